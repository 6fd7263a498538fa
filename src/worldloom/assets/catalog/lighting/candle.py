"""Candles: one or a group of wax candles of different heights on a dish, burning with a flickering flame."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import FLAME, flame, light
from worldloom.geometry import Mesh, lathe, rod, sheet, smoothstep, tube
CARD = Card("lighting/candle", 1, "candle", ("tealight", "taper", "candles", "votive"), ("lamp", "light"), ("indoor", "church", "restaurant", "bathroom"), "table")


class Params(Base):
    """Dials."""

    style: Literal["dish", "jar"] = "dish"
    """A scented candle burns in a glass jar with a label: one, as wide as a cup."""
    count: Annotated[int, number(1, 7)] = 1
    height: Annotated[float, metres(0.03, 0.4)] = 0.16
    radius: Annotated[float, metres(0.008, 0.06)] = 0.03
    color: Color = "ivory"
    lit: bool = True


PRESETS = {"group": Params(count=5), "red": Params(color="dark_red", radius=0.012, height=0.26), "unlit": Params(lit=False), "jar": Params(style="jar")}
SHOWS: dict[str, dict[str, Any]] = {"scented": {"style": "jar"}, "beeswax": {"color": "#c98a2e"}, "pillar": {"radius": 0.045}}


def build(p: Params, kit: Kit) -> Part:
    """Dish, candles with a hollow top and runs of wax, wick, flame."""
    if p.style == "jar":
        return _jar(p, kit)
    out, r, g, n = Collector(), p.radius, kit.rng("wax"), kit.n(24, 10)
    a = np.arange(p.count) * 2.4
    at = np.c_[1.7 * r * np.sqrt(np.arange(p.count))[:, None] * np.stack([np.cos(a), np.sin(a)], 1), np.full(p.count, 0.006)]
    wide = float(np.linalg.norm(at[:, :2], axis=1).max()) + 1.5 * r
    out.add("dish", finish.metal("brass", 0.4), lathe([(0, 0), (0.85 * wide, 0), (wide, 0.012), (wide - 0.002, 0.013), (0.84 * wide, 0.005), (0, 0.005)], kit.n(36, 12), 0.5))
    lights = []
    for k, q in enumerate(at):
        h = p.height * (1.0 if k == 0 else float(g.uniform(0.45, 0.95)))
        m = lathe([(0, 0), (r, 0), (r, h - 0.004), (0.94 * r, h), (0.75 * r, h - 0.002), (0.5 * r, h - 0.01), (0, h - 0.012)], n, 0.6)
        v = m.vertices
        b = np.arctan2(v[:, 1], v[:, 0])
        run = 1 + 0.1 * np.clip(np.sin(3 * b + k) * np.sin(5 * b + 2 * k), 0, 1) * smoothstep(v[:, 2], 0.4 * h, h)
        out.add("wax", finish.of("wax", rgb(p.color), 0.5), Mesh(v * np.stack([run, run, 0 * run + 1], 1), m.faces, m.normals, m.uv).moved(q))
        top = q + [0, 0, h - 0.012]
        out.add("wick", finish.fabric("black"), rod(top, top + [0.001, 0, 0.014], 0.0012, 5))
        if p.lit:
            out.add("flame", finish.glow(FLAME, 14.0), flame(top + [0, 0, 0.008], 0.03))
        lights.append(light(top + [0, 0, 0.028], 0.9, p.lit, FLAME, 0.012, f"flame.{k}", flicker=0.35))
    big = max(p.height + 0.03, 0.02)
    keep = tuple(lights[:2])
    if p.count > 2:
        keep = (light((0, 0, p.height + 0.03), 0.7 * p.count, p.lit, FLAME, 0.03, "flames", flicker=0.3),)
    return Part(out.surfaces(), colliders=(cylinder_collider(wide, big),), mass=0.3 * p.count, dynamic=True, affordances=("pick up", "light"), lights=keep)


def _jar(p: Params, kit: Kit) -> Part:
    """Wax that fills a tumbler to two thirds, its wick, a paper label round the front."""
    out, n = Collector(), kit.n(36, 16)
    r, h = max(p.radius, 0.034), max(0.55 * p.height, 0.075)
    full = 0.66 * h
    cup = [(0, 0), (0.9 * r, 0), (r, 0.006), (r, h), (r - 0.002, h + 0.001), (r - 0.004, h), (r - 0.004, full), (r - 0.004, 0.008), (0, 0.008)]
    out.add("glass", finish.glass(), lathe(cup, n, 0.5))
    out.add("wax", finish.of("wax", rgb(p.color), 0.5), lathe([(0, 0.009), (r - 0.005, 0.009), (r - 0.005, full), (0, full - 0.003)], n, 0.5))
    a = np.linspace(-0.95, 0.95, 15) - np.pi / 2
    band = np.stack([(r + 0.0006) * np.cos(a), (r + 0.0006) * np.sin(a)], 1)
    out.add("label", finish.of("paper", "cream", 0.8, 0.05), sheet(np.stack([np.c_[band, np.full(15, z)] for z in (0.2 * h, 0.62 * h)], 1)))
    lines = [np.c_[band[k : 15 - k] * (1 + 0.0006 / r), np.full(15 - 2 * k, z * h)] for k, z in ((4, 0.5), (5, 0.42), (6, 0.34))]
    out.add("print", finish.paint("charcoal", 0.05), *(tube(line, 0.0009, 4) for line in lines))
    top = np.array([0, 0, full - 0.003])
    out.add("wick", finish.fabric("black"), rod(top, top + [0.001, 0, 0.014], 0.0012, 5))
    if p.lit:
        out.add("flame", finish.glow(FLAME, 14.0), flame(top + [0, 0, 0.008], 0.026))
    lamp = light(top + [0, 0, 0.026], 0.9, p.lit, FLAME, 0.012, "flame.0", flicker=0.35)
    return Part(out.surfaces(), colliders=(cylinder_collider(r, h),), mass=0.45, dynamic=True, affordances=("pick up", "light"), lights=(lamp,))
