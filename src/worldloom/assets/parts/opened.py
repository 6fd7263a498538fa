"""Furniture that opens: links moved along their joints, bodies hollow for physics, and places inside. Plain functions, no maker.

A support whose name begins with "inside" lies within: things are put there that are "in" the thing, never those that are "on" it.
"inside.LINK" lies in the moving link LINK and goes with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from worldloom.assets.part import Part, Surface, box_collider, moved
from worldloom.geometry import Floats, axis_angle
from worldloom.world import Collider, Joint, Support

Pair = Sequence[float]
AJAR = 1.5
"""Radians to which a door turns when it is quite open."""
SPARE = 0.012
"""Metres kept between what lies inside and the walls."""
RAIL = "rail"
"""What garments hang on, each by its hook whose rest is at z = 0."""
CRADLE = "cradle"
"""What holds an instrument that leans in it."""
STEMS, HEAP = "inside.stems", "inside.heap"
"""Where what is slender stands, all of it in the same narrow place; and where small things lie one over the other."""


def opened(part: Part, shares: Mapping[str, float]) -> Part:
    """The part with links (name -> share 0..1 of their way) moved along their joints; limits then count from where they are."""
    for name, share in shares.items():
        if share > 0:
            part = _opened(part, next(j for j in part.joints if j.name == name), share)
    return part


def _opened(part: Part, j: Joint, share: float) -> Part:
    way = round(share * (j.limits[1] if j.kind == "slide" else min(j.limits[1], AJAR)), 4)
    axis, origin = np.asarray(j.axis), np.asarray(j.origin)
    turn = np.eye(3) if j.kind == "slide" else axis_angle(axis, way)
    shift = way * axis if j.kind == "slide" else origin - turn @ origin
    with_it = [s for s in part.supports if s.name == f"inside.{j.name}"]
    mine = replace(
        part,
        surfaces=tuple(s for s in part.surfaces if s.link == j.name), colliders=tuple(c for c in part.colliders if c.link == j.name),
        supports=tuple(with_it), joints=(), anchors={}, sounds=(), lights=(), effects=(), motions=(),
    )  # fmt: skip
    gone = moved(mine, shift, turn)
    surfaces, colliders, supports = iter(gone.surfaces), iter(gone.colliders), iter(gone.supports)
    limits = (round(j.limits[0] - way, 4), round(j.limits[1] - way, 4))
    return replace(
        part,
        surfaces=tuple(next(surfaces) if s.link == j.name else s for s in part.surfaces),
        colliders=tuple(next(colliders) if c.link == j.name else c for c in part.colliders),
        supports=tuple(next(supports) if s in with_it else s for s in part.supports),
        joints=tuple(q.model_copy(update={"limits": limits, "value": 0.0}) if q.name == j.name else q for q in part.joints),
    )  # fmt: skip


def drawn(part: Part, names: Sequence[str], share: float) -> Part:
    """The part with a place in each of these drawers, which stand out by `share` of their way; what stands out is the place then."""
    for name in names:
        lo, hi = _box(part.surfaces, name)
        way = share * next(j for j in part.joints if j.name == name).limits[1]
        deep = min(way, hi[1] - lo[1]) if way > 0.05 else hi[1] - lo[1]
        size = (round(hi[0] - lo[0] - 2 * SPARE - 0.02, 4), round(deep - 2 * SPARE, 4))
        place = Support(name=f"inside.{name}", center=(round((lo[0] + hi[0]) / 2, 4), round(lo[1] + deep / 2, 4), round(lo[2] + 0.008, 4)), size=size,
                        clearance=round(hi[2] - lo[2] + 0.01, 4))  # fmt: skip
        front = np.min([s.mesh.bounds[0] for s in part.surfaces if s.link == name and s.role in ("drawer", "front", "tray")] or [lo], axis=0)
        solid = [c for c in part.colliders if c.link != name]
        walls = shell((lo[0], lo[1], lo[2]), hi, 0.008, "top", link=name)
        face = box_collider((lo[0] - 0.01, front[1], lo[2]), (hi[0] + 0.01, lo[1], hi[2]), name)
        part = replace(part, colliders=(*solid, *walls, face), supports=(*part.supports, place))
    return opened(part, dict.fromkeys(names, share))


def _box(surfaces: Sequence[Surface], name: str) -> Floats:
    """(2, 3) corners of a drawer's box."""
    return np.asarray(next(s.mesh.bounds for s in surfaces if s.link == name and s.role == "drawer.box"))


def shell(lo: Pair, hi: Pair, wall: float = 0.02, open: str = "front", levels: Sequence[float] = (), link: str = "",
          floor: float | None = None) -> tuple[Collider, ...]:  # fmt: skip
    """Walls of a box between two corners as colliders, but for its open side: "front" (-Y) or "top"; boards at heights `levels` (their tops).

    The floor is as thick as the walls where `floor` says nothing else.
    """
    (x0, y0, z0), (x1, y1, z1), t, f = lo, hi, wall, wall if floor is None else floor
    out = [
        box_collider((x0, y0, z0), (x0 + t, y1, z1), link), box_collider((x1 - t, y0, z0), (x1, y1, z1), link),
        box_collider((x0, y1 - t, z0), (x1, y1, z1), link), box_collider((x0, y0, z0), (x1, y1, z0 + f), link),
    ]  # fmt: skip
    out.append(box_collider((x0, y0, z1 - t), (x1, y1, z1), link) if open == "front" else box_collider((x0, y0, z0), (x1, y0 + t, z1), link))
    return (*out, *(box_collider((x0, y0, z - t), (x1, y1, z), link) for z in levels))


def around(lo: Pair, hi: Pair, a: Pair, b: Pair, floor: float) -> tuple[Collider, ...]:
    """A block between two corners with a pit open above between (x, y) corners `a` and `b`, down to `floor`, as colliders."""
    (x0, y0, z0), (x1, y1, z1) = lo, hi
    return (
        box_collider((x0, y0, z0), (a[0], y1, z1)), box_collider((b[0], y0, z0), (x1, y1, z1)), box_collider((a[0], y0, z0), (b[0], a[1], z1)),
        box_collider((a[0], b[1], z0), (b[0], y1, z1)), box_collider((a[0], a[1], z0), (b[0], b[1], floor)),
    )  # fmt: skip


def boarded(lo: Pair, hi: Pair, levels: Sequence[float], board: float = 0.02, name: str = "inside") -> tuple[Support, ...]:
    """Places in a case between two inner corners: on its floor and on boards whose tops are at heights `levels`."""
    (x0, y0, z0), (x1, y1, z1) = lo, hi
    floors = [z0, *levels]
    size = (round(x1 - x0 - 2 * SPARE, 4), round(y1 - y0 - 2 * SPARE, 4))
    at = (round((x0 + x1) / 2, 4), round((y0 + y1) / 2, 4))
    return tuple(
        Support(name=f"{name}.{k}", center=(*at, round(z, 4)), size=size, clearance=round((floors[k + 1] - board if k + 1 < len(floors) else z1) - z - 0.01, 4))
        for k, z in enumerate(floors)
    )


def well(radius: float, floor: float, clearance: float) -> Support:
    """The place inside a round vessel: the square in its floor, with the height over it that things may have."""
    side = round(1.38 * radius, 4)
    return Support(name="inside", center=(0, 0, round(floor, 4)), size=(side, side), clearance=round(clearance, 4))


__all__ = ["AJAR", "CRADLE", "HEAP", "RAIL", "STEMS", "around", "boarded", "drawn", "opened", "shell", "well"]
