"""What hangs from, or is fixed to: "hang three lamps from the ceiling", "from the beam dangles a cage", "pin a map to the wall"."""

from __future__ import annotations

from worldloom.synth.language.grammar import Token

_HANGING = frozenset(("hang", "hung", "suspend", "dangle", "swing", "droop", "sling", "drop", "trail", "descend"))
_FIXING = frozenset(("pin", "tape", "stick", "stuck", "nail", "screw", "bolt", "fix", "attach", "fasten", "clip", "tie", "glue", "tack", "strap", "chain", "mount", "clamp", "secure", "hook", "affix", "moor"))
_ABOVE = frozenset(("ceiling", "roof", "beam", "beams", "rafter", "rafters", "hook", "hooks", "branch", "branches", "chain", "chains", "rod", "rail", "rails", "bracket", "brackets"))
"""What things can only hang from."""
_STOPS = (".", ";", ":", "!", "?")


def hung(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "from" or "to" at token i leads to what something hangs from or is fixed to."""
    word = tokens[i].lower
    if word not in ("from", "to") or i + 1 >= len(tokens) or tokens[i + 1].pos not in ("DET", "NOUN", "NUM", "PRON", "ADJ", "PROPN"):
        return False
    if word == "to" and (i == 0 or tokens[i - 1].pos not in ("NOUN", "PROPN", "PRON")):
        return False
    if word == "to" and tokens[i + 1].lower in ("its", "their") and tokens[i + 2 : i + 3] and tokens[i + 2].lower in ("left", "right", "side"):
        return False
    verbs = _HANGING if word == "from" else _FIXING
    before = _clause(tokens, i, -1)
    if any(_is(t, verbs) for t in before):
        return word == "to" or not any(t.lower in ("left", "right", "top") for t in tokens[i + 1 : i + 2])
    if word == "to":
        return False
    aloft = any(t.lower in _ABOVE for t in tokens[i + 1 : i + 4])
    opens = i == 0 or tokens[i - 1].lower in (*_STOPS, ",", "and")
    return aloft and (opens and any(_is(t, verbs) for t in _clause(tokens, i, 1)) or tokens[i - 1].pos in ("NOUN", "PROPN"))


def _is(token: Token, verbs: frozenset[str]) -> bool:
    return token.lemma in verbs or token.lower in verbs or token.lower.removesuffix("ing") in verbs or token.lower.removesuffix("s") in verbs or token.lower.removesuffix("ed") in verbs


def _clause(tokens: tuple[Token, ...], i: int, step: int) -> tuple[Token, ...]:
    """Up to nine tokens of the same clause before or behind token i."""
    found: list[Token] = []
    j = i + step
    while 0 <= j < len(tokens) and len(found) < 9 and tokens[j].lower not in _STOPS and tokens[j].sentence == tokens[i].sentence:
        found.append(tokens[j])
        j += step
    return tuple(found)


__all__ = ["hung"]
