"""Procedural texture sets at real size: albedo and roughness factors round 1, and a tangent-space normal map; all tile."""

from __future__ import annotations

from worldloom.synth.materials.bake import Baked, baked
from worldloom.synth.materials.own import adopt, own
from worldloom.synth.materials.texture import Texture, known, layer_names, texels, texture

__all__ = ["Baked", "Texture", "adopt", "baked", "known", "layer_names", "own", "texels", "texture"]
