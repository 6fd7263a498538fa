"""The subject of a verb: from the nearest thing back over what only says where it is or what it has."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.joined import ROOMS, list_start
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read


def head_of_chain(draft: Draft, read: Read, link: Link) -> int:
    """The subject before a verb: from the nearest mention back over objects of prepositions and verbs ("a bowl of apples stands")."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    while (
        n > 0
        and governed(draft, read, n)
        and not _placed_with(draft, read, link, n)
        and not _with_on_it(draft, read, n)
        and draft.tokens[read.mentions[n - 1].start].sentence == draft.tokens[link.start].sentence
    ):
        n -= 1
    n = _parsed(draft, read, link, n) if n >= 0 else n
    n = _agreeing(draft, read, link, n)
    refs = read.refs.get(n, ()) if n >= 0 else ()
    return n if refs and refs[0] not in ROOMS and not refs[0].startswith("?") else -1


def _parsed(draft: Draft, read: Read, link: Link, n: int) -> int:
    """ "A cabinet with a bottle and one glass on top stands": the one thing that a verb in the singular is said of, where mention n ends a list that it has."""
    verb = next((t for t in draft.tokens[read.mentions[n].end : link.start + 1] if t.tag == "VBZ" or t.lower in ("is", "was")), None)
    said = read.at(verb.subject) if verb is not None and verb.subject >= 0 else -1
    other = next((t for t in draft.tokens[read.mentions[n].end : link.start + 1] if (t.finite or t.pos == "AUX") and t.subject >= 0), None)
    several = read.at(other.subject) if other is not None else -1
    if 0 <= several < n and len(read.refs.get(several, ())) > 1 and set(read.refs.get(n, ())) <= set(read.refs[several]):
        return several  # "two statues, a bust and a torso, stand"
    first = list_start(draft, read, n, over=True)
    led = first > 0 and draft.tokens[read.mentions[first].start - 1].lower == "with"
    if led and verb is not None and n > first and not read.mentions[first - 1].plural and read.refs.get(first - 1) and _pair(draft, read, first, n):
        return first - 1  # "a table with a jar and a palette is": one of two is no subject
    return said if 0 <= said < first and led and not read.mentions[said].plural and read.refs.get(said) else n


def _pair(draft: Draft, read: Read, first: int, n: int) -> bool:
    """Whether mentions are joined by nothing but one "and" and what they hold ("a jar of brushes and a palette")."""
    words = [t.lower for k in range(first, n) for t in draft.tokens[read.mentions[k].end : read.mentions[k + 1].start]]
    return words.count("and") == 1 and all(w in ("and", "of") for w in words) and words[-1:] == ["and"]


def _placed_with(draft: Draft, read: Read, link: Link, n: int) -> bool:
    """ "with a jar placed (next to it)": the jar is placed, though the parser may take the verb for one of the past."""
    placed = draft.tokens[read.mentions[n].end]
    if placed.tag in ("VBD", "VBN") and link.start - 2 <= placed.i <= link.start and read.refs.get(n):
        first = list_start(draft, read, n)
        return first > 0 and draft.tokens[read.mentions[first].start - 1].lower == "with"  # "with three stools tucked under it"
    verb = draft.tokens[link.start - 1]
    return verb.tag == "VBD" and read.at(verb.subject) == n and draft.tokens[read.mentions[n].start - 1].lower == "with"


def _with_on_it(draft: Draft, read: Read, n: int) -> bool:
    """ "a rug, with a table on it (, topped with a vase)": what is said next is said of the table."""
    led = [t.lower for t in draft.tokens[max(0, read.mentions[n].start - 2) : read.mentions[n].start]] == [",", "with"]
    return led and n + 1 < len(read.mentions) and read.mentions[n + 1].pronoun == "it" and any(k.start == read.mentions[n].end for k in read.links)


def _agreeing(draft: Draft, read: Read, link: Link, n: int) -> int:
    """From mention n back to the one that a verb in the singular, before a connecting phrase, is said of."""
    verbs = (
        [t for t in draft.tokens[read.mentions[n].end : link.start + 1] if t.tag == "VBZ" or t.lower in ("is", "was")]
        if n >= 0
        else []
    )
    k = n
    while verbs and k >= 0 and draft.tokens[read.mentions[k].head].sentence == verbs[0].sentence:
        if not read.mentions[k].plural and not governed(draft, read, k):
            return k
        k -= 1
    return n


def governed(draft: Draft, read: Read, n: int) -> bool:
    m = read.mentions[n]
    if m.start == 0:
        return False
    before = draft.tokens[m.start - 1]
    if any(k.end == m.start for k in read.links):
        return True
    if before.lower in ("let", "lets") and before.pos == "VERB":
        return False  # "let a dog sleep on it"
    there = any(t.lower == "there" for t in draft.tokens[max(0, m.start - 3) : m.start])
    return before.pos == "ADP" or before.lower in ("of", "with", "to") or (before.pos in ("VERB", "AUX") and not there)


__all__ = ["governed", "head_of_chain"]
