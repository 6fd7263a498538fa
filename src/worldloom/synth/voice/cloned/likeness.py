"""How alike two voices are: a speaker-verification network turns speech into a unit vector, and vectors of one speaker lie close.

The network is Resemblyzer's (Apache-2.0; Wan et al. 2018, "Generalized End-to-End Loss for Speaker Verification"): 40 mel bands of 16 kHz
speech, three LSTM layers of 256, one linear layer, over windows of 1.6 s. Only the weights of the package Resemblyzer 0.1.4 are used; they are
proven by SHA-256 and read at their known places, so neither its code nor torch nor pickle takes part.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from worldloom.world import MissingError

RATE = 16_000
"""Samples a second that embedders and recognisers hear."""
VERSION = "0.1.4"
SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
"""Of `resemblyzer/pretrained.pt`."""
FILE = "WORLDLOOM_RESEMBLYZER"
"""Names that file where the package is not installed."""
NEEDS = f"pip install --no-deps Resemblyzer=={VERSION}"
BYTES = 17_090_379
IH, HH = ((269883, 1482299, 3579451), (433723, 2530875, 4628027))
BIASES = ((5676603, 5684795, 5692987), (5680699, 5688891, 5697083))
LINEAR = (7731, 6699)
"""Where the numbers begin in that file, in bytes: of each layer what is new and what is remembered (1024, n), their biases, and the last layer."""
WIDTH, BANDS, WINDOW, HOP = 256, 40, 400, 160
FRAMES, STEP = 160, 77
"""Mel frames of a window of 1.6 s, and from one window to the next."""
LEVEL = -30.0
"""dBFS to which quiet speech is raised."""

Floats = NDArray[np.float32]


class Pinned(Protocol):
    """A model by its name and version; `sha256` is of its weights."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def sha256(self) -> str: ...


class Embedder(Pinned, Protocol):
    """What tells voices apart."""

    def windows(self, samples: Floats) -> Floats:
        """Speech (n,) at RATE -> a unit vector a window of about 1.6 s, (windows, width)."""
        ...


def embedded(embedder: Embedder, samples: Floats) -> Floats:
    """The vector (width,) of a whole recording: the mean over its windows, of length 1."""
    mean = embedder.windows(samples).mean(0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)


def similarity(one: Floats, other: Floats) -> float:
    """The cosine between two vectors, from -1 to 1."""
    lengths = float(np.linalg.norm(one)) * float(np.linalg.norm(other))
    return float(np.dot(one, other)) / max(lengths, 1e-9)


@dataclass(frozen=True)
class Resemblyzer:
    """The network: of each layer (what is new, what is remembered, bias), and the last layer (weights, bias)."""

    layers: tuple[tuple[Floats, Floats, Floats], ...]
    last: tuple[Floats, Floats]
    name: str = "Resemblyzer"
    version: str = VERSION
    sha256: str = SHA256

    def windows(self, samples: Floats) -> Floats:
        """A vector a window; speech shorter than one is followed by silence. About 0.01 CPU-s a second of speech."""
        speech = voiced(raised(np.asarray(samples, np.float32)))
        mel = mel_of(speech)
        starts = list(range(0, max(1, len(mel) - FRAMES + STEP + 1), STEP))
        if len(starts) > 1 and (len(mel) - starts[-1]) / FRAMES < 0.75:
            starts.pop()
        mel = np.pad(mel, ((0, max(0, starts[-1] + FRAMES - len(mel))), (0, 0)))
        x = np.stack([mel[s : s + FRAMES] for s in starts])
        for layer in self.layers:
            x = _remembered(x, layer)
        raw = np.maximum(x[:, -1] @ self.last[0].T + self.last[1], 0)
        return np.asarray(raw / np.maximum(np.linalg.norm(raw, axis=1, keepdims=True), 1e-9), np.float32)


def _remembered(x: Floats, layer: tuple[Floats, Floats, Floats]) -> Floats:
    """One LSTM layer over (b, frames, n); gates in the order in, forget, cell, out."""
    new, past, bias = layer
    gates = x @ new.T + bias
    hidden = np.zeros((len(x), WIDTH), np.float32)
    cell, out = hidden, np.empty((*x.shape[:2], WIDTH), np.float32)
    for t in range(x.shape[1]):
        i, f, g, o = np.split(gates[:, t] + hidden @ past.T, 4, axis=1)
        cell = _sigmoid(f) * cell + _sigmoid(i) * np.tanh(g)
        hidden = _sigmoid(o) * np.tanh(cell)
        out[:, t] = hidden
    return out


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * x), np.float32)


def raised(x: Floats) -> Floats:
    """Speech at LEVEL at least."""
    level = 10 * np.log10(float(np.mean(np.square(x, dtype=np.float64))) + 1e-12) if len(x) else 0.0
    return np.asarray(x * 10 ** (max(LEVEL - level, 0) / 20), np.float32)


def voiced(x: Floats) -> Floats:
    """Speech without its long pauses: frames of 30 ms under the loud ones by 32 dB go, but for 0.2 s around what stays."""
    size = 3 * RATE // 100
    frames = x[: len(x) // size * size].reshape(-1, size)
    if not len(frames):
        return x
    level = 10 * np.log10(np.mean(np.square(frames, dtype=np.float64), axis=1) + 1e-12)
    loud = (level > np.percentile(level, 95) - 32).astype(float)
    near = np.convolve(loud, np.ones(8) / 8, "same")[: len(frames)] > 0.45
    keep = np.convolve(near, np.ones(7), "same")[: len(frames)] > 0.5
    return np.asarray(frames[keep].reshape(-1), np.float32) if keep.any() else x


def mel_of(x: Floats) -> Floats:
    """Mel power (frames, 40) every 10 ms, over windows of 25 ms."""
    padded = np.pad(x, WINDOW // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP]
    window = np.hanning(WINDOW + 1)[:-1]
    power = np.square(np.abs(np.fft.rfft(frames * window, axis=1)))
    return np.asarray(power @ _filters().T, np.float32)


@lru_cache(maxsize=1)
def _filters() -> NDArray[np.float64]:
    """Triangles (40, 201) on Slaney's mel scale (linear to 1 kHz, then 27 bands a factor of 6.4), each of area 2 / width."""
    top = 15 + np.log(8000 / 1000) / (np.log(6.4) / 27)
    mels = np.linspace(0, top, BANDS + 2)
    at = np.where(mels < 15, mels * 200 / 3, 1000 * np.exp((np.log(6.4) / 27) * (mels - 15)))
    hertz = np.arange(WINDOW // 2 + 1) * (RATE / WINDOW)
    low, middle, high = at[:-2, None], at[1:-1, None], at[2:, None]
    shape = np.maximum(0, np.minimum((hertz - low) / (middle - low), (high - hertz) / (high - middle)))
    return np.asarray(shape * (2 / (high - low)))


@lru_cache(maxsize=1)
def resemblyzer() -> Resemblyzer:
    """The network, read once. MissingError, with what to do, where its file is not here or not the right one."""
    path = _found()
    if path is None:
        raise MissingError(f"Resemblyzer, which tells voices apart, is not here; {NEEDS}.")
    data = path.read_bytes() if path.stat().st_size == BYTES else b""
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise MissingError(f"{path} is not the file of Resemblyzer {VERSION} with SHA-256 {SHA256[:12]}...; {NEEDS}.")

    def taken(at: int, *shape: int) -> Floats:
        return np.frombuffer(data, "<f4", int(np.prod(shape)), at).reshape(shape).astype(np.float32)

    layers = tuple(
        (taken(IH[k], 4 * WIDTH, WIDTH if k else BANDS), taken(HH[k], 4 * WIDTH, WIDTH),
         taken(BIASES[0][k], 4 * WIDTH) + taken(BIASES[1][k], 4 * WIDTH)) for k in range(3)
    )  # fmt: skip
    return Resemblyzer(layers, (taken(LINEAR[0], WIDTH, WIDTH), taken(LINEAR[1], WIDTH)))


def _found() -> Path | None:
    """The weights' file: named by FILE, or of the installed package, which is not imported."""
    if named := os.environ.get(FILE, ""):
        return Path(named) if Path(named).is_file() else None
    spec = importlib.util.find_spec("resemblyzer")
    path = Path(spec.origin).with_name("pretrained.pt") if spec and spec.origin else None
    return path if path and path.is_file() else None


__all__ = ["FILE", "NEEDS", "RATE", "Embedder", "Pinned", "Resemblyzer", "embedded", "resemblyzer", "similarity"]
