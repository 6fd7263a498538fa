"""What follows the skin of any body: surfaces made once over a reference body, as places near the skin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.body import BODY, Floats, Ints, Shape, body, joints, shaped
from worldloom.synth.people.canon import face_frame
from worldloom.synth.people.nearby import tree
from worldloom.synth.people.seams import unseamed
from worldloom.synth.people.skeleton import BONES
from worldloom.synth.people.surface import four, net, normals
from worldloom.synth.people.thinning import thinned

REFERENCES = {
    "male": Shape(gender=0.0, age=0.68, muscle=0.55, weight=0.5),
    "female": Shape(gender=1.0, age=0.68, muscle=0.45, weight=0.5),
    "child": Shape(gender=0.5, age=0.44, muscle=0.5, weight=0.5),
}
"""Bodies that clothes and hair are made over."""


@dataclass(frozen=True)
class Reference:
    """A body in the bind pose: skin (n, 3) with normals, and bones."""

    points: Floats
    normals: Floats
    heads: Floats

    @property
    def height(self) -> float:
        """Metres."""
        return float(np.ptp(self.points[:, 2]))


@dataclass(frozen=True)
class Bound:
    """A surface in the bind pose as shares (n, 3) of vertices `near` (n, 3) of the skin plus `off` (n, 3) metres; unit normals there,
    four bones a point with weights of 255, faces, uv in metres."""

    name: str
    near: Ints
    share: Floats
    off: Floats
    normals: Floats
    bones: NDArray[np.uint8]
    weights: NDArray[np.uint8]
    faces: Ints
    uv: Floats

    def over(self, skin: Floats, scale: float) -> Floats:
        """(n, 3) over a body's skin; `scale` is its height against the reference's."""
        return np.asarray((skin[self.near] * self.share[..., None]).sum(1) + self.off * scale)

    @property
    def canon(self) -> Floats:
        """(n, 3) where each point's skin lies on the template, in the face's frame."""
        return np.asarray((face_frame(net(False).canon)[self.near] * self.share[..., None]).sum(1))

    @property
    def dense(self) -> Floats:
        """(n, 54) weights."""
        out = np.zeros((len(self.off), len(BONES)))
        np.add.at(out, (np.arange(len(out))[:, None], self.bones), self.weights / 255)
        return out

    def without(self, covered: np.ndarray) -> Bound:
        """Less the faces over covered skin (n,)."""
        gone = (covered[self.near] * self.share).sum(1) > 0.97
        return replace(self, faces=self.faces[~gone[self.faces].all(1)])


@cache
def reference(name: str) -> Reference:
    """One of the three."""
    b = body()
    p = shaped(b, REFERENCES[name])
    p[:, 2] -= p[:BODY, 2].min()
    return Reference(p[:BODY], normals(p[:BODY], net(False).faces), joints(b, p))


@cache
def _tree(name: str) -> tuple[Any, Ints]:
    used = np.unique(net(False).faces)
    return tree(reference(name).points[used]), used


def bound(
    ref: str, name: str, points: Floats, faces: Ints, uv: Floats, weights: Floats, target: int, facing: Floats | None = None
) -> Bound:
    """A surface over a reference body, world frame, with about `target` triangles; normals are those of all its triangles, unless it is
    said otherwise how it is `facing` (n, 3)."""
    nor = normals(points, faces) if facing is None else facing
    few = thinned(points, faces, target) if target < len(faces) else faces
    used, few = np.unique(few, return_inverse=True)
    p = points[used]
    tree, skin = _tree(ref)
    d, i = tree.query(p, k=3)
    share = 1 / (d + 0.004) ** 2
    share /= share.sum(1, keepdims=True)
    near = skin[i]
    off = p - (reference(ref).points[near] * share[..., None]).sum(1)
    bones, carried = four(weights[used])
    i, cloth, few = unseamed(p, uv[used], few.reshape(-1, 3))
    return Bound(name, near[i], share[i], off[i], nor[used][i], bones[i], carried[i], few, cloth)


__all__ = ["Bound", "Reference", "bound", "reference"]
