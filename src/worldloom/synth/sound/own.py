"""A user's own sounds in place of a recipe: takes of what happens once, or pieces that are joined into a loop.

Names say what is in them (`gull:` and the hash of the samples), so that one process may hold the sounds of several worlds.
"""

from __future__ import annotations

import hashlib
import io
import wave
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import RATE, count
from worldloom.world import InputError, World

if TYPE_CHECKING:
    from worldloom.synth.sound.recipe import Recipe

BYTES = 16 * 2**20
"""Of the WAV file of one sound."""
TAKES = 64
JOIN = 0.25
"""Seconds over which one piece of a loop becomes the next."""
OVER = 1e-3
"""Share of its peak below which a take is over."""
AFTER = 0.02
"""Seconds that are left after that, and fade."""


@dataclass(frozen=True)
class Own:
    """Takes (n,) of any length, and the file that they came in."""

    takes: tuple[Floats, ...]
    wav: bytes

    @property
    def seconds(self) -> float:
        """Of the longest take."""
        return max(len(t) for t in self.takes) / RATE


_KNOWN: dict[str, Own] = {}


def adopt(name: str, wav: bytes, seconds: float) -> str:
    """Make the takes of a WAV file, `seconds` each, known in place of the recipe `name`; returns what they are called.

    InputError where it is no such file, or holds nothing that can be heard.
    """
    x = _read(name, wav)
    size = max(round(seconds * RATE), 1)
    takes = [t for k in range(0, len(x), size) if len(t := _whole(x[k : k + size]))]
    if not takes or len(x) > TAKES * size:
        raise InputError(f"the sounds for {name} are silent, or are over {TAKES}.")
    called = f"{name}:{hashlib.sha256(x.tobytes() + repr(seconds).encode()).hexdigest()[:24]}"
    _KNOWN.setdefault(called, Own(tuple(takes), wav))
    return called


def files(world: World) -> tuple[bytes, ...]:
    """The WAV file of each of a world's own sounds, which `adopt` knows."""
    return tuple(_KNOWN[s.name].wav for s in world.sounds)


def adopt_all(world: World, wavs: tuple[bytes, ...]) -> None:
    """Make a world's own sounds known, in a process that does not know them yet."""
    for s, wav in zip(world.sounds, wavs, strict=True):
        adopt(s.name.partition(":")[0], wav, s.seconds)


def heard(world: World, name: str) -> str:
    """What is heard in a world where it says `name`: its own sound, which also stands for what the same makes far off."""
    from worldloom.synth.sound.recipe import lookup

    own = {s.name.partition(":")[0]: s.name.partition(":")[2] for s in world.sounds}
    near = name.removesuffix("_far")
    if name in own:
        return f"{name}:{own[name]}"
    return f"{name}:{own[near]}" if near in own and near != name and not lookup(near).loop else name


def recipe(name: str) -> Recipe:
    """The recipe of own sounds by what `heard` calls them. InputError where they are not known."""
    from worldloom.synth.sound.recipe import lookup, strewn

    base, _, digest = name.partition(":")
    rule, mine = lookup(base), _KNOWN.get(name)
    if mine is not None:
        pieces = mine.takes
        if rule.loop:
            return replace(rule, name=name, make=lambda g, n: joined(pieces, g, n))
        return replace(rule, name=name, make=lambda g, n: one(pieces, g, n), seconds=mine.seconds)
    near = _KNOWN.get(f"{base.removesuffix('_far')}:{digest}")
    if near is None:
        raise InputError(f"the sounds {name!r} are not known here.")
    far, event = near, lookup(base.removesuffix("_far"))
    make = lambda g, n: strewn(g, n, lambda h, m: one(far.takes, h, m), far.seconds, event.every)  # noqa: E731
    return replace(rule, name=name, make=make)


def one(takes: tuple[Floats, ...], g: Generator, n: int) -> Floats:
    """A take by chance, (n,)."""
    take = takes[int(g.integers(len(takes)))][:n]
    return np.pad(take, (0, n - len(take)))


def joined(pieces: tuple[Floats, ...], g: Generator, n: int) -> Floats:
    """(n,) of pieces in an order by chance, equally loud, each fading into the next and the last into the first at equal power."""
    level = float(np.median([_rms(p) for p in pieces]))
    join = min(count(JOIN), n // 2, *(len(p) // 2 for p in pieces))
    rise = np.sin(np.pi / 2 * (np.arange(join) + 0.5) / max(join, 1))
    out, at, order = np.zeros(n + join), 0, list[int]()
    while at < n:
        order = order or list(g.permutation(len(pieces)))
        piece = pieces[order.pop()] * 1.0
        piece *= level / max(_rms(piece), 1e-9)
        piece = piece[: n + join - at]
        faded = min(join, len(piece))
        piece[:faded] *= rise[:faded]
        piece[len(piece) - faded :] *= rise[:faded][::-1]
        out[at : at + len(piece)] += piece
        at += max(len(piece) - join, 1)
    out[:join] += out[n:]
    return out[:n]


def _whole(take: Floats) -> Floats:
    """Without the silence after it."""
    peak = float(np.abs(take).max(initial=0.0))
    if peak < 1e-4:
        return take[:0]
    end = int(np.flatnonzero(np.abs(take) > OVER * peak)[-1]) + 1
    kept = take[: end + count(AFTER)].copy()
    fade = min(count(AFTER), len(kept))
    kept[len(kept) - fade :] *= np.linspace(1, 0, fade)
    return kept


def _rms(x: Floats) -> float:
    return float(np.sqrt(np.square(x).mean()))


def _read(name: str, wav: bytes) -> Floats:
    """(n,) in [-1, 1]."""
    try:
        with wave.open(io.BytesIO(wav)) as file:
            facts = file.getframerate(), file.getsampwidth(), file.getnchannels()
            data = file.readframes(file.getnframes())
    except (wave.Error, EOFError, ValueError, OverflowError):
        raise InputError(f"the sounds for {name} are no WAV file.") from None
    if facts != (RATE, 2, 1) or len(wav) > BYTES or len(data) % 2:
        raise InputError(f"the sounds for {name} must be WAV of {RATE} Hz, 16 bits, one channel, of at most {BYTES >> 20} MiB.")
    return np.frombuffer(data, "<i2").astype(float) / 32767


__all__ = ["BYTES", "Own", "adopt", "adopt_all", "files", "heard", "joined", "one", "recipe"]
