"""A thing set out for a feast: a carved pumpkin, a party horn, a party popper, confetti, paper plates, paper cups, a sparkler, a painted egg, a chocolate rabbit, a horn of plenty, a pot of gold, an oil lamp of clay, a kinara, a tower of champagne glasses, a tower of cupcakes, an angel, a reindeer, a Father Christmas, an elf, a stack of presents, a greeting card, a place card, a table number, rose petals, a centrepiece of flowers, a sugar skull, a bowl of sweets or a hand that reaches out of the ground."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Light, Literal, Material, Part, finish, np, number
from worldloom.assets.parts.body_form import Form, ball, blend, bone, carve, cell, chain, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import bowl_of, plate_of
from worldloom.assets.parts.work_pieces import spoken
from worldloom.geometry import Floats, Mesh, box, cylinder, fbm, join, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, smoothstep, sphere, spline, stamp, tube

Kind = Literal["jack_o_lantern", "party_horn", "party_popper", "confetti", "paper_plate", "paper_cup", "sparkler", "easter_egg", "chocolate_bunny", "cornucopia", "pot_of_gold", "diya", "kinara", "champagne_tower", "cupcake_tower", "angel_figurine", "reindeer_figurine", "santa_figurine", "elf_figurine", "gift_stack", "greeting_card", "place_card", "table_number", "rose_petals", "centerpiece", "sugar_skull", "candy_bowl", "zombie_hand"]
CALLED = {"jack-o-lantern": "jack_o_lantern", "jack-o'-lantern": "jack_o_lantern", "jack o'lantern": "jack_o_lantern", "jack-o lantern": "jack_o_lantern", "carved pumpkin": "jack_o_lantern", "halloween pumpkin": "jack_o_lantern", "pumpkin lantern": "jack_o_lantern", "noisemaker": "party_horn", "party blower": "party_horn", "party whistle": "party_horn", "blowout": "party_horn", "confetti popper": "party_popper", "confetti cannon": "party_popper", "pile of confetti": "confetti",
          "paper plates": "paper_plate", "stack of paper plates": "paper_plate", "disposable plate": "paper_plate", "paper cups": "paper_cup", "stack of paper cups": "paper_cup", "plastic cup": "paper_cup", "disposable cup": "paper_cup", "stack of cups": "paper_cup", "cup stack": "paper_cup", "solo cup": "paper_cup", "hand sparkler": "sparkler", "decorated egg": "easter_egg", "painted egg": "easter_egg", "chocolate egg": "easter_egg", "easter bunny": "chocolate_bunny", "bunny figurine": "chocolate_bunny", "chocolate rabbit": "chocolate_bunny",
          "horn of plenty": "cornucopia", "pot of gold coins": "pot_of_gold", "clay lamp": "diya", "diwali lamp": "diya", "oil diya": "diya", "kwanzaa kinara": "kinara", "kwanzaa candle": "kinara", "champagne pyramid": "champagne_tower", "tower of champagne glasses": "champagne_tower", "champagne glass tower": "champagne_tower", "cupcake tree": "cupcake_tower", "tower of cupcakes": "cupcake_tower", "angel figure": "angel_figurine", "christmas angel": "angel_figurine", "angel ornament": "angel_figurine", "angel": "angel_figurine", "tree topper": "angel_figurine",
          "reindeer figure": "reindeer_figurine", "reindeer statue": "reindeer_figurine", "reindeer decoration": "reindeer_figurine", "santa claus figure": "santa_figurine", "santa figure": "santa_figurine", "santa statue": "santa_figurine", "santa doll": "santa_figurine", "elf figure": "elf_figurine", "elf doll": "elf_figurine", "elf on the shelf": "elf_figurine", "gnome doll": "elf_figurine",
          "stack of presents": "gift_stack", "pile of presents": "gift_stack", "stack of gifts": "gift_stack", "pile of gifts": "gift_stack", "gift pile": "gift_stack", "stack of gift boxes": "gift_stack", "birthday card": "greeting_card", "christmas card": "greeting_card", "valentine card": "greeting_card", "valentine": "greeting_card", "thank you card": "greeting_card", "invitation": "greeting_card", "name card": "place_card", "escort card": "place_card", "table number sign": "table_number", "table number card": "table_number", "number stand": "table_number", "reserved sign": "table_number", "reservation sign": "table_number",
          "rose petal": "rose_petals", "flower petal": "rose_petals", "petals": "rose_petals", "petal": "rose_petals", "floral centerpiece": "centerpiece", "flower centerpiece": "centerpiece", "centrepiece": "centerpiece", "floral arrangement": "centerpiece", "flower arrangement": "centerpiece", "table centerpiece": "centerpiece", "day of the dead skull": "sugar_skull", "painted skull": "sugar_skull", "candy dish": "candy_bowl", "trick-or-treat bucket": "candy_bowl", "zombie arm": "zombie_hand", "severed hand": "zombie_hand", "skeleton hand": "zombie_hand", "fake hand": "zombie_hand"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("decor/festive_ware", 1, "festive_thing", spoken(get_args(Kind), CALLED), ("decoration",), ("indoor", "party", "christmas", "halloween", "wedding"), "table")
SWEETS = ("#c8281e", "#e8b81c", "#2a7ac8", "#2f9a4a", "#e8641c", "#d85a9a")


class Params(Kindred):
    """Dials."""

    kind: Kind = "jack_o_lantern"
    size: Annotated[float, number(0.5, 2.0)] = 1.0
    lit: bool = True


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]} | {"unlit": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _fleshed(out: Collector, role: str, form: Form, step: float, stuff: Material, kit: Kit, shade: float = 0.3) -> Mesh:
    m = skin(form, cell(kit.detail, step), 2, shade)
    out.add(role, stuff, m)
    return m


def _flame(out: Collector, p: Params, at: tuple[float, float, float], s: float = 1.0) -> None:
    x, y, z = at
    out.add("wick", finish.fabric("#1a1612"), rod((x, y, z), (x, y, z + 0.006 * s), 0.0009 * s, 6))
    if p.lit:
        out.add("flame", finish.glow((1.0, 0.55, 0.16), 9.0), lathe([(0, 0), (0.0045 * s, 0.005 * s), (0.0052 * s, 0.011 * s), (0.0025 * s, 0.021 * s), (0, 0.03 * s)], 10, True).moved((x, y, z + 0.004 * s)))


def _jack(out: Collector, p: Params, kit: Kit) -> None:
    a = np.concatenate([np.linspace(1.08, 1.92, kit.n(130, 70)) * np.pi, np.linspace(1.92, 3.08, kit.n(44, 24))[1:] * np.pi])
    t = np.linspace(-1.4, np.pi / 2 - 0.001, kit.n(84, 44))
    rib = 1 - 0.07 * np.abs(np.sin(5 * a))[None] ** 0.6 * np.cos(t)[:, None]
    r = 0.15 * np.maximum(np.cos(t), 1e-4)[:, None] ** 0.75 * rib
    q = np.stack([r * np.cos(a), r * np.sin(a), 0.118 * np.sin(t)[:, None] * (0.9 + 0.1 * rib) + 0.115], -1)
    x, z, front = q[..., 0], q[..., 2], q[..., 1] < 0
    eye = sum(((np.abs(x - s * 0.055) < 0.034 * (0.188 - z) / 0.05) & (z > 0.138) & (z < 0.188)).astype(int) for s in (-1, 1)) > 0
    grin = (z < 0.1 - 0.028 * (1 - (x / 0.1) ** 2)) & (z > 0.055 - 0.02 * (1 - (x / 0.1) ** 2)) & (np.abs(x) < 0.1)
    tooth = grin & ((np.abs(np.abs(x) - 0.035) < 0.0125) & (z > 0.062) | (np.abs(x) < 0.012) & (z < 0.052))
    nose = (np.abs(x) < 0.017 * (0.135 - z) / 0.03) & (z > 0.105) & (z < 0.135)
    hole = front & (eye | nose | grin & ~tooth)
    shell = sheet(q.transpose(1, 0, 2))
    lit = np.ravel(hole.transpose(1, 0))[shell.faces].mean(1) > 0.6
    inner = (0.985 - 0.04 * np.ravel(hole.transpose(1, 0)))[:, None]
    body = Mesh(shell.vertices, shell.faces[~lit], shell.normals, shell.uv)
    tone = 1 + 0.16 * fbm(shell.vertices, 0.03, 2, kit.seed % 50)
    out.add("rind", dyed(finish.of("food", "#d86a12", 0.4, p.wear), p.color), body.tinted(tone * (0.78 + 0.22 * np.ravel(np.broadcast_to(rib, x.shape).transpose(1, 0)))))
    glow = finish.glow((1.0, 0.55, 0.12), 3.0) if p.lit else finish.of("food", "#3a1a06", 0.8)
    hub = np.array([0, 0, 0.115])
    out.add("inside", glow, Mesh((shell.vertices - hub) * inner * 0.96 + hub, shell.faces[lit], shell.normals, shell.uv))
    out.add("stalk", finish.of("bark", "#5a5a24", 0.8, p.wear), tube(spline([(0, 0, 0.222), (0.004, 0, 0.25), (0.024, 0.008, 0.278)], 12), np.linspace(0.022, 0.014, 12), 7))


def _horn(out: Collector, p: Params, kit: Kit) -> None:
    turn = rot_y(np.pi / 2)
    out.add("tube", dyed(finish.of("paper", "#2a7ac8", 0.4, p.wear), p.color), lathe([(0, 0), (0.008, 0), (0.014, 0.1), (0.011, 0.1), (0, 0.02)], 22, 0.4).turned(turn).moved((-0.06, 0, 0.014)))
    a = np.linspace(0, 5 * np.pi, 90)
    r = 0.02 - 0.0011 * a
    roll = np.stack([0.075 + r * np.sin(a) , 0 * a, 0.021 - r * np.cos(a)], 1)
    side = np.array([0, 0.012, 0])
    path = np.concatenate([[(0.036, 0, 0.008), (0.055, 0, 0.0045)], roll])
    out.add("roll", finish.of("paper", "#e8b81c", 0.35, p.wear), thick(np.stack([path - side, path + side], 1), 0.0008))
    out.add("band", finish.metal("gold"), ring(0.0125, 0.0016, (0, 0, 0), 22, 6).turned(turn).moved((0.02, 0, 0.014)))
    out.add("mouth", finish.plastic("#f4f4f0", 0.3), rod((-0.085, 0, 0.014), (-0.055, 0, 0.014), 0.005, 12))


def _popper(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.of("plastic", "#d8281e", 0.2, p.wear), p.color), lathe([(0, 0), (0.022, 0), (0.024, 0.006), (0.02, 0.05), (0.0085, 0.062), (0.0075, 0.085), (0, 0.087)], kit.n(26, 14), 0.6))
    out.add("band", finish.metal("gold"), *(ring(0.0233 - 0.0035 * k, 0.0013, (0, 0, 0.012 + 0.018 * k), 26, 6) for k in range(2)))
    out.add("cord", finish.of("rope", "#f0e8d2", 0.8), tube(spline([(0, 0, 0.086), (0.004, 0, 0.1), (0.02, 0, 0.104), (0.03, -0.01, 0.085)], 16), 0.0011, 5))
    _flecks(out, p, kit, 40, 0.07, 0.04)


def _flecks(out: Collector, p: Params, kit: Kit, count: int, reach: float, near: float = 0.0) -> None:
    g = kit.rng("flecks")
    for k, c in enumerate(SWEETS):
        n = max(3, kit.n(count, 12) // 6)
        r, a = near + (reach - near) * np.sqrt(g.uniform(0, 1, n)), g.uniform(0, 2 * np.pi, n)
        at = np.c_[r * np.cos(a), r * np.sin(a), g.uniform(0.0006, 0.004, n)]
        out.add(f"fleck.{k}", dyed(finish.of("paper", c, 0.4), p.color if k % 2 == 0 else None), *(box((0.007, 0.007, 0.0005), 0.0001).turned(rot_x(float(g.normal()) * 0.3)).turned(rot_z(float(g.uniform(0, 3)))).moved(q) for q in at))


def _confetti(out: Collector, p: Params, kit: Kit) -> None:
    _flecks(out, p, kit, 300, 0.16)


def _plates(out: Collector, p: Params, kit: Kit) -> None:
    one = plate_of(0.115, 0.016, kit.n(48, 24))
    out.add("plate", dyed(finish.of("paper", "#f4f2ec", 0.7, p.wear), p.color), *(one.moved((0.0012 * (k % 3), 0.001 * (k % 2), 0.0034 * k)) for k in range(8)))
    out.add("dot", finish.of("paper", "#d85a9a", 0.7), *(cylinder(0.009, 0.0007, 14, 0.0002).moved((0.096 * np.cos(a), 0.096 * np.sin(a), 0.0034 * 7 + 0.0148)) for a in np.arange(12) * np.pi / 6))


def _cups(out: Collector, p: Params, kit: Kit) -> None:
    n, tone = kit.n(30, 16), dyed(finish.of("paper", "#c8281e", 0.45, p.wear), p.color)
    one = lathe([(0, 0.004), (0.026, 0.004), (0.027, 0), (0.029, 0), (0.0385, 0.088), (0.0405, 0.089), (0.0405, 0.092), (0.0375, 0.092), (0.0275, 0.008), (0, 0.008)], n, 0.4)
    out.add("cup", tone, *(one.moved((0, 0, 0.012 * k)) for k in range(5)))
    out.add("stripe", finish.of("paper", "#f6f4ee", 0.45), lathe([(0.0325, 0.03), (0.0355, 0.055), (0.0359, 0.055), (0.0329, 0.03), (0.0325, 0.03)], n, 0.3))


def _sparkler(out: Collector, p: Params, kit: Kit) -> None:
    out.add("glass", finish.glass(), lathe([(0, 0), (0.03, 0), (0.032, 0.004), (0.032, 0.09), (0.03, 0.09), (0.029, 0.007), (0, 0.006)], 26, 0.4))
    g = kit.rng("sparks")
    for k in range(5):
        a = k * 1.26
        top = np.array([0.06 * np.cos(a), 0.06 * np.sin(a), 0.24 + 0.02 * (k % 2)])
        foot = np.array([-0.012 * np.cos(a), -0.012 * np.sin(a), 0.008])
        mid = foot + 0.45 * (top - foot)
        out.add("wire", finish.metal("steel"), rod(foot, mid, 0.0011, 6))
        out.add("coat", dyed(finish.of("stone", "#6a6a68", 0.9, p.wear), p.color), rod(mid, top, 0.0023, 8))
        if p.lit:
            d = g.normal(size=(16, 3))
            d /= np.linalg.norm(d, axis=1, keepdims=True)
            out.add("spark", finish.glow((1.0, 0.8, 0.4), 12.0), sphere(0.004, 8, top), *(rod(top + 0.006 * v, top + v * float(g.uniform(0.015, 0.035)), 0.0006, 3, 0.0002) for v in d))


def _egg(out: Collector, p: Params, kit: Kit) -> None:
    lean, n = rot_y(1.35) @ rot_z(0.4), kit.n(40, 20)
    t = np.linspace(-np.pi / 2, np.pi / 2, 30)
    prof = np.c_[np.cos(t) * 0.024 * (1 - 0.14 * np.sin(t)), 0.032 * np.sin(t)]
    prof[[0, -1], 0] = 0
    m = lathe(prof, n, True)
    v = m.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    bands = np.select([np.abs(v[:, 2]) < 0.0055, np.abs(v[:, 2] + 0.0035 * np.sin(9 * a) - 0.014) < 0.0022, np.abs(v[:, 2] + 0.0035 * np.sin(9 * a) + 0.014) < 0.0022], [1, 2, 2], 0)
    tones = np.array([(0.25, 0.55, 0.68), (0.72, 0.25, 0.42), (0.8, 0.66, 0.15)])
    m = m.tinted(tones[bands])
    low = float(m.turned(lean).bounds[0, 2])
    out.add("egg", dyed(finish.of("ceramic", (1.0, 1.0, 1.0), 0.25, p.wear), p.color), m.turned(lean).moved((0, 0, -low)))
    dots = [(0.0235 * np.cos(b), 0.0235 * np.sin(b), 0.0) for b in np.arange(10) * 0.628]
    out.add("dot", finish.of("ceramic", "#f6f2e6", 0.25), *(sphere(0.0024, 8, q).turned(lean).moved((0, 0, -low)) for q in dots))


def _bunny(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.01, 0.05), (0.036, 0.044, 0.05)), ball((0, -0.014, 0.115), (0.027, 0.028, 0.027)), ball((0, -0.036, 0.108), (0.014, 0.012, 0.011)), ball((0, 0.055, 0.035), 0.013)]
    parts += [bone((s * 0.011, -0.005, 0.135), (s * 0.019, 0.012, 0.19), 0.0095, 0.0075) for s in (-1, 1)] + [ball((s * 0.032, 0.005, 0.03), (0.016, 0.028, 0.026)) for s in (-1, 1)] + [bone((s * 0.026, -0.014, 0.01), (s * 0.024, -0.046, 0.008), 0.011, 0.0085) for s in (-1, 1)] + [bone((s * 0.026, -0.014, 0.075), (s * 0.014, -0.04, 0.058), 0.0095, 0.008) for s in (-1, 1)]
    tone = dyed(finish.of("food", "#4a2412", 0.28, p.wear), p.color)
    _fleshed(out, "body", blend(parts, 0.009), 0.004, tone, kit)
    out.add("base", tone, cylinder(0.045, 0.008, 28, 0.003, (0, 0.005, 0)))
    red = finish.of("velvet", "#c8283c", 0.7)
    out.add("ribbon", red, ring(np.array([0.0235, 0.0235]), 0.004, (0, -0.008, 0.09), 28, 6), *(sphere((0.012, 0.005, 0.008), 12, (s * 0.011, -0.035, 0.088)) for s in (-1, 1)), sphere(0.0055, 10, (0, -0.037, 0.088)))
    out.add("eye", finish.of("food", "#f4ead8", 0.3), *(sphere(0.0028, 8, (s * 0.013, -0.0375, 0.122)) for s in (-1, 1)))


def _plenty(out: Collector, p: Params, kit: Kit) -> None:
    u = np.linspace(0, 1, 60)
    path = spline([(0.0, 0.2, 0.13), (0.01, 0.15, 0.15), (0.02, 0.07, 0.095), (0.0, -0.03, 0.085)], 60)
    r = 0.012 + 0.078 * u**1.2
    wicker = dyed(finish.of("wicker", (0.36, 0.22, 0.1), 0.8, p.wear), p.color)
    coils = path + np.stack([r * 1.0 * np.cos(70 * u), 0 * u, r * np.sin(70 * u)], 1)
    out.add("horn", wicker, tube(path, r * 0.97, kit.n(26, 14), caps=False), tube(coils, 0.007, 6), ring(np.array([0.09, 0.09]), 0.011, (0, 0, 0), 32, 8).turned(rot_x(np.pi / 2)).moved((0, -0.03, 0.085)))
    fruit = [((-0.05, -0.06, 0.04), 0.038, "#b02418"), ((0.045, -0.065, 0.042), 0.04, "#d8861c"), ((0.0, -0.115, 0.034), 0.034, "#8aa02c"), ((0.085, -0.105, 0.027), 0.027, "#c8a01c"), ((-0.09, -0.115, 0.03), 0.03, "#b83a1c"), ((0.0, -0.045, 0.092), 0.03, "#d86a12"), ((0.005, -0.165, 0.024), 0.024, "#7a1a2c")]
    for k, (at, s, c) in enumerate(fruit):
        m = sphere((s, s, 0.94 * s), 20, at)
        out.add(f"fruit.{k}", finish.of("food", c, 0.35), m.tinted(1 + 0.18 * fbm(m.vertices, 0.02, 2, k)))
        out.add("stalk", finish.of("bark", "#4a3a1c", 0.8), rod((at[0], at[1], at[2] + 0.88 * s), (at[0] + 0.004, at[1], at[2] + 1.2 * s), 0.002, 6))
    g = kit.rng("grapes")
    spots = [(-0.045 + 0.018 * i + 0.008 * float(g.normal()), -0.155 - 0.016 * j + 0.004 * float(g.normal()), 0.011 + 0.012 * ((i + j) % 2)) for i in range(4) for j in range(4)]
    out.add("grape", finish.of("food", "#3a1a4a", 0.2), stamp(sphere(0.0115, 12), np.array(spots) + [-0.03, 0.01, 0]))
    for s, at in ((-1, (-0.12, -0.07, 0.012)), (1, (0.13, -0.06, 0.012))):
        leaf = np.array([(0, 0), (0.02, 0.018), (0.05, 0.02), (0.085, 0), (0.05, -0.02), (0.02, -0.018)])
        out.add("leaf", finish.of("leaf", "#b0561c", 0.6), prism(leaf, 0.0014).turned(rot_z(0.6 * s + (0 if s > 0 else np.pi))).moved(at))


def _gold(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 18)
    out.add("pot", dyed(finish.iron(p.wear), p.color), lathe([(0, 0.02), (0.06, 0.024), (0.1, 0.06), (0.108, 0.1), (0.09, 0.145), (0.1, 0.162), (0.096, 0.168), (0.082, 0.15), (0.09, 0.13), (0, 0.128)], n, 0.7), *(lathe([(0, 0), (0.01, 0), (0.014, 0.03), (0, 0.03)], 12, 0.5).moved((0.06 * np.cos(a), 0.06 * np.sin(a), 0)) for a in (0.5, 2.6, 4.7)), *(ring(0.022, 0.005, (0, 0, 0), 20, 8).turned(rot_y(np.pi / 2)).moved((s * 0.112, 0, 0.125)) for s in (-1, 1)))
    g, coin = kit.rng("coins"), cylinder(0.0165, 0.0032, 20, 0.0007)
    for k in range(kit.n(90, 40)):
        r, a = 0.08 * np.sqrt(float(g.random())), float(g.uniform(0, 6.3))
        z = 0.13 + 0.055 * (1 - (r / 0.085) ** 2) * (0.6 + 0.4 * (k % 5) / 4)
        out.add("coin", finish.metal("gold", p.wear), coin.turned(rot_x(0.5 * float(g.normal()))).turned(rot_z(a)).moved((r * np.cos(a), r * np.sin(a), z)))
    out.add("coin", finish.metal("gold", p.wear), cylinder(0.086, 0.012, n, 0.003, (0, 0, 0.138)), coin.moved((0.14, -0.05, 0)), coin.moved((0.12, -0.1, 0)), coin.turned(rot_y(0.3)).moved((0.135, -0.06, 0.005)))


def _diya(out: Collector, p: Params, kit: Kit) -> None:
    a = np.linspace(0, 2 * np.pi, kit.n(40, 20) + 1)
    lip = 1 + 0.32 * np.exp(-(((a - 1.5 * np.pi) / 0.35) ** 2))
    rows = []
    for q, z in ((0.0, 0.0), (0.6, 0.0), (0.85, 0.008), (1.0, 0.022), (0.9, 0.022), (0.72, 0.012), (0.0, 0.01)):
        s = q * 0.042 * (1 + (lip - 1) * (q > 0.8))
        rows.append(np.stack([s * np.cos(a), s * np.sin(a), np.full(len(a), z) + 0.0 * a], 1))
    out.add("clay", dyed(finish.of("ceramic", "#a8522a", 0.8, p.wear), p.color), sheet(np.stack(rows).transpose(1, 0, 2), smooth=False))
    out.add("oil", finish.of("food", "#b8861c", 0.08), cylinder(0.03, 0.0015, 26, 0.0004, (0, 0, 0.0125)))
    out.add("dot", finish.paint("#f4e8c0", 0.1), *(sphere(0.002, 8, (0.0405 * np.cos(b), 0.0405 * np.sin(b), 0.017)) for b in np.arange(14) * 2 * np.pi / 14 + 0.2 if abs(b - 4.71) > 0.4))
    out.add("cotton", finish.fabric("#e8e0cc"), rod((0, -0.01, 0.0145), (0, -0.047, 0.024), 0.0022, 8))
    _flame(out, p, (0, -0.048, 0.024), 1.0)


def _kinara(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear), p.color)
    out.add("wood", wood, slab((-0.19, -0.035, 0), (0.19, 0.035, 0.022), 0.006))
    for k in range(7):
        x, z = 0.052 * (k - 3), 0.04 + 0.026 * (3 - abs(k - 3))
        out.add("wood", wood, slab((x - 0.021, -0.026, 0.02), (x + 0.021, 0.026, z), 0.004))
        tone = "#121214" if k == 3 else "#a81418" if k < 3 else "#1e6a34"
        out.add(f"candle.{tone[1:]}", finish.of("wax", tone, 0.4), cylinder(0.0105, 0.15, 18, 0.002, (x, 0, z)))
        out.add("cup", finish.metal("brass"), lathe([(0.012, 0), (0.016, 0.008), (0.0135, 0.009), (0.0105, 0.002), (0.012, 0)], 18, 0.5).moved((x, 0, z)))
        _flame(out, p, (x, 0, z + 0.15))


def _glass(out: Collector, at: Floats, n: int, drink: Material) -> None:
    out.add("glass", finish.glass(), lathe([(0, 0), (0.031, 0), (0.031, 0.0018), (0.005, 0.005), (0.0034, 0.02), (0.0034, 0.06), (0.012, 0.066), (0.04, 0.085), (0.047, 0.108), (0.0458, 0.108), (0.038, 0.087), (0.01, 0.0685), (0, 0.068)], n, 0.7).moved(at))
    out.add("drink", drink, lathe([(0, 0.069), (0.0095, 0.0695), (0.036, 0.0875), (0.0415, 0.1), (0, 0.1005)], n, 0.6).moved(at))


def _tower(out: Collector, p: Params, kit: Kit) -> None:
    n, drink = kit.n(20, 10), dyed(finish.of("food", "#e0bc62", 0.06, p.wear), p.color)
    for level, k in enumerate((4, 3, 2, 1)):
        for i in range(k):
            for j in range(k):
                _glass(out, np.array([(i - (k - 1) / 2) * 0.096, (j - (k - 1) / 2) * 0.096, 0.1085 * level + 0.006]), n, drink)
    out.add("tray", finish.metal("silver", p.wear), slab((-0.215, -0.215, 0), (0.215, 0.215, 0.006), 0.003))


def _cupcakes(out: Collector, p: Params, kit: Kit) -> None:
    n, stand = kit.n(44, 22), finish.ceramic("#f4f0ea")
    out.add("stand", stand, cylinder(0.012, 0.4, 18, 0.003), *(lathe([(0, z), (r - 0.006, z), (r, z + 0.004), (r, z + 0.01), (r - 0.004, z + 0.01), (r - 0.008, z + 0.006), (0, z + 0.006)], n, 0.4) for r, z in ((0.18, 0.0), (0.14, 0.12), (0.1, 0.24), (0.06, 0.36))), sphere(0.012, 14, (0, 0, 0.46)))
    case = lathe([(0, 0), (0.02, 0), (0.027, 0.03), (0, 0.03)], 16, 0.3)
    swirl_t = np.linspace(0, 1, 50)
    swirl = tube(np.c_[0.018 * (1 - swirl_t) * np.cos(18 * swirl_t), 0.018 * (1 - swirl_t) * np.sin(18 * swirl_t), 0.034 + 0.03 * swirl_t], 0.0115 * (1 - 0.75 * swirl_t), 7)
    k = 0
    for r, z, count in ((0.145, 0.006, 13), (0.106, 0.126, 9), (0.068, 0.246, 6), (0.03, 0.366, 3)):
        for i in range(count):
            a = 2 * np.pi * i / count + r
            at = (r * np.cos(a), r * np.sin(a), z)
            out.add("case", finish.of("paper", "#c89a6a", 0.6), case.moved(at))
            tone = (p.color or "#e8a0b4", "#f6f0e4", "#c8d8ec")[k % 3]
            out.add(f"icing.{tone}", finish.of("food", tone, 0.45), swirl.moved(at), cylinder(0.026, 0.008, 16, 0.003, (at[0], at[1], at[2] + 0.029)))
            out.add("cherry", finish.of("food", "#a8141c", 0.15), sphere(0.0075, 10, (at[0], at[1], at[2] + 0.068)))
            k += 1


def _angel(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 24)
    a, z = np.meshgrid(np.linspace(0, 2 * np.pi, n + 1), np.linspace(0, 1, 16), indexing="ij")
    r = (0.075 - 0.055 * z**0.8) * (1 + 0.09 * (1 - z) * np.sin(9 * a))
    white = dyed(finish.of("ceramic", "#f0ece2", 0.35, p.wear), p.color)
    out.add("gown", white, sheet(np.stack([r * np.cos(a), r * np.sin(a), 0.165 * z], -1)), cylinder(0.07, 0.003, n, 0.001))
    out.add("gown", white, *(skin(chain([(s * 0.022, 0, 0.148), (s * 0.046, -0.012, 0.122), (s * 0.008, -0.05, 0.132)], (0.012, 0.017, 0.0075), 0.006), cell(kit.detail, 0.005), 2, 0.2) for s in (-1, 1)))
    out.add("face", finish.of("ceramic", "#d8a888", 0.4), sphere((0.0175, 0.019, 0.021), 18, (0, -0.002, 0.19)), sphere(0.007, 12, (0, -0.056, 0.133)))
    out.add("hair", finish.of("ceramic", "#8a5a24", 0.4), sphere((0.02, 0.0205, 0.0225), 18, (0, 0.004, 0.194)), sphere((0.018, 0.012, 0.024), 14, (0, 0.013, 0.174)))
    out.add("halo", finish.metal("gold"), ring(0.021, 0.0017, (0, 0.004, 0.226), 30, 8))
    for s in (-1, 1):
        for k in range(6):
            long = 0.1 - 0.011 * k
            out.add("wing", finish.of("feather", "#f6f2e8", 0.6), sphere((0.5 * long, 0.004, 0.011), 14).moved((0.5 * long, 0, 0)).turned(rot_y(-0.85 + 0.27 * k)).turned(np.diag([s, 1.0, 1.0]) if s > 0 else rot_z(np.pi)).moved((s * 0.012, 0.024 + 0.002 * k, 0.142)))


def _deer(out: Collector, p: Params, kit: Kit) -> None:
    parts = [ball((0, 0.0, 0.16), (0.042, 0.085, 0.044)), bone((0, -0.06, 0.175), (0, -0.105, 0.255), 0.034, 0.022), ball((0, -0.115, 0.272), (0.024, 0.028, 0.024)), bone((0, -0.13, 0.268), (0, -0.165, 0.252), 0.018, 0.012), ball((0, 0.09, 0.175), (0.012, 0.015, 0.018))]
    parts += [chain([(s * 0.026, y, 0.15), (s * 0.027, y + 0.008, 0.075), (s * 0.027, y, 0.004)], (0.02, 0.0095, 0.0085), 0.01) for s in (-1, 1) for y in (-0.055, 0.058)] + [bone((s * 0.02, -0.1, 0.288), (s * 0.05, -0.092, 0.302), 0.009, 0.003) for s in (-1, 1)]
    _fleshed(out, "coat", blend(parts, 0.018), 0.0065, dyed(finish.of("fur", "#7a4a24", 0.85, p.wear), p.color), kit)
    for s in (-1, 1):
        main = spline([(s * 0.01, -0.105, 0.292), (s * 0.04, -0.085, 0.34), (s * 0.05, -0.095, 0.4)], 14)
        out.add("antler", finish.of("bone", "#c8b088", 0.6), tube(main, np.linspace(0.005, 0.0022, 14), 8), *(tube([main[k], main[k] + [s * 0.012, -0.024, 0.02], main[k] + [s * 0.014, -0.03, 0.045]], (0.004, 0.003, 0.0015), 6) for k in (4, 8)))
    out.add("nose", finish.ceramic("#c81418"), sphere(0.0095, 14, (0, -0.176, 0.253)))
    out.add("eye", finish.plastic("#0c0a0a", 0.05), *(sphere(0.0042, 10, (s * 0.0205, -0.13, 0.28)) for s in (-1, 1)))
    red = finish.of("velvet", "#a81418", 0.8)
    out.add("scarf", red, ring(np.array([0.031, 0.033]), 0.01, (0, 0, 0), 28, 8).turned(rot_x(0.5)).moved((0, -0.088, 0.215)), soft_box((0.018, 0.008, 0.06), 0.004, 0.02).turned(rot_x(0.1)).moved((0.012, -0.118, 0.175)))


def _santa(out: Collector, p: Params, kit: Kit) -> None:
    red, white, black = dyed(finish.of("velvet", "#b01a1e", 0.85, p.wear), p.color), finish.of("fur", "#f4f2ee", 0.95), finish.leather("#141212")
    body = blend([ball((0, 0.0, 0.13), (0.07, 0.064, 0.085)), ball((0, 0, 0.19), (0.058, 0.05, 0.045)), *(chain([(s * 0.056, 0, 0.2), (s * 0.088, -0.01, 0.15), (s * 0.078, -0.045, 0.12)], (0.026, 0.023, 0.021), 0.01) for s in (-1, 1)), *(bone((s * 0.032, 0, 0.08), (s * 0.034, 0, 0.03), 0.032, 0.028) for s in (-1, 1))], 0.015)
    _fleshed(out, "coat", body, 0.007, red, kit)
    out.add("boot", black, *(skin(blend([bone((s * 0.034, 0.0, 0.04), (s * 0.034, 0.0, 0.014), 0.03, 0.026), ball((s * 0.034, -0.022, 0.013), (0.022, 0.036, 0.0135))], 0.01), cell(kit.detail, 0.007), 2, 0.2) for s in (-1, 1)), ring(np.array([0.071, 0.065]), 0.0075, (0, 0, 0.125), 36, 8), *(sphere((0.02, 0.02, 0.021), 14, (s * 0.074, -0.058, 0.113)) for s in (-1, 1)))
    out.add("fur", white, ring(np.array([0.066, 0.06]), 0.013, (0, 0, 0.066), 36, 10), *(ring(0.021, 0.0095, (0, 0, 0), 20, 8).turned(rot_x(0.9)).moved((s * 0.077, -0.043, 0.123)) for s in (-1, 1)), ring(np.array([0.042, 0.042]), 0.0125, (0, 0, 0.28), 32, 10), sphere((0.011, 0.008, 0.07), 12, (0, -0.062, 0.14)))
    out.add("buckle", finish.metal("gold"), box((0.026, 0.007, 0.02), 0.003, (0, -0.072, 0.125)))
    out.add("face", finish.of("skin", "#d89a7c", 0.5), sphere((0.038, 0.038, 0.04), 20, (0, -0.004, 0.252)), sphere(0.0085, 12, (0, -0.045, 0.252)))
    beard = blend([ball((0, -0.03, 0.222), (0.037, 0.02, 0.03)), ball((0, -0.036, 0.195), (0.026, 0.017, 0.026)), *(bone((s * 0.004, -0.044, 0.24), (s * 0.026, -0.036, 0.236), 0.0075, 0.004) for s in (-1, 1)), *(ball((s * 0.034, -0.008, 0.245), (0.012, 0.016, 0.024)) for s in (-1, 1))], 0.01)
    _fleshed(out, "beard", beard, 0.005, white, kit)
    out.add("cap", red, tube(spline([(0, 0.0, 0.275), (0, 0.008, 0.315), (0.02, 0.02, 0.345), (0.055, 0.02, 0.335)], 18), np.linspace(0.04, 0.009, 18), 18))
    out.add("bob", white, sphere(0.0165, 14, (0.064, 0.02, 0.328)))
    out.add("eye", finish.plastic("#101014", 0.1), *(sphere(0.004, 8, (s * 0.0145, -0.0385, 0.262)) for s in (-1, 1)))
    _fleshed(out, "sack", blend([ball((0.075, 0.045, 0.09), (0.06, 0.05, 0.085)), bone((0.075, 0.045, 0.17), (0.07, 0.035, 0.2), 0.022, 0.03)], 0.02), 0.008, finish.fabric("#7a5a34", 0.3, "canvas"), kit)


def _elf(out: Collector, p: Params, kit: Kit) -> None:
    green, red, skin_ = dyed(finish.of("velvet", "#1e6a34", 0.85, p.wear), p.color), finish.of("velvet", "#b01a1e", 0.85), finish.of("skin", "#dba482", 0.5)
    _fleshed(out, "coat", blend([ball((0, 0, 0.11), (0.036, 0.03, 0.045)), *(chain([(s * 0.03, 0, 0.14), (s * 0.055, -0.012, 0.105), (s * 0.04, -0.045, 0.09)], (0.014, 0.011, 0.01), 0.006) for s in (-1, 1))], 0.01), 0.005, green, kit)
    out.add("skirt", red, *(prism([(-0.014, 0), (0.014, 0), (0, -0.028)], 0.003).turned(rot_x(np.pi / 2)).moved((0, -0.034, 0)).turned(rot_z(a)).moved((0, 0, 0.078)) for a in np.arange(9) * 0.698))
    for s in (-1, 1):
        out.add("leg", red, tube(spline([(s * 0.018, 0, 0.08), (s * 0.02, -0.004, 0.045), (s * 0.02, 0, 0.015)], 10), 0.0105, 10))
        out.add("stripe", finish.fabric("#f2ede2"), *(ring(0.0108, 0.0022, (s * 0.0195, -0.002, z), 16, 6) for z in (0.03, 0.045, 0.06)))
        out.add("shoe", green, tube(spline([(s * 0.02, 0.01, 0.01), (s * 0.021, -0.02, 0.0095), (s * 0.022, -0.046, 0.012), (s * 0.022, -0.055, 0.028), (s * 0.022, -0.045, 0.034)], 16), np.linspace(0.0125, 0.003, 16), 10))
        out.add("skin", skin_, sphere((0.01, 0.01, 0.0105), 12, (s * 0.0385, -0.05, 0.087)), tube([(s * 0.026, 0.004, 0.183), (s * 0.04, 0.006, 0.19), (s * 0.052, 0.008, 0.2)], (0.0085, 0.006, 0.0015), 8))
    out.add("skin", skin_, sphere((0.029, 0.028, 0.031), 20, (0, 0, 0.183)), sphere(0.0055, 10, (0, -0.03, 0.18)))
    out.add("collar", red, *(prism([(-0.013, 0), (0.013, 0), (0, -0.024)], 0.003).turned(rot_x(np.pi / 2 - 0.5)).moved((0, -0.02, 0)).turned(rot_z(a)).moved((0, 0, 0.154)) for a in np.arange(8) * 0.785))
    out.add("cap", green, tube(spline([(0, 0.0, 0.2), (0, 0.004, 0.232), (-0.014, 0.012, 0.262), (-0.042, 0.014, 0.262)], 16), np.linspace(0.0305, 0.004, 16), 16))
    out.add("brim", finish.of("fur", "#f4f2ee", 0.95), ring(np.array([0.03, 0.029]), 0.0075, (0, 0, 0.202), 28, 8), sphere(0.009, 12, (-0.047, 0.014, 0.26)))
    out.add("eye", finish.plastic("#101014", 0.1), *(sphere(0.0035, 8, (s * 0.0105, -0.0265, 0.189)) for s in (-1, 1)))
    out.add("cheek", finish.of("skin", "#d86a5a", 0.6), *(sphere((0.006, 0.003, 0.0045), 10, (s * 0.0175, -0.0235, 0.176)) for s in (-1, 1)))


def _gift(out: Collector, k: int, size: tuple[float, float, float], at: tuple[float, float, float], yaw: float, paper: str, band: str, p: Params) -> None:
    w, d, h = size
    m, r = [box((w, d, h), 0.003, (0, 0, h / 2))], [box((0.026, d + 0.003, h + 0.003), 0.001, (0, 0, h / 2)), box((w + 0.003, 0.026, h + 0.003), 0.001, (0, 0, h / 2))]
    for s in (-1, 1):
        r.append(tube(spline([(0, 0, h), (s * 0.03, 0.004, h + 0.04), (s * 0.06, 0, h + 0.016), (s * 0.03, -0.004, h + 0.002), (0, 0, h)], 20), 0.007, 7))
    r.append(sphere(0.012, 10, (0, 0, h + 0.006)))
    out.add(f"paper.{k}", finish.of("paper", paper, 0.35, p.wear), *(x.turned(rot_z(yaw)).moved(at) for x in m))
    out.add(f"ribbon.{k}", finish.of("velvet", band, 0.4), *(x.turned(rot_z(yaw)).moved(at) for x in r))


def _gifts(out: Collector, p: Params, kit: Kit) -> None:
    _gift(out, 0, (0.34, 0.28, 0.2), (0, 0, 0), 0.08, p.color or "#a8181c", "#e8c860", p)
    _gift(out, 1, (0.24, 0.21, 0.14), (0.02, 0.01, 0.203), -0.3, "#1e5a34", "#f2ede2", p)
    _gift(out, 2, (0.14, 0.13, 0.11), (-0.01, 0.0, 0.346), 0.35, p.color or "#f2ede2", "#a8181c", p)
    _gift(out, 3, (0.2, 0.16, 0.12), (0.29, -0.09, 0), 0.5, "#2a3a6a", "#d8d8dc", p)


def _card(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.of("paper", "#f6f1e6", 0.7, p.wear), p.color)
    for s in (-1, 1):
        out.add("card", tone, slab((-0.065, -0.0008, 0), (0.065, 0.0008, 0.178), 0.0003).turned(rot_x(s * 0.28)).moved((0, s * 0.049, 0)))
    t = np.linspace(0, 2 * np.pi, 48)[:-1]
    heart = np.stack([16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)], 1) * 0.0019
    face = rot_x(-0.28)
    out.add("heart", finish.of("paper", "#c8283c", 0.6), prism(heart, 0.0012).turned(rot_x(np.pi / 2)).moved((0, -0.0008, 0.11)).turned(face).moved((0, -0.049, 0)))
    out.add("line", finish.paint("#8a6a2c", 0.0), text("LOVE", 0.018, (0, 0.045), -0.0012).turned(face).moved((0, -0.049, 0)))


def _place(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.of("paper", "#f8f4ea", 0.7, p.wear), p.color)
    out.add("card", tone, *(slab((-0.043, -0.0005, 0), (0.043, 0.0005, 0.055), 0.0002).turned(rot_x(s * 0.5)).moved((0, s * 0.026, 0)) for s in (-1, 1)))
    out.add("line", finish.paint("#2a241c", 0.0), text("ANNA", 0.013, (0, 0.028), -0.0009).turned(rot_x(-0.5)).moved((0, -0.026, 0)))


def _number(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", dyed(finish.wood("walnut", p.wear), p.color), cylinder(0.035, 0.016, 28, 0.004))
    out.add("stem", finish.metal("brass"), rod((0, 0, 0.014), (0, 0, 0.1), 0.0025, 8))
    out.add("card", finish.of("paper", "#f8f4ea", 0.7), slab((-0.055, -0.0015, 0.09), (0.055, 0.0015, 0.23), 0.001))
    out.add("digit", finish.paint("#2a241c", 0.0), text("7", 0.075, (0, 0.155), -0.002, 0.12))


def _petals(out: Collector, p: Params, kit: Kit) -> None:
    g, tone = kit.rng("petals"), dyed(finish.of("leaf", "#a8142c", 0.5, p.wear), p.color)
    u, v = np.meshgrid(np.linspace(-1, 1, 6), np.linspace(0, 1, 6), indexing="ij")
    one = thick(np.stack([0.016 * u * np.sin(np.pi * (0.15 + 0.8 * v)), 0.03 * (v - 0.5), 0.004 + 0.007 * u**2 + 0.005 * (v - 0.5) ** 2], -1).transpose(1, 0, 2).copy(), 0.0006)
    n = kit.n(70, 26)
    r, a = 0.2 * np.sqrt(g.uniform(0, 1, n)), g.uniform(0, 6.3, n)
    out.add("petal", tone, stamp(one, np.c_[r * np.cos(a), 0.7 * r * np.sin(a), g.uniform(-0.003, 0.004, n)], g.uniform(0, 6.3, n), g.uniform(0.75, 1.2, n)))


def _centre(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(36, 18), kit.rng("flowers")
    out.add("bowl", finish.metal("gold", p.wear), lathe([(0, 0), (0.055, 0), (0.058, 0.005), (0.03, 0.02), (0.05, 0.05), (0.095, 0.085), (0.1, 0.095), (0.094, 0.095), (0.045, 0.055), (0, 0.05)], n, 0.7))
    petals = [sphere((0.021 - 0.0035 * j, 0.0035, 0.019 - 0.002 * j), 10).moved((0, 0.013 - 0.0035 * j, 0.006 + 0.002 * j)).turned(rot_x(-0.75 + 0.2 * j)).turned(rot_z(k * 2.4 + j)) for j in range(3) for k in range(6 - j)]
    rose = join([*petals, sphere(0.007, 10, (0, 0, 0.011))])
    tones = (p.color or "#e8b4b8", "#f4eee2", p.color or "#c8707c")
    for k in range(kit.n(38, 20)):
        t, a = np.sqrt((k + 0.5) / 38) * 1.35, 2.4 * k
        d = np.array([np.sin(t) * np.cos(a), np.sin(t) * np.sin(a), np.cos(t)])
        at = np.array([0, 0, 0.09]) + d * np.array([0.15, 0.15, 0.11])
        turn = rot_z(a) @ rot_y(t)
        out.add(f"rose.{k % 3}", finish.of("leaf", tones[k % 3], 0.55), rose.scaled(float(g.uniform(0.85, 1.3))).turned(turn).moved(at))
    leaf = np.array([(0, 0), (0.025, 0.013), (0.06, 0.011), (0.085, 0), (0.06, -0.011), (0.025, -0.013)])
    out.add("leaf", finish.of("leaf", "#3a5a34", 0.5), *(prism(leaf, 0.001).turned(rot_y(0.35 + 0.5 * float(g.normal()) * 0.4)).turned(rot_z(0.35 * k)).moved((0.09 * np.cos(0.35 * k), 0.09 * np.sin(0.35 * k), 0.1)) for k in range(18)), sphere((0.12, 0.12, 0.085), 20, (0, 0, 0.1)))


def _skull(out: Collector, p: Params, kit: Kit) -> None:
    form = blend([ball((0, 0.012, 0.085), (0.058, 0.07, 0.058)), ball((0, -0.03, 0.045), (0.042, 0.034, 0.03)), bone((-0.02, -0.042, 0.02), (0.02, -0.042, 0.02), 0.02, 0.02), *(ball((s * 0.036, -0.036, 0.062), (0.02, 0.018, 0.013)) for s in (-1, 1))], 0.02)
    for s in (-1, 1):
        form = carve(form, ball((s * 0.024, -0.062, 0.078), (0.0165, 0.02, 0.0165)), 0.004)
    form = carve(form, bone((0, -0.072, 0.046), (0, -0.07, 0.058), 0.0085, 0.004), 0.003)
    _fleshed(out, "skull", form, 0.005, dyed(finish.ceramic("#f4f0e6", 0.3), p.color), kit)
    petal = [sphere(0.0042, 8, (s * 0.024 + 0.0205 * np.cos(a), -0.0595 + 0.004 * abs(np.cos(a)), 0.078 + 0.0205 * np.sin(a))) for s in (-1, 1) for a in np.arange(10) * 0.628]
    out.add("petal", finish.paint("#c8286a", 0.1, 0.3), *petal)
    out.add("iris", finish.paint("#1e8a8a", 0.1, 0.3), *(sphere((0.012, 0.008, 0.012), 14, (s * 0.024, -0.047, 0.078)) for s in (-1, 1)))
    out.add("teeth", finish.paint("#1a1614", 0.0), *(rod((x, -0.0633 + 6 * x * x, 0.012), (x, -0.0633 + 6 * x * x, 0.028), 0.0013, 5) for x in np.linspace(-0.022, 0.022, 7)))
    out.add("flower", finish.paint("#e8a01c", 0.1, 0.3), *(sphere((0.0075, 0.004, 0.0075), 10, (0.0135 * np.cos(a), -0.052, 0.118 + 0.0135 * np.sin(a))) for a in np.arange(6) * 1.047), *(sphere(0.003, 8, (s * 0.04, -0.036, 0.045 + 0.012 * k)) for s in (-1, 1) for k in range(2)))
    out.add("dot", finish.paint("#2a5ac8", 0.1, 0.3), sphere(0.007, 10, (0, -0.054, 0.118)), *(sphere(0.0028, 8, (s * (0.016 + 0.009 * k), -0.055 + 0.006 * k, 0.104 + 0.006 * k)) for s in (-1, 1) for k in range(3)))


def _candies(out: Collector, p: Params, kit: Kit) -> None:
    out.add("bowl", dyed(finish.glass(), None) if p.color is None else finish.ceramic(p.color), bowl_of(0.1, 0.07, 0.004, kit.n(40, 20)))
    g = kit.rng("sweets")
    for k in range(kit.n(60, 26)):
        q, a = np.sqrt(float(g.random())), float(g.uniform(0, 6.3))
        lift = 0.03 + 0.052 * float(g.random()) * (1 - 0.5 * q * q) + 0.012
        at = (0.076 * q * np.cos(a), 0.076 * q * np.sin(a), lift)
        turn = rot_z(float(g.uniform(0, 6.3))) @ rot_y(float(g.normal()) * 0.5)
        wrap = [sphere((0.0125, 0.0095, 0.0095), 10), *(lathe([(0.002, 0), (0.0085, 0.011), (0.007, 0.011), (0.001, 0.001)], 8, 0.3).turned(rot_y(s * np.pi / 2)).moved((s * 0.011, 0, 0)) for s in (-1, 1))]
        out.add(f"sweet.{k % 6}", finish.of("plastic", SWEETS[k % 6], 0.18, p.wear), *(m.turned(turn).moved(at) for m in wrap))


def _hand(out: Collector, p: Params, kit: Kit) -> None:
    palm = [bone((0, 0.0, 0.0), (0.0, 0.0, 0.13), 0.03, 0.026), ball((0, -0.005, 0.17), (0.042, 0.02, 0.042))]
    tips = []
    for k, x in enumerate((-0.033, -0.011, 0.011, 0.032)):
        long = (0.06, 0.075, 0.07, 0.055)[k]
        q = [(x, -0.004, 0.2), (1.25 * x, -0.014, 0.2 + 0.55 * long), (1.35 * x, -0.05, 0.2 + 0.85 * long), (1.3 * x, -0.075, 0.2 + 0.62 * long)]
        palm.append(chain(q, (0.0125, 0.0105, 0.0095, 0.007), 0.004))
        tips.append(q[-1])
    thumb = [(0.034, -0.005, 0.15), (0.066, -0.02, 0.175), (0.07, -0.05, 0.195)]
    palm.append(chain(thumb, (0.015, 0.012, 0.008), 0.005))
    m = skin(blend(palm, 0.01), cell(kit.detail, 0.005), 2, 0.5)
    v = m.vertices
    mould = smoothstep(fbm(v, 0.025, 3, 6), 0.0, 0.35)
    base = np.array((0.24, 0.3, 0.16))
    out.add("skin", dyed(finish.of("skin", (1.0, 1.0, 1.0), 0.7, p.wear), p.color), m.tinted(base * (1 - mould[:, None]) + np.array((0.13, 0.09, 0.07)) * mould[:, None]))
    out.add("nail", finish.of("bone", "#2a2418", 0.5), *(sphere((0.005, 0.007, 0.004), 10, (q[0], q[1] - 0.004, q[2] - 0.002)) for q in [*tips, thumb[-1]]))
    out.add("sleeve", finish.fabric("#3a3630", 0.6), lathe([(0.034, 0.0), (0.042, 0.05), (0.05, 0.062), (0.046, 0.064), (0.038, 0.05), (0.032, 0.0), (0.034, 0.0)], 22, 0.6))
    g = kit.rng("soil")
    out.add("soil", finish.of("soil", "#3a2a1c", 0.95), lathe([(0, 0.03), (0.06, 0.022), (0.1, 0.006), (0.11, 0), (0, 0)][::-1], 28, True), *(sphere(0.008 + 0.006 * float(g.random()), 8, (0.1 * np.cos(a), 0.1 * np.sin(a), 0.006)) for a in g.uniform(0, 6.3, 16)))


def _burning(z: float, power: float) -> tuple[Light, ...]:
    return (Light(name="flame", color=(1.0, 0.55, 0.2), power=power, position=(0, 0, z), radius=0.03),)


KINDS: dict[str, Kin] = {
    "jack_o_lantern": Kin(_jack, 3.5, lights=_burning(0.1, 3.0)), "party_horn": Kin(_horn, 0.02), "party_popper": Kin(_popper, 0.05), "confetti": Kin(_confetti, 0.02), "paper_plate": Kin(_plates, 0.1), "paper_cup": Kin(_cups, 0.05), "sparkler": Kin(_sparkler, 0.3, lights=_burning(0.25, 4.0)), "easter_egg": Kin(_egg, 0.06), "chocolate_bunny": Kin(_bunny, 0.2), "cornucopia": Kin(_plenty, 1.5), "pot_of_gold": Kin(_gold, 6.0),
    "diya": Kin(_diya, 0.08, lights=_burning(0.05, 1.0)), "kinara": Kin(_kinara, 1.2, lights=_burning(0.3, 4.0)), "champagne_tower": Kin(_tower, 6.0), "cupcake_tower": Kin(_cupcakes, 4.0), "angel_figurine": Kin(_angel, 0.4), "reindeer_figurine": Kin(_deer, 0.6), "santa_figurine": Kin(_santa, 0.8), "elf_figurine": Kin(_elf, 0.3), "gift_stack": Kin(_gifts, 3.0), "greeting_card": Kin(_card, 0.02), "place_card": Kin(_place, 0.01), "table_number": Kin(_number, 0.2),
    "rose_petals": Kin(_petals, 0.02), "centerpiece": Kin(_centre, 1.2), "sugar_skull": Kin(_skull, 0.5), "candy_bowl": Kin(_candies, 0.9), "zombie_hand": Kin(_hand, 1.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
