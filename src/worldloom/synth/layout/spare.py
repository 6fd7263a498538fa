"""Things that nobody asked for and that would be taken for one that was counted: a second chair where the text has one."""

from __future__ import annotations

from worldloom.assets.registry import Entry
from worldloom.synth.language.tokens import singular
from worldloom.world import Plan, Thing

EXACT = ("==", "<=", "<")
WIDE = {"table", "lamp", "light", "shelf", "cabinet", "stand", "rack", "set", "machine", "tree", "plant", "light fixture"}
"""Last words of nouns that say too little to be counted by: a room with one coffee table may have a desk lamp on a side table."""


def spare(plan: Plan, t: Thing, entry: Entry) -> bool:
    """Whether an added thing goes by a word that an asked one of its room is counted by: an armchair beside "one swivel chair"."""
    if t.origin != "added":
        return False
    mine = {_slug(w) for w in (t.category, entry.card.category, *entry.card.hypernyms)}
    return any(mine & _words(o) for o in plan.things if o.origin == "asked" and o.count.op in EXACT and _together(plan, o, t))


def _words(t: Thing) -> set[str]:
    """What a counted thing is called: its category, and the last word of its noun unless that is a wide one."""
    last = singular(t.noun.lower().split(" ")[-1]) if t.noun else ""
    return {t.category} | ({_slug(last)} - WIDE)


def _together(plan: Plan, a: Thing, b: Thing) -> bool:
    """Whether two things are of one room of a house; always where there is one room."""
    homes = [{a.id, b.id} & set(r.things) for r in plan.rooms]
    return not plan.rooms or any(len(h) == 2 for h in homes)


def _slug(word: str) -> str:
    return word.lower().replace(" ", "_").replace("-", "_")


__all__ = ["spare"]
