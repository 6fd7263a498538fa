"""A wall lamp or sconce: brass arm with a cloth or glass shade, a candle bracket, or a plain modern up-and-down light."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import FLAME, WARM, cloth, flame, lamp_glass, light, pleated, tip_bulb
from worldloom.geometry import cylinder, lathe, rot_x, slab, spline, tube
CARD = Card("lighting/wall_lamp", 1, "wall_lamp", ("sconce", "wall sconce", "wall_sconce", "wall light", "torch"), ("wall_sconce", "lamp", "light"), ("indoor", "bathroom", "victorian", "hotel", "castle_hall"), "wall")


class Params(Base):
    """Dials."""

    style: Literal["victorian", "candle", "modern"] = "victorian"
    color: Color = "cream"
    """Of the shade, the candle or the modern body."""
    arms: Annotated[int, number(1, 2)] = 1
    lit: bool = True


PRESETS = {"double": Params(arms=2), "candle": Params(style="candle", arms=2), "modern": Params(style="modern", color="charcoal")}


def build(p: Params, kit: Kit) -> Part:
    """Back plate at the wall (y = 0), curved arms, shades or candles; the light stands before the wall."""
    out, n = Collector(), kit.n(28, 12)
    brass = finish.metal("brass", 0.2)
    if p.style == "modern":
        gap = 0.11 * (p.arms - 1)
        lamps = []
        for k in range(p.arms):
            x = (k - (p.arms - 1) / 2) * 2 * gap
            out.add("body", finish.paint(p.color, 0.1, 0.3), slab((x - 0.06, -0.1, 0.0), (x + 0.06, 0, 0.19), 0.006))
            out.add("glow", lamp_glass(p.lit, 12.0), slab((x - 0.045, -0.085, 0.187), (x + 0.045, -0.02, 0.192), 0.001), slab((x - 0.045, -0.085, -0.002), (x + 0.045, -0.02, 0.003), 0.001))
            up = light((x, -0.055, 0.215), 3.0, p.lit, WARM, 0.03, f"up.{k}", "spot", 0.7).model_copy(update={"direction": (0.0, 0.0, 1.0)})
            lamps += [up, light((x, -0.055, -0.025), 3.0, p.lit, WARM, 0.03, f"down.{k}", "spot", 0.7)]
        return Part(out.surfaces(), colliders=(box_collider((-0.06 - gap, -0.1, 0), (0.06 + gap, 0, 0.19)),), mass=1.0, lights=tuple(lamps), affordances=("switch",))
    plate_ = lathe([(0, 0), (0.06, 0), (0.06, 0.006), (0.045, 0.014), (0.02, 0.02), (0, 0.022)], n, 0.6).scaled((1, 1.5, 1)).turned(rot_x(np.pi / 2)).moved((0, 0, 0.1))
    out.add("plate", brass, plate_)
    xs = [0.0] if p.arms == 1 else [-0.13, 0.13]
    lamps = []
    for k, x in enumerate(xs):
        path = spline([(0, -0.015, 0.1), (0.3 * x, -0.07, 0.04), (0.9 * x, -0.15, 0.05), (x, -0.16, 0.13)], 20)
        out.add("arm", brass, tube(path, 0.007, 8), lathe([(0, 0), (0.012, 0), (0.03, 0.01), (0.031, 0.014), (0.012, 0.013), (0.012, 0.03), (0, 0.03)], n, 0.5).moved((x, -0.16, 0.13)))
        if p.style == "candle":
            out.add("candle", finish.of("wax", rgb(p.color), 0.5), cylinder(0.011, 0.12, 12, 0.002, (x, -0.16, 0.145)))
            if p.lit:
                out.add("flame", finish.glow(FLAME, 14.0), flame((x, -0.16, 0.268), 0.032))
            lamps.append(light((x, -0.16, 0.29), 1.2, p.lit, FLAME, 0.015, f"lamp.{k}", flicker=0.35))
        else:
            out.add("bulb", lamp_glass(p.lit, 12.0), tip_bulb((x, -0.16, 0.16), 0.07, 0.016))
            out.add("shade", cloth(p.color, p.lit, 1.6), pleated(0.085, 0.05, 0.12, kit.n(20, 8)).moved((x, -0.16, 0.15)))
            lamps.append(light((x, -0.16, 0.2), 3.5, p.lit, WARM, 0.025, f"lamp.{k}"))
    w = 0.1 if p.arms == 1 else 0.23
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.25, 0.02), (w, 0, 0.31)),), mass=1.4, lights=tuple(lamps), affordances=("switch",))
