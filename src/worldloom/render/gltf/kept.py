"""Meshes of a GLB that was written before, so that an edited world writes anew only what changed. The bytes are those of writing all of it.

Works on files of this version alone: materials tell which finish they are, and a World tells which shape each of its entities has.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from worldloom import __version__
from worldloom.render.gltf.buffer import Gltf
from worldloom.world import Entity, World

if TYPE_CHECKING:
    from worldloom.render.gltf.material import Materials

HEAD = 28
"""Bytes of a GLB's header and those of its two chunks."""
Key = Callable[[World, Entity], str]


class Kept:
    """What an earlier file holds: the shape of every entity by its key, and whole nodes by name."""

    def __init__(self, world: World, doc: dict[str, Any], binary: memoryview, key: Key) -> None:
        self.world, self.doc, self.binary = world, doc, binary
        named = {n["name"]: n for n in doc["nodes"] if "name" in n}
        self.nodes = named
        self.shapes: dict[str, dict[str, int]] = {}
        for e in world.entities:
            if (node := named.get(e.id)) is not None and "skin" not in node:
                self.shapes.setdefault(key(world, e), _shape(doc, node))
        self._copied: dict[int, int] = {}

    def mesh(self, old: int, g: Gltf, materials: Materials, name: str = "") -> int:
        """Index of an earlier file's mesh in `g`, written once, as it would be written anew."""
        if old not in self._copied:
            m = self.doc["meshes"][old]
            primitives = [self._primitive(p, g, materials) for p in m["primitives"]]
            self._copied[old] = g.add("meshes", {"name": name or m["name"], "primitives": primitives})
        return self._copied[old]

    def _primitive(self, p: dict[str, Any], g: Gltf, materials: Materials) -> dict[str, Any]:
        material = materials.again(self.doc["materials"][p["material"]])
        attributes = {name: self._accessor(k, g) for name, k in p["attributes"].items()}
        return {"attributes": attributes, "indices": self._accessor(p["indices"], g), "material": material}

    def _accessor(self, k: int, g: Gltf) -> int:
        item = dict(self.doc["accessors"][k])
        view = self.doc["bufferViews"][item["bufferView"]]
        data = self.binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]]
        item["bufferView"] = g.view(bytes(data), view.get("target"))
        return g.add("accessors", item)

    def node(self, name: str, g: Gltf, materials: Materials) -> int:
        """A whole node with its children; -1 where the earlier file has none of this name."""
        old = self.nodes.get(name)
        if old is None:
            return -1
        meshes = {k: self.mesh(k, g, materials) for k in sorted(_meshes(self.doc, old))}
        children = [g.add("nodes", _with(self.doc["nodes"][k], meshes)) for k in old.get("children", ())]
        return g.add("nodes", _with({**old, "children": children} if children else old, meshes))


def _with(node: dict[str, Any], meshes: dict[int, int]) -> dict[str, Any]:
    return {**node, "mesh": meshes[node["mesh"]]} if "mesh" in node else dict(node)


def _meshes(doc: dict[str, Any], node: dict[str, Any]) -> set[int]:
    own = {node["mesh"]} if "mesh" in node else set()
    return own.union(*(_meshes(doc, doc["nodes"][k]) for k in node.get("children", ())))


def _shape(doc: dict[str, Any], node: dict[str, Any]) -> dict[str, int]:
    """Link -> mesh, the links before what stays, as they are written."""
    children = [doc["nodes"][k] for k in node.get("children", ())]
    shape = {c["extras"]["link"]: c["mesh"] for c in children}
    return {**shape, **({"": node["mesh"]} if "mesh" in node else {})}


def kept(world: World, glb: bytes, key: Key) -> Kept | None:
    """What can be kept of a world's GLB; None for a file that this version did not write."""
    try:
        size = struct.unpack_from("<I", glb, 12)[0]
        doc = json.loads(glb[20 : 20 + size])
        if doc["asset"]["extras"]["worldloom"] != __version__ or any("finish" not in m["extras"] for m in doc["materials"]):
            return None
        return Kept(world, doc, memoryview(glb)[HEAD + size :], key)
    except (KeyError, ValueError, TypeError, IndexError, struct.error):
        return None


__all__ = ["Kept", "kept"]
