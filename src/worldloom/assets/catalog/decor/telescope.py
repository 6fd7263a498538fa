"""A telescope on a wooden or steel tripod: a brass spyglass with draw tubes, or a white astronomer's tube with its finder."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import Mesh, beam, cylinder, lathe, rod, rot_x, rot_z, sphere
CARD = Card("decor/telescope", 1, "telescope", ("astronomical telescope", "brass telescope", "spyglass", "tripod telescope", "refractor telescope"), ("instrument",), ("indoor", "outdoor", "study", "observatory", "victorian"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["brass", "modern"] = "brass"
    height: Annotated[float, metres(0.9, 1.7)] = 1.35
    """Of the tripod's head."""
    tilt: Annotated[float, number(0, 60, "deg")] = 28.0
    color: Color | None = None
    """Of the tube."""
    mount: Literal["tripod", "hand"] = "tripod"
    """For the hand it is half as long and lies."""
    wear: Wear = 0.2


LAID = {"mount": "hand"}
"""Its dials where it is on a piece of furniture."""
PRESETS = {"spyglass": Params(mount="hand"), "modern": Params(style="modern", tilt=40.0), "red": Params(style="modern", color="#a8261e", tilt=20.0, height=1.1), "low": Params(height=1.0, tilt=10.0)}


def build(p: Params, kit: Kit) -> Part:
    """It looks to -Y and up; the eye is at +Y."""
    out, h, n = Collector(), p.height, kit.n(36, 16)
    brass = p.style == "brass"
    trim = finish.metal("brass", p.wear, 0.2) if brass else finish.paint("#17181a", p.wear, 0.3)
    body = dyed(finish.leather("#3a2012", p.wear) if brass else finish.paint("#e6e5e0", p.wear, 0.25), p.color)
    wood = finish.wood("mahogany", p.wear) if brass else finish.metal("aluminium", p.wear)
    hand, r = p.mount == "hand", 0.045 if brass else 0.052
    turn = rot_x(np.pi / 2 - (0.0 if hand else np.radians(p.tilt)))

    def put(m: Mesh) -> Mesh:
        return m.turned(turn).scaled(0.5).moved((0, 0, 0.59 * r)) if hand else m.turned(turn).moved((0, 0, h + 0.09))

    out.add("tube", body, put(lathe([(0, -0.3), (r * 0.86, -0.3), (r, 0.38), (0, 0.38)], n, 0.4)))
    rings = [(-0.31, 0.88 * r), (-0.05, 0.95 * r), (0.08, 0.97 * r), (0.37, r)]
    out.add("trim", trim, *(put(lathe([(q, z), (q + 0.005, z + 0.003), (q + 0.005, z + 0.025), (q, z + 0.028)], n, 0.4)) for z, q in rings))
    out.add("trim", trim, put(lathe([(r, 0.38), (1.18 * r, 0.385), (1.18 * r, 0.52), (1.05 * r, 0.52), (1.04 * r, 0.4), (0, 0.4)], n, 0.4)), put(lathe([(0, -0.62), (0.022, -0.62), (0.028, -0.6), (0.022, -0.57), (0.02, -0.5), (0.026, -0.495), (0.026, -0.42), (0.032, -0.415), (0.032, -0.3), (0, -0.3)], n, 0.4)))
    out.add("lens", finish.plastic("#141a3a", 0.03), put(sphere((1.03 * r, 1.03 * r, 0.012), 24, (0, 0, 0.403))))
    out.add("trim", trim, put(rod((0, r + 0.025, -0.28), (0, r + 0.025, -0.06), 0.012, 14)), *(put(rod((0, r - 0.01, z), (0, r + 0.02, z), 0.005, 8)) for z in (-0.24, -0.1)), put(cylinder(0.018, 0.02, 16, 0.004).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])).moved((0.03, 0, -0.36))))
    if hand:
        tube = (box_collider((-0.59 * r, -0.26, 0), (0.59 * r, 0.31, 1.18 * r)),)
        return Part(out.surfaces(), colliders=tube, mass=0.6, dynamic=True, affordances=("look", "pick up"))
    out.add("mount", trim, cylinder(0.05, 0.05, n, 0.008, (0, 0, h - 0.04)), rod((0, 0, h), (0, 0, h + 0.05), 0.02, 14), *(beam((s * 0.058, 0, h + 0.02), (s * 0.058, 0, h + 0.11), 0.012, 0.03, 0.003) for s in (-1, 1)), beam((-0.06, 0, h + 0.025), (0.06, 0, h + 0.025), 0.03, 0.015, 0.003))
    for k in range(3):
        d = rot_z(2.094 * k + np.pi / 2) @ np.array([1.0, 0, 0])
        foot = 0.42 * h * d
        out.add("leg", wood, beam(0.05 * d + [0, 0, h - 0.02], 0.55 * foot + [0, 0, 0.45 * h], 0.03, 0.02, 0.004), beam(0.5 * foot + [0, 0, 0.5 * h], foot + [0, 0, 0.01], 0.022, 0.016, 0.004))
        out.add("trim", trim, beam(0.5 * foot + [0, 0, 0.5 * h], 0.56 * foot + [0, 0, 0.44 * h], 0.036, 0.026, 0.004), rod(foot + [0, 0, 0.03], foot, 0.009, 8, 0.003), rod((0, 0, 0.36 * h), 0.62 * foot + [0, 0, 0.38 * h], 0.004, 6))
    return gathered(out, 6.0, cover="roles", dynamic=False, affordances=("look",), functional_sides=("back",))
