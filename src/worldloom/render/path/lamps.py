"""Which lamps light a picture: nearest and strongest first, a bounded number; the rest glow without lighting others much."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from worldloom.geometry import Floats, apply, quat_matrix
from worldloom.render.path.camera import Frame
from worldloom.render.path.gather import Batch, Finish, merge
from worldloom.world import Light, World

FLUX = 2.0
"""Radiant flux of a Light of power 1, where the irradiance of the noon sun is about 3.3 a square metre."""
MOST = 28
GLOWS = 24


@dataclass(frozen=True)
class Lamp:
    """A sphere of light, or a narrow spot (direction (3,), half angle) when `angle` < 0.9. `flux` (3,); `weight` its importance."""

    position: Floats
    radius: float
    flux: Floats
    direction: Floats
    angle: float
    weight: float
    flicker: float = 0.0
    key: tuple[str, int] = ("", 0)
    """Whose it is, and which of its lights."""


def lamps(world: World, view: Frame, most: int = MOST) -> list[Lamp]:
    """The lamps that matter most to the view, in falling order."""
    out = []
    for e in world.entities:
        for k, l in enumerate(e.lights):
            if l.on and l.power > 0:
                aim = quat_matrix(e.pose.rotation) @ np.asarray(l.direction)
                out.append(replace(_lamp(apply(e.pose, [l.position])[0], aim, l, e.pose.scale, view), key=(e.id, k)))
    out = [l for l in out if l.weight > 1e-5]
    return sorted(out, key=lambda l: -l.weight)[:most]


def _lamp(p: Floats, d: Floats, l: Light, scale: float, view: Frame) -> Lamp:
    c = np.asarray(l.color, float)
    flux = FLUX * l.power * c / max(float(c.mean()), 1e-3)
    angle = l.angle if l.kind == "spot" else 9.0
    return Lamp(
        p,
        max(l.radius * scale, 0.02),
        flux,
        d / max(float(np.linalg.norm(d)), 1e-9),
        angle,
        float(flux.mean()) * near(p, view),
        l.flicker,
    )


def near(p: Floats, view: Frame) -> float:
    """1 / (4 pi d^2) to the nearest of what the view looks at; less behind the eye."""
    q = p - view.eye
    t = np.array([1.5, 3.0, 6.0, 12.0, 24.0, 48.0, 96.0])
    d2 = (np.linalg.norm(q - t[:, None] * view.forward, axis=1) - 0.3 * t).clip(1.0) ** 2
    seen = 1.0 if q @ view.forward > -4 else 0.3
    return seen * float((1 / (4 * np.pi * d2)).max())


def glows(batches: list[Batch], view: Frame, most: int = GLOWS) -> list[tuple[Batch, float]]:
    """Shining surfaces as sources with their importance: the first `most` alone, the rest merged into one."""
    rated = sorted(((b, glow_flux(b) * near(b.v.mean(0).astype(float), view)) for b in batches), key=lambda x: -x[1])
    keep, rest = rated[:most], rated[most:]
    if rest:
        parts = [b for b, _ in rest]
        far = merge([Batch(Finish("glow", "~far"), b.v, b.n, b.uv, b.color, b.kind, b.faces) for b in parts])
        keep.append((far, 0.5 * sum(w for _, w in rest)))
    return keep


def glow_flux(b: Batch) -> float:
    """Flux of a shining surface: pi times radiance times area."""
    v, f = b.v, b.faces
    a = np.linalg.norm(np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]]), axis=1) / 2
    return float(np.pi * (a * b.color[f].mean((1, 2))).sum())


__all__ = ["FLUX", "Lamp", "glow_flux", "glows", "lamps", "near"]
