"""Printed music: staves with bar lines and notes. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Mesh, join, stamp
from worldloom.assets.parts.room_marks import disc, quad


def notes(width: float, height: float, rng: np.random.Generator, y: float, at: tuple[float, float] = (0, 0), staves: int = 7) -> Mesh:
    """Staves of five lines with notes about (x, z), facing -Y at depth y."""
    out, pitch, gap = [], height / staves, 0.09 * height / staves
    x0, x1 = at[0] - width / 2, at[0] + width / 2
    head = disc(0.75 * gap, 0.0, 8)
    for k in range(staves):
        z = at[1] + height / 2 - pitch * (k + 0.6)
        out += [quad(x0, x1, z + gap * i, z + gap * i + 0.0005, y) for i in range(5)]
        out += [quad(x, x + 0.0008, z, z + 4 * gap, y) for x in np.linspace(x0, x1, 4)]
        n = int(width / 0.014)
        x = np.linspace(x0 + 0.012, x1 - 0.008, n)
        tone = z + gap * rng.integers(-1, 10, n) / 2
        out.append(stamp(head, np.c_[x, np.full(n, y), tone]))
        out += [quad(a, a + 0.0006, b, b + 3.2 * gap, y) for a, b in zip(x + 0.55 * gap, tone, strict=True)]
    return join(out)


__all__ = ["notes"]
