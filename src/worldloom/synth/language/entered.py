"""A house, a hut or a hall that is described from within: "a log cabin with a bed, a stove and two chairs" is the room, not a thing in it."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry, Wish
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.tokens import singular

SHELLS = ("building", "barn", "hut", "shed", "cabin", "tent", "greenhouse", "church", "telescope_dome", "gravestone", "dog_house", "chicken_coop", "treehouse", "trailer", "lighthouse", "submarine", "fitting_room")
"""What one may be in."""
SOFT = ("tent", "trailer", "lighthouse", "submarine", "dog_house", "chicken_coop", "gravestone")
"""Of those, what takes more furniture to be a room."""
WOODEN = ("cabin", "barn", "hut", "shed", "treehouse")
"""Of those, what is built of logs and boards."""
INDOOR = ("furniture", "fixture", "appliance", "textile", "medical", "instrument", "kitchenware", "lamp")
OUTER = ("tree", "vehicle", "building", "boat", "animal")
OPEN = frozenset(("bench", "picnic_table", "deck_chair", "hammock", "parasol", "market_stall", "swing", "sandbox", "fence", "lawn_mower"))
"""Furniture of the open air."""
LEADS = frozenset(("there", "you", "we", "stands", "stand", "are", "with", "has", "have", "having", "containing", "contains", "where", "furnished", "holding", "is", "features", "featuring", "includes", "houses", "interior", "seen", "viewed", "from", ":", ".", ","))
"""Words behind its name that tell what is in it."""


def enter(draft: Draft) -> None:
    """Make the first thing that is named the room, where what follows furnishes it and nothing is of the open air."""
    shell = _shell(draft)
    if shell is None or draft.on_hill is not None or draft.near:
        return
    place = _within(draft, shell)
    usual = draft.words.places[place].adds
    rest = [t for t in draft.things if t is not shell and t.origin == "asked" and t.count.n > 0]
    kinds = [_meaning(draft, t, place) for t in rest]
    inside = sum(k not in OPEN and any(draft.words.is_a(k, f) for f in INDOOR) or k in usual for k in kinds)
    needed = 0 if draft.inside else 3 if any(draft.words.is_a(shell.category, c) for c in SOFT) else 2
    if inside < needed or not draft.inside and any(k not in usual and (k in OPEN or any(draft.words.is_a(k, f) for f in OUTER)) for k in kinds):
        return
    draft.things.remove(shell)
    draft.forget([k for k, r in enumerate(draft.relations) if shell.id == r.subject or shell.id in r.objects])
    draft.clauses[:] = [c for c in draft.clauses if c.thing != shell.id]
    draft.inside = True
    for t, kind in zip(rest, kinds, strict=True):
        draft.clauses[:] = [c.model_copy(update={"value": kind}) if c.thing == t.id and c.value == t.category else c for c in draft.clauses]
        t.category = kind
    if any(draft.words.is_a(shell.category, c) for c in WOODEN):
        draft.set_scene("style", "rustic", None)
    places = draft.words.places
    if not any(w.weight >= 1 and (places[w.place].interior or f"{w.place}_hall" in places) for w in draft.wishes if w.place in places):
        draft.wishes.append(Wish(place, 3, shell.span))


def _within(draft: Draft, shell: Entry) -> str:
    """The place that a thing is from within, by what it is called or its kind; a room where it has none of its own."""
    rows = draft.words.traits["within"]
    called = shell.noun.lower().split(" ")[-1]
    return next((str(rows[w]) for w in (called, *draft.words.chain(shell.category)) if w in rows), "room")


def _meaning(draft: Draft, t: Entry, place: str) -> str:
    """The kind of thing that a word means in a place: the stalls of a stable are no market's."""
    return str(draft.words.traits["senses"].get(singular(t.noun.lower().split(" ")[-1]), {}).get(place, t.category))


def _shell(draft: Draft) -> Entry | None:
    """The one thing at the prompt's beginning that has walls, or that nobody has made, and of which more is told."""
    first = min((t for t in draft.things if t.origin == "asked" and t.span), key=lambda t: t.span.start if t.span else 0, default=None)
    if first is None or first.span is None or first.plural or first.count.n != 1 or first.person:
        return None
    before = [t for t in draft.tokens if t.end <= first.span.start]
    after = next((t for t in draft.tokens if t.start >= first.span.end), None)
    if any(t.pos in ("NOUN", "VERB", "PROPN") and t.lower not in ("time", "story", "scene", "level", "is", "was", "inside", "interior", "int", "int.") for t in before) or not _tells(draft, after):
        return None
    walled = any(draft.words.is_a(first.category, c) for c in SHELLS)
    return first if walled or len(draft.words.chain(first.category)) < 2 else None


def _tells(draft: Draft, after: Token | None) -> bool:
    """Whether the words behind a shell's name tell what is in it, where it stands said before ("a greenhouse on Mars with")."""
    if after is None:
        return draft.inside
    told = after.i + 3 if after.lower in ("on", "in") and not draft.inside else after.i
    lead = [t.lower for t in draft.tokens[after.i + 1 : told + 1]]
    return after.lower in LEADS or draft.inside or any(w in ("with", ":", "has") for w in lead)


__all__ = ["enter"]
