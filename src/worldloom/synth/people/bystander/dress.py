"""What somebody wears, from the catalogue's table of outfits, as garments of this wardrobe."""

from __future__ import annotations

from dataclasses import dataclass

from worldloom.assets.parts.body_dress import Outfit
from worldloom.synth.people.person import Kind

TOPS: dict[str, tuple[Kind, ...]] = {
    "tee": ("t-shirt",), "shirt": ("shirt",), "rolled": ("work shirt",), "sweater": ("sweater",), "cardigan": ("shirt", "cardigan"),
    "jacket": ("jacket",), "blazer": ("shirt", "suit jacket"), "coat": ("shirt", "coat"), "white_coat": ("shirt", "lab coat"),
    "scrubs": ("scrubs top",), "gown": ("gown",),
    "surgical_gown": ("surgical gown",), "robe": ("robe",), "oilskin": ("raincoat",), "dress": ("dress",), "tunic": ("tunic",),
    "chef_jacket": ("chef jacket",), "fire_coat": ("turnout coat",), "mail": ("mail",), "tank": ("tank top",), "bare": (),
}  # fmt: skip
"""Inner one first; the outer one has the outfit's colour."""
LEGS: dict[str, Kind] = {"trousers": "trousers", "bib": "trousers", "shorts": "shorts"}
OVER: dict[str, Kind] = {"vest": "vest", "waistcoat": "waistcoat", "apron": "apron", "leather_apron": "apron"}
SHOES: dict[str, Kind] = {"shoe": "shoes", "sneaker": "sneakers", "sandal": "shoes", "boot": "boots", "rubber_boot": "boots"}
RECIPES = {
    "twill": "fabric", "stripe": "fabric", "plain": "fabric", "knit": "knit", "rubber": "rubber", "mail": "metal", "steel": "metal",
    "leather": "leather", "plastic": "plastic",
}  # fmt: skip
UNDER = "#d6d0c2"


@dataclass(frozen=True)
class Piece:
    """A garment with its colour and the stuff that it is made of."""

    kind: Kind
    color: str
    recipe: str = ""


def pieces(o: Outfit, color: str, legs_color: str) -> tuple[Piece, ...]:
    """Inner ones first; `color` is the outer top's."""
    out = []
    if o.legs in LEGS:
        kind: Kind = "scrubs trousers" if o.top in ("scrubs", "surgical_gown") else LEGS[o.legs]
        out.append(Piece(kind, legs_color))
    if o.shoes in SHOES:
        out.append(Piece(SHOES[o.shoes], o.shoes_color, {"rubber_boot": "rubber", "sneaker": "fabric"}.get(o.shoes, "leather")))
    tops = TOPS[o.top]
    out += [Piece(k, color if k == tops[-1] else o.under or UNDER) for k in tops]
    if o.over in OVER:
        out.append(Piece(OVER[o.over], o.over_color, "leather" if o.over == "leather_apron" else ""))
    if o.legs == "bib":
        out.append(Piece("apron", legs_color))
    return tuple(out)


__all__ = ["Piece", "pieces"]
