"""A building with people in it is seen from within: "a church with a bride and groom before a priest", "a castle by torchlight"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry

WITHIN = ("in", "inside", "attached")
"""Relations by which people and lights are in a building that is told first or last ("a church with a priest")."""
OUTSIDE = ("front", "behind", "beside", "near", "outside", "opposite", "facing")
"""Relations by which somebody is before a building and not in it."""
LIT = {"cresset": "torch"}
"""What stands outdoors and is on walls within, by category."""
OUTER = ("tree", "vehicle", "boat", "animal", "building", "fence", "market_stall", "gravestone")


def shelter(draft: Draft) -> None:
    """Make a building the room where somebody or the light of candles is said to be in it, and nothing is of the open air."""
    without = {f"{t.category}_hall" for t in draft.things for r in draft.relations if t.id in r.objects and r.kind in OUTSIDE and t.origin == "asked"}
    draft.wishes[:] = [w for w in draft.wishes if w.place not in without]
    shell, hall = _shell(draft)
    if shell is None or draft.inside or draft.on_hill is not None or draft.near:
        return
    rest = [t for t in draft.things if t is not shell and t.origin == "asked" and t.count.n > 0]
    if any(draft.words.is_a(t.category, f) for t in rest for f in OUTER):
        return
    if any(r.kind not in WITHIN and shell.id in r.objects for r in draft.relations):
        return  # "before a church"
    usual = set(draft.words.places[hall].adds) - set(draft.words.places[hall.removesuffix("_hall")].adds)
    inner = {t.id for t in rest if t.person or t.category in usual or t.category in LIT}
    if not any(r.kind in WITHIN and r.subject in inner and shell.id in r.objects for r in draft.relations):
        return
    draft.things.remove(shell)
    draft.forget([k for k, r in enumerate(draft.relations) if shell.id == r.subject or shell.id in r.objects])
    draft.clauses[:] = [c for c in draft.clauses if c.thing != shell.id]
    draft.inside = True
    for t in rest:
        kind = LIT.get(t.category, t.category)
        draft.clauses[:] = [c.model_copy(update={"value": kind}) if c.thing == t.id and c.value == t.category else c for c in draft.clauses]
        t.category = kind


def _shell(draft: Draft) -> tuple[Entry | None, str]:
    """The one building that is the place, of which we know how it is within, and the name of that."""
    places = draft.words.places
    wish = max((w for w in draft.wishes if w.place in places), key=lambda w: w.weight, default=None)
    if wish is None or not places[wish.place].building or f"{wish.place}_hall" not in places:
        return None, ""
    if any(not places[w.place].interior and w.place != wish.place for w in draft.wishes if w.place in places):
        return None, ""  # "a church with a graveyard"
    mine = [t for t in draft.things if t.category == wish.place and t.origin == "asked" and t.count.n == 1 and not t.plural]
    return (mine[0] if len(mine) == 1 else None), f"{wish.place}_hall"


__all__ = ["shelter"]
