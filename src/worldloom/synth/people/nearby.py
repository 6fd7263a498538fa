"""Nearest points, by a library that is imported where they are first asked for: people who are only posed need none."""

from __future__ import annotations

from typing import Any

from worldloom.synth.people.body import Floats


def tree(points: Floats) -> Any:
    """SciPy's k-d tree of points (n, 3)."""
    from scipy.spatial import cKDTree

    return cKDTree(points)


__all__ = ["tree"]
