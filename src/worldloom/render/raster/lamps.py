"""The light of a World: its rig, its lamps at a time, and what shines without a Light of its own."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.render.path.fog import fog_of
from worldloom.render.path.lamps import FLUX
from worldloom.render.path.sky import dome
from worldloom.render.raster.light import Lamp, Rig, rig
from worldloom.synth.realise import Placed
from worldloom.world import Pose, World
from worldloom.world.motion import light_factor


def light_of(world: World) -> Rig:
    """The light rig of a world: sky, fog, room, wind, wetness."""
    sky = dome(world.sky, world.seed)
    r, fog = rig(sky, world.sky), fog_of(world, sky)
    r = replace(r, fog=(fog.sigma, fog.height, fog.base, fog.skip), fog_amb=fog.ambient, fog_sun=fog.sun, wet=world.sky.rain)
    if not world.rooms:
        return r
    p = np.concatenate([np.asarray(room.polygon) for room in world.rooms])
    tall = max(room.height for room in world.rooms)
    lo, hi = np.r_[p.min(0) - 0.1, -0.2], np.r_[p.max(0) + 0.1, tall + 0.05]
    area = 2 * float(np.prod((hi - lo)[:2])) + 2 * float((hi - lo)[:2].sum()) * tall
    lamps = sum((x.intensity for x in lamps_at(world, 0.0, {})), np.zeros(3)) * 4 * math.pi
    bounce = 0.5 / (1 - 0.5) * lamps / area / math.pi
    return replace(r, room=(lo, hi), room_ambient=bounce + 0.07 * sky.ambient + 0.05 * sky.irradiance.mean(), room_sky=0.16)


def lamps_at(world: World, t: float, poses: Mapping[str, Pose]) -> list[Lamp]:
    """Every lit Light in world space at t seconds, flickering."""
    out = []
    for e in world.entities:
        pose = poses.get(e.id, e.pose)
        for i, l in enumerate(e.lights):
            if not l.on or l.power <= 0:
                continue
            c = np.asarray(l.color, float)
            flux = FLUX * l.power * c / max(float(c.mean()), 1e-3) * light_factor(e, i, t)
            spot = l.kind == "spot" and l.angle < 1.5
            cosine = math.cos(l.angle) if spot else -1.0
            spread = 2 * math.pi * (1 - math.cos(max(l.angle, 0.25))) if spot else 4 * math.pi
            d = quat_matrix(pose.rotation) @ np.asarray(l.direction)
            d = d / max(float(np.linalg.norm(d)), 1e-9)
            out.append(Lamp(apply(pose, [l.position])[0], flux / spread, max(l.radius, 0.12), d, cosine))
    return out


def glowing(world: World, placed: Iterable[Placed], most: int = 40) -> list[Lamp]:
    """Shining surfaces of entities without lights as lamps at their middles, the strongest `most`."""
    own = {e.id for e in world.entities if any(l.on and l.power > 0 for l in e.lights)}
    found: list[tuple[float, Lamp]] = []
    for p in placed:
        m = p.surface.material
        if max(m.emission) <= 0 or p.entity_id in own or not len(p.surface.mesh):
            continue
        v = p.surface.mesh.vertices @ p.transform[:3, :3].T + p.transform[:3, 3]
        area = _area(v, p.surface.mesh.faces) / 2
        flux = np.pi * np.asarray(m.emission) * area
        lo, hi = v.min(0), v.max(0)
        found.append((float(flux.mean()), Lamp((lo + hi) / 2, flux / (4 * math.pi), max(0.35 * float((hi - lo).max()), 0.15))))
    return [lamp for _, lamp in sorted(found, key=lambda x: -x[0])[:most]]


def _area(v: Floats, faces: np.ndarray) -> float:
    n = np.cross(v[faces[:, 1]] - v[faces[:, 0]], v[faces[:, 2]] - v[faces[:, 0]])
    return float(np.linalg.norm(n, axis=1).sum() / 2)


__all__ = ["glowing", "lamps_at", "light_of"]
