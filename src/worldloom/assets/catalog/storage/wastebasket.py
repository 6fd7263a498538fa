"""A waste-paper basket of wire mesh, woven cane or plastic with crumpled paper in it."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import Mesh, crease_normals, cylinder, fbm, lathe, rot_x, rot_y, sphere, spline, torus, tube
CARD = Card("storage/wastebasket", 1, "wastebasket", ("waste basket", "wastepaper basket", "paper bin", "waste paper bin", "umbrella_stand", "umbrella stand"), ("basket", "container"), ("indoor", "office", "classroom", "library"), "floor")


class Params(Base):
    """Dials."""

    style: Literal["mesh", "wicker", "plastic"] = "mesh"
    height: Annotated[float, metres(0.2, 0.6)] = 0.32
    color: Color = "charcoal"
    contents: Literal["paper", "empty", "umbrellas"] = "paper"
    wear: Wear = 0.25


PRESETS = {"wicker": Params(style="wicker", color="tan"), "plastic": Params(style="plastic", color="blue", contents="empty"), "umbrellas": Params(style="wicker", color="brown", height=0.5, contents="umbrellas")}


def build(p: Params, kit: Kit) -> Part:
    """Flared wall with a rim, a floor, what was thrown in."""
    out, h, n = Collector(), p.height, kit.n(36, 14)
    r0, r1 = 0.34 * min(h, 0.34), 0.44 * min(h, 0.34)
    mat = {"mesh": finish.paint(p.color, p.wear), "wicker": finish.of("wicker", rgb(p.color), 0.8, p.wear), "plastic": finish.plastic(p.color, 0.4, p.wear)}[p.style]
    out.add("floor", mat, cylinder(r0, 0.006, n, 0.002))
    if p.style == "mesh":
        a = np.linspace(0, 2 * np.pi, kit.n(44, 16), endpoint=False)
        for s in (-0.7, 0.7):
            lo = np.stack([r0 * np.cos(a), r0 * np.sin(a), 0 * a + 0.004], 1)
            hi = np.stack([r1 * np.cos(a + s), r1 * np.sin(a + s), 0 * a + h], 1)
            m = (lo + hi) / 2 * [1, 1, 1]
            q = (r0 + r1) / 2 / np.maximum(np.hypot(m[:, 0], m[:, 1]), 1e-6)
            m = m * np.stack([q, q, np.ones_like(q)], 1)
            out.add("wall", mat, wires(lo, m, 0.0013, 4), wires(m, hi, 0.0013, 4))
        out.add("rim", mat, torus(r1, 0.004, n, 6).moved((0, 0, h)), torus(r0, 0.003, n, 6).moved((0, 0, 0.004)))
    elif p.style == "wicker":
        k, rows = 20, max(6, int(h / 0.0148))
        a = np.linspace(0, 2 * np.pi, 2 * k + 1)
        for i in range(rows):
            z = 0.012 + (h - 0.02) * i / (rows - 1)
            r = r0 + (r1 - r0) * z / h + 0.003 * np.where((np.arange(2 * k + 1) + i) % 2 == 0, 1, -1)
            out.add("wall", mat, tube(np.stack([r * np.cos(a), r * np.sin(a), np.full_like(a, z)], 1)[:-1], 0.0075, 5, closed=True).tinted(0.85 + 0.3 * ((i * 5) % 7) / 7 * np.ones(3)))
        out.add("rim", mat, torus(r1, 0.011, n, 8).moved((0, 0, h)))
    else:
        out.add("wall", mat, hollow([(0, 0), (r0, 0), (r1 - 0.004, h - 0.012), (r1 + 0.002, h - 0.01), (r1 + 0.002, h)], 0.003, n, 0.4))
    g = kit.rng("paper")
    if p.contents == "paper":
        for i in range(kit.n(9, 4)):
            lump = sphere(0.042 * float(g.uniform(0.8, 1.2)), 9)
            v = lump.vertices * (1 + 0.3 * fbm(lump.vertices + i, 0.03, 2, i))[:, None]
            turn, far = i * 2.4, 0.6 * r0 * np.sqrt((i % 5) / 5)
            out.add("paper", finish.of("paper", (0.66, 0.63, 0.56), 0.8), crease_normals(Mesh(v, lump.faces), 0.3).moved((far * np.cos(turn), far * np.sin(turn), 0.06 + h * (0.35 if i < 5 else 0.62))))
    elif p.contents == "umbrellas":
        for i, tone in enumerate(("black", "dark_red", "navy")):
            tip = rot_x(0.12 * (i - 1)) @ rot_y(0.1 * (-1) ** i)
            out.add(f"umbrella.{i}", finish.fabric(tone), lathe([(0, 0.0), (0.012, 0.05), (0.03, 0.42), (0.018, 0.55), (0, 0.56)], 10, True).turned(tip).moved((0.04 * (i - 1), 0.02 * (i % 2), 0.03)))
            out.add("crook", finish.wood("oak"), tube(spline([(0, 0, 0.55), (0, 0, 0.72), (0, -0.03, 0.77), (0, -0.07, 0.76), (0, -0.075, 0.71)], 16), 0.009, 8).turned(tip).moved((0.04 * (i - 1), 0.02 * (i % 2), 0.03)))
    return Part(out.surfaces(), colliders=staves(r1 + 0.006, h, 0.007, r1 - r0 + 0.012) if p.contents == "empty" else (cylinder_collider(r1 + 0.01, h),), supports=(well(r0 - 0.008, 0.007, 1.8 * h),) if p.contents == "empty" else (), mass=1.2, dynamic=True, affordances=("pick up",))
