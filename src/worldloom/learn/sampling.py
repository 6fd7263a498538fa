"""What the samplers of torch and of onnxruntime do alike: the times of a flow, and the token that a draw chooses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.chance import Reals

NEAR = 0.05
"""The least 1 - t that a velocity divides by (JiT, app. A)."""
GUIDED = (0.1, 1.0)
"""The times between which guidance pushes (Kynkaanniemi et al. 2024)."""


def times(steps: int) -> Reals:
    """The times (steps + 1,) of a flow from 0, noise, to 1, data."""
    return np.linspace(0, 1, steps + 1, dtype=np.float32)


def shift(look: int, side: int) -> tuple[int, int]:
    """Rows and columns by which a tile is rolled while a network looks at it, so that no edge is one for long.

    Spread evenly over the tile from look to look (the sequence R2, Roberts 2018), the same for every picture.
    """
    return int(side * (0.7548776662466927 * look % 1)), int(side * (0.5698402909980532 * look % 1))


def chosen(logits: Reals, chance: Reals, temperature: float = 1.0, top: int = 0, nucleus: float = 1.0) -> NDArray[np.int64]:
    """A token (b,) for each row of logits (b, vocabulary), by `chance` (b, vocabulary) in [0, 1).

    Temperature, then the `top` likeliest, then the nucleus (Holtzman et al. 2020, sec. 3.1); the likeliest token is always left. Of these
    the one with the most Gumbel noise added (Maddison et al. 2014, sec. 2), a choice that logits which differ by rounding share.
    """
    order = np.argsort(-logits, axis=-1, kind="stable")
    ordered = np.take_along_axis(logits, order, -1).astype(np.float64) / max(temperature, 1e-6)
    shares = np.exp(ordered - ordered[:, :1])
    if top > 0:
        shares[:, top:] = 0
    shares /= shares.sum(-1, keepdims=True)
    with np.errstate(divide="ignore"):  # a chance of 0 is a noise of minus infinity
        noisy = ordered - np.log(-np.log(np.take_along_axis(chance, order, -1).astype(np.float64)))
    noisy[(shares == 0) | (np.cumsum(shares, -1) - shares >= max(nucleus, 1e-9))] = -np.inf
    return np.take_along_axis(order, noisy.argmax(-1)[:, None], -1)[:, 0]


__all__ = ["NEAR", "GUIDED", "shift", "times", "chosen"]
