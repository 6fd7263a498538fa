"""A shoe rack of slatted or wire tiers with shoes on them, or a slim shoe cabinet whose flaps tip out."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Field, Joint, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.assets.parts.room_cabinet import front, pulls
from worldloom.assets.parts.room_clothes import shoe
from worldloom.geometry import rot_z, slab

CARD = Card("storage/shoe_rack", 1, "shoe_rack", ("shoe cabinet", "shoe shelf", "shoe stand", "shoe storage", "shoe organizer"), ("storage", "furniture"), ("indoor", "hallway", "entryway", "bedroom", "dressing_room", "shop"), "floor", (0.4, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    style: Literal["slats", "wire", "cabinet"] = "slats"
    width: Annotated[float, metres(0.5, 1.2)] = 0.76
    tiers: Annotated[int, Field(ge=2, le=5)] = 3
    wood: Literal["oak", "bamboo", "walnut", "white"] = "bamboo"
    shoes: Annotated[int, Field(ge=0, le=12)] = 6
    """Pairs."""
    color: Color = "#7a3b2a"
    """Of the first pair."""
    wear: Wear = 0.2


CARRYING = {"shoes": 0}
"""Its dials where something else lies on or in it."""
PRESETS = {"wire": Params(style="wire", tiers=4, shoes=8, color="navy"), "cabinet": Params(style="cabinet", wood="white", tiers=3), "bare": Params(shoes=0, wood="oak", tiers=2)}
TONES = ("#e4e0d6", "#1f2124", "#8c5a34", "#37506b", "#b04a45", "#5c6a4f")


def build(p: Params, kit: Kit) -> Part:
    """Ends, tiers that tilt a little forward, pairs side by side; a cabinet has flaps on hinges at their foot."""
    out, w = Collector(), p.width / 2
    wood = finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    if p.style == "cabinet":
        return _cabinet(out, p, kit, w)
    d, pitch, low = 0.145, 0.21, 0.09
    h = low + pitch * (p.tiers - 1) + 0.09
    metal, g = finish.metal("gunmetal", p.wear), kit.rng("shoes")
    levels = [low + pitch * k for k in range(p.tiers)]
    if p.style == "slats":
        out.add("side", wood, *(slab((s * w - 0.012, y - 0.017, 0), (s * w + 0.012, y + 0.017, h), 0.004) for s in (-1, 1) for y in (-d + 0.017, d - 0.017)), *(slab((s * w - 0.009, -d + 0.03, z - 0.035), (s * w + 0.009, d - 0.03, z - 0.012), 0.003) for s in (-1, 1) for z in [*levels, h]))
    else:
        out.add("side", metal, wires([(s * w, y, 0) for s in (-1, 1) for y in (-d, d)], [(s * w, y, h) for s in (-1, 1) for y in (-d, d)], 0.009, 10), wires([(s * w, -d, z) for s in (-1, 1) for z in [*levels, h]], [(s * w, d, z) for s in (-1, 1) for z in [*levels, h]], 0.006, 8))
    for z in levels:
        ys = np.linspace(-d + 0.03, d - 0.03, 5 if p.style == "slats" else 8)
        if p.style == "slats":
            out.add("tier", wood, boards((2 * w - 0.02, 0.038, 0.012), np.c_[0 * ys, ys, 0 * ys + z - 0.006], 0.003, tints(g, len(ys), 0.1)))
        else:
            out.add("tier", metal, wires(np.c_[0 * ys - w, ys, 0 * ys + z - 0.004], np.c_[0 * ys + w, ys, 0 * ys + z - 0.004], 0.0035, 6))
    _pairs(out, p, kit, [(0.0, z) for z in levels], w)
    bare = [(z, b) for z, b in zip(levels, [*(q - 0.05 for q in levels[1:]), levels[-1] + 1.0], strict=True)] if p.shoes == 0 else [(levels[-1], levels[-1] + 1.0)] if p.shoes <= 3 * (p.tiers - 1) else []
    sup = tuple(Support(name=f"tier.{k + 1}", center=(0, 0, z), size=(2 * w - 0.08, 2 * d - 0.04), clearance=round(b - z, 3)) for k, (z, b) in enumerate(bare))
    solid = (*(box_collider((-w, -d, z - 0.012), (w, d, z)) for z in levels), *(box_collider((s * w - 0.012, -d, 0), (s * w + 0.012, d, h)) for s in (-1, 1))) if p.shoes == 0 else (box_collider((-w, -d, 0), (w, d, h)),)
    return Part(out.surfaces(), colliders=solid, mass=5.0 + p.shoes, dynamic=True, supports=sup, functional_sides=("front",), affordances=("take",))


def _pairs(out: Collector, p: Params, kit: Kit, places: list[tuple[float, float]], w: float) -> None:
    """Pairs from the lowest tier upwards, toes to the front, no two pairs alike in colour."""
    g, step = kit.rng("pairs"), 0.235
    row = max(1, int((2 * w - 0.04) / step))
    for k in range(min(p.shoes, row * len(places))):
        y, z = places[k // row]
        x = (k % row - (row - 1) / 2) * (2 * w - 0.03) / row
        boot = bool(g.random() < 0.2) and z == places[-1][1]
        tone = p.color if k == 0 else TONES[int(g.integers(len(TONES)))]
        upper, sole = shoe(0.265, 0.085, boot)
        for s in (-1, 1):
            turn = rot_z(float(g.normal(0, 0.05)))
            at = (x + s * 0.052, y + float(g.normal(0, 0.006)), z + 0.001)
            out.add(f"shoe.{tone}", finish.leather(rgb(tone), 0.15), upper.turned(turn).moved(at))
            out.add("sole", finish.rubber((0.06, 0.045, 0.035)), sole.turned(turn).moved(at))


def _cabinet(out: Collector, p: Params, kit: Kit, w: float) -> Part:
    """Shallow, against the wall; flaps above each other, one of them let down a hand's breadth with shoes behind it."""
    d, h = 0.11, 0.1 + 0.38 * p.tiers
    wood = finish.paint("white", p.wear, 0.35) if p.wood == "white" else finish.wood(p.wood, p.wear, 0.4)
    out.add("case", wood, *(slab((s * (w - 0.009) - 0.009, -d + 0.02, 0), (s * (w - 0.009) + 0.009, d, h), 0.002) for s in (-1, 1)), slab((-w - 0.006, -d - 0.004, h), (w + 0.006, d, h + 0.02), 0.004), slab((-w + 0.018, -d + 0.04, 0), (w - 0.018, d, 0.08), 0.002), slab((-w + 0.018, d - 0.01, 0.08), (w - 0.018, d - 0.002, h), 0.001))
    joints, solids = [], [box_collider((-w, -d + 0.02, 0), (w, d, h + 0.02))]
    zs = np.linspace(0.09, h - 0.006, p.tiers + 1)
    metal = finish.metal("brass", p.wear)
    for k in range(p.tiers):
        lo, hi = (-w + 0.004, float(zs[k]) + 0.003), (w - 0.004, float(zs[k + 1]) - 0.003)
        name = f"flap.{k + 1}"
        out.add("flap", wood, *(m.moved((0, -d, 0)) for m in front(lo, hi, "shaker")), link=name)
        out.add("handle", metal, pulls("bar", [(0, -d, hi[1] - 0.05)], width=0.12), link=name)
        joints.append(Joint(name=name, origin=(0, -d + 0.01, lo[1]), axis=(1, 0, 0), limits=(0, 0.7)))
        solids.append(box_collider((lo[0], -d - 0.03, lo[1]), (hi[0], -d + 0.02, hi[1]), name))
    if p.shoes:
        _pairs(out, p.model_copy(update={"shoes": min(p.shoes, 2)}), kit, [(0.0, h + 0.02)], 0.6 * w)
    return Part(out.surfaces(), colliders=tuple(solids), mass=22.0, joints=tuple(joints), supports=() if p.shoes else (Support(name="top", center=(0, 0, h + 0.02), size=(2 * w - 0.05, 2 * d - 0.03)),), functional_sides=("front",), affordances=("open",))
