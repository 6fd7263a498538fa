"""Words of how much is in a room are read where they are said of a room, kept with their span, and decide what is added."""

from __future__ import annotations

import json

import pytest

from worldloom.assets.registry import index
from worldloom.synth.language import plan
from worldloom.synth.language.furnishing import LEAST, stock
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.choose import choose
from worldloom.world import Plan, Setting, Thing

SAID = [
    ("a cluttered workshop", "cluttered", "cluttered"), ("a richly furnished library", "full", "richly furnished"),
    ("a messy children's bedroom", "cluttered", "messy"), ("A workshop. It is very messy.", "cluttered", "messy"),
    ("The room is cluttered. There is a desk.", "cluttered", "cluttered"), ("a workshop full of clutter", "cluttered", "full"),
    ("a jam-packed storage room", "cluttered", "jam-packed"), ("a fully equipped kitchen", "full", "fully equipped"),
    ("a well-stocked laboratory", "full", "well-stocked"), ("a minimalist living room", "sparse", "minimalist"),
    ("a sparsely furnished bedroom", "sparse", "sparsely furnished"), ("a nearly empty garage", "bare", "nearly empty"),
    ("a bare room", "bare", "bare"), ("a tidy, uncluttered office", "tidy", "uncluttered"),
    ("a bedroom without clutter", "tidy", "clutter"), ("a not very tidy bedroom", "cluttered", "tidy"),
    ("an empty classroom", "tidy", "empty"), ("a large, messy and dark garage", "cluttered", "messy"),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "level", "words"), SAID)
def test_words_of_density_are_read_with_their_span(prompt: str, level: str, words: str) -> None:
    p = plan(prompt)
    found = p.setting.density
    assert found is not None and found.level == level and found.span is not None
    assert prompt[found.span.start : found.span.end] == words
    assert [c.value for c in p.clauses if c.kind == "density"] == [level]
    assert not any(f.code == "not-understood" and words in f.message for f in p.findings)
    assert p.setting.style not in words.split() + ["furnished"]


@pytest.mark.parametrize(("prompt", "of"), [
    ("an attic crammed with trunks and old boxes", ("chest", "box")), ("a kitchen packed with jars and pans", ("jar", "pan")),
    ("a garage full of tools", ("tool",)),
])  # fmt: skip
def test_what_a_room_is_full_of_is_kept(prompt: str, of: tuple[str, ...]) -> None:
    found = plan(prompt).setting.density
    assert found is not None and found.of == of


@pytest.mark.parametrize("prompt", [
    "a workshop", "a cluttered desk", "a kitchen with a cluttered counter", "a room full of light",
    "a living room filled with laughter and people",
    "an empty street at night", "a bare brick room with a sofa", "a room with an empty bookshelf",
    "a packed restaurant", "a cluttered kitchen counter",
    "a barn full of hay", "a library whose shelves are overflowing with books",
])  # fmt: skip
def test_what_is_not_said_of_a_room_changes_nothing(prompt: str) -> None:
    p = plan(prompt)
    assert p.setting.density is None and not any(c.kind == "density" for c in p.clauses)
    assert "density" not in json.loads(p.model_dump_json())["setting"]  # plans without such words are the bytes that they were


def test_one_room_of_a_house_is_cluttered_and_another_minimalist() -> None:
    p = plan("a flat with a cluttered kitchen and a minimalist bedroom")
    assert {r.kind: r.setting.density.level for r in p.rooms if r.setting.density} == {"kitchen": "cluttered", "bedroom": "sparse"}


def added(p: Plan) -> int:
    """How many things that nobody asked for a plan has."""
    return sum(t.count.n for t in p.things if t.origin == "added")


PLACES = (
    "workshop", "library", "kitchen", "living room", "attic", "garage",
    "office", "laboratory", "shop", "classroom", "bedroom", "art studio",
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_each_level_has_its_own_amount(place: str) -> None:
    n = {how: added(plan(f"a {how} {place}".replace("  ", " "))) for how in ("bare", "sparse", "tidy", "", "richly furnished", "cluttered")}
    assert n["bare"] == 0 and 0 < n["sparse"] < n["tidy"] <= n[""] < n["richly furnished"] and n[""] + 20 < n["cluttered"]


def test_sparse_rooms_have_only_what_is_asked_or_the_least_where_nothing_is() -> None:
    asked = plan("a minimalist bedroom with a bed and a lamp")
    assert added(asked) == 0 and sorted(t.category for t in asked.things) == ["bed", "lamp"]
    alone = [t.category for t in plan("a minimalist bedroom").things]
    assert len(alone) == LEAST and "bed" in alone


def test_a_bare_cellar_and_a_bare_room_at_night_keep_their_lamp() -> None:
    assert [t.category for t in plan("a bare cellar").things] == ["ceiling_lamp"]
    assert [t.category for t in plan("a bare room at night").things] == ["ceiling_lamp"]


def test_what_is_counted_or_refused_stays_as_counted() -> None:
    p = plan("a cluttered workshop with exactly one workbench and no boxes")
    assert [(t.count.n, t.origin) for t in p.things if t.category == "workbench"] == [(1, "asked")]
    assert [t.count.n for t in p.things if t.category == "box"] == [0]


def test_why_says_which_rule_added_a_thing() -> None:
    whys = {t.why for t in plan("a cluttered attic").things if t.origin == "added"}
    assert whys and all(w.startswith("a cluttered attic has ") for w in whys)


def test_everything_in_stock_has_a_maker_and_every_place_is_one() -> None:
    setting = Setting(place="workshop", interior=True)
    for name, entry in stock().items():
        assert set(entry) <= {"words", "places", "instead", "adds", "full", "cluttered", "fills"}, name
        assert set(entry.get("places", ())) <= set(vocabulary().places), name
        for category, (least, most) in {**entry["adds"], **entry.get("full", {}), **entry.get("cluttered", {})}.items():
            t = Thing(id="x", category=category, noun=category.replace("_", " "), origin="added")
            chosen = choose(t, setting)
            assert not chosen.fallback and chosen.maker in index(), (name, category)
            assert 0 <= least <= most <= 40, (name, category)
