"""A farm silo: a tall round tower of concrete staves or corrugated steel with hoops, a caged ladder, a chute and a domed cap."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, dirty_low, wires
from worldloom.geometry import Mesh, box, cylinder, lathe, torus, tube

CARD = Card("farm/silo", 1, "silo", ("grain silo", "grain bin", "grain elevator"), ("building", "tower", "structure"), ("farm", "field", "rural", "industrial", "outdoor"), "ground", (0.8, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials."""

    style: Literal["concrete", "steel", "bin"] = "concrete"
    height: Annotated[float, metres(5.0, 20.0)] = 12.5
    radius: Annotated[float, metres(1.4, 4.5)] = 2.3
    color: Color | Literal[""] = ""
    roof_color: Color = "silver"
    wear: Wear = 0.5


PRESETS = {"steel": Params(style="steel", height=14.0), "bin": Params(style="bin", radius=3.4, height=7.5), "blue": Params(style="steel", color="navy", roof_color="white")}


def build(p: Params, kit: Kit) -> Part:
    """Its ladder and chute are at the front (-Y)."""
    out, r, n = Collector(), p.radius, kit.n(56, 20)
    cap = {"concrete": 0.62 * r, "steel": 0.4 * r, "bin": 0.5 * r}[p.style]
    wall = p.height - cap
    tone = finish.paint(p.color).color if p.color else None
    skin = {"concrete": finish.of("concrete", tone or (0.44, 0.42, 0.39), 0.9, p.wear), "steel": finish.paint(tone, p.wear, 0.35) if tone else finish.metal("galvanised", p.wear), "bin": finish.of("metal", tone or (0.5, 0.51, 0.53), 0.42, p.wear, metallic=1.0)}[p.style]
    out.add("base", finish.of("concrete", (0.36, 0.35, 0.33), 0.9, 0.6), cylinder(r + 0.25, 0.28, n, 0.03))
    out.add("wall", skin, _wall(p, kit, r, wall, n))
    dome = {"concrete": [(r + 0.06, wall), (r + 0.08, wall + 0.1), (0.96 * r, wall + 0.25 * cap), (0.78 * r, wall + 0.6 * cap), (0.45 * r, wall + 0.9 * cap), (0, p.height)],
            "steel": [(r + 0.05, wall), (r + 0.06, wall + 0.08), (0.9 * r, wall + 0.4 * cap), (0.5 * r, wall + 0.85 * cap), (0, p.height)],
            "bin": [(r + 0.12, wall - 0.04), (r + 0.12, wall), (0.28 * r, wall + 0.88 * cap), (0.28 * r, p.height), (0, p.height)]}[p.style]
    roof = finish.metal("galvanised", p.wear) if p.roof_color == "silver" else finish.paint(p.roof_color, p.wear, 0.4)
    out.add("roof", roof, lathe(dome, n, 0.5))
    a = np.arange(24 if p.style != "steel" else 16) * 2 * np.pi / (24 if p.style != "steel" else 16)
    seam = np.array([(q[0] + 0.012, q[1] + 0.012) for q in dome[1:]])
    for (r0, z0), (r1, z1) in zip(seam[:-1], seam[1:], strict=True):
        out.add("roof", roof, wires(np.c_[r0 * np.cos(a), r0 * np.sin(a), np.full(len(a), z0)], np.c_[r1 * np.cos(a), r1 * np.sin(a), np.full(len(a), z1)], 0.02, 4))
    out.add("vent", roof, cylinder(0.22, 0.35, 16, 0.02, (0, 0, p.height - 0.12)), lathe([(0.32, p.height + 0.22), (0.3, p.height + 0.26), (0, p.height + 0.4)], 16, 0.4))
    _ladder(out, p, kit, r, wall)
    return Part(out.surfaces(), colliders=(cylinder_collider(r + 0.1, p.height),), mass=9e4, anchors={"top": (0, 0, p.height), "ladder": (0, -r - 0.5, 0)}, affordances=("climb",), functional_sides=("front",))


def _wall(p: Params, kit: Kit, r: float, wall: float, n: int) -> Mesh:
    """Plain with hoops of rod, smooth with few seams, or corrugated rings."""
    if p.style == "bin":
        rows = int(wall / 0.11 * min(kit.detail, 1.0))
        z = np.linspace(0.2, wall, max(8, rows))
        prof = [(r + 0.018 * float(np.cos(k * np.pi)), float(q)) for k, q in enumerate(z)]
    else:
        z = np.linspace(0.2, wall, max(4, kit.n(12, 4)))
        prof = [(r, float(q)) for q in z]
    body = lathe(prof, n, True)
    v = body.vertices
    a = np.arctan2(v[:, 1], v[:, 0])
    streak = 1 - 0.16 * p.wear * np.clip(np.sin(9 * a) * np.sin(5 * a + 1), 0, 1) * np.clip(v[:, 2] / wall, 0, 1)
    return dirty_low(body.tinted(streak), 0.0, 2.0, (0.7, 0.66, 0.58))


def _ladder(out: Collector, p: Params, kit: Kit, r: float, wall: float) -> None:
    steel, n = finish.metal("galvanised", p.wear), kit.n(56, 20)
    if p.style == "concrete":
        z = np.cumsum(np.linspace(0.45, 0.8, 60)) + 0.2
        out.add("hoops", finish.iron(p.wear), *(torus(r + 0.012, 0.014, n, 5).moved((0, 0, float(q))) for q in z[z < wall]))
        lugs = [((0.16, 0.06, 0.05), (float((r + 0.04) * np.sin(0.6 * (k % 2) + 0.5)), float(-(r + 0.04) * np.cos(0.6 * (k % 2) + 0.5)), float(q))) for k, q in enumerate(z[z < wall])]
        out.add("hoops", finish.iron(p.wear), boards([q[0] for q in lugs], [q[1] for q in lugs], 0.01))
    elif p.style == "steel":
        out.add("seams", steel, *(torus(r + 0.01, 0.022, n, 5).moved((0, 0, float(q))) for q in np.arange(1.5, wall, 1.5)))
    else:
        a = np.arange(18) * 2 * np.pi / 18
        foot = np.c_[(r + 0.03) * np.cos(a), (r + 0.03) * np.sin(a), np.full(18, 0.25)]
        out.add("seams", steel, wires(foot, foot + [0, 0, wall - 0.3], 0.03, 4))
    y, x = -r - 0.16, 0.2
    rungs = np.arange(0.5, wall, 0.3)
    out.add("ladder", steel, *(tube([(s * x, y, 0.25), (s * x, y, wall + 0.5), (s * x, y + 0.5, wall + 0.75)], 0.02, 6) for s in (-1, 1)))
    out.add("ladder", steel, wires(np.c_[np.full(len(rungs), -x), np.full(len(rungs), y), rungs], np.c_[np.full(len(rungs), x), np.full(len(rungs), y), rungs], 0.012, 5))
    t = np.linspace(-0.2, np.pi + 0.2, 12)
    for h in np.arange(2.6, wall, 0.9):
        out.add("ladder", steel, tube(np.c_[0.36 * np.cos(t), y - 0.36 * np.sin(t), np.full(12, h)], 0.012, 4, caps=False))
    q = np.linspace(0.3, np.pi - 0.3, 5)
    bars = np.c_[0.36 * np.cos(q), y - 0.36 * np.sin(q), np.full(5, 2.6)]
    out.add("ladder", steel, wires(bars, bars * [1, 1, 0] + [0, 0, wall - 0.1], 0.01, 4))
    out.add("door", steel, box((0.7, 0.1, 0.9), 0.03, (0.9, -np.sqrt(max(r * r - 0.81, 0.2)) - 0.02, 0.85)))
