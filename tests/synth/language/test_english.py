"""English read without spaCy is, word for word, what spaCy reads with the same model."""

from __future__ import annotations

import gzip
import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from worldloom.synth.language import grammar
from worldloom.synth.language.english import bake, data, read
from worldloom.synth.language.english.hashing import key, murmur
from worldloom.world.errors import MissingError

CARD = Path(data.__file__).with_name("card.json")
FRESH = [json.loads(line)["prompt"] for line in Path(__file__).with_name("fresh.jsonl").read_text().splitlines()]
HARD = [
    "There's a lamp (brass, 40cm) on each side of the bed; don't add a rug.",
    "Dr. O'Neill's clinic at 7:30 p.m., e.g. with two half-open doors... and no cars!",
    "What the old man is holding hasn't been seen since 1987, has it?\n\nA dog   sleeps.",
    "A café named “L’Été” beside the Straße, 50% empty, £3.50 a cup :-)",
    "see https://example.org/a?b=c or write to jo@example.org #harbour @dawn 😀",
    "gonna y'all c'mon let's can't won't I'd she'll they've ain't it's its",
    "The boats that the fishermen who live on the island built were sunk, weren't they?",
    "   leading blanks, \t tabs\tand\u00a0no-break spaces  ",
]


@pytest.fixture(scope="module")
def spacy() -> Any:
    return bake.loaded()


def theirs(model: Any, text: str) -> list[tuple[object, ...]]:
    doc = model(text)
    sentences = {w.i: n for n, s in enumerate(doc.sents) for w in s}
    return [(w.text, w.idx, w.tag_, w.pos_, w.lemma_, w.dep_, w.head.i, sentences[w.i]) for w in doc]


def ours(text: str) -> list[tuple[object, ...]]:
    return [(w.text, w.start, w.tag, w.pos, w.lemma, w.dep, w.head, w.sentence) for w in read(text)]


def mixtures(n: int, seed: int) -> list[str]:
    """Words, marks and known whole words in no order, some run together."""
    rng = random.Random(seed)
    special, plain = sorted(data.words()["special"]), " ".join(FRESH).split()
    marks = list("abXY019 .,;:!?'\"-–—…()[]{}<>/\\@#$%^&*_+=~|éüß漢の ي😀\u200b\u00a0\t\n£°²½")
    out = []
    for _ in range(n):
        parts = [rng.choice([rng.choice(special), rng.choice(plain), rng.choice(marks)]) for _ in range(rng.randint(1, 16))]
        out.append(rng.choice(["", " ", " "]).join(parts))
    return out


@pytest.mark.parametrize("texts", [FRESH, HARD, mixtures(600, 1)], ids=["prompts", "hard", "mixtures"])
def test_every_word_is_read_as_spacy_reads_it(spacy: Any, texts: list[str]) -> None:
    wrong = [(t, a, b) for t in texts if (a := theirs(spacy, t)) != (b := ours(t))]
    assert not wrong, wrong[0]


def test_nothing_has_no_words() -> None:
    assert read("") == ()


def test_the_same_files_are_baked_again(spacy: Any) -> None:
    made = bake.baked(spacy)
    assert made[data.WEIGHTS.name] == data.WEIGHTS.read_bytes()
    assert gzip.decompress(made[data.WORDS.name]) == gzip.decompress(data.WORDS.read_bytes()), "how it is packed is up to zlib"


def test_searches_for_ascii_find_what_the_full_ones_find() -> None:
    full, narrow = (data.words()["searches"][name] for name in ("any", "ascii"))
    for name in ("prefix", "suffix", "infix"):
        a, b = re.compile(full[name]), re.compile(narrow[name])
        assert len(narrow[name]) < len(full[name])
        for text in (t for t in mixtures(900, 2) if t.isascii()):
            assert [m.span() for m in a.finditer(text)] == [m.span() for m in b.finditer(text)], (name, text)


def test_keys_are_those_of_the_model(spacy: Any) -> None:
    for word in ("lighthouse", "case", "", "é", "a" * 40, "det"):
        assert key(word) == (spacy.vocab.strings.add(word) if word else 0)
    assert murmur(b"hello", 1) == key("hello") != key("Hello")


@pytest.mark.parametrize("damaged", [b"", b"PK\x03\x04", None])
def test_a_damaged_model_is_named(damaged: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "weights.npz"
    if damaged is not None:
        path.write_bytes(damaged)
    monkeypatch.setattr(data, "WEIGHTS", path)
    data.weights.cache_clear()
    with pytest.raises(MissingError, match=r"weights\.npz is (damaged|missing).*install worldloom again"):
        data.weights()
    data.weights.cache_clear()


def test_the_card_names_the_files() -> None:
    assert json.loads(CARD.read_text())["files"] == data.SHA256
    assert "ExplosionAI" in CARD.with_name("LICENSES.txt").read_text()


def test_planning_needs_no_spacy() -> None:
    code = "import sys; from worldloom.synth.language import plan; plan('a barn'); assert not {'spacy', 'thinc'} & sys.modules.keys()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_hyphenated_words_are_one_token_with_the_grammar_of_their_last_part() -> None:
    tokens = {t.text: t for t in grammar.parse("A half-sunk boat, which two well-dressed men row, lies by the pier.")}
    assert tokens["half-sunk"].pos == tokens["well-dressed"].pos == "ADJ"
    assert tokens["half-sunk"].head == tokens["boat"].i and tokens["lies"].subject == tokens["boat"].i
