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
}  # fmt: skip


def toil_of(posture: str) -> Toil | None:
    """What somebody in a posture does; None where they do nothing."""
    return TOIL.get(posture)


__all__ = ["Stroke", "TOIL", "Toil", "glance", "lifted", "toil_of"]
