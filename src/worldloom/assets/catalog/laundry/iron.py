"""An electric clothes iron with its steel sole, steam dial, handle and cord, standing on its heel or flat on its sole."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.body_form import Form, ball, blend, carve, cut, skin
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.geometry import cylinder, prism, rot_x, spline, tube

CARD = Card("laundry/iron", 1, "iron", ("clothes iron", "steam iron", "flat iron", "electric iron"), ("appliance",), ("indoor", "laundry", "bedroom"), "table")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.2, 0.34)] = 0.28
    color: Color = "#2a63b0"
    state: Literal["lying", "standing"] = "lying"
    material: Literal["steel", "iron"] = "steel"
    """Of the sole."""
    wear: Wear = 0.15


PRESETS = {"standing": Params(state="standing", color="#b3352a"), "antique": Params(material="iron", color="#2b2b2d", wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Its tip to -Y."""
    n = kit.n(24, 10)
    t = np.linspace(0, 1, 14)
    half = 0.055 * np.minimum(1, 1.25 * t**0.62)
    line = np.concatenate([np.c_[half, -0.15 + 0.27 * t], np.c_[-half[::-1], -0.15 + 0.27 * t[::-1]][:-1]])
    sole = finish.metal("steel", p.wear, 0.2) if p.material == "steel" else finish.iron(p.wear)
    body: Form = blend([ball((0, 0.03, 0.03), (0.054, 0.11, 0.045)), ball((0, -0.05, 0.024), (0.032, 0.088, 0.03)), ball((0, 0.09, 0.06), (0.036, 0.04, 0.075)), ball((0, 0.02, 0.115), (0.021, 0.105, 0.022)), ball((0, -0.075, 0.085), (0.022, 0.028, 0.045))], 0.022)
    body = cut(carve(body, ball((0, 0.008, 0.078), (0.07, 0.062, 0.019)), 0.01), (0, 0, 0.014), (0, 0, -1), 0.002)
    cord = tube(spline([(0, 0.125, 0.12), (0.0, 0.19, 0.12), (0.06, 0.24, 0.05), (0.14, 0.2, 0.005), (0.17, 0.08, 0.005), (0.1, 0.14, 0.005)], 34), 0.004, 7)
    pieces: list[Piece] = [("body", finish.plastic(p.color, 0.2, p.wear), skin(body, 0.012 if kit.detail < 0.5 else 0.006, shade=0.25)), ("sole", sole, prism(line, 0.012, 0.003)), ("trim", finish.plastic("#e8e8e6", 0.3), prism(line * 0.985, 0.006, 0.001).moved((0, 0, 0.011))),
                           ("dial", finish.plastic("#e8e8e6", 0.3), cylinder(0.019, 0.016, n, 0.003, (0, -0.02, 0.056))), ("button", finish.plastic("#1b1c1f"), cylinder(0.009, 0.012, n, 0.003, (0, -0.085, 0.122))), ("cord", finish.fabric("#1a1a1c"), cord)]  # fmt: skip
    turn = rot_x(-np.pi / 2 + 0.16) if p.state == "standing" else None
    if p.state == "standing":
        pieces = [q for q in pieces if q[0] != "cord"]
    return small(gathered(pieces, turn, p.length / 0.28), 1.3, friction=0.8, affordances=("pick up", "switch"))
