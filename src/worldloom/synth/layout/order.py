"""In which order things find their places: references before what refers to them, asked before added, large before small."""

from __future__ import annotations

import numpy as np

from worldloom.assets.registry import build
from worldloom.synth.layout.carrying import COVERS
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.crowded.density import crowded
from worldloom.synth.layout.habits import SURFACES, TABLE
from worldloom.synth.layout.indoors.reach import HONOUR
from worldloom.synth.layout.indoors.wishes import SEATS, THROUGH, shared
from worldloom.world import Plan, Thing


DRAWN_UP = 0.1
"""How much of their bulk seats count of which the words say nothing: those that are told their side of a table come first."""


def order(plan: Plan) -> list[Thing]:
    """Things sorted so that every relation's reference comes first, then asked, then big."""
    needs: dict[str, set[str]] = {t.id: set() for t in plan.things}
    for r in plan.relations:
        for o in r.objects:
            if r.subject in needs and o in needs and o != r.subject:
                if r.kind in ("between", "linked"):
                    needs[o].add(r.subject) if r.kind == "between" and strung(plan, r.subject) else needs[r.subject].add(o)
                else:
                    needs[r.subject].add(o)
    on = {r.subject: set(r.objects) for r in plan.relations if r.kind == "on"}
    for r in plan.relations:
        for carrier in on.get(r.subject, set()) & needs.keys() if r.kind in THROUGH else ():
            needs[carrier] |= {o for o in r.objects if o in needs and o != carrier and carrier not in on.get(o, set()) | needs[o]}
    first_laid(plan, on, needs)
    held = {r.subject for r in plan.relations}
    for r in plan.relations:
        for o in set(r.objects) & shared(plan, r):
            needs[o] |= on[r.subject] & needs.keys() - {o}
            for carrier in on[r.subject] & needs.keys():
                needs[carrier].discard(o)
    late = {t.id for t in plan.things if plan.setting.interior and t.origin == "asked" and t.category in SURFACES and t.category not in TABLE and t.id not in held}
    weight = {t.id: (t.origin != "asked" or t.id in late, 2 if t.id in late else _rank(t, plan), not (under_window(plan, t) or is_opening(plan, t) or in_gap(plan, t) or plan.setting.interior and t.category in HONOUR), -max(_bulk(t, plan) * (DRAWN_UP if t.category in SEATS and t.id not in held else 1.0), 0.02 * (t.id in late))) for t in plan.things}
    out: list[Thing] = []
    left = sorted(plan.things, key=lambda t: weight[t.id])
    while left:
        ready = next((t for t in left if not needs[t.id] & {x.id for x in left} - {t.id}), left[0])
        left.remove(ready)
        out.append(ready)
    return out


def under_window(plan: Plan, t: Thing) -> bool:
    """Whether the words leave a thing of a room no place but that at a window: it comes before what may stand anywhere."""
    windows = {x.id for x in plan.things if x.category == "window"}
    return plan.setting.interior and any(r.subject == t.id and r.kind in ("under", "beside") and windows & set(r.objects) for r in plan.relations)


def is_opening(plan: Plan, t: Thing) -> bool:
    """Whether a thing is a window or door of a room, which is there before what stands at it."""
    return plan.setting.interior and t.category in ("window", "door")


def in_gap(plan: Plan, t: Thing) -> bool:
    """Whether a thing of a room stands between others: it comes as soon as these stand, before anything else takes the gap."""
    return plan.setting.interior and any(r.kind == "between" and r.subject == t.id for r in plan.relations)


def first_laid(plan: Plan, on: dict[str, set[str]], needs: dict[str, set[str]]) -> None:
    """Adds to what each thing needs: covers, and what has the middle of a surface, before the rest that lies there."""
    middle = {(r.subject, o) for r in plan.relations if r.kind == "middle" for o in r.objects}
    cover = {(t.id, o) for t in plan.things if t.category in COVERS for o in on.get(t.id, ())}
    for first, host in sorted(middle | cover):
        for t, carriers in on.items():
            if host in carriers and t != first and (t, host) not in middle | cover and first not in needs[t] and t not in needs[first]:
                needs[t].add(first)


STRUNG = {"hammock", "clothesline", "rope", "banner", "string_lights", "garland", "slackline", "swing", "net"}
"""What is put up first and then held by what stands at its ends."""


def strung(plan: Plan, id: str) -> bool:
    """Whether a thing is put up before what holds it."""
    return any(t.id == id and t.category in STRUNG for t in plan.things)


def _rank(t: Thing, plan: Plan) -> int:
    """In rooms windows are dressed first, then what lines the walls or holds the middle, then what gathers round it."""
    if crowded(plan) and t.origin == "added" and t.category in TABLE and TABLE[t.category].pattern == "mount" and TABLE[t.category].near:
        return 1  # over what it belongs to, before shelves take the wall
    pattern = TABLE[t.category].pattern if plan.setting.interior and t.origin == "added" and t.category in TABLE else ""
    return {"window": 0, "wall": 1, "center": 1, "aisle": 1, "corner": 1 if _bulk(t, plan) > 1.5 else 2}.get(pattern, 2)


def _bulk(t: Thing, plan: Plan) -> float:
    """Volume of the box of what would be made, from the index where it says so."""
    c = choose(t, plan.setting)
    size = np.asarray(c.entry.extent) if any(c.entry.extent) and not c.fallback else np.ptp(build(c.maker, c.params, 1, 0.3).bounds, axis=0)
    return float(np.prod(np.maximum(size * c.scale, 0.05)))


__all__ = ["order", "strung"]
