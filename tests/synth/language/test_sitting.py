"""Who sits and does nothing else sits: also where no seat is named; what things do is where they are."""

from __future__ import annotations

import pytest

from worldloom.synth.language import plan


@pytest.mark.parametrize(("text", "noun", "activity"), [
    ("three soldiers sit around a campfire at night", "soldiers", "sitting"), ("a girl sits on the grass", "girl", "sitting"),
    ("a cat sits on a wall", "cat", None),
    ("a vase sits on the table", "vase", None), ("a woman sits on the sofa. She reads a book.", "woman", "reading"),
])  # fmt: skip
def test_who_sits_sits(text: str, noun: str, activity: str | None) -> None:
    found = next(t for t in plan(text, planner="embedded", seed=0).things if t.noun == noun)
    assert (found.activity or "").split(" ")[-1] == (activity or "")
