"""The colour that an entity shows most of, and whether two colours are the same to the eye."""

from __future__ import annotations

import colorsys

from worldloom.geometry import area as area_of
from worldloom.synth.realise import part_of
from worldloom.world import RGB, Entity

HUE = 28 / 360
"""Of the circle: hues nearer than this have one name."""


def shown(e: Entity, color: RGB) -> bool:
    """Whether a colour is seen on a quarter of an entity's surface."""
    area: dict[bool, float] = {True: 0.0, False: 0.0}
    for s in part_of(e).surfaces:
        area[same_hue(s.material.color, color)] += float(area_of(s.mesh))
    return area[True] > 0.25 * (area[True] + area[False])


def main_role(e: Entity) -> str:
    """The role of the surfaces with the largest area."""
    part = part_of(e)
    area: dict[str, float] = {}
    for s in part.surfaces:
        area[s.role] = area.get(s.role, 0.0) + area_of(s.mesh)
    return max(sorted(area), key=lambda r: area[r]) if area else ""


def main_color(e: Entity) -> RGB:
    """Linear colour of the main role."""
    role = main_role(e)
    return next((s.material.color for s in part_of(e).surfaces if s.role == role), (0.5, 0.5, 0.5))


def same_hue(a: RGB, b: RGB) -> bool:
    """Hues within 28 degrees where both are colours; greys by lightness."""
    (h0, s0, v0), (h1, s1, v1) = colorsys.rgb_to_hsv(*a), colorsys.rgb_to_hsv(*b)
    if s1 < 0.25 or s0 < 0.2:
        return s0 < 0.4 and s1 < 0.4 and abs(v0 - v1) < 0.35
    return min(abs(h0 - h1), 1 - abs(h0 - h1)) < HUE


__all__ = ["main_color", "main_role", "same_hue", "shown"]
