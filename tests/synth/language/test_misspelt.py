"""Words with wrong letters are those that are meant; words that are words, and names, stay what they are."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan
from worldloom.synth.language.grammar import parse
from worldloom.synth.language.misspelt import respelt


@pytest.mark.parametrize(("prompt", "categories"), [
    ("an offce with 4 desks, each with a moniter and a keybord", {"desk", "monitor", "keyboard"}),
    ("a bedroom with a matress, a wardrob and two curtians", {"mattress", "wardrobe", "curtain"}),
    ("a kichen with a refridgerator and a tabel", {"refrigerator", "table"}),
    ("a bathroom with towells on a rack and a telivision on the wall", {"towel", "rack", "television"}),
    ("a restrant with six tabels, each with a candel", {"table", "candle"}),
    ("a livingroom with a lether soffa and cofee tabel agianst teh wall", {"sofa", "coffee_table"}),
])  # fmt: skip
def test_names_with_wrong_letters(prompt: str, categories: set[str]) -> None:
    p = plan(prompt)
    assert {t.category for t in p.things if t.origin == "asked"} == categories
    assert p.setting.interior and not any(f.code == "unknown-noun" for f in p.findings)


@pytest.mark.parametrize(("wrong", "right"), [
    ("a libary with alot of shelves in teh middel", "a library with lots of shelves in the middle"),
    ("a dubble bed, to bedside tabels and too armchairs", "a double bed, two bedside tables and two armchairs"),
    ("Bathrom: a tolet beisde the tub", "Bathroom: a toilet beside the tub"), ("a cosy liveing room", "a cosy living room"),
    ("a couch oposite the windws", "a couch opposite the windows"),
    ("a table pushed to walls and a chair next to windows", ""),
    ("we walk from the left, to the windows", ""), ("a lounge, too warm for guests", ""),
    ("an email to tabel@offce.org, see www.tabel.com", ""),
])  # fmt: skip
def test_words_are_put_right_and_spans_are_the_prompts(wrong: str, right: str) -> None:
    said, back = respelt(wrong)
    assert said == (right or wrong)
    for t in parse(wrong):
        assert 0 <= t.start < t.end <= len(wrong)
        assert wrong[t.start : t.end].lower() == t.lower or t.lower in said.lower()
    places = [back(k) for k in range(len(said) + 1)]
    assert places == sorted(places) and places[0] == 0 and places[-1] == len(wrong)


def test_a_span_is_of_the_words_as_they_were_written() -> None:
    p = plan("A restrant with six tabels and a candel.")
    assert [p.prompt[t.span.start : t.span.end] for t in p.things if t.origin == "asked" and t.span] == ["six tabels", "a candel"]


WORDS = ("stand", "perch", "hoop", "carcass", "antler", "bolt", "drain", "foam",
         "stacking", "sewing", "curio", "gizmotron", "loom", "woollen", "tidier", "saggy", "bendy")


@pytest.mark.parametrize("word", WORDS)
def test_words_that_there_are_stay(word: str) -> None:
    assert respelt(f"a room with a {word} by the door")[0] == f"a room with a {word} by the door"


def test_names_of_people_are_not_mended() -> None:
    assert respelt("a room where Tabel and Moniter wait")[0] == "a room where Tabel and Moniter wait"
