"""What cuts something when all lies at rest is parted from it: put back where it was laid, raised, or moved aside on what carries it.

Things are laid out clear of one another, by boxes. Physics pushes some into others that fell and went back, and what is set on the
surface that is seen may come to lie in its neighbour.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from worldloom.geometry import Floats, quat_matrix
from worldloom.sim.crossing import Body, body, crossed_by, crosses, crossing
from worldloom.sim.lie import CLEAR, LOWERED, borne, level, lie
from worldloom.world import Entity, Pose, World

RINGS = (0.006, 0.012, 0.025, 0.05, 0.085, 0.13, 0.19, 0.27, 0.36)
"""Metres aside that are tried, the least first: relations bear so much."""
FEWER = (0.012, 0.05, 0.13, 0.27)
WAYS = 8
RAISED = 0.012
"""Metres of what is so flat that the other may lie on it."""
LIFTED = (0.003, 0.006, 0.009)
"""Metres over a soft or uneven cover that still are contact."""
BORNE, LEVEL, DEEP = 0.75, 0.03, 1.6
"""Share of its foot that stays over what carries it, metres that it goes up or down for that, and that it falls."""
SPARE = 0.0003
"""Metres by which boxes in whole tenths of millimetres may be too small."""
TRIES = 120
"""Places on carriers that are looked at in a world: a second, where nothing helps."""
PEOPLE = ("person", "child", "animal")
Step = dict[str, Entity]


@dataclass
class Scene:
    """Where everything stands now and was laid, who carries whom, and the bodies that were asked for."""

    now: dict[str, Entity]
    laid: dict[str, Entity]
    floors: tuple[Entity, ...]
    bodies: dict[str, Body]
    boxes: dict[str, Floats]
    tops: dict[tuple[str, str], Floats] = field(default_factory=dict)
    """What of a carrier something can lie on, near a thing."""
    tries: int = TRIES
    """Places on carriers that are still looked at."""

    def body(self, id: str) -> Body:
        """Of an entity where it stands now."""
        if id not in self.bodies:
            self.bodies[id] = body(self.now[id])
        return self.bodies[id]

    def top(self, host: str, id: str) -> Floats:
        """What of a carrier a thing may lie on wherever it is moved: triangles (m, 3, 3)."""
        if (host, id) not in self.tops:
            t = self.body(host).triangles
            low, high = self.boxes[id][0, :2] - RINGS[-1], self.boxes[id][1, :2] + RINGS[-1]
            self.tops[host, id] = level(t[(t[..., :2].max(1) > low).all(1) & (t[..., :2].min(1) < high).all(1)])
        return self.tops[host, id]

    def load(self, id: str) -> list[str]:
        """A thing and all that it carries."""
        out = [id]
        for x in out:
            out += [e.id for e in self.now.values() if e.support == x and e.id not in out]
        return out


def parted(world: World, laid: World, loose: Sequence[str] = ()) -> tuple[World, tuple[str, ...]]:
    """The World with as little as can be cutting anything, and the names of what was moved for it and is held there.

    `loose` are names of what nothing bears where it is: it is set down where it is borne.
    """
    things = [e for e in world.entities if e.kind in ("object", "person")]
    boxes = {e.id: reach(e) for e in world.entities}
    close = _close(things, boxes)
    bodies = {e.id: body(e) for e in things if e.id in close}
    pairs = crossing(bodies)
    if not pairs and not loose:
        return world, ()
    floors = tuple(e for e in world.entities if e.kind == "architecture" and e.category == "floor")
    scene = Scene({e.id: e for e in world.entities}, {e.id: e for e in laid.entities}, floors, bodies, boxes)
    moved: set[str] = set()
    for a, b in pairs:
        if crosses(scene.body(a), scene.body(b)):
            moved |= _part(scene, a, b)
    for id in loose:
        moved |= next((_take(scene, step) for step in _down(scene, id) if _clear(scene, step, among=False)), set())
    now = (scene.now[e.id].model_copy(update={"dynamic": False}) if e.id in moved else e for e in world.entities)
    return world.model_copy(update={"entities": tuple(now)}), tuple(sorted(moved))


def reach(e: Entity) -> Floats:
    """(2, 3): the box round an entity where it stands."""
    c = np.array(e.center) + np.array(np.meshgrid(*([(-0.5, 0.5)] * 3))).reshape(3, -1).T * e.extent
    p = c @ quat_matrix(e.pose.rotation).T * e.pose.scale + e.pose.position
    return np.asarray([p.min(0) - SPARE, p.max(0) + SPARE])


def _close(things: Sequence[Entity], boxes: dict[str, Floats]) -> set[str]:
    """Names of what is in the box of another thing; of people all, whose boxes say little of how they stand."""
    if not things:
        return set()
    b = np.array([boxes[e.id] for e in things])
    below = (b[:, None, 0] < b[None, :, 1]).all(-1)
    near = np.count_nonzero(below & below.T, axis=1) > 1  # each is in its own
    return {e.id for e, n in zip(things, near.tolist(), strict=True) if n or e.kind == "person"}


def _part(scene: Scene, a: str, b: str) -> set[str]:
    """Moves one of two that cut each other, the one that takes less with it; names of what was moved."""
    order = sorted((a, b), key=lambda id: _weight(scene, id))
    free = [id for id in order if not ({a, b} <= (load := set(scene.load(id))) or any(_living(scene.now[x]) for x in load))]
    for ways in (_back, _raised, _aside):
        for id in free:
            for step in ways(scene, id, b if id == a else a):
                if _clear(scene, step, among=ways is _back):
                    return _take(scene, step)
    return set()


def _living(e: Entity) -> bool:
    return e.kind == "person" or e.category in PEOPLE


def _weight(scene: Scene, id: str) -> tuple[int, bool, float, str]:
    e = scene.now[id]
    return len(scene.load(id)), e.origin == "asked", float(np.prod(e.extent)) * e.pose.scale**3, id


def _back(scene: Scene, id: str, other: str) -> Iterator[Step]:
    """Where it was laid with what is on it, as far as its carrier still stands there."""
    before, host = scene.laid.get(id), scene.now.get(scene.now[id].support)
    if before is None or before.pose == scene.now[id].pose:
        return
    by = np.subtract(host.pose.position, scene.laid[host.id].pose.position) if host is not None and host.id in scene.laid else np.zeros(3)
    step = {x: _at(scene.now[x], scene.laid[x].pose, by) for x in scene.load(id) if x in scene.laid}
    yield step
    up = _level(scene, step[id])
    if up is not None:
        yield {x: _at(e, e.pose, np.array([0, 0, up])) for x, e in step.items()}


def _raised(scene: Scene, id: str, other: str) -> Iterator[Step]:
    """On what is flat under it: a mat on the edge of a mat, a fork on a cloth; a little over the cover of what carries it."""
    up = float(scene.body(other).high[2] - scene.body(id).low[2]) + CLEAR
    ups = LIFTED if scene.now[id].support == other else (up,) if 0 < up < RAISED else ()
    for z in ups:
        yield {x: _at(scene.now[x], scene.now[x].pose, np.array([0, 0, z])) for x in scene.load(id)}


def _aside(scene: Scene, id: str, other: str) -> Iterator[Step]:
    """Places round where it is on what carries it, the nearest first, away from the other before all else."""
    d = scene.boxes[id].mean(0) - scene.boxes[other].mean(0)
    lifts = (0.0, *LIFTED) if scene.now[id].support == other else (0.0,)
    yield from _round(scene, id, math.atan2(d[1], d[0]), lifts=lifts)


def _down(scene: Scene, id: str) -> Iterator[Step]:
    """Where it is borne: where it was laid, round where it is, deeper down on what carries it, then on what carries that.

    The last is for what nobody asked for, and for what lies on things that are no furniture.
    """
    host = scene.now.get(scene.now[id].support)
    if host is None:
        return
    yield from (step for step in _back(scene, id, host.id) if (up := _level(scene, step[id])) is not None and abs(up) < RAISED)
    d = host.pose.position[:2] - np.array(scene.now[id].pose.position[:2])
    toward = math.atan2(d[1], d[0])
    yield from _round(scene, id, toward, FEWER)
    yield from _round(scene, id, toward, FEWER, deep=DEEP)
    below = scene.now.get(host.support)
    if (scene.now[id].origin == "added" or not host.supports) and below is not None and below.kind != "architecture":
        yield from _round(scene, id, toward, FEWER, deep=DEEP, on=below)


def _round(
    scene: Scene, id: str, way: float, rings: Sequence[float] = RINGS, deep: float = LEVEL, on: Entity | None = None,
    lifts: Sequence[float] = (0.0,),
) -> Iterator[Step]:  # fmt: skip
    """Places round a thing on its carrier, or `on` another, that bear it; first in a direction, radians, and where it is."""
    load, start = scene.load(id), scene.now[id]
    if load == [id] and id in scene.laid:  # as upright as it was laid: it may lean on what it is in the way of
        start = start.model_copy(update={"pose": start.pose.model_copy(update={"rotation": scene.laid[id].pose.rotation})})
    for r, k in ((0.0, 0), *((r, k) for r in rings for k in range(WAYS))):
        if scene.tries <= 0:
            return
        turn = way + (-1) ** k * ((k + 1) // 2) * math.tau / WAYS
        by = np.array([r * math.cos(turn), r * math.sin(turn), 0.0])
        e = _at(start, start.pose, by)
        e = e if on is None else e.model_copy(update={"support": on.id, "support_surface": ""})
        if (up := _level(scene, e, deep)) is not None:
            for lift in lifts:
                by[2] = up + lift
                yield {x: _at(e, start.pose, by) if x == id else _at(scene.now[x], scene.now[x].pose, by) for x in load}


def _level(scene: Scene, e: Entity, deep: float = LEVEL) -> float | None:
    """Metres up to the surface of its carrier where an entity is; None where it would not be borne there, or would be in a wall."""
    own = body(e)
    host = scene.now.get(e.support)
    if host is None or host.kind == "architecture":
        on_floor = e.support in ("ground", *(f.id for f in scene.floors))
        return 0.0 if on_floor and any(_over(own, scene.boxes[f.id]) for f in scene.floors) else None
    middle, around = (own.low + own.high)[:2] / 2, scene.boxes[host.id]
    if (middle < around[0, :2]).any() or (middle > around[1, :2]).any():
        return None
    scene.tries -= 1
    under = scene.top(host.id, e.id)
    found = lie(own.triangles, under, deep=max(deep, LOWERED))
    if found is None or found.leans or not found.steady or not -deep < found.by < LEVEL:
        return None
    return found.by + CLEAR if borne(own.triangles + [0, 0, found.by], under) >= BORNE else None


def _over(own: Body, floor: Floats) -> bool:
    return bool((own.low[:2] > floor[0, :2]).all() and (own.high[:2] < floor[1, :2]).all())


def _clear(scene: Scene, step: Step, among: bool) -> bool:
    """Whether what is moved so cuts nothing that stays, and where it does not all move alike, nothing `among` it."""
    boxes = scene.boxes | {id: reach(e) for id, e in step.items()}
    stays = [n for n in boxes if scene.now[n].category not in ("floor", "ceiling") and (among or n not in step)]
    for id, e in step.items():
        low, high = boxes[id]
        near = [n for n in stays if n != id and (boxes[n][0] < high).all() and (boxes[n][1] > low).all()]
        if near and next(crossed_by(body(e), ((n, body(step[n]) if n in step else scene.body(n)) for n in near)), None) is not None:
            return False
    return True


def _take(scene: Scene, step: Step) -> set[str]:
    for id, e in step.items():
        scene.now[id], scene.boxes[id], scene.bodies[id] = e, reach(e), body(e)
    scene.tops.clear()
    return set(step)


def _at(e: Entity, pose: Pose, by: Floats) -> Entity:
    """An entity at a pose, moved on by (3,)."""
    x, y, z = (round(float(v + d), 4) for v, d in zip(pose.position, by, strict=True))
    return e.model_copy(update={"pose": pose.model_copy(update={"position": (x, y, z)})})


__all__ = ["parted"]
