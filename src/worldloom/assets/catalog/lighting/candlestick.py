"""A candlestick with a burning candle, or a branched candelabrum, of brass, silver or iron."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import FLAME, flame, light
from worldloom.geometry import cylinder, lathe, rot_z, spline, stamp, tube
CARD = Card("lighting/candlestick", 1, "candlestick", ("candle holder", "candleholder", "candelabra", "candelabrum"), ("candle", "lamp", "light"), ("indoor", "victorian", "library", "dining_room", "castle_hall", "church"), "table")


class Params(Base):
    """Dials."""

    branches: Annotated[int, number(1, 5)] = 1
    height: Annotated[float, metres(0.12, 0.6)] = 0.25
    material: Literal["brass", "silver", "iron", "copper"] = "brass"
    color: Color = "ivory"
    """Of the candles."""
    lit: bool = True
    wear: Wear = 0.25


PRESETS = {"candelabrum": Params(branches=5, height=0.38), "silver": Params(material="silver", branches=3, height=0.34), "iron": Params(material="iron", lit=False, color="dark_red")}


def build(p: Params, kit: Kit) -> Part:
    """Turned foot and stem, arms in an S, drip pans, tapered candles with flames."""
    out, h, n = Collector(), p.height, kit.n(28, 12)
    metal = finish.iron(p.wear) if p.material == "iron" else finish.metal(p.material, p.wear)
    prof = np.array([(0, 0), (0.055, 0), (0.056, 0.03), (0.045, 0.05), (0.02, 0.09), (0.012, 0.14), (0.02, 0.2), (0.022, 0.25), (0.01, 0.32), (0.008, 0.6), (0.016, 0.66), (0.009, 0.74), (0.01, 0.94), (0, 0.94)])
    wide = 1.0 if p.branches == 1 else 1.35
    out.add("stem", metal, lathe(prof * [wide * (0.6 + 1.6 * h), h], n, 0.6))
    tops = [np.array([0.0, 0.0, 0.94 * h])]
    a = np.arange(p.branches - 1) * 2 * np.pi / max(p.branches - 1, 1)
    reach = 0.36 * h
    for t in a:
        path = spline([(0.004, 0, 0.62 * h), (0.45 * reach, 0, 0.52 * h), (0.9 * reach, 0, 0.6 * h), (reach, 0, 0.8 * h)], 16)
        out.add("arm", metal, tube(path, 0.005, 8).turned(rot_z(float(t))))
        tops.append(np.array([reach * np.cos(t), reach * np.sin(t), 0.8 * h]))
    pan = lathe([(0, 0), (0.012, 0), (0.028, 0.008), (0.029, 0.011), (0.013, 0.008), (0.013, 0.024), (0, 0.024)], n, 0.5)
    out.add("pan", metal, stamp(pan, tops))
    long = 0.16
    taper = lathe([(0, 0), (0.0105, 0), (0.0085, long - 0.004), (0.006, long), (0, long - 0.003)], 14, 0.6)
    out.add("candle", finish.of("wax", rgb(p.color), 0.5), stamp(taper, np.asarray(tops) + [0, 0, 0.01]))
    tip = np.asarray(tops) + [0, 0, 0.01 + long]
    out.add("wick", finish.fabric("black"), stamp(cylinder(0.001, 0.012, 5, 0.0002), tip - [0, 0, 0.003]))
    if p.lit:
        out.add("flame", finish.glow(FLAME, 14.0), *(flame(q + [0, 0, 0.004], 0.03) for q in tip))
    lights = tuple(light(q + [0, 0, 0.025], 1.0, p.lit, FLAME, 0.012, f"flame.{k}", flicker=0.35) for k, q in enumerate(tip[:1])) if p.branches == 1 else (light((0, 0, h + 0.2), 0.9 * p.branches, p.lit, FLAME, 0.06, "flames", flicker=0.3),)
    r = 0.075 if p.branches == 1 else reach + 0.03
    low = 0.0 if p.branches == 1 else 0.5 * h
    return Part(out.surfaces(), colliders=(cylinder_collider(0.06 * wide * (0.6 + 1.6 * h) / 0.6 * 0.7, h), cylinder_collider(r * 0.6 if p.branches == 1 else r, h + 0.2 - low, (0, 0, low))), mass=0.9 * p.branches, dynamic=True, affordances=("pick up", "light"), lights=lights)
