"""Six fixed noises on a torus: the first says where the tile begins, the others say a number by how far they are shifted from it.

A mark is their sum, repeated over a picture or over a sound's spectrum. Whoever folds what he has along the tile adds the mark up and
averages the rest away, and finds each noise by correlation (Cox et al. 1997; Honsinger and Rabbani 2000).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats
from worldloom.trust.mark.code import BYTES, checked, spelt

SLOTS = 16
"""Places along each side of a tile where a noise may begin: a byte a noise."""
SURE, STILL, READ = 7.0, 5.5, 3.5
"""Deviations from chance: of the first noise, below which there is no mark (where it may begin anywhere, and anywhere along one side
only), and of each of the others."""
SEED = 0x4C6F6F6D
"""Of the noises; another would make marks that nobody reads."""


@dataclass(frozen=True)
class Tile:
    """A torus of `shape` with noise whose waves are between `short` and `long` samples; `grid` repeats what is said by shifts."""

    shape: tuple[int, int]
    short: float
    long: float

    def noises(self) -> NDArray[np.float32]:
        """(6, h, w) of mean 0 and deviation 1."""
        return _noises(self)

    def mark(self, code: int) -> NDArray[np.float32]:
        """(h, w) of deviation 1 that says a 32-bit code."""
        first, *others = self.noises()
        step = self._step()
        moved = [np.roll(n, divmod(b, SLOTS) * step, (0, 1)) for n, b in zip(others, spelt(code), strict=True)]
        return np.asarray((first + sum(moved)) / math.sqrt(1 + BYTES), np.float32)

    def _step(self) -> NDArray[np.int64]:
        return np.array(self.shape) // SLOTS

    def find(self, folded: Floats, still: bool = False) -> Reading | None:
        """What a folded (h, w) says; None where chance says as much. `still`: shifts along the second side are not looked for."""
        scores = _scores(self, folded)
        first = scores[0][:, :1] if still else scores[0]
        at = np.unravel_index(int(first.argmax()), first.shape)
        if first[at] < (STILL if still else SURE):
            return None
        step, said = self._step(), list[int]()
        for found in scores[1:]:
            here = np.roll(found, (-int(at[0]), -int(at[1])), (0, 1))[:: step[0], :: step[1]]
            if here.max() < READ:
                return None
            said.append(int(here.argmax()))
        code = checked(said)
        return None if code is None else Reading(code, float(first[at]))

    def strength(self, folded: Floats) -> float:
        """Deviations from chance of the best place of the first noise."""
        return float(_scores(self, folded)[0].max())


@dataclass(frozen=True)
class Reading:
    """A code, and by how many deviations its mark stands out."""

    code: int
    strength: float


@lru_cache(maxsize=4)
def _noises(tile: Tile) -> NDArray[np.float32]:
    rng = np.random.Generator(np.random.PCG64(SEED))
    out = np.fft.fft2(rng.standard_normal((1 + BYTES, *tile.shape))) * _band(tile)
    noise = np.fft.ifft2(out).real
    return np.asarray(noise / noise.std((1, 2), keepdims=True), np.float32)


def _band(tile: Tile) -> Floats:
    """(h, w) what passes of each frequency: smooth edges of the band, no mean."""
    f = np.hypot(*np.meshgrid(np.fft.fftfreq(tile.shape[0]), np.fft.fftfreq(tile.shape[1]), indexing="ij"))
    return np.asarray(np.exp(-((f * tile.short / 2) ** 2)) - np.exp(-((f * tile.long / 2) ** 2)))


def _scores(tile: Tile, folded: Floats) -> Floats:
    """(6, h, w) correlation of each noise at each shift, in deviations of what all shifts give."""
    power = np.fft.fft2(folded) * _band(tile)
    power /= np.maximum(np.abs(power), 1e-9 + np.abs(power).mean() * 0.1)
    found = np.fft.ifft2(power * np.conj(np.fft.fft2(_noises(tile)))).real
    return np.asarray(found / np.maximum(found.std((1, 2), keepdims=True), 1e-12))


__all__ = ["Reading", "Tile"]
