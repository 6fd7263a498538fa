"""Rooms are furnished as people furnish them: chairs at tables, lamps on nightstands, one kitchen, curtains at windows, sizes as said."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pytest

from worldloom.assets.registry import index
from worldloom.geometry import quat_matrix, yaw_of
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.habits import RESTS
from worldloom.synth.layout.sites.room import KINDS, kind_of
from worldloom.world import Entity, World


@lru_cache(maxsize=8)
def world(prompt: str) -> World:
    return compose(plan(prompt), 0)


def things(w: World, category: str) -> list[Entity]:
    return [e for e in w.entities if e.category == category]


def test_every_pupil_has_a_chair_that_faces_the_desk() -> None:
    w = world("a classroom with six desks in two rows and a teacher in front of the blackboard")
    assert all(any(_faces(c, desk) for c in things(w, "chair")) for desk in things(w, "desk"))


def _faces(chair: Entity, desk: Entity) -> bool:
    """Within a step of the desk and turned to it."""
    to = np.subtract(desk.pose.position[:2], chair.pose.position[:2])
    d, a = float(np.hypot(*to)), yaw_of(chair.pose.rotation)
    return d < 1.05 and float(np.dot([math.sin(a), -math.cos(a)], to)) > 0.9 * d


def test_things_rest_where_people_put_them() -> None:
    w = world("a bedroom at night")
    by_id = {e.id: e for e in w.entities}
    lamps = [e for e in w.entities if e.category in RESTS and e.support in by_id]
    assert lamps and all(by_id[e.support].category in RESTS[e.category] for e in lamps)


def test_a_kitchen_has_one_set_of_fronts() -> None:
    w = world("a kitchen with a stove, a refrigerator and a kettle on the stove")
    kinds = ("kitchen_cabinet", "counter", "kitchen_counter", "kitchen_island", "sink")
    fitted = [e for e in w.entities if e.category in kinds and e.maker.startswith("kitchen/")]
    assert len(fitted) > 3 and len({e.params["color"] for e in fitted}) == 1


def test_windows_in_view_get_their_curtains() -> None:
    w = world("a cosy Victorian library with a fireplace")
    windows = [e for e in things(w, "window") if not e.id.startswith("window.s")]
    assert len(things(w, "curtain")) == len(windows) == 2
    for window, curtain in zip(sorted(windows, key=lambda e: e.id), sorted(things(w, "curtain"), key=lambda e: e.support), strict=True):
        assert math.dist(window.pose.position[:2], curtain.pose.position[:2]) < 0.2


@pytest.mark.parametrize(("word", "less"), [("tiny", True), ("large", False)])
def test_a_room_is_as_large_as_said(word: str, less: bool) -> None:
    plain, said = things(world("a kitchen with a stove"), "floor")[0], things(world(f"a {word} kitchen with a stove"), "floor")[0]
    assert (said.extent[0] < plain.extent[0]) is less and said.extent[0] != plain.extent[0]
    assert said.attributes["size"] == word


def test_racks_stand_along_an_aisle_and_goods_on_their_free_levels() -> None:
    w = world("a warehouse with four pallet racks full of boxes")
    racks = things(w, "pallet_rack")
    assert len(racks) >= 4 and {round(abs(yaw_of(e.pose.rotation)), 2) for e in racks} == {1.57}
    assert min(abs(e.pose.position[0]) - e.extent[1] / 2 for e in racks) > 1.5
    on = [e for e in things(w, "box") if e.support.startswith("pallet_rack")]
    assert len(on) >= 24 and {e.support_surface for e in on} == {"shelf.1", "shelf.2"}


def test_a_style_may_have_a_room_of_its_own() -> None:
    assert kind_of("bedroom", "teenager") is KINDS["teenager_bedroom"] and kind_of("bedroom", "victorian") is KINDS["bedroom"]
    assert kind_of("nowhere") is KINDS["living_room"]


@pytest.mark.parametrize("prompt", ["Inside an igloo with a lantern.", "A sauna with a stove and a bucket."])
def test_snow_and_hot_rooms_have_no_windows(prompt: str) -> None:
    w = compose(plan(prompt), 0)
    assert w.interior and not [e for e in w.entities if e.category in ("window", "toilet", "bathtub")]


def test_who_lies_in_a_bed_is_tucked_in() -> None:
    w = world("an emergency room with a patient on a bed")
    patient, bed = things(w, "person")[0], things(w, "bed")[0]
    assert patient.params["cover"] and bed.params["blanket"] == "none" and patient.support == bed.id
    assert abs(yaw_of(patient.pose.rotation) - yaw_of(bed.pose.rotation)) < 0.05


def test_a_tub_is_claw_footed_only_where_its_style_is() -> None:
    from worldloom.synth.layout.choose import match, says

    styles = ("clawfoot", "modern")
    assert match("claw-foot", styles) == match("claw-footed", styles) == "clawfoot" and match("modern", styles) == "modern"
    assert not says(index()["bathroom/bathtub"], "claw-foot"), "the style says it, not the maker"


def test_a_shop_window_is_seen_from_the_street() -> None:
    w = world("a toy shop window at Christmas with a rocking horse and falling snow outside")
    eye, front = w.cameras[0].position, things(w, "shop_window")[0]
    assert not w.interior and not w.rooms and front.params["text"] == "TOY SHOP"
    horse = things(w, "rocking_horse")[0]
    assert eye[1] < front.pose.position[1] - 2.5 < horse.pose.position[1] and horse.pose.position[2] >= 0 > w.spawn[2]
    assert w.sky.weather == "snow" and things(w, "pavement") == [] and things(w, "sidewalk")


def test_nobody_walks_into_a_lamp() -> None:
    w = world("a library with a chandelier and a reading lamp")
    low = {e.id: e.pose.position[2] + e.center[2] - e.extent[2] / 2 for e in w.entities if e.support == "ceiling"}
    assert low and min(low.values()) > 1.95


def test_a_room_holds_the_beds_that_the_words_count() -> None:
    w = world("a hospital ward with four beds")
    assert len(things(w, "bed")) == 4 and not w.findings


def test_a_grand_piano_stands_free_and_an_upright_at_the_wall() -> None:
    grand, upright = (things(world(f"a living room with {a} piano"), "piano")[0] for a in ("a grand", "an upright"))
    assert grand.params["kind"] == "grand" and upright.params.get("kind", "upright") == "upright"
    half = np.abs(np.asarray(upright.pose.position[:2])).max() + upright.extent[1] / 2
    floor = things(world("a living room with an upright piano"), "floor")[0]
    assert half > min(floor.extent[:2]) / 2 - 0.5


def test_small_things_that_are_asked_for_rest_on_furniture_that_is_not() -> None:
    w = world("a kitchen with three pans and a toaster")
    assert all(e.support not in ("ground", "floor") for c in ("pan", "toaster") for e in things(w, c)) and len(things(w, "pan")) == 3


def test_a_victorian_kitchen_has_no_refrigerator_and_a_cook_wears_white() -> None:
    w = world("a Victorian kitchen with a cook")
    assert not things(w, "refrigerator") and things(w, "person")[0].params["role"] == "chef"


def test_a_room_grows_for_what_it_must_hold() -> None:
    crowded = world("a bathroom with a bathtub, a washing machine, two wardrobes and three bookshelves")
    assert [len(things(crowded, c)) for c in ("bathtub", "washing_machine", "wardrobe", "bookshelf")] == [1, 1, 2, 3]
    wide, usual = (max(things(w, "floor")[0].extent[:2]) for w in (crowded, world("a bathroom with a bathtub")))
    assert wide > 1.1 * usual


def test_what_finds_no_place_where_it_was_asked_stands_elsewhere() -> None:
    w = world("a bedroom with a bed, a wardrobe on the bed and a bookshelf on the bed")
    assert len(things(w, "wardrobe")) == len(things(w, "bookshelf")) == 1


def test_tall_curtains_hang_at_their_wall_as_high_as_the_window_lets_them() -> None:
    curtains = things(world("a living room with two tall curtains"), "curtain")
    assert len(curtains) == 2 and all(e.pose.scale == 1 and e.support.startswith("wall.") for e in curtains)


def test_a_sofa_that_gets_cushions_has_none_of_its_own() -> None:
    bare, own = (things(world(f"a gym with a sofa{more}"), "sofa")[0] for more in (" and two cushions on the sofa", ""))
    assert bare.params["cushions"] == 0 and "cushions" not in own.params


def test_a_class_sits_in_rows_before_its_teacher() -> None:
    w = world("a classroom with a teacher and eight pupils at their desks")
    teacher = next(e for e in w.entities if e.attributes.get("role") == "teacher")
    pupils = [e for e in w.entities if e.attributes.get("role") == "pupil"]
    board = next(e for e in w.entities if e.category == "blackboard")
    ahead = [quat_matrix(e.pose.rotation) @ [0.0, -1.0, 0.0] for e in (*pupils, teacher)]
    to_board = [np.array(board.pose.position) - e.pose.position for e in (*pupils, teacher)]
    assert len(pupils) == 8 and all(e.params["pose"].startswith("sitting") for e in pupils)
    assert all(a @ t > 0.8 * np.linalg.norm(t[:2]) for a, t in zip(ahead[:8], to_board, strict=False))
    assert teacher.params["pose"] == "standing" and [a.clip for a in teacher.acts] == ["talk"]
    assert ahead[8] @ to_board[8] < 0 and np.linalg.norm(to_board[8][:2]) < 1.6
    assert sum(abs(e.acts[0].look) > 0.1 for e in pupils) >= 4


def test_eight_desks_of_a_classroom_stand_in_rows_off_the_board() -> None:
    w = world("a classroom with eight desks and a blackboard")
    desks = [np.array(e.pose.position) for e in w.entities if e.category == "desk"]
    board = next(e for e in w.entities if e.category == "blackboard")
    assert len(desks) == 8 and min(board.pose.position[1] - d[1] for d in desks) > 1.2
    assert len({round(float(d[1])) for d in desks}) <= 3
