"""worldloom's own music as a labelled source: `score://MOODS?pieces=N&seed=S&seconds=T`. Who writes it comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import parse_qs, unquote

from worldloom.compute.seeds import rng
from worldloom.ingest.decoded import Bytes
from worldloom.ingest.gather import Gathered
from worldloom.ingest.limits import Limits
from worldloom.ingest.midi import read_midi
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError, Refusal, Refused
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said

SCHEME = "score://"
MOST = 100_000
SHORTEST, LONGEST = 4, 120
"""Seconds of a piece."""
ALL = "all"


class Scores(NamedTuple):
    """The composer, as far as a source needs to know it."""

    moods: tuple[str, ...]
    write: Callable[[str, float, int], bytes]
    """(mood, seconds, seed) -> a MIDI file."""


class Asked(NamedTuple):
    """What a `score://` address asks for."""

    moods: tuple[str, ...]
    """In turn."""
    pieces: int = 500
    seed: int = 0
    seconds: int = 24
    """Of the longest piece; they last from half of that up."""


def asked(address: str, known: tuple[str, ...]) -> Asked:
    """IngestError for an address that is none, or asks for a mood that is not among `known`."""
    words, _, query = address.removeprefix(SCHEME).partition("?")
    try:
        fields = parse_qs(query, keep_blank_values=True, strict_parsing=bool(query), max_num_fields=8)
    except ValueError:
        fields = {"": []}
    moods = known if words == ALL else tuple(word.strip() for word in unquote(words).split(","))
    good = all(len(v) == 1 and v[0].isascii() and v[0].isdigit() and len(v[0]) < 10 for v in fields.values())
    if not words or fields.keys() - {"pieces", "seed", "seconds"} or not good:
        raise IngestError(f"{address[:200]!r} is no source of music; write score://calm,festive?pieces=500&seed=0, or score://all?pieces=500.")
    strange = next((mood for mood in moods if mood not in known), None)
    if strange is not None or len(set(moods)) < len(moods):
        raise IngestError(f"{strange or words!r:.60} is no list of moods, each once; there are {', '.join(known)}, or {ALL}.")
    found = Asked(moods, **{name: int(value[0]) for name, value in fields.items()})
    if not (1 <= found.pieces <= MOST and SHORTEST <= found.seconds <= LONGEST):
        what = f"{found.pieces} pieces of up to {found.seconds} seconds; 1 to {MOST} can be had, of {SHORTEST} to {LONGEST} seconds"
        raise IngestError(f"{address[:200]!r} asks for {what}.")
    return found


def own_scores(address: str, scores: Scores | None, gathered: Gathered, rights: Rights, limits: Limits,
               tell: Progress) -> list[tuple[str, Bytes]]:  # fmt: skip
    """Take in pieces, each of the class of its mood; returns previews for the contact sheet."""
    from worldloom.ingest.contact import TILES
    from worldloom.ingest.preview import preview

    if scores is None:
        raise IngestError("music can only be made through worldloom.pipeline_data, not by the input layer alone.")
    wanted, shown = asked(address, scores.moods), list[tuple[str, Bytes]]()
    every = max(1, wanted.pieces // TILES)
    for number in range(wanted.pieces):
        tell(f"{number + 1} of {wanted.pieces}", 0.9 * number / wanted.pieces)
        mood = wanted.moods[number % len(wanted.moods)]
        name = f"{mood} seed {wanted.seed} piece {number:05d}"
        seconds = float(rng(wanted.seed, "seconds", number).uniform(0.5, 1.0)) * wanted.seconds
        data = scores.write(mood, seconds, wanted.seed + number)
        sha256 = hashlib.sha256(data).hexdigest()
        try:
            gathered.first(sha256, name)
            one = read_midi(data, limits)[0]
            gathered.add(name, sha256, Said(label=mood), name, rights, one)
        except Refused as bad:
            gathered.refused.append(Refusal(name, bad.reason, bad.why))
            continue
        if number % every == 0:
            shown.append(("midi", preview(one)))
    return shown


__all__ = ["SCHEME", "Asked", "Scores", "asked", "own_scores"]
