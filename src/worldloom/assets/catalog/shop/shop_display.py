"""A piece of a shop, cafe or fair that stands on the floor: a bakery case, a deli counter, a chest freezer, an ice-cream freezer, a glass-door fridge, a flower fridge, a produce stand, a wall of sweet bins, a fitting room, a host stand, a food cart with an awning, a salad bar, a teppan grill, a wok range, a pizza oven, a photo booth, a carousel horse, a skee-ball machine, a lemonade stand, a comic rack, a sunglasses rack or a shoe display."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Light, Literal, Material, Part, Support, finish, np, number
from worldloom.assets.parts.body_form import ball, blend, bone, cell, chain, skin
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, fronted, ring
from worldloom.assets.parts.room_soft import folds, thick
from worldloom.assets.parts.work_pieces import cased, keys, labelled, spoken, top
from worldloom.geometry import Mesh, arc, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, stamp, tube

Kind = Literal["bakery_case", "deli_counter", "chest_freezer", "ice_cream_freezer", "display_fridge", "flower_fridge", "produce_stand", "candy_bins", "fitting_room", "host_stand", "food_cart", "salad_bar", "teppan_grill", "wok_range", "pizza_oven", "photo_booth", "carousel_horse", "skee_ball", "lemonade_stand", "comic_rack", "sunglasses_rack", "shoe_display"]
CALLED = {"pastry case": "bakery_case", "pastry display": "bakery_case", "bakery display": "bakery_case", "cake display": "bakery_case", "pastry cabinet": "bakery_case", "dessert case": "bakery_case", "dessert display": "bakery_case", "cake case": "bakery_case", "pastry counter": "bakery_case", "refrigerated case": "deli_counter", "refrigerated counter": "deli_counter", "cheese counter": "deli_counter", "butcher counter": "deli_counter", "meat counter": "deli_counter", "fish counter": "deli_counter", "fish display": "deli_counter", "meat display": "deli_counter", "cold counter": "deli_counter", "deli case": "deli_counter", "cheese display": "deli_counter", "sushi counter": "deli_counter",
          "freezer chest": "chest_freezer", "chest freezers": "chest_freezer", "deep freezer": "chest_freezer", "deep freeze": "chest_freezer", "ice cream chest": "ice_cream_freezer", "ice cream display": "ice_cream_freezer", "ice cream counter": "ice_cream_freezer", "ice cream case": "ice_cream_freezer", "gelato case": "ice_cream_freezer", "gelato display": "ice_cream_freezer", "drinks fridge": "display_fridge", "drink fridge": "display_fridge", "beverage fridge": "display_fridge", "drinks cooler": "display_fridge", "beer fridge": "display_fridge", "soda fridge": "display_fridge", "display cooler": "display_fridge", "glass-fronted fridge": "display_fridge", "glass door refrigerator": "display_fridge", "display refrigerator": "display_fridge", "flower cooler": "flower_fridge", "floral cooler": "flower_fridge", "flower refrigerator": "flower_fridge",
          "fruit stand": "produce_stand", "vegetable stand": "produce_stand", "produce display": "produce_stand", "produce bin": "produce_stand", "fruit display": "produce_stand", "vegetable display": "produce_stand", "greengrocer's display": "produce_stand", "farm stand": "produce_stand", "candy bin": "candy_bins", "bulk bin": "candy_bins", "candy dispenser": "candy_bins", "sweet dispenser": "candy_bins", "candy wall": "candy_bins", "cereal dispenser": "candy_bins", "bulk food bin": "candy_bins", "gravity bin": "candy_bins", "pick and mix": "candy_bins",
          "changing booth": "fitting_room", "changing cubicle": "fitting_room", "fitting booth": "fitting_room", "hostess stand": "host_stand", "host podium": "host_stand", "host desk": "host_stand", "maitre d' stand": "host_stand", "hostess station": "host_stand", "host station": "host_stand", "reservation desk": "host_stand", "hot dog cart": "food_cart", "hot dog stand": "food_cart", "ice cream cart": "food_cart", "coffee cart": "food_cart", "street food cart": "food_cart", "vendor cart": "food_cart", "vending cart": "food_cart", "flower cart": "food_cart", "taco cart": "food_cart", "snack cart": "food_cart", "candy cart": "food_cart", "buffet counter": "salad_bar", "buffet station": "salad_bar", "salad buffet": "salad_bar", "cold buffet": "salad_bar",
          "teppanyaki grill": "teppan_grill", "hibachi grill": "teppan_grill", "teppanyaki table": "teppan_grill", "hibachi": "teppan_grill", "teppan table": "teppan_grill", "wok burner": "wok_range", "wok station": "wok_range", "wok stove": "wok_range", "brick pizza oven": "pizza_oven", "wood-fired oven": "pizza_oven", "wood fired oven": "pizza_oven", "brick oven": "pizza_oven", "stone oven": "pizza_oven", "tandoor": "pizza_oven", "clay oven": "pizza_oven", "wood-fired pizza oven": "pizza_oven", "photobooth": "photo_booth", "picture booth": "photo_booth", "merry-go-round horse": "carousel_horse", "carousel animal": "carousel_horse", "carousel": "carousel_horse", "skee ball": "skee_ball", "skee ball machine": "skee_ball", "skee-ball machine": "skee_ball", "skee-ball": "skee_ball",
          "lemonade booth": "lemonade_stand", "kids' lemonade stand": "lemonade_stand", "comic book rack": "comic_rack", "record bin": "comic_rack", "comic stand": "comic_rack", "glasses display": "sunglasses_rack", "eyewear rack": "sunglasses_rack", "sunglasses display": "sunglasses_rack", "shoe table": "shoe_display", "sneaker display": "shoe_display", "shoe wall": "shoe_display"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("shop/shop_display", 1, "shop_piece", spoken(get_args(Kind), CALLED), ("furniture",), ("indoor", "shop", "cafe", "restaurant", "supermarket"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "bakery_case"
    size: Annotated[float, number(0.8, 1.25)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]} | {"dark": Params(lit=False)}
SIDEWAYS = np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])
"""Turns an outline of (depth, height) so that it stands and is thick along +X."""


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _white(p: Params) -> Material:
    return dyed(finish.paint("#e8e8e4", p.wear, 0.25), p.color)


def _pastries(out: Collector, x: tuple[float, float], y: float, z: float, row: int) -> None:
    """A row of cakes on a shelf, each sort together."""
    xs = np.linspace(x[0], x[1], 6)
    for k, at in enumerate(xs):
        sort = (k + row) % 4
        for j in (-1, 1):
            c = (at, y + 0.07 * j, z)
            if sort == 0:
                out.add("tart", finish.of("food", "#b87a3a", 0.7), lathe([(0, 0), (0.036, 0), (0.043, 0.02), (0, 0.02)], 18, 0.4).moved(c))
                out.add("berry", finish.of("food", "#a8142c", 0.25), stamp(sphere(0.011, 8), [(c[0] + 0.02 * np.cos(b), c[1] + 0.02 * np.sin(b), z + 0.024) for b in np.arange(5) * 1.257] + [(c[0], c[1], z + 0.028)]))
            elif sort == 1:
                out.add("eclair", finish.of("food", "#c88a48", 0.7), sphere((0.026, 0.055, 0.022), 16, (c[0], c[1], z + 0.02)))
                out.add("cocoa", finish.of("food", "#3a1a0c", 0.2), sphere((0.022, 0.05, 0.012), 16, (c[0], c[1], z + 0.034)))
            elif sort == 2:
                out.add("bun", finish.of("food", "#b06a24", 0.55), sphere((0.044, 0.04, 0.028), 18, (c[0], c[1], z + 0.024)))
            else:
                tone = ("#f4e6d0", "#e8b4bc")[j > 0]
                out.add(f"slice.{j > 0}", finish.of("food", tone, 0.6), box((0.05, 0.085, 0.06), 0.004, (c[0], c[1], z + 0.03)))
                out.add("cherry", finish.of("food", "#a8141c", 0.15), sphere(0.01, 10, (c[0], c[1] - 0.02, z + 0.068)))
    out.add("tag", finish.of("paper", "#f8f4ea", 0.8), *(slab((at - 0.02, y - 0.125, z), (at + 0.02, y - 0.122, z + 0.03), 0.0005) for at in xs))


def _counter_case(out: Collector, p: Params, wide: float, curved: bool, body: Material) -> None:
    """A lit glass case on a plinth, open to who serves behind."""
    w = wide / 2
    out.add("plinth", finish.paint("#2a2c2e", p.wear), slab((-w, -0.36, 0), (w, 0.38, 0.09), 0.004))
    out.add("body", body, slab((-w, -0.4, 0.09), (w, 0.4, 0.5), 0.008))
    out.add("deck", finish.metal("brushed", p.wear), slab((-w + 0.02, -0.36, 0.5), (w - 0.02, 0.38, 0.515), 0.003))
    glass = finish.glass()
    if curved:
        path = np.concatenate([[(-0.395, 0.5)], arc(0.34, np.pi, np.pi / 2, 14, (-0.055, 0.93)), [(0.2, 1.27)]])
        rows = np.stack([np.c_[np.full(len(path), x), path] for x in (-w + 0.012, w - 0.012)], 1)
        out.add("glass", glass, thick(rows, 0.006))
    else:
        out.add("glass", glass, slab((-w + 0.01, -0.395, 0.5), (w - 0.01, -0.387, 1.2), 0.001), slab((-w + 0.01, -0.395, 1.2), (w - 0.01, 0.2, 1.208), 0.001))
    side = np.concatenate([[(0.3, 0.5), (-0.395, 0.5)], arc(0.34, np.pi, np.pi / 2, 10, (-0.055, 0.93)), [(0.3, 1.27)]]) if curved else np.array([(0.3, 0.5), (-0.39, 0.5), (-0.39, 1.2), (0.3, 1.2)])
    out.add("glass", glass, *(prism(side, 0.008, 0.0).turned(SIDEWAYS).moved((x, 0, 0)) for x in (-w + 0.004, w - 0.012)))
    high = 1.27 if curved else 1.2
    out.add("top", dyed(finish.wood("walnut", p.wear), None) if curved else finish.metal("brushed"), slab((-w, 0.16, high), (w, 0.4, high + 0.03), 0.006))
    out.add("lamp", finish.glow((1.0, 0.86, 0.66), 4.0 if p.lit else 0.05), slab((-w + 0.05, 0.17, high - 0.02), (w - 0.05, 0.2, high - 0.004), 0.002))
    out.add("post", finish.metal("chrome"), *(slab((x - 0.012, 0.36, 0.5), (x + 0.012, 0.39, high), 0.003) for x in (-w + 0.02, w - 0.02)))


def _bakery(out: Collector, p: Params, kit: Kit) -> None:
    _counter_case(out, p, 1.5, True, dyed(finish.wood("oak", p.wear), p.color))
    for k, (z, y0, y1) in enumerate(((0.75, -0.28, 0.3), (0.98, -0.2, 0.3))):
        out.add("shelf", finish.glass((0.86, 0.93, 0.92)), slab((-0.72, y0, z), (0.72, y1, z + 0.008), 0.002))
        _pastries(out, (-0.62, 0.62), 0.02, z + 0.008, k)
    _pastries(out, (-0.62, 0.62), -0.18, 0.516, 2)
    _pastries(out, (-0.62, 0.62), 0.12, 0.516, 3)
    labelled(out, "BAKERY", 0.11, (0, -0.402, 0.3), "#f4ead2")


def _deli(out: Collector, p: Params, kit: Kit) -> None:
    _counter_case(out, p, 2.0, False, _white(p))
    out.add("strip", finish.paint("#8a1a1c", p.wear), slab((-1.0, -0.405, 0.42), (1.0, -0.399, 0.47), 0.002))
    g = kit.rng("goods")
    out.add("ice", finish.of("ice", "#e8eef2", 0.4), slab((-0.96, -0.34, 0.515), (0.96, 0.34, 0.54), 0.008))
    for k in range(7):
        x = -0.8 + 0.267 * k
        out.add("tray", finish.metal("brushed"), slab((x - 0.115, -0.3, 0.54), (x + 0.115, 0.28, 0.552), 0.003))
        for j in range(3):
            y, z = -0.2 + 0.19 * j, 0.552
            if k % 3 == 0:
                m = lathe([(0, 0), (0.085, 0), (0.09, 0.012), (0.09, 0.06), (0.085, 0.07), (0, 0.07)], 26, 0.5)
                out.add(f"cheese.{j % 2}", finish.of("food", ("#e0b02c", "#f0e0b0")[j % 2], 0.5), m.moved((x, y, z)))
            elif k % 3 == 1:
                out.add("sausage", finish.of("food", "#8a3428", 0.45), *(lathe([(0, -0.08), (0.016, -0.076), (0.021, 0), (0.016, 0.076), (0, 0.08)], 14, True).turned(rot_y(np.pi / 2)).moved((x, y - 0.05 + 0.045 * i, z + 0.02)) for i in range(3)))
            else:
                m = sphere((0.075, 0.06, 0.02), 16, (x + 0.01 * float(g.normal()), y, z + 0.018))
                out.add("steak", finish.of("food", "#a83a34", 0.4), m.tinted(1 + 0.35 * fbm(m.vertices, 0.03, 2, k + j)))
        out.add("tag", finish.of("paper", "#f8f4ea", 0.8), slab((x - 0.03, -0.33, 0.55), (x + 0.03, -0.328, 0.6), 0.0005))


def _chest(out: Collector, p: Params, kit: Kit) -> None:
    white = _white(p)
    out.add("body", white, cased((-0.6, -0.33, 0.05), (0.6, 0.33, 0.8), 0.02))
    out.add("lid", white, cased((-0.605, -0.335, 0.8), (0.605, 0.335, 0.87), 0.02))
    out.add("grille", finish.plastic("#2a2c2e"), slab((0.3, -0.335, 0.09), (0.56, -0.328, 0.25), 0.003), slab((-0.58, -0.3, 0.0), (0.58, 0.3, 0.05), 0.004))
    out.add("handle", finish.metal("chrome"), rod((-0.12, -0.36, 0.815), (0.12, -0.36, 0.815), 0.011, 14), *(rod((s * 0.11, -0.33, 0.815), (s * 0.11, -0.36, 0.815), 0.008, 10) for s in (-1, 1)))
    out.add("led", finish.glow((0.2, 1.0, 0.3), 2.0 if p.lit else 0.05), sphere(0.006, 8, (0.28, -0.331, 0.2)))


def _icecream(out: Collector, p: Params, kit: Kit) -> None:
    _counter_case(out, p, 1.5, True, dyed(finish.paint("#e8a8b8", p.wear, 0.25), p.color))
    tones = ("#f4ead0", "#5a3018", "#e8a0b0", "#a8d0a0", "#e8c04a", "#c8402c", "#8a5ac0", "#f0c8a0", "#6ab0c8", "#f8f4ee")
    for i in range(5):
        for j in range(2):
            x, y, k = -0.56 + 0.28 * i, -0.16 + 0.3 * j, 2 * i + j
            out.add("pan", finish.metal("brushed"), *(slab((x - 0.125, y - 0.13, 0.516), (x + 0.125, y - 0.125, 0.62), 0.001), slab((x - 0.125, y + 0.125, 0.516), (x + 0.125, y + 0.13, 0.62), 0.001), slab((x - 0.125, y - 0.13, 0.516), (x - 0.12, y + 0.13, 0.62), 0.001), slab((x + 0.12, y - 0.13, 0.516), (x + 0.125, y + 0.13, 0.62), 0.001)))
            m = sphere((0.118, 0.123, 0.07), 22, (x, y, 0.605))
            v = m.vertices + np.array([0, 0, 1.0]) * (0.022 * fbm(m.vertices, 0.06, 3, k))[:, None]
            out.add(f"ice.{k}", finish.of("food", tones[k], 0.5), Mesh(v, m.faces))
            out.add("tag", finish.of("paper", "#f8f4ea", 0.8), slab((x - 0.03, y - 0.135, 0.62), (x + 0.03, y - 0.133, 0.66), 0.0005))
    labelled(out, "GELATO", 0.11, (0, -0.402, 0.3), "#fdfaf2")


def _cabinet(out: Collector, p: Params, w: float, h: float, deep: float, tone: Material) -> None:
    """A tall lit cabinet with glass doors, hollow."""
    out.add("case", tone, slab((-w, -deep, 0), (-w + 0.035, deep, h), 0.005), slab((w - 0.035, -deep, 0), (w, deep, h), 0.005), slab((-w, deep - 0.03, 0), (w, deep, h), 0.004), slab((-w, -deep, 0), (w, deep, 0.16), 0.005), slab((-w, -deep, h - 0.2), (w, deep, h), 0.006))
    out.add("lining", finish.plastic("#f2f4f4", 0.4), slab((-w + 0.035, deep - 0.035, 0.16), (w - 0.035, deep - 0.03, h - 0.2), 0.001))
    out.add("lamp", finish.glow((0.9, 0.96, 1.0), 3.5 if p.lit else 0.05), *(slab((s * (w - 0.05) - 0.008, -deep + 0.05, 0.2), (s * (w - 0.05) + 0.008, -deep + 0.062, h - 0.24), 0.002) for s in (-1, 1)))
    out.add("vent", finish.plastic("#17181a"), *(slab((-w + 0.06, -deep - 0.002, z), (w - 0.06, -deep + 0.003, z + 0.012), 0.001) for z in (0.04, 0.07, 0.1)))
    out.add("frame", finish.metal("aluminium", p.wear), *(slab((s * w - 0.03 if s > 0 else -w, -deep - 0.012, 0.165), (w if s > 0 else -w + 0.03, -deep, h - 0.2), 0.003) for s in (-1, 1)), slab((-w, -deep - 0.012, 0.165), (w, -deep, 0.2), 0.003), slab((-w, -deep - 0.012, h - 0.235), (w, -deep, h - 0.2), 0.003))
    out.add("glass", finish.glass(), slab((-w + 0.03, -deep - 0.008, 0.2), (w - 0.03, -deep - 0.003, h - 0.235), 0.001))
    out.add("handle", finish.metal("chrome"), rod((w - 0.045, -deep - 0.045, 0.75), (w - 0.045, -deep - 0.045, 1.25), 0.01, 12), *(rod((w - 0.045, -deep - 0.01, z), (w - 0.045, -deep - 0.045, z), 0.007, 10) for z in (0.78, 1.22)))


def _fridge(out: Collector, p: Params, kit: Kit) -> None:
    _cabinet(out, p, 0.34, 1.95, 0.31, _white(p))
    sign = finish.glow((0.85, 0.12, 0.1), 0.8 if p.lit else 0.1)
    out.add("sign", sign, slab((-0.32, -0.316, 1.77), (0.32, -0.309, 1.93), 0.003))
    labelled(out, "DRINKS", 0.08, (0, -0.318, 1.85), "#fdfaf2")
    tones = ("#b01a1e", "#2a7ac8", "#e8a01c", "#2f8a4a", "#f2f2ec", "#5a2a14")
    bottle = lathe([(0, 0), (0.03, 0), (0.032, 0.01), (0.032, 0.12), (0.014, 0.17), (0.013, 0.2), (0, 0.2)], 14, 0.6)
    can = lathe([(0, 0), (0.03, 0), (0.033, 0.008), (0.033, 0.11), (0.028, 0.12), (0, 0.12)], 14, 0.5)
    for k, z in enumerate((0.17, 0.5, 0.83, 1.14, 1.43)):
        out.add("shelf", finish.metal("chrome"), wires(np.c_[np.linspace(-0.29, 0.29, 14), np.full(14, -0.26), np.full(14, z)], np.c_[np.linspace(-0.29, 0.29, 14), np.full(14, 0.26), np.full(14, z)], 0.003, 5), rod((-0.3, -0.26, z), (0.3, -0.26, z), 0.005, 8))
        for i in range(8):
            tone = tones[(i // 2 + k) % 6]
            out.add(f"drink.{tone[1:]}", finish.of("plastic", tone, 0.15), stamp(bottle if k < 3 else can, [(-0.262 + 0.075 * i, y, z + 0.004) for y in (-0.21, -0.12, -0.03)]))


def _flowers(out: Collector, p: Params, kit: Kit) -> None:
    _cabinet(out, p, 0.6, 2.0, 0.34, dyed(finish.paint("#2f3a34", p.wear, 0.3), p.color))
    labelled(out, "FLOWERS", 0.09, (0, -0.342, 1.9), "#f4ead2")
    out.add("frame", finish.metal("aluminium"), slab((-0.02, -0.352, 0.165), (0.02, -0.338, 1.8), 0.003))
    out.add("shelf", finish.metal("chrome"), wires(np.c_[np.linspace(-0.55, 0.55, 24), np.full(24, -0.28), np.full(24, 0.98)], np.c_[np.linspace(-0.55, 0.55, 24), np.full(24, 0.28), np.full(24, 0.98)], 0.003, 5))
    g = kit.rng("stems")
    petal = [sphere((0.022, 0.005, 0.02), 8).moved((0, 0.012, 0.008)).turned(rot_x(-0.8)).turned(rot_z(1.257 * k)) for k in range(5)]
    tones = ("#c8283c", "#e8a0b4", "#f4f0e4", "#e8b81c", "#8a4aa8", "#e86a3c")
    for z in (0.165, 0.985):
        for i in range(4):
            for y in (-0.14, 0.12):
                x, tone = -0.42 + 0.28 * i, tones[(i + (y > 0) * 2 + (z > 0.5) * 3) % 6]
                out.add("bucket", finish.metal("galvanised"), lathe([(0, 0), (0.075, 0), (0.1, 0.2), (0.104, 0.205), (0.096, 0.2), (0.07, 0.006), (0, 0.006)], 20, 0.4).moved((x, y, z)))
                for _k in range(kit.n(9, 5)):
                    d = np.array([0.1 * float(g.normal()) * 0.7, 0.1 * float(g.normal()) * 0.7, 0.0])
                    tip = np.array([x, y, z + 0.4 + 0.05 * float(g.random())]) + np.clip(d, -0.1, 0.1)
                    out.add("stem", finish.of("leaf", "#3a6a34", 0.6), rod((x + 0.3 * d[0], y + 0.3 * d[1], z + 0.02), tip, 0.003, 5))
                    out.add(f"bloom.{tone[1:]}", finish.of("leaf", tone, 0.6), *(m.scaled(1.25).turned(rot_z(float(g.uniform(0, 6)))).moved(tip) for m in petal))
                    out.add("leaf", finish.of("leaf", "#3a6a34", 0.6), sphere((0.034, 0.004, 0.012), 8).turned(rot_y(-0.6)).turned(rot_z(float(g.uniform(0, 6)))).moved(tip - [0, 0, 0.09]))


def _produce(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = dyed(finish.wood("pine", p.wear), p.color), kit.rng("fruit")
    for x in (-0.72, 0.72):
        out.add("side", wood, prism([(-0.42, 0), (0.42, 0), (0.42, 1.02), (0.34, 1.02), (-0.42, 0.62)], 0.03, 0.004).turned(SIDEWAYS).moved((x - 0.015, 0, 0)))
    tones = (("#b02418", 0.037), ("#d8861c", 0.038), ("#8aa02c", 0.036), ("#e0b82c", 0.03), ("#6a1a3c", 0.028), ("#c83a1c", 0.04), ("#4a7a2a", 0.042), ("#7a4a24", 0.035))
    for row in range(2):
        y0, z0 = -0.4 + 0.38 * row, 0.56 + 0.19 * row
        tilt = rot_x(0.45)
        for i in range(4):
            x = -0.53 + 0.353 * i
            parts = [slab((-0.165, 0, 0), (0.165, 0.38, 0.012), 0.002), slab((-0.165, -0.006, 0), (0.165, 0.006, 0.11), 0.002), slab((-0.165, 0.374, 0), (0.165, 0.386, 0.11), 0.002), slab((-0.17, 0, 0), (-0.158, 0.38, 0.11), 0.002), slab((0.158, 0, 0), (0.17, 0.38, 0.11), 0.002)]
            out.add("crate", finish.wood("pine", p.wear), *(m.turned(tilt).moved((x, y0, z0)) for m in parts))
            c, r = tones[(i + 4 * row) % 8]
            one = sphere((r, r, 0.93 * r), 14)
            spots = [(-0.13 + 2.05 * r * a + (0.6 * r if b % 2 else 0), 0.04 + 1.85 * r * b, 0.045 + (0.05 if (a + b) % 2 else 0.0) + 0.01 * float(g.random())) for a in range(int(0.27 / (2.05 * r)) + 1) for b in range(int(0.32 / (1.85 * r)) + 1)]
            m = stamp(one, [q for q in spots if q[0] < 0.14])
            out.add(f"fruit.{c[1:]}", finish.of("food", c, 0.35), m.turned(tilt).moved((x, y0, z0)))
    out.add("side", wood, slab((-0.72, 0.36, 0), (0.72, 0.4, 1.0), 0.004), slab((-0.72, -0.41, 0.1), (0.72, -0.39, 0.55), 0.004))
    out.add("board", finish.paint("#1c211e", 0.3, 0.85), slab((-0.3, -0.425, 0.2), (0.3, -0.41, 0.48), 0.004))
    labelled(out, "FRESH", 0.09, (0, -0.427, 0.34), "#f4f0e4")


def _bins(out: Collector, p: Params, kit: Kit) -> None:
    frame = dyed(finish.wood("birch", p.wear), p.color)
    out.add("frame", frame, slab((-0.7, 0.1, 0), (0.7, 0.13, 1.8), 0.004), *(slab((x - 0.015, -0.16, 0), (x + 0.015, 0.13, 1.8), 0.004) for x in (-0.7, 0.7)), *(slab((-0.7, -0.2 + 0.0, z - 0.025), (0.7, 0.1, z), 0.004) for z in (0.5, 0.92, 1.34, 1.8)), slab((-0.7, -0.25, 0.0), (0.7, 0.1, 0.48), 0.006))
    tones, g = ("#c8281e", "#e8b81c", "#2a7ac8", "#2f9a4a", "#e8641c", "#d85a9a", "#7a3a9c", "#5a2a14", "#f4f0e8"), kit.rng("sweets")
    for r, z in enumerate((0.5, 0.92, 1.34)):
        for i in range(5):
            x, c = -0.54 + 0.27 * i, tones[(3 * r + i * 2) % 9]
            side = [(0.08, 0.02), (0.08, 0.34), (-0.14, 0.34), (-0.14, 0.14), (-0.2, 0.09), (-0.2, 0.02)]
            out.add("bin", finish.glass(), *(prism(side, 0.004, 0.0).turned(SIDEWAYS).moved((x + s * 0.118, 0, z)) for s in (-1, 1)), slab((x - 0.118, -0.144, z + 0.14), (x + 0.118, -0.14, z + 0.34), 0.001), slab((x - 0.118, -0.204, z + 0.02), (x + 0.118, -0.2, z + 0.09), 0.001))
            out.add("lid", finish.plastic("#e8e8e4", 0.25), slab((x - 0.12, -0.145, z + 0.34), (x + 0.12, 0.085, z + 0.352), 0.003))
            q = np.c_[g.uniform(-0.105, 0.105, 90), g.uniform(-0.13, 0.07, 90), g.uniform(0.21, 0.29, 90)]
            q2 = np.c_[g.uniform(-0.1, 0.1, 26), g.uniform(-0.19, -0.14, 26), g.uniform(0.03, 0.075, 26)]
            out.add(f"sweet.{c[1:]}", finish.of("plastic", c, 0.15), stamp(sphere((0.013, 0.012, 0.011), 6), np.concatenate([q, q2]) + [x, 0, z]), box((0.22, 0.2, 0.22), 0.01, (x, -0.03, z + 0.14)), box((0.2, 0.05, 0.04), 0.008, (x, -0.165, z + 0.045)))
            out.add("tag", finish.of("paper", "#f8f4ea", 0.8), slab((x - 0.04, -0.146, z + 0.27), (x + 0.04, -0.144, z + 0.31), 0.0005))
    labelled(out, "CANDY", 0.12, (0, -0.252, 0.26), "#c8281e")


def _fitting(out: Collector, p: Params, kit: Kit) -> None:
    wall = finish.paint("#e8e2d6", p.wear)
    out.add("wall", wall, slab((-0.62, 0.56, 0), (0.62, 0.6, 2.1), 0.004), *(slab((s * 0.6 - 0.02, -0.6, 0), (s * 0.6 + 0.02, 0.58, 2.1), 0.004) for s in (-1, 1)))
    out.add("rail", finish.metal("brass", p.wear), rod((-0.58, -0.58, 2.04), (0.58, -0.58, 2.04), 0.014, 14), *(sphere(0.022, 14, (s * 0.58, -0.58, 2.04)) for s in (-1, 1)))
    cloth = dyed(finish.fabric("#7a1a2c", p.wear, "velvet"), p.color).model_copy(update={"thin": True})
    out.add("curtain", cloth, folds(0.62, 1.96, 7, 0.035, 3).moved((-0.26, -0.58, 2.02)))
    out.add("ring", finish.metal("brass"), *(ring(0.022, 0.0025, (0, 0, 0), 18, 6).turned(rot_y(np.pi / 2)).moved((-0.54 + 0.08 * k, -0.58, 2.03)) for k in range(8)))
    out.add("mirror", finish.metal("chrome").model_copy(update={"roughness": 0.02, "wear": 0.02}), slab((-0.28, 0.545, 0.35), (0.28, 0.556, 1.85), 0.002))
    out.add("frame", finish.wood("walnut", p.wear), slab((-0.31, 0.55, 0.32), (-0.28, 0.562, 1.88), 0.003), slab((0.28, 0.55, 0.32), (0.31, 0.562, 1.88), 0.003), slab((-0.31, 0.55, 1.85), (0.31, 0.562, 1.88), 0.003), slab((-0.31, 0.55, 0.32), (0.31, 0.562, 0.35), 0.003))
    out.add("hook", finish.metal("brass"), *(tube(spline([(0.58, y, 1.7), (0.53, y, 1.69), (0.52, y, 1.73)], 8), 0.006, 8) for y in (0.0, 0.2)))
    out.add("stool", finish.fabric("#b8a88a"), lathe([(0, 0), (0.16, 0), (0.17, 0.02), (0.17, 0.42), (0.15, 0.45), (0, 0.455)], 30, 0.6).moved((0.36, 0.36, 0)))


def _host(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("body", wood, slab((-0.3, -0.2, 0.05), (0.3, 0.2, 1.05), 0.006), slab((-0.33, -0.23, 0), (0.33, 0.23, 0.06), 0.006), *(slab((-0.24, -0.212, z), (0.24, -0.198, z + 0.36), 0.008) for z in (0.14, 0.6)))
    out.add("top", wood, box((0.72, 0.5, 0.035), 0.008).turned(rot_x(-0.2)).moved((0, -0.01, 1.12)), slab((-0.34, -0.25, 1.05), (0.34, 0.22, 1.075), 0.006))
    turn = rot_x(-0.2)
    out.add("page", finish.of("paper", "#f4efe2", 0.85), *(box((0.2, 0.3, 0.008), 0.002, (s * 0.102, 0, 0.022)).turned(turn).moved((0, -0.01, 1.12)) for s in (-1, 1)))
    out.add("line", finish.paint("#4a3a2a", 0.0), *(box((0.15, 0.002, 0.0006), 0.0, (s * 0.102, -0.1 + 0.03 * k, 0.0264)).turned(turn).moved((0, -0.01, 1.12)) for s in (-1, 1) for k in range(7)))
    out.add("lamp", finish.metal("brass", p.wear), rod((-0.28, 0.16, 1.12), (-0.28, 0.12, 1.38), 0.007, 10), drum(0.03, 0.22, (-0.2, 0.08, 1.39), 20, 0.006))
    out.add("bulb", finish.glow((1.0, 0.75, 0.4), 6.0 if p.lit else 0.05), drum(0.018, 0.19, (-0.2, 0.075, 1.372), 16, 0.004))


def _cart(out: Collector, p: Params, kit: Kit) -> None:
    tone, n = dyed(finish.paint("#b8281e", p.wear, 0.25), p.color), kit.n(36, 18)
    out.add("body", tone, slab((-0.7, -0.35, 0.38), (0.7, 0.35, 0.92), 0.012))
    out.add("top", finish.metal("brushed", p.wear), slab((-0.76, -0.4, 0.92), (0.76, 0.4, 0.96), 0.006))
    out.add("trim", finish.paint("#f4ead2", p.wear), slab((-0.705, -0.356, 0.5), (0.705, -0.348, 0.8), 0.004))
    labelled(out, "STREET FOOD", 0.12, (0, -0.358, 0.65), "#8a1a14")
    for x in (-0.42, 0.42):
        for y in (-0.4, 0.4):
            out.add("tyre", finish.rubber(), ring(0.26, 0.022, (0, 0, 0), n, 10).turned(rot_x(np.pi / 2)).moved((x, y, 0.282)))
            out.add("spoke", finish.wood("oak", p.wear), *(rod((x, y, 0.282), (x + 0.25 * np.cos(a), y, 0.282 + 0.25 * np.sin(a)), 0.009, 8) for a in np.arange(8) * np.pi / 4), fronted(cylinder(0.04, 0.05, 20, 0.006)).moved((x, y + 0.025, 0.282)))
    out.add("axle", finish.iron(p.wear), *(rod((x, -0.38, 0.282), (x, 0.38, 0.282), 0.018, 12) for x in (-0.42, 0.42)))
    out.add("post", finish.metal("chrome"), *(rod((sx * 0.7, sy * 0.34, 0.95), (sx * 0.7, sy * 0.34, 2.0), 0.014, 12) for sx in (-1, 1) for sy in (-1, 1)))
    for k in range(12):
        x0 = -0.84 + 0.14 * k
        u = np.linspace(-1, 1, 13)
        roof = np.stack([np.c_[np.full(13, x), 0.5 * u, 2.02 + 0.2 * (1 - u**2)] for x in (x0, x0 + 0.14)], 1)
        out.add(f"awning.{k % 2}", tone if k % 2 == 0 else finish.fabric("#f4ead2", p.wear, "canvas"), thick(roof[::-1].copy(), 0.006), prism([(x0, 0), (x0 + 0.14, 0), (x0 + 0.14, -0.06), (x0 + 0.07, -0.1), (x0, -0.06)], 0.006).turned(rot_x(np.pi / 2)).moved((0, -0.497, 2.03)))
    out.add("pan", finish.metal("brushed"), *(cased((x - 0.16, -0.22, 0.955), (x + 0.16, 0.16, 1.02), 0.01) for x in (-0.45, -0.08)), rod((-0.76, 0.3, 0.75), (-1.02, 0.3, 0.82), 0.014, 10), rod((-0.76, -0.3, 0.75), (-1.02, -0.3, 0.82), 0.014, 10), rod((-1.02, -0.32, 0.82), (-1.02, 0.32, 0.82), 0.016, 10))
    out.add("bottle", finish.plastic("#b01a14", 0.3), lathe([(0, 0.96), (0.03, 0.96), (0.03, 1.1), (0.008, 1.14), (0, 1.16)], 16, 0.6).moved((0.3, -0.2, 0)))
    out.add("mustard", finish.plastic("#d8a81c", 0.3), lathe([(0, 0.96), (0.03, 0.96), (0.03, 1.1), (0.008, 1.14), (0, 1.16)], 16, 0.6).moved((0.38, -0.2, 0)))


def _salad(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.wood("oak", p.wear), p.color), slab((-0.9, -0.38, 0.08), (0.9, 0.38, 0.82), 0.008), *(slab((-0.86 + 0.29 * k, -0.388, 0.14), (-0.62 + 0.29 * k, -0.376, 0.76), 0.006) for k in range(6)))
    steel = finish.metal("brushed", p.wear)
    out.add("top", steel, slab((-0.95, -0.44, 0.82), (0.95, 0.44, 0.87), 0.006), slab((-0.95, -0.6, 0.78), (0.95, -0.46, 0.8), 0.006))
    out.add("plinth", finish.paint("#22252a"), slab((-0.84, -0.32, 0), (0.84, 0.32, 0.08), 0.004))
    g = kit.rng("food")
    tones = ("#6a9a3a", "#c83a2c", "#e8b83a", "#d8702c", "#f0e4c8", "#8a5a34", "#3a6a2a", "#c8a03a", "#a83a5a", "#e8e0d0")
    for i in range(5):
        for j in range(2):
            x, y, k = -0.72 + 0.36 * i, -0.19 + 0.36 * j, 2 * i + j
            out.add("pan", steel, slab((x - 0.165, y - 0.16, 0.87), (x + 0.165, y - 0.15, 0.885), 0.002), slab((x - 0.165, y + 0.15, 0.87), (x + 0.165, y + 0.16, 0.885), 0.002), slab((x - 0.165, y - 0.16, 0.87), (x - 0.155, y + 0.16, 0.885), 0.002), slab((x + 0.155, y - 0.16, 0.87), (x + 0.165, y + 0.16, 0.885), 0.002))
            q = np.c_[g.uniform(-0.14, 0.14, 70), g.uniform(-0.135, 0.135, 70), g.uniform(0.868, 0.9, 70)]
            piece = sphere((0.022, 0.014, 0.009), 8) if k % 3 == 0 else sphere(0.015, 8) if k % 3 == 1 else box((0.026, 0.022, 0.018), 0.004)
            out.add(f"food.{k}", finish.of("food", tones[k], 0.5), stamp(piece, q + [x, y, 0], g.uniform(0, 6.3, 70)), box((0.3, 0.29, 0.02), 0.004, (x, y, 0.868)))
    out.add("post", finish.metal("chrome"), *(rod((x, 0, 0.86), (x, 0, 1.32), 0.016, 12) for x in (-0.9, 0.9)))
    out.add("glass", finish.glass(), *(box((1.86, 0.006, 0.34), 0.001).turned(rot_x(s * 0.7)).moved((0, -0.2 * s, 1.2)) for s in (-1, 1)), slab((-0.93, -0.16, 1.32), (0.93, 0.16, 1.328), 0.001))
    out.add("lamp", finish.glow((1.0, 0.86, 0.66), 4.0 if p.lit else 0.05), slab((-0.86, -0.03, 1.3), (0.86, 0.03, 1.318), 0.004))


def _teppan(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.wood("walnut", p.wear), p.color), slab((-0.9, -0.4, 0.06), (0.9, 0.4, 0.72), 0.006))
    out.add("counter", finish.stone("granite", p.wear), slab((-1.1, -0.62, 0.72), (1.1, -0.36, 0.76), 0.006), slab((-1.1, -0.62, 0.72), (-0.82, 0.45, 0.76), 0.006), slab((0.82, -0.62, 0.72), (1.1, 0.45, 0.76), 0.006))
    out.add("plate", finish.metal("steel", p.wear, 0.28), slab((-0.82, -0.36, 0.715), (0.82, 0.45, 0.755), 0.005))
    out.add("gutter", finish.metal("brushed"), slab((-0.82, 0.4, 0.755), (0.82, 0.45, 0.775), 0.004))
    g = kit.rng("food")
    for k in range(5):
        m = sphere((0.07, 0.055, 0.014), 16, (-0.5 + 0.1 * float(g.random()), -0.2 + 0.1 * k, 0.768))
        if k < 3:
            out.add("steak", finish.of("food", "#6a3018", 0.5), m.tinted(1 + 0.3 * fbm(m.vertices, 0.02, 2, k)))
    q = np.c_[0.1 * g.normal(size=90) + 0.2, 0.07 * g.normal(size=90), 0.757 + 0.02 * g.random(90)]
    out.add("rice", finish.of("food", "#f0e8d0", 0.7), stamp(sphere((0.012, 0.008, 0.006), 6), q, g.uniform(0, 6, 90)))
    out.add("tool", finish.metal("chrome"), box((0.1, 0.11, 0.002), 0.001, (0.55, 0.05, 0.758)), rod((0.55, 0.1, 0.76), (0.55, 0.24, 0.775), 0.007, 10))


def _wok(out: Collector, p: Params, kit: Kit) -> None:
    steel, n = dyed(finish.metal("brushed", p.wear), p.color), kit.n(40, 20)
    out.add("body", steel, slab((-0.8, -0.42, 0.1), (0.8, 0.42, 0.74), 0.008), slab((-0.8, 0.36, 0.74), (0.8, 0.42, 1.2), 0.006), slab((-0.86, -0.45, 0.74), (0.86, 0.4, 0.78), 0.006))
    out.add("leg", steel, *(rod((sx * 0.74, sy * 0.36, 0), (sx * 0.74, sy * 0.36, 0.12), 0.025, 14) for sx in (-1, 1) for sy in (-1, 1)))
    for x in (-0.4, 0.4):
        out.add("ring", finish.iron(p.wear), lathe([(0.16, 0.78), (0.22, 0.78), (0.21, 0.85), (0.17, 0.85), (0.16, 0.78)], n, 0.4).moved((x, -0.02, 0)))
        out.add("wok", finish.iron(0.3), lathe([(0, 0.8), (0.1, 0.815), (0.19, 0.87), (0.24, 0.94), (0.236, 0.942), (0.185, 0.875), (0.1, 0.822), (0, 0.808)], n, 0.8).moved((x, -0.02, 0)), rod((x, -0.24, 0.93), (x, -0.4, 0.99), 0.012, 12))
        out.add("flame", finish.glow((0.25, 0.5, 1.0), 6.0 if p.lit else 0.02), *(lathe([(0, 0), (0.01, 0.006), (0.007, 0.03), (0, 0.05)], 8, True).moved((x + 0.12 * np.cos(a), -0.02 + 0.12 * np.sin(a), 0.775)) for a in np.arange(10) * 0.628))
    out.add("tap", finish.metal("chrome"), tube(spline([(0, 0.37, 1.0), (0, 0.2, 1.08), (0, 0.06, 1.02)], 14), 0.011, 10))
    out.add("knob", finish.plastic("#17181a"), *(fronted(cylinder(0.028, 0.03, 18, 0.005), -0.42).moved((x, 0, 0.66)) for x in (-0.55, -0.25, 0.25, 0.55)))


def _oven(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(56, 28)
    out.add("base", finish.brick(wear=p.wear), slab((-0.75, -0.65, 0), (0.75, 0.75, 0.85), 0.01))
    out.add("slab", finish.stone("limestone", p.wear), slab((-0.82, -0.8, 0.85), (0.82, 0.8, 0.93), 0.012))
    t = np.linspace(0, np.pi / 2, 14)
    shell = lathe(np.c_[0.68 * np.cos(t), 0.62 * np.sin(t)] * [1, 1], n, True)
    out.add("dome", dyed(finish.plaster("#d8c8a8", p.wear), p.color), shell.moved((0, 0.08, 0.93)))
    mouth = np.concatenate([[(-0.26, 0)], [(0.26, 0)], np.c_[0.26 * np.cos(np.linspace(0, np.pi, 18)), 0.18 + 0.16 * np.sin(np.linspace(0, np.pi, 18))]])
    rim = np.concatenate([[(-0.36, 0)], [(0.36, 0)], np.c_[0.36 * np.cos(np.linspace(0, np.pi, 18)), 0.2 + 0.24 * np.sin(np.linspace(0, np.pi, 18))]])
    out.add("arch", finish.brick(wear=p.wear), prism(rim, 0.22, 0.006, [mouth]).turned(rot_x(np.pi / 2)).moved((0, -0.48, 0.93)))
    out.add("hollow", finish.paint("#0c0a09", 0.0, 0.95), prism(mouth, 0.004).turned(rot_x(np.pi / 2)).moved((0, -0.5, 0.93)))
    fire = finish.glow((1.0, 0.45, 0.1), 8.0 if p.lit else 0.03)
    out.add("fire", fire, *(lathe([(0, 0), (0.03, 0.02), (0.022, 0.1), (0, 0.17 - 0.03 * (k % 2))], 8, True).moved((-0.12 + 0.06 * k, -0.53, 0.95)) for k in range(4)))
    out.add("log", finish.of("bark", "#4a3220", 0.9), *(rod((-0.2 + 0.1 * k, -0.58, 0.95 + 0.02 * (k % 2)), (0.0 + 0.09 * k, -0.53, 0.97), 0.024, 10) for k in range(3)), *(rod((-0.55 + 0.17 * i, -0.56, 0.34 + 0.15 * j), (-0.55 + 0.17 * i, -0.75, 0.34 + 0.15 * j), 0.07, 12) for i in range(7) for j in range(2)))
    out.add("flue", finish.iron(p.wear), cylinder(0.1, 0.6, 28, 0.006, (0, -0.2, 1.44)), cylinder(0.13, 0.03, 28, 0.006, (0, -0.2, 2.0)))


def _booth(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.paint("#b8281e", p.wear, 0.25), p.color)
    out.add("body", tone, slab((-0.85, -0.4, 0), (-0.15, 0.4, 1.95), 0.012), slab((-0.15, 0.34, 0), (0.8, 0.4, 1.95), 0.008), slab((0.74, -0.4, 0), (0.8, 0.4, 1.95), 0.008), slab((-0.85, -0.4, 1.9), (0.8, 0.4, 2.0), 0.012), slab((-0.15, -0.4, 0), (0.8, 0.4, 0.06), 0.006))
    out.add("sign", finish.glow((1.0, 0.85, 0.55), 1.6 if p.lit else 0.1), slab((-0.83, -0.412, 1.72), (0.78, -0.4, 1.9), 0.004))
    labelled(out, "PHOTOS", 0.13, (0, -0.4135, 1.81), "#a81418")
    cloth = finish.fabric("#1c2a5a", p.wear, "velvet").model_copy(update={"thin": True})
    out.add("curtain", cloth, folds(0.5, 1.05, 6, 0.03, 2).moved((0.46, -0.36, 1.72)))
    out.add("rail", finish.metal("chrome"), rod((-0.15, -0.36, 1.715), (0.75, -0.36, 1.715), 0.01, 10))
    out.add("stool", finish.metal("chrome"), cylinder(0.15, 0.05, 30, 0.012, (0.35, 0.05, 0.47)), rod((0.35, 0.05, 0.05), (0.35, 0.05, 0.48), 0.022, 14))
    out.add("slot", finish.metal("brushed"), cased((-0.62, -0.412, 0.85), (-0.38, -0.395, 1.05), 0.008))
    out.add("dark", finish.plastic("#101214", 0.2), slab((-0.57, -0.415, 0.88), (-0.43, -0.408, 1.0), 0.002), slab((-0.158, -0.2, 1.1), (-0.148, 0.2, 1.45), 0.003))
    for k in range(4):
        out.add("photo", finish.of("paper", "#e8e4dc", 0.4), slab((-0.78 + 0.16 * k, -0.408, 1.2), (-0.66 + 0.16 * k, -0.402, 1.55), 0.001))
        out.add("portrait", finish.paint("#3a3632", 0.1), *(slab((-0.77 + 0.16 * k, -0.41, 1.21 + 0.085 * j), (-0.67 + 0.16 * k, -0.406, 1.285 + 0.085 * j), 0.0005) for j in range(4)))
        out.add("face", finish.paint("#c8a890", 0.1), *(sphere((0.018, 0.003, 0.022), 10, (-0.72 + 0.16 * k + 0.008 * (j % 2), -0.41, 1.252 + 0.085 * j)) for j in range(4)))


def _horse(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(30, 16)
    out.add("base", finish.wood("oak", p.wear), lathe([(0, 0), (0.34, 0), (0.34, 0.03), (0.28, 0.06), (0, 0.06)], n, 0.5))
    out.add("pole", finish.metal("brass", p.wear), rod((0, 0, 0.05), (0, 0, 2.1), 0.022, 16), sphere(0.04, 16, (0, 0, 2.1)))
    u = np.linspace(0, 1, 120)
    out.add("twist", finish.metal("gold"), tube(np.c_[0.024 * np.cos(60 * u), 0.024 * np.sin(60 * u), 0.08 + 2.0 * u], 0.006, 6))
    body = blend([ball((0, 0.0, 0.95), (0.15, 0.34, 0.16)), ball((0, -0.26, 0.98), (0.13, 0.14, 0.16)), ball((0, 0.28, 0.98), (0.145, 0.15, 0.16)), chain([(0, -0.3, 1.02), (0, -0.44, 1.24), (0, -0.5, 1.4)], (0.13, 0.085, 0.075), 0.05), bone((0, -0.5, 1.42), (0, -0.7, 1.3), 0.075, 0.05), *(bone((s * 0.03, -0.47, 1.46), (s * 0.05, -0.46, 1.56), 0.024, 0.006) for s in (-1, 1)), *(chain([(s * 0.085, -0.3, 0.88), (s * 0.09, -0.46, 0.72), (s * 0.09, -0.34, 0.58)], (0.075, 0.045, 0.036), 0.02) for s in (-1, 1)), *(chain([(s * 0.09, 0.3, 0.9), (s * 0.1, 0.38, 0.68), (s * 0.1, 0.46, 0.46)], (0.085, 0.048, 0.036), 0.02) for s in (-1, 1))], 0.06)
    out.add("horse", dyed(finish.paint("#f2ece0", p.wear, 0.18), p.color), skin(body, cell(kit.detail, 0.019), 2, 0.3))
    out.add("hoof", finish.metal("gold"), *(lathe([(0, 0), (0.05, 0), (0.038, 0.06), (0, 0.06)], 16, 0.5).turned(rot_x(t)).moved(q) for q, t in (((0.09, -0.31, 0.53), 0.3), ((-0.09, -0.31, 0.53), 0.3), ((0.1, 0.49, 0.41), 0.5), ((-0.1, 0.49, 0.41), 0.5))))
    g, gold = kit.rng("mane"), finish.paint("#c8901c", p.wear, 0.3)
    for k in range(16):
        t = k / 15
        at = np.array([0, -0.44 + 0.16 * t, 1.5 - 0.42 * t]) + [0, 0.03, 0]
        s = 1 if k % 2 else -1
        out.add("mane", gold, tube(spline([at, at + [s * 0.06, 0.05, 0.01], at + [s * 0.1, 0.07, -0.1 - 0.05 * float(g.random())]], 12), np.linspace(0.024, 0.006, 12), 8))
    out.add("mane", gold, *(tube(spline([(0, 0.42, 1.02), (0.02 * k, 0.56, 0.98), (0.03 * k, 0.6, 0.78), (0.02 * k, 0.66, 0.6)], 16), np.linspace(0.034, 0.008, 16), 8) for k in (-2, -1, 0, 1, 2)))
    saddle = blend([ball((0, 0.0, 1.08), (0.15, 0.17, 0.06))], 0.01)
    out.add("saddle", finish.paint("#a81e2c", p.wear, 0.2), skin(saddle, cell(kit.detail, 0.016), 2, 0.2), ring(np.array([0.162, 0.172]), 0.02, (0, 0, 0), 40, 8).turned(rot_x(np.pi / 2)).moved((0, -0.12, 0.96)))
    out.add("jewel", finish.metal("gold"), *(sphere(0.018, 12, (0.17 * np.sin(a), -0.13, 0.96 + 0.17 * np.cos(a))) for a in np.linspace(1.0, 5.3, 9)), ring(np.array([0.08, 0.08]), 0.01, (0, 0, 0), 28, 8).turned(rot_x(0.9)).moved((0, -0.57, 1.38)))
    out.add("eye", finish.plastic("#0c0a0a", 0.05), *(sphere(0.016, 12, (s * 0.062, -0.53, 1.43)) for s in (-1, 1)))


def _skee(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.paint("#2a4a9c", p.wear, 0.25), p.color)
    for x in (-0.38, 0.34):
        out.add("side", tone, prism([(-1.4, 0), (1.2, 0), (1.2, 2.0), (0.75, 2.0), (0.55, 1.1), (-1.4, 0.55)], 0.04, 0.006).turned(SIDEWAYS).moved((x, 0, 0)))
    out.add("lane", finish.wood("birch", p.wear), box((0.68, 1.85, 0.03), 0.004).turned(rot_x(0.08)).moved((0, -0.48, 0.5)), box((0.68, 0.3, 0.03), 0.004).turned(rot_x(0.7)).moved((0, 0.5, 0.66)))
    board = rot_x(0.95)
    out.add("board", finish.paint("#e8e2d2", p.wear), box((0.68, 0.9, 0.03), 0.004).turned(board).moved((0, 0.92, 1.02)))
    for k, (y, r) in enumerate(((-0.2, 0.24), (-0.06, 0.15), (0.12, 0.085), (0.29, 0.085), (0.3, 0.07), (0.3, 0.07))):
        x = 0.0 if k < 4 else (0.24 if k == 4 else -0.24)
        out.add(f"ring.{k % 2}", finish.paint("#b8281e" if k % 2 else "#1c2a5a", p.wear), lathe([(r - 0.012, 0), (r, 0), (r, 0.06), (r - 0.012, 0.06), (r - 0.012, 0)], 32, 0.3).moved((x, y, 0.015)).turned(board).moved((0, 0.92, 1.02)))
        if k > 1:
            out.add("hole", finish.paint("#101010", 0.0, 0.9), cylinder(r - 0.014, 0.004, 28, 0.0, (x, y, 0.014)).turned(board).moved((0, 0.92, 1.02)))
    out.add("sign", finish.glow((1.0, 0.8, 0.4), 1.4 if p.lit else 0.08), slab((-0.34, 0.78, 1.68), (0.34, 0.8, 1.94), 0.004))
    labelled(out, "ROLL BALL", 0.1, (0, 0.777, 1.81), "#a81418")
    out.add("back", tone, slab((-0.34, 0.8, 1.3), (0.34, 1.2, 2.0), 0.006), slab((-0.34, -1.4, 0.0), (0.34, -1.36, 0.42), 0.004))
    out.add("ball", finish.wood("walnut", p.wear), *(sphere(0.04, 18, (0.3 - 0.082 * k, -1.25, 0.5)) for k in range(5)))
    keys(out, (-0.1, -1.402, 0.3), 3, 1, 0.06, "#d8281e")


def _lemonade(out: Collector, p: Params, kit: Kit) -> None:
    wood, yellow = finish.wood("pine", p.wear), dyed(finish.paint("#e8c83a", p.wear), p.color)
    out.add("front", yellow, *(slab((-0.5 + 0.112 * k, -0.25, 0.02), (-0.395 + 0.112 * k, -0.225, 0.72), 0.004) for k in range(9)))
    out.add("wood", wood, slab((-0.56, -0.3, 0.72), (0.56, 0.25, 0.755), 0.006), *(slab((sx * 0.5 - 0.025, y - 0.025, 0), (sx * 0.5 + 0.025, y + 0.025, 1.62 if y < 0 else 0.72), 0.005) for sx in (-1, 1) for y in (-0.2, 0.2)), *(slab((sx * 0.5 - 0.012, -0.2, 0.3), (sx * 0.5 + 0.012, 0.2, 0.36), 0.004) for sx in (-1, 1)))
    out.add("sign", finish.paint("#f6f0dc", p.wear), slab((-0.58, -0.235, 1.34), (0.58, -0.21, 1.62), 0.005))
    labelled(out, "LEMONADE", 0.13, (0, -0.237, 1.5), "#c8781c")
    labelled(out, "25", 0.12, (0.0, -0.252, 0.4), "#a81e2c")
    out.add("jug", finish.glass(), lathe([(0, 0.756), (0.06, 0.756), (0.07, 0.77), (0.06, 0.95), (0.066, 0.99), (0.062, 0.99), (0.055, 0.95), (0.064, 0.78), (0, 0.765)], 28, 0.6).moved((-0.25, 0, 0)), *(lathe([(0, 0.756), (0.03, 0.756), (0.038, 0.86), (0.036, 0.86), (0.028, 0.762), (0, 0.762)], 22, 0.5).moved((0.1 + 0.1 * k, -0.1, 0)) for k in range(3)))
    out.add("drink", finish.of("food", "#f0d83a", 0.08), cylinder(0.058, 0.16, 26, 0.003, (-0.25, 0, 0.77)), *(cylinder(0.029, 0.06, 20, 0.002, (0.1 + 0.1 * k, -0.1, 0.763)) for k in range(3)))
    out.add("lemon", finish.of("food", "#e8c01c", 0.4), *(lathe(np.array([(0, -1.5), (0.3, -1.25), (0.75, -0.8), (1, 0), (0.75, 0.8), (0.3, 1.25), (0, 1.5)]) * 0.03, 18, True).turned(rot_y(np.pi / 2)).turned(rot_z(1.1 * k)).moved((0.25 + 0.065 * (k % 2), 0.08 + 0.06 * (k // 2), 0.786)) for k in range(4)))


def _comics(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    for x in (-0.46, 0.43):
        out.add("side", wood, prism([(-0.25, 0), (0.25, 0), (0.25, 1.5), (0.18, 1.5), (-0.25, 0.3)], 0.03, 0.004).turned(SIDEWAYS).moved((x, 0, 0)))
    tones = ("#c8281e", "#2a62b0", "#e8b81c", "#2f8a4a", "#7a3a9c", "#d8641c", "#1c1c20", "#e0508a")
    lean = rot_x(-0.33)
    for r in range(4):
        y, z = -0.17 + 0.1 * r, 0.32 + 0.29 * r
        out.add("ledge", wood, slab((-0.44, y - 0.05, z), (0.44, y + 0.02, z + 0.012), 0.003), slab((-0.44, y - 0.055, z), (0.44, y - 0.045, z + 0.045), 0.003))
        for k in range(5):
            c = tones[(3 * r + k) % 8]
            at = (-0.35 + 0.175 * k, y - 0.03, z + 0.012)
            out.add(f"cover.{c[1:]}", finish.of("paper", c, 0.3), slab((-0.08, -0.004, 0), (0.08, 0.004, 0.245), 0.001).turned(lean).moved(at))
            out.add("title", finish.of("paper", "#f8f0d8", 0.4), slab((-0.07, -0.0052, 0.195), (0.07, -0.0044, 0.235), 0.0002).turned(lean).moved(at), sphere((0.032, 0.002, 0.042), 12, (0.0, -0.0045, 0.1)).turned(lean).moved(at))
    out.add("back", wood, slab((-0.44, 0.21, 0.0), (0.44, 0.23, 1.48), 0.004))


def _shades(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.paint("#f2f2ee", p.wear, 0.3), p.color)
    out.add("post", tone, lathe([(0, 0), (0.24, 0), (0.24, 0.02), (0.05, 0.05), (0.03, 0.1), (0.03, 1.75), (0, 1.76)], 36, 0.5), *(slab((s * 0.17 - 0.012, -0.17, 0.4), (s * 0.17 + 0.012, 0.17, 1.68), 0.004) for s in (-1, 1)), *(slab((-0.17, s * 0.17 - 0.012, 0.4), (0.17, s * 0.17 + 0.012, 1.68), 0.004) for s in (-1, 1)))
    out.add("mirror", finish.metal("chrome").model_copy(update={"roughness": 0.03}), slab((-0.1, -0.188, 1.5), (0.1, -0.182, 1.66), 0.002))
    lens = [fronted(cylinder(0.029, 0.003, 18, 0.001)).moved((s * 0.036, -0.022, 0)) for s in (-1, 1)]
    bar = [tube([(-0.07, -0.018, 0.016), (0.07, -0.018, 0.016)], 0.0035, 6), *(tube([(s * 0.068, -0.018, 0.014), (s * 0.07, 0.02, 0.012)], 0.003, 6) for s in (-1, 1))]
    frames = ("#15171a", "#6a3018", "#b8281e", "#f2ead8", "#c89a3a")
    for f in range(4):
        turn = rot_z(f * np.pi / 2)
        for r in range(6 if f else 5):
            for s in (-1, 1):
                at = np.array([s * 0.085, -0.19, 0.52 + 0.19 * r])
                c = frames[(r + f) % 5]
                out.add(f"frame.{c[1:]}", finish.plastic(c, 0.2), *(m.moved(at).turned(turn) for m in bar))
                out.add("lens", finish.plastic("#16140f", 0.04), *(m.moved(at).turned(turn) for m in lens))


def _shoes(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("birch", p.wear), p.color)
    out.add("frame", wood, *(slab((x - 0.015, -0.18, 0), (x + 0.015, 0.2, 1.7), 0.004) for x in (-0.7, 0.7)), slab((-0.7, 0.18, 0), (0.7, 0.2, 1.7), 0.004), *(box((1.38, 0.36, 0.02), 0.004).turned(rot_x(0.16)).moved((0, 0.0, z)) for z in (0.25, 0.62, 0.99, 1.36)), slab((-0.7, -0.18, 1.68), (0.7, 0.2, 1.71), 0.004))
    tones = ("#b8281e", "#2a2c30", "#f2efe8", "#2a62b0", "#7a4a24", "#2f7a4a")
    step = cell(kit.detail, 0.012)
    form = blend([bone((0, 0.09, 0.035), (0, -0.07, 0.03), 0.036, 0.034), ball((0, -0.11, 0.028), (0.043, 0.05, 0.028)), bone((0, 0.09, 0.05), (0, 0.06, 0.095), 0.036, 0.038)], 0.03)
    one, sole = skin(form, step, 2, 0.3), prism(np.c_[0.046 * np.cos(np.linspace(0, 6.28, 30)) * (1 - 0.15 * np.sin(np.linspace(0, 6.28, 30))), -0.015 + 0.15 * np.sin(np.linspace(0, 6.28, 30))], 0.018, 0.003)
    for r, z in enumerate((0.25, 0.62, 0.99, 1.36)):
        for k in range(4):
            c = tones[(k + 2 * r) % 6]
            for s in (-1, 1):
                at = (-0.5 + 0.333 * k + 0.055 * s, 0.0, z + 0.012)
                out.add(f"shoe.{c[1:]}", finish.leather(c, p.wear), one.moved((0, 0, 0.012)).turned(rot_x(0.16)).moved(at))
                out.add("sole", finish.rubber("#e8e4da"), sole.turned(rot_x(0.16)).moved(at))


def _glow(z: float, power: float, y: float = 0.0) -> tuple[Light, ...]:
    return (Light(name="lamp", color=(1.0, 0.86, 0.66), power=power, position=(0, y, z), radius=0.08),)


def _shelf(name: str, z: float, x: float, y: float, clear: float, at: float = 0.0) -> Support:
    return top(x, y, z, name, (0.0, at), clear)


KINDS: dict[str, Kin] = {
    "bakery_case": Kin(_bakery, 180.0, dynamic=False, sides=("front", "back"), lights=_glow(1.2, 14.0), supports=(_shelf("top", 1.3, 1.4, 0.2, 10, 0.28),)), "deli_counter": Kin(_deli, 240.0, dynamic=False, sides=("front", "back"), lights=_glow(1.15, 14.0), supports=(_shelf("top", 1.23, 1.9, 0.2, 10, 0.28),)), "chest_freezer": Kin(_chest, 60.0, dynamic=False, sides=("front",), supports=(_shelf("top", 0.87, 1.1, 0.6, 10),)), "ice_cream_freezer": Kin(_icecream, 160.0, dynamic=False, sides=("front", "back"), lights=_glow(1.2, 14.0), supports=(_shelf("top", 1.3, 1.4, 0.2, 10, 0.28),)),
    "display_fridge": Kin(_fridge, 90.0, dynamic=False, sides=("front",), lights=_glow(1.6, 8.0, -0.25), affordances=("open",)), "flower_fridge": Kin(_flowers, 130.0, dynamic=False, sides=("front",), lights=_glow(1.7, 8.0, -0.28), affordances=("open",)), "produce_stand": Kin(_produce, 60.0, dynamic=False, sides=("front",)), "candy_bins": Kin(_bins, 80.0, dynamic=False, sides=("front",)), "fitting_room": Kin(_fitting, 70.0, cover="roles", dynamic=False, sides=("front",)), "host_stand": Kin(_host, 30.0, dynamic=False, sides=("back",), supports=(_shelf("top", 1.15, 0.3, 0.2, 10),)),
    "food_cart": Kin(_cart, 90.0, cover="roles", dynamic=False, sides=("front", "back"), supports=(_shelf("top", 0.96, 0.5, 0.6, 1.0),)), "salad_bar": Kin(_salad, 120.0, dynamic=False, sides=("front",)), "teppan_grill": Kin(_teppan, 120.0, dynamic=False, sides=("front",), supports=(_shelf("counter", 0.76, 2.0, 0.2, 10, -0.49),)), "wok_range": Kin(_wok, 90.0, dynamic=False, sides=("front",)), "pizza_oven": Kin(_oven, 600.0, dynamic=False, sides=("front",), lights=(Light(name="fire", color=(1.0, 0.5, 0.2), power=14.0, position=(0, -0.6, 1.05), radius=0.08),)), "photo_booth": Kin(_booth, 160.0, cover="roles", dynamic=False, sides=("front",)),
    "carousel_horse": Kin(_horse, 70.0, dynamic=False, sides=("front",)), "skee_ball": Kin(_skee, 140.0, dynamic=False, sides=("front",)), "lemonade_stand": Kin(_lemonade, 25.0, cover="roles", dynamic=False, sides=("front", "back"), supports=(_shelf("top", 0.755, 0.4, 0.4, 0.5),)), "comic_rack": Kin(_comics, 25.0, dynamic=False, sides=("front",)), "sunglasses_rack": Kin(_shades, 15.0, dynamic=False, sides=("front",)), "shoe_display": Kin(_shoes, 35.0, dynamic=False, sides=("front",)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and what stands on it."""
