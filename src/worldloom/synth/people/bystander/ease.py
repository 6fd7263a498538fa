"""People of worlds who just stand, at ease: the motion's own stance, as the pose that their surfaces are made in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from worldloom.assets.parts.body_form import Frame
from worldloom.assets.parts.body_skeleton import Skeleton
from worldloom.synth.people.body import Floats
from worldloom.synth.people.bystander.bound import Bound
from worldloom.synth.people.bystander.posing import Posed, limb_frames
from worldloom.synth.people.motion.manner import Manner, manner
from worldloom.synth.people.motion.repose import Repose, at_ease, repose, resting_head
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.standing import upright
from worldloom.synth.people.person import Person
from worldloom.synth.people.skeleton import index
from worldloom.synth.people.surface import net

SPARSE = 3
"""Every third point of the skin says how broad a body is."""
MOST = 64
"""Bodies whose stance is kept: each is made at three levels of detail, and once more to be moved."""
_KEPT: dict[bytes, tuple[Floats, Floats, Repose]] = {}


def stood(person: Person, skin: Floats, heads: Floats, worn: Sequence[Bound], scale: float, like: Posed) -> Posed:
    """A body with this skin (n, 3), these bones (54, 3) and what is `worn` over it, at ease; `like` is it in a posture of the catalogue,
    for the frames of what hangs on it. Feet are where motions have them, so that nobody steps between this and those."""
    points = np.concatenate([skin[::SPARSE], *(b.over(skin, scale) for b in worn)])
    m = manner(person)
    key = hashlib.blake2b(points.tobytes() + heads.tobytes() + repr(m).encode(), digest_size=16).digest()
    found = _KEPT.get(key)  # several may ask at once: what one takes out here is still theirs
    if found is None:
        found = _KEPT[key] = _solved(points, heads, [b.dense for b in worn], m)
        for old in list(_KEPT)[:-MOST]:
            _KEPT.pop(old, None)
    turn, at, r = found
    return Posed(turn.copy(), at.copy(), heads, _frames(turn, at, heads, like.frame), r)


def _solved(points: Floats, heads: Floats, weights: Sequence[Floats], m: Manner) -> tuple[Floats, Floats, Repose]:
    """Turns and places of bones, and the stance."""
    w = net(False).weights
    floor = -float(points[:, 2].min())
    up = np.array([0.0, 0.0, floor])
    rig = Rig(heads + up, points + up, np.concatenate([w[::SPARSE], *weights]), floor)
    r = repose(rig, m)
    a = at_ease(rig, upright(rig, m, np.zeros(1), 11.0), m, r, np.ones(1))
    a.head = resting_head(m, r, np.zeros(1))
    turn, at = (x[0] for x in solve(rig, a).placed(rig.heads))
    return turn, at, r


def _frames(turn: Floats, at: Floats, heads: Floats, like: Skeleton) -> Skeleton:
    """The catalogue's skeleton at these joints."""
    chest = turn[index("upperChest")]
    shoulders = (at[index("leftUpperArm")] + at[index("rightUpperArm")]) / 2
    hips = (at[index("leftUpperLeg")] + at[index("rightUpperLeg")]) / 2
    s = like.size
    base = shoulders - chest @ np.array([0.0, 0.01, s.torso - 0.042 * s.height / 1.75])

    def pair(bone: str) -> tuple[Frame, Frame]:
        a, b = (Frame(at[index(side + bone)], limb_frames(heads, side, bone, turn[index(side + bone)])) for side, _ in SIDES)
        return a, b

    return Skeleton(
        Frame(hips, turn[0]), Frame(base, chest), Frame(at[index("head")], turn[index("head")]), pair("UpperArm"), pair("LowerArm"),
        pair("Hand"), pair("UpperLeg"), pair("LowerLeg"), pair("Foot"), s, like.posture,
    )  # fmt: skip


__all__ = ["stood"]
