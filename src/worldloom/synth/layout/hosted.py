"""Spots that follow from what stands already: at its ends, on its branches, turned to face it, by the frame."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from worldloom.assets.registry import build
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Plan, Pose, Thing

TURNED = 0.2
"""Radians by which what is parked beside something turns towards it: more would take its box, and so itself, too far away."""
ASIDE = 0.3
"""Radians from straight ahead within which the near corner of what something is parked beside shall be seen."""
PERCH = 2.7
"""Metres above the ground at which what sits on a branch is seen beside what stands below."""


def beforehand(found: list[Spot], host: Entity) -> list[Spot]:
    """Spots of a line sorted by how near they are to one host: a fence for each house."""
    x, y, _ = host.pose.position
    return [replace(s, cost=0.4 * math.hypot(s.x - x, s.y - y)) for s in found]


def pier(stage: Stage, bounds: Floats) -> list[Spot]:
    """Its long side out over the water, its landward end on the shore."""
    ln = stage.site.lines[0]
    along_y = bounds[1, 1] - bounds[0, 1] >= bounds[1, 0] - bounds[0, 0]
    length = float(max(bounds[1, 1] - bounds[0, 1], bounds[1, 0] - bounds[0, 0]))
    edge = ln.points[0][1]
    level = stage.site.waters[0].level if stage.site.waters else 0.0
    side = 1.0 if stage.site.view.eye[0] < stage.site.view.look[0] else -1.0
    out = []
    for x in (3.2, 1.8, 4.6, 0.6, -2.0):
        bed = float(stage.site.ground(np.array([[side * x, edge + length - 2.4]]))[0])
        piles = (("depth", round(min(max(level - bed + 0.2, 1.0), 8.0), 2)),)
        yaw = math.pi if along_y else math.pi / 2
        out.append(Spot(side * x, edge + length / 2 - 2.2, level, yaw, "ground", cost=0.3 * abs(x - 3.2), params=piles))
    return out


def ends(stage: Stage, hosts: list[Entity], bounds: Floats, k: int) -> list[Spot]:
    """At either end of the first host's long side (a hammock's trees)."""
    e = hosts[0]
    yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
    long_x = e.extent[0] >= e.extent[1]
    half = max(e.extent[:2]) * e.pose.scale / 2 + 0.12
    d = (half if k == 0 else -half) * np.array([math.cos(yaw), math.sin(yaw)] if long_x else [-math.sin(yaw), math.cos(yaw)])
    x, y = e.pose.position[0] + float(d[0]), e.pose.position[1] + float(d[1])
    z = float(stage.site.ground(np.array([[x, y]]))[0])
    other = frozenset({e.id, *(x.id for x in stage.entities if x.thing == e.thing)})
    lean = math.atan2(-d[1], -d[0])
    every = frozenset(stage.boxes)
    return [Spot(x, y, z, lean + a, free=other | every) for a in (0.0, 0.4, -0.4)]


def trial(t: Thing, stage: Stage) -> Entity:
    """The thing as an entity at the origin, to ask about its seats."""
    c = choose(t, stage.plan.setting)
    return entity_from(t.id, t.category, c.maker, c.params, 1, build(c.maker, c.params, 1), Pose())


def looking(plan: Plan, found: list[Spot], host: Entity, bounds: Floats) -> list[Spot]:
    """Spots turned and drawn back so that whoever sits there sees the host ahead and to one side, on the side where the words put other things."""
    sides = {1.0 if r.kind == "right" else -1.0 for r in plan.relations if r.kind in ("left", "right") and host.thing in r.objects}
    yaw = yaw_of(host.pose.rotation)
    c, s = math.cos(yaw), math.sin(yaw)
    hx, hy = (v * host.pose.scale / 2 for v in host.extent[:2])
    half, out = (bounds[1, :2] - bounds[0, :2]) / 2, []
    for i, spot in enumerate(found):
        dx, dy = spot.x - host.pose.position[0], spot.y - host.pose.position[1]
        lx = c * dx + s * dy
        across = math.copysign(1.0, lx)
        if abs(lx) < hx or sides and across not in sides:
            continue
        tx, ty = 0.9 * across * hx, -hy
        target = (host.pose.position[0] + c * tx - s * ty, host.pose.position[1] + s * tx + c * ty)
        back = 1.2 * (i % 8)
        x, y = spot.x - back * s, spot.y + back * c
        turn = (math.atan2(target[0] - x, y - target[1]) - yaw + math.pi) % (2 * math.pi) - math.pi
        aside = abs(turn) - TURNED
        turn = min(max(turn, -TURNED), TURNED)
        wider = half[0] * abs(math.cos(turn)) + half[1] * abs(math.sin(turn)) - half[0]  # what turning adds towards the host
        x, y = x + wider * across * c, y + wider * across * s
        out.append(replace(spot, x=round(x, 4), y=round(y, 4), yaw=round(yaw + turn, 4), cost=spot.cost + 30.0 * max(aside - ASIDE, 0.0)))
    return out or found


def perched(plan: Plan, t: Thing) -> bool:
    """Whether something asked for sits on a tree."""
    return "tree" in t.category and any(rel.kind in ("on", "in") and t.id in rel.objects for rel in plan.relations)


def framing(stage: Stage, r: np.random.Generator) -> list[Spot]:
    """To the left and right of the picture, near enough for what sits on a branch to be seen."""
    (ex, ey, _), (lx, ly, _), fov = stage.site.view.eye, stage.site.view.look, stage.site.view.fov
    ahead, out = math.atan2(lx - ex, ly - ey), []
    for i, (share, d) in enumerate((a, b) for b in (6.5, 8.0, 10.0) for a in (-0.62, 0.62, -0.72, 0.72, -0.5, 0.5)):
        a = ahead + math.atan(share * math.tan(fov / 2))
        x, y = ex + d * math.sin(a), ey + d * math.cos(a)
        z = float(stage.site.ground(np.array([[x, y]]))[0])
        out.append(Spot(round(x, 4), round(y, 4), round(z, 4), round(float(r.uniform(-math.pi, math.pi)), 4), cost=0.2 * i))
    return out


def branches(stage: Stage, hosts: list[Entity]) -> list[Spot]:
    """Anchors named branch.* of the nearest trees in view."""
    out = []
    for e in stage.entities:
        part = build(e.maker, e.params, e.seed) if "tree" in e.category or e.category in ("branch", "log") else None
        if part is None:
            continue
        yaw = 2 * math.atan2(e.pose.rotation[3], e.pose.rotation[0])
        c, s = math.cos(yaw), math.sin(yaw)
        for name, a in part.anchors.items():
            if name.startswith("branch"):
                p = np.array(a) * e.pose.scale
                x, y, z = e.pose.position[0] + c * p[0] - s * p[1], e.pose.position[1] + s * p[0] + c * p[1], e.pose.position[2] + p[2]
                ex, ey, ez = stage.site.view.eye
                cost = 0.15 * math.dist((x, y, z), (ex, ey + 6.0, ez + 1.2))
                out.append(Spot(x, y, z, math.atan2(ex - x, -(ey - y)), e.id, name, frozenset(stage.boxes), cost))
    return out


__all__ = ["ASIDE", "PERCH", "TURNED", "beforehand", "branches", "ends", "framing", "looking", "perched", "pier", "trial"]
