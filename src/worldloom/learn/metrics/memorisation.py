"""Whether a model gives back its training pictures: how near samples come to them, beside how near held-out pictures do.

The rank test is that of Meehan, Chaudhuri and Dasgupta 2020, sec. 3, without its cells.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from worldloom.learn.metrics.neighbours import Cloud, nearest, others

QUANTILE = 0.05
"""Share of the held-out pictures that lie nearer to the training pictures than what counts as too near."""
WORST = 16
"""Pairs that are named."""


class Pair(BaseModel):
    """A sample, the training picture nearest to it, and their distance in features."""

    model_config = ConfigDict(frozen=True)

    sample: int
    train: int
    distance: float


class Memorisation(BaseModel):
    """`share` of the samples nearer to a training picture than `threshold`, beside `floor`, that of held-out pictures."""

    model_config = ConfigDict(frozen=True)

    share: float
    floor: float
    threshold: float
    nearer: float
    """How often a sample is nearer to the training pictures than a held-out picture is: 0.5 where nothing is known by heart."""
    held_out: bool
    """Whether held-out pictures were compared; else each training picture with the others."""
    pairs: tuple[Pair, ...]
    """The nearest pairs, nearest first, whether or not they lie below the threshold."""


def memorisation(train: Cloud, held: Cloud | None, samples: Cloud, quantile: float = QUANTILE, worst: int = WORST) -> Memorisation:
    """Of points (n, d). Without `held` each training picture stands as held-out among the others.

    The threshold is the distance that a share `quantile` of the held-out pictures lie below. It is 0, and nothing is found, where so many
    of them are copies of training pictures themselves.
    """
    usual = np.sort(np.sqrt(others(train)) if held is None else nearest(held, train)[1])
    where, distance = nearest(samples, train)
    threshold = float(np.quantile(usual, quantile, method="lower"))
    first = np.argsort(distance, kind="stable")[:worst]
    return Memorisation(
        share=float((distance < threshold).mean()), floor=float((usual < threshold).mean()), threshold=threshold,
        nearer=_nearer(distance, usual), held_out=held is not None,
        pairs=tuple(Pair(sample=int(i), train=int(where[i]), distance=float(distance[i])) for i in first),
    )  # fmt: skip


def _nearer(distance: NDArray[np.float64], usual: NDArray[np.float64]) -> float:
    """The share of pairs in which the first is less, ties counting half (Mann and Whitney 1947); `usual` is sorted."""
    above = len(usual) - np.searchsorted(usual, distance, "right")
    return float((above + len(usual) - np.searchsorted(usual, distance, "left")).mean() / (2 * len(usual)))


__all__ = ["Memorisation", "Pair", "memorisation"]
