"""worldloom's own furnished rooms as a labelled source: `layout://KINDS?rooms=N&seed=S`. Who furnishes them comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.ingest.decoded import Bytes
from worldloom.ingest.gather import Gathered
from worldloom.ingest.layout import Furnished, decoded, layout_of
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError, Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said, plain

SCHEME = "layout://"
MOST = 100_000
ALL = "all"


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
    words, _, query = address.removeprefix(SCHEME).partition("?")
    try:
        fields = parse_qs(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=8)
    except ValueError:
        fields = {"": []}
    kinds = known if words == ALL else tuple(word.strip().replace(" ", "_") for word in unquote(words).split(","))
    good = all(len(v) == 1 and v[0].isascii() and v[0].isdigit() and len(v[0]) < 10 for v in fields.values())
    if not words or fields.keys() - {"rooms", "seed"} or not good:
        raise IngestError(
            f"{address[:200]!r} is no source of rooms; write layout://bedroom,office?rooms=500, or layout://{ALL}?rooms=2000."
        )
    strange = next((kind for kind in kinds if kind not in known), None)
    if strange is not None or len(set(kinds)) < len(kinds):
        raise IngestError(
            f"{strange or words!r:.60} is no list of kinds of room, each once; there are {', '.join(known)}, or {ALL}."
        )
    found = Asked(kinds, **{name: int(value[0]) for name, value in fields.items()})
    if not 1 <= found.rooms <= MOST:
        raise IngestError(f"{address[:200]!r} asks for {found.rooms} rooms; 1 to {MOST} can be had.")
    return found


def own_layouts(address: str, rooms: Rooms | None, gathered: Gathered, rights: Rights, tell: Progress) -> list[tuple[str, Bytes]]:
    """Take in rooms, each of the class of its kind; returns previews for the contact sheet."""
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    if rooms is None:
        raise IngestError("rooms can only be furnished through worldloom.pipeline_data, not by the input layer alone.")
    wanted, shown = asked(address, rooms.kinds), list[tuple[str, Bytes]]()
    every = max(1, wanted.rooms // TILES)
    for number in range(wanted.rooms):
        tell(f"{number + 1} of {wanted.rooms}", 0.9 * number / wanted.rooms)
        kind, seed = wanted.kinds[number % len(wanted.kinds)], wanted.seed + number
        name = f"{kind} seed {wanted.seed} room {number:05d}"
        try:
            made = rooms.furnish(kind, seed)
            one = decoded(layout_of(made._replace(place=kind)), made.prompt)
            sha256 = hashlib.sha256(f"{name} {one.alike}".encode()).hexdigest()
            gathered.first(sha256, name)
            gathered.add(name, sha256, Said(caption=plain(made.prompt), caption_from="world", label=kind), name, rights, one)
        except Refused as bad:
            gathered.refused.append(Refusal(name, bad.reason, bad.why))
            continue
        if number % every == 0:
            shown.append(("layout", preview(one)))
    return shown


__all__ = ["ALL", "SCHEME", "Asked", "Rooms", "asked", "own_layouts"]
