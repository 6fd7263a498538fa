"""A round stone well with a shingled roof on posts, windlass with crank, rope and wooden bucket."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Joint, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_masonry import ring_courses
from worldloom.assets.parts.built_pieces import Collector, boards, laid_rope
from worldloom.assets.parts.built_roof import gable
from worldloom.geometry import cylinder, helix, lathe, rot_y, torus, tube

CARD = Card("market/well", 1, "well", ("stone well", "wishing well", "draw well", "water well"), ("fountain",), ("village", "medieval", "garden", "yard", "outdoor"), "ground", (0.8, 0.8, 0.5, 0.5))


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.5, 1.4)] = 0.75
    height: Annotated[float, metres(0.5, 1.1)] = 0.8
    roof: bool = True
    wear: Wear = 0.6


PRESETS = {"open": Params(roof=False), "large": Params(radius=1.1), "mossy": Params(wear=1.0)}


def build(p: Params, kit: Kit) -> Part:
    """Courses of single stones with a slab rim round dark water."""
    out, r, h = Collector(), p.radius, p.height
    stone = finish.stone("limestone", p.wear)
    out.add("wall", stone, ring_courses(r, 0.24, h - 0.12, kit, 0.19))
    n = max(8, int(2 * np.pi * r / 0.42))
    out.add("rim", stone, ring_courses(r + 0.04, 0.34, 0.12, kit.child("rim"), 0.12, n).moved((0, 0, h - 0.12)))
    out.add("shaft", finish.of("soil", (0.02, 0.02, 0.018)), lathe([(r - 0.22, h - 0.1), (r - 0.22, 0.02)], 28))
    out.add("water", finish.of("water", (0.01, 0.02, 0.02), 0.03), cylinder(r - 0.22, 0.02, 28, 0.002, (0, 0, 0.12)))
    top = h
    if p.roof:
        top = _roof(out, p, kit, r, h)
    _bucket(out, p, r, h)
    around = tuple(box_collider((r * np.cos(a) - 0.25, r * np.sin(a) - 0.25, 0), (r * np.cos(a) + 0.25, r * np.sin(a) + 0.25, h)) for a in np.arange(6) * np.pi / 3)
    return Part(out.surfaces(), colliders=around, mass=2200, anchors={"top": (0, 0, top), "rim": (0, -r, h)}, affordances=("use",), functional_sides=("front", "back"),
                supports=(Support(name="rim", center=(0, -r + 0.1, h), size=(0.5, 0.26)),), joints=(Joint(name="windlass", origin=(0, 0, h + 0.72), axis=(1, 0, 0), limits=(-60, 60)),) if p.roof else ())


def _roof(out: Collector, p: Params, kit: Kit, r: float, h: float) -> float:
    oak, top = finish.wood("oak", p.wear), h + 1.35
    x = r + 0.02
    out.add("frame", oak, boards((0.13, 0.13, top - 0.05), [(s * x, 0, (top - 0.05) / 2) for s in (1, -1)], 0.012), boards((2 * x + 0.5, 0.12, 0.13), [(0, 0, top)], 0.012), boards((0.1, 1.5, 0.1), [(s * x, 0, top) for s in (1, -1)], 0.01))
    for s in (1, -1):
        for f in (1, -1):
            out.add("frame", oak, tube([(s * x, 0, top - 0.5), (s * x, f * 0.5, top)], 0.04, 6))
    tiles, barge = gable(2 * x + 0.2, 1.5, top + 0.05, 0.62, kit.rng("roof"), 0.14, 0.22, 0.16)
    out.add("roof", finish.of("shingle", (0.2, 0.15, 0.11), 0.85, p.wear), tiles)
    out.add("frame", oak, barge)
    axle = h + 0.72
    out.add("windlass", oak, cylinder(0.09, 2 * x - 0.14, 16, 0.01, (0, 0, -x + 0.07)).turned(rot_y(np.pi / 2)).moved((0, 0, axle)), link="windlass")
    out.add("crank", finish.iron(p.wear), tube([(x - 0.1, 0, axle), (x + 0.2, 0, axle), (x + 0.2, 0, axle - 0.3), (x + 0.42, 0, axle - 0.3)], 0.016, 7), link="windlass")
    coil = helix(0.105, 0.5, 11, 150)[:, [2, 0, 1]] + [-0.25, 0, axle]
    out.add("rope", finish.of("rope", (0.36, 0.29, 0.18)), tube(coil, 0.014, 5), laid_rope([(0.25, -0.105, axle), (0.3, -0.11, h + 0.32)], 0.014))
    return top + 0.7


def _bucket(out: Collector, p: Params, r: float, h: float) -> None:
    at = (0.3, -0.11, h) if p.roof else (0.2, -r + 0.06, h)
    n = 14
    a = np.arange(n) * 2 * np.pi / n
    turn = np.stack([[[np.cos(k), -np.sin(k), 0], [np.sin(k), np.cos(k), 0], [0, 0, 1]] for k in a])
    staves = boards((0.018, 0.068, 0.27), np.stack([0.145 * np.cos(a), 0.145 * np.sin(a), 0 * a + 0.135], 1), 0.004, 1 + 0.18 * np.sin(a * 7.3), turn)
    off = (at[0], at[1], at[2] if not p.roof else at[2] - 0.02)
    out.add("bucket", finish.wood("oak", p.wear), staves.moved(off), cylinder(0.14, 0.02, 16, 0.002, off))
    t = np.linspace(0, np.pi, 12)
    out.add("crank", finish.iron(p.wear), *(torus(0.156, 0.006, 24, 5).moved((off[0], off[1], off[2] + z)) for z in (0.05, 0.22)), tube(np.stack([0.155 * np.cos(t), 0 * t, 0.24 + 0.13 * np.sin(t)], 1) + off, 0.006, 5))
