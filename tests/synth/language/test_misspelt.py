"""Names with a wrong letter are those of things; words that are words stay what they are."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan
from worldloom.synth.language.grammar import parse
from worldloom.synth.language.misspelt import mended
from worldloom.synth.language.vocabulary import vocabulary


@pytest.mark.parametrize(("prompt", "categories"), [
    ("an offce with 4 desks, each with a moniter and a keybord", {"desk", "monitor", "keyboard"}),
    ("a bedroom with a matress, a wardrob and two curtians", {"mattress", "wardrobe", "curtain"}),
    ("a kichen with a refridgerator and a tabel", {"refrigerator", "table"}),
    ("a bathroom with towells on a rack and a telivision on the wall", {"towel", "rack", "television"}),
])  # fmt: skip
def test_names_one_letter_away(prompt: str, categories: set[str]) -> None:
    p = plan(prompt)
    assert {t.category for t in p.things if t.origin == "asked"} == categories
    assert p.setting.interior and not any(f.code == "unknown-noun" for f in p.findings)


WORDS = ("stand", "perch", "hoop", "carcass", "antler", "bolt", "drain", "foam", "stacking", "sewing", "curio", "gizmotron")


@pytest.mark.parametrize("word", WORDS)
def test_words_that_there_are_stay(word: str) -> None:
    row = parse(f"a room with a {word} by the door")
    assert [t.lower for t in mended(row, vocabulary())] == [t.lower for t in row]


def test_names_of_people_are_not_mended() -> None:
    row = parse("a room where Tabel and Moniter wait")
    assert [t.lower for t in mended(row, vocabulary())] == [t.lower for t in row]
