"""Work in a process of its own gives what it gives here, in the order asked, and only our functions run."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from worldloom.compute.apart import Apart, load, task
from worldloom.world import InputError

HALVES = "worldloom.compute.apart_probe:halves"


@pytest.fixture(scope="module")
def second() -> Iterator[Apart]:
    with Apart() as apart:
        yield apart


def test_only_functions_of_worldloom_are_run() -> None:
    with pytest.raises(ValueError, match="not a function of worldloom"):
        task("os:system")


def test_only_modules_of_worldloom_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr("importlib.import_module", seen.append)
    load(b"os worldloom.compute worldloomish")
    assert seen == ["worldloom.compute"]


def test_the_child_gives_the_same_as_a_call_here(second: Apart) -> None:
    data = [os.urandom(n) for n in (200_001, 2, 65_537)]
    asked = [second.ask(HALVES, d) for d in data]
    for answer, d in zip(reversed(asked), reversed(data), strict=True):
        assert answer.result() == dict(task(HALVES)(d))


def test_an_error_of_the_function_is_seen_and_the_child_goes_on(second: Apart) -> None:
    with pytest.raises(ValueError, match="two bytes"):
        second.ask(HALVES, b"x").result()
    assert second.ask(HALVES, b"abcd").result() == {"first": b"ab", "second": b"cd"}


def test_what_the_user_got_wrong_is_told_as_such(second: Apart) -> None:
    with pytest.raises(InputError, match="a plain refusal"):
        second.ask("worldloom.compute.apart_probe:refuses", b"").result()


def test_what_libraries_print_does_not_reach_the_answers(second: Apart) -> None:
    assert second.ask("worldloom.compute.apart_probe:prints", b"abcd").result() == {"first": b"ab", "second": b"cd"}


def test_a_child_that_died_is_replaced_by_the_caller() -> None:
    with Apart() as apart:
        answers = [apart.ask("worldloom.compute.apart_probe:leaves", str(os.getpid()).encode()), apart.ask(HALVES, b"abcd")]
        assert [a.result() for a in answers] == [{"stayed": b"1"}, {"first": b"ab", "second": b"cd"}]


def test_on_one_core_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with Apart() as apart:
        apart.load("worldloom.no_such_module")
        assert apart.ask(HALVES, b"abcd").result() == {"first": b"ab", "second": b"cd"}


def test_who_is_in_a_hurry_does_what_the_child_has_not_come_to(second: Apart) -> None:
    first = second.ask("worldloom.compute.apart_probe:waits", b"")
    time.sleep(0.3)
    later = second.ask("worldloom.compute.apart_probe:who", b"")
    assert later.result(hurry=True) == {"pid": str(os.getpid()).encode()}
    assert first.result(hurry=True) != {"pid": str(os.getpid()).encode()}, "what the child works on is not done twice"


def test_what_failed_there_has_no_parts(second: Apart) -> None:
    good, bad = second.ask(HALVES, b"abcd"), second.ask(HALVES, b"x")
    assert good.parts() == {"first": b"ab", "second": b"cd"} and bad.parts() is None and bad.ready()


def test_what_the_caller_took_is_not_done_there(second: Apart) -> None:
    second.ask("worldloom.compute.apart_probe:waits", b"")
    taken = second.ask(HALVES, b"abcd")
    assert taken.take() and not taken.take() and taken.parts() is None
