"""What is said, piece by piece, each with the place in the text that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "letters", "phones", "mark", "end"]
"""A word; letters that are spelled; given phonemes; a punctuation mark; the end of a sentence that has no mark."""


@dataclass(frozen=True)
class Token:
    """A spoken word or a mark. `start` and `end` are the characters of the source that it stands for."""

    said: str
    start: int
    end: int
    kind: Kind = "word"


def words(said: list[str] | str, start: int, end: int) -> list[Token]:
    """One token a word, all standing for the same characters; "P.S." is spelled, "," is a mark."""
    out = []
    for word in said.split() if isinstance(said, str) else [w for piece in said for w in piece.split()]:
        if word in MARKS:
            out.append(Token(word, start, end, "mark"))
        elif "." in word or (len(word) > 1 and word.isupper()):
            out.append(Token(word.replace(".", ""), start, end, "letters"))
        else:
            out.append(Token(word, start, end))
    return out


MARKS = frozenset(',.;:!?—…“”"()')
"""Marks that the voices know."""

__all__ = ["MARKS", "Kind", "Token", "words"]
