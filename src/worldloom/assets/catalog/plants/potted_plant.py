"""A house plant in a pot: monstera, fern, snake plant, rubber tree, parlour palm, spider plant, succulent or bonsai."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, cylinder_collider, finish, metres
from worldloom.assets.parts.flora_pots import foliage, grasses, pot

CARD = Card(
    "plants/potted_plant", 1, "potted_plant", ("houseplant", "house plant", "indoor plant", "pot plant", "potted fern", "potted tree", "succulent", "orchid", "bonsai", "aspidistra"),
    ("plant",), ("indoor", "living_room", "office", "cafe", "hospital", "balcony"), stands="floor",
)  # fmt: skip


class Params(Base):
    """Dials. `height` is the plant's above its pot."""

    species: Literal["monstera", "fern", "snake", "rubber", "palm", "spider", "succulent", "bonsai"] = "monstera"
    height: Annotated[float, metres(0.08, 2.2)] = 0.65
    pot_radius: Annotated[float, metres(0.05, 0.4)] = 0.17
    material: Literal["terracotta", "ceramic", "wicker"] = "ceramic"
    color: Color = "cream"


PRESETS = {
    "fern": Params(species="fern", height=0.5, material="terracotta"), "snake": Params(species="snake", height=0.7, color="charcoal"), "rubber": Params(species="rubber", height=1.3, pot_radius=0.2),
    "palm": Params(species="palm", height=1.2, material="wicker"), "spider": Params(species="spider", height=0.35, pot_radius=0.12), "succulent": Params(species="succulent", height=0.12, pot_radius=0.07, material="terracotta"),
    "bonsai": Params(species="bonsai", height=0.35, pot_radius=0.16, color="navy"),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Pot, soil, plant."""
    high = p.pot_radius * (1.05 if p.species == "bonsai" else 1.75)
    stuff = {"terracotta": finish.of("ceramic", (0.42, 0.17, 0.09), 0.85, 0.4), "ceramic": finish.ceramic(p.color, 0.22), "wicker": finish.of("wicker", (0.36, 0.24, 0.12), 0.85, 0.3)}[p.material]
    if p.material != "ceramic":
        stuff = stuff.model_copy(update={"color": tuple(round(0.75 * a + 0.25 * b, 4) for a, b in zip(stuff.color, finish.paint(p.color).color, strict=True))})
    style = {"terracotta": "flared", "ceramic": "round", "wicker": "straight"}[p.material]
    z = 0.88 * high
    green = [grasses(z, p.height, kit)] if p.species == "spider" else foliage(p.species, z, p.height, p.pot_radius, kit)
    return Part(
        (*pot(p.pot_radius, high, stuff, kit, style), *green), colliders=(cylinder_collider(1.08 * p.pot_radius, high), cylinder_collider(0.3 * p.height, 0.8 * p.height, (0, 0, high))),
        mass=900 * p.pot_radius**2 * high + 1, dynamic=True, anchors={"top": (0, 0, round(high + p.height, 3))},
    )  # fmt: skip
