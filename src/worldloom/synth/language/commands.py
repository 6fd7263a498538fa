"""Verbs of furnishing that a tagger takes for nouns: "Pin two maps to the wall", "tuck a stool under it", "a rake and a spade lean against"."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.vocabulary import Vocabulary

PLACING = frozenset(("add", "arrange", "attach", "bolt", "bring", "build", "centre", "center", "clip", "cover", "drape", "drop", "fasten", "fill", "fit", "fix", "flank", "glue", "hang", "hook", "install", "lay",
                     "lean", "leave", "light", "line", "mount", "nail", "paint", "park", "picture", "imagine", "pile", "pin", "place", "plonk", "pop", "position", "prop", "pull", "push", "put", "rest", "roll", "scatter", "screw", "seat", "set",
                     "shove", "slide", "slot", "squeeze", "stack", "stand", "stick", "stow", "string", "strap", "suspend", "tack", "tape", "throw", "tie", "top", "tuck", "turn", "wedge", "wheel"))  # fmt: skip
"""Verbs that tell where a thing is to go."""
_OPENERS = (",", ";", ":", "and", "then", "please", "also", "now", "just", "next", "finally", "-", "\u2014")
_OBJECT = ("DET", "NUM", "PRON")
_LEANING = ("lean", "leans")


def commanded(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with such words made verbs."""
    return tuple(replace(t, pos="VERB", tag="VBP" if t.lower in ("picture", "imagine") or t.lower in words.nouns else "VB") if _orders(tokens, t, words) else _leaning(tokens, t, words) for t in tokens)


def _orders(tokens: tuple[Token, ...], token: Token, words: Vocabulary) -> bool:
    """Whether a word opens a sentence or clause and what follows is its object ("Mount a shelf on")."""
    if token.lower == "picture" and token.pos == "VERB" and token.i < 5:
        return True  # "okay so picture this: a den"
    if token.lower in words.nouns and token.lower in PLACING and token.tag == "VB" and (token.i == 0 or tokens[token.i - 1].sentence != token.sentence):
        return token.i + 1 < len(tokens) and tokens[token.i + 1].pos in _OBJECT  # "Nail a horseshoe"
    if token.lower in ("seat", "light", "stack", "pile", "park", "nail") and token.tag == "VB" and token.i and tokens[token.i - 1].lower in _OPENERS and token.i + 1 < len(tokens):
        return tokens[token.i + 1].pos in ("DET", "NUM")  # "and seat a girl on it"
    if token.lower not in PLACING or token.pos not in ("NOUN", "PROPN", "ADJ", "ADV", "INTJ", "X") or token.i + 1 >= len(tokens):
        return False
    after, before = tokens[token.i + 1], tokens[token.i - 1] if token.i else None
    if token.lower in ("picture", "imagine"):
        return token.i < 5 and after.lower in ("this", "a", "an", "the")
    opens = before is None or before.sentence != token.sentence or before.lower in (".", "!", "?")
    if not opens and (before is None or before.lower not in _OPENERS):
        return False
    if after.pos in _OBJECT and after.lower not in ("which", "that"):
        return opens or after.pos != "PRON" or after.lower in ("it", "them", "your", "my", "her", "his", "their", "its")
    bare = opens and after.pos in ("NOUN", "PROPN", "ADJ", "VERB") and token.lower not in words.nouns and f"{token.lower} {after.lower}" not in words.nouns
    return bare and token.lower in ("hang", "tuck", "lean", "attach", "install", "suspend", "place", "put", "arrange", "position", "stow")


def _leaning(tokens: tuple[Token, ...], token: Token, words: Vocabulary) -> Token:
    """ "a rake and a spade | lean against": the verb of what the tagger took for its adjective; that adjective is the noun."""
    after = tokens[token.i + 1].lower if token.i + 1 < len(tokens) else ""
    if token.lower in _LEANING and token.pos == "NOUN" and after in ("against", "on", "by", "over", "up"):
        return replace(token, pos="VERB", tag="VBP" if token.lower == "lean" else "VBZ")
    then = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    led = then is not None and then.lower in _LEANING and then.pos == "NOUN" and tokens[token.i + 2 : token.i + 3] and tokens[token.i + 2].lower in ("against", "on", "by", "over", "up")
    return replace(token, pos="NOUN", tag="NN") if led and token.pos == "ADJ" else token


__all__ = ["PLACING", "commanded"]
