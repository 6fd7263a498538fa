"""What pronouns and "the X" speak of again."""

from __future__ import annotations

from dataclasses import dataclass, field

from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.phrases import Link, Mention
from worldloom.synth.language.tokens import singular
from worldloom.synth.language.vocabulary import Vocabulary
from worldloom.world import Count


SEX = {w: s for s, ws in (("she", ("she", "her", "woman", "lady", "girl", "mother", "grandmother", "queen", "nun", "waitress", "actress", "bride", "mum", "mom", "wife", "sister", "aunt", "daughter", "granddaughter", "princess")),
                         ("he", ("he", "him", "man", "gentleman", "boy", "father", "grandfather", "king", "monk", "fisherman", "groom", "dad", "husband", "brother", "uncle", "son", "grandson", "prince"))) for w in ws}  # fmt: skip
"""Pronouns, and nouns that take them."""


_AMONG = ("beside", "near", "left", "right", "front", "behind", "above")
"""Kinds in which "it" is what the clause before is about."""
_LOOKING = ("include", "feature", "have", "contain")


@dataclass
class Read:
    """Mentions with what they stand for: thing ids, or a word such as "room", "sea", "ground" ("" for none)."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    refs: dict[int, tuple[str, ...]] = field(default_factory=dict)
    parts: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    """What "it" means in each sentence once it has been settled."""
    shared: set[str] = field(default_factory=set)
    """Things of which there are as many for each of some others."""
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Things that were said to be among several others ("toys, including a ball"), by the others."""
    named: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Mentions whose thing an earlier one has named with them ("a roll of brown | paper")."""
    fronted: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Things that follow a phrase of place ("on the wall hangs a lamp"), by the phrase's first token."""

    def at(self, token: int) -> int:
        """Index of the mention that covers a token; -1 if none."""
        return next((n for n, m in enumerate(self.mentions) if m.start <= token < m.end), -1)


def antecedent(draft: Draft, read: Read, own: tuple[str, ...], link: Link | None, plural: bool, person: bool = False,
               m: Mention | None = None) -> tuple[str, ...]:  # fmt: skip
    """The thing a pronoun means: the last one named that agrees and is big enough to stand in the relation to `own`."""
    limit = m.start if m else link.start if link else len(draft.tokens)
    sentence = draft.tokens[max(0, limit - 1)].sentence
    if not plural and not person and m is not None and (kept := read.topics.get(sentence)) and kept not in own:
        return (kept,)
    ids = [i for k in range(len(read.mentions) - 1, -1, -1) if read.mentions[k].end <= limit and (plural or read.mentions[k].pronoun not in ("them", "they", "these", "those")) for i in read.refs.get(k, ())]
    held = {i for k, m in enumerate(read.mentions) if _of(draft, m) and not any(one.end == m.start for one in read.links) and set(read.refs.get(k - 1, ())) & set(own) for i in read.refs.get(k, ())}
    aside = {i for k, n in enumerate(read.mentions) if n.each and not n.pronoun and k and read.mentions[k - 1].subset for i in read.refs.get(k, ())}  # "(cats,) one on each cushion"
    earlier = [e for i in dict.fromkeys(ids) for e in draft.things if e.id == i and i not in own and i not in held]
    earlier = [e for e in earlier if e.id not in aside] or earlier
    each = {i for k, n in enumerate(read.mentions) if (n.each or n.pronoun == "each") and not (k and read.mentions[k - 1].subset and not n.pronoun) and n.end <= limit and draft.tokens[n.start].sentence == sentence for i in read.refs.get(k, ())}
    agree = [e for e in earlier if (e.plural or e.count.n > 1 if plural else e.person == person and (not e.plural or e.id in each))]
    agree = [e for e in agree if not m or sex(draft.words, e.noun) in ("", SEX.get(m.pronoun, ""))] or agree
    subject = next((t for t in draft.things if own and t.id == own[0]), None)
    fits = [e for e in agree if subject is None or link is None or can_bear(draft, e, subject, link.kind)]
    best = next((e for some in (fits, agree, earlier) for e in some if e.category not in ("window", "door")), next(iter(fits or agree or earlier), None))
    if link is not None and (link.kind in _AMONG or link.text == "on one corner") and not plural and not person and " its " not in f" {link.text} " and (said := _topic(draft, read, limit, own, fits, best)):
        best = said
    if best and not plural and not person:
        read.topics[sentence] = best.id
    return (best.id,) if best else ()


def sex(words: Vocabulary, noun: str) -> str:
    """ "she" or "he" where a noun or a known name tells which, else nothing."""
    last = noun.lower().split(" ")[-1]
    return SEX.get(singular(words.names.get(last, last)), "")


def _topic(draft: Draft, read: Read, limit: int, own: tuple[str, ...], fits: list[Entry], best: Entry | None) -> Entry | None:
    """ "A toilet stands across from the tub, with a basket beside it": what the clause before is said of, rather than where that stands."""
    sentence = draft.tokens[max(0, limit - 1)].sentence
    verbs = (t for t in reversed(draft.tokens[:limit]) if t.sentence == sentence and t.finite and t.subject >= 0 and t.lemma not in _LOOKING)
    n = next((k for t in verbs if (k := read.at(t.subject)) >= 0 and not set(read.refs.get(k, ())) & set(own)), -1)
    named = read.refs.get(n, ())
    said = next((e for e in fits if named == (e.id,)), None)
    aside = best is not None and any(read.mentions[k].start > n >= 0 and best.id in read.refs.get(k, ()) for k in range(max(n + 1, 0), len(read.mentions)))
    return said if said is not None and aside and not _on_wall(draft, said) else None


def _on_wall(draft: Draft, thing: Entry) -> bool:
    return any(draft.words.is_a(thing.category, c) for c in ("mirror", "painting", "clock", "light", "shelf", "television", "window"))


def _of(draft: Draft, m: Mention) -> bool:
    """Whether a mention is what the one before it holds ("a basket of firewood")."""
    return m.start > 0 and draft.tokens[m.start - 1].lower == "of"


def can_bear(draft: Draft, anchor: Entry, subject: Entry, kind: str) -> bool:
    """Whether the anchor can stand in the relation: large enough, and for "on" something that carries."""
    words = draft.words
    big, small = words.sizes.get(anchor.category, 1.0), words.sizes.get(subject.category, 1.0)
    if kind == "on":
        carriers = (
            "furniture",
            "textile",
            "building",
            "vehicle",
            "rock",
            "plant",
            "appliance",
            "street",
            "camp",
            "person",
            "trolley",
        )
        return big > small and any(words.is_a(anchor.category, f) for f in carriers)
    return big >= 0.25 * small


def same_clause(draft: Draft, read: Read, n: int, link: Link | None) -> tuple[str, ...]:
    """Things directly before the connecting word of a pronoun: "market stalls around it" is not about the stalls.

    Of a verb it is what the verb is said of ("a desk by the window, turned towards it"); behind a full stop, colon or semicolon, nothing.
    """
    if link is None or n == 0:
        return ()
    said = read.at(draft.tokens[link.start].subject) if draft.tokens[link.start].pos == "VERB" else -1
    if said >= 0 and link.kind == "facing" and draft.tokens[link.start - 1].lower in ("and", ",") and read.refs.get(said):
        return read.refs[said]
    led = next((k for k in read.links if k.end == read.mentions[n - 1].start and not k.reverse), None)
    if led is not None and n > 1 and link.kind == "facing" and draft.tokens[link.start].tag == "VBG" and draft.tokens[link.start - 1].lower == ",":
        return read.refs.get(n - 2, ())  # "two chairs in front of the desk, facing it"
    if n > 1 and not read.refs.get(n - 1) and draft.tokens[read.mentions[n - 1].start - 1].lower == "of":
        return read.refs.get(n - 2, ())  # "a mobile of stars over it"
    previous = read.mentions[n - 1]
    parted = any(t.lower in (";", ":") for t in draft.tokens[previous.end : link.start]) or draft.tokens[previous.start].sentence != draft.tokens[link.start].sentence
    return read.refs.get(n - 1, ()) if previous.end >= link.start - 2 and not parted else ()


def earlier(draft: Draft, m: Mention, category: str, role: str = "") -> Entry | None:
    """The thing named before that "the X" speaks of again."""
    if m.phrase in draft.words.names:
        said = draft.tokens[m.head].text.lower()
        draft.used.add(m.head)
        return next((e for e in draft.things if e.noun.lower() == said), None)
    one_of = m.count == Count(n=1) and m.article == "" and not m.plural
    if one_of and any(draft.tokens[j].lower == "one" for j in m.before) and not _more(draft, m):
        group = next(
            (e for e in reversed(draft.things) if (e.category == category or singular(e.noun.lower().split(" ")[-1]) == m.phrase) and e.count.n > 1 and e.origin == "asked"), None
        )
        draft.used |= set(range(m.start, m.end)) if group else set()
        return group
    known = ("the", "this", "that", "these", "those", "each", "every", "both", "its", "their", "my", "our", "your")
    per = m.start > 0 and (draft.tokens[m.start - 1].lower == "per" or _to_each(draft, m))
    if (spoken := _counted_later(draft, m, category)) is not None:
        return spoken
    if m.article not in known and not m.subset and not per and not _shares_the(draft, m):
        return _bare_again(draft, m, category)
    if m.count is not None and m.article not in ("the", "these", "those", "both", "each"):
        return None
    found: list[Entry] = []
    whose = not m.plural and any(draft.tokens[j].lower in ("'s", "'") for j in m.before)
    for entry in reversed(draft.things):
        alike = (
            entry.category == category
            or (entry.category == "television" and category == "monitor")
            or draft.words.is_a(entry.category, category)
            or singular(entry.noun.lower().split(" ")[-1]) == m.phrase
            or (m.article == "the" and len(m.phrase) > 3 and entry.category.endswith(m.phrase) and " " not in entry.noun)
        )
        roles = [a.value for a in entry.attributes if a.kind == "role"]
        if entry.person and not role and m.article in ("its", "their", "his", "her") and singular(entry.noun.lower().split(" ")[-1]) != m.phrase.split(" ")[-1]:
            continue  # "(a vet examines a cat,) its owner"
        if whose and entry.count.n > 1:
            continue  # "the teacher's desk" is none of the desks
        if alike and entry.origin == "asked" and entry.count.n != 0 and (not role or role in roles) and _agrees(draft, m, entry):
            found.append(entry)
    if m.count is not None and any(draft.tokens[j].lower == "other" for j in m.before):
        found = [e for e in found if e.count.n > m.count.n or e.count.op != "=="]  # "one desk, the other three desks"
        if not found:
            return None
    found = found or [e for e in reversed(draft.things) if _short_for(draft, m, e, category)]
    if found:
        draft.used |= set(range(m.start, m.end))
    begin = next((t.start for t in draft.tokens if t.sentence == draft.tokens[m.head].sentence), 0)
    here = [e for e in found if e.span is not None and e.span.start >= begin]
    exact = next((e for e in found if e.category == category), None)  # "the table" is no console table
    near = next((e for e in here if singular(e.noun.lower().split(" ")[-1]) == m.phrase), None) if exact not in here else None
    return near or exact or next(iter(found), None)


def _bare_again(draft: Draft, m: Mention, category: str) -> Entry | None:
    """ "Desk, centre of room. On desk: a phone. Chair behind desk.": in lists a noun without an article is the one that was named before."""
    if m.article or m.plural or m.count is not None or m.negated or m.phrase.split(" ")[-1] in draft.words.mass:
        return None
    said = [draft.words.quality(draft.tokens[j].lower) for j in m.before if draft.tokens[j].pos != "PUNCT"]
    same = (e for e in reversed(draft.things) if singular(e.noun.lower().split(" ")[-1]) == m.phrase.split(" ")[-1] and (" " not in m.phrase or e.category == category) and e.origin == "asked" and not e.person and e.count.n)
    found = next((e for e in same if all(kind is not None and any(a.value == value for a in e.attributes) for kind, value in said)), None)
    placed = m.start > 0 and (draft.tokens[m.start - 1].pos in ("ADP", "VERB", "ADV") or draft.tokens[m.start - 1].lower in ("of", "front", "left", "right", "opposite", "behind"))
    if found is None or not (placed or (found.span is not None and not said and _opens(draft, m, found))):
        return None
    draft.used |= set(range(m.start, m.end))
    return found


def _opens(draft: Draft, m: Mention, found: Entry) -> bool:
    """Whether a noun opens a sentence behind that in which its thing was named."""
    tokens = draft.tokens
    first = m.start == 0 or tokens[m.start - 1].sentence != tokens[m.start].sentence or tokens[m.start - 1].lower in (".", ";", ":")
    return first and found.span is not None and found.span.end <= tokens[m.start].start and found.count == Count()


def _more(draft: Draft, m: Mention) -> bool:
    """ "(Four chairs on each long side) and one chair at the end": one more, since it has a place of its own behind "and"."""
    after = draft.tokens[m.end] if m.end < len(draft.tokens) else None
    return m.start > 0 and draft.tokens[m.start - 1].lower == "and" and after is not None and after.pos == "ADP" and after.lower != "of"


def _to_each(draft: Draft, m: Mention) -> bool:
    """ "(microscopes,) one to a bench": each of the benches."""
    before = draft.tokens[max(0, m.start - 2) : m.start]
    return m.article in ("a", "an") and len(before) == 2 and before[1].lower == "to" and before[0].pos == "NUM"


def _counted_later(draft: Draft, m: Mention, category: str) -> Entry | None:
    """ "Each desk has a lamp. There are ten desks": those of which each one was spoken of, which get their number now."""
    if m.count is None or not m.plural or m.count.n < 2:
        return None
    for entry in draft.things:
        led = draft.text(entry.span).lower().split(" ")[0] in ("each", "every") or (entry.span is not None and draft.prompt[: entry.span.start].lower().endswith(("per ", "for every ")))
        if entry.category == category and led and entry.count == Count() and entry.origin == "asked":
            entry.count, entry.plural = m.count, True
            draft.used |= set(range(m.start, m.end))
            return entry
    return None


def all_of(draft: Draft, m: Mention, category: str) -> list[Entry]:
    """ "(Four chairs on each side and one at the end.) All chairs are of leather": every thing of that kind that was named."""
    if m.article != "all" or not m.plural:
        return []
    found = [e for e in draft.things if e.origin == "asked" and e.count.n and not e.person and (e.category == category or singular(e.noun.lower().split(" ")[-1]) == m.phrase)]
    draft.used |= set(range(m.start, m.end)) if found else set()
    return found


def _short_for(draft: Draft, m: Mention, entry: Entry, category: str) -> bool:
    """ "the bar" after "a bar table": a table that goes by its first word, where that names furniture too."""
    words = entry.noun.lower().split(" ")
    whole = len(words) > 1 and words[-1] in ("table", "unit", "station") and words[-2] == m.phrase
    return whole and m.article == "the" and entry.origin == "asked" and draft.words.is_a(category, "furniture")


def _shares_the(draft: Draft, m: Mention) -> bool:
    """ "the laptop and console": the console too."""
    i = m.start - 2
    if m.article or m.plural or m.count is not None or i < 1 or draft.tokens[m.start - 1].lower != "and":
        return False
    while i > 0 and draft.tokens[i].pos in ("NOUN", "PROPN", "ADJ"):
        i -= 1
    return draft.tokens[i].lower == "the"


def _agrees(draft: Draft, m: Mention, entry: Entry) -> bool:
    """ "the red chair" is not the green one named before."""
    said = [draft.words.quality(draft.tokens[j].lower) for j in m.before]
    colors = [value for kind, value in said if kind == "color"]
    own = [a.value for a in entry.attributes if a.kind == "color"]
    return not colors or not own or colors[0] in own


__all__ = ["Read", "all_of", "antecedent", "can_bear", "earlier", "same_clause"]
