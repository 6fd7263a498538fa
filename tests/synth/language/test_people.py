"""Who is there, how many they are, what they have and do, in the words of many people (`people.tsv`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from worldloom.synth.language import plan
from worldloom.synth.language.vocabulary import vocabulary

LINES = Path(__file__).with_name("people.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if line[:1] not in ("", "#")]
"""A prompt, relations that it says, how many things of a category it asks for ("2 person"), and who does what ("person pushing")."""


@pytest.mark.parametrize(("prompt", "said", "counts", "deeds"), ROWS, ids=[r[0][:60] for r in ROWS])
def test_people_in_many_words(prompt: str, said: str, counts: str, deeds: str) -> None:
    made = plan(prompt)
    kinds = {t.id: t.category for t in made.things}
    told = {f"{kinds.get(r.subject)} {r.kind} {' '.join(dict.fromkeys(kinds.get(o, o) for o in r.objects))}" for r in made.relations}
    wanted = {c: int(n) for n, c in (one.split(" ") for one in counts.split(", ") if one)}
    assert {one for one in said.split("; ") if one} <= told
    assert {c: sum(t.count.n for t in made.things if t.category == c and t.origin == "asked") for c in wanted} == wanted
    assert {one for one in deeds.split("; ") if one} <= {f"{t.category} {t.activity}" for t in made.things}


def test_words_for_several_people_are_of_known_kinds_and_trades() -> None:
    words = vocabulary()
    rows = [row for table in (words.gathered, words.gathered_of) for several in table.values() for row in several]
    assert {c for c, _, _ in rows} == {"person", "child"} and all(n > 0 for _, n, _ in rows)
    assert {role for _, _, role in rows if role} <= set(words.trades)


def test_a_string_quartet_is_of_violinists_and_cellists() -> None:
    people = [t for t in plan("A string quartet on a stage.").things if t.category == "person"]
    assert [[(a.kind, a.value) for a in t.attributes] for t in people] == [[("role", "violinist")], [("role", "cellist")]]


def test_a_table_that_is_brought_for_a_meal_is_where_the_meal_is_said_to_be() -> None:
    p = plan("A village hall with refreshments at the back.")
    told = {(r.subject, r.kind, r.objects) for r in p.relations if r.kind == "against"}
    assert told == {("table", "against", ("wall",))} and next(t for t in p.things if t.id == "table").origin == "added"


@pytest.mark.parametrize(("prompt", "held", "beside"), [
    ("A jazz bar at night with a quartet playing.", {"saxophone", "trumpet", "guitar"}, {"double_bass"}),
    ("An orchestra plays on a stage.", {"violin", "flute", "clarinet", "trumpet"}, {"cello"}),
    ("A brass band marches down a street.", {"trumpet", "trombone"}, set()), ("A street musician plays the trumpet.", {"trumpet"}, set()),
    ("A jazz club with a double bass player.", set(), {"double_bass"}), ("A busker in a subway.", {"guitar"}, set()),
])  # fmt: skip
def test_who_plays_together_has_instruments(prompt: str, held: set[str], beside: set[str]) -> None:
    made = plan(prompt)
    kinds = {t.id: t.category for t in made.things}
    assert {kinds[o] for r in made.relations if r.kind == "holding" for o in r.objects} == held
    assert {kinds[r.subject] for r in made.relations if r.kind == "near" and kinds.get(r.objects[0]) == "person"} >= beside
