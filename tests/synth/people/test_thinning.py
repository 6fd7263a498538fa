"""Fewer triangles: the target is met, borders and locked vertices stay, nothing turns over."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.cutting import borders
from worldloom.synth.people.tailoring import grid
from worldloom.synth.people.thinning import thinned

X, Y = np.meshgrid(np.linspace(0, 1, 21), np.linspace(0, 1, 21))
POINTS, FACES = grid(np.stack([X, Y, 0.05 * np.sin(6 * X)], -1), False)


def area(faces: np.ndarray) -> np.ndarray:
    a, b, c = (POINTS[faces[:, k], :2] for k in range(3))
    u, v = b - a, c - a
    return np.asarray((u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]) / 2)


def test_target_outline_and_orientation() -> None:
    few = thinned(POINTS, FACES, 120)
    assert len(few) <= 120
    signs = np.sign(area(FACES))[0] * area(few)
    assert signs.min() > 0 and abs(signs.sum() - 1) < 0.01
    assert len(borders(few)) == 1
    assert np.abs(POINTS[few].mean(1)[:, 2] - 0.05 * np.sin(6 * POINTS[few].mean(1)[:, 0])).max() < 0.02


def test_locked_vertices_stay() -> None:
    locked = np.zeros(len(POINTS), bool)
    locked[borders(FACES)[0]] = True
    few = thinned(POINTS, FACES, 200, locked)
    assert set(np.flatnonzero(locked)) <= set(few.ravel()) and len(few) < len(FACES)
