"""Marks on flat things: chalk and pen strokes, screen traces, clock dials, printed pages, painted pictures. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets.parts.built_glyphs import advance
from worldloom.assets.parts.built_glyphs import strokes as strokes_of
from worldloom.compute import rng
from worldloom.geometry import Floats, Mesh, fbm, join, smoothstep


def ribbon(line: Floats, width: float, y: float = 0.0) -> Mesh:
    """A flat stroke along points (k, 2) of (x, z), facing -Y at depth y."""
    p = np.asarray(line, float)
    d = np.gradient(p, axis=0)
    d = d / np.maximum(np.linalg.norm(d, axis=1, keepdims=True), 1e-9)
    n = np.stack([-d[:, 1], d[:, 0]], 1) * width / 2
    v = np.stack([p + n, p - n], 1).reshape(-1, 2)
    i = np.arange(len(p) - 1) * 2
    f = np.concatenate([np.stack([i, i + 1, i + 3], 1), np.stack([i, i + 3, i + 2], 1)])
    k = len(v)
    return Mesh(np.stack([v[:, 0], np.full(k, y), v[:, 1]], 1), f, np.tile([0, -1.0, 0], (k, 1)), v)


def strokes(lines: Sequence[Floats], width: float, y: float = 0.0, at: tuple[float, float] = (0, 0)) -> Mesh:
    """Many strokes shifted to (x, z)."""
    return join([ribbon(np.asarray(q) + at, width, y) for q in lines if len(q) > 1])


SIGNS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "+": (((0.05, 0.5), (0.5, 0.5)), ((0.275, 0.28), (0.275, 0.72))),
    "=": (((0.05, 0.6), (0.5, 0.6)), ((0.05, 0.4), (0.5, 0.4))),
    "/": (((0.05, 0.0), (0.45, 1.0)),),
    ":": (((0.2, 0.3), (0.2, 0.36)), ((0.2, 0.64), (0.2, 0.7))),
    "-": (((0.05, 0.5), (0.45, 0.5)),),
    "%": (((0.05, 0.0), (0.5, 1.0)), ((0.05, 0.85), (0.2, 0.85)), ((0.35, 0.15), (0.5, 0.15))),
}


def text(words: str, size: float, at: tuple[float, float], y: float = 0.0, weight: float = 0.11) -> Mesh:
    """A line of lettering `size` high centred at (x, z), facing -Y; also + = / : - %."""
    lines: list[Floats] = []
    x = 0.0
    for c in words:
        own = [np.asarray(q) for q in SIGNS[c]] if c in SIGNS else strokes_of(c)
        lines += [(np.asarray(q, float) + [x, -0.5]) * size for q in own]
        x += 0.72 if c in SIGNS else advance(c)
    return strokes([q - np.array([x * size / 2, 0]) for q in lines], weight * size, y, at)


def scribble(width: float, size: float, random: np.random.Generator) -> list[Floats]:
    """Handwriting that reads as words from afar: loops in groups, (k, 2) polylines from x = 0, on the line z = 0."""
    out, x = [], 0.0
    while x < width - size:
        letters = int(random.integers(3, 8))
        t = np.linspace(0, letters, letters * 7)
        tall = np.repeat(random.choice([0.5, 0.5, 0.55, 1.0], letters + 1), 7)[: len(t)]
        q = np.stack(
            [
                x + 0.42 * size * t + 0.12 * size * np.cos(2 * np.pi * t),
                0.5 * size * tall * (1 + np.sin(2 * np.pi * t + 0.6)) * 0.95,
            ],
            1,
        )
        out.append(q[q[:, 0] < width])
        x += letters * 0.42 * size + 0.55 * size
    return [q for q in out if len(q) > 3]


def quad(x0: float, x1: float, z0: float, z1: float, y: float) -> Mesh:
    """A rectangle facing -Y."""
    v = np.array([[x0, y, z0], [x1, y, z0], [x1, y, z1], [x0, y, z1]], float)
    return Mesh(v, np.array([[0, 1, 2], [0, 2, 3]]), np.tile([0, -1.0, 0], (4, 1)), v[:, [0, 2]])


def disc(radius: float, y: float, segments: int = 40, at: tuple[float, float] = (0, 0)) -> Mesh:
    """A disc facing -Y."""
    a = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    v = np.concatenate([[[0, 0]], radius * np.stack([np.cos(a), np.sin(a)], 1)]) + at
    i = np.arange(segments)
    f = np.stack([0 * i, i + 1, (i + 1) % segments + 1], 1)
    return Mesh(np.stack([v[:, 0], np.full(len(v), y), v[:, 1]], 1), f, np.tile([0, -1.0, 0], (len(v), 1)), v)


ROMAN = ("XII", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI")


def dial(radius: float, y: float, hour: float, numerals: str = "roman") -> tuple[Mesh, Mesh]:
    """A clock's face (a disc) and its marks with two hands, facing -Y; `hour` 0..12."""
    ticks = []
    for k in range(60):
        a = k * np.pi / 30
        r0 = 0.9 if k % 5 else 0.86
        d = np.array([np.sin(a), np.cos(a)])
        ticks.append(np.stack([d * r0 * radius, d * 0.94 * radius]))
    marks = [strokes(ticks, 0.012 * radius, y - 0.001)]
    for k, name in enumerate(ROMAN):
        a = k * np.pi / 6
        word = name if numerals == "roman" else str(k or 12)
        marks.append(text(word, 0.16 * radius, (0.72 * radius * np.sin(a), 0.72 * radius * np.cos(a)), y - 0.001, 0.13))
    for angle, long, w in ((hour / 12, 0.5, 0.05), (hour % 1, 0.78, 0.035)):
        d = np.array([np.sin(2 * np.pi * angle), np.cos(2 * np.pi * angle)])
        taper = ribbon(np.stack([-0.12 * radius * d, long * radius * d]), w * radius, y - 0.003)
        marks.append(taper)
    marks.append(disc(0.04 * radius, y - 0.004, 16))
    return disc(radius, y), join(marks)


def ecg(width: float, height: float, beats: float, n: int = 240) -> Floats:
    """(n, 2) trace of heart beats, from x = 0, about z = 0."""
    t = np.linspace(0, beats, n)
    q = t % 1
    waves = ((0.22, 0.035, 0.14), (0.36, 0.012, -0.16), (0.39, 0.014, 1.0), (0.425, 0.014, -0.3), (0.62, 0.06, 0.24))
    z = np.sum([h * np.exp(-(((q - c) / w) ** 2)) for c, w, h in waves], 0)
    return np.stack([t / beats * width, height * (z - 0.15)], 1)


def pleth(width: float, height: float, beats: float, n: int = 160) -> Floats:
    """(n, 2) pulse wave of an oximeter."""
    t = np.linspace(0, beats, n)
    q = t % 1
    return np.stack(
        [t / beats * width, height * (np.exp(-(((q - 0.3) / 0.12) ** 2)) + 0.4 * np.exp(-(((q - 0.58) / 0.12) ** 2)) - 0.4)], 1
    )


def painted(width: float, height: float, y: float, subject: str, seed: int, cells: int = 72) -> Mesh:
    """A picture in vertex colours, centred at x = 0 from z = 0, facing -Y: landscape, seascape, portrait, abstract or still_life."""
    nx, nz = cells, max(16, round(cells * height / width))
    u, v = np.meshgrid(np.linspace(0, 1, nx), np.linspace(0, 1, nz), indexing="ij")
    aspect = width / height
    color = {
        "landscape": _landscape,
        "seascape": _seascape,
        "portrait": _portrait,
        "abstract": _abstract,
        "still_life": _still_life,
    }[subject](u * aspect, v, aspect, seed)
    daub = 1 + 0.16 * fbm(np.stack([u * aspect, 0 * u, v], -1), (0.05, 1, 0.02), 2, seed % 60)
    g = np.stack([(u - 0.5) * width, np.full(u.shape, y), v * height], -1)
    from worldloom.geometry import sheet

    return sheet(g).tinted((color * daub[..., None]).clip(0.004, 0.85).reshape(-1, 3))


def _mix(a: Floats, b: ArrayLike, t: ArrayLike) -> Floats:
    return np.asarray(a + (np.asarray(b, float) - a) * np.clip(np.asarray(t, float), 0, 1)[..., None])


def _sky(x: Floats, v: Floats, horizon: float, seed: int) -> Floats:
    up = np.clip((v - horizon) / (1 - horizon), 0, 1)
    warm = [(0.62, 0.4, 0.2), (0.5, 0.42, 0.34), (0.6, 0.5, 0.4)][seed % 3]
    c = _mix(np.broadcast_to(np.array(warm), (*v.shape, 3)), (0.17, 0.24, 0.33), up**0.8)
    cloud = fbm(np.stack([x, 0 * x, v * 2.2], -1), 0.5, 4, seed % 50)
    return _mix(c, (0.66, 0.58, 0.48), smoothstep(cloud, 0.0, 0.55) * 0.8)


def _ridge(x: Floats, base: float, high: float, seed: int) -> Floats:
    return np.asarray(base + high * fbm(np.stack([x, 0 * x + seed % 17, 0 * x], -1), 0.6, 4, seed % 50))


def _landscape(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    h = 0.42
    c = _sky(x, v, h, seed)
    for k, (base, high, tone) in enumerate(
        ((0.56, 0.22, (0.16, 0.2, 0.25)), (0.47, 0.12, (0.09, 0.12, 0.11)), (0.38, 0.06, (0.1, 0.11, 0.04)))
    ):
        c = _mix(c, tone, smoothstep(_ridge(x, base, high, seed + k) - v, -0.006, 0.006))
    lake = smoothstep(0.27 + 0.02 * np.sin(7 * x) - v, 0, 0.01) * smoothstep(v, 0.13, 0.16)
    c = _mix(c, (0.34, 0.32, 0.3), lake * 0.85)
    c = _mix(c, (0.07, 0.075, 0.025), smoothstep(_ridge(x, 0.14, 0.08, seed + 7) - v, -0.01, 0.01))
    for k in range(3):
        cx, s = aspect * (0.12 + 0.33 * k + 0.05 * np.sin(seed + k)), 0.1 + 0.03 * ((seed + k) % 3)
        crown = np.hypot((x - cx) * 1.1, v - 0.3 - s) - s * (1 + 0.45 * fbm(np.stack([x, 0 * x, v], -1), 0.09, 3, k + seed % 20))
        c = _mix(c, (0.035, 0.04, 0.016), smoothstep(-crown, -0.005, 0.012))
        c = _mix(c, (0.04, 0.03, 0.018), smoothstep(0.012 - np.abs(x - cx), 0, 0.004) * (v > 0.1) * (v < 0.3 + s))
    return c


def _seascape(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    c = _sky(x, v, 0.38, seed)
    sea = smoothstep(0.38 - v, -0.002, 0.004)
    wave = fbm(np.stack([x, 0 * x, v], -1), (0.3, 1, 0.04), 4, seed % 44)
    c = _mix(c, (0.04, 0.09, 0.11), sea)
    c = _mix(c, (0.4, 0.42, 0.4), sea * smoothstep(wave, 0.25, 0.5) * 0.7)
    cx = aspect * (0.4 + 0.2 * ((seed % 5) / 5))
    for w, lo, hi, dx in ((0.13, 0.42, 0.82, -0.03), (0.1, 0.45, 0.72, 0.09)):
        sail = (v > lo) & (v < hi) & (np.abs(x - cx - dx) < w * (hi - v) / (hi - lo))
        c = _mix(c, (0.6, 0.54, 0.42), sail * 0.95)
    hull = (v > 0.35) & (v < 0.4) & (np.abs(x - cx) < 0.15 + 0.8 * (v - 0.37))
    return _mix(c, (0.05, 0.028, 0.016), hull * 1.0)


def _portrait(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    c = _mix(
        np.broadcast_to(np.array([0.06, 0.045, 0.03]), (*v.shape, 3)),
        (0.13, 0.1, 0.06),
        smoothstep(-np.hypot(x - 0.3 * aspect, v - 0.75), -0.7, 0.0),
    )
    cx = 0.5 * aspect
    coat = [(0.03, 0.02, 0.025), (0.1, 0.018, 0.015), (0.02, 0.035, 0.05)][seed % 3]
    c = _mix(c, coat, smoothstep(0.42 - 1.9 * (x - cx) ** 2 / 0.2 - v, -0.01, 0.01))
    c = _mix(c, (0.6, 0.55, 0.46), smoothstep(0.055 - np.abs(x - cx) - 0.25 * (0.42 - v), 0, 0.01) * (v > 0.28) * (v < 0.43))
    head = np.hypot((x - cx) / 0.115, (v - 0.6) / 0.165)
    c = _mix(
        c,
        [(0.05, 0.03, 0.015), (0.22, 0.2, 0.18), (0.1, 0.05, 0.02)][(seed // 3) % 3],
        smoothstep(np.hypot((x - cx) / 0.15, (v - 0.65) / 0.19), 1.03, 0.97),
    )
    skin = _mix(np.broadcast_to(np.array([0.45, 0.26, 0.17]), (*v.shape, 3)), (0.2, 0.09, 0.05), smoothstep(x - cx, -0.03, 0.12))
    c = np.where((smoothstep(head, 1.02, 0.98) > 0.5)[..., None], skin, c)
    for s in (-1, 1):
        c = _mix(c, (0.03, 0.018, 0.012), smoothstep(np.hypot((x - cx - s * 0.045) / 0.02, (v - 0.625) / 0.01), 1.1, 0.8))
    return _mix(c, (0.25, 0.06, 0.045), smoothstep(np.hypot((x - cx) / 0.035, (v - 0.52) / 0.009), 1.1, 0.8))


def _abstract(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    r = rng(seed, "abstract")
    tones = np.array(
        [(0.6, 0.52, 0.38), (0.5, 0.09, 0.04), (0.03, 0.08, 0.2), (0.55, 0.34, 0.04), (0.03, 0.03, 0.035), (0.12, 0.26, 0.22)]
    )
    c = np.broadcast_to(np.array([0.66, 0.61, 0.52]), (*v.shape, 3)).copy()
    for k in range(9):
        cx, cy, w, h, a = r.uniform(0, aspect), r.uniform(0, 1), r.uniform(0.08, 0.4), r.uniform(0.05, 0.3), r.uniform(0, 3.14)
        p, q = (x - cx) * np.cos(a) + (v - cy) * np.sin(a), (v - cy) * np.cos(a) - (x - cx) * np.sin(a)
        d = np.hypot(p / w, q / h) - 1 if k % 3 == 0 else np.maximum(np.abs(p) / w, np.abs(q) / h) - 1
        c = _mix(c, tones[k % 6], smoothstep(-d, 0, 0.05) * 0.92)
    return c


def _still_life(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    c = _mix(np.broadcast_to(np.array([0.05, 0.04, 0.03]), (*v.shape, 3)), (0.16, 0.12, 0.07), smoothstep(x, 0.9 * aspect, 0))
    c = _mix(c, (0.17, 0.09, 0.045), smoothstep(0.3 - v, -0.005, 0.005))
    vase = np.hypot((x - 0.35 * aspect) / 0.12, (v - 0.42) / 0.2)
    c = _mix(c, (0.08, 0.15, 0.22), smoothstep(vase, 1.03, 0.97))
    for k, tone in enumerate(((0.5, 0.09, 0.04), (0.58, 0.3, 0.04), (0.4, 0.36, 0.06), (0.45, 0.06, 0.05))):
        cx, cy = aspect * (0.52 + 0.11 * k), 0.28 + 0.05 * (k % 2)
        d = np.hypot(x - cx, v - cy) / 0.085
        c = np.where(
            (d < 1)[..., None],
            _mix(np.broadcast_to(np.array(tone), c.shape), (0.05, 0.02, 0.01), smoothstep(x - cx, -0.03, 0.09)),
            c,
        )
    for k in range(7):
        a = 0.5 + k * 0.36
        cx, cy = 0.35 * aspect + 0.17 * np.cos(a), 0.68 + 0.16 * np.sin(a)
        c = _mix(
            c,
            [(0.6, 0.5, 0.42), (0.5, 0.12, 0.14), (0.56, 0.4, 0.1)][k % 3],
            smoothstep(np.hypot(x - cx, v - cy) / 0.06, 1.1, 0.8),
        )
    return c


__all__ = ["ribbon", "strokes", "text", "scribble", "quad", "disc", "dial", "ecg", "pleth", "painted"]
