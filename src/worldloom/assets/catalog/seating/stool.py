"""A stool: wooden milking stool with a round, square or three-cornered seat, upholstered bar stool with a footrest, steel swivel stool, or lab stool."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.outlines import outline
from worldloom.assets.parts.room_joinery import castor
from worldloom.geometry import cylinder, lathe, prism, rod, sphere, stamp, torus, tube
CARD = Card("seating/stool", 1, "stool", ("bar stool", "bar_stool", "barstool", "footstool", "milking stool", "counter stool", "bar chair", "lab stool"), ("seat", "furniture"), ("indoor", "kitchen", "bar", "laboratory", "workshop", "shop"), "floor", (0.3, 0.1, 0.05, 0.05))


class Params(Base):
    """Dials."""

    style: Literal["wood", "bar", "swivel"] = "wood"
    shape: Literal["round", "square", "triangular"] = "round"
    """Of the seat; other than round it is a wooden one."""
    height: Annotated[float, metres(0.3, 0.85)] = 0.64
    wood: Literal["oak", "walnut", "birch", "pine", "dark"] = "oak"
    color: Color = "#6b3420"
    """Of the padded seat; the wooden stool gets a painted band of it."""
    wear: Wear = 0.3


PRESETS = {"bar": Params(style="bar", height=0.74), "low": Params(height=0.42, wood="pine"), "swivel": Params(style="swivel", height=0.55, color="black"), "square": Params(shape="square", height=0.45, color="teal"), "triangular": Params(shape="triangular", height=0.45, wood="birch", color="coral")}
SHOWS: dict[str, dict[str, Any]] = {"backless": {}, "cushioned": {"style": "bar"}, "padded": {"style": "bar"}, "upholstered": {"style": "bar"}, "rolling": {"style": "swivel"}, "bedside": {"height": 0.5}}


def build(p: Params, kit: Kit) -> Part:
    """Dished seat, splayed legs with stretchers, or a steel column with a foot ring on a star of castors."""
    p = p if p.shape == "round" else p.model_copy(update={"style": "wood"})
    out, h, n = Collector(), p.height, kit.n(32, 12)
    wood, steel = finish.wood(p.wood, p.wear), finish.metal("brushed", p.wear)
    r, splay = 0.17, 0.16
    pad: Any = lambda z: lathe([(0, z), (0.15, z), (0.172, z + 0.015), (0.176, z + 0.035), (0.16, z + 0.055), (0.1, z + 0.064), (0, z + 0.066)], n, True)  # noqa: E731
    rungs = dict[str, tuple[float, float, float]]()
    cols = [cylinder_collider(0.18, 0.09, (0, 0, h - 0.085)), cylinder_collider(0.21, h - 0.08)]
    if p.style == "swivel":
        out.add("seat", finish.leather(rgb(p.color), p.wear), pad(h - 0.066))
        out.add("post", steel, cylinder(0.025, h - 0.16, 16, 0.003, (0, 0, 0.09)), cylinder(0.1, 0.012, n, 0.003, (0, 0, h - 0.08)), torus(0.15, 0.009, n, 8).moved((0, 0, 0.24)), *(rod((0.02 * np.cos(a), 0.02 * np.sin(a), 0.24), (0.15 * np.cos(a), 0.15 * np.sin(a), 0.24), 0.006, 6) for a in np.arange(3) * 2.0944))
        ends = np.array([(0.24 * np.cos(a), 0.24 * np.sin(a), 0) for a in np.arange(5) * 1.2566])
        out.add("star", steel, *(rod((0, 0, 0.1), q + [0, 0, 0.075], 0.018, 8, 0.012) for q in ends))
        out.add("castor", finish.rubber(), *(stamp(m, ends) for m in castor(0.027)))
        rungs = {f"rung.{k + 1}": (round(0.15 * x, 3), round(0.15 * y, 3), 0.249) for k, (x, y) in enumerate(((0, -1), (1, 0), (0, 1), (-1, 0)))}
        cols = [cylinder_collider(0.18, 0.09, (0, 0, h - 0.085)), cylinder_collider(0.05, h - 0.08), cylinder_collider(0.27, 0.11), cylinder_collider(0.165, 0.03, (0, 0, 0.225))]
    else:
        if p.style == "wood":
            seat = prism(outline(p.shape, r, r, n), 0.035, 0.008).moved((0, 0, h - 0.035)) if p.shape != "round" else lathe([(0, h - 0.035), (r - 0.02, h - 0.035), (r, h - 0.022), (r, h - 0.008), (r - 0.012, h), (0.6 * r, h - 0.007), (0, h - 0.011)], n, True)
            out.add("seat", wood, seat)
            rim = outline(p.shape, r + 0.0003, r + 0.0003, n)
            out.add("band", finish.paint(p.color, p.wear), tube(np.c_[rim, np.full(len(rim), h - 0.0175)], 0.005, 5, closed=True) if p.shape != "round" else torus(r + 0.0003, 0.005, n, 5).scaled((1, 1, 1.3)).moved((0, 0, h - 0.015)))
        else:
            out.add("seat", finish.leather(rgb(p.color), p.wear), pad(h - 0.066))
            out.add("nails", finish.metal("brass", p.wear), stamp(sphere(0.005, 6), [(0.174 * np.cos(a), 0.174 * np.sin(a), h - 0.05) for a in np.arange(40) * np.pi / 20]))
            out.add("frame", wood, cylinder(0.165, 0.03, n, 0.005, (0, 0, h - 0.095)))
        low = np.array([(x * splay * 1.05, y * splay * 1.05, 0) for x, y in (((-1, -1), (1, -1), (1, 1), (-1, 1)) if p.shape != "triangular" else ((-1, -0.85), (1, -0.85), (0, 1)))])
        high = low * 0.62 + [0, 0, h - (0.03 if p.style == "wood" else 0.08)]
        out.add("leg", wood, *(rod(a, b, 0.014, kit.n(12, 8), 0.019) for a, b in zip(low, high, strict=True)))
        for k, f in enumerate((0.28, 0.4, 0.28, 0.4)[: len(low)]):
            m = (k + 1) % len(low)
            a, b = low[k] + (high[k] - low[k]) * f, low[m] + (high[m] - low[m]) * f
            x, y, z = (float(v) for v in (a + b) / 2)
            rungs[f"rung.{k + 1}"] = (round(x, 3), round(y, 3), round(z + 0.01, 3))
            out.add("stretcher", wood if p.style == "wood" else steel, rod(a, b, 0.01, 8))
    return Part(out.surfaces(), colliders=tuple(cols), mass=4.5, dynamic=True, affordances=("sit",), functional_sides=("front", "back", "left", "right"), anchors={"seat": (0, 0, h), **rungs}, supports=(Support(name="seat", center=(0, 0, h - (0.006 if p.style == "wood" else 0.001)), size=(0.2, 0.2)),),
                joints=())  # fmt: skip
