"""Shared joinery of furniture and rooms: mouldings, panelled fronts, turned legs, handles. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from worldloom.geometry import Floats, Mesh, box_uv, cylinder, join, lathe, prism, slab, sphere, spline, stamp, tube
import itertools

Points = Sequence[tuple[float, float]]

SKIRTING: Points = ((0, 0), (0.022, 0), (0.022, 0.1), (0.018, 0.112), (0.012, 0.118), (0.012, 0.128), (0.006, 0.135), (0, 0.135))
PLAIN_SKIRTING: Points = ((0, 0), (0.014, 0), (0.014, 0.066), (0.011, 0.07), (0, 0.07))
DADO: Points = (
    (0, -0.03),
    (0.016, -0.03),
    (0.02, -0.02),
    (0.034, -0.012),
    (0.044, 0.0),
    (0.044, 0.014),
    (0.038, 0.02),
    (0, 0.02),
)
PICTURE_RAIL: Points = ((0, -0.02), (0.012, -0.02), (0.024, -0.008), (0.024, 0.006), (0.012, 0.018), (0, 0.022))


def cornice(size: float = 0.16) -> list[tuple[float, float]]:
    """A plaster cove under a ceiling: (outward, up), its top at z = 0."""
    a = np.linspace(0, np.pi / 2, 7)
    s = size
    cove = [(0.16 * s + 0.52 * s * (1 - np.cos(t)), -0.82 * s + 0.5 * s * np.sin(t)) for t in a]
    bead = [(0.68 * s + 0.26 * s * np.sin(t), -0.26 * s + 0.2 * s * (1 - np.cos(t))) for t in a]
    return [(0, -s), (0.1 * s, -s), (0.1 * s, -0.86 * s), *cove, *bead, (0.98 * s, 0), (0, 0)]


def moulding(profile: Points, start: Sequence[float], end: Sequence[float]) -> Mesh:
    """A closed profile (outward, up) along a level line; outward lies to the right of start -> end seen from above."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    d = (b - a) / np.linalg.norm(b - a)
    out = np.cross(d, [0, 0, 1.0])
    bar = prism(np.asarray(profile, float), float(np.linalg.norm(b - a)))
    return box_uv(bar.turned(np.stack([out, [0, 0, 1.0], -d], 1)).moved(b))


def panelled(
    lo: Sequence[float],
    hi: Sequence[float],
    columns: int = 1,
    rows: Sequence[float] = (1.0,),
    stile: float = 0.1,
    thick: float = 0.04,
) -> list[Mesh]:
    """A framed front between (x, z) corners whose face is y = 0 and whose body extends to y = `thick`; rows are shares of the
    height from below. Panels are raised and fielded."""
    (x0, z0), (x1, z1) = lo, hi
    t = thick
    share = np.cumsum([0.0, *rows]) / sum(rows)
    zs = z0 + stile / 2 + (z1 - z0 - stile) * share
    xs = np.linspace(x0 + stile / 2, x1 - stile / 2, columns + 1)
    h = stile / 2
    out = [slab((x - h, 0, z0), (x + h, t, z1), 0.003) for x in xs]
    for a, b in zip(xs[:-1] + h, xs[1:] - h, strict=True):
        out += [slab((a - 0.002, 0.0005, z - h), (b + 0.002, t - 0.0005, z + h), 0.003) for z in zs]
        for c, d in zip(zs[:-1] + h, zs[1:] - h, strict=True):
            out.append(slab((a, 0.3 * t, c), (b, 0.7 * t, d), 0.001))
            m = min(0.035, 0.2 * (b - a), 0.2 * (d - c))
            out.append(slab((a + m, 0.12 * t, c + m), (b - m, 0.88 * t, d - m), 0.25 * t))
    return out


def flat_front(lo: Sequence[float], hi: Sequence[float], thick: float = 0.02, bevel: float = 0.003) -> Mesh:
    """A plain front between (x, z) corners, face at y = 0."""
    return slab((lo[0], 0, lo[1]), (hi[0], thick, hi[1]), bevel)


LEGS: dict[str, list[tuple[float, float]]] = {
    "turned": [
        (0, 0),
        (0.5, 0),
        (0.62, 0.02),
        (0.7, 0.06),
        (0.45, 0.1),
        (0.42, 0.13),
        (0.62, 0.2),
        (0.85, 0.34),
        (0.95, 0.46),
        (0.7, 0.6),
        (0.5, 0.66),
        (0.85, 0.69),
        (0.85, 0.72),
        (0.55, 0.745),
        (0.95, 0.78),
        (1, 0.8),
        (1, 1),
        (0, 1),
    ],
    "bun": [(0, 0), (0.6, 0.0), (0.85, 0.12), (1, 0.35), (0.9, 0.6), (0.55, 0.78), (0.5, 0.84), (0.9, 0.92), (0.9, 1), (0, 1)],
    "tapered": [(0, 0), (0.5, 0), (0.55, 0.01), (1, 0.98), (0.98, 1), (0, 1)],
    "column": [
        (0, 0),
        (1, 0),
        (1, 0.04),
        (0.8, 0.07),
        (0.7, 0.1),
        (0.74, 0.5),
        (0.62, 0.88),
        (0.8, 0.92),
        (0.95, 0.95),
        (0.95, 1),
        (0, 1),
    ],
    "baluster": [
        (0, 0),
        (0.8, 0),
        (0.9, 0.05),
        (0.5, 0.1),
        (0.4, 0.16),
        (0.75, 0.3),
        (1, 0.45),
        (0.7, 0.64),
        (0.38, 0.8),
        (0.36, 0.88),
        (0.7, 0.93),
        (0.75, 1),
        (0, 1),
    ],
}
"""Leg profiles as shares of radius and height."""


def leg(style: str, height: float, radius: float, segments: int = 16) -> Mesh:
    """A leg standing on the origin; style is a key of LEGS or "square"."""
    if style == "square":
        return slab((-radius, -radius, 0), (radius, radius, height), 0.004)
    return lathe(np.asarray(LEGS[style]) * [radius, height], segments, 0.5)


def four(mesh: Mesh, x: float, y: float, z: float = 0.0) -> Mesh:
    """Copies at the four corners (+-x, +-y)."""
    return stamp(mesh, [(-x, -y, z), (x, -y, z), (-x, y, z), (x, y, z)])


def knobs(places: Sequence[Sequence[float]], radius: float = 0.014, segments: int = 12) -> Mesh:
    """Round knobs that stick out to -Y at places (x, y, z) on the front."""
    r = radius
    one = lathe(
        [
            (0, 0),
            (0.9 * r, 0),
            (0.9 * r, 0.15 * r),
            (0.45 * r, 0.4 * r),
            (0.5 * r, 0.9 * r),
            (r, 1.3 * r),
            (0.9 * r, 1.9 * r),
            (0, 2.1 * r),
        ],
        segments,
        0.7,
    )
    return stamp(one.turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]]), np.asarray(places, float))


def bar_handles(places: Sequence[Sequence[float]], length: float = 0.13, upright: bool = False, radius: float = 0.005) -> Mesh:
    """Bow handles in front of places (x, y, z)."""
    s, d = length / 2, 0.028
    path = np.array(
        [[-s, 0.004, 0], [-s, -d + 0.008, 0], [-s + 0.008, -d, 0], [s - 0.008, -d, 0], [s, -d + 0.008, 0], [s, 0.004, 0]]
    )
    if upright:
        path = path[:, [2, 1, 0]]
    return stamp(tube(path, radius, 6), np.asarray(places, float))


def cup_pull(width: float = 0.09) -> Mesh:
    """A half-round drawer pull at the origin on a front at y = 0."""
    return sphere((width / 2, 0.022, 0.02), 12)


def finial(height: float, radius: float, segments: int = 14) -> Mesh:
    """A turned knob to crown a post, standing on the origin."""
    p = np.array(
        [(0, 0), (0.8, 0), (0.5, 0.12), (0.4, 0.2), (0.9, 0.4), (1, 0.55), (0.7, 0.78), (0.3, 0.88), (0.2, 0.96), (0, 1)]
    )
    return lathe(p * [radius, height], segments, 0.9)


def smooth_profile(points: Points, samples: int = 24) -> Floats:
    """A lathe profile smoothed through its points; radii stay positive."""
    p = spline(points, samples)
    p[:, 0] = np.maximum(p[:, 0], 0)
    p[0], p[-1] = points[0], points[-1]
    return p


def castor(radius: float = 0.03) -> list[Mesh]:
    """A small wheel with its stem, standing on the origin; the stem ends at 2.6 radii."""
    wheel = cylinder(radius, 0.02, 14, 0.003).turned([[0, 0, 1], [1, 0, 0], [0, 1, 0]]).moved((-0.01, 0, radius))
    return [
        wheel,
        cylinder(0.3 * radius, 1.7 * radius, 8, 0.001, (0, 0.25 * radius, 0.9 * radius)),
        slab((-0.016, -0.3 * radius, 0.8 * radius), (0.016, 0.6 * radius, 2.2 * radius), 0.004),
    ]


def cloth_tint(mesh: Mesh, low: float = 0.78, high: float = 1.06) -> Mesh:
    """Darker downwards, as dust and shade make it."""
    z = mesh.vertices[:, 2]
    t = (z - z.min()) / max(float(np.ptp(z)), 1e-6)
    return mesh.tinted(np.repeat((low + (high - low) * t)[:, None], 3, 1))


def boards(
    count: int, lo: Sequence[float], hi: Sequence[float], axis: int, gap: float, rng: np.random.Generator, bevel: float = 0.003
) -> Mesh:
    """A box split into `count` boards across `axis`, each tinted a little differently."""
    edges = np.linspace(lo[axis], hi[axis], count + 1)
    out = []
    for a, b in itertools.pairwise(edges):
        p, q = list(lo), list(hi)
        p[axis], q[axis] = a + gap / 2, b - gap / 2
        out.append(slab(p, q, bevel).tinted(float(rng.uniform(0.78, 1.2)) * np.ones(3)))
    return join(out)


__all__ = [
    "SKIRTING",
    "PLAIN_SKIRTING",
    "DADO",
    "PICTURE_RAIL",
    "LEGS",
    "cornice",
    "moulding",
    "panelled",
    "flat_front",
    "leg",
    "four",
    "knobs",
    "bar_handles",
    "cup_pull",
    "finial",
    "smooth_profile",
    "castor",
    "cloth_tint",
    "boards",
]
