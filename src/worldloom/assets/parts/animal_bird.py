"""Birds from a table of proportions: standing with folded wings or flying with spread ones, feathers painted by vertex. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.part import Surface, surface
from worldloom.assets.parts.body_form import Form, ball, blend, bone, chain, rippled, seated, skin
from worldloom.geometry import Floats, Mesh, align, fbm, join, rod, rot_x, rot_z, sheet, smoothstep, sphere
from worldloom.world import RGB, Joint, Material, Motion

Paint = Callable[[Floats, str], Floats]
"""Points in body lengths (n, 3) in the body's frame (front -Y, back +Z) and the part's name -> colours (n, 3)."""


@dataclass(frozen=True)
class Bird:
    """Proportions in body lengths (breast to vent); front -Y."""

    body: float
    """Body length in metres."""
    width: float = 0.24
    """Half width; half depth is `depth`."""
    depth: float = 0.26
    upright: float = 0.25
    """Pitch of the body standing, radians."""
    head: tuple[float, float, float] = (-0.52, 0.32, 0.17)
    """y, z from the body's middle in the body's frame lying level, and radius."""
    neck: float = 0.13
    bill: tuple[float, float, float, float] = (0.24, 0.04, 0.05, 0.7)
    """Length, radius at the root, droop of the tip, flatness (height against width)."""
    leg: tuple[float, float] = (0.34, 0.022)
    foot: float = 0.2
    webbed: bool = False
    tail: tuple[float, float, float] = (0.45, 0.13, -0.05)
    """Length, half width, pitch."""
    wing: tuple[float, float] = (0.62, 0.17)
    """Half length and half height folded."""
    span: tuple[float, float] = (1.9, 0.42)
    """Length of one wing spread and its chord."""
    eye: float = 0.15
    """Against the head's radius."""
    eye_at: tuple[float, float] = (-0.35, 0.22)
    bill_color: RGB = (0.5, 0.3, 0.03)
    leg_color: RGB = (0.5, 0.3, 0.15)
    iris: RGB = (0.015, 0.01, 0.008)


@dataclass(frozen=True)
class Stand:
    """Where the body is: its middle (3,) metres, its axes (3, 3) and those of the head."""

    at: Floats
    r: Floats
    head: Floats
    look: Floats

    def p(self, b: Bird, x: float, y: float, z: float) -> Floats:
        """A point given in body lengths of the level body."""
        return np.asarray(self.at + self.r @ (np.array([x, y, z]) * b.body))


def stand(b: Bird, flying: bool, r: np.random.Generator, swimming: float = 0.0) -> Stand:
    """The pose: standing on z = 0, floating with `swimming` body lengths under water, or in the air about the origin."""
    u = 0.03 if flying else b.upright
    turn = rot_x(-u)
    z = 0.0 if flying else b.depth * b.body - swimming * b.body if swimming else (b.leg[0] + b.depth * np.cos(u) * 0.8 + 0.16 * np.sin(u)) * b.body
    at = np.array([0.0, 0.0, float(z)])
    hy, hz, _ = b.head
    head = at + turn @ (np.array([0, hy, hz]) * b.body) if not flying else at + np.array([0, hy - 0.1, hz * 0.3]) * b.body
    return Stand(at, turn, head, rot_z(float(0.0 if flying else 0.35 * r.normal())))


def trunk(b: Bird, k: Stand) -> Form:
    """Breast, belly, rump, neck and head."""
    s = b.body
    parts = [
        ball(k.p(b, 0, -0.02, 0), np.array([b.width, 0.5, b.depth]) * s, k.r), ball(k.p(b, 0, -0.22, 0.0), np.array([b.width * 0.95, 0.27, b.depth * 0.98]) * s, k.r),
        bone(k.p(b, 0, 0.2, 0.03), k.p(b, 0, 0.56, 0.06), 0.17 * s, 0.06 * s),
    ]  # fmt: skip
    body = blend(parts, 0.1 * s)
    root = k.p(b, 0, -0.34, 0.06)
    neck = chain([root, (root + k.head) / 2 + k.r @ np.array([0, -0.02, 0.0]) * s, k.head], np.array([b.neck * 1.35, b.neck, b.head[2] * 0.85]) * s, 0.05 * s)
    form = blend([body, neck], 0.12 * s)
    return blend([form, ball(k.head, np.array([0.94, 1.08, 0.98]) * b.head[2] * s, k.look)], 0.05 * s)


def folded(b: Bird, k: Stand, side: int) -> Form:
    """A wing laid along the flank, its tip crossing over the tail."""
    s, (half, high) = b.body, b.wing
    turn = k.r @ rot_x(0.1) @ rot_z(side * 0.12)
    c = k.p(b, side * b.width * 0.84, 0.12 + (half - 0.5) * 0.5, 0.05)
    blade = ball(c, np.array([0.07, half, high]) * s, turn)
    tip = bone(c + turn @ (np.array([-side * 0.0, half * 0.4, 0.02]) * s), c + turn @ (np.array([-side * 0.06, half * 1.08, 0.06]) * s), 0.06 * s, 0.014 * s)
    wing = blend([blade, tip], 0.06 * s)

    def ridges(p: Floats) -> Floats:
        q = (p - c) @ turn / s
        return np.asarray(0.008 * s * np.sin(46 * (q[:, 2] + 0.22 * q[:, 1])) * smoothstep(q[:, 1], -0.3, 0.1))

    return rippled(wing, ridges, 0.01 * s)


def tail(b: Bird, k: Stand) -> Form:
    """A flat fan."""
    s, (length, half, pitch) = b.body, b.tail
    turn = k.r @ rot_x(pitch)
    root = k.p(b, 0, 0.42, 0.08)
    fan = [bone(root, root + turn @ (np.array([x * half, length, 0.0]) * s), 0.05 * s, 0.03 * s) for x in (-1.0, -0.34, 0.34, 1.0)]
    form = blend(fan, 0.04 * s)
    return Form(lambda p: _flat(form, p, root, turn), form.lo, form.hi)


def _flat(form: Form, p: Floats, o: Floats, turn: Floats) -> Floats:
    q = (p - o) @ turn
    q = q * [1.0, 1.0, 1.9]
    return np.asarray(form.f(o + q @ turn.T) * 0.6)


def bill(b: Bird, k: Stand, step: float) -> Surface:
    """The beak, its tip drooping, with a darker line between its halves."""
    s, (length, root, droop, flat) = b.body, b.bill
    r = b.head[2]
    g: Callable[[float, float], Floats] = lambda y, z: k.head + k.look @ (np.array([0, y, z]) * s)  # noqa: E731
    path = [g(-0.7 * r, -0.1 * r), g(-r - 0.45 * length, -0.12 * r - 0.05 * droop), g(-r - length, -0.14 * r - droop)]
    form = chain(path, np.array([root, root * 0.75, root * 0.22]) * s, 0.01)
    squashed = Form(lambda p: _flat_z(form, p, k, flat), form.lo, form.hi)
    m = skin(squashed, step, 2, 0)
    return surface("bill", m.tinted(1 - 0.4 * smoothstep(np.abs((m.vertices - g(0, -0.13 * r)) @ k.look[:, 2]), 0.012 * s, 0.0)), finish.of("plastic", b.bill_color, 0.45, 0.1))


def _flat_z(form: Form, p: Floats, k: Stand, flat: float) -> Floats:
    q = (p - k.head) @ k.look
    q = q * [flat, 1.0, 1.0] if flat < 1 else q / [flat, 1.0, 1.0] * [1, 1, flat**0.5]
    return np.asarray(form.f(k.head + q @ k.look.T) * 0.8)


def eyes(b: Bird, k: Stand) -> Surface:
    """Round eyes with pupil and iris on both sides."""
    r, form = b.head[2] * b.body, trunk(b, k)
    out = []
    for x in (-1, 1):
        n = np.array([x * 0.9, -0.35, 0.1])
        n = n / np.linalg.norm(n)
        base = sphere(1.0, 14)
        c = base.vertices @ np.array([0, 0, 1.0])
        tint = np.where((c > 0.8)[:, None], np.array([0.01, 0.01, 0.01]), np.array(b.iris))
        at = seated(form, k.head, k.look @ np.array([x, b.eye_at[0] - 0.2, b.eye_at[1]]), 0.45 * b.eye * r)
        out.append(base.tinted(tint).scaled(b.eye * r).turned(k.look @ align(n)).moved(at))
    return surface("eye", out, Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.05, wear=0.0))


def legs(b: Bird, k: Stand, flying: bool) -> list[Surface]:
    """Feathered thighs are left to the body; shank and toes."""
    s, (length, r) = b.body, b.leg
    if flying:
        m = [rod(k.p(b, x * 0.07, 0.3, -0.16), k.p(b, x * 0.06, 0.68, -0.05), r * s, 6) for x in (-1, 1)]
        return [surface("leg", m, finish.of("skin", b.leg_color, 0.6))]
    out: list[Mesh] = []
    for x in (-1, 1):
        hip = k.p(b, x * b.width * 0.5, 0.1, -0.72 * b.depth)
        foot = np.array([x * b.width * 0.55 * s, hip[1] - 0.03 * s, r * s])
        knee = (hip + foot) / 2 + [0, 0.05 * s * min(1.0, length * 3), 0.0]
        out += [rod(hip, knee, 1.7 * r * s, 7, 1.1 * r * s), rod(knee, foot, 1.05 * r * s, 7)]
        toes = [foot + np.array([np.sin(a), -np.cos(a), 0]) * b.foot * s * ell - [0, 0, 0.4 * r * s] for a, ell in ((-0.5 , 0.9), (0.0, 1.0), (0.5, 0.9), (np.pi, 0.45))]
        out += [rod(foot, t, 0.85 * r * s, 6, 0.45 * r * s) for t in toes]
        if b.webbed:
            v = np.array([foot, *toes[:3]]) + [0, 0, 0.2 * r * s]
            out.append(Mesh(np.concatenate([v, v - [0, 0, 0.004]]), np.array([[0, 1, 2], [0, 2, 3], [4, 6, 5], [4, 7, 6]])))
    return [surface("leg", out, finish.of("skin", b.leg_color, 0.6))]


def spread(b: Bird, k: Stand, side: int, paint: Paint, n: int = 20, fingers: int = 5) -> Mesh:
    """A wing in flight: arm and hand bent at the wrist, cambered, primaries apart at the tip."""
    span, chord = b.span
    s = np.linspace(0, 1, n)
    c = np.linspace(0, 1, 9)
    lead = np.interp(s, (0, 0.36, 0.5, 1.0), (-0.06, -0.2, -0.19, 0.12)) * span * 0.55
    wide = chord * np.interp(s, (0, 0.3, 0.6, 0.85, 1.0), (1.0, 0.98, 0.8, 0.5, 0.1))
    notch = 0.1 * chord * np.abs(np.sin(np.pi * fingers * 2.2 * s)) * smoothstep(s, 0.6, 0.75)
    y = lead[:, None] + (wide - notch)[:, None] * c[None]
    rise = np.interp(s, (0, 0.38, 1.0), (0.0, 0.2, 0.13)) * span * 0.7
    camber = 0.09 * chord * np.sin(np.pi * np.clip(c, 0, 1) ** 0.6)[None] * (1 - 0.6 * s[:, None])
    z = rise[:, None] + camber
    x = np.repeat((s * span * 0.97)[:, None], 9, 1)
    thick = 0.05 * chord * (1 - c) ** 0.7 * np.minimum(1, c * 9)
    top = np.stack([side * x, y, z + 0.4 * thick[None] * (1.05 - s[:, None])], -1)
    low = np.stack([side * x, y, z - thick[None] * (1.05 - s[:, None]) - 0.003], -1)
    a, d = (top, low) if side > 0 else (top[:, ::-1], low[:, ::-1])
    meshes = [sheet(a).tinted(paint(sheet(a).vertices, "wing")), sheet(d[:, ::-1]).tinted(paint(sheet(d[:, ::-1]).vertices, "under"))]
    m = join(meshes)
    return m.scaled(b.body).turned(k.r).moved(k.p(b, side * b.width * 0.55, -0.12, 0.1))


def feathered(b: Bird, k: Stand, paint: Paint, flying: bool, step: float, extra: Form | None = None) -> list[Surface]:
    """Plumage: trunk, tail, folded wings."""
    form = trunk(b, k) if extra is None else blend([trunk(b, k), extra], 0.06 * b.body)
    form = rippled(form, lambda p: 0.006 * b.body * fbm(p, np.array([0.05, 0.12, 0.05]) * b.body, 2, 11), 0.008 * b.body)
    named: list[tuple[str, Mesh]] = [("body", skin(form, step, 2, 0.3, 0.08 * b.body)), ("tail", skin(tail(b, k), step * 0.9, 2, 0.0))]
    if not flying:
        named += [("wing", skin(folded(b, k, x), step, 2, 0.3, 0.04 * b.body)) for x in (-1, 1)]
    out = []
    for name, m in named:
        q = (m.vertices - k.at) @ k.r / b.body
        out.append(m.tinted(np.clip(paint(q, name), 0.004, 0.88)))
    return [surface("plumage", out, Material(recipe="feather", color=(1.0, 1.0, 1.0), roughness=0.75, wear=0.0))]


def flight(b: Bird, k: Stand, paint: Paint, seed: int, flap: float, fingers: int = 5) -> tuple[list[Surface], tuple[Joint, ...], tuple[Motion, ...]]:
    """Spread wings as links that beat together."""
    parts, joints, motions = [], [], []
    for side, name in ((1, "wing.left"), (-1, "wing.right")):
        root = k.p(b, side * b.width * 0.5, -0.05, 0.12)
        at = (round(float(root[0]), 4), round(float(root[1]), 4), round(float(root[2]), 4))
        m = spread(b, k, side, paint, fingers=fingers)
        parts.append(surface("wing", m, Material(recipe="feather", color=(1.0, 1.0, 1.0), roughness=0.75, wear=0.0), name))
        joints.append(Joint(name=name, kind="hinge", origin=at, axis=(0.0, -1.0 * side, 0.0), limits=(-0.7, 0.7)))
        motions.append(Motion(kind="swing", amplitude=flap, period=0.9, center=at, axis=(0.0, -1.0 * side, 0.0), link=name, seed=seed % 83))
    return parts, tuple(joints), tuple(motions)


def head_at(b: Bird, k: Stand, q: Floats) -> Floats:
    """Distance (n,) of points of the body's frame from the head's middle in head radii."""
    h = (k.head - k.at) @ k.r / b.body
    return np.asarray(np.linalg.norm(q - h, axis=1) / b.head[2])


def grade(a: RGB | Floats, b: RGB | Floats, t: Floats) -> Floats:
    """Row-wise blend of two colours or colour rows, t (n,) in 0..1."""
    x, y = np.atleast_2d(np.asarray(a, float)), np.atleast_2d(np.asarray(b, float))
    return np.asarray(x * (1 - t[:, None]) + y * t[:, None])


__all__ = ["Paint", "Bird", "Stand", "stand", "trunk", "folded", "tail", "bill", "eyes", "legs", "spread", "feathered", "flight", "head_at", "grade"]
