"""Daylight indoors: panels outside the windows, the sun through the best of them, a fill behind the eye."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.geometry import Floats, fbm, quat_matrix, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.render.path.sky import Dome
from worldloom.world import World


@dataclass(frozen=True)
class Window:
    """Centre (3,), unit axes to its right seen from inside, up and into the room, width and height in metres."""

    center: Floats
    right: Floats
    inward: Floats
    width: float
    height: float

    def matrix(self) -> Floats:
        """(4, 4) that takes the rectangle [-1, 1]^2 to a panel outside the opening, larger than it, shining inward."""
        m = np.eye(4)
        m[:3, 0], m[:3, 1], m[:3, 2] = self.right * self.width * 0.95, [0, 0, self.height * 0.75], self.inward
        m[:3, 3] = self.center - self.inward * 0.55
        return m


def windows(world: World) -> list[Window]:
    """The windows of a world's rooms."""
    out = []
    for e in world.entities:
        if e.category in ("window", "skylight") and e.kind == "architecture":
            r = quat_matrix(e.pose.rotation)
            w, h = float(e.params.get("width", e.extent[0])), float(e.params.get("height", e.extent[2]))
            middle = np.asarray(e.pose.position) + r @ [0.0, 0.0, h / 2]
            out.append(Window(middle, r @ [-1.0, 0, 0], r @ [0, -1.0, 0], w, h))
    return out


OWN, COARSE = 0.8, 8
"""Share of the daylight's rays that goes to the windows of the room that one is in, and how much coarser the others' gardens are."""


def lit_windows(world: World, view: Frame) -> list[tuple[Window, float, int]]:
    """Each window with what its share of the daylight's rays is divided by, and the step between the pixels of its garden."""
    found = windows(world)
    own = _own(world, view, found)
    if len(own) in (0, len(found)):
        return [(w, float(len(found)), 1 if len(world.rooms) < 2 else COARSE) for w in found]
    mine = {id(w) for w in own}
    near, far = len(own) / OWN, (len(found) - len(own)) / (1 - OWN)
    return [(w, near, 1 if len(own) < 4 else 2) if id(w) in mine else (w, far, COARSE) for w in found]


def _own(world: World, view: Frame, found: list[Window]) -> list[Window]:
    """The windows of the room that the eye is in; all of them where there is one room, or the eye is in none."""
    if len(world.rooms) < 2:
        return found
    from shapely import Point, Polygon

    shapes = [Polygon(r.polygon) for r in world.rooms]
    here = next((p.buffer(0.25) for p in shapes if p.buffer(0.1).contains(Point(view.eye[:2]))), None)
    return [w for w in found if here is None or here.contains(Point(w.center[:2]))]


OUTSIDE = 1.45
"""How much brighter than the sky's mean what lies outside is by day: who exposes for a room overexposes its windows."""


def garden(world: World, sky: Dome) -> NDArray[np.float32]:
    """(160, 160, 3) radiance of what lies outside, from below upwards: lawn or snow, a hedge, trees of several crowns, far hills, sky
    with clouds. By night the same under street light."""
    v, u = np.mgrid[0:160, 0:160] / 160.0
    seed = world.seed % 31 + 3
    at = np.stack([u * 6, v * 6, 0 * u], -1)
    crown, leaf = fbm(at * [1, 0.5, 1], 0.8, 2, seed), fbm(at, 0.22, 3, seed + 1)
    white = world.sky.snow > 0 or world.sky.season == "winter"
    night = world.sky.sun_elevation < -0.1
    light = sky.ambient * 0.12 * np.array([0.7, 0.85, 1.3]) + 0.0015 if night else sky.ambient * OUTSIDE
    cloud = smoothstep(fbm(at * [0.6, 1.4, 1], 1.1, 3, seed + 2), -0.05, 0.5)[..., None]
    blue = np.array([0.86, 1.0, 1.16]) ** (1.0 - cloud)
    out = light * blue * (2.0 + 0.5 * (1 - v[..., None])) * (1 + 0.35 * cloud)
    hills = smoothstep(0.47 + 0.035 * fbm(at * [1, 0, 1], 2.2, 2, seed + 3) - v, 0.0, 0.012)[..., None]
    out = out * (1 - hills) + light * np.array([0.95, 1.12, 1.2]) * hills
    trees = smoothstep(0.47 + 0.17 * crown + 0.035 * leaf - v, 0.0, 0.03)[..., None]
    shade = (0.55 + 0.6 * smoothstep(v, 0.25, 0.6) + 0.55 * leaf)[..., None]
    crowns, bushes = ([0.34, 0.37, 0.4], [1.05, 1.1, 1.16]) if white else ([0.42, 0.56, 0.24], [0.26, 0.38, 0.16])
    out = out * (1 - trees) + light * np.array(crowns) * shade * trees
    hedge = smoothstep(0.3 + 0.02 * leaf - v, 0.0, 0.012)[..., None]
    out = out * (1 - hedge) + light * np.array(bushes) * (0.7 + 0.5 * leaf[..., None]) * hedge
    lawn = smoothstep(0.2 + 0.008 * leaf - v, 0.0, 0.012)[..., None]
    green = np.array([1.7, 1.75, 1.8]) if white else np.array([0.72, 0.9, 0.42])
    out = np.maximum(out * (1 - lawn) + light * green * (0.85 + 0.25 * leaf[..., None]) * lawn, 0.0)
    if world.sky.snow > 0:
        out = np.maximum(out, light * (2.6 * flakes(seed, world.sky.snow))[..., None])
    return np.asarray(out, np.float32)


def flakes(seed: int, rate: float) -> Floats:
    """(160, 160) in [0, 1]: falling snow, single flakes of one to three pixels."""
    r = rng(seed, "flakes")
    out = np.zeros((160, 160))
    y, x = r.integers(1, 158, (2, int(420 * rate)))
    for dy, dx in ((0, 0), (0, 1), (1, 0)):
        out[y + dy, x + dx] = np.maximum(out[y + dy, x + dx], r.uniform(0.3, 1.0, len(x)))
    return out


def key_window(world: World, sky: Dome, view: Frame) -> tuple[Floats, Floats]:
    """Direction to the sun and its irradiance, so placed that its patch falls on the floor before the view; no power when overcast."""
    found = windows(world)
    found = _own(world, view, found) or found
    open_sky = world.sky.cloud_cover < 0.8 and world.sky.sun_elevation > 0.02
    if not found or not open_sky or sky.irradiance.max() <= 0:
        return sky.sun, np.zeros(3)
    p = np.concatenate([np.asarray(r.polygon) for r in world.rooms])
    p = p if len(world.rooms) < 2 else np.array([w.center[:2] + 2.0 * w.inward[:2] for w in found])
    middle = np.r_[p.mean(0), 0.2]
    w = max(found, key=lambda w: abs(float(w.inward @ view.right)) + 0.3 * float(np.linalg.norm(w.center - view.eye) < 5))
    d = w.center + [0, 0, 0.2 * w.height] - (middle + 0.25 * (middle - view.eye) * [1, 1, 0])
    d = d / np.linalg.norm(d)
    return d, np.asarray(sky.irradiance, float) * 3.0


def fill(world: World, sky: Dome, view: Frame) -> tuple[Floats, list[float]]:
    """(4, 4) of a panel behind the eye that shines forward, and its radiance."""
    f = view.forward * [1, 1, 0]
    f = f / np.linalg.norm(f)
    m = np.eye(4)
    m[:3, 0], m[:3, 1], m[:3, 2] = np.cross([0, 0, 1.0], f) * 1.3, [0, 0, 0.8], f
    m[:3, 3] = view.eye - f * 0.12 + [0, 0, 0.25]
    dark = world.sky.sun_elevation < -0.1 or not windows(world)
    c = np.array([0.05, 0.045, 0.05]) if dark else sky.ambient * 0.55
    return m, [float(x) for x in c]


__all__ = ["Window", "fill", "garden", "key_window", "lit_windows", "windows"]
