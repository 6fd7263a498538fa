"""Errands in a world: where somebody stands to take a thing and to put it down, the free way between, and the tracks of both.

A thing that is put onto something lies on its surface where nothing lies yet; else it stands on the ground before it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, quat_matrix, yaw_of, yaw_quat
from worldloom.synth.layout.errands import Wish
from worldloom.synth.layout.footprint import inside
from worldloom.synth.layout.strolls import Ground
from worldloom.synth.layout.tracks import hands_track, kept, root_track, thing_track
from worldloom.synth.layout.posted import LOOSE
from worldloom.synth.layout.ways import CLEAR, TOUCHING, Floor, way
from worldloom.synth.people.acting.errands import Course, course_of, fetching
from worldloom.synth.people.acting.rigs import rig_of
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.world import Act, Entity, Errand, Support, Vec3
from worldloom.world.motion import pose_at

GRIPS = ("carrying", "lugging", "holding")
"""Postures in which something is taken anywhere."""
BACK, EDGE, INSET, GAP = 0.45, 0.22, 0.05, 0.08
"""Metres of a step back before one turns; from the middle of a body to an edge before it; of a thing from the edge that it lies on; and
from a thing on the ground to what it is put before."""
LOW, HIGH, FAR = 0.25, 1.25, 0.78
"""Metres of heights of surfaces that things are put onto, and ahead of the body at most."""
SHORT = 0.45
"""Metres of the longest thing in a fist that is put down as it is held."""
BROAD, NEAR, DISTANT = 0.45, 2.2, 14.0
"""Metres to each side of somebody that a picture holds, and from the camera at which they are too near, and small."""
SMALL = 0.08
"""Half a height of things that nobody puts on the ground where they are told of what has a top."""
ROOM = 3
"""Small things at most that make room."""
PARTS = (10.0, 8.0, 6.5, 5.0, 3.5)
"""Metres that somebody takes something toward what is out of reach."""
SLIDES = (0.0, 0.35, -0.35, 0.7, -0.7, 1.1, -1.1, 1.6, -1.6)
STEEP, KERB, SAMPLE = 0.10, 0.17, 0.2
"""Rise over run of a way at most, metres of a step of it, and metres between points at which its ground is measured."""


@dataclass(frozen=True)
class Load:
    """A thing in the hands, in the person's frame: the middle and the half size of its box (metres), and the person's size."""

    middle: Floats
    half: Floats
    lugged: bool
    rig: Rig

    @classmethod
    def of(cls, e: Entity, thing: Entity, rig: Rig) -> Load:
        """As it is held now."""
        back = quat_matrix(e.pose.rotation).T
        turn, k = back @ quat_matrix(thing.pose.rotation), thing.pose.scale
        at = back @ (np.array(thing.pose.position) - e.pose.position)
        return cls(at + turn @ np.array(thing.center) * k, np.abs(turn) @ np.array(thing.extent) * k / 2, e.params.get("pose") == "lugging", rig)

    @property
    def ahead(self) -> float:
        """Metres from the body to the middle of the thing on the ground before it: as far as feet and knees need."""
        return (0.24 + 0.15 * self.rig.skirt) * self.rig.scale + 0.07 + float(self.half[1])

    def down(self) -> Vec3:
        """Metres from where it is held to the ground; what hangs from a hand goes straight down."""
        low = -float(self.middle[2] - self.half[2]) + 0.002
        return (0.0, 0.0, low) if self.lugged else (0.0, -self.ahead - float(self.middle[1]), low)

    def onto(self, ahead: float, high: float) -> Vec3:
        """Metres from where it is held to a surface before the body."""
        return (-float(self.middle[0]) * self.lugged, -ahead - float(self.middle[1]), high - float(self.middle[2] - self.half[2]) + 0.002)


@dataclass(frozen=True)
class End:
    """Where somebody stands (2,) and looks, metres from where the thing is held to where it is put, and whether something is before them."""

    at: Floats
    yaw: float
    down: Vec3
    backs: bool
    cost: float
    gone: tuple[str, ...] = ()
    """What lies there that nobody asked for, and makes room."""

    @property
    def behind(self) -> Floats:
        """A step back."""
        return self.at - BACK * np.array([math.sin(self.yaw), -math.cos(self.yaw)])


@dataclass(frozen=True)
class Scene:
    """What an errand is laid out in."""

    ground: Ground
    entities: Sequence[Entity]
    yields: bool = False
    """Small things that nobody asked for make room on tops."""


def spared(entities: Sequence[Entity], sent: Sequence[Entity]) -> frozenset[str]:
    """Seats that nobody asked for and nobody is on, in the way of those who take something somewhere."""
    paths = [np.array([pose_at(e, t).position[:2] for t in m.times]) for e in sent for m in e.motions if m.kind == "track" and not m.link]
    out = set()
    for x in (x for x in entities if loose(x, entities)):
        turn, half = quat_matrix(x.pose.rotation)[:2, :2], np.array(x.extent[:2]) * x.pose.scale / 2
        for p in paths:
            q = np.abs((p - x.pose.position[:2]) @ turn) - half
            if float(np.hypot(*np.maximum(q, 0.0).T).min()) < CLEAR:
                out.add(x.id)
    return frozenset(out)


def loose(x: Entity, entities: Sequence[Entity]) -> bool:
    """Whether a thing is a seat that nobody asked for and nobody is on."""
    return x.origin == "added" and x.category in LOOSE and all(y.support != x.id for y in entities)


def fetched(scene: Scene, e: Entity, r: Rigged, thing: Entity, wish: Wish, mood: str) -> tuple[Entity, Entity, tuple[str, ...]] | None:
    """The person on the errand, the thing that goes along, and what makes room for it; None where it cannot be."""
    if str(e.params.get("pose")) not in GRIPS or e.params.get("pose") == "holding" and float(max(thing.extent)) * thing.pose.scale > SHORT:
        return None
    if e.pose.scale != 1.0 or e.support != "ground" and not e.support.startswith("rug"):
        return None
    load = Load.of(e, thing, rig_of(r))
    ends = _ends(scene, e, load, thing, wish)
    return None if ends is None else (*_made(scene, e, r, thing, mood, *ends), tuple(id for end in ends[0] for id in end.gone))


def _ends(scene: Scene, e: Entity, load: Load, thing: Entity, wish: Wish) -> tuple[list[End], list[Vec3]] | None:
    """Both ends and the way between, in the world; one end for what is lifted on the spot."""
    here = np.array(e.pose.position[:2])
    aims = [here, *(np.array(x.pose.position[:2]) for x in (*_meant(scene, wish.source, e), *_meant(scene, wish.goal, e)))]
    kinds = tuple(z.kind for z in scene.ground.site.zones if any(_within(z.polygon, at) for at in aims))
    floor = Floor(scene.ground, here, kinds)
    own = [End(here, yaw_of(e.pose.rotation), load.down(), False, 0.0)] if floor.free(here[None], here[None])[0] else []
    own = own if load.lugged or not wish.source or float(load.half[2]) >= SMALL else []
    sources = [*(_at_all(scene, floor, e, load, wish.source, here) if wish.source else [])[:2], *own]
    if not wish.goal:
        return ([sources[0]], [_on_ground(scene, e, sources[0].at)]) if sources else None
    for source in sources:
        for goal in [*_at_all(scene, floor, e, load, wish.goal, source.at)[:3], *_toward(scene, floor, e, load, wish.goal, source.at)]:
            corners = _way(floor, source, goal)
            if corners is not None:
                scene.ground.take(corners, 0.7)
                return [source, goal], [_on_ground(scene, e, p) for p in corners]
    return None


def _within(polygon: Sequence[tuple[float, float]], at: Floats) -> bool:
    return bool(inside(np.asarray(polygon), at[None])[0])


def _on_ground(scene: Scene, e: Entity, at: Floats) -> Vec3:
    both = scene.ground.site.ground(np.array([at, e.pose.position[:2]]))
    return round(float(at[0]), 4), round(float(at[1]), 4), round(e.pose.position[2] + float(both[0] - both[1]), 4)


def _way(floor: Floor, a: End, b: End) -> Floats | None:
    """Corners from end to end: a step back from what one stands at, and the last step straight up to it."""
    start, end = a.behind if a.backs else a.at, b.behind if b.backs else b.at
    if float(np.linalg.norm(end - start)) < 1.2:
        return None
    middle = way(floor, start, end)
    if middle is None or len(middle) > 16:
        return None
    corners = np.array([*([a.at] if a.backs else []), *middle, *([b.at] if b.backs else [])])
    return corners if _even(floor, corners) else None


def _even(floor: Floor, corners: Floats) -> bool:
    """Whether the ground along a way has no step higher than a kerb's, and no slope that is too steep."""
    z = _along(floor.ground, corners)[:, 2]
    far = max(round(2.0 / SAMPLE), 1)
    return bool((np.abs(np.diff(z)) < KERB).all() and (np.abs(z[far:] - z[:-far]) < 2.0 * STEEP + KERB).all())


def _along(ground: Ground, corners: Floats) -> Floats:
    """Points (n, 3) of the ground along a way, close together."""
    pieces = [a + (b - a) * np.linspace(0, 1, max(math.ceil(float(np.linalg.norm(b - a)) / SAMPLE), 1), endpoint=False)[:, None]
              for a, b in zip(corners, corners[1:], strict=False)]  # fmt: skip
    return ground.lifted(np.concatenate([*pieces, corners[-1:]]))


def _meant(scene: Scene, thing: str, e: Entity) -> list[Entity]:
    return [x for x in scene.entities if thing and x.thing == thing and x.support_surface != "hands" and (not x.room or not e.room or x.room == e.room)]


def _at_all(scene: Scene, floor: Floor, e: Entity, load: Load, thing: str, near: Floats) -> list[End]:
    """Where somebody may stand at the things that are meant, the best first."""
    found = [end for x in _meant(scene, thing, e) for end in _at(scene, floor, e, load, x, near)]
    return sorted(found, key=lambda end: (end.cost, *end.at.tolist()))


def _toward(scene: Scene, floor: Floor, e: Entity, load: Load, thing: str, near: Floats) -> list[End]:
    """Places on the way to what is too far or cannot be reached."""
    out = []
    for x in _meant(scene, thing, e)[:1]:
        there = np.array(x.pose.position[:2]) - near
        far = float(np.linalg.norm(there))
        for metres in PARTS:
            at = near + there * (metres / max(far, 1e-6))
            if metres < far and floor.free(at[None], at[None])[0] and float(floor.clear(at[None])[0]) > CLEAR:
                out.append(End(at, math.atan2(float(there[0]), -float(there[1])), load.down(), False, metres))
    return out


def _at(scene: Scene, floor: Floor, e: Entity, load: Load, x: Entity, near: Floats) -> Iterator[End]:
    """Places at the four sides of a thing: at a surface of it that has room, else before it."""
    turn, k = quat_matrix(x.pose.rotation)[:2, :2], x.pose.scale
    half = np.array(x.extent[:2]) * k / 2
    middle = np.array(x.pose.position[:2]) + turn @ np.array(x.center[:2]) * k
    top = _top(e, load, x)
    for i, (name, out) in enumerate((("front", (0.0, -1.0)), ("back", (0.0, 1.0)), ("left", (-1.0, 0.0)), ("right", (1.0, 0.0)))):
        out2 = turn @ np.array(out)
        side, deep, wide = np.array([-out2[1], out2[0]]), float(half[1 if i < 2 else 0]), float(half[0 if i < 2 else 1])
        toward = float(np.clip((near - middle) @ side, -wide + 0.3, wide - 0.3)) if wide > 0.3 else 0.0
        yaw = math.atan2(-float(out2[0]), float(out2[1]))
        for slide in dict.fromkeys((*SLIDES, round(toward, 2))):
            if abs(slide) > max(wide - 0.1, 0.0):
                continue
            found = _onto(scene, load, x, top, e, out2, middle + slide * side, deep) if top else None
            if top and found is None and float(load.half[2]) < SMALL:
                continue
            off, down, gone = found or (deep + (0.6 if load.lugged else load.ahead + float(load.half[1]) + GAP), load.down(), ())
            at = middle + slide * side + out2 * off
            end = End(at, yaw, down, True, 0.0)
            both = np.stack([at, end.behind])
            if float(floor.clear(both).min()) < TOUCHING or not floor.walked(both).all():
                continue
            liking = (0.0 if name in (x.functional_sides or ("front",)) else 1.0) + (2.0 if top and found is None else 0.0)
            yield End(at, yaw, down, True, liking + 0.35 * float(np.linalg.norm(at - near)) + 0.15 * abs(slide) + 0.5 * len(gone), gone)


def _top(e: Entity, load: Load, x: Entity) -> Support | None:
    """The highest surface of a thing that hands reach and that a load fits on."""
    up = [s for s in x.supports if LOW < x.pose.position[2] + s.center[2] * x.pose.scale - e.pose.position[2] < HIGH and s.name != "lying"
          and min(s.size) * x.pose.scale > 2 * float(load.half[:2].min()) and s.clearance * x.pose.scale > 2 * float(load.half[2])]  # fmt: skip
    return max(up, key=lambda s: (s.center[2], s.size[0] * s.size[1]), default=None)


def _onto(scene: Scene, load: Load, x: Entity, top: Support, e: Entity, out: Floats, edge: Floats, deep: float) -> tuple[float, Vec3, tuple[str, ...]] | None:
    """Metres from the middle of a thing to who puts something on its top there, and to where that lies, and what makes room for it; None
    where something lies that does not."""
    turn, k = quat_matrix(x.pose.rotation)[:2, :2], x.pose.scale
    middle = np.array(x.pose.position[:2]) + turn @ np.array(top.center[:2]) * k
    local = np.abs(turn.T @ out)
    reach = float(local @ np.array(top.size)) * k / 2 + float((middle - edge) @ out)  # from the line through `edge` to the surface's rim
    off = deep + EDGE
    ahead = off - reach + INSET + float(load.half[1])
    lies = edge + out * (off - ahead) + np.array([out[1], -out[0]]) * float(load.middle[0] * (not load.lugged))
    on = np.abs(turn.T @ (lies - middle)) + local[::-1] * float(load.half[0]) + local * float(load.half[1])
    if ahead > FAR or (on > np.array(top.size) * k / 2 + 0.01).any():
        return None
    high = x.pose.position[2] + top.center[2] * k
    under = [y for y in scene.entities if y.support == x.id and abs(y.pose.position[2] - high) < 0.1 and _meets(y, lies, turn, local, load)]
    if any(y.origin != "added" or not scene.yields or any(z.support == y.id for z in scene.entities) for y in under) or len(under) > ROOM:
        return None
    return off, load.onto(ahead, high - e.pose.position[2]), tuple(y.id for y in under)


def _meets(y: Entity, lies: Floats, turn: Floats, local: Floats, load: Load) -> bool:
    """Whether what lies on a top is where a load is to lie; `local` is the way ahead in the top's frame."""
    turned, k = quat_matrix(y.pose.rotation)[:2, :2], y.pose.scale
    half = np.abs(turn.T @ turned) @ (np.array(y.extent[:2]) * k / 2)
    off = turn.T @ (np.array(y.pose.position[:2]) + turned @ np.array(y.center[:2]) * k - lies)
    return bool((np.abs(off) < half + local[::-1] * float(load.half[0]) + local * float(load.half[1]) - 0.004).all())


def _made(scene: Scene, e: Entity, r: Rigged, thing: Entity, mood: str, ends: list[End], corners: list[Vec3]) -> tuple[Entity, Entity]:
    """Tracks and acts, in the frame in which the person is at time 0: where the picture shows them best on their way there."""
    act = Act(clip="fetch", mood=mood)
    rig, m = rig_of(r), manner(r.who, mood, act.intensity)
    faces = (ends[0].yaw, ends[-1].yaw)
    ground = _uneven(scene, e, corners)
    errand = Errand(way=tuple(corners), faces=faces, ground=ground)
    world = fetching(e, r, rig, m, errand, 0.0)
    start = _shown(scene, world.course, world.root)
    x, y, z, yaw = (float(v) for v in world.root(np.array([start]))[0])
    c, s = math.cos(yaw), math.sin(yaw)

    def local(points: Sequence[Vec3]) -> tuple[Vec3, ...]:
        return tuple((round(c * (p[0] - x) + s * (p[1] - y), 4), round(c * (p[1] - y) - s * (p[0] - x), 4), round(p[2] - z, 4)) for p in points)

    errand = Errand(way=local(corners), faces=(round(faces[0] - yaw, 6), round(faces[1] - yaw, 6)), ground=local(ground))
    course = course_of(rig, m, errand)
    load = quat_matrix(e.pose.rotation).T @ (np.array(thing.pose.position) - e.pose.position)
    hands = hands_track(course, start, (ends[0].down, ends[-1].down), (round(float(load[0]), 5), round(float(load[1]), 5), round(float(load[2]), 5)))
    root = root_track(fetching(e, r, rig, m, errand, start), start)
    motions = (*(q for q in e.motions if q.link or q.kind not in ("breathe", "sway")), *((root,) if len(corners) > 1 else ()), hands)
    w, i, j, k = (round(float(v), 7) for v in yaw_quat(yaw))
    pose = e.pose.model_copy(update={"position": (round(x, 4), round(y, 4), round(z, 4)), "rotation": (w, i, j, k)})
    acts = (act.model_copy(update={"start": start, "errand": errand}),)
    person = e.model_copy(update={"pose": pose, "motions": motions, "acts": acts, "attributes": {**e.attributes, "does": "carrying"}})
    return person, thing.model_copy(update={"motions": (thing_track(hands, thing.pose, e.pose),)})


def _uneven(scene: Scene, e: Entity, corners: Sequence[Vec3]) -> tuple[Vec3, ...]:
    """The ground along a way, as few points as it needs; none where it is level."""
    if len(corners) < 2:
        return ()
    p = _along(scene.ground, np.array(corners)[:, :2])
    if float(np.ptp(p[:, 2])) < 0.004:
        return ()
    keep = kept(np.arange(len(p), dtype=float), p, 0.006)
    return tuple(_on_ground(scene, e, p[k, :2]) for k in keep)[:256]


def _shown(scene: Scene, course: Course, root: Callable[[Floats], Floats]) -> float:
    """Seconds of the round, of those in which the thing is carried, at which the picture shows somebody best: on the first way, well inside."""
    world, view = scene.ground.world, scene.ground.site.view
    eye, look = (world.cameras[0].position, world.cameras[0].target) if world.cameras else (view.eye, view.look)
    half = 0.5 * (world.cameras[0].fov if world.cameras else view.fov)
    t = np.concatenate([first + (last - first) * np.linspace(0.02, 0.98, 13) for first, last in course.walks])
    ahead, off = np.array(look[:2]) - np.array(eye[:2]), root(t)[:, :2] - np.array(eye[:2])
    far = np.hypot(off[:, 0], off[:, 1])
    angle = np.arccos(np.clip(off @ ahead / np.maximum(far * np.hypot(*ahead), 1e-6), -1, 1))
    aside = np.maximum(angle + np.arctan2(BROAD, far) - half, 0.0)  # radians by which they are over the edge
    liking = -4.0 * aside - 0.3 * angle - 0.5 * (far < NEAR) - 0.02 * np.arange(len(t)) / len(t) - 0.1 * (far > DISTANT)
    return round(float(t[int(np.argmax(np.round(liking, 4)))]), 3)


__all__ = ["End", "Load", "Scene", "fetched", "loose", "spared"]
