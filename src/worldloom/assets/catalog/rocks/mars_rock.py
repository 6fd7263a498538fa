"""A wind-cut rock of Mars or the Moon: angular dark basalt, pitted, half buried, dusted rust red or grey."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, hull_collider, metres, np, number, surface
from worldloom.assets.parts.rock_shapes import Stone, boulder
from worldloom.geometry import fbm, smoothstep

CARD = Card("rocks/mars_rock", 1, "mars_rock", ("martian rock", "moon rock", "space rock", "meteorite", "asteroid"), ("rock",), ("mars", "moon"))


class Params(Base):
    """Dials. `dust` is how much of what faces up is covered."""

    height: Annotated[float, metres(0.08, 4.0)] = 0.6
    spread: Annotated[float, number(0.8, 3.0)] = 1.6
    planet: Literal["mars", "moon"] = "mars"
    dust: Annotated[float, number(0, 1)] = 0.6


PRESETS = {"moon": Params(planet="moon"), "slab": Params(spread=2.6, height=0.4), "bare": Params(dust=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """Sharp facets with pits; dust in vertex colour."""
    rng = kit.rng("size")
    size = np.array([p.height * p.spread * rng.uniform(0.85, 1.15), p.height * p.spread * rng.uniform(0.65, 0.95), p.height])
    body = boulder(size, kit, Stone(9, 0.03, 0.25, 0.24, 0.04, 0.05, 0.4, 2, 0.35))
    base, soil = ((0.2, 0.105, 0.07), (0.36, 0.16, 0.075)) if p.planet == "mars" else ((0.15, 0.148, 0.145), (0.22, 0.215, 0.205))
    n, v = body.normals, body.vertices
    assert n is not None and body.color is not None
    k = (smoothstep(n[:, 2] + 0.4 * fbm(v, 0.3 * p.height, 3, 7), 0.95 - 0.7 * p.dust, 1.25 - 0.7 * p.dust))[:, None]
    pits = (1 - 0.45 * smoothstep(fbm(v, 0.07 * p.height, 2, 3), 0.25, 0.5))[:, None]
    top = np.asarray(soil) * 1.25
    color = (np.asarray(base) * body.color * pits * (1 - k) + np.asarray(soil) * (0.9 + 0.1 * body.color) * k) / top
    r, g, b = (float(round(x, 4)) for x in top)
    mesh = type(body)(v, body.faces, n, None, np.clip(color, 0, 1.3))
    return Part((surface("body", mesh, finish.of("rock", (r, g, b), 0.95, 0.3)),), colliders=(hull_collider(v, keep=32),), mass=float(1500 * np.prod(size)), friction=0.9, anchors={"top": (0, 0, float(v[:, 2].max()))})
