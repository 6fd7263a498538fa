"""What things of trades share: names of kinds, cases with screens, castors, rolls, cords, tins and printed lines. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from worldloom.assets import finish
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.kindred import fronted, laid
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_marks import ribbon, text
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, cylinder, lathe, rot_y, slab, stamp
from worldloom.world import RGB, Material, Support

GREEN: RGB = (0.25, 1.0, 0.4)
BLUE: RGB = (0.3, 0.7, 1.0)


def spoken(kinds: Iterable[str], called: Mapping[str, str]) -> tuple[str, ...]:
    """All names of a maker's kinds, as its card lists them."""
    return tuple(dict.fromkeys((*(k.replace("_", " ") for k in kinds), *called)))


def cased(lo: ArrayLike, hi: ArrayLike, radius: float = 0.012) -> Mesh:
    """A moulded case between two corners, its edges rounded."""
    a, b = np.asarray(lo, float), np.asarray(hi, float)
    return soft_box(b - a, radius, 0.3, center=(a + b) / 2)


def screened(out: Collector, at: Sequence[float], width: float, height: float, color: RGB = GREEN, rows: int = 2) -> None:
    """A screen facing -Y about a point of its front, with traces running over it."""
    x, y, z = at
    out.add("bezel", finish.plastic("#17191c", 0.4), slab((x - width / 2 - 0.012, y, z - height / 2 - 0.012), (x + width / 2 + 0.012, y + 0.012, z + height / 2 + 0.012), 0.003))
    out.add("screen", finish.glow((0.05, 0.1, 0.14), 0.7), slab((x - width / 2, y - 0.002, z - height / 2), (x + width / 2, y + 0.004, z + height / 2), 0.0))
    u = np.linspace(-0.46, 0.46, 70)
    for k in range(rows):
        wave = 0.22 / rows * (np.sin(19 * u + k) * 0.35 + np.exp(-(((u * 3.1 + 0.37 * k) % 1 - 0.5) ** 2) * 180))
        line = np.c_[x + width * u, z + height * ((k + 0.5) / rows - 0.55 + wave)]
        out.add(f"trace.{k}", finish.glow(color if k % 2 == 0 else (1.0, 0.75, 0.2), 3.0), ribbon(line, 0.006 * height + 0.0012, y - 0.0026))


def keys(out: Collector, at: Sequence[float], nx: int, nz: int, pitch: float, color: str = "#d8dad8") -> None:
    """Rows of keys on a front that faces -Y, from a corner."""
    x, y, z = at
    one = slab((-0.36 * pitch, -0.004, -0.3 * pitch), (0.36 * pitch, 0.004, 0.3 * pitch), 0.0015)
    out.add(f"keys.{color.strip('#')}", finish.plastic(color, 0.4), stamp(one, [(x + pitch * i, y, z + pitch * j) for i in range(nx) for j in range(nz)]))


def knob(radius: float, at: ArrayLike, segments: int = 20) -> Mesh:
    """A turning knob on a front that faces -Y."""
    r = radius
    return fronted(lathe([(0, 0), (r, 0), (0.9 * r, 0.9 * r), (0, 0.95 * r)], segments, 0.5)).moved(at)


def on_castors(out: Collector, x: float, y: float, radius: float = 0.04) -> float:
    """Four castors at (+-x, +-y); the height of what they carry."""
    role = finish.rubber()
    for a in (-x, x):
        for b in (-y, y):
            wheel, *rest = castor(radius)
            out.add("wheel", role, wheel.moved((a, b, 0)))
            out.add("fork", finish.metal("steel"), *(m.moved((a, b, 0)) for m in rest))
    return 2.5 * radius


def rolled(radius: float, length: float, core: float = 0.0, segments: int = 32) -> Mesh:
    """A roll lying along X on z = 0 with its coil drawn on its ends; `core` is the radius of its hole."""
    r, h, c = radius, length / 2, max(core, 0.12 * radius)
    face = [(c + (r - c) * q, s) for q, s in zip(np.linspace(0, 1, 13), [0.0, 0.0015] * 6 + [0.0], strict=True)]
    shape = [(c, -h + 0.004), *((a, -h + b) for a, b in face), *((a, h - b) for a, b in face[::-1]), (c, h - 0.004), (c, -h + 0.004)]
    return lathe(shape, segments, 0.3).turned(rot_y(np.pi / 2)).moved((0, 0, r))


def tin(radius: float, height: float, segments: int = 28, lip: float = 0.0025) -> Mesh:
    """A tin with a rim at its foot and top."""
    r, h, e = radius, height, lip
    return lathe([(0, 0.001), (r - e, 0.001), (r + e, 0), (r + e, 0.006), (r, 0.008), (r, h - 0.008), (r + e, h - 0.006), (r + e, h), (r - 0.4 * e, h), (r - e, h - 0.005), (0, h - 0.005)], segments, 0.4)


def printed(words: str, size: float, x: float, y: float, z: float) -> Mesh:
    """A line of lettering on what lies at height z, read from -Y."""
    return laid(text(words, size, (0, 0))).moved((x, y, z))


def labelled(out: Collector, words: str, size: float, at: Sequence[float], color: str = "#1a1a1c") -> None:
    """A line of lettering on a front that faces -Y."""
    x, y, z = at
    out.add(f"words.{color.strip('#')}", finish.paint(color, 0.0), text(words, size, (x, z), y))


def wrapped(words: str, size: float, radius: float, z: float) -> Mesh:
    """A line of lettering round an upright cylinder, read from -Y."""
    m = text(words, size, (0, z))
    a = m.vertices[:, 0] / radius
    return Mesh(np.c_[radius * np.sin(a), -radius * np.cos(a), m.vertices[:, 2]], m.faces, None, m.uv)


def bottle(radius: float, height: float, neck: float, segments: int = 26) -> Mesh:
    """A bottle with round shoulders, closed; its neck from 0.78 of its height."""
    r, h, n = radius, height, neck
    return lathe([(0, 0.002), (0.85 * r, 0), (r, 0.03 * h), (r, 0.58 * h), (0.9 * r, 0.67 * h), (0.45 * (r + n), 0.74 * h), (n, 0.78 * h), (n, h), (0, h)], segments, 0.7)


def cap(radius: float, height: float, z: float, segments: int = 24) -> Mesh:
    """A screw cap standing at height z."""
    return cylinder(radius, height, segments, 0.15 * radius, (0, 0, z))


def top(x: float, y: float, z: float, name: str = "top", at: tuple[float, float] = (0.0, 0.0), clearance: float = 10.0) -> Support:
    """A place for things, x by y metres, at height z."""
    return Support(name=name, center=(at[0], at[1], z), size=(x, y), clearance=clearance)


def steel(wear: float = 0.2) -> Material:
    """Brushed stainless steel."""
    return finish.metal("brushed", wear)


__all__ = ["BLUE", "GREEN", "bottle", "cap", "cased", "keys", "knob", "labelled", "on_castors", "printed", "rolled", "screened", "spoken", "steel", "tin", "top", "wrapped"]
