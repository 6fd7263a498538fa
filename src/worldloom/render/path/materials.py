"""Mitsuba scattering functions for finishes: principled, its pattern from baked textures times vertex colour."""

from __future__ import annotations

from typing import Any

import numpy as np

from worldloom.render.path.gather import SIZE, Finish
from worldloom.synth.materials import texture

Node = dict[str, Any]


def attribute(name: str) -> Node:
    """A mesh attribute as a texture."""
    return {"type": "mesh_attribute", "name": f"vertex_{name}"}


def scattering(f: Finish, patterned: bool) -> Node:
    """The BSDF of a finish; `patterned` False leaves textures out (scalar variants)."""
    if f.kind == "glass":
        return {"type": "thindielectric", "int_ior": 1.45}
    if f.kind == "thin":
        return {"type": "principledthin", "base_color": attribute("color"), "roughness": 0.55, "diff_trans": 0.9, "spec_trans": 0.0, "eta": 1.35}
    if f.kind == "glow":
        return {"type": "twosided", "bsdf": {"type": "diffuse", "reflectance": {"type": "rgb", "value": [0.03, 0.03, 0.03]}}}
    if f.kind == "water":
        return _principled(attribute("color"), attribute("rough"), 0.3)
    return _solid(f, patterned)


def _solid(f: Finish, patterned: bool) -> Node:
    soft = {"sheen": 0.5, "sheen_tint": 0.5} if f.kind == "soft" else {}
    specular = 0.15 if f.kind == "soft" else 0.45
    t = texture(f.recipe, f.wear, SIZE) if f.recipe and patterned else None
    if t is None:
        return _principled(attribute("color"), attribute("rough"), specular, metallic=attribute("metal"), **soft)
    base = {"type": "modulate", "a": _bitmap(t.albedo), "b": attribute("color")}
    rough = {"type": "modulate", "a": _bitmap(t.roughness[..., None]), "b": attribute("rough")}
    inner = _principled(base, rough, specular, metallic=attribute("metal"), **soft)["bsdf"]
    return {"type": "twosided", "bsdf": {"type": "normalmap", "normalmap": _bitmap(t.normal * 0.5 + 0.5), "bsdf": inner}}


def _principled(color: Node, rough: Node, specular: float, **more: Any) -> Node:
    inner = {"type": "principled", "base_color": color, "roughness": rough, "specular": specular, **more}
    return {"type": "twosided", "bsdf": inner}


def _bitmap(a: Any) -> Node:
    import mitsuba as mi

    return {"type": "bitmap", "bitmap": mi.Bitmap(np.ascontiguousarray(a, np.float32)), "raw": True}


__all__ = ["attribute", "scattering"]
