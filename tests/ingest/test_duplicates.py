"""What people see as the same picture, or hear as the same sound, ends in one split; what differs does not."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from worldloom.ingest.duplicates import COLOUR, CORRELATION, Groups, _shapes, _through_tree, near, phash, signature
from worldloom.ingest.image import shrunk
from worldloom.ingest.splits import splits

if TYPE_CHECKING:
    from conftest import Media, Run

CHANGES: dict[str, Any] = {
    "jpeg": lambda p: _through(p, "JPEG", quality=40), "webp": lambda p: _through(p, "WEBP", quality=40), "half": lambda p: p.resize((40, 30)),
    "twice": lambda p: p.resize((160, 120)), "brighter": lambda p: ImageEnhance.Brightness(p).enhance(1.1),
    "contrast": lambda p: ImageEnhance.Contrast(p).enhance(0.85), "grey": lambda p: ImageEnhance.Color(p).enhance(0.8),
    "noise": lambda p: Image.fromarray(np.clip(np.asarray(p) + np.random.default_rng(1).normal(0, 4, np.asarray(p).shape), 0, 255).astype(np.uint8)),
}  # fmt: skip


def _through(picture: Image.Image, kind: str, **options: Any) -> Image.Image:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return Image.open(out).convert("RGB")


@pytest.mark.parametrize("change", CHANGES)
def test_changed_pictures_are_found(media: Media, change: str) -> None:
    found = 0
    for number in range(40):
        picture = Image.fromarray(media.pixels(number))
        looks = [shrunk(np.asarray(p)) for p in (picture, CHANGES[change](picture))]
        found += bool(list(near(np.stack([signature(l) for l in looks]))))
    assert found >= 39


def test_different_pictures_are_not(media: Media) -> None:
    looks = [shrunk(media.pixels(number)) for number in range(600)]
    pairs = set(near(np.stack([signature(l) for l in looks])))
    assert len(pairs) <= 2, f"{len(pairs)} of 179,700 pairs"


def test_the_tree_misses_nothing(media: Media) -> None:
    """Against the plain way: every pair."""
    rng = np.random.default_rng(3)
    looks = [shrunk(media.pixels(number % 40)) for number in range(120)]
    looks = [np.clip(l + rng.normal(0, rng.uniform(0, 20), l.shape), 0, 255).astype(np.uint8) for l in looks]
    signatures = np.stack([signature(l) for l in looks])
    shapes, means = _shapes(signatures)
    alike = (shapes @ shapes.T >= CORRELATION) & (np.abs(means[:, None] - means[None]).max(2) <= COLOUR)
    plain = set(zip(*(a.tolist() for a in np.nonzero(np.triu(alike, 1)))))
    assert set(near(signatures)) == plain and alike.sum() > 20
    through = list(_through_tree(signatures))
    assert set(through) <= plain and joined(through, len(looks)) == joined(plain, len(looks))
    assert len(through) == len(looks) - len(set(joined(through, len(looks)))), "no pair that joins nothing"


def joined(pairs: Iterable[tuple[int, int]], n: int) -> list[int]:
    """The first of each item's group."""
    groups = Groups()
    for _ in range(n):
        groups.add()
    for a, b in pairs:
        groups.join(a, b)
    return [groups.find(i) for i in range(n)]


def test_hashes_are_near_for_near_pictures(media: Media) -> None:
    bits = [bin(phash(shrunk(media.pixels(n))) ^ phash(shrunk(media.pixels(n, 90, 120)))).count("1") for n in range(30)]
    assert np.median(bits) <= 8
    bits = [bin(phash(shrunk(media.pixels(n))) ^ phash(shrunk(media.pixels(n + 1)))).count("1") for n in range(30)]
    assert np.median(bits) >= 20


def test_plain_colours_are_alike_only_in_colour() -> None:
    looks = [np.full((32, 32, 3), level, np.uint8) for level in (20, 22, 200)]
    assert set(near(np.stack([signature(l) for l in looks]))) == {(0, 1)}


def test_no_leak_between_splits(tmp_path: Path, media: Media, run: Run) -> None:
    (tmp_path / "s").mkdir()
    for number in range(60):
        picture = Image.fromarray(media.pixels(number))
        picture.save(tmp_path / "s" / f"{number}.png")
        picture.resize((64, 48)).save(tmp_path / "s" / f"{number}-small.jpg", quality=70)
    (tmp_path / "s" / "same.png").write_bytes((tmp_path / "s" / "7.png").read_bytes())
    summary, found = run(tmp_path / "s")
    assert summary.refused == {"duplicate": 1} and summary.items == 120 and summary.near_duplicates >= 58
    split = {r["name"]: r["split"] for r in found.records}
    parted = [n for n in range(60) if split[f"{n}.png"] != split[f"{n}-small.jpg"]]
    assert len(parted) <= 1 and {"train", "val", "test"} == set(split.values())


def test_the_same_sound_again(tmp_path: Path, media: Media, run: Run) -> None:
    import av

    (tmp_path / "s").mkdir()
    rng = np.random.default_rng(2)
    for number in range(6):
        t = np.arange(44100) / 44100
        tone = sum(np.sin(2 * np.pi * rng.uniform(80, 4000) * t) * np.exp(-rng.uniform(1, 9) * t) for _ in range(5))
        data = (tone / np.abs(tone).max() * 20000).astype(np.int16)
        for name, rate, gain in ((f"{number}.wav", 44100, 1.0), (f"{number}.mp3", 44100, 0.5)):
            with av.open(str(tmp_path / "s" / name), "w") as out:
                stream = out.add_stream("pcm_s16le" if name.endswith("wav") else "mp3", rate=rate, layout="mono")
                frame = av.AudioFrame.from_ndarray((data * gain).astype(np.int16)[None], format="s16", layout="mono")
                frame.sample_rate = rate
                resampler = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
                for piece in resampler.resample(frame):
                    out.mux(stream.encode(piece))
                out.mux(stream.encode())
    summary, _ = run(tmp_path / "s")
    assert summary.kinds == {"audio": 12} and summary.groups == 6, "each recording and its MP3 are one group, and no two recordings are"


def test_groups_and_splits() -> None:
    groups = Groups()
    a, b, c, d = (groups.add() for _ in range(4))
    groups.join(c, b)
    groups.join(d, c)
    assert [groups.find(i) for i in (a, b, c, d)] == [a, b, b, b]
    many = {f"{i:05}": ["image"] for i in range(20_000)}
    found = splits(many, (0.8, 0.1, 0.1), "k")
    assert found == splits(dict(reversed(many.items())), (0.8, 0.1, 0.1), "k")
    assert abs(list(found.values()).count("train") / 20_000 - 0.8) < 0.01
    assert splits({"x": ["image"], "y": ["text"]}, (0.0, 0.5, 0.5), "k") == {"x": "train", "y": "train"}
