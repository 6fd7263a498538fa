"""A handful of loose pebbles and small stones lying on the ground; scattered by the hundred."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, finish, metres, np, number, surface
from worldloom.assets.parts.built_pieces import copies
from worldloom.geometry import join, rock

CARD = Card("rocks/pebbles", 1, "pebble", ("pebbles", "gravel", "small stones", "cobbles", "scree"), ("rock",), ("beach", "shore", "lake", "mountain", "desert", "mars", "outdoor"))


class Params(Base):
    """Dials. `stone` is the largest stone's width."""

    count: Annotated[int, number(3, 40)] = 11
    spread: Annotated[float, metres(0.1, 1.5)] = 0.42
    stone: Annotated[float, metres(0.02, 0.4)] = 0.12
    color: str = ""


PRESETS = {"fine": Params(count=24, stone=0.06), "coarse": Params(count=7, stone=0.22), "red": Params(color="rust")}


def build(p: Params, kit: Kit) -> Part:
    """Three shapes, many sizes: few large, many small; half sunk."""
    from worldloom.world.color import known, rgb

    rng = kit.rng("stones")
    n = p.count
    size = p.stone * (0.25 + 0.75 * rng.random(n) ** 2.2)
    a, r = rng.uniform(0, 6.283, n), p.spread * rng.random(n) ** 0.7
    at = np.stack([r * np.cos(a), r * np.sin(a), 0.12 * size], 1)
    tint = np.exp(rng.normal(0, 0.28, (n, 1))) * (1 + rng.normal(0, 0.06, (n, 3)))
    near = kit.detail > 0.6
    keep = np.ones(n, bool) if kit.detail > 0.2 else size + 0.3 * r > np.percentile(size + 0.3 * r, 35)
    parts = []
    for k in range(3):
        shape = rock((1.0, rng.uniform(0.65, 0.9), rng.uniform(0.4, 0.62)), kit.seed + k, 10 if near else 6 if kit.detail > 0.2 else 4, 0.4)
        m = (np.arange(n) % 3 == k) & keep
        if m.any():
            parts.append(copies(shape, at[m], rng.uniform(0, 6.283, int(m.sum())), size[m], np.clip(tint[m] * 0.75, 0.3, 1.4)))
    color = rgb(p.color) if p.color and known(p.color) else (0.27, 0.25, 0.225)
    return Part((surface("stones", join(parts), finish.of("stone", color, 0.75, 0.2)),), mass=2.0)
