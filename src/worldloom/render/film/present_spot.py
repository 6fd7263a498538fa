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
ROOM = 0.55
"""Metres behind who stands there that must be free."""


def spot(world: World, eyes: float) -> tuple[Standing, float]:
    """The best place found, and how far from it the camera may stand. Views of all candidates are drawn small: a second or two."""
    found = Backdrop(world, *SIZE, 0.25)
    best, score = (Standing(np.array(world.spawn), world.spawn_yaw, eyes), AWAY), -1e9
    for at in _places(world):
        for k in range(TURNS):
            yaw = 2 * math.pi * k / TURNS
            for away in (AWAY, 1.7) if world.interior else (AWAY,):
                here = Standing(at, yaw, eyes)
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
        out.append(np.array([*((p.min(0) + p.max(0)) / 2), ground]))
    keys = [*world.cameras, *(k for s in world.shots for k in s.keys[:1])]
    for c in keys[:3]:
        f = np.array(c.target) - c.position
        if abs(c.position[2] - ground) < 2.6:
            out.append(np.array([*(np.array(c.position) + 2.5 * f / max(float(np.linalg.norm(f)), 1e-6))[:2], ground]))
    return out


def _value(found: Backdrop, world: World, here: Standing, away: float) -> float:
    """How good a view is: nothing in the way, much depth, not mostly sky, light from ahead or from the side."""
    camera = view(Cut(0, 1, "medium", 0), [here], SIZE[0] / SIZE[1], here.yaw, away)
    z = found.depth(camera)
    solid = z[z > 0]
    if not len(solid) or float(solid.min()) < 0.4:
        return -1e6
    middle = z[:, SIZE[0] // 4 : -SIZE[0] // 4]
    blocked = float(((middle > 0) & (middle < away + ROOM)).mean())
    sky = float((z == 0).mean())
    deep = float(np.clip(np.log2(np.median(solid) / away), 0, 4))
    varied = float(np.std(np.log(solid)))
    sun = float(np.dot([math.sin(world.sky.sun_azimuth), math.cos(world.sky.sun_azimuth)], [math.sin(here.yaw), -math.cos(here.yaw)]))
    return 0.55 * deep + 0.7 * varied - 2.2 * max(sky - 0.35, 0) - 9 * blocked + 0.35 * sun * (world.sky.sun_elevation > 0.05)


__all__ = ["spot"]
