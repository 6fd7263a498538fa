"""Work in place: what the arms of those who hammer, work, wave or fish do over a stroke, against the posture that they are in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.standing import TAU
from worldloom.synth.people.motion.timing import during, keyed


class Stroke(NamedTuple):
    """Radians: of left and right shoulder and elbow (n, 2), and by which the trunk bows (n,)."""

    arms: tuple[Floats, Floats]
    bow: Floats


@dataclass(frozen=True)
class Toil:
    """Work that comes round after `seconds`; `aside`: the elbow does not bend, the forearm goes from side to side."""

    seconds: float
    at: Callable[[Floats], Stroke]
    aside: bool = False


def _still(t: Floats) -> Floats:
    return np.zeros((len(t), 2))


def _hammer(t: Floats) -> Stroke:
    """Up slowly, down at once, a little rebound."""
    u = np.mod(t / 1.25, 1.0)
    keys = (0.0, 0.34, 0.52, 0.60, 0.68, 1.0)
    down = keyed(u, keys, (0.0, -0.10, -0.12, 1.0, 0.86, 0.0))
    return Stroke((_still(t), np.stack([0.85 * down, -0.55 * down], 1)), 0.05 * down)


def _work(t: Floats) -> Stroke:
    """Hands that rub, stir or paint, not quite together."""
    p = TAU * t / 1.5
    right = np.stack([0.07 * np.sin(p), 0.14 * np.sin(p + 0.5)], 1)
    return Stroke((0.35 * np.stack([0.07 * np.sin(p + 2.2), 0.10 * np.sin(p + 2.6)], 1), right), 0.012 * np.sin(p))


def _fish(t: Floats) -> Stroke:
    lift = during(np.mod(t, 6.0), 2.0, 2.5, 2.8, 4.2)
    both = np.stack([-0.05 * lift, 0.05 * lift], 1)
    return Stroke((both, both), -0.01 * lift)


def _wave(t: Floats) -> Stroke:
    """Three times, a rest, again."""
    u = np.mod(t, 3.0)
    swing = 0.34 * np.sin(TAU * u / 0.5) * during(u, 0.0, 0.25, 1.25, 1.75)
    return Stroke((_still(t), np.stack([0 * u, swing], 1)), 0 * u)


def _write(t: Floats) -> Stroke:
    """Along a line and back, in small loops; the other hand holds the sheet."""
    line = keyed(np.mod(t / 4.0, 1.0), (0.0, 0.86, 1.0), (-1.0, 1.0, -1.0))
    loops = np.sin(TAU * 9 * t / 4.0)
    return Stroke((_still(t), np.stack([0.012 * line + 0.006 * loops, 0.05 * line + 0.014 * loops], 1)), 0.004 * line)


def _eat(t: Floats) -> Stroke:
    """The right hand from the plate to the mouth and back, the trunk a little to meet it."""
    up = during(np.mod(t, 6.0), 1.2, 2.2, 2.8, 3.9)
    turn = 0.03 * np.sin(TAU * 3 * t / 6.0) * (1 - up)
    return Stroke((_still(t), np.stack([-0.12 * up, 1.12 * up + turn], 1)), 0.05 * up)


def _play(t: Floats) -> Stroke:
    """Both hands over keys, each in time and neither as the other."""
    p = TAU * t / 4.0
    left = np.stack([0.05 * np.sin(p), 0.05 * np.sin(8 * p) * (0.6 + 0.4 * np.sin(p + 1)) - 0.04 * np.sin(p)], 1)
    right = np.stack([0.06 * np.sin(p + 1.9), 0.045 * np.sin(12 * p + 0.8) * (0.6 + 0.4 * np.cos(p)) - 0.05 * np.sin(p + 1.9)], 1)
    return Stroke((left, right), 0.02 * np.sin(p) + 0.01 * np.sin(4 * p))


def _box(t: Floats) -> Stroke:
    """A jab of the left, a jab and a straight right, and a guard between."""
    u = np.mod(t, 4.0)
    left = during(u, 0.5, 0.64, 0.70, 0.95) + during(u, 2.1, 2.24, 2.30, 2.55)
    right = during(u, 2.5, 2.66, 2.72, 3.05)
    guard = 0.03 * np.sin(TAU * t / 1.0)
    arms = [np.stack([-0.42 * x + guard, -1.15 * x + guard], 1) for x in (left, right)]
    return Stroke((arms[0], arms[1]), 0.05 * (left + right) + 0.01 * np.sin(TAU * t / 2.0))


def _strum(t: Floats) -> Stroke:
    """The right hand down and up over the strings, four to a bar, the first of them stronger."""
    p = TAU * t / 0.5
    size = 1.0 + 0.3 * np.cos(TAU * t / 2.0)
    return Stroke((_still(t), np.stack([0.012 * np.sin(p), 0.075 * size * np.sin(p)], 1)), 0.012 * np.sin(TAU * t / 2.0))


def lifted(t: Floats, seconds: float) -> Floats:
    """How far a hand is up that is looked at once a round, 0..1."""
    start = 0.55 * seconds
    return during(t, start, start + 0.8, start + 2.1, start + 3.0)


def glance(t: Floats, seconds: float) -> Stroke:
    """The left hand comes up before the chest."""
    up = lifted(t, seconds)
    return Stroke((np.stack([-0.42 * up, 1.35 * up], 1), _still(t)), 0.02 * up)


TOIL = {
    "hammering": Toil(1.25, _hammer), "working": Toil(1.5, _work), "fishing": Toil(6.0, _fish), "waving": Toil(3.0, _wave, True),
    "boxing": Toil(4.0, _box), "strumming": Toil(2.0, _strum), "sitting_strumming": Toil(2.0, _strum),
    "sitting_writing": Toil(4.0, _write, True), "sitting_eating": Toil(6.0, _eat), "sitting_playing": Toil(4.0, _play),
}  # fmt: skip


def toil_of(posture: str) -> Toil | None:
    """What somebody in a posture does; None where they do nothing."""
    return TOIL.get(posture)


__all__ = ["Stroke", "TOIL", "Toil", "glance", "lifted", "toil_of"]
