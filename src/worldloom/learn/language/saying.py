"""Says patterns: S names what stands, A where; v verb, p participle, t verb that says the relation itself, x connecting phrase,
b one without an object, r a reversed one, h "holds"; "it" the pronoun of A; other words are themselves."""

from __future__ import annotations

from abc import abstractmethod

from worldloom.learn.language import frames, wordings
from worldloom.learn.language.naming import Namer
from worldloom.learn.language.told import ROOM, Named

LONGEST = 900
"""Characters of a text, about."""


class Sayer(Namer):
    """Says patterns about things, and states what they say."""

    @abstractmethod
    def phrase(self, thing: int, depth: int) -> None:
        """A noun phrase about a thing that states a relation of its own."""

    def pattern(self, said: str, kind: str, subjects: list[int], anchor: int, depth: int) -> None:
        """Say a pattern about subjects that stand in `kind` to an anchor; its last noun phrase may nest `depth` deep."""
        words, second = said.split(" "), -1
        for k, word in enumerate(words):
            deep = depth if k == len(words) - 1 else 0
            if word == "S":
                self.listed(subjects, deep)
            elif word == "A" and anchor != ROOM:
                second = self._anchor(kind, anchor, deep if "S" in words[:k] else 0)
            elif word == "it" and anchor != ROOM:
                self.it(anchor)
            elif word == "which" and words[k - 1] == "x":
                self._which(anchor)
            else:
                self._word(word, kind, subjects, anchor)
        for subject in subjects:
            self.telling.fact(subject, kind, anchor)
            if second >= 0:
                self.telling.fact(subject, kind, second)

    def listed(self, things: list[int], depth: int) -> None:
        """Name several things."""
        for k, thing in enumerate(things):
            last = k == len(things) - 1
            if k:
                self.telling.say(self.one("and", "and", ", and") if last and not self.odds(0.1) else ",")
            self._nested(thing, depth if last or self.odds(0.15) else 0)

    def connect(self, kind: str, anchor: int) -> None:
        """Say the connecting phrase of a relation to an anchor."""
        if anchor == ROOM:
            return self.telling.say(self.one(*wordings.ROOMED[kind]))
        if kind == "middle":
            return self.telling.say(self.one(*wordings.MIDDLE))
        usual, rare = self.lexicon.forward[kind], wordings.MORE.get(kind, ())
        phrase = self.one(*usual) if not rare or self.odds(0.75) else self.one(*rare)
        if phrase.split(" ")[0] in wordings.HARDENED and self.odds(0.5):
            self.telling.say(self.one(*wordings.HARDLY))
        return self.telling.say(phrase)

    @staticmethod
    def agree(verb: str, many: bool) -> str:
        """ "stands" -> "stand", "is placed" -> "are placed" for many."""
        first, _, rest = verb.partition(" ")
        if many:
            first = {"is": "are", "has": "have", "perches": "perch"}.get(first, first.removesuffix("s"))
        else:
            first = "is" if first == "are" else first if first.endswith("s") else first + "s"
        return f"{first} {rest}".strip()

    def _anchor(self, kind: str, anchor: int, depth: int) -> int:
        """Name where things stand; the second of the two things that one is between, or -1."""
        if kind != "between":
            self._nested(anchor, depth)
            return -1
        self.name(anchor)
        if self.telling.things[anchor].many and self.odds(0.7):
            return -1
        self.telling.say("and")
        second = self.new(*frames.FURNITURE, many=False)
        self.name(second)
        return second

    def _which(self, anchor: int) -> None:
        at = len(self.telling.text) + 1
        self.telling.say("which")
        self.telling.named.append(Named(at, at + len("which"), at, anchor, True))

    def _nested(self, thing: int, depth: int) -> None:
        """A noun phrase, perhaps with another relation inside."""
        if depth <= 0 or self.telling.things[thing].fixed or self.odds(0.55) or len(self.telling.text) > LONGEST:
            self.name(thing)
        else:
            self.phrase(thing, depth - 1)

    def _word(self, word: str, kind: str, subjects: list[int], anchor: int) -> None:
        many, owns = len(subjects) > 1 or self.telling.things[subjects[0]].many, anchor != ROOM and self.telling.things[anchor].many
        match word:
            case "x":
                self.connect(kind, anchor)
            case "v":
                self.telling.say(self.agree(self.one(*wordings.FINITE.get(kind, wordings.VERBS), *wordings.VERBS[:4]), many))
            case "t":
                self.telling.say(self.agree(self.one(*wordings.TRANSITIVE[kind]), many))
            case "h":
                self.telling.say(self.agree(self.one(*wordings.HOLDS), owns))
            case "is" | "has" | "fits":
                ours = bool(self.telling.named) and self.telling.named[-1].thing == anchor and word != "is"
                self.telling.say(self.agree(word, owns if ours else many))
            case "each":
                self.telling.say(word if owns else "")
            case _:
                self.telling.say(self._said(word, kind))

    def _said(self, word: str, kind: str) -> str:
        """A word of a pattern that agrees with nothing."""
        options = {"b": wordings.BARE.get(kind, ()), "r": (*self.lexicon.reverse.get(kind, ()), *wordings.REVERSED.get(kind, ())),
                   "p": wordings.PARTICIPLES, "room": ("room", "space", "scene", *self.lexicon.rooms[:6]), "it": ("",)}  # fmt: skip
        return self.one(*options.get(word, (word,)))


__all__ = ["LONGEST", "Sayer"]
