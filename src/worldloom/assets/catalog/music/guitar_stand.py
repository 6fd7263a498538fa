"""A guitar stand: a folding tubular frame with padded arms and neck yoke, empty, or a low wooden one, for one instrument."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, Support
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import CRADLE
from worldloom.geometry import beam, cylinder, rod, sphere, spline, tube
CARD = Card("music/guitar_stand", 1, "guitar_stand", ("guitar holder", "bass stand", "instrument stand", "guitar rack", "music instrument stand"), ("stand", "furniture"), ("indoor", "studio", "recording_studio", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["tripod", "frame", "wood"] = "tripod"
    height: Annotated[float, metres(0.3, 1.05)] = 0.68
    color: Color = "#17181a"
    pad: Color = "#2a2a2c"
    """Foam on what touches the guitar."""
    wear: Wear = 0.2


CARRYING = {"style": "tripod", "height": 0.96}
"""Its dials where an instrument is on it."""
PRESETS = {"frame": Params(style="frame", height=0.36), "wood": Params(style="wood", height=0.42, color="#8a5a30", pad="#5a3a1e"), "chrome": Params(color="#b0b2b5", pad="#7a1c1c")}


def build(p: Params, kit: Kit) -> Part:
    """What holds the body opens to -Y."""
    out = Collector()
    body = finish.wood(p.color, p.wear) if p.style == "wood" else finish.paint(p.color, p.wear, 0.3)
    foam, n = finish.of("rubber", p.pad, 0.95, p.wear), kit.n(12, 8)
    h = p.height
    if p.style == "tripod":
        for a in (-np.pi / 2 - 0.75, -np.pi / 2 + 0.75, np.pi / 2):
            tip = np.array([0.27 * np.cos(a), 0.27 * np.sin(a), 0.012])
            out.add("frame", body, rod((0, 0.02, 0.34), tip, 0.0095, n), rod(0.45 * tip + np.array([0, 0.011, 0.194]), (0, 0.02, 0.2), 0.006, n))
            out.add("foot", finish.rubber(), sphere((0.017, 0.017, 0.012), 12, tip))
        out.add("frame", body, rod((0, 0.02, 0.18), (0, 0.06, h), 0.011, n), cylinder(0.022, 0.05, 18, 0.006, (0, 0.02, 0.31)), cylinder(0.02, 0.04, 18, 0.006, (0, 0.02, 0.18)))
        for s in (-1, 1):
            arm = spline([(0, 0.02, 0.3), (s * 0.1, -0.01, 0.3), (s * 0.12, -0.155, 0.3), (s * 0.12, -0.2, 0.335)], 16)
            out.add("pad", foam, tube(arm[3:], 0.015, n), sphere(0.016, 12, arm[-1]))
            yoke = spline([(0, 0.06, h), (s * 0.035, 0.05, h), (s * 0.042, 0.0, h + 0.005), (s * 0.038, -0.035, h + 0.02)], 14)
            out.add("pad", foam, tube(yoke, 0.0095, n), sphere(0.0105, 10, yoke[-1]))
    else:
        thick = 0.013 if p.style == "frame" else 0.02
        for s in (-1, 1):
            x = s * 0.13
            if p.style == "frame":
                side = spline([(0.0, 0.06, h), (x * 0.8, 0.06, h - 0.01), (x, 0.03, h * 0.6), (x, -0.06, 0.14), (x, -0.15, 0.05), (x, -0.2, 0.1)], 26)
                out.add("frame", body, tube(side, thick, n), tube(spline([(x, 0.0, 0.5 * h), (x, 0.1, 0.2 * h), (x, 0.16, 0.012)], 12), thick, n), rod((x, -0.13, 0.06), (x, -0.17, 0.012), thick * 0.9, n))
                out.add("pad", foam, tube(side[-9:], thick + 0.005, n), sphere(thick + 0.005, 10, side[-1]))
                out.add("foot", finish.rubber(), *(sphere((0.018, 0.018, 0.012), 10, (x, y, 0.012)) for y in (0.16, -0.17)))
            else:
                out.add("frame", body, beam((x, 0.14, 0.0), (x * 0.35, -0.02, h), 0.03, 0.045, 0.006), beam((x, -0.2, 0.0), (x, 0.1, 0.13), 0.026, 0.05, 0.006), beam((x, -0.19, 0.03), (x, -0.21, 0.13), 0.026, 0.035, 0.006))
                out.add("pad", foam, beam((x, -0.16, 0.055), (x, 0.05, 0.145), 0.032, 0.012, 0.004))
        if p.style == "wood":
            out.add("frame", body, beam((-0.1, 0.09, 0.13), (0.1, 0.09, 0.13), 0.035, 0.03, 0.005), beam((-0.05, 0.0, h - 0.04), (0.05, 0.0, h - 0.04), 0.05, 0.03, 0.008))
            out.add("pad", foam, beam((-0.05, -0.018, h - 0.03), (0.05, -0.018, h - 0.03), 0.012, 0.03, 0.004))
        else:
            out.add("frame", body, rod((-0.13, 0.11, 0.16), (0.13, 0.11, 0.16), 0.009, n))
            out.add("pad", foam, rod((-0.06, 0.058, h), (0.06, 0.058, h), 0.0175, n))
    parts = out.surfaces()
    lo, hi = np.min([q.mesh.bounds[0] for q in parts], 0), np.max([q.mesh.bounds[1] for q in parts], 0)
    return Part(parts, (box_collider(lo, (hi[0], hi[1], 0.34 if p.style == "tripod" else hi[2])), box_collider((-0.05, -0.05, 0.3), (0.05, 0.07, hi[2]))), supports=(Support(name=CRADLE, center=(0, -0.088, 0.318), size=(0.24, 0.1)),) if p.style == "tripod" else (), mass=1.6, dynamic=True, affordances=("pick up",), functional_sides=("front",))
