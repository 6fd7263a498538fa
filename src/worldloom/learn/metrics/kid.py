"""The squared maximum mean discrepancy under a cubic kernel (Binkowski et al. 2018, sec. 4; Gretton et al. 2012, lemma 6)."""

from __future__ import annotations

import numpy as np

from worldloom.learn.metrics.neighbours import Cloud

ROWS = 1024
"""Rows of a block."""


def kid(one: Cloud, two: Cloud) -> float:
    """The unbiased estimate: 0 on average for clouds of one distribution, at any count, and so below 0 about half of the time.

    k(x, y) = (x.y / d + 1)^3 for d features; at least 2 points each.
    """
    n, m = len(one), len(two)
    return _inside(one) / (n * (n - 1)) + _inside(two) / (m * (m - 1)) - 2 * _sum(one, two) / (n * m)


def _sum(one: Cloud, two: Cloud) -> float:
    """Of the kernel over all pairs."""
    left, right = one.astype(np.float64), two.astype(np.float64).T / one.shape[1]
    return sum(float(((left[k : k + ROWS] @ right + 1) ** 3).sum()) for k in range(0, len(left), ROWS))


def _inside(cloud: Cloud) -> float:
    """Of the kernel over all pairs of two different points."""
    return _sum(cloud, cloud) - float(((np.square(cloud.astype(np.float64)).sum(1) / cloud.shape[1] + 1) ** 3).sum())


__all__ = ["kid"]
