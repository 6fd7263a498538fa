"""The blocks that recipes are made of."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import fft

from worldloom.compute import rng
from worldloom.synth.sound import dsp


def level(x: np.ndarray, lo: float, hi: float) -> float:
    """Mean power in a band, dB."""
    p, f = np.abs(fft.rfft(x)) ** 2, fft.rfftfreq(len(x), 1 / dsp.RATE)
    return 10 * float(np.log10(p[(f >= lo) & (f < hi)].mean()))


@pytest.mark.parametrize("n", [48000, 96000, 3 * dsp.TILE])
def test_pink_noise_falls_three_decibels_an_octave(n: int) -> None:
    x = dsp.noise(rng(1, "t"), n, 20, 0, -3)
    assert level(x, 400, 800) - level(x, 3200, 6400) == pytest.approx(9.0, abs=1.0)
    assert np.sqrt(np.mean(x**2)) == pytest.approx(1.0, abs=0.06)


def test_band_keeps_what_lies_inside_and_takes_the_rest() -> None:
    for n in (40000, 60000, 2 * dsp.TILE + 960):
        x = dsp.band(dsp.noise(rng(2, "t"), n), 500, 2000, order=4)
        assert level(x, 800, 1400) - level(x, 100, 200) > 30
        assert level(x, 800, 1400) - level(x, 8000, 12000) > 30


def test_damped_is_the_sum_of_damped_sines() -> None:
    t = np.arange(3000) / dsp.RATE
    plain = 0.5 * np.sin(2 * np.pi * 300 * t + 1) * np.exp(-t / 0.02) + np.sin(2 * np.pi * 1234 * t + 1) * np.exp(-t / 0.1)
    assert np.allclose(dsp.damped(3000, [300, 1234], [0.02, 0.1], [0.5, 1.0], 1.0), plain, atol=1e-9)


def test_tone_is_the_sum_of_its_harmonics() -> None:
    f = np.linspace(200, 300, 4000)
    p = dsp.glide(f)
    assert np.allclose(dsp.tone(f, [1, 0.5, 0, 0.25]), np.sin(p) + 0.5 * np.sin(2 * p) + 0.25 * np.sin(4 * p), atol=1e-9)


def test_looped_convolution_is_circular() -> None:
    x, h = rng(3, "t").standard_normal(9000), rng(4, "t").standard_normal(500)
    assert np.allclose(dsp.convolve(x, h), fft.irfft(fft.rfft(x) * fft.rfft(h, 9000), 9000), atol=1e-3)


def test_a_response_longer_than_the_loop_folds_round_it_more_than_once() -> None:
    assert np.allclose(dsp.folded(np.arange(10.0), 4), [0 + 4 + 8, 1 + 5 + 9, 2 + 6, 3 + 7])


@pytest.mark.parametrize("rate", [0.2, 3.0, 12.0])
def test_curves_close_on_themselves(rate: float) -> None:
    x = dsp.wander(rng(5, "t"), 240000, rate)
    assert abs(x[0] - x[-1]) < 5 * max(np.abs(np.diff(x)).max(), 1e-4)
    assert x.min() >= 0 and x.max() <= 1
    y = dsp.tone(200 + 20 * x, [1.0], loop=True)
    assert abs(y[0] - y[-1]) < 0.1


def test_an_event_that_runs_over_the_end_begins_again() -> None:
    x = np.zeros(4800)
    dsp.add(x, np.ones(2400), 0.075)
    assert x.sum() == 2400 and x[0] == 1 and x[-1] == 1 and x[2400] == 0
