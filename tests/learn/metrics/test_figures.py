"""Figures: known answers, slow twins, planted copies found."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist

from worldloom.learn.metrics import neighbours
from worldloom.learn.metrics.coverage import precision_recall
from worldloom.learn.metrics.frechet import frechet
from worldloom.learn.metrics.kid import kid
from worldloom.learn.metrics.memorisation import memorisation

SEEDS = st.integers(0, 2**32 - 1)


def cloud(n: int, d: int, seed: int = 0) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(size=(n, d))


def slow_frechet(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    """The equation as it stands."""
    c1, c2 = np.cov(one.T), np.cov(two.T)
    return float(np.square(one.mean(0) - two.mean(0)).sum() + np.trace(c1 + c2 - 2 * sqrtm(c1 @ c2).real))


# Frechet distance


@pytest.mark.parametrize("n", [5, 40])
def test_clouds_that_are_shifted_or_spread_have_the_distance_of_the_closed_form(n: int) -> None:
    points, shift = cloud(n, 12), np.linspace(-1, 2, 12)
    spread = float(np.square(points - points.mean(0)).sum() / (n - 1))
    assert frechet(points, points) == pytest.approx(0, abs=1e-9)
    assert frechet(points, points + shift) == pytest.approx(float(shift @ shift))
    assert frechet(points, 3 * (points - points.mean(0)) + points.mean(0)) == pytest.approx((3 - 1) ** 2 * spread)


def test_many_points_of_two_gaussians_have_the_distance_of_the_gaussians() -> None:
    deviations, means = np.array([[1, 2, 0.5], [2, 2, 3]]), np.array([[0, 1, 2], [1, 1, 0]])
    one, two = (cloud(40_000, 3, k) * deviations[k] + means[k] for k in range(2))
    expected = np.square(means[0] - means[1]).sum() + np.square(deviations[0] - deviations[1]).sum()
    assert frechet(one, two) == pytest.approx(float(expected), rel=0.03)


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.integers(2, 30), st.integers(2, 30), st.integers(2, 9))
def test_the_distance_is_that_of_the_equation_and_knows_no_axes(seed: int, n: int, m: int, d: int) -> None:
    one, two = cloud(n, d, seed) * np.arange(1, d + 1), cloud(m, d, seed + 1) + 0.5
    turn = np.linalg.qr(cloud(d, d, seed + 2))[0]
    found = frechet(one, two)
    assert found == pytest.approx(frechet(two, one)) == pytest.approx(frechet(one @ turn, two @ turn))
    if min(n, m) > d + 1:  # the equation's root needs covariances of full rank
        assert found == pytest.approx(slow_frechet(one, two), rel=1e-6, abs=1e-6)


# KID


def slow_kid(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    def k(x: NDArray[np.float64], y: NDArray[np.float64]) -> float:
        return float((x @ y / len(x) + 1) ** 3)

    inside = [sum(k(x, y) for i, x in enumerate(c) for j, y in enumerate(c) if i != j) / (len(c) * (len(c) - 1)) for c in (one, two)]
    return sum(inside) - 2 * sum(k(x, y) for x in one for y in two) / (len(one) * len(two))


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.integers(2, 12), st.integers(2, 12))
def test_kid_is_the_sum_over_pairs_in_blocks_of_any_size(seed: int, n: int, m: int) -> None:
    one, two = cloud(n, 4, seed), cloud(m, 4, seed + 1) + 1
    expected = pytest.approx(slow_kid(one, two), rel=1e-9, abs=1e-9)
    assert kid(one, two) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("worldloom.learn.metrics.kid.ROWS", 3)
        assert kid(one, two) == expected


def test_kid_is_0_on_average_for_one_distribution_and_more_for_two() -> None:
    same = np.array([kid(cloud(10, 3, 2 * k), cloud(10, 3, 2 * k + 1)) for k in range(400)])
    error = same.std() / np.sqrt(len(same))
    assert abs(same.mean()) < 3 * error and (same < 0).mean() > 0.3
    apart = np.array([kid(cloud(10, 3, 2 * k), cloud(10, 3, 2 * k + 1) + 1) for k in range(100)])
    assert apart.mean() > 20 * error


# precision and recall, distances


def test_the_same_set_covers_itself_and_disjoint_sets_do_not() -> None:
    points = cloud(50, 6)
    assert precision_recall(points, points) == (1, 1)
    assert precision_recall(points, points + 100) == (0, 0)
    copies = cloud(30, 40, 1).repeat(5, 0) + 100
    assert precision_recall(copies, copies[::-1]) == (1, 1), "where the reach is nothing, a copy is within it"
    assert not neighbours.others(copies).any()


def test_half_the_modes_are_precise_and_recall_half() -> None:
    real = np.concatenate([cloud(60, 2, 1), cloud(60, 2, 2) + 50])
    precision, recall = precision_recall(real, cloud(60, 2, 3))
    assert precision > 0.85 and 0.4 < recall <= 0.5


def test_reach_is_to_the_third_neighbour() -> None:
    real = np.array([[0.0], [1], [2], [3]])  # the reach of the ends is 3, of the others 2
    made = np.array([[-3.0], [-3.1], [6], [6.1]])
    assert precision_recall(real, made)[0] == 0.5


@settings(max_examples=15, deadline=None)
@given(SEEDS, st.integers(2, 20), st.integers(1, 20), st.integers(1, 5))
def test_neighbours_are_those_of_all_distances(seed: int, n: int, m: int, rows: int) -> None:
    one, two = cloud(n, 3, seed) + 7, cloud(m, 3, seed + 1) + 7
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "ROWS", rows)
        where, distance = neighbours.nearest(one, two)
        assert np.array_equal(where, cdist(one, two).argmin(1)) and np.allclose(distance, cdist(one, two).min(1))
        whole = cdist(one, one, "sqeuclidean") + np.diag(np.full(n, np.inf))
        assert np.allclose(neighbours.others(one, n - 1), np.sort(whole, 1)[:, n - 2])


# memorisation


def test_planted_copies_are_found_and_named_and_new_pictures_are_not() -> None:
    train, held, new = (cloud(n, 16, k) for k, n in enumerate((300, 100, 100)))
    copies = [7, 250, 31]
    samples = new.copy()
    samples[[5, 50, 99]] = train[copies]
    found = memorisation(train, held, samples)
    assert [(p.sample, p.train, p.distance) for p in found.pairs[:3]] == [(5, 7, 0), (50, 250, 0), (99, 31, 0)]
    assert found.pairs[3].distance > 1 and len(found.pairs) == 16
    clean = memorisation(train, held, new)
    assert clean.share <= 0.15 and clean.floor <= 0.05 and found.share >= clean.share + 0.01
    assert 0.4 < clean.nearer < 0.6
    everything = memorisation(train, held, train[:60] + 1e-3)
    assert everything.share == 1 and everything.nearer == 1


def test_without_held_out_pictures_the_training_pictures_are_compared_with_each_other() -> None:
    train = cloud(300, 16)
    found = memorisation(train, None, cloud(100, 16, 1))
    assert not found.held_out and found.share <= 0.15 and 0.4 < found.nearer < 0.6
    assert memorisation(train, None, train[:50]).share == 1
