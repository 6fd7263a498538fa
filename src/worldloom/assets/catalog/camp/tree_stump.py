"""A tree stump with flaring roots, thick bark and a sawn, ringed top; mossy or snowy; can hold an axe or a cup."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Params as Base, Part, Support, Wear, cylinder_collider, finish, metres, np, number, surface
from worldloom.assets.parts.camp_wood import BARK, CUT, barked
from worldloom.assets.parts.flora_seasons import SNOW
from worldloom.geometry import Mesh, fbm, sheet, smooth_normals

CARD = Card("camp/tree_stump", 1, "tree_stump", ("stump", "tree stub", "chopping block", "stumps"), ("wood",), ("forest", "camp", "garden", "outdoor"))


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.1, 1.0)] = 0.28
    height: Annotated[float, metres(0.12, 1.4)] = 0.42
    moss: Wear = 0.5
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"old": Params(radius=0.5, moss=0.9), "block": Params(radius=0.22, height=0.55, moss=0.0), "snowy": Params(snow=0.9)}


def build(p: Params, kit: Kit) -> Part:
    """Bark with five roots, a slanting top with rings and a splinter edge."""
    rng = kit.rng("stump")
    n = 44 if kit.detail > 1.5 else 30 if kit.detail > 0.6 else 14 if kit.detail > 0.2 else 8
    a = np.linspace(0, 2 * np.pi, n + 1)
    z = p.height * np.array([-0.06, 0.0, 0.05, 0.12, 0.25, 0.45, 0.7, 0.9, 1.0])
    ph, roots = rng.uniform(0, 6), 5
    lobe = np.clip(np.cos(roots * a + ph + 0.6 * np.sin(2 * a)), 0, 1) ** 1.5
    low = np.exp(-np.maximum(z, 0) / (0.22 * p.height))[:, None]
    r = p.radius * (1 + 0.3 * low + 0.85 * low**1.6 * lobe)
    q = np.stack([np.cos(a), np.sin(a), 0 * a], 1)
    r = r * (1 + 0.07 * fbm(q[None] + np.stack([0 * z, 0 * z, 0.4 * z / p.height], 1)[:, None], 0.35, 3, kit.seed % 60))
    slope = 0.06 * p.height * np.cos(a - 1.1)[None] * np.clip(z / p.height, 0, 1)[:, None]
    v = np.stack([r * np.cos(a), r * np.sin(a), z[:, None] + slope], -1)
    m = sheet(v[::-1])
    nn = m.normals
    assert nn is not None
    if (nn[:, :2] * m.vertices[:, :2]).sum() < 0:
        m = Mesh(m.vertices, m.faces[:, ::-1], -nn, m.uv)
    furrow = fbm(m.vertices * [1, 1, 0.3], 0.12 * p.radius + 0.02, 3, 9)
    bark = m.tinted(np.clip((0.85 + 0.8 * furrow) * (0.65 + 0.35 * np.clip(m.vertices[:, 2] / (0.3 * p.height), 0, 1)), 0.3, 1.3))
    top, tint = _top(v[-1], p)
    out = [*barked("bark", bark, kit, p.snow, p.moss, BARK, 0.04)]
    out.append(surface("top", top.tinted(tint), finish.of("wood", CUT, 0.8, 0.5)))
    if p.snow > 0:
        lift = np.repeat(1 - np.array([1.0, 0.93, 0.86, 0.74, 0.6, 0.45, 0.3, 0.15, 0.0]) ** 5, n + 1) * 0.09 * p.snow
        out.append(surface("snow_top", smooth_normals(Mesh(top.vertices * [1.01, 1.01, 1] + np.c_[0 * lift, 0 * lift, lift + 0.004], top.faces)), SNOW))
    return Part(
        tuple(out), colliders=(cylinder_collider(p.radius * 1.05, p.height),), mass=900 * p.radius**2 * p.height * 3, friction=0.9,
        supports=(Support(name="top", center=(0, 0, round(p.height, 3)), size=(1.36 * p.radius, 1.36 * p.radius)),), anchors={"top": (0, 0, round(p.height, 3))}, functional_sides=("front", "back", "left", "right"), affordances=("sit",),
    )  # fmt: skip


def _top(rim, p: Params):  # type: ignore[no-untyped-def]
    """The cut: concentric rings by vertex colour, a radial crack."""
    mid = rim[:-1].mean(0)
    k = np.array([1.0, 0.93, 0.86, 0.74, 0.6, 0.45, 0.3, 0.15, 0.0])
    g = mid + (rim[None] - mid) * k[:, None, None]
    g[..., 2] -= 0.012 * p.radius * (1 - k)[:, None]
    m = sheet(g)
    nn = m.normals
    assert nn is not None
    up = np.tile([0.0, 0, 1], (len(m.vertices), 1))
    f = m.faces
    c = np.cross(m.vertices[f[0, 1]] - m.vertices[f[0, 0]], m.vertices[f[0, 2]] - m.vertices[f[0, 0]])
    m = Mesh(m.vertices, f if c[2] > 0 else f[:, ::-1], up, m.uv)
    ring = np.repeat(np.array([0.5, 1.0, 0.8, 1.05, 0.82, 1.0, 0.8, 0.95, 0.6]), len(rim))
    crack = np.tile(np.abs(np.linspace(0, 1, len(rim)) - 0.3) < 0.6 / len(rim), len(k))
    return m, ring * np.where(crack, 0.4, 1.0)
