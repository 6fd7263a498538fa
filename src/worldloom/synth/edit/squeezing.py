"""Room on a surface that holds things already: by the outlines of their meshes at the height in question, not by their boxes."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from shapely import MultiPoint, Point, Polygon, affinity
from shapely.geometry.base import BaseGeometry

from worldloom.geometry import Floats, apply, yaw_of
from worldloom.synth.layout.indoors.tops import reachable
from worldloom.synth.layout.stage import Spot
from worldloom.synth.realise import part_of
from worldloom.world import Entity, Pose, Support, World

STEP, GAP = 0.025, 0.006
"""Metres between places that are tried, and that are left between things."""
MOST = 1600
"""Places that are tried on a surface."""


def squeezed(world: World, e: Entity, hosts: Sequence[str], without: Collection[str] = ()) -> Spot | None:
    """A place on one of `hosts` where nothing else is in the way of the entity's own outline; None where there is none."""
    flat = apply(Pose(scale=e.pose.scale), _vertices(e))
    tall = float(flat[:, 2].max() - min(float(flat[:, 2].min()), 0.0))
    own = MultiPoint(flat[:, :2]).convex_hull.buffer(GAP)
    for h in (world.entity(i) for i in hosts):
        pool = (o for o in world.entities if o.id not in without and o.id not in (e.id, h.id) and o.kind != "architecture")
        others = [o for o in pool if _close(o, h)]
        for u in sorted(reachable(h), key=lambda u: -u.size[0] * u.size[1]):
            if u.clearance * h.pose.scale < tall or u.name == "lying":
                continue
            z = h.pose.position[2] + u.center[2] * h.pose.scale
            blocks = [b for o in others if (b := _outline(o, z + 0.004, z + tall)) is not None]
            if (spot := _on(h, u, own, blocks, z)) is not None:
                return spot
    return None


def _on(h: Entity, u: Support, own: BaseGeometry, blocks: Sequence[BaseGeometry], z: float) -> Spot | None:
    yaw, s = yaw_of(h.pose.rotation), h.pose.scale
    for turn in (0.0, math.pi / 2):
        shape = affinity.rotate(own, yaw + turn, origin=(0, 0), use_radians=True)
        area = _area(h, u)
        for dx, dy in _grid(u.size[0] * s, u.size[1] * s):
            qx, qy = u.center[0] * s + dx, u.center[1] * s + dy
            x = h.pose.position[0] + math.cos(yaw) * qx - math.sin(yaw) * qy
            y = h.pose.position[1] + math.sin(yaw) * qx + math.cos(yaw) * qy
            at = affinity.translate(shape, x, y)
            if area.covers(at) and not any(b.intersects(at) for b in blocks):
                return Spot(round(x, 4), round(y, 4), round(z + 0.0005, 4), round(yaw + turn, 4), h.id, u.name, frozenset({h.id}))
    return None


def _area(h: Entity, u: Support) -> BaseGeometry:
    """The surface in the world, a finger's width larger."""
    w, d = (x * h.pose.scale / 2 + 0.012 for x in u.size)
    cx, cy = (c * h.pose.scale for c in u.center[:2])
    box = Polygon([(cx - w, cy - d), (cx + w, cy - d), (cx + w, cy + d), (cx - w, cy + d)])
    turned = affinity.rotate(box, yaw_of(h.pose.rotation), origin=(0, 0), use_radians=True)
    return affinity.translate(turned, h.pose.position[0], h.pose.position[1])


def _grid(w: float, d: float) -> Iterator[tuple[float, float]]:
    """Offsets from the middle outward."""
    nx, ny = int(w / 2 / STEP), int(d / 2 / STEP)
    found = [(i * STEP, j * STEP) for i in range(-nx, nx + 1) for j in range(-ny, ny + 1)]
    yield from sorted(found, key=lambda p: (round(math.hypot(*p), 4), p))[:MOST]


def _close(o: Entity, h: Entity) -> bool:
    reach = 0.5 * (math.hypot(*o.extent[:2]) * o.pose.scale + math.hypot(*h.extent[:2]) * h.pose.scale)
    return math.dist(o.pose.position[:2], h.pose.position[:2]) < reach + 0.05


def _vertices(e: Entity) -> Floats:
    return np.concatenate([s.mesh.vertices for s in part_of(e).surfaces])


def _outline(o: Entity, z0: float, z1: float) -> BaseGeometry | None:
    """The outline, seen from above, of what of an entity lies between two heights."""
    t = np.concatenate([apply(o.pose, s.mesh.vertices)[s.mesh.faces] for s in part_of(o).surfaces])
    hit = t[(t[:, :, 2].max(1) > z0) & (t[:, :, 2].min(1) < z1)]
    if not len(hit):
        return None
    p = hit.reshape(-1, 3)[:, :2]
    return MultiPoint(p).convex_hull if len(p) > 2 else Point(p[0])


__all__ = ["squeezed"]
