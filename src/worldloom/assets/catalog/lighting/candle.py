"""Candles: one or a group of wax candles of different heights on a dish, burning with a flickering flame."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, cylinder_collider, finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import FLAME, flame, light
from worldloom.geometry import Mesh, lathe, rod, smoothstep
CARD = Card("lighting/candle", 1, "candle", ("tealight", "taper", "candles", "votive"), ("lamp", "light"), ("indoor", "church", "restaurant", "bathroom"), "table")


class Params(Base):
    """Dials."""

    count: Annotated[int, number(1, 7)] = 1
    height: Annotated[float, metres(0.03, 0.4)] = 0.16
    radius: Annotated[float, metres(0.008, 0.06)] = 0.03
    color: Color = "ivory"
    lit: bool = True


PRESETS = {"group": Params(count=5), "red": Params(color="dark_red", radius=0.012, height=0.26), "unlit": Params(lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Dish, candles with a hollow top and runs of wax, wick, flame."""
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
