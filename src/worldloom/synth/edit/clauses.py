"""An instruction in pieces, each with one thing to do: cut at full stops, and at "and" and commas before a verb of editing."""

from __future__ import annotations

from worldloom.synth.edit.referring import Known
from worldloom.synth.edit.wording import ALL, ARTICLES, FILLERS, INDEFINITE, PRONOUNS, Word, number
from worldloom.synth.language.tokens import singular

VERBS = frozenset(
    "move shift slide push pull put place set bring drag relocate position carry hang mount stand lay tuck lean center centre add include "
    "insert give install create introduce plant build want need remove delete erase eliminate discard lose drop get throw take clear empty "
    "dispose replace substitute exchange swap switch change trade turn make transform convert paint repaint colour color recolour recolor "
    "dye upholster cover enlarge grow expand magnify shrink reduce scale double triple halve rotate spin swivel flip face point aim orient "
    "angle lighten darken open close shut light extinguish dim brighten undo redo revert let have play stop mute silence restore restyle redecorate leave keep "
    "stretch raise lift lower resize blow bring stack decorate wrap try use kill tidy hide".split()
)
LEADS = ("can you", "could you", "would you", "will you", "i want you to", "i would like you to", "i'd like you to", "let's", "you should",
         "i want to", "we need to", "go ahead", "try to", "make sure that", "make sure")  # fmt: skip
OPENERS = ("at night", "at dawn", "at dusk", "at sunset", "at noon", "in the morning", "in the evening", "in winter", "in summer",
           "in autumn", "in spring", "it is", "it's", "it should", "there should", "there is", "there are", "i want", "i'd like",
           "i would like", "i need", "no more", "with rain", "with snow", "with fog", "without")  # fmt: skip
PARTICLES = frozenset(("on", "off", "up", "down", "away", "out", "in", "of", "rid", "back", "it"))
LIMIT = 64
"""Clauses of one instruction."""


def lead(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without polite and joining ones before them."""
    while words:
        text = [w.lower for w in words[:6]]
        n = next((len(p.split()) for p in LEADS if text[: len(p.split())] == p.split()), 0)
        if n or text[0] == "first" and len(text) > 1 and text[1] in VERBS:
            words = words[max(n, 1) :]
        elif text[0] in FILLERS or text[0] in (",", ".", ";", ":", "!", "?", "&"):
            words = words[1:]
        else:
            return words
    return words


def clauses(words: tuple[Word, ...], known: Known) -> tuple[tuple[Word, ...], ...]:
    """The clauses, without the words that join them; at most LIMIT."""
    out: list[tuple[Word, ...]] = []
    begin = 0
    for k, w in enumerate(words):
        hard = w.lower in (".", ";", "!", "?", "then")
        soft = w.lower in ("and", ",", "&", "but", "plus") and k > begin and opens(lead(words[k:]), known)
        if hard or soft:
            out.append(words[begin:k])
            begin = k + (1 if hard else 0)
    out.append(words[begin:])
    return tuple(c for c in (_trimmed(lead(c)) for c in out) if c)[:LIMIT]


def _trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Without what joins it to the next, and without "please" at the end."""
    while words and (words[-1].lower in (",", "and", "&", ":") or words[-1].lower in FILLERS - {"so", "again", "as"}):
        words = words[:-1]
    if len(words) > 2 and (words[-2].lower, words[-1].lower) == ("thank", "you"):
        return _trimmed(words[:-2])
    return words


def opens(words: tuple[Word, ...], known: Known) -> bool:
    """Whether a clause begins here: a verb of editing with what it is about, or "at night", "it is", ..."""
    text = [w.lower for w in words[:4]]
    joined = " ".join(text) + " "
    if any(joined.startswith(p + " ") for p in OPENERS):
        return True
    if not text or text[0] not in VERBS:
        return bool(text) and _says(words, known)
    if text[0] in ("undo", "redo", "revert"):
        return True
    after = text[1] if len(text) > 1 else ""
    if text[0] in known.words.nouns or text[0] in known.words.qualities or text[0] in ("light", "open", "clear", "face", "empty", "close"):
        return after in ARTICLES | ALL | PRONOUNS | PARTICLES or after in known.ids
    said = after in ARTICLES | ALL | PRONOUNS | PARTICLES | INDEFINITE or after in known.ids or number(after) is not None
    return said or singular(after) in known.words.nouns or after in known.words.qualities or after in known.words.scene or after in known.labels


BECOMES = frozenset(("turns", "turn", "becomes", "become", "should", "is", "are", "goes", "go", "must"))


def _says(words: tuple[Word, ...], known: Known) -> bool:
    """Whether words say what something is to be: "the lamp should be red", "everything on it turns blue"."""
    text = [w.lower for w in words]
    end = next((k for k, t in enumerate(text) if t in (",", ".", ";", "then")), len(text))
    at = next((k for k, t in enumerate(text[:end]) if t in BECOMES), 0)
    named = text[0] in ARTICLES | ALL | PRONOUNS or text[0] in known.ids
    return named and 0 < at < 8 and not any(t == "and" for t in text[:at])


__all__ = ["BECOMES", "LEADS", "VERBS", "clauses", "lead", "opens"]
