"""Stations that no train calls at, rooms of vessels, tents and stables seen from within are places, with what stands there."""

from __future__ import annotations

import pytest

from worldloom.assets.registry import by_category
from worldloom.synth.language import plan
from worldloom.synth.language.vocabulary import vocabulary
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.sites.room import KINDS
from worldloom.world import Plan

PLACES = [
    ("A radio station with a desk, two microphones and a red sign.", "radio_station", "mixing_console"),
    ("A small-town police station at night: two desks and a coffee machine.", "police_station", "jail_cell"),
    ("The firehouse with a row of lockers and a red fire engine.", "fire_station", "breathing_apparatus"),
    ("A polling station in a school hall: a ballot box on a table.", "polling_station", "study_carrel"),
    ("A weather station with monitors and a barometer on a desk.", "control_room", "control_panel"),
    ("The control room of a power station with a clock on the wall.", "control_room", "control_panel"),
    ("The control room of a power station with two consoles and a clock above.", "control_room", "desk"),
    ("Mission control with three rows of four desks.", "control_room", "viewscreen"),
    ("A nurses' station with two computers and a telephone.", "nurses_station", "nurse_station"),
    ("A space station with three windows.", "space_station", "control_panel"),
    ("Two nurses lift a patient from a bed onto a trolley while a doctor reads.", "hospital_room", "iv_stand"),
    ("A railway station with three benches.", "station", "departure_board"),
    ("An old Victorian station with two benches and a clock.", "station", "departure_board"),
    ("A submarine's control room with a periscope in the middle.", "submarine", "radar_console"),
    ("The control room of a submarine: sonar consoles and a chart table.", "submarine", "periscope"),
    ("Inside a submarine, six bunks along the wall.", "submarine", "pipe"),
    ("A castle dungeon with two torches.", "dungeon", "shackles"), ("An armoury with a workbench.", "armoury", "shield"),
    ("A men's changing room with benches and six lockers.", "locker_room", "sports_bag"),
    ("The ladies' room has three sinks.", "restroom", "mirror"),
    ("Inside a treehouse: two hammocks, a crate and a telescope.", "treehouse", "lantern"),
    ("A treehouse interior with a rope ladder and bunk beds.", "treehouse", "lantern"),
    ("Inside a tent there are two camp beds and a lantern.", "tent", "backpack"),
    ("A stable with three stalls, hay bales and a saddle on a rack.", "stable", "pitchfork"),
    ("Inside a barn with a ladder against the wall and hay bales.", "stable", "pitchfork"),
    ("An igloo with fur rugs and an oil lamp.", "igloo", "chest"),
    ("Inside a caravan: a fold-out table, two benches and a kettle.", "caravan", "curtain"),
    ("The lighthouse keeper's room with a bed, a table and a stove.", "lighthouse_room", "telescope"),
    ("A lighthouse, seen from within: a round table and two chairs.", "lighthouse_room", "telescope"),
    ("A greenhouse on Mars with rows of lettuce, a workbench and a watering can.", "greenhouse", "flower_pot"),
]  # fmt: skip


def _asked(p: Plan) -> set[str]:
    return {t.category for t in p.things if t.origin == "asked"}


@pytest.mark.parametrize(("prompt", "place", "usual"), PLACES, ids=[p for p, _, _ in PLACES])
def test_a_place_is_itself_and_has_what_is_usual_there(prompt: str, place: str, usual: str) -> None:
    p = plan(prompt)
    assert (p.setting.place, p.setting.interior) == (place, True)
    assert usual in {t.category for t in p.things}
    shells = {"submarine", "tent", "treehouse", "barn", "hut", "trailer", "lighthouse", "greenhouse", "station", "power_station"}
    assert not _asked(p) & shells
    ids = {t.id for t in p.things} | {"wall", "room", "ceiling", "ground", "window", "door", "scene"}
    assert all({r.subject, *r.objects} <= ids for r in p.relations)
    told = [(c.thing, p.relations[c.relation].subject) for c in p.clauses if c.kind == "relation" and c.relation is not None]
    assert all(thing == subject for thing, subject in told), told


@pytest.mark.parametrize("prompt", [
    "A meadow with a tent and a campfire.", "A field with a barn, a tractor and two hay bales.",
    "A treehouse in an oak tree beside a swing.",
    "A caravan under two palm trees.", "A lighthouse on a cliff with a bench.", "An igloo beside two sleds and a husky.",
    "A submarine at a quay with two bollards.",
])  # fmt: skip
def test_seen_from_outside_they_stay_things_in_the_open_air(prompt: str) -> None:
    assert not plan(prompt).setting.interior


@pytest.mark.parametrize(("prompt", "category"), [
    ("A hospital ward. At the nurses' station stands a computer.", "nurse_station"),
    ("An office with six workstations.", "desk"), ("A kitchen with a coffee station by the window.", "coffee_machine"),
    ("A nursery with a changing station.", "changing_table"), ("A laboratory with an eyewash station.", "eyewash_station"),
    ("A fire station with a fireman's pole.", "dance_pole"), ("A polling station with four voting booths.", "study_carrel"),
    ("A police station with a holding cell.", "jail_cell"),
])  # fmt: skip
def test_stations_of_a_room_are_things(prompt: str, category: str) -> None:
    p = plan(prompt)
    assert p.setting.place != "station" and category in _asked(p)


def test_every_kind_of_thing_that_a_place_has_can_be_made_and_every_new_room_has_its_own_looks() -> None:
    places = vocabulary().places
    lost = {(name, c) for name, p in places.items() for c in p.adds if not set(vocabulary().chain(c)) & set(by_category())}
    assert not {x for x in lost if x[0] in {row[1] for row in PLACES}}
    assert {row[1] for row in PLACES} - {"station", "greenhouse"} <= set(KINDS)


@pytest.mark.parametrize(("prompt", "style"), [
    ("A film noir detective's office with a desk.", "art_deco"), ("A kids' bedroom with bunk beds.", "child"),
    ("A boy's bedroom with a bed.", "child"), ("A children's playroom with two beanbags.", ""),
    ("My grandmother's kitchen with a stove.", ""), ("The workers' canteen with six tables.", ""),
    ("A teenager's bedroom with a desk.", "teenager"),
])  # fmt: skip
def test_whose_a_room_is_is_no_style(prompt: str, style: str) -> None:
    p = plan(prompt)
    assert p.setting.style == style and not any(c.value in ("film", "kids", "children", "workers", "grandmother", "boy") for c in p.clauses)


@pytest.mark.parametrize(("prompt", "category", "maker"), [
    ("A ladies' room with three sinks.", "sink", "medical/washbasin"), ("A locker room with a sink.", "sink", "medical/washbasin"),
    ("A kitchen with a sink.", "sink", "kitchen/sink"),
])  # fmt: skip
def test_places_have_the_things_of_places_like_them(prompt: str, category: str, maker: str) -> None:
    p = plan(prompt)
    assert [choose(t, p.setting).maker for t in p.things if t.category == category] == [maker]
