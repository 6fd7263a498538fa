"""Whether a thing stands in a relation to others now, by its box and theirs: what tells "the book on the table" from others."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.world import Entity, World

NEAR = {"beside": 0.9, "near": 1.6, "against": 0.35, "attached": 0.35, "left": 3.0, "right": 3.0, "front": 3.0, "behind": 3.0, "along": 2.0,
        "opposite": 4.0, "facing": 5.0, "around": 2.0}  # fmt: skip


def bounds(e: Entity) -> Floats:
    """(2, 3) of an entity's box in the world."""
    half = np.array(e.extent) / 2
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) * half + np.array(e.center)
    p = apply(e.pose, corners)
    return np.stack([p.min(0), p.max(0)])


LYING = 0.004
"""Metres above the foot of a thing from which on others are on or in it: a rug under a table is not on it."""


def stands(world: World, e: Entity, kind: str, hosts: Sequence[Entity], word: str) -> bool:
    """Whether an entity stands in a relation to any of `hosts`, or to a part of its room."""
    if word:
        return in_room(world, e, kind, word)
    if kind == "around":
        return any(_pair(e, "near", h) for h in hosts)
    if kind == "between" and len(hosts) > 1:
        return _between(e, hosts)
    return any(_pair(e, kind, h) for h in hosts if h.id != e.id)


def granted(world: World, e: Entity, kind: str, hosts: Sequence[Entity], word: str) -> bool:
    """`stands`, with the words of the layout: a corner or the middle "of the room"."""
    return stands(world, e, kind, hosts, kind if word == "room" and kind in ("corner", "middle") else word)


def _between(e: Entity, hosts: Sequence[Entity]) -> bool:
    p, u, v = (np.array(x.pose.position[:2]) for x in (e, hosts[0], hosts[1]))
    d = v - u
    t = float((p - u) @ d / (d @ d + 1e-9))
    return 0.1 < t < 0.9 and float(np.linalg.norm(p - u - t * d)) < 0.3 * float(np.linalg.norm(d)) + 0.5


def _pair(e: Entity, kind: str, h: Entity) -> bool:
    a, b = bounds(e), bounds(h)
    gap = float(np.linalg.norm(np.maximum(np.maximum(a[0, :2] - b[1, :2], b[0, :2] - a[1, :2]), 0)))
    mid = a.mean(0)
    over = bool((mid[:2] > b[0, :2] - 0.05).all() and (mid[:2] < b[1, :2] + 0.05).all())
    if kind in ("on", "in", "inside"):
        return e.support == h.id or (over and b[0, 2] + LYING < a[0, 2] < b[1, 2] + 0.06 and e.kind != "architecture")
    if kind in ("under", "above"):
        return over and (a[1, 2] < b[1, 2] if kind == "under" else a[0, 2] > b[1, 2] - 0.05)
    if kind in ("left", "right", "front", "behind"):
        m = quat_matrix(h.pose.rotation)
        d = mid - b.mean(0)
        x, y = float(d @ m[:, 0]), float(d @ m[:, 1])
        along = {"left": -x, "right": x, "front": -y, "behind": y}[kind]
        return along > 0 and along > 0.7 * abs(y if kind in ("left", "right") else x) and gap < NEAR[kind]
    if kind in ("facing", "opposite"):
        f = -quat_matrix(e.pose.rotation)[:, 1]
        to = b.mean(0) - mid
        return float(f[:2] @ to[:2]) > math.cos(0.7) * float(np.linalg.norm(to[:2])) and gap < NEAR[kind]
    if kind == "far":
        return gap > 2.5
    return gap < NEAR.get(kind, 1.2)


def in_room(world: World, e: Entity, kind: str, word: str) -> bool:
    """Against a wall, in a corner, in the middle, on the floor, under the ceiling."""
    if word in ("floor", "ceiling") or kind == "on" and word == "wall":
        return {"floor": e.support == "ground", "ceiling": e.support == "ceiling", "wall": e.support.startswith("wall")}[word]
    if not world.rooms:
        return word == "room"
    p = np.asarray(world.rooms[0].polygon)
    lo, hi = p.min(0), p.max(0)
    b = bounds(e)[:, :2]
    near = np.minimum(b[0] - lo, hi - b[1])
    if word == "corner":
        return bool((near < 0.6).all())
    if word == "wall":
        return bool((near < 0.2).any())
    if word == "middle":
        return bool((np.abs(b.mean(0) - (lo + hi) / 2) < 0.25 * (hi - lo)).all())
    return True


__all__ = ["bounds", "granted", "in_room", "stands"]
