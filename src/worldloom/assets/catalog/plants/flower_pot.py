"""A terracotta or glazed flower pot or long planter box with blooming geraniums, tulips or daisies."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, box_collider, cylinder_collider, finish, metres, moved, np, number, surface
from worldloom.assets.parts.flora_pots import SOIL, foliage, pot
from worldloom.geometry import box, slab

CARD = Card("plants/flower_pot", 1, "flower_pot", ("plant pot", "planter", "flowerpot", "window box", "flower box", "geranium"), ("plant", "container"), ("garden", "street", "village", "balcony", "indoor", "outdoor"))


class Params(Base):
    """Dials. `color` is the flowers', `pot_color` the pot's."""

    shape: Literal["round", "box"] = "round"
    size: Annotated[float, metres(0.08, 1.2)] = 0.34
    color: Color = "red"
    pot_color: Color = "terracotta"
    fullness: Annotated[float, number(0, 1)] = 0.7


PRESETS = {"box": Params(shape="box", size=0.9, color="pink", pot_color="dark_green"), "empty": Params(fullness=0.0), "white": Params(color="white", pot_color="light_blue")}


def build(p: Params, kit: Kit) -> Part:
    """Pot, green, blossom standing a little above it."""
    stuff = finish.of("ceramic" if p.shape == "round" else "paint", finish.paint(p.pot_color).color, 0.8 if p.shape == "round" else 0.5, 0.4)
    r, high = p.size / 2, (0.95 if p.shape == "round" else 0.28) * p.size
    if p.shape == "round":
        base = pot(r, high, stuff, kit)
        spots = [(0.0, 0.0)]
    else:
        t = 0.02
        walls = [slab((-r, -0.11 - t, 0.02), (r, -0.11, high)), slab((-r, 0.11, 0.02), (r, 0.11 + t, high)), slab((-r, -0.11, 0.02), (-r + t, 0.11, high)), slab((r - t, -0.11, 0.02), (r, 0.11, high))]
        feet = [box((0.05, 0.2, 0.03), 0.004, (s * 0.8 * r, 0, 0.015)) for s in (-1, 1)]
        base = [surface("pot", [*walls, *feet], stuff), surface("soil", box((2 * r - 0.03, 0.2, 0.05), 0.004, (0, 0, high - 0.06)), SOIL)]
        spots = [(float(x), 0.0) for x in np.linspace(-0.75 * r, 0.75 * r, max(2, round(p.size / 0.24)))]
    res = list(base)
    tall = 0.55 * p.size if p.shape == "round" else 0.22
    for k, (x, y) in enumerate(spots if p.fullness > 0 else []):
        res += _plant(p, tall, high, kit.child(f"plant{k}"), (x, y, 0.0), k)
    body = cylinder_collider(1.08 * r, high) if p.shape == "round" else box_collider((-r, -0.13, 0), (r, 0.13, high))
    return Part(tuple(res), colliders=(body,), mass=20 * p.size, dynamic=True, anchors={"top": (0, 0, round(high, 3))})


def _plant(p: Params, tall: float, high: float, kit: Kit, at: tuple[float, float, float], k: int):  # type: ignore[no-untyped-def]
    """Herb-like green with flower heads scattered over its dome."""
    from dataclasses import replace

    from worldloom.assets.kit import rgb
    from worldloom.assets.parts.flora_limbs import painted
    from worldloom.assets.parts.flora_plants import PETAL, petals, share

    green = foliage("herb", 0.86 * high, tall, 0.5 * p.size if p.shape == "round" else 0.12, kit, (0.07, 0.125, 0.03))
    rng = kit.rng("heads")
    n, wide = share(kit, 6 + 30 * p.fullness, 4)
    a, u = rng.uniform(0, 6.3, n), rng.random(n)
    r = (0.62 * p.size if p.shape == "round" else 0.15) * np.sqrt(u)
    pos = np.stack([r * np.cos(a), r * np.sin(a), 0.86 * high + tall * (0.55 + 0.5 * np.sqrt(1 - 0.8 * u)) * rng.uniform(0.85, 1.08, n)], 1)
    ax = np.stack([np.cos(a) * u, np.sin(a) * u, 1 + 0 * a], 1) + rng.normal(0, 0.2, (n, 3))
    size = 0.03 * (0.6 + p.size) * wide
    m = petals(pos, ax, 5, size, size * 1.05, 0.25, rng)
    c = np.repeat(np.asarray(rgb(p.color)) * np.exp(rng.normal(0, 0.14, (n, 1))), 20, 0)
    part = moved(Part((*green, painted("petals", m, c, PETAL, 0.2))), at)
    return [replace(s, role=f"{s.role}{k}" if k else s.role) for s in part.surfaces]
