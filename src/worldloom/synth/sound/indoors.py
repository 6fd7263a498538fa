"""Rooms: their tone, clocks, kettles, instruments that watch over the sick."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.birds import sequence
from worldloom.synth.sound.dsp import (
    RATE, TAU, add, band, count, cycle, echo, fall, line, modes, noise, pair, scatter, swell, tone, wander,
)  # fmt: skip
from worldloom.synth.sound.nature import bubble, creaking
from worldloom.synth.sound.recipe import event, recipe


@recipe("room_tone", "the room is quiet", family="silence", seconds=10.0)
def room_tone(g: Generator, n: int) -> Floats:
    return pair(
        g, lambda g: noise(g, n, 35, 500, -5) * (0.92 + 0.16 * wander(g, n, 0.3)) + 0.06 * noise(g, n, 500, 5000, -4), 0.5
    )


@recipe("hall_tone", "the hall breathes", family="silence")
def hall_tone(g: Generator, n: int) -> Floats:
    stir = band(scatter(g, n, 0.15, lambda g: creaking(g, count(0.6)), 4, 3), 80, 1200)
    wet = echo(g, stir, 2.6, 2000, 0.85)
    return pair(
        g,
        lambda g: noise(g, n, 30, 260, -4) * (0.8 + 0.3 * wander(g, n, 0.25)) + 0.1 * noise(g, n, 250, 1800, -4) + 0.3 * wet,
        0.5,
    )


def ticking(g: Generator, n: int, beat: float, freqs: list[float], decay: float) -> Floats:
    """Tick and tock: two strikes of the escapement with a faint rebound, evenly round the loop."""
    out, k = np.zeros(n), max(2, 2 * round(n / RATE / beat / 2))
    sounds = []
    for tune in (1.0, 0.86):
        body = modes(
            g, count(0.25), np.array(freqs) * tune, decay * np.linspace(1, 0.4, len(freqs)), np.linspace(1, 0.5, len(freqs))
        )
        click = np.pad(noise(g, count(0.006), 1500, 9000) * fall(count(0.006), 0.0012, 0.0001), (0, count(0.25) - count(0.006)))
        sounds.append(body + 0.9 * click)
    for i in range(k):
        at = i * n / RATE / k
        add(out, sounds[i % 2], at, float(g.uniform(0.92, 1)))
        add(out, sounds[i % 2], at + 0.018, 0.16)
    return out


@recipe("clock_tick", "a clock ticks", family="clock", seconds=8.0)
def clock_tick(g: Generator, n: int) -> Floats:
    return echo(g, ticking(g, n, 0.5, [1750, 2900, 4300, 6100], 0.012), 0.4, 5000, 0.12) + 0.001 * noise(g, n, 100, 1000)


@recipe("clock_tick_deep", "a tall clock ticks", family="clock", seconds=8.0)
def clock_tick_deep(g: Generator, n: int) -> Floats:
    return echo(g, ticking(g, n, 1.0, [310, 720, 1240, 2300], 0.03), 0.7, 3000, 0.22) + 0.001 * noise(g, n, 80, 600)


@recipe("kettle_boil", "a kettle boils", family="water", seconds=8.0)
def kettle_boil(g: Generator, n: int) -> Floats:
    boil = scatter(g, n, 60, lambda g: band(bubble(g), 80, 1400), 5, 20)
    hiss = noise(g, n, 2500, 9500, -1) * (0.8 + 0.3 * wander(g, n, 3))
    return np.asarray(
        0.5 * boil / max(float(boil.std()), 1e-9) + 0.5 * noise(g, n, 90, 700, -3) * (0.8 + 0.4 * wander(g, n, 7)) + 0.32 * hiss
    )


@recipe("pot_simmer", "a pot simmers", family="water", seconds=8.0)
def pot_simmer(g: Generator, n: int) -> Floats:
    blub = scatter(g, n, 16, lambda g: np.repeat(bubble(g), 2), 5, 16)
    lid = scatter(g, n, 2, lambda g: modes(g, count(0.15), [2100, 3900, 5600], [0.03, 0.02, 0.015], [1, 0.7, 0.5]), 5, 5)
    return np.asarray(
        blub / max(float(blub.std()), 1e-9) + 0.3 * noise(g, n, 120, 900, -4) + 0.06 * lid + 0.06 * noise(g, n, 3000, 9000)
    )


@recipe("heart_monitor", "a monitor beeps", family="beep", seconds=8.0)
def heart_monitor(g: Generator, n: int) -> Floats:
    out, k = 0.004 * noise(g, n, 200, 3000, -3), max(1, round(n / RATE / 0.86))
    m = count(0.13)
    pip = tone(np.full(m, 880.0), [1, 0.12, 0.2, 0.03, 0.05]) * swell(m, 0.006, 0.03)
    for i in range(k):
        add(out, pip, i * n / RATE / k)
    return echo(g, band(out, 300, 6000), 0.5, 4500, 0.14)


@recipe("beep_far", "monitors beep down the hall", family="beep")
def beep_far(g: Generator, n: int) -> Floats:
    out = np.zeros((n, 2))
    for f, beat, a in ((784.0, 1.12, 1.0), (988.0, 1.9, 0.5)):
        m, k = count(0.12), max(1, round(n / RATE / beat))
        pip = tone(np.full(m, f), [1, 0.1, 0.12]) * swell(m, 0.008, 0.03)
        for i in range(k):
            add(out[:, int(f > 900)], pip, i * n / RATE / k + 0.3, a)
    return np.stack([echo(g, band(out[:, c] + 0.35 * out[:, 1 - c], 300, 2500), 1.4, 2200, 0.65) for c in (0, 1)], 1)


@recipe("ventilator", "a ventilator breathes", family="machine", seconds=8.0)
def ventilator(g: Generator, n: int) -> Floats:
    k = max(1, round(n / RATE / 4))
    u = (np.arange(n) * k / n) % 1
    puff = np.clip(np.sin(np.pi * u / 0.38), 0, 1) * (u < 0.38)
    sigh = np.clip(np.sin(np.pi * (u - 0.42) / 0.45), 0, 1) * ((u > 0.42) & (u < 0.87))
    x = (
        0.8 * noise(g, n, 250, 2600, -3) * puff
        + 0.5 * noise(g, n, 400, 5000, -3) * sigh
        + 0.12 * tone(np.full(n, 60.0), [1, 0.5, 0.3], loop=True)
    )
    for i in range(k):
        add(x, modes(g, count(0.08), [900, 1800], [0.012, 0.008], [1, 0.5]), (i + 0.4) * n / RATE / k, 0.3)
    return np.asarray(x)


@event("steam_burst", "the coffee machine hisses", seconds=2.6, every=15)
def steam_burst(g: Generator, n: int) -> Floats:
    return noise(g, n, 1800, 11000, -1) * line([(0, 0), (0.06, 1), (0.6, 0.8), (0.75, 0.1), (1, 0)], n) + 0.2 * noise(
        g, n, 100, 600
    ) * swell(n, 0.2, 0.8)


@event("phone_ring", "a telephone rings", seconds=3.0, family="bell", every=20)
def phone_ring(g: Generator, n: int) -> Floats:
    out = np.zeros(n)
    for i in range(38):
        ding = modes(
            g,
            count(0.5),
            np.array([1330, 2260, 3510, 5020]) * (1.0 if i % 2 else 1.06),
            [0.16, 0.12, 0.08, 0.05],
            [1, 0.8, 0.5, 0.3],
        )
        add(out, ding, (0.05 * i if i < 19 else 1.2 + 0.05 * (i - 19)), float(g.uniform(0.5, 0.7)), wrap=False)
    return out


@event("typing", "keys clatter", seconds=2.4, family="machine", every=4)
def typing(g: Generator, n: int) -> Floats:
    def key(g: Generator) -> Floats:
        m = count(0.07)
        return noise(g, m, 900, 6500, -2) * fall(m, 0.006, 0.0005) + 0.6 * modes(
            g, m, np.array([420, 1150, 2700]) * g.uniform(0.9, 1.1), [0.01, 0.007, 0.004], [1, 0.7, 0.5]
        )

    at, notes = 0.0, []
    while at < n / RATE - 0.2:
        notes.append((at, key(g), float(g.uniform(0.5, 1))))
        at += float(g.choice([0.09, 0.12, 0.16, 0.34], p=[0.3, 0.35, 0.25, 0.1]))
    return np.pad(sequence(notes), (0, n))[:n]


@event("creak", "wood creaks", seconds=1.6, every=8)
def creak(g: Generator, n: int) -> Floats:
    x = creaking(g, count(g.uniform(0.7, 1.3)))
    return np.pad(x, (0, n))[:n]


@recipe("shimmer", "the air shimmers", family="music", seconds=12.0)
def shimmer(g: Generator, n: int) -> Floats:
    notes = [220.0, 330.0, 440.0, 495.0, 660.0, 880.0, 990.0]

    def side(g: Generator) -> Floats:
        return sum(
            (
                cycle(n, f * g.uniform(0.998, 1.002), g.uniform()) * wander(g, n, 0.3) ** 2 / (1 + i * 0.4)
                for i, f in enumerate(notes)
            ),
            np.zeros(n),
        )

    return pair(g, lambda g: echo(g, side(g), 2.5, 5000, 0.5), 0.3)


@recipe("arcade", "an arcade machine plays", family="music", seconds=8.0)
def arcade(g: Generator, n: int) -> Floats:
    out, scale = np.zeros(n), [523.25, 587.33, 659.25, 783.99, 880.0, 1046.5]
    k = max(4, round(n / RATE / 0.16))
    for i in range(k):
        m = count(0.12)
        square = tone(np.full(m, scale[int(g.integers(6))]), [1, 0, 0.33, 0, 0.2, 0, 0.14]) * fall(m, 0.09, 0.003)
        if g.random() < 0.7:
            add(out, square, i * n / RATE / k, 0.5)
    zap = np.sin(TAU * np.cumsum(line([(0, 2200), (1, 160)], count(0.3))) / RATE) * swell(count(0.3), 0.005, 0.1)
    return out + 0.5 * scatter(g, n, 0.6, lambda g: zap, 4, 2)


def struck_bell(g: Generator, n: int, f: float, hum: float = 1.0) -> Floats:
    """A church bell by its partials: hum, prime, tierce, quint, nominal and above (Rossing 2000), each split in two that beat."""
    ratios = np.array([0.5, 1.0, 1.2, 1.5, 2.0, 2.5, 2.67, 3.0, 4.0, 5.3])
    gains = np.array([0.6 * hum, 0.8, 0.9, 0.4, 1.0, 0.5, 0.4, 0.5, 0.35, 0.2])
    decays = np.array([3.2, 2.2, 1.6, 1.1, 1.0, 0.7, 0.6, 0.5, 0.35, 0.2]) * (440 / f) ** 0.4
    x = modes(g, n, f * ratios, decays, gains) + modes(g, n, f * ratios * 1.0016, decays, gains * 0.6)
    clang = noise(g, count(0.03), 1500, 7000) * fall(count(0.03), 0.008, 0.0005)
    x[: len(clang)] += 0.7 * clang
    return x


@event("bell", "a bell tolls", seconds=6.5, every=9)
def bell(g: Generator, n: int) -> Floats:
    return struck_bell(g, n, float(g.choice([392.0, 440.0, 523.25]))) * swell(n, 0, 1.5)


__all__ = ["ticking", "struck_bell"]
