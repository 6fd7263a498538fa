"""What a network reads joins what the rules read: between things of the prompt, where it is sure and the rules do not differ."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from worldloom.synth.language import plan
from worldloom.synth.language.learnt import SURE, Tagger, opened
from worldloom.synth.language.marks import WIDE, Marks
from worldloom.world import RelationKind, WorldloomError

KINDS: tuple[RelationKind, ...] = ("on", "beside", "corner")
PROMPT = "An office. There is a desk. There is a lamp. There is a red chair."
DESK, LAMP, CHAIR = 1, 2, 3
"""Places of the things among the mentions, the office being the first."""


def saying(subject: int, anchor: int, kind: str, sure: float = 0.95) -> Tagger:
    """A network that says one thing of every prompt; anchor -1 is the room."""

    def score(seen: Marks) -> np.ndarray:
        assert seen.seen.shape == (len(seen.heads), WIDE)
        k = len(seen.named)
        shares = np.full((k, k + 1, len(KINDS) + 1), 1e-6, np.float32)
        shares[..., 0] = 1
        shares[subject, anchor + 1] = [1 - sure, *(sure if one == kind else 1e-6 for one in KINDS)]
        return np.log(shares)

    return Tagger(KINDS, score)


def relations(prompt: str, tagger: Tagger | None = None) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(r.subject, r.kind, r.objects) for r in plan(prompt, tagger=tagger).relations if r.span is not None}


def test_a_sure_relation_joins_with_its_words_and_a_clause() -> None:
    made = plan(PROMPT, tagger=saying(LAMP, DESK, "on"))
    found = next(r for r in made.relations if (r.subject, r.kind, r.objects) == ("lamp", "on", ("desk",)))
    assert found.span is not None
    assert PROMPT[found.span.start : found.span.end] == "desk. There is a lamp"
    assert any(c.kind == "relation" and c.relation is not None and made.relations[c.relation] == found for c in made.clauses)
    assert made.things == plan(PROMPT).things


def test_a_relation_to_the_room_and_one_that_is_not_sure() -> None:
    assert relations(PROMPT, saying(CHAIR, -1, "corner")) == {("chair", "corner", ("room",))}
    assert relations(PROMPT, saying(LAMP, DESK, "on", SURE - 0.05)) == set()


@pytest.mark.parametrize(("subject", "anchor"), [(0, DESK), (LAMP, LAMP), (LAMP, 0)])
def test_what_names_no_two_things_is_left_alone(subject: int, anchor: int) -> None:
    tagger = saying(subject, anchor, "on")
    assert plan(PROMPT, tagger=tagger).things == plan(PROMPT).things
    assert all(s in ("lamp", "desk", "chair") and s not in o for s, _, o in relations(PROMPT, tagger))


@pytest.mark.parametrize("kind", ["on", "beside"])
def test_rules_win(kind: str) -> None:
    prompt = "An office with a lamp on a shelf. There is a desk."
    assert relations(prompt, saying(1, 2, kind)) == relations(prompt) == {("lamp", "on", ("shelf",))}
    assert relations(prompt, saying(1, 3, "on")) == relations(prompt), "what stands on one thing stands on no other"
    assert ("desk", "beside", ("shelf",)) in relations(prompt, saying(3, 2, "beside"))


def test_a_prompt_without_things_is_read() -> None:
    assert plan("quietly", tagger=saying(0, -1, "on")).relations == plan("quietly").relations


def test_a_file_that_is_no_tagger_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"0123")
    with pytest.raises(WorldloomError):
        opened(tmp_path / "model.onnx")
