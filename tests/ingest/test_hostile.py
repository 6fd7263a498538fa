"""Files made to harm: each is refused in one sentence with the right reason, within bounds of time and memory, and the run goes on."""

# ruff: noqa: E501 - rows of tables
from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

if TYPE_CHECKING:
    from conftest import Media, Run


def png(width: int, height: int, data: bytes = b"", depth: int = 8, extra: bytes = b"") -> bytes:
    """A PNG whose header says what it likes."""
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + extra + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def gltf(**changes: Any) -> bytes:
    """One triangle as glTF in one file, with keys replaced."""
    data = struct.pack("<9f3H", 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 2)
    doc: dict[str, Any] = {
        "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"},
                      {"bufferView": 1, "componentType": 5123, "count": 3, "type": "SCALAR"}],
        "bufferViews": [{"buffer": 0, "byteOffset": 0, "byteLength": 36}, {"buffer": 0, "byteOffset": 36, "byteLength": 6}],
        "buffers": [{"byteLength": 42, "uri": "data:application/octet-stream;base64," + base64.b64encode(data).decode()}],
    }  # fmt: skip
    return json.dumps({**doc, **changes}).encode()


def glb(length: int | None = None, claimed: int | None = None) -> bytes:
    """A GLB of the same triangle with lying lengths."""
    body = gltf()
    body += b" " * (-len(body) % 4)
    total = 20 + len(body) if claimed is None else claimed
    return b"glTF" + struct.pack("<III", 2, total, len(body) if length is None else length) + b"JSON" + body


NAN_TRIANGLE = base64.b64encode(struct.pack("<9f3H", float("nan"), 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 2)).decode()
PLY = b"ply\nformat %s 1.0\nelement vertex %d\nproperty float x\nproperty float y\nproperty float z\nelement face %d\n" \
      b"property list uchar int vertex_indices\nend_header\n"  # fmt: skip
BOX = struct.pack("<4i", 0, 0, 999_999, 999_999)
EXR = b"\x76\x2f\x31\x01\x02\0\0\0dataWindow\0box2i\0" + struct.pack("<I", 16) + BOX + b"\0" * 100

CASES: dict[str, tuple[str, Callable[[Media], bytes], str]] = {
    "900 megapixels": ("a.png", lambda m: png(30_000, 30_000), "too-large"),
    "a line of 2 GB": ("a.png", lambda m: png(2**31 - 1, 1), "too-large"),
    "no pixels": ("a.png", lambda m: png(0, 10), "damaged"),
    "zlib bomb behind a small header": ("a.png", lambda m: png(40, 40, b"\0" * 50_000_000), "fine"),
    "too few pixels": ("a.png", lambda m: png(40, 40, b"\0" * 100), "damaged"),
    "text chunk bomb": ("a.png", lambda m: png(4, 4, b"\0" * 52, extra=_chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 80_000_000))), "damaged"),
    "cut PNG": ("a.png", lambda m: m.image(1)[:400], "damaged"),
    "cut JPEG": ("a.jpg", lambda m: m.image(1, "JPEG")[:500], "damaged"),
    "JPEG header of 65500 squared": ("a.jpg", lambda m: m.image(1, "JPEG").replace(struct.pack(">HH", 60, 80), b"\xff\xdc\xff\xdc"), "too-large"),
    "cut WebP": ("a.webp", lambda m: m.image(1, "WEBP")[:120], "damaged"),
    "TIFF whose directory points at itself": ("a.tif", lambda m: b"II*\0\x08\0\0\0\0\0\x08\0\0\0", "damaged"),
    "cut TIFF": ("a.tif", lambda m: m.image(1, "TIFF")[:5000], "damaged"),
    "a program named as a picture": ("a.png", lambda m: b"\x7fELF" + bytes(200), "damaged"),
    "PostScript named as a picture": ("a.png", lambda m: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "damaged"),
    "an SVG that names files": ("a.svg", lambda m: b"<svg><image href='file:///etc/passwd'/></svg>", "unknown-kind"),
    "EXR of a terapixel": ("a.exr", lambda m: EXR, "too-large"),
    "EXR without size": ("a.exr", lambda m: b"\x76\x2f\x31\x01" + bytes(300), "damaged"),
    "WAV of no rate": ("a.wav", lambda m: m.wav()[:24] + bytes(4) + m.wav()[28:], "damaged"),
    "WAV of one sample a second": ("a.wav", lambda m: m.wav()[:24] + struct.pack("<I", 1) + m.wav()[28:], "too-large"),
    "WAV of 65535 channels": ("a.wav", lambda m: m.wav()[:22] + b"\xff\xff" + m.wav()[24:], "any"),
    "playlist named as sound": ("a.mp3", lambda m: b"#EXTM3U\n#EXT-X-TARGETDURATION:1\nfile:///etc/passwd\n", "damaged"),
    "concat script named as film": ("a.mp4", lambda m: b"ffconcat version 1.0\nfile /etc/passwd\n", "damaged"),
    "cut film": ("a.mp4", lambda m: m.film()[:600], "damaged"),
    "film that is rubbish after its header": ("a.mkv", lambda m: b"\x1a\x45\xdf\xa3" + bytes(range(256)) * 8, "damaged"),
    "pickled npy": ("a.npy", lambda m: m.npy(np.array([[{"a": 1}]], object)), "damaged"),
    "npy of 2**80 numbers": ("a.npy", lambda m: m.npy(np.zeros((4, 4))).replace(b"(4, 4)", b"(9**40, 4)"), "damaged"),
    "npy that claims a billion": ("a.npy", lambda m: m.npy(np.zeros((4, 4))).replace(b"(4, 4), }        ", b"(31000, 32000), }"), "too-large"),
    "npy with code in its header": ("a.npy", lambda m: m.npy(np.zeros((4, 4))).replace(b"(4, 4)", b"exit()"), "damaged"),
    "npy with NaN": ("a.npy", lambda m: m.npy(np.array([[1.0, np.nan], [0, 0]])), "damaged"),
    "npy of text": ("a.npy", lambda m: m.npy(np.array([["a", "b"]])), "damaged"),
    "hgt of a wrong size": ("a.hgt", lambda m: bytes(2 * 77 * 77), "damaged"),
    "r16 that is no square": ("a.r16", lambda m: bytes(2 * 10 * 11), "damaged"),
    "MIDI of a year": ("a.mid", lambda m: m.midi(b"\xff\xff\xff\x7f\x90\x3c\x5a\xff\xff\xff\x7f\x80\x3c\0" * 3, 1), "too-large"),
    "MIDI number without end": ("a.mid", lambda m: m.midi(b"\xff\xff\xff\xff\xff\xff"), "damaged"),
    "MIDI track longer than the file": ("a.mid", lambda m: m.midi()[:18] + b"\xff\xff\xff\xff" + m.midi()[22:], "damaged"),
    "MIDI division of zero": ("a.mid", lambda m: m.midi(division=0), "damaged"),
    "MIDI without notes": ("a.mid", lambda m: m.midi(b""), "empty"),
    "MIDI with data for a status": ("a.mid", lambda m: m.midi(b"\0\x90\xf0\x5a"), "damaged"),
    "glTF node that is its own child": ("a.gltf", lambda m: gltf(nodes=[{"mesh": 0, "children": [0]}]), "damaged"),
    "glTF cycle of two": ("a.gltf", lambda m: gltf(nodes=[{"children": [1]}, {"children": [0], "mesh": 0}]), "damaged"),
    "glTF NaN": ("a.gltf", lambda m: gltf(buffers=[{"byteLength": 42, "uri": "data:;base64," + NAN_TRIANGLE}]), "damaged"),
    "glTF buffer outside": ("a.gltf", lambda m: gltf(buffers=[{"byteLength": 42, "uri": "../../../etc/passwd"}]), "missing"),
    "glTF buffer on a network": ("a.gltf", lambda m: gltf(buffers=[{"byteLength": 42, "uri": "http://127.0.0.1:9/x.bin"}]), "missing"),
    "glTF accessor beyond": ("a.gltf", lambda m: gltf(bufferViews=[{"buffer": 0, "byteLength": 12}, {"buffer": 0, "byteLength": 6}]), "damaged"),
    "glTF negative offset": ("a.gltf", lambda m: gltf(bufferViews=[{"buffer": 0, "byteOffset": -36, "byteLength": 36}] * 2), "damaged"),
    "glTF billion vertices": ("a.gltf", lambda m: gltf(accessors=[{"bufferView": 0, "componentType": 5126, "count": 10**9, "type": "VEC3"}]),
                              "too-large"),
    "glTF infinite scale": ("a.gltf", lambda m: gltf(nodes=[{"mesh": 0, "scale": [1e400, 1, 1]}]), "damaged"),
    "glTF nested 100,000 deep": ("a.gltf", lambda m: b"[" * 100_000, "damaged"),
    "glTF that needs Draco": ("a.gltf", lambda m: gltf(extensionsRequired=["KHR_draco_mesh_compression"]), "damaged"),
    "GLB with a lying JSON length": ("a.glb", lambda m: glb(length=2**32 - 1), "damaged"),
    "GLB with a lying total": ("a.glb", lambda m: glb(claimed=2**31), "damaged"),
    "OBJ face beyond": ("a.obj", lambda m: b"v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 9\n", "damaged"),
    "OBJ NaN": ("a.obj", lambda m: b"v nan 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n", "damaged"),
    "OBJ line of a megabyte": ("a.obj", lambda m: b"f " + b"1 " * 500_000, "damaged"),
    "OBJ of nothing but points": ("a.obj", lambda m: b"v 0 0 0\n" * 10, "empty"),
    "PLY that claims a billion": ("a.ply", lambda m: PLY % (b"binary_little_endian", 10**9, 1), "too-large"),
    "PLY that ends too early": ("a.ply", lambda m: PLY % (b"binary_little_endian", 1000, 10) + bytes(40), "damaged"),
    "PLY face of 2 billion corners": ("a.ply", lambda m: (PLY % (b"binary_little_endian", 0, 1)).replace(b"uchar", b"uint") + b"\xff" * 40,
                                      "damaged"),
    "PLY with negative corners": ("a.ply", lambda m: PLY % (b"ascii", 3, 1) + b"0 0 0 1 0 0 0 1 0 3 -1 1 2", "damaged"),
    "text that is binary": ("a.txt", lambda m: bytes(range(256)), "damaged"),
    "text that steers a terminal": ("a.txt", lambda m: b"hello \x1b[31m", "damaged"),
    "empty file": ("a.png", lambda m: b"", "empty"),
    "JSON sidecar nested without end": ("good.json", lambda m: b"[" * 200_000, "bad-metadata"),
    "CSV without file names": ("list.csv", lambda m: b"a,b\n1,2\n", "bad-metadata"),
    "CSV with a NUL": ("list.csv", lambda m: b"file_name,caption\na\0.png,\"x\n", "any"),
    "CSV field of 10 MB": ("list.csv", lambda m: b"file_name,caption\ngood.png," + b"x" * 10_000_000, "bad-metadata"),
    "CSV that describes what is outside": ("list.csv", lambda m: b"file_name,caption\n../../etc/passwd,x\n", "missing"),
}  # fmt: skip


@pytest.mark.usefixtures("bounded")
@pytest.mark.parametrize("case", CASES)
def test_a_hostile_file_is_named_and_the_rest_goes_in(case: str, tmp_path: Path, media: Media, run: Run, refusals: Any) -> None:
    name, make, reason = CASES[case]
    source = tmp_path / "source"
    source.mkdir()
    (source / "good.png").write_bytes(media.image(5))
    (source / "other.png").write_bytes(media.image(6))
    (source / name).write_bytes(make(media))
    summary, dataset = run(source)
    assert any(record["name"] == "other.png" for record in dataset.records)
    found = refusals(dataset)
    if reason == "fine":
        assert found == {} and summary.items == 3
    elif reason == "any":
        assert len(found) + summary.items >= 2
    else:
        assert list(found.values()) == [reason]
    for line in (dataset.path / "refused.jsonl").read_text(encoding="utf-8").splitlines():
        why = json.loads(line)["why"]
        assert why and "\n" not in why and len(why) < 400


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60
