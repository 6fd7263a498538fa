"""Water: surf, lapping, streams, falls, drips, and being under it."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import (
    RATE,
    add,
    band,
    buzz,
    count,
    echo,
    fall,
    line,
    modes,
    noise,
    pair,
    roomed,
    scatter,
    spread,
    swell,
    tails,
    times,
    wander,
)
from worldloom.synth.sound.nature import bubble, creaking, drops
from worldloom.synth.sound.recipe import event, recipe


def breaker(g: Generator, n: int) -> tuple[Floats, Floats]:
    """Envelopes of one wave: the body that swells and falls, and the hissing foam that comes later and runs back."""
    crest = g.uniform(0.28, 0.4)
    body = line([(0, 0), (crest * 0.7, 0.35), (crest, 1), (crest + 0.12, 0.55), (0.75, 0.15), (1, 0)], n)
    foam = line([(0, 0), (crest, 0.25), (crest + 0.08, 1), (0.7, 0.5), (0.9, 0.15), (1, 0)], n)
    return body, foam


def surf(g: Generator, n: int, period: float, size: float, hiss: float) -> Floats:
    """One channel of waves that come every `period` seconds or so, overlapping, over a wash that never stops."""
    k = max(1, round(n / RATE / period))
    body, foam = np.zeros(n), np.zeros(n)
    for i in range(k):
        b, f = breaker(g, min(count(period * g.uniform(1.2, 1.6)), n))
        at, force = (i + g.uniform(-0.15, 0.15)) * n / RATE / k % (n / RATE), g.uniform(0.55, 1.0)
        add(body, b, at, force)
        add(foam, f, at + g.uniform(0, 0.3), force)
    low, mid, high = noise(g, n, 35, 180, -3), noise(g, n, 150, 1100, -4), noise(g, n, 1100, 7500, -3)
    crackle = drops(g, n, 700, 2500, 9000, 0.0015)
    wash = 0.25 + 0.2 * wander(g, n, 0.3)
    out = size * (0.7 * low * body * np.sqrt(body) + 0.8 * mid * (body + 0.3 * foam)) + hiss * (
        0.55 * high * foam + 0.22 * crackle * foam * np.sqrt(foam)
    )
    return np.asarray(out + wash * (0.3 * noise(g, n, 120, 900, -4) + 0.1 * high))


@recipe("sea", "waves break on the shore")
def sea(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: surf(g, n, 7.0, 1.0, 0.8), 0.45)


@recipe("sea_calm", "small waves wash ashore", family="sea")
def sea_calm(g: Generator, n: int) -> Floats:
    lap = 0.25 * lapping(g, n)
    return pair(g, lambda g: surf(g, n, 5.0, 0.5, 0.5), 0.4) + np.stack([lap, np.roll(lap, 701)], 1)


@recipe("sea_far", "the sea breathes far off", family="sea")
def sea_far(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: band(surf(g, n, 8.0, 1.0, 0.5), 40, 700), 0.5)


def slap(g: Generator) -> Floats:
    """A wavelet that strikes a hull or a pile: a soft knock, a gulp and droplets."""
    n = count(g.uniform(0.25, 0.6))
    knock = noise(g, n, 90, g.uniform(350, 800), -3) * fall(n, g.uniform(0.05, 0.12), 0.02)
    wet = sum((np.pad(b := bubble(g), (0, max(0, n - len(b))))[:n] for _ in range(3)), np.zeros(n))
    spray = noise(g, n, 900, 4200, -3) * fall(n, 0.07, 0.03)
    return np.asarray(0.8 * knock + 0.3 * wet + 0.2 * spray)


def lapping(g: Generator, n: int) -> Floats:
    """Wavelets against something solid, at RMS about 1."""
    x = scatter(g, n, 2.2, slap, 5, 12) + 0.12 * scatter(g, n, 14, bubble, 6, 12)
    return x / max(float(x.std()), 1e-9)


@recipe("water_lap", "water laps", family="water", seconds=10.0)
def water_lap(g: Generator, n: int) -> Floats:
    return 0.8 * lapping(g, n) + 0.12 * noise(g, n, 100, 1500, -4) * (0.5 + wander(g, n, 0.6))


@recipe("water_stream", "a stream gurgles", family="water", seconds=10.0)
def water_stream(g: Generator, n: int) -> Floats:
    def side(g: Generator) -> Floats:
        run = 0.35 * noise(g, n, 350, 2400, -3) * (0.8 + 0.4 * wander(g, n, 4)) + 0.1 * noise(g, n, 2000, 7000, -2)
        gulps = scatter(g, n, 70, bubble, 6, 24)
        low = scatter(g, n, 5, lambda g: np.repeat(bubble(g), 2), 5, 8)
        return np.asarray(run + 0.5 * gulps / max(float(gulps.std()), 1e-9) + 0.25 * low / max(float(low.std()), 1e-9))

    return pair(g, side, 0.3)


@recipe("water_splash", "water splashes in the basin", family="water", seconds=8.0)
def water_splash(g: Generator, n: int) -> Floats:
    fine = drops(g, n, 420, 1200, 7500, 0.002)
    return (
        0.4 * fine + 0.5 * noise(g, n, 500, 6000, -2) * (0.85 + 0.25 * wander(g, n, 5)) + 0.6 * scatter(g, n, 40, bubble, 6, 16)
    )


@recipe("waterfall", "water thunders down", seconds=10.0)
def waterfall(g: Generator, n: int) -> Floats:
    def side(g: Generator) -> Floats:
        body = 0.9 * noise(g, n, 45, 7000, -4) * (0.9 + 0.2 * wander(g, n, 3))
        return body + 0.3 * noise(g, n, 1800, 9000) + 0.3 * noise(g, n, 30, 140)

    return pair(g, side, 0.4)


@event("water_drip", "water drips", seconds=0.5, family="water", every=3)
def water_drip(g: Generator, n: int) -> Floats:
    b = bubble(g)
    x = np.zeros(n)
    x[: min(n, len(b))] = b[:n]
    return x + 0.2 * modes(g, n, [1900, 3100], [0.02, 0.012], [1, 0.6])


@recipe("cave_drip", "drops echo in the cave", family="water")
def cave_drip(g: Generator, n: int) -> Floats:
    cave = tails(g, 3.5, 5000)
    takes = [roomed(bubble(g), cave) for _ in range(6)]
    rows = [
        (float(g.uniform(0, n / RATE)), takes[int(g.integers(6))] * g.uniform(0.2, 1))
        for _ in range(max(3, round(n / RATE * 0.9)))
    ]
    return spread(g, n, rows) + 0.01 * pair(g, lambda g: noise(g, n, 50, 350, -4))


@recipe("bubbles", "bubbles rise", family="water", seconds=8.0)
def bubbles(g: Generator, n: int) -> Floats:
    return scatter(g, n, 26, bubble, 5, 20) * (0.4 + 0.8 * wander(g, n, 0.8)) + 0.02 * noise(g, n, 80, 500)


@recipe("underwater", "muffled water all around")
def underwater(g: Generator, n: int) -> Floats:
    def side(g: Generator) -> Floats:
        bed = 0.6 * noise(g, n, 30, 240, -3) * (0.6 + 0.6 * wander(g, n, 0.3)) + 0.12 * noise(g, n, 200, 700, -5)
        rising = band(scatter(g, n, 7, bubble, 6, 16) * np.clip(wander(g, n, 0.4) * 2 - 0.8, 0, 1), 100, 1400)
        return np.asarray(bed + 1.4 * rising + 0.02 * drops(g, n, 30, 2500, 6000, 0.001))

    return pair(g, side, 0.35)


@recipe("rigging", "rigging creaks and taps", family="water", seconds=12.0)
def rigging(g: Generator, n: int) -> Floats:
    tap = lambda g: modes(g, count(0.35), np.array([1250, 2630, 4120]) * g.uniform(0.97, 1.03), [0.07, 0.05, 0.03], [1, 0.7, 0.4])  # noqa: E731
    creaks = scatter(g, n, 0.35, lambda g: creaking(g, count(g.uniform(0.6, 1.5))), 3, 5)
    return 0.25 * scatter(g, n, 1.1, tap, 5, 6) + 0.5 * creaks + 0.3 * lapping(g, n)


@event("bell_buoy", "a bell buoy tolls", seconds=3.5, family="bell", every=9)
def bell_buoy(g: Generator, n: int) -> Floats:
    out = np.zeros(n)
    for i in range(int(g.integers(1, 4))):
        m = n - count(0.7 * i)
        out[n - m :] += modes(
            g, m, [412, 836, 1040, 1618, 2470], [0.9, 0.7, 0.5, 0.35, 0.2], [1, 0.7, 0.6, 0.5, 0.3]
        ) * g.uniform(0.4, 1)
    return out


@event("foghorn", "a foghorn sounds", seconds=5.5, every=20)
def foghorn(g: Generator, n: int) -> Floats:
    m = count(2.9)
    f = line([(0, 158), (0.08, 172), (0.9, 172), (1, 150)], m)
    x = buzz(f, -7, 2600) * swell(m, 0.22, 0.35) * (1 + 0.06 * np.sin(2 * np.pi * 23 * times(m)))
    x = band(x + 0.12 * noise(g, m, 150, 900), 90, 1500)
    return echo(g, np.pad(x, (0, n - m)), 3.0, 1600, 0.35, loop=False)[:n] * swell(n, 0, 1)


@event("whale", "a whale sings", seconds=6.0, every=12)
def whale(g: Generator, n: int) -> Floats:
    f = line([(0, g.uniform(120, 260)), (0.3, g.uniform(260, 520)), (0.6, g.uniform(140, 300)), (1, g.uniform(90, 200))], n)
    x = buzz(f, -10, 3000) * swell(n, 0.9, 1.6) * (0.7 + 0.3 * wander(g, n, 3))
    return echo(g, band(x, 60, 1800), 4.0, 1500, 0.6, loop=False)[:n] * swell(n, 0, 1)


__all__ = ["surf", "lapping", "slap"]
