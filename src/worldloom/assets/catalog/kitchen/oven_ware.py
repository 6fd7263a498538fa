"""Ware for oven and table: a casserole dish, a soup tureen, a gravy boat, a muffin tin, a cake tin, a baking tray, a cauldron, a fondue set, a chafing dish, or a tagine."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_lamp import flame
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import ear, hollow
from worldloom.geometry import Mesh, arc, box, cylinder, lathe, prism, rod, rot_z, rounded_rect, sheet, sphere, spline, tube
CARD = Card("kitchen/oven_ware", 1, "oven_ware", ("casserole", "casserole dish", "baking dish", "dutch oven", "tureen", "soup tureen", "gravy boat", "sauce boat", "muffin tin", "muffin tray", "cupcake tin", "cake tin", "baking tin", "loaf tin", "springform pan", "baking tray", "baking sheet", "oven tray", "cookie sheet", "cauldron", "witch's cauldron", "witch cauldron", "iron cauldron", "fondue", "fondue set", "fondue pot", "chafing dish", "buffet warmer", "food warmer", "tagine"),
            ("kitchenware", "vessel"), ("indoor", "kitchen", "dining_room", "restaurant", "bakery"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["casserole", "tureen", "gravy_boat", "muffin_tin", "cake_tin", "baking_tray", "cauldron", "fondue", "chafing_dish", "tagine"] = "casserole"
    size: Annotated[float, number(0.6, 1.5)] = 1.0


CALLED = {"baking dish": "casserole", "dutch oven": "casserole", "soup tureen": "tureen", "gravy boat": "gravy_boat", "sauce boat": "gravy_boat", "muffin tin": "muffin_tin", "muffin tray": "muffin_tin", "cupcake tin": "muffin_tin", "cake tin": "cake_tin", "baking tin": "cake_tin", "loaf tin": "cake_tin",
          "springform pan": "cake_tin", "baking tray": "baking_tray", "baking sheet": "baking_tray", "oven tray": "baking_tray", "cookie sheet": "baking_tray", "fondue set": "fondue", "fondue pot": "fondue", "chafing dish": "chafing_dish", "buffet warmer": "chafing_dish", "food warmer": "chafing_dish"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table or, a cauldron, on the floor."""
    return drawn(KINDS, p, kit)


def _casserole(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n = dyed(finish.ceramic("#b8452a"), p.color), kit.n(44, 18)
    oval = (1.25, 0.9, 1.0)
    out.add("body", glaze, hollow([(0, 0), (0.1, 0), (0.112, 0.012), (0.12, 0.09)], 0.006, n, 0.6).scaled(oval), *(ear(0.118, 0.05, 0.08, 0.028, 0.008).scaled((1.25, 1.6, 1)).turned(rot_z(a)) for a in (0.0, np.pi)))
    out.add("lid", glaze, lathe([(0, 0.09), (0.123, 0.09), (0.124, 0.096), (0.1, 0.112), (0.05, 0.124), (0, 0.126)], n, 0.7).scaled(oval))
    out.add("knob", finish.metal("brass"), lathe([(0, 0.122), (0.009, 0.122), (0.008, 0.135), (0.02, 0.142), (0.018, 0.15), (0, 0.152)], 18, 0.6))


def _tureen(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n = dyed(finish.ceramic("#eef0ee"), p.color), kit.n(48, 20)
    rim, oval = finish.metal("gold"), (1.2, 0.95, 1.0)
    out.add("body", glaze, lathe([(0, 0), (0.075, 0), (0.08, 0.006), (0.055, 0.022), (0.05, 0.034), (0.085, 0.052), (0.125, 0.09), (0.135, 0.125), (0.13, 0.145), (0, 0.145)], n, 0.8).scaled(oval))
    out.add("lid", glaze, lathe([(0, 0.145), (0.136, 0.145), (0.138, 0.152), (0.125, 0.168), (0.085, 0.19), (0.035, 0.204), (0, 0.206)], n, 0.8).scaled(oval))
    out.add("rim", rim, *(ring(np.array([1.2, 0.95]) * r, 0.0026, (0, 0, z), n, 6) for r, z in ((0.1385, 0.149), (0.0795, 0.004))))
    out.add("handle", glaze, lathe([(0, 0.2), (0.012, 0.202), (0.009, 0.215), (0.02, 0.228), (0.018, 0.242), (0.006, 0.252), (0, 0.254)], 20, 0.8))
    out.add("handle", glaze, *(tube(spline([(s * 0.155, 0, 0.125), (s * 0.195, 0, 0.135), (s * 0.205, 0, 0.105), (s * 0.18, 0, 0.08), (s * 0.145, 0, 0.075)], 18), 0.007, 8) for s in (-1, 1)))


def _gravy(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n = dyed(finish.ceramic("#f0efe8"), p.color), kit.n(40, 16)
    m = hollow([(0, 0.012), (0.03, 0.012), (0.044, 0.03), (0.05, 0.06), (0.052, 0.075)], 0.003, n, 0.8, 0.016)
    v = m.vertices * [1.75, 1, 1]
    tip = np.clip(-v[:, 0] / 0.09, 0, 1.2) ** 3 * np.clip(v[:, 2] / 0.075, 0, 1)
    v = v + np.c_[-0.035 * tip, -0.55 * v[:, 1] * np.clip(tip, 0, 1), 0.022 * tip]
    out.add("body", glaze, Mesh(v, m.faces, None, m.uv), lathe([(0, 0), (0.04, 0), (0.042, 0.004), (0.03, 0.013), (0, 0.014)], n, 0.6).scaled((1.5, 1, 1)))
    out.add("handle", glaze, tube(spline([(0.078, 0, 0.028), (0.12, 0, 0.045), (0.125, 0, 0.09), (0.1, 0, 0.095), (0.087, 0, 0.07)], 20), 0.005, 8))
    out.add("gravy", finish.of("food", (0.16, 0.07, 0.025), 0.25), lathe([(0, 0.054), (0.0455, 0.054), (0, 0.056)], n, 0.5).scaled((1.7, 0.97, 1)))


def _muffin_tin(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("gunmetal", p.wear, 0.35), p.color)
    at = np.array([(x, y) for x in (-0.118, -0.039, 0.039, 0.118) for y in (-0.08, 0.0, 0.08)])
    holes = [c + arc(0.034, 0, 2 * np.pi, 21)[:-1] for c in at]
    out.add("sheet", steel, prism(rounded_rect(0.34, 0.26, 0.02), 0.002, 0.0, holes).moved((0, 0, 0.032)))
    cup = lathe([(0, 0), (0.025, 0), (0.034, 0.034), (0.033, 0.034), (0.024, 0.0012), (0, 0.0012)], kit.n(22, 12), 0.4)
    out.add("cup", steel, copies(cup, np.c_[at, 0 * at[:, 0]]))
    out.add("rim", steel, tube(np.c_[rounded_rect(0.342, 0.262, 0.02), np.full(20, 0.033)], 0.003, 6, closed=True))


def _cake_tin(out: Collector, p: Params, kit: Kit) -> None:
    steel, n = dyed(finish.metal("gunmetal", p.wear, 0.35), p.color), kit.n(52, 20)
    out.add("tin", steel, hollow([(0, 0), (0.118, 0), (0.119, 0.003), (0.119, 0.068)], 0.0015, n, 0.5), ring(0.1185, 0.0025, (0, 0, 0.068), n, 6), ring(0.1195, 0.002, (0, 0, 0.006), n, 6))
    out.add("clip", finish.metal("chrome"), box((0.05, 0.004, 0.02), 0.001, (0, -0.122, 0.04)), rod((-0.02, -0.126, 0.052), (0.024, -0.126, 0.03), 0.0022, 8), rod((0.022, -0.124, 0.02), (0.022, -0.124, 0.06), 0.003, 8))


def _tray(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("aluminium", p.wear, 0.4), p.color)
    outer, floor = rounded_rect(0.42, 0.32, 0.025), rounded_rect(0.4, 0.3, 0.02)
    out.add("tray", steel, prism(floor, 0.0018))
    rings = np.stack([np.c_[q, np.full(len(q), z)] for q, z in ((floor, 0.0), (outer, 0.022), (outer, 0.0235), (floor, 0.0018))])
    rings = np.concatenate([rings, rings[:, :1]], 1)
    out.add("tray", steel, sheet(rings[:2].transpose(1, 0, 2), smooth=False), sheet(rings[2:].transpose(1, 0, 2), smooth=False), tube(np.c_[outer, np.full(len(outer), 0.0225)], 0.0022, 6, closed=True))


def _cauldron(out: Collector, p: Params, kit: Kit) -> None:
    iron, n = dyed(finish.iron(0.6 * p.wear, (0.03, 0.03, 0.032)), p.color), kit.n(48, 20)
    out.add("body", iron, hollow([(0, 0.06), (0.12, 0.065), (0.21, 0.12), (0.255, 0.22), (0.25, 0.31), (0.205, 0.385), (0.19, 0.405), (0.215, 0.43), (0.225, 0.445)], 0.012, n, 0.8, 0.075))
    out.add("body", iron, ring(0.222, 0.012, (0, 0, 0.445), n, 8), ring(0.2565, 0.006, (0, 0, 0.25), n, 6))
    for a in np.arange(3) * 2.094 + 0.5:
        q = np.array([np.cos(a), np.sin(a), 0.0])
        out.add("leg", iron, tube(spline([0.13 * q + [0, 0, 0.1], 0.19 * q + [0, 0, 0.06], 0.2 * q], 8), np.linspace(0.03, 0.02, 8), 10))
    out.add("brew", finish.of("food", _brew(p), 0.12), lathe([(0, 0.375), (0.196, 0.375), (0, 0.378)], n, 0.4))
    g = kit.rng("bubbles")
    spots = [(r * np.cos(a), r * np.sin(a), 0.372) for r, a in zip(0.17 * np.sqrt(g.uniform(0, 1, 16)), g.uniform(0, 6.3, 16), strict=True)]
    out.add("brew", finish.of("food", _brew(p), 0.12), copies(sphere((0.022, 0.022, 0.014), 12), spots, None, g.uniform(0.4, 1.2, 16)))
    ears = [tube(spline([(s * 0.21, 0, 0.41), (s * 0.27, 0, 0.42), (s * 0.275, 0, 0.36), (s * 0.245, 0, 0.34)], 12), 0.011, 8) for s in (-1, 1)]
    bail = np.c_[0.265 * np.cos(np.linspace(0.02, np.pi - 0.02, 30)), 0.2 * np.sin(np.linspace(0, np.pi, 30)), 0.4 + 0.1 * np.sin(np.linspace(0, np.pi, 30))]
    out.add("handle", iron, *ears, tube(bail, 0.008, 8))


def _brew(p: Params) -> tuple[float, float, float]:
    """Green soup."""
    return (0.1, 0.34, 0.06 + 0.05 * p.wear)


def _fondue(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n, iron = dyed(finish.ceramic("#a8322a"), p.color), kit.n(40, 16), finish.iron(p.wear)
    out.add("pot", glaze, hollow([(0, 0.11), (0.07, 0.11), (0.088, 0.125), (0.094, 0.19), (0.096, 0.198)], 0.005, n, 0.7, 0.115))
    out.add("cheese", finish.of("food", (0.75, 0.5, 0.14), 0.3), lathe([(0, 0.18), (0.089, 0.18), (0, 0.183)], n, 0.4))
    out.add("handle", finish.wood("walnut", p.wear), rod((0.09, 0, 0.17), (0.2, 0, 0.185), 0.011, 12, 0.013))
    out.add("stand", iron, ring(0.08, 0.004, (0, 0, 0.107), n), ring(0.105, 0.004, (0, 0, 0.006), n), *(rod((0.105 * np.cos(a), 0.105 * np.sin(a), 0.004), (0.08 * np.cos(a), 0.08 * np.sin(a), 0.108), 0.004, 8) for a in np.arange(3) * 2.094 + 0.4))
    out.add("burner", finish.metal("brass"), cylinder(0.032, 0.036, 24, 0.004))
    out.add("flame", finish.glow((0.5, 0.6, 1.0), 2.0), flame((0, 0, 0.036), 0.03))
    for a in (0.6, 1.5, 2.6, 3.8):
        q = np.array([np.cos(a), np.sin(a), 0.0])
        out.add("fork", finish.metal("chrome"), rod(0.03 * q + [0, 0, 0.185], 0.14 * q + [0, 0, 0.25], 0.0016, 6))
        out.add("grip", finish.wood("walnut"), rod(0.13 * q + [0, 0, 0.244], 0.19 * q + [0, 0, 0.28], 0.0055, 8))


def _chafing(out: Collector, p: Params, kit: Kit) -> None:
    steel, n = dyed(finish.metal("chrome", p.wear), p.color), kit.n(28, 14)
    out.add("frame", steel, *(rod((x, y, 0), (x, y, 0.16), 0.008, 12) for x in (-0.26, 0.26) for y in (-0.15, 0.15)), *(rod((-0.26, y, 0.06), (0.26, y, 0.06), 0.005, 8) for y in (-0.15, 0.15)), *(rod((x, -0.15, 0.06), (x, 0.15, 0.06), 0.005, 8) for x in (-0.26, 0.26)))
    out.add("pan", steel, soft_box((0.56, 0.34, 0.085), 0.025, 0.05, center=(0, 0, 0.17)), soft_box((0.58, 0.36, 0.012), 0.005, 0.05, center=(0, 0, 0.213)))
    t = np.linspace(0, np.pi, 16)
    lid = np.concatenate([[(-0.17, 0)], np.c_[-0.165 * np.cos(t), 0.15 * np.sin(t) ** 0.8], [(0.17, 0)]])
    out.add("lid", steel, prism(lid, 0.54, 0.01).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.27, 0, 0.219)))
    out.add("handle", finish.plastic("#141416", 0.3), tube(spline([(-0.08, -0.155, 0.27), (-0.08, -0.2, 0.285), (0.08, -0.2, 0.285), (0.08, -0.155, 0.27)], 16), 0.008, 8))
    for s in (-1, 1):
        out.add("burner", finish.metal("brushed"), cylinder(0.04, 0.05, n, 0.004, (s * 0.13, 0, 0.03)), cylinder(0.05, 0.004, n, 0.001, (s * 0.13, 0, 0.058)), box((0.13, 0.3, 0.006), 0.002, (s * 0.13, 0, 0.027)), *(rod((s * 0.13 + dx, y, 0.027), (s * 0.13 + dx, y, 0.06), 0.003, 6) for dx in (-0.06, 0.06) for y in (-0.148, 0.148)))
        out.add("flame", finish.glow((0.4, 0.55, 1.0), 2.0), flame((s * 0.13, 0, 0.08), 0.03))


def _tagine(out: Collector, p: Params, kit: Kit) -> None:
    clay, n = dyed(finish.of("ceramic", "#a8532a", 0.5, p.wear), p.color), kit.n(48, 18)
    out.add("base", clay, lathe([(0, 0), (0.1, 0), (0.105, 0.006), (0.14, 0.035), (0.145, 0.046), (0, 0.046)], n, 0.6))
    out.add("lid", clay, lathe([(0, 0.046), (0.134, 0.046), (0.132, 0.056), (0.1, 0.1), (0.05, 0.17), (0.026, 0.205), (0.028, 0.222), (0.036, 0.24), (0.03, 0.25), (0, 0.244)], n, 0.7))
    out.add("band", finish.ceramic("#1f5a7a"), *(lathe([(r - 0.002, z), (r + 0.0015, z), (r + 0.0015 - 0.62 * h, z + h), (r - 0.002 - 0.62 * h, z + h)], n, 0.4) for r, z, h in ((0.128, 0.061, 0.008), (0.075, 0.135, 0.008))))


KINDS: dict[str, Kin] = {
    "casserole": Kin(_casserole, 2.4), "tureen": Kin(_tureen, 2.0), "gravy_boat": Kin(_gravy, 0.5), "muffin_tin": Kin(_muffin_tin, 0.5), "cake_tin": Kin(_cake_tin, 0.4), "baking_tray": Kin(_tray, 0.6), "cauldron": Kin(_cauldron, 16.0), "fondue": Kin(_fondue, 2.0),
    "chafing_dish": Kin(_chafing, 6.0), "tagine": Kin(_tagine, 2.2),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "casserole"}
