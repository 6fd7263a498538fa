"""Who stands in a relation: behind a fronted phrase, before a verb, or the nearest thing before; with all of a list where it speaks of all."""

from __future__ import annotations

from worldloom.synth.language.chains import governed, head_of_chain
from worldloom.synth.language.companions import AREAS, chained, together
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.fronting import fronted_by
from worldloom.synth.language.having import holds
from worldloom.synth.language.joined import OPENINGS, ROOMS, holder, list_start, with_siblings
from worldloom.synth.language.passing import covers_floor, in_passing, is_small, known_there, said_of_more, stands_there
from worldloom.synth.language.phrases import Link
from worldloom.synth.language.reference import Read
from worldloom.synth.language.tokens import singular

_ADVERBS = (
    "directly", "just", "right", "neatly", "all", "placed", "located", "positioned", "situated", "standing",
    "sitting", "lying", "set", "mounted", "hanging", "parked", "stuck", "resting", "arranged", "stacked", "tucked",
    "left", "moored", "perched", "floating", "sleeping", "laid", "leaning", "curled", "up", "slightly",
    "immediately", "also", "half", "hung", "tied", "drawn", "pulled", "is", "are", "stands", "sits", "rests", "lies",
    "grows", "hangs", "partly", "scattered", "together", "high", "low", "deep", "down", "out", "far", "anchored",
    "beached", "fixed", "centered", "asleep", "spread", "dozing", "boiling", "neatly", "each", "both",
)  # fmt: skip
_ASIDE = ("near", "beside", "opposite", "left", "right", "front", "behind")
"""Kinds that say where a thing stands among others."""
_LOOSE = (
    "on top",
    "inside",
    "nearby",
    "beneath",
    "on each side",
    "on either side",
    "on both sides",
    "in front",
    "overhead",
    "around it",
)
"""Phrases behind which "it" is to be understood."""


def subjects_of(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """What stands in the relation: behind a fronted phrase, the subject of the verb, or the nearest mention before."""
    if fronted := fronted_by(draft, read, link, target):
        return fronted
    if (row := _abreast(draft, read, link)) and not fronted:
        return row
    if (before := chained(read, link)) and (led := subjects_of(draft, read, *before)) and not set(led) & set(AREAS):
        return led
    if target < 0 and not _adjacent(draft, read, link):
        return ()
    if link.reverse and (place := _place_said(draft, read, link)):
        return place
    verb = _verb(draft, read, link)
    if verb == "finite" and _of_nothing(draft, read, link):
        return ()
    comma = link.start > 0 and draft.tokens[link.start - 1].lower == ","
    if link.start > 1 and draft.tokens[link.start - 1].tag == "VBG" and not link.reverse:
        comma = comma or draft.tokens[link.start - 2].lower == ","  # "a man at a desk, typing on"
    if verb == "participle" and (led := _clause_subject(draft, read, link) if comma else _same_as_before(draft, read, link)):
        return led
    if verb == "participle" and comma and link.kind == "facing" and _clause_of_nothing(draft, read, link):
        return ()
    after_pronoun = any(m.pronoun and m.end == link.start for m in read.mentions)
    if verb == "finite" or after_pronoun or (verb and comma) or link.kind == "facing" or (link.reverse and comma):
        n = head_of_chain(draft, read, link)
        if n >= 0:
            return with_siblings(draft, read, n) if verb == "finite" and not _alone(draft, read, link, n) else read.refs[n]
    if comma and not verb and link.kind in _ASIDE and not link.reverse and (said := _told_before(draft, read, link, target)):
        return said
    its = target >= 0 and (read.mentions[target].article in ("its", "their") or read.mentions[target].pronoun in ("it", "them"))
    return _nearest(draft, read, link, its or link.text in _LOOSE or " its " in link.text, read.refs.get(target, ()))


def _of_nothing(draft: Draft, read: Read, link: Link) -> bool:
    """Whether the verb before a phrase is said of what is no thing ("resistance bands hang from hooks")."""
    verb = next((t for t in reversed(draft.tokens[max(0, link.start - 3) : link.start + 1]) if t.finite and t.subject >= 0), None)
    said = read.at(verb.subject) if verb is not None else -1
    if verb is not None and said < 0 and draft.tokens[verb.subject].lower in ("i", "we", "you", "one", "somebody", "someone", "everybody", "everyone", "nobody"):
        return True  # "I sit in a chair"
    return verb is not None and said >= 0 and not read.refs.get(said) and not read.mentions[said].pronoun and read.mentions[said].end in (verb.i, verb.i - 1)


def _abreast(draft: Draft, read: Read, link: Link) -> tuple[str, ...]:
    """ "A bust and a torso placed side by side (against the wall)": both."""
    beside = next((k for k in read.links if k.end == link.start and k.text == "side by side"), None)
    n = max((k for k, m in enumerate(read.mentions) if beside is not None and m.end <= beside.start), default=-1)
    return with_siblings(draft, read, n) if n >= 0 and read.refs.get(n) else ()


def _clause_subject(draft: Draft, read: Read, link: Link) -> tuple[str, ...]:
    """ "A cabinet holds a TV and a console, positioned to face a chair": the cabinet, of which the clause's verb is said."""
    sentence = draft.tokens[link.start].sentence
    verb = next((t for t in reversed(draft.tokens[: link.start]) if t.sentence == sentence and t.finite and t.subject >= 0), None)
    refs = read.refs.get(read.at(verb.subject), ()) if verb is not None else ()
    return refs if refs and refs[0] not in ROOMS and not refs[0].startswith("?") and refs[0].split(".")[0] not in OPENINGS else ()


def _told_before(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """ "The microwave sits on the counter, to the left of the toaster.": what the clause is about, where its end only says where."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    end = read.mentions[target].end if target >= 0 else link.end
    ends = end >= len(draft.tokens) or draft.tokens[end].lower in (".", ";", ",") or draft.tokens[end].lower == "and"
    led = n >= 0 and any(k.end == read.mentions[n].start and not k.reverse for k in read.links)
    return _clause_subject(draft, read, link) if led and ends and target >= 0 and read.mentions[n].article == "the" and read.mentions[n].end == link.start - 1 else ()


def _clause_of_nothing(draft: Draft, read: Read, link: Link) -> bool:
    """ "The player spawns near the door, facing": whether the clause is about what is no thing."""
    sentence = draft.tokens[link.start].sentence
    verb = next((t for t in reversed(draft.tokens[: link.start]) if t.sentence == sentence and t.finite and t.subject >= 0), None)
    said = read.at(verb.subject) if verb is not None else -1
    return said >= 0 and not read.refs.get(said) and not read.mentions[said].pronoun


def _same_as_before(draft: Draft, read: Read, link: Link) -> tuple[str, ...]:
    """ "a table holding a vase and surrounded by stools": what holds the vase is surrounded."""
    if link.start < 2 or draft.tokens[link.start - 1].lower != "and" or draft.tokens[link.start].pos != "VERB":
        return ()
    sentence = draft.tokens[link.start].sentence
    before = [k for k in read.links if k.end <= link.start and draft.tokens[k.start].pos == "VERB" and draft.tokens[k.start].sentence == sentence]
    return subjects_of(draft, read, before[-1], read.at(before[-1].end)) if before else ()


def _place_said(draft: Draft, read: Read, link: Link) -> tuple[str, ...]:
    """The room or ground of which a verb is said ("the room contains a table", "a closet equipped with shelves")."""
    verb = draft.tokens[link.start]
    last = next((n for n in range(len(read.mentions) - 1, -1, -1) if read.mentions[n].end <= link.start), -1)
    if last >= 0 and read.mentions[last].end == link.start and verb.tag == "VBN" and read.refs.get(last, ())[:1] in [(r,) for r in ROOMS]:
        return read.refs[last]
    said = read.at(verb.subject) if verb.finite and verb.subject >= 0 else -1
    refs = read.refs.get(said, ())
    aside = verb.tag == "VBD" and link.kind in ("in", "on") and draft.tokens[link.start - 1].lower == "," and last > said
    return refs if refs and refs[0] in ROOMS and not aside else ()  # "a workshop: a bench, crowded with tools"


def _alone(draft: Draft, read: Read, link: Link, n: int) -> bool:
    """Whether the verb between mention n and a connecting phrase is said of one thing ("a puzzle, and a lens rests beside it")."""
    m = read.mentions[n]
    return not m.plural and any(t.tag == "VBZ" for t in draft.tokens[m.end : link.start + 1] if t.pos in ("VERB", "AUX"))


def _verb(draft: Draft, read: Read, link: Link) -> str:
    """Whether a verb leads to the connecting phrase: "finite", "participle" or "" for none."""
    if draft.tokens[link.start].pos == "VERB":
        passive = link.start > 0 and draft.tokens[link.start - 1].pos == "AUX"
        return "finite" if draft.tokens[link.start].finite or passive else "participle"
    i, kind = link.start - 1, ""
    while (
        i >= 0
        and read.at(i) < 0
        and (draft.tokens[i].pos in ("ADV", "AUX", "VERB", "ADJ", "PART") or draft.tokens[i].lower in _ADVERBS)
    ):
        if draft.tokens[i].pos in ("VERB", "AUX"):
            kind = "finite" if draft.tokens[i].finite or kind == "finite" else "participle"
        i -= 1
    return kind


def _adjacent(draft: Draft, read: Read, link: Link) -> bool:
    """Whether the last mention before a phrase without an object is a thing ("falling snow outside" is not)."""
    last = next((n for n in range(len(read.mentions) - 1, -1, -1) if read.mentions[n].end <= link.start), -1)
    if last > 0 and singular(draft.tokens[read.mentions[last].head].lower) in ("row", "line", "column"):
        last -= 1  # "eight machines in a row along the wall"
    return last >= 0 and bool(read.refs.get(last))


def _nearest(draft: Draft, read: Read, link: Link, listed: bool, objects: tuple[str, ...]) -> tuple[str, ...]:
    unknown = next((m for n, m in enumerate(read.mentions) if m.end == link.start and not read.refs.get(n) and not m.pronoun), None)
    if unknown is not None and unknown.start and draft.tokens[unknown.start - 1].lower in (",", ";") and singular(draft.tokens[unknown.head].lower) not in ("row", "line"):
        return ()  # "four stools, tall units along the wall"
    if unknown is not None and (unknown.start == 0 or draft.tokens[unknown.start - 1].sentence != draft.tokens[unknown.start].sentence) and any(kind == "weather" for kind, _ in draft.words.scene.get(draft.tokens[unknown.head].lower, ())):
        return ()  # "Rain on the windows."
    for n in range(len(read.mentions) - 1, -1, -1):
        m = read.mentions[n]
        if m.end <= link.start and read.refs.get(n) and read.refs[n][0] not in ROOMS and not read.refs[n][0].startswith("?"):
            if m.pronoun and draft.tokens[m.start].sentence != draft.tokens[link.start].sentence:
                continue
            if in_passing(draft, read, n) and link.kind not in ("above", "facing"):
                continue
            if link.kind in ("corner", "against") and governed(draft, read, n) and (is_small(draft, read.refs[n][0]) or known_there(read, n)):
                continue
            edge = any(i.split(".")[0] in (*OPENINGS, "room", "wall") for i in objects or ("room",))
            if (link.kind == "on" or edge and link.kind in (*_ASIDE, "corner", "against")) and not set(objects) & set(read.refs.get(n - 1, ())) and _kept(draft, read, n):
                continue
            floor = link.kind == "on" and any(covers_floor(draft, i) for i in objects)
            if (link.kind in (*_ASIDE, "holding") or link.reverse or floor) and known_there(read, n) and said_of_more(draft, read, n):
                continue
            n = holder(draft, read, n)
            m = read.mentions[n]
            if (floor or (link.kind in _ASIDE and any(stands_there(draft, i) for i in objects))) and (keeper := keeper_of(draft, read, n)):
                return keeper
            if (whose := _whose(draft, read, n, link, objects)) >= 0:
                n, m = whose, read.mentions[whose]
            if listed:
                return _with_list(draft, read, link, n)
            joined = (
                n > 0
                and not m.article
                and not m.plural
                and draft.tokens[m.start - 1].lower == "and"
                and read.mentions[n - 1].article
            )
            shared = joined and read.mentions[n - 1].end == m.start - 1 and read.refs.get(n - 1)
            return (*read.refs[n - 1], *read.refs[n]) if shared else together(draft, read, link, n)
    last = next((n for n in range(len(read.mentions) - 1, -1, -1) if read.mentions[n].end <= link.start), -1)
    return tuple(i for i in read.refs.get(last, ()) if i not in ROOMS and not i.startswith("?"))


def _kept(draft: Draft, read: Read, n: int) -> bool:
    """ "An umbrella stand with umbrellas (next to the door)": whether mention n is in what is named right before it."""
    things = {t.id: t for t in draft.things}
    owner, part = (things.get(read.refs[k][0]) if k >= 0 and read.refs.get(k) else None for k in (n - 1, n))
    between = [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] if n else []
    return owner is not None and part is not None and between in (["with"], ["of"]) and holds(draft, owner, part)


def _whose(draft: Draft, read: Read, n: int, link: Link, objects: tuple[str, ...]) -> int:
    """ "A man with a newspaper (next to them)", "a woman with a child (on a bench)": who has mention n, where a phrase says where one is; -1 for nobody."""
    things = {t.id: t for t in draft.things}
    owner = things.get(read.refs[n - 1][0]) if n > 0 and read.refs.get(n - 1) else None
    if owner is None or not owner.person or [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] != ["with"]:
        return -1
    sat_on = any(draft.words.is_a(things[i].category, f) for i in objects if i in things for f in ("seat", "bed"))
    return n - 1 if link.kind in (*_ASIDE, "facing", "corner", "against", "between", "around") or sat_on and link.kind in ("on", "in") else -1


def keeper_of(draft: Draft, read: Read, n: int, kinds: tuple[str, ...] = ("on", "in", "attached")) -> tuple[str, ...]:
    """ "a rack holds two towels (beside the bath)": what holds mention n, a small thing, in one of these ways; () if nothing does."""
    first = list_start(draft, read, n)
    held = next((k for k in read.links if k.reverse and k.kind in kinds and k.end == read.mentions[first].start), None)
    own = holder(draft, read, n)
    anew = own > first and [t.lower for t in draft.tokens[read.mentions[own - 1].end : read.mentions[own].start]] == [",", "and"]
    if anew and read.mentions[own].article in ("a", "an") and not read.mentions[own - 1].article:
        return ()  # "a tree covered in lights, and a sack of presents (beside the door)"
    if held is None or any(stands_there(draft, i) for i in read.refs[n]):
        return ()
    return tuple(i for i in subjects_of(draft, read, held, first) if i not in ROOMS and not i.startswith("?"))


def _with_list(draft: Draft, read: Read, link: Link, n: int) -> tuple[str, ...]:
    """ "(a desk) with a lamp and a clock (on top)": all of the list, where "with" leads to it; else the last of it."""
    k = list_start(draft, read, n)
    start = read.mentions[k].start
    led = start > 0 and draft.tokens[start - 1].lower in ("with", "has", "have")
    joined = k == n or any(t.lower == "and" for t in draft.tokens[read.mentions[k].end : read.mentions[n].start])
    both = tuple(dict.fromkeys(i for j in range(k if joined else n, n + 1) for i in read.refs[j] if i not in ROOMS and not i.startswith("?")))
    if link.kind == "on" and any(stands_there(draft, i) or _seat(draft, i) for i in both[:-1]) and not _seat(draft, both[-1]):
        both = tuple(i for i in both if not stands_there(draft, i) and not _seat(draft, i)) or both[-1:]  # "with four chairs and a candle on top"
    return both if led else together(draft, read, link, n)


def _seat(draft: Draft, id: str) -> bool:
    return any(t.id == id and draft.words.is_a(t.category, "seat") for t in draft.things)


__all__ = ["keeper_of", "subjects_of"]
