"""A talk drawn by two processes is the talk that one draws, whoever draws which frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from worldloom import pipeline_present_halves as halves
from worldloom.compute.apart import task
from worldloom.compute.stages import Stages
from worldloom.pipeline_present_read import Wish, read_aloud, set_up
from worldloom.pipeline_voice import Speakers

SCRIPT = "Hello, and welcome to the harbour. Here are more maps.\n\n[happy] We painted it blue."


class Answered:
    """An answer that the other process gives, or is too late for, or never gives."""

    def __init__(self, give: Callable[[], Mapping[str, bytes]], late: bool, lost: bool) -> None:
        self.give, self.late, self.lost = give, late, lost

    def take(self) -> bool:
        taken, self.late = self.late, False
        return taken

    def parts(self) -> Mapping[str, bytes] | None:
        return None if self.lost else self.give()


class Second:
    """Stands for the other process: of its answers every third is late, and from the `lost`-th on none comes."""

    def __init__(self, lost: int = 10_000) -> None:
        self.count, self.lost = 0, lost

    def ask(self, target: str, *data: bytes) -> Any:
        self.count += 1
        return Answered(lambda: task(target)(*data), self.count % 3 == 0, self.count >= self.lost)


@pytest.fixture
def wish(cast: str) -> Wish:
    return Wish((cast,), quality="draft")


@pytest.mark.parametrize("live", [False, True])
def test_every_frame_is_there_once_and_the_same(wish: Wish, live: bool) -> None:
    read = read_aloud(SCRIPT, wish, Speakers(datetime.now(UTC)), Stages(None, ("set", "speech", "people")))
    talk, other = set_up(read, wish), set_up(read, wish)
    talk.live = other.live = live
    halves._talks["talk"] = other
    count = 61
    whole = np.stack(list(talk.frames(count)))
    assert len(np.unique(whole.reshape(count, -1), axis=0)) > count // 2, "something moves"
    for second in (None, Second(), Second(lost=4)):
        drawn = np.stack(list(halves.halved(talk, count, second)))  # type: ignore[arg-type]
        assert np.array_equal(drawn, whole)


def test_a_short_script_starts_nothing(wish: Wish) -> None:
    with halves.second_for("Hello.", wish) as second:
        assert second is None


def test_the_other_process_draws_the_same(wish: Wish, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(halves, "LONG", 1)
    with halves.second_for("Maps.", wish) as second:
        if second is None:
            pytest.skip("a graphics card draws")
        answer = second.ask(halves.DRAWN, b"[3, 4]")
        read = read_aloud("Maps.", wish, Speakers(datetime.now(UTC)), Stages(None, ("set", "speech", "people")))
        parts = answer.parts()
        assert parts is not None and parts["frames"] == set_up(read, wish).frame(3).tobytes()
