"""Surfaces packed for the graphics card: one vertex buffer for all that stands still, one piece for each thing that moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from worldloom.geometry import Floats, Mesh, finish
from worldloom.render.raster.closed import closed
from worldloom.render.raster.finishes import Finishes
from worldloom.synth.realise import Placed

VERTEX = np.dtype([("pos", "<f4", 3), ("normal", "<f2", 4), ("uv", "<f4", 2), ("tint", "u1", 4), ("mat", "<i4")])
FORMAT = "3f4 4f2 2f4 4f1 1i4"
NOTHING: Mapping[str, frozenset[str]] = {}
NAMES = ("in_pos", "in_normal", "in_uv", "in_tint", "in_mat")


@dataclass(frozen=True)
class Piece:
    """Triangles that are drawn or culled together. `glass` marks blended ones; `key` (entity, link) if it moves; `closed` if no
    back is ever seen from outside."""

    vertices: NDArray[np.void]
    indices: NDArray[np.uint32]
    low: Floats
    high: Floats
    glass: bool = False
    key: tuple[str, str] | None = None
    closed: bool = False


Packed = tuple[NDArray[np.void], NDArray[np.uint32]]


def pack(mesh: Mesh, transform: Floats, material: int) -> Packed:
    """Vertices in the layout VERTEX, moved by a (4, 4); tint is coded as sqrt(factor / 4), sway in its alpha."""
    m = finish(mesh)
    out = np.zeros(len(m.vertices), VERTEX)
    r = transform[:3, :3]
    out["pos"] = m.vertices @ r.T + transform[:3, 3]
    n = np.asarray(m.normals) @ r.T
    n /= np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)
    out["normal"][:, :3] = n
    out["uv"] = m.uv
    out["tint"][:, :3] = 128 if m.color is None else np.round(np.sqrt(np.clip(m.color, 0, 4) / 4) * 255)
    out["tint"][:, 3] = 0 if m.sway is None else np.round(np.clip(m.sway, 0, 1) * 255)
    out["mat"] = material
    return out, m.faces.astype(np.uint32)


def pieces(placed: Iterable[Placed], finishes: Finishes, moving: Mapping[str, frozenset[str]] = NOTHING) -> list[Piece]:
    """Pieces of all surfaces; those of `moving` (entity id -> links) stay in the entity's own frame. Big scatters are cut into tiles."""
    groups: dict[tuple[str, str, bool, bool], list[Packed]] = {}
    known: dict[int, NDArray[np.bool_]] = {}
    for p in placed:
        if not len(p.surface.mesh):
            continue
        moves = p.link in moving.get(p.entity_id, ())
        glass = p.surface.material.transmission > 0.5
        v, f = pack(p.surface.mesh, np.eye(4) if moves else p.transform, finishes.index(p.surface.material))
        shut = np.zeros(len(f), bool) if glass else _shut(p.surface.mesh, known)
        for kind, part in ((True, f[shut]), (False, f[~shut])):
            if len(part):
                groups.setdefault((p.entity_id, p.link if moves else "", glass, kind), []).append((v, part))
    out: list[Piece] = []
    for (entity, link, glass, kind), parts in groups.items():
        vertices, faces = _join([_used(*part) for part in parts])
        key = (entity, link) if link in moving.get(entity, ()) else None
        out += [_piece(vertices, faces, glass, key, kind)] if key or len(faces) < 6000 else _tiles(vertices, faces, glass, kind)
    return out


def _join(parts: list[Packed]) -> Packed:
    offset = np.cumsum([0, *(len(v) for v, _ in parts[:-1])]).astype(np.uint32)
    return np.concatenate([v for v, _ in parts]), np.concatenate([f + o for (_, f), o in zip(parts, offset, strict=True)])


def _shut(mesh: Mesh, known: dict[int, NDArray[np.bool_]]) -> NDArray[np.bool_]:
    """Closed faces of a mesh that lives as long as `known`."""
    if id(mesh) not in known:
        known[id(mesh)] = closed(mesh)
    return known[id(mesh)]


def _used(v: NDArray[np.void], f: NDArray[np.uint32]) -> Packed:
    """Without the vertices that no face uses."""
    keep = np.zeros(len(v), bool)
    keep[f] = True
    return v[keep], (np.cumsum(keep) - 1).astype(np.uint32)[f]


def _piece(v: NDArray[np.void], f: NDArray[np.uint32], glass: bool, key: tuple[str, str] | None, shut: bool) -> Piece:
    p = v["pos"].astype(float)
    return Piece(v, f, p.min(0), p.max(0), glass, key, shut)


def _tiles(v: NDArray[np.void], f: NDArray[np.uint32], glass: bool, shut: bool) -> list[Piece]:
    """Cut by a grid over x and y whose cells hold a few thousand triangles."""
    c = v["pos"][f[:, 0], :2].astype(float)
    lo, span = c.min(0), np.maximum(np.ptp(c, axis=0), 1e-3)
    k = int(np.clip(np.sqrt(len(f) / 3000), 2, 12))
    cell = np.minimum(((c - lo) / span * k).astype(int), k - 1) @ [k, 1]
    out = []
    for i in np.unique(cell):
        out.append(_piece(*_used(v, f[cell == i]), glass, None, shut))
    return out


__all__ = ["Piece", "VERTEX", "FORMAT", "NAMES", "pack", "pieces"]
