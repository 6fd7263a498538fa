"""A large thing of castles, dungeons, saloons and tales: a sword in a stone, a portal of light, a magic circle, a pig on a spit, a bearskin rug, a dragon of stone, a gargoyle, a rune stone, a portcullis, saloon doors, a hitching post, a catapult or a coffin."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Card, Joint, Kit, Literal, Part, Wear, finish, np
from worldloom.assets.parts.body_form import ball, blend, chain, skin
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_soft import soft_box, soft_prism, thick
from worldloom.assets.parts.vehicle_solid import front_prism, side_prism
from worldloom.assets.parts.work_pieces import spoken, top
from worldloom.geometry import Floats, Mesh, beam, cylinder, fbm, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, stamp, tube

Kind = Literal["sword_in_stone", "magic_portal", "magic_circle", "spit_roast", "bearskin_rug", "dragon_statue", "gargoyle", "rune_stone", "portcullis", "saloon_doors", "hitching_post", "catapult", "coffin"]
CALLED = {"sword in the stone": "sword_in_stone", "sword in a stone": "sword_in_stone", "excalibur": "sword_in_stone", "portal": "magic_portal", "magical portal": "magic_portal", "glowing portal": "magic_portal", "stargate": "magic_portal", "magic gate": "magic_portal", "summoning circle": "magic_circle", "ritual circle": "magic_circle", "rune circle": "magic_circle", "pentagram": "magic_circle", "pentacle": "magic_circle", "roasting spit": "spit_roast", "pig on a spit": "spit_roast", "hog roast": "spit_roast", "roast on a spit": "spit_roast", "roasting pig": "spit_roast",
          "bear rug": "bearskin_rug", "bear skin rug": "bearskin_rug", "bearskin": "bearskin_rug", "bear skin": "bearskin_rug", "bear pelt": "bearskin_rug", "wolf pelt": "bearskin_rug", "animal pelt": "bearskin_rug", "fur rug": "bearskin_rug", "animal skin rug": "bearskin_rug", "animal hide": "bearskin_rug", "fur pelt": "bearskin_rug", "pelt": "bearskin_rug", "dragon": "dragon_statue", "stone dragon": "dragon_statue", "dragon sculpture": "dragon_statue", "baby dragon": "dragon_statue", "stone gargoyle": "gargoyle", "gargoyle statue": "gargoyle",
          "runestone": "rune_stone", "standing stone": "rune_stone", "monolith": "rune_stone", "menhir": "rune_stone", "carved stone": "rune_stone", "swinging doors": "saloon_doors", "saloon door": "saloon_doors", "batwing doors": "saloon_doors", "swing doors": "saloon_doors", "hitching rail": "hitching_post", "hitch rail": "hitching_post", "trebuchet": "catapult", "mangonel": "catapult", "casket": "coffin", "vampire coffin": "coffin", "wooden coffin": "coffin", "stone coffin": "coffin"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("fantasy/castle_fitting", 1, "castle_fitting", spoken(get_args(Kind), CALLED), ("fixture",), ("indoor", "castle_hall", "dungeon", "medieval", "fantasy", "saloon", "cave"), "floor")


class Params(Kindred):
    """Dials."""

    kind: Kind = "spit_roast"
    wear: Wear = 0.25


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "spit_roast"}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _rock(seed: int, size: tuple[float, float, float], rough: float = 0.12) -> Mesh:
    """A boulder standing on z = 0."""
    m = sphere((1, 1, 1), 30)
    v = m.vertices * (1 + rough * 2 * fbm(m.vertices * 1.4, 0.6, 3, seed % 40)[:, None])
    v = v * size
    v[:, 2] -= v[:, 2].min()
    v[:, 2] = np.maximum(v[:, 2], 0.06 * size[2]) - 0.06 * size[2]
    return Mesh(v, m.faces, None, m.uv)


def _sword(out: Collector, p: Params, kit: Kit) -> None:
    out.add("rock", dyed(finish.of("rock", "#6d6a64", 0.9), p.color), _rock(kit.seed, (0.5, 0.42, 0.34)))
    steel, gold = finish.metal("steel", 0.05, 0.12), finish.metal("gold", p.wear)
    out.add("blade", steel, prism([(0.027, 0), (0, 0.005), (-0.027, 0), (0, -0.005)], 0.62).moved((0, 0, 0.5)))
    z = 1.12
    out.add("guard", gold, tube(spline([(-0.13, 0, z - 0.02), (-0.07, 0, z + 0.004), (0, 0, z), (0.07, 0, z + 0.004), (0.13, 0, z - 0.02)], 24), 0.014, 10), *(sphere(0.019, 12, (s * 0.132, 0, z - 0.022)) for s in (-1, 1)))
    out.add("grip", finish.leather("#3a1c10"), *(ring(0.014, 0.0055, (0, 0, z + 0.02 + 0.0105 * k), 18, 6) for k in range(14)), cylinder(0.013, 0.16, 14, 0.0, (0, 0, z)))
    out.add("pommel", gold, sphere((0.028, 0.018, 0.028), 18, (0, 0, z + 0.18)))
    out.add("gem", finish.of("glass", "#b01824", 0.05), sphere((0.013, 0.02, 0.013), 12, (0, 0, z + 0.18)))


def _portal(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("blocks")
    stone = finish.stone("granite", p.wear)
    n = 24
    out.add("step", stone, slab((-1.35, -0.5, 0), (1.35, 0.4, 0.12), 0.02), slab((-1.15, -0.35, 0.1), (1.15, 0.35, 0.22), 0.02))
    for k in range(n):
        a = -np.pi / 2 + 2 * np.pi * k / n
        b = soft_box((0.28, 0.34, 2 * np.pi / n * 1.08), 0.03, 0.12).scaled(1 + 0.04 * g.normal())
        out.add("stone", stone, b.turned(rot_y(-a)).moved((1.05 * np.cos(a), 0, 1.22 + 1.05 * np.sin(a))))
        if k % 2:
            out.add("rune", finish.glow((0.5, 0.35, 1.0), 4.0), *(slab((-0.008, -0.006, -0.05), (0.008, 0.0, 0.05), 0.0).turned(rot_y(q)).moved((1.05 * np.cos(a), -0.172, 1.22 + 1.05 * np.sin(a))) for q in (a, a + 0.9)))
    hue = dyed(finish.of("emissive", "#0a0618", 0.3), p.color).color if p.color else (0.42, 0.2, 1.0)
    t = np.linspace(0, 2 * np.pi, 60)
    out.add("veil", finish.glow(hue, 1.3), prism(0.9 * np.c_[np.cos(t[:-1]), np.sin(t[:-1])], 0.02).turned(rot_x(np.pi / 2)).moved((0, 0.01, 1.22)))
    for k in range(4):
        s = np.linspace(0, 1, 50)
        q = 2.5 * s + k * np.pi / 2
        rr = 0.86 * (1 - s) ** 0.8
        out.add("swirl", finish.glow((0.8, 0.7, 1.0), 3.5), tube(np.c_[rr * np.cos(q), np.full(50, -0.02), 1.22 + rr * np.sin(q)], np.linspace(0.02, 0.006, 50), 7))


def _circle(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(72, 36)
    hue = dyed(finish.paint("white"), p.color).color if p.color else (0.35, 0.75, 1.0)
    ink = finish.glow(hue, 2.2)

    def band(r: float, w: float) -> Mesh:
        return lathe([(r, 0), (r + w, 0), (r + w, 0.006), (r, 0.006), (r, 0)], n, 0.4)

    out.add("line", ink, band(0.92, 0.025), band(0.74, 0.014), band(0.3, 0.014))
    pts = 0.745 * np.c_[np.sin(np.arange(5) * 4 * np.pi / 5), np.cos(np.arange(5) * 4 * np.pi / 5)]
    out.add("star", ink, *(beam((*pts[k], 0.003), (*pts[(k + 1) % 5], 0.003), 0.022, 0.006, 0.0) for k in range(5)))
    g = kit.rng("runes")
    for k in range(20):
        a = k * np.pi / 10
        strokes = [beam((0, 0.79, 0.003), (0, 0.89, 0.003), 0.009, 0.006, 0.0), *(beam((0, y, 0.003), (s * 0.035, y + d, 0.003), 0.009, 0.006, 0.0) for y, s, d in zip(g.uniform(0.8, 0.87, 2), g.choice([-1, 1], 2), g.uniform(-0.02, 0.03, 2), strict=True))]
        out.add("rune", ink, *(m.turned(rot_z(a)) for m in strokes))
    out.add("candle", finish.of("wax", "#e8dcc0", 0.5), *(cylinder(0.026, 0.1 + 0.03 * (k % 2), 18, 0.006, (0.935 * np.sin(k * 2 * np.pi / 5), 0.935 * np.cos(k * 2 * np.pi / 5), 0)) for k in range(5)))
    out.add("flame", finish.glow((1.0, 0.62, 0.2), 14.0), *(lathe([(0, 0), (0.008, 0.01), (0.006, 0.025), (0, 0.042)], 12, 0.9).moved((0.935 * np.sin(k * 2 * np.pi / 5), 0.935 * np.cos(k * 2 * np.pi / 5), 0.105 + 0.03 * (k % 2))) for k in range(5)))


def _spit(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    for s in (-1, 1):
        out.add("stand", iron, *(rod((s * 0.75, y, 0), (s * 0.75, 0, 0.86), 0.018, 12) for y in (-0.26, 0.26)), *(rod((s * 0.75, 0, 0.85), (s * 0.75, d, 0.94), 0.016, 10) for d in (-0.05, 0.05)))
    out.add("spit", finish.metal("steel", p.wear), rod((-0.95, 0, 0.9), (0.85, 0, 0.9), 0.014, 14), rod((-0.95, 0, 0.9), (-0.95, 0, 0.75), 0.012, 10), rod((-0.95, 0, 0.75), (-1.06, 0, 0.75), 0.012, 10))
    flesh = finish.of("food", "#4a2a14", 0.42)
    body = blend([ball((0, 0, 0.9), (0.4, 0.155, 0.16)), ball((0.3, 0, 0.92), (0.2, 0.14, 0.14)), ball((-0.32, 0, 0.92), (0.2, 0.15, 0.15)), chain(np.array([(0.4, 0, 0.92), (0.56, 0, 0.93), (0.66, 0, 0.91)]), [0.11, 0.085, 0.05], 0.05)], 0.08)
    legs = [chain(np.array([(x, y, 0.84), (x + d, y * 1.2, 0.78), (x + 1.9 * d, y * 1.1, 0.77)]), [0.055, 0.035, 0.022], 0.03) for x, d in ((0.32, 0.1), (-0.34, -0.1)) for y in (-0.09, 0.09)]
    out.add("roast", flesh, skin(blend([body, *legs], 0.04), 0.02 if kit.detail >= 0.7 else 0.035))
    out.add("ear", flesh, *(soft_prism([(-0.035, 0), (0.035, 0), (0.02, 0.07), (0, 0.09), (-0.02, 0.07)], 0.01, 0.004).turned(rot_x(0.9 * s)).turned(rot_y(0.5)).moved((0.55, s * 0.06, 0.98)) for s in (-1, 1)))
    out.add("snout", finish.of("food", "#3c1a0a", 0.4), cylinder(0.048, 0.02, 18, 0.006, (0, 0, -0.01)).turned(rot_y(np.pi / 2)).moved((0.7, 0, 0.908)))
    g = kit.rng("logs")
    for _ in range(9):
        a, x, y = g.uniform(-0.5, 0.5) + np.pi / 2 * g.integers(2), g.uniform(-0.25, 0.25), g.uniform(-0.1, 0.1)
        d = 0.26 * np.array([np.cos(a), np.sin(a), 0.1 * g.normal()])
        out.add("log", finish.of("bark", "#2a1c12", 0.95), rod(np.array([x, y, 0.06 + 0.03 * g.random()]) - d, np.array([x, y, 0.08]) + d, 0.038, 10))
    out.add("ember", finish.glow((1.0, 0.28, 0.05), 6.0), *(sphere((0.05, 0.05, 0.025), 10, (x, y, 0.03)) for x, y in zip(g.uniform(-0.3, 0.3, 14), g.uniform(-0.14, 0.14, 14), strict=True)))
    out.add("flame", finish.glow((1.0, 0.55, 0.12), 9.0), *(lathe([(0, 0), (0.04, 0.04), (0.03, 0.12), (0.01, 0.2), (0, 0.25)], 12, 0.9).scaled(q).moved((x, y, 0.06)) for x, y, q in zip(g.uniform(-0.25, 0.25, 7), g.uniform(-0.1, 0.1, 7), g.uniform(0.6, 1.2, 7), strict=True)))


def _bear(out: Collector, p: Params, kit: Kit) -> None:
    fur = dyed(finish.of("fur", "#3a2416", 0.95), p.color)
    half = np.array([(0, -0.7), (0.2, -0.66), (0.34, -0.62), (0.62, -0.86), (0.78, -0.82), (0.8, -0.68), (0.55, -0.4), (0.44, -0.1), (0.46, 0.2), (0.5, 0.42), (0.74, 0.72), (0.74, 0.86), (0.6, 0.9), (0.36, 0.66), (0.14, 0.74), (0.05, 0.86), (0, 0.87)])
    ringed = spline(np.r_[half, (half[1:-1] * [-1, 1])[::-1]], 90, True)
    out.add("pelt", fur, soft_prism(ringed[::-1] if _area(ringed) < 0 else ringed, 0.03, 0.012))
    out.add("lining", finish.fabric("#5a1418"), prism(ringed * 1.02, 0.006))
    head = blend([ball((0, -0.78, 0.13), (0.155, 0.16, 0.125)), chain(np.array([(0, -0.84, 0.115), (0, -1.0, 0.08)]), [0.085, 0.055], 0.04), ball((0, -0.66, 0.07), (0.17, 0.14, 0.07))], 0.05)
    out.add("head", fur, skin(head, 0.016 if kit.detail >= 0.7 else 0.03))
    out.add("ear", fur, *(sphere((0.05, 0.025, 0.05), 14, (s * 0.125, -0.72, 0.245)) for s in (-1, 1)))
    out.add("nose", finish.rubber("#0a0908"), sphere((0.032, 0.024, 0.022), 14, (0, -1.045, 0.1)))
    out.add("eye", finish.plastic("#120a06", 0.08), *(sphere(0.016, 12, (s * 0.065, -0.918, 0.172)) for s in (-1, 1)))
    claw = finish.of("bone", "#d8cbb0", 0.5)
    for sx in (-1, 1):
        for x, y, a in ((0.8, -0.76, -0.7), (0.7, 0.9, 0.9)):
            out.add("claw", claw, *(tube(spline([(0, 0, 0.02), (0.035, 0, 0.026), (0.06, 0, 0.008)], 8), np.linspace(0.008, 0.002, 8), 6).turned(rot_z((a + 0.35 * k) if sx > 0 else np.pi - a - 0.35 * k)).moved((sx * (x - 0.03 * abs(k)), y + 0.035 * k, 0)) for k in (-1, 0, 1)))


def _area(q: Floats) -> float:
    return float(0.5 * (q[:, 0] * np.roll(q[:, 1], -1) - q[:, 1] * np.roll(q[:, 0], -1)).sum())


def _wing(side: int, w: float, at: tuple[float, float, float]) -> list[Mesh]:
    """A folded wing of skin between fingers, spread to a side."""
    x, y, z = at
    root, wrist = np.array([x * side, y, z]), np.array([side * (x + 0.35 * w), y + 0.14 * w, z + 0.55 * w])
    tips = [np.array([side * (x + a * w), y + b * w, z + c * w]) for a, b, c in ((1.0, 0.35, 0.5), (0.95, 0.5, 0.05), (0.6, 0.5, -0.3))]
    bones = [tube(np.array([root, wrist]), np.array([0.05, 0.04]) * w, 8), *(tube(spline([wrist, (wrist + t) / 2 + [0, 0, 0.08 * w], t], 10), np.linspace(0.034, 0.008, 10) * w, 7) for t in tips)]
    edges = [root, *tips[::-1]]
    s = np.linspace(0, 1, 12)
    rim = np.concatenate([(1 - s)[:, None] * a + s[:, None] * b + (np.sin(np.pi * s) * 0.1)[:, None] * (wrist - (a + b) / 2) for a, b in zip(edges[:-1], edges[1:], strict=True)])
    hub = np.repeat(wrist[None], len(rim), 0)
    grid = np.stack([hub, (hub + rim) / 2, rim], 1)
    return [*bones, thick(grid if side > 0 else grid[::-1], 0.012 * w)]


def _dragon(out: Collector, p: Params, kit: Kit) -> None:
    stone = dyed(finish.stone("granite", p.wear), p.color)
    step = 0.016 if kit.detail >= 0.7 else 0.03
    out.add("base", stone, slab((-0.42, -0.42, 0), (0.42, 0.42, 0.1), 0.015), slab((-0.38, -0.38, 0.1), (0.38, 0.38, 0.14), 0.012))
    body = blend([
        ball((0, 0.1, 0.46), (0.19, 0.24, 0.26)), ball((0, -0.06, 0.66), (0.15, 0.16, 0.2)),
        chain(np.array([(0, -0.08, 0.74), (0, -0.2, 0.95), (0, -0.14, 1.13), (0, -0.2, 1.24)]), [0.12, 0.085, 0.07, 0.075], 0.03),
        chain(np.array([(0, -0.2, 1.25), (0, -0.36, 1.2), (0, -0.45, 1.16)]), [0.085, 0.06, 0.042], 0.03),
        *(chain(np.array([(s * 0.13, -0.1, 0.62), (s * 0.17, -0.2, 0.42), (s * 0.15, -0.18, 0.2), (s * 0.15, -0.28, 0.17)]), [0.07, 0.05, 0.04, 0.045], 0.02) for s in (-1, 1)),
        *(chain(np.array([(s * 0.16, 0.16, 0.42), (s * 0.25, -0.04, 0.32), (s * 0.23, 0.14, 0.2), (s * 0.23, -0.02, 0.17)]), [0.13, 0.08, 0.05, 0.05], 0.02) for s in (-1, 1)),
        chain(np.array([(0, 0.3, 0.32), (0.1, 0.38, 0.22), (0.3, 0.32, 0.19), (0.36, 0.1, 0.18), (0.34, -0.1, 0.17)]), [0.11, 0.08, 0.055, 0.035, 0.014], 0.03),
    ], 0.05)  # fmt: skip
    out.add("body", stone, skin(body, step))
    for s in (-1, 1):
        out.add("wing", stone, *_wing(s, 0.62, (0.1, 0.08, 0.7)))
        out.add("horn", stone, tube(spline([(s * 0.05, -0.18, 1.31), (s * 0.1, -0.06, 1.4), (s * 0.11, 0.04, 1.42)], 12), np.linspace(0.026, 0.006, 12), 8))
        out.add("eye", finish.of("glass", "#c8641c", 0.1), sphere(0.016, 10, (s * 0.062, -0.3, 1.245)))
    ridge = np.array([(0, -0.0, 0.86), (0, -0.09, 1.0), (0, -0.05, 1.14), (0, 0.14, 0.76), (0, 0.28, 0.64), (0, 0.35, 0.5)])
    out.add("spine", stone, *(side_prism([(-0.045, -0.04), (0.05, -0.04), (0.03, 0.08)], -0.012, 0.012, 0.003).moved(q) for q in ridge))


def _gargoyle(out: Collector, p: Params, kit: Kit) -> None:
    stone = dyed(finish.stone("limestone", p.wear), p.color)
    step = 0.014 if kit.detail >= 0.7 else 0.026
    out.add("base", stone, slab((-0.28, -0.28, 0), (0.28, 0.28, 0.12), 0.015))
    body = blend([
        ball((0, 0.06, 0.36), (0.15, 0.15, 0.19)), ball((0, -0.04, 0.56), (0.17, 0.13, 0.14)), ball((0, -0.16, 0.74), (0.1, 0.12, 0.105)), ball((0, -0.27, 0.7), (0.065, 0.06, 0.05)),
        *(chain(np.array([(s * 0.17, -0.04, 0.6), (s * 0.23, -0.1, 0.4), (s * 0.13, -0.2, 0.22), (s * 0.12, -0.24, 0.16)]), [0.065, 0.05, 0.042, 0.05], 0.02) for s in (-1, 1)),
        *(chain(np.array([(s * 0.1, 0.08, 0.3), (s * 0.23, -0.1, 0.36), (s * 0.2, -0.02, 0.18), (s * 0.2, -0.14, 0.15)]), [0.1, 0.07, 0.05, 0.05], 0.02) for s in (-1, 1)),
    ], 0.04)  # fmt: skip
    out.add("body", stone, skin(body, step))
    for s in (-1, 1):
        out.add("wing", stone, *_wing(s, 0.42, (0.09, 0.12, 0.56)))
        out.add("ear", stone, tube(spline([(s * 0.08, -0.12, 0.8), (s * 0.15, -0.1, 0.88), (s * 0.18, -0.08, 0.95)], 10), np.linspace(0.035, 0.006, 10), 8), tube(spline([(s * 0.045, -0.15, 0.83), (s * 0.06, -0.1, 0.91), (s * 0.05, -0.04, 0.94)], 10), np.linspace(0.022, 0.005, 10), 8))
        out.add("eye", finish.paint("#0c0b0a"), sphere((0.018, 0.012, 0.016), 10, (s * 0.045, -0.262, 0.765)))
        out.add("fang", stone, lathe([(0, -0.035), (0.011, 0), (0, 0.006)], 8, True).moved((s * 0.03, -0.31, 0.675)))


def _rune(out: Collector, p: Params, kit: Kit) -> None:
    m = lathe([(0, 0), (0.36, 0), (0.38, 0.1), (0.34, 0.7), (0.26, 1.25), (0.16, 1.45), (0, 1.52)], kit.n(40, 20), 0.9)
    v = m.vertices * [1, 0.5, 1]
    v = v * (1 + 0.1 * fbm(v * 2.2, 0.5, 3, kit.seed % 37)[:, None] * [1, 1, 0])
    out.add("stone", dyed(finish.of("rock", "#6f6d68", 0.9), p.color), Mesh(v, m.faces, None, m.uv))
    g = kit.rng("runes")
    for k in range(6):
        z = 0.3 + 0.17 * k
        y = -0.5 * float(np.interp(z, [0.1, 0.7, 1.25], [0.38, 0.34, 0.26])) - 0.012
        marks = [((0, -0.06), (0, 0.06)), *(((0, float(q)), (float(s) * 0.045, float(q) + float(d))) for q, s, d in zip(g.uniform(-0.04, 0.04, 2), g.choice([-1, 1], 2), g.uniform(-0.03, 0.04, 2), strict=True))]
        out.add("rune", finish.glow((0.3, 0.85, 1.0), 1.6), *(rod((a[0], y, z + a[1]), (b[0], y, z + b[1]), 0.008, 6) for a, b in marks))


def _portcullis(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    stone = finish.of("ashlar", "#7d766a", 0.85)
    out.add("jamb", stone, slab((-1.3, -0.25, 0), (-0.95, 0.25, 2.3), 0.012), slab((0.95, -0.25, 0), (1.3, 0.25, 2.3), 0.012), slab((-1.3, -0.25, 2.2), (1.3, 0.25, 2.55), 0.012))
    xs, zs = np.linspace(-0.85, 0.85, 8), np.linspace(0.4, 2.05, 7)
    out.add("bar", iron, *(slab((x - 0.028, -0.028, 0.12), (x + 0.028, 0.028, 2.22), 0.006) for x in xs), *(slab((-0.96, -0.04, z - 0.025), (0.96, -0.02, z + 0.025), 0.004) for z in zs))
    out.add("spike", iron, *(lathe([(0, -0.13), (0.034, 0.0), (0, 0.02)], 4, 0.2).moved((x, 0, 0.13)) for x in xs))
    out.add("rivet", iron, stamp(sphere((0.016, 0.01, 0.016), 8), [(x, -0.042, z) for x in xs for z in zs]))


def _saloon(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("oak", p.wear), p.color)
    out.add("post", finish.wood("dark", p.wear), *(slab((s * 0.66 - 0.06, -0.07, 0), (s * 0.66 + 0.06, 0.07, 2.1), 0.01) for s in (-1, 1)), slab((-0.78, -0.08, 2.1), (0.78, 0.08, 2.24), 0.012))
    for s, link in ((-1, "door.left"), (1, "door.right")):
        x0, x1 = sorted((s * 0.01, s * 0.59))
        hump = np.linspace(0, np.pi, 14)
        topline = np.c_[x0 + (x1 - x0) * (1 - hump / np.pi), 1.42 + 0.1 * np.sin(hump) + (0.08 if s < 0 else -0.08) * (0.5 - hump / np.pi) * 2]
        out.add("frame", wood, slab((x0, -0.02, 0.5), (x0 + 0.07, 0.02, 1.45), 0.006), slab((x1 - 0.07, -0.02, 0.5), (x1, 0.02, 1.45), 0.006), slab((x0, -0.02, 0.48), (x1, 0.02, 0.58), 0.006), slab((x0, -0.02, 0.96), (x1, 0.02, 1.02), 0.006), front_prism(np.r_[[(x0, 1.36), (x1, 1.36)], topline], -0.02, 0.02, 0.004), link=link)
        out.add("slat", wood, *(slab((x0 + 0.065, -0.004, 0.0), (x1 - 0.065, 0.004, 0.045), 0.001).turned(rot_x(0.6)).moved((0, 0.012, z)) for z in (*np.arange(0.59, 0.95, 0.04), *np.arange(1.03, 1.35, 0.04))), link=link)
        out.add("hinge", finish.metal("brass", p.wear), *(slab((min(s * 0.56, s * 0.61), -0.024, z), (max(s * 0.56, s * 0.61), 0.024, z + 0.06), 0.003) for z in (0.62, 1.24)), link=link)


def _hitch(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    out.add("post", wood, *(rod((x, 0, 0), (x, 0, 1.08), 0.07, 14, 0.062) for x in (-0.8, 0.8)))
    out.add("rail", wood, rod((-1.05, 0, 0.92), (1.05, 0, 0.94), 0.05, 14, 0.045))
    out.add("ring", finish.iron(p.wear), *(ring(0.05, 0.008, (0, 0, 0), 22, 8).turned(rot_x(np.pi / 2)).moved((x, -0.055, 0.84)) for x in (-0.35, 0.35)), *(ring(0.074, 0.01, (x, 0, 0.7), 24, 6) for x in (-0.8, 0.8)))
    out.add("rope", finish.of("rope", "#b8945a", 0.9), *(ring((0.056, 0.056), 0.011, (0, 0, 0), 22, 6).turned(rot_y(np.pi / 2)).moved((0.1 + 0.022 * k, 0, 0.93)) for k in range(3)), tube(spline([(0.12, -0.05, 0.9), (0.15, -0.08, 0.6), (0.12, -0.07, 0.35)], 16), 0.01, 7))


def _catapult(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("weathered", p.wear), p.color)
    for s in (-1, 1):
        out.add("frame", wood, slab((s * 0.45 - 0.06, -1.0, 0.26), (s * 0.45 + 0.06, 1.0, 0.4), 0.01), beam((s * 0.45, -0.5, 0.38), (s * 0.45, -0.12, 1.25), 0.1, 0.1, 0.008), beam((s * 0.45, 0.5, 0.38), (s * 0.45, -0.02, 1.25), 0.09, 0.09, 0.008))
        for y in (-0.75, 0.75):
            out.add("wheel", finish.wood("dark", p.wear), cylinder(0.28, 0.09, 30, 0.012, (0, 0, -0.045)).turned(rot_y(np.pi / 2)).moved((s * 0.6, y, 0.28)))
            out.add("tyre", finish.iron(p.wear), lathe([(0.27, -0.03), (0.287, -0.03), (0.287, 0.03), (0.27, 0.03), (0.27, -0.03)], 30, 0.4).turned(rot_y(np.pi / 2)).moved((s * 0.6, y, 0.28)))
            out.add("hub", finish.iron(p.wear), cylinder(0.06, 0.14, 18, 0.01, (0, 0, -0.07)).turned(rot_y(np.pi / 2)).moved((s * 0.61, y, 0.28)))
    out.add("frame", wood, *(slab((-0.5, y - 0.06, 0.27), (0.5, y + 0.06, 0.39), 0.01) for y in (-0.9, 0.0, 0.9)), slab((-0.55, -0.17, 1.18), (0.55, -0.03, 1.32), 0.01))
    out.add("arm", wood, beam((0, 0.05, 0.36), (0, -0.06, 0.45), 0.1, 0.1, 0.008), beam((0, 0.0, 0.33), (0, 0.95, 1.0), 0.09, 0.11, 0.01))
    out.add("cup", finish.iron(p.wear), lathe([(0, -0.02), (0.1, 0.0), (0.15, 0.08), (0.14, 0.085), (0.09, 0.015), (0, 0.0)], 26, 0.7).moved((0, 1.0, 1.04)))
    out.add("stone", finish.of("rock", "#77746c", 0.9), sphere((0.11, 0.11, 0.1), 16, (0, 1.0, 1.12)))
    out.add("rope", finish.of("rope", "#a98a58", 0.9), *(ring((0.09, 0.09), 0.016, (0, 0, 0), 24, 6).turned(rot_y(np.pi / 2)).moved((x, 0.0, 0.36)) for x in np.r_[np.linspace(-0.36, -0.1, 9), np.linspace(0.1, 0.36, 9)]), tube(spline([(0, 0.75, 0.84), (0, 0.85, 0.6), (0, 0.88, 0.42)], 14), 0.014, 7))
    out.add("winch", wood, rod((-0.6, 0.85, 0.44), (0.6, 0.85, 0.44), 0.06, 14), *(rod((s * 0.62, 0.85 - 0.22 * np.cos(a), 0.44 - 0.22 * np.sin(a)), (s * 0.62, 0.85 + 0.22 * np.cos(a), 0.44 + 0.22 * np.sin(a)), 0.018, 8) for s in (-1, 1) for a in (0.5, 2.07)))


def _coffin(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("mahogany", p.wear, 0.35), p.color)
    shape = np.array([(-1.0, -0.2), (-1.0, 0.2), (0.45, 0.34), (1.0, 0.22), (1.0, -0.22), (0.45, -0.34)])
    out.add("box", wood, prism(shape, 0.34, 0.012).moved((0, 0, 0.06)))
    out.add("mould", finish.wood("dark", p.wear), prism(shape * 1.04, 0.05, 0.012), prism(shape * 1.03, 0.03, 0.008).moved((0, 0, 0.38)))
    out.add("lid", wood, prism(shape * 0.99, 0.05, 0.018).moved((0, 0, 0.41)), prism(shape * 0.82, 0.04, 0.014).moved((0, 0, 0.455)))
    brass = finish.metal("brass", p.wear)
    out.add("cross", brass, slab((0.1, -0.014, 0.494), (0.62, 0.014, 0.505), 0.003), slab((0.4, -0.11, 0.494), (0.43, 0.11, 0.505), 0.003))
    for s in (-1, 1):
        for x in (-0.65, -0.05, 0.62):
            y = s * float(np.interp(x, [-1.0, 0.45, 1.0], [0.2, 0.34, 0.22]))
            out.add("handle", brass, tube(spline([(x - 0.09, y, 0.24), (x - 0.08, y + s * 0.045, 0.2), (x + 0.08, y + s * 0.045, 0.2), (x + 0.09, y, 0.24)], 20), 0.011, 8))


KINDS: dict[str, Kin] = {
    "sword_in_stone": Kin(_sword, 160.0, dynamic=False), "magic_portal": Kin(_portal, 900.0, dynamic=False, cover="roles", sides=("front",), lights=(light((0, -0.3, 1.2), 20.0, True, (0.55, 0.35, 1.0), 0.4),)),
    "magic_circle": Kin(_circle, 2.0, dynamic=False, lights=(light((0, 0, 0.3), 4.0, True, (0.45, 0.75, 1.0), 0.3),)), "spit_roast": Kin(_spit, 60.0, dynamic=False, lights=(light((0, 0, 0.3), 12.0, True, (1.0, 0.5, 0.15), 0.15, flicker=0.5),)),
    "bearskin_rug": Kin(_bear, 8.0, supports=(top(0.8, 1.2, 0.03),)), "dragon_statue": Kin(_dragon, 260.0, dynamic=False, sides=("front",)), "gargoyle": Kin(_gargoyle, 140.0, dynamic=False, sides=("front",)), "rune_stone": Kin(_rune, 600.0, dynamic=False, sides=("front",)), "portcullis": Kin(_portcullis, 900.0, cover="roles", dynamic=False),
    "saloon_doors": Kin(_saloon, 45.0, dynamic=False, affordances=("open",), sides=("front", "back"), joints=(Joint(name="door.left", origin=(-0.6, 0.0, 0.0), limits=(-1.5, 1.5)), Joint(name="door.right", origin=(0.6, 0.0, 0.0), limits=(-1.5, 1.5)))),
    "hitching_post": Kin(_hitch, 60.0, cover="roles", dynamic=False), "catapult": Kin(_catapult, 350.0, dynamic=False), "coffin": Kin(_coffin, 70.0, dynamic=False, supports=(top(1.3, 0.4, 0.5),)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg and what is so of it."""
