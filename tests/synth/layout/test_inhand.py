"""What people hold where they sit, lie and work: it lies in their palms, and hands are over the table."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from worldloom.assets.parts.body_skeleton import POSTURES
from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.drawn_up import drawn_up
from worldloom.synth.layout.inhand import deed_of, held
from worldloom.synth.people.acting import JOINTS, frames_of
from worldloom.world import Collider, Entity, Plan, Pose, Setting, World
from worldloom.world.motion import poses_at

PROMPTS = {
    "sofa": "a living room with a woman sitting and reading a book", "armchair": "a living room with a woman reading a book in an armchair",
    "bed": "a bedroom with a boy lying on the bed and reading", "cafe": "a cafe with a woman sitting at a table and drinking coffee",
    "bench": "a park with a man who sits on a bench and reads a newspaper", "office": "an office with a man sitting at a desk and typing",
}  # fmt: skip
HOLDS = {"sofa": "sofa", "armchair": "armchair", "bed": "bed", "cafe": "chair", "bench": "bench"}


@cache
def composed(name: str) -> World:
    return compose(plan(PROMPTS[name], planner="embedded", seed=1), 1, "draft")


def somebody(w: World) -> Entity:
    return next(e for e in w.entities if e.maker.startswith("people/"))


def palms(e: Entity) -> Floats:
    """(2, 3) in the world."""
    anchors = build(e.maker, e.params, e.seed).anchors
    return apply(e.pose, [anchors["hand.left"], anchors["hand.right"]])


@pytest.mark.parametrize("name", HOLDS)
def test_what_is_held_is_between_the_palms_of_who_sits_or_lies(name: str) -> None:
    w = composed(name)
    e = somebody(w)
    assert w.entity(e.support).category == HOLDS[name] and deed_of(e) == ("drink" if name == "cafe" else "read")
    [thing] = [x for x in w.entities if x.support == e.id]
    assert thing.support_surface == "hands" and not thing.dynamic and thing.category in ("book", "magazine", "cup")
    assert np.linalg.norm(palms(e).mean(0) - thing.pose.position) < 0.09
    if thing.category != "cup":
        assert thing.params["state"] == "open"
        half = 0.5 * thing.extent[0]
        assert abs(half - 0.5 * np.linalg.norm(np.diff(palms(e), axis=0))) < 0.08, "as wide as the hands are apart"
        eyes = apply(e.pose, [build(e.maker, e.params, e.seed).anchors["head"]])[0] - thing.pose.position
        face, head = quat_matrix(thing.pose.rotation) @ [0, 0, 1.0], quat_matrix(thing.pose.rotation) @ [0, 1.0, 0]
        assert face @ eyes > 0.98 * np.linalg.norm(eyes), "its pages look at the eyes"
        ahead = quat_matrix(e.pose.rotation) @ [0, -1.0, 0]
        assert name == "bed" or head @ ahead > 0.3, "and it is not upside down"


def test_who_lies_in_a_bed_has_the_head_at_its_head() -> None:
    for prompt in (PROMPTS["bed"], "a bedroom with a boy lying on the bed"):
        w = compose(plan(prompt, planner="embedded", seed=1), 1, "draft")
        e = somebody(w)
        assert str(e.params["pose"]).startswith("lying") and e.pose.rotation == w.entity(e.support).pose.rotation


def test_only_one_book_is_in_the_room_where_one_was_said() -> None:
    for name in ("sofa", "armchair"):
        asked = [t.id for t in plan(PROMPTS[name], planner="embedded", seed=1).things if t.category == "book" and t.origin == "asked"]
        assert [e.support_surface for e in composed(name).entities if e.thing in asked] == ["hands"]


@pytest.mark.parametrize("name", HOLDS)
def test_hands_stay_on_what_they_hold(name: str) -> None:
    w, t = composed(name), np.arange(0, 12, 0.1)
    e = somebody(w)
    thing = next(x for x in w.entities if x.support == e.id and x.support_surface == "hands")
    found = frames_of(e, t)
    assert found is not None
    world = [apply(e.pose, at) for at in found.at[:, [JOINTS.index("leftHand"), JOINTS.index("rightHand")]]]
    poses = [poses_at(w, float(s)).get(thing.id, thing.pose) for s in t]  # a cup goes to the mouth
    hands = np.stack([(at - p.position) @ quat_matrix(p.rotation) for at, p in zip(world, poses, strict=True)])
    assert np.linalg.norm(hands - hands[:1], axis=2).max() < 0.008
    assert np.ptp(found.at[:, JOINTS.index("head")], axis=0).max() > 0.001


def test_hands_of_who_types_are_over_the_desk() -> None:
    w = composed("office")
    e, desk = somebody(w), next(x for x in w.entities if x.category == "desk")
    assert e.acts[0].clip == "type"
    top = next(s for s in desk.supports if s.name == "top")
    local = quat_matrix(desk.pose.rotation).T @ (palms(e).mean(0) - desk.pose.position) - top.center
    assert (np.abs(local[:2]) < np.array(top.size) / 2).all() and 0 < local[2] < 0.15


CHEST = Collider(center=(0.0, 0.0, 0.37), size=(1.4, 0.8, 0.74))


def at_table(y: float, solid: bool = False) -> tuple[Entity, Entity, Entity]:
    """Chair, writer and a table so far behind the origin that they are turned from."""
    part, pose = build("tables/table", {}, 1), Pose(position=(0, 0, 0.46))
    who = Entity(id="p", category="person", kind="person", maker="people/person@2", params={"pose": "sitting_writing"}, seed=4,
                 support="chair.1", pose=pose)  # fmt: skip
    table = Entity(id="t", category="table", maker="tables/table@1", pose=Pose(position=(0, y, 0)), supports=part.supports,
                   colliders=(CHEST,) if solid else part.colliders)  # fmt: skip
    return Entity(id="chair.1", category="chair", maker="seating/chair@1"), who, table


def test_a_chair_is_drawn_up_with_who_sits_in_it_and_no_farther_than_knees_go() -> None:
    chair, who, _ = drawn_up(at_table(-1.05))
    assert chair.pose.position[1] == pytest.approx(who.pose.position[1]) and -0.4 <= chair.pose.position[1] < -0.05
    assert drawn_up(at_table(-3.0)) == at_table(-3.0)
    blocked = drawn_up(at_table(-1.05, solid=True))
    assert blocked[0].pose.position[1] > chair.pose.position[1], "a chest has no room for knees"


def test_nobody_whose_legs_are_in_something_stays_there() -> None:
    for pose in ("sitting", "sitting_typing"):
        chair, who, chest = at_table(-0.95, solid=True)
        who = who.model_copy(update={"params": {"pose": pose}})
        moved = drawn_up((chair, who, chest))
        assert moved[0].pose.position == pytest.approx([moved[1].pose.position[k] - (0, 0, 0.46)[k] for k in range(3)])
        edge = -0.95 + 0.4
        assert moved[1].pose.position[1] - 0.64 > edge - 0.01, "its shins are before it"
        assert drawn_up(at_table(-1.4, solid=True))[1].pose == at_table(-1.4, solid=True)[1].pose


def test_every_posture_of_busy_hands_has_its_parts() -> None:
    for name in POSTURES:
        if "_" in name and name != "cross_legged":
            rest, deed = name.rsplit("_", 1)
            assert rest in POSTURES and deed.endswith("ing") and POSTURES[rest].rest == POSTURES[name].rest


def test_readers_of_whom_no_book_is_said_have_one() -> None:
    e = Entity(id="p", category="person", kind="person", maker="people/person@2", params={"pose": "cross_legged_reading"}, seed=4)
    both = held((e,), Plan(prompt="x", setting=Setting(place="plain")), 1)
    assert [x.category for x in both] == ["person", "book"] and both[1].support == "p" and both[1].origin == "added"


@pytest.mark.parametrize("prompt", ["a bar with a man leaning on the counter", "a street with a woman leaning against a lamp post"])
def test_who_leans_has_the_back_at_what_they_lean_on(prompt: str) -> None:
    w = compose(plan(prompt, planner="embedded", seed=1), 1, "draft")
    e = somebody(w)
    host = next(x for x in w.entities if x.category in ("counter", "street_lamp") and x.origin == "asked")
    assert e.params["pose"] == "leaning" and e.acts[0].clip == "keep"
    ahead = quat_matrix(e.pose.rotation) @ [0, -1.0, 0]

    def points(x: Entity) -> Floats:
        """Between knees and shoulders, in the frame of who leans."""
        p = np.concatenate([apply(x.pose, s.mesh.vertices[s.mesh.faces].mean(1)) for s in build(x.maker, x.params, x.seed).surfaces])
        q = (p - e.pose.position) @ quat_matrix(e.pose.rotation)
        return np.asarray(q[(q[:, 2] > 0.4) & (q[:, 2] < 1.5) & (np.abs(q[:, 0]) < 0.3)])

    gap = points(host)[:, 1].min() - points(e)[np.abs(points(e)[:, 0]) < 0.16][:, 1].max()
    assert -0.06 < gap < 0.06, "touching"
    assert (np.array(host.pose.position) - e.pose.position) @ ahead < 0, "with the back"
    found = frames_of(e, np.arange(0, 12, 0.2))
    assert found is not None and np.ptp(found.at[:, 0], axis=0).max() < 0.004
