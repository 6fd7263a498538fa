"""A figure as glTF 2.0: skin, expressions as sparse morph targets, bones as nodes in a pose, textures inside. Draws anywhere
without extensions."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.render.gltf.buffer import Gltf
from worldloom.render.gltf.tangent import tangents
from worldloom.render.gltf.world import y_up, y_up_quat
from worldloom.geometry import Floats
from worldloom.geometry.rotation import matrix_quat
from worldloom.synth.people.figure import Figure, Finish, Picture, Piece
from worldloom.synth.people.skeleton import BONES, PARENTS

LEAST = 5e-5
"""Metres below which an expression does not move a vertex."""


class Skinned:
    """Writes one figure."""

    def __init__(self, figure: Figure, pose: Mapping[str, Floats]) -> None:
        self.figure, self.g = figure, Gltf()
        self.materials: dict[int, int] = {}
        self.textures: dict[int, int] = {}
        self.bones = self._skeleton(pose)
        self.roots = [self.bones[0]]
        self.meshes: dict[str, int] = {}
        """Group -> node."""
        self._skin()
        for group in dict.fromkeys(p.group for p in figure.pieces):
            self.meshes[group] = self._mesh(group, [p for p in figure.pieces if p.group == group and len(p.faces)])

    def bytes(self, extras: dict[str, Any]) -> bytes:
        """The GLB."""
        return self.g.to_bytes(self.roots, extras)

    def _skeleton(self, pose: Mapping[str, Floats]) -> list[int]:
        heads, nodes = self.figure.heads, list[int]()
        for k, name in enumerate(BONES):
            offset = heads[k] - (heads[PARENTS[k]] if PARENTS[k] >= 0 else 0)
            node: dict[str, Any] = {"name": name, "translation": [round(float(x), 6) for x in y_up(offset)]}
            if name in pose:
                node["rotation"] = y_up_quat(matrix_quat(pose[name]))
            nodes.append(self.g.add("nodes", node))
            if PARENTS[k] >= 0:
                self.g.doc["nodes"][nodes[PARENTS[k]]].setdefault("children", []).append(nodes[k])
        return nodes

    def _skin(self) -> None:
        inverse = np.tile(np.eye(4, dtype="<f4"), (len(BONES), 1, 1))
        inverse[:, 3, :3] = -np.stack([np.asarray(a) for a in y_up(self.figure.heads.T)], 1)  # columns lie one after the other
        view = self.g.view(inverse.tobytes())
        accessor = self.g.add("accessors", {"bufferView": view, "componentType": 5126, "count": len(BONES), "type": "MAT4"})
        self.g.doc["skins"] = [
            {"inverseBindMatrices": accessor, "joints": self.bones, "skeleton": self.bones[0], "name": self.figure.name}
        ]

    def _mesh(self, group: str, pieces: Sequence[Piece]) -> int:
        names = self.figure.expressions if any(p.morphs for p in pieces) else ()
        mesh: dict[str, Any] = {"name": group, "primitives": [self._primitive(p, names) for p in pieces]}
        if names:
            mesh["extras"], mesh["weights"] = {"targetNames": list(names)}, [0.0] * len(names)
        node = self.g.add("nodes", {"name": group, "mesh": self.g.add("meshes", mesh), "skin": 0})
        self.roots.append(node)
        return node

    def _primitive(self, p: Piece, names: Sequence[str]) -> dict[str, Any]:
        attributes = {
            "POSITION": self.g.accessor(_rows(y_up(p.points.T)), "VEC3", bounds=True),
            "NORMAL": self.g.accessor(_rows(y_up(p.normals.T)), "VEC3"), "TEXCOORD_0": self.g.accessor(p.uv.astype("<f4"), "VEC2"),
            "JOINTS_0": self.g.accessor(np.where(p.weights > 0, p.bones, 0).astype("u1"), "VEC4"),
            "WEIGHTS_0": self.g.accessor(p.weights.astype("u1"), "VEC4", normalized=True),
        }  # fmt: skip
        if p.finish.relief is not None:
            t = tangents(p.points, p.normals, p.uv * [1, -1], p.faces).T
            attributes["TANGENT"] = self.g.accessor(_rows([*y_up(t[:3]), t[3]]), "VEC4")
        wide = len(p.points) > 65535
        index = self.g.accessor(p.faces.astype("<u4" if wide else "<u2").ravel(), "SCALAR", index=True)
        out: dict[str, Any] = {"attributes": attributes, "indices": index, "material": self._material(p.finish)}
        if names:
            out["targets"] = [{"POSITION": self._morph(p.morphs.get(name), len(p.points))} for name in names]
        return out

    def _morph(self, moved: Floats | None, count: int) -> int:
        """A sparse accessor: zero but where an expression moves something."""
        item: dict[str, Any] = {"componentType": 5126, "count": count, "type": "VEC3", "min": [0.0] * 3, "max": [0.0] * 3}
        rows = np.flatnonzero(np.abs(moved).max(1) > LEAST) if moved is not None else np.zeros(0, int)
        if moved is not None and len(rows):
            values = _rows(y_up(moved[rows].T))
            rest = values if len(rows) == count else np.concatenate([values, np.zeros((1, 3), "<f4")])
            item["min"], item["max"] = [float(x) for x in rest.min(0)], [float(x) for x in rest.max(0)]
            item["sparse"] = {
                "count": len(rows), "indices": {"bufferView": self.g.view(rows.astype("<u4").tobytes()), "componentType": 5125},
                "values": {"bufferView": self.g.view(values.tobytes())},
            }  # fmt: skip
        return self.g.add("accessors", item)

    def _material(self, f: Finish) -> int:
        if id(f) not in self.materials:
            pbr: dict[str, Any] = {
                "baseColorFactor": [*(round(float(c), 5) for c in f.color), 1.0], "metallicFactor": 0.0,
                    "roughnessFactor": round(f.roughness, 4),
            }  # fmt: skip
            out: dict[str, Any] = {"name": f.name, "pbrMetallicRoughness": pbr, "extras": {"kind": f.kind}}
            if f.albedo is not None or f.alpha is not None:
                pbr["baseColorTexture"] = {"index": self._texture(f.albedo, f.alpha, f"{f.name}.albedo")}
            if f.matte is not None:
                rough = np.stack([np.full_like(f.matte, 255), f.matte, np.zeros_like(f.matte)], -1)
                pbr["metallicRoughnessTexture"] = {"index": self._texture(rough, None, f"{f.name}.orm", id(f.matte))}
            if f.relief is not None:
                out["normalTexture"] = {"index": self._texture(f.relief, None, f"{f.name}.normal")}
            if f.alpha is not None:
                out |= {"alphaMode": "MASK", "alphaCutoff": 0.4}
            if f.kind == "cornea":
                out["alphaMode"], pbr["baseColorFactor"][3] = "BLEND", 0.12
            if f.two_sided:
                out["doubleSided"] = True
            self.materials[id(f)] = self.g.add("materials", out)
        return self.materials[id(f)]

    def _texture(self, a: Picture | None, alpha: Picture | None, name: str, key: int = 0) -> int:
        key = key or id(a if a is not None else alpha)
        if key not in self.textures:
            mime = "image/jpeg" if alpha is None else "image/png"
            self.textures[key] = self.g.texture(_encoded(a, alpha), mime, name)
        return self.textures[key]


def _rows(columns: Sequence[Any]) -> NDArray[np.float32]:
    return np.ascontiguousarray(np.round(np.stack([np.asarray(c) for c in columns], 1), 6).astype("<f4") + np.float32(0))


def _encoded(a: Picture | None, alpha: Picture | None) -> bytes:
    """JPEG, or PNG where something is cut out."""
    from PIL import Image

    out = io.BytesIO()
    if alpha is None:
        assert a is not None
        Image.fromarray(a).save(out, "JPEG", quality=90, subsampling=0)
    else:
        color = a if a is not None else np.full((*alpha.shape, 3), 255, np.uint8)
        Image.fromarray(np.dstack([color, alpha])).save(out, "PNG", compress_level=9)
    return out.getvalue()


def figure_glb(figure: Figure, pose: Mapping[str, Floats], extras: dict[str, Any]) -> bytes:
    """The figure as GLB bytes, its bones in `pose` (rotations against the parent, world axes)."""
    return Skinned(figure, pose).bytes({"figure": figure.name, **extras})


__all__ = ["Skinned", "figure_glb"]
