"""A small thing of workshops and trades: a hubcap, a number plate, a tool belt, ear defenders, a plumb bob, a case of sockets, a case of drill bits, a set of hex keys, a shoe last, a rolled hide, a cogwheel, a ring mandrel, a bust for necklaces, a valve wheel, a detonator with its plunger, a gold nugget, a gold pan with its nuggets, a staple gun, a glue gun, a tube of paint, sticks of charcoal, a pickaxe, a propeller, a bee smoker, a winch or a brick."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.body_form import ball, blend, chain, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import ALONG, drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, soft_prism, thick
from worldloom.assets.parts.vehicle_solid import rect, rounded
from worldloom.assets.parts.work_pieces import cased, printed, spoken
from worldloom.geometry import Mesh, box, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, sheet, slab, sphere, spline, tube

Kind = Literal["hubcap", "license_plate", "tool_belt", "ear_muffs", "plumb_bob", "socket_set", "drill_bit_set", "hex_keys", "shoe_last", "leather_hide", "cogwheel", "ring_mandrel", "jewelry_bust", "valve_wheel", "detonator", "gold_nugget", "gold_pan", "staple_gun", "glue_gun", "paint_tube", "charcoal_sticks", "pickaxe", "propeller", "bee_smoker", "winch", "brick"]
CALLED = {"hub cap": "hubcap", "wheel cover": "hubcap", "number plate": "license_plate", "licence plate": "license_plate", "car plate": "license_plate", "toolbelt": "tool_belt", "carpenter's belt": "tool_belt", "ear protectors": "ear_muffs", "ear protector": "ear_muffs", "ear defenders": "ear_muffs", "ear protection": "ear_muffs", "earmuffs": "ear_muffs", "hearing protection": "ear_muffs", "plumb line": "plumb_bob", "chalk line": "plumb_bob", "socket wrench set": "socket_set", "ratchet": "socket_set", "ratchet set": "socket_set", "socket wrench": "socket_set", "set of sockets": "socket_set", "drill bit": "drill_bit_set", "drill bits": "drill_bit_set", "set of drill bits": "drill_bit_set", "allen key": "hex_keys", "allen keys": "hex_keys", "allen wrench": "hex_keys", "hex key": "hex_keys", "set of allen keys": "hex_keys",
          "boot last": "shoe_last", "cobbler's last": "shoe_last", "shoe form": "shoe_last", "wooden last": "shoe_last", "hide": "leather_hide", "roll of leather": "leather_hide", "leather roll": "leather_hide", "leather": "leather_hide", "gear wheel": "cogwheel", "gear": "cogwheel", "cog": "cogwheel", "clock gear": "cogwheel", "brass gear": "cogwheel", "clockwork gear": "cogwheel", "sprocket": "cogwheel", "ring sizer": "ring_mandrel", "mandrel": "ring_mandrel", "necklace bust": "jewelry_bust", "necklace stand": "jewelry_bust", "necklace display": "jewelry_bust", "jewellery bust": "jewelry_bust", "jewelry display": "jewelry_bust", "jewellery display": "jewelry_bust", "jewelry stand": "jewelry_bust", "valve": "valve_wheel", "hand wheel": "valve_wheel", "handwheel": "valve_wheel", "pipe valve": "valve_wheel", "dynamite plunger": "detonator", "blasting box": "detonator", "tnt plunger": "detonator", "nugget": "gold_nugget", "nugget of gold": "gold_nugget", "gold nuggets": "gold_nugget", "prospector's pan": "gold_pan", "gold panning pan": "gold_pan",
          "upholstery stapler": "staple_gun", "tacker": "staple_gun", "hot glue gun": "glue_gun", "rivet gun": "staple_gun", "tube of paint": "paint_tube", "oil paint tube": "paint_tube", "oil paint": "paint_tube", "acrylic paint": "paint_tube", "paint tubes": "paint_tube", "charcoal": "charcoal_sticks", "charcoal stick": "charcoal_sticks", "stick of charcoal": "charcoal_sticks", "pick axe": "pickaxe", "miner's pick": "pickaxe", "pick": "pickaxe", "mattock": "pickaxe", "airplane propeller": "propeller", "aircraft propeller": "propeller", "wooden propeller": "propeller", "ship propeller": "propeller", "ship's propeller": "propeller", "beekeeper's smoker": "bee_smoker", "smoker": "bee_smoker", "hand winch": "winch", "windlass": "winch", "capstan": "winch", "red brick": "brick", "clay brick": "brick"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("tools/trade_ware", 1, "trade_ware", spoken(get_args(Kind), CALLED), ("tool",), ("indoor", "workshop", "garage", "factory", "studio", "farm"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "cogwheel"
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "cogwheel"}


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X; fronts look to -Y."""
    return drawn(KINDS, p, kit)


def _hub(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 22)
    out.add("cap", dyed(finish.metal("chrome", p.wear), p.color), lathe([(0.19, 0), (0.2, 0.004), (0.195, 0.016), (0.165, 0.022), (0.15, 0.03), (0.09, 0.04), (0.08, 0.05), (0.05, 0.058), (0, 0.06), (0, 0.052), (0.14, 0.022), (0.19, 0)], n, 0.6))
    out.add("slot", finish.paint("#131416"), *(box((0.05, 0.016, 0.004), 0.003).moved((0.12, 0, 0.0365)).turned(rot_z(k * np.pi / 6)) for k in range(12)))
    out.add("badge", finish.paint("#a81c1c", 0.1), cylinder(0.03, 0.004, 26, 0.002, (0, 0, 0.0585)))


def _plate(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("number")
    word = "".join("ABCDEFGHKLMNPRSTVXYZ"[int(g.integers(20))] for _ in range(3)) + " " + "".join(str(int(g.integers(10))) for _ in range(3))
    out.add("plate", dyed(finish.paint("#f2f0e6", p.wear), p.color), prism(rounded(rect(-0.155, 0.155, -0.078, 0.078), 0.012), 0.0025))
    out.add("rim", finish.paint("#1d3a7a", 0.1), prism(rounded(rect(-0.15, 0.15, -0.073, 0.073), 0.01), 0.0031, 0.0, [rounded(rect(-0.145, 0.145, -0.068, 0.068), 0.008)]))
    out.add("words", finish.paint("#1d3a7a", 0.1), printed(word, 0.046, 0, -0.01, 0.0032), printed("STATE", 0.018, 0, 0.05, 0.0032))
    out.add("hole", finish.paint("#101113"), *(cylinder(0.004, 0.0004, 10, 0.0, (x, y, 0.003)) for x in (-0.11, 0.11) for y in (-0.062, 0.062)))


def _belt(out: Collector, p: Params, kit: Kit) -> None:
    hide = dyed(finish.leather("#7a4a22", p.wear), p.color)
    out.add("belt", finish.leather("#3a2414", p.wear), lathe([(0.19, 0.012), (0.196, 0.012), (0.196, 0.06), (0.19, 0.06), (0.19, 0.012)], kit.n(60, 30), 0.4).scaled((1.05, 0.72, 1)))
    for x in (-0.12, 0.12):
        out.add("pouch", hide, soft_box((0.14, 0.07, 0.17), 0.022, 0.04, center=(x, -0.15, 0.09)), soft_box((0.1, 0.04, 0.1), 0.014, 0.04, center=(x, -0.19, 0.065)))
    out.add("loop", finish.metal("steel", p.wear), tube(spline([(0.2, -0.03, 0.06), (0.235, -0.03, 0.05), (0.235, 0.03, 0.05), (0.2, 0.03, 0.06)], 16), 0.004, 8))
    out.add("buckle", finish.metal("brass", p.wear), box((0.05, 0.008, 0.05), 0.004, (0, -0.144, 0.036)))
    out.add("haft", finish.wood("birch"), rod((-0.15, -0.16, 0.1), (-0.16, -0.15, 0.3), 0.012, 12), rod((0.09, -0.15, 0.12), (0.085, -0.15, 0.26), 0.013, 12))
    out.add("head", finish.metal("steel"), drum(0.014, 0.09, (-0.16, -0.15, 0.3), 18, 0.003))
    out.add("rule", finish.paint("#e0b01c", 0.1), slab((0.13, -0.17, 0.1), (0.15, -0.13, 0.27), 0.003))


def _muffs(out: Collector, p: Params, kit: Kit) -> None:
    cup = dyed(finish.plastic("#c8281c", 0.35, p.wear), p.color)
    for s in (-1, 1):
        out.add("cup", cup, sphere((0.03, 0.045, 0.055), 24, (s * 0.095, 0, 0.056)))
        out.add("pad", finish.rubber("#17181a"), drum(0.042, 0.024, (s * 0.072, 0, 0.056), 26, 0.008))
    out.add("band", finish.plastic("#22252a", 0.4), tube(spline([(-0.1, 0, 0.08), (-0.105, 0.0, 0.13), (-0.07, 0, 0.19), (0, 0, 0.21), (0.07, 0, 0.19), (0.105, 0, 0.13), (0.1, 0, 0.08)], 40), 0.009, 10).scaled((1, 1.6, 1)))


def _bob(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("brass", p.wear), p.color)
    out.add("bob", brass, lathe([(0, 0), (0.006, 0.02), (0.018, 0.06), (0.018, 0.085), (0.008, 0.095), (0.008, 0.108), (0, 0.11)], 26, 0.5).turned(ALONG).moved((-0.05, 0, 0.018)))
    out.add("tip", finish.metal("steel"), rod((-0.058, 0, 0.018), (-0.036, 0, 0.018), 0.0005, 8, 0.007))
    t = np.linspace(0, 9 * np.pi, 120)
    out.add("line", finish.of("rope", "#e0d8b8", 0.9), tube(np.c_[0.16 + 0.03 * np.cos(t) * (1 + 0.06 * np.sin(t * 0.7)), 0.03 * np.sin(t), 0.003 + 0.0007 * t], 0.0016, 5), tube(spline([(0.06, 0, 0.018), (0.09, -0.02, 0.004), (0.13, -0.01, 0.003)], 12), 0.0016, 5))


def _case(out: Collector, p: Params, w: float, d: float, hue: str) -> None:
    """An open case lying flat, its lid standing up behind."""
    shell = dyed(finish.plastic(hue, 0.4, p.wear), p.color)
    out.add("case", shell, cased((-w, -d, 0), (w, d, 0.035), 0.01), cased((-w, d - 0.006, 0.03), (w, d + 0.026, 0.03 + 1.9 * d), 0.01))
    out.add("bed", finish.plastic("#22252a", 0.6), slab((-w + 0.012, -d + 0.012, 0.033), (w - 0.012, d - 0.012, 0.0365), 0.001), slab((-w + 0.012, d - 0.0085, 0.045), (w - 0.012, d - 0.0055, 0.02 + 1.85 * d), 0.001))


def _sockets(out: Collector, p: Params, kit: Kit) -> None:
    _case(out, p, 0.18, 0.11, "#b8241c")
    steel = finish.metal("chrome", p.wear)
    for j in range(2):
        for k in range(9):
            r = 0.007 + 0.0011 * k + 0.001 * j
            out.add("socket", steel, lathe([(0.55 * r, 0), (r, 0), (r, 0.024), (0.6 * r, 0.028), (0.6 * r, 0.018), (0.55 * r, 0)], 16, 0.4).moved((-0.15 + 0.037 * k, -0.075 + 0.05 * j, 0.0365)))
    out.add("ratchet", steel, rod((-0.14, 0.06, 0.046), (0.08, 0.06, 0.046), 0.006, 12), cylinder(0.018, 0.016, 22, 0.004, (0.1, 0.06, 0.0365)), rod((0.12, 0.06, 0.045), (0.16, 0.06, 0.045), 0.005, 8))
    out.add("grip", finish.rubber("#17181a"), rod((-0.15, 0.06, 0.046), (-0.06, 0.06, 0.046), 0.01, 14))


def _bits(out: Collector, p: Params, kit: Kit) -> None:
    _case(out, p, 0.11, 0.07, "#2a5a3a")
    for k in range(12):
        r, long = 0.0015 + 0.0003 * k, 0.05 + 0.004 * k
        x = -0.09 + 0.0165 * k
        t = np.linspace(0, 6 * np.pi, 40)
        y0 = -0.05
        out.add("bit", finish.metal("steel", p.wear), rod((x, y0, 0.041), (x, y0 + 0.4 * long, 0.041), r, 8), *(tube(np.c_[x + 0.5 * r * np.cos(t + a), y0 + 0.4 * long + 0.6 * long * t / t[-1], 0.041 + 0.5 * r * np.sin(t + a)], 0.6 * r, 5) for a in (0, np.pi)))


def _hex(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.metal("gunmetal", p.wear), p.color)
    out.add("holder", finish.plastic("#c8281c", 0.4), cased((-0.06, -0.02, 0), (0.0, 0.02, 0.018), 0.005))
    for k in range(7):
        r, long, y = 0.0012 + 0.0004 * k, 0.05 + 0.012 * k, -0.015 + 0.005 * k
        a = 0.16 * (k - 3)
        out.add("key", steel, tube(spline([(0, 0, 0.009), (long - 0.008, 0, 0.009), (long - 0.002, 0.002, 0.009), (long, 0.008, 0.009), (long, 0.02 + 0.002 * k, 0.009)], 16), r, 6).turned(rot_z(a)).moved((-0.02, y, 0)))


def _last(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("birch", p.wear, 0.4), p.color)
    form = blend([ball((0.085, 0, 0.035), (0.06, 0.042, 0.032)), chain(np.array([(0.07, 0, 0.04), (-0.02, 0, 0.055), (-0.09, 0, 0.045)]), [0.036, 0.036, 0.036], 0.02), chain(np.array([(-0.06, 0, 0.06), (-0.075, 0, 0.12)]), [0.036, 0.03], 0.01)], 0.025)
    m = skin(form, 0.006 if kit.detail >= 0.7 else 0.012)
    v = m.vertices.copy()
    v[:, 2] = np.clip(v[:, 2], 0.006 + 0.02 * np.exp(-((v[:, 0] + 0.03) ** 2) / 0.002), 0.135)
    out.add("last", wood, Mesh(v, m.faces, None, m.uv))
    out.add("pin", finish.metal("steel"), cylinder(0.008, 0.003, 14, 0.001, (-0.075, 0, 0.1345)))


def _hide(out: Collector, p: Params, kit: Kit) -> None:
    hide = dyed(finish.leather("#7a4420", p.wear), p.color)
    t = np.linspace(0, 7 * np.pi, 130)
    r = 0.012 + 0.0026 * t
    path = np.c_[np.zeros(130), r * np.cos(t), 0.072 + r * np.sin(t)]
    g = kit.rng("edge")
    lo, hi = -0.36 + 0.02 * np.sin(t * 0.9 + g.uniform(0, 6)), 0.36 + 0.02 * np.sin(t * 0.7 + g.uniform(0, 6))
    out.add("hide", hide, thick(np.stack([path + np.c_[lo, 0 * t, 0 * t], path + np.c_[hi, 0 * t, 0 * t]], 1), 0.0035))
    out.add("tie", finish.of("rope", "#c8b890", 0.9), *(ring((0.071, 0.071), 0.003, (0, 0, 0), 36, 6).turned(rot_y(np.pi / 2)).moved((x, 0, 0.072)) for x in (-0.16, 0.16)))


def _cog(out: Collector, p: Params, kit: Kit) -> None:
    brass = dyed(finish.metal("brass", p.wear), p.color)
    n, r = 18, 0.1
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    step = 2 * np.pi / n
    pts = np.concatenate([np.stack([q * np.cos(a + d * step), q * np.sin(a + d * step)], 1)[:, None] for q, d in ((0.86 * r, 0.0), (r, 0.14), (r, 0.36), (0.86 * r, 0.5))], 1).reshape(-1, 2)
    holes = [np.r_[0.7 * r * np.c_[np.cos(t := np.linspace(k * np.pi / 2.5 + 0.16, (k + 1) * np.pi / 2.5 - 0.16, 10)), np.sin(t)], 0.3 * r * np.c_[np.cos(t[::-1]), np.sin(t[::-1])]] for k in range(5)]
    out.add("gear", brass, prism(pts, 0.014, 0.0015, holes), lathe([(0.012, -0.004), (0.026, -0.004), (0.026, 0.018), (0.012, 0.018), (0.012, -0.004)], 24, 0.4))


def _mandrel(out: Collector, p: Params, kit: Kit) -> None:
    out.add("cone", dyed(finish.metal("steel", p.wear), p.color), lathe([(0, 0), (0.007, 0), (0.0125, 0.2), (0.0125, 0.21), (0, 0.21)], 26, 0.5).turned(ALONG).moved((-0.1, 0, 0.015)))
    out.add("mark", finish.paint("#1a1a1c", 0.0), *(ring(0.0072 + 0.0055 * k / 12, 0.0004, (0, 0, 0), 24, 5).turned(ALONG).moved((-0.1 + 0.2 * k / 12, 0, 0.015)) for k in range(1, 12)))
    out.add("grip", finish.wood("cherry", p.wear), lathe([(0, 0), (0.013, 0), (0.015, 0.03), (0.012, 0.08), (0.015, 0.1), (0, 0.106)], 22, 0.7).turned(ALONG).moved((0.108, 0, 0.015)))
    out.add("ring", finish.metal("gold", 0.0), ring(0.0098, 0.0016, (0, 0, 0), 26, 8).turned(ALONG).moved((-0.03, 0, 0.015)))


def _bust(out: Collector, p: Params, kit: Kit) -> None:
    cloth = dyed(finish.fabric("#23252a", recipe="velvet"), p.color)
    m = lathe([(0, 0), (0.1, 0), (0.105, 0.01), (0.1, 0.06), (0.11, 0.12), (0.08, 0.17), (0.042, 0.2), (0.038, 0.26), (0.042, 0.29), (0, 0.292)], kit.n(40, 20), 0.9)
    out.add("bust", cloth, m.scaled((1, 0.62, 1)))
    t = np.linspace(-2.3, 2.3, 60)
    for drop, r, hue in ((0.0, 0.055, "gold"), (0.03, 0.075, "silver")):
        line = np.c_[r * np.sin(t) * 1.05, -0.05 * np.cos(t) - 0.014 - 0.012 * (np.cos(t) > 0.5), 0.2 - 0.05 * (1 + np.cos(t)) / 2 * (1 + drop * 20) + 0.02 * (1 - np.cos(t))]
        out.add(f"chain.{hue}", finish.metal(hue, 0.0), tube(line, 0.0018, 6))
    out.add("pendant", finish.of("glass", "#1a5a9a", 0.03), sphere((0.008, 0.006, 0.011), 10, (0, -0.078, 0.115)))


def _valve(out: Collector, p: Params, kit: Kit) -> None:
    red = dyed(finish.paint("#c8281c", p.wear), p.color)
    brass = finish.metal("brass", p.wear)
    out.add("body", brass, drum(0.035, 0.2, (0, 0, 0.05), 28, 0.004), sphere((0.055, 0.05, 0.05), 24, (0, 0, 0.05)), cylinder(0.028, 0.05, 22, 0.004, (0, 0, 0.085)), *(prism(0.048 * np.c_[np.cos(a := np.arange(6) * np.pi / 3), np.sin(a)], 0.024, 0.003).turned(ALONG).moved((x, 0, 0.05)) for x in (-0.1, 0.076)))
    out.add("stem", finish.metal("steel"), rod((0, 0, 0.12), (0, 0, 0.2), 0.008, 12))
    out.add("wheel", red, ring(0.085, 0.01, (0, 0, 0.19), 44, 8), *(rod((0, 0, 0.19), (0.085 * np.cos(a), 0.085 * np.sin(a), 0.19), 0.007, 8) for a in np.arange(5) * 2 * np.pi / 5), cylinder(0.02, 0.02, 20, 0.004, (0, 0, 0.18)))


def _plunger(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("box", wood, slab((-0.11, -0.09, 0), (0.11, 0.09, 0.24), 0.008), slab((-0.12, -0.1, 0.235), (0.12, 0.1, 0.26), 0.006))
    out.add("band", finish.iron(p.wear), *(slab((-0.113, -0.093, z), (0.113, 0.093, z + 0.02), 0.002) for z in (0.03, 0.19)))
    out.add("rod", finish.metal("steel", p.wear), rod((0, 0, 0.25), (0, 0, 0.42), 0.01, 14))
    out.add("handle", wood, rod((-0.11, 0, 0.43), (0.11, 0, 0.43), 0.016, 16))
    out.add("post", finish.metal("brass", p.wear), *(lathe([(0, 0), (0.007, 0), (0.007, 0.018), (0.011, 0.02), (0.011, 0.03), (0, 0.03)], 14, 0.4).moved((x, -0.06, 0.26)) for x in (-0.06, 0.06)))
    out.add("wire", finish.rubber("#7a1a14"), *(tube(spline([(x, -0.06, 0.275), (x, -0.14, 0.24), (x * 1.6, -0.17, 0.02), (x * 2.6, -0.24, 0.004)], 24), 0.003, 6) for x in (-0.06, 0.06)))
    out.add("words", finish.paint("#a81c14", 0.1), printed("TNT", 0.07, 0, 0, 0).turned(rot_x(np.pi / 2)).moved((0, -0.0945, 0.115)))


def _lump(seed: float, size: tuple[float, float, float]) -> Mesh:
    m = sphere((1, 1, 1), 20)
    v = m.vertices * (1 + 0.5 * fbm(m.vertices * 1.7 + seed, 0.55, 3, 3)[:, None]) * size
    v[:, 2] -= v[:, 2].min()
    return Mesh(v, m.faces, None, m.uv)


def _nugget(out: Collector, p: Params, kit: Kit) -> None:
    out.add("gold", dyed(finish.metal("gold", 0.3, 0.35), p.color), _lump(kit.seed % 31, (0.045, 0.032, 0.026)))


def _pan(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("nuggets")
    out.add("pan", dyed(finish.metal("steel", p.wear), p.color), lathe([(0, 0), (0.11, 0), (0.19, 0.06), (0.195, 0.062), (0.19, 0.065), (0.108, 0.004), (0, 0.004)], kit.n(44, 20), 0.5))
    out.add("gravel", finish.of("gravel", "#6a5a44", 0.95), lathe([(0, 0.018), (0.09, 0.012), (0.118, 0.008), (0.112, 0.005), (0, 0.005)], 30, 0.9))
    out.add("gold", finish.metal("gold", 0.2, 0.3), *(_lump(float(g.uniform(0, 40)), tuple(np.array((0.009, 0.007, 0.006)) * g.uniform(0.6, 1.4))).moved((x, y, 0.013)) for x, y in zip(g.uniform(-0.07, 0.07, 14), g.uniform(-0.07, 0.07, 14), strict=True)))


def _stapler(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.metal("steel", p.wear), p.color), prism(rounded([(-0.09, 0.0), (0.06, 0.0), (0.075, 0.03), (0.06, 0.07), (-0.02, 0.075), (-0.09, 0.05)], 0.01), 0.03, 0.004).turned(rot_x(np.pi / 2)).moved((0, 0.015, 0)))
    out.add("lever", finish.metal("chrome"), tube(spline([(0.04, 0, 0.062), (0.0, 0, 0.094), (-0.06, 0, 0.107), (-0.11, 0, 0.11)], 18), 0.01, 10))
    out.add("grip", finish.rubber("#b8241c"), tube(spline([(-0.03, 0, 0.107), (-0.11, 0, 0.11)], 8), 0.014, 12))
    out.add("nose", finish.metal("chrome"), box((0.014, 0.028, 0.05), 0.003, (0.072, 0, 0.025)))


def _glue(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.plastic("#2a6ab0", 0.35, p.wear), p.color)
    out.add("body", shell, drum(0.022, 0.12, (0, 0, 0.13), 26, 0.01), soft_prism([(-0.05, 0.12), (-0.01, 0.12), (0.0, 0.05), (-0.012, 0.0), (-0.06, 0.0), (-0.055, 0.06)], 0.03, 0.01).turned(rot_x(np.pi / 2)).moved((0, 0.015, 0)))
    out.add("nozzle", finish.metal("brass"), lathe([(0, 0), (0.016, 0), (0.012, 0.02), (0.004, 0.045), (0, 0.045)], 20, 0.5).turned(ALONG).moved((0.06, 0, 0.13)))
    out.add("trigger", finish.plastic("#e8e4da", 0.35), box((0.014, 0.014, 0.045), 0.005, (0.008, 0, 0.085)))
    out.add("stick", finish.of("plastic", "#efe8d0", 0.3), rod((-0.06, 0, 0.13), (-0.13, 0, 0.13), 0.0055, 14))
    out.add("stand", finish.metal("steel"), tube([(0.03, -0.03, 0.003), (0.045, 0, 0.11), (0.03, 0.03, 0.003)], 0.0025, 6))
    out.add("cord", finish.rubber(), tube(spline([(-0.04, 0, 0.01), (-0.1, 0.02, 0.005), (-0.2, -0.03, 0.005), (-0.26, 0.02, 0.005)], 24), 0.004, 6))


def _tube(out: Collector, p: Params, kit: Kit) -> None:
    hue = p.color or "#2a4ac0"
    t = np.linspace(0, 1, 14)
    n = 26
    a = np.linspace(0, 2 * np.pi, n)
    ra = 0.015 * (1 - t) ** 0.5 + 0.0016
    grid = np.stack([np.c_[np.full(n, -0.05 + 0.11 * q), (0.016 + 0.004 * q) * np.cos(a), 0.016 + r * np.sin(a)] for q, r in zip(t, ra, strict=True)])
    out.add("tube", finish.metal("aluminium", 0.2), sheet(grid.transpose(1, 0, 2)), lathe([(0, 0), (0.016, 0.0), (0.006, 0.008), (0.006, 0.012), (0, 0.012)], 22, 0.5).turned(rot_y(-np.pi / 2)).moved((-0.05, 0, 0.016)), box((0.008, 0.042, 0.004), 0.001, (0.062, 0, 0.016)))
    out.add("label", finish.paint(hue, 0.0), sheet((grid * [1, 1.02, 1] + [0, 0, 0.0003])[4:9].transpose(1, 0, 2)))
    out.add("cap", finish.plastic(hue, 0.35), drum(0.009, 0.014, (-0.069, 0, 0.016), 18, 0.002))
    out.add("paint", finish.paint(hue, 0.0, 0.2), sphere((0.008, 0.01, 0.004), 12, (-0.085, 0.012, 0.004)))


def _charcoal(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("sticks")
    black = dyed(finish.of("rock", "#101011", 0.95), p.color)
    for k in range(6):
        long, y = g.uniform(0.07, 0.12), 0.014 * (k - 2.5)
        out.add("stick", black, tube(spline([(-long / 2, y, 0.005), (0, y + g.uniform(-0.002, 0.002), 0.005), (long / 2, y + g.uniform(-0.004, 0.004), 0.005)], 10), 0.0045, 8))


def _pick(out: Collector, p: Params, kit: Kit) -> None:
    out.add("haft", dyed(finish.wood("birch", p.wear), p.color), rod((-0.45, 0, 0.03), (0.4, 0, 0.03), 0.017, 14, 0.022))
    path = spline([(0.3, -0.28, 0.03), (0.38, -0.12, 0.03), (0.4, 0.0, 0.03), (0.38, 0.12, 0.03), (0.3, 0.28, 0.03)], 30)
    w = 0.004 + 0.02 * np.sin(np.linspace(0, np.pi, 30)) ** 0.7
    out.add("head", finish.iron(p.wear), tube(path, w, 6), box((0.06, 0.06, 0.058), 0.01, (0.395, 0, 0.03)))
    out.add("edge", finish.metal("steel"), rod(path[-1], path[-1] + [-0.02, 0.03, 0], 0.006, 6, 0.001), rod(path[0], path[0] + [-0.02, -0.03, 0], 0.006, 6, 0.001))


def _prop(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("walnut", p.wear, 0.25), p.color)
    t = np.linspace(0.06, 1.0, 22)
    chord = 0.085 * np.interp(t, [0.06, 0.2, 0.5, 0.85, 1.0], [0.6, 0.8, 1.15, 0.9, 0.25])
    pitch = np.interp(t, [0.06, 1.0], [0.9, 0.3])
    u = np.linspace(-1, 1, 7)
    grid = np.stack([np.c_[np.full(7, 0.85 * q), c * u * np.cos(a), 0.1 + c * u * np.sin(a) + 0.01 * (1 - u**2)] for q, c, a in zip(t, chord, pitch, strict=True)])
    for k in range(2):
        out.add("blade", wood, thick(grid, 0.016).turned(rot_z(k * np.pi)))
        out.add("tip", finish.metal("brass", p.wear), thick(grid[17:] + [0, 0, 0.001], 0.0185).turned(rot_z(k * np.pi)))
    out.add("hub", finish.metal("steel", p.wear), cylinder(0.075, 0.1, 32, 0.01, (0, 0, 0.05)), *(cylinder(0.009, 0.012, 10, 0.002, (0.05 * np.cos(a), 0.05 * np.sin(a), 0.15)) for a in np.arange(6) * np.pi / 3), sphere((0.04, 0.04, 0.04), 20, (0, 0, 0.15)))


def _smoker(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 16)
    metal = dyed(finish.metal("galvanised", p.wear), p.color)
    out.add("can", metal, cylinder(0.05, 0.17, n, 0.004), lathe([(0, 0.17), (0.052, 0.17), (0.05, 0.19), (0.03, 0.23), (0, 0.24)], n, 0.6))
    out.add("spout", metal, rod((0.0, 0, 0.22), (0.075, 0, 0.27), 0.02, 16, 0.011))
    out.add("guard", finish.metal("steel"), *(ring(0.054, 0.0025, (0, 0, z), 32, 6) for z in (0.03, 0.09, 0.15)))
    out.add("board", finish.wood("pine", p.wear), *(box((0.012, 0.11, 0.16), 0.003).turned(rot_y(-0.28 * q)).moved((x, 0, 0.105)) for x, q in ((-0.075, 0.0), (-0.135, 1.0))))
    out.add("bellows", finish.leather("#5a3018", p.wear), *(box((0.04, 0.1 - 0.012 * (k % 2), 0.022), 0.006).moved((-0.105, 0, 0.045 + 0.024 * k)) for k in range(6)))


def _winch(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.paint("#2a4a5a", p.wear), p.color)
    out.add("frame", iron, *(slab((s * 0.14 - 0.01, -0.1, 0), (s * 0.14 + 0.01, 0.1, 0.22), 0.006) for s in (-1, 1)), slab((-0.2, -0.12, 0), (0.2, 0.12, 0.016), 0.005))
    out.add("drum", finish.metal("steel", p.wear), drum(0.05, 0.26, (0, 0, 0.14), 26, 0.003), *(drum(0.085, 0.012, (x, 0, 0.14), 30, 0.003) for x in (-0.12, 0.12)))
    out.add("rope", finish.of("rope", "#b8945a", 0.9), *(ring((0.057 + 0.012 * q, 0.057 + 0.012 * q), 0.007, (0, 0, 0), 26, 6).turned(ALONG).moved((-0.1 + 0.0155 * k, 0, 0.14)) for q in range(2) for k in range(14 - q)), tube(spline([(0.0, -0.07, 0.14), (0.0, -0.1, 0.08), (0.02, -0.2, 0.01), (0.05, -0.32, 0.008)], 18), 0.007, 7))
    out.add("gear", finish.metal("gunmetal", p.wear), drum(0.08, 0.02, (0.165, 0, 0.14), 34, 0.003))
    out.add("crank", finish.metal("steel", p.wear), rod((0.15, 0, 0.14), (0.24, 0, 0.14), 0.01, 12), rod((0.235, 0, 0.14), (0.235, -0.16, 0.2), 0.009, 10))
    out.add("knob", finish.wood("birch"), rod((0.235, -0.16, 0.2), (0.33, -0.16, 0.2), 0.015, 14))


def _brick(out: Collector, p: Params, kit: Kit) -> None:
    out.add("brick", dyed(finish.of("ceramic", "#8a3420", 0.9, p.wear), p.color), box((0.215, 0.1025, 0.065), 0.004, (0, 0, 0.0325)))
    out.add("frog", finish.of("ceramic", "#5a2214", 0.95), slab((-0.07, -0.026, 0.0646), (0.07, 0.026, 0.0652), 0.0))


KINDS: dict[str, Kin] = {
    "hubcap": Kin(_hub, 0.9), "license_plate": Kin(_plate, 0.15), "tool_belt": Kin(_belt, 3.0), "ear_muffs": Kin(_muffs, 0.3), "plumb_bob": Kin(_bob, 0.3), "socket_set": Kin(_sockets, 2.5), "drill_bit_set": Kin(_bits, 0.6), "hex_keys": Kin(_hex, 0.3), "shoe_last": Kin(_last, 0.5), "leather_hide": Kin(_hide, 3.0), "cogwheel": Kin(_cog, 0.8),
    "ring_mandrel": Kin(_mandrel, 0.5), "jewelry_bust": Kin(_bust, 0.9), "valve_wheel": Kin(_valve, 2.2), "detonator": Kin(_plunger, 5.0), "gold_nugget": Kin(_nugget, 0.6), "gold_pan": Kin(_pan, 0.8), "staple_gun": Kin(_stapler, 0.8), "glue_gun": Kin(_glue, 0.4), "paint_tube": Kin(_tube, 0.06), "charcoal_sticks": Kin(_charcoal, 0.02),
    "pickaxe": Kin(_pick, 3.0), "propeller": Kin(_prop, 9.0), "bee_smoker": Kin(_smoker, 0.8), "winch": Kin(_winch, 12.0), "brick": Kin(_brick, 2.6),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
