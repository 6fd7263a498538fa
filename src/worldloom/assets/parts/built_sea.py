"""Shared gear of the sea: nets, floats, crates, tyres, lifebuoys, flags and ladders."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import boards, copies, tints, wires
from worldloom.geometry import Floats, Mesh, fbm, join, rot_x, sheet, sphere, stamp, torus, tube, unit
from worldloom.world import RGB

CRATE_COLORS: tuple[RGB, ...] = ((0.03, 0.13, 0.33), (0.5, 0.3, 0.04), (0.42, 0.07, 0.03), (0.05, 0.22, 0.12), (0.5, 0.49, 0.46))


def tyre(ring: float = 0.25, radius: float = 0.09) -> Mesh:
    """A tyre hung as a fender: its axis is Y, centred on the origin."""
    return torus(ring, radius, 24, 8).turned(rot_x(np.pi / 2))


def lifebuoy() -> tuple[Mesh, Mesh]:
    """The ring and its four bands, axis along X."""
    ring = torus(0.29, 0.07, 28, 10)
    bands = []
    for a in np.arange(4) * np.pi / 2 + 0.78:
        t = np.linspace(a - 0.14, a + 0.14, 4)
        bands.append(tube(np.stack([0.29 * np.cos(t), 0.29 * np.sin(t), 0 * t], 1), 0.077, 10, caps=False))
    turn = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
    return ring.turned(turn), join(bands).turned(turn)


def flag(width: float = 0.75, height: float = 0.45) -> Mesh:
    """A flag flying along -X from its hoist, hanging from z = 0."""
    u, v = np.meshgrid(np.linspace(0, 1, 14), np.linspace(0, 1, 7), indexing="ij")
    wave = 0.13 * u * np.sin(u * 7 + 1)
    p = np.stack([-width * u, wave, -height * v * (1 - 0.3 * u) - 0.16 * u**2], -1)
    return sheet(p).swaying(u.ravel())


def net_heap(kit: Kit, radii: ArrayLike = (1.0, 0.8, 0.5), loops: int = 60) -> tuple[Mesh, Mesh]:
    """(net with loose twine, floats) lying on z = 0 within the radii (3,)."""
    r, rng = np.asarray(radii, float), kit.rng("heap")
    t, a = np.meshgrid(np.linspace(0, 1, kit.n(20, 10)), np.linspace(0, 2 * np.pi, kit.n(44, 20)), indexing="ij")
    q = np.stack([r[0] * t * np.cos(a), r[1] * t * np.sin(a), r[2] * (1 - t**2) ** 0.8], -1)
    n = fbm(q + rng.uniform(0, 50, 3), 0.35, 4, 3)
    n[:, -1] = n[:, 0]
    n[0] = n[0].mean()
    fade = 1 - t**4
    q[..., 2] = np.maximum(q[..., 2] * (1 + 0.75 * n), 0)
    q[..., :2] *= (1 + 0.22 * n * fade)[..., None] / 1.12
    shade = 0.55 + 0.8 * np.clip(0.5 + n, 0, 1)
    body = sheet(q).tinted(0.4 * shade.ravel())
    mesh = _knotted(q + [0, 0, 0.006], shade)
    twine = [_loop(rng, r) for _ in range(kit.n(loops, 12))]
    c = rng.normal(0, 0.38, (9, 2)).clip(-0.75, 0.75)
    z = np.clip(1 - (c**2).sum(1), 0, 1) ** 0.8
    floats = copies(
        sphere(1.0, 10),
        np.c_[c * r[:2], r[2] * z * 0.98 + 0.05],
        None,
        rng.uniform(0.06, 0.09, 9) * min(1.0, 1.6 * r[2] ** 0.5),
        tints(rng, 9),
    )
    return join([body, mesh, *twine]), floats


def _knotted(q: Floats, shade: Floats) -> Mesh:
    """The cords of a net over a surface (rows, columns, 3), closed along its columns: both diagonals, every second one."""
    rows, columns = q.shape[0], q.shape[1] - 1
    i, j = np.meshgrid(np.arange(1, rows - 1), np.arange(0, columns, 2), indexing="ij")
    ends = [(q[i, (j + i * s) % columns], q[i + 1, (j + (i + 1) * s) % columns]) for s in (1, -1)]
    a, b = (np.concatenate([e[k].reshape(-1, 3) for e in ends]) for k in (0, 1))
    tone = np.tile(shade[i, j].ravel(), 2)
    cords = wires(a, b, 0.007, 3)
    flat = replace(cords, vertices=np.maximum(cords.vertices, [-9.0, -9.0, 0.0]))
    return flat.tinted(np.repeat(1.5 * tone, len(cords.vertices) // len(tone)))


def _loop(rng: np.random.Generator, r: Floats) -> Mesh:
    c, b, size = rng.normal(0, 0.4, 2), rng.uniform(0, 6.3), rng.uniform(0.1, 0.35) * r[0]
    s = np.linspace(0, rng.uniform(2, 6), 14)
    x = np.clip(c[0], -0.7, 0.7) * r[0] + size * np.cos(s + b)
    y = np.clip(c[1], -0.7, 0.7) * r[1] + size * np.sin(1.2 * s + b)
    k = np.clip(1 - (x / r[0]) ** 2 - (y / r[1]) ** 2, 0, 1)
    z = np.maximum(r[2] * k**0.8 * 1.1 + 0.02 + 0.03 * np.sin(3 * s), 0.008)
    return tube(np.stack([x, y, z], 1), 0.008, 4, caps=False).tinted(rng.uniform(1.1, 2.6))


def hung_net(start: ArrayLike, end: ArrayLike, drop: float, count: int = 22) -> Mesh:
    """A net with diamond meshes drying between two points, `drop` metres deep."""
    a, b, nv = np.asarray(start, float), np.asarray(end, float), max(5, int(count * 0.7))
    u, v = np.meshgrid(np.linspace(0, 1, count), np.linspace(0, 1, nv), indexing="ij")
    q = a + (b - a) * u[..., None]
    q[..., 2] -= drop * v * (1 - 0.35 * np.sin(np.pi * u)) + 0.15 * np.sin(np.pi * u)
    side = unit(np.cross(b - a, [0, 0, 1.0]))
    q = q + side * (0.13 * np.sin(u * 31 + 2 * v) * (0.3 + v))[..., None]
    out = []
    for k in range(-nv + 2, count - 2):
        i = np.arange(count)
        j = i - k
        ok = (j >= 0) & (j < nv)
        if ok.sum() > 2:
            out += [tube(q[i[ok], j[ok]], 0.0065, 3, caps=False), tube(q[count - 1 - i[ok], j[ok]], 0.0065, 3, caps=False)]
    return join([*out, tube(q[:, 0], 0.012, 5)])


def crate(length: float = 0.6, width: float = 0.4, height: float = 0.26, slats: int = 3) -> Mesh:
    """A slatted fish box standing on z = 0."""
    t = 0.016
    z = (np.arange(slats) + 0.5) * (height - 0.02) / slats + 0.02
    h = (height - 0.02) / slats * 0.78
    long = [((length, t, h), (0, s * (width - t) / 2, k)) for k in z for s in (1, -1)]
    short = [((t, width, h), (s * (length - t) / 2, 0, k)) for k in z for s in (1, -1)]
    posts = [
        ((0.04, 0.04, height), (x * (length / 2 - 0.025), y * (width / 2 - 0.025), height / 2)) for x in (1, -1) for y in (1, -1)
    ]
    floor = [((length, width, 0.016), (0, 0, 0.014))]
    parts = long + short + posts + floor
    return boards([s for s, _ in parts], [c for _, c in parts], 0.004)


def crate_stack(
    rng: np.random.Generator, high: int, size: tuple[float, float, float] = (0.6, 0.4, 0.26)
) -> list[tuple[str, RGB, Mesh]]:
    """(role, colour, mesh) of crates piled on z = 0, each a little askew."""
    one, picks = crate(*size), rng.permutation(len(CRATE_COLORS))
    out = []
    for k in range(high):
        c = int(picks[k % 3])
        at = [rng.normal(0, 0.012), rng.normal(0, 0.012), k * (size[2] + 0.004)]
        out.append((f"crate_{c}", CRATE_COLORS[c], stamp(one, [at], [rng.normal(0, 0.05)])))
    return out


def ladder(height: float, width: float = 0.42, bar: float = 0.02) -> Mesh:
    """An iron ladder in the plane y = 0, from z = 0 down to -height."""

    z = -np.arange(0.15, height, 0.29)
    a = [(-width / 2, 0, 0.25), (width / 2, 0, 0.25), *((-width / 2, 0, k) for k in z)]
    b = [(-width / 2, 0, -height), (width / 2, 0, -height), *((width / 2, 0, k) for k in z)]
    return wires(a, b, bar, 6)


__all__ = ["CRATE_COLORS", "tyre", "lifebuoy", "flag", "net_heap", "hung_net", "crate", "crate_stack", "ladder"]
