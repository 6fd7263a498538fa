"""Patterns of sentences and noun phrases, and which things stand in which relation. S is what stands, A where it stands; see saying.py."""

from __future__ import annotations

Roles = tuple[str, ...]

FURNITURE: Roles = ("carrier", "seat", "bed", "storage")
SMALL: Roles = ("small", "vessel")
OPEN: Roles = ("building", "vehicle", "tree", "street", "animal")
OPENINGS: Roles = ("window", "door")
OUTDOORS = frozenset(("building", "vehicle", "tree", "street"))
LIGHT = ("hung", "lit", "small", "cover", "animal")
"""Roles that carry nothing."""
ROOM: Roles = ("ROOM",)
PAIRS: dict[str, tuple[tuple[Roles, Roles], ...]] = {
    "on": ((SMALL, ("carrier", "storage")), (SMALL, ("carrier",)), (("cover", "small"), ("bed", "seat")), (FURNITURE, ("rug",)),
           (("animal",), ("seat", "rug", "bed")), (SMALL, ("rug", "vessel"))),
    "under": ((("rug", "storage"), FURNITURE), (FURNITURE, ("window",)), (("small", "seat"), ("carrier",)),
              (("animal", "street"), ("tree",))),
    "above": ((("hung", "lit"), FURNITURE), (("hung", "lit"), ("carrier", "bed"))),
    "in": ((SMALL, ("vessel", "storage")),),
    "beside": ((FURNITURE, FURNITURE), (FURNITURE, OPENINGS), (SMALL, SMALL), (OPEN, OPEN), (("plant", "lit"), FURNITURE)),
    "near": ((FURNITURE, FURNITURE), (FURNITURE, OPENINGS), (SMALL, SMALL), (OPEN, OPEN)),
    "left": ((FURNITURE, FURNITURE), (SMALL, SMALL), (OPEN, OPEN)),
    "right": ((FURNITURE, FURNITURE), (SMALL, SMALL), (OPEN, OPEN)),
    "front": ((FURNITURE, FURNITURE), (SMALL, SMALL), (FURNITURE, OPENINGS), (OPEN, OPEN), (("rug",), FURNITURE)),
    "behind": ((FURNITURE, FURNITURE), (OPEN, OPEN), (("lit", "plant"), ("seat",)), (SMALL, SMALL)),
    "between": ((FURNITURE, FURNITURE), (SMALL, SMALL), (OPEN, OPEN), (FURNITURE, OPENINGS)),
    "around": ((("seat",), ("carrier",)), (("seat",), ("carrier",)), (("tree", "building"), ("building", "street")),
               (("small",), ("vessel",))),
    "along": ((("storage", "plant", "seat"), ("wall",)), (("street", "tree"), ("building",))),
    "against": ((FURNITURE, ("wall",)), (FURNITURE, ("wall",)), (("street", "vehicle"), ("building",))),
    "facing": ((FURNITURE, FURNITURE), (("seat",), ("carrier", "hung")), (FURNITURE, OPENINGS), (("building",), ("building", "street"))),
    "attached": ((("hung",), ("wall",)), (("hung",), ("wall",)), (("lit",), ("ceiling",)), (("lit", "street"), ("building",))),
    "opposite": ((FURNITURE, FURNITURE), (("hung",), FURNITURE), (FURNITURE, OPENINGS), (("building",), ("building",))),
    "middle": ((FURNITURE, ROOM), (SMALL, ("carrier",)), (("rug", "carrier"), ROOM)),
    "far": ((FURNITURE, OPENINGS), (OPEN, ("building",))),
    "corner": ((FURNITURE, ROOM), (("plant", "lit"), ROOM)),
    "outside": ((("tree", "vehicle", "animal"), ("building",)),),
}  # fmt: skip
"""Roles of what stands and of where, by kind."""
WEIGHTS = {
    "on": 14, "beside": 7, "near": 4, "against": 5, "above": 4, "attached": 4, "middle": 4, "corner": 4, "under": 4, "in": 4, "facing": 4,
    "around": 4, "front": 3, "left": 3, "right": 3, "opposite": 3, "behind": 2, "between": 2, "along": 2, "far": 1, "outside": 1,
}  # fmt: skip
"""How often a kind is told."""

SENTENCES = (
    "S v x A", "S v x A", "S v x A", "S v x A", "x A v S", "x A v S", "x A , S v", "x A is S", "there is S x A", "A has S x it", "S t A",
    "S t A", "A , with S x it , fits in well", "place S x A", "a room includes S x A", "S can be seen x A", "x A there is S", "x A , S v",
    "x A S v", "A is completed by S x it",
)  # fmt: skip
IN_ROOM = ("S t", "S t", "S v x", "S v x", "x v S", "x , S v", "there is S x", "a room has S x", "x is S")
SPOKEN = ("x it v S", "x it is S", "x it , S v", "S v x it", "x it there is S")
"""Sentences about what stands by the thing that the sentence before spoke of."""
STATED = ("A h S", "A h S", "A is r S", "on A , S v together", "A h S b")
"""Sentences about what a thing carries."""
HEADED = ("S x A", "S x A", "S x A", "S p x A", "S p x A", "S , p x A ,", "S that v x A", "S , which v x A ,")
"""Noun phrases about what stands."""
OWNING = (
    "A with S x it", "A with S b", "A with S b", "A , with S p x it ,", "A r S", "A r S", "A , x which v S ,", "A and S x it",
    "A with S p b", "A and , b , S", "A , S b ,", "A with S", "A complete with S b", "A each with S b", "A each with S x it",
)  # fmt: skip
"""Noun phrases about where it stands."""
SECOND = ("A , with S b", "A r S", "A with S x it", "A with S", "A , r S", "A and r S")
"""What follows a noun phrase that has said already by which wall or window it stands, without its A."""
TAILS = ("with S x it", ", with S p x it", "and S x it", ", with S b", ", while S v x it", ", r S", ", and S v x it")
"""What follows a clause."""

__all__ = ["FURNITURE", "HEADED", "IN_ROOM", "LIGHT", "OPEN", "OPENINGS", "OUTDOORS", "OWNING", "PAIRS", "ROOM", "Roles", "SECOND",
           "SENTENCES", "SMALL", "SPOKEN", "STATED", "TAILS", "WEIGHTS"]  # fmt: skip
