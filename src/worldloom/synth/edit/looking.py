"""Colours, materials and other qualities of things that stand; their size; and whether lamps are lit and doors open."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from worldloom.assets.part import Part
from worldloom.assets.registry import build, module_of
from worldloom.synth.edit.document import Operation
from worldloom.synth.edit.hues import main_role, shown
from worldloom.synth.edit.carrying import refit
from worldloom.synth.edit.planned import parted, qualified
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.choose import material_of, shown_by, told
from worldloom.synth.layout.compound import slug
from worldloom.synth.realise import part_of
from worldloom.world import Attribute, Entity, Material
from worldloom.world.color import known, rgb

CLOTH = ("fabric", "velvet", "leather", "carpet", "rug", "wool", "plush", "linen", "knit", "canvas", "cloth", "weave")
"""Recipes that stay when what is made of them is dyed; other things are painted."""
DIM, BRIGHT = 0.4, 1.8
"""Factors of a lamp's power."""
OPEN = 0.85
"""Share of a joint's range at which it stands open."""


def look(work: Work, op: Operation) -> None:
    """Give things qualities."""
    ids = work.targets(op)
    done: list[tuple[str, Attribute]] = []
    for id in ids:
        e = work.entity(id)
        for q in op.qualities:
            new, why = restyled(e, q)
            if new is None:
                work.refuse(op, f"{id}: {why}")
                continue
            e = refit(work, op, e, new)
            done.append((id, q))
            work.put(e, f"{q.kind} {q.value.replace('_', ' ')}")
    _say(work, op, done)


def _say(work: Work, op: Operation, done: list[tuple[str, Attribute]]) -> None:
    """The plan says so too."""
    ids = dict.fromkeys(i for i, _ in done)
    work.plan, of = parted(work.plan, work.world.entities, ids)
    for id, thing in of.items():
        e = work.entity(id)
        if e.thing != thing:
            work.put(e.model_copy(update={"thing": thing}), "thing")
    for thing in dict.fromkeys(of.values()):
        for q in dict.fromkeys(q for i, q in done if of[i] == thing):
            work.plan = qualified(work.plan, thing, q, op.text)


@dataclass(frozen=True)
class Dials:
    """An entity's dials after one word."""

    params: dict[str, Any]
    taken: bool


def restyled(e: Entity, q: Attribute) -> tuple[Entity | None, str]:
    """The entity with a quality, or None and why not."""
    word = q.value
    maker = e.maker.split("@")[0]
    model = module_of(maker).Params
    params: dict[str, Any] = dict(e.params)
    shown = shown_by(maker).get(slug(word))
    params |= shown or {}
    taken = shown is not None or told(model, params, q)
    new = remade(e, json.loads(json.dumps(params))) if taken else e
    attributes = {**new.attributes, q.kind: word}
    if q.kind not in ("color", "material"):
        if not taken:
            return None, f"{maker} has no dial for {q.value.replace('_', ' ')!r}"
        return new.model_copy(update={"attributes": attributes}), ""
    if taken and _shows(new, q):
        return new.model_copy(update={"attributes": attributes}), ""
    finish = material_of(q)
    if finish is None:
        return None, f"{q.value.replace('_', ' ')!r} is no finish that is known"
    role = main_role(new)
    was = next(s.material for s in part_of(new).surfaces if s.role == role)
    if q.kind == "color" and any(was.recipe.startswith(c) for c in CLOTH):
        finish = was.model_copy(update={"color": rgb(q.value)})
    elif q.kind == "material" and "color" in e.attributes and known(e.attributes["color"]) and finish.recipe in CLOTH:
        finish = finish.model_copy(update={"color": rgb(e.attributes["color"])})
    return new.model_copy(update={"attributes": attributes, "materials": {**new.materials, role: finish}}), ""


def _shows(e: Entity, q: Attribute) -> bool:
    """Whether a dial's colour or material is seen, not hidden by an override."""
    if q.kind == "color":
        return known(q.value) and shown(e, rgb(q.value))
    return not e.materials


def remade(e: Entity, params: dict[str, Any]) -> Entity:
    """The entity with other dials: what follows from its part is taken from the new one, overrides of colour go."""
    old, part = build(e.maker, e.params, e.seed), build(e.maker, params, e.seed)
    lo, hi = part.bounds
    same = np.allclose(old.bounds, part.bounds, atol=1e-6)
    facts: dict[str, Any] = {} if same else {"extent": _v(hi - lo), "center": _v((lo + hi) / 2), "mass": part.mass * e.pose.scale**3}
    facts |= {k: getattr(part, k) for k in FACTS if getattr(part, k) != getattr(old, k)}
    return e.model_copy(update={"params": params, "attributes": {**e.attributes, **_told(part, old)}, **facts})


FACTS = ("colliders", "joints", "supports", "functional_sides", "affordances", "lights", "effects", "sounds")


def _told(part: Part, old: Part) -> dict[str, str]:
    return {k: v for k, v in part.attributes.items() if old.attributes.get(k) != v}


def _v(a: Any) -> tuple[float, float, float]:
    x = np.round(np.asarray(a, float), 4)
    return float(x[0]), float(x[1]), float(x[2])


def light(work: Work, op: Operation) -> None:
    """Lamps on and off, dimmed and brightened."""
    for id in work.targets(op):
        e = work.entity(id)
        new = lit(e, op.toward)
        if new is None:
            work.refuse(op, f"{id} is no lamp")
        else:
            work.put(new, f"light {op.toward}")


def lit(e: Entity, state: str) -> Entity | None:
    """The entity with its light in a state; None for what gives no light."""
    model = module_of(e.maker.split("@")[0]).Params
    if state in ("on", "off"):
        on = state == "on"
        if "lit" in model.model_fields:
            value: Any = on if model.model_fields["lit"].annotation is bool else (0.7 if on else 0.0)
            new = remade(e, {**e.params, "lit": value})
            lights = tuple(x.model_copy(update={"on": on}) for x in new.lights)
            return new.model_copy(update={"lights": lights, "attributes": {**new.attributes, "light": state}})
        if not e.lights and not e.effects:
            return None
        dark = {} if on else {s.role: _dark(s.material) for s in part_of(e).surfaces if max(s.material.emission) > 0}
        kept = {k: v for k, v in e.materials.items() if not (on and max(v.emission) == 0 and _glows(e, k))}
        lights = tuple(x.model_copy(update={"on": on}) for x in e.lights)
        return e.model_copy(update={"lights": lights, "materials": {**kept, **dark}, "attributes": {**e.attributes, "light": state}})
    if not e.lights:
        return None
    k = DIM if state == "dim" else BRIGHT
    return e.model_copy(update={"lights": tuple(x.model_copy(update={"power": round(x.power * k, 4)}) for x in e.lights)})


def _dark(m: Material) -> Material:
    return m.model_copy(update={"emission": (0.0, 0.0, 0.0)})


def _glows(e: Entity, role: str) -> bool:
    return any(s.role == role and max(s.material.emission) > 0 for s in build(e.maker, e.params, e.seed).surfaces)


def hinge(work: Work, op: Operation) -> None:
    """Doors, lids and drawers, by their dial or their joints."""
    for id in work.targets(op):
        e = work.entity(id)
        model = module_of(e.maker.split("@")[0]).Params
        opened = op.toward == "open"
        if "open" in model.model_fields and model.model_fields["open"].annotation in (bool, float):
            flag = model.model_fields["open"].annotation is bool
            new = remade(e, {**e.params, "open": opened if flag else (OPEN if opened else 0.0)})
        elif told(model, params := dict(e.params), Attribute(kind="state", value=op.toward)):
            new = remade(e, params)
        elif e.joints:
            new = e.model_copy(update={"joints": tuple(j.model_copy(update={"value": _value(j.limits, opened)}) for j in e.joints)})
        else:
            work.refuse(op, f"{id} does not open")
            continue
        work.put(new, op.toward)


def _value(limits: tuple[float, float], opened: bool) -> float:
    low, high = limits
    far = low if abs(low) > abs(high) else high
    return round(OPEN * far, 4) if opened else round(min(max(0.0, low), high), 4)


__all__ = ["hinge", "light", "lit", "look", "remade", "restyled"]
