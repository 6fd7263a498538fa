"""Relations between objects: each word is a geometric test, and the number of groups that pass it must obey the quantifier."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations, islice, product

from worldloom.evaluate.rooms import geometry as g
from worldloom.evaluate.rooms.solid import Solid
from worldloom.evaluate.rooms.specs import ObjectRelation, Specs
from worldloom.evaluate.rooms.verdict import HOLDS, Verdict, judged

MAX_GROUPS = 20_000
"""Candidate groups that are looked at."""
Test = Callable[[Solid, Solid], float]


def _either(*tests: Test) -> Test:
    return lambda a, b: max(t(a, b) for t in tests)


def _both(*tests: Test) -> Test:
    return lambda a, b: min(t(a, b) for t in tests)


def _side(side: str) -> Test:
    return partial(g.side_of, side=side)


def _band(band: g.Band) -> Test:
    return partial(g.within, band=band)


_FOOT = _both(_side("front"), _band(g.NEXT_TO))
_CENTER = _both(g.middle_of, g.on)
TESTS: dict[str, Test] = {
    "on": g.on,
    **dict.fromkeys(("next", "next_to", "beside", "adjacent", "side_by_side", "lean_against", "against", "by"), _band(g.NEXT_TO)),
    **dict.fromkeys(("near", "nearby", "close_to"), _band(g.NEAR)),
    **dict.fromkeys(("opposite", "across", "across_from"), _band(g.ACROSS)),
    **dict.fromkeys(("away", "far"), _band(g.FAR)),
    **dict.fromkeys(("front", "in_front"), _side("front")),
    **dict.fromkeys(("behind", "back"), _side("back")),
    **{side: _side(side) for side in ("left", "right")},
    **dict.fromkeys(("above", "over"), _side("top")),
    **dict.fromkeys(("under", "beneath", "below"), g.under),
    **dict.fromkeys(("within", "inside", "in"), g.inside_of),
    **dict.fromkeys(("facing", "face", "face_to"), g.face_to),
    **dict.fromkeys(("center", "at_the_center", "center_of"), _CENTER),
    **dict.fromkeys(("middle", "middle_of"), g.middle_of),
    **dict.fromkeys(("at_the_foot", "foot"), _FOOT),
    **{f"{s}_side": partial(g.long_short_side, which=s) for s in ("long", "short")},
    **{f"{s}_region": partial(g.side_region, side=s) for s in ("left", "right", "top", "bottom")},
    "under_region": partial(g.side_region, side="bottom"),
    "outside": lambda a, b: 1 - g.inside_of(a, b),
}  # fmt: skip
"""Word of the annotation -> score of (member, anchor)."""
AROUND = ("surround", "around")


def object_relations(specs: Specs, objects: dict[str, list[Solid]]) -> tuple[Verdict, ...]:
    """One verdict a specification."""
    return tuple(_judge(r, objects) for r in specs.object_relations)


def _judge(r: ObjectRelation, objects: dict[str, list[Solid]]) -> Verdict:
    missing = [c for c in dict.fromkeys((r.anchor, *r.members)) if len(objects[c]) < (r.anchor, *r.members).count(c)]
    if missing:
        return Verdict(spec=r.text, met=False, why=f"only {len(objects[missing[0]])} {missing[0]} there")
    if r.relation not in (*TESTS, *AROUND):
        return Verdict(spec=r.text, met=False, why=f"no test is known for {r.relation!r}")
    groups = list(islice(_groups(r, objects), MAX_GROUPS))
    scores: dict[tuple[str, str], float] = {}
    found = sum(_score(r, anchor, members, scores) > HOLDS for anchor, members in groups)
    best = max((f"{v:.2f}" for v in scores.values()), default="")
    return judged(r, found, f"of {len(groups)} groups" + (f" (best {best})" if best and not found else ""))


def _groups(r: ObjectRelation, objects: dict[str, list[Solid]]) -> Iterator[tuple[Solid, tuple[Solid, ...]]]:
    """Every choice of an anchor and of as many others of each category as are named; an object is not its own anchor."""
    needed = {c: r.members.count(c) for c in dict.fromkeys(r.members)}
    for anchor in objects[r.anchor]:
        choices = [combinations([s for s in objects[c] if s is not anchor], n) for c, n in needed.items()]
        for chosen in product(*choices):
            yield anchor, tuple(s for part in chosen for s in part)


def _score(r: ObjectRelation, anchor: Solid, members: tuple[Solid, ...], known: dict[tuple[str, str], float]) -> float:
    if r.relation in AROUND and len(members) > 1:
        return g.surround(members, anchor)
    test = TESTS.get(r.relation, TESTS["next"])
    for m in members:
        if (m.name, anchor.name) not in known:
            known[m.name, anchor.name] = test(m, anchor)
    return min(known[m.name, anchor.name] for m in members)


__all__ = ["AROUND", "TESTS", "object_relations"]
