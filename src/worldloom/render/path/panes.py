"""Daylight indoors: panels outside the windows, the sun through the best of them, a fill behind the eye."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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


def garden(world: World, sky: Dome) -> NDArray[np.float32]:
    """(64, 64, 3) radiance of what lies outside: sky, a soft line of trees, lawn, snow or street light by night."""
    v, u = np.mgrid[0:64, 0:64] / 64.0
    n = fbm(np.stack([u * 6, v * 6, 0 * u], -1), 1.0, 4, world.seed % 31 + 3)
    top = sky.ambient * 2.3 * (0.8 + 0.5 * v[..., None])
    trees = sky.ambient * np.array([0.35, 0.5, 0.25]) * (1 + 0.7 * n[..., None])
    lawn = sky.ambient * (
        np.array([1.7, 1.75, 1.8]) if world.sky.snow > 0 or world.sky.season == "winter" else np.array([0.8, 0.95, 0.5])
    )
    line = smoothstep(v + 0.16 * n, 0.42, 0.52)[..., None]
    foot = smoothstep(v + 0.03 * n, 0.3, 0.2)[..., None]
    out = (trees * (1 - foot) + lawn * foot) * (1 - line) + top * line
    if world.sky.sun_elevation < -0.1:
        out = out + np.array([0.012, 0.012, 0.016])
    return np.asarray(out, np.float32)


def key_window(world: World, sky: Dome, view: Frame) -> tuple[Floats, Floats]:
    """Direction to the sun and its irradiance, so placed that its patch falls on the floor before the view; no power when overcast."""
    found = windows(world)
    open_sky = world.sky.cloud_cover < 0.8 and world.sky.sun_elevation > 0.02
    if not found or not open_sky or sky.irradiance.max() <= 0:
        return sky.sun, np.zeros(3)
    p = np.concatenate([np.asarray(r.polygon) for r in world.rooms])
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
    night = world.sky.sun_elevation < -0.1
    c = np.array([0.05, 0.045, 0.05]) if night else sky.ambient * 0.55
    return m, [float(x) for x in c]


__all__ = ["Window", "fill", "garden", "key_window", "windows"]
