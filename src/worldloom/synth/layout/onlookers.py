"""Who watches looks at what goes on: at others who do something, or else at the nearest thing that the words name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from worldloom.synth.layout.talks import aside, facing
from worldloom.synth.people.catalog.person import Rigged
from worldloom.world import Entity, Plan

WORDS = ("watch", "look", "observ", "listen", "star", "gaz", "supervis", "cheer", "applaud", "clap")
"""Beginnings of what onlookers do."""
SIGHT = 25.0
"""Metres to the farthest that is watched."""


def onlooking(everyone: Sequence[Entity], watchers: Mapping[str, Rigged], plan: Plan) -> dict[str, Entity]:
    """Entities by id of those who look on (bodies by ids of entities), turned to it; who sits turns the head alone."""
    told, out = {t.id: t for t in plan.things}, dict[str, Entity]()
    bound = {r.subject: set(r.objects) for r in plan.relations if r.kind in ("facing", "around", "opposite")}
    for e in everyone:
        word = (told[e.thing].activity or "").split(" ")[-1] if e.thing in told else ""
        if e.id not in watchers or not word.startswith(WORDS):
            continue
        named = bound.get(e.thing or "", set())
        seen = [x for x in everyone if x.thing != e.thing and _seen(e, x) and (x.thing in named and x.maker.startswith("people/") if named else x.origin == "asked")]
        target = min(seen, key=lambda x: (not _busy(x, told[x.thing].activity if x.thing in told else None), _far(e, x), x.id), default=None)
        r, does = watchers[e.id], {"does": e.attributes.get("does", word)}
        out[e.id] = e.model_copy(update={"attributes": {**e.attributes, **does}})
        if target is None:
            continue
        if r.rest == "feet":
            out[e.id] = facing(out[e.id], e.pose.position, np.array(target.pose.position[:2]))
        elif r.rest == "seat":
            look = aside(e, [target])
            out[e.id] = out[e.id].model_copy(update={"acts": tuple(a.model_copy(update={"look": look}) if a.clip == "keep" else a for a in e.acts)})
    return out


def _seen(e: Entity, x: Entity) -> bool:
    return x.kind in ("object", "person") and e.id != x.support and x.id != e.support and _far(e, x) < SIGHT


def _busy(e: Entity, activity: str | None) -> bool:
    """Whether somebody does more than look on."""
    return e.maker.startswith("people/") and bool(activity) and not str(activity).split(" ")[-1].startswith(WORDS)


def _far(a: Entity, b: Entity) -> float:
    return math.dist(a.pose.position[:2], b.pose.position[:2])


__all__ = ["onlooking"]
