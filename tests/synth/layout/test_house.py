"""A house on the whole: what is asked stands in its room, rooms have what their kind needs, one can walk everywhere."""

from __future__ import annotations

from functools import lru_cache

import pytest

from worldloom.evaluate import floors
from worldloom.evaluate.adherence import answers
from worldloom.evaluate.floorplan import floorplan
from worldloom.evaluate.glb import Node, read
from worldloom.evaluate.plausible import plausibility
from worldloom.render.gltf import to_glb
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.world import World

PROMPT = (
    "a flat with a living room, a kitchen that opens to the living room, and a small bathroom. In the living room a green sofa faces the "
    "television; no television in the kitchen."
)


@lru_cache(maxsize=4)
def made(prompt: str = PROMPT) -> tuple[World, tuple[Node, ...]]:
    world = compose(plan(prompt), 0, "draft")
    return world, tuple(read(to_glb(world, textures=0)))


def test_everything_asked_is_met_in_the_gltf() -> None:
    world, nodes = made()
    lost = [(a.text, a.why) for a in answers(plan(PROMPT), world, list(nodes)) if not a.met]
    assert lost == []


def test_one_can_walk_to_every_room_and_nothing_collides() -> None:
    _, nodes = made()
    assert all(floors.reachable(nodes).values()) and len(floors.reachable(nodes)) == 3
    found = plausibility(list(nodes), 0.0)
    assert (found.colliding, found.unsupported, found.out_of_bounds) == ((), (), 0.0) and found.navigable > 0.9
    assert floors.joined(nodes, "kitchen", "living_room") == "opens" and floors.joined(nodes, "living_room", "bathroom") == "door"


def test_walls_stop_whoever_finds_no_door() -> None:
    _, nodes = made()
    walled = [n for n in nodes if n.category != "wall"] + [_solid(n) for n in nodes if n.category == "wall"]
    assert sum(floors.reachable(walled).values()) == 1


def _solid(n: Node) -> Node:
    """A wall without its openings: the box round it."""
    from worldloom.geometry import box

    mesh = box(n.bounds[1] - n.bounds[0], 0.001, n.bounds.mean(0))
    return Node(n.name, n.extras, mesh.vertices, mesh.faces)


def test_rooms_have_what_their_kind_needs_and_a_lamp() -> None:
    world, _ = made()
    by_room = {r.id: {e.category for e in world.entities if e.room == r.id} for r in world.rooms}
    assert {"sofa", "television", "coffee_table"} <= by_room["living_room"] and {"stove", "sink", "refrigerator"} <= by_room["kitchen"]
    assert {"toilet", "sink", "bathtub"} <= by_room["bathroom"] and "television" not in by_room["kitchen"]
    assert all(any(e.lights and e.room == r.id for e in world.entities) for r in world.rooms)


def test_ids_say_what_carries_and_where() -> None:
    world, _ = made()
    ids = {e.id for e in world.entities}
    assert len(ids) == len(world.entities) and {"floor.kitchen", "wall.kitchen.n", "wall.outside.s", "living_room.sofa.1"} <= ids
    assert all(e.support in ids or e.support in ("ground", "ceiling", "air", "wall") for e in world.entities)


def test_the_same_words_give_the_same_house_and_another_laundry_the_same_bathroom() -> None:
    prompt = "a bathroom of 6 m2 and a laundry room of 7 m2 with"
    a, b = (compose(plan(f"{prompt} {what}"), 0) for what in ("a red basket", "a blue bucket"))
    assert compose(plan(a.prompt), 0).model_dump_json() == a.model_dump_json()
    own = [[(e.id, e.params, e.seed) for e in w.entities if e.room == "bathroom" and e.kind == "object"] for w in (a, b)]
    assert own[0] == own[1] and len(own[0]) > 4


def test_cameras_and_film_are_inside_rooms() -> None:
    from shapely import Point, Polygon, unary_union

    world, _ = made()
    inside = unary_union([Polygon(r.polygon).buffer(0.07, join_style="mitre") for r in world.rooms])
    eyes = [c.position for c in world.cameras] + [k.position for s in world.shots for k in s.keys] + [world.spawn]
    assert all(inside.contains(Point(p[:2])) for p in eyes)
    assert {c.name for c in world.cameras} >= {"poster", "kitchen", "bathroom"} and any(s.name.startswith("walk.") for s in world.shots)


def test_the_floor_plan_is_drawn() -> None:
    import io

    from PIL import Image

    _, nodes = made()
    image = Image.open(io.BytesIO(floorplan(nodes)))
    assert 600 < max(image.size) <= 1400 and len(image.convert("P", palette=Image.Palette.ADAPTIVE).getcolors() or ()) > 8


@pytest.mark.parametrize(
    ("value", "met"),
    [
        ("room:kitchen", True), ("room:garage", False), ("rooms:3", True), ("rooms:4", False), ("rooms:0", True),
        ("link:opens:living_room:bathroom", False), ("link:ensuite:living_room:bathroom", True), ("link:beside:kitchen:living_room", True),
    ],
)  # fmt: skip
def test_clauses_of_rooms_are_answered_from_the_gltf(value: str, met: bool) -> None:
    assert floors.answer(value, made()[1])[0] is met
