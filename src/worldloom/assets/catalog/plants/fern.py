"""A woodland fern: a rosette of arching fronds with paired leaflets, green or rusty in autumn."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Params as Base, Part, Surface, cylinder_collider, finish, metres, np, number, rgb, surface,
)  # fmt: skip
from worldloom.assets.parts.flora_limbs import UP, limbs, painted, tubes
from worldloom.assets.parts.flora_plants import LEAF, pinnate, tones
from worldloom.assets.parts.flora_pots import pot
from worldloom.assets.parts.flora_seasons import Season

CARD = Card("plants/fern", 1, "fern", ("bracken", "ferns", "fern frond"), ("plant",), ("forest", "garden", "greenhouse", "outdoor", "indoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.15, 1.6)] = 0.6
    fronds: Annotated[int, number(4, 24)] = 12
    season: Season = "summer"
    potted: bool = False
    """In a pot with its soil, where it grows to half its height."""
    color: Color = "terracotta"
    """Of the pot."""


PRESETS = {"autumn": Params(season="autumn"), "large": Params(height=1.1, fronds=16), "small": Params(height=0.3, fronds=7), "potted": Params(potted=True), "glazed": Params(potted=True, height=0.8, color="navy")}
TONES = {"spring": (0.12, 0.17, 0.035), "summer": (0.07, 0.105, 0.026), "autumn": (0.26, 0.13, 0.035), "winter": (0.17, 0.1, 0.045)}


def build(p: Params, kit: Kit) -> Part:
    """Fronds at the golden angle, young ones steep in the middle."""
    p = p.model_copy(update={"height": 0.55 * p.height}) if p.potted else p
    rng = kit.rng("fronds")
    n = p.fronds
    u = (np.arange(n) + 0.5) / n
    a = np.arange(n) * 2.39996 + rng.normal(0, 0.15, n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    d = out * (0.25 + 1.0 * u[:, None]) + UP * rng.uniform(0.95, 1.35, (n, 1))
    long = p.height * 1.6 * rng.uniform(0.75, 1.12, n)
    ribs = limbs(out * 0.02 - UP * 0.01, d, out * 0.22 - UP * (0.35 + 0.4 * u[:, None]), long, np.full(n, 0.0045))
    pairs = 30 if kit.detail > 1.5 else 20 if kit.detail > 0.6 else 9 if kit.detail > 0.2 else 4
    mesh, i, s = pinnate(ribs, pairs, 0.3 * p.height, 0.062 * p.height * 20 / pairs, kit, 0.14, 0.12, 0.25, 0.08, (0.35, 0.99), 0.2)
    c = tones(TONES[p.season], n, rng)[i] * (0.62 + 0.5 * s[:, None]) * np.exp(rng.normal(0, 0.08, (len(i), 1)))
    per = len(mesh.vertices) // len(i)
    rib = tubes(ribs, 5 if kit.detail > 0.6 else 3, 3, 0.2)
    green = (painted("leaves", mesh, np.repeat(c, per, 0), LEAF, np.repeat(0.1 + 0.7 * s, per)), surface("ribs", rib.swaying(0.2), finish.of("leaf", (0.12, 0.11, 0.035), 0.6, 0.2)))
    return _potted(p, kit, green) if p.potted else Part(green, colliders=(cylinder_collider(0.35 * p.height, 0.5 * p.height),), mass=0.6)


def _potted(p: Params, kit: Kit, green: tuple[Surface, ...]) -> Part:
    """The fronds above the soil of a pot that is a third of their height wide."""
    r = min(max(0.3 * p.height, 0.07), 0.22)
    tall = 1.5 * r
    clay = finish.of("ceramic", rgb(p.color), 0.85 if p.color == "terracotta" else 0.25, 0.3)
    fronds = tuple(replace(s, mesh=s.mesh.moved((0, 0, 0.88 * tall))) for s in green)
    solids = (cylinder_collider(1.08 * r, tall), cylinder_collider(0.35 * p.height, 0.5 * p.height, (0, 0, tall)))
    return Part((*pot(r, tall, clay, kit, "flared"), *fronds), colliders=solids, mass=900 * r**2 * tall + 0.6, dynamic=True)
