"""Phrases of place that come first: "on the desk sits a lamp", "on the wall, above a chest, hangs a map"."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.joined import ROOMS, following
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read
from worldloom.synth.language.singled import SINGLE

_HERE = frozenset(("also", "then", "just", "right", "directly", "back", "over", "up", "down", "out", "off", "way", "even", "only", "somewhere", "high", "deep", "far", "there", "here", "finally", "immediately", "but", "so", "now", "tucked",
                   "low", "straight", "halfway", "plus"))  # fmt: skip
"""Adverbs before a phrase of place."""
POSTURES = ("lie", "lies", "sit", "sits", "stand", "stands", "hang", "hangs", "rest", "rests", "lay")


def fronted_by(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """ "On the desk sits a lamp", "to its left, a chair": the subject follows."""
    tokens = draft.tokens
    if (led := read.fronted.get(_before_in_chain(draft, read, link))) is not None and not set(led) & set(read.refs.get(target, ())):
        return led
    of_which = target >= 0 and [t.lower for t in tokens[read.mentions[target].end : read.mentions[target].end + 2]] == ["of", "which"]
    which = target >= 0 and (read.mentions[target].pronoun == "which" or of_which)
    first = _first(draft, link)
    before = first - 1
    opener = first == 0 or which or tokens[before].lower in (",", ".", ";", ":", "and", "while", "with", "there", "where") or \
        tokens[before].sentence != tokens[link.start].sentence  # fmt: skip
    starts = first == 0 or tokens[before].sentence != tokens[link.start].sentence
    facing = link.kind == "facing" and link.start > 0 and tokens[link.start - 1].lower in ("and", ",")
    leads = tokens[link.start].pos == "VERB" and not ((starts or facing) and not tokens[link.start].finite)
    if not opener or link.reverse or leads:
        return ()
    end = _chain_end(draft, read, read.mentions[target].end + 2 * of_which if target >= 0 else link.end)
    after = next((n for n, m in enumerate(read.mentions) if m.start >= end and read.refs.get(n) and not m.pronoun), -1)
    if after < 0:
        return ()
    gap = tokens[end : read.mentions[after].start]
    if _looked_for(draft, read, after):
        after, gap = after + 1, tokens[read.mentions[after].end : read.mentions[after + 1].start]
    if [t.lower for t in gap[:2]] in (["of", "them"], ["the", "other"], ["the", "opposite"]):
        gap = gap[2:]
    verb = any(t.finite or t.pos == "AUX" or t.lower == "there" for t in gap) or (bool(gap) and gap[-1].lower in POSTURES)
    single = target >= 0 and read.mentions[target].article == "the" and (read.mentions[target].phrase == "one" or read.mentions[target].pronoun in SINGLE)
    bare = not gap and not starts and tokens[first - 1].lower in (",", ";", ":", "and", "while") and (named_anew(read, after) or single or (target >= 0 and read.mentions[target].pronoun in ("it", "them") and read.mentions[after].plural and not read.mentions[after].article))
    two = [t.lower for t in tokens[max(0, first - 2) : first]]
    aside = two[-1:] == [";"] or two in ([",", "and"], [";", "and"], [",", "while"], ["and", ","], ["while", ","]) or (two[-1:] == ["and"] and link.text in ("on the right", "on the left", "to the right", "to the left"))
    comma = ((starts or aside) and bool(gap) and gap[0].lower == ",") or (starts and [t.lower for t in gap] == [":"])
    which = which and (not gap or of_which)
    if len(gap) > 4 or not (verb or comma or which or bare or (starts and not gap)) or any(t.lower in (".", ";") for t in gap):
        return ()
    if verb and not starts and not which and not _over_pronoun(read, target, after) and any(t.subject == read.mentions[target].head for t in gap if target >= 0):
        return ()
    if not starts and gap and gap[0].lower == "," and any(t.finite and 0 <= t.subject < link.start and t.sentence == tokens[link.start].sentence for t in gap):
        return ()  # "the chair, behind the desk, has a coat"
    found = following(draft, read, after)
    read.fronted[link.start] = found
    return found


def _first(draft: Draft, link: Link) -> int:
    """The first token of a phrase with the adverbs before it ("back | in the corner I've got two sinks")."""
    first = link.start
    while first > 0 and draft.tokens[first - 1].lower in _HERE and draft.tokens[first - 1].sentence == draft.tokens[link.start].sentence:
        first -= 1
    return first


def _looked_for(draft: Draft, read: Read, n: int) -> bool:
    """ "(opposite the counter) customers find (a mirror)": whether mention n is who looks or has, and what follows is found there."""
    m = read.mentions[n]
    person = any(t.id in read.refs[n] and t.person for t in draft.things)
    verb = draft.tokens[m.end] if m.end < len(draft.tokens) else None
    led = verb is not None and verb.lemma in ("find", "see", "notice", "keep", "put", "have", "place", "want") and n + 1 < len(read.mentions)
    return person and led and read.mentions[n + 1].start == m.end + 1 and bool(read.refs.get(n + 1))


def _over_pronoun(read: Read, target: int, after: int) -> bool:
    """ "(; on) it (are) two lamps", "(on) which (stands) a vase": a pronoun behind a phrase of place is no subject where a new thing follows."""
    pronoun = read.mentions[target].pronoun if target >= 0 else ""
    return pronoun == "which" or (pronoun in ("it", "them") and named_anew(read, after))


def _before_in_chain(draft: Draft, read: Read, link: Link) -> int:
    """Start of the phrase of place that ends right where this begins ("on the wall | to the left of the door (hangs ...)"); -1 for none."""
    comma = link.start > 0 and draft.tokens[link.start - 1].lower == ","
    n = next((k for k, m in enumerate(read.mentions) if m.end == link.start - comma), -1)
    before = next((k for k in read.links if n >= 0 and k.end == read.mentions[n].start), None)
    area = read.refs.get(n, ("",))[:1] in [(r,) for r in ROOMS]
    return before.start if before is not None and area and not link.reverse else -1


def _chain_end(draft: Draft, read: Read, end: int) -> int:
    """Behind further phrases of place ("in the middle of the room, on a buffet, (are bowls)")."""
    for _ in range(3):
        end += end < len(draft.tokens) and draft.tokens[end].lower == "itself"
        at = end + (end < len(draft.tokens) and draft.tokens[end].lower == ",")
        link = next((k for k in read.links if k.start == at and not k.reverse and draft.tokens[k.start].pos != "VERB"), None)
        target = next((m for m in read.mentions if link is not None and m.start == link.end), None)
        if target is None and link is not None and link.text in ("to the left", "to the right", "on the left", "on the right"):
            end = link.end  # "on the wall to the right (hangs a clock)"
            continue
        if target is None or target.article in ("a", "an"):
            aside = target is not None and at > end and link is not None and link.kind not in ("on", "in")
            return _behind_comma(draft, target.end, end) if target is not None and aside else end
        end = target.end
    return end


def _behind_comma(draft: Draft, start: int, else_: int) -> int:
    """ "On the wall, above a chest full of gold, (hangs a map)": the token behind the comma that ends the phrase, where a verb follows it."""
    tokens = draft.tokens
    return next((j + 1 for j in range(start, min(start + 8, len(tokens) - 1)) if tokens[j].lower == "," and tokens[j + 1].finite), else_)


def named_anew(read: Read, n: int) -> bool:
    m = read.mentions[n]
    return m.article in ("a", "an", "another") or (m.count is not None and m.article == "")


__all__ = ["fronted_by", "named_anew", "POSTURES"]
