"""Object count: whether the number of objects of a category obeys the quantifier."""

from __future__ import annotations

from worldloom.evaluate.rooms.solid import Solid
from worldloom.evaluate.rooms.specs import Specs
from worldloom.evaluate.rooms.verdict import Verdict, judged


def counts(specs: Specs, objects: dict[str, list[Solid]]) -> tuple[Verdict, ...]:
    """One verdict a specification."""
    return tuple(judged(c, len(objects[c.category]), "there") for c in specs.counts)


__all__ = ["counts"]
