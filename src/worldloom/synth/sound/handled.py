"""What hands do: doors, drawers, switches, and things that fall or are struck, by material."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import add, band, count, fall, grains, line, modes, noise, swell, wander
from worldloom.synth.sound.nature import bubble, creaking
from worldloom.synth.sound.recipe import recipe

BODIES: dict[str, tuple[ArrayLike, float, float, float, float]] = {
    "wood": ([190, 410, 760, 1320, 2200], 0.035, 0.8, 3500, 0.6), "metal": ([420, 1130, 1980, 3170, 4620, 6400], 0.32, 0.9, 8000, 0.5),
    "stone": ([340, 980, 2100, 3800], 0.012, 0.7, 5000, 1.0), "glass": ([1900, 3250, 4700, 6900, 9100], 0.12, 0.95, 9000, 0.4),
    "ceramic": ([950, 2050, 3400, 5200], 0.06, 0.85, 7000, 0.5), "plastic": ([280, 690, 1250, 2300], 0.018, 0.8, 4000, 0.7),
    "cloth": ([90, 170], 0.02, 0.5, 600, 1.2), "cardboard": ([150, 320, 610], 0.02, 0.7, 1800, 1.0), "rubber": ([80, 150, 310], 0.04, 0.6, 700, 0.6),
}  # fmt: skip
"""Partials in Hz, decay of the lowest in seconds, decay ratio from one to the next, top of the click in Hz, its gain (Avanzini & Rocchesso 2001)."""


def struck(g: Generator, n: int, material: str) -> Floats:
    """A blow on a thing of this material, then a small bounce."""
    freqs, decay, ratio, top, click = BODIES[material]
    f = np.asarray(freqs, float) * g.uniform(0.9, 1.12)
    gains = g.uniform(0.5, 1.0, len(f)) * 0.85 ** np.arange(len(f))
    out = np.zeros(n)
    for at, force in ((0.0, 1.0), (float(g.uniform(0.09, 0.16)), 0.28), (float(g.uniform(0.2, 0.26)), 0.1)):
        m = count(0.03)
        one = modes(g, n, f, decay * ratio ** np.arange(len(f)), gains)
        one[:m] += click * noise(g, m, 120, top, -3) * fall(m, 0.005, 0.0005)
        add(out, one, at, force, wrap=False)
    return out * swell(n, 0, 0.1)


def _impacts() -> None:
    def register(material: str) -> None:
        recipe(
            f"impact_{material}", f"{material} knocks", loop=False, seconds=1.4 if material == "metal" else 0.7, family="impact"
        )(lambda g, n: struck(g, n, material))

    for material in BODIES:
        register(material)


_impacts()


def latch(g: Generator) -> Floats:
    """A lock's tongue: two metal clicks in a wooden leaf."""
    out = np.zeros(count(0.3))
    for at, a in ((0.0, 0.7), (0.055, 1.0)):
        add(
            out,
            modes(
                g,
                count(0.2),
                np.array([480, 1250, 2600, 4300]) * g.uniform(0.95, 1.05),
                [0.03, 0.02, 0.012, 0.007],
                [0.8, 1, 0.7, 0.4],
            ),
            at,
            a,
            wrap=False,
        )
        add(out, noise(g, count(0.012), 900, 7000) * fall(count(0.012), 0.002, 0.0002), at, a * 0.8, wrap=False)
    return out


@recipe("door_open", "a door opens", loop=False, seconds=1.6, family="door")
def door_open(g: Generator, n: int) -> Floats:
    out = np.zeros(n)
    add(out, latch(g), 0.0, 0.8, wrap=False)
    add(out, creaking(g, count(1.0)), 0.22, 0.35, wrap=False)
    add(out, noise(g, count(1.1), 80, 900, -4) * swell(count(1.1), 0.4, 0.6), 0.2, 0.08, wrap=False)
    return out


@recipe("door_close", "a door closes", loop=False, seconds=1.3, family="door")
def door_close(g: Generator, n: int) -> Floats:
    out = np.zeros(n)
    add(out, creaking(g, count(0.4)), 0.0, 0.2, wrap=False)
    thud = modes(g, count(0.5), [62, 118, 205, 380, 720], [0.1, 0.08, 0.05, 0.03, 0.015], [1, 1, 0.7, 0.4, 0.25]) + 0.5 * np.pad(
        noise(g, count(0.06), 90, 1800, -4) * fall(count(0.06), 0.015, 0.001), (0, count(0.5) - count(0.06)))  # fmt: skip
    add(out, thud, 0.4, 1.0, wrap=False)
    add(out, latch(g), 0.43, 0.5, wrap=False)
    return out


@recipe("drawer", "a drawer slides", loop=False, seconds=1.0, family="door")
def drawer(g: Generator, n: int) -> Floats:
    m = count(0.6)
    rub = noise(g, m, 180, 2600, -4) * line([(0, 0.2), (0.2, 1), (0.8, 0.6), (1, 0)], m) * (0.7 + 0.6 * wander(g, m, 25))
    out = np.zeros(n)
    add(out, rub, 0.02, 0.5, wrap=False)
    add(out, struck(g, count(0.35), "wood"), 0.58, 0.8, wrap=False)
    return out


@recipe("switch", "a switch clicks", loop=False, seconds=0.25, family="door")
def switch(g: Generator, n: int) -> Floats:
    out = np.zeros(n)
    for at, a in ((0.0, 0.6), (0.021, 1.0)):
        add(out, noise(g, count(0.02), 1400, 9000) * fall(count(0.02), 0.0018, 0.0001), at, a, wrap=False)
        add(out, modes(g, count(0.1), [760, 2150, 4200], [0.012, 0.007, 0.004], [0.6, 0.8, 0.5]), at, a * 0.7, wrap=False)
    return out


@recipe("glass_break", "glass breaks", loop=False, seconds=1.6, family="impact")
def glass_break(g: Generator, n: int) -> Floats:
    out = struck(g, n, "glass")
    for _ in range(38):
        m = count(0.3)
        add(
            out,
            modes(g, m, g.uniform(2200, 9500, 3), [0.03, 0.02, 0.012], [1, 0.7, 0.4]),
            float(g.gamma(2, 0.14)) % 1.2,
            float(g.uniform(0.1, 0.5)),
            wrap=False,
        )
    return out + 0.6 * np.pad(noise(g, count(0.25), 1500, 12000) * fall(count(0.25), 0.05, 0.001), (0, n - count(0.25)))


@recipe("splash", "water splashes", loop=False, seconds=1.3, family="water")
def splash(g: Generator, n: int) -> Floats:
    out = noise(g, n, 150, 6500, -3) * fall(n, 0.16, 0.012) + 0.5 * noise(g, n, 1500, 9000) * fall(n, 0.3, 0.06)
    for _ in range(26):
        add(out, bubble(g), float(g.gamma(2.0, 0.14)) % 1.0, 0.5, wrap=False)
    return out * swell(n, 0, 0.3)


@recipe("pick_up", "something is picked up", loop=False, seconds=0.35, family="impact")
def pick_up(g: Generator, n: int) -> Floats:
    rustle = grains(g, n, 500, 1200, 7000, 0.0015)
    return rustle / max(float(np.abs(rustle).max()), 1e-9) * swell(n, 0.05, 0.25) + 0.4 * np.pad(
        band(noise(g, count(0.05), 80, 500), 60, 600) * fall(count(0.05), 0.012), (0, n - count(0.05))
    )


__all__ = ["BODIES", "struck"]
