"""A World as glTF: valid by Khronos' own validator, deterministic, and complete in what it says of each entity."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from worldloom.render.gltf import to_glb
from worldloom.render.gltf.tangent import tangents
from worldloom.render.gltf.world import y_up, y_up_quat
from worldloom.synth.realise import part_of
from worldloom.world import Entity, Pose, Scatter, Terrain, Water, World
from tests.khronos import needs_validator, validated



def entity(id: str, maker: str, **more: Any) -> Entity:
    """An entity with what its part says of itself, as the layout fills it in."""
    e = Entity(id=id, category=maker.split("/")[1], maker=f"{maker}@1", **more)
    p = part_of(e)
    told = ("colliders", "joints", "lights", "sounds", "effects", "motions", "mass", "dynamic")
    fields = {k: getattr(p, k) for k in told if hasattr(p, k)}
    return e.model_copy(update=fields)


@pytest.fixture(scope="module")
def world() -> World:
    half = float(np.sqrt(0.5))
    entities = (
        entity("barrel.1", "harbour/barrel", pose=Pose(position=(2, 1, 0))),
        entity("barrel.2", "harbour/barrel", pose=Pose(position=(3, 1, 0), rotation=(half, 0, 0, half))),
        entity("lamp.1", "street/lamp_post", pose=Pose(position=(0, 3, 0))),
        entity("door.1", "architecture/door", pose=Pose(position=(0, 6, 0)), kind="architecture", origin="asked"),
        entity("fireplace.1", "seating/armchair", pose=Pose(position=(5, 5, 0), scale=1.25), attributes={"color": "red"}),
    )
    both: dict[str, Any] = {"yaws": (0, 1), "scales": (1, 1.2), "variants": (0, 0)}
    grass = Scatter(id="cover.1", category="grass_tuft", maker="plants/grass_tuft", positions=((1, 1, 0), (1, 2, 0)), **both)
    woods = Scatter(id="woods.1", category="forest", maker="trees/pine", positions=((30, 1, 0), (31, 9, 0)), **both)
    return World(
        version="0", prompt="a “test” prompt", seed=1, entities=entities, scatters=(grass, woods), terrain=Terrain(size=60, relief=0.2),
        waters=(Water(id="pond", kind="pond", level=0.02, polygon=((-9, -9), (-4, -9), (-4, -4), (-9, -4))),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def glb(world: World) -> bytes:
    return to_glb(world, detail=0.3, textures=32)


@pytest.fixture(scope="module")
def doc(glb: bytes) -> dict[str, Any]:
    size = struct.unpack_from("<I", glb, 12)[0]
    return dict(json.loads(glb[20 : 20 + size]))


def named(doc: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {n["name"]: n for n in doc["nodes"] if "name" in n}




@needs_validator
def test_khronos_validator(glb: bytes, tmp_path: Path) -> None:
    path = tmp_path / "world.glb"
    path.write_bytes(glb)
    done = validated(path)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert told["errors"] == told["warnings"] == 0 and told["triangles"] > 1000


def test_the_same_world_gives_the_same_bytes(world: World, glb: bytes) -> None:
    assert to_glb(world, detail=0.3, textures=32) == glb


def test_one_node_an_entity_with_its_extras(world: World, doc: dict[str, Any]) -> None:
    nodes, roots = named(doc), doc["scenes"][0]["nodes"]
    tops = [doc["nodes"][r]["name"] for r in roots]
    assert tops == ["terrain", "pond", *(e.id for e in world.entities), "cover.1", "woods.1"]
    for e in world.entities:
        x = nodes[e.id]["extras"]
        assert x["entity"] == e.id
        assert all(x[k] == getattr(e, k) for k in ("category", "kind", "support", "maker", "origin"))
        assert all(len(x.get(k, ())) == len(getattr(e, k)) for k in ("colliders", "joints", "lights", "sounds", "effects", "motions"))
    assert nodes["fireplace.1"]["extras"]["attributes"] == {"color": "red"} and nodes["fireplace.1"]["scale"] == [1.25] * 3
    assert nodes["pond"]["extras"]["water"]["kind"] == "pond"
    assert doc["asset"]["extras"]["prompt"] == "a “test” prompt"


def test_equal_things_share_a_mesh(doc: dict[str, Any]) -> None:
    n = named(doc)
    assert n["barrel.1"]["mesh"] == n["barrel.2"]["mesh"]
    trees = [doc["nodes"][c] for c in n["woods.1"]["children"]]
    assert len(trees) == 2 and trees[0]["mesh"] == trees[1]["mesh"] and "mesh" not in n["woods.1"]
    assert "mesh" in n["cover.1"]


def test_moving_links_are_children(doc: dict[str, Any]) -> None:
    door = named(doc)["door.1"]
    links = [doc["nodes"][c] for c in door["children"]]
    assert {k["extras"]["link"] for k in links} == {j["name"] for j in door["extras"]["joints"]}
    assert all(k["name"] == f"door.1#{k['extras']['link']}" for k in links)


def test_axes() -> None:
    assert y_up(np.array([1.0, 2.0, 3.0])) == (1, 3, -2)
    assert y_up_quat((0.5, 0.1, 0.2, 0.3)) == [0.1, 0.3, -0.2, 0.5]


def test_textures_are_shared_and_tile(doc: dict[str, Any]) -> None:
    used = {m["pbrMetallicRoughness"].get("baseColorTexture", {}).get("index") for m in doc["materials"]} - {None}
    assert used and len(doc["images"]) == 3 * len(used)
    assert doc["samplers"] == [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}]


def test_no_textures_on_request(world: World) -> None:
    glb = to_glb(world, detail=0.3, textures=0)
    doc = json.loads(glb[20 : 20 + struct.unpack_from("<I", glb, 12)[0]])
    assert "images" not in doc and "textures" not in doc


def values(glb: bytes, doc: dict[str, Any], accessor: int) -> NDArray[Any]:
    a = doc["accessors"][accessor]
    v, start = doc["bufferViews"][a["bufferView"]], 28 + struct.unpack_from("<I", glb, 12)[0]
    data = glb[start + v["byteOffset"] : start + v["byteOffset"] + v["byteLength"]]
    return np.frombuffer(data, {5126: "<f4", 5125: "<u4", 5123: "<u2", 5121: "u1"}[a["componentType"]]).reshape(a["count"], -1)


def test_everything_is_finite_and_in_range(glb: bytes, doc: dict[str, Any]) -> None:
    for p in (p for m in doc["meshes"] for p in m["primitives"]):
        numbers = {k: values(glb, doc, i) for k, i in p["attributes"].items()}
        assert all(np.isfinite(x).all() for x in numbers.values())
        assert len({len(x) for x in numbers.values()}) == 1
        assert values(glb, doc, p["indices"]).max() < len(numbers["POSITION"])


def test_tangents_follow_u_and_keep_the_side() -> None:
    square = np.array([[0.0, 0, 0], [2, 0, 0], [2, 2, 0], [0, 2, 0]])
    up, faces = np.tile([0.0, 0, 1], (4, 1)), np.array([[0, 1, 2], [0, 2, 3]])
    assert np.allclose(tangents(square, up, square[:, :2], faces), [1, 0, 0, 1])
    assert np.allclose(tangents(square, up, square[:, :2] * [-1, 1], faces), [-1, 0, 0, -1])
    assert np.allclose(np.linalg.norm(tangents(square, up, square[:, :2] * 0, faces)[:, :3], axis=1), 1), "no uv, any direction"


def test_final_poses_are_asked_for_when_the_meshes_are_written(world: World) -> None:
    first = world.entities[0].model_copy(update={"pose": Pose(position=(2, 1, 0.5))})
    rested = world.model_copy(update={"entities": (first, *world.entities[1:])})
    asked: list[World] = []

    def at_rest() -> World:
        asked.append(rested)
        return rested

    assert to_glb(world, textures=32, at_rest=at_rest) == to_glb(rested, textures=32) != to_glb(world, textures=32)
    assert asked == [rested]
