"""Eyes: a ball with the cornea's bulge and a painted iris, lashes, the tear line, at the places that the body data give."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from worldloom.geometry.pieces import pieces
from worldloom.synth.people.body import Floats, Ints, body
from worldloom.synth.people.canon import Array, face_frame, noise, smooth
from worldloom.synth.people.figure import Finish, Picture
from worldloom.synth.people.person import Person
from worldloom.synth.people.skin import srgb
from worldloom.synth.people.strands import Strands

FIRST = 13606
"""The first vertex of the data's eyes: 72 a side, the left one's before the right one's; lashes follow, 125 a side."""
IRIS, CORNEA, REACH = 0.0062, 0.00085, 1.75
"""Metres of the iris' radius in an eye of 16 mm, and of the bulge; radians from the front to which the ball is made."""


@dataclass(frozen=True)
class Eye:
    """A ball in the face's frame."""

    side: str
    centre: Floats
    radius: float


def eyes(points: Floats) -> tuple[Eye, Eye]:
    """Left and right, of a body's vertices."""
    out = []
    for k, side in enumerate(("left", "right")):
        p = face_frame(points[FIRST + 72 * k : FIRST + 72 * (k + 1)])
        centre = p.mean(0)
        front = p[p[:, 2] - centre[2] > 0.006]
        out.append(Eye(side, centre, float(np.linalg.norm(front - centre, axis=1).mean())))
    return out[0], out[1]


def ball(eye: Eye, gaze: Floats, rings: int = 22, sectors: int = 36) -> tuple[Floats, Floats, Floats, Ints]:
    """Points, normals, uv (v down) and faces of an eye that looks along `gaze` (face's frame)."""
    near = IRIS / 0.0161 * 1.02
    theta = np.concatenate([np.linspace(0, near * 1.25, rings // 2), np.linspace(near * 1.35, REACH, rings - rings // 2)])
    phi = np.linspace(0, 2 * np.pi, sectors, endpoint=False)
    radius = eye.radius + CORNEA * np.clip(1 - (theta / (near * 1.18)) ** 2, 0, 1)
    local = np.stack(
        [
            np.outer(np.sin(theta) * radius, np.cos(phi)),
            np.outer(np.sin(theta) * radius, np.sin(phi)),
            np.outer(np.cos(theta) * radius, np.ones(sectors)),
        ],
        -1,
    )
    z = gaze / np.linalg.norm(gaze)
    x = np.cross([0, 1.0, 0], z)
    frame = np.stack([x / np.linalg.norm(x), np.cross(z, x / np.linalg.norm(x)), z])
    uv = np.stack(
        [0.5 + np.outer(theta / REACH * 0.5, np.cos(phi)), 0.5 - np.outer(theta / REACH * 0.5, np.sin(phi))], -1
    ).reshape(-1, 2)
    i, j = (a.ravel() for a in np.meshgrid(np.arange(rings - 1), np.arange(sectors), indexing="ij"))
    a, b = i * sectors + j, i * sectors + (j + 1) % sectors
    faces = np.concatenate([np.stack([a, a + sectors, b], 1), np.stack([b, a + sectors, b + sectors], 1)])
    p = local.reshape(-1, 3) @ frame
    faces = faces[np.linalg.norm(np.cross(p[faces[:, 1]] - p[faces[:, 0]], p[faces[:, 2]] - p[faces[:, 0]]), axis=1) > 1e-14]
    slope = np.gradient(radius, theta)
    normal = np.stack([np.outer(np.sin(theta) * radius - np.cos(theta) * slope, np.cos(phi)),
        np.outer(np.sin(theta) * radius - np.cos(theta) * slope, np.sin(phi)),
                       np.outer(np.cos(theta) * radius + np.sin(theta) * slope, np.ones(sectors))], -1).reshape(-1, 3)  # fmt: skip
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    return p + eye.centre, normal @ frame, uv, faces


def finish(person: Person, size: int = 512) -> Finish:
    """The look of both eyes."""
    old = float(np.clip((person.age - 50) / 40, 0, 1))
    return Finish("eyes", "eye", roughness=0.08, albedo=_painted(person.iris, 0.12 + 0.3 * old, size))


@cache
def _painted(iris: tuple[float, float, float], red: float, size: int) -> Picture:
    """Iris with fibres, collarette, dark rim and the light that the cornea gathers below; sclera with veins and the lid's shadow."""
    rows, columns = np.mgrid[0:size, 0:size]
    u, v = (columns + 0.5) / size - 0.5, 0.5 - (rows + 0.5) / size
    r = np.hypot(u, v)
    t, angle = r * 2 * REACH, np.arctan2(v, u)
    edge = IRIS / 0.0161
    q, up = t / edge, v / np.maximum(r, 1e-6)

    def field(scale: float, f: float, octaves: int, seed: int, gain: float = 0.5) -> Array:
        p = np.stack([np.cos(angle) * 3, np.sin(angle) * 3, q * scale], -1).reshape(-1, 3)
        return noise(p, f, octaves, seed, gain).reshape(q.shape)

    fibres, broad = field(0.35, 2.2, 4, 60, 0.7), field(1.2, 1.3, 3, 70)
    base = np.array(iris)
    ring = np.exp(-(((q - 0.5 - 0.03 * broad) / 0.11) ** 2))[..., None]
    color = base * (1 + 0.42 * fibres[..., None]).clip(0.25, 2) * (0.75 + 0.5 * smooth(0.95, 0.35, q))[..., None]
    color = color * (1 - 0.4 * ring) + 0.4 * ring * base * [1.8, 1.3, 0.8]
    color = (
        color * (1 + 0.6 * np.clip(-up, 0, 1) * smooth(0.35, 0.8, q))[..., None] * (1 - 0.85 * smooth(0.82, 1.0, q))[..., None]
    )
    pupil = smooth(0.40, 0.36, q)[..., None]
    color = (color * (1 - pupil) + 0.003 * pupil) * (1 - 0.4 * np.clip(up, 0, 1) * smooth(0.2, 0.8, q))[..., None]
    wander = noise(np.stack([u * 9, v * 9, 0 * u], -1).reshape(-1, 3), 3, 3, 80).reshape(q.shape)
    veins = (
        np.exp(-((np.abs(np.sin((angle + 0.17 * wander) * 9 + 4 * wander)) / 0.05) ** 2))
        * smooth(edge * 1.3, 1.3, t)
        * smooth(-0.2, 1, wander)
    )
    white = np.array([0.52, 0.485, 0.455]) * (1 - 0.12 * smooth(0.6, 1.4, t))[..., None]
    tint = (red * (0.25 + 0.75 * smooth(edge * 1.2, 1.25, t)))[..., None]
    white = white * (1 - tint * [0.05, 0.33, 0.36]) * (1 - 0.5 * veins[..., None] * red * np.array([0.2, 0.9, 0.9]))
    white = white * (1 - 0.5 * smooth(0.10, 0.75, v * 2 * REACH))[..., None]
    w = smooth(0.90, 1.12, q)[..., None]
    out: Picture = np.round(srgb(color * (1 - w) + white * w) * 255).astype(np.uint8)
    return out


def lids(points: Floats, eye: Eye) -> tuple[Floats, Floats]:
    """(40, 3) curves of the upper and the lower lid's edge, inner to outer as x grows, from the data's lash ribbons."""
    side = 0 if eye.side == "left" else 1
    p = face_frame(points[FIRST + 144 + 125 * side : FIRST + 144 + 125 * (side + 1)])
    out = []
    for upper in (True, False):
        mine = p[_ribbons(side) == (0 if upper else 1)]
        away = np.linalg.norm(mine - eye.centre, axis=1)
        bins = np.linspace(mine[:, 0].min(), mine[:, 0].max(), 13)
        roots = np.array(
            [
                mine[k][away[k].argmin()]
                for a, b in zip(bins[:-1], bins[1:], strict=True)
                if (k := (mine[:, 0] >= a - 1e-6) & (mine[:, 0] <= b + 1e-6)).any()
            ]
        )
        x = np.linspace(roots[:, 0].min(), roots[:, 0].max(), 40)
        y, z = (np.polyval(np.polyfit(roots[:, 0] - eye.centre[0], roots[:, k], 4), x - eye.centre[0]) for k in (1, 2))
        out.append(np.stack([x, y, z], 1))
    return out[0], out[1]


@cache
def _ribbons(side: int) -> Ints:
    """Which of a side's lash vertices belong to the upper lid (0) and the lower (1): two connected strips."""
    b = body()
    first = FIRST + 144 + 125 * side
    q = b.quads["lashes"][0] - first
    q = q[((q >= 0) & (q < 125)).all(1)]
    e = np.concatenate([q[:, [0, 1]], q[:, [1, 2]], q[:, [2, 3]]])
    label = pieces(125, e)
    z = face_frame(b.points[first : first + 125])
    lowest = np.array([z[label == k, 1].mean() for k in range(label.max() + 1)])
    middle = (lowest.max() + lowest.min()) / 2
    return np.asarray((lowest[label] < middle).astype(int))


def lashes(person: Person, points: Floats, eye: Eye, draw: np.random.Generator) -> Strands:
    """Upper and lower lashes of an eye."""
    long = 0.0108 if person.sex == "female" else 0.0085 if person.age < 12 else 0.0078
    long *= 1 - 0.25 * float(np.clip((person.age - 60) / 30, 0, 1))
    out = []
    for curve, count, length, up in zip(lids(points, eye), (140, 70), (long, long * 0.55), (1.0, -1.0), strict=True):
        t = np.sort(draw.random(count)) * 0.92 + 0.04
        root = (
            np.stack([np.interp(t, np.linspace(0, 1, 40), curve[:, k]) for k in range(3)], 1)
            + draw.normal(size=(count, 3)) * 0.0002
        )
        along = t if eye.side == "left" else 1 - t
        fan = (t - 0.5) * 2
        first, last = (
            np.stack(a, -1) for a in ((fan * 0.45, up * 0.10 + 0 * t, 1 + 0 * t), (fan * 0.8, up + 0 * t, 0.5 + 0 * t))
        )
        first, last = (d / np.linalg.norm(d, axis=1, keepdims=True) + draw.normal(size=(count, 3)) * 0.10 for d in (first, last))
        size = (
            length
            * (0.45 + 0.55 * np.sin(np.clip(along, 0, 1) * np.pi * 0.72 + 0.35))
            * (1 + 0.15 * draw.normal(size=count)).clip(0.5, 1.3)
        )
        k = np.linspace(0, 1, 6)[None, :, None]
        out.append(
            root[:, None]
            - first[:, None] * 0.0005
            + size[:, None, None] * (k * (1 - 0.5 * k) * first[:, None] + 0.62 * k * k * last[:, None])
        )
    curves = np.concatenate(out)
    return Strands(
        f"{eye.side} lashes",
        curves,
        np.full(curves.shape[:2], 4.6e-5) * np.linspace(1, 0.3, 6),
        np.zeros(len(curves), bool),
        7.0,
        0.2,
        curves[:, 0],
    )


__all__ = ["Eye", "ball", "eyes", "finish", "lashes", "lids"]
