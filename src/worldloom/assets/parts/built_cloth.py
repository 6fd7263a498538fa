"""Cloth of stalls and shops: striped awnings with scalloped valances, noren curtains with characters, cafe umbrellas."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_glyphs import write
from worldloom.geometry import Floats, Mesh, join, sheet, tube


def _two_sided(points: Floats, gap: float = 0.004) -> Mesh:
    """A sheet and its back, so that cloth is seen from both sides and stays closed enough to shade."""
    n = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1))
    n = n / np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
    return join([sheet(points), sheet((points - gap * n)[::-1])])


def stripes(points: Floats, count: int) -> tuple[Mesh, Mesh]:
    """Two meshes of alternate stripes along the rows of a grid (rows, cols, 3); rows - 1 must be a multiple of count."""
    step = (len(points) - 1) // count
    parts: tuple[list[Mesh], list[Mesh]] = ([], [])
    for k in range(count):
        parts[k % 2].append(_two_sided(points[k * step : (k + 1) * step + 1]))
    return join(parts[0]), join(parts[1] or parts[0])


def awning(width: float, depth: float, drop: float, valance: float, kit: Kit, stripe: float = 0.23) -> tuple[Mesh, Mesh]:
    """Two-coloured sloping cloth: back edge at y = 0, z = 0, front edge at y = -depth, z = -drop, with a scalloped valance."""
    n = max(3, int(round(width / stripe)) | 1)
    per = max(2, kit.n(4, 2))
    x = np.linspace(-width / 2, width / 2, n * per + 1)
    t = np.linspace(0, 1, kit.n(9, 4))
    sag = 0.035 * np.sin(np.pi * t)[None] * (1 + 0.5 * np.sin(x * 4.8))[:, None]
    roof = np.stack([np.broadcast_to(x[:, None], sag.shape), np.broadcast_to(-depth * t, sag.shape), -drop * t - sag], -1)
    scallop = 0.75 + 0.25 * np.abs(np.sin((x + width / 2) / (width / n) * np.pi))
    edge = roof[:, -1]
    flap = [edge + np.stack([0 * x, -0.012 * np.sin(6 * x) * k, -valance * scallop * k], 1) for k in (0.5, 1.0)]
    return stripes(np.concatenate([roof, np.stack(flap, 1)], 1)[::-1], n)


def noren(width: float, height: float, text: str) -> tuple[Mesh, list[Mesh]]:
    """A split curtain hanging from z = 0, a panel and a character each: (cloth, lettering). Its front is -Y."""
    n = len(text)
    pitch = width / n
    cloth, ink = [], []
    for k, char in enumerate(text):
        x0 = k * pitch - width / 2 + 0.02
        u, v = np.meshgrid(np.linspace(x0, x0 + pitch - 0.04, 13), np.linspace(0, -height, 9), indexing="ij")
        cloth.append(_two_sided(np.stack([u, _fold(u, v, k), v], -1)[::-1]))
        for s in write(char, min(0.3, 0.68 * pitch), step=0.14):
            x, z = s[:, 0] + x0 + pitch / 2 - 0.02, s[:, 1] - 0.54 * height
            ink.append(tube(np.stack([x, _fold(x, z, k) - 0.003, z], 1), 0.016, 4, caps=False).scaled((1, 1, 1)))
    return join(cloth), ink


def _fold(x: Floats, z: Floats, k: int) -> Floats:
    return np.asarray(0.02 * np.sin(19 * x + k) * (-z) * 2)


def parasol(radius: float, rise: float, ribs: int, valance: float = 0.16) -> tuple[Mesh, Mesh]:
    """Alternate panels of an umbrella's cloth: its peak at z = 0, its rim at z = -rise."""
    per = 4
    a = np.linspace(0, 2 * np.pi, ribs * per + 1)
    t = np.linspace(0.02, 1, 9)
    dip = 0.06 * radius * np.abs(np.sin(a * ribs / 2))[:, None] * t
    rad = radius * t * (1 - 0.05 * np.abs(np.sin(a * ribs / 2))[:, None] * t)
    p = np.stack([rad * np.cos(a)[:, None], rad * np.sin(a)[:, None], -rise * t**1.15 - dip * 0.4], -1)
    hang = p[:, -1:] + np.array([0, 0, -valance]) * np.array([[0.5], [1.0]])[None]
    return stripes(np.concatenate([p, hang], 1)[::-1], ribs)


__all__ = ["stripes", "awning", "noren", "parasol"]
