"""From mentions to things: what each noun phrase of a prompt stands for."""

from __future__ import annotations

from dataclasses import replace

from worldloom.synth.language import scenery
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.elided import group_of
from worldloom.synth.language.heads import both_of, each_of, headed, which_holds
from worldloom.synth.language.mentions import NUMBERS, Link, Mention
from worldloom.synth.language.parts import part
from worldloom.synth.language.qualities import FEATURES, feature, made_of, material, qualities, say, surface
from worldloom.synth.language.reference import Read, antecedent, earlier, same_clause
from worldloom.synth.language.resolve import DEVICES, resolve, slug
from worldloom.synth.language.singled import SINGLE
from worldloom.synth.language.subjects import list_start
from worldloom.synth.language.subjects import subjects_of as said_of
from worldloom.synth.language.tokens import singular
from worldloom.world import Count

_VAGUE_HEADS = (
    "side", "end", "front", "back", "top", "bottom", "middle", "left", "right", "edge", "corner", "foot", "head",
    "part", "area", "kind", "type", "charm", "elegance", "touch", "style", "look", "feel", "atmosphere", "mood",
    "ambience", "vibe", "color", "colour", "detail", "light", "rest", "view", "way", "thing", "decor", "seating", "nook", "lighting", "ambience", "item", "object",
    "piece", "half", "set", "world", "scene", "setting", "place", "time", "day", "addition", "arrangement",
    "configuration", "height", "layout", "design", "use", "reach", "order", "other", "surface", "face", "length",
    "width", "distance", "background", "foreground", "horizon",
)  # fmt: skip
_DESCRIBERS = (
    "charm",
    "elegance",
    "atmosphere",
    "mood",
    "ambience",
    "vibe",
    "feel",
    "style",
    "setting",
    "scene",
    "look",
    "weather",
    "sky",
    "light",
    "day",
)
_SHORES = ("shore", "shoreline", "waterfront", "bank", "water", "dock", "docks", "wharf", "quayside")
_SHOW = (
    "showing",
    "shows",
    "depicting",
    "displaying",
    "displays",
    "depicts",
    "labeled",
    "labelled",
    "reading",
    "saying",
    "advertising",
)
_PICTURES = ("monitor", "medical_monitor", "television", "painting", "poster", "sign", "neon_sign", "picture_frame", "map", "tapestry",
             "projector_screen", "computer", "laptop", "billboard", "departure_board", "flag", "bulletin_board", "book")  # fmt: skip


def read(draft: Draft, found: tuple[Mention, ...], links: tuple[Link, ...], known: frozenset[str]) -> Read:
    """Go through the mentions in order, adding things, places, times and sounds to the draft."""
    said = scenery.speech(draft)
    result = Read(found, links)
    skip = scenery.camera(draft, found)
    first = True
    for n, m in enumerate(found):
        if n in skip or draft.tokens[m.start].start >= said:
            continue
        before = next((k for k in reversed(links) if k.end <= m.start and m.start - k.end <= 1), None)
        result.refs[n] = _meaning(draft, result, n, m, before, 0 if first else n, known)
        first = False
    return result


def _meaning(
    draft: Draft, read: Read, n: int, m: Mention, before: Link | None, rank: int, known: frozenset[str]
) -> tuple[str, ...]:
    if m.pronoun:
        draft.used |= set(range(m.start, m.end))
        return _antecedent(draft, read, n, m)
    if m.start and draft.tokens[m.start - 1].lower == "for" and any(t.lower.endswith("ing") for t in draft.tokens[m.end : m.end + 1]):
        return ()  # "a chair for PC gaming"
    if m.phrase == "one":
        return _stand_in(draft, read, n, m)
    if scenery.scene_words(draft, m):
        return ()
    named = " " in m.phrase and m.phrase in draft.words.nouns  # a weight bench is none of a workshop's
    if not named and not _named_by(draft, m) and (sense := _sense(draft, singular(draft.tokens[m.head].lower))) and not m.inside and rank != 0:
        return ((earlier(draft, m, sense) or _enter(draft, m, sense)).id,)
    if place := _place(draft, m, rank, before):
        return place
    if m.phrase in draft.words.trades and m.phrase not in draft.words.nouns and not _device(draft, m):
        return (_person(draft, m),)
    return _thing(draft, read, n, m, before, known)


def _stand_in(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """ "the second one", "a small round one": one of several named before, or the last thing again, with what is said of it."""
    if m.article == "the" and {draft.tokens[j].lower for j in m.before} & {*SINGLE, "left", "right"} and (group := group_of(draft, read, n)):
        draft.used |= set(range(m.start, m.end))
        return group
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


def _antecedent(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """What "it", "them", "two of them" or "she" stands for."""
    link = next((k for k in reversed(read.links) if k.end == m.start), None)
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
        return antecedent(draft, read, same_clause(draft, read, n, link), link, plural, person, m)
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


def _place(draft: Draft, m: Mention, rank: int, before: Link | None) -> tuple[str, ...] | None:
    """Take the mention as the place or a landform; None if it is a thing."""
    words, tokens = draft.words, draft.tokens
    span = draft.span(m.start, m.end)
    place, size = scenery.place_in(draft, m)
    if size and size < len(m.inside) + 1 and m.category:
        place, size = "", 0
    landform = words.traits["landform"].get(singular(tokens[m.head].lower), "") or words.traits["landform"].get(
        tokens[m.head].lower, ""
    )
    weight = scenery.place_weight(draft, m, rank, before)
    is_thing = bool(m.category)
    if m.negated or (m.article == "the" and any(" " in t.noun and t.noun.lower().split(" ")[-1] == m.phrase for t in draft.things)):
        return None  # "the platform" behind "a round platform"
    for j in m.before:
        _modifier_place(draft, j, weight, bool(place), bool(place) and words.places[place].interior)
    if tokens[m.head].lower in _SHORES and (draft.wishes or before):
        return None
    known = words.places.get(place)
    if known and is_thing and (not known.interior or known.building):
        scenery.wish(draft, place, weight - (2 if known.building and not _enters(before) else 0.6), span)
        return None
    if known and is_thing and weight < 3.5:
        return None
    if place and weight >= 2:
        if landform and rank and weight < 4 and draft.wishes:
            return _near(draft, landform, m, before)
        return _settle(draft, m, place, size, weight)
    if landform and not is_thing:
        if place:
            scenery.wish(draft, place, 1.2, span)
        return _near(draft, landform, m, before)
    if place and not is_thing:
        return _settle(draft, m, place, size, weight)
    return None


def _enters(before: Link | None) -> bool:
    return before is not None and before.kind in ("in", "inside")


_STRONG = ("mars", "moon", "desert", "village")
"""Places that win over the head noun they stand before ("desert airstrip", "Mars base")."""


def _modifier_place(draft: Draft, j: int, weight: float, under_place: bool, indoors: bool) -> None:
    word = draft.tokens[j].lower
    if word == "wood":  # what the noun is made of
        return
    if word in draft.words.place_words:
        place = draft.words.place_words[word]
        shift = 0.7 if place in _STRONG and not (indoors and place == "village") else -1.5 if under_place else -0.5
        scenery.wish(draft, place, weight + shift, draft.span(j, j + 1))
        draft.used.add(j)
    if word in draft.words.traits["landform"]:
        draft.near.setdefault(draft.words.traits["landform"][word], draft.span(j, j + 1))
        draft.used.add(j)


def _settle(draft: Draft, m: Mention, place: str, size: int, weight: float) -> tuple[str, ...]:
    span = draft.span(m.head - size + 1, m.end)
    bonus = 0.6 if place not in ("airfield", "outpost") else -0.6
    scenery.wish(draft, place, weight + bonus, span)
    draft.used |= set(range(m.head - size + 1, m.end))
    for j in range(m.start, m.head):
        token = draft.tokens[j]
        if j > m.head - size:
            scenery.describe(draft, j)
        elif scenery.describe(draft, j) or token.pos in ("DET", "NUM", "PRON") or token.lower in draft.words.place_words:
            draft.used.add(j)
        elif token.lower in draft.words.qualities:
            draft.used.add(j)
            draft.clause("attribute", draft.span(j, j + 1), value=draft.words.qualities[token.lower][0][1])
        elif (word := singular(token.lower)) in draft.words.nouns and _crop(draft, word, j):
            continue
        elif token.pos in ("NOUN", "PROPN", "ADJ") and j <= m.head - size and j not in draft.used:
            scenery.state(draft, "style", token.lower, draft.span(j, j + 1))
            draft.used.add(j)
    return ("room",) if draft.words.places[place].interior else ("scene",)


def _crop(draft: Draft, word: str, j: int) -> bool:
    """ "wheat field", "palm beach": the noun before a place names what grows or stands there."""
    category = draft.words.nouns[word]
    if not (draft.words.is_a(category, "plant") or draft.words.is_a(category, "rock")):
        return False
    span = draft.span(j, j + 1)
    entry = draft.new(category, word, Count(op=">=", n=draft.words.trait("plural", category) or 6), span, plural=True)
    draft.clause("thing", span, thing=entry.id, value=category)
    draft.used.add(j)
    return True


def _near(draft: Draft, landform: str, m: Mention, before: Link | None) -> tuple[str, ...]:
    span = draft.span(m.start, m.end)
    draft.used |= set(range(m.start, m.end))
    for j in m.before:
        scenery.describe(draft, j)
    if landform == "hill" and before and before.kind == "on":
        draft.on_hill = span
    if landform not in draft.near:
        draft.near[landform] = span
        draft.clause("setting", span, value=landform)
    return ("sea",) if landform in ("sea", "lake", "river") else ("ground",) if draft.on_hill == span else ("scene",)


def _person(draft: Draft, m: Mention) -> str:
    trade = draft.words.trades[m.phrase]
    if same := earlier(draft, m, "person", trade.role):
        return same.id
    entry = _enter(draft, m, "person")
    entry.person = True
    draft.attribute(entry, "role", trade.role, draft.span(m.head, m.end))
    draft.clause("attribute", draft.span(m.head, m.end), thing=entry.id, value=trade.role)
    if not any(w.place == trade.place for w in draft.wishes):
        scenery.wish(draft, trade.place, 0.8, None)
    return entry.id


def _thing(draft: Draft, read: Read, n: int, m: Mention, before: Link | None, known: frozenset[str]) -> tuple[str, ...]:
    tokens, words = draft.tokens, draft.words
    head = singular(tokens[m.head].lower)
    previous = tokens[m.start - 1].lower if m.start else ""
    if previous in _SHOW and read.refs.get(n - 1) and _pictures(draft, read.refs[n - 1][0], m):
        return _shown(draft, m, read.refs[n - 1][0], previous)
    if previous == "of" and not (before and before.end == m.start) and read.refs.get(n - 1) and _of_picture(draft, read.refs[n - 1][0]):
        return _shown(draft, m, read.refs[n - 1][0], previous)  # "a painting of a ship"
    if head in words.traits["whole"] and (m.phrase not in words.nouns or before):
        read.parts[n] = words.traits["whole"][head]
        draft.used |= set(range(m.start, m.end))
        return _whole(draft, read.parts[n])
    if head.endswith("room") and len(head) > 4 and head not in words.nouns:
        draft.used |= set(range(m.start, m.end))
        return ("room",)  # "the showroom"
    if head in ("wheel", "castor", "caster") and m.plural and m.phrase == head and previous == "on":
        return feature(draft, read, n, m)  # "a stool on wheels"
    if head == "home" and not m.article and previous in ("at", "from"):
        return ()
    if whole := part(draft, read, n, m, head):
        read.parts[n] = head
        draft.used |= set(range(m.start, m.end))
        return whole
    acts = previous in ("and", ",") and any(t.finite for t in tokens[m.end : m.end + 1])  # "and two prints hang"
    if (head in FEATURES and m.phrase not in words.nouns and not acts or _headboard(draft, read, n, head)) and previous in ("with", "by", "and", "of", "its", "has", "have", ","):
        return feature(draft, read, n, m)
    if head in words.traits["ground"] and (before or m.phrase not in words.nouns) and m.phrase == head:
        draft.used |= set(range(m.start, m.end))
        surface(draft, m)
        return (words.traits["ground"][head],)
    if head in words.traits["plenty"] and m.end < len(tokens) and tokens[m.end].lower == "of":
        draft.used |= set(range(m.start, m.end + 1))
        return ()
    holding = head in ("setup", "ensemble", "assortment") and [t.lower for t in tokens[m.end : m.end + 1]] in (["featuring"], ["including"], ["with"], ["of"])
    if (holding or (head in ("set", "group", "collection") and [t.lower for t in tokens[m.end : m.end + 1]] == ["of"])) and not draft.words.is_a(m.category, "furniture"):
        draft.used |= set(range(m.start, m.end + 1))  # "a tea set of six cups"
        return ()
    columns = head == "column" and m.plural and before is not None and before.text == "in" and bool(read.refs.get(n - 1))
    if m.phrase in _VAGUE_HEADS or head == "row" or columns:
        return _vague(draft, read, n, m)
    kind, value = material(draft, m, previous)
    if kind and (m.phrase not in words.nouns or kind == "color"):
        return made_of(draft, read, n, m, kind, value)
    if m.phrase == head and head not in words.nouns and scenery.describe(draft, m.head):
        return ()
    found = resolve(m.phrase, words, known)
    if found.abstract and m.article == "the" and (same := earlier(draft, m, found.category)):
        return (same.id,)  # "the case" behind "a display case"
    thinglike = m.article in ("a", "an") or m.count is not None
    if (found.abstract and not (found.how == "doubtful" and thinglike)) or (
        found.how == "unknown" and not m.article and not m.count and tokens[m.head].pos not in ("NOUN", "PROPN")
    ):
        return ()
    found = replace(found, category=_compound(draft, m) if found.how == "unknown" else _toy(draft, m, found.category))
    if same := earlier(draft, m, found.category):
        qualities(draft, m, same)
        return (same.id,)
    entry = _enter(draft, m, found.category)
    if found.how == "hypernym" and found.category == "person":
        say(draft, entry, "role", m.phrase.replace(" ", "_"), draft.span(m.head, m.end))
    if found.how == "unknown":
        draft.note(
            "unknown-noun",
            f"'{m.phrase}' is not in the lexicon: it keeps its own name as category '{entry.category}'",
            entry.span,
        )
    elif found.how in ("hypernym", "head") and m.phrase != found.category.replace("_", " "):
        draft.note("hypernym", f"'{m.phrase}' is taken as a kind of {found.category.replace('_', ' ')}", entry.span)
    return (entry.id,)


def _headboard(draft: Draft, read: Read, n: int, head: str) -> bool:
    """Whether a headboard is a bed's own ("a bed with a tufted headboard")."""
    return head in ("headboard", "footboard") and any(draft.words.is_a(t.category, "bed") for t in draft.things if t.id in read.refs.get(n - 1, ()))


def _sense(draft: Draft, head: str) -> str:
    """A word with another meaning where we are: the island of a kitchen, the plane of a workshop."""
    rows = draft.words.traits["senses"].get(head)
    if not rows or not draft.wishes:
        return ""
    place = draft.words.places.get(max(draft.wishes, key=lambda w: w.weight).place)
    if place is None:
        return ""
    return str(rows.get(place.name, rows.get("interior", "") if place.interior else ""))


def _named_by(draft: Draft, m: Mention) -> bool:
    """Whether a noun before the head makes it a thing of its own ("a lumber rack", "a squat rack")."""
    before = draft.tokens[m.before[-1]] if m.before and singular(draft.tokens[m.head].lower) not in ("light", "lamp", "plant", "flower") else None
    return before is not None and before.pos in ("NOUN", "PROPN") and before.lower not in draft.words.qualities and before.lower not in draft.words.place_words


def _device(draft: Draft, m: Mention) -> bool:
    """ "a card reader" reads cards; "a reader" is somebody who reads."""
    return singular(draft.tokens[m.head].lower) in DEVICES and _compound(draft, m) != slug(m.phrase)


def _compound(draft: Draft, m: Mention) -> str:
    """What no lexicon has keeps the nouns before it in its name: "a barber pole", "a donation box"."""
    first = m.head - len(m.inside)
    while first > m.start and draft.tokens[first - 1].pos in ("NOUN", "PROPN") and draft.tokens[first - 1].lower not in draft.words.qualities:
        first -= 1
    return slug(" ".join([*(t.lower for t in draft.tokens[first : m.head]), singular(draft.tokens[m.head].lower)]))


def _toy(draft: Draft, m: Mention, category: str) -> str:
    """ "a plush bunny", "a model ship": the toy of that name."""
    before = {draft.tokens[j].lower for j in (*m.before, *m.inside)}
    if before & {"plush", "stuffed"} and draft.words.is_a(category, "animal"):
        return "teddy_bear"
    if not before & {"toy", "model", "plush", "miniature"} or draft.words.is_a(category, "toy"):
        return category
    if draft.words.is_a(category, "animal"):
        return "toy_animal"
    kinds = {
        "airplane": "model_airplane",
        "boat": "toy_boat",
        "train": "toy_train",
        "locomotive": "toy_train",
        "vehicle": "toy_car",
    }
    return next((toy for kind, toy in kinds.items() if draft.words.is_a(category, kind)), category)


def _pictures(draft: Draft, owner: str, m: Mention) -> bool:
    """Whether the thing shows pictures or words, or what it shows is no thing."""
    entry = next((t for t in draft.things if t.id == owner), None)
    return entry is not None and (entry.category in _PICTURES or m.phrase not in draft.words.nouns)


def _of_picture(draft: Draft, owner: str) -> bool:
    """Whether what a thing is "of" is what it shows: a painting's or a statue's."""
    entry = next((t for t in draft.things if t.id == owner), None)
    made = ("painting", "poster", "picture_frame", "map", "tapestry", "statue", "figurine", "bust", "book")
    return entry is not None and entry.category in made and singular(entry.noun.lower().split(" ")[-1]) not in ("pile", "stack", "set", "frame")


def _shown(draft: Draft, m: Mention, owner: str, verb: str) -> tuple[str, ...]:
    """ "a monitor showing ECG": the picture is a quality of what shows it."""
    entry = next((t for t in draft.things if t.id == owner), None)
    if entry is None:
        return ()
    span = draft.span(m.start - 1, m.end)
    value = f"showing {m.phrase}"
    draft.attribute(entry, "state", value, span)
    draft.clause("attribute", span, thing=owner, value=value)
    draft.used |= set(range(m.start - 1, m.end))
    return ()


def _whole(draft: Draft, category: str) -> tuple[str, ...]:
    """The thing a part belongs to: one named before, else one that the place will add (resolved later by its category)."""
    for entry in reversed(draft.things):
        if draft.words.is_a(entry.category, category):
            return (entry.id,)
    return (f"?{category}",)


def _vague(draft: Draft, read: Read, n: int, m: Mention) -> tuple[str, ...]:
    """Nouns that name no thing; their adjectives may describe the scene ("a warm light", "in three rows")."""
    head = singular(draft.tokens[m.head].lower)
    in_rows = [t.id for t in draft.things if any(a.kind == "number" and "row" in a.value for a in t.attributes)] if m.article == "the" else []
    if head in ("row", "column") and in_rows:
        return (in_rows[-1],)
    if head in ("row", "column") and read.refs.get(n - 1):
        owner = read.refs[n - 1][0]
        entry = next((t for t in draft.things if t.id == owner), None)
        rows = m.count.n if m.count else 1
        rows = max(1, round(entry.count.n / max(rows, 1))) if entry and head == "column" else rows
        if entry:
            span = draft.span(m.start, m.end)
            draft.attribute(entry, "number", f"{rows} rows" if rows > 1 else "1 row", span)
            draft.relate("row", owner, (), span)
            draft.clause("relation", span, thing=owner, value="row", relation=len(draft.relations) - 1)
            draft.used |= set(range(m.start, m.end))
        return (owner,) if entry and m.article == "the" else ()
    if head in _DESCRIBERS:
        hits = [scenery.describe(draft, j) for j in m.before]
        if any(hits):
            draft.used |= set(range(m.start, m.end))
    elif head in ("background", "foreground", "horizon", "distance", "corner", "middle", "side", "end", "edge"):
        draft.used |= set(range(m.start, m.end))
    return ()


def _count(draft: Draft, m: Mention, category: str) -> Count:
    """How many a mention means: said, a quantity noun before it ("a row of lamps"), a bare plural or a mass."""
    tokens, words = draft.tokens, draft.words
    if m.count is not None:
        return m.count
    if m.plural and (n := _in_all(draft, m.end)):
        return Count(n=n)
    if _both_sides(draft, m.end) and (m.plural or m.article in ("a", "an")):
        return Count(n=2)
    if m.start >= 2 and tokens[m.start - 1].lower == "of":
        noun = singular(tokens[m.start - 2].lower)
        if noun in words.traits["plenty"] and m.plural:
            n = words.traits["plenty"][noun]
            exact = noun in ("pair", "couple", "dozen", "trio", "quartet")
            return Count(op="==" if exact else ">=", n=n)
    if m.plural:
        return Count(op=">=", n=words.trait("plural", category) or 3)
    if m.phrase.split(" ")[-1] in words.mass and m.article not in ("a", "an"):
        return Count(op=">=", n=words.traits["plural"].get(category, 1))
    return Count()


def _both_sides(draft: Draft, end: int) -> bool:
    """Whether "on both sides", "at either end" or the like follows: two of them."""
    said = [t.lower for t in draft.tokens[end : end + 4]]
    return said[:1] in (["on"], ["at"], ["along"], ["to"]) and said[1:2] in (["both"], ["either"], ["each"]) and any(w in ("side", "sides", "end", "ends") for w in said[2:4])


def _in_all(draft: Draft, end: int) -> int:
    """ "(pans), five in all": five; 0 where no number follows."""
    said = [t.lower for t in draft.tokens[end : end + 5]]
    after = said[1:] if said[:1] == [","] else said
    number = NUMBERS.get(after[0], 0) if after else 0
    return number if number and after[1:3] in (["in", "all"], ["in", "total"], ["of", "them"]) else 0


def _enter(draft: Draft, m: Mention, category: str) -> Entry:
    """Add a thing with its count and qualities, and the clauses about them."""
    span = draft.span(m.start, m.end)
    count = _count(draft, m, category)
    entry = draft.new(
        category, draft.text(draft.span(m.head - len(m.inside), m.end)), count, span, plural=m.plural or count.n > 1
    )
    entry.person = draft.words.is_a(category, "person")
    draft.used |= {m.head, *m.inside}
    if count.n == 0:
        draft.clause("absence", span, thing=entry.id, value=category)
    else:
        draft.clause("thing", span, thing=entry.id, value=category)
    if m.count is not None and count.n > 0:
        draft.clause("count", span, thing=entry.id, value=f"{count.op}{count.n}")
    qualities(draft, m, entry)
    return entry


__all__ = ["read"]
