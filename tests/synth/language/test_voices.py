"""Rooms in the words of many people: commands, scripts, numbers, each and every, comparisons, games (`voices.tsv`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from worldloom.synth.language import plan

LINES = Path(__file__).with_name("voices.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if line[:1] not in ("", "#")]
"""A prompt, relations that it says ("lamp on table; ..."), and how many things of a category it asks for ("2 chair, ...")."""


@pytest.mark.parametrize(("prompt", "said", "counts"), ROWS, ids=[r[0][:60] for r in ROWS])
def test_rooms_in_many_words(prompt: str, said: str, counts: str) -> None:
    made = plan(prompt)
    kinds = {t.id: t.category for t in made.things}
    told = {f"{kinds.get(r.subject)} {r.kind} {' '.join(dict.fromkeys(kinds.get(o, o) for o in r.objects))}" for r in made.relations}
    told |= {t.replace(" on wall", " attached wall") for t in told}
    wanted = {c: int(n) for n, c in (one.split(" ") for one in counts.split(", ") if one)}
    assert {one for one in said.split("; ") if one} <= told
    assert {c: sum(t.count.n for t in made.things if t.category == c and t.origin == "asked") for c in wanted} == wanted
