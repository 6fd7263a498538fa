"""A thing of post rooms and warehouses: a roll cage, a sack truck, a platform trolley, a mail sack, a rack of pigeonholes for mail, a floor scale, a strapping machine, a parcel scale, a roll of bubble wrap, a roll of stretch wrap, a bundle of letters, a wet floor sign, a fire bucket or a firefighter's breathing apparatus."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.vehicle_solid import front_prism
from worldloom.assets.parts.work_pieces import cased, keys, on_castors, printed, screened, spoken, top, wrapped
from worldloom.geometry import Mesh, beam, box, cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["roll_cage", "sack_truck", "platform_trolley", "mail_sack", "mail_rack", "floor_scale", "strapping_machine", "parcel_scale", "bubble_wrap", "stretch_wrap", "letter_bundle", "wet_floor_sign", "fire_bucket", "breathing_apparatus"]
CALLED = {"roll container": "roll_cage", "rolling cage": "roll_cage", "cage trolley": "roll_cage", "wire cage trolley": "roll_cage", "mesh trolley": "roll_cage", "roller cage": "roll_cage", "hand truck": "sack_truck", "sack barrow": "sack_truck", "dolly": "sack_truck", "hand dolly": "sack_truck", "platform cart": "platform_trolley", "platform truck": "platform_trolley", "flatbed cart": "platform_trolley", "flatbed trolley": "platform_trolley", "warehouse trolley": "platform_trolley", "mail bag": "mail_sack", "mailbag": "mail_sack", "post bag": "mail_sack", "postal sack": "mail_sack", "sack of mail": "mail_sack", "bag of letters": "mail_sack",
          "mail sorting rack": "mail_rack", "mail sorter": "mail_rack", "sorting rack": "mail_rack", "sorting frame": "mail_rack", "mail slots": "mail_rack", "mail shelf": "mail_rack", "platform scale": "floor_scale", "industrial scale": "floor_scale", "postage scale": "parcel_scale", "postal scale": "parcel_scale", "letter scale": "parcel_scale", "roll of bubble wrap": "bubble_wrap", "bubble wrap roll": "bubble_wrap", "roll of stretch wrap": "stretch_wrap", "stretch wrap roll": "stretch_wrap", "shrink wrap": "stretch_wrap", "plastic wrap roll": "stretch_wrap", "stack of letters": "letter_bundle", "bundle of letters": "letter_bundle", "pile of letters": "letter_bundle", "stack of envelopes": "letter_bundle", "pile of mail": "letter_bundle", "stack of mail": "letter_bundle",
          "caution sign": "wet_floor_sign", "floor sign": "wet_floor_sign", "slippery floor sign": "wet_floor_sign", "caution wet floor sign": "wet_floor_sign", "bucket of sand": "fire_bucket", "sand bucket": "fire_bucket", "air pack": "breathing_apparatus", "scba": "breathing_apparatus"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("industry/post_gear", 1, "post_gear", spoken(get_args(Kind), CALLED), ("equipment",), ("indoor", "warehouse", "post_office", "factory", "fire_station"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "roll_cage"
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit, cover="roles" if p.kind in ("platform_trolley", "roll_cage", "mail_rack", "sack_truck") else "whole", supports=TOPS.get(p.kind, ()), affordances=("push",) if KINDS[p.kind].mass > 8 else ("pick up",))


def _cage(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.3, 0.36, 0.05)
    steel = dyed(finish.metal("galvanised", p.wear), p.color)
    out.add("floor", steel, slab((-0.36, -0.42, z), (0.36, 0.42, z + 0.03), 0.006), *(rod((-0.36, y, z + 0.03), (0.36, y, z + 0.03), 0.005, 6) for y in np.linspace(-0.38, 0.38, 9)))
    for name, x in (("left", -0.36), ("right", 0.36)):
        out.add(name, steel, tube([(x, -0.42, z), (x, -0.42, 1.68), (x, 0.42, 1.68), (x, 0.42, z)], 0.014, 8), *(rod((x, y, z + 0.03), (x, y, 1.67), 0.004, 6) for y in np.linspace(-0.36, 0.36, 9)), *(rod((x, -0.42, h), (x, 0.42, h), 0.005, 6) for h in np.linspace(0.4, 1.5, 6)))
    out.add("back", steel, *(rod((-0.36, 0.42, h), (0.36, 0.42, h), 0.005, 6) for h in np.linspace(0.4, 1.6, 7)), *(rod((x, 0.42, z + 0.03), (x, 0.42, 1.6), 0.004, 6) for x in np.linspace(-0.3, 0.3, 8)))
    out.add("strap", finish.fabric("#d8601a"), slab((-0.36, -0.43, 0.9), (0.36, -0.426, 0.94), 0.001))
    out.add("plate", finish.plastic("#2a5a9a", 0.4), slab((-0.13, 0.405, 1.28), (0.13, 0.414, 1.42), 0.004))


def _sack(out: Collector, p: Params, kit: Kit) -> None:
    paint = dyed(finish.paint("#c8281c", p.wear, 0.3), p.color)
    out.add("toe", finish.metal("steel", p.wear), slab((-0.22, -0.28, 0.0), (0.22, 0.0, 0.012), 0.003))
    for s in (-1, 1):
        out.add("rail", paint, tube(spline([(s * 0.17, 0.0, 0.01), (s * 0.17, 0.02, 0.6), (s * 0.17, 0.06, 1.05), (s * 0.17, 0.2, 1.22)], 24), 0.016, 10))
        out.add("grip", finish.rubber(), rod((s * 0.17, 0.14, 1.16), (s * 0.17, 0.24, 1.25), 0.02, 12))
        out.add("wheel", finish.rubber(), drum(0.125, 0.06, (s * 0.24, 0.12, 0.125), 28, 0.02))
        out.add("hub", finish.metal("aluminium"), drum(0.06, 0.065, (s * 0.24, 0.12, 0.125), 22))
        out.add("strut", paint, beam((s * 0.17, 0.02, 0.5), (s * 0.17, 0.12, 0.125), 0.02, 0.02, 0.004), beam((s * 0.17, 0.005, 0.06), (s * 0.17, 0.12, 0.125), 0.02, 0.02, 0.004))
    out.add("bar", paint, *(rod((-0.17, 0.01 + 0.02 * z, z), (0.17, 0.01 + 0.02 * z, z), 0.012, 10) for z in (0.2, 0.45, 0.7, 0.95)), *(rod((x, 0.012, 0.2), (x, 0.03, 0.95), 0.009, 8) for x in (-0.06, 0.06)))
    out.add("axle", finish.metal("steel"), rod((-0.24, 0.12, 0.125), (0.24, 0.12, 0.125), 0.011, 10))


def _platform(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.38, 0.22, 0.055)
    out.add("deck", dyed(finish.plastic("#2a5a9a", 0.45, p.wear), p.color), cased((-0.46, -0.3, z - 0.01), (0.46, 0.3, z + 0.035), 0.012))
    out.add("mat", finish.rubber("#1d1f22"), slab((-0.44, -0.28, z + 0.03), (0.44, 0.28, z + 0.04), 0.003))
    out.add("handle", finish.metal("chrome", p.wear), tube([(0.43, -0.25, z), (0.5, -0.25, 0.9), (0.5, 0.25, 0.9), (0.43, 0.25, z)], 0.016, 12), rod((0.475, -0.25, 0.55), (0.475, 0.25, 0.55), 0.011, 10))


def _mail(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    cloth = dyed(finish.fabric("#7a7a68", p.wear, "canvas"), p.color)
    m = lathe([(0, 0), (0.22, 0), (0.28, 0.06), (0.29, 0.25), (0.25, 0.46), (0.22, 0.58), (0.24, 0.66), (0.225, 0.66), (0.2, 0.57), (0, 0.54)], n, 0.9)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    fold = 1 + (0.03 * np.sin(7 * a) + 0.02 * np.sin(11 * a + 1)) * np.clip(m.vertices[:, 2] / 0.3, 0.1, 1)
    out.add("sack", cloth, type(m)(np.c_[m.vertices[:, :2] * fold[:, None], m.vertices[:, 2]], m.faces, None, m.uv))
    out.add("cord", finish.of("rope", "#d8cfb8", 0.85), ring(0.225, 0.008, (0, 0, 0.575), n, 7))
    g = kit.rng("mail")
    for k in range(12):
        turn = rot_z(float(g.uniform(0, 6.28))) @ rot_x(float(g.normal(0.5, 0.35)))
        c = ("#f2efe6", "#e8dcc0", "#c9a877")[k % 3]
        out.add(f"letter.{k % 3}", finish.of("paper", c, 0.8), slab((-0.07, -0.05, 0), (0.07, 0.05, 0.004 + 0.014 * (k % 4 == 0)), 0.0008).turned(turn).moved((float(g.uniform(-0.1, 0.1)), float(g.uniform(-0.1, 0.1)), 0.6 + 0.008 * k)))
    out.add("words", finish.paint("#22252a", 0.0), wrapped("MAIL", 0.11, 0.3, 0.26))


def _rack(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    w, h, d = 1.2, 1.5, 0.3
    out.add("side", wood, *(slab((s * w / 2 - 0.012, -d / 2, 0), (s * w / 2 + 0.012, d / 2, h), 0.003) for s in (-1, 1)))
    out.add("back", wood, slab((-w / 2, d / 2 - 0.01, 0.05), (w / 2, d / 2, h), 0.002))
    out.add("shelf", wood, *(slab((-w / 2, -d / 2, z - 0.008), (w / 2, d / 2, z + 0.008), 0.002) for z in np.linspace(0.5, h - 0.008, 9)), slab((-w / 2, -d / 2, 0.05), (w / 2, d / 2, 0.07), 0.002))
    out.add("wall", wood, *(slab((x - 0.006, -d / 2 + 0.004, 0.5), (x + 0.006, d / 2, h), 0.001) for x in np.linspace(-w / 2, w / 2, 9)[1:-1]))
    g = kit.rng("mail")
    for i in range(8):
        for j in range(8):
            x, z = -w / 2 + 0.15 * (i + 0.5), 0.508 + 0.123 * j
            out.add("tag", finish.paint("#e8e2d0"), slab((x - 0.03, -d / 2 - 0.0012, z - 0.013), (x + 0.03, -d / 2, z - 0.001), 0.0))
            n = int(g.integers(0, 5))
            if n:
                out.add("letter", finish.of("paper", "#f0ece0", 0.85), boards((0.11, 0.2, 0.004), np.c_[x + g.normal(0, 0.003, n), -0.03 + g.normal(0, 0.01, n), z + 0.003 + 0.0045 * np.arange(n)], 0.0005, g.uniform(0.75, 1.0, n)))


def _scale(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", finish.iron(p.wear), slab((-0.3, -0.35, 0.0), (0.3, 0.25, 0.06), 0.01))
    out.add("plate", finish.metal("galvanised", p.wear), slab((-0.32, -0.37, 0.06), (0.32, 0.27, 0.085), 0.006))
    out.add("post", dyed(finish.paint("#4a525a", p.wear), p.color), slab((-0.03, 0.27, 0.0), (0.03, 0.33, 0.95), 0.006), cased((-0.14, 0.24, 0.9), (0.14, 0.34, 1.08), 0.015), slab((-0.08, 0.22, 0.0), (0.08, 0.35, 0.04), 0.006))
    screened(out, (0, 0.237, 1.02), 0.18, 0.06, rows=1)
    keys(out, (-0.08, 0.239, 0.94), 5, 1, 0.038)


def _strap(out: Collector, p: Params, kit: Kit) -> None:
    z = on_castors(out, 0.38, 0.22, 0.05)
    paint = dyed(finish.paint("#d8dad8", p.wear, 0.35), p.color)
    out.add("body", paint, cased((-0.45, -0.28, z), (0.45, 0.28, 0.72), 0.015))
    out.add("top", finish.metal("brushed", p.wear), slab((-0.47, -0.3, 0.72), (0.47, 0.3, 0.75), 0.006))
    out.add("arch", finish.metal("galvanised", p.wear), tube([(0.1, -0.28, 0.74), (0.1, -0.28, 1.28), (0.1, 0.28, 1.28), (0.1, 0.28, 0.74)], 0.028, 10))
    out.add("slot", finish.paint("#1d2024"), slab((0.09, -0.28, 0.749), (0.11, 0.28, 0.7515), 0.0))
    out.add("reel", finish.of("plastic", "#e0c81c", 0.35), drum(0.2, 0.1, (-0.52, 0.05, 0.36), kit.n(36, 16)))
    out.add("flange", finish.of("cardboard", "#a8824a", 0.8), *(drum(0.22, 0.008, (x, 0.05, 0.36), kit.n(36, 16)) for x in (-0.578, -0.465)))
    keys(out, (0.2, -0.283, 0.62), 5, 1, 0.04, "#2f8a4a")


def _parcel(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#3a4048", 0.4, p.wear), p.color), cased((-0.15, -0.17, 0.012), (0.15, 0.13, 0.06), 0.015))
    out.add("foot", finish.rubber(), *(cylinder(0.013, 0.016, 12, 0.003, (x, y, 0)) for x in (-0.11, 0.11) for y in (-0.12, 0.09)))
    out.add("plate", finish.metal("brushed", p.wear), slab((-0.15, -0.1, 0.066), (0.15, 0.15, 0.074), 0.003), cylinder(0.03, 0.02, 18, 0.002, (0, 0.03, 0.05)))
    screened(out, (-0.02, -0.172, 0.036), 0.12, 0.03, rows=1)
    keys(out, (0.07, -0.171, 0.03), 3, 1, 0.026)


def _bubble(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    film = dyed(finish.of("plastic", "#d6e4ea", 0.15, p.wear), p.color)
    out.add("roll", film, lathe([(0.03, 0), (0.24, 0), (0.24, 0.8), (0.03, 0.8), (0.03, 0)], n, 0.4))
    dot = lathe([(0.012, 0), (0.007, 0.005), (0, 0.0065)], 6, True)
    lie = rot_y(np.pi / 2)
    out.add("bubble", film, *(dot.turned(lie).moved((0.24, 0, 0.03 + 0.03 * j + 0.015 * (i % 2))).turned(rot_z(2 * np.pi * i / 40)) for i in range(40) for j in range(26)))
    out.add("core", finish.of("cardboard", "#a8824a", 0.85), lathe([(0.026, -0.002), (0.032, -0.002), (0.032, 0.802), (0.026, 0.802), (0.026, -0.002)], 22, 0.4))


def _stretch(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    out.add("film", dyed(finish.of("plastic", "#c8d6dc", 0.1, p.wear), p.color), lathe([(0.034, 0.02), (0.075, 0.02), (0.075, 0.48), (0.034, 0.48), (0.034, 0.02)], n, 0.4))
    out.add("core", finish.of("cardboard", "#a8824a", 0.85), lathe([(0.027, 0), (0.035, 0), (0.035, 0.5), (0.027, 0.5), (0.027, 0)], 22, 0.4))
    line = np.c_[np.linspace(0.0, 0.1, 8), np.full(8, -0.0752) - 0.012 * np.sin(np.linspace(0, 3, 8))]
    out.add("film", finish.of("plastic", "#c8d6dc", 0.1), thick(np.stack([np.c_[line, np.full(8, z)] for z in (0.03, 0.47)], 1), 0.0008))


def _letters(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("letters")
    n = 14
    out.add("letter", dyed(finish.of("paper", "#efe8d6", 0.85, p.wear), p.color), boards((0.22, 0.11, 0.0042), np.c_[g.normal(0, 0.003, (n, 2)), 0.0024 + 0.0046 * np.arange(n)], 0.0006, g.uniform(0.78, 1.04, n)))
    z = 0.0046 * n + 0.0006
    out.add("stamp", finish.paint("#b8302a"), slab((0.08, 0.025, z), (0.1, 0.048, z + 0.0004), 0.0))
    out.add("ink", finish.paint("#2a2f3a", 0.0), printed("TO: WORLD", 0.011, 0.02, -0.004, z + 0.0002), slab((-0.03, -0.024, z), (0.06, -0.0228, z + 0.0003), 0.0))
    out.add("string", finish.of("rope", "#b89a6a", 0.85), *(slab((x - 0.0012, -0.058, 0.0), (x + 0.0012, 0.058, z + 0.0014), 0.0008) for x in (-0.05,)), slab((-0.114, -0.0012, 0.0), (0.114, 0.0012, z + 0.0014), 0.0008))


def _wet(out: Collector, p: Params, kit: Kit) -> None:
    yellow = dyed(finish.plastic("#f0c010", 0.35, p.wear), p.color)
    shape = np.array([(-0.15, 0), (-0.1, 0.0), (-0.08, 0.04), (0.08, 0.04), (0.1, 0.0), (0.15, 0), (0.1, 0.6), (0.06, 0.63), (-0.06, 0.63), (-0.1, 0.6)])
    for s in (-1, 1):
        lean = rot_x(-s * 0.24)
        panel = front_prism(shape, -0.006, 0.006, 0.002).moved((0, 0, -0.62)).turned(lean).moved((0, 0, 0.605))
        out.add("panel", yellow, panel)
    lean = rot_x(0.24).T
    def on_front(m: Mesh) -> None:
        out.add("ink", finish.paint("#16181b", 0.0), m.moved((0, 0, -0.62)).turned(lean).moved((0, 0, 0.605)))

    on_front(text("CAUTION", 0.036, (0, 0.54), -0.0066, 0.15))
    on_front(text("WET", 0.05, (0, 0.2), -0.0066, 0.15))
    on_front(text("FLOOR", 0.042, (0, 0.125), -0.0066, 0.15))
    on_front(front_prism([(-0.06, 0.29), (0.06, 0.29), (0.0, 0.4)], -0.0072, -0.006))
    out.add("hinge", yellow, rod((-0.07, 0, 0.615), (0.07, 0, 0.615), 0.012, 12))


def _bucket(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    out.add("bucket", dyed(finish.paint("#c8201c", p.wear, 0.3), p.color), hollow([(0, 0), (0.1, 0), (0.105, 0.006), (0.145, 0.27), (0.15, 0.275)], 0.003, n, 0.5))
    out.add("sand", finish.of("sand", "#c8a868", 0.95), lathe([(0, 0.22), (0.135, 0.22), (0.135, 0.226), (0.08, 0.24), (0, 0.25)], n, True))
    out.add("handle", finish.metal("galvanised", p.wear), tube(spline([(-0.148, 0, 0.25), (-0.14, -0.06, 0.33), (0, -0.1, 0.38), (0.14, -0.06, 0.33), (0.148, 0, 0.25)], 30), 0.005, 8))
    out.add("words", finish.paint("#f4f2ec", 0.0), wrapped("FIRE", 0.07, 0.134, 0.15))


def _air(out: Collector, p: Params, kit: Kit) -> None:
    lean = rot_x(-0.12)
    out.add("tank", dyed(finish.paint("#e0b01c", p.wear, 0.3), p.color), lathe([(0, 0), (0.06, 0.004), (0.075, 0.03), (0.075, 0.42), (0.05, 0.49), (0.025, 0.51), (0.025, 0.54), (0, 0.54)], kit.n(32, 14), 0.7).turned(lean).moved((0, 0.02, 0.02)))
    out.add("plate", finish.plastic("#1b1d20", 0.5), soft_box((0.28, 0.03, 0.5), 0.012, 0.08, center=(0, -0.075, 0.28)).turned(lean), box((0.2, 0.16, 0.03), 0.008, (0, 0, 0.015)))
    for s in (-1, 1):
        out.add("strap", finish.fabric("#22252a"), tube(spline([(s * 0.08, -0.09, 0.5), (s * 0.1, -0.2, 0.44), (s * 0.11, -0.22, 0.3), (s * 0.12, -0.1, 0.1)], 24), 0.014, 8))
    out.add("band", finish.metal("steel"), *(ring(0.077, 0.005, (0, 0.02, z), 28, 6).turned(lean) for z in (0.15, 0.38)))
    out.add("mask", finish.rubber("#17181b"), sphere((0.075, 0.05, 0.09), 18, (0.2, -0.1, 0.09)))
    out.add("visor", finish.of("plastic", "#a8c0c8", 0.05), sphere((0.06, 0.03, 0.055), 18, (0.2, -0.132, 0.11)))
    out.add("hose", finish.rubber("#17181b"), tube(spline([(0.03, 0.0, 0.53), (0.14, -0.06, 0.5), (0.22, -0.18, 0.25), (0.2, -0.16, 0.05)], 40), 0.012 + 0.0015 * (np.arange(40) % 2), 8))


KINDS: dict[str, Kin] = {
    "roll_cage": Kin(_cage, 38.0), "sack_truck": Kin(_sack, 12.0), "platform_trolley": Kin(_platform, 16.0), "mail_sack": Kin(_mail, 8.0), "mail_rack": Kin(_rack, 35.0), "floor_scale": Kin(_scale, 30.0), "strapping_machine": Kin(_strap, 70.0), "parcel_scale": Kin(_parcel, 2.2), "bubble_wrap": Kin(_bubble, 2.5),
    "stretch_wrap": Kin(_stretch, 2.0), "letter_bundle": Kin(_letters, 0.3), "wet_floor_sign": Kin(_wet, 1.0), "fire_bucket": Kin(_bucket, 9.0), "breathing_apparatus": Kin(_air, 11.0),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
TOPS = {"roll_cage": (top(0.64, 0.76, 0.155, clearance=1.4),), "platform_trolley": (top(0.82, 0.5, 0.1775),), "floor_scale": (top(0.58, 0.58, 0.085, at=(0.0, -0.05)),), "parcel_scale": (top(0.26, 0.22, 0.074, at=(0.0, 0.025)),), "mail_rack": (top(1.1, 0.24, 1.5),), "strapping_machine": (top(0.4, 0.5, 0.75, at=(-0.22, 0)),)}
"""Where things lie on it, by kind."""
