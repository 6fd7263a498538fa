"""Rules of the composer, and how its scores sound."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.compute import rng
from worldloom.synth.music import MOODS, Score, compose_score, hertz, play
from worldloom.synth.music.harmony import MODES, lead, scale, triad, walk

CASES = [(m, s) for m in sorted(MOODS) for s in (8.0, 30.0)]


@pytest.mark.parametrize("mood, seconds", CASES)
def test_notes_are_in_the_key_and_in_time(mood: str, seconds: float) -> None:
    for seed in range(4):
        s = compose_score(mood, seconds, seed)
        key = scale(s.tonic, s.mode)
        assert s.notes and np.mean([n.pitch % 12 in key for n in s.notes]) == 1.0
        assert all(n.start + n.length <= seconds + 1e-6 for n in s.notes)
        assert 4 <= len(s.notes) / seconds * 8 <= 120
        assert list(s.notes) == sorted(s.notes, key=lambda n: (n.start, n.part, n.pitch))


@pytest.mark.parametrize("mood, seconds", CASES)
def test_the_form_comes_home(mood: str, seconds: float) -> None:
    s = compose_score(mood, seconds, 5)
    assert [x.name for x in s.form] == ["intro", "A", "B", "A'"]
    assert s.chords[0][0] == s.tonic == s.chords[-1][0]
    b = next(x for x in s.form if x.name == "B")
    assert s.chords[round(b.start / s.chord_seconds)][0] != s.tonic
    low = [n for n in s.notes if n.start >= s.form[-1].end - s.chord_seconds - 1e-6]
    assert min(low, key=lambda n: n.pitch).pitch % 12 == s.tonic


@pytest.mark.parametrize("mode", sorted(MODES))
def test_voices_move_little_and_not_in_parallel_fifths(mode: str) -> None:
    for seed in range(6):
        chords = [triad(2, mode, d) for d in walk(rng(seed, "t"), mode, 0, 8, True)]
        voices = lead(chords)
        for v, c in zip(voices, chords, strict=True):
            assert {p % 12 for p in v} == set(c) and list(v) == sorted(v)
        steps = np.abs(np.diff(voices, axis=0))
        assert steps.mean() <= 3.0 and steps.max() <= 9
        for a, b in zip(voices, voices[1:], strict=False):
            fifths = [(b[j] - b[i]) % 12 == (a[j] - a[i]) % 12 == 7 and a[i] != b[i] for i in range(3) for j in range(i + 1, 3)]
            assert sum(fifths) <= 1


def test_moods_differ_in_pace_and_mode() -> None:
    rate = lambda m: len(compose_score(m, 30, 1).notes)  # noqa: E731
    assert rate("festive") > 1.5 * rate("eerie")
    assert len({compose_score(m, 10, 1).mode for m in MOODS}) >= 5


def test_seeds_give_other_music_and_the_same_seed_the_same() -> None:
    assert compose_score("calm", 20, 3) == compose_score("calm", 20, 3)
    assert len({compose_score("calm", 20, s).model_dump_json() for s in range(8)}) == 8


@pytest.mark.parametrize("mood", ["calm", "eerie", "festive", "grand", "tense"])
def test_it_sounds(mood: str) -> None:
    s = compose_score(mood, 8.0, 2)
    x = play(s, 2)
    assert x.shape == (384000, 2) and x.dtype == np.float32 and np.isfinite(x).all()
    assert np.abs(x).max() == pytest.approx(0.708, abs=1e-3) and np.abs(x.mean(0)).max() < 2e-3
    assert np.abs(x[-1]).max() < 1e-3
    assert np.array_equal(x, play(s, 2))


def test_a_loop_has_no_seam() -> None:
    x = play(compose_score("cosy", 12.0, 1, loop=True), 1, loop=True)
    assert np.abs(x[0] - x[-1]).max() < 3 * np.percentile(np.abs(np.diff(x, axis=0)), 99.9)


def test_instruments_are_in_tune() -> None:
    from worldloom.synth.music.play import PLAYERS

    for part, player in PLAYERS.items():
        x = player(rng(1, "t"), hertz(69), 1.5, 0.5)
        spectrum = np.abs(np.fft.rfft(x * np.hanning(len(x)), 2**18))
        f = np.fft.rfftfreq(2**18, 1 / 48000)
        near = (f > 400) & (f < 480)
        assert f[near][spectrum[near].argmax()] == pytest.approx(440, rel=0.006), part


def test_unknown_moods_are_calm() -> None:
    assert isinstance(compose_score("puzzled", 8, 1), Score)
