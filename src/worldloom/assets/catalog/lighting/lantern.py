"""A lantern to carry or hang: storm lantern with a glass globe, a square candle lantern, or a Japanese paper one."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import FLAME, flame, light
from worldloom.geometry import cylinder, lathe, rot_x, rot_z, slab, spline, torus, tube
CARD = Card("lighting/lantern", 1, "lantern", ("storm lantern", "hurricane lamp", "candle lantern", "camping lantern", "stone lantern"), ("lamp", "light"), ("indoor", "outdoor", "camp", "harbour", "medieval", "village", "garden", "shop"), "ground")


class Params(Base):
    """Dials."""

    style: Literal["storm", "candle"] = "storm"
    height: Annotated[float, metres(0.2, 0.7)] = 0.34
    color: Color = "#5e1d16"
    lit: bool = True
    wear: Wear = 0.4


PRESETS = {"candle": Params(style="candle", color="black", height=0.42), "blue": Params(color="navy", lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Tank, globe, side tubes, hood and wire bail; or four panes in a frame with a pitched roof and ring."""
    out, h, n = Collector(), p.height, kit.n(30, 12)
    paint = finish.paint(p.color, p.wear, 0.35)
    if p.style == "storm":
        k = h / 0.34
        S: Any = lambda *m: [q.scaled(k) for q in m]  # noqa: E731
        out.add("tank", paint, *S(lathe([(0, 0), (0.075, 0), (0.078, 0.006), (0.074, 0.04), (0.05, 0.055), (0.03, 0.06), (0, 0.062)], n, 0.5), cylinder(0.012, 0.014, 12, 0.003, (0.05, 0, 0.046))))
        out.add("burner", finish.metal("brass", p.wear), *S(lathe([(0, 0.06), (0.034, 0.06), (0.036, 0.075), (0.02, 0.085), (0.012, 0.1), (0, 0.1)], n, 0.5)))
        out.add("globe", finish.glass((0.95, 0.94, 0.9)), *S(lathe([(0.034, 0.082), (0.05, 0.11), (0.055, 0.14), (0.045, 0.18), (0.032, 0.205), (0.03, 0.205), (0.043, 0.18), (0.053, 0.14), (0.048, 0.11), (0.032, 0.082)], n, True)))
        out.add("hood", paint, *S(lathe([(0.036, 0.2), (0.05, 0.206), (0.05, 0.215), (0.034, 0.225), (0.036, 0.245), (0.024, 0.255), (0.02, 0.27), (0, 0.272)], n, 0.5)))
        for s in (-1, 1):
            out.add("frame", paint, *S(tube(spline([(s * 0.07, 0, 0.03), (s * 0.083, 0, 0.08), (s * 0.083, 0, 0.19), (s * 0.06, 0, 0.235), (s * 0.03, 0, 0.238)], 20), 0.0065, 8)))
        out.add("wire", finish.metal("steel", p.wear), *S(tube(spline([(-0.07, 0, 0.23), (-0.08, 0.0, 0.29), (0, 0, 0.345), (0.08, 0, 0.29), (0.07, 0, 0.23)], 26), 0.002, 6), *(torus(0.052, 0.0013, 28, 5).moved((0, 0, z)) for z in (0.12, 0.165))))
        at, r = (0.0, 0.0, 0.125 * k), 0.09 * k
    else:
        w = 0.2 * h
        out.add("frame", paint, slab((-w - 0.012, -w - 0.012, 0), (w + 0.012, w + 0.012, 0.02), 0.004), slab((-w - 0.008, -w - 0.008, 0.66 * h), (w + 0.008, w + 0.008, 0.66 * h + 0.014), 0.003), *(slab((x * w - 0.007, y * w - 0.007, 0.015), (x * w + 0.007, y * w + 0.007, 0.67 * h), 0.002) for x in (-1, 1) for y in (-1, 1)))
        out.add("roof", paint, lathe([(1.55 * w, 0.66 * h + 0.012), (0.5 * w, 0.82 * h), (0.5 * w, 0.85 * h), (0.2 * w, 0.9 * h), (0, 0.9 * h)], 4, False).turned(rot_z(np.pi / 4)))
        out.add("wire", paint, torus(0.045 * h, 0.0035, 20, 6).turned(rot_x(np.pi / 2)).moved((0, 0, 0.945 * h)))
        out.add("globe", finish.glass(), *(slab((min(x, q), min(y, s), 0.02), (max(x, q), max(y, s), 0.66 * h), 0.0005) for x, y, q, s in ((-w, -w, w, -w + 0.002), (-w, w - 0.002, w, w), (-w, -w, -w + 0.002, w), (w - 0.002, -w, w, w))))
        out.add("candle", finish.of("wax", "ivory", 0.5), cylinder(0.42 * w, 0.3 * h, 16, 0.004, (0, 0, 0.02)))
        at, r = (0.0, 0.0, 0.3 * h + 0.03), 1.2 * w
    if p.lit:
        out.add("flame", finish.glow(FLAME, 14.0), flame((at[0], at[1], at[2] - 0.02), 0.036))
    return Part(out.surfaces(), colliders=(cylinder_collider(r, 0.96 * h),), mass=1.5, dynamic=True, affordances=("pick up", "switch"), lights=(light(at, 2.6, p.lit, FLAME, 0.02, flicker=0.2),), anchors={"handle": (0, 0, h)})
