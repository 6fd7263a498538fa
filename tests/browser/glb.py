"""A small glTF 2.0 binary writer for test worlds; input Z up, output Y up."""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np

Mesh = dict[str, Any]
"""p (n, 3), n (n, 3), uv (n, 2), c (n, 3), optional sway (n,), i (m, 3)."""


def y_up(v: Any) -> Any:
    a = np.asarray(v, np.float32)
    return np.stack([a[..., 0], a[..., 2], -a[..., 1]], -1)


class Glb:
    """Collects meshes, materials and nodes, then makes the bytes."""

    def __init__(self) -> None:
        self.bin = bytearray()
        self.json: dict[str, Any] = {
            "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": []}], "nodes": [], "meshes": [], "materials": [],
            "accessors": [], "bufferViews": [], "extensionsUsed": ["KHR_materials_emissive_strength"],
        }  # fmt: skip

    def _accessor(self, a: Any, kind: str, normalized: bool = False, bounds: bool = False, target: int = 34962) -> int:
        a = np.ascontiguousarray(a)
        component = {"f4": 5126, "u4": 5125, "u1": 5121}[a.dtype.str[1:]]
        self.bin += b"\0" * (-len(self.bin) % 4)
        view = {"buffer": 0, "byteOffset": len(self.bin), "byteLength": a.nbytes, "target": target}
        self.bin += a.tobytes()
        self.json["bufferViews"].append(view)
        acc: dict[str, Any] = {"bufferView": len(self.json["bufferViews"]) - 1, "componentType": component, "count": len(a), "type": kind}
        if normalized:
            acc["normalized"] = True
        if bounds:
            acc |= {"min": a.min(0).tolist(), "max": a.max(0).tolist()}
        self.json["accessors"].append(acc)
        return len(self.json["accessors"]) - 1

    def material(self, recipe: str, color: tuple[float, ...], rough: float = 0.8, metal: float = 0.0, emit: float = 0.0, thin: bool = False, wear: float = 0.3) -> int:
        m: dict[str, Any] = {
            "name": recipe, "extras": {"recipe": recipe, "wear": wear, "thin": thin, "scale": 1.0}, "doubleSided": thin,
            "pbrMetallicRoughness": {"baseColorFactor": [*color, 1.0], "roughnessFactor": rough, "metallicFactor": metal},
        }  # fmt: skip
        if emit:
            m["emissiveFactor"] = [1.0, 0.75, 0.45]
            m["extensions"] = {"KHR_materials_emissive_strength": {"emissiveStrength": emit}}
        self.json["materials"].append(m)
        return len(self.json["materials"]) - 1

    def mesh(self, parts: list[tuple[Mesh, int]]) -> int:
        prims = []
        for g, material in parts:
            n = len(g["p"])
            color = np.c_[np.clip(g["c"], 0, 1) * 255, np.full(n, 255)].astype(np.uint8)
            at = {
                "POSITION": self._accessor(y_up(g["p"]), "VEC3", bounds=True), "NORMAL": self._accessor(y_up(g["n"]), "VEC3"),
                "TEXCOORD_0": self._accessor(g["uv"].astype("f4"), "VEC2"), "COLOR_0": self._accessor(color, "VEC4", True),
            }  # fmt: skip
            if "sway" in g:
                at["_SWAY"] = self._accessor(np.asarray(g["sway"], "f4"), "SCALAR")
            index = self._accessor(g["i"].astype("u4").ravel(), "SCALAR", target=34963)
            prims.append({"attributes": at, "indices": index, "material": material})
        self.json["meshes"].append({"primitives": prims})
        return len(self.json["meshes"]) - 1

    def node(self, name: str, mesh: int | None, at: tuple[float, float, float] = (0, 0, 0), yaw: float = 0.0, extras: dict[str, Any] | None = None, parent: int | None = None) -> int:
        n: dict[str, Any] = {"name": name, "translation": y_up(at).tolist(), "rotation": [0, float(np.sin(yaw / 2)), 0, float(np.cos(yaw / 2))]}
        if mesh is not None:
            n["mesh"] = mesh
        if extras is not None:
            n["extras"] = extras
        self.json["nodes"].append(n)
        k = len(self.json["nodes"]) - 1
        if parent is None:
            self.json["scenes"][0]["nodes"].append(k)
        else:
            self.json["nodes"][parent].setdefault("children", []).append(k)
        return k

    def data(self) -> bytes:
        self.bin += b"\0" * (-len(self.bin) % 4)
        text = json.dumps(self.json | {"buffers": [{"byteLength": len(self.bin)}]}, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        head = struct.pack("<III", 0x46546C67, 2, 28 + len(text) + len(self.bin))
        return head + struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(self.bin), 0x4E4942) + bytes(self.bin)
