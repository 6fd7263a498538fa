"""Where in a world somebody may stand and speak: open before them, deep behind them, seen well."""

from __future__ import annotations

import math

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.film.present_backdrop import Backdrop
from worldloom.render.film.present_frame import AWAY, Standing, view
from worldloom.synth.stage.shots import Cut
from worldloom.world import World

SIZE = (160, 90)
TURNS = 12
"""Headings that are tried at each place."""
INDOORS = 1.75
"""Metres from the camera where walls are near."""
FARTHEST = 18.0
"""Metres that rooms are deep at most."""
UPRIGHT, NEARBY, STOOD = 0.6, 60.0, 5.0
"""Steepness and metres of what stands about (the sea and lawns do not), and how much it is worth."""
EDGE, DRAWN, COLOURED = 0.12, 25.0, 40.0
"""Step of depth (its logarithm) of an outline, and how much outlines and colours are worth: many things make a place."""
ROOM = 0.3
"""Metres behind who stands there that must be free."""


def spot(world: World, eyes: float) -> tuple[Standing, float]:
    """The best place found, and how far from it the camera may stand. Views of all candidates are drawn small: seconds."""
    found = Backdrop(world, *SIZE, 0.25)
    away, turns = (INDOORS, TURNS - 4) if world.interior else (AWAY, TURNS)
    best, score = (Standing(np.array(world.spawn), world.spawn_yaw, eyes), away), -1e9
    for at in _places(world):
        for k in range(turns):
            here = Standing(at, 2 * math.pi * k / turns, eyes)
            value = _value(found, world, here, away)
            if value > score:
                best, score = (here, away), value
    return best


def _places(world: World) -> list[Floats]:
    """Where one may stand: where visitors begin, and where the cameras of the shots pass near the ground."""
    ground = float(world.spawn[2])
    out = [np.array(world.spawn, float)]
    if world.rooms:
        p = np.asarray(world.rooms[0].polygon)
        low, high = p.min(0), p.max(0)
        out += [np.array([*(low + (high - low) * [x, y]), ground]) for x in (0.3, 0.5, 0.7) for y in (0.3, 0.5, 0.7)]
    keys = [*world.cameras, *(k for s in world.shots for k in s.keys[:1])]
    for c in keys[:3]:
        f = np.array(c.target) - c.position
        if abs(c.position[2] - ground) < 2.6:
            out.append(np.array([*(np.array(c.position) + 2.5 * f / max(float(np.linalg.norm(f)), 1e-6))[:2], ground]))
    return out


def _value(found: Backdrop, world: World, here: Standing, away: float) -> float:
    """How good a view is: nothing in the way, much depth, things to see, not mostly sky, light from ahead or from the side."""
    camera = view(Cut(0, 1, "medium", 0), [here], SIZE[0] / SIZE[1], here.yaw, away)
    seen = found.surfaces(camera)
    z = np.asarray(seen["depth"])
    if world.interior:  # what is seen through windows gives a room no depth
        z = np.where((z == 0) | (z > FARTHEST), away + 0.5, z)
    solid = z[z > 0]
    if not len(solid) or float(solid.min()) < 0.4:
        return -1e6
    middle = z[: round(0.8 * SIZE[1]), SIZE[0] // 4 : -SIZE[0] // 4]
    blocked = float(((middle > 0) & (middle < away + ROOM)).mean())
    sky = float((z == 0).mean())
    deep = float(np.clip(np.log2(np.median(solid) / away), 0, 4))
    varied = float(np.std(np.log(solid)))
    sun = float(np.dot([math.sin(world.sky.sun_azimuth), math.cos(world.sky.sun_azimuth)], [math.sin(here.yaw), -math.cos(here.yaw)]))
    things = float(np.asarray(seen["albedo"], float).reshape(9, 10, 16, 10, 3).mean((1, 3)).std((0, 1)).mean()) / 255
    lit = 0.15 * sun * (world.sky.sun_elevation > 0.05)
    upright = np.abs(np.asarray(seen["normal"], float)[..., 2]) < UPRIGHT
    stood = float((upright & (z > away + 0.5) & (z < NEARBY)).mean())
    far = np.log(np.where(z == 0, 4 * NEARBY, z))
    outlines = float((np.abs(np.diff(far, axis=1)) > EDGE).mean())
    albedo = np.asarray(seen["albedo"], float)
    colour = float(np.abs(albedo - albedo.mean(-1, keepdims=True)).mean()) / 255
    full = STOOD * min(stood, 0.25) + DRAWN * min(outlines, 0.08) + COLOURED * min(colour, 0.08)
    return 0.55 * deep + 0.7 * varied + 4 * things + full - 2.2 * max(sky - 0.35, 0) - 6 * blocked + lit


__all__ = ["spot"]
