"""Pieces of towns and churches: flat lettering, pointed windows, dressed blocks, cloth that waves, and lamps of signals."""

from __future__ import annotations

import numpy as np
from pydantic import AfterValidator

from worldloom.assets.kit import Annotated, Field, Kit
from worldloom.assets.parts.built_glyphs import extent, known, write
from worldloom.assets.parts.built_pieces import boards, tints, wires
from worldloom.geometry import Floats, Mesh, join, prism, rot_x, rot_z, sheet


def _drawable(value: str) -> str:
    if not value.strip() or not known(value):
        raise ValueError(f"{value!r} has characters that a sign cannot draw (A-Z, 0-9, & - . !, some kana and kanji)")
    return value


Text = Annotated[str, Field(min_length=1, max_length=16), AfterValidator(_drawable)]
"""A text that `lettering` can draw."""


def lettering(text: str, width: float, height: float, y: float = 0.0, weight: float = 0.1) -> Mesh:
    """A text as flat raised strokes facing -Y in the plane y, centred on the origin, as large as fits in width x height metres."""
    size = min(height, width / max(extent(text, 1.0)[0], 0.3))
    lines = write(text, size, step=0.2)
    a = np.concatenate([q[:-1] for q in lines])
    b = np.concatenate([q[1:] for q in lines])
    grow = 0.04 * size * (b - a) / np.maximum(np.linalg.norm(b - a, axis=1, keepdims=True), 1e-6)
    o = np.zeros(len(a))
    m = wires(np.insert(a - grow, 1, o, 1), np.insert(b + grow, 1, o, 1), weight * size, 4)
    return m.scaled((1, 0.12, 1)).moved((0, y, 0))


def lancet(width: float, height: float, x: float = 0.0, z: float = 0.0, steps: int = 6) -> list[tuple[float, float]]:
    """Outline (x, z) of a pointed arch standing on z: two arcs of radius `width` meet in the point."""
    w = width / 2
    rise = min(0.866 * width, 0.8 * height)
    t = np.linspace(0, np.pi / 3, steps)
    k = rise / (0.866 * width)
    right = [(x - w + width * float(np.cos(q)), z + height - rise + k * width * float(np.sin(q))) for q in t]
    left = [(2 * x - u, v) for u, v in right[::-1][1:]]
    return [(x - w, z), (x + w, z), *right, *left]


def round_arch(width: float, height: float, x: float = 0.0, z: float = 0.0, steps: int = 12) -> list[tuple[float, float]]:
    """Outline (x, z) of a round-headed opening standing on z."""
    w = width / 2
    t = np.linspace(0, np.pi, steps)
    return [(x - w, z), (x + w, z), *((x + w * float(np.cos(q)), z + height - w + w * float(np.sin(q))) for q in t)]


def upright(outline: list[tuple[float, float]], thickness: float, holes: list[list[tuple[float, float]]] | None = None, bevel: float = 0.0) -> Mesh:
    """A wall with outline (x, z) and openings of any shape, front at y = 0, back at y = thickness."""
    return prism(np.asarray(outline, float), thickness, bevel, holes or []).turned(rot_x(np.pi / 2)).moved((0, thickness, 0))


def surround(outline: list[tuple[float, float]], wide: float, deep: float) -> Mesh:
    """A moulded frame round an opening (x, z), from its foot over the arch and down, `deep` metres proud of y = 0."""
    p = np.asarray(outline[1:] + outline[:1], float)
    a, b = p[:-1], p[1:]
    d = b - a
    length, angle = np.linalg.norm(d, axis=1), np.arctan2(d[:, 1], d[:, 0])
    keep = length > 1e-4
    c, s, o = np.cos(angle), np.sin(angle), np.zeros(len(a))
    turn = np.stack([np.stack([c, o, -s], 1), np.stack([o, o + 1, o], 1), np.stack([s, o, c], 1)], 1)
    mid = (a + b) / 2 + np.stack([s, -c], 1) * wide / 2
    size = np.c_[length + 0.45 * wide, np.full(len(a), deep + 0.1), np.full(len(a), wide)]
    at = np.c_[mid[:, 0], np.full(len(a), 0.05 - deep / 2), mid[:, 1]]
    return boards(size[keep], at[keep], 0.012, 1 + 0.1 * np.sin(7.3 * np.arange(int(keep.sum()))), turn[keep])


def crenels(width: float, depth: float, z: float, kit: Kit, thick: float = 0.3, high: float = 0.6) -> Mesh:
    """Battlements along the four edges of a rectangle, standing on z."""
    at, size = [], []
    for along, across, turn in ((width, depth, False), (depth, width, True)):
        n = max(2, int(round(along / 1.1)))
        c = np.linspace(-along / 2 + 0.28, along / 2 - 0.28, n)
        for s in (-1, 1):
            q = s * (across / 2 - thick / 2)
            at += [(q, v, z + high / 2) if turn else (v, q, z + high / 2) for v in c]
            size += [(thick, 0.56, high) if turn else (0.56, thick, high)] * n
    return boards(size, at, 0.02, tints(kit.rng("crenels"), len(at), 0.15))


def waving(width: float, height: float, kit: Kit, waves: float = 1.4, reach: float = 0.1, droop: float = 0.1) -> Floats:
    """Points (cols, rows, 3) of a cloth held at x = 0, flying to +X in the plane y = 0, its top edge at z = 0."""
    u, v = np.linspace(0, 1, kit.n(26, 10)), np.linspace(0, 1, kit.n(10, 5))
    phase = float(kit.rng("wave").uniform(0, 6))
    fold = reach * width * u[:, None] ** 0.8 * np.sin(2 * np.pi * waves * u[:, None] + phase + 0.7 * v[None])
    x = width * u[:, None] * (0.95 + 0.02 * v[None])
    z = -height * v[None] - droop * width * u[:, None] ** 1.6
    return np.stack([np.broadcast_to(x, fold.shape), fold, np.broadcast_to(z, fold.shape)], -1)


def cloth_of(points: Floats, loose: Floats | None = None) -> Mesh:
    """A thin cloth seen from both sides through a grid (rows, cols, 3); `loose` (rows,) tells how far each row sways."""
    n = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1))
    n = n / np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
    m = join([sheet(points + 0.001 * n), sheet((points - 0.001 * n)[:, ::-1])])
    if loose is None:
        return m
    one = np.repeat(np.asarray(loose, float), points.shape[1])
    return m.swaying(np.concatenate([one, one]))



def panes(width: float, height: float, cols: int, rows: int, share: tuple[float, float], tone: Floats) -> Mesh:
    """A grid of flat panes facing -Y in the plane y = 0, centred on x = 0 from z = 0; `share` of each cell is glass, `tone` (cols * rows,) or with 3 colours; 0 leaves a pane out."""
    keep = np.asarray(tone, float).reshape(cols * rows, -1)
    k = np.flatnonzero(keep.max(1) > 0)
    cx, cz = width / cols, height / rows
    x, z = (k // rows + 0.5) * cx - width / 2, (k % rows + 0.5) * cz
    hx, hz = share[0] * cx / 2, share[1] * cz / 2
    corner = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)
    v = np.stack([x[:, None] + corner[:, 0] * hx, np.zeros((len(k), 4)), z[:, None] + corner[:, 1] * hz], -1).reshape(-1, 3)
    f = (np.array([[0, 1, 2], [0, 2, 3]])[None] + 4 * np.arange(len(k))[:, None, None]).reshape(-1, 3)
    color = np.repeat(np.broadcast_to(keep[k], (len(k), 3)), 4, 0)
    return Mesh(v, f, np.tile([0.0, -1, 0], (len(v), 1)), v[:, [0, 2]], color)


def around(mesh: Mesh, width: float, depth: float, side: int) -> Mesh:
    """A piece drawn for a front at y = 0 set on side 0..3 (front, right, back, left) of a block centred on the origin."""
    half = depth / 2 if side % 2 == 0 else width / 2
    turn = rot_z(side * np.pi / 2)
    return mesh.turned(turn).moved(turn @ np.array([0, -half, 0]))


__all__ = ["Text", "lettering", "lancet", "round_arch", "upright", "surround", "crenels", "waving", "cloth_of", "panes", "around"]
