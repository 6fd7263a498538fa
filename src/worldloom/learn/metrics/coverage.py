"""Precision and recall of made pictures (Kynkäänniemi et al. 2019, equations 1 and 2)."""

from __future__ import annotations

from worldloom.learn.metrics.neighbours import Cloud, blocks, others

NEIGHBOURS = 3
"""As in the paper."""


def precision_recall(real: Cloud, made: Cloud, k: int = NEIGHBOURS) -> tuple[float, float]:
    """The share of the made points that lie among the real ones, and the share of the real ones that lie among the made.

    A point lies among others where it is no further from one of them than that one's k-th nearest neighbour. More than k points each.
    """
    return _among(made, real, k), _among(real, made, k)


def _among(points: Cloud, cloud: Cloud, k: int) -> float:
    reach = others(cloud, k)
    return sum(int((apart <= reach).any(1).sum()) for _, apart in blocks(points, cloud)) / len(points)


__all__ = ["NEIGHBOURS", "precision_recall"]
