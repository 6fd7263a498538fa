"""Small real media files, and facts to seal them with."""

from __future__ import annotations

import io
import wave
from fractions import Fraction

import numpy as np
import pytest

from worldloom.trust import Facts, MakerUse, ModelUse


@pytest.fixture
def facts() -> Facts:
    """One run's facts, with a voice that is heard in the film."""
    return Facts(
        prompt="a foggy harbour",
        seed=7,
        version="0.1.0",
        time="2026-11-24T14:00:00Z",
        id="0d5bd9a4-54ef-4f0e-a0a5-9a1c5f8f2f11",
        makers=(MakerUse(id="harbour/bollard@1", sha256="a" * 64),),
        models=(ModelUse(name="hibari-tts", version="0.2.1", role="voice", files=("film.mp4",)),),
    )


@pytest.fixture(scope="session")
def media() -> dict[str, bytes]:
    """File name -> bytes, for every kind that a world folder holds."""
    return {
        "world.json": b'{"schema_version": 1}',
        "world.glb": b"glTF" + bytes(range(256)) * 40,
        "world.html": b"<!doctype html><title>w</title>",
        "film.vtt": b"WEBVTT\n",
        "poster.png": _png(),
        "sound.wav": _wav(),
        "film.mp4": _mp4(),
    }


def _png() -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(np.arange(48 * 64 * 3, dtype=np.uint8).reshape(48, 64, 3)).save(buffer, "PNG")
    return buffer.getvalue()


def _wav() -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48000)
        file.writeframes(bytes(48000))
    return buffer.getvalue()


def _mp4() -> bytes:
    import av

    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=Fraction(24))
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for i in range(6):
            frame = av.VideoFrame.from_ndarray(np.full((48, 64, 3), 40 * i, np.uint8), format="rgb24")
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return buffer.getvalue()
