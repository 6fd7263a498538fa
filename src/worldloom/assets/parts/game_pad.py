"""A game controller as meshes: soft body with two grips, sticks, cross, buttons and triggers. Plain functions, no maker."""

from __future__ import annotations


import numpy as np

from worldloom.geometry import Floats, Mesh, box, cylinder, join, lathe, sd_capsule, sd_ellipsoid, smooth_min, solid, sphere

FACES: tuple[tuple[float, float, tuple[float, float, float]], ...] = ((0, 0.011, (0.5, 0.38, 0.03)), (0.011, 0, (0.42, 0.03, 0.03)), (-0.011, 0, (0.03, 0.1, 0.4)), (0, -0.011, (0.03, 0.25, 0.08)))
"""Place and colour of the four face buttons about their middle."""


def pad_body(cell: float) -> Mesh:
    """The shell: 0.155 m wide, lying on its grips with its face up and its triggers towards +Y."""

    def field(p: Floats) -> Floats:
        m = np.abs(p) * [1, 0, 0] + p * [0, 1, 1]
        d = sd_ellipsoid(m, (0.0, 0.012, 0.026), (0.066, 0.038, 0.016))
        d = smooth_min(d, sd_ellipsoid(m, (0.046, 0.014, 0.026), (0.03, 0.034, 0.0165)), 0.01)
        return smooth_min(d, sd_capsule(m, (0.052, 0.0, 0.026), (0.0625, -0.045, 0.02), 0.018, 0.013), 0.02)

    return solid(field, (-0.09, -0.07, 0.0), (0.09, 0.06, 0.06), cell)


def pad_sticks(segments: int) -> Mesh:
    """Two thumb sticks."""
    one = lathe([(0, 0), (0.0115, 0), (0.012, 0.003), (0.006, 0.006), (0.0055, 0.012), (0.0095, 0.015), (0.0098, 0.018), (0.0085, 0.0195), (0.006, 0.018), (0, 0.0178)], segments, 0.6)
    return join([one.moved((-0.028, -0.007, 0.0405)), one.moved((0.028, -0.007, 0.0405))])


def pad_cross() -> Mesh:
    """The four-way cross, left."""
    return join([box((0.024, 0.008, 0.006), 0.002, (-0.05, 0.018, 0.0445)), box((0.008, 0.024, 0.006), 0.002, (-0.05, 0.018, 0.0445))])


def pad_buttons(segments: int) -> Mesh:
    """Four face buttons, right, in vertex colours (material white)."""
    one = lathe([(0, 0), (0.0052, 0), (0.0052, 0.005), (0.0035, 0.0066), (0, 0.007)], segments, 0.6)
    return join([one.moved((0.05 + x, 0.018 + y, 0.0425)).tinted(np.array(tone)) for x, y, tone in FACES])


def pad_dark() -> Mesh:
    """Touch plate, small buttons, triggers and bumpers."""
    plate = box((0.036, 0.024, 0.004), 0.0018, (0, 0.024, 0.0425))
    small = [cylinder(0.003, 0.004, 10, 0.001, (x, 0.006, 0.0415)) for x in (-0.009, 0.009)]
    triggers = [m for s in (-1, 1) for m in (box((0.03, 0.014, 0.014), 0.005, (s * 0.046, 0.046, 0.03)), sphere((0.014, 0.014, 0.013), 12, (s * 0.046, 0.05, 0.018)))]
    return join([plate, *small, *triggers])


__all__ = ["FACES", "pad_body", "pad_buttons", "pad_cross", "pad_dark", "pad_sticks"]
