"""Figures for renderers: glTF and VRM that Khronos' validator finds clean, the same bytes twice, clothes that nothing shows through."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from scipy.spatial import cKDTree

from worldloom.render.gltf.skinned import figure_glb
from worldloom.render.gltf.vrm import figure_vrm
from worldloom.synth.people.body import BODY, body
from worldloom.synth.people.build import figure
from worldloom.synth.people.canon import face_frame, from_face
from worldloom.synth.people.describe import describe
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.cloths import CLOTHS
from worldloom.synth.people.garments import Fitting, tailored
from worldloom.synth.people.headgear import headgear
from worldloom.synth.people.person import Garment, Hat
from worldloom.synth.people.pose import relaxed
from worldloom.synth.people.surface import net, normals
from tests.khronos import needs_validator, validated

PERSON = describe("an old tall fisherman with a grey beard in a yellow raincoat")


@pytest.fixture(scope="module")
def made() -> Figure:
    return figure(PERSON, "anna", 1, 64)


@pytest.fixture(scope="module")
def vrm(made: Figure) -> bytes:
    return figure_vrm(made, "Anna", {})


def document(glb: bytes) -> dict[str, Any]:
    return dict(json.loads(glb[20 : 20 + struct.unpack_from("<I", glb, 12)[0]]))


def test_every_hat_sits_on_the_head() -> None:
    person = describe("a bald woman in t-shirt and shorts", 2)
    n, bind = net(False), fitted(body(), person)[:BODY]
    fit = Fitting.of(n, bind, ())
    crown = bind[:, 2].max()
    for hat in get_args(Hat)[1:]:
        sheets = headgear(person.model_copy(update={"hat": hat}), fit, 2)
        p = from_face(np.concatenate([s.points for s in sheets]))
        low = crown - 0.09 if hat in ("headband", "tiara") else crown
        assert low < p[:, 2].max() < crown + 0.32 and np.abs(p[:, 0].mean()) < 0.05, hat  # a beret hangs to one side
        assert all(set(s.faces.ravel()) == set(range(len(s.points))) for s in sheets), hat


@needs_validator
def test_khronos_validator(made: Figure, vrm: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.glb").write_bytes(figure_glb(made, relaxed(made.heads), {}))
    (tmp_path / "b.glb").write_bytes(vrm)
    done = validated(tmp_path / "a.glb", tmp_path / "b.glb")
    assert done.returncode == 0, done.stdout + done.stderr


def test_targets_and_bones(made: Figure, vrm: bytes) -> None:
    doc = document(vrm)
    head = next(m for m in doc["meshes"] if m["name"] == "head")
    assert len(head["extras"]["targetNames"]) == 52 and all(len(p["targets"]) == 52 for p in head["primitives"])
    extension = doc["extensions"]["VRMC_vrm"]
    bones = extension["humanoid"]["humanBones"]
    assert len(bones) == 54 and all(doc["nodes"][b["node"]]["name"] == name for name, b in bones.items())
    preset = extension["expressions"]["preset"]
    names = {k: {head["extras"]["targetNames"][b["index"]] for b in e["morphTargetBinds"]} for k, e in preset.items()}
    assert names["blink"] == {"eyeBlinkLeft", "eyeBlinkRight"} and names["happy"] >= {"mouthSmileLeft"} and not names["neutral"]
    assert extension["meta"]["licenseUrl"] and extension["lookAt"]["type"] == "bone"
    assert len(made.heads) == 54


def test_the_same_bytes_again(made: Figure, vrm: bytes) -> None:
    assert figure_vrm(figure(PERSON, "anna", 1, 64), "Anna", {}) == vrm


def test_the_budget() -> None:
    """Clothed, about 30,000, 8,000 and 1,500 triangles."""
    dressed = describe("a nurse", 3)
    assert [figure(dressed, "a", k, 64).triangles for k in (0, 1, 2)] == pytest.approx([30_000, 8_000, 1_500], rel=0.15)


def test_pieces_are_sound(made: Figure) -> None:
    for p in made.pieces:
        assert np.isfinite(p.points).all() and p.faces.max() < len(p.points) and (p.weights.sum(1) == 255).all(), p.name
        assert np.linalg.norm(p.normals, axis=1) == pytest.approx(1, abs=1e-3), p.name
    top = max(float(p.points[:, 2].max()) for p in made.pieces if p.group == "head")
    assert top == pytest.approx(PERSON.height, abs=0.05)


@pytest.mark.parametrize("words", ["a very fat man 125 kg", "a slim 7-year-old girl"])
def test_nothing_shows_through(words: str) -> None:
    """The outside of every garment lies outside the skin under it; in the creases of armpits, where skin is left out, 6 mm are allowed."""
    person, n = describe(words, 2), net(False)
    bind = fitted(body(), person)[:BODY]
    skin, out = face_frame(bind), face_frame(normals(bind, n.faces))
    used = np.unique(n.faces)
    tree = cKDTree(skin[used])
    for kind in CLOTHS:
        one = Garment(kind=kind, color=(0.5, 0.5, 0.5))  # type: ignore[arg-type]
        made = tailored(one, Fitting.of(n, bind, (one,)))[0]
        if kind == "tie":
            assert not made  # without a shirt
            continue
        p = made[0].points
        i = used[tree.query(p)[1]]
        height = ((p - skin[i]) * out[i]).sum(1)
        assert height.min() > -0.006 and (height < -0.001).mean() < 0.015, kind
        assert (height > 0.003).mean() > 0.8, kind
