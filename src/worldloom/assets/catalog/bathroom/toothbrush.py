"""A toothbrush lying on its back, or an electric one standing on its charger."""

from __future__ import annotations

from worldloom.assets.kit import Color, Card, Kit, Literal, Params as Base, Part, finish, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_bath import toothbrush
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, cylinder, lathe, rot_x, rot_y, rot_z, sphere, tube

CARD = Card("bathroom/toothbrush", 1, "toothbrush", ("electric toothbrush", "tooth brush", "toothbrushes", "bamboo toothbrush"), ("toiletry",), ("indoor", "bathroom", "hotel"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["manual", "electric", "bamboo"] = "manual"
    color: Color = "#2f86b5"
    bristles: Color = "white"
    state: Literal["lying", "standing"] = "lying"
    """A manual one lies, or stands as in a cup."""


VARIETY = {"color": ("#2f86b5", "#d2527f", "#4a9a5b", "orange")}
"""What several of them take in turn."""
WITHIN = {"state": "standing"}
"""Its dials where it is in something."""
PRESETS = {"electric": Params(kind="electric", color="white"), "bamboo": Params(kind="bamboo", bristles="charcoal"), "standing": Params(state="standing", color="#d2527f")}


def build(p: Params, kit: Kit) -> Part:
    """Shaft with a rubbed grip and rows of bristle; the electric one has a base, a body with a button and a slim head."""
    out = Collector()
    if p.kind == "electric":
        _electric(out, p, kit)
        return tabletop(out.surfaces(), 0.3)
    shaft, grip, hair = toothbrush(kit.n(10, 6))

    def put(m: Mesh) -> Mesh:
        return m.turned(rot_z(-np.pi / 2) @ rot_x(-np.pi / 2)).moved((-0.09, 0, 0.0072)) if p.state == "lying" else m.turned(rot_y(0.05)).moved((0, 0, 0.001))

    out.add("shaft", finish.wood("bamboo") if p.kind == "bamboo" else finish.plastic(p.color, 0.2), put(shaft))
    if p.kind == "manual":
        out.add("grip", finish.rubber(finish.paint(p.color).color).model_copy(update={"wear": 0.0}), put(grip).tinted(0.6))
    out.add("bristles", finish.plastic(p.bristles, 0.6), put(hair))
    return tabletop(out.surfaces(), 0.02, False)


def _electric(out: Collector, p: Params, kit: Kit) -> None:
    n = kit.n(28, 12)
    body, grey = finish.plastic(p.color, 0.22), finish.rubber((0.1, 0.12, 0.14))
    out.add("charger", finish.plastic("white", 0.3), lathe([(0, 0), (0.027, 0), (0.029, 0.003), (0.028, 0.012), (0.02, 0.018), (0.008, 0.02), (0, 0.02)], n, 0.7).scaled((1, 1.2, 1)))
    out.add("cable", finish.plastic("white"), tube([(0, 0.03, 0.005), (0, 0.05, 0.003), (0.03, 0.065, 0.002), (0.07, 0.06, 0.002)], 0.002, 6))
    out.add("body", body, lathe([(0, 0.018), (0.011, 0.018), (0.0142, 0.026), (0.015, 0.06), (0.0142, 0.11), (0.011, 0.14), (0.0075, 0.148), (0, 0.148)], n, 0.8))
    out.add("grip", grey, lathe([(0.0153, 0.045), (0.0156, 0.06), (0.0152, 0.09)], n, 0.8).scaled((1.0, 1.0, 1.0)))
    out.add("button", finish.metal("chrome"), sphere((0.005, 0.0022, 0.006), 12, (0, -0.0152, 0.1)), sphere((0.0032, 0.0018, 0.0032), 10, (0, -0.0148, 0.118)))
    out.add("head", finish.plastic("white", 0.25), lathe([(0.0072, 0.149), (0.0062, 0.165), (0.0036, 0.185), (0.0034, 0.2), (0, 0.201)], n, 0.8), cylinder(0.0068, 0.006, n, 0.001).turned(rot_x(np.pi / 2)).moved((0, 0.002, 0.206)))
    out.add("bristles", finish.plastic(p.bristles, 0.6), cylinder(0.0058, 0.008, n, 0.0006).turned(rot_x(np.pi / 2)).moved((0, -0.0035, 0.206)))
