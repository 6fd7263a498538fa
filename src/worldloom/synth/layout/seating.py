"""Who sits without a seat gets the nearest free one, or sits down on the ground: nobody sits in the air or through the floor.

Whoever does what one does sitting takes a seat too, where one is near.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from worldloom.assets.registry import build, module_of
from worldloom.geometry import apply, quat_matrix, yaw_of, yaw_quat
from worldloom.synth.layout.choose import choices
from worldloom.synth.layout.entity import entity_from
from worldloom.world import Entity, Plan, Pose, Vec3

BESIDE = 0.12
"""Metres above or below a seat at which nobody sits on it."""
SOFT = ("cushion", "pillow", "throw_blanket", "blanket")
"""What one sits down against."""
DEEDS = ("reading",)
"""Postures of those who stand in which the hands do something that one does sitting and lying too."""
BEDS = ("bed", "hospital_bed", "bunk", "mattress", "hammock")
ROUND = ("tree_stump", "stool", "bar_stool", "pouf", "ottoman", "rock", "barrel", "bucket")
BACKLESS = (*ROUND, "log", "upholstered_bench", "weight_bench")
"""Seats on which one sits any way, and those on which one sits any way or two ways."""
RIDDEN = ("bicycle", "motorcycle", "scooter", "exercise_bike", "rowing_machine", "swing", "tractor", "seesaw", "horse", "slide")
"""Seats that nobody takes who only sits somewhere."""
LAID = ("lying", "sleeping", "reclining")
FLAT = 0.06
"""Metres up to which what somebody is on is a floor: a rug, a mat."""
FLOOR = frozenset(("ground", "floor"))
NOWHERE: Mapping[str, frozenset[str]] = MappingProxyType({})
AHEAD, TOPS = 0.55, (0.14, 0.5)
"""Metres from a seat to over the knees, and of tops above a seat at which one eats or types."""
REACH = 8.0
"""Metres to the farthest seat that somebody is brought to."""


def seated(entities: tuple[Entity, ...], busy: frozenset[str] = frozenset(), handed: frozenset[str] = frozenset(),
           meant: Mapping[str, frozenset[str]] = NOWHERE) -> tuple[Entity, ...]:  # fmt: skip
    """The entities with everybody who is posed sitting on the ground on a seat, or cross-legged, and who is `busy` (ids) on a seat; what is
    `handed` (things of the plan) to somebody takes no seat, and seats that are `meant` for somebody (things by thing) come first."""
    entities = _stood(entities)
    flat = frozenset(("ground", *(e.id for e in entities if e.extent[2] * e.pose.scale < FLAT)))
    people = [e for e in entities if e.maker.startswith("people/") and (_sits(e) and _astray(e, entities, flat) or e.id in busy and e.support in flat)]
    if not people:
        return entities
    up = frozenset(e.id for e in entities if e in people or e.thing in handed)
    asked = frozenset(t for ids in meant.values() for t in ids)
    free = [s for e in entities if "sit" in e.affordances and e.kind == "object" and (e.category not in RIDDEN or e.thing in asked) for s in _seats(e, entities, up)]
    told = {e.id for e in people if FLOOR & meant.get(e.thing or "", FLOOR - FLOOR) or any(x.id == e.support and x.thing in meant.get(e.thing or "", ()) for x in entities if x.id in flat)}
    rooms = {s[0].room for s in free} if any(x.category == "ceiling" for x in entities) else set()  # nobody sits on their floor for lack of chairs
    new: dict[str, Entity] = {}
    tables = [x for x in entities if x.kind == "object" and x.supports and max(x.extent[:2]) * x.pose.scale > 0.45]
    for e in people:
        near = min((s for s in free if s[0].room == e.room and e.id not in told), key=lambda s: (s[0].id != e.support, s[0].thing not in meant.get(e.thing or "", ()), e.id in busy and not _at_table(s, tables), math.dist(s[1][:2], e.pose.position[:2])), default=None)
        if near is not None and math.dist(near[1][:2], e.pose.position[:2]) < REACH:
            free.remove(near)
            host, at = near
            pose = Pose(position=at, rotation=host.pose.rotation, scale=e.pose.scale)
            e = e if _sits(e) else posed(e, _combined("sitting", e))
            new[e.id] = e.model_copy(update={"pose": pose, "support": host.id, "support_surface": "seat"})
        elif _sits(e) and e.support in flat:
            late = e.room in rooms and e.maker.startswith("people/person") and e.id not in told
            new[e.id] = posed(e, "standing" if late else _combined("cross_legged", e))
    return tuple(new.get(e.id, e) for e in entities)


def _at_table(seat: tuple[Entity, Vec3], tables: list[Entity]) -> bool:
    """Whether a top is before a seat, over the knees of who sits there: what one does with the hands is done there."""
    host, at = seat
    x, y, _ = quat_matrix(host.pose.rotation) @ [0.0, -1.0, 0.0]
    knees = np.array([at[0] + AHEAD * x, at[1] + AHEAD * y])
    for t in tables:
        top = t.pose.position[2] + max(s.center[2] for s in t.supports) * t.pose.scale
        turn = quat_matrix(t.pose.rotation)[:2, :2]
        q = np.abs((knees - t.pose.position[:2]) @ turn / t.pose.scale - t.center[:2]) - np.array(t.extent[:2]) / 2
        if t.id != host.id and TOPS[0] < top - at[2] < TOPS[1] and float(q.max()) * t.pose.scale < BESIDE:
            return True
    return False


def dining(entities: tuple[Entity, ...], meals: Mapping[str, str]) -> tuple[Entity, ...]:
    """The entities with those who sit at their meals (postures by ids) in the posture of one who eats or drinks."""
    return tuple(
        posed(e, meals[e.id]) if e.id in meals and e.params.get("pose") == "sitting" and meals[e.id] in choices(module_of(e.maker).Params, "pose") else e
        for e in entities
    )


def turned_to(entities: tuple[Entity, ...], plan: Plan) -> tuple[Entity, ...]:
    """The entities with those on seats without a back turned to what they are told to be around or to face: round seats any way, logs and
    benches either way."""
    looks = {r.subject: set(r.objects) for r in plan.relations if r.kind in ("around", "facing", "opposite")}
    hosts, out = {e.id: e for e in entities}, list[Entity]()
    for e in entities:
        host = hosts.get(e.support)
        to = [x for x in entities if x.thing in looks.get(e.thing or "", ())] if e.maker.startswith("people/") else []
        if host is not None and host.category in BACKLESS and to and _sits(e):
            target = min(to, key=lambda x: (math.dist(x.pose.position[:2], e.pose.position[:2]), x.id))
            e = _facing(e, host, target)
        out.append(e)
    return tuple(out)


def _facing(e: Entity, host: Entity, target: Entity) -> Entity:
    want = math.atan2(target.pose.position[0] - e.pose.position[0], e.pose.position[1] - target.pose.position[1])
    own = yaw_of(host.pose.rotation)
    yaw = want if host.category in ROUND else min((own, own + math.pi), key=lambda a: -math.cos(a - want))
    w, x, y, z = (round(v, 7) for v in yaw_quat(yaw))
    return e.model_copy(update={"pose": e.pose.model_copy(update={"rotation": (w, x, y, z)})})


def meant(plan: Plan) -> dict[str, frozenset[str]]:
    """What things of a plan are told to be on, by their ids."""
    return {r.subject: frozenset(r.objects) for r in plan.relations if r.kind == "on"}


def _sits(e: Entity) -> bool:
    return str(e.params.get("pose")).startswith("sitting")


def _combined(posture: str, e: Entity) -> str:
    """A posture in which hands go on with what they do, where there is such a one."""
    both = f"{posture}_{str(e.params.get('pose', '')).rpartition('_')[2]}"
    return both if both in choices(module_of(e.maker).Params, "pose") else posture


def _stood(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Those who were put on a seat or a bed in a posture of somebody who stands, and whose hands do something, as one sits or lies there;
    who lies in a bed has the head at its head."""
    hosts, out = {e.id: e for e in entities}, list[Entity]()
    for e in entities:
        host = hosts.get(e.support)
        if e.maker.startswith("people/") and host is not None and str(e.params.get("pose")) in DEEDS:
            rest = "lying" if host.category in BEDS else "sitting" if "sit" in host.affordances else ""
            both = _combined(rest, e)
            e = e if both == rest else posed(e, both)
        if host is not None and host.category in BEDS and str(e.params.get("pose")).split("_")[0] in LAID:
            e = e.model_copy(update={"pose": e.pose.model_copy(update={"rotation": host.pose.rotation})})
        out.append(e)
    return tuple(out)


def _astray(e: Entity, entities: tuple[Entity, ...], flat: frozenset[str]) -> bool:
    """Whether somebody who sits is on the ground, or not on the seat of what they sit on."""
    host = next((x for x in entities if x.id == e.support), None)
    seats = _seats(host, (), frozenset()) if host is not None and "sit" in host.affordances else []
    return e.support in flat or bool(seats) and min(abs(at[2] - e.pose.position[2]) for _, at in seats) > BESIDE


def _seats(host: Entity, entities: tuple[Entity, ...], up: frozenset[str]) -> list[tuple[Entity, Vec3]]:
    """Places on a thing that nothing lies on, and nobody but those who get `up` (ids)."""
    if any(e.support == host.id and e.id not in up and e.category not in SOFT for e in entities):
        return []
    anchors = build(host.maker, host.params, host.seed).anchors
    out = []
    for name, at in sorted(anchors.items()):
        if name.partition(".")[0] == "seat":
            x, y, z = apply(host.pose, [at])[0]
            out.append((host, (round(float(x), 4), round(float(y), 4), round(float(z), 4))))
    return out


def posed(e: Entity, posture: str, dials: Mapping[str, float] = MappingProxyType({})) -> Entity:
    """Somebody in another posture where they are, with more dials of it."""
    params = {**e.params, "pose": posture, **dials}
    part = build(e.maker, params, e.seed)
    made = entity_from(e.id, e.category, e.maker.partition("@")[0], params, e.seed, part, e.pose)
    kept = ("extent", "center", "colliders", "motions", "params")
    return e.model_copy(update={k: getattr(made, k) for k in kept})


__all__ = ["dining", "meant", "posed", "seated", "turned_to"]
