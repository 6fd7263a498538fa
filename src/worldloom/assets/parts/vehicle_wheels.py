"""Wheels with pneumatic tyres for road, field and air: axle along X, centred on the origin, outer face +X."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.built_pieces import bolts, wires
from worldloom.assets.parts.built_wheel import tyre_of
from worldloom.geometry import Mesh, box, cylinder, join, lathe, place, prism, rot_x, rot_y, rot_z, stamp

_OUT = rot_y(np.pi / 2)


def turned(profile: list[tuple[float, float]], segments: int = 32, crease: float = 0.5) -> Mesh:
    """A (radius, x) profile turned about the X axle."""
    return lathe(profile, segments, crease).turned(_OUT)


def around(mesh: Mesh, count: int, start: float = 0.0) -> Mesh:
    """Copies of a mesh turned about the X axle."""
    return join([mesh.turned(rot_x(start + k * 2 * np.pi / count)) for k in range(count)])


def road_tyre(radius: float, width: float, rim: float, segments: int = 36) -> Mesh:
    """A car tyre: flat tread with two grooves, rounded shoulders, side walls down to the rim."""
    w, s = width / 2, radius - rim
    side = [(rim, -0.8 * w), (rim + 0.3 * s, -0.98 * w), (rim + 0.62 * s, -w), (radius - 0.12 * s, -0.93 * w), (radius - 0.03 * s, -0.8 * w)]
    tread: list[tuple[float, float]] = []
    for c in (-0.36, 0.36):
        tread += [(radius, (c - 0.05) * w * 1.1), (radius - 0.008, (c - 0.04) * w * 1.1), (radius - 0.008, (c + 0.04) * w * 1.1), (radius, (c + 0.05) * w * 1.1)]
    return turned([*side, *tread, *((r, -x) for r, x in reversed(side))], segments, 0.7)


def steel_wheel(rim: float, width: float, segments: int = 32, holes: int = 10) -> tuple[Mesh, Mesh]:
    """(disc, hub) of a pressed steel wheel: dished face with slots, hub cap and nuts."""
    w = width / 2
    disc = [(0.2 * rim, 0.35 * w), (0.45 * rim, 0.5 * w), (0.6 * rim, 0.35 * w), (0.84 * rim, 0.15 * w), (0.9 * rim, 0.5 * w), (0.95 * rim, 0.86 * w), (1.03 * rim, 0.9 * w), (1.04 * rim, 0.8 * w)]
    back = [(1.0 * rim, -0.85 * w), (0.9 * rim, -0.6 * w), (0.88 * rim, 0.1 * w)]
    slots = around(box((0.01, 0.13 * rim, 0.07 * rim), 0.004, (0.27 * w, 0, 0.72 * rim)), holes)
    hub = [turned([(0.24 * rim, 0.36 * w), (0.22 * rim, 0.6 * w), (0.12 * rim, 0.7 * w), (0, 0.72 * w)], 20),
           bolts([(0.34 * rim * np.cos(a), 0.34 * rim * np.sin(a), 0.42 * w) for a in np.arange(5) * 2 * np.pi / 5], 0.05 * rim, 0.1 * w).turned(_OUT)]  # fmt: skip
    shut = turned([(0, 0.1 * w), (0.9 * rim, 0.1 * w)], segments, 0.3)
    return join([turned(disc[::-1], segments, 0.4), turned(back[::-1], segments, 0.4), slots, shut]), join(hub)


def alloy_wheel(rim: float, width: float, segments: int = 36, arms: int = 10) -> tuple[Mesh, Mesh]:
    """(alloy, dark) of a spoked light-alloy wheel: barrel, lip, paired spokes, hub cap; brake disc behind."""
    w = width / 2
    barrel = turned([(1.04 * rim, 0.84 * w), (1.03 * rim, 0.92 * w), (0.94 * rim, 0.85 * w), (0.88 * rim, 0.55 * w), (0.9 * rim, -0.7 * w), (0.97 * rim, -0.9 * w)], segments, 0.5)
    out = np.array([[0.16 * rim, -0.045 * rim], [0.9 * rim, -0.03 * rim], [0.9 * rim, 0.03 * rim], [0.16 * rim, 0.045 * rim]])
    spoke = prism(out, 0.16 * w, 0.02 * w).moved((0, 0, 0.5 * w)).turned(_OUT)
    hub = turned([(0.22 * rim, 0.42 * w), (0.21 * rim, 0.62 * w), (0.15 * rim, 0.7 * w), (0, 0.71 * w)], 24, 0.4)
    nuts = stamp(cylinder(0.035 * rim, 0.08 * w, 6, 0.002), [(0.17 * rim * np.cos(a), 0.17 * rim * np.sin(a), 0.64 * w) for a in np.arange(5) * 1.2566]).turned(_OUT)
    disc = turned([(0.3 * rim, -0.05 * w), (0.72 * rim, -0.05 * w), (0.72 * rim, 0.05 * w), (0.3 * rim, 0.05 * w)], segments, 0.3)
    plate = turned([(0, -0.08 * w), (0.86 * rim, -0.08 * w)][::-1], segments, 0.3)
    return join([barrel, around(spoke, arms), hub, disc]), join([nuts, plate])


def lug_tyre(radius: float, width: float, rim: float, lugs: int, segments: int = 36) -> Mesh:
    """A tractor tyre: round carcass with deep chevron lugs that reach from the shoulders to the centre in turn."""
    w, deep = width / 2, 0.055 * radius
    r0 = radius - deep
    carcass = tyre_of(r0, (r0 - rim) / 2, w, segments).turned(rot_z(np.pi / 2))
    lug = np.array([[0.0, -0.05], [0.0, 0.05], [1.0, 0.36], [1.0, 0.24]])
    step = 2 * np.pi / lugs
    pieces = []
    for side in (1, -1):
        x = side * lug[:, 0] * w * 0.98
        a = lug[:, 1] / 0.36 * 1.15 * step
        thick = lug[:, 0] * 0.16 * radius
        top = np.stack([x, np.sin(a) * (radius - thick), np.cos(a) * (radius - thick)], 1)
        low = np.stack([x, np.sin(a) * (r0 - 1.25 * thick - 0.02 * radius), np.cos(a) * (r0 - 1.25 * thick - 0.02 * radius)], 1)
        pieces.append(around(_block(low, top, side), lugs, step * (0.0 if side > 0 else 0.5)))
    return join([carcass, *pieces])


def _block(low: np.ndarray, top: np.ndarray, side: int) -> Mesh:
    """A flat-faced six-sided block between two quads (4, 3)."""
    from worldloom.geometry import split_faces

    v = np.concatenate([low, top])
    f = np.array([[4, 5, 6], [4, 6, 7], [0, 1, 5], [0, 5, 4], [1, 2, 6], [1, 6, 5], [2, 3, 7], [2, 7, 6], [3, 0, 4], [3, 4, 7]])
    m = Mesh(v, f)
    n = np.cross(v[5] - v[4], v[6] - v[4])
    good = n @ (top.mean(0) - low.mean(0)) > 0
    return split_faces(m if good else Mesh(v, f[:, ::-1]))


def field_rim(rim: float, width: float, segments: int = 32) -> tuple[Mesh, Mesh]:
    """(rim, hub) of a tractor wheel: flanged rim, dished disc with lugs, hub and nuts."""
    w = width / 2
    ring = turned([(0.9 * rim, -0.7 * w), (0.94 * rim, -0.8 * w), (1.06 * rim, -0.82 * w)], segments)
    front = turned([(1.05 * rim, 0.7 * w), (1.06 * rim, 0.82 * w), (0.94 * rim, 0.78 * w), (0.88 * rim, 0.6 * w), (0.86 * rim, -0.1 * w)], segments, 0.4)
    disc = turned([(0.88 * rim, 0.0), (0.7 * rim, 0.05 * w), (0.5 * rim, 0.3 * w), (0.2 * rim, 0.16 * w)], segments, 0.4)
    back = turned([(0.88 * rim, -0.02 * w), (0.9 * rim, -0.7 * w)], segments)
    shut = turned([(0.0, -0.3 * w), (0.9 * rim, -0.3 * w)], segments)
    clamps = around(box((0.3 * w, 0.1 * rim, 0.12 * rim), 0.01, (0.16 * w, 0, 0.83 * rim)), 8)
    hub = [turned([(0.26 * rim, 0.1 * w), (0.24 * rim, 0.42 * w), (0.15 * rim, 0.5 * w), (0.13 * rim, 0.66 * w), (0, 0.68 * w)], 20),
           bolts([(0.36 * rim * np.cos(a), 0.36 * rim * np.sin(a), 0.24 * w) for a in np.arange(8) * np.pi / 4], 0.04 * rim, 0.1 * w).turned(_OUT)]  # fmt: skip
    return join([ring, front, disc, back, shut, clamps]), join(hub)


def small_wheel(radius: float, width: float, segments: int = 28) -> tuple[Mesh, Mesh]:
    """(tyre, hub) of a small plain wheel: aircraft, trolleys, forklifts."""
    w, rim = width / 2, 0.55 * radius
    tyre = turned([(rim, -0.7 * w), (0.74 * radius, -w), (0.9 * radius, -0.92 * w), (0.98 * radius, -0.6 * w), (radius, 0), (0.98 * radius, 0.6 * w), (0.9 * radius, 0.92 * w), (0.74 * radius, w), (rim, 0.7 * w)], segments, 0.9)
    hub = [turned([(1.02 * rim, 0.78 * w), (0.9 * rim, 0.6 * w), (0.5 * rim, 0.55 * w), (0.4 * rim, 0.9 * w), (0, 0.95 * w)], segments, 0.4),
           turned([(0, -0.95 * w), (0.4 * rim, -0.9 * w), (0.5 * rim, -0.55 * w), (0.9 * rim, -0.6 * w), (1.02 * rim, -0.78 * w)], segments, 0.4)]  # fmt: skip
    return tyre, join(hub)


def set_at(meshes: tuple[Mesh, ...], x: float, y: float, z: float, turn: float = 0.0) -> tuple[Mesh, ...]:
    """A wheel's meshes at a hub, outer face away from the middle; `turn` steers (radians)."""
    face = rot_z(turn) if x >= 0 else rot_z(np.pi + turn)
    return tuple(place(m, (x, y, z), face) for m in meshes)


def guard(radius: float, width: float, a0: float, a1: float, steps: int = 16, thick: float = 0.006) -> Mesh:
    """A curved mudguard over a wheel about the X axle, from angle a0 to a1 (0 = forward, pi / 2 = up)."""
    from worldloom.geometry import sheet

    t = np.linspace(a0, a1, steps)
    x = np.array([-0.5, -0.5, -0.46, 0.46, 0.5, 0.5]) * width
    drop = np.array([0.06, 0.012, 0.0, 0.0, 0.012, 0.06]) * radius
    r = radius - drop
    def ring(extra: float) -> np.ndarray:
        return np.stack([np.broadcast_to(x, (steps, 6)), -np.cos(t)[:, None] * (r + extra), np.sin(t)[:, None] * (r + extra)], -1)
    return join([sheet(ring(0.0)[:, ::-1]), sheet(ring(-thick) * [0.985, 1, 1])])


def axle_bar(x0: float, x1: float, y: float, z: float, radius: float) -> Mesh:
    """A round axle between two hubs."""
    return wires([(x0, y, z)], [(x1, y, z)], radius, 10)


__all__ = ["turned", "around", "road_tyre", "steel_wheel", "alloy_wheel", "lug_tyre", "field_rim", "small_wheel", "set_at", "guard", "axle_bar"]
