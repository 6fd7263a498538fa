"""The sentence: enough chance, words that nobody confuses, and a comparison that forgives slips and nothing else."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worldloom.trust.consent.sentence import BITS, CLAUSE, SLIPS, agreement, chosen, compared, sentence

NONCE = bytes(range(16))
SAID = sentence(NONCE, "voice", ["narration"])


def far(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def test_no_two_words_of_a_place_are_alike() -> None:
    for words in CLAUSE:
        assert len(words) == 1 << (len(words).bit_length() - 1), "a power of two"
        assert min(far(a, b) for a, b in itertools.combinations(words, 2)) >= 3


def test_no_two_words_of_a_place_sound_alike() -> None:
    from worldloom.synth.voice.engine import phonemizer

    speak = phonemizer(False)
    for words in CLAUSE:
        said = [str(speak(word)[0] if isinstance(speak(word), tuple) else speak(word)) for word in words]
        assert min(far(a, b) for a, b in itertools.combinations(said, 2)) >= 2


def test_forty_bits_are_left_when_slips_are_forgiven() -> None:
    bits = [len(words).bit_length() - 1 for words in CLAUSE] * 2
    assert sum(bits) == BITS
    fits = sum(2.0 ** -(BITS - sum(c)) for k in range(SLIPS + 1) for c in itertools.combinations(bits, k))
    assert math.log2(fits) < -40


@given(st.binary(min_size=16, max_size=16))
def test_a_sentence_follows_from_its_nonce(nonce: bytes) -> None:
    assert sentence(nonce, "voice", ["narration"]) == sentence(nonce, "voice", ["narration"])
    assert all(word in words for word, words in zip(chosen(nonce), CLAUSE * 2, strict=True))
    assert compared(sentence(nonce, "face", ["training"]), nonce, "face", ["training"]).wrong == 0


def test_sentences_differ() -> None:
    assert len({sentence(k.to_bytes(16, "big"), "voice", ["narration"]) for k in range(2000)}) == 2000


def test_what_is_agreed_to_is_said() -> None:
    assert agreement("voice", ["narration", "training"]) == "I agree that my voice may be copied for narration and training."
    assert compared(SAID, NONCE, "voice", ["narration", "training"]).unsaid == ("training",)
    assert not compared(SAID, NONCE, "voice", ["narration", "training"]).right
    assert compared(SAID.replace("voice", "boys"), NONCE, "voice", ["narration"]).unsaid == ("voice",)


@pytest.mark.parametrize(("slips", "right"), [(0, True), (SLIPS, True), (SLIPS + 1, False)])
def test_slips_are_forgiven_up_to_a_bound(slips: int, right: bool) -> None:
    heard = SAID
    for word in chosen(NONCE)[:slips]:
        heard = heard.replace(word, "something", 1)
    found = compared(heard, NONCE, "voice", ["narration"])
    assert (found.slips, found.right) == (slips, right)


@pytest.mark.parametrize(
    "heard", ["", "hello there", sentence(b"\1" * 16, "voice", ["narration"]), "word " * 400, agreement("voice", ["narration"])]
)
def test_other_words_are_not_these(heard: str) -> None:
    assert not compared(heard, NONCE, "voice", ["narration"]).right


def test_digits_and_spellings_of_recognisers_count_as_spoken() -> None:
    k = next(k for k in range(99) if "twelve" in sentence(k.to_bytes(16, "big"), "voice", ["narration"]))
    nonce = k.to_bytes(16, "big")
    heard = sentence(nonce, "voice", ["narration"]).replace("twelve", "12").upper()
    assert compared(heard, nonce, "voice", ["narration"]).wrong == 0
