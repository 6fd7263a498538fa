"""A table: square-legged wooden work table, round cafe table on a pedestal, trestle, steel-legged or of other outlines."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish,
    hull_collider, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.outlines import outline
from worldloom.assets.parts.room_joinery import four, leg
from worldloom.geometry import prism, beam, lathe, rod, slab, tube
CARD = Card("tables/table", 1, "table", ("wooden table", "cafe table", "work table", "play_table", "workbench", "folding table", "conference_table", "meeting table", "low table"), ("furniture",), ("indoor", "cafe", "bakery", "classroom", "workshop", "studio", "bar", "tavern"), "floor", (0.5, 0.3, 0.3, 0.3))


class Params(Base):
    """Dials."""

    style: Literal["classic", "round", "modern", "trestle", "hexagonal", "semicircular", "kidney"] = "classic"
    width: Annotated[float, metres(0.5, 3.0)] = 1.2
    depth: Annotated[float, metres(0.45, 1.5)] = 0.75
    height: Annotated[float, metres(0.3, 1.1)] = 0.75
    wood: Literal["oak", "pine", "walnut", "birch", "dark"] = "oak"
    color: Color | None = None
    """Paint on frame and legs."""
    wear: Wear = 0.3


PRESETS = {"cafe": Params(style="round", width=0.7, depth=0.7, wood="walnut"), "trestle": Params(style="trestle", width=1.9, wood="pine", wear=0.6), "modern": Params(style="modern", wood="birch"), "children": Params(width=0.8, depth=0.6, height=0.5, wood="birch", color="sky"), "hexagonal": Params(style="hexagonal", width=1.2, depth=1.05, wood="birch"), "semicircular": Params(style="semicircular", width=1.3, depth=0.65, color="teal"), "kidney": Params(style="kidney", width=1.3, depth=0.85)}
SHOWS = {"rustic": {"style": "trestle", "wear": 0.6}, "irregular_shaped": {"style": "kidney", "width": 1.3, "depth": 0.85}, "kidney_shaped": {"style": "kidney"}, "half_moon": {"style": "semicircular"}, "trestle": {"style": "trestle"}, "farmhouse": {"style": "trestle"},
         "hexagonal": {"style": "hexagonal", "width": 1.2, "depth": 1.05}, "round": {"style": "round", "width": 1.1, "depth": 1.1}, "oval": {"style": "round", "width": 1.7, "depth": 1.05}}
SHAPED = ("round", "hexagonal", "semicircular", "kidney")
"""Outlines of tops that stand on a pedestal."""


def build(p: Params, kit: Kit) -> Part:
    """Top of boards, apron with a drawer front in the classic one, legs or pedestal."""
    out, w, d, h = Collector(), p.width / 2, p.depth / 2, p.height
    wood = finish.wood(p.wood, p.wear, 0.42)
    frame = finish.paint(p.color, p.wear) if p.color else wood if p.style in ("classic", "trestle") else finish.iron(0.4 * p.wear)
    g, t = kit.rng("boards"), 0.028
    if p.style in SHAPED:
        n = kit.n(48, 18)
        out.add("top", wood, prism(outline(p.style, w, d, n), t, 0.006).moved((0, 0, h - t)))
        out.add("leg", frame, lathe([(0, 0), (0.24, 0), (0.25, 0.012), (0.2, 0.022), (0.045, 0.06), (0.03, 0.1), (0.028, h - 0.12), (0.04, h - 0.08), (0.16, h - t - 0.004), (0, h - t - 0.004)], n, 0.5))
        cols = [hull_collider([(x, y, z) for x, y in outline(p.style, w, d, 24) for z in (h - t - 0.01, h)]), cylinder_collider(0.06, h), cylinder_collider(0.25, 0.05)]
        size = (1.35 * w, 1.35 * d)
    else:
        k = max(4, round(p.depth / 0.13))
        ys = np.linspace(-d, d, k + 1)
        tone = tints(g, k, 0.14)
        out.add("top", wood, boards(np.c_[np.full(k, 2 * w), np.diff(ys), np.full(k, t)], np.c_[0 * tone, (ys[1:] + ys[:-1]) / 2, np.full(k, h - t / 2)], 0.003, tone))
        size = (2 * w - 0.06, 2 * d - 0.06)
        cols = [box_collider((-w, -d, h - 0.12), (w, d, h))]
        if p.style == "classic":
            out.add("leg", frame, four(leg("tapered", h - t, 0.033, kit.n(14, 8)) if p.color else leg("turned", h - t, 0.038, kit.n(16, 8)), w - 0.07, d - 0.07))
            out.add("apron", frame, *(slab((-w + 0.08, s * (d - 0.07) - 0.012, h - 0.13), (w - 0.08, s * (d - 0.07) + 0.012, h - t), 0.003) for s in (-1, 1)), *(slab((s * (w - 0.07) - 0.012, -d + 0.08, h - 0.13), (s * (w - 0.07) + 0.012, d - 0.08, h - t), 0.003) for s in (-1, 1)))
            ends = [(x * (w - 0.07), y * (d - 0.07)) for x in (-1, 1) for y in (-1, 1)]
        elif p.style == "modern":
            for x in (-w + 0.12, w - 0.12):
                out.add("leg", frame, tube([(x, -d + 0.06, 0.02), (x, -d + 0.06, h - t - 0.012), (x, d - 0.06, h - t - 0.012), (x, d - 0.06, 0.02)], 0.014, 8), rod((x, -d + 0.04, 0.014), (x, d - 0.04, 0.014), 0.014, 8))
            ends = [(x, y) for x in (-w + 0.12, w - 0.12) for y in (-d + 0.06, d - 0.06)]
        else:
            for x in (-w + 0.28, w - 0.28):
                out.add("leg", frame, *(beam((x, s * (d - 0.02), 0), (x, s * 0.08, h - t), 0.07, 0.035) for s in (-1, 1)), slab((x - 0.035, -d + 0.06, h - t - 0.06), (x + 0.035, d - 0.06, h - t), 0.004), slab((x - 0.03, -d * 0.62, 0.2), (x + 0.03, d * 0.62, 0.26), 0.004))
            out.add("leg", frame, slab((-w + 0.2, -0.03, 0.22), (w - 0.2, 0.03, 0.28), 0.004))
            ends = [(x, s * d * 0.5) for x in (-w + 0.28, w - 0.28) for s in (-1, 1)]
            cols.append(box_collider((-w + 0.2, -0.04, 0.2), (w - 0.2, 0.04, 0.29)))
        half = 0.045 if p.style != "trestle" else 0.5 * d
        cols += [box_collider((x - 0.045, y - half, 0), (x + 0.045, y + half, h - 0.1)) for x, y in ends]
    return Part(out.surfaces(), colliders=tuple(cols), mass=22 * p.width * p.depth + 4, dynamic=True, supports=(Support(name="top", center=(0, 0, h), size=size),), functional_sides=("front", "back", "left", "right"), anchors={"top": (0, 0, h)})
