"""A description read: which words say what of a person, found with the project's English grammar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from worldloom.synth.language.english import Word, read
from worldloom.synth.people.words import Trade, Words, words
from worldloom.world import color
from worldloom.world.plan import Span

OWNED = {"hair": "hair", "haired": "hair", "beard": "beard", "eye": "eyes", "eyed": "eyes", "skin": "skin", "skinned": "skin",
    "complexion": "skin",
         "brow": "brows", "eyebrow": "brows", "moustache": "beard", "mustache": "beard", "goatee": "beard", "stubble": "beard",
         "build": "person", "frame": "person", "body": "person", "person": "person", "people": "person", "figure": "person",
             "head": "hair"}  # fmt: skip
"""Parts of a person that adjectives belong to."""
INSIDE = {"ADJ", "NOUN", "PROPN", "CCONJ", "PUNCT", "ADV", "NUM", "PART", "SYM"}
"""What may stand between an adjective and the noun that it belongs to."""
NOT = ("no", "without", "not", "never", "n't", "neither", "nor")
DECADES = {
    "teens": 15,
    "twenties": 25,
    "thirties": 35,
    "forties": 45,
    "fifties": 55,
    "sixties": 65,
    "seventies": 75,
    "eighties": 85,
    "nineties": 94,
}
SHADES = {"light": 1.6, "pale": 1.7, "bright": 1.25, "dark": 0.4, "deep": 0.6}


@dataclass(frozen=True)
class Told:
    """One thing that a description says: a trait, its value, and where."""

    trait: str
    value: Any
    words: str
    span: Span


@dataclass
class Reading:
    """A description taken apart: nouns known by what they are, and what was told."""

    text: str
    row: tuple[Word, ...]
    table: Words
    told: list[Told] = field(default_factory=list)
    nouns: dict[int, tuple[str, int, Any]] = field(default_factory=dict)
    """Token -> (hair, beard, eyes, skin, person, garment, hat, glasses; its first token; what it names)."""

    def tell(self, trait: str, value: Any, start: int, end: int) -> None:
        """Record what tokens [start, end) say."""
        a, b = self.row[start].start, self.row[end - 1].end
        self.told.append(Told(trait, value, self.text[a:b], Span(start=a, end=b)))


def understood(text: str) -> tuple[Told, ...]:
    """Everything that a description says, in the order of its words."""
    row = tuple(w for w in read(text) if w.text.strip())
    numbers = {w.i: k for k, w in enumerate(row)}
    row = tuple(
        Word(k, w.text, w.start, w.tag, w.pos, w.lemma, w.dep, numbers.get(w.head, k), w.sentence) for k, w in enumerate(row)
    )
    r = Reading(text, row, words())
    for at in _numbers(text):
        r.told.append(at)
    _nouns(r)
    for i in range(len(row)):
        _quality(r, i)
    return tuple(sorted(r.told, key=lambda t: t.span.start))


def phrases(row: Sequence[Word], i: int, longest: int) -> Iterator[tuple[int, str]]:
    """(length, phrase) of what begins at a token, longest first, as written and with its last word's lemma; hyphens join words."""
    for n in range(min(longest + 4, len(row) - i), 0, -1):
        said = [w.text.lower() for w in row[i : i + n]]
        for last in dict.fromkeys((said[-1], row[i + n - 1].lemma.lower())):
            joined = re.sub(r" ?- ?", "-", " ".join([*said[:-1], last]))
            yield n, joined
            if "-" in joined:
                yield n, joined.replace("-", " ")


def found(r: Reading, table: str, i: int) -> tuple[int, Any]:
    """Length and meaning of the longest phrase of a table at a token; (0, None) where there is none."""
    for n, phrase in phrases(r.row, i, r.table.longest):
        value = r.table.get(table, phrase)
        if value is not None:
            return n, value
    return 0, None


def _numbers(text: str) -> Iterator[Told]:
    """Age, height and weight in figures."""
    units = {
        "m": 1,
        "metre": 1,
        "metres": 1,
        "meter": 1,
        "meters": 1,
        "cm": 0.01,
        "kg": 1,
        "kilos": 1,
        "kilograms": 1,
        "lb": 0.4536,
        "lbs": 0.4536,
        "pounds": 0.4536,
    }
    rows: tuple[tuple[str, str, Callable[[list[Any]], float]], ...] = (
        ("years", r"(\d{1,3})[\s-]*years?[\s-]*old|\baged?\s+(?:of\s+)?(\d{1,3})", lambda m: float(m[1] or m[2])),
        ("years", r"\bof\s+(?:some\s+|about\s+)?(\d{1,3})(?:\s+(?:years|summers|winters)\b(?!\s+of\b)|(?=\s*[,.;]|\s+(?:in|with)\b|\s*$))",
         lambda m: float(m[1])),
        ("years", r"(\d{1,3})\s*(?:y/o|yo|yrs?\.?\s+old)\b", lambda m: float(m[1])),
        ("years", r"in (?:his|her|their) (early|mid|late)?[\s-]*(" + "|".join(DECADES) + r"|[2-9]0s)\b",
         lambda m: (DECADES.get(m[2]) or int(m[2][:2]) + 5) + {"early": -3.5, "late": 3}.get(m[1], 0)),
        ("years", r",\s*(\d{1,2})(?=\s*(?:[,.;]|$))", lambda m: float(m[1])),
        ("metres", r"(\d(?:[.,]\d+)?|\d{2,3})\s*(metres?|meters?|cm|m)\b(?!\w)", lambda m: float(m[1].replace(",", ".")) * units[m[2]]),
        ("metres", r"(\d)\s*(?:feet|foot|ft|')\s*(\d{1,2})?", lambda m: 0.3048 * int(m[1]) + 0.0254 * int(m[2] or 0)),
        ("kilograms", r"(\d{2,3})\s*(kg|kilos|kilograms|lbs?|pounds)\b", lambda m: float(m[1]) * units[m[2]]),
    )  # fmt: skip
    for trait, pattern, value in rows:
        for m in re.finditer(pattern, text, re.IGNORECASE):
            yield Told(
                trait,
                value([g.lower() if isinstance(g, str) else g for g in (m[0], *m.groups())]),
                m[0],
                Span(start=m.start(), end=m.end()),
            )


def _nouns(r: Reading) -> None:
    """The nouns that name the person, parts of it, and what it wears."""
    i = 0
    while i < len(r.row):
        i += max(_noun(r, i), 1)


def _noun(r: Reading, i: int) -> int:
    w = r.row[i]
    n, kinds = found(r, "garment", i)
    describes = i + 1 < len(r.row) and r.row[i + 1].pos in ("NOUN", "PROPN", "ADJ")
    if n and not (w.pos == "ADJ" and n == 1 and describes):
        high = any(x in r.row[k].text.lower() for k in range(i, i + n) for x in ("vis", "safety", "reflective"))
        r.nouns[i + n - 1] = ("garment", i, kinds)
        r.tell(
            "no garment" if _denied(r, i) else "garment", (tuple(kinds), garment_color(r, i, "#d8f020" if high else "")), i, i + n
        )
        return n
    for table in ("hat", "glasses", "beard"):
        n, value = found(r, table, i)
        if n:
            r.nouns[i + n - 1] = (table, i, value)
            value = "none" if _denied(r, i) else value
            r.tell(table, value, i, i + n)
            if table == "hat" and value != "none" and (hue := garment_color(r, i, "")):
                r.tell("hat color", hue, i, i + n)
            return n
    if n := _cut(r, i):
        return n
    if w.lemma.lower() in OWNED and w.pos in ("NOUN", "ADJ", "PROPN", "VERB"):
        r.nouns[i] = (OWNED[w.lemma.lower()], i, None)
        return 1
    return _person(r, i)


def _cut(r: Reading, i: int) -> int:
    """The nouns of haircuts, whose adjectives say colours of hair ("a black bob"), and freckles."""
    n, many = found(r, "freckles", i)
    if n and r.row[i + n - 1].pos in ("NOUN", "PROPN"):
        r.tell("freckles", 0.0 if _denied(r, i) else many, i, i + n)
        return n
    n, style = found(r, "style", i)
    last = r.row[i + n - 1]
    noun = last.pos in ("NOUN", "PROPN") or last.dep in ("pobj", "dobj", "conj")
    if not n or not noun or not any(x in CUTS for _, x in phrases(r.row[i : i + n], 0, 3)):
        return 0
    r.nouns[i + n - 1] = ("cut", i, None)
    if not _denied(r, i):
        r.tell("style", style, i, i + n)
    return n


def _person(r: Reading, i: int) -> int:
    """A noun or pronoun for the person, or a trade."""
    n, who = found(r, "who", i)
    for m, phrase in phrases(r.row, i, r.table.longest):
        trade: Trade | None = r.table.trades.get(phrase)
        if trade is not None and m >= n and (r.row[i + m - 1].pos in ("NOUN", "PROPN") or m > 1):
            r.nouns[i + m - 1] = ("person", i, trade)
            r.tell("trade", trade, i, i + m)
            n = max(n, m)
            break
    if who:
        r.nouns.setdefault(i + n - 1, ("person", i, None))
        for trait, value in zip(("sex", "usual age"), who, strict=False):
            if value:
                r.tell(trait, value, i, i + n)
    return n


def _denied(r: Reading, i: int) -> bool:
    """Whether "no", "without" or "not" stands before a token, in its own phrase."""
    for k in range(i - 1, max(i - 5, -1), -1):
        if r.row[k].text.lower() in NOT:
            return True
        if r.row[k].pos not in ("ADJ", "DET", "NOUN", "VERB", "AUX"):
            return False
    return False


def garment_color(r: Reading, i: int, usual: str) -> str:
    """The colour that stands before a noun, as "#rrggbb" or a name, with its shade; `usual` where none does."""
    for k in range(i - 1, max(i - 6, -1), -1):
        if k in r.nouns or r.row[k].pos not in INSIDE or r.row[k].text in (",", ";"):
            break
        word = r.row[k].text.lower()
        if color.known(word):
            shade = r.row[k - 1].text.lower() if k else ""
            return f"{shade} {word}" if shade in SHADES else word
    return usual


def owner(r: Reading, i: int) -> tuple[str, int]:
    """What an adjective at a token belongs to, and that noun's token; ("person", -1) for a predicate, ("", -1) for nothing."""
    if i in r.nouns:
        return r.nouns[i][0], i
    for k in range(i + 1, min(i + 8, len(r.row))):
        if k in r.nouns:
            return r.nouns[k][0], k
        if (
            r.row[k].pos not in INSIDE
            or r.row[k].text in (";", ".")
            or (r.row[k].pos == "NOUN" and r.row[k].dep not in ("compound", "nmod", "amod", "npadvmod"))
        ):
            break
    head = r.row[i].head
    for _ in range(4):
        if head in r.nouns:
            return r.nouns[head][0], head
        if r.row[head].pos in ("AUX", "VERB"):
            subject = next((w.i for w in r.row if w.head == head and w.dep in ("nsubj", "nsubjpass")), None)
            return (r.nouns[subject][0], subject) if subject in r.nouns else ("", -1)
        if r.row[head].pos == "NOUN" and r.row[head].dep == "conj":
            return "", -1  # "fair hair and a golden earring": the second noun has adjectives of its own
        head = r.row[head].head
    return "", -1


QUALITIES = {
    "person": ("age", "height", "weight", "muscle", "skin", "freckles", "style"), "hair": ("style", "haircolor"),
    "beard": ("beardkind", "haircolor"), "eyes": ("iris",), "skin": ("skin", "freckles"), "brows": ("haircolor",), "cut": ("haircolor",),
}  # fmt: skip
"""The tables that can be meant of each owner, all that apply."""


def _quality(r: Reading, i: int) -> None:
    """What an adjective says of its owner."""
    if i in r.nouns or any(
        t.span.start <= r.row[i].start < t.span.end for t in r.told if t.trait in ("years", "metres", "kilograms")
    ):
        return
    if r.row[i].pos in ("DET", "ADP", "PRON", "CCONJ", "PUNCT", "AUX") or _denied(r, i):
        return
    who, _ = owner(r, i)
    if who == "glasses" and r.row[i].text.lower() in ("round", "square"):
        r.tell("glasses", r.row[i].text.lower(), i, i + 1)
    hair = next((t for t in ("style", "haircolor") if who in ("", "person") and found(r, t, i)[0] and _haired(r, i, t)), None)
    for table in (hair,) if hair else QUALITIES.get(who, ()):
        n, value = found(r, table, i)
        if n and not (table == "style" and (who == "person" and not _haired(r, i, table) or value in LENGTHS and _waved(r, i))):
            r.tell(f"{who} {table}" if who in ("beard", "brows") else table, value, i, i + n)


ALONE = frozenset(
    ("bald", "balding", "shaven", "brunette", "brunet", "blonde", "blond", "redhead", "ginger", "afro", "ponytail", "bun", "pigtail", "bob",
     "curl", "chignon", "braid", "plait", "pigtails", "mohawk", "dreadlock", "dreadlocks", "topknot", "undercut", "pixie", "knot")
)  # fmt: skip
"""Words that speak of hair without saying so."""
CUTS = ("bun", "ponytail", "braid", "plait", "pigtail", "mohawk", "dreadlock", "dreads", "locs", "topknot", "undercut", "pixie", "bob",
        "afro", "top knot", "man bun", "curl", "chignon", "updo", "crew cut", "buzz cut", "side parting")  # fmt: skip
"""Nouns that are hair wherever they stand: "in a kimono with a top knot"."""


LENGTHS = ("long", "shoulder", "short")
"""Styles that say a length alone: in "long wavy hair" it is the other word that makes the style."""


def _waved(r: Reading, i: int) -> bool:
    """Whether one of the next words says how hair falls."""
    return any(found(r, "style", j)[1] in ("wavy", "curly") for j in range(i + 1, min(i + 4, len(r.row))))


def _haired(r: Reading, i: int, table: str) -> bool:
    """Whether a word says something of hair even without it: "bald", "grey-haired", "brunette"."""
    word = r.row[i].text.lower()
    return (
        word in ALONE
        or r.row[i].lemma.lower() in ALONE
        or (table == "haircolor" and any("haired" in w.text.lower() for w in r.row[i : i + 3]))
    )


__all__ = ["NOT", "OWNED", "SHADES", "Reading", "Told", "understood"]
