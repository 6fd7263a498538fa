"""Lists of things joined by commas and "and": where one begins, what goes on with it, and who acts on his own."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read

OPENINGS = ("window", "door")
ROOMS = ("room", "scene", "ground", "sea", "wall", "ceiling")


def holder(draft: Draft, read: Read, n: int) -> int:
    """ "a basket of firewood (to its left)": the basket."""
    while n > 0 and read.refs.get(n - 1) and [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] == ["of"]:
        n -= 1
    return n


def list_start(draft: Draft, read: Read, n: int, over: bool = False) -> int:
    """The first mention of the list that mention n ends; what its items hold ("a bowl of peanuts") is stepped over, and where they are if `over`."""
    k = n
    while k > 0 and read.refs.get(k - 1):
        gap = [t.lower for t in draft.tokens[read.mentions[k - 1].end : read.mentions[k].start]]
        if not gap or not all(g in (",", "and") for g in gap):
            break
        k = holder(draft, read, k - 1)
        spans = [(link.start, link.end) for link in read.links]
        if over and k > 0 and read.mentions[k].pronoun == "it" and (read.mentions[k - 1].end, read.mentions[k].start) in spans:
            k -= 1  # "(has) two pillows on it and a bench"
    return k


def filled(draft: Draft, read: Read, n: int) -> int:
    """ "a stack (of ten plates)": what there is a stack of, where the stack is no thing."""
    while not read.refs.get(n) and n + 1 < len(read.mentions) and [t.lower for t in draft.tokens[read.mentions[n].end : read.mentions[n + 1].start]] == ["of"]:
        n += 1
    return n


def following(draft: Draft, read: Read, n: int) -> tuple[str, ...]:
    """A mention and those joined to it by commas and "and"."""
    found, first = list(read.refs[n]), n
    while (then := next_item(draft, read, n, begun=n > first)) > 0 and read.refs.get(then) and not acting(draft, read, then):
        n = then
        found += read.refs[n]
    return tuple(found)


def next_item(draft: Draft, read: Read, n: int, begun: bool = False) -> int:
    """The mention that goes on with the list of mention n, behind what n holds and, once `begun`, has; -1 for none.

    "A bowl of lemons, a lamp with a shade, and a mug" is a list; what follows "a shelf with a pair of scissors" is on the shelf.
    """
    last, had = n, False
    while last + 1 < len(read.mentions):
        gap = [t.lower for t in draft.tokens[read.mentions[last].end : read.mentions[last + 1].start]]
        if gap and all(g in (",", "and") for g in gap):
            return filled(draft, read, last + 1) if not had or (begun and "," in gap) else -1
        if gap not in (["of"], ["with"]):
            return -1
        last, had = last + 1, had or gap == ["with"]
    return -1


def with_siblings(draft: Draft, read: Read, n: int) -> tuple[str, ...]:
    """A subject and those joined before it: "a bed and a wardrobe stand against the wall"."""
    found = following(draft, read, n)
    k = n
    while k > 0:
        gap = [t.lower for t in draft.tokens[read.mentions[k - 1].end : read.mentions[k].start]]
        listed = gap == [","] or gap == ["and"] or (gap == [",", "and"] and _comma_before(draft, read, k - 1))
        joined = listed and ("and" in gap or k < n)
        if not joined or not read.refs.get(k - 1) or _linked(read, k - 1):
            break
        k -= 1
        found = (*read.refs[k], *found)
    return tuple(dict.fromkeys(i for i in found if i not in ROOMS))


def _comma_before(draft: Draft, read: Read, n: int) -> bool:
    """Whether a mention continues a list ("a bed, a desk, and a chair")."""
    return n > 0 and [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] == [","]


def _linked(read: Read, n: int) -> bool:
    return any(k.end == read.mentions[n].start for k in read.links)


def acting(draft: Draft, read: Read, n: int) -> bool:
    """Whether a mention is the subject of a verb of its own ("..., and a soap dish sits on the sink")."""
    m = read.mentions[n]
    after = draft.tokens[m.end : m.end + 1]
    if after and after[0].lower == "with" and not m.plural and any(t.tag == "VBZ" and t.subject == m.head for t in draft.tokens[m.end : m.end + 8]):
        return True  # "and a rack with three cues hangs"
    if not after or not (after[0].finite or after[0].pos == "AUX"):
        return False
    other = 0 <= after[0].subject < m.start and read.at(after[0].subject) >= 0 and not read.mentions[read.at(after[0].subject)].plural
    return _agrees(after[0], m) and not (other and after[0].tag == "VBZ")


def _agrees(verb: Token, m: Mention) -> bool:
    """Whether a verb may be said of this alone: "(a lamp and) a mug are", "(a desk with two) drawers stands" may not."""
    one, many = verb.tag == "VBZ" or verb.lower in ("is", "was"), verb.tag == "VBP" or verb.lower in ("are", "were")
    return not (one and m.plural) and not (many and not m.plural and m.article in ("a", "an"))


__all__ = ["acting", "filled", "following", "holder", "list_start", "next_item", "OPENINGS", "ROOMS", "with_siblings"]
