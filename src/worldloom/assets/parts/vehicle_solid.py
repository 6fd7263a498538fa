"""Extruded pieces of machines: side and front profiles, channels, stripes, lamps and stencilled words. Forward is -Y."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.parts.room_marks import text
from worldloom.geometry import Floats, Mesh, join, lathe, place, prism, rot_x, rot_z, torus

_SIDE = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])


def side_prism(outline: ArrayLike, x0: float, x1: float, bevel: float = 0.0) -> Mesh:
    """A (y, z) outline extruded from x0 to x1."""
    return prism(outline, x1 - x0, bevel).turned(_SIDE).moved((x0, 0, 0))


def front_prism(outline: ArrayLike, y0: float, y1: float, bevel: float = 0.0, holes: tuple[ArrayLike, ...] = ()) -> Mesh:
    """An (x, z) outline with holes extruded from y0 to y1, y0 < y1."""
    return prism(outline, y1 - y0, bevel, holes).turned(rot_x(np.pi / 2)).moved((0, y1, 0))


def rounded(points: ArrayLike, radius: float, steps: int = 5) -> Floats:
    """A polygon (k, 2) with its corners rounded."""
    from shapely.geometry import Polygon

    shape = Polygon(np.asarray(points, float)).buffer(-radius, join_style="mitre").buffer(radius, quad_segs=steps)
    return np.asarray(shape.exterior.coords)[:-1]


def rect(x0: float, x1: float, z0: float, z1: float) -> Floats:
    """The corners of a rectangle."""
    return np.array([[x0, z0], [x1, z0], [x1, z1], [x0, z1]])


def lamp(radius: float, depth: float = 0.04, segments: int = 20) -> tuple[Mesh, Mesh]:
    """(housing, lens) of a round lamp facing -Y about the origin."""
    shell = lathe([(0, -depth), (0.9 * radius, -depth), (radius, -0.4 * depth), (radius, 0.004), (0.88 * radius, 0.006), (0.86 * radius, -0.004)], segments, 0.5)
    lens = lathe([(0.87 * radius, -0.002), (0.6 * radius, 0.008), (0, 0.012)], segments, True)
    return shell.turned(rot_x(np.pi / 2)), lens.turned(rot_x(np.pi / 2))


def words(line: str, size: float, at: ArrayLike, facing: str = "front", weight: float = 0.13) -> Mesh:
    """Lettering centred at a point (3,), read from the front (-Y), back, left (-X) or right (+X)."""
    turn = {"front": 0.0, "back": np.pi, "right": np.pi / 2, "left": -np.pi / 2}[facing]
    return place(text(line, size, (0, 0), 0.0, weight), at, rot_z(turn))


def hazard(x0: float, x1: float, z0: float, z1: float, y: float, pitch: float = 0.12) -> Mesh:
    """Slanting dark stripes on a panel facing -Y."""
    from shapely.geometry import Polygon, box

    from worldloom.geometry import Mesh as M

    area, h = box(x0, z0, x1, z1), z1 - z0
    out = []
    for k in range(-1 - int(h / pitch / 2), int((x1 - x0) / pitch / 2) + 2):
        a = x0 + 2 * k * pitch
        bit = Polygon([(a, z0), (a + pitch, z0), (a + pitch + h, z1), (a + h, z1)]).intersection(area)
        if bit.is_empty or bit.geom_type != "Polygon":
            continue
        p = np.asarray(bit.exterior.coords)[:-1]
        ccw = (p[:, 0] * np.roll(p[:, 1], -1) - p[:, 1] * np.roll(p[:, 0], -1)).sum() > 0
        p = p if ccw else p[::-1]
        f = np.stack([np.zeros(len(p) - 2, int), np.arange(1, len(p) - 1), np.arange(2, len(p))], 1)
        out.append(M(np.c_[p[:, 0], np.full(len(p), y), p[:, 1]], f, np.tile([0.0, -1, 0], (len(p), 1)), p))
    return join(out)


def steering_wheel(radius: float, tilt: float) -> Mesh:
    """A rim with three spokes about the origin, facing +Y and up by `tilt` radians from level."""
    from worldloom.geometry import rod

    ring = torus(radius, 0.07 * radius, 28, 7)
    arms = [rod((0, 0, -0.02), (radius * np.cos(a), radius * np.sin(a), 0), 0.05 * radius, 7) for a in (0.5, 2.64, 4.71)]
    hub = lathe([(0, -0.04), (0.26 * radius, -0.03), (0.2 * radius, 0.012), (0, 0.016)], 14)
    return join([ring, *arms, hub]).turned(rot_x(-tilt))


__all__ = ["side_prism", "front_prism", "rounded", "rect", "lamp", "words", "hazard", "steering_wheel"]
