"""A shop awning: striped cloth with a scalloped valance on folding arms, rolled from a box on the wall, or a rigid glazed canopy."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_cloth import awning
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.geometry import box, cylinder, rod, rot_x, rot_y, tube

CARD = Card("street/awning", 1, "awning", ("canopy", "shop awning", "sunblind", "marquise"), ("shade",), ("street", "alley", "city", "paris", "cafe", "shop", "market", "outdoor"), "wall")


class Params(Base):
    """Dials."""

    style: Literal["cloth", "canopy"] = "cloth"
    width: Annotated[float, metres(1.0, 6.0)] = 3.0
    depth: Annotated[float, metres(0.5, 2.2)] = 1.2
    color: Color = "dark_red"
    second_color: Color = "cream"
    wear: Wear = 0.35


PRESETS = {"green": Params(color="dark_green"), "blue_wide": Params(color="navy", second_color="white", width=4.6), "canopy": Params(style="canopy", color="charcoal")}


def build(p: Params, kit: Kit) -> Part:
    """The wall is y = 0; z = 0 is the lowest edge of the valance."""
    out, w, d = Collector(), p.width / 2, p.depth
    drop, flap = 0.42 * d, 0.2
    z = drop + flap + 0.06
    steel = finish.metal("galvanised", p.wear)
    if p.style == "cloth":
        a, b = awning(p.width, d, drop, flap, kit)
        for role, color, m in (("cloth", p.color, a), ("cloth2", p.second_color, b)):
            out.add(role, finish.fabric(color, p.wear, "canvas").model_copy(update={"thin": True}), m.moved((0, -0.08, z)))
        out.add("case", finish.paint(p.second_color, p.wear), box((p.width + 0.06, 0.13, 0.14), 0.03, (0, -0.075, z + 0.03)))
        out.add("bar", steel, cylinder(0.02, p.width, 10, 0.004).turned(rot_y(np.pi / 2)).moved((-w, -0.08 - d, z - drop - 0.01)))
        for s in (-1, 1):
            x, elbow = s * (w - 0.12), (s * (w - 0.5), -0.5 * d, z - 0.5 * drop - 0.1)
            out.add("arms", steel, rod((x, -0.08, z - 0.12), elbow, 0.018, 8), rod(elbow, (x, -0.08 - d, z - drop - 0.015), 0.016, 8), cylinder(0.03, 0.05, 10, 0.006, (elbow[0], elbow[1], elbow[2] - 0.025)))
        out.add("crank", steel, tube([(w - 0.04, -0.1, z), (w - 0.04, -0.13, z - 0.1), (w - 0.04, -0.1, z - 0.9 * (drop + flap))], 0.007, 6))
    else:
        frame, slope = finish.paint(p.color, p.wear, 0.4), float(np.arctan2(0.12 * d, d))
        n = max(2, int(p.width / 0.8))
        ribs = np.linspace(-w + 0.02, w - 0.02, n + 1)
        turn = rot_x(slope)
        out.add("frame", frame, boards((0.05, d, 0.08), np.c_[ribs, np.full(n + 1, -d / 2), np.full(n + 1, z - 0.06 * d)], 0.008, None, turn), box((p.width, 0.06, 0.12), 0.01, (0, -0.03, z)), box((p.width + 0.04, 0.06, 0.14), 0.012, (0, -d, z - 0.12 * d)))
        pane = boards((2 * w / n - 0.07, d - 0.04, 0.012), np.c_[(ribs[1:] + ribs[:-1]) / 2, np.full(n, -d / 2), np.full(n, z - 0.06 * d + 0.03)], 0.002, None, turn)
        out.add("glass", finish.glass((0.78, 0.9, 0.86)), pane)
        out.add("arms", frame, *(rod((s * (w - 0.1), -0.02, 0.02), (s * (w - 0.1), -0.75 * d, z - 0.1 * d), 0.022, 8) for s in (-1, 1)), *(box((0.1, 0.03, 0.2), 0.008, (s * (w - 0.1), -0.015, 0.1)) for s in (-1, 1)))
        out.add("tie", steel, wires([(s * (w - 0.1), 0.0, z + 0.5) for s in (-1, 1)], [(s * (w - 0.1), -0.9 * d, z - 0.06 * d) for s in (-1, 1)], 0.008, 5))
        drops = np.linspace(-w + 0.1, w - 0.1, max(3, int(p.width / 0.16)))
        out.add("trim", finish.paint(p.second_color, p.wear), boards((0.04, 0.012, 0.1), np.c_[drops, np.full(len(drops), -d - 0.036), np.full(len(drops), z - 0.12 * d - 0.09)], 0.006))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d - 0.08, z - 0.5 * drop), (w, 0, z + 0.08)),), mass=14.0 * p.width, anchors={"edge": (0, -d, z - drop)})
