"""Physical plausibility of an exported world: what overlaps, floats, leaves its room, or cannot be reached."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from shapely import STRtree, box

from worldloom.compute.compiled import compiled
from worldloom.evaluate import floors
from worldloom.evaluate.glb import Node
from worldloom.geometry import Floats, Ints
from worldloom.geometry.mesh import spans
from worldloom.world import Frozen

SLACK = 0.005
"""Metres two things may overlap before they collide."""
FLOAT = 0.04
"""Metres a foot may stand off what carries it."""
SUNK = 0.35
FLAT = 0.03
"""Metres of height that are stepped over: a rug, a cable."""
MAX_TRIANGLES = 6000


class Plausibility(Frozen):
    """Shares in [0, 1]."""

    colliding_objects: float
    unsupported_objects: float
    out_of_bounds: float
    navigable: float
    accessible: float
    settle_drift_over_1cm: float
    colliding: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()


def plausibility(nodes: list[Node], drift_share: float) -> Plausibility:
    """All figures of a world; about 0.5 s for a hundred things."""
    things = [n for n in nodes if n.extras.get("kind") in ("object", "person") and len(n.faces)]
    pairs = collisions(things)
    hit = sorted({n for p in pairs for n in p})
    loose = [n.name for n in things if not supported(n, nodes)]
    out = [n.name for n in things if outside(n, nodes)]
    count = max(len(things), 1)
    navigable, accessible = floor_figures(things, nodes)
    navigable = floors.navigable(nodes) if floors.several(nodes) else navigable
    return Plausibility(
        colliding_objects=round(len(hit) / count, 4), unsupported_objects=round(len(loose) / count, 4),
        out_of_bounds=round(len(out) / count, 4), navigable=navigable, accessible=accessible,
        settle_drift_over_1cm=round(drift_share, 4), colliding=tuple(hit[:40]), unsupported=tuple(loose[:40]),
    )  # fmt: skip


def collisions(things: list[Node]) -> list[tuple[str, str]]:
    """Pairs whose triangles cut each other by more than the slack; carriers and what they carry are judged with 2 cm."""
    if len(things) < 2:
        return []
    lo, hi = np.array([n.bounds[0] for n in things]), np.array([n.bounds[1] for n in things])
    out = []
    for i, a in enumerate(things):
        near = np.flatnonzero(((lo[i] < hi[i + 1 :] - SLACK) & (hi[i] > lo[i + 1 :] + SLACK)).all(1)) + i + 1
        for j in near:
            b = things[j]
            if a.extras.get("support") == b.name or b.extras.get("support") == a.name or joined(a, b):
                continue
            if cuts(a, b, _apart(a, b)):
                out.append((a.name, b.name))
    return out


def joined(a: Node, b: Node) -> bool:
    """Whether one says that it is fixed to the other (a tunnel to its domes), or both are plants, whose crowns may meet."""
    if all(str(n.extras.get("maker", "")).startswith(("trees/", "plants/")) for n in (a, b)):
        return True
    return a.name in joins(b) or b.name in joins(a)


def joins(n: Node) -> tuple[str, ...]:
    """Names of what a node is fixed to."""
    return tuple(str(n.extras.get("attributes", {}).get("joins", "")).split())


def _apart(a: Node, b: Node) -> Floats:
    """SLACK, from the middle of a to that of b (3,)."""
    d = b.bounds.mean(0) - a.bounds.mean(0)
    n = float(np.linalg.norm(d))
    return d / n * SLACK if n > 1e-6 else np.zeros(3)


def cuts(a: Node, b: Node, shift: Floats) -> bool:
    """Whether an edge of one passes through a triangle of the other when b is moved by `shift` (3,)."""
    lo, hi = np.maximum(a.bounds[0], b.bounds[0] + shift), np.minimum(a.bounds[1], b.bounds[1] + shift)
    if (lo >= hi).any():
        return False
    ta, tb = _clip(a.vertices, a.faces, lo, hi), _clip(b.vertices + shift, b.faces, lo, hi)
    if not len(ta) or not len(tb):
        return False
    return _edges_cut(ta, tb) or _edges_cut(tb, ta)


def _clip(v: Floats, f: Ints, lo: Floats, hi: Floats) -> Floats:
    least, most = (corner.T for corner in spans(v, f))
    apart = (most < lo - 1e-6) | (least > hi + 1e-6)
    t: Floats = v[f[~apart.any(1)]]
    return t[:: max(1, len(t) // MAX_TRIANGLES)] if len(t) > MAX_TRIANGLES else t


def _edges_cut(edges_of: Floats, faces: Floats) -> bool:
    """Segments of one set against triangles of the other (Moeller and Trumbore 1997), pairs whose boxes meet."""
    e = np.concatenate([edges_of[:, [0, 1]], edges_of[:, [1, 2]], edges_of[:, [2, 0]]])
    low, high, least, most = e.min(1), e.max(1), faces.min(1), faces.max(1)
    tree = STRtree(box(*least[:, :2].T, *most[:, :2].T))
    for part in np.array_split(np.arange(len(e)), max(1, len(e) // 2000)):
        i, j = tree.query(box(*low[part, :2].T, *high[part, :2].T))
        i = part[i]
        meet = (low[i, 2] <= most[j, 2]) & (high[i, 2] >= least[j, 2])
        i, j = i[meet], j[meet]
        for k in range(0, len(i), 400_000):
            if _segments(e[i[k : k + 400_000]], faces[j[k : k + 400_000]]).any():
                return True
    return False


def _segments(e: Floats, t: Floats) -> np.ndarray:
    o, d = e[:, 0], e[:, 1] - e[:, 0]
    a, b = t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]
    p = np.cross(d, b)
    det = (a * p).sum(1)
    ok = np.abs(det) > 1e-14
    inv = 1 / np.where(ok, det, 1)
    s = o - t[:, 0]
    u = (s * p).sum(1) * inv
    q = np.cross(s, a)
    w = (d * q).sum(1) * inv
    x = (b * q).sum(1) * inv
    m = 1e-6
    return np.asarray(ok & (u > m) & (w > m) & (u + w < 1 - m) & (x > m) & (x < 1 - m))


def supported(n: Node, nodes: list[Node]) -> bool:
    """Stands, floats, hangs or flies as its extras say, judged on geometry."""
    by = str(n.extras.get("support", "ground"))
    if by == "air":
        return True
    if by == "water":
        return any(
            w.category in ("sea", "lake", "river", "pond") and n.bounds[0, 2] <= w.bounds[1, 2] + 0.1 <= n.bounds[1, 2] + 0.2
            for w in nodes
        )
    if by == "ceiling":
        return any(w.category == "ceiling" and w.bounds[0, 2] - 0.12 < n.bounds[1, 2] < w.bounds[1, 2] + 0.05 for w in nodes) or not any(
            w.category == "ceiling" for w in nodes
        )
    if by.startswith("wall"):
        return any(w.extras.get("kind") == "architecture" and (_gap(w, n) < 0.06) for w in nodes)
    if joins(n) and any(w.name in joins(n) and _gap(w, n) < 0.3 for w in nodes):
        return True
    return _stands(n, nodes)


def _gap(a: Node, b: Node) -> float:
    d = np.maximum(np.maximum(a.bounds[0] - b.bounds[1], b.bounds[0] - a.bounds[1]), 0)
    return float(np.linalg.norm(d))


def _stands(n: Node, nodes: list[Node]) -> bool:
    foot = n.reach[2]
    low = n.vertices[n.vertices[:, 2] < foot + max(0.03, 0.02 * (n.bounds[1, 2] - foot))]
    pts = low[np.linspace(0, len(low) - 1, min(12, len(low))).astype(int)]
    (left, near), (right, far) = pts[:, :2].min(0).tolist(), pts[:, :2].max(0).tolist()
    for other in nodes:
        if other is n or not len(other.faces) or other.category in ("sea", "lake", "river", "pond"):
            continue
        x0, y0, z0, x1, y1, z1 = other.reach
        if x1 < left or y1 < near or x0 > right or y0 > far or z1 < foot - FLOAT or z0 > foot + SUNK + 2:
            continue
        z = heights(other, pts[:, :2], foot)
        if (np.isfinite(z) & (z > pts[:, 2] - FLOAT) & (z < pts[:, 2] + max(SUNK, 0.15 * (n.bounds[1, 2] - foot)))).any():
            return True
    return False


def heights(n: Node, xy: Floats, near: float) -> Floats:
    """Height of the node's surface nearest to `near` at points (k, 2); nan where it has none."""
    lo, hi = xy.min(0) - 1e-6, xy.max(0) + 1e-6
    t = n.vertices[n.faces[n.over(lo, hi)]]
    out = np.full(len(xy), np.nan)
    if not len(t):
        return out
    (ax, bx, cx), (ay, by, cy), (az, bz, cz) = np.ascontiguousarray(t.T)
    den = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy)
    ok = np.abs(den) > 1e-12
    den = np.where(ok, den, 1)
    x, y = xy[:, :1] - cx, xy[:, 1:] - cy
    u, v = ((by - cy) * x + (cx - bx) * y) / den, ((cy - ay) * x + (ax - cx) * y) / den
    hit = ok & (u >= -1e-6) & (v >= -1e-6) & (u + v <= 1 + 1e-6)
    z = np.where(hit, u * az + v * bz + (1 - u - v) * cz, np.inf)
    some = hit.any(1)
    out[some] = z[some, np.abs(z[some] - near).argmin(1)]
    return out


def outside(n: Node, nodes: list[Node]) -> bool:
    """Over a centimetre outside the floor of a room, where there is a room."""
    floors = [f for f in nodes if f.category == "floor"]
    if not floors or n.extras.get("support") in ("air",):
        return False
    lo = np.min([f.bounds[0] for f in floors], 0)[:2] - 0.03
    hi = np.max([f.bounds[1] for f in floors], 0)[:2] + 0.03
    return bool((n.bounds[0, :2] < lo).any() or (n.bounds[1, :2] > hi).any())


def floor_figures(things: list[Node], nodes: list[Node]) -> tuple[float, float]:
    """(navigable, accessible): largest walkable region over all free ground; share of things with a free side.

    To walk, rooms use their floor, open worlds the 40 m square round their middle; walkers are 0.2 m in radius, things under 2 m block.
    """
    floors = [f for f in nodes if f.category == "floor"]
    if floors:
        lo, hi = np.min([f.bounds[0] for f in floors], 0)[:2] + 0.2, np.max([f.bounds[1] for f in floors], 0)[:2] - 0.2
    else:
        mid = np.median([n.bounds.mean(0)[:2] for n in things], 0) if things else np.zeros(2)
        lo, hi = mid - 20, mid + 20
    size = 256
    step = (hi - lo) / size
    block = np.zeros((size, size), bool)
    base = float(np.median([n.bounds[0, 2] for n in things])) if things else 0.0
    for n in things:
        if n.bounds[0, 2] > base + 2.0 or n.extras.get("support") in ("air", "ceiling") or n.bounds[1, 2] < base + 0.03:
            continue
        a, b = ((n.bounds[:, :2] - lo) / step).astype(int).clip(0, size)
        block[a[0] : max(b[0], a[0] + 1), a[1] : max(b[1], a[1] + 1)] = True
    k = max(1, int(round(0.2 / float(step.max()))))
    free = ~_widened(block, k)
    navigable = float(_largest(free) / max(free.sum(), 1))
    return round(navigable, 4), accessible(things, (lo - 0.2, hi + 0.2) if floors else None)


def _widened(block: NDArray[np.bool_], steps: int) -> NDArray[np.bool_]:
    """What is set and what lies within so many steps along rows and columns of it."""
    for _ in range(steps):
        out = block.copy()
        out[1:] |= block[:-1]
        out[:-1] |= block[1:]
        out[:, 1:] |= block[:, :-1]
        out[:, :-1] |= block[:, 1:]
        block = out
    return block


def _largest(free: NDArray[np.bool_]) -> int:
    """Cells in the largest region whose cells touch along rows and columns."""
    cross, regions = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], bool), np.zeros(free.shape, np.int32)
    try:
        compiled("scipy.ndimage._ni_label")._label(free, cross, regions)
    except (ImportError, AttributeError):  # another version of SciPy
        from scipy.ndimage import label

        regions = label(free)[0]
    return int(np.bincount(regions.ravel())[1:].max(initial=0))


def accessible(things: list[Node], floor: tuple[Floats, Floats] | None) -> float:
    """Share of the things with functional sides that can be reached from one of them; `floor` is the rooms' extent in plan, if any."""
    usable = [n for n in things if n.extras.get("functional_sides")]
    boxes = np.array([n.bounds for n in things]).reshape(-1, 2, 3)
    by_name = {n.name: n for n in things}
    chains = [_carriers(n, by_name) for n in things]
    good = 0
    for n in usable:
        own = _carriers(n, by_name) | {n.name}
        apart = np.array([m.name not in own and n.name not in c for m, c in zip(things, chains, strict=True)])
        beside = np.minimum(boxes[:, 1, 2], n.bounds[1, 2]) - np.maximum(boxes[:, 0, 2], n.bounds[0, 2]) > FLAT
        good += _reached(n, boxes[apart & beside, :, :2], floor)
    return round(good / len(usable), 4) if usable else 1.0


def _carriers(n: Node, by_name: dict[str, Node]) -> set[str]:
    """Names of what carries a thing, and what carries that."""
    out: set[str] = set()
    below = by_name.get(str(n.extras.get("support", "")))
    while below is not None and below.name not in out:
        out.add(below.name)
        below = by_name.get(str(below.extras.get("support", "")))
    return out


def _reached(n: Node, others: Floats, floor: tuple[Floats, Floats] | None) -> bool:
    """At least half of a strip 0.2 m wide at 5 cm from the best of its functional sides is free of other things' boxes (k, 2, 2).

    One reaches over what is lower than the thing, and over what carries it: a book on a table, a cupboard above a worktop.
    """
    m = n.matrix
    right, front = np.array([m[0, 0], -m[2, 0]]), np.array([m[0, 2], -m[2, 2]])
    right, front = right / (np.linalg.norm(right) + 1e-9), front / (np.linalg.norm(front) + 1e-9)
    c = n.bounds.mean(0)[:2]
    rel = n.vertices[:, :2] - c
    wx, wy = float(np.abs(rel @ right).max()), float(np.abs(rel @ front).max())
    sides = {"front": (front, wy, wx), "back": (-front, wy, wx), "left": (-right, wx, wy), "right": (right, wx, wy)}
    best = 0.0
    for side in n.extras["functional_sides"]:
        axis, reach, width = sides.get(side, sides["front"])
        across = np.array([-axis[1], axis[0]])
        s, t = np.meshgrid(np.linspace(-width, width, 12), np.linspace(0.05, 0.25, 4))
        p = (c + axis * (reach + t[..., None]) + across * s[..., None]).reshape(-1, 1, 2)
        free = ~((p > others[:, 0]) & (p < others[:, 1])).all(-1).any(-1)
        if floor is not None:
            free &= ((p[:, 0] >= floor[0]) & (p[:, 0] <= floor[1])).all(-1)
        best = max(best, float(free.mean()))
    return best > 0.5


__all__ = ["Plausibility", "plausibility", "collisions", "cuts", "supported", "heights", "floor_figures", "accessible"]
