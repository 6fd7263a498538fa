"""The colour that an entity shows most of, and whether two colours are the same to the eye."""

from __future__ import annotations

import colorsys

from worldloom.geometry import area as area_of
from worldloom.synth.realise import part_of
from worldloom.world import RGB, Entity
from worldloom.world.color import known, rgb

HUE = 28 / 360
"""Of the circle: hues nearer than this have one name."""


def shaded(name: str) -> str:
    """A colour by a name that is known or "#rrggbb" for shades of one ("dark_blue"); "" for what is no colour."""
    if known(name):
        return name
    shade, _, base = name.partition("_")
    if not known(base) or shade not in SHADES:
        return ""
    k, white = SHADES[shade]
    mixed = [k * c * (1 - white) + white * 0.75 for c in rgb(base)]
    return "#" + "".join(f"{round(255 * _srgb(c)):02x}" for c in mixed)


SHADES = {"dark": (0.4, 0.0), "deep": (0.6, 0.0), "light": (1.0, 0.35), "pale": (1.0, 0.5), "pastel": (1.0, 0.5), "soft": (1.0, 0.3), "bright": (1.25, 0.0),
          "vivid": (1.25, 0.0), "dusty": (0.8, 0.2), "warm": (1.0, 0.0), "royal": (1.1, 0.0), "forest": (0.5, 0.0), "sky": (1.0, 0.35), "navy": (0.3, 0.0),
          "emerald": (0.9, 0.0), "slate": (0.5, 0.1), "off": (0.9, 0.1)}  # fmt: skip
"""Shade -> factor of the colour, and how much white is mixed in."""


def _srgb(c: float) -> float:
    c = min(max(c, 0.0), 1.0)
    return 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


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


__all__ = ["main_color", "main_role", "same_hue", "shaded", "shown"]
