"""Exports load back in the programs they are for."""

from __future__ import annotations

import io
import json
import struct
import sys
import zipfile

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.render.export import FORMATS, export_files
from worldloom.render.export.mjcf import scene_mjcf
from worldloom.world import Collider, Entity, InputError, Joint, MissingError, Pose, Terrain, World


def entity(id: str, maker: str, at: tuple[float, float, float], **more: object) -> Entity:
    part = build(maker, {}, 1)
    fields = {"mass": part.mass, "dynamic": part.dynamic, "colliders": part.colliders, "joints": part.joints, "pose": Pose(position=at)}
    return Entity(id=id, category=id.split(".")[0], maker=f"{maker}@1", seed=1, **(fields | more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def world() -> World:
    things = (entity("armchair.1", "seating/armchair", (0, 0, 0)), entity("bollard.1", "harbour/bollard", (3, 0, 0)),
              entity("barrel.1", "harbour/barrel", (5, 0, 0.02), dynamic=True))  # fmt: skip
    return World(version="0", prompt="three <things> & more", seed=1, entities=things)


def test_unknown_formats_are_named() -> None:
    with pytest.raises(InputError, match="glb, html, mjcf, usdz"):
        export_files(World(version="0", prompt="", seed=0), {}, "docx")
    assert set(FORMATS) == {"glb", "html", "mjcf", "usdz"}


def test_glb_loads_back(world: World) -> None:
    data = export_files(world, {}, "glb")["world.glb"]
    length, kind = struct.unpack("<II", data[12:20])
    assert data[:4] == b"glTF" and kind == 0x4E4F534A
    names = {n["name"] for n in json.loads(data[20 : 20 + length])["nodes"]}
    assert {"armchair.1", "bollard.1", "barrel.1"} <= names


def test_mjcf_steps_without_harm(world: World) -> None:
    import mujoco

    model = mujoco.MjModel.from_xml_string(export_files(world, {}, "mjcf")["world.xml"].decode())
    data = mujoco.MjData(model)
    start = data.qpos.copy()
    mujoco.mj_step(model, data, 100)
    names = {model.body(i).name for i in range(model.nbody)}
    assert {"armchair.1", "bollard.1", "barrel.1"} <= names and np.isfinite(data.qpos).all()
    assert np.abs(data.qpos - start).max() < 0.3
    for e in world.entities:
        own = [i for i in range(model.nbody) if model.body(i).name.split("#")[0] == e.id]
        assert sum(model.body_mass[own]) == pytest.approx(e.mass, rel=1e-3)


def test_mjcf_hinges_turn_within_limits() -> None:
    import mujoco

    door = Entity(
        id="door.1", category="door", maker="x/y@1", mass=20, joints=(Joint(name="leaf", origin=(-0.45, 0, 0)),),
        colliders=(Collider(center=(0, 0, 1.05), size=(0.9, 0.04, 2.0), link="leaf"), Collider(center=(0, 0, 2.2), size=(1.1, 0.1, 0.1))),
    )  # fmt: skip
    model = mujoco.MjModel.from_xml_string(scene_mjcf(World(version="0", prompt="door", seed=0, entities=(door,))))
    data = mujoco.MjData(model)
    assert model.joint("door.1/leaf").range.tolist() == pytest.approx([0, 1.6])
    data.joint("door.1/leaf").qvel[:] = 1.0
    mujoco.mj_step(model, data, 200)
    assert 0.1 < data.joint("door.1/leaf").qpos[0] < 1.65


def test_mjcf_ground_carries_what_stands_on_it() -> None:
    import mujoco

    from worldloom.synth.terrain import height

    terrain = Terrain(seed=4)
    z = float(height(terrain, np.array([[2.0, 1.0]]))[0])
    box = Entity(id="box.1", category="box", maker="x/y@1", mass=5, dynamic=True, pose=Pose(position=(2, 1, z + 0.05)),
                 colliders=(Collider(center=(0, 0, 0.2), size=(0.4, 0.4, 0.4)),))  # fmt: skip
    model = mujoco.MjModel.from_xml_string(scene_mjcf(World(version="0", prompt="", seed=0, entities=(box,), terrain=terrain)))
    data = mujoco.MjData(model)
    mujoco.mj_step(model, data, 250)
    assert abs(data.joint("box.1").qpos[2] - z) < 0.15


def test_usdz_passes_every_validator(world: World, tmp_path: object) -> None:
    pytest.importorskip("pxr")
    from pxr import Usd, UsdGeom, UsdValidation

    data = export_files(world, {}, "usdz")["world.usdz"]
    assert data == export_files(world, {}, "usdz")["world.usdz"]
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        info = z.infolist()[0]
        assert info.compress_type == zipfile.ZIP_STORED
        assert (info.header_offset + 30 + len(info.filename) + len(info.extra)) % 64 == 0
    path = tmp_path / "world.usdz"  # type: ignore[operator]
    path.write_bytes(data)
    stage = Usd.Stage.Open(str(path))
    assert UsdGeom.GetStageUpAxis(stage) == "Z" and UsdGeom.GetStageMetersPerUnit(stage) == 1
    found = {p.GetCustomDataByKey("worldloom")["entity"] for p in stage.GetDefaultPrim().GetChildren() if p.GetCustomDataByKey("worldloom")}
    assert found == {e.id for e in world.entities}
    rules = UsdValidation.ValidationRegistry().GetOrLoadAllValidators()
    assert [(e.GetName(), e.GetMessage()) for e in UsdValidation.ValidationContext(rules).Validate(stage)] == []


def test_usdz_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pxr", None)
    with pytest.raises(MissingError, match=r"worldloom\[usd\]"):
        export_files(World(version="0", prompt="", seed=0), {}, "usdz")
