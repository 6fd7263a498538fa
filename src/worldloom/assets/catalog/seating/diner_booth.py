"""A booth of a diner: two benches face each other over a table, backs in upright rolls of vinyl, everything edged in chrome."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import level, piping, seam, soft_box
from worldloom.geometry import cylinder, slab

CARD = Card("seating/diner_booth", 1, "diner_booth", ("restaurant booth", "booth seat", "dining booth", "cafe booth", "booth table", "banquette"), ("seat", "furniture"), ("indoor", "restaurant", "cafe", "bar", "diner"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials; `length` is along the benches."""

    length: Annotated[float, metres(1.0, 1.5)] = 1.2
    color: Color = "#8e1b22"
    back: Literal["rolled", "plain"] = "rolled"
    frame: Literal["chrome", "oak", "walnut"] = "chrome"
    top: Color = "#e6e2d6"
    wear: Wear = 0.2


PRESETS = {"turquoise": Params(color="#2f8f8c"), "pub": Params(color="#23402f", back="plain", frame="walnut", top="#5b3a24"), "modern": Params(color="#8a8f86", back="plain", frame="oak", top="#c79a66")}
SEAT, HIGH, DEEP, GAP, TABLE = 0.46, 1.08, 0.56, 0.62, 0.75
"""Height of the seat and the back, depth of a bench, metres between the benches, height of the table."""


def build(p: Params, kit: Kit) -> Part:
    """Two benches back to back with the neighbours', and the table between, its end at the wall."""
    out, half = Collector(), p.length / 2
    hide = finish.leather(finish.paint(p.color).color, p.wear)
    edge = finish.metal("chrome", p.wear) if p.frame == "chrome" else finish.wood(p.frame, p.wear, 0.4)
    for s in (-1, 1):
        _bench(out, p, kit, s, half, hide, edge)
    _table(out, p, half, edge)
    x = GAP / 2 + DEEP / 2
    solids = (
        *(c for s in (-1, 1) for c in (box_collider((min(s * GAP / 2, s * (GAP / 2 + DEEP)), -half, 0), (max(s * GAP / 2, s * (GAP / 2 + DEEP)), half, SEAT)),
                                       box_collider((min(s * (GAP / 2 + DEEP - 0.12), s * (GAP / 2 + DEEP)), -half, SEAT), (max(s * (GAP / 2 + DEEP - 0.12), s * (GAP / 2 + DEEP)), half, HIGH)))),
        box_collider((-GAP / 2 - 0.08, -half + 0.04, TABLE - 0.04), (GAP / 2 + 0.08, half, TABLE)), box_collider((-0.06, -0.06, 0), (0.06, 0.06, TABLE - 0.04)),
    )  # fmt: skip
    supports = (Support(name="top", center=(0, 0.02, TABLE), size=(GAP + 0.06, p.length - 0.16)),
                *(Support(name=f"seat.{k}", center=(s * (x - 0.07), 0, SEAT), size=(DEEP - 0.24, p.length - 0.14), clearance=1.1) for k, s in enumerate((-1, 1))))  # fmt: skip
    return Part(out.surfaces(), colliders=solids, mass=95.0, supports=supports, functional_sides=("front",), affordances=("sit",),
                anchors={f"seat.{2 * k + j}": (s * (x - 0.05), y * half * 0.5, SEAT) for k, s in enumerate((-1, 1)) for j, y in enumerate((-1, 1))})  # fmt: skip


def _bench(out: Collector, p: Params, kit: Kit, s: int, half: float, hide: Material, edge: Material) -> None:
    """Plinth, cushion and back of the bench on one side."""
    near, far = s * (GAP / 2), s * (GAP / 2 + DEEP)
    lo, hi = min(near, far), max(near, far)
    out.add("plinth", finish.paint("#1d1c1e", p.wear, 0.5), slab((min(near + s * 0.07, far), -half + 0.03, 0), (max(near + s * 0.07, far), half - 0.03, 0.12), 0.004))
    out.add("box", hide, slab((min(near + s * 0.03, far), -half + 0.01, 0.115), (max(near + s * 0.03, far), half - 0.01, SEAT - 0.09), 0.008))
    mid = (near + far - s * 0.1) / 2
    out.add("seat", hide, soft_box((DEEP - 0.09, 2 * half - 0.01, 0.13), 0.045, 0.09, 0.012, 0.001, kit.seed % 71, (mid, 0, SEAT - 0.062), 2))
    out.add("seat", hide, piping(level(seam(DEEP - 0.1, 2 * half - 0.02, 0.14, 40), SEAT - 0.1, (mid, 0)), 0.006).tinted(0.6))
    back = far - s * 0.06
    tall = HIGH - SEAT - 0.03
    if p.back == "rolled":
        n = max(5, round(2 * half / 0.17))
        wide = 2 * half / n
        for k in range(n):
            out.add("back", hide, soft_box((0.11, wide + 0.004, tall), 0.042, 0.3, 0.0, 0.0, kit.seed % 53 + k, (back, -half + (k + 0.5) * wide, SEAT + 0.01 + tall / 2), 2))
    else:
        out.add("back", hide, soft_box((0.11, 2 * half - 0.005, tall), 0.04, 0.08, 0.01, 0.001, kit.seed % 59, (back, 0, SEAT + 0.01 + tall / 2), 2))
    out.add("shell", hide, slab((min(far - s * 0.02, far), -half, 0.115), (max(far - s * 0.02, far), half, HIGH - 0.02), 0.006))
    out.add("edge", edge, slab((min(far - s * 0.125, far), -half, HIGH - 0.028), (max(far - s * 0.125, far), half, HIGH), 0.008))
    out.add("edge", edge, *(slab((min(far - s * 0.125, far), y - 0.008, 0.115), (max(far - s * 0.125, far), y + 0.008, HIGH - 0.02), 0.004) for y in (-half + 0.008, half - 0.008)))
    out.add("edge", edge, slab((lo + 0.02, -half + 0.002, 0.112), (hi - 0.002, -half + 0.014, 0.14), 0.003))


def _table(out: Collector, p: Params, half: float, edge: Material) -> None:
    """Laminate in a ribbed edge on one column."""
    w = GAP / 2 + 0.08
    out.add("top", finish.paint(p.top, p.wear, 0.3), slab((-w + 0.012, -half + 0.052, TABLE - 0.034), (w - 0.012, half - 0.012, TABLE), 0.003))
    out.add("edge", edge, slab((-w, -half + 0.04, TABLE - 0.04), (w, half, TABLE - 0.002), 0.012))
    dark = finish.iron(p.wear)
    out.add("column", dark, cylinder(0.045, TABLE - 0.05, 20, 0.004).moved((0, 0, 0.008)), cylinder(0.2, 0.018, 32, 0.006), cylinder(0.11, 0.014, 24, 0.004).moved((0, 0, TABLE - 0.056)))
