"""A tall crag or cliff outcrop with ledges, vertical joints and fallen blocks at its foot."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, Wear, finish, hull_collider, merged, metres, moved, np, number
from worldloom.assets.parts.rock_shapes import Stone, boulder, grown, snowed

CARD = Card("rocks/cliff_rock", 1, "cliff_rock", ("crag", "outcrop", "sea stack", "rock face", "rocky outcrop", "rock pillar"), ("rock",), ("coast", "mountain", "desert", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.5, 20.0)] = 5.0
    width: Annotated[float, metres(1.0, 24.0)] = 5.5
    material: Literal["grey", "red", "chalk"] = "grey"
    moss: Wear = 0.3
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"stack": Params(height=9, width=3.5), "red": Params(material="red", moss=0), "snowy": Params(snow=0.8)}
COLORS = {"grey": (0.22, 0.21, 0.2), "red": (0.36, 0.17, 0.09), "chalk": (0.6, 0.57, 0.5)}


def build(p: Params, kit: Kit) -> Part:
    """Three towers of different height, then rubble."""
    rng = kit.rng("towers")
    stone = Stone(6, 0.05, 0.7, 0.2, 0.035, 0.06, 0.9, 3, 0.75)
    m = finish.of("rock", COLORS[p.material], 0.9, 0.4)
    parts = []
    for k, (share, x, y) in enumerate(((1.0, 0.0, 0.0), (0.62, -0.34, -0.12), (0.45, 0.36, -0.16))):
        size = np.array([0.62 * p.width * rng.uniform(0.85, 1.1), 0.5 * p.width * rng.uniform(0.8, 1.1), p.height * share])
        parts.append(_piece(size, stone, (x * p.width, y * p.width, 0), m, p, kit.child(f"tower{k}")))
    for k in range(4):
        s = p.height * rng.uniform(0.06, 0.13)
        at = (rng.uniform(-0.55, 0.55) * p.width, -0.42 * p.width * rng.uniform(0.85, 1.1), 0)
        parts.append(_piece(np.array([1.5 * s, 1.2 * s, s]), Stone(), at, m, p, Kit(kit.child(f"rubble{k}").seed, 0.3 * min(kit.detail, 1))))
    return merged(*parts)


def _piece(size, stone: Stone, at, m, p: Params, kit: Kit) -> Part:  # type: ignore[no-untyped-def]
    body = grown(boulder(size, kit, stone, 0 if stone.facets != 6 else max(8, int(21 * min(kit.detail, 1.6) ** 0.6))), p.moss, kit)
    return moved(Part(tuple(snowed("body", body, m, p.snow, kit, 0.12)), colliders=(hull_collider(body.vertices, keep=30),), mass=float(1500 * np.prod(size)), friction=0.9, affordances=("climb",)), at)
