"""A figure as VRM 1.0: glTF with the extension VRMC_vrm, standing in a T-pose. https://github.com/vrm-c/vrm-specification,
version 1.0."""

from __future__ import annotations

from typing import Any, cast

from worldloom.render.gltf.skinned import Skinned
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.pose import t_pose
from worldloom.synth.people.skeleton import BONES

LICENCE = "https://vrm.dev/licenses/1.0/"
"""The one that VRM 1.0 prescribes; what it allows stands in the other fields."""
LOOK_FROM = (0.0, 0.06, 0.08)
"""Metres from the head's bone to between the eyes."""
EXPRESSIONS: dict[str, dict[str, float]] = {
    "happy": {"mouthSmile": 0.85, "cheekSquint": 0.6, "eyeSquint": 0.25, "mouthDimple": 0.2},
    "angry": {"browDown": 0.9, "eyeSquint": 0.4, "noseSneer": 0.5, "mouthPress": 0.5, "mouthFrown": 0.3},
    "sad": {"browInnerUp": 0.9, "mouthFrown": 0.7, "mouthShrugLower": 0.3, "eyeLookDown": 0.2},
    "relaxed": {"mouthSmile": 0.25, "eyeSquint": 0.2, "cheekSquint": 0.15},
    "surprised": {"browInnerUp": 0.7, "browOuterUp": 0.8, "eyeWide": 0.8, "jawOpen": 0.35},
    "aa": {"jawOpen": 0.6, "mouthLowerDown": 0.3, "mouthUpperUp": 0.2},
    "ih": {"jawOpen": 0.2, "mouthStretch": 0.5, "mouthSmile": 0.2},
    "ou": {"jawOpen": 0.15, "mouthPucker": 0.85},
    "ee": {"jawOpen": 0.25, "mouthSmile": 0.45, "mouthStretch": 0.4},
    "oh": {"jawOpen": 0.4, "mouthFunnel": 0.7},
    "blink": {"eyeBlink": 1.0}, "blinkLeft": {"eyeBlinkLeft": 1.0}, "blinkRight": {"eyeBlinkRight": 1.0}, "neutral": {},
}  # fmt: skip
"""VRM's presets in ARKit's blend shapes; a name without a side means both."""


def figure_vrm(figure: Figure, name: str, extras: dict[str, Any]) -> bytes:
    """The figure as VRM bytes."""
    made = Skinned(figure, t_pose(figure.heads))
    extension = {
        "specVersion": "1.0", "meta": _meta(name),
        "humanoid": {"humanBones": {bone: {"node": made.bones[k]} for k, bone in enumerate(BONES)}},
        "expressions": {"preset": {preset: _expression(figure, made, preset) for preset in EXPRESSIONS}},
        "lookAt": {
            "type": "bone", "offsetFromHeadBone": list(LOOK_FROM),
            **{f"rangeMap{way}": {"inputMaxValue": 90.0, "outputScale": scale} for way, scale in
               (("HorizontalInner", 30.0), ("HorizontalOuter", 30.0), ("VerticalDown", 22.0), ("VerticalUp", 22.0))},
        },
        "firstPerson": {"meshAnnotations": [{"node": node, "type": "auto"} for node in made.meshes.values()]},
    }  # fmt: skip
    cast(dict[str, Any], made.g.doc)["extensions"] = {"VRMC_vrm": extension}
    made.g.used.add("VRMC_vrm")
    return made.bytes({"figure": figure.name, **extras})


def _meta(name: str) -> dict[str, Any]:
    return {
        "name": name, "version": "1", "authors": ["worldloom"], "licenseUrl": LICENCE, "avatarPermission": "everyone",
        "allowExcessivelyViolentUsage": False, "allowExcessivelySexualUsage": False, "commercialUsage": "corporation",
        "allowPoliticalOrReligiousUsage": False, "allowAntisocialOrHateUsage": False, "creditNotation": "unnecessary",
        "allowRedistribution": True, "modification": "allowModificationRedistribution",
    }  # fmt: skip


def _expression(figure: Figure, made: Skinned, preset: str) -> dict[str, Any]:
    binds, node = [], made.meshes["head"]
    for name, amount in EXPRESSIONS[preset].items():
        for k, shape in enumerate(figure.expressions):
            if shape in (name, f"{name}Left", f"{name}Right"):
                binds.append({"node": node, "index": k, "weight": amount})
    blink = "block" if preset in ("happy", "angry", "sad", "surprised") else "none"
    return {
        "morphTargetBinds": binds,
        "isBinary": False,
        "overrideBlink": blink,
        "overrideLookAt": "none",
        "overrideMouth": "none",
    }


__all__ = ["EXPRESSIONS", "LOOK_FROM", "figure_vrm"]
