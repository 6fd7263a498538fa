"""A bowl of china, wood, glass or metal, empty or heaped with apples, oranges, lemons, salad or soup."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Collider, Color, Effect, Kit, Literal, Params as Base, Part, Support, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import apple, bowl_of, heap, lemon, orange, tabletop, tuft
from worldloom.geometry import box, lathe, sphere
CARD = Card("food/bowl", 1, "bowl", ("fruit bowl", "salad bowl", "soup bowl", "mixing bowl", "bowl of fruit", "bowl of apples", "key_bowl", "key bowl", "catchall", "soup"), ("vessel", "crockery"), ("indoor", "kitchen", "dining_room"), "table")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.06, 0.24)] = 0.15
    height: Annotated[float, metres(0.04, 0.16)] = 0.085
    material: Literal["ceramic", "wood", "glass", "steel", "copper"] = "ceramic"
    color: Color = "#3f5f73"
    """Of ceramic."""
    contents: Literal["empty", "apple", "orange", "lemon", "fruit", "salad", "soup"] = "empty"


ROOMIER = ({"radius": 0.2, "height": 0.11},)
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"apples": Params(contents="apple"), "oranges": Params(contents="orange", material="wood"), "fruit": Params(contents="fruit", color="white"), "soup": Params(contents="soup", radius=0.09, height=0.06), "salad": Params(contents="salad", material="glass")}


def build(p: Params, kit: Kit) -> Part:
    """Turned bowl; fruit is heaped in rings, each piece tipped its own way."""
    out, r, h, n = Collector(), p.radius, p.height, kit.n(44, 16)
    skin = {"ceramic": finish.ceramic(p.color), "wood": finish.wood("oak", 0.2), "glass": finish.glass(), "steel": finish.metal("steel", 0.1, 0.2), "copper": finish.metal("copper", 0.2)}[p.material]
    out.add("bowl", skin, bowl_of(r, h, 0.005 if p.material != "wood" else 0.009, n))
    rng = kit.rng("fruit")
    s, seed = kit.n(16, 7), kit.seed % 89
    a = min(0.038, 0.36 * r)
    reds = [apple(a * q, s, seed + k, b) for k, (q, b) in enumerate(((1.0, 0.8), (0.95, 0.62), (1.05, 0.75), (0.92, 0.45)))]
    kinds = {"apple": reds, "orange": [orange(a, s, seed)], "lemon": [lemon(0.82 * a, s)], "fruit": [reds[0], orange(a, s, 3), lemon(0.85 * a, s), reds[3], reds[1]]}
    if p.contents in kinds:
        out.add("fruit", finish.of("food", (1.0, 1.0, 1.0), 0.3), heap(kinds[p.contents], a, [(0, 0.1 * h), (0.38 * r, 0.11 * h), (0.57 * r, 0.22 * h), (0.78 * r, 0.5 * h), (0.91 * r, 0.8 * h), (0.96 * r, h)], 26, rng))
    elif p.contents == "salad":
        for k, tone in enumerate(((0.1, 0.24, 0.03), (0.2, 0.32, 0.06), (0.12, 0.03, 0.05))):
            leaves = [tuft(9, 0.5 * r, 0.3 * r, rng, 0.4).moved((0.35 * r * np.cos(q + k), 0.35 * r * np.sin(q + k), 0.62 * h)) for q in np.arange(4) * 1.57]
            out.add(f"leaf.{k}", finish.of("leaf", tone, 0.5, thin=True), *leaves)
        out.add("tomato", finish.of("food", (0.5, 0.04, 0.02), 0.25), *(sphere(0.014, 10, (0.5 * r * np.cos(2.4 * k), 0.5 * r * np.sin(2.4 * k), 0.98 * h)) for k in range(5)))
    elif p.contents == "soup":
        out.add("soup", finish.of("food", (0.45, 0.17, 0.03), 0.15), lathe([(0, 0.5 * h), (0.7 * r, 0.5 * h), (0.91 * r, 0.8 * h), (0, 0.81 * h)], n))
        out.add("herb", finish.of("leaf", (0.05, 0.14, 0.03)), *(box((0.006, 0.003, 0.001), 0.0004, (0.3 * r * np.cos(2.4 * k), 0.05 * k * r * np.sin(2.4 * k), 0.815 * h)) for k in range(9)))
    steam = (Effect(kind="steam", position=(0, 0, h), size=(r, r, 0.3), rate=0.4),) if p.contents == "soup" else ()
    inside = (Support(name="inside", center=(0, 0, 0.13 * h), size=(1.2 * r, 1.2 * r)),) if p.contents == "empty" else ()
    part = tabletop(out.surfaces(), 1.2 * r / 0.15 + (1.5 if p.contents in kinds else 0), effects=steam, supports=inside, affordances=("pick up", "eat") if p.contents != "empty" else ("pick up",), anchors={"rim": (0, 0, h)})
    return part if p.contents != "empty" else replace(part, colliders=_hollow(r, h))


def _hollow(r: float, h: float) -> tuple[Collider, ...]:
    """A floor and ten staves, so that what lies in the bowl stays in it."""
    floor = cylinder_collider(0.62 * r, 0.12 * h)
    a = np.arange(10) * np.pi / 5
    staves = [Collider(center=(float(0.86 * r * np.cos(t)), float(0.86 * r * np.sin(t)), 0.58 * h), size=(0.14 * r, 0.6 * r, 0.84 * h), rotation=(float(np.cos(t / 2)), 0.0, 0.0, float(np.sin(t / 2)))) for t in a]
    return (floor, *staves)
