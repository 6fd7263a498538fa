"""Appliances and small machines that makers name, and other names for sounds that exist."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.birds import sequence
from worldloom.synth.sound.dsp import add, band, count, cycle, fall, line, modes, noise, scatter, swell, tone, wander
from worldloom.synth.sound.engines import joints
from worldloom.synth.sound.nature import bubble
from worldloom.synth.sound.recipe import RECIPES, event, recipe

ALSO = {
    "cloth_flap": "flag_flap", "radio_music": "music", "telephone_ring": "phone_ring", "air_recycler": "fan_hum", "purr": "cat_purr",
    "bus_idle": "engine_idle", "forklift_hum": "motor_whirr", "train_hum": "train_idle", "birds": "songbird",
}  # fmt: skip
"""Name -> the recipe it is."""


def also() -> None:
    """Registers the other names; called once all recipes are there."""
    from dataclasses import replace

    for name, of in ALSO.items():
        RECIPES.setdefault(name, replace(RECIPES[of], name=name))


@recipe("microwave_hum", "a microwave hums", family="hum", seconds=8.0)
def microwave_hum(g: Generator, n: int) -> Floats:
    turn = 0.92 + 0.08 * cycle(n, 0.2)
    return np.asarray(tone(np.full(n, 100.0), [1, 0.7, 0.5, 0.25, 0.2, 0.1], loop=True) * turn + 0.8 * noise(g, n, 200, 2200, -3))


@recipe("water_pour", "water runs from the tap", family="water", seconds=8.0)
def water_pour(g: Generator, n: int) -> Floats:
    splash = scatter(g, n, 90, bubble, 5, 20)
    jet = noise(g, n, 900, 8000, -2) * (0.9 + 0.2 * wander(g, n, 8))
    return np.asarray(jet + 0.5 * splash / max(float(splash.std()), 1e-9) + 0.25 * noise(g, n, 150, 700, -3))


@recipe("gas_hiss", "gas burns", family="fire", seconds=8.0)
def gas_hiss(g: Generator, n: int) -> Floats:
    flutter = 0.85 + 0.3 * wander(g, n, 9)
    return np.asarray(noise(g, n, 500, 6000, -2) * flutter + 0.5 * noise(g, n, 60, 300, -3) * wander(g, n, 5))


@recipe("television", "a television talks", family="crowd", seconds=12.0)
def television(g: Generator, n: int) -> Floats:
    from worldloom.synth.sound.animals import talkers

    return band(talkers(g, n, 1, 1.0).sum(1), 250, 4200) + 0.004 * noise(g, n, 200, 5000, -3)


@event("servo", "a servo whirrs", seconds=1.4, family="machine", every=9)
def servo(g: Generator, n: int) -> Floats:
    f = line([(0, 180), (0.15, 620), (0.8, 600), (1, 160)], n)
    x = tone(f, [1, 0.4, 0.5, 0.2, 0.25, 0.1]) + 0.5 * noise(g, n, 900, 6000, -2)
    return x * swell(n, 0.06, 0.12)


@event("till_bell", "the till rings", seconds=1.6, family="bell", every=30)
def till_bell(g: Generator, n: int) -> Floats:
    x = modes(g, n, [2100, 3480, 5240, 7100], [0.35, 0.25, 0.15, 0.08], [1, 0.7, 0.4, 0.3])
    m = count(0.4)
    add(x, modes(g, m, [180, 420, 900], [0.05, 0.03, 0.02], [1, 0.7, 0.4]), 0.12, 0.8, wrap=False)
    return x


@recipe("propeller", "a propeller turns", family="engine", seconds=8.0)
def propeller(g: Generator, n: int) -> Floats:
    from worldloom.synth.sound.engines import firing

    blades = (0.5 + 0.5 * cycle(n, 38.0)) ** 2
    return np.asarray(firing(g, n, 57.0, 4, 800, 0.15) + 0.7 * noise(g, n, 100, 1800, -3) * blades)


@event("engine_tick", "a cooling engine ticks", seconds=1.2, family="engine", every=5)
def engine_tick(g: Generator, n: int) -> Floats:
    rows = []
    for at in np.cumsum(g.uniform(0.12, 0.4, 3)) - 0.12:
        f = np.array([1900, 3300, 5200]) * g.uniform(0.9, 1.1)
        rows.append((float(at), modes(g, count(0.12), f, [0.02, 0.012, 0.007], [1, 0.7, 0.4]), float(g.uniform(0.4, 1))))
    return np.pad(sequence(rows), (0, n))[:n]


@event("train_doors", "train doors slide", seconds=3.0, family="train", every=25)
def train_doors(g: Generator, n: int) -> Floats:
    out, m = np.zeros(n), count(0.14)
    for i in range(3):
        add(out, tone(np.full(m, 988.0), [1, 0.2, 0.1]) * swell(m, 0.01, 0.05), 0.25 * i, 0.3, wrap=False)
    hiss = noise(g, count(0.9), 1200, 9000) * fall(count(0.9), 0.25, 0.03)
    roll = noise(g, count(1.1), 120, 1400, -4) * swell(count(1.1), 0.15, 0.2)
    add(out, hiss, 0.85, 0.5, wrap=False)
    add(out, roll, 0.95, 0.7, wrap=False)
    add(out, modes(g, count(0.5), [85, 170, 340, 700], [0.08, 0.06, 0.03, 0.02], [1, 0.8, 0.5, 0.3]), 2.05, 0.9, wrap=False)
    return out


@recipe("toy_train", "a toy train clicks round", family="train", seconds=6.0)
def toy_train(g: Generator, n: int) -> Floats:
    motor = tone(np.full(n, 310.0), [1, 0.6, 0.5, 0.3, 0.2], loop=True)
    return 0.25 * motor + 0.8 * band(joints(g, n, 0.45), 500, 6000) + 0.2 * noise(g, n, 800, 5000, -3)


__all__ = ["ALSO", "also"]
