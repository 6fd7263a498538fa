"""Where the film's camera is at a time: shots one after the other, eased, with the breath of a hand."""

from __future__ import annotations

import math

import numpy as np

from worldloom.render.film.mp4 import RATE
from worldloom.world import Camera, Shot, Vec3, World
from worldloom.world.motion import catmull, drift, seed_of

SHAKE = 0.0035
"""Radians at most by which a hand turns the camera."""
SETTLE = 0.35
"""Share of a shot spent speeding up, and again slowing down."""


def shots_of(world: World) -> tuple[Shot, ...]:
    """The world's shots; its first camera standing still for six seconds where it has none."""
    if world.shots:
        return world.shots
    camera = world.cameras[0] if world.cameras else Camera(name="start", position=(0.0, -8.0, 1.6), target=(0.0, 0.0, 1.2))
    return (Shot(name=camera.name, seconds=6.0, keys=(camera,)),)


def length(world: World) -> float:
    """Seconds that all shots take."""
    return sum(s.seconds for s in shots_of(world))


def camera_at(world: World, t: float, seconds: float | None = None) -> Camera:
    """The camera at t seconds of a film of `seconds` (the shots stretched to fit; their own length if None)."""
    shots = shots_of(world)
    t = max(t, 0.0) * (length(world) / seconds if seconds else 1.0)
    for shot in shots[:-1]:
        if t < shot.seconds:
            return _held(along(shot, t / shot.seconds), world.seed, shot.name, t)
        t -= shot.seconds
    return _held(along(shots[-1], t / shots[-1].seconds), world.seed, shots[-1].name, t)


def cuts(world: World, seconds: float, count: int) -> list[tuple[int, int]]:
    """First and last + 1 of the frames of each shot, of `count` in a film of `seconds`; shots without a frame are left out."""
    ends = np.cumsum([s.seconds for s in shots_of(world)]) / length(world) * seconds
    edges = [0, *(min(math.ceil(e * RATE - 1e-9), count) for e in ends[:-1]), count]
    return [(a, b) for a, b in zip(edges, edges[1:], strict=False) if b > a]


def ease(u: float) -> float:
    """Progress 0..1 at time 0..1: constant acceleration to cruising speed, constant braking."""
    u = min(max(u, 0.0), 1.0)
    v = 1 / (1 - SETTLE)
    if u < SETTLE:
        return v * u * u / (2 * SETTLE)
    return v * (u - SETTLE / 2) if u < 1 - SETTLE else 1 - v * (1 - u) ** 2 / (2 * SETTLE)


def along(shot: Shot, u: float) -> Camera:
    """The camera at a share u of the shot: a smooth curve through its keys."""
    keys = shot.keys
    if len(keys) == 1:
        return keys[0]
    x = ease(u) * (len(keys) - 1)
    i = min(int(x), len(keys) - 2)
    f = x - i
    a, b, c, d = keys[max(i - 1, 0)], keys[i], keys[i + 1], keys[min(i + 2, len(keys) - 1)]

    def mix(p: float, q: float) -> float:
        return p + (q - p) * f

    if len(keys) == 2:
        position, target = _mix(b.position, c.position, f), _mix(b.target, c.target, f)
    else:
        position = catmull(a.position, b.position, c.position, d.position, f)[0]
        target = catmull(a.target, b.target, c.target, d.target, f)[0]
    return Camera(name=shot.name, position=position, target=target, fov=mix(b.fov, c.fov), focus=mix(b.focus, c.focus),
                  aperture=mix(b.aperture, c.aperture))  # fmt: skip


def _held(c: Camera, seed: int, name: str, t: float) -> Camera:
    """Turned by slow noise, as by a hand that holds it well; the eye moves by millimetres."""
    s = seed_of(f"{seed}/{name}")
    n = [0.7 * drift(s, 100 * k, 0.45 * t) + 0.3 * drift(s, 100 * k + 50, 1.3 * t) - 0.5 for k in range(4)]
    gap = math.dist(c.position, c.target)
    side = _across(c)
    swing = 2 * SHAKE * gap
    target = (c.target[0] + side[0] * swing * n[0], c.target[1] + side[1] * swing * n[0], c.target[2] + swing * n[1])
    position = (c.position[0] + side[0] * 0.012 * n[2], c.position[1] + side[1] * 0.012 * n[2], c.position[2] + 0.012 * n[3])
    return c.model_copy(update={"position": position, "target": target})


def _across(c: Camera) -> Vec3:
    x, y = c.target[0] - c.position[0], c.target[1] - c.position[1]
    n = math.hypot(x, y) or 1.0
    return (y / n, -x / n, 0.0)


def _mix(a: Vec3, b: Vec3, f: float) -> Vec3:
    return (a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f)


__all__ = ["along", "camera_at", "cuts", "ease", "length", "shots_of"]
