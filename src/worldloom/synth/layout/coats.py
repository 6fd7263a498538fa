"""Finishes that words give to a thing, on the surfaces that show them: an oak case, steel legs, blue upholstery, a marble top."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence
from dataclasses import dataclass

from worldloom.assets import finish
from worldloom.assets.part import Part, Surface
from worldloom.geometry import area
from worldloom.world import RGB, Material
from worldloom.world.color import known, rgb

HUE = 25 / 360
"""Of the circle: hues nearer than this have one name."""
SHOWN = 0.15
"""Share of a thing's surface from which it is said to be of a colour or material."""
CLOTHED = 0.5
"""Share of cloth and leather from which a thing is upholstered: what is hard of it are its legs and its frame."""
SOFT = ("fabric", "knit", "velvet", "leather", "carpet", "rug", "canvas", "fur")
DYED = (*SOFT, "plastic", "rubber", "paper", "ceramic")
"""Finishes that take the colour of what they cover."""
KEPT = (*DYED, "glass", "marble", "stone", "concrete", "wicker", "cardboard", "paint", "plaster", "wax")
"""Finishes that are dyed, where others are painted over."""
NATURAL = ("leaf", "needle", "food", "water", "soil", "bark", "grass", "emissive", "screen", "neon", "feather", "skin")
"""Surfaces that no words about a thing's colour mean."""
PARTS = {
    "top": ("top", "counter", "worktop", "slab"), "topped": ("top", "counter", "worktop", "slab"), "tabletop": ("top",), "legs": ("leg", "frame"),
    "legged": ("leg", "frame"), "leg": ("leg", "frame"), "base": ("base", "leg", "foot", "frame"), "front": ("door", "pane", "glass", "front"),
    "fronted": ("door", "pane", "glass", "front"), "doors": ("door", "pane", "glass"), "framed": ("frame",), "frame": ("frame", "leg", "case"),
    "shade": ("shade",), "shades": ("shade",), "handles": ("handle", "knob"), "seat": ("seat", "upholstery"), "cushion": ("cushion", "seat"),
}  # fmt: skip
"""Words for a part -> how the roles of its surfaces begin."""
_GOODS = re.compile(r"\.\d")


@dataclass(frozen=True)
class Coat:
    """A colour or material word, and the part of the thing that it is said of ("" is the thing)."""

    kind: str
    value: str
    part: str = ""

    @property
    def sound(self) -> bool:
        """Whether the word is a finish that is known."""
        return known(self.value) if self.kind == "color" else self.value in finish.STUFFS


def coated(part: Part, coats: Sequence[Coat]) -> tuple[dict[str, Material], list[Coat]]:
    """Role -> finish for what the words change of a part, and the words that it cannot show. Materials come before colours."""
    swap: dict[str, Material] = {}
    missed: list[Coat] = []
    before: dict[str, Coat] = {}
    for coat in sorted(coats, key=lambda c: c.kind != "material"):
        second = coat.kind in before and not coat.part
        dyed = second and coat.kind == "color"
        roles = _rest(part, swap, before[coat.kind]) if dyed else _roles(part, swap, coat, second)
        if not roles and (dyed or not shows(part, coat)):
            missed.append(coat)
        before |= {} if coat.part or second else {coat.kind: coat}
        swap |= {role: _finish(swap.get(role, _of(part, role)), coat, role in swap) for role in roles}
    return swap, missed


def shows(part: Part, coat: Coat) -> bool:
    """Whether the part is so without a change, on enough of its surface."""
    if coat.part:
        return False
    good = [s for s in part.surfaces if _is(s.material, coat)]
    return sum(area(s.mesh) for s in good) >= SHOWN * sum(area(s.mesh) for s in part.surfaces)


def _is(m: Material, coat: Coat) -> bool:
    if coat.kind == "color":
        return _alike(m.color, rgb(coat.value))
    same = m.recipe in finish.recipes_of(coat.value)
    hued = finish.STUFFS[coat.value]
    plain = hued.recipe not in ("wood", "metal") or coat.value in ("wood", "metal", "steel")
    return same and (plain or all(abs(a - b) < 0.02 for a, b in zip(m.color, hued.color, strict=True)))


def _alike(a: RGB, b: RGB) -> bool:
    """Whether two colours go by one name to the eye: near in hue and in lightness."""
    (h0, s0, v0), (h1, s1, v1) = colorsys.rgb_to_hsv(*a), colorsys.rgb_to_hsv(*b)
    if min(s0, s1) < 0.25:
        return max(s0, s1) < 0.45 and abs(v0 - v1) < 0.12
    return min(abs(h0 - h1), 1 - abs(h0 - h1)) < HUE and abs(v0 - v1) < 0.3


def _roles(part: Part, swap: dict[str, Material], coat: Coat, second: bool) -> tuple[str, ...]:
    """The roles that a word is about: of the part that it names, else the largest group of surfaces of one finish that may be meant."""
    if coat.part:
        begins = PARTS[coat.part]
        found = [[s.role for s in part.surfaces if s.role.startswith(b) and "box" not in s.role] for b in begins]
        return tuple(dict.fromkeys(next((f for f in found if f), [])))
    if shows(part, coat) and not (swap and coat.kind == "color"):
        return ()
    free = [s for s in part.surfaces if s.material.recipe not in NATURAL and not _GOODS.search(s.role)]
    free = [s for s in free if s.material.recipe != "plain"] or free
    if coat.kind == "color":
        asked = [s for s in free if s.role in swap]
        return _largest(part, asked or free, by_color=not asked)
    return _largest(part, _kin(part, [s for s in free if s.role not in swap], coat, second), by_color=False)


def _rest(part: Part, swap: dict[str, Material], first: Coat) -> tuple[str, ...]:
    """The largest group of surfaces that a second colour may be of: what the first one is not on, if one sees it."""
    free = [s for s in part.surfaces if s.material.recipe not in (*NATURAL, "glass", "plain") and not _GOODS.search(s.role)]
    free = [s for s in free if s.role not in swap and not _is(s.material, first)]
    roles = _largest(part, free, by_color=True)
    seen = sum(area(s.mesh) for s in part.surfaces if s.role in roles)
    return roles if seen >= 0.5 * SHOWN * sum(area(s.mesh) for s in part.surfaces) else ()


def _kin(part: Part, free: list[Surface], coat: Coat, second: bool) -> list[Surface]:
    """Surfaces that may be of a material: cloth for cloth; for wood and metal what is of such already, if one sees it.

    The first of several materials is the thing's own; a second is of what is of its like.
    """
    soft = [s for s in free if s.material.recipe in SOFT]
    hard = [s for s in free if s.material.recipe not in SOFT]
    total = sum(area(s.mesh) for s in part.surfaces)
    if finish.STUFFS[coat.value].recipe in SOFT:
        return soft if second or sum(area(s.mesh) for s in soft) >= 0.5 * SHOWN * total else free
    kin = [s for s in hard if s.material.recipe in (*finish.recipes_of(coat.value), *finish.recipes_of(_stuff(coat.value)))]
    if second:
        return kin
    if sum(area(s.mesh) for s in kin) >= SHOWN * total:
        return kin
    clothed = sum(area(s.mesh) for s in soft) >= CLOTHED * total
    return hard if hard and (clothed or sum(area(s.mesh) for s in hard) >= SHOWN * total) else free


def _stuff(word: str) -> str:
    recipe = finish.STUFFS[word].recipe
    return "metal" if recipe in finish.recipes_of("metal") else "wood" if recipe == "wood" else word


def _largest(part: Part, free: list[Surface], by_color: bool) -> tuple[str, ...]:
    """The roles of the largest group of one recipe, of one colour too where that is still seen."""
    for one_color in (True, False) if by_color else (False,):
        groups: dict[tuple[object, ...], list[Surface]] = {}
        for s in free:
            groups.setdefault((s.material.recipe, s.material.color if one_color else ()), []).append(s)
        best = max(groups.values(), key=lambda g: sum(area(s.mesh) for s in g), default=[])
        if not one_color or sum(area(s.mesh) for s in best) >= SHOWN * sum(area(s.mesh) for s in part.surfaces):
            break
    return tuple(dict.fromkeys(s.role for s in best))


def _of(part: Part, role: str) -> Material:
    return next(s.material for s in part.surfaces if s.role == role)


def _finish(was: Material, coat: Coat, asked: bool) -> Material:
    """The surface's own finish dyed, or painted if it was not `asked` for; a material in the colour that it covers if it has none of its own."""
    if coat.kind == "material":
        new = finish.STUFFS[coat.value]
        return new.model_copy(update={"color": was.color}) if new.recipe in DYED and coat.value != "clay" and was.recipe in DYED else new
    color = rgb(coat.value)
    if was.recipe == "glass":
        k = 0.9 / max(color)
        color = (color[0] * k, color[1] * k, color[2] * k)
    return was.model_copy(update={"color": color}) if asked or was.recipe in KEPT else finish.paint(coat.value)


__all__ = ["PARTS", "Coat", "coated", "shows"]
