"""What the words for places mean to the layout, whether a place grants them, and places that its own search does not find."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import yaw_of
from worldloom.synth.edit.document import Operation, Where
from worldloom.synth.edit.finding import Found, find
from worldloom.synth.edit.placing import Wanted, bounds_of, headed, near_place, pose_at, put_at
from worldloom.synth.edit.related import granted
from worldloom.synth.edit.squeezing import squeezed
from worldloom.synth.edit.standing import site_of
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.stage import Spot
from worldloom.world import Entity, Pose, RelationKind, World

SMALL = 0.55
"""Metres: what is wider is set beside furniture, not on it, where the words only say "to"."""


def hosts_of(work: Work, op: Operation, where: Sequence[Where], id: str = "") -> list[tuple[str, ...]] | None:
    """The entities of each relation; None, with the reason noted, where words mean none."""
    out: list[tuple[str, ...]] = []
    for w in where:
        c = work.context()
        found = find(c, w.objects) if w.objects else Found()
        for text in c.notes:
            work.note(op, "ambiguous", text)
        ids = tuple(i for i in found.ids if i != id)
        if found.why or w.objects and not ids:
            work.refuse(op, found.why or f"{id} cannot stand by itself")
            return None
        out.append(ids)
    return out


def wanted_of(world: World, e: Entity, where: Sequence[Where], hosts: Sequence[Sequence[str]]) -> Wanted:
    """Relations in the words of the layout: "to the table" is on it for what is small, at it for what is not."""
    out: list[tuple[RelationKind, Sequence[str], str]] = []
    by_id = {x.id: x for x in world.entities}
    for w, ids in zip(where, hosts, strict=True):
        if w.room and not w.word:
            continue
        if w.word:
            out.append(_in_room(w))
            continue
        kind: RelationKind
        if w.kind == "to" or w.kind == "closer" or w.kind == "away" or w.kind == "far":  # noqa: PLR1714, which hides the kinds from mypy
            kind = _to(e, [by_id[i] for i in ids])
        else:
            kind = w.kind
        if kind in ("in", "inside") and not any(by_id[i].supports for i in ids):
            kind = "near"
        if kind == "on" and all(by_id[i].category in ("wall", "window", "door") for i in ids):
            kind = "attached"
        out.append((kind, ids, ""))
    return out


def _in_room(w: Where) -> tuple[RelationKind, Sequence[str], str]:
    if w.word == "wall":
        return ("on" if w.kind in ("on", "attached") else "against"), (), "wall"
    if w.word == "corner":
        return "corner", (), "room"
    if w.word == "middle" or w.kind == "middle":
        return "middle", (), "room"
    return "on", (), w.word


def _to(e: Entity, hosts: Sequence[Entity]) -> RelationKind:
    """What "to" means: on what carries for small things, against walls, at windows and doors, else beside."""
    wide = max(e.extent[:2]) * e.pose.scale
    small = wide < SMALL and e.extent[2] * e.pose.scale < 0.8
    if small and e.kind != "person" and any(h.supports for h in hosts):
        return "on"
    if hosts and hosts[0].category in ("window", "door"):
        return "near"
    return "against" if hosts and hosts[0].category == "wall" else "beside"


def holds(world: World, e: Entity, spot: Spot, wanted: Wanted) -> bool:
    """Whether a place grants what was wanted of it."""
    there = e.model_copy(update={"pose": pose_at(spot, e.pose.scale), "support": spot.support})
    by_id = {x.id: x for x in world.entities}
    return all(granted(world, there, kind, [by_id[i] for i in ids], word) for kind, ids, word in wanted)


def otherwise(work: Work, e: Entity, wanted: Wanted, group: set[str]) -> Spot | None:
    """A place that grants what was wanted where the layout's own search finds none: in a narrow gap, right at a side or in a corner."""
    kind, ids, word = wanted[0]
    there = next((work.entity(i).room for i in ids if work.entity(i).room), e.room)
    e = e if there == e.room else e.model_copy(update={"room": there})
    if kind in ("on", "in", "inside") and ids:
        spot = squeezed(work.world, e, ids, group)
        return spot if spot is not None and holds(work.world, e, spot, wanted[:1]) else None
    if e.support not in ("ground", "water") and work.has(e.support) and work.entity(e.support).category not in LYING:
        return None
    goals = _corners(work, e) if kind == "corner" and word else _between(work, e, ids) if kind == "between" else []
    for goal in goals:
        spot = near_place(work.world, work.plan, e, goal, group, most=0.6 if kind == "corner" else 1.3)
        if spot is not None and holds(work.world, e, spot, wanted):
            return spot
    return _at_side(work, e, wanted, group) if kind in SIDE and ids else None


def at_walls(work: Work, e: Entity, group: set[str]) -> Spot | None:
    """With its back to the nearest wall that has room for it."""
    site = site_of(work.world, work.plan, e.room)
    b = bounds_of(e)[1, 1] * e.pose.scale + 0.015
    goals: list[tuple[float, Pose]] = []
    for w in site.walls:
        half = e.extent[0] * e.pose.scale / 2 + 0.03
        x, y, _ = e.pose.position
        along = (x - w.start[0]) * math.cos(w.yaw) + (y - w.start[1]) * math.sin(w.yaw)
        px, py = w.point(min(max(along, half), max(w.length - half, half)), b)
        pose = put_at(headed(e.pose, w.yaw), px, py, 0.0)
        goals.append((math.dist((x, y), (px, py)), pose))
    for _, goal in sorted(goals, key=lambda g: g[0]):
        spot = near_place(work.world, work.plan, e, goal, group, most=1.3)
        if spot is not None and holds(work.world, e, spot, (("against", (), "wall"),)):
            return spot
    return None


def _corners(work: Work, e: Entity) -> list[Pose]:
    """In each corner of its room, the farthest from the eye first."""
    if not work.world.rooms:
        return []
    p = np.asarray(next((r for r in work.world.rooms if r.id == e.room), work.world.rooms[0]).polygon)
    (x0, y0), (x1, y1) = p.min(0).tolist(), p.max(0).tolist()
    r = max(e.extent[:2]) * e.pose.scale / 2 + 0.02
    return [put_at(e.pose, x, y, 0.0) for y in (y1 - r, y0 + r) for x in (x0 + r, x1 - r)]


def _between(work: Work, e: Entity, ids: Sequence[str]) -> list[Pose]:
    if len(ids) < 2:
        return []
    (ax, ay, _), (bx, by, _) = (work.entity(i).pose.position for i in ids[:2])
    return [put_at(e.pose, (ax + bx) / 2, (ay + by) / 2, e.pose.position[2])]


def _at_side(work: Work, e: Entity, wanted: Wanted, group: set[str]) -> Spot | None:
    """The nearest free place to one right at the side of something, where that still is the side that was asked."""
    kind, ids, _ = wanted[0]
    h = work.entity(ids[0])
    yaw = yaw_of(h.pose.rotation)
    own = max(e.extent[:2]) * e.pose.scale / 2
    for sx, sy in SIDE[kind]:
        out = (h.extent[0] if sx else h.extent[1]) * h.pose.scale / 2 + own + 0.15
        x, y, _ = h.pose.position
        c, s = math.cos(yaw), math.sin(yaw)
        goal = put_at(e.pose, x + (c * sx - s * sy) * out, y + (s * sx + c * sy) * out, e.pose.position[2])
        spot = near_place(work.world, work.plan, e, goal, group, most=1.8)
        if spot is not None and holds(work.world, e, spot, wanted):
            return spot
    return None


SIDE: dict[str, tuple[tuple[int, int], ...]] = {
    "left": ((-1, 0),), "right": ((1, 0),), "front": ((0, -1),), "behind": ((0, 1),),
    "beside": ((-1, 0), (1, 0), (0, -1)), "near": ((-1, 0), (1, 0), (0, -1)),
}  # fmt: skip
"""Where a relation is, in the frame of what it is to."""


def full(world: World, wanted: Wanted, id: str) -> str:
    """Who stands on what was to carry it."""
    on = [e.id for kind, ids, _ in wanted if kind in ("on", "in", "inside") for e in world.entities if e.support in ids and e.id != id]
    return f": {', '.join(on[:8])} stand there" if on else ""


def middle_of(world: World, room: str = "") -> tuple[float, float, float]:
    """The middle of a room; outdoors where the first picture is taken from."""
    if not world.rooms:
        return world.cameras[0].position if world.cameras else (0.0, 0.0, 0.0)
    p = np.asarray(next((r for r in world.rooms if r.id == room), world.rooms[0]).polygon)
    x, y = (p.min(0) + p.max(0)) / 2
    return round(float(x), 4), round(float(y), 4), 0.0


__all__ = ["at_walls", "full", "holds", "hosts_of", "middle_of", "otherwise", "wanted_of"]
