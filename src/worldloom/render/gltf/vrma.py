"""A motion as VRM Animation 1.0 (.vrma): glTF with the extension VRMC_vrm_animation, which plays on any VRM.
https://github.com/vrm-c/vrm-specification, version 1.0.

Bones are nodes without a mesh that stand in a T-pose; the eyes' go into the node of the gaze, the face into nodes whose X is the weight of
a preset. A motion that loops stays in place, as in glTF: `extras` of the animation say how fast the body goes on.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np

import worldloom.compute.science  # noqa: F401  (before SciPy)
from worldloom.geometry import Floats
from worldloom.geometry.rotation import matrix_quat
from worldloom.render.gltf.animated import RATE, told
from worldloom.render.gltf.buffer import Gltf
from worldloom.render.gltf.frame import y_up, y_up_quat
from worldloom.render.gltf.tracks import LEAST, Tracks, y_up_turns
from worldloom.render.gltf.vrm import EXPRESSIONS, LOOK_FROM
from worldloom.synth.people.motion.clip import Clip, Frames
from worldloom.synth.people.motion.face import FULL
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.motion.turns import about_x, about_z
from worldloom.synth.people.pose import t_pose
from worldloom.synth.people.skeleton import BONES, PARENTS

EYES = ("leftEye", "rightEye")
"""Bones that may have no animation: the gaze moves them."""
UP, DOWN = 0.42, 0.52
"""Radians of a full look up and down, as bones of worlds have it."""
SHOWN = tuple(n for n in EXPRESSIONS if n not in ("neutral", "relaxed", "blink"))
"""Presets that a face is made of; what others show, these do."""
UPRIGHT = np.array([0.0, 0.0, 0.0, 1.0])


def motion_vrma(rig: Rig, clip: Clip, extras: dict[str, Any]) -> bytes:
    """A motion of a body as VRMA bytes."""
    g = Gltf()
    bones = _skeleton(g, rig)
    t, frames = clip.sampled(RATE)
    tracks = Tracks(g, t)
    tracks.put(bones["hips"], "translation", _places(frames.at), _rest(g, bones["hips"], "translation", np.zeros(3)))
    for name, node in bones.items():
        tracks.put(node, "rotation", y_up_turns(frames.turn[:, BONES.index(name)]), _rest(g, node, "rotation", UPRIGHT))
    gaze, look = _gaze(frames), g.add("nodes", {"name": "lookAt"})
    tracks.put(look, "rotation", y_up_turns(gaze), UPRIGHT)
    presets = {name: g.add("nodes", {"name": name}) for name in SHOWN}
    for (_, node), weights in zip(presets.items(), presets_of(frames).T, strict=True):
        tracks.put(node, "translation", weights[:, None] * [1.0, 0.0, 0.0], np.zeros(3))
    doc = cast(dict[str, Any], g.doc)
    doc["animations"] = [{"name": clip.name, "channels": tracks.channels, "samplers": tracks.samplers, "extras": told(clip)}]
    doc["extensions"] = {"VRMC_vrm_animation": {
        "specVersion": "1.0", "humanoid": {"humanBones": {name: {"node": node} for name, node in bones.items()}},
        "expressions": {"preset": {name: {"node": node} for name, node in presets.items()}},
        "lookAt": {"node": look, "offsetFromHeadBone": list(LOOK_FROM)},
    }}  # fmt: skip
    g.used.add("VRMC_vrm_animation")
    return g.to_bytes([bones["hips"], look, *presets.values()], {"motion": clip.name, **extras})


def _skeleton(g: Gltf, rig: Rig) -> dict[str, int]:
    """Nodes of all bones but the eyes, in a T-pose that stands on the ground."""
    pose, out = t_pose(rig.heads), dict[str, int]()
    for k, name in enumerate(BONES):
        if name in EYES:
            continue
        offset = rig.heads[k] - (rig.heads[PARENTS[k]] if PARENTS[k] >= 0 else 0)
        node: dict[str, Any] = {"name": name, "translation": [round(float(x), 6) for x in y_up(offset)]}
        if name in pose:
            node["rotation"] = y_up_quat(matrix_quat(pose[name]))
        out[name] = g.add("nodes", node)
        if PARENTS[k] >= 0:
            g.doc["nodes"][out[BONES[PARENTS[k]]]].setdefault("children", []).append(out[name])
    return out


def _rest(g: Gltf, node: int, path: str, usual: Floats) -> Floats:
    return np.asarray(g.doc["nodes"][node].get(path, usual), float)


def _places(at: Floats) -> Floats:
    return np.stack([np.asarray(a) for a in y_up(at.T)], 1)


def _gaze(f: Frames) -> Floats:
    """Turns (n, 3, 3) of the gaze against the head: aside about the upright axis, then up or down."""
    none = np.zeros(len(f))
    yaw = FULL * (f.face.get("eyeLookOutLeft", none) - f.face.get("eyeLookInLeft", none))
    pitch = UP * f.face.get("eyeLookUpLeft", none) - DOWN * f.face.get("eyeLookDownLeft", none)
    return np.asarray(about_z(yaw) @ about_x(-pitch))


def presets_of(f: Frames) -> Floats:
    """Weights (n, presets) of `SHOWN` whose shapes together come nearest to a face's (non-negative least squares)."""
    from scipy.optimize import nnls

    shapes = sorted({s for s in f.face if not s.startswith("eyeLook") and np.abs(f.face[s]).max() > LEAST})
    if not shapes:
        return np.zeros((len(f), len(SHOWN)))
    amounts = np.array([[_amount(EXPRESSIONS[p], s) for p in SHOWN] for s in shapes])
    face = np.stack([f.face[s] for s in shapes], 1)
    return np.clip(np.round([nnls(amounts, row)[0] for row in face], 5), 0.0, 1.0)


def _amount(preset: dict[str, float], shape: str) -> float:
    """How much of an ARKit shape a preset has: a name without a side means both."""
    return preset.get(shape, preset.get(shape.removesuffix("Left").removesuffix("Right"), 0.0))


__all__ = ["EYES", "SHOWN", "motion_vrma", "presets_of"]
