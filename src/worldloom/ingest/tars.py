"""Lists the members of a tar (ustar, pax, GNU long names) without unpacking: own reader, since the library's trusts lengths."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import BinaryIO

from worldloom.ingest.entry import Entry
from worldloom.ingest.limits import KIB, Limits
from worldloom.ingest.refusal import Refusal, Refused, require

BLOCK = 512
META = 64 * KIB
"""Longest pax header or long name that is read."""
_PAX = re.compile(rb"(\d{1,9}) ([^=\n]{1,200})=")
_KINDS = {b"1": "a hard link", b"2": "a symbolic link", b"3": "a device", b"4": "a device", b"6": "a pipe", b"S": "a sparse file"}


def members(path: str, file: BinaryIO, limits: Limits) -> Iterator[Entry | Refusal]:
    """Regular members in the order of the archive, and refusals of everything else that is not a folder."""
    end = os.fstat(file.fileno()).st_size
    at, said, count = 0, dict[str, str](), 0
    while at + BLOCK <= end:
        file.seek(at)
        head = file.read(BLOCK)
        if not head.strip(b"\0"):
            return
        require(_checksum(head), f"the tar header at byte {at} is damaged", "archive")
        count += 1
        require(count <= limits.items * 4, f"it has more than {limits.items} members", "archive")
        kind, size = head[156:157], _number(head[124:136])
        if "size" in said and said["size"].isdigit() and kind not in (b"x", b"g", b"L", b"K"):
            size = int(said["size"][:18])
        data = at + BLOCK
        require(0 <= size <= end - data, f"the member at byte {at} is said to reach beyond the end of the archive", "archive")
        at = data + -(-size // BLOCK) * BLOCK
        if kind in (b"x", b"g", b"L", b"K"):
            require(size <= META, f"a tar header of {size} bytes; at most {META} are read", "archive")
            body = file.read(size)
            if kind == b"x":
                said |= _pax(body)
            elif kind == b"L":
                said["path"] = body.rstrip(b"\0").decode("utf-8", "replace")
            continue
        name, said = said.get("path") or _name(head), dict[str, str]()
        if kind in (b"0", b"\0", b"7"):
            yield Entry(name, size, path, "slice", data)
        elif kind != b"5":
            what = _KINDS.get(kind, "no ordinary file")
            yield Refusal(name, "link" if kind in (b"1", b"2") else "not-a-file", f"it is {what} in an archive")


def looks_like_tar(head: bytes) -> bool:
    """Whether the first block of a file is that of a tar."""
    return len(head) >= BLOCK and _checksum(head[:BLOCK]) and bool(head[:BLOCK].strip(b"\0"))


def _checksum(head: bytes) -> bool:
    try:
        stated = int(head[148:156].strip(b"\0 ") or b"x", 8)
    except ValueError:
        return False
    return stated == sum(head[:148]) + 8 * 32 + sum(head[156:])


def _number(field: bytes) -> int:
    """Octal, or GNU's base 256."""
    if field[0] & 0x80:
        return int.from_bytes(bytes([field[0] & 0x7F]) + field[1:], "big")
    try:
        return int(field.strip(b"\0 ") or b"0", 8)
    except ValueError:
        raise Refused("archive", f"a tar header says {field!r} for a size") from None


def _name(head: bytes) -> str:
    name = head[:100].split(b"\0")[0]
    prefix = head[345:500].split(b"\0")[0] if head[257:263] == b"ustar\0" else b""
    return (prefix + b"/" + name if prefix else name).decode("utf-8", "replace")


def _pax(body: bytes) -> dict[str, str]:
    said, at = dict[str, str](), 0
    while found := _PAX.match(body, at):
        length = int(found[1])
        require(found.end() - at < length <= len(body) - at, "a pax header is damaged", "archive")
        said[found[2].decode("utf-8", "replace")] = body[found.end() : at + length - 1].decode("utf-8", "replace")
        at += length
    return {key: value for key, value in said.items() if key in ("path", "size")}


__all__ = ["looks_like_tar", "members"]
