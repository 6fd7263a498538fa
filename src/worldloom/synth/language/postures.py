"""Verbs of standing and lying that a tagger takes for nouns: "a chair and a stool stand beside the desk", "on the rug sit two dogs"."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.grammar import Token
from worldloom.synth.language.vocabulary import Vocabulary

POSTURES = frozenset(("stand", "sit", "rest", "lie", "hang", "lean", "flank", "face", "surround", "line"))


_LIGHT = ("light", "sunlight", "daylight", "moonlight", "sunshine", "sun", "glow")
_COUNTING = ("few", "dozen", "hundred", "thousand", "pair", "couple", "number", "of")


def settled(tokens: tuple[Token, ...], words: Vocabulary) -> tuple[Token, ...]:
    """The tokens with such words made finite verbs."""
    return tuple(
        replace(t, pos="VERB", tag="VBP") if _verb(tokens, t, words) else replace(t, pos="NOUN", tag="NN") if _named(tokens, t, words) else replace(t, pos="VERB", tag="VBZ", subject=t.i - 1) if _of_one(tokens, t) else t
        for t in tokens
    )  # fmt: skip


def _named(tokens: tuple[Token, ...], token: Token, words: Vocabulary) -> bool:
    """A noun that was taken for a verb though the next word is the verb: "a low daybed sits"."""
    before = tokens[token.i - 1].pos if token.i else ""
    return token.tag in ("VBD", "VB", "VBP") and token.lower in words.nouns and before in ("ADJ", "NOUN", "DET") and any(
        t.finite for t in tokens[token.i + 1 : token.i + 2]
    )  # fmt: skip


def _of_one(tokens: tuple[Token, ...], token: Token) -> bool:
    """A plural noun behind one thing is its verb: "a wooden slide slopes down", "soft light filters through"."""
    i = token.i
    if token.tag != "NNS" or not token.lower.endswith("s") or i == 0 or i + 1 == len(tokens) or tokens[i + 1].pos not in ("ADP", "ADV", "DET"):
        return False
    j = i - 1
    if tokens[j].tag not in ("NN", "NNP"):
        return False
    if tokens[j].lower in _LIGHT or (token.lower in ("centers", "centres") and tokens[i + 1].lower in ("on", "around")):
        return True
    while j > 0 and tokens[j].pos in ("NOUN", "PROPN", "ADJ") and tokens[j].lower not in _COUNTING:
        j -= 1
    return tokens[j].lower in ("a", "an")


def _verb(tokens: tuple[Token, ...], token: Token, words: Vocabulary) -> bool:
    if token.lower not in POSTURES or token.tag not in ("NN", "VB", "JJ") or not 0 < token.i < len(tokens) - 1:
        return False
    before, after = tokens[token.i - 1], tokens[token.i + 1]
    if (before.pos == "NUM" or before.lower in ("all", "both")) and after.pos == "DET" and token.lower in ("face", "surround", "line", "flank"):
        return True  # "all eight face the blackboard"
    if before.lower == "," and token.tag == "VB" and token.subject >= 0 and after.pos == "ADP":
        return True  # "two statues, a bust and a torso, stand by"
    if f"{before.lower} {token.lower}" in words.nouns or (before.pos not in ("NOUN", "PROPN") and not (before.pos == "ADJ" and before.lower in words.nouns)) or after.pos not in ("ADP", "DET", "NUM", "ADV", "SCONJ"):
        return False
    if token.tag == "VB" or before.tag in ("NNS", "NNPS"):
        return True
    return any(t.lower == "and" for t in tokens[max(0, token.i - 6) : token.i])


__all__ = ["POSTURES", "settled"]
