"""What is set out for those at a table, round it and before what they watch; what leans, and what leaves room for what comes."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.geometry import Floats, yaw_of
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.carrying import widened
from worldloom.synth.layout.choose import choose
from worldloom.synth.layout.indoors.meaning import SCORES
from worldloom.world import Attribute, Count, Entity, Plan, Relation, Setting, Thing, World

DINING = Setting(place="dining_room", interior=True)


def box(e: Entity) -> Floats:
    """(1, 7) upright box of an entity."""
    x, y, z = e.pose.position
    s, yaw = e.pose.scale, yaw_of(e.pose.rotation)
    cx, cy = math.cos(yaw) * e.center[0] - math.sin(yaw) * e.center[1], math.sin(yaw) * e.center[0] + math.cos(yaw) * e.center[1]
    low = z + s * (e.center[2] - e.extent[2] / 2)
    return np.array([[x + s * cx, y + s * cy, s * e.extent[0] / 2, s * e.extent[1] / 2, yaw, low, low + s * e.extent[2]]])


def score(kind: str, a: Entity, b: Entity) -> float:
    return float(SCORES[kind](box(a), box(b))[0])


def all_of(world: World, category: str) -> list[Entity]:
    return [e for e in world.entities if e.category == category and e.origin == "asked"]


def made(prompt: str) -> World:
    return compose(plan(prompt), 0, "draft")


@pytest.fixture(scope="module")
def dining() -> World:
    """A table laid for five."""
    return made("A dining room with a round table and five chairs around it. There are five placemats on the table and five plates on it.")


def test_chairs_stand_evenly_round_a_round_table_and_look_at_its_middle(dining: World) -> None:
    (table,), chairs = all_of(dining, "table"), all_of(dining, "chair")
    assert len(chairs) == 5 and max(table.extent[:2]) < 1.03 * min(table.extent[:2])
    middle = box(table)[0, :2]
    away = np.array([box(c)[0, :2] - middle for c in chairs])
    angles = np.sort(np.arctan2(away[:, 1], away[:, 0]))
    assert np.ptp(np.diff(angles, append=angles[0] + 2 * math.pi)) < 0.06
    looks = np.array([[math.sin(box(c)[0, 4]), -math.cos(box(c)[0, 4])] for c in chairs])
    assert ((-away / np.linalg.norm(away, axis=1)[:, None] * looks).sum(1) > 0.99).all()


@pytest.mark.parametrize("category", ["placemat", "plate"])
def test_as_many_as_there_are_seats_lie_one_before_each(dining: World, category: str) -> None:
    (table,), chairs, laid = all_of(dining, "table"), all_of(dining, "chair"), all_of(dining, category)
    assert len(laid) == 5
    for e in laid:
        assert math.hypot(*(box(e)[0, :2] - box(table)[0, :2])) < box(table)[0, 2] and e.pose.position[2] > 0.7
    nearest = {min(chairs, key=lambda c: math.dist(box(c)[0, :2], box(e)[0, :2])).id for e in laid}
    assert nearest == {c.id for c in chairs}


def test_placemats_never_lie_on_one_another(dining: World) -> None:
    mats = {e.id for e in all_of(dining, "placemat")}
    assert not mats & {e.support for e in all_of(dining, "placemat")}


def test_a_round_table_stays_round_where_many_sit_at_it() -> None:
    table = Thing(id="table", category="table", noun="table", attributes=(Attribute(kind="shape", value="round"),))
    chairs = Thing(id="chair", category="chair", noun="chairs", count=Count(n=8))
    p = Plan(prompt="", things=(table, chairs), relations=(Relation(kind="around", subject="chair", objects=("table",)),), setting=DINING)
    usual = choose(table, DINING)
    wide = widened(p, table, usual)
    assert wide.params["width"] == wide.params["depth"] > usual.params["width"]


def test_a_long_bar_table_is_longer_than_deep() -> None:
    choice = choose(Thing(id="a", category="bar_table", noun="bar table", attributes=(Attribute(kind="size", value="long"),)), DINING)
    size = np.ptp(build(choice.maker, choice.params, 1).bounds, axis=0)
    assert size[0] > 2 * size[1] and choice.scale == 1.0


def test_seats_before_a_screen_are_in_one_row() -> None:
    world = made("A living room with three chairs in front of a large screen on the wall.")
    (screen,), chairs = all_of(world, "television"), all_of(world, "chair")
    assert min(score("facing", c, screen) for c in chairs) > 0.5
    ahead = [box(c)[0, :2] @ [math.sin(box(screen)[0, 4]), -math.cos(box(screen)[0, 4])] for c in chairs]
    assert np.ptp(ahead) < 0.05


def test_two_tables_flank_a_sofa() -> None:
    world = made("A living room with a coffee table in front of a large sofa and two small tables on each side of the sofa.")
    (sofa,), tables = all_of(world, "sofa"), all_of(world, "table")
    assert {side for side in ("left", "right") for t in tables if score(side, t, sofa) > 0.5} == {"left", "right"}


def test_what_is_before_a_chest_is_not_in_it_and_a_pot_stands_where_its_plant_is_wanted() -> None:
    world = made("A playroom with a toy chest with two teddy bears in it. A ball lies in front of the toy chest, near the teddy bears. "
                 "A fern in a flower pot is against the wall. Jars are on an old ladder against the wall.")  # fmt: skip
    (ball,), (chest,) = all_of(world, "ball"), all_of(world, "toy_box")
    assert ball.pose.position[2] < 0.1 and score("front", ball, chest) > 0.5
    (ladder,), jars = all_of(world, "ladder"), all_of(world, "jar")
    assert ladder.params["style"] == "shelf" and {j.support for j in jars} == {ladder.id}


def test_what_leans_on_something_has_its_back_to_it() -> None:
    world = made("A shed with a shelf against the wall, a broom leaning against the shelf and a rake next to a barrel.")
    (broom,), (shelf,) = all_of(world, "broom"), [e for e in world.entities if e.thing == "shelf"]
    back = box(broom) + np.array([[0, 0, 0, 0, math.pi, 0, 0]])
    assert float(SCORES["facing"](back, box(shelf))[0]) > 0.5 and float(SCORES["attached"](box(broom), box(shelf))[0]) > 0.9  # touching


def test_paintings_in_a_row_on_a_wall_hang_there_in_one_line() -> None:
    hung = all_of(made("A gallery with four paintings in a row on one wall."), "painting")
    assert len(hung) == 4 and len({e.support for e in hung}) == 1 and hung[0].support.startswith("wall")
    middles = [float(box(e)[0, 5:7].mean()) for e in hung]
    assert np.ptp(middles) < 0.01


def test_beakers_in_a_row_stand_in_one_line_on_their_bench() -> None:
    world = made("A laboratory with a workbench in the middle of the room and four beakers in a row on the workbench.")
    (bench,), row = all_of(world, "workbench"), all_of(world, "beaker")
    assert len(row) == 4 and {e.support for e in row} == {bench.id}
    along = np.array([box(e)[0, :2] for e in row]) - box(bench)[0, :2]
    c, s = math.cos(box(bench)[0, 4]), math.sin(box(bench)[0, 4])
    u, v = np.sort(c * along[:, 0] + s * along[:, 1]), c * along[:, 1] - s * along[:, 0]
    assert np.ptp(v) < 0.01 and np.ptp(np.diff(u)) < 0.02


def test_each_of_two_chairs_at_a_table_faces_the_other_at_the_same_table() -> None:
    world = made("A restaurant with three tables, and two chairs at each table facing each other.")
    tables, chairs = all_of(world, "table"), all_of(world, "chair")
    at = [[c for c in chairs if min(tables, key=lambda t: math.dist(box(t)[0, :2], box(c)[0, :2])) is t] for t in tables]
    assert [len(some) for some in at] == [2, 2, 2]
    assert all(score("facing", a, b) > 0.5 and score("facing", b, a) > 0.5 for a, b in at)


def test_what_is_before_those_at_a_table_lies_on_it_and_five_stools_before_a_counter_are_drawn_up() -> None:
    world = made("A meeting room with a table with four chairs around it, a laptop in front of each chair, and five stools in front "
                 "of a counter.")  # fmt: skip
    (table,), laptops = all_of(world, "table"), all_of(world, "laptop")
    assert [e.support for e in laptops] == [table.id] * 4
    (counter,), stools = all_of(world, "counter"), all_of(world, "stool")
    assert len(stools) == 5 and min(score(kind, e, counter) for e in stools for kind in ("along", "front")) > 0.5


def test_a_cross_above_an_altar_hangs_and_the_altar_is_at_the_head_of_the_church() -> None:
    world = made("A church with an altar and a cross above the altar, and two columns.")
    (altar,), (cross,) = all_of(world, "altar"), all_of(world, "cross")
    room = np.array(world.rooms[0].polygon)
    assert abs(box(altar)[0, 0] - room[:, 0].mean()) < 0.6 and room[:, 1].max() - box(altar)[0, 1] < 1.5
    assert cross.support.startswith("wall") and score("above", cross, altar) > 0.5


def test_what_cannot_be_had_names_the_clauses_that_are_in_each_others_way() -> None:
    world = made("A living room with a sofa, a floor lamp behind the sofa and the floor lamp in front of the sofa.")
    told = [f for f in world.findings if f.code == "unmet"]
    assert len(told) == 1 and "floor lamp behind sofa" in told[0].message and "floor lamp in front of sofa" in told[0].message
    assert not [f for f in made("A bedroom with a bed, and a nightstand to the left of the bed.").findings if f.code == "unmet"]


def test_two_rows_face_each_other_with_a_table_between_and_plates_along_a_table_are_on_it() -> None:
    world = made("A waiting room with two rows of four chairs facing each other, a low table between the rows, and a plant in each corner.")
    chairs, (table,) = all_of(world, "chair"), all_of(world, "table")
    assert [math.cos(box(a)[0, 4] - box(b)[0, 4]) < -0.99 for a, b in zip(chairs[:4], chairs[4:], strict=True)] == [True] * 4
    assert all(score("facing", a, b) > 0.5 for a, b in zip(chairs[:4], chairs[4:], strict=True))
    for row in (chairs[:4], chairs[4:]):
        c, s = math.cos(box(row[0])[0, 4]), math.sin(box(row[0])[0, 4])
        assert np.ptp([c * box(e)[0, 1] - s * box(e)[0, 0] for e in row]) < 0.05
    middle = np.mean([box(e)[0, :2] for e in chairs], axis=0)
    assert math.dist(box(table)[0, :2], middle) < 0.8
    plates = all_of(made("A dining room with a long table and four plates along the table."), "plate")
    assert {e.support.split(".")[0] for e in plates} == {"table"}
