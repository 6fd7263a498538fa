"""One file of a source, wherever it lies: on disk, inside a tar or inside a ZIP. Opened as a bounded, seekable stream."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO, Literal, NamedTuple, cast

from worldloom.ingest.limits import MIB, Limits
from worldloom.ingest.refusal import Refused, require

PIECE = 256 * 1024


class Entry(NamedTuple):
    """Where the bytes of one file are. `size` is what its directory says; what is read may not differ."""

    name: str
    """Relative, with forward slashes, unique in its source."""
    size: int
    path: str
    how: Literal["file", "slice", "stored", "deflated"] = "file"
    offset: int = 0
    """Of the first byte (slice) or of the local header (ZIP) in `path`."""
    packed: int = 0
    crc: int = 0

    @property
    def suffix(self) -> str:
        """Last extension, lower case, with its dot."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def folder(self) -> str:
        """The folder it is in; '' at the top."""
        parent = str(PurePosixPath(self.name).parent)
        return "" if parent == "." else parent


@contextmanager
def opened(entry: Entry, limits: Limits) -> Iterator[BinaryIO]:
    """A readable, seekable stream of exactly `entry.size` bytes. Refused when that is not what is there."""
    require(entry.size > 0, "it has no bytes", "empty")
    try:
        with regular(entry.path) as file:
            if entry.how == "file":
                require(entry.size <= limits.file_bytes, f"it has {entry.size} bytes; at most {limits.file_bytes} are read", "too-large")
                require(os.fstat(file.fileno()).st_size == entry.size, "its size changed while it was read")
                yield file
            elif entry.how == "slice":
                require(entry.size <= limits.file_bytes, f"it has {entry.size} bytes; at most {limits.file_bytes} are read", "too-large")
                yield cast(BinaryIO, io.BufferedReader(Window(file, entry.offset, entry.size)))
            else:
                with tempfile.SpooledTemporaryFile(max_size=32 * MIB) as unpacked:
                    _inflate(file, entry, cast(BinaryIO, unpacked), limits)
                    unpacked.seek(0)
                    yield cast(BinaryIO, unpacked)
    except OSError as error:
        raise Refused("damaged", f"it cannot be read ({error.strerror or error})") from None


@contextmanager
def regular(path: str) -> Iterator[BinaryIO]:
    """A regular file opened for reading: no link is followed, and no pipe or device is waited for."""
    seen = os.lstat(path)
    require(stat.S_ISREG(seen.st_mode), "it is not a regular file", "not-a-file")
    with open(path, "rb") as file:
        require(os.path.samestat(seen, os.fstat(file.fileno())), "it was exchanged while it was opened")
        yield file


def read(entry: Entry, limits: Limits, most: int) -> bytes:
    """All bytes of an entry that may have at most `most`."""
    require(entry.size <= most, f"it has {entry.size} bytes; at most {most} are read", "too-large")
    with opened(entry, limits) as file:
        data = file.read(most + 1)
    require(len(data) == entry.size, f"it ends after {len(data)} of {entry.size} bytes")
    return data


def digest_of(file: BinaryIO) -> str:
    """SHA-256 of a stream from where it stands, read in pieces."""
    found = hashlib.sha256()
    while piece := file.read(PIECE):
        found.update(piece)
    return found.hexdigest()


class Window(io.RawIOBase):
    """A part of an open file as a file of its own."""

    def __init__(self, file: BinaryIO, offset: int, size: int) -> None:
        super().__init__()
        self._file, self._offset, self._size, self._at = file, offset, size, 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """As files do."""
        start = (0, self._at, self._size)[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        """Bytes from the beginning of the part."""
        return self._at

    def readinto(self, buffer: object) -> int:
        """At most as many bytes as the part still has."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        count = max(0, min(len(view), self._size - self._at))
        self._file.seek(self._offset + self._at)
        data = self._file.read(count)
        view[: len(data)] = data
        self._at += len(data)
        return len(data)


def _inflate(file: BinaryIO, entry: Entry, out: BinaryIO, limits: Limits) -> None:
    """One ZIP member, checked against its stated size and checksum while it is unpacked."""
    require(entry.size <= limits.unpacked_bytes, f"it unpacks to {entry.size} bytes; at most {limits.unpacked_bytes} are read", "too-large")
    bomb = entry.size > MIB and entry.size > limits.ratio * max(entry.packed, 1)
    require(not bomb, f"{entry.packed} bytes claim to unpack to {entry.size}", "too-large")
    file.seek(entry.offset)
    head = file.read(30)
    require(len(head) == 30 and head[:4] == b"PK\3\4", "its ZIP header is damaged")
    name, extra = struct.unpack_from("<HH", head, 26)
    file.seek(entry.offset + 30 + name + extra)
    engine = zlib.decompressobj(-15) if entry.how == "deflated" else None
    left, done, crc = entry.packed, 0, 0
    try:
        while left > 0 and not (engine and engine.eof):
            piece = file.read(min(PIECE, left))
            require(bool(piece), "its archive ends too early")
            left -= len(piece)
            while piece:
                data = engine.decompress(piece, PIECE) if engine else piece
                piece = engine.unconsumed_tail if engine else b""
                done, crc = done + len(data), zlib.crc32(data, crc)
                require(done <= entry.size, f"it unpacks to more than the {entry.size} bytes that it states")
                out.write(data)
    except zlib.error:
        raise Refused("damaged", "its packed data are damaged") from None
    require(done == entry.size and crc == entry.crc, "it does not unpack to the size and checksum that it states")


__all__ = ["Entry", "Window", "digest_of", "opened", "read", "regular"]
