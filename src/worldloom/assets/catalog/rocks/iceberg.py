"""A floating iceberg: faceted blue-white ice with snow on its shoulders, deep in the water."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Motion, Params as Base, Part, finish, hull_collider, metres, np, number
from worldloom.assets.parts.rock_shapes import Stone, boulder, snowed

CARD = Card("rocks/iceberg", 1, "iceberg", ("ice floe", "ice block", "glacier ice", "growler"), ("ice",), ("arctic", "sea", "lake"), stands="water")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.4, 40.0)] = 5.0
    spread: Annotated[float, number(0.8, 3.0)] = 1.7
    snow: Annotated[float, number(0, 1)] = 0.7


PRESETS = {"tower": Params(height=9, spread=0.9), "floe": Params(height=0.8, spread=3.0), "bare": Params(snow=0.0)}


def build(p: Params, kit: Kit) -> Part:
    """A jointed block; what lies below the water is left out but for its rim."""
    size = np.array([p.height * p.spread, 0.8 * p.height * p.spread, p.height])
    m = boulder(size, kit, Stone(6, 0.05, 0.35, 0.3, 0.02, 0.07, 0.5, 3, 0.35))
    low = np.clip(m.vertices[:, 2:] / (0.35 * p.height), 0, 1)
    m = type(m)(m.vertices, m.faces, m.normals, m.uv, np.clip(np.array([0.45, 0.82, 0.95]) * (1 - low) + np.array([0.93, 0.98, 1.0]) * low, 0, 1))
    ice = finish.of("ice", (0.62, 0.74, 0.8), 0.3, 0.2)
    return Part(tuple(snowed("body", m, ice, p.snow, kit, 0.04 * p.height)), colliders=(hull_collider(m.vertices),), mass=float(300 * np.prod(size)), motions=(Motion(kind="bob", amplitude=0.02 * p.height**0.5, period=7.0),))
