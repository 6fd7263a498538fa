"""Many wine bottles at once, lying or standing, light enough for a cellar wall. Plain functions, no maker."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets import finish
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.geometry import Floats, Mesh, lathe, rot_x
from worldloom.world import Material

RADIUS, LENGTH = 0.037, 0.3
"""Metres of a Bordeaux bottle."""
_BODY = ((0, 0.008), (0.026, 0.0), (0.0355, 0.001), (RADIUS, 0.006), (RADIUS, 0.185), (0.032, 0.205), (0.0155, 0.226), (0.0138, 0.236), (0.0138, 0.252))
_FOIL = ((0.0142, 0.236), (0.0144, 0.276), (0.0156, 0.279), (0.0156, 0.292), (0.0142, LENGTH), (0, LENGTH))
_LABEL = ((RADIUS + 0.0003, 0.055), (RADIUS + 0.0003, 0.15))
GLASSES: tuple[tuple[float, float, float], ...] = ((0.012, 0.035, 0.014), (0.03, 0.03, 0.008), (0.008, 0.014, 0.01))
FOILS: tuple[tuple[float, float, float], ...] = ((0.22, 0.02, 0.03), (0.02, 0.02, 0.022), (0.5, 0.36, 0.1), (0.1, 0.02, 0.05))


def wine_bottles(out: Collector, feet: ArrayLike, rng: np.random.Generator, segments: int = 12, lying: bool = True) -> None:
    """Adds bottles with their bottom centres at `feet` (n, 3); lying ones point to -Y with the neck, standing ones upwards."""
    at = np.asarray(feet, float).reshape(-1, 3)
    if not len(at):
        return
    turn = rot_x(np.pi / 2) if lying else np.eye(3)
    white = Material(recipe="plain", color=(1.0, 1.0, 1.0), roughness=0.08, wear=0.0)
    glass, foil = (np.array(t)[rng.integers(len(t), size=len(at))] for t in (GLASSES, FOILS))
    out.add("bottles", white, _many(_BODY, at, turn, glass, segments))
    out.add("foils", white.model_copy(update={"roughness": 0.3}), _many(_FOIL, at, turn, foil, segments))
    out.add("labels", finish.of("paper", (0.62, 0.57, 0.46)), _many(_LABEL, at, turn, rng.uniform(0.8, 1.2, len(at))[:, None] * np.ones(3), segments))


def _many(profile: tuple[tuple[float, float], ...], at: Floats, turn: Floats, tint: Floats, segments: int) -> Mesh:
    return copies(lathe(profile, segments, 0.7).turned(turn), at, tint=tint)


__all__ = ["LENGTH", "RADIUS", "wine_bottles"]
