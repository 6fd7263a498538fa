"""Two bones that end where they should: inverse kinematics of legs and arms in closed form (the law of cosines)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.turns import unit

STRAIGHT = 0.9995
"""Share of a limb's length that is used: no joint ever stretches beyond straight."""


class Bent(NamedTuple):
    """Where a limb's middle joint is and where it ends (n, 3), and which way the backs of its two bones look: that of elbow or kneecap."""

    middle: Floats
    end: Floats
    upper: Floats
    lower: Floats


def joint(start: Floats, end: Floats, pole: Floats, upper: float, lower: float) -> Bent:
    """A limb from `start` to `end` (n, 3), or as near to it as it reaches, its middle joint toward `pole` (n, 3)."""
    way = end - start
    far = np.linalg.norm(way, axis=-1, keepdims=True)
    d = np.clip(far, abs(upper - lower) * 1.02 + 1e-6, STRAIGHT * (upper + lower))
    u = way / np.maximum(far, 1e-9)
    along = (upper**2 - lower**2 + d * d) / (2 * d)
    off = np.sqrt(np.maximum(upper**2 - along**2, 0))
    side = unit(pole - u * (pole * u).sum(-1, keepdims=True))
    return Bent(start + u * along + side * off, start + u * d, side * along - u * off, side * (d - along) + u * off)


def reach(bend: Floats, upper: float, lower: float) -> Floats:
    """Distance between the ends of a limb whose joint is bent by radians (0 straight)."""
    return np.asarray(np.sqrt(upper**2 + lower**2 + 2 * upper * lower * np.cos(bend)))


def bend(start: Floats, middle: Floats, end: Floats) -> Floats:
    """Radians that the joint is bent."""
    a, b = unit(middle - start), unit(end - middle)
    return np.asarray(np.arccos(np.clip((a * b).sum(-1), -1, 1)))


__all__ = ["Bent", "STRAIGHT", "bend", "joint", "reach"]
