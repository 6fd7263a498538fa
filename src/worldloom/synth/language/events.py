"""What goes on somewhere is no thing: "a wedding in a church", "a boxing match", "a village dance"; where nothing else says where, it does."""

from __future__ import annotations

from worldloom.synth.language import scenery
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.tokens import singular

_PLACES = {
    "concert": "theater", "gig": "theater", "recital": "theater", "performance": "theater", "play": "theater", "opera": "theater", "wedding": "church_hall", "christening": "church_hall",
    "marathon": "street", "parade": "street", "demonstration": "street", "funeral": "cemetery", "auction": "museum", "rehearsal": "theater", "ceremony": "", "celebration": "", "festival": "",
    "banquet": "castle_hall", "tournament": "", "competition": "", "championship": "", "carnival": "street", "dance": "", "match": "", "fight": "", "lesson": "", "race": "", "meeting": "",
    "interview": "", "operation": "", "surgery": "", "trial": "courtroom", "reunion": "", "ritual": "", "debate": "", "workout": "gym", "barbecue": "", "protest": "street", "strike": "street", "evacuation": "",
    "briefing": "", "seminar": "", "audition": "theater", "heist": "", "photoshoot": "", "inspection": "", "graduation": "", "checkup": "", "check-up": "",
    "drill": "", "launch": "", "training": "", "class": "", "session": "", "exercise": "", "party": "",
}  # fmt: skip
"""Words of events, and where they are held unless it is said; "" says nothing of that."""
_SPORTS = {
    "boxing": "gym", "wrestling": "gym", "football": "stadium", "soccer": "stadium", "rugby": "stadium", "tennis": "stadium", "basketball": "gym", "volleyball": "gym", "judo": "gym",
    "fencing": "gym", "cricket": "stadium", "baseball": "stadium", "hockey": "stadium", "chess": "",
}  # fmt: skip
"""What stands before "match", "lesson" and "tournament"."""
_ONLY_OF = ("match", "fight", "dance", "race", "lesson", "play", "operation", "meeting", "trial", "performance", "opera", "surgery", "ritual", "interview", "barbecue")
"""Words that mean something else, too: an event behind an article with what it is of, or first of all."""
_NAMED = {
    "drill": ("fire", "safety", "evacuation", "emergency", "military", "rescue"), "launch": ("product", "book", "album", "campaign"), "exercise": ("military", "rescue", "training", "team", "fire"),
    "training": ("safety", "military", "football", "staff", "sales", "forklift", "rescue", "fire", "sports", "fitness", "medical", "police", "customer"),
    "class": ("gym", "yoga", "dance", "cooking", "pottery", "fitness", "painting", "drawing", "ballet", "pilates", "spin", "music"),
    "session": ("training", "therapy", "coaching", "yoga", "recording", "jam", "study", "photo", "brainstorming"),
    "party": ("birthday", "rooftop", "garden", "office", "dinner", "tea", "cocktail", "costume", "beach", "pool", "house", "farewell", "christmas", "halloween", "street"),
}  # fmt: skip
"""Words that are events behind these only."""
_WEIGHT = 0.9


def event(draft: Draft, m: Mention, rank: int) -> bool:
    """Whether a mention is of an event; where that is usually held is wished for, and what is named before it where that is a place."""
    tokens, word = draft.tokens, singular(draft.tokens[m.head].lower)
    if word not in _PLACES or m.plural or m.count is not None and m.count.n != 1 or m.phrase in draft.words.nouns and m.phrase != word:
        return False
    before = [tokens[j].lower for j in m.before]
    of = any(w in _SPORTS or w in draft.words.place_words for w in before)
    if word in _NAMED and not any(w in _NAMED[word] for w in before):
        return False
    if word == "class" and [t.lower for t in tokens[m.end : m.end + 1]] not in (["with"], [":"], ["where"]):
        return False  # "a yoga class in the park": those who are there
    if word in _ONLY_OF and not of and not (rank == 0 and m.article in ("a", "an") and word not in draft.words.nouns):
        return False
    if word in ("match", "fight") and not any(w in _SPORTS for w in before):
        return False
    span = draft.span(m.start, m.end)
    told = next((draft.words.place_words[w] for w in before if w in draft.words.place_words), "")
    usual = next((_SPORTS[w] for w in before if w in _SPORTS), _PLACES[word])
    for place, weight in ((told, 4.0), (usual, _WEIGHT)):
        if place in draft.words.places:
            scenery.wish(draft, place, weight, span)
    draft.used |= set(range(m.start, m.end))
    return True


__all__ = ["event"]
