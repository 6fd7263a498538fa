"""The glTF scene of a World: meshes in glTF's Y-up frame, materials with baked textures, extras that carry the semantics."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from worldloom.assets.part import Surface
from worldloom.assets.registry import build
from worldloom.geometry import Floats, Mesh, join
from worldloom.geometry.mesh import lengths
from worldloom.render.gltf.buffer import Gltf
from worldloom.render.gltf.frame import y_up, y_up_quat
from worldloom.render.gltf.kept import Kept, kept
from worldloom.render.gltf.material import Materials, finish_key
from worldloom.render.gltf.tangent import tangents
from worldloom.synth.realise import detail_for, level, part_of, scatter_detail, scattered
from worldloom.synth.terrain import ground, water_mesh
from worldloom.world import Entity, Scatter, Water, World

if TYPE_CHECKING:
    from worldloom.render.gltf.people import People

Shape = dict[str, int]
"""Link -> index of its mesh."""
SHARED, MANY = 100, 3000
"""A scatter of up to MANY instances of at least SHARED vertices is written as nodes that share meshes."""


def to_glb(world: World, *, detail: float = 1.0, textures: int = 256, at_rest: Callable[[], World] | None = None,
           before: tuple[World, bytes] | None = None) -> bytes:  # fmt: skip
    """The World as GLB bytes, the same on every machine. `textures` is the edge of baked maps in pixels, 0 for none.

    `at_rest` gives the same World with its things where they come to rest, and is asked when their meshes are written. `before` is a World
    with its GLB, written with the same `detail` and `textures`: meshes that are in it already are copied, which changes no byte.
    """
    g = Gltf()
    old = kept(*before, lambda w, e: shape_key(w, e, detail)) if before else None
    scene = _Scene(g, Materials(g, textures), old)
    people = _people(world, scene)
    roots = []
    same = old is not None and old.world.terrain == world.terrain
    if world.terrain is not None and same:
        roots.append(scene.again("terrain"))
    elif world.terrain is not None:
        roots.append(scene.node("terrain", ground(world.terrain, detail), {"category": "ground", "kind": "terrain", "support": "world"}))
    roots += [scene.again(w.id) if same and old and w in old.world.waters else scene.water(world, w) for w in world.waters]
    meshes = [None if people and people.has(e) else scene.shape(world, e, detail) for e in world.entities]
    world = world if at_rest is None else at_rest()
    roots += [
        people.node(e, fine(world, e, detail), entity_extras(world, e)) if people and m is None else scene.entity(world, e, m or {})
        for e, m in zip(world.entities, meshes, strict=True)
    ]
    if people:
        from worldloom.render.gltf.carried import animate

        first = len(roots) - len(world.entities)
        animate(g, world, {e.id: n for e, n in zip(world.entities, roots[first:], strict=True)})
    strewn = old.world.scatters if old else ()
    roots += [scene.again(s.id) if s in strewn else scene.scatter(s, detail * scatter_detail(s) * 0.6) for s in world.scatters]
    extras = {"prompt": world.prompt, "seed": world.seed, "worldloom": world.version, "place": world.place}
    return g.to_bytes([*(r for r in roots if r >= 0), *(people.rigs if people else ())], extras)


def _people(world: World, scene: _Scene) -> People | None:
    """Who writes people; nobody where there are none, for what bodies need takes longer to import than a room to write."""
    if not any(e.acts for e in world.entities):
        return None
    from worldloom.render.gltf.people import People

    return People(scene.g, scene.primitive)


def fine(world: World, e: Entity, detail: float) -> float:
    """The detail at which an entity is built."""
    return min(detail_for(world, e, detail), detail)


def shape_key(world: World, e: Entity, detail: float) -> str:
    """Names all that the meshes of an entity depend on."""
    swaps = {k: m.model_dump() for k, m in sorted(e.materials.items())}
    return json.dumps([e.maker, e.params, e.seed, fine(world, e, detail), swaps], sort_keys=True)


def _mesh_name(e: Entity, link: str) -> str:
    return f"{e.id}#{link}" if link else e.maker.split("@")[0]


class _Scene:
    """Writes nodes and meshes; equal geometry is written once."""

    def __init__(self, g: Gltf, materials: Materials, kept: Kept | None = None) -> None:
        self.g, self.materials, self.kept = g, materials, kept
        self.meshes: dict[str, int] = {}

    def shape(self, world: World, e: Entity, detail: float) -> Shape:
        """The meshes of an entity by link; "" is what stays."""
        key = shape_key(world, e, detail)
        if self.kept is not None and key in self.kept.shapes:
            return {k: self.kept.mesh(m, self.g, self.materials, _mesh_name(e, k)) for k, m in self.kept.shapes[key].items()}
        part = part_of(e, fine(world, e, detail))
        out = {}
        for link in sorted({s.link for s in part.surfaces}, key=lambda link: (link == "", link)):
            surfaces = [s for s in part.surfaces if s.link == link]
            out[link] = self.mesh(f"{key}#{link}" if link else key, surfaces, _mesh_name(e, link))
        return out

    def entity(self, world: World, e: Entity, shape: Shape) -> int:
        """One node with its mesh, and a child node for each moving link."""
        children = [
            self.g.add("nodes", {"name": f"{e.id}#{link}", "mesh": mesh, "extras": {"link": link}}) for link, mesh in shape.items() if link
        ]
        node: dict[str, Any] = {"name": e.id, "extras": entity_extras(world, e)}
        if "" in shape:
            node["mesh"] = shape[""]
        node["translation"] = [round(float(x), 5) for x in y_up(np.array(e.pose.position))]
        if e.pose.rotation != (1.0, 0.0, 0.0, 0.0):
            node["rotation"] = y_up_quat(e.pose.rotation)
        if e.pose.scale != 1.0:
            node["scale"] = [e.pose.scale] * 3
        if children:
            node["children"] = children
        return self.g.add("nodes", node)

    def again(self, name: str) -> int:
        """A node of the earlier file, whole; -1 where that has none."""
        assert self.kept is not None
        return self.kept.node(name, self.g, self.materials)

    def node(self, name: str, surfaces: Sequence[Surface], extras: dict[str, Any]) -> int:
        """A node in world space; -1 when there is nothing to show."""
        live = [s for s in surfaces if len(s.mesh)]
        if not live:
            return -1
        return self.g.add("nodes", {"name": name, "mesh": self.mesh(name, live, name), "extras": {"entity": name, **extras}})

    def scatter(self, s: Scatter, detail: float) -> int:
        """Big things share a mesh through child nodes; many small ones are merged in world space, which is smaller and draws faster."""
        extras = {"entity": s.id, "category": s.category, "kind": "terrain", "support": "terrain"}
        parts = [build(s.maker, p, s.seed + v, level(detail)).surfaces for v, p in enumerate(s.params)]
        if not s.positions:
            return -1
        if max(sum(len(x.mesh.vertices) for x in p) for p in parts) < SHARED or len(s.positions) > MANY:
            return self.node(s.id, scattered(s, detail), extras)
        meshes = [self.mesh(f"{s.id}/{v}", p, s.id) for v, p in enumerate(parts)]
        where = np.stack(y_up(np.asarray(s.positions, float).T), 1)
        children = [self._stand(meshes[v], where[i], s.yaws[i], s.scales[i]) for i, v in enumerate(s.variants)]
        return self.g.add("nodes", {"name": s.id, "extras": extras, "children": children})

    def _stand(self, mesh: int, at: Floats, yaw: float, scale: float) -> int:
        turn = y_up_quat((math.cos(yaw / 2), 0.0, 0.0, math.sin(yaw / 2)))
        place = [round(float(c), 3) for c in at]
        return self.g.add("nodes", {"mesh": mesh, "translation": place, "rotation": turn, "scale": [round(float(scale), 4)] * 3})

    def water(self, world: World, w: Water) -> int:
        """A flat sheet whose COLOR_0.r is depth / 4 m."""
        from worldloom.world import Material

        mesh = water_mesh(world, w)
        if not len(mesh):
            return -1
        s = Surface("water", mesh, Material(recipe="water", color=w.color, roughness=0.06, wear=0))
        extras = {"category": w.kind, "kind": "terrain", "support": "terrain", "water": w.model_dump(mode="json")}
        return self.node(w.id, [s], extras)

    def mesh(self, key: str, surfaces: Sequence[Surface], name: str) -> int:
        """One glTF mesh: a primitive for each finish."""
        if key not in self.meshes:
            groups: dict[str, list[Surface]] = {}
            for s in surfaces:
                groups.setdefault(finish_key(s.material), []).append(s)
            prims = [self.primitive(join([s.mesh for s in g]), g[0]) for _, g in sorted(groups.items())]
            self.meshes[key] = self.g.add("meshes", {"name": name, "primitives": prims})
        return self.meshes[key]

    def primitive(self, m: Mesh, s: Surface) -> dict[str, Any]:
        """A surface's attributes, faces and finish."""
        scale, tint = _split_tint(m)
        n, material = _unit_normals(m), self.materials.index(s.material, scale)
        attributes = {
            "POSITION": self.g.accessor(_rounded(y_up(m.vertices.T), 4), "VEC3", bounds=True),
            "NORMAL": self.g.accessor(_rounded(y_up(n.T), 4), "VEC3"),
        }
        if m.uv is not None:
            # Our v runs up, glTF's down; patterns repeat, so the sign is enough.
            u, v = m.uv.T * self.materials.uv_scale(s.material)
            attributes["TEXCOORD_0"] = self.g.accessor(_rounded([u, -v], 4) + np.float32(0), "VEC2")
        if m.uv is not None and "normalTexture" in self.g.doc["materials"][material]:
            t = tangents(m.vertices, n, m.uv, m.faces).T
            attributes["TANGENT"] = self.g.accessor(_rounded([*y_up(t[:3]), t[3]], 3) + np.float32(0), "VEC4")
        if tint is not None:
            rgba = np.concatenate([tint, np.ones((len(tint), 1))], 1)
            attributes["COLOR_0"] = self.g.accessor(np.round(rgba * 255).astype("u1"), "VEC4", normalized=True)
        if m.sway is not None:
            sway = np.round(np.clip(m.sway, 0, 1) * 255).astype("u1")
            attributes["_SWAY"] = self.g.accessor(np.repeat(sway[:, None], 4, 1), "VEC4", normalized=True)
        wide = len(m.vertices) > 65535
        index = self.g.accessor(m.faces.astype("<u4" if wide else "<u2").ravel(), "SCALAR", index=True)
        return {"attributes": attributes, "indices": index, "material": material}


def _rounded(columns: Sequence[Floats], digits: int) -> NDArray[np.float32]:
    """Columns (n,) as rows of rounded single floats; one by one, for numpy is slow where the last axis is short."""
    out = np.empty((len(columns[0]), len(columns)), "<f4")
    for k, column in enumerate(columns):
        out[:, k] = np.round(column, digits)
    return out


def _unit_normals(m: Mesh) -> Floats:
    """Normals coarse enough to deflate well, unit, upward where there are none."""
    if m.normals is None:
        return np.tile([0.0, 0, 1], (len(m.vertices), 1))
    n = np.round(np.ascontiguousarray(m.normals.T) * 256) / 256
    n[:, lengths(n.T) < 0.5] = [[0.0], [0.0], [1.0]]
    return np.asarray((n / lengths(n.T)).T)


def _split_tint(m: Mesh) -> tuple[float, Floats | None]:
    """Vertex colours over 1 become a factor for the material (quantised upward to 1, 1.5, 2.25, ...) and a rest in [0, 1]."""
    if m.color is None:
        return 1.0, None
    top = float(np.percentile(np.maximum(np.maximum(m.color[:, 0], m.color[:, 1]), m.color[:, 2]), 99.5))
    k = 1.0
    while k < top and k < 8:
        k *= 1.5
    return k, np.clip(m.color / k, 0, 1)


def entity_extras(world: World, e: Entity) -> dict[str, Any]:
    """What tools and the player read of an entity."""
    dump = e.model_dump(mode="json", exclude_defaults=True)
    keep = ("label", "attributes", "extent", "mass", "friction", "dynamic", "colliders", "joints", "affordances", "lights", "sounds",
            "effects", "motions", "acts", "functional_sides", "room")  # fmt: skip
    out = {"entity": e.id, "category": e.category, "kind": e.kind, "support": e.support, "maker": e.maker, "origin": e.origin}
    out |= {k: dump[k] for k in keep if k in dump}
    if "attributes" not in out:
        out["attributes"] = {}  # type: ignore[assignment]
    return out


__all__ = ["to_glb", "y_up", "y_up_quat", "entity_extras"]
