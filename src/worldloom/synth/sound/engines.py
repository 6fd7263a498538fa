"""Engines, trains, machines: pulses of combustion, gears, belts, fans."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import (
    RATE, TAU, add, band, buzz, closed, count, cycle, echo, fall, grains, line, modes, noise, pair, scatter, swell, times, tone, wander,
)  # fmt: skip
from worldloom.synth.sound.recipe import event, recipe


def firing(g: Generator, n: int, rate: float, cylinders: int, soft: float, uneven: float = 0.25) -> Floats:
    """Exhaust of a piston engine: one thump per ignition, each cylinder with its own strength, the idle hunting a little."""
    p = closed(rate * (1 + 0.03 * (wander(g, n, 0.8) - 0.5))) / TAU
    k = np.floor(p).astype(int)
    x = (
        np.diff(k, prepend=k[0] - 1).astype(float)
        * (1 + uneven * g.standard_normal(cylinders)[k % cylinders])
        * (0.85 + 0.3 * wander(g, n, 12))
    )
    m = count(0.09)
    puff = noise(g, m, 50, soft, -4) * fall(m, 0.016, 0.002) + 1.2 * np.sin(TAU * 68 * times(m)) * fall(m, 0.03, 0.003)
    y = np.fft.irfft(np.fft.rfft(x) * np.fft.rfft(np.pad(puff, (0, n - m))), n)
    return np.asarray(y / max(float(y.std()), 1e-9))


@recipe("tractor_idle", "a tractor idles", family="engine", seconds=8.0)
def tractor_idle(g: Generator, n: int) -> Floats:
    clank = 0.3 * noise(g, n, 900, 4000, -3) * (0.5 + 0.5 * cycle(n, 24.0)) ** 2
    return np.asarray(firing(g, n, 24.0, 2, 700, 0.4) + clank + 0.15 * noise(g, n, 100, 800, -3))


@recipe("engine_idle", "an engine idles", family="engine", seconds=8.0)
def engine_idle(g: Generator, n: int) -> Floats:
    return (
        firing(g, n, 30.0, 4, 420, 0.12)
        + 0.22 * noise(g, n, 300, 3200, -4)
        + 0.12 * tone(np.full(n, 182.0), [1, 0.5, 0.3, 0.2], loop=True)
    )


@event("engine_pass", "an engine roars past", seconds=5.0, family="engine", every=12)
def engine_pass(g: Generator, n: int) -> Floats:
    f = line([(0, 92), (0.4, 128), (0.55, 110), (1, 84)], n)
    return (buzz(f, -5, 3500) + 0.5 * noise(g, n, 120, 2500, -3)) * line([(0, 0), (0.45, 1), (0.6, 0.7), (1, 0)], n)


@recipe("helicopter", "a helicopter beats the air", family="helicopter", seconds=8.0)
def helicopter(g: Generator, n: int) -> Floats:
    chop = (0.5 + 0.5 * cycle(n, 11.0)) ** 4
    whine = 0.06 * tone(np.full(n, 1270.0), [1, 0.4, 0.3], loop=True)
    return np.asarray(noise(g, n, 45, 500, -3) * (0.25 + 1.3 * chop) + 0.35 * noise(g, n, 500, 4000, -3) * (0.4 + chop) + whine)


@recipe("drone_buzz", "a drone buzzes", seconds=6.0)
def drone_buzz(g: Generator, n: int) -> Floats:
    motors = [
        tone(f * (1 + 0.02 * (wander(g, n, 3) - 0.5)), [1, 0.8, 0.5, 0.4, 0.2], loop=True) for f in (181.0, 187.0, 192.0, 199.0)
    ]
    return np.asarray(sum(motors, np.zeros(n)) * 0.4 + 0.3 * noise(g, n, 800, 6000, -2))


@recipe("motor_whirr", "a motor whirrs", family="machine", seconds=8.0)
def motor_whirr(g: Generator, n: int) -> Floats:
    f = 240 * (1 + 0.12 * (wander(g, n, 0.5) - 0.5))
    return (
        tone(f, [1, 0.5, 0.6, 0.2, 0.3, 0.1, 0.15], loop=True) * 0.5
        + 0.35 * noise(g, n, 600, 5000, -3)
        + 0.2 * noise(g, n, 60, 300, -2)
    )


@recipe("machine", "machines run", seconds=8.0)
def machine(g: Generator, n: int) -> Floats:
    beat, out = 0.56, 0.4 * noise(g, n, 60, 700, -4) + 0.15 * noise(g, n, 800, 5000, -3)
    k = max(1, round(n / RATE / beat))
    hit = modes(g, count(0.4), [140, 310, 620, 1130, 2150], [0.09, 0.07, 0.05, 0.04, 0.02], [1, 0.8, 0.5, 0.4, 0.2])
    air = noise(g, count(0.24), 1200, 8000) * swell(count(0.24), 0.02, 0.18)
    for i in range(k):
        at = i * n / RATE / k
        add(out, hit, at, float(g.uniform(0.5, 0.7)))
        add(out, hit * 0.5, at + beat * 0.45)
        if i % 4 == 2:
            add(out, air, at + 0.2, 0.2)
    return out + 0.25 * tone(np.full(n, 49.0), [1, 0.6, 0.4, 0.3], loop=True)


@recipe("machine_belt", "a belt rolls", family="machine", seconds=8.0)
def machine_belt(g: Generator, n: int) -> Floats:
    rollers = scatter(g, n, 11, lambda g: modes(g, count(0.08), [420, 980, 1700], [0.02, 0.014, 0.01], [1, 0.6, 0.3]), 5, 8)
    return np.asarray(
        0.4 * rollers
        + 0.4 * noise(g, n, 80, 900, -3) * (0.8 + 0.2 * cycle(n, 3.1))
        + 0.2 * tone(np.full(n, 100.0), [1, 0.4, 0.2], loop=True)
    )


@recipe("machine_generator", "a generator drones", family="machine", seconds=8.0)
def machine_generator(g: Generator, n: int) -> Floats:
    return (
        firing(g, n, 50.0, 2, 900, 0.15)
        + 0.3 * tone(np.full(n, 150.0), [1, 0.6, 0.3], loop=True)
        + 0.25 * noise(g, n, 400, 4500, -3)
    )


@recipe("machine_wash", "a washing machine turns", family="machine", seconds=8.0)
def machine_wash(g: Generator, n: int) -> Floats:
    turn = 0.5 + 0.5 * cycle(n, 0.85)
    slosh = noise(g, n, 120, 1600, -4) * turn**2 + 0.3 * noise(g, n, 1500, 5000, -3) * turn**3
    return np.asarray(0.8 * slosh + 0.3 * tone(np.full(n, 98.0), [1, 0.5, 0.3, 0.2], loop=True) * (0.8 + 0.2 * turn))


@recipe("train_idle", "a train stands humming", family="train", seconds=10.0)
def train_idle(g: Generator, n: int) -> Floats:
    valve = scatter(g, n, 0.25, lambda g: noise(g, count(0.7), 1500, 9000) * fall(count(0.7), 0.18, 0.02), 4, 4)
    return (
        firing(g, n, 20.0, 6, 260, 0.2)
        + 0.3 * tone(np.full(n, 120.0), [1, 0.5, 0.3, 0.2], loop=True)
        + 0.3 * noise(g, n, 150, 1800, -4)
        + 0.25 * valve
    )


def joints(g: Generator, n: int, gap: float) -> Floats:
    """Wheels over rail joints: four clacks a bogie pair, again and again, round the end."""
    out = np.zeros(n)
    clack = modes(g, count(0.16), [180, 420, 860, 1500], [0.04, 0.03, 0.02, 0.01], [1, 0.8, 0.5, 0.3]) + 0.8 * np.pad(
        noise(g, count(0.03), 300, 3500, -3) * fall(count(0.03), 0.008, 0.001), (0, count(0.16) - count(0.03)))  # fmt: skip
    k = max(1, round(n / RATE / gap))
    for i in range(k):
        for off, a in ((0.0, 1.0), (0.13, 0.85), (0.44, 0.6), (0.57, 0.5)):
            add(out, clack, (i * n / RATE / k + off * gap) % (n / RATE), a)
    return out


@recipe("train_ride", "the train rolls", family="train", seconds=10.0)
def train_ride(g: Generator, n: int) -> Floats:
    roll = noise(g, n, 35, 420, -4) * (0.8 + 0.4 * wander(g, n, 0.8))
    knocks = joints(g, n, 1.1)
    return pair(g, lambda g: roll + 0.22 * noise(g, n, 400, 2500, -4) + 1.0 * band(knocks, 50, 900), 0.6)


@event("train_arrive", "a train pulls in", seconds=11.0, family="train", every=30)
def train_arrive(g: Generator, n: int) -> Floats:
    near = line([(0, 0.02), (0.45, 0.8), (0.6, 1), (0.85, 0.6), (1, 0.05)], n)
    speed = line([(0, 1), (0.5, 0.7), (0.85, 0.05), (1, 0)], n)
    roll = noise(g, n, 40, 600, -4) * speed**0.7 + 0.25 * noise(g, n, 500, 3000, -3) * speed
    squeal = (
        tone(2350 * (1 + 0.02 * wander(g, n, 3)), [1, 0.5, 0.3])
        * line([(0, 0), (0.5, 0), (0.68, 0.6), (0.8, 0.9), (0.86, 0), (1, 0)], n)
        * (0.6 + 0.4 * wander(g, n, 9))
    )
    out = roll * near + 0.1 * squeal + 0.6 * joints(g, n, 0.8) * near * speed
    add(out, noise(g, count(1.4), 900, 9000) * fall(count(1.4), 0.35, 0.02), n / RATE * 0.86, 0.4, wrap=False)
    return echo(g, out, 1.8, 3000, 0.25, loop=False)[:n] * swell(n, 0.5, 0.8)


@event("train", "a train goes by", seconds=9.0, every=20)
def train(g: Generator, n: int) -> Floats:
    near = np.exp(-(((times(n) - n / RATE / 2) / (n / RATE / 4.2)) ** 2))
    return echo(
        g,
        (noise(g, n, 35, 700, -4) + 0.2 * noise(g, n, 600, 3500, -3) + 0.9 * joints(g, n, 0.75)) * near,
        1.6,
        2500,
        0.3,
        loop=False,
    )[:n] * swell(n, 0.4, 0.6)


@recipe("tram_hum", "a tram hums", family="train", seconds=8.0)
def tram_hum(g: Generator, n: int) -> Floats:
    return (
        0.4 * tone(np.full(n, 146.0), [1, 0.6, 0.5, 0.3, 0.2], loop=True)
        + 0.4 * noise(g, n, 80, 900, -4)
        + 0.1 * noise(g, n, 1200, 5000, -3)
    )


@recipe("fan_hum", "a fan hums", family="hum", seconds=8.0)
def fan_hum(g: Generator, n: int) -> Floats:
    rush = noise(g, n, 120, 2600, -4) * (0.92 + 0.08 * cycle(n, 9.3))
    return np.asarray(rush + 0.22 * tone(np.full(n, 118.0), [1, 0.5, 0.35, 0.15], loop=True) + 0.05 * noise(g, n, 2500, 8000))


@recipe("ventilation", "air rushes through the ducts", family="hum", seconds=10.0)
def ventilation(g: Generator, n: int) -> Floats:
    side = lambda g: noise(g, n, 40, 900, -5) * (0.95 + 0.1 * wander(g, n, 0.6)) + 0.12 * noise(g, n, 1200, 5000, -2)  # noqa: E731
    return pair(g, side, 0.5) + 0.1 * np.stack([cycle(n, 59.0), cycle(n, 59.0, 0.1)], 1)


@recipe("fridge_hum", "a compressor hums", family="hum", seconds=8.0)
def fridge_hum(g: Generator, n: int) -> Floats:
    rattle = grains(g, n, 50, 900, 4000, 0.002, 0.6)
    body = tone(np.full(n, 50.0), [0.4, 1, 0.3, 0.6, 0.2, 0.25, 0.1, 0.12], loop=True) * (0.9 + 0.1 * cycle(n, 1.3))
    return np.asarray(body + 0.5 * noise(g, n, 70, 700, -4) + 0.06 * rattle / max(float(rattle.std()), 1e-9))


__all__ = ["firing", "joints"]
