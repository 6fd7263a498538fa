"""What is carried goes with its carrier in tools that play a file's animations."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from tests.khronos import needs_validator, validated
from tests.render.gltf.test_people import File
from tests.synth.people.acting.crowd import walker
from tests.synth.people.acting.test_errands import made
from worldloom.render.gltf import to_glb
from worldloom.world import Entity, World
from worldloom.world.motion import poses_at


def world() -> World:
    """One who takes a box somewhere with a pot on it, and one who walks with a pot."""
    errand, goer = made("box")[0], walker("walker")
    more = [Entity(id=id, category="pot", maker="kitchen/pot@1", support=on, pose={"position": (*p.pose.position[:2], 1.1)})  # type: ignore[arg-type]
            for id, on, p in (("lid", "x", errand.entity("x")), ("held", "walker", goer))]  # fmt: skip
    return errand.model_copy(update={"entities": (*errand.entities, goer, *more)})


@needs_validator
def test_khronos_validator(tmp_path: Path) -> None:
    path = tmp_path / "carried.glb"
    path.write_bytes(to_glb(world(), detail=0.3, textures=0))
    told = validated(path)
    assert told.returncode == 0, told.stdout + told.stderr


def test_things_in_hands_go_as_the_world_says_also_between_keys() -> None:
    w = world()
    file = File(to_glb(w, detail=0.3, textures=0))
    clips = {a["extras"]["carried"]: a for a in file.doc["animations"] if "carried" in a["extras"]}
    assert set(clips) == {"x", "lid", "held"}
    assert "halted" not in json.dumps([a["extras"] for a in file.doc["animations"] if "p " in a["name"]])
    for id, clip in clips.items():
        where = next(c for c in clip["channels"] if c["target"]["path"] == "translation")
        assert file.doc["nodes"][where["target"]["node"]]["name"] == id
        s = clip["samplers"][where["sampler"]]
        keys, values = file.floats(s["input"])[:, 0], file.floats(s["output"])
        times = np.random.default_rng(1).uniform(0, clip["extras"]["seconds"], 60)
        got = np.stack([np.interp(times, keys, c) for c in values.T], 1)
        want = np.array([poses_at(w, float(t))[id].position for t in times])
        assert np.abs(np.stack([got[:, 0], -got[:, 2], got[:, 1]], 1) - want).max() < 0.006
