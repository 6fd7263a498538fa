"""A rowing machine: a rail with a sliding seat, footrests, a flywheel cage, a pull handle and a display; or an elliptical trainer with pedals and swinging arms."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import beam, box, lathe, rod, rot_x, rot_y, spline, tube
CARD = Card("sport/rowing_machine", 1, "cardio_machine", ("rowing machine", "rower", "indoor rower", "ergometer", "elliptical", "elliptical machine", "elliptical trainer", "cross trainer", "cross-trainer"), ("exercise machine", "sports equipment"), ("indoor", "gym", "sports"), "floor", (0.4, 0.4, 0.2, 0.2))
SIDE = rot_y(np.pi / 2)


class Params(Base):
    """Dials."""

    kind: Literal["rowing", "rower", "elliptical", "cross"] = "rowing"
    color: Color = "#2a2c30"
    accent: Color = "#b3261e"
    lit: bool = True
    wear: Wear = 0.2


PRESETS = {"elliptical": Params(kind="elliptical"), "white": Params(color="#dcdcd8", accent="#1f8fd0"), "off": Params(kind="elliptical", color="#8a8d92", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Used from +Y, facing -Y."""
    out = Collector()
    (_elliptical if p.kind in ("elliptical", "cross") else _rower)(out, p, kit)
    return gathered(out, 45.0, cover="roles", dynamic=False, functional_sides=("back",), affordances=("exercise",))


def _screen(p: Params) -> Material:
    return finish.glow((0.35, 0.6, 0.4), 0.9) if p.lit else finish.plastic("#16201a", 0.1)


def _rower(out: Collector, p: Params, kit: Kit) -> None:
    steel, dark, n = finish.metal("aluminium", p.wear), finish.paint(p.color, p.wear, 0.35), kit.n(40, 18)
    out.add("rail", steel, beam((0, -0.45, 0.34), (0, 1.2, 0.4), 0.06, 0.07, 0.008))
    out.add("frame", dark, beam((-0.3, -1.0, 0.03), (0.3, -1.0, 0.03), 0.05, 0.05, 0.012), beam((-0.25, 1.15, 0.03), (0.25, 1.15, 0.03), 0.05, 0.05, 0.012), rod((0, 1.15, 0.04), (0, 1.12, 0.38), 0.022, 12), beam((0, -1.0, 0.04), (0, -0.45, 0.34), 0.06, 0.06, 0.008), beam((0, -0.75, 0.2), (0, -0.95, 0.92), 0.05, 0.05, 0.008))
    wheel = lathe([(0, -0.07), (0.2, -0.07), (0.25, -0.05), (0.26, 0), (0.25, 0.05), (0.2, 0.07), (0, 0.07)], n, 0.6).turned(SIDE).moved((0, -0.82, 0.42))
    out.add("cage", finish.plastic(p.color, 0.35, p.wear), wheel)
    out.add("accent", finish.paint(p.accent, p.wear), *(ring(r, 0.006, (0, 0, z), n, 6).turned(SIDE).moved((0, -0.82, 0.42)) for z in (-0.072, 0.072) for r in (0.08, 0.14, 0.2)))
    out.add("seat", finish.rubber(), soft_box((0.32, 0.26, 0.055), 0.025, 0.06, -0.01, center=(0, 0.55, 0.47)))
    out.add("carriage", steel, box((0.1, 0.2, 0.05), 0.006, (0, 0.55, 0.425)))
    for s in (-1, 1):
        out.add("foot", dark, box((0.12, 0.3, 0.022), 0.006).turned(rot_x(0.75)).moved((s * 0.14, -0.4, 0.36)))
        out.add("strap", finish.fabric("#17181a"), box((0.135, 0.045, 0.05), 0.012).turned(rot_x(0.75)).moved((s * 0.14, -0.41, 0.39)))
    out.add("grip", finish.rubber(), tube(spline([(-0.24, -0.48, 0.56), (-0.1, -0.52, 0.56), (0, -0.53, 0.56), (0.1, -0.52, 0.56), (0.24, -0.48, 0.56)], 20), 0.016, 10))
    out.add("chain", finish.metal("steel"), rod((0, -0.53, 0.56), (0, -0.7, 0.5), 0.005, 6))
    out.add("head", finish.plastic("#17181a", 0.35), soft_box((0.2, 0.05, 0.16), 0.014, 0.05).turned(rot_x(-0.5)).moved((0, -0.95, 1.0)))
    out.add("screen", _screen(p), box((0.15, 0.002, 0.1), 0.0004, (0, 0.0262, 0.01)).turned(rot_x(-0.5)).moved((0, -0.95, 1.0)))


def _elliptical(out: Collector, p: Params, kit: Kit) -> None:
    dark, steel, n = finish.paint(p.color, p.wear, 0.35), finish.metal("steel", p.wear), kit.n(40, 18)
    out.add("frame", dark, beam((-0.3, -0.75, 0.035), (0.3, -0.75, 0.035), 0.06, 0.06, 0.014), beam((-0.32, 0.75, 0.035), (0.32, 0.75, 0.035), 0.06, 0.06, 0.014), beam((0, -0.75, 0.06), (0, 0.75, 0.06), 0.07, 0.06, 0.01), beam((0, -0.62, 0.08), (0, -0.5, 1.35), 0.07, 0.08, 0.01))
    shell = lathe([(0, -0.09), (0.22, -0.09), (0.28, -0.06), (0.29, 0.0), (0.28, 0.06), (0.22, 0.09), (0, 0.09)], n, 0.6).turned(SIDE).moved((0, 0.52, 0.36))
    out.add("shell", finish.plastic(p.color, 0.3, p.wear), shell)
    out.add("accent", finish.paint(p.accent, p.wear), *(ring(0.18, 0.012, (0, 0, z), n, 8).turned(SIDE).moved((0, 0.52, 0.36)) for z in (-0.09, 0.09)))
    for s, up in ((-1, 0.16), (1, -0.12)):
        x = s * 0.17
        hub = np.array([x, 0.52 + 0.06 * s, 0.36 + up])
        toe = np.array([x, -0.55, 0.3 + 0.3 * up])
        out.add("bar", steel, rod((x, 0.52, 0.36), hub, 0.018, 10), rod((0.09 * s, 0.52, 0.36), (x, 0.52, 0.36), 0.016, 10), rod(hub, toe, 0.02, 12), rod(toe, (s * 0.21, -0.5, 1.0), 0.018, 12))
        mid = hub + 0.45 * (toe - hub)
        out.add("pedal", finish.rubber(), soft_box((0.14, 0.36, 0.035), 0.014, 0.06, center=mid + [0, 0, 0.035]), box((0.14, 0.02, 0.06), 0.008, mid + [0, -0.175, 0.06]))
        tip = np.array([s * 0.23, -0.42 + 0.35 * up, 1.55])
        out.add("bar", steel, tube(spline([(s * 0.21, -0.5, 1.0), (s * 0.215, -0.47, 1.25), (s * 0.23, -0.42 + 0.35 * up, 1.55)], 14), 0.016, 10))
        out.add("grip", finish.rubber(), rod(tip - [0, 0, 0.22], tip + [0, 0, 0.01], 0.021, 12))
    out.add("grip", finish.rubber(), tube(spline([(-0.16, -0.32, 1.2), (-0.14, -0.46, 1.2), (0, -0.5, 1.18), (0.14, -0.46, 1.2), (0.16, -0.32, 1.2)], 24), 0.016, 10))
    out.add("head", finish.plastic("#17181a", 0.35), soft_box((0.3, 0.06, 0.24), 0.02, 0.06).turned(rot_x(-0.45)).moved((0, -0.5, 1.46)))
    out.add("screen", _screen(p), box((0.22, 0.002, 0.13), 0.0004, (0, 0.0312, 0.03)).turned(rot_x(-0.45)).moved((0, -0.5, 1.46)))
    out.add("button", finish.paint(p.accent), *(box((0.03, 0.004, 0.016), 0.003, (x, 0.031, -0.07)).turned(rot_x(-0.45)).moved((0, -0.5, 1.46)) for x in (-0.08, -0.03, 0.03, 0.08)))
