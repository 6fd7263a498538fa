"""A thing of sewing rooms: a pincushion, a jar of buttons, a thimble, an embroidery hoop, a sewing box, a spool of ribbon, a cutting mat, a rotary cutter, a paper pattern, a zipper, tailor's chalk, a roll of lace or a needle with its thread."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.room_soft import thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.spool import spool_parts
from worldloom.assets.parts.work_pieces import cap, printed, spoken
from worldloom.geometry import box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube

Kind = Literal["pincushion", "button_jar", "thimble", "embroidery_hoop", "sewing_box", "ribbon_spool", "cutting_mat", "rotary_cutter", "sewing_pattern", "zipper", "tailors_chalk", "lace_roll", "sewing_needle"]
CALLED = {"pin cushion": "pincushion", "jar of buttons": "button_jar", "buttons": "button_jar", "button": "button_jar", "embroidery": "embroidery_hoop", "embroidery frame": "embroidery_hoop", "hoop with embroidery": "embroidery_hoop", "sewing kit": "sewing_box", "sewing basket": "sewing_box", "ribbon": "ribbon_spool", "spool of ribbon": "ribbon_spool", "roll of ribbon": "ribbon_spool", "antistatic mat": "cutting_mat", "craft mat": "cutting_mat", "dress pattern": "sewing_pattern", "paper pattern": "sewing_pattern", "pattern paper": "sewing_pattern",
          "zip": "zipper", "tailor's chalk": "tailors_chalk", "lace": "lace_roll", "roll of lace": "lace_roll", "needle": "sewing_needle", "needle and thread": "sewing_needle"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("craft/sewing_ware", 1, "sewing_ware", spoken(get_args(Kind), CALLED), ("tool", "craft supply"), ("indoor", "workshop", "studio", "sewing", "tailor"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "pincushion"
    size: Annotated[float, number(0.6, 1.6)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}


def build(p: Params, kit: Kit) -> Part:
    """Long things lie along X."""
    return drawn(KINDS, p, kit)


def _pins(out: Collector, p: Params, kit: Kit) -> None:
    g, red = kit.rng("pins"), dyed(finish.fabric("#b81c20", p.wear), p.color)
    for k in range(8):
        a = k * np.pi / 4
        out.add("cushion", red, sphere((0.022, 0.017, 0.024), 14).moved((0.022, 0, 0.024)).turned(rot_z(a)))
    out.add("cushion", red, sphere((0.03, 0.03, 0.024), 16, (0, 0, 0.024)))
    out.add("leaf", finish.fabric("#2f7a34"), *(prism([(0, -0.004), (0.014, -0.006), (0.026, 0), (0.014, 0.006), (0, 0.004)], 0.0015).turned(rot_z(1.2566 * k)).moved((0, 0, 0.0478)) for k in range(5)))
    for k in range(12):
        a, tilt = float(g.uniform(0, 6.28)), float(g.uniform(0.2, 0.9))
        d = np.array([np.sin(tilt) * np.cos(a), np.sin(tilt) * np.sin(a), np.cos(tilt)])
        q = np.array([0, 0, 0.02]) + 0.028 * d
        out.add("pin", finish.metal("steel"), rod(q, q + 0.022 * d, 0.0004, 5))
        c = ("#f2f0e6", "#e0b81c", "#2a62b0", "#2f9a4a")[k % 4]
        out.add(f"head.{c[1:]}", finish.plastic(c, 0.2), sphere(0.0022, 8, q + 0.022 * d))


def _buttons(out: Collector, p: Params, kit: Kit) -> None:
    n, g = kit.n(30, 14), kit.rng("buttons")
    out.add("jar", finish.glass(), hollow([(0, 0), (0.044, 0), (0.049, 0.006), (0.049, 0.1), (0.042, 0.11), (0.042, 0.12)], 0.0022, n, 0.6))
    out.add("lid", dyed(finish.metal("brass", p.wear), p.color), cap(0.0455, 0.016, 0.114, n))
    one = lathe([(0, 0), (0.008, 0), (0.009, 0.0012), (0.008, 0.0026), (0.0065, 0.0018), (0, 0.0018)], 14, 0.5)
    for k in range(130):
        r, a = 0.036 * float(np.sqrt(g.uniform(0.25, 1))), float(g.uniform(0, 6.28))
        c = ("#c8322a", "#2a62b0", "#e8e2d2", "#2f8a4a", "#d8a01c", "#1c1d20", "#b86a9a")[k % 7]
        m = one.turned(rot_z(a) @ rot_y(float(g.uniform(0.2, 1.6)))).moved((r * np.cos(a), r * np.sin(a), float(g.uniform(0.008, 0.095))))
        out.add(f"button.{c[1:]}", finish.plastic(c, 0.25), m)


def _thimble(out: Collector, p: Params, kit: Kit) -> None:
    out.add("thimble", dyed(finish.metal("silver", p.wear), p.color), lathe([(0.0092, 0), (0.0102, 0), (0.0102, 0.002), (0.0094, 0.003), (0.0078, 0.019), (0.005, 0.0225), (0, 0.0232), (0, 0.0222), (0.0046, 0.0216), (0.0068, 0.0185), (0.0085, 0.002), (0.0092, 0)], 26, 0.6))
    out.add("dot", finish.metal("gunmetal"), *(sphere(0.0006, 6, (0.0091 * np.cos(a) * (1 - 0.012 * k), 0.0091 * np.sin(a) * (1 - 0.012 * k), 0.006 + 0.0028 * k)) for k in range(5) for a in np.arange(16) * np.pi / 8 + 0.2 * (k % 2)))


def _hoop(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(48, 20)
    out.add("hoop", finish.wood("birch", p.wear), lathe([(0.094, 0), (0.1, 0), (0.1, 0.012), (0.094, 0.012), (0.094, 0)], n, 0.3))
    out.add("screw", finish.metal("brass", p.wear), rod((-0.014, 0.104, 0.006), (0.014, 0.104, 0.006), 0.0024, 8), box((0.02, 0.012, 0.01), 0.002, (0, 0.103, 0.006)))
    out.add("cloth", dyed(finish.fabric("#efe8d8", p.wear), p.color), cylinder(0.0945, 0.002, n, 0.0005, (0, 0, 0.007)))
    for k, (x, y, c) in enumerate(((-0.03, 0.02, "#c8322a"), (0.028, 0.03, "#d8a01c"), (0.0, -0.005, "#8a3a9a"))):
        out.add("stem", finish.of("rope", "#2f7a34", 0.8), tube(spline([(0.0, -0.07, 0.0095), (x * 0.4, -0.03, 0.0095), (x, y, 0.0095)], 12), 0.0013, 5))
        out.add(f"petal.{k}", finish.of("rope", c, 0.8), *(sphere((0.009, 0.005, 0.0014), 10).moved((0.01, 0, 0)).turned(rot_z(1.2566 * i)).moved((x, y, 0.0095)) for i in range(5)))


def _box(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("cherry", p.wear), p.color)
    out.add("box", wood, slab((-0.15, -0.1, 0), (0.15, 0.1, 0.008), 0.002), *(slab(lo, hi, 0.002) for lo, hi in (((-0.15, -0.1, 0), (0.15, -0.092, 0.09)), ((-0.15, 0.092, 0), (0.15, 0.1, 0.09)), ((-0.15, -0.1, 0), (-0.142, 0.1, 0.09)), ((0.142, -0.1, 0), (0.15, 0.1, 0.09)))))
    out.add("lid", wood, slab((-0.15, 0, 0), (0.15, 0.2, 0.012), 0.002).turned(rot_x(1.85)).moved((0, 0.1, 0.092)))
    out.add("lining", finish.fabric("#c88a9a"), slab((-0.142, -0.092, 0.008), (0.142, 0.092, 0.03), 0.004))
    for k, c in enumerate(("#c8322a", "#2a62b0", "#e0b81c", "#2f8a4a", "#e8e2d2", "#6a2a8a")):
        for role, mat, m in spool_parts(0.017, 0.045, c, kit.n(18, 10)):
            out.add(role, mat, m.moved((-0.11 + 0.045 * (k % 3), -0.06 + 0.05 * (k // 3), 0.03)))
    out.add("cushion", finish.fabric("#b81c20"), sphere((0.035, 0.035, 0.024), 16, (0.08, -0.035, 0.05)))
    out.add("scissors", finish.metal("chrome"), rod((0.03, 0.06, 0.035), (0.12, 0.05, 0.035), 0.003, 8, 0.001), rod((0.03, 0.045, 0.035), (0.12, 0.052, 0.035), 0.003, 8, 0.001), *(ring(0.012, 0.0025, (0.02, y, 0.035), 18, 6) for y in (0.036, 0.066)))


def _ribbon(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    turn = rot_y(np.pi / 2)
    for x in (-0.016, 0.014):
        out.add("flange", finish.of("cardboard", "#efe9dc", 0.7, p.wear), lathe([(0.012, 0), (0.045, 0), (0.045, 0.002), (0.012, 0.002), (0.012, 0)], n, 0.3).turned(turn).moved((x, 0, 0.046)))
    satin = dyed(finish.fabric("#c02a5a", p.wear, "velvet"), p.color)
    out.add("ribbon", satin, lathe([(0.012, -0.013), *((0.036 + 0.0003 * (k % 2), -0.013 + 0.026 * k / 8) for k in range(9)), (0.012, 0.013)], n, 0.4).turned(turn).moved((0, 0, 0.046)))
    line = spline([(0, -0.036, 0.046), (0, -0.045, 0.02), (0, -0.07, 0.003), (0.0, -0.11, 0.006), (0.0, -0.14, 0.001)], 24)
    out.add("ribbon", satin, thick(np.stack([line - [0.012, 0, 0], line + [0.012, 0, 0]], 1), 0.0006))
    out.add("foot", finish.of("cardboard", "#efe9dc", 0.7), slab((-0.016, -0.012, 0.0), (0.016, 0.012, 0.002), 0.0005))


def _mat(out: Collector, p: Params, kit: Kit) -> None:
    out.add("mat", dyed(finish.rubber("#1f6a4a"), p.color), slab((-0.3, -0.22, 0), (0.3, 0.22, 0.003), 0.001))
    line = finish.paint("#cfe2c8", p.wear)
    out.add("line", line, *(slab((-0.28, y - 0.0005, 0.003), (0.28, y + 0.0005, 0.0033), 0.0) for y in np.linspace(-0.2, 0.2, 9)), *(slab((x - 0.0005, -0.2, 0.003), (x + 0.0005, 0.2, 0.0033), 0.0) for x in np.linspace(-0.28, 0.28, 12)), slab((-0.0006, -0.28, 0.003), (0.0006, 0.28, 0.0034), 0.0).turned(rot_z(0.785)))


def _rotary(out: Collector, p: Params, kit: Kit) -> None:
    out.add("handle", dyed(finish.plastic("#e0b81c", 0.35, p.wear), p.color), tube(spline([(-0.12, 0, 0.012), (-0.06, 0.006, 0.013), (0.0, 0, 0.013), (0.035, -0.004, 0.012)], 24), np.interp(np.linspace(0, 1, 24), [0, 0.2, 0.6, 1], [0.008, 0.013, 0.011, 0.01]), 12))
    out.add("blade", finish.metal("chrome", 0.05), cylinder(0.03, 0.001, 36, 0.0002, (0.055, -0.004, 0.006)))
    out.add("guard", finish.plastic("#1b1d20"), cylinder(0.011, 0.014, 24, 0.003, (0.052, -0.004, 0.001)))


def _pattern(out: Collector, p: Params, kit: Kit) -> None:
    tissue = dyed(finish.of("paper", "#dcc090", 0.85, p.wear), p.color)
    bodice = np.array([(-0.2, -0.28), (0.12, -0.28), (0.16, -0.05), (0.2, 0.08), (0.13, 0.17), (0.1, 0.25), (-0.02, 0.28), (-0.06, 0.2), (-0.2, 0.17)])
    sleeve = np.array([(0.26, -0.26), (0.44, -0.26), (0.48, 0.05), (0.42, 0.14), (0.35, 0.18), (0.28, 0.14), (0.22, 0.05)])
    for k, shape in enumerate((bodice, sleeve)):
        out.add("paper", tissue, prism(shape, 0.0012 + 0.0004 * k))
        loop = np.concatenate([shape, shape[:1]]) * 1.0
        c = shape.mean(0)
        inner = c + 0.9 * (loop - c)
        steps = np.concatenate([a + (b - a) * np.linspace(0, 1, 15)[:-1, None] for a, b in zip(inner[:-1], inner[1:], strict=True)])
        out.add("dash", finish.paint("#3a2a1a", 0.0), *(rod((*steps[i], 0.0018), (*steps[i + 1], 0.0018), 0.0009, 4) for i in range(0, len(steps) - 1, 2)))
    out.add("words", finish.paint("#3a2a1a", 0.0), printed("FRONT", 0.03, -0.02, -0.1, 0.0018), printed("SLEEVE", 0.024, 0.35, -0.06, 0.0022))


def _zip(out: Collector, p: Params, kit: Kit) -> None:
    t = np.linspace(0, 1, 40)
    for s in (-1, 1):
        mid = np.c_[-0.11 + 0.22 * t, s * (0.002 + 0.03 * np.clip(t - 0.62, 0, 1) ** 1.3), np.full(40, 0.0012)]
        out.add("tape", dyed(finish.fabric("#22407a", p.wear), p.color), thick(np.stack([mid, mid + [0, s * 0.013, 0]][:: -s], 1), 0.001))
        out.add("teeth", finish.metal("brass", p.wear), *(box((0.0016, 0.003, 0.002), 0.0004, mid[0] * 0 + [np.interp(u, t, mid[:, 0]), np.interp(u, t, mid[:, 1]), 0.0018]) for u in np.linspace(0.01, 0.99, 60)))
    out.add("slider", finish.metal("brass", p.wear), box((0.01, 0.009, 0.004), 0.001, (0.027, 0, 0.002)), slab((0.03, -0.002, 0.003), (0.05, 0.002, 0.0045), 0.0006))


def _chalk(out: Collector, p: Params, kit: Kit) -> None:
    tri = np.array([(-0.03, -0.022), (0.03, -0.022), (0.012, 0.026), (-0.012, 0.026)])
    for k, c in enumerate(("#f4f2ea", "#9ac4e0", "#e8a8b8")):
        out.add(f"chalk.{k}", dyed(finish.of("plaster", c, 0.95, p.wear), p.color if k == 0 else None), prism(tri, 0.006, 0.0018).turned(rot_z(0.7 * k)).moved((0.05 * (k - 1), 0.016 * (k % 2), 0.0)))


def _lace(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 16)
    out.add("core", finish.of("cardboard", "#c9a877", 0.8, p.wear), cylinder(0.02, 0.07, n, 0.001))
    out.add("lace", dyed(finish.fabric("#f2eee4", p.wear, "knit"), p.color), cylinder(0.045, 0.06, n, 0.004, (0, 0, 0.005)))
    out.add("edge", finish.fabric("#f8f5ee", recipe="knit"), *(ring((0.007, 0.006), 0.0012, (0, 0, 0), 12, 5).turned(rot_x(np.pi / 2)).moved((0, -0.046, 0.067)).turned(rot_z(q)) for q in np.arange(20) * np.pi / 10))
    t = np.linspace(0, 1, 14)
    line = np.c_[0.045 * np.cos(-0.4 + 0 * t) + 0.09 * t, -0.02 - 0.03 * t, np.full(14, 0.0)]
    out.add("lace", finish.fabric("#f2eee4", recipe="knit"), thick(np.stack([line + [0, 0, 0.005 + 0.0 * 1], line + [0, 0, 0.064]], 1), 0.001))


def _needle(out: Collector, p: Params, kit: Kit) -> None:
    out.add("needle", finish.metal("chrome", p.wear), rod((-0.025, 0, 0.001), (0.025, 0, 0.001), 0.0009, 8, 0.0002), ring((0.0022, 0.0009), 0.0005, (-0.026, 0, 0.001), 14, 5))
    out.add("thread", dyed(finish.of("rope", "#c8322a", 0.8), p.color), tube(spline([(-0.026, 0, 0.001), (-0.045, 0.016, 0.0008), (-0.03, 0.04, 0.0008), (0.005, 0.03, 0.0008), (0.0, 0.055, 0.0008), (0.04, 0.05, 0.0008)], 40), 0.0006, 5))
    out.add("card", finish.of("paper", "#2a3f6a", 0.7), slab((-0.06, -0.03, 0.0), (0.06, 0.07, 0.0004), 0.0))


KINDS: dict[str, Kin] = {
    "pincushion": Kin(_pins, 0.06), "button_jar": Kin(_buttons, 0.5), "thimble": Kin(_thimble, 0.01), "embroidery_hoop": Kin(_hoop, 0.1), "sewing_box": Kin(_box, 1.4), "ribbon_spool": Kin(_ribbon, 0.06), "cutting_mat": Kin(_mat, 0.6), "rotary_cutter": Kin(_rotary, 0.1),
    "sewing_pattern": Kin(_pattern, 0.05), "zipper": Kin(_zip, 0.02), "tailors_chalk": Kin(_chalk, 0.03), "lace_roll": Kin(_lace, 0.1), "sewing_needle": Kin(_needle, 0.01),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
