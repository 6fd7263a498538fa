"""A feature network that needs no time, and pictures for it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.metrics.features import Network

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]


class Grey:
    """Stands in for a session: the 8 x 8 pixels' mean levels are the features. Each block takes a second of `clock`."""

    def __init__(self) -> None:
        self.now = 0.0

    def get_inputs(self) -> list[Any]:
        return [type("Input", (), {"name": "pictures"})]

    def run(self, _: None, given: dict[str, Floats]) -> list[Floats]:
        self.now += 1
        return [given["pictures"].mean(1).reshape(-1, 64)]

    def clock(self) -> float:
        return self.now


def grey(name: str = "grey") -> tuple[Network, Grey]:
    session = Grey()
    return Network(name, "0" * 64, session, 8, 0.0, 32.0), session


def noise(n: int, seed: int, middle: int = 100) -> Bytes:
    """Soft noise, 8 x 8."""
    level = np.random.default_rng(seed).normal(middle, 30, (n, 4, 4, 3)).repeat(2, 1).repeat(2, 2)
    return np.clip(level, 0, 255).astype(np.uint8)
