"""A seat or bed of its own kind: a folding chair, a wedding chair of gilt bamboo, a papasan chair, a lifeguard's chair, a booster seat, a porch swing, a racing-car bed, a loft bed with its ladder or a wall bed."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.work_pieces import labelled, spoken, top
from worldloom.geometry import arc, fbm, lathe, prism, rod, rot_x, sheet, slab, spline, tube

Kind = Literal["folding_chair", "chiavari_chair", "papasan_chair", "lifeguard_chair", "booster_seat", "porch_swing", "race_car_bed", "loft_bed", "murphy_bed"]
CALLED = {"metal folding chair": "folding_chair", "fold-up chair": "folding_chair", "fold up chair": "folding_chair", "folding seat": "folding_chair", "wedding chair": "chiavari_chair", "banquet chair": "chiavari_chair", "ballroom chair": "chiavari_chair", "tiffany chair": "chiavari_chair", "moon chair": "papasan_chair", "papasan": "papasan_chair", "saucer chair": "papasan_chair", "bowl chair": "papasan_chair", "referee chair": "lifeguard_chair", "umpire chair": "lifeguard_chair", "umpire's chair": "lifeguard_chair", "referee's chair": "lifeguard_chair", "lifeguard's chair": "lifeguard_chair", "child booster seat": "booster_seat", "booster chair": "booster_seat", "bench swing": "porch_swing", "swinging bench": "porch_swing", "swing bench": "porch_swing",
          "car bed": "race_car_bed", "racecar bed": "race_car_bed", "racing car bed": "race_car_bed", "car-shaped bed": "race_car_bed", "high sleeper": "loft_bed", "cabin bed": "loft_bed", "raised bed frame": "loft_bed", "wall bed": "murphy_bed", "fold-down bed": "murphy_bed", "pull-down bed": "murphy_bed"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("seating/odd_seat", 1, "odd_seat", spoken(get_args(Kind), CALLED), ("furniture",), ("indoor", "home", "hall"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Kindred):
    """Dials."""

    kind: Kind = "folding_chair"
    size: Annotated[float, number(0.8, 1.2)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}
SIDEWAYS = np.array([[0, 0, 1.0], [1, 0, 0], [0, 1, 0]])
"""Turns an outline of (depth, height) so that it stands and is thick along +X."""


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y."""
    return drawn(KINDS, p, kit)


def _folding(out: Collector, p: Params, kit: Kit) -> None:
    steel = dyed(finish.paint("#3a3e42", p.wear, 0.35), p.color)
    for s in (-1, 1):
        out.add("frame", steel, tube(spline([(s * 0.21, -0.24, 0.0), (s * 0.205, 0.05, 0.42), (s * 0.2, 0.2, 0.66), (s * 0.19, 0.26, 0.8)], 24), 0.011, 10), tube([(s * 0.185, 0.26, 0.0), (s * 0.185, 0.02, 0.42), (s * 0.185, -0.06, 0.45)], 0.011, 10))
    out.add("frame", steel, rod((-0.21, -0.2, 0.06), (0.21, -0.2, 0.06), 0.009, 10), rod((-0.185, 0.23, 0.06), (0.185, 0.23, 0.06), 0.009, 10))
    seat = soft_box((0.38, 0.38, 0.022), 0.01, 0.05, 0.006)
    out.add("seat", steel, seat.moved((0, -0.03, 0.452)))
    u = np.linspace(-1, 1, 13)
    back = np.stack([np.stack([0.19 * u, y + 0.03 * (1 - u**2), np.full(13, z)], 1) for y, z in ((0.215, 0.6), (0.25, 0.82))], 1)
    out.add("seat", steel, thick(back[::-1].copy(), 0.008))
    out.add("foot", finish.rubber(), *(lathe([(0, 0), (0.015, 0), (0.014, 0.03), (0, 0.03)], 12, 0.5).moved((s * x, y, 0)) for s in (-1, 1) for x, y in ((0.21, -0.24), (0.185, 0.26))))


def _chiavari(out: Collector, p: Params, kit: Kit) -> None:
    gold = dyed(finish.metal("gold", p.wear, 0.35), p.color)
    bead = [(0, 0), (0.015, 0), (0.013, 0.01), (0.011, 0.14), (0.015, 0.15), (0.015, 0.16), (0.011, 0.17), (0.012, 0.3), (0.015, 0.31), (0.015, 0.32), (0.012, 0.33), (0.013, 0.44), (0, 0.44)]
    for s in (-1, 1):
        out.add("frame", gold, lathe(bead, 14, 0.5).moved((s * 0.19, -0.17, 0)), tube(spline([(s * 0.18, 0.22, 0), (s * 0.18, 0.19, 0.45), (s * 0.18, 0.22, 0.7), (s * 0.18, 0.27, 0.92)], 24), 0.012, 12), *(ring(0.0135, 0.004, (s * 0.18, y, z), 14, 6) for y, z in ((0.205, 0.2), (0.195, 0.56), (0.225, 0.74), (0.265, 0.91))))
        out.add("frame", gold, *(rod((s * 0.19, -0.17, z), (s * 0.18, 0.21, z), 0.008, 10) for z in (0.12, 0.28)))
        out.add("frame", gold, *(rod((s * x, 0.2, 0.55), (s * x, 0.26, 0.88), 0.007, 10) for x in (0.05, 0.11)))
    out.add("frame", gold, *(rod((-0.18, y, z), (0.18, y, z), 0.009, 10) for y, z in ((0.2, 0.55), (0.22, 0.66), (0.255, 0.86), (0.268, 0.91))), *(rod((-0.19, -0.17, z), (0.19, -0.17, z), 0.008, 10) for z in (0.12, 0.28)), rod((0, 0.2, 0.55), (0, 0.26, 0.88), 0.007, 10), slab((-0.2, -0.19, 0.43), (0.2, 0.21, 0.45), 0.006))
    out.add("cushion", finish.fabric("#f2ece0", p.wear), soft_box((0.37, 0.37, 0.045), 0.02, 0.05, 0.008, center=(0, 0.005, 0.472)))


def _papasan(out: Collector, p: Params, kit: Kit) -> None:
    n, cane, lean = kit.n(48, 24), finish.of("wicker", (0.42, 0.25, 0.1), 0.7, p.wear), rot_x(0.42)
    out.add("base", cane, *(ring(0.3, 0.017, (0, 0, z), n, 8) for z in (0.017, 0.2)), *(rod((0.3 * np.cos(a), 0.3 * np.sin(a), 0.01), (0.27 * np.cos(a + 0.5), 0.27 * np.sin(a + 0.5), 0.2), 0.012, 8) for a in np.arange(10) * 0.628))
    t = np.linspace(0.12, 1.25, 6)
    out.add("bowl", cane, *(tube(np.c_[0.55 * np.sin(b) * np.cos(np.linspace(0, 2 * np.pi, n)[:-1]), 0.55 * np.sin(b) * np.sin(np.linspace(0, 2 * np.pi, n)[:-1]), np.full(n - 1, 0.55 - 0.55 * np.cos(b))], 0.012 if b < 1.2 else 0.02, 8, closed=True).turned(lean).moved((0, 0.05, 0.18)) for b in t), *(tube(np.c_[0.55 * np.sin(t) * np.cos(a), 0.55 * np.sin(t) * np.sin(a), 0.55 - 0.55 * np.cos(t)], 0.012, 8).turned(lean).moved((0, 0.05, 0.18)) for a in np.arange(16) * np.pi / 8))
    q = np.linspace(0, 1.22, 22)
    a = np.linspace(0, 2 * np.pi, kit.n(96, 48) + 1)
    puff = 0.026 * np.abs(np.sin(6 * a))[None] ** 0.7 * np.sin(np.clip(q, 0, 1.2) / 1.22 * np.pi)[:, None] ** 0.5
    r = 0.445 - puff
    inner = np.stack([r * np.sin(q)[:, None] * np.cos(a), r * np.sin(q)[:, None] * np.sin(a), 0.55 - r * np.cos(q)[:, None]], -1)
    outer = np.stack([0.53 * np.sin(q)[:, None] * np.cos(a), 0.53 * np.sin(q)[:, None] * np.sin(a), np.repeat(0.55 - 0.53 * np.cos(q)[:, None], len(a), 1)], -1)
    cloth = dyed(finish.fabric("#d8cbb0", p.wear, "knit"), p.color)
    shell = np.concatenate([outer, inner[::-1]])
    out.add("cushion", cloth, sheet(shell.transpose(1, 0, 2)).turned(lean).moved((0, 0.05, 0.2)))


def _guard(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.paint("#f2f0ea", p.wear), p.color)
    for s in (-1, 1):
        out.add("leg", wood, rod((s * 0.42, -0.55, 0), (s * 0.3, -0.22, 1.5), 0.03, 10), rod((s * 0.42, 0.5, 0), (s * 0.3, 0.26, 2.1), 0.03, 10), rod((s * 0.31, -0.24, 1.46), (s * 0.31, 0.3, 1.46), 0.026, 10), rod((s * 0.32, -0.24, 1.72), (s * 0.31, 0.28, 1.72), 0.024, 10), rod((s * 0.32, -0.22, 1.46), (s * 0.32, -0.24, 1.73), 0.022, 10))
    out.add("leg", wood, *(rod((-0.42 + 0.08 * z, -0.55 + 0.22 * z, z), (0.42 - 0.08 * z, -0.55 + 0.22 * z, z), 0.024, 10) for z in (0.3, 0.6, 0.9, 1.2)), *(rod((-0.38, 0.43, 0.5 + 0.5 * k), (0.38, 0.43, 0.5 + 0.5 * k), 0.02, 10) for k in range(2)))
    out.add("seat", finish.wood("pine", p.wear), *(slab((-0.33, -0.24 + 0.1 * k, 1.48), (0.33, -0.155 + 0.1 * k, 1.505), 0.006) for k in range(5)), *(slab((-0.33, 0.262, 1.62 + 0.13 * k), (0.33, 0.285, 1.72 + 0.13 * k), 0.006) for k in range(3)), slab((-0.33, -0.52, 0.98), (0.33, -0.3, 1.005), 0.006))
    labelled(out, "GUARD", 0.085, (0, 0.2605, 1.93), "#c8281e")


def _booster(out: Collector, p: Params, kit: Kit) -> None:
    tone = dyed(finish.plastic("#5aa8c8", 0.3, p.wear), p.color)
    out.add("seat", tone, soft_box((0.34, 0.32, 0.1), 0.035, 0.05, center=(0, 0, 0.07)), soft_box((0.34, 0.07, 0.34), 0.03, 0.05).moved((0, 0.15, 0.22)), *(soft_box((0.06, 0.24, 0.1), 0.025, 0.05).moved((s * 0.165, 0.01, 0.16)) for s in (-1, 1)))
    out.add("foot", finish.plastic("#f2f2ee", 0.4), *(slab((sx * 0.13 - 0.025, sy * 0.12 - 0.025, 0), (sx * 0.13 + 0.025, sy * 0.12 + 0.025, 0.03), 0.006) for sx in (-1, 1) for sy in (-1, 1)))
    out.add("tray", finish.plastic("#f2f2ee", 0.25), soft_box((0.42, 0.22, 0.02), 0.009, 0.04, center=(0, -0.2, 0.22)), *(slab((s * 0.19 - 0.01, -0.2, 0.2), (s * 0.19 + 0.01, 0.05, 0.215), 0.004) for s in (-1, 1)))
    out.add("strap", finish.fabric("#22252a"), tube(spline([(-0.12, 0.12, 0.16), (-0.05, -0.02, 0.15), (0.05, -0.02, 0.15), (0.12, 0.12, 0.16)], 16), 0.008, 6))


def _swing(out: Collector, p: Params, kit: Kit) -> None:
    wood, steel = dyed(finish.wood("oak", p.wear), p.color), finish.metal("galvanised", p.wear)
    out.add("frame", wood, *(rod((s * 0.95, y, 0), (s * 0.85, 0, 1.95), 0.045, 12) for s in (-1, 1) for y in (-0.6, 0.6)), rod((-1.0, 0, 1.95), (1.0, 0, 1.95), 0.05, 14), *(rod((s * 0.91, -0.34, 0.8), (s * 0.91, 0.34, 0.8), 0.035, 10) for s in (-1, 1)))
    out.add("seat", wood, *(slab((-0.66, -0.24 + 0.085 * k, 0.45), (0.66, -0.17 + 0.085 * k, 0.475), 0.006) for k in range(6)), *(slab((-0.66, 0, 0), (0.66, 0.02, 0.07), 0.006).turned(rot_x(-0.25)).moved((0, 0.26 + 0.028 * k, 0.54 + 0.11 * k)) for k in range(4)), *(slab((s * 0.62 - 0.03, -0.24, 0.68), (s * 0.62 + 0.03, 0.3, 0.71), 0.006) for s in (-1, 1)), *(slab((s * 0.62 - 0.02, -0.22, 0.43), (s * 0.62 + 0.02, -0.18, 0.68), 0.005) for s in (-1, 1)), *(slab((s * 0.6 - 0.025, -0.24, 0.41), (s * 0.6 + 0.025, 0.28, 0.45), 0.005) for s in (-1, 1)), *(slab((s * 0.6 - 0.025, 0, 0), (s * 0.6 + 0.025, 0.03, 0.46), 0.005).turned(rot_x(-0.25)).moved((0, 0.27, 0.46)) for s in (-1, 1)))
    out.add("chain", steel, *(rod((s * 0.66, y, 0.7), (s * 0.68, 0, 1.95), 0.008, 8) for s in (-1, 1) for y in (-0.22, 0.28)))
    out.add("cushion", finish.fabric("#7a9aa8", p.wear), soft_box((1.22, 0.48, 0.08), 0.035, 0.07, 0.012, 0.004, 3, center=(0, 0.0, 0.515)))


def _mattress(out: Collector, p: Params, w: float, long: float, z: float, at: tuple[float, float], kit: Kit, tone: str) -> None:
    """A made bed of width w (x) and length `long` (y), its head at +y, on height z."""
    x, y = at
    out.add("mattress", finish.fabric("#f0ece4", p.wear), soft_box((w, long, 0.16), 0.05, 0.1, 0.006, center=(x, y, z + 0.08)))
    m = soft_box((w + 0.05, 0.68 * long, 0.09), 0.04, 0.06, 0.012, 0.01, 4, center=(x, y - 0.15 * long, z + 0.165))
    out.add("quilt", dyed(finish.fabric(tone, p.wear), p.color), m.tinted(1 + 0.06 * fbm(m.vertices, 0.1, 2, kit.seed % 40)))
    out.add("pillow", finish.fabric("#f6f4ee", p.wear), soft_box((0.55, 0.34, 0.13), 0.06, 0.05, 0.02, 0.006, 2, center=(x, y + 0.37 * long, z + 0.21)))


def _car(out: Collector, p: Params, kit: Kit) -> None:
    red, n = dyed(finish.paint("#c8201c", p.wear, 0.15), p.color), kit.n(40, 20)
    side = np.concatenate([[(-1.15, 0.12)], spline([(-1.15, 0.12), (-1.16, 0.3), (-0.95, 0.42), (-0.5, 0.48), (0.1, 0.52), (0.5, 0.62), (0.85, 0.66), (1.05, 0.62), (1.08, 0.3), (1.05, 0.12)], 40)[1:], [(0.95, 0.12)], arc(0.22, 0.0, np.pi, 14, (0.72, 0.14)), [(0.4, 0.12), (-0.42, 0.12)], arc(0.22, 0.0, np.pi, 14, (-0.7, 0.14))])
    for s in (-1, 1):
        out.add("body", red, prism(side, 0.05, 0.012).turned(SIDEWAYS).moved((s * 0.55 - 0.025, 0, 0)))
        for y in (-0.7, 0.72):
            out.add("tyre", finish.rubber(), drum(0.2, 0.12, (s * 0.56, y, 0.2), n, 0.02))
            out.add("rim", finish.metal("chrome", p.wear), drum(0.12, 0.13, (s * 0.56, y, 0.2), n, 0.01), drum(0.035, 0.14, (s * 0.56, y, 0.2), 20, 0.006))
        out.add("stripe", finish.paint("#f4f2ec", p.wear), slab((s * 0.581 - 0.004, -0.45, 0.3), (s * 0.581 + 0.004, 0.45, 0.36), 0.002))
    out.add("body", red, soft_box((1.1, 0.3, 0.3), 0.1, 0.08, center=(0, -1.08, 0.27)), slab((-0.55, 1.02, 0.12), (0.55, 1.08, 0.75), 0.02), slab((-0.66, 1.0, 0.86), (0.66, 1.22, 0.9), 0.015), *(slab((s * 0.45 - 0.02, 1.05, 0.7), (s * 0.45 + 0.02, 1.12, 0.88), 0.006) for s in (-1, 1)))
    out.add("lamp", finish.glow((1.0, 0.92, 0.7), 1.2), *(lathe([(0, 0), (0.08, 0), (0.07, 0.02), (0, 0.03)], 24, 0.7).turned(rot_x(np.pi / 2)).moved((s * 0.33, -1.225, 0.3)) for s in (-1, 1)))
    out.add("grille", finish.plastic("#17181a"), slab((-0.2, -1.238, 0.18), (0.2, -1.22, 0.26), 0.006))
    labelled(out, "7", 0.22, (0, -1.236, 0.35), "#f4f2ec")
    out.add("slats", finish.wood("pine"), slab((-0.53, -1.0, 0.2), (0.53, 1.04, 0.24), 0.006))
    _mattress(out, p, 0.98, 1.92, 0.24, (0.0, 0.05), kit, "#2a4a9c")


def _loft(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    x, y, z = 0.52, 1.02, 1.45
    out.add("frame", wood, *(slab((sx * x - 0.035, sy * y - 0.035, 0), (sx * x + 0.035, sy * y + 0.035, z + 0.42), 0.008) for sx in (-1, 1) for sy in (-1, 1)), *(slab((sx * x - 0.014, -y, z - 0.12), (sx * x + 0.014, y, z + 0.04), 0.006) for sx in (-1, 1)), *(slab((-x, sy * y - 0.014, z - 0.12), (x, sy * y + 0.014, z + 0.04), 0.006) for sy in (-1, 1)), slab((-x, -y, z), (x, y, z + 0.02), 0.004))
    out.add("frame", wood, *(slab((-x - 0.012, -y, h), (-x + 0.012, y, h + 0.07), 0.005) for h in (z + 0.2, z + 0.33)), *(slab((x - 0.012, -y + 0.5, h), (x + 0.012, y, h + 0.07), 0.005) for h in (z + 0.2, z + 0.33)), *(slab((-x, sy * y - 0.012, h), (x, sy * y + 0.012, h + 0.07), 0.005) for sy in (-1, 1) for h in (z + 0.2, z + 0.33)))
    out.add("ladder", wood, *(rod((x + 0.42, yy, 0.0), (x + 0.04, yy, z + 0.2), 0.026, 10) for yy in (-0.98, -0.58)), *(rod((x + 0.42 - 0.38 * k / 6.2, -0.98, 0.26 * k), (x + 0.42 - 0.38 * k / 6.2, -0.58, 0.26 * k), 0.02, 10) for k in range(1, 6)))
    out.add("desk", wood, slab((-x, -0.3, 0.71), (0.05, y, 0.74), 0.006), slab((-x + 0.02, -0.28, 0.0), (0.02, -0.25, 0.71), 0.005))
    _mattress(out, p, 0.94, 1.92, z + 0.02, (0.0, 0.0), kit, "#4a7a6a")


def _wall(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.paint("#f0ede6", p.wear, 0.3), p.color)
    out.add("case", wood, slab((-0.84, 0.6, 0), (-0.8, 1.0, 2.2), 0.006), slab((0.8, 0.6, 0), (0.84, 1.0, 2.2), 0.006), slab((-0.84, 0.6, 2.16), (0.84, 1.0, 2.24), 0.006), slab((-0.84, 0.97, 0), (0.84, 1.0, 2.2), 0.004), slab((-0.8, 0.62, 1.72), (0.8, 0.98, 1.75), 0.004))
    out.add("panel", wood, slab((-0.79, -1.15, 0.26), (0.79, 0.95, 0.3), 0.008), slab((-0.79, -1.17, 0.26), (0.79, -1.13, 0.42), 0.006))
    out.add("leg", finish.metal("chrome"), tube([(-0.6, -1.1, 0.27), (-0.6, -1.1, 0.012), (0.6, -1.1, 0.012), (0.6, -1.1, 0.27)], 0.014, 10))
    tones = ("#7a3a2a", "#2a4a6a", "#c8a04a", "#4a6a4a", "#8a7a6a")
    for k in range(12):
        out.add(f"book.{k % 5}", finish.of("paper", tones[k % 5], 0.6), slab((-0.7 + 0.05 * k, 0.72, 1.75), (-0.658 + 0.05 * k, 0.92, 1.98 + 0.03 * (k % 3)), 0.004))
    out.add("head", finish.fabric("#8a8478", p.wear), soft_box((1.5, 0.06, 0.6), 0.025, 0.08).moved((0, 0.93, 0.85)))
    _mattress(out, p, 1.5, 1.98, 0.3, (0.0, -0.12), kit, "#5a6a7a")


KINDS: dict[str, Kin] = {
    "folding_chair": Kin(_folding, 4.5, affordances=("sit", "pick up"), sides=("front",), supports=(top(0.34, 0.34, 0.465, "seat", (0.0, -0.03), 0.4),), places={"seat": (0.0, -0.03, 0.465)}), "chiavari_chair": Kin(_chiavari, 4.5, affordances=("sit", "pick up"), sides=("front",), supports=(top(0.32, 0.32, 0.498, "seat", (0.0, 0.0), 0.4),), places={"seat": (0.0, 0.0, 0.498)}), "papasan_chair": Kin(_papasan, 14.0, affordances=("sit",), sides=("front",), places={"seat": (0.0, -0.1, 0.4)}), "lifeguard_chair": Kin(_guard, 45.0, cover="roles", dynamic=False, affordances=("sit",), sides=("front",), places={"seat": (0.0, 0.0, 1.51)}),
    "booster_seat": Kin(_booster, 2.0, affordances=("sit", "pick up"), sides=("front",), places={"seat": (0.0, 0.0, 0.12)}), "porch_swing": Kin(_swing, 60.0, cover="roles", dynamic=False, affordances=("sit",), sides=("front",), places={"seat": (0.0, 0.0, 0.56)}), "race_car_bed": Kin(_car, 60.0, dynamic=False, affordances=("lie", "sit"), sides=("left", "right"), supports=(top(0.9, 1.2, 0.46, "bed", (0.0, -0.2)),)), "loft_bed": Kin(_loft, 70.0, cover="roles", dynamic=False, affordances=("lie",), sides=("right",), supports=(top(0.85, 1.2, 1.7, "bed", (0.0, -0.2)), top(0.5, 1.1, 0.74, "desk", (-0.24, 0.4), 0.6))),
    "murphy_bed": Kin(_wall, 90.0, cover="roles", dynamic=False, affordances=("lie", "sit"), sides=("left", "right", "front"), supports=(top(1.4, 1.2, 0.52, "bed", (0.0, -0.35)),)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and how it is used."""
