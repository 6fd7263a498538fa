"""The sounds that a page carries, read back from it, so that an edit that changes nothing that is heard need not make them anew."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
from pathlib import Path
from typing import Any

LIMIT = 512 * 2**20
_BLOB = re.compile(
    rb'<script type="text/plain" id="b-(info|sound-[A-Za-z0-9_:.-]{1,80})" data-codec="(gzip|none)">([A-Za-z0-9+/=]+)</script>'
)
HEARD = ("loops", "captions", "level")


def carried_sounds(page: Path) -> tuple[dict[str, bytes], dict[str, Any]] | None:
    """(sounds by name, how they loop, read and how loud they are) of world.html; None where it is not a page of ours."""
    if not page.is_file() or page.stat().st_size > LIMIT:
        return None
    sounds: dict[str, bytes] = {}
    info: dict[str, Any] | None = None
    try:
        for name, codec, text in _BLOB.findall(page.read_bytes()):
            data = base64.b64decode(text, validate=True)
            if name == b"info" and codec == b"gzip":
                info = json.loads(gzip.GzipFile(fileobj=io.BytesIO(data)).read(LIMIT))
            elif name != b"info":
                sounds[name.removeprefix(b"sound-").decode("ascii")] = data
    except (OSError, ValueError, EOFError):
        return None
    if not isinstance(info, dict) or not sounds or any(k not in info for k in HEARD):
        return None
    return sounds, {k: info[k] for k in HEARD}


__all__ = ["carried_sounds"]
