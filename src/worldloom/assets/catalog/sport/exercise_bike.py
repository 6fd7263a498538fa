"""A stationary exercise bike: a spin bike with an open flywheel or an upright trainer with a round shroud, with saddle, bars, pedals and a display."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Motion, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import text
from worldloom.assets.parts.room_soft import soft_box, soft_prism
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import arc, beam, box, cylinder, lathe, rod, rot_x, rot_y, slab, sphere, spline, torus, tube
CARD = Card("sport/exercise_bike", 1, "exercise_bike", ("stationary bike", "spin bike", "spinning bike", "stationary bicycle", "exercise bicycle", "cycling trainer", "fitness bike"),
            ("gym equipment", "sports equipment", "machine"), ("indoor", "gym", "sports"), "floor", (0.3, 0.3, 0.5, 0.5))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["spin", "upright"] = "spin"
    color: Color = "#1c1d20"
    """Of the frame."""
    accent: Color = "#b3261e"
    saddle: Annotated[float, metres(0.78, 1.05)] = 0.92
    """Height of the saddle."""
    state: Literal["still", "turning"] = "still"
    wear: Wear = 0.2


PRESETS = {"upright": Params(style="upright", color="#c4c6c9", accent="#2e3136"), "turning": Params(state="turning", accent="#d08a1a"), "white": Params(color="#d2d2cf", accent="#1f6fb0", saddle=1.0)}
HUB, CRANK = (-0.33, 0.4), (0.02, 0.36)
"""(y, z) of flywheel and cranks."""


def build(p: Params, kit: Kit) -> Part:
    """The rider looks towards -Y; saddle and bars slide on posts."""
    out, n = Collector(), kit.n(36, 16)
    frame, dark = finish.paint(p.color, p.wear, 0.3), finish.plastic("#161618", 0.5, p.wear)
    for y in (-0.52, 0.5):
        out.add("frame", frame, tube([(-0.26, y, 0.045), (0.26, y, 0.045)], 0.032, 14))
        out.add("foot", finish.rubber(), *(cylinder(0.042, 0.05, 16, 0.008).turned(rot_y(np.pi / 2)).moved((s * 0.26 - 0.025, y, 0.042)) for s in (-1, 1)))
    out.add("frame", frame, beam((0, 0.5, 0.06), (0, CRANK[0], 0.33), 0.05, 0.085, 0.012), beam((0, -0.52, 0.06), (0, CRANK[0] - 0.02, 0.3), 0.05, 0.07, 0.012), beam((0, 0.06, 0.3), (0, 0.24, 0.66), 0.055, 0.08, 0.014), beam((0, 0.02, 0.36), (0, -0.34, 0.68), 0.05, 0.09, 0.014))
    if p.style == "spin":
        _flywheel(out, p, n)
    else:
        shroud = rounded(np.concatenate([arc(0.29, -0.6, 3.9, 26, (-0.22, 0.41)), [(0.2, 0.25), (0.16, 0.14)]]), 0.02)
        out.add("shroud", finish.plastic(p.accent, 0.35, p.wear), side_prism(shroud, -0.075, 0.075, 0.022))
        out.add("badge", frame, *(lathe([(0, 0), (0.16, 0), (0.15, 0.008), (0, 0.008)], n, 0.5).turned(rot_y(s * np.pi / 2)).moved((s * 0.073, -0.22, 0.41)) for s in (-1, 1)))
    _cranks(out, n, p)
    _seat(out, p, dark)
    _bars(out, p, dark)
    link = (Motion(kind="spin", period=0.8, center=(0, *CRANK), axis=(-1, 0, 0), link="crank"),) if p.state == "turning" else ()
    solids = (box_collider((-0.3, -0.57, 0), (0.3, -0.47, 0.09)), box_collider((-0.3, 0.45, 0), (0.3, 0.55, 0.09)), box_collider((-0.09, -0.6, 0.08), (0.09, 0.4, 0.68)),
              box_collider((-0.14, 0.14, p.saddle - 0.1), (0.14, 0.46, p.saddle)), box_collider((-0.26, -0.62, 0.95), (0.26, -0.28, 1.15)), cylinder_collider(0.04, p.saddle - 0.3, (0, 0.27, 0.3)))  # fmt: skip
    joint = Joint(name="crank", origin=(0, *CRANK), axis=(-1.0, 0, 0), limits=(-3.14, 3.14))
    return Part(out.surfaces(), solids, 48.0, joints=(joint,), motions=link, functional_sides=("left", "right"), affordances=("sit", "pedal"), anchors={"seat": (0, 0.28, p.saddle), "grip.left": (-0.2, -0.5, 1.08), "grip.right": (0.2, -0.5, 1.08)})


def _flywheel(out: Collector, p: Params, n: int) -> None:
    turn = rot_y(np.pi / 2)
    disc = lathe([(0.02, -0.018), (0.2, -0.01), (0.205, -0.022), (0.262, -0.022), (0.265, -0.018), (0.265, 0.018), (0.262, 0.022), (0.205, 0.022), (0.2, 0.01), (0.02, 0.018)], n, 0.4)
    out.add("flywheel", finish.metal("brushed", p.wear), disc.turned(turn).moved((0, *HUB)))
    out.add("hub", finish.plastic(p.accent, 0.3), lathe([(0, -0.05), (0.045, -0.045), (0.06, -0.02), (0.06, 0.02), (0.045, 0.045), (0, 0.05)], n, 0.5).turned(turn).moved((0, *HUB)))
    for s in (-1, 1):
        out.add("frame", finish.paint(p.color), beam((s * 0.055, HUB[0] - 0.02, HUB[1]), (s * 0.05, -0.36, 0.72), 0.016, 0.05, 0.006), beam((s * 0.055, *HUB), (s * 0.04, -0.5, 0.08), 0.016, 0.045, 0.006))
    out.add("brake", finish.plastic(p.accent, 0.3), box((0.06, 0.09, 0.04), 0.012, (0, -0.35, 0.685)), cylinder(0.02, 0.05, 16, 0.006, (0, -0.25, 0.66)))
    out.add("guard", finish.plastic("#19191b", 0.4, p.wear), side_prism(_guard(), 0.06, 0.085, 0.008))


def _guard() -> np.ndarray:
    """The chain guard's outline: a long drop from the cranks to the hub."""
    from shapely.geometry import Point
    from shapely.ops import unary_union

    hull = unary_union([Point(*CRANK).buffer(0.12, 12), Point(*HUB).buffer(0.05, 8)]).convex_hull
    return np.asarray(hull.exterior.coords)[:-1]


def _cranks(out: Collector, n: int, p: Params) -> None:
    """Two arms and their pedals with toe cages, on one link."""
    steel, black = finish.metal("steel", p.wear), finish.plastic("#141415", 0.55)
    y, z = CRANK
    out.add("crank", steel, cylinder(0.028, 0.25, n, 0.004).turned(rot_y(np.pi / 2)).moved((-0.125, y, z)), link="crank")
    for s in (-1, 1):
        tip = (s * 0.125, y - s * 0.12, z - s * 0.12)
        out.add("crank", steel, beam((s * 0.125, y, z), tip, 0.016, 0.03, 0.005), rod(tip, (tip[0] + s * 0.1, tip[1], tip[2]), 0.008), link="crank")
        out.add("pedal", black, slab((tip[0] + s * 0.012, tip[1] - 0.05, tip[2] - 0.011), (tip[0] + s * 0.105, tip[1] + 0.05, tip[2] + 0.011), 0.005), link="crank")
        cage = spline([(tip[0] + s * 0.06, tip[1] + 0.01, tip[2] + 0.012), (tip[0] + s * 0.06, tip[1] - 0.03, tip[2] + 0.06), (tip[0] + s * 0.06, tip[1] - 0.1, tip[2] + 0.045), (tip[0] + s * 0.06, tip[1] - 0.05, tip[2])], 14)
        out.add("strap", black, tube(cage, 0.008, 6), link="crank")


def _seat(out: Collector, p: Params, dark: Material) -> None:
    h = p.saddle
    out.add("post", finish.metal("chrome", p.wear), beam((0, 0.22, 0.58), (0, 0.28, h - 0.07), 0.035, 0.045, 0.006))
    out.add("slider", finish.metal("chrome", p.wear), box((0.032, 0.24, 0.028), 0.005, (0, 0.28, h - 0.062)))
    out.add("knob", finish.plastic(p.accent, 0.3), sphere(0.024, 12, (0.055, 0.24, 0.62)), rod((0.02, 0.24, 0.62), (0.06, 0.24, 0.62), 0.008))
    wide = [(0.0, 0.14), (0.03, 0.13), (0.045, 0.05), (0.075, -0.02), (0.12, -0.09), (0.115, -0.13), (0.05, -0.15)]
    outline = np.concatenate([np.array(wide), np.array(wide[::-1]) * [-1, 1]]) * [1.05, -1]
    out.add("saddle", dark, soft_prism(spline(outline if _ccw(outline) else outline[::-1], 44, True), 0.06, 0.026).moved((0, 0.3, h - 0.055)))


def _ccw(q: np.ndarray) -> bool:
    return float((q[:, 0] * np.roll(q[:, 1], -1) - q[:, 1] * np.roll(q[:, 0], -1)).sum()) > 0


def _bars(out: Collector, p: Params, dark: Material) -> None:
    out.add("post", finish.metal("chrome", p.wear), beam((0, -0.31, 0.62), (0, -0.36, 1.0), 0.035, 0.045, 0.006))
    out.add("slider", finish.metal("chrome", p.wear), box((0.03, 0.14, 0.026), 0.005, (0, -0.38, 1.005)))
    for s in (-1, 1):
        path = spline([(0, -0.36, 1.03), (s * 0.14, -0.36, 1.035), (s * 0.21, -0.4, 1.05), (s * 0.215, -0.53, 1.07), (s * 0.19, -0.58, 1.14)], 26)
        out.add("bar", dark, tube(path, 0.017, 12))
        out.add("grip", finish.of("rubber", (0.03, 0.03, 0.03), 0.85), tube(path[13:], 0.0205, 12))
        loop = spline([(s * 0.03, -0.37, 1.035), (s * 0.05, -0.5, 1.06), (s * 0.05, -0.6, 1.09)], 12)
        out.add("bar", dark, tube(loop, 0.015, 10))
    out.add("display", dark, soft_box((0.15, 0.03, 0.1), 0.012, 0.2).turned(rot_x(-0.6)).moved((0, -0.47, 1.13)))
    lit = p.state == "turning"
    out.add("screen", finish.glow((0.2, 0.4, 0.35), 1.2) if lit else finish.plastic((0.1, 0.12, 0.1), 0.1), box((0.12, 0.003, 0.07), 0.001, (0, 0.016, 0)).turned(rot_x(-0.6)).moved((0, -0.47, 1.13)))
    out.add("figure", finish.paint("#101312"), text("88", 0.035, (0, 0), 0).turned([[-1, 0, 0], [0, -1, 0], [0, 0, 1]]).moved((0, 0.0185, 0)).turned(rot_x(-0.6)).moved((0, -0.47, 1.13)))
    out.add("bottle_cage", finish.plastic("black", 0.5), torus(0.04, 0.004, 18, 6).moved((0, -0.36, 0.86)))
