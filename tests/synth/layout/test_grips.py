"""What people are said to hold is in their hands: at the palms, off the body, and there to stay whatever they do."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from scipy.spatial import cKDTree

from worldloom.assets.parts.body_skeleton import FULL, POSTURES
from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.people.acting import JOINTS, frames_of
from worldloom.synth.people.acting.rigs import rigged_of
from worldloom.synth.talk.doing import doing_of
from worldloom.world import Entity, World
from worldloom.world.motion import poses_at

PROMPTS = {
    "tray": ("a restaurant with a waiter who carries a tray", "carrying"),
    "crate": ("a quay with a fisherman carrying a crate", "carrying"),
    "bucket": ("a farm with a farmer carrying a bucket", "lugging"), "knife": ("a kitchen with a chef holding a knife", "holding"),
    "broom": ("a kitchen with a woman holding a broom", "propping"), "sword": ("a castle courtyard with a man holding a sword", "holding"),
    "teddy": ("a bedroom with a girl holding a teddy bear", "cradling"), "glass": ("a living room with a man holding a glass", "holding"),
}  # fmt: skip


@cache
def composed(name: str) -> World:
    return compose(plan(PROMPTS[name][0], planner="embedded", seed=0), 0, "draft")


def both(name: str) -> tuple[Entity, Entity]:
    """Who holds, and what."""
    w = composed(name)
    thing = next(e for e in w.entities if e.support_surface == "hands")
    return w.entity(thing.support), thing


def surface(e: Entity) -> Floats:
    """Points all over an entity, in the world."""
    corners = [s.mesh.vertices[s.mesh.faces] for s in build(e.maker, e.params, e.seed).surfaces if len(s.mesh.faces)]
    share = np.random.default_rng(1).dirichlet((1, 1, 1), 24)
    return np.concatenate([apply(e.pose, np.einsum("sk,nkj->nsj", share, c).reshape(-1, 3)) for c in corners])


def palms(e: Entity) -> Floats:
    """(k, 3) of the hands that hold something, in the world."""
    r = rigged_of(e)
    assert r is not None
    hands = [r.pose.frame.hand[i].at(0.03 if i else -0.03, -0.005, -0.088) for i in FULL[r.posture]]
    return apply(e.pose, np.array(hands))


@pytest.mark.parametrize("name", PROMPTS)
def test_what_is_held_is_in_the_hands(name: str) -> None:
    e, thing = both(name)
    assert e.params["pose"] == PROMPTS[name][1] and thing.origin == "asked" and not thing.dynamic
    points = surface(thing)
    away = cKDTree(points).query(palms(e))[0]
    assert away.max() < (0.12 if name == "teddy" else 0.06), f"palms are {away} m from it"
    assert points[:, 2].min() > e.pose.position[2] - 0.005, "over the ground"


@pytest.mark.parametrize("name", [n for n in PROMPTS if n != "teddy"])
def test_what_is_held_is_not_in_the_trunk(name: str) -> None:
    e, thing = both(name)
    r = rigged_of(e)
    assert r is not None
    p = (surface(thing) - e.pose.position) @ quat_matrix(e.pose.rotation)
    spine = r.pose.at[[JOINTS.index("hips"), JOINTS.index("chest"), JOINTS.index("head")]]
    for a, b in zip(spine, spine[1:], strict=False):
        t = np.clip((p - a) @ (b - a) / ((b - a) @ (b - a)), 0, 1)
        assert np.linalg.norm(p - a - t[:, None] * (b - a), axis=1).min() > 0.07


@pytest.mark.parametrize("name", PROMPTS)
def test_hands_do_not_leave_it(name: str) -> None:
    e, thing = both(name)
    poses = [(t, poses_at(composed(name), t).get(thing.id, thing.pose)) for t in np.arange(0, 14, 0.1)]
    at_rest = [t for t, p in poses if np.allclose(p.position, thing.pose.position, atol=1e-5)]
    assert len(at_rest) > 30, "most of the time, or all of it: `test_sipping` follows what goes to the mouth"
    found = frames_of(e, np.array(at_rest))
    r = rigged_of(e)
    assert found is not None and r is not None
    hands = [JOINTS.index(("leftHand", "rightHand")[i]) for i in FULL[r.posture]]
    at = found.at[:, hands]
    assert np.linalg.norm(at - at[:1], axis=2).max() < 0.002
    assert np.abs(found.turn[:, hands] - found.turn[:1, hands]).max() < 1e-6
    assert np.ptp(found.at[:, JOINTS.index("head")], axis=0).max() > 0.001, "and they live"


def test_who_walks_with_something_keeps_hold_of_it() -> None:
    e, _ = both("crate")
    walking = e.model_copy(update={"acts": (e.acts[0].model_copy(update={"clip": "carry"}),)})
    found = frames_of(walking, np.arange(0, 6, 0.05))
    assert found is not None
    hands = found.at[:, [JOINTS.index("leftHand"), JOINTS.index("rightHand")]]
    assert np.linalg.norm(hands - hands[:1], axis=2).max() < 0.02
    assert np.ptp(found.at[:, JOINTS.index("leftFoot"), 2]) > 0.05, "and walks"


def test_one_thing_is_in_one_place() -> None:
    for name in PROMPTS:
        w = composed(name)
        thing = both(name)[1]
        assert [e.id for e in w.entities if e.thing == thing.thing] == [thing.id]


def test_postures_of_full_hands_are_known() -> None:
    assert set(FULL) <= set(POSTURES)



@pytest.mark.parametrize(("prompt", "posture"), [
    ("a farmer leans on a pitchfork beside a barn", "propping"), ("a bard plays the lute by the fireplace of a tavern", "strumming"),
    ("two knights are fighting with swords in a castle courtyard", "fighting"),
])  # fmt: skip
def test_what_one_uses_is_held_though_the_words_say_it_otherwise(prompt: str, posture: str) -> None:
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    who = [e for e in w.entities if e.maker.startswith("people/") and e.origin == "asked"]
    for e in who:
        assert e.params["pose"] == posture and abs(e.pose.position[2] - w.spawn[2]) < 0.6, "on the ground"
        [thing] = [x for x in w.entities if x.support == e.id]
        away = cKDTree(surface(thing)).query(palms(e))[0]
        assert away.max() < 0.09
    if posture == "fighting":
        a, b = who
        way = np.array(b.pose.position[:2]) - a.pose.position[:2]
        ahead = [quat_matrix(e.pose.rotation)[:2, :2] @ [0.0, -1.0] for e in who]
        assert 1.2 < np.hypot(*way) < 2.5 and ahead[0] @ way > 0 and ahead[0] @ ahead[1] < -0.98


def test_who_stands_and_reads_has_a_book() -> None:
    w = compose(plan("a library with a man standing and reading", planner="embedded", seed=0), 0, "draft")
    e = next(e for e in w.entities if e.maker.startswith("people/"))
    assert e.params["pose"] == "reading"
    assert [x.category for x in w.entities if x.support == e.id] == ["book"]


def test_who_fights_with_nothing_boxes() -> None:
    w = compose(plan("a gym with two men fighting", planner="embedded", seed=0), 0, "draft")
    for e in (e for e in w.entities if e.maker.startswith("people/")):
        found = frames_of(e, np.arange(0, 8, 0.05))
        assert e.params["pose"] == "boxing" and found is not None
        assert np.ptp(found.at[:, JOINTS.index("leftHand")], axis=0).max() > 0.2, "fists fly"
        assert np.ptp(found.at[:, JOINTS.index("leftFoot")], axis=0).max() < 0.002


def test_nobody_wears_a_coat_on_the_beach() -> None:
    w = compose(plan("a beach with six people talking", planner="embedded", seed=2), 2, "draft")
    worn = [e.attributes["wears"] for e in w.entities if e.maker == "people/person@2"]
    assert len(worn) >= 6 and not any("coat" in x or "jacket" in x or "boots" in x for x in worn)


def test_they_say_what_they_have_in_their_hands() -> None:
    text = plan("a room", planner="embedded", seed=0)
    names = ("tray", "bucket", "broom")
    said = {n: doing_of(both(n)[0], None, text, {e.id: e for e in composed(n).entities}) for n in names}
    assert said == {"tray": "carrying the tray", "bucket": "carrying the bucket", "broom": "holding the broom"}
