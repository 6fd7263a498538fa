"""A thing of offices and drawing rooms: a roll of drawings, a drawing tube, a plan or blueprint spread out, a T-square, a set square, a protractor, a pair of compasses, colour swatches, a board of material samples, a model of a tower, a rubber stamp, a stamp pad, a letter opener, business cards, sealing wax, a pencil sharpener, a box of chalk, a glue stick, a pencil case, a laser pointer, a trophy cup, a stopwatch, a whistle or a ring binder."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import ear
from worldloom.assets.parts.work_pieces import cased, labelled, printed, rolled, spoken
from worldloom.geometry import arc, beam, box, cylinder, lathe, prism, rod, rot_x, rot_y, rot_z, slab, spline, tube

Kind = Literal["drawing_roll", "drawing_tube", "site_plan", "t_square", "set_square", "protractor", "drawing_compass", "color_swatch", "sample_board", "tower_model", "rubber_stamp", "stamp_pad", "letter_opener", "business_card", "sealing_wax", "pencil_sharpener", "chalk_box", "glue_stick", "pencil_case", "laser_pointer", "trophy", "stopwatch", "whistle", "ring_binder"]
CALLED = {"roll of drawings": "drawing_roll", "rolled drawing": "drawing_roll", "rolled drawings": "drawing_roll", "roll of plans": "drawing_roll", "rolled plans": "drawing_roll", "rolled blueprint": "drawing_roll", "rolled-up plan": "drawing_roll", "roll of blueprints": "drawing_roll", "rolled map": "drawing_roll", "poster tube": "drawing_tube", "map tube": "drawing_tube", "cardboard tube": "drawing_tube", "mailing tube": "drawing_tube", "blueprint": "site_plan", "floor plan": "site_plan", "architectural drawing": "site_plan", "technical drawing": "site_plan", "architect's drawing": "site_plan", "drawing plan": "site_plan", "construction plan": "site_plan",
          "t-square": "t_square", "tee square": "t_square", "triangle ruler": "set_square", "compasses": "drawing_compass", "pair of compasses": "drawing_compass", "drawing compasses": "drawing_compass", "colour swatch": "color_swatch", "swatch": "color_swatch", "color fan": "color_swatch", "paint swatch": "color_swatch", "colour swatches": "color_swatch", "color swatches": "color_swatch", "material sample": "sample_board", "material samples": "sample_board", "moodboard": "sample_board", "mood board": "sample_board", "model of a tower": "tower_model", "model tower": "tower_model", "skyscraper model": "tower_model", "model of a skyscraper": "tower_model",
          "stamp": "rubber_stamp", "date stamp": "rubber_stamp", "ink stamp": "rubber_stamp", "ink pad": "stamp_pad", "inkpad": "stamp_pad", "paper knife": "letter_opener", "business cards": "business_card", "stack of business cards": "business_card", "wax seal": "sealing_wax", "wax stamp": "sealing_wax", "stick of sealing wax": "sealing_wax", "sharpener": "pencil_sharpener", "chalk": "chalk_box", "box of chalk": "chalk_box", "piece of chalk": "chalk_box", "stick of chalk": "chalk_box", "glue stick": "glue_stick", "pencil pouch": "pencil_case", "pencil box": "pencil_case", "pointer": "laser_pointer",
          "trophy cup": "trophy", "golden cup": "trophy", "gold trophy": "trophy", "award": "trophy", "winner's cup": "trophy", "stop watch": "stopwatch", "referee whistle": "whistle", "binder": "ring_binder", "binders": "ring_binder", "lever arch file": "ring_binder"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("office/drawing_ware", 1, "drawing_ware", spoken(get_args(Kind), CALLED), ("stationery", "tool"), ("indoor", "office", "studio", "classroom", "school", "study"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "drawing_roll"
    size: Annotated[float, number(0.6, 1.6)] = 1.0


PRESETS = {k: Params(kind=k) for k in get_args(Kind)[1:]}
PAPER = finish.of("paper", "#f2efe6", 0.88, 0.1)


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y; long things lie along X."""
    return drawn(KINDS, p, kit)


def _roll(out: Collector, p: Params, kit: Kit) -> None:
    paper = dyed(finish.of("paper", "#eeeae0", 0.88, p.wear), p.color)
    n = kit.n(30, 14)
    out.add("paper", paper, rolled(0.028, 0.62, 0.012, n), rolled(0.024, 0.56, 0.01, n).turned(rot_z(0.08)).moved((0.03, 0.054, 0)))
    out.add("band", finish.rubber("#b8281c"), *(ring(0.0286, 0.0014, (0, 0, 0), 24, 6).turned(rot_y(np.pi / 2)).moved((x, 0, 0.028)) for x in (-0.18, 0.2)))
    out.add("line", finish.paint("#2a4a7a", 0.0), *(slab((-0.25, -0.0005, 0.0), (0.22, 0.0005, 0.0004), 0.0).moved((0, 0, 0.0285)).moved((0, 0, -0.028)).turned(rot_x(a)).moved((0, 0, 0.028)) for a in (0.2, 0.45, 0.7)))


def _tube(out: Collector, p: Params, kit: Kit) -> None:
    out.add("tube", dyed(finish.of("cardboard", "#b08a58", 0.8, p.wear), p.color), drum(0.042, 0.8, (0, 0, 0.044), kit.n(32, 14)))
    out.add("cap", finish.plastic("#1b1d20", 0.4), *(drum(0.044, 0.03, (x, 0, 0.044), kit.n(32, 14)) for x in (-0.395, 0.395)))
    out.add("label", PAPER, slab((-0.09, -0.0155, 0.0835), (0.09, 0.0155, 0.0865), 0.001))


def _plan(out: Collector, p: Params, kit: Kit) -> None:
    blue = p.color or "#f0ede4"
    out.add("sheet", finish.of("paper", blue, 0.88, p.wear), slab((-0.42, -0.297, 0), (0.42, 0.297, 0.0012), 0.0))
    pen = finish.paint("#2a3f6a" if p.color is None else "#eef2f6", 0.0)

    def line(x0: float, y0: float, x1: float, y1: float, w: float = 0.0016) -> None:
        out.add("line", pen, slab((min(x0, x1) - w, min(y0, y1) - w, 0.0012), (max(x0, x1) + w, max(y0, y1) + w, 0.0016), 0.0))

    for q in ((-0.4, -0.28, 0.4, -0.28), (-0.4, 0.28, 0.4, 0.28), (-0.4, -0.28, -0.4, 0.28), (0.4, -0.28, 0.4, 0.28)):
        line(*q, w=0.0008)
    for q in ((-0.34, -0.2, 0.12, -0.2), (0.12, -0.2, 0.12, 0.2), (0.12, 0.2, -0.34, 0.2), (-0.34, 0.2, -0.34, -0.2), (-0.14, -0.2, -0.14, -0.02), (-0.14, 0.06, -0.14, 0.2), (-0.34, 0.03, -0.22, 0.03), (-0.14, 0.03, 0.03, 0.03), (0.12, -0.1, 0.26, -0.1), (0.26, -0.1, 0.26, 0.12), (0.26, 0.12, 0.12, 0.12)):
        line(*q, w=0.0026)
    for k in range(6):
        line(0.14 + 0.018 * k, -0.1, 0.14 + 0.018 * k, -0.04, 0.0006)
    out.add("tree", finish.paint("#4a8a4a", 0.0), *(ring(0.022, 0.0012, (x, y, 0.0014), 22, 5) for x, y in ((-0.37, -0.24), (0.2, 0.2), (0.32, 0.05), (0.33, -0.02))))
    for q in ((0.2, -0.28, 0.2, -0.18), (0.2, -0.18, 0.4, -0.18)):
        line(*q, w=0.0008)
    out.add("words", pen, printed("PLAN", 0.026, 0.3, -0.215, 0.0016), printed("1:100", 0.014, 0.3, -0.252, 0.0016))
    out.add("north", finish.paint("#b8281c", 0.0), prism([(-0.01, 0), (0, 0.03), (0.01, 0), (0, 0.008)], 0.0004).moved((0.36, 0.22, 0.0012)))


def _tsquare(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("mahogany", p.wear), p.color)
    out.add("head", wood, slab((-0.36, -0.14, 0), (-0.31, 0.14, 0.012), 0.002))
    out.add("blade", wood, slab((-0.31, -0.028, 0.006), (0.36, 0.028, 0.0095), 0.001))
    out.add("edge", finish.of("plastic", "#dfe6e6", 0.2), slab((-0.31, 0.022, 0.006), (0.36, 0.034, 0.009), 0.0008))
    out.add("screw", finish.metal("brass"), *(cylinder(0.004, 0.0128, 12, 0.0006, (-0.335, y, 0)) for y in (-0.018, 0.0, 0.018)))


def _setsquare(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.of("plastic", "#a8cfd8", 0.12, p.wear), p.color)
    out.add("square", shell, prism([(-0.1, -0.06), (0.14, -0.06), (-0.1, 0.12)], 0.0025, 0.0006, [[(-0.07, -0.035), (0.045, -0.035), (-0.07, 0.055)]]))
    out.add("mark", finish.paint("#15181b", 0.0), *(slab((-0.09 + 0.01 * k, -0.0598, 0.0025), (-0.0894 + 0.01 * k, -0.054 + 0.003 * (k % 5 == 0), 0.0028), 0.0) for k in range(21)))


def _protractor(out: Collector, p: Params, kit: Kit) -> None:
    a = arc(0.1, 0, np.pi, kit.n(44, 20))
    inner = arc(0.055, 0.12, np.pi - 0.12, 24)
    out.add("protractor", dyed(finish.of("plastic", "#c8dfe2", 0.12, p.wear), p.color), prism(np.concatenate([a, [(-0.1, -0.016), (0.1, -0.016)]]), 0.0022, 0.0005, [np.concatenate([inner, [(-0.05, 0.007), (0.05, 0.007)]])]))
    out.add("mark", finish.paint("#15181b", 0.0), *(slab((0.09 - 0.006 * (k % 3 == 0), -0.0004, 0.0022), (0.099, 0.0004, 0.0025), 0.0).turned(rot_z(np.pi * k / 18)) for k in range(19)))


def _compass(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(finish.metal("brass", p.wear), p.color)
    out.add("head", metal, cylinder(0.011, 0.008, 20, 0.002, (0.08, 0, 0)), rod((0.085, 0, 0.004), (0.112, 0, 0.004), 0.0045, 12))
    for s in (-1, 1):
        out.add("leg", metal, beam((0.08, s * 0.003, 0.004), (-0.06, s * 0.035, 0.004), 0.006, 0.007, 0.001))
    out.add("point", finish.metal("steel"), rod((-0.06, -0.035, 0.004), (-0.085, -0.041, 0.003), 0.0012, 6, 0.0002))
    out.add("pencil", finish.paint("#d8a01c"), rod((-0.04, 0.036, 0.006), (-0.075, 0.043, 0.005), 0.0035, 8), rod((-0.075, 0.043, 0.005), (-0.085, 0.045, 0.004), 0.0035, 8, 0.0003))


def _swatch(out: Collector, p: Params, kit: Kit) -> None:
    tones = ("#c8322a", "#d8701a", "#e0b81c", "#7aa83a", "#2f8a6a", "#2a7ab0", "#3a4aa0", "#7a3a90", "#b84a7a") if p.color is None else (p.color,) * 9
    card = np.array([(-0.022, 0), (0.022, 0), (0.022, 0.17), (-0.022, 0.17)])
    for k, c in enumerate(tones):
        turn = rot_z(0.75 - 0.19 * k)
        out.add("card", PAPER, prism(card, 0.0012).turned(turn).moved((0, 0, 0.0014 * k)))
        out.add(f"tone.{k}", finish.paint(c, p.wear), slab((-0.019, 0.04, 0.0012), (0.019, 0.1, 0.0014), 0.0).turned(turn).moved((0, 0, 0.0014 * k)))
        tint = tuple(0.5 + 0.5 * v for v in finish.paint(c).color)
        out.add(f"tint.{k}", finish.paint((tint[0], tint[1], tint[2]), p.wear), slab((-0.019, 0.103, 0.0012), (0.019, 0.165, 0.0014), 0.0).turned(turn).moved((0, 0, 0.0014 * k)))
    out.add("rivet", finish.metal("brass"), cylinder(0.004, 0.016, 12, 0.001, (0, 0.01, 0)))


def _samples(out: Collector, p: Params, kit: Kit) -> None:
    out.add("board", dyed(finish.of("cardboard", "#ece8de", 0.85, p.wear), p.color), slab((-0.3, -0.21, 0), (0.3, 0.21, 0.006), 0.001))
    mats = (finish.wood("oak"), finish.stone("marble"), finish.fabric("#4a6a7a"), finish.brick(), finish.metal("copper"), finish.wood("walnut"), finish.stone("slate"), finish.leather("#6a3a1a"), finish.fabric("#c8a03a", recipe="velvet"), finish.of("concrete", "#9a9890", 0.9), finish.ceramic("#3a7a8a"), finish.wood("birch"))
    for k, m in enumerate(mats):
        i, j = k % 4, k // 4
        w, h = 0.055 + 0.012 * ((i + j) % 2), 0.05 + 0.008 * ((i * 2 + j) % 2)
        out.add(f"sample.{k}", m, slab((-0.21 + 0.14 * i - w, -0.135 + 0.13 * j - h, 0.006), (-0.21 + 0.14 * i + w, -0.135 + 0.13 * j + h, 0.014 + 0.004 * (k % 3)), 0.001))


def _tower(out: Collector, p: Params, kit: Kit) -> None:
    white = dyed(finish.of("plaster", "#f0eee8", 0.85, p.wear), p.color)
    out.add("base", finish.wood("birch", p.wear), slab((-0.22, -0.22, 0), (0.22, 0.22, 0.02), 0.003))
    out.add("ground", white, slab((-0.2, -0.2, 0.02), (0.2, 0.2, 0.024), 0.001), slab((-0.11, -0.11, 0.024), (0.11, 0.11, 0.06), 0.002))
    for k in range(22):
        q = 0.085 * (1 - 0.022 * k)
        out.add("floor", white, box((2 * q, 2 * q, 0.006), 0.0008).turned(rot_z(0.035 * k)).moved((0, 0, 0.064 + 0.024 * k)))
        out.add("core", finish.of("plastic", "#b8c8d0", 0.2), box((1.9 * q, 1.9 * q, 0.018), 0.0).turned(rot_z(0.035 * k)).moved((0, 0, 0.076 + 0.024 * k)))
    out.add("mast", white, rod((0, 0, 0.59), (0, 0, 0.68), 0.004, 8, 0.001))
    g = kit.rng("block")
    for x, y in ((-0.16, -0.15), (-0.15, 0.15), (0.16, 0.14), (0.15, -0.16), (0.16, 0.0), (-0.165, 0.0)):
        h = float(g.uniform(0.04, 0.12))
        out.add("floor", white, slab((x - 0.028, y - 0.03, 0.024), (x + 0.028, y + 0.03, 0.024 + h), 0.001))
    out.add("tree", finish.of("leaf", "#7a9a6a", 0.9), *(lathe([(0, 0), (0.008, 0.006), (0.01, 0.016), (0, 0.028)], 10, True).moved((float(x), float(y), 0.024)) for x, y in g.uniform(-0.19, 0.19, (26, 2)) if max(abs(x), abs(y)) > 0.125))


def _stamp(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(26, 12)
    out.add("handle", dyed(finish.wood("cherry", p.wear, 0.3), p.color), lathe([(0, 0.018), (0.01, 0.018), (0.0085, 0.03), (0.013, 0.045), (0.018, 0.062), (0.014, 0.078), (0, 0.082)], n, 0.9))
    out.add("block", finish.wood("walnut", p.wear), slab((-0.03, -0.018, 0.006), (0.03, 0.018, 0.02), 0.002))
    out.add("rubber", finish.rubber("#8a1c1c"), slab((-0.028, -0.016, 0), (0.028, 0.016, 0.006), 0.001))


def _pad(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(finish.paint("#2a2d32", p.wear, 0.35), p.color)
    out.add("tray", metal, slab((-0.06, -0.04, 0), (0.06, 0.04, 0.012), 0.002), slab((-0.06, 0, -0.005), (0.06, 0.08, 0.005), 0.002).turned(rot_x(1.9)).moved((0, 0.04, 0.016)))
    out.add("pad", finish.fabric("#1c2a6a"), slab((-0.053, -0.033, 0.01), (0.053, 0.033, 0.0145), 0.002))


def _opener(out: Collector, p: Params, kit: Kit) -> None:
    out.add("blade", finish.metal("silver", p.wear), prism([(-0.03, -0.007), (0.09, -0.006), (0.13, 0), (0.09, 0.006), (-0.03, 0.007)], 0.0016, 0.0006).moved((0, 0, 0.003)))
    out.add("handle", dyed(finish.metal("brass", p.wear), p.color), rod((-0.11, 0, 0.006), (-0.035, 0, 0.006), 0.006, 14, 0.0045), box((0.006, 0.03, 0.007), 0.002, (-0.032, 0, 0.0045)), cylinder(0.008, 0.011, 14, 0.003, (-0.112, 0, 0)))


def _cards(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("cards")
    out.add("card", dyed(finish.of("paper", "#f6f4ee", 0.7, p.wear), p.color), boards((0.085, 0.054, 0.0005), np.c_[g.normal(0, 0.0006, (24, 2)), 0.0003 + 0.0006 * np.arange(24)], 0.0001))
    out.add("ink", finish.paint("#1d3a5a", 0.0), printed("WORLDLOOM", 0.007, 0, 0.008, 0.0147), slab((-0.02, -0.008, 0.0144), (0.02, -0.0072, 0.0147), 0.0), slab((-0.014, -0.014, 0.0144), (0.014, -0.0133, 0.0147), 0.0))


def _wax(out: Collector, p: Params, kit: Kit) -> None:
    red = dyed(finish.of("wax", "#a8141c", 0.3, p.wear), p.color)
    out.add("stick", red, box((0.11, 0.012, 0.012), 0.002, (-0.02, 0.035, 0.006)))
    out.add("letter", PAPER, slab((-0.1, -0.07, 0), (0.1, 0.06, 0.002), 0.0004), prism([(-0.098, 0.058), (0.098, 0.058), (0, -0.012)], 0.001).moved((0, 0, 0.002)))
    out.add("seal", red, lathe([(0, 0.002), (0.017, 0.002), (0.018, 0.005), (0.014, 0.0065), (0.012, 0.005), (0, 0.0048)], 22, 0.6).scaled((1, 0.95, 1)).moved((0, -0.012, 0)))
    out.add("stamp", finish.metal("brass", p.wear), lathe([(0, 0), (0.011, 0), (0.011, 0.012), (0.006, 0.016), (0, 0.017)], 22, 0.6).moved((0.075, 0.025, 0.002)))
    out.add("grip", finish.wood("walnut", p.wear), lathe([(0, 0.018), (0.006, 0.018), (0.0095, 0.034), (0.012, 0.058), (0.008, 0.072), (0, 0.075)], 20, 0.9).moved((0.075, 0.025, 0.002)))


def _sharpener(out: Collector, p: Params, kit: Kit) -> None:
    body = dyed(finish.paint("#2a6a8a", p.wear, 0.3), p.color)
    out.add("body", body, cased((-0.035, -0.03, 0.012), (0.035, 0.05, 0.1), 0.016))
    out.add("foot", finish.iron(p.wear), slab((-0.045, -0.04, 0), (0.045, 0.06, 0.014), 0.004))
    out.add("drawer", finish.of("plastic", "#3a4046", 0.2), slab((-0.026, -0.034, 0.018), (0.026, -0.026, 0.05), 0.002))
    out.add("hole", finish.metal("chrome"), lathe([(0.0042, 0), (0.012, 0), (0.012, 0.008), (0.0042, 0.008), (0.0042, 0)], 20, 0.4).turned(rot_x(np.pi / 2)).moved((0, -0.029, 0.076)))
    out.add("crank", finish.metal("chrome"), rod((0, 0.05, 0.07), (0, 0.066, 0.07), 0.005, 12), beam((0, 0.066, 0.07), (0.045, 0.066, 0.09), 0.008, 0.005, 0.002), rod((0.045, 0.066, 0.09), (0.045, 0.095, 0.09), 0.003, 8))
    out.add("knob", finish.wood("cherry"), rod((0.045, 0.075, 0.09), (0.045, 0.1, 0.09), 0.007, 12))
    out.add("pencil", finish.paint("#e0b01c", 0.1), rod((0, -0.16, 0.076), (0, -0.03, 0.076), 0.0038, 6))


def _chalk(out: Collector, p: Params, kit: Kit) -> None:
    out.add("box", finish.of("cardboard", "#2f6a4a", 0.8, p.wear), slab((-0.055, -0.04, 0), (0.055, 0.04, 0.004), 0.001), *(slab(lo, hi, 0.0008) for lo, hi in (((-0.055, -0.04, 0), (0.055, -0.038, 0.05)), ((-0.055, 0.038, 0), (0.055, 0.04, 0.05)), ((-0.055, -0.04, 0), (-0.053, 0.04, 0.05)), ((0.053, -0.04, 0), (0.055, 0.04, 0.05)))))
    labelled(out, "CHALK", 0.018, (0, -0.0405, 0.026), "#f2efe4")
    tones = ("#f4f2ec",) * 4 + ("#e8c83a", "#e08a9a", "#7ab0d8", "#8ac08a")
    for k in range(24):
        c = p.color or tones[k % 8]
        out.add(f"chalk.{c.strip('#')}", finish.of("plaster", c, 0.95), cylinder(0.0052, 0.075 - 0.006 * (k % 3), 12, 0.001, (-0.045 + 0.0128 * (k % 8), -0.026 + 0.026 * (k // 8), 0.005)))
    out.add("chalk.f4f2ec", finish.of("plaster", "#f4f2ec", 0.95), rod((0.03, -0.07, 0.0052), (0.1, -0.055, 0.0052), 0.0052, 12))


def _stick(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(26, 12)
    out.add("tube", dyed(finish.plastic("#e0a81c", 0.35, p.wear), p.color), cylinder(0.0135, 0.068, n, 0.001, (0, 0, 0.012)), cylinder(0.0145, 0.013, n, 0.001))
    out.add("stick", finish.of("wax", "#f4f4ee", 0.4), cylinder(0.01, 0.016, n, 0.003, (0, 0, 0.08)))
    out.add("cap", finish.plastic("#c8281c", 0.35), cylinder(0.0145, 0.03, n, 0.003, (0.045, 0.01, 0)))
    out.add("words", finish.paint("#1a1a1c", 0.0), *(box((0.0022, 0.0006, 0.0034), 0.0, (0.0, -0.0138, 0.03 + 0.006 * k)) for k in range(6)))


def _pouch(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.fabric("#2a4a8a", p.wear), p.color), soft_box((0.22, 0.085, 0.055), 0.024, 0.03, 0.004, 0.003, 3, (0, 0, 0.028)))
    out.add("zip", finish.metal("brass", p.wear), slab((-0.095, -0.002, 0.0575), (0.095, 0.002, 0.0605), 0.0005), slab((0.06, -0.005, 0.0605), (0.078, 0.005, 0.063), 0.001))
    for k, c in enumerate(("#e0b01c", "#c8322a", "#2f8a4a")):
        y = -0.065 - 0.013 * k
        out.add(f"pencil.{k}", finish.paint(c), rod((-0.08 + 0.02 * k, y, 0.0038), (0.07 + 0.01 * k, y + 0.004, 0.0038), 0.0038, 6))
        out.add("tip", finish.wood("birch"), rod((0.07 + 0.01 * k, y + 0.004, 0.0038), (0.085 + 0.01 * k, y + 0.0044, 0.0038), 0.0038, 8, 0.0003))


def _laser(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.metal("gunmetal", p.wear), p.color), rod((-0.07, 0, 0.0075), (0.06, 0, 0.0075), 0.0072, 18))
    out.add("ring", finish.metal("brass"), rod((0.06, 0, 0.0075), (0.072, 0, 0.0075), 0.0066, 18, 0.004), rod((-0.02, 0, 0.0075), (-0.016, 0, 0.0075), 0.0075, 18))
    out.add("button", finish.plastic("#c8281c"), cylinder(0.003, 0.003, 12, 0.0006, (0.02, 0, 0.0136)))
    out.add("dot", finish.glow((1.0, 0.1, 0.08), 6.0), rod((0.0715, 0, 0.0075), (0.0726, 0, 0.0075), 0.0022, 10))


def _trophy(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(40, 18)
    gold = dyed(finish.metal("gold", p.wear, 0.18), p.color)
    out.add("base", finish.stone("marble") if p.size > 1.2 else finish.wood("ebony", p.wear, 0.25), slab((-0.06, -0.06, 0), (0.06, 0.06, 0.035), 0.004), slab((-0.048, -0.048, 0.035), (0.048, 0.048, 0.065), 0.004))
    out.add("plate", gold, slab((-0.03, -0.0495, 0.04), (0.03, -0.048, 0.06), 0.0006))
    out.add("cup", gold, lathe([(0, 0.065), (0.034, 0.065), (0.036, 0.07), (0.014, 0.085), (0.01, 0.11), (0.018, 0.12), (0.012, 0.13), (0.04, 0.15), (0.062, 0.19), (0.07, 0.25), (0.074, 0.268), (0.07, 0.268), (0.066, 0.25), (0.058, 0.192), (0.036, 0.156), (0, 0.15)], n, 0.8))
    out.add("ear", gold, *(ear(0.066, 0.165, 0.25, 0.045, 0.005, 8).turned(rot_z(a)) for a in (0.0, np.pi)))


def _watch(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(36, 16)
    out.add("case", dyed(finish.metal("silver", p.wear), p.color), lathe([(0, 0), (0.024, 0), (0.027, 0.004), (0.027, 0.01), (0.024, 0.013), (0, 0.013)], n, 0.6), rod((0, 0.026, 0.0065), (0, 0.036, 0.0065), 0.003, 12), cylinder(0.006, 0.008, 14, 0.002).turned(rot_x(-np.pi / 2)).moved((0, 0.034, 0.0065)), ring(0.009, 0.0015, (0, 0.05, 0.004), 20, 6))
    out.add("face", finish.paint("#f6f5ef"), cylinder(0.022, 0.0006, n, 0.0001, (0, 0, 0.013)))
    ink = finish.paint("#15181b", 0.0)
    out.add("mark", ink, *(slab((-0.0004, 0.017, 0.0136), (0.0004, 0.0205, 0.0138), 0.0).turned(rot_z(k * np.pi / 6)) for k in range(12)))
    out.add("hand", finish.paint("#c8281c"), rod((0, -0.004, 0.0142), (0.008, 0.015, 0.0142), 0.0005, 5))


def _whistle(out: Collector, p: Params, kit: Kit) -> None:
    metal = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("body", metal, cylinder(0.012, 0.018, 24, 0.002), slab((0.0, 0.002, 0.001), (0.036, 0.012, 0.017), 0.002))
    out.add("slot", finish.plastic("#0b0c0e"), slab((0.003, 0.0115, 0.003), (0.008, 0.0125, 0.015), 0.0))
    out.add("ring", metal, ring(0.005, 0.0009, (-0.016, 0, 0.009), 16, 5))
    out.add("cord", finish.of("rope", "#c8281c", 0.8), tube(spline([(-0.02, 0, 0.009), (-0.06, 0.02, 0.002), (-0.1, -0.03, 0.002), (-0.05, -0.07, 0.002), (0.02, -0.05, 0.002), (0.0, -0.03, 0.002), (-0.018, 0, 0.008)], 50), 0.002, 6))


def _binder(out: Collector, p: Params, kit: Kit) -> None:
    tone = p.color or ("#2a4a8a", "#a8282a", "#2f6a4a", "#26282c")[int(kit.rng("cover").integers(4))]
    out.add("cover", finish.of("cardboard", tone, 0.6, p.wear), *(slab((x - 0.0015, -0.14, 0), (x + 0.0015, 0.14, 0.315), 0.001) for x in (-0.0325, 0.0325)), slab((-0.034, -0.143, 0), (0.034, -0.14, 0.315), 0.001))
    out.add("paper", PAPER, slab((-0.026, -0.125, 0.006), (0.024, 0.1, 0.303), 0.001))
    out.add("label", PAPER, slab((-0.024, -0.1442, 0.12), (0.024, -0.143, 0.28), 0.0005))
    out.add("ring", finish.metal("chrome"), ring((0.013, 0.013), 0.0018, (0, 0, 0), 24, 6).turned(rot_x(np.pi / 2)).moved((0, -0.1436, 0.06)))
    out.add("line", finish.paint("#2a2d32", 0.0), *(slab((-0.016, -0.1447, 0.2 + 0.016 * j), (0.016, -0.1442, 0.2025 + 0.016 * j), 0.0) for j in range(4)))


KINDS: dict[str, Kin] = {
    "drawing_roll": Kin(_roll, 0.4), "drawing_tube": Kin(_tube, 0.5), "site_plan": Kin(_plan, 0.1), "t_square": Kin(_tsquare, 0.3), "set_square": Kin(_setsquare, 0.06), "protractor": Kin(_protractor, 0.03), "drawing_compass": Kin(_compass, 0.08), "color_swatch": Kin(_swatch, 0.2),
    "sample_board": Kin(_samples, 1.2), "tower_model": Kin(_tower, 2.5), "rubber_stamp": Kin(_stamp, 0.08), "stamp_pad": Kin(_pad, 0.1), "letter_opener": Kin(_opener, 0.08), "business_card": Kin(_cards, 0.06), "sealing_wax": Kin(_wax, 0.2), "pencil_sharpener": Kin(_sharpener, 0.7),
    "chalk_box": Kin(_chalk, 0.3), "glue_stick": Kin(_stick, 0.04), "pencil_case": Kin(_pouch, 0.2), "laser_pointer": Kin(_laser, 0.06), "trophy": Kin(_trophy, 1.4), "stopwatch": Kin(_watch, 0.08), "whistle": Kin(_whistle, 0.04), "ring_binder": Kin(_binder, 0.8),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
