"""A layout's Stage from a World that is made: all that stands is in the way but what is to find a place."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from worldloom.assets.registry import build, index
from worldloom.geometry import yaw_of
from worldloom.synth.layout.arrange import occupy_fixed
from worldloom.synth.layout.habits import habit_for
from worldloom.synth.layout.sites import site_for
from worldloom.synth.layout.sites.base import Site, View, Wall
from worldloom.synth.layout.stage import BANDS, Stage, slices
from worldloom.world import Entity, Plan, Room, World, Zone

SHRINK = 0.004
"""Metres by which boxes of what stands are taken smaller, so that what touches is not in the way of itself."""


def site_of(world: World, plan: Plan, room: str = "") -> Site:
    """The site of a world: of a room (the first, or that of this id) its own walls, else the place's lines with the world's own ground."""
    view = _view(world)
    if world.rooms:
        own = next((r for r in world.rooms if r.id == room), world.rooms[0])
        walls = [_wall(e) for e in world.entities if e.category == "wall" and "length" in e.params and _bounds(own, e)]
        zones = [z for z in world.zones if len(world.rooms) == 1 or _within(own, z)]
        return Site(view, zones=zones, walls=walls, rooms=[own], ceiling=own.height)
    site = site_for(plan, world.seed)
    site.view, site.terrain = view, world.terrain
    site.zones, site.waters = [*world.zones], [*world.waters]
    return site


def _bounds(room: Room, wall: Entity) -> bool:
    """Whether a wall's inner face is one of a room's sides."""
    p, q = np.asarray(room.polygon), np.array(wall.pose.position[:2])
    lo, hi = p.min(0), p.max(0)
    yaw = yaw_of(wall.pose.rotation)
    into = np.array([math.sin(yaw), -math.cos(yaw)])
    off = np.minimum(np.abs(q - lo), np.abs(q - hi))
    return bool((q > lo - 0.06).all() and (q < hi + 0.06).all() and off.min() < 0.06 and into @ ((lo + hi) / 2 - q) > 0)


def _within(room: Room, zone: Zone) -> bool:
    p, z = np.asarray(room.polygon), np.asarray(zone.polygon).mean(0)
    return bool((z > p.min(0)).all() and (z < p.max(0)).all())


def _view(world: World) -> View:
    if not world.cameras:
        return View((0.0, -3.0, 1.6), (0.0, 3.0, 1.0))
    c = world.cameras[0]
    return View(c.position, c.target, c.fov)


def _wall(e: Entity) -> Wall:
    """A wall of a room from its entity, whose origin is the middle of its inner face."""
    yaw, half = yaw_of(e.pose.rotation), float(e.params["length"]) / 2
    d = np.array([math.cos(yaw), math.sin(yaw)])
    mid, z = np.array(e.pose.position[:2]), e.pose.position[2]
    a, b = mid - half * d, mid + half * d
    holes = tuple((float(o["x"]) + half, float(o["z"]) + z, float(o["width"]), float(o["height"])) for o in e.params.get("openings", ()))
    return Wall(e.id, (float(a[0]), float(a[1])), (float(b[0]), float(b[1])), float(e.params["height"]) + z, holes)


def stage_of(world: World, plan: Plan, without: Collection[str] = (), room: str = "") -> Stage:
    """The stage of a world with everything on it but `without`; things answer to their plan thing, and each to `@ID`."""
    stage = Stage(plan, site_of(world, plan, room), world.seed)
    for e in world.entities:
        if e.id in without:
            continue
        if e.kind == "architecture":
            occupy_fixed(stage, e)
        else:
            stage.entities.append(e)
            occupy(stage, e)
        stage.by_thing.setdefault(f"@{e.id}", []).append(e)
        if e.thing:
            stage.by_thing.setdefault(e.thing, []).append(e)
    return stage


def occupy(stage: Stage, e: Entity) -> None:
    """Take the ground of an entity; what lies under others takes none."""
    half = np.array(e.extent) / 2
    whole = np.stack([np.array(e.center) - half, np.array(e.center) + half])
    at = (*e.pose.position, yaw_of(e.pose.rotation))
    stage.boxes[e.id] = stage.box_of(whole, e.pose.scale, *at, e.id)
    entry = index().get(e.maker.split("@")[0])
    if entry and habit_for(e.category, entry.card, e.extent, bool(stage.site.rooms)).pattern == "underfoot":
        return
    tall = whole[1, 2] * e.pose.scale > BANDS[0] + 0.2
    for cut in slices(build(e.maker, e.params, e.seed), whole, e.pose.scale) if tall else [whole]:
        b = stage.box_of(cut, e.pose.scale, *at, e.id)
        stage.occupied.add(replace(b, hx=max(b.hx - SHRINK, 1e-3), hy=max(b.hy - SHRINK, 1e-3)))


__all__ = ["occupy", "site_of", "stage_of"]
