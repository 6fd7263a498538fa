"""Pieces are the connected components that SciPy finds, with the same numbers."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from worldloom.geometry.pieces import pieces


@pytest.mark.parametrize("seed", range(40))
def test_are_connected_components(seed: int) -> None:
    r = np.random.default_rng(seed)
    count = int(r.integers(1, 400))
    edges = r.integers(0, count, (int(r.integers(0, 1 + count * (1 + seed % 3) // 2)), 2))
    whole = coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (count, count))
    assert np.array_equal(pieces(count, edges), connected_components(whole, directed=False)[1])


def test_a_long_chain_in_any_order_is_one_piece() -> None:
    line = np.random.default_rng(0).permutation(5000)
    assert not pieces(5000, np.stack([line[:-1], line[1:]], 1)).any()


def test_points_without_edges_are_pieces_of_their_own() -> None:
    assert pieces(4, np.zeros((0, 2), int)).tolist() == [0, 1, 2, 3]
