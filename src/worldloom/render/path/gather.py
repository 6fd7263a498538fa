"""Surfaces of a world gathered into few large meshes, one a finish: world space, float32, weathered, wetted, snowed on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

from worldloom.geometry import Floats, fbm, finish, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.render.shelter import sheltered
from worldloom.synth.materials import known, layer_names, texels
from worldloom.synth.materials.texture import ALBEDO, LEVEL, ROUGH
from worldloom.synth.realise import Placed
from worldloom.world import Material, World

F4 = NDArray[np.float32]
WEAR = (0.15, 0.5, 0.85)
"""Textures are drawn at these."""


def float4(a: ArrayLike) -> F4:
    """Contiguous float32, as Mitsuba wants its buffers."""
    return np.ascontiguousarray(a, np.float32)


@dataclass(frozen=True, order=True)
class Finish:
    """What may share a mesh: how light is scattered, and for light sources whose they are."""

    kind: str
    """solid, thin, glass, glow, water."""
    owner: str = ""


@dataclass
class Batch:
    """A merged mesh: v, n (k, 3), uv (k, 2) in tiles, color (k, 3), kind (k, 3) texture layer, roughness, metallic, faces (m, 3)."""

    finish: Finish
    v: F4
    n: F4
    uv: F4
    color: F4
    kind: F4
    faces: NDArray[np.uint32]
    level: NDArray[np.bool_] | None = None
    """(k,): whether water can stand there; nowhere where left out."""


@dataclass
class _Pile:
    parts: dict[Finish, list[Batch]] = field(default_factory=dict)

    def add(self, b: Batch) -> None:
        self.parts.setdefault(b.finish, []).append(b)


def finish_of(m: Material, owner: str = "") -> Finish:
    """The finish that a material belongs to."""
    if max(m.emission) > 0:
        return Finish("glow", owner)
    if m.transmission > 0.5:
        return Finish("glass")
    if m.thin:
        return Finish("thin")
    return Finish("solid")


def layer_of(m: Material) -> int:
    """Which texture set of `LAYERS` a material shows; 0 is none."""
    if not known(m.recipe) or max(m.emission) > 0 or m.thin:
        return 0
    wear = min(range(len(WEAR)), key=lambda k: abs(WEAR[k] - m.wear))
    return 1 + layer_names().index(m.recipe) * len(WEAR) + wear


def texture_of(layer: int) -> tuple[NDArray[np.uint32], float] | None:
    """The `texels` (SIZE, SIZE, 2) of a layer and the tile's edge in metres; None for 0."""
    if layer == 0:
        return None
    recipe, wear = divmod(layer - 1, len(WEAR))
    return texels(layer_names()[recipe], WEAR[wear], SIZE)


def gather(world: World, placed: Iterable[Placed], view: Frame) -> list[Batch]:
    """All surfaces that can matter to the picture, merged; in a fixed order."""
    pile = _Pile()
    for p in placed:
        if len(p.surface.mesh) and not _in_the_way(world, p):
            b = _batch(world, p, view)
            if b is not None:
                pile.add(b)
    return [merge(pile.parts[k]) for k in sorted(pile.parts)]


def merge(parts: list[Batch]) -> Batch:
    """One batch of several that share a finish."""
    if len(parts) == 1:
        return parts[0]
    offset = np.cumsum([0, *(len(b.v) for b in parts[:-1])])
    faces = np.concatenate([b.faces + np.uint32(o) for b, o in zip(parts, offset, strict=True)])
    v, n, uv, color, kind = (np.concatenate([getattr(b, k) for b in parts]) for k in ("v", "n", "uv", "color", "kind"))
    return Batch(parts[0].finish, v, n, uv, color, kind, faces)


def _in_the_way(world: World, p: Placed) -> bool:
    """Panes that daylight or a lamp must pass: in the plain tracer shadow rays end at any surface, glass too."""
    if p.surface.material.transmission <= 0.5:
        return False
    between = p.category == "shop_window" or (bool(world.rooms) and p.category in ("window", "door", "skylight"))
    return between or "lamp" in p.category or "lantern" in p.category


def _batch(world: World, p: Placed, view: Frame) -> Batch | None:
    s = p.surface
    mesh = finish(s.mesh)
    assert mesh.normals is not None and mesh.uv is not None
    r, t = p.transform[:3, :3], p.transform[:3, 3]
    v = mesh.vertices @ r.T + t
    faces = mesh.faces
    if len(faces) > 4000 and not world.rooms:
        faces = faces[_matters(v, faces, view)]
        if not len(faces):
            return None
    n = mesh.normals @ r.T
    n = n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9)
    tint = np.ones((len(v), 3)) if mesh.color is None else mesh.color
    if len(faces) < 0.7 * len(mesh.faces):
        used, inverse = np.unique(faces, return_inverse=True)
        v, n, tint, uv, faces = v[used], n[used], tint[used], mesh.uv[used], inverse.reshape(-1, 3)
    else:
        uv = mesh.uv
    return dressed(world, s.material, p.entity_id, p.kind, v, n, uv, tint, faces)


def dressed(
    world: World, m: Material, owner: str, kind: str, v: Floats, n: Floats, uv: Floats, tint: Floats, faces: NDArray[np.int64]
) -> Batch:
    """A batch of one surface with what age, rain and snow have done to it."""
    key = finish_of(m, owner)
    color = tint * (_glow(world, m) if key.kind == "glow" else np.asarray(m.color))
    rough = np.full(len(v), max(m.roughness, 0.02))
    if key.kind in ("solid", "thin"):
        color, rough = _weathered(world, m, kind, v, n, color, rough)
    layer = layer_of(m) if key.kind == "solid" else 0
    t = texture_of(layer)
    uv = uv / (t[1] * m.scale) if t is not None else uv
    what = np.stack([np.full(len(v), float(layer)), rough, np.full(len(v), m.metallic)], 1)
    return Batch(
        key,
        float4(v),
        float4(n),
        float4(uv),
        float4(np.clip(color, 0, None)),
        float4(what),
        np.ascontiguousarray(faces, np.uint32),
    )


def _glow(world: World, m: Material) -> Floats:
    """Radiance of a shining surface. Lit panes seen from outdoors are dimmed: what shows is a lit wall inside, 0.15 to 0.4."""
    e = np.asarray(m.emission)
    return e * 0.3 if not world.rooms and e.max() < 1.6 else e


def packed(batches: list[Batch]) -> NDArray[np.uint32]:
    """Renumbers the layers in use to 0, 1, ... in place (0 stays plain) and returns their texels (layers, SIZE, SIZE, 2)."""
    solid = [b for b in batches if b.finish.kind == "solid"]
    used = sorted({0} | {int(k) for b in solid for k in np.unique(b.kind[:, 0])})
    out = np.empty((len(used), SIZE, SIZE, 2), np.uint32)
    out[0] = ALBEDO | ALBEDO << 11 | ALBEDO // 2 << 22, ROUGH | LEVEL << 8 | LEVEL << 20
    for i, layer in enumerate(used[1:], 1):
        t = texture_of(layer)
        assert t is not None
        out[i] = t[0]
    for b in solid:
        b.kind[:, 0] = np.searchsorted(used, b.kind[:, 0])
    return out


SIZE = 384
"""Edge of the baked textures in pixels."""


def _matters(v: Floats, faces: NDArray[np.int64], view: Frame) -> NDArray[np.bool_]:
    """Faces near the eye or inside a widened field of view: what else could be seen, mirrored or cast a shadow."""
    q = v - view.eye
    d = np.linalg.norm(q, axis=1)
    z, x = q @ view.forward, np.abs(q @ view.right)
    ok = (d < 7.0) | ((z > -2.0) & (x < 1.12 * view.tangent * np.maximum(z, 0) + 9.0))
    return np.asarray(ok[faces].any(1))


def _weathered(world: World, m: Material, kind: str, v: Floats, n: Floats, color: Floats, rough: Floats) -> tuple[Floats, Floats]:
    """Broad tone drift, damp feet, rain on what faces up, snow on what faces up."""
    outside = not world.rooms
    if kind != "terrain":
        drift = fbm(v, 1.1, 2, 401)
        color = color * (1 + (0.07 + 0.16 * m.wear) * drift)[:, None]
        rough = np.clip(rough * (1 + 0.25 * drift), 0.02, 1)
    wet = world.sky.rain if outside else 0.0
    if wet > 0 and not m.thin:
        w = wet * (0.35 + 0.65 * np.clip(n[:, 2], 0, 1))
        color = color * (1 - 0.38 * w * (m.metallic < 0.5))[:, None]
        rough = rough * (1 - 0.72 * w)
    if outside and world.sky.snow > 0 and kind in ("object", "architecture") and not m.thin:
        cover = smoothstep(n[:, 2] + 0.08 * fbm(v, 0.5, 2, 402), 0.5, 0.95) * ~sheltered(world, v)
        color = color * (1 - cover[:, None]) + np.array([0.78, 0.81, 0.86]) * cover[:, None]
        rough = rough * (1 - cover) + 0.8 * cover
    return color, rough


__all__ = ["Batch", "Finish", "SIZE", "dressed", "finish_of", "float4", "gather", "layer_of", "merge", "packed", "texture_of"]
