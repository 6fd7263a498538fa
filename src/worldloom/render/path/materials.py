"""Mitsuba scattering functions for finishes, for the plain tracer."""

from __future__ import annotations

from typing import Any

from worldloom.render.path.gather import Finish

Node = dict[str, Any]


def attribute(name: str) -> Node:
    """A mesh attribute as a texture."""
    return {"type": "mesh_attribute", "name": f"vertex_{name}"}


def scattering(f: Finish) -> Node:
    """The BSDF of a finish."""
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
    inner = {
        "type": "principled",
        "base_color": attribute("color"),
        "roughness": attribute("rough"),
        "metallic": attribute("metal"),
        "specular": 0.3 if f.kind == "water" else 0.45,
    }
    return {"type": "twosided", "bsdf": inner}


__all__ = ["Node", "attribute", "scattering"]
