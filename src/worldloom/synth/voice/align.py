"""When each phoneme is heard: the network's durations, moved to where the sound says so.

The durations lag behind the sound by about 55 ms and come in steps of 25 ms. Boundaries are found by dynamic programming: each may move by up
to 70 ms from where the network has it, and pays for frames that do not sound like what they are taken for: closures are weak, vowels are
loud, also where speech has its formants, sibilants are high. Between words there may be a gap that no mark has (a breath, a glottal stop):
it costs a little, so it is taken where it saves more, and one that is long is a pause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.voice.engine import RATE, UNIT, Floats
from worldloom.synth.voice.ipa import STRESS, VOWELS

STEP = 120
"""Samples of a step: 5 ms."""
LAG = 11
"""Steps by which durations lag."""
REACH = 14
"""Steps that a boundary may move either way."""
SIGMA = 6.0
"""Steps that a boundary usually moves. Where a pause or a gap begins, both are twice that: there durations are least certain,
and a gap may have been given to the sound before it whole."""
FINAL = 6.0
"""Units that a consonant before a pause has at most; the network lets it last until the pause is over."""
LEAST = 2
"""Steps of the shortest part."""
STOPS, AFFRICATES = frozenset("ptkbdgɡ"), frozenset("ʧʤ")
GAP, WORTH = "gap", 0.15
"""A piece that may be left out, and what a step of it costs."""
PAUSE = 0.06
"""Seconds from which a gap is a pause; a shorter one belongs to the sound before it."""
MARKS = frozenset(",.;:!?—…“”() ")
Steps = NDArray[np.int64]


@dataclass(frozen=True)
class Heard:
    """A phoneme as it is heard, in seconds. For a stop `opens` is when its closure is released, else the end."""

    phone: str
    index: int
    """Its place in the phonemes."""
    start: float
    opens: float
    end: float


def aligned(samples: Floats, units: Floats, text: str) -> list[Heard]:
    """The phonemes of `text`, and pauses as " ", in order and without gaps. `units` has a silence before and one after."""
    groups = _groups(text, units)
    kinds, bounds, owner = list[str](), [0.0], list[int]()
    for k, (phone, index, a, b) in enumerate(groups):
        pieces = _pieces(phone)
        for kind, share in pieces:
            kinds.append(kind)
            owner.append(k)
            bounds.append(bounds[-1] + min(share * (b - a), 4.0))
        bounds[-1] = b
        if phone != " " and text[index + 1 : index + 2] == " ":
            kinds.append(GAP)
            owner.append(k)
            bounds.append(b)
    prior = np.rint(np.array(bounds) * (UNIT / STEP)).astype(int)
    prior[1:-1] -= LAG
    at = _placed(_features(samples), kinds, prior) * (STEP / RATE)
    out, begin = list[Heard](), 0
    for k, (phone, index, _, _) in enumerate(groups):
        end = begin + owner.count(k)
        close = end - 1 if kinds[end - 1] == GAP and at[end] - at[end - 1] >= PAUSE else end
        opens = at[begin + 1] if kinds[begin + 1 : end] and kinds[begin + 1] != GAP else at[close]
        out.append(Heard(phone, index, float(at[begin]), float(opens), float(at[close])))
        if close < end:
            out.append(Heard(" ", -1, float(at[close]), float(at[end]), float(at[end])))
        begin = end
    return out


def _groups(text: str, units: Floats) -> list[tuple[str, int, float, float]]:
    """Phonemes with their units: a stress mark goes with the vowel after it, a space with what was before; marks are pauses."""
    ends = np.cumsum(units, dtype=float)
    out: list[tuple[str, int, float, float]] = [(" ", -1, 0.0, float(ends[0]))]
    start = float(ends[0])
    for k, c in enumerate(text):
        end = float(ends[k + 1])
        if c in STRESS and k + 1 < len(text):
            continue
        if c in MARKS and c != " " and out[-1][1] >= 0 and out[-1][0] not in VOWELS | {" "} and start - out[-1][2] > FINAL:
            start = out[-1][2] + FINAL
            out[-1] = (*out[-1][:3], start)
        if c == " " or (c in MARKS and out[-1][0] == " " and out[-1][1] >= 0):
            phone, index, a, _ = out[-1]
            out[-1] = (phone, index, a, end)
        else:
            out.append((" " if c in MARKS else c, k, start, end))
        start = end
    return [*out, (" ", -1, start, float(ends[-1]))]


def _pieces(phone: str) -> list[tuple[str, float]]:
    """Kinds of sound in a phoneme and their shares."""
    if phone in STOPS:
        return [("closed" if phone in "ptk" else "voiced", 0.6), ("burst", 0.4)]
    if phone in AFFRICATES:
        return [("closed", 0.4), ("high", 0.6)]
    kinds = {" ": "pause", **dict.fromkeys("szʃʒ", "high"), **dict.fromkeys("fθvðh", "weak")}
    return [("loud" if phone in VOWELS else kinds.get(phone, "nasal"), 1.0)]


def _features(x: Floats) -> dict[str, NDArray[np.float64]]:
    """What each kind of sound costs at each step, from the level and the balance of high and low."""
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(x, (120, 240)), 360)[::STEP] * np.hanning(360).astype(np.float32)
    power = np.abs(np.fft.rfft(frames, 512)) ** 2
    level = 10 * np.log10(power.sum(1) + 1e-9)
    low, middle, high = (10 * np.log10(power[:, a:b].sum(1) + 1e-9) for a, b in ((2, 20), (11, 86), (64, 200)))
    level, middle = level - np.percentile(level, 92), middle - np.percentile(middle, 92)

    def over(value: NDArray[np.float64], limit: float, width: float = 8.0) -> NDArray[np.float64]:
        return np.clip((value - limit) / width, 0, 4)

    return {
        "pause": over(level, -40), GAP: over(level, -30) + WORTH, "closed": over(level, -24), "voiced": over(level, -11),
        "burst": over(-level, 30) * 0.5, "loud": over(-level, 9) + over(-middle, 18) * 0.5,
        "nasal": over(-level, 20) + over(high - low, -12) * 0.5, "high": over(low - high, 0),
        "weak": over(level, -2) * 0.5 + over(-level, 34) * 0.5,
    }  # fmt: skip


def _placed(costs: dict[str, NDArray[np.float64]], kinds: Sequence[str], prior: Steps) -> Steps:
    """The boundaries (parts + 1,) of least cost, in steps; the outer ones stay."""
    size = len(costs["pause"]) - 1
    sums = {kind: np.concatenate([[0.0], np.cumsum(c)]) for kind, c in costs.items()}
    moves = np.arange(-REACH, REACH + 1)
    here = np.array([0])
    best, back, places = np.zeros(1), list[Steps](), [here]
    for k, kind in enumerate(kinds):
        last = k == len(kinds) - 1
        wide = 2 if kind == GAP or (not last and kinds[k + 1] in ("pause", GAP)) else 1
        if not last and kinds[k + 1] == GAP:
            wide = max(wide, -int(prior[k] - prior[k + 1]) // REACH)
        least = 0 if kind == GAP else LEAST
        there = np.array([prior[-1]]) if last else np.clip(prior[k + 1] + wide * moves, 0, size)
        total = sums[kind]
        spent = total[np.minimum(there, size)][None] - total[np.minimum(here, size)][:, None]
        gap = there[None] - here[:, None]
        cost = best[:, None] + spent + np.where(gap < least, 50.0 * (least - gap), 0.0)
        chosen = cost.argmin(0)
        best = cost[chosen, np.arange(len(there))] + (0 if last else (moves / SIGMA) ** 2)
        back.append(chosen)
        places.append(there)
        here = there
    state, path = int(best.argmin()), list[int]()
    for chosen, there in zip(reversed(back), reversed(places[1:]), strict=True):
        path.append(int(there[state]))
        state = int(chosen[state])
    return np.maximum.accumulate(np.array([0, *reversed(path)]))


__all__ = ["Heard", "aligned"]
