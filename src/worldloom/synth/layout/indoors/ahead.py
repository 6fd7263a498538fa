"""Room that is left for what will stand beside: a sofa that two tables shall flank does not fill its corner."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from worldloom.assets.registry import index
from worldloom.geometry import Floats
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.score import roomed
from worldloom.synth.layout.stage import Stage
from worldloom.world import Thing

BLOCKED = 5.0
"""What it costs to leave no room for something."""
ROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))
SIDES = {
    "around": ROUND,
    "left": ((-1, 0),),
    "right": ((1, 0),),
    "front": ((0, -1),),
    "behind": ((0, 1),),
    "facing": ((0, -1),),
    "opposite": ((0, -1),),
}
FAR = {"around": 0.3, "opposite": 1.6, "facing": 0.6, "front": 0.3}
"""Metres to what comes, where it does not stand close."""


def room_left(stage: Stage, t: Thing, boxes: Floats) -> Floats:
    """(n,) what each place costs for the things to come that find no room where the words want them."""
    total = np.zeros(len(boxes))
    for sides, size, away in _pending(stage, t):
        lost = [~roomed(stage, _probe(boxes, s, size, away)) for s in sides]
        total += BLOCKED * np.mean(lost, 0)
    return total


def _pending(stage: Stage, t: Thing) -> Iterator[tuple[tuple[tuple[int, int], ...], tuple[float, float], float]]:
    """Sides, sizes (across, along the side) and distances of what will stand by a thing."""
    own = index()[choose(t, stage.plan.setting).maker].card.clearance
    for rel in stage.plan.relations:
        other = next((x for x in stage.plan.things if x.id == rel.subject), None)
        if t.id not in rel.objects or other is None or other.id in stage.by_thing or other.id == t.id:
            continue
        both = rel.kind in ("beside", "near") and other.count.n == 2
        sides = ((-1, 0), (1, 0)) if both else SIDES.get(rel.kind, ())
        if rel.kind == "facing" and own[1] > own[0]:
            sides = ((0, 1),)  # used from behind
        extent = index()[choose(other, stage.plan.setting).maker].extent
        if sides and min(extent[:2]) > 0.05:
            yield sides, (float(extent[0]), float(extent[1])), FAR.get(rel.kind, 0.05)


def _probe(boxes: Floats, side: tuple[int, int], size: tuple[float, float], away: float) -> Floats:
    """Boxes of what stands at a side of each box."""
    out = boxes.copy()
    hx, hy = size[0] / 2, size[1] / 2
    dx, dy = side[0] * (boxes[:, 2] + hx + away), side[1] * (boxes[:, 3] + hy + away)
    c, s = np.cos(boxes[:, 4]), np.sin(boxes[:, 4])
    out[:, 0] += c * dx - s * dy
    out[:, 1] += s * dx + c * dy
    out[:, 2], out[:, 3] = hx, hy
    out[:, 6] = out[:, 5] + 0.3
    return out


__all__ = ["room_left"]
