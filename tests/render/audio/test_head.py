"""The head: times, levels and distances that a listener would expect."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.render.audio.binaural import still
from worldloom.render.audio.head import air, delay, ears, fade, shadow
from worldloom.synth.sound.dsp import noise
from worldloom.compute import rng

F = np.array([200.0, 1000.0, 4000.0, 10000.0])


def level(x: np.ndarray) -> float:
    return 20 * float(np.log10(np.sqrt(np.mean(np.asarray(x, float) ** 2)) + 1e-12))


def lag(x: np.ndarray) -> int:
    """Samples by which the left ear hears later than the right."""
    a, b = np.fft.rfft(x[:, 0]), np.fft.rfft(x[:, 1])
    c = np.fft.irfft(a * np.conj(b))
    i = int(c.argmax())
    return i if i < len(c) // 2 else i - len(c)


def test_the_far_ear_hears_two_thirds_of_a_millisecond_later() -> None:
    assert delay(-1.0) - delay(1.0) == pytest.approx(0.000655, abs=5e-5)
    assert delay(0.0) == pytest.approx(0.0, abs=1e-9)
    assert (np.diff(delay(np.linspace(-1, 1, 50))) < 0).all()


def test_the_shadow_is_deep_for_high_notes_and_shallow_for_low_ones() -> None:
    near, far = np.abs(shadow(F, np.array([1.0])))[0], np.abs(shadow(F, np.array([-0.85])))[0]
    ild = 20 * np.log10(near / far)
    assert (np.diff(ild) > 0).all() and ild[0] < 6 and 12 < ild[-1] < 30


def test_mirrored_directions_swap_the_ears() -> None:
    a, b = ears(F, np.array([[0.6, 0.7, 0.39]])), ears(F, np.array([[-0.6, 0.7, 0.39]]))
    assert np.allclose(a[0, 0], b[0, 1], atol=1e-5) and np.allclose(a[0, 1], b[0, 0], atol=1e-5)
    m = ears(F, np.array([[0.0, 1.0, 0.0]]))
    assert np.allclose(m[0, 0], m[0, 1], atol=1e-5)


@pytest.mark.parametrize("angle", [20, 50, 90, 130])
def test_a_source_to_the_right_is_louder_and_earlier_there(angle: float) -> None:
    x = noise(rng(1, "t"), 48000, 200, 9000).astype(np.float32)
    a = np.radians(angle)
    right = still(x, np.array([np.sin(a), np.cos(a), 0.0]), 3.0)
    left = still(x, np.array([-np.sin(a), np.cos(a), 0.0]), 3.0)
    assert level(right[:, 1]) - level(right[:, 0]) > 2 and lag(right) > 5
    assert level(left[:, 0]) - level(left[:, 1]) > 2 and lag(left) < -5


def test_behind_is_duller_than_before() -> None:
    f = np.array([8000.0])
    assert abs(ears(f, np.array([[0, -1.0, 0]]))[0, 0, 0]) < abs(ears(f, np.array([[0, 1.0, 0]]))[0, 0, 0])


def test_distance_never_makes_louder_and_takes_the_treble_first() -> None:
    d = np.geomspace(0.2, 2000, 60)
    assert (np.diff(fade(d)) <= 0).all() and fade(8.0) == pytest.approx(fade(4.0) / 2)
    g = air(F, d)
    assert (np.diff(g, axis=0) <= 0).all() and (np.diff(g[-1]) < 0).all()


def test_a_still_loop_stays_seamless() -> None:
    x = noise(rng(2, "t"), 48000, 100, 2000).astype(np.float32)
    y = still(x, np.array([0.5, 0.5, 0.1]), 2.0)
    assert np.abs(y[0] - y[-1]).max() < 2 * np.percentile(np.abs(np.diff(y, axis=0)), 99.5)
