"""What a set holds, by the words of a script: where things are that people go to, look at, sit on and take."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from worldloom.synth.stage.acts import Act
from worldloom.synth.stage.paths import Place
from worldloom.world import Entity, World

SEATS = frozenset(["chair", "stool", "armchair", "sofa", "bench", "seat", "office_chair", "dining_chair", "recliner"])
BUILT = ("architecture/floor", "architecture/ceiling", "architecture/wall")
BOARDS = {
    **dict.fromkeys(("board", "whiteboard", "chart"), "school/whiteboard"),
    **dict.fromkeys(("blackboard", "chalkboard"), "school/blackboard"),
    **dict.fromkeys(("screen", "television"), "electronics/television"), "map": "decor/map",
}  # fmt: skip
"""What a studio hangs on its wall where a script speaks of it: the word, and its maker."""
HELD = 0.36
"""Metres that a thing is large at most to be taken in one hand."""
BODY = 0.24
"""Metres round somebody that must be free."""
LOW, HIGH = 0.12, 1.9
"""Metres over the ground between which things are in somebody's way."""


@dataclass(frozen=True)
class Mark:
    """A thing: its words, the middle of its box (3,), half of its size, the heading that its front faces."""

    id: str
    words: frozenset[str]
    at: tuple[float, float, float]
    half: tuple[float, float, float]
    yaw: float

    @property
    def seat(self) -> bool:
        """Whether one may sit on it."""
        return bool(self.words & SEATS)


def marks(world: World) -> list[Mark]:
    """All things of a set but what it is built of, and lamps that hang out of sight."""
    return [_mark(e) for e in world.entities if not e.maker.startswith(BUILT) and e.category != "spot"]


def _mark(e: Entity) -> Mark:
    from worldloom.assets.registry import index

    entry = index().get(e.maker.split("@")[0])
    words = {e.category, *e.label.lower().replace("-", " ").split(), *(entry.card.synonyms if entry else ())}
    wider = {e.category.split("_")[-1], *_plainer(entry.card.hypernyms)} if entry else set[str]()
    whole = {w.lower().replace(" ", "_") for w in words} | wider
    size = e.extent if e.extent != (1.0, 1.0, 1.0) or entry is None else entry.extent
    w, _, _, z = e.pose.rotation
    yaw = 2 * math.atan2(z, w)
    c, s = math.cos(yaw), math.sin(yaw)
    x, y, up = e.center if e.extent != (1.0, 1.0, 1.0) else (0.0, 0.0, size[2] / 2)
    at = (e.pose.position[0] + c * x - s * y, e.pose.position[1] + s * x + c * y, e.pose.position[2] + up)
    half = (abs(c) * size[0] / 2 + abs(s) * size[1] / 2, abs(s) * size[0] / 2 + abs(c) * size[1] / 2, size[2] / 2)
    return Mark(e.id, frozenset(whole), at, half, yaw)


def _plainer(words: Sequence[str]) -> list[str]:
    return [w.lower().replace(" ", "_") for w in words if w not in ("furniture", "object", "thing", "container")]


def named(aim: str, there: Sequence[Mark], near: Place) -> Mark | None:
    """What a script's words mean: by their last noun, also in the singular; of several the nearest."""
    low = aim.lower().replace("-", " ").strip()
    nouns = [low.replace(" ", "_"), *([low.split()[-1]] if low else [])]
    nouns += [n[: -len(end)] + put for n in list(nouns) for end, put in (("ies", "y"), ("es", ""), ("s", "")) if n.endswith(end)]
    for noun in nouns:
        fits = [m for m in there if noun in m.words]
        if noun in ("seat", "chair"):
            fits = fits or [m for m in there if m.seat]
        if noun == "books":
            fits = fits or [m for m in there if "bookshelf" in m.words]
        if fits:
            return min(fits, key=lambda m: math.hypot(m.at[0] - near.x, m.at[1] - near.y))
    return None


def free(a: Place, b: Place, there: Sequence[Mark], ground: float) -> Place:
    """As far on the straight way to `b` as nothing stands in it."""
    n = max(round(a.far(b) / 0.1), 1)
    last = a
    for k in range(1, n + 1):
        x, y = a.x + (b.x - a.x) * k / n, a.y + (b.y - a.y) * k / n
        if any(_hits(m, x, y, ground) and not _hits(m, a.x, a.y, ground) for m in there):
            return last
        last = Place(x, y, b.yaw)
    return b


def past(a: Place, b: Place, there: Sequence[Mark], ground: float) -> list[Place]:
    """The places by which one gets to `b`, itself the last: straight, round one corner, or straight as far as it is free."""
    if free(a, b, there, ground) == b:
        return [b]
    head, far = a.toward(b.x, b.y), max(a.far(b), 0.6)
    corners = [Place(a.x + r * math.sin(head + turn), a.y - r * math.cos(head + turn), 0.0)
               for r in (0.5 * far, 0.75 * far, far) for turn in (0.5, -0.5, 0.9, -0.9, 1.4, -1.4)]  # fmt: skip
    open_ = [c for c in corners if free(a, c, there, ground) == c and free(c, b, there, ground) == b]
    return [min(open_, key=lambda c: a.far(c) + c.far(b)), b] if open_ else [free(a, b, there, ground)]


def _hits(m: Mark, x: float, y: float, ground: float) -> bool:
    bottom, top = m.at[2] - m.half[2] - ground, m.at[2] + m.half[2] - ground
    return top > LOW and bottom < HIGH and abs(x - m.at[0]) < m.half[0] + BODY and abs(y - m.at[1]) < m.half[1] + BODY


@dataclass(frozen=True)
class Needs:
    """What a script wants of a studio: whether speakers sit, the maker of a board, and for each who takes something its maker."""

    sit: frozenset[str] = frozenset()
    board: str = ""
    takes: tuple[tuple[str, str, str, bool], ...] = ()
    """(who, the word, maker, whether they sit then)."""


def needs(actions: Sequence[tuple[int, str, Act]]) -> Needs:
    """Of all actions of a script."""
    sit, down = frozenset(who for _, who, a in actions if a.kind == "sit"), dict[str, bool]()
    board = next((BOARDS[w] for _, _, a in actions for w in (a.aim.split() or [""])[-1:] if w in BOARDS), "")
    takes = dict[str, tuple[str, str, str, bool]]()
    for _, who, a in actions:
        down[who] = a.kind == "sit" or (down.get(who, False) and a.kind not in ("rise", "walk", "run", "turn", "leave"))
        if a.kind == "take" and who not in takes and (maker := handy(a.aim)):
            takes[who] = (who, a.aim, maker, down[who])
    return Needs(sit, board, tuple(takes.values()))


def handy(aim: str) -> str:
    """The maker of a thing that fits into a hand, or nothing."""
    from worldloom.assets.registry import by_category, index

    last = (aim.split() or [""])[-1]
    found = [m for word in (aim.replace(" ", "_"), last, last.removesuffix("s")) for m in by_category().get(word, ())]
    return next((m for m in found if 0 < max(index()[m].extent) <= HELD and index()[m].card.stands != "wall"), "")


__all__ = ["BOARDS", "Mark", "Needs", "free", "handy", "marks", "named", "needs", "past"]
