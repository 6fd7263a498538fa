"""Postures and what hands do in them become one activity of whoever does both, and of nobody else."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan
from worldloom.world import Plan, Thing

DOING = {
    "a living room with a woman sitting and reading a book": "sitting and reading",
    "a living room with a woman reading a book in an armchair": "sitting and reading",
    "a woman sitting on a sofa, reading": "sitting and reading",
    "a park with a man who sits on a bench and reads a newspaper": "sitting and reading",
    "a bedroom with a boy lying on the bed and reading": "lying and reading",
    "a woman reading in bed": "lying and reading",
    "a woman standing and reading a letter": "reading",
    "an office with a man sitting and typing": "sitting and typing",
    "a study with an old man sitting at the desk and writing": "sitting and writing",
    "a kitchen with a man sitting at the table and eating": "sitting and eating",
    "a cafe with a woman sitting at a table and drinking coffee": "sitting and drinking",
    "a living room with a man drinking tea in an armchair": "sitting and drinking",
    "a music room with a woman playing the piano": "sitting and playing",
    "a music room with a girl sitting at the piano and playing": "sitting and playing",
    "a bedroom with a boy lying on the bed": "lying", "a girl sitting on a bench": "sitting",
    "a man sitting next to a dog eating a bone": "sitting",
    "a bedroom with a reading lamp and a woman sleeping": "sleeping",
}


def read(prompt: str) -> Plan:
    return plan(prompt, planner="embedded", seed=1)


def somebody(p: Plan) -> Thing:
    return next(t for t in p.things if t.category in ("person", "child"))


@pytest.mark.parametrize("prompt", DOING)
def test_what_hands_do_and_how_the_body_is(prompt: str) -> None:
    p = read(prompt)
    assert somebody(p).activity == DOING[prompt]
    assert not [f.message for f in p.findings if "not understood" in f.message]


def test_both_are_clauses_of_their_own() -> None:
    p = read("a living room with a woman sitting and reading a book")
    said = {c.value: p.prompt[c.span.start : c.span.end] for c in p.clauses if c.kind == "activity" and c.span}
    assert said == {"sitting": "sitting", "reading": "reading"}


def test_who_reads_is_where_the_book_is_said_to_be() -> None:
    p = read("a living room with a woman reading a book in an armchair")
    assert ("on", "person", ("armchair",)) in [(r.kind, r.subject, r.objects) for r in p.relations]
    assert not [r for r in p.relations if r.subject == "book"]


def test_only_what_has_keys_is_played_sitting() -> None:
    p = read("a child playing with toys in a living room with a piano")
    assert somebody(p).activity is None and not somebody(p).attributes
    p = read("a man playing the guitar")
    assert [r.objects for r in p.relations if r.kind == "holding"] == [("guitar",)]


def test_clauses_of_relations_stay_theirs() -> None:
    p = read("a music room with a woman playing the piano, a vase on the piano and a stool beside the sofa")
    told = {(p.relations[c.relation].kind, p.relations[c.relation].subject) for c in p.clauses if c.relation is not None}
    assert told == {("on", "vase"), ("beside", "stool")} and all(c.relation is None or c.relation < len(p.relations) for c in p.clauses)


@pytest.mark.parametrize(("prompt", "deed"), [
    ("a harbour at dawn with two fishing boats, crates and six people walking", "walking"),
    ("a pier with gulls and six people walking", "walking"),
    ("a square with a fountain, four tourists walking and a child playing", "walking"),
    ("a quay with bollards and two sailors leaning", "leaning"), ("a station with a train and five passengers standing.", "standing"),
    ("a stage with lights and a crowd watching", "watching"), ("a street with a cafe and two women reading, and a dog", "reading"),
])  # fmt: skip
def test_a_deed_that_leads_nowhere_is_of_whom_it_follows(prompt: str, deed: str) -> None:
    p = read(prompt)
    assert somebody(p).activity == deed
    assert [t.id for t in p.things if t.origin == "asked" and t.activity and t.category not in ("person", "child")] == []
    assert not [f.message for f in p.findings if "not understood" in f.message]


@pytest.mark.parametrize(("prompt", "deed"), [
    ("Two girls with kites run across a meadow.", "running"), ("A boy with a ball running on a beach.", "running"),
    ("A man with a hat and a cane walking in a park.", "walking"), ("A knight fights with a dragon in a valley.", "fighting"),
    ("A knight fights with a sword.", "fighting"),
])  # fmt: skip
def test_who_has_something_does_it(prompt: str, deed: str) -> None:
    p = read(prompt)
    assert somebody(p).activity == deed
    assert [t.id for t in p.things if t.origin == "asked" and t.activity] == [somebody(p).id]
    assert (("facing", "dragon_statue") in [(r.kind, r.objects[0]) for r in p.relations]) == ("dragon" in prompt), "faced, not held"


@pytest.mark.parametrize(("prompt", "many"), [
    ("A museum with a guide explaining a painting to a group of tourists.", 4), ("A library with a man whispering to a woman.", 2),
    ("A woman telling a story to three children in a garden.", 4), ("A waiter asks a couple for their order in a restaurant.", 3),
])  # fmt: skip
def test_whom_something_is_told_is_there(prompt: str, many: int) -> None:
    p = read(prompt)
    assert sum(t.count.n for t in p.things if t.origin == "asked" and t.category in ("person", "child")) == many
    assert not p.speech and read("A museum. A guide says welcome to all of you.").speech == "welcome to all of you"


def test_an_event_is_no_thing() -> None:
    for prompt in ("A fire drill in an office with two people.", "A product launch with two people.", "A gym class with two people."):
        assert {t.category for t in read(prompt).things if t.origin == "asked"} <= {"person", "stage", "gym"}, prompt
