"""Clothes on hangers and pairs of shoes, as meshes. Plain functions, no maker."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats, Mesh, arc, fbm, join, lathe, prism, rod, rot_x, sheet, slab, spline, torus, tube

SHOULDERS = 0.035
"""Metres by which a hanger's arms drop to their ends."""


def hanger(half: float = 0.21) -> list[Mesh]:
    """A hanger hooked over the origin (the axis of a rail), arms along X."""
    hook = np.c_[arc(0.021, 2.6, -np.pi / 2, 16), np.zeros(16)][:, [0, 2, 1]]
    neck = np.array([(0.0, 0.0, -0.021), (0.0, 0.0, -0.075)])
    arms = spline([(-half, 0, -0.15), (-0.7 * half, 0, -0.118), (-0.25 * half, 0, -0.082), (0, 0, -0.075), (0.25 * half, 0, -0.082), (0.7 * half, 0, -0.118), (half, 0, -0.15)], 26)
    return [tube(np.concatenate([hook, neck]), 0.0022, 6), tube(arms, 0.0065, 8), rod((-0.93 * half, 0, -0.15), (0.93 * half, 0, -0.15), 0.0035, 6)]


def garment(kind: str, drop: float, seed: int, n: int = 26) -> list[Mesh]:
    """A shirt, blouse, coat or dress that hangs from a hanger at the origin, `drop` metres long: body, sleeves, collar."""
    u, t = np.meshgrid(np.linspace(0, 2 * np.pi, 2 * n), np.linspace(0, 1, n), indexing="ij")
    waist = {"shirt": 0.0, "blouse": 0.12, "coat": 0.04, "dress": 0.3}[kind]
    hem = {"shirt": 0.0, "blouse": 0.02, "coat": 0.03, "dress": 0.085}[kind]
    bow = np.clip(t / 0.12, 0, 1) ** 0.5
    wide = 0.06 + 0.155 * bow - waist * 0.16 * np.exp(-(((t - 0.42) / 0.16) ** 2)) + hem * t**1.4
    deep = 0.012 + 0.034 * bow + (0.012 + 0.5 * hem) * t
    fold = 1 + (0.05 + hem + 0.02 * (kind == "coat")) * t * np.sin((5 + round(170 * hem)) * u + seed) * 0.5
    x, y = wide * np.cos(u) * fold, deep * np.sin(u) * fold
    z = -0.082 - SHOULDERS * 2 * (np.abs(np.cos(u)) ** 1.2) * (1 - t) * bow - drop * t
    g = np.stack([x, y, z], -1)
    g = g + 0.008 * t[..., None] * np.stack([fbm(g + q, 0.16, 2, seed + k) for k, q in enumerate((0.0, 0.7))] + [0 * x], -1)
    body = sheet(g[:, ::-1])
    shade = 0.82 + 0.18 * np.clip((body.vertices[:, 1] / 0.05 + 1) / 2, 0, 1)
    out = [body.tinted(np.repeat(shade[:, None], 3, 1))]
    if kind != "dress":
        out += [_sleeve(s, kind, drop, n) for s in (-1, 1)]
        out += [_collar(kind), *_front(kind, drop)]
    return out


def _sleeve(s: int, kind: str, drop: float, n: int) -> Mesh:
    long = {"shirt": 0.56, "blouse": 0.3, "coat": 0.62}[kind]
    line = spline([(s * 0.19, 0, -0.15), (s * 0.225, -0.01, -0.24), (s * 0.235, -0.018, -0.16 - 0.55 * long), (s * 0.222, -0.025, -0.16 - long)], 14)
    r = np.linspace(0.05 if kind == "coat" else 0.043, 0.042 if kind == "coat" else 0.033, 14)
    m = tube(line, r, max(8, n // 3))
    return Mesh(m.vertices * [1.0, 0.62, 1.0], m.faces, None, m.uv)


def _collar(kind: str) -> Mesh:
    a = np.linspace(-np.pi, np.pi, 22)
    tall = 0.045 if kind == "coat" else 0.032
    ring = np.stack([0.058 * np.cos(a), 0.03 * np.sin(a), -0.085 - 0.02 * (np.sin(a) < -0.3)], 1)
    top = ring * [0.86, 0.86, 1] + [0, 0, tall]
    fall = ring * [1.25, 1.3, 1] + [0, -0.002, -0.004]
    return sheet(np.stack([fall, top, ring * [0.8, 0.8, 1]], 1))


def _front(kind: str, drop: float) -> list[Mesh]:
    """The placket and its buttons."""
    y = -0.05
    strip = slab((-0.014, y - 0.012, -0.09 - 0.96 * drop), (0.014, y - 0.004, -0.13), 0.002) if kind == "coat" else None
    return [strip.tinted(0.8)] if strip is not None else []


def shoe(long: float = 0.27, high: float = 0.1, boot: bool = False) -> tuple[Mesh, Mesh]:
    """Upper and sole of one shoe that points to -Y, standing on z = 0, the heel at y = 0.5 long."""
    t = np.linspace(0, 1, 22)
    a = np.linspace(0, 2 * np.pi, 21)
    wide = np.interp(t, [0, 0.08, 0.3, 0.6, 0.85, 0.97, 1.0], [0.02, 0.033, 0.04, 0.034, 0.033, 0.024, 0.012]) * long / 0.27
    tall = np.interp(t, [0, 0.05, 0.25, 0.45, 0.62, 0.8, 1.0], [0.012, 0.034, 0.045, 0.07, high * 0.95, high, high * 0.92])
    rings: list[Floats] = []
    for k in range(len(t)):
        c, s = np.cos(a), np.sin(a)
        z = 0.018 + np.where(s > 0, tall[k] * np.maximum(s, 0) ** 0.8, 0.0)
        rings.append(np.stack([wide[k] * np.sign(c) * np.abs(c) ** 0.8, np.full(21, (t[k] - 0.5) * long), z], 1))
    g = np.stack(rings)
    g = np.concatenate([g[:1] * [0, 1, 0] + [0, 0, 0.02], g, g[-1:] * [0, 1, 0] + [0, 0, 0.04]])
    upper = sheet(g)
    if boot:
        shaft = lathe([(0.036, 0.05), (0.04, 0.14), (0.043, 0.24), (0.038, 0.24), (0.034, 0.12)], 18, 0.6).moved((0, 0.26 * long, 0))
        upper = join([upper, shaft])
    else:
        upper = join([upper, torus(0.031, 0.005, 20, 6).scaled((0.85, 1.35, 1)).turned(rot_x(-0.28)).moved((0, 0.24 * long, 0.018 + high * 0.88)).tinted(0.6)])
    line = np.concatenate([np.stack([wide, (t - 0.5) * long], 1), np.stack([-wide[::-1], (t[::-1] - 0.5) * long], 1)])
    return upper, prism(line * [1.06, 1.02], 0.022, 0.003)


__all__ = ["garment", "hanger", "shoe"]
