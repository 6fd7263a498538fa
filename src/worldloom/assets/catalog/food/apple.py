"""An apple: red, green or yellow, alone or a few together."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, finish, metres, np, number, rgb
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import apple, tabletop
from worldloom.geometry import rot_z
CARD = Card("food/apple", 1, "apple", ("red apple", "green apple", "fruit"), ("fruit", "food"), ("indoor", "kitchen", "market"), "table")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.025, 0.06)] = 0.038
    color: Color = "red"
    """Green and yellow apples lose their blush."""
    count: Annotated[int, number(1, 5)] = 1


PRESETS = {"green": Params(color="green"), "three": Params(count=3)}


def build(p: Params, kit: Kit) -> Part:
    """Five-lobed body with hollows at stalk and calyx, streaked skin."""
    r = p.radius
    red = p.color in ("red", "dark_red", "crimson", "maroon", "burgundy")
    tone = np.ones(3) if red else np.array(rgb(p.color)) / np.array([0.42, 0.4, 0.07])
    fruit = [apple(r, kit.n(20, 8), kit.seed % 97 + k, 0.75 if red else -1.0).tinted(1.0 if red else np.clip(tone, 0, 2.5)) for k in range(p.count)]
    at = [(0, 0, 0), (2.1 * r, 0.3 * r, 0), (0.9 * r, 1.9 * r, 0), (-1.3 * r, 1.7 * r, 0), (0.8 * r, 0.9 * r, 1.55 * r)][: p.count]
    c = np.mean(at, 0) * [1, 1, 0]
    out = Collector()
    out.add("apple", finish.of("food", (1.0, 1.0, 1.0), 0.28), *(m.turned(rot_z(1.7 * k)).moved(np.asarray(q) - c) for k, (m, q) in enumerate(zip(fruit, at, strict=True))))
    return tabletop(out.surfaces(), 0.18 * p.count * (r / 0.038) ** 3, affordances=("pick up", "eat"))
