"""The six chess men as turned pieces on z = 0, and the order of their first row. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Mesh, box, join, lathe, prism, rot_x, rot_z, sphere, spline

ROW = ("rook", "knight", "bishop", "queen", "king", "bishop", "knight", "rook")
HIGH = {"pawn": 1.25, "rook": 1.4, "knight": 1.6, "bishop": 1.8, "queen": 2.1, "king": 2.35}
"""Heights in widths of a foot."""
_FOOT = [(0.0, 0.0), (0.47, 0.0), (0.5, 0.04), (0.49, 0.13), (0.41, 0.18), (0.43, 0.24), (0.34, 0.3)]


def man(kind: str, width: float, segments: int = 20) -> Mesh:
    """A man whose foot is `width` metres wide; it looks to +Y."""
    h = HIGH[kind]
    neck = [(0.24, 0.5 * h), (0.19, 0.66 * h), (0.3, 0.7 * h), (0.2, 0.74 * h)]
    tops = {
        "pawn": [(0.2, 0.74 * h), (0.27, 0.84 * h), (0.2, 0.97 * h), (0, h)],
        "rook": [(0.26, 0.76 * h), (0.33, 0.8 * h), (0.34, h), (0.24, h), (0.24, 0.92 * h), (0, 0.92 * h)],
        "bishop": [(0.2, 0.74 * h), (0.28, 0.8 * h), (0.24, 0.88 * h), (0.1, 0.95 * h), (0.075, 0.955 * h), (0.09, 0.98 * h), (0, h)],
        "queen": [(0.2, 0.74 * h), (0.33, 0.92 * h), (0.27, 0.95 * h), (0.2, 0.93 * h), (0.08, 0.955 * h), (0.1, 0.985 * h), (0, h)],
        "king": [(0.2, 0.74 * h), (0.3, 0.86 * h), (0.27, 0.9 * h), (0.1, 0.915 * h), (0, 0.92 * h)],
    }
    if kind == "knight":
        return _knight(width, segments)
    parts = [lathe([*_FOOT, *neck, *tops[kind]], segments, 0.6)]
    if kind == "king":
        parts += [box((0.07, 0.07, 0.2), 0.01, (0, 0, 0.97 * h)), box((0.17, 0.06, 0.06), 0.01, (0, 0, 0.98 * h))]
    if kind == "queen":
        a = np.linspace(0, 2 * np.pi, 8, endpoint=False)
        parts += [sphere(0.05, 8, (0.29 * np.cos(t), 0.29 * np.sin(t), 0.955 * h)) for t in a]
    if kind == "rook":
        parts += [box((0.11, 0.11, 0.12), 0.01).turned(rot_z(t)).moved((0.29 * np.cos(t), 0.29 * np.sin(t), h + 0.04)) for t in np.linspace(0, 2 * np.pi, 5, endpoint=False)]
    return join([m.scaled(width) for m in parts])


def _knight(width: float, segments: int) -> Mesh:
    """A horse's head in profile on the foot."""
    side = [(-0.26, 0.3), (-0.3, 0.62), (-0.24, 1.0), (-0.12, 1.32), (-0.06, 1.56), (0.03, 1.4), (0.2, 1.3), (0.36, 1.06), (0.42, 0.96), (0.34, 0.86), (0.22, 0.92), (0.1, 0.9), (0.16, 0.7), (0.26, 0.3)]
    line = spline(side, 48, True)
    head = prism(line, 0.3, 0.06).moved((0, 0, -0.15)).turned(rot_x(np.pi / 2)).turned(rot_z(np.pi / 2))
    return join([lathe([*_FOOT, (0, 0.31)], segments, 0.6).scaled(width), head.scaled(width)])


__all__ = ["HIGH", "ROW", "man"]
