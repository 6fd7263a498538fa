"""Glasses and hats: rims swept along curves, crowns cut from the scalp. In the face's frame of the bind pose, carried by the head."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, ear_at, face_frame, from_face, marks
from worldloom.synth.people.cutting import adjacency, borders, cut
from worldloom.synth.people.fabric import fabric
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.garments import Fitting, Sheet
from worldloom.synth.people.person import Color, Person
from worldloom.synth.people.skeleton import BONES, index
from worldloom.synth.people.tailoring import grid

FRAME = Finish("glasses", "plain", (0.02, 0.018, 0.016), 0.25)
HATS = {"beanie": ("knit", 0.011, 4), "cap": ("twill", 0.009, 6), "hard hat": ("plastic", 0.024, 30)}
"""Cloth, metres off the scalp, rounds of smoothing."""


def headgear(person: Person, fit: Fitting, level: int = 0) -> list[Sheet]:
    """What a person has on the head and before the eyes, as fine as the skin; hats of the catalogue as a level of detail wants them."""
    out = []
    if person.hat in HATS:
        out += _hat(person.hat, person.hat_color, fit)
    elif person.hat != "none":
        out += _ready(person.hat, person.hat_color, fit, level)
    if person.glasses != "none":
        out += glasses(person.glasses == "round", fit)
    return out


HIDING = ("hood", "headscarf", "surgical cap", "flying cap", "space helmet", "swim cap", "turban")
"""Hats that no hair shows under."""
OPEN = ("none", "crown", "headband", "tiara", "party hat")
"""Hats that leave the hair as it is."""
CATALOGUE = {"headscarf": "kerchief"}
STUFFS = {"rubber": "rubber", "plastic": "plastic", "metal": "steel", "leather": "leather", "knit": "knit"}


def _ready(kind: str, color: Color, fit: Fitting, level: int) -> list[Sheet]:
    """A hat of the catalogue, stretched over the skull."""
    from worldloom.synth.people.body import BODY
    from worldloom.synth.people.bystander.hats import worn_hat

    skin = from_face(fit.points[:BODY])
    out = []
    for s in worn_hat(CATALOGUE.get(kind, kind.replace(" ", "_")), hexed(color), level, skin, 0.002 if kind in HIDING else 0.007):
        tint = s.material.color if s.mesh.color is None else np.asarray(s.material.color) * s.mesh.color.mean(0)
        look = fabric(kind, tuple(float(x) for x in tint), STUFFS.get(s.material.recipe, "twill"))  # type: ignore[arg-type]
        used, faces = np.unique(s.mesh.faces, return_inverse=True)
        p = face_frame(s.mesh.vertices[used])
        if s.role == "band":  # clear of the crown that it goes round
            p = p + (p - p.mean(0)) * [0.03, 0.0, 0.03]
        out.append(replace(_sheet(p, faces.reshape(-1, 3), look, s.role), spend=False))
    return out


def hexed(color: Color) -> str:
    """A linear albedo as "#rrggbb"."""
    return "#" + "".join(f"{round(255 * (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055)):02x}" for c in color)


def under_hat(canon: Floats) -> Array:
    """Positive under the rim of a hat, in metres: a plane that is lower behind."""
    m = marks()
    return np.asarray(canon[:, 1] - (m.eye[1] + 0.050 + 0.22 * (canon[:, 2] - m.eye[2])))


def _carried(p: Floats) -> Floats:
    w = np.zeros((len(p), len(BONES)))
    w[:, index("head")] = 1
    return w


def _sheet(p: Floats, faces: np.ndarray, finish: Finish, name: str) -> Sheet:
    return Sheet(p, faces, _carried(p), p[:, [0, 1]], finish, name, spend=True)


def _hat(kind: str, color: Color, fit: Fitting) -> list[Sheet]:
    """A crown over the skull, with a brim or a peak."""
    weave, off, rounds = HATS[kind]
    look = fabric(kind, color, weave)
    pattern = cut(fit.canon, fit.faces, [-under_hat(fit.canon), ear_at(fit.canon) - 0.5])
    n = np.asarray(pattern.matrix @ fit.normals)
    p = pattern.matrix @ fit.points + n / np.linalg.norm(n, axis=1, keepdims=True) * off
    around, edge = adjacency(pattern.faces, len(p)), borders(pattern.faces)[0]
    inner = np.ones((len(p), 1))
    inner[edge] = 0.0
    for _ in range(rounds):
        p = p + 0.5 * inner * (around @ p - p)
    rim = p[edge]
    for _ in range(6):
        rim = 0.5 * rim + 0.25 * (np.roll(rim, 1, 0) + np.roll(rim, -1, 0))
    p[edge] = rim
    p = fit.pushed(p, off * 0.8) if kind != "hard hat" else fit.pushed(p, off)
    crown = replace(_sheet(p, pattern.faces, look, kind), thick=0.003)
    if kind == "beanie":
        return [crown]
    middle = rim.mean(0)
    way = (rim - middle) * [1, 0, 1]
    way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-9
    ahead = np.clip((way[:, 2] - 0.35) / 0.5, 0, 1) ** 0.7
    wide = 0.075 * ahead if kind == "cap" else 0.022 + 0.028 * ahead
    drop = np.array([0, -0.018 if kind == "cap" else -0.010, 0])
    rows = np.stack([rim - way * 0.002, rim + way * (wide * 0.5)[:, None] + drop * 0.3, rim + way * wide[:, None] + drop * 0.8])
    q, faces = grid(rows, True)
    brim = _sheet(q, faces, look, f"{kind} brim")
    return [crown, replace(brim, thick=0.002)]


def tube(curve: Floats, radius: float, closed: bool, sides: int = 8) -> tuple[Floats, np.ndarray]:
    """A tube along points (n, 3)."""
    along = np.roll(curve, -1, 0) - np.roll(curve, 1, 0) if closed else np.gradient(curve, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-12
    up = np.tile([0.0, 0.0, 1.0], (len(curve), 1))
    up[np.abs(along[:, 2]) > 0.9] = [0, 1.0, 0]
    side = np.cross(along, up)
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-12
    up = np.cross(side, along)
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rows = curve[:, None] + radius * (np.cos(a)[:, None] * side[:, None] + np.sin(a)[:, None] * up[:, None])
    if closed:
        rows = np.concatenate([rows, rows[:1]])
    return grid(rows, True)


def glasses(round_: bool, fit: Fitting) -> list[Sheet]:
    """Two rims, a bridge, and temples that rest on the ears."""
    m, c = marks(), fit.canon
    near = (np.linalg.norm((c - m.eye)[:, :2], axis=1) < 0.02) & (c[:, 2] > m.eye[2])
    eye = fit.points[near].mean(0)
    ridge = fit.points[(np.abs(c[:, 0]) < 0.012) & (np.abs(c[:, 1] - m.eye[1]) < 0.012) & (c[:, 2] > m.eye[2])][:, 2].max()
    front = max(float(fit.points[near][:, 2].max()), float(ridge) - 0.004) + 0.005
    ears = fit.points[(ear_at(c) > 0.5) & (c[:, 0] > 0)]
    ear = np.array([ears[:, 0].mean() - 0.004, ears[:, 1].max() - 0.012, ears[:, 2].mean() + 0.008])
    a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    power = 1.0 if round_ else 0.55
    half = (0.0225, 0.0215) if round_ else (0.0255, 0.0180)
    shape = np.stack(
        [half[0] * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** power, half[1] * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** power], 1
    )
    out = []
    for sign in (1.0, -1.0):
        middle = np.array([max(eye[0], half[0] + 0.009) * sign, eye[1] - 0.003, front])
        bow = -0.12 * np.abs(shape[:, 0] * sign + middle[0] * sign - 0.01) * 0.5
        out.append(tube(middle + np.concatenate([shape, bow[:, None]], 1), 0.0011, True))
        hinge = middle + [half[0] * sign, 0.004, bow.min()]
        rest, end = ear * [sign, 1, 1], ear * [sign, 1, 1] + [-0.004 * sign, -0.028, -0.016]
        t = np.linspace(0, 1, 14)[:, None]
        out.append(tube(np.concatenate([hinge + (rest - hinge) * t, rest + (end - rest) * t[2:] ** 0.9]), 0.0013, False))
    t = np.linspace(-1, 1, 12)
    gap = max(eye[0], half[0] + 0.009) - half[0]
    out.append(tube(np.stack([gap * t, eye[1] + 0.002 + 0.003 * (1 - t * t), front + 0.002 * (1 - t * t)], 1), 0.0011, False))
    return [_sheet(p, faces, FRAME, "glasses") for p, faces in out]


__all__ = ["CATALOGUE", "HIDING", "OPEN", "glasses", "headgear", "hexed", "tube", "under_hat"]
