"""The catalogue's hats on the head of a body, made once a kind and stretched to fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import numpy as np

from worldloom.assets.part import Surface
from worldloom.assets.parts.body_form import WORLD
from worldloom.assets.parts.body_hats import hat
from worldloom.assets.parts.body_head import Skull
from worldloom.assets.parts.body_skeleton import POSTURES, build_of, skeleton
from worldloom.geometry import Mesh, unit
from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import face_frame, marks, vertex_mask
from worldloom.synth.people.surface import net
from worldloom.synth.people.thinning import thinned

SKULL = np.array([[-0.0755, -0.088, 0.128], [0.0755, 0.109, 0.2105]])
"""Corners of the catalogue's skull above the brow, for a head of 0.236 m."""
MOST = (2400, 900, 160)


@cache
def _made(name: str, color: str, level: int) -> tuple[Surface, ...]:
    k = skeleton(build_of(1.75, True, False, 1.0), POSTURES["standing"])
    return tuple(lighter(hat(name, Skull(WORLD, 0.236, True), color, k), level))


def lighter(surfaces: Iterable[Surface], level: int) -> list[Surface]:
    """Things of the catalogue with the triangles that a level has for one."""
    return [replace(s, mesh=_few(s.mesh, MOST[level])) if len(s.mesh) > MOST[level] else s for s in surfaces]


def _few(m: Mesh, most: int) -> Mesh:
    """Fewer triangles over welded points."""
    key = np.round(m.vertices / 1e-5).astype(np.int64)
    _, first, back = np.unique(key, axis=0, return_index=True, return_inverse=True)
    p, faces = m.vertices[first], back.ravel()[m.faces]
    faces = faces[(faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])]
    used, few = np.unique(thinned(p, faces, most), return_inverse=True)
    tint = None if m.color is None else m.color[first][used]
    return Mesh(
        p[used], few.reshape(-1, 3), None if m.normals is None else unit(m.normals[first][used]), p[used][:, [0, 2]], tint
    )


@cache
def _above() -> np.ndarray:
    """Vertices of the skull above the brow, ears left out."""
    c = face_frame(net(False).canon)
    used = np.zeros(len(c), bool)
    used[np.unique(net(False).faces)] = True
    return np.flatnonzero(used & (c[:, 1] > marks().eye[1] + 0.042) & (vertex_mask("ears") < 0.3))


def worn_hat(name: str, color: str, level: int, skin: Floats, thick: float) -> list[Surface]:
    """The hat over the skull of a body's skin (n, 3) in the bind pose, whose hair stands off `thick` metres."""
    p = skin[_above()]
    lo, hi = p.min(0) - [thick, thick, 0], p.max(0) + [thick, thick, thick]
    scale = (hi - lo) / (SKULL[1] - SKULL[0])
    scale[2] = (hi[2] - lo[2]) / (SKULL[1, 2] - SKULL[0, 2])
    shift = lo - SKULL[0] * scale
    out = []
    for s in _made(name, color, level):
        m = s.mesh
        n = None if m.normals is None else unit(m.normals / scale)
        out.append(Surface(s.role, Mesh(m.vertices * scale + shift, m.faces, n, m.uv, m.color), s.material))
    return out


__all__ = ["lighter", "worn_hat"]
