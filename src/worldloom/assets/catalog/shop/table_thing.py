"""A small thing of shops and restaurants: a price tag, a menu, a napkin dispenser, a cake stand, a lazy susan, a painter's palette, or a shoe fitter's foot gauge."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Support, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, laid, ring
from worldloom.assets.parts.room_marks import scribble, strokes, text
from worldloom.assets.parts.room_soft import soft_box, soft_prism
from worldloom.geometry import arc, box, cylinder, lathe, prism, rot_x, slab, sphere, spline, tube
CARD = Card("shop/table_thing", 1, "shop_ware", ("menu", "restaurant menu", "menu card", "price tag", "price label", "price card", "napkin dispenser", "napkin holder", "tissue dispenser", "cake stand", "cupcake stand", "pastry stand", "lazy susan", "turntable tray", "rotating tray", "palette", "paint palette", "artist palette", "painter's palette", "foot measuring device", "brannock device", "foot measure", "foot gauge"),
            ("tableware",), ("indoor", "shop", "restaurant", "cafe"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["menu", "price", "napkin", "tissue", "cake", "cupcake", "pastry", "tiered", "lazy", "turntable", "rotating", "palette", "foot", "brannock"] = "menu"
    size: Annotated[float, number(0.7, 1.5)] = 1.0


PRESETS = {k: Params(kind=k) for k in ("price", "napkin", "cake", "tiered", "lazy", "palette", "foot")}


def build(p: Params, kit: Kit) -> Part:
    """It reads from -Y."""
    tops = {"cake": (0.2, 0.15), "cupcake": (0.2, 0.15), "pastry": (0.2, 0.15), "lazy": (0.38, 0.045), "turntable": (0.38, 0.045), "rotating": (0.38, 0.045)}
    wide, z = tops.get(p.kind, (0.0, 0.0))
    return drawn(KINDS, p, kit, supports=(Support(center=(0, 0, z), size=(0.68 * wide, 0.68 * wide)),) if wide else ())


def _menu(out: Collector, p: Params, kit: Kit) -> None:
    cover = dyed(finish.leather("#5a1a16", p.wear), p.color)
    for s in (-1, 1):
        turn = np.array([[np.cos(0.5 * s), -np.sin(0.5 * s), 0], [np.sin(0.5 * s), np.cos(0.5 * s), 0], [0, 0, 1]])
        out.add("cover", cover, box((0.17, 0.005, 0.26), 0.0015, (s * 0.085, 0, 0.13)).turned(turn))
        y = 0.0035 if s else 0.0
        out.add("page", finish.of("paper", (0.8, 0.76, 0.66), 0.9), box((0.155, 0.001, 0.24), 0.0002, (s * 0.087, y, 0.13)).turned(turn))
        g = kit.rng(f"dish{s}")
        lines = [q + [-0.06, 0.18 - 0.022 * k] for k in range(7) for q in scribble(0.09, 0.008, g)]
        out.add("ink", finish.paint("#241a14", 0, 0.7), strokes(lines, 0.0009, 0.0).scaled((-1, -1, 1)).moved((s * 0.087, y + 0.0008, 0)).turned(turn))
        out.add("gold", finish.metal("gold"), box((0.12, 0.001, 0.002), 0.0, (s * 0.087, -0.003, 0.05)).turned(turn), box((0.12, 0.001, 0.002), 0.0, (s * 0.087, -0.003, 0.21)).turned(turn))


def _price(out: Collector, p: Params, kit: Kit) -> None:
    card = dyed(finish.of("cardboard", "#e9dfc4", 0.8, p.wear), p.color)
    lean = rot_x(-0.3)
    line = np.array([(-0.045, 0.0), (0.045, 0.0), (0.045, 0.06), (0.02, 0.085), (-0.02, 0.085), (-0.045, 0.06)])
    hole = arc(0.005, 0, 2 * np.pi, 14)[:-1] + [0, 0.073]
    out.add("card", card, prism(line, 0.0025, 0.0006, [hole]).turned(rot_x(np.pi / 2)).turned(lean).moved((0, -0.005, 0.004)))
    out.add("ink", finish.paint("#b3161c", 0, 0.6), text("9.99", 0.024, (0, 0.035), -0.0032, 0.16).turned(lean).moved((0, -0.005, 0.004)))
    out.add("string", finish.fabric("#e6e2d6"), tube(spline([(0, -0.006, 0.074), (0.02, 0.03, 0.1), (0.05, 0.05, 0.04), (0.04, 0.06, 0.003), (0.0, 0.05, 0.003), (0, 0.02, 0.05), (0, 0.021, 0.073)], 30), 0.0012, 5))
    out.add("card", card, box((0.05, 0.05, 0.002), 0.0006, (0, 0.018, 0.001)), box((0.03, 0.002, 0.07), 0.0006, (0, 0, 0.035)).turned(rot_x(0.42)).moved((0, 0.045, 0.0)))


def _napkin(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("body", shell, soft_box((0.12, 0.1, 0.16), 0.014, 0.05, center=(0, 0, 0.085)))
    for s in (-1, 1):
        out.add("slot", finish.plastic("#141416", 0.4), slab((-0.045, s * 0.051 - 0.002, 0.03), (0.045, s * 0.051 + 0.002, 0.14), 0.004))
        out.add("napkin", finish.of("paper", (0.82, 0.81, 0.78), 0.95), slab((-0.042, s * 0.053 - 0.003, 0.033), (0.042, s * 0.053 + 0.003, 0.137), 0.002))
    out.add("napkin", finish.of("paper", (0.82, 0.81, 0.78), 0.95), prism([(-0.03, 0), (0.034, 0.004), (0.02, 0.05), (-0.012, 0.042)], 0.0016, 0.0003).turned(rot_x(np.pi / 2 + 0.5)).moved((0, -0.056, 0.06)))
    out.add("foot", finish.rubber(), *(cylinder(0.01, 0.008, 10, 0.002, (x, y, 0)) for x in (-0.045, 0.045) for y in (-0.035, 0.035)))


def _stand(out: Collector, p: Params, kit: Kit) -> None:
    glaze, n = dyed(finish.ceramic("#eef0ee"), p.color), kit.n(48, 20)
    def plate(r: float, z: float) -> None:
        out.add("plate", glaze, lathe([(0, z), (0.9 * r, z), (r, z + 0.008), (r, z + 0.013), (0.92 * r, z + 0.008), (0, z + 0.008)], n, 0.5), ring(r, 0.003, (0, 0, z + 0.011), n, 6))

    out.add("plate", glaze, lathe([(0, 0), (0.075, 0), (0.078, 0.004), (0.05, 0.014), (0.018, 0.03), (0.014, 0.06), (0.022, 0.08), (0.014, 0.1), (0.03, 0.14), (0, 0.142)], n, 0.7))
    plate(0.15, 0.14)
    if p.kind in ("tiered", "pastry", "cupcake"):
        gold = finish.metal("gold")
        out.add("post", gold, lathe([(0, 0.148), (0.012, 0.148), (0.006, 0.17), (0.009, 0.22), (0.006, 0.3), (0.008, 0.302), (0, 0.304)], 16, 0.7), lathe([(0, 0.308), (0.01, 0.308), (0.005, 0.33), (0.008, 0.37), (0.005, 0.43), (0, 0.432)], 16, 0.7), ring(0.022, 0.004, (0, 0, 0), 24).turned(rot_x(np.pi / 2)).moved((0, 0, 0.455)))
        plate(0.105, 0.3)
        tones = ("#f2b8c6", "#8a5a34", "#f4e3b8", "#b8d8b0")
        for k, (r, z, m) in enumerate(((0.11, 0.149, 9), (0.07, 0.309, 6))):
            for j, a in enumerate(np.arange(m) * 2 * np.pi / m + k):
                c = (r * np.cos(a), r * np.sin(a), z)
                out.add(f"cake.{j % 4}", finish.of("food", tones[j % 4], 0.6), sphere((0.024, 0.024, 0.016), 14, (c[0], c[1], z + 0.03)))
                out.add("cup", finish.of("paper", "#e9dcc0", 0.8), lathe([(0, 0), (0.017, 0), (0.024, 0.026), (0, 0.027)], 14, 0.4).moved(c))


def _susan(out: Collector, p: Params, kit: Kit) -> None:
    wood, n = dyed(finish.wood("walnut", p.wear, 0.3), p.color), kit.n(56, 24)
    out.add("tray", wood, lathe([(0, 0.027), (0.185, 0.027), (0.195, 0.033), (0.195, 0.055), (0.188, 0.055), (0.185, 0.045), (0, 0.045)], n, 0.5))
    out.add("foot", finish.metal("steel"), lathe([(0, 0), (0.1, 0), (0.1, 0.012), (0.06, 0.016), (0.06, 0.028), (0, 0.028)], n, 0.4))


def _palette(out: Collector, p: Params, kit: Kit) -> None:
    line = spline([(-0.2, -0.02), (-0.14, -0.13), (0.0, -0.15), (0.09, -0.1), (0.12, -0.05), (0.17, -0.05), (0.2, 0.03), (0.14, 0.12), (0.0, 0.15), (-0.14, 0.11)], 80, True)
    hole = spline([(0.1, -0.01), (0.13, 0.0), (0.14, 0.03), (0.11, 0.04), (0.085, 0.02)], 24, True)
    out.add("board", dyed(finish.wood("#b07a42", p.wear, 0.4), p.color), prism(line, 0.007, 0.002, [hole]))
    tones = ("#f4f1e8", "#f2c61d", "#e0701a", "#c2161c", "#7a1a5a", "#1f3f9c", "#2f9ad0", "#2f7a3c", "#5a3418", "#16161a")
    g = kit.rng("paint")
    for k, tone in enumerate(tones):
        a = 0.9 + 3.6 * k / 9
        x, y = 0.148 * np.cos(a) - 0.01, 0.112 * np.sin(a)
        skin = finish.paint(tone, 0.0, 0.12)
        out.add(f"paint.{k}", skin, sphere((0.015, 0.013, 0.009), 14, (x, y, 0.009)), sphere((0.007, 0.006, 0.008), 10, (x + 0.006, y + 0.003, 0.015)))
    for k in range(5):
        m = sphere((0.03 * float(g.uniform(0.7, 1.3)), 0.013, 0.0016), 14, (0, 0, 0)).turned(np.array([[np.cos(k), -np.sin(k), 0], [np.sin(k), np.cos(k), 0], [0, 0, 1]]))
        out.add(f"paint.{(3 * k + 1) % 10}", finish.paint(tones[(3 * k + 1) % 10], 0, 0.15), m.moved((-0.06 + 0.03 * k, -0.045 + 0.03 * (k % 3), 0.0075)))


def _gauge(out: Collector, p: Params, kit: Kit) -> None:
    metal, dark = dyed(finish.metal("aluminium", p.wear), p.color), finish.paint("#16181c", p.wear, 0.4)
    out.add("plate", dark, soft_prism([(-0.06, -0.18), (0.06, -0.18), (0.075, -0.1), (0.075, 0.15), (0.06, 0.18), (-0.06, 0.18), (-0.075, 0.15), (-0.075, -0.1)], 0.008, 0.003))
    t = arc(0.045, np.pi, 2 * np.pi, 16, (0, -0.12))
    out.add("cup", metal, tube(np.c_[t, np.full(16, 0.02)], 0.008, 8), tube(np.c_[t, np.full(16, 0.035)], 0.006, 8), box((0.018, 0.1, 0.02), 0.004, (0.086, 0.03, 0.016)), box((0.16, 0.018, 0.014), 0.004, (0, 0.13, 0.014)), box((0.05, 0.012, 0.03), 0.004, (0.05, 0.03, 0.02)), sphere(0.012, 12, (0.086, 0.08, 0.03)))
    k = np.arange(15)
    out.add("mark", finish.paint("#f1eee4"), boards((0.03, 0.0012, 0.0008), np.c_[np.full(15, -0.045), -0.06 + 0.014 * k, np.full(15, 0.0084)], 0.0), boards((0.02, 0.0012, 0.0008), np.c_[np.full(15, 0.03), -0.06 + 0.014 * k, np.full(15, 0.0084)], 0.0), *(laid(text(str(2 * q + 1), 0.011, (-0.018, -0.052 + 0.028 * q)), 0.0088) for q in range(7)))


KINDS: dict[str, Kin] = {
    "menu": Kin(_menu, 0.3), "price": Kin(_price, 0.02), "napkin": Kin(_napkin, 0.6), "tissue": Kin(_napkin, 0.6), "cake": Kin(_stand, 1.0), "cupcake": Kin(_stand, 1.4), "pastry": Kin(_stand, 1.4), "tiered": Kin(_stand, 1.4), "lazy": Kin(_susan, 1.5), "turntable": Kin(_susan, 1.5),
    "rotating": Kin(_susan, 1.5), "palette": Kin(_palette, 0.4), "foot": Kin(_gauge, 1.0), "brannock": Kin(_gauge, 1.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
