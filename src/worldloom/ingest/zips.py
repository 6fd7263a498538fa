"""Lists the members of a ZIP from its central directory, bounded before it is read; members are inflated by `entry`."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Literal

from worldloom.ingest.entry import Entry
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import Refusal, Refused, require

_HOW: dict[int, Literal["stored", "deflated"]] = {0: "stored", 8: "deflated"}


def members(path: str, file: BinaryIO, limits: Limits) -> Iterator[Entry | Refusal]:
    """Regular members in the order of their names' place in the archive, and refusals of what is none."""
    _directory(file, limits)
    try:
        with zipfile.ZipFile(file) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error, OverflowError) as error:
        raise Refused("archive", f"its ZIP directory is damaged ({str(error)[:80]})") from None
    overlapping = _overlapping(infos)
    for info in infos:
        if info.is_dir():
            continue
        mode = info.external_attr >> 16
        if stat.S_ISLNK(mode):
            yield Refusal(info.filename, "link", "it is a symbolic link in an archive")
        elif info.flag_bits & 1:
            yield Refusal(info.filename, "encrypted", "it is encrypted")
        elif info.compress_type not in _HOW:
            yield Refusal(info.filename, "archive", f"it is packed by method {info.compress_type}; stored and deflated are read")
        elif info.header_offset in overlapping:
            yield Refusal(info.filename, "archive", "its bytes overlap another member's, as in a ZIP bomb")
        else:
            yield Entry(info.filename, info.file_size, path, _HOW[info.compress_type], info.header_offset, info.compress_size, info.CRC)


def _directory(file: BinaryIO, limits: Limits) -> None:
    """Refused when the end record promises a directory that is larger than the bound or than the file."""
    end = file.seek(0, os.SEEK_END)
    start = max(0, end - 65_557)
    file.seek(start)
    tail = file.read(65_557)
    at = tail.rfind(b"PK\5\6")
    require(0 <= at <= len(tail) - 22, "it has no ZIP directory", "archive")
    count, size = struct.unpack_from("<HI", tail, at + 10)
    wide = tail.rfind(b"PK\6\6", 0, at)
    if 0 <= wide <= len(tail) - 56:
        count, size = struct.unpack_from("<QQ", tail, wide + 32)
    require(size <= limits.directory_bytes, f"its ZIP directory has {size} bytes; at most {limits.directory_bytes} are read", "archive")
    require(size <= end, "its ZIP directory is said to be larger than the file", "archive")
    require(count <= limits.items * 4, f"it has {count} members; at most {limits.items} are read", "archive")


def _overlapping(infos: list[zipfile.ZipInfo]) -> set[int]:
    """Header offsets of members whose packed bytes reach into the next one's."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    pairs = zip(ordered, ordered[1:])
    bad = [(a, b) for a, b in pairs if a.header_offset + 30 + a.compress_size > b.header_offset]
    return {info.header_offset for pair in bad for info in pair}


__all__ = ["members"]
