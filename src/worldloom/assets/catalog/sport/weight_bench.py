"""A weight bench with padded seat and adjustable backrest on a steel frame, flat or inclined, plain or with uprights that carry a loaded barbell."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.gym_weights import ALONG_X, plate_disc, ring_collar
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import beam, box, cylinder, rod, rot_x, slab
CARD = Card("sport/weight_bench", 1, "weight_bench", ("workout bench", "bench press", "gym bench", "weightlifting bench", "exercise bench", "training bench"),
            ("gym equipment", "sports equipment"), ("indoor", "gym", "sports"), "floor", (0.5, 0.3, 0.5, 0.5))  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["press", "plain"] = "press"
    """With uprights and a barbell, or the bench alone."""
    incline: Annotated[float, number(0, 75, "degrees")] = 0.0
    color: Color = "#1a1a1c"
    """Of the pads."""
    frame: Color = "#2a2c30"
    plate: Annotated[float, metres(0.12, 0.225)] = 0.2
    """Radius of the largest plate on the bar."""
    wear: Wear = 0.25


PRESETS = {"adjustable": Params(style="plain", incline=45, frame="#8a1512"), "flat": Params(style="plain", color="#5a1512"), "light": Params(plate=0.14, frame="#4a4e55")}


def build(p: Params, kit: Kit) -> Part:
    """The lifter's head is at +Y; the backrest turns about its lower edge."""
    out = Collector()
    steel, skin = finish.paint(p.frame, p.wear, 0.35), finish.leather(finish.paint(p.color).color, p.wear)
    z = 0.4
    out.add("frame", steel, beam((0, -0.58, z - 0.07), (0, 0.55, z - 0.07), 0.06, 0.06, 0.008), *(box((w, 0.06, 0.06), 0.01, (0, y, 0.03)) for y, w in ((-0.55, 0.42), (0.52, 0.6))),
            *(beam((0, y, 0.05), (0, y * 0.86, z - 0.06), 0.06, 0.06, 0.008) for y in (-0.55, 0.52)))  # fmt: skip
    out.add("foot", finish.rubber(), *(slab((x - 0.03, y - 0.036, 0), (x + 0.03, y + 0.036, 0.03), 0.006) for y, w in ((-0.55, 0.21), (0.52, 0.3)) for x in (-w, w)))
    out.add("pad", skin, soft_box((0.3, 0.34, 0.07), 0.028, 0.06, 0.006, 0.001, kit.seed, (0, -0.42, z)))
    turn = rot_x(np.deg2rad(p.incline))
    rest = soft_box((0.29, 0.8, 0.07), 0.028, 0.06, 0.006, 0.001, kit.seed + 1, (0, 0.42, 0.0))
    out.add("backrest", skin, rest.turned(turn).moved((0, -0.22, z)), link="backrest")
    out.add("backplate", steel, box((0.05, 0.74, 0.03), 0.006, (0, 0.4, -0.048)).turned(turn).moved((0, -0.22, z)), link="backrest")
    if p.incline > 4:
        tip = turn @ np.array([0, 0.5, -0.06]) + [0, -0.22, z]
        out.add("strut", finish.metal("chrome"), rod((0, 0.36, z - 0.09), tuple(tip), 0.016, 12))
    far = turn @ np.array([0, 0.82, 0.03]) + [0, -0.22, z]
    solids = [box_collider((-0.15, -0.6, z - 0.05), (0.15, -0.25, z + 0.035)), box_collider((-0.21, -0.58, 0), (0.21, -0.52, 0.06)), box_collider((-0.3, 0.49, 0), (0.3, 0.55, 0.06)), box_collider((-0.03, -0.5, 0.05), (0.03, 0.5, z - 0.04)),
              box_collider((-0.145, -0.22, z - 0.035), (0.145, float(max(far[1], -0.15)), float(max(far[2], z + 0.035))), "backrest")]  # fmt: skip
    if p.style == "press":
        solids.append(_press(out, p, kit))
    joint = Joint(name="backrest", origin=(0, -0.22, z), axis=(1.0, 0, 0), limits=(-np.deg2rad(p.incline), np.deg2rad(75 - p.incline)))
    return Part(out.surfaces(), tuple(solids), mass=28.0 + (80.0 if p.style == "press" else 0.0), joints=(joint,), anchors={"seat": (0, -0.42, z + 0.04)},
                supports=(Support(name="pad", center=(0, -0.42, z + 0.045), size=(0.26, 0.28), clearance=0.8),), functional_sides=("left", "right"), affordances=("lie", "lift"))  # fmt: skip


def _press(out: Collector, p: Params, kit: Kit) -> Collider:
    """Two uprights with hooks and a bar of plates across them."""
    steel, y, high = finish.paint(p.frame, p.wear, 0.35), 0.52, 1.02
    for s in (-1, 1):
        out.add("frame", steel, box((0.06, 0.06, high), 0.008, (s * 0.3, y, high / 2)), box((0.05, 0.11, 0.03), 0.008, (s * 0.3, y - 0.07, high - 0.1)), box((0.05, 0.025, 0.1), 0.008, (s * 0.3, y - 0.115, high - 0.06)))
        out.add("hole", finish.plastic("black", 0.6), *(cylinder(0.009, 0.064, 10, 0.001).moved((0, 0, -0.032)).turned(ALONG_X).moved((s * 0.3, y, z)) for z in np.arange(0.5, 0.9, 0.06)))
    bar, by, bz = finish.metal("chrome", p.wear), y - 0.07, high - 0.07
    out.add("bar", bar, cylinder(0.014, 1.9, kit.n(14, 8), 0.003).moved((0, 0, -0.95)).turned(ALONG_X).moved((0, by, bz)), *(cylinder(0.025, 0.42, kit.n(14, 8), 0.004).turned(ALONG_X).moved((x, by, bz)) for x in (-0.95, 0.53)))
    rubber = finish.of("rubber", (0.022, 0.022, 0.024), 0.6, p.wear)
    out.add("plate", rubber, *(plate_disc(q * p.plate, 0.048, kit.n(36, 14)).moved((s * x, by, bz)) for s in (-1, 1) for q, x in ((1.0, 0.585), (1.0, 0.637), (0.7, 0.688))))
    out.add("collar", finish.metal("gunmetal"), *(ring_collar(0.032, 0.02).moved((s * 0.73, by, bz)) for s in (-1, 1)))
    return box_collider((-0.95, by - p.plate, bz - p.plate), (0.95, by + p.plate, bz + p.plate))
