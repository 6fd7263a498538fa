"""Books by the shelf: curved spines, boards, inset pages, bands; runs, gaps, leaners and stacks. Plain functions, no maker."""

from __future__ import annotations

from functools import cache

import numpy as np

from worldloom.geometry import Floats, Mesh, join, sheet, stamp

PALETTE = np.array(
    [
        (0.10, 0.022, 0.018),
        (0.16, 0.05, 0.025),
        (0.03, 0.055, 0.03),
        (0.022, 0.035, 0.075),
        (0.12, 0.07, 0.03),
        (0.05, 0.028, 0.02),
        (0.2, 0.14, 0.07),
        (0.3, 0.24, 0.15),
        (0.04, 0.04, 0.045),
        (0.09, 0.03, 0.05),
        (0.05, 0.09, 0.09),
        (0.22, 0.09, 0.04),
    ]
)
MODERN = np.array(
    [
        (0.55, 0.5, 0.44),
        (0.5, 0.12, 0.06),
        (0.07, 0.2, 0.34),
        (0.55, 0.38, 0.06),
        (0.1, 0.26, 0.16),
        (0.06, 0.06, 0.065),
        (0.6, 0.58, 0.55),
        (0.38, 0.2, 0.3),
        (0.12, 0.33, 0.38),
        (0.44, 0.26, 0.14),
    ]
)


@cache
def _unit_book() -> tuple[Mesh, Floats]:
    """A book of extents 1 x 1 x 1, spine at y = 0 towards -Y, x centred, z from 0, and its paint: (n,) 0 cloth, 1 page, 2 gilt."""
    a = np.array([-1.0, 0.0, 1.0])
    rows = np.array([0, 0.12, 0.125, 0.15, 0.155, 0.7, 0.705, 0.84, 0.845, 0.9, 0.905, 1.0])
    gilt = np.array([0, 0, 2, 2, 0, 0, 2, 2, 0, 2, 2, 0])
    x, y = a / 2, 0.1 * (a * a) - 0.1
    grid = np.stack([np.repeat(x[:, None], len(rows), 1), np.repeat(y[:, None], len(rows), 1), np.repeat(rows[None], 3, 0)], -1)
    spine = sheet(grid)
    paint = [np.tile(gilt, 3)]
    boards = [
        plate((-0.5, 0.0, 0), (-0.42, 1, 1)),
        plate((0.42, 0.0, 0), (0.5, 1, 1)),
        plate((-0.42, 0.04, 0.02), (0.42, 0.96, 0.98)),
    ]
    paint += [np.zeros(len(boards[0].vertices)), np.zeros(len(boards[1].vertices)), np.ones(len(boards[2].vertices))]
    whole, tone = join([spine, *boards]), np.concatenate(paint)
    for shared in (whole.vertices, whole.faces, whole.normals, whole.uv, tone):
        if shared is not None:
            shared.flags.writeable = False  # all books of all shelves are cut from it
    return whole, tone


def plate(lo: tuple[float, float, float], hi: tuple[float, float, float]) -> Mesh:
    """A sharp box of 12 triangles with flat normals."""
    a, b = np.asarray(lo, float), np.asarray(hi, float)
    v: list[Floats] = []
    n, f, uv = list(v), [], list(v)
    for ax in range(3):
        u, w = (ax + 1) % 3, (ax + 2) % 3
        for s in (0, 1):
            q = np.zeros((4, 3))
            q[:, ax] = b[ax] if s else a[ax]
            q[:, u], q[:, w] = [a[u], b[u], b[u], a[u]], [a[w], a[w], b[w], b[w]]
            q = q if s else q[::-1]
            f.append(np.array([[0, 1, 2], [0, 2, 3]]) + 4 * len(v))
            v.append(q)
            n.append(np.eye(3)[[ax] * 4] * (1 if s else -1))
            uv.append(q[:, [u, w]])
    return Mesh(np.concatenate(v), np.concatenate(f), np.concatenate(n), np.concatenate(uv))


def book(width: float, depth: float, height: float, tone: Floats, gilt: bool = True, fade: float = 1.0) -> Mesh:
    """One upright book, spine towards -Y at y = 0, standing on z = 0."""
    m, paint = _unit_book()
    gold = np.array([0.55, 0.38, 0.13]) if tone.mean() < 0.25 else np.array([0.06, 0.05, 0.05])
    page = np.array([0.62, 0.55, 0.42]) * fade
    ink = gold if gilt else tone * 0.8
    c = np.where((paint == 1)[:, None], page, np.where((paint == 2)[:, None], ink, tone))
    m = m.scaled((width, depth, height))
    return Mesh(m.vertices, m.faces, m.normals, m.vertices[:, [0, 2]], c)


def shelf(
    width: float, height: float, depth: float, rng: np.random.Generator, fill: float = 0.9, modern: bool = False
) -> Mesh | None:
    """Books in a bay: x from 0 to `width`, spines near y = 0, on z = 0, none taller than `height`. Colours are vertex colours."""
    tones = MODERN if modern else PALETTE
    out: list[Mesh] = []
    x = float(rng.uniform(0, 0.02))
    while x < width - 0.03:
        r = rng.random()
        if r > fill + 0.04:
            x += float(rng.uniform(0.05, 0.16))
            continue
        tone = tones[rng.integers(len(tones))] * rng.uniform(0.75, 1.25)
        tall = min(height - 0.02, float(rng.uniform(0.19, 0.31)))
        deep = min(depth - 0.02, tall * float(rng.uniform(0.62, 0.74)))
        if r < 0.025 and width - x > tall + 0.02:
            x += _pile(out, x, tall, deep, height, tones, rng)
            continue
        run = int(rng.choice([1, 1, 2, 3, 4, 6]))
        thick = float(rng.uniform(0.017, 0.048))
        for _ in range(run):
            if x + thick > width:
                return _done(out)
            own = tone if run > 2 else tones[rng.integers(len(tones))] * rng.uniform(0.75, 1.25)
            t = thick * float(rng.uniform(0.85, 1.15)) if run > 2 else float(rng.uniform(0.016, 0.05))
            x += _stand(out, x, t, deep, tall if run > 2 else tall * float(rng.uniform(0.88, 1)), own, width, rng)
    return _done(out)


def _done(out: list[Mesh]) -> Mesh | None:
    return join(out) if out else None


def _stand(
    out: list[Mesh], x: float, t: float, deep: float, tall: float, tone: Floats, width: float, rng: np.random.Generator
) -> float:
    m = book(t, deep, tall, tone, bool(rng.random() < 0.8))
    y = float(rng.uniform(0.008, 0.03))
    lean = float(rng.uniform(0.1, 0.22)) if rng.random() < 0.06 and x + t + 0.3 * tall < width else 0.0
    if lean:
        c, s = np.cos(lean), np.sin(lean)
        m = m.moved((-t / 2, 0, 0)).turned([[c, 0, -s], [0, 1, 0], [s, 0, c]])
        m = m.moved((-float(m.bounds[0, 0]), 0, -float(m.bounds[0, 2])))
        out.append(m.moved((x + 0.001, y, 0)))
        return float(np.ptp(m.vertices[:, 0])) + 0.003
    out.append(m.moved((x + t / 2, y, 0)))
    return t + float(rng.uniform(0.0006, 0.002))


def _pile(out: list[Mesh], x: float, tall: float, deep: float, height: float, tones: Floats, rng: np.random.Generator) -> float:
    z = 0.0
    for _ in range(int(rng.integers(2, 5))):
        t = float(rng.uniform(0.022, 0.045))
        if z + t > height - 0.02:
            break
        m = flat(
            book(
                t,
                deep * float(rng.uniform(0.85, 1)),
                tall * float(rng.uniform(0.85, 1)),
                tones[rng.integers(len(tones))] * rng.uniform(0.75, 1.25),
            )
        )
        a = float(rng.normal() * 0.05)
        out.append(stamp(m, [(x + tall / 2, 0.03, z)], [a]))
        z += t + 0.0008
    return tall + 0.03


def flat(m: Mesh) -> Mesh:
    """An upright book laid on its side, its length along x, centred, lowest point z = 0."""
    m = m.turned([[0, 0, 1], [0, 1, 0], [-1, 0, 0]])
    lo, hi = m.bounds
    return m.moved((-(lo[0] + hi[0]) / 2, 0, -lo[2]))


__all__ = ["PALETTE", "MODERN", "plate", "book", "shelf", "flat"]
