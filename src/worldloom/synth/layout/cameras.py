"""Composes the poster and the film: eye, aim and lens by rules a photographer would accept, refined on projected boxes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.layout.sites.base import Site, View
from worldloom.synth.terrain import height
from worldloom.world import Camera, Entity, Plan, Shot, Vec3, World


FILL = 1.45
"""Share of the picture's half widths that the asked things together should span: 2 is from edge to edge."""


def cameras(world: World, site: Site, plan: Plan) -> tuple[Camera, tuple[Shot, ...], Vec3, float]:
    """Poster camera, film shots, spawn point and heading."""
    eye = _eye(world, site.view)
    asked = [e for e in world.entities if e.origin == "asked" and e.kind != "architecture"]
    inside = _inside_view(world, plan, asked)
    poster = inside or _refine(world, site, eye, asked)
    hero = _hero(asked)
    shots = (_push(world, poster, hero), _pan(world, poster)) if inside is None else (_push(world, poster, None),)
    spawn = (round(poster.position[0], 3), round(poster.position[1], 3), round(_floor(world, site, poster.position), 3))
    yaw = math.atan2(-(poster.target[0] - poster.position[0]), poster.target[1] - poster.position[1])
    return poster, shots, spawn, round(yaw, 4)


def _floor(world: World, site: Site, p: Vec3) -> float:
    return float(site.ground(np.array([p[:2]]))[0]) if site.zones else 0.0


def _eye(world: World, v: View) -> Vec3:
    """The site's eye, lifted to stand on the ground where the site is uneven."""
    if world.terrain is None:
        return v.eye
    ground = float(height(world.terrain, np.array([v.eye[:2]]))[0])
    lift = ground if v.eye[2] < 1.0 or ground > v.eye[2] - 1.2 else 0.0
    return (v.eye[0], v.eye[1], v.eye[2] + lift + (1.7 if v.eye[2] < 1.0 else 0.0))


def _corners(e: Entity) -> Floats:
    from worldloom.geometry import apply

    c, h = np.array(e.center), np.array(e.extent) / 2
    s = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)])
    return apply(e.pose, c + s * h)


def _frame(eye: Floats, target: Floats, fov: float, points: Floats) -> Floats:
    """Points (n, 3) in the picture: x in [-1, 1], y in [-9/16, 9/16], depth."""
    f = (target - eye) / np.linalg.norm(target - eye)
    r = np.cross(f, [0, 0, 1.0])
    r /= np.linalg.norm(r)
    d = points - eye
    z = np.maximum(d @ f, 0.05)
    k = 1 / (z * math.tan(fov / 2))
    return np.stack([d @ r * k, d @ np.cross(r, f) * k, d @ f], 1)


@dataclass(frozen=True)
class Solid:
    """Boxes that may stand in the way: corners (n, 8, 3), distance at which each is in the lens (n,), whether it was added (n,)."""

    corners: Floats
    radius: Floats
    added: np.ndarray


def _solid(entities: list[Entity]) -> Solid:
    if not entities:
        return Solid(np.zeros((0, 8, 3)), np.zeros(0), np.zeros(0, bool))
    radius = [0.7 + 0.45 * max(e.extent) * e.pose.scale for e in entities]
    return Solid(np.stack([_corners(e) for e in entities]), np.array(radius), np.array([e.origin == "added" for e in entities]))


def _refine(world: World, site: Site, eye: Vec3, asked: list[Entity]) -> Camera:
    """Small moves of eye, aim and lens; keeps the best by the score of `_score`."""
    v = site.view
    base, aim = np.array(eye), np.array(v.look)
    boxes = [_corners(e) for e in asked]
    solid = _solid([e for e in world.entities if e.kind != "architecture" and e.support != "air" and max(e.extent) > 0.4])
    tight = bool(site.rooms) or world.place == "alley"
    best, least = (base, aim, v.fov), math.inf
    for dx in (0.0, -0.8, 0.8, -1.6, 1.6):
        for dy in (0.0, 1.2, -1.2, 2.6, 4.2, 6.0):
            if tight and (abs(dx) > 1 or dy < 0 or dy > 2):
                continue
            for turn in (0.0, -0.07, 0.07, -0.14, 0.14):
                for fov in (v.fov, v.fov * 0.86):
                    e = base + [dx * (0.6 if tight else 1.0), dy * (0.25 if tight else 1.0), 0.0]
                    if world.terrain is not None and not tight and site.zones:
                        e[2] = max(e[2], float(site.ground(e[None, :2])[0]) + 1.5)
                    d = aim - base
                    t = e + [d[0] * math.cos(turn) + d[1] * math.sin(turn), d[1] * math.cos(turn) - d[0] * math.sin(turn), d[2]]
                    s = _score(e, t, fov, boxes, solid) + 0.1 * (abs(dx) + min(abs(dy), 1.5)) + 0.5 * abs(turn)
                    if s < least:
                        best, least = (e, t, fov), s
    e, t, fov = best
    focus = min((float(np.linalg.norm(b.mean(0) - e)) for b in boxes), default=8.0)
    return Camera(name="poster", position=_v(e), target=_v(t), fov=round(float(fov), 4), focus=round(max(focus, 1.0), 3), aperture=0.006 if tight else 0.0)


def _score(eye: Floats, target: Floats, fov: float, boxes: list[Floats], solid: Solid) -> float:
    """Lower is better: asked things in frame, not cut, largest on a third, nothing in the lens, subjects not covered."""
    cost = 0.0
    rects = []
    for b in boxes:
        p = _frame(eye, target, fov, b)
        lo, hi = p[:, :2].min(0), p[:, :2].max(0)
        if p[:, 2].max() < 0.3:
            cost += 4.0
            continue
        mid = (lo + hi) / 2
        out = max(0.0, abs(mid[0]) - 0.92) + max(0.0, abs(mid[1]) - 0.5)
        cut = max(0.0, hi[0] - 1.0) + max(0.0, -1.0 - lo[0]) + 0.5 * max(0.0, -0.5625 - lo[1]) + 0.5 * max(0.0, hi[1] - 0.5625)
        cost += 3.0 * out + 0.8 * min(cut, 1.0)
        rects.append((lo, hi, float(p[:, 2].mean())))
    if rects:
        big = max(rects, key=lambda q: float(np.prod(np.minimum(q[1], 1) - np.maximum(q[0], -1))))
        cost += 0.5 * min(abs((big[0][0] + big[1][0]) / 2 - 0.33), abs((big[0][0] + big[1][0]) / 2 + 0.33))
        cost += 0.9 * max(0.0, FILL - float(np.max([q[1][0] for q in rects]) - np.min([q[0][0] for q in rects])))
    return cost + _in_the_way(eye, target, fov, rects, solid)


def _in_the_way(eye: Floats, target: Floats, fov: float, rects: list[tuple[Floats, Floats, float]], solid: Solid) -> float:
    """Things in the lens, and near added things that cover the asked ones."""
    if not len(solid.corners):
        return 0.0
    d = np.linalg.norm(solid.corners.mean(1) - eye, axis=1)
    inside = d < solid.radius
    cost = 5.0 * float(inside.sum())
    pick = ~inside & (d < 9.0) & solid.added
    if not rects or not pick.any():
        return cost
    p = _frame(eye, target, fov, solid.corners[pick].reshape(-1, 3)).reshape(-1, 8, 3)
    lo, hi, near = p[..., :2].min(1), p[..., :2].max(1), d[pick]
    for slo, shi, sd in rects:
        shared = np.maximum(np.minimum(hi, shi) - np.maximum(lo, slo), 0).prod(1)
        cost += 2.0 * float(shared[near < sd].sum()) / max(float(np.prod(shi - slo)), 1e-4)
    return cost


def _inside_view(world: World, plan: Plan, asked: list[Entity]) -> Camera | None:
    """A view from a seat ("cockpit view") when the plan wishes one and a maker names that anchor."""
    if not plan.camera:
        return None
    from worldloom.assets.registry import build
    from worldloom.geometry import apply

    for e in asked:
        part = build(e.maker, e.params, e.seed)
        for name, a in part.anchors.items():
            if plan.camera in name or name == "cockpit" and plan.camera in ("cockpit", "inside", "driver"):
                p = apply(e.pose, [a, (a[0], a[1] - 10.0, a[2] - 0.6)])
                return Camera(name="poster", position=_v(p[0]), target=_v(p[1]), fov=1.25, focus=12.0)
    return None


def _hero(asked: list[Entity]) -> Entity | None:
    return max(asked, key=lambda e: max(e.extent) * e.pose.scale, default=None)


def _push(world: World, c: Camera, hero: Entity | None) -> Shot:
    """A slow push in with a little rise."""
    p, t = np.array(c.position), np.array(c.target)
    d = (t - p) / np.linalg.norm(t - p)
    reach = 0.5 if world.interior else 1.6
    start = c.model_copy(update={"name": "push.1", "position": _v(p - d * [0.35, 0.35, 0] * (0 if world.interior else 1)), "aperture": 0.0})
    end = c.model_copy(update={"name": "push.2", "position": _v(p + d * [reach, reach, 0] + [0.25 if world.interior else 0.5, 0, 0.05]), "aperture": 0.0})
    return Shot(name="push", seconds=4.0, keys=(start, end))


def _pan(world: World, c: Camera) -> Shot:
    """A sideways move across the place, aim drifting over it."""
    p, t = np.array(c.position), np.array(c.target)
    f = (t - p) / np.linalg.norm(t - p)
    r = np.cross(f, [0, 0, 1.0])
    r /= np.linalg.norm(r)
    step = 0.55 if world.interior else 1.3
    a = c.model_copy(update={"name": "pan.1", "position": _v(p - r * step), "target": _v(t - r * 0.16 * np.linalg.norm(t - p)), "fov": c.fov * 0.9, "aperture": 0.0})
    b = c.model_copy(update={"name": "pan.2", "position": _v(p + r * step), "target": _v(t + r * 0.12 * np.linalg.norm(t - p)), "fov": c.fov * 0.9, "aperture": 0.0})
    return Shot(name="pan", seconds=4.0, keys=(a, b))


def _v(a: Floats) -> Vec3:
    x = np.round(np.asarray(a, float), 4)
    return (float(x[0]), float(x[1]), float(x[2]))


__all__ = ["cameras"]
