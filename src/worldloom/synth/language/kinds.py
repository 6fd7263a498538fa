"""What kind of thing a noun means here: by the room one is in, by the nouns before it, as a toy."""

from __future__ import annotations

from worldloom.synth.language.acted import person
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read
from worldloom.synth.language.resolve import DEVICES, slug
from worldloom.synth.language.tokens import singular


def cabinet_door(draft: Draft, read: Read, n: int, head: str) -> bool:
    """Whether doors are those of a piece of furniture ("a cabinet with glass doors")."""
    families = ("storage", "appliance")
    return head == "door" and any(draft.words.is_a(t.category, f) for t in draft.things if t.id in read.refs.get(n - 1, ()) for f in families)


def headboard(draft: Draft, read: Read, n: int, head: str) -> bool:
    """Whether a headboard is a bed's own ("a bed with a tufted headboard")."""
    return head in ("headboard", "footboard") and any(draft.words.is_a(t.category, "bed") for t in draft.things if t.id in read.refs.get(n - 1, ()))


def sense_here(draft: Draft, head: str) -> str:
    """A word with another meaning where we are: the island of a kitchen, the plane of a workshop."""
    rows = draft.words.traits["senses"].get(head)
    if not rows or not draft.wishes:
        return ""
    place = draft.words.places.get(max(draft.wishes, key=lambda w: w.weight).place)
    if place is None:
        return ""
    return str(rows.get(place.name, rows.get("interior", "") if place.interior else ""))


def by_company(draft: Draft, m: Mention) -> str:
    """What a word means by the nearest of the other words that say so ("company.toml"): a bat beside balls, a mouse in a trap; "" for none."""
    head = singular(draft.tokens[m.head].lower)
    worn = m.start > 1 and draft.tokens[m.start - 1].lower in ("in", "wearing") and person(draft.tokens[m.start - 2].lower, draft.words)
    if draft.tokens[m.head].lower == "glasses" and (worn or m.article in ("his", "her", "my", "your")) and m.count is None:
        return "eyeglasses"
    before = draft.tokens[m.head - 1].lower if m.head > m.start else ""
    alone = m.phrase in (head, draft.tokens[m.head].lower) and not named_by(draft, m)
    on_it = m.start > 0 and draft.tokens[m.start - 1].lower == "on"
    rows = draft.words.company.get(f"{before} {head}") or (draft.words.company.get(head) if alone else None)
    rows = (draft.words.company.get(f"on {head}") if alone and on_it else None) or rows
    if not rows:
        return ""
    far = [(abs(t.i - m.head), k, category) for k, (category, words) in enumerate(rows.items()) for t in draft.tokens if t.i != m.head and t.lower in words]
    return min(far)[2] if far else ""


def named_by(draft: Draft, m: Mention) -> bool:
    """Whether a noun before the head makes it a thing of its own ("a lumber rack", "a squat rack")."""
    before = draft.tokens[m.before[-1]] if m.before and singular(draft.tokens[m.head].lower) not in ("light", "lamp", "plant", "flower") else None
    return before is not None and before.pos in ("NOUN", "PROPN") and before.lower not in draft.words.qualities and before.lower not in draft.words.place_words


def device(draft: Draft, m: Mention) -> bool:
    """ "a card reader" reads cards; "a reader" is somebody who reads; "a bottle of cleaner" holds nobody."""
    poured = not m.article and not m.plural and m.count is None and m.start > 0 and draft.tokens[m.start - 1].lower == "of"
    return poured or singular(draft.tokens[m.head].lower) in DEVICES and compound(draft, m) != slug(m.phrase)


def compound(draft: Draft, m: Mention) -> str:
    """What no lexicon has keeps the nouns before it in its name: "a barber pole", "a donation box"."""
    first = m.head - len(m.inside)
    while first > m.start and draft.tokens[first - 1].pos in ("NOUN", "PROPN") and draft.tokens[first - 1].lower not in draft.words.qualities:
        first -= 1
    return slug(" ".join([*(t.lower for t in draft.tokens[first : m.head]), singular(draft.tokens[m.head].lower)]))


def toy(draft: Draft, m: Mention, category: str) -> str:
    """ "a plush bunny", "a model ship": the toy of that name."""
    before = {draft.tokens[j].lower for j in (*m.before, *m.inside)}
    if before & {"plush", "stuffed"} and draft.words.is_a(category, "animal"):
        return "teddy_bear"
    if not before & {"toy", "model", "plush", "miniature"} or draft.words.is_a(category, "toy"):
        return category
    if draft.words.is_a(category, "animal"):
        return "toy_animal"
    kinds = {
        "airplane": "model_airplane",
        "boat": "toy_boat",
        "train": "toy_train",
        "locomotive": "toy_train",
        "vehicle": "toy_car",
        "building": "architectural_model" if "model" in before else "dollhouse",
    }
    return next((toy for kind, toy in kinds.items() if draft.words.is_a(category, kind)), category)


__all__ = ["by_company", "cabinet_door", "compound", "device", "headboard", "named_by", "sense_here", "toy"]
