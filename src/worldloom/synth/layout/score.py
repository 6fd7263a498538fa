"""What places cost: every candidate for a thing at once, by where it would lie in the picture and whether the room holds it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.layout.stage import Spot, Stage

TALL = 2.5
"""Metres from which on a thing is not set before what was asked for."""


def boxes_at(bounds: Floats, scale: float, found: Sequence[Spot]) -> Floats:
    """(n, 7): the upright box of a part with these bounds (2, 3) at each spot, as rows of x, y, half extents, heading, lowest and highest z."""
    lo, hi = bounds * scale
    x, y, z, yaw = np.array([(s.x, s.y, s.z, s.yaw) for s in found]).reshape(-1, 4).T
    (cx, cy), (hx, hy), c, s = (lo[:2] + hi[:2]) / 2, (hi[:2] - lo[:2]) / 2, np.cos(yaw), np.sin(yaw)
    same = np.ones(len(x))
    return np.stack([x + c * cx - s * cy, y + s * cx + c * cy, hx * same, hy * same, yaw, z + lo[2], z + hi[2]], 1)


def roomed(stage: Stage, boxes: Floats, slack: float = 0.003) -> NDArray[np.bool_]:
    """(n,) which boxes lie within the room's walls and under its ceiling; all where there is no room."""
    if not stage.site.rooms:
        return np.ones(len(boxes), bool)
    room = stage.site.rooms[0]
    p = np.asarray(room.polygon)
    c, s = np.abs(np.cos(boxes[:, 4])), np.abs(np.sin(boxes[:, 4]))
    reach = np.stack([c * boxes[:, 2] + s * boxes[:, 3], s * boxes[:, 2] + c * boxes[:, 3]], 1)
    within = (boxes[:, :2] - reach >= p.min(0) - slack) & (boxes[:, :2] + reach <= p.max(0) + slack)
    return np.asarray(within.all(1) & (boxes[:, 6] <= room.height + slack))


def seen_costs(stage: Stage, boxes: Floats, asked: bool, depth: tuple[float, float], size: float, hero: bool, first: bool = False) -> Floats:
    """(n,) how badly each box composes: out of frame, too near or far, on the frame's edge, hiding or hidden by asked things.

    `size` in metres; the `first` of several heroes comes closest.
    """
    left, right, low, high, d = stage.views(boxes).T
    middle = (left + right) / 2
    if asked:
        ideal = min(max(size * (1.3 if first else 1.75 if hero else 2.6), depth[0] * 1.15), depth[1])
        cost = 8.0 * np.maximum(0.0, np.abs(middle) + 0.25 * (right - left) - 0.8) + 6.0 * np.maximum(0.0, -0.52 - low)
        cost += (2.0 if first else 0.9) * np.abs(np.log(np.maximum(d, 0.5) / ideal))
        cost += 2.5 * np.maximum(0.0, depth[0] - d) + 0.4 * np.maximum(0.0, d - depth[1])
        if hero:
            cost += 1.2 * np.minimum(np.abs(middle - 0.32), np.abs(middle + 0.32))
    else:
        ideal = min(max(5.0 + 1.6 * size, depth[0]), depth[1])
        cost = 0.6 * (np.abs(middle) >= 1.1) + 0.45 * np.abs(np.log(np.maximum(d, 0.5) / ideal))
    if stage.seen:
        cost += _hidden(stage, np.stack([left, right, low, high, d], 1), asked, size)
    return np.where((d < 0) | (_reach(stage, boxes) < 1.2 + 0.12 * size), 60.0 if asked else 25.0, cost)


def _hidden(stage: Stage, views: Floats, asked: bool, size: float) -> Floats:
    """(n,) the cost of covering what was asked for, or of being covered by it."""
    left, right, low, high, d = views.T[:, :, None]
    sl, sr, slo, shi, sd = np.array(stage.seen).T[:, None, :]
    w, h = np.minimum(right, sr) - np.maximum(left, sl), np.minimum(high, shi) - np.maximum(low, slo)
    common = np.where((w > 0) & (h > 0), w * h, 0.0)
    area, other = np.maximum((right - left) * (high - low), 1e-6), np.maximum((sr - sl) * (shi - slo), 1e-6)
    before = d < sd
    share = np.minimum(common / np.where(before, other, area), 1.0)
    cost = np.where(before, 7.0, 3.0 if asked else 0.2) * share
    if size > TALL:
        cost += np.where(before, 1.6 * common / area, 0.0)  # a tree before a front
    return np.asarray(cost.sum(1))


def _reach(stage: Stage, boxes: Floats) -> Floats:
    """(n,) distance in plan from the eye to each box."""
    ex, ey, _ = stage.site.view.eye
    c, s = np.cos(boxes[:, 4]), np.sin(boxes[:, 4])
    dx, dy = ex - boxes[:, 0], ey - boxes[:, 1]
    return np.hypot(np.maximum(np.abs(c * dx + s * dy) - boxes[:, 2], 0.0), np.maximum(np.abs(c * dy - s * dx) - boxes[:, 3], 0.0))


__all__ = ["boxes_at", "roomed", "seen_costs"]
