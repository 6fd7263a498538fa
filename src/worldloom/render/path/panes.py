"""Daylight indoors: panels outside the windows, the sun through the best of them, a fill behind the eye."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, quat_matrix
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
        """(4, 4) that takes the rectangle [-1, 1]^2 to a panel outside the opening, larger than it, shining inward: so near that nobody
        who looks out aslant sees past it."""
        m = np.eye(4)
        m[:3, 0], m[:3, 1], m[:3, 2] = self.right * (self.width / 2 + 0.62), [0, 0, self.height / 2 + 0.4], self.inward
        m[:3, 3] = self.center - self.inward * 0.32
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


OWN, COARSE, MANY = 0.8, 8, 12
"""Share of the daylight's rays that goes to the windows of the room that one is in, how much coarser the others' gardens are, and all
gardens where there are more windows than so many."""


def lit_windows(world: World, view: Frame) -> list[tuple[Window, float, int]]:
    """Each window with what its share of the daylight's rays is divided by, and the step between the pixels of its garden."""
    found = windows(world)
    own = _own(world, view, found)
    if len(own) in (0, len(found)):
        step = COARSE if len(world.rooms) > 1 or len(found) > MANY else 1 if len(found) < 4 else 2
        return [(w, float(len(found)), step) for w in found]
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


__all__ = ["Window", "fill", "key_window", "lit_windows", "windows"]
