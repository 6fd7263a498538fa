"""What a description says that nobody is made of: words that settled nothing, and figures beyond what bodies can be."""

from __future__ import annotations

from collections.abc import Sequence

from worldloom.synth.language.english import Word, read
from worldloom.synth.people.person import Person
from worldloom.synth.people.reading import NOT, OWNED, SHADES, Told, understood
from worldloom.synth.people.words import words
from worldloom.world import color

CARRIES = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "NUM"))
"""Kinds of words that say something by themselves."""
BETWEEN = frozenset(
    ("a", "an", "be", "have", "wear", "dress", "clothe", "look", "very", "quite", "rather", "somewhat", "slightly", "about", "some",
     "year", "old", "age", "aged", "colour", "color", "coloured", "colored", "style", "outfit", "clothes", "clothing",
     "character", "somebody", "someone", "human", "adult", "one", "pair", "set", "kind", "sort", "type", "kilo", "metre", "meter",
     "top", "long", "who", "whose", "name", "call", "come", "let", "make", "please")
)  # fmt: skip
"""Words that hold a description together."""
LIMITS = (("years", "age", "years"), ("metres", "height", "m"), ("kilograms", "weight", "kg"))
"""Figures of a description, what they settle, and its unit."""


def unsaid(text: str) -> tuple[str, ...]:
    """The words of a description from which nothing of the person follows, in their order, each once."""
    told = understood(text)
    spans = [(t.span.start, t.span.end) for t in told] + [span for t in told for span in _hued(text, t)]
    row = [w for w in read(text) if w.text.strip()]
    taken = {w.i for w in row if any(a < w.start + len(w.text) and w.start < b for a, b in spans)}
    left = [w.text for w, before in zip(row, [None, *row], strict=False) if w.i not in taken and _says(w, before) and not _joined(w, taken)]
    return tuple(dict.fromkeys(left))


def notes(person: Person) -> tuple[str, ...]:
    """The same in sentences, with the figures that were brought within what a body can be."""
    if not person.description.strip():
        return ()
    return (*_left(unsaid(person.description)), *_beyond(person, understood(person.description)))


def _says(w: Word, before: Word | None) -> bool:
    """Whether a word says something that is not denied, and is no name at the beginning."""
    lemma = w.lemma.lower()
    if w.pos not in CARRIES or not any(c.isalnum() for c in w.text) or {lemma, w.text.lower()} & BETWEEN or lemma in OWNED:
        return False
    if words().get("who", lemma):
        return False
    return before.text.lower() not in NOT if before else w.pos != "PROPN"


def _joined(w: Word, taken: set[int]) -> bool:
    """Whether a word only goes with one that settled something: an airline pilot, a side-parted head."""
    return w.head in taken and w.dep in ("compound", "npadvmod")


def _hued(text: str, told: Told) -> list[tuple[int, int]]:
    """Where the colour of a garment or a hat stands, before its noun."""
    hue = told.value[1] if told.trait in ("garment", "no garment") else told.value if told.trait == "hat color" else ""
    spans, end = list[tuple[int, int]](), told.span.start
    for word in reversed(str(hue).replace("_", " ").split()):
        at = text.lower().rfind(word, 0, end)
        if at >= 0 and (color.known(word) or word in SHADES):
            spans.append((at, at + len(word)))
            end = at
    return spans


def _left(left: Sequence[str]) -> list[str]:
    shown = ", ".join(repr(w) for w in left[:12])
    return [f"nothing of a person follows from {shown}{' and more' * (len(left) > 12)}"] if left else []


def _beyond(person: Person, told: Sequence[Told]) -> list[str]:
    out = []
    for trait, settled, unit in LIMITS:
        asked, made = next((t for t in told if t.trait == trait), None), float(getattr(person, settled))
        if asked is not None and abs(float(asked.value) - made) > 0.01 * made:
            out.append(f"{asked.words!r} is more or less than a person can have here; {made:g} {unit} was taken")
    return out


__all__ = ["notes", "unsaid"]
