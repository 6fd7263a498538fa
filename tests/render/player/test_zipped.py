"""Packed in pieces, read as one."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from worldloom.render.player.zipped import PIECE, zipped


@pytest.mark.parametrize("size", [0, 1, 1000, PIECE, PIECE + 1, 2 * PIECE + 77])
def test_any_reader_takes_it(size: int) -> None:
    data = np.random.Generator(np.random.PCG64(size)).integers(0, 9, size, np.uint8).tobytes()
    packed = zipped(data, 6)
    assert gzip.decompress(packed) == data and packed == zipped(data, 6)
    assert len(packed) < 1.01 * len(gzip.compress(data, 6)) + 32
