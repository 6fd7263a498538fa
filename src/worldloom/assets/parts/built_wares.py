"""Goods that fill crates, stalls and baskets: fish, fruit, bottles, bread, ice. Each lies on z = 0 within an area (x, y)."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import boards, copies, tints
from worldloom.geometry import Mesh, join, lathe, place, rot_x, rot_y, rot_z, sphere, spline

Area = tuple[float, float]


def scatter(kit: Kit, area: Area, pitch: float, label: str = "scatter") -> np.ndarray:
    """Jittered grid points (n, 2) that fill an area."""
    rng = kit.rng(label)
    nx, ny = max(1, int(area[0] / pitch)), max(1, int(area[1] / pitch))
    x, y = np.meshgrid((np.arange(nx) + 0.5) / nx - 0.5, (np.arange(ny) + 0.5) / ny - 0.5, indexing="ij")
    p = np.stack([x.ravel() * area[0], y.ravel() * area[1]], 1)
    return np.asarray(p + rng.uniform(-0.12, 0.12, p.shape) * pitch)


def fruit(kit: Kit, area: Area, radius: float, layers: int = 2) -> Mesh:
    """Heaped round fruit of slightly different size and ripeness."""
    rng = kit.rng("fruit")
    prof = [(0, -0.9), (0.35, -1.0), (0.8, -0.62), (1.0, 0.0), (0.84, 0.6), (0.4, 0.94), (0.12, 0.9), (0, 0.82)]
    one = lathe(np.asarray(prof) * radius, kit.n(9, 6), True)
    at, shrink = [], 1.0
    for k in range(layers):
        p = scatter(kit, (area[0] * shrink - radius, area[1] * shrink - radius), 2.05 * radius, f"layer{k}")
        at.append(np.c_[p, np.full(len(p), radius * (0.9 + 1.5 * k)) + rng.normal(0, 0.1 * radius, len(p))])
        shrink *= 0.72
    pos = np.concatenate(at)
    tone = np.stack([rng.uniform(0.8, 1.12, len(pos)), rng.uniform(0.6, 1.4, len(pos)), np.ones(len(pos))], 1)
    return copies(one, pos, rng.uniform(0, 6, len(pos)), rng.uniform(0.88, 1.08, len(pos)), tone)


def one_fish(length: float = 0.3, sides: int = 8) -> Mesh:
    """A fish lying on its side along X, belly towards -Y: body, tail and back fin; dark above, silver below."""
    s = np.linspace(0, 1, 12)
    deep = np.interp(s, [0, 0.08, 0.3, 0.6, 0.85, 0.93, 1], [0.004, 0.07, 0.125, 0.1, 0.04, 0.03, 0.034]) * length
    body = lathe(np.c_[deep, (s - 0.5) * length], sides, True).scaled((0.5, 1.0, 1.0)).turned(rot_y(np.pi / 2))
    tail = (
        np.array(
            [(0.46, 0, 0), (0.62, 0.11, 0), (0.57, 0, 0), (0.62, -0.11, 0), (0.05, 0.11, 0), (-0.14, 0.12, 0), (-0.02, 0.17, 0)]
        )
        * length
    )
    fins = Mesh(
        tail,
        np.array([[0, 2, 1], [0, 3, 2], [4, 6, 5], [0, 1, 2], [0, 2, 3], [4, 5, 6]]),
        np.tile([0.0, 0, 1], (7, 1)),
        tail[:, :2],
    )
    out = join([body, fins]).moved((0, 0, 0.06 * length))
    y = np.clip(out.vertices[:, 1] / (0.12 * length), -1, 1)
    return out.tinted(np.where(y[:, None] > 0.15, [0.16, 0.22, 0.26], [0.9, 0.9, 0.88]))


def fish(kit: Kit, area: Area) -> Mesh:
    """Fish laid in rows, heads and tails alternating."""
    rng = kit.rng("fish")
    p = scatter(kit, (area[0] - 0.1, area[1]), 0.09, "fish")[::2]
    keep = p[(np.abs(p[:, 0]) < max(area[0] / 2 - 0.17, 0.03))]
    p = keep if len(keep) else np.zeros((1, 2))
    yaw = rng.normal(0, 0.16, len(p)) + np.pi * (rng.random(len(p)) < 0.3)
    return copies(
        one_fish(min(0.28, 0.6 * area[0])),
        np.c_[p, rng.uniform(0, 0.05, len(p))],
        yaw,
        rng.uniform(0.8, 1.1, len(p)),
        tints(rng, len(p)),
    )


def bottle(height: float = 0.28, radius: float = 0.036, sides: int = 12) -> Mesh:
    """A wine or sake bottle standing on z = 0."""
    k = [
        (0, 0.0),
        (0.9, 0.0),
        (1, 0.02),
        (1, 0.58),
        (0.82, 0.68),
        (0.42, 0.78),
        (0.38, 0.94),
        (0.46, 0.95),
        (0.44, 1.0),
        (0, 1.0),
    ]
    return lathe([(r * radius, z * height) for r, z in k], sides)


def bottles(kit: Kit, area: Area, height: float) -> Mesh:
    """Bottles standing in a grid."""
    rng = kit.rng("bottles")
    p = scatter(kit, area, 0.088, "bottles")
    return copies(
        bottle(max(0.16, min(0.3, height + 0.03))), np.c_[p, 0 * p[:, 0]], rng.uniform(0, 6, len(p)), 1.0, tints(rng, len(p), 0.4)
    )


def ice(kit: Kit, area: Area) -> Mesh:
    """Crushed ice."""
    rng = kit.rng("ice")
    p = scatter(kit, area, 0.05, "ice")
    n = len(p)
    turn = np.stack([rot_z(a) @ rot_x(b) for a, b in rng.uniform(0, 3, (n, 2))])
    return boards(rng.uniform(0.04, 0.075, (n, 3)), np.c_[p, rng.uniform(-0.02, 0.015, n)], 0.006, tints(rng, n, 0.1), turn)


def loaf(length: float = 0.3, round_: bool = False) -> Mesh:
    """A loaf on z = 0: long with slashes across, or round."""
    if round_:
        m = sphere((0.5 * length, 0.5 * length, 0.3 * length), 14, (0, 0, 0.2 * length))
    else:
        s = np.linspace(-1, 1, 17)
        r = 0.11 * length * np.sqrt(np.maximum(1 - s**4, 0.0)) * (1 - 0.09 * (np.arange(17) % 3 == 1))
        m = lathe(np.c_[r, s * length / 2], 10, True).turned(rot_y(np.pi / 2)).moved((0, 0, 0.1 * length))
    z = m.vertices[:, 2] / m.bounds[1, 2]
    return m.tinted(np.where(z[:, None] > 0.75, [0.75, 0.6, 0.5], [1.1, 1.15, 1.2]))


def bread(kit: Kit, area: Area) -> Mesh:
    """Loaves side by side, long at the left, round at the right."""
    rng = kit.rng("bread")
    long = np.array([(x, 0.0, 0.0) for x in np.arange(-area[0] / 2 + 0.06, 0, 0.085)])
    spots = scatter(kit, (area[0] / 2 - 0.1, area[1] - 0.1), 0.2, "round") + [area[0] / 4, 0]
    a = copies(
        loaf(min(0.5, area[1])),
        long,
        np.pi / 2 + rng.normal(0, 0.06, len(long)),
        rng.uniform(0.9, 1.05, len(long)),
        tints(rng, len(long)),
    )
    b = copies(
        loaf(0.19, True),
        np.c_[spots, 0 * spots[:, 0]],
        rng.uniform(0, 6, len(spots)),
        rng.uniform(0.85, 1.1, len(spots)),
        tints(rng, len(spots)),
    )
    return join([a, b])


def bolts_of_cloth(kit: Kit, area: Area) -> list[Mesh]:
    """Rolls of cloth side by side, to be given colours one by one."""
    n = max(2, int(area[0] / 0.17))
    roll = (
        lathe([(0, -0.5), (0.95, -0.5), (1, -0.49), (1, 0.49), (0.95, 0.5), (0, 0.5)], 16)
        .scaled((0.075, 0.075, min(0.7, area[1])))
        .turned(rot_x(np.pi / 2))
    )
    return [place(roll, ((k + 0.5) / n * area[0] - area[0] / 2, 0, 0.075)) for k in range(n)]


def leafy(kit: Kit, radius: float) -> Mesh:
    """A cabbage or lettuce head."""
    t = spline([(0.15, -0.75), (0.75, -0.5), (1.0, 0.05), (0.8, 0.6), (0.3, 0.85), (0, 0.8)], 10) * radius
    m = lathe(t, 12, True)
    a = np.arctan2(m.vertices[:, 1], m.vertices[:, 0])
    wobble = 1 + 0.07 * np.sin(5 * a + 9 * m.vertices[:, 2] / radius)
    return Mesh(m.vertices * np.stack([wobble, wobble, np.ones_like(a)], 1), m.faces, m.normals, m.uv).tinted(
        1 + 0.4 * np.sin(7 * a)
    )


__all__ = ["scatter", "fruit", "one_fish", "fish", "bottle", "bottles", "ice", "loaf", "bread", "bolts_of_cloth", "leafy"]
