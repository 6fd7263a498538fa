"""Goods for loads: pallets, cartons with tape and labels, stacks of them. Plain functions, no maker."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.parts.built_pieces import boards, tints
from worldloom.geometry import Floats, Mesh, join, rot_z

PALLET = (1.2, 0.8, 0.144)
"""EUR pallet, EN 13698-1."""


def pallet(rng: np.random.Generator, length: float = 1.2, width: float = 0.8, plain: bool = False) -> Mesh:
    """A wooden pallet about the origin, long side along X: top boards, stringers, blocks, runners; `plain` merges blocks into bearers."""
    top, run, deep = 0.022, 0.022, 0.078
    n = 5
    y = np.linspace(-1, 1, n) * (width / 2 - 0.0725)
    wide = np.where(np.arange(n) % 2 == 0, 0.145, 0.1)
    sizes = [np.c_[np.full(n, length), wide, np.full(n, top)]]
    centers = [np.c_[np.zeros(n), y, np.full(n, 0.133)]]
    x = np.array([-length / 2 + 0.0725, 0, length / 2 - 0.0725])
    sizes.append(np.tile([0.145, width, 0.022], (3, 1)))
    centers.append(np.c_[x, np.zeros(3), np.full(3, 0.111)])
    ys = np.array([-width / 2 + 0.05, 0, width / 2 - 0.05])
    if plain:
        sizes.append(np.tile([length, 0.1, deep + run], (3, 1)))
        centers.append(np.c_[np.zeros(3), ys, np.full(3, (deep + run) / 2)])
    else:
        bx, by = np.meshgrid(x, ys, indexing="ij")
        sizes += [np.tile([0.145, 0.1, deep], (9, 1)), np.tile([length, 0.1, run], (3, 1))]
        centers += [np.c_[bx.ravel(), by.ravel(), np.full(9, run + deep / 2)], np.c_[np.zeros(3), ys, np.full(3, run / 2)]]
    s = np.concatenate(sizes)
    return boards(s, np.concatenate(centers), 0.003, tints(rng, len(s), 0.2))


def cartons(sizes: ArrayLike, bases: ArrayLike, rng: np.random.Generator, yaw: ArrayLike | float = 0.0) -> tuple[Mesh, Mesh, Mesh]:
    """(card, tape, labels) of closed boxes with extents (n, 3) standing on points (n, 3) at headings (n,)."""
    p = np.asarray(bases, float).reshape(-1, 3)
    s = np.broadcast_to(np.asarray(sizes, float), p.shape)
    a = np.broadcast_to(np.asarray(yaw, float), len(p))
    turns = np.stack([rot_z(float(k)) for k in a])
    tone = tints(rng, len(p), 0.16)[:, None] * np.stack([np.ones(len(p)), rng.uniform(0.95, 1.02, len(p)), rng.uniform(0.88, 1.02, len(p))], 1)
    mid = p + np.c_[np.zeros((len(p), 2)), s[:, 2] / 2]
    card = boards(s, mid, 0.004, tone, turns)
    strip = _strips(s, p, turns)
    put = rng.random(len(p)) < 0.7
    label = _labels(s[put], p[put], turns[put], rng) if put.any() else Mesh(np.zeros((0, 3)), np.zeros((0, 3), np.int64))
    return card, strip, label


def _quads(corners: Floats) -> Mesh:
    """Separate rectangles (n, 4, 3), counter-clockwise seen from their front."""
    n = len(corners)
    v = corners.reshape(-1, 3)
    f = (np.array([[0, 1, 2], [0, 2, 3]])[None] + (np.arange(n) * 4)[:, None, None]).reshape(-1, 3)
    e1, e2 = corners[:, 1] - corners[:, 0], corners[:, 3] - corners[:, 0]
    nn = np.cross(e1, e2)
    nn = nn / np.maximum(np.linalg.norm(nn, axis=1, keepdims=True), 1e-12)
    w, h = np.linalg.norm(e1, axis=1), np.linalg.norm(e2, axis=1)
    o = np.zeros(n)
    uv = np.stack([np.stack([o, o], 1), np.stack([w, o], 1), np.stack([w, h], 1), np.stack([o, h], 1)], 1).reshape(-1, 2)
    return Mesh(v, f, np.repeat(nn, 4, 0), uv)


def _turn(q: Floats, turns: Floats, at: Floats) -> Floats:
    return np.asarray(np.einsum("nij,nkj->nki", turns, q) + at[:, None])


def _strips(s: Floats, p: Floats, turns: Floats) -> Mesh:
    """Tape along the top seam and down both ends."""
    h, w, t = s / 2, 0.024, 0.0008
    o = np.full(len(s), w)
    z = s[:, 2] + t
    top = np.stack([np.stack([-h[:, 0], -o, z], 1), np.stack([h[:, 0], -o, z], 1), np.stack([h[:, 0], o, z], 1), np.stack([-h[:, 0], o, z], 1)], 1)
    low = np.maximum(s[:, 2] - 0.07, 0.01)
    e = h[:, 0] + t
    right = np.stack([np.stack([e, -o, low], 1), np.stack([e, o, low], 1), np.stack([e, o, s[:, 2] - 0.003], 1), np.stack([e, -o, s[:, 2] - 0.003], 1)], 1)
    left = right[:, [1, 0, 3, 2]] * [-1, 1, 1]
    return _quads(np.concatenate([_turn(q, turns, p) for q in (top, right, left)]))


def _labels(s: Floats, p: Floats, turns: Floats, rng: np.random.Generator) -> Mesh:
    """A paper label on the front and one on the right-hand end."""
    h, t, n = s / 2, 0.001, len(s)
    w, k = np.minimum(0.1, 0.3 * s[:, 0]), np.minimum(0.07, 0.3 * s[:, 2])
    x, z = rng.uniform(-0.4, 0.4, n) * (s[:, 0] - w), s[:, 2] * rng.uniform(0.4, 0.62, n)
    y = -h[:, 1] - t
    front = np.stack([np.stack([x - w / 2, y, z - k / 2], 1), np.stack([x + w / 2, y, z - k / 2], 1), np.stack([x + w / 2, y, z + k / 2], 1), np.stack([x - w / 2, y, z + k / 2], 1)], 1)
    e, yy = h[:, 0] + t, rng.uniform(-0.3, 0.3, n) * s[:, 1]
    w = np.minimum(w, 0.3 * s[:, 1])
    side = np.stack([np.stack([e, yy - w / 2, z - k / 2], 1), np.stack([e, yy + w / 2, z - k / 2], 1), np.stack([e, yy + w / 2, z + k / 2], 1), np.stack([e, yy - w / 2, z + k / 2], 1)], 1)
    return _quads(np.concatenate([_turn(q, turns, p) for q in (front, side)]))


def stack(rng: np.random.Generator, length: float, width: float, height: float, fill: float = 1.0) -> tuple[Floats, Floats, Floats]:
    """(extents (n, 3), foot points (n, 3), headings (n,)) of cartons stacked on a rectangle about the origin, up to `height`."""
    sizes, bases, yaws, z = [], [], [], 0.0
    while z < height * 0.99:
        nx, ny = int(rng.integers(2, 5)), int(rng.integers(1, 3)) + (width > 0.7)
        h = float(min(rng.uniform(0.24, 0.42), height - z))
        if h < 0.14:
            break
        cx, cy = length / nx, width / ny
        for i in range(nx):
            for j in range(ny):
                if z > 0.5 * height and rng.random() > fill:
                    continue
                gap = rng.uniform(0.004, 0.018, 2)
                sizes.append((cx - gap[0], cy - gap[1], h))
                bases.append(((i + 0.5) * cx - length / 2, (j + 0.5) * cy - width / 2, z))
                yaws.append(float(rng.normal(0, 0.012)))
        z += h
        if rng.random() > fill:
            break
    return np.array(sizes).reshape(-1, 3), np.array(bases).reshape(-1, 3), np.array(yaws)


def film(length: float, width: float, height: float) -> Mesh:
    """Stretch wrap round a stack: an open band with slight folds."""
    from worldloom.geometry import rounded_rect, sheet

    ring = rounded_rect(length + 0.02, width + 0.02, 0.02, 3)
    ring = np.concatenate([ring, ring[:1]])
    z = np.linspace(0.02, height, 5)
    k = 1 + 0.004 * np.sin(np.arange(len(ring)) * 2.4)[None, :, None] * np.cos(z * 23)[:, None, None]
    p = np.concatenate([ring[None] * k, np.broadcast_to(z[:, None, None], (5, len(ring), 1))], 2)
    return sheet(p[:, ::-1])


def joined(parts: list[tuple[Mesh, Mesh, Mesh]]) -> tuple[Mesh, Mesh, Mesh]:
    """Several lots of cartons as one."""
    a, b, c = zip(*parts, strict=True)
    return join(list(a)), join(list(b)), join(list(c))


__all__ = ["PALLET", "pallet", "cartons", "stack", "film", "joined"]
