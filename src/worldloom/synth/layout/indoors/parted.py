"""Where several of a kind usually stand to one other: side by side, or one on each side."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.indoors.granted import ENOUGH, row
from worldloom.synth.layout.indoors.meaning import beside, turned
from worldloom.synth.layout.indoors.wishes import SEATS, WATCHED
from worldloom.synth.layout.stage import Stage
from worldloom.world import Thing

ROW, ABREAST = 4.0, 4
"""What it costs, a metre, to leave the row of what stands behind something, and how many make one."""
SAME_SIDE = 4.0
"""What it costs the second of two to stand on the same side of something as the first."""


def parted(stage: Stage, t: Thing, boxes: Floats, k: int, n: int) -> Floats:
    """(n,) what it costs not to stand where several of a kind usually stand to one other: one on each side, or in a row."""
    return _abreast(stage, t, boxes, k, n) if n > 1 else np.zeros(len(boxes))


def _abreast(stage: Stage, t: Thing, boxes: Floats, k: int, n: int) -> Floats:
    """What stands behind, before or above one thing stands side by side, so that all find room."""
    hosts = [e for r in stage.plan.relations if r.subject == t.id and r.kind in ("behind", "front", "above") for o in r.objects for e in stage.by_thing.get(o, ())]
    if not hosts or hosts[0].category in ("window", "door"):
        return _either_side(stage, t, boxes, k, n)
    if t.category in SEATS and hosts[0].category in WATCHED:
        return np.zeros(len(boxes))  # in rows of their own
    host, k, n = hosts[k % len(hosts)], k // len(hosts), -(-n // len(hosts))
    if not 1 < n <= ABREAST:
        return np.zeros(len(boxes))
    q = row(stage, host)
    x, _ = turned(q, boxes[:, 0:1], boxes[:, 1:2])
    wide = (n - 1) * (boxes[:, 2] + 0.02)
    return np.asarray(ROW * np.abs(x[:, 0] - (2 * k / (n - 1) - 1) * wide))


def _either_side(stage: Stage, t: Thing, boxes: Floats, k: int, n: int) -> Floats:
    """What it costs two that stand by something not to be on its left and right, and the second to be on the side of the first."""
    by = [o for r in stage.plan.relations if r.subject == t.id and r.kind in ("beside", "near") for o in r.objects]
    hosts = [e for o in by for e in stage.by_thing.get(o, ())]
    placed = stage.by_thing.get(t.id, [])
    if n != 2 or not hosts or len(placed) != k or k == 0 and (len(hosts) > 1 or hosts[0].category in ("window", "door")):
        return np.zeros(len(boxes))
    q = row(stage, hosts[0])
    left, right = beside(boxes, q, "left"), beside(boxes, q, "right")
    if k == 0:
        return np.asarray(SAME_SIDE * (1 - np.minimum(np.maximum(left, right) / ENOUGH, 1.0)))
    first = row(stage, placed[-1])
    x, _ = turned(q, boxes[:, 0:1], boxes[:, 1:2])
    fx, _ = turned(q, first[:, 0:1], first[:, 1:2])
    other = right if fx[0, 0] < 0 else left
    same = (np.sign(x[:, 0]) == np.sign(fx[0, 0])) & (np.abs(x[:, 0]) > q[0, 2] * 0.5)
    return np.asarray(SAME_SIDE * same + SAME_SIDE * (1 - np.minimum(other / ENOUGH, 1.0)))


__all__ = ["parted"]
