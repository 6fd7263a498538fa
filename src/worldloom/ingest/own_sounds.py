"""worldloom's own sounds as a labelled source: `sound://NAMES?items=N&seed=S&seconds=T`. Who makes them comes from outside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from difflib import get_close_matches
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.audio import RATE, spectral
from worldloom.ingest.decoded import Bytes, Decoded
from worldloom.ingest.gather import Gathered
from worldloom.ingest.options import Progress
from worldloom.ingest.refusal import IngestError
from worldloom.ingest.rights import Rights
from worldloom.ingest.said import Said
from worldloom.ingest.source import Item, listed, parts, taken_in

SCHEME = "sound://"
MOST = 100_000
LONGEST = 60
"""Seconds of a sound that loops."""


class Sounds(NamedTuple):
    """The rules, as far as a source needs to know them."""

    names: tuple[str, ...]
    make: Callable[[str, int, float], NDArray[np.float32]]
    """(name, seed, seconds of a loop) -> (n,) or (n, 2) at 48 kHz, in [-1, 1]."""


class Asked(NamedTuple):
    """What a `sound://` address asks for."""

    names: tuple[str, ...]
    """In turn."""
    items: int = 96
    seed: int = 0
    seconds: int = 4
    """Of what loops; what happens once has its own length."""


def asked(address: str, known: tuple[str, ...]) -> Asked:
    """IngestError for an address that is none, or asks for a sound that is not among `known`."""
    usage = "sounds; write sound://rain_ground,gull?items=96&seed=0, or sound://all?items=400"
    words, fields = parts(address, SCHEME, ("items", "seed", "seconds"), usage)
    names = listed(words, known)
    strange = next((name for name in names if name not in known), None)
    if strange is not None:
        near = ", ".join(get_close_matches(strange, known, 3)) or "named by worldloom.synth.sound.recipe.names()"
        raise IngestError(f"no sound is called {strange[:60]!r}; near ones are {near}.")
    found = Asked(names, **fields)
    if len(set(names)) < len(names) or not (1 <= found.items <= MOST and 1 <= found.seconds <= LONGEST):
        what = (
            f"{found.items} items of {found.seconds} seconds; 1 to {MOST} can be had, of 1 to {LONGEST} seconds, each name once"
        )
        raise IngestError(f"{address[:200]!r} asks for {what}.")
    return found


def own_sounds(
    address: str, sounds: Sounds | None, gathered: Gathered, rights: Rights, tell: Progress
) -> list[tuple[str, Bytes]]:
    """Take in sounds, each of the class of its name; returns previews for the contact sheet."""
    if sounds is None:
        raise IngestError("sounds can only be made through worldloom.pipeline_data, not by the input layer alone.")
    wanted = asked(address, sounds.names)
    make, names = sounds.make, wanted.names

    def item(number: int) -> Item:
        label = names[number % len(names)]
        one = decoded(make(label, wanted.seed + number, wanted.seconds))
        return Item(hashlib.sha256(one.arrays["audio"].tobytes()).hexdigest(), Said(label=label), one)

    def name(number: int) -> str:
        return f"{names[number % len(names)]} seed {wanted.seed} item {number:05d}"

    return taken_in(wanted.items, name, item, gathered, rights, tell)


def decoded(x: NDArray[np.float32]) -> Decoded:
    """A sound (n,) or (n, 2) at 48 kHz as if it had been read from a file."""
    samples = np.rint(np.clip(x, -1, 1) * 32767).astype(np.int16).reshape(len(x), -1)
    facts = {"seconds": round(len(samples) / RATE, 3), "channels": samples.shape[1], "source_rate": RATE}
    return Decoded("audio", {"audio": samples}, facts, look=spectral(samples))


__all__ = ["SCHEME", "Asked", "Sounds", "asked", "own_sounds"]
