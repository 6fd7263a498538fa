"""A thing of faith or feast: a menorah, a rosary, a monstrance, a kneeler, a book stand with a holy book, a nativity scene, a shofar, a prayer wheel, a rack of votive candles, a thurible, a collection box, Christmas ornaments, an Easter basket or an advent wreath."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.kindred import dyed, gathered, ring
from worldloom.assets.parts.room_lamp import flame
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, sphere, spline, stamp, tube
CARD = Card("worship/sacred_thing", 1, "sacred_thing", ("menorah", "hanukkah menorah", "hanukkiah", "rosary", "prayer beads", "rosary beads", "mala beads", "monstrance", "kneeler", "prayer kneeler", "prie-dieu", "bible", "open bible", "holy book", "quran", "koran", "quran stand", "book stand", "torah", "nativity scene", "nativity", "crib scene", "shofar", "prayer wheel", "votive candles", "votive candle rack", "candle rack", "votive rack", "thurible", "collection box", "donation box", "offertory box", "christmas ornament", "christmas bauble", "bauble", "christmas ball", "easter basket", "basket of easter eggs", "easter eggs", "advent wreath"),
            ("ornament",), ("indoor", "church", "temple", "chapel", "christmas"), "table")  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["menorah", "rosary", "monstrance", "kneeler", "holy_book", "nativity", "shofar", "prayer_wheel", "votive_rack", "thurible", "collection_box", "ornament", "easter_basket", "advent_wreath"] = "menorah"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    lit: bool = True
    wear: Wear = 0.15


CALLED = {"hanukkah menorah": "menorah", "hanukkiah": "menorah", "prayer beads": "rosary", "prayer bead": "rosary", "rosary beads": "rosary", "mala beads": "rosary", "prayer kneeler": "kneeler", "prie dieu": "kneeler", "bible": "holy_book", "open bible": "holy_book", "holy book": "holy_book", "quran": "holy_book", "koran": "holy_book", "quran stand": "holy_book", "book stand": "holy_book", "torah": "holy_book", "nativity scene": "nativity", "crib scene": "nativity", "prayer wheel": "prayer_wheel", "votive candles": "votive_rack", "votive candle": "votive_rack", "votive candle rack": "votive_rack", "candle rack": "votive_rack", "votive rack": "votive_rack",
          "collection box": "collection_box", "donation box": "collection_box", "offertory box": "collection_box", "christmas ornament": "ornament", "christmas bauble": "ornament", "bauble": "ornament", "christmas ball": "ornament", "easter basket": "easter_basket", "basket of easter eggs": "easter_basket", "easter eggs": "easter_basket", "easter egg": "easter_basket", "advent wreath": "advent_wreath"}  # fmt: skip
"""Other names of its kinds."""


def build(p: Params, kit: Kit) -> Part:
    """Stands or lies where it is put; candles burn if lit."""
    out = Collector()
    make, mass, light = KINDS[p.kind]
    make(out, p, kit)
    lamps = (Light(name="candles", color=(1.0, 0.6, 0.26), power=light[1], position=(0, 0, light[0])),) if light and p.lit else ()
    return gathered(out, mass, p.size, lights=lamps)


def _candle(out: Collector, p: Params, at: tuple[float, float, float], r: float, h: float, tone: str = "#f2ecdc") -> None:
    out.add(f"wax.{tone}", finish.of("wax", tone, 0.4), cylinder(r, h, 16, 0.15 * r, at))
    if p.lit:
        out.add("flame", finish.glow((1.0, 0.6, 0.22), 5.0), flame((at[0], at[1], at[2] + h), 0.03))


def _menorah(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(32, 14), dyed(finish.metal("brass", p.wear), p.color)
    out.add("stem", brass, lathe([(0, 0), (0.065, 0), (0.068, 0.006), (0.04, 0.02), (0.014, 0.03), (0.018, 0.05), (0.01, 0.06), (0.01, 0.15), (0.016, 0.16), (0.009, 0.17), (0.009, 0.255), (0, 0.255)], n, 0.7))
    for k in range(1, 5):
        r = 0.042 * k
        a = np.linspace(np.pi, 2 * np.pi, 30)
        out.add("stem", brass, tube(np.c_[r * np.cos(a), 0 * a, 0.235 + 0.9 * r * np.sin(a)], 0.0058, 8))
    for k in range(-4, 5):
        top = 0.235 if k else 0.26
        out.add("cup", brass, lathe([(0, -0.006), (0.006, -0.004), (0.013, 0.004), (0.0135, 0.016), (0.0095, 0.016), (0, 0.008)], 18, 0.6).moved((0.042 * k, 0, top)))
        _candle(out, p, (0.042 * k, 0, top + 0.006), 0.0072, 0.09, "#e8e4f2")


def _rosary(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(0, -0.06, 0.006), (0.08, -0.02, 0.006), (0.1, 0.07, 0.006), (0.0, 0.12, 0.006), (-0.1, 0.06, 0.006), (-0.07, -0.03, 0.006)], 60, True)
    wood = dyed(finish.wood("mahogany", p.wear, 0.3), p.color)
    out.add("bead", wood, stamp(sphere(0.0042, 10), path), *(sphere(0.006, 12, path[k]) for k in range(0, 60, 12)))
    out.add("chain", finish.metal("silver"), tube(path, 0.0008, 5, closed=True), rod((0, -0.06, 0.006), (0.012, -0.115, 0.004), 0.0008, 5))
    out.add("bead", wood, *(sphere(0.0046, 10, (0.012 * t, -0.06 - 0.055 * t, 0.005)) for t in (0.25, 0.5, 0.75)))
    out.add("cross", finish.metal("silver", p.wear), box((0.007, 0.046, 0.004), 0.001, (0.017, -0.14, 0.003)), box((0.028, 0.007, 0.004), 0.001, (0.017, -0.13, 0.003)))


def _monstrance(out: Collector, p: Params, kit: Kit) -> None:
    n, gold, up = kit.n(44, 18), dyed(finish.metal("gold", p.wear), p.color), rot_x(np.pi / 2)
    out.add("stem", gold, lathe([(0, 0), (0.09, 0), (0.095, 0.008), (0.06, 0.025), (0.018, 0.05), (0.014, 0.12), (0.028, 0.14), (0.028, 0.155), (0.013, 0.175), (0.013, 0.27), (0.03, 0.29), (0, 0.3)], n, 0.7))
    for k in range(24):
        r = 0.17 if k % 2 else 0.135
        out.add("ray", gold, prism([(-0.011, 0.055), (0.011, 0.055), (0, r)], 0.004, 0.0008).turned(rot_z(k * np.pi / 12)).turned(up).moved((0, 0.002, 0.4)))
    out.add("ring", gold, *(ring(r, q, (0, 0, 0), n, 8).turned(up).moved((0, 0, 0.4)) for r, q in ((0.055, 0.008), (0.068, 0.004))))
    out.add("host", finish.paint("#f6f0de"), cylinder(0.046, 0.003, n, 0.0005).turned(up).moved((0, 0.0015, 0.4)))
    out.add("ring", gold, box((0.01, 0.008, 0.06), 0.002, (0, 0, 0.59)), box((0.04, 0.008, 0.01), 0.002, (0, 0, 0.598)))


def _kneeler(out: Collector, p: Params, kit: Kit) -> None:
    wood = finish.wood("oak", p.wear)
    out.add("frame", wood, *(box((0.04, 0.05, 0.82), 0.006, (s * 0.27, 0.2, 0.41)) for s in (-1, 1)), *(box((0.04, 0.55, 0.08), 0.006, (s * 0.27, 0, 0.04)) for s in (-1, 1)), box((0.54, 0.44, 0.03), 0.006, (0, -0.04, 0.145)), *(box((0.04, 0.4, 0.1), 0.006, (s * 0.25, -0.04, 0.09)) for s in (-1, 1)), box((0.54, 0.02, 0.34), 0.004, (0, 0.205, 0.55)))
    out.add("frame", wood, box((0.64, 0.3, 0.03), 0.006).turned(rot_x(0.3)).moved((0, 0.12, 0.85)), box((0.64, 0.02, 0.04), 0.004).turned(rot_x(0.3)).moved((0, -0.02, 0.825)))
    cushion = dyed(finish.fabric("#8a1f2a", p.wear, "velvet"), p.color)
    out.add("cushion", cushion, soft_box((0.5, 0.34, 0.08), 0.035, 0.05, 0.012, center=(0, -0.06, 0.195)), soft_box((0.6, 0.1, 0.03), 0.012, 0.05).turned(rot_x(0.3)).moved((0, 0.09, 0.873)))


def _book(out: Collector, p: Params, kit: Kit) -> None:
    wood = finish.wood("walnut", p.wear)
    out.add("stand", wood, box((0.24, 0.012, 0.3), 0.003, (0, 0, 0.05)).turned(rot_x(-0.72)).moved((0, 0, 0.105)), box((0.24, 0.012, 0.17), 0.003, (0, 0, -0.015)).turned(rot_x(0.72)).moved((0, 0, 0.105)), box((0.24, 0.05, 0.01), 0.003).turned(rot_x(0.85 - np.pi / 2)).moved((0, -0.125, 0.098)))
    cover = dyed(finish.leather("#4a1a1a", p.wear), p.color)
    tilt, at = rot_x(-0.85 + np.pi / 2), (0, -0.055, 0.185)
    for s in (-1, 1):
        u = np.linspace(0, 1, 10)
        z = 0.012 + 0.02 * np.sin(np.pi * np.clip(0.9 * u + 0.08, 0, 1)) ** 0.6
        grid = np.stack([np.repeat((s * 0.15 * u)[:, None], 2, 1), np.tile([[-0.11, 0.11]], (10, 1)), np.repeat(z[:, None], 2, 1)], -1)
        out.add("cover", cover, box((0.156, 0.236, 0.005), 0.002, (s * 0.078, 0, 0.0)).turned(tilt).moved(at))
        out.add("page", finish.of("paper", (0.78, 0.74, 0.64), 0.9), thick(grid if s > 0 else grid[:, ::-1], 0.014).turned(tilt).moved(at))
        lines = [box((0.05 if k % 5 == 4 else 0.056, 0.0016, 0.0006), 0.0, (s * (0.042 + 0.066 * c), 0.088 - 0.0075 * k, float(np.interp((0.042 + 0.066 * c) / 0.15, u, z)) + 0.0004)) for c in (0, 1) for k in range(23)]
        out.add("ink", finish.paint("#241a14"), *(m.turned(tilt).moved(at) for m in lines))
    out.add("ribbon", finish.fabric("#c2161e", recipe="velvet"), tube(spline([(0.004, -0.12, 0.1), (0.006, -0.15, 0.09), (0.004, -0.17, 0.05)], 10), 0.0025, 6))


def _nativity(out: Collector, p: Params, kit: Kit) -> None:
    wood, straw = finish.wood("weathered", p.wear), finish.of("straw", (0.6, 0.48, 0.22), 0.95)
    out.add("stable", wood, box((0.5, 0.3, 0.014), 0.003, (0, 0, 0.007)), *(box((0.02, 0.02, 0.26), 0.003, (x, y, 0.13)) for x in (-0.23, 0.23) for y in (-0.12, 0.13)), *(box((0.48, 0.012, 0.04), 0.003, (0, 0.14, z)) for z in np.linspace(0.04, 0.26, 6)))
    for s in (-1, 1):
        out.add("roof", straw, box((0.32, 0.34, 0.022), 0.006, (0.14, 0, 0)).turned(rot_y(0.5)).turned(rot_z(0 if s > 0 else np.pi)).moved((0, 0, 0.385)))
    out.add("straw", straw, soft_box((0.42, 0.24, 0.012), 0.005, 0.03, 0.006, 0.006, 4, (0, 0, 0.018)))

    def figure(x: float, y: float, h: float, robe: str, turn: float, veil: str) -> None:
        body = lathe([(0, 0), (0.3 * h, 0), (0.27 * h, 0.12 * h), (0.19 * h, 0.5 * h), (0.15 * h, 0.74 * h), (0.06 * h, 0.8 * h), (0, 0.8 * h)], 18, True)
        out.add(f"robe.{robe}", finish.paint(robe, p.wear, 0.5), body.moved((x, y, 0.02)), *(rod((x + 0.13 * h * np.cos(turn + a), y + 0.13 * h * np.sin(turn + a), 0.02 + 0.66 * h), (x + 0.24 * h * np.cos(turn), y + 0.24 * h * np.sin(turn), 0.02 + 0.55 * h), 0.045 * h, 8) for a in (0.9, -0.9)))
        out.add("skin", finish.of("skin", (0.62, 0.42, 0.3), 0.6), sphere((0.09 * h, 0.09 * h, 0.105 * h), 14, (x, y, 0.02 + 0.88 * h)))
        out.add(f"veil.{veil}", finish.paint(veil, p.wear, 0.5), sphere((0.105 * h, 0.105 * h, 0.11 * h), 14, (x - 0.03 * h * np.cos(turn), y - 0.03 * h * np.sin(turn), 0.02 + 0.91 * h)))

    figure(-0.09, 0.02, 0.15, p.color or "#2f5ab0", -0.3, "#f0ede4")
    figure(0.09, 0.03, 0.18, "#7a4a2a", np.pi + 0.3, "#4a2c18")
    figure(0.18, -0.08, 0.15, "#8a6a3a", 2.6, "#c9b48a")
    out.add("manger", wood, *(box((0.09, 0.006, 0.04), 0.002).turned(rot_x(0.5 * s)).moved((0, s * 0.022 - 0.03, 0.05)) for s in (-1, 1)), *(rod((x, -0.06, 0.018), (x, 0.0, 0.05), 0.004, 6) for x in (-0.035, 0.035)), *(rod((x, 0.0, 0.018), (x, -0.06, 0.05), 0.004, 6) for x in (-0.035, 0.035)))
    out.add("child", finish.paint("#f6f2e8"), sphere((0.03, 0.013, 0.012), 14, (0.006, -0.03, 0.06)))
    out.add("skin", finish.of("skin", (0.62, 0.42, 0.3), 0.6), sphere(0.011, 12, (-0.028, -0.03, 0.064)))
    star = np.array([((0.035 if k % 2 == 0 else 0.012) * np.sin(k * np.pi / 5), (0.035 if k % 2 == 0 else 0.012) * np.cos(k * np.pi / 5)) for k in range(10)])
    out.add("star", finish.metal("gold"), prism(star, 0.006, 0.001).turned(rot_x(np.pi / 2)).moved((0, -0.16, 0.42)))


def _shofar(out: Collector, p: Params, kit: Kit) -> None:
    path = spline([(-0.22, 0, 0.018), (-0.08, 0.01, 0.018), (0.06, 0.02, 0.022), (0.17, 0.06, 0.03), (0.22, 0.15, 0.04)], 36)
    r = np.interp(np.linspace(0, 1, 36), [0, 0.5, 0.85, 1.0], [0.01, 0.015, 0.024, 0.036])
    tone = np.repeat(np.interp(np.linspace(0, 1, 36), [0, 1], [1.25, 0.6]), 17)
    m = tube(path, r, 16, caps=False)
    out.add("horn", dyed(finish.of("bone", (0.4, 0.28, 0.16), 0.3, p.wear), p.color), m.tinted(np.repeat(tone[: len(m.vertices), None], 3, 1)))
    out.add("mouth", finish.plastic("#0e0a08", 0.8), sphere((0.033, 0.033, 0.033), 14, path[-1] * 0.92 + path[-4] * 0.08))


def _wheel(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(36, 16), finish.metal("brass", p.wear)
    out.add("drum", dyed(finish.metal("copper", p.wear), p.color), cylinder(0.036, 0.075, n, 0.004, (0, 0, 0.2)))
    out.add("band", brass, *(ring(0.0365, 0.0028, (0, 0, z), n, 6) for z in (0.204, 0.238, 0.272)), lathe([(0, 0.275), (0.036, 0.276), (0.02, 0.292), (0.01, 0.298), (0.012, 0.308), (0, 0.314)], n, 0.6))
    a = np.arange(12) * np.pi / 6
    out.add("band", brass, copies(box((0.003, 0.012, 0.018), 0.001), np.c_[0.0365 * np.cos(a), 0.0365 * np.sin(a), np.full(12, 0.221)], a), copies(box((0.003, 0.012, 0.018), 0.001), np.c_[0.0365 * np.cos(a), 0.0365 * np.sin(a), np.full(12, 0.255)], a))
    out.add("handle", finish.wood("walnut", p.wear), lathe([(0, 0.02), (0.012, 0.02), (0.015, 0.05), (0.011, 0.12), (0.013, 0.17), (0.008, 0.19), (0, 0.2)], 20, 0.8))
    out.add("foot", finish.wood("walnut", p.wear), lathe([(0, 0), (0.055, 0), (0.055, 0.012), (0.02, 0.024), (0, 0.024)], n, 0.4))
    out.add("chain", brass, tube(spline([(0.036, 0, 0.24), (0.075, 0.01, 0.235), (0.095, 0.02, 0.21)], 12), 0.0015, 6), sphere(0.009, 14, (0.096, 0.02, 0.202)))


def _votives(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear), p.color)
    n = kit.n(18, 10)
    cup = hollow([(0, 0), (0.022, 0), (0.027, 0.055)], 0.002, n, 0.5)
    for k, (y, z) in enumerate(((-0.2, 0.82), (0.0, 0.92), (0.2, 1.02))):
        out.add("shelf", iron, box((0.95, 0.17, 0.012), 0.003, (0, y, z)))
        for i in range(9):
            x = -0.4 + 0.1 * i
            out.add(f"glass.{(i + k) % 2}", finish.of("glass", ("#a8141c", "#1f3fa0")[(i + k) % 2], 0.06), cup.moved((x, y, z + 0.006)))
            if (i * 7 + k * 3) % 5 < 3:
                _candle(out, p, (x, y, z + 0.008), 0.017, 0.03)
    out.add("frame", iron, *(rod((s * 0.46, -0.24, 0.0), (s * 0.46, -0.24, 0.82), 0.013, 10) for s in (-1, 1)), *(rod((s * 0.46, 0.24, 0.0), (s * 0.46, 0.24, 1.02), 0.013, 10) for s in (-1, 1)), *(rod((s * 0.46, -0.24, z), (s * 0.46, 0.24, z + 0.2 * (z > 0.5)), 0.009, 8) for s in (-1, 1) for z in (0.12, 0.81)), *(rod((-0.46, y, 0.12), (0.46, y, 0.12), 0.009, 8) for y in (-0.24, 0.24)))
    out.add("box", iron, box((0.2, 0.12, 0.16), 0.004, (0, -0.24, 0.66)), box((0.09, 0.012, 0.006), 0.001, (0, -0.24, 0.745)))


def _thurible(out: Collector, p: Params, kit: Kit) -> None:
    n, brass = kit.n(36, 16), dyed(finish.metal("brass", p.wear), p.color)
    out.add("bowl", brass, lathe([(0, 0), (0.035, 0), (0.037, 0.005), (0.018, 0.02), (0.05, 0.045), (0.062, 0.075), (0.06, 0.09), (0, 0.09)], n, 0.7), lathe([(0, 0.09), (0.062, 0.09), (0.06, 0.105), (0.045, 0.135), (0.028, 0.15), (0.03, 0.165), (0.015, 0.19), (0, 0.2)], n, 0.7), ring(0.0615, 0.003, (0, 0, 0.09), n, 6))
    a = np.arange(8) * np.pi / 4
    out.add("hole", finish.plastic("#0e0a08", 0.8), copies(box((0.003, 0.01, 0.02), 0.001), np.c_[0.0515 * np.cos(a), 0.0515 * np.sin(a), np.full(8, 0.12)], a))
    for t in np.arange(3) * 2.094:
        q = spline([(0.062 * np.cos(t), 0.062 * np.sin(t), 0.088), (0.1 * np.cos(t), 0.1 * np.sin(t) - 0.08, 0.02), (0.09 + 0.01 * t, -0.16, 0.006), (0.17, -0.1 + 0.01 * t, 0.006), (0.2, -0.02, 0.008)], 44)
        out.add("chain", brass, tube(q, 0.0022 + 0.0008 * (np.arange(44) % 2), 5))
    out.add("ring", brass, ring(0.018, 0.003, (0.215, -0.015, 0.005), 20))


def _box_(out: Collector, p: Params, kit: Kit) -> None:
    wood, brass = dyed(finish.wood("oak", p.wear), p.color), finish.metal("brass", p.wear)
    out.add("box", wood, box((0.22, 0.16, 0.2), 0.006, (0, 0, 0.1)), box((0.24, 0.18, 0.02), 0.006, (0, 0, 0.21)))
    out.add("slot", finish.plastic("#0c0a08", 0.8), box((0.09, 0.008, 0.002), 0.0, (0, 0, 0.2205)))
    out.add("brass", brass, box((0.11, 0.024, 0.0012), 0.0004, (0, 0, 0.22)), box((0.03, 0.006, 0.034), 0.002, (0, -0.084, 0.19)), box((0.024, 0.01, 0.026), 0.003, (0, -0.087, 0.165)), ring(0.009, 0.0022, (0, 0, 0), 16).turned(rot_x(np.pi / 2)).moved((0, -0.087, 0.182)), box((0.012, 0.003, 0.08), 0.001, (0, -0.081, 0.08)), box((0.05, 0.003, 0.012), 0.001, (0, -0.081, 0.098)))


def _ornament(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    for k, (tone, q) in enumerate(((p.color or "#b3161e", (-0.05, 0, 0.04)), ("#c9a13c", (0.04, 0.02, 0.036)), ("#1f6a4a", (0.0, -0.06, 0.032)))):
        r = q[2]
        out.add(f"ball.{k}", dyed(finish.metal("chrome", 0.05), tone), sphere(r, n, q))
        out.add("cap", finish.metal("gold"), lathe([(0, 0.96 * r), (0.22 * r, 0.96 * r), (0.22 * r, 1.16 * r), (0, 1.17 * r)], 14, 0.3).turned(rot_x(0.5)).moved(q), ring(0.12 * r, 0.0012, (0, 0, 0), 14, 5).turned(rot_x(np.pi / 2)).moved((0, 0, 1.28 * r)).turned(rot_x(0.5)).moved(q), ring(1.002 * r, 0.0012, q, n, 5))


def _easter(out: Collector, p: Params, kit: Kit) -> None:
    n, wicker = kit.n(36, 16), finish.of("wicker", (0.5, 0.34, 0.17), 0.85, p.wear)
    out.add("basket", wicker, hollow([(0, 0), (0.1, 0), (0.11, 0.01), (0.14, 0.1)], 0.006, n, 0.5), ring(0.14, 0.008, (0, 0, 0.1), n, 8))
    a = np.linspace(0, np.pi, 30)
    out.add("basket", wicker, tube(np.c_[0.138 * np.cos(a), 0 * a, 0.1 + 0.19 * np.sin(a)], 0.008, 8))
    out.add("grass", finish.of("straw", (0.25, 0.45, 0.12), 0.95), lathe([(0, 0.06), (0.125, 0.07), (0.1, 0.09), (0, 0.095)], n, 0.5))
    egg = lathe([(0.024 * np.sqrt(max(0.0, 1 - u * u)) * (1 - 0.12 * u), 0.031 * u) for u in np.linspace(-1, 1, 15)], kit.n(20, 10), True)
    for k, tone in enumerate((p.color or "#e86a9a", "#5ab0e0", "#f2d23c", "#8ac86a", "#b07ad6", "#f29a4c", "#5ad0b0")):
        r, t = (0.0, 0.0) if k == 6 else (0.075, k * np.pi / 3)
        z = egg.vertices[:, 2:]
        band = np.abs(np.sin(160 * z + k)) < 0.35
        m = egg.tinted(np.where(band, [[0.92, 0.9, 0.86]], [list(finish.paint(tone).color)])).turned(rot_x(1.1)).turned(rot_z(2.1 * k))
        out.add("egg", finish.of("paint", (1.0, 1.0, 1.0), 0.3), m.moved((r * np.cos(t), r * np.sin(t), 0.108 + 0.012 * (k == 6))))
    out.add("bow", finish.fabric("#f29ac0", recipe="velvet"), *(tube(spline([(0, -0.01, 0.29), (s * 0.035, -0.014, 0.31), (s * 0.04, -0.014, 0.28), (0, -0.01, 0.29)], 14), 0.005, 6) for s in (-1, 1)))


def _advent(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("needles")
    out.add("wreath", finish.of("needle", (0.03, 0.12, 0.04), 0.9), ring(0.14, 0.034, (0, 0, 0.034), 44, 10).tinted(0.7))
    a, b = g.uniform(0, 6.3, 420), g.uniform(-0.6, 3.7, 420)
    q = np.c_[(0.14 + 0.036 * np.cos(b)) * np.cos(a), (0.14 + 0.036 * np.cos(b)) * np.sin(a), 0.034 + 0.036 * np.sin(b)]
    out.add("needle", finish.of("needle", (0.04, 0.17, 0.05), 0.9), copies(lathe([(0, 0), (0.0045, 0.006), (0, 0.034)], 4, True).turned(rot_y(0.9)), q, a + g.normal(0, 0.8, 420), g.uniform(0.7, 1.2, 420)))
    for k in range(4):
        t = k * np.pi / 2 + np.pi / 4
        _candle(out, p, (0.14 * np.cos(t), 0.14 * np.sin(t), 0.055), 0.024, 0.1, p.color or "#8a141c")
    out.add("berry", finish.plastic("#b3161e", 0.15), *(sphere(0.009, 10, (0.15 * np.cos(t + d), 0.15 * np.sin(t + d), 0.072)) for t in np.arange(4) * np.pi / 2 for d in (0.0, 0.12, -0.1)))


Draw = Callable[[Collector, Params, Kit], None]
KINDS: dict[str, tuple[Draw, float, tuple[float, float] | None]] = {
    "menorah": (_menorah, 1.5, (0.37, 9.0)), "rosary": (_rosary, 0.04, None), "monstrance": (_monstrance, 3.0, None), "kneeler": (_kneeler, 14.0, None), "holy_book": (_book, 2.5, None), "nativity": (_nativity, 2.5, None), "shofar": (_shofar, 0.3, None),
    "prayer_wheel": (_wheel, 0.7, None), "votive_rack": (_votives, 25.0, (1.1, 12.0)), "thurible": (_thurible, 1.2, None), "collection_box": (_box_, 3.0, None), "ornament": (_ornament, 0.1, None), "easter_basket": (_easter, 0.8, None), "advent_wreath": (_advent, 1.0, (0.2, 4.0)),
}  # fmt: skip
"""Each kind's drawing, its mass in kg, and the height and watts of its light."""
PRESETS = {k: Params.model_validate({"kind": k}) for k in KINDS if k != "menorah"}
