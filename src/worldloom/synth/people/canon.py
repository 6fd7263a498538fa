"""The template's face as a map to paint by: landmarks, masks and noise as functions of a point of the undeformed body.

Points here are in the face's frame: x to the person's left, y up, z forward, metres. What is painted by them has no seams and
fits every body.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.cache import cached, source_digest
from worldloom.synth.people import surface
from worldloom.synth.people.body import Floats, body, joints
from worldloom.synth.people.data import SHA256
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.surface import net

Array = NDArray[np.float64]


def face_frame(points: Floats) -> Floats:
    """Z up, front -Y, as x, up, forward."""
    return np.stack([points[..., 0], points[..., 2], -points[..., 1]], -1)


def from_face(points: Floats) -> Floats:
    """Back again."""
    return np.stack([points[..., 0], -points[..., 2], points[..., 1]], -1)


@dataclass(frozen=True)
class Marks:
    """Places of the template: middle of the left eye, mouth with its half width, left ear, tip of the nose, neck, and joints by name."""

    eye: Floats
    mouth: Floats
    mouth_half: float
    ear: Floats
    nose: Floats
    heads: Floats

    def joint(self, name: str) -> Floats:
        """Head of a bone."""
        return np.asarray(self.heads[index(name)])


@cache
def marks() -> Marks:
    """Found once from the masks."""
    b, n = body(), net(False)
    p, heads = face_frame(n.canon), face_frame(joints(b, b.points))
    eye = heads[index("leftEye")]
    lips, ears = (vertex_mask(m) for m in ("lips", "ears"))
    lip = p[lips > 0.5]
    mouth = lip[lip[:, 2] > np.percentile(lip[:, 2], 20)].mean(0)
    mouth[0] = 0.0
    ear = p[(ears > 0.5) & (p[:, 0] > 0)].mean(0)
    middle = p[(np.abs(p[:, 0]) < 0.003) & (p[:, 1] < eye[1]) & (p[:, 1] > mouth[1])]
    return Marks(eye, mouth, float(np.abs(lip[:, 0]).max()), ear, middle[middle[:, 2].argmax()], heads)


@cache
def _picture(name: str) -> Array:
    from PIL import Image

    return np.asarray(Image.open(io.BytesIO(body().masks[name])).convert("L"), float) / 255


def mask_at(name: str, uv: Floats) -> Array:
    """A mask (lips, ears, eyelids, fingernails) at texture points (n, 2)."""
    from scipy.ndimage import map_coordinates

    a = _picture(name)
    rows, columns = (1 - uv[:, 1]) * (a.shape[0] - 1), uv[:, 0] * (a.shape[1] - 1)
    return np.asarray(map_coordinates(a, [rows, columns], order=1, mode="nearest"))


@cache
def vertex_mask(name: str) -> Array:
    """A mask at the skin's vertices; kept, since to read the pictures takes a tenth of a second for each."""
    code = source_digest((__file__, surface.__file__))
    return np.frombuffer(cached("mask", f"{code} {SHA256} {name}", lambda: _vertex_mask(name).astype("<f8").tobytes()), "<f8").astype(float)


def _vertex_mask(name: str) -> Array:
    n = net(False)
    uv = np.zeros((len(n.canon), 2))
    uv[n.quads.ravel()] = n.uv[n.uvs.ravel()]
    used = np.zeros(len(n.canon), bool)
    used[n.quads.ravel()] = True
    return mask_at(name, uv) * used


@cache
def _lookup() -> tuple[Any, Array, Array]:
    return tree(face_frame(net(False).canon)), vertex_mask("ears"), vertex_mask("lips")


def ear_at(p: Floats) -> Array:
    """1 on the ears."""
    tree, ears, _ = _lookup()
    return np.asarray((ears[tree.query(p)[1]] > 0.3) * 1.0)


def lip_at(p: Floats) -> Array:
    """1 on the lips."""
    tree, _, lips = _lookup()
    return np.asarray((lips[tree.query(p)[1]] > 0.3) * 1.0)


@cache
def _volume() -> NDArray[np.float32]:
    return np.random.Generator(np.random.PCG64(7)).normal(size=(64, 64, 64)).astype(np.float32)


def noise(p: Floats, frequency: float, octaves: int = 1, seed: int = 0, gain: float = 0.5) -> Array:
    """Value noise (n,) of about unit spread, cells of 1 / frequency metres."""
    from scipy.ndimage import map_coordinates

    out, power, a = np.zeros(len(p)), 0.0, 1.0
    for k in range(octaves):
        out += a * map_coordinates(_volume(), (p * frequency * 2**k + 17.3 * (seed + k)).T, order=1, mode="grid-wrap")
        power, a = power + a * a, a * gain
    return np.asarray(out / np.sqrt(power) * 1.6)


def smooth(a: float, b: float, x: Array) -> Array:
    """Hermite step from 0 at a to 1 at b; falls where a > b."""
    t = np.clip((x - a) / (b - a), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def spot(p: Floats, centre: Floats, radii: tuple[float, float, float]) -> Array:
    """A Gaussian about a point."""
    d = (p - centre) / np.array(radii)
    return np.asarray(np.exp(-(d * d).sum(1)))


def spots(p: Floats, centre: Floats, radii: tuple[float, float, float]) -> Array:
    """The same on both sides."""
    return spot(p, centre, radii) + spot(p, centre * [-1, 1, 1], radii)


def scalp(p: Floats, recede: float = 0.0) -> Array:
    """1 where hair grows: a hairline over forehead, temples and ears; `recede` 0 to 1 draws it back."""
    m = marks()
    u, y = (p[:, 2] - m.ear[2]) / (m.eye[2] + 0.03 - m.ear[2]), p[:, 1] - m.eye[1]
    line = np.interp(u, [-1.6, -0.55, -0.35, -0.18, -0.02, 0.10, 0.17, 0.26, 0.42, 0.65, 1.0],
                     [-0.085, -0.078, -0.05, -0.012, 0.022, -0.005, -0.01, 0.032, 0.056, 0.060, 0.066])  # fmt: skip
    line = line + recede * (smooth(0.35, 0.9, u) * 0.035 + smooth(0.028, 0.052, np.abs(p[:, 0])) * smooth(0.3, 0.6, u) * 0.03)
    line = line + 0.004 * np.sin(p[:, 0] * 130) * smooth(0.4, 0.7, u)
    return smooth(-0.006, 0.010, y - line + 0.005 * noise(p, 160, 1, 3))


def balding(age: float) -> float:
    """How far a balding man of an age has come, 0.45 to 1."""
    return float(np.clip(0.45 + (age - 35) / 45, 0.45, 1.0))


def horseshoe(p: Floats, far: float) -> Array:
    """1 where hair is left to who goes bald: round the back and over the ears, higher the less `far` (0..1) they are; nothing in front
    of it from where half of it is gone (Norwood's stages IV to VII)."""
    m = marks()
    u, y = (p[:, 2] - m.ear[2]) / (m.eye[2] + 0.03 - m.ear[2]), p[:, 1] - m.eye[1]
    edge = np.interp(u, [-1.6, -0.9, -0.5, 0.0, 0.35, 1.0], [0.030, 0.045, 0.055, 0.052, 0.030, 0.0])
    edge = edge + (1 - far) * np.interp(u, [-0.9, -0.4, 0.3, 0.5], [0.05, 0.035, 0.012, 0.0]) + 0.004 * noise(p, 90, 1, 4)
    return smooth(0.012, -0.012, y - edge)


def brow(p: Floats, thick: float = 1.0) -> tuple[Array, Array]:
    """How much of an eyebrow a point has, and how far along it lies (0 at the nose)."""
    m = marks()
    t = (np.abs(p[:, 0]) - 0.0115) / 0.0405
    along = np.clip(t, 0, 1)
    middle = m.eye[1] + 0.0178 + 0.0048 * np.sin(along * np.pi * 0.62) - 0.010 * np.clip(t - 0.62, 0, 1) ** 1.5
    width = np.interp(t, [0, 0.12, 0.5, 0.8, 1], [0.0032, 0.0044, 0.0040, 0.0026, 0.0010]) * thick
    inside = np.clip(1 - np.abs(p[:, 1] - middle) / np.maximum(width, 1e-5), 0, 1) ** 0.5
    return inside * smooth(-0.02, 0.06, t) * smooth(1.03, 0.9, t) * (p[:, 2] > m.ear[2] + 0.02), t


def beard_area(p: Floats, style: str = "full") -> Array:
    """1 where a beard of a style grows."""
    m = marks()
    y, x = p[:, 1] - m.mouth[1], np.abs(p[:, 0])
    u = (p[:, 2] - m.ear[2]) / (m.mouth[2] - m.ear[2])
    upper = np.interp(x, [0, 0.022, 0.035, 0.05, 0.075], [0.021, 0.020, -0.006, 0.005, 0.030])
    lower = -0.062 - 0.02 * (x < 0.06)
    whole = smooth(0, 0.008, upper - y) * smooth(0, 0.02, y - lower) * smooth(0.08, 0.22, u)
    if style == "moustache":
        return whole * smooth(0.001, 0.005, y) * smooth(0.034, 0.028, x)
    if style == "goatee":
        return whole * smooth(0.031, 0.024, x) * (1 - smooth(0.001, 0.005, y) * smooth(0.004, 0.0, x) * 0.5)
    return whole


__all__ = [
    "Array", "Marks", "balding", "beard_area", "brow", "ear_at", "face_frame", "from_face", "horseshoe", "lip_at", "marks", "mask_at",
    "noise", "scalp", "smooth", "spot", "spots", "vertex_mask",
]  # fmt: skip
