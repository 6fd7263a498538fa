"""A thing of print shops and potteries: a brayer, a tray of type, a tin of ink, a book press, a paper cutter, a photo enlarger, a developing tray, a stack of paper, a screen printing frame, a laminator, a roll of paper, a block of clay, a jar of glaze, a board of unfired pots or sculpting tools."""

from __future__ import annotations

from typing import get_args

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, ring
from worldloom.assets.parts.kind_pieces import drum
from worldloom.assets.parts.room_soft import soft_box, thick
from worldloom.assets.parts.room_ware import hollow
from worldloom.assets.parts.work_pieces import cased, rolled, spoken, tin, wrapped
from worldloom.geometry import beam, box, cylinder, lathe, rod, rot_x, rot_y, slab, sphere, spline, tube

Kind = Literal["brayer", "type_case", "ink_tin", "book_press", "paper_cutter", "photo_enlarger", "developing_tray", "paper_stack", "printing_screen", "laminator", "paper_roll", "clay_block", "glaze_jar", "greenware", "sculpting_tool"]
CALLED = {"ink roller": "brayer", "lino roller": "brayer", "case of type": "type_case", "type tray": "type_case", "letterpress type": "type_case", "movable type": "type_case", "ink can": "ink_tin", "can of ink": "ink_tin", "printing ink": "ink_tin", "tin of ink": "ink_tin", "letterpress": "book_press", "bookbinding press": "book_press", "screw press": "book_press", "nipping press": "book_press", "paper guillotine": "paper_cutter", "guillotine": "paper_cutter", "paper trimmer": "paper_cutter", "enlarger": "photo_enlarger", "tray of developer": "developing_tray", "darkroom tray": "developing_tray", "stack of paper": "paper_stack", "stack of papers": "paper_stack", "ream of paper": "paper_stack", "pile of paper": "paper_stack", "pile of papers": "paper_stack",
          "screen printing frame": "printing_screen", "silk screen": "printing_screen", "screen frame": "printing_screen", "binding machine": "laminator", "roll of paper": "paper_roll", "kraft paper roll": "paper_roll", "butcher paper": "paper_roll", "roll of wrapping paper": "paper_roll", "wrapping paper": "paper_roll", "clay": "clay_block", "block of clay": "clay_block", "lump of clay": "clay_block", "bag of clay": "clay_block", "jar of glaze": "glaze_jar", "glaze bucket": "glaze_jar", "glaze": "glaze_jar", "unfired pot": "greenware", "unfired pots": "greenware", "drying pots": "greenware", "ware board": "greenware", "sculpting tools": "sculpting_tool", "pottery tool": "sculpting_tool", "pottery tools": "sculpting_tool", "clay tool": "sculpting_tool", "modelling tool": "sculpting_tool"}  # fmt: skip
"""Other names of its kinds."""
CARD = Card("craft/print_ware", 1, "print_ware", spoken(get_args(Kind), CALLED), ("tool", "craft supply"), ("indoor", "workshop", "studio", "print shop", "pottery"), "table")


class Params(Kindred):
    """Dials."""

    kind: Kind = "book_press"
    size: Annotated[float, number(0.6, 1.6)] = 1.0
    wear: Wear = 0.2


PRESETS = {k: Params(kind=k) for k in get_args(Kind) if k != "book_press"}


def build(p: Params, kit: Kit) -> Part:
    """Its front looks to -Y; long things lie along X."""
    return drawn(KINDS, p, kit)


def _brayer(out: Collector, p: Params, kit: Kit) -> None:
    out.add("roller", dyed(finish.rubber("#1c1d20"), p.color), rod((-0.05, -0.06, 0.019), (0.05, -0.06, 0.019), 0.019, 24))
    out.add("frame", finish.metal("steel", p.wear), tube([(-0.056, -0.06, 0.019), (-0.056, -0.01, 0.03), (0, 0.0, 0.034), (0.056, -0.01, 0.03), (0.056, -0.06, 0.019)], 0.003, 8), rod((0, 0, 0.034), (0, 0.03, 0.03), 0.004, 8))
    out.add("handle", finish.wood("birch", p.wear), lathe([(0, 0), (0.009, 0.002), (0.013, 0.03), (0.0145, 0.07), (0.011, 0.105), (0, 0.11)], 18, 0.9).turned(rot_x(-np.pi / 2 - 0.14)).moved((0, 0.022, 0.031)))


def _type(out: Collector, p: Params, kit: Kit) -> None:
    wood, g = dyed(finish.wood("walnut", p.wear), p.color), kit.rng("type")
    out.add("tray", wood, slab((-0.3, -0.2, 0), (0.3, 0.2, 0.008), 0.001), *(slab((-0.3, y - 0.005, 0), (0.3, y + 0.005, 0.04), 0.002) for y in (-0.195, 0.195)), *(slab((x - 0.005, -0.2, 0), (x + 0.005, 0.2, 0.04), 0.002) for x in (-0.295, 0.295)))
    out.add("slat", wood, *(slab((x - 0.002, -0.19, 0.008), (x + 0.002, 0.19, 0.032), 0.0005) for x in np.linspace(-0.29, 0.29, 9)[1:-1]), *(slab((-0.29, y - 0.002, 0.008), (0.29, y + 0.002, 0.032), 0.0005) for y in np.linspace(-0.19, 0.19, 6)[1:-1]))
    n = 330
    at = np.c_[g.uniform(-0.28, 0.28, n), g.uniform(-0.18, 0.18, n), g.uniform(0.012, 0.024, n)]
    out.add("type", finish.metal("lead", p.wear), boards((0.005, 0.024, 0.005), at, 0.0006, g.uniform(0.7, 1.2, n)))


def _ink(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(32, 14)
    out.add("tin", finish.metal("silver", p.wear), tin(0.055, 0.07, n), cylinder(0.053, 0.004, n, 0.001, (0.02, 0.09, 0)))
    out.add("label", finish.paint("#efe9da", p.wear), cylinder(0.0556, 0.044, n, 0.0004, (0, 0, 0.012)))
    out.add("words", finish.paint("#14151a", 0.0), wrapped("INK", 0.02, 0.0562, 0.034))
    out.add("ink", dyed(finish.of("food", "#12131a", 0.1), p.color), lathe([(0, 0.062), (0.05, 0.062), (0.052, 0.067), (0.02, 0.069), (0, 0.074)], n, True))
    out.add("knife", finish.metal("steel", p.wear), box((0.13, 0.016, 0.0014), 0.0004).turned(rot_y(-0.2)).moved((0.02, -0.004, 0.087)))
    out.add("grip", finish.wood("walnut", p.wear), rod((0.07, -0.004, 0.098), (0.14, -0.004, 0.112), 0.009, 14))


def _press(out: Collector, p: Params, kit: Kit) -> None:
    iron = dyed(finish.iron(p.wear) if p.color is None else finish.paint("black", p.wear), p.color)
    out.add("base", iron, slab((-0.2, -0.15, 0), (0.2, 0.15, 0.03), 0.006), *(slab((x - 0.035, -0.16, 0), (x + 0.035, 0.16, 0.014), 0.004) for x in (-0.17, 0.17)))
    out.add("arch", iron, tube(spline([(-0.18, 0, 0.03), (-0.18, 0, 0.2), (-0.13, 0, 0.28), (0, 0, 0.31), (0.13, 0, 0.28), (0.18, 0, 0.2), (0.18, 0, 0.03)], 40), 0.021, 12), cylinder(0.034, 0.06, 22, 0.006, (0, 0, 0.285)))
    out.add("platen", iron, slab((-0.15, -0.13, 0.12), (0.15, 0.13, 0.145), 0.005))
    out.add("screw", finish.metal("steel", p.wear), cylinder(0.014, 0.26, 18, 0.003, (0, 0, 0.145)), *(ring(0.0145, 0.0022, (0, 0, 0.16 + 0.011 * k), 18, 6) for k in range(11)))
    n = kit.n(40, 16)
    out.add("wheel", finish.metal("brass", p.wear), ring(0.13, 0.012, (0, 0, 0.41), n, 10), *(rod((-0.13 * np.cos(a), -0.13 * np.sin(a), 0.41), (0.13 * np.cos(a), 0.13 * np.sin(a), 0.41), 0.008, 10) for a in (0.3, 1.87)), sphere(0.024, 16, (0, 0, 0.41)))
    for k, c in enumerate(("#6a1f1a", "#1f3f5a", "#c8b890")):
        out.add(f"book.{k}", finish.leather(c, p.wear), box((0.21, 0.15, 0.026), 0.003, (0.004 * k, 0, 0.045 + 0.03 * k)))
        out.add("pages", finish.of("paper", "#e8dfc8", 0.9), box((0.2, 0.152, 0.02), 0.001, (0.004 * k + 0.007, 0, 0.045 + 0.03 * k)))


def _cutter(out: Collector, p: Params, kit: Kit) -> None:
    out.add("board", dyed(finish.wood("birch", p.wear), p.color), slab((-0.22, -0.17, 0.01), (0.2, 0.17, 0.03), 0.004))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.012, 12, 0.002, (x, y, 0)) for x in (-0.18, 0.16) for y in (-0.13, 0.13)))
    steel = finish.metal("steel", p.wear)
    out.add("rule", steel, slab((-0.22, 0.15, 0.03), (0.2, 0.17, 0.036), 0.001), slab((0.198, -0.17, 0.01), (0.206, 0.17, 0.034), 0.001))
    out.add("line", finish.paint("#2a3a2a", p.wear), *(slab((x - 0.0006, -0.16, 0.03), (x + 0.0006, 0.145, 0.0304), 0.0) for x in np.linspace(-0.2, 0.18, 14)))
    a = 0.5
    tip = np.array([0.212, 0.16, 0.03])
    end = tip + 0.36 * np.array([0, -np.cos(a), np.sin(a)])
    out.add("blade", finish.metal("gunmetal", p.wear), beam(tip, end, 0.005, 0.05, 0.001))
    out.add("grip", finish.plastic("#a81c1c", 0.4), rod(end - 0.01 * (end - tip), end + 0.32 * (end - tip), 0.014, 14))
    out.add("pivot", steel, drum(0.02, 0.03, tip, 18))
    out.add("paper", finish.of("paper", "#f4f2ea", 0.85), slab((-0.12, -0.1, 0.03), (0.19, 0.14, 0.035), 0.0005))


def _enlarger(out: Collector, p: Params, kit: Kit) -> None:
    out.add("base", finish.wood("birch", p.wear), slab((-0.21, -0.25, 0), (0.21, 0.2, 0.024), 0.005))
    out.add("column", finish.metal("aluminium", p.wear), box((0.04, 0.03, 0.8), 0.004, (0, 0.15, 0.42)))
    out.add("arm", finish.metal("gunmetal", p.wear), box((0.07, 0.06, 0.07), 0.008, (0, 0.14, 0.62)), box((0.06, 0.16, 0.04), 0.008, (0, 0.06, 0.62)))
    grey = dyed(finish.paint("#4a5058", p.wear, 0.35), p.color)
    out.add("head", grey, lathe([(0, 0.64), (0.075, 0.64), (0.085, 0.66), (0.08, 0.74), (0.05, 0.82), (0.03, 0.84), (0, 0.845)], kit.n(34, 14), 0.6).moved((0, -0.03, 0)), box((0.16, 0.15, 0.03), 0.006, (0, -0.03, 0.625)))
    out.add("bellows", finish.leather("#15161a", 0.2), *(box((0.1 - 0.004 * k, 0.1 - 0.004 * k, 0.01), 0.003, (0, -0.03, 0.6 - 0.013 * k)) for k in range(7)))
    out.add("lens", finish.metal("gunmetal"), cylinder(0.03, 0.03, 22, 0.004, (0, -0.03, 0.485)))
    out.add("knob", finish.plastic("#15161a"), drum(0.02, 0.02, (0.05, 0.14, 0.62), 18), drum(0.016, 0.02, (0.06, -0.03, 0.57), 18))
    out.add("easel", finish.paint("#22252a", p.wear), slab((-0.15, -0.17, 0.024), (0.15, 0.09, 0.034), 0.003))
    out.add("print", finish.of("paper", "#d8d6d0", 0.6), slab((-0.12, -0.14, 0.034), (0.12, 0.06, 0.0355), 0.0005))


def _developer(out: Collector, p: Params, kit: Kit) -> None:
    t = dyed(finish.plastic("#c23028", 0.4, p.wear), p.color)
    out.add("tray", t, slab((-0.17, -0.13, 0), (0.17, 0.13, 0.005), 0.002), *(slab(lo, hi, 0.002) for lo, hi in (((-0.175, -0.135, 0), (0.175, -0.129, 0.055)), ((-0.175, 0.129, 0), (0.175, 0.135, 0.055)), ((-0.175, -0.135, 0), (-0.169, 0.135, 0.055)), ((0.169, -0.135, 0), (0.175, 0.135, 0.055)))), slab((0.16, -0.02, 0.05), (0.2, 0.02, 0.056), 0.002))
    out.add("liquid", finish.of("water", "#c8d2c8", 0.03), slab((-0.169, -0.129, 0.005), (0.169, 0.129, 0.03), 0.0))
    out.add("print", finish.of("paper", "#e4e2dc", 0.5), slab((-0.12, -0.09, 0.03), (0.11, 0.09, 0.0306), 0.0))
    out.add("image", finish.of("paper", "#4a4c50", 0.5), slab((-0.1, -0.072, 0.0306), (0.09, 0.072, 0.031), 0.0))
    out.add("tongs", finish.of("plastic", "#e8e6de", 0.4), beam((0.06, -0.16, 0.07), (0.03, 0.02, 0.036), 0.01, 0.003, 0.001), beam((0.078, -0.16, 0.07), (0.036, 0.02, 0.036), 0.01, 0.003, 0.001))


def _stack(out: Collector, p: Params, kit: Kit) -> None:
    g = kit.rng("sheets")
    n = 34
    at = np.c_[g.normal(0, 0.0022, (n, 2)), 0.0012 + 0.0024 * np.arange(n)]
    out.add("paper", dyed(finish.of("paper", "#f2f0e8", 0.88, p.wear), p.color), boards((0.297, 0.21, 0.0023), at, 0.0002, g.uniform(0.9, 1.02, n)))
    out.add("lines", finish.paint("#5a5c60", 0.0), *(box((float(g.uniform(0.12, 0.24)), 0.0018, 0.0002), 0.0, (-0.01, 0.075 - 0.011 * k, 0.0832)) for k in range(13)))


def _screen(out: Collector, p: Params, kit: Kit) -> None:
    wood = dyed(finish.wood("pine", p.wear), p.color)
    out.add("frame", wood, *(slab(lo, hi, 0.003) for lo, hi in (((-0.25, -0.32, 0), (0.25, -0.285, 0.035)), ((-0.25, 0.285, 0), (0.25, 0.32, 0.035)), ((-0.25, -0.285, 0), (-0.215, 0.285, 0.035)), ((0.215, -0.285, 0), (0.25, 0.285, 0.035)))))
    out.add("mesh", finish.of("fabric", "#e0d078", 0.7), slab((-0.215, -0.285, 0.004), (0.215, 0.285, 0.006), 0.0))
    out.add("stencil", finish.paint("#2a6a4a", p.wear), *(ring(r, 0.006, (0, 0.05, 0.007), 36, 6) for r in (0.06, 0.11)), slab((-0.12, -0.16, 0.006), (0.12, -0.12, 0.0072), 0.0))
    out.add("squeegee", finish.wood("birch", p.wear), slab((-0.17, -0.25, 0.022), (0.17, -0.225, 0.075), 0.006))
    out.add("blade", finish.rubber("#1c1d20"), slab((-0.168, -0.242, 0.006), (0.168, -0.234, 0.028), 0.001))
    out.add("ink", finish.of("food", "#c8281c", 0.15), rod((-0.15, -0.2, 0.008), (0.15, -0.2, 0.008), 0.008, 10))


def _laminator(out: Collector, p: Params, kit: Kit) -> None:
    out.add("case", dyed(finish.plastic("#d5d8da", 0.35, p.wear), p.color), cased((-0.22, -0.08, 0.01), (0.22, 0.08, 0.1), 0.022))
    out.add("slot", finish.plastic("#15161a"), slab((-0.18, -0.083, 0.045), (0.18, -0.078, 0.056), 0.001))
    out.add("foot", finish.rubber(), *(cylinder(0.012, 0.014, 12, 0.002, (x, y, 0)) for x in (-0.18, 0.18) for y in (-0.05, 0.05)))
    out.add("sheet", finish.of("paper", "#f4f4ee", 0.25), slab((-0.105, -0.26, 0.048), (0.105, -0.078, 0.0495), 0.0003))
    out.add("shelf", finish.plastic("#8a9096", 0.4), slab((-0.14, -0.2, 0.04), (0.14, -0.078, 0.046), 0.002), *(slab((x - 0.006, -0.19, 0), (x + 0.006, -0.18, 0.042), 0.001) for x in (-0.12, 0.12)))
    out.add("lamp", finish.glow((0.2, 1.0, 0.3), 4.0), box((0.008, 0.002, 0.006), 0.001, (0.18, -0.0805, 0.075)))
    out.add("key", finish.plastic("#2a62b0", 0.3), box((0.026, 0.005, 0.012), 0.002, (0.14, -0.081, 0.075)))


def _roll(out: Collector, p: Params, kit: Kit) -> None:
    paper = dyed(finish.of("paper", "#c49a64", 0.85, p.wear), p.color)
    out.add("roll", paper, rolled(0.055, 0.6, 0.02, kit.n(36, 16)))
    line = spline([(0, -0.0549, 0.05), (0, -0.06, 0.02), (0, -0.1, 0.003), (0, -0.2, 0.0015), (0, -0.27, 0.004)], 20)
    out.add("roll", paper, thick(np.stack([line - [0.298, 0, 0], line + [0.298, 0, 0]], 1), 0.001))
    out.add("core", finish.of("cardboard", "#8a6a42", 0.9), drum(0.0195, 0.6, (0, 0, 0.055), 24, 0.001))


def _clay(out: Collector, p: Params, kit: Kit) -> None:
    clay = dyed(finish.of("soil", "#a2664a", 0.75, p.wear), p.color)
    out.add("clay", clay, soft_box((0.17, 0.12, 0.11), 0.016, 0.03, 0.003, 0.004, 2, (0, 0, 0.056)), sphere((0.036, 0.034, 0.031), 16, (0.13, -0.03, 0.03)), soft_box((0.05, 0.1, 0.016), 0.006, 0.03, 0, 0.002, 4, (-0.13, 0.0, 0.008)))
    out.add("wire", finish.metal("steel"), tube(spline([(-0.06, -0.1, 0.006), (0.0, -0.12, 0.002), (0.07, -0.1, 0.006)], 14), 0.0006, 5))
    out.add("toggle", finish.wood("birch", p.wear), *(rod((x - 0.004, -0.118, 0.006), (x + 0.004, -0.082, 0.006), 0.006, 12) for x in (-0.06, 0.07)))


def _glaze(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(34, 16)
    out.add("jar", finish.plastic("#e9e7df", 0.35, p.wear), hollow([(0, 0), (0.06, 0), (0.065, 0.005), (0.068, 0.14), (0.07, 0.142)], 0.003, n, 0.5))
    hue = dyed(finish.of("food", "#2a7a8a", 0.12), p.color)
    out.add("glaze", hue, lathe([(0, 0.118), (0.064, 0.118), (0.064, 0.124), (0, 0.125)], n, 0.5), *(tube(spline([(0.069 * np.cos(a), 0.069 * np.sin(a), 0.142), (0.071 * np.cos(a), 0.071 * np.sin(a), 0.12 - d), (0.0705 * np.cos(a), 0.0705 * np.sin(a), 0.1 - d)], 8), np.linspace(0.004, 0.006, 8), 8) for a, d in ((-1.2, 0.0), (-1.9, 0.03), (0.4, 0.01))))
    out.add("label", finish.of("paper", "#f4f2e8", 0.7), *(box((0.006, 0.0006, 0.05), 0.0).moved((0, -0.0675, 0.06)).turned(np.array([[np.cos(q), -np.sin(q), 0], [np.sin(q), np.cos(q), 0], [0, 0, 1.0]])) for q in np.linspace(-0.4, 0.4, 10)))
    out.add("words", finish.paint("#20323a", 0.0), wrapped("GLAZE", 0.013, 0.0688, 0.06))
    out.add("brush", finish.wood("birch", p.wear), rod((0.02, 0.0, 0.12), (0.075, 0.03, 0.25), 0.0045, 10))


def _green(out: Collector, p: Params, kit: Kit) -> None:
    clay = dyed(finish.of("plaster", "#b99a80", 0.95, p.wear), p.color)
    out.add("board", finish.wood("pine", p.wear), slab((-0.42, -0.11, 0), (0.42, 0.11, 0.018), 0.003))
    shapes = ([(0, 0.018), (0.035, 0.018), (0.06, 0.06), (0.062, 0.1), (0.035, 0.14), (0.03, 0.17), (0.04, 0.185)], [(0, 0.018), (0.04, 0.018), (0.045, 0.025), (0.075, 0.06), (0.082, 0.075)], [(0, 0.018), (0.04, 0.018), (0.044, 0.03), (0.042, 0.115), (0.044, 0.12)])
    for k in range(5):
        out.add("pot", clay, hollow(shapes[k % 3], 0.005, kit.n(32, 14), 0.8, 0.024).moved((-0.33 + 0.165 * k, 0.01 * (-1) ** k, 0)))


def _sculpt(out: Collector, p: Params, kit: Kit) -> None:
    for k in range(4):
        y = -0.045 + 0.03 * k
        out.add("handle", dyed(finish.wood("cherry", p.wear), p.color), lathe([(0, 0), (0.0045, 0.002), (0.0065, 0.05), (0.0055, 0.11), (0.003, 0.14), (0, 0.142)], 14, 0.9).turned(rot_y(np.pi / 2)).moved((-0.07 + 0.008 * (k % 2), y, 0.0066)))
        if k % 2 == 0:
            a = np.linspace(-2.6, 2.6, 16)
            out.add("loop", finish.metal("steel"), tube(np.c_[0.092 + 0.012 * np.cos(a), y + 0.011 * np.sin(a), np.full(16, 0.0066)], 0.0012, 6))
        else:
            out.add("blade", finish.wood("birch", p.wear), soft_box((0.05, 0.012, 0.004), 0.0019, 0.02, center=(0.098, y, 0.0066)))
        out.add("ferrule", finish.metal("brass", p.wear), rod((0.066, y, 0.0066), (0.082, y, 0.0066), 0.0036, 10))


KINDS: dict[str, Kin] = {
    "brayer": Kin(_brayer, 0.4), "type_case": Kin(_type, 6.0), "ink_tin": Kin(_ink, 0.8), "book_press": Kin(_press, 24.0), "paper_cutter": Kin(_cutter, 4.0), "photo_enlarger": Kin(_enlarger, 9.0), "developing_tray": Kin(_developer, 1.5), "paper_stack": Kin(_stack, 2.2),
    "printing_screen": Kin(_screen, 2.0), "laminator": Kin(_laminator, 3.0), "paper_roll": Kin(_roll, 4.0), "clay_block": Kin(_clay, 4.5), "glaze_jar": Kin(_glaze, 0.9), "greenware": Kin(_green, 3.5), "sculpting_tool": Kin(_sculpt, 0.15),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
