"""Everybody who is called by what they do is somebody, dressed for it in worlds and as a character."""

from __future__ import annotations

import typing

import pytest

from worldloom.assets.catalog.people.person import Role
from worldloom.synth.language import plan
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.choose import choose
from worldloom.synth.people.describe import describe
from worldloom.synth.people.person import Hat, Kind
from worldloom.synth.people.words import words

TRADES = vocabulary().trades
CALLED = sorted(w for w in TRADES if w not in vocabulary().nouns and TRADES[w].looks != "old_person" and w not in ("fishermen", "viking"))
"""Without a plural, and a word that is a style as well."""


def test_every_trade_has_an_outfit_of_worlds_and_garments_that_exist() -> None:
    looks = {t.looks for t in TRADES.values()}
    assert looks <= set(typing.get_args(Role)), looks - set(typing.get_args(Role))
    assert len({t.role for t in words().trades.values()}) >= 80
    for trade in words().trades.values():
        assert trade.wears or trade.role == "old_person", trade.role
        assert {k for k, _ in trade.wears} <= set(typing.get_args(Kind)), trade
        assert trade.hat is None or trade.hat[0] in typing.get_args(Hat), trade


@pytest.mark.parametrize("called", CALLED)
def test_who_is_called_by_a_trade_is_a_person_dressed_for_it(called: str) -> None:
    p = plan(f"A {called} stands beside a table.")
    people = [t for t in p.things if t.category == "person" and t.origin == "asked"]
    assert len(people) == 1 and [a.value for a in people[0].attributes if a.kind == "role"] == [called.replace(" ", "_")]
    choice = choose(people[0], p.setting)
    assert choice.params["role"] == TRADES[called].looks and "role" not in choice.missed


@pytest.mark.parametrize(("said", "worn", "hat"), [
    ("a bard", {"tunic", "leggings", "cloak"}, "beret"),
    ("a security guard", {"shirt", "tie", "uniform jacket"}, "peaked cap"),
    ("a bride", {"evening gown"}, "tiara"), ("an old sea captain", {"uniform jacket"}, "peaked cap"),
    ("a customer", {"sweater", "jeans"}, "none"),
    ("a pirate in a red coat", {"coat", "trousers"}, "tricorne"), ("a cyclist", {"cycling shorts"}, "bicycle helmet"),
])  # fmt: skip
def test_a_character_wears_what_the_trade_wears(said: str, worn: set[str], hat: str) -> None:
    who = describe(said, 3)
    assert worn <= {g.kind for g in who.garments} and who.hat == hat


def test_things_named_after_trades_stay_things() -> None:
    p = plan("A study with a captain's chair, a bottle of glass cleaner, a fire guard and a judge's bench.")
    assert not [t for t in p.things if t.category == "person"]
