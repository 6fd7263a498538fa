"""What lies in a thing and what lies on it: the surfaces meant by each, and several things piled in one container."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from worldloom.assets.parts.opened import HEAP, RAIL, STEMS
from worldloom.geometry import Floats, Ints, yaw_of
from worldloom.synth.layout.footprint import Box, overlap
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.world import Entity, Support

IN = ("in", "inside")
"""Relations of what is within something."""
INSIDE, OPEN = "inside", ("shelf", "tier", "tray")
"""How makers name surfaces that lie within a thing, and those that lie in it as well as on it."""
CLEAR, LAYERS = 0.004, 12
"""Metres between things that are piled, and layers at most."""
STACKED = 2.0
"""What it costs to lie on something where there is room beside it."""
TOP = 3.0
"""What it costs what is in a thing to stand on its uppermost tier."""
SLENDER = 1.5
"""How much higher than wide things are at most on which, or which, one piles: no bottle stands on a bottle."""
SKY = 5.0
"""Metres of free height from which on nothing is above a surface."""
MANY = 8
"""How many things of one kind lie together before they go round the surfaces of what holds them."""
VESSEL = 0.6
"""Metres up to which small things lie heaped in something."""
FLAT = 0.07
"""Metres up to which a thing is flat enough for a drawer."""
WIDER = 1.35
"""How much wider than the square in its floor a round vessel is where things lie heaped."""
NARROW, PILE = 0.3, 0.8
"""Metres of width below which things stand in a vessel, and how high a pile is to the width of what holds it at most."""
STEM, DEEP, FAN = 2.2, 0.3, 0.5
"""How much higher than wide a stem is, the share of its height that is within a vessel at least, and how far stems fan out to a metre of height."""
LEAST = 1.6
"""Depths of its vessel that a stem is tall at least, however many there are."""
HAND = 1.0
"""Metres above the floor at which one looks into things first."""
STEPS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3)
"""Scales that are tried where things must be smaller to find room."""


def meant(host: Entity, within: bool) -> tuple[Support, ...]:
    """The surfaces of a host for what is in it or on it; all where it has none of that kind."""
    level = tuple(u for u in host.supports if u.name != RAIL)
    inner = tuple(u for u in level if u.name.startswith(INSIDE))
    if within:
        return inner or tuple(u for u in level if u.name.startswith(OPEN)) or level
    return tuple(u for u in level if u not in inner) or inner


def vessel(supports: Sequence[Support]) -> bool:
    """Whether things can only lie in it: what is "on" an open basket is in it."""
    return bool(supports) and all(u.name.startswith(INSIDE) for u in supports)


def shelved(host: Entity) -> bool:
    """Whether a host is shelving: what is "on" it stands on a shelf, not on its top."""
    return sum(u.name.startswith("shelf.") for u in host.supports) > 1


def round_in(host: Entity, size: float, n: int) -> bool:
    """Whether n things of a width lie heaped in rings in a host, as in a bowl, a basket or a cup, rather than in rows."""
    inner = meant(host, True)
    if not inner or inner[0].name != INSIDE or max(host.extent) * host.pose.scale > VESSEL:
        return False
    ring = 0.0 if n == 1 else 0.52 * size / math.sin(math.pi / min(n, 6))
    return ring + size / 2 < WIDER * min(inner[0].size) * host.pose.scale / 2


def narrow(host: Entity) -> bool:
    """Whether what is in a host stands upright, as a brush in a cup or a flower in a vase."""
    inner = [u for u in host.supports if u.name.startswith(INSIDE)]
    return bool(inner) and max(max(u.size) for u in inner) * host.pose.scale < NARROW


def heaps(host: Entity, ext: Sequence[float]) -> bool:
    """Whether things of a size (3,), small and about as wide as high, lie in a host in a heap rather than in rows."""
    inner = meant(host, True)
    small = 1.4 * max(ext) < max(host.extent[:2]) * host.pose.scale < VESSEL and max(ext) < 2 * min(ext)
    open_ = len(inner) == 1 and inner[0].clearance > host.center[2] + host.extent[2] / 2 - inner[0].center[2]  # no dome
    return small and open_ and inner[0].name == INSIDE


def stems_in(host: Entity, ext: Sequence[float]) -> Support | None:
    """Where a thing of a size (3,) stands upright in a host among others of its kind: in what is made for stems, or slender in a narrow vessel that is deep enough."""
    made = next((u for u in host.supports if u.name == STEMS), None)
    if made or ext[2] < STEM * max(ext[:2]) or len(inner := [u for u in host.supports if u.name.startswith(INSIDE)]) != 1:
        return made
    u, s, top = inner[0], host.pose.scale, host.center[2] + host.extent[2] / 2
    narrow = u.name == INSIDE and max(u.size) * s < VESSEL / 2 and max(u.size) < 1.1 * min(u.size)
    return u if narrow and DEEP * ext[2] < (top - u.center[2]) * s and max(ext[:2]) < 3 * max(u.size) * s else None


def _bunched(host: Entity, u: Support, ext: Sequence[float], n: int) -> float:
    """The largest scale up to 1, in steps, at which n stems of a size have room for their heads, and none is too tall."""
    s, top = host.pose.scale, host.center[2] + host.extent[2] / 2
    depth, neck = (top - u.center[2]) * s, max(u.size) * s / 2
    wide = neck + min(2 * neck / depth, FAN) * np.maximum(ext[2] * np.asarray(STEPS) - depth, 0.0)
    heads = n * (0.9 * max(ext[:2]) * np.asarray(STEPS)) ** 2
    tall = ext[2] * np.asarray(STEPS)
    ok = (heads < math.pi * wide**2) & (tall < depth / DEEP) | (tall < LEAST * depth)  # but no head stays within
    return next((f for f, good in zip(STEPS, ok, strict=True) if good), STEPS[-1])


def fits(host: Entity, ext: Sequence[float], n: int, squat: bool = False) -> float:
    """The largest scale up to 1, in steps, at which n things of a size (3,) have room in a host, in no tall piles if `squat`; 0 where there is none."""
    if stems := stems_in(host, ext):
        return _bunched(host, stems, ext, n)
    return next((f for f in STEPS if _room(host, np.asarray(ext) * f, n, squat) >= n), 0.0)


def _room(host: Entity, ext: Floats, n: int, squat: bool) -> int:
    """How many things of a size (3,) an empty host takes, counted up to n."""
    total = 0
    most = 1 if ext[2] > SLENDER * min(ext[:2]) else LAYERS
    for u in meant(host, True):
        layers = int((u.clearance * host.pose.scale + 1e-3 + CLEAR) / (ext[2] + CLEAR))
        layers = min(layers, max(1, int(PILE * min(u.size) * host.pose.scale / ext[2]))) if squat else layers
        total += min(layers, most) * int(_grid(u, host.pose.scale, ext)[0].prod())
        if total >= n:
            break
    return total


def _grid(u: Support, scale: float, ext: Floats) -> tuple[Ints, bool]:
    """Columns and rows (2,) of things of a size on a surface, and whether they are turned by a right angle."""
    room = np.array(u.size) * scale + 1e-3
    straight, across = np.floor(room / ext[:2]), np.floor(room / ext[1::-1])
    turned = bool(across.prod() > straight.prod())
    return (across if turned else straight).astype(int), turned


def exposed(host: Entity, u: Support, tall: float) -> bool:
    """Whether more than half of a thing so tall stands out over the top of what it shall lie in: on the uppermost board."""
    over = u.center[2] * host.pose.scale + tall / 2 > (host.center[2] + host.extent[2] / 2) * host.pose.scale
    return not u.name.startswith(INSIDE) and (u.clearance > SKY or over)


def ordered(host: Entity, ext: Sequence[float]) -> list[Support]:
    """Inner surfaces of a host, those first where one puts a thing of a size: flat things in drawers, others where there is most room, at the height of a hand."""
    flat, s = ext[2] < FLAT, host.pose.scale

    def key(u: Support) -> tuple[bool, bool, float, float, str]:
        return exposed(host, u, float(ext[2])), flat != ("drawer" in u.name), -round(u.size[0] * u.size[1], 2), abs(host.pose.position[2] + u.center[2] * s - HAND), u.name

    return sorted(meant(host, True), key=key)


def piled(stage: Stage, host: Entity, bounds: Floats, n: int, k: int = 0) -> Iterator[Spot]:
    """Where the k-th of n things that lie in a host may lie: side by side on its inner surfaces, MANY on each in turn, or on what lies there already."""
    s, yaw, ext = host.pose.scale, yaw_of(host.pose.rotation), bounds[1] - bounds[0]
    mid, c, si = (bounds[0, :2] + bounds[1, :2]) / 2, math.cos(yaw), math.sin(yaw)
    there = [b for id in held(stage, host) if (b := stage.boxes.get(id)) is not None]
    inner, stems = ordered(host, ext), stems_in(host, (float(ext[0]), float(ext[1]), float(ext[2])))
    heap = heaps(host, (float(ext[0]), float(ext[1]), float(ext[2])))
    for i, u in enumerate(inner):
        rank = (i - k) % len(inner) if n > MANY else i
        if u is stems:
            x, y, z = (q + v * s for q, v in zip(host.pose.position, u.center, strict=True))
            a, r = yaw + 2.4 * len(there), 0.5 * u.size[0] * s * math.sqrt((len(there) + 0.5) / max(n, 1))
            yield Spot(round(x + r * math.cos(a), 4), round(y + r * math.sin(a), 4), round(float(z - bounds[0, 2]), 4), round(a, 4), host.id, STEMS,
                       frozenset({host.id, host.support, *(b.id for b in there)}))  # fmt: skip
            continue
        (nx, ny), turned = _grid(u, s, ext)
        low = host.pose.position[2] + u.center[2] * s
        m = np.array([-mid[1], mid[0]]) if turned else mid
        angle = yaw + (math.pi / 2 if turned else 0.0)
        for x, y, off in _cells(np.array(u.size) * s, int(nx), int(ny), n):
            q = np.array(u.center[:2]) * s + [x, y] - m
            px, py = host.pose.position[0] + c * q[0] - si * q[1], host.pose.position[1] + si * q[0] + c * q[1]
            own = stage.box_of(bounds, 1.0, float(px), float(py), low, angle)
            below = max((b for b in there if low - 0.01 < b.z0 < low + u.clearance * s and touches(own, b)), key=lambda b: b.z1, default=None)
            if below and below.z1 - below.z0 > 2 * SLENDER * min(below.hx, below.hy):
                continue
            z = below.z1 + CLEAR if below else low + 0.0005
            if z - low + ext[2] <= u.clearance * s + 1e-3:
                yield Spot(round(float(px), 4), round(float(py), 4), round(float(z - bounds[0, 2]), 4), round(angle, 4), below.id if below and not heap else host.id, HEAP if heap else "" if below else u.name,
                           frozenset({host.id, host.support}), round(float(0.3 * rank + TOP * exposed(host, u, float(ext[2])) + 0.1 * off + STACKED * (below is not None) + 4.0 * (z - low)), 4))  # fmt: skip


def held(stage: Stage, host: Entity) -> list[str]:
    """Ids of all that a host carries, one on the other."""
    out = [host.id]
    for e in stage.entities:
        if e.support in out and e.id not in out:
            out.append(e.id)
    return out[1:]


def sharing(stage: Stage, host: Entity) -> int:
    """How many things the words put into a host, of all kinds together."""
    among = {t.id: t for t in stage.plan.things}
    kinds = (*IN, "on") if vessel(host.supports) else IN
    inside = {r.subject for r in stage.plan.relations if r.kind in kinds and host.thing in r.objects}
    units = max(len(stage.by_thing.get(host.thing or "", ())), 1)
    return -(-sum(max(among[i].count.n, 1) for i in inside if i in among) // units)


def touches(a: Box, b: Box) -> bool:
    """Whether two boxes overlap seen from above."""
    return overlap(replace(a, z0=0.0, z1=1.0), replace(b, z0=0.0, z1=1.0))


def _cells(room: Floats, nx: int, ny: int, n: int) -> Iterator[tuple[float, float, float]]:
    """Middles of the cells of a surface, each with what it costs: those of n things side by side, then of as many as there is room for."""
    few = min(nx, n), min(ny, max(-(-n // max(nx, 1)), 1))
    for (cx, cy), more in ((few, 0.0), ((min(nx, 6), min(ny, 4)), 4.0)):
        for j in range(cy if (cx, cy) != few or not more else 0):
            for i in range(cx):
                u, v = (i + 0.5) / cx - 0.5, (j + 0.5) / cy - 0.5
                yield u * room[0], v * room[1], math.hypot(u, v) + more


__all__ = ["IN", "INSIDE", "SKY", "fits", "heaps", "held", "meant", "narrow", "ordered", "piled", "round_in", "sharing", "shelved", "stems_in", "touches", "vessel"]
