"""Keyed randomness: every draw names what it is for, so one edit never reshuffles the rest."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def seed(world_seed: int, *path: str | int) -> int:
    """A 63-bit seed for the draw named by `path` in the world with this seed."""
    text = "/".join([str(world_seed), *map(str, path)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") >> 1


def rng(world_seed: int, *path: str | int) -> np.random.Generator:
    """A generator for the draw named by `path`; the same on every machine (PCG64)."""
    import numpy as np

    return np.random.Generator(np.random.PCG64(seed(world_seed, *path)))


__all__ = ["seed", "rng"]
