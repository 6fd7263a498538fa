"""A shallow puddle of still water with a wavering outline and a dark wet rim, flat on the ground."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Floats, Mesh, fbm

CARD = Card("street/puddle", 1, "puddle", ("rain puddle", "pool of water", "water patch"), ("water",), ("street", "alley", "city", "tokyo", "rain", "road", "farm", "outdoor"), "ground")


class Params(Base):
    """Dials."""

    size: Annotated[float, metres(0.3, 4.0)] = 1.5
    stretch: Annotated[float, number(1.0, 2.5)] = 1.5
    contents: Literal["water", "mud", "oil"] = "water"


PRESETS = {"muddy": Params(contents="mud"), "oily": Params(contents="oil", size=0.8), "long": Params(stretch=2.4, size=2.4)}


def build(p: Params, kit: Kit) -> Part:
    """`size` is its length along X; nothing collides with it."""
    out, n = Collector(), kit.n(72, 28)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    c = np.stack([np.cos(a), np.sin(a)], 1)
    seed = int(kit.rng("edge").integers(997))
    r = 1 + 0.34 * fbm(np.c_[c * 1.1, np.zeros(n)], 0.9, 3, seed)
    edge = 0.46 * p.size * r[:, None] * c * [1, 1 / p.stretch]
    tone, rough = {"water": ((0.012, 0.016, 0.018), 0.02), "mud": ((0.09, 0.06, 0.035), 0.08), "oil": ((0.004, 0.004, 0.006), 0.04)}[p.contents]
    wet = 1.0 + 0.05 * fbm(np.c_[c * 3, np.zeros(n)], 0.5, 2, seed + 1)
    out.add("wet", finish.of("plain", (0.03, 0.029, 0.028), 0.42, 0.0), _fan(edge * (1.09 * wet)[:, None], 0.006))
    out.add("water", finish.of("plain", tone, rough, 0.0), _fan(edge, 0.012))
    return Part(out.surfaces(), mass=1.0 + 3 * p.size**2, friction=0.3, anchors={"middle": (0, 0, 0.005)})


def _fan(edge: Floats, z: float) -> Mesh:
    n = len(edge)
    v = np.concatenate([np.c_[edge, np.full(n, z)], [[0.0, 0.0, z]]])
    k = np.arange(n)
    return Mesh(v, np.stack([np.full(n, n), k, (k + 1) % n], 1), np.tile([0.0, 0, 1], (n + 1, 1)), v[:, :2])
