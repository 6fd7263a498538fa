"""The words that connect things: found longest first, and told from the same words used as something else."""

from __future__ import annotations

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.hung import hung
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.runs import longest
from worldloom.synth.language.sides import side_phrase
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary

_HOLD = frozenset(("hold", "held", "carry", "carried", "contain", "contained", "store", "stored", "display", "displayed", "supported", "bear", "bears", "bore"))
"""Verbs of holding in the plural and the past."""


WORKED_AT = frozenset(("stove", "oven", "grill", "barbecue", "anvil", "forge", "easel", "loom", "pottery_wheel", "spinning_wheel", "microscope", "telescope", "sewing_machine", "cash_register", "blackboard", "whiteboard",
                         "ship_wheel", "workbench", "cauldron", "well", "ironing_board", "arcade_machine", "bus_stop", "market_stall", "food_stall", "lectern", "pulpit", "altar"))  # fmt: skip
"""What people are at."""


def links(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Link, ...]:
    """Connecting phrases, longest first, none overlapping."""
    found: list[Link] = []
    i = 0
    while i < len(tokens):
        n = longest(tokens, i, words.relations)
        if n == 3 and tokens[i].lower == "on" and tokens[i + 2].lower in ("left", "right") and [t.lower for t in tokens[i + 3 : i + 4]] == ["one"]:
            n = 1  # "on the left one, seedlings"
        if n == 2 and tokens[i].lower in ("on", "at") and tokens[i + 1].lower in ("left", "right", "back", "rear") and [t.lower for t in tokens[i + 2 : i + 3]] == ["wall"]:
            n = 1  # "tools on left wall"
        if n == 0 and hung(tokens, i):
            found.append(Link(i, i + 1, "attached", False, tokens[i].lower))
            i += 1
            continue
        aside, kind = side_phrase(tokens, i)
        long = max(n, aside)
        if long > 1 and tokens[i + long - 1].lower in ("side", "end") and i + long < len(tokens) and f"{tokens[i + long - 1].lower} {singular(tokens[i + long].lower)}" in words.nouns:
            n, aside = longest(tokens, i, words.relations, 1), 0  # "on each side table"
        if aside > n:
            found.append(Link(i, i + aside, kind, False, " ".join(t.lower for t in tokens[i : i + aside])))
            n = aside
        elif n and not _is_content(tokens, i, n, words):
            text = " ".join(t.lower for t in tokens[i : i + n])
            kind, reverse = words.relations[text]
            found.append(Link(i, i + n, kind, reverse, text))
        i += max(n, 1)
    return tuple(found)


def _at_furniture(tokens: tuple[Token, ...], i: int, words: Vocabulary) -> bool:
    """ "(a chair) at the desk", "at each of the tables": whether "at" leads to a piece of furniture, a window or a door."""
    if [t.lower for t in tokens[i + 1 : i + 3]] == ["the", "other"] and (i + 3 >= len(tokens) or tokens[i + 3].pos in ("PUNCT", "CCONJ")):
        return True  # "(a vase at one end and) a clock at the other"
    if tokens[i + 1 : i + 2] and tokens[i + 1].lower == "each" and (i + 2 >= len(tokens) or tokens[i + 2].pos in ("PUNCT", "CCONJ")):
        return True  # "(eight benches,) two stools at each"
    j, last = i + 1, ""
    while j < len(tokens) and j < i + 7 and (tokens[j].pos in ("DET", "ADJ", "NUM", "NOUN", "PROPN") or tokens[j].lower in ("of", "both")):
        last = tokens[j].lower if tokens[j].pos in ("NOUN", "PROPN") else last
        j += 1
    category = words.nouns.get(singular(last), "")
    known = any(words.is_a(category, f) for f in ("table", "desk", "surface", "vanity", "instrument", "counter")) or category in WORKED_AT or category in ("window", "door", "fireplace", "sink", "bench")
    return bool(category) and known and tokens[i + 1].lower not in ("least", "most")


def _is_content(tokens: tuple[Token, ...], i: int, n: int, words: Vocabulary) -> bool:
    """A connecting word used as something else: "face" or "round" as an adjective, "over fifty", "around ten", "across"."""
    token, after = tokens[i], tokens[i + n] if i + n < len(tokens) else None
    before = tokens[i - 1] if i else None
    if n == 1 and token.pos == "ADJ" and before and before.pos == "DET" and after and after.pos in ("NOUN", "ADJ", "PROPN"):
        return True
    if n == 1 and token.tag == "VBG" and before and before.lower in ("a", "an") and after and after.pos == "NOUN":
        return True  # "a holding cell"
    if n == 1 and token.lower == "on" and before and before.lower in ("them", "him", "her") and (after is None or after.pos == "PUNCT"):
        return True  # "a trainer cheers them on"
    if n == 1 and token.lower == "facing" and before and before.pos in ("NUM", "DET") and after and after.pos == "NOUN":
        return True  # "two facing sofas"
    if n == 1 and token.lower == "in" and after and after.lower in ("total", "all"):
        return True
    if n == 1 and token.lower in ("over", "around") and after and after.pos == "NUM":
        return after.lower not in ("one",) and not (i + 2 < len(tokens) and tokens[i + 2].lower == "of")
    if n == 1 and token.lower == "over" and after and after.lower in ("in", "by", "at", "on", "near", "there", "here", "next", "against"):
        return True  # "over in the corner"
    if n == 1 and token.lower == "round" and before and before.pos in ("VERB", "NOUN", "AUX") and after and after.pos in ("DET", "PRON", "NUM"):
        return False  # "four chairs stand round a table"
    if (
        n == 1
        and token.lower in ("round", "face", "past", "left", "right", "surrounding", "watching")
        and token.pos in ("ADJ", "NOUN")
    ):
        return token.lower in ("round", "face", "past")
    if n == 1 and token.lower in ("using", "selling", "reading", "playing", "walking", "driving", "feeding"):
        return not (after and (after.pos in ("DET", "NUM", "NOUN", "ADJ", "PRON"))) or bool(
            before and before.pos in ("DET", "ADJ")
        )
    if n == 1 and token.lower in ("stores", "houses") and token.pos != "VERB":
        return not (before and before.tag in ("NN", "NNP") and after and after.pos in ("DET", "NUM"))  # "(a shelf by the wall) stores a book"
    if n == 1 and token.lower in _HOLD:
        return not (token.pos == "VERB" and token.finite) or (after is not None and after.lower == "by")
    if n == 1 and token.lower in ("frame", "frames", "framing"):
        return token.pos != "VERB" or after is None or after.pos not in ("DET", "PRON", "NUM")
    if n == 1 and token.lower == "at":
        return not _at_furniture(tokens, i, words)
    if n == 1 and token.lower == "faced":
        return token.pos != "VERB" or after is None or after.pos != "DET"
    if n == 1 and token.lower in ("cover", "covers", "covering"):
        return token.pos != "VERB" or not any(t.lower in ("wall", "walls") for t in tokens[i + 1 : i + 5])
    if n == 1 and token.lower in ("holds", "carries", "supports", "displays") and token.pos == "NOUN":
        return False
    return n == 1 and token.lower == "before" and token.pos == "SCONJ"


__all__ = ["WORKED_AT", "links"]
