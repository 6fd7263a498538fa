"""Kinds of rooms of a house or an office: the words for them, what their place is called, and what they hold beyond it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from worldloom.synth.language.vocabulary import Place, vocabulary

Adds = Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class RoomKind:
    """A kind of room. `place` is the place whose furniture it has, with `adds` in place of that place's own numbers."""

    name: str
    words: tuple[str, ...]
    place: str
    area: float
    """Usual square metres."""
    adds: Adds = field(default_factory=dict)
    only: bool = False
    """Whether it has nothing but `adds`."""


LAMP: Adds = {"ceiling_lamp": (1, 1)}
_ROOMS: tuple[RoomKind, ...] = (
    RoomKind("hall", ("hallway", "entrance hall", "entry hall", "hall", "corridor", "foyer", "entryway", "vestibule", "lobby", "landing", "passage"), "living_room", 8.0,
             {"console_table": (1, 1), "coat_rack": (1, 1), "mirror": (1, 1), "painting": (1, 2), "vase": (1, 1), "shoe_rack": (0, 1), "rug": (1, 1), "ceiling_lamp": (1, 2)}, True),
    RoomKind("living_room", ("living room", "living-room", "lounge", "sitting room", "family room", "parlour", "parlor", "drawing room", "living area", "living space"), "living_room", 24.0,
             {"tv_stand": (0, 0), "television": (1, 1)}),
    RoomKind("kitchen", ("kitchen", "kitchenette", "kitchen-diner"), "kitchen", 13.0, {"ceiling_lamp": (1, 2)}),
    RoomKind("dining_room", ("dining room", "dining-room", "dining area", "breakfast room"), "dining_room", 15.0),
    RoomKind("bedroom", ("bedroom", "guest room", "sleeping room", "master suite", "spare room"), "bedroom", 13.5, LAMP),
    RoomKind("child_bedroom", ("children's bedroom", "child's bedroom", "kids' bedroom", "kids bedroom", "kid's bedroom", "children's room", "child's room", "kids' room", "kids room", "kid's room"),
             "bedroom", 13.0, {"bed": (1, 1), "wardrobe": (1, 1), "desk": (1, 1), "chair": (1, 1), "desk_lamp": (1, 1), "rug": (1, 1), "teddy_bear": (1, 2), "toy_block": (1, 2), "ball": (1, 1),
             "poster": (2, 3), "bookshelf": (1, 1), "curtain": (2, 2), "pillow": (1, 1), "ceiling_lamp": (1, 1)}, True),
    RoomKind("nursery", ("nursery", "baby room", "baby's room"), "bedroom", 10.0,
             {"crib": (1, 1), "dresser": (1, 1), "rocking_chair": (1, 1), "rug": (1, 1), "teddy_bear": (2, 3), "toy_block": (1, 2), "painting": (1, 2), "curtain": (2, 2), "ceiling_lamp": (1, 1)}, True),
    RoomKind("playroom", ("playroom", "toy room", "play room"), "playroom", 12.0, LAMP),
    RoomKind("bathroom", ("bathroom", "bath room", "shower room", "washroom", "en-suite bathroom", "ensuite bathroom", "en-suite", "ensuite", "en suite"), "bathroom", 6.0, LAMP),
    RoomKind("toilet", ("guest toilet", "separate toilet", "toilet", "wc", "cloakroom", "powder room", "restroom", "lavatory", "half bath", "half-bath"), "bathroom", 3.8,
             {"toilet": (1, 1), "sink": (1, 1), "mirror": (1, 1), "toilet_paper": (1, 1), "towel_ring": (1, 1), "towel": (1, 1), "toilet_brush": (1, 1), "soap_dispenser": (1, 1), "ceiling_lamp": (1, 1)}, True),
    RoomKind("study", ("study", "home office", "reading room", "library", "den"), "library", 11.0,
             {"bookshelf": (2, 3), "desk": (1, 1), "chair": (1, 1), "armchair": (1, 1), "ladder": (0, 0), "grandfather_clock": (0, 0), "side_table": (1, 1), "book": (4, 6), "ceiling_lamp": (1, 1)}),
    RoomKind("laundry", ("laundry room", "laundry", "utility room"), "laundry_room", 6.0,
             {"washing_machine": (1, 1), "sink": (1, 1), "cabinet": (1, 1), "laundry_basket": (1, 2), "clothes_rack": (1, 1), "shelf": (1, 1), "towel": (1, 2), "bottle": (2, 3), "ceiling_lamp": (1, 1)}, True),
    RoomKind("pantry", ("pantry", "larder", "storeroom", "storage room", "store room", "box room"), "kitchen", 4.5,
             {"shelf": (2, 3), "box": (2, 4), "jar": (3, 6), "basket": (1, 2), "ceiling_lamp": (1, 1)}, True),
    RoomKind("closet", ("walk-in closet", "walk-in wardrobe", "dressing room", "walk in closet"), "bedroom", 5.5,
             {"wardrobe": (2, 2), "dresser": (1, 1), "mirror": (1, 1), "rug": (1, 1), "stool": (1, 1), "ceiling_lamp": (1, 1)}, True),
    RoomKind("office", ("office", "private office", "single office", "manager's office", "director's office"), "office", 12.5, LAMP),
    RoomKind("open_office", ("open-plan office", "open office", "open plan office", "work area", "coworking space"), "office", 36.0, {"desk": (4, 6), "office_chair": (4, 6), "computer": (0, 0), "monitor": (4, 6), "keyboard": (3, 4), "filing_cabinet": (2, 3), "ceiling_lamp": (2, 3)}),
    RoomKind("meeting_room", ("meeting room", "conference room", "boardroom", "board room"), "office", 18.0,
             {"conference_table": (1, 1), "office_chair": (6, 8), "whiteboard": (1, 1), "television": (1, 1), "potted_plant": (1, 2), "cup": (2, 4), "laptop": (1, 1), "wastebasket": (1, 1), "painting": (1, 1), "ceiling_lamp": (1, 2)}, True),
    RoomKind("reception", ("reception area", "reception", "waiting room", "waiting area"), "office", 16.0,
             {"reception_desk": (1, 1), "sofa": (1, 1), "armchair": (1, 2), "coffee_table": (1, 1), "potted_plant": (2, 2), "office_chair": (1, 1), "telephone": (1, 1), "clock": (1, 1), "painting": (1, 2), "rug": (1, 1), "ceiling_lamp": (1, 2)}, True),
    RoomKind("break_room", ("break room", "staff room", "canteen", "tea kitchen", "staff kitchen"), "kitchen", 14.0, {"table": (1, 1), "chair": (4, 4), "bar_stool": (0, 0), "coffee_machine": (1, 1), "ceiling_lamp": (1, 2)}),
    RoomKind("workshop", ("workshop", "hobby room", "craft room"), "workshop", 14.0, LAMP),
    RoomKind("garage", ("garage",), "garage", 24.0, {"ceiling_lamp": (2, 2)}),
    RoomKind("gym", ("home gym", "gym", "fitness room", "exercise room"), "bedroom", 14.0,
             {"treadmill": (1, 1), "exercise_bike": (1, 1), "yoga_mat": (1, 2), "dumbbell": (2, 3), "mirror": (1, 2), "bench": (1, 1), "potted_plant": (1, 1), "towel": (1, 1), "ceiling_lamp": (1, 1)}, True),
    RoomKind("music_room", ("music room",), "recording_studio", 14.0, {"piano": (1, 1), "ceiling_lamp": (1, 1)}),
    RoomKind("game_room", ("game room", "games room", "gaming room"), "living_room", 20.0, {"foosball_table": (1, 1), "sofa": (1, 1), "television": (1, 1), "tv_stand": (0, 0), "arcade_machine": (1, 1), "ceiling_lamp": (1, 1)}),
    RoomKind("conservatory", ("conservatory", "sunroom", "sun room", "winter garden"), "living_room", 12.0,
             {"armchair": (2, 2), "side_table": (1, 1), "potted_plant": (4, 6), "rug": (1, 1), "floor_lamp": (1, 1), "ceiling_lamp": (1, 1)}, True),
)  # fmt: skip
KINDS: dict[str, RoomKind] = {k.name: k for k in _ROOMS}
BY_WORD: dict[str, str] = {w: k.name for k in _ROOMS for w in k.words}
DWELLING = ("flat", "apartment", "house", "home", "bungalow", "cottage", "condo", "condominium", "maisonette", "penthouse", "villa", "townhouse", "farmhouse", "chalet", "cabin", "duplex", "suite", "dwelling", "space")
"""Words for a whole of several rooms that somebody lives in."""
WORKPLACE = ("office floor", "floor of an office", "office", "office suite", "practice", "agency", "clinic", "headquarters", "company floor", "floor of offices")
"""Words for a whole of several rooms that people work in."""


def word_pattern() -> re.Pattern[str]:
    """The words of all kinds of room, longest first, singular or plural."""
    words = sorted(BY_WORD, key=lambda w: (-len(w), w))
    return re.compile(r"\b(" + "|".join(re.escape(w).replace("\\ ", r"[ \-]") for w in words) + r")(s|es)?\b")


def kind_of_word(word: str) -> str:
    """The kind that a word of `word_pattern` names."""
    return BY_WORD.get(word) or BY_WORD.get(word.replace("-", " ")) or BY_WORD[word.replace(" ", "-")]


def place_of(kind: str) -> Place:
    """World knowledge of a kind of room: its place's, with its own furniture. Windows and doors are the house's own."""
    k = KINDS[kind]
    base = vocabulary().places[k.place]
    adds = {**({} if k.only else base.adds), **k.adds}
    return replace(base, name=base.name if kind in PLAIN else kind, adds={c: n for c, n in adds.items() if n[1] and c not in ("window", "door")})


PLAIN = frozenset(k.name for k in _ROOMS if k.name == k.place)
"""Kinds that are called as their place is."""

__all__ = ["BY_WORD", "DWELLING", "KINDS", "WORKPLACE", "RoomKind", "kind_of_word", "place_of", "word_pattern"]
