"""A sealed folder of somebody else's, taken over as it is: the same bytes, the same signatures, checked before and after."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

from worldloom.trust.folder import LISTING, FolderError, read_listing, staged
from worldloom.trust.seal import SIDECAR
from worldloom.trust.verify import Verdict, verify


def adopt(source: Path, out: Path, *, most: int, home: Path | None = None) -> Verdict:
    """Copy the worldloom folder `source` to `out`, at once and whole; the verdict on the copy.

    FolderError where it was changed since it was sealed, holds more than `most` bytes, or holds a link; then nothing appears at `out`.
    """
    _unchanged(verify(source, home=home), source)
    names = [LISTING, LISTING + SIDECAR, *(entry["name"] for entry in read_listing(source))]
    paths = [source / name for name in names]
    if any(not stat.S_ISREG(path.lstat().st_mode) for path in paths):
        raise FolderError(f"{source} holds a link or something else that is no file; it was not taken.")
    if sum(path.stat().st_size for path in paths) > most:
        raise FolderError(f"{source} holds over {most >> 30} GiB; it was not taken.")
    with staged(out) as staging:
        for path in paths:
            shutil.copyfile(path, staging / path.name, follow_symlinks=False)
        verdict = verify(staging, home=home)
        _unchanged(verdict, source)
    return verdict.model_copy(update={"path": str(out)})


def _unchanged(verdict: Verdict, source: Path) -> None:
    if verdict.state not in ("trusted", "untrusted"):
        why = f" ({verdict.problems[0]})" if verdict.problems else ""
        raise FolderError(f"{source} is not as it was sealed{why}; ask for it again.")


__all__ = ["adopt"]
