"""Hand weights, weight plates and bars as meshes. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Mesh, crease_normals, join, lathe, rot_y, torus, tube

ALONG_X = rot_y(np.pi / 2)
"""Turns what stands along +Z so that it lies along +X."""


def hex_heads(radius: float, width: float, grip: float) -> Mesh:
    """The two hexagonal rubber heads of a dumbbell lying along X about the origin; `grip` is the free length between them."""
    r, w = radius, width
    head = lathe([(0, 0), (0.62 * r, 0), (0.7 * r, 0.06 * w), (r, 0.22 * w), (r, 0.78 * w), (0.7 * r, 0.94 * w), (0.62 * r, w), (0, w)], 6, 0.3)
    head = crease_normals(Mesh(head.vertices, head.faces, uv=head.uv), 0.5).turned(ALONG_X)
    return join([head.moved((grip / 2, 0, 0)), head.moved((-grip / 2 - w, 0, 0))])


def handle(grip: float, radius: float = 0.016, segments: int = 14) -> Mesh:
    """A knurled handle, thicker in its middle, along X about the origin."""
    h, r = grip / 2 + 0.006, radius
    profile = [(0, -h), (0.85 * r, -h), (0.85 * r, -0.7 * h), (r, -0.45 * h), (1.06 * r, 0), (r, 0.45 * h), (0.85 * r, 0.7 * h), (0.85 * r, h), (0, h)]
    return lathe(profile, segments, 0.5).turned(ALONG_X)


def end_caps(radius: float, width: float, grip: float, segments: int = 20) -> Mesh:
    """Steel discs let into the outer faces of the heads."""
    r = 0.5 * radius
    disc = lathe([(0, 0), (r, 0), (r, 0.003), (0.9 * r, 0.005), (0, 0.005)], segments, 0.4).turned(ALONG_X)
    return join([disc.moved((grip / 2 + width - 0.002, 0, 0)), disc.mirrored(0).moved((-grip / 2 - width + 0.002, 0, 0))])


def plate_disc(radius: float, width: float, segments: int = 36) -> Mesh:
    """A bumper plate along X about the origin, with a sunk web and a raised hub."""
    r, w = radius, width / 2
    half = [(0.14 * r, w), (0.14 * r, 0.9 * w), (0.3 * r, 0.9 * w), (0.34 * r, 0.55 * w), (0.74 * r, 0.55 * w), (0.8 * r, w), (0.97 * r, w), (r, 0.8 * w)]
    profile = [(0.11 * r, -w)] + [(a, -b) for a, b in half] + [(a, b) for a, b in half[::-1]] + [(0.11 * r, w), (0.11 * r, -w)]
    return lathe(profile, segments, 0.5).turned(ALONG_X)


def kettlebell(radius: float, segments: int = 24) -> tuple[Mesh, Mesh]:
    """(bell, handle) standing on z = 0: a flat-footed ball and the arch over it."""
    r = radius
    t = np.linspace(-1.15, 1.35, segments // 2 + 2)
    ball = [(0.0, 0.06 * r), *((r * np.cos(a), r * (1 + np.sin(a))) for a in t), (0.0, 2 * r)]
    ball = [(x, max(z, 0.06 * r)) for x, z in ball]
    foot = min(z for _, z in ball)
    bell = lathe([(x, z - foot) for x, z in ball], segments, 0.7)
    u = np.linspace(0, np.pi, 22)
    arch = np.stack([0.62 * r * np.sign(np.cos(u)) * np.abs(np.cos(u)) ** 0.6, 0 * u, 1.55 * r + 1.05 * r * np.abs(np.sin(u)) ** 0.7], 1)
    return bell, tube(arch, 0.19 * r, 10)


def ring_collar(radius: float, width: float, segments: int = 18) -> Mesh:
    """A clamp on a bar, along X about the origin."""
    return torus(radius, width / 2, segments, 8).turned(ALONG_X)


__all__ = ["ALONG_X", "end_caps", "handle", "hex_heads", "kettlebell", "plate_disc", "ring_collar"]
