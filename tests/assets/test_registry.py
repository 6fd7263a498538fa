"""The index of makers: current, complete, and found by every word."""

from __future__ import annotations

import pytest

from tests.reference import INDEX
from worldloom.assets.kit import Kit
from worldloom.assets.registry import build, by_category, index, index_json, module_of, scan
from worldloom.world import InputError


def test_the_index_is_current() -> None:
    assert INDEX.read_text(encoding="utf-8") == index_json(), "run `.venv/bin/python -m tests.reference`"


def test_every_maker_is_indexed_and_its_module_loads() -> None:
    assert set(scan()) <= set(index())
    for maker in index():
        assert module_of(maker).CARD.id == maker


def test_an_exact_category_comes_before_synonyms_and_hypernyms() -> None:
    for name, ids in by_category().items():
        exact = [i for i in ids if index()[i].card.category == name]
        assert list(ids[: len(exact)]) == exact


def test_an_unknown_maker_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match=r"did you mean 'harbour/bollard'"):
        build("harbour/bolard", {}, 0)


@pytest.mark.parametrize("params", [{"hight": 1.0}, {"height": 99.0}, {"color": "not a colour"}])
def test_a_wrong_dial_is_refused(params: dict[str, object]) -> None:
    with pytest.raises(InputError, match=next(iter(params))):
        build("harbour/bollard", params, 0)


def test_another_version_is_refused() -> None:
    with pytest.raises(InputError, match="version"):
        build("harbour/bollard@99", {}, 0)


def test_legs_end_on_the_floor() -> None:
    raw = module_of("seating/chair").build(module_of("seating/chair").Params(), Kit(7, 1.0))
    assert raw.bounds[0, 2] < -0.001, "a splayed leg's edge dips"
    assert build("seating/chair", {}, 7).bounds[0, 2] == 0
