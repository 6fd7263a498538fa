"""Sounds whose times are known by construction, found where they are though the network's durations say otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.synth.voice.align import PAUSE, Heard, aligned
from worldloom.synth.voice.engine import RATE, Floats

HARMONICS = np.arange(1, 30)


def sound(*parts: tuple[str, float]) -> Floats:
    """Vowels ("loud") of 29 harmonics of 120 Hz, murmurs of the lowest two, silence; each of so many seconds."""
    out = []
    for kind, seconds in parts:
        t = np.arange(round(seconds * RATE)) / RATE
        level = {"loud": 0.1 + 0 * HARMONICS, "murmur": np.where(HARMONICS <= 2, 0.12, 1e-3), "quiet": 0.0 * HARMONICS}[kind]
        out.append((level[:, None] * np.sin(2 * np.pi * 120 * HARMONICS[:, None] * t)).sum(0))
    x = np.concatenate(out)
    return (x + np.random.Generator(np.random.PCG64(3)).normal(0, 1e-4, len(x))).astype(np.float32)


def found(heard: list[Heard], phone: str) -> Heard:
    return next(h for h in heard if h.phone == phone and h.index >= 0)


def test_a_breath_that_no_mark_has_is_a_pause_and_lips_wait_for_it() -> None:
    """As in "Victoria | moved": the network gives the whole breath to the vowel before it."""
    x = sound(("quiet", 0.3), ("loud", 0.12), ("quiet", 0.28), ("murmur", 0.08), ("loud", 0.2), ("quiet", 0.3))
    heard = aligned(x, np.float32([14, 16, 2, 4, 7, 8]), "ə mu")
    assert [h.phone for h in heard] == [" ", "ə", " ", "m", "u", " "]
    assert found(heard, "ə").end == pytest.approx(0.42, abs=0.03)
    assert found(heard, "m").start == pytest.approx(0.70, abs=0.02) and found(heard, "m").end == pytest.approx(0.78, abs=0.03)
    assert all(a.end == b.start for a, b in zip(heard, heard[1:], strict=False)), "without gaps"


def test_words_that_run_on_have_no_pause_between() -> None:
    x = sound(("quiet", 0.3), ("loud", 0.15), ("murmur", 0.08), ("loud", 0.2), ("quiet", 0.3))
    heard = aligned(x, np.float32([14, 6, 2, 3, 8, 8]), "ə mu")
    assert [h.phone for h in heard] == [" ", "ə", "m", "u", " "]
    assert found(heard, "m").start == pytest.approx(0.45, abs=0.03) and PAUSE < 0.1
    assert heard[0].start == 0 and heard[-1].end == pytest.approx(len(x) / RATE, abs=0.03)


def test_a_stop_is_where_the_formants_are_gone_not_where_a_breath_is() -> None:
    """As in "essay | about": the quiet between the words is no closure of b."""
    x = sound(("quiet", 0.3), ("loud", 0.03), ("quiet", 0.06), ("loud", 0.025), ("murmur", 0.04), ("loud", 0.2), ("quiet", 0.3))
    heard = aligned(x, np.float32([14, 2, 2, 1, 1, 10, 8]), "A əbu")
    b = found(heard, "b")
    assert b.start == pytest.approx(0.415, abs=0.02) and b.opens == pytest.approx(0.455, abs=0.03)
