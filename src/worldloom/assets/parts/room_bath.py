"""Small things of the bathroom that several makers share: toothbrushes, a towel hung doubled over something. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.built_pieces import wires
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Floats, Mesh, arc, fbm, sheet

LONG = 0.18
"""Metres of a toothbrush."""
_SHAFT = ((0.0, 0.0045), (0.008, 0.0062), (0.04, 0.0066), (0.075, 0.0058), (0.1, 0.0046), (0.125, 0.0032), (0.145, 0.003), (0.152, 0.0054), (0.17, 0.0062), (0.179, 0.004))


def toothbrush(segments: int = 10) -> tuple[Mesh, Mesh, Mesh]:
    """Shaft, grip and bristles of a toothbrush along +Z from the origin, its bristles towards -Y."""
    z, r = np.array(_SHAFT).T
    at = np.linspace(0, LONG, 34)
    wide = np.interp(at, z, r)
    a = np.linspace(0, 2 * np.pi, segments + 1)
    flat = np.interp(at, [0, 0.14, 0.155, LONG], [0.8, 0.85, 0.4, 0.4])
    bend = 0.004 * np.sin(np.pi * at / LONG)
    ring = np.stack([wide[:, None] * np.cos(a), (wide * flat)[:, None] * np.sin(a) + bend[:, None], np.broadcast_to(at[:, None], (34, len(a)))], -1)
    ends = [np.broadcast_to(ring[k, :-1].mean(0), (1, *ring[k].shape)) for k in (0, -1)]
    shaft = sheet(np.concatenate([ends[0], ring, ends[1]]).transpose(1, 0, 2))
    grip = sheet((ring[5:17] * [1.09, 1.0, 1.0] + [0, -0.0008, 0]).transpose(1, 0, 2))
    x, q = np.meshgrid(np.linspace(-0.0036, 0.0036, 4), np.linspace(0.1535, 0.1765, 9), indexing="ij")
    foot = np.c_[x.ravel(), np.full(x.size, -0.001), q.ravel()]
    return shaft, grip, wires(foot, foot + [0, -0.0118, 0], 0.0011, 5)


def hung(width: float, bar: float, out: float, front: float, back: float, seed: int = 0, gather: float = 0.0, n: int = 15) -> Mesh:
    """A towel over a level bar at height `bar`, `out` metres before the wall: down behind it by `back`, over it and down before it by `front`.

    `gather` 0..1 draws it together at the bar, as a ring does; it falls wider below.
    """
    r = 0.014
    over = arc(r, 0, np.pi, 9, (-out, bar))
    behind = np.c_[np.full(7, -out + r), np.linspace(bar - back, bar, 7)]
    face = np.c_[np.full(14, -out - r), np.linspace(bar, bar - front, 14)]
    line: Floats = np.concatenate([behind, over[1:-1], face])
    u = np.linspace(-1, 1, n)[:, None]
    fall = np.clip((bar - line[:, 1]) / front, 0, 1)[None]
    wide = width / 2 * (1 - gather * (1 - fall) ** 1.5)
    pleat = gather * 0.016 * np.cos(np.pi * (3.2 * u + 0.5 * u**2 + 0.2)) * (0.75 - 0.4 * fall) + 0.006 * fbm(np.stack([1.4 * u * width + 0 * fall, 0 * u + 0.3 * fall, 0 * u + 0 * fall], -1), 0.11, 2, seed) * fall
    side = np.where(np.arange(len(line)) > len(behind) + 3, 1.0, -0.3)[None]
    g = np.stack([u * wide, np.minimum(line[None, :, 0] - side * np.abs(pleat), -0.006), np.broadcast_to(line[None, :, 1], pleat.shape)], -1)
    m = thick(g, 0.005)
    hem = np.abs(m.vertices[:, 2] - (bar - front + 0.05)) < 0.022
    return m.tinted(np.repeat((1 - 0.14 * hem)[:, None], 3, 1))


def squeezed(length: float, width: float, round_: float, n: int = 24) -> Mesh:
    """A tube lying along +X from its flat crimped end at x = 0 to its round shoulder, resting on z = 0."""
    t = np.linspace(0, 1, 16)
    a = np.linspace(0, 2 * np.pi, n + 1)
    tall = round_ * np.minimum(1, 0.045 + 1.25 * t**0.75)
    wide = width / 2 * (1 - t) + round_ * t
    x = length * t
    g = np.stack([np.broadcast_to(x[:, None], (16, n + 1)), wide[:, None] * np.cos(a), tall[:, None] * np.sin(a) + round_ * (0.06 + 0.94 * t[:, None])], -1)
    shoulder = [np.stack([np.full(n + 1, length + dx), round_ * k * np.cos(a), round_ * (1 + k * np.sin(a))], -1) for dx, k in ((0.004, 0.92), (0.009, 0.6), (0.0095, 0.0))]
    return sheet(np.concatenate([g, np.array(shoulder)]).transpose(1, 0, 2))


__all__ = ["LONG", "hung", "squeezed", "toothbrush"]
