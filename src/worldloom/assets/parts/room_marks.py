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


SKIES = (((0.62, 0.4, 0.2), (0.17, 0.24, 0.33), (0.66, 0.58, 0.48)), ((0.5, 0.5, 0.46), (0.14, 0.27, 0.42), (0.7, 0.68, 0.64)), ((0.6, 0.5, 0.4), (0.24, 0.3, 0.36), (0.62, 0.56, 0.5)),
         ((0.58, 0.27, 0.16), (0.2, 0.14, 0.22), (0.6, 0.36, 0.26)), ((0.48, 0.46, 0.42), (0.3, 0.33, 0.36), (0.56, 0.55, 0.53)), ((0.66, 0.6, 0.36), (0.2, 0.36, 0.42), (0.74, 0.7, 0.56)))  # fmt: skip
"""Over the horizon, overhead, clouds."""
LANDS = (((0.16, 0.2, 0.25), (0.09, 0.12, 0.11), (0.1, 0.11, 0.04), (0.035, 0.04, 0.016)), ((0.2, 0.18, 0.24), (0.16, 0.12, 0.08), (0.24, 0.14, 0.04), (0.2, 0.08, 0.02)),
         ((0.26, 0.32, 0.36), (0.16, 0.22, 0.14), (0.2, 0.24, 0.06), (0.06, 0.1, 0.03)), ((0.4, 0.43, 0.47), (0.5, 0.52, 0.54), (0.6, 0.6, 0.6), (0.1, 0.09, 0.08)),
         ((0.24, 0.2, 0.2), (0.3, 0.24, 0.1), (0.42, 0.3, 0.08), (0.07, 0.07, 0.03)))  # fmt: skip
"""Far hills, near hills, fields, trees: summer, autumn, spring, snow, harvest."""


def _sky(x: Floats, v: Floats, horizon: float, seed: int) -> Floats:
    up = np.clip((v - horizon) / (1 - horizon), 0, 1)
    warm, high, clouds = SKIES[seed % len(SKIES)]
    c = _mix(np.broadcast_to(np.array(warm), (*v.shape, 3)), high, up**0.8)
    cloud = fbm(np.stack([x, 0 * x, v * 2.2], -1), 0.5, 4, seed % 50)
    return _mix(c, clouds, smoothstep(cloud, 0.0, 0.55) * 0.8)


def _ridge(x: Floats, base: float, high: float, seed: int) -> Floats:
    return np.asarray(base + high * fbm(np.stack([x, 0 * x + seed % 17, 0 * x], -1), 0.6, 4, seed % 50))


def _landscape(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    """Hills behind hills in the light of a season, with a lake, a house or neither, and some trees before them."""
    r, (far, near, field, leaf) = rng(seed, "landscape"), LANDS[seed % len(LANDS)]
    low = float(r.uniform(-0.08, 0.06))
    c = _sky(x, v, 0.42 + low, seed // 5)
    for k, (base, high, tone) in enumerate(((0.56, 0.26, far), (0.47, 0.13, near), (0.38, 0.06, field))):
        c = _mix(c, tone, smoothstep(_ridge(x, base + low, high * float(r.uniform(0.4, 1.4)), seed + k) - v, -0.006, 0.006))
    if seed % 3 == 0:
        c = _mix(c, (0.34, 0.32, 0.3), 0.85 * smoothstep(0.27 + low + 0.02 * np.sin(7 * x) - v, 0, 0.01) * smoothstep(v, 0.13, 0.16))
    elif seed % 3 == 1:
        c = _cottage(c, x - aspect * float(r.uniform(0.3, 0.7)), v - 0.3 - low)
    c = _mix(c, np.multiply(field, 0.6), smoothstep(_ridge(x, 0.14, 0.08, seed + 7) - v, -0.01, 0.01))
    for k in range(int(r.integers(1, 6))):
        cx, s, foot = aspect * float(r.uniform(0.04, 0.96)), float(r.uniform(0.05, 0.15)), float(r.uniform(0.1, 0.22))
        crown = np.hypot((x - cx) * float(r.uniform(0.9, 1.7)), v - foot - 0.1 - s) - s * (1 + 0.45 * fbm(np.stack([x, 0 * x, v], -1), 0.09, 3, k + seed % 20))
        c = _mix(c, np.multiply(leaf, float(r.uniform(0.8, 1.5))), smoothstep(-crown, -0.005, 0.012))
        c = _mix(c, (0.04, 0.03, 0.018), smoothstep(0.012 - np.abs(x - cx), 0, 0.004) * (v > foot) * (v < foot + 0.1 + s))
    return c


def _cottage(c: Floats, x: Floats, v: Floats) -> Floats:
    """A white house with a red roof and a lit window, at its own middle and foot."""
    c = _mix(c, (0.55, 0.5, 0.42), 1.0 * (np.abs(x) < 0.1) * (v > 0) * (v < 0.1))
    c = _mix(c, (0.26, 0.09, 0.05), 1.0 * (v >= 0.1) * (v < 0.19) * (np.abs(x) < 0.12 - 0.6 * (v - 0.1)))
    return _mix(c, (0.62, 0.42, 0.12), 1.0 * (np.abs(np.abs(x) - 0.045) < 0.018) * (v > 0.035) * (v < 0.07))


def _seascape(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    """A sea under one of several skies, with boats near and far, or a headland."""
    r, h = rng(seed, "seascape"), 0.38
    c = _sky(x, v, h, seed)
    if seed % 2:
        away = (x - aspect) if seed % 4 == 1 else -x
        c = _mix(c, (0.13, 0.13, 0.12), smoothstep(h + 0.3 * smoothstep(away, -0.6 * aspect, -0.1 * aspect) + 0.05 * fbm(np.stack([x, 0 * x, 0 * x], -1), 0.3, 3, seed % 40) - v, 0, 0.01) * (away > -0.62 * aspect))
    sea = smoothstep(h - v, -0.002, 0.004)
    wave = fbm(np.stack([x, 0 * x, v], -1), (0.3, 1, 0.04), 4, seed % 44)
    c = _mix(c, ((0.04, 0.09, 0.11), (0.06, 0.16, 0.18), (0.09, 0.11, 0.14))[seed % 3], sea)
    c = _mix(c, (0.4, 0.42, 0.4), sea * smoothstep(wave, 0.25, 0.5) * 0.7)
    for _ in range(int(r.integers(1, 4))):
        c = _boat(c, x - aspect * float(r.uniform(0.15, 0.85)), v - h + 0.02, float(r.uniform(0.3, 1.0)), int(r.integers(3)))
    return c


def _boat(c: Floats, x: Floats, v: Floats, size: float, kind: int) -> Floats:
    """A boat under sail, at its own middle and waterline."""
    x, v = x / size, v / size
    for w, lo, hi, dx in ((0.13, 0.06, 0.46, -0.03), (0.1, 0.09, 0.36, 0.09)):
        sail = (v > lo) & (v < hi) & (np.abs(x - dx) < w * (hi - v) / (hi - lo))
        c = _mix(c, ((0.6, 0.54, 0.42), (0.4, 0.14, 0.07), (0.66, 0.63, 0.58))[kind], sail * 0.95)
    return _mix(c, (0.05, 0.028, 0.016), 1.0 * (v > -0.01) * (v < 0.04) * (np.abs(x) < 0.15 + 0.8 * (v - 0.01)))


def _portrait(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    """Head and shoulders before a dark ground: hair short or long, coats and faces of several tones, turned a little."""
    r = rng(seed, "portrait")
    ground = np.array([(0.06, 0.045, 0.03), (0.03, 0.05, 0.045), (0.07, 0.03, 0.025), (0.05, 0.05, 0.06)][int(r.integers(4))])
    c = _mix(np.broadcast_to(ground, (*v.shape, 3)), ground * 2.3, smoothstep(-np.hypot(x - 0.3 * aspect, v - 0.75), -0.7, 0.0))
    cx, turn, long = 0.5 * aspect, float(r.uniform(-0.025, 0.025)), bool(r.integers(2))
    coat = [(0.03, 0.02, 0.025), (0.1, 0.018, 0.015), (0.02, 0.035, 0.05), (0.04, 0.06, 0.03), (0.16, 0.12, 0.08)][int(r.integers(5))]
    hair = [(0.05, 0.03, 0.015), (0.22, 0.2, 0.18), (0.1, 0.05, 0.02), (0.2, 0.12, 0.04)][int(r.integers(4))]
    deep = 0.3 if long else 0.19
    c = _mix(c, hair, smoothstep(np.hypot((x - cx) / (0.165 if long else 0.15), (v - 0.65 + 0.55 * (deep - 0.19)) / deep), 1.03, 0.97))
    c = _mix(c, coat, smoothstep(0.42 - 1.9 * (x - cx) ** 2 / 0.2 - v, -0.01, 0.01))
    light, dark = [((0.45, 0.26, 0.17), (0.2, 0.09, 0.05)), ((0.5, 0.33, 0.24), (0.26, 0.14, 0.09)), ((0.2, 0.1, 0.06), (0.07, 0.03, 0.02)), ((0.34, 0.2, 0.12), (0.15, 0.07, 0.04))][int(r.integers(4))]
    skin = _mix(np.broadcast_to(np.array(light), (*v.shape, 3)), dark, smoothstep(x - cx - turn, -0.03, 0.12))
    if long:
        c = np.where((smoothstep(0.05 - np.abs(x - cx), 0, 0.01) * (v > 0.36) * (v < 0.5) > 0.5)[..., None], skin * 0.8, c)
    else:
        c = _mix(c, (0.6, 0.55, 0.46), smoothstep(0.055 - np.abs(x - cx) - 0.25 * (0.42 - v), 0, 0.01) * (v > 0.28) * (v < 0.43))
    c = np.where((smoothstep(np.hypot((x - cx) / 0.112, (v - 0.6) / 0.16), 1.02, 0.98) > 0.5)[..., None], skin, c)
    c = _mix(c, hair, smoothstep(np.hypot((x - cx - 0.6 * turn) / 0.13, (v - 0.76) / 0.075), 1.05, 0.95))
    for s in (-1, 1):
        c = _mix(c, (0.03, 0.018, 0.012), smoothstep(np.hypot((x - cx - turn - s * 0.042) / 0.017, (v - 0.625) / 0.008), 1.1, 0.8))
        c = _mix(c, np.multiply(hair, 0.8), smoothstep(np.hypot((x - cx - turn - s * 0.043) / 0.026, (v - 0.655) / 0.006), 1.1, 0.8) * 0.8)
    c = _mix(c, np.multiply(dark, 0.8), smoothstep(np.hypot((x - cx - turn - 0.012) / 0.008, (v - 0.575) / 0.03), 1.1, 0.7) * 0.6)
    return _mix(c, (0.25, 0.06, 0.045), smoothstep(np.hypot((x - cx - turn) / 0.032, (v - 0.52) / 0.007), 1.1, 0.8))


INKS = (((0.66, 0.61, 0.52), (0.6, 0.52, 0.38), (0.5, 0.09, 0.04), (0.03, 0.08, 0.2), (0.55, 0.34, 0.04), (0.03, 0.03, 0.035), (0.12, 0.26, 0.22)), ((0.7, 0.66, 0.58), (0.42, 0.2, 0.12), (0.56, 0.4, 0.28), (0.16, 0.2, 0.18), (0.6, 0.5, 0.36), (0.3, 0.12, 0.08), (0.2, 0.24, 0.2)),
        ((0.62, 0.64, 0.62), (0.08, 0.2, 0.28), (0.2, 0.36, 0.4), (0.6, 0.42, 0.14), (0.04, 0.08, 0.14), (0.44, 0.5, 0.5), (0.56, 0.26, 0.18)), ((0.6, 0.55, 0.44), (0.1, 0.16, 0.08), (0.26, 0.3, 0.14), (0.5, 0.4, 0.12), (0.06, 0.08, 0.05), (0.42, 0.36, 0.2), (0.3, 0.16, 0.06)))  # fmt: skip
"""Ground and six colours of pictures that show nothing."""


def _abstract(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    """One of three manners: shapes thrown together, fields of colour one over another, arcs and discs of paper."""
    r = rng(seed, "abstract")
    ground, *tones = (np.array(t) for t in INKS[int(r.integers(len(INKS)))])
    c = np.broadcast_to(ground, (*v.shape, 3)).copy()
    manner = int(r.integers(3))
    if manner == 1:
        edges = np.sort(r.uniform(0.12, 0.88, 2))
        rough = 0.02 * fbm(np.stack([x, 0 * x, v], -1), 0.12, 3, seed % 40)
        margin = smoothstep(np.minimum(x, aspect - x) - 0.07 + rough, 0, 0.03)
        for k, (lo, hi) in enumerate(zip((0.06, *edges), (*edges, 0.94), strict=True)):
            c = _mix(c, tones[(k + seed) % 6], margin * smoothstep(v - lo - 0.02 + rough, 0, 0.03) * smoothstep(hi - 0.02 - v + rough, 0, 0.03) * 0.92)
        return c
    for k in range(9 if manner == 0 else 6):
        cx, cy, w, h, a = r.uniform(0, aspect), r.uniform(0, 1), r.uniform(0.08, 0.4), r.uniform(0.05, 0.3), r.uniform(0, 3.14)
        p, q = (x - cx) * np.cos(a) + (v - cy) * np.sin(a), (v - cy) * np.cos(a) - (x - cx) * np.sin(a)
        if manner == 0:
            d = np.hypot(p / w, q / h) - 1 if k % 3 == 0 else np.maximum(np.abs(p) / w, np.abs(q) / h) - 1
        else:
            ring = np.hypot(p, q) / (0.12 + 0.7 * h)
            d = np.where(q > 0, ring - 1, 1.0) if k % 3 == 0 else ring - 0.8 if k % 3 == 1 else np.where(q > 0, np.abs(ring - 0.85) * 5 - 1, 1.0)
        c = _mix(c, tones[k % 6], smoothstep(-d, 0, 0.05) * 0.92)
    return c


def _still_life(x: Floats, v: Floats, aspect: float, seed: int) -> Floats:
    """A vase or jug with flowers, and fruit on a table, before a dark or a light wall."""
    r = rng(seed, "still life")
    wall, shade, board = [((0.05, 0.04, 0.03), (0.16, 0.12, 0.07), (0.17, 0.09, 0.045)), ((0.34, 0.36, 0.33), (0.46, 0.46, 0.4), (0.5, 0.46, 0.4)), ((0.1, 0.14, 0.15), (0.2, 0.25, 0.24), (0.3, 0.2, 0.12))][int(r.integers(3))]
    c = _mix(np.broadcast_to(np.array(wall), (*v.shape, 3)), shade, smoothstep(x, 0.9 * aspect, 0))
    c = _mix(c, board, smoothstep(0.3 - v, -0.005, 0.005))
    at, wide, side = aspect * float(r.uniform(0.28, 0.42)), float(r.uniform(0.09, 0.14)), int(r.integers(2))
    glaze = np.array([(0.08, 0.15, 0.22), (0.4, 0.36, 0.3), (0.2, 0.08, 0.04), (0.1, 0.16, 0.1)][int(r.integers(4))])
    x = aspect - x if side else x
    vase = np.hypot((x - at) / wide, (v - 0.42) / 0.2)
    c = np.where((vase < 1)[..., None], _mix(np.broadcast_to(glaze * 1.5, c.shape), glaze * 0.4, smoothstep(x - at, -0.07, 0.1)), c)
    tones = ((0.5, 0.09, 0.04), (0.58, 0.3, 0.04), (0.4, 0.36, 0.06), (0.45, 0.06, 0.05), (0.2, 0.28, 0.06), (0.3, 0.1, 0.2))
    for k in range(int(r.integers(2, 6))):
        cx, cy, big = at + wide + 0.06 + 0.1 * k, 0.28 + 0.05 * (k % 2), float(r.uniform(0.055, 0.085))
        d, tone = np.hypot(x - cx, v - cy) / big, np.array(tones[int(r.integers(len(tones)))])
        c = np.where((d < 1)[..., None], _mix(np.broadcast_to(tone, c.shape), tone * 0.15, smoothstep(x - cx, -0.03, 0.09)), c)
    bloom = [((0.6, 0.5, 0.42), (0.5, 0.12, 0.14), (0.56, 0.4, 0.1)), ((0.66, 0.62, 0.56), (0.6, 0.5, 0.2), (0.62, 0.6, 0.5)), ((0.3, 0.2, 0.5), (0.44, 0.3, 0.56), (0.6, 0.56, 0.6)), ((0.6, 0.24, 0.22), (0.64, 0.4, 0.36), (0.5, 0.1, 0.1))][int(r.integers(4))]
    for k in range(int(r.integers(9, 17))):
        a, far = r.uniform(0.2, 2.94), r.uniform(0.03, 0.22)
        petal = bloom[k % 3] if k > 4 else (0.08, 0.13, 0.05)
        c = _mix(c, petal, smoothstep(np.hypot(x - at - 0.95 * far * np.cos(a), v - 0.64 - far * np.sin(a)) / float(r.uniform(0.035, 0.06)), 1.1, 0.8))
    return c


__all__ = ["ribbon", "strokes", "text", "scribble", "quad", "disc", "dial", "ecg", "pleth", "painted"]
