"""Frechet distance between two clouds of features, each taken for a gaussian (Dowson and Landau 1982; Heusel et al. 2017, equation 6).

    d^2 = |m1 - m2|^2 + tr(C1) + tr(C2) - 2 tr((C1 C2)^(1/2))

With C = F^T F, where F is the centred features over sqrt(n - 1), the eigenvalues of C1 C2 other than zero are those of
(F2 F1^T)^T (F2 F1^T), so the last trace is the sum of the singular values of F1 F2^T. No matrix root is taken, nothing is added to a
covariance without full rank, and with fewer pictures than features all work is done between pictures.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.metrics.neighbours import Cloud


@dataclass(frozen=True)
class Gaussian:
    """`mean` (d,); `factor` (min(n, d), d), whose product with itself is the covariance."""

    mean: NDArray[np.float64]
    factor: NDArray[np.float64]


def gaussian(cloud: Cloud) -> Gaussian:
    """Of n >= 2 points (n, d). Costs O(n d^2) where n > d, else nothing to speak of."""
    points = cloud.astype(np.float64)
    mean = points.mean(0)
    factor = (points - mean) / np.sqrt(len(points) - 1)
    return Gaussian(mean, np.asarray(np.linalg.qr(factor, mode="r")) if len(points) > points.shape[1] else factor)


def between(one: Gaussian, two: Gaussian) -> float:
    """The squared distance d^2 of this file's equation, as is usual; at least 0."""
    shared = np.linalg.svd(one.factor @ two.factor.T, compute_uv=False).sum()
    apart = np.square(one.mean - two.mean).sum()
    return max(0.0, float(apart + np.square(one.factor).sum() + np.square(two.factor).sum() - 2 * shared))


def frechet(one: Cloud, two: Cloud) -> float:
    """`between` the gaussians of two clouds. It falls as the clouds grow: compare it only at the same count."""
    return between(gaussian(one), gaussian(two))


__all__ = ["Gaussian", "between", "frechet", "gaussian"]
