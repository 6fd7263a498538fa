"""Which metrics failed in a room, at which objects, in words."""

from __future__ import annotations

from collections.abc import Sequence

from worldloom.evaluate.glb import Node
from worldloom.evaluate.rooms.matching import matched
from worldloom.evaluate.rooms.measure import RoomFigures
from worldloom.evaluate.rooms.picture import Fault, picture
from worldloom.evaluate.rooms.scene import room_of
from worldloom.evaluate.rooms.solid import Solid
from worldloom.evaluate.rooms.specs import Specs
from worldloom.evaluate.rooms.verdict import Verdict

NAVIGABLE, ACCESSIBLE, CLEAR = 0.99, 0.5, 0.9
"""Under these a floor, an object, an opening is shown as a failure."""


def faults(figures: RoomFigures, specs: Specs | None = None, objects: dict[str, list[Solid]] | None = None) -> tuple[Fault, ...]:
    """One for each metric that failed."""
    told = {"object_count": figures.counts, "attribute": figures.attributes, "object_relation": figures.object_relations,
            "architecture_relation": figures.architecture_relations}  # fmt: skip
    out = [_asked(metric, rows, specs, objects or {}) for metric, rows in told.items()]
    out.append(
        Fault(
            "collision",
            frozenset(n for pair in figures.colliding for n in pair),
            tuple(f"{a} cuts {b}" for a, b in figures.colliding),
        )
    )
    out.append(_of("support", figures.unsupported, "is not supported"))
    out.append(_of("out_of_bounds", figures.out_of_bounds, "reaches out of the room"))
    out.append(_of("drift", figures.drifting, "moves over 1 cm in 2 s of physics"))
    out.append(_shares("accessibility", figures.accessible, ACCESSIBLE))
    out.append(_shares("opening_clearance", figures.openings, CLEAR))
    if figures.navigable < NAVIGABLE:
        out.append(Fault("navigability", frozenset(), (f"{figures.navigable:.0%} of the free floor hangs together",)))
    return tuple(f for f in out if f.lines)


def pictures(nodes: list[Node], figures: RoomFigures, specs: Specs | None = None) -> dict[str, bytes]:
    """name.png -> picture, for each metric that failed."""
    room = room_of(nodes)
    objects = matched(room, specs.categories) if specs else {}
    return {f"{f.metric}.png": picture(room, f) for f in faults(figures, specs, objects)}


def _asked(metric: str, rows: Sequence[Verdict], specs: Specs | None, objects: dict[str, list[Solid]]) -> Fault:
    failed = [r for r in rows if not r.met]
    words = {w.partition(":")[0] for r in failed for w in (p.strip() for p in r.spec.split(","))}
    at_fault = frozenset(s.name for c, found in objects.items() if c in words for s in found)
    return Fault(metric, at_fault, tuple(f"{r.spec}: {r.why}" for r in failed))


def _of(metric: str, names: Sequence[str], words: str) -> Fault:
    return Fault(metric, frozenset(names), tuple(f"{n} {words}" for n in names))


def _shares(metric: str, shares: dict[str, float], least: float) -> Fault:
    low = {n: v for n, v in shares.items() if v < least}
    return Fault(metric, frozenset(low), tuple(f"{n}: {v:.0%} free" for n, v in low.items()))


__all__ = ["faults", "pictures"]
