"""Four-legged animals from a table of proportions: a soft body on jointed legs, painted by vertex. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from worldloom.assets.part import Surface, box_collider, hull_collider, surface
from worldloom.assets.parts.body_form import Form, ball, blend, bone, chain, cut, skin
from worldloom.geometry import Floats, Mesh, fbm, join, rot_x, rot_y, rot_z, smoothstep, sphere, spline, tube
from worldloom.world import Collider, Material

Paint = Callable[[Floats, "Beast"], Floats]
"""Vertices in withers heights (n, 3), proportions -> colours (n, 3)."""


@dataclass(frozen=True)
class Beast:
    """Proportions in heights of the withers; front -Y."""

    height: float
    length: float = 1.0
    chest: tuple[float, float] = (0.15, 0.22)
    """Half width and half depth."""
    belly: tuple[float, float] = (0.15, 0.18)
    rump: tuple[float, float] = (0.15, 0.18)
    neck: tuple[float, float] = (0.16, 0.1)
    """Radius at the base and behind the head."""
    poll: tuple[float, float] = (-0.72, 1.3)
    """y, z of the skull standing."""
    graze: tuple[float, float] = (-0.86, 0.3)
    skull: float = 0.09
    muzzle: tuple[float, float, float] = (0.26, 0.055, -0.75)
    """Length, end radius, pitch (radians, down negative)."""
    ears: tuple[float, float, float] = (0.11, 0.035, 0.5)
    """Length, half width, lean outward in radians (above 1.2: hanging)."""
    tail: tuple[float, float, float] = (0.5, 0.03, -1.2)
    """Length, radius, slope at the root in radians."""
    tuft: float = 0.0
    legs: tuple[float, float, float] = (0.075, 0.036, 0.042)
    """Radius at the thigh, at the cannon, of the foot."""
    stance: float = 0.11
    hoof: bool = True
    wool: float = 0.0
    coat: tuple[tuple[float, float, float], ...] = field(default=((0.3, 0.2, 0.1),))


@dataclass(frozen=True)
class Bones:
    """Joints in metres: trunk (k, 3), neck (k, 3), head (3,) with direction, legs as paths (4 x (k, 3)), tail (k, 3)."""

    trunk: Floats
    neck: Floats
    head: Floats
    nose: Floats
    legs: list[Floats]
    tail: Floats


def bones(b: Beast, state: str, r: np.random.Generator) -> Bones:
    """The skeleton standing, walking, grazing, sitting or lying."""
    ln, zc, zr = b.length / 2, 1 - b.chest[1], 1 - 0.02 - b.rump[1]
    drop = 0.0
    trunk = np.array([(0, ln - b.rump[0] - 0.02, zr), (0, 0.03, 0.98 - b.belly[1]), (0, -ln + b.chest[0], zc)])
    if state == "sitting":
        trunk = np.array([(0, 0.26, 0.2 + 0.3 * b.rump[1]), (0, 0.08, 0.42), (0, -0.14, 0.72)])
    if state == "lying":
        drop = min(zc - b.chest[1] * 0.82, zr - b.rump[1] * 0.82, 0.98 - 1.82 * b.belly[1])
        trunk = trunk - [0, 0, drop]
    poll = np.array([0, *(b.graze if state == "grazing" else b.poll)]) - [0, 0, drop]
    if state == "sitting":
        poll = trunk[-1] + np.array([0, b.poll[0] + ln - b.chest[0] + 0.12, b.poll[1] - zc + 0.03])
    poll = poll + [0.02 * r.normal(), 0, 0.01 * r.normal()]
    pitch = b.muzzle[2] if state != "grazing" else -1.35
    yaw = 0.22 * r.normal()
    nose = poll + b.muzzle[0] * np.array([np.sin(yaw) * np.cos(pitch), -np.cos(yaw) * np.cos(pitch), np.sin(pitch)])
    base = trunk[-1] + np.array([0, -0.02, (0.3 if state != "grazing" else -0.02) * b.chest[1]])
    mid = (base + poll) / 2 + np.array([0, 0.02, 0.03 if state != "grazing" else 0.05])
    legs = [_leg(b, state, trunk, side, fore, r) for fore in (True, False) for side in (1, -1)]
    t0 = trunk[0] + np.array([0, b.rump[0] * 0.9, 0.55 * b.rump[1]])
    a = b.tail[2]
    bend = np.linspace(0, 1, 5)
    slope = a + (-1.35 - a) * bend**0.7 if a < 0.2 else a + 0.7 * bend
    step = b.tail[0] / 5
    path = np.concatenate([[t0], t0 + np.cumsum(step * np.stack([0.05 * np.sin(3 * bend), np.cos(slope), np.sin(slope)], 1), 0)])
    path[:, 2] = np.maximum(path[:, 2], max(b.tail[1], b.tuft) * 1.1)
    h = b.height
    return Bones(trunk * h, np.stack([base, mid, poll]) * h, poll * h, nose * h, [x * h for x in legs], path * h)


def _leg(b: Beast, state: str, trunk: Floats, side: int, fore: bool, r: np.random.Generator) -> Floats:
    x, foot = side * b.stance, b.legs[2]
    swing = 0.0 if state != "walking" else 0.13 * side * (1 if fore else -1)
    swing += 0.025 * r.normal()
    if fore:
        y, z = trunk[-1][1] + 0.02, trunk[-1][2]
        pts = [(0.75 * x, y, z - 0.02), (x, y + 0.05, 0.56), (x, y - 0.012 + 0.5 * swing, 0.31), (x, y + 0.01 + swing, 0.09), (x, y - 0.025 + swing, 0.6 * foot)]
        if state == "lying":
            pts = [(0.8 * x, y, z), (x * 1.1, y + 0.06, 0.5 * z), (x * 1.15, y - 0.22, foot * 1.2), (x * 1.1, y - 0.3, foot), (x, y - 0.36, foot)]
        if state == "sitting":
            y = trunk[-1][1]
            pts = [(0.7 * x, y, z - 0.05), (0.8 * x, y + 0.03, 0.5), (0.75 * x, y - 0.02, 0.28), (0.75 * x, y - 0.02, 0.08), (0.75 * x, y - 0.07, 0.6 * foot)]
        return np.array(pts)
    y, z = trunk[0][1], trunk[0][2]
    pts = [(0.75 * x, y, z), (x, y - 0.06, 0.6), (x, y + 0.115 + 0.4 * swing, 0.37), (x, y + 0.085 + swing, 0.1), (x, y + 0.045 + swing, 0.6 * foot)]
    if state in ("lying", "sitting"):
        out = 1.5 if state == "sitting" else 1.35
        pts = [(0.9 * x, y, z), (x * out, y - 0.26, 0.28 if state == "sitting" else 0.7 * z), (x * out, y + 0.02, foot * 1.1), (x * out, y - 0.16, foot), (x * out, y - 0.26, foot * 0.9)]
    return np.array(pts)


def body(b: Beast, k: Bones) -> Form:
    """Trunk, neck, head and legs as one soft form."""
    h = b.height
    rows = [(k.trunk[0], b.rump), (k.trunk[1], b.belly), (k.trunk[2], b.chest)]
    axis = rot_x(float(np.arctan2(k.trunk[-1][2] - k.trunk[0][2], -(k.trunk[-1][1] - k.trunk[0][1]))) * -1.0)
    parts = [ball(c, np.array([w, 0.24 * b.length if i == 1 else 0.2 * b.length, d]) * h, axis) for i, (c, (w, d)) in enumerate(rows)]
    trunk = blend(parts, 0.16 * h)
    neck = chain(k.neck, np.linspace(b.neck[0], b.neck[1], 3) * h, 0.05 * h)
    form = blend([trunk, neck], 0.09 * h)
    legs = []
    for i, p in enumerate(k.legs):
        big, thin, foot = b.legs
        up = big * (1.0 if i < 2 else 1.35)
        legs.append(chain(p, np.array([up, 0.78 * big if i < 2 else 0.95 * big, 1.15 * thin, thin, foot * 0.9]) * h, 0.02 * h))
    form = blend([form, *legs], 0.05 * h)
    return blend([form, head_form(b, k)], 0.035 * h)


def head_form(b: Beast, k: Bones) -> Form:
    """Skull, cheeks and muzzle."""
    h = b.height
    d = (k.nose - k.head) / np.linalg.norm(k.nose - k.head)
    brow = k.head + 0.35 * (k.nose - k.head)
    skull = ball(k.head, np.array([0.92, 1.1, 1.0]) * b.skull * h)
    parts = [skull, bone(k.head + d * 0.3 * b.skull * h, brow, 0.9 * b.skull * h, 0.72 * b.skull * h), bone(brow, k.nose, 0.75 * b.skull * h, b.muzzle[1] * h), bone(k.head - [0, 0, 0.25 * b.skull * h], (brow + k.nose) / 2 - [0, 0, 0.02 * h], 0.75 * b.skull * h, b.muzzle[1] * 0.85 * h)]
    return blend(parts, 0.035 * h)


def frame_of_head(k: Bones) -> Floats:
    """Axes (3, 3) of the head: -Y to the nose."""
    y = -(k.nose - k.head) / np.linalg.norm(k.nose - k.head)
    x = np.cross(y, [0.0, 0, 1])
    x = x / np.linalg.norm(x)
    return np.stack([x, y, np.cross(x, y)], 1)


def ears(b: Beast, k: Bones) -> list[Mesh]:
    """Two leaf-shaped ears, hollow in front."""
    length, half, lean = b.ears
    t = np.linspace(0, 1, 7)
    w = half * np.sin(np.pi * (0.18 + 0.82 * t) ** 0.8) + 0.001
    out = []
    for s in (-1, 1):
        u = np.linspace(-1, 1, 5)
        x = w[:, None] * u[None]
        y = 0.55 * half * (u[None] ** 2 - 0.5) * (1 - 0.4 * t[:, None])
        z = np.repeat(length * t[:, None], 5, 1)
        p = np.stack([x, -y, z], -1)
        shell = np.concatenate([p, (p + [0, 0.012, 0])[:, ::-1]], 1)
        shell = np.concatenate([shell, shell[:, :1]], 1)
        m = _sheet(shell)
        m = m.turned(rot_z(s * 0.5)).turned(rot_y(s * lean)).scaled(b.height)
        root = k.head + frame_of_head(k) @ (np.array([s * 0.72, 0.35, 0.62]) * b.skull * b.height)
        out.append(m.turned(frame_level(k)).moved(root))
    return out


def frame_level(k: Bones) -> Floats:
    """The head's yaw only."""
    d = k.nose - k.head
    return rot_z(float(np.arctan2(d[0], -d[1])))


def _sheet(p: Floats) -> Mesh:
    from worldloom.geometry import sheet

    m = sheet(p.transpose(1, 0, 2))
    inward = ((m.normals if m.normals is not None else m.vertices) * (m.vertices - m.vertices.mean(0))).sum() < 0
    return sheet(p) if inward else m


def eyes(b: Beast, k: Bones, size: float = 0.2, out: float = 0.78) -> Surface:
    """Dark glossy eyes on the sides of the skull."""
    f = frame_of_head(k)
    r = size * b.skull * b.height
    at = [k.head + f @ (np.array([s * out, -0.72, 0.3]) * b.skull * b.height) for s in (-1, 1)]
    return surface("eye", [sphere(r, 12, p) for p in at], Material(recipe="ceramic", color=(0.012, 0.008, 0.006), roughness=0.05, wear=0.0))


def animal(b: Beast, k: Bones, paint: Paint, step: float, recipe: str = "fur", extra: Form | None = None) -> Surface:
    """Body, ears and tail as one painted surface."""
    form = body(b, k) if extra is None else blend([body(b, k), extra], 0.03 * b.height)
    form = cut(form, (0, 0, 0.0), (0, 0, -1.0), 0.01 * b.height)
    tail = chain(k.tail, np.linspace(b.tail[1], 0.6 * b.tail[1], len(k.tail)) * b.height, 0.01 * b.height)
    meshes = [skin(form, step * b.height, 2, 0.4, 0.06 * b.height), *ears(b, k), skin(tail, step * b.height * 0.8, 1, 0.0)]
    if b.tuft:
        end = k.tail[-3:]
        meshes.append(skin(chain(end, np.array([0.4, 1.0, 0.35]) * b.tuft * b.height, 0.02), step * b.height, 2, 0))
    m = join(meshes)
    return surface("coat", m.tinted(paint(m.vertices / b.height, b)), Material(recipe=recipe, color=(1.0, 1.0, 1.0), roughness=0.8, wear=0.0))


def mottled(color: Floats, v: Floats, seed: int, amount: float = 0.12) -> Floats:
    """Colours (n, 3) with soft drift and a fine grain."""
    tone = 1 + amount * fbm(v, 0.18, 3, seed % 41) + 0.6 * amount * fbm(v, 0.03, 2, seed % 37)
    return np.asarray(np.clip(color * tone[:, None], 0.005, 0.9))


def mix(a: Floats, b: Floats, t: Floats) -> Floats:
    """Row-wise blend of colours, t (n,) in 0..1."""
    return np.asarray(a * (1 - t[:, None]) + b * t[:, None])


def hooves(v: Floats, b: Beast, color: Floats, tone: tuple[float, float, float] = (0.03, 0.026, 0.022)) -> Floats:
    """Colours with dark feet."""
    return mix(color, np.array(tone), smoothstep(v[:, 2], 1.5 * b.legs[2], 1.1 * b.legs[2]))


def muzzled(v: Floats, b: Beast, k: Bones, color: Floats, tone: tuple[float, float, float], reach: float = 1.6) -> Floats:
    """Colours with another tone round the nose."""
    d = np.linalg.norm(v - (k.nose + (k.nose - k.head) * 0.05) / b.height, axis=1)
    return mix(color, np.array(tone), smoothstep(d, reach * b.muzzle[1] * 1.25, reach * b.muzzle[1] * 0.8))


def horns(b: Beast, k: Bones, path: list[tuple[float, float, float]], radius: float, color: tuple[float, float, float]) -> Surface:
    """A pair of horns along a path in skull radii from the crown, tapering."""
    f = frame_level(k)
    out = []
    for s in (-1, 1):
        p = k.head + (np.array(path) * [s, 1, 1] * b.skull * b.height) @ f.T
        q = spline(p, 14)
        out.append(tube(q, np.linspace(radius, 0.15 * radius, len(q)) * b.height, 8))
    return surface("horn", out, Material(recipe="bone", color=color, roughness=0.45, wear=0.2))


def colliders(b: Beast, k: Bones, m: Mesh) -> tuple[Collider, ...]:
    """Hulls of trunk with head, and of the legs' space."""
    v = m.vertices
    low = float(k.trunk[:, 2].min()) - max(b.belly[1], b.chest[1]) * b.height
    upper = v[v[:, 2] >= low * 0.95]
    lo, hi = v.min(0), v.max(0)
    feet = np.concatenate(k.legs)
    legs = box_collider((feet[:, 0].min() - 0.03, feet[:, 1].min() - 0.03, 0), (feet[:, 0].max() + 0.03, feet[:, 1].max() + 0.03, max(low, 0.05)))
    _ = (lo, hi)
    return (hull_collider(upper, keep=48), legs)


__all__ = [
    "Paint", "Beast", "Bones", "bones", "body", "head_form", "frame_of_head", "frame_level", "ears", "eyes", "animal", "mottled", "mix", "hooves", "muzzled",
    "horns", "colliders",
]  # fmt: skip
