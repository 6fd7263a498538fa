"""A shot of a World on the path tracer's device: staged once for all its views, then only what moves is put elsewhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.film.acting import Soft
from worldloom.render.film.history import Owners
from worldloom.render.film.swell import Swell
from worldloom.render.path.camera import Frame, frame
from worldloom.render.path.gather import F4, Batch, gather
from worldloom.render.path.lamps import lamps
from worldloom.render.path.scene import Detail, Stage, detail_of, stage, surfaces
from worldloom.render.path.sky import Dome
from worldloom.render.raster.posed_crowd import acting
from worldloom.synth.people.acting import JOINTS
from worldloom.synth.realise import Placed, pose_matrix, realise
from worldloom.world import Camera, Entity, World
from worldloom.world.motion import light_factor, link_pose, poses_at

WIDEST = 1.45
"""Radians at most to each side of the middle that ground and water are made fine in."""
Key = tuple[str, str]
"""An entity and one of its links."""


@dataclass(frozen=True)
class Rigid:
    """What moves as one, where it rests."""

    key: Key
    home: Floats
    v: F4
    n: F4


class Shot:
    """A staged shot. `at(t)` moves the world to t seconds."""

    def __init__(self, world: World, cameras: Sequence[Camera], width: int, height: int, sky: Dome | None = None) -> None:
        self.world = world
        view, fine = covering(cameras, width, height, indoors=bool(world.rooms)), film_detail(cameras, width)
        whole, links = set(poses_at(world, 0.0)), {(e.id, m.link) for e in world.entities for m in e.motions if m.link}
        acts = acting(world)
        moving = whole | {id for id, _ in links} | acts
        rest = world.model_copy(update={"entities": tuple(e for e in world.entities if e.id not in moving), "waters": ()})
        own = rest.model_copy(update={"terrain": None, "scatters": (), "entities": tuple(e for e in world.entities if e.id in moving)})
        groups: dict[Key | None, list[Placed]] = {}
        for p in realise(own, fine.things):
            key = (p.entity_id, p.link) if p.entity_id in whole | acts or (p.entity_id, p.link) in links else None
            groups.setdefault(key, []).append(p)
        parts = surfaces(rest, view, fine, sky)
        batches = [*parts.batches, *gather(world, groups.pop(None, []), view)]
        made = [(k, g) for k, placed in groups.items() if k is not None and (g := gather(world, placed, view))]
        self.swells = [s for w in world.waters if (s := Swell.of(world, w, view, *fine.water)) is not None]
        moved = [b for _, g in made for b in g] + [s.batch for s in self.swells]
        homes = {e.id: pose_matrix(e.pose) for e in world.entities}
        self.rigid = [Rigid(k, homes[k[0]], *(np.concatenate([getattr(b, x) for b in g]) for x in ("v", "n"))) for k, g in made]
        known = {e.id: e for e in world.entities}
        self.soft = [Soft.of(known[r.key[0]], r.home, r.v, r.n) if r.key[0] in acts and not r.key[1] else None for r in self.rigid]
        self.owners, self.swell = _owners([g for _, g in made], self.soft, [len(s.batch.faces) for s in self.swells])
        self.back: list[Floats] = []
        self.stage: Stage = stage(world, cameras[0], replace(parts, batches=batches), llvm=True, moving=moved)
        self._was: list[Floats] = []

    def at(self, t: float) -> World:
        """The world with everything that moves where it is at t seconds; `back` then takes each rigid part to where it was before."""
        device, poses = self.stage.device, poses_at(self.world, t)
        assert device is not None
        entities = {e.id: e.model_copy(update={"pose": poses[e.id]}) if e.id in poses else e for e in self.world.entities}
        now = [self._moved(r, entities[r.key[0]], t) for r in self.rigid]
        moves = [s.moves(t) if s else None for s in self.soft]
        joints = [m @ r.home @ k for m, r, x in zip(now, self.rigid, moves, strict=True) if x is not None for k in x]
        self.back = [was @ np.linalg.inv(m) for was, m in zip(self._was or [*now, *joints], [*now, *joints], strict=True)]
        self._was = [*now, *joints]
        bent = [_bent(r, s, x, t) for r, s, x in zip(self.rigid, self.soft, moves, strict=True)]
        placed = [turned(r, m) for r, m in zip(bent, now, strict=True)] + [s.at(t) for s in self.swells]
        if placed:
            device.move(*(np.concatenate([x[k] for x in placed]) for k in (0, 1)))
        world = self.world.model_copy(update={"entities": tuple(entities.values())})
        found = {l.key: l for l in lamps(world, self.stage.view, most=len(entities) * 99)}
        lit = [found.get(l.key, l) for l in self.stage.lamps]
        device.light([replace(l, flux=l.flux * light_factor(entities[l.key[0]], l.key[1], t)) for l in lit])
        return world

    def _moved(self, r: Rigid, e: Entity, t: float) -> Floats:
        """(4, 4) from where a part rests to where it is."""
        m = pose_matrix(e.pose)
        return np.asarray((m @ pose_matrix(link_pose(e, r.key[1], t)) if r.key[1] else m) @ np.linalg.inv(r.home))


def _owners(batches: Sequence[Sequence[Batch]], soft: Sequence[Soft | None], swells: Sequence[int]) -> tuple[Owners, int]:
    """Whose each moving face is, and the number of water: rigid parts in order, then the joints of who acts, for each of them."""
    faces, free = list[int](), len(batches) + 1
    for i, (group, s) in enumerate(zip(batches, soft, strict=True), 1):
        at = 0
        for b in group:
            faces += [i] * len(b.faces) if s is None else (free + s.owner[at + np.asarray(b.faces)[:, 0]]).tolist()
            at += len(b.v)
        free += len(JOINTS) if s is not None else 0
    faces += [free] * sum(swells)
    return Owners.of([1] * len(faces), faces), free


def _bent(r: Rigid, s: Soft | None, moves: Floats | None, t: float) -> Rigid:
    """A part whose points are where its joints take them, still where it rests."""
    if s is None or moves is None:
        return r
    v, n = s.at(moves, t)
    home = r.home.astype(np.float32)
    return replace(r, v=v @ home[:3, :3].T + home[:3, 3], n=n @ home[:3, :3].T)


def turned(r: Rigid, m: Floats) -> tuple[F4, F4]:
    """Positions and normals of a part moved by a (4, 4)."""
    m4 = m.astype(np.float32)
    n = r.n @ m4[:3, :3].T
    return r.v @ m4[:3, :3].T + m4[:3, 3], n / np.linalg.norm(n, axis=1, keepdims=True).clip(1e-9)


def film_detail(cameras: Sequence[Camera], width: int) -> Detail:
    """As fine as a still of this size, with things as coarse as moving pictures allow; more columns where the view turns."""
    fine = detail_of(width)
    turn = min(1 + _spread(cameras) / cameras[0].fov, 2.5)
    wide = [(r, int(c * turn)) for r, c in (fine.land, fine.water)]
    return Detail(0.5 * fine.things, wide[0], wide[1])


def _spread(cameras: Sequence[Camera]) -> float:
    """Radians that the view turns."""
    return float(np.ptp(_yaws([_forward(c) for c in cameras])))


def _forward(c: Camera) -> Floats:
    f = np.asarray(c.target, float) - c.position
    return np.asarray(f / np.linalg.norm(f))


def _yaws(directions: Sequence[Floats]) -> Floats:
    """Headings without jumps."""
    return np.unwrap([math.atan2(d[0], d[1]) for d in directions])


def covering(cameras: Sequence[Camera], width: int, height: int, indoors: bool) -> Frame:
    """A frame from behind all cameras that sees what they see; indoors that of the camera in the middle."""
    middle = frame(cameras[len(cameras) // 2], width, height)
    if indoors:
        return middle
    forwards, eyes = [_forward(c) for c in cameras], np.array([c.position for c in cameras])
    yaws = _yaws(forwards)
    yaw = float(yaws.min() + yaws.max()) / 2
    f = np.array([math.sin(yaw), math.cos(yaw), 0.0])
    eye = eyes.mean(0)
    eye = eye - f * (float(((eye - eyes) @ f).max()) + 0.5)
    side = max(float(np.abs((eyes - eye) @ np.cross(f, [0, 0, 1.0])).max()), 0.0)
    half = max(abs(float(y) - yaw) + c.fov / 2 for y, c in zip(yaws, cameras, strict=True)) + math.atan(side / 6.0)
    tangent = math.tan(min(half, WIDEST))
    level = float(np.mean([d[2] for d in forwards]))
    look = Camera(name="covering", position=tuple(eye), target=tuple(eye + f + [0, 0, level]), fov=2 * math.atan(tangent))
    return frame(look, width, height)


__all__ = ["Rigid", "Shot", "covering", "film_detail", "turned"]
