"""Candidate poses by pattern: in zones, along lines, against and on walls, from ceilings, on surfaces, in the air."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.layout.footprint import holds, inside
from worldloom.synth.layout.habits import CARRIERS, Habit
from worldloom.synth.layout.sites.base import MADE, Wall
from worldloom.synth.layout.stage import Spot, Stage
from worldloom.synth.layout.within import SKY, meant
from worldloom.world import Entity, Zone

CENTER = (0.0, 9.0)
SLENDER, SLIM = 5.0, 0.45
"""How many times higher than deep, and up to how many metres wide, a thing is that may lean."""
Corner = list[float]
Place = tuple[float, float, float]


def spots(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> list[Spot]:
    """Candidates for the k-th of n things with this habit and part bounds (2, 3)."""
    makers = {"line": _line, "wall": _wall, "corner": _corner, "mount": _mount, "window": _window, "hang": _hang, "surface": _surface, "air": _air, "rows": _rows, "seat": _seat, "aisle": _aisle}
    make = makers.get(h.pattern, _zones)
    found = list(make(stage, h, bounds, r, k, n))
    if not found and h.pattern not in ("mount", "window", "hang", "surface") and not (h.pattern == "line" and not h.step and h.line):
        found = list(_zones(stage, h, bounds, r, k, n))
    return found


def heading(stage: Stage, h: Habit, x: float, y: float, r: np.random.Generator, company: list[Place]) -> float:
    """Which way the front turns at (x, y); `company` is what people attend to, from `_attended`."""
    ex, ey, _ = stage.site.view.eye
    if h.facing == "view":
        base = math.atan2(ex - x, -(ey - y))
        return 0.55 * base + float(r.uniform(-0.22, 0.22))
    if h.facing == "lane":
        return (-math.pi / 2 if x > 0 else math.pi / 2) + float(r.uniform(-0.04, 0.04))
    if h.facing == "center":
        return math.atan2(CENTER[0] - x, -(CENTER[1] - y)) + float(r.uniform(-0.15, 0.15)) if not stage.plan.setting.interior else _toward(x, y, 0.0, 0.4)
    if h.facing == "across":
        return float(r.choice([-1, 1])) * (math.pi / 2) + float(r.uniform(-0.55, 0.25)) * (1 if x > 0 else -1)
    if h.facing == "corner":
        return _toward(x, y, ex, ey) + math.copysign(0.65, -x) + float(r.uniform(-0.1, 0.1))
    if h.facing == "company":
        return _company(stage, x, y, r, company)
    if h.facing == "aside":
        return -math.pi / 2 + float(r.uniform(-0.1, 0.25))
    if h.facing == "water":
        return math.pi
    if h.facing == "away":
        return math.pi + float(r.uniform(-0.3, 0.3))
    if h.facing == "line":
        return 0.0
    return float(r.uniform(-math.pi, math.pi))


ATTRACTIONS = frozenset(("market_stall", "food_stall", "well", "fountain", "statue", "campfire", "forge", "vending_machine", "person", "table", "bench", "cart", "airplane", "car", "signpost"))
"""What people stand about, look at and talk to."""
TURNED = 1.75
"""Radians by which somebody may turn away from the eye: a little more than in profile."""


def _attended(stage: Stage, h: Habit) -> list[Place]:
    """Where things and people stand that somebody with this habit may turn to."""
    if h.facing != "company" or stage.plan.setting.interior:
        return []
    return [e.pose.position for e in stage.entities if e.category in ATTRACTIONS]


def _company(stage: Stage, x: float, y: float, r: np.random.Generator, company: list[Place]) -> float:
    """Towards the nearest thing or person within five metres that people attend to, never with the back to the eye; else by three quarters to it."""
    ex, ey, _ = stage.site.view.eye
    seen = _toward(x, y, ex, ey)
    others = [p for p in company if abs(p[0] - x) < 5.0 and math.dist(p[:2], (x, y)) < 5.0]
    if stage.plan.setting.interior or not others:
        return seen + float(r.choice([-1, 1])) * float(r.uniform(0.35, 1.0)) * (0.3 if stage.plan.setting.interior else 1.0)
    tx, ty, _ = min(others, key=lambda p: math.dist(p[:2], (x, y)))
    away = (_toward(x, y, tx, ty) - seen + math.pi) % (2 * math.pi) - math.pi
    return seen + min(max(away, -TURNED), TURNED)


def _toward(x: float, y: float, tx: float, ty: float) -> float:
    return math.atan2(tx - x, -(ty - y))


def _zones(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    zones = [z for name in h.zones for z in stage.site.zone(name)] or stage.site.zone("stage", "floor", "back")
    near = [e for e in stage.entities if e.category in h.near and e.pose.position[1] < 60] if h.near else []
    frames = [(z, *_frame(z)) for z in zones]
    found = [p for i in range(70) if (p := _draw(h, bounds, r, frames, near, i)) is not None]
    if not found:
        return
    xy = np.array([(x, y) for x, y, _, _ in found])
    level, company = stage.site.ground(xy), _attended(stage, h)
    if h.pattern == "center":
        middle = np.asarray((stage.site.zone("center") or zones)[0].polygon).mean(0)
    for (x, y, zone, penalty), ground in zip(found, level, strict=True):
        if h.pattern == "center":
            penalty += 1.5 * math.hypot(x - middle[0], y - middle[1])
        if h.pattern == "cluster" and not near and k:
            penalty += 0.5
        water = zone is not None and zone.kind in ("water", "mooring", "open_water", "piles")
        z = zone.height if zone is not None and (water or zone.kind == "track") else float(ground)
        if water and stage.site.waters:
            z = stage.site.waters[0].level
        yield Spot(round(x, 4), round(y, 4), round(z, 4), round(heading(stage, h, x, y, r, company), 4), "water" if water else "ground", cost=penalty)


def _frame(zone: Zone) -> tuple[Corner, Corner]:
    """Lowest and highest corner of a zone."""
    p = np.asarray(zone.polygon, float)
    return p.min(0).tolist(), p.max(0).tolist()


def _draw(h: Habit, bounds: Floats, r: np.random.Generator, frames: list[tuple[Zone, Corner, Corner]], near: list[Entity], i: int) -> tuple[float, float, Zone | None, float] | None:
    """A random point (x, y, zone, penalty): by what it gathers with three times in four, else anywhere in its zones."""
    if near and i % 4 < 3:
        a = near[int(r.integers(len(near)))]
        reach = 0.55 * (max(a.extent[:2]) * a.pose.scale + max(bounds[1, :2] - bounds[0, :2])) + h.gap
        t, q = float(r.uniform(0, 2 * math.pi)), reach * float(r.uniform(0.95, 1.7))
        x, y = a.pose.position[0] + q * math.cos(t), a.pose.position[1] + q * math.sin(t)
        return (x, y, None, 0.15 * q) if any(holds(z.polygon, x, y) for z, _, _ in frames) else None
    zone, lo, hi = frames[int(r.integers(len(frames)))]
    x, y = (a + (b - a) * r.random() for a, b in zip(lo, hi, strict=True))  # as `uniform` of arrays does, without its checks
    penalty = 0.0 if zone.kind == frames[0][0].kind else 1.5 + 0.5 * h.zones.index(zone.kind) if zone.kind in h.zones else 4.0
    return x, y, zone, penalty + (0.6 if near else 0.0)


def _line(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    lines = [ln for name in h.line.split() for ln in stage.site.lines if ln.kind == name][:2]
    if not lines:
        zones = stage.site.zone(*h.zones)
        yield from _row_in_zone(stage, h, zones, bounds, k) if zones else ()
        return
    width, depth = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 1] - bounds[0, 1])
    for j, ln in enumerate(lines):
        a, b = np.array(ln.points[0]), np.array(ln.points[-1])
        length = float(np.linalg.norm(b - a))
        d = (b - a) / length
        out = np.array([d[1], -d[0]]) * ln.inward
        step = h.step or width + 0.04
        i = np.arange(int(length / step))
        jitter = rng(stage.seed, "line", ln.kind, j).uniform(-0.14, 0.14, len(i)) * step if h.step else np.zeros(len(i))
        p = a + d * np.minimum(step * (i + 0.5) + jitter, length)[:, None] + (0.0 if h.step else 1.0) * out * (depth / 2 + 0.05)
        yaw = math.atan2(out[0], -out[1]) if h.facing != "line" else math.atan2(d[1], d[0])
        side = 0.35 if j != k % len(lines) else 0.0
        for q, (x, y), z in zip(i, p, stage.site.ground(p) if len(p) else (), strict=True):
            yield Spot(round(float(x), 4), round(float(y), 4), round(float(z), 4), round(yaw, 4), cost=0.06 * int(q) + side)


def _row_in_zone(stage: Stage, h: Habit, zones: list[Zone], bounds: Floats, k: int) -> Iterator[Spot]:
    """Things side by side down a zone that runs along Y (houses on plots, sheds), fronts to the lane."""
    width = float(bounds[1, 0] - bounds[0, 0])
    for j, zone in enumerate(zones):
        p = np.asarray(zone.polygon)
        lo, hi = p.min(0), p.max(0)
        right = bool(lo[0] + hi[0] > 0)
        x = float(lo[0] - bounds[0, 1] if right else hi[0] + bounds[0, 1])
        ys = np.arange(lo[1] + width / 2, hi[1] - width * 0.3, width * 0.25 + 0.5)
        side = 0.5 if len(zones) > 1 and j != k % len(zones) else 0.0
        for y, z in zip(ys, stage.site.ground(np.c_[np.full(len(ys), x), ys]) if len(ys) else (), strict=True):
            yield Spot(round(x, 4), round(float(y), 4), round(float(z), 4), -math.pi / 2 if right else math.pi / 2, cost=side + 0.03 * abs(float(y) - 6))


def _walls(stage: Stage) -> list[Wall]:
    return [w for w in stage.site.walls if w.id != "wall.s"] or stage.site.walls


def blocked(wall: Wall, along: float, half: float, z0: float, z1: float, spare: float = 0.04) -> bool:
    """Whether a stretch of wall covers an opening with `spare` metres beside it, or stands where a door swings."""
    for c, sill, w, tall in wall.openings:
        if abs(c - along) < half + w / 2 + (spare if sill else 0.04) and z1 > sill + 0.02 and z0 < sill + tall:
            return True
    return False


def behind(bounds: Floats) -> float:
    """Metres between a wall and what stands at it: next to none behind what is slender, and may lean there."""
    wide, deep, tall = (float(v) for v in bounds[1] - bounds[0])
    return 0.004 if tall > SLENDER * deep and max(wide, deep) < SLIM else 0.015


def _along(wall: Wall, e: Entity) -> float | None:
    """Metres along a wall of a thing that stands at it or hangs on it; None for one elsewhere."""
    c, s = math.cos(wall.yaw), math.sin(wall.yaw)
    dx, dy = e.pose.position[0] - wall.start[0], e.pose.position[1] - wall.start[1]
    return dx * c + dy * s if abs(dy * c - dx * s) < 0.45 + 0.5 * e.extent[1] * e.pose.scale else None


def _abreast(wall: Wall, e: Entity, width: float, gap: float) -> tuple[float, ...]:
    """Metres along a wall: in line with a thing at it, and side by side with it to the left and right."""
    at = _along(wall, e)
    reach = (e.extent[0] * e.pose.scale + width) / 2 + 0.012 + gap
    return () if at is None else (at, at - reach, at + reach)


def _spare(stage: Stage) -> float:
    """Metres beside a window that stay free: for curtains, where there are any."""
    return 0.3 if stage.site.rooms and any(t.category == "curtain" and t.count.n for t in stage.plan.things) else 0.04


def _wall(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    width = float(bounds[1, 0] - bounds[0, 0])
    tall = float(bounds[1, 2])
    near = [e for e in stage.entities if e.category in h.near]
    spare = _spare(stage)
    for wall in _walls(stage):
        lo, hi = width / 2 + 0.02, wall.length - width / 2 - 0.02
        if hi < lo:
            continue
        tries = [*r.uniform(lo, hi, 16), lo, hi, wall.length / 2]
        tries += [a for e in near for a in _abreast(wall, e, width, h.gap)[1:]]
        for along in tries:
            if not lo <= along <= hi or blocked(wall, float(along), width / 2, 0.0, tall, spare):
                continue
            x, y = wall.point(float(along), (-float(bounds[0, 1]) if h.facing == "away" else float(bounds[1, 1])) + behind(bounds) + h.off)
            cost = 0.0 if wall.id == "wall.n" else 0.35
            cost += 0.7 * min((math.dist((x, y), e.pose.position[:2]) for e in near), default=0.0)
            yield Spot(round(x, 4), round(y, 4), float(stage.site.ground(np.array([[x, y]]))[0]), round(wall.yaw + (math.pi if h.facing == "away" else 0.0), 5), cost=cost)


def _corner(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    yield from _zones(stage, h, bounds, r, k, n) if h.near and any(e.category in h.near for e in stage.entities) else ()
    room = stage.site.rooms[0].polygon if stage.site.rooms else ()
    radius, company = float(np.abs(bounds[:, :2]).max()) + 0.12, _attended(stage, h)
    for x, y in room:
        sx, sy = (-1 if x > 0 else 1), (-1 if y > 0 else 1)
        for _ in range(5):
            px, py = x + sx * (radius + float(r.uniform(0, 0.5))), y + sy * (radius + float(r.uniform(0, 0.5)))
            yield Spot(round(px, 4), round(py, 4), 0.0, round(heading(stage, h, px, py, r, company), 4), cost=0.2 if y > 0 else 1.6)


def _mount(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    width, tall = float(bounds[1, 0] - bounds[0, 0]), float(bounds[1, 2] - bounds[0, 2])
    spare, near = _spare(stage), [e for e in stage.entities if e.category in h.near]
    for wall in _walls(stage):
        lo, hi = width / 2 + 0.1, wall.length - width / 2 - 0.1
        if hi < lo:
            continue
        for along in (*r.uniform(lo, hi, 24), wall.length / 2, *(a for e in near for a in _abreast(wall, e, width, h.gap))):
            if not lo <= along <= hi:
                continue
            top = wall.height - tall - 0.1
            z = min(h.height + (float(r.uniform(-0.25, 0.9)) if not stage.site.rooms else 0.0), top)
            if z < 0 or blocked(wall, float(along), width / 2, z, z + tall, spare):
                continue
            x, y = wall.point(float(along), float(bounds[1, 1]) + 0.004)
            depth = 0.03 * abs(float(along) - wall.length / 2) if wall.id == "wall.n" else 0.5 if stage.site.rooms else 0.04 * max(0.0, y - 4)
            depth += 0.9 * min((abs(at - along) if (at := _along(wall, e)) is not None else 3.0 for e in near), default=0.0)
            yield Spot(round(x, 4), round(y, 4), round(z - float(bounds[0, 2]), 4), round(wall.yaw, 5), wall.id, cost=depth)


def _window(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    """Before the windows one by one, those in view first, dressed to the opening's size."""
    found = [(wall, o) for wall in _walls(stage) for o in wall.openings if o[1] > 0.05]
    panes = frozenset(e.id for e in stage.entities if e.category == "window")
    for i, (wall, (along, sill, w, tall)) in enumerate(found):
        x, y = wall.point(along, float(bounds[1, 1]) + 0.004)
        room = 2 * min(along, wall.length - along) - 0.26
        size = (("width", round(min(w + 0.5, room), 3)), ("height", round(min(sill + tall + 0.22, wall.height - 0.05), 3)))
        yield Spot(round(x, 4), round(y, 4), 0.0, round(wall.yaw, 5), wall.id, free=panes, cost=0.5 * i, params=size)


def _hang(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    """Over tables and beds, else spread over the room; a lamp on a cord hangs low over a table and clear of heads elsewhere."""
    top, long = stage.site.ceiling or 2.7, float(bounds[1, 2] - bounds[0, 2])
    over = [e for e in stage.entities if e.category in (*h.near, *LOW_LIT, "bed")]
    zone = (stage.site.zone("stage", "floor") or stage.site.zones)[0]
    p = np.asarray(zone.polygon)
    for i in range(14):
        low = HEADROOM
        if over and i < 6:
            host = over[k % len(over)]
            x, y = host.pose.position[:2]
            low = host.center[2] + host.extent[2] / 2 + 0.72 if host.category in LOW_LIT else HEADROOM
        elif n == 1:
            x, y = (float(v) for v in p.mean(0) + r.uniform(-0.3, 0.3, 2))
        else:
            f = (k + 0.5) / n
            x, y = float(p[:, 0].min() * (1 - f) + p[:, 0].max() * f), float(p[:, 1].mean() + r.uniform(-0.4, 0.4) * np.ptp(p[:, 1]) * 0.5)
        fits = long <= top - low and (low == HEADROOM or long < 0.3)
        cord = () if fits else (("drop", round(min(top - low, 0.45 * top), 3)),)
        yield Spot(round(x, 4), round(y, 4), round(top - float(bounds[1, 2]), 4), 0.0, "ceiling", cost=0.1 * i, params=cord)


EYES = 1.5
"""Metres above the foot of furniture from which on nothing stands out over its edges."""
HEADROOM = 2.1
"""Metres below a lamp that one may walk under."""
LOW_LIT = ("dining_table", "kitchen_island", "table")
"""What a lamp hangs low over."""


def _surface(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    liked = [c for c in h.near if any(e.category == c and e.supports for e in stage.entities)]
    order = {c: i for i, c in enumerate(liked or (() if h.near and stage.site.rooms else CARRIERS))}
    hosts = sorted((e for e in stage.entities if e.supports and e.category in order), key=lambda e: order[e.category])
    for rank, e in enumerate(hosts[:8]):
        yield from on_surface(stage, e, bounds, r, cost=0.25 * rank)


def on_surface(stage: Stage, host: Entity, bounds: Floats, r: np.random.Generator, cost: float = 0.0, tries: int = 10, name: str = "", within: bool = False) -> Iterator[Spot]:
    """Places on a host's support rectangles, highest and widest first."""
    ext = bounds[1] - bounds[0]
    yaw0, s, long = yaw_of(host.pose.rotation), host.pose.scale, max(ext[:2]) > 1.2
    c, si = math.cos(yaw0), math.sin(yaw0)
    for sup in sorted(meant(host, within), key=lambda u: (u.name != name, -u.size[0] * u.size[1] * (1 if u.clearance >= ext[2] else 0.01))):
        if (sup.name == "lying") != (long and any(u.name == "lying" for u in host.supports)):
            continue  # the whole length of a bed is for whoever lies there
        room = np.array(sup.size) * s / 2 - ext[:2] / 2
        turn = 0.0
        if (room < -0.01).any() and ext[0] > ext[1]:
            room, turn = np.array(sup.size) * s / 2 - ext[1::-1] / 2, math.pi / 2
        if sup.clearance * s < ext[2] - 1e-3 or (sup.clearance < SKY or sup.center[2] * s > EYES) and (room < -0.01).any():
            continue  # nothing stands out between boards, or over heads
        for i in range(tries):
            loose = 0.25 if max(ext[:2]) < 1.2 else 0.02
            askew = float(r.uniform(-loose, loose)) * (turn == 0) if (room > 0).all() else 0.0
            corner = abs(math.sin(askew)) * ext[1::-1] / 2  # what a turned thing takes more
            askew, spare = (askew, room - corner) if (room >= corner).all() else (0.0, np.maximum(room, 0))
            d = r.uniform(-1, 1, 2) * spare * (0.85 if i else 0.2) * (1.0 if max(ext[:2]) < 1.2 else 0.25)
            px, py = sup.center[0] * s + d[0], sup.center[1] * s + d[1] - max(-float(room[1]), 0.0)  # over the front, not into a back
            x, y = host.pose.position[0] + c * px - si * py, host.pose.position[1] + si * px + c * py
            z = host.pose.position[2] + sup.center[2] * s
            over = float(np.maximum(-room, 0).sum())
            yaw = yaw0 + turn + askew
            yield Spot(round(x, 4), round(y, 4), round(z + 0.0005, 4), round(yaw, 4), host.id, sup.name, frozenset({host.id}), cost + 3 * over + 0.02 * i)


def _seat(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    """Drawn up to tables and desks: along each side that is used, facing it, one table after the other; else against a wall."""
    wide, mid = float(bounds[1, 0] - bounds[0, 0]) + 0.12, float(bounds[0, 1])
    hosts = [e for c in h.near for e in stage.entities if e.category == c]
    for i, e in enumerate(hosts):
        c, s = math.cos(yaw_of(e.pose.rotation)), math.sin(yaw_of(e.pose.rotation))
        half = np.array(e.extent[:2]) * e.pose.scale / 2
        for j, side in enumerate(e.functional_sides or ("front",)):
            nx, ny = {"front": (0, -1), "back": (0, 1), "left": (-1, 0), "right": (1, 0)}[side]
            room, out = (2 * half[0], half[1]) if nx == 0 else (2 * half[1], half[0])
            places = max(1, int(room // max(wide, 0.55)))
            for q in range(places):
                along = (q + 0.5) / places * room - room / 2 + float(r.normal(0, 0.025))
                away = out + float(r.uniform(0.26, 0.33)) - mid  # drawn back, so that desk and chair can be reached
                p = np.array(e.center[:2]) * e.pose.scale + np.array([nx, ny]) * away + np.array([abs(ny), abs(nx)]) * along
                x, y = e.pose.position[0] + c * p[0] - s * p[1], e.pose.position[1] + s * p[0] + c * p[1]
                yaw = math.atan2(s * ny - c * nx, s * nx + c * ny) + float(r.normal(0, 0.07))
                level = float(stage.site.ground(np.array([[x, y]]))[0])
                yield Spot(round(x, 4), round(y, 4), round(level, 4), round(yaw, 4), free=frozenset({e.id}), cost=0.12 * j + 0.02 * q + 0.01 * i + 0.3 * (len(e.functional_sides) > 1))
    for spot in _wall(stage, h, bounds, r, k, n) if stage.site.rooms else _zones(stage, h, bounds, r, k, n):
        yield replace(spot, cost=spot.cost + 2.5)


def _aisle(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    """Long things in rows down the room on both sides of an aisle that the view looks along, then behind a second aisle."""
    p = np.asarray((stage.site.zone("floor") or stage.site.zone("stage"))[0].polygon)
    lo, hi = p.min(0), p.max(0)
    ext = bounds[1] - bounds[0]
    long, deep = float(ext[0]), float(ext[1])
    ys = np.arange(hi[1] - 1.6 - long / 2, lo[1] + 4.0 + long / 2, -(long + 0.02)) if hi[1] - lo[1] > long + 6 else np.array([(lo[1] + hi[1]) / 2])
    for row, out in enumerate((2.3 + deep / 2, 2.3 + 1.52 * deep, 5.6 + 2.6 * deep)):
        for j, y in enumerate(ys[::-1]):
            for side in (-1, 1):
                x = side * out
                if lo[0] + deep / 2 < x < hi[0] - deep / 2:
                    level = float(stage.site.ground(np.array([[x, y]]))[0])
                    yield Spot(round(x, 4), round(float(y), 4), round(level, 4), round(side * -math.pi / 2, 5), cost=0.5 * j + 1.1 * row + 0.05 * (side > 0))


def _air(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int) -> Iterator[Spot]:
    zones = stage.site.zone("air") or stage.site.zones[:1]
    for _ in range(30):
        zone = zones[int(r.integers(len(zones)))]
        p = np.asarray(zone.polygon)
        x, y = (float(v) for v in r.uniform(p.min(0), p.max(0)))
        base = max(float(stage.site.ground(np.array([[x, y]]))[0]), 0.0)
        z = base + (zone.height or h.height) * float(r.uniform(0.45, 1.35))
        yield Spot(round(x, 4), round(y, 4), round(z, 4), float(r.uniform(-math.pi, math.pi)), "air")


def _rows(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int, columns: int = 0) -> Iterator[Spot]:
    """A grid facing the view, filled row by row; `columns` 0 lets the room decide."""
    close = h.facing == "away"  # seats side by side that look the way the view looks
    zone = ((stage.site.zone("seats") if close else []) or stage.site.zone("floor") or stage.site.zone("stage"))[0]
    p = np.asarray(zone.polygon)
    lo, hi = p.min(0) + 0.9, p.max(0) - 0.9
    ext = bounds[1] - bounds[0]
    if zone.kind == "floor":
        lo[1] += 0.16 * (hi[1] - lo[1])
        hi[1] -= 0.2 * (hi[1] - lo[1])
    cols = columns or max(1, int((hi[0] - lo[0]) // (ext[0] + (h.gap if close else max(h.gap, 0.5)))))
    cols = min(cols, n)
    rows = math.ceil(n / cols)
    middle, reach = (lo + hi) / 2, np.minimum(hi - lo, np.array([cols * (ext[0] + (h.gap if close else 1.15)), rows * (ext[1] + (0.5 if close else 1.1))]))
    lo, hi = (middle - reach / 2, middle + reach / 2) if stage.site.rooms else (lo, hi)
    i, j = k % cols, k // cols
    x = lo[0] + (i + 0.5) / cols * (hi[0] - lo[0])
    y = hi[1] - (j + 0.5) / rows * (hi[1] - lo[1])
    for t in range(6):
        dx, dy = (0.0, 0.0) if t == 0 else r.uniform(-0.25, 0.25, 2)
        yield Spot(round(float(x + dx), 4), round(float(y + dy), 4), float(stage.site.ground(np.array([[x, y]]))[0]), math.pi if close else 0.0, cost=0.2 * t)


def rows_spot(stage: Stage, h: Habit, bounds: Floats, r: np.random.Generator, k: int, n: int, rows: int) -> list[Spot]:
    """Candidates when the words ask for a number of rows."""
    return list(_rows(stage, h, bounds, r, k, n, columns=max(1, math.ceil(n / max(rows, 1)))))


POTTED = ("potted_plant", "flower_pot", "planter", "herb", "pot", "window_box")
"""Plants that bring their own soil."""


def rooted(stage: Stage, found: list[Spot]) -> list[Spot]:
    """Spots where a plant can root: not on paving, floors and roads."""
    if not found or stage.site.rooms:
        return found
    made = [np.asarray(z.polygon) for z in stage.site.zones if z.kind in MADE]
    xy = np.array([(s.x, s.y) for s in found])
    paved = np.any([inside(m, xy) for m in made], axis=0) if made else np.zeros(len(xy), bool)
    return [s for s, bad in zip(found, paved, strict=True) if not bad]


__all__ = ["POTTED", "rooted", "behind", "blocked", "heading", "on_surface", "rows_spot", "spots"]
