"""A World begun on a guess of the plan is the World composed from the plan, whether the guess was right or wrong."""

from __future__ import annotations

from typing import Any

import pytest

from worldloom.assets import registry
from worldloom.compute.apart import Apart
from worldloom.synth import compose as composing
from worldloom.synth import early
from worldloom.synth.language import plan as planned
from worldloom.synth.language.apart import next_door
from worldloom.world import Plan, World

PROMPT = "a kitchen with a table, four chairs and a kettle on the table"
OTHER = "a kitchen with a sofa, two stools and a lamp"


@pytest.fixture(scope="module")
def alone() -> tuple[Plan, World]:
    with Apart() as second:
        return early.composed(lambda: planned(PROMPT, seed=5), 5, "draft", False, second)


def begun(guess: Plan | None) -> tuple[Plan, World]:
    registry.finished.cache_clear()
    with Apart() as second:
        reading = next_door(second, PROMPT)
        return early.composed(
            lambda: planned(PROMPT, seed=5, read_by=reading), 5, "draft", False, second, guess=guess, reading=reading
        )  # fmt: skip


def test_a_right_guess_is_kept(alone: tuple[Plan, World], monkeypatch: pytest.MonkeyPatch) -> None:
    guess = early.guessed(PROMPT, 5)
    assert guess is not None and guess == alone[0].model_copy(update={"findings": ()})
    composings: list[Plan] = []

    def counted(plan: Plan, *a: Any, **k: Any) -> World:
        composings.append(plan)
        return composing.compose(plan, *a, **k)

    monkeypatch.setattr(early, "compose", counted)
    assert begun(guess) == alone
    assert composings == [guess], "composed once"


def test_a_wrong_guess_is_thrown_away(alone: tuple[Plan, World]) -> None:
    assert begun(early.guessed(OTHER, 5)) == alone


def test_a_guess_that_cannot_be_composed_is_thrown_away(alone: tuple[Plan, World], monkeypatch: pytest.MonkeyPatch) -> None:
    guess = early.guessed(OTHER, 5)

    def fails(plan: Plan, *a: Any, **k: Any) -> World:
        if plan == guess:
            raise ZeroDivisionError
        return composing.compose(plan, *a, **k)

    monkeypatch.setattr(early, "compose", fails)
    assert begun(guess) == alone


def test_findings_of_the_plan_reach_the_world() -> None:
    with Apart() as second:
        plan, world = early.composed(lambda: planned("a kitchen with a zorgleflap", seed=1), 1, "draft", False, second)
    assert plan.findings and world.findings[: len(plan.findings)] == plan.findings


def test_no_guess_of_what_cannot_be_planned() -> None:
    assert early.guessed("   ", 0) is None
