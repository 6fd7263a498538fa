"""A person modelled finely and posed, for a close look: skin divided once, eyes, strands, clothes."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from worldloom.compute.seeds import rng
from worldloom.synth.people.body import BODY, Floats, Ints, body, joints
from worldloom.synth.people.canon import from_face
from worldloom.synth.people.eyes import ball, eyes, finish, lashes
from worldloom.synth.people.figure import Finish, split
from worldloom.synth.people.fabric import TILE
from worldloom.synth.people.fit import fitted
from worldloom.synth.people.garments import Worn, worn
from worldloom.synth.people.person import Person
from worldloom.synth.people.pose import Pose, placed, relaxed, skinned
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.skin import skin
from worldloom.synth.people.strands import Skin, Strands, hair
from worldloom.synth.people.surface import head_uv, in_head, net, normals
from worldloom.synth.people.whiskers import beard, brows

EXPRESSION = {
    "mouthSmileLeft": 0.20,
    "mouthSmileRight": 0.20,
    "cheekSquintLeft": 0.15,
    "cheekSquintRight": 0.15,
    "eyeSquintLeft": 0.08,
    "eyeSquintRight": 0.08,
}
"""At rest a face looks sad; people before a camera do not."""


@dataclass(frozen=True)
class Surface:
    """Points and normals (n, 3) in the world, uv (n, 2) with v down, faces, finish."""

    name: str
    points: Floats
    normals: Floats
    uv: Floats
    faces: Ints
    finish: Finish


@dataclass(frozen=True)
class Modelled:
    """What can be photographed."""

    surfaces: tuple[Surface, ...]
    strands: tuple[Strands, ...]
    eyes: Floats
    top: float


def modelled(person: Person, *, texture: int = 1024, density: float = 1.0, turn: float = 0.1) -> Modelled:
    """The person standing relaxed. 10 to 20 CPU-s."""
    b = body()
    bind = fitted(b, person)
    for name, amount in EXPRESSION.items():
        b.face.add(bind, name, amount)
    n, heads = net(True), joints(b, bind)
    pose = relaxed(heads, turn=turn, nod=-0.02, tilt=0.03)
    fine = n.matrix @ bind[:BODY]
    posed = skinned(fine, n.weights, heads, pose)
    turned, moved = placed(heads, pose)
    k = index("head")

    def carried(p: Floats) -> Floats:
        return np.asarray((from_face(p) - heads[k]) @ turned[k].T + moved[k])

    both = eyes(bind)
    clothes = worn(person, n, fine, 0)
    hidden = np.any([one.hidden for one in clothes], axis=0)
    out = [*_skin(person, posed, texture, np.asarray(hidden[n.quads].any(1))), *_clothes(clothes, heads, pose)]
    gaze = _gaze(turned[k])
    for eye in both:
        p, nor, uv, faces = ball(eye, gaze, 60, 72)
        out.append(Surface(f"{eye.side} eye", carried(p), from_face(nor) @ turned[k].T, uv, faces, finish(person)))
    own = Skin.of(fine)
    grown = [
        brows(person, own, rng(person.seed, "person", "brows")),
        *hair(person, own, rng(person.seed, "person", "strands"), density),
    ]
    grown += [lashes(person, bind, eye, rng(person.seed, "person", "lashes", eye.side)) for eye in both]
    whiskers = beard(person, own, rng(person.seed, "person", "whiskers"), density)
    strands = tuple(replace(s, points=carried(s.points)) for s in [*grown, *([whiskers] if whiskers else [])])
    middle = carried(np.stack([e.centre for e in both])).mean(0)
    return Modelled(tuple(out), strands, middle, float(posed[:, 2].max()))


def _clothes(clothes: list[Worn], heads: Floats, pose: Pose) -> list[Surface]:
    """Garments in the pose."""
    out = []
    for sheet in (s for one in clothes for s in one.sheets):
        p = skinned(from_face(sheet.points), sheet.weights, heads, pose)
        out.append(Surface(sheet.name, p, normals(p, sheet.faces), sheet.metres / TILE, sheet.faces, sheet.finish))
    return out


def _gaze(head: Floats) -> Floats:
    """Toward the camera, as the head (3, 3) sees it."""
    world = np.array([0.22, -1.0, 0.02])
    x, y, z = head.T @ world
    return np.array([x, z, -y])


def _skin(person: Person, posed: Floats, texture: int, hidden: np.ndarray) -> list[Surface]:
    """Head and body, each with its texture."""
    n = net(True)
    nor = normals(posed, n.faces)
    middle, out = n.uv[n.uvs].mean(1), []
    for head in (True, False):
        mine = (in_head(middle) == head) & ~hidden
        q, t = n.quads[mine], n.uvs[mine]
        faces, tex = np.concatenate([q[:, [0, 1, 2]], q[:, [0, 2, 3]]]), np.concatenate([t[:, [0, 1, 2]], t[:, [0, 2, 3]]])
        which, uv, faces = split(posed, faces, head_uv(n.uv) if head else n.uv, tex)
        out.append(
            Surface(
                "head" if head else "body",
                posed[which],
                nor[which],
                np.stack([uv[:, 0], 1 - uv[:, 1]], 1),
                faces,
                skin(person, head, texture),
            )
        )
    return out


__all__ = ["EXPRESSION", "Modelled", "Surface", "modelled"]
