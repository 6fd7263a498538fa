"""Hair and beards as shells over the skin: opaque at any distance, combed by waves along the way that hair lies."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.bystander.baked import kept
from worldloom.synth.people.bystander.bound import Bound, bound, reference
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
from worldloom.synth.people.surface import net
from worldloom.synth.people.tailoring import grid

SPENT = (1.0, 0.36, 0.10)


@dataclass(frozen=True)
class Cutting:
    """Metres that hair stands off on top and at the sides, the wave's metres and cells a metre across and along, whether it lies forward,
    and metres below the eyes to which it hangs."""

    top: float
    side: float
    wave: float = 0.0025
    across: float = 150.0
    along: float = 30.0
    forward: bool = True
    hang: float = 0.0
    knot: str = ""
    recede: float = 0.0
    strip: float = 0.0
    """Half the width of a strip along the middle that alone has hair; 0 for all of it."""


CUTTINGS = {
    "buzz": Cutting(0.004, 0.003, 0.0006), "crew": Cutting(0.014, 0.006, 0.002), "short": Cutting(0.026, 0.012, 0.004),
    "side part": Cutting(0.030, 0.011, 0.004, 120, 24), "slicked": Cutting(0.017, 0.009, 0.002, 190, 18),
    "receding": Cutting(0.016, 0.010, 0.003, recede=1.0),
    "bob": Cutting(0.024, 0.026, 0.0035, 120, 14, False, 0.10), "shoulder": Cutting(0.024, 0.026, 0.004, 110, 12, False, 0.20),
    "long": Cutting(0.022, 0.024, 0.004, 110, 10, False, 0.30), "bun": Cutting(0.013, 0.011, 0.002, 170, 16, False, knot="bun"),
    "ponytail": Cutting(0.013, 0.011, 0.002, 170, 16, False, knot="tail"), "curly": Cutting(0.038, 0.030, 0.010, 75, 75),
    "afro": Cutting(0.062, 0.055, 0.008, 95, 95),
    "pixie": Cutting(0.028, 0.016, 0.004), "undercut": Cutting(0.026, 0.003, 0.003, 150, 18),
    "wavy": Cutting(0.026, 0.028, 0.008, 90, 40, False, 0.26), "dreadlocks": Cutting(0.026, 0.028, 0.007, 70, 8, False, 0.24),
    "braid": Cutting(0.013, 0.011, 0.002, 170, 16, False, knot="plait"),
    "pigtails": Cutting(0.013, 0.011, 0.002, 170, 16, False, knot="tails"),
    "top knot": Cutting(0.013, 0.011, 0.002, 170, 16, False, knot="top"), "mohawk": Cutting(0.070, 0.070, 0.006, 60, 90, strip=0.026),
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
    grown = scalp(canon, c.recede) * (1 - ear_at(canon))
    if c.recede:
        grown = grown * (1 - 0.95 * smooth(0.70, 0.9, np.clip((canon[:, 1] - marks().eye[1] - 0.055) / 0.05, 0, 1)))
    if c.strip:
        grown = grown * smooth(c.strip + 0.006, c.strip - 0.006, np.abs(canon[:, 0]))
    pattern = cut(canon, net(False).faces, [0.5 - grown, covered])
    q, m = pattern.matrix @ p, _unit(pattern.matrix @ n)
    at = pattern.canon
    inside = smooth(0.5, 0.98, np.asarray(pattern.matrix @ grown))
    up = smooth(0.1, 0.8, m[:, 1])
    thick = (c.side + (c.top - c.side) * up) * (0.25 + 0.75 * inside) + 0.0015
    thick = thick + inside * c.wave * _combed(c, at)
    q = q + m * thick[:, None]
    around = adjacency(pattern.faces, len(q))
    for _ in range(1 if c.wave > 0.005 else 2):
        q = q + 0.4 * inside[:, None] * (around @ q - q)
    w = np.asarray(pattern.matrix @ net(False).weights)
    out = [bound(ref, "hair", from_face(q), pattern.faces, _uv(at), w, int(SPENT[level] * len(pattern.faces)))]
    if c.hang:
        out.append(_curtain(ref, c, level))
    if c.knot and not (hat and c.knot == "top"):
        out += [_knot(ref, c.knot, level, at) for at in _ties(ref, c.knot)]
    return tuple(out)


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


def _curtain(ref: str, c: Cutting, level: int) -> Bound:
    """Hair that hangs from the skull's widest round the back: rows of a closed band, open at the face."""
    p, _, canon = _skin(ref)
    m, y = marks(), canon[:, 1]
    head = p[(y > m.eye[1] - 0.02) & (y < m.eye[1] + 0.06) & (ear_at(canon) < 0.5)]
    neck = p[(np.abs(y - m.joint("neck")[1] - 0.03) < 0.02) & (np.abs(canon[:, 0]) < 0.1)]
    top, axis = (
        float(p[np.abs(y - m.eye[1]) < 0.01][:, 1].mean()),
        (float(head[:, 2].max()) + float(head[:, 2].min())) / 2 - 0.012,
    )
    columns, rows = (40, 22, 12)[level], (9, 6, 3)[level]
    a = np.linspace(-1, 1, columns) * 2.06  # radians from the back
    wide, deep = np.ptp(head[:, 0]) / 2 + c.side, axis - float(head[:, 2].min()) + c.side
    low_wide, low_deep = np.ptp(neck[:, 0]) / 2 + 0.048, axis - float(neck[:, 2].min()) + 0.020
    out = []
    for t in np.linspace(0, 1, rows):
        s = smooth(0.0, 0.75, np.array(t))
        r_x, r_z = wide * (1 - s) + max(low_wide, wide * 0.92) * s, deep * (1 - s) + max(low_deep, deep * 0.8) * s
        wave = 1 + 0.05 * np.sin(a * 11 + 3 * np.sin(a * 4) + 2 * t) * (0.3 + t)
        drop = 0.055 - t * (c.hang + 0.055) * (1 - 0.10 * np.abs(a / 2.06) ** 3 + 0.03 * np.sin(a * 7))
        x, z = np.sin(a) * r_x * wave, axis - np.cos(a) * r_z * wave
        out.append(np.stack([x, top + drop, z], 1))
    outer = np.stack(out)
    middle = np.array([0.0, 0.0, axis])
    inward = (outer - middle) * np.array([1.0, 0.0, 1.0])
    inner = outer - inward * 0.16 + [0, 0.004, 0]
    q, faces = grid(np.concatenate([outer, inner[::-1]]), False)
    w = _hung(ref, q)
    return bound(ref, "curtain", from_face(q), faces[:, ::-1], q[:, [0, 1]], w, len(faces))


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
    return bound(ref, "knot", from_face(q), faces, q[:, [0, 1]], _head_bone(len(q)), len(faces))


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
    return (bound(ref, "beard", from_face(q), pattern.faces, _uv(at), w, int(SPENT[level] * len(pattern.faces))),)


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
