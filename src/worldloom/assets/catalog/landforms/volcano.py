"""A volcano: a steep gullied cone of dark ash and rock with a breached crater, ash plume and glowing vent."""

from __future__ import annotations

import numpy as np

from worldloom.assets.kit import (
    Annotated, Card, Effect, Kit, Light, Literal, Params as Base, Part, SoundSource, finish, hull_collider, metres, number, surface,
)  # fmt: skip
from worldloom.assets.parts.land_cone import cone_height
from worldloom.geometry import Mesh, fbm, smooth_normals, smoothstep

CARD = Card("landforms/volcano", 1, "volcano", ("stratovolcano", "erupting volcano"), ("mountain",), ("island", "outdoor", "volcano"))


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(20.0, 600.0)] = 130.0
    height: Annotated[float, metres(10.0, 500.0)] = 118.0
    crater: Annotated[float, number(0.05, 0.3)] = 0.12
    state: Literal["erupting", "smoking", "dormant"] = "erupting"


PRESETS = {"dormant": Params(state="dormant"), "small": Params(radius=60.0, height=48.0)}


def build(p: Params, kit: Kit) -> Part:
    """A polar mesh, finer at the crater; ash, rust and green at the foot by vertex tint."""
    cone = _cone(p, kit)
    surfaces = [surface("cone", cone, finish.of("rock", (0.062, 0.055, 0.052), 0.95, 0.4))]
    effects: tuple[Effect, ...] = ()
    lights: tuple[Light, ...] = ()
    sounds: tuple[SoundSource, ...] = ()
    top = float(p.height * (1 - p.crater) ** 1.75)
    if p.state != "dormant":
        r = p.crater * p.radius
        effects = _plume(top, r, p.height)
        sounds = (SoundSource(sound="volcano_rumble", position=(0, 0, top), gain=9.0),)
    if p.state == "erupting":
        surfaces.append(surface("vent", _pool(p, kit), finish.glow((1.0, 0.26, 0.05), 16.0)))
        effects += (Effect(kind="fire", position=(0, 0, top * 0.97), size=(1.1 * r, 1.1 * r, p.height * 0.24), color=(1.0, 0.4, 0.1), rate=2.0),
                    Effect(kind="sparks", position=(0, 0, top), size=(2.2 * r, 2.2 * r, p.height * 0.35), color=(1.0, 0.4, 0.1), rate=2.0))  # fmt: skip
        lights = (Light(name="vent", position=(0, 0, top + 0.4 * r), color=(1.0, 0.35, 0.1), power=60000.0, radius=0.5 * r, flicker=0.4),)
    hull = np.concatenate([cone.vertices[::37], cone.vertices[-64:]])
    return Part(tuple(surfaces), (hull_collider(hull),), mass=1e9, effects=effects, lights=lights, sounds=sounds, anchors={"vent": (0, 0, top)})


def _plume(top: float, r: float, height: float) -> tuple[Effect, ...]:
    """Ash that leaves the vent as a dense column and drifts away as a wide dark cloud."""
    column = Effect(kind="smoke", position=(0, 0, top), size=(3.2 * r, 3.2 * r, 0.75 * height), color=(0.13, 0.115, 0.11), rate=2.0)
    cloud = Effect(kind="smoke", position=(0, 0.6 * r, top + 0.1 * height), size=(7.0 * r, 7.0 * r, 1.15 * height), color=(0.2, 0.185, 0.18), rate=2.0)
    return cloud, column


def _cone(p: Params, kit: Kit) -> Mesh:
    rows, cols = kit.n(110, 40), kit.n(190, 64)
    t = np.linspace(0, 1, rows) ** 1.15
    a = np.linspace(0, 2 * np.pi, cols, endpoint=False)
    xy = (np.stack([np.cos(a), np.sin(a)], 1)[None] * (t * p.radius)[:, None, None]).reshape(-1, 2)
    z = cone_height(xy, p.radius, p.height, p.crater, kit.seed)
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(cols), indexing="ij")
    k = (i * cols + j).ravel()
    n = (i * cols + (j + 1) % cols).ravel()
    f = np.concatenate([np.stack([k, k + cols, n + cols], 1), np.stack([k, n + cols, n], 1)[cols:]])
    v = np.c_[xy, z]
    m = smooth_normals(Mesh(v, f, uv=xy))
    assert m.normals is not None
    broad, fine = fbm(v, 26.0, 4, 3), fbm(v, 5.0, 3, 4)
    rust = smoothstep(broad, 0.15, 0.55) * smoothstep(z, 0.3 * p.height, 0.7 * p.height)
    green = smoothstep(z + 14 * broad, 0.34 * p.height, 0.06 * p.height) * smoothstep(m.normals[:, 2], 0.55, 0.8)
    tint = (1 + 0.35 * broad + 0.3 * fine)[:, None] * (1 + rust[:, None] * np.array([1.3, 0.35, 0.1])) * (1 - green[:, None]) + green[:, None] * np.array([0.75, 1.15, 0.4])
    return Mesh(v, f, m.normals, xy, np.clip(tint, 0.2, 4))


def _pool(p: Params, kit: Kit) -> Mesh:
    r = p.crater * p.radius * 0.75
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    z = float(cone_height(np.zeros((1, 2)), p.radius, p.height, p.crater, kit.seed)[0]) + p.height * 0.012
    ring = np.stack([r * np.cos(a), r * np.sin(a), np.full(40, z)], 1)
    v = np.concatenate([ring, [[0, 0, z + 0.5]]])
    f = np.stack([np.arange(40), (np.arange(40) + 1) % 40, np.full(40, 40)], 1)
    return Mesh(v, f, np.tile([0.0, 0, 1], (41, 1)), v[:, :2])
