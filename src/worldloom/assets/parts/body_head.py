"""A person's head, eyes, hair and beard as soft forms in the skull's frame (front -Y, chin near z = -0.025). Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.assets.parts.body_form import Form, Frame, ball, blend, bone, carve, chain, cut, rippled, skin, wrapped
from worldloom.geometry import Floats, Mesh, fbm, join, rot_x, rot_z, smoothstep, sphere

EYE = (0.0305, -0.0735, 0.086)


class Skull:
    """Short names for points of a head of height `h` metres in frame `f`."""

    def __init__(self, f: Frame, h: float, male: bool) -> None:
        self.f, self.s, self.male = f, h / 0.236, male

    def p(self, x: float, y: float, z: float) -> Floats:
        """A point given for a head of 0.236 m."""
        return self.f.at(x * self.s, y * self.s, z * self.s)

    def ball(self, x: float, y: float, z: float, r: float | tuple[float, float, float], more: float = 0.0, turn: Floats | None = None) -> Form:
        """An ellipsoid there."""
        axes = self.f.r if turn is None else self.f.r @ turn
        return ball(self.p(x, y, z), np.broadcast_to(np.asarray(r, float), 3) * self.s + more, axes)

    def bone(self, a: tuple[float, float, float], b: tuple[float, float, float], r0: float, r1: float | None = None) -> Form:
        """A capsule there."""
        return bone(self.p(*a), self.p(*b), r0 * self.s, None if r1 is None else r1 * self.s)

    def both(self, x: float, y: float, z: float, r: float | tuple[float, float, float]) -> list[Form]:
        """The same ellipsoid on both sides."""
        return [self.ball(side * x, y, z, r) for side in (-1, 1)]


def head(k: Skull) -> Form:
    """Skull, face, jaw, cheekbones, brow, nose and ears."""
    m = 1.0 if k.male else 0.0
    parts = [
        k.ball(0, 0.014, 0.115, (0.0745, 0.094, 0.093)), k.ball(0, -0.028, 0.07, (0.0615, 0.062, 0.084)),
        k.ball(0, -0.034, 0.014, (0.045 + 0.006 * m, 0.048, 0.034)), k.ball(0, -0.073, -0.011, (0.021 + 0.004 * m, 0.019, 0.0165)),
        *k.both(0.043, -0.055, 0.06, (0.022, 0.024, 0.021)), k.ball(0, -0.076, 0.025, (0.03, 0.016, 0.02)),
    ]  # fmt: skip
    brow = [k.bone((x * 0.01, -0.0845, 0.102), (x * 0.046, -0.068, 0.103), 0.0095 + 0.0025 * m, 0.008) for x in (-1, 1)]
    face = blend([blend(parts, 0.035 * k.s), *brow], 0.02 * k.s)
    for x in (-1, 1):
        face = carve(face, k.ball(x * 0.033, -0.1, 0.084, (0.0195, 0.0195, 0.0125)), 0.014 * k.s)
    nose = blend([k.bone((0, -0.087, 0.096), (0, -0.103, 0.056), 0.0075, 0.0105), k.ball(0, -0.106, 0.053, 0.0115), *k.both(0.0115, -0.096, 0.05, (0.0085, 0.011, 0.008))], 0.01 * k.s)
    ears = [carve(k.ball(x * 0.0775, 0.012, 0.07, (0.0085, 0.0185, 0.031), turn=rot_z(-x * 0.35) @ rot_x(-0.15)), k.ball(x * 0.086, 0.006, 0.075, (0.006, 0.011, 0.019)), 0.006) for x in (-1, 1)]
    return blend([blend([face, nose], 0.014 * k.s), *ears], 0.008 * k.s)


def on_face(k: Skull, face: Form, xz: list[tuple[float, float]], out: float = 0.0) -> list[Floats]:
    """Points of the face's front at (x, z), raised by `out` metres."""
    o = np.stack([k.p(x, -0.02, z) for x, z in xz])
    d = np.broadcast_to(-k.f.r[:, 1], o.shape)
    return list(wrapped(face, o, d, 0.2) + d * out)


def lips(k: Skull, face: Form) -> Form:
    """Upper and lower lip."""
    full = (0.0034 if k.male else 0.0042) * k.s
    up = chain(on_face(k, face, [(-0.027, 0.0248), (-0.01, 0.0285), (0, 0.0275), (0.01, 0.0285), (0.027, 0.0248)], -0.0014), (0.002, full, full * 0.85, full, 0.002), 0.003)
    low = chain(on_face(k, face, [(-0.025, 0.0236), (-0.009, 0.0205), (0.009, 0.0205), (0.025, 0.0236)], -0.0014), (0.002, full * 1.2, full * 1.2, 0.002), 0.003)
    return blend([up, low], 0.0015)


def lids(k: Skull, closed: bool) -> Form:
    """Upper lids over half of each eye, or all of it."""
    x0, y, z = EYE
    out = []
    for x in (-1, 1):
        shell = k.ball(x * x0, y, z, 0.0142)
        out.append(cut(shell, k.p(x * x0, y - 0.01, z + (-0.007 if closed else 0.003)), k.f.r @ np.array([0.0, -0.25, -1.0]), 0.002))
    return blend(out, 0.001)


def eyes(k: Skull, iris: Floats, n: int) -> Mesh:
    """Two eyeballs that look to -Y, painted by vertex: pupil, iris, white."""
    base = sphere(1.0, n).turned(rot_x(np.pi / 2))
    a = np.arccos(np.clip(-base.vertices[:, 1], -1, 1))
    t = smoothstep(a, 0.56, 0.68)[:, None]
    tint = np.where(a[:, None] < 0.23, 0.012, iris) * (1 - t) + t * np.array([0.66, 0.64, 0.61])
    base = base.tinted(tint).scaled(0.0128 * k.s).turned(k.f.r)
    return join([base.moved(k.p(x * EYE[0], EYE[1], EYE[2])) for x in (-1, 1)])


def brows(k: Skull, face: Form) -> Form:
    """Eyebrows."""
    r = (0.0036 if k.male else 0.0026) * k.s
    return blend([chain(on_face(k, face, [(x * 0.014, 0.1035), (x * 0.03, 0.107), (x * 0.049, 0.1025)], -0.0005), (r, r, 0.0018), 0.004) for x in (-1, 1)], 0.002)


HAIR = ("short", "side", "crop", "curly", "receding", "long", "bun", "ponytail", "bob", "bald")


def hair(k: Skull, style: str, seed: int, under_hat: bool = False) -> Form | None:
    """Hair of one of the styles of `HAIR`; under a hat only what shows below its rim."""
    if style == "bald":
        return None
    thick = {"short": 0.008, "side": 0.011, "crop": 0.004, "curly": 0.02, "receding": 0.004}.get(style, 0.009)
    cap = k.ball(0, 0.016, 0.117, (0.0755 + thick, 0.095 + thick, 0.094 + thick))
    if style == "side":
        cap = blend([cap, k.ball(0.03, -0.05, 0.178, (0.05, 0.035, 0.028))], 0.03)
    line = 0.012 if style == "receding" else 0.0
    cap = carve(cap, k.ball(0, -0.125 + line, 0.07, (0.0735, 0.085, 0.098 + 2 * line)), 0.012)
    for x in (-1, 1):
        cap = carve(cap, k.ball(x * 0.1, -0.012, 0.06, (0.045, 0.04, 0.05)), 0.012)
    if style == "receding":
        cap = carve(cap, k.ball(0, -0.03, 0.24, (0.062, 0.085, 0.06)), 0.02)
    cap = cut(cap, k.p(0, 0.06, 0.028), k.f.r @ np.array([0.0, -0.3, -1.0]), 0.012)
    extra = _lengths(k, style)
    if under_hat:
        cap = cut(cap, k.p(0, 0, 0.135), k.f.r[:, 2], 0.004)
        extra = [e for e in extra if style not in ("bun",)]
    body = blend([cap, *extra], 0.03 * k.s) if extra else cap
    rough = 0.007 if style == "curly" else 0.0035
    grain = 0.034 if style == "curly" else np.array([0.014, 0.05, 0.05])
    return rippled(body, lambda p: rough * fbm(k.f.local(p), grain, 2, seed % 59), rough)


def _points(k: Skull, *q: tuple[float, float, float]) -> list[Floats]:
    return [k.p(*x) for x in q]


def _lengths(k: Skull, style: str) -> list[Form]:
    s = k.s
    if style in ("long", "bob"):
        low = -0.1 if style == "long" else 0.0
        sides = [chain(_points(k, (x * 0.066, 0.0, 0.13), (x * 0.081, 0.022, 0.06), (x * 0.07, 0.045, low)), (0.022 * s, 0.022 * s, 0.018 * s)) for x in (-1, 1)]
        return [*sides, chain(_points(k, (0, 0.08, 0.12), (0, 0.085, 0.05), (0, 0.082, low - 0.03)), (0.05 * s, 0.055 * s, 0.04 * s)), *[chain(_points(k, (x * 0.04, 0.075, 0.1), (x * 0.045, 0.075, low - 0.01)), (0.04 * s, 0.03 * s)) for x in (-1, 1)]]
    if style == "bun":
        return [k.ball(0, 0.112, 0.145, (0.042, 0.036, 0.04)), k.ball(0, 0.07, 0.06, (0.05, 0.04, 0.04))]
    if style == "ponytail":
        return [chain(_points(k, (0, 0.095, 0.15), (0, 0.15, 0.14), (0, 0.165, 0.06), (0, 0.14, -0.04)), (0.022 * s, 0.03 * s, 0.032 * s, 0.008 * s))]
    return []


def beard(k: Skull, seed: int) -> Form:
    """A full beard and moustache."""
    jaw = blend([k.ball(0, -0.04, 0.002, (0.055, 0.054, 0.038)), k.ball(0, -0.072, -0.02, (0.036, 0.03, 0.034)), *[k.bone((x * 0.056, -0.01, 0.05), (x * 0.05, -0.04, 0.0), 0.014, 0.018) for x in (-1, 1)]], 0.03)
    mouth = carve(jaw, k.ball(0, -0.1, 0.027, (0.024, 0.022, 0.007)), 0.008)
    lip = [k.bone((0, -0.098, 0.038), (x * 0.03, -0.083, 0.026), 0.0075, 0.005) for x in (-1, 1)]
    return rippled(blend([mouth, *lip], 0.006), lambda p: 0.003 * fbm(k.f.local(p), (0.01, 0.02, 0.03), 2, seed % 59), 0.003)


def combed(m: Mesh, k: Skull, seed: int) -> Mesh:
    """Vertex colour in strands."""
    q = k.f.local(m.vertices)
    tone = 1 + 0.28 * fbm(q, (0.012, 0.08, 0.06), 2, seed % 47) + 0.1 * smoothstep(q[:, 2], 0.1, 0.2)
    return m.tinted(np.repeat(tone[:, None], 3, 1))


def flushed(m: Mesh, k: Skull, blood: float = 1.0) -> Mesh:
    """Skin redder on nose, cheeks and ears, darker round the eyes and under the chin."""
    q = k.f.local(m.vertices) / k.s
    spot: Callable[[float, float, float, float], Floats] = lambda x, y, z, r: np.exp(-(((np.abs(q[:, 0]) - x) ** 2 + (q[:, 1] - y) ** 2 + (q[:, 2] - z) ** 2) / r**2))  # noqa: E731
    red = 0.16 * blood * np.clip(spot(0, -0.11, 0.052, 0.018) + spot(0.045, -0.07, 0.05, 0.026) + spot(0.08, 0.01, 0.07, 0.03) + 0.5 * spot(0, -0.08, -0.01, 0.02), 0, 1)
    dark = 1 - 0.22 * spot(0.031, -0.088, 0.083, 0.018) - 0.12 * smoothstep(q[:, 2], -0.01, -0.04)
    return m.tinted(dark[:, None] * np.stack([1 + 0.3 * red, 1 - 0.9 * red, 1 - red], 1))


def head_meshes(k: Skull, step: float, closed: bool, fine: bool = True) -> Mesh:
    """Head, lips and lids as one skin mesh."""
    face = head(k)
    base = flushed(skin(face, step, 2, 0.3, 0.014), k)
    if not fine:
        return base
    mouth = skin(lips(k, face), 0.0045 * k.s, 1, 0.0).tinted((0.92, 0.58, 0.55))
    lid = skin(lids(k, closed), 0.0048 * k.s, 1, 0.0).tinted((0.9, 0.82, 0.78))
    return join([base, mouth, lid])


__all__ = ["Skull", "HAIR", "head", "on_face", "lips", "lids", "eyes", "brows", "hair", "beard", "combed", "flushed", "head_meshes"]
