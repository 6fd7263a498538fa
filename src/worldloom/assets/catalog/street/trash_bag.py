"""Full rubbish bags of shiny black plastic, knotted at the neck, slumped in a small heap."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Params as Base, Part, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.geometry import Mesh, crease_normals, fbm, join, lathe, place, rot_x, rot_z, sphere

CARD = Card(
    "street/trash_bag",
    1,
    "trash_bag",
    ("garbage bag", "rubbish bag", "trash", "garbage", "rubbish", "bin bag", "trash bags"),
    ("litter", "bag"),
    ("street", "alley", "outdoor"),
)


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.15, 0.5)] = 0.27
    count: Annotated[int, Field(ge=1, le=5)] = 1
    color: Color = "black"


PRESETS = {"heap": Params(count=4), "white": Params(color="white"), "blue": Params(color="blue", count=2)}


def build(p: Params, kit: Kit) -> Part:
    """Each bag is a sagging sphere with stretched folds towards its knot."""
    out, cols, rng = Collector(), [], kit.rng("heap")
    mat = finish.plastic(p.color, 0.24, 0.2)
    for k in range(p.count):
        a, r = 2.4 * k + rng.uniform(0, 1), p.radius * (1 if k == 0 else rng.uniform(0.75, 1.0))
        at = (0.0, 0.0) if p.count == 1 else (1.02 * p.radius * np.cos(a) * (k > 0), 0.85 * p.radius * np.sin(a) * (k > 0))
        z = 0.85 * p.radius if k == 4 else 0.0
        out.add(
            "bag",
            mat,
            place(_bag(kit, k, r), (at[0] * (z == 0), at[1] * (z == 0), z), rot_z(a) @ rot_x(rng.normal(0, 0.1) if k else 0.0)),
        )
        cols.append(cylinder_collider(0.85 * r, 1.2 * r, (at[0] * (z == 0), at[1] * (z == 0), z)))
    return Part(
        out.surfaces(),
        colliders=tuple(cols),
        mass=5.0 * p.count,
        dynamic=True,
        anchors={"top": (0, 0, 1.3 * p.radius)},
        affordances=("pick_up",),
    )


def _bag(kit: Kit, k: int, r: float) -> Mesh:
    base = sphere(1.0, kit.n(34, 16))
    v = base.vertices
    a, up = np.arctan2(v[:, 1], v[:, 0]), np.clip(v[:, 2], -1, 1)
    seed = kit.seed % 40 + 7 * k
    lump = 0.2 * fbm(v + seed, 0.9, 3, 4) + 0.06 * fbm(v * [3, 3, 0.8] + seed, 0.5, 2, 8)
    fold = 0.07 * np.abs(np.sin(4.5 * a + 3 * fbm(v + seed, 0.6, 2, 2))) * np.clip(up + 0.5, 0, 1.4)
    q = v * (1 + lump - fold)[:, None]
    q[:, :2] *= (1 - 0.22 * np.clip(up, 0, 1) ** 3)[:, None]
    z = 0.62 * (q[:, 2] + 1) * (0.92 + 0.16 * np.clip(up, 0, 1) ** 4)
    z = np.where(z < 0.14, 0.5 * z * z / 0.14 + 0.0, z - 0.07)
    body = crease_normals(Mesh(np.c_[q[:, :2], np.maximum(z, 0)] * r, base.faces), 1.2)
    top = float(body.bounds[1, 2])
    neck = lathe(
        [
            (0.2 * r, top - 0.1 * r),
            (0.07 * r, top - 0.01 * r),
            (0.05 * r, top + 0.05 * r),
            (0.12 * r, top + 0.16 * r),
            (0.17 * r, top + 0.26 * r),
            (0.05 * r, top + 0.2 * r),
            (0, top + 0.16 * r),
        ],
        12,
        True,
    )
    w = 1 + 0.25 * np.sin(5 * np.arctan2(neck.vertices[:, 1], neck.vertices[:, 0]))[:, None]
    return join([body, Mesh(neck.vertices * np.c_[w, w, np.ones_like(w)], neck.faces, neck.normals, neck.uv)])
