"""A made surface of a given outline: pavement, road, apron, plaza or platform, with an optional kerb round it."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, metres, surface
from worldloom.geometry import Mesh, box, fbm, prism, smoothstep, stamp

CARD = Card("ground/pavement", 1, "pavement", ("sidewalk", "apron", "plaza", "paving", "road", "platform_floor"), ("ground",), ("street", "outdoor"))


class Params(Base):
    """Dials. The outline is counter-clockwise (x, y) in metres about the origin; its top is z = 0."""

    outline: tuple[tuple[float, float], ...] = ((-2.0, -2.0), (2.0, -2.0), (2.0, 2.0), (-2.0, 2.0))
    thickness: Annotated[float, metres(0.05, 4.0)] = 0.3
    material: Literal["asphalt", "concrete", "cobble", "slabs", "gravel", "soil", "tile", "planks"] = "concrete"
    kerb: bool = False
    wear: Wear = 0.4


PRESETS = {"cobbles": Params(material="cobble"), "kerbed": Params(material="slabs", kerb=True)}
_FINISH: dict[str, Material] = {
    "asphalt": finish.of("asphalt", (0.055, 0.055, 0.058), 0.8), "concrete": finish.of("concrete", (0.34, 0.33, 0.31), 0.85),
    "cobble": finish.of("cobble", (0.2, 0.185, 0.17), 0.65), "slabs": finish.of("ashlar", (0.34, 0.32, 0.29), 0.8),
    "gravel": finish.of("gravel", (0.28, 0.26, 0.23), 0.95), "soil": finish.of("soil", (0.12, 0.085, 0.055), 0.95),
    "tile": finish.of("tile", (0.5, 0.49, 0.46), 0.35), "planks": finish.of("planks", (0.26, 0.2, 0.14), 0.75),
}  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """A tessellated slab with stains, and kerb stones along its edge."""
    outline = np.asarray(p.outline, float)
    m = _FINISH[p.material].model_copy(update={"wear": p.wear})
    slab = prism(outline, p.thickness).moved((0, 0, -p.thickness))
    top = _stained(outline, kit)
    surfaces = [surface("edge", slab, m), surface("top", top, m)]
    if p.kerb:
        surfaces.append(surface("kerb", _kerb(outline, kit), finish.stone("granite", p.wear)))
    lo, hi = outline.min(0), outline.max(0)
    return Part(tuple(surfaces), (box_collider((*lo, -p.thickness), (*hi, 0.0)),), mass=5000.0, anchors={"top": (0, 0, 0)})


def _stained(outline: np.ndarray, kit: Kit) -> Mesh:
    """A fine grid over the outline's box, clipped to it, with tyre-dark and damp patches in the vertex colour."""
    from shapely import contains_xy
    from shapely.geometry import Polygon

    lo, hi = outline.min(0), outline.max(0)
    n = np.clip(((hi - lo) / 0.7).astype(int) + 1, 2, 140)
    x, y = np.linspace(lo[0], hi[0], n[0] + 1), np.linspace(lo[1], hi[1], n[1] + 1)
    xy = np.stack(np.meshgrid(x, y, indexing="ij"), -1).reshape(-1, 2)
    i, j = np.meshgrid(np.arange(n[0]), np.arange(n[1]), indexing="ij")
    a = (i * (n[1] + 1) + j).ravel()
    f = np.concatenate([np.stack([a, a + n[1] + 1, a + n[1] + 2], 1), np.stack([a, a + n[1] + 2, a + 1], 1)])
    c = xy[f].mean(1)
    f = f[contains_xy(Polygon(outline).buffer(0.01), c[:, 0], c[:, 1])]
    p3 = np.c_[xy, np.full(len(xy), float(kit.seed % 97))]
    tone = 1 + 0.16 * fbm(p3, 2.6, 4, 5) - 0.28 * smoothstep(fbm(p3, 1.3, 3, 9), 0.3, 0.7)
    v = np.c_[xy, np.full(len(xy), 0.002)]
    return Mesh(v, f, np.tile([0.0, 0.0, 1.0], (len(v), 1)), xy, np.repeat(tone[:, None], 3, 1))


def _kerb(outline: np.ndarray, kit: Kit) -> list[Mesh]:
    """Kerb stones 0.9 m long, flush with the top, along every edge."""
    out = []
    for k, (a, b) in enumerate(zip(outline, np.roll(outline, -1, 0), strict=True)):
        d = b - a
        length = float(np.linalg.norm(d))
        count = max(1, int(length / 0.9))
        t = (np.arange(count) + 0.5) / count
        stone = box((length / count - 0.012, 0.15, 0.3), 0.018, (0, 0.075, -0.14))
        pos = np.c_[a + d * t[:, None], np.zeros(count)]
        tint = kit.rng(f"kerb{k}").uniform(0.8, 1.15, count)
        mesh = stamp(stone, pos, np.full(count, np.arctan2(d[1], d[0])))
        out.append(mesh.tinted(np.repeat(tint, len(stone.vertices))[:, None] * np.ones(3)))
    return out
