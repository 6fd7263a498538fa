"""worldloom's own music as a labelled source: `score://MOODS?pieces=N&seed=S&seconds=T`. Who writes it comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

from worldloom.compute.seeds import rng
from worldloom.ingest.decoded import Bytes
from worldloom.ingest.gather import Gathered
from worldloom.ingest.limits import Limits
from worldloom.ingest.midi import read_midi
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said
from worldloom.ingest.source import ALL, Item, listed, parts, taken_in

SCHEME = "score://"
MOST = 100_000
SHORTEST, LONGEST = 4, 120
"""Seconds of a piece."""


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
    usage = "music; write score://calm,festive?pieces=500&seed=0, or score://all?pieces=500"
    words, fields = parts(address, SCHEME, ("pieces", "seed", "seconds"), usage)
    moods = listed(words, known)
    strange = next((mood for mood in moods if mood not in known), None)
    if strange is not None or len(set(moods)) < len(moods):
        raise IngestError(f"{strange or words!r:.60} is no list of moods, each once; there are {', '.join(known)}, or {ALL}.")
    found = Asked(moods, **fields)
    if not (1 <= found.pieces <= MOST and SHORTEST <= found.seconds <= LONGEST):
        what = f"{found.pieces} pieces of up to {found.seconds} seconds; 1 to {MOST} can be had, of {SHORTEST} to {LONGEST} seconds"
        raise IngestError(f"{address[:200]!r} asks for {what}.")
    return found


def own_scores(address: str, scores: Scores | None, gathered: Gathered, rights: Rights, limits: Limits,
               tell: Progress) -> list[tuple[str, Bytes]]:  # fmt: skip
    """Take in pieces, each of the class of its mood; returns previews for the contact sheet."""
    if scores is None:
        raise IngestError("music can only be made through worldloom.pipeline_data, not by the input layer alone.")
    wanted = asked(address, scores.moods)
    write, moods = scores.write, wanted.moods

    def piece(number: int) -> Item:
        mood = moods[number % len(moods)]
        seconds = float(rng(wanted.seed, "seconds", number).uniform(0.5, 1.0)) * wanted.seconds
        data = write(mood, seconds, wanted.seed + number)
        return Item(hashlib.sha256(data).hexdigest(), Said(label=mood), read_midi(data, limits)[0])

    def name(number: int) -> str:
        return f"{moods[number % len(moods)]} seed {wanted.seed} piece {number:05d}"

    return taken_in(wanted.pieces, name, piece, gathered, rights, tell)


__all__ = ["SCHEME", "Asked", "Scores", "asked", "own_scores"]
