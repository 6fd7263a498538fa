"""Which points hang together: connected components without SciPy's graphs, whose package takes longer to import than a body to dress."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry.mesh import Ints


def pieces(count: int, edges: Ints) -> NDArray[np.int64]:
    """(count,) the piece of each point, numbered in the order of their first points, by edges (k, 2).

    Each point takes the lowest number among its neighbours', and then that one's own (Shiloach and Vishkin 1982), until nothing changes.
    """
    a, b = edges[:, 0], edges[:, 1]
    label = np.arange(count)
    while True:
        low, least = label.copy(), np.minimum(label[a], label[b])
        np.minimum.at(low, label[a], least)
        np.minimum.at(low, label[b], least)
        low = low[low]
        if np.array_equal(low, label):
            return np.unique(label, return_inverse=True)[1].reshape(count)
        label = low


__all__ = ["pieces"]
