"""A house, a hut or a hall that is described from within: "a log cabin with a bed, a stove and two chairs" is the room, not a thing in it."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry, Wish

SHELLS = ("building", "barn", "hut", "shed", "cabin", "tent", "greenhouse", "church", "telescope_dome", "gravestone", "dog_house", "chicken_coop", "treehouse")
"""What one may be in."""
SOFT = ("tent", "dog_house", "chicken_coop", "gravestone")
"""Of those, what takes more furniture to be a room."""
WOODEN = ("cabin", "barn", "hut", "shed", "treehouse")
"""Of those, what is built of logs and boards."""
INDOOR = ("furniture", "fixture", "appliance", "textile", "medical", "instrument", "kitchenware", "lamp")
OUTER = ("tree", "vehicle", "building", "boat", "animal")
OPEN = frozenset(("bench", "picnic_table", "deck_chair", "hammock", "parasol", "market_stall", "swing", "sandbox", "fence", "lawn_mower"))
"""Furniture of the open air."""
LEADS = frozenset(("there", "you", "we", "stands", "stand", "are", "with", "has", "have", "having", "containing", "contains", "where", "furnished", "holding", "is", "features", "featuring", "includes", "houses", ":", ".", ","))
"""Words behind its name that tell what is in it."""


def enter(draft: Draft) -> None:
    """Make the first thing that is named the room, where what follows furnishes it and nothing is of the open air."""
    shell = _shell(draft)
    if shell is None or draft.on_hill is not None or draft.near:
        return
    rest = [t for t in draft.things if t is not shell and t.origin == "asked" and t.count.n > 0]
    inside = sum(t.category not in OPEN and any(draft.words.is_a(t.category, f) for f in INDOOR) for t in rest)
    needed = 1 if draft.inside else 3 if any(draft.words.is_a(shell.category, c) for c in SOFT) else 2
    if inside < needed or any(t.category in OPEN or any(draft.words.is_a(t.category, f) for f in OUTER) for t in rest):
        return
    draft.things.remove(shell)
    draft.relations[:] = [r for r in draft.relations if shell.id != r.subject and shell.id not in r.objects]
    draft.clauses[:] = [c for c in draft.clauses if c.thing != shell.id]
    draft.inside = True
    if any(draft.words.is_a(shell.category, c) for c in WOODEN):
        draft.set_scene("style", "rustic", None)
    places = draft.words.places
    if not any(w.weight >= 1 and (places[w.place].interior or f"{w.place}_hall" in places) for w in draft.wishes if w.place in places):
        draft.wishes.append(Wish("room", 3, shell.span))


def _shell(draft: Draft) -> Entry | None:
    """The one thing at the prompt's beginning that has walls, or that nobody has made, and of which more is told."""
    first = min((t for t in draft.things if t.origin == "asked" and t.span), key=lambda t: t.span.start if t.span else 0, default=None)
    if first is None or first.span is None or first.plural or first.count.n != 1 or first.person:
        return None
    before = [t for t in draft.tokens if t.end <= first.span.start]
    after = next((t for t in draft.tokens if t.start >= first.span.end), None)
    if any(t.pos in ("NOUN", "VERB", "PROPN") and t.lower not in ("time", "story", "scene", "level", "is", "was") for t in before) or after is None or after.lower not in LEADS:
        return None
    walled = any(draft.words.is_a(first.category, c) for c in SHELLS)
    return first if walled or len(draft.words.chain(first.category)) < 2 else None


__all__ = ["enter"]
