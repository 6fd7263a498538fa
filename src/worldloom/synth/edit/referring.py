"""Words that mean things of the world become References: determiners, numbers, sides, qualities, a noun, where it stands now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from worldloom.synth.edit.document import Reference, Side, Where
from worldloom.synth.edit.wording import ALL, ARTICLES, ORDINALS, PRONOUNS, ROOM, SIDES, THINGS, Word, number
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary
from worldloom.world import Attribute, RelationKind, Span

MOST = 5
"""Words of the longest phrase that is looked up."""
_THAT = frozenset(("that", "which", "who", "is", "are", "stands", "stand", "lies", "lie", "sits", "sit", "hangs", "hang", "standing",
                   "lying", "sitting", "hanging", "there", "currently", "right", "directly", "just", "placed"))  # fmt: skip

_OF_ROOM = frozenset(("the", "a", "one", "my", "this", "very", "north", "south", "east", "west"))


@dataclass(frozen=True)
class Known:
    """What an instruction may speak of: the ids of a world, its labels, and the vocabulary."""

    ids: frozenset[str]
    labels: frozenset[str]
    words: Vocabulary
    rooms: Mapping[str, str] = field(default_factory=dict)
    """What rooms are called -> their ids, in houses of several."""


@dataclass
class Reader:
    """Reads references from words; `at` is the next word."""

    known: Known
    words: tuple[Word, ...]
    at: int = 0
    deep: int = field(default=0)

    def peek(self, k: int = 0) -> str:
        """The word k places on, in lower case; "" behind the end."""
        return self.words[self.at + k].lower if 0 <= self.at + k < len(self.words) else ""

    @property
    def rest(self) -> tuple[Word, ...]:
        """What is not read yet."""
        return self.words[self.at :]

    def phrase(self, table: object, most: int = MOST, nouns: bool = False) -> int:
        """Number of words of the longest phrase of a table (mapping or set) that comes next; 0 for none."""
        for n in range(min(most, len(self.words) - self.at), 0, -1):
            text = [w.lower for w in self.words[self.at : self.at + n]]
            options = {" ".join(text)} | ({" ".join([*text[:-1], singular(text[-1])])} if nouns else set())
            if any(o in table for o in options):  # type: ignore[operator]
                return n
        return 0

    def several(self) -> tuple[Reference, ...]:
        """References joined by commas and "and"; empty where none comes next."""
        out: list[Reference] = []
        while True:
            mark = self.at
            while out and self.peek() in (",", "and", "&", "plus", "also") or out and self.peek() == "as" and self.peek(1) == "well":
                self.at += 1
            if out and self.peek() == "as":
                self.at += 1
            if out and mark == self.at or (one := self.one()) is None:
                self.at = mark
                return tuple(out)
            out.append(self._except(one))

    def _except(self, one: Reference) -> Reference:
        """ "(all the books) except the red one"."""
        mark = self.at
        pair = (self.peek(), self.peek(1)) in (("except", "for"), ("apart", "from"), ("other", "than"))
        n = 2 if pair else int(self.peek() in ("except", "besides"))
        if not n or self.deep:
            return one
        self.at += n
        self.deep += 1
        left = self.several()
        self.deep -= 1
        if not left:
            self.at = mark
            return one
        return one.model_copy(update={"besides": left, "every": True})

    def one(self, standing: bool = True) -> Reference | None:
        """The reference that comes next, with where it stands now if `standing`; None where there is none."""
        begin = self.at
        if self.peek() in self.known.ids and "." in self.peek():
            self.at += 1
            return self._made(begin, id=self.peek(-1))
        traits = self._before()
        n = self._noun()
        if n:
            noun = self._singular(n)
            plural = self.words[self.at + n - 1].lower != singular(self.words[self.at + n - 1].lower)
            self.at += n
            if self.peek() == "of" and self.at + 1 < len(self.words) and self._filling():
                self.at += 1 + self._filling()
            if self.peek() == "on" and self.peek(1) in ("its", "their"):
                return self._made(begin, noun=noun, **traits)
            where = self._standing() if standing and self.deep < 3 else ()
            return self._made(begin, noun=noun, plural=plural, where=where, **traits)
        if (pronoun := self._pronoun(traits)) is not None:
            return self._made(begin, pronoun=pronoun, **traits)
        self.at = begin
        return None

    def _pronoun(self, traits: dict[str, Any]) -> str | None:
        """ "it", "them", "the other one", "the red ones", "both"."""
        if self.peek() in PRONOUNS:
            self.at += 1
            return self.peek(-1)
        if traits["qualities"] or traits["side"] or traits["other"] or traits["ordinal"]:
            return "one" if self.peek() in ("", ",", "and") else None
        return "them" if traits["every"] and self.peek() in ("", ",") else None

    def _before(self) -> dict[str, Any]:
        """Determiners, numbers, sides and qualities before a noun."""
        found: dict[str, Any] = {"number": 0, "every": False, "definite": False, "other": False, "ordinal": 0, "side": ""}
        qualities: list[Attribute] = []
        while self.at < len(self.words) and not self._noun_ahead(found, qualities):
            word = self.peek()
            n = self.phrase(self.known.words.qualities, 3)
            if word in ALL and word not in THINGS:
                found["every"] = True
                found["number"] = 2 if word == "both" else found["number"]
            elif word in ARTICLES:
                if word in PRONOUNS and self._bare():
                    break
                found["definite"] = True
            elif word in ("of", "a", "an", "pair", "couple"):
                found["number"] = 2 if word in ("pair", "couple") else found["number"]
            elif word in ("other", "remaining", "rest"):
                found["other"] = True
            elif word in ORDINALS:
                found["ordinal"] = ORDINALS[word]
            elif (k := number(word)) is not None and word not in ("one",) and k == int(k):
                found["number"] = int(k)
            elif (shade := self._shade()) is not None:
                qualities.append(shade)
                self.at += 1
            elif n:
                text = " ".join(w.lower for w in self.words[self.at : self.at + n])
                kind, value = self.known.words.qualities[text][0]
                qualities.append(Attribute(kind=kind, value=value, span=self._span(self.at, self.at + n)))
                self.at += n - 1
            elif word in SIDES and (self.peek(1) not in ("of", "") or self.peek(1) == ""):
                found["side"] = SIDES[word]
            elif word in ("most", "very", "really", "one"):
                if word == "one" and self.peek(1) != "of" and self._bare():
                    break
                found["number"] = 1 if word == "one" else found["number"]
            else:
                break
            self.at += 1
        return {**found, "qualities": tuple(qualities)}

    def _bare(self) -> bool:
        """Whether a word such as "that" stands alone here: no noun follows."""
        mark, self.at = self.at, self.at + 1
        traits = self._before() if self.deep < 2 else {}
        del traits
        n, self.at = self._noun(), mark
        return n == 0

    def _noun_ahead(self, found: dict[str, Any], qualities: list[Attribute]) -> bool:
        """A noun comes next, and is not rather a quality or side of one that follows."""
        n = self._noun()
        if not n:
            return False
        q = max(self.phrase(self.known.words.qualities, 3), int(self.peek() in SIDES))
        if n <= q:
            mark, self.at = self.at, self.at + q
            further, self.at = self._noun(), mark
            return not further
        return True

    def _shade(self) -> Attribute | None:
        if self.peek() in self.known.words.shades and self.known.words.quality(self.peek(1))[0] == "color":
            value = f"{self.peek()}_{self.known.words.quality(self.peek(1))[1]}"
            return Attribute(kind="color", value=value, span=self._span(self.at, self.at + 2))
        return None

    def _noun(self) -> int:
        """Number of words of the noun that comes next: a label of the world, a word of the vocabulary, or "thing"."""
        n = max(self.phrase(self.known.labels, 4, True), self.phrase(self.known.words.nouns, 4, True))
        return n or int(singular(self.peek()) in THINGS or self.peek() in ("ceiling", "floor", "wall", "walls"))

    def _filling(self) -> int:
        """Number of words of a noun behind "of": "(a bowl) of apples"."""
        mark, self.at = self.at, self.at + 1
        n, self.at = self._noun(), mark
        return n

    def _singular(self, n: int) -> str:
        text = [w.lower for w in self.words[self.at : self.at + n]]
        whole, one = " ".join(text), " ".join([*text[:-1], singular(text[-1])])
        if singular(text[-1]) in THINGS:
            return "thing"
        return one if one in self.known.labels or one in self.known.words.nouns else whole

    def _standing(self) -> tuple[Where, ...]:
        """ "(the book) on the table", "(the chair) that is by the window"."""
        mark = self.at
        while self.peek() in _THAT:
            self.at += 1
        if self.peek() in ("nearest", "closest", "furthest", "farthest"):
            return self._nearest()
        if self.peek() in ("to", "onto", "into", "towards", "toward") or (one := self.relation()) is None:
            self.at = mark
            return ()
        return (one,)

    def _nearest(self) -> tuple[Where, ...]:
        """ "(the basket) nearest (to) the well"."""
        begin = self.at
        self.at += 2 if self.peek(1) in ("to", "from") else 1
        self.deep += 1
        word = self.room()
        one = None if word else self.one(standing=False)
        self.deep -= 1
        if one is None and not word:
            self.at = begin
            return ()
        kind = "closer" if self.words[begin].lower in ("nearest", "closest") else "away"
        return (Where(kind=kind, objects=(one,) if one else (), word=word, span=self._span(begin, self.at)),)  # type: ignore[arg-type]

    def relation(self) -> Where | None:
        """A connecting phrase with what it connects to; None, and nothing read, where there is none."""
        begin, n = self.at, self.phrase(self.known.words.relations, 7)
        if not n:
            return None
        text = " ".join(w.lower for w in self.words[begin : begin + n])
        kind: RelationKind = self.known.words.relations[text][0]  # type: ignore[assignment]
        if self.known.words.relations[text][1] or kind in ("holding", "wearing", "through", "linked"):
            return None
        text, n, kind = self._shorter(text, n, kind)
        self.at += n
        bare = kind in ("left", "right", "front") and not text.endswith((" of", " its"))
        word = "" if bare else self.room()
        named = "" if bare else self.named_room()
        if named and not word:
            return Where(kind="in", room=named, span=self._span(begin, self.at))
        self.deep += 1
        objects = () if word or bare else self.several() if kind == "between" else self._single()
        self.deep -= 1
        alone = kind in ("left", "right", "front", "behind", "corner", "middle", "outside") or text.endswith("side")
        if not objects and not word and not alone:
            self.at = begin
            return None
        word = word or ("corner" if kind == "corner" and not objects else "room" if kind == "middle" and not objects else "")
        return Where(kind=kind, objects=objects, word=word, room=named, span=self._span(begin, self.at))

    def named_room(self) -> str:
        """ "the kitchen", "of the bedroom": the id of the room, read; "" for none."""
        mark = self.at
        while self.peek() in ("of", "the", "my", "our"):
            self.at += 1
        n = self.phrase(self.known.rooms, 3)
        if not n or n < self._noun():
            self.at = mark
            return ""
        self.at += n
        return self.known.rooms[" ".join(w.lower for w in self.words[self.at - n : self.at])]

    def _shorter(self, text: str, n: int, kind: RelationKind) -> tuple[str, int, RelationKind]:
        """ "on the left nightstand" is on one of the nightstands, not to the left."""
        if kind in ("left", "right") and text.startswith("on the ") and n == 3:
            mark, self.at = self.at, self.at + n
            noun, self.at = self._noun(), mark
            if noun:
                return "on", 1, "on"
        return text, n, kind

    def _single(self) -> tuple[Reference, ...]:
        one = self.one(standing=False)
        return () if one is None else (one,)

    def room(self) -> str:
        """ "the wall", "the north wall", "the corner", "the middle of the room": the part of the room, read; "" for none."""
        mark = self.at
        while self.peek() in _OF_ROOM or self.peek() in SIDES and self.peek(1) in ROOM:
            self.at += 1
        word = ROOM.get(self.peek(), "")
        if not word or (word in ("floor", "wall") and self._noun() > 1):
            self.at = mark
            return ""
        self.at += 1
        if self.peek() == "of" and (self.peek(2) in ("room", "wall", "scene", "floor") or self.peek(1) in ("room", "it")):
            self.at += 2 if self.peek(1) in ("room", "it") else 3
        return word

    def _span(self, begin: int, end: int) -> Span:
        return Span(start=self.words[begin].start, end=self.words[max(begin, end - 1)].end)

    def _made(self, begin: int, *, plural: bool = False, **traits: Any) -> Reference:
        span = self._span(begin, self.at)
        text = " ".join(w.text for w in self.words[begin : self.at])
        if plural and not traits.get("number"):
            traits["every"] = True
        side: Side = traits.pop("side", "")
        return Reference(text=text[:200], span=span, side=side, **traits)


__all__ = ["Known", "Reader"]
