"""What people, animals and machines do, and what is said of things by a verb ("the door is red")."""

from __future__ import annotations

from worldloom.synth.language import scenery
from worldloom.synth.language.busy import busied
from worldloom.synth.language.draft import Draft, Entry
from worldloom.synth.language.mutual import mutual
from worldloom.synth.language.phrases import Mention
from worldloom.synth.language.reference import Read
from worldloom.synth.language.grammar import Token
from worldloom.synth.language.tokens import singular

_POSED = ("placed", "located", "positioned", "situated", "set", "arranged", "stand", "be", "have", "sit", "show", "contain", "feature",
          "include", "hold", "place", "locate", "position", "face", "make", "surround", "mount", "line", "fill", "overlook", "link",
          "connect", "see", "picture", "envision", "visualise", "visualize", "meet", "welcome", "design", "model", "render", "need", "want", "create", "generate", "imagine", "put")  # fmt: skip
_HANDLED = ("fill", "make", "set", "arrange", "mount", "place", "line", "connect", "hold")
"""Those of them that are deeds of people."""
_STAYING = frozenset(("go", "live", "keep", "park", "run", "wait", "squat", "fit", "need", "use", "serve", "build", "seat", "get", "sell", "belong", "spread", "lean", "hang", "lie", "rest", "occupy", "dominate", "mark", "complete", "separate",
                      "divide", "form", "offer", "provide", "boast", "greet", "welcome", "await", "invite", "take", "bring", "leave", "find", "hide", "nestle", "perch", "anchor", "sprawl", "stretch", "sweep", "rise", "tower", "loom", "reach",
                      "touch", "match", "come", "seem", "appear", "remain", "stay", "look", "like", "work", "end", "start", "begin", "double", "act", "spill", "peek", "peep", "crowd", "huddle", "slouch", "slump", "dangle", "droop", "sag",
                      "lurk", "cluster", "gather", "guard", "frame", "crown", "top", "back", "centre", "center", "angle", "turn", "push", "pull", "tuck", "wedge", "squeeze", "lead", "let", "give", "allow", "ensure", "bear", "cost", "agree"))  # fmt: skip
"""Verbs that only say that a thing is somewhere or what it is good for."""
_DONE = ("upholstered", "covered", "clad", "finished", "painted", "lacquered", "done", "decked", "wrapped", "tiled", "dressed", "trimmed")
_GONE = ("run", "walk", "jog", "stroll", "dance", "jump", "skip", "hop", "march", "wait", "sing", "smile", "laugh", "cry", "wave", "hurry", "rush", "wander", "hike", "patrol", "pose", "chat", "talk")
"""Verbs of people behind what they have."""
_ACTING = ("person", "animal", "vehicle", "boat", "machine")


def activities(draft: Draft, read: Read) -> None:
    """Verbs of things: participles after a noun ("a train arriving"), finite verbs ("a dog sleeps"), "at work"."""
    mutual(draft, read)
    for n, m in enumerate(read.mentions):
        entry = _entry(draft, read, n)
        if entry is None or m.pronoun:
            continue
        if [t.lower for t in draft.tokens[m.end : m.end + 2]] == ["at", "work"]:
            _does(draft, entry, "working", m.end, m.end + 2)
        else:
            _after(draft, read, entry, m)
    for token in draft.tokens:
        _finite(draft, read, token, _POSED)
    for token in draft.tokens:
        if token.lemma in _HANDLED and (who := _entry(draft, read, read.at(token.subject) if token.subject >= 0 else -1)) is not None and who.person and who.activity is None:
            _finite(draft, read, token, ())
    for token in draft.tokens:  # who does nothing else than sit does that
        if token.lemma == "sit":
            _finite(draft, read, token, ())


def _finite(draft: Draft, read: Read, token: Token, apart: tuple[str, ...]) -> None:
    """Lets a verb's subject do what it says, unless it is one of those that only say where things are."""
    n = read.at(token.subject) if token.subject >= 0 else -1
    entry = _entry(draft, read, n) or _of_whom(draft, read, n)
    if token.pos != "VERB" or entry is None or token.i in draft.used or token.lemma in apart or read.at(token.i) >= 0 or _weather(draft, token):
        return
    if apart or entry.person and entry.activity is None:
        _acts(draft, entry, token)


def _of_whom(draft: Draft, read: Read, n: int) -> Entry | None:
    """ "A choir of nuns (sings)": the nuns, where the first word only says how many."""
    if not 0 <= n < len(read.mentions) - 1 or read.refs.get(n) or [t.lower for t in draft.tokens[read.mentions[n].end : read.mentions[n + 1].start]] != ["of"]:
        return None
    entry = _entry(draft, read, n + 1)
    return entry if entry is not None and (entry.person or draft.words.is_a(entry.category, "animal")) else None


def _acts(draft: Draft, entry: Entry, token: Token) -> None:
    """Let a thing do what a verb says; of what only stands somewhere nothing is said, and a material is none ("both lamps are brass")."""
    words = draft.words
    if words.quality(token.lower)[0] in ("material", "color", "pattern"):
        _is(draft, entry, token.lower, token.i)
    elif token.lemma in _STAYING and not entry.person and not any(words.is_a(entry.category, f) for f in _ACTING):
        draft.used.add(token.i)
    else:
        _does(draft, entry, _ing(token.lemma, token.lower), token.i, token.i + 1)


def _weather(draft: Draft, token: Token) -> bool:
    """ "It is raining" is about no thing."""
    return any(kind == "weather" for kind, _ in draft.words.scene.get(token.lower, ()))


def _entry(draft: Draft, read: Read, n: int) -> Entry | None:
    ids = read.refs.get(n, ()) if n >= 0 else ()
    return next((t for t in draft.things if ids and t.id == ids[0]), None)


def _ing(lemma: str, lower: str) -> str:
    if lower.endswith(("ing", "ed")):
        return lower
    if lower == f"{lemma}es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        lemma += "e"  # "rides", which a tagger takes for "rid"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye")):
        return lemma[:-1] + "ing"
    doubled = len(lemma) > 2 and lemma[-1] in "bdgmnpt" and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou" and sum(c in "aeiouy" for c in lemma) == 1
    return lemma + (lemma[-1] if doubled else "") + "ing"


def _after(draft: Draft, read: Read, entry: Entry, m: Mention) -> None:
    """A participle or adjective right after the noun: "volcano erupting", "surfboard stuck", "cat asleep"."""
    if m.end >= len(draft.tokens):
        return
    token = draft.tokens[m.end]
    if token.i in draft.used:
        return
    acts = entry.person or any(draft.words.is_a(entry.category, f) for f in _ACTING)
    if not acts and token.tag == "VBG" and token.lemma in _GONE and (bearer := _bearer(draft, read, entry, token)) is not None:
        _does(draft, bearer, token.lower, m.end, m.end + 1)  # "a boy with a ball running"
        return
    if token.lower in draft.words.relations and not _alone(draft, read, entry, token):
        return
    if token.pos == "VERB" and token.subject >= 0 and not entry.person and (doer := _entry(draft, read, read.at(token.subject))) is not None and doer.person:
        return  # "two girls with kites run"
    if token.lemma in _STAYING and not acts:
        draft.used.add(token.i)
        return
    if token.tag == "NNS" and read.at(token.i) < 0:
        _does(draft, entry, _ing(singular(token.lower), singular(token.lower)), m.end, m.end + 1)
    elif token.lower.endswith("ing") and token.pos in ("VERB", "NOUN", "ADJ") and not token.lower.endswith("thing"):
        _does(draft, entry, token.lower, m.end, m.end + 1)
    elif token.lower in draft.words.qualities and token.pos in ("ADJ", "VERB", "ADV") and not token.finite:
        _is(draft, entry, token.lower, token.i)
    elif token.lemma in _POSED:
        return
    elif token.tag == "VBN" or (token.pos == "ADJ" and token.dep in ("amod", "acl", "conj")):
        _is(draft, entry, token.lower, token.i)


def _bearer(draft: Draft, read: Read, thing: Entry, token: Token) -> Entry | None:
    """Who has something in the hands or on, and does nothing yet, where the word behind it leads nowhere."""
    if any(k.start <= token.i < k.end for k in read.links):
        return None
    who = {r.subject for r in draft.relations if r.kind in ("holding", "wearing") and thing.id in r.objects}
    return next((t for t in draft.things if t.id in who and t.person and t.activity is None), None)


def _alone(draft: Draft, read: Read, entry: Entry, token: Token) -> bool:
    """ "Six people walking": a word that could lead to something, behind who lives, that leads nowhere."""
    lives = entry.person or draft.words.is_a(entry.category, "animal")
    after = draft.tokens[token.i + 1] if token.i + 1 < len(draft.tokens) else None
    ends = after is None or after.pos in ("PUNCT", "CCONJ")
    return lives and token.lemma not in _POSED and (ends or not any(k.start <= token.i < k.end for k in read.links))


def _does(draft: Draft, entry: Entry, what: str, start: int, end: int) -> None:
    draft.used |= set(range(start, end))
    if entry.activity is None:
        entry.activity = what[:80]
        draft.clause("activity", draft.span(start, end), thing=entry.id, value=what)


def _is(draft: Draft, entry: Entry, word: str, i: int) -> None:
    kind, value = draft.words.qualities.get(word, (("state", word),))[0]
    draft.attribute(entry, kind, value, draft.span(i, i + 1))
    draft.clause("attribute", draft.span(i, i + 1), thing=entry.id, value=value)
    draft.used.add(i)


def predicates(draft: Draft, read: Read) -> None:
    """ "The door is red", "the street is quiet": adjectives joined by a form of "be"."""
    _painted(draft)
    for token in draft.tokens:
        if (
            token.i in draft.used
            or token.pos not in ("ADJ", "VERB")
            or token.tag in ("VBZ", "VBP")
            or token.dep not in ("acomp", "conj", "oprd", "attr", "ROOT")
        ):
            continue
        verb = draft.tokens[token.head] if token.head >= 0 else None
        if verb is None or (verb.lemma not in ("be", "look", "seem", "appear", "stay", "remain") and token.dep != "conj"):
            continue
        n = read.at(verb.subject) if verb.subject >= 0 else -1
        entry = _entry(draft, read, n) or _of_which(draft, read, verb)
        if entry is not None:
            _is(draft, entry, token.lower, token.i)
        else:
            scenery.describe(draft, token.i)
    busied(draft, read)


def _of_which(draft: Draft, read: Read, verb: Token) -> Entry | None:
    """ "All of the chairs (are green)", "most of them": what some or all of are told of."""
    i = verb.subject
    led = i >= 0 and draft.tokens[i].lower in ("all", "both", "most", "each", "some", "none") and [t.lower for t in draft.tokens[i + 1 : i + 2]] == ["of"]
    return _entry(draft, read, read.at(i + 2)) if led else None


def _painted(draft: Draft) -> None:
    """ "A chair painted blue": a colour behind such a verb is that of the thing before it."""
    for token in draft.tokens[1:]:
        lead = [t.lower for t in draft.tokens[max(0, token.i - 2) : token.i]]
        led = lead[-1:] == ["in"] and lead[0] in _DONE or draft.tokens[token.i - 1].lower in ("painted", "stained", "dyed", "lacquered", "sprayed", "coloured", "colored") or (
            token.i > 1 and draft.tokens[token.i - 1].lower in draft.words.shades and draft.tokens[token.i - 2].lower in ("painted", "stained", "dyed"))
        if not led or draft.words.quality(token.lower)[0] != "color" or token.i in draft.used:
            continue
        near = [t for t in draft.things if t.span is not None and t.span.end <= token.start and t.origin == "asked"]
        if near and not any(a.kind == "color" for a in near[-1].attributes):
            _is(draft, near[-1], token.lower, token.i)


__all__ = ["activities", "predicates"]
