"""A market stall with a striped awning on poles and a sloping counter of fruit, vegetables, bread, fish, cloth or pottery."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_cloth import awning
from worldloom.assets.parts.built_pieces import Collector, boards, copies, tints, wires
from worldloom.assets.parts.built_wares import bolts_of_cloth, bread, fish, fruit, ice, leafy, scatter
from worldloom.geometry import Mesh, box, lathe, place, rot_x, sphere

CARD = Card("market/market_stall", 1, "market_stall", ("stall", "market stand", "fruit stall", "bread stall", "fish stall", "vendor stall", "booth", "market stalls", "bazaar stall"), ("stall", "shop"),
            ("market", "village", "medieval", "street", "bazaar"), "ground", (1.0, 0.6, 0.2, 0.2))
_FRUIT = (("orange", (0.62, 0.2, 0.02)), ("apple", (0.42, 0.04, 0.03)), ("lemon", (0.66, 0.5, 0.04)), ("plum", (0.1, 0.02, 0.08)), ("pear", (0.34, 0.4, 0.06)))


class Params(Base):
    """Dials."""

    goods: Literal["fruit", "vegetables", "bread", "fish", "cloth", "pottery"] = "fruit"
    width: Annotated[float, metres(1.5, 4.0)] = 2.4
    color: Color = "red"
    second_color: Color = "cream"
    wear: Wear = 0.4


VARIETY = {"goods": ("fruit", "bread", "cloth", "vegetables", "pottery", "fish"), "color": ("dark_red", "mustard", "dark_green", "navy", "terracotta"), "second_color": ("cream", "beige", "sand")}
"""Dials that differ from stall to stall where words do not set them."""
PRESETS = {"bread": Params(goods="bread", color="mustard"), "fish": Params(goods="fish", color="blue"), "cloth": Params(goods="cloth", color="purple"), "vegetables": Params(goods="vegetables", color="green"), "pottery": Params(goods="pottery", color="terracotta")}


def build(p: Params, kit: Kit) -> Part:
    """Boxes of goods lean towards the buyer; a skirt of boards below, crates at the side."""
    out, w, hw = Collector(), p.width, p.width / 2
    wood, rng = finish.wood("weathered", p.wear), kit.rng("stall")
    posts = [(s * (hw - 0.05), y) for s in (1, -1) for y in (-0.5, 0.55)]
    _frame(out, p, wood, posts)
    for k, m in enumerate(awning(w + 0.5, 1.75, 0.62, 0.2, kit)):
        out.add(f"awning_{'ab'[k]}", finish.fabric(p.color if k == 0 else p.second_color, p.wear, "canvas"), m.moved((0, 0.8, 2.68)))
    n = int(w / 0.13)
    x = (np.arange(n) + 0.5) / n * w - hw
    out.add("skirt", finish.wood("pine", p.wear), boards((w / n - 0.008, 0.02, 0.62), np.c_[x, -0.42 + 0.004 * (np.arange(n) % 2), np.full(n, 0.37)], 0.004, tints(rng, n, 0.22)))
    out.add("table", wood, boards((w, 0.14, 0.035), [(0, -0.36 + 0.15 * k, 0.74 + 0.045 * k) for k in range(6)], 0.005, tints(rng, 6), rot_x(0.29)), boards((0.07, 0.8, 0.07), [(s * (hw - 0.1), 0.0, 0.76) for s in (1, -1)], 0.006, turns=rot_x(0.29)))
    _display(out, p, kit)
    _around(out, p, kit)
    return Part(out.surfaces(), colliders=(box_collider((-hw, -0.86, 0), (hw, -0.45, 0.3)), box_collider((-hw, -0.45, 0), (hw, 0.5, 1.0)), box_collider((-hw - 0.25, -0.95, 2.05), (hw + 0.25, 0.8, 2.7)), *(box_collider((x - 0.04, y - 0.04, 0), (x + 0.04, y + 0.04, 2.1)) for x, y in posts)), mass=160,
                functional_sides=("front", "back"), affordances=("buy",), anchors={"counter": (0, -0.1, 0.95), "seller": (0, 0.85, 0)}, supports=(Support(name="counter", center=(0, 0.36, 0.98), size=(w - 0.3, 0.18), clearance=1.2),))


def _frame(out: Collector, p: Params, wood: Material, posts: list[tuple[float, float]]) -> None:
    """Squared posts with knee braces, rails under the cloth, boarded ends and a shelf below."""
    hw, w = p.width / 2, p.width
    tall = [2.15 if y < 0 else 2.55 for _, y in posts]
    out.add("frame", wood, boards([(0.075, 0.075, h) for h in tall], [(x, y, h / 2) for (x, y), h in zip(posts, tall, strict=True)], 0.008))
    out.add("frame", wood, boards([(w + 0.44, 0.06, 0.07)] * 2, [(0, -0.5, 2.12), (0, 0.55, 2.52)], 0.008), wires([(s * (hw - 0.05), -0.5, 1.72) for s in (1, -1)], [(s * (hw - 0.5), -0.5, 2.1) for s in (1, -1)], 0.022, 5), wires([(s * (hw - 0.05), -0.5, 2.12) for s in (1, -1)], [(s * (hw - 0.05), 0.55, 2.52) for s in (1, -1)], 0.026, 5))
    z = 0.1 + 0.155 * np.arange(4)
    ends = np.concatenate([np.c_[np.full(4, s * (hw - 0.03)), np.full(4, 0.04), z + 0.02] for s in (1, -1)])
    out.add("skirt", finish.wood("pine", p.wear), boards((0.022, 0.86, 0.145), ends, 0.004, 1 + 0.16 * np.sin(5.3 * np.arange(8))), box((w - 0.1, 0.8, 0.03), 0.005, (0, 0.05, 0.16)))


def _around(out: Collector, p: Params, kit: Kit) -> None:
    """A crate and baskets before the counter, and wares that hang from the front rail."""
    hw, rng = p.width / 2, kit.rng("around")
    straw = finish.of("wicker", (0.3, 0.19, 0.08), 0.85, p.wear)
    basket = lathe([(0, 0.01), (0.13, 0.0), (0.19, 0.2), (0.2, 0.22), (0.175, 0.215), (0.14, 0.12), (0, 0.11)], kit.n(20, 10))
    at = [(s * (hw - 0.28) + float(rng.uniform(-0.08, 0.08)), -0.66, 0.0) for s in (-1, 1)]
    out.add("basket", straw, copies(basket, at))
    tone = {"fruit": (0.42, 0.04, 0.03), "vegetables": (0.3, 0.2, 0.1), "bread": (0.42, 0.22, 0.08), "fish": (0.35, 0.36, 0.36), "cloth": (0.3, 0.12, 0.1), "pottery": (0.36, 0.14, 0.07)}[p.goods]
    out.add("heap", finish.of("food", tone, 0.6), *(fruit(kit.child(f"heap{k}"), (0.2, 0.2), 0.04, 2).moved((x, y, 0.15)) for k, (x, y, _) in enumerate(at)))
    n = max(3, int(p.width / 0.32))
    xs = np.linspace(-hw + 0.3, hw - 0.3, n) + rng.uniform(-0.06, 0.06, n)
    drop = rng.uniform(0.12, 0.3, n)
    hung = np.c_[xs, np.full(n, -0.5), 2.08 - drop]
    out.add("string", finish.of("rope", (0.3, 0.23, 0.13)), wires(hung, hung + np.c_[np.zeros((n, 2)), drop], 0.006, 4))
    bunch = copies(sphere((0.034, 0.034, 0.03), kit.n(8, 6)), [(0.03 * np.cos(2.4 * k), 0.03 * np.sin(2.4 * k), -0.035 * k) for k in range(6)])
    skin = {"cloth": finish.fabric("burgundy"), "pottery": finish.ceramic((0.36, 0.14, 0.07), 0.4)}.get(p.goods, finish.of("food", (0.5, 0.38, 0.22) if p.goods != "fish" else (0.3, 0.2, 0.12), 0.6))
    out.add("bunch", skin, copies(bunch, hung, rng.uniform(0, 6, n), rng.uniform(0.8, 1.25, n), tints(rng, n, 0.3)))


def _display(out: Collector, p: Params, kit: Kit) -> None:
    tilt = rot_x(0.29)
    cols, rows = max(2, int(p.width / 0.55)), 2
    cell = ((p.width - 0.1) / cols - 0.05, 0.36)
    for i in range(cols):
        for j in range(rows):
            at = (((i + 0.5) / cols - 0.5) * (p.width - 0.1), -0.2 + 0.4 * j, 0.80 + 0.118 * j)
            child = kit.child(f"box{i}{j}")
            if p.goods in ("fruit", "vegetables", "fish", "bread"):
                out.add("tray", finish.wood("pine", p.wear), place(_tray(*cell), at, tilt))
            _fill(out, p, child, cell, at, i + 2 * j)


def _tray(w: float, d: float) -> Mesh:
    return boards([(w, 0.014, 0.1)] * 2 + [(0.014, d, 0.1)] * 2 + [(w, d, 0.01)], [(0, d / 2, 0.05), (0, -d / 2, 0.05), (w / 2, 0, 0.05), (-w / 2, 0, 0.05), (0, 0, 0.006)], 0.003)


def _fill(out: Collector, p: Params, kit: Kit, cell: tuple[float, float], at: tuple[float, float, float], k: int) -> None:
    tilt, inner = rot_x(0.29), (cell[0] - 0.03, cell[1] - 0.03)
    if p.goods == "fruit":
        name, color = _FRUIT[k % len(_FRUIT)]
        out.add(name, finish.of("food", color, 0.4), place(fruit(kit, inner, 0.038 if name != "plum" else 0.027).moved((0, 0, 0.03)), at, tilt))
    elif p.goods == "vegetables":
        if k % 2:
            out.add("tomato", finish.of("food", (0.45, 0.04, 0.02), 0.3), place(fruit(kit, inner, 0.036).moved((0, 0, 0.03)), at, tilt))
        else:
            spots = scatter(kit, inner, 0.17)
            out.add("cabbage", finish.of("leaf", (0.14, 0.27, 0.06), 0.6), place(copies(leafy(kit, 0.085), np.c_[spots, np.full(len(spots), 0.09)], None, 1.0, tints(kit.rng("c"), len(spots))), at, tilt))
    elif p.goods == "bread":
        out.add("bread", finish.of("food", (0.42, 0.22, 0.08), 0.75), place(bread(kit, inner).moved((0, 0, 0.03)), at, tilt))
    elif p.goods == "fish":
        out.add("ice", finish.of("ice", (0.75, 0.79, 0.81), 0.3), place(ice(kit, inner).moved((0, 0, 0.06)), at, tilt))
        out.add("fish", finish.metal("silver", 0.1, 0.3), place(fish(kit, inner).moved((0, 0, 0.1)), at, tilt))
    elif p.goods == "cloth":
        for j, m in enumerate(bolts_of_cloth(kit, cell)):
            hue = kit.rng(f"cloth{j}").uniform(0.02, 0.5, 3) ** 1.5
            out.add(f"cloth_{k}_{j}", finish.fabric((float(hue[0]), float(hue[1]), float(hue[2]))), place(m, at, tilt))
    else:
        spots = scatter(kit, inner, 0.2)
        pot = lathe([(0, 0), (0.05, 0), (0.085, 0.07), (0.075, 0.13), (0.04, 0.16), (0.055, 0.185), (0.045, 0.185), (0.03, 0.16), (0, 0.15)], 18)
        glaze = ((0.36, 0.14, 0.07), (0.04, 0.12, 0.2), (0.45, 0.4, 0.3))[k % 3]
        out.add(f"pot_{k % 3}", finish.ceramic(glaze, 0.3), copies(pot, np.c_[spots, np.zeros(len(spots))] + at, None, kit.rng("pots").uniform(0.7, 1.2, len(spots))))
