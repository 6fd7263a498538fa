"""Chambers of quilts as heights over the template, and where cloth lies close: what easing leaves out. All in the face's frame."""

from __future__ import annotations

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.canon import Array, marks, smooth
from worldloom.synth.people.cloths import Cloth

CLOSE, SHARE = 0.004, 0.30
"""Metres that cloth is off what bears it, and the share of its usual distance beside that."""


def bearing(c: Cloth, p: Floats, n: Floats) -> Array:
    """(n,) 0 to 1: where its own weight lays a garment close to points (n, 3) of the template with normals (n, 3): on the shoulders and the
    outside of the upper arms. What is stiff stands off there too."""
    if c.weave == "steel" or c.legs is not None and c.sleeve is None:
        return np.zeros(len(p))
    m = marks()
    shoulder, elbow, chest = m.joint("leftUpperArm"), m.joint("leftLowerArm"), m.joint("upperChest")[1]
    q = p * np.stack([np.sign(p[:, 0]), np.ones(len(p)), np.ones(len(p))], 1) - shoulder
    along = q @ (elbow - shoulder) / ((elbow - shoulder) ** 2).sum()
    up = smooth(0.10, 0.62, n[:, 1]) * smooth(chest + 0.06, chest + 0.14, p[:, 1] + 0.9 * np.maximum(along, 0) * (shoulder - elbow)[1])
    return np.asarray(up * smooth(0.85, 0.35, along) * (0.5 if c.quilt else 1.0))


def borne(c: Cloth, p: Floats, n: Floats, off: Array) -> Array:
    """Metres (n,) that cloth is off the skin, of those that it is elsewhere: little where it bears, and round the neck."""
    neck = marks().joint("neck")[1]
    share = bearing(c, p, n)
    close = np.maximum(share, smooth(neck - 0.05, neck - 0.01, p[:, 1]) * (share.max(initial=0.0) > 0) * (0.5 if c.quilt else 1.0))
    return np.asarray(off - close * np.maximum(off - CLOSE - SHARE * off, 0))


def quilted(p: Floats) -> Array:
    """-1 in the seams to 1 between them, of chambers that go round trunk and arms."""
    along = np.abs(np.sin(np.pi * (p[:, 1] + 0.35 * np.maximum(np.abs(p[:, 0]) - 0.17, 0)) / 0.075))
    return np.asarray(2 * np.clip(along, 0, 1) ** 0.55 - 1)


__all__ = ["bearing", "borne", "quilted"]
