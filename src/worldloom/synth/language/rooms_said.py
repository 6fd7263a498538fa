"""Which rooms a prompt names, and which of its words are told of which room."""

from __future__ import annotations

import re
from dataclasses import dataclass

from worldloom.synth.language.amounts import NUMBERS
from worldloom.synth.language.rooms_kinds import DWELLING, kind_of_word, word_pattern
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import vocabulary

MOST = 24
"""Rooms of one prompt."""
_WORD = word_pattern()
_TOKEN = re.compile(r"[a-z0-9'\u2019\u00b2]+(?:-[a-z0-9]+)*")
_VERBS = frozenset(
    ("has", "have", "features", "feature", "contains", "contain", "holds", "boasts", "opens", "open", "connects", "connect", "leads", "lies", "sits", "is", "are", "with",
     "includes", "offers", "adjoins", "faces", "overlooks", "needs", "gets", "wants", "should", "must", "and", "or", "next", "beside", "where", "in", "on", "at", "to", "of", "that", "which", "plus", "has", "each", "both", "has", "looks", "shares", "shows", "side", "links", "joins", "down", "right", "left", "together", "apiece")
)  # fmt: skip
"""What may follow the name of a room; another noun makes it a name of something else: a kitchen table."""
_ARTICLES = frozenset(("the", "its", "their", "this", "that", "these", "those", "each", "every", "both", "all", "his", "her", "our", "my"))
_STOPS = frozenset(("with", "and", "or", "of", "in", "on", "to", "from", "by", "has", "have", "is", "are", "for", "plus", "into", "inside", "between", "near", "beside", "than", "there", "where", "while", "which",
                    "that", "contains", "features", "includes", "but", "opens", "next", "beyond", "behind", "has", "no", "without", "at", "includes", "including", "also", "like", "as", "connects", "joins", "links", "containing", "having", "comprising", "featuring", "adjoining", "off", "via", "through", "towards", "toward", "facing", "called", "named", "needs", "gets", "who", "whose", "plus", "opening", "leading", "connecting", "linking", "joining", "onto"))  # fmt: skip
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_MAIN = ("master", "main", "primary", "principal", "parents", "parents'")
_NOT = re.compile(r"\b(?:like|as|view of|view into|style of|into|doubles as|reminiscent of|outside|no|without)\s+(?:a|an|the)?\s*(?:[a-z-]+\s)?$")
_AREA = re.compile(
    r"(?P<n>\d{1,3}(?:\.\d{1,2})?)\s*(?:-\s*)?(?:m2\b|m\u00b2|sqm\b|sq\.?\s?m\b|square[- ]met(?:er|re)s?)"
    r"|(?P<a>\d{1,2}(?:\.\d{1,2})?)\s*(?:m|met(?:er|re)s?)?\s*(?:by|x|\u00d7)\s*(?P<b>\d{1,2}(?:\.\d{1,2})?)[\s-]*m(?:et(?:er|re)s?)?\b"
)
FLOOR = re.compile(r"\b(?:office floor|floor of an? (?:[a-z-]+ ){0,2}?office|office suite|floor of offices|office space)\b")
"""A whole floor of an office."""
_SIZED = {"tiny": 0.7, "small": 0.8, "little": 0.8, "compact": 0.8, "narrow": 0.85, "big": 1.25, "large": 1.3, "spacious": 1.35, "generous": 1.3, "huge": 1.6, "vast": 1.8, "grand": 1.5}


@dataclass(frozen=True)
class Named:
    """A mention of rooms: characters [start, end) with its modifiers, [head, end) the name alone."""

    kind: str
    start: int
    head: int
    end: int
    count: int
    definite: bool
    modifiers: tuple[str, ...] = ()
    ordinal: int = 0
    every: bool = False

    @property
    def size(self) -> float:
        """Times the usual area that its adjectives say."""
        return next((_SIZED[w] for w in self.modifiers if w in _SIZED), 1.0)

    @property
    def main(self) -> bool:
        """The master bedroom."""
        return any(w in _MAIN for w in self.modifiers)


def named(prompt: str) -> tuple[Named, ...]:
    """Every mention of a room, in order: at most 200, none of what only bears a room's name."""
    text = plain(prompt)
    found: list[Named] = []
    for m in _WORD.finditer(text):
        if len(found) >= 200 or _compound(text, m.end()) or _NOT.search(text[max(0, m.start() - 40) : m.start()]):
            continue
        n = _mention(text, m.start(), m.end(), kind_of_word(m[1]), bool(m[2]))
        if not _TOYS & set(n.modifiers) and not (m[1] in ("toilet", "wc", "lavatory") and _fixture(text, n, found)):
            found.append(n)
    return tuple(found)


_TOYS = frozenset(("toy", "play", "model", "miniature", "dollhouse", "wooden", "pretend"))


def _fixture(text: str, n: Named, found: list[Named]) -> bool:
    """Whether "a toilet" is what stands in a bathroom: it is a room only in a list of rooms, or when its own words say so."""
    if {"guest", "separate", "second", "extra"} & set(n.modifiers):
        return False
    gap = text[found[-1].end : n.start] if found else "with"
    if found and found[-1].kind == "bathroom" and found[-1].definite and re.search(r"\bin\s+(?:the|its|their)\s+(?:\w+\s+)?$", text[: found[-1].head]):
        return True  # "in the bathroom, a toilet"
    return len(gap) > 24 or bool(re.search(r"[.;:]|\b(?:with|has|have|features?|contains?|there|in|is|are)\b", gap)) or _WORD.search(text, n.end) is None and len(found) < 2


def plain(prompt: str) -> str:
    """The prompt in lower case with spaces for sizes in numbers and for words that name an office floor as a whole."""
    text = prompt.lower().replace("\u2019", "'")
    spans = [(a, b) for a, b, _ in areas(prompt)] + [m.span() for m in FLOOR.finditer(text)]
    for a, b in spans:
        text = text[:a] + " " * (b - a) + text[b:]
    return text


def _compound(text: str, end: int) -> bool:
    """Whether the word after a room's name makes it the name of a thing."""
    after = re.match(r"(?:'s)?[ \-]([a-z][a-z'-]*)(?:[ \-]([a-z][a-z'-]*))?", text[end : end + 60])
    if text[end : end + 2] == "'s" or text[end : end + 1] == "-":
        return True
    if not after or after[1] in _VERBS:
        return False
    nouns = vocabulary().nouns
    if _WORD.match(after[1]) or _WORD.match(f"{after[1]} {after[2]}"):
        return True
    return any(w in nouns or singular(w) in nouns for w in (after[1], f"{after[1]} {after[2]}")) or after[1] in DWELLING or after[1] in ("style", "area", "floor", "scene", "chairs", "furniture", "walls", "view")


def _mention(text: str, head: int, end: int, kind: str, plural: bool) -> Named:
    """The mention with the words before it that belong to it."""
    words = list(_TOKEN.finditer(text[max(0, head - 60) : head]))
    base, start, count, definite, ordinal, every = max(0, head - 60), head, 0, False, 0, False
    modifiers: list[str] = []
    last = head
    for w in reversed(words[-5:]):
        word = w[0]
        if word in _STOPS or re.search(r"[.,;:!?()]", text[base + w.end() : last]):
            break
        last = start = base + w.start()
        if word.isdigit() and len(word) < 3 or word in NUMBERS or word in ("two", "single", "another", "pair", "couple", "several"):
            count = count or {"single": 1, "another": 1, "pair": 2, "couple": 2, "several": 3}.get(word) or (int(word) if word.isdigit() else NUMBERS.get(word, 1))
        elif word in ("a", "an"):
            count = count or 1
            break
        elif word in _ARTICLES:
            definite, every = True, word in ("each", "every", "all", "both")
            break
        elif word in _ORDINAL or word == "other":
            ordinal = _ORDINAL.get(word, 99)
        else:
            modifiers.append(word)
    n = max(1, min(count or (2 if plural else 1), MOST))
    if kind == "bedroom" and {"children's", "child's", "kids", "kids'", "kid's", "teenager's"} & set(modifiers):
        kind = "child_bedroom"
    return Named(kind, start, head, end, n, definite, tuple(reversed(modifiers)), ordinal, every or (plural and definite))


def areas(prompt: str) -> list[tuple[int, int, float]]:
    """(start, end, square metres) of every size said in numbers, within reason."""
    out = []
    for m in _AREA.finditer(prompt.lower()):
        value = float(m["n"]) if m["n"] else float(m["a"]) * float(m["b"])
        if 1.0 <= value <= 999.0:
            out.append((m.start(), m.end(), value))
    return out


@dataclass(frozen=True)
class Stretch:
    """Characters [start, end) that are told of the mention with this number; -1: of none."""

    start: int
    end: int
    of: int


_CLAUSE = re.compile(r"[.;!?\n]+(?=\s|$)")
_NEW = re.compile(r"(?:^|,|\band\b|\bwhile\b|\bwhereas\b|\bbut\b|\bthen\b)\s*(?:also\s+)?(?:in|inside|within|into)\s*$")
_JOINING = re.compile(r"^\s*(?:adjacent|next|attached|connected|close|linked|joined)\s+to\s*$")
_WITH_ITS = re.compile(r"^\s*(?:with|plus|and)\s+(?:its|an?|their|the)?\s*(?:own|attached|private|adjoining|connecting)?\s*$")
"""What joins a room to that which a title is about: "Guest bedroom with its own bathroom: twin beds ..."."""
_BACK = re.compile(r"\b(?:in|inside|within|into|to|of|for)\s*$")


def told(prompt: str, found: tuple[Named, ...]) -> tuple[Stretch, ...]:
    """The prompt cut into stretches by which mention they are told of: after "the kitchen has", before "in the kitchen"."""
    text = plain(prompt)
    out: list[Stretch] = []
    at, last = 0, -1
    ends = [m.end() for m in _CLAUSE.finditer(text)] + [len(text)]
    for end in ends:
        inside = [i for i, n in enumerate(found) if at <= n.head < end]
        out += _sentence(text, at, end, found, inside, last)
        last = inside[-1] if inside else last
        at = end
    return tuple(s for s in out if s.end > s.start)


def _sentence(text: str, start: int, end: int, found: tuple[Named, ...], inside: list[int], last: int) -> list[Stretch]:
    """The stretches of one sentence; one that names no room goes on about the last one named."""
    if not inside:
        return [Stretch(start, end, last)]
    out: list[Stretch] = []
    at, forward = start, -1
    for i in inside:
        n = found[i]
        gap = text[at : n.start]
        if _NEW.search(gap) or not _BACK.search(gap):
            out.append(Stretch(at, n.start, forward))
        elif forward < 0:
            out.append(Stretch(at, n.start, -1 if _JOINING.search(gap) else i))
        else:
            cut = at + _boundary(gap)
            out += [Stretch(at, cut, forward), Stretch(cut, n.start, i)]
        titled = forward >= 0 and text[n.end : n.end + 1] == ":" and _WITH_ITS.search(gap) is not None
        at, forward = n.end, forward if titled else i
    out.append(Stretch(at, end, forward))
    return out


def _boundary(gap: str) -> int:
    """Where the last clause of a gap begins: after its last comma or "and" that starts a new statement; 0 for all of it."""
    found = [m.end() for m in re.finditer(r",\s*(?:and\s+|while\s+)?|\band\s+(?=(?:there|a|an|two|three|four|five|six|some)\b)|\bwhile\b", gap)]
    return found[-1] if found else 0


_PART = re.compile(r"\b(?:en-?suite|open-plan|attached|adjoining|private|master|main|guest|spare|separate|walk-in|children's|child's|kids'?|kid's|parents'?|teenager's|[a-z0-9]+-(?:bed)?room(?:ed)?)(?=\s)", re.IGNORECASE)
"""Words that say which room it is and nothing of how it looks."""


def masked(prompt: str, keep: list[tuple[int, int]]) -> str:
    """The prompt with spaces for everything but some stretches: what is read there has the places that it has in the prompt."""
    out = [" "] * len(prompt)
    for a, b in keep:
        out[a:b] = prompt[a:b]
    text = "".join(out)
    for a, b in [(a, b) for a, b, _ in areas(prompt)] + [m.span() for m in _PART.finditer(text)]:
        text = text[:a] + " " * (b - a) + text[b:]
    return text


__all__ = ["FLOOR", "MOST", "Named", "Stretch", "areas", "masked", "named", "plain", "told"]
