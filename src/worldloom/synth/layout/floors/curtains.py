"""Curtains before the windows of a room, hung with them, so that nothing is put where they will be; and the colours of a room's cloth."""

from __future__ import annotations

from worldloom.assets.registry import build, by_category
from worldloom.compute import seed as key
from worldloom.geometry import yaw_quat
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.sites.base import Wall
from worldloom.synth.layout.sites.town import _clamp
from worldloom.world import Entity, Plan, Pose

HUNG = frozenset(("living_room", "dining_room", "bedroom", "child_bedroom", "nursery", "study", "game_room", "music_room", "playroom"))
"""Kinds of room whose windows have curtains where nobody speaks of them."""
CLOTH = ("#5a1519", "#2f4a46", "#8a6a3c", "#3c4a63", "#6d5a4c", "#7a6f86", "#566245", "#a05a3c")
"""Colours of curtains, room by room."""


def curtains(kind: str, plan: Plan, walls: list[Wall], seed: int, number: int) -> list[Entity]:
    """A pair for each window; none where the words speak of curtains, or where the kind of room has none."""
    makers = by_category().get("curtain", ())
    if kind not in HUNG or not makers or any(t.category == "curtain" and t.span is not None for t in plan.things):
        return []
    out: list[Entity] = []
    for wall in walls:
        for along, sill, w, tall in wall.openings:
            room = 2 * min(along, wall.length - along) - 0.26
            if sill > 0.05 and room > 0.8:
                size = {"width": round(min(w + 0.5, room), 3), "height": round(min(sill + tall + 0.22, wall.height - 0.05), 3)}
                out.append(_pair(makers[0], wall, along, {**size, "color": CLOTH[number % len(CLOTH)]}, key(seed, "curtain"), len(out)))
    return out


def _pair(maker: str, wall: Wall, along: float, params: dict[str, object], seed: int, n: int) -> Entity:
    params = _clamp(maker, params)
    part = build(maker, params, seed)
    x, y = wall.point(along, float(part.bounds[1, 1]) + 0.004)
    w, _, _, z = yaw_quat(wall.yaw)
    pose = Pose(position=(round(x, 4), round(y, 4), 0.0), rotation=(round(float(w), 7), 0.0, 0.0, round(float(z), 7)))
    return entity_from(f"curtain.{n + 1}", "curtain", maker, params, seed, part, pose, support=wall.id, label="curtain", attributes={"color": str(params.get("color", ""))})


def tones(number: int) -> dict[str, str]:
    """The colours of cushions, throws and rugs that go with a room's curtains."""
    sets = (("mustard", "#7a3b2a", "#5a1a16"), ("#c9a15a", "#3f5a52", "#2f4a46"), ("#a3583a", "#6d7a55", "#7a5a34"), ("#c7b08a", "#44566f", "#2d3b57"), ("#8f4a3a", "#8a7a68", "#5e5046"), ("#d0b9a0", "#6a5f7c", "#4f4660"), ("#c98f4a", "#5a6b46", "#45523a"), ("#3c5a6a", "#9a5638", "#6b3420"))
    return dict(zip(("cushion", "blanket", "rug"), sets[number % len(sets)], strict=True))


__all__ = ["CLOTH", "HUNG", "curtains", "tones"]
