"""Places for what is moved, turned, made larger or put in another's stead: where words say, or the nearest that is free."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np

from worldloom.assets.registry import build
from worldloom.compute import rng
from worldloom.geometry import Floats, yaw_of, yaw_quat
from worldloom.synth.edit.standing import stage_of
from worldloom.synth.layout.arrange import free, spot_for
from worldloom.synth.layout.choose import Choice
from worldloom.synth.layout.footprint import Box, overlap
from worldloom.synth.layout.habits import Habit, habit_for
from worldloom.synth.layout.indoors.tops import tops
from worldloom.synth.layout.indoors.wishes import wishes
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.put import bounds_by
from worldloom.synth.layout.score import boxes_at, roomed
from worldloom.synth.layout.spots import blocked
from worldloom.synth.layout.stage import Spot, Stage, slices
from worldloom.world import Entity, Plan, Pose, Relation, RelationKind, Thing, World

RINGS = (0.0, 0.06, 0.12, 0.2, 0.3, 0.42, 0.56, 0.75, 1.0, 1.3, 1.7, 2.2, 2.8)
"""Metres round a place at which the next free one is looked for."""
AROUND = 12
NONE = (0.0, 0.0, 0.0, 0.0)
MOVED = "moved"
"""The thing that a place is sought for, in the plan of its stage."""
Wanted = Sequence[tuple[RelationKind, Sequence[str], str]]
"""Relation, ids of entities, or a word of the room."""


def choice_of(e: Entity) -> Choice:
    """The maker of an entity with its dials."""
    return Choice(e.maker.split("@")[0], dict(e.params), scale=e.pose.scale)


def habit_of(stage: Stage, e: Entity) -> Habit:
    """How things like it stand."""
    size = (e.extent[0] * e.pose.scale, e.extent[1] * e.pose.scale, e.extent[2] * e.pose.scale)
    return habit_for(e.category, choice_of(e).entry.card, size, bool(stage.site.rooms))


def bounds_of(e: Entity) -> Floats:
    """(2, 3) of its part, as placement takes it."""
    return bounds_by(build(e.maker, e.params, e.seed), choice_of(e))


def asked_place(world: World, plan: Plan, e: Entity, wanted: Wanted, without: Collection[str], seed: int,
                room: str = "") -> Spot | None:  # fmt: skip
    """The best place for an entity by relations to others, with everything but `without` in its way; None where there is none.

    In houses it is in `room`, else in that of the others, else in its own.
    """
    relations = tuple(
        Relation(kind=kind, subject=MOVED, objects=tuple(f"@{i}" for i in ids) or (word,)) for kind, ids, word in wanted
    )
    t = Thing(id=MOVED, category=e.category[:48], noun=e.label or e.category)
    there = room or _room(world, wanted) or e.room
    stage = stage_of(world, plan.model_copy(update={"relations": relations, "things": (t,)}), without, there)
    choice, h = choice_of(e), habit_of(stage, e)
    if any(kind == "on" and word == "floor" for kind, _, word in wanted):
        h = replace(h, pattern="spread", zones=("stage", "floor", "front"))
    part = build(e.maker, e.params, e.seed)
    wishing = wishes(stage, t) if stage.indoors else ()
    return spot_for(stage, t, choice, h, part, bounds_of(e), rng(seed, "edit", e.id), wanted=wishing)


def _room(world: World, wanted: Wanted) -> str:
    """The room of what something is to stand by."""
    by_id = {e.id: e for e in world.entities}
    return next((by_id[i].room for _, ids, _ in wanted for i in ids if i in by_id), "")


def near_place(world: World, plan: Plan, e: Entity, at: Pose, without: Collection[str], most: float = RINGS[-1]) -> Spot | None:
    """The free place nearest to a pose for an entity, on what carries it now, with its heading; None within `most` metres there is none."""
    stage = stage_of(world, plan, without, e.room)
    choice = replace(choice_of(e), scale=at.scale)
    bounds = bounds_of(e)
    cuts = slices(build(e.maker, e.params, e.seed), bounds, at.scale)
    found = [s for s in _around(stage, e, at, bounds * at.scale) if s.cost <= most]
    if not found:
        return None
    boxes = boxes_at(bounds, at.scale, found)
    inside = roomed(stage, boxes) if not e.support.startswith("wall") else np.ones(len(found), bool)
    lying = habit_of(stage, e).pattern == "underfoot"
    for k in sorted(range(len(found)), key=lambda k: (round(found[k].cost, 4), k)):
        if inside[k] and (lying or free(stage, choice, cuts, found[k], 0.0, NONE)):
            return found[k]
    return None


def _around(stage: Stage, e: Entity, at: Pose, bounds: Floats) -> Iterator[Spot]:
    """Places round a pose, its own first, on what carries the entity."""
    x, y, z = at.position
    yaw = yaw_of(at.rotation)
    host = next((h for h in stage.entities if h.id == e.support), None)
    base = Spot(x, y, z, yaw, e.support, e.support_surface)
    if host is not None and host.category not in LYING:
        on = frozenset({host.id, host.support})
        yield replace(base, free=on)
        yield from (replace(s, yaw=yaw, cost=math.dist((s.x, s.y), (x, y)) + 2 * abs(s.z - z)) for s in tops(stage, host, bounds))
        return
    if e.support.startswith("wall"):
        yield from _along_wall(stage, e, base, bounds)
        return
    flat = host.id if host is not None else ""
    if host is not None:  # a rug: what leaves it stands on the floor
        base, z = replace(base, support="ground", surface=""), host.pose.position[2]
    for r in RINGS:
        for k in range(AROUND if r else 1):
            a = 2 * math.pi * k / AROUND
            px, py = x + r * math.cos(a), y + r * math.sin(a)
            level = z if not stage.site.terrain or e.support in ("water", "air") else float(stage.site.ground(np.array([[px, py]]))[0])
            pz = round(level if r or stage.site.terrain else z, 4)
            yield Spot(round(px, 4), round(py, 4), pz, yaw, base.support, base.surface, frozenset({flat}), r)


def _along_wall(stage: Stage, e: Entity, base: Spot, bounds: Floats) -> Iterator[Spot]:
    wall = next((w for w in stage.site.walls if w.id == e.support), None)
    half = float(bounds[1, 0] - bounds[0, 0]) / 2
    for d in (s * r for r in RINGS for s in ((1, -1) if r else (1,))):
        x, y = base.x + d * math.cos(base.yaw), base.y + d * math.sin(base.yaw)
        if wall is not None:
            along = (x - wall.start[0]) * math.cos(wall.yaw) + (y - wall.start[1]) * math.sin(wall.yaw)
            z0, z1 = base.z + float(bounds[0, 2]), base.z + float(bounds[1, 2])
            if not half <= along <= wall.length - half or z1 > wall.height:
                continue
            if e.category != "curtain" and blocked(wall, along, half, z0, z1):
                continue
        yield replace(base, x=round(x, 4), y=round(y, 4), cost=abs(d))


def headed(pose: Pose, yaw: float) -> Pose:
    """The pose upright, with another heading."""
    w, _, _, z = yaw_quat(yaw)
    return pose.model_copy(update={"rotation": (round(w, 7), 0.0, 0.0, round(z, 7))})


def put_at(pose: Pose, x: float, y: float, z: float) -> Pose:
    """The pose at another position, to a tenth of a millimetre."""
    return pose.model_copy(update={"position": (round(x, 4), round(y, 4), round(z, 4))})


def pose_at(spot: Spot, scale: float) -> Pose:
    """The pose of a spot."""
    w, _, _, z = yaw_quat(spot.yaw)
    return Pose(position=(spot.x, spot.y, spot.z), rotation=(round(w, 7), 0.0, 0.0, round(z, 7)), scale=scale)


def lifted(world: World, e: Entity) -> Entity:
    """The entity on top of a rug that it stands on, at least in part, where the floor would carry it."""
    if e.support != "ground" or e.category in LYING or e.kind == "architecture":
        return e
    stage = Stage(Plan.model_construct(), None, 0)  # type: ignore[arg-type]
    flats = [f for f in world.entities if f.category in LYING and f.kind != "architecture" and f.id != e.id and f.extent[2] < 0.6]
    for f in flats:
        if overlap(*(_box(stage, q) for q in (e, f))):
            top = f.pose.position[2] + (f.center[2] + f.extent[2] / 2) * f.pose.scale
            x, y, z = e.pose.position
            return e.model_copy(update={"support": f.id, "pose": put_at(e.pose, x, y, max(z, top))})
    return e


def _box(stage: Stage, e: Entity) -> Box:
    half = np.array(e.extent) / 2
    whole = np.stack([np.array(e.center) - half, np.array(e.center) + half])
    return stage.box_of(whole, e.pose.scale, *e.pose.position, yaw_of(e.pose.rotation))


def carried(world: World, id: str) -> list[str]:
    """Ids of what stands on a thing, and on that; nothing on a rug, which lies under what stands."""
    by_id = {e.id: e for e in world.entities}
    if by_id[id].category in LYING:
        return []
    out, front = list[str](), [id]
    while front:
        front = [e.id for e in world.entities if e.support in front and e.id not in out]
        out += front
    return out


def ridden(old: Pose, new: Pose, pose: Pose) -> Pose:
    """The pose of what rides on something that goes from one pose to another (both turned about z alone)."""
    turn = yaw_of(new.rotation) - yaw_of(old.rotation)
    k = new.scale / old.scale
    c, s = math.cos(turn), math.sin(turn)
    dx, dy, dz = (p - o for p, o in zip(pose.position, old.position, strict=True))
    x, y, z = new.position
    w0, x0, y0, z0 = pose.rotation
    w1, _, _, z1 = yaw_quat(turn)
    rotation = (round(w1 * w0 - z1 * z0, 7), round(w1 * x0 - z1 * y0, 7), round(w1 * y0 + z1 * x0, 7), round(w1 * z0 + z1 * w0, 7))
    at = (round(x + k * (c * dx - s * dy), 4), round(y + k * (s * dx + c * dy), 4), round(z + k * dz, 4))
    return Pose(position=at, rotation=rotation if abs(turn) > 1e-9 else pose.rotation, scale=pose.scale)


__all__ = ["asked_place", "bounds_of", "carried", "choice_of", "headed", "habit_of", "lifted", "near_place", "pose_at", "put_at", "ridden"]
