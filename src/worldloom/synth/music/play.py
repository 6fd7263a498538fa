"""Plays a score with instruments made of partials, and a hall round them."""
# ruff: noqa: E501  (tables)

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from worldloom.compute import rng
from worldloom.compute.fourier import fast_length, irfft, rfft
from worldloom.geometry import Floats
from worldloom.synth.music.score import Part, Score
from worldloom.synth.sound.dsp import RATE, TAU, add, count, damped, fall, noise, swell

PLACES: dict[Part, tuple[float, float, float]] = {
    "piano": (-0.15, 1.0, 0.25), "pad": (0.0, 0.55, 0.5), "pluck": (0.25, 0.9, 0.25), "bell": (0.35, 0.5, 0.55), "drone": (0.0, 0.6, 0.3), "flute": (-0.3, 0.6, 0.4),
}  # fmt: skip
"""Where a part sits (-1 left, 1 right), its gain, its share of hall."""


def hertz(pitch: int) -> float:
    """Equal temperament, A4 = 440 Hz."""
    return float(440.0 * 2 ** ((pitch - 69) / 12))


def piano(g: Generator, f: float, seconds: float, force: float) -> Floats:
    """Felted strings: stretched partials, two decays, softer means darker (Fletcher 1964 on inharmonicity)."""
    n = count(seconds + 0.9)
    k = np.arange(1, max(3, min(15, int(7000 / f))) + 1)
    stretch = f * k * np.sqrt(1 + 0.00035 * k**2)
    gains = k ** (-1.9 + 0.9 * force) * np.abs(np.sin(np.pi * k / 8.2))
    slow = 2.8 * (220 / f) ** 0.55 / k**0.5
    ring = damped(n, stretch, slow * 0.25, gains * 0.7) + damped(n, stretch * 1.0006, slow, gains * 0.45, 0.4)
    m = count(0.03)
    ring[:m] += 0.06 * force * noise(g, m, 120, 1600, -3) * fall(m, 0.006, 0.001)
    return ring * swell(n, 0.004, 0.85)


def pad(g: Generator, f: float, seconds: float, force: float) -> Floats:
    """Bowed strings: three detuned voices, dark, that swell in slowly."""
    n = count(seconds + 1.2)
    k = np.arange(1, max(4, min(18, int(3800 / f))) + 1)
    voices = [
        damped(n, f * d * k, 1e6, k**-1.5 / (1 + (f * k / 1500) ** 2), g.uniform(0, TAU, len(k))) for d in (0.9965, 1.0, 1.0042)
    ]
    return np.asarray(sum(voices, np.zeros(n)) * 0.3 * swell(n, min(1.0, seconds * 0.45), 1.2))


def pluck(g: Generator, f: float, seconds: float, force: float) -> Floats:
    """A nylon string: partials by where it is plucked, the high ones gone first (Karplus & Strong 1983, as its modal sum)."""
    n = count(min(seconds + 1.0, 2.6))
    k = np.arange(1, max(4, min(24, int(8000 / f))) + 1)
    decay = 1.5 * (196 / f) ** 0.4 / (1 + 0.05 * k**2)
    return (
        damped(n, f * k * np.sqrt(1 + 0.00006 * k**2), decay, np.abs(np.sin(np.pi * k * 0.22)) / k**1.15, 0.3)
        * swell(n, 0.002, 0.4)
        * 0.9
    )


def bell(g: Generator, f: float, seconds: float, force: float) -> Floats:
    """A celesta-like bar: partials of a struck tube."""
    n = count(2.8)
    return (
        damped(
            n,
            f * np.array([1, 2.0, 2.76, 4.07, 5.4]),
            np.array([1.1, 0.8, 0.35, 0.25, 0.12]),
            np.array([1, 0.25, 0.3, 0.14, 0.1]),
        )
        * swell(n, 0.002, 0.8)
        * 0.8
    )


def drone(g: Generator, f: float, seconds: float, force: float) -> Floats:
    """A low breathing tone with air in it."""
    n = count(seconds + 1.0)
    k = np.arange(1, 9)
    x = sum((damped(n, f * d * k, 1e6, k**-1.2, g.uniform(0, TAU, 8)) for d in (0.997, 1.0, 1.0035)), np.zeros(n))
    return (0.35 * x + 0.12 * noise(g, n, f * 2, f * 8, -3)) * swell(n, min(1.5, seconds / 3), 1.4)


def flute(g: Generator, f: float, seconds: float, force: float) -> Floats:
    """A soft flute: few partials, breath, vibrato that comes late."""
    n = count(seconds + 0.2)
    t = np.arange(n) / RATE
    depth = 0.0035 * np.clip((t - 0.25) / 0.4, 0, 1)
    phase = TAU * np.cumsum(f * (1 + depth * np.sin(TAU * 5.1 * t))) / RATE
    x = np.sin(phase) + 0.28 * np.sin(2 * phase) + 0.12 * np.sin(3 * phase) + 0.03 * np.sin(4 * phase)
    return np.asarray((x + 0.05 * noise(g, n, f * 0.9, f * 3)) * swell(n, 0.07, 0.2) * 0.7)


PLAYERS: dict[Part, Callable[[Generator, float, float, float], Floats]] = {
    "piano": piano, "pad": pad, "pluck": pluck, "bell": bell, "drone": drone, "flute": flute,
}  # fmt: skip


def play(score: Score, seed: int = 0, *, loop: bool = False) -> NDArray[np.float32]:
    """The score as stereo (n, 2) at 48 kHz, peak at -3 dBFS; tails run round the end when it loops, else fade with it."""
    g = rng(seed, "players", score.mode, score.tonic)
    n = count(score.seconds)
    dry, wet, bank = np.zeros((n, 2)), np.zeros((n, 2)), {}
    for note in score.notes:
        key = (note.part, note.pitch, round(note.length, 2), round(note.velocity, 1))
        if key not in bank:
            bank[key] = PLAYERS[note.part](g, hertz(note.pitch), note.length, note.velocity)
        pan, gain, hall = PLACES[note.part]
        for c, side in enumerate((np.cos((pan + 1) * np.pi / 4), np.sin((pan + 1) * np.pi / 4))):
            add(dry[:, c], bank[key], note.start, float(note.velocity * gain * side), wrap=loop)
            add(wet[:, c], bank[key], note.start, float(note.velocity * gain * hall * (0.5 + 0.5 * side)), wrap=loop)
    out = dry + 0.9 * reverberated(g, wet, loop)
    if not loop:
        out *= swell(n, 0.02, min(1.2, score.seconds / 5))[:, None]
    top = float(np.abs(out).max())
    return np.asarray(out * (0.708 / top if top else 0.0), np.float32)


def reverberated(g: Generator, x: Floats, loop: bool, seconds: float = 2.4) -> Floats:
    """The tail of a wooden hall, (n, 2), decorrelated sides."""
    n, m = len(x), count(seconds)
    size = n if loop else fast_length(n + m)
    out = np.zeros((n, 2))
    for c in (0, 1):
        tail = (noise(g, m, 80, 5500, -2) * 10 ** (-3 * np.arange(m) / m)) * np.minimum(1, np.arange(m) / count(0.02))
        tail /= np.sqrt(np.sum(tail**2))
        if m > size:
            tail = np.pad(tail, (0, -m % size)).reshape(-1, size).sum(0)
        out[:, c] = irfft(rfft(x[:, c], size) * rfft(tail, size), size)[:n]
    return out


__all__ = ["hertz", "play", "PLAYERS", "PLACES"]
