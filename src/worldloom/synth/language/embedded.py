"""The embedded planner: English to a Plan by a parser, a lexicon and rules, offline, in milliseconds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from worldloom.synth.language import density, knowledge, scenery
from worldloom.synth.language.apposed import include, spell_out
from worldloom.synth.language.at_hand import handy
from worldloom.synth.language.carried import carry
from worldloom.synth.language.connecting import links
from worldloom.synth.language.doing import activities, predicates
from worldloom.synth.language.draft import Draft
from worldloom.synth.language.dressed_up import dressed_up
from worldloom.synth.language.entered import enter
from worldloom.synth.language.gathered import alike
from worldloom.synth.language.gauged import GAUGE
from worldloom.synth.language.grammar import parse
from worldloom.synth.language.instruments import tuned
from worldloom.synth.language.learnt import Tagger, join
from worldloom.synth.language.mentions import mentions
from worldloom.synth.language.named import NOBODY, naming
from worldloom.synth.language.parted import part
from worldloom.synth.language.postures import settled
from worldloom.synth.language.reading import read
from worldloom.synth.language.relating import relate
from worldloom.synth.language.retagged import renamed
from worldloom.synth.language.rooms_plan import house
from worldloom.synth.language.seated import seat
from worldloom.synth.language.served import laid
from worldloom.synth.language.sheltered import shelter
from worldloom.synth.language.spreading import spread
from worldloom.synth.language.taught import taught
from worldloom.synth.language.tokens import check
from worldloom.synth.language.vocabulary import Place, vocabulary
from worldloom.synth.language.whereabouts import place_of
from worldloom.world import Plan

_CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
_EMPTY = frozenset(
    [
        "there",
        "have",
        "has",
        "be",
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "make",
        "makes",
        "show",
        "shows",
        "create",
        "generate",
        "build",
        "imagine",
        "picture",
        "want",
        "need",
        "please",
        "see",
        "let",
        "give",
        "put",
        "include",
        "includes",
        "including",
        "feature",
        "features",
        "featuring",
        "contain",
        "contains",
        "containing",
        "place",
        "placed",
        "set",
        "situated",
        "located",
        "position",
        "positioned",
        "stand",
        "stands",
        "standing",
        "sit",
        "sits",
        "sitting",
        "rest",
        "rests",
        "resting",
        "such",
        "same",
        "own",
        "other",
        "use",
        "used",
        "get",
        "go",
        "come",
        "can",
        "could",
        "should",
        "would",
        "will",
        "may",
        "must",
        "stay",
        "keep",
        "scene",
        "world",
        "thing",
        "consist",
        "consists",
        "equip",
        "equipped",
        "complete",
        "completes",
        "decorate",
        "design",
        "designed",
        "add",
        "adds",
        "added",
        "arranged",
        "arrange",
        "nearby",
        "fill",
        "furnish",
        "provide",
        "provides",
        "like",
        "look",
        "looks",
        "appear",
        "hold",
        "holds",
        "one",
        "two",
        "lie",
        "lies",
        "lying",
    ]
)


def embedded(prompt: str, seed: int = 0, known: frozenset[str] = frozenset(), tagger: Tagger | None = None,
             names: Mapping[str, str] = NOBODY) -> Plan:  # fmt: skip
    """Plan a prompt offline. `known` are the categories that have makers (empty: all), `tagger` reads beside the rules, `names` are of
    people: name -> "woman". InputError for unusable text."""
    several = house(check(prompt), seed, lambda text, s, place: _one(text, s, known, tagger, names, place))
    return several or _one(prompt, seed, known, tagger, names)


def _one(prompt: str, seed: int, known: frozenset[str], tagger: Tagger | None, names: Mapping[str, str], room: Place | None = None) -> Plan:
    """The plan of a place, or of one `room` of a house."""
    tokens, words = naming(parse(prompt), vocabulary(), names)
    draft = Draft(prompt, renamed(settled(tokens, words), words), words)
    draft.used |= {t.i for t in draft.tokens if GAUGE.match(t.lower)}
    connectors = links(draft.tokens, draft.words)
    density.noticed(draft)
    result = read(draft, mentions(draft.tokens, connectors, draft.words), connectors, known)
    draft.inside = any(t.lower in ("inside", "interior", "indoors", "indoor", "int", "int.") for t in draft.tokens[:6]) or re.search(r"\bfrom (?:within|(?:the )?inside)\b", prompt.lower()) is not None
    spell_out(draft, result)
    part(draft, result)
    relate(draft, result)
    include(draft, result)
    if tagger is not None:
        join(draft, result, tagger)
    enter(draft)
    carry(draft)
    spread(draft, result)
    activities(draft, result)
    seat(draft, result)
    predicates(draft, result)
    alike(draft, result)
    laid(draft)
    density.told(draft)
    scenery.phrases(draft, _free(draft, result.mentions))
    scenery.dark(draft)
    return _finish(draft, seed, known, room)


def _free(draft: Draft, found: tuple[object, ...]) -> set[int]:
    return {t.i for t in draft.tokens} - draft.used


def _finish(draft: Draft, seed: int, known: frozenset[str], room: Place | None = None) -> Plan:
    shelter(draft)
    place, asked = (room, False) if room else place_of(draft)
    if asked:
        wish = max((w for w in draft.wishes if w.weight >= 1), key=lambda w: w.weight, default=None)
        draft.clause("setting", wish.span if wish else None, value=place.name.removesuffix("_hall"))
    elif room is None:
        draft.note("setting-inferred", f"no place is named: taken as {place.name.removesuffix('_hall').replace('_', ' ')}")
    density.settled(draft, place)
    knowledge.work(draft, seed)
    tuned(draft)
    handy(draft)
    setting = knowledge.setting_of(draft, place, asked)
    knowledge.furnish(draft, place, setting, seed, known)
    dressed_up(draft, setting)
    taught(draft, setting)
    if room is None:
        knowledge.usual(draft)
    knowledge.parts(draft, seed)
    knowledge.sounds(draft, place, setting)
    _unread(draft)
    return Plan(
        prompt=draft.prompt, setting=setting, things=draft.frozen()[:200], relations=tuple(draft.relations[:400]),
        sounds=tuple(draft.sounds.values())[:40], speech=draft.speech, camera=draft.camera, clauses=tuple(draft.clauses),
        findings=tuple(draft.findings),
    )  # fmt: skip


def _unread(draft: Draft) -> None:
    """Every word that carries meaning and was not understood becomes a finding."""
    for token in draft.tokens:
        carries = token.pos in _CONTENT and any(c.isalpha() for c in token.text)
        if carries and token.i not in draft.used and token.lower not in _EMPTY and token.lemma not in _EMPTY:
            draft.note("not-understood", f"'{token.text[:60]}' was not understood", draft.span(token.i, token.i + 1))


__all__ = ["embedded"]
