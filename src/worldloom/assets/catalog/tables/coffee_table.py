"""A low coffee table: oak with a shelf below, round, kidney-shaped or a live-edge slab on hairpin legs, glass on a frame, or a carved Victorian one."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, hull_collider, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.outlines import outline
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.geometry import prism, box, rot_z, slab, tube
CARD = Card("tables/coffee_table", 1, "coffee_table", ("cocktail table", "tea table", "low table", "tv_stand"), ("table", "furniture"), ("indoor", "living_room", "lounge", "office"), "floor", (0.4, 0.3, 0.2, 0.2))


class Params(Base):
    """Dials."""

    style: Literal["classic", "round", "glass", "victorian", "kidney", "live_edge"] = "classic"
    width: Annotated[float, metres(0.6, 1.6)] = 1.1
    depth: Annotated[float, metres(0.4, 1.2)] = 0.6
    height: Annotated[float, metres(0.3, 0.55)] = 0.42
    wood: Literal["oak", "walnut", "birch", "mahogany", "dark"] = "oak"
    wear: Wear = 0.25


PRESETS = {"round": Params(style="round", width=0.85, depth=0.85, wood="walnut"), "glass": Params(style="glass"), "victorian": Params(style="victorian", wood="mahogany"), "kidney": Params(style="kidney", width=1.2, depth=0.7, wood="walnut"), "live edge": Params(style="live_edge", width=1.3)}
SHOWS = {"round": {"style": "round", "width": 0.85, "depth": 0.85}, "kidney_shaped": {"style": "kidney"}, "live_edge": {"style": "live_edge"}, "natural_edge": {"style": "live_edge"}}
SHAPED = ("round", "kidney", "live_edge")
"""Outlines of tops on hairpin legs."""


def build(p: Params, kit: Kit) -> Part:
    """Top, legs, lower shelf with magazines in the classic one."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    wood = finish.wood(p.wood, p.wear, 0.36)
    size, shelf_ = (2 * w - 0.08, 2 * d - 0.08), None
    if p.style in SHAPED:
        n, t = kit.n(48, 18), 0.05 if p.style == "live_edge" else 0.03
        out.add("top", wood, prism(outline(p.style, w, d, n, kit.seed), t, 0.006).moved((0, 0, h - t)))
        for a in np.arange(3) * 2.0944 + 0.5 if p.style != "live_edge" else (0.6, 2.54, 3.74, 5.68):
            c, s = 0.68 * w * np.cos(a), 0.68 * d * np.sin(a)
            q = np.array([-np.sin(a), np.cos(a)]) * 0.05
            out.add("leg", finish.iron(0.2), tube([(c + q[0], s + q[1], h - 0.03), (1.25 * c + 0.1 * q[0], 1.25 * s + 0.1 * q[1], 0.006), (1.25 * c - 0.1 * q[0], 1.25 * s - 0.1 * q[1], 0.006), (c - q[0], s - q[1], h - 0.03)], 0.0055, 8))
        size = (1.35 * w, 1.35 * d)
    elif p.style == "glass":
        metal = finish.metal("brass", p.wear)
        out.add("pane", finish.glass((0.86, 0.93, 0.9)), slab((-w, -d, h - 0.012), (w, d, h), 0.003))
        for z in (h - 0.024, 0.14):
            out.add("frame", metal, *(slab((-w + 0.02, s * (d - 0.03) - 0.011, z - 0.011), (w - 0.02, s * (d - 0.03) + 0.011, z + 0.011), 0.002) for s in (-1, 1)), *(slab((s * (w - 0.03) - 0.011, -d + 0.03, z - 0.011), (s * (w - 0.03) + 0.011, d - 0.03, z + 0.011), 0.002) for s in (-1, 1)))
        out.add("frame", metal, four(slab((-0.011, -0.011, 0), (0.011, 0.011, h - 0.013), 0.002), w - 0.03, d - 0.03))
        out.add("shelf", wood, slab((-w + 0.04, -d + 0.04, 0.13), (w - 0.04, d - 0.04, 0.15), 0.002))
        shelf_ = 0.15
    else:
        k = max(4, round(p.depth / 0.11))
        ys = np.linspace(-d, d, k + 1)
        tone = tints(kit.rng("boards"), k, 0.12)
        out.add("top", wood, boards(np.c_[np.full(k, 2 * w), np.diff(ys), np.full(k, 0.03)], np.c_[0 * tone, (ys[1:] + ys[:-1]) / 2, np.full(k, h - 0.015)], 0.003, tone))
        one = leg("turned", h - 0.03, 0.034, kit.n(16, 8)) if p.style == "victorian" else slab((-0.026, -0.026, 0), (0.026, 0.026, h - 0.03), 0.004)
        out.add("leg", wood, four(one, w - 0.05, d - 0.05))
        out.add("apron", wood, *(slab((-w + 0.06, s * (d - 0.05) - 0.01, h - 0.1), (w - 0.06, s * (d - 0.05) + 0.01, h - 0.03), 0.003) for s in (-1, 1)), *(slab((s * (w - 0.05) - 0.01, -d + 0.06, h - 0.1), (s * (w - 0.05) + 0.01, d - 0.06, h - 0.03), 0.003) for s in (-1, 1)))
        if p.style == "classic":
            out.add("shelf", wood, slab((-w + 0.06, -d + 0.06, 0.11), (w - 0.06, d - 0.06, 0.128), 0.003))
            g = kit.rng("magazines")
            for i in range(3):
                out.add(f"magazine.{i}", finish.of("paper", ((0.5, 0.2, 0.14), (0.2, 0.3, 0.4), (0.6, 0.55, 0.45))[i], 0.3), box((0.22, 0.29, 0.008), 0.001).turned(rot_z(float(g.normal() * 0.2))).moved((-0.4 * w, 0, 0.133 + 0.0085 * i)))
            shelf_ = 0.128
    sup = [Support(name="top", center=(0, 0, h), size=size)]
    if shelf_:
        sup.append(Support(name="shelf", center=(0.3 * w, 0, shelf_), size=(0.9 * w, 2 * d - 0.2), clearance=h - shelf_ - 0.11))
    cols = [box_collider((-w, -d, h - 0.1), (w, d, h)), *(box_collider((x * (w - 0.05) - 0.05, y * (d - 0.05) - 0.05, 0), (x * (w - 0.05) + 0.05, y * (d - 0.05) + 0.05, h - 0.1)) for x in (-1, 1) for y in (-1, 1))]
    if p.style in SHAPED:
        cols = [hull_collider([(x, y, z) for x, y in outline(p.style, w, d, 24, kit.seed) for z in (h - 0.04, h)]), cylinder_collider(0.88 * min(w, d), h - 0.04)]
    elif shelf_:
        cols.append(box_collider((-w + 0.03, -d + 0.03, shelf_ - 0.03), (w - 0.03, d - 0.03, shelf_)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=20.0, dynamic=True, supports=tuple(sup), functional_sides=("front", "back"), anchors={"top": (0, 0, h)})
