"""Words of scripts, plans and games that name nothing in the room: "INT.", "Dressing:", "Foreground:", "the player spawns near the door"."""

from __future__ import annotations

import re

from worldloom.synth.language.acted import is_verb, person
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.scenery import place_in
from worldloom.synth.language.tokens import singular

_HEADINGS = frozenset(("int", "ext", "scene", "set", "level", "location", "note", "notes", "brief", "interior", "exterior", "act", "shot", "task", "title", "theme", "style", "mood", "budget", "area", "size"))
_LISTS = frozenset(("dress", "dressing", "set dressing", "prop", "furniture", "furnishing", "foreground", "background", "midground", "layout", "contents", "lighting", "fitting", "fixture", "accessory", "extra",
                    "feature", "detail", "decor", "decoration", "inventory", "equipment", "must-have", "requirement", "item", "list", "loot", "enemy", "npc", "character", "cast", "hazard", "reward", "obstacle", "objective", "pickup", "collectible", "contents", "key piece", "centerpiece", "centrepiece", "focal point"))  # fmt: skip
"""Words before a colon behind which things are listed."""
_UNITS = frozenset(("m", "metre", "meter", "cm", "centimetre", "centimeter", "mm", "ft", "inch", "yard", "sqm", "km", "percent", "%"))
_STAGE = frozenset(("upstage", "downstage", "stage right", "stage left", "stage centre", "stage center", "upstage centre", "upstage center", "downstage centre", "downstage center"))
_DESCRIBING = frozenset(("bare", "empty", "minimalist", "spartan", "sparse", "tidy", "messy", "derelict", "abandoned", "modern", "rustic", "cosy", "cozy", "cluttered", "upmarket", "interior", "exterior"))
"""What a room is said to be behind a comma."""
_CODE = re.compile(r"\d+[a-z]|[a-z]\d+")
_WHEN = frozenset(("continuous", "later", "same", "flashback", "day", "moments", "today", "present"))
_IDEAS = frozenset(("gameplay", "playthrough", "walkthrough", "storytelling", "worldbuilding", "playtest", "wayfinding", "walkability", "livability", "multiplayer", "singleplayer", "co-op", "replayability", "immersion"))
"""What games and plans speak of, and nothing that stands anywhere."""
_FIGURES = frozenset(("fig", "figure", "plate", "exhibit", "photo", "slide", "page", "chapter", "c", "circa", "ca"))
"""Words of captions before a number."""
_VIEWS = ("diorama", "reconstruction", "interior", "exterior", "view", "model", "scene", "recreation", "depiction", "picture", "painting", "image", "photo", "render", "rendering", "replica")
"""Words before "of" that show what follows."""
_LEADING = ("invite", "let", "allow", "help", "force", "lead", "guide", "reward", "greet", "draw", "encourage", "ask", "tell", "make", "give", "welcome", "surprise", "scare", "attack", "for", "where")
_SPOKEN = frozenset(("lesson", "lessons", "project", "topic", "talk", "lecture", "unit", "course", "assignment"))
_WATCHING = frozenset(("player", "camera", "viewer", "avatar", "pc", "visitor spawn", "spawn point", "spawn", "audience camera", "lens", "frame", "shot"))
"""Who looks, and from where."""
_ACTS = frozenset(("spawn", "start", "enter", "begin", "face", "see", "look", "find", "arrive", "appear", "walk", "pan", "point", "zoom", "stand", "wake", "drop", "track", "pull", "push", "sit", "move", "film", "watch", "show"))


def label(draft: Draft, m: Mention) -> bool:
    """Whether a mention is such a word; it is taken then."""
    tokens = draft.tokens
    after = tokens[m.end] if m.end < len(tokens) else None
    word, phrase = singular(tokens[m.head].lower), m.phrase
    if _slug(draft, m) or _topic(draft, m) or word in _IDEAS or _figure(draft, m) or _urges(draft, m):
        draft.used |= set(range(m.start, m.end))
        return True
    first = m.start == 0 or tokens[m.start - 1].sentence != tokens[m.start].sentence or tokens[m.start - 1].lower in (".", ";", ":", "-", "\u2014", "\n")
    if word in _DESCRIBING and not m.article and not m.plural and not m.before and m.start and tokens[m.start - 1].lower == ",":
        draft.used |= set(range(m.start, m.end))
        return True  # "Prison cell, bare: ..."
    led = tokens[m.start - 1].lemma if m.start else ""
    if led in ("seat", "accommodate", "sleep") and tokens[m.start - 1].pos == "VERB" and m.count is not None and (draft.words.is_a(m.category, "person") or person(tokens[m.head].lower, draft.words)) and tokens[m.start - 1].subject >= 0:
        draft.used |= set(range(m.start, m.end))
        return True  # "a sofa that seats three guests"
    if word == "door" and m.count is None and not m.article and [tokens[j].lower for j in m.before] == ["next"]:
        draft.used |= set(range(m.start, m.end))
        return True  # "the couple next door"
    if _quality(draft, m):
        return True
    colon = after is not None and after.lower in (":", ".", "/", "#") or after is not None and after.pos == "NUM"
    if (word in _UNITS and m.count is not None) or phrase in _STAGE or word in _STAGE or (after is not None and word == "stage" and after.lower in ("left", "right", "centre", "center")):
        draft.used |= set(range(m.start, m.end + (word == "stage" and phrase not in _STAGE)))
        return True
    if "ceiling" in tokens[m.head].lower and tokens[m.head].lower.startswith("floor"):
        draft.used.add(m.head)
        return True  # "lined floor to ceiling with books"
    listing = (word in _LISTS or phrase in _LISTS) and after is not None and after.lower == ":" and not m.count
    heading = word in _HEADINGS and first and m.article in ("", "our", "my", "the") and (colon or word in ("int", "ext"))
    if not (listing or heading or _watches(draft, m, word)):
        return False
    draft.used |= set(range(m.start, m.end + (after is not None and after.pos == "NUM")))
    return True


def _slug(draft: Draft, m: Mention) -> bool:
    """ "- CONTINUOUS.", "- DAY." at the end of a screenplay's heading, and an unknown name before a colon ("Player hub: tavern")."""
    tokens = draft.tokens
    before, after = tokens[m.start - 1].lower if m.start else "", tokens[m.end].lower if m.end < len(tokens) else "."
    if _CODE.fullmatch(tokens[m.head].lower):
        return True  # "Room 2B"
    if tokens[m.head].lower in _WHEN and before in ("-", "\u2013", "\u2014", "/") and after in (".", ":", "\n"):
        return True
    known = m.phrase in draft.words.nouns or tokens[m.head].lower in draft.words.nouns or m.phrase in draft.words.trades
    plain = not any(t.lower in draft.words.place_words or singular(t.lower) in draft.words.trades for t in tokens[: m.head])
    return m.start == 0 and after == ":" and not known and plain and not m.article and m.count is None and not place_in(draft, m)[1] and m.phrase not in draft.words.scene


def _topic(draft: Draft, m: Mention) -> bool:
    """ "For our lesson on the Romans", "a talk about bees": what is spoken of is not there."""
    before = [t.lower for t in draft.tokens[max(0, m.start - 2) : m.start]]
    return len(before) == 2 and (before[1] == "about" and before[0] in (*_SPOKEN, "story", "book", "film", "poem") or before[1] == "on" and before[0] in _SPOKEN) and any(t.finite for t in draft.tokens[m.end : m.end + 6])


def _urges(draft: Draft, m: Mention) -> bool:
    """ "Unwind in our spa": a verb that opens an advertisement, and that no list of things has."""
    word, then = draft.tokens[m.head].lower, draft.tokens[m.end] if m.end < len(draft.tokens) else None
    alone = m.start == 0 and m.end == 1 and then is not None and then.pos in ("ADP", "PRON", "ADV", "PART")
    if m.start == 0 and then is not None and then.lower == "of" and word in _VIEWS:
        return True  # "Diorama of a camp"
    return alone and word not in draft.words.nouns and word not in draft.words.place_words and word not in draft.words.trades and is_verb(word)


def _figure(draft: Draft, m: Mention) -> bool:
    """ "Fig. 4.", "c. 1780": words of captions before a number."""
    said = [t.lower for t in draft.tokens[m.end : m.end + 2]]
    number = said[1:] if said[:1] == ["."] else said
    word = draft.tokens[m.head].lower.rstrip(".")
    return word in _FIGURES and not m.article and m.start + 1 == m.end and bool(number) and number[0][:1].isdigit()


def _quality(draft: Draft, m: Mention) -> bool:
    """ "Rug: round, under the desk": a quality that was taken for a noun."""
    alone = m.start + 1 == m.end and m.start > 0 and draft.tokens[m.start - 1].lower in (":", ",", "(")
    shape = draft.words.quality(draft.tokens[m.head].lower)[0] in ("shape", "size", "age", "pattern")
    return alone and shape and m.phrase not in draft.words.nouns and not m.plural and draft.tokens[m.end : m.end + 1] != () and draft.tokens[m.end].lower in (",", ".", ")", ";")


def _watches(draft: Draft, m: Mention, word: str) -> bool:
    """ "The player spawns near", "camera facing": who looks at the scene is not in it."""
    after = draft.tokens[m.end] if m.end < len(draft.tokens) else None
    if word not in _WATCHING and m.phrase not in _WATCHING or m.count is not None or after is None:
        return False
    if m.phrase not in _WATCHING and m.inside or any(draft.tokens[j].pos in ("NOUN", "PROPN") for j in m.before):
        return False  # "a record player", "a security camera"
    before = draft.tokens[m.start - 1] if m.start else None
    led = before is not None and (before.lemma in _LEADING or before.lower in _LEADING)
    if word in ("player", "viewer") and m.article in ("", "the") and (led or after.lower == "to"):
        return not any(t.noun.lower().endswith("player") for t in draft.things)  # "inviting the player to sit"
    acts = after.lemma in _ACTS or after.lower.removesuffix("s") in _ACTS or after.lower.removesuffix("ing") in _ACTS
    return acts or (m.article in ("the", "") and after.lower in ("is", "will", "can", "'s", "at", "on", "behind", "starts"))


__all__ = ["label"]
