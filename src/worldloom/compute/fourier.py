"""Fourier transforms of real signals along the last axis, single or double precision, by SciPy's engine; `scipy.fft` is the plain twin."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.compiled import compiled

try:
    _engine: Any = compiled("scipy.fft._pocketfft.pypocketfft")
except ImportError:  # another version of SciPy, which must then be imported whole
    _engine = None


def rfft(x: NDArray[Any], n: int = 0) -> NDArray[Any]:
    """Spectrum (..., n // 2 + 1) of x (..., m), cut off or continued with zeros to n; 0 is its length."""
    if _engine is None:
        from scipy import fft

        return np.asarray(fft.rfft(x, n or None))
    return np.asarray(_engine.r2c(_fitted(x, n or x.shape[-1]), (x.ndim - 1,), True, 0, None, 1))


def irfft(spectrum: NDArray[Any], n: int = 0) -> NDArray[Any]:
    """The signal (..., n) of a spectrum (..., n // 2 + 1); 0 is the even length."""
    if _engine is None:
        from scipy import fft

        return np.asarray(fft.irfft(spectrum, n or None))
    n = n or 2 * spectrum.shape[-1] - 2
    rows = _fitted(spectrum, n // 2 + 1)
    rows = rows if rows.dtype.kind == "c" else rows + np.complex64(0)
    return np.asarray(_engine.c2r(rows, (rows.ndim - 1,), n, False, 2, None, 1))


def fast_length(n: int) -> int:
    """The least length from n on that is transformed quickly."""
    if _engine is None:
        from scipy import fft

        return int(fft.next_fast_len(n, real=True))
    return int(_engine.good_size(n, True))


def frequencies(n: int, step: float) -> NDArray[np.float64]:
    """The frequency of each term of a spectrum of n samples, `step` apart."""
    return np.asarray(np.fft.rfftfreq(n, step), np.float64)


def _fitted(x: NDArray[Any], n: int) -> NDArray[Any]:
    """x with n terms along the last axis, zeros after its end."""
    if x.shape[-1] == n:
        return x
    out = np.zeros((*x.shape[:-1], n), x.dtype)
    m = min(n, x.shape[-1])
    out[..., :m] = x[..., :m]
    return out


__all__ = ["fast_length", "frequencies", "irfft", "rfft"]
