"""A boombox: a portable stereo with two round speakers, a cassette door, tuner, knobs and a carrying handle."""

from __future__ import annotations

from worldloom.assets.kit import Card, Color, Kit, Params as Base, Part, Wear, finish, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import fronted, gathered, ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, lathe, rod, slab, spline, tube
CARD = Card("music/boombox", 1, "boombox", ("boom box", "ghetto blaster", "portable stereo", "cassette player", "cassette radio", "stereo system", "tape player"), ("radio", "appliance"), ("indoor", "teenager", "bedroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    color: Color = "#8f9296"
    lit: bool = True
    antenna: bool = True
    wear: Wear = 0.2


PRESETS = {"red": Params(color="#b3261e"), "black": Params(color="#1b1c1f", lit=False, antenna=False)}


def build(p: Params, kit: Kit) -> Part:
    """The front looks to -Y."""
    out, n = Collector(), kit.n(44, 18)
    shell, dark = finish.plastic(p.color, 0.35, p.wear), finish.plastic("#121214", 0.4)
    out.add("body", shell, soft_box((0.56, 0.13, 0.24), 0.022, 0.08, center=(0, 0, 0.13)))
    cone = lathe([(0, 0.012), (0.02, 0.012), (0.026, 0.004), (0.06, 0.016), (0.07, 0.018), (0.076, 0.012), (0.076, 0.0), (0, 0)], n, 0.5)
    for x in (-0.18, 0.18):
        out.add("speaker", dark, fronted(cone, -0.064).moved((x, 0, 0.11)))
        out.add("rim", finish.metal("chrome"), fronted(ring(0.081, 0.005, segments=n), -0.066).moved((x, 0, 0.11)))
        out.add("cone", finish.of("paper", (0.05, 0.05, 0.055), 0.7), fronted(lathe([(0.024, 0.006), (0.066, 0.019), (0.066, 0.02), (0.022, 0.009)], n, 0.5), -0.0645).moved((x, 0, 0.11)))
    out.add("deck", dark, slab((-0.085, -0.071, 0.04), (0.085, -0.06, 0.15), 0.004))
    out.add("window", finish.glass((0.3, 0.33, 0.36), 0.05), slab((-0.06, -0.0735, 0.07), (0.06, -0.07, 0.125), 0.002))
    out.add("reel", finish.plastic("#e4e2da"), *(fronted(ring(0.011, 0.003, segments=18), -0.0705).moved((x, 0, 0.097)) for x in (-0.025, 0.025)))
    out.add("tuner", finish.glow((1.0, 0.72, 0.3), 1.0) if p.lit else finish.plastic("#2a2520", 0.1), slab((-0.1, -0.068, 0.178), (0.1, -0.062, 0.212), 0.002))
    out.add("tick", finish.paint("#20140a"), boards((0.0012, 0.001, 0.012), [(x, -0.0685, 0.2) for x in np.linspace(-0.09, 0.09, 21)], 0.0), box((0.002, 0.001, 0.03), 0.0, (0.03, -0.0688, 0.195)).tinted((3, 0.2, 0.1)))
    knob = lathe([(0, 0), (0.013, 0), (0.0125, 0.012), (0.01, 0.014), (0, 0.014)], 18, 0.5)
    out.add("knob", finish.metal("chrome"), *(fronted(knob, -0.064).moved((x, 0, 0.222)) for x in (-0.24, -0.205, -0.17, 0.17, 0.205, 0.24)), boards((0.022, 0.018, 0.01), [((i - 2.5) * 0.026, -0.045, 0.253) for i in range(6)], 0.003))
    out.add("handle", shell, tube(spline([(-0.24, 0.01, 0.24), (-0.24, 0.01, 0.305), (-0.2, 0.01, 0.33), (0.2, 0.01, 0.33), (0.24, 0.01, 0.305), (0.24, 0.01, 0.24)], 40), 0.011, 10))
    if p.antenna:
        out.add("antenna", finish.metal("chrome"), rod((0.2, 0.055, 0.245), (0.32, 0.06, 0.52), 0.003, 8, 0.0015), rod((0.32, 0.06, 0.52), (0.322, 0.06, 0.525), 0.004, 8))
    out.add("foot", finish.rubber(), *(slab((x - 0.03, -0.04, 0), (x + 0.03, 0.04, 0.014), 0.003) for x in (-0.2, 0.2)))
    return gathered(out, 4.0, affordances=("switch", "pick up"), functional_sides=("front",))
