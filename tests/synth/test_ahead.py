"""A World composed with the help of a second process is the World composed alone."""

from __future__ import annotations

import pytest

from worldloom.assets import registry
from worldloom.compute.apart import Apart
from worldloom.synth.ahead import Ahead, beside, drawn, foreseen
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.world import Plan

PROMPT = "a kitchen with a table, four chairs and a kettle on the table"


@pytest.fixture(scope="module")
def asked() -> Plan:
    return plan(PROMPT)


def test_most_of_what_is_built_was_foreseen(asked: Plan) -> None:
    seen: list[registry.Order] = []
    registry.finished.cache_clear()
    token = registry.elsewhere.set(lambda order: seen.append(order))
    try:
        compose(asked, 5, "draft")
    finally:
        registry.elsewhere.reset(token)
    guessed = list(foreseen(asked, 5))
    assert len(set(guessed) & set(seen)) >= 0.7 * len(set(guessed)) > 3


def test_the_second_process_changes_nothing(asked: Plan) -> None:
    registry.finished.cache_clear()
    alone = compose(asked, 5, "draft")
    registry.finished.cache_clear()
    with Apart() as second, beside(second, foreseen(asked, 5)):
        helped = compose(asked, 5, "draft")
    assert helped.model_dump_json() == alone.model_dump_json()
    assert all(order[3] < 1.0 for order in drawn(helped)), "what was placed is built already"
    assert registry.elsewhere.get()(next(foreseen(asked, 5))) is None, "nobody is asked afterwards"


def test_what_the_other_process_built_is_the_same(asked: Plan) -> None:
    orders = list(dict.fromkeys(foreseen(asked, 5)))
    with Apart() as second:
        ahead = Ahead(second, [("worldloom.no_such_maker", "{}", 1, 1.0), *orders])
        second.ask("worldloom.compute.apart_probe:halves", b"ab").parts()  # answers come in order: all is built
        parts = [ahead.find(o) for o in orders]
        assert ahead.find(("worldloom.no_such_maker", "{}", 1, 1.0)) is None
    assert all(p is not None and p.bounds.tolist() == registry.built(o).bounds.tolist() for o, p in zip(orders, parts, strict=True))


def test_without_a_second_process_all_is_built_here(asked: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    with Apart() as second, beside(second, foreseen(asked, 5)):
        assert registry.elsewhere.get()(next(foreseen(asked, 5))) is None
