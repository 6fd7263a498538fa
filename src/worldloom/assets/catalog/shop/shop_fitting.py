"""A fitting of shops, cafes and hotels: a bread rack, a luggage cart, a postcard rack, a card reader, a tip jar, a suggestion box, a claw machine, a slush machine, a roulette table, a coffee roaster, a menu holder or a flower bucket."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Support, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies, wires
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import painted, quad, text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow, leaf_blade
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("shop/shop_fitting", 1, "shop_fitting", ("bread rack", "bakery rack", "bread shelf", "bread display", "luggage cart", "luggage trolley", "hotel cart", "bellman cart", "bellboy cart", "postcard rack", "postcard stand", "card rack", "greeting card rack", "card reader", "payment terminal", "card terminal", "pos terminal", "tip jar", "suggestion box", "ballot box", "claw machine", "crane machine", "grabber machine", "slush machine", "slushie machine", "frozen drink machine", "roulette table", "coffee roaster", "menu holder", "table menu", "table sign", "flower bucket", "bucket of flowers"),
            ("furniture",), ("indoor", "shop", "cafe", "hotel", "bakery", "arcade"), "floor")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["bread_rack", "luggage_cart", "postcard_rack", "card_reader", "tip_jar", "suggestion_box", "claw_machine", "slush_machine", "roulette_table", "coffee_roaster", "menu_holder", "flower_bucket"] = "bread_rack"
    size: Annotated[float, number(0.8, 1.25)] = 1.0


CALLED = {"bread rack": "bread_rack", "bakery rack": "bread_rack", "bread shelf": "bread_rack", "bread display": "bread_rack", "luggage cart": "luggage_cart", "luggage trolley": "luggage_cart", "hotel cart": "luggage_cart", "bellman cart": "luggage_cart", "bellboy cart": "luggage_cart", "postcard rack": "postcard_rack", "postcard stand": "postcard_rack", "card rack": "postcard_rack", "greeting card rack": "postcard_rack", "card reader": "card_reader", "payment terminal": "card_reader", "card terminal": "card_reader", "pos terminal": "card_reader", "tip jar": "tip_jar", "suggestion box": "suggestion_box", "ballot box": "suggestion_box",
          "claw machine": "claw_machine", "crane machine": "claw_machine", "grabber machine": "claw_machine", "slush machine": "slush_machine", "slushie machine": "slush_machine", "frozen drink machine": "slush_machine", "roulette table": "roulette_table", "coffee roaster": "coffee_roaster", "menu holder": "menu_holder", "table menu": "menu_holder", "table sign": "menu_holder", "flower bucket": "flower_bucket", "bucket of flowers": "flower_bucket"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands on the floor or a counter, its front to -Y."""
    sup = (Support(name="top", center=(0, 0, 0.24), size=(0.95, 0.5), clearance=1.1),) if p.kind == "luggage_cart" else ()
    return drawn(KINDS, p, kit, supports=sup, dynamic=KINDS[p.kind].mass < 30, functional_sides=("front",))


def _bread(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("frame", wood, *(box((0.04, 0.42, 1.8), 0.006, (s * 0.58, 0, 0.9)) for s in (-1, 1)), box((1.2, 0.03, 1.8), 0.004, (0, 0.2, 0.9)), box((1.2, 0.42, 0.04), 0.006, (0, 0, 1.8)))
    loaf = [soft_box((0.26, 0.13, 0.12), 0.055, 0.03, 0.01, center=(0, 0, 0.06)), tube(spline([(0, -0.2, 0.035), (0, 0, 0.045), (0, 0.2, 0.035)], 14), 0.042 * np.sin(np.pi * np.linspace(0.04, 0.96, 14)) ** 0.35, 12), sphere((0.11, 0.11, 0.065), 18, (0, 0, 0.06)), sphere((0.045, 0.04, 0.035), 14, (0, 0, 0.034))]
    tone = ("#b8722c", "#c9893c", "#8a5224", "#d29a4e")
    tilt = rot_x(0.3)
    for k, z in enumerate((0.2, 0.62, 1.04, 1.42)):
        out.add("frame", wood, box((1.12, 0.44, 0.022), 0.004).turned(tilt).moved((0, -0.02, z)), box((1.12, 0.02, 0.07), 0.004).turned(tilt).moved((0, -0.225, z - 0.04)))
        out.add("paper", finish.of("paper", "#f2ead8", 0.8), box((1.08, 0.4, 0.002), 0.0).turned(tilt).moved((0, -0.02, z + 0.013)))
        one = loaf[k]
        wide = (0.29, 0.1, 0.24, 0.105)[k]
        x = np.arange(-0.5 + wide / 2, 0.5, wide)
        y = (0.0,) if k == 1 else (-0.09, 0.09) if k < 3 else (-0.13, -0.03, 0.07)
        if k == 1:
            one = one.scaled((1, 0.85, 1))
        out.add(f"bread.{k}", finish.of("food", tone[k], 0.75), *(one.turned(rot_z(0.1 * np.sin(9 * a + 5 * b))).moved((a, b, 0.012)).turned(tilt).moved((0, -0.02, z)) for a in x for b in y))


def _cart(out: Collector, p: Params, kit: Kit) -> None:
    brass, n = finish.metal("brass", p.wear), kit.n(16, 10)
    out.add("deck", finish.metal("brass", p.wear), box((1.12, 0.62, 0.05), 0.02, (0, 0, 0.205)))
    out.add("carpet", dyed(finish.fabric("#8a1420", p.wear, "carpet"), p.color), box((1.04, 0.56, 0.012), 0.004, (0, 0, 0.234)))
    for y in (-0.26, 0.26):
        out.add("frame", brass, tube(spline([(-0.5, y, 0.22), (-0.5, y, 1.2), (-0.42, y * 0.8, 1.58), (0.0, y * 0.4, 1.76), (0.42, y * 0.8, 1.58), (0.5, y, 1.2), (0.5, y, 0.22)], 60), 0.019, n))
    out.add("frame", brass, rod((-0.42, 0, 1.56), (0.42, 0, 1.56), 0.014, n), *(rod((s * 0.42, -0.21, 1.56), (s * 0.42, 0.21, 1.56), 0.014, n) for s in (-1, 1)), sphere(0.045, 18, (0, 0, 1.8)), rod((0, -0.1, 1.75), (0, 0.1, 1.75), 0.014, n))
    out.add("wheel", finish.rubber(), *(cylinder(0.08, 0.04, 24, 0.01).turned(rot_x(np.pi / 2)).moved((x, y + 0.02, 0.08)) for x in (-0.44, 0.44) for y in (-0.22, 0.22)))
    out.add("frame", brass, *(cylinder(0.02, 0.1, n, 0.002, (x, y, 0.09)) for x in (-0.44, 0.44) for y in (-0.22, 0.22)))


def _postcards(out: Collector, p: Params, kit: Kit) -> None:
    steel, g = dyed(finish.metal("chrome", p.wear), p.color), kit.rng("cards")
    out.add("stand", steel, lathe([(0, 0), (0.24, 0), (0.24, 0.015), (0.03, 0.03), (0, 0.03)], 40, 0.4), rod((0, 0, 0.02), (0, 0, 1.75), 0.014, 14), sphere(0.03, 16, (0, 0, 1.76)))
    for side in range(4):
        turn = rot_z(side * np.pi / 2)
        for row in range(6):
            for col in (-1, 1):
                z = 0.45 + 0.215 * row
                frame = [(-0.055 + 0.062 * col, -0.155, z), (0.055 + 0.062 * col, -0.155, z), (0.055 + 0.062 * col, -0.155, z + 0.05), (-0.055 + 0.062 * col, -0.155, z + 0.05)]
                q = np.array(frame) @ turn.T
                out.add("wire", steel, wires(q, np.roll(q, -1, 0), 0.0022))
                card = painted(0.1, 0.15, 0.0, ("landscape", "seascape", "abstract", "still_life")[int(g.integers(4))], int(g.integers(900)), 14)
                out.add("card", finish.of("paper", (1.0, 1.0, 1.0), 0.4), card.turned(rot_x(-0.12)).moved((0.062 * col, -0.148, z + 0.004)).turned(turn))
        out.add("wire", steel, *(rod((s * 0.125, -0.145, 0.42), (s * 0.125, -0.125, 1.72), 0.003, 6).turned(turn) for s in (-1, 1)), rod((0, 0, 0.44), tuple(turn @ np.array([0, -0.15, 0.44])), 0.004, 6), rod((0, 0, 1.7), tuple(turn @ np.array([0, -0.13, 1.7])), 0.004, 6))


def _reader(out: Collector, p: Params, kit: Kit) -> None:
    shell, lean = dyed(finish.plastic("#1b1d21", 0.35, p.wear), p.color), rot_x(0.32)
    parts = [("body", shell, soft_box((0.08, 0.17, 0.035), 0.014, 0.02, center=(0, 0, 0))), ("screen", finish.glow((0.35, 0.6, 0.9), 0.5), box((0.056, 0.04, 0.001), 0.0, (0, 0.045, 0.018))), *(("key", finish.plastic("#d8dade", 0.4), soft_box((0.015, 0.011, 0.005), 0.002, 0.01, center=(-0.02 + 0.02 * i, -0.06 + 0.017 * j, 0.0185))) for i in range(3) for j in range(4)), *((f"go.{k}", finish.plastic(t, 0.4), soft_box((0.015, 0.009, 0.006), 0.002, 0.01, center=(-0.02 + 0.02 * k, -0.075, 0.0185))) for k, t in enumerate(("#c22a1e", "#e0b01c", "#2f9a4c")))]
    for role, mat, m in parts:
        out.add(role, mat, m.turned(lean).moved((0, 0, 0.052)))
    out.add("body", shell, soft_box((0.075, 0.1, 0.05), 0.016, 0.02, center=(0, 0.025, 0.025)))
    out.add("card", finish.plastic("#2f5ab0", 0.25), box((0.054, 0.06, 0.0012), 0.0003, (0, -0.1, -0.004)).turned(lean).moved((0, 0, 0.052)))


def _tips(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(36, 16), kit.rng("coins")
    out.add("jar", finish.glass(), hollow([(0, 0), (0.05, 0), (0.055, 0.006), (0.055, 0.13), (0.045, 0.145), (0.046, 0.16), (0.05, 0.163)], 0.003, n, 0.6))
    coin = cylinder(0.011, 0.002, 16, 0.0004)
    for k in range(5):
        q = np.c_[g.uniform(-0.034, 0.034, (11, 2)), g.uniform(0.006, 0.04, 11)]
        out.add(f"coin.{k % 2}", finish.metal(("gold", "silver")[k % 2]), copies(coin.turned(rot_x(float(g.normal(0, 0.6)))), q, g.uniform(0, 6, 11)))
    out.add("note", finish.of("paper", "#8aa87a", 0.8), *(box((0.06, 0.0012, 0.1), 0.0003).turned(rot_x(0.3 * (k - 1))).turned(rot_z(1.1 * k)).moved((0.008 * (k - 1), 0, 0.075)) for k in range(3)))
    out.add("label", dyed(finish.of("paper", "#f4efe2", 0.6, p.wear), p.color), lathe([(0.0551, 0.05), (0.0556, 0.051), (0.0556, 0.1), (0.0551, 0.101)], n, 0.4))
    out.add("ink", finish.paint("#8a1a14"), text("TIPS", 0.019, (0, 0.075), -0.0565))


def _suggest(out: Collector, p: Params, kit: Kit) -> None:
    out.add("box", dyed(finish.wood("walnut", p.wear), p.color), box((0.2, 0.16, 0.24), 0.005, (0, 0, 0.12)), prism([(-0.085, 0), (0.085, 0), (0.085, 0.05), (-0.085, 0.02)], 0.206, 0.003).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.103, 0, 0.238)))
    out.add("slot", finish.plastic("#0c0a08", 0.9), box((0.12, 0.008, 0.003), 0.0).turned(rot_x(0.175)).moved((0, 0, 0.2755)))
    out.add("label", finish.of("paper", "#f4efe2", 0.6), quad(-0.07, 0.07, 0.1, 0.16, -0.0805))
    out.add("ink", finish.paint("#23272f"), text("YOUR IDEAS", 0.014, (0, 0.13), -0.081))
    out.add("note", finish.of("paper", "#f4f0e6", 0.8), box((0.09, 0.0012, 0.06), 0.0003).turned(rot_x(0.1)).moved((0.005, 0.002, 0.29)))


def _claw(out: Collector, p: Params, kit: Kit) -> None:
    shell, steel, g = dyed(finish.paint("#d81f5a", p.wear, 0.25), p.color), finish.metal("chrome", p.wear), kit.rng("toys")
    out.add("case", shell, box((0.8, 0.8, 0.78), 0.012, (0, 0, 0.39)), box((0.82, 0.82, 0.2), 0.015, (0, 0, 1.82)), *(box((0.045, 0.045, 0.96), 0.006, (a * 0.375, b * 0.375, 1.25)) for a in (-1, 1) for b in (-1, 1)), box((0.72, 0.02, 0.95), 0.003, (0, 0.38, 1.25)))
    out.add("glass", finish.glass(), box((0.7, 0.006, 0.94), 0.0, (0, -0.385, 1.25)), *(box((0.006, 0.7, 0.94), 0.0, (s * 0.385, 0, 1.25)) for s in (-1, 1)))
    out.add("panel", finish.plastic("#17181b", 0.3), prism([(-0.2, 0), (0, 0), (0, 0.14), (-0.2, 0.05)], 0.78, 0.006).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-0.39, -0.4, 0.64)))
    out.add("stick", steel, rod((-0.15, -0.5, 0.72), (-0.16, -0.52, 0.84), 0.008, 10))
    out.add("knob", finish.plastic("#c2161e", 0.2), sphere(0.028, 16, (-0.16, -0.525, 0.855)), cylinder(0.03, 0.02, 20, 0.004, (0.12, -0.5, 0.735)))
    out.add("chute", finish.plastic("#0e0f11", 0.6), box((0.26, 0.02, 0.22), 0.004, (0.18, -0.4, 0.35)))
    out.add("sign", finish.glow((1.0, 0.85, 0.3), 0.8), box((0.66, 0.01, 0.13), 0.002, (0, -0.412, 1.82)))
    out.add("ink", finish.paint("#8a1030"), text("LUCKY CLAW", 0.075, (0, 1.82), -0.419))
    out.add("rail", steel, rod((-0.36, 0.02, 1.68), (0.36, 0.02, 1.68), 0.012, 10), cylinder(0.05, 0.06, 24, 0.006, (0.05, 0.02, 1.6)), rod((0.05, 0.02, 1.4), (0.05, 0.02, 1.62), 0.006, 8), *(tube(spline([(0.05, 0.02, 1.4), (0.05 + 0.07 * np.cos(a), 0.02 + 0.07 * np.sin(a), 1.34), (0.05 + 0.03 * np.cos(a), 0.02 + 0.03 * np.sin(a), 1.25)], 12), 0.006, 8) for a in np.arange(3) * 2.094))
    for k, tone in enumerate(("#e0b01c", "#2f8ad6", "#e07aa0", "#8a5a34", "#3fae4c")):
        q = np.c_[g.uniform(-0.3, 0.3, (9, 2)), g.uniform(0.83, 0.98, 9)]
        out.add(f"toy.{k}", finish.fabric(tone, recipe="velvet"), copies(sphere(0.07, 14), q), copies(sphere(0.048, 12), q + [0, -0.03, 0.085]), copies(sphere(0.018, 10), q + [-0.036, -0.03, 0.125]), copies(sphere(0.018, 10), q + [0.036, -0.03, 0.125]))
        out.add("eye", finish.plastic("#141416", 0.1), copies(sphere(0.006, 8), q + [-0.016, -0.074, 0.09]), copies(sphere(0.006, 8), q + [0.016, -0.074, 0.09]))
    out.add("light", finish.glow((1.0, 0.95, 0.9), 2.0), box((0.6, 0.03, 0.02), 0.0, (0, -0.3, 1.71)))


def _slush(out: Collector, p: Params, kit: Kit) -> None:
    n, steel = kit.n(36, 16), finish.metal("brushed", p.wear)
    out.add("case", steel, soft_box((0.6, 0.46, 0.34), 0.02, 0.08, center=(0, 0.02, 0.19)), box((0.6, 0.2, 0.03), 0.006, (0, -0.26, 0.045)), soft_box((0.6, 0.1, 0.44), 0.02, 0.08, center=(0, 0.2, 0.56)))
    for k, (x, tone) in enumerate(((-0.15, p.color or "#c2163a"), (0.15, "#1f6ad6"))):
        out.add("bowl", finish.glass(), rod((x, -0.22, 0.52), (x, 0.16, 0.52), 0.135, n))
        out.add(f"slush.{k}", finish.of("ice", tone, 0.3), rod((x, -0.21, 0.51), (x, 0.15, 0.51), 0.122, n))
        out.add("lid", finish.plastic("#17181b", 0.3), soft_box((0.26, 0.36, 0.06), 0.02, 0.06, center=(x, -0.03, 0.68)))
        out.add("tap", finish.plastic("#17181b", 0.3), box((0.06, 0.07, 0.09), 0.01, (x, -0.25, 0.42)), rod((x, -0.29, 0.44), (x, -0.33, 0.52), 0.009, 10))
    out.add("foot", finish.rubber(), *(cylinder(0.02, 0.03, 14, 0.003, (a * 0.26, b * 0.18, 0)) for a in (-1, 1) for b in (-1, 1)))
    out.add("grid", finish.metal("chrome"), *(box((0.56, 0.006, 0.006), 0.001, (0, y, 0.063)) for y in np.linspace(-0.34, -0.2, 8)))


def _roulette(out: Collector, p: Params, kit: Kit) -> None:
    wood, felt = finish.wood("mahogany", p.wear, 0.3), dyed(finish.fabric("#0f5a34", p.wear), p.color)
    out.add("top", wood, box((2.4, 1.2, 0.09), 0.02, (0, 0, 0.8)), box((2.0, 0.9, 0.12), 0.01, (0, 0, 0.72)))
    out.add("felt", felt, box((2.26, 1.06, 0.004), 0.0, (0, 0, 0.847)))
    out.add("leg", wood, *(lathe([(0, 0), (0.07, 0), (0.075, 0.02), (0.045, 0.08), (0.06, 0.3), (0.04, 0.55), (0.07, 0.68), (0, 0.7)], 20, 0.7).moved((a * 0.95, b * 0.4, 0)) for a in (-1, 1) for b in (-1, 1)))
    line = finish.paint("#f2efe0")
    x0, w, h = -0.1, 0.092, 0.17
    out.add("line", line, *(box((12 * w, 0.005, 0.001), 0.0, (x0 + 6 * w, y, 0.8495)) for y in (-0.255, -0.085, 0.085, 0.255, -0.4)), *(box((0.005, 0.51, 0.001), 0.0, (x0 + i * w, 0, 0.8495)) for i in range(13)), *(box((0.005, 0.145, 0.001), 0.0, (x0 + i * 3 * w, -0.3275, 0.8495)) for i in range(5)))
    out.add("red", finish.paint("#a8141c"), *(cylinder(0.032, 0.001, 18, 0.0, (x0 + (i + 0.5) * w, -h + j * h, 0.849)) for i in range(12) for j in range(3) if (i + j) % 2))
    out.add("black", finish.paint("#111113"), *(cylinder(0.032, 0.001, 18, 0.0, (x0 + (i + 0.5) * w, -h + j * h, 0.849)) for i in range(12) for j in range(3) if not (i + j) % 2))
    wheel = kit.make("games/pastime", "wheel", kind="roulette", wear=p.wear)
    for s in wheel.surfaces:
        out.add(f"wheel.{s.role}", s.material, s.mesh.moved((-0.68, 0, 0.85)))
    chip = cylinder(0.0195, 0.0033, 20, 0.0005)
    for k, (tone, x, y, c) in enumerate((("#b3161e", 0.3, 0.0, 4), ("#1f3f9a", 0.62, -0.17, 6), ("#e0b01c", 0.15, 0.17, 3), ("#f2f0ea", 0.85, 0.0, 5))):
        out.add(f"chip.{k}", finish.plastic(tone, 0.4), *(chip.moved((x, y, 0.8495 + 0.0034 * i)) for i in range(c)))


def _roaster(out: Collector, p: Params, kit: Kit) -> None:
    n, iron, brass = kit.n(40, 16), dyed(finish.paint("#1d2422", p.wear, 0.35), p.color), finish.metal("brass", p.wear)
    out.add("body", iron, box((0.6, 0.9, 0.08), 0.01, (0, 0, 0.6)), *(box((0.07, 0.07, 0.6), 0.008, (a * 0.25, b * 0.4, 0.3)) for a in (-1, 1) for b in (-1, 1)), rod((0, -0.3, 0.98), (0, 0.4, 0.98), 0.3, n), box((0.5, 0.6, 0.3), 0.02, (0, 0.05, 0.75)))
    out.add("brass", brass, *(ring(0.302, 0.012, (0, 0, 0), n, 8).turned(rot_x(np.pi / 2)).moved((0, y, 0.98)) for y in (-0.29, 0.39)), hollow([(0, 1.26), (0.05, 1.26), (0.06, 1.3), (0.19, 1.5), (0.195, 1.51)], 0.005, n, 0.5, 1.27).moved((0, 0.1, 0)), rod((0, -0.32, 0.98), (0, -0.3, 0.98), 0.16, n))
    out.add("glass", finish.plastic("#17100a", 0.05), cylinder(0.07, 0.01, n, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.318, 1.03)))
    out.add("tray", finish.metal("brushed", p.wear), hollow([(0, 0.4), (0.33, 0.4), (0.335, 0.41), (0.335, 0.52)], 0.008, n, 0.4, 0.43).moved((0, -0.72, 0)), *(rod((0.25 * np.cos(a), -0.72 + 0.25 * np.sin(a), 0), (0.25 * np.cos(a), -0.72 + 0.25 * np.sin(a), 0.42), 0.022, 10) for a in np.arange(4) * np.pi / 2 + 0.785))
    out.add("beans", finish.of("food", (0.05, 0.02, 0.01), 0.4), cylinder(0.32, 0.03, n, 0.002, (0, -0.72, 0.44)))
    g = kit.rng("beans")
    r, a = 0.31 * np.sqrt(g.uniform(0, 1, 300)), g.uniform(0, 6.3, 300)
    out.add("beans", finish.of("food", (0.05, 0.02, 0.01), 0.4), copies(sphere((0.011, 0.008, 0.007), 6), np.c_[r * np.cos(a), -0.72 + r * np.sin(a), np.full(300, 0.473)], a))
    out.add("brass", brass, *(rod((0, -0.72, 0.5), (0.31 * np.cos(t), -0.72 + 0.31 * np.sin(t), 0.49), 0.009, 8) for t in (0.4, 2.0, 3.54, 5.14)))
    out.add("pipe", finish.metal("galvanised", p.wear), tube(spline([(0, 0.35, 1.2), (0, 0.4, 1.6), (0, 0.4, 2.1)], 14), 0.06, 16))
    out.add("wheel", iron, ring(0.11, 0.012, (0, 0, 0), 28, 8).turned(rot_y(np.pi / 2)).moved((0.34, 0.1, 0.98)), *(rod((0.34, 0.1, 0.98), (0.34, 0.1 + 0.11 * np.cos(t), 0.98 + 0.11 * np.sin(t)), 0.008, 6) for t in np.arange(4) * np.pi / 2))


def _menu(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", finish.wood("walnut", p.wear), box((0.12, 0.05, 0.022), 0.004, (0, 0, 0.011)))
    out.add("pane", finish.glass(), box((0.11, 0.004, 0.17), 0.001, (0, 0, 0.105)))
    out.add("paper", dyed(finish.of("paper", "#f4efe2", 0.7), p.color), box((0.1, 0.0016, 0.16), 0.0003, (0, 0, 0.105)))
    out.add("ink", finish.paint("#23201c"), text("MENU", 0.018, (0, 0.165), -0.0032), *(box((0.07 - 0.014 * (k % 3), 0.0006, 0.0028), 0.0, (0, -0.003, 0.138 - 0.0115 * k)) for k in range(8)))


def _flowers(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(36, 16), kit.rng("flowers")
    out.add("bucket", dyed(finish.metal("galvanised", p.wear), p.color), hollow([(0, 0), (0.1, 0), (0.105, 0.008), (0.14, 0.3), (0.145, 0.305)], 0.003, n, 0.5), ring(0.143, 0.006, (0, 0, 0.303), n, 6), ring(0.125, 0.003, (0, 0, 0.16), n, 6))
    out.add("water", finish.of("water", (0.2, 0.3, 0.26), 0.1), cylinder(0.125, 0.004, n, 0.0, (0, 0, 0.2)))
    petal = sphere((0.02, 0.02, 0.009), 8)
    ringed = np.concatenate([np.c_[0.024 * np.cos(a := np.arange(6) * 1.047), 0.024 * np.sin(a), 0 * a], [[0, 0, 0.01]]])
    for k, tone in enumerate(("#e06aa0", "#f2d23c", "#f4f0ea", "#c2263a")):
        for _ in range(7):
            way, lean = g.uniform(0, 6.3), g.uniform(0.02, 0.24)
            top = np.array([np.cos(way) * lean, np.sin(way) * lean, g.uniform(0.48, 0.62)])
            foot = np.array([0.3 * top[0], 0.3 * top[1], 0.05])
            out.add("stem", finish.of("leaf", (0.09, 0.22, 0.05), 0.6), rod(foot, top, 0.0035, 6))
            out.add("leaf", finish.of("leaf", (0.06, 0.19, 0.04), 0.6, thin=True), *(leaf_blade(0.1, 0.035, 0.4).turned(rot_z(float(g.uniform(0, 6)))).moved(foot + f * (top - foot)) for f in (0.6, 0.75)))
            out.add(f"flower.{k}", finish.of("leaf", tone, 0.6), copies(petal, top + ringed))


KINDS: dict[str, Kin] = {
    "bread_rack": Kin(_bread, 55.0), "luggage_cart": Kin(_cart, 32.0), "postcard_rack": Kin(_postcards, 14.0), "card_reader": Kin(_reader, 0.4), "tip_jar": Kin(_tips, 0.9), "suggestion_box": Kin(_suggest, 1.8), "claw_machine": Kin(_claw, 110.0), "slush_machine": Kin(_slush, 45.0), "roulette_table": Kin(_roulette, 140.0),
    "coffee_roaster": Kin(_roaster, 180.0), "menu_holder": Kin(_menu, 0.3), "flower_bucket": Kin(_flowers, 4.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "bread_rack"}
