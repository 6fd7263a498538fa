"""A chest: iron-bound trunk with a domed lid that opens, painted toy chest or plain blanket box; a treasure chest shines with gold."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Material, Params as Base, Part, Support, Wear, box_collider, finish, metres,
    np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_joinery import panelled
from worldloom.assets.parts.room_soft import soft_box, thick, upright
from worldloom.geometry import Floats, Mesh, box, cylinder, fbm, lathe, prism, rot_x, rot_y, rot_z, sheet, slab, torus
CARD = Card("storage/chest", 1, "chest", ("trunk", "treasure chest", "wooden chest", "toy chest", "sea chest", "toy_box", "toy box", "blanket box"), ("box", "container", "furniture"), ("indoor", "castle_hall", "playroom", "bedroom", "harbour"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["trunk", "toy", "plain"] = "trunk"
    width: Annotated[float, metres(0.4, 1.4)] = 0.9
    contents: Literal["empty", "gold", "toys", "blankets"] = "empty"
    color: Color = "#b8442e"
    """Of the toy chest."""
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.4


ROOMIER = ({"width": 1.15}, {"width": 1.4})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"treasure": Params(contents="gold", open=0.85), "toys": Params(style="toy", contents="toys", open=0.9, wear=0.2), "plain": Params(style="plain", contents="blankets", open=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Boarded box with straps, corners, lock and ring handles; its lid turns at the back."""
    out, w, d, h = Collector(), p.width / 2, 0.29 * p.width, 0.36 * p.width
    wood = finish.paint(p.color, p.wear) if p.style == "toy" else finish.wood("oak" if p.style == "trunk" else "pine", p.wear)
    iron, g = finish.iron(p.wear) if p.style == "trunk" else finish.metal("brass", p.wear), kit.rng("boards")
    t, n = 0.02, 4
    zs = np.linspace(0.02, h, n + 1)
    for s in (-1, 1):
        tone = tints(g, n, 0.15)
        out.add("body", wood, boards(np.c_[np.full(n, 2 * w), np.full(n, t), np.diff(zs)], np.c_[0 * tone, np.full(n, s * (d - t / 2)), (zs[1:] + zs[:-1]) / 2], 0.003, tone), boards(np.c_[np.full(n, t), np.full(n, 2 * d - 2 * t), np.diff(zs)], np.c_[np.full(n, s * (w - t / 2)), 0 * tone, (zs[1:] + zs[:-1]) / 2], 0.003, tone))
    out.add("body", wood, plate((-w + t, -d + t, 0.02), (w - t, d - t, 0.035)))
    lid: list[tuple[str, Material, Mesh]] = []
    if p.style == "trunk":
        k = 7
        a = np.linspace(0, np.pi, k + 1)
        r, rise = d, 0.62 * d
        mid = (a[1:] + a[:-1]) / 2
        size = np.pi * d / k * 0.86
        for i, q in enumerate(mid):
            slope = np.arctan2(rise * np.cos(q), r * np.sin(q))
            m = box((2 * w, size, t), 0.003).turned(rot_x(slope)).moved((0, -r * np.cos(q) * 0.97, h + rise * np.sin(q) * 0.93 + 0.004))
            lid.append(("lid", wood, m.tinted(float(tints(g, 1, 0.15)[0]) * np.ones(3) if i else 1.0)))
        arch = np.concatenate([np.stack([-r * np.cos(a), rise * np.sin(a)], 1)])
        ends = prism(arch, t, 0.003)
        lid += [("lid", wood, Mesh(ends.vertices[:, [2, 0, 1]], ends.faces).moved((x, 0, h))) for x in (-w, w - t)]
        straps = (-0.6 * w, 0.6 * w)
        for x in straps:
            ring = np.stack([np.stack([np.full(13, x + o), -(r + 0.014) * np.cos(b), h + 0.006 + (rise + 0.012) * np.sin(b)], 1) for b in [np.linspace(0.0, np.pi, 13)] for o in (-0.025, 0.025)], 1)
            lid.append(("strap", iron, thick(ring[::-1] if _up(ring) < 0 else ring, 0.004)))
            out.add("strap", iron, slab((x - 0.025, -d - 0.004, 0.0), (x + 0.025, -d, h), 0.001), slab((x - 0.025, d, 0.0), (x + 0.025, d + 0.004, h), 0.001))
        top = h + rise
        out.add("strap", iron, *(slab((sx * w - 0.03 * (sx > 0) - 0.003, sy * d - 0.03 * (sy > 0) - 0.003, z), (sx * w + 0.03 * (sx < 0) + 0.003, sy * d + 0.03 * (sy < 0) + 0.003, z + 0.05), 0.002) for sx in (-1, 1) for sy in (-1, 1) for z in (0.015, h - 0.05)))
    else:
        lid.append(("lid", wood, slab((-w - 0.012, -d - 0.015, h), (w + 0.012, d + 0.006, h + 0.024), 0.006)))
        top = h + 0.024
        out.add("foot", wood, *(slab((sx * (w - 0.04) - 0.04, sy * (d - 0.04) - 0.04, 0), (sx * (w - 0.04) + 0.04, sy * (d - 0.04) + 0.04, 0.03), 0.006) for sx in (-1, 1) for sy in (-1, 1)))
        if p.style == "toy":
            star = np.array([((0.07 if i % 2 == 0 else 0.03) * np.sin(i * np.pi / 5), (0.07 if i % 2 == 0 else 0.03) * np.cos(i * np.pi / 5)) for i in range(10)])
            out.add("star", finish.paint("mustard", p.wear), *(upright(prism(star, 0.004, 0.001)).moved((x, -d - 0.003, 0.55 * h)) for x in (-0.5 * w, 0.0, 0.5 * w)))
        else:
            out.add("panel", wood, *(m.moved((0, -d - 0.018, 0)) for a_, b_ in ((-w + 0.02, -0.01), (0.01, w - 0.02)) for m in panelled((a_, 0.05), (b_, h - 0.03), 1, (1,), 0.06, 0.02)))
    lock = [slab((-0.04, -d - 0.008, h - 0.09), (0.04, -d - 0.001, h - 0.005), 0.003), slab((-0.022, -d - 0.016, h - 0.055), (0.022, -d - 0.006, h - 0.02), 0.004)]
    out.add("lock", iron, *lock, *(torus(0.04, 0.006, 18, 6).scaled((1, 1, 1)).turned(rot_y(np.pi / 2)).moved((s * (w + 0.008), 0, 0.6 * h)) for s in (-1, 1)))
    hinge = np.array([0, d, h])
    turn = rot_x(-1.75 * p.open)
    for role, mat, m in lid:
        out.add(role, mat, m.moved(-hinge).turned(turn).moved(hinge), link="lid")
    _fill(out, p, kit, w - t, d - t, h)
    b = np.stack([q.mesh.bounds for q in out.surfaces() if q.link == "lid"])
    empty = p.contents == "empty"
    cols = [*(shell((-w - 0.01, -d - 0.005, 0.0), (w + 0.01, d, h), 0.033, "top") if empty else [box_collider((-w - 0.02, -d - 0.01, 0), (w + 0.02, d + 0.005, h))]), box_collider(b[:, 0].min(0), b[:, 1].max(0), "lid")]
    if p.contents in ("toys", "blankets"):
        cols.append(box_collider((-0.8 * w, -0.6 * d, h), (0.8 * w, 0.8 * d, h + 0.18)))
    return Part(out.surfaces(), colliders=tuple(cols), mass=30 * p.width, dynamic=True, joints=(Joint(name="lid", origin=(0, d, h), axis=(-1, 0, 0), limits=(-1.75 * p.open, 1.9 - 1.75 * p.open)),), supports=(*((Support(name="inside", center=(0, 0, 0.036), size=(2 * w - 0.09, 2 * d - 0.09), clearance=h - 0.04 if p.open < 0.5 else 1.4 * h),) if empty else ()), *((Support(name="top", center=(0, 0, top), size=(1.6 * w, d if p.style == "trunk" else 1.6 * d)),) if p.open < 0.02 else ())), functional_sides=("front",), affordances=("open", "sit"))


def _up(g: Floats) -> float:
    return float(np.cross(np.gradient(g, axis=0), np.gradient(g, axis=1))[..., 2].sum())


def _fill(out: Collector, p: Params, kit: Kit, w: float, d: float, h: float) -> None:
    g = kit.rng("fill")
    if p.contents == "gold":
        u, v = np.meshgrid(np.linspace(-1, 1, 24), np.linspace(-1, 1, 14), indexing="ij")
        q = np.stack([u * w, v * d, 0.8 * h + 0.14 * h * (1 - u * u) * (1 - v * v) + 0.01 * fbm(np.stack([u * w, v * d, 0 * u], -1), 0.08, 3, 5)], -1)
        gold = finish.metal("gold", 0.1, 0.42)
        out.add("gold", gold, sheet(q))
        k = kit.n(150, 40)
        at = np.c_[g.uniform(-0.95, 0.95, k) * w, g.uniform(-0.93, 0.93, k) * d, np.zeros(k)]
        at[:, 2] = 0.81 * h + 0.14 * h * (1 - (at[:, 0] / w) ** 2) * (1 - (at[:, 1] / d) ** 2)
        coin = cylinder(0.016, 0.003, 12, 0.0008)
        out.add("coin", gold, *(coin.turned(rot_z(a) @ rot_x(b)).moved(c) for (a, b), c in zip(g.normal(0, 0.5, (k, 2)) * [4, 1], at, strict=True)))
        out.add("gem", finish.of("glass", (0.5, 0.02, 0.04), 0.03), *(lathe([(0, -0.014), (0.014, 0), (0.009, 0.008), (0, 0.008)], 7, 0.1).turned(rot_x(0.6)).moved(c + [0, 0, 0.012]) for c in at[::21]))
    elif p.contents == "toys":
        low = Kit(kit.seed, min(kit.detail, 0.45))
        toys: tuple[tuple[str, dict[str, Any], float, float, float], ...] = (("toys/teddy_bear", {"height": 0.3}, -0.5, 0.2, 0.62), ("toys/ball", {"radius": 0.09}, 0.1, -0.1, 0.6), ("toys/toy_car", {"color": "teal", "length": 0.2}, 0.55, 0.1, 0.86), ("toys/doll", {"height": 0.34}, 0.3, 0.4, 0.55))
        for i, (name, dials, x, y, z) in enumerate(toys):
            for s in low.make(name, f"toy.{i}", **dials).surfaces:
                out.add(f"toy.{i}.{s.role}", s.material, s.mesh.turned(rot_z(0.4 * i - 0.5)).moved((x * w, y * d, z * h)))
    elif p.contents == "blankets":
        for i, tone in enumerate(("cream", "dark_red", "navy")):
            out.add(f"blanket.{i}", finish.fabric(tone, 0.2, "knit"), soft_box((1.8 * w, 1.7 * d, 0.08), 0.035, 0.1, 0.01, 0.008, kit.seed + i, (0, 0, 0.62 * h + 0.075 * i - 0.05)))
