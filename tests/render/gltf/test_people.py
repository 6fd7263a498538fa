"""People in world.glb: valid, in place for those who know no skins, and in motion where the acts say, also between keys."""

from __future__ import annotations

import json
import struct
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.synth.people.acting.crowd import CAST, walker
from worldloom.evaluate.glb import read
from worldloom.geometry import Floats, quat_matrix
from worldloom.render.gltf import to_glb
from worldloom.render.gltf.keys import needed
from worldloom.synth.people.acting import JOINTS, frames_of
from worldloom.world import Entity, World
from worldloom.world.motion import pose_at
from tests.khronos import needs_validator, validated

NAMES = ("standing", "wizard", "sitter", "waver", "walker")


def world() -> World:
    """Five people."""
    return World(version="0", prompt="people", seed=1, entities=tuple(CAST[n]() for n in NAMES))


@cache
def glb() -> bytes:
    return to_glb(world(), detail=0.3, textures=32)


class File:
    """A GLB played as any viewer does: straight between keys."""

    def __init__(self, data: bytes) -> None:
        size = struct.unpack_from("<I", data, 12)[0]
        self.doc: dict[str, Any] = json.loads(data[20 : 20 + size])
        self.binary = data[28 + size :]

    def floats(self, i: int) -> Floats:
        a = self.doc["accessors"][i]
        start, n = self.doc["bufferViews"][a["bufferView"]]["byteOffset"], {"SCALAR": 1, "VEC3": 3, "VEC4": 4, "MAT4": 16}[a["type"]]
        return np.frombuffer(self.binary, "<f4", a["count"] * n, start).reshape(-1, n).astype(float)

    def joints(self, id: str, times: Floats) -> Floats:
        """(n, 57, 3) in our frame."""
        doc = self.doc
        clip = next(a for a in doc["animations"] if a["extras"].get("entity") == id)
        skin = next(s for s in doc["skins"] if s["name"] == id)
        keyed = {(c["target"]["node"], c["target"]["path"]): clip["samplers"][c["sampler"]] for c in clip["channels"]}
        u = np.mod(times, clip["extras"]["seconds"])

        def value(node: int, path: str, rest: list[float]) -> Floats:
            if (node, path) not in keyed:
                return np.tile(np.array(doc["nodes"][node].get(path, rest), float), (len(u), 1))
            t, v = self.floats(keyed[node, path]["input"])[:, 0], self.floats(keyed[node, path]["output"])
            return np.stack([np.interp(u, t, column) for column in v.T], 1)

        at: dict[int, Floats] = {}

        def visit(node: int, turn: Floats, place: Floats) -> None:
            at[node] = place + np.einsum("nij,nj->ni", turn, value(node, "translation", [0.0, 0, 0]))
            q = value(node, "rotation", [0.0, 0, 0, 1])
            q = q / np.linalg.norm(q, axis=1, keepdims=True)
            turn = turn @ np.stack([quat_matrix((w, x, y, z)) for x, y, z, w in q])
            for child in doc["nodes"][node].get("children", ()):
                visit(child, turn, at[node])

        visit(skin["skeleton"], np.tile(np.eye(3), (len(u), 1, 1)), np.zeros((len(u), 3)))
        p = np.stack([at[k] for k in skin["joints"]], 1)
        return np.stack([p[..., 0], -p[..., 2], p[..., 1]], -1)


@needs_validator
def test_khronos_validator(tmp_path: Path) -> None:
    path = tmp_path / "people.glb"
    path.write_bytes(glb())
    done = validated(path)
    told = json.loads(done.stdout)
    assert done.returncode == 0 and told["errors"] == told["warnings"] == 0, told


def test_the_same_people_give_the_same_bytes() -> None:
    assert to_glb(world(), detail=0.3, textures=32) == glb()


@pytest.mark.parametrize("name", NAMES)
def test_the_animation_is_what_the_acts_say_also_between_keys(name: str) -> None:
    e: Entity = CAST[name]()
    times = np.array([0.0, 0.31, 1.777, 3.3, 5.21, 7.06])
    found, played = frames_of(e, times), File(glb()).joints(e.id, times)
    assert found is not None
    for k, t in enumerate(times):
        pose = pose_at(e, float(t))
        want = found.at[k] @ quat_matrix(pose.rotation).T + pose.position
        assert np.abs(played[k] - want)[: len(JOINTS) - 1].max() < 0.008, (name, t)


def test_tools_that_know_no_skins_see_everybody_in_place() -> None:
    w = world()
    still = w.model_copy(update={"entities": tuple(e.model_copy(update={"acts": ()}) for e in w.entities)})
    skinned, plain = ({n.name: n for n in read(to_glb(x, detail=0.3, textures=0))} for x in (w, still))
    assert list(skinned) == list(plain) == [e.id for e in w.entities]
    for name in NAMES:
        a, b = skinned[name], plain[name]
        assert np.abs(a.bounds - b.bounds).max() < (0.02 if name in ("sitter", "wizard", "standing") else 0.6), name
        assert np.allclose(a.matrix, b.matrix, atol=1e-4) and len(a.faces) == len(b.faces)
        assert a.extras["kind"] == "person" and a.extras["acts"]


def test_joints_at_time_0_are_the_bind_pose() -> None:
    f = File(glb())
    for skin in f.doc["skins"]:
        inverse = np.swapaxes(f.floats(skin["inverseBindMatrices"]).reshape(-1, 4, 4), 1, 2)
        bind = np.linalg.inv(inverse)[:, :3, 3]
        at = f.joints(skin["name"], np.zeros(1))[0]
        assert np.abs(np.column_stack([bind[:, 0], -bind[:, 2], bind[:, 1]]) - at).max() < 0.002
        assert len(skin["joints"]) == len(JOINTS)


def test_what_does_not_move_has_no_keys() -> None:
    doc = File(glb()).doc
    channels = {a["extras"]["entity"]: len(a["channels"]) for a in doc["animations"] if "entity" in a["extras"]}
    assert channels["sitter"] < 16 < channels["walker"] < 45
    assert all(c["target"]["path"] != "weights" for a in doc["animations"] for c in a["channels"])


def test_who_goes_has_a_second_animation_for_where_they_are_stopped() -> None:
    """Of trunk, head and arms alone: the legs stay as they stepped; as somebody stands, who breathes."""
    f = File(glb())
    [halted] = [a for a in f.doc["animations"] if "halted" in a["extras"]]
    assert halted["extras"]["halted"] == "walker" and halted["extras"]["loop"]
    moved = {f.doc["nodes"][c["target"]["node"]]["name"]: halted["samplers"][c["sampler"]] for c in halted["channels"]}
    assert set(moved) == {"spine", "chest", "upperChest", "neck", "head"} | {
        f"{s}{n}" for s in ("left", "right") for n in ("Shoulder", "UpperArm", "LowerArm", "Hand")}  # fmt: skip
    assert all(c["target"]["path"] == "rotation" for c in halted["channels"])
    chest = f.floats(moved["chest"]["output"])
    assert 0.002 < np.ptp(chest, axis=0).max() < 0.2
    first = next(a for a in f.doc["animations"] if a["extras"].get("entity") == "walker")
    nodes = {c["target"]["node"] for c in halted["channels"]}
    assert nodes <= {c["target"]["node"] for c in first["channels"]}, "what it moves the walk moves too"
    size = sum(len(f.floats(s[k])) * (4 if k == "input" else 16) for s in halted["samplers"] for k in ("input", "output"))
    assert size < 14_000


def test_keys_are_those_that_lines_need() -> None:
    t = np.linspace(0, 6, 181)
    wave: NDArray[np.float32] = np.stack([np.sin(t), 0 * t], 1).astype("<f4")
    keys = needed(wave, 0.001)
    assert 20 < len(keys) < 80 and keys[0] == 0 and keys[-1] == 180
    assert np.abs(np.interp(t, t[keys], wave[keys, 0]) - wave[:, 0]).max() <= 0.001
    assert list(needed(np.stack([t, t], 1).astype("<f4"), 0.001)) == [0, 180]
    assert len(needed(np.ones((9, 4), "<f4"), 0.001)) == 0
    for n in range(2, 9):
        zigzag = np.stack([np.arange(n) % 2, np.zeros(n)], 1).astype("<f4")
        assert list(needed(zigzag, 0.001)) == list(range(n))


def test_who_is_stopped_with_full_hands_moves_the_head_alone() -> None:
    """Trunk and arms go on as they were, or hands would leave what they carry."""
    for pose, clip in (("carrying", "carry"), ("lugging", "walk")):
        world = World(version="1", prompt="x", seed=1, entities=(walker("walker", clip, pose=pose),))
        f = File(to_glb(world, detail=0.3, textures=0))
        [halted] = [a for a in f.doc["animations"] if "halted" in a["extras"]]
        assert {f.doc["nodes"][c["target"]["node"]]["name"] for c in halted["channels"]} == {"neck", "head"}
