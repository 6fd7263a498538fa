"""Arrays and facts for another process come back bit for bit."""

from __future__ import annotations

import numpy as np

from worldloom.compute.packed import packed, unpacked


def test_a_tree_comes_back() -> None:
    rows = np.zeros(3, [("pos", "<f4", 3), ("normal", "<f2", 4), ("mat", "<i4")])
    rows["pos"], rows["mat"] = np.arange(9).reshape(3, 3), [5, 6, 7]
    tree = {"rows": rows, "lists": [np.arange(6, dtype=np.uint32).reshape(2, 3), None, "é", 1.5, True, {"dict": np.float64(0.1)}],
            "empty": np.zeros((0, 3)), "array": (1, 2)}  # fmt: skip
    back = unpacked(packed(tree))
    assert back["rows"].dtype == rows.dtype and (back["rows"] == rows).all()
    assert (back["lists"][0] == tree["lists"][0]).all() and back["lists"][0].dtype == np.uint32
    assert back["lists"][1:5] == [None, "é", 1.5, True] and back["lists"][5] == {"dict": 0.1}
    assert back["empty"].shape == (0, 3) and back["array"] == [1, 2]


def test_arrays_that_do_not_lie_in_rows_keep_their_values() -> None:
    a = np.arange(12.0).reshape(3, 4).T
    assert (unpacked(packed([a]))[0] == a).all()
