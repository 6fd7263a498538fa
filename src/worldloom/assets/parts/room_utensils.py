"""Kitchen utensils as meshes along +Z, handle at the origin. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from worldloom.assets import finish
from worldloom.assets.parts.room_soft import thick
from worldloom.geometry import Mesh, join, lathe, prism, rod, rot_x, rot_z, rounded_rect, sphere, spline, tube
from worldloom.world import Material

Piece = tuple[Material, Mesh]
STEEL = finish.metal("steel", 0.05, 0.22)


def _handle(long: float, radius: float = 0.008) -> Mesh:
    return lathe([(0, 0), (0.75 * radius, 0.001), (radius, 0.012), (1.05 * radius, 0.45 * long), (0.8 * radius, 0.85 * long), (0.6 * radius, long), (0, long)], 12, 0.8)


def whisk(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """Wire loops crossing at the tip."""
    cut = 0.42 * long
    wires = []
    for k in range(6):
        half = spline([(0.004, 0, cut - 0.004), (0.024, 0, cut + 0.22 * long), (0.031, 0, cut + 0.4 * long), (0.02, 0, 0.96 * long), (0, 0, long)], detail)
        whole = np.concatenate([half, half[-2::-1] * [-1, 1, 1]])
        wires.append(tube(whole, 0.0011, 5).turned(rot_z(k * np.pi / 6)))
    return [(grip, _handle(cut, 0.0095)), (STEEL, join(wires))]


def spatula(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """A slotted turner, bent at its neck."""
    cut = 0.5 * long
    holes = [rounded_rect(0.006, 0.17 * long, 0.003, 4) + [x, 0.02 + 0.13 * long] for x in (-0.02, 0, 0.02)]
    blade = prism(rounded_rect(0.076, 0.3 * long, 0.012, 5) + [0, 0.15 * long], 0.0016, 0.0003, holes).turned(rot_x(np.pi / 2 + 0.25)).moved((0, 0.0, 0.71 * long))
    neck = tube(spline([(0, 0, cut - 0.01), (0, 0.002, 0.62 * long), (0, 0, 0.73 * long)], 10), 0.0036, 8)
    return [(grip, _handle(cut)), (STEEL, join([blade, neck]))]


def ladle(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """A deep round bowl at the end of a long stem."""
    cut = 0.4 * long
    bowl = lathe([(0, -0.03), (0.02, -0.026), (0.036, -0.01), (0.041, 0.006), (0.0395, 0.006), (0.034, -0.009), (0.019, -0.0245), (0, -0.0285)], 2 * detail, 0.9)
    neck = tube(spline([(0, 0, cut - 0.01), (0, 0, 0.8 * long), (0, -0.004, 0.93 * long), (0, -0.01, 0.955 * long)], 14), 0.0038, 8)
    return [(grip, _handle(cut)), (STEEL, join([neck, bowl.turned(rot_x(np.pi / 2 + 0.2)).moved((0, -0.03, 0.94 * long))]))]


def spoon(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """A wooden spoon in one piece."""
    bowl = sphere((0.03, 0.01, 0.042), detail, (0, 0, 0.87 * long))
    v = bowl.vertices
    dip = 0.011 * np.clip(1 - (v[:, 0] / 0.025) ** 2 - ((v[:, 2] - 0.87 * long) / 0.036) ** 2, 0, 1) * (v[:, 1] < 0)
    return [(grip, join([_handle(0.84 * long, 0.0068), Mesh(v + np.stack([0 * dip, dip, 0 * dip], 1), bowl.faces, None, bowl.uv)]))]


def scraper(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """A silicone scraper with one round corner."""
    cut = 0.68 * long
    line = np.concatenate([[(-0.028, 0), (0.028, 0), (0.03, 0.24 * long)], spline([(0.026, 0.28 * long), (0.0, 0.315 * long), (-0.026, 0.3 * long)], 9), [(-0.03, 0.26 * long)]])
    blade = prism(line, 0.007, 0.0025).turned(rot_x(np.pi / 2)).moved((0, 0.0035, cut))
    return [(finish.wood("birch"), _handle(cut + 0.01, 0.007)), (finish.rubber((0.5, 0.06, 0.04)) if grip.recipe == "wood" else grip, blade)]


def tongs(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """Two sprung arms that end in scalloped cups, joined at the ring end."""
    arms, tips = [], []
    for s in (-1, 1):
        t = np.linspace(0, 1, 22)[:, None]
        out = s * (0.004 + 0.026 * np.sin(np.pi * np.clip(t, 0, 1) * 0.62) ** 1.2)
        wide = np.interp(t[:, 0], [0, 0.1, 0.7, 1], [0.008, 0.009, 0.009, 0.006])[:, None] * np.linspace(-1, 1, 5)
        x = out + s * 0.003 * (1 - (np.linspace(-1, 1, 5) ** 2))
        g = np.stack([x, wide, np.broadcast_to(t * 0.84 * long, wide.shape)], -1)
        arms.append(thick(g if s > 0 else g[:, ::-1], 0.0012))
        cup = sphere((0.006, 0.02, 0.032), detail, (s * 0.022, 0, 0.9 * long))
        v = cup.vertices
        wave = 0.0035 * np.cos(4 * np.arctan2(v[:, 1] / 0.02, (v[:, 2] - 0.9 * long) / 0.032)) * (np.abs(v[:, 0] - s * 0.022) < 0.004)
        away = v[:, 1:] - [0, 0.9 * long]
        tips.append(Mesh(v + np.c_[0 * wave, away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6) * wave[:, None]], cup.faces, None, cup.uv))
    joint = [rod((0, -0.0095, 0.006), (0, 0.0095, 0.006), 0.0065, 12), tube(np.c_[0.011 * np.cos(a := np.linspace(0, 2 * np.pi, 20, endpoint=False)), 0 * a, 0.011 * np.sin(a) - 0.008], 0.0017, 6, closed=True)]
    return [(STEEL, join([*arms, *joint])), (grip if grip.recipe != "metal" else STEEL, join(tips))]


def rolling_pin(long: float, grip: Material, detail: int = 18) -> list[Piece]:
    """A barrel between two turned handles."""
    r = 0.075 * long
    one = [(0, 0), (0.25 * r, 0.0), (0.42 * r, 0.02 * long), (0.44 * r, 0.08 * long), (0.3 * r, 0.14 * long), (0.28 * r, 0.165 * long)]
    return [(grip, lathe([*one, (0.9 * r, 0.17 * long), (r, 0.18 * long), (r, 0.82 * long), (0.9 * r, 0.83 * long), *[(q, long - z) for q, z in one[::-1]]], 2 * detail, 0.6))]


UTENSILS: dict[str, Callable[[float, Material, int], list[Piece]]] = {
    "tongs": tongs, "spatula": spatula, "whisk": whisk, "ladle": ladle, "spoon": spoon, "scraper": scraper, "rolling": rolling_pin,
}  # fmt: skip

__all__ = ["UTENSILS", "ladle", "rolling_pin", "scraper", "spatula", "spoon", "tongs", "whisk"]
