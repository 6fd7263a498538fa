"""`worldloom detect`: whether a file shows or sounds like a copy of what worldloom made, by the marks in it."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

from worldloom.world import Frozen, InputError

SECONDS = 180.0
"""Longest that one file may take."""
MOST = 4 * 1024**3


class DetectError(InputError):
    """What was given to detect cannot be read."""

    code = "detect"


class Detected(Frozen):
    """The marks of one file: codes in hexadecimal, "" where there is none; None where the file holds nothing of the kind."""

    path: str
    picture: str | None = None
    sound: str | None = None
    strength: float = 0.0
    """Deviations from chance by which the stronger mark stands out."""

    @property
    def marked(self) -> bool:
        """Whether there is a mark."""
        return bool(self.picture or self.sound)


def detect(path: Path) -> Detected:
    """The marks in a picture, a film or a sound, read in a process of its own. DetectError for what is none, or cannot be read."""
    try:
        state = path.stat()
    except (OSError, ValueError) as error:
        raise DetectError(f"{str(path)[:200]!r} cannot be read ({getattr(error, 'strerror', None) or error}); name a file.") from error
    if not stat.S_ISREG(state.st_mode) or state.st_size > MOST:
        raise DetectError(f"{path} is no file of at most {MOST // 2**30} GiB; name a picture, a film or a sound.")
    answer = _asked(path)
    if "refused" in answer:
        raise DetectError(f"{path} cannot be looked at: {answer['refused']}; name a picture, a film or a sound that plays.")
    said = {kind: "" if found is None else f"{found[0]:08x}" for kind, found in answer.items()}
    return Detected(path=str(path), strength=max((f[1] for f in answer.values() if f), default=0.0), **said)


def _asked(path: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "worldloom.trust.mark.found", os.path.abspath(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return {"refused": f"it takes longer than {SECONDS:.0f} s"}
    try:
        answer: dict[str, Any] = json.loads(done.stdout.decode("utf-8", "replace").strip().splitlines()[-1])
    except (ValueError, IndexError):
        return {"refused": "reading it takes too much memory"}
    return answer


def told(found: Detected) -> str:
    """What was found, in a sentence."""
    if not found.marked:
        return "nothing found: no mark of worldloom's, which says nothing about where it came from"
    if found.picture and found.sound and found.picture != found.sound:
        return f"marked: its pictures come from worldloom's {found.picture}, its sound from worldloom's {found.sound}"
    both = " and sound" if found.picture and found.sound else ""
    what = f"picture{both}" if found.picture else "sound"
    return f"marked: made by worldloom, or copied from what it made ({what}, code {found.picture or found.sound})"


__all__ = ["DetectError", "Detected", "detect", "told"]
