"""What makers of several kinds share: pieces with roles that are set down together, flat shapes of polygons, long shafts that lean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.part import Part, Surface, bounding_colliders, box_collider
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, cylinder, lathe, prism, rot_x, rot_y
from worldloom.world import Material

Piece = tuple[str, Material, Mesh]
ALONG = rot_y(np.pi / 2)
"""Turns what stands along +Z so that it lies along +X."""
AHEAD = rot_x(np.pi / 2)
"""Turns what stands along +Z so that it lies along -Y."""


def gathered(pieces: Sequence[Piece], turn: Floats | None = None, scale: float = 1.0, middle: bool = True, floor: bool = True) -> tuple[Surface, ...]:
    """One surface a role, turned by a (3, 3) matrix and scaled, its lowest point on z = 0 (`floor`) and its box about x = y = 0 (`middle`)."""
    out = Collector()
    for role, material, mesh in pieces:
        m = mesh if turn is None else mesh.turned(turn)
        out.add(role, material, m if scale == 1.0 else m.scaled(scale))
    found = out.surfaces()
    b = np.array([s.mesh.bounds for s in found])
    lo, hi = b[:, 0].min(0), b[:, 1].max(0)
    shift = -np.array([(lo[0] + hi[0]) / 2 * middle, (lo[1] + hi[1]) / 2 * middle, lo[2] * floor])
    return tuple(replace(s, mesh=s.mesh.moved(shift)) for s in found)


def small(surfaces: tuple[Surface, ...], mass: float, **more: Any) -> Part:
    """A thing that a person picks up, with one box for a collider."""
    more.setdefault("affordances", ("pick up",))
    more.setdefault("colliders", bounding_colliders(surfaces))
    return Part(surfaces, mass=mass, dynamic=True, **more)


def standing(surfaces: tuple[Surface, ...], mass: float, **more: Any) -> Part:
    """A thing that keeps its place, with one box for a collider where none are given."""
    more.setdefault("colliders", bounding_colliders(surfaces))
    return Part(surfaces, mass=mass, **more)


def plate(shape: Any, height: float, bevel: float = 0.0) -> Mesh:
    """A shapely polygon with its holes extruded from z = 0."""
    return prism(np.asarray(shape.exterior.coords)[:-1], height, bevel, [np.asarray(h.coords)[:-1] for h in shape.interiors])


def drum(radius: float, length: float, at: ArrayLike = (0, 0, 0), segments: int = 28, bevel: float = 0.003, turn: Floats = ALONG) -> Mesh:
    """A capped cylinder centred at a point, its axis along X (ALONG) or Y (AHEAD)."""
    return cylinder(radius, length, segments, bevel, (0, 0, -length / 2)).turned(turn).moved(at)


def grip(long: float, radius: float, segments: int = 16, waist: float = 0.82) -> Mesh:
    """A handle swelling in its middle, from the origin along +Z."""
    r = radius
    return lathe([(0, 0), (0.7 * r, 0), (0.95 * r, 0.03 * long), (r, 0.12 * long), (waist * r, 0.3 * long), (r, 0.62 * long), (waist * r, 0.93 * long), (0.6 * r, long), (0, long)], segments, 0.9)


def leaning(pieces: Sequence[Piece], long: float, mass: float, lean: float = 0.13, **more: Any) -> Part:
    """What stands along +Z with its foot at the origin, leant back (+Y) until its top would touch a wall; box colliders follow the shaft."""
    found = gathered(pieces, rot_x(-lean))
    b = np.array([s.mesh.bounds for s in found])
    lo, hi = b[:, 0].min(0), b[:, 1].max(0)
    n = 4
    steps = [np.concatenate([s.mesh.vertices for s in found])] * n
    boxes = []
    for k, v in enumerate(steps):
        rows = v[(v[:, 2] >= lo[2] + (hi[2] - lo[2]) * k / n - 0.01) & (v[:, 2] <= lo[2] + (hi[2] - lo[2]) * (k + 1) / n + 0.01)]
        if len(rows):
            boxes.append(box_collider(rows.min(0), rows.max(0)))
    more.setdefault("affordances", ("pick up",))
    return Part(found, colliders=tuple(boxes), mass=mass, **more)


__all__ = ["AHEAD", "ALONG", "Piece", "drum", "gathered", "grip", "leaning", "plate", "small", "standing"]
