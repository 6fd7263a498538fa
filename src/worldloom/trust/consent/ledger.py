"""What this machine remembers of consent: recordings heard, records made and records taken back. Signed, and never shortened."""

from __future__ import annotations

import uuid
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from worldloom import __version__
from worldloom.trust import folder
from worldloom.trust.consent.record import ConsentError, Hash, Refusal, Time, written
from worldloom.trust.consent.signing import doubts, opened, own, signed, taken_in
from worldloom.trust.facts import Facts
from worldloom.trust.identity import home_dir, identity
from worldloom.trust.seal import SIDECAR
from worldloom.world import Frozen

NAME = "ledger.json"
LARGEST = 16 * 1024 * 1024
MOST = 50_000
"""Records of one machine."""
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]


class Ledger(Frozen):
    """All that is remembered."""

    format: Literal["worldloom-consent-ledger-1"] = "worldloom-consent-ledger-1"
    records: tuple[Id, ...] = Field(default=(), max_length=MOST)
    """Of the records made here; each question is answered once."""
    sounds: tuple[Hash, ...] = Field(default=(), max_length=MOST)
    """Recordings heard, by their samples."""
    revoked: dict[Id, Time] = Field(default_factory=dict, max_length=MOST)
    """Records taken back, and when."""


def place(home: Path | None = None) -> Path:
    """Where it lies."""
    return (home or home_dir()) / "consent" / NAME


def read(now: datetime, home: Path | None = None) -> Ledger | Refusal:
    """The ledger, an empty one where there is none yet, or why it cannot be relied on."""
    data = taken_in(place(home), largest=LARGEST)
    if isinstance(data, Refusal):
        return Ledger() if data.code == "absent" else _broken(home)
    found = opened(data, "ledger", Ledger)
    if isinstance(found, Refusal) or doubts(found[0], now, home) or not own(found[0], home):
        return _broken(home)
    return found[1]


def _broken(home: Path | None) -> Refusal:
    return Refusal("ledger", f"{place(home)}, which says what was taken back, cannot be relied on: it was changed or is damaged.")


def add(now: datetime, home: Path | None = None, *, record: str = "", sound: str = "", revoke: str = "") -> Ledger:
    """The ledger with a record, a recording or a revocation more, written. ConsentError where the old one cannot be relied on."""
    path = place(home)
    _made(path.parent)
    with folder.alone(path):
        known = read(now, home)
        if isinstance(known, Refusal):
            raise ConsentError(known.sentence, (known,))
        if len(known.records) + len(known.revoked) >= MOST:
            raise ConsentError(f"{path} holds {MOST} entries, the most; move the folder {path.parent} away to begin anew.")
        revoked = {revoke: written(now), **known.revoked} if revoke else known.revoked
        new = Ledger(
            records=(*known.records, record) if record else known.records,
            sounds=(*known.sounds, sound) if sound else known.sounds,
            revoked=revoked,
        )
        keep(path, signed(new, "ledger", identity(home)), now, home, force=True)
    return new


def keep(path: Path, data: bytes, now: datetime, home: Path | None = None, *, force: bool = False) -> list[Path]:
    """Write a document that only its owner may read, with its credentials beside it; what was written."""
    _made(path.parent)
    who = Facts(prompt="", seed=0, version=__version__, time=written(now), id=str(uuid.uuid4()))
    return list(folder.write_file(path, data, who, force=force, home=home, mode=0o600))


def _made(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise folder.FolderError(f"{place} cannot be made ({error.strerror}); name a place that you can write to.") from error


def drop(path: Path) -> list[Path]:
    """Remove a document and its credentials; what went."""
    gone = [p for p in (path, path.with_name(path.name + SIDECAR)) if p.is_file() or p.is_symlink()]
    for p in gone:
        p.unlink()
    return gone


__all__ = ["Ledger", "add", "drop", "keep", "place", "read"]
