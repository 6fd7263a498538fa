"""How far places grant what the words ask, and what it costs not to."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.indoors.meaning import DISTANT, SCORES, beside, cells, facing, fall_off, gap, levelled, middle, turned
from worldloom.synth.layout.indoors.wishes import BESIDE, HELD, NOT_THERE, Wish
from worldloom.synth.layout.lift import LYING
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import held
from worldloom.world import Entity

UNMET, ENOUGH = 18.0, 0.72
"""What a relation costs that does not hold at all, and the score from which on nothing is gained."""
MUTUAL = 2.5
"""What it costs to face something, or to stand opposite, where that looks elsewhere."""
LOOKING, SEAT = (0.7, 4.0), 0.35
"""Metres over which things face each other; chairs, up to half as wide, may stand close."""
FLAT, FOOT = 0.06, 0.3
"""Metres up to which a thing lies under others, and is beside their feet, which reach so high."""
BACKLESS = 0.6
"""What it counts to be against something, but not with the back to it: what leans there would lean on nothing."""
HOLDS, LATER = 0.5, 0.5
"""The score from which on a relation holds, and how much a wish counts of what is to come."""
SURFACE = {"left": (-1, 0), "right": (1, 0), "front": (0, -1), "behind": (0, 1), "middle": (0, 0), "corner": (0, 0)}


def missed(stage: Stage, wanted: Sequence[Wish], box: Floats, spot: Sequence[Spot]) -> int:
    """How many wishes do not hold where a thing stands, in a box (1, 7) on one spot."""
    scores = [score(stage, w, box, spot) for w in wanted if w.forward and not (w.reach or w.soft)]
    return sum(s is not None and float(s[0]) < HOLDS for s in scores)


def row(stage: Stage, e: Entity) -> Floats:
    """(1, 7): the upright box of an entity."""
    half = np.array(e.extent) / 2
    b = stage.box_of(
        np.array([np.array(e.center) - half, np.array(e.center) + half]), e.pose.scale, *e.pose.position, yaw_of(e.pose.rotation)
    )
    return np.array([[b.x, b.y, b.hx, b.hy, b.yaw, b.z0, b.z1]])


def costs(stage: Stage, wanted: Sequence[Wish], boxes: Floats, found: Sequence[Spot]) -> Floats:
    """(n,) what each place costs for the wishes that it does not grant."""
    total = np.zeros(len(boxes))
    for w in wanted:
        s = score(stage, w, boxes, found)
        if s is not None:
            total += (LATER if w.reach or w.soft else 1.0) * UNMET * (1 - np.minimum(s / ENOUGH, 1.0))
        if w.others and w.kind in BESIDE:
            total += NOT_THERE * np.max([SCORES[w.kind](boxes, row(stage, e)) for e in w.others], 0)
        if w.kind in ("facing", "opposite") and w.hosts:
            total += MUTUAL * (1 - np.max([facing(row(stage, e), boxes) for e in w.hosts], 0))
    return total


def score(stage: Stage, w: Wish, boxes: Floats, found: Sequence[Spot]) -> Floats | None:
    """(n,) in [0, 1]: how far each place grants a wish; None for one that is not judged by places."""
    if w.word:
        return in_room(stage, w.kind, w.word, boxes, w.reach)
    if w.reach:
        band = (0.0, w.reach + (1.4 if w.kind == "near" else 0.4))
        return np.asarray(np.max([fall_off(gap(boxes, row(stage, e)), band) for e in w.hosts], 0))
    if w.kind in HELD:
        ids = {id for e in w.hosts for id in (e.id, *held(stage, e))}  # a soap on a dish on a shelf, a book on books
        flat = [e for e in w.hosts if e.category in LYING and e.support not in stage.boxes]
        return (
            np.max([covered(boxes, row(stage, e)) for e in flat], 0)
            if flat
            else np.array([float(s.support in ids) for s in found])
        )
    if w.kind == "blank":
        return 1 - np.max([at_opening("at", boxes, row(stage, e)) for e in w.hosts], 0) if w.hosts else np.ones(len(boxes))
    if w.kind == "clear":
        return fall_off(gap(boxes, row(stage, w.hosts[0])), (w.room, w.room + 1.2), 0.2)
    if w.kind == "apart":
        return spaced(boxes, row(stage, w.hosts[0]), w.room)
    if w.kind not in SCORES:
        return None
    each = [
        at_opening(w.kind, boxes, row(stage, e)) if e.category in ("window", "door") else _one(stage, w, boxes, e, found)
        for e in w.hosts
    ]
    return np.asarray(np.min(each, 0) if w.every else np.max(each, 0))


def footing(stage: Stage, e: Entity) -> Floats:
    """(1, 7): the upright box of what of an entity is near its foot: the legs of a bench, not the bar over it; all of it where its pieces are hulls."""
    low = e.center[2] - e.extent[2] / 2 + FOOT / e.pose.scale
    pieces = [(np.array(q.center), np.array(q.size) * ((1, 1, 1) if q.shape == "box" else (2, 2, 1)) / 2) for q in e.colliders if q.shape in ("box", "cylinder")]
    feet = [(m - h, m + h) for m, h in pieces if m[2] - h[2] < low]
    if not feet or any(q.shape == "hull" for q in e.colliders):
        return row(stage, e)
    bounds = np.array([np.min([lo for lo, _ in feet], 0), np.max([hi for _, hi in feet], 0)])
    b = stage.box_of(bounds, e.pose.scale, *e.pose.position, yaw_of(e.pose.rotation))
    return np.array([[b.x, b.y, b.hx, b.hy, b.yaw, b.z0, b.z1]])


def _one(stage: Stage, w: Wish, boxes: Floats, e: Entity, found: Sequence[Spot]) -> Floats:
    low = w.kind == "beside" and e.support == "ground" and float((boxes[:, 6] - boxes[:, 5]).max()) < FLAT
    host = footing(stage, e) if low else row(stage, e)
    if w.kind == "under" and w.forward and host[0, 6] - host[0, 5] > 0.1 and float((boxes[:, 6] - boxes[:, 5]).max()) < FLAT:
        return covered(np.broadcast_to(host, boxes.shape), boxes)
    s = SCORES[w.kind](boxes, host) if w.forward else SCORES[w.kind](host, boxes)
    if w.kind == "facing" and e.support != "ceiling":
        near = np.where(boxes[:, 2:4].max(1) > SEAT, LOOKING[0], 0.0)
        s = s * np.maximum(fall_off(gap(boxes, host), (0.0, LOOKING[1]), 0.8), DISTANT) * fall_off(np.maximum(near - gap(boxes, host), 0.0), (0.0, 0.0), 0.35)
    if w.kind == "against" and w.forward:
        turned_away = boxes + np.array([0, 0, 0, 0, math.pi, 0, 0])
        s = np.where(facing(turned_away, host) > HOLDS, s, BACKLESS * s)
    if w.kind in SURFACE and w.forward and w.lies:
        on = np.array([f.support == e.id for f in found])
        s = np.where(on, region(w.kind, boxes, host), s) if on.any() else s
    return np.asarray(s)


def spaced(boxes: Floats, host: Floats, room: float) -> Floats:
    """Side by side with a host, turned as it is, with room for something of a width between, and not much more."""
    side = np.maximum(*(beside(boxes, host, s) for s in ("left", "right")))
    turn = boxes[:, 4] - host[0, 4]
    same = np.clip(1 - 4 * np.abs(np.sin(turn)), 0.0, 1.0) * (np.cos(turn) > 0)
    return np.asarray(side * same * fall_off(gap(boxes, host), (room + 0.06, room + 0.9), 0.08))


def covered(a: Floats, flat: Floats) -> Floats:
    """Share of the footprints of boxes that lies on a flat one: on a rug, or of what has a rug under it."""
    a, flat = np.broadcast_arrays(a, flat)
    x, y, _ = cells(a)
    px, py = turned(flat, x, y)
    return np.asarray(((np.abs(px) <= flat[:, 2:3]) & (np.abs(py) <= flat[:, 3:4])).mean(1))


def over_flat(stage: Stage, boxes: Floats) -> Floats:
    """(n,) 1 where a box meets a rug or mat that lies there, else 0."""
    flat = [e for e in stage.entities if e.category in LYING and e.kind != "architecture"]
    if not flat:
        return np.zeros(len(boxes))
    return np.asarray(np.max([gap(boxes, row(stage, e)) < 0.02 for e in flat], 0), float)


def region(kind: str, boxes: Floats, host: Floats) -> Floats:
    """How far what lies on a host lies on its left, right, front or far half, in its middle or at a corner."""
    x, y = (q[:, 0] for q in turned(host, boxes[:, 0:1], boxes[:, 1:2]))
    u, v = x / host[0, 2], y / host[0, 3]
    if kind == "middle":
        return np.asarray(np.maximum(middle(boxes, host), 1 - np.hypot(u, v)))
    if kind == "corner":
        return np.asarray(np.minimum(np.abs(u), np.abs(v)) / 0.5)
    sx, sy = SURFACE[kind]
    return np.asarray(np.clip((sx * u + sy * v) / 0.4, 0.0, 1.0))


def at_opening(kind: str, boxes: Floats, host: Floats) -> Floats:
    """Relations to a window or door in its wall: under, before and "at" it (before its wall at any height) count along the wall only."""
    if kind not in ("under", "front", "above", "at"):
        return np.asarray(SCORES[kind](boxes, host)) if kind in SCORES else np.zeros(len(boxes))
    x, _ = turned(host, boxes[:, 0:1], boxes[:, 1:2])
    turn = boxes[:, 4] - host[0, 4]
    half = boxes[:, 2] * np.abs(np.cos(turn)) + boxes[:, 3] * np.abs(np.sin(turn))
    wide = host[0, 2] * 1.25
    shared = np.minimum(x[:, 0] + half, wide) - np.maximum(x[:, 0] - half, -wide)
    along = np.clip(shared / np.minimum(2 * half, 2 * wide), 0.0, 1.0)
    apart = gap(levelled(boxes, host) if kind == "at" else boxes, host)
    near = fall_off(apart, (0.0, 0.4), 0.1) if kind in ("under", "at") else fall_off(apart, (0.0, 1.4))
    low = boxes[:, 5] < host[0, 5] - 0.05 if kind == "under" else np.ones(len(boxes), bool)
    return np.asarray(along * near * low)


def in_room(stage: Stage, kind: str, word: str, boxes: Floats, slack: float = 0.0) -> Floats | None:
    """Against a wall, in a corner or within `slack` more metres along the wall of one, in the middle of the room."""
    p = np.asarray(stage.site.rooms[0].polygon)
    lo, hi = p.min(0), p.max(0)
    c, s = np.abs(np.cos(boxes[:, 4])), np.abs(np.sin(boxes[:, 4]))
    reach = np.stack([c * boxes[:, 2] + s * boxes[:, 3], s * boxes[:, 2] + c * boxes[:, 3]], 1)
    away = np.stack([boxes[:, :2] - reach - lo, hi - boxes[:, :2] - reach], 1)  # (n, 2 ends, 2 axes)
    if word == "ceiling":
        return None
    if word == "wall" or kind == "against":
        return (
            fall_off(np.maximum(away.min((1, 2)), 0.0), (0.0, 0.15), 0.1)
            if kind in ("against", "along", "beside", "attached", "on")
            else None
        )
    if kind == "corner":
        nearest = np.sort(np.maximum(away.min(1), 0.0), 1)
        return np.asarray(fall_off(nearest[:, 0], (0.0, 0.6)) * fall_off(nearest[:, 1], (0.0, 0.6 + slack)))
    if kind == "middle" and slack:
        return fall_off(np.linalg.norm(np.maximum(np.abs(boxes[:, :2] - (lo + hi) / 2) - reach, 0.0), axis=1), (0.0, slack))
    if kind == "middle":
        m, size = (lo + hi) / 2, float(np.mean(hi - lo))
        own = 2 * np.maximum(boxes[:, 2], boxes[:, 3])
        spread = 0.5 * own + np.maximum(1 - own / size, 0.1)
        return np.asarray(np.exp(-((boxes[:, 0] - m[0]) ** 2 + (boxes[:, 1] - m[1]) ** 2) / (2 * spread**2)))
    return None


__all__ = ["ENOUGH", "at_opening", "costs", "covered", "missed", "over_flat", "row", "score"]
