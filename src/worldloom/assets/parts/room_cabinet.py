"""Fitted furniture: carcasses, fronts, drawers that slide and doors that turn, each with its joint and collider. Plain functions, no maker."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from worldloom.assets.part import box_collider
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_joinery import bar_handles, flat_front, knobs, panelled
from worldloom.geometry import Mesh, lathe, slab, sphere, stamp
from worldloom.world import Collider, Joint, Material

Moving = tuple[Joint, Collider]
Pair = Sequence[float]
PLY = Material(recipe="wood", color=(0.5, 0.37, 0.22), roughness=0.6)
"""What the boxes of drawers are made of where nothing else is said."""


def carcass(lo: Pair, hi: Pair, t: float = 0.018, shelves: Sequence[float] = (), top: bool = True) -> list[Mesh]:
    """An open-fronted case between two corners: sides, floor, back, shelves at heights `shelves`, optional top."""
    (x0, y0, z0), (x1, y1, z1) = lo, hi
    out = [slab((x0, y0, z0), (x0 + t, y1, z1), 0.002), slab((x1 - t, y0, z0), (x1, y1, z1), 0.002)]
    levels = [z0 + t / 2, *shelves, *([z1 - t / 2] if top else [])]
    out += [slab((x0 + t, y0 + 0.004, z - t / 2), (x1 - t, y1, z + t / 2), 0.0015) for z in levels]
    return [*out, plate((x0 + t, y1 - 0.008, z0 + t), (x1 - t, y1 - 0.001, z1 - (t if top else 0)))]


def front(lo: Pair, hi: Pair, style: str = "flat", thick: float = 0.02) -> list[Mesh]:
    """A drawer or door front between (x, z) corners, face at y = 0: flat, shaker (sunk panel), panel (raised and fielded)."""
    w, h = hi[0] - lo[0], hi[1] - lo[1]
    if style == "panel" and min(w, h) > 0.16:
        return panelled(lo, hi, 1, (1.0,), min(0.07, 0.24 * min(w, h)), thick)
    if style == "flat" or min(w, h) < 0.09:
        return [flat_front(lo, hi, thick, 0.0025)]
    s = min(0.065, 0.24 * min(w, h))
    (x0, z0), (x1, z1) = lo, hi
    return [
        slab((x0, 0, z0), (x0 + s, thick, z1), 0.002), slab((x1 - s, 0, z0), (x1, thick, z1), 0.002),
        slab((x0 + s, 0.0004, z0), (x1 - s, thick, z0 + s), 0.002), slab((x0 + s, 0.0004, z1 - s), (x1 - s, thick, z1), 0.002),
        plate((x0 + s, 0.009, z0 + s), (x1 - s, thick, z1 - s)),
    ]  # fmt: skip


def pulls(kind: str, at: Sequence[Pair], upright: bool = False, width: float = 0.13) -> Mesh:
    """Handles on a front at places (x, y, z): bar, knob, cup or ring."""
    if kind == "knob":
        return knobs(at, 0.014, 10)
    if kind == "cup":
        cup = sphere((0.042, 0.024, 0.019), 14)
        keep = cup.vertices[cup.faces][:, :, 1].max(1) < 0.004
        return stamp(Mesh(cup.vertices, cup.faces[keep], cup.normals, cup.uv), np.asarray(at, float))
    return bar_handles(at, width, upright)


def drawer(out: Collector, name: str, lo: Pair, hi: Pair, y: float, depth: float, face: Material, metal: Material, style: str = "flat",
           pull: str = "bar", role: str = "drawer", inner: Material = PLY) -> Moving:  # fmt: skip
    """A drawer whose front lies between (x, z) corners with its face at `y`; slides out to -Y; its box is of `inner`."""
    out.add(role, face, *(m.moved((0, y, 0)) for m in front(lo, hi, style)), link=name)
    (x0, z0), (x1, z1) = (lo[0] + 0.02, lo[1] + 0.012), (hi[0] - 0.02, hi[1] - 0.03)
    a, b = y + 0.02, y + max(depth - 0.03, 0.05)
    box = [plate((x0, a, z0), (x1, b, z0 + 0.008)), plate((x0, a, z0), (x0 + 0.01, b, z1)), plate((x1 - 0.01, a, z0), (x1, b, z1)), plate((x0, b - 0.01, z0), (x1, b, z1))]
    out.add("drawer.box", inner, *box, link=name)
    if pull != "none":
        wide = hi[0] - lo[0]
        x, z = (lo[0] + hi[0]) / 2, (lo[1] + hi[1]) / 2
        two = wide > 0.62 and pull != "bar"
        at = [(x - wide / 4, y, z), (x + wide / 4, y, z)] if two else [(x, y, z)]
        out.add("handle", metal, pulls(pull, at, width=min(0.5 * wide, 0.22)), link=name)
    joint = Joint(name=name, kind="slide", origin=(lo[0], y, lo[1]), axis=(0, -1.0, 0), limits=(0, round(0.8 * depth, 3)))
    return joint, box_collider((lo[0], y - 0.03, lo[1]), (hi[0], b, hi[1]), name)


def door(out: Collector, name: str, lo: Pair, hi: Pair, y: float, hinge: str, face: Material, metal: Material, style: str = "flat",
         pull: str = "bar", glass: Material | None = None, low: bool = False, role: str = "door") -> Moving:  # fmt: skip
    """A door whose front lies between (x, z) corners with its face at `y`, hinged at its left (-X) or right edge; glazed with `glass`.

    `low` puts the handle near the upper edge (base units) instead of the lower one (wall units) or the middle of tall doors.
    """
    thick = 0.02
    if glass is None:
        out.add(role, face, *(m.moved((0, y, 0)) for m in front(lo, hi, style, thick)), link=name)
    else:
        out.add(role, face, *(m.moved((0, y, 0)) for m in sash(lo, hi, thick)), link=name)
        out.add("glass", glass, plate((lo[0] + 0.04, y + 0.008, lo[1] + 0.04), (hi[0] - 0.04, y + 0.012, hi[1] - 0.04)), link=name)
    tall = hi[1] - lo[1]
    if pull != "none":
        inset = min(0.035, 0.2 * (hi[0] - lo[0]))
        x = hi[0] - inset if hinge == "left" else lo[0] + inset
        z = (lo[1] + hi[1]) / 2 if tall > 1.05 else hi[1] - 0.11 if low else lo[1] + 0.11
        out.add("handle", metal, pulls("knob" if pull in ("knob", "cup") else "bar", [(x, y, z)], True, 0.13 if tall < 1.05 else 0.3), link=name)
    edge = lo[0] if hinge == "left" else hi[0]
    axis = (0.0, 0.0, -1.0 if hinge == "left" else 1.0)
    joint = Joint(name=name, origin=(edge, y + thick / 2, lo[1]), axis=axis, limits=(0, 1.9))
    return joint, box_collider((lo[0], y - 0.03, lo[1]), (hi[0], y + thick, hi[1]), name)


def sash(lo: Pair, hi: Pair, thick: float = 0.02, stile: float = 0.045, bars: tuple[int, int] = (1, 1)) -> list[Mesh]:
    """A glazing frame between (x, z) corners, face at y = 0, divided into bars[0] x bars[1] panes."""
    (x0, z0), (x1, z1) = lo, hi
    s = min(stile, 0.2 * min(x1 - x0, z1 - z0))
    out = [slab((x0, 0, z0), (x0 + s, thick, z1), 0.002), slab((x1 - s, 0, z0), (x1, thick, z1), 0.002)]
    out += [slab((x0 + s, 0, z), (x1 - s, thick, z + s), 0.002) for z in (z0, z1 - s)]
    m = 0.35 * s
    out += [slab((x - m / 2, 0.003, z0 + s), (x + m / 2, thick - 0.003, z1 - s), 0.002) for x in np.linspace(x0, x1, bars[0] + 1)[1:-1]]
    out += [slab((x0 + s, 0.003, z - m / 2), (x1 - s, thick - 0.003, z + m / 2), 0.002) for z in np.linspace(z0, z1, bars[1] + 1)[1:-1]]
    return out


def doors(out: Collector, prefix: str, lo: Pair, hi: Pair, y: float, count: int, face: Material, metal: Material, style: str = "flat", pull: str = "bar",
          glass: Material | None = None, low: bool = False, gap: float = 0.003) -> list[Moving]:  # fmt: skip
    """`count` doors side by side, hinged alternately left and right."""
    xs = np.linspace(lo[0], hi[0], count + 1)
    made = []
    for k in range(count):
        hinge = "left" if k % 2 == 0 else "right"
        a, b = (float(xs[k]) + gap / 2, lo[1]), (float(xs[k + 1]) - gap / 2, hi[1])
        made.append(door(out, f"{prefix}.{k + 1}", a, b, y, hinge, face, metal, style, pull, glass, low))
    return made


def drawers(out: Collector, prefix: str, lo: Pair, hi: Pair, y: float, depth: float, rows: Sequence[float], face: Material, metal: Material,
            style: str = "flat", pull: str = "bar", gap: float = 0.004, inner: Material = PLY) -> list[Moving]:  # fmt: skip
    """Drawers above each other; `rows` are shares of the height from above."""
    zs = hi[1] - (hi[1] - lo[1]) * np.concatenate([[0.0], np.cumsum(rows)]) / sum(rows)
    at = [((lo[0], float(b) + gap / 2), (hi[0], float(a) - gap / 2)) for a, b in zip(zs[:-1], zs[1:], strict=True)]
    return [drawer(out, f"{prefix}.{k + 1}", a, b, y, depth, face, metal, style, pull, inner=inner) for k, (a, b) in enumerate(at)]


def joints_of(made: Sequence[Moving]) -> tuple[Joint, ...]:
    """The joints of drawers and doors."""
    return tuple(j for j, _ in made)


def colliders_of(made: Sequence[Moving]) -> tuple[Collider, ...]:
    """Their colliders."""
    return tuple(c for _, c in made)


def dial_knob(radius: float = 0.02, depth: float = 0.024, segments: int = 16) -> Mesh:
    """A turning knob with a pointer ridge, at the origin on a front at y = 0, sticking out to -Y."""
    r, d = radius, depth
    body = lathe([(0, 0), (1.1 * r, 0), (1.1 * r, 0.15 * d), (0.86 * r, 0.25 * d), (0.8 * r, 0.95 * d), (0.72 * r, d), (0, d)], segments, 0.5)
    turned = body.turned([[1, 0, 0], [0, 0, -1], [0, 1, 0]])
    from worldloom.geometry import join

    return join([turned, slab((-0.12 * r, -1.12 * d, -0.7 * r), (0.12 * r, -0.5 * d, 0.78 * r), 0.001)])


__all__ = [
    "Moving", "carcass", "front", "pulls", "drawer", "door", "sash", "doors", "drawers", "joints_of", "colliders_of", "dial_knob",
]  # fmt: skip
