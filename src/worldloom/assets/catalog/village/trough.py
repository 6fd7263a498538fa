"""A water or feeding trough of hewn stone, planks on trestles or galvanised sheet, full of water, feed or empty."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_farm import mound, straws
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import box, cylinder, fbm, prism, rot_x, rot_y, rounded_rect, slab

CARD = Card("village/trough", 1, "trough", ("water trough", "feeding trough", "horse trough", "drinking trough"), ("vessel", "container"), ("farm", "village", "medieval", "western", "stable", "outdoor"), "ground", (0.6, 0.2, 0.1, 0.1))


class Params(Base):
    """Dials."""

    material: Literal["stone", "wood", "metal"] = "stone"
    contents: Literal["water", "hay", "feed", "empty"] = "water"
    length: Annotated[float, metres(0.8, 3.0)] = 1.7
    wear: Wear = 0.6


PRESETS = {"wood": Params(material="wood", contents="hay"), "metal": Params(material="metal"), "feed": Params(material="wood", contents="feed"), "dry": Params(contents="empty", length=1.2)}


def build(p: Params, kit: Kit) -> Part:
    """0.55 m high and wide, its long side at the front."""
    out, w, h, d = Collector(), p.length / 2, 0.56, 0.29
    wall = {"stone": 0.085, "wood": 0.03, "metal": 0.006}[p.material]
    low = {"stone": 0.16, "wood": 0.22, "metal": 0.1}[p.material]
    {"stone": _stone, "wood": _wood, "metal": _metal}[p.material](out, p, kit, w, d, h)
    _fill(out, p, kit, w - wall - 0.005, d - wall - 0.005, h)
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, h)),), mass={"stone": 380.0, "wood": 40.0, "metal": 30.0}[p.material] * p.length + 90 * low * p.length, functional_sides=("front", "back"), anchors={"water": (0, 0, 0.85 * h)})


def _stone(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """A hollowed block with chipped rims on two bearers."""
    outer, inner = rounded_rect(2 * w, 2 * d, 0.03, 3), rounded_rect(2 * w - 0.17, 2 * d - 0.17, 0.06, 4)
    body = prism(outer, h - 0.1, 0.018, [inner]).moved((0, 0, 0.1))
    v = body.vertices + 0.006 * fbm(body.vertices * 1.0, 0.16, 3, kit.seed % 43)[:, None]
    stone = finish.stone("limestone", p.wear)
    out.add("body", stone, type(body)(v, body.faces, body.normals, body.uv), slab((-w + 0.02, -d + 0.02, 0.1), (w - 0.02, d - 0.02, 0.2), 0.01))
    out.add("feet", finish.stone("granite", p.wear), *(box((0.24, 2 * d - 0.06, 0.12), 0.02, (s * 0.62 * w, 0, 0.06)) for s in (-1, 1)))


def _wood(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """Planks nailed to end boards with crossed legs."""
    wood, rng = finish.wood("weathered", p.wear), kit.rng("planks")
    rows, low = 2, 0.2
    tall = (h - low) / rows
    at = [(0, s * (d - 0.015), low + (k + 0.5) * tall) for s in (-1, 1) for k in range(rows)]
    out.add("body", wood, boards((2 * w, 0.03, tall - 0.008), at, 0.005, tints(rng, len(at), 0.2)), boards((0.035, 2 * d - 0.06, h - low), [(s * (w - 0.08), 0, (h + low) / 2) for s in (-1, 1)], 0.005, tints(rng, 2, 0.2)))
    out.add("body", wood, boards((2 * w - 0.1, 2 * d - 0.06, 0.03), [(0, 0, low + 0.015)], 0.004))
    for s in (-1, 1):
        for k in (-1, 1):
            out.add("legs", wood, box((0.06, 0.07, h + 0.1), 0.008).turned(rot_x(k * 0.32)).moved((s * (w - 0.14), 0.0 + k * 0.01, 0.5 * h - 0.02)))
    out.add("nails", finish.iron(p.wear), *(cylinder(0.009, 0.006, 8, 0.002).turned(rot_x(np.pi / 2)).moved((s * (w - 0.08), -d, z)) for s in (-1, 1) for z in (low + 0.08, h - 0.08)))


def _metal(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    """A round-ended galvanised tank with a rolled rim and swaged ribs."""
    steel = finish.metal("galvanised", p.wear)
    outer, inner = rounded_rect(2 * w, 2 * d, d * 0.98, 8), rounded_rect(2 * w - 0.012, 2 * d - 0.012, d * 0.96, 8)
    out.add("body", steel, prism(outer, h, 0.0, [inner]), prism(inner, 0.03, 0.0).moved((0, 0, 0.03)))
    for z in (0.16, 0.3, h):
        g = 0.02 if z == h else 0.012
        out.add("rim", steel, prism(rounded_rect(2 * w + g, 2 * d + g, d, 8), 0.024, 0.004, [inner]).moved((0, 0, z - 0.012)))
    out.add("tap", finish.metal("brass", p.wear), cylinder(0.018, 0.08, 10, 0.003).turned(rot_y(np.pi / 2)).moved((w, 0, 0.1)))


def _fill(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    if p.contents == "water":
        out.add("water", finish.of("water", (0.04, 0.08, 0.075), 0.04), prism(rounded_rect(2 * w, 2 * d, 0.95 * d if p.material == "metal" else 0.03, 6), 0.02).moved((0, 0, 0.82 * h)))
    elif p.contents in ("hay", "feed"):
        heap = mound((2 * w, 2 * d, 0.24 if p.contents == "hay" else 0.1), kit, "fill", 0.03).moved((0, 0, 0.72 * h))
        mat = finish.of("straw", (0.5, 0.37, 0.14), 0.9) if p.contents == "hay" else finish.of("food", (0.42, 0.28, 0.12), 0.9)
        out.add("fill", mat, heap, *([straws(heap, kit, 260, 0.1)] if p.contents == "hay" else []))
