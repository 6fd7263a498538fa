"""What lies heaped in a bowl or a basket: each thing sinks to the lowest place among those before it, so that all touch.

Heights are compared on a grid (heightmap packing): how high the heap is in each cell, and how low the next thing's underside is.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.assets.parts.opened import HEAP
from worldloom.geometry import Floats, axis_angle, matrix_quat, rot_z, spread
from worldloom.sim.lie import CLEAR
from worldloom.sim.shape import triangles
from worldloom.world import Entity, Pose, World

CELL, CELLS = 0.004, 110
"""Metres of the grid, and how many cells a vessel has across at most: a larger one has larger cells."""
FINE = 0.0015
"""Metres of the grid on which a thing comes to touch."""
ROUND, TIP = 1.4, 0.6
"""How much longer than wide things are that lie any way up, and radians by which they are tipped at most."""
INWARD = 0.06
"""What a metre from the middle costs, in metres of height: of two hollows as deep the inner is taken."""
RIM = 0.9
"""Share of the height of a vessel's rim below which one looks into it."""
GOLDEN = 2.399963
MOST = 120_000


@dataclass
class Field:
    """How high (n, n) a vessel and what lies in it are in each cell, from its corner (2,); and where middles may be."""

    top: Floats
    corner: Floats
    cell: float
    open: np.ndarray
    solid: Floats
    """All triangles (m, 3, 3) of the vessel and of what lies in it."""


def heaped(world: World) -> World:
    """The World with what lies heaped in each vessel set down one after the other, from where the vessel is now."""
    inside: dict[str, list[Entity]] = {}
    for e in world.entities:
        if e.support_surface == HEAP:
            inside.setdefault(e.support, []).append(e)
    by_id = {e.id: e for e in world.entities}
    new = {e.id: e for host, held in inside.items() if host in by_id for e in _heap(by_id[host], held)}
    return world.model_copy(update={"entities": tuple(new.get(e.id, e) for e in world.entities)}) if new else world


def _heap(host: Entity, held: Sequence[Entity]) -> Iterator[Entity]:
    field = _field(host)
    for k, e in enumerate(held):
        yield e.model_copy(update={"pose": _dropped(field, e, k)})


def _field(host: Entity) -> Field:
    t = triangles(host)
    low, high = t.min((0, 1)), t.max((0, 1))
    cell = max(CELL, float(max(high[:2] - low[:2])) / CELLS)
    shape = np.ceil((high - low)[:2] / cell).astype(int) + 1
    top = _grid(t, low[:2], shape, cell, np.maximum, -np.inf)
    floor = float(top[np.isfinite(top)].min()) if np.isfinite(top).any() else low[2]
    opening = top < floor + RIM * (high[2] - floor)
    return Field(np.where(np.isfinite(top), top, low[2]), low[:2], cell, opening & np.isfinite(top), t)


def _grid(t: Floats, corner: Floats, shape: Floats, cell: float, best: np.ufunc, empty: float) -> Floats:
    """Highest or lowest point of triangles (m, 3, 3) in each cell."""
    p = np.concatenate([t.reshape(-1, 3), spread(t, 0.6 * cell, MOST)])
    ij = np.floor((p[:, :2] - corner) / cell).astype(int)
    ok = (ij >= 0).all(1) & (ij < shape).all(1)
    out = np.full(shape, empty)
    best.at(out, (ij[ok, 0], ij[ok, 1]), p[ok, 2])
    return out


def _dropped(field: Field, e: Entity, k: int) -> Pose:
    """Where the k-th thing comes to lie; the field has it then."""
    from scipy.ndimage import grey_dilation, minimum_filter

    turn = _turn(e, k)
    t = triangles(e.model_copy(update={"pose": Pose(scale=e.pose.scale)})) @ turn.T
    low, high = t.min((0, 1)), t.max((0, 1))
    n = np.ceil((high - low)[:2] / field.cell).astype(int)
    n += 1 - n % 2
    corner = (low + high)[:2] / 2 - n * field.cell / 2
    under, over = (_grid(t, corner, n, field.cell, best, empty) for best, empty in ((np.minimum, np.inf), (np.maximum, -np.inf)))
    foot = under[::-1, ::-1]
    known = np.isfinite(foot)
    level = grey_dilation(field.top, footprint=known, structure=np.where(known, -foot, 0.0), mode="constant", cval=-1e3)
    i, j = _lowest(field, level, minimum_filter(level, 3))
    at = field.corner + (np.array([i, j]) + 0.5) * field.cell - (low + high)[:2] / 2
    z = _down(field.solid, t + [*at, float(level[i, j])]) + float(level[i, j]) + CLEAR
    _lay(field, over + z, i - n[0] // 2, j - n[1] // 2)
    field.solid = np.concatenate([field.solid, t + [*at, z]])
    return Pose(position=(round(float(at[0]), 4), round(float(at[1]), 4), round(z, 4)), rotation=matrix_quat(turn), scale=e.pose.scale)


def _down(under: Floats, own: Floats) -> float:
    """Metres, none or less, by which triangles (m, 3, 3) come down until they touch those under them, compared on a finer grid."""
    low, high = own.min((0, 1)), own.max((0, 1))
    near = under[(under[..., :2].max(1) > low[:2]).all(1) & (under[..., :2].min(1) < high[:2]).all(1) & (under[..., 2].min(1) < high[2])]
    shape = np.ceil((high - low)[:2] / FINE).astype(int)
    gap = _grid(near, low[:2], shape, FINE, np.maximum, -np.inf) - _grid(own, low[:2], shape, FINE, np.minimum, np.inf)
    return min(float(gap.max(initial=-math.inf)), 0.0) if np.isfinite(gap).any() else 0.0


def _lowest(field: Field, level: Floats, around: Floats) -> tuple[int, int]:
    """The cell in which something lies lowest, of hollows first."""
    middle = (np.array(level.shape) - 1) / 2
    away = np.hypot(*(np.indices(level.shape) - middle[:, None, None])) * field.cell
    cost = np.where(field.open, level + INWARD * away, np.inf)
    hollow = np.where(level <= around + 1e-9, cost, np.inf)
    best = hollow if np.isfinite(hollow).any() else cost if np.isfinite(cost).any() else level + away
    i, j = np.unravel_index(int(best.argmin()), best.shape)
    return int(i), int(j)


def _lay(field: Field, over: Floats, i: int, j: int) -> None:
    """Raises the field by what lies with its corner in a cell."""
    a, b = max(i, 0), max(j, 0)
    c, d = min(i + over.shape[0], field.top.shape[0]), min(j + over.shape[1], field.top.shape[1])
    field.top[a:c, b:d] = np.maximum(field.top[a:c, b:d], over[a - i : c - i, b - j : d - j])


def _turn(e: Entity, k: int) -> Floats:
    """How the k-th lies (3, 3): round things any way up, long ones on their side as they are."""
    round_ = max(e.extent) < ROUND * min(e.extent)
    tip = TIP * math.sin(1.7 * k + 0.4) if round_ else 0.0
    return axis_angle((math.cos(GOLDEN * k), math.sin(GOLDEN * k), 0.0), tip) @ rot_z(GOLDEN * 1.3 * k)


__all__ = ["heaped"]
