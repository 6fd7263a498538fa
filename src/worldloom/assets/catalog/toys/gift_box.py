"""A wrapped present with ribbon and bow, or a pile of presents."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, finish, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_marks import disc
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, rot_z, slab, sphere
CARD = Card("toys/gift_box", 1, "gift_box", ("present", "gift", "christmas present", "presents", "wrapped present"), ("box", "container"), ("indoor", "shop", "christmas", "living_room"), "floor")


class Params(Base):
    """Dials."""

    color: Color = "dark_red"
    ribbon: Color = "gold"
    pattern: Literal["plain", "stripes", "dots"] = "plain"
    size: Annotated[float, number(0.5, 2.0)] = 1.0
    count: Annotated[int, number(1, 4)] = 1


PRESETS = {"green": Params(color="dark_green", ribbon="red", pattern="stripes"), "dots": Params(color="cream", ribbon="navy", pattern="dots"), "pile": Params(count=4)}


def build(p: Params, kit: Kit) -> Part:
    """Box with lid edge, crossed ribbons, a bow of loops and tails."""
    out, g, cols = Collector(), kit.rng("boxes"), []
    tones = ((p.color, p.ribbon), ("navy", "silver"), ("dark_green", "dark_red"), ("cream", "dark_green"))
    at = [(0.0, 0.0, 0.0), (0.33, 0.06, 0.0), (-0.3, -0.03, 0.0), (0.02, 0.01, 0.2)]
    for k in range(p.count):
        w, d, h = (0.28, 0.24, 0.2) if k == 0 else (float(g.uniform(0.16, 0.28)), float(g.uniform(0.14, 0.22)), float(g.uniform(0.1, 0.2)))
        a = 0.0 if k == 0 else float(g.normal() * 0.3)
        go: Any = lambda m, a=a, k=k: m.turned(rot_z(a)).moved(at[k]).scaled(p.size)  # noqa: E731
        tone, rib = tones[k]
        out.add(f"paper.{k}", finish.of("paper", rgb(tone), 0.35, 0.1), go(slab((-w / 2, -d / 2, 0), (w / 2, d / 2, h), 0.003)), go(slab((-w / 2 - 0.003, -d / 2 - 0.003, h - 0.035), (w / 2 + 0.003, d / 2 + 0.003, h + 0.002), 0.003)))
        silk = finish.fabric(rib, 0.1, "velvet")
        if p.pattern == "stripes":
            out.add(f"ribbon.{k}", silk, *(go(slab((x - 0.006, -d / 2 - 0.001, 0.002), (x + 0.006, d / 2 + 0.001, h - 0.036), 0.0003)) for x in np.linspace(-w / 2, w / 2, 9)[1:-1]))
        elif p.pattern == "dots":
            spots = [(x, z) for i, x in enumerate(np.linspace(-0.42, 0.42, 6) * w) for z in np.linspace(0.15, 0.7, 3) * h + (0.02 * (i % 2))]
            out.add(f"ribbon.{k}", silk, *(go(disc(0.008, -d / 2 - 0.0008, 8, q)) for q in spots))
        out.add(f"ribbon.{k}", silk, go(slab((-0.013, -d / 2 - 0.0045, 0), (0.013, d / 2 + 0.0045, h + 0.0035), 0.001)), go(slab((-w / 2 - 0.0045, -0.013, 0), (w / 2 + 0.0045, 0.013, h + 0.0035), 0.001)))
        out.add(f"ribbon.{k}", silk, *(go(m) for m in bow(0.055, h + 0.003)))
        c, s = abs(np.cos(a)), abs(np.sin(a))
        ex, ey = (w * c + d * s) / 2, (w * s + d * c) / 2
        x, y, z = at[k]
        cols.append(box_collider(np.array((x - ex, y - ey, z)) * p.size, np.array((x + ex, y + ey, z + h + 0.05)) * p.size))
    return Part(out.surfaces(), colliders=tuple(cols), mass=1.2 * p.count * p.size**3, dynamic=True, affordances=("pick up", "open"))


def bow(size: float, z: float) -> list[Mesh]:
    """Loops and tails of a ribbon lying on height z."""
    out = [sphere((0.016, 0.016, 0.012), 10, (0, 0, z + 0.01))]
    t = np.linspace(0, np.pi, 13)
    for k in range(6):
        a, tall = k * np.pi / 3 + 0.3, 0.75 if k % 2 else 1.0
        x, zz = size * (1 - np.cos(2 * t)) / 2 * 1.15, z + 0.004 + tall * size * 0.5 * np.sin(2 * t) * np.where(t < np.pi / 2, 1, -0.12)
        half = 0.012 + 0.0 * t
        grid = np.stack([np.stack([x, s * half, zz], 1) for s in (-1, 1)], 1)
        m = thick(grid, 0.0012)
        out.append(m.turned(rot_z(a)))
    return out
