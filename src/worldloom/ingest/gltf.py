"""glTF 2.0, binary or JSON: triangles of the default scene in our frame (Z up). Nodes must be a tree, accessors must fit."""

from __future__ import annotations

import base64
import binascii
import json
import math
import struct
from typing import Any
from urllib.parse import unquote

import numpy as np
from numpy.typing import NDArray

from worldloom.ingest.limits import Limits
from worldloom.ingest.model3d import Part, Triangles
from worldloom.ingest.refusal import Refused, require

JSON_BYTES = 64 * 2**20
_TYPES = {5126: "<f4", 5125: "<u4", 5123: "<u2", 5122: "<i2", 5121: "u1", 5120: "i1"}
_WIDTH = {"SCALAR": 1, "VEC3": 3}
_NEEDLESS = ("KHR_materials", "KHR_texture", "KHR_lights", "EXT_texture", "KHR_mesh_quantization")
"""Required extensions that change no position."""
_DATA = "base64,"
ERRORS = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError, OverflowError, struct.error, binascii.Error)
Doc = dict[str, Any]


def read(data: bytes, part: Part, limits: Limits) -> Triangles:
    """All triangles of the default scene."""
    try:
        doc, binary = _chunks(data) if data[:4] == b"glTF" else (json.loads(data), b"")
        require(isinstance(doc, dict), "its JSON is no glTF document")
        foreign = [name for name in doc.get("extensionsRequired", ()) if not str(name).startswith(_NEEDLESS)]
        require(not foreign, f"it needs {', '.join(map(str, foreign))[:100]}; export it as plain glTF 2.0")
        return _Scene(doc, binary, part, limits).triangles()
    except ERRORS as error:
        raise Refused("damaged", f"it is no sound glTF 2.0 ({type(error).__name__}: {str(error)[:80]})") from None


def _chunks(data: bytes) -> tuple[Doc, bytes]:
    require(len(data) >= 20, "it ends inside its header")
    version, total, length, kind = struct.unpack_from("<IIII", data, 4)
    require(version == 2 and total == len(data), f"it says version {version} and {total} bytes, but has {len(data)}")
    require(kind == 0x4E4F534A and length <= min(JSON_BYTES, len(data) - 20), "it has no JSON chunk of the stated length")
    at, binary = 20 + length, b""
    if at + 8 <= len(data):
        size, kind = struct.unpack_from("<II", data, at)
        require(size <= len(data) - at - 8, "its binary chunk is said to be longer than the file")
        binary = data[at + 8 : at + 8 + size] if kind == 0x004E4942 else b""
    return json.loads(data[20 : 20 + length]), binary


class _Scene:
    def __init__(self, doc: Doc, binary: bytes, part: Part, limits: Limits) -> None:
        self.doc, self.binary, self.part, self.limits = doc, binary, part, limits
        self.buffers: dict[int, bytes] = {}
        self.meshes: dict[int, tuple[NDArray[np.float64], NDArray[np.int64]]] = {}

    def triangles(self) -> Triangles:
        nodes = self.doc.get("nodes", [])
        require(len(nodes) <= self.limits.nodes, f"it has {len(nodes)} nodes; at most {self.limits.nodes} are read", "too-large")
        scenes = self.doc.get("scenes") or [{"nodes": list(range(len(nodes)))}]
        stack = [(int(i), np.eye(4)) for i in scenes[int(self.doc.get("scene", 0))].get("nodes", [])]
        seen, vs, fs, offset, faces = set[int](), [], [], 0, 0
        while stack:
            index, parent = stack.pop()
            require(0 <= index < len(nodes) and index not in seen, f"node {index} is reached twice or is not there; a glTF scene is a tree")
            seen.add(index)
            matrix = parent @ _matrix(nodes[index])
            stack += [(int(child), matrix) for child in nodes[index].get("children", [])]
            if "mesh" in nodes[index]:
                v, f = self._mesh(int(nodes[index]["mesh"]))
                vs.append(v @ matrix[:3, :3].T + matrix[:3, 3])
                fs.append(f + offset)
                offset, faces = offset + len(v), faces + len(f)
                require(offset <= self.limits.vertices and faces <= self.limits.faces, "it has more geometry than is read", "too-large")
        v = np.concatenate(vs) if vs else np.zeros((0, 3))
        return Triangles(np.stack([v[:, 0], -v[:, 2], v[:, 1]], 1), np.concatenate(fs) if fs else np.zeros((0, 3), np.int64), "z")

    def _mesh(self, index: int) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        if index not in self.meshes:
            require(index >= 0, "a mesh index is negative")
            vs, fs, offset, faces = [np.zeros((0, 3))], [np.zeros((0, 3), np.int64)], 0, 0
            for primitive in self.doc["meshes"][index]["primitives"]:
                if primitive.get("mode", 4) != 4:
                    continue
                v = self._accessor(int(primitive["attributes"]["POSITION"]), "VEC3").astype(float)
                own = "indices" not in primitive
                f = np.arange(len(v)) if own else self._accessor(int(primitive["indices"]), "SCALAR").astype(np.int64).ravel()
                require(len(f) % 3 == 0 and (len(f) == 0 or int(f.max()) < len(v)), "it has faces that name vertices it does not have")
                vs.append(v)
                fs.append(f.reshape(-1, 3) + offset)
                offset, faces = offset + len(v), faces + len(f) // 3
                require(offset <= self.limits.vertices and faces <= self.limits.faces, "it has more geometry than is read", "too-large")
            self.meshes[index] = np.concatenate(vs), np.concatenate(fs)
        return self.meshes[index]

    def _accessor(self, index: int, kind: str) -> NDArray[Any]:
        require(index >= 0, "an accessor index is negative")
        a = self.doc["accessors"][index]
        require("sparse" not in a, "it has sparse accessors; export it as plain glTF 2.0")
        require(a["type"] == kind, f"accessor {index} is {a['type']} where {kind} should be")
        view = self.doc["bufferViews"][int(a["bufferView"])]
        dtype, width, count = np.dtype(_TYPES[a["componentType"]]), _WIDTH[kind], int(a["count"])
        require(0 <= count <= max(self.limits.vertices, 3 * self.limits.faces), f"accessor {index} counts {count} elements", "too-large")
        data, start, inner = self._buffer(int(view["buffer"])), int(view.get("byteOffset", 0)), int(a.get("byteOffset", 0))
        step = int(view.get("byteStride", 0)) or width * dtype.itemsize
        length = int(view["byteLength"])
        require(min(start, inner, length) >= 0 and start + length <= len(data), f"the view of accessor {index} reaches beyond its buffer")
        require(width * dtype.itemsize <= step <= 252 or step == width * dtype.itemsize, f"accessor {index} has a stride of {step}")
        need = inner + step * (count - 1) + width * dtype.itemsize if count else 0
        require(need <= length, f"accessor {index} reaches beyond its view")
        found = np.ndarray((count, width), dtype, data, start + inner, (step, dtype.itemsize))
        if a.get("normalized") and dtype.kind in "iu":
            return np.maximum(found / float(np.iinfo(dtype).max), -1.0)
        return found

    def _buffer(self, index: int) -> bytes:
        if index not in self.buffers:
            require(0 <= index < 64, f"buffer {index} is not there")
            said = self.doc["buffers"][index]
            uri = said.get("uri")
            if uri is None:
                found = self.binary
            elif str(uri).startswith("data:"):
                require(_DATA in uri[:100], "a buffer's data are not base64")
                found = base64.b64decode(uri[uri.index(_DATA) + len(_DATA) :], validate=True)
            else:
                found = self.part(unquote(str(uri)[:300]))
            length = int(said["byteLength"])
            require(0 <= length <= len(found), f"buffer {index} is said to have {length} bytes and has {len(found)}")
            self.buffers[index] = found
        return self.buffers[index]


def _matrix(node: Doc) -> NDArray[np.float64]:
    if "matrix" in node:
        out = np.array(node["matrix"], float).reshape(4, 4).T
    else:
        x, y, z, w = (float(a) for a in node.get("rotation", (0, 0, 0, 1)))
        size = math.sqrt(x * x + y * y + z * z + w * w)
        require(math.isfinite(size) and size > 1e-9, "a node's rotation is no quaternion")
        x, y, z, w = x / size, y / size, z / size, w / size
        out = np.eye(4)
        out[:3, :3] = [[1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
                       [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
                       [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)]]  # fmt: skip
        out[:3, :3] *= np.array(node.get("scale", (1, 1, 1)), float).reshape(3)
        out[:3, 3] = np.array(node.get("translation", (0, 0, 0)), float).reshape(3)
    require(bool(np.isfinite(out).all()), "a node's transform is not finite")
    return out


__all__ = ["read"]
