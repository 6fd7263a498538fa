"""The lowest plane over given points: a linear program in three unknowns; to import a library's solver takes a fifth of a second."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats

OVER = 1e-9
"""Metres by which a plane may lie under a point."""
TURNS = 1000
"""Exchanges of one of three constraints, more than are ever needed: usually under ten."""


def lowest_over(at: Floats, high: Floats, most: float) -> tuple[float, float, float] | None:
    """(height at zero, slope along x, along y) of the plane over points at (n, 2) of heights (n,) that is lowest at zero.

    Slopes lie within +-most. By the dual simplex method: of three constraints that hold exactly, one is given up for that which is
    hurt most.
    None where numbers fail.
    """
    rows = np.concatenate([np.column_stack([np.ones(len(at)), at]), [[0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]]])
    least = np.concatenate([high, np.full(4, -most)])
    top = int(high.argmax())
    basis = [top, len(at) + int(at[top, 0] > 0), len(at) + 2 + int(at[top, 1] > 0)]
    for _ in range(TURNS):
        inverse = np.linalg.inv(rows[basis])
        plane = inverse @ least[basis]
        short = rows @ plane - least
        short[basis] = 0.0
        worst = int(short.argmin())
        if short[worst] > -OVER:
            return float(plane[0]), float(plane[1]), float(plane[2])
        price, share = inverse[0], rows[worst] @ inverse
        ratio = np.where(share > 1e-12, np.maximum(price, 0.0) / np.where(share > 1e-12, share, 1.0), np.inf)
        if not np.isfinite(ratio).any():
            return None
        basis[int(ratio.argmin())] = worst
    return None


__all__ = ["lowest_over"]
