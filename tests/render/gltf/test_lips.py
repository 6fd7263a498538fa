"""Mouths of people of worlds: two morph targets that open and round the lips, and move nothing else."""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np

from tests.synth.people.acting.crowd import person
from worldloom.render.gltf import to_glb
from worldloom.world import World


def moves(glb: bytes) -> tuple[list[np.ndarray], np.ndarray, dict[str, Any]]:
    """(where each shape moves the skin (n, 3), the skin's points (n, 3), the mesh) on glTF's axes."""
    size = struct.unpack_from("<I", glb, 12)[0]
    doc, binary = json.loads(glb[20 : 20 + size]), glb[28 + size :]

    def view(k: int, kind: str) -> np.ndarray:
        v = doc["bufferViews"][k]
        return np.frombuffer(binary[v["byteOffset"] : v["byteOffset"] + v["byteLength"]], kind)

    mesh = next(m for m in doc["meshes"] if "targetNames" in m.get("extras", {}))
    skin = next(p for p in mesh["primitives"] if any("sparse" in doc["accessors"][t["POSITION"]] for t in p["targets"]))
    assert all(len(p["targets"]) == 2 for p in mesh["primitives"])
    points, out = doc["accessors"][skin["attributes"]["POSITION"]], []
    for t in skin["targets"]:
        a = doc["accessors"][t["POSITION"]]
        whole = np.zeros((a["count"], 3))
        rows = view(a["sparse"]["indices"]["bufferView"], "<u2")
        whole[rows] = view(a["sparse"]["values"]["bufferView"], "<f4").reshape(-1, 3)
        assert a["count"] == points["count"]
        out.append(whole)
    return out, view(points["bufferView"], "<f4").reshape(-1, 3), mesh


def test_a_mouth_opens_and_rounds() -> None:
    """The person faces a quarter to the side; what opens goes down, what is rounded comes forward, both on the face alone."""
    her = person("her", "keep", sex="female")
    (aa, ou), points, mesh = moves(to_glb(World(version="1", prompt="x", seed=1, entities=(her,)), textures=0))
    assert mesh["extras"]["targetNames"] == ["aa", "ou"] and mesh["weights"] == [0.0, 0.0]
    front = np.array([np.sin(0.8), 0.0, np.cos(0.8)])
    low, out = aa[np.abs(aa).max(1) > 0], ou[np.abs(ou).max(1) > 0]
    assert 0.008 < -low[:, 1].min() < 0.035 and low[:, 1].mean() < 0, "a chin drops by one or two centimetres"
    assert 0.002 < (out @ front).max() < 0.02 and (out @ front).max() > 2 * np.abs(out @ [np.cos(0.8), 0, -np.sin(0.8)]).mean()
    moved = points[np.abs(aa).max(1) > 0]
    assert 100 < len(moved) < 0.25 * len(points) and np.ptp(moved[:, 1]) < 0.22 and moved[:, 1].min() > 0.75 * points[:, 1].max()
