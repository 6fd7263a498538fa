"""Renders to train a denoiser on, held in memory-mapped arrays, and the batch of a step: crops, mirrored, with colours exchanged, and as if
fewer of the pixels had been traced."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.learn.chance import Reals
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch, places
from worldloom.learn.shading import quartered, seen, tint

TRACED = (1, 2, 4, 4)
"""Of four pixels side by side so many are traced, by chance."""
COLOURS = ((0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0))

Halves = NDArray[np.float16]


@dataclass(frozen=True)
class Views:
    """`noisy` (n, h, w, 3) light of one sample a pixel and `sharp` (n, h, w, GUIDES) the guides of that sample; `clean` and `calm` the
    same of many samples. All light is exposed. `side` is that of a crop at half the size."""

    noisy: Halves
    sharp: Halves
    clean: Halves
    calm: Halves
    side: int

    def __len__(self) -> int:
        return len(self.noisy)

    @property
    def labels(self) -> NDArray[np.int64] | None:
        """None: what is denoised has no classes."""
        return None

    def batch(self, base: int, step: int, size: int, rows: slice, flips: bool, wraps: bool) -> Batch:
        """The rows of a step's batch: clean light (b, MADE, s, s) beside what is seen (b, SEEN, s, s)."""
        which = places(len(self), base, step, size, rows)
        made = [self._crop(int(i), base, step, row, flips) for row, i in zip(range(size)[rows], which, strict=True)]
        x, beside = (torch.from_numpy(np.stack([one[k] for one in made])) for k in (0, 1))
        return Batch(x, Condition(image=beside))

    def _crop(self, at: int, base: int, step: int, row: int, flips: bool) -> tuple[Reals, Reals]:
        """Clean light and what is seen of one item; as it is seen in the middle of a film, guides are means over frames, each third time
        those of one sample."""
        draw, two = rng(base, "crop", step, row), 2 * self.side
        h, w = self.noisy.shape[1:3]
        top, left = (2 * int(draw.integers(0, (n - two) // 2 + 1)) for n in (h, w))
        here = at, slice(top, top + two), slice(left, left + two)
        noisy, sharp, clean, calm = (np.asarray(a[here], np.float32) for a in (self.noisy, self.sharp, self.clean, self.calm))
        traced = _chosen(draw, self.side, int(draw.choice(TRACED)))
        if draw.random() < 1 / 3:
            calm = sharp
        if flips:
            colours = np.asarray(COLOURS[int(draw.integers(0, 6))])
            noisy, clean = noisy[..., colours], clean[..., colours]
            sharp, calm = (np.concatenate([g[..., colours], g[..., 3:]], 2) for g in (sharp, calm))
            if draw.random() < 0.5:
                noisy, clean, traced = noisy[:, ::-1], clean[:, ::-1], traced[:, ::-1]
                sharp, calm = (mirrored(g) for g in (sharp, calm))
        return quartered(clean), seen(noisy, tint(sharp[..., :3], sharp[..., 7]), calm, traced)


def mirrored(guides: Reals) -> Reals:
    """Guides (h, w, GUIDES) of the mirror image: what looks to the right looks to the left."""
    out = guides[:, ::-1].copy()
    out[..., 3] *= -1
    return out


def _chosen(draw: np.random.Generator, side: int, count: int) -> NDArray[np.bool_]:
    """(2 side, 2 side) where `count` of each four pixels are."""
    order = draw.random((side, 2, side, 2)).transpose(0, 2, 1, 3).reshape(side, side, 4).argsort(-1).argsort(-1)
    return np.asarray((order < count).reshape(side, side, 2, 2).transpose(0, 2, 1, 3).reshape(2 * side, 2 * side))


__all__ = ["TRACED", "Views", "mirrored"]
