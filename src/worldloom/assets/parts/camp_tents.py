"""Tents as cloth surfaces: crossed-pole domes, ridge tents and bell tents, each (canopy meshes, trim meshes, pole meshes)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.assets.parts.flora_limbs import pick
from worldloom.geometry import Floats, Mesh, fbm, join, sheet, smoothstep, tube

Shape = tuple[list[Mesh], list[Mesh], list[Mesh]]
Grid = Callable[[Floats, Floats], Floats]
Hole = Callable[[Floats], np.ndarray] | None


def _grid(f: Grid, nu: int, nv: int, hole: Hole) -> Mesh:
    """A sheet of f(u, v) over [0, 1]^2 without the faces whose middle lies in `hole`."""
    u, v = np.meshgrid(np.linspace(0, 1, nu), np.linspace(0, 1, nv), indexing="ij")
    m = sheet(f(u, v))
    return m if hole is None else pick(m, ~np.asarray(hole(m.vertices[m.faces].mean(1)), bool))


def _worn(m: Mesh, h: float) -> Mesh:
    """Darker by the ground, faint creases."""
    v = m.vertices
    return m.tinted(np.clip((0.72 + 0.28 * smoothstep(v[:, 2], 0, 0.25 * h)) * (1 + 0.08 * fbm(v, 0.5, 3, 6)), 0.4, 1.1))


def dome(width: float, length: float, h: float, opened: bool, kit: Kit) -> Shape:
    """Two crossed arched poles over a rounded rectangle; panels sag between them; an arched door in front."""
    a, b = width / 2, length / 2

    def shell(u: Floats, v: Floats) -> Floats:
        ang, e = 2 * np.pi * u, v * np.pi / 2
        corner = 1 / (np.abs(np.cos(ang)) ** 3.2 + np.abs(np.sin(ang)) ** 3.2) ** (1 / 3.2)
        slack = np.cos(2 * ang) ** 2 * np.sin(2 * e)
        r = np.cos(e) ** 0.86 * corner * (1 - 0.07 * slack)
        return np.stack([a * r * np.cos(ang), b * r * np.sin(ang), h * np.sin(e) ** 0.92 * (1 - 0.03 * slack)], -1)

    door, top = 0.3 * width, 0.72 * h
    hole: Hole = (lambda q: (q[:, 1] < -0.3 * b) & (q[:, 2] < top) & (np.abs(q[:, 0]) < door * np.sqrt(np.clip(1 - (q[:, 2] / top) ** 2, 0, 1)))) if opened else None
    fine = 112 if kit.detail > 0.6 else 24
    body = _grid(shell, fine, 34 if kit.detail > 0.6 else 8, hole)
    seams = [tube(shell((0.125 + 0.25 * k) * np.ones(14), np.linspace(0, 0.999, 14)) * [1.012, 1.012, 1.015], 0.011, 5, caps=False) for k in range(4)]
    hem = tube(shell(np.linspace(0, 1, 49), np.full(49, 0.02)) * 1.004, 0.014, 5, caps=False)
    return [_worn(body, h)], [*seams, hem, *(_door(shell, door, top) if opened else [])], []


def _door(shell: Grid, door: float, top: float) -> list[Mesh]:
    """A zip line round the opening and the flap rolled up beside it."""
    t = np.linspace(0, np.pi, 24)
    x, z = door * np.cos(t), top * np.sin(t)
    u, v = np.meshgrid(np.linspace(0.5, 1, 90), np.linspace(0, 1, 60), indexing="ij")
    q = shell(u, v).reshape(-1, 3)
    near = ((q[None, :, [0, 2]] - np.stack([x, z], 1)[:, None]) ** 2).sum(-1).argmin(1)
    edge = np.stack([x, q[near, 1] - 0.008, z], 1)
    return [tube(edge, 0.016, 5, caps=False), tube(edge[:11] + [0.03, -0.015, 0], 0.045 * (0.75 + 0.25 * np.sin(np.linspace(0, 9, 11))), 8)]


def ridge(width: float, length: float, h: float, opened: bool, kit: Kit) -> Shape:
    """A triangular prism with sagging walls between two upright poles."""
    a, b = width / 2, length / 2

    def side(s: int) -> Grid:
        def f(u: Floats, v: Floats) -> Floats:
            sag = 0.05 * np.sin(np.pi * u) * np.sin(np.pi * v)
            x = a * (1 - v) - 0.8 * sag + 0.012 * np.sin(9 * u + 3 * v) * (1 - v)
            return np.stack([s * x, (u * 2 - 1) * b * s, h * v - 0.035 * np.sin(np.pi * u) * v - sag + 0.02], -1)

        return f

    walls = [_grid(side(s), kit.n(22, 6), kit.n(14, 4), None) for s in (1, -1)]
    ends = [_end(a, b, h, 1, False, kit), _end(a, b, h, -1, opened, kit)]
    t = np.linspace(-1, 1, 9)
    top = tube(np.stack([0 * t, 1.03 * b * t, h + 0.02 - 0.035 * np.cos(np.pi / 2 * t)], 1), 0.016, 6)
    hems = [tube(np.stack([np.full(9, s * a), b * t, np.full(9, 0.025)], 1), 0.01, 5) for s in (-1, 1)]
    poles = [tube([(0, s * 1.01 * b, -0.02), (0, s * 1.01 * b, h + 0.09)], 0.016, 8) for s in (-1, 1)]
    return [_worn(m, h) for m in [*walls, *ends]], [top, *hems], poles


def _end(a: float, b: float, h: float, s: int, opened: bool, kit: Kit) -> Mesh:
    """A triangular end; the open one as two flaps drawn aside."""
    u, v = np.meshgrid(np.linspace(0, 1, kit.n(8, 3)), np.linspace(0, 1, kit.n(10, 4)), indexing="ij")
    inner = (0.62 if opened else 0.0) * (1 - v) ** 1.4
    x = a * (1 - v) * (inner + (1 - inner) * u)
    fold = 0.05 * np.sin(7 * u) * (1 - v) * u * (1.0 if opened else 0.25) + (0.12 * (1 - u) * (1 - v) if opened else 0)
    return join([sheet(np.stack([k * x, s * (b + fold), h * v + 0.015], -1)) for k in (1, -1)])


def bell(width: float, length: float, h: float, opened: bool, kit: Kit) -> Shape:
    """A low round wall under a conical roof of twelve gores on one pole."""
    a, b, wall, n = width / 2, length / 2, 0.24 * h, 12

    def shell(u: Floats, v: Floats) -> Floats:
        ang = 2 * np.pi * u - np.pi / 2
        up = np.clip((v - 0.22) / 0.78, 0, 1)
        r = np.where(v < 0.22, 1.0 + 0.02 * (0.22 - v), (1 - up) * (1 - 0.12 * np.sin(np.pi * up)) + 0.015) * (1 - 0.03 * np.abs(np.sin(n * ang / 2)))
        return np.stack([a * r * np.cos(ang), b * r * np.sin(ang), np.where(v < 0.22, wall * v / 0.22, wall + (h - wall) * up)], -1)

    top = 0.62 * h
    hole: Hole = (lambda q: (q[:, 1] < -0.3 * b) & (q[:, 2] < top) & (np.abs(q[:, 0]) < 0.17 * width * (1 - q[:, 2] / top) + 0.02)) if opened else None
    body = _grid(shell, 97 if kit.detail > 0.6 else 25, 36 if kit.detail > 0.6 else 9, hole)
    u = np.linspace(0, 1, 49)
    gores = [tube(shell(np.full(9, k / n), np.linspace(0.22, 1, 9)) * 1.003, 0.009, 4, caps=False) for k in range(n)]
    return [_worn(body, h)], [tube(shell(u, np.full(49, 0.22)) * 1.004, 0.016, 5, caps=False), *gores], [tube([(0, 0, 0), (0, 0, h + 0.1)], 0.028, 8)]


def guys(style: str, width: float, length: float, h: float) -> tuple[Floats, Floats]:
    """(tops, feet) of the guy lines, (n, 3) each."""
    a, b = width / 2, length / 2
    if style == "ridge":
        top = [(0, s * 1.01 * b, h + 0.05) for s in (-1, 1)] + [(s * 0.52 * a, t * 0.7 * b, 0.47 * h) for s in (-1, 1) for t in (-1, 1)]
        foot = [(0, s * (b + 0.85 * h), 0.02) for s in (-1, 1)] + [(s * (a + 0.55), t * 0.8 * b, 0.02) for s in (-1, 1) for t in (-1, 1)]
    elif style == "dome":
        top = [(s * 0.62 * a, t * 0.62 * b, 0.66 * h) for s in (-1, 1) for t in (-1, 1)]
        foot = [(s * (a + 0.42), t * (b + 0.38), 0.02) for s in (-1, 1) for t in (-1, 1)]
    else:
        ang = np.arange(12) * np.pi / 6 - np.pi / 2
        top = [(a * np.cos(q), b * np.sin(q), 0.24 * h) for q in ang]
        foot = [((a + 0.7) * np.cos(q), (b + 0.7) * np.sin(q), 0.02) for q in ang]
    return np.asarray(top, float), np.asarray(foot, float)


__all__ = ["dome", "ridge", "bell", "guys"]
