"""People told as one: "a couple on a bench", "a family of five", "three generations", "a string quartet", "a team of eleven"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from worldloom.synth.language.amounts import NUMBERS
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Row
from worldloom.world import Count

_MOST = 60
"""People that one word brings at most."""
_PICTURES = frozenset(("photo", "photograph", "picture", "painting", "portrait", "poster", "mural", "album"))
_BORN_TOGETHER = ("generation", "family", "household")
"""Words that others of them stand before: "three generations of a family"."""


def gathered(draft: Draft, read: Read, n: int, m: Mention, enter: Callable[[Draft, Mention, str], Entry]) -> tuple[str, ...] | None:
    """The people that a mention means, by rows of the table; () where it only says how many of the next there are; None for other nouns."""
    word, after = singular(draft.tokens[m.head].lower), [t.lower for t in draft.tokens[m.end : m.end + 1]]
    (rows, size), then = _named_rows(draft, m, word), read.mentions[n + 1] if n + 1 < len(read.mentions) else None
    number = _of_number(draft, m.end) if after == ["of"] else 0
    if not rows and not (number and (rows := draft.words.gathered_of.get(word, ()))):
        return None
    if m.phrase in draft.words.nouns and m.phrase != word or m.negated or _no_more(draft, m, word):
        return None
    if after == [":"] and len(rows) > 1 and all(category == "person" and role for category, _, role in rows):
        rows = (("person", sum(many for _, many, _ in rows), "musician"),)  # who they are is said behind it
    if after == ["of"] and then is not None and then.start == m.end + 1 and not number:
        if then.plural and not then.article and not then.pronoun:
            draft.used |= set(range(m.start, m.end + 1))
            return ()  # "a family of ducks", "a choir of children"
        if word not in _BORN_TOGETHER and not _lives(draft, then):
            return None  # "a band of light"
    shown = [t.lower for t in draft.tokens[m.end : m.end + 3]]
    for_them = m.start and (draft.tokens[m.start - 1].lower == "for" or draft.tokens[m.start - 1].lemma == "expect")
    if for_them or shown[:1] in (["in"], ["on"]) and set(shown[1:]) & _PICTURES:
        draft.used |= set(range(m.start, m.end))
        return ()  # "a kitchen for a young family", "three generations in a photo"
    if m.article in ("the", "their", "its", "his", "her") and (same := _named(draft, word)):
        return same
    return _people(draft, read, n, replace(m, before=tuple(j for j in m.before if j < m.head - size), inside=()), (word, rows, number), enter)


def _people(draft: Draft, read: Read, n: int, m: Mention, told: tuple[str, tuple[Row, ...], int],
            enter: Callable[[Draft, Mention, str], Entry]) -> tuple[str, ...]:  # fmt: skip
    """The things for each row, as many as are said."""
    word, rows, number = told
    always = word in draft.words.always
    units = m.count.n if m.count is not None and m.count.n else 3 if m.plural and not always else 1
    loose = m.plural and m.count is None and not always
    if m.phrase in draft.words.trades:
        rows = tuple((category, many, draft.words.trades[m.phrase].role) for category, many, _ in rows)  # "a cabin crew"
    if word == "generation":
        rows, units = rows[-max(units, 2) :], 1
    ids = []
    for category, many, role in _shares(rows, number, 1 if always else units):
        if m.count is not None and always and word != "generation":
            many = m.count.n  # "two parents"
        entry = enter(draft, replace(m, count=Count(n=many), plural=many > 1), category)
        entry.count, entry.plural, entry.person = Count(op=">=" if loose else "==", n=min(many, _MOST)), many > 1, True
        entry.attributes = [a for a in entry.attributes if a.span is None or a.span.end <= draft.tokens[m.before[-1] if m.before else m.start].end]
        kept = {a.value for a in entry.attributes}
        draft.clauses[:] = [c for c in draft.clauses if c.kind != "attribute" or c.thing != entry.id or c.value in kept]
        entry.groups = 1 if always else units
        entry.attributes = [a for a in entry.attributes if a.kind != "material"]  # "a rock band", "a steel band"
        if role:
            draft.attribute(entry, "role", role, draft.span(m.head, m.end))
            entry.noun = f"{role}s" if many > 1 else role
        ids.append(entry.id)
    draft.used |= set(range(m.start, m.end)) | (set(range(m.end, m.end + 2)) if number else set())
    _rest_of(draft, read, n, m, tuple(ids), number)
    return tuple(ids)


def _no_more(draft: Draft, m: Mention, word: str) -> bool:
    """Whether it is no group here: "a twin" is one, "on patrol" and "in class" are deeds."""
    if word in draft.words.always and not m.plural:
        return True
    bare = not m.article and m.count is None and not m.plural
    return bare and m.start > 0 and draft.tokens[m.start - 1].pos == "ADP"


def _named_rows(draft: Draft, m: Mention, word: str) -> tuple[tuple[Row, ...], int]:
    """The rows of the longest name that ends in the head, and how many words stand before the head in it."""
    names = [draft.tokens[j].lower for j in (*m.before, *m.inside)][-2:]
    found = ((rows, len(names) - k) for k in range(len(names)) if (rows := draft.words.gathered.get(" ".join([*names[k:], word]))))
    return next(found, (draft.words.gathered.get(word, ()), 0))


def _shares(rows: tuple[Row, ...], number: int, units: int) -> list[Row]:
    """The rows with their numbers; of `number` people in all, those of the last row are what the first ones leave."""
    if not number:
        return [(category, many * units, role) for category, many, role in rows]
    out, left = [], number  # of one family
    for k, (category, many, role) in enumerate(rows):
        share = left if k == len(rows) - 1 else min(many, left)
        left -= share
        out += [(category, share * units, role)] if share else []
    return out


def _of_number(draft: Draft, i: int) -> int:
    """How many "of five" at token i says, where no noun follows; 0 for none."""
    word, then = (draft.tokens[k].lower if k < len(draft.tokens) else "" for k in (i + 1, i + 2))
    after = draft.tokens[i + 2] if i + 2 < len(draft.tokens) else None
    number = NUMBERS.get(word, int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0)
    ends = after is None or after.pos not in ("NOUN", "PROPN", "ADJ", "NUM") or after.lower.endswith("ing") or then in draft.words.relations
    return number if ends else 0


def _rest_of(draft: Draft, read: Read, n: int, m: Mention, ids: tuple[str, ...], number: int) -> None:
    """Take what only goes on with the word: "of | five", "generations of | a family"."""
    for k in range(n + 1, min(n + 2, len(read.mentions))):
        then = read.mentions[k]
        family = singular(draft.tokens[then.head].lower) in _BORN_TOGETHER and then.article in ("a", "one", "the")
        if then.start == m.end + 1 and draft.tokens[m.end].lower == "of" and (number or family):
            read.named[k] = ids
            draft.used |= set(range(m.end, then.end))


def _lives(draft: Draft, m: Mention) -> bool:
    return m.phrase in draft.words.trades or any(draft.words.is_a(m.category, f) for f in ("person", "animal"))


def _named(draft: Draft, word: str) -> tuple[str, ...]:
    """The people that the same word named before: "the family"."""
    return tuple(t.id for t in draft.things if t.person and t.span is not None and singular(draft.text(t.span).lower().split(" ")[-1]) == word)


def alike(draft: Draft, read: Read) -> None:
    """Who was named by one word, or before one verb, does the same: a family's children, "a brother and sister build"."""
    for n, m in enumerate(read.mentions[1:], 1):
        pair = [t for k in (n - 1, n) for t in draft.things if t.person and read.refs.get(k) == (t.id,)]
        joined = [t.lower for t in draft.tokens[read.mentions[n - 1].end : m.start]] == ["and"]
        verb = draft.tokens[m.end] if m.end < len(draft.tokens) else None
        if joined and len(pair) == 2 and verb is not None and verb.tag in ("VBP", "VBG") and verb.pos == "VERB":
            done = next((t.activity for t in pair if t.activity), None)
            for t in pair:
                t.activity = t.activity or done
    for first in (t for t in draft.things if t.person and t.activity and t.span is not None):
        for other in draft.things:
            seated = other.activity == "sitting" and first.activity is not None and first.activity.startswith("sitting and ")
            if other is not first and other.person and other.span == first.span and (other.activity is None or seated):
                other.activity = first.activity


__all__ = ["alike", "gathered"]
