"""Who listens where, what sounds where: the camera's path and the sources along it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, apply, unit
from worldloom.synth.sound.recipe import lookup
from worldloom.world import Camera, Entity, InputError, Shot, SoundSource, World
from worldloom.world.base import Vec3
from worldloom.world.motion import pose_at

STEP = 1024 / 48000
"""Seconds between two moments at which places are known."""
VOICES = 10
"""Most sources that are mixed."""


@dataclass(frozen=True)
class Path:
    """Head positions (k, 3) and axes (k, 3, 3): rows are right, forward, up, every STEP seconds."""

    position: Floats
    axes: Floats


@dataclass(frozen=True)
class Emitter:
    """A source in the world: its places (k, 3) along the path's moments, the size within which it does not get louder."""

    id: str
    source: SoundSource
    places: Floats
    reach: float
    muffled: bool


def camera_at(shot: Shot, seconds: float) -> Camera:
    """The camera of a shot: eased through its keys, as the player does it."""
    n = len(shot.keys)
    u = min(1.0, max(0.0, seconds / shot.seconds))
    x = u * u * (3 - 2 * u) * (n - 1)
    i = min(int(x), max(0, n - 2))
    a, b, f = shot.keys[i], shot.keys[min(i + 1, n - 1)], x - i
    return a.model_copy(update={"position": _mixed(a.position, b.position, f), "target": _mixed(a.target, b.target, f)})


def _mixed(p: Vec3, q: Vec3, f: float) -> Vec3:
    return (p[0] + (q[0] - p[0]) * f, p[1] + (q[1] - p[1]) * f, p[2] + (q[2] - p[2]) * f)


def film_path(world: World, seconds: float) -> Path:
    """The head that travels with the camera through all shots, stretched to the film's length; at the poster's camera without shots."""
    k = max(1, math.ceil(seconds / STEP) + 2)
    total = sum(s.seconds for s in world.shots)
    rows = []
    for t in np.arange(k) * STEP / max(seconds, 1e-6) * total if total else np.zeros(k):
        rows.append(_view(world, min(float(t), total - 1e-6)))
    return Path(np.array([r[0] for r in rows]), np.array([_axes(r[1] - r[0]) for r in rows]))


def _view(world: World, t: float) -> tuple[Floats, Floats]:
    for s in world.shots:
        if t <= s.seconds:
            c = camera_at(s, t)
            return np.array(c.position), np.array(c.target)
        t -= s.seconds
    if world.cameras:
        return np.array(world.cameras[0].position), np.array(world.cameras[0].target)
    p = np.array(world.spawn) + [0, 0, 1.6]
    return p, p + [-math.sin(world.spawn_yaw), math.cos(world.spawn_yaw), 0.0]


def spawn_path(world: World) -> Path:
    """A person who stands at the spawn point and looks ahead: one moment."""
    ahead = np.array([-math.sin(world.spawn_yaw), math.cos(world.spawn_yaw), 0.0])
    return Path((np.array(world.spawn) + [0, 0, 1.6])[None], _axes(ahead)[None])


def _axes(forward: Floats) -> Floats:
    f = unit(np.asarray(forward, float)) if np.linalg.norm(forward) > 1e-9 else np.array([0.0, 1.0, 0.0])
    r = np.cross(f, [0, 0, 1.0])
    r = unit(r) if np.linalg.norm(r) > 1e-6 else np.array([1.0, 0, 0])
    return np.stack([r, f, np.cross(r, f)])


def emitters(world: World, path: Path) -> list[Emitter]:
    """The sources that matter most along the path, loudest first; names that no recipe has are left out."""
    here = _room_at(world, path.position[len(path.position) // 2])
    found = []
    for e in world.entities:
        for s in e.sounds:
            try:
                lookup(s.sound)
            except InputError:
                continue
            reach = max(1.0, 0.2 * max(e.extent) * e.pose.scale)
            found.append((e, s, reach, _loudness(e, s, reach, path)))
    found.sort(key=lambda r: (-r[3], r[0].id, r[1].sound))
    kept: list[Emitter] = []
    seen: dict[str, int] = {}
    for e, s, reach, loud in found:
        seen[s.sound] = seen.get(s.sound, 0) + 1
        if loud > -62 and seen[s.sound] <= 4 and len(kept) < VOICES:
            kept.append(Emitter(e.id, s, places(e, s, len(path.position)), reach, bool(here) and bool(e.room) and e.room != here))
    return kept


def _loudness(e: Entity, s: SoundSource, reach: float, path: Path) -> float:
    """dB at the head in the middle of the path; rare events count less."""
    d = float(np.linalg.norm(apply(e.pose, [s.position])[0] - path.position[len(path.position) // 2]))
    return s.gain + 20 * math.log10(reach / max(d, reach)) - (0 if s.loop else 3)


def places(e: Entity, s: SoundSource, k: int) -> Floats:
    """Where the source is at each of k moments."""
    if k == 1 or not e.motions:
        return np.repeat(apply(e.pose, [s.position]), k, 0)
    coarse = np.arange(0, k + 8, 8)
    known = np.array([apply(pose_at(e, float(i) * STEP), [s.position])[0] for i in coarse])
    return np.stack([np.interp(np.arange(k), coarse, known[:, c]) for c in range(3)], 1)


def _room_at(world: World, p: Floats) -> str:
    """Id of the room a point lies in, else empty."""
    from shapely import Point, Polygon

    for r in world.rooms:
        if Polygon(r.polygon).covers(Point(float(p[0]), float(p[1]))):
            return r.id
    return ""


def happenings(world: World, emitter: Emitter, seconds: float, length: float) -> list[float]:
    """Moments at which a source that does not loop sounds: soon after the start, then by its own pace, never over itself."""
    g = rng(world.seed, "happens", emitter.id, emitter.source.sound)
    every = max(emitter.source.every, length + 0.3, 0.5)
    out, at = [], float(g.uniform(0.06, 0.45)) * min(every, seconds)
    while at < seconds - 0.4:
        out.append(at)
        at += length + float(g.gamma(3.0, max(every - length, 0.4) / 3))
    return out


__all__ = ["STEP", "VOICES", "Path", "Emitter", "camera_at", "film_path", "spawn_path", "emitters", "places", "happenings"]
