"""Fire, smoke, steam, sparks and halos as soft sprites, laid over the traced picture with its depth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.geometry import Floats, apply, fbm, smoothstep
from worldloom.render.path.camera import Frame
from worldloom.world import Effect, World


@dataclass
class Veils:
    """What is laid over: `light` (h, w, 3) radiance added, `cover` (h, w) opacity and `tint` (h, w, 3) of smoke and steam."""

    light: Floats
    cover: Floats
    tint: Floats


def veils(world: World, view: Frame, depth: Floats, time: float = 3.0) -> Veils:
    """All effects of a world, farthest first."""
    h, w = depth.shape
    out = Veils(np.zeros((h, w, 3)), np.zeros((h, w)), np.ones((h, w, 3)))
    found = [(apply(e.pose, [f.position])[0], e.pose.scale, f, k) for k, e in enumerate(world.entities) for f in e.effects]
    for p, scale, f, k in sorted(found, key=lambda x: -float(np.linalg.norm(x[0] - view.eye)))[-40:]:
        _lay(
            out,
            view,
            depth,
            p,
            np.asarray(f.size) * scale,
            f,
            world.seed + k,
            time,
            np.asarray(world.sky.wind) if not world.rooms else np.zeros(2),
        )
    return out


def _lay(
    out: Veils, view: Frame, depth: Floats, p: Floats, size: Floats, f: Effect, seed: int, time: float, wind: Floats
) -> None:
    """One sprite: an upright plane through the effect that faces the eye."""
    side = view.right * [1, 1, 0]
    side = side / max(float(np.linalg.norm(side)), 1e-6)
    facing = np.array([side[1], -side[0], 0.0])
    rise = 0.75 if f.kind == "fire" else 1.0 if f.kind in ("sparks", "halo") else 1.25
    half = 0.5 * max(size[0], size[1]) * (1.25 if f.kind == "fire" else 1.0 if f.kind in ("sparks", "halo") else 1.8)
    corners = [p + a * half * side + [0, 0, b * size[2] * rise] for a in (-1, 1) for b in (-0.1, 1.1)]
    x, y, z = view.project(corners)
    if z.min() < 0.2 or x.max() < 0 or y.max() < 0 or x.min() > view.width or y.min() > view.height:
        return
    x0, x1, y0, y1 = (
        max(int(x.min()), 0),
        min(int(x.max()) + 2, view.width),
        max(int(y.min()), 0),
        min(int(y.max()) + 2, view.height),
    )
    if x1 <= x0 or y1 <= y0:
        return
    d = view.rays()[y0:y1, x0:x1]
    t = float((p - view.eye) @ facing) / (d @ facing)
    q = view.eye + d * t[..., None] - p
    u, v = q @ side / max(half, 1e-3), q[..., 2] / max(size[2] * rise, 1e-3)
    soft = max(0.5 * float(size[1]), 0.08)
    front = np.clip((depth[y0:y1, x0:x1] - t) / soft + 0.9, 0, 1) * (t > 0.2)
    _shade(out, (slice(y0, y1), slice(x0, x1)), u, v, front, f, seed, time, float(wind @ side[:2]))


def _shade(
    out: Veils, at: tuple[slice, slice], u: Floats, v: Floats, front: Floats, f: Effect, seed: int, time: float, wind: float
) -> None:
    if f.kind == "fire":
        out.light[at] += flame(u, v, seed, time, np.asarray(f.color))[..., :] * front[..., None]
    elif f.kind == "sparks":
        out.light[at] += _sparks(u, v, seed, time)[..., None] * front[..., None] * np.array([9.0, 3.6, 1.0]) * f.rate
    elif f.kind == "halo":
        out.light[at] += (np.exp(-3 * (u**2 + (2 * v - 1) ** 2)) * 0.5 * front)[..., None] * np.asarray(f.color)
    else:
        a = (
            np.clip(
                plume(u, v, seed, time, wind) * {"smoke": 0.75, "steam": 0.55, "dust": 0.4}.get(f.kind, 0.6) * min(f.rate, 1.6),
                0,
                0.9,
            )
            * front
        )
        keep = out.cover[at]
        mix = a / np.maximum(a + keep * (1 - a), 1e-6)
        out.tint[at] = out.tint[at] * (1 - mix[..., None]) + np.asarray(f.color) * mix[..., None]
        out.cover[at] = keep + a * (1 - keep)


def flame(u: Floats, v: Floats, seed: int, time: float, tint: Floats) -> Floats:
    """(.., 3) radiance of tongues of fire over u in [-1, 1], v in [0, 1]."""
    z = np.zeros_like(u)
    rising = np.stack([u * 2.1, v * 2.4 - time * 1.7, z + seed % 17], -1)
    bend = fbm(rising, 0.9, 3, seed % 53)
    x = u + 0.55 * bend * np.clip(v, 0, 1) ** 0.8
    tongues = 0.5 + 0.5 * fbm(np.stack([x * 3.2, v * 1.1 - time * 1.2, z], -1), 0.8, 3, seed % 47)
    tall = (1 - 0.75 * np.abs(x) ** 1.6) * (0.42 + 0.85 * tongues)
    bed = v - 0.2 * x * x  # tongues at the sides begin higher, so that the foot is round
    within = smoothstep(1 - np.abs(x), 0.0, 0.35) * smoothstep(bed, -0.07, 0.1) * smoothstep(v, 1.08, 0.7)
    heat = smoothstep(tall - v, 0.0, 0.45) * within
    core = heat**2.2
    return np.asarray(
        np.stack([4.0 * heat, 4.0 * (0.3 * heat + 0.28 * core), 4.0 * (0.04 * heat + 0.2 * core**2)], -1)
        * heat[..., None]
        * (0.35 + 0.65 * tint)
    )


def plume(u: Floats, v: Floats, seed: int, time: float, wind: float) -> Floats:
    """Opacity of a rising, widening, curling column."""
    t = np.clip(v, 0, 1.2)
    lean = 0.16 * np.clip(wind, -3, 3) * t**1.5
    z = np.zeros_like(u)
    curl = fbm(np.stack([u * 1.6, v * 2.2 - 0.5 * time, z + seed % 13], -1), 0.8, 4, seed % 43)
    x = (u - lean + 0.3 * curl * t) / (0.18 + 0.55 * t)
    body = np.exp(-1.5 * x * x) * smoothstep(v, -0.02, 0.12) * smoothstep(v, 1.05, 0.45)
    return np.asarray(
        body * smoothstep(0.55 + 0.6 * fbm(np.stack([u * 2.6, v * 3.0 - 0.8 * time, z + 5.0], -1), 0.7, 4, seed % 41), 0.2, 0.95)
    )


def _sparks(u: Floats, v: Floats, seed: int, time: float) -> Floats:
    from worldloom.compute import rng

    r = rng(seed, "sparks")
    out = np.zeros_like(u)
    px, py = (max(abs(float(np.ptp(a))) / max(n, 1), 1e-6) for a, n in ((u, u.shape[1]), (v, u.shape[0])))
    for _ in range(26):
        b = (r.random() + time * 0.31) % 1
        a = r.normal(0, 0.28) * (0.5 + b)
        out += np.exp(-(((u - a) / max(0.7 * px, 0.004)) ** 2 + ((v - b) / max(0.9 * py, 0.005)) ** 2)) * (1 - b)
    return out


__all__ = ["Veils", "flame", "plume", "veils"]
