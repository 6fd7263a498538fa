"""A stroke of lightning in the sky of a still: a forked channel from the clouds to the horizon, and the cloud that it lights."""

from __future__ import annotations

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, smoothstep

TONE = np.array([0.86, 0.9, 1.0])
THICK = 0.0009
"""Radians of the channel's core, about a pixel in a poster."""

REACH = 0.11
"""Radians round a stroke that its glow is drawn in."""


def bolt(d: Floats, seed: int) -> Floats:
    """Radiance (h, w, 3) of one stroke in unit directions (h, w, 3), in the quarter of the sky that views look at."""
    r = rng(seed, "bolt")
    az, top = float(r.choice([-1, 1]) * r.uniform(0.12, 0.36)), float(r.uniform(0.36, 0.5))
    strokes = [_forked(np.array([az, top]), np.array([az + float(r.normal(0, 0.05)), -0.01]), 6, r)]
    main = strokes[0]
    for k in r.choice(np.arange(8, 44), 4, replace=False):
        end = main[k] + [float(r.choice([-1, 1]) * r.uniform(0.05, 0.14)), -float(r.uniform(0.06, 0.16))]
        strokes.append(_forked(main[k], np.maximum(end, [-9, 0.015]), 4, r))
    a, e = np.arctan2(d[..., 0], d[..., 1]), np.arcsin(np.clip(d[..., 2], -1, 1))
    out = np.zeros(d.shape[:2])
    for i, line in enumerate(strokes):
        (a0, e0), (a1, e1) = line.min(0) - REACH, line.max(0) + REACH
        near = (a > a0) & (a < a1) & (e > e0) & (e < e1)
        s = _distance(np.stack([a[near], e[near]], 1), line)
        shine = 5.0 * np.exp(-((s / THICK) ** 2)) + 0.3 * np.exp(-s / 0.006) + 0.05 * np.exp(-s / 0.03)
        out[near] = np.maximum(out[near], (1.0 if i == 0 else 0.35) * shine)
    cloud = 0.16 * np.exp(-(((a - az) / 0.16) ** 2) - ((e - top) / 0.13) ** 2)
    return np.asarray((out * smoothstep(e, -0.02, 0.01) + cloud)[..., None] * TONE)


def _forked(a: Floats, b: Floats, depth: int, r: np.random.Generator) -> Floats:
    """(2^depth + 1, 2) points from a to b, moved aside at every halving."""
    p = np.stack([a, b])
    for _ in range(depth):
        s = p[1:] - p[:-1]
        side = np.stack([-s[:, 1], s[:, 0]], 1) * r.normal(0, 0.16, (len(s), 1))
        p = np.concatenate([np.stack([p[:-1], (p[1:] + p[:-1]) / 2 + side], 1).reshape(-1, 2), p[-1:]])
    return p


def _distance(p: Floats, line: Floats) -> Floats:
    """Angle (n,) of points to a polyline, near enough for small angles."""
    best = np.full(len(p), np.inf)
    for a, b in zip(line[:-1], line[1:], strict=True):
        d = b - a
        t = np.clip((p - a) @ d / max(float(d @ d), 1e-12), 0, 1)
        q = p - a - t[:, None] * d
        best = np.minimum(best, q[:, 0] ** 2 + q[:, 1] ** 2)
    return np.asarray(np.sqrt(best))


__all__ = ["bolt"]
