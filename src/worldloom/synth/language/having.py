"""What "with" means between two things: on it, in it, around it, beside it, worn, held or a part of it; and how many each has."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.mentions import Mention
from worldloom.world import Count, RelationKind

GROUNDLIKE = frozenset(
    ("runway", "road", "street", "square", "plaza", "platform", "path", "field", "beach", "meadow", "lawn", "apron", "quay", "pier", "deck", "car_park")
)
"""Things whose parts stand on them."""


def distribute(owner_mention: Mention, owner: Entry, part: Entry, m: Mention) -> None:
    """One share for each owner."""
    if owner_mention.each and owner.count.n > 1 and part.count.op == "==":
        part.count = Count(op="==", n=min(part.count.n * owner.count.n, 500))
    elif m.plural and m.count is None and owner.count.n > 1:
        part.count = Count(op=">=", n=max(part.count.n, owner.count.n))


def belongs(draft: Draft, owner: Entry, part: Entry) -> RelationKind:
    words = draft.words
    if owner.category in GROUNDLIKE:
        return "on"
    if owner.person:
        return "wearing" if words.is_a(part.category, "textile") else "holding"
    if part.category in ("fence", "hedge", "chair", "stool", "dining_chair"):
        return "around"
    if words.is_a(owner.category, "vessel"):
        return "in"
    if words.is_a(part.category, "textile") and words.sizes.get(part.category, 1) < words.sizes.get(owner.category, 1):
        return "on"
    if words.is_a(part.category, "furniture"):
        return "beside"
    if words.is_a(owner.category, "furniture") and words.sizes.get(part.category, 1) < 0.8:
        return "on"
    return "beside" if words.sizes.get(part.category, 1) > 0.6 * words.sizes.get(owner.category, 1) else "attached"


__all__ = ["GROUNDLIKE", "belongs", "distribute"]
