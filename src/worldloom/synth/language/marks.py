"""What a network sees of a prompt: for each word the packaged English model's vector, its grammar, and what the rules found in it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.language.english import vectors
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.phrases import Link, Mention
from worldloom.world import RelationKind

POS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
DEPS = ("ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "cc", "ccomp", "compound", "conj",
        "cop", "dative", "dep", "det", "dobj", "expl", "mark", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis",
        "pcomp", "pobj", "poss", "prep", "prt", "punct", "quantmod", "relcl", "xcomp")  # fmt: skip
KINDS: tuple[str, ...] = RelationKind.__args__  # type: ignore[attr-defined]
SAID = ("it", "its", "them", "their", "which", "each", "other", "with", "and", "of", ",", ".", "while", "there")
"""Words that a network is told outright."""
FORMAT = "worldloom-marks-1"
"""Changes with what the numbers of a word mean."""
VECTOR = 96
LINK = len(KINDS) + 3
NAME = 5
WIDE = VECTOR + len(POS) + len(DEPS) + len(SAID) + LINK + NAME + 2 * (len(KINDS) + 1)
"""Numbers a word."""


class Marks(NamedTuple):
    """Of n words, of which k are the last words of noun phrases."""

    seen: NDArray[np.float32]
    """(n, WIDE)"""
    heads: NDArray[np.int64]
    """(n,) the word that each hangs on in the sentence; its own for a root."""
    named: NDArray[np.int64]
    """(k,)"""


def marks(text: str, tokens: tuple[Token, ...], links: tuple[Link, ...], mentions: tuple[Mention, ...]) -> Marks:
    """What a network sees of the words of a prompt."""
    n = len(tokens)
    seen = np.zeros((n, WIDE), np.float32)
    starts, found = vectors(text)
    seen[:, :VECTOR] = found[np.searchsorted(starts, [t.end for t in tokens]) - 1]  # of the last part of a hyphenated word
    at = VECTOR
    for names, of in ((POS, "pos"), (DEPS, "dep"), (SAID, "lower")):
        for t in tokens:
            if (value := getattr(t, of)) in names:
                seen[t.i, at + names.index(value)] = 1
        at += len(names)
    linked, named, beside = np.split(seen[:, at:], (LINK, LINK + NAME), axis=1)
    _linked(linked, links)
    _named(named, mentions)
    between(beside, linked, named[:, 1])
    heads = np.array([t.head if t.head >= 0 else t.i for t in tokens], np.int64)
    return Marks(seen, heads, np.array([m.head for m in mentions], np.int64))


def _linked(seen: NDArray[np.float32], links: tuple[Link, ...]) -> None:
    """The kind of a connecting phrase, whether it is reversed, its first and its last word."""
    for link in links:
        seen[link.start : link.end, KINDS.index(link.kind)] = 1
        seen[link.start : link.end, -3] = link.reverse
        seen[link.start, -2] = seen[link.end - 1, -1] = 1


def between(seen: NDArray[np.float32], linked: NDArray[np.float32], heads: NDArray[np.float32]) -> None:
    """The connecting phrases nearest before and behind each word, kinds and reversal, divided by 1 + the nouns in between."""
    wide = len(KINDS) + 1
    for place, way, mark in ((0, range(len(seen)), -1), (wide, range(len(seen) - 1, -1, -1), -2)):
        last, nouns = np.zeros(wide, np.float32), 0
        for i in way:
            seen[i, place : place + wide] = last / (1 + nouns)
            nouns += int(heads[i])
            if linked[i, mark]:
                last, nouns = linked[i, :wide], 0


def _named(seen: NDArray[np.float32], mentions: tuple[Mention, ...]) -> None:
    """What the rules take for a noun phrase: its words, its head, whether it is a pronoun, definite, or of many."""
    for m in mentions:
        seen[m.start : m.end, 0] = 1
        seen[m.head, 1:5] = 1, bool(m.pronoun), m.article in ("the", "this", "that", "both", "each"), m.plural


__all__ = ["FORMAT", "KINDS", "WIDE", "Marks", "between", "marks"]
