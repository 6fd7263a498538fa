"""Things that are moved, turned and made larger or smaller, with what stands on them; everything else stays and is in the way."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import yaw_of
from worldloom.synth.edit.document import Operation, Where
from worldloom.synth.edit.finding import Found, find
from worldloom.synth.edit.placing import Wanted, asked_place, bounds_of, carried, headed, lifted, near_place, pose_at, put_at, ridden
from worldloom.synth.edit.planned import parted, related, unplaced
from worldloom.synth.edit.related import bounds, granted
from worldloom.synth.edit.squeezing import squeezed
from worldloom.synth.edit.standing import site_of
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.stage import Spot
from worldloom.world import Entity, Pose, RelationKind, World

STEP = 0.5
"""Metres of "to the left" where no distance is said."""
CLOSER = 0.6
"""Share of the way that is left of "closer"."""
SCALES = (0.1, 8.0)
SMALL = 0.55
"""Metres: what is wider is set beside furniture, not on it, where the words only say "to"."""
WALL = 0.3
"""Metres from a wall within which a back stands at it."""


def settle_at(work: Work, op: Operation, e: Entity, pose: Pose, support: str, surface: str, what: str) -> None:
    """Move an entity with what stands on it; what lies under others is drawn from under them."""
    old = work.entity(e.id)
    riders = carried(work.world, e.id)
    new = e.model_copy(update={"pose": pose, "support": support, "support_surface": surface})
    new = lifted(_only(work.world, {e.id, *riders}), new)
    work.put(new, what)
    work.loose.add(e.id)
    for id in riders:
        r = work.entity(id)
        work.put(r.model_copy(update={"pose": ridden(old.pose, new.pose, r.pose)}), f"goes with {e.id}")
    if e.category in LYING:
        relay(work, old)


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
    pose = _backed(work.world, old, new)
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


def _backed(world: World, old: Entity, new: Entity) -> Pose:
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
        k = scale / e.pose.scale
        new = e.model_copy(update={"pose": e.pose.model_copy(update={"scale": scale}), "mass": round(e.mass * k**3, 6)})
        new = refit(work, op, e, new)
        work.put(new, f"size x {k:.2g}")
        work.loose.add(id)
        if e.category in LYING:
            relay(work, e)


def move(work: Work, op: Operation) -> None:
    """To where words say, one after the other."""
    ids = work.targets(op)
    ids = tuple(i for i in ids if not any(i in carried(work.world, j) for j in ids if j != i))
    moved: list[str] = []
    for id in ids:
        e = work.entity(id)
        if e.kind == "architecture":
            work.refuse(op, f"{id} is a part of the building")
        elif op.toward == "together":
            moved += [id] if id != ids[0] and _along(work, op, e, ids[:1], "closer") else []
        elif op.toward and _step(work, op, e) or op.where and _go(work, op, e, len(ids)):
            moved.append(id)
    if moved and op.where:
        say_placed(work, op, moved)
    elif moved:
        _forget(work, moved)
    work.last = ids or work.last


def _step(work: Work, op: Operation, e: Entity) -> bool:
    """So many metres in a direction, as the first picture shows it."""
    d, far = _axis(work.world, op.toward), op.amount or STEP
    x, y, z = e.pose.position
    goal = put_at(e.pose, x + d[0] * far, y + d[1] * far, z + d[2] * far)
    if d[2] and not e.support.startswith("wall") and e.support not in ("air", "ceiling"):
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
    if not op.where[0].objects and not op.where[0].word:
        return _sideways(work, op, e, op.where[0])
    wanted = wanted_of(work.world, e, op.where, hosts)
    group = {e.id, *carried(work.world, e.id)}
    here = Spot(*e.pose.position, yaw_of(e.pose.rotation), e.support, e.support_surface)
    if wanted[0][0] not in ("front", "behind", "left", "right", "middle", "between") and _holds(work.world, e, here, wanted):
        work.note(op, "already", f"{e.id} stands so already")
        return True
    spot = None
    if e.category in LYING and len(wanted) == 1 and wanted[0][0] in ("under", "beside", "near", "front") and wanted[0][1]:
        x, y, _ = work.entity(wanted[0][1][0]).pose.position
        spot = near_place(work.world, work.plan, e, put_at(e.pose, x, y, e.pose.position[2]), group) if wanted[0][0] == "under" else None
    if len(wanted) == 1 and wanted[0][0] == "against":
        spot = _at_walls(work, e, group)
    if len(wanted) == 1 and wanted[0][0] == "middle" and wanted[0][2]:
        x, y, _ = _middle(work.world, e.room)
        spot = near_place(work.world, work.plan, e, put_at(e.pose, x, y, 0.0 if work.world.rooms else e.pose.position[2]), group)
    spot = spot or asked_place(work.world, work.plan, e, wanted, group, work.seed)
    if spot is None or not _holds(work.world, e, spot, wanted):
        spot = otherwise(work, e, wanted, group)
    if spot is None:
        work.refuse(op, f"there is no room for {e.id} there{_full(work.world, wanted, e.id)}")
        return False
    settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "moved")
    return True


def _holds(world: World, e: Entity, spot: Spot, wanted: Wanted) -> bool:
    """Whether a place grants what was wanted of it."""
    there = e.model_copy(update={"pose": pose_at(spot, e.pose.scale), "support": spot.support})
    by_id = {x.id: x for x in world.entities}
    return all(granted(world, there, kind, [by_id[i] for i in ids], word) for kind, ids, word in wanted)


def otherwise(work: Work, e: Entity, wanted: Wanted, group: set[str]) -> Spot | None:
    """A place that grants what was wanted where the layout's own search finds none: in a narrow gap, right at a side or in a corner."""
    kind, ids, word = wanted[0]
    if kind in ("on", "in", "inside") and ids:
        spot = squeezed(work.world, e, ids, group)
        return spot if spot is not None and _holds(work.world, e, spot, wanted[:1]) else None
    if e.support not in ("ground", "water") and work.has(e.support) and work.entity(e.support).category not in LYING:
        return None
    goals = _corners(work, e) if kind == "corner" and word else _between(work, e, ids) if kind == "between" else []
    for goal in goals:
        spot = near_place(work.world, work.plan, e, goal, group, most=0.6 if kind == "corner" else 1.3)
        if spot is not None and _holds(work.world, e, spot, wanted):
            return spot
    return _at_side(work, e, wanted, group) if kind in SIDE and ids else None


def _at_walls(work: Work, e: Entity, group: set[str]) -> Spot | None:
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
        if spot is not None and _holds(work.world, e, spot, (("against", (), "wall"),)):
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
        if spot is not None and _holds(work.world, e, spot, wanted):
            return spot
    return None


SIDE: dict[str, tuple[tuple[int, int], ...]] = {
    "left": ((-1, 0),), "right": ((1, 0),), "front": ((0, -1),), "behind": ((0, 1),),
    "beside": ((-1, 0), (1, 0), (0, -1)), "near": ((-1, 0), (1, 0), (0, -1)),
}  # fmt: skip
"""Where a relation is, in the frame of what it is to."""


def _full(world: World, wanted: Wanted, id: str) -> str:
    """Who stands on what was to carry it."""
    on = [e.id for kind, ids, _ in wanted if kind in ("on", "in", "inside") for e in world.entities if e.support in ids and e.id != id]
    return f": {', '.join(on[:8])} stand there" if on else ""


def _off_wall(work: Work, op: Operation, e: Entity) -> bool:
    """Some way towards the middle of its room."""
    (x, y, z), (mx, my, _) = e.pose.position, _middle(work.world, e.room)
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


def say_placed(work: Work, op: Operation, ids: Sequence[str]) -> None:
    """The plan says where things are now, and no more where they were."""
    things = _forget(work, ids)
    hosts = hosts_of(work, op, op.where) or []
    for w, at in zip(op.where, hosts, strict=False):
        if w.kind in ("closer", "away", "far") or w.word in ("floor", "ceiling") or not w.word and not w.objects:
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


def _forget(work: Work, ids: Sequence[str]) -> list[str]:
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
            goal = _middle(work.world) if w.word else work.entity(hosts[0][0]).pose.position
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


def _middle(world: World, room: str = "") -> tuple[float, float, float]:
    """The middle of a room; outdoors where the first picture is taken from."""
    if not world.rooms:
        return world.cameras[0].position if world.cameras else (0.0, 0.0, 0.0)
    p = np.asarray(next((r for r in world.rooms if r.id == room), world.rooms[0]).polygon)
    x, y = (p.min(0) + p.max(0)) / 2
    return round(float(x), 4), round(float(y), 4), 0.0


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
        pose = _backed(work.world, other, like.model_copy(update={"pose": other.pose.model_copy(update={"scale": e.pose.scale})}))
        places.append((like, near_place(work.world, work.plan, like, pose, {a.id, b.id, *riders})))
    if any(s is None for _, s in places):
        work.refuse(op, "there is no room for one in the place of the other")
        return
    for (_, spot), e in zip(places, (a, b), strict=True):
        assert spot is not None
        settle_at(work, op, e, pose_at(spot, e.pose.scale), spot.support, spot.surface, "moved")
    _forget(work, ids)


__all__ = ["answering", "exchange", "hosts_of", "move", "otherwise", "refit", "relay", "resize", "settle_at", "turn", "wanted_of"]
