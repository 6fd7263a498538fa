"""A small tool of the kitchen: a grater, a peeler, a garlic press, a potato masher, a pizza cutter, a pizza peel, a mortar with its pestle, a measuring cup, cookie cutters, a can opener, an oven mitt, a cleaver, a kitchen timer, a funnel, or an egg carton."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, soft_prism
from worldloom.assets.parts.room_ware import ear, hollow
from worldloom.geometry import arc, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, rounded_rect, sheet, spline, tube
CARD = Card("kitchen/cook_tool", 1, "cook_tool", ("grater", "cheese grater", "box grater", "peeler", "vegetable peeler", "potato peeler", "garlic press", "potato masher", "masher", "pizza cutter", "pizza wheel", "pizza peel", "pizza shovel", "baker's peel", "mortar and pestle", "pestle and mortar", "stone mortar", "pestle", "measuring cup", "measuring jug", "cookie cutter", "biscuit cutter", "can opener", "tin opener", "oven mitt", "oven glove", "pot holder", "potholder", "cleaver", "meat cleaver", "kitchen timer", "egg timer", "funnel", "egg carton", "box of eggs", "carton of eggs", "egg tray"),
            ("utensil", "kitchenware"), ("indoor", "kitchen", "bakery", "restaurant"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["grater", "peeler", "garlic_press", "masher", "pizza_cutter", "pizza_peel", "mortar", "measuring_cup", "cookie_cutter", "can_opener", "oven_mitt", "cleaver", "timer", "funnel", "egg_carton"] = "grater"
    wear: Wear = 0.12


CALLED = {"cheese grater": "grater", "box grater": "grater", "vegetable peeler": "peeler", "potato peeler": "peeler", "garlic press": "garlic_press", "potato masher": "masher", "pizza cutter": "pizza_cutter", "pizza wheel": "pizza_cutter", "pizza peel": "pizza_peel", "pizza shovel": "pizza_peel", "baker's peel": "pizza_peel", "mortar and pestle": "mortar", "pestle and mortar": "mortar", "stone mortar": "mortar", "pestle": "mortar", "measuring cup": "measuring_cup", "measuring jug": "measuring_cup",
          "cookie cutter": "cookie_cutter", "biscuit cutter": "cookie_cutter", "can opener": "can_opener", "tin opener": "can_opener", "oven mitt": "oven_mitt", "oven glove": "oven_mitt", "pot holder": "oven_mitt", "potholder": "oven_mitt", "meat cleaver": "cleaver", "kitchen timer": "timer", "egg timer": "timer", "egg carton": "egg_carton", "box of eggs": "egg_carton", "carton of eggs": "egg_carton", "egg tray": "egg_carton"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies on a table."""
    return drawn(KINDS, p, kit)


def _grater(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("brushed", p.wear)
    lo, hi, h = rounded_rect(0.11, 0.085, 0.008, 3), rounded_rect(0.075, 0.055, 0.008, 3), 0.21
    rings = np.stack([np.c_[lo, np.zeros(12)], np.c_[hi, np.full(12, h)]])
    rings = np.concatenate([rings, rings[:, :1]], 1)
    out.add("body", steel, sheet(rings.transpose(1, 0, 2), smooth=False), sheet(rings * [0.97, 0.96, 1], smooth=False))
    tooth = lathe([(0.0035, 0), (0.003, 0.002), (0, 0.0028)], 8, 0.5)
    for z in np.linspace(0.03, 0.18, 12):
        t = z / h
        x = np.linspace(-0.04, 0.04, 7)* (1 - 0.25 * t)
        y = -(0.0425 * (1 - t) + 0.0275 * t)
        out.add("tooth", steel, *(tooth.turned(rot_x(np.pi / 2)).moved((float(q), y - 0.0002, z)) for q in x))
        out.add("hole", finish.plastic("#0e0e10", 0.6), *(box((0.005, 0.001, 0.0026), 0.0, (float(q), y - 0.0002, z + 0.0045)) for q in x))
    out.add("handle", dyed(finish.plastic("#17181a", 0.35), p.color), tube(spline([(-0.035, 0, 0.205), (-0.03, 0, 0.25), (0.03, 0, 0.25), (0.035, 0, 0.205)], 18), 0.008, 10), soft_box((0.085, 0.062, 0.012), 0.005, 0.03, center=(0, 0, 0.207)))


def _peeler(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", dyed(finish.plastic("#2a7a4a", 0.35, p.wear), p.color), soft_box((0.1, 0.02, 0.014), 0.0065, 0.02, center=(-0.05, 0, 0.008)))
    steel = finish.metal("chrome", p.wear)
    out.add("frame", steel, tube([(-0.005, 0.006, 0.008), (0.02, 0.022, 0.008), (0.055, 0.022, 0.008)], 0.0022, 8), tube([(-0.005, -0.006, 0.008), (0.02, -0.022, 0.008), (0.055, -0.022, 0.008)], 0.0022, 8))
    out.add("blade", finish.metal("steel", p.wear), box((0.0065, 0.046, 0.0012), 0.0003, (0.05, 0, 0.009)), box((0.0045, 0.046, 0.0012), 0.0003, (0.057, 0, 0.0085)))


def _garlic_press(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("chrome", p.wear), p.color)
    for s, z in ((-1, 0.014), (1, 0.04)):
        out.add("handle", steel, tube(spline([(0.0, 0, 0.02), (-0.05, 0.004 * s, z), (-0.14, 0.0, z * 1.1)], 18), np.linspace(0.008, 0.0065, 18), 10))
    out.add("cup", steel, hollow([(0, 0), (0.0155, 0), (0.0165, 0.03)], 0.0015, kit.n(24, 12), 0.4).moved((0.03, 0, 0)), rod((0.0, -0.014, 0.022), (0.0, 0.014, 0.022), 0.005, 12), cylinder(0.0135, 0.018, 20, 0.002, (0.03, 0, 0.022)), rod((0.0, 0, 0.036), (0.032, 0, 0.042), 0.006, 10))


def _masher(out: Collector, p: Params, kit: Kit) -> None:
    steel = finish.metal("chrome", p.wear)
    wave = spline([(-0.045 + 0.0113 * k, 0.036 * (-1) ** k, 0.004) for k in range(9)], 90)
    out.add("plate", steel, tube(wave, 0.0035, 8), *(tube(spline([(s * 0.045, 0, 0.004), (s * 0.042, 0, 0.05), (s * 0.008, 0, 0.1), (0, 0, 0.14)], 16), 0.0035, 8) for s in (-1, 1)))
    out.add("handle", dyed(finish.wood("oak", p.wear), p.color), lathe([(0, 0.13), (0.009, 0.13), (0.013, 0.15), (0.011, 0.19), (0.014, 0.235), (0.009, 0.25), (0, 0.252)], 18, 0.8))


def _pizza_cutter(out: Collector, p: Params, kit: Kit) -> None:
    steel, n = finish.metal("chrome", p.wear), kit.n(48, 20)
    wheel = lathe([(0, -0.0008), (0.044, -0.0008), (0.046, 0), (0.044, 0.0008), (0, 0.0008)], n, 0.3)
    out.add("wheel", steel, wheel.moved((-0.05, 0, 0.012)))
    out.add("guard", steel, box((0.05, 0.03, 0.012), 0.003, (-0.02, 0, 0.012)), cylinder(0.008, 0.016, 18, 0.002, (-0.05, 0, 0.004)))
    out.add("handle", dyed(finish.plastic("#b3261e", 0.35), p.color), lathe([(0, 0), (0.01, 0), (0.013, 0.02), (0.0105, 0.05), (0.013, 0.09), (0.009, 0.11), (0, 0.113)], 18, 0.8).turned(rot_y(np.pi / 2)).moved((0.0, 0, 0.013)))


def _pizza_peel(out: Collector, p: Params, kit: Kit) -> None:
    from shapely.geometry import Point, box as rect

    board = rect(-0.17, -0.17, 0.17, 0.12).union(Point(0, 0.12).buffer(0.17)).buffer(-0.02).buffer(0.02).union(rect(-0.02, 0.25, 0.02, 0.7).buffer(0.008))
    out.add("peel", dyed(finish.wood("birch", p.wear), p.color), prism(np.asarray(board.exterior.coords)[:-1:2], 0.012, 0.003))


def _mortar(out: Collector, p: Params, kit: Kit) -> None:
    n, stone = kit.n(40, 16), dyed(finish.stone("granite", p.wear), p.color)
    out.add("mortar", stone, hollow([(0, 0), (0.05, 0), (0.054, 0.008), (0.045, 0.022), (0.068, 0.06), (0.075, 0.1), (0.074, 0.106)], 0.014, n, 0.7, 0.035))
    out.add("pestle", stone, lathe([(0, 0), (0.016, 0.002), (0.0215, 0.015), (0.016, 0.035), (0.011, 0.07), (0.013, 0.13), (0.009, 0.14), (0, 0.141)], 20, True).turned(rot_y(0.62)).moved((-0.02, 0, 0.05)))


def _measuring(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    m = hollow([(0, 0), (0.048, 0), (0.051, 0.006), (0.06, 0.12)], 0.003, n, 0.5)
    v = m.vertices.copy()
    lip = np.clip(-v[:, 0] / 0.06, 0, 1) ** 6 * np.clip((v[:, 2] - 0.09) / 0.03, 0, 1)
    out.add("jug", finish.glass(), type(m)(v - np.c_[0.016 * lip, 0 * lip, 0 * lip], m.faces, None, m.uv), ear(0.056, 0.025, 0.105, 0.04, 0.0065))
    red = dyed(finish.paint("#c21a1a", p.wear), p.color)
    out.add("mark", red, *(box((0.018 if k % 2 else 0.028, 0.0008, 0.0016), 0.0, (0.0, -0.0525 - 0.0078 * z / 0.1, z)) for k, z in enumerate(np.linspace(0.025, 0.1, 7))), text("500", 0.011, (0.02, 0.092), -0.0592), text("250", 0.011, (0.022, 0.054), -0.0563))


def _cutter(out: Collector, p: Params, kit: Kit) -> None:
    tin = dyed(finish.metal("copper", p.wear), p.color)
    star = np.array([((0.038 if k % 2 == 0 else 0.017) * np.sin(k * np.pi / 5), (0.038 if k % 2 == 0 else 0.017) * np.cos(k * np.pi / 5)) for k in range(10)])
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    heart = np.c_[0.0023 * 16 * np.sin(t) ** 3, 0.0023 * (13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t))]
    for shape, at in ((star, (-0.045, 0.01)), (heart, (0.045, 0.0)), (arc(0.028, 0, 2 * np.pi, 33)[:-1], (0.0, 0.07))):
        out.add("cutter", tin, prism(shape * 1.02 + at, 0.025, 0.0, [shape * 0.97 + at]), tube(np.c_[shape + at, np.full(len(shape), 0.025)], 0.0016, 6, closed=True))


def _can_opener(out: Collector, p: Params, kit: Kit) -> None:
    steel, grip = finish.metal("chrome", p.wear), dyed(finish.plastic("#b3261e", 0.35), p.color)
    for s in (-1, 1):
        out.add("arm", steel, box((0.075, 0.012, 0.008), 0.002).turned(rot_z(-0.06 * s)).moved((0.02, 0.008 * s, 0.012)))
        out.add("grip", grip, soft_box((0.11, 0.02, 0.018), 0.008, 0.02).turned(rot_z(-0.1 * s)).moved((-0.065, 0.017 * s, 0.012)))
    out.add("wheel", steel, lathe([(0, 0), (0.011, 0), (0.0125, 0.001), (0.011, 0.002), (0, 0.002)], 24, 0.2).moved((0.052, 0, 0.018)), cylinder(0.005, 0.024, 14, 0.001, (0.048, 0, 0.008)))
    out.add("key", steel, rod((0.03, -0.012, 0.012), (0.03, -0.03, 0.012), 0.004, 10), soft_box((0.05, 0.006, 0.02), 0.0028, 0.01, center=(0.03, -0.034, 0.012)))


def _mitt(out: Collector, p: Params, kit: Kit) -> None:
    from shapely.geometry import LineString, Point, box as rect

    hand = rect(-0.075, -0.15, 0.075, 0.06).union(Point(0, 0.06).buffer(0.075)).union(LineString([(0.05, -0.04), (0.105, 0.035)]).buffer(0.034)).buffer(-0.012).buffer(0.024).buffer(-0.012)
    q = np.asarray(hand.exterior.segmentize(0.008).coords)[:-1]
    cloth = dyed(finish.fabric("#b33a2a", p.wear), p.color)
    out.add("mitt", cloth, soft_prism(q[::-1] if not hand.exterior.is_ccw else q, 0.034, 0.015))
    out.add("cuff", finish.fabric("#efe8d8"), soft_box((0.16, 0.035, 0.036), 0.014, 0.03, center=(0, -0.14, 0.018)))
    out.add("loop", finish.fabric("#efe8d8"), tube(spline([(-0.07, -0.15, 0.018), (-0.085, -0.18, 0.012), (-0.06, -0.19, 0.012), (-0.055, -0.155, 0.018)], 16), 0.0035, 6))
    out.add("stitch", finish.fabric("#efe8d8"), *(tube([(x, -0.12, 0.0345), (x + 0.1, 0.06, 0.0345)], 0.0009, 5) for x in (-0.08, -0.05, -0.02)), *(tube([(x, -0.12, 0.0345), (x - 0.1, 0.06, 0.0345)], 0.0009, 5) for x in (0.02, 0.045)))


def _cleaver(out: Collector, p: Params, kit: Kit) -> None:
    blade = [(0, 0), (0.19, -0.004), (0.195, 0.0), (0.195, 0.085), (0.03, 0.09), (0.0, 0.075)]
    out.add("blade", finish.metal("steel", p.wear), prism(blade, 0.003, 0.0012, [0.006 * arc(1, 0, 2 * np.pi, 17)[:-1] + [0.178, 0.068]]).moved((0, 0, 0.008)))
    out.add("handle", dyed(finish.wood("walnut", p.wear), p.color), soft_box((0.13, 0.028, 0.02), 0.008, 0.02, center=(-0.065, 0.072, 0.0105)))
    out.add("rivet", finish.metal("brass"), *(cylinder(0.0035, 0.0212, 12, 0.0005, (x, 0.072, 0)) for x in (-0.025, -0.065, -0.105)))


def _timer(out: Collector, p: Params, kit: Kit) -> None:
    n, red = kit.n(40, 18), dyed(finish.plastic("#c21f1a", 0.2, p.wear), p.color)
    out.add("body", red, lathe([(0, 0), (0.024, 0), (0.032, 0.006), (0.038, 0.022), (0.0375, 0.026), (0, 0.026)], n, True), lathe([(0, 0.027), (0.0375, 0.027), (0.036, 0.04), (0.024, 0.056), (0.01, 0.062), (0, 0.061)], n, True))
    out.add("ring", finish.plastic("#f4f2ea", 0.4), lathe([(0.0372, 0.0195), (0.0384, 0.02), (0.0384, 0.0262), (0.0372, 0.0268)], n, 0.3))
    a = np.arange(60) * np.pi / 30
    out.add("mark", finish.paint("#141416"), copies(box((0.001, 0.0006, 0.0036), 0.0), np.c_[0.0386 * np.sin(a), -0.0386 * np.cos(a), np.full(60, 0.0231)], a))
    out.add("stem", finish.plastic("#2a6a2a", 0.4), tube(spline([(0, 0, 0.06), (0.002, 0, 0.068), (0.007, 0, 0.074)], 8), 0.0022, 8), *(box((0.02, 0.006, 0.0012), 0.0004, (0.01, 0, 0)).turned(rot_y(0.25)).turned(rot_z(k)).moved((0, 0, 0.0625)) for k in (0.4, 1.9, 3.2, 4.8)))


def _funnel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    cone = lathe([(0.0585, 0.0), (0.06, 0.003), (0.0125, 0.058), (0.0085, 0.068), (0.0065, 0.118), (0.0055, 0.118), (0.0075, 0.066), (0.011, 0.057), (0.058, 0.003), (0.0585, 0.0)], n, 0.5)
    out.add("funnel", dyed(finish.metal("brushed", p.wear), p.color), cone, ring(0.0595, 0.002, (0, 0, 0.002), n, 6), ring(0.009, 0.002, (0.068, 0, 0.003), 16, 6))


def _eggs(out: Collector, p: Params, kit: Kit) -> None:
    pulp = dyed(finish.of("cardboard", "#8f8a80", 0.95, p.wear), p.color)
    at = np.array([(x, y) for x in np.linspace(-0.11, 0.11, 6) for y in (-0.023, 0.023)])
    cup = hollow([(0, 0), (0.013, 0), (0.021, 0.03), (0.0235, 0.032)], 0.0015, kit.n(16, 8), 0.5)
    out.add("carton", pulp, copies(cup, np.c_[at, 0 * at[:, 0]]), prism(rounded_rect(0.29, 0.105, 0.012), 0.003, 0.0, [c + 0.0215 * arc(1, 0, 2 * np.pi, 17)[:-1] for c in at]).moved((0, 0, 0.03)))
    lid = [prism(rounded_rect(0.29, 0.105, 0.012), 0.003).moved((0, 0.0525, 0.036)), box((0.29, 0.003, 0.036), 0.001, (0, 0.001, 0.018)), box((0.29, 0.003, 0.036), 0.001, (0, 0.104, 0.018)), *(box((0.003, 0.105, 0.036), 0.001, (s * 0.1435, 0.0525, 0.018)) for s in (-1, 1))]
    out.add("carton", pulp, *(m.turned(rot_x(1.85)).moved((0, 0.053, 0.032)) for m in lid))
    egg = lathe([(0.0205 * np.sqrt(max(0.0, 1 - u * u)) * (1 - 0.12 * u), 0.0265 * u) for u in np.linspace(-1, 1, 15)], kit.n(20, 10), True).moved((0, 0, 0.032))
    g = kit.rng("eggs")
    out.add("egg", finish.of("food", "#d8a77a", 0.55), copies(egg, np.c_[at, 0 * at[:, 0]], None, 1.0, g.uniform(0.85, 1.2, 12)))


KINDS: dict[str, Kin] = {
    "grater": Kin(_grater, 0.25), "peeler": Kin(_peeler, 0.05), "garlic_press": Kin(_garlic_press, 0.25), "masher": Kin(_masher, 0.25), "pizza_cutter": Kin(_pizza_cutter, 0.15), "pizza_peel": Kin(_pizza_peel, 0.9), "mortar": Kin(_mortar, 1.8), "measuring_cup": Kin(_measuring, 0.5),
    "cookie_cutter": Kin(_cutter, 0.08), "can_opener": Kin(_can_opener, 0.15), "oven_mitt": Kin(_mitt, 0.15), "cleaver": Kin(_cleaver, 0.5), "timer": Kin(_timer, 0.1), "funnel": Kin(_funnel, 0.08), "egg_carton": Kin(_eggs, 0.8),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "grater"}
