"""The words of an instruction with where they stand, and the small words of the language of edits."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from worldloom.synth.language.amounts import NUMBERS
from worldloom.world import InputError

LIMIT = 2000
"""Characters of an instruction."""
_WORD = re.compile(r"['\u2019]s\b|\w+(?:(?!['\u2019]s\b)[.'\u2019-]\w+)*%?|[,;:.!?&]")
ARTICLES = frozenset(("the", "this", "that", "these", "those", "my", "our", "its", "their", "his", "her"))
INDEFINITE = frozenset(("a", "an", "some", "another", "several", "few", "more", "extra", "additional", "new", "any"))
ALL = frozenset(("all", "every", "each", "both", "everything", "everyone", "anything", "either"))
PRONOUNS = frozenset(("it", "them", "they", "this", "that", "these", "those", "one", "ones", "he", "she", "him", "her"))
THINGS = frozenset(("thing", "item", "object", "stuff", "everything", "anything", "everyone", "piece", "else", "something"))
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
SIDES = {
    "left": "left", "left-hand": "left", "leftmost": "left", "right": "right", "right-hand": "right", "rightmost": "right", "front": "front",
    "back": "back", "rear": "back", "middle": "middle", "central": "middle", "nearest": "near", "closest": "near", "nearer": "near",
    "furthest": "far", "farthest": "far", "far": "far", "biggest": "largest", "largest": "largest", "bigger": "largest", "larger": "largest",
    "smallest": "smallest", "smaller": "smallest", "tallest": "tallest", "taller": "tallest", "upper": "top", "top": "top", "lower": "bottom",
    "bottom": "bottom",
}  # fmt: skip
STEPS = {"left": "left", "leftward": "left", "leftwards": "left", "right": "right", "rightward": "right", "rightwards": "right",
         "forward": "forward", "forwards": "forward", "closer": "forward", "nearer": "forward", "back": "back", "backward": "back",
         "backwards": "back", "up": "up", "upward": "up", "upwards": "up", "higher": "up", "down": "down", "downward": "down",
         "downwards": "down", "lower": "down"}  # fmt: skip
ROOM = {"wall": "wall", "walls": "wall", "corner": "corner", "room": "room", "floor": "floor", "ground": "floor", "ceiling": "ceiling",
        "middle": "middle", "center": "middle", "centre": "middle"}  # fmt: skip
UNITS = {"m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0, "cm": 0.01, "centimetre": 0.01, "centimetres": 0.01,
         "centimeter": 0.01, "centimeters": 0.01, "foot": 0.3048, "feet": 0.3048, "inch": 0.0254, "inches": 0.0254, "step": 0.5,
         "steps": 0.5}  # fmt: skip
FILLERS = frozenset(("please", "now", "then", "also", "just", "finally", "next", "and", "but", "so", "ok", "okay", "too", "thanks",
                     "as", "kindly", "simply", "cheers", "instead", "again", "afterwards", "maybe", "perhaps"))  # fmt: skip
SOFT = frozenset(("a", "bit", "little", "slightly", "somewhat", "much", "lot", "way", "more", "even", "far", "by", "of", "over", "about",
                  "tad", "bright", "the", "very", "quite", "rather", "nice", "really"))  # fmt: skip


@dataclass(frozen=True)
class Word:
    """One word or mark, characters [start, end) of the instruction."""

    text: str
    lower: str
    start: int
    end: int


def checked(instruction: str) -> str:
    """The instruction if it can be read; InputError with one sentence if not."""
    if len(instruction) > LIMIT:
        raise InputError(f"the instruction has {len(instruction)} characters: at most {LIMIT} are allowed")
    if not any(c.isalpha() for c in instruction):
        raise InputError('the instruction holds no letters: say what to change, for example "make the rug green"')
    bad = next((c for c in instruction if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t\r"), None)
    if bad is not None:
        raise InputError(f"the instruction holds the character U+{ord(bad):04X}, which is no text: remove it")
    return instruction


def words_of(text: str, ids: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """The words and marks of a text; a dot within a word parts it unless the whole is one of `ids`."""
    out: list[Word] = []
    for m in _WORD.finditer(text):
        whole = "." not in m[0] or m[0] == "." or m[0].lower() in ids or _decimal(m[0])
        parts = [(m.start(), m.end())] if whole else _parted(m[0], m.start())
        out += [Word(text[a:b], text[a:b].lower().replace("\u2019", "'"), a, b) for a, b in parts]
    return tuple(out)


def _decimal(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def _parted(text: str, at: int) -> list[tuple[int, int]]:
    spans, start = [], 0
    for k, c in enumerate(text):
        if c == ".":
            spans += [(at + start, at + k), (at + k, at + k + 1)]
            start = k + 1
    return [*spans, (at + start, at + len(text))]


def number(word: str) -> float | None:
    """ "two" -> 2, "1.5" -> 1.5, "half" -> 0.5, "30%" -> 0.3; None for other words."""
    if word in NUMBERS:
        return float(NUMBERS[word])
    if word in ("half", "quarter", "once", "twice", "thrice"):
        return {"half": 0.5, "quarter": 0.25, "once": 1.0, "twice": 2.0, "thrice": 3.0}[word]
    digits = word.removesuffix("%")
    if not (digits.isascii() and _decimal(digits)) or len(digits) > 6:
        return None
    return float(digits) / (100.0 if word.endswith("%") else 1.0)


__all__ = ["ALL", "ARTICLES", "FILLERS", "INDEFINITE", "LIMIT", "ORDINALS", "PRONOUNS", "ROOM", "SIDES", "SOFT", "STEPS", "THINGS", "UNITS",
           "Word", "checked", "number", "words_of"]  # fmt: skip
