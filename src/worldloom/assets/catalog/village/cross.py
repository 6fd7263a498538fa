"""A standing cross: a Celtic wheel cross on stone steps, a wooden wayside cross with a small roof, a plain altar cross of metal, or a plain one that hangs on a wall."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import box, lathe, rot_x, slab, torus

CARD = Card("village/cross", 1, "cross", ("crucifix", "stone cross", "celtic cross", "wayside cross", "altar cross"), ("monument",), ("graveyard", "church", "village", "medieval", "mountain", "indoor", "outdoor"), "floor", (0.3, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials. `color` "" keeps each material's own."""

    material: Literal["stone", "wood", "metal"] = "stone"
    height: Annotated[float, metres(0.3, 6.0)] = 1.9
    ring: bool = True
    color: Color | Literal[""] = ""
    wear: Wear = 0.6
    mounted: bool = False
    """It hangs on a wall: two beams, no taller than a metre."""


PRESETS = {"wood": Params(material="wood", height=2.6, ring=False), "altar": Params(material="metal", height=0.6, ring=False, wear=0.1), "plain": Params(ring=False, height=1.4)}


def build(p: Params, kit: Kit) -> Part:
    """Its face is the front (-Y)."""
    out, h = Collector(), p.height
    own = {"stone": finish.stone("limestone", p.wear), "wood": finish.wood("weathered", p.wear), "metal": finish.metal("brass", p.wear)}[p.material]
    mat = own.model_copy(update={"color": finish.paint(p.color).color}) if p.color else own
    if p.mounted:
        return _hung(out, min(h, 1.0), mat)
    t = {"stone": 0.1, "wood": 0.065, "metal": 0.05}[p.material] * h
    base = {"stone": 0.2, "wood": 0.0, "metal": 0.14}[p.material] * h
    arm, z = 0.29 * h, base + 0.68 * (h - base)
    bevel = 0.12 * t
    out.add("cross", mat, box((t, 0.7 * t, h - base + 0.02), bevel, (0, 0, (h + base) / 2 - 0.01)), box((2 * arm, 0.68 * t, t), bevel, (0, 0, z)))
    if p.ring:
        out.add("ring", mat, torus(0.62 * arm, 0.22 * t, kit.n(40, 16), 8).turned(rot_x(np.pi / 2)).moved((0, 0, z)))
    if p.material == "stone":
        steps = 3
        for k in range(steps):
            w = t * (1.4 + 0.8 * (steps - 1 - k))
            out.add("steps", mat, slab((-w, -w, k * base / steps), (w, w, (k + 1) * base / steps), 0.02))
        knots = [((0.5 * t, 0.02, 0.5 * t), (x, -0.35 * t, q)) for x, q in [(0, z), (0.72 * arm, z), (-0.72 * arm, z), (0, z + 0.7 * (h - z)), *((0, q) for q in np.linspace(base + 0.1 * h, z - 0.14 * h, 3))]]
        turn = np.array([[0.7071, 0, -0.7071], [0, 1, 0], [0.7071, 0, 0.7071]])
        out.add("carving", mat, boards([q[0] for q in knots], [q[1] for q in knots], 0.006, tints(kit.rng("carving"), len(knots), 0.12), turn))
    elif p.material == "wood":
        a = float(np.arctan2(0.5, 1.0))
        roof = finish.of("shingle", (0.16, 0.1, 0.06), 0.9, p.wear)
        for s in (-1, 1):
            turn = np.array([[np.cos(a), 0, s * np.sin(a)], [0, 1, 0], [-s * np.sin(a), 0, np.cos(a)]])
            out.add("roof", roof, box((0.34 * h * 0.6, 3.2 * t, 0.25 * t), 0.006).turned(turn).moved((s * 0.085 * h, 0, h + 0.015 * h)))
        out.add("stones", finish.stone("granite", p.wear), box((3.2 * t, 3.2 * t, 0.14), 0.04, (0, 0, 0.05)))
        out.add("nails", finish.iron(p.wear), *(lathe([(0.014, 0), (0.01, 0.008), (0, 0.01)], 8, 0.4).turned(rot_x(np.pi / 2)).moved((s * 0.22 * t, -0.35 * t, z + q * 0.25 * t)) for s in (-1, 1) for q in (-1, 1)))
    else:
        out.add("foot", mat, lathe([(2.6 * t, 0), (2.6 * t, 0.2 * t), (2.0 * t, 0.6 * t), (1.2 * t, 0.9 * t), (0.9 * t, base), (0, base)], kit.n(28, 12), 0.5))
        ends = [(-arm, 0, z), (arm, 0, z), (0, 0, h)]
        out.add("cross", mat, *(lathe([(0, -0.6 * t), (0.5 * t, -0.4 * t), (0.75 * t, 0), (0.5 * t, 0.4 * t), (0, 0.6 * t)], 14, True).moved(q) for q in ends))
    foot = {"stone": 3.0 * t, "wood": 1.6 * t, "metal": 2.6 * t}[p.material]
    return Part(out.surfaces(), colliders=(box_collider((-foot, -foot, 0), (foot, foot, max(base, 0.06))), box_collider((-t / 2, -0.35 * t, 0), (t / 2, 0.35 * t, h)), box_collider((-arm, -0.35 * t, z - t / 2), (arm, 0.35 * t, z + t / 2))),
                mass={"stone": 190.0, "wood": 12.0, "metal": 9.0}[p.material] * h**2, functional_sides=("front",), anchors={"top": (0, 0, h)})


def _hung(out: Collector, h: float, mat: Material) -> Part:
    """An upright and a crossbeam let into it, their backs at the wall."""
    t, arm, z = 0.085 * h, 0.3 * h, 0.68 * h
    out.add("cross", mat, slab((-t / 2, -0.5 * t, 0), (t / 2, 0, h), 0.1 * t), slab((-arm, -0.42 * t, z - t / 2), (arm, 0, z + t / 2), 0.1 * t))
    return Part(out.surfaces(), colliders=(box_collider((-arm, -0.5 * t, 0), (arm, 0, h)),), mass=8 * h, dynamic=False, anchors={"top": (0, 0, h)})
