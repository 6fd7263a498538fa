"""Ways there and back for those who walk, along the free ground however it winds: one lane out, the other home, a turn at either end."""

from __future__ import annotations

import heapq
import math

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.layout.strolls import SPACING, Ground

CELL, REACH = 0.25, 10.0
"""Metres of a cell, and from somebody's place to the farthest ground that is looked at."""
RADII = (0.85, 0.62, 0.48)
"""Metres of half the way between both lanes, the best first."""
OFF, HERE = 4.0, 0.9
"""Metres to which somebody is moved whose place nobody has said, and who is bound to theirs."""
LONG, ENOUGH = 15.0, 5.0
"""Metres of a way after which longer is no better, and with which one is content."""
SHORTEST = 2.0
"""Metres of a way that is no more worth it."""
MIDDLE = 1.4
"""Metres from what stands there from which on one place is as good as another."""
FAR, SEEN = 20.0, 12.0
"""Metres of a lap from which on longer is no better, and that one which the picture shows is worth more."""
STEPS = [(i, j, math.hypot(i, j)) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]


def promenade(ground: Ground, here: Floats, bound: bool) -> Floats:
    """A closed path (n, 2) that passes the place `here` (2,) or one near it; none where there is no room for one."""
    shape = (2 * round(REACH / CELL) + 1,) * 2
    axes = [here[k] + CELL * (np.arange(shape[k]) - shape[k] // 2) for k in range(2)]
    xy = np.stack(np.meshgrid(*axes, indexing="ij"), -1)
    free = ground.open(xy.reshape(-1, 2), here)
    seen = ground.shown(xy.reshape(-1, 2))
    found = [_longest(ground, here, xy, (free & which).reshape(shape), bound) for which in (seen, np.ones_like(seen))]
    return max(found, key=lambda p: min(len(p) * SPACING, FAR) + SEEN * ground.shown(p).mean() if len(p) else 0.0)


def _longest(ground: Ground, here: Floats, xy: Floats, free: NDArray[np.bool_], bound: bool) -> Floats:
    """The path on the cells that are free, wide where that is long enough, else narrower and longer."""
    room, best = _room(free), np.zeros((0, 2))
    for radius in RADII:
        wide = room >= radius
        start = _nearest(xy, wide, here, HERE if bound else OFF)
        line = _line(xy, wide, room, start, bound) if start is not None else []
        loop = _fitting(ground, here, np.array(line), radius) if len(line) > 2 else np.zeros((0, 2))
        if len(loop) > len(best):
            best = loop
        if len(best) * SPACING > 2 * ENOUGH:
            break
    return best


def _room(free: NDArray[np.bool_]) -> Floats:
    """Metres from each cell to the nearest that is not free."""
    from scipy.ndimage import distance_transform_edt

    return np.asarray(distance_transform_edt(np.pad(free, 1))[1:-1, 1:-1] * CELL - CELL / 2)


def _nearest(xy: Floats, wide: NDArray[np.bool_], here: Floats, most: float) -> tuple[int, int] | None:
    far = np.where(wide, np.linalg.norm(xy - here, axis=2), np.inf)
    i, j = np.unravel_index(int(far.argmin()), far.shape)
    return (int(i), int(j)) if far[i, j] <= most else None


def _line(xy: Floats, wide: NDArray[np.bool_], room: Floats, start: tuple[int, int], bound: bool) -> list[Floats]:
    """Places along the longest way through the middle of the free ground; from where somebody is who is bound to it."""
    one, _, _ = _spread(wide, room, start)
    first = start if bound else _farthest(one)
    far, _, came = _spread(wide, room, first)
    at, out = _farthest(far), list[Floats]()
    while at != first:
        out.append(xy[at])
        at = came[at]
    return [*out, xy[first]][::-1]


def _farthest(far: dict[tuple[int, int], float]) -> tuple[int, int]:
    """The cell at the end of the longest way; of those that are long enough the first."""
    return max(far, key=lambda c: (min(far[c], LONG), -far[c], c))


def _spread(wide: NDArray[np.bool_], room: Floats, start: tuple[int, int]) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], float], dict[tuple[int, int], tuple[int, int]]]:  # fmt: skip
    """Metres and cost of the cheapest way from a cell to all that are reached, and the cell before each (Dijkstra); narrow ground is dear."""
    cost, far, came = {start: 0.0}, {start: 0.0}, dict[tuple[int, int], tuple[int, int]]()
    dear = MIDDLE / np.clip(room, 0.3, MIDDLE)
    queue, done = [(0.0, start)], set[tuple[int, int]]()
    while queue:
        c, at = heapq.heappop(queue)
        if at in done:
            continue
        done.add(at)
        for i, j, step in STEPS:
            to = (at[0] + i, at[1] + j)
            if not (0 <= to[0] < wide.shape[0] and 0 <= to[1] < wide.shape[1]) or not wide[to]:
                continue
            new = c + step * CELL * float(dear[to])
            if new < cost.get(to, math.inf):
                cost[to], came[to], far[to] = new, at, far[at] + step * CELL
                heapq.heappush(queue, (new, to))
    return far, cost, came


def _fitting(ground: Ground, here: Floats, line: Floats, radius: float) -> Floats:
    """The path round a line; shorter where it cannot be as long."""
    line = _even(line, CELL)
    for cut in range(0, len(line) // 2, 4):
        for part in (line[: len(line) - cut], line[cut:]) if cut else (line,):
            if len(part) * CELL < SHORTEST:
                return np.zeros((0, 2))
            loop = _round(_smooth(part), radius)
            if ground.free(loop, here):
                return loop
    return np.zeros((0, 2))


def _even(line: Floats, step: float) -> Floats:
    """Points (n, 2) on a line, about so many metres apart."""
    s = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, s[-1], max(round(float(s[-1]) / step), 2) + 1)
    return np.column_stack([np.interp(at, s, line[:, k]) for k in range(2)])


def _smooth(line: Floats, half: int = 4, times: int = 2) -> Floats:
    """A line without the corners of its cells; its ends stay."""
    for _ in range(times):
        padded = np.concatenate([2 * line[:1] - line[half:0:-1], line, 2 * line[-1:] - line[-2 : -half - 2 : -1]])
        line = np.stack([np.convolve(padded[:, k], np.full(2 * half + 1, 1 / (2 * half + 1)), "valid") for k in range(2)], 1)
    return line


def _round(line: Floats, r: float) -> Floats:
    """The closed path (n, 2) that keeps to the right of a line, out and home, with round ends."""
    ahead = np.gradient(line, axis=0)
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    left = np.column_stack([-ahead[:, 1], ahead[:, 0]])
    turn = np.linspace(-math.pi / 2, math.pi / 2, 9)[1:-1, None]
    ends = [line[k] + r * (np.cos(turn) * s * ahead[k] + np.sin(turn) * s * left[k]) for k, s in ((-1, 1.0), (0, -1.0))]
    loop = np.concatenate([line - r * left, ends[0], (line + r * left)[::-1], ends[1]])
    whole = _even(np.concatenate([loop, loop[:1]]), CELL / 2)[:-1]
    whole = np.mean([np.roll(whole, k, axis=0) for k in range(-2, 3)], axis=0)
    return _even(np.concatenate([whole, whole[:1]]), SPACING)[:-1]


__all__ = ["promenade"]
