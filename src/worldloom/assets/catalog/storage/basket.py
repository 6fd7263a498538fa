"""A woven basket with a handle, empty or full of fruit, bread, laundry, wool or logs."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np,
    rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import apple, heap, staves
from worldloom.geometry import cylinder, lathe, rod, rot_x, rot_y, rot_z, sphere, spline, tube
CARD = Card("storage/basket", 1, "basket", ("woven basket", "wicker basket", "picnic basket", "picnic hamper"), ("container",), ("indoor", "market", "shop", "bakery", "living_room", "village"), "floor")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.1, 0.45)] = 0.2
    height: Annotated[float, metres(0.08, 0.6)] = 0.2
    handle: Literal["arch", "ears", "none"] = "arch"
    contents: Literal["empty", "apple", "bread", "laundry", "wool", "logs"] = "empty"
    color: Color = "#8a6a3a"
    wear: Wear = 0.35


ROOMIER = ({"radius": 0.27, "height": 0.3}, {"radius": 0.36, "height": 0.36, "handle": "ears"}, {"radius": 0.45, "height": 0.45, "handle": "ears"})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"apples": Params(contents="apple"), "bread": Params(contents="bread", height=0.14, handle="ears", radius=0.24), "laundry": Params(contents="laundry", handle="ears", height=0.45, radius=0.26), "wool": Params(contents="wool", handle="none"), "logs": Params(contents="logs", handle="ears", radius=0.28, height=0.26)}


def build(p: Params, kit: Kit) -> Part:
    """Rows woven in and out of stakes, plaited rim, handle; a heap inside."""
    out, r, h, n = Collector(), p.radius, p.height, kit.n(36, 14)
    straw = finish.of("wicker", rgb(p.color), 0.8, p.wear)
    k, rows = 18, max(6, int(h / 0.0145))
    a = np.linspace(0, 2 * np.pi, 2 * k + 1)[:-1]
    bulge: Any = lambda t: r * (0.82 + 0.2 * np.sin(0.15 + 1.35 * t))  # noqa: E731
    for i in range(rows):
        t = i / (rows - 1)
        q = bulge(t) + 0.0035 * np.where((np.arange(2 * k) + i) % 2 == 0, 1, -1)
        out.add("wall", straw, tube(np.stack([q * np.cos(a), q * np.sin(a), np.full_like(a, 0.012 + (h - 0.02) * t)], 1), 0.0078, 5, closed=True).tinted(0.82 + 0.36 * ((i * 5) % 7) / 7 * np.ones(3)))
    out.add("floor", straw, cylinder(float(bulge(0.0)), 0.01, n, 0.003))
    top = float(bulge(1.0))
    b = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    for ph in (0.0, 2.1, 4.2):
        out.add("rim", straw, tube(np.stack([(top + 0.007 * np.cos(12 * b + ph)) * np.cos(b), (top + 0.007 * np.cos(12 * b + ph)) * np.sin(b), h + 0.007 * np.sin(12 * b + ph)], 1), 0.006, 5, closed=True))
    tall = h
    if p.handle == "arch":
        arch = spline([(-top, 0, 0.6 * h), (-top, 0, h), (-0.75 * top, 0, h + 0.75 * r), (0, 0, h + 1.05 * r), (0.75 * top, 0, h + 0.75 * r), (top, 0, h), (top, 0, 0.6 * h)], 36)
        u = np.arange(36)[:, None] * 0.9
        for ph in (0.0, 3.14):
            out.add("handle", straw, tube(arch + 0.006 * np.c_[0 * u, np.cos(u + ph), np.sin(u + ph)], 0.0075, 6))
        tall = h + 1.06 * r
    elif p.handle == "ears":
        for s in (-1, 1):
            out.add("handle", straw, tube(spline([(s * top, -0.07, h), (s * (top + 0.02), -0.055, h + 0.055), (s * (top + 0.025), 0, h + 0.075), (s * (top + 0.02), 0.055, h + 0.055), (s * top, 0.07, h)], 18), 0.009, 7))
    _load(out, p, kit, top, h)
    empty, low = p.contents == "empty", float(bulge(0.0)) - 0.012
    cols = [*staves(top + 0.012, h + 0.01, 0.011, top + 0.012 - low)] if empty else [cylinder_collider(top + 0.02, h + 0.02)]
    if p.handle == "arch":
        cols += [box_collider((s * top - 0.02, -0.02, h), (s * top + 0.02, 0.02, h + 0.7 * r)) for s in (-1, 1)] + [box_collider((-0.8 * top, -0.02, h + 0.75 * r), (0.8 * top, 0.02, tall + 0.02))]
    return Part(out.surfaces(), colliders=tuple(cols), supports=(well(low, 0.011, h + 0.7 * r if p.handle == "arch" else 2.0 * h),) if empty else (), mass=1.5 + (3.0 if p.contents != "empty" else 0.0), dynamic=True, affordances=("pick up",), anchors={"handle": (0, 0, tall)})


def _load(out: Collector, p: Params, kit: Kit, r: float, h: float) -> None:
    g, s = kit.rng("load"), kit.n(14, 7)
    wall = [(0.0, 0.55 * h), (0.9 * r, 0.55 * h), (0.95 * r, h)]
    if p.contents == "apple":
        kinds = [apple(0.037, s, k, 0.6 + 0.1 * k) for k in range(3)]
        out.add("fruit", finish.of("food", (1.0, 1.0, 1.0), 0.3), heap(kinds, 0.037, wall, 60, g))
    elif p.contents == "bread":
        low = Kit(kit.seed, min(kit.detail, 0.6))
        for i, (style, x, y, a, z) in enumerate((("baguette", 0.0, -0.2, 0.9, 0.75), ("round", -0.4, 0.3, 0.0, 0.7), ("round", 0.45, 0.15, 1.0, 0.72))):
            for q in low.make("food/bread", f"loaf.{i}", style=style, length=0.24 if style == "round" else 0.5).surfaces:
                out.add("bread", q.material, q.mesh.turned(rot_z(a) @ rot_x(0.3 * (i - 1))).moved((x * r, y * r, z * h)))
        out.add("cloth", finish.of("fabric", (0.6, 0.56, 0.48), 0.9, thin=True), lathe([(0, 0.6 * h), (0.9 * r, 0.7 * h), (1.02 * r, h + 0.004), (1.12 * r, 0.86 * h)], 28, True))
    elif p.contents == "laundry":
        for i, tone in enumerate(("white", "light_blue", "beige", "rose", "white")):
            m = soft_box((1.1 * r, 0.9 * r, 0.09), 0.04, 0.04, 0.02, 0.03, kit.seed + i)
            out.add(f"cloth.{i}", finish.fabric(tone, 0.2), m.turned(rot_z(1.3 * i) @ rot_x(0.25 * (-1) ** i)).moved((0.2 * r * np.cos(2.4 * i), 0.2 * r * np.sin(2.4 * i), 0.72 * h + 0.05 * i)))
    elif p.contents == "wool":
        for i, tone in enumerate(("dark_red", "mustard", "cream", "teal", "rose")):
            ball_, a = 0.055, i * 1.2566
            c = np.array([0.5 * r * np.cos(a), 0.5 * r * np.sin(a), 0.75 * h]) if i else np.array([0, 0, 0.95 * h])
            yarn = [tube(ball_ * np.stack([np.cos(t), np.sin(t) * np.cos(b), np.sin(t) * np.sin(b)], 1), 0.0045, 5, closed=True).turned(rot_z(0.7 * j)) for j, b in enumerate(np.linspace(0, np.pi, kit.n(9, 5), endpoint=False)) for t in [np.linspace(0, 2 * np.pi, 24, endpoint=False)]]
            out.add(f"wool.{i}", finish.fabric(tone, 0.1, "knit"), sphere(0.96 * ball_, 12, c), *(m.moved(c) for m in yarn))
    elif p.contents == "logs":
        for i in range(9):
            y, z = (i % 4 - 1.5) * 0.42 * r + 0.2 * r * (i // 4), 0.55 * h + 0.42 * r * (i // 4)
            long = 1.5 * r * float(g.uniform(0.85, 1.0))
            m = rod((-long / 2, y, z), (long / 2, y + 0.02 * (-1) ** i, z), 0.2 * r, 9)
            out.add("log", finish.of("bark", (0.13, 0.09, 0.06), 0.9), m)
            out.add("cut", finish.wood("birch"), *(cylinder(0.185 * r, 0.002, 9, 0.0005).turned(rot_y(np.pi / 2)).moved((x * long / 2 - 0.001, y + (0.02 * (-1) ** i if x > 0 else 0), z)) for x in (-1, 1)))
