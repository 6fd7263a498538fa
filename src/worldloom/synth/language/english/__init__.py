"""English grammar offline: the network and rules of spaCy's small English model, read without spaCy, word for word the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.synth.language.english.arcs import arcs
from worldloom.synth.language.english.data import Floats
from worldloom.synth.language.english.network import seen, vectors_of
from worldloom.synth.language.english.rules import Marks, settle
from worldloom.synth.language.english.splitting import split


@dataclass(frozen=True)
class Word:
    """A word or mark of a text. `start`: its first character; `head`: the index of its head, its own for the root of a sentence."""

    i: int
    text: str
    start: int
    tag: str
    pos: str
    lemma: str
    dep: str
    head: int
    sentence: int

    @property
    def end(self) -> int:
        """The character behind the last."""
        return self.start + len(self.text)


def read(text: str) -> tuple[Word, ...]:
    """The words of an English text with Penn tags, universal parts of speech, lemmas and ClearNLP dependencies; blanks are words too.

    MissingError where the packaged model is damaged.
    """
    pieces = split(text)
    if not pieces:
        return ()
    found = seen(pieces)
    heads, labels, sentences = arcs(found.features)
    marks = [Marks(p.text, tag, dep) for p, tag, dep in zip(pieces, found.tags, labels, strict=True)]
    settle(marks)
    return tuple(
        Word(i, p.text, p.start, m.tag, m.pos, m.lemma, m.dep, heads[i], sentences[i])
        for i, (p, m) in enumerate(zip(pieces, marks, strict=True))
    )


def vectors(text: str) -> tuple[list[int], Floats]:
    """The first character of each word and mark of a text, and its vector (n, 96) in its neighbourhood."""
    pieces = split(text)
    return [p.start for p in pieces], vectors_of(pieces) if pieces else np.zeros((0, 96), np.float32)


__all__ = ["Word", "read", "vectors"]
