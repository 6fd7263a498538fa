"""A recording of a person: a WAV file, read within bounds, and what is wrong with it."""

from __future__ import annotations

import hashlib
import stat
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.voice.cloned.likeness import RATE, Embedder
from worldloom.world import InputError

LARGEST = 64 * 1024 * 1024
"""Bytes of a file."""
LONGEST = 300.0
"""Seconds."""
RATES = (8_000, 192_000)
PCM, FLOAT, EXTENSIBLE = 1, 3, 0xFFFE
QUIET = -46.0
"""dBFS under which the loudest moment is silence."""
RUN, FLAT = 3, 0.001
"""Samples in a row at the very top that are clipping, and the share of a recording that may be."""
APART = 0.79
"""Cosine between the two halves that a recording's windows fall into, under which two people speak."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Recording:
    """Mono speech (n,) in [-1, 1], and SHA-256 of the file and of its samples."""

    samples: Floats
    rate: int
    sha256: str
    sound: str

    @property
    def seconds(self) -> float:
        """Length."""
        return len(self.samples) / self.rate

    def at(self, rate: int) -> Floats:
        """The samples at another rate."""
        from worldloom.compute.signals import signal

        if rate == self.rate:
            return self.samples
        step = int(np.gcd(rate, self.rate))
        return np.asarray(signal.resample_poly(self.samples.astype(float), rate // step, self.rate // step), np.float32)


def read_recording(path: Path) -> Recording:
    """The recording in a WAV file. InputError for anything else, and for what is over the bounds."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError(f"{path} is no file; name a WAV of one person speaking.")
        if found.st_size > LARGEST:
            raise InputError(f"{path} has {found.st_size} bytes; a recording has at most {LARGEST}.")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it holds a NUL character"
        raise InputError(f"{str(path)[:200]!r} cannot be read ({reason}); name a WAV of one person speaking.") from None
    return recording(data, str(path))


def recording(data: bytes, what: str = "the recording") -> Recording:
    """The recording in the bytes of a WAV file: 8 to 32 bits or float, one or two channels. InputError for anything else."""
    form, body = _chunks(data, what)
    kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", form[:16])
    if kind == EXTENSIBLE and len(form) >= 26:
        kind = struct.unpack("<H", form[24:26])[0]
    if channels not in (1, 2) or not RATES[0] <= rate <= RATES[1]:
        raise InputError(
            f"{what} claims {channels} channels at {rate} samples a second; one or two at 8,000 to 192,000 are read."
        )
    x = _numbers(body, kind, bits, what)
    x = x[: len(x) // channels * channels].reshape(-1, channels)
    if len(x) > LONGEST * rate:
        raise InputError(f"{what} lasts {len(x) / rate:.0f} s; at most {LONGEST:.0f} s are read.")
    if not len(x) or not np.isfinite(x).all() or float(np.abs(x).max()) > 8:
        raise InputError(f"{what} holds no sound, or numbers that are none.")
    mono = np.asarray(x.mean(1), np.float32)
    heard = hashlib.sha256(struct.pack("<I", rate) + np.rint(mono * 32767).astype("<i4").tobytes()).hexdigest()
    return Recording(mono, rate, hashlib.sha256(data).hexdigest(), heard)


def _chunks(data: bytes, what: str) -> tuple[bytes, bytes]:
    """The format (at least 16 bytes) and the samples of a RIFF file; every length is held against what is there."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise InputError(f"{what} is no WAV file; save the recording as WAV, such as 48 kHz, 16 bits, mono.")
    at, form, body = 12, b"", b""
    while at + 8 <= len(data) and not (form and body):
        name, size = data[at : at + 4], struct.unpack("<I", data[at + 4 : at + 8])[0]
        if name == b"fmt ":
            form = data[at + 8 : at + 8 + min(size, 64)]
        elif name == b"data":
            body = data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    if len(form) < 16:
        raise InputError(f"{what} is a damaged WAV file: it does not say how its samples are written.")
    return form, body


def _numbers(body: bytes, kind: int, bits: int, what: str) -> Floats:
    """Samples in [-1, 1]."""
    body = body[: len(body) // max(bits // 8, 1) * max(bits // 8, 1)]
    if kind == FLOAT and bits in (32, 64):
        with np.errstate(over="ignore", invalid="ignore"):
            return np.frombuffer(body, f"<f{bits // 8}").astype(np.float32)
    if kind == PCM and bits in (16, 32):
        return np.asarray(np.frombuffer(body, f"<i{bits // 8}") / 2.0 ** (bits - 1), np.float32)
    if kind == PCM and bits == 8:
        return np.asarray((np.frombuffer(body, np.uint8).astype(np.float32) - 128) / 128, np.float32)
    if kind == PCM and bits == 24:
        parts = np.frombuffer(body, np.uint8).reshape(-1, 3).astype(np.int32)
        whole = parts[:, 0] | parts[:, 1] << 8 | parts[:, 2] << 16
        return np.asarray((whole - ((whole & 0x800000) << 1)) / 2.0**23, np.float32)
    raise InputError(f"{what} is WAV of the kind {kind} with {bits} bits; save it with 16 or 24 bits.")


def speech_seconds(x: Floats, rate: int) -> float:
    """Seconds in which there is speech: frames of 30 ms no more than 30 dB under the loud ones, and not silent."""
    size = 3 * rate // 100
    frames = x[: len(x) // size * size].reshape(-1, size)
    if not len(frames):
        return 0.0
    level = 10 * np.log10(np.mean(np.square(frames, dtype=np.float64), axis=1) + 1e-12)
    return float(np.sum((level > np.percentile(level, 95) - 30) & (level > QUIET - 9))) * size / rate


def clipped(x: Floats) -> float:
    """The share of samples that lie in a row of RUN or more at the very top or bottom."""
    top = float(np.abs(x).max(initial=0))
    flat = np.abs(x) >= top * (1 - 1e-4)
    ends = np.flatnonzero(np.diff(np.concatenate([[0], flat.astype(np.int8), [0]])))
    lengths = ends[1::2] - ends[::2]
    return float(lengths[lengths >= RUN].sum()) / max(len(x), 1)


def faults(made: Recording, embedder: Embedder, least: float) -> list[tuple[str, str]]:
    """What is wrong with a recording, each as a word and a sentence: silent, short (of `least` seconds), clipped, two speakers."""
    x, peak = made.samples, float(np.abs(made.samples).max(initial=0))
    if 20 * np.log10(peak + 1e-9) < QUIET:
        return [
            ("silent", f"the recording is silent: its loudest moment is at {20 * np.log10(peak + 1e-9):.0f} dBFS; speak nearer.")
        ]
    found, spoken = [], speech_seconds(x, made.rate)
    if spoken < least:
        found.append(("short", f"the recording holds {spoken:.1f} s of speech; at least {least:g} s are needed."))
    if (share := clipped(x)) > FLAT:
        found.append(("clipped", f"{share:.1%} of the recording is clipped; record it again with less gain."))
    if spoken >= 3 and (near := halves(embedder.windows(made.at(RATE)))) < APART:
        found.append(
            ("two-speakers", f"more than one person seems to speak: parts of the recording are alike by {near:.2f} of 1 only.")
        )
    return found


def halves(windows: Floats) -> float:
    """The cosine between the means of the two groups that windows (n, width) fall into; 1 where there are too few to tell."""
    if len(windows) < 4:
        return 1.0
    near = windows @ windows.T
    a, b = np.unravel_index(int(near.argmin()), near.shape)
    one, other = windows[a], windows[b]
    for _ in range(8):
        first = windows @ one >= windows @ other
        if first.all() or not first.any():
            return 1.0
        one, other = (m / max(float(np.linalg.norm(m)), 1e-9) for m in (windows[first].mean(0), windows[~first].mean(0)))
    if min(first.sum(), (~first).sum()) < 2:
        return 1.0
    return float(one @ other)


__all__ = ["Recording", "clipped", "faults", "halves", "read_recording", "recording", "speech_seconds"]
