"""A sprinkling of tiny shells and shell fragments on wet sand; scattered along a shore."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, finish, metres, np, number, surface
from worldloom.assets.parts.built_pieces import copies
from worldloom.assets.parts.camp_shells import scallop, whorl
from worldloom.geometry import join

CARD = Card("plants/shell", 1, "shells", ("shell fragments", "tiny shells", "shell scatter"), ("shell",), ("beach", "shore", "outdoor"))


class Params(Base):
    """Dials."""

    count: Annotated[int, number(2, 30)] = 8
    spread: Annotated[float, metres(0.1, 1.2)] = 0.35
    size: Annotated[float, number(0.4, 2.0)] = 1.0


PRESETS = {"dense": Params(count=20), "large": Params(size=1.7, count=5)}


def build(p: Params, kit: Kit) -> Part:
    """Fans and spirals of a few centimetres."""
    rng = kit.rng("shells")
    coarse = Kit(kit.seed, 0.3 if kit.detail > 0.4 else 0.25)
    parts = []
    for k, shape in enumerate((scallop(0.045, coarse, 7), whorl(0.06, coarse, 3.5))):
        n = max(1, (p.count + k) // 2)
        a, r = rng.uniform(0, 6.3, n), p.spread * np.sqrt(rng.random(n))
        at = np.stack([r * np.cos(a), r * np.sin(a), 0.002 + 0 * a], 1)
        tone = np.array([1.0, 0.86, 0.76]) * rng.uniform(0.7, 1.1, (n, 1)) * (1 + rng.normal(0, 0.06, (n, 3)))
        parts.append(copies(shape, at, rng.uniform(0, 6.3, n), p.size * rng.uniform(0.5, 1.2, n), tone))
    return Part((surface("shells", join(parts), finish.ceramic((0.66, 0.58, 0.5), 0.45)),), mass=0.05)
