"""Geometric tests of relations between nodes of a GLB. Distances between boxes; left is -X of the reference, front -Y."""

from __future__ import annotations

import math

import numpy as np

from worldloom.evaluate.glb import Node
from worldloom.geometry import Floats

REACH = {"beside": 1.0, "near": 3.0, "against": 0.6, "attached": 0.6, "along": 14.0, "opposite": 6.0, "front": 8.0, "behind": 8.0,
         "left": 8.0, "right": 8.0, "linked": 1.2, "holding": 0.8, "facing": 12.0, "corner": 1.5}  # fmt: skip


def axes(n: Node) -> tuple[Floats, Floats, Floats]:
    """Centre, right (+X) and front (-Y) of a node in plan, our frame."""
    m = n.matrix
    right = np.array([m[0, 0], -m[2, 0]])
    front = np.array([m[0, 2], -m[2, 2]])
    c = n.bounds.mean(0)
    return c, right / (np.linalg.norm(right) + 1e-9), front / (np.linalg.norm(front) + 1e-9)


def distance(a: Node, b: Node) -> float:
    """Between axis-aligned boxes, metres."""
    la, lb = a.bounds, b.bounds
    gap = np.maximum(np.maximum(la[0] - lb[1], lb[0] - la[1]), 0)
    return float(np.linalg.norm(gap))


def level(a: Node, b: Node) -> float:
    """Distance in plan between boxes."""
    la, lb = a.bounds[:, :2], b.bounds[:, :2]
    return float(np.linalg.norm(np.maximum(np.maximum(la[0] - lb[1], lb[0] - la[1]), 0)))


def holds(kind: str, subject: Node, others: list[Node], group: list[Node]) -> bool:
    """Whether `subject` stands in the relation to the references; `group` are all subjects."""
    if kind == "around":
        return surrounds(group, others[0]) if others else False
    if kind == "between":
        return len(others) >= 2 and between(subject, others)
    return any(_pair(kind, subject, o) for o in others)


def _pair(kind: str, a: Node, b: Node) -> bool:
    c, right, front = axes(b)
    d = a.bounds.mean(0)[:2] - c[:2]
    half = (b.bounds[1] - b.bounds[0])[:2] / 2
    if kind in ("on", "in", "inside", "above"):
        return _on(a, b, kind)
    if kind == "under":
        return a.bounds[0, 2] < b.bounds[1, 2] and level(a, b) < 0.3
    if kind in ("left", "right"):
        s = float(d @ right) * (1 if kind == "right" else -1)
        return s > 0.2 * float(np.abs(half @ np.abs(right))) and s > 0.6 * abs(float(d @ front)) and level(a, b) < REACH[kind]
    if kind in ("front", "behind"):
        s = float(d @ front) * (1 if kind == "front" else -1)
        return s > 0 and s > 0.6 * abs(float(d @ right)) and level(a, b) < REACH[kind]
    if kind == "facing":
        _, _, mine = axes(a)
        to = -d / (np.linalg.norm(d) + 1e-9)
        return float(mine @ to) > math.cos(math.radians(35))
    if kind == "far":
        return distance(a, b) > 4.0
    if kind == "outside":
        return distance(a, b) > 0
    return distance(a, b) <= REACH.get(kind, 3.0)


def _on(a: Node, b: Node, kind: str) -> bool:
    """Its middle over the reference, its foot at, in, or (for `above`) over the reference's height range."""
    mid = a.bounds.mean(0)[:2]
    over = bool((mid > b.bounds[0, :2] - 0.05).all() and (mid < b.bounds[1, :2] + 0.05).all())
    foot, lo, hi = a.bounds[0, 2], b.bounds[0, 2], b.bounds[1, 2]
    return over and foot > lo - 0.05 and (foot < hi + 0.06 or kind == "above")


def between(a: Node, others: list[Node]) -> bool:
    """The subject's middle lies near the segment of some pair of references, inside it."""
    p = a.bounds.mean(0)[:2]
    for i, x in enumerate(others):
        for y in others[i + 1 :]:
            u, v = x.bounds.mean(0)[:2], y.bounds.mean(0)[:2]
            e = v - u
            t = float((p - u) @ e / (e @ e + 1e-9))
            off = float(np.linalg.norm(p - u - t * e))
            if 0.15 < t < 0.85 and off < 0.25 * np.linalg.norm(e) + 0.8:
                return True
    return False


def surrounds(group: list[Node], ref: Node) -> bool:
    """At least three round the reference, no empty half."""
    c = ref.bounds.mean(0)[:2]
    d = np.array([g.bounds.mean(0)[:2] - c for g in group])
    if len(d) < 3:
        return False
    a = np.sort(np.arctan2(d[:, 1], d[:, 0]))
    gaps = np.diff(np.concatenate([a, a[:1] + 2 * math.pi]))
    return float(gaps.max()) < math.pi * 1.15


def in_rows(group: list[Node], rows: int) -> bool:
    """The group's centres fall into `rows` lines across or along (or any rows >= 1 when 0)."""
    p = np.array([g.bounds.mean(0)[:2] for g in group])
    if len(p) < 2:
        return False
    for axis in (0, 1):
        x = np.sort(p[:, axis])
        size = float(np.median([g.bounds[1, axis] - g.bounds[0, axis] for g in group]))
        lines = 1 + int((np.diff(x) > max(0.6 * size, 0.3)).sum())
        if (rows and lines == rows) or (not rows and lines <= max(2, len(p) // 2)):
            return True
    return False


__all__ = ["holds", "between", "surrounds", "in_rows", "distance", "axes"]
