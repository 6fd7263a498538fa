"""Strands as ribbons for renderers without fibres: single hairs for brows and lashes, cards with a painted tuft for heads of
hair and beards."""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.ndimage import gaussian_filter1d

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.figure import Picture
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.strands import Strands

TILES, HAIRS = 4, 34
"""Tufts side by side in the picture, and hairs of one."""
DOWN = -0.15
"""How far a normal, of length 1, looks down at most."""
STRAY, NEXT = 2.1, 0.012
"""Times the usual way to its neighbours, and metres, at which a card stands alone: a hair may do that, a lock may not."""


def ribbons(
    s: Strands, count: int, segments: int, width: float, middle: Floats, draw: np.random.Generator, *, blunt: bool = False,
    level: bool = False,
) -> tuple[Floats, Floats, Floats, Ints, Ints]:
    """Points, normals (away from `middle`), uv (v down, from root to tip), faces, and the strand of each point, of `count`
    strands `width` wide. `blunt` ones are as wide at the tip as at the root; normals of `level` ones hardly look down."""
    chosen = spread(s.points[:, 0], count, draw) if count > 0 else np.zeros(0, int)
    p = _resampled(s.points[chosen], segments)
    if width > 0.003 and len(p) > 40:
        kept = _sociable(p)
        chosen, p = chosen[kept], p[kept]
    along = np.gradient(p, axis=1)
    out = p - middle
    out /= np.linalg.norm(out, axis=2, keepdims=True) + 1e-12
    side = _across(along, out, draw)
    ends = [0.75, 1, 1, 0.9] if blunt else [0.75, 1, 0.9, 0.35]
    taper = np.interp(np.linspace(0, 1, segments + 1), [0, 0.15, 0.75, 1], ends)[None, :, None]
    left, right = p - side * width / 2 * taper, p + side * width / 2 * taper
    k, n = segments + 1, len(p)
    points = np.stack([left, right], 2).reshape(-1, 3)
    normal = np.repeat((_upright(out) if level else out)[:, :, None], 2, 2).reshape(-1, 3)
    column = (draw.integers(0, TILES, n) / TILES)[:, None, None]
    u = np.stack([np.zeros((n, k)), np.full((n, k), 1 / TILES)], 2) + column
    v = np.repeat(np.tile(np.linspace(0, 1, k) ** _bend(s.points[chosen]), (n, 1))[:, :, None], 2, 2)
    base = (np.arange(n)[:, None] * k + np.arange(segments)).ravel() * 2
    faces = np.concatenate([np.stack([base, base + 2, base + 1], 1), np.stack([base + 1, base + 2, base + 3], 1)])
    return points, normal, np.stack([u, v], 3).reshape(-1, 2), faces, np.repeat(chosen, 2 * k)


def _upright(out: Floats) -> Floats:
    """Unit ways that look down no further than `DOWN`: napes and beards are lit as the hair above them is."""
    up = np.maximum(out[..., 1], DOWN)
    level = out * [1.0, 0.0, 1.0]
    level *= (np.sqrt(1 - np.minimum(up**2, 1.0)) / np.linalg.norm(level, axis=-1).clip(1e-9))[..., None]
    level[..., 1] = up
    return np.asarray(level)


def spread(roots: Floats, count: int, draw: np.random.Generator) -> Ints:
    """`count` of points (n, 3), in order, as evenly apart as rounds of thinning make them: of any two that are too near one goes."""
    left = draw.permutation(len(roots))
    if len(roots) <= count:
        return np.sort(left)
    while len(left) > count:
        away, near = tree(roots[left]).query(roots[left], k=2)
        nearest = np.argsort(away[:, 1], kind="stable")
        gone, kept = np.zeros(len(left), bool), np.zeros(len(left), bool)
        for i in nearest[: max(2 * (len(left) - count), 2)]:
            j = near[i, 1]
            if not kept[i] and not gone[j]:
                gone[i], kept[j] = True, True
        drop = np.flatnonzero(gone)[: len(left) - count]
        left = np.delete(left, drop if len(drop) else nearest[: len(left) - count])
    return np.sort(left)


def _resampled(p: Floats, segments: int) -> Floats:
    """(n, segments + 1, 3) of curves, eased first, so that coils finer than a segment do not become kinks."""
    k = p.shape[1]
    bend = _bend(p)
    eased = gaussian_filter1d(p, 0.45 * k / segments / bend, axis=1, mode="nearest") if k > 2 * segments else p
    eased[:, 0] = p[:, 0]
    at = np.linspace(0, 1, segments + 1) ** bend * (k - 1)
    low = np.minimum(at.astype(int), k - 2)
    return np.asarray(eased[:, low] + (at - low)[None, :, None] * (eased[:, low + 1] - eased[:, low]))


def _bend(p: Floats) -> float:
    """How much closer together points stand at the root: long hair bends round the head first, where chords would go through it."""
    long = float(np.linalg.norm(np.diff(p, axis=1), axis=2).sum(1).mean()) if len(p) else 0.0
    return float(np.interp(long, [0.15, 0.35], [1.0, 1.7]))


def _sociable(p: Floats) -> Ints:
    """Rows of curves (n, k, 3) that lie by others all the way."""
    k = p.shape[1]
    ways = [tree(p[:, j]).query(p[:, j], k=4)[0][:, 1:].mean(1) for j in (k // 4, k // 2, 3 * k // 4, k - 1)]
    alone = np.any([w > max(STRAY * float(np.median(w)), NEXT) for w in ways], axis=0)
    return np.flatnonzero(~alone)


def _across(along: Floats, out: Floats, draw: np.random.Generator) -> Floats:
    """Unit ways across ribbons: flat on the head, a little askew; any way round where they stand on it."""
    side = np.cross(along, out)
    lying = np.linalg.norm(side, axis=2, keepdims=True) / (np.linalg.norm(along, axis=2, keepdims=True) + 1e-12)
    side /= np.linalg.norm(side, axis=2, keepdims=True) + 1e-12
    side = side + draw.normal(0, 0.35, (len(along), 1, 1)) * out
    any_way = np.cross(along, np.broadcast_to(draw.normal(size=(len(along), 1, 3)), along.shape))
    any_way /= np.linalg.norm(any_way, axis=2, keepdims=True) + 1e-12
    stands = np.clip((0.62 - lying.mean(1, keepdims=True)) / 0.2, 0, 1)
    return np.asarray(side * (1 - stands) + any_way * stands)


@cache
def tuft(size: int = 256, curl: float = 0.0) -> tuple[Picture, Picture]:
    """Shade (2 size, size, 3) and cover (2 size, size) of four tufts side by side: hairs from root to tip that part and end
    unevenly; `curl` 0 to 1 makes waves of them, then coils."""
    draw = np.random.Generator(np.random.PCG64(5))
    tiles = [_tuft(2 * size, size // TILES, curl, draw) for _ in range(TILES)]
    shade, cover = (np.concatenate([t[k] for t in tiles], 1) for k in (0, 1))
    color = np.round(np.clip(shade, 0, 1) * 255).astype(np.uint8)
    return np.repeat(color[..., None], 3, 2), np.round(np.clip(cover, 0, 1) * 255).astype(np.uint8)


def _tuft(high: int, wide: int, curl: float, draw: np.random.Generator) -> tuple[Floats, Floats]:
    """Shade and cover (high, wide) of one: hairs laid over each other, those beneath darker."""
    rows, columns = np.linspace(0, 1, high)[:, None], np.arange(wide) + 0.5
    cover, shade = np.zeros((high, wide)), np.full((high, wide), 0.5)
    lean = draw.normal(0, 0.04)
    for k in range(HAIRS):
        x0, bend, drift = draw.uniform(0.04, 0.96), draw.normal(0, 0.10), draw.uniform(0, 6.28)
        x = 0.5 + (x0 - 0.5) * (1 - 0.22 * rows) + (bend + lean) * rows**2 + 0.015 * np.sin(rows * draw.uniform(4, 9) + drift)
        turns = 6.28 * (1.5 + 9.5 * curl) * draw.uniform(0.85, 1.15)
        x = x + curl * (0.05 + 0.07 * draw.random()) * np.sin(rows * turns + drift) * np.minimum(1, 4 * rows)
        x = 2 + np.clip(x, 0, 1) * (wide - 4)
        end, thick = draw.uniform(0.7, 1.05) if k % 3 else 1.05, draw.uniform(0.9, 2.1)
        ink = np.exp(-(((columns - x) / thick) ** 2) * 1.2) * np.clip((end - rows) / 0.10, 0, 1) ** 0.5
        ink = ink * np.clip((rows - 0.05 * ((k * 7) % HAIRS) / HAIRS) / 0.012 + 0.25, 0, 1)
        light = (0.42 + 0.58 * k / HAIRS) * draw.uniform(0.82, 1.18)
        shade = shade * (1 - ink) + light * ink
        cover = 1 - (1 - cover) * (1 - np.clip(1.25 * ink, 0, 1))
    return shade * (0.72 + 0.32 * rows), cover


__all__ = ["ribbons", "spread", "tuft"]
