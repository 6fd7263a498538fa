"""Own parsers agree with known answers, and take any bytes without another answer than data or a refusal."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import io
import json
import struct
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.ingest import DatasetError, Limits
from worldloom.ingest.decoded import Wanted
from worldloom.ingest.height import read_npy
from worldloom.ingest.midi import read_midi
from worldloom.ingest.model3d import read_model
from worldloom.ingest.refusal import Refused
from worldloom.ingest.tensors import header, mapped
from worldloom.ingest.text import read_text

if TYPE_CHECKING:
    from conftest import Media

LIMITS = Limits()
quick = settings(max_examples=200, deadline=None)


def nothing(name: str) -> bytes:
    raise Refused("missing", name)


@pytest.mark.parametrize("kind", ["glb", "gltf", "obj", "ply"])
def test_models_agree_with_trimesh(kind: str) -> None:
    shape = trimesh.creation.icosphere(subdivisions=2, radius=2.0)
    shape.apply_translation((1, 2, 3))
    made = shape.export(file_type=kind)
    if isinstance(made, dict):  # glTF in several files
        data, part = made["model.gltf"], lambda name: made[name]
    else:
        data, part = made if isinstance(made, bytes) else made.encode(), nothing
    found = read_model(data, f".{kind}", part, LIMITS)[0]
    v, f = found.arrays["mesh.vertices"].astype(float), found.arrays["mesh.faces"]
    again = trimesh.Trimesh(v, f)
    assert again.is_volume and again.volume == pytest.approx(shape.volume, rel=1e-5) and len(f) == len(shape.faces)
    centre = (1, -3, 2) if kind in ("glb", "gltf") else (1, 2, 3)  # glTF is Y up, we are Z up
    assert np.allclose(v.mean(0), centre, atol=1e-4) and found.facts["up"] == ("z" if "gl" in kind else "unstated")


def test_a_ply_with_more_than_positions() -> None:
    text = ("ply\nformat ascii 1.0\ncomment hi\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\nproperty uchar red\n"
            "element face 1\nproperty uchar flag\nproperty list uchar int vertex_index\nend_header\n"
            "0 0 0 9\n1 0 0 9\n1 1 0 9\n0 1 0 9\n7 4 0 1 2 3\n")  # fmt: skip
    found = read_model(text.encode(), ".ply", nothing, LIMITS)[0]
    assert found.arrays["mesh.faces"].tolist() == [[0, 1, 2], [0, 2, 3]]


def test_notes_in_milliseconds_with_a_change_of_tempo(media: Media) -> None:
    tempo = b"\0\xff\x51\x03" + (1_000_000).to_bytes(3, "big")
    events = b"\0\x90\x3c\x40\x60\x3c\0" + tempo + b"\0\x90\x3e\x50\x60\x80\x3e\0"  # running status, then twice as slow
    found = read_midi(media.midi(events), LIMITS)[0].arrays["midi"]
    assert found.tolist() == [[0, 60, 64, 500], [500, 62, 80, 1000]] and found.dtype == np.int32


def test_overlapping_notes_end_in_order(media: Media) -> None:
    events = b"\0\x90\x3c\x40\x30\x90\x3c\x41\x30\x80\x3c\0\x30\x80\x3c\0"
    assert read_midi(media.midi(events), LIMITS)[0].arrays["midi"].tolist() == [[0, 60, 64, 500], [250, 60, 65, 500]]


@quick
@given(st.binary(max_size=400))
def test_any_midi(data: bytes) -> None:
    for start in (b"", b"MThd\0\0\0\6\0\1\0\1\0\x60MTrk" + struct.pack(">I", len(data))):
        try:
            events = read_midi(start + data, LIMITS)[0].arrays["midi"]
            assert (events >= 0).all() and (events[:, 1] < 128).all()
        except Refused:
            pass


@quick
@given(st.binary(max_size=300), st.sampled_from([".glb", ".gltf", ".obj", ".ply"]))
def test_any_model(data: bytes, suffix: str) -> None:
    start = {".glb": b"glTF\2\0\0\0", ".gltf": b"{", ".obj": b"v 0 0 0\nv 0 1 0\nv 1 0 0\nf 1 2 3\n", ".ply": b"ply\nformat ascii 1.0\n"}[suffix]
    try:
        assert len(read_model(start + data, suffix, nothing, LIMITS)[0].arrays["mesh.faces"])
    except Refused:
        pass


JSON = st.recursive(st.none() | st.integers(-3, 10**9) | st.floats() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
                        ["nodes", "meshes", "scenes", "scene", "mesh", "children", "accessors", "count", "buffers", "uri", "primitives"]),
                        inner, max_size=4), max_leaves=12)  # fmt: skip


@quick
@given(JSON, st.sampled_from(["nodes", "scenes", "meshes", "accessors", "bufferViews", "buffers", "extensionsRequired", "scene"]))
def test_any_gltf_document(value: object, key: str) -> None:
    doc: dict[str, object] = {"scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}], "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
                              "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}],
                              "bufferViews": [{"buffer": 0, "byteLength": 36}], "buffers": [{"byteLength": 36, "uri": "x.bin"}]}  # fmt: skip
    try:
        read = read_model(json.dumps({**doc, key: value}).encode(), ".gltf", lambda name: bytes(36), LIMITS)
        assert all(np.isfinite(a).all() for item in read for a in item.arrays.values())
    except Refused as refusal:
        assert refusal.reason and refusal.why


@quick
@given(st.binary(max_size=200))
def test_any_npy(data: bytes) -> None:
    for start in (b"", b"\x93NUMPY\x01\x00", b"\x93NUMPY\x01\x00v\x00{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"):
        try:
            read = read_npy(io.BytesIO(start + data), len(start + data), LIMITS, Wanted())
            assert all(np.isfinite(a).all() for item in read for a in item.arrays.values())
        except Refused as refusal:
            assert refusal.reason and refusal.why


@quick
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_text(data: bytes) -> None:
    try:
        assert read_text(data)[0].arrays["text"].tobytes().decode().strip()
    except Refused:
        pass


@quick
@given(data=st.data())
def test_any_safetensors(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    head, _ = header({"a": ("<f4", (2, 3)), "b": ("u1", (5,))}, {"format": "x"})
    raw = bytearray(head + bytes(29))
    for _ in range(data.draw(st.integers(0, 3))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("st") / "x.safetensors"
    path.write_bytes(raw[: data.draw(st.sampled_from([len(raw), len(raw) - 1, 9, 7, 0]))])
    try:
        tensors, _ = mapped(path)
        assert sum(t.nbytes for t in tensors.values()) == 29
    except DatasetError:
        pass


@pytest.mark.parametrize("lie", [
    {"a": {"dtype": "F32", "shape": [2**40, 2**40], "data_offsets": [0, 8]}},
    {"a": {"dtype": "F32", "shape": [-1, -2], "data_offsets": [0, 8]}},
    {"a": {"dtype": "F32", "shape": [2], "data_offsets": [8, 0]}},
    {"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, "b": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}},
    {"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}},
    {"a": {"dtype": "OBJ", "shape": [1], "data_offsets": [0, 8]}},
    {"a": {"dtype": "F32", "shape": [3], "data_offsets": [0, 8]}},
    {"a": {"dtype": "F32", "shape": [2.0], "data_offsets": [0, 8]}}, {"a": 5}, [], {},
])  # fmt: skip
def test_lying_safetensors(tmp_path: Path, lie: object) -> None:
    text = json.dumps(lie).encode()
    path = tmp_path / "x.safetensors"
    path.write_bytes(struct.pack("<Q", len(text)) + text + bytes(8))
    with pytest.raises(DatasetError):
        mapped(path)
    path.write_bytes(struct.pack("<Q", 2**63) + text)
    with pytest.raises(DatasetError):
        mapped(path)
