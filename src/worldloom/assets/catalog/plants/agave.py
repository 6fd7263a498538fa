"""An agave or aloe: a rosette of thick pointed blue-green leaves on the ground."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, cylinder_collider, metres, np, number
from worldloom.assets.parts.flora_limbs import UP, painted
from worldloom.assets.parts.flora_plants import LEAF, broad, tones

CARD = Card("plants/agave", 1, "agave", ("aloe", "aloe vera", "yucca", "succulent plant"), ("plant",), ("desert", "garden", "mediterranean", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.15, 2.0)] = 0.7
    leaves: Annotated[int, number(8, 40)] = 24


PRESETS = {"small": Params(height=0.3, leaves=14), "large": Params(height=1.4, leaves=34)}


def build(p: Params, kit: Kit) -> Part:
    """Leaves at the golden angle, upright within, spread without."""
    rng = kit.rng("leaves")
    n = p.leaves
    u = (np.arange(n) + 0.5) / n
    a = np.arange(n) * 2.39996
    out = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    long = p.height * (1.0 + 0.1 * u) * rng.uniform(0.85, 1.08, n)
    k = 8 if kit.detail > 0.6 else 4
    m = broad(out * 0.06 * p.height, out * (0.12 + 1.15 * u[:, None]) + UP * (1.1 - 0.55 * u[:, None]), UP * 0.18 + out * 0.1, long, 0.2 * p.height * np.ones(n), k, 0.45, 0.3)
    tip = np.tile(np.repeat(np.linspace(0, 1, k), 3), n)[:, None] > 0.97
    c = np.repeat(tones((0.13, 0.19, 0.14), n, rng, 0.1), 3 * k, 0) * np.tile([1.15, 0.85, 1.15], n * k)[:, None]
    stiff = LEAF.model_copy(update={"roughness": 0.5})
    return Part((painted("leaves", m, np.where(tip, [[0.09, 0.05, 0.03]], c), stiff),), colliders=(cylinder_collider(0.5 * p.height, 0.6 * p.height),), mass=20 * p.height)
