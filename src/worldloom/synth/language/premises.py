"""Where one is by whose place it is: "the butcher's:", "I own a florist's", "a gentleman's tailor: two mannequins"; and the fire of a room."""

from __future__ import annotations

from worldloom.synth.language import scenery
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.resolve import resolve

_FIRES = ("fire", "open fire", "log fire", "coal fire")
_HEARTHS = ("fireplace", "hearth", "grate", "stove", "brazier", "pit", "cauldron", "bin", "forge")


def premises(draft: Draft, m: Mention, rank: int) -> bool:
    """Whether a mention of somebody's trade is that of their shop or workshop; where one is, then."""
    tokens, words = draft.tokens, draft.words
    trade = words.trades.get(m.phrase)
    if trade is None and not words.is_a(resolve(m.phrase, words).category, "person"):
        return False
    after = [t.lower for t in tokens[m.end : m.end + 2]]
    owned = after[:1] == ["'s"] and (len(after) < 2 or tokens[m.end + 1].pos in ("PUNCT", "ADP", "AUX", "VERB", "CCONJ") or after[1] in ("with", "where", "has"))
    titled = rank == 0 and after[:1] == [":"] and trade is not None and not m.plural
    if not (owned or titled) or m.plural:
        return False
    if m.start and any(t.lower == "outside" for t in tokens[max(0, m.start - 2) : m.start]) and not draft.inside:
        scenery.wish(draft, "street", 4.0, draft.span(m.start, m.end))
        draft.used |= set(range(m.start, m.end + owned))
        return True  # "outside the chemist's"
    scenery.wish(draft, trade.place if trade is not None else "shop", 5.0 if rank == 0 or titled else 3.5, draft.span(m.start, m.end))
    draft.used |= set(range(m.start, m.end + owned))
    return True


def again(draft: Draft, m: Mention, rank: int) -> bool:
    """Whether "the bay" is the place that one is in ("a med bay", "the vet's waiting area")."""
    if rank == 0 or m.article != "the" or len(m.before) > 1 or m.plural or m.inside:
        return False
    places = (w for w in draft.wishes if w.span is not None and w.place in draft.words.places and draft.words.places[w.place].interior)
    known = any(draft.text(w.span).lower().split(" ")[-1] == m.phrase for w in places)
    draft.used |= set(range(m.start, m.end)) if known else set()
    return known


def fire(draft: Draft, m: Mention) -> bool:
    """Whether a fire is that of a hearth: indoors, where nothing is said that it burns in."""
    if m.phrase not in _FIRES or m.plural or not _indoors(draft):
        return False
    after = [t.lower for t in draft.tokens[m.end : m.end + 5]]
    before = [t.lower for t in draft.tokens[max(0, m.start - 4) : m.start]]
    held = any(w in _HEARTHS for w in after) and any(w in ("in", "inside", "under", "beneath", "within") for w in after[:3])
    return not held and not any(w in ("pot", "kettle") for w in before) and not any(t.category in ("campfire", "brazier", "fire_bowl") for t in draft.things)


def _indoors(draft: Draft) -> bool:
    best = max(draft.wishes, key=lambda w: w.weight, default=None)
    if best is None:
        return any(draft.words.is_a(t.category, "furniture") for t in draft.things)
    place = draft.words.places.get(best.place)
    return place is not None and place.interior


__all__ = ["again", "fire", "premises"]
