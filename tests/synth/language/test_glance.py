"""What a glance makes of a prompt: often the model's own plan, and never an error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.synth.language import plan
from worldloom.synth.language.glance import glance
from worldloom.world import Plan

PLAIN = (
    "a foggy harbour at dawn with a lighthouse, three fishing boats and gulls",
    "a cosy Victorian library with a fireplace, two leather armchairs and a cat on the rug",
    "a quiet suburban street in autumn, four houses with picket fences, a red mailbox and no cars",
    "a bowl of apples stands on the table in a modern kitchen while a kettle is boiling on the stove",
    "at least five palm trees on a beach and a surfboard stuck in the sand",
)


def bare(made: Plan) -> Plan:
    return made.model_copy(update={"findings": ()})


def test_plain_prompts_are_read_as_the_model_reads_them() -> None:
    right = [p for p in PLAIN if bare(plan(p, read_by=glance)) == bare(plan(p))]
    assert len(right) >= 4, set(PLAIN) - set(right)


@pytest.mark.parametrize(
    ("text", "pos"),
    [
        ("three old boats", ["NUM", "ADJ", "NOUN"]),
        ("a bowl stands on it", ["DET", "NOUN", "VERB", "ADP", "PRON"]),
        ("the king's well-worn chair", ["DET", "NOUN", "PART", "ADJ", "NOUN"]),
        ("rain, quietly falling", ["NOUN", "PUNCT", "ADV", "VERB"]),
    ],
)
def test_parts_of_speech(text: str, pos: list[str]) -> None:
    assert [t.pos for t in glance(text)] == pos


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_in_its_own_words(text: str) -> None:
    for t in glance(text):
        assert text[t.start : t.end] == t.text and t.head == -1
