"""Things that are moved, with what stands on them; everything else stays and is in the way."""

from __future__ import annotations

import math
from collections.abc import Sequence

from worldloom.geometry import yaw_of
from worldloom.synth.edit.carrying import settle_at
from worldloom.synth.edit.document import Operation, Reference, Where
from worldloom.synth.edit.placing import asked_place, carried, near_place, pose_at, put_at
from worldloom.synth.edit.planned import parted, related, unplaced
from worldloom.synth.edit.seeking import at_walls, full, holds, hosts_of, middle_of, otherwise, wanted_of
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.stage import Spot
from worldloom.world import Entity, World

STEP = 0.5
"""Metres of "to the left" where no distance is said."""
CLOSER = 0.6
"""Share of the way that is left of "closer"."""


def move(work: Work, op: Operation) -> None:
    """To where words say, one after the other."""
    ids = work.targets(op)
    ids = tuple(i for i in ids if not any(i in carried(work.world, j) for j in ids if j != i))
    moved: list[str] = []
    for id in ids:
        e = work.entity(id)
        if e.kind == "architecture":
            work.refuse(op, f"{id} is a part of the building")
        elif op.toward == "abreast":
            moved += [id] if id != ids[0] and _go(work, _beside(op, ids[0]), e, len(ids)) else []
        elif op.toward == "together":
            moved += [id] if id != ids[0] and _along(work, op, e, ids[:1], "closer") else []
        elif op.toward and _step(work, op, e) or op.where and _go(work, op, e, len(ids)):
            moved.append(id)
    if moved and op.where:
        say_placed(work, op, moved)
    elif moved:
        unsaid(work, moved)
    work.last = ids or work.last


def _beside(op: Operation, id: str) -> Operation:
    """The same, beside something."""
    return op.model_copy(update={"where": (Where(kind="beside", objects=(Reference(text=id, span=op.span, id=id.lower()),)),)})


def _step(work: Work, op: Operation, e: Entity) -> bool:
    """So many metres in a direction, as the first picture shows it."""
    d, far = _axis(work.world, op.toward), op.amount or (STEP if work.world.rooms else max(STEP, 0.6 * max(e.extent[:2]) * e.pose.scale))
    x, y, z = e.pose.position
    goal = put_at(e.pose, x + d[0] * far, y + d[1] * far, z + d[2] * far)
    if d[2] and not e.support.startswith("wall") and e.support != "air":
        work.refuse(op, f"{e.id} stands on {e.support}: it can be moved up or down with what carries it only")
        return False
    riders = carried(work.world, e.id)
    spot = near_place(work.world, work.plan, e, goal, {e.id, *riders}, most=max(0.8 * far, 0.3))
    if spot is None or math.dist((spot.x, spot.y, spot.z), e.pose.position) < 0.2 * far:
        work.refuse(op, f"there is no room for {e.id} {far:g} m {op.toward}")
        return False
    settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, f"moved {op.toward}")
    return True


def _axis(world: World, toward: str) -> tuple[float, float, float]:
    """A direction as a vector: left and right across the first picture, forward to its eye."""
    if toward in ("up", "down"):
        return 0.0, 0.0, 1.0 if toward == "up" else -1.0
    eye, at = (world.cameras[0].position, world.cameras[0].target) if world.cameras else ((0.0, -1.0, 0.0), (0.0, 0.0, 0.0))
    fx, fy = at[0] - eye[0], at[1] - eye[1]
    n = math.hypot(fx, fy) or 1.0
    fx, fy = fx / n, fy / n
    if world.rooms:  # along the walls
        fx, fy = (0.0, math.copysign(1.0, fy)) if abs(fy) >= abs(fx) else (math.copysign(1.0, fx), 0.0)
    return {"left": (-fy, fx, 0.0), "right": (fy, -fx, 0.0), "forward": (-fx, -fy, 0.0), "back": (fx, fy, 0.0)}[toward]


def _go(work: Work, op: Operation, e: Entity, n: int) -> bool:
    """To a place that relations say."""
    hosts = hosts_of(work, op, op.where, e.id)
    if hosts is None:
        return False
    if op.where[0].kind in ("closer", "away", "far") and hosts[0]:
        return _along(work, op, e, hosts[0], op.where[0].kind)
    if op.where[0].kind in ("away", "far") and op.where[0].word == "wall":
        return _off_wall(work, op, e)
    room = next((w.room for w in op.where if w.room), "")
    if not op.where[0].objects and not op.where[0].word and not room:
        return _sideways(work, op, e, op.where[0])
    wanted = wanted_of(work.world, e, op.where, hosts)
    group = {e.id, *carried(work.world, e.id)}
    here = Spot(*e.pose.position, yaw_of(e.pose.rotation), e.support, e.support_surface)
    if wanted and wanted[0][0] not in ("front", "behind", "left", "right", "middle", "between") and holds(work.world, e, here, wanted):
        work.note(op, "already", f"{e.id} stands so already")
        return True
    spot = None
    if e.category in LYING and len(wanted) == 1 and wanted[0][0] in ("under", "beside", "near", "front") and wanted[0][1]:
        x, y, _ = work.entity(wanted[0][1][0]).pose.position
        spot = near_place(work.world, work.plan, e, put_at(e.pose, x, y, e.pose.position[2]), group) if wanted[0][0] == "under" else None
    if len(wanted) == 1 and wanted[0][0] == "against":
        spot = at_walls(work, e, group)
    if len(wanted) == 1 and wanted[0][0] == "middle" and wanted[0][2]:
        x, y, _ = middle_of(work.world, e.room)
        spot = near_place(work.world, work.plan, e, put_at(e.pose, x, y, 0.0 if work.world.rooms else e.pose.position[2]), group)
    spot = spot or asked_place(work.world, work.plan, e, wanted, group, work.seed, room)
    if wanted and (spot is None or not holds(work.world, e, spot, wanted)):
        spot = otherwise(work, e, wanted, group)
    if spot is None:
        work.refuse(op, f"there is no room for {e.id} there{full(work.world, wanted, e.id)}")
        return False
    settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "moved")
    return True


def _off_wall(work: Work, op: Operation, e: Entity) -> bool:
    """Some way towards the middle of its room."""
    (x, y, z), (mx, my, _) = e.pose.position, middle_of(work.world, e.room)
    far = math.dist((x, y), (mx, my)) or 1.0
    k = min((op.amount or STEP) / far, 1.0)
    goal = put_at(e.pose, x + (mx - x) * k, y + (my - y) * k, z)
    spot = near_place(work.world, work.plan, e, goal, {e.id, *carried(work.world, e.id)}, most=0.8)
    if spot is None:
        work.refuse(op, f"there is no room for {e.id} away from the wall")
        return False
    settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "moved away")
    return True


def _sideways(work: Work, op: Operation, e: Entity, w: Where) -> bool:
    toward = {"left": "left", "right": "right", "front": "forward", "behind": "back", "outside": "back"}.get(w.kind, "left")
    return _step(work, op.model_copy(update={"toward": toward}), e)


def _along(work: Work, op: Operation, e: Entity, hosts: Sequence[str], kind: str) -> bool:
    """Nearer to something, or farther from it, along the line between."""
    h = min((work.entity(i) for i in hosts), key=lambda h: math.dist(h.pose.position, e.pose.position))
    (x, y, z), (hx, hy, _) = e.pose.position, h.pose.position
    far = math.dist((x, y), (hx, hy)) or 1.0
    riders = carried(work.world, e.id)
    shares: tuple[float, ...] = (CLOSER, 0.75, 0.88) if kind == "closer" else (1 + 1.5 / far, 1 + 0.9 / far, 1 + 0.5 / far)
    if op.amount:
        shares = (max(1 - op.amount / far, 0.05) if kind == "closer" else 1 + op.amount / far, *shares)
    for k in shares:
        goal = put_at(e.pose, hx + (x - hx) * k, hy + (y - hy) * k, z)
        spot = near_place(work.world, work.plan, e, goal, {e.id, *riders}, most=1.3)
        gain = far - math.dist((spot.x, spot.y), (hx, hy)) if spot else 0.0
        if spot and (gain > 0.05 if kind == "closer" else gain < -0.05):
            settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, f"moved {kind}")
            return True
    work.refuse(op, f"there is no room for {e.id} {'closer to' if kind == 'closer' else 'away from'} {h.id}")
    return False


def say_placed(work: Work, op: Operation, ids: Sequence[str]) -> None:
    """The plan says where things are now, and no more where they were."""
    things = unsaid(work, ids)
    hosts = hosts_of(work, op, op.where) or []
    for w, at in zip(op.where, hosts, strict=False):
        if w.room or w.kind in ("closer", "away", "far") or w.word in ("floor", "ceiling") or not w.word and not w.objects:
            continue
        for thing in things:
            e = next(x for x in work.world.entities if x.thing == thing)
            kind, _, word = wanted_of(work.world, e, [w], [at])[0]
            objects = [word] if word else answering(work, at)
            objects = [o for o in objects if o != thing]
            if objects and len(work.plan.clauses) < 300:
                work.plan = related(work.plan, kind, thing, objects, op.text)


def answering(work: Work, ids: Sequence[str]) -> list[str]:
    """Things of the plan that entities answer to; those without one get one where that changes no entity: none."""
    return list(dict.fromkeys(t for i in ids if (t := work.entity(i).thing)))


def unsaid(work: Work, ids: Sequence[str]) -> list[str]:
    """Things of the plan for moved entities, without what said where they stood."""
    work.plan, of = parted(work.plan, work.world.entities, ids)
    for id, thing in of.items():
        e = work.entity(id)
        if e.thing != thing:
            work.put(e.model_copy(update={"thing": thing}), "moved")
    things = list(dict.fromkeys(of.values()))
    for thing in things:
        work.plan = unplaced(work.plan, thing)
    return things


__all__ = ["answering", "move", "unsaid"]
