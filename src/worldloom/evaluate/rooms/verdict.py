"""What a room metric found for one specification or one object."""

from __future__ import annotations

from collections.abc import Sequence

from worldloom.evaluate.rooms.specs import Spec
from worldloom.world import Frozen

HOLDS = 0.5
"""A relation holds in a group of objects whose score is above this."""


class Verdict(Frozen):
    """One specification: met or not, and why."""

    spec: str
    met: bool
    why: str
    exact: bool = True
    """Off for words of style, which count apart."""


def judged(spec: Spec, found: int, why: str, exact: bool = True) -> Verdict:
    """The verdict that the quantifier gives."""
    return Verdict(
        spec=spec.text, met=spec.admits(found), why=f"{found} {why}, {spec.quantifier} {spec.number} asked", exact=exact
    )


def share(rows: Sequence[Verdict]) -> float:
    """Share that is met; 1 where nothing is asked."""
    return sum(r.met for r in rows) / len(rows) if rows else 1.0


__all__ = ["HOLDS", "Verdict", "judged", "share"]
