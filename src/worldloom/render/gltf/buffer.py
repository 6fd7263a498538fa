"""A growing glTF document: accessors, images, materials, meshes, nodes, and its binary chunk. Bytes are deterministic."""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

COMPONENT = {"f4": 5126, "u4": 5125, "u2": 5123, "u1": 5121}


class Gltf:
    """Collects parts of one glTF file; `to_bytes` closes it."""

    def __init__(self) -> None:
        self.binary = bytearray()
        self.doc: dict[str, list[Any]] = {
            k: [] for k in ("accessors", "bufferViews", "images", "textures", "materials", "meshes", "nodes")
        }  # fmt: skip
        self.used: set[str] = set()

    def add(self, kind: str, item: dict[str, Any]) -> int:
        """Append to one of the document's lists; returns its index."""
        self.doc.setdefault(kind, []).append(item)
        return len(self.doc[kind]) - 1

    def view(self, data: bytes, target: int | None = None) -> int:
        """Four-byte aligned buffer view."""
        self.binary += b"\0" * (-len(self.binary) % 4)
        v: dict[str, Any] = {"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data)}
        if target:
            v["target"] = target
        self.binary += data
        return self.add("bufferViews", v)

    def accessor(self, array: NDArray[Any], kind: str, *, bounds: bool = False, normalized: bool = False, index: bool = False) -> int:
        """`array` of dtype f4, u4, u2 or u1; kind SCALAR, VEC2, VEC3, VEC4. Rows of u1/u2 must be multiples of four bytes."""
        a = np.ascontiguousarray(array)
        item: dict[str, Any] = {
            "bufferView": self.view(a.tobytes(), 34963 if index else 34962),
            "componentType": COMPONENT[a.dtype.str[1:]], "count": len(a), "type": kind,
        }  # fmt: skip
        if normalized:
            item["normalized"] = True
        if bounds:
            item["min"] = [float(x) for x in a.min(0)]
            item["max"] = [float(x) for x in a.max(0)]
        return self.add("accessors", item)

    def texture(self, data: bytes, mime: str, name: str) -> int:
        """An embedded picture as a texture with repeat wrapping."""
        image = self.add("images", {"bufferView": self.view(data), "mimeType": mime, "name": name})
        return self.add("textures", {"source": image, "sampler": 0, "name": name})

    def to_bytes(self, roots: list[int], extras: dict[str, Any]) -> bytes:
        """The finished GLB."""
        self.binary += b"\0" * (-len(self.binary) % 4)
        doc: dict[str, Any] = {
            "asset": {"version": "2.0", "generator": "worldloom", "extras": extras}, "scene": 0,
            "scenes": [{"name": "world", "nodes": roots}], **{k: v for k, v in self.doc.items() if v},
            "buffers": [{"byteLength": len(self.binary)}],
        }  # fmt: skip
        if self.doc["textures"]:
            doc["samplers"] = [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}]
        if self.used:
            doc["extensionsUsed"] = sorted(self.used)
        text = json.dumps(doc, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
        text += b" " * (-len(text) % 4)
        total = 28 + len(text) + len(self.binary)
        head = struct.pack("<III", 0x46546C67, 2, total) + struct.pack("<II", len(text), 0x4E4F534A)
        return b"".join((head, text, struct.pack("<II", len(self.binary), 0x004E4942), self.binary))


__all__ = ["Gltf", "COMPONENT"]
