"""Edits of a small room: what is asked is done, everything else stays as it was."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import yaw_of
from worldloom.render.gltf import to_glb
from worldloom.synth.compose import compose
from worldloom.synth.edit import Outcome, edited, understood
from worldloom.synth.edit.related import stands
from worldloom.synth.edit.standing import stage_of
from worldloom.synth.language import plan as planned
from worldloom.synth.layout.footprint import overlap
from worldloom.world import Entity, Plan, World

PROMPT = "a living room with a red sofa, two green armchairs, a coffee table with a vase on it, a floor lamp and a blue rug"
Base = tuple[Plan, World]


@pytest.fixture(scope="module")
def base() -> Base:
    plan = planned(PROMPT)
    return plan, compose(plan, 0, "draft")


def done(base: Base, text: str) -> Outcome:
    """The outcome of an instruction; all that it says nothing of is as it was."""
    plan, world = base
    out = edited(understood(text, world), plan, world)
    told = {*out.changed, *out.removed}
    after = {e.id: e for e in out.world.entities}
    for e in world.entities:
        assert e.id in told or after[e.id].model_dump_json() == e.model_dump_json()
    assert len(after) == len(out.world.entities)
    return out


def one(out: Outcome, category: str) -> Entity:
    return next(e for e in out.world.entities if e.category == category and e.id in out.added)


def test_a_colour_changes_one_thing_alone(base: Base) -> None:
    out = done(base, "make the rug green")
    assert set(out.changed) == {"rug.1"}
    assert out.world.entity("rug.1").params["color"] == "green"
    assert [c.value for c in out.plan.clauses if c.kind == "attribute" and c.thing == "rug"] == ["green"]


def test_a_material_is_seen(base: Base) -> None:
    from worldloom.synth.realise import part_of

    out = done(base, "make the sofa leather")
    assert any(s.material.recipe == "leather" for s in part_of(out.world.entity("sofa.1")).surfaces)


def test_a_word_that_a_maker_shows_turns_its_dials(base: Base) -> None:
    assert done(base, "make the rug striped").world.entity("rug.1").params["pattern"] == "stripes"


def test_one_of_two_gets_a_thing_of_its_own(base: Base) -> None:
    out = done(base, "armchair.2 should be yellow")
    assert set(out.changed) == {"armchair.2"}
    things = {t.id: t.count.n for t in out.plan.things if t.category == "armchair"}
    assert sorted(things.values()) == [1, 1]
    assert out.world.entity("armchair.1").thing != out.world.entity("armchair.2").thing


def test_a_move_takes_along_what_stands_on_it(base: Base) -> None:
    _, world = base
    out = done(base, "move the coffee table 40 cm to the left")
    if out.unmet:
        out = done(base, "move the coffee table 40 cm to the right")
    table, vase = (np.subtract(out.world.entity(i).pose.position, world.entity(i).pose.position) for i in ("coffee_table.1", "vase.1"))
    assert np.allclose(table, vase, atol=1e-3)
    assert 0.2 < float(np.linalg.norm(table)) < 0.8


def test_words_for_places(base: Base) -> None:
    out = done(base, "put the floor lamp in the corner and turn armchair.1 to face the sofa")
    lamp = out.world.entity("floor_lamp.1")
    assert not out.unmet
    assert stands(out.world, lamp, "corner", [], "corner")
    chair, sofa = out.world.entity("armchair.1"), out.world.entity("sofa.1")
    x, y = (b - a for a, b in zip(chair.pose.position[:2], sofa.pose.position[:2], strict=True))
    turn = (yaw_of(chair.pose.rotation) - math.atan2(x, -y) + math.pi) % (2 * math.pi) - math.pi
    assert abs(turn) < 0.05


def test_nothing_stands_in_another(base: Base) -> None:
    """The upright boxes of moved and new furniture stay clear of all other's."""
    out = done(base, "add a rocking chair and move the left armchair closer to the window")
    ids = [*out.added, *(i for i in out.changed if i.startswith("armchair"))]
    stage = stage_of(out.world, out.plan)
    solid = [e.id for e in stage.entities if e.kind == "object" and e.support in ("ground", "rug.1") and e.id not in ("rug.1", "door.e1")]
    assert ids and set(ids) & set(solid)
    for a in set(ids) & set(solid):
        for b in solid:
            clear = a == b or not overlap(stage.boxes[a].grown(-0.02), stage.boxes[b].grown(-0.02))
            assert clear, (a, b)


def test_new_things_are_made_and_asked_for(base: Base) -> None:
    out = done(base, "add a white candle on the coffee table")
    candle = one(out, "candle")
    assert candle.support == "coffee_table.1"
    assert candle.id not in {e.id for e in base[1].entities}
    assert {c.kind for c in out.plan.clauses if c.thing == candle.thing} >= {"thing", "attribute", "relation"}


def test_what_stood_on_a_thing_is_told_of(base: Base) -> None:
    out = done(base, "remove the coffee table")
    assert "coffee_table.1" in out.removed
    assert "vase.1" in out.removed or out.world.entity("vase.1").support != "coffee_table.1"
    assert any("vase.1" in f.message for f in out.findings)
    assert not any("coffee_table" in (r.subject, *r.objects) for r in out.plan.relations)
    assert all(c.relation is None or c.relation < len(out.plan.relations) for c in out.plan.clauses)


def test_a_replacement_stands_where_the_old_one_stood(base: Base) -> None:
    _, world = base
    out = done(base, "replace the sofa with a bench")
    assert math.dist(one(out, "bench").pose.position, world.entity("sofa.1").pose.position) < 1.2


def test_lamps_sizes_and_scenes(base: Base) -> None:
    out = done(base, "turn the floor lamp off, make the vase bigger and make it a winter night")
    assert not any(x.on for x in out.world.entity("floor_lamp.1").lights)
    assert out.world.entity("vase.1").pose.scale > 1.2
    assert (out.world.sky.time, out.world.sky.season) == ("night", "winter")
    assert {c.kind for c in out.plan.clauses} >= {"time", "season"}


def test_what_is_not_there_is_named_with_what_is(base: Base) -> None:
    out = done(base, "paint the piano red")
    assert out.silent
    assert "there is no piano" in out.unmet[0].message and "sofa" in out.unmet[0].message


def test_of_several_the_choice_is_told(base: Base) -> None:
    out = done(base, "make the armchair pink")
    assert len(out.changed) == 1
    assert any("armchair.1" in f.message and "armchair.2" in f.message for f in out.findings)


def test_the_same_instruction_gives_the_same_world(base: Base) -> None:
    text = "add a plant next to the sofa and move the lamp to the window"
    assert done(base, text).world.model_dump_json() == done(base, text).world.model_dump_json()


def test_kept_meshes_give_the_same_bytes(base: Base) -> None:
    _, world = base
    old = to_glb(world, textures=0)
    now = done(base, "make the sofa yellow, remove armchair.1 and add a stool").world
    assert to_glb(now, textures=0, before=(world, old)) == to_glb(now, textures=0)
    assert to_glb(now, textures=0, before=(world, old[:400])) == to_glb(now, textures=0)


def test_a_rug_under_a_table_is_not_on_it() -> None:
    """ "Clear the coffee table" took the rug away where the middle of the rug lay under the table, and let the sofa down from it."""
    w = compose(planned("A living room with a sofa, a coffee table with a vase on it and a rug under the coffee table."), 0)
    table, rug, vase = (next(e for e in w.entities if e.category == c) for c in ("coffee_table", "rug", "vase"))
    table = table.model_copy(update={"pose": table.pose.model_copy(update={"position": (*rug.pose.position[:2], 0.007)})})
    vase = vase.model_copy(update={"pose": vase.pose.model_copy(update={"position": (*rug.pose.position[:2], vase.pose.position[2])})})
    assert stands(w, vase, "on", [table], "") and not stands(w, rug, "on", [table], "") and stands(w, table, "on", [rug], "")
