"""The lowest plane over points is the one that SciPy's linear programs find, and lies over every point."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import linprog

from worldloom.sim.plane import lowest_over

MOST = 0.2


@pytest.mark.parametrize("seed", range(60))
def test_is_what_a_linear_program_finds(seed: int) -> None:
    r = np.random.default_rng(seed)
    at = r.normal(size=(int(r.integers(1, 300)), 2)) * 0.1
    at = np.round(at / 0.012) * 0.012 + 0.003 * r.normal(size=2) if seed % 3 == 0 else at
    high = r.normal(size=len(at)) * 0.01
    high = np.round(high, 2) if seed % 2 else high
    found = linprog([1, 0, 0], -np.column_stack([np.ones(len(at)), at]), -high, bounds=[(None, None), (-MOST, MOST), (-MOST, MOST)])
    assert lowest_over(at, high, MOST) == pytest.approx(found.x, abs=1e-8)


def test_over_two_points_on_either_side_it_goes_through_both() -> None:
    at, high = np.array([[-0.1, 0.0], [0.1, 0.0]]), np.array([0.01, 0.02])
    rise, x, y = lowest_over(at, high, MOST) or (9.0, 9.0, 9.0)
    assert (rise, x) == pytest.approx((0.015, 0.05))
    assert abs(y) <= MOST


def test_over_equal_heights_it_is_no_higher_than_these() -> None:
    x, y = np.meshgrid(np.linspace(-0.1, 0.1, 9), np.linspace(-0.1, 0.1, 9))
    at = np.column_stack([x.ravel(), y.ravel()])
    assert lowest_over(at, np.full(81, 0.03), MOST) == pytest.approx((0.03, 0.0, 0.0), abs=1e-9)


def test_where_all_points_are_on_one_side_it_is_as_steep_as_it_may_be() -> None:
    rise, x, _ = lowest_over(np.array([[0.1, 0.0], [0.2, 0.0]]), np.array([0.0, 0.0]), MOST) or (9.0, 9.0, 9.0)
    assert (rise, x) == pytest.approx((-0.02, 0.2))
