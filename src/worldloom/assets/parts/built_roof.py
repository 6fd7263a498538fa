"""Roofs in courses of tiles, slates or shingles: gables, hips, ridge tiles, gutters, bargeboards and chimneys."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.built_pieces import boards, copies, tints
from worldloom.geometry import Floats, Mesh, box, cylinder, join, lathe, sheet, tube


def slope(
    eave: Floats, ridge: Floats, rng: np.random.Generator, course: float = 0.22, lift: float = 0.022, tile: float = 0.24
) -> Mesh:
    """Overlapping courses between an eave and a ridge line (two points each, left to right seen from outside), tinted tile by tile."""
    a, b, c, d = (np.asarray(q, float) for q in (eave[0], eave[1], ridge[0], ridge[1]))
    up = (c + d - a - b) / 2
    rows = max(2, int(round(np.linalg.norm(up) / course)))
    wide = max(2, int(round(np.linalg.norm(b - a) / tile)))
    n = np.cross(b - a, up)
    n = n / np.linalg.norm(n)
    t = np.repeat(np.arange(rows), 2) / rows + np.tile([0, 1 / rows], rows)
    high = np.tile([lift, 0.0], rows)
    s = np.linspace(0, 1, wide + 1)
    left, right = a + (c - a) * t[:, None] + high[:, None] * n, b + (d - b) * t[:, None] + high[:, None] * n
    p = left[:, None] + (right - left)[:, None] * s[None, :, None]
    m = sheet(p.transpose(1, 0, 2), smooth=False)
    return _tile_tint(m, a, unit_of(b - a), unit_of(up), float(np.linalg.norm(b - a)) / wide, float(np.linalg.norm(up)) / rows, rng)


def _tile_tint(m: Mesh, origin: Floats, along: Floats, up: Floats, tile: float, course: float, rng: np.random.Generator) -> Mesh:
    """A tone for each face's tile; vertices are split by face so that neighbours may differ."""
    from worldloom.geometry import split_faces

    f = split_faces(m)
    mid = f.vertices.reshape(-1, 3, 3).mean(1) - origin
    i, j = np.floor(mid @ along / tile).astype(int), np.floor(mid @ up / course + 1e-3).astype(int)
    table = 1 + rng.uniform(-0.2, 0.16, (64, 97))
    weather = 1 - 0.18 * (mid @ up < 2.2 * course)
    tone = table[j % 64, (i + 13 * j) % 97] * weather
    return f.tinted(np.repeat(tone, 3))


def unit_of(v: Floats) -> Floats:
    """A vector scaled to length one."""
    return np.asarray(v / np.linalg.norm(v))


def gable(
    width: float,
    depth: float,
    z: float,
    rise: float,
    rng: np.random.Generator,
    over: float = 0.35,
    side: float = 0.25,
    course: float = 0.22,
) -> tuple[Mesh, Mesh]:
    """(tiles, boards) of a roof with its ridge along X over a plan centred on the origin; eaves at height z."""
    k = rise / (depth / 2)
    x, y, low = width / 2 + side, depth / 2 + over, z - k * over
    top = np.array([[-x, 0, z + rise], [x, 0, z + rise]])
    front = slope(np.array([[-x, -y, low], [x, -y, low]]), top, rng, course)
    back = slope(np.array([[x, y, low], [-x, y, low]]), top[::-1], rng, course)
    n = int(2 * x / 0.38)
    cap = lathe([(0.1, 0), (0.105, 0.03), (0.095, 0.4)], 10, True).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]]))
    ridge = copies(cap, [(-x + (i + 0.0) * 2 * x / n, 0, z + rise - 0.03) for i in range(n)], None, 1.0, tints(rng, n))
    return join([front, back, ridge]), _barge(x, y, low, z + rise)


def _barge(x: float, y: float, low: float, top: float) -> Mesh:
    """Verge boards, soffits and gutters."""
    out: list[Mesh] = []
    for s in (1, -1):
        for f in (1, -1):
            length = float(np.hypot(y, top - low))
            angle = np.arctan2(top - low, y)
            m = box((0.04, length, 0.2), 0.008, (0, length / 2, -0.1))
            c, si = np.cos(angle), np.sin(angle)
            turn = np.array([[1, 0, 0], [0, c, -si], [0, si, c]])
            m = m.turned(turn)
            m = m.scaled((1, -1, 1)) if f > 0 else m
            out.append(m.moved((s * (x - 0.03), f * y, low)))
        out.append(box((2 * x, 0.03, 0.16), 0.006, (0, s * (y - 0.04), low - 0.07)))
        out.append(box((2 * x, 0.1, 0.02), 0.004, (0, s * (y - 0.1), low - 0.13)))
    return join(out)


def gutter(x0: float, x1: float, y: float, z: float) -> Mesh:
    """A half-round gutter along X."""
    a = np.linspace(np.pi, 2 * np.pi, 8)
    prof = np.stack([0.06 * np.cos(a), 0.06 * np.sin(a)], 1)
    p = np.stack([np.stack([np.full(8, x), y + prof[:, 0], z + prof[:, 1]], 1) for x in (x0, x1)])
    return join([sheet(p), sheet(p[::-1] + [0, 0, 0.004])])


def under(width: float, depth: float, z: float, rise: float, over: float, side: float) -> Mesh:
    """The boarded underside of a gable roof, a little below its tiles."""
    k = rise / (depth / 2)
    x, y, low = width / 2 + side - 0.02, depth / 2 + over - 0.02, z - k * over - 0.06
    top = z + rise - 0.06
    front = np.array([[[-x, -y, low], [-x, 0, top]], [[x, -y, low], [x, 0, top]]])
    back = np.array([[[x, y, low], [x, 0, top]], [[-x, y, low], [-x, 0, top]]])
    return join([sheet(front[::-1]), sheet(back[::-1])])


def chimney(width: float, height: float, pots: int = 2) -> tuple[Mesh, Mesh]:
    """(stack, pots) standing on z = 0."""
    stack = join(
        [
            box((width, 0.6, height), 0.01, (0, 0, height / 2)),
            box((width + 0.14, 0.74, 0.1), 0.012, (0, 0, height - 0.2)),
            box((width + 0.08, 0.68, 0.08), 0.012, (0, 0, height - 0.04)),
        ]
    )
    pot = lathe([(0.0, 0.0), (0.13, 0.0), (0.11, 0.3), (0.13, 0.32), (0.13, 0.38), (0.09, 0.38), (0.085, 0.1), (0, 0.1)], 16)
    x = (np.arange(pots) + 0.5) / pots * (width - 0.1) - (width - 0.1) / 2
    return stack, copies(pot, np.c_[x, 0 * x, np.full(pots, height)])


def beams(
    lines: list[tuple[tuple[float, float], tuple[float, float]]], y: float, width: float, thick: float, rng: np.random.Generator
) -> Mesh:
    """Timbers of a half-timbered wall between points (x, z), standing `thick` proud of the plane y."""
    a, b = np.array([p for p, _ in lines], float), np.array([q for _, q in lines], float)
    d = b - a
    length, angle = np.linalg.norm(d, axis=1), np.arctan2(d[:, 1], d[:, 0])
    c, s, o = np.cos(angle), np.sin(angle), np.zeros(len(a))
    turn = np.stack([np.stack([c, o, -s], 1), np.stack([o, o + 1, o], 1), np.stack([s, o, c], 1)], 1)
    mid = (a + b) / 2
    size = np.c_[length + 0.02, np.full(len(a), thick * 2), np.full(len(a), width) * tints(rng, len(a), 0.12)]
    return boards(size, np.c_[mid[:, 0], np.full(len(a), y), mid[:, 1]], 0.012, tints(rng, len(a), 0.3), turn)


def finial(height: float) -> Mesh:
    """A ball on a stem."""
    return join(
        [
            cylinder(0.03, height, 10, 0.004),
            tube([(0, 0, 0), (0, 0, height)], 0.02, 6),
            lathe([(0, 0), (0.06, 0.03), (0.08, 0.08), (0.05, 0.14), (0, 0.17)], 14, True).moved((0, 0, height)),
        ]
    )


__all__ = ["slope", "unit_of", "gable", "gutter", "under", "chimney", "beams", "finial"]
