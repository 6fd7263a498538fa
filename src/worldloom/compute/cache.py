"""Bytes that are dear to make and always the same: kept in a folder of the user's, checked on reading, thrown away when it grows.

Nothing depends on it: a missing, foreign, damaged or read-only cache only costs time. WORLDLOOM_CACHE names another folder, or "off".
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

LIMIT = 1024 * 2**20
"""Bytes that the folder may hold; what was used longest ago goes first."""
DIGEST = 32


def folder() -> Path | None:
    """Where cached bytes lie; None where caching is off."""
    named = os.environ.get("WORLDLOOM_CACHE", "")
    if named == "off":
        return None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(named) if named else Path(base) / "worldloom"


def cached(kind: str, key: str, make: Callable[[], bytes]) -> bytes:
    """`make()`, or what it returned for the same kind and key before. `key` must name everything that the bytes depend on."""
    home = folder()
    if home is None:
        return make()
    path = home / f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:40]}"
    found = _read(path)
    if found is not None:
        return found
    data = make()
    _write(home, path, data)
    return data


def _read(path: Path) -> bytes | None:
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    digest, data = raw[:DIGEST], raw[DIGEST:]
    if hashlib.sha256(data).digest() != digest:
        return None
    with contextlib.suppress(OSError):
        os.utime(path)
    return data


def _write(home: Path, path: Path, data: bytes) -> None:
    with contextlib.suppress(OSError):
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        _prune(home, len(data))
        with tempfile.NamedTemporaryFile(dir=home, prefix=".part-", delete=False) as part:
            part.write(hashlib.sha256(data).digest() + data)
        os.replace(part.name, path)


def _prune(home: Path, coming: int) -> None:
    """Remove the files that were used longest ago until `coming` more bytes fit."""
    rows = sorted(_rows(home))
    total = sum(size for _, size, _ in rows) + coming
    for _, size, path in rows:
        if total <= LIMIT:
            return
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
        total -= size


def _rows(home: Path) -> Iterator[tuple[int, int, str]]:
    """Time of last use in ns, bytes and path of each file; what another process takes away meanwhile is left out."""
    with os.scandir(home) as entries:
        for entry in entries:
            with contextlib.suppress(FileNotFoundError):
                if entry.is_file(follow_symlinks=False):
                    yield (at := entry.stat()).st_mtime_ns, at.st_size, entry.path


@lru_cache(maxsize=16)
def source_digest(paths: tuple[str, ...]) -> str:
    """SHA-256 over source files, so that changed code finds no old bytes."""
    total = hashlib.sha256()
    for path in sorted(_python(paths)):
        total.update(Path(path).read_bytes())
    return total.hexdigest()


def _python(paths: Iterable[str]) -> Iterable[str]:
    for p in paths:
        yield from (str(q) for q in Path(p).glob("*.py")) if os.path.isdir(p) else (p,)


__all__ = ["cached", "folder", "source_digest", "LIMIT"]
