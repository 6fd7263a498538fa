"""A noun phrase and a connecting phrase of a row of tokens."""

from __future__ import annotations

from dataclasses import dataclass

from worldloom.world import Count


@dataclass(frozen=True)
class Mention:
    """A noun phrase: tokens [start, end), its head token, and what stands before the head.

    `phrase` is the singular head phrase, `before` the token indices of modifiers, `count` None when no number is said.
    """

    start: int
    end: int
    head: int
    phrase: str
    category: str
    before: tuple[int, ...]
    inside: tuple[int, ...]
    article: str = ""
    count: Count | None = None
    plural: bool = False
    pronoun: str = ""
    negated: bool = False
    each: bool = False
    subset: bool = False


@dataclass(frozen=True)
class Link:
    """A connecting phrase, tokens [start, end)."""

    start: int
    end: int
    kind: str
    reverse: bool
    text: str


__all__ = ["Link", "Mention"]
