"""A text while it is told: words are added, and where each thing is named and what is said of it is kept beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

ROOM = -1
"""The room or scene itself, as what something stands in the middle or corner of."""


class Named(NamedTuple):
    """Characters [start, end) that name `thing`, of which [head, end) is its last word; a pronoun names it as well."""

    start: int
    end: int
    head: int
    thing: int
    pronoun: bool


class Fact(NamedTuple):
    """The thing named by one noun phrase stands in `kind` to that named by another, or to the ROOM."""

    subject: int
    kind: str
    anchor: int


class Labelled(NamedTuple):
    """A text with all noun phrases that name things and all relations it states, as indices of `named`."""

    text: str
    named: tuple[Named, ...]
    facts: tuple[Fact, ...]


@dataclass
class Thing:
    """What is spoken of. `fixed` are parts of the building (wall, window), which nobody counts."""

    role: str
    noun: str
    many: bool = False
    fixed: bool = False
    quality: str = ""
    last: int = -1
    """The noun phrase that named it last, no pronoun."""


@dataclass
class Telling:
    """Text so far."""

    text: str = ""
    things: list[Thing] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def say(self, words: str) -> None:
        """Add words, a blank before them where one belongs."""
        if not words:
            return
        glued = not self.text or words[:1] in (",", ".", ";", ":", "'")
        begins = not self.text or self.text.endswith((".", "!"))
        said = words[:1].upper() + words[1:] if begins else words
        self.text += said if glued else f" {said}"

    def trim(self) -> None:
        """Drop a comma at the end, before another mark."""
        self.text = self.text.rstrip(" ,")

    def stop(self) -> None:
        """End a sentence."""
        self.trim()
        self.say(".")

    def name(self, thing: int, before: str, noun: str, pronoun: bool = False) -> None:
        """Name a thing: what stands before the noun, and the noun, whose last word is its head."""
        at = len(self.text)
        self.say(f"{before} {noun}".strip())
        start = at + (self.text[at : at + 1] == " ")
        head = len(self.text) - len(noun.split(" ")[-1])
        self.named.append(Named(start, len(self.text), head, thing, pronoun))
        if not pronoun:
            self.things[thing].last = len(self.named) - 1

    def fact(self, subject: int, kind: str, anchor: int) -> None:
        """State a relation between two things by their last names."""
        ends = [one if one == ROOM else self.things[one].last for one in (subject, anchor)]
        if subject != anchor and ends[0] >= 0 and (found := Fact(ends[0], kind, ends[1])) not in self.facts:
            self.facts.append(found)

    def done(self) -> Labelled:
        """The text with its labels."""
        return Labelled(self.text, tuple(self.named), tuple(self.facts))


__all__ = ["ROOM", "Fact", "Labelled", "Named", "Telling", "Thing"]
