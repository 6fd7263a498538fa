"""Setting down: with what stands on a thing, from and onto rugs, and after its shape has changed."""

from __future__ import annotations

import math

import numpy as np

from worldloom.geometry import yaw_of
from worldloom.synth.edit.document import Operation
from worldloom.synth.edit.placing import bounds_of, carried, lifted, near_place, pose_at, put_at, ridden
from worldloom.synth.edit.related import bounds
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.footprint import holds
from worldloom.synth.layout.lift import LYING
from worldloom.world import Entity, Pose, World

WALL = 0.3
"""Metres from a wall within which a back stands at it."""


def settle_at(work: Work, op: Operation, e: Entity, pose: Pose, support: str, surface: str, what: str) -> None:
    """Move an entity with what stands on it; what lies under others is drawn from under them."""
    old = work.entity(e.id)
    riders = carried(work.world, e.id)
    new = e.model_copy(update={"pose": pose, "support": support, "support_surface": surface})
    new = lifted(_only(work.world, {e.id, *riders}), new)
    if e.room and (room := room_at(work.world, new)) and room != e.room:
        new = new.model_copy(update={"room": room})
    work.put(new, what)
    work.loose.add(e.id)
    for id in riders:
        r = work.entity(id)
        along = {"pose": ridden(old.pose, new.pose, r.pose), "room": new.room if r.room else r.room}
        work.put(r.model_copy(update=along), f"goes with {e.id}")
    if e.category in LYING:
        relay(work, old)


def room_at(world: World, e: Entity) -> str:
    """Id of the room that an entity stands in; "" for none."""
    x, y, _ = e.pose.position
    return next((r.id for r in world.rooms if holds(r.polygon, x, y)), "")


def _only(world: World, without: set[str]) -> World:
    return world.model_copy(update={"entities": tuple(e for e in world.entities if e.id not in without)})


def relay(work: Work, old: Entity) -> None:
    """What stood on a rug that went stands on the floor, and what stands where one came stands on it."""
    top = old.pose.position[2] + (old.center[2] + old.extent[2] / 2) * old.pose.scale
    for e in work.world.entities:
        if e.support not in (old.id, "ground") or e.kind == "architecture" or e.category in LYING:
            continue
        down = e
        if e.support == old.id:
            x, y, z = e.pose.position
            down = e.model_copy(update={"support": "ground", "pose": put_at(e.pose, x, y, z - top + old.pose.position[2])})
        new = lifted(work.world, down)
        if new.support == e.support and new.support == old.id and work.has(old.id):
            new = e if abs(new.pose.position[2] - e.pose.position[2]) < 0.02 else new
        if new != e:
            was, by = e.pose, new.pose
            riders = carried(work.world, e.id)
            work.put(new, "stands on the floor" if new.support == "ground" else f"stands on {new.support}")
            for id in riders:
                r = work.entity(id)
                work.put(r.model_copy(update={"pose": ridden(was, by, r.pose)}), f"goes with {e.id}")


def refit(work: Work, op: Operation, old: Entity, new: Entity) -> Entity:
    """A thing whose shape changed, where it stood or the nearest place to it; what it carries is raised or lowered to its new surface."""
    if np.allclose(old.extent, new.extent, atol=0.005) and old.pose.scale == new.pose.scale:
        return new
    pose = backed(work.world, old, new)
    riders = carried(work.world, old.id)
    spot = near_place(work.world, work.plan, new, pose, {old.id, *riders})
    if spot is None:
        work.note(op, "no-room", f"{old.id} finds no room of its new size free of others; it stands where it stood")
    at = pose if spot is None else pose_at(spot, pose.scale)
    for id in riders:
        r = work.entity(id)
        up = _raised(old, new, r)
        moved = ridden(old.pose.model_copy(update={"scale": 1.0}), at.model_copy(update={"scale": 1.0}), r.pose)
        k = new.pose.scale / old.pose.scale
        x, y, z = moved.position
        ox, oy, _ = at.position
        if k < 1:
            x, y = ox + (x - ox) * k, oy + (y - oy) * k
        work.put(r.model_copy(update={"pose": put_at(moved, x, y, z + up)}), f"goes with {old.id}")
        work.loose.add(id)
    return new.model_copy(update={"pose": at})


def _raised(old: Entity, new: Entity, rider: Entity) -> float:
    """By how many metres the surface that a thing stands on is higher than it was; its top's where that surface is gone."""
    was, now = ({u.name: u.center[2] * e.pose.scale for u in e.supports} for e in (old, new))
    name = rider.support_surface
    if name in was and name in now:
        return now[name] - was[name]
    return (new.center[2] + new.extent[2] / 2) * new.pose.scale - (old.center[2] + old.extent[2] / 2) * old.pose.scale


def backed(world: World, old: Entity, new: Entity) -> Pose:
    """Its pose with the back where the old back was, for what stands at a wall or hangs on one."""
    back = (bounds_of(new)[1, 1] * new.pose.scale) - (bounds_of(old)[1, 1] * old.pose.scale)
    if not (old.support.startswith("wall") or _at_wall(world, old)):
        return new.pose
    yaw = yaw_of(old.pose.rotation)
    x, y, z = old.pose.position
    return put_at(new.pose, x + math.sin(yaw) * back, y - math.cos(yaw) * back, z)


def _at_wall(world: World, e: Entity) -> bool:
    if not world.rooms:
        return False
    p = np.asarray(next((r for r in world.rooms if r.id == e.room), world.rooms[0]).polygon)
    b = bounds(e)[:, :2]
    return bool((np.minimum(b[0] - p.min(0), p.max(0) - b[1]) < WALL).any())


__all__ = ["backed", "refit", "relay", "room_at", "settle_at"]
