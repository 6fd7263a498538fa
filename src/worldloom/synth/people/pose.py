"""Poses by bone, and linear blend skinning. In the bind pose every bone's frame is the world's, so a pose is a global rotation a bone."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from worldloom.geometry.mesh import unit
from worldloom.geometry.rotation import axis_angle, rot_x, rot_y
from worldloom.synth.people.body import Floats
from worldloom.synth.people.skeleton import BONES, PARENTS, index

Pose = Mapping[str, Floats]
"""Bone -> rotation (3, 3) against its parent, in world axes."""
FINGERS = ("Index", "Middle", "Ring", "Little")


def between(a: Floats, b: Floats) -> Floats:
    """The shortest rotation (3, 3) that takes direction a to b."""
    a, b = unit(a[None])[0], unit(b[None])[0]
    axis, c = np.cross(a, b), float(a @ b)
    s = float(np.linalg.norm(axis))
    return np.eye(3) if s < 1e-9 else axis_angle(axis / s, float(np.arctan2(s, c)))


def globals_of(pose: Pose) -> Floats:
    """(54, 3, 3) rotations in the world."""
    out = np.tile(np.eye(3), (len(BONES), 1, 1))
    for k, name in enumerate(BONES):
        parent = out[PARENTS[k]] if PARENTS[k] >= 0 else np.eye(3)
        out[k] = parent @ pose.get(name, np.eye(3))
    return out


def placed(heads: Floats, pose: Pose) -> tuple[Floats, Floats]:
    """Rotations (54, 3, 3) and posed heads (54, 3)."""
    turn, out = globals_of(pose), heads.copy()
    for k, parent in enumerate(PARENTS):
        if parent >= 0:
            out[k] = out[parent] + turn[parent] @ (heads[k] - heads[parent])
    return turn, out


def skinned(points: Floats, weights: Floats, heads: Floats, pose: Pose) -> Floats:
    """(n, 3) points in a pose; `weights` (n, 54) sum to one a row."""
    turn, moved = placed(heads, pose)
    shift = moved - np.einsum("bij,bj->bi", turn, heads)
    blended = (weights @ turn.reshape(len(BONES), 9)).reshape(-1, 3, 3)
    return np.asarray(np.einsum("vij,vj->vi", blended, points) + weights @ shift)


def _aimed(heads: Floats, wanted: Mapping[str, Floats], ends: Mapping[str, str]) -> dict[str, Floats]:
    """Relative rotations that point bones where wanted, in the world."""
    turn: dict[str, Floats] = {}
    for name, direction in wanted.items():
        turn[name] = between(heads[index(ends[name])] - heads[index(name)], direction)
    out = {}
    for name, rotation in turn.items():
        k = PARENTS[index(name)]
        while k >= 0 and BONES[k] not in turn:
            k = PARENTS[k]
        out[name] = (turn[BONES[k]].T if k >= 0 else np.eye(3)) @ rotation
    return out


def _arm(
    side: str, sign: float, upper: tuple[float, float, float], lower: tuple[float, float, float]
) -> tuple[dict[str, Floats], dict[str, str]]:
    flip = np.array([sign, 1.0, 1.0])
    wanted = {
        f"{side}UpperArm": np.array(upper) * flip,
        f"{side}LowerArm": np.array(lower) * flip,
        f"{side}Hand": np.array(lower) * flip,
    }
    return wanted, {
        f"{side}UpperArm": f"{side}LowerArm",
        f"{side}LowerArm": f"{side}Hand",
        f"{side}Hand": f"{side}MiddleProximal",
    }


def t_pose(heads: Floats) -> dict[str, Floats]:
    """Arms straight out, legs straight down."""
    out: dict[str, Floats] = {}
    for side, sign in (("left", 1.0), ("right", -1.0)):
        out |= _aimed(heads, *_arm(side, sign, (1, 0, 0), (1, 0, 0)))
        out |= _aimed(heads, *_leg(side, sign, (0, 0, -1)))
    return out


def _leg(side: str, sign: float, way: tuple[float, float, float]) -> tuple[dict[str, Floats], dict[str, str]]:
    v = np.array(way) * [sign, 1, 1]
    foot = {f"{side}Foot": np.array([0.12 * sign, -1.0, -0.42])}
    return {f"{side}UpperLeg": v, f"{side}LowerLeg": v, **foot}, {
        f"{side}UpperLeg": f"{side}LowerLeg", f"{side}LowerLeg": f"{side}Foot", f"{side}Foot": f"{side}Toes"}  # fmt: skip


def _pronated(pose: dict[str, Floats], heads: Floats, side: str) -> None:
    """Turn a hanging hand until its thumb points forward: half in the forearm, half at the wrist."""
    at = {n: heads[index(f"{side}{n}")] for n in ("Hand", "MiddleProximal", "IndexProximal", "LittleProximal")}
    upper = globals_of(pose)
    w, low, hand = (upper[index(f"{side}{n}")] for n in ("UpperArm", "LowerArm", "Hand"))
    axis = unit((hand @ (at["MiddleProximal"] - at["Hand"]))[None])[0]
    across = hand @ (at["LittleProximal"] - at["IndexProximal"])
    now, wanted = (v - axis * (v @ axis) for v in (across, np.array([0.0, 1.0, 0.0])))
    angle = float(np.arctan2(np.cross(now, wanted) @ axis, now @ wanted)) * 0.85
    half, whole = axis_angle(axis, angle / 2) @ low, axis_angle(axis, angle) @ hand
    pose[f"{side}LowerArm"], pose[f"{side}Hand"] = w.T @ half, half.T @ whole


def _curled(pose: dict[str, Floats], heads: Floats, side: str) -> None:
    """Fingers bent toward the palm, on whose side the thumb lies."""
    at = {n: heads[index(f"{side}{n}")] for n in ("Hand", "MiddleProximal", "IndexProximal", "LittleProximal", "ThumbDistal")}
    across = unit((at["LittleProximal"] - at["IndexProximal"])[None])[0]
    along = at["MiddleProximal"] - at["Hand"]
    palm = np.cross(across, along)
    way = 1.0 if palm @ (at["ThumbDistal"] - at["IndexProximal"]) > 0 else -1.0
    for k, finger in enumerate(FINGERS):
        for part, bend in (("Proximal", 0.24 + 0.06 * k), ("Intermediate", 0.34), ("Distal", 0.20)):
            pose[f"{side}{finger}{part}"] = axis_angle(across, way * bend)


def relaxed(heads: Floats, turn: float = 0.0, nod: float = 0.0, tilt: float = 0.0) -> dict[str, Floats]:
    """Standing, arms hanging with bent elbows, fingers curled; the head turned, nodding and tilted by radians."""
    out: dict[str, Floats] = {}
    for side, sign in (("left", 1.0), ("right", -1.0)):
        lean = 0.02 * sign
        out |= _aimed(heads, *_arm(side, sign, (0.20, 0.06 + lean, -1.0), (0.10, -0.17 + lean, -1.0)))
        _pronated(out, heads, side)
        _curled(out, heads, side)
        out |= _aimed(heads, *_leg(side, sign, (0.06, 0.0, -1.0)))
    half = rot_y(tilt / 2) @ rot_x(-nod / 2)
    out["neck"], out["head"] = axis_angle((0, 0, 1), turn * 0.4) @ half, axis_angle((0, 0, 1), turn * 0.6) @ half
    return out


__all__ = ["Pose", "between", "globals_of", "placed", "relaxed", "skinned", "t_pose"]
