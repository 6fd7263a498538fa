"""Work in a process of its own gives what it gives here, and only our functions run."""

from __future__ import annotations

import os

import pytest

from worldloom.compute.apart import Apart, task


def test_only_functions_of_worldloom_are_run() -> None:
    with pytest.raises(ValueError, match="not a function of worldloom"):
        task("os:system")


def test_the_child_gives_the_same_as_a_call_here() -> None:
    target = "worldloom.compute.apart_probe:halves"
    data = os.urandom(200_001)
    assert Apart(target, data).result() == dict(task(target)(data))


def test_an_error_of_the_function_is_seen() -> None:
    with pytest.raises(ValueError, match="two bytes"):
        Apart("worldloom.compute.apart_probe:halves", b"x").result()


def test_on_one_core_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert Apart("worldloom.compute.apart_probe:halves", b"abcd").result() == {"first": b"ab", "second": b"cd"}
