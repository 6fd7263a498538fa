"""Near duplicates: pictures (also of sounds and heights) that correlate at 16 x 16; found ones share a group, so no split parts them.

Candidates come from a k-d tree over the strongest principal axes: a projection never lengthens a distance, so none is missed. The
perceptual hash (pHash: signs of the lowest 8 x 8 cosine coefficients of the 32 x 32 grey picture against their median, Zauner 2010,
section 3.2.1) goes into the records; deciding by it missed a quarter of JPEGs of smooth pictures, whose coefficients lie near the median.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.decoded import Bytes

CORRELATION = 0.975
"""Least correlation of two small pictures in colour."""
FLAT = 4.0
"""Grey levels: noise below it does not count as a difference of shape."""
COLOUR = 40.0
"""Most difference of mean colour, of 255."""
SIDE = 16
AXES, MORE = 12, 64
"""Principal axes of the tree, and those by which what the tree finds is looked through before pictures are compared."""
SAMPLE = 20_000
"""Pictures that the axes are found from."""
PIECE = 2048
FEW = 1000
"""Up to so many, all pairs are compared at once."""


def phash(look: Bytes) -> int:
    """64 bits of a (32, 32, 3) picture."""
    grey = look.astype(np.float64) @ (0.299, 0.587, 0.114)
    k, n = np.arange(8)[:, None], np.arange(32)[None, :]
    cosines = np.cos(np.pi * k * (2 * n + 1) / 64)
    low = (cosines @ grey @ cosines.T).ravel()
    bits = low > np.median(low[1:])
    return int.from_bytes(np.packbits(bits).tobytes(), "big")


def signature(look: Bytes) -> Bytes:
    """(768,) uint8: a (32, 32, 3) picture at 16 x 16."""
    small: Bytes = np.rint(look.reshape(SIDE, 2, SIDE, 2, 3).mean((1, 3))).astype(np.uint8).ravel()
    return small


class Groups:
    """Union-find over items: what is one group may not be parted."""

    def __init__(self) -> None:
        self._parent: list[int] = []

    def add(self) -> int:
        """A new item, alone."""
        self._parent.append(len(self._parent))
        return len(self._parent) - 1

    def find(self, item: int) -> int:
        """The first item of its group."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        a, b = sorted((self.find(one), self.find(other)))
        self._parent[b] = a


def near(signatures: Bytes) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i < j, of near duplicates among (n, 768) signatures: enough of them that every two are joined by a chain."""
    if len(signatures) <= FEW:
        shapes, means = _shapes(signatures)
        alike = (shapes @ shapes.T >= CORRELATION) & (np.abs(means[:, None] - means[None]).max(2) <= COLOUR)
        yield from ((int(i), int(j)) for i, j in np.argwhere(np.triu(alike, 1)))
        return
    yield from _through_tree(signatures)


def _through_tree(signatures: Bytes) -> Iterator[tuple[int, int]]:
    from scipy.spatial import cKDTree

    low = _projected(signatures, MORE)
    tree = cKDTree(low[:, -AXES:])
    reach = float(np.sqrt(2 - 2 * CORRELATION)) + 1e-4
    group = np.arange(len(low))
    for start in range(0, len(low), PIECE):
        for i, found in enumerate(tree.query_ball_point(low[start : start + PIECE, -AXES:], reach, return_sorted=False), start):
            others = np.array(found)
            others = others[(others > i) & (group[others] != group[i])]  # thousands may be alike: what is joined is not compared again
            others = others[((low[others] - low[i]) ** 2).sum(1) <= reach**2]
            for j in _alike(signatures, i, others):
                if group[j] != group[i]:
                    yield i, j
                    group[group == group[j]] = group[i]


def _alike(signatures: Bytes, i: int, others: NDArray[np.int64]) -> list[int]:
    """Which of the others are near duplicates of i."""
    out: list[int] = []
    for piece in np.split(others, range(PIECE, len(others), PIECE)) if len(others) else ():
        shapes, means = _shapes(signatures[np.concatenate([[i], piece])])
        out += piece[(shapes[1:] @ shapes[0] >= CORRELATION) & (np.abs(means[1:] - means[0]).max(1) <= COLOUR)].tolist()
    return sorted(out)


def _projected(signatures: Bytes, count: int) -> NDArray[np.float32]:
    """(n, count): unit shapes on the strongest axes of a sample of them, the strongest last."""
    sample, _ = _shapes(signatures[:: -(-len(signatures) // SAMPLE)])
    _, axes = np.linalg.eigh(np.cov(sample, rowvar=False, bias=True).astype(np.float64))
    strongest = axes[:, -count:].astype(np.float32)
    return np.concatenate([_shapes(signatures[a : a + PIECE])[0] @ strongest for a in range(0, len(signatures), PIECE)])


def _shapes(signatures: Bytes) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Unit vectors without mean colour, and the mean colours (n, 3). A flat picture's vector ends in one constant, so flat ones agree."""
    pixels = signatures.reshape(len(signatures), SIDE * SIDE, 3).astype(np.float32)
    means = pixels.mean(1)
    shape = (pixels - means[:, None]).reshape(len(signatures), -1)
    shape = np.concatenate([shape, np.full((len(signatures), 1), FLAT * SIDE * np.sqrt(3), np.float32)], 1)
    return (shape / np.linalg.norm(shape, axis=1, keepdims=True)).astype(np.float32), means


__all__ = ["Groups", "near", "phash", "signature"]
