"""Musicians play: chin, lips and palms are where an instrument is played over the whole round; bow and slide go with the right hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import Delaunay

from worldloom.assets.registry import build, module_of
from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.grips import grip_for, in_grip
from worldloom.synth.layout.instruments import FAMILIES, KINDS, MAKERS, family_of
from worldloom.synth.layout.playing import played, size_for
from worldloom.synth.layout.sipping import mouth_of
from worldloom.synth.people.acting import JOINTS, blended, frames_of, home_of, moved, player_of, rigged_of
from worldloom.synth.people.acting.gripping import hand_of
from worldloom.synth.people.skeleton import index
from worldloom.world import Act, Entity, Pose
from worldloom.world.motion import link_pose, pose_at

GROWN, CHILD = "people/person", "people/child"
CAST = {
    "violin": ("music/violin", "violin", GROWN), "viola": ("music/violin", "viola", CHILD), "cello": ("music/cello", "cello", GROWN),
    "bass": ("music/cello", "bass", GROWN), "flute": ("music/wind", "flute", CHILD), "reed": ("music/wind", "clarinet", GROWN),
    "horn": ("music/wind", "trumpet", GROWN), "trombone": ("music/wind", "trombone", GROWN),
    "saxophone": ("music/wind", "saxophone", GROWN), "guitar": ("decor/guitar", "acoustic", GROWN),
    "lute": ("music/plucked", "lute", GROWN),
    "banjo": ("music/violin", "banjo", CHILD), "ukulele": ("music/plucked", "ukulele", CHILD),
}  # fmt: skip
PROMPTS = {
    "a cellist plays on a stage": "sitting_bowing", "a man plays the trumpet in a bar": "blowing",
    "a woman sits on a chair and plays the violin in a library": "sitting_fiddling",
}  # fmt: skip


def band(maker: str, kind: str, who: str, seed: int, pose: str = "") -> tuple[Entity, Entity]:
    """Somebody and their instrument, played."""
    dials = {"kind": kind, **getattr(module_of(f"{maker}@1"), "HELD", {})}
    x = entity_from("x", kind, maker, dials, 1, build(maker, dials, 1), Pose())
    free = entity_from("p", "person", who, {"pose": pose or "standing"}, seed, build(who, {"pose": pose or "standing"}, seed), Pose())
    params = {"pose": grip_for(x, free)}
    e = entity_from("p", "person", who, params, seed, build(who, params, seed), Pose(position=(1.0, 2.0, 0.4), rotation=(0.8, 0, 0, 0.6)))
    e = e.model_copy(update={"acts": (Act(clip="keep", start=2.5),)})
    x = x.model_copy(update={"pose": Pose(scale=size_for(x, e))})
    x = x.model_copy(update={"pose": in_grip(x, e), "support": "p", "support_surface": "hands"})
    e, x = played((e, x))
    return e, x


def own(e: Entity, points: Floats) -> Floats:
    """Points of the world in the frame of somebody who stays."""
    return np.asarray((points - e.pose.position) @ quat_matrix(e.pose.rotation))


def at_link(x: Entity, place: Floats, t: float, link: str) -> Floats:
    """Places (n, 3) of an instrument's link, as made, in the world."""
    return apply(pose_at(x, t), apply(link_pose(x, link, t), place) if link else place)


@pytest.mark.parametrize("name", CAST)
def test_hands_chins_and_lips_are_where_an_instrument_is_played(name: str) -> None:
    e, x = band(*CAST[name], seed=3)
    family, r, player = family_of(x), rigged_of(e), player_of(e)
    assert family is not None and r is not None and player is not None and r.posture in family.postures
    times, places = np.arange(0, player.seconds, 0.13), build(x.maker, x.params, x.seed).anchors
    found, home = frames_of(e, times), home_of(r.pose)
    assert found is not None
    for i, (grip, side) in enumerate((("grip.left", "left"), ("grip.right", "right"))):
        k = JOINTS.index(f"{side}Hand")
        palm = home.turn[0, k].T @ (hand_of(r, i)[0] - home.at[0, k])
        hand = found.at[:, k] + found.turn[:, k] @ palm
        goal = np.array([own(e, at_link(x, np.array([places[grip]]), float(t), family.link if i else ""))[0] for t in times])
        off = np.linalg.norm(hand - goal, axis=1)
        assert off.max() < 0.1 and np.median(off) < 0.06, (side, off.max())
    rest = np.array([own(e, at_link(x, np.array([places["play.rest"]]), float(t), ""))[0] for t in times])
    if family.rest == "ground":
        assert np.ptp(rest, axis=0).max() < 1e-3 and abs(rest[0, 2] - min(s.mesh.vertices[:, 2].min() for s in r.part.surfaces)) < 0.01
    elif family.rest == "belly":
        trunk = [JOINTS.index(n) for n in ("spine", "chest")]
        points = np.concatenate([s.mesh.vertices[np.isin(b[0][:, 0], trunk)] for s, b in zip(r.part.surfaces, r.bonds, strict=True)])
        assert np.linalg.norm(points - rest[0], axis=1).min() < 0.12 and rest[0, 1] < points[:, 1].max() - 0.1
        front = quat_matrix(x.pose.rotation) @ np.array(family.axes[1])
        assert quat_matrix(e.pose.rotation)[:, 1] @ front < -0.9, "strings look ahead"
    else:
        head = JOINTS.index("head")
        lips = home.turn[0, head].T @ (mouth_of(r) - home.at[0, head])
        mouth = found.at[:, head] + found.turn[:, head] @ lips
        assert np.linalg.norm(rest - mouth, axis=1).max() < (0.075 if family.rest == "chin" else 0.02)
        assert (np.linalg.norm(np.diff(rest - mouth, axis=0), axis=1) < 0.004).all(), "it goes with the head"
    feet = found.at[:, [index("leftFoot"), index("rightFoot")]]
    assert np.ptp(feet, axis=0).max() < 0.01


@pytest.mark.parametrize("name", ["violin", "cello", "bass"])
def test_the_hair_of_a_bow_is_on_the_strings_and_goes_to_and_fro(name: str) -> None:
    x = band(*CAST[name], seed=5)[1]
    part = build(x.maker, x.params, x.seed)
    hair = next(s.mesh.vertices for s in part.surfaces if s.link == "bow" and s.role == "hair")
    strings = np.concatenate([s.mesh.vertices for s in part.surfaces if s.role == "string"])
    low, high = hair[hair[:, 0] < np.median(hair[:, 0])].mean(0), hair[hair[:, 0] > np.median(hair[:, 0])].mean(0)
    touch, shares = np.array(part.anchors["play.touch"]), []
    for t in np.arange(0, 12, 0.1):
        a, b = apply(link_pose(x, "bow", float(t)), np.stack([low, high]))
        share = float((touch - a) @ (b - a) / ((b - a) @ (b - a)))
        shares.append(share)
        near = a + share * (b - a)
        assert np.linalg.norm(near - touch) < 0.006 and 0.0 < share < 1.0
        assert strings[:, 2].min() < near[2] < strings[:, 2].max() and abs(near[0] - touch[0]) < 0.005
    turns = np.count_nonzero(np.diff(np.sign(np.diff(shares))))
    assert np.ptp(shares) * np.linalg.norm(high - low) > 0.1 and turns >= 6, "several strokes, of a length that one hears"


@pytest.mark.parametrize("name", ["violin", "cello", "bass", "flute", "trombone", "saxophone", "banjo"])
def test_instruments_are_not_in_heads(name: str) -> None:
    for seed in (3, 4):
        e, x = band(*CAST[name], seed=seed)
        r, found = rigged_of(e), frames_of(e, np.array([0.0, 4.0]))
        assert r is not None and found is not None
        moves = found.since(home_of(r.pose))
        head = JOINTS.index("head")
        part = build(x.maker, x.params, x.seed)
        for q, t in enumerate((0.0, 4.0)):
            solid = np.concatenate([at_link(x, s.mesh.vertices, t, s.link) for s in part.surfaces])
            pairs = zip(r.part.surfaces, r.bonds, strict=True)
            body = [moved(s.mesh.vertices, blended(moves[q], *b))[(b[0][:, 0] == head) & (b[1][:, 0] > 200)] for s, b in pairs]
            inside = Delaunay(np.concatenate(body)).find_simplex(own(e, solid)) >= 0
            assert inside.mean() < 0.04, (seed, t, inside.mean())


def test_a_slide_goes_no_farther_than_its_arm() -> None:
    for seed in (3, 4):
        _, x = band(*CAST["trombone"], seed=seed)
        track = next(m for m in x.motions if m.link == "slide")
        out = np.array(track.points)
        assert out[:, 0].min() >= 0 and 0.05 < out[:, 0].max() < 0.43 and np.abs(out[:, 1:]).max() == 0


def test_who_takes_an_instrument_along_does_not_play_it() -> None:
    x = band(*CAST["violin"], seed=3)[1]
    free = entity_from("p", "person", "people/person", {"pose": "standing"}, 1, build("people/person", {"pose": "standing"}, 1), Pose())
    assert grip_for(x, free) == "fiddling" and grip_for(x, free, play=False) == "carrying"


@pytest.mark.parametrize(("prompt", "posture"), PROMPTS.items())
def test_musicians_of_worlds_play(prompt: str, posture: str) -> None:
    w = compose(plan(prompt, planner="embedded", seed=0), 0, "draft")
    x = next(x for x in w.entities if x.support_surface == "hands")
    e = next(e for e in w.entities if e.id == x.support)
    assert e.params["pose"] == posture and {m.link for m in e.motions} >= {"hand.left", "hand.right"}
    if posture == "sitting_bowing":
        seat = next(s for s in w.entities if s.id == e.support)
        assert "sit" in seat.affordances and seat.origin == "added" and e.support_surface == "seat"
        assert abs(apply(seat.pose, [build(seat.maker, seat.params, seat.seed).anchors["seat"]])[0] - e.pose.position).max() < 1e-3
    assert compose(plan(prompt, planner="embedded", seed=0), 0, "draft").model_dump_json() == w.model_dump_json()


def test_who_carries_a_cello_along_does_not_sit_down_to_play() -> None:
    w = compose(plan("a man carries a cello through a station", planner="embedded", seed=0), 0, "draft")
    assert not [e for e in w.entities if e.params.get("pose") == "sitting_bowing" or e.params.get("played")]


def test_every_kind_of_a_family_has_its_places() -> None:
    for kind, name in KINDS.items():
        maker = next(m for m in MAKERS if f"'{kind}'" in str(family_kinds(m)))
        part = build(maker, {"kind": kind, **getattr(module_of(f"{maker}@1"), "HELD", {})}, 1)
        assert {"play.rest", "grip.left", "grip.right"} <= set(part.anchors) and name in FAMILIES
        assert not FAMILIES[name].link or any(s.link == FAMILIES[name].link for s in part.surfaces)
        assert not {s.link for s in build(maker, {"kind": kind}, 1).surfaces} - {""}, "one that lies is one piece"


def family_kinds(maker: str) -> object:
    return module_of(f"{maker}@1").Params.model_fields["kind"].annotation
