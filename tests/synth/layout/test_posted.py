"""Who works is at what they work on: turned to it, within reach, in nothing else; who eats sits; who is on a seat sits on it."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.posted import posted
from worldloom.world import Entity, Plan, Pose, Setting, World

AT = {
    "a blacksmith hammers at the anvil": "anvil", "a carpenter saws a plank at his workbench": "workbench",
    "an operating room with two surgeons standing either side of the operating table": "operating_table",
    "a bartender polishes a glass behind the bar, three customers on stools": "bar",
    "a scientist looks into a microscope in a laboratory": "microscope",
}  # fmt: skip


@cache
def composed(prompt: str) -> World:
    return compose(plan(prompt, planner="embedded", seed=0), 0, "draft")


def ahead(e: Entity) -> Floats:
    return np.asarray(quat_matrix(e.pose.rotation)[:2, :2] @ [0.0, -1.0])


def hands(e: Entity) -> Floats:
    anchors = build(e.maker, e.params, e.seed).anchors
    return np.asarray(apply(e.pose, [anchors["hand.left"], anchors["hand.right"]]).mean(0))


def away(at: Floats, x: Entity) -> float:
    """Metres from a place to the footprint of a thing."""
    turn = quat_matrix(x.pose.rotation)
    q = np.abs((at - x.pose.position) @ turn - np.array(x.center) * x.pose.scale)[:2] - np.array(x.extent[:2]) * x.pose.scale / 2
    return float(np.hypot(*np.maximum(q, 0.0)))


@pytest.mark.parametrize("prompt", AT)
def test_who_works_stands_at_it_with_the_hands_over_it(prompt: str) -> None:
    w = composed(prompt)
    station = next(e for e in w.entities if e.category == AT[prompt])
    base = w.entity(station.support) if station.support != "ground" else station
    trades = ("blacksmith", "carpenter", "surgeon", "bartender", "barista", "waiter", "scientist")
    workers = [e for e in w.entities if e.params.get("role") in trades]
    assert workers
    for e in workers:
        to = np.array(station.pose.position[:2]) - e.pose.position[:2]
        facing = -(quat_matrix(base.pose.rotation)[:2, :2].T @ ahead(e))
        assert np.abs(facing).max() > 0.999, "square to one of its sides"
        assert ahead(e) @ to > 0, "turned to it"
        assert away(hands(e) * [1, 1, 0], base) < 0.12, "within reach"
        assert away(np.array(e.pose.position), base) > 0.12, "and not in it"
        others = [x for x in w.entities if x.maker.startswith("people/") and x is not e]
        assert all(np.hypot(*(np.array(x.pose.position[:2]) - e.pose.position[:2])) > 0.35 for x in others)


def test_surgeons_either_side_face_each_other() -> None:
    w = composed(next(p for p in AT if "surgeons" in p))
    a, b = (e for e in w.entities if e.params.get("role") == "surgeon")
    assert ahead(a) @ ahead(b) < -0.99


def test_the_barman_is_behind_his_bar_and_the_customers_before_it() -> None:
    w = composed(next(p for p in AT if "bartender" in p))
    bar = next(e for e in w.entities if e.category == "bar")
    side = {e.id: float((quat_matrix(bar.pose.rotation).T @ (np.array(e.pose.position) - bar.pose.position))[1])
            for e in w.entities if e.maker.startswith("people/")}  # fmt: skip
    barman = min(side, key=lambda k: -side[k])
    assert side[barman] > 0 > max(v for k, v in side.items() if k != barman)


def test_who_pushes_has_the_handle_in_the_hands() -> None:
    w = composed("a nurse pushes a wheelchair down a hospital corridor with an old man in it")
    nurse = next(e for e in w.entities if e.params.get("role") == "nurse")
    chair = next(e for e in w.entities if e.category == "wheelchair")
    old = next(e for e in w.entities if e.support == chair.id)
    assert nurse.params["pose"] == "pushing" and old.params["pose"] == "sitting"
    handle = apply(chair.pose, [build(chair.maker, chair.params, chair.seed).anchors["handle"]])[0]
    assert np.linalg.norm(hands(nurse) - handle) < 0.2


@pytest.mark.parametrize(("prompt", "deed"), [("a restaurant with two tables where four guests eat", "sitting_eating")])
def test_who_eats_takes_a_seat(prompt: str, deed: str) -> None:
    w = composed(prompt)
    guests = [e for e in w.entities if e.maker.startswith("people/") and e.origin == "asked"]
    assert len(guests) == 4 and all(e.params["pose"] == deed and "sit" in w.entity(e.support).affordances for e in guests)
    assert len({e.support for e in guests}) == 4
    tops = [x for x in w.entities if x.category.endswith(("table", "counter", "bar")) and x.kind == "object"]
    for e in guests:
        knees = np.array(e.pose.position) + 0.55 * np.array([*ahead(e), 0.0])
        assert min(away(knees, x) for x in tops) < 0.25, "at a table"


@pytest.mark.parametrize(("seat", "posture"), [("wheelchair", "sitting"), ("examination table", "sitting"), ("massage table", "lying")])
def test_nobody_stands_on_what_one_sits_or_lies_on(seat: str, posture: str) -> None:
    w = composed(f"a hospital room with a patient on the {seat}")
    e = next(e for e in w.entities if e.maker.startswith("people/"))
    assert str(e.params["pose"]).startswith((posture, "reclining"))


def test_who_waits_or_is_told_another_place_is_left_alone() -> None:
    part = build("people/person", {}, 4)
    who = Entity(id="p", category="person", kind="person", maker="people/person@2", params={"role": "patient"}, seed=4, thing="person",
                 support="ground", pose=Pose(position=(0, 0, 0)), colliders=part.colliders)  # fmt: skip
    text = plan("a patient", planner="embedded", seed=0)
    assert posted((who,), text) == (who,)
    assert posted((who,), Plan(prompt="x", setting=Setting(place="plain"))) == (who,)


def test_who_sits_round_a_fire_looks_at_it() -> None:
    w = composed("three soldiers sit around a campfire at night")
    fire = next(e for e in w.entities if e.category == "campfire")
    soldiers = [e for e in w.entities if e.maker.startswith("people/") and e.origin == "asked"]
    assert len(soldiers) == 3
    for e in soldiers:
        to = np.array(fire.pose.position[:2]) - e.pose.position[:2]
        assert str(e.params["pose"]).startswith(("sitting", "cross_legged")) and ahead(e) @ to > 0
