"""Qualities of things: the adjectives and nouns before a head, features after it, materials named by "of"."""

from __future__ import annotations

from worldloom.synth.language import scenery
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.gauged import GAUGE
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular
from worldloom.world import AttributeKind, Span

FEATURES = ("drawer", "leg", "handle", "armrest", "backrest", "trim", "stud", "hinge", "knob", "upholstery", "finish", "pattern",
             "print", "stripe", "lid", "base", "rim", "wheel base", "keyboard tray", "compartment", "accent", "detailing", "hair", "beard",
             "eye", "fur", "leaf", "petal", "feather", "tail", "wing", "roof tile", "shutter", "frame", "shade")  # fmt: skip
_WOODS = frozenset(("wood", "oak", "walnut", "mahogany", "teak", "pine", "cedar", "birch", "bamboo"))
"""What no food is of."""


def qualities(draft: Draft, m: Mention, entry: Entry) -> None:
    """Adjectives and nouns before the head: colours, materials, sizes and so on, the rest as "other"."""
    tokens, words = draft.tokens, draft.words
    j = m.start
    while j < m.head:
        token = tokens[j]
        n = next((k for k in (3, 2) if j + k <= m.head and " ".join(t.lower for t in tokens[j : j + k]) in words.qualities), 1)
        text = " ".join(t.lower for t in tokens[j : j + n])
        span = draft.span(j, j + n)
        if token.pos in ("DET", "PRON", "PUNCT", "CCONJ", "PART", "NUM", "ADP") and text not in words.qualities:
            draft.used.add(j)
        elif shade := _shade(draft, j, m.head):
            say(draft, entry, "color", shade, draft.span(j, j + 2))
            n = 2
        elif text in words.qualities:
            kind, value = words.qualities[text][0]
            if value in _WOODS and draft.words.is_a(entry.category, "food"):
                kind, value = "other", text  # "a cherry pie"
            if j not in m.inside or text == "hanging" or (kind == "material" and text not in entry.category.split("_")):
                say(draft, entry, kind, value, span)
        elif token.lower.endswith("-colored") or token.lower.endswith("-coloured"):
            say(draft, entry, "color", token.lower.split("-")[0], span)
        elif j in m.inside:
            if m.phrase not in words.trades and text not in entry.category.split("_"):
                draft.attribute(entry, "style", text, span)
        else:
            _other(draft, entry, j)
        if "-" in token.lower or token.lower in draft.words.lit:
            _weathered(draft, j)
        draft.used |= set(range(j, j + n))
        j += n


def _weathered(draft: Draft, j: int) -> None:
    """ "a snow-covered cabin", "a moonlit tower": what is said of a thing holds for the scene."""
    for kind, value in draft.words.scene.get(draft.tokens[j].lower, ()):
        if kind in ("time", "weather"):
            scenery.state(draft, kind, value, draft.span(j, j + 1))


def _other(draft: Draft, entry: Entry, j: int) -> None:
    token = draft.tokens[j]
    if GAUGE.match(token.lower) or token.pos in ("ADV",) or token.lower in (
        "of",
        "at",
        "least",
        "pair",
        "couple",
        "dozen",
        "several",
        "many",
        "few",
        "other",
        "single",
        "fewer",
        "like",
        "less",
        "no",
        "x",
    ):
        return
    if scenery.describe(draft, j) and token.lower in draft.words.scene_things:
        return
    if (place := draft.words.place_words.get(token.lower)) and not draft.wishes:
        scenery.wish(draft, place, 2.0, draft.span(j, j + 1))
    if token.lower in ("lots", "more", "some", "various", "numerous", "multiple", "another"):
        return
    say(draft, entry, "style" if token.pos == "PROPN" else "other", token.lower, draft.span(j, j + 1))


def _shade(draft: Draft, j: int, head: int) -> str:
    """ "light blue" -> "light_blue", where a shade stands before a colour."""
    tokens, words = draft.tokens, draft.words
    if j + 1 < head and tokens[j].lower in words.shades and words.quality(tokens[j + 1].lower)[0] == "color":
        return f"{tokens[j].lower}_{words.quality(tokens[j + 1].lower)[1]}"
    return ""


def say(draft: Draft, entry: Entry, kind: AttributeKind, value: str, span: Span | None) -> None:
    """Give a thing a quality and record the clause."""
    draft.attribute(entry, kind, value, span)
    draft.clause("attribute", span, thing=entry.id, value=value)
    said = draft.text(span).lower()
    if value == "mounted" and (said.startswith(("wall", "ceiling")) or (said == "hanging" and _hangs(draft, entry))):
        draft.relate("attached", entry.id, ("wall" if said.startswith("wall") else "ceiling",), span)
        draft.clause("relation", span, thing=entry.id, value="attached", relation=len(draft.relations) - 1)
    if (
        kind == "state"
        and value not in ("full", "folded")
        and entry.activity is None
        and draft.words.quality(value)[0] == "state"
    ):
        entry.activity = value if value.endswith("ing") else None


def _hangs(draft: Draft, entry: Entry) -> bool:
    """Whether a "hanging" thing hangs from the ceiling: plants, lamps and baskets do, clocks and pictures do not."""
    return any(draft.words.is_a(entry.category, family) for family in ("plant", "lamp", "light", "basket", "vessel"))


def feature(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """ "a wardrobe with multiple drawers": a quality of the thing before."""
    owner = next((t for k in range(n - 1, -1, -1) for i in read.refs.get(k, ()) for t in draft.things if t.id == i), None)
    if owner is not None:
        span = draft.span(m.start, m.end)
        say(draft, owner, "other", "with " + draft.text(span).lower(), span)
        draft.used |= set(range(m.start, m.end))
    return ()


def material(draft: Draft, m: Mention, previous: str) -> tuple[AttributeKind | None, str]:
    """The material or colour a mention names ("made of oak", "covered in felt", "in bright orange"), else (None, "")."""
    rows = draft.words.qualities.get(singular(draft.tokens[m.head].lower), ())
    stuff = next((v for k, v in rows if k == "material"), "")
    color = next((v for k, v in rows if k == "color"), "")
    if color and not m.article and not m.plural and previous == "in":
        return "color", color
    if stuff and (previous in ("of", "in", "from", "with") or not m.article) and m.phrase not in draft.words.nouns:
        return "material", stuff
    return None, ""


def made_of(draft: Draft, read: Read, n: int, m: Mention, kind: AttributeKind, value: str) -> tuple[str, ...]:
    """Give the thing before the material or colour; the mention stands for it."""
    owner = next((t for k in range(n - 1, -1, -1) for i in read.refs.get(k, ()) for t in draft.things if t.id == i), None)
    span = draft.span(m.start, m.end)
    draft.used |= set(range(m.start, m.end))
    if owner is None:
        return ()
    say(draft, owner, kind, value, span)
    return (owner.id,)


def surface(draft: Draft, m: Mention) -> None:
    """What a wall, floor or the sky is said to be ("a brick wall", "the wooden floor") is kept as a clause."""
    for j in m.before:
        if draft.tokens[j].lower in draft.words.qualities:
            span = draft.span(j, m.end)
            draft.clause("attribute", span, value=draft.words.qualities[draft.tokens[j].lower][0][1])
        scenery.describe(draft, j)


__all__ = ["FEATURES", "feature", "made_of", "material", "qualities", "say", "surface"]
