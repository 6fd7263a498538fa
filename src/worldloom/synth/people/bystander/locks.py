"""Hair and beards as shells over the skin: opaque at any distance, combed by waves along the way that hair lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from worldloom.synth.people.body import Floats, Ints
from worldloom.synth.people.bystander.baked import kept
from worldloom.synth.people.bystander.bound import Bound, bound, reference
from worldloom.synth.people.bystander.combed import lie, slope, wisps
from worldloom.synth.people.canon import (
    Array,
    beard_area,
    brow,
    ear_at,
    face_frame,
    from_face,
    lip_at,
    marks,
    noise,
    scalp,
    smooth,
)
from worldloom.synth.people.cutting import adjacency, cut
from worldloom.synth.people.headgear import under_hat
from worldloom.synth.people.skeleton import BONES, index
from worldloom.synth.people.surface import net, normals
from worldloom.synth.people.tailoring import grid

SPENT = (1.0, 0.42, 0.11)
WISPS = (140, 34, 8)
"""Blades that stand off a head of hair, by level; twice as many of coils."""
SOFT = 0.8
"""Of the normals of what is thinned, how much is of the scalp: those of waves would be picked at random and look like facets."""


@dataclass(frozen=True)
class Cutting:
    """Metres that hair stands off on top and at the sides, the wave's metres and cells a metre across and along, which way it lies
    (`combed.lie`), and metres below the eyes to which it hangs."""

    top: float
    side: float
    wave: float = 0.0025
    across: float = 150.0
    along: float = 30.0
    flow: str = "crown"
    hang: float = 0.0
    knot: str = ""
    recede: float = 0.0
    strip: float = 0.0
    """Half the width of a strip along the middle that alone has hair; 0 for all of it."""


CUTTINGS = {
    "buzz": Cutting(0.004, 0.003, 0.0006), "crew": Cutting(0.014, 0.006, 0.002), "short": Cutting(0.026, 0.012, 0.005),
    "side part": Cutting(0.030, 0.011, 0.004, 120, 24, "side"), "slicked": Cutting(0.017, 0.009, 0.002, 190, 18, "back"),
    "receding": Cutting(0.016, 0.010, 0.003, recede=1.0),
    "bob": Cutting(0.024, 0.026, 0.0035, 120, 14, "parting", 0.10), "shoulder": Cutting(0.024, 0.026, 0.004, 110, 12, "parting", 0.20),
    "long": Cutting(0.022, 0.024, 0.004, 110, 10, "parting", 0.30), "bun": Cutting(0.013, 0.011, 0.002, 170, 16, "tie", knot="bun"),
    "ponytail": Cutting(0.013, 0.011, 0.002, 170, 16, "tie", knot="tail"), "curly": Cutting(0.038, 0.030, 0.012, 60, 60, "coil"),
    "afro": Cutting(0.062, 0.055, 0.010, 70, 70, "coil"),
    "pixie": Cutting(0.028, 0.016, 0.005), "undercut": Cutting(0.026, 0.003, 0.003, 150, 18, "back"),
    "wavy": Cutting(0.026, 0.028, 0.008, 90, 40, "parting", 0.26), "dreadlocks": Cutting(0.026, 0.028, 0.007, 70, 8, "parting", 0.24),
    "braid": Cutting(0.013, 0.011, 0.002, 170, 16, "tie", knot="plait"),
    "pigtails": Cutting(0.013, 0.011, 0.002, 170, 16, "tails", knot="tails"),
    "top knot": Cutting(0.013, 0.011, 0.002, 170, 16, knot="top"), "mohawk": Cutting(0.070, 0.070, 0.008, 60, 90, "back", strip=0.026),
}  # fmt: skip


def hair(style: str, ref: str, level: int, hat: bool) -> tuple[Bound, ...]:
    """Surfaces of a haircut over a reference body, under a hat or not."""
    return kept(f"hair/{style}/{ref}/{level}/{hat:d}", lambda: _hair(style, ref, level, hat))


def _hair(style: str, ref: str, level: int, hat: bool) -> tuple[Bound, ...]:
    """Surfaces of a haircut over a reference body."""
    if style == "bald":
        return ()
    c = CUTTINGS[style]
    p, n, canon = _skin(ref)
    covered = under_hat(canon) + 0.004 if hat else np.full(len(canon), -1.0)
    grown = _even(scalp(canon, c.recede), 1 if c.flow in ("crown", "side") else 5) * (1 - ear_at(canon))
    if c.recede:
        grown = grown * (1 - 0.95 * smooth(0.70, 0.9, np.clip((canon[:, 1] - marks().eye[1] - 0.055) / 0.05, 0, 1)))
    if c.strip:
        grown = grown * smooth(c.strip + 0.006, c.strip - 0.006, np.abs(canon[:, 0]))
    pattern = cut(canon, net(False).faces, [0.5 - grown, covered])
    q, m = pattern.matrix @ p, _unit(pattern.matrix @ n)
    at = pattern.canon
    around = adjacency(pattern.faces, len(q))
    inside = smooth(0.5, 0.98, np.asarray(pattern.matrix @ grown))
    depth = _depth(inside, around)
    thick = (c.side + (c.top - c.side) * smooth(0.1, 0.8, m[:, 1])) * (0.05 + 0.95 * depth) + 0.0010
    if c.hang:  # what hangs comes out from over it without a step
        thick = thick * (1 - 0.75 * smooth(0.045, -0.005, at[:, 1] - marks().eye[1]) * smooth(0.02, -0.02, at[:, 2] - marks().ear[2]))
    w = np.asarray(pattern.matrix @ net(False).weights)
    smoothed = q + m * thick[:, None]
    q = smoothed + m * (depth * c.wave * _combed(c, at))[:, None]
    for _ in range(1 if c.wave > 0.005 else 2):
        q = q + 0.4 * inside[:, None] * (around @ q - q)
    uv, own = lie(c.flow, q if c.flow == "coil" else at), _unit(normals(q, pattern.faces))
    facing = own if level == 0 else _unit(SOFT * _unit(normals(smoothed, pattern.faces)) + (1 - SOFT) * own)
    out = [bound(ref, "hair", from_face(q), pattern.faces, uv, w, int(SPENT[level] * len(pattern.faces)), from_face(facing))]
    if c.top > 0.006:
        out.append(_wisps(ref, c, level, Shell(q, facing, uv, pattern.faces, depth, w)))
    if c.hang:
        out.append(_curtain(ref, c, level))
    if c.knot and not (hat and c.knot == "top"):
        out += [_knot(ref, c.knot, level, at) for at in _ties(ref, c.knot)]
    return tuple(out)


def _even(grown: Array, times: int) -> Array:
    """Where hair grows, with a hairline less ragged: hair that is combed away from the face shows all of it."""
    around = adjacency(net(False).faces, len(grown))
    for _ in range(times):
        grown = np.asarray(0.4 * grown + 0.6 * (around @ grown))
    return grown


class Shell(NamedTuple):
    """What hair looks like from afar: points, unit normals, uv, triangles, how far from its edge (0..1) and weights."""

    points: Floats
    normals: Floats
    uv: Floats
    faces: Ints
    depth: Array
    weights: Floats


def _depth(inside: Array, around: Any) -> Array:
    """0 at the edge of hair, 1 from some two centimetres on: hair rises out of the skin, it has no rim."""
    out = inside
    for _ in range(5):
        out = np.minimum(out, 0.35 * out + 0.65 * (around @ out))
    return np.asarray(out)


def _wisps(ref: str, c: Cutting, level: int, s: Shell) -> Bound:
    """Ends of locks that stand off the shell, most of them at its edge and on top, where they are seen against something else."""
    coil = c.flow == "coil"
    r = np.random.Generator(np.random.PCG64(17))
    likely = (0.03 + 1.6 * (1 - s.depth) + 0.04 * smooth(0.2, 0.9, s.normals[:, 1])) * (s.depth > 0.04)
    likely = smooth(0.15, 0.5, s.depth) if coil else likely
    if c.flow in ("tie", "tails", "back"):
        likely = likely * (0.12 + smooth(0.75, 0.3, s.depth))
    if c.hang > 0.15:
        likely = likely * smooth(0.5, 0.15, s.normals[:, 2]) * (s.depth < 0.6)  # it falls aside, not over the forehead
    count = (1 + coil) * WISPS[level] // (2 if c.flow in ("tie", "tails", "parting") else 1)
    root = r.choice(len(s.points), min(count, int((likely > 0).sum())), replace=False, p=likely / likely.sum())
    way = _unit(np.cross(s.normals, r.normal(size=s.points.shape))) if coil else slope(s.points, s.uv[:, 1], s.faces)
    long, wide = (0.030, 0.020) if coil else (float(np.clip(1.2 * c.top, 0.015, 0.034)), 0.009)
    lift = (0.34, -0.05) if coil else (0.045, 0.07)
    w = wisps(s.points, s.normals, way, s.uv, root, (long, wide * (1, 1, 1.6)[level]), lift)
    return bound(ref, "wisps", from_face(w.points), w.faces, w.uv, s.weights[w.root], len(w.faces), from_face(w.normals))


def _combed(c: Cutting, at: Floats) -> Array:
    """Waves along the way that hair lies: backward and forward on top, down at the sides."""
    top = at * np.array([c.across, c.along * 0.6, c.along])
    side = at * np.array([c.along, c.along * 0.7, c.across])
    s = smooth(0.0, 0.05, at[:, 1] - marks().eye[1] - 0.05)
    return np.asarray(np.where(s > 0.5, noise(top, 1, 2, 81), noise(side, 1, 2, 85)))


def _skin(ref: str) -> tuple[Floats, Floats, Floats]:
    r = reference(ref)
    return face_frame(r.points), face_frame(r.normals), face_frame(net(False).canon)


def _unit(v: Floats) -> Floats:
    return np.asarray(v / (np.linalg.norm(v, axis=1, keepdims=True) + 1e-12))


def _uv(canon: Floats) -> Floats:
    return canon[:, [0, 1]] + canon[:, [2, 2]] * 0.5


def _head_bone(count: int) -> Floats:
    w = np.zeros((count, len(BONES)))
    w[:, index("head")] = 1.0
    return w


LOCKS = ((16, 4, 14), (12, 3, 6), (7, 2, 3))
"""Of hair that hangs, by level: locks, columns of a lock, rows."""


def _curtain(ref: str, c: Cutting, level: int) -> Bound:
    """Hair that hangs from the skull's widest round the back, open at the face: locks apart at their ends."""
    p, _, canon = _skin(ref)
    m, y = marks(), canon[:, 1]
    head = p[(y > m.eye[1] - 0.02) & (y < m.eye[1] + 0.06) & (ear_at(canon) < 0.5)]
    neck = p[(np.abs(y - m.joint("neck")[1] - 0.03) < 0.02) & (np.abs(canon[:, 0]) < 0.1)]
    top = float(p[np.abs(y - m.eye[1]) < 0.01][:, 1].mean())
    axis = (float(head[:, 2].max()) + float(head[:, 2].min())) / 2 - 0.012
    locks, each, rows = LOCKS[level]
    t = np.linspace(0, 1, rows)[:, None]
    a, lock, ridge = _columns(locks, each)
    r = np.random.Generator(np.random.PCG64(23))
    own = r.uniform([0.84, 0.0], [1.06, 6.3], (locks, 2))
    long, phase = (0.5 * (own[lock] + own[np.maximum(lock - (ridge == 0), 0)])).T
    wide, deep = np.ptp(head[:, 0]) / 2 + c.side, axis - float(head[:, 2].min()) + c.side
    low_wide, low_deep = np.ptp(neck[:, 0]) / 2 + 0.048, axis - float(neck[:, 2].min()) + 0.020
    s = smooth(0.0, 0.75, t)
    r_x, r_z = wide * (1 - s) + max(low_wide, wide * 0.92) * s, deep * (1 - s) + max(low_deep, deep * 0.8) * s
    curl = 3.0 if c.wave > 0.006 else 1.0
    bulge = 1 + 0.055 * (ridge - 0.5) * smooth(0.15, 0.7, t) + 0.010 * curl * np.sin(phase + t * (5 + 4 * curl)) * t
    front = smooth(1.1, SPAN, np.abs(a))
    start = 0.055 + 0.025 * front  # at the temples it comes out from under hair that is thin at its edge
    down = t * (c.hang + start)
    bulge = bulge * (1 - (0.07 + 0.13 * front) * (1 - np.clip(down / (0.05 + 0.06 * front), 0, 1)) ** 1.5)
    closing = 0.45 * smooth(0.65, 1.0, t) * (ridge > 0) * (_middles(locks)[lock] - a)
    turn = a + closing + 0.035 * curl * np.sin(phase * 1.7 + 3.5 * t) * t
    hem = long * (1 - 0.10 * np.abs(a / SPAN) ** 3) * (1 - (0.09 + 0.07 * np.sin(5 * phase)) * (ridge == 0))
    x, z = np.sin(turn) * r_x * bulge, axis - np.cos(turn) * r_z * bulge
    drop = start - down * hem
    q, faces = grid(np.stack([x, top + drop, z], 2), False)
    uv = np.stack(np.broadcast_arrays(0.095 * a + 0 * t, 0.10 - drop), 2).reshape(-1, 2)
    away = _unit(np.stack([np.sin(turn) + 0 * x, 0.15 + 0 * x, -np.cos(turn) + 0 * x], 2).reshape(-1, 3))
    faces = faces[:, ::-1]
    facing = _unit(0.45 * away + 0.55 * _unit(normals(q, faces)))
    return bound(ref, "curtain", from_face(q), faces, uv, _hung(ref, q), len(faces), from_face(facing))


SPAN = 2.06
"""Radians from the back to which hair hangs, on both sides."""


def _columns(locks: int, each: int) -> tuple[Array, Ints, Array]:
    """Radians from the back, whose lock (the last one's for the last), and how far a column is from the grooves between locks (0..1)."""
    k = np.arange(locks * each + 1)
    ridge = np.sin(np.pi * (k % each) / each)
    return (2 * k / (locks * each) - 1) * SPAN, np.minimum(k // each, locks - 1), ridge / max(float(ridge.max()), 1e-9)


def _middles(locks: int) -> Array:
    """Radians of the middles of locks."""
    return np.asarray(((2 * np.arange(locks) + 1) / locks - 1) * SPAN)


def _hung(ref: str, q: Floats) -> Floats:
    """Carried by the head above, by the chest where it lies on the shoulders."""
    y = float(face_frame(reference(ref).heads)[index("neck"), 1])
    w, s = np.zeros((len(q), len(BONES))), smooth(y + 0.06, y - 0.06, q[:, 1])
    w[:, index("head")], w[:, index("upperChest")] = 1 - 0.8 * s, 0.8 * s
    return w


def _ties(ref: str, kind: str) -> Floats:
    """(k, 3) where hair is tied: on the skin of the back of the head, at both sides, on the crown."""
    p, _, canon = _skin(ref)
    m, x, y, z = marks(), canon[:, 0], canon[:, 1], canon[:, 2]
    if kind == "tails":
        at = p[(np.abs(y - m.eye[1] - 0.005) < 0.014) & (np.abs(z - m.ear[2] + 0.045) < 0.014) & (x > 0.03)].mean(0) + [0.014, 0, 0]
        return np.stack([at, at * [-1, 1, 1]])
    if kind == "top":
        near = (np.abs(z - m.ear[2] + 0.03) < 0.016) & (np.abs(x) < 0.02) & (y > m.eye[1] + 0.06)
        return np.asarray(p[near].mean(0) + [0, 0.012, 0.0])[None]
    near = (z < m.ear[2] - 0.04) & (np.abs(y - m.eye[1] - 0.03) < 0.012) & (np.abs(x) < 0.02)
    return np.asarray(p[near].mean(0))[None]


def _knot(ref: str, kind: str, level: int, at: Floats) -> Bound:
    """A bun, a tail or a plait at a place of the head."""
    columns = (18, 10, 6)[level]
    plaits = 0.0
    if kind in ("bun", "top"):
        t = np.linspace(0, np.pi, (12, 7, 5)[level])
        spine, r = at + np.stack([0 * t, 0.008 + 0 * t, -0.030 * (1 - np.cos(t)) + 0.014], 1), 0.034 * np.sin(t) ** 0.7 + 1e-4
    else:
        t = np.linspace(0, 1, (36, 14, 5)[level] if kind == "plait" else (14, 8, 5)[level])
        spine = at + np.stack(
            [
                0 * t,
                0.018 * np.sin(np.minimum(t * 6, 1.57)) - 0.28 * t**1.25,
                -0.05 * np.sin(np.minimum(t * 4, 1.9)) - 0.02 * t + 0.012,
            ],
            1,
        )
        r = 0.010 + 0.020 * np.sin(np.clip(t * 1.2, 0, 1) * np.pi) ** 0.8 * (1 - 0.5 * t)
        if kind == "plait":
            r, plaits = 0.024 * (1 - 0.4 * t) + 0.005 * np.sin(t * 40), 1.0
    a = np.linspace(0, 2 * np.pi, columns, endpoint=False)
    along = _unit(np.gradient(spine, axis=0))
    side = np.tile([1.0, 0, 0], (len(spine), 1))
    up = np.cross(along, side)
    ring = np.cos(a)[:, None] * side[:, None] + np.sin(a)[:, None] * up[:, None]
    rough = 1 + 0.10 * np.sin(a * 5 + plaits * 20 * np.linspace(0, 1, len(spine))[:, None])[:, :, None]
    q, faces = grid(spine[:, None] + ring * r[:, None, None] * rough, True)
    long = np.r_[0, np.cumsum(np.linalg.norm(np.diff(spine, axis=0), axis=1))]
    uv = np.stack(np.broadcast_arrays(np.minimum(a, 2 * np.pi - a) * 0.03, long[:, None]), 2).reshape(-1, 2)
    return bound(ref, "knot", from_face(q), faces, uv, _head_bone(len(q)), len(faces))


BEARDS = {
    "short": (0.005, 0.0),
    "full": (0.011, 0.020),
    "moustache": (0.007, 0.0),
    "goatee": (0.009, 0.012),
    "long": (0.014, 0.11),
}
"""Metres off the skin, and below the chin."""


def beard(style: str, ref: str, level: int) -> tuple[Bound, ...]:
    """A beard over a reference body; none for a style that is painted."""
    return kept(f"beard/{style}/{ref}/{level}", lambda: _beard(style, ref, level)) if style in BEARDS else ()


def _beard(style: str, ref: str, level: int) -> tuple[Bound, ...]:
    """A beard over a reference body."""
    p, n, canon = _skin(ref)
    m, (thick, drop) = marks(), BEARDS[style]
    area = beard_area(canon, "full" if style == "long" else style) * (1 - lip_at(canon)) * (1 - ear_at(canon))
    pattern = cut(canon, net(False).faces, [0.45 - area], 0.02)
    q, nor, at = pattern.matrix @ p, _unit(pattern.matrix @ n), pattern.canon
    inside = smooth(0.45, 0.95, np.asarray(pattern.matrix @ area))
    chin = smooth(0.055, 0.0, np.abs(at[:, 0])) * smooth(0.004, -0.035, at[:, 1] - m.mouth[1])
    comb = noise(at * np.array([190, 34, 90.0]), 1, 2, 91)
    lift = (0.001 + thick * (0.2 + 0.8 * inside) * (1 + 0.35 * chin)) + 0.0022 * inside * comb
    q = q + nor * lift[:, None] + np.array([0, -1.0, 0.18]) * (drop * chin * inside)[:, None] * (1 + 0.15 * comb)[:, None]
    w = np.asarray(pattern.matrix @ net(False).weights)
    uv = np.stack([0.075 * np.arctan2(at[:, 0], at[:, 2] - m.ear[2]), m.eye[1] - at[:, 1]], 1)
    return (bound(ref, "beard", from_face(q), pattern.faces, uv, w, int(SPENT[level] * len(pattern.faces))),)


BROWS = {"male": 0.9, "female": 0.76, "child": 0.72}
"""How thick brows are by the reference body."""


def brows(ref: str, level: int) -> tuple[Bound, ...]:
    """Eyebrows, where they are seen."""
    return () if level == 2 else kept(f"brows/{ref}/{level}", lambda: _brows(ref, level))


def _brows(ref: str, level: int) -> tuple[Bound, ...]:
    """Patches of the skin, a little off it."""
    p, n, canon = _skin(ref)
    t = np.clip((np.abs(canon[:, 0]) - 0.0115) / 0.0405, 0, 1)
    lower = canon - np.array([0.0, 1.0, 0.0]) * (0.0020 * (1 - t) ** 2)[:, None]  # calmer than a frown
    pattern = cut(canon, net(False).faces, [0.28 - brow(lower, BROWS[ref])[0]], 0.02)
    q = pattern.matrix @ p + _unit(pattern.matrix @ n) * 0.0011
    w = np.asarray(pattern.matrix @ net(False).weights)
    return (bound(ref, "brows", from_face(q), pattern.faces, _uv(pattern.canon), w, (len(pattern.faces), 60)[level]),)


__all__ = ["BEARDS", "CUTTINGS", "beard", "brows", "hair"]
