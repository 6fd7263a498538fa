"""Places in a room for a thing that the words relate to others: on what carries it, on walls, from the ceiling, on the floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.carrying import COVERS
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.beside import UNEVEN, near_hosts, alongside, laid_under, lined, over_rugs, ringed, stowed, strewn, surrounding
from worldloom.synth.layout.indoors.borne import SEVERAL, TURN, atop, beneath, carriers, encircling, own_slot, stacked
from worldloom.synth.layout.indoors.hung import MOST, hangs, hung, mounted, walled
from worldloom.synth.layout.indoors.railed import cradled, railed
from worldloom.synth.layout.indoors.ranks import ranked
from worldloom.synth.layout.indoors.seated import at_seats, tables_before
from worldloom.synth.layout.indoors.tops import tops
from worldloom.synth.layout.indoors.wishes import HELD, Wish
from worldloom.synth.layout.relations import heaped
from worldloom.synth.layout.spots import spots
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import IN, held, piled, round_in, sharing, stems_in, vessel
from worldloom.world import Thing

OFF_WALL = 2.5
"""What it costs what usually lines a wall to stand free."""
MANY = 6
"""How many of a kind are looked for on a coarser grid: most of them have places of their own."""
ELSEWHERE = 4.0
"""What it costs what is laid for those at a table not to lie before any of them."""
DRAWN_UP = 2.0
"""What is gained by a seat that is drawn up to where one works or eats."""


def places(
    stage: Stage, t: Thing, h: Habit, bounds: Floats, wanted: Sequence[Wish], r: np.random.Generator, k: int, n: int
) -> list[Spot]:
    """Places for the k-th of n of a thing with scaled part bounds (2, 3)."""
    on = carriers(stage, h, bounds, wanted) or ([] if walled(wanted) else beneath(stage, bounds, wanted) or tables_before(stage, h, bounds, wanted))
    if leaning := list(cradled(on, k)):
        return leaning
    if hanging := list(railed(on, bounds, k, n)):
        return hanging
    small = max(bounds[1, :2] - bounds[0, :2]) < 0.2
    within = any(w.kind in IN for w in wanted) or bool(on) and all(vessel(e.supports) for e in on)
    if within and on:
        mine, many = on[k % len(on)], -(-n // len(on))
        upright = stems_in(mine, tuple(float(v) for v in bounds[1] - bounds[0]))
        if n > 1 and small and not upright and round_in(mine, float(max(bounds[1, :2] - bounds[0, :2])), many):
            others = frozenset(held(stage, mine))  # round things touch where their boxes overlap
            return [s.freed(others) for s in islice(heaped(mine, bounds, k // len(on), many), 1)]
        if found := list(piled(stage, mine, bounds, max(many, sharing(stage, mine)), k // len(on))):
            return found
    if on and n > 1 and (served := list(at_seats(stage, t, on, bounds, k, n))):
        return [*served, *(s.dearer(ELSEWHERE) for s in tops(stage, on[0], bounds, kind=t.category))]
    if on and n > 1 and (heap := list(stacked(stage, t, on[k % len(on)], bounds, k // len(on), -(-n // len(on))))):
        return heap
    if on and n > 2 and (circle := list(encircling(stage, t, on, bounds, wanted, k, n))):
        return circle
    if on:
        turn = k if n > 1 else 0
        among = max((w.among for w in wanted if w.kind in HELD), default=1)
        j, m = k // among, -(-n // among)
        cover = t.category in COVERS and m == 1
        slot = own_slot(stage, t, on, j, m) if m <= SEVERAL and not cover else 0.0
        each = [tops(stage, e, bounds, turn // len(on) if n > SEVERAL else 0, slot, within, cover, t.category) for e in on]
        piled_up = [s.dearer(ELSEWHERE) for s in atop(stage, t, on, bounds)] if n > SEVERAL else []
        return [*(s.dearer(TURN * ((i - turn) % len(on))) for i, found in enumerate(each) for s in found), *piled_up]
    if h.pattern == "hang" or any(w.word == "ceiling" for w in wanted):
        return [*hung(stage, bounds, wanted, k, n), *spots(stage, replace(h, pattern="hang"), bounds, r, k, n)]
    if h.pattern == "mount" or hangs(h, bounds, wanted):
        return list(mounted(stage, t, h, bounds, wanted, k, n))
    if h.pattern == "window":
        return spots(stage, h, bounds, r, k, n)
    below = [*laid_under(stage, h, wanted), *stowed(stage, bounds, wanted, k, n), *over_rugs(stage, bounds, wanted)]
    free = [*below, *surrounding(stage, bounds, wanted), *strewn(stage, h, bounds, wanted, MOST if n <= MANY else MOST // 2)]
    if h.pattern in ("wall", "corner"):
        free = [s.dearer(OFF_WALL) for s in free]
    out = [*ranked(stage, t, bounds, wanted, k, n), *ringed(stage, h, bounds, wanted, k, n), *alongside(stage, bounds, wanted, k, n), *near_hosts(stage, bounds, wanted, list(lined(stage, h, bounds, wanted, k, n))), *free]
    usual = [] if h.pattern == "underfoot" else spots(stage, h, bounds, r, k, n)
    if any(w.kind == "around" for w in wanted):
        usual = [s.dearer(UNEVEN) for s in usual]
    elif h.pattern == "seat" and not any(w.kind in ("front", "behind") and n > max(len(w.hosts), w.among) for w in wanted):
        usual = [s.dearer(-DRAWN_UP * bool(s.free)) for s in usual]
    return [*out, *usual]


__all__ = ["OFF_WALL", "places"]
