"""An impact crater: a raised, broken rim with a bowl, ejecta rays and scattered stones on dusty ground."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, cylinder_collider, finish, hull_collider, metres, np, number
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.geometry import Mesh, crease_normals, fbm, rock, sheet, smoothstep

CARD = Card("space/crater", 1, "crater", ("impact crater", "meteor crater"), ("landform",), ("mars", "moon", "space", "outdoor"))


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(1.0, 14.0)] = 3.2
    rim: Annotated[float, number(0.05, 0.3, "of radius")] = 0.14
    stones: Annotated[float, number(0, 1)] = 0.6
    style: Literal["mars", "moon"] = "mars"


PRESETS = {"moon": Params(style="moon", radius=4.5), "small": Params(radius=1.4, stones=0.9), "worn": Params(rim=0.07, stones=0.15), "large": Params(radius=8.0, rim=0.1)}


def build(p: Params, kit: Kit) -> Part:
    """The floor lies a little over the ground, since the ground itself is not dug; the skirt dips under it."""
    out, r = Collector(), p.radius
    rng = kit.rng("crater")
    rows, seg = kit.n(30, 12), kit.n(72, 28)
    t = np.linspace(0.002, 2.1, rows)
    a = np.linspace(0, 2 * np.pi, seg + 1)
    tt, aa = np.meshgrid(t, a, indexing="ij")
    ring = np.stack([np.cos(aa) * 2, np.sin(aa) * 2, tt * 3], -1).reshape(-1, 3)
    wob = fbm(ring + kit.seed % 50, 1.0, 4, 3).reshape(tt.shape)
    rad = tt * r * (1 + 0.12 * wob * smoothstep(tt, 0.2, 1.0))
    hill = p.rim * r * np.where(tt < 1, 0.12 + 0.88 * smoothstep(tt, 0.45, 1.0) ** 1.3, np.exp(-(np.maximum(tt - 1, 0) / 0.36) ** 1.3))
    rays = 0.25 * np.clip(np.sin(aa * 9 + 3 * wob), 0, 1) * np.exp(-np.abs(tt - 1.25) / 0.3)
    z = hill * (1 + 0.35 * wob * smoothstep(tt, 0.3, 0.9) + rays) + 0.02 - 0.22 * smoothstep(tt, 1.6, 2.1)
    g = np.stack([rad * np.cos(aa), rad * np.sin(aa), z], -1)
    m = sheet(g)
    tone = 1 + 0.2 * wob.ravel() - 0.22 * (smoothstep(tt, 0.7, 0.2) * smoothstep(tt, 0.0, 0.2)).ravel() + 0.12 * rays.ravel()
    base = (0.25, 0.115, 0.06) if p.style == "mars" else (0.2, 0.195, 0.19)
    out.add("ground", finish.of("regolith", base, 0.96, 0.5), m.tinted(tone))
    n = int(70 * p.stones)
    if n:
        q = np.sqrt(rng.uniform(0.3, 3.2, n))
        k = rng.uniform(0, 2 * np.pi, n)
        i = np.clip(np.searchsorted(t, q), 0, rows - 1)
        j = (k / (2 * np.pi) * seg).astype(int) % seg
        size = r * 0.02 * np.exp(rng.normal(0, 0.6, n)) + 0.03
        at = g[i, j] + np.c_[0 * q, 0 * q, 0.1 * size]
        one = crease_normals(Mesh(*_stone(kit)), 0.6)
        out.add("stone", finish.of("rock", (0.8 * base[0], 0.8 * base[1], 0.8 * base[2]), 0.95), copies(one, at, rng.uniform(0, 6.28, n), size * 2, 1 + rng.uniform(-0.3, 0.2, n)))
    b = np.arange(10) * np.pi / 5
    solids = [cylinder_collider(0.62 * r, 0.25 * p.rim * r + 0.02)]
    for k0, k1 in zip(b, np.roll(b, -1), strict=True):
        pts = [(c * r * np.cos(k), c * r * np.sin(k), h) for k in (k0, k1) for c, h in ((0.6, 0.0), (1.0, p.rim * r), (1.5, 0.0), (1.1, 0.9 * p.rim * r))]
        solids.append(hull_collider(pts))
    return Part(out.surfaces(), colliders=tuple(solids), mass=5000, anchors={"center": (0, 0, 0.1 * p.rim * r), "top": (r, 0, p.rim * r)})


def _stone(kit: Kit) -> tuple[np.ndarray, np.ndarray]:
    m = rock((1.0, 0.85, 0.7), kit.seed % 91, 8)
    return m.vertices, m.faces
