"""The list of recipes and how one is rendered: level, loop, stereo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import RATE, band, count, roomed, spread, tails
from worldloom.synth.sound.loudness import momentary
from worldloom.world import InputError

Make = Callable[[Generator, int], Floats]
LEVEL = -23.0
"""Loudness in LUFS of the loudest 400 ms of every recipe; gains of beds and sources count from here."""
CEILING = 0.84
SPAN = 16.0
"""Seconds of a loop when nobody asks for another length."""


@dataclass(frozen=True)
class Recipe:
    """How one sound is made. `make(g, n)` gives (n,) or (n, 2); a loop closes on itself, an event ends in silence."""

    name: str
    make: Make
    caption: str
    loop: bool = True
    seconds: float = SPAN
    """Length of an event; shortest sensible length of a loop."""
    family: str = ""
    """What the planner calls such a sound: "sea", "hum", "beep"."""
    every: float = 8.0
    """Mean seconds between events where many are strewn over a bed."""


RECIPES: dict[str, Recipe] = {}


def recipe(
    name: str, caption: str, *, loop: bool = True, seconds: float = SPAN, family: str = "", every: float = 8.0
) -> Callable[[Make], Make]:
    """Registers a maker of sound under a name."""

    def keep(make: Make) -> Make:
        RECIPES[name] = Recipe(name, make, caption, loop, seconds, family, every)
        return make

    return keep


def event(name: str, caption: str, *, seconds: float, family: str = "", every: float = 8.0) -> Callable[[Make], Make]:
    """Registers a sound that happens once; also as `name_far`, a bed where it is heard now and then from afar."""

    def keep(make: Make) -> Make:
        recipe(name, caption, loop=False, seconds=seconds, family=family, every=every)(make)
        recipe(f"{name}_far", f"{caption}, far off", family=family)(lambda g, n: strewn(g, n, make, seconds, every))
        return make

    return keep


def strewn(g: Generator, n: int, make: Make, seconds: float, every: float) -> Floats:
    """A stereo bed of events from afar: dull, in the air of the place, unevenly spaced."""
    place = tails(g, 1.6, 3000)
    takes = [roomed(band(make(g, count(seconds)), 90, 3200), place) for _ in range(3)]
    k = max(1, round(n / RATE / every))
    gap = n / RATE / k
    rows = [((i + g.uniform(0.1, 0.6)) * gap, takes[int(g.integers(3))] * g.uniform(0.35, 1.0)) for i in range(k)]
    return spread(g, n, rows, 0.6)


def lookup(name: str) -> Recipe:
    """The recipe with this name, or of a user's own sounds; InputError with near names if there is none."""
    if ":" in name:
        from worldloom.synth.sound import own

        return own.recipe(name)
    _load()
    if name not in RECIPES:
        import difflib

        near = difflib.get_close_matches(name, RECIPES, 3) or sorted(RECIPES)[:3]
        raise InputError(f"no sound is called {name!r}; near ones are {', '.join(near)}")
    return RECIPES[name]


def names() -> tuple[str, ...]:
    """All recipes, sorted."""
    _load()
    return tuple(sorted(RECIPES))


@lru_cache(maxsize=1)
def _load() -> None:
    from worldloom.synth.sound import animals, birds, engines, handled, indoors, nature, played, steps, town, wares, water  # noqa: F401

    wares.also()


def sound(name: str, seed: int = 0, seconds: float | None = None) -> NDArray[np.float32]:
    """One sound at 48 kHz, (n,) or (n, 2): no DC, loudest 400 ms at LEVEL or its peak at -1.5 dBFS, whichever is quieter.

    `seconds` sets the length of a loop; events keep their own. The same name, seed and length give the same samples.
    """
    r = lookup(name)
    n = count(seconds if seconds and r.loop else r.seconds)
    x = np.asarray(r.make(rng(seed, "sound", name), n), float)
    return finished(x, r.loop)


def finished(x: Floats, loop: bool = True) -> NDArray[np.float32]:
    """x without DC at the standard level; ends of an event are faded."""
    x = x - x.mean(0)
    if not loop:
        m = min(96, len(x) // 4)
        ramp = np.ones(len(x))
        ramp[:m], ramp[-m:] = np.linspace(0, 1, m), np.linspace(1, 0, m)
        x = x * (ramp if x.ndim == 1 else ramp[:, None])
    now = momentary(np.concatenate([x, x]) if loop and len(x) < 48000 else x)
    if not np.isfinite(now):
        return np.zeros(x.shape, np.float32)
    x = x * 10 ** ((LEVEL - now) / 20)
    top = float(np.abs(x).max())
    if top > CEILING and loop:
        x = softened(x)
        top = float(np.abs(x).max())
    return np.asarray(x * min(1.0, CEILING / top), np.float32)


def softened(x: Floats, knee: float = 0.5) -> Floats:
    """Peaks above the knee bent under the ceiling."""
    a = np.abs(x)
    room = CEILING - knee
    return np.asarray(np.where(a > knee, np.sign(x) * (knee + room * np.tanh((a - knee) / room)), x))


__all__ = ["Recipe", "RECIPES", "LEVEL", "SPAN", "recipe", "event", "strewn", "lookup", "names", "sound", "finished", "softened"]
