"""How things are named: "two tall oak chairs" at first, "the chairs", "the oak chairs" or "them" afterwards."""

from __future__ import annotations

import numpy as np

from worldloom.learn.language.lexicon import Lexicon
from worldloom.learn.language.told import Telling, Thing

NUMBERS = ("two", "three", "four", "five", "six", "eight")
SOME = ("several", "a few", "some", "a pair of", "a set of", "many", "a stack of", "a row of")
PARTS = (
    "with brass handles", "with turned legs", "with three drawers", "in dark wood", "with a glossy finish", "with slim metal legs",
    "in a soft shade", "with built-in drawers", "for guests", "with a carved frame", "that seats six", "with rounded edges",
    "with wide armrests", "in pale tones", "for storage", "with a patterned cover",
)  # fmt: skip
"""What may stand behind a noun and says nothing of other things."""
FIXED = {
    "wall": ("the wall", "one wall", "the back wall", "a wall", "the far wall", "the left wall", "a brick wall",
             "the opposite wall", "an adjacent wall"),
    "window": ("the window", "a window", "a large window", "a frosted window", "a bay window", "a wide window", "the arched window"),
    "door": ("the door", "the entry door", "a door", "a sliding door", "the glass door"),
    "ceiling": ("the ceiling", "the ceiling"),
    "floor": ("the floor", "the ground", "the wooden floor"),
}  # fmt: skip
IRREGULAR = {
    "shelf": "shelves", "bookshelf": "bookshelves", "person": "people", "man": "men", "woman": "women", "child": "children",
    "knife": "knives", "loaf": "loaves", "wolf": "wolves", "sheep": "sheep", "fish": "fish", "deer": "deer",
}  # fmt: skip


def plural(noun: str) -> str:
    """ "coffee table" -> "coffee tables"."""
    *before, last = noun.split(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith(("s", "x", "ch", "sh", "z")):
        last += "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    else:
        last += "s"
    return " ".join([*before, last])


class Namer:
    """Names the things of one text by chance."""

    def __init__(self, telling: Telling, lexicon: Lexicon, chance: np.random.Generator) -> None:
        self.telling, self.lexicon, self.chance = telling, lexicon, chance
        self.bare, self.indoors = chance.random() < 0.12, chance.random() < 0.85
        """Whether the text leaves articles out, as headlines do."""

    def odds(self, share: float) -> bool:
        """True in `share` of the cases."""
        return bool(self.chance.random() < share)

    def one(self, *options: str) -> str:
        """One of some."""
        return options[int(self.chance.integers(len(options)))]

    def new(self, *roles: str, many: bool | None = None) -> int:
        """A thing that has not been spoken of."""
        role = self.one(*roles)
        if role in FIXED:
            self.telling.things.append(Thing(role, role, fixed=True))
            return len(self.telling.things) - 1
        noun = self.one(*self.lexicon.nouns[role])
        used = {t.noun.split(" ")[-1] for t in self.telling.things}
        for _ in range(4):
            if noun.split(" ")[-1] in used:
                noun = self.one(*self.lexicon.nouns[role])
        self.telling.things.append(Thing(role, noun, noun[-1] != "s" and (self.odds(0.25) if many is None else many)))
        return len(self.telling.things) - 1

    def name(self, at: int, article: bool = True) -> None:
        """Name a thing, for the first time or again."""
        thing = self.telling.things[at]
        if thing.fixed and thing.last < 0:
            before, _, noun = self.one(*FIXED[thing.role]).rpartition(" ")
            self.telling.name(at, before, noun)
        elif thing.last >= 0:
            self._again(at, thing)
        else:
            self._first(at, thing, article)

    def it(self, at: int, possessive: bool = False) -> None:
        """Name a thing by its pronoun."""
        many = self.telling.things[at].many
        self.telling.name(at, "", ("their" if many else "its") if possessive else "them" if many else "it", pronoun=True)

    def _qualities(self) -> str:
        n = int(self.chance.choice(4, p=(0.3, 0.4, 0.22, 0.08)))
        words = [self.one(*(self.lexicon.plain if self.odds(0.8) else self.lexicon.qualities)) for _ in range(n)]
        return self.one(", ", " ", " ").join(words)

    def _first(self, at: int, thing: Thing, article: bool) -> None:
        thing.quality = self._qualities()
        noun = plural(thing.noun) if thing.many else thing.noun
        if thing.many:
            before = self.one(*NUMBERS) if self.odds(0.75) else self.one(*SOME, "")
            before = f"{before} {thing.quality}".strip()
        else:
            before = thing.quality
            if article and not (self.bare and self.odds(0.7)):
                following = before or noun
                chosen = self.one("the") if self.odds(0.06) else "an" if following[0] in "aeiou" else "a"
                before = f"{chosen} {'single ' if self.odds(0.03) else ''}{before}".strip()
                before = before.replace("an single", "a single")
        self.telling.name(at, before, noun)
        if self.odds(0.07):
            self.telling.say(self.one(*PARTS))

    def _again(self, at: int, thing: Thing) -> None:
        noun = plural(thing.noun) if thing.many else thing.noun
        short = noun.split(" ")[-1]
        said = short if self.odds(0.3) else noun
        first = thing.quality.replace(",", "").split(" ")[0]
        quality = f"{first} " if first and self.odds(0.2) else ""
        self.telling.name(at, f"{self.one('the', 'the', 'the', 'both' if thing.many else 'this')} {quality}".strip(), said)


__all__ = ["FIXED", "NUMBERS", "Namer", "plural"]
