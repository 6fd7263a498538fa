"""Things in the hands of people on a stage: a maker's part drawn as people are, standing where it stood until a hand takes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

import worldloom.compute.science  # noqa: F401  (before SciPy)
import scipy.sparse as sp

from worldloom.assets.registry import build
from worldloom.geometry import Floats
from worldloom.render.raster.posed import Body, Part
from worldloom.synth.people.figure import Finish
from worldloom.synth.people.skeleton import BONES, index
from worldloom.synth.people.surface import normals as smooth
from worldloom.synth.stage.hands import Held

DETAIL = 0.7


@dataclass(frozen=True)
class Thing:
    """A body without bones, and where it is in each frame of the film (n, 4, 4)."""

    body: Body
    poses: Floats


def solid(maker: str, seed: int) -> tuple[Body, Floats]:
    """A maker's part as a body of the stage, and the size (3,) of its box. Colours alone: what is in a hand is small."""
    part = build(maker, {}, seed, DETAIL)
    rows, points, normals, faces = list[Part](), [], [], []
    first = start = 0
    for s in part.surfaces:
        m = s.mesh
        color = tuple(float(c) for c in s.material.color)
        finish = Finish(s.role, "plain", (color[0], color[1], color[2]), float(np.clip(s.material.roughness, 0.08, 1)))
        rows.append(Part(s.role, first, m.faces.size, finish))
        points.append(m.vertices)
        normals.append(smooth(m.vertices, m.faces) if m.normals is None else m.normals)
        faces.append(m.faces + start)
        first, start = first + m.faces.size, start + len(m.vertices)
    p, n = (np.concatenate(x).astype("f4") for x in (points, normals))
    none = sp.csr_matrix((3 * len(p), 0), dtype=np.float32)
    bones = sp.csr_matrix((np.ones(len(p), "f4"), (np.arange(len(p)), np.zeros(len(p), int))), (len(p), len(BONES)))
    uv, heads, scalp = np.zeros((len(p), 2), "f4"), np.zeros((len(BONES), 3)), np.zeros((len(p), 2), "f4")
    body = Body(p, n, uv, np.concatenate(faces).astype("u4"), tuple(rows), heads, (), bones, none, none, scalp)
    return body, np.asarray(p.max(0) - p.min(0), float)


def carried(hands: Floats, home: Floats, held: tuple[Held, ...], rate: float) -> Floats:
    """(n, 4, 4): a thing that stands at `home` (4, 4) and goes with a hand (n, 4, 4) while it is held, times in seconds of the film."""
    out = np.tile(home, (len(hands), 1, 1))
    for h in held:
        a = min(round(h.take * rate), len(hands) - 1)
        b = len(hands) if not np.isfinite(h.put) else min(round(h.put * rate), len(hands))
        out[a:b] = hands[a:b] @ (np.linalg.inv(hands[a]) @ home)
    return out


def hand(turns: Floats, heads: Floats, models: Floats) -> Floats:
    """(n, 4, 4) of the right hand on the set, of bones placed in the body's frame and the body's own matrices."""
    k = index("rightHand")
    out = np.tile(np.eye(4), (len(turns), 1, 1))
    out[:, :3, :3], out[:, :3, 3] = turns[:, k], heads[:, k]
    return np.asarray(models @ out)


__all__ = ["Thing", "carried", "hand", "solid"]
