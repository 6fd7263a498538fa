"""Furniture of salons and spas: a shampoo chair with its basin, a hood dryer, a manicure table, a pedicure chair, a tanning bed, a facial steamer, a salon trolley, a tattoo chair, a sauna stove, a sauna bench, a hot tub or a foot bath."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Light, Literal, Material, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.work_pieces import bottle, cased, keys, on_castors, spoken, top
from worldloom.geometry import arc, box, cylinder, lathe, prism, rock, rod, rot_x, rot_y, slab, sphere, spline, stamp, tube

Kind = Literal["shampoo_chair", "hood_dryer", "manicure_table", "pedicure_chair", "tanning_bed", "facial_steamer", "salon_trolley", "tattoo_chair", "sauna_stove", "sauna_bench", "hot_tub", "foot_bath"]
CALLED = {"shampoo sink": "shampoo_chair", "shampoo bowl": "shampoo_chair", "shampoo basin": "shampoo_chair", "shampoo station": "shampoo_chair", "shampoo unit": "shampoo_chair", "hair washing basin": "shampoo_chair", "hair wash basin": "shampoo_chair", "hair washing station": "shampoo_chair", "backwash unit": "shampoo_chair", "hair washing chair": "shampoo_chair", "washing chair": "shampoo_chair", "hood hair dryer": "hood_dryer", "hooded dryer": "hood_dryer", "hooded hair dryer": "hood_dryer", "standing hair dryer": "hood_dryer", "salon dryer": "hood_dryer", "bonnet dryer": "hood_dryer",
          "nail table": "manicure_table", "nail desk": "manicure_table", "nail station": "manicure_table", "manicure station": "manicure_table", "manicure desk": "manicure_table", "pedicure station": "pedicure_chair", "spa chair": "pedicure_chair", "pedicure throne": "pedicure_chair", "sunbed": "tanning_bed", "solarium": "tanning_bed", "tanning booth": "tanning_bed", "face steamer": "facial_steamer", "facial machine": "facial_steamer", "hairdresser trolley": "salon_trolley", "salon cart": "salon_trolley", "hairdressing trolley": "salon_trolley", "beauty trolley": "salon_trolley", "beauty cart": "salon_trolley", "rolling salon cart": "salon_trolley",
          "tattoo bed": "tattoo_chair", "facial bed": "tattoo_chair", "treatment chair": "tattoo_chair", "beauty bed": "tattoo_chair", "sauna heater": "sauna_stove", "sauna oven": "sauna_stove", "sauna bench seat": "sauna_bench", "steam room bench": "sauna_bench", "jacuzzi": "hot_tub", "whirlpool": "hot_tub", "spa tub": "hot_tub", "whirlpool tub": "hot_tub", "foot spa": "foot_bath", "foot tub": "foot_bath", "foot basin": "foot_bath", "foot soak": "foot_bath"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("salon/beauty_gear", 1, "beauty_gear", spoken(get_args(Kind), CALLED), ("furniture",), ("indoor", "salon", "spa", "barber_shop"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "shampoo_chair"
    size: Annotated[float, number(0.85, 1.2)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]} | {"tanning bed off": Params(kind="tanning_bed", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _hide(p: Params, usual: str = "#17181b") -> Material:
    return finish.leather(p.color or usual, p.wear)


def _seat(out: Collector, hide: Material, y: float, z: float, back: float, lean: float, leg: float = 0.0) -> None:
    """A padded seat at height z with a leaning back of length `back`, arms, and a rest for legs."""
    out.add("hide", hide, soft_box((0.5, 0.52, 0.12), 0.045, 0.06, 0.02, center=(0, y, z)), soft_box((0.5, 0.11, back), 0.045, 0.06, center=(0, 0, back / 2)).turned(rot_x(-lean)).moved((0, y + 0.24, z + 0.02)))
    out.add("hide", hide, *(soft_box((0.09, 0.46, 0.07), 0.03, 0.06, center=(s * 0.31, y, z + 0.2)) for s in (-1, 1)))
    out.add("chrome", finish.metal("chrome"), *(tube(spline([(s * 0.31, y - 0.18, z + 0.17), (s * 0.31, y - 0.2, z), (s * 0.26, y - 0.1, z - 0.06)], 12), 0.016, 10) for s in (-1, 1)), *(rod((s * 0.31, y + 0.2, z + 0.17), (s * 0.27, y + 0.2, z - 0.05), 0.016, 10) for s in (-1, 1)))
    if leg:
        out.add("hide", hide, soft_box((0.44, leg, 0.09), 0.035, 0.06, center=(0, -leg / 2, 0)).turned(rot_x(0.75)).moved((0, y - 0.26, z - 0.01)))


def _shampoo(out: Collector, p: Params, kit: Kit) -> None:
    _seat(out, _hide(p), -0.28, 0.46, 0.52, 0.45, 0.34)
    out.add("base", finish.metal("brushed", p.wear), slab((-0.24, -0.45, 0.03), (0.24, 0.1, 0.4), 0.02), slab((-0.3, -0.5, 0), (0.3, 0.6, 0.04), 0.01))
    n = kit.n(40, 20)
    white = finish.ceramic("#f2f2ee")
    out.add("stand", dyed(finish.paint("#22252a", p.wear, 0.3), None), cased((-0.22, 0.28, 0.03), (0.22, 0.62, 0.72), 0.03))
    out.add("basin", white, lathe([(0, 0.02), (0.1, 0.02), (0.2, 0.08), (0.26, 0.19), (0.27, 0.2), (0.25, 0.2), (0.18, 0.09), (0.08, 0.045), (0, 0.04)], n, 0.7).scaled((1.0, 1.05, 1.0)).turned(rot_x(0.16)).moved((0, 0.38, 0.74)))
    out.add("rest", finish.rubber("#1a1c1e"), tube(np.c_[0.1 * np.cos(np.linspace(np.pi, 2 * np.pi, 16)), 0.165 + 0.03 + 0.05 * np.sin(np.linspace(np.pi, 2 * np.pi, 16)), np.full(16, 0.915)], 0.024, 10))
    out.add("tap", finish.metal("chrome"), rod((0.12, 0.62, 0.94), (0.12, 0.62, 1.04), 0.016, 12), tube(spline([(0.12, 0.62, 1.02), (0.06, 0.56, 1.08), (0.0, 0.48, 1.0)], 14), 0.011, 10), tube(spline([(-0.08, 0.6, 0.94), (-0.08, 0.62, 1.06), (-0.1, 0.54, 1.06)], 12), 0.013, 10))


def _hood(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(44, 22)
    for a in np.arange(5) * 2 * np.pi / 5:
        out.add("base", finish.metal("chrome"), rod((0, 0, 0.1), (0.27 * np.cos(a), 0.27 * np.sin(a) + 0.1, 0.06), 0.016, 10))
        out.add("wheel", finish.rubber(), sphere((0.024, 0.024, 0.03), 12, (0.27 * np.cos(a), 0.27 * np.sin(a) + 0.1, 0.03)))
    out.add("post", finish.metal("chrome"), rod((0, 0.1, 0.08), (0, 0.1, 1.28), 0.02, 16))
    tone = dyed(finish.plastic("#e8e6e0", 0.2, p.wear), p.color)
    t = np.linspace(0.15, np.pi / 2 - 0.001, 14)
    outer, inner = np.c_[0.2 * np.cos(t), 0.24 * np.sin(t)], np.c_[0.175 * np.cos(t), 0.215 * np.sin(t)]
    out.add("hood", tone, lathe(np.concatenate([[inner[0]], outer]), n, 0.8).turned(rot_x(0.25)).moved((0, -0.05, 1.22)), lathe(inner[::-1], n, 0.8).turned(rot_x(0.25)).moved((0, -0.05, 1.22)))
    out.add("visor", finish.glass((0.6, 0.75, 0.85)), lathe([(0.198, -0.1), (0.202, -0.1), (0.202, 0.05), (0.198, 0.05), (0.198, -0.1)], n, 0.3).turned(rot_x(0.25)).moved((0, -0.05, 1.22)))
    out.add("neck", tone, cased((-0.05, 0.06, 1.22), (0.05, 0.16, 1.44), 0.03))
    keys(out, (-0.04, -0.262, 1.32), 3, 1, 0.04, "#2a2c2e")


def _nails(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.paint("#f0eeea", p.wear, 0.2), p.color)
    out.add("top", white, slab((-0.6, -0.24, 0.73), (0.6, 0.24, 0.76), 0.008))
    out.add("drawer", white, slab((0.22, -0.22, 0.04), (0.58, 0.22, 0.73), 0.006), *(slab((0.235, -0.232, z), (0.565, -0.218, z + 0.2), 0.004) for z in (0.06, 0.28, 0.5)))
    out.add("leg", finish.metal("chrome"), *(rod((-0.55, y, 0), (-0.55, y, 0.73), 0.018, 12) for y in (-0.2, 0.2)))
    out.add("pull", finish.metal("brass"), *(sphere(0.012, 12, (0.4, -0.242, z)) for z in (0.16, 0.38, 0.6)))
    out.add("pad", finish.leather("#e8b8c0", 0.1), soft_box((0.3, 0.11, 0.06), 0.026, 0.04, 0.006, center=(-0.05, -0.12, 0.785)))
    out.add("lamp", finish.metal("chrome"), cylinder(0.05, 0.015, 24, 0.004, (-0.48, 0.14, 0.76)), tube(spline([(-0.48, 0.14, 0.77), (-0.5, 0.14, 1.0), (-0.38, 0.1, 1.12), (-0.24, 0.02, 1.06)], 20), 0.007, 8), lathe([(0, 0.03), (0.02, 0.03), (0.06, -0.02), (0.055, -0.02), (0.016, 0.025), (0, 0.024)], 22, 0.6).moved((-0.22, 0.01, 1.05)))
    out.add("bulb", finish.glow((1.0, 0.95, 0.88), 6.0 if p.lit else 0.05), sphere(0.024, 14, (-0.22, 0.01, 1.045)))
    for k, c in enumerate(("#c8284c", "#e8889c", "#7a1a3c", "#f0d0c8", "#a83a8a", "#d8641c", "#2a3a6a", "#e8e0dc")):
        at = (0.2 + 0.045 * k, 0.13 + 0.03 * (k % 2), 0.76)
        out.add(f"polish.{c[1:]}", finish.of("food", c, 0.1), lathe([(0, 0), (0.013, 0), (0.014, 0.03), (0.006, 0.036), (0, 0.036)], 14, 0.5).moved(at))
        out.add("cap", finish.plastic("#141416", 0.2), lathe([(0.006, 0.036), (0.0075, 0.036), (0.005, 0.075), (0, 0.075)], 12, 0.5).moved(at))


def _pedi(out: Collector, p: Params, kit: Kit) -> None:
    hide = _hide(p, "#c8b49a")
    _seat(out, hide, 0.1, 0.62, 0.72, 0.22)
    wood = finish.wood("walnut", p.wear)
    out.add("base", wood, slab((-0.4, -0.2, 0), (0.4, 0.46, 0.52), 0.02), slab((-0.38, -0.72, 0), (0.38, -0.18, 0.26), 0.02))
    n = kit.n(36, 18)
    out.add("bowl", finish.ceramic("#dfe8ea"), lathe([(0, 0.03), (0.14, 0.04), (0.21, 0.12), (0.235, 0.2), (0.25, 0.205), (0.25, 0.19), (0.2, 0.05), (0, 0.0)][::-1], n, 0.7).moved((0, -0.46, 0.1)))
    out.add("water", finish.glass((0.55, 0.8, 0.88)), cylinder(0.222, 0.006, n, 0.001, (0, -0.46, 0.235)))
    out.add("rest", hide, soft_box((0.34, 0.1, 0.07), 0.03, 0.05).turned(rot_x(0.5)).moved((0, -0.74, 0.33)))
    out.add("tap", finish.metal("chrome"), tube(spline([(0.26, -0.24, 0.26), (0.26, -0.26, 0.4), (0.18, -0.34, 0.38)], 14), 0.011, 10))
    out.add("head", hide, soft_box((0.3, 0.1, 0.13), 0.04, 0.05).moved((0, 0.43, 1.27)))


def _tan(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.plastic("#f0f0ee", 0.2, p.wear), p.color)
    lower = np.concatenate([arc(0.46, np.pi + 0.35, 2 * np.pi - 0.35, 20, (0, 0.78)), arc(0.4, 2 * np.pi - 0.35, np.pi + 0.35, 20, (0, 0.78))])
    out.add("bed", tone, prism(lower, 2.1, 0.004).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-1.05, 0, 0)), slab((-0.8, -0.3, 0), (0.8, 0.3, 0.36), 0.03))
    out.add("acrylic", finish.glass((0.8, 0.85, 1.0)), slab((-1.02, -0.34, 0.53), (1.02, 0.34, 0.545), 0.004))
    turn = rot_x(-0.75)
    cover = np.concatenate([arc(0.5, 0.3, np.pi - 0.3, 20), arc(0.43, np.pi - 0.3, 0.3, 20)])
    lid = prism(cover, 2.1, 0.004).turned(np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])).moved((-1.05, -0.43, -0.1)).turned(turn).moved((0, 0.43, 0.72))
    out.add("lid", tone, lid)
    blue = finish.glow((0.35, 0.45, 1.0), 5.0 if p.lit else 0.08)
    out.add("tube", blue, *(rod((-1.0, 0.4 * np.cos(a), 0.78 + 0.385 * np.sin(a)), (1.0, 0.4 * np.cos(a), 0.78 + 0.385 * np.sin(a)), 0.018, 10) for a in np.linspace(np.pi + 0.7, 2 * np.pi - 0.7, 9)), *(rod((-1.0, 0.41 * np.cos(a) - 0.43, 0.41 * np.sin(a) - 0.1), (1.0, 0.41 * np.cos(a) - 0.43, 0.41 * np.sin(a) - 0.1), 0.018, 10).turned(turn).moved((0, 0.43, 0.72)) for a in np.linspace(0.5, np.pi - 0.5, 9)))
    out.add("arm", finish.metal("chrome"), *(rod((x, 0.36, 0.5), (x, 0.42, 0.95), 0.02, 12) for x in (-0.95, 0.95)))


def _steamer(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.plastic("#f0f0ee", 0.2, p.wear), p.color)
    for a in np.arange(5) * 2 * np.pi / 5 + 0.3:
        out.add("base", finish.metal("chrome"), rod((0, 0, 0.1), (0.26 * np.cos(a), 0.26 * np.sin(a), 0.06), 0.014, 10))
        out.add("wheel", finish.rubber(), sphere((0.022, 0.022, 0.03), 12, (0.26 * np.cos(a), 0.26 * np.sin(a), 0.03)))
    out.add("post", finish.metal("chrome"), rod((0, 0, 0.08), (0, 0, 0.95), 0.016, 14))
    out.add("body", white, cased((-0.09, -0.1, 0.92), (0.09, 0.1, 1.18), 0.03))
    out.add("jar", finish.glass(), lathe([(0, 0.82), (0.06, 0.82), (0.07, 0.84), (0.07, 0.92), (0, 0.92)], 24, 0.5))
    out.add("arm", white, tube(spline([(0, -0.02, 1.17), (0, -0.12, 1.34), (0, -0.3, 1.36), (0, -0.4, 1.28)], 20), np.linspace(0.03, 0.022, 20), 14))
    out.add("nozzle", finish.metal("chrome"), drum(0.03, 0.05, (0, 0, 0), 22, 0.004).turned(rot_y(np.pi / 2)).turned(rot_x(0.7)).moved((0, -0.415, 1.26)))
    keys(out, (-0.04, -0.103, 1.05), 3, 1, 0.04, "#2a7ac8")


def _trolley(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.16, 0.13, 0.03)
    tone = dyed(finish.plastic("#1a1c1f", 0.3, p.wear), p.color)
    out.add("post", finish.metal("chrome"), *(rod((sx * 0.17, sy * 0.14, z), (sx * 0.17, sy * 0.14, 0.86), 0.01, 10) for sx in (-1, 1) for sy in (-1, 1)))
    for k in range(4):
        h = z + 0.05 + 0.16 * k
        out.add("drawer", tone, cased((-0.165, -0.15, h), (0.165, 0.15, h + 0.11), 0.012))
        out.add("pull", finish.metal("chrome"), slab((-0.06, -0.158, h + 0.07), (0.06, -0.148, h + 0.082), 0.002))
    out.add("tray", tone, slab((-0.2, -0.17, 0.8), (0.2, 0.17, 0.815), 0.006), *(slab((s * 0.2 - 0.006, -0.17, 0.8), (s * 0.2 + 0.006, 0.17, 0.85), 0.003) for s in (-1, 1)), *(slab((-0.2, s * 0.17 - 0.006, 0.8), (0.2, s * 0.17 + 0.006, 0.85), 0.003) for s in (-1, 1)))
    out.add("holder", finish.metal("chrome"), *(ring(0.04, 0.004, (0.245, y, 0.83), 26, 8) for y in (-0.08, 0.04)))
    out.add("bottle", finish.plastic("#7a3a8a", 0.2), bottle(0.026, 0.17, 0.01, 18).moved((-0.12, 0.09, 0.815)))
    out.add("spray", finish.plastic("#e8e4dc", 0.2), bottle(0.024, 0.15, 0.009, 18).moved((-0.05, 0.1, 0.815)))
    out.add("comb", finish.plastic("#15171a", 0.3), box((0.16, 0.03, 0.004), 0.001, (0.06, -0.06, 0.818)))
    for k, c in enumerate(("#e0508a", "#48a0d8", "#e8b81c", "#5aa84a")):
        out.add(f"roller.{c[1:]}", finish.plastic(c, 0.5), drum(0.018, 0.06, (0.08 + 0.025 * (k % 2), 0.04 + 0.042 * (k // 2), 0.833), 16, 0.003))


def _tattoo(out: Collector, p: Params, kit: Kit) -> None:
    hide = _hide(p)
    out.add("hide", hide, soft_box((0.58, 0.55, 0.12), 0.045, 0.06, 0.01, center=(0, 0.0, 0.62)), soft_box((0.58, 0.72, 0.11), 0.045, 0.06, center=(0, 0.36, 0)).turned(rot_x(0.5)).moved((0, 0.27, 0.62)), soft_box((0.58, 0.62, 0.11), 0.045, 0.06, center=(0, -0.31, 0)).turned(rot_x(0.3)).moved((0, -0.27, 0.62)), soft_box((0.3, 0.2, 0.1), 0.04, 0.05, center=(0, 0.82, 0.02)).turned(rot_x(0.5)).moved((0, 0.27, 0.62)))
    out.add("arm", hide, *(soft_box((0.12, 0.42, 0.07), 0.03, 0.06, center=(s * 0.4, 0.06, 0.78)) for s in (-1, 1)))
    out.add("chrome", finish.metal("chrome"), *(rod((s * 0.4, 0.06, 0.75), (s * 0.3, 0.06, 0.58), 0.018, 12) for s in (-1, 1)), lathe([(0, 0), (0.33, 0), (0.34, 0.02), (0.12, 0.05), (0.07, 0.09), (0.07, 0.54), (0.16, 0.57), (0, 0.57)], kit.n(44, 22), 0.6))
    out.add("pedal", finish.rubber(), slab((-0.05, -0.42, 0.03), (0.05, -0.3, 0.06), 0.008))


def _stove(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("brushed", p.wear), p.color)
    out.add("body", steel, slab((-0.24, -0.2, 0.12), (0.24, -0.18, 0.66), 0.004), slab((-0.24, 0.18, 0.12), (0.24, 0.2, 0.66), 0.004), slab((-0.24, -0.2, 0.12), (-0.22, 0.2, 0.66), 0.004), slab((0.22, -0.2, 0.12), (0.24, 0.2, 0.66), 0.004), slab((-0.24, -0.2, 0.12), (0.24, 0.2, 0.16), 0.004))
    out.add("slot", finish.paint("#101112", 0.0, 0.8), *(slab((-0.2, -0.2025, z), (0.2, -0.198, z + 0.02), 0.002) for z in np.linspace(0.24, 0.56, 6)))
    out.add("glow", finish.glow((1.0, 0.35, 0.1), 2.5 if p.lit else 0.02), slab((-0.2, -0.16, 0.54), (0.2, 0.16, 0.56), 0.004))
    out.add("leg", steel, *(rod((sx * 0.2, sy * 0.16, 0), (sx * 0.2, sy * 0.16, 0.13), 0.018, 12) for sx in (-1, 1) for sy in (-1, 1)))
    g = kit.rng("stones")
    for k in range(kit.n(44, 24)):
        at = (float(g.uniform(-0.17, 0.17)), float(g.uniform(-0.13, 0.13)), 0.6 + 0.13 * float(g.random()))
        out.add("stone", finish.stone("basalt", p.wear), rock((0.1, 0.09, 0.075), 11 + k, 10).moved(at))
    out.add("rail", finish.wood("pine", p.wear), slab((-0.34, -0.3, 0.66), (0.34, -0.27, 0.71), 0.006), slab((-0.34, -0.3, 0.66), (-0.31, 0.2, 0.71), 0.006), slab((0.31, -0.3, 0.66), (0.34, 0.2, 0.71), 0.006), *(slab((s * 0.325 - 0.015, y - 0.015, 0), (s * 0.325 + 0.015, y + 0.015, 0.66), 0.004) for s in (-1, 1) for y in (-0.285, 0.185)))


def _bench(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    for z, y0, y1 in ((0.45, -0.6, -0.05), (0.92, -0.05, 0.55)):
        out.add("slat", wood, *(slab((-0.95, y, z - 0.03), (0.95, y + 0.078, z), 0.006) for y in np.linspace(y0, y1 - 0.078, 6)))
        out.add("front", wood, slab((-0.95, y0, z - 0.14), (0.95, y0 + 0.025, z - 0.03), 0.005), *(slab((x - 0.03, y0 + 0.02, 0), (x + 0.03, y0 + 0.08, z - 0.03), 0.005) for x in (-0.88, 0.0, 0.88)), *(slab((x - 0.03, y1 - 0.08, 0), (x + 0.03, y1 - 0.02, z - 0.03), 0.005) for x in (-0.88, 0.0, 0.88)))
    out.add("back", wood, *(slab((-0.95, 0.55, z), (0.95, 0.575, z + 0.09), 0.005) for z in (1.15, 1.3)), *(slab((x - 0.03, 0.57, 0.9), (x + 0.03, 0.6, 1.42), 0.005) for x in (-0.88, 0.0, 0.88)))


def _tub(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 28)
    out.add("stave", dyed(finish.wood("oak", p.wear), p.color), lathe([(0, 0.0), (0.93, 0.0), (0.95, 0.02), (0.95, 0.86), (0.9, 0.86), (0.9, 0.12), (0, 0.12)], n, 0.4), *(slab((0.952, -0.004, 0.01), (0.956, 0.004, 0.85), 0.001).turned(np.array([[np.cos(a), -np.sin(a), 0], [np.sin(a), np.cos(a), 0], [0, 0, 1.0]])) for a in np.arange(36) * np.pi / 18))
    out.add("hoop", finish.metal("steel", p.wear), *(lathe([(0.951, z), (0.962, z), (0.962, z + 0.045), (0.951, z + 0.045), (0.951, z)], n, 0.3) for z in (0.16, 0.64)))
    out.add("rim", finish.wood("teak", p.wear), lathe([(0.86, 0.86), (1.0, 0.86), (1.01, 0.875), (1.0, 0.9), (0.86, 0.9), (0.86, 0.86)], n, 0.4))
    out.add("water", finish.glass((0.45, 0.78, 0.85)), cylinder(0.9, 0.01, n, 0.001, (0, 0, 0.74)))
    out.add("bed", finish.paint("#3a8a9a", 0.1, 0.4), cylinder(0.895, 0.01, n, 0.001, (0, 0, 0.5)))
    g = kit.rng("bubbles")
    r, a = 0.82 * np.sqrt(g.uniform(0, 1, 260)), g.uniform(0, 6.3, 260)
    out.add("foam", finish.of("ceramic", "#f0f6f8", 0.3), stamp(sphere((0.022, 0.022, 0.01), 8), np.c_[r * np.cos(a), r * np.sin(a), np.full(260, 0.752)], None, g.uniform(0.5, 1.5, 260)))
    out.add("step", finish.wood("teak", p.wear), slab((-0.35, -1.3, 0.0), (0.35, -0.97, 0.22), 0.01), slab((-0.35, -1.14, 0.2), (0.35, -0.97, 0.44), 0.01))


def _foot(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.plastic("#d8e4ea", 0.25, p.wear), p.color)
    outer = np.array([(0, 0), (0.17, 0), (0.19, 0.02), (0.2, 0.16), (0.21, 0.175), (0.195, 0.18), (0.18, 0.16), (0.165, 0.03), (0, 0.03)])
    out.add("tub", tone, lathe(outer, kit.n(44, 22), 0.5).scaled((1, 0.82, 1)))
    out.add("water", finish.glass((0.6, 0.82, 0.9)), cylinder(0.174, 0.006, 40, 0.001, (0, 0, 0.105)).scaled((1, 0.82, 1)))
    out.add("pad", finish.plastic("#8ab0c0", 0.4), *(sphere((0.045, 0.085, 0.008), 16, (s * 0.06, 0, 0.032)) for s in (-1, 1)))
    out.add("petal", finish.of("leaf", "#d85a7a", 0.5), *(sphere((0.016, 0.011, 0.002), 10, (0.1 * np.cos(b), 0.08 * np.sin(b), 0.113)) for b in (0.3, 1.4, 2.6, 3.9, 5.3)))
    out.add("dial", finish.metal("chrome"), cylinder(0.016, 0.012, 20, 0.003, (0, -0.157, 0.176)))


def _lamp(color: tuple[float, float, float], power: float, at: tuple[float, float, float]) -> tuple[Light, ...]:
    return (Light(name="lamp", color=color, power=power, position=at, radius=0.1),)


KINDS: dict[str, Kin] = {
    "shampoo_chair": Kin(_shampoo, 55.0, cover="roles", dynamic=False, affordances=("sit",), sides=("front",), places={"seat": (0.0, -0.28, 0.53)}), "hood_dryer": Kin(_hood, 12.0, affordances=("push",), sides=("front",)), "manicure_table": Kin(_nails, 28.0, dynamic=False, sides=("front", "back"), lights=_lamp((1.0, 0.95, 0.88), 5.0, (-0.22, 0.01, 1.0)), supports=(top(0.3, 0.2, 0.76, at=(-0.3, 0.05)),)), "pedicure_chair": Kin(_pedi, 80.0, cover="roles", dynamic=False, affordances=("sit",), sides=("front",), places={"seat": (0.0, 0.08, 0.69)}),
    "tanning_bed": Kin(_tan, 160.0, dynamic=False, sides=("front",), lights=_lamp((0.45, 0.5, 1.0), 10.0, (0, -0.2, 0.8))), "facial_steamer": Kin(_steamer, 9.0, affordances=("push",), sides=("front",)), "salon_trolley": Kin(_trolley, 10.0, affordances=("push",), sides=("front",), supports=(top(0.16, 0.14, 0.815, at=(0.08, -0.08)),)), "tattoo_chair": Kin(_tattoo, 60.0, dynamic=False, affordances=("sit",), sides=("left", "right"), places={"seat": (0.0, 0.0, 0.69)}),
    "sauna_stove": Kin(_stove, 60.0, cover="roles", dynamic=False, sides=("front",), supports=(top(0.36, 0.28, 0.74),), lights=_lamp((1.0, 0.45, 0.2), 3.0, (0, 0, 0.85))), "sauna_bench": Kin(_bench, 60.0, cover="roles", dynamic=False, affordances=("sit",), sides=("front",), supports=(top(1.8, 0.5, 0.92, "high", (0.0, 0.25)), top(1.8, 0.45, 0.45, "low", (0.0, -0.33), 0.44)), places={"seat": (0.0, -0.33, 0.45)}), "hot_tub": Kin(_tub, 900.0, dynamic=False, sides=("front",)), "foot_bath": Kin(_foot, 3.0),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and how it is used."""
