"""A remote control for television or stereo: a slim dark bar with rubber keys, a ring pad and one coloured button."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import cylinder, rot_z, stamp, torus
CARD = Card("electronics/remote_control", 1, "remote_control", ("remote", "tv remote", "television remote", "remote controller", "clicker"), ("electronics",), ("indoor", "living_room", "bedroom", "hotel"), "table")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.11, 0.24)] = 0.18
    style: Literal["classic", "slim"] = "classic"
    """Many keys, or few on a narrow bar."""
    color: Color = "#17181a"
    accent: Color = "red"
    wear: Wear = 0.15


PRESETS = {"slim": Params(style="slim", color="#b9bbbe", accent="#2c2d31", length=0.14), "white": Params(color="#cfd0d0", accent="orange")}


def build(p: Params, kit: Kit) -> Part:
    """Lies along Y, a little turned."""
    out, n, turn = Collector(), p.length, rot_z(0.3)
    w = 0.048 if p.style == "classic" else 0.034
    out.add("body", finish.plastic(p.color, 0.35, p.wear), soft_box((w, n, 0.02), 0.008, 0.05, 0.001, center=(0, 0, 0.01)).turned(turn))
    key = cylinder(0.0042, 0.003, kit.n(12, 6), 0.001)
    xs = (-0.0145, 0.0, 0.0145) if p.style == "classic" else (-0.009, 0.009)
    rows = np.arange(-0.42, 0.02, 0.075 if p.style == "classic" else 0.13)
    places = [(x, y * n, 0.0195) for y in rows for x in xs]
    out.add("key", finish.rubber((0.1, 0.1, 0.105) if p.style == "classic" else (0.025, 0.025, 0.025)), stamp(key, places).turned(turn))
    ring = torus(0.0125, 0.003, kit.n(26, 12), 8).scaled((1, 1, 0.7)).moved((0, 0.17 * n, 0.0205))
    out.add("ring", finish.metal("brushed"), ring.turned(turn), cylinder(0.006, 0.003, 16, 0.001, (0, 0.17 * n, 0.0195)).turned(turn))
    out.add("power", finish.plastic(p.accent, 0.3), cylinder(0.005, 0.0035, 14, 0.001, (-0.5 * w + 0.01, 0.42 * n, 0.0195)).turned(turn))
    return tabletop(out.surfaces(), 0.12, False, affordances=("pick up", "switch"))
