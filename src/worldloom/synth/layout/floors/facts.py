"""What floor plans need to know of a kind of room: its role, how narrow it may be, whether it wants daylight, what it is finished with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["hall", "living", "kitchen", "private", "wet", "store"]


@dataclass(frozen=True)
class Fact:
    """One kind of room. `least` metres of its shorter side, `daylight` what it costs to have no outer wall, finishes by name; ""
    leaves a finish to the room's own kind of the one-room layout, called `like`."""

    role: Role
    least: float = 2.4
    daylight: float = 6.0
    like: str = ""
    floor: str = ""
    wall: str = ""
    color: str = ""
    windows: int = 2


FACTS: dict[str, Fact] = {
    "hall": Fact("hall", 1.25, 0.0, "living_room", "tile", "plaster", "#e2dccf", 0), "living_room": Fact("living", 3.3, 9.0, "living_room", windows=3), "dining_room": Fact("living", 2.9, 6.0, "living_room", windows=2, color="#c9b9a0"),
    "conservatory": Fact("living", 2.6, 12.0, "living_room", "tile", windows=4, color="#dfe3d6"), "game_room": Fact("living", 3.3, 3.0, "living_room", "carpet", color="#5d6b7a"), "reception": Fact("living", 3.2, 4.0, "office", "tile", color="#dcdfe0"),
    "open_office": Fact("living", 4.2, 9.0, "office", windows=4), "kitchen": Fact("kitchen", 2.5, 5.0, "kitchen", windows=1), "break_room": Fact("kitchen", 2.8, 4.0, "kitchen", windows=1),
    "bedroom": Fact("private", 2.8, 9.0, "bedroom", windows=2), "child_bedroom": Fact("private", 2.7, 9.0, "child_bedroom", windows=1), "nursery": Fact("private", 2.6, 8.0, "child_bedroom", windows=1), "playroom": Fact("private", 2.8, 5.0, "child_bedroom", "carpet", windows=2, color="#d8c98f"),
    "study": Fact("private", 2.5, 5.0, "library", windows=1), "office": Fact("private", 2.6, 7.0, "office", windows=1), "meeting_room": Fact("private", 3.2, 4.0, "office", windows=2), "workshop": Fact("private", 3.0, 4.0, "workshop", windows=1),
    "gym": Fact("private", 3.0, 3.0, "gym", "linoleum", windows=1), "music_room": Fact("private", 3.0, 2.0, "recording_studio", windows=1), "garage": Fact("store", 3.2, 1.0, "garage", windows=1),
    "bathroom": Fact("wet", 1.9, 1.0, "bathroom", "tile", windows=1), "toilet": Fact("wet", 1.55, 0.3, "bathroom", "tile", windows=1, color="#b9c4bd"), "laundry": Fact("wet", 1.8, 0.5, "bathroom", "linoleum", windows=1, color="#d9dcd6"),
    "pantry": Fact("store", 1.5, 0.0, "garage", "tile", "plaster", "#e4ddcc", 0), "closet": Fact("store", 1.8, 0.0, "bedroom", "carpet", "plaster", "#d8cfc6", 0),
}  # fmt: skip
UNKNOWN = Fact("private")


def fact(kind: str) -> Fact:
    """Of any kind; an unknown one is a room that one goes into and out of."""
    return FACTS.get(kind, UNKNOWN)


ESSENTIAL: dict[str, tuple[str, ...]] = {
    "living_room": ("sofa", "coffee_table", "television"), "kitchen": ("stove", "sink", "refrigerator", "counter"), "dining_room": ("dining_table", "chair"),
    "bedroom": ("bed", "wardrobe", "nightstand"), "child_bedroom": ("bed", "wardrobe", "desk", "chair"), "nursery": ("crib", "dresser"), "playroom": ("play_table", "chair", "toy_box"),
    "bathroom": ("bathtub", "sink", "toilet"), "toilet": ("toilet", "sink"), "study": ("desk", "chair", "bookshelf"), "laundry": ("washing_machine", "sink", "laundry_basket"), "pantry": ("shelf",),
    "closet": ("wardrobe", "mirror"), "office": ("desk", "office_chair", "filing_cabinet"), "open_office": ("desk", "office_chair"), "meeting_room": ("conference_table", "office_chair"),
    "reception": ("reception_desk", "sofa"), "break_room": ("counter", "sink", "refrigerator", "table", "chair"), "gym": ("treadmill", "exercise_bike"), "garage": ("car", "workbench"), "workshop": ("workbench",),
    "music_room": ("piano",), "game_room": ("foosball_table", "sofa"), "conservatory": ("armchair",),
}  # fmt: skip
"""What a kind of room is not without: found a place first, and the room made larger where there is none."""
WAYS: dict[tuple[Role, Role], float] = {
    ("hall", "hall"): 0.5, ("hall", "living"): 1.0, ("hall", "kitchen"): 1.1, ("hall", "private"): 1.0, ("hall", "wet"): 1.0, ("hall", "store"): 1.1,
    ("living", "living"): 1.0, ("kitchen", "living"): 1.0, ("living", "private"): 1.8, ("living", "wet"): 2.4, ("living", "store"): 2.6, ("kitchen", "kitchen"): 2.0,
    ("kitchen", "private"): 5.0, ("kitchen", "wet"): 3.5, ("kitchen", "store"): 1.1, ("private", "private"): 8.0, ("private", "wet"): 5.0, ("private", "store"): 2.4,
    ("wet", "wet"): 9.0, ("store", "wet"): 6.0, ("store", "store"): 6.0,
}  # fmt: skip
"""What a door between two roles costs whoever plans: a bathroom behind a bedroom is worse than one behind the hall."""


def way(a: Role, b: Role) -> float:
    """What a door from a to b costs."""
    return WAYS.get((a, b)) or WAYS.get((b, a)) or 6.0


__all__ = ["ESSENTIAL", "Fact", "Role", "fact", "way"]
