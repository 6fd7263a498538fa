"""A child's vehicle: a kick scooter with a deck and handlebar, or a tricycle with pedals, a saddle and streamers."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, rod, rot_y, sphere, spline, torus, tube
CARD = Card("toys/scooter", 1, "riding_toy", ("scooter", "kick scooter", "push scooter", "electric scooter", "tricycle", "trike", "toddler bike"), ("vehicle", "toy"), ("indoor", "outdoor", "playroom", "garage", "entrance"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["scooter", "tricycle", "trike"] = "scooter"
    color: Color = "#2f8fd0"
    size: Annotated[float, number(0.7, 1.3)] = 1.0
    wear: Wear = 0.2


PRESETS = {"tricycle": Params(kind="tricycle", color="#c8241c"), "pink": Params(color="#e07aa8", size=0.8), "large": Params(color="#1b1c1f", size=1.25)}


def build(p: Params, kit: Kit) -> Part:
    """It rolls to -Y, standing on its wheels or its stand."""
    out = Collector()
    (_scooter if p.kind == "scooter" else _tricycle)(out, p, kit)
    return gathered(out, 5.0, p.size, affordances=("ride", "push"))


def _wheel(out: Collector, at: tuple[float, float, float], r: float, wide: float, kit: Kit, spoked: bool) -> None:
    turn = rot_y(np.pi / 2)
    out.add("tire", finish.rubber(), torus(r - wide / 2, wide / 2, kit.n(32, 14), 10).turned(turn).moved(at))
    rim = finish.metal("chrome")
    if spoked:
        a = np.arange(14) * 2 * np.pi / 14
        out.add("rim", rim, torus(r - wide, 0.005, kit.n(32, 14), 6).turned(turn).moved(at), wires(np.tile(at, (14, 1)), np.asarray(at) + (r - wide) * np.stack([0 * a, np.cos(a), np.sin(a)], 1), 0.0018), cylinder(0.016, 0.05, 14, 0.003, (0, 0, -0.025)).turned(turn).moved(at))
    else:
        out.add("rim", finish.plastic("#e6e4de", 0.3), cylinder(r - 0.6 * wide, 0.6 * wide, kit.n(28, 14), 0.004, (0, 0, -0.3 * wide)).turned(turn).moved(at))


def _bar(out: Collector, at: np.ndarray, wide: float) -> None:
    out.add("bar", finish.metal("chrome"), rod(at - [wide, 0, 0], at + [wide, 0, 0], 0.011, 10))
    out.add("grip", finish.rubber(), *(rod(at + [s * (wide - 0.1), 0, 0], at + [s * wide, 0, 0], 0.016, 12) for s in (-1, 1)), *(sphere(0.018, 10, at + [s * wide, 0, 0]) for s in (-1, 1)))


def _scooter(out: Collector, p: Params, kit: Kit) -> None:
    paint, chrome = finish.paint(p.color, p.wear, 0.25), finish.metal("chrome", p.wear)
    out.add("deck", paint, soft_box((0.12, 0.5, 0.03), 0.013, 0.08, center=(0, 0.05, 0.09)))
    out.add("tread", finish.rubber(), *(box((0.09, 0.012, 0.004), 0.001, (0, y, 0.106)) for y in np.linspace(-0.14, 0.24, 16)))
    for y in (-0.36, 0.36):
        _wheel(out, (0, y, 0.07), 0.07, 0.03, kit, False)
    out.add("frame", paint, tube(spline([(0, -0.18, 0.09), (0, -0.25, 0.14), (0, -0.29, 0.23)], 14), 0.022, 12), cylinder(0.024, 0.1, 18, 0.004, (0, -0.29, 0.21)), *(rod((s * 0.026, 0.28, 0.085), (s * 0.026, 0.36, 0.07), 0.008, 8) for s in (-1, 1)), box((0.05, 0.14, 0.008), 0.003).moved((0, 0.33, 0.15)))
    out.add("bar", chrome, rod((0, -0.3, 0.2), (0, -0.24, 0.84), 0.016, 12), *(rod((s * 0.026, -0.36, 0.07), (s * 0.026, -0.305, 0.2), 0.008, 8) for s in (-1, 1)), box((0.07, 0.03, 0.03), 0.006, (0, -0.3, 0.19)))
    _bar(out, np.array([0, -0.24, 0.84]), 0.21)
    out.add("stand", chrome, rod((0.03, 0.12, 0.08), (0.13, 0.16, 0.006), 0.007, 8))


def _tricycle(out: Collector, p: Params, kit: Kit) -> None:
    paint, chrome = finish.paint(p.color, p.wear, 0.22), finish.metal("chrome", p.wear)
    _wheel(out, (0, -0.3, 0.17), 0.17, 0.035, kit, True)
    for s in (-1, 1):
        _wheel(out, (s * 0.22, 0.25, 0.11), 0.11, 0.032, kit, True)
        out.add("frame", paint, rod((s * 0.036, -0.3, 0.17), (s * 0.036, -0.25, 0.38), 0.009, 8))
        out.add("pedal", finish.rubber(), box((0.075, 0.055, 0.02), 0.005, (s * 0.1, -0.3, 0.17 + s * 0.07)))
        out.add("crank", chrome, rod((s * 0.04, -0.3, 0.17), (s * 0.05, -0.3, 0.17 + s * 0.07), 0.007, 8), rod((s * 0.05, -0.3, 0.17 + s * 0.07), (s * 0.13, -0.3, 0.17 + s * 0.07), 0.006, 8))
    out.add("frame", paint, rod((-0.22, 0.25, 0.11), (0.22, 0.25, 0.11), 0.01, 8), tube(spline([(0, -0.245, 0.37), (0, -0.1, 0.36), (0, 0.1, 0.3), (0, 0.2, 0.2), (0, 0.25, 0.11)], 24), 0.017, 12), box((0.09, 0.04, 0.03), 0.008, (0, -0.25, 0.39)), rod((0, 0.08, 0.3), (0, 0.1, 0.39), 0.012, 10), soft_box((0.4, 0.12, 0.02), 0.008, 0.06, center=(0, 0.26, 0.2)))
    out.add("saddle", finish.leather("#17181a", p.wear), soft_box((0.16, 0.22, 0.06), 0.028, 0.04, 0.012, center=(0, 0.12, 0.41)))
    out.add("bar", chrome, rod((0, -0.25, 0.37), (0, -0.2, 0.54), 0.012, 10), tube(spline([(0, -0.2, 0.54), (0.08, -0.19, 0.56), (0.2, -0.1, 0.58)], 12), 0.01, 8), tube(spline([(0, -0.2, 0.54), (-0.08, -0.19, 0.56), (-0.2, -0.1, 0.58)], 12), 0.01, 8))
    out.add("grip", finish.plastic("#f1eee6", 0.3), *(rod((s * 0.165, -0.125, 0.573), (s * 0.22, -0.085, 0.583), 0.015, 12) for s in (-1, 1)))
    out.add("bell", chrome, sphere((0.024, 0.024, 0.018), 14, (0.07, -0.19, 0.585)))
