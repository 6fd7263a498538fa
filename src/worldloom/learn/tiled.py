"""Fields of any size from a flow that knows windows of one size: velocities of overlapping windows are blended at every step.

The closed form of MultiDiffusion (Bar-Tal et al. 2023): with F_i the crop of window i and W_i its weights, the step of the whole is
sum_i F_i^-1(W_i) / sum_j F_j^-1(W_j) * F_i^-1(step of F_i). The weights fall to nothing at a window's edge, so that none can show.
Windows and noise lie at places that are the same for whatever part of the plane is asked for; so parts that are made one by one agree.
Needs no torch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from worldloom.compute.seeds import rng
from worldloom.learn.chance import Reals
from worldloom.learn.sampling import times

STEPS = 8
"""Of Heun's method."""
TOGETHER = 16
"""Windows that the network sees at once."""
FAR = 3.0
"""The most that a sketch departs from its mean."""
BLOCK = 32
"""Side of a block of noise."""
Denoise = Callable[[Reals, Reals, Reals], Reals]
"""(noisy (b, 1, s, s), time (b,), sketch (b, 1, s, s)) -> clean (b, 1, s, s)."""
Velocity = Callable[[Reals, np.float32], Reals]


class Box(NamedTuple):
    """Cells of an endless plane: the first row and column, and how many."""

    row: int
    column: int
    rows: int
    columns: int


def covering(box: Box, window: int, lean: int = 0) -> Box:
    """The cells of all windows that touch a box, and of `lean` windows more on each side, which these lean on."""
    stride = window // 2
    row, column = ((at // stride - 1 - 2 * lean) * stride for at in (box.row, box.column))
    rows, columns = ((-(-(at + n) // stride) + 1 + 2 * lean) * stride for at, n in ((box.row, box.rows), (box.column, box.columns)))
    return Box(row, column, rows - row, columns - column)


def tiled(denoise: Denoise, sketch: Reals, box: Box, window: int, seed: int, lean: int = 0, steps: int = STEPS,
          told: Callable[[int, int], None] | None = None) -> Reals:  # fmt: skip
    """The field over `box`, (rows, columns); `sketch` is given over `covering(box, window, lean)`.

    Two boxes that overlap agree there the better the more their windows lean on others: with `lean` 1 to a few hundredths of the detail.
    """
    wide = covering(box, window, lean)
    assert sketch.shape == (wide.rows, wide.columns)
    places = [(r, c) for r in range(0, wide.rows - window + 1, window // 2) for c in range(0, wide.columns - window + 1, window // 2)]
    weight = faded(window)
    total = np.zeros((wide.rows, wide.columns), np.float32)
    for r, c in places:
        total[r : r + window, c : c + window] += weight
    calls, given = [0], np.stack([_level(_cut(sketch, p, window)) for p in places])[:, None]

    def velocity(z: Reals, t: np.float32) -> Reals:
        clean = np.zeros_like(z)
        for k in range(0, len(places), TOGETHER):
            some = places[k : k + TOGETHER]
            noisy = np.stack([_cut(z, p, window) for p in some])[:, None]
            for (r, c), made in zip(some, denoise(noisy, np.full(len(some), t, np.float32), given[k : k + TOGETHER]), strict=True):
                clean[r : r + window, c : c + window] += weight * made[0]
        calls[0] += 1
        if told is not None:
            told(calls[0], 2 * steps - 1)
        return _towards(clean / total, z, t)

    made = walked(velocity, noise(seed, wide), steps)
    top, left = box.row - wide.row, box.column - wide.column
    return made[top : top + box.rows, left : left + box.columns]


def alone(denoise: Denoise, sketch: Reals) -> Velocity:
    """The velocity of windows (b, 1, s, s) that have nothing to do with each other, beside their sketches."""
    return lambda z, t: _towards(denoise(z, np.full(len(z), t, np.float32), sketch), z, t)


def walked(velocity: Velocity, z: Reals, steps: int = STEPS) -> Reals:
    """From noise along the flow by Heun's method, the last step by Euler's (objectives/flow.py: sample).

    The steps grow shorter towards the data, where what is fine in a field is made.
    """
    grid = 1 - (1 - times(steps)) ** 2
    for now, then in zip(grid[:-1], grid[1:], strict=True):
        v = velocity(z, now)
        ahead = z + (then - now) * v
        z = ahead if then == grid[-1] else z + (then - now) * (v + velocity(ahead, then)) / np.float32(2)
    return z


def noise(seed: int, box: Box) -> Reals:
    """Standard normal numbers (rows, columns) that follow from seed and place alone."""
    r0, c0 = box.row // BLOCK, box.column // BLOCK
    r1, c1 = -(-(box.row + box.rows) // BLOCK), -(-(box.column + box.columns) // BLOCK)
    blocks = [[rng(seed, "field", r, c).standard_normal((BLOCK, BLOCK), np.float32) for c in range(c0, c1)] for r in range(r0, r1)]
    top, left = box.row - r0 * BLOCK, box.column - c0 * BLOCK
    return np.block(blocks)[top : top + box.rows, left : left + box.columns]


def faded(window: int) -> Reals:
    """Weights (window, window), highest in the middle; at half a window apart they sum to the same everywhere inside."""
    one = np.sin(np.pi * (np.arange(window) + 0.5) / window).astype(np.float32) ** 2
    return one[:, None] * one


def _towards(clean: Reals, z: Reals, t: np.float32) -> Reals:
    """The velocity that a clean field means (objectives/flow.py: velocity)."""
    return np.asarray((clean - z) / max(np.float32(1) - t, np.float32(1e-3)), np.float32)


def _cut(field: Reals, place: tuple[int, int], window: int) -> Reals:
    return field[place[0] : place[0] + window, place[1] : place[1] + window]


def _level(sketch: Reals) -> Reals:
    """A window's sketch about its own mean, as in training; what is far beyond what a network has seen is cut."""
    return np.asarray(np.clip(sketch - sketch.mean(), -FAR, FAR), np.float32)


__all__ = ["STEPS", "TOGETHER", "Box", "Denoise", "Velocity", "alone", "covering", "faded", "noise", "tiled", "walked"]
