"""What lies in a thing and what lies on it: the surfaces meant by each, and several things piled in one container."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.stage import Spot
from worldloom.world import Entity, Support

IN = ("in", "inside")
"""Relations of what is within something."""
INSIDE, OPEN = "inside", ("shelf", "tier", "tray")
"""How makers name surfaces that lie within a thing, and those that lie in it as well as on it."""
CLEAR, LAYERS = 0.004, 12
"""Metres between things that are piled, and layers at most."""
VESSEL = 0.6
"""Metres up to which small things lie heaped in something."""
HAND = 1.0
"""Metres above the floor at which one looks into things first."""
STEPS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3)
"""Scales that are tried where things must be smaller to find room."""


def meant(host: Entity, within: bool) -> tuple[Support, ...]:
    """The surfaces of a host for what is in it or on it; all where it has none of that kind."""
    inner = tuple(u for u in host.supports if u.name.startswith(INSIDE))
    if within:
        return inner or tuple(u for u in host.supports if u.name.startswith(OPEN)) or host.supports
    return tuple(u for u in host.supports if u not in inner) or inner


def round_in(host: Entity) -> bool:
    """Whether small things lie heaped in a host, as in a bowl, a basket or a cup, rather than in rows."""
    inner = meant(host, True)
    return bool(inner) and inner[0].name == INSIDE and max(host.extent) * host.pose.scale < VESSEL


def fits(host: Entity, ext: Sequence[float], n: int) -> float:
    """The largest scale up to 1, in steps, at which n things of a size (3,) have room in a host; 0 where there is none."""
    return next((f for f in STEPS if len(list(_slots(host, np.asarray(ext) * f, n))) >= n), 0.0)


def piled(host: Entity, bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """The k-th of n things of which all lie in a host: side by side on its inner surfaces, then in layers; the other places where that is taken."""
    s, yaw, ext = host.pose.scale, yaw_of(host.pose.rotation), bounds[1] - bounds[0]
    mid, c, si = (bounds[0, :2] + bounds[1, :2]) / 2, math.cos(yaw), math.sin(yaw)
    slots = list(_slots(host, ext, n))
    for rank, (u, dx, dy, z, turned) in enumerate([*slots[k:], *slots[:k]]):
        q = np.array(u.center[:2]) * s + [dx, dy]
        m = np.array([-mid[1], mid[0]]) if turned else mid
        x, y = host.pose.position[0] + c * (q[0] - m[0]) - si * (q[1] - m[1]), host.pose.position[1] + si * (q[0] - m[0]) + c * (q[1] - m[1])
        at = host.pose.position[2] + u.center[2] * s + z - float(bounds[0, 2])
        yield Spot(round(float(x), 4), round(float(y), 4), round(float(at) + 0.0005, 4), round(yaw + (math.pi / 2 if turned else 0.0), 4), host.id, u.name,
                   frozenset({host.id, host.support}), 0.3 * rank)  # fmt: skip


Slot = tuple[Support, float, float, float, bool]
"""A surface, metres from its middle, metres above it, and whether what lies there is turned by a right angle."""


def _slots(host: Entity, ext: Floats, n: int) -> Iterator[Slot]:
    """Places for n things of a size (3,), layer by layer, those at the height of a hand first."""
    s, left, layer = host.pose.scale, n, 0
    inner = sorted(meant(host, True), key=lambda u: (-round(u.size[0] * u.size[1], 2), abs(host.pose.position[2] + u.center[2] * s - HAND), u.name))
    while left > 0 and layer < LAYERS:
        before, z = left, layer * (float(ext[2]) + CLEAR)
        for u in inner:
            room = np.array(u.size) * s + 1e-3
            straight, across = np.floor(room / ext[:2]), np.floor(room / ext[1::-1])
            turned = bool(across.prod() > straight.prod())
            nx, ny = (int(v) for v in (across if turned else straight))
            if not nx * ny or z + ext[2] > u.clearance * s + 1e-3:
                continue
            taken = min(left, nx * ny)
            cols = min(nx, taken)
            rows = -(-taken // cols)
            for place in range(taken):
                i, j = place % cols, place // cols
                yield u, (i - (cols - 1) / 2) * room[0] / cols, (j - (rows - 1) / 2) * room[1] / rows, z, turned
            left -= taken
            if left <= 0:
                return
        if left == before:
            return
        layer += 1


__all__ = ["IN", "INSIDE", "fits", "meant", "piled", "round_in"]
