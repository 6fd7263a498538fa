"""Pieces of aircraft: lofted wings and fins, propellers, round instruments and yokes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.parts.room_marks import disc, ribbon, text
from worldloom.geometry import Floats, Mesh, arc, join, rot_z, sheet, torus, tube, volume
from worldloom.geometry import rot_x as turn_x

_ROUND = rot_z(np.pi)


def section(thick: float = 0.12, camber: float = 0.02, samples: int = 15) -> Floats:
    """Closed loop (2 n - 1, 2) of a NACA four-digit section, chord 1, from the trailing edge under the belly round the nose and back
    (Jacobs, Ward, Pinkerton 1933)."""
    s = (1 - np.cos(np.linspace(0, np.pi, samples))) / 2
    t = 5 * thick * (0.2969 * np.sqrt(s) - 0.126 * s - 0.3516 * s**2 + 0.2843 * s**3 - 0.1036 * s**4)
    p = 0.4
    c = np.where(s < p, camber / p**2 * (2 * p * s - s * s), camber / (1 - p) ** 2 * (1 - 2 * p + 2 * p * s - s * s))
    low, high = np.c_[s, c - t][::-1], np.c_[s, c + t][1:]
    return np.concatenate([low, high])


def foil(edges: ArrayLike, chords: ArrayLike, thick: ArrayLike, up: ArrayLike, camber: float = 0.0, samples: int = 13) -> Mesh:
    """A closed wing through leading-edge points (k, 3) with chords (k,) along +Y and thickness ratios; `up` is its upper side."""
    e, c, t = np.asarray(edges, float), np.asarray(chords, float), np.broadcast_to(np.asarray(thick, float), len(np.asarray(chords)))
    loops = np.stack([section(float(k), camber, samples) for k in t]) * c[:, None, None]
    p = e[:, None] + loops[..., :1] * np.array([0, 1.0, 0]) + loops[..., 1:] * np.asarray(up, float)
    body = sheet(p)
    caps = []
    for k in (0, -1):
        mid = (p[k] + p[k, ::-1]) / 2
        caps.append(sheet(np.stack([p[k], mid]), smooth=False))
    if volume(body) < 0:
        body = _flip(body)
    ends = [c if _faces(c, e[-1] - e[0], k) else _flip(c) for c, k in zip(caps, (-1, 1), strict=True)]
    return join([body, *ends])


def _flip(m: Mesh) -> Mesh:
    return Mesh(m.vertices, m.faces[:, ::-1], None if m.normals is None else -m.normals, m.uv, m.color)


def _faces(m: Mesh, axis: Floats, sign: int) -> bool:
    v, f = m.vertices, m.faces
    total = np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]).sum(0)
    return bool(sign * (total @ axis) > 0)


def blade(root: float, tip: float, chord: float, twist: tuple[float, float] = (0.95, 0.25), rows: int = 12) -> Mesh:
    """A propeller blade along +Z that turns about -Y, from radius `root` to `tip`."""
    t = np.linspace(0, 1, rows)
    r = root + (tip - root) * t
    c = chord * (0.55 + 0.9 * t - 1.0 * t**2) * np.sqrt(np.clip(1.03 - t**8, 0.06, 1))
    a = twist[0] + (twist[1] - twist[0]) * t**0.7
    loop = section(0.14, 0.02, 9) - [0.4, 0]
    q = loop[None] * c[:, None, None] * np.stack([np.ones(rows), 1.4 - 0.9 * t], 1)[:, None]
    x = q[..., 0] * np.cos(a)[:, None] - q[..., 1] * np.sin(a)[:, None]
    y = q[..., 0] * np.sin(a)[:, None] + q[..., 1] * np.cos(a)[:, None]
    m = sheet(np.stack([x, -y, np.broadcast_to(r[:, None], x.shape)], -1))
    return m if volume(m) > 0 else _flip(m)


def gauge(radius: float, needles: Sequence[float], ticks: int = 12, label: str = "") -> tuple[Mesh, Mesh, Mesh]:
    """(bezel, face, marks) of a round instrument facing -Y about the origin; needle angles clockwise from the top, radians."""
    bezel = torus(radius, 0.09 * radius, 20, 4).turned(turn_x(np.pi / 2))
    face = disc(radius, 0.001, 20)
    a = np.linspace(0, 2 * np.pi, ticks, endpoint=False)
    d = np.stack([np.sin(a), np.cos(a)], 1)
    lines = [ribbon(np.stack([u * radius * (0.76 if k % 2 else 0.68), u * radius * 0.9]), 0.05 * radius, -0.0008) for k, u in enumerate(d)]
    for k, n in enumerate(needles):
        u = np.array([np.sin(n), np.cos(n)])
        lines.append(ribbon(np.stack([-0.18 * radius * u, u * radius * (0.78 - 0.24 * k)]), (0.07 + 0.03 * k) * radius, -0.0016))
    if label:
        lines.append(text(label, 0.2 * radius, (0, -0.4 * radius), -0.0008, 0.14))
    return bezel, face, join(lines)


def horizon(radius: float) -> tuple[Mesh, Mesh]:
    """(coloured ball face, marks) of an attitude indicator facing -Y."""
    t = np.linspace(0, np.pi, 15)
    up = np.c_[np.cos(t), np.sin(t)] * radius
    top = _fan(up, (0.1, 0.3, 0.75))
    low = _fan(-up, (0.3, 0.15, 0.05))
    marks = [ribbon(np.array([[-0.95, 0], [0.95, 0]]) * radius, 0.03 * radius, -0.0012)]
    marks += [ribbon(np.array([[-w, z], [w, z]]) * radius, 0.025 * radius, -0.0012) for w, z in ((0.2, 0.25), (0.34, 0.5), (0.2, -0.25), (0.34, -0.5))]
    marks += [ribbon(np.array([[s * 0.2, 0], [s * 0.62, 0]]) * radius, 0.08 * radius, -0.002) for s in (-1, 1)]
    marks += [ribbon(arc(0.88 * radius, 0.6, 2.54, 10), 0.03 * radius, -0.0012)]
    return join([top, low]), join(marks)


def _fan(edge: Floats, color: tuple[float, float, float]) -> Mesh:
    k = len(edge)
    v = np.zeros((k + 1, 3))
    v[:k, [0, 2]] = edge
    f = np.stack([np.arange(k - 1), np.arange(1, k), np.full(k - 1, k)], 1)[:, ::-1]
    m = Mesh(v, f, np.tile([0.0, -1, 0], (k + 1, 1)), v[:, [0, 2]])
    n = np.cross(v[f[0, 1]] - v[f[0, 0]], v[f[0, 2]] - v[f[0, 0]])
    return (m if n[1] < 0 else Mesh(m.vertices, f[:, ::-1], m.normals, m.uv)).tinted(np.asarray(color))


def yoke(width: float = 0.3) -> Mesh:
    """A control wheel facing +Y with its shaft towards -Y."""
    w = width / 2
    horns = tube([(-w, 0, 0.1), (-w * 1.04, 0, 0.02), (-0.8 * w, 0, -0.05), (0, 0, -0.03), (0.8 * w, 0, -0.05), (w * 1.04, 0, 0.02), (w, 0, 0.1)], 0.013, 8)
    from worldloom.geometry import box, rod

    return join([horns, box((0.09, 0.03, 0.07), 0.012, (0, 0, -0.03)), rod((0, -0.24, -0.03), (0, 0, -0.03), 0.014, 10)])


def facing_back(*meshes: Mesh) -> list[Mesh]:
    """Meshes that face -Y turned to face +Y."""
    return [m.turned(_ROUND) for m in meshes]


__all__ = ["section", "foil", "blade", "gauge", "horizon", "yoke", "facing_back"]
