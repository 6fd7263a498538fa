"""Skin as two pigments: melanin and blood laid out over the face and body, with pores, freckles, wrinkles, lips, stubble and the
shadow of hair.

Albedo is that of bloodless skin dimmed by optical depths of melanin and haemoglobin (after Donner and Jensen 2006, A Spectral
BSSRDF for Shading
Human Skin). Everything is painted by points of the template (`canon`), so textures have no seams.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.synth.people.body import Floats, Ints, body
from worldloom.synth.people.canon import (
    Array,
    balding,
    beard_area,
    brow,
    face_frame,
    horseshoe,
    marks,
    mask_at,
    noise,
    scalp,
    smooth,
    spot,
    spots,
)
from worldloom.synth.people.figure import Finish, Picture
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.person import Person
from worldloom.synth.people.surface import head_uv, in_head, net

DERMIS, MELANIN, BLOOD = np.array([0.70, 0.655, 0.515]), np.array([0.62, 0.85, 1.15]), np.array([0.10, 0.85, 0.75])
"""Albedo without pigment, and what a unit of each pigment takes away."""


@dataclass(frozen=True)
class Chart:
    """Texels (k,) of a texture that show skin: template points, coverage, metres a texel along rows and columns, pores, masks."""

    size: int
    covered: NDArray[np.bool_]
    p: Floats
    step: Floats
    pore: Array
    cell: Array
    lips: Array
    ears: Array
    lids: Array
    nails: Array
    nearest: Ints
    """(2, h, w) of the covered texel that fills a gutter."""


@cache
def chart(head: bool, size: int) -> Chart:
    """The head's texture or the body's. 3 CPU-s for the head at 1024, once."""
    from scipy.ndimage import distance_transform_edt

    n = net(False)
    mine = in_head(n.uv[n.uvs].mean(1)) == head
    quads, uvs = n.quads[mine], n.uvs[mine]
    faces, tex = (
        np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]),
        np.concatenate([uvs[:, [0, 1, 2]], uvs[:, [0, 2, 3]]]),
    )
    p = face_frame(n.canon)
    uv = head_uv(n.uv) if head else n.uv
    values, covered = drawn(uv[tex], np.concatenate([p[faces], n.uv[tex]], 2), size)
    at, where = values[covered][:, :3].astype(float), values[covered][:, 3:].astype(float)
    pore, cell = _pores(p, faces, at, 0.00085 if head else 0.0024)
    nearest = distance_transform_edt(~covered, return_distances=False, return_indices=True)
    filled = values[nearest[0], nearest[1]][..., :3].astype(float)
    step = np.stack([np.linalg.norm(np.gradient(filled, axis=a), axis=2) for a in (1, 0)], -1)[covered]
    lips, ears, lids, nails = (mask_at(m, where) for m in ("lips", "ears", "eyelids", "fingernails"))
    return Chart(size, covered, at, np.clip(step, 5e-5, 0.01), pore, cell, lips, ears, lids, nails, nearest)


def _pores(p: Floats, faces: Ints, at: Floats, spacing: float) -> tuple[Array, Array]:
    """Distance to the nearest pore, and how much farther the second is (Worley 1996)."""
    a, b, c = (p[faces[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    draw = np.random.Generator(np.random.PCG64(11))
    pick = draw.choice(len(faces), int(area.sum() / spacing**2), p=area / area.sum())
    r, s = np.sqrt(draw.random(len(pick)))[:, None], draw.random(len(pick))[:, None]
    found = tree(a[pick] * (1 - r) + b[pick] * r * (1 - s) + c[pick] * r * s).query(at, k=2)[0]
    return found[:, 0], found[:, 1] - found[:, 0]


def drawn(uv: Floats, values: Floats, size: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Triangles (m, 3, 2) of texture points, v up, filled with values (m, 3, c): (size, size, c) and what is covered."""
    out, covered = np.zeros((size, size, values.shape[2]), np.float32), np.zeros((size, size), bool)
    q = np.stack([uv[..., 0] * size, size - uv[..., 1] * size], -1)
    low, high = np.floor(q.min(1) - 1).astype(int), np.ceil(q.max(1) + 1).astype(int)
    widths = (high - low).max(1)
    for a, b in ((0, 8), (8, 16), (16, 32), (32, 64), (64, 128), (128, 4096)):
        ids = np.flatnonzero((widths >= a) & (widths < b))
        side = min(b, int(widths[ids].max(initial=0)) + 1)
        for i in np.array_split(ids, max(1, len(ids) * side * side // 3_000_000)):
            if len(i):
                _fill(out, covered, q[i], values[i], low[i], side)
    return out, covered


def _fill(out: NDArray[np.float32], covered: NDArray[np.bool_], q: Floats, values: Floats, low: Ints, side: int) -> None:
    size = len(out)
    gx, gy = (g.ravel() for g in np.meshgrid(np.arange(side), np.arange(side)))
    x, y = low[:, :1] + gx, low[:, 1:] + gy
    a, e, f = q[:, 0], q[:, 1] - q[:, 0], q[:, 2] - q[:, 0]
    det = e[:, 0] * f[:, 1] - e[:, 1] * f[:, 0]
    det = np.where(np.abs(det) < 1e-12, 1e-12, det)[:, None]
    px, py = x + 0.5 - a[:, :1], y + 0.5 - a[:, 1:]
    u, v = (px * f[:, 1:] - py * f[:, :1]) / det, (e[:, :1] * py - e[:, 1:] * px) / det
    t, k = np.nonzero((u >= -1e-4) & (v >= -1e-4) & (u + v <= 1 + 1e-4) & (x >= 0) & (y >= 0) & (x < size) & (y < size))
    uu, vv, w = u[t, k][:, None], v[t, k][:, None], values[t]
    out[y[t, k], x[t, k]] = w[:, 0] * (1 - uu - vv) + w[:, 1] * uu + w[:, 2] * vv
    covered[y[t, k], x[t, k]] = True


def albedo(melanin: Array, blood: Array) -> Floats:
    """(n, 3) linear."""
    return np.asarray(DERMIS * np.exp(-melanin[:, None] * MELANIN - blood[:, None] * BLOOD))


@dataclass
class Paint:
    """What is being painted: pigments, what lies over them, relief in metres, roughness."""

    melanin: Array
    blood: Array
    relief: Array
    rough: Array


def skin(person: Person, head: bool, size: int) -> Finish:
    """Pictures of a person's skin for the head or the body."""
    c = chart(head, size)
    color, paint = painted(person, head, c)
    return Finish(
        "skin of the head" if head else "skin of the body", "skin", roughness=1.0,
        albedo=filled(c, srgb(color)), relief=_normal_map(c, paint.relief), matte=filled(c, np.clip(paint.rough, 0.2, 0.85)),
    )  # fmt: skip


def painted(person: Person, head: bool, c: Chart) -> tuple[Floats, Paint]:
    """Linear albedo (k, 3) of a chart's texels, and what it was mixed from."""
    return _head(person, c) if head else _body(person, c)


def srgb(linear: Floats) -> Floats:
    """IEC 61966-2-1."""
    x = np.clip(linear, 0, 1)
    return np.asarray(np.where(x <= 0.0031308, 12.92 * x, 1.055 * x ** (1 / 2.4) - 0.055))


def filled(c: Chart, values: Floats) -> Picture:
    """A picture of values 0..1 at the covered texels, gutters filled."""
    out = np.zeros((c.size, c.size, *values.shape[1:]), np.uint8)
    out[c.covered] = np.round(np.clip(values, 0, 1) * 255).astype(np.uint8)
    return np.asarray(out[c.nearest[0], c.nearest[1]])


def _normal_map(c: Chart, relief: Array) -> Picture:
    """Tangent-space normals, green up, of a height in metres."""
    h = np.zeros((c.size, c.size))
    h[c.covered] = relief
    h = h[c.nearest[0], c.nearest[1]]
    dx, dy = np.gradient(h, axis=1)[c.covered] / c.step[:, 0], np.gradient(h, axis=0)[c.covered] / c.step[:, 1]
    n = np.stack([-np.clip(dx, -1.2, 1.2), np.clip(dy, -1.2, 1.2), np.ones_like(dx)], 1)
    return filled(c, n / np.linalg.norm(n, axis=1, keepdims=True) * 0.5 + 0.5)


def aged(person: Person) -> float:
    """0 to 45 years, 1 from 82."""
    return float(np.clip((person.age - 42) / 38, 0, 1))


def _body(person: Person, c: Chart) -> tuple[Floats, Paint]:
    p, s, neck = c.p, person.skin, marks().joint("neck")[1]
    hand = smooth(0.38, 0.46, np.abs(p[:, 0])) * smooth(0.35, 0.3, p[:, 1])
    big, mid, fine = noise(p, 40, 3, 1), noise(p, 170, 3, 2), noise(p, 700, 2, 5)
    melanin = s.melanin * (1 + 0.05 * big + 0.035 * mid) * (1 - 0.10 * smooth(neck - 0.06, neck - 0.30, p[:, 1]) * (1 - hand))
    blood = s.blood * (1 + 0.06 * big + 0.05 * mid + 0.35 * hand)
    melanin = (
        melanin
        + s.freckles * 0.6 * smooth(1.3, 2.0, noise(p, 300, 2, 11))
        + aged(person) * 0.5 * smooth(1.5, 2.1, noise(p, 150, 2, 21)) * hand
    )
    color = albedo(np.maximum(melanin, 0.02), np.maximum(blood, 0.02))
    nail = smooth(0.3, 0.7, c.nails)
    color = color * (1 + nail[:, None] * [0.15, 0.02, 0.04])
    relief = (
        3e-5 * fine
        + 5e-5 * mid
        - 3e-5 * smooth(0.0003, 0.0, c.cell)
        - aged(person) * 2e-4 * hand * smooth(0.2, 1.4, noise(p, 260, 2, 31))
    )
    return color, Paint(melanin, blood, relief, 0.52 + 0.02 * fine - 0.22 * nail)


def _head(person: Person, c: Chart) -> tuple[Floats, Paint]:
    p, s, m, age = c.p, person.skin, marks(), aged(person)
    big, mid, fine = noise(p, 40, 3, 1), noise(p, 170, 3, 2), noise(p, 900, 3, 5)
    zones, even = _zones(p), 1 / (1 + s.melanin)
    paint = Paint(
        s.melanin * (1 + even * (0.04 * big + 0.035 * mid + 0.04 * fine)),
        s.blood * (1 + 0.04 * big + 0.04 * mid + 0.05 * fine),
        np.zeros(len(p)),
        np.zeros(len(p)),
    )
    flush = (0.62 + 0.4 * age + 0.2 * (person.age < 12)) * (0.4 + 0.6 * even)
    red = flush * (0.5 * zones["cheek"] * (1 + 0.06 * mid) + 0.5 * zones["nose"] * (1 + 0.06 * mid) + 0.12 * zones["chin"])
    paint.blood += s.blood * (
        red + 0.35 * c.ears + 0.22 * zones["under"] + 0.15 * zones["lid"] + 0.15 * zones["inner"] + 0.2 * np.clip(c.lids, 0, 1)
    )
    paint.melanin *= (
        1
        + (0.16 + 0.1 * age) * zones["under"]
        + 0.12 * zones["lid"]
        + 0.10 * zones["inner"]
        - 0.08 * zones["forehead"]
        - 0.05 * zones["cheek"]
    )
    freckled = smooth(1.15, 1.9, noise(p, 420, 2, 11)) * (
        0.35 + 0.65 * np.clip(zones["cheek"] + zones["nose"] + 0.5 * zones["forehead"], 0, 1)
    )
    paint.melanin += s.freckles * freckled * (1 - c.ears) + 0.5 * age * smooth(1.5, 2.1, noise(p, 150, 2, 21)) * smooth(
        -0.02, 0.05, p[:, 1] - m.eye[1]
    )
    paint.blood += (
        0.3 * age * smooth(0.9, 1.6, noise(p * [900, 400, 900.0], 1, 2, 33)) * np.clip(zones["cheek"] + zones["nose"], 0, 1)
    )
    paint.melanin += _moles(person, p)
    lip = (
        smooth(0.25, 0.8, c.lips + 0.06 * mid)
        * smooth(m.mouth_half * 1.0, m.mouth_half * 0.86, np.abs(p[:, 0]))
        * (p[:, 2] > m.mouth[2] - 0.03)
    )
    full = 0.85 + 0.34 * (person.sex == "female") * (person.age > 12) - 0.25 * age
    full *= float(rng(person.seed, "person", "lips").uniform(0.85, 1.2))
    rim = 1 + 0.12 * smooth(0.5, 0.15, np.abs(lip - 0.5)) * (lip > 0.05)
    paint.melanin = paint.melanin * (1 - lip) + lip * s.melanin * rim * (0.95 + 0.05 * mid)
    paint.blood = paint.blood * (1 - lip) + lip * full * (0.92 + 0.12 * mid)
    color = _hair_shadow(person, c, _edges(person, c) * albedo(np.maximum(paint.melanin, 0.02), np.maximum(paint.blood, 0.02)), lip)
    _relief(paint, c, lip, zones, age, fine, mid)
    shine = np.clip(zones["forehead"] * 0.8 + zones["nose"] + 0.45 * zones["chin"] + 0.3 * zones["cheek"], 0, 1)
    rough = 0.48 - 0.09 * shine + 0.02 * np.clip(fine, -2, 2) + 0.05 * smooth(0.0003, 0.0001, c.pore)
    paint.rough = rough * (1 - lip) + lip * (0.44 + 0.04 * np.clip(fine, -2, 2)) - 0.04 * np.clip(c.lids, 0, 1)
    paint.rough = np.maximum(paint.rough, 0.8 * within(p, 0.03, 0.4))
    return color, paint


def _moles(person: Person, p: Floats) -> Array:
    """A few dark spots of a millimetre or two, each person's own."""
    draw, m = rng(person.seed, "person", "moles"), marks()
    out, front = np.zeros(len(p)), p[:, 2] > m.ear[2]
    for _ in range(int(draw.poisson(min(1 + person.age / 10, 5)))):
        at, wide = np.array([draw.uniform(-0.065, 0.065), m.eye[1] + draw.uniform(-0.12, 0.05)]), draw.uniform(0.0006, 0.0013)
        out += 0.7 * np.exp(-(((p[:, :2] - at) ** 2).sum(1)) / wide**2) * front
    return out


def _edges(person: Person, c: Chart) -> Floats:
    """(k, 3) what is left of the colour at the roots of lashes, which make eyes look out of a face, and inside of the mouth."""
    from worldloom.synth.people.eyes import eyes, lids

    p, m, out = c.p, marks(), np.ones((len(c.p), 3))
    upper = (0.85 if person.sex == "female" else 0.62) if person.age > 12 else 0.7
    about = np.flatnonzero((np.abs(p[:, 1] - m.eye[1]) < 0.02) & (p[:, 2] > m.eye[2] - 0.02) & (np.abs(p[:, 0]) < 0.06))
    for eye in eyes(body().points):
        for curve, dark in zip(lids(body().points, eye), (upper, 0.34), strict=True):
            d = tree(curve).query(p[about], distance_upper_bound=0.004)[0]
            out[about] *= 1 - dark * np.exp(-((d[:, None] / (0.0007 + 0.0005 * dark)) ** 2)) * np.array([0.9, 1.0, 1.0])
    wet = 0.35 * within(p, 0.0, 0.35) + 0.65 * within(p)  # the line between closed lips is dark
    return np.asarray(out * (1 - wet[:, None] * np.array([0.45, 0.68, 0.66])))


def within(p: Floats, first: float = 0.35, last: float = 0.85) -> Array:
    """1 behind the lips, where light comes only as they open; from which share of hidden skin on, and where it is all."""
    at, hidden = _behind_lips()
    near = np.flatnonzero((np.abs(p - marks().mouth) < [0.035, 0.03, 0.07]).all(1))
    out = np.zeros(len(p))
    d, k = tree(at).query(p[near], k=4)
    w = 1 / (d + 3e-4) ** 2
    out[near] = smooth(first, last, (hidden[k] * w).sum(1) / w.sum(1))
    return out


@cache
def _behind_lips() -> tuple[Floats, Array]:
    """Vertices (n, 3) about the mouth, and which of them other skin hides from the front."""
    n = net(False)
    p, m = face_frame(n.canon), marks().mouth
    mine = np.flatnonzero((np.abs(p - m) < [0.04, 0.035, 0.08]).all(1) & np.isin(np.arange(len(p)), n.quads))
    t = p[n.faces[np.isin(n.faces, mine).all(1)]]
    k, j = _over(p[mine], t)
    a, e, f, q = t[j, 0], t[j, 1] - t[j, 0], t[j, 2] - t[j, 0], p[mine][k] - t[j, 0]
    det = e[:, 0] * f[:, 1] - e[:, 1] * f[:, 0]
    det = np.where(np.abs(det) < 1e-12, np.inf, det)
    u, v = (q[:, 0] * f[:, 1] - q[:, 1] * f[:, 0]) / det, (e[:, 0] * q[:, 1] - e[:, 1] * q[:, 0]) / det
    before = (u >= 0) & (v >= 0) & (u + v <= 1) & (a[:, 2] + u * e[:, 2] + v * f[:, 2] > p[mine][k, 2] + 0.0015)
    return p[mine], np.asarray(np.bincount(k[before], minlength=len(mine)) > 0, float)


def _over(points: Floats, t: Floats) -> tuple[Ints, Ints]:
    """Pairs of points (n, 3) and triangles (m, 3, 3) of which one lies in the other's upright box as seen from the front."""
    low, high = t[..., :2].min(1).T - 1e-6, t[..., :2].max(1).T + 1e-6
    x, y = points[:, :1], points[:, 1:2]
    pairs = np.argwhere((low[0] <= x) & (x <= high[0]) & (low[1] <= y) & (y <= high[1]))
    return pairs[:, 0], pairs[:, 1]


def _zones(p: Floats) -> dict[str, Array]:
    """Regions of the face, 0 to 1."""
    m = marks()
    e, mouth, nose = m.eye, m.mouth, m.nose
    return {
        "cheek": spots(p, np.array([0.042, (e[1] + mouth[1]) / 2 - 0.002, mouth[2] - 0.005]), (0.024, 0.020, 0.04)),
        "nose": spot(p, nose, (0.014, 0.013, 0.02)) + 0.6 * spots(p, nose + [0.014, -0.002, -0.012], (0.007, 0.008, 0.012)),
        "chin": spot(p, np.array([0, mouth[1] - 0.033, mouth[2]]), (0.018, 0.010, 0.03)),
        "under": spots(p, e + [0.001, -0.0155, 0.01], (0.014, 0.0055, 0.03)), "lid": spots(p, e + [0, 0.006, 0.01], (0.017, 0.008, 0.03)),
        "inner": spots(p, e + [-0.012, 0.0, 0.01], (0.008, 0.010, 0.03)),
        "forehead": spot(p, np.array([0, e[1] + 0.055, e[2] + 0.01]), (0.05, 0.03, 0.06)),
    }  # fmt: skip


EUMELANIN, PHEOMELANIN = np.array([1.20, 1.32, 1.43]), np.array([0.12, 0.93, 1.75])
"""What the pigments of hair take away: the brown one darkens, the red one takes blue and green. Set by eye."""
SURFACE = 0.006
"""What the cuticle reflects before light reaches any pigment: black hair is black, not brown."""


def hair_albedo(eumelanin: float, pheomelanin: float, grey: float) -> Floats:
    """Linear colour of a head of hair: Beer and Lambert over its pigments, by powers, since light goes shorter ways in darker hair
    (as Chiang et al. 2016 have it), and over what the surface reflects."""
    taken = EUMELANIN * eumelanin**0.62 + PHEOMELANIN * pheomelanin**0.7
    return np.asarray((0.62 * np.exp(-taken) + SURFACE) * (1 - grey) + np.array([0.52, 0.515, 0.505]) * grey)


def thickness(person: Person) -> float:
    """Of eyebrows, where 1 is usual: a strong one is twice as thick as a faint one."""
    return 0.55 + 0.85 * person.brows


def _hair_shadow(person: Person, c: Chart, color: Floats, lip: Array) -> Floats:
    """Stubble, brows and scalp under the hair that stands on them."""
    p, h = c.p, person.hair
    hair = hair_albedo(h.eumelanin, h.pheomelanin, h.grey)
    shaved = 0.35 if person.sex == "male" and person.age > 16 else 0.0
    amount = {"none": shaved, "stubble": 1.0}.get(person.beard.style, 0.7) * (1 - 0.6 * person.beard.grey)
    area = np.maximum(beard_area(p), beard_area(p, person.beard.style)) * (1 - lip) * amount * (1 - 0.6 * (h.eumelanin < 0.6))
    color = (
        color * (1 - (area * 0.20)[:, None] * [1.1, 0.95, 0.8]) * (1 - (area * smooth(0.0003, 0.00012, c.pore) * 0.3)[:, None])
    )
    if person.beard.style not in ("none", "stubble"):
        grown = hair_albedo(h.eumelanin, h.pheomelanin + 0.2, person.beard.grey)
        bed = (0.72 * smooth(0.3, 0.9, beard_area(p, person.beard.style)) * (1 - lip))[:, None]
        color = color * (1 - bed) + np.minimum(grown, 0.3) * bed
    under = (0.30 * brow(p, thickness(person))[0])[:, None]
    color = color * (1 - under) + np.minimum(hair, 0.25) * under
    cover = {"bald": 0.0, "buzz": 0.75, "receding": 0.6, "mohawk": 0.35}.get(h.style, 0.8) * (1 - 0.75 * h.grey)
    bald = horseshoe(p, balding(person.age)) if h.style == "receding" else 1.0
    cut = scalp(p, 1.0 if h.style == "receding" else 0.0) ** 2.5 * bald * (c.ears <= 0.3) * cover
    return np.asarray(color * (1 - cut[:, None]) + np.minimum(hair, 0.3) * 1.1 * cut[:, None])


def _relief(paint: Paint, c: Chart, lip: Array, zones: dict[str, Array], age: float, fine: Array, mid: Array) -> None:
    """Pores, the lids' folds, furrows of lips; lines of age."""
    p, e, h = c.p, marks().eye, paint.relief
    deep = 0.55 + 0.9 * np.clip(zones["nose"] + 0.8 * zones["cheek"], 0, 1)
    h += (
        -4.5e-5 * deep * smooth(0.00034, 0.00008, c.pore) * (1 - lip) * (1 - 0.6 * c.ears)
        + 2.2e-5 * fine
        + 3e-5 * mid
        - 1.2e-5 * smooth(0.00012, 0, c.cell)
    )
    h += lip * -1e-4 * smooth(0.3, 1.2, noise(p * [900, 160, 300.0], 1, 2, 9))
    off = np.abs(p[:, 0]) - e[0]
    fold = p[:, 1] - (e[1] + 0.0098 - 7.5 * off**2)
    h += -5e-4 * np.exp(-((fold / 0.0009) ** 2)) * smooth(0.019, 0.012, np.abs(off)) * (p[:, 2] > e[2] - 0.02)
    if age > 0:
        h += age * _lines(p, zones)


def _lines(p: Floats, zones: dict[str, Array]) -> Array:
    """Metres of the wrinkles of old age: forehead, crow's feet, under the eyes, between the brows, neck."""
    m = marks()
    e, x, y, w = m.eye, np.abs(p[:, 0]), p[:, 1] - m.eye[1], noise(p, 30, 2, 41)
    front = smooth(m.ear[2] + 0.01, m.ear[2] + 0.05, p[:, 2])
    rows = (y - 0.03 + 0.004 * w + 0.8 * p[:, 0] ** 2) / 0.0085
    out = (
        -5.5e-4
        * _groove(rows, 0.13)
        * smooth(0.024, 0.034, y)
        * smooth(0.068, 0.058, y)
        * smooth(0.055, 0.035, x)
        * (0.7 + 0.5 * np.sin(np.round(rows) * 7.1 + p[:, 0] * 30))
    )
    cx, r = x - (e[0] + 0.017), np.hypot(x - (e[0] + 0.017), y)
    rays = (np.arctan2(y, cx) + 0.10 * w) / 0.30
    out += -5e-4 * _groove(rays, 0.16) * smooth(0.006, 0.010, r) * smooth(0.032, 0.016, r) * smooth(-0.004, 0.003, cx) * front
    out += -2.5e-4 * _groove((y + 0.012 + 1.2 * (x - e[0]) ** 2 * 10) / 0.0042, 0.2) * np.clip(zones["under"] * 1.3, 0, 1)
    out += (
        -5e-4
        * np.exp(-(((x - 0.0065 - 0.06 * np.abs(y - 0.012)) / 0.002) ** 2))
        * smooth(0.001, 0.009, y)
        * smooth(0.026, 0.016, y)
    )
    out += -6e-5 * smooth(0.0, 1.5, noise(p, 520, 2, 55))
    rings = (p[:, 1] - (m.mouth[1] - 0.085) + 0.006 * w) / 0.017
    return np.asarray(out - 5e-4 * _groove(rings, 0.10) * smooth(m.mouth[1] - 0.055, m.mouth[1] - 0.075, p[:, 1]) * front)


def _groove(x: Array, width: float) -> Array:
    """1 at every whole number."""
    return np.asarray(np.exp(-(((x - np.round(x)) / width) ** 2)))


__all__ = ["Chart", "aged", "albedo", "chart", "drawn", "filled", "hair_albedo", "painted", "skin", "srgb", "thickness", "within"]
