"""Stone by stone: round courses, dry-stone faces, arches, column drums and steps."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import boards, tints
from worldloom.geometry import Floats, Mesh, fbm, lathe, rock, rot_z, stamp


def ring_courses(radius: float, thick: float, height: float, kit: Kit, course: float = 0.2, count: int = 0) -> Mesh:
    """A round wall of outer `radius` from single stones, standing on z = 0; courses break joints."""
    rng = kit.rng("ring")
    rows = max(1, int(round(height / course)))
    n = count or max(8, int(2 * np.pi * radius / 0.36))
    k, j = np.meshgrid(np.arange(n), np.arange(rows), indexing="ij")
    a = ((k + 0.5 * (j % 2)) / n * 2 * np.pi + rng.uniform(-0.12, 0.12, k.shape) / n).ravel()
    z = ((j + 0.5) * height / rows).ravel()
    r = radius - thick / 2 + rng.uniform(-0.012, 0.012, a.shape)
    size = np.c_[np.full(len(a), thick), 2 * np.pi * radius / n * rng.uniform(0.93, 0.985, len(a)), np.full(len(a), height / rows - 0.012)]
    c, s, o = np.cos(a), np.sin(a), np.zeros(len(a))
    turn = np.stack([np.stack([c, -s, o], 1), np.stack([s, c, o], 1), np.stack([o, o, o + 1], 1)], 1)
    return boards(size, np.stack([r * c, r * s, z], 1), 0.022, tints(rng, len(a), 0.24), turn)


def dry_stones(length: float, height: float, thick: float, kit: Kit) -> Mesh:
    """A dry-stone wall along X on z = 0: irregular courses on both faces and a row of cope stones on edge."""
    rng = kit.rng("stones")
    kinds = [rock((1, 1, 1), 11 + k, max(6, kit.n(8, 6)), 0.3) for k in range(4)]
    at, size = [], []
    z, row = 0.0, 0
    while z < height - 0.16:
        h = float(rng.uniform(0.1, 0.19)) * (1.25 if row == 0 else 1.0)
        x = -length / 2 + float(rng.uniform(-0.1, 0.05))
        while x < length / 2 - 0.03:
            w = min(float(rng.uniform(0.16, 0.44)), length / 2 + 0.05 - x)
            batter = thick * (0.5 - 0.12 * z / height)
            for s in (1, -1):
                at.append((x + w / 2, s * (batter - 0.14), z + h / 2))
                size.append((w * 1.12, 0.34, h * 1.18))
            x += w
        z, row = z + h, row + 1
    n = int(length / 0.16)
    at += [(float(q), 0.0, z + 0.1) for q in (np.arange(n) + 0.5) / n * length - length / 2]
    size += [(0.17, thick * 0.86, 0.26)] * n
    return _rocks(kinds, np.array(at), np.array(size), rng)


def _rocks(kinds: list[Mesh], at: Floats, size: Floats, rng: np.random.Generator) -> Mesh:
    """Rocks of three sizes an axis at places: scaled copies with tints, without a loop over stones."""
    from worldloom.geometry import join

    pick = rng.integers(0, len(kinds), len(at))
    tone = tints(rng, len(at), 0.26)
    flip = rng.integers(0, 2, (len(at), 3)) * 2.0 - 1
    out = []
    for k, m in enumerate(kinds):
        q = pick == k
        s = size[q] * flip[q]
        v = (m.vertices[None] * s[:, None] + at[q][:, None]).reshape(-1, 3)
        f = (m.faces[None] + (np.arange(q.sum()) * len(m.vertices))[:, None, None]).reshape(q.sum(), -1, 3)
        f[np.prod(s, 1) < 0] = f[np.prod(s, 1) < 0][..., ::-1]
        normals = m.normals if m.normals is not None else m.vertices
        n = normals[None] / s[:, None]
        n = (n / np.linalg.norm(n, axis=-1, keepdims=True)).reshape(-1, 3)
        out.append(Mesh(v, f.reshape(-1, 3), n, None, np.repeat(tone[q], len(m.vertices))[:, None] * np.ones(3)))
    return join(out)


def voussoirs(radius: float, ring: float, depth: float, kit: Kit, start: float = 0.0, end: float = np.pi, count: int = 15) -> Mesh:
    """Wedge stones of an arch in the plane XZ about the origin, `ring` thick, running back from y = 0 to y = depth."""
    rng = kit.rng("arch")
    a = np.linspace(start, end, count + 1)
    mid = (a[1:] + a[:-1]) / 2
    wide = (radius + ring / 2) * (end - start) / count * 0.97
    turn = np.stack([[[np.sin(k), 0, np.cos(k)], [0, 1, 0], [-np.cos(k), 0, np.sin(k)]] for k in mid])
    at = np.stack([(radius + ring / 2) * np.cos(mid), np.full(count, depth / 2), (radius + ring / 2) * np.sin(mid)], 1)
    return boards((wide, depth, ring), at, 0.02, tints(rng, count, 0.2), turn)


def fluted(radius: float, height: float, flutes: int, kit: Kit, taper: float = 0.82, cut: float = 1.0) -> Mesh:
    """A Doric shaft on z = 0 with entasis; `cut` < 1 breaks it off raggedly at that share of its height."""
    per = max(3, kit.n(5, 3))
    n = flutes * per
    a = np.linspace(0, 2 * np.pi, n + 1)
    groove = 1 - 0.06 * np.sin(np.linspace(0, flutes * np.pi, n + 1)) ** 2 * 1.0
    groove = 1 - 0.075 * np.abs(np.sin(a * flutes / 2)) ** 0.8
    t = np.linspace(0, cut, max(4, kit.n(9, 4)))
    r = radius * (1 - (1 - taper) * t**1.35)
    p = np.stack([r[:, None] * groove * np.cos(a), r[:, None] * groove * np.sin(a), np.broadcast_to((t * height)[:, None], (len(t), n + 1))], -1)
    if cut < 1:
        p[-1, :, 2] += 0.35 * radius * fbm(p[-1] * [1, 1, 0] + kit.seed % 31, radius, 2, 5)
        p[-1, -1] = p[-1, 0]
    from worldloom.geometry import join, sheet

    side = sheet(p[:, ::-1], smooth=True)
    lid = np.stack([p[-1], np.broadcast_to(p[-1].mean(0), p[-1].shape)])
    return join([side, sheet(lid[:, ::-1], smooth=False)])


def doric_capital(radius: float, sides: int = 20) -> Mesh:
    """Necking, echinus and square abacus on z = 0 for a shaft of this top radius."""
    from worldloom.geometry import box, join

    r = radius
    bowl = lathe([(0, 0), (r, 0), (r, 0.12 * r), (1.04 * r, 0.14 * r), (1.04 * r, 0.2 * r), (1.1 * r, 0.26 * r), (1.42 * r, 0.6 * r), (1.42 * r, 0.7 * r), (0, 0.7 * r)], sides, 0.5)
    return join([bowl, box((3.0 * r, 3.0 * r, 0.42 * r), 0.02, (0, 0, 0.9 * r))])


def stair(width: float, steps: int, rise: float, run: float, kit: Kit) -> Mesh:
    """Solid steps that climb towards +Y from y = 0, each of several stones."""
    rng, parts = kit.rng("stair"), max(1, int(width / 1.1))
    k, j = np.meshgrid(np.arange(steps), np.arange(parts), indexing="ij")
    cut = np.linspace(-width / 2, width / 2, parts + 1)
    x = ((cut[1:] + cut[:-1]) / 2)[j.ravel()]
    y = (k.ravel() + 0.5) * run
    z = (k.ravel() + 0.5) * rise
    size = np.c_[np.full(len(x), width / parts - 0.008), np.full(len(x), run + 0.04), np.full(len(x), rise - 0.004)]
    return boards(size, np.c_[x, y, z], 0.015, tints(rng, len(x), 0.16))


def scattered(mesh: Mesh, at: Floats, rng: np.random.Generator) -> Mesh:
    """Copies lying about with random headings."""
    return stamp(mesh, at, rng.uniform(0, 6, len(at))).turned(rot_z(0.0))


__all__ = ["ring_courses", "dry_stones", "voussoirs", "fluted", "doric_capital", "stair", "scattered"]
