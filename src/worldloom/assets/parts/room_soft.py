"""Shared upholstery: rounded soft boxes, cushions, tufted pads, hanging cloth. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats, Mesh, crease_normals, fbm, join, lathe, prism, sheet, smoothstep, stamp, tube


def _lines(h: float, r: float, n: int, k: int) -> Floats:
    th = r * np.tan(np.linspace(0, np.pi / 4, k + 1)[1:])
    inner = np.linspace(-(h - r), h - r, n + 1)
    return np.concatenate([-(h - r + th[::-1]), inner, h - r + th])


def soft_box(
    size: ArrayLike,
    radius: float,
    cells: float = 0.07,
    crown: float = 0.0,
    wrinkle: float = 0.0,
    seed: int = 0,
    center: ArrayLike = (0, 0, 0),
    steps: int = 2,
) -> Mesh:
    """An upholstered box of full extents `size` with round edges; `crown` domes the top, `wrinkle` ruffles it (metres)."""
    h = np.asarray(size, float) / 2
    r = min(radius, 0.98 * float(h.min()))
    lines = [_lines(float(a), r, max(1, int(round(2 * (a - r) / cells))), steps) for a in h]
    parts = []
    for ax in range(3):
        a, b = (ax + 1) % 3, (ax + 2) % 3
        ga, gb = np.meshgrid(lines[a], lines[b], indexing="ij")
        for s in (-1, 1):
            p = np.zeros((*ga.shape, 3))
            p[..., ax], p[..., a], p[..., b] = s * h[ax], ga, gb
            parts.append(sheet(p if s > 0 else p.transpose(1, 0, 2)))
    m = join(parts)
    v = m.vertices
    i = np.clip(v, -(h - r), h - r)
    d = v - i
    v = i + r * d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-9)
    if crown or wrinkle:
        u = np.clip(np.abs(v / h), 0, 1)
        dome = (1 - u[:, 0] ** 2.5) * (1 - u[:, 1] ** 2.5)
        ruffle = wrinkle * fbm(v, 0.12, 3, seed) if wrinkle else 0.0
        v = v + np.stack([0 * dome, 0 * dome, smoothstep(v[:, 2], -0.4 * h[2], 0.6 * h[2]) * (crown * dome + ruffle)], 1)
    return crease_normals(Mesh(v + np.asarray(center, float), m.faces), 1.3)


def pillow(width: float, height: float, thickness: float, n: int = 14, seed: int = 0) -> Mesh:
    """A stuffed cushion standing upright in the XZ plane about the origin, corners drawn in."""
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n), indexing="ij")
    x, z = width / 2 * u * (1 - 0.09 * (1 - v**2)), height / 2 * v * (1 - 0.09 * (1 - u**2))
    t = thickness / 2 * ((1 - np.abs(u) ** 2.2) * (1 - np.abs(v) ** 2.2)) ** 0.55
    t = t * (1 + 0.12 * fbm(np.stack([x, 0 * x, z], -1), 0.12, 2, seed))
    front, back = np.stack([x, -t, z], -1), np.stack([x, t, z], -1)
    return crease_normals(join([sheet(front), sheet(back.transpose(1, 0, 2))]), 1.4)


def soft_prism(outline: ArrayLike, thickness: float, radius: float, steps: int = 3) -> Mesh:
    """A smooth closed outline (k, 2), counter-clockwise, padded to `thickness` along +z from 0 with round edges of `radius`."""
    p = np.asarray(outline, float)
    d = np.roll(p, -1, 0) - np.roll(p, 1, 0)
    n = np.stack([d[:, 1], -d[:, 0]], 1) / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-9)
    a = np.linspace(0, np.pi / 2, steps + 1)
    low = [(radius * (1 - np.sin(t)), radius * (1 - np.cos(t))) for t in a]
    rows = [(q, z) for q, z in low] + [(q, thickness - z) for q, z in low[::-1]]
    rings = np.stack([np.c_[p - n * q, np.full(len(p), z)] for q, z in rows])
    rings = np.concatenate([rings, rings[:, :1]], 1)
    lid = prism(p - n * radius, thickness)
    keep = np.abs(lid.vertices[lid.faces][:, :, 2].sum(1) - 1.5 * thickness) > 1.4 * thickness
    caps = Mesh(lid.vertices, lid.faces[keep])
    return crease_normals(join([Mesh(*_bare(sheet(rings.transpose(1, 0, 2)))), caps]), 0.9)


def _bare(m: Mesh) -> tuple[Floats, np.ndarray]:
    return m.vertices, m.faces


def upright(mesh: Mesh) -> Mesh:
    """Turns a mesh made in XY with thickness +z so that it stands in XZ with thickness towards +y (front face -Y)."""
    return Mesh(
        mesh.vertices[:, [0, 2, 1]] * [1, 1, 1], mesh.faces[:, ::-1], None if mesh.normals is None else mesh.normals[:, [0, 2, 1]]
    )


def sideways(mesh: Mesh) -> Mesh:
    """Turns a mesh made as (depth y, height z) in XY with thickness +z so that the thickness runs along +x."""
    return Mesh(mesh.vertices[:, [2, 0, 1]], mesh.faces, None if mesh.normals is None else mesh.normals[:, [2, 0, 1]])


def tufting(a: Floats, b: Floats, pitch: tuple[float, float]) -> Floats:
    """Height 0..1 of diamond tufting at surface coordinates a, b in metres; creases run between buttons at 0."""
    i, j = a / pitch[0] + b / pitch[1], a / pitch[0] - b / pitch[1]
    return np.asarray((np.abs(np.sin(np.pi * i / 2)) * np.abs(np.sin(np.pi * j / 2))) ** 0.42)


def tuft_buttons(width: float, low: float, high: float, pitch: tuple[float, float]) -> Floats:
    """(k, 2) places where creases of `tufting` cross inside |a| < width / 2, low < b < high."""
    n = range(-12, 13)
    pts = np.array([(pitch[0] * (i + j), pitch[1] * (i - j)) for i in n for j in n])
    return np.asarray(pts[(np.abs(pts[:, 0]) < width / 2) & (pts[:, 1] > low) & (pts[:, 1] < high)], float)


def piping(path: ArrayLike, radius: float = 0.006, closed: bool = True) -> Mesh:
    """A welt round a cushion's seam."""
    return tube(path, radius, 6, closed=closed)


def nails(places: ArrayLike, radius: float = 0.006) -> Mesh:
    """Upholstery nails: small domes that look to -Y, at places (n, 3)."""
    return stamp(
        lathe([(radius, -radius), (0.9 * radius, 0.35 * radius), (0, 0.9 * radius)], 6, True).turned(
            [[1, 0, 0], [0, 0, -1], [0, 1, 0]]
        ),
        places,
    )


def folds(
    width: float,
    drop: float,
    count: float,
    depth: float,
    seed: int = 0,
    n: tuple[int, int] = (64, 12),
    spread: float = 0.6,
    waist: float = 0.0,
    tie: float = 0.4,
) -> Mesh:
    """Hanging cloth in XZ from z = 0 down to -drop about x = 0, pleated `count` times, folds `depth` deep; `waist` 0..1 gathers it
    to its left edge at share `tie` of the drop: it sweeps there in a bow and falls straight from there on. One-sided sheet facing -Y; use
    a thin material."""
    u, t = np.meshgrid(np.linspace(0, 1, n[0]), np.linspace(0, 1, n[1]), indexing="ij")
    wob = 0.9 * fbm(np.stack([u * width, 0 * u, t * drop], -1), (0.35, 1, 1.4), 2, seed)
    y = depth * (0.55 + spread * t) * np.sin(2 * np.pi * count * u + 1.6 * wob) + 0.3 * depth * wob
    above, below = np.clip(t / tie, 0, 1), np.clip((t - tie) / (1 - tie), 0, 1)
    squeeze = 1 - waist * (above**2.4 - 0.16 * below**0.6)
    x = (u * squeeze - 0.5) * width
    return sheet(np.stack([x, y * (0.6 + 0.4 * squeeze), -t * drop], -1).transpose(1, 0, 2)[::-1].transpose(1, 0, 2))


def seam(width: float, depth: float, power: float = 0.25, n: int = 40) -> Floats:
    """A rounded rectangle (n, 2) with full extents."""
    t = np.linspace(0, 2 * np.pi, n, endpoint=False)
    c, s = np.cos(t), np.sin(t)
    x, y = np.sign(c) * np.abs(c) ** power * width / 2, np.sign(s) * np.abs(s) ** power * depth / 2
    return np.stack([x, y], 1)


def level(outline: ArrayLike, z: float, offset: Sequence[float] = (0, 0)) -> Floats:
    """Outline (n, 2) lifted to height z."""
    p = np.asarray(outline, float)
    return np.concatenate([p + np.asarray(offset, float), np.full((len(p), 1), z)], 1)


def thick(points: ArrayLike, thickness: float) -> Mesh:
    """A closed shell of a grid of points (rows, cols, 3) whose front is rows x cols, `thickness` metres deep behind it."""
    p = np.asarray(points, float)
    front = sheet(p)
    n = front.normals if front.normals is not None else np.zeros_like(front.vertices)
    q = (front.vertices - thickness * n).reshape(p.shape)
    loop = [np.concatenate([g[:, 0], g[-1, 1:], g[-2::-1, -1], g[0, -2::-1]]) for g in (p, q)]
    return join([front, sheet(q.transpose(1, 0, 2)), sheet(np.stack(loop[::-1], 1), smooth=False)])


__all__ = [
    "soft_box",
    "pillow",
    "soft_prism",
    "upright",
    "sideways",
    "tufting",
    "tuft_buttons",
    "piping",
    "nails",
    "folds",
    "seam",
    "level",
    "thick",
]
