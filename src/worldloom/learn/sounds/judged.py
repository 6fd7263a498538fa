"""Sounds of a model judged against real ones by 52 plain numbers of each: how loud in which band, how much it changes, and how fast.

The numbers of a clip: level in dB of 16 bands, mean and standard deviation over time, and in 4 broader bands the logarithm of how much the
level moves at 1 to 2, 2 to 4, ... 16 to 32 Hz. No network hears it, so that this is no Frechet audio distance of the literature.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.metrics.judged import LEAST, Counts, Judgement, compared, enough
from worldloom.learn.metrics.memorisation import memorisation
from worldloom.learn.sounds.clips import RANGE, Pictures
from worldloom.learn.sounds.spectrum import HOP, RATE

NAME = "levels and modulations"
NARROW, BROAD = 16, 4
"""Bands whose levels are looked at, and whose movement."""
SPEEDS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
"""Hz."""
Features = NDArray[np.float32]


def features(pictures: Pictures) -> Features:
    """(n, 52) of clips (n, bands, frames)."""
    n, bands, frames = pictures.shape
    level = (pictures.astype(np.float32) / 255 - 1) * np.float32(RANGE)
    narrow = level.reshape(n, NARROW, bands // NARROW, frames).mean(2)
    broad = level.reshape(n, BROAD, bands // BROAD, frames).mean(2)
    moving = np.abs(np.fft.rfft((broad - broad.mean(2, keepdims=True)) * np.hanning(frames), axis=2)) / frames
    speed = np.fft.rfftfreq(frames, HOP / RATE)
    at = [np.flatnonzero((speed >= a) & (speed < b)) for a, b in zip(SPEEDS, SPEEDS[1:])]
    moves = [np.log(np.sqrt(np.square(moving[:, :, k]).sum(2)) + 0.05) if len(k) else np.zeros((n, BROAD)) for k in at]
    return np.concatenate([narrow.mean(2), narrow.std(2), *moves], 1).astype(np.float32)


def judged(train: Pictures, held: Pictures, samples: Pictures, *, seed: int = 0, budget: float = 600.0,
           clock: Callable[[], float] = time.monotonic) -> Judgement:  # fmt: skip
    """Judge clips (n, bands, frames) as metrics/judged.py does pictures, on features that have a standard deviation of 1 in `train`."""
    begun, counts = clock(), Counts(train=len(train), held=len(held), samples=len(samples))
    enough(counts)
    real = features(train)
    mean, spread = real.mean(0), real.std(0) + np.float32(1e-3)
    one, two, made = ((features(part) - mean) / spread for part in (train, held, samples))
    found, repeats, count = compared(np.concatenate([one, two]), made, seed, lambda: clock() - begun > budget)
    copied = memorisation(one, two if len(two) >= LEAST else None, made)
    notes = (
        ()
        if copied.held_out
        else (f"{len(two)} clips are held out, fewer than {LEAST}: memorisation compares the training clips.",)
    )
    return Judgement(figures=found, memorisation=copied, count=count, given=counts, used=counts, repeats=repeats, seed=seed, cut=(),
                     notes=notes, network=NAME, network_sha256="", seconds=round(clock() - begun, 3))  # fmt: skip


__all__ = ["NAME", "features", "judged"]
