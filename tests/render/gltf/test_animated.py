"""Motions in glTF: what Khronos' validator says, what a player reads, the same bytes twice."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.synth.people.motion.bodies import body, clip
from worldloom.geometry import quat_matrix
from worldloom.render.gltf.animated import RATE, animated_glb
from worldloom.synth.people.pose import relaxed
from worldloom.synth.people.skeleton import BONES, PARENTS
from tests.khronos import needs_validator, validated

NAMES = ("walk", "sit", "pick_up", "wave")


@pytest.fixture(scope="module")
def glb() -> bytes:
    made = body("adult")[0]
    return animated_glb(made, relaxed(made.heads), [clip("adult", n) for n in NAMES], {})


def document(glb: bytes) -> dict[str, Any]:
    return dict(json.loads(glb[20 : 20 + struct.unpack_from("<I", glb, 12)[0]]))


def values(glb: bytes, doc: dict[str, Any], accessor: int) -> np.ndarray:
    a = doc["accessors"][accessor]
    v = doc["bufferViews"][a["bufferView"]]
    start = 28 + struct.unpack_from("<I", glb, 12)[0] + v["byteOffset"]
    width = {"SCALAR": 1, "VEC3": 3, "VEC4": 4}[a["type"]]
    return np.frombuffer(glb, "<f4", a["count"] * width, start).reshape(a["count"], width)


@needs_validator
def test_khronos_validator(glb: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.glb").write_bytes(glb)
    done = validated(tmp_path / "a.glb")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_bytes_again(glb: bytes) -> None:
    made = body("adult")[0]
    assert animated_glb(made, relaxed(made.heads), [clip("adult", n) for n in NAMES], {}) == glb


def test_what_a_player_reads(glb: bytes) -> None:
    doc = document(glb)
    assert [a["name"] for a in doc["animations"]] == list(NAMES)
    walk, _, lift, _ = (a["extras"] for a in doc["animations"])
    assert walk["loop"] and not lift["loop"] and walk["travel"][2] > 0.9 and walk["travel"][:2] == [0.0, 0.0]
    assert {c[0] for c in walk["contacts"]} == {"left", "right"} and walk["contacts"][0][1] == 0


def test_only_what_moves(glb: bytes) -> None:
    """Fingers that stay curled have one key; every other channel has a key each thirtieth of a second and turns of length one."""
    doc = document(glb)
    for name, animation in zip(NAMES, doc["animations"], strict=True):
        n = round(clip("adult", name).seconds * RATE) + 1
        for c in animation["channels"]:
            s = animation["samplers"][c["sampler"]]
            keys = doc["accessors"][s["input"]]["count"]
            assert keys in (1, n)
            out = values(glb, doc, s["output"])
            if c["target"]["path"] == "rotation":
                assert (
                    np.linalg.norm(out, axis=1) == pytest.approx(1, abs=1e-5)
                    and (np.einsum("ij,ij->i", out[1:], out[:-1]) > 0.7).all()
                )
                moves = np.abs(out - out[0]).max() > 1e-5
                assert moves == (keys > 1), doc["nodes"][c["target"]["node"]]["name"]
            if c["target"]["path"] == "weights":
                assert len(out) == n * 52 and out.min() >= 0 and out.max() <= 1
    assert {doc["accessors"][s["input"]]["count"] for a in doc["animations"] for s in a["samplers"]} > {1}


def test_bones_stand_where_the_clip_says(glb: bytes) -> None:
    """Played back by glTF's own rules, the joints are where the frames have them, in its axes."""
    doc, rig = document(glb), body("adult")[1]
    animation = doc["animations"][2]
    keyed = {(c["target"]["node"], c["target"]["path"]): animation["samplers"][c["sampler"]] for c in animation["channels"]}
    t, frames = clip("adult", "pick_up").sampled(RATE)
    wanted = frames.placed(rig.heads)[1]
    for k in (0, len(t) // 2, len(t) - 1):
        turn, at = np.zeros((len(BONES), 3, 3)), np.zeros((len(BONES), 3))
        for b, node in enumerate(doc["skins"][0]["joints"]):
            local: dict[str, np.ndarray] = {}
            for path, rest in (("rotation", [0, 0, 0, 1.0]), ("translation", [0, 0, 0.0])):
                s = keyed.get((node, path))
                rows = values(glb, doc, s["output"]) if s else np.array([doc["nodes"][node].get(path, rest)])
                local[path] = rows[min(k, len(rows) - 1)].astype(float)
            x, y, z, w = local["rotation"]
            up = turn[PARENTS[b]] if PARENTS[b] >= 0 else np.eye(3)
            at[b] = (at[PARENTS[b]] if PARENTS[b] >= 0 else 0) + up @ local["translation"]
            turn[b] = up @ quat_matrix((w, x, y, z))
        off = np.abs(np.stack([at[:, 0], -at[:, 2], at[:, 1]], 1) - wanted[k]).max(1)
        assert off.max() < 1e-4, BONES[int(off.argmax())]
