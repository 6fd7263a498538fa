"""What "with", "has" and "features" say: "a table with a lamp", "a bed has two pillows"."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.having import belongs, distribute, holds, share, within_reach
from worldloom.synth.language.implied import carried, stands
from worldloom.synth.language.joined import ROOMS, acting, next_item
from worldloom.synth.language.lists import listed
from worldloom.synth.language.passing import in_passing
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.recording import record
from worldloom.synth.language.reference import Read
from worldloom.synth.language.wielded import living
from worldloom.world import Relation

_HAS = (
    "with",
    "has",
    "have",
    "having",
    "featuring",
    "features",
    "holds",
    "contains",
    "including",
    "includes",
    "boasts",
    "boasting",
)
_MOVING = frozenset(("stand", "wait", "hurry", "run", "walk", "come", "sit", "enter", "leave", "pass", "arrive", "stroll", "march", "rush", "kneel", "lie", "climb", "ride", "skate", "appear", "patrol", "pose", "rest", "lean", "go", "return", "hobble", "stagger"))
"""What somebody who is said to be "with" a thing does meanwhile."""
_ELSEWHERE = ("corner", "against", "middle", "opposite", "beside", "near", "left", "right", "front", "behind")
"""Kinds that say where a thing is, so that it is not said to be beside what is named with it."""


def having(draft: Draft, read: Read, n: int) -> None:
    """ "four houses with picket fences", "a table with a lamp", "each table has two chairs"."""
    m, before = read.mentions[n], read.mentions[n - 1]
    stacked = n > 1 and not read.refs.get(n - 1) and [t.lower for t in draft.tokens[before.end : m.start]] == ["of"]
    if stacked:
        m, before = replace(m, start=before.start), read.mentions[n - 2]  # "shelves with stacks of plates"
    gap = [t.lower for t in draft.tokens[before.end : m.start]]
    within = [k for k in read.links if k.start < m.start and k.end > before.end]
    if len(within) == 1 and within[0].kind in ("middle", "corner") and within[0].end == m.start - 1 and gap[-1] == "with" and len(gap) > 2:
        gap, within = gap[-1:], []  # "a table sits in the center with a lamp"
    if gap[-1:] == ["with"] and len(gap) > 1 and _in_motion(draft, read, n) and all(k.end == m.start - 1 for k in within):
        gap, within, before = gap[-1:], [], replace(before, end=m.start - 1)  # "a doctor hurries past with a clipboard"
    linked = bool(within)
    if gap and gap[-1] in _HAS and draft.tokens[before.head].lower == "corner" and not read.refs.get(n - 1):
        for id in listed(draft, read, n):  # "a reading corner includes"
            record(draft, "corner", id, ("room",), draft.span(before.start, m.end))
        return
    owner = owner_of(draft, read, n - stacked) if gap and gap[-1] in _HAS else n - 1
    owner_mention, own, parts = read.mentions[owner], read.refs.get(owner, ()), read.refs.get(n, ())
    if gap and gap[-1] == "including" and any(parts and parts[0] in items for items in read.members.values()):
        return
    if not own or not parts or not gap or gap[-1] not in (*_HAS, "of") or len(gap) > 2 or linked:
        return
    draft.used |= set(range(before.end, m.start))
    things = {t.id: t for t in draft.things}
    whole, had = things.get(own[0]), [(m, one) for one in parts]
    if gap[-1] != "of":
        share(draft, read, listed(draft, read, n), own, read.mentions[owner].end)
        had += _also_had(draft, read, n, owner_mention) if owner_mention.pronoun == "each" or not _of_a_list(draft, owner_mention) else []
        share(draft, read, tuple(id for _, id in had), own, read.mentions[owner].end)
    if whole is not None and whole.person:
        had = had[:1] + [(k, id) for k, id in had[1:] if id in things and not living(draft, things[id])]
    for mention, id in had:
        part = things.get(id)
        if whole is not None and part is not None and whole is not part:
            _owns(draft, read, (owner_mention, whole), (mention, part), gap[-1] == "of")


def _in_motion(draft: Draft, read: Read, n: int) -> bool:
    """Whether nothing but a verb and small words stands between somebody and "with"."""
    refs = read.refs.get(n - 1, ())
    somebody = any(t.id in refs and t.person for t in draft.things)
    between = draft.tokens[read.mentions[n - 1].end : read.mentions[n].start - 1]
    return somebody and any(t.lemma in _MOVING for t in between) and all(t.pos in ("VERB", "AUX", "ADV", "ADP", "PART") for t in between)


def _also_had(draft: Draft, read: Read, n: int, owner: Mention) -> list[tuple[Mention, str]]:
    """What goes on with a list that "with" or "has" leads, and stands nowhere else by its own words."""
    found, each = [], owner.pronoun == "each"
    while (n := next_item(draft, read, _past_it(read, n) if each else n)) > 0 and read.refs.get(n) and not acting(draft, read, n):
        if any(k.start == read.mentions[n].end and not (each and k.text.endswith("each other")) for k in read.links):
            break
        found += [(read.mentions[n], id) for id in read.refs[n]]
    return found


def _past_it(read: Read, n: int) -> int:
    """ "(each with a board) on it (and two chairs)": the mention that says again whose it is, where one follows."""
    then = read.mentions[n + 1] if n + 1 < len(read.mentions) else None
    again = then is not None and then.pronoun == "it" and any(k.start == read.mentions[n].end and k.end == then.start for k in read.links)
    return n + 1 if again else n


def _of_a_list(draft: Draft, owner: Mention) -> bool:
    """Whether the owner is one of a list itself, which may go on ("a room with a bed with a lamp, a desk and a chair")."""
    tokens, here = draft.tokens, [t for t in draft.tokens if t.sentence == draft.tokens[owner.start].sentence]
    apart = owner.start > 1 and [t.lower for t in tokens[owner.start - 2 : owner.start]] == [",", "and"]
    if apart and any(t.finite or t.pos == "AUX" for t in here if t.i < owner.start) and any(t.finite or t.pos == "AUX" for t in here if t.i > owner.end):
        return False  # "(a stool stands by it,) and a table with a jar and a palette is"
    return owner.start > 0 and draft.tokens[owner.start - 1].lower in ("with", ",", "and", "has", "have", "are", "include", "includes")


def owner_of(draft: Draft, read: Read, n: int) -> int:
    """The mention that has mention n, before which "with" or "has" stands: the verb's subject, or the nearest that can have a thing."""
    verb = draft.tokens[read.mentions[n].start - 1]
    said = read.at(verb.subject) if verb.finite and verb.subject >= 0 else -1
    if 0 <= said < n and read.refs.get(said) and read.refs[said][0] not in ROOMS:
        return said
    owner = n - 1
    while owner > 0 and (in_passing(draft, read, owner) or _no_owner(read, owner) or _worn(draft, read, owner)):
        owner -= 1
    return owner


def _no_owner(read: Read, n: int) -> bool:
    """Whether a mention only says where: "(a desk) across from it with two monitors", "(a shelf) on the wall with bottles"."""
    m, refs = read.mentions[n], read.refs.get(n, ())
    led = any(k.end == m.start for k in read.links)
    return led and (bool(m.pronoun) or (bool(refs) and refs[0] in ROOMS))


def _worn(draft: Draft, read: Read, n: int) -> bool:
    """Whether a mention is what the person right before it wears: "a man in a suit (with a briefcase)"."""
    refs = read.refs.get(n, ())
    return any(r.kind == "wearing" and r.objects[:1] == refs[:1] and r.subject in read.refs.get(n - 1, ()) for r in draft.relations)


def _placed(draft: Draft, read: Read, m: Mention, part: Entry) -> bool:
    """Whether a phrase with "it" right behind a mention has said where it is ("a cabinet beside the desk with a printer on it")."""
    holds = next((n.end for n in read.mentions if n.start == m.end + 1 and draft.tokens[m.end].lower == "of"), m.end)
    link = next((k for k in read.links if k.start == holds and not k.reverse), None)
    then = next((n for n in read.mentions if link is not None and n.start == link.end), None)
    bare = link is not None and (then is None or then.pronoun in ("it", "them"))
    return bare and any(r.subject == part.id for r in draft.relations)


def _elsewhere(draft: Draft, owner: Entry, part: Entry) -> bool:
    """Whether what a thing is "with" is said to be on another piece of furniture ("an armchair with a mug on a small table beside it")."""
    if any(r.kind == "holding" and part.id in r.objects for r in draft.relations):
        return True  # "at a desk with a lamp, a mug in his hand"
    hosts = {o for r in draft.relations if r.subject == part.id and r.kind in ("on", "in", "inside") for o in r.objects}
    return any(t.id in hosts and t is not owner and not carried(draft, t) and (stands(draft, t) or draft.words.is_a(t.category, "furniture")) for t in draft.things)


def _owns(draft: Draft, read: Read, having: tuple[Mention, Entry], had: tuple[Mention, Entry], of: bool) -> None:
    (owner_mention, owner), (m, part) = having, had
    span = draft.span(owner_mention.start, m.end)
    if of:
        if holds(draft, owner, part) or draft.words.is_a(owner.category, "storage"):
            owner.contains = part.category
            record(draft, "in", part.id, (owner.id,), span)
        return
    distribute(draft, owner, part, m)
    if _placed(draft, read, m, part) or any({owner.id, part.id} <= {r.subject, *r.objects} for r in draft.relations):
        return  # "a crib with a mobile hanging over it" says where
    if not owner.person and _elsewhere(draft, owner, part):
        return
    if owner.person and not within_reach(draft, part):
        return  # "the scientist has a table in the middle of his lab"
    kind = belongs(draft, owner, part)
    ends = (owner, part) if owner.person and kind != "beside" else (part, owner)
    if kind == "beside" and any(r.subject == part.id and r.kind in _ELSEWHERE for r in draft.relations):
        if carried(draft, owner) and carried(draft, part):  # "a PC, with a keyboard in front of a monitor": near it all the same
            draft.relations.append(Relation(kind="near", subject=part.id, objects=(owner.id,), origin="added"))
        return  # "a bed, with a desk in the corner"
    record(draft, kind, ends[0].id, (ends[1].id,), span)


__all__ = ["having", "owner_of"]
