"""Which of our voices is nearest to somebody's: by an embedder's vectors, or without one by pitch and spectra."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from worldloom.compute.cache import cached, source_digest
from worldloom.synth.voice.cloned.adapt import TEXT, sample_of
from worldloom.synth.voice.cloned.likeness import Embedder, Floats, embedded, similarity
from worldloom.synth.voice.cloned.measure import Traits, traits
from worldloom.synth.voice.engine import Voice
from worldloom.synth.voice.kokoro_voice import SPEAKERS, styles_of
from worldloom.synth.voice.voices import DEFAULT, voice_of
from worldloom.world import MissingError

ENGLISH = tuple(name for name in SPEAKERS if name[0] in "ab")
"""Kokoro's own English speakers."""
MEN, WOMEN = 130.0, 180.0
"""Hz of speech up to which hardly a woman speaks, and from which hardly a man does."""


def present() -> list[str]:
    """Names of the voices whose files are here and who are at home in English."""
    out = [DEFAULT]
    for name in ENGLISH:
        try:
            voice_of(name)
        except MissingError:
            continue
        out.append(name)
    return out


def heard(voice: Voice) -> Floats:
    """What a voice says to be measured by, (n,) at 16 kHz; kept, since Kokoro needs 7 s for it."""
    here = Path(__file__).parents[1]
    key = json.dumps([voice.name, _styles(voice.name), TEXT, source_digest((str(here), str(here / "cloned")))])
    raw = cached("voice-sample", key, lambda: np.asarray(sample_of(voice), "<f2").tobytes())
    return np.frombuffer(raw, "<f2").astype(np.float32)


def _styles(name: str) -> str:
    import hashlib

    from worldloom.synth.voice.kokoro_voice import _folder

    return hashlib.sha256(styles_of(_folder() / f"{name}.bin").tobytes()).hexdigest() if name in SPEAKERS else ""


def nearest(
    wanted: Traits, names: Iterable[str], *, embedder: Embedder | None = None, target: Floats | None = None,
    progress: Callable[[str, float], None] | None = None, find: Callable[[str], Voice] = voice_of,
) -> tuple[Voice, Traits, float]:  # fmt: skip
    """The nearest voice, its traits, and how alike it is: a cosine with `target`, or minus the distance of `apart` without an embedder."""
    rows, listed = list[tuple[float, str, Traits]](), likely(names, wanted.pitch)
    for k, name in enumerate(listed):
        if progress:
            progress("comparing voices", k / len(listed))
        x = heard(find(name))
        own = traits(x)
        near = similarity(embedded(embedder, x), target) if embedder is not None and target is not None else -apart(own, wanted)
        rows.append((near, name, own))
    near, name, own = max(rows, key=lambda row: (row[0], row[1]))
    return find(name), own, near


def likely(names: Iterable[str], pitch: float) -> list[str]:
    """Without Kokoro's men for who speaks at 180 Hz or more, and without its women for who speaks at 130 Hz or less: half of the time."""
    out = "m" if pitch >= WOMEN else "f" if 0 < pitch <= MEN else ""
    return [n for n in names if not out or n not in SPEAKERS or n[1] != out]


def apart(one: Traits, other: Traits) -> float:
    """How far two voices are from each other: semitones of pitch, dB of vowels below 5 kHz; a semitone counts as half a dB."""
    pitch = abs(12 * np.log2(max(one.pitch, 1) / max(other.pitch, 1)))
    rows = slice(4, 160)
    gap = one.vowels[rows] - other.vowels[rows]
    return float(0.5 * pitch + np.std(gap))


__all__ = ["ENGLISH", "apart", "heard", "likely", "nearest", "present"]
