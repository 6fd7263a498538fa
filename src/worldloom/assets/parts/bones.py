"""Bones of a walking lizard: spine, ribs, limbs and a toothed skull from a few curves. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, Mesh, join, lathe, rod, sd_capsule, sd_ellipsoid, smooth_union, solid, sphere, spline, stamp, tube, unit


def bone(a: Floats, b: Floats, thick: float, sides: int = 10) -> Mesh:
    """A long bone between two joints, thicker at its ends."""
    t = np.array([0.0, 0.06, 0.16, 0.5, 0.84, 0.94, 1.0])
    p = np.asarray(a) + t[:, None] * (np.asarray(b) - np.asarray(a))
    return join([tube(p, thick * np.array([0.9, 1.25, 0.8, 0.62, 0.8, 1.25, 0.9]), sides), sphere(1.2 * thick, sides, a), sphere(1.15 * thick, sides, b)])


def spine(path: Floats, size: Floats, sides: int = 8) -> Mesh:
    """Vertebrae along a path (n, 3), each `size` (n,) thick, with a spine upwards and two sideways."""
    d = unit(np.gradient(path, axis=0))
    side = unit(np.cross(d, [0, 0, 1.0]))
    up = np.cross(side, d)
    out = []
    for q, r, u, s, f in zip(path, size, up, side, d, strict=True):
        out += [rod(q - 0.8 * r * f, q + 0.8 * r * f, r, sides), rod(q, q + 2.3 * r * u - 0.6 * r * f, 0.42 * r, 5, 0.2 * r)]
        out += [rod(q, q + k * 1.7 * r * s, 0.34 * r, 5, 0.18 * r) for k in (-1, 1)]
    return join(out)


def ribs(path: Floats, drop: Floats, wide: Floats, thick: float) -> Mesh:
    """Pairs of ribs hanging from points of the spine (n, 3): how deep (n,) and how wide (n,)."""
    out = []
    for q, h, w in zip(path, drop, wide, strict=True):
        for s in (-1, 1):
            curve = spline([q, q + [s * 0.75 * w, 0.02 * h, -0.12 * h], q + [s * w, -0.06 * h, -0.5 * h], q + [s * 0.62 * w, -0.16 * h, -0.88 * h], q + [s * 0.2 * w, -0.2 * h, -h]], 14)
            out.append(tube(curve, thick * np.linspace(1.1, 0.6, 14), 6))
    return join(out)


def skull(long: float, step: float) -> tuple[Mesh, Mesh, Mesh]:
    """(bone, teeth, sockets) of a meat eater's skull about its hinge, its snout to -Y."""
    def upper(q: Floats) -> Floats:
        p = q / long
        brain = sd_ellipsoid(p, (0, 0.02, 0.14), (0.17, 0.2, 0.15))
        snout = sd_capsule(p, (0, -0.15, 0.1), (0, -0.72, 0.02), 0.13, 0.075)
        brow = sd_capsule(p, (-0.15, -0.16, 0.24), (0.15, -0.16, 0.24), 0.04)
        body = smooth_union([brain, snout, brow], 0.05)
        for s in (-1, 1):
            body = np.maximum(body, -sd_ellipsoid(p, (s * 0.16, -0.17, 0.15), (0.075, 0.085, 0.075)))
            body = np.maximum(body, -sd_ellipsoid(p, (s * 0.13, -0.42, 0.1), (0.06, 0.1, 0.055)))
            body = np.maximum(body, -sd_ellipsoid(p, (s * 0.15, 0.08, 0.12), (0.06, 0.07, 0.07)))
        return np.asarray(body * long)

    top = solid(upper, np.array([-0.3, -0.85, -0.12]) * long, np.array([0.3, 0.3, 0.35]) * long, step)
    jaw = [tube(spline([(s * 0.13 * long, 0.04 * long, 0.02 * long), (s * 0.15 * long, -0.2 * long, -0.12 * long), (s * 0.09 * long, -0.55 * long, -0.19 * long), (0, -0.72 * long, -0.17 * long)], 20), np.linspace(0.05, 0.035, 20) * long, 8) for s in (-1, 1)]
    t = np.linspace(0.2, 0.72, 10)
    w = np.interp(t, [0.2, 0.72], [0.105, 0.045])
    fang = lathe([(0, -0.1), (0.012, -0.06), (0.02, 0.0), (0, 0.01)], 7, True).scaled(long)
    high = np.concatenate([np.c_[s * w, -t, np.interp(t, [0.2, 0.72], [0.0, -0.035])] for s in (-1, 1)]) * long
    low = np.concatenate([np.c_[s * 0.95 * w, -t, np.interp(t, [0.2, 0.55, 0.72], [-0.1, -0.15, -0.135])] for s in (-1, 1)]) * long
    teeth = join([stamp(fang, high), stamp(fang.scaled((1, 1, -0.8)), low)])
    holes = join([sphere((0.03 * long, 0.06 * long, 0.055 * long), 12, (s * 0.075 * long, -0.17 * long, 0.15 * long)) for s in (-1, 1)])
    return join([top, *jaw]), teeth, holes


__all__ = ["bone", "ribs", "skull", "spine"]
