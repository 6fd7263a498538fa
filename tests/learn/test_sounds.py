"""Short sounds: pictures of them and back, recordings cut into clips, a tiny model from files to sealed sounds, and what cannot be."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from worldloom.cli import main
from worldloom.ingest.own_sounds import asked
from worldloom.ingest.refusal import DatasetError, IngestError
from worldloom.learn.chance import Chance
from worldloom.learn.diffusers_file import written
from worldloom.learn.metrics.judged import LEAST
from worldloom.learn.played import opened as played
from worldloom.learn.recipe import Recipe, Sound
from worldloom.learn.refusal import CheckpointError
from worldloom.learn.sounds import clips
from worldloom.learn.sounds.heap import GAIN, OFTEN, Heap, evened
from worldloom.learn.sounds.judged import features, judged
from worldloom.learn.sounds.spectrum import BANDS, FAINT, HOP, RATE, analysed, sounded
from worldloom.pipeline_learn import Wanted, train
from worldloom.pipeline_model import opened
from worldloom.pipeline_pictures import blocks
from worldloom.pipeline_sfx import frames_of, painted, taken, waves
from worldloom.render.audio.wav import wav16
from worldloom.trust import verify
from worldloom.world import InputError

FRAMES = 64


def beep(seconds: float = 0.5, hertz: float = 900.0, level: float = 0.5) -> np.ndarray:
    t = np.arange(round(seconds * RATE)) / RATE
    return level * np.sin(2 * np.pi * hertz * t) * np.minimum(1, np.minimum(t, t[::-1]) / 0.01)


def hiss(seconds: float = 1.0, seed: int = 0, level: float = 0.1) -> np.ndarray:
    return level * np.random.default_rng(seed).standard_normal(round(seconds * RATE)).clip(-3, 3)


def whole(x: np.ndarray) -> np.ndarray:
    return np.rint(x * 32767).astype(np.int16)[:, None]


@pytest.mark.parametrize(
    "x", [beep(64 * HOP / RATE), hiss(64 * HOP / RATE), beep(64 * HOP / RATE, 90, 0.4) + 0.02 * hiss(64 * HOP / RATE)]
)
def test_a_sound_comes_back_from_its_picture(x: np.ndarray) -> None:
    levels = analysed(x.astype(np.float32))
    assert levels.shape == (BANDS, 64) and levels.max() < 1
    again = sounded(levels, np.random.default_rng(1))
    assert again.tobytes() == sounded(levels, np.random.default_rng(1)).tobytes() and len(again) == len(x)
    loud = levels > levels.max() - 30
    assert np.sqrt(np.mean((analysed(again) - levels)[loud] ** 2)) < 3.5, "dB"
    assert abs(20 * np.log10(again.std() / x.std())) < 1.2, "of noise a twelfth lies above the bands"


def test_silence_stays_silence() -> None:
    levels = analysed(np.zeros(FRAMES * HOP, np.float32))
    assert levels.max() < FAINT + 0.1 and np.abs(sounded(levels, np.random.default_rng(0))).max() < 1e-5


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 8), st.integers(1, 3), st.integers(0, 99))
def test_what_is_folded_comes_back(strips: int, n: int, seed: int) -> None:
    pictures = np.random.default_rng(seed).random((n, BANDS, 64 * strips), np.float32)
    values = clips.folded(pictures)
    assert values.shape == (n, 2 * strips, 64, 64) and np.array_equal(clips.unfolded(values), pictures)


def test_sounds_are_cut_where_they_begin() -> None:
    quiet = np.zeros(RATE)
    x = clips.mono(whole(np.concatenate([quiet, beep(), quiet, beep(0.3, 2000), quiet])))
    level = clips.loudness(x)
    found = clips.runs(level)
    assert [round(r.start * HOP / RATE, 1) for r in found] == [1.0, 2.5]
    first, second = clips.cut(x, level, found, FRAMES)
    assert not first.steady and first.levels.shape == (BANDS, FRAMES)
    assert first.levels[:, :8].max() > -20 and second.levels[:, 56:].max() < -100, "what is over is silence"


def test_what_goes_on_is_cut_into_pieces_and_a_long_one_not_without_end() -> None:
    x = clips.mono(whole(hiss(30.0)))
    level = clips.loudness(x)
    pieces = list(clips.cut(x, level, clips.runs(level), FRAMES))
    assert len(pieces) == 64 and all(p.steady for p in pieces)
    long = np.lib.stride_tricks.as_strided(np.ones(1, np.int16), (36_000 * RATE, 1), (0, 0))  # ten hours that take two bytes
    assert len(clips.mono(long)) == clips.HEARD * RATE + 4 * HOP


def test_a_batch_is_varied_only_in_training() -> None:
    pictures = np.zeros((4, BANDS, FRAMES), np.uint8)
    pictures[:, :, :8] = np.arange(100, 108)
    heap = Heap(pictures, None, np.array([True, True, False, False]), np.arange(4))
    plain = heap.batch(0, 0, 4, slice(0, 4), flips=False, wraps=False).x.numpy()
    assert {tuple(p.ravel()) for p in clips.unfolded(plain)} == {
        tuple((pictures[0].astype(np.float32) / np.float32(127.5) - 1).ravel())
    }
    varied = clips.unfolded(heap.batch(0, 0, 64, slice(0, 64), flips=True, wraps=False).x.numpy())
    starts = {int(np.flatnonzero(v[0] > -1)[0]) for v in varied}
    assert len(starts) > 8 and 0 in starts
    gain = (varied.max((1, 2)) + 1) * 127.5 - 107
    assert np.abs(gain).max() <= GAIN * 255 / clips.RANGE + 1e-3 and gain.std() > 1
    half = heap.batch(0, 0, 64, slice(32, 64), flips=True, wraps=False).x.numpy()
    assert np.array_equal(clips.unfolded(half), varied[32:]), "workers that share a batch see the same"


def test_rare_classes_are_seen_more_often_than_they_come() -> None:
    labels = np.repeat([0, 1, 2, 3], [40, 20, 6, 1])
    seen = np.bincount(labels[evened(labels)])
    assert seen.tolist() == [40, 20, 18, OFTEN] and len(evened(labels[:0])) == 0
    assert np.array_equal(np.unique(evened(labels)), np.arange(67))


def noise(n: int, seed: int, tilt: float) -> np.ndarray:
    shape = np.linspace(160, 160 - tilt, BANDS)[None, :, None]
    return (shape + np.random.default_rng(seed).normal(0, 12, (n, BANDS, FRAMES))).clip(0, 255).astype(np.uint8)


def test_like_sounds_score_as_real_ones_do_and_others_do_not() -> None:
    assert features(noise(3, 0, 40)).shape == (3, 52)
    real = noise(48, 0, 40)
    like, other = judged(real, noise(12, 1, 40), noise(24, 2, 40)), judged(real, noise(12, 1, 40), noise(24, 2, 90))
    assert like.figures["frechet"].value < 1.3 * like.figures["frechet"].floor
    assert other.figures["frechet"].value > 5 * other.figures["frechet"].floor
    copied = judged(real, noise(12, 1, 40), real[:24])
    assert copied.memorisation.share == 1.0 and like.memorisation.share < 0.3


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.set_num_threads(1)
    here = tmp_path_factory.mktemp("sounds")
    for k in range(16):
        for name, x in {"beep": beep(0.3, 400 + 60 * k), "hiss": hiss(0.6, k, 0.05)}.items():
            (here / "own" / name).mkdir(parents=True, exist_ok=True)
            (here / "own" / name / f"{k}.wav").write_bytes(wav16(x))
    assert main(["ingest", str(here / "own"), "-o", str(here / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    return here / "data"


@pytest.fixture(scope="module")
def run(data: Path) -> Path:
    out = data.parent / "run"
    assert main(["train", str(data), "-o", str(out), "--kind", "sfx", "--steps", "2", "--depth", "1", "--batch", "4"]) == 0
    assert main(["export", str(out), "--to", "onnx"]) == 0
    return out


def test_a_run_says_what_it_is(run: Path) -> None:
    card = json.loads((run / "model" / "card.json").read_bytes())
    assert card["kind"] == "sfx" and card["classes"] == ["beep", "hiss"] and card["data"]["licences"] == {"CC0-1.0": 32}
    assert sum(card["data"]["splits"].values()) == 32 and card["recipe"]["sound"]
    with Image.open(run / "model" / "samples.png") as picture:
        assert picture.size[0] > 1000


def test_onnx_and_torch_agree(run: Path) -> None:
    model, recipe, _ = opened(run / "model" / "model.safetensors")
    which = np.array([0, 1])
    one = next(blocks(model, 2, which, 5))
    two = next(blocks(played(run / "model" / "model.onnx"), 2, which, 5))
    assert np.abs(one - two).max() < 1e-3
    first, second = (painted(x, recipe).astype(int) for x in (one, two))
    assert np.abs(first - second).max() <= 1 and (first != second).mean() < 1e-3


def test_samples_are_sealed_wav_files_and_need_no_torch(run: Path, tmp_path: Path) -> None:
    code = ("import sys, importlib.util as u\nfind = u.find_spec\n"
            "u.find_spec = lambda name, *a: None if name in ('torch', 'safetensors') else find(name, *a)\n"
            "from worldloom.cli import main\ncode = main(sys.argv[1:])\nassert 'torch' not in sys.modules\nsys.exit(code)")  # fmt: skip
    given = [sys.executable, "-c", code, "sample", str(run), "-n", "2", "--class", "hiss", "-o", str(tmp_path / "out")]
    done = subprocess.run(given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-800:]
    listed = json.loads((tmp_path / "out" / "samples.json").read_bytes())["samples"]
    assert [row["class"] for row in listed] == ["hiss"] * 2 and verify(tmp_path / "out").state == "trusted"
    assert verify(tmp_path / "out" / "0000.wav").claims["source"] == "trainedAlgorithmicMedia"
    with wave.open(str(tmp_path / "out" / "0001.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        assert file.getnframes() == round(listed[1]["seconds"] * RATE)


def test_a_model_is_judged_beside_its_floor(run: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["eval", str(run / "model" / "model.onnx"), str(data), "-n", str(LEAST), "-o", str(tmp_path / "out"), "--json"]) == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert found["figures"]["frechet"]["value"] > found["figures"]["frechet"]["floor"] and found["trained_on_it"]
    assert found["memorisation"]["pairs"][0]["name"].endswith(".wav") and (tmp_path / "out" / "nearest.png").is_file()


def wav(body: bytes, kind: int = 3, bits: int = 32, claimed: int | None = None) -> bytes:
    form = struct.pack("<HHIIHH", kind, 1, RATE, RATE * bits // 8, bits // 8, bits)
    data = (
        b"WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(body) if claimed is None else claimed) + body
    )
    return b"RIFF" + struct.pack("<I", len(data)) + data


def test_strange_recordings_are_heard_or_named(tmp_path: Path) -> None:
    source = tmp_path / "own"
    source.mkdir()
    (source / "beep.wav").write_bytes(wav16(beep()))
    (source / "silent.wav").write_bytes(wav16(np.zeros(RATE)))
    (source / "nan.wav").write_bytes(wav(np.full(RATE, np.nan, "<f4").tobytes()))
    (source / "loud.wav").write_bytes(wav((hiss() * 1e30).astype("<f4").tobytes()))
    (source / "lies.wav").write_bytes(wav(whole(beep(0.4, 700)).astype("<i2").tobytes(), 1, 16, 36_000 * RATE * 2))
    (source / "none.wav").write_bytes(wav(b""))
    (source / "text.wav").write_bytes(b"no sound at all")
    assert main(["ingest", str(source), "-o", str(tmp_path / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    refused = [json.loads(line) for line in (tmp_path / "data" / "refused.jsonl").read_text().splitlines()]
    assert {"none.wav", "text.wav"} <= {row["name"] for row in refused} and all(row["why"] for row in refused)
    from worldloom.ingest import Dataset

    found = taken(Dataset.open(tmp_path / "data"))
    assert len(found.data) >= 1 and np.isfinite(found.scale.top) and found.data.pictures.max() > 200


@pytest.mark.parametrize(("files", "words"), [
    ({"a.wav": wav16(np.zeros(RATE)), "b.wav": wav16(np.zeros(2 * RATE))}, "silent"), ({"a.txt": b"a text"}, "no sounds"),
])  # fmt: skip
def test_nothing_to_hear_is_one_sentence(files: dict[str, bytes], words: str, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    for name, content in files.items():
        (tmp_path / "own" / name).write_bytes(content)
    assert main(["ingest", str(tmp_path / "own"), "-o", str(tmp_path / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    with pytest.raises(DatasetError, match=words):
        train(tmp_path / "data", tmp_path / "run", Wanted(kind="sfx", steps=1))


def test_one_sound_is_learnt_and_the_card_says_so(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "beep.wav").write_bytes(wav16(beep()))
    assert main(["ingest", str(tmp_path / "own"), "-o", str(tmp_path / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    card = train(tmp_path / "data", tmp_path / "run", Wanted(kind="sfx", steps=1, depth=1, model="gan"))
    assert "only 1 sounds: a model of so few repeats them." in card["findings"] and card["recipe"]["classes"] == 0


def test_what_does_not_fit_is_refused(run: Path, data: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="flow or a gan"):
        train(data, tmp_path / "run", Wanted(kind="sfx", model="transformer", steps=1))
    assert main(["sample", str(run), "-o", str(tmp_path / "out"), "--seconds", "5"]) == 2
    assert main(["sample", str(run), "-o", str(tmp_path / "out"), "--class", "gull"]) == 2
    with pytest.raises(InputError, match="makes sounds"):
        written(*opened(run / "model" / "model.safetensors")[:2])
    assert main(["create", "a room", "-o", str(tmp_path / "w"), "--material", f"brick={run}"]) == 2
    strange = Recipe(sound=Sound(top=0), size=32, channels=2)
    with pytest.raises(CheckpointError, match="no sound"):
        frames_of(strange)


def test_a_sound_follows_from_its_place_alone() -> None:
    recipe = Recipe(sound=Sound(top=-10), size=64, channels=2)
    pictures = np.asarray(Chance(0, 0, 3).uniform(BANDS, FRAMES) * 255, np.uint8)
    some = list(waves(pictures, recipe, 7))
    assert np.array_equal(some[2], next(waves(pictures[2:], recipe, 7, 2))) and max(np.abs(x).max() for x in some) <= 0.971


@pytest.mark.parametrize("address", ["sound://", "sound://gull?items=0", "sound://gull?items=x", "sound://gull,gull", "sound://gul",
                                     "sound://gull?seconds=61", "sound://gull?items=999999999", "sound://gull?colour=1"])  # fmt: skip
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(IngestError) as error:
        asked(address, ("gull", "rain"))
    assert str(error.value).count(". ") == 0


def test_the_rules_are_a_source(tmp_path: Path) -> None:
    given = ["ingest", "sound://step_gravel,switch?items=6&seconds=1", "--licence", "CC0-1.0"]
    assert main([*given, "-o", str(tmp_path / "a")]) == 0 and main([*given, "-o", str(tmp_path / "b")]) == 0
    assert (tmp_path / "a" / "data.safetensors").read_bytes() == (tmp_path / "b" / "data.safetensors").read_bytes()
    summary = json.loads((tmp_path / "a" / "dataset.json").read_bytes())
    assert summary["labels"] == ["step_gravel", "switch"] and summary["kinds"] == {"audio": 6}
