"""Errands of worlds: who is told to take something somewhere does so along free ground, from where it is said to where it is said."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from worldloom.geometry import Floats, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.errands import wishes
from worldloom.synth.layout.ways import _search
from worldloom.synth.people.acting import player_of
from worldloom.world import Entity, World
from worldloom.world.motion import pose_at, poses_at

TOLD = {
    "a porter picks up the suitcase and carries it to the door": ("person", "suitcase", "", "door"),
    "a waiter takes the plates from the counter to the tables": ("person", "plate", "counter", "table"),
    "A boy fetches a bucket from the well and carries it back to the barn": ("child", "bucket", "well", "barn"),
    "in a kitchen a chef takes a pot off the stove and puts it on the table": ("person", "pot", "stove", "table"),
    "a boy picks up a ball in the garden": ("child", "ball", "", ""),
    "a waiter carries a tray between two tables where four guests eat": None, "a woman lifts a cup to her mouth": None,
    "a man walks to the door. a suitcase stands at the bed": None, "a nurse takes care of a patient in a bed": None,
}  # fmt: skip
WAITER, BASKET = "a waiter takes the plates from the counter to the tables", "a woman brings a basket of apples to the table"


@pytest.mark.parametrize("prompt", TOLD)
def test_errands_are_read_from_the_words(prompt: str) -> None:
    found = [(w.who, w.what, w.source, w.goal) for w in wishes(plan(prompt, planner="embedded", seed=0))]
    assert found == ([TOLD[prompt]] if TOLD[prompt] else [])


@cache
def composed(prompt: str) -> World:
    return compose(plan(prompt, planner="embedded", seed=0), 0, "draft")


def cast(w: World) -> tuple[Entity, Entity]:
    """Who is on an errand, and what they take."""
    e = next(e for e in w.entities if any(a.errand for a in e.acts))
    return e, next(x for x in w.entities if x.support == e.id)


@pytest.mark.parametrize("prompt", [WAITER, BASKET])
def test_things_go_from_where_they_rest_to_where_they_are_taken_and_back(prompt: str) -> None:
    w = composed(prompt)
    e, x = cast(w)
    player = player_of(e)
    assert player is not None and e.attributes["does"] == "carrying"
    assert np.allclose(pose_at(e, 0.0).position, e.pose.position, atol=1e-3), "the world shows them where they are at time 0"
    assert np.allclose(poses_at(w, 0.0)[x.id].position, x.pose.position, atol=2e-3), "the thing in their hands"
    t = np.arange(0, player.seconds, 0.1)
    at = np.array([poses_at(w, float(s))[x.id].position for s in t])
    still = np.linalg.norm(np.roll(at, -1, 0) - at, axis=1) < 1e-5
    near = np.linalg.norm(at[still][:, None] - at[still][None], axis=2) < 0.02
    seen = list[int]()
    for k in range(len(near)):
        seen += [k] if near[k].sum() > 15 and not near[k, seen].any() else []
    places = at[still][seen]
    assert len(places) == 2 and np.linalg.norm(places[0] - places[1]) > 1.0, "it rests at two places"
    low = x.center[2] - x.extent[2] / 2
    on = [(p, y) for p in places for y in w.entities if y.category == "table" and (_inside(y, p[None]) < 0).all()]
    assert on and all(abs(p[2] + low - y.pose.position[2] - max(s.center[2] for s in y.supports)) < 0.02 for p, y in on), "on the table"


def _inside(y: Entity, p: Floats) -> Floats:
    """Metres (n,) from the sides of a thing to points (n, 2 or 3), less than zero over it."""
    q = np.abs((p[:, :2] - y.pose.position[:2]) @ quat_matrix(y.pose.rotation)[:2, :2] - y.center[:2]) - np.array(y.extent[:2]) / 2
    return np.asarray(q.max(1))


@pytest.mark.parametrize("prompt", [WAITER, BASKET])
def test_nobody_on_an_errand_goes_through_what_stands(prompt: str) -> None:
    w = composed(prompt)
    e, x = cast(w)
    p = np.array([pose_at(e, t).position[:2] for m in e.motions if m.kind == "track" and not m.link for t in m.times])
    stands = [y for y in w.entities if y.kind == "object" and y.support == "ground" and y.extent[2] > 0.3 and y.id not in (e.id, x.id)]
    assert len(stands) >= 1
    for y in stands:
        assert _inside(y, p).min() > 0.1 or y.maker.startswith("people/"), f"through {y.id}"


def test_what_lies_in_what_is_carried_goes_with_it() -> None:
    w = composed(BASKET)
    _, basket = cast(w)
    inside = [x for x in w.entities if x.support == basket.id]
    assert inside
    ways = [np.linalg.norm(np.subtract(poses_at(w, t)[inside[0].id].position, poses_at(w, t)[basket.id].position)) for t in (0.0, 3.0, 9.0)]
    assert np.ptp(ways) < 1e-3


def test_the_same_words_give_the_same_errand() -> None:
    again = compose(plan(BASKET, planner="embedded", seed=0), 0, "draft")
    assert again.model_dump_json() == composed(BASKET).model_dump_json()


def test_a_search_finds_the_gap_or_nothing() -> None:
    free = np.ones((9, 9), bool)
    free[4, :] = False
    cost = np.ones((9, 9))
    assert _search(free, cost, (0, 0), (8, 0)) is None
    free[4, 8] = True
    found = _search(free, cost, (0, 0), (8, 0))
    assert found is not None and (4, 8) in found and found[0] == (0, 0) and found[-1] == (8, 0)
