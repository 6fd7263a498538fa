"""What people have in their hands: the book of somebody who reads lies open in both, the cup of somebody who drinks is between them, and
whatever else they are said to hold or carry is held as one holds such a thing (`grips`).

The thing is an entity as before, of the same id, carried by the person: where a posture has the palms, as large as they are apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from worldloom.assets.registry import build, module_of
from worldloom.compute import seed as keyed
from worldloom.geometry import Floats, apply, matrix_quat, quat_matrix, unit
from worldloom.synth.layout.choose import choices
from worldloom.synth.layout.entity import PEOPLE, entity_from
from worldloom.synth.layout.grips import grip_for, in_grip, span_of
from worldloom.synth.layout.instruments import family_of, plays
from worldloom.synth.layout.seating import posed
from worldloom.world import Entity, Plan, Pose, Relation

READ, DRUNK = ("book", "magazine", "newspaper", "letter", "map", "menu", "paper", "tablet"), ("cup", "mug", "teacup", "glass", "wine_glass", "goblet")
"""Categories of things that are held to be read, and that are held to be drunk from."""
USUAL = {"read": "decor/book", "drink": "kitchen/cup"}
"""What is in hands of which nothing is said."""
TAKING = ("carr", "walk", "run", "bring", "take", "fetch", "deliver", "hand", "clean", "sell", "repair", "tune")
"""Beginnings of what those do who have an instrument in their hands and do not play it."""
SEAT = "seating/chair"
"""What is brought to those who play sitting."""
LEAST, MOST = 0.15, 0.26
"""Metres of the height of a book in hands."""


def loose(plan: Plan) -> Plan:
    """The plan as things are set out by it: what will be in somebody's hands takes no place by that and gives none."""
    people = {t.id for t in plan.things if t.category in PEOPLE}
    kept = tuple(r for r in plan.relations if not _by_hand(r, people))
    return plan if len(kept) == len(plan.relations) else plan.model_copy(update={"relations": kept})


def _by_hand(r: Relation, people: set[str]) -> bool:
    return r.kind == "holding" and r.subject in people


def held(entities: Sequence[Entity], plan: Plan, seed: int) -> tuple[Entity, ...]:
    """The entities with what readers read and drinkers drink from in their hands: what was said, or what of the kind lies about, or a new one."""
    out = {e.id: e for e in entities}
    for e in entities:
        kind = deed_of(e)
        if kind in USUAL:
            thing = _said(out, plan, e, kind) or _about(out, plan, e, kind) or _new(out, e, kind, seed)
            placed = _opened(thing, e) if kind == "read" else thing
            out[thing.id] = _in_hands(placed, e, kind == "read")
    for e in entities:
        for r in (r for r in plan.relations if r.kind == "holding" and r.subject == e.thing and deed_of(e) not in USUAL):
            _taken(out, e, r, not _taking(plan, e, r))
    return tuple(out.values())


def _taking(plan: Plan, e: Entity, r: Relation) -> bool:
    """Whether somebody is said to do with what they have in their hands what one does with any thing: by the deed, or the words up to it."""
    who = next((t for t in plan.things if t.id == e.thing), None)
    if who is None:
        return False
    ends = [t.span.start for t in plan.things if t.id in r.objects and t.span]
    words = plan.prompt[who.span.end : min(ends)].lower().split() if who.span and ends else []
    return any(w.startswith(TAKING) for w in (who.activity or "", *words))


def _taken(out: dict[str, Entity], e: Entity, r: Relation, play: bool) -> None:
    """Gives somebody the first thing of a relation that nobody has, in the posture in which one holds it, or plays it."""
    if any(x.support == e.id for x in out.values()):
        return
    free = [x for o in r.objects for x in out.values() if x.thing == o and x.support_surface != "hands" and not x.maker.startswith("architecture/")]
    found = next(((x, g) for x in free if (g := grip_for(x, e, play))), None)
    if found is None:
        return
    thing, grip = found
    thing = _lifted(thing) if plays(thing, grip) or family_of(thing) is None else thing
    e = _on_chair(out, e) if plays(thing, grip) and grip.startswith("sitting_") and e.params.get("pose") != "sitting" else e
    spans = {"span": span_of(thing)} if grip == "carrying" else {}
    out[e.id] = holder = posed(e, grip, spans)
    if plays(thing, grip):
        from worldloom.synth.layout.playing import size_for

        thing = thing.model_copy(update={"pose": thing.pose.model_copy(update={"scale": size_for(thing, holder)})})
    out[thing.id] = thing.model_copy(update={"pose": in_grip(thing, holder), "support": e.id, "support_surface": "hands", "room": e.room, "dynamic": False})
    for x in [x for x in out.values() if x.support == thing.id]:  # what lies on it comes along
        out[x.id] = x.model_copy(update={"pose": _along(x.pose, thing.pose, out[thing.id].pose)})


def _on_chair(out: dict[str, Entity], e: Entity) -> Entity:
    """Somebody on a chair that is brought to where they stood."""
    id = next(f"chair.{k}" for k in range(1, len(out) + 2) if f"chair.{k}" not in out)
    drawn = keyed(e.seed, "entity", id)
    part = build(SEAT, {}, drawn)
    seat, turn = np.array(part.anchors["seat"]), quat_matrix(e.pose.rotation)
    x, y, _ = np.array(e.pose.position) - turn @ (seat * [1, 1, 0])
    place = e.pose.model_copy(update={"position": (round(float(x), 4), round(float(y), 4), e.pose.position[2]), "scale": 1.0})
    out[id] = chair = entity_from(id, "chair", SEAT, {}, drawn, part, place, origin="added", room=e.room).model_copy(update={"support": e.support, "support_surface": e.support_surface})
    at = apply(chair.pose, [part.anchors["seat"]])[0]
    pose = e.pose.model_copy(update={"position": (e.pose.position[0], e.pose.position[1], round(float(at[2]), 4))})
    params = {**e.params, "seat": round(float(at[2]) - chair.pose.position[2], 3)}
    return e.model_copy(update={"pose": pose, "support": id, "support_surface": "seat", "params": params})


def _lifted(thing: Entity) -> Entity:
    """A thing as it is in a hand: a bucket with its bail up, a guitar without its stand."""
    module = module_of(thing.maker)
    dials = getattr(module, "HELD", {})
    return _again(thing, {**thing.params, **dials}) if dials else thing


def _again(thing: Entity, params: dict[str, Any]) -> Entity:
    """A thing with other dials."""
    part = build(thing.maker, params, thing.seed)
    made = entity_from(thing.id, thing.category, thing.maker.partition("@")[0], params, thing.seed, part, thing.pose)
    return thing.model_copy(update={k: getattr(made, k) for k in ("params", "extent", "center", "mass", "colliders")})


def followed(entities: Sequence[Entity], new: Mapping[str, Entity]) -> tuple[Entity, ...]:
    """The entities with some of them anew, and with what these have in their hands, and what lies on that, where they have gone."""
    out = {e.id: new.get(e.id, e) for e in entities}
    gone = {e.id: e.pose for e in entities if e.id in new and new[e.id].pose != e.pose and e.maker.startswith("people/")}
    for _ in range(2):
        with_them = [e for e in entities if e.support in gone and e.id not in gone and (e.support_surface == "hands" or e.support not in new)]
        for e in with_them:
            out[e.id] = e.model_copy(update={"pose": _along(e.pose, gone[e.support], out[e.support].pose)})
        gone = {e.id: e.pose for e in with_them}
    return tuple(out.values())


def _along(x: Pose, home: Pose, now: Pose) -> Pose:
    """A pose on something that went from `home` to `now`."""
    back, turn = quat_matrix(home.rotation).T, quat_matrix(now.rotation)
    at = np.array(now.position) + turn @ back @ (np.array(x.position) - home.position)
    w, i, j, k = matrix_quat(turn @ back @ quat_matrix(x.rotation))
    place, rotation = (round(float(at[0]), 4), round(float(at[1]), 4), round(float(at[2]), 4)), (round(w, 7), round(i, 7), round(j, 7), round(k, 7))
    return x.model_copy(update={"position": place, "rotation": rotation})


def deed_of(e: Entity) -> str:
    """What the hands of somebody who sits or lies, or stands and reads, are busy with, by their posture: "read", "drink", ...; "" for nothing."""
    words = str(e.params.get("pose", "")).split("_") if e.maker.startswith("people/") else [""]
    return words[-1].removesuffix("ing") if len(words) > 1 or words == ["reading"] else ""


def _kinds(kind: str) -> tuple[str, ...]:
    return READ if kind == "read" else DRUNK


def _said(out: dict[str, Entity], plan: Plan, e: Entity, kind: str) -> Entity | None:
    """What the words say that they hold; the k-th of several who hold has the k-th."""
    held = {o for r in plan.relations if r.kind == "holding" and r.subject == e.thing for o in r.objects}
    mine = [x for x in out.values() if x.thing in held and x.category in _kinds(kind) and x.support_surface != "hands"]
    return mine[0] if mine else None


def _about(out: dict[str, Entity], plan: Plan, e: Entity, kind: str) -> Entity | None:
    """The nearest of the kind in the same room that nobody asked for and that carries nothing."""
    tied = {r.subject for r in plan.relations} | {o for r in plan.relations for o in r.objects}
    carrying = {x.support for x in out.values()}
    free = [x for x in out.values() if x.category in USUAL[kind].split("/") and x.room == e.room and x.origin == "added" and x.thing not in tied
            and x.id not in carrying and x.support_surface != "hands"]  # fmt: skip
    return min(free, key=lambda x: (_far(x, e), x.id), default=None)


def _far(a: Entity, b: Entity) -> float:
    return float(np.linalg.norm(np.array(a.pose.position) - b.pose.position))


def _new(out: dict[str, Entity], e: Entity, kind: str, seed: int) -> Entity:
    maker, category = USUAL[kind], USUAL[kind].split("/")[1]
    id = next(f"{category}.{k}" for k in range(1, len(out) + 2) if f"{category}.{k}" not in out)
    drawn = keyed(seed, "entity", id)
    return entity_from(id, category, maker, {}, drawn, build(maker, {}, drawn), e.pose, origin="added", room=e.room)


def _opened(thing: Entity, e: Entity) -> Entity:
    """A book that lies open, as wide as the palms are apart."""
    fields = module_of(thing.maker).Params
    if "open" not in (choices(fields, "state") if "state" in fields.model_fields else ()):
        return thing
    left, right = _palms(e)
    high = float(np.clip(0.5 * np.linalg.norm(left - right) / 0.7, LEAST, MOST))
    params = {**thing.params, "state": "open", **({"height": round(high, 3), "thickness": 0.024} if "height" in fields.model_fields else {})}
    return _again(thing, params)


def _palms(e: Entity) -> tuple[Floats, Floats]:
    """Left and right (3,), in the world."""
    anchors = build(e.maker, e.params, e.seed).anchors
    left, right = apply(e.pose, [anchors["hand.left"], anchors["hand.right"]])
    return left, right


def _in_hands(thing: Entity, e: Entity, read: bool) -> Entity:
    """Between the palms, upright, or with its face to the eyes and its head away from them."""
    left, right = _palms(e)
    middle, eyes = (left + right) / 2, apply(e.pose, [build(e.maker, e.params, e.seed).anchors["head"]])[0]
    face = unit((eyes - middle)[None])[0] if read else np.array([0.0, 0.0, 1.0])
    aside = quat_matrix(e.pose.rotation) @ [-1.0, 0.0, 0.0]
    aside = unit((aside - face * (aside @ face))[None])[0]
    turn = np.stack([aside, np.cross(face, aside), face], 1)
    at = middle + 0.012 * face + 0.02 * turn[:, 1] if read else middle - turn @ [0.0, 0.0, 0.5 * thing.extent[2]]
    w, x, y, z = matrix_quat(turn)
    rotation = (round(w, 7), round(x, 7), round(y, 7), round(z, 7))
    position = (round(float(at[0]), 4), round(float(at[1]), 4), round(float(at[2]), 4))
    pose = Pose(position=position, rotation=rotation, scale=thing.pose.scale)
    return thing.model_copy(update={"pose": pose, "support": e.id, "support_surface": "hands", "room": e.room, "dynamic": False})


__all__ = ["deed_of", "followed", "held", "loose"]
