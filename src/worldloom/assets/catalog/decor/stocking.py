"""A Christmas stocking hung on a wall or mantel: red felt or knit with a white cuff, a heel and toe patch, gifts peeping out."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_soft import soft_box, soft_prism, upright
from worldloom.geometry import box, rod, rot_x, rot_y, sphere, spline, tube
CARD = Card("decor/stocking", 1, "christmas_stocking", ("stocking", "xmas stocking", "holiday stocking", "christmas sock"), ("ornament",), ("indoor", "living_room", "christmas"), "wall")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.25, 0.7)] = 0.42
    color: Color = "#b3161c"
    cuff: Color = "#f4f1ea"
    gifts: bool = True
    wear: Wear = 0.1


VARIETY = {"color": ("#b3161c", "#1f5a34", "#e9e2d2", "#8a1a2a")}
"""What several of them take in turn."""
PRESETS = {"green": Params(color="#1f5a34"), "empty": Params(gifts=False, cuff="#d8b25a")}


def build(p: Params, kit: Kit) -> Part:
    """Back at the wall. Drawn 0.42 m high."""
    out = Collector()
    line = [(-0.075, 0.1), (-0.075, -0.05), (-0.085, -0.15), (-0.07, -0.2), (-0.01, -0.215), (0.09, -0.21), (0.145, -0.18), (0.15, -0.135), (0.11, -0.1), (0.075, -0.06), (0.075, 0.1)]
    out.add("sock", finish.fabric(p.color, p.wear, "knit"), upright(soft_prism(spline(line, 90, True), 0.055, 0.024)).moved((0, -0.06, 0)))
    patch = finish.fabric(p.cuff, p.wear, "knit")
    out.add("patch", patch, upright(soft_prism(spline([(0.09, -0.212), (0.147, -0.182), (0.152, -0.135), (0.112, -0.098), (0.088, -0.15)], 40, True), 0.058, 0.02)).moved((0, -0.062, 0)), upright(soft_prism(spline([(-0.087, -0.15), (-0.072, -0.202), (-0.01, -0.217), (-0.03, -0.16)], 40, True), 0.058, 0.02)).moved((0, -0.062, 0)))
    out.add("cuff", finish.of("fur", p.cuff, 0.95), soft_box((0.18, 0.08, 0.075), 0.03, 0.03, center=(0, -0.036, 0.105)))
    out.add("loop", finish.fabric(p.color), tube(spline([(-0.07, -0.02, 0.13), (-0.075, -0.02, 0.175), (-0.06, -0.02, 0.19), (-0.05, -0.02, 0.17), (-0.06, -0.02, 0.13)], 16), 0.004, 6))
    out.add("hook", finish.metal("brass"), rod((-0.062, 0, 0.186), (-0.062, -0.03, 0.186), 0.004, 8), sphere(0.007, 10, (-0.062, -0.032, 0.188)))
    if p.gifts:
        out.add("gift", finish.paint("#1f5a9c", 0, 0.3), box((0.06, 0.05, 0.08), 0.004, (-0.025, -0.035, 0.16)).turned(rot_y(0.1)))
        out.add("ribbon", finish.fabric("#d8b030"), box((0.012, 0.052, 0.082), 0.002, (-0.025, -0.035, 0.16)).turned(rot_y(0.1)))
        cane = spline([(0.04, -0.04, 0.1), (0.045, -0.04, 0.2), (0.055, -0.04, 0.225), (0.075, -0.04, 0.22), (0.08, -0.04, 0.195)], 30)
        for k in range(29):
            out.add("cane" if k % 4 < 2 else "cane.red", finish.plastic("#f4f1ea" if k % 4 < 2 else "#c2161c", 0.15), tube(cane[k : k + 2], 0.0075, 10))
    out.add("star", finish.metal("gold"), *(ring(0.012, 0.002, (0, 0, 0), 16).turned(rot_x(np.pi / 2)).moved((x, -0.064, z)) for x, z in ((0.0, 0.0), (-0.03, -0.07), (0.03, -0.05))))
    return gathered(out, 0.2, p.height / 0.42, "wall", dynamic=False, functional_sides=("front",))
