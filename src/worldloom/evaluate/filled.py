"""Whether as much stands in a room as the words say: things for each square metre of its floor, and things that nobody asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from worldloom.evaluate.glb import Node
from worldloom.world import Clause, Plan

MUCH, FAIR = 1.0, 2.0
"""Things for each square metre from which on a room is full, and up to which it is tidy."""
FEW, LAMPS = 6, 1
"""Things that a sparse and a bare room have beyond those that are asked for, at most."""


def answer(c: Clause, plan: Plan, nodes: Sequence[Node]) -> tuple[bool, str]:
    """(met, why) of a clause of kind "density"; its value is the level."""
    room = next((r for r in plan.rooms if r.setting.density is not None and r.setting.density.span == c.span), None)
    here = [n for n in nodes if room is None or n.extras.get("room") == room.id]
    area = sum(float(np.prod((n.bounds[1] - n.bounds[0])[:2])) for n in here if n.category == "floor")
    things = [n for n in here if n.extras.get("kind") == "object"]
    asked = sum(t.count.n for t in plan.things if t.origin == "asked" and (room is None or t.id in room.things))
    each, more = len(things) / max(area, 1.0), max(len(things) - asked, 0)
    met = {"cluttered": each >= MUCH, "full": each >= MUCH, "tidy": each <= FAIR, "sparse": more <= FEW, "bare": more <= LAMPS}[c.value]
    return met, f"{len(things)} things on {area:.0f} square metres, {more} of them beyond what is asked"


__all__ = ["answer"]
