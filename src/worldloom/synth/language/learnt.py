"""Relations that a network read in a prompt, joined to those of the rules: only between things that the rules found in its words.

What it is all but certain of not being said is taken back from the rules first (docs/decisions/0024-minilm.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast, get_args

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.language.draft import Draft
from worldloom.synth.language.marks import FORMAT, WIDE, Marks, marks
from worldloom.synth.language.reference import Read
from worldloom.world import InputError, RelationKind

Floats = NDArray[np.float32]

@dataclass(frozen=True)
class Tagger:
    """A network that is ready."""

    kinds: tuple[RelationKind, ...]
    score: Callable[[Marks], Floats]
    """Marks of n words, k of them named -> relations (k, k + 1, kinds + 1); the first anchor is the room, the first kind none."""


SURE = 0.7
"""How probable a relation must be."""
DOUBTED = 0.003
"""Rules are not believed where any relation of the two is less probable."""
ALONE = ("on", "in", "inside", "attached", "under", "against", "corner", "middle", "around")
"""Kinds in which a thing stands to one other only."""
AREAS = ("room", "scene", "ground", "sea", "wall", "ceiling")


class Guess(NamedTuple):
    """A relation and how probable it is."""

    sure: float
    kind: RelationKind
    subject: str
    anchor: str
    first: int
    last: int
    """Words from the one to the other, last included."""


def opened(path: Path) -> Tagger:
    """The tagger of an exported model. InputError for a model of anything else, or one that sees words in another way."""
    from worldloom.learn import played

    model = played.opened(path, threads=1)
    said = model.facts.recipe.language
    if said is None or (said.seen, said.marks) != (WIDE, FORMAT) or not set(said.kinds) <= set(get_args(RelationKind)):
        raise InputError(f"{path} is no tagger of this version: worldloom train DATASET --kind language makes one.")
    return Tagger(cast(tuple[RelationKind, ...], said.kinds), lambda seen: model.read(*seen)[1])


def join(draft: Draft, read: Read, tagger: Tagger, sure: float = SURE, doubted: float = DOUBTED) -> None:
    """Take back what the network holds to be unsaid, and add what it is sure of and the rules do not contradict."""
    if not read.mentions:
        return
    scores = tagger.score(marks(draft.prompt, draft.tokens, read.links, read.mentions))
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    shares = weights / weights.sum(-1, keepdims=True)
    _take_back(draft, related(draft, read, shares), doubted)
    for guess in sorted(guesses(draft, read, shares, tagger.kinds), reverse=True):
        if guess.sure >= sure and not _contradicted(draft, guess):
            _add(draft, guess)


def guesses(draft: Draft, read: Read, shares: Floats, kinds: tuple[RelationKind, ...]) -> Iterator[Guess]:
    """The likeliest relation of each two mentions of things; `shares` (k, k + 1, kinds + 1) are probabilities."""
    things = {t.id for t in draft.things}
    for n, place, subjects, anchors in _pairs(draft, read):
        best = int(shares[n, place + 1].argmax())
        if not best:
            continue
        first, last = sorted(read.mentions[k].head for k in (n, place if place >= 0 else n))
        for subject in subjects:
            for anchor in anchors:
                if subject in things and anchor != subject:
                    yield Guess(float(shares[n, place + 1, best]), kinds[best - 1], subject, anchor, first, last)


def related(draft: Draft, read: Read, shares: Floats) -> dict[frozenset[str], float]:
    """How probable it is of each two things, or a thing and the room, that anything is said of them."""
    found: dict[frozenset[str], float] = {}
    for n, place, subjects, anchors in _pairs(draft, read):
        for subject in subjects:
            for anchor in anchors:
                both = frozenset((subject, anchor))
                found[both] = max(found.get(both, 0.0), 1 - float(shares[n, place + 1, 0]))
    return found


def _pairs(draft: Draft, read: Read) -> Iterator[tuple[int, int, tuple[str, ...], tuple[str, ...]]]:
    """Mention and anchor (-1 the room) with the ids that each stands for."""
    named = [(n, tuple(ids)) for n in range(len(read.mentions)) if (ids := read.refs.get(n))]
    for n, subjects in named:
        for place, anchors in ((-1, (_room(draft),)), *named):
            if place != n:
                yield n, place, subjects, anchors


def _take_back(draft: Draft, related: dict[frozenset[str], float], doubted: float) -> None:
    """Leave out relations none of whose pairs is `doubted` or more probable; pairs that the network has not seen are believed."""
    kept: dict[int, int] = {}
    for i, r in enumerate(draft.relations):
        if r.span is None or not r.objects or any(related.get(frozenset((r.subject, o)), 1.0) >= doubted for o in r.objects):
            kept[i] = len(kept)
        else:
            draft.note("doubted", f"'{draft.text(r.span)[:200]}' may say that {r.subject} stands {r.kind} {r.objects[0]}; it is not read so", r.span)
    draft.relations = [draft.relations[i] for i in kept]
    clauses = [c for c in draft.clauses if c.relation is None or c.relation in kept]
    draft.clauses = [
        c.model_copy(update={"id": f"c{n}", "relation": None if c.relation is None else kept[c.relation]})
        for n, c in enumerate(clauses, 1)
    ]


def _room(draft: Draft) -> str:
    best = max(draft.wishes, key=lambda w: w.weight, default=None)
    place = draft.words.places.get(best.place) if best else None
    return "room" if place is None or place.interior else "scene"


def _contradicted(draft: Draft, guess: Guess) -> bool:
    """Whether these two are related already, or the one to another in a way that excludes this."""
    for r in draft.relations:
        ends = {r.subject, *r.objects}
        if guess.subject in ends and guess.anchor in ends:
            return True
        if guess.kind in ALONE and r.subject == guess.subject and r.kind == guess.kind:
            return True
    return False


def _add(draft: Draft, guess: Guess) -> None:
    span, before = draft.span(guess.first, guess.last + 1), len(draft.relations)
    draft.relate(guess.kind, guess.subject, (guess.anchor,), span)
    if len(draft.relations) > before:
        draft.clause("relation", span, thing=guess.subject, value=guess.kind, relation=before)


__all__ = ["ALONE", "DOUBTED", "SURE", "Guess", "Tagger", "guesses", "join", "opened", "related"]
