"""What makers of several kinds share: a dyed finish, marks laid flat, and a Part made of whatever was gathered. Plain functions, no maker.

Such a maker's card has a category that means all of its kinds ("old_weapon"), and the kinds among its synonyms: whoever counts takes the
category for each of them, and a spear is no sword. Each kind has a row of its own in the lexicon, and its word is a value of `kind`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.part import Part, Surface, bounding_colliders, box_collider, hull_collider
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, arc, rot_x, tube
from worldloom.world import Collider, Joint, Light, Material, Support, Vec3
from worldloom.world.color import rgb

Rest = Literal["floor", "wall", "ceiling"]
Cover = Literal["whole", "roles", "hull"]


def dyed(base: Material, color: str | None) -> Material:
    """A finish in another colour, or as it is where none is asked for."""
    return base.model_copy(update={"color": rgb(color)}) if color else base


def laid(mesh: Mesh, z: float = 0.0) -> Mesh:
    """What faces -Y with its top at +Z, laid flat: it faces +Z and its top is at +Y."""
    return mesh.turned(rot_x(-np.pi / 2)).moved((0, 0, z))


def fronted(mesh: Mesh, y: float = 0.0) -> Mesh:
    """What was turned about +Z or stands on z = 0, turned so that its top looks to -Y from the plane y."""
    return mesh.turned(rot_x(np.pi / 2)).moved((0, y, 0))


def ring(radius: ArrayLike, thick: float, center: ArrayLike = (0, 0, 0), segments: int = 32, sides: int = 8) -> Mesh:
    """A round or oval hoop about +Z: radius a number or (2,)."""
    a = np.broadcast_to(np.asarray(radius, float), 2)
    t = arc(1.0, 0, 2 * np.pi, segments + 1)[:-1] * a
    return tube(np.c_[t, 0 * t[:, 0]], thick, sides, closed=True).moved(center)


def gathered(out: Collector, mass: float, size: float = 1.0, rest: Rest = "floor", cover: Cover = "whole", supports: tuple[Support, ...] = (), lights: tuple[Light, ...] = (), joints: tuple[Joint, ...] = (), places: Mapping[str, Vec3] | None = None, dynamic: bool = True, **more: Any) -> Part:
    """A Part of what was gathered, scaled: centred over its footprint on z = 0, with its back at y = 0, or hung by its top at z = 0.

    `cover`: one box a link, a box a surface, or one convex hull. Supports, lights, joints and places (which become anchors) are given
    where the meshes are. `mass` in kg at size 1.
    """
    found = out.surfaces()
    lo = np.min([s.mesh.bounds[0] for s in found], 0)
    hi = np.max([s.mesh.bounds[1] for s in found], 0)
    t = -(lo + hi) / 2
    t[{"floor": 2, "wall": 1, "ceiling": 2}[rest]] = -lo[2] if rest == "floor" else -hi[1] if rest == "wall" else -hi[2]
    surfaces = tuple(replace(s, mesh=s.mesh.moved(t).scaled(size)) for s in found)
    carried = tuple(s.model_copy(update={"center": _at(s.center, t, size), "size": (s.size[0] * size, s.size[1] * size)}) for s in supports)
    lamps = tuple(x.model_copy(update={"position": _at(x.position, t, size)}) for x in lights)
    turning = tuple(_jointed(j, t, size) for j in joints)
    if dynamic:
        more.setdefault("affordances", ("pick up",))
    if places:
        more["anchors"] = {k: _at(v, t, size) for k, v in places.items()}
    return Part(surfaces, _covers(surfaces, cover), mass=mass * size**2, dynamic=dynamic, supports=carried, lights=lamps, joints=turning, **more)


def _jointed(joint: Joint, t: np.ndarray, size: float) -> Joint:
    """A joint of a thing of another size: where it is, and how far it slides."""
    by = size if joint.kind == "slide" else 1.0
    lo, hi = joint.limits
    return joint.model_copy(update={"origin": _at(joint.origin, t, size), "limits": (lo * by, hi * by), "value": joint.value * by})


def _covers(surfaces: tuple[Surface, ...], cover: Cover) -> tuple[Collider, ...]:
    if cover == "hull":
        return (hull_collider(np.concatenate([s.mesh.vertices for s in surfaces])),)
    return bounding_colliders(surfaces) if cover == "whole" else tuple(box_collider(s.mesh.bounds[0], s.mesh.bounds[1], s.link) for s in surfaces)


def _at(p: ArrayLike, t: np.ndarray, size: float) -> tuple[float, float, float]:
    x, y, z = (round(float(v), 5) for v in (np.asarray(p, float) + t) * size)
    return (x, y, z)


__all__ = ["Cover", "Rest", "dyed", "fronted", "gathered", "laid", "ring"]
