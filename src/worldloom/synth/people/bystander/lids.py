"""Eyelids as joints: what the blink of the face's shapes moves, turned about the eye instead, so that a skin alone can blink."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.body import BODY, Floats, Ints, body
from worldloom.synth.people.skeleton import BONES, index

JOINTS = (*BONES, "leftLid", "rightLid", "still")
"""The bones of a body, its upper lids, and what stays where the person is: a blanket."""
LIDS = (len(BONES), len(BONES) + 1)
STILL = len(BONES) + 2
SHUT = 0.62
"""Radians that the lid of a shut eye is turned: what the shape moves most lies so far round the ball."""
LEAST = 0.06


@cache
def _shares() -> Floats:
    """(2, n): how much of a lid each vertex of the skin is."""
    moved = [np.linalg.norm(body().face.dense(f"eyeBlink{side}", BODY), axis=1) for side in ("Left", "Right")]
    return np.stack([m / m.max() for m in moved])


def lidded(which: Ints, bones: NDArray[np.uint8], weights: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Joints and weights (k, 4) of these vertices of the skin, the lids' own ones hung on the lids."""
    for lid, share in zip(LIDS, _shares()[:, which], strict=True):
        mine = share > LEAST
        amount = np.round(share[mine] * 255).astype(np.uint8)
        bones[mine], weights[mine] = [index("head"), lid, 0, 0], np.stack([255 - amount, amount, 0 * amount, 0 * amount], 1)
    return bones, weights


__all__ = ["JOINTS", "LIDS", "SHUT", "STILL", "lidded"]
