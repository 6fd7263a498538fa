"""Toys side by side on a board, as a shop shows them: bears, balls, cars, drums, dolls, blocks and little engines."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.geometry import Mesh, box, cylinder, join, lathe, rot_x, rot_y, rot_z, sphere
from worldloom.world import RGB

PAINTS: tuple[RGB, ...] = ((0.42, 0.035, 0.028), (0.035, 0.1, 0.36), (0.6, 0.38, 0.03), (0.05, 0.2, 0.07), (0.6, 0.18, 0.02), (0.5, 0.12, 0.22))
Piece = list[tuple[str, RGB, Mesh]]
"""Recipe, colour and mesh, standing on z = 0 about the origin, its front -Y."""


def bear(h: float, c: RGB, kit: Kit) -> Piece:
    """A sitting bear of height `h`."""
    n = kit.n(10, 6)
    tan = ((0.28, 0.15, 0.06), (0.4, 0.26, 0.12), (0.16, 0.08, 0.04))[int(c[0] * 100) % 3]
    body = [sphere((0.24 * h, 0.21 * h, 0.28 * h), n, (0, 0, 0.28 * h)), sphere(0.21 * h, n, (0, -0.02 * h, 0.72 * h)), sphere((0.1 * h, 0.09 * h, 0.08 * h), n, (0, -0.2 * h, 0.67 * h))]
    for s in (-1, 1):
        body += [sphere((0.075 * h, 0.04 * h, 0.075 * h), n, (0.16 * h * s, 0, 0.9 * h)), sphere((0.08 * h, 0.09 * h, 0.16 * h), n, (0.25 * h * s, -0.06 * h, 0.36 * h)), sphere((0.1 * h, 0.2 * h, 0.1 * h), n, (0.17 * h * s, -0.22 * h, 0.1 * h))]
    dark = [sphere(0.022 * h, 6, (0.08 * h * s, -0.205 * h, 0.77 * h)) for s in (-1, 1)] + [sphere((0.035 * h, 0.025 * h, 0.025 * h), 6, (0, -0.29 * h, 0.7 * h))]
    return [("fur", tan, join(body)), ("plastic", (0.015, 0.012, 0.01), join(dark)), ("fabric", c, join([box((0.16 * h, 0.05 * h, 0.09 * h), 0.01, (0.07 * h * s, -0.2 * h, 0.53 * h)) for s in (-1, 1)]))]


def ball(h: float, c: RGB, kit: Kit) -> Piece:
    """A striped ball."""
    n, r = kit.n(16, 8), 0.36 * h
    band = lathe([(r * 0.96, -0.28 * r), (1.012 * r, 0.0), (r * 0.96, 0.28 * r)], n, True).turned(rot_x(0.5)).moved((0, 0, r))
    return [("plastic", c, sphere(r, n, (0, 0, r))), ("plastic", (0.7, 0.66, 0.55), band)]


def car(h: float, c: RGB, kit: Kit) -> Piece:
    """A tin car seen from its side."""
    k = 0.55 * h
    body = [box((1.5 * k, 0.62 * k, 0.34 * k), 0.08 * k, (0, 0, 0.34 * k)), box((0.75 * k, 0.54 * k, 0.34 * k), 0.1 * k, (0.05 * k, 0, 0.62 * k))]
    tyre = cylinder(0.19 * k, 0.12 * k, kit.n(14, 8), 0.02 * k).turned(rot_x(np.pi / 2))
    wheels = [tyre.moved((x * k, y * k, 0.19 * k)) for x in (-0.45, 0.45) for y in (-0.24, 0.36)]
    return [("paint", c, join(body)), ("rubber", (0.02, 0.02, 0.02), join(wheels)), ("glass", (0.1, 0.14, 0.16), join([box((0.3 * k, 0.56 * k, 0.2 * k), 0.02 * k, (x * k, 0, 0.64 * k)) for x in (-0.12, 0.24)]))]


def drum(h: float, c: RGB, kit: Kit) -> Piece:
    """A drum with zigzag cords."""
    n, r, z = kit.n(20, 10), 0.34 * h, 0.5 * h
    rims = [lathe([(r, q), (r + 0.02 * h, q + 0.01 * h), (r + 0.02 * h, q + 0.05 * h), (r, q + 0.06 * h)], n) for q in (0, z - 0.06 * h)]
    return [("paint", c, cylinder(r, z, n, 0.004)), ("paint", (0.6, 0.4, 0.12), join(rims)), ("leather", (0.6, 0.54, 0.42), cylinder(0.96 * r, 0.01, n, 0.002, (0, 0, z - 0.003)))]


def doll(h: float, c: RGB, kit: Kit) -> Piece:
    """A doll in a wide dress."""
    n = kit.n(14, 8)
    dress = lathe([(0.0, 0.0), (0.27 * h, 0.0), (0.2 * h, 0.24 * h), (0.09 * h, 0.5 * h), (0.11 * h, 0.64 * h), (0.05 * h, 0.7 * h), (0, 0.7 * h)], n, 0.8)
    arms = [sphere((0.05 * h, 0.05 * h, 0.15 * h), 8, (0.15 * h * s, -0.03 * h, 0.5 * h)) for s in (-1, 1)]
    hair = [sphere((0.135 * h, 0.13 * h, 0.14 * h), n, (0, 0.03 * h, 0.86 * h)), *(sphere(0.06 * h, 8, (0.13 * h * s, 0.02 * h, 0.78 * h)) for s in (-1, 1))]
    return [("fabric", c, dress), ("plastic", (0.62, 0.4, 0.3), join([sphere(0.12 * h, n, (0, -0.02 * h, 0.83 * h)), *arms])), ("fabric", ((0.3, 0.14, 0.04), (0.1, 0.05, 0.02), (0.5, 0.32, 0.08))[int(c[1] * 90) % 3], join(hair))]


def blocks(h: float, c: RGB, kit: Kit) -> Piece:
    """Three stacked cubes of two colours."""
    e = 0.34 * h
    at, turn = np.array([(-0.55 * e, 0, e / 2), (0.57 * e, 0.05 * e, e / 2), (0.05 * e, 0, 1.5 * e)]), np.stack([rot_z(a) for a in (0.2, -0.15, 0.5)])
    return [("paint", c, boards((e, e, e), at[:2], 0.06 * e, None, turn[:2])), ("paint", PAINTS[(int(c[0] * 100) + 2) % 6], boards((e, e, e), at[2:], 0.06 * e, None, turn[2:]))]


def engine(h: float, c: RGB, kit: Kit) -> Piece:
    """A small wooden locomotive, side on."""
    k, n = 0.7 * h, kit.n(16, 8)
    boiler = cylinder(0.24 * k, 0.85 * k, n, 0.02 * k).turned(rot_y(np.pi / 2)).moved((-0.62 * k, 0, 0.5 * k))
    cab = [box((0.42 * k, 0.56 * k, 0.62 * k), 0.03 * k, (0.42 * k, 0, 0.58 * k)), box((1.35 * k, 0.5 * k, 0.12 * k), 0.02 * k, (0, 0, 0.24 * k))]
    black = [cylinder(0.08 * k, 0.34 * k, n, 0.01 * k, (-0.42 * k, 0, 0.68 * k), top=0.12 * k), box((0.54 * k, 0.66 * k, 0.07 * k), 0.02 * k, (0.42 * k, 0, 0.92 * k))]
    wheel = cylinder(0.17 * k, 0.09 * k, n, 0.015 * k).turned(rot_x(np.pi / 2))
    return [("paint", c, boiler), ("paint", PAINTS[(int(c[1] * 100) + 1) % 6], join(cab)), ("paint", (0.02, 0.02, 0.022), join(black)), ("paint", (0.6, 0.38, 0.03), join([wheel.moved((x * k, y * k, 0.17 * k)) for x in (-0.45, 0.0, 0.45) for y in (-0.24, 0.33)]))]


KINDS: tuple[tuple[Callable[[float, RGB, Kit], Piece], float], ...] = ((bear, 0.72), (car, 0.95), (drum, 0.78), (doll, 0.6), (ball, 0.78), (blocks, 0.78), (engine, 1.0))
"""Each kind and its width in heights."""


def toy_row(out: Collector, kit: Kit, left: float, right: float, y: float, z: float, tall: float, label: str) -> None:
    """Fills a board from x = left to right with toys at most `tall` high, standing at depth y on height z."""
    rng, x, last = kit.rng(label), left, -1
    while True:
        kind = int(rng.choice([k for k in range(len(KINDS)) if k != last]))
        h = tall * float(rng.uniform(0.62, 0.97))
        make, wide = KINDS[kind]
        if x + wide * h > right:
            break
        for recipe, color, mesh in make(h, PAINTS[int(rng.integers(len(PAINTS)))], kit):
            rough = {"paint": 0.3, "plastic": 0.25, "glass": 0.1}.get(recipe, 0.85)
            tone = "_".join(str(round(100 * c)) for c in color)
            out.add(f"toy_{recipe}_{tone}", finish.of(recipe, color, rough), mesh.turned(rot_z(float(rng.uniform(-0.35, 0.35)))).moved((x + wide * h / 2, y, z)))
        x, last = x + wide * h + float(rng.uniform(0.02, 0.07)), kind


__all__ = ["KINDS", "toy_row"]
