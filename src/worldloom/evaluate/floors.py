"""Houses of several rooms as their glTF says: which rooms there are, which can be walked to, what joins them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.evaluate.glb import Node
from worldloom.geometry import Floats, Ints

LANE = 0.6
"""Metres that a way must be wide."""
CELL = 0.05
"""Metres of a cell of the grid on which ways are looked for."""
KNEE, OVERHEAD, FLAT = 0.35, 2.0, 0.03
"""Metres: the height at which walls are cut, that of what is walked under, and of what is stepped over."""
BORDER, WAY = 0.8, 0.2
"""Metres of wall that neighbours share at least, and square metres that one must be able to stand on in a room."""
Mask = NDArray[np.bool_]


def rooms_of(nodes: Sequence[Node]) -> dict[str, Node]:
    """The floors by the room that they say they belong to."""
    return {str(n.extras["room"]): n for n in nodes if n.category == "floor" and n.extras.get("room")}


def several(nodes: Sequence[Node]) -> bool:
    """Whether a world is a house of several rooms."""
    return len(rooms_of(nodes)) > 1


@dataclass(frozen=True)
class Grid:
    """Cells of a house in plan, the first axis along x: its lowest corner and what of it is floor."""

    low: Floats
    floor: Mask

    @classmethod
    def over(cls, floors: Sequence[Node]) -> Grid:
        """A grid over floors."""
        bounds = np.array([f.bounds[:, :2] for f in floors])
        low, high = bounds[:, 0].min(0), bounds[:, 1].max(0)
        out = cls(low, np.zeros(np.ceil((high - low) / CELL).astype(int), bool))
        for f in floors:
            out.floor[out.box(f.bounds)] = True
        return out

    def box(self, bounds: Floats) -> tuple[slice, slice]:
        """The cells of a box."""
        a, b = np.round((bounds[:, :2] - self.low) / CELL).astype(int).clip(0, self.floor.shape)
        return slice(a[0], b[0]), slice(a[1], b[1])

    def line(self, ends: Floats) -> Mask:
        """The cells that lines (n, 2, 2) touch."""
        out = np.zeros_like(self.floor)
        length = np.linalg.norm(ends[:, 1] - ends[:, 0], axis=1)
        for a, b in zip(ends[length > 0, 0], ends[length > 0, 1], strict=True):
            p = a + np.linspace(0, 1, int(np.linalg.norm(b - a) / CELL * 2) + 2)[:, None] * (b - a)
            i = ((p - self.low) / CELL).astype(int)
            i = i[((i >= 0) & (i < self.floor.shape)).all(1)]
            out[i[:, 0], i[:, 1]] = True
        return out

    def hull(self, points: Floats) -> tuple[tuple[slice, slice], Mask]:
        """Where in the grid the hull of points (n, 2) lies, and which cells there have their middle in it."""
        import shapely

        where = self.box(np.array([points.min(0) - CELL, points.max(0) + CELL]))
        shape = shapely.convex_hull(shapely.multipoints(points))
        x, y = (self.low[k] + (np.arange(where[k].start, where[k].stop) + 0.5) * CELL for k in (0, 1))
        return where, np.asarray(shapely.contains_xy(shape, *np.meshgrid(x, y, indexing="ij")))


def walkable(nodes: Sequence[Node], lane: float = LANE) -> tuple[Grid, Mask]:
    """Where the middle of somebody so wide can be: doors are open, walls, windows and things are in the way."""
    from scipy.ndimage import distance_transform_edt

    grid = Grid.over(list(rooms_of(nodes).values()))
    taken = _walls(nodes, grid)
    for n in nodes:
        if _blocks(n):
            where, inside = grid.hull(n.vertices[n.vertices[:, 2] < OVERHEAD][:, :2])
            taken[where] |= inside
    far = distance_transform_edt(np.pad(~taken, 1, constant_values=True))[1:-1, 1:-1] * CELL
    return grid, grid.floor & (far > lane / 2)


def reachable(nodes: Sequence[Node], lane: float = LANE) -> dict[str, bool]:
    """Of each room whether one can walk to it from the others, through ways at least so wide."""
    grid, free = walkable(nodes, lane)
    whole = _largest(free)
    return {id: float(whole[grid.box(f.bounds)].sum()) * CELL**2 > WAY for id, f in rooms_of(nodes).items()}


def navigable(nodes: Sequence[Node], walker: float = 0.4) -> float:
    """The largest part of the floor that somebody so wide can walk over, as a share of all that is free."""
    _, free = walkable(nodes, walker)
    return round(float(_largest(free).sum() / max(free.sum(), 1)), 4)


def _largest(free: Mask) -> Mask:
    from scipy.ndimage import label

    regions = label(free)[0]
    sizes = np.bincount(regions.ravel())
    return np.asarray(regions == 1 + int(sizes[1:].argmax())) if len(sizes) > 1 else free


def joined(nodes: Sequence[Node], a: str, b: str) -> str:
    """How two rooms are joined: "opens" by an archway, "door", "beside" by a wall alone, or "" where they do not touch."""
    from scipy.ndimage import binary_dilation, label

    floors = rooms_of(nodes)
    if a not in floors or b not in floors or _border(floors[a].bounds, floors[b].bounds) < BORDER:
        return ""
    grid = Grid.over([floors[a], floors[b]])
    free = grid.floor & ~binary_dilation(_walls(nodes, grid), iterations=round(0.25 / CELL))
    regions = label(free)[0]
    least = WAY / CELL**2
    both = [set(np.flatnonzero(np.bincount(regions[grid.box(floors[x].bounds)].ravel()) > least)) - {0} for x in (a, b)]
    if not both[0] & both[1]:
        return "beside"
    between = {frozenset(str(n.extras.get("attributes", {}).get("between", "")).split()) for n in nodes if n.category == "door"}
    return "door" if frozenset((a, b)) in between else "opens"


def _border(a: Floats, b: Floats) -> float:
    """Metres along which two boxes touch in plan; 0 where they do not."""
    common = np.minimum(a[1, :2], b[1, :2]) - np.maximum(a[0, :2], b[0, :2])
    return float(common.max()) if common.min() > -0.05 else 0.0


def answer(value: str, nodes: Sequence[Node]) -> tuple[bool, str]:
    """Whether a clause of the plan, "room:ID", "rooms:N" (0: several) or "link:KIND:A:B", holds, and why."""
    what, *rest = value.split(":")
    if what == "room":
        found = rest[0] in rooms_of(nodes)
        return found, f"{rest[0]} is {'there' if found else 'not there'}"
    if what == "rooms":
        n, wanted = len(rooms_of(nodes)), int(rest[0])
        return (n == wanted if wanted else n > 1), f"{n} rooms"
    kind, a, b = rest[:3]
    how = joined(nodes, a, b)
    met = bool(how) if kind == "beside" else how == "opens" if kind == "opens" else how in ("opens", "door")
    if kind == "ensuite" and met:
        met = not any(joined(nodes, b, other) in ("opens", "door") for other in rooms_of(nodes) if other not in (a, b))
    return met, f"{a} and {b}: {how or 'apart'}"


def _blocks(n: Node) -> bool:
    """Whether a thing or a window stands in the way of a walker."""
    thing = n.extras.get("kind") in ("object", "person") or n.category == "window"
    low = len(n.vertices) > 2 and bool(n.bounds[0, 2] < OVERHEAD and n.bounds[1, 2] > FLAT)
    return thing and low and n.extras.get("support") not in ("air", "ceiling")


def _walls(nodes: Sequence[Node], grid: Grid) -> Mask:
    """The cells on the lines in which a level plane at the knee cuts the walls: none in doorways."""
    out = np.zeros_like(grid.floor)
    for n in nodes:
        if n.category == "wall" and len(n.faces):
            out |= grid.line(_sliced(n.vertices, n.faces, KNEE))
    return out


def _sliced(v: Floats, faces: Ints, z: float) -> Floats:
    """(n, 2, 2): where triangles cross the plane."""
    t = v[faces]
    over = t[:, :, 2] > z
    t, over = t[over.any(1) & ~over.all(1)], over[over.any(1) & ~over.all(1)]
    odd = np.where(over.sum(1) == 1, over.argmax(1), (~over).argmax(1))  # the corner that is alone on its side
    k = np.arange(len(t))
    a, b, c = t[k, odd], t[k, (odd + 1) % 3], t[k, (odd + 2) % 3]
    ends = [a + ((z - a[:, 2]) / (q[:, 2] - a[:, 2]))[:, None] * (q - a) for q in (b, c)]
    return np.stack([ends[0][:, :2], ends[1][:, :2]], 1)


__all__ = ["CELL", "LANE", "answer", "joined", "navigable", "reachable", "rooms_of", "several", "walkable"]
