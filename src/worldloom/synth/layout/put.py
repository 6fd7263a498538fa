"""An entity set down on its spot, with the ground that it takes; and connectors between things that stand."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import numpy as np

from worldloom.assets.part import Part
from worldloom.assets.registry import build
from worldloom.compute import rng
from worldloom.compute import seed as key
from worldloom.geometry import Floats, yaw_quat
from worldloom.synth.layout.coats import coated
from worldloom.synth.layout.choose import Choice
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.habits import habit_for
from worldloom.synth.layout.hosted import perched
from worldloom.synth.layout.sites.town import _clamp
from worldloom.synth.layout.stage import Spot, Stage, bounds_of, slices
from worldloom.world import Entity, Motion, Pose, Thing

MANY = ("tree", "bird", "flower", "bush", "rock", "plant")
SPECIES: dict[str, tuple[str, ...]] = {
    "street": ("trees/maple", "trees/birch"), "square": ("trees/maple",), "park": ("trees/maple", "trees/oak"), "forest": ("trees/birch", "trees/oak"), "river": ("trees/willow", "trees/birch"),
    "farm": ("trees/oak", "trees/apple"), "garden": ("trees/apple", "trees/cherry"), "jungle": ("trees/palm", "trees/bamboo"), "beach": ("trees/palm",),
}  # fmt: skip
"""What grows in a place where the words say no more than trees."""
STANDING = 0.02
"""Metres above the floor up to which what is at a wall stands there rather than hangs."""
LEANS = "leans"
"""The surface of a wall on which a thing of the floor leans: it holds it."""
FOOTING = 4.0
"""Metres of length from which on a thing's ground is levelled."""


def put(stage: Stage, t: Thing, choice: Choice, part: Part, params: dict[str, Any], s: int, bounds: Floats, spot: Spot) -> None:
    """Add the entity to the stage and take its ground."""
    if spot.params:
        params = _clamp(choice.maker, params | dict(spot.params))
        part = build(choice.maker, params, s)
        bounds = bounds_by(part, choice)
    number = sum(1 for e in stage.entities if e.category == t.category) + 1
    id = f"{t.category}.{number}"
    ids = {e.id for e in stage.entities}
    while id in ids:
        number += 1
        id = f"{t.category}.{number}"
    pose = Pose(position=(spot.x, spot.y, spot.z), rotation=_q(spot.yaw), scale=choice.scale)
    materials, lacking = coated(part, choice.coats)
    shown = {c.kind: c.value for c in reversed(choice.coats) if c not in lacking}
    attributes = {**_declared(params), **choice.honoured, **shown}
    by = "ground" if spot.support.startswith("wall") and spot.surface != LEANS and choice.entry.card.stands == "floor" and spot.z + float(bounds[0, 2]) < STANDING else spot.support
    e = entity_from(id, t.category, choice.maker, json.loads(json.dumps(params)), s, part, pose, support=by, support_surface=spot.surface,
                    thing=t.id, origin=t.origin, attributes=attributes, materials=materials, label=t.noun or t.category.replace("_", " "))  # fmt: skip
    e = e.model_copy(update={"motions": (*e.motions, *carried_along(spot, e, key(stage.seed, "motion", id)))})
    stage.entities.append(e)
    stage.by_thing.setdefault(t.id, []).append(e)
    b = stage.box_of(bounds, choice.scale, spot.x, spot.y, spot.z, spot.yaw, id)
    h = habit_for(t.category, choice.entry.card, e.extent, bool(stage.site.rooms))
    if h.pattern != "underfoot" or spot.support in stage.boxes:
        levelled = spot.support == "ground" and stage.site.terrain is not None and max(e.extent[:2]) * e.pose.scale > FOOTING
        for i, cut in enumerate(slices(part, bounds, choice.scale)):
            b = stage.box_of(cut, choice.scale, spot.x, spot.y, spot.z, spot.yaw, id)
            stage.occupied.add(_footing(stage, b) if levelled and not i else b)
        b = stage.box_of(bounds, choice.scale, spot.x, spot.y, spot.z, spot.yaw, id)
        stage.boxes[id] = b
    if t.origin == "asked" and h.pattern != "underfoot":
        stage.seen.append(stage.view(b))


def _footing(stage: Stage, b: Box) -> Box:
    """The box with all of the slope that it will be let into: what lies there now would be inside when the ground is levelled."""
    along = np.linspace(-1.0, 1.0, 7)
    p = np.array([b.local(float(u) * b.hx, float(v) * b.hy) for u in along for v in along])
    z = stage.site.ground(p)
    return replace(b, z0=min(b.z0, float(z.min()) - 1.0), z1=max(b.z1, float(z.max()) + 1.0))


def carried_along(spot: Spot, e: Entity, seed: int) -> tuple[Motion, ...]:
    """Birds in the air circle, what floats bobs, unless their makers say how they move as a whole."""
    if any(not m.link and m.kind in ("circle", "path", "bob") for m in e.motions):
        return ()
    if spot.support == "air" and e.maker.startswith("animals/"):
        r = rng(seed, "circle")
        radius = round(float(r.uniform(2.5, 6.5)), 2)
        return (Motion(kind="circle", amplitude=radius, period=round(radius * float(r.uniform(1.0, 1.4)), 2), seed=seed % 2**31),)
    if spot.support == "water":
        return (Motion(kind="bob", amplitude=0.04, period=3.2, seed=seed % 2**31),)
    return ()


def _q(yaw: float) -> tuple[float, float, float, float]:
    w, x, y, z = yaw_quat(yaw)
    return (round(w, 7), x, y, round(z, 7))


def _declared(params: dict[str, Any]) -> dict[str, str]:
    return {k: str(v) for k, v in params.items() if k in ("color", "material", "style", "state", "pose", "role") and isinstance(v, str)}


def link(stage: Stage, t: Thing, choice: Choice) -> None:
    """Connectors between consecutive things of a relation `linked`: each spans the gap between two of them."""
    hosts: list[Entity] = []
    for rel in stage.plan.relations:
        if rel.kind == "linked" and t.id in (rel.subject, *rel.objects):
            hosts = [e for id in (rel.subject, *rel.objects) if id != t.id for e in stage.by_thing.get(id, [])]
    for k, (a, b) in enumerate(zip(hosts[:-1], hosts[1:], strict=False)):
        p, q = np.array(a.pose.position), np.array(b.pose.position)
        d = q - p
        dist = float(np.hypot(d[0], d[1]))
        ra, rb = (max(e.extent[:2]) * e.pose.scale / 2 for e in (a, b))
        length = dist - ra - rb
        if length < 0.3:
            continue
        u = d[:2] / dist
        m = p[:2] + u * (ra + length / 2)
        params = choice.params | {"length": round(length + 0.3, 3)}
        s = variant(stage, t, choice, k)
        part = build(choice.maker, params, s)
        lo, hi = part.bounds
        yaw = math.atan2(u[1], u[0]) - (0.0 if hi[0] - lo[0] >= hi[1] - lo[1] else math.pi / 2)
        z = float(stage.site.ground(np.array([m]))[0])
        spot = Spot(round(float(m[0]), 4), round(float(m[1]), 4), round(z, 4), round(yaw, 4), free=frozenset({a.id, b.id}))
        honoured = {**choice.honoured, "joins": f"{a.id} {b.id}"}
        put(stage, t, replace(choice, params=params, honoured=honoured), part, params, s, bounds_of(part), spot)


def variant(stage: Stage, t: Thing, choice: Choice, k: int) -> int:
    """Seed of the k-th thing; natural and added things share a few variants so that meshes are shared."""
    natural = set(MANY) & {t.category, *choice.entry.card.hypernyms}
    kinds = len(kinds_of(stage, t))
    if kinds > 1:
        return key(stage.seed, t.category, k // kinds % 2)
    pool = 3 if natural else 4 if t.origin == "added" else 64
    return key(stage.seed, t.category if t.origin == "added" else t.id, k % pool)


def bounds_by(part: Part, choice: Choice) -> Floats:
    stands = choice.entry.card.stands
    return bounds_of(part, 50.0 if stands in ("water", "wall", "ceiling", "air", "roof", "table") else 0.0)


def kinds_of(stage: Stage, t: Thing) -> tuple[str, ...]:
    if t.category not in ("tree", "willow_tree") or t.origin != "added":
        return ()
    warm = bool(stage.site.terrain and stage.site.terrain.biome == "jungle")
    return SPECIES["jungle"] if warm else SPECIES.get(stage.plan.setting.place, ()) if t.category == "tree" else ()


def species(stage: Stage, t: Thing, choice: Choice, k: int) -> Choice:
    """The choice for the k-th tree nobody named: the kinds of its place by turns."""
    kinds = kinds_of(stage, t)
    if not kinds:
        return choice
    maker = kinds[(k - perched(stage.plan, t)) % len(kinds)]  # the last has the stoutest boughs
    return replace(choice, maker=maker, params=_clamp(maker, choice.params))


__all__ = ["LEANS", "MANY", "bounds_by", "carried_along", "kinds_of", "link", "put", "species", "variant"]
