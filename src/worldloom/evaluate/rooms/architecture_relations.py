"""Relations of objects to walls, doors, windows, ceilings and rooms; the number of objects that pass must obey the quantifier.

Bands and fall-offs are those of SceneEval (Tam et al. 2025). Walls are reached from either side, so that inner walls serve two rooms.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations

import numpy as np

from worldloom.evaluate.rooms import geometry as g
from worldloom.evaluate.rooms.scene import Room
from worldloom.evaluate.rooms.solid import Solid
from worldloom.evaluate.rooms.specs import ArchitectureRelation, Specs
from worldloom.evaluate.rooms.verdict import HOLDS, Verdict, judged

AGAINST, AGAINST_SPREAD = (0.0, 0.3), 0.1
ON_WALL, ON_WALL_SPREAD = (0.0, 0.01), 0.01
HANGS, HANGS_SPREAD = (0.0, 0.01), 0.03
CORNER, PERPENDICULAR = (0.0, 0.8), 0.15
FRONT: g.Band = (0.0, 1.5)
"""Before a door or window: next to it or near it."""
ROOM_SPREAD, OBJECT_WEIGHT = 1.0, 0.5
"""The middle of a room is wider for a large object and for a large room."""
NEAREST = 400
"""Vertices of an object, the nearest to a wall, from which the distance to the wall's triangles is taken exactly."""


def architecture_relations(specs: Specs, objects: dict[str, list[Solid]], room: Room) -> tuple[Verdict, ...]:
    """One verdict a specification."""
    return tuple(_judge(r, objects[r.category], room) for r in specs.architecture_relations)


def _judge(r: ArchitectureRelation, objects: list[Solid], room: Room) -> Verdict:
    if not objects:
        return Verdict(spec=r.text, met=False, why=f"no {r.category} there")
    parts = room.named(r.place)
    if not parts:
        return Verdict(spec=r.text, met=False, why=f"no {r.place} there")
    score = _test(r.relation, r.place)
    if score is None:
        return Verdict(spec=r.text, met=False, why=f"no test is known for {r.relation!r} and {r.place!r}")
    scores = [score(s, parts, room) for s in objects]
    found = sum(x > HOLDS for x in scores)
    return judged(r, found, f"of {len(objects)}" + ("" if found else f" (best {max(scores):.2f})"))


Score = Callable[[Solid, tuple[Solid, ...], Room], float]


def _test(word: str, place: str) -> Score | None:
    if place == "wall":
        return _ON_WALLS.get(word)
    if place == "ceiling":
        return hangs if word in ("hang", "hang_from", "mount", "on", "attached") else None
    return _AT_OPENINGS.get(word) if place in ("door", "window") else _IN_ROOMS.get(word)


def _banded(band: g.Band, spread: float = g.FALL_OFF) -> Score:
    return lambda s, parts, room: max(g.fall_off(near_gap(s, p), band, spread) for p in parts)


def against(s: Solid, walls: tuple[Solid, ...], room: Room, band: g.Band = AGAINST, spread: float = AGAINST_SPREAD) -> float:
    """Share of the object before the wall, times how near it is."""
    return max(_before(s, w) * g.fall_off(near_gap(s, w), band, spread) for w in walls)


def on_wall(s: Solid, walls: tuple[Solid, ...], room: Room) -> float:
    """Against it, at 1 cm."""
    return against(s, walls, room, ON_WALL, ON_WALL_SPREAD)


def hangs(s: Solid, ceilings: tuple[Solid, ...], room: Room) -> float:
    """The top at the ceiling."""
    return max(g.fall_off(near_gap(s, c), HANGS, HANGS_SPREAD) for c in ceilings)


def corner(s: Solid, floors: tuple[Solid, ...], room: Room) -> float:
    """Near two perpendicular walls, over one of the floors."""
    if inside(s, floors, room) <= HOLDS:
        return 0.0
    near = {w.name: g.fall_off(near_gap(s, w), CORNER) for w in room.walls}
    pairs = [(a, b) for a, b in combinations(room.walls, 2) if abs(float(_normal(a) @ _normal(b))) < PERPENDICULAR]
    return max((near[a.name] * near[b.name] for a, b in pairs), default=0.0)


def middle(s: Solid, floors: tuple[Solid, ...], room: Room) -> float:
    """How near the middle of a floor."""
    scores = []
    for f in floors:
        size, own = float(np.mean(2 * f.half[:2])), float(np.max(2 * s.half[:2]))
        spread = ROOM_SPREAD * (OBJECT_WEIGHT * own + max(1 - own / size, 0.1))
        scores.append(g.fall_off(math.dist(s.center[:2], f.center[:2]), (0.0, 0.0), spread))
    return max(scores)


def inside(s: Solid, floors: tuple[Solid, ...], room: Room) -> float:
    """Share of the object's box over a floor."""
    return float(room.over_floor(s.cells[:, :2], floors).mean())


def below(s: Solid, openings: tuple[Solid, ...], room: Room) -> float:
    """Next to the opening, its foot under the sill, along the wall within a frame a quarter wider."""
    return max(_along(s, o) * g.within(s, o, g.NEXT_TO) * float(s.node.bounds[0, 2] < o.node.bounds[0, 2]) for o in openings)


def before(s: Solid, openings: tuple[Solid, ...], room: Room) -> float:
    """In front of the opening, not far from it."""
    return max(_along(s, o) * g.within(s, o, FRONT) for o in openings)


def facing(s: Solid, openings: tuple[Solid, ...], room: Room) -> float:
    """Looking at one."""
    return max(g.face_to(s, o) for o in openings)


def _normal(wall: Solid) -> np.ndarray:
    """Across the thin side of a wall, in plan."""
    return np.asarray(wall.axes[int(np.argmin(wall.half[:2])), :2])


def _before(s: Solid, wall: Solid) -> float:
    """Share of the object's box in front of or behind the wall, past its surface."""
    axis = int(np.argmin(wall.half[:2]))
    sides = ("left", "right") if axis == 0 else ("front", "back")
    return max(float(wall.beside(s.cells, side).mean()) for side in sides)


def _along(s: Solid, opening: Solid) -> float:
    """How much of the shorter of the two, object and opening a quarter wider, lies beside the other along the wall."""
    axis = int(np.argmax(opening.half[:2]))
    x = opening.local(s.cells)[:, axis]
    half = opening.half[axis] * (1 + g.WIDER)
    shared = min(float(x.max()), half) - max(float(x.min()), -half)
    return float(max(shared, 0.0) / max(min(float(x.max() - x.min()), 2 * half), 1e-6))


def near_gap(s: Solid, part: Solid) -> float:
    """Metres between surfaces, exact where an object is near a flat part of the building."""
    rough = part.tree.query(s.surface)[0]
    best = np.argsort(rough)[:NEAREST]
    if rough[best[0]] > 0.2:
        return float(rough[best[0]])
    points = s.surface[best]
    t = part.node.vertices[part.node.faces]
    low, high = points.min(0) - 0.2, points.max(0) + 0.2
    t = t[((t.max(1) >= low) & (t.min(1) <= high)).all(1)]
    return min(float(rough[best[0]]), nearest(points, t)) if len(t) else float(rough[best[0]])


def nearest(points: np.ndarray, t: np.ndarray) -> float:
    """Least distance from points (n, 3) to triangles (m, 3, 3): to their planes where the foot falls inside, else to their edges."""
    a, b, c = t[:, 0], t[:, 1], t[:, 2]
    n = np.cross(b - a, c - a)
    size = np.linalg.norm(n, axis=1)
    a, b, c, n = a[size > 1e-12], b[size > 1e-12], c[size > 1e-12], n[size > 1e-12] / size[size > 1e-12, None]
    p = points[:, None]
    off = ((p - a) * n).sum(-1)
    foot = p - off[..., None] * n
    inside = np.ones(off.shape, bool)
    least = math.inf
    for u, v in ((a, b), (b, c), (c, a)):
        inside &= (np.cross(v - u, foot - u) * n).sum(-1) >= -1e-12
        e = v - u
        k = np.clip(((p - u) * e).sum(-1) / np.maximum((e * e).sum(-1), 1e-18), 0, 1)
        least = min(least, float(np.linalg.norm(p - u - k[..., None] * e, axis=-1).min(initial=math.inf)))
    return min(least, float(np.abs(off[inside]).min(initial=math.inf)))


_NEXT, _NEAR, _ACROSS, _FAR = (_banded(b) for b in (g.NEXT_TO, g.NEAR, g.ACROSS, g.FAR))
_BANDS: dict[str, Score] = {
    **dict.fromkeys(("next", "next_to", "adjacent", "beside", "by"), _NEXT), "near": _NEAR,
    **dict.fromkeys(("across", "across_from", "opposite"), _ACROSS), "far": _FAR,
}  # fmt: skip
_ON_WALLS: dict[str, Score] = {
    **_BANDS, **dict.fromkeys(("against", "along", "leaning", "lean_against"), against),
    **dict.fromkeys(("on", "hang", "hang_from", "mount"), on_wall), "facing": facing,
}  # fmt: skip
_AT_OPENINGS: dict[str, Score] = {
    **_BANDS, **dict.fromkeys(("under", "beneath", "below"), below), **dict.fromkeys(("front", "in_front"), before),
    "against": _banded(AGAINST, AGAINST_SPREAD), "facing": facing,
}  # fmt: skip
_IN_ROOMS: dict[str, Score] = {
    "corner": corner, "in": inside, **dict.fromkeys(("middle", "center", "middle_of", "center_of"), middle),
    "against": lambda s, floors, room: against(s, room.walls, room),
}  # fmt: skip


__all__ = ["architecture_relations", "nearest"]
