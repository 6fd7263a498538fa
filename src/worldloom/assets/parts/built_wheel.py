"""Wheels: spoked wheels of cycles and motorcycles and wooden cart wheels, axis along Y, centred on the origin."""

from __future__ import annotations

import numpy as np

from worldloom.assets.parts.built_pieces import boards, tints, wires
from worldloom.geometry import Mesh, cylinder, join, lathe, rot_x, rot_y


def _stand(m: Mesh) -> Mesh:
    return m.turned(rot_x(np.pi / 2))


def tyre_of(radius: float, section: float, width: float, segments: int = 48) -> Mesh:
    """A tyre of outer radius, section height and half width."""
    a = np.linspace(0, 2 * np.pi, 15)
    r = radius - section + np.sign(np.cos(a)) * section * np.abs(np.cos(a)) ** 0.8
    return _stand(lathe(np.c_[r, np.sin(a) * width], segments, True))


def rim_of(radius: float, width: float, depth: float = 0.012, segments: int = 48) -> Mesh:
    """A metal rim whose bead seat has this radius."""
    prof = [
        (radius - depth, -0.4 * width),
        (radius, -width),
        (radius + depth, -width),
        (radius, -0.5 * width),
        (radius, 0.5 * width),
        (radius + depth, width),
        (radius, width),
        (radius - depth, 0.4 * width),
        (radius - depth, -0.4 * width),
    ]
    return _stand(lathe(prof, segments, 0.5))


def spokes(rim: float, hub: float, half: float, count: int = 36, thick: float = 0.0016, cross: float = 0.42) -> Mesh:
    """Crossed wire spokes from both hub flanges to the rim."""
    k = np.arange(count)
    a0 = 2 * np.pi * k / count
    side = np.where(k % 2 == 0, 1.0, -1.0)
    a1 = a0 + np.where((k // 2) % 2 == 0, cross, -cross)
    start = np.stack([hub * np.cos(a0), half * side, hub * np.sin(a0)], 1)
    end = np.stack([rim * np.cos(a1), 0.15 * half * side, rim * np.sin(a1)], 1)
    return wires(start, end, thick, 4)


def hub_of(radius: float, half: float) -> Mesh:
    """A flanged hub."""
    prof = [
        (0, -half * 1.3),
        (0.45 * radius, -half * 1.3),
        (0.5 * radius, -half),
        (radius, -half),
        (radius, -0.8 * half),
        (0.55 * radius, -0.7 * half),
        (0.55 * radius, 0.7 * half),
        (radius, 0.8 * half),
        (radius, half),
        (0.5 * radius, half),
        (0.45 * radius, half * 1.3),
        (0, half * 1.3),
    ]
    return _stand(lathe(prof, 20, 0.5))


def cart_wheel(radius: float, rng: np.random.Generator, count: int = 12) -> tuple[Mesh, Mesh]:
    """(wood, iron) of a spoked cart wheel: hub, tapered spokes, felloes, tyre."""
    r, w = radius, 0.045
    rim = _stand(lathe([(0.86 * r, -w), (0.97 * r, -w), (0.97 * r, w), (0.86 * r, w), (0.86 * r, -w)], 40, 0.3))
    a = np.arange(count) * 2 * np.pi / count
    turns = np.stack([rot_y(-k + np.pi / 2) for k in a])
    mid = np.stack([0.5 * r * np.cos(a), 0 * a, 0.5 * r * np.sin(a)], 1)
    sticks = boards((0.05 * (r / 0.6) ** 0.5, 0.04, 0.76 * r), mid, 0.012, tints(rng, count), turns)
    hub = _stand(
        lathe(
            [(0, -0.15), (0.07, -0.15), (0.085, -0.06), (0.11, -0.03), (0.11, 0.03), (0.085, 0.06), (0.07, 0.15), (0, 0.15)],
            20,
            0.5,
        )
    ).scaled((r / 0.6, 1, r / 0.6))
    band = _stand(lathe([(0.97 * r, -w - 0.003), (r, -w - 0.003), (r, w + 0.003), (0.97 * r, w + 0.003)], 40, 0.3))
    rings = [
        _stand(lathe([(0.078, y - 0.012), (0.088, y - 0.012), (0.088, y + 0.012), (0.078, y + 0.012)], 18, 0.3)).scaled(
            (r / 0.6, 1, r / 0.6)
        )
        for y in (-0.12, 0.12)
    ]
    return join([rim, sticks, hub]), join([band, *rings, cylinder(0.03, 0.34, 10, 0.004, (0, 0, -0.17)).turned(rot_x(np.pi / 2))])


__all__ = ["tyre_of", "rim_of", "spokes", "hub_of", "cart_wheel"]
