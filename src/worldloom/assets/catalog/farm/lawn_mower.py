"""A push lawn mower with a petrol engine, four wheels, a bent handle and a grass bag."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, number
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, lathe, rod, spline, tube

CARD = Card("farm/lawn_mower", 1, "lawn_mower", ("lawnmower", "mower", "push mower", "grass cutter"), ("machine", "garden equipment"), ("indoor", "outdoor", "garden", "garage", "shed"), "floor")


class Params(Base):
    """Dials."""

    color: Color = "#c42a1e"
    kind: Literal["petrol", "electric"] = "petrol"
    bag: bool = True
    size: Annotated[float, number(0.85, 1.25)] = 1.0
    wear: Wear = 0.3


PRESETS = {"electric": Params(kind="electric", color="#3f7d2a", bag=False)}


def build(p: Params, kit: Kit) -> Part:
    """It mows towards -Y; who pushes it stands behind."""
    n = kit.n(28, 12)
    shell, dark, steel = finish.paint(p.color, p.wear, 0.25), finish.plastic("#18191c", 0.5), finish.metal("gunmetal", p.wear)
    pieces: list[Piece] = [("deck", shell, soft_box((0.46, 0.62, 0.15), 0.06, 0.06, 0.01, center=(0, -0.05, 0.165))), ("skirt", shell, soft_box((0.5, 0.66, 0.05), 0.02, 0.06, center=(0, -0.05, 0.105)))]
    for y, r in ((-0.3, 0.095), (0.22, 0.115)):
        pieces += [("tyre", finish.rubber(), drum(r, 0.045, (s * 0.27, y, r), n, 0.012)) for s in (-1, 1)] + [("hub", finish.plastic("#d8d4c8", 0.4), drum(0.55 * r, 0.05, (s * 0.271, y, r), n, 0.008)) for s in (-1, 1)]
    if p.kind == "petrol":
        pieces += [("engine", steel, cylinder(0.13, 0.09, n, 0.015, (0, -0.06, 0.24))), ("engine", dark, lathe([(0.14, 0.32), (0.145, 0.34), (0.13, 0.39), (0.06, 0.405), (0, 0.405)], n, 0.6).moved((0, -0.06, 0))), ("tank", shell, soft_box((0.12, 0.16, 0.09), 0.03, 0.04, center=(0.13, 0.1, 0.3))), ("cap", dark, cylinder(0.025, 0.02, n, 0.004, (0.13, 0.1, 0.345))),
                   ("starter", dark, drum(0.04, 0.06, (-0.1, -0.24, 0.28), n)), ("muffler", finish.iron(p.wear), soft_box((0.09, 0.06, 0.08), 0.02, 0.03, center=(-0.16, -0.06, 0.28))), *(("fin", steel, box((0.17, 0.13, 0.005), 0.002, (0, -0.2, 0.25 + 0.016 * k))) for k in range(5))]  # fmt: skip
    else:
        pieces += [("engine", dark, soft_box((0.3, 0.36, 0.14), 0.06, 0.05, 0.01, center=(0, -0.05, 0.28))), ("battery", shell, soft_box((0.16, 0.18, 0.06), 0.02, 0.04, center=(0, 0.02, 0.36)))]
    for s in (-1, 1):
        pieces.append(("handle", dark, tube(spline([(s * 0.21, 0.24, 0.16), (s * 0.2, 0.5, 0.48), (s * 0.2, 0.8, 0.86), (s * 0.19, 0.9, 0.97)], 20), 0.0135, 10)))
    pieces += [("handle", dark, rod((-0.2, 0.9, 0.97), (0.2, 0.9, 0.97), 0.0135, 10)), ("grip", finish.rubber(), rod((-0.17, 0.9, 0.97), (0.17, 0.9, 0.97), 0.018, 12)), ("lever", shell, rod((-0.17, 0.86, 1.0), (0.17, 0.86, 1.0), 0.006, 8)), ("brace", dark, rod((-0.2, 0.6, 0.61), (0.2, 0.6, 0.61), 0.008, 8))]
    if p.bag:
        pieces += [("bag", finish.fabric("#23262a", p.wear, "canvas"), soft_box((0.38, 0.42, 0.3), 0.09, 0.06, 0.02, 0.01, 3, center=(0, 0.5, 0.3))), ("bagframe", finish.plastic(p.color, 0.4), soft_box((0.36, 0.06, 0.26), 0.025, 0.05, center=(0, 0.31, 0.3)))]
    found = gathered(pieces, scale=p.size, middle=False)
    z = p.size
    solids = [box_collider((-0.29 * z, -0.4 * z, 0), (0.29 * z, 0.3 * z, 0.4 * z)), box_collider((-0.21 * z, 0.3 * z, 0.15 * z), (0.21 * z, 0.72 * z, 0.46 * z)), box_collider((-0.21 * z, 0.6 * z, 0.6 * z), (0.21 * z, 0.93 * z, 1.0 * z))]
    return Part(found, colliders=tuple(solids), mass=26.0, functional_sides=("back",), affordances=("push", "switch"))
