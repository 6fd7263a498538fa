"""What a told relation says besides: the wall opposite a desk is across from it, what is on a table's left side is on the table."""

from __future__ import annotations

from worldloom.synth.language.connecting import WORKED_AT
from worldloom.synth.language.draft import Draft, Entry
from worldloom.world import RelationKind

Said = tuple[RelationKind, str, tuple[str, ...]]
CARRIED = 0.6
"""Metres of what may stand on a table; a word that the lexicon does not know counts as small."""
_HANGING = ("medicine_cabinet", "ceiling_lamp", "pendant_lamp", "chandelier", "spotlight", "pot_rack", "wall_lamp", "painting", "mirror")
_FLAT = ("table", "desk", "surface", "sink", "vanity", "bench", "storage", "bathtub", "trolley")
_SIDES = ("on the left side", "on the right side", "at one end", "at the end", "on one corner", "on one end", "at its", "in its")
_BARE = ("on one side", "at one end", "on one end")
_HALVES = frozenset(("part", "half", "end", "edge"))


def implied(draft: Draft, kind: RelationKind, subject: str, objects: tuple[str, ...], phrase: str) -> list[Said]:
    """One relation as it is to be kept: turned round, or with what it says besides. `phrase` are the words that tell it."""
    things = {t.id: t for t in draft.things}
    own, other = things.get(subject), things.get(objects[0]) if objects else None
    if phrase == "at" and own:
        return _seated(draft, own, other, objects)
    if kind == "under" and own and other and _hangs(draft, other) and not _hangs(draft, own) and not carried(draft, own):
        return [("above", other.id, (subject,))]
    if kind == "above" and own and other and own.category == "window":
        return [("under", other.id, (subject,))]
    if kind == "behind" and own and own.category in ("window", "door") and other and stands(draft, other):
        return [("front", other.id, (subject,))]
    if kind == "on" and own and own.person and other and carried(draft, other):
        return [("near", subject, objects)]  # "typing on a laptop"
    if kind == "around" and own and other and carried(draft, own) and carries(draft, other) and not any(draft.words.is_a(own.category, f) for f in ("seat", "textile")):
        return [("on", subject, objects)]  # "a low table, four cups around it"
    if kind in ("in", "inside") and other and other.category == "door":
        return [("near", subject, objects)]  # "a coat stand just inside the door"
    if kind in ("beside", "near") and objects[:1] in (("room",), ("scene",)):
        return []  # "on one side of the room"
    if kind == "opposite" and objects[:1] in (("ground",), ("room",), ("scene",)):
        return [("on", subject, objects)] if objects == ("ground",) else []
    if kind == "on" and objects == ("wall",) and own and stands(draft, own):
        return [("against", subject, objects)]
    if kind == "on" and own and objects == ("room",):
        return []  # "boxes occupy the room"
    if own and other and phrase.startswith("down the") and draft.words.is_a(own.category, "textile"):
        return [("on", subject, objects), (kind, subject, objects)]
    if own and other and _fits_on(draft, own, other) and (kind == "middle" or (phrase.startswith(_SIDES) and "foot" not in phrase) or phrase in _BARE or set(phrase.split()) & _HALVES):
        along = [] if kind in ("on", "beside", "corner") else [(kind, subject, objects)]
        return [("on", subject, objects), *along]
    return [(kind, subject, objects)]


def _seated(draft: Draft, own: Entry, other: Entry | None, objects: tuple[str, ...]) -> list[Said]:
    """ "A chair at the desk" is in front of it, "four chairs at the table" are around it; of people, who sit, only at what one works is it said; the rest is beside."""
    if own.person and other is not None and other.category in WORKED_AT:
        return [("front", own.id, objects)]  # "dad at the grill"
    if own.person or not objects or draft.words.is_a(own.category, "animal"):
        return []
    seat = draft.words.is_a(own.category, "seat")
    table = other is not None and (draft.words.is_a(other.category, "table") or other.category.endswith("_table"))
    return [("around" if seat and table and own.count.n > 1 else "front" if seat and other is not None else "beside", own.id, objects)]


def _fits_on(draft: Draft, own: Entry, other: Entry) -> bool:
    """Whether a thing can be in the middle or at the side of another's top."""
    sizes = draft.words.sizes
    half = sizes.get(own.category, 0.0) <= min(0.8, 0.5 * sizes.get(other.category, 0.0)) and not own.person and not draft.words.is_a(own.category, "furniture")
    little = any(draft.text(a.span).lower() in ("small", "tiny", "little", "mini") for a in own.attributes if a.span is not None) and sizes.get(own.category, 0.0) < 1.0
    return carries(draft, other) and (carried(draft, own) or half or (little and not draft.words.is_a(own.category, "furniture")))


def fastened(draft: Draft, kind: str, subject: str, objects: tuple[str, ...], verb: str) -> bool:
    """Whether something is on the wall besides: a rack that is "mounted near the window", a mirror that "hangs above the basin"."""
    own = next((t for t in draft.things if t.id == subject), None)
    if own is None or kind not in ("above", "near", "beside") or objects[:1] in (("wall",), ("ceiling",)):
        return False
    flat = own.category == "mirror" or draft.words.is_a(own.category, "decor")
    free = any(draft.words.is_a(own.category, c) for c in ("light", "plant", "projector", "curtain", "fan"))
    return (verb in ("mounted", "fixed") and not free) or (verb in ("hang", "hangs", "hanging", "hung") and flat)


def across(draft: Draft, subjects: tuple[str, ...]) -> str:
    """What stands where "the opposite wall" is across from: the last large thing at a window or wall, else the first large one; "" for none."""
    things = {t.id: t for t in draft.things if stands(draft, t) and t.id not in subjects}
    at = [r.subject for r in draft.relations if r.subject in things and (
        (r.kind in ("under", "beside", "near", "front") and r.objects[:1] and r.objects[0].startswith("window")) or (r.kind == "against" and r.objects == ("wall",)))]  # fmt: skip
    asked = [t.id for t in things.values() if t.origin == "asked" and t.span is not None]
    return at[-1] if at else next(iter(asked), "")


def stands(draft: Draft, thing: Entry) -> bool:
    """Whether a thing stands on the floor by itself."""
    words, families = draft.words, ("furniture", "fixture", "appliance")
    large = words.sizes.get(thing.category, 0.0) > CARRIED and any(words.is_a(thing.category, f) for f in families)
    return large and not _hangs(draft, thing) and thing.category not in ("window", "door", "shelf", "television")


def carried(draft: Draft, thing: Entry) -> bool:
    """Whether a thing is of a size for tables."""
    families = ("furniture", "fixture", "person", "animal", "vehicle", "building", "tree", "seat")
    return draft.words.sizes.get(thing.category, 0.0) <= CARRIED and not any(draft.words.is_a(thing.category, f) for f in families)


def carries(draft: Draft, thing: Entry) -> bool:
    """Whether a thing has a top for small ones."""
    return thing.category.endswith("_table") or any(draft.words.is_a(thing.category, flat) for flat in _FLAT)


def _hangs(draft: Draft, thing: Entry) -> bool:
    said = any(a.value == "mounted" and draft.text(a.span).lower() in ("hanging", "suspended") for a in thing.attributes)
    return said or any(draft.words.is_a(thing.category, c) for c in _HANGING)


__all__ = ["CARRIED", "across", "carried", "carries", "fastened", "implied", "stands"]
