"""Streams of glowing lava with a dark broken crust, running from a crater down to the foot of a volcano."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Annotated, Card, Effect, Kit, Params as Base, Part, finish, hull_collider, metres, number, surface
from worldloom.assets.parts.land_cone import cone_height, lava_path
from worldloom.geometry import Floats, Mesh, fbm, resample, smoothstep

CARD = Card("landforms/lava", 1, "lava", ("lava flow", "lava stream", "molten rock"), (), ("island", "volcano", "outdoor"))


class Params(Base):
    """Dials; `cone` is the seed of the volcano it runs down, so that it lies on that very surface."""

    radius: Annotated[float, metres(20.0, 600.0)] = 130.0
    height: Annotated[float, metres(10.0, 500.0)] = 118.0
    crater: Annotated[float, number(0.05, 0.3)] = 0.12
    cone: Annotated[int, number(0, 2**63)] = 0
    streams: Annotated[int, number(1, 6)] = 3
    bearing: Annotated[float, number(-3.2, 3.2, "rad")] = -1.57


PRESETS = {"one": Params(streams=1)}


def build(p: Params, kit: Kit) -> Part:
    """Hot cores that narrow and cool downhill, with crust along their banks."""
    seed = p.cone or kit.seed
    r = kit.rng("streams")
    hot, crust, steam = [], [], []
    for k in range(p.streams):
        bearing = p.bearing + (k - (p.streams - 1) / 2) * 0.42 + float(r.uniform(-0.08, 0.08))
        reach = 1.12 if k == p.streams // 2 else float(r.uniform(0.75, 1.08))
        line = resample(lava_path(bearing, p.radius, p.height, p.crater, seed, reach), p.radius / 60)
        width = p.radius * (0.011 + 0.007 * float(r.random())) * (1.3 if k == p.streams // 2 else 0.8)
        hot.append(_ribbon(line, width, p, seed, 0.9, True))
        crust.append(_ribbon(line, width * 2.0, p, seed, 0.35, False))
        if reach > 1.04:
            e = line[-1]
            steam.append(Effect(kind="steam", position=(float(e[0]), float(e[1]), float(max(e[2], 0))), size=(14.0, 14.0, 26.0), rate=2.0))
    core = finish.glow((1.0, 0.2, 0.028), 9.0)
    parts = (surface("core", hot, core), surface("crust", crust, finish.of("lava", (0.03, 0.026, 0.025), 0.9)))
    pts = np.concatenate([m.vertices for m in hot])
    return Part(parts, (hull_collider(pts),), mass=1e7, effects=tuple(steam))


def _ribbon(line: Floats, width: float, p: Params, seed: int, lift: float, core: bool) -> Mesh:
    d = np.gradient(line[:, :2], axis=0)
    d = d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-9)
    side = np.stack([-d[:, 1], d[:, 0]], 1)
    s = np.linspace(0, 1, len(line))
    across = np.linspace(-1, 1, 7)
    w = width * (0.8 + 1.3 * s) * (1 + 0.5 * fbm(line, 9.0, 3, 7))
    xy = line[:, None, :2] + side[:, None] * (across[None] * w[:, None])[..., None]
    flat = xy.reshape(-1, 2)
    z = cone_height(flat, p.radius, p.height, p.crater, seed).reshape(xy.shape[:2]) + lift * (1.2 - across**2)
    z = np.maximum(z, 0.25 * lift)
    v = np.concatenate([flat, z.reshape(-1, 1)], 1)
    i, j = np.meshgrid(np.arange(len(line) - 1), np.arange(6), indexing="ij")
    a = (i * 7 + j).ravel()
    f = np.concatenate([np.stack([a, a + 7, a + 8], 1), np.stack([a, a + 8, a + 1], 1)])
    tone = np.ones(len(v))
    if core:
        down = np.repeat(s, 7)
        plates = smoothstep(fbm(v, 4.0, 4, 8) + 0.35 * down + 0.3 * np.tile(across**2, len(line)), 0.1, 0.4)
        tone = (1.25 - 0.75 * down) * (1 - 0.93 * plates)
    mesh = Mesh(v, f, None, flat, np.repeat(np.clip(tone, 0.03, 1.3)[:, None], 3, 1))
    from worldloom.geometry import smooth_normals

    m = smooth_normals(mesh)
    assert m.normals is not None
    n = np.where(m.normals[:, 2:] < 0, -m.normals, m.normals)
    up = np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]])[:, 2].sum() > 0
    return Mesh(v, f if up else f[:, ::-1], n, flat, mesh.color)
