"""Parts that stand for their whole: "the vanity countertop", "its top shelf", "the bathtub ledge" are the thing itself."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read, antecedent
from worldloom.synth.language.tokens import singular

_TOPS = ("surface", "top", "tabletop", "desktop", "countertop", "edge", "side", "end", "ledge", "rim", "lip", "seat", "shelf", "base", "drawer", "seating", "leg")
_BURNT = {"stone": ("sauna_stove",), "rock": ("sauna_stove",), "coal": ("forge", "barbecue", "brazier", "fire_pit"), "ember": ("fireplace", "campfire", "forge", "brazier", "wood_stove"), "ash": ("fireplace", "wood_stove")}
"""What some things are made with, so that it is no other thing when it is said to be in or on them."""
_LEVELS = ("top", "upper", "uppermost", "highest", "middle", "lower", "lowest", "bottom", "first", "second", "third", "fourth")
_OF = {"tabletop": ("table",), "desktop": ("desk",), "countertop": ("vanity", "counter", "kitchen_island", "bar", "cabinet", "sideboard", "sink"),
       "surface": ("table", "desk", "surface", "vanity", "bench"), "shelf": ("storage",), "seating": ("sofa", "seat"), "drawer": ("desk", "dresser", "nightstand", "sideboard", "cabinet", "counter", "vanity")}  # fmt: skip
"""Whose part is meant where nobody is named."""
_BEARING = ("furniture", "fixture", "appliance", "tree", "rock", "vehicle", "trolley")


def part(draft: Draft, read: Read, n: int, m: Mention, head: str) -> tuple[str, ...]:
    """The thing whose part mention n is; () where it is a thing of its own."""
    if head == "corner" and m.article in ("its", "their"):
        return _possessor(draft, read, n, m)
    if made := _BURNT.get(singular(head)):
        last = next((read.refs[k] for k in range(n - 1, -1, -1) if read.refs.get(k)), ())
        return last[:1] if any(t.id in last and t.category in made for t in draft.things) else ()
    if head not in _TOPS or m.article not in ("the", "its", "their") or (head in ("shelf", "seat", "base") and not _of_something(draft, m)):
        return ()
    if m.article in ("its", "their"):
        return _possessor(draft, read, n, m)
    owner = singular(draft.tokens[m.head - 1].lower) if m.head > m.start else ""
    named = draft.words.nouns.get(owner, "") if head != "countertop" or owner != "sink" else ""
    wanted = (named,) if named else _OF.get(head, ())
    owners = [t for t in reversed(draft.things) if _is_owner(draft, t, wanted, owner)]
    exact = [t for w in wanted for t in owners if t.category == w]
    best = next(iter((*exact, *owners)), None)  # a tabletop is rather a table's than a console's
    return (best.id,) if best else ()


def _of_something(draft: Draft, m: Mention) -> bool:
    """Whether a shelf or a seat is one of a piece: "its seat", "the top shelf", "the shelf below"."""
    after = draft.tokens[m.end].lower if m.end < len(draft.tokens) else ""
    levels = any(draft.tokens[j].lower in _LEVELS for j in m.before) or after in ("below", "above", "beneath")
    return m.article != "the" or levels


def _is_owner(draft: Draft, thing: Entry, wanted: tuple[str, ...], owner: str) -> bool:
    return any(draft.words.is_a(thing.category, w) for w in wanted) or (len(owner) > 2 and owner in thing.noun.lower())


def _possessor(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """Whose "its" is: what is named first in the sentence and can bear a thing, else what "it" would mean."""
    link = next((k for k in reversed(read.links) if k.end == m.start), None)
    bearing = ("storage",) if draft.tokens[m.head].lower.startswith("shel") else _BEARING
    sentence, own = draft.tokens[m.start].sentence, read.refs.get(n - 1, ())
    stop = max((t.i for t in draft.tokens[: m.start] if t.lower == ";" and t.sentence == sentence), default=-1)
    for k in sorted(range(n), key=lambda j: (read.mentions[j].start < stop, j)):  # what stands behind a semicolon first
        if draft.tokens[read.mentions[k].start].sentence == sentence and not read.mentions[k].plural:
            for t in draft.things:
                if t.id in read.refs.get(k, ()) and t.id not in own and any(draft.words.is_a(t.category, b) for b in bearing) and t.category not in ("window", "door"):
                    return (t.id,)
    return antecedent(draft, read, own, link, m.article == "their", m=m)


__all__ = ["part"]
