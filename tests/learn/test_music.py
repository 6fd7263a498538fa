"""Music: words and back, MIDI and back, a tiny model from a dataset to sealed pieces, with torch and without, and what cannot be."""

from __future__ import annotations

import json
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from worldloom import pipeline_music, pipeline_sample
from worldloom.cli import main
from worldloom.ingest import Dataset, Limits
from worldloom.ingest.midi import read_midi
from worldloom.ingest.own_scores import asked
from worldloom.ingest.refusal import DatasetError, IngestError
from worldloom.learn.families import learner
from worldloom.learn.learner import Learner
from worldloom.learn.model_file import opened, packed
from worldloom.learn.models.condition import Condition
from worldloom.learn.music import tokens
from worldloom.learn.music.composer import Composer, each, rows
from worldloom.learn.music.grammar import Pen, written
from worldloom.learn.music.grid import LEAST, bars_of, seconds_of, timed, windows
from worldloom.learn.music.pieces import Pieces, gathered, moved
from worldloom.learn.music.players import BLOCK, composed
from worldloom.learn.music.tokens import BAR, BAR_STEPS, BARS, BEAT, END, NOTE, PITCH, SIZE, Piece, decode, encode
from worldloom.learn.onnx_file import exported
from worldloom.learn.played import opened as played
from worldloom.learn.recipe import Recipe, Tune
from worldloom.pipeline_learn import Wanted, train
from worldloom.pipeline_sample import sample
from worldloom.synth.music import MOODS, Note, compose_score
from worldloom.synth.music.arrange import arranged
from worldloom.synth.music.midi import midi
from worldloom.synth.music.score import PARTS
from worldloom.synth.sound.loudness import integrated, true_peak
from worldloom.trust import verify
from worldloom.world import InputError

MOST = 200
TUNE = Tune(length=MOST, seconds=8)


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    """Anything that stands on the grid."""
    bars = draw(st.integers(1, BARS))
    row = st.tuples(st.integers(0, bars * BAR_STEPS - 1), st.integers(0, 127), st.integers(0, len(tokens.LENGTHS) - 1),
                    st.integers(0, tokens.LOUDNESS - 1))  # fmt: skip
    notes = sorted(draw(st.sets(row, max_size=60)))
    return Piece(draw(st.integers(0, tokens.BEATS - 1)), bars, np.array(notes, np.int64).reshape(-1, 4))


@given(pieces())
def test_words_say_all_of_a_piece(piece: Piece) -> None:
    words = encode(piece)
    again = decode(words)
    assert (again.beat, again.bars) == (piece.beat, piece.bars) and np.array_equal(again.notes, piece.notes)
    assert words.min() >= 0 and words.max() < SIZE and (words == END).sum() == 1


@given(pieces(), st.integers(0, 500), st.integers(0, SIZE - 1))
def test_words_that_are_no_piece_are_told(piece: Piece, at: int, word: int) -> None:
    words = encode(piece)
    words[at % len(words)] = word
    try:
        assert np.array_equal(encode(decode(words)), words), "what is read is what is written"
    except ValueError as error:
        assert "piece" in str(error)


@given(pieces(), st.integers(-40, 40))
def test_another_key_changes_pitches_alone(piece: Piece, by: int) -> None:
    notes = decode(moved(encode(piece), by)).notes
    assert np.array_equal(np.delete(notes, 1, 1), np.delete(piece.notes, 1, 1))
    shift = set((notes[:, 1] - piece.notes[:, 1]).tolist())
    assert len(shift) <= 1 and all(abs(s) <= abs(by) for s in shift)
    assert not len(notes) or 0 <= notes[:, 1].min() <= notes[:, 1].max() <= 127


@settings(deadline=None, max_examples=25)
@given(st.lists(st.floats(1, 150), min_size=1, max_size=6), st.integers(96, 300), st.integers(0, 99))
def test_whatever_the_numbers_say_a_piece_comes_out(seconds: list[float], most: int, seed: int) -> None:
    g = np.random.default_rng(seed)

    def follow(words: Any) -> Any:
        return g.standard_normal((len(seconds), SIZE)).astype(np.float32) * 3

    made = written(follow, lambda: g.random((len(seconds), SIZE), np.float32), seconds, most)
    for words, wanted in zip(made, seconds, strict=True):
        piece = decode(words)
        assert len(words) <= most and len(piece.notes) >= 1
        assert piece.bars == min(bars_of(wanted, piece.beat), most - 5)


def test_a_pen_allows_exactly_what_was_written() -> None:
    for mood in ("busy", "eerie", "calm"):
        score = compose_score(mood, 12.0, 5)
        one = read_midi(midi(score.notes, score.chord_seconds / 4), Limits())[0]
        words = encode(windows(one.arrays["midi"], one.facts["beat"], 768)[0][0])
        pen = Pen(seconds_of(decode(words)), len(words))
        for word in words.tolist():
            assert pen.allowed()[word], word
            pen.write(word)
        assert pen.done


ONE = st.builds(Note, start=st.integers(0, 400).map(lambda k: k / 16), length=st.integers(1, 60).map(lambda k: k / 16),
                pitch=st.integers(12, 108), velocity=st.floats(0.01, 1), part=st.sampled_from(PARTS))  # fmt: skip
NOTES = st.lists(ONE, min_size=1, max_size=40)


@given(NOTES, st.sampled_from([0.25, 0.5, 0.625, 1.5]))
def test_what_is_written_as_midi_is_read_again(notes: list[Note], beat: float) -> None:
    found = read_midi(midi(notes, beat, "a name"), Limits())[0]
    expected = []
    for part in PARTS:
        for pitch in {n.pitch for n in notes if n.part == part}:
            key = sorted((n.start, n.start + n.length, round(n.velocity * 127)) for n in notes if (n.part, n.pitch) == (part, pitch))
            last = [k for i, k in enumerate(key) if i + 1 == len(key) or key[i + 1][0] > k[0]]
            for i, (start, end, velocity) in enumerate(last):
                end = min(end, last[i + 1][0]) if i + 1 < len(last) else end
                expected.append((start * 1000, pitch, max(velocity, 1), (end - start) * 1000))
    got, want = found.arrays["midi"].astype(float), np.array(sorted(expected))
    got = got[np.lexsort(got.T[::-1])]
    assert got.shape == want.shape and found.facts["beat"] == pytest.approx(beat * 1000, abs=1e-3)
    order = np.lexsort(np.rint(want).T[::-1])
    assert np.abs(got - want[order]).max() <= 2, "to the nearest tick, and millisecond"


def test_the_composers_pieces_lie_on_the_grid() -> None:
    for k, mood in enumerate(MOODS):
        score = compose_score(mood, 14.0, k)
        one = read_midi(midi(score.notes, score.chord_seconds / 4), Limits())[0]
        (piece,), lost = windows(one.arrays["midi"], one.facts["beat"], 768)
        notes, beat = timed(piece, score.seconds)
        assert lost == 0 and piece.bars == len(score.chords) and 4 * beat == pytest.approx(score.chord_seconds, rel=0.002)
        starts = np.array(sorted(n.start for n in score.notes))
        assert abs(len(notes) - len(starts)) <= max(1, 0.05 * len(starts)), "notes that fall together are one"
        assert np.abs(starts[:, None] - notes[None, :, 0]).min(1).max() <= score.chord_seconds / BAR_STEPS + 0.002


def test_a_long_recording_is_cut_at_bars() -> None:
    m = 4000
    events = np.stack([np.arange(m) * 125, 30 + np.arange(m) % 60, np.full(m, 90), np.full(m, 120)], 1).astype(np.int32)
    found, lost = windows(events, 500.0, MOST)
    assert lost == 0 and sum(len(p.notes) for p in found) == m
    assert all(len(encode(p)) <= MOST and p.bars <= BARS for p in found) and all(len(p.notes) >= LEAST for p in found)
    crowd = np.stack([np.zeros(300), np.arange(300) % 128, np.full(300, 90), 100 + np.arange(300)], 1).astype(np.int32)
    assert windows(np.concatenate([crowd, events + [2000, 0, 0, 0]]), 500.0, MOST)[1] > 80, "a bar that is too full is left out, and told"


def test_a_part_for_every_note() -> None:
    notes = np.array([[0, 6, 30, 0.5], [0, 2.1, 60, 0.3], [0, 0.4, 76, 0.5], [1, 0.3, 62, 0.3], [1, 9, 3, 0.5], [7.99, 3, 127, 0.5]], float)
    score = arranged(notes, 8.0, 2.0, "calm")
    found = {(n.pitch, n.part) for n in score.notes}
    assert found == {(30, "drone"), (60, "pad"), (76, "flute"), (62, "piano"), (15, "drone"), (103, "flute")}
    assert {n.part for n in arranged(notes, 8.0, 2.0, "a user's own").notes} == {"piano"}
    assert all(n.start + n.length <= 8.0 + 0.02 for n in score.notes)


def tiny(classes: int = 2, seed: int = 0) -> tuple[Learner, Recipe, Pieces]:
    """A model whose weights are not those it begins with, and what it could learn from."""
    made = []
    for k in range(8):
        score = compose_score(("calm", "busy")[k % 2], 6.0, k)
        one = read_midi(midi(score.notes, score.chord_seconds / 4), Limits())[0]
        made.append(encode(windows(one.arrays["midi"], one.facts["beat"], MOST)[0][0]))
    data = gathered(made, [k % 2 for k in range(8)])
    recipe = Recipe(model="transformer", depth=1, classes=classes, batch=4, tune=TUNE, flips=True, seed=seed, rate=0.01)
    found, chance = learner(recipe, data, torch.device("cpu")), torch.Generator().manual_seed(0)
    for p in found.parts["gpt"].average.parameters():
        p.data += 0.1 * torch.randn(p.shape, generator=chance)
    return found, recipe, data


def test_a_batch_follows_from_its_arguments_and_moves_keys() -> None:
    _, _, data = tiny()
    one, two = (data.batch(3, 5, 6, slice(0, 6), flips=True) for _ in range(2))
    still = data.batch(3, 5, 6, slice(0, 6))
    assert torch.equal(one.x, two.x) and not torch.equal(one.x, still.x) and torch.equal(one.x < PITCH, still.x < PITCH)
    halves = [data.batch(3, 5, 6, part, flips=True) for part in (slice(0, 3), slice(3, 6))]
    for k, half in enumerate(halves):
        assert torch.equal(half.x, one.x[3 * k : 3 * k + 3, : half.x.shape[1]]), "a share is the same rows"
    made = tiny()[0]
    assert isinstance(made, Composer)
    gpt = made.parts["gpt"].average
    with torch.no_grad():
        whole, parts = each(gpt, one.x, one.condition), [each(gpt, h.x, h.condition) for h in halves]
    assert float(whole) == pytest.approx(float(sum(parts)) / 2, abs=1e-5), "and two workers lower the same loss"


def test_mood_and_length_reach_the_model() -> None:
    made, recipe, _ = tiny()
    calm, busy, none = (composed(made, recipe, 0, which, 8.0, 1) for which in (np.zeros(BLOCK), np.ones(BLOCK), None))
    assert any(not np.array_equal(a, b) for a, b in zip(calm, busy)) and any(not np.array_equal(a, b) for a, b in zip(calm, none))
    mixed = composed(made, recipe, 0, np.arange(BLOCK) % 2, 8.0, 1)
    for k, words in enumerate(mixed):
        assert np.array_equal(words, (calm, busy)[k % 2][k]), "what the neighbours are asked does not matter"
    for seconds in (6.0, 12.0):
        for words in composed(made, recipe, 0, None, seconds, 2):
            piece = decode(words)
            assert piece.bars == bars_of(seconds, piece.beat)
            assert pipeline_music.song(words, seconds, "calm").score.seconds == seconds


def test_a_few_steps_lower_the_loss() -> None:
    made, _, data = tiny()
    from worldloom.learn.draws import Draws

    def apply(part: Any, loss: torch.Tensor) -> None:
        part.module.zero_grad()
        loss.backward()
        part.optimisers[0].step()

    losses = [float(made.step(data.batch(0, k, 4, slice(0, 4), True), Draws(0, k, 4), apply)["loss"]) for k in range(25)]
    assert losses[0] > 5 and losses[-1] < losses[0] - 1


def test_onnx_writes_the_same_music(tmp_path: Path) -> None:
    made, recipe, _ = tiny()
    path = tmp_path / "model.onnx"
    path.write_bytes(exported(made, recipe, ("busy", "calm"), "music"))
    other = played(path)
    assert other.facts.kind == "music" and other.facts.vocabulary == SIZE and other.facts.length == MOST
    label = np.array([0, 1, 2], np.int64)
    assert isinstance(made, Composer)
    follow, past = made.following(Condition(torch.from_numpy(label)), 3), other.room(3)
    for at, words in enumerate((None, np.full(3, BEAT), np.array([BAR + 3] * 3), np.array([PITCH, NOTE, END]))):
        theirs = follow(words)
        ours, past[at : at + 1] = other.run(label, token=np.full(3, -1) if words is None else words, past=past[:at])
        assert np.abs(ours - theirs).max() < 1e-3 and theirs.std() > 0.05
    for a, b in zip(composed(made, recipe, 0, np.arange(BLOCK) % 2, 6.0, 3), composed(other, recipe, 0, np.arange(BLOCK) % 2, 6.0, 3)):
        assert np.array_equal(a, b)
    with pytest.raises(InputError, match="model of music"):
        from worldloom.learn.chance import Chance

        other.sample(None, Chance(0, 0, 2))


def test_a_model_file_is_the_model(tmp_path: Path) -> None:
    made, recipe, _ = tiny()
    path = tmp_path / "model.safetensors"
    path.write_bytes(packed(made, recipe, ("busy", "calm")))
    again, same, labels = opened(path)
    assert same == recipe and labels == ("busy", "calm")
    assert all(np.array_equal(a, b) for a, b in zip(composed(made, recipe, 0, None, 6.0, 0), composed(again, recipe, 0, None, 6.0, 0)))
    assert rows([np.arange(2), np.arange(3)]).tolist() == [[0, 1, -1], [0, 1, 2]]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny run by the command line, from the composer's own pieces."""
    here = tmp_path_factory.mktemp("music")
    assert main(["ingest", "score://calm,busy?pieces=40&seconds=8", "-o", str(here / "data")]) == 0
    how = ["--kind", "music", "--model", "transformer", "--steps", "3", "--depth", "1", "--batch", "4"]
    assert main(["train", str(here / "data"), "-o", str(here / "run"), *how]) == 0
    return here / "run"


def test_a_source_of_music(run: Path) -> None:
    found = Dataset.open(run.parent / "data")
    assert found.summary.kinds == {"midi": 40} and found.labels == ["busy", "calm"]
    assert found.summary.licences == {"LicenseRef-own-work": 40}
    assert all(2 <= r["seconds"] <= 8.1 and r["beat"] > 0 for r in found.records)
    taken = pipeline_music.taken(found)
    assert len(taken.data) == found.summary.splits["midi"]["train"] and taken.findings == () and 4 <= taken.tune.seconds <= 8


@pytest.mark.parametrize("address", [
    "score://", "score://calm?pieces=0", "score://calm?pieces=x", "score://calm?pieces=3&colour=2", "score://calm,calm", "score://polka",
    "score://calm?seconds=3", "score://calm?pieces=999999999", "score://calm?pieces",
])  # fmt: skip
def test_addresses_of_music(address: str) -> None:
    with pytest.raises(IngestError) as error:
        asked(address, tuple(MOODS))
    assert "\n" not in str(error.value)


def test_a_run_is_sealed_and_its_card_says_what_went_in(run: Path) -> None:
    card = json.loads((run / "model" / "card.json").read_text())
    assert card["kind"] == "music" and card["classes"] == ["busy", "calm"] and card["recipe"]["tune"]["length"] == pipeline_music.WORDS
    assert card["data"]["splits"] == Dataset.open(run.parent / "data").summary.splits["midi"]
    assert any("pieces: a model of so few" in finding for finding in card["findings"])
    for sealed in (run / "model", run / "preview.png"):
        verdict = verify(sealed)
        assert verdict.state in ("trusted", "untrusted") and not verdict.problems, "by the signer of another test's home"
    with Image.open(run / "model" / "samples.png") as sheet:
        assert sheet.width > 1000


def test_pieces_are_sealed_heard_and_the_same_however_many(run: Path, tmp_path: Path) -> None:
    for name, n in (("few", 2), ("many", 3)):
        made = sample(run, tmp_path / name, n, label="calm", seed=3, seconds=6.0)
        assert made["count"] == n and made["seconds"] == 6.0 and made["classes"] == ["calm"]
    for k in range(2):
        pair = [(tmp_path / name / f"{k:04d}.mid").read_bytes() for name in ("few", "many")]
        assert pair[0] == pair[1] and len(read_midi(pair[0], Limits())[0].arrays["midi"]) >= 1
    assert (tmp_path / "few" / "0000.mid").read_bytes() != (tmp_path / "few" / "0001.mid").read_bytes()
    told = json.loads((tmp_path / "few" / "samples.json").read_text())
    listed = [(x["file"], x["sound"], x["class"], x["seconds"]) for x in told["samples"]]
    assert listed == [("0000.mid", "0000.wav", "calm", 6.0), ("0001.mid", "0001.wav", "calm", 6.0)]
    for name in ("0000.wav", "0000.mid", "samples.png"):
        verdict = verify(tmp_path / "few" / name)
        assert verdict.state == "trusted" and verdict.claims["source"] == "trainedAlgorithmicMedia", verdict
    assert verify(tmp_path / "few").state == "trusted"
    with wave.open(str(tmp_path / "few" / "0001.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getnframes()) == (48000, 2, 6 * 48000)
        x = np.frombuffer(file.readframes(6 * 48000), "<i2").reshape(-1, 2) / 32768
    assert -20 <= integrated(x) <= -16 and true_peak(x) <= -0.9


def test_without_torch(run: Path, tmp_path: Path) -> None:
    assert main(["export", str(run), "--to", "onnx"]) == 0
    code = ("import sys, importlib.util as u\nfind = u.find_spec\n"
            "u.find_spec = lambda name, *a: None if name in ('torch', 'safetensors') else find(name, *a)\n"
            "from worldloom.cli import main\ncode = main(sys.argv[1:])\nassert 'torch' not in sys.modules\nsys.exit(code)")  # fmt: skip
    given = ["sample", str(run), "-n", "1", "--class", "busy", "--seed", "5", "--seconds", "5"]
    done = subprocess.run([sys.executable, "-c", code, *given, "-o", str(tmp_path / "onnx")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-800:]
    assert main([*given, "-o", str(tmp_path / "torch")]) == 0
    assert (tmp_path / "onnx" / "0000.mid").read_bytes() == (tmp_path / "torch" / "0000.mid").read_bytes()


def _dataset(folder: Path, files: dict[str, bytes]) -> Path:
    source = folder / "source"
    source.mkdir()
    for name, data in files.items():
        (source / name).write_bytes(data)
    assert main(["ingest", str(source), "-o", str(folder / "data"), "--licence", "CC0-1.0", "--workers", "0"]) == 0
    return folder / "data"


def _notes(count: int, lowest: int = 60, wide: int = 1, gap: float = 0.25) -> bytes:
    """One note after the other, a scale of `wide` semitones again and again."""
    return midi((Note(start=k * gap, length=0.2, pitch=lowest + k % wide, velocity=0.5, part="piano") for k in range(count)), 0.5)


def _crowd() -> bytes:
    """580 notes that begin together."""
    return midi((Note(start=0, length=k / 40 + 0.1, pitch=12 + k % 97, velocity=0.5, part=PARTS[k // 97]) for k in range(580)), 0.5)


@pytest.mark.parametrize(("files", "said"), [
    ({"note.txt": b"no music"}, "no MIDI to train on"),
    ({f"{k}.mid": _notes(1, 50 + k) for k in range(12)}, "no piece that music can be learnt from"),
    ({"crowd.mid": _crowd()}, "no piece that music can be learnt from"),
])  # fmt: skip
def test_datasets_without_music(tmp_path: Path, files: dict[str, bytes], said: str) -> None:
    data = _dataset(tmp_path, files)
    with pytest.raises(DatasetError) as error:
        train(data, tmp_path / "run", Wanted("music", "transformer", steps=1))
    assert said in str(error.value) and "\n" not in str(error.value)


def test_what_is_not_for_music_is_refused(run: Path, tmp_path: Path) -> None:
    cases: list[tuple[Any, str]] = [
        (lambda: train(run.parent / "data", tmp_path / "x", Wanted("music", "flow", steps=1)), "pass --model transformer"),
        (lambda: train(run.parent / "data", tmp_path / "x", Wanted("image", "flow", steps=1)), "no pictures to train on"),
        (lambda: sample(run, tmp_path / "x", 1, label="polka"), "no class"),
        (lambda: sample(run, tmp_path / "x", 1, seconds=1.0), "4 to 120"),
        (lambda: pipeline_sample.tile(run, "calm", 0), "model of music"),
    ]
    for call, said in cases:
        with pytest.raises(InputError, match=said):
            call()
    from worldloom.pipeline_judge import judge

    with pytest.raises(InputError, match="music"):
        judge(run, run.parent / "data", count=8)
    assert not (tmp_path / "x").exists()


def test_a_hundred_thousand_notes_and_extreme_pitches(tmp_path: Path) -> None:
    data = _dataset(tmp_path, {"long.mid": _notes(100_000, 12, 97, 0.03), "wide.mid": _raw(40, (0, 127))})
    taken = pipeline_music.taken(Dataset.open(data))
    both = [taken.data[i] for i in range(len(taken.data))] + [taken.held[i] for i in range(len(taken.held))]
    assert len(both) > 200 and all(len(words) <= pipeline_music.WORDS for words in both)
    assert sum(len(decode(words).notes) for words in both) >= 99_000
    wide = [words for words in both if (words == PITCH).any() and (words == PITCH + 127).any()]
    assert len(wide) <= 1, "it is in one split"
    piece = moved(encode(Piece(5, 1, np.array([[0, 0, 5, 3], [12, 127, 5, 3]]))), 6)
    score = pipeline_music.song(piece, 5.0, "calm").score
    assert [n.pitch for n in score.notes] == [12, 103]


def _raw(count: int, pitches: tuple[int, ...]) -> bytes:
    """A file of pitches that no player of ours reaches."""
    notes = (pitches[k % len(pitches)] for k in range(count))
    body = b"".join(bytes([0, 0x90, pitch, 80, 0x60, 0x80, pitch, 0]) for pitch in notes) + b"\0\xff\x2f\0"
    return b"MThd\0\0\0\6\0\0\0\1\0\x60MTrk" + len(body).to_bytes(4, "big") + body
