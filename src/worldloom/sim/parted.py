"""What cuts something when all lies at rest is parted from it: put back where it was laid, raised, or moved aside on what carries it.

Things are laid out clear of one another, by boxes. Physics pushes some into others that fell and went back, and what is set on the
surface that is seen may come to lie in its neighbour.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, quat_matrix
from worldloom.sim.crossing import Body, body, crossed_by, crosses, crossing
from worldloom.sim.lie import CLEAR, borne, lie
from worldloom.world import Entity, Pose, World

RINGS = (0.006, 0.012, 0.02, 0.035, 0.055, 0.085, 0.13, 0.19, 0.27, 0.36)
"""Metres aside that are tried, the least first: relations bear so much."""
WAYS = 12
RAISED = 0.012
"""Metres of what is so flat that the other may lie on it."""
BORNE, LEVEL = 0.75, 0.03
"""Share of its foot that stays over what carries it, and metres that it goes up or down for that."""
SPARE = 0.0003
"""Metres by which boxes in whole tenths of millimetres may be too small."""
PEOPLE = ("person", "child", "animal")
Step = dict[str, Pose]


@dataclass
class Scene:
    """Where everything stands now and was laid, who carries whom, and the bodies that were asked for."""

    now: dict[str, Entity]
    laid: dict[str, Entity]
    floors: tuple[Entity, ...]
    bodies: dict[str, Body]
    boxes: dict[str, Floats]

    def body(self, id: str) -> Body:
        """Of an entity where it stands now."""
        if id not in self.bodies:
            self.bodies[id] = body(self.now[id])
        return self.bodies[id]

    def load(self, id: str) -> list[str]:
        """A thing and all that it carries."""
        out = [id]
        for x in out:
            out += [e.id for e in self.now.values() if e.support == x and e.id not in out]
        return out


def parted(world: World, laid: World) -> tuple[World, tuple[str, ...]]:
    """The World with as little as can be cutting anything, and the names of what was moved for it and is held there."""
    things = [e for e in world.entities if e.kind in ("object", "person")]
    boxes = {e.id: reach(e) for e in world.entities}
    close = _close(things, boxes)
    bodies = {e.id: body(e) for e in things if e.id in close}
    pairs = crossing(bodies)
    if not pairs:
        return world, ()
    floors = tuple(e for e in world.entities if e.kind == "architecture" and e.category == "floor")
    scene = Scene({e.id: e for e in world.entities}, {e.id: e for e in laid.entities}, floors, bodies, boxes)
    moved: set[str] = set()
    for a, b in pairs:
        if crosses(scene.body(a), scene.body(b)):
            moved |= _part(scene, a, b)
    now = (e.model_copy(update={"pose": scene.now[e.id].pose, "dynamic": False}) if e.id in moved else e for e in world.entities)
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
    free = [id for id in order if not any(scene.now[x].category in PEOPLE or scene.now[x].kind == "person" for x in scene.load(id))]
    for ways in (_back, _raised, _aside):
        for id in free:
            for step in ways(scene, id, b if id == a else a):
                if _clear(scene, step):
                    return _take(scene, step)
    return set()


def _weight(scene: Scene, id: str) -> tuple[int, bool, float, str]:
    e = scene.now[id]
    return len(scene.load(id)), e.origin == "asked", float(np.prod(e.extent)) * e.pose.scale**3, id


def _back(scene: Scene, id: str, other: str) -> Iterator[Step]:
    """Where it was laid with what is on it, as far as its carrier still stands there."""
    before, host = scene.laid.get(id), scene.now.get(scene.now[id].support)
    if before is None or before.pose == scene.now[id].pose:
        return
    by = np.subtract(host.pose.position, scene.laid[host.id].pose.position) if host is not None and host.id in scene.laid else np.zeros(3)
    step = {x: _shifted(scene.laid[x].pose, by) for x in scene.load(id) if x in scene.laid}
    yield step
    up = _level(scene, id, step[id])
    if up is not None:
        yield {x: _shifted(p, np.array([0, 0, up])) for x, p in step.items()}


def _raised(scene: Scene, id: str, other: str) -> Iterator[Step]:
    """On what is flat under it: a mat on the edge of a mat, a fork on a cloth."""
    up = float(scene.body(other).high[2] - scene.body(id).low[2]) + CLEAR
    if 0 < up < RAISED:
        yield {x: _shifted(scene.now[x].pose, np.array([0, 0, up])) for x in scene.load(id)}


def _aside(scene: Scene, id: str, other: str) -> Iterator[Step]:
    """Places round where it is on what carries it, the nearest first, away from the other before all else."""
    d = scene.boxes[id].mean(0) - scene.boxes[other].mean(0)
    away = math.atan2(d[1], d[0])
    load = scene.load(id)
    for r in RINGS:
        for k in range(WAYS):
            turn = away + (-1) ** k * ((k + 1) // 2) * math.tau / WAYS
            by = np.array([r * math.cos(turn), r * math.sin(turn), 0.0])
            up = _level(scene, id, _shifted(scene.now[id].pose, by))
            if up is not None:
                yield {x: _shifted(scene.now[x].pose, by + [0, 0, up]) for x in load}


def _level(scene: Scene, id: str, pose: Pose) -> float | None:
    """Metres up to the surface of its carrier at a pose; None where it would not be borne there, or would be in a wall."""
    e = scene.now[id]
    own = body(e.model_copy(update={"pose": pose}))
    host = scene.now.get(e.support)
    if host is None or host.kind == "architecture":
        on_floor = e.support in ("ground", *(f.id for f in scene.floors))
        return 0.0 if on_floor and any(_over(own, scene.boxes[f.id]) for f in scene.floors) else None
    under = scene.body(host.id).triangles
    found = lie(own.triangles, under)
    if found is None or found.leans or abs(found.by) > LEVEL or borne(own.triangles + [0, 0, found.by], under) < BORNE:
        return None
    return found.by + CLEAR


def _over(own: Body, floor: Floats) -> bool:
    return bool((own.low[:2] > floor[0, :2]).all() and (own.high[:2] < floor[1, :2]).all())


def _clear(scene: Scene, step: Step) -> bool:
    """Whether what is moved so cuts nothing that stays."""
    for id, pose in step.items():
        e = scene.now[id].model_copy(update={"pose": pose})
        low, high = reach(e)
        near = [n for n, b in scene.boxes.items() if n not in step and scene.now[n].category not in ("floor", "ceiling")
                and (b[0] < high).all() and (b[1] > low).all()]  # fmt: skip
        if near and next(crossed_by(body(e), ((n, scene.body(n)) for n in near)), None) is not None:
            return False
    return True


def _take(scene: Scene, step: Step) -> set[str]:
    for id, pose in step.items():
        scene.now[id] = scene.now[id].model_copy(update={"pose": pose})
        scene.boxes[id] = reach(scene.now[id])
        scene.bodies[id] = body(scene.now[id])
    return set(step)


def _shifted(pose: Pose, by: Floats) -> Pose:
    x, y, z = (round(float(v + d), 4) for v, d in zip(pose.position, by, strict=True))
    return pose.model_copy(update={"position": (x, y, z)})


__all__ = ["parted"]
