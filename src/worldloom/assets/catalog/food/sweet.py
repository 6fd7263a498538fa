"""Sweet things to eat: macarons, an eclair, pancakes, a waffle, a chocolate bar, a box of chocolates, a gingerbread house or man, a candy cane, a jelly, an ice cream sundae, a tub of ice cream, a milkshake, popcorn, a pretzel or a bagel."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards, copies
from worldloom.assets.parts.kindred import dyed, laid
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import hollow, plate_of
from worldloom.geometry import Mesh, arc, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, stamp, tube
CARD = Card("food/sweet", 1, "sweet_food", ("macaron", "macaroon", "french macaron", "eclair", "chocolate eclair", "pancake", "stack of pancakes", "waffle", "belgian waffle", "chocolate bar", "bar of chocolate", "chocolate", "box of chocolates", "chocolate box", "chocolates", "praline", "truffle", "gingerbread house", "gingerbread man", "candy cane", "jelly", "jello", "pudding", "flan", "ice cream sundae", "sundae", "tub of ice cream", "ice cream tub", "ice cream container", "milkshake", "smoothie", "iced coffee", "popcorn", "bag of popcorn", "bucket of popcorn", "popcorn bucket", "pretzel", "bagel"),
            ("food", "snack"), ("indoor", "kitchen", "bakery", "cafe", "shop"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["macaron", "eclair", "pancake", "waffle", "chocolate_bar", "chocolates", "gingerbread_house", "gingerbread_man", "candy_cane", "jelly", "sundae", "ice_tub", "milkshake", "popcorn", "pretzel", "bagel"] = "macaron"
    size: Annotated[float, number(0.6, 1.8)] = 1.0
    wear: Wear = 0.1


CALLED = {"macaroon": "macaron", "french macaron": "macaron", "chocolate eclair": "eclair", "stack of pancakes": "pancake", "belgian waffle": "waffle", "chocolate bar": "chocolate_bar", "bar of chocolate": "chocolate_bar", "box of chocolates": "chocolates", "chocolate box": "chocolates", "praline": "chocolates", "truffle": "chocolates", "gingerbread house": "gingerbread_house",
          "gingerbread man": "gingerbread_man", "candy cane": "candy_cane", "jello": "jelly", "pudding": "jelly", "flan": "jelly", "ice cream sundae": "sundae", "tub of ice cream": "ice_tub", "ice cream tub": "ice_tub", "chocolate": "chocolates", "ice cream container": "ice_tub", "smoothie": "milkshake", "iced coffee": "milkshake"}  # fmt: skip
"""Other names of its kinds."""
VARIETY = {"color": ("pink", "#b7d48a", "#e8c25a", "#8a5a3a", "#b79ad6", None)}
"""Macarons and tubs of ice cream stand in several flavours."""
BROWN = "#a8642a"


def build(p: Params, kit: Kit) -> Part:
    """Stands on a table."""
    return drawn(KINDS, p, kit, affordances=("pick up", "eat"))


def _food(color: str | None, own: str, rough: float, p: Params) -> Material:
    return dyed(finish.of("food", own, rough, p.wear), color)


def _macaron(out: Collector, p: Params, kit: Kit) -> None:
    n, shell = kit.n(28, 14), _food(p.color, "#e58aa0", 0.6, p)
    foot = lathe([(0, 0), (0.02, 0), (0.0235, 0.001), (0.024, 0.004), (0.022, 0.005), (0, 0.005)], n, 0.5)
    dome = lathe([(0, 0), (0.0225, 0), (0.0228, 0.003), (0.019, 0.0085), (0.01, 0.011), (0, 0.0115)], n, True)
    out.add("shell", shell, dome.scaled((1, 1, -1)).moved((0, 0, 0.0115)), dome.moved((0, 0, 0.0245)))
    out.add("foot", _food(p.color, "#e58aa0", 0.9, p), foot.moved((0, 0, 0.0105)), foot.moved((0, 0, 0.0205)))
    out.add("cream", _food(None, "#f0e6d2", 0.6, p), lathe([(0, 0.0145), (0.0215, 0.0145), (0.0225, 0.018), (0.0215, 0.0215), (0, 0.0215)], n, True))


def _eclair(out: Collector, p: Params, kit: Kit) -> None:
    bun = lathe([(0, -0.07), (0.016, -0.064), (0.022, -0.045), (0.0235, 0), (0.022, 0.045), (0.016, 0.064), (0, 0.07)], kit.n(24, 12), True).turned(rot_y(np.pi / 2)).scaled((1, 1, 0.85))
    out.add("pastry", _food(None, "#c48a44", 0.75, p), bun.moved((0, 0, 0.02)))
    out.add("icing", _food(p.color, "#2e160b", 0.15, p), soft_box((0.118, 0.034, 0.012), 0.0055, 0.02, 0.003, 0.002, 3, (0, 0, 0.0355)))
    out.add("drizzle", _food(None, "#f0e4cc", 0.3, p), tube(spline([(-0.05 + 0.01 * k, 0.011 * (-1) ** k, 0.0428) for k in range(11)], 60), 0.0011, 6))


def _pancakes(out: Collector, p: Params, kit: Kit) -> None:
    g, n = kit.rng("pancakes"), kit.n(36, 16)
    out.add("plate", finish.ceramic(), plate_of(0.12, 0.016, n))
    one = lathe([(0, 0), (0.07, 0), (0.077, 0.004), (0.077, 0.009), (0.07, 0.013), (0, 0.013)], n, 0.8)
    for k in range(5):
        x, y = g.normal(0, 0.003, 2)
        out.add("pancake", _food(None, "#d09a4e", 0.75, p), one.tinted(np.where(one.vertices[:, 2:] > 0.0125, 0.72, 1.1) * np.ones((1, 3))).moved((x, y, 0.006 + 0.013 * k)))
    out.add("butter", _food(p.color, "#f2d675", 0.35, p), box((0.026, 0.026, 0.01), 0.003, (0, 0, 0.0755)).turned(rot_z(0.4)))
    a = np.linspace(0, 2 * np.pi, 44, endpoint=False)
    r = 0.05 + 0.012 * np.sin(5 * a) + 0.005 * np.sin(9 * a)
    out.add("syrup", _food(None, "#7a3a0c", 0.05, p), prism(np.c_[r * np.cos(a), r * np.sin(a)], 0.002, 0.0008).moved((0, 0, 0.0705)), *(tube([(0.062 * np.cos(t), 0.062 * np.sin(t), 0.072), (0.0785 * np.cos(t), 0.0785 * np.sin(t), 0.068), (0.08 * np.cos(t), 0.08 * np.sin(t), z)], 0.004, 8) for t, z in ((0.3, 0.03), (1.6, 0.045), (2.9, 0.02), (4.2, 0.04), (5.3, 0.028))))


def _waffle(out: Collector, p: Params, kit: Kit) -> None:
    x = np.linspace(-0.06, 0.06, 7)
    cake = _food(None, "#c88a3c", 0.8, p)
    out.add("plate", finish.ceramic(), plate_of(0.12, 0.016, kit.n(36, 16)))
    out.add("waffle", cake, soft_box((0.13, 0.13, 0.012), 0.005, 0.05, center=(0, 0, 0.014)), boards((0.006, 0.13, 0.009), np.c_[x, 0 * x, np.full(7, 0.0235)], 0.002), boards((0.13, 0.006, 0.009), np.c_[0 * x, x, np.full(7, 0.0235)], 0.002))
    out.add("cream", _food(p.color, "#f6f1e6", 0.6, p), lathe([(0, 0.024), (0.024, 0.024), (0.026, 0.03), (0.018, 0.036), (0.02, 0.041), (0.011, 0.047), (0.012, 0.051), (0.003, 0.06), (0, 0.062)], kit.n(24, 12), True))
    out.add("berry", _food(None, "#a8162a", 0.3, p), *(sphere((0.009, 0.009, 0.011), 12, q) for q in ((0.038, -0.026, 0.036), (-0.036, -0.03, 0.036), (0.02, -0.045, 0.036), (-0.03, 0.034, 0.036))))


def _bar(out: Collector, p: Params, kit: Kit) -> None:
    brown = _food(None, "#3a1c0e", 0.3, p)
    x, y = np.meshgrid(np.arange(5) * 0.017 + 0.012, np.arange(4) * 0.018 - 0.027)
    out.add("chocolate", brown, box((0.088, 0.074, 0.005), 0.001, (0.046, 0, 0.0025)), boards((0.0155, 0.0165, 0.005), np.c_[x.ravel(), y.ravel(), np.full(20, 0.0065)], 0.002))
    out.add("foil", finish.metal("silver", p.wear, 0.35), box((0.02, 0.078, 0.011), 0.002, (-0.002, 0, 0.0055)).tinted(0.9))
    out.add("wrapper", dyed(finish.of("paper", "#8a1f3a", 0.5, 0.1), p.color), box((0.085, 0.08, 0.012), 0.0015, (-0.052, 0, 0.006)))
    out.add("label", finish.of("paper", "#e8c25a", 0.5), laid(text("CACAO", 0.016, (0, 0)), 0.0122).turned(rot_z(np.pi / 2)).moved((-0.055, 0, 0)))


def _chocolates(out: Collector, p: Params, kit: Kit) -> None:
    card = dyed(finish.of("paper", "#7a1424", 0.5, p.wear), p.color)
    out.add("box", card, box((0.24, 0.17, 0.004), 0.001, (0, 0, 0.002)), *(box(s, 0.0015, c) for s, c in (((0.24, 0.004, 0.034), (0, -0.085, 0.017)), ((0.24, 0.004, 0.034), (0, 0.085, 0.017)), ((0.004, 0.17, 0.034), (-0.12, 0, 0.017)), ((0.004, 0.17, 0.034), (0.12, 0, 0.017)))))
    out.add("box", card, box((0.25, 0.18, 0.012), 0.002, (0, 0.09, 0.006)).turned(rot_x(1.25)).moved((0, 0.06, 0.02)))
    out.add("ribbon", finish.fabric("gold", recipe="velvet"), box((0.02, 0.181, 0.013), 0.001, (0, 0.09, 0.0055)).turned(rot_x(1.25)).moved((0, 0.06, 0.02)))
    at = np.array([(x, y) for y in (-0.056, -0.019, 0.019, 0.056) for x in np.linspace(-0.095, 0.095, 6)])
    shapes = (sphere((0.0135, 0.0135, 0.012), 14, (0, 0, 0.019)), box((0.025, 0.025, 0.018), 0.004, (0, 0, 0.019)), lathe([(0, 0.01), (0.014, 0.01), (0.011, 0.024), (0.004, 0.029), (0, 0.03)], 14, 0.7))
    out.add("cup", finish.of("paper", "#5a2a16", 0.7), stamp(hollow([(0, 0), (0.0125, 0), (0.0165, 0.014)], 0.0008, 12, 0.3), np.c_[at, np.full(24, 0.005)]))
    for k, tone in enumerate(("#2e160b", "#5a2f17", "#e6d5b8")):
        out.add(f"sweet.{k}", _food(None, tone, 0.25, p), stamp(shapes[k], np.c_[at[k::3], np.zeros(8)]))


def _house(out: Collector, p: Params, kit: Kit) -> None:
    bread, ice = _food(None, "#a5622a", 0.85, p), _food(None, "#f5f2ec", 0.5, p)
    w, d, h, top = 0.09, 0.075, 0.1, 0.19
    gable = [(-w, 0), (w, 0), (w, h), (0, top), (-w, h)]
    out.add("wall", bread, prism(gable, 2 * d, 0.002).turned(rot_x(np.pi / 2)).moved((0, d, 0.008)))
    out.add("board", finish.of("cardboard", "#d8d2c4", 0.8), cylinder(0.165, 0.008, kit.n(40, 16), 0.002))
    slope = float(np.arctan2(top - h, w))
    for s in (-1, 1):
        out.add("roof", bread, box((0.148, 2 * d + 0.03, 0.009), 0.003, (0.066, 0, 0.004)).turned(rot_y(slope)).turned(rot_z(0 if s > 0 else np.pi)).moved((0, 0, top + 0.01)))
        u = np.array([np.cos(slope), 0, -np.sin(slope)])
        spots = [np.array([s, 1, 1]) * (u * r) + [0, y, top + 0.0205] for r in (0.03, 0.065, 0.1) for y in (-0.06, -0.02, 0.02, 0.06)]
        for k, tone in enumerate(("#c22a2a", "#2f8a3c", "#e8b91c")):
            out.add(f"sweet.{k}", _food(None, tone, 0.2, p), stamp(sphere((0.0085, 0.0085, 0.006), 10), spots[k::3]))
        edge = [np.array([s, 1, 1]) * (u * r) + [0, -d - 0.015, top + 0.012 + 0.002 * np.sin(60 * r)] for r in np.linspace(0.0, 0.142, 22)]
        out.add("icing", ice, tube(edge, 0.006, 8), rod((s * w, -d - 0.001, 0.01), (s * w, -d - 0.001, h), 0.006, 8))
    out.add("icing", ice, tube([(0, -d - 0.018, top + 0.016), (0, d + 0.016, top + 0.016)], 0.007, 8))
    out.add("door", _food(p.color, "#8a1f1f", 0.4, p), prism([(-0.02, 0), (0.02, 0), (0.02, 0.045), (0.012, 0.057), (0, 0.06), (-0.012, 0.057), (-0.02, 0.045)], 0.004, 0.001).turned(rot_x(np.pi / 2)).moved((0, -d - 0.0005, 0.009)))
    out.add("icing", ice, *(tube(np.c_[c + 0.014 * q[:, 0], np.full(9, -d - 0.002), 0.075 + 0.014 * q[:, 1]], 0.0022, 6, closed=True) for c in (-0.055, 0.055) for q in [arc(1.0, 0, 2 * np.pi, 9)]))


def _man(out: Collector, p: Params, kit: Kit) -> None:
    from shapely.geometry import LineString, Point
    from shapely.ops import unary_union

    body = unary_union([Point(0, 0.13).buffer(0.027), LineString([(0, 0.1), (0, 0.06)]).buffer(0.023), LineString([(-0.05, 0.095), (0, 0.088), (0.05, 0.095)]).buffer(0.014), LineString([(-0.034, 0.015), (0, 0.065), (0.034, 0.015)]).buffer(0.0155)]).buffer(0.006).buffer(-0.006)
    out.add("biscuit", _food(None, "#9a5a24", 0.85, p), prism(np.asarray(body.exterior.coords)[:-1:2], 0.012, 0.003))
    ice = _food(None, "#f8f4ec", 0.4, p)
    out.add("icing", ice, tube(np.c_[arc(0.014, np.pi + 0.5, 2 * np.pi - 0.5, 10, (0, 0.129)), np.full(10, 0.0122)], 0.0014, 6), *(tube(spline([(s * 0.052, 0.083, 0.0122), (s * 0.056, 0.09, 0.0122), (s * 0.052, 0.098, 0.0122), (s * 0.056, 0.107, 0.0122)], 14), 0.0014, 6) for s in (-1, 1)), *(sphere((0.0026, 0.0026, 0.0016), 10, (s * 0.009, 0.137, 0.0122)) for s in (-1, 1)))
    out.add("button", _food(p.color, "#b3261e", 0.3, p), *(sphere((0.004, 0.004, 0.003), 10, (0, y, 0.0125)) for y in (0.098, 0.083, 0.068)))


def _cane(out: Collector, p: Params, kit: Kit) -> None:
    path = np.concatenate([np.c_[np.zeros(30), np.linspace(-0.09, 0.045, 30)], arc(0.026, np.pi, 0.15, 20, (0.026, 0.045))[1:]])
    long = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    m = tube(np.c_[path, np.full(len(path), 0.0075)], 0.0075, 16)
    r, g, b = dyed(finish.paint("#c21a1a"), p.color).color
    row = np.repeat(np.arange(len(path)), 17)
    v = m.vertices[: len(row)]
    c = np.c_[path, np.full(len(path), 0.0075)][row]
    d = v - c
    t = np.gradient(path, axis=0)[row]
    side = (d[:, :2] * np.c_[-t[:, 1], t[:, 0]]).sum(1) / np.linalg.norm(t, axis=1)
    twist = np.sin(2 * np.pi * long[row] / 0.026 + np.arctan2(d[:, 2], side))
    tint = np.where((twist > 0.1)[:, None], [[r, g, b]], [[0.88, 0.86, 0.84]])
    tint = np.concatenate([tint, np.full((len(m.vertices) - len(tint), 3), 0.85)])
    out.add("candy", finish.of("food", (1.0, 1.0, 1.0), 0.15, p.wear), m.tinted(tint))


def _jelly(out: Collector, p: Params, kit: Kit) -> None:
    n = 48
    out.add("plate", finish.ceramic(), plate_of(0.1, 0.014, kit.n(36, 16)))
    m = lathe([(0, 0.008), (0.062, 0.008), (0.064, 0.014), (0.056, 0.045), (0.05, 0.062), (0.038, 0.072), (0.02, 0.07), (0.014, 0.064), (0, 0.063)], n, True)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    k = 1 + 0.075 * np.cos(8 * a) * np.clip((m.vertices[:, 2] - 0.008) / 0.02, 0, 1)
    out.add("jelly", dyed(finish.of("food", (0.55, 0.03, 0.04), 0.04, p.wear), p.color), Mesh(m.vertices * np.c_[k, k, np.ones_like(k)], m.faces, None, m.uv))
    out.add("cream", _food(None, "#f6f1e6", 0.6, p), lathe([(0, 0.062), (0.016, 0.062), (0.017, 0.07), (0.01, 0.078), (0.011, 0.081), (0.002, 0.089), (0, 0.09)], 20, True))


def _scoop(radius: float, seed: int, n: int) -> Mesh:
    m = sphere(radius, n)
    return Mesh(m.vertices * (1 + 0.05 * fbm(m.vertices, 0.4 * radius, 3, seed))[:, None], m.faces, None, m.uv)


def _sundae(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 14)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.038, 0), (0.038, 0.004), (0.01, 0.014), (0.01, 0.03), (0.03, 0.05), (0.048, 0.12), (0.052, 0.125)], 0.0022, n, 0.6, 0.036))
    for k, (tone, q) in enumerate(((p.color or "#f0a0b4", (0.02, 0.0, 0.12)), ("#4a2a18", (-0.019, 0.012, 0.118)), ("#f2e4bc", (-0.004, -0.02, 0.118)), ("#f2e4bc", (0.0, 0.0, 0.09)))):
        out.add(f"scoop.{k}", _food(None, tone, 0.75, p), _scoop(0.027, k, kit.n(22, 12)).moved(q))
    out.add("filling", _food(None, "#e8c9a0", 0.6, p), lathe([(0, 0.04), (0.018, 0.046), (0.03, 0.065), (0.042, 0.108), (0, 0.108)], n, 0.5))
    out.add("cream", _food(None, "#f6f1e6", 0.6, p), lathe([(0, 0.138), (0.02, 0.14), (0.016, 0.148), (0.018, 0.153), (0.009, 0.161), (0, 0.168)], 20, True))
    out.add("cherry", _food(None, "#8a0c18", 0.12, p), sphere(0.008, 14, (0, 0, 0.172)), tube(spline([(0, 0, 0.179), (0.003, 0, 0.19), (0.01, 0, 0.198)], 8), 0.0008, 5))
    out.add("wafer", _food(None, "#c98a44", 0.8, p), rod((0.01, 0.02, 0.11), (0.04, 0.05, 0.2), 0.0065, 12))


def _tub(out: Collector, p: Params, kit: Kit) -> None:
    n, tone = kit.n(36, 16), dyed(finish.paint("#f2a0b4", p.wear, 0.4), p.color)
    out.add("tub", tone, hollow([(0, 0), (0.05, 0), (0.052, 0.003), (0.06, 0.11)], 0.0015, n, 0.4))
    out.add("band", finish.of("paper", "#f7f2e6", 0.5), lathe([(0.0547, 0.03), (0.0553, 0.031), (0.0583, 0.08), (0.0577, 0.081)], n, 0.3))
    out.add("mark", finish.paint("#5a2a3a"), *(sphere((0.009, 0.009, 0.009), 14, (0.0545 * np.cos(t), 0.0545 * np.sin(t), 0.062)) for t in (-np.pi / 2, np.pi / 2)), *(lathe([(0, -0.017), (0.0075, 0)], 12, 0.5).moved((0.0545 * np.cos(t), 0.0545 * np.sin(t), 0.057)) for t in (-np.pi / 2, np.pi / 2)))
    out.add("rim", finish.paint("#f7f2e6"), tube(np.c_[arc(0.0605, 0, 2 * np.pi, 41)[:-1], np.full(40, 0.11)], 0.0022, 6, closed=True))
    out.add("ice", _food(p.color, "#f5b6c4", 0.75, p), lathe([(0, 0.1), (0.0575, 0.1), (0.04, 0.108), (0, 0.106)], n, True), _scoop(0.032, 3, kit.n(24, 12)).scaled((1, 1, 0.7)).moved((0.012, 0.006, 0.112)))


def _milkshake(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("glass", finish.glass(), hollow([(0, 0), (0.034, 0), (0.036, 0.005), (0.02, 0.016), (0.028, 0.03), (0.04, 0.15), (0.043, 0.16)], 0.0022, n, 0.6, 0.02))
    out.add("shake", _food(p.color, "#e8a0b0", 0.4, p), lathe([(0, 0.022), (0.018, 0.022), (0.0255, 0.034), (0.037, 0.148), (0, 0.15)], n, 0.5))
    out.add("cream", _food(None, "#f6f1e6", 0.6, p), lathe([(0, 0.146), (0.038, 0.148), (0.04, 0.158), (0.026, 0.166), (0.029, 0.173), (0.014, 0.181), (0.015, 0.186), (0.003, 0.197), (0, 0.198)], n, True))
    out.add("cherry", _food(None, "#8a0c18", 0.12, p), sphere(0.009, 14, (0, 0, 0.203)))
    straw = tube(np.linspace((0.01, 0.006, 0.05), (0.034, 0.022, 0.245), 26), 0.0034, 10)
    stripe = np.where(np.arange(len(straw.vertices)) // 11 % 4 < 2, 1.0, 0.0)[:, None]
    out.add("straw", finish.of("plastic", (1.0, 1.0, 1.0), 0.35), straw.tinted(stripe * [[0.75, 0.06, 0.08]] + (1 - stripe) * [[0.85, 0.84, 0.82]]))


def _popcorn(out: Collector, p: Params, kit: Kit) -> None:
    g, n = kit.rng("corn"), 24
    m = hollow([(0, 0), (0.055, 0), (0.08, 0.17)], 0.0015, n, 0.3)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    red = dyed(finish.paint("#b3161e"), p.color).color
    k = (np.floor((a + np.pi + 1e-6) / (2 * np.pi / 12)) % 2 == 0)[:, None]
    out.add("bucket", finish.of("paper", (1.0, 1.0, 1.0), 0.5, p.wear), m.tinted(np.where(k, [red], [[0.86, 0.85, 0.82]])))
    spots = np.concatenate([np.c_[r * np.cos(t), r * np.sin(t), np.full(len(t), z)] for r, z, t in ((0.066, 0.166, np.arange(18) * 0.35), (0.045, 0.178, np.arange(13) * 0.48), (0.022, 0.187, np.arange(7) * 0.9), (0.004, 0.193, np.arange(2) * 3.0))]) + g.normal(0, 0.003, (40, 3))
    puff = _scoop(0.0125, 5, 10)
    out.add("corn", _food(None, "#f4e6b8", 0.85, p), copies(puff, spots, g.uniform(0, 6, 40), g.uniform(0.8, 1.15, 40), g.uniform(0.82, 1.1, 40)), lathe([(0, 0.15), (0.074, 0.15), (0.06, 0.168), (0, 0.176)], n, True))


def _pretzel(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(-0.03, -0.03, 0.013), (-0.012, -0.002, 0.02), (0.02, 0.022, 0.013), (0.06, 0.03, 0.013), (0.068, -0.012, 0.013), (0.035, -0.052, 0.013), (0, -0.06, 0.013), (-0.035, -0.052, 0.013), (-0.068, -0.012, 0.013), (-0.06, 0.03, 0.013), (-0.02, 0.022, 0.013), (0.012, -0.002, 0.03), (0.03, -0.034, 0.016)], 90)
    r = 0.0085 + 0.0045 * np.sin(np.pi * np.linspace(0, 1, 90))
    out.add("crust", _food(p.color, "#7a3c14", 0.35, p), tube(path, r, 12))
    g = kit.rng("salt")
    k = g.integers(8, 82, 34)
    out.add("salt", _food(None, "#f2efe8", 0.4, p), boards((0.0026, 0.0026, 0.0022), path[k] + np.c_[g.normal(0, 0.003, (34, 2)), r[k] * 0.98], 0.0005))


def _bagel(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    m = tube(np.c_[0.034 * np.cos(t), 0.034 * np.sin(t), np.full(40, 0.018)], 0.0195, 14, closed=True)
    out.add("crust", _food(p.color, BROWN, 0.5, p), Mesh(m.vertices * [1, 1, 0.92], m.faces, None, m.uv))
    g = kit.rng("seeds")
    a, b = g.uniform(0, 6.3, 60), g.uniform(0.3, 2.8, 60)
    r = 0.034 + 0.0192 * np.cos(b)
    out.add("seed", _food(None, "#f0dfb8", 0.6, p), copies(sphere((0.0026, 0.0016, 0.0009), 6), np.c_[r * np.cos(a), r * np.sin(a), 0.0166 + 0.0183 * np.sin(b)], g.uniform(0, 6, 60)))


KINDS: dict[str, Kin] = {
    "macaron": Kin(_macaron, 0.02), "eclair": Kin(_eclair, 0.08), "pancake": Kin(_pancakes, 0.7), "waffle": Kin(_waffle, 0.5), "chocolate_bar": Kin(_bar, 0.1), "chocolates": Kin(_chocolates, 0.4), "gingerbread_house": Kin(_house, 1.0), "gingerbread_man": Kin(_man, 0.05),
    "candy_cane": Kin(_cane, 0.03), "jelly": Kin(_jelly, 0.6), "sundae": Kin(_sundae, 0.5), "ice_tub": Kin(_tub, 0.6), "milkshake": Kin(_milkshake, 0.6), "popcorn": Kin(_popcorn, 0.2), "pretzel": Kin(_pretzel, 0.09), "bagel": Kin(_bagel, 0.1),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "macaron"}
