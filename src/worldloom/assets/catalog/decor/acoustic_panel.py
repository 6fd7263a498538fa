"""Sound treatment on a wall: pyramid foam squares, a slatted wooden diffuser, or a cloth-covered absorber in a frame."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, crease_normals, slab

CARD = Card("decor/acoustic_panel", 1, "acoustic_panel", ("acoustic foam", "sound panel", "soundproofing", "acoustic tile", "diffuser"), ("decoration",),
            ("indoor", "recording_studio", "studio"), "wall")  # fmt: skip


class Params(Base):
    """Dials. The foot is at z = 0, the wall at y = 0."""

    style: Literal["foam", "slats", "cloth"] = "foam"
    width: Annotated[float, metres(0.4, 2.4)] = 1.2
    height: Annotated[float, metres(0.4, 2.2)] = 1.2
    color: Color = "#34363a"
    wear: Wear = 0.15


VARIETY = {"style": ("foam", "slats", "cloth"), "color": ("#34363a", "#6a4a30", "#6e2f2a")}
"""What several of them take in turn."""
PRESETS = {"slats": Params(style="slats", color="#7a5433"), "cloth": Params(style="cloth", color="#6e2f2a", width=0.6), "wide": Params(width=2.0, height=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Foam is one surface of pyramids; slats vary in depth as a diffuser's wells do."""
    out, w, h, g = Collector(), p.width / 2, p.height, kit.rng("wells")
    deep = {"foam": 0.06, "slats": 0.11, "cloth": 0.055}[p.style]
    if p.style == "foam":
        out.add("back", finish.of("rubber", p.color, 0.95), slab((-w, -0.02, 0), (w, 0, h), 0.003))
        out.add("foam", finish.of("rubber", p.color, 0.95, p.wear), _pyramids(p.width, h, max(3, round(p.width / 0.075)), max(3, round(h / 0.075))))
    elif p.style == "slats":
        n = max(6, round(p.width / 0.05))
        xs = (np.arange(n) + 0.5) / n * p.width - w
        depth = 0.03 + 0.08 * (np.square(np.arange(n)) % 7) / 6 * (0.85 + 0.15 * g.random(n))
        out.add("slat", finish.wood(p.color, p.wear), boards(np.c_[np.full(n, p.width / n - 0.006), depth, np.full(n, h)], np.c_[xs, -depth / 2, np.full(n, h / 2)], 0.003, 1 + 0.14 * (g.random(n) - 0.5)))
    else:
        out.add("cloth", finish.fabric(p.color, p.wear), soft_box((p.width, deep - 0.005, h), 0.012, 0.25, center=(0, -deep / 2, h / 2)))
        out.add("frame", finish.wood("oak", p.wear), slab((-w, -0.03, 0), (w, 0, 0.012), 0.003), slab((-w, -0.03, h - 0.012), (w, 0, h), 0.003))
    return Part(out.surfaces(), colliders=(box_collider((-w, -deep, 0), (w, 0, h)),), mass=3.0 * p.width * h)


def _pyramids(width: float, height: float, nx: int, nz: int) -> Mesh:
    """A sheet of nx by nz four-sided pyramids, 4 cm deep, their bases 2 cm off the wall; closed by the back that it stands on."""
    x, z = np.meshgrid(np.linspace(-width / 2, width / 2, 2 * nx + 1), np.linspace(0, height, 2 * nz + 1), indexing="ij")
    i, j = np.indices(x.shape)
    y = -0.02 - 0.04 * ((i % 2) & (j % 2))
    v = np.stack([x, y, z], -1).reshape(-1, 3)
    a = np.arange(v.shape[0]).reshape(x.shape)
    k, m = a[1::2, 1::2].ravel(), x.shape[1]
    around = [k - m - 1, k - 1, k + m - 1, k + m, k + m + 1, k + 1, k - m + 1, k - m]
    faces = np.concatenate([np.stack([k, around[q], around[(q + 1) % 8]], 1) for q in range(8)])
    m_ = Mesh(v, faces)
    normal = np.cross(v[faces[0, 1]] - v[faces[0, 0]], v[faces[0, 2]] - v[faces[0, 0]])
    return crease_normals(m_ if normal[1] < 0 else Mesh(v, faces[:, ::-1]), 0.3)
