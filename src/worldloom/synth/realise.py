"""From the World document to geometry: every surface with its transform, for whoever draws, exports or measures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from worldloom.assets.part import Part, Surface
from worldloom.assets.registry import build
from worldloom.geometry import Floats, join, quat_matrix, rot_z
from worldloom.world import Entity, Pose, Scatter, World

LEVELS = (0.08, 0.3, 1.0, 2.0)
"""Values that Kit.detail takes, so that equal things share one mesh."""


@dataclass(frozen=True)
class Placed:
    """One surface in the world. `transform` (4, 4) takes its vertices to world space."""

    entity_id: str
    category: str
    kind: str
    surface: Surface
    transform: Floats
    link: str = ""


def part_of(entity: Entity, detail: float = 1.0) -> Part:
    """The Part of an entity in its own frame, its material overrides applied."""
    part = build(entity.maker, entity.params, entity.seed, detail)
    if not entity.materials:
        return part
    swap = entity.materials
    return replace(part, surfaces=tuple(replace(s, material=swap.get(s.role, s.material)) for s in part.surfaces))


def pose_matrix(pose: Pose) -> Floats:
    """(4, 4) of a pose."""
    m = np.eye(4)
    m[:3, :3] = quat_matrix(pose.rotation) * pose.scale
    m[:3, 3] = pose.position
    return m


def detail_for(world: World, entity: Entity, base: float = 1.0) -> float:
    """The level of detail an entity deserves: by its nearest distance to any camera in units of its size."""
    cams = [c.position for c in world.cameras] + [k.position for s in world.shots for k in s.keys]
    if not cams:
        return level(base)
    size = max(max(entity.extent) * entity.pose.scale, 0.3)
    d = min(math.dist(entity.pose.position, c) for c in cams)
    flora = entity.maker.startswith(("trees/", "plants/"))
    return level(base * min(2.0, (2.2 if flora else 9.0) * size / max(d, 0.1)))


def level(x: float) -> float:
    """The nearest allowed level, in ratio."""
    return min(LEVELS, key=lambda k: abs(math.log(max(x, 1e-3) / k)))


def realise(world: World, detail: float = 1.0) -> Iterator[Placed]:
    """Every surface: terrain first, then entities in order, then scatters (merged, in world space)."""
    if world.terrain is not None:
        from worldloom.synth.terrain import ground

        for s in ground(world.terrain, detail):
            yield Placed("terrain", "ground", "terrain", s, np.eye(4))
    for e in world.entities:
        m = pose_matrix(e.pose)
        for s in part_of(e, detail_for(world, e, detail)).surfaces:
            yield Placed(e.id, e.category, e.kind, s, m, s.link)
    for sc in world.scatters:
        for s in scattered(sc, detail * scatter_detail(sc)):
            yield Placed(sc.id, sc.category, "terrain", s, np.eye(4))


def scatter_detail(scatter: Scatter) -> float:
    """Far woods need little, near cover about a third of a close-up."""
    return 0.08 if scatter.category == "forest" else 0.5


def scattered(scatter: Scatter, detail: float = 1.0) -> tuple[Surface, ...]:
    """A scatter's surfaces merged in world space, one a role."""
    return _scattered(scatter.model_dump_json(), level(detail))


@lru_cache(maxsize=32)
def _scattered(scatter_json: str, detail: float) -> tuple[Surface, ...]:
    from worldloom.geometry import stamp

    sc = Scatter.model_validate_json(scatter_json)
    pos, yaw, scale = np.asarray(sc.positions, float).reshape(-1, 3), np.asarray(sc.yaws, float), np.asarray(sc.scales, float)
    which = np.asarray(sc.variants, int)
    out: dict[str, list[Surface]] = {}
    for v, params in enumerate(sc.params):
        pick = which == v
        if not pick.any():
            continue
        for s in build(sc.maker, params, sc.seed + v, detail).surfaces:
            mesh = stamp(s.mesh, pos[pick], yaw[pick], scale[pick])
            out.setdefault(f"{v}.{s.role}", []).append(replace(s, mesh=mesh))
    return tuple(replace(g[0], mesh=join([s.mesh for s in g])) for g in out.values())


def yaw_matrix(yaw: float, position: tuple[float, float, float]) -> Floats:
    """(4, 4) of a heading and a position."""
    m = np.eye(4)
    m[:3, :3] = rot_z(yaw)
    m[:3, 3] = position
    return m


__all__ = ["LEVELS", "Placed", "part_of", "pose_matrix", "detail_for", "level", "realise", "scatter_detail", "scattered", "yaw_matrix"]
