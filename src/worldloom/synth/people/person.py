"""A person as a document: typed, bounded, plain JSON. From equal documents come equal bodies, byte for byte."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Ge, Le
from pydantic import Field

from worldloom.world.base import RGB, Frozen, Unit
from worldloom.world.plan import Span

Sex = Literal["female", "male"]
HairStyle = Literal[
    "bald",
    "buzz",
    "crew",
    "short",
    "side part",
    "slicked",
    "receding",
    "bob",
    "shoulder",
    "long",
    "bun",
    "ponytail",
    "curly",
    "afro",
    "pixie",
    "undercut",
    "wavy",
    "braid",
    "pigtails",
    "top knot",
    "mohawk",
    "dreadlocks",
]
BeardStyle = Literal["none", "stubble", "short", "full", "long", "moustache", "goatee"]
Glasses = Literal["none", "round", "square"]
Hat = Literal[
    "none", "beanie", "hard hat", "cap", "straw hat", "bucket hat", "fedora", "top hat", "flat cap", "peaked cap", "beret", "toque",
    "fire helmet", "helmet", "crown", "wizard hat", "souwester", "hood", "headscarf", "surgical cap", "flying cap", "space helmet",
    "bowler hat", "cowboy hat", "sombrero", "fez", "turban", "tricorne", "graduation cap", "santa hat", "party hat", "nightcap", "fur hat",
    "swim cap", "headband", "bicycle helmet", "tiara",
]  # fmt: skip
Kind = Literal[
    "tank top", "t-shirt", "shirt", "work shirt", "sweater", "cardigan", "trousers", "shorts", "skirt", "dress", "gown", "robe", "tunic",
    "mail", "raincoat", "coat", "jacket", "suit jacket", "turnout coat", "lab coat", "surgical gown", "scrubs top", "scrubs trousers",
    "chef jacket", "waistcoat", "vest", "apron", "shoes", "boots",
    "polo shirt", "turtleneck", "hoodie", "leather jacket", "puffer jacket", "uniform jacket", "jeans", "leggings", "swim trunks",
    "long skirt", "pleated skirt", "evening gown", "summer dress", "kimono", "bathrobe", "coverall", "spacesuit", "swimsuit",
    "breastplate", "cloak", "gloves", "scarf", "tie", "sneakers",
    "pyjama top", "pyjama trousers", "nightgown", "dressing gown", "slippers", "bikini", "swim briefs", "wetsuit", "track top",
    "track trousers", "football shirt", "sports shorts", "sports bra", "cycling shorts",
]  # fmt: skip
Channel = Annotated[float, Ge(0.0), Le(1.0)]
Color = tuple[Channel, Channel, Channel]
"""Linear albedo."""


class Skin(Frozen):
    """Pigments: `melanin` and `blood` are optical depths at the colours of `skin.ALBEDO`; `tone` is the nearest of Monk's ten."""

    melanin: float = Field(ge=0.05, le=3.0)
    blood: float = Field(ge=0.1, le=1.2)
    freckles: Unit = 0.1
    tone: int = Field(ge=1, le=10)


class Hair(Frozen):
    """Pigments as in Chiang et al. 2016: eumelanin 0.1 (blond) to 8 (black), pheomelanin up to 3 (red); `grey` is the share of
    white hairs."""

    style: HairStyle
    eumelanin: float = Field(ge=0.02, le=10)
    pheomelanin: float = Field(ge=0, le=4)
    grey: Unit = 0.0
    curl: Unit = 0.1


class Beard(Frozen):
    """Facial hair, in the hair's colours."""

    style: BeardStyle = "none"
    grey: Unit = 0.0


class Garment(Frozen):
    """One piece of clothing."""

    kind: Kind
    color: Color


class Said(Frozen):
    """A word of the description and what it settled."""

    trait: str = Field(max_length=40)
    value: str = Field(max_length=80)
    span: Span


class Person(Frozen):
    """Everything that a body, a face and a wardrobe are made from."""

    description: str = Field(default="", max_length=4000)
    seed: int = Field(default=0, ge=0, lt=2**63)
    age: float = Field(ge=1, le=110)
    """Years."""
    sex: Sex
    height: float = Field(ge=0.6, le=2.3)
    """Metres."""
    weight: float = Field(ge=6, le=250)
    """Kilograms."""
    muscle: Unit = 0.5
    proportions: Unit = 0.5
    origins: tuple[Unit, Unit, Unit]
    """Shares of the three regional averages in face and build (african, asian, caucasian)."""
    features: dict[Annotated[str, Field(max_length=64)], Annotated[float, Ge(-1.0), Le(1.0)]] = Field(
        default_factory=dict, max_length=300
    )
    """Local shapes of the body data, by name."""
    skin: Skin
    hair: Hair
    beard: Beard = Beard()
    brows: Unit = 0.5
    """How strong the eyebrows are."""
    iris: Color
    glasses: Glasses = "none"
    hat: Hat = "none"
    hat_color: Color = (0.03, 0.03, 0.04)
    garments: tuple[Garment, ...] = Field(default=(), max_length=12)
    trade: str = Field(default="", max_length=40)
    said: tuple[Said, ...] = Field(default=(), max_length=200)

    def wears(self, *kinds: str) -> Garment | None:
        """The first garment of these kinds."""
        return next((g for g in self.garments if g.kind in kinds), None)


__all__ = [
    "RGB",
    "Beard",
    "BeardStyle",
    "Color",
    "Garment",
    "Glasses",
    "Hair",
    "HairStyle",
    "Hat",
    "Kind",
    "Person",
    "Said",
    "Sex",
    "Skin",
]
