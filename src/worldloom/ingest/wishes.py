"""What a file says about training: cheap marks that its bytes are searched for, and the meaning of a C2PA report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from worldloom.ingest.rights import Wish

Credentials = Callable[[BinaryIO, str, bytes | None], Wish]
"""(the file, its name, a sidecar's bytes) -> the wish in its Content Credentials. Comes from outside: `worldloom.pipeline_data`."""

PIECE = 4 * 2**20
_STORE = b"c2pa"
"""Every C2PA manifest store has this label in its first box, whatever the container."""
_MINING = b"DMI-PROHIBITED"
"""PLUS vocabulary, in the XMP property plus:DataMining."""
_LABELS = ("cawg.training-mining", "c2pa.training-mining")
_TRAINING = ("ai_training", "ai_generative_training", "data_mining")
_WORST: tuple[Wish, ...] = ("unstated", "allowed", "constrained", "notAllowed")


def marks(file: BinaryIO) -> tuple[bool, Wish]:
    """(whether there may be Content Credentials inside, what its photo metadata say)."""
    store, found, tail = False, b"", b""
    file.seek(0)
    while piece := file.read(PIECE):
        joined = tail + piece
        store = store or _STORE in joined
        if not found and (at := joined.find(_MINING)) >= 0:
            found = joined[at : at + 60] if len(joined) - at >= 60 else joined[at:] + file.read(60)
        tail = joined[-64:]
    file.seek(0)
    if not found:
        return store, "unstated"
    return store, "constrained" if found.startswith(b"DMI-PROHIBITED-SEE") else "notAllowed"


def wish_in(report: Mapping[str, Any]) -> Wish:
    """The wish in a C2PA library's report: the worst of all its training entries. `broken` when the report is not sound."""
    if report.get("validation_state") not in ("Valid", "Trusted"):
        return "broken"
    active = report.get("manifests", {}).get(report.get("active_manifest", ""), {})
    found: Wish = "unstated"
    for assertion in active.get("assertions", ()):
        if str(assertion.get("label", "")).split("__")[0] in _LABELS:
            entries = (assertion.get("data") or {}).get("entries", {})
            for key, entry in entries.items() if isinstance(entries, Mapping) else ():
                if str(key).split(".")[-1] in _TRAINING:
                    use = entry.get("use") if isinstance(entry, Mapping) else None
                    said: Wish = use if use in ("allowed", "notAllowed") else "constrained"
                    found = max(found, said, key=_WORST.index)
    return found


def worse(one: Wish, other: Wish) -> Wish:
    """The stricter of two wishes; broken credentials count between constrained and not allowed."""
    order: tuple[Wish, ...] = ("unstated", "allowed", "constrained", "broken", "notAllowed")
    return max(one, other, key=order.index)


def no_credentials(file: BinaryIO, name: str, beside: bytes | None) -> Wish:
    """For runs that were given no reader of credentials: what cannot be read may not be ignored."""
    return "broken"


__all__ = ["Credentials", "marks", "no_credentials", "wish_in", "worse"]
