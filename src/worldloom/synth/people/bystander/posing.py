"""The catalogue's postures on the skeleton of a body: every joint's frame there gives a bone's turn here."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from worldloom.assets.parts.body_form import Frame
from worldloom.assets.parts.body_skeleton import Build, Posture, Skeleton, skeleton
from worldloom.geometry import axis_angle, unit
from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.repose import Repose
from worldloom.synth.people.motion.limbs import joint
from worldloom.synth.people.pose import FINGERS
from worldloom.synth.people.skeleton import BONES, PARENTS, index

SIDES = (("left", 1.0), ("right", -1.0))
FIST = (1.15, 1.45, 1.0)
"""Radians that a finger's joints bend in a fist."""
HEEL_TO_TIP = (-0.4, 1.0, 1.3)
"""Heel, ball and tip of the sole, in lengths from ankle to ball."""


@dataclass(frozen=True)
class Posed:
    """A posture on a body: turns (54, 3, 3) and places (54, 3) of the bones, and the catalogue's skeleton at the same joints."""

    turn: Floats
    at: Floats
    heads: Floats
    frame: Skeleton
    ease: Repose | None = None
    """How somebody stands who just stands, in their own manner; None in the catalogue's postures."""

    @property
    def habit(self) -> str:
        """Of somebody at ease (`motion.habits`); "" of others."""
        return self.ease.habit.name if self.ease else ""

    def points(self, p: Floats, weights: Floats) -> Floats:
        """Points (n, 3) of the bind pose, carried by linear blending of weights (n, 54)."""
        shift = self.at - np.einsum("bij,bj->bi", self.turn, self.heads)
        return np.asarray(np.einsum("vij,vj->vi", self.blended(weights), p) + weights @ shift)

    def blended(self, weights: Floats) -> Floats:
        """(n, 3, 3) turns of points."""
        return np.asarray((weights @ self.turn.reshape(len(BONES), 9)).reshape(-1, 3, 3))

    def normals(self, n: Floats, weights: Floats) -> Floats:
        """Unit normals (n, 3), turned."""
        return unit(np.einsum("vij,vj->vi", self.blended(weights), n))

    def shifted(self, by: Floats) -> Posed:
        """All of it elsewhere."""
        k = self.frame

        def go(f: Frame) -> Frame:
            return Frame(f.o + by, f.r)

        def two(x: tuple[Frame, Frame]) -> tuple[Frame, Frame]:
            return (go(x[0]), go(x[1]))

        moved = replace(
            k, pelvis=go(k.pelvis), chest=go(k.chest), head=go(k.head), shoulder=two(k.shoulder), elbow=two(k.elbow), hand=two(k.hand),
            hip=two(k.hip), knee=two(k.knee), foot=two(k.foot),
        )  # fmt: skip
        return replace(self, at=self.at + by, frame=moved)


def posed(heads: Floats, posture: Posture, height: float, girth: float = 1.0) -> Posed:
    """A body with these bones (54, 3) in the bind pose, in a posture; the middle of its hips over the origin."""
    frame = skeleton(_measured(heads, height, girth), posture)
    turn = _turns(heads, frame, posture)
    at = heads.copy()
    for k, parent in enumerate(PARENTS):
        if parent >= 0:
            at[k] = at[parent] + turn[parent] @ (heads[k] - heads[parent])
    if posture.rest == "feet":
        _plant(turn, at, heads, 0.05 * height / 1.75)
    hips = (at[index("leftUpperLeg")] + at[index("rightUpperLeg")]) / 2
    at = at - hips + frame.pelvis.o
    return Posed(turn, at, heads, _at_joints(frame, at))


def _plant(turn: Floats, at: Floats, heads: Floats, most: float) -> None:
    """Both feet on one level, in place: the knee of the leg that comes farther down bends. One `most` metres up is in a step, and stays."""
    low = [min(float(p[2]) for p in _sole(turn, at, heads, side)) for side, _ in SIDES]
    for (side, _), z in zip(SIDES, low, strict=True):
        if 0 < max(low) - z < most:
            _raise_foot(turn, at, heads, side, max(low) - z)


def _sole(turn: Floats, at: Floats, heads: Floats, side: str) -> list[Floats]:
    """Heel, ball and tip of a foot."""
    ankle, ball = index(f"{side}Foot"), index(f"{side}Toes")
    toward = (heads[ball] - heads[ankle]) * [1, 1, 0]
    under = heads[ankle] * [1, 1, 0]
    return [at[ankle] + turn[ankle] @ (under + share * toward - heads[ankle]) for share in HEEL_TO_TIP]


def _raise_foot(turn: Floats, at: Floats, heads: Floats, side: str, by: float) -> None:
    hip, knee, ankle, ball = (index(side + n) for n in ("UpperLeg", "LowerLeg", "Foot", "Toes"))
    start, long = at[hip], [float(np.linalg.norm(at[b] - at[a])) for a, b in ((hip, knee), (knee, ankle))]
    end = at[ankle] + [0.0, 0.0, by]
    k = joint(start[None], end[None], (at[knee] - (start + end) / 2 - turn[ankle] @ [0.0, 0.1, 0.0])[None], long[0], long[1])
    for bone, old, new in ((hip, at[knee] - start, k.middle[0] - start), (knee, at[ankle] - at[knee], k.end[0] - k.middle[0])):
        turn[bone] = _onto(old, new) @ turn[bone]
    at[knee], at[ankle] = k.middle[0], k.end[0]
    at[ball] = at[ankle] + turn[ankle] @ (heads[ball] - heads[ankle])


def _onto(a: Floats, b: Floats) -> Floats:
    """The shortest turn of one direction into another."""
    axis = np.cross(a, b)
    sine = float(np.linalg.norm(axis))
    return np.eye(3) if sine < 1e-9 else axis_angle(axis / sine, float(np.arctan2(sine, a @ b)))


def _measured(heads: Floats, height: float, girth: float) -> Build:
    def p(name: str) -> Floats:
        return np.asarray(heads[index(name)])

    def long(*names: str) -> float:
        return float(sum(np.linalg.norm(p(b) - p(a)) for a, b in zip(names, names[1:], strict=False)))

    torso = float(p("leftUpperArm")[2] - p("leftUpperLeg")[2]) + 0.02
    return Build(
        height, float(p("leftUpperArm")[0]), float(p("leftUpperLeg")[0]), torso,
        long("leftUpperLeg", "leftLowerLeg"), long("leftLowerLeg", "leftFoot"),
        long("leftUpperArm", "leftLowerArm"), long("leftLowerArm", "leftHand"), long("neck", "head"), 0.135 * height, girth,
    )  # fmt: skip


def _basis(down: Floats, back: Floats) -> Floats:
    """Axes (3, 3) as columns of a limb's frame: -Z along it, Y to its back."""
    z = -unit(down[None])[0]
    y = unit((back - z * (back @ z))[None])[0]
    return np.stack([np.cross(y, z), y, z], 1)


def _turns(heads: Floats, k: Skeleton, posture: Posture) -> Floats:
    """(54, 3, 3) in the world."""
    out = np.tile(k.pelvis.r, (len(BONES), 1, 1))
    for name, share in (("spine", 0.3), ("chest", 0.7), ("upperChest", 1.0), ("neck", 1.0), ("head", 1.0)):
        out[index(name)] = _mixed(k.pelvis.r, k.chest.r, share)
    out[index("neck")], out[index("head")] = _mixed(k.chest.r, k.head.r, 0.45), k.head.r
    for i, (side, sign) in enumerate(SIDES):
        out[index(f"{side}Eye")] = k.head.r
        _arm(out, heads, k, side, i, sign)
        _fingers(out, heads, side, (posture.grip_l, posture.grip_r)[i])
        for bone, frame, end in (("UpperLeg", k.hip[i], "LowerLeg"), ("LowerLeg", k.knee[i], "Foot")):
            down = heads[index(side + end)] - heads[index(side + bone)]
            out[index(side + bone)] = frame.r @ _basis(down, np.array([0.0, 1.0, 0.0])).T
        toes = (heads[index(f"{side}Toes")] - heads[index(f"{side}Foot")]) * [1, 1, 0]
        out[index(f"{side}Foot")] = out[index(f"{side}Toes")] = k.foot[i].r @ _basis(np.array([0.0, 0.0, -1.0]), -toes).T
    return out


def _arm(out: Floats, heads: Floats, k: Skeleton, side: str, i: int, sign: float) -> None:
    """Shoulder blade, arm and hand; half of the hand's turn lies in the forearm."""
    at = {
        n: heads[index(f"{side}{n}")]
        for n in ("UpperArm", "LowerArm", "Hand", "MiddleProximal", "IndexProximal", "LittleProximal")
    }
    back = np.array([0.0, 1.0, 0.0])
    little = unit((at["LittleProximal"] - at["IndexProximal"])[None])[0]
    upper = k.shoulder[i].r @ _basis(at["LowerArm"] - at["UpperArm"], back).T
    low = _basis(at["Hand"] - at["LowerArm"], back)
    turned = _basis(at["Hand"] - at["LowerArm"], little)
    half = _basis(at["Hand"] - at["LowerArm"], low[:, 1] + turned[:, 1])
    raised = float(np.clip(-(k.shoulder[i].r @ np.array([0.0, 0.0, -1.0])) @ np.array([0.0, 0.0, -1.0]) + 0.2, 0, 1))
    out[index(f"{side}Shoulder")] = k.chest.r @ axis_angle((0, 1, 0), -sign * 0.35 * raised)
    out[index(f"{side}UpperArm")], out[index(f"{side}LowerArm")] = upper, k.elbow[i].r @ half.T
    out[index(f"{side}Hand")] = k.hand[i].r @ _basis(at["MiddleProximal"] - at["Hand"], little).T


def _fingers(out: Floats, heads: Floats, side: str, grip: float) -> None:
    """Fingers bent toward the palm: 0 flat, 1 a fist, -1 all but the first."""
    at = {n: heads[index(f"{side}{n}")] for n in ("Hand", "MiddleProximal", "IndexProximal", "LittleProximal", "ThumbDistal")}
    across, hand = unit((at["LittleProximal"] - at["IndexProximal"])[None])[0], out[index(f"{side}Hand")]
    palm = np.cross(across, at["MiddleProximal"] - at["Hand"])
    way = 1.0 if palm @ (at["ThumbDistal"] - at["IndexProximal"]) > 0 else -1.0
    for n, finger in enumerate(FINGERS):
        amount = (0.0 if finger == "Index" else 1.0) if grip < 0 else 0.12 + 0.88 * grip + 0.03 * n
        bend = 0.0
        for part, most in zip(("Proximal", "Intermediate", "Distal"), FIST, strict=True):
            bend += amount * most
            out[index(f"{side}{finger}{part}")] = hand @ axis_angle(across, way * bend)
    thumb = axis_angle(at["MiddleProximal"] - at["Hand"], way * 0.5 * abs(grip))
    for part, share in (("Metacarpal", 0.4), ("Proximal", 1.0), ("Distal", 1.0)):
        out[index(f"{side}Thumb{part}")] = hand @ _mixed(np.eye(3), thumb, share)


def limb_frames(heads: Floats, side: str, bone: str, turn: Floats) -> Floats:
    """The catalogue's axes (3, 3) of a limb, hand or foot whose bone is turned by `turn`: what `_turns` does, the other way round."""

    def way(a: str, b: str) -> Floats:
        return np.asarray(heads[index(side + b)] - heads[index(side + a)])

    back = np.array([0.0, 1.0, 0.0])
    if bone == "Foot":
        return np.asarray(turn @ _basis(np.array([0.0, 0.0, -1.0]), -way("Foot", "Toes") * [1, 1, 0]))
    if bone == "Hand":
        return np.asarray(turn @ _basis(way("Hand", "MiddleProximal"), unit(way("IndexProximal", "LittleProximal")[None])[0]))
    if bone == "LowerArm":
        down, little = way("LowerArm", "Hand"), unit(way("IndexProximal", "LittleProximal")[None])[0]
        return np.asarray(turn @ _basis(down, _basis(down, back)[:, 1] + _basis(down, little)[:, 1]))
    return np.asarray(turn @ _basis(way(bone, {"UpperArm": "LowerArm", "UpperLeg": "LowerLeg", "LowerLeg": "Foot"}[bone]), back))


def _mixed(a: Floats, b: Floats, share: float) -> Floats:
    """The turn at a share of the way between two."""
    q = a.T @ b
    angle = float(np.arccos(np.clip((np.trace(q) - 1) / 2, -1, 1)))
    if angle < 1e-6:
        return a
    axis = np.array([q[2, 1] - q[1, 2], q[0, 2] - q[2, 0], q[1, 0] - q[0, 1]])
    return np.asarray(a @ axis_angle(axis, share * angle))


def _at_joints(k: Skeleton, at: Floats) -> Skeleton:
    """The catalogue's frames moved to where this body has its joints."""

    def pair(name: str, frames: tuple[Frame, Frame]) -> tuple[Frame, Frame]:
        a, b = (Frame(at[index(f"{side}{name}")], f.r) for (side, _), f in zip(SIDES, frames, strict=True))
        return a, b

    def leg(name: str, end: str, frames: tuple[Frame, Frame]) -> tuple[Frame, Frame]:
        """Along a bone that planting its foot may have turned."""
        ways = [at[index(side + end)] - at[index(side + name)] for side, _ in SIDES]
        a, b = (Frame(f.o, _onto(-f.r[:, 2], way) @ f.r) for way, f in zip(ways, pair(name, frames), strict=True))
        return a, b

    return replace(
        k, head=Frame(at[index("head")], k.head.r), shoulder=pair("UpperArm", k.shoulder), elbow=pair("LowerArm", k.elbow),
        hand=pair("Hand", k.hand), hip=leg("UpperLeg", "LowerLeg", k.hip), knee=leg("LowerLeg", "Foot", k.knee), foot=pair("Foot", k.foot),
    )  # fmt: skip


__all__ = ["Posed", "limb_frames", "posed"]
