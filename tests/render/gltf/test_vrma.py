"""Motions as VRM Animation 1.0: the rules of its specification, what Khronos' validator says, and that models that play them move alike."""

from __future__ import annotations

import json
import struct
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.synth.people.motion.bodies import body, clip
from worldloom.geometry import Floats, quat_matrix
from worldloom.render.gltf.animated import RATE
from worldloom.render.gltf.vrm import EXPRESSIONS, figure_vrm
from worldloom.render.gltf.vrma import SHOWN, motion_vrma
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.skeleton import BONES, PARENTS
from tests.khronos import needs_validator, validated

NAMES = ("walk", "sit", "wave", "talk", "sleep")
LIMBS = ("UpperLeg", "LowerLeg", "Foot", "UpperArm", "LowerArm", "Hand")
REQUIRED = {"hips", "spine", "head", *(f"{s}{n}" for s in ("left", "right") for n in LIMBS)}
"""Bones that the schema asks for."""


@cache
def vrma(name: str) -> bytes:
    return motion_vrma(Rig.of(body("adult")[0]), clip("adult", name), {})


def document(glb: bytes) -> dict[str, Any]:
    return dict(json.loads(glb[20 : 20 + struct.unpack_from("<I", glb, 12)[0]]))


def values(glb: bytes, doc: dict[str, Any], accessor: int) -> Floats:
    a = doc["accessors"][accessor]
    start = 28 + struct.unpack_from("<I", glb, 12)[0] + doc["bufferViews"][a["bufferView"]]["byteOffset"]
    width = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}[a["type"]]
    return np.frombuffer(glb, "<f4", a["count"] * width, start).reshape(a["count"], width).astype(float)


def channels(glb: bytes) -> dict[tuple[int, str], tuple[Floats, Floats]]:
    """Times and values by node and path, of the first animation."""
    doc = document(glb)
    made = doc["animations"][0]
    out = {}
    for c in made["channels"]:
        s = made["samplers"][c["sampler"]]
        assert s["interpolation"] == "LINEAR"
        out[c["target"]["node"], c["target"]["path"]] = (values(glb, doc, s["input"])[:, 0], values(glb, doc, s["output"]))
    return out


@needs_validator
def test_khronos_validator(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.glb").write_bytes(vrma(name))
    files = [str(tmp_path / f"{name}.glb") for name in NAMES]
    done = validated(*files)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_of_the_specification(name: str) -> None:
    doc, moved = document(vrma(name)), channels(vrma(name))
    e = doc["extensions"]["VRMC_vrm_animation"]
    assert e["specVersion"] == "1.0" and set(doc["extensionsUsed"]) == {"VRMC_vrm_animation"}
    assert "VRMC_vrm" not in doc["extensions"] and "meshes" not in doc and len(doc["animations"]) == 1
    bones = {k: v["node"] for k, v in e["humanoid"]["humanBones"].items()}
    assert set(bones) >= REQUIRED and set(bones) == set(BONES) - {"leftEye", "rightEye"} and len(set(bones.values())) == len(bones)
    presets, look = {k: v["node"] for k, v in e["expressions"]["preset"].items()}, e["lookAt"]["node"]
    assert set(presets) <= set(EXPRESSIONS) and not [p for p in presets if p.startswith("look")]
    assert len(e["lookAt"]["offsetFromHeadBone"]) == 3
    paths = {"rotation": {*bones.values(), look}, "translation": {bones["hips"], *presets.values()}}
    assert all(node in paths.get(path, set()) for node, path in moved), "no scale, and only hips and weights are moved"
    assert not any("scale" in n or "matrix" in n for n in doc["nodes"])
    for preset, node in presets.items():
        weights = moved.get((node, "translation"), (0, np.zeros((1, 3))))[1]
        assert weights.min() >= 0 and weights.max() <= 1 and not weights[:, 1:].any(), preset
    assert np.diff(moved[bones["hips"], "translation"][0]) == pytest.approx(1 / RATE, abs=2e-3)


def test_the_rest_pose_is_a_t_that_stands_on_the_ground() -> None:
    doc = document(vrma("walk"))
    at, _ = posed(doc, {})
    p = dict(zip(BONES, at, strict=True))
    for side, s in (("left", 1.0), ("right", -1.0)):
        arm, hand = p[f"{side}Hand"] - p[f"{side}UpperArm"], p[f"{side}Foot"] - p[f"{side}UpperLeg"]
        assert s * arm[0] > 0.999 * np.linalg.norm(arm) and -hand[1] > 0.999 * np.linalg.norm(hand)
    rig = Rig.of(body("adult")[0])
    assert p["hips"][1] == pytest.approx(rig.heads[0][2], abs=1e-5) and p["leftToes"][2] > p["leftFoot"][2]


def posed(doc: dict[str, Any], turns: dict[str, Floats], hips: Floats | None = None) -> tuple[Floats, Floats]:
    """Places (54, 3) and turns (54, 3, 3) of bones in the scene, by name; the eyes, which have no node, are their parent's."""
    nodes = {n["name"]: n for n in doc["nodes"]}
    at, turn = np.zeros((len(BONES), 3)), np.tile(np.eye(3), (len(BONES), 1, 1))
    for k, name in enumerate(BONES):
        node, p = nodes.get(name, {}), PARENTS[k]
        x, y, z, w = turns.get(name, np.array(node.get("rotation", (0, 0, 0, 1))))
        offset = np.array(node.get("translation", (0, 0, 0))) if p >= 0 or hips is None else hips
        up = turn[p] if p >= 0 else np.eye(3)
        at[k], turn[k] = (at[p] if p >= 0 else 0) + up @ offset, up @ quat_matrix((w, x, y, z))
    return at, turn


@pytest.mark.parametrize("name", ["walk", "sit", "wave"])
def test_a_model_that_plays_it_moves_as_the_motion_does(name: str) -> None:
    """As loaders do it: what a bone turns in the world from its rest pose is what the model's bone turns from its own."""
    figure, motion, doc, moved = body("adult")[0], clip("adult", name), document(vrma(name)), channels(vrma(name))
    model = document(figure_vrm(figure, "Anna", {}))
    rest, own = posed(doc, {})[1], posed(model, {})[1]
    rig, bones = Rig.of(figure), {k: v["node"] for k, v in doc["extensions"]["VRMC_vrm_animation"]["humanoid"]["humanBones"].items()}
    count, hips = max(len(t) for t, _ in moved.values()), moved[bones["hips"], "translation"][1]
    for frame in (0, count // 3, count - 1):
        turns = {b: q[min(frame, len(q) - 1)] for b, n in bones.items() if (n, "rotation") in moved for q in (moved[n, "rotation"][1],)}
        now = posed(doc, turns, hips[min(frame, len(hips) - 1)])
        there = now[1] @ np.swapaxes(rest, -1, -2) @ own
        wanted, at = motion.at(np.array([frame / (count - 1) * motion.seconds])).placed(rig.heads)
        y_up = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]])
        for k, bone in enumerate(BONES):
            if not bone.endswith("Eye"):
                assert np.abs(now[0][k] - y_up @ at[0, k]).max() < 0.002, bone
                assert np.abs(there[k] - y_up @ wanted[0, k] @ y_up.T).max() < 0.01, bone


def test_eyes_blink_look_and_the_mouth_opens() -> None:
    doc, moved = document(vrma("talk")), channels(vrma("talk"))
    e = doc["extensions"]["VRMC_vrm_animation"]
    weight = {p: moved.get((v["node"], "translation"), (0, np.zeros((1, 3))))[1][:, 0] for p, v in e["expressions"]["preset"].items()}
    assert weight["blinkLeft"].max() > 0.8 and np.median(weight["blinkLeft"]) < 0.2 and 0.02 < weight["aa"].max() < 0.6
    turn = moved[e["lookAt"]["node"], "rotation"][1]
    assert np.ptp(turn, axis=0).max() > 0.005 and np.abs(turn[:, 2]).max() < 0.05, "yaw and pitch alone"


def test_a_mood_is_a_preset() -> None:
    figure = body("adult")[0]
    glad = motion_vrma(Rig.of(figure), clip("adult", "stand", "joy"), {})
    doc, moved = document(glad), channels(glad)
    e = doc["extensions"]["VRMC_vrm_animation"]["expressions"]["preset"]
    mean = {p: float(moved[v["node"], "translation"][1][:, 0].mean()) for p, v in e.items() if (v["node"], "translation") in moved}
    assert max((v, k) for k, v in mean.items() if not k.startswith("blink"))[1] == "happy" and set(SHOWN) == set(e)


def test_the_same_bytes_again() -> None:
    assert motion_vrma(Rig.of(body("adult")[0]), clip("adult", "wave"), {}) == vrma("wave")
