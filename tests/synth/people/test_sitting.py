"""Soles of those who sit are on the floor, however high the seat is, and stay there; rungs carry feet; children's legs hang."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.people.acting import JOINTS, blended, frames_of, home_of, moved, rigged_of
from worldloom.synth.people.skeleton import index
from worldloom.world import Act, Entity, Pose


def soles(e: Entity, t: float) -> list[float]:
    """Height of the lowest point of either foot, in the frame of the person."""
    r, found = rigged_of(e), frames_of(e, np.array([t]))
    assert r is not None and found is not None
    move, out = found.since(home_of(r.pose))[0], []
    for side in ("left", "right"):
        feet = [JOINTS.index(f"{side}{n}") for n in ("Foot", "Toes")]
        pairs = zip(r.part.surfaces, r.bonds, strict=True)
        points = [moved(s.mesh.vertices, blended(move, *b))[np.isin(b[0][:, 0], feet)] for s, b in pairs]
        out.append(float(np.concatenate(points)[:, 2].min()))
    return out


def sitter(who: str, seed: int, clip: str = "keep", **dials: float | str) -> Entity:
    params = {"pose": "sitting", **dials}
    e = entity_from("p", "person", who, params, seed, build(who, params, seed), Pose())
    return e.model_copy(update={"acts": (Act(clip=clip, start=1.0),)})


@pytest.mark.parametrize("seat", [0.3, 0.4, 0.45, 0.5, 0.54])
def test_grown_people_have_both_feet_on_the_floor(seat: float) -> None:
    for seed, height in ((1, 1.75), (2, 1.62), (5, 1.92)):
        e = sitter("people/person", seed, seat=seat, height=height)
        for t in (0.0, 3.7):
            low = soles(e, t)
            assert max(abs(z + seat) for z in low) < 0.01, (seed, height, t, low)


def test_typists_keep_their_feet_on_the_floor_too() -> None:
    e = sitter("people/person", 3, "type", pose="sitting_typing", seat=0.49)
    assert max(abs(z + 0.49) for t in (0.0, 2.0) for z in soles(e, t)) < 0.01


def test_knees_bend_forward_and_bodies_keep_to_the_seat() -> None:
    for seat in (0.3, 0.45, 0.54):
        r = rigged_of(sitter("people/person", 4, seat=seat))
        assert r is not None
        hip, knee, ankle = (r.pose.at[index(f"left{n}")] for n in ("UpperLeg", "LowerLeg", "Foot"))
        assert knee[1] < hip[1] - 0.25 and abs(r.pose.at[0, 1]) < 0.13
        assert np.degrees(np.arccos((hip - knee) @ (ankle - knee) / np.linalg.norm(hip - knee) / np.linalg.norm(ankle - knee))) < 150
        assert 0.05 < hip[2] < 0.16, "neither through the seat nor over it"


def test_children_let_their_legs_hang_from_high_seats_alone() -> None:
    high, low = soles(sitter("people/child", 3, seat=0.55), 0.0), soles(sitter("people/child", 3, seat=0.36), 0.0)
    assert min(high) > -0.52 and max(abs(z + 0.36) for z in low) < 0.01


def world_of(prompt: str) -> list[tuple[Entity, Entity]]:
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    hosts = {e.id: e for e in w.entities}
    return [(e, hosts[e.support]) for e in w.entities if e.maker.startswith("people/") and str(e.params["pose"]).startswith("sitting")]


def near(points: Floats, at: Floats) -> float:
    return float(np.linalg.norm(points - at, axis=1).min())


def test_on_bar_stools_people_sit_in_the_middle_with_their_feet_on_rungs() -> None:
    found = world_of("three men sit on bar stools at a counter in a pub")
    assert len(found) == 3
    for e, stool in found:
        anchors = build(stool.maker, stool.params, stool.seed).anchors
        assert near(apply(stool.pose, [anchors["seat"]]), np.array(e.pose.position)) < 0.02
        rungs = apply(stool.pose, [v for k, v in anchors.items() if k.startswith("rung")])
        r = rigged_of(e)
        assert r is not None
        for side in ("left", "right"):
            foot = apply(e.pose, [r.pose.at[index(f"{side}Foot")], r.pose.at[index(f"{side}Toes")]])
            assert foot[:, 2].max() - e.pose.position[2] > -0.55 and near(rungs[:, 2:], foot[0, 2:] - 0.1) < 0.05
        assert max(abs(z + e.pose.position[2] - rungs[:, 2].min()) for z in soles(e, 1.0)) < 0.12


PROMPTS = ("a woman sits in an armchair and drinks tea", "a man sits on a log by a campfire", "a pianist plays a grand piano")


@pytest.mark.parametrize("prompt", PROMPTS)
def test_seats_of_worlds_have_the_floor_under_feet(prompt: str) -> None:
    for e, host in world_of(prompt):
        for z in soles(e, 2.0):
            assert abs(e.pose.position[2] + z - host.pose.position[2]) < 0.01
