"""A gate that swings: a five-barred field gate, a wrought-iron double gate between stone piers, or a garden wicket under a small roof."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Collider, Color, Joint, Kit, Material, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.assets.parts.built_roof import gable, under
from worldloom.geometry import Mesh, box, cylinder, join, lathe, rot_x, sphere, stamp, torus

CARD = Card("farm/gate", 1, "gate", ("gateway", "garden gate", "iron gate", "field gate", "farm gate", "cemetery gate", "park gate", "wicket"), ("barrier", "structure"),
            ("farm", "garden", "graveyard", "park", "castle", "village", "field", "outdoor"), "ground", (1.0, 1.0, 0.0, 0.0))


class Params(Base):
    """Dials. `state` turns the leaves; `color` "" keeps each style's own."""

    style: Literal["field", "iron", "wicket"] = "field"
    width: Annotated[float, metres(0.9, 5.0)] = 3.0
    height: Annotated[float, metres(0.9, 3.2)] = 1.25
    color: Color | Literal[""] = ""
    state: Literal["closed", "ajar", "open"] = "closed"
    wear: Wear = 0.5


PRESETS = {"iron": Params(style="iron", width=3.2, height=2.5), "wicket": Params(style="wicket", width=1.1, height=1.1, color="white"), "open": Params(state="open"), "ajar": Params(style="iron", state="ajar", height=2.2)}


def build(p: Params, kit: Kit) -> Part:
    """Leaves hinge on -Y swing; posts or piers stand outside the clear width."""
    out, w, h = Collector(), p.width / 2, p.height
    angle = {"closed": 0.0, "ajar": 0.5, "open": 1.35}[p.state]
    make = {"field": _field, "iron": _iron, "wicket": _wicket}[p.style]
    double = p.style == "iron"
    spans = [(-w, -0.01, "left", -1), (0.01, w, "right", 1)] if double else [(-w, w, "left", -1)]
    joints, boxes = [], []
    for a, b, link, s in spans:
        wide = b - a
        leaf = make(out, p, kit, wide, h)
        hinge = a if s < 0 else b
        for role, mat, m in leaf:
            out.add(role, mat, m.scaled((-s, 1, 1)).moved((hinge, 0, 0)), link=link)
        joints.append(Joint(name=link, origin=(hinge, 0, 0), axis=(0, 0, -s), limits=(-1.6, 1.6), value=-angle))
        boxes.append(box_collider((a, -0.04, 0.06), (b, 0.04, h), link))
    boxes += _posts(out, p, kit, w, h)
    return Part(out.surfaces(), colliders=tuple(boxes), mass=60 + 40 * p.width, joints=tuple(joints), affordances=("open",), functional_sides=("front", "back"), anchors={"latch": (0 if double else w, 0, 0.9)})


Pieces = list[tuple[str, Material, Mesh]]


def _field(out: Collector, p: Params, kit: Kit, wide: float, h: float) -> Pieces:
    """Five bars, a brace and two stiles; drawn from the hinge at x = 0 to +X."""
    mat, rng = finish.paint(p.color, p.wear, 0.7) if p.color else finish.wood("weathered", p.wear), kit.rng("field")
    z = np.array([0.16, 0.33, 0.52, 0.73, 0.96]) * h
    bars = boards((wide - 0.06, 0.03, 0.075), np.c_[np.full(5, wide / 2), np.zeros(5), z], 0.006, tints(rng, 5, 0.2))
    stiles = boards([(0.09, 0.075, h + 0.14), (0.075, 0.07, h)], [(0.06, 0, h / 2 + 0.1), (wide - 0.06, 0, h / 2 + 0.05)], 0.008, tints(rng, 2, 0.15))
    run, rise = wide - 0.2, 0.76 * h
    turn = np.array([[np.cos(a := float(np.arctan2(rise, run))), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    brace = boards((float(np.hypot(run, rise)), 0.026, 0.07), [(wide / 2, -0.03, 0.56 * h)], 0.005, None, turn)
    iron = [box((0.5, 0.012, 0.04), 0.003, (0.22, -0.045, q)) for q in (z[0], z[4])] + [box((0.16, 0.02, 0.03), 0.004, (wide - 0.02, -0.03, 0.75 * h))]
    return [("gate", mat, join([bars, stiles, brace.tinted(0.95)])), ("iron", finish.iron(p.wear), join(iron))]


def _iron(out: Collector, p: Params, kit: Kit, wide: float, h: float) -> Pieces:
    """Bars that rise towards the middle, spear heads, rings and a scroll."""
    mat, n = finish.iron(p.wear, finish.paint(p.color or "black").color), max(4, int(wide / 0.13))
    x = (np.arange(n) + 0.5) / n * (wide - 0.1) + 0.05
    top = h * (0.8 + 0.18 * np.sin(x / wide * np.pi / 2))
    bars = wires(np.c_[x, 0 * x, np.full(n, 0.08)], np.c_[x, 0 * x, top], 0.011, 6)
    tips = stamp(lathe([(0, 0), (0.024, 0.02), (0.012, 0.05), (0.028, 0.08), (0, 0.18)], kit.n(8, 5), 0.5), np.c_[x, 0 * x, top])
    rails = boards((wide - 0.04, 0.03, 0.022), [(wide / 2, 0, q) for q in (0.1, 0.42 * h, 0.5 * h, 0.74 * h)], 0.004)
    stiles = boards([(0.045, 0.045, 0.82 * h), (0.04, 0.04, h)], [(0.03, 0, 0.41 * h + 0.06), (wide - 0.02, 0, 0.5 * h + 0.04)], 0.006)
    r = 0.036 * h
    rings = [torus(min(r, 0.05), 0.008, kit.n(18, 8), 5).turned(rot_x(np.pi / 2)).moved((float(q), 0, 0.46 * h)) for q in (x[:-1] + x[1:]) / 2]
    lock = box((0.14, 0.06, 0.2), 0.01, (wide - 0.09, 0, 0.44 * h))
    return [("gate", mat, join([bars, tips, rails, stiles, *rings, lock]))]


def _wicket(out: Collector, p: Params, kit: Kit, wide: float, h: float) -> Pieces:
    """Pales with a swept top, two rails, a brace."""
    mat, n = finish.paint(p.color, p.wear, 0.6) if p.color else finish.wood("weathered", p.wear), max(4, int(wide / 0.115))
    x = (np.arange(n) + 0.5) / n * (wide - 0.04) + 0.02
    top = h * (0.84 + 0.14 * np.sin(x / wide * np.pi))
    pales = boards(np.c_[np.full(n, 0.075), np.full(n, 0.022), top - 0.08], np.c_[x, np.full(n, -0.03), (top + 0.08) / 2], 0.006, tints(kit.rng("pales"), n, 0.12))
    rails = boards((wide - 0.03, 0.035, 0.08), [(wide / 2, 0, q * h) for q in (0.24, 0.72)], 0.006)
    iron = [box((0.3, 0.012, 0.035), 0.003, (0.14, -0.05, q * h)) for q in (0.24, 0.72)] + [torus(0.035, 0.006, 14, 5).turned(rot_x(np.pi / 2)).moved((wide - 0.09, -0.055, 0.6 * h))]
    return [("gate", mat, join([pales, rails.tinted(1.0)])), ("iron", finish.iron(p.wear), join(iron))]


def _posts(out: Collector, p: Params, kit: Kit, w: float, h: float) -> list[Collider]:
    if p.style == "iron":
        stone, k = finish.of("ashlar", (0.4, 0.37, 0.32), 0.88, p.wear), 0.3
        for s in (-1, 1):
            x = s * (w + k + 0.03)
            rows = int(h * 1.05 / 0.3)
            tall = h * 1.05 / rows
            out.add("piers", stone, boards((2 * k, 2 * k, tall - 0.008), [(x, 0, (j + 0.5) * tall) for j in range(rows)], 0.018, tints(kit.rng(f"pier{s}"), rows, 0.16)))
            out.add("caps", finish.stone("limestone", p.wear), box((2 * k + 0.16, 2 * k + 0.16, 0.12), 0.03, (x, 0, h * 1.05 + 0.06)), lathe([(0.22, 0.0), (0.12, 0.06), (0.1, 0.1), (0, 0.1)], 20, 0.5).moved((x, 0, h * 1.05 + 0.12)), sphere(0.19, kit.n(20, 10), (x, 0, h * 1.05 + 0.38)), box((2 * k + 0.12, 2 * k + 0.12, 0.3), 0.03, (x, 0, 0.12)))
        return [box_collider((s * (w + 0.03), -k, 0), (s * (w + 2 * k + 0.03), k, h * 1.2)) for s in (-1, 1)]
    wood = finish.paint(p.color, p.wear, 0.7) if p.color else finish.wood("weathered", p.wear)
    tall = h + 0.3 if p.style == "field" else 2.25
    for s in (-1, 1):
        x = s * (w + 0.09)
        post = box((0.16, 0.16, tall + 0.2), 0.015, (x, 0, tall / 2 - 0.1)) if p.style == "wicket" else cylinder(0.1, tall + 0.2, kit.n(10, 6), 0.02, (x, 0, -0.2), top=0.09)
        out.add("posts", wood, post)
        out.add("iron", finish.iron(p.wear), *(box((0.08, 0.05, 0.05), 0.006, (s * w, 0, q * h)) for q in (0.2, 0.9)))
    if p.style == "wicket":
        tiles, barge = gable(2 * w + 0.5, 0.9, tall - 0.05, 0.42, kit.rng("roof"), 0.12, 0.1, 0.14)
        out.add("roof", finish.of("shingle", (0.16, 0.11, 0.08), 0.85, p.wear), tiles)
        out.add("posts", wood, barge, under(2 * w + 0.5, 0.9, tall - 0.05, 0.42, 0.12, 0.1), box((2 * w + 0.4, 0.12, 0.14), 0.01, (0, 0, tall - 0.1)), *(box((0.1, 0.9, 0.1), 0.01, (s * (w + 0.09), 0, tall - 0.02)) for s in (-1, 1)))
    return [box_collider((s * (w + 0.01), -0.09, 0), (s * (w + 0.18), 0.09, tall)) for s in (-1, 1)]
