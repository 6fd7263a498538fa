"""A computer mouse with its wheel, with or without a cable, on a mat if wanted."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import cylinder, prism, rot_y, rounded_rect, slab, spline, tube

CARD = Card("electronics/computer_mouse", 1, "computer_mouse", ("mouse", "wireless mouse", "gaming mouse"), ("electronics", "peripheral", "electronic peripheral"), ("indoor", "office"), "table")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.09, 0.13)] = 0.115
    color: Color = "charcoal"
    cable: bool = False
    mat: bool = False


PRESETS = {"wired": Params(cable=True), "white": Params(color="white"), "mat": Params(mat=True)}


def build(p: Params, kit: Kit) -> Part:
    """A rounded shell with a seam between two buttons and a wheel; feet keep it off the table."""
    out, d = Collector(), p.length / 2
    w, base = 0.29 * p.length, 0.003 if p.mat else 0.0
    shell = finish.plastic(p.color, 0.35)
    out.add("shell", shell, soft_box((2 * w, 2 * d, 0.036), 0.016, 0.03, 0.006, center=(0, 0, base + 0.019)))
    out.add("seam", finish.rubber(), slab((-0.0008, -d + 0.006, base + 0.032), (0.0008, -0.1 * d, base + 0.0375), 0.0))
    out.add("wheel", finish.rubber(), cylinder(0.008, 0.006, 14, 0.002).turned(rot_y(np.pi / 2)).moved((-0.003, -0.55 * d, base + 0.033)))
    if p.cable:
        out.add("cable", finish.rubber(), tube(spline([(0, d - 0.004, base + 0.012), (0, d + 0.05, 0.003), (-0.04, d + 0.12, 0.003), (-0.1, d + 0.15, 0.003)], 14), 0.0018, 5))
    if p.mat:
        out.add("mat", finish.rubber(), prism(rounded_rect(0.24, 0.2, 0.012), 0.003, 0.001).moved((0, 0.01, 0)))
    cols = [box_collider((-w, -d, 0), (w, d, base + 0.038))]
    if p.mat:
        cols.append(box_collider((-0.12, -0.09, 0), (0.12, 0.11, 0.003)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=0.1, dynamic=True, affordances=("use", "pick up"), functional_sides=("front",))
