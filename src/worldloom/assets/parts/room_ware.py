"""Kitchen and table ware, fruit and other things that stand on tables, as meshes standing on z = 0. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.part import Part, Surface, bounding_colliders, cylinder_collider
from worldloom.geometry import Floats, Mesh, fbm, join, lathe, rot_x, rot_y, rot_z, smoothstep, sphere, spline, stamp, tube
from worldloom.world import Collider

Points = Sequence[tuple[float, float]]


def hollow(outer: ArrayLike, wall: float, segments: int = 28, smooth: bool | float = 0.7, floor: float | None = None) -> Mesh:
    """A vessel turned from its outer profile (radius, height), from the foot's centre to the rim, with walls `wall` thick."""
    p = np.asarray(outer, float)
    base = wall if floor is None else floor
    inner = p[1:][::-1].copy()
    inner[:, 0] = np.maximum(inner[:, 0] - wall, 0.0)
    inner = inner[inner[:, 1] > base + 1e-4]
    r0 = float(inner[-1, 0]) if len(inner) else 0.0
    tail = [(0.9 * r0, base), (0.0, base)]
    return lathe(np.concatenate([p, inner, tail]), segments, smooth)


def smooth_wall(points: Points, samples: int = 16) -> Floats:
    """A profile smoothed by a spline, its ends kept, radii positive, nothing below its lowest point."""
    q = spline(points, samples)
    q[:, 0] = np.maximum(q[:, 0], 0)
    q[:, 1] = np.maximum(q[:, 1], min(z for _, z in points))
    q[0], q[-1] = points[0], points[-1]
    return q


def ear(x: float, low: float, high: float, reach: float, radius: float = 0.004, segments: int = 8) -> Mesh:
    """A loop handle on the +X side between two heights, at wall radius `x`, standing out by `reach`."""
    m = (low + high) / 2
    pts = [(x - 0.002, 0, high), (x + 0.75 * reach, 0, high + 0.05 * (high - low)), (x + reach, 0, m + 0.1 * (high - low)), (x + 0.7 * reach, 0, low + 0.12 * (high - low)), (x - 0.002, 0, low)]
    return tube(spline(pts, 16), radius, segments)


def plate_of(radius: float, depth: float = 0.02, segments: int = 36) -> Mesh:
    """A plate with a raised rim and foot ring."""
    r, d = radius, depth
    prof = [(0, 0.003), (0.5 * r, 0.003), (0.53 * r, 0), (0.58 * r, 0), (0.6 * r, 0.003), (0.74 * r, 0.5 * d), (0.99 * r, d), (r, d + 0.001), (0.995 * r, d + 0.003),
            (0.75 * r, 0.62 * d + 0.002), (0.64 * r, 0.008), (0.55 * r, 0.0065), (0, 0.0065)]  # fmt: skip
    return lathe(prof, segments, 0.8)


def bowl_of(radius: float, height: float, wall: float = 0.005, segments: int = 36) -> Mesh:
    """A round bowl on a foot."""
    r, h = radius, height
    prof = [(0, 0), (0.42 * r, 0), (0.43 * r, 0.06 * h), (0.6 * r, 0.2 * h), (0.82 * r, 0.48 * h), (0.95 * r, 0.8 * h), (r, h)]
    return hollow(prof, wall, segments, 0.8, 0.09 * h)


def cup_of(radius: float, height: float, wall: float = 0.0035, segments: int = 24, style: str = "mug") -> Mesh:
    """A mug or a tea cup with its handle to +X."""
    r, h = radius, height
    if style == "teacup":
        prof: Points = [(0, 0), (0.5 * r, 0), (0.52 * r, 0.05 * h), (0.72 * r, 0.2 * h), (0.9 * r, 0.55 * h), (r, h)]
    else:
        prof = [(0, 0), (0.88 * r, 0), (0.96 * r, 0.04 * h), (r, 0.12 * h), (r, 0.96 * h), (0.99 * r, h)]
    return join([hollow(prof, wall, segments), ear(0.9 * r if style == "teacup" else 0.985 * r, 0.22 * h, 0.82 * h, 0.55 * r, 0.0045, 7)])


def apple(radius: float = 0.037, segments: int = 16, seed: int = 0, red: float = 0.7) -> Mesh:
    """An apple standing on z = 0: hollows at stalk and calyx, five faint lobes, blushed skin in vertex colours (material white)."""
    key = [(0.0, 0.1), (0.12, 0.07), (0.3, 0.0), (0.5, 0.04), (0.78, 0.32), (0.96, 0.72), (1.0, 1.1), (0.9, 1.48), (0.62, 1.74), (0.34, 1.76), (0.12, 1.62), (0.0, 1.5)]
    m = lathe(smooth_wall(key, max(12, segments)), segments, True)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    lobe = 1 + 0.025 * np.cos(5 * a) * smoothstep(v[:, 2], 1.2, 0.0)
    v = v * np.stack([lobe, lobe, np.ones_like(lobe)], 1)
    streak = fbm(np.stack([np.cos(a) * 2 + seed, np.sin(a) * 2, 0.25 * v[:, 2]], 1), (0.5, 0.5, 1.0), 3, seed % 50)
    stripe = 0.16 * np.cos(23 * a + 3 * streak) * smoothstep(v[:, 2], 0.3, 1.3)
    blush = smoothstep(np.cos(a + seed) * 0.5 + 0.8 * streak + stripe + 1.5 * (red - 0.5), -0.75, 0.85)[:, None]
    green, crimson = np.array([0.42, 0.4, 0.07]), np.array([0.4, 0.03, 0.022])
    color = (green + (crimson - green) * blush) * (1 - 0.45 * smoothstep(v[:, 2], 1.55, 1.72) * smoothstep(np.hypot(v[:, 0], v[:, 1]), 0.35, 0.1))[:, None]
    body = Mesh(v * radius, m.faces, m.normals, m.uv, color)
    stalk = tube(np.array([(0, 0, 1.5), (0.03, 0.01, 1.75), (0.1, 0.04, 1.98)]) * radius, 0.055 * radius, 5).tinted((0.07, 0.04, 0.02))
    return join([body, stalk])


def heap(one: Sequence[Mesh], radius: float, wall: Points, count: int, rng: np.random.Generator) -> Mesh:
    """Round fruit of `radius` heaped in a vessel with inner profile `wall` (radius, height) from its floor to its rim; every piece tipped differently."""
    q = np.asarray(wall, float)
    t = np.linspace(0, len(q) - 1, 60)
    curve = np.stack([np.interp(t, np.arange(len(q)), q[:, k]) for k in (0, 1)], 1)
    rim = float(q[-1, 1])
    spots: list[tuple[float, float, float]] = []
    z, k = float(q[0, 1]) + 1.02 * radius, 0
    while len(spots) < count and z < rim + 1.7 * radius:
        x = np.linspace(0, float(q[-1, 0]), 80)
        free = np.hypot(x[:, None] - curve[:, 0], z - curve[:, 1]).min(1) >= 1.02 * radius
        wide = float(x[free].max()) if free.any() else 0.0
        wide = min(wide, float(q[-1, 0]) - radius * (1.0 + 1.1 * max(0.0, (z - rim) / radius)))
        while wide >= 0:
            ring = max(1, int(2 * np.pi * wide / (2.02 * radius))) if wide > 0.95 * radius else 1
            at = wide if ring > 1 else 0.0
            spots += [(at * np.cos(1.1 * k + 2 * np.pi * i / ring), at * np.sin(1.1 * k + 2 * np.pi * i / ring), z) for i in range(ring)]
            if at == 0.0:
                break
            wide -= 1.95 * radius
            if wide < -0.3 * radius:
                break
            wide = max(wide, 0.0)
        z, k = z + 1.5 * radius, k + 1
    out = []
    for i, at3 in enumerate(spots[:count]):
        tip = rot_z(float(rng.uniform(0, 6.3))) @ rot_x(float(rng.normal() * 0.5)) @ rot_y(float(rng.normal() * 0.5))
        out.append(one[i % len(one)].moved((0, 0, -0.9 * radius)).turned(tip).moved(at3))
    return join(out)


def orange(radius: float = 0.038, segments: int = 16, seed: int = 0) -> Mesh:
    """An orange standing on z = 0; pores by vertex noise, in vertex colours (material white)."""
    m = sphere((radius, radius, 0.95 * radius), segments, (0, 0, 0.95 * radius))
    tone = 1 + 0.12 * fbm(m.vertices, 0.02, 2, seed % 40)
    out = m.tinted(np.array([0.62, 0.2, 0.02]) * tone[:, None])
    return join([out, sphere((0.12 * radius, 0.12 * radius, 0.05 * radius), 6, (0, 0, 1.9 * radius)).tinted((0.1, 0.14, 0.04))])


def lemon(radius: float = 0.03, segments: int = 14) -> Mesh:
    """A lemon on its side, in vertex colours."""
    p = np.array([(0, -1.5), (0.18, -1.42), (0.3, -1.25), (0.75, -0.8), (1, 0), (0.75, 0.8), (0.3, 1.25), (0.16, 1.42), (0, 1.5)]) * radius
    return lathe(p, segments, True).turned(rot_y(np.pi / 2)).moved((0, 0, radius)).tinted((0.66, 0.5, 0.04))


def leaf_blade(length: float, width: float, bend: float = 0.3, n: int = 5) -> Mesh:
    """One leaf along +X from the origin, drooping by `bend`; two faced by a thin material."""
    t = np.linspace(0, 1, n)[:, None]
    s = np.array([-1.0, 0.0, 1.0])[None]
    half = width / 2 * np.sin(np.pi * np.clip(t * 0.92 + 0.06, 0, 1)) ** 0.8
    x, y = t * length * (1 - 0.2 * bend * t), half * s
    z = length * (0.35 * t - bend * t * t) + 0.25 * np.abs(y)
    from worldloom.geometry import sheet

    return sheet(np.stack([np.broadcast_to(x, y.shape), y, z], -1))


def tuft(count: int, length: float, width: float, rng: np.random.Generator, rise: float = 0.5, n: int = 5) -> Mesh:
    """Leaves in a rosette from the origin: herbs, lettuce, house plants."""
    out = []
    for k in range(count):
        m = leaf_blade(length * float(rng.uniform(0.6, 1.1)), width * float(rng.uniform(0.7, 1.15)), float(rng.uniform(0.2, 0.7)), n)
        up = rot_z(k * 2.4 + float(rng.uniform(-0.3, 0.3))) @ rot_y(-float(rng.uniform(0.1, 1.3)) * rise)
        out.append(m.turned(up).tinted(float(rng.uniform(0.7, 1.25)) * np.ones(3)))
    return join(out)


def rows_of(mesh: Mesh, nx: int, ny: int, pitch: float, z: float = 0.0) -> Mesh:
    """Copies in a centred grid."""
    x, y = np.meshgrid((np.arange(nx) - (nx - 1) / 2) * pitch, (np.arange(ny) - (ny - 1) / 2) * pitch, indexing="ij")
    return stamp(mesh, np.stack([x.ravel(), y.ravel(), np.full(nx * ny, z)], 1))


def staves(radius: float, height: float, floor: float = 0.01, wall: float = 0.006) -> tuple[Collider, ...]:
    """A floor and ten staves round the hollow of a cup, so that what stands in it stays in it."""
    a, mid = np.arange(10) * np.pi / 5, radius - wall / 2
    wide, tall = 2 * radius * float(np.tan(np.pi / 10)), height - floor
    sides = (Collider(center=(float(mid * np.cos(t)), float(mid * np.sin(t)), floor + tall / 2), size=(wall, wide, tall), rotation=(float(np.cos(t / 2)), 0.0, 0.0, float(np.sin(t / 2)))) for t in a)
    return (cylinder_collider(radius, floor), *sides)


def tabletop(surfaces: tuple[Surface, ...], mass: float, round_: bool = True, **more: Any) -> Part:
    """A small thing that a person can pick up; one upright cylinder or one box a link covers it."""
    boxes = bounding_colliders(surfaces)
    if round_:
        boxes = tuple(c.model_copy(update={"shape": "cylinder", "size": (max(c.size[:2]) / 2, max(c.size[:2]) / 2, c.size[2])}) for c in boxes)
    more.setdefault("affordances", ("pick up",))
    return Part(surfaces, colliders=boxes, mass=mass, dynamic=True, **more)


__all__ = [
    "tabletop", "staves", "hollow", "smooth_wall", "ear", "plate_of", "bowl_of", "cup_of", "apple", "heap", "orange", "lemon", "leaf_blade", "tuft", "rows_of",
]  # fmt: skip
