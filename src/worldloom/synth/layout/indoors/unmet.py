"""What the words ask of where things stand that does not hold, and which of their clauses are in each other's way."""

from __future__ import annotations

from collections.abc import Iterator

from worldloom.geometry import yaw_of
from worldloom.synth.layout.indoors.granted import HOLDS, row, score
from worldloom.synth.layout.indoors.meaning import SCORES
from worldloom.synth.layout.indoors.wishes import HELD, Wish, wishes
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Finding, Relation, Thing

WORDS = {
    "left": "left of", "right": "right of", "front": "in front of", "near": "near", "far": "far from", "opposite": "opposite", "attached": "on",
    "middle": "in the middle of", "corner": "in a corner of", "inside": "in", "around": "round", "along": "along",
}  # fmt: skip
"""How a relation is said, where it is not said by its own name."""
PINS = ("against", "corner", "middle", "attached", "under", "above")
"""What leaves a thing few places."""
NAMED = 2
"""How many clauses are named at most."""


def unmet(stage: Stage) -> Iterator[Finding]:
    """One finding for each relation that was asked for and does not hold of all that it is told of, with the clauses that want their places."""
    for r in stage.plan.relations:
        t = _thing(stage, r.subject)
        placed = stage.by_thing.get(r.subject, [])
        if r.origin != "asked" or t is None or t.origin != "asked" or not placed or not (r.kind in SCORES or r.kind in HELD):
            continue
        lost = sum(_lost(stage, t, r, e, k, len(placed)) for k, e in enumerate(placed))
        if lost:
            rivals = [f"'{said(stage, q)}'" for q in _rivals(stage, r)[:NAMED]]
            why = f"it cannot be had together with {' and '.join(rivals)}" if rivals else "there is no room for it"
            many = f" for {lost} of {len(placed)}" if lost < len(placed) else ""
            yield Finding(code="unmet", message=f"'{said(stage, r)}' does not hold{many}: {why}", span=r.span or t.span)


def said(stage: Stage, r: Relation) -> str:
    """A relation as a clause of the nouns that the words use."""
    nouns = [x.noun if (x := _thing(stage, id)) is not None else "the " + id.replace("_", " ") for id in (r.subject, *r.objects)]
    return f"{nouns[0]} {WORDS.get(r.kind, r.kind)} {' and '.join(nouns[1:]) or 'one another'}"


def _lost(stage: Stage, t: Thing, r: Relation, e: Entity, k: int, n: int) -> bool:
    """Whether the k-th of n of a thing does not stand as a relation says."""
    hosts = {x.id for o in r.objects for x in stage.by_thing.get(o, ())}
    mine = [w for w in wishes(stage, t, k, n) if w.kind == r.kind and w.forward and not (w.soft or w.reach) and _same(w, hosts)]
    spot = Spot(*e.pose.position, yaw_of(e.pose.rotation), e.support)
    scores = [score(stage, w, row(stage, e), [spot]) for w in mine]
    return any(s is not None and float(s[0]) < HOLDS for s in scores)


def _same(w: Wish, hosts: set[str]) -> bool:
    return bool({e.id for e in w.hosts} & hosts) if w.hosts else not hosts


def _rivals(stage: Stage, r: Relation) -> list[Relation]:
    """Other clauses that decide where the same things stand: of the thing itself, of what it refers to where that has few places, of what wants the same side."""
    others = [q for q in stage.plan.relations if q.origin == "asked" and q is not r]
    own = [q for q in others if q.subject == r.subject]
    pinned = [q for q in others if q.subject in r.objects and q.kind in PINS]
    side = [q for q in others if q.kind == r.kind and set(q.objects) & set(r.objects) and q.subject != r.subject]
    return [*own, *side, *pinned]


def _thing(stage: Stage, id: str) -> Thing | None:
    return next((t for t in stage.plan.things if t.id == id), None)


__all__ = ["said", "unmet"]
