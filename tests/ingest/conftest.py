"""A sink that keeps files in a folder, makers of small real media, and a bound on what hostile data may cost."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import contextlib
import io
import resource
import struct
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pytest
from PIL import Image

from worldloom.ingest import Dataset, Options, Summary, ingest


class FolderSink:
    """What `worldloom.trust.Folder` is to ingest, without seals."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.scratch = folder

    def write(self, name: str, data: bytes) -> None:
        (self.scratch / name).write_bytes(data)

    @contextlib.contextmanager
    def stream(self, name: str) -> Iterator[BinaryIO]:
        with (self.scratch / name).open("xb") as file:
            yield file


class Media:
    """Small files of every kind."""

    def pixels(self, number: int, height: int = 60, width: int = 80) -> np.ndarray:
        """Smooth, and of its own look for every number."""
        rng = np.random.default_rng(number)
        y, x = np.mgrid[0:height, 0:width] / height
        waves = sum(rng.normal() * np.sin(2 * np.pi * (rng.integers(0, 4) * x + rng.integers(1, 4) * y) + rng.uniform(0, 6)) for _ in range(4))
        return np.clip(rng.uniform(60, 200, 3) + waves[..., None] * rng.uniform(15, 45, 3), 0, 255).astype(np.uint8)

    def image(self, number: int, kind: str = "PNG", size: tuple[int, int] = (60, 80), **options: Any) -> bytes:
        out = io.BytesIO()
        Image.fromarray(self.pixels(number, *size)).save(out, kind, **options)
        return out.getvalue()

    def wav(self, seconds: float = 0.5, rate: int = 22050, pitch: float = 440.0, channels: int = 1) -> bytes:
        out = io.BytesIO()
        t = np.arange(int(seconds * rate)) / rate
        tone = np.repeat((np.sin(2 * np.pi * pitch * t) * np.exp(-3 * t) * 20000).astype("<i2")[:, None], channels, 1)
        with wave.open(out, "wb") as file:
            file.setnchannels(channels)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(tone.tobytes())
        return out.getvalue()

    def npy(self, array: np.ndarray) -> bytes:
        out = io.BytesIO()
        np.save(out, array, allow_pickle=array.dtype.hasobject)
        return out.getvalue()

    def midi(self, events: bytes = b"\0\x90\x3c\x5a\x60\x80\x3c\0", division: int = 96, tracks: int = 1, form: int = 0) -> bytes:
        body = events + b"\0\xff\x2f\0"
        return b"MThd" + struct.pack(">IHHH", 6, form, tracks, division) + b"MTrk" + struct.pack(">I", len(body)) + body

    def film(self, scenes: int = 3, width: int = 96, height: int = 64) -> bytes:
        import av

        out = io.BytesIO()
        with av.open(out, "w", format="mp4") as container:
            stream = container.add_stream("libx264", rate=12)
            stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
            for scene in range(scenes):
                for _ in range(12):
                    container.mux(stream.encode(av.VideoFrame.from_ndarray(self.pixels(700 + scene, height, width), format="rgb24")))
            container.mux(stream.encode())
        return out.getvalue()

    def cube(self) -> bytes:
        corners = "".join(f"v {x} {y} {z}\n" for z in (0, 1) for y in (0, 1) for x in (0, 1))
        return (corners + "f 1 3 4 2\nf 5 6 8 7\nf 1 2 6 5\nf 3 7 8 4\nf 1 5 7 3\nf 2 4 8 6\n").encode()


@pytest.fixture(scope="session")
def media() -> Media:
    """Makers of small files."""
    return Media()


Run = Callable[..., tuple[Summary, Dataset]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run(source, **options)` -> (summary, dataset), decoding in this process."""
    count = iter(range(1000))

    def call(source: Path | str, *, licence: str | None = "CC0-1.0", workers: int = 0, credentials: Any = None, worlds: Any = None,
             **options: Any) -> tuple[Summary, Dataset]:  # fmt: skip
        out = tmp_path / f"dataset-{next(count)}"
        extra = {} if credentials is None else {"credentials": credentials}
        summary = ingest(str(source), FolderSink(out), Options(licence=licence, **options), workers=workers, worlds=worlds, **extra)
        return summary, Dataset.open(out)

    return call


@pytest.fixture
def bounded() -> Iterator[None]:
    """The test may take five CPU-seconds and 400 MB more than there was."""
    before, memory = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert time.process_time() - before < 5.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 400 * 1024


def refusals(dataset: Dataset) -> dict[str, str]:
    """Name -> reason."""
    import json

    rows = [json.loads(line) for line in (dataset.path / "refused.jsonl").read_text(encoding="utf-8").splitlines()]
    return {row["name"]: row["reason"] for row in rows}


@pytest.fixture(name="refusals")
def _refusals() -> Callable[[Dataset], dict[str, str]]:
    return refusals
