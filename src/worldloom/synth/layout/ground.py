"""Seats things on the ground: levels it under large footprints, then sets every foot on it."""

from __future__ import annotations

import math

import numpy as np

from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.sites.base import MADE, Site
from worldloom.synth.terrain import height
from worldloom.world import Entity, Terrain

CARRIED = ("water", "air", "ceiling")


def seat(site: Site, entities: list[Entity]) -> tuple[Terrain | None, list[Entity]]:
    """The terrain with level pads under what is large, and entities at their final height; carried ones follow their carrier."""
    if site.terrain is None:
        return None, entities
    t = site.terrain
    made = [np.asarray(z.polygon) for z in site.zones if z.kind in MADE]
    pads = []
    for e in entities:
        if e.support != "ground" or e.kind == "architecture" or max(e.extent[:2]) * e.pose.scale < 1.6:
            continue
        p = np.array([e.pose.position[:2]])
        if any(inside(m, p)[0] for m in made) or e.category in ("pier", "jetty"):
            continue
        yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
        hx, hy = (x * e.pose.scale / 2 for x in e.extent[:2])
        tree = e.maker.startswith("trees/")
        if tree:
            continue
        pads.append({"kind": "flat", "x": round(e.pose.position[0], 3), "y": round(e.pose.position[1], 3), "rx": round(hx + 0.25, 3), "ry": round(hy + 0.25, 3),
                     "yaw": round(yaw, 4), "z": round(e.pose.position[2], 3), "blend": round(1.0 + 0.35 * max(hx, hy), 2)})  # fmt: skip
    t = t.model_copy(update={"features": (*t.features, *pads)})
    site.terrain = t
    return t, _reseat(site, t, entities)


def _reseat(site: Site, t: Terrain, entities: list[Entity]) -> list[Entity]:
    moved: dict[str, float] = {}
    out = []
    for e in entities:
        x, y, z = e.pose.position
        new = z
        if e.support == "ground" and e.kind != "architecture" and e.category not in ("pier", "jetty"):
            new = float(site.ground(np.array([[x, y]]))[0])
            if not e.maker.startswith(("trees/", "plants/", "rocks/")):
                new = _footing(site, e, new)
            else:
                new -= 0.02
        elif e.support in moved:
            new = z + moved[e.support]
        moved[e.id] = new - z
        out.append(e if abs(new - z) < 1e-6 else e.model_copy(update={"pose": e.pose.model_copy(update={"position": (x, y, round(new, 4))})}))
    return out


def _footing(site: Site, e: Entity, at: float) -> float:
    """The lowest ground under the footprint's corners, but at most a tenth of its height below its centre."""
    yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
    c, s = math.cos(yaw), math.sin(yaw)
    hx, hy = (v * e.pose.scale * 0.4 for v in e.extent[:2])
    pts = np.array([[x * c - y * s + e.pose.position[0], x * s + y * c + e.pose.position[1]] for x, y in ((hx, hy), (-hx, hy), (hx, -hy), (-hx, -hy))])
    low = float(np.minimum(site.ground(pts), at).mean())
    return max(low, at - 0.1 * e.extent[2])


__all__ = ["seat"]
_ = height
