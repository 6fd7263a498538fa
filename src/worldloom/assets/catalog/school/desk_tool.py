"""A small thing for a desk: scissors, a stapler, a hole punch, a paper clip, an eraser, a clipboard, an envelope, a ruler, a calculator, sticky notes or a tape dispenser."""

from __future__ import annotations

from worldloom.assets.kinds import Kin, Kindred, drawn
from worldloom.assets.kit import Annotated, Card, Kit, Literal, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, fronted, laid, ring
from worldloom.assets.parts.room_marks import scribble, strokes, text
from worldloom.assets.parts.room_soft import soft_box, upright
from worldloom.geometry import Mesh, arc, box, cylinder, lathe, prism, rot_x, rot_z, slab, spline, tube
CARD = Card("school/desk_tool", 1, "desk_tool", ("scissors", "scissor", "pair of scissors", "shears", "stapler", "hole punch", "paper punch", "paper clip", "paperclip", "eraser", "rubber eraser", "clipboard", "envelope", "ruler", "calculator", "sticky note", "sticky notes", "post-it note", "tape dispenser"),
            ("stationery", "office supply"), ("indoor", "office", "school", "study"), "table")  # fmt: skip


class Params(Kindred):
    """Dials."""

    kind: Literal["scissors", "shears", "stapler", "punch", "clip", "paperclip", "eraser", "clipboard", "envelope", "letter", "ruler", "calculator", "sticky", "dispenser"] = "scissors"
    size: Annotated[float, number(0.7, 1.5)] = 1.0


PRESETS = {k: Params(kind=k) for k in ("stapler", "punch", "clip", "eraser", "clipboard", "envelope", "ruler", "calculator", "sticky", "dispenser")}
VARIETY = {"color": ("#b3261e", "#1f5fb0", "#1a1a1c", "#2f7a3c", "#e0941c")}
"""What several of them take in turn."""


def build(p: Params, kit: Kit) -> Part:
    """Lies on a table; what is written on it reads from -Y."""
    return drawn(KINDS, p, kit)


def _scissors(out: Collector, p: Params, kit: Kit) -> None:
    blade = prism([(-0.007, -0.03), (0.006, -0.03), (0.0085, 0.0), (0.0075, 0.03), (0.0015, 0.095), (0.0, 0.098), (-0.002, 0.03)], 0.002, 0.0005)
    grip = dyed(finish.plastic("#b3261e", 0.3, p.wear), p.color)
    for s in (-1, 1):
        turn = rot_z(0.17 * s)
        up = 0.0035 + 0.0024 * (s > 0)
        out.add("blade", finish.metal("steel", p.wear, 0.22), blade.scaled((s, 1, 1)).turned(turn).moved((0, 0, up)))
        loop = ring((0.0165, 0.026), 0.0046, (-0.012 * s, -0.071, 0), kit.n(28, 12))
        shank = tube(spline([(0, -0.018, 0), (-0.001 * s, -0.032, 0), (-0.004 * s, -0.048, 0)], 8), np.linspace(0.0062, 0.0055, 8), 8)
        out.add("grip", grip, *(m.scaled((1, 1, 0.85)).turned(turn).moved((0, 0, 0.0045)) for m in (loop, shank)))
    out.add("pin", finish.metal("chrome"), cylinder(0.0042, 0.0045, 16, 0.001, (0, 0, 0.0035)))


def _stapler(out: Collector, p: Params, kit: Kit) -> None:
    arm = [(-0.072, 0.03), (0.066, 0.021), (0.076, 0.024), (0.078, 0.036), (0.064, 0.047), (0.0, 0.058), (-0.06, 0.06), (-0.072, 0.052)]
    shell = dyed(finish.plastic("#1a1a1c", 0.3, p.wear), p.color)
    out.add("arm", shell, upright(prism(spline(arm, 48, True), 0.034, 0.006)).moved((0, -0.017, 0)))
    out.add("base", finish.plastic("#101012", 0.45, p.wear), soft_box((0.155, 0.04, 0.012), 0.005, 0.05, center=(0, 0, 0.006)), slab((-0.07, -0.013, 0.008), (-0.046, 0.013, 0.04), 0.004))
    out.add("steel", finish.metal("steel", p.wear), box((0.13, 0.014, 0.012), 0.001, (0.006, 0, 0.0235)), slab((0.05, -0.01, 0.012), (0.07, 0.01, 0.0135), 0.0004), fronted(cylinder(0.004, 0.044, 12, 0.001), 0.022).moved((-0.058, 0, 0.036)))


def _punch(out: Collector, p: Params, kit: Kit) -> None:
    shell = dyed(finish.paint("#23262b", p.wear, 0.3), p.color)
    lever = prism([(-0.055, 0.0), (0.055, 0.0), (0.05, -0.07), (0.03, -0.1), (-0.03, -0.1), (-0.05, -0.07)], 0.006, 0.002)
    out.add("lever", shell, lever.turned(rot_x(-0.36)).moved((0, 0.055, 0.042)))
    out.add("base", finish.plastic("#101012", 0.5, p.wear), soft_box((0.12, 0.1, 0.014), 0.006, 0.05, center=(0, 0.01, 0.007)))
    out.add("steel", finish.metal("steel", p.wear), *(cylinder(0.009, 0.042, 18, 0.002, (x, 0.022, 0.012)) for x in (-0.04, 0.04)), slab((-0.056, 0.04, 0.012), (0.056, 0.055, 0.05), 0.003), slab((-0.052, -0.02, 0.0135), (0.052, 0.03, 0.016), 0.001))


def _clip(out: Collector, p: Params, kit: Kit) -> None:
    path = [(0.004, -0.012, 0), (0.004, 0.014, 0), (0, 0.0185, 0), (-0.004, 0.014, 0), (-0.004, -0.02, 0), (0.0005, -0.0248, 0), (0.0055, -0.02, 0.0008), (0.0055, 0.02, 0.0012), (0.001, 0.0245, 0.0012), (-0.0025, 0.0215, 0.0012), (-0.0025, -0.014, 0.001)]
    out.add("wire", dyed(finish.metal("steel", p.wear, 0.2), p.color), tube(spline(path, kit.n(90, 40)), 0.00065, 6))


def _eraser(out: Collector, p: Params, kit: Kit) -> None:
    out.add("rubber", dyed(finish.rubber((0.75, 0.73, 0.7)), None), soft_box((0.056, 0.022, 0.012), 0.003, 0.02, center=(0, 0, 0.006)))
    out.add("sleeve", dyed(finish.of("paper", "#1f4f9c", 0.7, p.wear), p.color), box((0.036, 0.0228, 0.0128), 0.0015, (0.01, 0, 0.0062)))
    out.add("band", finish.of("paper", "white", 0.7), box((0.006, 0.023, 0.013), 0.0015, (0.006, 0, 0.0062)))


def _clipboard(out: Collector, p: Params, kit: Kit) -> None:
    out.add("board", dyed(finish.wood("#7a5230", p.wear), p.color), prism(_round(0.23, 0.32, 0.012), 0.004, 0.001))
    out.add("sheet", finish.of("paper", (0.8, 0.79, 0.76), 0.9), box((0.208, 0.285, 0.0016), 0.0003, (0.001, -0.012, 0.0048)), box((0.207, 0.284, 0.0008), 0.0002, (-0.001, -0.0105, 0.0058)))
    g = kit.rng("write")
    lines = [q + [-0.085, 0.085 - 0.017 * k] for k in range(12) for q in scribble(0.16 if k % 4 < 3 else 0.09, 0.008, g)]
    out.add("ink", finish.paint("#20283c", 0, 0.7), laid(strokes(lines, 0.0007), 0.0064))
    out.add("clip", finish.metal("steel", p.wear, 0.25), slab((-0.055, 0.118, 0.003), (0.055, 0.15, 0.013), 0.003), *(cylinder(0.008, 0.014, 14, 0.002, (x, 0.142, 0.004)) for x in (-0.045, 0.045)), tube(spline([(-0.04, 0.14, 0.012), (-0.03, 0.155, 0.017), (0.03, 0.155, 0.017), (0.04, 0.14, 0.012)], 14), 0.003, 8))


def _round(w: float, d: float, r: float) -> np.ndarray:
    from worldloom.geometry import rounded_rect

    return rounded_rect(w, d, r, 5)


def _envelope(out: Collector, p: Params, kit: Kit) -> None:
    out.add("paper", dyed(finish.of("paper", "#d9cfb6", 0.85, p.wear), p.color), soft_box((0.22, 0.11, 0.004), 0.0018, 0.05, 0.0012, center=(0, 0, 0.002)))
    flap = prism([(-0.108, 0.054), (0.108, 0.054), (0.012, -0.012), (-0.012, -0.012)], 0.0008, 0.0002)
    out.add("flap", dyed(finish.of("paper", "#cfc3a6", 0.85, p.wear), p.color), flap.moved((0, 0, 0.0048)))
    out.add("seal", finish.of("wax", "#8a1414", 0.35), lathe([(0, 0.005), (0.012, 0.005), (0.0135, 0.0065), (0.011, 0.008), (0.008, 0.0072), (0, 0.0074)], kit.n(24, 10), 0.8).moved((0, -0.006, 0)))


def _ruler(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.wood("#c99a55", p.wear), p.color), prism([(-0.155, -0.017), (0.155, -0.017), (0.155, 0.017), (-0.155, 0.017)], 0.003, 0.0012))
    k = np.arange(0, 301)
    long = np.where(k % 10 == 0, 0.009, np.where(k % 5 == 0, 0.006, 0.0035))[::2]
    x = -0.15 + 0.001 * k[::2]
    out.add("ink", finish.paint("#121214", 0, 0.6), boards(np.c_[np.full(len(x), 0.0004), long, np.full(len(x), 0.0002)], np.c_[x, 0.0155 - long / 2, np.full(len(x), 0.0031)], 0.0), *(laid(text(str(q), 0.005, (-0.15 + 0.01 * q, -0.001)), 0.0032) for q in range(0, 31, 5)))


def _calculator(out: Collector, p: Params, kit: Kit) -> None:
    out.add("body", dyed(finish.plastic("#2b2f36", 0.4, p.wear), p.color), soft_box((0.085, 0.15, 0.016), 0.006, 0.04, center=(0, 0, 0.008)))
    out.add("screen", finish.of("screen", "#8fa58a", 0.2), box((0.068, 0.03, 0.002), 0.0006, (0, 0.05, 0.0162)))
    out.add("digit", finish.paint("#10140f", 0, 0.6), laid(text("1729", 0.015, (0.013, 0.049)), 0.0174))
    at = [((i - 1.5) * 0.0175, 0.018 - 0.0185 * j, 0.0172) for j in range(5) for i in range(4)]
    keys = [a for k, a in enumerate(at) if k % 4 < 3 and k > 2]
    rest = [a for a in at if a not in keys and a != at[0]]
    out.add("key", finish.plastic("#c9cacc", 0.4), boards((0.0135, 0.0125, 0.005), keys, 0.0018))
    out.add("operator", finish.plastic("#e07b1c", 0.4), boards((0.0135, 0.0125, 0.005), rest, 0.0018), boards((0.0135, 0.0125, 0.005), [at[0]], 0.0018))


def _sticky(out: Collector, p: Params, kit: Kit) -> None:
    tones = (p.color or "#e8d34a", "#e88aa8", "#7cc4d8")
    for k, (x, y, a) in enumerate(((0, 0, 0.05), (0.06, 0.045, -0.2), (-0.055, 0.05, 0.25))):
        out.add(f"pad.{k}", finish.of("paper", tones[k], 0.85, p.wear), box((0.076, 0.076, 0.012 - 0.003 * k), 0.0006, (0, 0, (0.012 - 0.003 * k) / 2)).turned(rot_z(a)).moved((x, y, 0.0004 * k)), _curl(0.013 - 0.003 * k).turned(rot_z(a)).moved((x, y, 0.0004 * k)))
    g = kit.rng("note")
    out.add("ink", finish.paint("#20283c", 0, 0.7), laid(strokes([q + [-0.03, 0.018 - 0.016 * k] for k in range(3) for q in scribble(0.055, 0.008, g)], 0.0008), 0.0136).turned(rot_z(0.05)))


def _curl(z: float) -> Mesh:
    """A top sheet whose near edge lifts."""
    from worldloom.assets.parts.room_soft import thick

    u = np.linspace(-1, 1, 9)
    x, y = np.meshgrid([-0.038, 0.038], 0.038 * u, indexing="ij")
    return thick(np.stack([x, y, z + 0.006 * np.clip(-y / 0.038, 0, 1) ** 2], -1), 0.0006)


def _dispenser(out: Collector, p: Params, kit: Kit) -> None:
    side = [(-0.06, 0.0), (0.07, 0.0), (0.076, 0.012), (0.068, 0.034), (0.058, 0.036), (0.035, 0.022), (0.012, 0.018), (-0.01, 0.03), (-0.03, 0.05), (-0.055, 0.045), (-0.066, 0.02)]
    shell = dyed(finish.plastic("#1f2a3c", 0.3, p.wear), p.color)
    out.add("body", shell, *(upright(prism(spline(side, 60, True), 0.012, 0.003)).moved((0, y, 0)) for y in (-0.028, 0.016)), soft_box((0.125, 0.04, 0.016), 0.005, 0.04, center=(0.004, 0, 0.009)), slab((0.045, -0.02, 0.008), (0.066, 0.02, 0.033), 0.003))
    roll = lathe([(0.013, -0.0095), (0.031, -0.0095), (0.031, 0.0095), (0.013, 0.0095), (0.013, -0.0095)], kit.n(36, 16), 0.5)
    out.add("tape", finish.of("plastic", (0.62, 0.56, 0.36), 0.12), fronted(roll).moved((-0.032, 0, 0.042)), slab((-0.02, -0.0095, 0.0385), (0.064, 0.0095, 0.0389), 0.0001))
    out.add("core", finish.plastic("#d9d8d2"), fronted(cylinder(0.0128, 0.052, 20, 0.001), 0.026).moved((-0.032, 0, 0.042)))
    out.add("cutter", finish.metal("steel"), *(prism(np.r_[arc(0.0012, 0, np.pi, 3), [(0, -0.003)]], 0.001).moved((0.067, -0.008 + 0.002 * k, 0.0365)) for k in range(9)))


KINDS: dict[str, Kin] = {
    "scissors": Kin(_scissors, 0.06), "shears": Kin(_scissors, 0.06), "stapler": Kin(_stapler, 0.25), "punch": Kin(_punch, 0.4), "clip": Kin(_clip, 0.002), "paperclip": Kin(_clip, 0.002), "eraser": Kin(_eraser, 0.02), "clipboard": Kin(_clipboard, 0.3), "envelope": Kin(_envelope, 0.02),
    "letter": Kin(_envelope, 0.02), "ruler": Kin(_ruler, 0.03), "calculator": Kin(_calculator, 0.12), "sticky": Kin(_sticky, 0.08), "dispenser": Kin(_dispenser, 0.4),
}  # fmt: skip
"""Each kind's drawing and its mass in kg."""
