"""A camcorder: a hand-held video camera with a hooded lens, flip-out screen, microphone and strap; or a big shoulder camera."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import fronted, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, rot_z, slab, spline, tube
CARD = Card("studio/camcorder", 1, "camcorder", ("video camera", "handycam", "video recorder", "cinema camera", "movie camera", "film camera rig"), ("camera",), ("indoor", "studio"), "table")


class Params(Base):
    """Dials."""

    color: Color = "#232427"
    screen: bool = True
    """Flipped out and on."""
    size: Annotated[float, number(0.8, 1.8)] = 1.0
    wear: Wear = 0.15


PRESETS = {"silver": Params(color="#9a9da0", screen=False), "large": Params(size=1.7)}


def build(p: Params, kit: Kit) -> Part:
    """The lens looks to -Y."""
    out, n = Collector(), kit.n(36, 16)
    shell, dark = finish.plastic(p.color, 0.35, p.wear), finish.plastic("#0e0e10", 0.3)
    out.add("body", shell, soft_box((0.062, 0.15, 0.075), 0.016, 0.04, center=(0, 0.01, 0.0475)), soft_box((0.035, 0.09, 0.02), 0.009, 0.03, center=(0, 0.0, 0.092)))
    barrel = lathe([(0, 0), (0.033, 0), (0.034, 0.01), (0.031, 0.014), (0.031, 0.045), (0.034, 0.048), (0.036, 0.075), (0.03, 0.075), (0.022, 0.055), (0, 0.055)], n, 0.4)
    out.add("lens", dark, fronted(barrel, -0.06).moved((0, 0, 0.048)), *(fronted(lathe([(0.031, z), (0.0325, z + 0.001), (0.0325, z + 0.004), (0.031, z + 0.005)], n, 0.4), -0.06).moved((0, 0, 0.048)) for z in (0.02, 0.028, 0.036)))
    out.add("glass", finish.of("screen", (0.02, 0.018, 0.05), 0.03), fronted(lathe([(0, 0.06), (0.014, 0.058), (0.021, 0.0555), (0, 0.055)], n, True), -0.06).moved((0, 0, 0.048)))
    out.add("grip", finish.leather("#141414"), tube(spline([(0.03, -0.05, 0.03), (0.062, -0.03, 0.038), (0.066, 0.03, 0.038), (0.032, 0.07, 0.03)], 18), 0.009, 8))
    out.add("eyepiece", dark, slab((-0.016, 0.08, 0.066), (0.016, 0.115, 0.09), 0.006), box((0.045, 0.03, 0.05), 0.006, (0, 0.095, 0.045)))
    out.add("microphone", dark, rod((0, -0.09, 0.112), (0, 0.0, 0.112), 0.01, 14), rod((0, -0.03, 0.098), (0, -0.03, 0.105), 0.005, 8))
    out.add("button", finish.metal("chrome"), cylinder(0.006, 0.004, 14, 0.001, (0.012, 0.055, 0.0845)), cylinder(0.004, 0.003, 12, 0.001, (-0.012, 0.05, 0.085)))
    out.add("lamp", finish.glow((1.0, 0.1, 0.05), 4.0), box((0.004, 0.003, 0.004), 0.001, (0.022, -0.065, 0.075)))
    if p.screen:
        turn = rot_z(0.5)
        out.add("flap", shell, box((0.09, 0.008, 0.06), 0.003, (-0.045, 0, 0)).turned(turn).moved((-0.032, 0.0, 0.05)))
        out.add("screen", finish.glow((0.25, 0.4, 0.55), 0.8), box((0.076, 0.001, 0.048), 0.0003, (-0.046, 0.0045, 0)).turned(turn).moved((-0.032, 0.0, 0.05)))
    out.add("foot", finish.rubber(), slab((-0.028, -0.05, 0.0), (0.028, 0.075, 0.012), 0.004))
    return gathered(out, 0.7, p.size, affordances=("pick up", "look"), functional_sides=("back",))
