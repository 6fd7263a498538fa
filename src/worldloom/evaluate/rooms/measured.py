"""Colour, material, size, shape and number of parts as an object's geometry and materials show them."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.assets import finish
from worldloom.assets.registry import index
from worldloom.evaluate.adherence import near_color
from worldloom.evaluate.rooms.solid import Solid
from worldloom.synth.language.tokens import singular
from worldloom.world.color import known, rgb

SHOWN = 0.15
"""Share of an object's surface from which it is said to be of a colour or a material."""
MORE, LESS = 1.1, 0.9
"""Against the size that its maker makes by default."""
TALL, LOW = 1.6, 0.5
"""Metres of height that are tall or low by themselves."""
DISC, DISC_OFF = np.pi / 4, 0.06
"""Share of its square that a disc covers."""
FULL = 0.93
"""Share of its square from which a footprint is rectangular."""
SQUARE = 1.12
SPECIES = ("oak", "walnut", "mahogany", "teak", "pine", "cedar", "birch", "bamboo")
_TONES = {"brass": "brass", "bronze": "bronze", "copper": "copper", "gold": "gold"}


def looks(s: Solid, kind: str, value: str) -> bool:
    """Whether the object shows the quality."""
    if kind == "color":
        return _color(s, value)
    if kind == "material":
        return _material(s, value)
    if kind == "size":
        return _size(s, value)
    return _number(s, value) if kind == "number" else _shape(s, value)


def _shown(s: Solid) -> list[dict[str, object]]:
    """Materials on at least SHOWN of the surface."""
    n = s.node
    t = n.vertices[n.faces]
    area = np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1)
    if len(n.painted) != len(n.faces):
        return list(n.materials)
    shares = np.bincount(n.painted + 1, area, len(n.materials) + 1)[1:] / max(float(area.sum()), 1e-12)
    alike: dict[str, float] = {}
    for m, part in zip(n.materials, shares, strict=True):
        alike[str(m)] = alike.get(str(m), 0.0) + float(part)
    return [m for m in n.materials if alike[str(m)] >= SHOWN]


def _color(s: Solid, value: str) -> bool:
    said = str(s.node.extras.get("attributes", {}).get("color", ""))
    if not known(value):
        return False
    declared: dict[str, object] = {"pbrMetallicRoughness": {"baseColorFactor": rgb(said)}} if known(said) else {}
    return bool(declared and near_color(declared, value)) or any(near_color(m, value) for m in _shown(s))


def _recipe(m: dict[str, object]) -> str:
    extras = m.get("extras", {})
    return str(extras.get("recipe", "")).partition(":")[0] if isinstance(extras, dict) else ""


def _material(s: Solid, value: str) -> bool:
    value = value.replace(" ", "_")
    shown = _shown(s)
    if value in SPECIES:
        return any(_recipe(m) in finish.recipes_of("wood") and _species(_base(m)) == value for m in shown)
    right = [m for m in shown if _recipe(m) in finish.recipes_of(value)]
    return any(near_color(m, _TONES[value]) for m in right) if value in _TONES else bool(right)


def _base(m: dict[str, object]) -> tuple[float, ...]:
    pbr = m.get("pbrMetallicRoughness", {})
    return tuple(pbr.get("baseColorFactor", (1, 1, 1, 1))[:3]) if isinstance(pbr, dict) else (1.0, 1.0, 1.0)


def _species(color: tuple[float, ...]) -> str:
    """The wood whose tone, apart from how light it is painted, is nearest."""
    tones = _tones()
    return min(tones, key=lambda k: float(np.linalg.norm(np.array(tones[k]) - np.array(color))))


@cache
def _tones() -> dict[str, tuple[float, ...]]:
    return {k: tuple(finish.wood(k).color) for k in SPECIES if _made(k)}


def _made(kind: str) -> bool:
    try:
        finish.wood(kind)
    except KeyError:
        return False
    return True


def _size(s: Solid, value: str) -> bool:
    entry = index().get(str(s.node.extras.get("maker", "")).split("@")[0])
    size = 2 * s.half
    usual = np.array(entry.extent) if entry and min(entry.extent) > 0 else None
    if value == "tall":
        return bool(size[2] >= TALL or (usual is not None and size[2] >= MORE * usual[2]))
    if value == "low":
        return bool(size[2] <= LOW or (usual is not None and size[2] <= LESS * usual[2]))
    if usual is None:
        return False
    bulk = float(np.prod(size) / np.prod(usual))
    plan, plan_usual = np.sort(size[:2]), np.sort(usual[:2])
    tests = {
        "large": bulk >= MORE, "huge": bulk >= MORE**3, "small": bulk <= LESS, "tiny": bulk <= LESS**3, "wide": size[0] >= MORE * usual[0],
        "narrow": plan[0] <= LESS * plan_usual[0], "thick": plan[0] >= MORE * plan_usual[0], "long": plan[1] >= MORE * plan_usual[1],
    }  # fmt: skip
    return bool(tests.get(value, False))


def _shape(s: Solid, value: str) -> bool:
    """From the hull of its plan, and what that covers of its box."""
    import shapely

    hull = shapely.convex_hull(shapely.multipoints(s.node.vertices[:, :2]))
    turned = shapely.minimum_rotated_rectangle(hull)
    full = float(hull.area / max(turned.area, 1e-12))
    x, y = 2 * s.half[:2]
    ratio = max(x, y) / min(x, y)
    disc = abs(full - DISC) < DISC_OFF
    tests = {
        "round": disc and ratio < SQUARE, "oval": disc and ratio >= SQUARE, "square": full > FULL and ratio < SQUARE,
        "rectangular": full > FULL,
    }  # fmt: skip
    return bool(tests.get(value, False))


def _number(s: Solid, value: str) -> bool:
    """Joints or lights that are named by the noun ("2 drawers"), or what its maker counts of it."""
    n, _, noun = value.partition(" ")
    stem = singular(noun)
    told = [str(v).partition(" ") for v in s.node.extras.get("attributes", {}).values()]
    if any(k.isdigit() and int(k) >= int(n) and singular(w) == stem for k, _, w in told):
        return True
    parts = s.node.extras.get("joints", ()) if stem != "light" else s.node.extras.get("lights", ())
    named = [p for p in parts if stem == "light" or str(p.get("name", "")).startswith(stem)]
    return len(named) >= int(n)


__all__ = ["SHOWN", "looks"]
