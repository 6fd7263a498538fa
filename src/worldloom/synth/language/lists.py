"""Where a list goes on: what is held, what surrounds, what a thing stands next to."""

from __future__ import annotations

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.implied import carried
from worldloom.synth.language.joined import ROOMS, acting, filled
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read


def listed(draft: Draft, read: Read, n: int, over: bool = False) -> tuple[str, ...]:
    """The items of one list: joined by "and", or by commas while they are alike in having an article or not.

    `over`: small things go on with it behind where one lies ("(holds) a vase beside two glasses, a jug, and a bowl").
    """
    found = list(read.refs.get(n, ()))
    last, had, counted = False, False, _counted(read, n)
    while not last and n + 1 < len(read.mentions) and read.refs.get(filled(draft, read, n + 1)):
        if [t.lower for t in draft.tokens[read.mentions[n].end : read.mentions[n + 1].start]] == ["of"]:
            n += 1
            continue
        if [t.lower for t in draft.tokens[read.mentions[n].end : read.mentions[n + 1].start]] == ["with"] and not had:
            n, had = n + 1, True  # "a jar with eight brushes, and a cup"
            continue
        behind = _behind_place(draft, read, n) if over else n
        if behind + 1 >= len(read.mentions) or not read.refs.get(filled(draft, read, behind + 1)):
            break
        gap = [t.lower for t in draft.tokens[read.mentions[behind].end : read.mentions[behind + 1].start]]
        alike = (counted == _counted(read, behind + 1) or _shares_article(read, behind + 1)) and not acting(draft, read, behind + 1)
        alike = alike or (gap == ["and"] and not acting(draft, read, behind + 1) and _goes_on(draft, read, [","], behind + 1))
        if not gap or not all(g in (",", "and") for g in gap) or (had and gap[0] != ",") or not alike or (behind > n and not _goes_on(draft, read, gap, behind + 1)):
            break
        n, last, had = filled(draft, read, behind + 1), "and" in gap, False
        found += read.refs[n]
    return tuple(found)


def _behind_place(draft: Draft, read: Read, n: int) -> int:
    """The mention that ends the phrase of place right behind mention n ("a vase | beside two glasses"), else n."""
    link = next((k for k in read.links if k.start == read.mentions[n].end and not k.reverse and draft.tokens[k.start].pos != "VERB"), None)
    follows = link is not None and n + 1 < len(read.mentions) and read.mentions[n + 1].start == link.end
    return n + 1 if follows else n


def _goes_on(draft: Draft, read: Read, gap: list[str], n: int) -> bool:
    """Whether a list of what lies on something may go on with mention n behind a phrase of place: a small thing after a comma."""
    return gap[:1] == [","] and all(carried(draft, t) for t in draft.things if t.id in read.refs[n])


def _counted(read: Read, n: int) -> bool:
    m = read.mentions[n]
    return bool(m.article) or m.count is not None


def _shares_article(read: Read, n: int) -> bool:
    """Whether mention n takes the article of the list it goes on with ("a monitor, keyboard, and mouse")."""
    m, first = read.mentions[n], read.mentions[n - 1]
    return not m.plural and not m.pronoun and not _counted(read, n) and not first.plural and (first.article in ("a", "an") or not _counted(read, n - 1))


def placed_apart(draft: Draft, read: Read, id: str, start: int) -> bool:
    """Whether an item behind token `start` and a comma stands somewhere by its own words ("..., a jug placed in the middle")."""
    m = next((m for n, m in enumerate(read.mentions) if m.start >= start and id in read.refs.get(n, ())), None)
    comma = m is not None and any(t.lower == "," for t in draft.tokens[m.start - 2 : m.start])
    return m is not None and comma and any(0 <= k.start - m.end <= 1 and not k.reverse for k in read.links)


def other_object(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """ "(It stands) next to a bed and a desk.": the desk as well, where no list of things is open that it could end."""
    if target < 0 or target + 1 >= len(read.mentions):
        return ()
    m, then, tokens = read.mentions[target], read.mentions[target + 1], draft.tokens
    after = tokens[then.end].lower if then.end < len(tokens) else "."
    if [t.lower for t in tokens[m.end : then.start]] != ["and"] or after not in (".", ",", ";") or acting(draft, read, target + 1):
        return ()
    rest = [t.lower for t in tokens[then.end :] if t.sentence == tokens[link.start].sentence]
    goes_on = any(rest[k : k + 2] == [",", "and"] for k in range(1, len(rest)))
    said = any(t.finite for t in tokens[max(0, link.start - 3) : link.start + 1]) or (link.start > 1 and "," in (t.lower for t in tokens[link.start - 2 : link.start]))
    others = tuple(i for i in read.refs.get(target + 1, ()) if i not in ROOMS and not i.startswith("?"))
    return others[:1] if said or goes_on else ()


__all__ = ["listed", "other_object", "placed_apart"]
