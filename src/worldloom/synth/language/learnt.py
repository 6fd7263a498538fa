"""Relations that a network read in a prompt, joined to those of the rules: only between things that the rules found in its words."""

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


SURE = 0.9
"""How probable a relation must be."""
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


def join(draft: Draft, read: Read, tagger: Tagger, sure: float = SURE) -> None:
    """Add what the network is sure of and the rules do not contradict."""
    if not read.mentions:
        return
    scores = tagger.score(marks(draft.prompt, draft.tokens, read.links, read.mentions))
    for guess in sorted(guesses(draft, read, scores, tagger.kinds), reverse=True):
        if guess.sure >= sure and not _contradicted(draft, guess):
            _add(draft, guess)


def guesses(draft: Draft, read: Read, scores: Floats, kinds: tuple[RelationKind, ...]) -> Iterator[Guess]:
    """The likeliest relation of each two mentions of things."""
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    shares = weights / weights.sum(-1, keepdims=True)
    named = [(n, ids) for n in range(len(read.mentions)) if (ids := read.refs.get(n))]
    things = {t.id for t in draft.things}
    for n, subjects in named:
        for place, anchors in [(-1, (_room(draft),)), *named]:
            best = int(shares[n, place + 1].argmax())
            if not best or place == n:
                continue
            first, last = sorted(read.mentions[k].head for k in (n, place if place >= 0 else n))
            for subject in subjects:
                for anchor in anchors:
                    if subject in things and anchor != subject:
                        yield Guess(float(shares[n, place + 1, best]), kinds[best - 1], subject, anchor, first, last)


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


__all__ = ["ALONE", "SURE", "Guess", "Tagger", "guesses", "join", "opened"]
