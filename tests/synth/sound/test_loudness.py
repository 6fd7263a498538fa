"""BS.1770-4 against the standard's and EBU Tech 3341's reference signals."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.synth.sound.loudness import integrated, momentary, true_peak

RATE = 48000


def sine(hertz: float, decibel: float, seconds: float, phase: float = 0.0) -> np.ndarray:
    return 10 ** (decibel / 20) * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE + phase)


def stereo(*parts: tuple[float, float]) -> np.ndarray:
    x = np.concatenate([sine(1000, level, seconds) for level, seconds in parts])
    return np.stack([x, x], 1)


def test_full_scale_997_hz_in_one_channel_reads_minus_3_01() -> None:
    assert integrated(sine(997, 0, 20)) == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize(
    "parts, lufs",
    [
        ([(-23, 20)], -23.0),
        ([(-33, 20)], -33.0),
        ([(-36, 10), (-23, 60), (-36, 10)], -23.0),
        ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23.0),
        ([(-26, 20), (-20, 20.1), (-26, 20)], -23.0),
    ],
)
def test_tech_3341_cases(parts: list[tuple[float, float]], lufs: float) -> None:
    assert integrated(stereo(*parts)) == pytest.approx(lufs, abs=0.1)


def test_silence_has_no_loudness() -> None:
    assert integrated(np.zeros((RATE, 2))) == float("-inf")
    assert momentary(np.zeros(RATE)) == float("-inf")


@pytest.mark.parametrize("divisor, phase", [(4, 0), (4, np.pi / 4), (6, np.pi / 3), (8, 3 * np.pi / 8)])
def test_true_peak_of_tech_3341(divisor: int, phase: float) -> None:
    edges = np.minimum(1, np.minimum(np.arange(RATE), np.arange(RATE)[::-1]) / 4800)
    assert -6.4 < true_peak(sine(RATE / divisor, -6.02, 1, phase) * edges) < -5.8
