"""worldloom's own furnished rooms as a labelled source: `layout://KINDS?rooms=N&seed=S`. Who furnishes them comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

from worldloom.ingest.decoded import Bytes
from worldloom.ingest.gather import Gathered
from worldloom.ingest.layout import Furnished, decoded, layout_of
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said, plain
from worldloom.ingest.source import ALL, Item, listed, parts, taken_in

SCHEME = "layout://"
MOST = 100_000


class Rooms(NamedTuple):
    """The furnisher, as far as a source needs to know it."""

    kinds: tuple[str, ...]
    furnish: Callable[[str, int], Furnished]
    """(kind of room, seed) -> a room."""


class Asked(NamedTuple):
    """What a `layout://` address asks for."""

    kinds: tuple[str, ...]
    """In turn."""
    rooms: int = 500
    seed: int = 0


def asked(address: str, known: tuple[str, ...]) -> Asked:
    """IngestError for an address that is none, or asks for a kind of room that is not among `known`."""
    usage = f"rooms; write layout://bedroom,office?rooms=500, or layout://{ALL}?rooms=2000"
    words, fields = parts(address, SCHEME, ("rooms", "seed"), usage)
    kinds = tuple(kind.replace(" ", "_") for kind in listed(words, known))
    strange = next((kind for kind in kinds if kind not in known), None)
    if strange is not None or len(set(kinds)) < len(kinds):
        raise IngestError(
            f"{strange or words!r:.60} is no list of kinds of room, each once; there are {', '.join(known)}, or {ALL}."
        )
    found = Asked(kinds, **fields)
    if not 1 <= found.rooms <= MOST:
        raise IngestError(f"{address[:200]!r} asks for {found.rooms} rooms; 1 to {MOST} can be had.")
    return found


def own_layouts(address: str, rooms: Rooms | None, gathered: Gathered, rights: Rights, tell: Progress) -> list[tuple[str, Bytes]]:
    """Take in rooms, each of the class of its kind; returns previews for the contact sheet."""
    if rooms is None:
        raise IngestError("rooms can only be furnished through worldloom.pipeline_data, not by the input layer alone.")
    wanted = asked(address, rooms.kinds)
    furnish, kinds = rooms.furnish, wanted.kinds

    def name(number: int) -> str:
        return f"{kinds[number % len(kinds)]} seed {wanted.seed} room {number:05d}"

    def room(number: int) -> Item:
        kind = kinds[number % len(kinds)]
        made = furnish(kind, wanted.seed + number)
        one = decoded(layout_of(made._replace(place=kind)), made.prompt)
        sha256 = hashlib.sha256(f"{name(number)} {one.alike}".encode()).hexdigest()
        return Item(sha256, Said(caption=plain(made.prompt), caption_from="world", label=kind), one)

    return taken_in(wanted.rooms, name, room, gathered, rights, tell)


__all__ = ["ALL", "SCHEME", "Asked", "Rooms", "asked", "own_layouts"]
