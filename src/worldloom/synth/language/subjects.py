"""Who stands in a relation: behind a fronted phrase, before a verb, or the nearest thing before; with all of a list where it speaks of all."""

from __future__ import annotations

from worldloom.synth.language.companions import AREAS, chained, together
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.mentions import Link, Mention
from worldloom.synth.language.reference import Read

OPENINGS = ("window", "door")
ROOMS = ("room", "scene", "ground", "sea", "wall", "ceiling")
_ADVERBS = (
    "directly", "just", "right", "neatly", "all", "placed", "located", "positioned", "situated", "standing",
    "sitting", "lying", "set", "mounted", "hanging", "parked", "stuck", "resting", "arranged", "stacked", "tucked",
    "left", "moored", "perched", "floating", "sleeping", "laid", "leaning", "curled", "up", "slightly",
    "immediately", "also", "half", "hung", "tied", "drawn", "pulled", "is", "are", "stands", "sits", "rests", "lies",
    "grows", "hangs", "partly", "scattered", "together", "high", "low", "deep", "down", "out", "far", "anchored",
    "beached", "fixed", "centered", "asleep", "spread", "dozing", "boiling", "neatly", "each", "both",
)  # fmt: skip
POSTURES = ("lie", "lies", "sit", "sits", "stand", "stands", "hang", "hangs", "rest", "rests", "lay")
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
    if fronted := _fronted(draft, read, link, target):
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
    after_pronoun = any(m.pronoun and m.end == link.start for m in read.mentions)
    if verb == "finite" or after_pronoun or (verb and comma) or link.kind == "facing" or (link.reverse and comma):
        n = _head_of_chain(draft, read, link)
        if n >= 0:
            return with_siblings(draft, read, n) if verb == "finite" and not _alone(draft, read, link, n) else read.refs[n]
    its = target >= 0 and (read.mentions[target].article in ("its", "their") or read.mentions[target].pronoun in ("it", "them"))
    return _nearest(draft, read, link, its or link.text in _LOOSE or " its " in link.text, read.refs.get(target, ()))


def _of_nothing(draft: Draft, read: Read, link: Link) -> bool:
    """Whether the verb before a phrase is said of what is no thing ("resistance bands hang from hooks")."""
    verb = next((t for t in reversed(draft.tokens[max(0, link.start - 3) : link.start + 1]) if t.finite and t.subject >= 0), None)
    said = read.at(verb.subject) if verb is not None else -1
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


def _head_of_chain(draft: Draft, read: Read, link: Link) -> int:
    """The subject before a verb: from the nearest mention back over objects of prepositions and verbs ("a bowl of apples stands")."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    while (
        n > 0
        and _governed(draft, read, n)
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
    return said if 0 <= said < first and led and not read.mentions[said].plural and read.refs.get(said) else n


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
        if not read.mentions[k].plural and not _governed(draft, read, k):
            return k
        k -= 1
    return n


def _governed(draft: Draft, read: Read, n: int) -> bool:
    m = read.mentions[n]
    if m.start == 0:
        return False
    before = draft.tokens[m.start - 1]
    if any(k.end == m.start for k in read.links):
        return True
    there = any(t.lower == "there" for t in draft.tokens[max(0, m.start - 3) : m.start])
    return before.pos == "ADP" or before.lower in ("of", "with", "to") or (before.pos in ("VERB", "AUX") and not there)


def _adjacent(draft: Draft, read: Read, link: Link) -> bool:
    """Whether the last mention before a phrase without an object is a thing ("falling snow outside" is not)."""
    last = next((n for n in range(len(read.mentions) - 1, -1, -1) if read.mentions[n].end <= link.start), -1)
    return last >= 0 and bool(read.refs.get(last))


def _nearest(draft: Draft, read: Read, link: Link, listed: bool, objects: tuple[str, ...]) -> tuple[str, ...]:
    for n in range(len(read.mentions) - 1, -1, -1):
        m = read.mentions[n]
        if m.end <= link.start and read.refs.get(n) and read.refs[n][0] not in ROOMS and not read.refs[n][0].startswith("?"):
            if m.pronoun and draft.tokens[m.start].sentence != draft.tokens[link.start].sentence:
                continue
            if in_passing(draft, read, n) and link.kind not in ("above", "facing"):
                continue
            if link.kind in ("corner", "against") and _governed(draft, read, n) and (_small(draft, read.refs[n][0]) or _known(read, n)):
                continue
            floor = link.kind == "on" and any(_covers_floor(draft, i) for i in objects)
            if (link.kind in (*_ASIDE, "holding") or link.reverse or floor) and _known(read, n) and _said_of_more(draft, read, n):
                continue
            n = holder(draft, read, n)
            m = read.mentions[n]
            if (floor or (link.kind in _ASIDE and any(_stands(draft, i) for i in objects))) and (keeper := keeper_of(draft, read, n)):
                return keeper
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


def _known(read: Read, n: int) -> bool:
    """ "(a stool near) the TV (against the wall)": what was named before is not said to stand there now."""
    m = read.mentions[n]
    again = any(read.refs.get(k) == read.refs.get(n) for k in range(n))
    return m.article == "the" and again and any(k.end == m.start for k in read.links)


def _said_of_more(draft: Draft, read: Read, n: int) -> bool:
    """Whether something else is named before mention n in its sentence, of which what follows may be said."""
    sentence = draft.tokens[read.mentions[n].start].sentence
    return any(
        draft.tokens[read.mentions[k].start].sentence == sentence and set(read.refs.get(k, ())) - {*read.refs[n], *ROOMS} for k in range(n)
    )  # fmt: skip


def _stands(draft: Draft, id: str) -> bool:
    """Whether a thing stands on the floor or is in a wall, so that nothing small is beside it but what stands or hangs there too."""
    thing = next((t for t in draft.things if t.id == id), None)
    families = ("furniture", "fixture", "appliance")
    large = thing is not None and draft.words.sizes.get(thing.category, 0.0) > 0.6
    return id.lstrip("?").split(".")[0] in OPENINGS or (large and any(draft.words.is_a(thing.category, f) for f in families))  # type: ignore[union-attr]


def _covers_floor(draft: Draft, id: str) -> bool:
    return any(t.id == id and t.category in ("rug", "carpet") for t in draft.things)


def keeper_of(draft: Draft, read: Read, n: int, kinds: tuple[str, ...] = ("on", "in", "attached")) -> tuple[str, ...]:
    """ "a rack holds two towels (beside the bath)": what holds mention n, a small thing, in one of these ways; () if nothing does."""
    first = list_start(draft, read, n)
    held = next((k for k in read.links if k.reverse and k.kind in kinds and k.end == read.mentions[first].start), None)
    if held is None or any(_stands(draft, i) for i in read.refs[n]):
        return ()
    return tuple(i for i in subjects_of(draft, read, held, first) if i not in ROOMS and not i.startswith("?"))


def holder(draft: Draft, read: Read, n: int) -> int:
    """ "a basket of firewood (to its left)": the basket."""
    while n > 0 and read.refs.get(n - 1) and [t.lower for t in draft.tokens[read.mentions[n - 1].end : read.mentions[n].start]] == ["of"]:
        n -= 1
    return n


def _with_list(draft: Draft, read: Read, link: Link, n: int) -> tuple[str, ...]:
    """ "(a desk) with a lamp and a clock (on top)": all of the list, where "with" leads to it; else the last of it."""
    k = list_start(draft, read, n)
    start = read.mentions[k].start
    led = start > 0 and draft.tokens[start - 1].lower in ("with", "has", "have")
    joined = k == n or any(t.lower == "and" for t in draft.tokens[read.mentions[k].end : read.mentions[n].start])
    both = tuple(dict.fromkeys(i for j in range(k if joined else n, n + 1) for i in read.refs[j] if i not in ROOMS and not i.startswith("?")))
    return both if led else together(draft, read, link, n)


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


def in_passing(draft: Draft, read: Read, n: int) -> bool:
    """Whether a mention is a window or door that only says where something else stands ("a table by the window with six chairs")."""
    m = read.mentions[n]
    refs = read.refs.get(n, ())
    opening = m.category in OPENINGS or (bool(refs) and refs[0].lstrip("?").split(".")[0] in OPENINGS)
    return opening and not m.plural and any(k.end == m.start and not k.reverse for k in read.links)


def _small(draft: Draft, id: str) -> bool:
    return any(t.id == id and draft.words.sizes.get(t.category, 1.0) < 0.42 for t in draft.things)


def _fronted(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """ "On the desk sits a lamp", "to its left, a chair": the subject follows."""
    tokens = draft.tokens
    if (led := read.fronted.get(_before_in_chain(draft, read, link))) is not None and not set(led) & set(read.refs.get(target, ())):
        return led
    of_which = target >= 0 and [t.lower for t in tokens[read.mentions[target].end : read.mentions[target].end + 2]] == ["of", "which"]
    which = target >= 0 and (read.mentions[target].pronoun == "which" or of_which)
    before = link.start - 1 - (link.start > 1 and tokens[link.start - 1].lower in ("also", "then", "just", "right", "directly"))
    opener = link.start == 0 or which or tokens[before].lower in (",", ".", ";", ":", "and", "while", "with", "there", "where") or \
        tokens[before].sentence != tokens[link.start].sentence  # fmt: skip
    starts = link.start == 0 or tokens[before].sentence != tokens[link.start].sentence
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
    bare = not gap and not starts and tokens[link.start - 1].lower in (",", ";", ":", "and", "while") and _named_anew(read, after)
    aside = tokens[link.start - 1].lower == ";" or link.start > 1 and tokens[link.start - 1].lower == "," and tokens[link.start - 2].lower in ("and", "while")
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
    return pronoun == "which" or (pronoun in ("it", "them") and _named_anew(read, after))


def _before_in_chain(draft: Draft, read: Read, link: Link) -> int:
    """Start of the phrase of place that ends right where this begins ("on the wall | to the left of the door (hangs ...)"); -1 for none."""
    comma = link.start > 0 and draft.tokens[link.start - 1].lower == ","
    n = next((k for k, m in enumerate(read.mentions) if m.end == link.start - comma), -1)
    before = next((k for k in read.links if n >= 0 and k.end == read.mentions[n].start), None)
    area = read.refs.get(n, ("",))[:1] in [(r,) for r in ROOMS]
    return before.start if before is not None and area and not link.reverse else -1


def filled(draft: Draft, read: Read, n: int) -> int:
    """ "a stack (of ten plates)": what there is a stack of, where the stack is no thing."""
    while not read.refs.get(n) and n + 1 < len(read.mentions) and [t.lower for t in draft.tokens[read.mentions[n].end : read.mentions[n + 1].start]] == ["of"]:
        n += 1
    return n


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


def _named_anew(read: Read, n: int) -> bool:
    m = read.mentions[n]
    return m.article in ("a", "an", "another") or (m.count is not None and m.article == "")


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


__all__ = ["OPENINGS", "ROOMS", "acting", "filled", "following", "in_passing", "keeper_of", "list_start", "next_item", "subjects_of", "with_siblings"]
