"""A defibrillator: a portable unit with a screen, dial and two paddles on coiled cords, or a small public AED."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_marks import ecg, ribbon, text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Floats, box, cylinder, prism, rot_x, slab, spline, tube

CARD = Card("medical/defibrillator", 1, "defibrillator", ("AED", "defib", "defibrillator unit"), ("medical equipment",), ("indoor", "hospital", "clinic", "medical", "emergency_room"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["monitor", "aed"] = "monitor"
    color: Color = "#d8d4c8"
    accent: Color = "#c2241c"
    state: Literal["on", "off"] = "on"
    size: Annotated[float, number(0.8, 1.25)] = 1.0
    wear: Wear = 0.15


CALLED = {"aed": "aed"}
PRESETS = {"aed": Params(kind="aed", color="#e0b01c", accent="#1d1f23"), "off": Params(state="off", color="#3a4652")}


def build(p: Params, kit: Kit) -> Part:
    """Screen to -Y."""
    return small(gathered((_monitor if p.kind == "monitor" else _aed)(p, kit.n(24, 12)), scale=p.size), 5.5 if p.kind == "monitor" else 1.8, friction=1.0, functional_sides=("front",), affordances=("switch", "pick up"))


def _heart(size: float) -> Floats:
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    return np.asarray(np.c_[16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)] * size / 32)


def _monitor(p: Params, n: int) -> list[Piece]:
    shell, dark, red = finish.plastic(p.color, 0.4, p.wear), finish.plastic("#1c1e22", 0.45), finish.plastic(p.accent, 0.35, p.wear)
    f = -0.12
    out: list[Piece] = [("body", shell, soft_box((0.34, 0.24, 0.27), 0.03, 0.06, center=(0, 0, 0.15))), ("face", dark, soft_box((0.31, 0.02, 0.22), 0.008, 0.05, center=(0, f, 0.155))), ("handle", dark, tube(spline([(-0.12, 0, 0.275), (-0.11, 0, 0.33), (0, 0, 0.345), (0.11, 0, 0.33), (0.12, 0, 0.275)], 20), 0.013, 10))]
    lit = p.state == "on"
    out.append(("screen", finish.plastic("#06110c", 0.05), slab((-0.14, f - 0.014, 0.12), (0.05, f - 0.008, 0.25), 0.002)))
    if lit:
        for z, c in ((0.215, (0.15, 1.0, 0.35)), (0.165, (1.0, 0.75, 0.15))):
            out.append((f"trace.{z}", finish.glow(c, 4.0), ribbon(ecg(0.17, 0.045, 4) + [-0.13, z], 0.0025, f - 0.0148)))
        out.append(("trace.0.215", finish.glow((0.15, 1.0, 0.35), 4.0), text("72", 0.026, (0.02, 0.14), f - 0.0148)))
    out += [("dial", red, drum(0.03, 0.03, (0.1, f - 0.02, 0.2), n, 0.005, AHEAD)), ("mark", finish.paint("white", 0.0), box((0.005, 0.002, 0.022), 0.0005, (0.1, f - 0.0365, 0.212)))]
    out += [(f"key.{k}", finish.plastic(c, 0.3), drum(0.011, 0.01, (0.07 + 0.03 * k, f - 0.012, 0.13), n, 0.002, AHEAD)) for k, c in enumerate(("#2f9a4c", "#d9a01e", "#c9cbcd"))] + [("key", finish.plastic("#c9cbcd", 0.3), box((0.03, 0.006, 0.014), 0.002, (-0.12 + 0.045 * k, f - 0.012, 0.085))) for k in range(5)]
    for s in (-1, 1):
        x = s * 0.205
        out += [("paddle", red, soft_box((0.055, 0.1, 0.03), 0.012, 0.03, center=(x, -0.01, 0.275))), ("grip", dark, soft_box((0.036, 0.045, 0.11), 0.014, 0.03, center=(x, 0.0, 0.215))), ("cradle", dark, soft_box((0.07, 0.13, 0.05), 0.012, 0.03, center=(s * 0.195, -0.005, 0.135)))]
        a = np.linspace(0, 2 * np.pi * 9, 150)
        y = np.linspace(0.06, 0.09, 150)
        coil = np.c_[x + 0.009 * np.cos(a), y + 0.0, 0.05 + 0.13 * np.linspace(0, 1, 150)] + np.c_[0 * a, 0.009 * np.sin(a), 0 * a]
        out.append(("cord", finish.rubber(), tube(coil, 0.0028, 6)))
    return [*out, *(("foot", finish.rubber(), cylinder(0.016, 0.02, 14, 0.003, (a, b, 0))) for a in (-0.13, 0.13) for b in (-0.08, 0.08))]


def _aed(p: Params, n: int) -> list[Piece]:
    shell, dark = finish.plastic(p.color, 0.4, p.wear), finish.plastic(p.accent, 0.4, p.wear)
    out: list[Piece] = [("body", shell, soft_box((0.25, 0.075, 0.27), 0.03, 0.05, center=(0, 0, 0.135))), ("handle", dark, tube(spline([(-0.07, 0, 0.262), (-0.065, 0, 0.3), (0.065, 0, 0.3), (0.07, 0, 0.262)], 18), 0.011, 10)), ("panel", dark, soft_box((0.2, 0.012, 0.15), 0.005, 0.04, center=(0, -0.036, 0.165)))]
    out += [("heart", finish.paint("#c2241c", 0.0), prism(_heart(0.075), 0.004, 0.0008).turned(rot_x(np.pi / 2)).moved((0.0, -0.042, 0.175))), ("bolt", finish.paint("white", 0.0), prism(np.array([(0.004, 0.022), (-0.012, -0.002), (-0.001, -0.002), (-0.005, -0.022), (0.012, 0.005), (0.001, 0.005)]), 0.005).turned(rot_x(np.pi / 2)).moved((0.0, -0.0425, 0.178)))]
    out += [("words", finish.paint("#15161a", 0.0), text("AED", 0.034, (0, 0.055), -0.0385)), ("lamp", finish.glow((0.2, 1.0, 0.3), 4.0) if p.state == "on" else finish.plastic("#10301a"), drum(0.009, 0.008, (0.08, -0.04, 0.215), n, 0.002, AHEAD))]
    return out
