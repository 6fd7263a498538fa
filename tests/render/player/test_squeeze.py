"""The filter must give back every bit, and be worth its while."""

from __future__ import annotations

import base64
import gzip
import json
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from worldloom.render.gltf.buffer import Gltf
from worldloom.render.player.squeeze import UNIT, squeeze

WORD = {1: 4, 2: 4, 3: 2, 4: 1}


def unsqueeze(data: bytes) -> bytes:
    """What viewer/src/boot/unsqueeze.ts does, in numpy."""
    count = struct.unpack_from("<I", data)[0]
    glb = bytearray(data[4 + 12 * count :])
    for i in range(count):
        at, length, kind, n = struct.unpack_from("<IIHH", data, 4 + 12 * i)
        size = WORD[kind]
        planes = np.frombuffer(bytes(glb[at : at + length]), "u1").reshape(n, size, -1)
        folded = np.ascontiguousarray(planes.transpose(0, 2, 1)).view(f"<u{size}")[..., 0].astype(np.int64)
        total = np.cumsum((folded >> 1) ^ -(folded & 1), axis=1).T
        if kind == 1:
            total = (total + 2**31) % 2**32 - 2**31
            glb[at : at + length] = (total / UNIT).astype("<f4").tobytes()
        else:
            glb[at : at + length] = (total % 2 ** (8 * size)).astype(f"<u{size}").tobytes()
    return bytes(glb)


def document(points: NDArray[np.float32], faces: NDArray[np.uint32], tint: NDArray[np.uint8]) -> bytes:
    g = Gltf()
    attributes = {"POSITION": g.accessor(points, "VEC3", bounds=True), "COLOR_0": g.accessor(tint, "VEC4", normalized=True)}
    index = [g.accessor(faces.astype(t), "SCALAR", index=True) for t in ("<u4", "<u2")]
    g.add("meshes", {"primitives": [{"attributes": attributes, "indices": i} for i in index]})
    g.texture(b"\xff\xd8 a picture that stays as it is", "image/jpeg", "p")
    return g.to_bytes([g.add("nodes", {"mesh": 0})], {})


@given(seed=st.integers(0, 10**6), n=st.integers(1, 60), size=st.sampled_from([0.001, 1.0, 900.0]))
@settings(max_examples=60, deadline=None)
def test_every_bit_comes_back(seed: int, n: int, size: float) -> None:
    r = np.random.default_rng(seed)
    points = np.round(r.normal(0, size, (n, 3)), 4).astype("<f4") + np.float32(0)
    glb = document(points, r.integers(0, 65535, 3 * n).astype("<u4"), r.integers(0, 255, (n, 4)).astype("u1"))
    assert unsqueeze(squeeze(glb)) == glb


def test_golden_bytes_that_the_player_undoes_too() -> None:
    golden = json.loads((Path(__file__).parents[2] / "golden" / "squeeze.json").read_text(encoding="utf-8"))
    glb, container = base64.b64decode(golden["glb"]), base64.b64decode(golden["container"])
    assert squeeze(glb) == container and unsqueeze(container) == glb


def test_odd_floats_stay_as_they_are() -> None:
    points = np.array([[np.pi, 1e9, -1e-7]], "<f4")
    glb = document(points, np.zeros(3, "<u4"), np.zeros((1, 4), "u1"))
    assert unsqueeze(squeeze(glb)) == glb


def test_it_deflates_better_and_is_repeatable() -> None:
    u = np.linspace(-20, 20, 90)
    x, y = np.meshgrid(u, u)
    points = np.round(np.stack([x, np.sin(x) * np.cos(y), y], -1).reshape(-1, 3), 4).astype("<f4")
    a = (np.arange(89)[:, None] * 90 + np.arange(89)).ravel()
    faces = np.stack([a, a + 1, a + 91, a, a + 91, a + 90], 1).ravel().astype("<u4")
    glb = document(points, faces, np.full((len(points), 4), 200, "u1"))
    squeezed = squeeze(glb)
    assert squeezed == squeeze(glb)
    assert len(gzip.compress(squeezed, 9)) < 0.5 * len(gzip.compress(glb, 9))


def test_what_is_no_whole_view_is_left_alone() -> None:
    glb = document(np.zeros((2, 3), "<f4"), np.zeros(3, "<u4"), np.zeros((2, 4), "u1"))
    count = struct.unpack_from("<I", squeeze(glb))[0]
    assert count == 4, "two attributes and two index lists; not the picture"


@pytest.mark.parametrize("row", [[0.0, -0.0, 0.1]])
def test_zeros_of_either_sign(row: list[float]) -> None:
    glb = document(np.array([row], "<f4"), np.zeros(3, "<u4"), np.zeros((1, 4), "u1"))
    back = unsqueeze(squeeze(glb))
    assert len(back) == len(glb)
