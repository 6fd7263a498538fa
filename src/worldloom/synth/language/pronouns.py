"""What stands for a thing that was named: "it", "each", "two of them", "the second one"."""

from __future__ import annotations

from worldloom.synth.language.amid import amid
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.elided import group_of
from worldloom.synth.language.heads import both_of, each_of, headed, which_holds
from worldloom.synth.language.joined import list_start
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.qualities import qualities
from worldloom.synth.language.reference import Read, antecedent, same_clause
from worldloom.synth.language.singled import ONE, SINGLE
from worldloom.synth.language.subjects import subjects_of as said_of


def stand_in(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """ "the second one", "a small round one": one of several named before, or the last thing again, with what is said of it."""
    if m.article == "the" and {draft.tokens[j].lower for j in m.before} & ONE and (group := group_of(draft, read, n)):
        draft.used |= set(range(m.start, m.end))
        return group
    if m.article in ("each", "every") and (again := each_of(draft, read, n)):
        draft.used |= set(range(m.start, m.end))
        return again
    ids = [i for k in range(n - 1, -1, -1) for i in read.refs.get(k, ())]
    named = [e for i in dict.fromkeys(ids) for e in draft.things if e.id == i]
    several = [e for e in named if e.count.n > 1] if m.article == "the" else []
    large = [e for e in several if draft.words.is_a(e.category, "furniture")]
    best = next(iter(large or several or named), None)
    if best is None:
        return ()
    draft.used |= {m.head}
    if best.count.n == 1:
        qualities(draft, m, best)
    return (best.id,)


def meant(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """What "it", "them", "two of them" or "she" stands for."""
    link = next((k for k in reversed(read.links) if k.end == m.start), None)
    if m.count is not None and m.count.n == 2 and m.subset and link is not None and link.kind == "between" and (two := amid(draft, read, link.start, ())):
        return two  # "between the two"
    if m.pronoun in SINGLE:
        return group_of(draft, read, n)
    verb = draft.tokens[m.end] if m.pronoun == "that" and m.end < len(draft.tokens) else None
    if (m.pronoun == "which" or (verb is not None and verb.finite and link is not None)) and n and read.refs.get(n - 1):
        return which_holds(draft, read, n) or read.refs[n - 1]
    if m.subset and n and [t.lower for t in draft.tokens[m.end : m.end + 2]] == ["of", "which"]:
        return read.refs.get(n - 1, ())
    if m.subset and [t.lower for t in draft.tokens[m.end : m.end + 2]] in (["of", "the"], ["of", "these"], ["of", "those"]):
        return ()  # "one of the two speakers": what follows is meant
    if m.subset and (all_of := _all_of(draft, read, n, m)):
        return all_of
    if m.pronoun == "each" and (head := each_of(draft, read, n)):
        return head
    if m.pronoun in ("them", "these", "those") and link is not None and link.kind == "between" and (two := amid(draft, read, link.start, read.fronted.get(link.start, ()))):
        return two
    own = same_clause(draft, read, n, link)
    if own and n > 1 and draft.tokens[read.mentions[n - 1].start - 1].lower == "of":
        own = (*own, *read.refs.get(n - 2, ()))  # "a jar of honey beside it": it is no jar
    if own and link is not None and not link.reverse and read.mentions[n - 1].end == link.start or _follows_verb(draft, link):
        own = (*own, *(said_of(draft, read, link, n) if link else ()))
    plural = m.pronoun in ("them", "they", "these", "those") or m.subset
    person = m.pronoun in ("he", "she", "him", "her")
    found = antecedent(draft, read, own, link, plural, person, m)
    if len(own) > 1 and not _near_by(draft, read, n, found):
        read.topics.pop(draft.tokens[m.start].sentence, None)
        own = same_clause(draft, read, n, link)
        found = antecedent(draft, read, own, link, plural, person, m)
        return found if plural or person else headed(draft, read, link, m.start, own, found)
    if plural and not m.subset and (both := both_of(draft, read, n, link, own, found)):
        return both
    return found if plural or person else headed(draft, read, link, m.start, own, found)


def _all_of(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """ "(a stool, a rack and a knife,) and all three": the list right before."""
    said = {draft.tokens[j].lower for j in range(m.start, m.end)}
    comma = [t.lower for t in draft.tokens[read.mentions[n - 1].end : m.start]] == [","] if n > 1 else False
    if m.pronoun == "each" and comma and not read.mentions[n - 1].plural:
        said = {"all"}  # "a doll, a bear and a rabbit, each on its chair"
    if n < 2 or not said & {"all", "both"} or draft.tokens[m.end : m.end + 1] and draft.tokens[m.end].lower == "of":
        return ()
    first = list_start(draft, read, n - 1)
    found = tuple(dict.fromkeys(i for k in range(first, n) for i in read.refs.get(k, ())))
    return found if len(found) > 1 else ()


def _near_by(draft: Draft, read: Read, n: int, found: tuple[str, ...]) -> bool:
    """Whether any of these was named in the sentence of mention n, before it."""
    sentence = draft.tokens[read.mentions[n].start].sentence
    return any(set(found) & set(read.refs.get(k, ())) and draft.tokens[read.mentions[k].start].sentence == sentence for k in range(n))


def _follows_verb(draft: Draft, link: Link | None) -> bool:
    """Whether "are", "stands" or the like leads from things named before to a connecting phrase."""
    before = draft.tokens[link.start - 1] if link and link.start else None
    return before is not None and link is not None and (before.finite or before.pos == "AUX") and before.sentence == draft.tokens[link.start].sentence


__all__ = ["meant", "stand_in"]
