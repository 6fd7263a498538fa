"""A neural voice in three stages, so that a reader can step in between: how long each phoneme lasts, at what pitch, how loud; then the sound.

Both voices predict durations in units of 25 ms and pitch and energy at twice that rate, and then make sound. What they predict is an edge
in their ONNX graph; there the graph is cut, and what is fed back in may be changed. Nothing is computed twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.voice.subgraph import FLOAT, Tensor, cut, read

RATE = 24000
"""Samples a second that the voices make."""
UNIT = 600
"""Samples of one unit of duration: 25 ms."""
FRAME = 300
"""Samples of one frame of pitch and energy: 12.5 ms, two a unit."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Timbre:
    """How the sound is coloured: breath in dB of noise, tilt in dB an octave above 500 Hz, formants as a ratio."""

    breath: float = 0.0
    tilt: float = 0.0
    formants: float = 1.0


class Voice(Protocol):
    """What can say phonemes."""

    name: str
    british: bool
    longest: int
    """Phonemes that fit into one go."""

    def begin(self, ids: Sequence[int]) -> tuple[Floats, Any]:
        """Durations (phonemes,) in units, not rounded, and what the later stages need."""
        ...

    def prosody(self, state: Any, units: Floats) -> tuple[Floats, Floats]:
        """Pitch in Hz, under 40 where unvoiced, and energy (log), both (2 * units,)."""
        ...

    def sound(self, state: Any, units: Floats, pitch: Floats, energy: Floats, seed: int, timbre: Timbre) -> Floats:
        """The speech (600 * units,) at RATE."""
        ...


@dataclass(frozen=True)
class Edges:
    """Names of the tensors at which a graph is cut, and their ranks."""

    raw: str
    """Durations before they are rounded."""
    units: tuple[str, int]
    """Durations as they are used: name and rank."""
    text: str
    """What the sound is made of, a column a phoneme."""
    hidden: str
    """What pitch and energy are made of."""
    pitch: str
    energy: str
    sound: tuple[str, ...]


def sessions(model: bytes, edges: Edges, threads: int = 1) -> tuple[Any, Any, Any]:
    """The three parts of a model as onnxruntime sessions of so many threads, which wait asleep: sentences are said side by side."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    graph = read(model)
    units = {edges.units[0]: Tensor(FLOAT, ("one", "phonemes")[-edges.units[1] :])}
    text, hidden = (Tensor(FLOAT, ("a", "b", "c")) for _ in range(2))
    frames = Tensor(FLOAT, ("one", "frames"))
    feeds: tuple[dict[str, Tensor], ...] = (
        {},
        {**units, edges.hidden: hidden},
        {**units, edges.text: text, edges.pitch: frames, edges.energy: frames},
    )
    fetches = ((edges.raw, edges.text, edges.hidden), (edges.pitch, edges.energy), edges.sound)
    begin, prosody, sound = (
        InferenceSession(cut(graph, feed, fetch), options, providers=["CPUExecutionProvider"])
        for feed, fetch in zip(feeds, fetches, strict=True)
    )
    return begin, prosody, sound


def run(session: Any, feeds: Mapping[str, Any]) -> list[Floats]:
    """Outputs of a session, given what it takes of `feeds`."""
    names = {i.name for i in session.get_inputs()}
    return list(session.run(None, {name: value for name, value in feeds.items() if name in names}))


@lru_cache(maxsize=2)
def phonemizer(british: bool) -> Any:
    """English to phonemes, American or British, by hibari's lexicon and its network for unknown words."""
    from hibari.g2p import G2P

    return G2P(british=british)


@lru_cache(maxsize=1)
def alphabet() -> dict[str, int]:
    """The phonemes that the voices know, with their numbers; hibari's are Kokoro's."""
    known: dict[str, int] = json.loads((assets() / "vocab.json").read_text("utf-8"))
    return known


def numbers(phonemes: str) -> list[int]:
    """The number of each phoneme, 0 before and after. Every character is in the alphabet."""
    return [0, *(alphabet()[c] for c in phonemes), 0]


@lru_cache(maxsize=1)
def assets() -> Path:
    """Where hibari keeps its voice."""
    import hibari

    return Path(hibari.__file__).parent / "assets"


__all__ = ["FRAME", "RATE", "UNIT", "Edges", "Floats", "Timbre", "Voice", "alphabet", "assets", "numbers", "phonemizer", "run", "sessions"]
