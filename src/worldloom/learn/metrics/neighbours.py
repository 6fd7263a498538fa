"""Distances between clouds of points, in blocks that fit into memory."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Cloud = NDArray[np.float32] | NDArray[np.float64]
"""(n, d): n points."""
ROWS = 512
"""Rows of a block."""
SAME = 1e-12
"""Squared distance, as a share of the squared lengths, below which two points are one."""


def blocks(one: Cloud, two: Cloud) -> Iterator[tuple[slice, NDArray[np.float64]]]:
    """Rows of `one`, and the squared distances (rows, m) from them to `two`."""
    centre = two.mean(0, dtype=np.float64)
    one, two = one - centre, two - centre
    lengths = np.square(two).sum(1)
    for first in range(0, len(one), ROWS):
        rows = slice(first, min(first + ROWS, len(one)))
        sums = np.square(one[rows]).sum(1)[:, None] + lengths
        apart = sums - 2 * one[rows] @ two.T
        yield rows, np.where(apart > SAME * sums, apart, 0.0)


def nearest(one: Cloud, two: Cloud) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """For each point of `one` the index of the nearest of `two` and its distance, which is exact."""
    where = np.concatenate([apart.argmin(1) for _, apart in blocks(one, two)])
    return where, np.sqrt(np.square(one.astype(np.float64) - two[where]).sum(1))


def others(cloud: Cloud, k: int = 1) -> NDArray[np.float64]:
    """(n,) squared distance from each point to the k-th nearest of the others, n > k."""
    out = np.empty(len(cloud))
    for rows, apart in blocks(cloud, cloud):
        apart[np.arange(len(apart)), np.arange(rows.start, rows.stop)] = np.inf
        out[rows] = np.partition(apart, k - 1, 1)[:, k - 1]
    return out


__all__ = ["Cloud", "blocks", "nearest", "others"]
