"""glTF materials from finishes; textures are baked once a recipe and shared by every colour of it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from worldloom.compute.cache import cached, source_digest
from worldloom.render.gltf.buffer import Gltf
from worldloom.synth.materials import known
from worldloom.world import Material

UNTEXTURED = {
    "plain", "glass", "water", "emissive", "chrome", "screen", "neon", "leaf", "needle", "feather", "fur", "skin", "wax", "hair", "curls",
}  # fmt: skip

LAYERS = ("albedo", "orm", "normal")


def finish_key(m: Material) -> str:
    """Equal finishes have equal keys."""
    return json.dumps(m.model_dump(), sort_keys=True)


def finish_id(m: Material, tint_scale: float) -> str:
    """Names a glTF material: the finish and the factor of its vertex colours."""
    return hashlib.sha256(f"{finish_key(m)} {tint_scale!r}".encode()).hexdigest()[:12]


class Materials:
    """Material indices by finish; `size` is the edge of baked maps, 0 for none."""

    def __init__(self, g: Gltf, size: int) -> None:
        self.g, self.size = g, size
        self.known: dict[str, int] = {}
        self.maps: dict[str, dict[str, Any]] = {}

    def index(self, m: Material, tint_scale: float = 1.0) -> int:
        """The glTF material for a finish whose vertex colours were divided by `tint_scale`."""
        key = finish_id(m, tint_scale)
        if key not in self.known:
            made = self._material(m, tint_scale)
            made["extras"]["finish"] = key
            self.known[key] = self.g.add("materials", made)
        return self.known[key]

    def again(self, old: dict[str, Any]) -> int:
        """The glTF material that another file of ours has, its textures from the cache."""
        key = old["extras"]["finish"]
        if key not in self.known:
            made: dict[str, Any] = json.loads(json.dumps(old))
            self.g.used.update(made.get("extensions", ()))
            if "normalTexture" in made:
                maps = self._maps(Material(recipe=made["extras"]["recipe"], wear=made["extras"]["wear"]))
                made["normalTexture"]["index"] = maps["normal"]
                made["pbrMetallicRoughness"]["baseColorTexture"]["index"] = maps["albedo"]
                made["pbrMetallicRoughness"]["metallicRoughnessTexture"]["index"] = maps["orm"]
            self.known[key] = self.g.add("materials", made)
        return self.known[key]

    def uv_scale(self, m: Material) -> float:
        """Texture coordinates in tiles a metre of surface."""
        return float(m.scale / self._maps(m).get("metres", 1.0))

    def _material(self, m: Material, k: float) -> dict[str, Any]:
        maps = self._maps(m)
        color = [round(min(c * k * gain, 1.0), 5) for c, gain in zip(m.color, maps.get("gain", (1.0, 1.0, 1.0)), strict=True)]
        pbr: dict[str, Any] = {
            "baseColorFactor": [*color, 1.0], "metallicFactor": round(m.metallic, 4), "roughnessFactor": round(m.roughness, 4),
        }  # fmt: skip
        extras: dict[str, Any] = {"recipe": m.recipe, "wear": m.wear, "thin": m.thin}
        out: dict[str, Any] = {"name": m.recipe, "pbrMetallicRoughness": pbr, "extras": extras}
        if "albedo" in maps:
            pbr["baseColorTexture"] = {"index": maps["albedo"]}
            pbr["metallicRoughnessTexture"] = {"index": maps["orm"]}
            pbr["roughnessFactor"] = round(min(m.roughness * maps["rough_gain"], 1.0), 4)
            out["normalTexture"] = {"index": maps["normal"]}
            extras["tone"] = [*(round(c, 4) for c in m.color), round(m.roughness, 4)]  # what it is like without its textures
        if m.thin or m.transmission > 0.5:
            out["doubleSided"] = True
        if m.transmission > 0.5:
            out["alphaMode"] = "BLEND"
            pbr["baseColorFactor"][3] = round(max(1 - m.transmission * 0.82, 0.12), 3)
        if max(m.emission) > 0:
            top = max(m.emission)
            out["emissiveFactor"] = [round(c / top, 5) for c in m.emission]
            if top != 1:
                out["extensions"] = {"KHR_materials_emissive_strength": {"emissiveStrength": round(top, 4)}}
                self.g.used.add("KHR_materials_emissive_strength")
        return out

    def _maps(self, m: Material) -> dict[str, Any]:
        unknown = ":" in m.recipe and not known(m.recipe)  # a user's texture whose folder was not opened
        if not self.size or unknown or m.recipe in UNTEXTURED or m.transmission > 0.5 or max(m.emission) > 0:
            return {}
        bucket = round(m.wear * 2) / 2
        key = f"{m.recipe}.{bucket:g}"
        if key not in self.maps:
            self.maps[key] = self._bake(m.model_copy(update={"wear": bucket}), key)
        return self.maps[key]

    def _bake(self, m: Material, key: str) -> dict[str, Any]:
        layers, gains = pictures(m, self.size)
        texture = {n: self.g.texture(data, "image/jpeg", f"{key}.{n}") for n, data in layers.items()}
        return {**texture, **gains}


def pictures(m: Material, size: int) -> tuple[dict[str, bytes], dict[str, float]]:
    """JPEGs of a recipe at a wear (LAYERS), kept in the cache, and the factors that undo their scaling; empty without a texture."""
    from worldloom.synth import materials

    code = source_digest((str(Path(materials.__file__).parent), __file__))
    raw = cached("pictures", f"{code} {m.recipe} {m.wear!r} {size}", lambda: _drawn(m, size))
    head, _, body = raw.partition(b"\n")
    gains, lengths = json.loads(head)
    ends = np.cumsum([0, *lengths])
    return {n: body[ends[k] : ends[k + 1]] for k, n in enumerate(LAYERS[: len(lengths)])}, gains


def _drawn(m: Material, size: int) -> bytes:
    """One line of JSON, `[factors, lengths]`, and the JPEGs."""
    from worldloom.synth.materials import baked

    b = baked(m.model_copy(update={"color": (0.5, 0.5, 0.5), "roughness": 0.6}), size)
    if b is None:
        return b"[{}, []]\n"
    jpegs = [_jpeg(getattr(b, n)) for n in LAYERS]
    gains = {"gain": b.albedo_gain, "rough_gain": b.roughness_gain, "metres": b.metres}
    return json.dumps([gains, [len(j) for j in jpegs]]).encode() + b"\n" + b"".join(jpegs)


def _jpeg(a: np.ndarray) -> bytes:
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(a).save(out, "JPEG", quality=86, subsampling=0)
    return out.getvalue()


__all__ = ["Materials", "finish_key", "pictures", "UNTEXTURED"]
