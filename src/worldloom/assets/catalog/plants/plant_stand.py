"""A plant stand: a pot in a wooden cradle, a tall pedestal, or iron tiers for several pots."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.assets.parts.room_joinery import smooth_profile
from worldloom.geometry import beam, cylinder, lathe, rod, spline, stamp, torus, tube

CARD = Card("plants/plant_stand", 1, "plant_stand", ("plant stand", "flower stand", "plant pedestal", "plant shelf", "jardiniere stand"), ("furniture",), ("indoor", "living_room", "bedroom", "conservatory", "balcony", "sunroom"), "floor", (0.1, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["cradle", "pedestal", "tiered", "iron"] = "cradle"
    width: Annotated[float, metres(0.22, 0.9)] = 0.32
    height: Annotated[float, metres(0.2, 1.2)] = 0.45
    wood: Literal["oak", "walnut", "birch", "bamboo", "white"] = "oak"
    wear: Wear = 0.2


PRESETS = {"pedestal": Params(style="pedestal", height=0.85, wood="walnut"), "tiered": Params(style="tiered", height=0.95, width=0.75, wood="bamboo"), "iron": Params(style="iron", height=0.6, width=0.28)}


def build(p: Params, kit: Kit) -> Part:
    """Joined of legs and rails that bear what stands on it."""
    out, r, h = Collector(), p.width / 2, p.height
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    if p.style == "tiered":
        return _tiers(out, p, kit, r, h)
    if p.style == "cradle":
        seat = h - 0.04
        a = np.arange(4) * np.pi / 2 + np.pi / 4
        out.add("leg", wood, *(rod((r * np.cos(t), r * np.sin(t), 0), (r * 0.98 * np.cos(t), r * 0.98 * np.sin(t), h), 0.013, kit.n(14, 8), 0.011) for t in a))
        cross = [beam((-r * np.cos(t), -r * np.sin(t), seat - 0.013), (r * np.cos(t), r * np.sin(t), seat - 0.013), 0.022, 0.026, 0.004) for t in a[:2]]
        out.add("rail", wood, *cross)
        top, size = seat, 1.1 * r
    elif p.style == "pedestal":
        prof = smooth_profile([(0, 0), (0.8 * r, 0), (0.82 * r, 0.02), (0.5 * r, 0.05), (0.24 * r, 0.12 * h + 0.04), (0.17 * r, 0.4 * h), (0.22 * r, 0.75 * h), (0.3 * r, 0.84 * h), (0.2 * r, 0.9 * h), (0.4 * r, h - 0.03), (0, h - 0.03)], kit.n(60, 28))
        out.add("post", wood, lathe(prof, kit.n(32, 14), 0.6))
        out.add("top", wood, lathe([(0, h - 0.032), (0.9 * r, h - 0.032), (0.96 * r, h - 0.022), (r, h - 0.012), (0.985 * r, h), (0, h)], kit.n(40, 16), 0.6))
        top, size = h, 1.35 * r
    else:
        iron, seat, n = finish.iron(p.wear), h - 0.1, kit.n(44, 18)
        out.add("ring", iron, torus(r, 0.006, n, 8).moved((0, 0, h - 0.006)), torus(0.93 * r, 0.005, n, 8).moved((0, 0, seat)), torus(0.55 * r, 0.004, n, 6).moved((0, 0, 0.22 * h)))
        path = spline([(1.12 * r, 0, 0.008), (1.02 * r, 0, 0.06), (0.6 * r, 0, 0.24 * h), (0.78 * r, 0, 0.6 * h), (0.95 * r, 0, seat), (r, 0, h - 0.006)], 26)
        out.add("leg", iron, stamp(tube(path, 0.006, 8), np.zeros((3, 3)), np.arange(3) * 2.0944 + 0.5))
        out.add("grid", iron, wires([(x, -np.sqrt(0.86 * r * r - x * x), seat) for x in np.linspace(-0.75, 0.75, 5) * r], [(x, np.sqrt(0.86 * r * r - x * x), seat) for x in np.linspace(-0.75, 0.75, 5) * r], 0.003, 6))
        top, size = seat + 0.004, 1.1 * r
    solids = (cylinder_collider(1.0 * r, top), *([cylinder_collider(1.1 * r, 0.02)] if p.style == "iron" else []))
    return Part(out.surfaces(), colliders=solids, mass=4.0, dynamic=True, supports=(Support(name="top", center=(0, 0, top), size=(size, size), clearance=1.5),), anchors={"top": (0, 0, top)})


def _tiers(out: Collector, p: Params, kit: Kit, r: float, h: float) -> Part:
    """Three shelves of slats, each set back behind the one below it, between A-shaped ends."""
    wood = finish.paint("white", p.wear) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    deep, g = 0.2, kit.rng("slats")
    levels = [(0.12 + (h - 0.12) * k / 2, -0.17 + 0.17 * k) for k in range(3)]
    sup, solids = [], []
    for k, (z, y) in enumerate(levels):
        ys = y + (np.arange(5) - 2) * deep / 5
        out.add("shelf", wood, boards((2 * r - 0.05, 0.033, 0.014), np.c_[0 * ys, ys, 0 * ys + z - 0.007], 0.003, tints(g, 5, 0.1)))
        out.add("shelf", wood, *(beam((s * (r - 0.06), y - deep / 2, z - 0.022), (s * (r - 0.06), y + deep / 2, z - 0.022), 0.02, 0.018, 0.002) for s in (-1, 1)))
        sup.append(Support(name=f"shelf.{k + 1}", center=(0, y, z), size=(2 * r - 0.1, deep - 0.02), clearance=0.5))
        solids.append(box_collider((-r, y - deep / 2, z - 0.03), (r, y + deep / 2, z)))
    for s in (-1, 1):
        x = s * (r - 0.015)
        out.add("side", wood, beam((x, -0.29, 0), (x, 0.05, h + 0.02), 0.022, 0.034, 0.004), beam((x, 0.26, 0), (x, 0.24, h + 0.02), 0.022, 0.034, 0.004))
        out.add("side", wood, *(beam((x, min(y, 0.16) - 0.12, z - 0.02), (x, 0.25, z - 0.02), 0.018, 0.026, 0.003) for z, y in levels))
    out.add("brace", finish.metal("brass"), cylinder(0.004, 2 * r - 0.03, 8, 0.001).turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]]).moved((-r + 0.015, 0.25, 0.3 * h)))
    solids.append(box_collider((-r, 0.22, 0), (r, 0.28, h)))
    solids.append(box_collider((-r, -0.3, 0), (r, -0.24, 0.05)))
    return Part(out.surfaces(), colliders=tuple(solids), mass=8.0, dynamic=True, supports=tuple(sup), functional_sides=("front",), anchors={"top": (0, 0.17, h)})
