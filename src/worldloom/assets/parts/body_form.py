"""Soft bodies as forms: distance fields that know their bounds, joined, carved and meshed. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from worldloom.geometry import Floats, Mesh, axis_angle, fbm, lengths, net, slope, smooth_min, smoothstep, unit

Field = Callable[[Floats], Floats]
Put = Callable[[float, float, float], Floats]
"""Local coordinates to a point (3,)."""


@dataclass(frozen=True)
class Form:
    """A distance field (n, 3) -> (n,) in metres and a box that holds all of its inside."""

    f: Field
    lo: Floats
    hi: Floats


@dataclass(frozen=True)
class Frame:
    """A place and a turn: origin (3,) and axes (3, 3) as columns."""

    o: Floats
    r: Floats

    def at(self, x: float, y: float, z: float) -> Floats:
        """A local point in the outer space."""
        return np.asarray(self.o + self.r @ np.array([x, y, z]))

    def local(self, p: Floats) -> Floats:
        """Outer points (n, 3) in this frame."""
        return np.asarray((self.r.T @ (p - self.o).T).T)

    def sub(self, x: float, y: float, z: float, turn: Floats | None = None) -> Frame:
        """A frame within this one."""
        return Frame(self.at(x, y, z), self.r if turn is None else self.r @ turn)


WORLD = Frame(np.zeros(3), np.eye(3))


def ball(center: ArrayLike, radii: ArrayLike, turn: Floats | None = None) -> Form:
    """An ellipsoid with (3,) radii or a sphere with one; `turn` (3, 3) holds its axes."""
    c, r = np.asarray(center, float), np.broadcast_to(np.asarray(radii, float), 3)
    m = float(r.max()) if turn is not None else r
    k = np.diag(1 / r) if turn is None else (turn / r).T

    def f(p: Floats) -> Floats:
        q = (p - c).T
        q = q / r[:, None] if turn is None else k @ q
        k0 = lengths(q.T)
        return np.asarray(k0 * (k0 - 1) / np.maximum(lengths((q / r[:, None]).T), 1e-6))

    return Form(f, c - m, c + m)


def bone(a: ArrayLike, b: ArrayLike, r0: float, r1: float | None = None) -> Form:
    """A tapered capsule."""
    a, b, r1 = np.asarray(a, float), np.asarray(b, float), r0 if r1 is None else r1
    lo, hi = np.minimum(a - r0, b - r1), np.maximum(a + r0, b + r1)
    d, taper = b - a, r1 - r0
    dd = d / (d @ d + 1e-12)

    def f(p: Floats) -> Floats:
        q = (p - a).T
        h = np.minimum(np.maximum(dd @ q, 0), 1)
        return np.asarray(lengths((q - d[:, None] * h).T) - (r0 + taper * h))

    return Form(f, lo, hi)


def chain(points: ArrayLike, radii: Sequence[float] | Floats, k: float = 0.02) -> Form:
    """Tapered capsules through points (n, 3), radius (n,) at each."""
    p = np.asarray(points, float)
    radii = [float(r) for r in radii]
    return blend([bone(p[i], p[i + 1], radii[i], radii[i + 1]) for i in range(len(p) - 1)], k)


def blend(forms: Sequence[Form], k: float = 0.02) -> Form:
    """Union with fillets of about `k` metres; far from a form only its box is looked at."""
    lo, hi = np.min([x.lo for x in forms], 0), np.max([x.hi for x in forms], 0)

    def f(p: Floats) -> Floats:
        out: Floats | None = None
        for x in forms:
            gap = _outside(x, p)
            near = np.flatnonzero(gap < 1.5 * k + 0.012)
            if len(near) == len(p):
                d = x.f(p)
                out = d if out is None else smooth_min(out, d, k)
                continue
            far = gap if out is None else np.minimum(out, gap)
            if len(near):
                d = x.f(p.T.take(near, 1).T)
                far[near] = d if out is None else smooth_min(out.take(near), d, k)
            out = far
        return np.asarray(out)

    return Form(f, lo - k / 4, hi + k / 4)


def _outside(x: Form, p: Floats) -> Floats:
    """How far points lie outside the form's box, along the axis where that is most."""
    q = np.maximum(x.lo - p, p - x.hi)
    return np.asarray(np.maximum(np.maximum(q[:, 0], q[:, 1]), q[:, 2]))


def carve(a: Form, b: Form, k: float = 0.004) -> Form:
    """a without b, edge rounded by `k`."""
    return Form(lambda p: -smooth_min(-a.f(p), b.f(p), k), a.lo, a.hi)


def cut(a: Form, point: ArrayLike, normal: ArrayLike, k: float = 0.004) -> Form:
    """a without what lies beyond the plane through `point` on the side of `normal`."""
    o, n = np.asarray(point, float), unit(np.asarray(normal, float))
    return Form(lambda p: -smooth_min(-a.f(p), -((p - o) @ n), k), a.lo, a.hi)


def grown(a: Form, by: float) -> Form:
    """The form fattened by `by` metres."""
    return Form(lambda p: a.f(p) - by, a.lo - by, a.hi + by)


def rippled(a: Form, height: Callable[[Floats], Floats], most: float) -> Form:
    """The surface raised by height(p) metres, at most `most`."""
    return Form(lambda p: a.f(p) - height(p), a.lo - most, a.hi + most)


def lofted(frame: Frame, z: ArrayLike, half_x: ArrayLike, half_y: ArrayLike, mid_y: ArrayLike = (0.0,), power: float = 2.3) -> Form:
    """A body whose superelliptic cross-section runs through the rows at heights z of the frame: trunks, skirts, caps."""
    zz, ax, ay = (np.asarray(v, float) for v in (z, half_x, half_y))
    my = np.broadcast_to(np.asarray(mid_y, float), zz.shape)
    fine = np.linspace(zz[0], zz[-1], 96)
    rows = [_smooth_rows(fine, zz, v) for v in (ax, ay, my)]

    def f(p: Floats) -> Floats:
        q = frame.local(p)
        a, b, y0 = (np.interp(q[:, 2], fine, v) for v in rows)
        u = (np.abs(q[:, 0] / a) ** power + np.abs((q[:, 1] - y0) / b) ** power) ** (1 / power)
        side = (u - 1) * np.minimum(a, b) * 0.9
        end = np.maximum(zz[0] - q[:, 2], q[:, 2] - zz[-1])
        return -smooth_min(-side, -end, 0.012)

    m = float(ax.max()), float((ay + np.abs(my)).max())
    corner = np.array([[x, y, h] for x in (-m[0], m[0]) for y in (-m[1], m[1]) for h in (zz[0], zz[-1])])
    box = frame.o + corner @ frame.r.T
    return Form(f, box.min(0), box.max(0))


def _smooth_rows(h: Floats, z: Floats, v: Floats) -> Floats:
    """Monotone cubic interpolation of rows (Fritsch-Carlson slopes), constant beyond the ends."""
    d = np.diff(v) / np.diff(z)
    m = np.zeros_like(v)
    same = d[:-1] * d[1:] > 0
    m[1:-1] = np.where(same, 2 * d[:-1] * d[1:] / np.where(same, d[:-1] + d[1:], 1), 0)
    m[0], m[-1] = d[0], d[-1]
    i = np.clip(np.searchsorted(z, h) - 1, 0, len(z) - 2)
    w = (z[1:] - z[:-1])[i]
    t = np.clip((h - z[i]) / w, 0, 1)
    a, b = v[i], v[i + 1]
    return np.asarray((1 + 2 * t) * (1 - t) ** 2 * a + t * (1 - t) ** 2 * w * m[i] + t * t * (3 - 2 * t) * b + t * t * (t - 1) * w * m[i + 1])


def folds(a: ArrayLike, b: ArrayLike, amount: float, seed: int, pitch: float = 0.055, at: float = 0.5) -> Callable[[Floats], Floats]:
    """Wrinkles (metres) across a limb from a to b, strongest at share `at` of its length."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    axis = unit(b - a)
    length = float(np.linalg.norm(b - a))
    side = unit(np.cross(axis, [0.3, 0.9, 0.2]))
    frame = np.stack([side, np.cross(axis, side), axis], 1)

    def f(p: Floats) -> Floats:
        q = (frame.T @ (p - a).T).T
        t = q[:, 2] / length
        near = np.exp(-(((t - at) / 0.3) ** 2)) + 0.25
        return np.asarray(amount * near * fbm(q, (0.12, 0.12, pitch), 2, seed % 61) * smoothstep(t, -0.3, 0.0) * smoothstep(t, 1.3, 1.0))

    return f


def skin(form: Form, step: float, newton: int = 2, shade: float = 0.35, reach: float = 0.03) -> Mesh:
    """The form meshed in cells of `step` metres; vertex colour darkens where it is hollow, by up to `shade`."""
    pad = 1.5 * step
    v, faces = net(form.f, form.lo - pad, form.hi + pad, step, True)
    d, g = slope(form.f, v)
    n = unit(g)
    for k in range(newton):  # the corners that gave the slope give the first distance too
        v = v - n * np.minimum(np.maximum(form.f(v) if k else d, -step), step)[:, None]
    m = Mesh(np.ascontiguousarray(v), faces, np.ascontiguousarray(n))
    if shade <= 0 or not len(faces):
        return m
    open_ = np.clip(form.f(v + reach * n) / reach, 0, 1)
    return m.tinted(np.repeat((1 - shade * (1 - open_))[:, None], 3, 1))


def wrapped(form: Form, origins: Floats, directions: Floats, most: float = 0.6) -> Floats:
    """Points (n, 3) where rays from inside leave the form: belts, bands, straps. Four bisections, then the Illinois method."""
    o, d = np.ascontiguousarray(origins.T), np.ascontiguousarray(directions.T)
    n = len(origins)
    lo, hi, below, above = np.zeros(n), np.full(n, most), np.full(n, -most), np.full(n, most)
    t = lo
    for k in range(10):
        t = (lo + hi) / 2 if k < 4 else (lo * above - hi * below) / (above - below)
        value = form.f((o + d * t).T)
        inside = value < 0
        lo, hi = np.where(inside, t, lo), np.where(inside, hi, t)
        below, above = np.where(inside, value, below * (1 if k < 4 else 0.5)), np.where(inside, above * (1 if k < 4 else 0.5), value)
    return np.asarray((o + d * t).T)


def seated(form: Form, origin: Floats, direction: ArrayLike, sink: float) -> Floats:
    """A point (3,) on the form in a direction from inside, `sink` metres below its surface: where an eye lies."""
    d = unit(np.asarray(direction, float))
    return np.asarray(wrapped(form, origin[None], d[None])[0] - sink * d)


def above(m: Mesh, z: float) -> Mesh:
    """Only the triangles whose middle lies above height z."""
    return Mesh(m.vertices, m.faces[m.vertices[m.faces][:, :, 2].mean(1) > z], m.normals, m.uv, m.color)


def cell(detail: float, fine: float, most: float = 2.0) -> float:
    """Size of a mesh cell by detail: `fine` metres at 1, smaller close up, at most `most` times that far off."""
    return float(fine * min(most, max(0.72, max(detail, 0.05) ** -0.45)))


def toned(m: Mesh, seed: int, scale: float = 0.15, amount: float = 0.08) -> Mesh:
    """Vertex colour drifting by `amount` over features of `scale` metres."""
    return m.tinted(np.repeat((1 + amount * fbm(m.vertices, scale, 3, seed % 53))[:, None], 3, 1))


def blades(m: Mesh, count: int, length: float, width: float, flow: ArrayLike, lift: float, rng: np.random.Generator) -> Mesh:
    """Short fur or wool: thin two-sided slivers grown from the surface along `flow` (3,) or (n, 3) per vertex, raised by `lift`."""
    tri = m.vertices[m.faces]
    size = np.linalg.norm(np.cross(tri[:, 1] - tri[:, 0], tri[:, 2] - tri[:, 0]), axis=1)
    pick = rng.choice(len(tri), count, p=size / size.sum())
    w = rng.dirichlet((1.0, 1.0, 1.0), count)
    at: Field = lambda x: np.einsum("ij,ijk->ik", w, x[m.faces][pick])  # noqa: E731
    normals = m.normals if m.normals is not None else np.zeros_like(m.vertices)
    root, n = at(m.vertices), unit(at(normals))
    f = np.broadcast_to(np.asarray(flow, float), m.vertices.shape)
    along = at(f) + 0.25 * rng.normal(size=(count, 3))
    along = unit(along - (along * n).sum(1, keepdims=True) * n * (1 - 0.2))
    d = unit(along + lift * n)
    s = unit(np.cross(d, n)) * width / 2
    ell = (length * rng.uniform(0.6, 1.25, count))[:, None]
    tip = root + d * ell + n * 0.1 * ell
    v = np.stack([root - s - 0.002 * n, root + s - 0.002 * n, tip], 1).reshape(-1, 3)
    k = np.arange(count)[:, None] * 3
    faces = np.concatenate([k + [0, 1, 2]])
    tone = rng.uniform(0.88, 1.1, count)[:, None]
    color = np.ones((count, 3)) if m.color is None else at(m.color)
    tint = np.repeat(color * tone, 3, 0) * np.tile([[0.88], [0.88], [1.06]], (count, 1))
    return Mesh(v, faces, np.repeat(n, 3, 0), np.tile([[0.0, 0], [width, 0], [0, length]], (count, 1)), tint)


def turned_to(direction: ArrayLike, roll: float = 0.0) -> Floats:
    """Axes (3, 3) whose -Y points along `direction` with z as upright as it can be, rolled about it."""
    y = -unit(np.asarray(direction, float))
    up = np.array([0.0, 0, 1]) if abs(y[2]) < 0.98 else np.array([0.0, 1, 0])
    x = unit(np.cross(y, up))
    r = np.stack([x, y, np.cross(x, y)], 1)
    return r if not roll else np.asarray(axis_angle(y, roll) @ r)


__all__ = [
    "Field", "Put", "Form", "Frame", "WORLD", "ball", "bone", "chain", "blend", "carve", "cut", "grown", "rippled", "lofted", "folds", "skin", "wrapped", "seated", "above", "cell", "toned", "blades",
    "turned_to",
]  # fmt: skip
