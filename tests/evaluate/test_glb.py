"""Reading a world's glTF back: numbers that are none are refused in one sentence, and without a warning of numpy's."""

from __future__ import annotations

import struct
import warnings

import pytest

from worldloom.evaluate.glb import read
from worldloom.render.gltf import to_glb
from worldloom.world import Entity, InputError, World


@pytest.fixture(scope="module")
def glb() -> bytes:
    barrel = Entity(id="barrel.1", category="barrel", maker="harbour/barrel@1")
    return to_glb(World(version="0", prompt="x", seed=0, entities=(barrel,)), textures=0)


@pytest.mark.parametrize("number", [b"\x00\x00\xa0\x7f", b"\x00\x00\xc0\x7f", b"\x00\x00\x80\x7f", b"\x00\x00\x80\xff"],
                         ids=["signalling NaN", "NaN", "inf", "-inf"])  # fmt: skip
def test_vertices_that_are_no_numbers_are_refused(glb: bytes, number: bytes) -> None:
    start = 28 + struct.unpack("<I", glb[12:16])[0]  # header, head of the JSON, JSON, head of the binary part: then positions
    assert read(glb)[0].vertices.shape[1] == 3
    with warnings.catch_warnings(), pytest.raises(InputError, match="not finite"):
        warnings.simplefilter("error")
        read(glb[:start] + number + glb[start + 4 :])


def test_faces_that_are_fractions_are_refused(glb: bytes) -> None:
    for kind in (b'"componentType":5123', b'"componentType":5125'):
        if kind in glb:
            with pytest.raises(InputError, match=r"whole numbers|beyond the file"):
                read(glb.replace(kind, b'"componentType":5126'))
