"""A puck: the thin plastic disc of air hockey, or the thick rubber one of ice hockey with its knurled edge."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import box, lathe, stamp
CARD = Card("games/puck", 1, "puck", ("hockey puck", "air hockey puck", "hockey disc"), ("sports equipment", "game"), ("indoor", "games", "arcade", "sports"), "table")


class Params(Base):
    """Dials."""

    sport: Literal["air", "ice"] = "air"
    diameter: Annotated[float, metres(0.05, 0.1)] = 0.076
    color: Color = "red"
    wear: Wear = 0.2


PRESETS = {"ice": Params(sport="ice", color="#161719"), "green": Params(color="#4f9a2c")}
KNURLS = 72
"""Ribs round the edge of an ice hockey puck."""


def build(p: Params, kit: Kit) -> Part:
    """A disc with rounded edges: with a raised ring on either face, or ribs round its edge."""
    out, r, n = Collector(), p.diameter / 2, kit.n(48, 20)
    high = 0.009 if p.sport == "air" else p.diameter / 3
    skin = finish.plastic(p.color, 0.25, p.wear) if p.sport == "air" else finish.of("rubber", p.color, 0.7, p.wear)
    e = 0.2 * high if p.sport == "air" else 0.08 * high
    rim = [(0.86 * r, 0), (r - e, 0), (r, e), (r, high - e), (r - e, high), (0.86 * r, high)]
    sunk = 0.0012 if p.sport == "air" else 0.0
    out.add("disc", skin, lathe([(0, sunk), (0.84 * r, sunk), *rim, (0.84 * r, high - sunk), (0, high - sunk)], n, 0.5))
    if p.sport == "ice":
        a = np.arange(KNURLS) * 2 * np.pi / KNURLS
        out.add("rib", skin, stamp(box((0.0012, 0.0022, 0.6 * high), 0.0004), np.stack([r * np.cos(a), r * np.sin(a), np.full(KNURLS, high / 2)], 1), a))
    mass = 0.03 if p.sport == "air" else 0.165
    return Part(out.surfaces(), (cylinder_collider(r, high),), mass=mass, dynamic=True, friction=0.3, affordances=("pick up", "play"))


__all__ = ["CARD", "PRESETS", "Params", "build"]
