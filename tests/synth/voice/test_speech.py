"""The narrator: pauses, pace, level."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.synth.sound.loudness import integrated
from worldloom.synth.voice import phrases, speak
from worldloom.world import InputError

TEXT = "The harbour wakes before the sun. Three boats ride at anchor, and the gulls begin their slow complaint."


def test_a_text_falls_into_breaths() -> None:
    assert [t for t, _ in phrases("One. Two? Three!\n\nFour")] == ["One.", "Two?", "Three!", "Four"]
    assert [t for t, _ in phrases("Dr. Smith paid 3.50 at St. Paul.")] == ["Dr. Smith paid 3.50 at St. Paul."]
    assert phrases("  ...  !! ") == []


def test_long_sentences_are_split_and_no_word_is_lost() -> None:
    text = ", ".join(f"and clause number {i} goes on for a little while" for i in range(20)) + "."
    rows = phrases(text)
    assert len(rows) > 3 and all(len(t) <= 240 for t, _ in rows)
    assert " ".join(t for t, _ in rows) == text
    run_on = "word " * 300
    assert " ".join(t for t, _ in phrases(run_on)) == run_on.strip()


def test_pace_level_and_cues() -> None:
    s = speak(TEXT)
    assert 0.045 < s.seconds / len(TEXT) < 0.1
    assert integrated(s.samples) == pytest.approx(-18, abs=0.8) and np.abs(s.samples).max() < 0.8
    assert len(s.cues) == 2 and s.cues[0].start == 0 and s.cues[0].end < s.cues[1].start
    assert s.cues[-1].end == pytest.approx(s.seconds, abs=0.05)
    gap = s.samples[round((s.cues[0].end + 0.05) * 48000) : round((s.cues[1].start - 0.05) * 48000)]
    assert len(gap) > 4800 and np.abs(gap).max() < 0.01


def test_it_is_repeatable_and_speed_shortens_it() -> None:
    assert np.array_equal(speak("Good evening.").samples, speak("Good evening.").samples)
    assert speak(TEXT, speed=1.25).seconds < 0.9 * speak(TEXT).seconds


@pytest.mark.parametrize("text", ["", "  ", "...", "x" * 20001])
def test_nothing_to_say_is_an_error(text: str) -> None:
    with pytest.raises(InputError):
        speak(text)
