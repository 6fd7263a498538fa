"""Food as shops sell it: a cereal box, a milk carton, a juice box, a pot of yogurt, a ketchup or mustard bottle, a jar of peanut butter or honey, a tin can, a bag of rice, coffee or crisps, a stick of butter, a tea caddy, a bottle of soy sauce or vinegar, or a spice jar."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Material, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import disc, text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, prism, rot_x, sheet, sphere
CARD = Card("food/packed", 1, "packed_food", ("cereal box", "box of cereal", "cereal", "milk carton", "carton of milk", "juice box", "juice carton", "orange juice carton", "yogurt", "yoghurt", "pot of yogurt", "ketchup", "ketchup bottle", "bottle of ketchup", "mustard", "mustard bottle", "hot sauce", "peanut butter", "peanut butter jar", "honey", "honey jar", "jar of honey", "honey pot", "canned food", "food can", "can of beans", "can of soup", "tin of beans", "soup can", "rice bag", "bag of rice", "coffee bag", "bag of coffee", "coffee beans", "crisps", "potato chips", "bag of chips", "bag of crisps", "butter", "stick of butter", "tea caddy", "tea tin", "tin of tea", "soy sauce", "soy sauce bottle", "vinegar", "vinegar bottle", "spice jar", "jar of spices", "spice bottle", "cookie tin", "biscuit tin"),
            ("food",), ("indoor", "kitchen", "shop", "supermarket", "cafe"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["cereal", "milk_carton", "juice", "yogurt", "ketchup", "mustard", "peanut_butter", "honey", "can", "rice", "coffee_bag", "crisps", "butter", "tea_caddy", "soy_sauce", "spice", "cookie_tin"] = "cereal"
    wear: Wear = 0.08


CALLED = {"cereal box": "cereal", "box of cereal": "cereal", "milk carton": "milk_carton", "carton of milk": "milk_carton", "juice box": "juice", "juice carton": "juice", "orange juice carton": "juice", "yoghurt": "yogurt", "pot of yogurt": "yogurt", "ketchup bottle": "ketchup", "bottle of ketchup": "ketchup", "mustard bottle": "mustard", "hot sauce": "ketchup", "peanut butter": "peanut_butter", "peanut butter jar": "peanut_butter", "honey jar": "honey", "jar of honey": "honey", "honey pot": "honey", "canned food": "can", "food can": "can", "can of beans": "can", "can of soup": "can", "tin of beans": "can", "soup can": "can",
          "rice bag": "rice", "bag of rice": "rice", "coffee bag": "coffee_bag", "bag of coffee": "coffee_bag", "coffee beans": "coffee_bag", "potato chip": "crisps", "potato chips": "crisps", "bag of chips": "crisps", "bag of crisps": "crisps", "stick of butter": "butter", "tea caddy": "tea_caddy", "tea tin": "tea_caddy", "tin of tea": "tea_caddy", "soy sauce": "soy_sauce", "soy sauce bottle": "soy_sauce", "vinegar": "soy_sauce", "vinegar bottle": "soy_sauce", "spice jar": "spice", "jar of spices": "spice", "spice bottle": "spice", "cookie tin": "cookie_tin", "biscuit tin": "cookie_tin"}  # fmt: skip
"""Other names of its kinds."""
VARIETY = {"color": (None, "#2f6ab0", "#2f8a4c", "#e0a81c", "#7a3a8a")}


def build(p: Params, kit: Kit) -> Part:
    """Stands on a shelf or a table, its label to -Y."""
    return drawn(KINDS, p, kit)


PAPER = finish.of("paper", "#f4efe2", 0.5)


def _card(p: Params, own: str) -> Material:
    return dyed(finish.of("paper", own, 0.45, p.wear), p.color)


def _can_of(out: Collector, n: int, r: float, h: float, skin: Material) -> None:
    """A tin with rolled rims and a paper label."""
    steel = finish.metal("steel")
    out.add("tin", steel, lathe([(0, 0.001), (0.93 * r, 0.001), (0.95 * r, 0), (r, 0.002), (r, h - 0.002), (0.95 * r, h), (0.93 * r, h - 0.003), (0, h - 0.003)], n, 0.4), ring(0.985 * r, 0.0014, (0, 0, 0.002), n, 6), ring(0.985 * r, 0.0014, (0, 0, h - 0.002), n, 6))
    out.add("label", skin, lathe([(r, 0.008), (r + 0.0005, 0.0085), (r + 0.0005, h - 0.0085), (r, h - 0.008)], n, 0.4))


def _front(out: Collector, words: str, size: float, z: float, y: float, tone: str = "#f6f2e6") -> None:
    out.add(f"ink.{tone}", finish.paint(tone), text(words, size, (0, z), y))


def _round(out: Collector, words: str, size: float, z: float, r: float, tone: str) -> None:
    """Lettering that follows a round label of radius `r`."""
    m = text(words, size, (0, z))
    v = m.vertices
    out.add(f"ink.{tone}", finish.paint(tone), Mesh(np.c_[r * np.sin(v[:, 0] / r), -r * np.cos(v[:, 0] / r), v[:, 2]], m.faces, None, m.uv))


def _cereal(out: Collector, p: Params, kit: Kit) -> None:
    out.add("box", _card(p, "#e07a1c"), box((0.19, 0.06, 0.28), 0.0015, (0, 0, 0.14)))
    out.add("bowl", PAPER, lathe([(0, 0), (0.03, 0), (0.058, 0.035), (0, 0.035)], 28, 0.5).scaled((1, 0.02, 1)).moved((0, -0.031, 0.055)))
    out.add("flake", finish.paint("#c9822c"), *(disc(0.011, -0.0312, 12, (0.02 * k - 0.04, 0.094 + 0.006 * (k % 2))) for k in range(5)))
    _front(out, "OATS", 0.042, 0.205, -0.0306)
    _front(out, "CRISP AND SWEET", 0.011, 0.165, -0.0306)


def _milk(out: Collector, p: Params, kit: Kit) -> None:
    white, blue = finish.of("paper", "#f2f4f4", 0.35, p.wear), dyed(finish.of("paper", "#2f6ab0", 0.35), p.color)
    out.add("carton", white, box((0.07, 0.07, 0.19), 0.001, (0, 0, 0.095)))
    out.add("band", blue, box((0.0706, 0.0706, 0.05), 0.001, (0, 0, 0.035)))
    gable = prism([(-0.035, 0), (0.035, 0), (0, 0.035)], 0.07).turned(rot_x(np.pi / 2)).moved((0, 0.035, 0.19))
    out.add("carton", white, gable, box((0.003, 0.07, 0.02), 0.0006, (0, 0, 0.232)))
    out.add("cap", blue, cylinder(0.012, 0.01, 20, 0.002).turned(np.array([[0.707, 0, 0.707], [0, 1.0, 0], [-0.707, 0, 0.707]])).moved((0.016, 0, 0.206)))
    _front(out, "MILK", 0.02, 0.12, -0.0356, "#2f5a9a")


def _juice(out: Collector, p: Params, kit: Kit) -> None:
    out.add("carton", _card(p, "#f09a1c"), box((0.06, 0.045, 0.12), 0.0012, (0, 0, 0.06)))
    out.add("fruit", finish.paint("#f2c21c"), disc(0.019, -0.0228, 28, (0, 0.042)))
    out.add("leaf", finish.paint("#2f8a3c"), disc(0.007, -0.023, 16, (0.012, 0.064)))
    out.add("straw", finish.plastic("#f4f4f0", 0.4), cylinder(0.0024, 0.05, 8, 0.0, (0.018, 0.008, 0.118)))
    _front(out, "JUICE", 0.013, 0.094, -0.0229)


def _yogurt(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("pot", finish.plastic("#f4f4f2", 0.3, p.wear), lathe([(0, 0), (0.028, 0), (0.03, 0.003), (0.037, 0.068), (0.04, 0.07), (0.04, 0.073), (0, 0.073)], n, 0.4))
    out.add("label", _card(p, "#d84a7a"), lathe([(0.0315, 0.012), (0.0325, 0.0125), (0.0365, 0.058), (0.0355, 0.0585)], n, 0.4))
    out.add("lid", finish.metal("silver", 0.2, 0.3), lathe([(0, 0.0735), (0.041, 0.0735), (0.041, 0.0742), (0, 0.0745)], n, 0.4), box((0.016, 0.016, 0.0008), 0.0002, (0, -0.045, 0.0738)))


def _bottle(out: Collector, p: Params, kit: Kit, tone: str, cap: str, words: str) -> None:
    n = kit.n(32, 14)
    out.add("bottle", dyed(finish.plastic(tone, 0.2, p.wear), p.color), lathe([(0, 0), (0.028, 0), (0.031, 0.004), (0.031, 0.09), (0.027, 0.12), (0.016, 0.145), (0.014, 0.152), (0, 0.152)], n, 0.8))
    out.add("cap", finish.plastic(cap, 0.35), lathe([(0, 0.15), (0.018, 0.15), (0.018, 0.168), (0.009, 0.175), (0.005, 0.19), (0, 0.191)], n, 0.5))
    out.add("label", PAPER, lathe([(0.0311, 0.025), (0.0315, 0.026), (0.0315, 0.082), (0.0311, 0.083)], n, 0.4))
    _round(out, words, 0.0088, 0.054, 0.0318, "#8a1a14")


def _ketchup(out: Collector, p: Params, kit: Kit) -> None:
    _bottle(out, p, kit, "#a8140f", "#f2f0ea", "KETCHUP")


def _mustard(out: Collector, p: Params, kit: Kit) -> None:
    _bottle(out, p, kit, "#e0b01c", "#c22a1e", "MUSTARD")


def _jar(out: Collector, p: Params, kit: Kit, fill: str, lid: str, words: str) -> None:
    n = kit.n(36, 16)
    out.add("jar", finish.glass(), hollow([(0, 0), (0.036, 0), (0.04, 0.005), (0.04, 0.085), (0.034, 0.095), (0.034, 0.1)], 0.0022, n, 0.6))
    out.add("fill", finish.of("food", fill, 0.25, p.wear), lathe([(0, 0.003), (0.035, 0.003), (0.0375, 0.006), (0.0375, 0.083), (0, 0.084)], n, 0.5))
    out.add("lid", dyed(finish.paint(lid, 0.1, 0.3), p.color), lathe([(0.034, 0.094), (0.037, 0.094), (0.037, 0.108), (0.034, 0.111), (0, 0.111)], n, 0.5))
    out.add("label", PAPER, lathe([(0.0401, 0.02), (0.0405, 0.021), (0.0405, 0.065), (0.0401, 0.066)], n, 0.4))
    _round(out, words, 0.009, 0.042, 0.0408, "#5a2a14")


def _peanut(out: Collector, p: Params, kit: Kit) -> None:
    _jar(out, p, kit, "#b3783c", "#c22a1e", "PEANUT")


def _honey(out: Collector, p: Params, kit: Kit) -> None:
    _jar(out, p, kit, "#d8921c", "#e8c25a", "HONEY")


def _can(out: Collector, p: Params, kit: Kit) -> None:
    _can_of(out, kit.n(40, 16), 0.037, 0.11, _card(p, "#b3261e"))
    out.add("band", PAPER, lathe([(0.0375, 0.036), (0.0379, 0.0365), (0.0379, 0.074), (0.0375, 0.0745)], kit.n(40, 16), 0.4))
    _round(out, "SOUP", 0.015, 0.055, 0.0383, "#8a1a14")


def _bag(out: Collector, skin: Material, size: tuple[float, float, float], seed: int) -> None:
    """A filled pouch, its seams flat at top and bottom."""
    w, d, h = size
    u, t = np.meshgrid(np.linspace(0, 2 * np.pi, 41), np.linspace(0, 1, 22), indexing="ij")
    full = np.clip(np.sin(np.pi * np.clip(t * 0.94 + 0.05, 0, 1)), 0, 1) ** 0.42
    c, s = np.cos(u), np.sin(u)
    x = w / 2 * np.sign(c) * np.abs(c) ** 0.55 * (0.93 + 0.07 * full)
    y = d / 2 * np.sign(s) * np.abs(s) ** 0.55 * np.where(t < 0.5, np.maximum(full, 0.75), full)
    g = np.stack([x, y, h * t], -1)
    g[..., :2] *= (1 + 0.025 * fbm(g, 0.05, 3, seed))[..., None]
    out.add("bag", skin, sheet(g), soft_box((0.94 * w, 0.72 * d, 0.004), 0.0015, 0.05, center=(0, 0, 0.002)), box((0.96 * w, 0.004, 0.016), 0.001, (0, 0, h)))


def _rice(out: Collector, p: Params, kit: Kit) -> None:
    _bag(out, _card(p, "#e6dcc4"), (0.17, 0.1, 0.25), 3)
    _front(out, "RICE", 0.036, 0.13, -0.0535, "#8a1a14")


def _coffee(out: Collector, p: Params, kit: Kit) -> None:
    _bag(out, _card(p, "#4a2a18"), (0.11, 0.075, 0.2), 5)
    out.add("label", PAPER, box((0.07, 0.001, 0.07), 0.0004, (0, -0.0405, 0.1)))
    _front(out, "COFFEE", 0.011, 0.1, -0.042, "#3a1c0e")


def _crisps(out: Collector, p: Params, kit: Kit) -> None:
    _bag(out, dyed(finish.metal("silver", 0.2, 0.35).model_copy(update={"metallic": 0.4}), p.color or "#c22a1e"), (0.16, 0.08, 0.22), 7)
    out.add("label", PAPER, disc(0.045, -0.043, 36, (0, 0.12)))
    _front(out, "CHIPS", 0.02, 0.12, -0.0445, "#c22a1e")


def _butter(out: Collector, p: Params, kit: Kit) -> None:
    out.add("foil", finish.metal("silver", 0.3, 0.35), box((0.07, 0.06, 0.038), 0.003, (0.028, 0, 0.019)))
    out.add("butter", dyed(finish.of("food", "#f0d67a", 0.35, p.wear), p.color), box((0.06, 0.056, 0.035), 0.003, (-0.034, 0, 0.0185)), box((0.006, 0.056, 0.033), 0.002, (-0.072, 0, 0.0165)))
    out.add("paper", PAPER, box((0.13, 0.09, 0.0012), 0.0004, (-0.03, 0, 0.0006)))


def _caddy(out: Collector, p: Params, kit: Kit) -> None:
    n, tin = kit.n(36, 16), dyed(finish.paint("#1f5a4c", p.wear, 0.3), p.color)
    out.add("tin", tin, lathe([(0, 0), (0.04, 0), (0.042, 0.002), (0.042, 0.115), (0, 0.115)], n, 0.4), lathe([(0, 0.115), (0.0435, 0.115), (0.0435, 0.138), (0.04, 0.142), (0.012, 0.145), (0.012, 0.15), (0, 0.151)], n, 0.4))
    out.add("trim", finish.metal("gold"), *(ring(0.0428, 0.0012, (0, 0, z), n, 6) for z in (0.01, 0.1, 0.117)))
    out.add("label", PAPER, lathe([(0.0421, 0.035), (0.0424, 0.036), (0.0424, 0.08), (0.0421, 0.081)], n, 0.4))
    _round(out, "TEA", 0.018, 0.058, 0.0427, "#1f5a4c")


def _soy(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    out.add("bottle", finish.of("glass", "#1a0c06", 0.05), lathe([(0, 0), (0.028, 0), (0.031, 0.004), (0.031, 0.085), (0.022, 0.115), (0.012, 0.135), (0.012, 0.16), (0, 0.16)], n, 0.8))
    out.add("cap", dyed(finish.plastic("#b3161e", 0.3, p.wear), p.color), lathe([(0, 0.158), (0.0145, 0.158), (0.0145, 0.178), (0.012, 0.181), (0, 0.181)], n, 0.5))
    out.add("label", PAPER, lathe([(0.0311, 0.02), (0.0315, 0.021), (0.0315, 0.075), (0.0311, 0.076)], n, 0.4))
    _round(out, "SAUCE", 0.011, 0.048, 0.0318, "#8a1a14")


def _spice(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 14)
    out.add("jar", finish.glass(), hollow([(0, 0), (0.02, 0), (0.022, 0.003), (0.022, 0.075), (0.018, 0.08), (0.018, 0.084)], 0.0016, n, 0.6))
    out.add("spice", dyed(finish.of("sand", "#b3461c", 0.95, p.wear), p.color), lathe([(0, 0.002), (0.0195, 0.002), (0.0202, 0.004), (0.0202, 0.06), (0, 0.061)], n, 0.5))
    out.add("lid", finish.plastic("#17181a", 0.35), lathe([(0.018, 0.08), (0.0212, 0.08), (0.0212, 0.096), (0.019, 0.098), (0, 0.098)], n, 0.4))
    out.add("label", PAPER, lathe([(0.0221, 0.022), (0.0224, 0.0225), (0.0224, 0.05), (0.0221, 0.0505)], n, 0.4))


def _cookies(out: Collector, p: Params, kit: Kit) -> None:
    n, tin = kit.n(48, 18), dyed(finish.paint("#1f3f8a", p.wear, 0.25), p.color)
    out.add("tin", tin, lathe([(0, 0), (0.096, 0), (0.098, 0.002), (0.098, 0.05), (0, 0.05)], n, 0.4), lathe([(0, 0.048), (0.1005, 0.048), (0.1005, 0.068), (0.097, 0.071), (0.085, 0.071), (0.08, 0.074), (0, 0.075)], n, 0.4))
    out.add("trim", finish.metal("gold"), ring(0.1, 0.0016, (0, 0, 0.05), n, 6), ring(0.088, 0.0014, (0, 0, 0.0715), n, 6), ring(0.04, 0.0012, (0, 0, 0.075), n, 6))
    out.add("cookie", finish.of("food", "#d8a85a", 0.8), *(sphere((0.016, 0.016, 0.0035), 14, (0.026 * np.cos(a), 0.026 * np.sin(a), 0.0755)) for a in np.arange(3) * 2.094))


KINDS: dict[str, Kin] = {
    "cereal": Kin(_cereal, 0.5), "milk_carton": Kin(_milk, 1.05), "juice": Kin(_juice, 0.25), "yogurt": Kin(_yogurt, 0.18), "ketchup": Kin(_ketchup, 0.5), "mustard": Kin(_mustard, 0.4), "peanut_butter": Kin(_peanut, 0.5), "honey": Kin(_honey, 0.6), "can": Kin(_can, 0.45), "rice": Kin(_rice, 2.0), "coffee_bag": Kin(_coffee, 0.5),
    "crisps": Kin(_crisps, 0.15), "butter": Kin(_butter, 0.25), "tea_caddy": Kin(_caddy, 0.25), "soy_sauce": Kin(_soy, 0.4), "spice": Kin(_spice, 0.1), "cookie_tin": Kin(_cookies, 0.6),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "cereal"}
