"""Who works at a table sits up to it: chair and all come forward until the hands are over its top, as far as knees and legs find room.

Whose legs are in something where they sit is moved, on what can be moved, back or aside until they are not.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.layout.inhand import deed_of
from worldloom.world import Collider, Entity

DEEDS = ("typ", "writ", "eat", "play")
"""Deeds of hands that are done over a table."""
CHAIRS = ("chair", "office_chair", "stool", "bar_stool", "dining_chair", "school_chair")
"""Seats that are drawn up."""
OVER = 0.10
"""Metres from a table's edge in to where hands are."""
FARTHEST, STEP = 0.40, 0.04
"""Metres that a chair is drawn up at most, and by which less is tried."""
ASIDE, BACK, SHY = 0.32, 0.36, 0.6
"""Metres that it is moved aside at most, to where legs find room, and back; and how much of a metre forward one aside is worth."""
LEVEL = 0.25
"""Metres that a top may be above or below the palms."""
KNEES, SHINS = np.array([[-0.28, -0.62, 0.05], [0.28, 0.0, 0.165]]), np.array([[-0.27, -0.64, -0.45], [0.27, -0.34, 0.05]])
"""Bounds against the seat of what thighs need, and shins and feet."""
BODY = 0.26
"""Metres from the middle of the hips to where a table's edge may be."""


def drawn_up(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The entities with those at work at tables near enough to them, their chairs with them."""
    out = {e.id: e for e in entities}
    for e in entities:
        chair = out.get(e.support)
        if chair is not None and chair.category in CHAIRS and str(e.params.get("pose", "")).startswith("sitting"):
            by = _way(e, chair, tuple(out.values()))
            out |= {x.id: _moved(x, by) for x in (e, chair)}
    return tuple(out.values())


def _moved(e: Entity, by: Floats) -> Entity:
    x, y, z = (float(v) for v in np.round(np.array(e.pose.position) + by, 4))
    return e.model_copy(update={"pose": e.pose.model_copy(update={"position": (x, y, z)})})


def _way(e: Entity, chair: Entity, entities: Iterable[Entity]) -> Floats:
    """Metres (3,) to go: none where there is no table before the hands, or where they are over it already."""
    ahead = quat_matrix(e.pose.rotation) @ [0.0, -1.0, 0.0]
    anchors = build(e.maker, e.params, e.seed).anchors
    hands = apply(e.pose, [anchors["hand.left"], anchors["hand.right"]]).mean(0)
    others = [x for x in entities if x.id not in (e.id, chair.id) and x.room == e.room and x.kind == "object"]
    edges = [a for x in others if (a := _edge(x, hands, ahead)) is not None] if deed_of(e) in DEEDS else []
    front = (np.array(e.pose.position) - hands) @ ahead + BODY
    want = max(min(min(edges) + OVER, FARTHEST, min(edges) - front), 0.0) if edges else 0.0
    near = [x for x in others if np.linalg.norm(np.array(x.pose.position) - e.pose.position) < 2.5 and x.support == chair.support]
    aside = np.cross(ahead, [0.0, 0.0, 1.0])

    def stuck(by: Floats) -> bool:
        return any(_meets(_moved(c, by), b, x) for x in near for c, b in ((e, KNEES), (e, SHINS), (chair, None)))

    least = -BACK if stuck(np.zeros(3)) else 0.0
    tries = [(want - far + SHY * abs(side), far, side) for far in np.arange(want, least, -STEP) for side in np.arange(-ASIDE, ASIDE + 0.01, STEP)]
    for _, far, side in sorted(tries, key=lambda c: (c[0], c[2])):
        by = far * ahead + side * aside
        if not stuck(by):
            return np.asarray(np.round(by, 3))
    return np.zeros(3)


def _edge(x: Entity, hands: Floats, ahead: Floats) -> float | None:
    """Metres ahead of the hands (behind them: less than 0) to the edge of a top at their height that lies before them; None for another thing."""
    turn, found = quat_matrix(x.pose.rotation), list[float]()
    for s in x.supports:
        p, d = turn.T @ (hands - x.pose.position) / x.pose.scale - s.center, turn.T @ ahead
        if abs(p[2]) > LEVEL or min(s.size) < 0.3:
            continue
        half = np.array(s.size) / 2
        with np.errstate(divide="ignore"):
            enter = np.where(np.abs(d[:2]) > 1e-6, (-np.sign(d[:2]) * half - p[:2]) / d[:2], np.where(np.abs(p[:2]) < half, -np.inf, np.inf))
            leave = np.where(np.abs(d[:2]) > 1e-6, (np.sign(d[:2]) * half - p[:2]) / d[:2], np.inf)
        if -OVER < enter.max() < FARTHEST and enter.max() < leave.min():
            found.append(float(enter.max()) * x.pose.scale)
    return min(found, default=None)


def _meets(e: Entity, bounds: Floats | None, x: Entity) -> bool:
    """Whether a chair, or a box of somebody's legs, is in a piece of a thing."""
    mine = [bounds] if bounds is not None else [_bounds(e, c) for c in e.colliders]
    turn = quat_matrix(x.pose.rotation).T @ quat_matrix(e.pose.rotation)
    shift = quat_matrix(x.pose.rotation).T @ (np.array(e.pose.position) - x.pose.position)
    for c in x.colliders:
        lo, hi = _bounds(x, c) * x.pose.scale
        for b in mine:
            p = _corners(b * e.pose.scale) @ turn.T + shift
            if ((p.min(0) < hi - 0.005) & (p.max(0) > lo + 0.005)).all():
                return True
    return False


def _corners(b: Floats) -> Floats:
    """(8, 3)"""
    return np.array([(b[i, 0], b[j, 1], b[k, 2]) for i in (0, 1) for j in (0, 1) for k in (0, 1)])


def _bounds(e: Entity, c: Collider) -> Floats:
    """(2, 3) of a piece in the entity's frame."""
    if c.shape == "hull":
        p = np.array(c.points)
    else:
        r = c.size[0]
        half = np.array({"box": tuple(v / 2 for v in c.size), "cylinder": (r, r, c.size[2] / 2)}.get(c.shape, (r, r, r)))
        p = _corners(np.stack([-half, half])) @ quat_matrix(c.rotation).T + c.center
    return np.stack([p.min(0), p.max(0)])


__all__ = ["drawn_up"]
