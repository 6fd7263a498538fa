"""What is in a source: a folder, a ZIP, a tar or WebDataset shard, or one file, as a sorted list of entries and refusals."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from worldloom.ingest import tars, zips
from worldloom.ingest.entry import Entry, regular
from worldloom.ingest.limits import Limits
from worldloom.ingest.refusal import IngestError, Refusal, Refused

LITTER = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})
"""What file managers leave behind. It, and names that begin with a dot, are passed over."""
PACKED = frozenset({".gz", ".tgz", ".zst", ".xz", ".txz", ".bz2", ".7z", ".rar", ".lz4"})
NAME = 1000
"""Longest name, characters."""


class Listing(NamedTuple):
    """Sorted by name."""

    entries: list[Entry]
    refused: list[Refusal]
    shards: frozenset[str]
    """Paths of the tars among the entries."""


def listing(source: Path, limits: Limits) -> Listing:
    """Everything in `source`. IngestError when there is nothing there, or when it is over the bound of items."""
    try:
        mode = source.stat().st_mode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise IngestError(f"{str(source)[:300]!r} cannot be read ({reason}); name a folder, a file, a .zip or a .tar.") from None
    if stat.S_ISDIR(mode):
        found = _folder(source, limits)
    elif stat.S_ISREG(mode):
        found = _file(source, limits)
    else:
        raise IngestError(f"{source} is neither a folder nor a file; name a folder, a file, a .zip or a .tar.")
    entries, refused = dict[str, Entry](), list[Refusal]()
    for one in found:
        if isinstance(one, Refusal):
            refused.append(Refusal(one.name[:NAME], one.reason, one.why))
        elif one.name in entries:
            refused.append(Refusal(one.name, "archive", "two files of the source have this name"))
        else:
            entries[one.name] = one
        if len(entries) + len(refused) > limits.items:
            raise IngestError(f"{source} holds more than {limits.items} files; take it in parts.")
    tars = frozenset(entry.path for entry in entries.values() if entry.how == "slice")
    return Listing(sorted(entries.values()), sorted(refused), tars)


def _file(source: Path, limits: Limits) -> Iterator[Entry | Refusal]:
    path = str(source.resolve(strict=True))
    if PurePosixPath(source.name).suffix.lower() in PACKED:
        raise IngestError(f"{source} is a compressed archive; unpack it and name the folder, or give a plain .zip or .tar.")
    if not archive(path):
        yield Entry(_shown(source.name), os.stat(path).st_size, path)
        return
    try:
        yield from _members(path, limits)
    except Refused as refused:
        raise IngestError(f"{source} cannot be read as an archive: {refused.why}.") from None
    except OSError as error:
        raise IngestError(f"{source} cannot be read ({error.strerror or error}).") from None


def _folder(source: Path, limits: Limits) -> Iterator[Entry | Refusal]:
    """All files below a folder; archives among them are looked into, links are not followed."""
    for root, folders, files in os.walk(source):
        below = os.path.relpath(root, source)
        links = [name for name in folders if os.path.islink(os.path.join(root, name))]
        folders[:] = sorted(name for name in folders if not _litter(name) and name not in links)
        for name in sorted(links + files):
            if _litter(name):
                continue
            path = os.path.join(root, name)
            shown = _shown(name if below == "." else f"{below}/{name}").replace(os.sep, "/")
            yield from _one(shown, path, limits)


def _one(shown: str, path: str, limits: Limits) -> Iterator[Entry | Refusal]:
    try:
        status = os.lstat(path)
    except OSError as error:
        yield Refusal(shown, "damaged", f"it cannot be read ({error.strerror})")
        return
    if stat.S_ISLNK(status.st_mode):
        yield Refusal(shown, "link", "it is a link, and links are not followed")
    elif not stat.S_ISREG(status.st_mode):
        yield Refusal(shown, "not-a-file", "it is a pipe, a socket or a device")
    elif PurePosixPath(shown).suffix.lower() in PACKED:
        yield Refusal(shown, "archive", "it is a compressed archive; unpack it first")
    elif PurePosixPath(shown).suffix.lower() in (".zip", ".tar"):
        yield from _inside(shown, path, limits)
    else:
        yield Entry(shown, status.st_size, path)


def _inside(shown: str, path: str, limits: Limits) -> Iterator[Entry | Refusal]:
    """The members of an archive in a folder, under the archive's name."""
    try:
        if not archive(path):
            yield Refusal(shown, "archive", "it is named like an archive and is none")
            return
        stem = shown[:-4]
        for one in _members(path, limits):
            yield one._replace(name=f"{stem}/{one.name}")
    except Refused as refused:
        yield Refusal(shown, "archive", refused.why)
    except OSError as error:
        yield Refusal(shown, "damaged", f"it cannot be read ({error.strerror or error})")


def archive(path: str) -> bool:
    """Whether a file begins like a ZIP or a tar."""
    with regular(path) as file:
        head = file.read(tars.BLOCK)
    return head[:4] in (b"PK\3\4", b"PK\5\6") or tars.looks_like_tar(head)


def _members(path: str, limits: Limits) -> Iterator[Entry | Refusal]:
    with regular(path) as file:
        zipped = file.read(2) == b"PK"
        file.seek(0)
        for one in (zips if zipped else tars).members(path, file, limits):
            name = one.name.removeprefix("./")
            parts = name.split("/")
            if any(_litter(part) for part in parts if part != ".."):
                continue
            if _unsafe(name):
                yield Refusal(_shown(name)[:NAME], "unsafe-name", "its name leads out of the archive or cannot be shown")
            elif isinstance(one, Entry) and one.suffix in PACKED | {".zip", ".tar"}:
                yield Refusal(name, "archive", "it is an archive inside an archive")
            else:
                yield one._replace(name=name)


def _unsafe(name: str) -> bool:
    parts = name.split("/")
    drive = len(name) > 1 and name[1] == ":"
    return drive or "\\" in name or len(name) > NAME or not name.isprintable() or any(part in ("", ".", "..") for part in parts)


def _litter(name: str) -> bool:
    return name.startswith(".") or name in LITTER


def _shown(name: str) -> str:
    """A name that can be printed and written as UTF-8."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace") if os.name == "posix" else name
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


__all__ = ["Listing", "archive", "listing"]
