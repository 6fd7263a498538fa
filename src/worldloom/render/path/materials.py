"""Mitsuba scattering functions for finishes: one principled material for all that is solid, patterned by `pattern` textures."""

from __future__ import annotations

from typing import Any

from worldloom.render.path.gather import SIZE, Finish

Node = dict[str, Any]


def attribute(name: str) -> Node:
    """A mesh attribute as a texture."""
    return {"type": "mesh_attribute", "name": f"vertex_{name}"}


def scattering(f: Finish, patterned: bool) -> Node:
    """The BSDF of a finish; `patterned` False leaves textures out (scalar variants)."""
    if f.kind == "glass":
        return {"type": "thindielectric", "int_ior": 1.45}
    if f.kind == "thin":
        return {
            "type": "principledthin",
            "base_color": attribute("color"),
            "roughness": 0.55,
            "diff_trans": 0.9,
            "spec_trans": 0.0,
            "eta": 1.35,
        }
    if f.kind == "glow":
        return {"type": "twosided", "bsdf": {"type": "diffuse", "reflectance": {"type": "rgb", "value": [0.03, 0.03, 0.03]}}}
    if f.kind == "water" or not patterned:
        return {
            "type": "twosided",
            "bsdf": _principled(attribute("color"), attribute("rough"), attribute("metal"), 0.3 if f.kind == "water" else 0.45),
        }
    inner = _principled(_pattern("color"), _pattern("rough"), _pattern("metal"), 0.45)
    return {"type": "twosided", "bsdf": {"type": "normalmap", "normalmap": _pattern("normal"), "bsdf": inner}}


def _principled(color: Node, rough: Node, metal: Node, specular: float) -> Node:
    return {"type": "principled", "base_color": color, "roughness": rough, "metallic": metal, "specular": specular}


def _pattern(part: str) -> Node:
    return {"type": "pattern", "part": part, "size": SIZE}


__all__ = ["attribute", "scattering"]
