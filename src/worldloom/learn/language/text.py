"""Labelled text by chance: sentences about things and where they stand, from lists of one line to descriptions of six sentences."""

from __future__ import annotations

from worldloom.compute.seeds import rng
from worldloom.learn.language import frames, wordings
from worldloom.learn.language.choosing import Chooser
from worldloom.learn.language.lexicon import Lexicon
from worldloom.learn.language.saying import LONGEST
from worldloom.learn.language.told import ROOM, Labelled, Telling

DEPTH = 2
"""How far noun phrases nest."""
SENTENCES = (0.22, 0.18, 0.18, 0.16, 0.14, 0.12)
"""Shares of texts of none to five sentences behind the opening list."""


class Teller(Chooser):
    """Tells one text."""

    def opener(self) -> None:
        """ "A bedroom with a bed against the wall, a lamp on the nightstand, and a rug."""
        room = self.one(*(self.lexicon.rooms if self.indoors else self.lexicon.places))
        self.telling.say(self.one(*wordings.OPENERS).format(room=room, quality=self.one(*self.lexicon.qualities)))
        n = int(self.chance.integers(1, 6))
        for k in range(n):
            if k:
                self.telling.trim()
                self.telling.say(self.one(", and", "and", ", and") if k == n - 1 else ",")
            self._item(k)
        self.telling.stop()

    def _item(self, k: int) -> None:
        inside = (*frames.FURNITURE, *frames.FURNITURE, "rug", "plant", "lit", "hung", *(("small",) if k else ()))
        thing = self.new(*(inside if self.indoors else frames.OPEN))
        if self.odds(0.65):
            self.phrase(thing, 1)
        else:
            self.name(thing)

    def sentence(self) -> None:
        """One sentence of one to three clauses, or one that states nothing."""
        if self.odds(0.08):
            self.telling.say(self.one(*wordings.DISTRACTORS))
            return
        if self.odds(0.04):
            self.name(self.new("hung", "small", "plant", "rug", many=False))
            self.telling.say(f"{self.one(*wordings.ENDINGS)}.")
            return
        if self.odds(0.15):
            said = self.one(*wordings.LEADS).format(room=self.one(*self.lexicon.rooms), quality=self.one(*self.lexicon.qualities))
            self.telling.say(said.strip())
        for k in range(int(self.chance.choice((1, 2, 3), p=(0.62, 0.28, 0.1)))):
            if k:
                self.telling.trim()
                self.telling.say(self.one(", and", ", while", "and", ";", ", and", ","))
            if self.odds(0.05):
                self._pair()
            else:
                self.clause(DEPTH)
        self.telling.stop()

    def clause(self, depth: int) -> None:
        """A main clause that states a relation."""
        if self.odds(0.2) and self._carrying(depth):
            return
        kind, subjects, anchor = self.relation()
        before = self._spoken()
        if anchor == ROOM:
            self.pattern(self.one(*frames.IN_ROOM), kind, subjects, anchor, depth)
        elif self.telling.things[anchor].fixed and self.odds(0.35):
            self.pattern("S v x A", kind, subjects, anchor, 0)
            self._more(subjects, anchor)
        elif kind == "on" and self.odds(0.12):
            self._topic(subjects[0], anchor)
            return
        elif before is not None and before not in subjects and self.odds(0.3):
            kind, subjects, anchor = self.relation(before, True)
            self.pattern(self.one(*frames.SPOKEN), kind, subjects, anchor, depth)
        else:
            self.pattern(self.fitting(frames.SENTENCES, kind), kind, subjects, anchor, depth)
        if len(subjects) == 1 and self.odds(0.22):
            self._tail(subjects[0])

    def _carrying(self, depth: int) -> bool:
        """ "A desk holds a lamp", where that can be said."""
        kind, subjects, anchor = self.relation(self.where(("carrier", "storage", "bed", "vessel"), None), True)
        said = [p for p in frames.STATED if self.fits(p, kind) and (kind == "on" or (kind == "in" and "on" not in p) or " r " in p)]
        if not said:
            return False
        self.pattern(self.one(*said), kind, subjects, anchor, depth)
        return True

    def _spoken(self) -> int | None:
        """The thing that was named last."""
        named = self.telling.named
        return None if not named or self.telling.things[named[-1].thing].fixed else named[-1].thing

    def _more(self, subjects: list[int], anchor: int) -> None:
        """ "(stands against the wall) beside a wardrobe": a second place for the same."""
        kind, _, other = self.relation(subjects[0])
        if other in (ROOM, anchor, *subjects) or kind == "between":
            return
        self.telling.say(self.one("", "", ",", "and"))
        self._stands(subjects, kind, other)

    def _stands(self, subjects: list[int], kind: str, anchor: int) -> None:
        """Say and state where things stand that have been named."""
        self.connect(kind, anchor)
        self.name(anchor)
        for subject in subjects:
            self.telling.fact(subject, kind, anchor)

    def _topic(self, subject: int, anchor: int) -> None:
        """ "On the table a tray holds two cups", "On the desk a lamp stands beside a clock"."""
        self.connect("on", anchor)
        self.name(anchor)
        self.telling.say(self.one("", "", ","))
        self.name(subject)
        self.telling.fact(subject, "on", anchor)
        many = self.telling.things[subject].many
        if self.odds(0.5):
            self.telling.say(self.agree(self.one(*wordings.VERBS), many))
            self._stands([subject], self.one("beside", "left", "right", "front", "near"), self.new("small", "vessel"))
            return
        others = [self.new("small") for _ in range(int(self.chance.integers(1, 4)))]
        self.telling.say(self.agree(self.one(*wordings.HOLDS), many))
        self.listed(others, 0)
        for other in others:
            self.telling.fact(other, "on", subject)

    def _pair(self) -> None:
        """ "A sofa and a lamp stand side by side"; "One of the chairs stands by the window, the other is near a desk"."""
        if self.odds(0.4):
            both = [self.new(*frames.FURNITURE, many=False), self.new(*frames.FURNITURE, "plant", many=False)]
            self.listed(both, 0)
            self.telling.say(f"{self.one('stand', 'sit', 'are placed')} {self.one('side by side', 'next to each other')}")
            self.telling.fact(both[0], "beside", both[1])
            return
        known = next((k for k, t in enumerate(self.telling.things) if t.many and t.last >= 0 and t.role not in frames.LIGHT), None)
        thing = self.new(*frames.FURNITURE, many=True) if known is None else known
        some = self.one("one of", "two of", "some of", "one of")
        self.telling.say(some)
        self.name(thing)
        self.telling.say(self.agree(self.one(*wordings.VERBS), some != "one of"))
        self._stands([thing], self.one("near", "beside", "against", "facing"), self.new("window", "door", *frames.FURNITURE, many=False))
        self.telling.say(self.one(", while the other is", ", and the other stands", ", the others are"))
        self._stands([thing], self.one("near", "beside", "behind"), self.new(*frames.FURNITURE, many=False))

    def _tail(self, subject: int) -> None:
        """What follows a clause: ", with a lamp beside it", "and faces the door"."""
        if self.telling.things[subject].role in frames.FURNITURE and self.odds(0.3):
            other = self.where(frames.FURNITURE, subject)
            self.telling.say(self.one("and faces", "and faces", "facing", ", facing"))
            self.name(other)
            self.telling.fact(subject, "facing", other)
            return
        kind, subjects, _ = self.relation(subject, True)
        if subject not in subjects:
            self.pattern(self.fitting(frames.TAILS, kind), kind, subjects, subject, 0)


def told(lexicon: Lexicon, seed: int, number: int) -> Labelled:
    """A text, which follows from its arguments alone."""
    chance = rng(seed, "text", number)
    teller = Teller(Telling(), lexicon, chance)
    if chance.random() < 0.55:
        teller.opener()
    for _ in range(int(chance.choice(len(SENTENCES), p=SENTENCES))):
        if len(teller.telling.text) < LONGEST:
            teller.sentence()
    if not teller.telling.facts:
        teller.clause(DEPTH)
        teller.telling.stop()
    return teller.telling.done()


__all__ = ["DEPTH", "Teller", "told"]
