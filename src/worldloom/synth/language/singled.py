"""Where "the first", "the other" or "the left one" stands for a thing, its noun being left out."""

from __future__ import annotations

from worldloom.synth.language.grammar import Token

SINGLE = frozenset(("first", "second", "third", "fourth", "fifth", "last", "other", "others"))
"""Words that single out one of several things."""
ONE = SINGLE | {"left", "right", "middle", "top", "bottom", "upper", "lower", "near", "far", "lowest", "highest", "largest", "smallest", "tallest", "larger", "smaller"}
"""Words that do so before "one"."""


def single(tokens: tuple[Token, ...], i: int) -> int:
    """The token behind "the first", "the other" ... that begins at token i and has no noun; i where there is none."""
    if tokens[i].lower != "the" or i + 1 >= len(tokens) or tokens[i + 1].lower not in SINGLE:
        return i
    after = tokens[i + 2] if i + 2 < len(tokens) else None
    if after is None or after.finite or after.pos in ("AUX", "PUNCT", "CCONJ", "DET", "ADP") or after.lower in ("and", "while", "a", "an"):
        return i + 2
    begun = any(tokens[k].lower == "the" and tokens[k + 1].lower == "first" for k in range(i) if tokens[k].sentence == tokens[i].sentence)
    return i + 2 if begun and tokens[i + 1].lower != "first" and after.pos == "NUM" else i


__all__ = ["ONE", "SINGLE", "single"]
