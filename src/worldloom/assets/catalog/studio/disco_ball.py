"""A disco ball: a mirrored sphere of small square tiles on a chain and a motor, hung from the ceiling."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.kindred import dyed, gathered
from worldloom.geometry import align, cylinder, lathe, rod
CARD = Card("studio/disco_ball", 1, "disco_ball", ("mirror ball", "mirrorball", "glitter ball", "party ball"), ("ornament",), ("indoor", "nightclub", "dance", "party"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    diameter: Annotated[float, metres(0.2, 1.0)] = 0.45
    drop: Annotated[float, metres(0.1, 1.5)] = 0.35
    color: Color | None = None
    wear: Wear = 0.05


PRESETS = {"gold": Params(color="#e0b050"), "small": Params(diameter=0.25, drop=0.6)}


def build(p: Params, kit: Kit) -> Part:
    """Rows of tiles, each tilted a hair its own way, so that it sparkles."""
    out, r, g = Collector(), p.diameter / 2, kit.rng("tiles")
    rows = kit.n(22, 10)
    size = np.pi * r / rows
    at, turn = [], []
    for b in (np.arange(rows) + 0.5) * np.pi / rows - np.pi / 2:
        n = max(3, int(2 * np.pi * r * np.cos(b) / size))
        for a in np.arange(n) * 2 * np.pi / n:
            d = np.array([np.cos(b) * np.cos(a), np.cos(b) * np.sin(a), np.sin(b)])
            at.append(r * d)
            turn.append(align(d + g.normal(0, 0.02, 3)))
    z = -p.drop - r
    tint = 1 + g.uniform(-0.15, 0.1, len(at))
    mirror = dyed(finish.metal("chrome", p.wear), p.color)
    out.add("tile", mirror, boards((0.93 * size, 0.93 * size, 0.004), np.array(at) + [0, 0, z], 0.0008, tint, np.array(turn)))
    out.add("core", finish.plastic("#1a1a1e", 0.5), lathe([(0.995 * r * np.cos(t), 0.995 * r * np.sin(t)) for t in np.linspace(-np.pi / 2, np.pi / 2, 17)], kit.n(32, 14), True).moved((0, 0, z)))
    steel = finish.metal("steel", p.wear)
    out.add("hanger", steel, lathe([(0, r - 0.01), (0.16 * r, r - 0.01), (0.14 * r, r + 0.008), (0.03, r + 0.02), (0, r + 0.025)], 20, 0.5).moved((0, 0, z)), rod((0, 0, -p.drop - 0.01), (0, 0, -0.05), 0.004, 8), cylinder(0.045, 0.06, 24, 0.008, (0, 0, -0.06)))
    return gathered(out, 25 * p.diameter**2, rest="ceiling", dynamic=False)
