"""Lamps close under the ceilings of halls and small rooms, where a hanging one would be in the way of doors."""

from __future__ import annotations

from worldloom.assets.registry import build, index
from worldloom.compute import seed as key
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.floors.facts import fact
from worldloom.synth.layout.sites.town import _clamp
from worldloom.world import Entity, Plan, Pose

MAKER = "lighting/ceiling_lamp"
APART = 3.6
"""Metres between the lamps of a hall."""
SMALL = 9.0
"""Square metres under which a room that is no living room has its lamp under the ceiling."""

def lamps(kind: str, plan: Plan, size: tuple[float, float], height: float, seed: int) -> list[Entity]:
    """One in the middle, or several along a hall; none where the words speak of lamps, or for rooms in which lamps hang over something."""
    said = any(t.category.endswith("lamp") and t.span is not None for t in plan.things)
    if said or MAKER not in index() or fact(kind).role not in ("hall", "wet", "store") and size[0] * size[1] > SMALL:
        return []
    w, d = size
    n = max(1, round(max(w, d) / APART)) if fact(kind).role == "hall" else 1
    params = _clamp(MAKER, {"style": "flush", "color": "white", "lit": True})
    part = build(MAKER, params, key(seed, "lamp"))
    out = []
    for k in range(n):
        along = ((k + 0.5) / n - 0.5) * max(w, d)
        x, y = (along, 0.0) if w > d else (0.0, along)
        pose = Pose(position=(round(x, 4), round(y, 4), round(height - float(part.bounds[1, 2]), 4)))
        out.append(entity_from(f"ceiling_lamp.{k + 1}", "ceiling_lamp", MAKER, params, key(seed, "lamp"), part, pose, support="ceiling", label="ceiling lamp"))
    return out


__all__ = ["lamps"]
