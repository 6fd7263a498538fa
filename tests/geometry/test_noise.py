"""Noise over a plane is noise in space at that height."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.geometry import noise


@pytest.mark.parametrize("scale", [3.3, (1.0, 2.0, 0.7)])
@pytest.mark.parametrize("z", [0.0, -4.37, 12.9])
def test_a_plane_of_points_reads_the_same_as_points_in_space(scale: float, z: float) -> None:
    p = np.random.default_rng(1).uniform(-90, 90, (9000, 3))
    p[:, 2] = z
    apart = np.concatenate([p, [[0.0, 0.0, z + 1]]])  # no plane any more
    assert np.array_equal(noise(p, scale, 17), noise(apart, scale, 17)[:-1])


def test_noise_is_smooth_bounded_and_keeps_the_shape_of_its_points() -> None:
    p = np.random.default_rng(2).uniform(-9, 9, (40, 50, 3))
    v = noise(p, 2.0, 3)
    assert v.shape == (40, 50)
    assert np.abs(v).max() <= 1 < 40 * v.std()
    assert np.abs(noise(p + 1e-4, 2.0, 3) - v).max() < 1e-3
