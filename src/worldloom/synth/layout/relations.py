"""Candidate poses that satisfy a relation to something that stands already. Left is -X of the reference, front -Y."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from worldloom.assets.parts.opened import HEAP
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.habits import Habit
from worldloom.synth.layout.indoors.between import between
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.spots import on_surface
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import heaps, piled, stems_in
from worldloom.world import Entity, Relation

WIDE = 6.0
"""Metres: flat things wider than this are ground to others."""
SPREAD, ABOUT = 0.12, 1.3
"""Metres of the height of what is spread on the ground, and of who is on it beside others."""
SIDES = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "front": (0.0, -1.0), "behind": (0.0, 1.0)}
NEAR = {"beside": (0.05, 0.45), "near": (0.5, 1.4), "left": (0.08, 0.7), "right": (0.08, 0.7), "front": (0.35, 1.3), "behind": (0.1, 1.0), "opposite": (1.6, 3.2),
        "facing": (1.0, 2.5), "far": (4.5, 9.0), "attached": (0.0, 0.03), "against": (0.0, 0.05), "outside": (0.4, 2.5)}  # fmt: skip

FAN, ROWS, ELBOWS, FANNED, TALLEST = 1.6, 0.75, 0.22, 1.0, 2.6
"""Of those who stand before something: metres to the first arc, between arcs and between neighbours, radians to either side; how tall they are at most."""


def related(stage: Stage, rel: Relation, hosts: list[Entity], h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> list[Spot]:
    """Candidates for the k-th of n subjects of `rel`; empty when the relation has no geometry here."""
    kind = rel.kind
    if kind in ("on", "above") and hosts:
        across = h.facing == "across"
        return list(_on(stage, hosts, bounds, r, k, float(r.choice([-1, 1])) * (math.pi / 2) + float(r.uniform(-0.6, 0.2)) if across else None))
    if kind in ("in", "inside") and hosts and stems_in(hosts[k % len(hosts)], tuple(float(v) for v in bounds[1] - bounds[0])):
        return list(piled(stage, hosts[k % len(hosts)], bounds, -(-n // len(hosts)), k // len(hosts)))
    if kind in ("in", "inside") and hosts and n > 1 and hosts[0].supports and max(bounds[1, :2] - bounds[0, :2]) < 0.2:
        return list(heaped(hosts[k % len(hosts)], bounds, k // len(hosts), -(-n // len(hosts))))
    if kind in ("in", "inside", "holding") and hosts:
        return list(_on(stage, hosts, bounds, r, k, within=True)) or list(_beside(stage, "near", hosts[k % len(hosts)], bounds, r))
    if kind == "under" and hosts:
        return list(_under(hosts[k % len(hosts)], bounds, r))
    if kind == "between" and len(hosts) >= 2:
        return list(_between(stage, hosts, bounds, k))
    if kind == "around" and hosts:
        return list(_around(stage, hosts[0], bounds, r, k, n))
    if kind == "facing" and n > 1 and hosts and bounds[1, 2] < TALLEST:
        return list(_before(stage, hosts[0], bounds, r, n))
    if kind in NEAR and hosts:
        return list(_beside(stage, kind, hosts[k % len(hosts)], bounds, r))
    return []


def _on(stage: Stage, hosts: list[Entity], bounds: Floats, r: np.random.Generator, k: int, turned: float | None = None, within: bool = False) -> Iterator[Spot]:
    for j in range(min(len(hosts), 4)):
        host = hosts[(k + j) % len(hosts)]
        if min(host.extent[:2]) * host.pose.scale > WIDE and host.extent[2] < 1.5:
            yield from _somewhere_on(stage, host, r, turned)
            continue
        if _spreads(host, bounds):
            yield from _about(host, bounds, r, j, k)
            continue
        found = list(on_surface(stage, host, bounds, r, cost=0.4 * j, tries=14, within=within))
        yield from found
        if not found:
            x, y, z = host.pose.position
            top = z + (host.center[2] + host.extent[2] / 2) * host.pose.scale
            yield Spot(x, y, round(top + 0.001, 4), yaw_of(host.pose.rotation), host.id, "top", frozenset({host.id}), 1.0 + j)


def _spreads(host: Entity, bounds: Floats) -> bool:
    """Whether several as large as this are on a flat thing beside each other: a blanket, a mat."""
    size = bounds[1] - bounds[0]
    return not host.supports and host.extent[2] * host.pose.scale < SPREAD and size[2] > 0.3 and max(size[:2]) < ABOUT and min(host.extent[:2]) * host.pose.scale > 1.5 * min(size[:2])


def _about(host: Entity, bounds: Floats, r: np.random.Generator, rank: int, k: int) -> Iterator[Spot]:
    """Places in two rows along a blanket that face each other, the middle ones first."""
    yaw, size = yaw_of(host.pose.rotation), bounds[1, :2] - bounds[0, :2]
    half, c, s = np.array(host.extent[:2]) * host.pose.scale / 2, math.cos(yaw), math.sin(yaw)
    long = int(half[1] >= half[0])
    away, reach = max(float(half[1 - long]) - 0.4 * float(size[1]), 0.0), max(float(half[long]) - 0.2, 0.0)
    top = host.pose.position[2] + (host.center[2] + host.extent[2] / 2) * host.pose.scale
    for i, along in enumerate(sorted(np.linspace(-reach, reach, 9).tolist(), key=abs)):
        for j, side in enumerate((1.0, -1.0) if k % 2 else (-1.0, 1.0)):
            q = (side * away, along) if long else (along, side * away)
            heading = yaw + (-side * math.pi / 2 if long else (0.0 if side > 0 else math.pi)) + float(r.uniform(-0.15, 0.15))
            x, y = host.pose.position[0] + c * q[0] - s * q[1], host.pose.position[1] + s * q[0] + c * q[1]
            yield Spot(round(x, 4), round(y, 4), round(float(top) + 0.001, 4), round(heading, 4), host.id, "top", frozenset({host.id}), 0.4 * rank + 0.02 * i + 0.01 * j)


def heaped(host: Entity, bounds: Floats, k: int, n: int) -> Iterator[Spot]:
    """The k-th of n small things in a bowl or basket: rings of up to six, each ring on the one below."""
    size = float(max(bounds[1, :2] - bounds[0, :2])) * 1.04
    inside = min(host.supports, key=lambda s: s.center[2])
    heap = heaps(host, tuple(float(v) for v in bounds[1] - bounds[0]))
    ring, place = divmod(k, 6)
    count = min(n - 6 * ring, 6)
    radius = 0.0 if count == 1 else 0.5 * size / math.sin(math.pi / count)
    for i in range(4):
        a = 2 * math.pi * place / count + 0.7 * ring + 0.3 * i
        x = host.pose.position[0] + inside.center[0] + radius * math.cos(a)
        y = host.pose.position[1] + inside.center[1] + radius * math.sin(a)
        z = host.pose.position[2] + inside.center[2] * host.pose.scale + 0.82 * size * ring + 0.001
        yield Spot(round(x, 4), round(y, 4), round(z, 4), a, host.id, HEAP if heap else inside.name, frozenset({host.id, host.support}), 0.01 * i)


def _somewhere_on(stage: Stage, host: Entity, r: np.random.Generator, turned: float | None) -> Iterator[Spot]:
    """On a runway, road or field: anywhere on the part of it that the view shows."""
    ex, ey, _ = stage.site.view.eye
    yaw = yaw_of(host.pose.rotation)
    c, s = math.cos(yaw), math.sin(yaw)
    half = np.array(host.extent[:2]) * host.pose.scale / 2
    for _ in range(60):
        d = r.uniform(-0.85, 0.85, 2) * half
        x, y = host.pose.position[0] + c * d[0] - s * d[1], host.pose.position[1] + s * d[0] + c * d[1]
        if ey + 4 < y < ey + 45:
            heading = float(r.uniform(-math.pi, math.pi)) if turned is None else turned
            yield Spot(round(float(x), 4), round(float(y), 4), _ground(stage, np.array([x, y])), round(heading, 4), "ground", cost=0.02 * abs(x - ex))


def _under(host: Entity, bounds: Floats, r: np.random.Generator) -> Iterator[Spot]:
    x, y, z = host.pose.position
    for _ in range(12):
        dx, dy = r.uniform(-0.25, 0.25, 2) * np.array(host.extent[:2])
        yield Spot(x + float(dx), y + float(dy), z, float(r.uniform(-0.5, 0.5)), host.support, free=frozenset({host.id}))


def _between(stage: Stage, hosts: list[Entity], bounds: Floats, k: int) -> Iterator[Spot]:
    """Half way between the k-th host and the one nearest to it of those that follow; what parts them stands across the line."""
    a, opposite = hosts[k % (len(hosts) - 1)], _opposite(hosts)
    if stage.indoors and opposite:
        yield from between(stage, *opposite, bounds)
    b = min(hosts[k % (len(hosts) - 1) + 1 :], key=lambda e: math.dist(e.pose.position, a.pose.position))
    if stage.indoors:
        yield from _parted(stage, a, b, bounds)
        yield from between(stage, a, b, bounds)
    p, q = np.array(a.pose.position), np.array(b.pose.position)
    yaw = math.atan2(q[1] - p[1], q[0] - p[0])
    parts = bounds[1, 2] > 1.4 and bounds[1, 0] - bounds[0, 0] > 2 * (bounds[1, 1] - bounds[0, 1]) and stage.plan.setting.interior
    yaw += math.pi / 2 if parts else 0.0
    fits = math.dist(p[:2], q[:2]) - (a.extent[0] + b.extent[0]) / 2 > float(bounds[1, 1] - bounds[0, 1]) + 0.04  # no way past is needed
    beside = frozenset({a.id, b.id}) if parts and fits else frozenset[str]()
    for t in (0.5, 0.46, 0.54):
        m = p * (1 - t) + q * t
        yield Spot(float(m[0]), float(m[1]), _ground(stage, m), yaw, free=beside, cost=abs(t - 0.5) * 4)


def _opposite(hosts: list[Entity]) -> tuple[Entity, Entity] | None:
    """The middle ones of two rows of a kind that look at each other; None where they form no such rows."""
    m = len(hosts) // 2
    yaw = [yaw_of(e.pose.rotation) for e in hosts]
    rows = m > 1 and len({e.thing for e in hosts}) == 1 and all(abs(math.cos(y - yaw[0]) - (1 if i < m else -1)) < 0.05 for i, y in enumerate(yaw))
    return (hosts[m // 2], hosts[m + m // 2]) if rows else None


def _parted(stage: Stage, a: Entity, b: Entity, bounds: Floats) -> Iterator[Spot]:
    """In the gap of two that stand side by side, turned as they are, backs in line where it is the smaller."""
    p, q = row(stage, a)[0], row(stage, b)[0]
    if abs(math.sin(p[4] - q[4])) > 0.1 or math.cos(p[4] - q[4]) < 0:
        return
    c, s = math.cos(p[4]), math.sin(p[4])
    along, aside = c * (q[0] - p[0]) + s * (q[1] - p[1]), c * (q[1] - p[1]) - s * (q[0] - p[0])
    own, mid = bounds[1, :2] - bounds[0, :2], (bounds[0, :2] + bounds[1, :2]) / 2
    room = abs(along) - p[2] - q[2]
    if a.support in stage.boxes or room < own[0] or abs(aside) > p[3] + q[3]:
        return
    u = math.copysign(p[2] + room / 2, along)
    deep = (p[3] - own[1] / 2, aside + q[3] - own[1] / 2)
    for cost, v in enumerate(dict.fromkeys((round(min(deep), 4), round(aside / 2, 4), round(-min(deep), 4)))):
        x, y = u - mid[0], v - mid[1]
        yield Spot(round(float(p[0] + c * x - s * y), 4), round(float(p[1] + s * x + c * y), 4), 0.0, round(float(p[4]), 4),
                   free=frozenset({a.id, b.id}), cost=0.1 * cost - 1.0)  # fmt: skip


def _around(stage: Stage, host: Entity, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    """Evenly round the host, fronts inward; the gap towards the eye stays free."""
    cx, cy, _ = host.pose.position
    ex, ey, _ = stage.site.view.eye
    to_eye = math.atan2(ey - cy, ex - cx)
    reach = 0.5 * max(host.extent[:2]) * host.pose.scale + 0.5 * float(bounds[1, 1] - bounds[0, 1])
    for i in range(24):
        spread = 2 * math.pi * (k + 0.5) / n if n != 2 else math.pi * (k + 0.5)
        t = to_eye + spread + float(r.uniform(-0.12, 0.12)) * (i > 0)
        d = reach + (2.0 if reach > 1.2 else 0.45) + 0.09 * i
        x, y = cx + d * math.cos(t), cy + d * math.sin(t)
        yield Spot(x, y, _ground(stage, np.array([x, y])), math.atan2(cx - x, -(cy - y)), cost=0.08 * i)


def _beside(stage: Stage, kind: str, host: Entity, bounds: Floats, r: np.random.Generator) -> Iterator[Spot]:
    x, y, z = host.pose.position
    yaw = yaw_of(host.pose.rotation)
    c, s = math.cos(yaw), math.sin(yaw)
    half = np.array(host.extent[:2]) * host.pose.scale / 2
    mid = np.array(host.center[:2]) * host.pose.scale
    own = (bounds[1, :2] - bounds[0, :2]) / 2
    lo, hi = NEAR[kind]
    sides = [SIDES[kind]] if kind in SIDES else [(0.0, -1.0)] if kind in ("opposite", "facing") else list(SIDES.values())
    for i in range(40):
        sx, sy = sides[i % len(sides)]
        gap = lo + (hi - lo) * float(r.random()) ** 1.5
        along = float(r.uniform(-0.8, 0.8))
        local = mid + (np.array([sx, sy]) * (half + own + gap) if sx == 0 or sy == 0 else 0)
        reach = half * (0.9 if max(half) > 3 else 0.5)
        local = local + (np.array([0.0, along * reach[1]]) if sx else np.array([along * reach[0], 0.0]))
        px, py = x + c * local[0] - s * local[1], y + s * local[0] + c * local[1]
        turn = yaw + (math.pi if kind in ("opposite", "facing") else 0.0) + float(r.uniform(-0.12, 0.12))
        level = z if host.support == "water" else _ground(stage, np.array([px, py]))
        yield Spot(round(float(px), 4), round(float(py), 4), round(level, 4), round(turn, 4), "water" if host.support == "water" else "ground", cost=gap * 0.3)


def _before(stage: Stage, host: Entity, bounds: Floats, r: np.random.Generator, n: int) -> Iterator[Spot]:
    """Arcs before the front of a thing for several who face it, the nearest first: where there is room for three times as many."""
    yaw, size = yaw_of(host.pose.rotation), bounds[1, :2] - bounds[0, :2]
    out, k, row = max(host.extent[:2]) * host.pose.scale / 2 + float(size[1]) / 2 + FAN, 0, 0
    while k < 3 * n + 6:
        far = out + row * (float(size[1]) + ROWS)
        step = (float(size[0]) + ELBOWS) / far
        half = int(FANNED / step)
        for i in sorted(range(-half, half + 1), key=abs):
            a = yaw + (i + 0.5 * (row % 2)) * step + float(r.uniform(-0.1, 0.1)) * step
            x, y = host.pose.position[0] + far * math.sin(a), host.pose.position[1] - far * math.cos(a)
            turn = math.pi + a
            yield Spot(round(float(x), 4), round(float(y), 4), round(_ground(stage, np.array([x, y])), 4), round(turn, 4), "ground", cost=0.02 * k)
            k += 1
        row += 1


def _ground(stage: Stage, p: Floats) -> float:
    return float(stage.site.ground(np.asarray(p, float).reshape(1, -1)[:, :2])[0])


__all__ = ["heaped", "related", "SIDES", "NEAR"]
