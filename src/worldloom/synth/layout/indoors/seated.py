"""What lies on a table for each of those who sit at it: as many plates as chairs are one before each chair."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.indoors.meaning import facing, gap, turned
from worldloom.synth.layout.indoors.tops import covered, reachable, spread_on
from worldloom.synth.layout.indoors.wishes import SEATS, WORKED_AT, Wish
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Thing

AT = ("chair", "stool", "office_chair", "bar_stool", *SEATS)
"""What one sits on at a table."""
DRAWN_UP, LOOKS = 0.75, 0.2
"""Metres between a table and a seat that is drawn up to it, and how straight that looks at it."""
EDGE = 0.03
"""Metres between the edge of a table and what lies before somebody."""
AHEAD, ASIDE = (0.0, 0.1, 0.2, 0.3), (0.0, 0.16, -0.16, 0.28, -0.28)
"""Metres from there to the middle of a table and to the side, where something lies there already."""
ROUND = 0.75
"""Share of its width up to which the surface of a table is that of a round one."""
WANTED, OFF = 2.0, 4.0
"""What is gained by lying before somebody, and what it costs, a metre, to lie elsewhere than straight before them."""
SMALL = 0.45
"""Metres up to which what is before somebody lies on their table."""
MIDDLE = ("candle", "candlestick", "vase", "flower", "bouquet", "centerpiece", "potted_plant", "lamp", "book")
"""What lies in the middle of a table, however many sit there."""


def at_seats(stage: Stage, t: Thing, on: Sequence[Entity], bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """Places before the k-th seat for the k-th of n things, and beside those; none where there are not as many seats as things."""
    seats = drawn_up(stage, on[0]) if len(on) == 1 and t.category not in MIDDLE and n > 1 else []
    if len(seats) != n:
        return
    host, covers, half = row(stage, on[0])[0], spread_on(stage, on[0], t.category), (bounds[1, :2] - bounds[0, :2]) / 2
    top = max((u for u in reachable(on[0]) if u.name != "lying"), key=lambda u: u.size[0] * u.size[1], default=None)
    if top is None:
        return
    scale = on[0].pose.scale
    reach = host[2:4] if top.size[0] * scale < 2 * ROUND * host[2] else np.array(top.size) * scale / 2
    z = on[0].pose.position[2] + top.center[2] * scale + 0.0005
    q = row(stage, seats[k])[0]
    c, s = math.sin(q[4]), -math.cos(q[4])  # where the seat looks
    start = _edge(host, reach, q, top.size[0] * scale < 2 * ROUND * host[2]) + half[1] + EDGE
    if not math.isfinite(start):
        return
    mid = (bounds[0, :2] + bounds[1, :2]) / 2
    yaw = float(q[4]) + math.pi
    for ahead in AHEAD:
        for aside in ASIDE:
            x, y = q[0] + c * (start + ahead) - s * aside, q[1] + s * (start + ahead) + c * aside
            u, v = math.cos(yaw) * mid[0] - math.sin(yaw) * mid[1], math.sin(yaw) * mid[0] + math.cos(yaw) * mid[1]
            spot = Spot(round(float(x - u), 4), round(float(y - v), 4), round(float(z), 4), round(yaw, 4), on[0].id, top.name,
                        frozenset({on[0].id, on[0].support}), OFF * (ahead + abs(aside)) - WANTED)  # fmt: skip
            yield covered(stage, spot, bounds, covers) if covers else spot


def tables_before(stage: Stage, h: Habit, bounds: Floats, wanted: Sequence[Wish]) -> list[Entity]:
    """The tables that carry what is small and before those who sit at them: a laptop in front of each chair lies on their table."""
    seats = {e.id for w in wanted if w.kind == "front" and w.forward for e in (*w.hosts, *w.others) if e.category in AT}
    if not seats or h.pattern != "surface" and float(np.ptp(bounds, axis=0)[:2].max()) > SMALL:
        return []
    return [e for e in stage.entities if e.id in stage.boxes and e.supports and e.category.endswith(WORKED_AT) and seats & {s.id for s in drawn_up(stage, e)}]


def drawn_up(stage: Stage, table: Entity) -> list[Entity]:
    """The seats at a table, in the order in which they were placed."""
    host = row(stage, table)
    near = [(e, row(stage, e)) for e in stage.entities if e.category in AT and e.support not in stage.boxes]
    return [e for e, q in near if float(gap(q, host)[0]) < DRAWN_UP and float(facing(q, host)[0]) > LOOKS]


def _edge(host: Floats, reach: Floats, q: Floats, even: bool) -> float:
    """Metres that a seat is from the edge of a table straight ahead of it, which is an ellipse where it is `even`; infinite where it looks past it."""
    ahead = np.linspace(0.0, 2.0, 201)
    x, y = turned(host[None], (q[0] + math.sin(q[4]) * ahead)[None], (q[1] - math.cos(q[4]) * ahead)[None])
    within = np.hypot(x[0] / reach[0], y[0] / reach[1]) < 1 if even else (np.abs(x[0]) < reach[0]) & (np.abs(y[0]) < reach[1])
    return float(ahead[int(np.argmax(within))]) if within.any() else math.inf


__all__ = ["at_seats", "drawn_up", "tables_before"]
