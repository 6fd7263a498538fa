"""An ambulance stretcher or gurney: a narrow padded bed with side rails, straps and pillow on a wheeled folding frame."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Support, Wear, box_collider, finish, metres, np, number
from worldloom.assets.parts.kind_pieces import Piece, drum, gathered
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import beam, box, rod, rot_y, spline, tube

CARD = Card("medical/stretcher", 1, "stretcher", ("gurney", "ambulance stretcher", "hospital stretcher", "patient trolley"), ("medical equipment", "bed"), ("indoor", "hospital", "clinic", "medical", "emergency_room"), "floor", (0.5, 0.5, 0.2, 0.2))


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(1.7, 2.1)] = 1.95
    height: Annotated[float, metres(0.5, 0.95)] = 0.8
    raised: Annotated[float, number(0.0, 0.9, "rad")] = 0.35
    """Of its back."""
    color: Color = "#d9641c"
    """Of the mattress."""
    straps: bool = True
    wear: Wear = 0.2


PRESETS = {"flat": Params(raised=0.0, color="#1f2a3a", straps=False)}


def build(p: Params, kit: Kit) -> Part:
    """Head to +X."""
    long, w, h, n = p.length, 0.58, p.height, kit.n(18, 10)
    skin, frame, steel = finish.leather(p.color, p.wear), finish.paint("#e0b81c", p.wear), finish.metal("aluminium", p.wear)
    hinge = 0.08 * long
    turn, pivot = rot_y(-p.raised), np.array([hinge, 0, h - 0.05])
    pieces: list[Piece] = [("pad", skin, soft_box((0.5 * long + hinge, w, 0.08), 0.034, 0.07, 0.004, center=((hinge - 0.5 * long) / 2, 0, h - 0.04)))]
    back = [("pad", skin, soft_box((0.5 * long - hinge - 0.01, w, 0.08), 0.034, 0.07, 0.004, center=((0.5 * long + hinge) / 2 + 0.006, 0, h - 0.04))), ("pillow", finish.fabric("#eef1f2"), soft_box((0.26, 0.4, 0.09), 0.042, 0.04, 0.01, center=(0.5 * long - 0.18, 0, h + 0.04)))]
    pieces += [(r, m, q.moved(-pivot).turned(turn).moved(pivot)) for r, m, q in back]
    z = h - 0.1
    for s in (-1, 1):
        y = s * (w / 2 - 0.02)
        pieces += [("frame", steel, rod((-long / 2, y, z), (long / 2, y, z), 0.018, n)), ("base", frame, rod((-0.42 * long, y, 0.2), (0.42 * long, y, 0.2), 0.02, n))]
        pieces += [("leg", frame, beam((-0.36 * long, y - 0.03 * s, 0.2), (0.28 * long, y - 0.03 * s, z), 0.03, 0.04, 0.004)), ("leg", frame, beam((0.36 * long, y - 0.07 * s, 0.2), (-0.28 * long, y - 0.07 * s, z), 0.03, 0.04, 0.004))]
        rail = spline([(-0.26 * long, s * w / 2, z), (-0.25 * long, s * (w / 2 + 0.02), h + 0.17), (-0.2 * long, s * (w / 2 + 0.02), h + 0.2), (0.02 * long, s * (w / 2 + 0.02), h + 0.2), (0.06 * long, s * (w / 2 + 0.02), h + 0.17), (0.07 * long, s * w / 2, z)], 40)
        pieces += [("rail", steel, tube(rail, 0.013, n)), *(("rail", steel, rod((x * long, s * (w / 2 + 0.015), z), (x * long, s * (w / 2 + 0.02), h + 0.2), 0.008, 8)) for x in (-0.17, -0.09, -0.01))]
        for x in (-0.4 * long, 0.4 * long):
            pieces += [("wheel", finish.rubber(), drum(0.09, 0.04, (x, y, 0.09), 26, 0.01, np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]]))), ("hub", finish.plastic("#c9cbcd"), drum(0.04, 0.044, (x, y, 0.09), 18, 0.004, np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0.0]]))), ("fork", frame, box((0.05, 0.05, 0.09), 0.008, (x, y, 0.165)))]
    pieces += [("frame", steel, rod((x, -w / 2 + 0.02, z), (x, w / 2 - 0.02, z), 0.018, n)) for x in (-long / 2, 0.0, long / 2)] + [("base", frame, rod((x, -w / 2 + 0.02, 0.2), (x, w / 2 - 0.02, 0.2), 0.018, n)) for x in (-0.42 * long, 0.42 * long)]
    pieces.append(("handle", finish.rubber(), tube(spline([(-long / 2, -0.2, z), (-long / 2 - 0.1, -0.19, z + 0.02), (-long / 2 - 0.12, 0.0, z + 0.02), (-long / 2 - 0.1, 0.19, z + 0.02), (-long / 2, 0.2, z)], 24), 0.016, n)))
    if p.straps:
        pieces += [("strap", finish.fabric("#1b1d20"), soft_box((0.05, w + 0.012, 0.088), 0.03, 0.06, 0.004, center=(x * long, 0, h - 0.038))) for x in (-0.34, -0.12)] + [("buckle", finish.metal("chrome"), box((0.06, 0.05, 0.012), 0.004, (x * long, 0.05, h + 0.012))) for x in (-0.34, -0.12)]
    found = gathered(pieces, middle=False)
    top = (0.5 * long - hinge) * float(np.sin(p.raised))
    solids = [box_collider((-long / 2, -w / 2, h - 0.12), (hinge if p.raised > 0.1 else long / 2, w / 2, h)), box_collider((-0.45 * long, -w / 2, 0), (0.45 * long, w / 2, 0.22)), *(box_collider((-0.26 * long, s * (w / 2 + 0.03), h), (0.07 * long, s * w / 2, h + 0.2)) for s in (-1, 1))]
    if p.raised > 0.1:
        solids.append(box_collider((hinge, -w / 2, h - 0.12), (0.48 * long, w / 2, h + 0.6 * top)))
    return Part(found, colliders=tuple(solids), mass=45.0, anchors={"bed": (-0.1 * long, 0, h)}, supports=(Support(name="top", center=(round(-0.2 * long, 4), 0, h), size=(0.5 * long, w - 0.1)),), functional_sides=("front", "back"), affordances=("lie", "push"))
