"""Snow lies on smooth things as one cover, not as speckle."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from worldloom.assets.registry import build
from worldloom.geometry import Mesh


def _pieces(mesh: Mesh) -> int:
    """How many pieces the triangles fall into, joined where vertices coincide."""
    _, same = np.unique(np.round(mesh.vertices, 4), axis=0, return_inverse=True)
    f = same.ravel()[mesh.faces]
    a, b = np.concatenate([f[:, 0], f[:, 1]]), np.concatenate([f[:, 1], f[:, 2]])
    n = int(f.max()) + 1
    _, label = connected_components(coo_matrix((np.ones(len(a)), (a, b)), (n, n)), directed=False)
    return len(np.unique(label[f[:, 0]]))


def test_snow_on_a_tent_is_one_cover_that_grows_with_the_dial() -> None:
    area = []
    for snow in (0.3, 0.6, 0.9):
        white = [s.mesh for s in build("camp/tent", {"snow": snow}, 4, 1.0).surfaces if s.role == "snow"]
        assert len(white) == 1 and _pieces(white[0]) <= 8
        v, f = white[0].vertices, white[0].faces
        area.append(np.linalg.norm(np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]), axis=1).sum() / 2)
    assert area[0] < area[1] < area[2]


def test_no_snow_no_cover() -> None:
    assert not [s for s in build("camp/tent", {"snow": 0.0}, 4, 1.0).surfaces if s.role == "snow"]
