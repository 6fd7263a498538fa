"""A head to hear with: the structural model of Brown & Duda (1998), a sphere with pinnae, as frequency responses."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from worldloom.geometry import Floats

RADIUS = 0.0875
"""Metres of an average head."""
SPEED = 343.0
ECHOES = ((0.5, 1, 2, 1.0), (-1.0, 5, 4, 0.5), (0.5, 5, 7, 0.5), (-0.25, 5, 11, 0.5), (0.25, 5, 13, 0.5))
"""Pinna events of table I: reflection, A, B (samples at 44.1 kHz), D."""
PINNA = 0.35
"""Share of the pinna's comb that is kept: full strength colours more than it places."""
Spectrum = NDArray[np.complex64]


def delay(cosine: ArrayLike) -> Floats:
    """Seconds by which a sphere's ear hears a far source later than its centre would, by the cosine of incidence (equation 4)."""
    theta = np.arccos(np.clip(np.asarray(cosine, float), -1, 1))
    return np.asarray(RADIUS / SPEED * np.where(theta < np.pi / 2, -np.cos(theta), theta - np.pi / 2))


def shadow(f: Floats, cosine: Floats) -> Spectrum:
    """Head shadow (k, len(f)) for k cosines of incidence: a zero that moves over a fixed pole (equations 1 to 3)."""
    theta = np.arccos(np.clip(cosine, -1, 1))
    alpha = 1.05 + 0.95 * np.cos(theta / (150 / 180 * np.pi) * np.pi)
    w = 1j * f / (SPEED / RADIUS / np.pi)
    return np.asarray((1 + alpha[:, None] * w) / (1 + w), np.complex64)


def ears(f: Floats, directions: Floats) -> Spectrum:
    """Responses (k, 2, len(f)), left and right, of unit directions (k, 3) in the head's frame: right, forward, up."""
    d = np.asarray(directions, float)
    elevation = np.arcsin(np.clip(d[:, 2], -1, 1))
    behind = np.clip(-d[:, 1], 0, 1)
    dull = 1 / (1 + behind[:, None] * 0.45 * (f / 5000) ** 2 / (1 + (f / 5000) ** 2))
    out = np.empty((len(d), 2, len(f)), np.complex64)
    for ear, side in enumerate((-1.0, 1.0)):
        cosine = side * d[:, 0]
        late = delay(cosine) + RADIUS / SPEED
        azimuth = np.arctan2(d[:, 0] * side, np.abs(d[:, 1]))
        comb = np.ones((len(d), len(f)), np.complex64)
        for rho, a, b, k in ECHOES:
            tau = a * np.cos(azimuth / 2) * np.sin(k * (np.pi / 2 - elevation)) + b
            comb += PINNA * rho * np.exp(-2j * np.pi * f * (tau / 44100)[:, None]).astype(np.complex64)
        out[:, ear] = shadow(f, cosine) * comb * dull * np.exp(-2j * np.pi * f * late[:, None])
    return out


def air(f: Floats, metres: Floats) -> Floats:
    """Gain (k, len(f)) of air over distances (k,): about ISO 9613-1 at 15 degrees and 70 % humidity."""
    decibel = 0.005 * (f / 1000) ** 1.5
    return np.asarray(10 ** (-decibel * np.asarray(metres, float)[:, None] / 20))


def fade(metres: ArrayLike, reach: float = 1.0) -> Floats:
    """Gain by distance: 1 within `reach` metres, then halved by each doubling."""
    return np.asarray(reach / np.maximum(np.asarray(metres, float), reach))


__all__ = ["RADIUS", "SPEED", "Spectrum", "delay", "shadow", "ears", "air", "fade"]
