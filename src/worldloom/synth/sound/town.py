"""Streets: traffic, hum of lamps and signs, flags, distant hammering."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import (
    RATE, TAU, add, band, buzz, count, cycle, echo, fall, grains, line, modes, noise, pair, scatter, swell, times, tone, wander,
)  # fmt: skip
from worldloom.synth.sound.recipe import event, recipe


def passing(g: Generator, seconds: float) -> Floats:
    """A car that drives by, (n, 2): tyres and engine swell, sink and cross from one side to the other."""
    n = count(seconds)
    t = times(n) - seconds / 2
    speed, off = g.uniform(8, 15), g.uniform(6, 16)
    d = np.sqrt(off**2 + (speed * t) ** 2)
    near = (off / d) ** 1.4 * swell(n, seconds * 0.2, seconds * 0.2)
    doppler = 1 - speed / 343 * (speed * t / d)
    motor = buzz(g.uniform(38, 62) * doppler, -6, 600)
    x = (
        0.8 * noise(g, n, 250, 1500, -3)
        + 0.25 * noise(g, n, 1200, 5500, -2) * near
        + 0.3 * motor
        + 0.4 * noise(g, n, 40, 160, -2)
    ) * near
    side = 0.5 + 0.45 * np.tanh(speed * t / off) * float(g.choice([-1, 1]))
    return np.stack([x * np.sqrt(1 - side), x * np.sqrt(side)], 1)


@recipe("traffic", "traffic passes")
def traffic(g: Generator, n: int) -> Floats:
    out = 0.22 * pair(g, lambda g: noise(g, n, 45, 700, -4) * (0.7 + 0.5 * wander(g, n, 0.15)), 0.4)
    for i in range(max(1, round(n / RATE / 4.5))):
        x = passing(g, float(min(g.uniform(4.5, 7.5), n / RATE)))
        at = (i + g.uniform(0, 0.7)) * 4.5 % (n / RATE)
        for c in (0, 1):
            add(out[:, c], x[:, c], at, 0.8)
    if g.random() < 0.7:
        f = float(g.choice([370.0, 415.0]))
        m = count(g.uniform(0.2, 0.6))
        horn = tone(np.full(m, f), [1, 0.6, 0.5, 0.3, 0.2]) + tone(np.full(m, f * 1.26), [1, 0.6, 0.4, 0.3])
        add(out[:, 0], echo(g, horn * swell(m, 0.02, 0.05), 1.5, 1800, 0.7, loop=False), float(g.uniform(0, n / RATE)), 0.06)
    return out


def mains(g: Generator, n: int, harmonics: list[float], f: float = 100.0) -> Floats:
    """Hum of a transformer: harmonics of twice the mains, barely alive."""
    return np.asarray(
        sum((a * cycle(n, f * k, g.uniform()) for k, a in enumerate(harmonics, 1)), np.zeros(n))
        * (0.95 + 0.1 * wander(g, n, 1.5))
    )


@recipe("hum", "something hums", seconds=6.0)
def hum(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: mains(g, n, [1, 0.4, 0.25, 0.1, 0.06]) + 0.5 * noise(g, n, 60, 900, -5), 0.7)


@recipe("neon_buzz", "neon buzzes", family="hum", seconds=6.0)
def neon_buzz(g: Generator, n: int) -> Floats:
    gas = noise(g, n, 1800, 7500, -2) * (0.5 + 0.5 * cycle(n, 100)) ** 3
    flick = scatter(g, n, 1.2, lambda g: noise(g, count(0.03), 1500, 8000) * fall(count(0.03), 0.008, 0.0005), 5, 6)
    dip: Floats = np.where(wander(g, n, 3) > 0.93, 0.5, 1.0)
    glow = mains(g, n, [0.6, 0.8, 0.5, 0.6, 0.3, 0.35, 0.2, 0.2, 0.12, 0.12]) + 0.35 * gas
    return np.asarray(glow * dip_smooth(dip) + 0.25 * flick)


def dip_smooth(x: Floats) -> Floats:
    """Edges of a switching curve rounded over 4 ms, round the end."""
    k = count(0.004)
    y = np.concatenate([x[-k:], x, x[:k]])
    return np.convolve(y, np.ones(k) / k, "same")[k:-k]


@recipe("lamp_hum", "a lamp hums", family="hum", seconds=6.0)
def lamp_hum(g: Generator, n: int) -> Floats:
    return mains(g, n, [1, 0.5, 0.3, 0.15, 0.1, 0.08]) + 0.12 * noise(g, n, 300, 3000, -4)


@recipe("flag_flap", "a flag flaps", family="wind", seconds=10.0)
def flag_flap(g: Generator, n: int) -> Floats:
    def snap(g: Generator) -> Floats:
        m = count(g.uniform(0.05, 0.14))
        return noise(g, m, 120, g.uniform(900, 2600), -3) * fall(m, 0.03, 0.004)

    gust = 0.3 + wander(g, n, 0.4)
    return np.asarray(
        scatter(g, n, 9, snap, 5, 20) * gust + 0.06 * noise(g, n, 200, 2200, -3) * gust * (0.6 + 0.4 * cycle(n, 5.5))
    )


@recipe("turbine", "a wind turbine turns", family="wind", seconds=8.0)
def turbine(g: Generator, n: int) -> Floats:
    swish = (0.5 + 0.5 * cycle(n, 0.75)) ** 3
    return np.asarray(0.6 * noise(g, n, 200, 1400, -4) * (0.2 + swish) + 0.3 * noise(g, n, 40, 200, -3) + 0.06 * cycle(n, 96))


@recipe("footsteps_far", "footsteps echo", family="footsteps")
def footsteps_far(g: Generator, n: int) -> Floats:
    from worldloom.synth.sound.steps import stride

    out, k = np.zeros(n), max(2, round(n / RATE / 0.58))
    for i in range(k):
        if (i // 7) % 2 == 0:
            add(
                out,
                stride(g, "stone"),
                (i + g.uniform(-0.04, 0.04)) * n / RATE / k % (n / RATE),
                float(g.uniform(0.6, 1) * (0.5 + 0.5 * np.sin(i * 0.4) ** 2)),
            )
    return pair(g, lambda g: echo(g, band(out, 120, 2600), 2.0, 2500, 0.6), 0.3) + 0.004 * pair(
        g, lambda g: noise(g, n, 60, 500, -4)
    )


@event("anvil", "a hammer rings on the anvil", seconds=3.2, family="machine", every=5)
def anvil(g: Generator, n: int) -> Floats:
    f = g.uniform(0.96, 1.05)
    out = np.zeros(n)
    for i, force in enumerate((1.0, 0.35, 0.9, 0.3, 0.95)):
        at = 0.0 + (0.0, 0.42, 0.56, 0.98, 1.12)[i]
        m = n - count(at)
        ring = modes(
            g,
            m,
            np.array([1180, 2390, 3420, 4870, 6310, 8200]) * f,
            np.array([0.5, 0.42, 0.3, 0.22, 0.15, 0.1]),
            [0.6, 1, 0.8, 0.7, 0.4, 0.3],
        )
        add(
            out,
            ring + 1.5 * np.pad(noise(g, count(0.02), 600, 9000) * fall(count(0.02), 0.003, 0.0002), (0, m - count(0.02))),
            at,
            force,
            wrap=False,
        )
    return out


@event("whistle", "a train whistles", seconds=4.0, every=18)
def whistle(g: Generator, n: int) -> Floats:
    m = count(1.7)
    bend = line([(0, 0.93), (0.1, 1), (0.85, 1), (1, 0.94)], m)
    x = sum((tone(bend * f, [1, 0.4, 0.25, 0.1]) for f in (311.0, 370.0, 466.0)), np.zeros(m))
    x = (x * (1 + 0.05 * np.sin(TAU * 6 * times(m))) + 0.7 * noise(g, m, 600, 5000, -2)) * swell(m, 0.08, 0.3)
    return echo(g, np.pad(x, (0, n - m)), 2.8, 2500, 0.35, loop=False)[:n] * swell(n, 0, 1)


@event("siren", "a siren wails", seconds=6.0, family="traffic", every=30)
def siren(g: Generator, n: int) -> Floats:
    f = 750 + 350 * np.sin(TAU * 0.4 * times(n))
    return echo(g, tone(f, [1, 0.3, 0.2, 0.05]) * swell(n, 1, 1.5), 2.0, 2500, 0.6, loop=False)[:n] * swell(n, 0, 0.5)


@recipe("sizzle", "food sizzles", family="fire", seconds=8.0)
def sizzle(g: Generator, n: int) -> Floats:
    x = grains(g, n, 900, 2500, 11000, 0.001, 1.1)
    return np.asarray(
        x / max(float(x.std()), 1e-9) * (0.5 + wander(g, n, 1.2)) + 0.5 * noise(g, n, 3500, 12000) * (0.5 + 0.5 * wander(g, n, 2))
    )


__all__ = ["passing", "mains"]
