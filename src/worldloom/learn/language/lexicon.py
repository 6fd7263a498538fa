"""The words that labelled text is made of. They come from outside: the planner's own catalogue of things and connecting words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

KINDS = (
    "on", "under", "above", "in", "beside", "near", "left", "right", "front", "behind", "between", "around", "along", "against", "facing",
    "attached", "opposite", "middle", "far", "corner", "outside",
)  # fmt: skip
"""Relations that are told, and learnt, as a Plan names them."""

ROLES = ("carrier", "seat", "bed", "storage", "rug", "hung", "lit", "small", "vessel", "cover", "building", "vehicle", "tree", "plant",
         "animal", "street")  # fmt: skip
"""What a thing is good for: it carries, is sat on, holds, lies on the floor, hangs on a wall or from a ceiling, lies about, ..."""


@dataclass(frozen=True)
class Lexicon:
    """`nouns` of each role; connecting phrases of each kind; names of places indoors and outdoors."""

    nouns: Mapping[str, Sequence[str]]
    """Common ones more than once."""
    plain: Sequence[str]
    """Describing words that are heard often: colours, materials, sizes."""
    qualities: Sequence[str]
    """All of them."""
    forward: Mapping[str, Sequence[str]]
    """ "next to": the first stands so to the second."""
    reverse: Mapping[str, Sequence[str]]
    """ "surrounded by": the second stands so to the first."""
    rooms: Sequence[str]
    places: Sequence[str]


__all__ = ["KINDS", "ROLES", "Lexicon"]
