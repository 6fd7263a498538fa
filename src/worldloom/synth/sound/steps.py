"""Footsteps by what lies underfoot: heel, then toe, then what the ground answers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import add, count, fall, grains, modes, noise, swell
from worldloom.synth.sound.nature import bubble
from worldloom.synth.sound.recipe import recipe

GROUNDS = ("stone", "wood", "gravel", "sand", "snow", "grass", "metal", "carpet", "water", "dirt")
"""Materials with a sound of their own. Steps are recipes named step_<ground>."""


def knock(g: Generator, soft: float, seconds: float = 0.05) -> Floats:
    """The dull blow of a heel."""
    n = count(seconds)
    return noise(g, n, 50, soft, -4) * fall(n, seconds / 5, 0.0015)


def crunch(g: Generator, seconds: float, rate: float, lo: float, hi: float, decay: float) -> Floats:
    """Grains that grind under a sole: denser in the middle."""
    n = count(seconds)
    x = grains(g, n, rate, lo, hi, decay, 0.9)
    return x / max(float(np.abs(x).max()), 1e-9) * swell(n, seconds * 0.3, seconds * 0.5)


def _stone(g: Generator) -> Floats:
    n = count(0.16)
    x = modes(g, n, np.array([260, 820, 1900, 3300]) * g.uniform(0.9, 1.1), [0.012, 0.008, 0.005, 0.003], [0.7, 1, 0.6, 0.4])
    add(x, noise(g, count(0.03), 900, 6500, -2) * fall(count(0.03), 0.005, 0.0006), 0.0, 0.8, wrap=False)
    add(x, knock(g, 260), 0.0, 0.6, wrap=False)
    return x


def _wood(g: Generator) -> Floats:
    n = count(0.25)
    x = modes(
        g,
        n,
        np.array([96, 185, 330, 610, 1150]) * g.uniform(0.9, 1.12),
        [0.05, 0.04, 0.026, 0.014, 0.008],
        [1, 0.9, 0.7, 0.45, 0.3],
    )
    add(x, noise(g, count(0.02), 600, 4200, -2) * fall(count(0.02), 0.004, 0.0008), 0.0, 0.5, wrap=False)
    return x


def _metal(g: Generator) -> Floats:
    n = count(0.6)
    x = modes(
        g,
        n,
        np.array([210, 540, 970, 1640, 2780, 4100]) * g.uniform(0.95, 1.05),
        [0.12, 0.14, 0.1, 0.08, 0.05, 0.03],
        [0.8, 1, 0.8, 0.6, 0.4, 0.3],
    )
    add(x, knock(g, 500), 0.0, 0.8, wrap=False)
    return x


def _ground(g: Generator, kind: str) -> Floats:
    n = count(0.3)
    x = np.zeros(n)
    rows = {
        "gravel": (420, 0.7, 0.17, 900, 1100, 7500, 0.003, 1.0), "sand": (160, 0.5, 0.2, 2600, 500, 3800, 0.0012, 0.55),
        "snow": (140, 0.35, 0.24, 700, 1300, 5200, 0.0035, 0.8), "grass": (180, 0.45, 0.2, 1500, 1500, 7500, 0.002, 0.5),
        "carpet": (150, 0.9, 0.09, 900, 200, 1400, 0.002, 0.15), "dirt": (220, 0.8, 0.14, 700, 400, 3200, 0.002, 0.45),
        "water": (300, 0.4, 0.26, 1200, 700, 6000, 0.003, 0.7),
    }  # fmt: skip
    soft, thud, length, rate, lo, hi, decay, loud = rows[kind]
    add(x, knock(g, soft, 0.06), 0.0, thud, wrap=False)
    add(x, crunch(g, length * g.uniform(0.85, 1.1), rate, lo, hi, decay), 0.008, loud, wrap=False)
    if kind == "water":
        for _ in range(5):
            add(x, bubble(g), float(g.uniform(0.02, 0.2)), 0.5, wrap=False)
    return x


def stride(g: Generator, ground: str) -> Floats:
    """One step: heel, then the toe 60 to 100 ms later and softer."""
    one = {"stone": _stone, "wood": _wood, "metal": _metal}.get(ground)
    heel, toe = (one(g), one(g)) if one else (_ground(g, ground), _ground(g, ground))
    out = np.zeros(count(0.5))
    add(out, heel, 0.0, 1.0, wrap=False)
    add(out, toe, float(g.uniform(0.06, 0.1)), float(g.uniform(0.3, 0.5)), wrap=False)
    return out


def _register(ground: str) -> None:
    names = {"dirt": "earth", "water": "shallow water"}
    recipe(f"step_{ground}", f"footsteps on {names.get(ground, ground)}", loop=False, seconds=0.5, family="footsteps")(
        lambda g, n: stride(g, ground)
    )


for _name in GROUNDS:
    _register(_name)

__all__ = ["GROUNDS", "stride"]
