"""Coarser faces over the same vertices, for `bake`: half-edge collapses by quadric error that keep texture seams.

Garland and Heckbert 1997, Surface Simplification Using Quadric Error Metrics, with the place of a merged vertex kept to one of
the two, so that
what is stored a vertex (skin weights, shapes, expressions) holds for every level.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass
class Collapsing:
    """Triangles that lose edges: `faces` and `uvs` rows of three, dead where `alive` is False."""

    points: Floats
    faces: list[list[int]]
    uvs: list[list[int]]
    care: Floats
    """How much an error counts at each vertex."""
    around: list[set[int]] = field(default_factory=list)
    quadrics: Floats = field(default_factory=lambda: np.zeros((0, 4, 4)))
    alive: list[bool] = field(default_factory=list)
    border: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.alive = [True] * len(self.faces)
        self.around = [set() for _ in self.points]
        edges: dict[tuple[int, int], int] = {}
        self.quadrics = np.zeros((len(self.points), 4, 4))
        for k, f in enumerate(self.faces):
            p, q, r = self.points[f]
            n = np.cross(q - p, r - p)
            size = float(np.linalg.norm(n))
            plane = np.append(n, -n @ p) / max(size, 1e-12)
            for v in f:
                self.around[v].add(k)
                self.quadrics[v] += np.outer(plane, plane) * size
            for a, b in zip(f, (f[1], f[2], f[0]), strict=True):
                key = (min(a, b), max(a, b))
                edges[key] = edges.get(key, 0) + 1
        self.border = {v for edge, count in edges.items() if count == 1 for v in edge}

    def cost(self, gone: int, kept: int) -> float:
        """Weighted squared distance of the kept point from the planes that met at both; a little of the edge keeps triangles round."""
        p = np.append(self.points[kept], 1.0)
        away = float(((self.points[gone] - self.points[kept]) ** 2).sum())
        return float((p @ (self.quadrics[gone] + self.quadrics[kept]) @ p + 1e-9 * away) * self.care[gone])

    def merge(self, gone: int, kept: int) -> bool:
        """Collapse if neither seams, borders nor orientation suffer."""
        dying = self.around[gone] & self.around[kept]
        if not dying or (gone in self.border and (kept not in self.border or len(dying) != 1)):
            return False
        shared = self.neighbours(gone) & self.neighbours(kept)
        if len(shared) != len(dying):
            return False
        turn: dict[int, int] = {}
        for k in dying:
            a, b = self.uvs[k][self.faces[k].index(gone)], self.uvs[k][self.faces[k].index(kept)]
            if turn.setdefault(a, b) != b:
                return False
        rest = self.around[gone] - dying
        if any(self.uvs[k][self.faces[k].index(gone)] not in turn or self.flips(k, gone, kept) for k in rest):
            return False
        for k in dying:
            self.alive[k] = False
            for v in self.faces[k]:
                self.around[v].discard(k)
        for k in rest:
            corner = self.faces[k].index(gone)
            self.faces[k][corner], self.uvs[k][corner] = kept, turn[self.uvs[k][corner]]
            self.around[kept].add(k)
        self.around[gone] = set()
        self.quadrics[kept] += self.quadrics[gone]
        return True

    def flips(self, face: int, gone: int, kept: int) -> bool:
        """Whether the triangle would turn by over 75 degrees or become a sliver."""
        old = self.points[self.faces[face]]
        new = self.points[[kept if v == gone else v for v in self.faces[face]]]
        a, b = (np.cross(t[1] - t[0], t[2] - t[0]) for t in (old, new))
        longest = max(float(((new[i] - new[i - 1]) ** 2).sum()) for i in range(3))
        size = float(np.linalg.norm(b))
        return bool(a @ b < 0.26 * np.linalg.norm(a) * size or size < 0.06 * longest)

    def neighbours(self, v: int) -> set[int]:
        """Vertices that share a triangle with v."""
        return {u for k in self.around[v] for u in self.faces[k]} - {v}


def simplified(points: Floats, faces: Ints, uvs: Ints, care: Floats, targets: tuple[int, ...]) -> list[tuple[Ints, Ints]]:
    """(faces, uv indices) for each number of triangles in `targets`, falling; vertices are a subset of the given ones."""
    c = Collapsing(points, faces.tolist(), uvs.tolist(), care)
    heap = [(c.cost(a, b), a, b) for a in range(len(points)) for b in c.neighbours(a)]
    heapq.heapify(heap)
    count, out = len(faces), []
    for target in targets:
        while heap and count > target:
            cost, gone, kept = heapq.heappop(heap)
            if not c.around[gone] or not c.around[kept] or not c.around[gone] & c.around[kept]:
                continue
            now = c.cost(gone, kept)
            if now > cost * 1.0001 + 1e-15:
                heapq.heappush(heap, (now, gone, kept))
                continue
            before = len(c.around[gone] & c.around[kept])
            if c.merge(gone, kept):
                count -= before
                for u in c.neighbours(kept):
                    heapq.heappush(heap, (c.cost(kept, u), kept, u))
                    heapq.heappush(heap, (c.cost(u, kept), u, kept))
        live = [k for k, yes in enumerate(c.alive) if yes]
        out.append((np.array([c.faces[k] for k in live]), np.array([c.uvs[k] for k in live])))
    return out


__all__ = ["simplified"]
