"""Building blocks of procedural sound at 48 kHz. Curves and noises are periodic over their length, so that loops close."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike, NDArray

from worldloom.compute.filters import convolved, sections
from worldloom.compute.fourier import fast_length, frequencies, irfft, rfft
from worldloom.geometry import Floats

RATE = 48000
TAU = 2 * np.pi
TILE = 2**17
Curve = NDArray[np.float32]


def count(seconds: float) -> int:
    """Samples in so many seconds."""
    return max(1, round(seconds * RATE))


def times(n: int) -> Floats:
    """Seconds at each of n samples."""
    return np.arange(n) / RATE


@lru_cache(maxsize=96)
def shape(n: int, lo: float = 0.0, hi: float = 0.0, slope: float = 0.0, order: int = 2) -> Curve:
    """Magnitude (n // 2 + 1) of a Butterworth-like band with a tilt of `slope` dB per octave round 1 kHz; no DC."""
    grid = np.geomspace(0.5, RATE / 2, 1500)
    h = (grid / 1000) ** (slope / 6.0206)
    if lo:
        h = h / np.sqrt(1 + (lo / grid) ** (2 * order))
    if hi:
        h = h / np.sqrt(1 + (grid / hi) ** (2 * order))
    f = frequencies(n, 1 / RATE)
    out = np.interp(f, grid, h).astype(np.float32)
    out[0] = 0.0
    out.setflags(write=False)
    return np.asarray(out)


def convolve(x: Floats, h: Floats, loop: bool = True) -> Floats:
    """x with the response h, by blocks; folded round the end when it loops, else longer by h."""
    y = np.asarray(convolved(np.asarray(x, np.float32), np.asarray(h, np.float32)), float)
    return folded(y, len(x)) if loop else y


def folded(x: Floats, n: int) -> Floats:
    """x wrapped round, or padded, to length n."""
    if len(x) <= n:
        return np.concatenate([x, np.zeros(n - len(x))])
    out = x[:n].copy()
    for i in range(n, len(x), n):
        piece = x[i : i + n]
        out[: len(piece)] += piece
    return out


def band(x: Floats, lo: float = 0.0, hi: float = 0.0, slope: float = 0.0, order: int = 2) -> Floats:
    """x through that band without phase shift, as if x repeated for ever."""
    n, m = len(x), TILE // 8
    if n < RATE and n != (size := fast_length(n)):
        return band(np.concatenate([x, np.zeros(size - n)]), lo, hi, slope, order)[:n]
    if n <= TILE:
        return np.asarray(irfft(rfft(x.astype(np.float32)) * shape(n, lo, hi, slope, order), n), float)
    kernel = np.roll(irfft(shape(m, lo, hi, slope, order), m), m // 2) * np.hanning(m)
    return np.roll(convolve(x, kernel), -(m // 2))


def noise(g: Generator, n: int, lo: float = 20.0, hi: float = 0.0, slope: float = 0.0, order: int = 2) -> Floats:
    """Periodic noise of a band at RMS 1. slope -3 is pink, -6 brown. Long noise is cut from a tile at random places."""
    size = TILE if n > TILE * 2 else n if n >= RATE else fast_length(n)
    h = shape(size, lo, hi, slope, order)
    m = len(h)
    top = m if not hi or m < 4096 else min(m, int(m * hi * 12 / RATE * 2) + 2)
    spectrum = np.zeros(m, np.complex64)
    spectrum.view(np.float32)[: 2 * top] = g.standard_normal(2 * top, np.float32)
    spectrum *= h
    x = np.asarray(irfft(spectrum, size), float)
    x /= max(float(np.sqrt(np.mean(x * x))), 1e-12)
    return x if size == n else x[:n] if size > n else quilt(g, x, n)


def quilt(g: Generator, tile: Floats, n: int) -> Floats:
    """A long periodic noise from a periodic tile: pieces from random places, joined by equal-power fades of 0.1 s."""
    fade, k = count(0.1), max(2, round(n / (0.55 * len(tile))))
    edges = np.linspace(0, n, k + 1).astype(int)
    twice = np.concatenate([tile, tile])
    up = np.sin(0.5 * np.pi * (np.arange(fade) + 0.5) / fade)
    out = np.empty(n + fade)
    for i in range(k):
        a, length = edges[i], edges[i + 1] - edges[i] + fade
        start = int(g.integers(len(tile) - 1)) if length <= len(tile) else 0
        piece = twice[start : start + length].copy()
        piece[:fade] *= up
        piece[-fade:] *= up[::-1]
        out[a : a + fade] = piece[:fade] + (out[a : a + fade] if i else 0.0)
        out[a + fade : a + length] = piece[fade:]
    out[:fade] += out[n:]
    return out[:n]


def wander(g: Generator, n: int, rate: float, lo: float = 0.0, hi: float = 1.0) -> Floats:
    """A smooth random curve between lo and hi that turns about `rate` times a second and closes on itself."""
    k = max(3, round(rate * n / RATE))
    knots = g.uniform(lo, hi, k)
    step = 64
    x = np.arange(-(-n // step) + 1) * (step * k / n)
    i = x.astype(int)
    u = x - i
    u = u * u * (3 - 2 * u)
    c = knots[i % k] * (1 - u) + knots[(i + 1) % k] * u
    w = np.arange(step) / step
    return np.asarray((c[:-1, None] * (1 - w) + c[1:, None] * w).ravel()[:n])


def cycle(n: int, rate: float, phase: float = 0.0) -> Floats:
    """A sine that fits whole periods into n samples, as near to `rate` Hz as that allows."""
    return damped(n, max(1, round(rate * n / RATE)) * RATE / n, 1e9, 1.0, TAU * phase)


def glide(f: Floats, phase: float = 0.0) -> Floats:
    """Phase in radians of a tone whose frequency follows f (n,) Hz."""
    return np.asarray(TAU * np.cumsum(f) / RATE + phase)


def closed(f: Floats) -> Floats:
    """Phase of a tone that follows f, nudged to whole turns so that a loop closes."""
    p = np.cumsum(f) / RATE
    return np.asarray(TAU * (p + (round(float(p[-1])) - p[-1]) * np.arange(1, len(f) + 1) / len(f)))


def line(points: Sequence[tuple[float, float]], n: int) -> Floats:
    """A curve through (share of the length, value) points, smoothed at the corners."""
    if n > 20000:  # a curve this smooth needs few points
        k = n // 16
        return np.interp(np.linspace(0, k - 1, n), np.arange(k), line(points, k))
    p = np.asarray(points, float)
    x = np.linspace(0, 1, n)
    i = np.clip(np.searchsorted(p[:, 0], x, side="right") - 1, 0, len(p) - 2)
    u = np.clip((x - p[i, 0]) / np.maximum(p[i + 1, 0] - p[i, 0], 1e-9), 0, 1)
    u = u * u * (3 - 2 * u)
    return np.asarray(p[i, 1] * (1 - u) + p[i + 1, 1] * u)


def swell(n: int, attack: float, release: float) -> Floats:
    """Rises over `attack` s and falls over `release` s (raised cosines), 1 between."""
    a, r = min(count(attack), n // 2), min(count(release), n // 2)
    e = np.ones(n)
    e[:a] = 0.5 - 0.5 * np.cos(np.pi * np.arange(a) / a)
    e[n - r :] = 0.5 + 0.5 * np.cos(np.pi * np.arange(r) / r)
    e[-1] = 0.0
    return e


def fall(n: int, decay: float, attack: float = 0.001) -> Floats:
    """Strikes within `attack` s and dies away to 1/e in `decay` s, to nothing at the end."""
    t = times(n)
    e = (1 - np.exp(-t / max(attack, 1e-5))) * np.exp(-t / decay)
    return np.asarray(e * swell(n, 0.0, min(0.02, n / RATE / 3)))


def damped(n: int, freqs: ArrayLike, decays: ArrayLike, gains: ArrayLike, phases: ArrayLike = 0.0) -> Floats:
    """Sum (n,) of damped sines as a product of matrices: a block's worth of each, turned on by its block's start."""
    f, d, a, p = (np.asarray(x, float) for x in np.broadcast_arrays(freqs, decays, gains, phases))
    keep = (f > 0) & (f < 0.45 * RATE)
    z = (-1 / np.maximum(d[keep], 1e-4) + 1j * TAU * f[keep]) / RATE
    j = 512
    k = -(-n // j)
    starts = (a[keep] * np.exp(1j * p[keep]))[:, None] * np.exp(np.outer(z, np.arange(k) * j))
    inside = np.exp(np.outer(z, np.arange(j)))
    # einsum, not @: a threaded BLAS costs more than it saves here, and may add in another order.
    x = np.einsum("pk,pj->kj", starts.real, inside.imag) + np.einsum("pk,pj->kj", starts.imag, inside.real)
    return np.asarray(x.ravel()[:n])


def modes(g: Generator, n: int, freqs: ArrayLike, decays: ArrayLike, gains: ArrayLike) -> Floats:
    """A struck body: damped sines with random phase."""
    f, d, a = np.broadcast_arrays(np.asarray(freqs, float), decays, gains)
    out = damped(n, f, d, a, g.uniform(0, TAU, f.shape))
    ramp = min(n, 24)
    out[:ramp] *= np.linspace(0, 1, ramp)
    return out * swell(n, 0.0, min(0.03, n / RATE / 3))


def tone(f: Floats, harmonics: Sequence[float], loop: bool = False) -> Floats:
    """Harmonics of a gliding fundamental f (n,), those above 15 kHz left out."""
    p = closed(f) if loop else glide(f)
    before, now, twice, out = np.zeros(len(f)), np.sin(p), 2 * np.cos(p), np.zeros(len(f))
    lowest, top = float(f.min()), float(f.max())
    for k, a in enumerate(harmonics, 1):
        if k * lowest >= 15000:
            break
        if a:
            out += a * now if k * top < 15000 else a * now * (k * f < 15000)
        before, now = now, twice * now - before  # sin((k+1)p) = 2 cos(p) sin(kp) - sin((k-1)p)
    return out


def buzz(f: Floats, tilt: float = -9.0, top: float = 9000.0, loop: bool = False) -> Floats:
    """A voiced source: harmonics that fall by `tilt` dB an octave."""
    k = max(1, min(60, int(top / max(float(f.mean()), 20.0))))
    return tone(f, [float(i ** (tilt / 6.0206)) for i in range(1, k + 1)], loop)


def formants(x: Floats, peaks: Sequence[tuple[float, float, float]]) -> Floats:
    """x through parallel resonances (Hz, bandwidth Hz, gain)."""
    out = np.zeros(len(x))
    for f, w, a in peaks:
        r = np.exp(-np.pi * w / RATE)
        b = (1 - r) * np.sqrt(1 - 2 * r * np.cos(2 * TAU * f / RATE) + r * r)
        out += a * sections(np.array([[b, 0, 0, 1, -2 * r * np.cos(TAU * f / RATE), r * r]]), x)
    return out


def add(buffer: Floats, event: Floats, at: float, gain: float = 1.0, wrap: bool = True) -> None:
    """Mix an event (m,) into a buffer (n,) at `at` seconds, round its end when it loops."""
    n, i = len(buffer), count(at) if at > 0 else 0
    i %= n
    while len(event):
        m = min(len(event), n - i)
        buffer[i : i + m] += gain * event[:m]
        if not wrap:
            return
        event, i = event[m:], 0


def scatter(
    g: Generator, n: int, rate: float, make: Callable[[Generator], Floats], spread: float = 6.0, kinds: int = 8
) -> Floats:
    """Events at random moments, `rate` a second, from a few kinds that `make` gives, levels spread by so many dB (std)."""
    out = np.zeros(n)
    some = [make(g) for _ in range(kinds)]
    for at in g.uniform(0, n / RATE, g.poisson(rate * n / RATE)):
        add(out, some[int(g.integers(kinds))], float(at), float(10 ** (g.normal(0, spread) / 20)))
    return out


def grains(g: Generator, n: int, rate: float, lo: float, hi: float, decay: float, spread: float = 0.8) -> Floats:
    """Thousands of tiny noise bursts a second (drops, gravel, embers): sparse impulses through a short filter."""
    k = g.poisson(rate * n / RATE)
    x = np.zeros(n)
    np.add.at(x, g.integers(0, n, k), g.choice([-1.0, 1.0], k) * np.exp(g.normal(0, spread, k)))
    m = count(decay * 7)
    kernel = noise(g, m, lo, hi) * np.exp(-times(m) / decay)
    return convolve(x, kernel)


def tail(g: Generator, seconds: float, hi: float = 4000.0) -> Floats:
    """A diffuse answer that decays by 60 dB in so many seconds, at energy 1."""
    m = count(seconds)
    h = noise(g, m, 60, hi) * 10 ** (-3 * times(m) / seconds)
    h[: count(0.004)] = 0
    return np.asarray(h / np.sqrt(np.sum(h**2)))


def echo(g: Generator, x: Floats, seconds: float, hi: float = 4000.0, wet: float = 0.5, loop: bool = True) -> Floats:
    """x with a diffuse tail; round the end when it loops, else longer by the tail."""
    y = convolve(x, tail(g, seconds, hi), loop)
    return np.asarray(folded(x, len(y)) * (1 - wet) + y * wet)


def roomed(x: Floats, tails: Sequence[Floats], wet: float = 0.5) -> Floats:
    """An event in a place: stereo (m, 2), longer by the tails of both sides."""
    sides = [convolve(x, h, loop=False) for h in tails]
    return np.stack([folded(x, len(y)) * (1 - wet) + y * wet for y in sides], 1)


def tails(g: Generator, seconds: float, hi: float = 4000.0) -> tuple[Floats, Floats]:
    """Two unlike tails of the same place."""
    return tail(g, seconds, hi), tail(g, seconds, hi)


def pair(g: Generator, make: Callable[[Generator], Floats], common: float = 0.3) -> Floats:
    """Stereo (n, 2) of two independent takes with a share in common."""
    a, b = make(g), make(g)
    return np.stack([a + common * b, b + common * a], 1)


def spread(g: Generator, n: int, events: Sequence[tuple[float, Floats]], width: float = 0.9) -> Floats:
    """Stereo (n, 2) of (seconds, event (m,) or (m, 2)) mixed at random places by level and up to 0.4 ms of delay, round the end."""
    out = np.zeros((n, 2))
    for at, event in events:
        p = float(g.uniform(-width, width))
        left, right = np.cos((p + 1) * np.pi / 4), np.sin((p + 1) * np.pi / 4)
        two = event if event.ndim == 2 else np.stack([event, event], 1)
        add(out[:, 0], two[:, 0], at + max(p, 0) * 0.0004, float(left))
        add(out[:, 1], two[:, 1], at + max(-p, 0) * 0.0004, float(right))
    return out


__all__ = [
    "RATE", "TAU", "Curve", "count", "times", "shape", "convolve", "folded", "band", "noise", "quilt",
    "wander", "cycle", "glide", "closed", "line", "swell", "fall", "damped", "modes", "tone", "buzz",
    "formants", "add", "scatter", "grains", "tail", "tails", "echo", "roomed", "pair", "spread",
]  # fmt: skip
