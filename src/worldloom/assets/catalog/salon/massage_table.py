"""A massage table: a padded bed with a face cradle, folding wooden or metal legs, towels rolled on it."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered, standing
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import beam, lathe, rod, tube

CARD = Card("salon/massage_table", 1, "massage_table", ("massage bed", "spa bed", "spa table", "massage couch"), ("bed", "table"), ("indoor", "spa", "salon", "clinic"), "floor", (0.6, 0.6, 0.3, 0.3))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.7, 2.1)] = 1.86
    height: Annotated[float, metres(0.55, 0.9)] = 0.7
    color: Color = "#d9cfba"
    legs: Literal["wood", "metal"] = "wood"
    towels: bool = True
    wear: Wear = 0.15


PRESETS = {"metal": Params(legs="metal", color="#2f5a5a", towels=False), "dark": Params(color="#4a3428")}
CARRYING = {"towels": False}


def build(p: Params, kit: Kit) -> Part:
    """Head to +X."""
    long, w, h = p.length, 0.7, p.height
    skin = finish.leather(p.color, p.wear)
    frame = finish.wood("oak", p.wear) if p.legs == "wood" else finish.metal("aluminium", p.wear)
    pieces: list[Piece] = [("pad", skin, soft_box((long / 2 - 0.004, w, 0.085), 0.036, 0.06, 0.006, center=(s * long / 4, 0, h - 0.04))) for s in (-1, 1)]
    pieces += [("frame", frame, beam((-long / 2 + 0.06, s * (w / 2 - 0.07), h - 0.11), (long / 2 - 0.06, s * (w / 2 - 0.07), h - 0.11), 0.03, 0.06, 0.004)) for s in (-1, 1)]
    for a in (-1, 1):
        x = a * (long / 2 - 0.22)
        pieces += [("leg", frame, beam((x, s * (w / 2 - 0.08), h - 0.09), (x + a * 0.1, s * (w / 2 - 0.08), 0.0), 0.045, 0.04, 0.005)) for s in (-1, 1)]
        pieces += [("leg", frame, beam((x + a * 0.06, -w / 2 + 0.09, 0.24), (x + a * 0.06, w / 2 - 0.09, 0.24), 0.03, 0.05, 0.004)), *(("brace", frame, beam((a * 0.1, s * (w / 2 - 0.1), h - 0.12), (x + a * 0.05, s * (w / 2 - 0.1), 0.3), 0.025, 0.03, 0.003)) for s in (-1, 1))]
        pieces += [("foot", finish.rubber(), rod((x + a * 0.1, s * (w / 2 - 0.08), 0.0), (x + a * 0.1, s * (w / 2 - 0.08), 0.02), 0.032, 14)) for s in (-1, 1)]
    e = long / 2
    t = np.linspace(-2.6, 2.6, 34)
    ring = np.c_[e + 0.17 - 0.12 * np.cos(t + np.pi), 0.11 * np.sin(t), np.full(34, h - 0.02)]
    pieces += [("cradle", skin, tube(ring, 0.045, 14)), *(("bar", finish.metal("chrome"), rod((e - 0.04, s * 0.08, h - 0.06), (e + 0.12, s * 0.08, h - 0.05), 0.01, 10)) for s in (-1, 1))]
    if p.towels:
        white = finish.fabric("#f2f0ea", p.wear, "velvet")
        pieces += [("towel", white, drum(0.055, 0.36, (-0.3 * long, 0.115 * k, h + 0.056), 26, 0.016, np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0.0]]))) for k in (-1, 0)] + [("sheet", white, soft_box((0.3, w + 0.012, 0.01), 0.004, 0.05, 0.0, 0.002, 3, center=(0.2, 0, h + 0.004)))]
        pieces.append(("roll", finish.fabric("#c9bfa8", recipe="velvet"), lathe([(0, 0), (0.05, 0.0), (0.06, 0.01), (0.06, 0.34), (0.05, 0.35), (0, 0.35)], 26, 0.6).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]])).moved((0.3, 0.0, h + 0.058))))
    solids = (box_collider((-e, -w / 2, h - 0.12), (e, w / 2, h)), *(box_collider((s * (e - 0.22), -w / 2 + 0.05, 0), (s * (e - 0.1), w / 2 - 0.05, h - 0.12)) for s in (-1, 1)))
    return standing(gathered(pieces, middle=False), 18.0, colliders=solids, anchors={"bed": (0, 0, h)}, supports=(Support(name="top", center=(0, 0, h), size=(long - 0.2, w - 0.1)),), functional_sides=("front", "back"), affordances=("lie",))
