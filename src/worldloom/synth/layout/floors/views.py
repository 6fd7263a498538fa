"""Where a room of a house is best seen from: a place where one can stand, away from what is tall, from which most of what counts is in view."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.synth.layout.footprint import Box
from worldloom.synth.layout.sites.base import Site
from worldloom.synth.layout.stage import Stage
from worldloom.world import Camera

EYE, AIM = 1.5, 0.95
"""Metres of the eye, and of what it looks at three metres away."""
LENSES = ((7.5, 1.5), (16.0, 1.34), (math.inf, 1.22))
"""Square metres up to which a room is seen through a lens of so many radians across."""
STEP, FREE, TALL = 0.2, 0.5, 1.15
"""Metres between places that are tried, that what is taller than TALL keeps from the eye."""
PANE = 1.6
"""What a window is worth in a picture."""
NEAR = 1.9
"""Metres up to which an open door's leaf hides much of a room."""
ACROSS, UP = 0.92, 0.52
"""How far from the picture's middle a thing still counts as seen."""


def seen_best(site: Site, stage: Stage, name: str) -> Camera:
    """The camera, in the room's own frame."""
    room = np.asarray(site.rooms[0].polygon, float)
    low, high = room.min(0), room.max(0)
    things = [e for e in stage.entities if e.kind != "architecture" and e.category not in ("rug", "mat", "curtain", "ceiling_lamp") and e.id in stage.boxes]
    boxes = [stage.boxes[e.id] for e in things]
    spot = np.array([(b.x, b.y, (b.z0 + b.z1) / 2) for b in boxes]).reshape(-1, 3)
    worth = np.array([(2.5 if e.origin == "asked" else 0.8) * min(max(e.extent), 2.0) for e in things])
    panes = [(*e.pose.position[:2], e.pose.position[2] + e.extent[2] / 2) for e in stage.entities if e.category == "window"]
    spot, worth = np.concatenate([spot, np.reshape(panes, (-1, 3))]), np.append(worth, [PANE] * len(panes))
    eyes = _places(low, high, [b for b in (*boxes, *_leaves(stage)) if b.z1 > TALL and b.z0 < EYE + 0.3], boxes)
    middle = spot[:, :2].mean(0) if len(spot) else (low + high) / 2
    aims = np.array([(middle + (low + high) / 2) / 2, (low + high) / 2, middle])
    lens = next(angle for most, angle in LENSES if float(np.prod(high - low)) <= most)
    doors = np.array([(b.x, b.y) for b in _leaves(stage)]).reshape(-1, 2)
    best = max(((_worth(e, a, spot, worth, low, high, lens) - _shut(e, a, doors, lens), tuple(e), tuple(a)) for e in eyes for a in aims), key=lambda x: x[0])
    (ex, ey), (ax, ay) = best[1], best[2]
    far = max(math.dist((ex, ey), (ax, ay)), 0.5)
    return Camera(name=name, position=(round(ex, 4), round(ey, 4), EYE), target=(round(ex + (ax - ex) / far * 3.0, 4), round(ey + (ay - ey) / far * 3.0, 4), AIM),
                  fov=lens, focus=round(max(far, 1.0), 3), aperture=0.004)  # fmt: skip


def _leaves(stage: Stage) -> list[Box]:
    """The boxes of the doors that stand open into the room."""
    return [stage.boxes[e.id] for e in stage.entities if e.category == "door" and e.id in stage.boxes]


def _places(low: Floats, high: Floats, tall: list[Box], low_ones: list[Box]) -> Floats:
    """(n, 2) places near the walls of a room where nothing tall is at hand; its middle where there is none."""
    edge = np.minimum(0.32, (high - low) / 2 - 0.02)
    x, y = (np.linspace(low[k] + edge[k], high[k] - edge[k], max(2, int((high[k] - low[k] - 2 * edge[k]) / STEP) + 1)) for k in (0, 1))
    p = np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)
    rim = np.minimum(p - low, high - p).min(1) < 0.62
    far = np.ones(len(p), bool)
    for b in tall:
        far &= _distance(p, b) > FREE
    for b in low_ones:
        far &= (_distance(p, b) > 0.12) | (b.z0 > EYE + 0.2)
    for keep in (rim & far, far):
        if keep.any():
            return p[keep]
    return ((low + high) / 2)[None]


def _distance(p: Floats, b: Box) -> NDArray[np.float64]:
    """(n,) metres from points to a box in plan; 0 within it."""
    c, s = math.cos(b.yaw), math.sin(b.yaw)
    dx, dy = p[:, 0] - b.x, p[:, 1] - b.y
    return np.hypot(np.maximum(np.abs(c * dx + s * dy) - b.hx, 0.0), np.maximum(np.abs(c * dy - s * dx) - b.hy, 0.0))


def _worth(eye: Floats, aim: Floats, spot: Floats, worth: Floats, low: Floats, high: Floats, lens: float) -> float:
    """What a view shows: the worth of things in the picture, less where they are near, and some depth; what is in the lens takes away."""
    d = aim - eye
    size = float(np.hypot(*d))
    if size < 0.3:
        return -1.0
    f = d / size
    depth = min((float((high if f[k] > 0 else low)[k] - eye[k]) / float(f[k]) for k in (0, 1) if abs(f[k]) > 1e-6), default=0.0)
    out = 0.35 * min(depth, 6.0)
    if len(spot):
        q = spot[:, :2] - eye
        ahead, aside = q @ f, q @ [f[1], -f[0]]
        k = math.tan(lens / 2) * np.maximum(ahead, 0.1)
        tilt = (EYE - AIM) / 3.0
        up = (spot[:, 2] - EYE + tilt * ahead) / k
        shown = (ahead > 0.9) & (np.abs(aside) < ACROSS * k) & (np.abs(up) < UP)
        out += float((worth * shown * np.minimum(1.0, ahead / 2.2)).sum())
        out -= 2.0 * float(((ahead > 0.0) & (ahead < 0.9) & (np.abs(aside) < k) & (spot[:, 2] > 0.6)).sum())
    return out


def _shut(eye: Floats, aim: Floats, doors: Floats, lens: float) -> float:
    """What is lost behind the leaves of open doors (n, 2) near the eye."""
    d = (aim - eye) / max(float(np.hypot(*(aim - eye))), 0.1)
    q = doors - eye
    ahead, aside = q @ d, np.abs(q @ [d[1], -d[0]])
    before = (ahead > 0.1) & (ahead < NEAR) & (aside < 0.45 + math.tan(lens / 2) * ahead)
    return float((6.0 * (NEAR - ahead) * before).sum())


__all__ = ["seen_best"]
