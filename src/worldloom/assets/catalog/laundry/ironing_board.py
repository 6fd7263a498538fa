"""An ironing board: a padded, pointed top on crossed metal legs, with an iron rest, standing up."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered, standing
from worldloom.assets.parts.room_soft import soft_prism
from worldloom.geometry import rod, slab, spline, tube

CARD = Card("laundry/ironing_board", 1, "ironing_board", ("ironing table", "iron board"), ("appliance", "furniture"), ("indoor", "laundry", "bedroom"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.65, 1.0)] = 0.87
    length: Annotated[float, metres(1.0, 1.5)] = 1.25
    color: Color = "#8fb4cc"
    """Of the cover."""
    pattern: Literal["plain", "striped"] = "striped"
    wear: Wear = 0.2


PRESETS = {"plain": Params(pattern="plain", color="#b8b2a4", height=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Long along X, its tip to -X."""
    h, long, w = p.height, p.length, 0.19
    t = np.linspace(0, 1, 18)
    half = w * np.minimum(1.0, 0.25 + 0.9 * t**0.55) * np.where(t < 0.001, 0.2, 1)
    x = -0.58 * long + 0.95 * long * t
    top = np.concatenate([np.c_[x, -half], np.c_[x[::-1], half[::-1]]])
    pad = soft_prism(top, 0.032, 0.014).moved((0, 0, h - 0.032))
    pieces: list[Piece] = [("cover", finish.fabric(p.color, p.wear), pad)]
    if p.pattern == "striped":
        for k in range(9):
            at = -0.42 * long + 0.085 * long * k
            reach = float(np.interp(at, x, half)) - 0.006
            pieces.append(("stripe", finish.fabric("#f2efe6"), slab((at, -reach, h - 0.003), (at + 0.022, reach, h + 0.0012), 0.0005)))
    steel = finish.metal("aluminium", p.wear)
    z = h - 0.036
    for s in (-1, 1):
        pieces += [("leg", steel, rod((s * 0.34 * long, -0.11 * s, 0.02), (-s * 0.3 * long, -0.07 * s, z), 0.0125, 10)), ("leg", steel, rod((s * 0.34 * long, 0.11 * s, 0.02), (-s * 0.3 * long, 0.07 * s, z), 0.0125, 10))]
        pieces.append(("leg", steel, rod((s * 0.34 * long, -0.18, 0.018), (s * 0.34 * long, 0.18, 0.018), 0.0125, 10)))
        pieces += [("foot", finish.rubber(), rod((s * 0.34 * long, y, 0.018), (s * 0.34 * long, y + 0.04, 0.018), 0.018, 12)) for y in (-0.2, 0.16)]
    pieces.append(("axle", steel, drum(0.008, 0.24, (0.012 * long, 0, 0.53 * h), 10, turn=np.array([[1, 0, 0], [0, 0, -1], [0, 1.0, 0]]))))
    e = 0.37 * long
    rest = [tube(spline([(e, y, h - 0.02), (e + 0.1, y, h - 0.01), (e + 0.22, y, h - 0.01), (e + 0.26, y, h + 0.015)], 12), 0.005, 7) for y in (-0.12, -0.04, 0.04, 0.12)]
    rest += [rod((e + q, -0.13, h - 0.012), (e + q, 0.13, h - 0.012), 0.005, 7) for q in (0.06, 0.21)]
    pieces += [("rest", steel, m) for m in rest]
    found = gathered(pieces, middle=False)
    solids = (box_collider((-0.58 * long, -w, h - 0.04), (0.37 * long, w, h)), box_collider((-0.36 * long, -0.18, 0), (-0.32 * long, 0.18, 0.04)), box_collider((0.32 * long, -0.18, 0), (0.36 * long, 0.18, 0.04)), box_collider((-0.1, -0.1, 0.04), (0.1, 0.1, h - 0.04)))
    return standing(found, 6.0, colliders=solids, supports=(Support(name="top", center=(-0.05 * long, 0, h), size=(0.7 * long, 1.5 * w)),), anchors={"top": (0, 0, h)}, functional_sides=("front",))
