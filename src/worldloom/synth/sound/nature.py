"""Weather, fire and the earth: wind, rain, thunder, flames, rumble."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import (
    RATE, add, band, count, cycle, echo, fall, grains, line, modes, noise, pair, scatter, swell, times, wander,
)  # fmt: skip
from worldloom.synth.sound.recipe import event, recipe


def gusts(g: Generator, n: int, rate: float = 0.25) -> Floats:
    """Strength of the wind in [0.25, 1.3]: slow swells with flutter on top."""
    return np.asarray(0.25 + wander(g, n, rate) ** 2 * 0.85 + 0.25 * wander(g, n, rate * 6) * wander(g, n, rate))


def air(g: Generator, n: int, force: Floats) -> Floats:
    """Moving air: louder and brighter with force."""
    low, mid, high = noise(g, n, 40, 220, -4), noise(g, n, 200, 750, -4), noise(g, n, 700, 2600, -6)
    return np.asarray(0.8 * low * force + 0.55 * mid * force * np.sqrt(force) + 0.22 * high * force * force * np.sqrt(force))


@recipe("wind", "wind blows")
def wind(g: Generator, n: int) -> Floats:
    f = gusts(g, n)
    return pair(g, lambda g: air(g, n, f * (0.85 + 0.3 * wander(g, n, 1.2))))


@recipe("wind_thin", "thin wind hisses over dust", family="wind")
def wind_thin(g: Generator, n: int) -> Floats:
    f = gusts(g, n, 0.18)
    grit = 0.12 * f**2 * noise(g, n, 2500, 6500)
    return pair(g, lambda g: 0.7 * noise(g, n, 90, 420, -5) * f + 0.3 * noise(g, n, 420, 900) * f**2 + grit)


def whistles(g: Generator, n: int, f: Floats, centres: tuple[float, ...]) -> Floats:
    """Air singing past edges: narrow noise whose pitch rises with the gusts (Aeolian tones), by shifting base bands."""
    out = np.zeros(n)
    for c in centres:
        pitch = c * (0.82 + 0.3 * f + 0.06 * wander(g, n, 2.0))
        phase = np.cumsum(pitch) / RATE
        phase += (round(float(phase[-1])) - phase[-1]) * np.arange(n) / n
        turn = (2 * np.pi * (phase % 1)).astype(np.float32)
        out += (wander(g, n, 16, -2, 2) * np.cos(turn) + wander(g, n, 16, -2, 2) * np.sin(turn)) * np.clip(f - 0.45, 0, 1)
    return out


@recipe("wind_howl", "wind howls", family="wind")
def wind_howl(g: Generator, n: int) -> Floats:
    f = gusts(g, n, 0.3)
    return pair(g, lambda g: air(g, n, f) + 0.35 * whistles(g, n, f, (310.0, 470.0, 760.0)))


@recipe("wind_window", "wind presses on the window", family="wind")
def wind_window(g: Generator, n: int) -> Floats:
    f = gusts(g, n, 0.22)
    return pair(g, lambda g: band(air(g, n, f), 30, 420) + 0.22 * whistles(g, n, f, (420.0, 640.0)), 0.6)


@recipe("wind_leaves", "wind stirs the leaves", family="wind")
def wind_leaves(g: Generator, n: int) -> Floats:
    f = gusts(g, n)

    def side(g: Generator) -> Floats:
        hiss = noise(g, n, 1400, 6500, -2) * f * f * (0.7 + 0.6 * wander(g, n, 5))
        r = grains(g, n, 900, 2200, 8500, 0.003, 1.0) * f * np.sqrt(f)
        return np.asarray(0.5 * air(g, n, f) + 0.3 * hiss + 0.35 * r / max(float(r.std()), 1e-9) * 0.6)

    return pair(g, side)


@recipe("creak_trees", "trunks creak", family="wind")
def creak_trees(g: Generator, n: int) -> Floats:
    return 0.6 * wind_leaves(g, n) + 0.3 * pair(
        g, lambda g: scatter(g, n, 0.2, lambda g: creaking(g, count(g.uniform(0.5, 1.4))), 4, 4)
    )


def creaking(g: Generator, n: int) -> Floats:
    """Wood that sticks and slips: pulses whose rate wanders, through the resonances of a plank."""
    rate = line([(0, g.uniform(18, 30)), (0.4, g.uniform(40, 90)), (1, g.uniform(14, 30))], n)
    steps = np.floor(np.cumsum(rate) / RATE)
    x = np.diff(steps, prepend=0.0) * g.uniform(0.5, 1.0, n)
    f = g.uniform(0.8, 1.3)
    body = modes(
        g, count(0.06), np.array([310, 690, 1130, 1900, 2700]) * f, [0.012, 0.01, 0.008, 0.005, 0.003], [1, 0.9, 0.7, 0.5, 0.3]
    )
    return np.asarray(np.convolve(x, body)[:n] * swell(n, 0.06, 0.12))


def drops(g: Generator, n: int, rate: float, lo: float, hi: float, decay: float) -> Floats:
    """Rain drops as grains at RMS 1."""
    x = grains(g, n, rate, lo, hi, decay, 1.0)
    return x / max(float(x.std()), 1e-9)


def falling(g: Generator, n: int, hiss: float, patter: float, plop: float, soft: float) -> Floats:
    """A curtain of rain: hiss of the many, patter of the near, plops into puddles, all breathing slowly."""
    slow = 0.8 + 0.4 * wander(g, n, 0.2)
    out = hiss * noise(g, n, 900, soft, -2) + patter * drops(g, n, 260, 1500, soft * 1.1, 0.0022)
    out += 0.5 * patter * drops(g, n, 45, 600, 3600, 0.005)
    if plop:
        p = scatter(g, n, 9, bubble, 6, 10)
        out += plop * p / max(float(p.std()), 1e-9)
    return np.asarray(out * slow + 0.12 * noise(g, n, 80, 500, -3))


def bubble(g: Generator) -> Floats:
    """A drop into water: a bubble that rings and rises (Minnaert; van den Doel 2005)."""
    f, d = float(np.exp(g.uniform(np.log(500), np.log(2600)))), g.uniform(0.012, 0.04)
    n = count(d * 5)
    t = times(n)
    return np.asarray(
        np.sin(2 * np.pi * f * t * (1 + 0.35 * t / d * 0.4)) * np.exp(-t / d) * swell(n, 0.001, 0.01) * g.uniform(0.4, 1)
    )


@recipe("rain_ground", "rain falls on the ground", family="rain")
def rain_ground(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: falling(g, n, 0.55, 0.35, 0.05, 5200))


@recipe("rain_street", "rain patters on stone", family="rain")
def rain_street(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: falling(g, n, 0.5, 0.5, 0.16, 8200), 0.2)


@recipe("rain_leaves", "rain drips through leaves", family="rain")
def rain_leaves(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: falling(g, n, 0.35, 0.25, 0.03, 6000) + 0.5 * drops(g, n, 38, 350, 2400, 0.007), 0.2)


@recipe("rain_roof", "rain drums on the roof", family="rain")
def rain_roof(g: Generator, n: int) -> Floats:
    return pair(
        g,
        lambda g: (
            0.5 * drops(g, n, 180, 180, 1500, 0.009)
            + 0.35 * drops(g, n, 400, 900, 4200, 0.003)
            + 0.3 * noise(g, n, 200, 2500, -3)
        ),
        0.3,
    )


@recipe("rain_awning", "rain drums on the awning", family="rain")
def rain_awning(g: Generator, n: int) -> Floats:
    return pair(
        g,
        lambda g: (
            0.7 * drops(g, n, 90, 110, 700, 0.016) + 0.3 * drops(g, n, 240, 900, 5200, 0.002) + 0.12 * noise(g, n, 700, 6000)
        ),
        0.4,
    )


@recipe("rain_window", "rain runs down the window", family="rain")
def rain_window(g: Generator, n: int) -> Floats:
    return pair(
        g,
        lambda g: (
            0.45 * drops(g, n, 30, 1300, 5200, 0.004)
            + 0.5 * noise(g, n, 150, 1300, -4)
            + 0.2 * drops(g, n, 140, 500, 2500, 0.004)
        ),
        0.4,
    )


def clap(g: Generator, n: int, near: float) -> Floats:
    """Lightning heard at a distance: a tearing crack if near, then booms that roll and sink (Few 1969)."""
    t, out = times(n), np.zeros(n)
    for _ in range(int(g.integers(6, 11))):
        at = float(g.beta(1.2, 2.4)) * n / RATE * 0.55
        m = count(min(g.uniform(0.5, 2.2), n / RATE - at))
        out[count(at) : count(at) + m] += (
            noise(g, m, 24, g.uniform(70, 320), -4)[:m] * fall(m, m / RATE / 4, 0.05)[:m] * g.uniform(0.4, 1.0) * np.exp(-at / 3)
        )
    if near > 0.4:
        m = count(0.5)
        tear = drops(g, m, 260, 400, 7000, 0.004) * fall(m, 0.14, 0.004) + noise(g, m, 60, 2800, -3) * fall(m, 0.1, 0.002)
        out[:m] += near * 1.8 * tear
    rumble = noise(g, n, 22, 120, -3) * np.exp(-t / (n / RATE / 3)) * (0.6 + 0.8 * wander(g, n, 3)) * swell(n, 0.15, 0.6)
    return np.asarray((out + 0.7 * rumble) * swell(n, 0.003, 1.2))


@event("thunder_clap", "thunder cracks", seconds=6.5, family="thunder", every=16)
def thunder_clap(g: Generator, n: int) -> Floats:
    return clap(g, n, 0.9)


@recipe("thunder", "thunder rolls", seconds=22.0)
def thunder(g: Generator, n: int) -> Floats:
    out = np.zeros((n, 2))
    k = max(1, round(n / RATE / 11))
    for i in range(k):
        x = clap(g, min(count(7.5), n), float(g.uniform(0, 0.7)))
        at = (i + g.uniform(0.05, 0.3)) * n / RATE / k
        lean = g.uniform(0.5, 1.0)
        add(out[:, 0], x, at, lean)
        add(out[:, 1], x, at + 0.012, 1.5 - lean)
    return out + 0.015 * pair(g, lambda g: noise(g, n, 25, 120, -3) * wander(g, n, 0.5))


def embers(g: Generator) -> Floats:
    """One snap of burning wood."""
    n = count(g.uniform(0.008, 0.05))
    return noise(g, n, g.uniform(500, 2500), g.uniform(4000, 11000)) * fall(n, n / RATE / 5, 0.0003)


@recipe("fire", "a fire crackles", seconds=10.0)
def fire(g: Generator, n: int) -> Floats:
    lick = wander(g, n, 2.5) ** 2
    roar = 0.4 * noise(g, n, 40, 320, -4) * (0.5 + lick) + 0.14 * noise(g, n, 300, 1500, -4) * (0.3 + wander(g, n, 6) ** 2)
    snaps = scatter(g, n, 9, embers, 8, 24) * (0.3 + 1.2 * wander(g, n, 0.7) ** 2)
    fine = grains(g, n, 70, 2500, 9000, 0.0012, 1.2) * wander(g, n, 1.5)
    hiss = 0.035 * noise(g, n, 3500, 9500) * (0.3 + wander(g, n, 0.8))
    return np.asarray(roar + 1.1 * snaps + 0.6 * fine / max(float(np.abs(fine).max()), 1e-9) * 2 + hiss)


@recipe("volcano_rumble", "the mountain rumbles", family="rumble", seconds=14.0)
def volcano_rumble(g: Generator, n: int) -> Floats:
    surge = 0.4 + 0.9 * wander(g, n, 0.35) ** 2
    blasts = scatter(g, n, 0.3, lambda g: noise(g, count(2.5), 28, 400, -4) * fall(count(2.5), 0.6, 0.03), 4, 4)
    return np.asarray(
        noise(g, n, 26, 110, -2) * surge + 0.35 * noise(g, n, 100, 700, -4) * surge**2 + 1.5 * blasts + 0.2 * tumbling(g, n)
    )


def tumbling(g: Generator, n: int) -> Floats:
    """Stones rolling down a slope."""
    return drops(g, n, 22, 150, 1400, 0.012) * wander(g, n, 0.6) ** 2


@recipe("lava", "lava bubbles", seconds=10.0)
def lava(g: Generator, n: int) -> Floats:
    def blob(g: Generator) -> Floats:
        f, m = g.uniform(55, 190), count(g.uniform(0.15, 0.4))
        t = times(m)
        return np.asarray(
            np.sin(2 * np.pi * f * t * (1 + 1.4 * t)) * fall(m, m / RATE / 4, 0.01)
            + 0.15 * noise(g, m, 300, 2500) * fall(m, 0.03, 0.002)
        )

    return (
        0.8 * scatter(g, n, 4, blob, 5, 12)
        + 0.18 * noise(g, n, 40, 260, -3)
        + 0.03 * noise(g, n, 2000, 8000) * (0.5 + wander(g, n, 1))
    )


@recipe("insects_night", "crickets chirp", family="insects")
def insects_night(g: Generator, n: int) -> Floats:
    def cricket(g: Generator) -> Floats:
        f, rate = g.uniform(3900, 5200), g.uniform(1.6, 2.8)
        pulses = np.sqrt(np.clip(cycle(n, g.uniform(26, 34)), 0, 1))
        chirps = np.clip(cycle(n, rate, g.uniform()) * 1.6 - 0.5, 0, 1)
        return np.asarray(cycle(n, f, g.uniform()) * pulses * chirps * (0.25 + np.clip(wander(g, n, 0.25) * 3 - 1, 0, 1)))

    def side(g: Generator) -> Floats:
        far = noise(g, n, 3600, 5600, order=4) * (0.7 + 0.3 * cycle(n, 14, g.uniform())) * 0.07
        return np.asarray(sum(cricket(g) * g.uniform(0.2, 0.8) for _ in range(4)) + far + 0.02 * noise(g, n, 80, 600, -3))

    return pair(g, side, 0.25)


@recipe("insects_day", "cicadas buzz", family="insects")
def insects_day(g: Generator, n: int) -> Floats:
    def cicada(g: Generator) -> Floats:
        am = np.clip(cycle(n, g.uniform(90, 150), g.uniform()), -0.2, 1)
        return (
            noise(g, n, g.uniform(4000, 5200), g.uniform(6500, 8500), order=3) * am * np.clip(wander(g, n, 0.2) * 1.6 - 0.4, 0, 1)
        )

    return pair(
        g, lambda g: sum((cicada(g) * g.uniform(0.3, 1) for _ in range(3)), np.zeros(n)) + 0.04 * noise(g, n, 100, 900, -3)
    )


@recipe("steam", "steam roars")
def steam(g: Generator, n: int) -> Floats:
    return noise(g, n, 700, 9000, -1) * (0.8 + 0.3 * wander(g, n, 6)) + 0.5 * noise(g, n, 50, 400, -3)


@event("sparks", "sparks fly", seconds=0.9, every=4)
def sparks(g: Generator, n: int) -> Floats:
    return drops(g, n, 90, 2500, 11000, 0.001) * fall(n, 0.25, 0.002) + 0.2 * cycle(n, 120) * noise(g, n, 1500, 6000) * fall(
        n, 0.1
    )


@event("firework", "fireworks burst", seconds=3.2, every=5)
def firework(g: Generator, n: int) -> Floats:
    out = noise(g, n, 50, 500, -4) * fall(n, 0.18, 0.002) + 0.3 * noise(g, n, 300, 4000, -3) * fall(n, 0.05, 0.001)
    rattle = drops(g, n, 60, 1500, 8000, 0.002) * np.exp(-(((times(n) - 0.9) / 0.45) ** 2))
    return echo(g, out + 0.12 * rattle, 1.4, 2500, 0.35, loop=False)[:n] * swell(n, 0.0, 0.5)


@recipe("silence", "all is still")
def silence(g: Generator, n: int) -> Floats:
    return pair(g, lambda g: noise(g, n, 40, 700, -5) * (0.9 + 0.2 * wander(g, n, 0.2)), 0.5)


__all__ = ["gusts", "air", "drops", "bubble", "creaking", "clap"]
