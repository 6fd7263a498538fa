"""A professional cooking station of steel: a flat-top grill with splash back and fat tray, a char grill, a deep fryer, or a deck oven in tiers."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import gathered
from worldloom.geometry import box, cylinder, rod, rot_x, slab
CARD = Card("kitchen/griddle", 1, "griddle", ("grill", "flat top", "flat top grill", "flat-top grill", "kitchen grill", "char grill", "chargrill", "deep fryer", "deep fat fryer", "fryer", "deck oven", "bakery oven", "baker's oven", "commercial oven"),
            ("appliance",), ("indoor", "kitchen", "restaurant", "diner", "bakery", "cafe"), "floor", (0.7, 0.0, 0.0, 0.0))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["flat", "char", "fryer", "deck_oven"] = "flat"
    width: Annotated[float, metres(0.5, 1.6)] = 0.9
    wear: Wear = 0.15


CALLED = {"griddle": "flat", "flat top": "flat", "flat top grill": "flat", "kitchen grill": "flat", "char grill": "char", "chargrill": "char", "deep fryer": "fryer", "deep fat fryer": "fryer", "deck oven": "deck_oven", "bakery oven": "deck_oven", "baker's oven": "deck_oven", "commercial oven": "deck_oven"}
"""Other names of its kinds."""
DEEP = 0.75


def build(p: Params, kit: Kit) -> Part:
    """Stands on the floor with its back to a wall, front to -Y."""
    out = Collector()
    KINDS[p.kind](out, p, kit)
    top = () if p.kind != "deck_oven" else (Support(name="top", center=(0, 0, 1.72), size=(p.width - 0.1, DEEP - 0.1), clearance=0.5),)
    return gathered(out, 90.0 * p.width, supports=top, dynamic=False, functional_sides=("front",), affordances=("cook",))


def _body(out: Collector, p: Params, high: float = 0.86) -> None:
    """Legs, case with two doors, splash back."""
    steel, w = finish.metal("brushed", p.wear), p.width
    out.add("case", steel, slab((-w / 2, -DEEP / 2, 0.15), (w / 2, DEEP / 2, high), 0.006), slab((-w / 2, DEEP / 2 - 0.03, high), (w / 2, DEEP / 2, high + 0.22), 0.005))
    out.add("door", steel, *(slab((s * 0.008 if s > 0 else -w / 2 + 0.02, -DEEP / 2 - 0.014, 0.19), (w / 2 - 0.02 if s > 0 else -0.008, -DEEP / 2, high - 0.22), 0.004) for s in (-1, 1)))
    out.add("handle", finish.metal("chrome", p.wear), *(rod((s * 0.05, -DEEP / 2 - 0.04, high - 0.42), (s * 0.05, -DEEP / 2 - 0.04, high - 0.27), 0.008, 10) for s in (-1, 1)), *(rod((s * 0.05, -DEEP / 2 - 0.04, z), (s * 0.05, -DEEP / 2, z), 0.005, 8) for s in (-1, 1) for z in (high - 0.4, high - 0.29)))
    out.add("leg", steel, *(cylinder(0.022, 0.15, 14, 0.003, (x * (w / 2 - 0.06), y * (DEEP / 2 - 0.07), 0)) for x in (-1, 1) for y in (-1, 1)))
    k = max(2, round(w / 0.3))
    for i in range(k):
        x = (i - (k - 1) / 2) * (w - 0.2) / max(k - 1, 1)
        out.add("knob", finish.plastic("#101113", 0.3), cylinder(0.026, 0.034, 18, 0.004).turned(rot_x(np.pi / 2)).moved((x, -DEEP / 2, high - 0.1)))
        out.add("mark", finish.paint("#c22a1e"), box((0.003, 0.002, 0.018), 0.0, (x, -DEEP / 2 - 0.035, high - 0.09)))


def _flat(out: Collector, p: Params, kit: Kit) -> None:
    _body(out, p)
    w = p.width
    out.add("plate", finish.metal("gunmetal", 0.4 + 0.5 * p.wear, 0.35), slab((-w / 2 + 0.03, -DEEP / 2 + 0.1, 0.85), (w / 2 - 0.03, DEEP / 2 - 0.06, 0.885), 0.004))
    out.add("gutter", finish.metal("steel", p.wear), slab((-w / 2 + 0.03, -DEEP / 2 + 0.03, 0.84), (w / 2 - 0.03, -DEEP / 2 + 0.085, 0.866), 0.003), *(slab((s * (w / 2 - 0.03) - 0.006, -DEEP / 2 + 0.03, 0.85), (s * (w / 2 - 0.03) + 0.006, DEEP / 2 - 0.03, 0.945), 0.003) for s in (-1, 1)))


def _char(out: Collector, p: Params, kit: Kit) -> None:
    _body(out, p)
    w, k = p.width, int(p.width / 0.022)
    x = np.linspace(-w / 2 + 0.05, w / 2 - 0.05, k)
    out.add("grate", finish.iron(0.3), wires(np.c_[x, np.full(k, -DEEP / 2 + 0.06), np.full(k, 0.9)], np.c_[x, np.full(k, DEEP / 2 - 0.08), np.full(k, 0.91)], 0.0065), *(box((w - 0.06, 0.014, 0.02), 0.002, (0, y, 0.885)) for y in (-0.3, 0.0, 0.28)))
    out.add("glow", finish.glow((1.0, 0.25, 0.04), 0.5), slab((-w / 2 + 0.05, -DEEP / 2 + 0.07, 0.858), (w / 2 - 0.05, DEEP / 2 - 0.08, 0.866), 0.0))


def _fryer(out: Collector, p: Params, kit: Kit) -> None:
    _body(out, p)
    w, steel = p.width, finish.metal("chrome", p.wear)
    for s in (-1, 1):
        c, half = s * w / 4, w / 4 - 0.05
        out.add("oil", finish.of("food", (0.42, 0.24, 0.03), 0.06), slab((c - half, -0.24, 0.86), (c + half, 0.24, 0.872), 0.0))
        rim = np.array([(c - half, -0.24, 0.872), (c + half, -0.24, 0.872), (c + half, 0.24, 0.872), (c - half, 0.24, 0.872)])
        out.add("rim", steel, wires(rim, np.roll(rim, -1, 0), 0.008))
        lo, hi = 0.875, 0.99
        x, y = np.linspace(c - half + 0.03, c + half - 0.03, 10), np.linspace(-0.19, 0.15, 12)
        out.add("basket", steel, *(wires(np.c_[x, np.full(10, q), np.full(10, lo)], np.c_[x, np.full(10, q), np.full(10, hi)], 0.0014) for q in (-0.19, 0.15)), *(wires(np.c_[np.full(12, q), y, np.full(12, lo)], np.c_[np.full(12, q), y, np.full(12, hi)], 0.0014) for q in (x[0], x[-1])))
        for z in np.linspace(lo, hi, 5):
            r = np.array([(x[0], -0.19, z), (x[-1], -0.19, z), (x[-1], 0.15, z), (x[0], 0.15, z)])
            out.add("basket", steel, wires(r, np.roll(r, -1, 0), 0.0016 if z < hi - 0.01 else 0.003))
        out.add("grip", finish.plastic("#101113", 0.35), rod((c, -0.26, 1.0), (c, -0.42, 1.05), 0.012, 10))
        out.add("basket", steel, rod((c, -0.19, hi), (c, -0.3, 1.015), 0.005, 8))


def _deck(out: Collector, p: Params, kit: Kit) -> None:
    steel, w = finish.metal("brushed", p.wear), p.width
    out.add("case", steel, slab((-w / 2, -DEEP / 2, 0.35), (w / 2, DEEP / 2, 1.7), 0.008), slab((-w / 2 - 0.02, -DEEP / 2 - 0.02, 1.68), (w / 2 + 0.02, DEEP / 2, 1.72), 0.006))
    out.add("leg", steel, *(slab((x * (w / 2 - 0.04) - 0.025, y * (DEEP / 2 - 0.04) - 0.025, 0), (x * (w / 2 - 0.04) + 0.025, y * (DEEP / 2 - 0.04) + 0.025, 0.36), 0.003) for x in (-1, 1) for y in (-1, 1)), slab((-w / 2 + 0.03, -DEEP / 2 + 0.03, 0.12), (w / 2 - 0.03, DEEP / 2 - 0.03, 0.14), 0.003))
    for k in range(3):
        z, right = 0.4 + 0.43 * k, w / 2 - 0.19
        out.add("door", finish.metal("gunmetal", p.wear), slab((-w / 2 + 0.05, -DEEP / 2 - 0.018, z + 0.06), (right, -DEEP / 2, z + 0.33), 0.005))
        out.add("glass", finish.glow((1.0, 0.55, 0.2), 0.35), slab((-w / 2 + 0.1, -DEEP / 2 - 0.021, z + 0.12), (right - 0.05, -DEEP / 2 - 0.017, z + 0.25), 0.0))
        out.add("handle", finish.metal("chrome", p.wear), rod((-w / 2 + 0.1, -DEEP / 2 - 0.055, z + 0.3), (right - 0.05, -DEEP / 2 - 0.055, z + 0.3), 0.011, 12), *(rod((x, -DEEP / 2 - 0.055, z + 0.3), (x, -DEEP / 2, z + 0.3), 0.007, 8) for x in (-w / 2 + 0.13, right - 0.08)))
        out.add("panel", finish.plastic("#141518", 0.3), slab((right + 0.03, -DEEP / 2 - 0.006, z + 0.06), (w / 2 - 0.03, -DEEP / 2, z + 0.34), 0.003))
        out.add("display", finish.glow((1.0, 0.2, 0.08), 0.8), slab((right + 0.05, -DEEP / 2 - 0.008, z + 0.27), (w / 2 - 0.05, -DEEP / 2 - 0.005, z + 0.31), 0.0))
        out.add("knob", finish.metal("brushed"), *(cylinder(0.018, 0.02, 16, 0.003).turned(rot_x(np.pi / 2)).moved((right + 0.08, -DEEP / 2 - 0.005, z + q)) for q in (0.12, 0.2)))


Draw = Callable[[Collector, Params, Kit], None]
KINDS: dict[str, Draw] = {"flat": _flat, "char": _char, "fryer": _fryer, "deck_oven": _deck}
"""Each kind's drawing."""
PRESETS = {"char": Params(kind="char"), "fryer": Params(kind="fryer", width=0.7), "deck_oven": Params(kind="deck_oven", width=1.3)}
