"""A person as a figure for real-time renderers, at three levels of detail; the same vertices of the body, so the same weights
and expressions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.compute.seeds import rng
from worldloom.synth.people.body import BODY, Body, Floats, Ints, body, joints, triangles
from worldloom.synth.people.canon import face_frame, from_face, smooth
from worldloom.synth.people.covered import uncovered
from worldloom.synth.people.eyes import Eye, ball, eyes, finish, lashes
from worldloom.synth.people.figure import Figure, Finish, Piece, split
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.garments import Worn, worn
from worldloom.synth.people.person import Person
from worldloom.synth.people.ribbons import ribbons, tuft
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.skin import hair_albedo, skin
from worldloom.synth.people.strands import Skin, Strands, beard, brows, hair
from worldloom.synth.people.surface import head_uv, in_head, net, normals
from worldloom.synth.people.thinning import thinned

LOOKS = {"eyeLookUp": (-0.42, 0.0), "eyeLookDown": (0.52, 0.0), "eyeLookIn": (0.0, -0.60), "eyeLookOut": (0.0, 0.60)}
"""Pitch downward and yaw outward of an eye, radians, at full expression."""


LYING = 0.8
"""Of the weight of long hair, how much shoulders and chest carry."""


@dataclass(frozen=True)
class Detail:
    """What a level spends: rings and sectors of an eye, cards of hair with their segments, single hairs of brows and lashes,
    texture sizes."""

    eye: tuple[int, int]
    cards: int
    segments: int
    single: int
    texture: int


DETAILS = (Detail((14, 20), 460, 5, 80, 1024), Detail((7, 11), 150, 4, 18, 512), Detail((4, 7), 56, 2, 0, 256))


CLOSE = Detail((20, 32), 1700, 7, 220, 1024)
"""What a camera that comes near wants of level 0."""


def figure(person: Person, name: str, level: int = 0, texture: int | None = None, detail: Detail | None = None) -> Figure:
    """The person at a level of detail (0 fine, 1, 2), or with a `detail` of one's own. 5 to 10 CPU-s at level 0."""
    b, d = body(), detail or DETAILS[level]
    bind, size = fitted(b, person), texture or d.texture
    clothes = worn(person, net(False), bind[:BODY], level)
    pieces = [*_skin(person, b, bind, level, clothes, size), *_eyes(person, b, bind, d), *(_mouth(b, bind) if level < 2 else ())]
    pieces += _strands(person, bind, d, level)
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
        morphs = {} if label == "body" else _expressions(b, which)
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


def _expressions(b: Body, which: Ints) -> dict[str, Floats]:
    """Displacements of these vertices by every expression that moves them."""
    out = {}
    for name in b.face.names:
        moved = b.face.dense(name, b.count)[which]
        if np.abs(moved).max() > 0:
            out[name] = moved
    return out


def _bound(count: int, bone: str) -> tuple[np.ndarray, np.ndarray]:
    bones, weights = np.zeros((count, 4), np.uint8), np.zeros((count, 4), np.uint8)
    bones[:, 0], weights[:, 0] = index(bone), 255
    return bones, weights


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
                *_bound(len(p), f"{eye.side}Eye"),
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


def _mouth(b: Body, bind: Floats) -> list[Piece]:
    """Teeth and tongue."""
    looks = {
        "teeth": Finish("teeth", "plain", (0.62, 0.57, 0.48), 0.25),
        "tongue": Finish("tongue", "plain", (0.36, 0.11, 0.10), 0.4),
    }
    out = []
    for part, look in looks.items():
        faces, tex = triangles(b, part)
        which, uv, f = split(bind, faces, b.uv, tex)
        nor = normals(bind[: b.count], faces)[which]
        out.append(
            Piece(
                part,
                "head",
                bind[which],
                nor,
                np.stack([uv[:, 0], 1 - uv[:, 1]], 1),
                f,
                *_bound(len(which), "head"),
                look,
                _expressions(b, which),
            )
        )
    return out


def _strands(person: Person, bind: Floats, d: Detail, level: int) -> list[Piece]:
    """Brows, lashes, beard and hair as ribbons."""
    fine = Skin.of(net(True).matrix @ bind[:BODY])
    middle = np.stack([e.centre for e in eyes(bind)]).mean(0) + [0, 0.02, -0.085]
    h = person.hair
    tint = _tint(h.eumelanin, h.pheomelanin, h.grey)
    out = []
    if d.single:
        dark = Finish(
            "brows and lashes",
            "hair",
            _tint(max(h.eumelanin, 1.0), h.pheomelanin, 0.8 * h.grey, 0.8),
            0.6,
            two_sided=True,
        )
        grown = [(brows(person, fine, rng(person.seed, "person", "brows")), 3 * d.single, 0.00042)]
        grown += [(lashes(person, bind, e, rng(person.seed, "person", "lashes", e.side)), d.single, 0.00028) for e in eyes(bind)]
        out += [_ribbon(s, count, 3, width, middle, bind, dark, person) for s, count, width in grown]
    color, cover = tuft()
    look = Finish("hair", "hair", tint, 0.55, albedo=color, alpha=cover, two_sided=True)
    for s in hair(person, fine, rng(person.seed, "person", "strands"), 0.25):
        long = float(np.linalg.norm(np.diff(s.points, axis=1), axis=2).sum(1).mean())
        count = d.cards if s.name == "hair" else d.cards // 3
        out.append(
            _ribbon(
                s,
                count,
                d.segments + 2 * (long > 0.2 and level == 0),
                0.012 * (850 / d.cards) ** 0.6 * float(np.clip(long / 0.06, 0.5, 1.2)),
                middle,
                bind,
                look,
                person,
            )
        )
    whiskers = beard(person, fine, rng(person.seed, "person", "whiskers"), 0.25)
    if whiskers is not None and person.beard.style != "stubble":
        grey = _tint(h.eumelanin, h.pheomelanin, person.beard.grey)
        out.append(
            _ribbon(
                whiskers,
                d.cards // 2,
                max(d.segments - 2, 2),
                0.007,
                middle,
                bind,
                Finish("beard", "hair", grey, 0.6, albedo=color, alpha=cover, two_sided=True),
                person,
            )
        )
    return out


def _tint(eumelanin: float, pheomelanin: float, grey: float, gain: float = 1.6) -> tuple[float, float, float]:
    """The colour of ribbons: brighter than hair as a whole, since their picture darkens it."""
    r, g, b = (float(c) for c in np.clip(hair_albedo(eumelanin, pheomelanin, grey) * gain, 0, 1))
    return r, g, b


def _ribbon(
    s: Strands, count: int, segments: int, width: float, middle: Floats, bind: Floats, look: Finish, person: Person
) -> Piece:
    """Ribbons that move with the skin that they stand on."""
    from scipy.spatial import cKDTree

    p, nor, uv, faces, strand = ribbons(s, count, segments, width, middle, rng(person.seed, "person", "cards", s.name))
    b = body()
    morphs: dict[str, Floats] = {}
    if s.name not in ("hair", "tail"):
        skin_points = face_frame(bind[:BODY])
        used = np.unique(triangles(b)[0])
        near = used[cKDTree(skin_points[used]).query(s.points[:, 0])[1]]
        morphs = _expressions(b, near[strand])
    hung = _hung(p, bind) if s.name in ("hair", "tail") else _bound(len(p), "head")
    return Piece(s.name, "head", from_face(p), from_face(nor), uv, faces, *hung, look, morphs)


def _hung(p: Floats, bind: Floats) -> tuple[np.ndarray, np.ndarray]:
    """Hair goes with the head above, mostly with the chest where it lies on the shoulders."""
    neck = float(face_frame(joints(body(), bind))[index("neck"), 1])
    bones, weights = _bound(len(p), "head")
    low = np.round(255 * LYING * smooth(neck + 0.06, neck - 0.06, p[:, 1])).astype(np.uint8)
    bones[:, 1], weights[:, 0], weights[:, 1] = np.where(low > 0, index("upperChest"), 0), 255 - low, low
    return bones, weights


__all__ = ["CLOSE", "DETAILS", "Detail", "figure"]
