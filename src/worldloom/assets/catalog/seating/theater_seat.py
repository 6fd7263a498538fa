"""A theatre seat: padded back in a curved shell, tipped-up or lowered cushion between two arms on a cast standard, with its number."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.built_town import lettering
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import box, cylinder, rot_x, slab

CARD = Card("seating/theater_seat", 1, "theater_seat", ("theatre seat", "cinema seat", "auditorium seat", "stalls seat"), ("seat", "furniture"), ("indoor", "theater", "cinema", "concert_hall", "train_car"), "floor", (0.1, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.46, 0.65)] = 0.55
    state: Literal["up", "down"] = "up"
    color: Color = "#6e1418"
    wood: Color = "#3a2013"
    wear: Wear = 0.25


PRESETS = {"down": Params(state="down"), "blue": Params(color="navy", wood="#6b4a2a"), "worn": Params(color="dark_green", wear=0.85)}
CARRYING = {"state": "down"}


def build(p: Params, kit: Kit) -> Part:
    """Two standards with arm pads, shell and pad of the back, seat on its pivot."""
    out, w = Collector(), p.width / 2
    cloth, wood, iron = finish.fabric(p.color, p.wear, "velvet"), finish.wood(p.wood, p.wear, 0.4), finish.iron(p.wear, (0.03, 0.028, 0.026))
    for s in (-1, 1):
        x = s * (w - 0.025)
        out.add("standard", iron, slab((x - 0.016, -0.14, 0.0), (x + 0.016, 0.17, 0.035), 0.008), slab((x - 0.012, -0.05, 0.03), (x + 0.012, 0.11, 0.56), 0.008), box((0.022, 0.3, 0.05), 0.008, (x, -0.05, 0.57)))
        out.add("arm", wood, box((0.055, 0.34, 0.03), 0.012, (x, -0.06, 0.61)))
    lean = rot_x(-0.2)
    back = slab((-w + 0.05, 0.0, 0.0), (w - 0.05, 0.022, 0.62), 0.01)
    pad = soft_box((2 * w - 0.13, 0.075, 0.54), 0.03, 0.02, 0.012, 0.0, kit.seed % 89, (0, -0.035, 0.33), 2)
    out.add("shell", wood, back.turned(lean).moved((0, 0.11, 0.34)))
    out.add("back", cloth, pad.turned(lean).moved((0, 0.11, 0.34)))
    cushion = soft_box((2 * w - 0.11, 0.44, 0.1), 0.04, 0.03, 0.015, 0.0, kit.seed % 97, (0, -0.2, 0.0), 2)
    under = slab((-w + 0.06, -0.4, -0.075), (w - 0.06, -0.01, -0.045), 0.01)
    tip = rot_x(-1.22) if p.state == "up" else np.eye(3)
    out.add("seat", cloth, cushion.turned(tip).moved((0, 0.05, 0.43)))
    out.add("shell", wood, under.turned(tip).moved((0, 0.05, 0.43)))
    plate = cylinder(0.022, 0.003, 20, 0.001).turned(rot_x(np.pi / 2)).moved((0, 0.2, 0.86))
    out.add("plate", finish.metal("brass", p.wear), plate)
    out.add("number", finish.paint("black", 0.1), lettering(str(1 + kit.seed % 40), 0.026, 0.02, 0.0, 0.12).scaled((-1, -1, 1)).moved((0, 0.2035, 0.86)))
    supports = (Support(name="seat", center=(0, -0.14, 0.48), size=(p.width - 0.12, 0.34), clearance=1.2),) if p.state == "down" else ()
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.17, 0), (w, 0.2, 0.6)), box_collider((-w, 0.0, 0.6), (w, 0.25, 0.96))), mass=18.0, supports=supports, functional_sides=("front",), affordances=("sit",), anchors={"seat": (0, -0.14, 0.48)})
