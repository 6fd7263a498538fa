"""The only code that writes finished files: a folder is staged beside its place, sealed whole, then moved in at once."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from worldloom.trust.facts import Facts, Source
from worldloom.trust.identity import Identity, identity
from worldloom.trust.seal import ANY, SIDECAR, media_type, seal
from worldloom.trust.streamed import credentials_of
from worldloom.world import InputError, InternalError

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # Windows: abandoned staging folders stay until their owner removes them
    fcntl = None

LISTING = "credentials.json"
"""Names every file of a folder with size and SHA-256; its sidecar signs the folder as a whole."""
FORMAT = "worldloom-folder-1"
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave behind; may be lost when a folder is replaced."""
MAX_LISTING = 4 * 1024 * 1024
_OWN = frozenset({LISTING, LISTING + SIDECAR})
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_STAGING = ".worldloom-"


class FolderError(InputError):
    """The output folder cannot be used: something else is there, or it cannot be written."""

    code = "folder"


class Folder:
    """The staged folder inside `publish`. Files written here appear at their place only when the block ends well."""

    def __init__(self, staging: Path, facts: Facts, who: Identity, strangers: frozenset[str]) -> None:
        self._staging, self._facts, self._who, self._unsealed = staging, facts, who, strangers | _OWN
        self._written: set[str] = set()

    def write(self, name: str, data: bytes, *, source: Source | None = None) -> None:
        """Seal `data` as `name` (flat: letters, digits, dot, dash, underscore). InternalError for any other name."""
        self._claim(name)
        for final, content in seal(name, data, self._facts, self._who, source).items():
            self._free(final)
            _write_new(self._staging / final, content)

    @contextlib.contextmanager
    def stream(self, name: str, *, source: Source | None = None) -> Iterator[BinaryIO]:
        """A new file `name` to write piece by piece, sealed by a sidecar when the block ends well; memory does not grow with it."""
        if media_type(name) != ANY:
            raise InternalError(f"{name!r} carries its credentials inside, so it is written whole, by `write`.")
        self._claim(name)
        self._free(name)
        self._free(name + SIDECAR)
        path = self._staging / name
        path.unlink(missing_ok=True)
        with _writable(path), open(path, "xb") as file:
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                path.unlink(missing_ok=True)
                raise
        sealed = credentials_of(name, bytes.fromhex(digest(path)), self._facts, self._who, source)
        _write_new(self._staging / (name + SIDECAR), sealed)

    @property
    def scratch(self) -> Path:
        """A folder on the disk of the output, for files without a name (`tempfile.TemporaryFile(dir=...)`)."""
        return self._staging

    def _claim(self, name: str) -> None:
        check_name(name)
        if name.casefold() in self._written:
            raise InternalError(f"{name!r} is written twice in one run.")
        self._written.add(name.casefold())

    def _free(self, final: str) -> None:
        if final in self._unsealed:
            raise FolderError(f"{final} is in the folder already and worldloom did not write it; move it away first.")

    def names(self) -> tuple[str, ...]:
        """Names of all files staged so far, sorted."""
        return tuple(sorted(path.name for path in self._staging.iterdir()))

    def close(self) -> None:
        """Write the listing and sign it: from here on the folder is whole."""
        files = [_entry(path) for path in sorted(self._staging.iterdir()) if path.name not in self._unsealed]
        listing = {"format": FORMAT, "system": self._facts.system, "version": self._facts.version, "id": self._facts.id}
        text = json.dumps({**listing, "files": files}, indent=1, sort_keys=True) + "\n"
        for final, content in seal(LISTING, text.encode(), self._facts, self._who).items():
            _write_new(self._staging / final, content)


@contextlib.contextmanager
def publish(out: Path, facts: Facts, *, keep: bool = False, home: Path | None = None) -> Iterator[Folder]:
    """Write the folder `out`: `with publish(out, facts) as folder: folder.write("world.glb", data)`.

    Nothing appears at `out` until the block ends without an error; then the whole folder does, at once. A previous
    worldloom folder is replaced; with `keep` its files stay unless written again, and so do files that others put there,
    unsealed. Anything else that is there is refused with a FolderError and left alone.
    """
    with staged(out, keep=keep) as staging:
        who = identity(home)
        strangers = _carry_over(out, staging, home) if keep and out.is_dir() and any(out.iterdir()) else frozenset[str]()
        folder = Folder(staging, facts, who, strangers)
        yield folder
        folder.close()


@contextlib.contextmanager
def staged(out: Path, *, keep: bool = False) -> Iterator[Path]:
    """An empty folder that appears at `out` when the block ends well; else nothing does, and no folder made on the way to it stays."""
    new = [place for place in Path(os.path.abspath(out)).parents if not place.exists()]
    try:
        out = _place(out)
        check_replaceable(out, keep=keep)
        staging, lock = _stage(out)
        try:
            yield staging
            staging.chmod(0o777 & ~_umask())
            with alone(out):
                check_replaceable(out, keep=keep)
                _move_in(staging, out)
        finally:
            if lock is not None:
                os.close(lock)
            shutil.rmtree(staging, ignore_errors=True)
    finally:
        for place in new:  # from the innermost out; one that is not empty stays
            with contextlib.suppress(OSError):
                place.rmdir()


def write_file(path: Path, data: bytes, facts: Facts, *, source: Source | None = None, force: bool = False,
               home: Path | None = None, mode: int = 0o666) -> tuple[Path, ...]:  # fmt: skip
    """Seal one file outside a world folder, with its sidecar where it needs one; returns what was written. `mode` is as for open.

    FolderError when something is at `path` already and `force` is not set, or when the place cannot be written.
    """
    check_name(path.name)
    place = _place(path)
    if os.path.lexists(place) and not (force and place.is_file()):
        raise FolderError(f"{path} exists already; name another file, or pass --force to replace it.")
    files = seal(path.name, data, facts, identity(home), source)
    for name, content in sorted(files.items(), reverse=True):  # the sidecar first: no moment with a file that says nothing
        with _writable(path):
            handle, scratch = tempfile.mkstemp(prefix="." + name, dir=place.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                    os.fsync(file.fileno())
                os.chmod(scratch, mode & ~_umask())
                os.replace(scratch, place.parent / name)
            finally:
                Path(scratch).unlink(missing_ok=True)
    return tuple(place.parent / name for name in sorted(files))


def check_name(name: str) -> None:
    """InternalError unless `name` is a flat, portable file name that a run may choose."""
    reserved = name.casefold() in _OWN or name.casefold().endswith(SIDECAR)
    if not _SAFE.fullmatch(name) or name.endswith(".") or _DEVICES.fullmatch(name) or reserved:
        raise InternalError(f"{name[:120]!r} is not a name for a finished file: use letters, digits, '.', '-' and '_' only.")


def check_replaceable(out: Path, *, keep: bool = False) -> None:
    """FolderError unless `out` is free, empty, or a worldloom folder that holds nothing else (with `keep`: no other folder or link)."""
    if out.is_symlink():
        raise FolderError(f"{out} is a link; name the folder itself.")
    if not out.exists():
        return
    if not out.is_dir():
        raise FolderError(f"{out} is a file; name a folder that is new or that worldloom made.")
    found = {path.name for path in out.iterdir()} - LITTER
    if not found:
        return
    ours = {entry["name"] for entry in read_listing(out)} | _OWN
    strange = {name for name in found - ours if not keep or (out / name).is_symlink() or not (out / name).is_file()}
    if LISTING not in found or strange:
        other = min(strange or found)
        raise FolderError(f"{out} holds {other!r}, which worldloom did not write; name a new folder, or move that away first.")


def read_listing(folder: Path) -> list[dict[str, Any]]:
    """The entries {name, size, sha256} of a folder's listing; [] when there is none that can be used. Bounded."""
    path = folder / LISTING
    try:
        if not stat.S_ISREG(path.lstat().st_mode) or path.stat().st_size > MAX_LISTING:
            return []
        entries = json.loads(path.read_bytes())["files"]
        good = [e for e in entries if _SAFE.fullmatch(e["name"]) and isinstance(e["size"], int) and isinstance(e["sha256"], str)]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []
    return good if len(good) == len(entries) else []


def digest(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _entry(path: Path) -> dict[str, Any]:
    return {"name": path.name, "size": path.stat().st_size, "sha256": digest(path)}


def _place(path: Path) -> Path:
    """Absolute, with the parent resolved (it may be reached by links; the last part may not)."""
    path = Path(os.path.abspath(path))
    if not path.name:
        raise FolderError(f"{path} is the root of a disk; name a folder below it.")
    with _writable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.parent.resolve(strict=True) / path.name


@contextlib.contextmanager
def _writable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FolderError(f"{path} cannot be written ({error.strerror}); name a place that you can write to.") from error


def _stage(out: Path) -> tuple[Path, int | None]:
    """A new hidden folder beside `out`, and the lock on it that ends with this process, however it ends.

    Staging folders of processes that are gone are swept away first; the parent is locked for that moment.
    """
    with _writable(out):
        parent = _lock(out.parent)
        try:
            _sweep(out)
            staging = Path(tempfile.mkdtemp(prefix=f".{out.name[:60]}{_STAGING}", dir=out.parent))
            return staging, _lock(staging)
        finally:
            if parent is not None:
                os.close(parent)


def _lock(folder: Path, *, wait: bool = True) -> int | None:
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(handle)
        raise
    return handle


def _sweep(out: Path) -> None:
    """Remove staging folders for `out` whose process is gone."""
    for path in out.parent.glob(f".{_glob_escape(out.name[:60])}{_STAGING}*"):
        if fcntl is None or path.is_symlink() or not path.is_dir():
            continue
        with contextlib.suppress(OSError):  # BlockingIOError: its process is alive
            lock = _lock(path, wait=False)
            shutil.rmtree(path, ignore_errors=True)
            if lock is not None:
                os.close(lock)


def _glob_escape(text: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", text)


def _carry_over(out: Path, staging: Path, home: Path | None) -> frozenset[str]:
    """Bring what is there along, by hard link where that works; names that worldloom did not write.

    FolderError if a file was changed, or if the listing that says so is not what its signer sealed: sealing anew would whitewash it.
    """
    from worldloom.trust.verify import verify

    if verify(out / LISTING, home=home).state not in ("trusted", "untrusted"):
        raise FolderError(f"{out / LISTING} is not what worldloom sealed, so the folder cannot be added to; make it anew elsewhere.")
    listed = {entry["name"]: entry["sha256"] for entry in read_listing(out)}
    strangers = {path.name for path in out.iterdir()} - listed.keys() - _OWN
    for name in (*listed, *strangers):
        source = out / name
        if source.is_symlink() or not source.is_file() or (name in listed and digest(source) != listed[name]):
            raise FolderError(f"{source} is not what worldloom sealed, so the folder cannot be added to; make it anew elsewhere.")
        try:
            os.link(source, staging / name, follow_symlinks=False)
        except OSError:
            shutil.copy2(source, staging / name, follow_symlinks=False)
    return frozenset(strangers)


def _write_new(path: Path, data: bytes) -> None:
    """A new file in the staging folder; one carried over under that name is unlinked, never written through."""
    path.unlink(missing_ok=True)
    with _writable(path):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


@contextlib.contextmanager
def alone(out: Path) -> Iterator[None]:
    """No other process of ours changes what lies beside `out` between a look at it and the change."""
    with _writable(out):
        parent = _lock(out.parent)
    try:
        yield
    finally:
        if parent is not None:
            os.close(parent)


def _move_in(staging: Path, out: Path) -> None:
    """Put the staged folder at `out`: by exchange where the system can, else by two renames."""
    with _writable(out):
        if not out.exists():
            staging.rename(out)
        elif not any(out.iterdir()):
            out.rmdir()
            staging.rename(out)
        elif not _exchange(staging, out):  # after an exchange `staging` holds the old folder, which the caller removes
            old = Path(tempfile.mkdtemp(prefix=f".{out.name[:60]}{_STAGING}", dir=out.parent))
            out.rename(old / "old")
            staging.rename(out)
            shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, two: Path) -> bool:
    """Swap two paths in one step (Linux renameat2 with RENAME_EXCHANGE); False where that is not possible."""
    if not sys.platform.startswith("linux"):
        return False
    swap = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return swap is not None and swap(-100, os.fsencode(one), -100, os.fsencode(two), 2) == 0


def _umask() -> int:
    """The process's umask, which the system only tells by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


__all__ = ["Folder", "FolderError", "alone", "publish", "staged", "write_file", "check_name", "check_replaceable", "read_listing", "digest",
           "LISTING"]  # fmt: skip
