"""A voice model of the user's own: an ONNX file of declared inputs and outputs, loaded only by its path and SHA-256.

| tensor | type and shape | what |
|---|---|---|
| input `phones` | int64 (1, n) | phonemes by number, 0 first and last; the alphabet of hibari and Kokoro (engine.alphabet) |
| input `embedding` | float32 (1, e) | the speaker's vector, of length 1 |
| input `pace` | float32 (1,) | times the usual length of each phoneme |
| output `audio` | float32 (1, m) | speech at 24 kHz, 600 samples for each unit |
| output `units` | float32 (1, n) | units of 25 ms that each phoneme lasts |

The file may not refer to other files, and runs by ONNX Runtime on one thread. Emotion and rate change its pace; it has its own pitch.
"""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from worldloom.synth.voice.engine import UNIT, Floats, Timbre
from worldloom.world import InputError

LARGEST = 1 << 30
"""Bytes of a model."""
LONGEST = 4000.0
"""Units that one go may last: 100 s."""
INPUTS = {"phones": ("tensor(int64)", 2), "embedding": ("tensor(float)", 2), "pace": ("tensor(float)", 1)}
ELSEWHERE = b"\n\x08location"
"""How a tensor whose numbers lie in another file begins to say where."""
OUTPUTS = {"audio": ("tensor(float)", 2), "units": ("tensor(float)", 2)}


@dataclass
class SuppliedVoice:
    """A voice (engine.Voice) by a user's model."""

    session: Any
    embedding: Floats
    name: str
    british: bool = False
    longest: int = 400

    def begin(self, ids: Sequence[int]) -> tuple[Floats, Any]:
        """Durations in units; what was said at the usual pace is kept."""
        audio, units = self._said(np.asarray([ids], np.int64), 1.0)
        return units, (np.asarray([ids], np.int64), audio, units)

    def prosody(self, state: Any, units: Floats) -> tuple[Floats, Floats]:
        """No pitch and no energy that could be changed: the model has its own."""
        frames = np.zeros(int(2 * units.sum()), np.float32)
        return frames, frames

    def sound(self, state: Any, units: Floats, pitch: Floats, energy: Floats, seed: int, timbre: Timbre) -> Floats:
        """The speech, said anew where the pace is another; as long as `units` say."""
        ids, audio, own = state
        pace = float(units.sum()) / max(float(own.sum()), 1e-6)
        if abs(pace - 1) > 0.02:
            audio, _ = self._said(ids, pace)
        want = int(units.sum()) * UNIT
        return np.pad(audio[:want], (0, max(0, want - len(audio))))

    def _said(self, ids: Any, pace: float) -> tuple[Floats, Floats]:
        feeds = {"phones": ids, "embedding": self.embedding[None].astype(np.float32), "pace": np.asarray([pace], np.float32)}
        audio, units = self.session.run(["audio", "units"], feeds)
        audio, units = np.asarray(audio, np.float32).reshape(-1), np.asarray(units, np.float32).reshape(-1)
        if len(units) != ids.shape[1] or not np.isfinite(units).all() or (units < 0).any() or units.sum() > LONGEST:
            raise InputError(
                f"the model {self.name} gave {len(units)} durations for {ids.shape[1]} phonemes, or some that cannot be."
            )
        if not np.isfinite(audio).all() or len(audio) > LONGEST * UNIT:
            raise InputError(f"the model {self.name} gave sound that is none, or lasts too long.")
        return np.clip(audio, -1, 1), units


def supplied(path: Path, sha256: str, embedding: Floats, name: str) -> SuppliedVoice:
    """The voice of a file. InputError unless it is the file of that SHA-256, with the inputs and outputs above, for such vectors."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise InputError(f"{sha256[:80]!r} is no SHA-256; pass --sha256 with the 64 hexadecimal digits of {path.name}.")
    data = _bytes(path)
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise InputError(f"{path} has the SHA-256 {found}, not {sha256}; it was not loaded.")
    if ELSEWHERE in data:
        raise InputError(f"{path} refers to another file for its numbers; save the model as one file.")
    session = _session(data)
    wide = next(i.shape[1] for i in session.get_inputs() if i.name == "embedding")
    if isinstance(wide, int) and wide != len(embedding):
        raise InputError(f"{path} takes vectors of {wide} numbers; the embedder gives {len(embedding)}.")
    return SuppliedVoice(session, embedding, name)


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            raise InputError(f"{path} is no file, or one of more than {LARGEST >> 20} MiB; name an ONNX file.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it holds a NUL character"
        raise InputError(f"{str(path)[:200]!r} cannot be read ({reason}).") from None


@lru_cache(maxsize=2)
def _session(data: bytes) -> Any:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        session = InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise InputError(f"the model cannot be loaded: {str(error).splitlines()[0][:200]}") from None
    for what, wanted, found in (("input", INPUTS, session.get_inputs()), ("output", OUTPUTS, session.get_outputs())):
        there = {f.name: (f.type, len(f.shape)) for f in found}
        if there != wanted:
            raise InputError(f"the model's {what}s are {_shown(there)}; {_shown(wanted)} are needed.")
    return session


def _shown(tensors: dict[str, tuple[str, int]]) -> str:
    return ", ".join(f"{name[:40]} {kind} of {rank} dimensions" for name, (kind, rank) in list(tensors.items())[:8]) or "none"


__all__ = ["INPUTS", "OUTPUTS", "SuppliedVoice", "supplied"]
