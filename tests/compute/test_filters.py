"""The filters give what SciPy's own functions give, and do without importing them."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from scipy import fft, ndimage, signal

from worldloom.compute import filters, fourier
from worldloom.compute.compiled import compiled

CHECK = """
import sys
import worldloom.render.audio, worldloom.evaluate
assert not [m for m in sys.modules if m.startswith("scipy.") and m.count(".") == 1], "SciPy's packages were imported"
import scipy.signal, scipy.fft, scipy.ndimage
assert scipy.fft.rfft([1.0, 0.0]).tolist() == [1, 1]
"""


def noise(*shape: int) -> np.ndarray:
    return np.random.default_rng(7).standard_normal(shape)


def test_sound_and_figures_do_without_the_packages() -> None:
    done = subprocess.run([sys.executable, "-c", CHECK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_module_that_is_not_there_is_an_import_error() -> None:
    for name in ("scipy.signal._no_such_loop", "no_such_library.loops"):
        with pytest.raises(ImportError):
            compiled(name)


@pytest.mark.parametrize("n", [0, 12, 40])
def test_transforms(n: int) -> None:
    x = noise(3, 20).astype(np.float32)
    assert np.array_equal(fourier.rfft(x, n), fft.rfft(x, n or None)) and fourier.rfft(x).dtype == np.complex64
    spectrum = fft.rfft(x)
    assert np.array_equal(fourier.irfft(spectrum, n), fft.irfft(spectrum, n or None))
    assert np.allclose(fourier.irfft(np.abs(spectrum), n), fft.irfft(np.abs(spectrum), n or None))
    assert fourier.fast_length(n + 997) == fft.next_fast_len(n + 997, real=True)


@pytest.mark.parametrize(("n", "m"), [(1, 1), (5, 9), (50, 7), (3000, 31), (1000, 400)])
def test_convolution(n: int, m: int) -> None:
    x, h = noise(n), noise(2, m)
    assert np.allclose(filters.convolved(x[None], h), [np.convolve(x, row) for row in h])
    assert np.allclose(filters.convolved(x, h[0]), np.convolve(x, h[0]))


def test_sections_from_rest() -> None:
    coefficients = signal.butter(4, 0.2, output="sos")
    assert np.array_equal(filters.sections(coefficients, noise(90, 2)), signal.sosfilt(coefficients, noise(90, 2), axis=0))
    assert np.array_equal(filters.sections(coefficients, noise(90)), signal.sosfilt(coefficients, noise(90)))


def test_between_samples() -> None:
    x = noise(200)
    four = signal.resample_poly(x, 4, 1).reshape(-1, 4)
    assert np.allclose(np.stack(filters.between(x), 1), four[:, 1:])


@pytest.mark.parametrize(("n", "width"), [(60, 5), (7, 7), (100, 31)])
def test_lowest_and_mean(n: int, width: int) -> None:
    x = noise(n)
    padded = np.pad(x, width // 2, mode="wrap")
    assert np.array_equal(filters.lowest(padded, width), ndimage.minimum_filter1d(x, width, mode="wrap"))
    assert np.allclose(filters.mean(padded, width), ndimage.uniform_filter1d(x, width, mode="wrap"))
