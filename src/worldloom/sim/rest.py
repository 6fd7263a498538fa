"""What lies on soft and uneven things lies on their surface: each carried thing is raised or lowered until the meshes touch.

Physics knows convex colliders; a bed's cover, a hob's grate or a seat's curve is up to some centimetres above or below them.
"""

from __future__ import annotations

import math

import numpy as np

from worldloom.assets.parts.opened import STEMS
from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, spread
from worldloom.world import Entity, Pose, World

CELL = 0.012
"""Metres of the grid in which heights are compared."""
RAISED, LOWERED = 0.08, 0.06
"""Metres by which a thing is moved at most."""
CLEAR = 0.0006
"""Metres that are left between the surfaces."""
FIXED = 0.007
"""Metres from which on physics would move it back: it is held where it lies."""
FLAT = 0.01
"""Metres of a rug, which gives way."""
SOFT, SINK = ("bed", "sofa", "armchair", "daybed", "mattress", "recliner", "chaise_longue", "ottoman"), 0.003
"""What gives way, and by how many metres."""
LEVEL = 0.6
"""Cosine to the vertical of the normal of what carries."""
TILT = 0.001
"""Half the sine of an angle that physics gave it: it would tilt again."""
MOST = 60_000
NEVER = ("person", "child", "animal")


def rested(world: World) -> World:
    """The World with every carried thing set down on the mesh of what carries it; what moved visibly is no longer free."""
    by_id = {e.id: e for e in world.entities}
    moved: dict[str, Entity] = {}
    for e in sorted(world.entities, key=lambda e: _depth(e, by_id)):
        host = moved.get(e.support) or by_id.get(e.support)
        if host is None or host.kind == "architecture" or e.kind in NEVER or e.category in NEVER or e.support_surface == STEMS:
            continue
        if host.extent[2] < FLAT:
            moved[e.id] = e.model_copy(
                update={"pose": _flat(e, host), "dynamic": e.dynamic and math.hypot(*e.pose.rotation[1:3]) < TILT}
            )
            continue
        shift = host.pose.position[2] - by_id[host.id].pose.position[2]
        by = _gap(e, by_id[host.id])
        if abs(shift + by) > CLEAR:
            x, y, z = e.pose.position
            pose = e.pose.model_copy(update={"position": (x, y, round(z + shift + by, 4))})
            moved[e.id] = e.model_copy(update={"pose": pose, "dynamic": e.dynamic and abs(by) < FIXED})
    now = [moved.get(e.id, e) for e in world.entities]
    holding = {e.support for e in now if not e.dynamic and e.id in moved}  # what is held in it would push it away
    held = (e.model_copy(update={"dynamic": False}) if e.id in holding and e.dynamic else e for e in now)
    return world.model_copy(update={"entities": tuple(held)})


def _flat(e: Entity, rug: Entity) -> Pose:
    """Upright, on top of a rug: it gives way under what stands half on it, which physics would tilt."""
    x, y, _ = e.pose.position
    w, _, _, z = e.pose.rotation
    size = math.hypot(w, z)
    top = rug.pose.position[2] + (rug.center[2] + rug.extent[2] / 2) * rug.pose.scale
    return Pose(
        position=(x, y, round(top + CLEAR, 4)), rotation=(round(w / size, 7), 0.0, 0.0, round(z / size, 7)), scale=e.pose.scale
    )


def _depth(e: Entity, by_id: dict[str, Entity]) -> int:
    """How many things carry it, one on the other."""
    n = 0
    while (e := by_id.get(e.support, e)) and n < 8 and e.support in by_id:
        n += 1
    return n


def _gap(e: Entity, host: Entity) -> float:
    """Metres to raise (or, negative, to lower) a thing so that it just touches its host from above; 0 where that is too far."""
    own = _triangles(e)
    low, high = own.min((0, 1)), own.max((0, 1))
    middle = (low[2] + high[2]) / 2
    under = _triangles(host)
    lo, hi = under.min(1), under.max(1)
    near = (
        (hi[:, 0] > low[0])
        & (lo[:, 0] < high[0])
        & (hi[:, 1] > low[1])
        & (lo[:, 1] < high[1])
        & (hi[:, 2] > low[2] - LOWERED)
        & (lo[:, 2] < middle)
    )
    if not near.any():
        return 0.0
    shape = np.maximum(((high - low)[:2] / CELL).astype(int) + 1, 1)
    top = _heights(level(under[near]), low, shape, middle, np.maximum, -np.inf)
    bottom = _heights(own[own.min(1)[:, 2] < min(low[2] + 0.1, middle + 1e-6)], low, shape, np.inf, np.minimum, np.inf)
    gap = top - bottom
    by = float(gap[np.isfinite(gap)].max()) if np.isfinite(gap).any() else 0.0
    aim = by - SINK if host.category in SOFT else by + CLEAR
    return aim if -LOWERED < by < RAISED and abs(aim) > CLEAR else 0.0


def level(t: Floats) -> Floats:
    """Those of triangles (m, 3, 3) that something can lie on: no sides of backs and arms."""
    n = np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0])
    return np.asarray(t[np.abs(n[:, 2]) > LEVEL * np.maximum(np.linalg.norm(n, axis=1), 1e-12)])


def _heights(t: Floats, low: Floats, shape: Floats, most: float, best: np.ufunc, empty: float) -> Floats:
    """Highest or lowest point of triangles in each cell of a grid."""
    out = np.full(shape, empty)
    if not len(t):
        return out
    p = np.concatenate([t.reshape(-1, 3), spread(t, CELL * 0.7, MOST)])
    ij = np.floor((p[:, :2] - low[:2]) / CELL).astype(int)
    ok = (ij >= 0).all(1) & (ij < shape).all(1) & (p[:, 2] < most)
    best.at(out, (ij[ok, 0], ij[ok, 1]), p[ok, 2])
    return out


def _triangles(e: Entity) -> Floats:
    """(m, 3, 3) corners of an entity's triangles in the world."""
    part = build(e.maker, e.params, e.seed)
    return np.concatenate([apply(e.pose, s.mesh.vertices)[s.mesh.faces] for s in part.surfaces])


__all__ = ["rested"]
