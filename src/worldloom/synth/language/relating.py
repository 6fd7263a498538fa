"""From connecting words to relations between things: who stands where to what."""

from __future__ import annotations

from worldloom.synth.language.adjectives import placing
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.having import belongs, company, distribute, share
from worldloom.synth.language.implied import across, carried, carries, fastened, implied
from worldloom.synth.language.mentions import Link, Mention, denied
from worldloom.synth.language.reference import Read, antecedent
from worldloom.synth.language.spreading import in_order
from worldloom.synth.language.subjects import OPENINGS, ROOMS, acting, in_passing, keeper_of, list_start, next_item, subjects_of, with_siblings
from worldloom.synth.language.tokens import singular
from worldloom.world import Count, Relation, RelationKind, Span

_WHOLE = ("to its left", "to its right", "on its left", "on its right", "to the left", "to the right", "on the left", "on the right")
"""Phrases that need no thing behind them."""
_LAID = ("covered", "topped", "draped", "crowned")
_MUTUAL = ("each other", "one another", "face to face")
_UNARY = (
    "facing",
    "middle",
    "outside",
    "far",
    "corner",
    "front",
    "behind",
    "left",
    "right",
    "above",
    "beside",
    "near",
    "inside",
    "on",
    "under",
)
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
_REGIONS = (
    "foot",
    "side",
    "end",
    "edge",
    "corner",
    "front",
    "back",
    "head",
    "top",
    "middle",
    "center",
    "rest",
    "base",
    "bottom",
    "left",
    "right",
)
_ELSEWHERE = ("corner", "against", "middle", "opposite", "beside", "near", "left", "right", "front", "behind")
"""Kinds that say where a thing is, so that it is not said to be beside what is named with it."""
_LEANING = ("on", "above", "under", "beside", "near", "left", "right", "front", "behind", "inside")


def relate(draft: Draft, read: Read) -> None:
    """Turn every connecting phrase and every "X with Y" into relations and clauses."""
    for link in read.links:
        _link(draft, read, link)
    for n in range(1, len(read.mentions)):
        _having(draft, read, n)
    placing(draft)
    in_order(draft, read)


def _link(draft: Draft, read: Read, link: Link) -> None:
    if denied(draft.tokens, link.start):
        draft.used |= set(range(link.start, link.end))
        return
    target = _target(draft, read, link)
    if target < 0 and link.text in ("below", "above", "beneath") and any(read.mentions[n].end == link.start for n in read.parts):
        draft.used |= set(range(link.start, link.end))  # "the shelf below"
        return
    if target >= 0 and link.text in _WHOLE and read.mentions[target].article in ("a", "an"):
        target = -1  # "to its right a sink"
    objects = read.refs.get(target, ()) if target >= 0 else ()
    corner = target >= 0 and draft.tokens[read.mentions[target].head].lower == "corner"
    if (
        target >= 0
        and not objects
        and not corner
        and not read.mentions[target].pronoun
        and link.kind in ("on", "in", "above", "under", "through")
    ):
        if _is_scene(draft, read, target):
            draft.used |= set(range(link.start, link.end))
        return
    subjects = subjects_of(draft, read, link, target)
    if " its " in f" {link.text} " or (target < 0 and subjects and (link.kind in _LEANING or (link.kind == "along" and "side" in link.text)) and not _outdoors(draft)):
        objects = _beside_last(draft, link) or _had_by(draft, read, link, target) or antecedent(draft, read, subjects, link, plural=False)
    if link.text.endswith("the wall"):
        objects = ("wall",)
    if link.text in ("nearby", "close by") and target < 0 and subjects:
        objects = _had_by(draft, read, link, target) or _topic_before(draft, read, link, subjects) or objects
    if link.kind == "between" and target < 0 and subjects:
        objects = antecedent(draft, read, subjects, link, plural=True)
    if link.text == "side by side":
        subjects, objects = _abreast(draft, read, link)
    if any(w in link.text for w in ("each side", "either side", "both sides")):
        _double(draft, subjects)
    if link.kind == "between" and target >= 0:
        objects = _pair(draft, read, target, objects)
    if link.text.endswith(_MUTUAL):
        subjects, objects = _mutual(draft, read, link, subjects)
    if link.text == "onto" and objects and (window := _lit_through(draft, read, link)) and not _placed_by_words(draft, read, target):
        _record(draft, "under", objects[0], window, draft.span(link.start, read.mentions[target].end))
        return
    if not subjects:
        if objects:
            draft.used |= set(range(link.start, link.end))
        return
    draft.used |= set(range(link.start, link.end))
    if link.kind == "along" and target < 0 and _narrowed(draft, read, link):
        return
    span = draft.span(link.start, read.mentions[target].end if target >= 0 else link.end)
    if link.reverse or (link.kind == "holding" and _carrier(draft, subjects)):
        _reversed(draft, read, link, subjects, target, span)
        return
    if link.kind in ("in", "inside", "on", "through", "above", "under") and objects[:1] == ("scene",):
        return
    corner = corner or _other_corner(draft, link)
    if link.kind == "middle" and not objects:
        objects = _top_before(draft, read, link, subjects)
    kind, objects = ("corner", ("room",)) if corner and not objects else _kind(draft, link, subjects, objects)
    if kind in ("in", "inside") and objects[:1] in (("room",), ("scene",)):
        return
    if kind in ("holding", "wearing") and not objects:
        return
    if kind == "wearing":
        _dress(draft, subjects[0], objects)
    share(draft, read, subjects, objects, read.mentions[target].end if target >= 0 else link.start)
    for subject in [s for s in subjects if s not in objects] or subjects:
        for said in implied(draft, kind, subject, tuple(o for o in objects if o != subject), link.text):
            _record(draft, *said, span)
    if kind == "corner" and len(subjects) == 2 and "corners" not in link.text:
        _record(draft, "near", subjects[1], subjects[:1], span)  # one corner is one place
    if fastened(draft, kind, subjects[0], objects, draft.tokens[link.start - 1].lower if link.start else ""):
        _record(draft, "attached", subjects[0], ("wall",), span)
    if kind in ("beside", "near", "facing") and objects and (other := _other_object(draft, read, link, target)):
        for subject in subjects:
            _record(draft, kind, subject, other, span)
    if objects == ("wall",) and target >= 0 and (over := _opposite_wall(draft, read, target, subjects)):
        _record(draft, "opposite", subjects[0], (over,), span)


def _other_object(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
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


def _topic_before(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """What "nearby" is near: the first thing of the sentence, or of the sentence before."""
    here = draft.tokens[link.start].sentence
    for sentence in (here, here - 1):
        for n, m in enumerate(read.mentions):
            refs = tuple(i for i in read.refs.get(n, ()) if i not in ROOMS and not i.startswith("?") and i.split(".")[0] not in OPENINGS)
            if m.end <= link.start and draft.tokens[m.start].sentence == sentence and refs:
                if not set(refs) & set(subjects):
                    return refs[:1]
                break
    return ()


def _opposite_wall(draft: Draft, read: Read, target: int, subjects: tuple[str, ...]) -> str:
    """ "(a sideboard along) the opposite wall": what it is across from; "" where the wall is another."""
    words = {draft.tokens[j].lower for j in read.mentions[target].before}
    return across(draft, subjects) if words & {"opposite", "opposing", "facing"} else ""


def _top_before(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """ "a round table ..., a jug placed in the middle": what small things are in the middle of, the first table of the sentence."""
    things = {t.id: t for t in draft.things}
    if any(i not in things or not carried(draft, things[i]) for i in subjects):
        return ()
    sentence = draft.tokens[link.start].sentence
    before = [i for n, m in enumerate(read.mentions) if m.end <= link.start and draft.tokens[m.start].sentence == sentence for i in read.refs.get(n, ())]
    return next(((i,) for i in before if i in things and i not in subjects and carries(draft, things[i])), ())


def _other_corner(draft: Draft, link: Link) -> bool:
    """ "in one corner a jukebox; in the other, a cabinet"."""
    follow = [t.lower for t in draft.tokens[link.end : link.end + 3]]
    last = draft.relations[-1].kind if draft.relations else ""
    return link.text == "in" and last == "corner" and follow[:2] in (["the", "other"], ["the", "opposite"], ["another", ","])


def _lit_through(draft: Draft, read: Read, link: Link) -> tuple[str, ...]:
    """ "Sunlight streams through a window onto a table": the window that the table stands under; () for none."""
    n = max((k for k, m in enumerate(read.mentions) if m.end <= link.start), default=-1)
    refs = read.refs.get(n, ())
    through = any(k.kind == "through" and k.end == read.mentions[n].start for k in read.links) if n >= 0 else False
    return refs[:1] if through and refs and refs[0].split(".")[0] == "window" else ()


def _placed_by_words(draft: Draft, read: Read, n: int) -> bool:
    """Whether a phrase of place or a participle before one stands right behind mention n."""
    return any(0 <= k.start - read.mentions[n].end <= 1 and not k.reverse for k in read.links)


def _narrowed(draft: Draft, read: Read, link: Link) -> bool:
    """ "(surrounded by chairs) along the long sides": what was said to be around stands along; whether it was said right before."""
    last, n = next(reversed(draft.relations), None), max((k for k, m in enumerate(read.mentions) if m.end <= link.start), default=-1)
    if last is None or last.kind != "around" or n < 0 or not set(read.refs.get(n, ())) & {last.subject, *last.objects}:
        return False
    if " its " in link.text:
        return True  # "stools surround the table along its long sides"
    draft.relations[-1] = last.model_copy(update={"kind": "along"})
    draft.clauses[:] = [c.model_copy(update={"value": "along"}) if c.relation == len(draft.relations) - 1 else c for c in draft.clauses]
    return True


def _dress(draft: Draft, wearer: str, worn: tuple[str, ...]) -> None:
    """One piece of clothing for each wearer."""
    things = {t.id: t for t in draft.things}
    for thing in (things[i] for i in worn if i in things):
        if thing.plural and wearer in things:
            thing.count = things[wearer].count


def _beside_last(draft: Draft, link: Link) -> tuple[str, ...]:
    """ "a lamp to its left and a mug to the right": the same anchor as just before."""
    last = draft.relations[-1] if draft.relations else None
    pairs = {"left": "right", "right": "left", "front": "behind", "behind": "front"}
    return last.objects if last and pairs.get(link.kind) == last.kind and last.objects[:1] != ("scene",) else ()


def _mutual(draft: Draft, read: Read, link: Link, subjects: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "a sofa and a chair facing each other": the first to the others; of several of a kind no other is said."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    both = tuple(i for i in (with_siblings(draft, read, n) if n >= 0 and not read.mentions[n].plural else ()) if i not in ROOMS)
    return (both[:1], both[1:]) if len(both) > 1 else (subjects, ())


def _abreast(draft: Draft, read: Read, link: Link) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """ "a sofa and a bookshelf side by side": the first beside the second."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    if n < 0 or read.mentions[n].plural:
        return read.refs.get(n, ()), ()
    first = list_start(draft, read, n)
    both = tuple(dict.fromkeys(i for k in range(first, n + 1) for i in read.refs.get(k, ()) if i not in ROOMS))
    return both[:1], both[1:]


def _had_by(draft: Draft, read: Read, link: Link, target: int) -> tuple[str, ...]:
    """ "a desk with two monitors and a lamp (on top)": what has the list right before a phrase that names nothing."""
    n = next((k for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= link.start), -1)
    if (target >= 0 and " its " not in f" {link.text} ") or n < 1 or not _leads(draft, read.mentions[n].end, link.start):
        return ()
    first = list_start(draft, read, n, over=True)
    led = first > 0 and draft.tokens[read.mentions[first].start - 1].lower in ("with", "has", "have")
    owner = owner_of(draft, read, first) if led else -1
    refs = read.refs.get(owner, ())
    if led and link.kind in ("front", "behind", "beside", "near") and (keeper := keeper_of(draft, read, owner, ("in",))):
        refs = keeper  # "a chest full of toys with a ball resting in front"
    return () if not refs or refs[0] in ROOMS or refs[0].startswith("?") else refs


def _leads(draft: Draft, start: int, end: int) -> bool:
    """Whether at most a participle and adverbs stand between ("a keyboard (placed directly) in front")."""
    between = draft.tokens[start:end]
    return len(between) < 3 and all(t.pos == "ADV" or (t.pos == "VERB" and not t.finite) for t in between)


def _outdoors(draft: Draft) -> bool:
    best = max(draft.wishes, key=lambda w: w.weight, default=None)
    place = draft.words.places.get(best.place) if best else None
    return place is not None and not place.interior


def _double(draft: Draft, subjects: tuple[str, ...]) -> None:
    """ "a nightstand on each side": two of them."""
    for thing in draft.things:
        if subjects and thing.id == subjects[0] and thing.count == Count() and not thing.plural:
            thing.count, thing.plural = Count(n=2), True


def _is_scene(draft: Draft, read: Read, target: int) -> bool:
    m = read.mentions[target]
    return set(range(m.start, m.end)) <= draft.used


def _target(draft: Draft, read: Read, link: Link) -> int:
    """The mention right after a connecting phrase; -1 if something else follows."""
    for n, m in enumerate(read.mentions):
        if m.start >= link.end:
            between = [t.lower for t in draft.tokens[link.end : m.start]]
            if (
                not read.refs.get(n)
                and (singular(draft.tokens[m.head].lower) in _REGIONS or m.article in ("a", "an"))
                and [t.lower for t in draft.tokens[m.end : m.end + 1]] in (["of"], ["featuring"], ["including"], ["with"])
            ):
                return n + 1 if n + 1 < len(read.mentions) else -1
            follows = all(w in ("of", "the", "both", "each", "just", "in", "total", "all") for w in between)
            return (
                n
                if follows and not (m.subset and not read.refs.get(n))
                else (n + 1 if follows and m.subset and n + 1 < len(read.mentions) else -1)
            )
    return -1


def _pair(draft: Draft, read: Read, target: int, objects: tuple[str, ...]) -> tuple[str, ...]:
    """ "between the bed and the window": both."""
    m = read.mentions[target]
    follows = draft.tokens[m.end].lower if m.end < len(draft.tokens) else ""
    if follows == "and" and target + 1 < len(read.mentions) and read.mentions[target + 1].start == m.end + 1 and not m.plural:
        return (*objects, *read.refs.get(target + 1, ()))
    return objects


def _carrier(draft: Draft, subjects: tuple[str, ...]) -> bool:
    """ "a table holding a tray": no person holds it, so it lies there."""
    return not any(t.person or draft.words.is_a(t.category, "animal") for t in draft.things if t.id in subjects)


def _kind(draft: Draft, link: Link, subjects: tuple[str, ...], objects: tuple[str, ...]) -> tuple[RelationKind, tuple[str, ...]]:
    """Adjust a relation to what it relates: clothes are worn, walls are leaned on, rooms have middles."""
    kind, things = link.kind, {t.id: t for t in draft.things}
    subject, first = things.get(subjects[0]), things.get(objects[0]) if objects else None
    if kind == "in" and subject and subject.person and first and draft.words.is_a(first.category, "textile"):
        kind = "wearing"
    if kind == "holding" and subject and not subject.person:
        kind = "on"
    if kind == "along" and objects[:1] == ("wall",):
        kind = "against"
    if kind == "beside" and objects[:1] == ("wall",):
        kind = "against"
    if kind == "in" and objects[:1] == ("wall",):
        kind = "attached"
    indoors = not _outdoors(draft)
    if kind in ("middle", "corner", "front", "behind", "far", "left", "right") and not objects:
        objects = ("room",) if kind == "corner" or (kind == "middle" and indoors) else ("scene",)
    if kind == "middle" and indoors and objects[0] in ("ground", "scene"):
        objects = ("room",)
    return kind, objects  # type: ignore[return-value]


def _reversed(draft: Draft, read: Read, link: Link, owners: tuple[str, ...], target: int, span: Span | None) -> None:
    """ "racks full of boxes", "a well surrounded by stalls": what follows stands in the relation to what comes before."""
    if target < 0:
        return
    kind = "on" if link.kind == "holding" else link.kind
    members = _listed(draft, read, target, over=kind in ("on", "in"))
    if kind in ("around", "beside"):
        members = members[:1] + tuple(i for i in members[1:] if not _placed_apart(draft, read, i, link.end))
    things = {t.id: t for t in draft.things}
    for owner in owners:
        if owner == "room" and kind == "middle":
            _record(draft, "middle", members[0] if members else "?", ("room",), span)
        if owner in ROOMS and kind not in ("along", "around"):
            continue
        for member in members:
            if member not in things or owner == member:
                continue
            if link.text.startswith(("accompanied", "complemented", "paired", "coupled")) and owner in things:
                _record(draft, company(draft, things[owner], things[member]), member, (owner,), span)
                continue
            if kind == "in" and owner in things and _flat(draft, things[owner]):
                _record(draft, "on", member, (owner,), span)
                continue
            if kind == "in" and owner in things:
                things[owner].contains = things[member].category
                _enough(things[member], things[owner])
            if link.text.split()[0] in _LAID and owner in things:
                _one_each(things[member], things[owner])
            if kind == "above" and not things[member].category.endswith(("lamp", "light", "lights", "chandelier", "tree")):
                continue
            _record(draft, kind, member, (owner,) if owner in things else _area(owner), span)  # type: ignore[arg-type]


def _placed_apart(draft: Draft, read: Read, id: str, start: int) -> bool:
    """Whether an item behind token `start` and a comma stands somewhere by its own words ("..., a jug placed in the middle")."""
    m = next((m for n, m in enumerate(read.mentions) if m.start >= start and id in read.refs.get(n, ())), None)
    comma = m is not None and any(t.lower == "," for t in draft.tokens[m.start - 2 : m.start])
    return m is not None and comma and any(0 <= k.start - m.end <= 1 and not k.reverse for k in read.links)


def _flat(draft: Draft, thing: Entry) -> bool:
    """Whether what a thing is full of lies on it."""
    return thing.category == "bench" or any(draft.words.is_a(thing.category, flat) for flat in ("table", "seat", "surface"))


def _listed(draft: Draft, read: Read, n: int, over: bool = False) -> tuple[str, ...]:
    """The items of one list: joined by "and", or by commas while they are alike in having an article or not.

    `over`: small things go on with it behind where one lies ("(holds) a vase beside two glasses, a jug, and a bowl").
    """
    found = list(read.refs.get(n, ()))
    last, counted = False, _counted(read, n)
    while not last and n + 1 < len(read.mentions) and read.refs.get(n + 1):
        if [t.lower for t in draft.tokens[read.mentions[n].end : read.mentions[n + 1].start]] == ["of"]:
            n += 1
            continue
        behind = _behind_place(draft, read, n) if over else n
        if behind + 1 >= len(read.mentions) or not read.refs.get(behind + 1):
            break
        gap = [t.lower for t in draft.tokens[read.mentions[behind].end : read.mentions[behind + 1].start]]
        alike = (counted == _counted(read, behind + 1) or _shares_article(read, behind + 1)) and not acting(draft, read, behind + 1)
        if not gap or not all(g in (",", "and") for g in gap) or not alike or (behind > n and not _goes_on(draft, read, gap, behind + 1)):
            break
        n, last = behind + 1, "and" in gap
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


def _area(owner: str) -> tuple[str, ...]:
    return (owner,) if owner in ROOMS else ()


def _one_each(member: Entry, owner: Entry) -> None:
    """ "five tables covered with tablecloths": as many, where no number is said."""
    if member.count.op == ">=" and member.plural and owner.count.n > 1:
        member.count = Count(op=owner.count.op, n=owner.count.n)


def _enough(member: Entry, owner: Entry) -> None:
    """Many things fill many containers: at least three each."""
    if member.count.op == ">=" and member.plural:
        member.count = Count(op=">=", n=max(member.count.n, 3 * max(owner.count.n, 1)))


def _record(draft: Draft, kind: RelationKind, subject: str, objects: tuple[str, ...], span: Span | None) -> None:
    if subject.startswith("?") or subject in ROOMS or (kind == "on" and subject.split(".")[0] in OPENINGS):
        return
    if not objects and (kind not in _UNARY or (kind == "facing" and not _several(draft, subject))):
        return
    before = len(draft.relations)
    draft.relate(kind, subject, objects, span)
    if len(draft.relations) > before:
        draft.clause("relation", span, thing=subject, value=kind, relation=before)


def _several(draft: Draft, id: str) -> bool:
    return any(t.id == id and (t.plural or t.count.n > 1) for t in draft.things)


def _having(draft: Draft, read: Read, n: int) -> None:
    """ "four houses with picket fences", "a table with a lamp", "each table has two chairs"."""
    m, before = read.mentions[n], read.mentions[n - 1]
    gap = [t.lower for t in draft.tokens[before.end : m.start]]
    within = [k for k in read.links if k.start < m.start and k.end > before.end]
    if len(within) == 1 and within[0].kind in ("middle", "corner") and within[0].end == m.start - 1 and gap[-1] == "with" and len(gap) > 2:
        gap, within = gap[-1:], []  # "a table sits in the center with a lamp"
    linked = bool(within)
    if gap and gap[-1] in _HAS and draft.tokens[before.head].lower == "corner" and not read.refs.get(n - 1):
        for id in _listed(draft, read, n):  # "a reading corner includes"
            _record(draft, "corner", id, ("room",), draft.span(before.start, m.end))
        return
    owner = owner_of(draft, read, n) if gap and gap[-1] in _HAS else n - 1
    owner_mention, own, parts = read.mentions[owner], read.refs.get(owner, ()), read.refs.get(n, ())
    if not own or not parts or not gap or gap[-1] not in (*_HAS, "of") or len(gap) > 2 or linked:
        return
    draft.used |= set(range(before.end, m.start))
    things = {t.id: t for t in draft.things}
    whole, had = things.get(own[0]), [(m, parts[0])]
    if gap[-1] != "of":
        share(draft, read, _listed(draft, read, n), own, read.mentions[owner].end)
        had += _also_had(draft, read, n) if not _of_a_list(draft, owner_mention) else []
    for mention, id in had:
        part = things.get(id)
        if whole is not None and part is not None and whole is not part:
            _owns(draft, (owner_mention, whole), (mention, part), gap[-1] == "of")


def _also_had(draft: Draft, read: Read, n: int) -> list[tuple[Mention, str]]:
    """What goes on with a list that "with" or "has" leads, and stands nowhere else by its own words."""
    found = []
    while (n := next_item(draft, read, n)) > 0 and read.refs.get(n) and not acting(draft, read, n):
        if any(k.start == read.mentions[n].end for k in read.links):
            break
        found.append((read.mentions[n], read.refs[n][0]))
    return found


def _of_a_list(draft: Draft, owner: Mention) -> bool:
    """Whether the owner is one of a list itself, which may go on ("a room with a bed with a lamp, a desk and a chair")."""
    return owner.start > 0 and draft.tokens[owner.start - 1].lower in ("with", ",", "and", "has", "have", "are", "include", "includes")


def owner_of(draft: Draft, read: Read, n: int) -> int:
    """The mention that has mention n, before which "with" or "has" stands: the verb's subject, or the nearest that can have a thing."""
    verb = draft.tokens[read.mentions[n].start - 1]
    said = read.at(verb.subject) if verb.finite and verb.subject >= 0 else -1
    if 0 <= said < n and read.refs.get(said) and read.refs[said][0] not in ROOMS:
        return said
    owner = n - 1
    while owner > 0 and (in_passing(draft, read, owner) or _no_owner(read, owner)):
        owner -= 1
    return owner


def _no_owner(read: Read, n: int) -> bool:
    """Whether a mention only says where: "(a desk) across from it with two monitors", "(a shelf) on the wall with bottles"."""
    m, refs = read.mentions[n], read.refs.get(n, ())
    led = any(k.end == m.start for k in read.links)
    return led and (bool(m.pronoun) or (bool(refs) and refs[0] in ROOMS))


def _owns(draft: Draft, having: tuple[Mention, Entry], had: tuple[Mention, Entry], of: bool) -> None:
    (owner_mention, owner), (m, part) = having, had
    span = draft.span(owner_mention.start, m.end)
    if of:
        if draft.words.is_a(owner.category, "vessel") or draft.words.is_a(owner.category, "storage"):
            owner.contains = part.category
            _record(draft, "in", part.id, (owner.id,), span)
        return
    distribute(owner_mention, owner, part, m)
    if any({owner.id, part.id} <= {r.subject, *r.objects} for r in draft.relations):
        return  # "a crib with a mobile hanging over it" says where
    ends, kind = (owner, part) if owner.person else (part, owner), belongs(draft, owner, part)
    if kind == "beside" and any(r.subject == part.id and r.kind in _ELSEWHERE for r in draft.relations):
        if carried(draft, owner) and carried(draft, part):  # "a PC, with a keyboard in front of a monitor": near it all the same
            draft.relations.append(Relation(kind="near", subject=part.id, objects=(owner.id,), origin="added"))
        return  # "a bed, with a desk in the corner"
    _record(draft, kind, ends[0].id, (ends[1].id,), span)


__all__ = ["relate"]
