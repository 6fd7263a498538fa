"""A person as a figure for real-time renderers, at three levels of detail; the same vertices of the body, so the same weights
and expressions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.body import BODY, Body, Floats, Ints, body, joints, triangles
from worldloom.synth.people.canon import from_face
from worldloom.synth.people.covered import uncovered
from worldloom.synth.people.eyes import Eye, ball, eyes, finish
from worldloom.synth.people.figure import Figure, Piece, split
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.garments import Worn, worn
from worldloom.synth.people.mouth import mouth
from worldloom.synth.people.person import Person
from worldloom.synth.people.riding import bound, expressions
from worldloom.synth.people.skin import skin
from worldloom.synth.people.surface import head_uv, in_head, net, normals
from worldloom.synth.people.thinning import thinned
from worldloom.synth.people.tresses import Bed, Spent, tresses

LOOKS = {"eyeLookUp": (-0.42, 0.0), "eyeLookDown": (0.52, 0.0), "eyeLookIn": (0.0, -0.60), "eyeLookOut": (0.0, 0.60)}
"""Pitch downward and yaw outward of an eye, radians, at full expression."""


@dataclass(frozen=True)
class Detail:
    """What a level spends: rings and sectors of an eye, cards of hair with their segments, single hairs of brows and lashes,
    texture sizes."""

    eye: tuple[int, int]
    cards: int
    segments: int
    single: int
    texture: int


DETAILS = (Detail((14, 20), 460, 5, 80, 1024), Detail((7, 11), 150, 4, 18, 512), Detail((4, 7), 52, 2, 0, 256))


CLOSE = Detail((20, 32), 1700, 7, 220, 1024)
"""What a camera that comes near wants of level 0."""


def figure(person: Person, name: str, level: int = 0, texture: int | None = None, detail: Detail | None = None) -> Figure:
    """The person at a level of detail (0 fine, 1, 2), or with a `detail` of one's own. 5 to 10 CPU-s at level 0."""
    b, d = body(), detail or DETAILS[level]
    bind, size = fitted(b, person), texture or d.texture
    clothes = worn(person, net(False), bind[:BODY], level)
    pieces = [*_skin(person, b, bind, level, clothes, size), *_eyes(person, b, bind, d), *(mouth(b, bind) if level < 2 else ())]
    fine = net(True).matrix @ bind[:BODY]
    pieces += tresses(Bed.of(person, bind, fine), Spent(d.cards, d.segments, d.single, level == 0))
    pieces += [p for p in uncovered(clothes, bind[:BODY]) if len(p.faces)]
    return Figure(name, tuple(pieces), joints(b, bind), b.face.names)


def _skin(person: Person, b: Body, bind: Floats, level: int, clothes: list[Worn], size: int) -> list[Piece]:
    """The head with its expressions, what moves with it (mouth, neck), and the body, without what clothes hide."""
    faces, tex = triangles(b) if level == 0 else b.levels[level - 1]
    hidden = np.zeros(BODY, bool)
    for w in clothes:
        hidden |= w.hidden
    shown = ~hidden[faces].all(1)
    faces, tex = faces[shown], tex[shown]
    whole, _ = triangles(b)
    nor, p = normals(bind[:BODY], whole), bind[:BODY]
    head = in_head(b.uv[tex].mean(1))
    moving = np.isin(faces, np.unique(b.face.index)).any(1)
    looks = {True: skin(person, True, size), False: skin(person, False, size)}
    out = []
    for label, mine, own in (("head", head, True), ("mouth", ~head & moving, False), ("body", ~head & ~moving, False)):
        if not mine.any():
            continue
        which, uv, f = split(p, faces[mine], head_uv(b.uv) if own else b.uv, tex[mine])
        if level == 0 and label == "body":
            which, uv, f = _lighter(p, which, uv, f)
        morphs = {} if label == "body" else expressions(b, which)
        out.append(Piece(label, "body" if label == "body" else "head", p[which], nor[which], np.stack([uv[:, 0], 1 - uv[:, 1]], 1), f,
                         b.bones[which], b.weights[which], looks[own], morphs))  # fmt: skip
    return out


def _lighter(p: Floats, which: Ints, uv: Floats, faces: Ints) -> tuple[Ints, Floats, Ints]:
    """Two thirds of the triangles, seams and borders as they are."""
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), 1)
    found, count = np.unique(edges, axis=0, return_counts=True)
    locked = np.zeros(len(which), bool)
    locked[found[count == 1].ravel()] = True
    used, f = np.unique(thinned(p[which], faces, len(faces) * 2 // 3, locked), return_inverse=True)
    return which[used], uv[used], f.reshape(-1, 3)


def _eyes(person: Person, b: Body, bind: Floats, d: Detail) -> list[Piece]:
    """Both eyes; the looks of expressions turn them."""
    look, out = finish(person, min(d.texture, 512)), []
    for eye in eyes(bind):
        p, nor, uv, faces = ball(eye, np.array([0.0, 0.0, 1.0]), *d.eye)
        morphs = {f"{name}{eye.side.capitalize()}": from_face(_turned(p, eye, *angles) - p) for name, angles in LOOKS.items()}
        out.append(
            Piece(
                f"{eye.side} eye",
                "head",
                from_face(p),
                from_face(nor),
                uv,
                faces,
                *bound(len(p), f"{eye.side}Eye"),
                look,
                morphs,
            )
        )
    return out


def _turned(p: Floats, eye: Eye, pitch: float, yaw: float) -> Floats:
    yaw = yaw if eye.side == "left" else -yaw
    c, s, k, t = np.cos(pitch), np.sin(pitch), np.cos(yaw), np.sin(yaw)
    matrix = np.array([[k, 0, t], [0, 1, 0], [-t, 0, k]]) @ np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    return np.asarray((p - eye.centre) @ matrix.T + eye.centre)


__all__ = ["CLOSE", "DETAILS", "Detail", "figure"]
