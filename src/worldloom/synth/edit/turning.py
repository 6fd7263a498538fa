"""Things that are turned, exchanged, and made larger or smaller, where they stand."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import yaw_of
from worldloom.synth.edit.carrying import backed, refit, relay, settle_at
from worldloom.synth.edit.document import Operation
from worldloom.synth.edit.moving import answering, unsaid
from worldloom.synth.edit.placing import carried, headed, near_place, pose_at
from worldloom.synth.edit.planned import parted, related
from worldloom.synth.edit.seeking import hosts_of, middle_of
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.lift import LYING
from worldloom.world import Entity

SCALES = (0.1, 8.0)
"""The scales that things may have."""


def turn(work: Work, op: Operation) -> None:
    """About its own axis: by an angle, or to face something."""
    ids = work.targets(op)
    for id in ids:
        e = work.entity(id)
        yaw = yaw_of(e.pose.rotation) + op.amount
        if op.toward == "each other":
            other = next((j for j in ids if j != id), id)
            goal, (x, y, _) = work.entity(other).pose.position, e.pose.position
            yaw = math.atan2(goal[0] - x, -(goal[1] - y))
        elif op.where:
            w = op.where[0]
            hosts = hosts_of(work, op, [w], id)
            if hosts is None:
                continue
            goal = middle_of(work.world) if w.word else work.entity(hosts[0][0]).pose.position
            x, y, _ = e.pose.position
            yaw = math.atan2(goal[0] - x, -(goal[1] - y))
        if e.kind == "architecture" or e.support.startswith("wall"):
            work.refuse(op, f"{id} is fixed to a wall")
            continue
        pose = headed(e.pose, yaw)
        riders = carried(work.world, id)
        spot = near_place(work.world, work.plan, e, pose, {id, *riders}, most=0.6)
        if spot is None:
            work.refuse(op, f"there is no room to turn {id}")
            continue
        at = pose_at(spot, e.pose.scale)
        settle_at(work, op, e, at if math.dist(at.position, pose.position) > 1e-4 else pose, spot.support, spot.surface, "turned")
    if ids and op.where and op.where[0].objects:
        _say_facing(work, op, [i for i in ids if "turned" in work.changed.get(i, ())])


def _say_facing(work: Work, op: Operation, ids: Sequence[str]) -> None:
    work.plan, of = parted(work.plan, work.world.entities, ids)
    for id, thing in of.items():
        if work.entity(id).thing != thing:
            work.put(work.entity(id).model_copy(update={"thing": thing}), "turned")
    hosts = hosts_of(work, op, op.where) or []
    for thing in dict.fromkeys(of.values()):
        objects = [t for t in answering(work, hosts[0] if hosts else ()) if t != thing]
        if objects:
            work.plan = related(work.plan, "facing", thing, objects, op.text)


def exchange(work: Work, op: Operation) -> None:
    """Two things change places, each with its own heading turned to the other's."""
    ids = work.targets(op)
    if len(ids) != 2:
        if ids:
            work.refuse(op, f"two things can change places, not {len(ids)}")
        return
    a, b = (work.entity(i) for i in ids)
    if "architecture" in (a.kind, b.kind):
        work.refuse(op, "a part of the building cannot change places")
        return
    riders = {*carried(work.world, a.id), *carried(work.world, b.id)}
    places = []
    for e, other in ((a, b), (b, a)):
        like = e.model_copy(update={"support": other.support, "support_surface": other.support_surface})
        pose = backed(work.world, other, like.model_copy(update={"pose": other.pose.model_copy(update={"scale": e.pose.scale})}))
        places.append((like, near_place(work.world, work.plan, like, pose, {a.id, b.id, *riders})))
    if any(s is None for _, s in places):
        work.refuse(op, "there is no room for one in the place of the other")
        return
    for (_, spot), e in zip(places, (a, b), strict=True):
        assert spot is not None
        settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "moved")
    unsaid(work, ids)


def resize(work: Work, op: Operation) -> None:
    """Larger or smaller, about its place."""
    for id in work.targets(op):
        e = work.entity(id)
        if e.kind == "architecture":
            work.refuse(op, f"{id} is a part of the building")
            continue
        scale = round(min(max(e.pose.scale * op.amount, SCALES[0]), SCALES[1]), 4)
        room = next((r for r in work.world.rooms if r.id == e.room), work.world.rooms[0] if work.world.rooms else None)
        if room is not None:
            size = np.ptp(np.asarray(room.polygon), axis=0)
            most = min(room.height - 0.05 - (e.pose.position[2] if e.support not in ("ceiling",) else 0.0), float(size.max()))
            fit = min(float(size.max()) * 0.98 / max(e.extent[:2]), most / max(e.extent[2], 1e-3) if e.support != "ceiling" else SCALES[1])
            scale = round(min(scale, max(fit, 0.1)), 4)
        if (scale - e.pose.scale) * (op.amount - 1) <= 0:
            work.refuse(op, f"{id} is as large as its room lets it be")
            continue
        fitting = _fitting(work, e, scale)
        if fitting is None:
            work.refuse(op, f"{id} has no room to be larger: others stand too near")
            continue
        k = fitting.pose.scale / e.pose.scale
        new = refit(work, op, e, fitting)
        work.put(new, f"size x {k:.2g}")
        work.loose.add(id)
        if e.category in LYING:
            relay(work, e)


def _fitting(work: Work, e: Entity, scale: float) -> Entity | None:
    """The entity at a scale, or at one nearer to its own where others leave no room; None where there is none at all."""
    for share in (1.0, 0.66, 0.4, 0.2):
        s = round(e.pose.scale + (scale - e.pose.scale) * share, 4)
        new = e.model_copy(update={"pose": e.pose.model_copy(update={"scale": s}), "mass": round(e.mass * (s / e.pose.scale) ** 3, 6)})
        free = near_place(work.world, work.plan, new, backed(work.world, e, new), {e.id, *carried(work.world, e.id)})
        if scale < e.pose.scale or free is not None:
            return new
    return None


__all__ = ["exchange", "resize", "turn"]
