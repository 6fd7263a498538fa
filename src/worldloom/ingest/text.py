"""Texts: UTF-8, or UTF-16 with its mark; stored as UTF-8."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import numpy as np

from worldloom.ingest.decoded import Decoded
from worldloom.ingest.refusal import Refused, require


def read_text(data: bytes) -> list[Decoded]:
    """One text, its line ends made \\n."""
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("damaged", "it is not UTF-8 text") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    wild = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Co") and c not in "\n\t\f"}
    require(not wild, f"it holds control characters such as U+{ord(min(wild, default=' ')):04X}, so it is no text")
    require(bool(text.strip()), "it holds no words", "empty")
    alike = hashlib.sha256(" ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())).encode()).hexdigest()
    values = np.frombuffer(text.encode(), np.uint8)
    return [Decoded("text", {"text": values}, {"characters": len(text)}, alike=alike)]


__all__ = ["read_text"]
