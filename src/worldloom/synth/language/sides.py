"""Phrases of sides and ends, by pattern: "on its short sides", "at each end of", "along one long side", "on the left half of"."""

from __future__ import annotations

from worldloom.synth.language.grammar import Token

_LEAD = ("on", "at", "along", "by", "to", "down")
_WHICH = ("the", "its", "their", "one", "each", "every", "both", "either", "a", "two", "opposite")
_ADJECTIVES = {"long": "along", "longer": "along", "short": "beside", "shorter": "beside", "narrow": "beside", "left": "left", "left-hand": "left", "right": "right", "right-hand": "right",
               "near": "front", "front": "front", "back": "behind", "far": "behind"}
_NOUNS = ("side", "sides", "end", "ends", "edge", "edges")
_HALVES = ("part", "half", "end", "corner", "side", "edge")
_ALL = ("each", "both", "either", "every")


def side_phrase(tokens: tuple[Token, ...], i: int) -> tuple[int, str]:
    """(number of tokens, kind of relation) of such a phrase that starts at token i; (0, "") for none."""
    if tokens[i].lower not in _LEAD:
        return 0, ""
    j = i + 1
    which = []
    while j < len(tokens) and j < i + 4 and tokens[j].lower in _WHICH:
        which.append(tokens[j].lower)
        j += 1
    word = tokens[j].lower if j < len(tokens) else ""
    kind = _ADJECTIVES.get(word, "") if which else ""
    its = bool({"its", "their"} & set(which)) or [t.lower for t in tokens[j + 2 : j + 3]] == ["of"]
    if kind in ("front", "behind") and not its:
        return 0, ""
    j += bool(kind)
    noun = tokens[j].lower if j < len(tokens) else ""
    if kind in ("left", "right") and noun not in _HALVES or kind not in ("left", "right") and noun not in _NOUNS:
        return 0, ""
    if not kind and not set(which) & set(_ALL) and not (which == ["one"] and noun in ("side", "end")) and not (which == ["opposite"] and noun in ("sides", "ends")):
        return 0, ""
    j += 1
    j += j < len(tokens) and tokens[j].lower == "of"
    return j - i, kind or "beside"


def doubles(text: str) -> bool:
    """Whether a phrase says that one thing stands on both sides ("a lamp at either end")."""
    words = text.split()
    if "left and right" in text or "left and to the right" in text:
        return True
    return bool(set(words) & set(_ALL)) and any(w in _NOUNS for w in words) or "two sides" in text


__all__ = ["doubles", "side_phrase"]
