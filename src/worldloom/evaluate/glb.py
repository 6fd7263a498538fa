"""Reads a GLB as a stranger would: bounded, suspicious, positions and semantics only. Never executes or follows anything."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from worldloom.geometry import Floats, Ints
from worldloom.geometry.mesh import extremes, spans
from worldloom.world import InputError

LIMIT = 512 * 2**20
NODES = 20_000
VERTICES = 20_000_000
_TYPES = {5126: "<f4", 5125: "<u4", 5123: "<u2", 5121: "u1", 5122: "<i2", 5120: "i1"}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


@dataclass(frozen=True)
class Node:
    """One entity of a GLB in our frame (Z up): extras, world-space triangles, the materials of its primitives."""

    name: str
    extras: dict[str, Any]
    vertices: Floats
    faces: Ints
    materials: tuple[dict[str, Any], ...] = ()
    matrix: Floats = field(default_factory=lambda: np.eye(4))
    painted: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    """(m,): for each triangle the index of its material, -1 where it has none."""

    @property
    def category(self) -> str:
        """What its extras say it is."""
        return str(self.extras.get("category", ""))

    @cached_property
    def bounds(self) -> Floats:
        """(2, 3)."""
        return extremes(self.vertices) if len(self.vertices) else np.zeros((2, 3))

    @cached_property
    def reach(self) -> list[float]:
        """The bounds as six plain numbers: lowest x, y, z, highest x, y, z."""
        return [float(x) for x in self.bounds.ravel()]

    @cached_property
    def plans(self) -> Floats:
        """(2, 2, m): lowest and highest of each triangle along x and y."""
        return spans(self.vertices[:, :2], self.faces)

    def over(self, low: Floats, high: Floats) -> Ints:
        """Indices of the triangles whose plan touches the rectangle from `low` to `high` (2,)."""
        (x0, y0), (x1, y1) = self.plans
        return np.flatnonzero((x1 >= low[0]) & (x0 <= high[0]) & (y1 >= low[1]) & (y0 <= high[1]))


def read(data: bytes, *, where: str = "world.glb") -> list[Node]:
    """The entity nodes of a GLB. InputError, in one sentence, for anything that is not a sound one."""
    try:
        return _read(data, where)
    except InputError:
        raise
    except (KeyError, IndexError, TypeError, ValueError, struct.error, RecursionError, OverflowError, AttributeError) as e:
        raise InputError(f"{where} is not a sound glTF 2.0 binary ({type(e).__name__}: {str(e)[:80]}); export it again") from None


def _chunks(data: bytes, where: str) -> tuple[dict[str, Any], bytes]:
    if len(data) > LIMIT:
        raise InputError(f"{where} has {len(data)} bytes; at most {LIMIT} are read")
    if len(data) < 20 or data[:4] != b"glTF":
        raise InputError(f"{where} is no GLB file: it does not begin with glTF")
    version, total = struct.unpack_from("<II", data, 4)
    if version != 2 or total != len(data):
        raise InputError(f"{where} says that it is version {version} with {total} bytes, but has {len(data)}; it is damaged or cut off")
    length, kind = struct.unpack_from("<II", data, 12)
    if kind != 0x4E4F534A or 20 + length > len(data):
        raise InputError(f"{where} has no JSON chunk of the stated length")
    doc = json.loads(data[20 : 20 + length])
    binary = b""
    at = 20 + length
    if at + 8 <= len(data):
        size, kind = struct.unpack_from("<II", data, at)
        if kind == 0x004E4942 and at + 8 + size <= len(data):
            binary = data[at + 8 : at + 8 + size]
    return doc, binary


def _read(data: bytes, where: str) -> list[Node]:
    doc, binary = _chunks(data, where)
    nodes = doc.get("nodes", [])
    if not isinstance(nodes, list) or len(nodes) > NODES:
        raise InputError(f"{where} has more than {NODES} nodes")
    budget = [VERTICES]
    cache: dict[int, list[tuple[Floats, Ints, int]]] = {}
    out: list[Node] = []
    seen: set[int] = set()
    roots = doc["scenes"][doc.get("scene", 0)]["nodes"]
    stack = [(int(i), np.eye(4)) for i in reversed(roots)]
    while stack:
        i, parent = stack.pop()
        if i in seen:
            raise InputError(f"{where}: node {i} is reached twice; a glTF scene is a tree")
        seen.add(i)
        node = nodes[i]
        m = parent @ _matrix(node)
        group = [(i, np.eye(4) if "skin" in node else m)]
        for child in node.get("children", []):
            if "entity" in nodes[int(child)].get("extras", {}):
                stack.append((int(child), m))
            else:
                seen.add(int(child))
                group.append((int(child), m @ _matrix(nodes[int(child)])))
        if "rig" not in node.get("extras", {}):
            out.append(_entity(doc, binary, node, group, _stands(doc, node, m), cache, budget, where))
    return out


def _stands(doc: dict[str, Any], node: dict[str, Any], m: Floats) -> Floats:
    """Where an entity stands: a skinned one where its rig does, for its own node has no transform."""
    rig = doc["skins"][node["skin"]].get("skeleton") if "skin" in node else None
    return m if rig is None else _matrix(doc["nodes"][rig])


def _entity(doc: dict[str, Any], binary: bytes, node: dict[str, Any], group: list[tuple[int, Floats]], m: Floats,
            cache: dict[int, list[tuple[Floats, Ints, int]]], budget: list[int], where: str) -> Node:  # fmt: skip
    materials: list[dict[str, Any]] = []
    vs, fs, painted, offset = [], [], [], 0
    shown: dict[int, list[Floats]] = {}
    for i, matrix in group:
        if (mesh := doc["nodes"][i].get("mesh")) is not None:
            shown.setdefault(mesh, []).append(matrix)
    for mesh, places in shown.items():
        if mesh not in cache:
            cache[mesh] = [_primitive(doc, binary, p, where) for p in doc["meshes"][mesh]["primitives"]]
        for v, f, material in cache[mesh]:
            budget[0] -= len(v) * len(places)
            if budget[0] < 0:
                raise InputError(f"{where} has more than {VERTICES} vertices")
            vs.append(_placed(v, np.array(places)))
            fs.append((f + (offset + len(v) * np.arange(len(places)))[:, None, None]).reshape(-1, 3))
            offset += len(vs[-1])
            painted.append(np.full(len(fs[-1]), len(materials) if material >= 0 else -1))
            if material >= 0:
                materials.append(doc["materials"][material])
    v = np.concatenate(vs) if vs else np.zeros((0, 3))
    f = np.concatenate(fs) if fs else np.zeros((0, 3), np.int64)
    extras = node.get("extras", {})
    return Node(str(node.get("name", "")), extras if isinstance(extras, dict) else {}, v, f, tuple(materials), m,
                np.concatenate(painted) if painted else np.zeros(0, np.int64))  # fmt: skip


def _placed(v: Floats, places: Floats) -> Floats:
    """Vertices (n, 3) by each of the matrices (k, 4, 4), in our frame: (k n, 3)."""
    x, y, z = np.ascontiguousarray(v.T)
    out = np.empty((len(places), len(v), 3))
    for column, row, sign in ((0, 0, 1.0), (2, 1, 1.0), (1, 2, -1.0)):
        a, b, c, d = (sign * places[:, row, k, None] for k in range(4))
        out[..., column] = a * x + b * y + c * z + d
    return out.reshape(-1, 3)


def _primitive(doc: dict[str, Any], binary: bytes, p: dict[str, Any], where: str) -> tuple[Floats, Ints, int]:
    with np.errstate(invalid="ignore"):  # a signalling NaN, which is refused below
        v = _accessor(doc, binary, p["attributes"]["POSITION"], where).astype(float)
    if not np.isfinite(v).all():
        raise InputError(f"{where} has vertices that are not finite numbers")
    found = _accessor(doc, binary, p["indices"], where) if "indices" in p else np.arange(len(v))
    if found.dtype.kind == "f":
        raise InputError(f"{where} has faces that are not whole numbers")
    f = found.astype(np.int64).reshape(-1, 3)
    if len(f) and (f.max() >= len(v) or f.min() < 0):
        raise InputError(f"{where} has faces that name vertices it does not have")
    return v, f, int(p.get("material", -1))


def _accessor(doc: dict[str, Any], binary: bytes, index: int, where: str) -> np.ndarray:
    a = doc["accessors"][index]
    view = doc["bufferViews"][a["bufferView"]]
    dtype, width, count = np.dtype(_TYPES[a["componentType"]]), _WIDTH[a["type"]], int(a["count"])
    start = int(view.get("byteOffset", 0)) + int(a.get("byteOffset", 0))
    if (
        count < 0
        or start < 0
        or start + count * width * dtype.itemsize > len(binary)
        or view.get("byteStride") not in (None, width * dtype.itemsize)
    ):
        raise InputError(f"{where}: accessor {index} reaches beyond the file's data")
    out = np.frombuffer(binary, dtype, count * width, start)
    return out.reshape(count, width) if width > 1 else out


def _matrix(node: dict[str, Any]) -> Floats:
    if "matrix" in node:
        return np.array(node["matrix"], float).reshape(4, 4).T
    x, y, z, w = node.get("rotation", (0, 0, 0, 1))
    (a, b, c), (i, j, k) = node.get("scale", (1, 1, 1)), node.get("translation", (0, 0, 0))
    return np.array([[(1 - 2 * (y * y + z * z)) * a, 2 * (x * y - z * w) * b, 2 * (x * z + y * w) * c, i],
                     [2 * (x * y + z * w) * a, (1 - 2 * (x * x + z * z)) * b, 2 * (y * z - x * w) * c, j],
                     [2 * (x * z - y * w) * a, 2 * (y * z + x * w) * b, (1 - 2 * (x * x + y * y)) * c, k],
                     [0.0, 0.0, 0.0, 1.0]], float)  # fmt: skip


__all__ = ["Node", "read", "LIMIT"]
