"""Prompts of several rooms are read room by room; prompts of one room are not touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.synth.language import plan
from worldloom.synth.language.rooms import programme
from worldloom.synth.language.rooms_said import areas, masked, named, told
from worldloom.world import Plan


def things(p: Plan, room: str) -> dict[str, str]:
    """Categories asked for in a room with their counts."""
    mine = next(r for r in p.rooms if r.id == room).things
    return {t.category: f"{t.count.op}{t.count.n}" for t in p.things if t.id in mine and t.origin == "asked"}


@pytest.mark.parametrize(
    ("prompt", "rooms"),
    [
        ("a two-bedroom flat with a kitchen, a bathroom and a living room", "bathroom bedroom bedroom.2 hall kitchen living_room"),
        ("a flat with three bedrooms and two bathrooms", "bathroom bathroom.2 bedroom bedroom.2 bedroom.3 hall kitchen living_room"),
        ("the floor of an office with three offices and a meeting room", "hall meeting_room office office.2 office.3"),
        ("a master bedroom with an en-suite bathroom", "bathroom bedroom"),
        ("A sofa in the living room and a bed in the bedroom.", "bedroom living_room"),
        ("two children's bedrooms, a nursery and a guest toilet", "child_bedroom child_bedroom.2 hall nursery toilet"),
    ],
)
def test_rooms_are_those_that_are_named(prompt: str, rooms: str) -> None:
    assert sorted(r.id for r in plan(prompt).rooms) == rooms.split()


@pytest.mark.parametrize("n", [4, 7, 10, 12])
def test_a_number_of_rooms_is_filled_up(n: int) -> None:
    p = plan(f"a house with {n} rooms, one of them a library")
    assert len(p.rooms) == n and p.rooms[0].id == "study" and any(c.value == f"rooms:{n}" for c in p.clauses)


@pytest.mark.parametrize(
    "prompt",
    [
        "a bedroom with a desk",
        "a living room with a kitchen table and an office chair",
        "a house by the lake",
        "a cosy apartment living room with a view of the kitchen",
        "A bathroom with a vanity, a bathtub and a toilet in the corner",
        "office kitchenette with a round table",
        "a playroom with a toy kitchen and a storage bin",
        "a hallway",
        "a bedroom with a walk-in closet",
        "a foggy harbour at dawn",
        "a farmhouse dining room with a long table",
    ],
)
def test_one_room_is_one_room(prompt: str) -> None:
    assert programme(prompt) is None and plan(prompt).rooms == ()


def test_things_are_told_of_the_room_they_are_in() -> None:
    p = plan(
        "A flat. In the kitchen there is a red refrigerator and a table with four chairs. The living room has a grey sofa. "
        "There is a piano in the study. No television in the bedroom."
    )
    assert things(p, "kitchen") == {"refrigerator": "==1", "table": "==1", "chair": "==4"}
    assert things(p, "living_room") == {"sofa": "==1"} and things(p, "study") == {"piano": "==1"}
    assert things(p, "bedroom") == {"television": "==0"}
    red = next(t for t in p.things if t.category == "refrigerator")
    assert red.span and p.prompt[red.span.start : red.span.end] == "a red refrigerator" and red.attributes[0].value == "red"


def test_each_and_every_reach_all_of_them() -> None:
    p = plan("a three-bedroom house where each bedroom has a wardrobe and a desk, and every room has a plant")
    for r in p.rooms:
        got = things(p, r.id)
        assert r.kind == "hall" or got["potted_plant"] == "==1"
        assert r.kind != "bedroom" or got["desk"] == "==1"


@pytest.mark.parametrize(
    ("prompt", "link"),
    [
        ("a flat where the kitchen opens to the living room", ("opens", "kitchen", "living_room")),
        ("a house with an open-plan kitchen and dining room", ("opens", "kitchen", "dining_room")),
        ("a flat: the bathroom is next to the bedroom", ("beside", "bathroom", "bedroom")),
        ("a house with a hallway that connects the kitchen, the study and a bedroom", ("door", "hall", "study")),
        ("a bedroom with an en-suite, and a living room", ("ensuite", "bedroom", "bathroom")),
        ("A flat. Adjacent to the bedroom, the bathroom has a bathtub.", ("beside", "bedroom", "bathroom")),
    ],
)
def test_what_joins_rooms(prompt: str, link: tuple[str, str, str]) -> None:
    p = plan(prompt)
    assert link in {(k.kind, *k.rooms) for k in p.links}
    assert f"link:{':'.join(link)}" in {c.value for c in p.clauses}


def test_areas_go_to_the_room_they_stand_by() -> None:
    p = plan("a 70 m2 flat with a kitchen of 16 square metres and a 4 by 5 metre bedroom")
    assert p.area == 70 and {r.kind: r.area for r in p.rooms if r.kind in ("kitchen", "bedroom")} == {"kitchen": 16, "bedroom": 20}


def test_the_whole_gives_hour_and_style_and_a_room_may_differ() -> None:
    p = plan("a Victorian house at night with a library, a kitchen, a Japanese bathroom and a bedroom")
    styles = {r.kind: r.setting.style for r in p.rooms}
    assert p.setting.time == "night" and styles["study"] == "victorian" and styles["bathroom"] == "japanese"
    assert all(r.setting.time == "night" for r in p.rooms)


def test_changing_one_room_leaves_the_words_of_the_others() -> None:
    kitchens = ("a red table", "two blue stools and a clock")
    a, b = (plan(f"a flat with a bedroom, a bathroom, and a kitchen with {what}") for what in kitchens)
    for id in ("bedroom", "bathroom"):
        assert [t for t in a.things if t.id.startswith(f"{id}.")] == [t for t in b.things if t.id.startswith(f"{id}.")]


CORES = ["two bedrooms", "a flat with 9 rooms", "the kitchen opens to the living room", "40 m2"]


@given(st.text(st.sampled_from("abc .,;:-'\u2019\u0130\u00df14xm2 kitchen"), max_size=60), st.sampled_from(CORES))
@settings(max_examples=30, deadline=None)
def test_hostile_text_is_cut_without_overlap(noise: str, core: str) -> None:
    prompt = f"{noise} {core} {noise}"
    found = named(prompt)
    cuts = told(prompt, found) if len(prompt.lower()) == len(prompt) else ()
    assert all(a.end <= b.start for a, b in zip(cuts, cuts[1:], strict=False)) and all(0 <= s.start < s.end <= len(prompt) for s in cuts)
    assert all(0 <= a < b <= len(prompt) and v >= 1 for a, b, v in areas(prompt))
    assert len(masked(prompt, [(s.start, s.end) for s in cuts])) == len(prompt)
    made = programme(prompt)
    assert made is None or 1 < len(made.rooms) <= 24


def test_an_hour_said_of_one_room_is_that_of_the_house() -> None:
    p = plan("a flat with a kitchen, a bathroom and a living room at dusk in winter")
    assert (p.setting.time, p.setting.season) == ("dusk", "winter") and all(r.setting.time == "dusk" for r in p.rooms)
    assert {"time", "season"} <= {c.kind for c in p.clauses}
