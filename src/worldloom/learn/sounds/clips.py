"""Recordings cut into clips of one length, as pictures of 8 bits: each sound from where it begins, what goes on in overlapping pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.sounds.spectrum import BANDS, FAINT, HOP, RATE, Reals, analysed

Pictures = NDArray[np.uint8]
SIDE = 64
"""Of the picture that a network sees: two bands, and as many frames as there are, lie behind each other in its channels."""
STRIP = SIDE * HOP / RATE
"""Seconds of the shortest clip, and by which longer ones grow: 0.512."""
STRIPS = 8
"""Of the longest clip: 4.1 s."""
RANGE = 90.0
"""dB from black to white."""
HEARD = 600
"""Seconds of a recording that are looked at."""
SILENT = -70.0
"""Level in dB of full scale below which a recording is taken for silence."""
QUIET, LESS = 50.0, 12.0
"""dB under its loudest frame where a sound is over, and where what is left of a long one is not worth a clip."""
STEADY, DRIFT = 16.0, 3.0
"""dB between the loud and the soft frames, and between the first and the last third, of a sound that goes on evenly."""
GAP, BEFORE, AFTER = 38, 2, 6
"""Frames of silence that part two sounds, and that are left before and after one."""
EACH = 64
"""Clips of a recording."""


class Run(NamedTuple):
    """From one silence to the next: frames of a recording."""

    start: int
    stop: int


class Clip(NamedTuple):
    """Levels (BANDS, frames) in dB, and whether they go on evenly, so that it may begin anywhere in them."""

    levels: Reals
    steady: bool


def mono(samples: NDArray[np.int16]) -> Reals:
    """(n,) in [-1, 1] of a recording (n, channels): its channels' mean, whole frames of its first HEARD seconds, in a little silence."""
    some, edge = samples[: HEARD * RATE], BEFORE * HOP
    x = np.zeros(-(-len(some) // HOP) * HOP + 2 * edge, np.float32)
    x[edge : edge + len(some)] = some.mean(1, dtype=np.float32) / np.float32(32768)
    return x


def loudness(x: Reals) -> Reals:
    """Level (frames,) of a recording in dB of full scale."""
    return np.asarray(10 * np.log10(np.square(x.reshape(-1, HOP)).mean(1) + 1e-14), np.float32)


def runs(level: Reals) -> list[Run]:
    """The sounds of a recording by its levels; none in one that is silent."""
    if not len(level) or level.max() < SILENT:
        return []
    at = np.flatnonzero(level > level.max() - QUIET)
    new = np.flatnonzero(np.diff(at) > GAP)
    starts, stops = at[np.append(0, new + 1)], at[np.append(new, len(at) - 1)] + 1
    return [Run(max(int(a) - BEFORE, 0), min(int(b) + AFTER, len(level))) for a, b in zip(starts, stops)]


def strips(found: Sequence[Sequence[Run]]) -> int:
    """How long clips should be so that most sounds are whole, in STRIPs."""
    long = [max(r.stop - r.start for r in one) for one in found if one]
    return int(np.clip(np.ceil(np.quantile(long, 0.75) / SIDE), 1, STRIPS))


def cut(x: Reals, level: Reals, found: Sequence[Run], frames: int) -> Iterator[Clip]:
    """At most EACH clips of a recording."""
    places = [part for run in found for part in _parts(run, level, frames)]
    for k in np.unique(np.linspace(0, len(places) - 1, min(len(places), EACH)).astype(int)):
        (start, stop), steady = places[k]
        yield Clip(_levels(x, start, stop, frames, steady), steady)


def even(level: Reals) -> bool:
    """Whether a sound goes on evenly: whether it could begin anywhere."""
    third = max(len(level) // 3, 1)
    drift = float(level[:third].mean() - level[-third:].mean())
    return bool(np.percentile(level, 90) - np.percentile(level, 10) < STEADY and abs(drift) < DRIFT)


def _parts(run: Run, level: Reals, frames: int) -> list[tuple[Run, bool]]:
    """Half a clip apart, the last one at the run's end; without what is left of it once it has died down. And which are steady."""
    inside = Run(run.start + BEFORE, run.stop - AFTER)
    endless = inside.stop - inside.start >= frames or run == (0, len(level))
    if endless and inside.start < inside.stop and even(level[slice(*inside)]):
        run = inside
    last = max(run.stop - frames, run.start)
    starts = list(range(run.start, last + 1, frames // 2))
    starts += [last] if last - starts[-1] >= frames // 4 else []
    parts = [Run(a, min(a + frames, run.stop)) for a in starts]
    loud = level[run.start : run.stop].max()
    return [(p, endless and even(level[slice(*p)])) for p in parts if level[slice(*p)].max() > loud - LESS]


def _levels(x: Reals, start: int, stop: int, frames: int, steady: bool) -> Reals:
    """(BANDS, frames) of the frames of a recording; what is too short goes on as its mirror where it is steady, else in silence."""
    around = max(start - 4, 0), min(stop + 4, len(x) // HOP)
    part = analysed(x[around[0] * HOP : around[1] * HOP])[:, start - around[0] :][:, : stop - start]
    missing = ((0, 0), (0, frames - part.shape[1]))
    return np.pad(part, missing, "symmetric") if steady else np.pad(part, missing, constant_values=FAINT)


def painted(levels: Reals, top: float) -> Pictures:
    """Levels in dB as 8 bits: `top` is 255, RANGE below it 0."""
    return np.asarray(np.clip(np.rint((levels - top) * (255 / RANGE) + 255), 0, 255), np.uint8)


def heard(pictures: Pictures, top: float) -> Reals:
    """The levels in dB that 8 bits stand for; black is silence."""
    levels = (pictures.astype(np.float32) - 255) * np.float32(RANGE / 255) + np.float32(top)
    return np.where(pictures > 0, levels, np.float32(FAINT))


def folded(pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, BANDS, frames) as (n, channels, SIDE, SIDE), as a network sees them."""
    n, bands, frames = pictures.shape
    deep, wide = bands // SIDE, frames // SIDE
    parts = pictures.reshape(n, SIDE, deep, SIDE, wide).transpose(0, 2, 4, 1, 3)
    return np.ascontiguousarray(parts.reshape(n, deep * wide, SIDE, SIDE))


def unfolded(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """What `folded` was given."""
    n, channels = values.shape[:2]
    deep = BANDS // SIDE
    parts = values.reshape(n, deep, channels // deep, SIDE, SIDE).transpose(0, 3, 1, 4, 2)
    return np.ascontiguousarray(parts.reshape(n, BANDS, SIDE * channels // deep))


__all__ = [
    "HEARD", "RANGE", "SIDE", "STRIP", "STRIPS", "Clip", "Pictures", "Run", "cut", "even", "folded", "heard", "loudness", "mono",
    "painted", "runs", "strips", "unfolded",
]  # fmt: skip
