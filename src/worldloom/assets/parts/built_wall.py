"""Walls with real openings, and the windows, doors, shutters, cornices and courses that go into them. Front is -Y at y = 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import Collector, boards, copies, laps, tints
from worldloom.geometry import Floats, Mesh, box, cylinder, join, prism, rot_x, rot_y, sheet, sphere, sweep
from worldloom.world import Material

Rect = tuple[float, float, float, float]
"""x0, z0, x1, z1 in metres in the plane of the wall."""


def panel(outline: Sequence[tuple[float, float]], thickness: float, holes: Sequence[Rect] = ()) -> Mesh:
    """An upright wall with outline (x, z) from its front at y = 0 back to y = thickness, with rectangular openings."""
    rings = [[(a, b), (c, b), (c, d), (a, d)] for a, b, c, d in holes]
    return prism(np.asarray(outline, float), thickness, 0.0, rings).turned(rot_x(np.pi / 2)).moved((0, thickness, 0))


def wall(width: float, height: float, thickness: float, holes: Sequence[Rect] = (), base: float = 0.0) -> Mesh:
    """A rectangular wall centred on x = 0 with openings."""
    return panel([(-width / 2, base), (width / 2, base), (width / 2, height), (-width / 2, height)], thickness, holes)


@dataclass(frozen=True)
class Window:
    """A window type. Depth is how far the frame sits back in the wall."""

    width: float
    height: float
    depth: float = 0.12
    columns: int = 2
    rows: int = 2
    frame: float = 0.055
    sash: bool = True
    """The upper half stands forward of the lower."""


def frame_of(w: Window) -> Mesh:
    """Frame and glazing bars; origin at the middle of the sill, in the plane y = depth."""
    f, y = w.frame, w.depth + 0.03
    x, z = w.width / 2, w.height
    sizes = [(f, 0.07, z), (f, 0.07, z), (w.width, 0.07, f), (w.width, 0.08, f * 1.2)]
    at = [(x - f / 2, y, z / 2), (-x + f / 2, y, z / 2), (0, y, z - f / 2), (0, y, f * 0.6)]
    for k in range(1, w.columns):
        sizes.append((0.028 if w.columns > 2 else 0.045, 0.045, z - f))
        at.append((-x + w.width * k / w.columns, y, z / 2))
    for k in range(1, w.rows):
        middle = w.sash and 2 * k == w.rows
        sizes.append((w.width - f, 0.07 if middle else 0.045, 0.05 if middle else 0.028))
        at.append((0, y - (0.015 if middle else 0), z * k / w.rows))
    return boards(sizes, at, 0.006)


def pane_of(w: Window, back: float = 0.05) -> Mesh:
    """The glass, or the glowing room seen through it: brighter above; origin as `frame_of`."""
    nx, nz = 2, 5
    x, z = np.linspace(-w.width / 2, w.width / 2, nx), np.linspace(0, w.height, nz)
    p = np.stack([np.repeat(x[:, None], nz, 1), np.full((nx, nz), w.depth + back), np.repeat(z[None], nx, 0)], -1)
    m = sheet(p)
    k = m.vertices[:, 2] / w.height
    return m.tinted(0.45 + 0.75 * np.exp(-(((k - 0.72) / 0.45) ** 2)))


def room_of(w: Window, back: float) -> Mesh:
    """The lit room behind a window as a niche whose far side is at y = `back`: brightest round a lamp, dim low down and towards the front."""
    x, y, z = w.width / 2, (w.depth + 0.06, back), w.height
    n, m = 6, 3
    s, t, d = np.linspace(-x, x, n), np.linspace(0, z, n), np.linspace(*y, m)
    far = np.stack([np.repeat(s[:, None], n, 1), np.full((n, n), back), np.repeat(t[None], n, 0)], -1)
    left = np.stack([np.full((m, n), -x), np.repeat(d[:, None], n, 1), np.repeat(t[None], m, 0)], -1)
    lid = np.stack([np.repeat(s[:, None], m, 1), np.repeat(d[None, ::-1], n, 0), np.full((n, m), z)], -1)
    out = join([sheet(far), sheet(left), sheet((left * [-1, 1, 1])[::-1]), sheet(lid), sheet((lid * [1, 1, 0])[::-1])])
    lamp = np.array([0.18 * w.width, back - 0.1, 0.78 * z])
    away = np.linalg.norm((out.vertices - lamp) / [0.62 * w.width, 0.34, 0.5 * z], axis=1)
    low = 0.45 + 0.55 * np.clip(out.vertices[:, 2] / (0.6 * z), 0, 1)
    front = 1 - 0.5 * (back - out.vertices[:, 1]) / max(back - y[0], 1e-3)
    return out.tinted((0.2 + 0.95 * np.exp(-(away**2))) * low * front)


def furnishing_of(w: Window, back: float, kind: int) -> Mesh:
    """What stands before the lit wall, seen as dark shapes: shelves of books, a plant and a chest, a person, a pendant and a table."""
    x, z, y = w.width, w.height, back - 0.07
    if kind == 0:
        n = max(4, int(0.42 * x / 0.05))
        at = np.linspace(-0.46 * x, -0.06 * x, n)
        tall = 0.16 + 0.07 * np.sin(np.arange(n) * 4.7)
        rows = [boards(np.c_[np.full(n, 0.035), np.full(n, 0.08), tall], np.c_[at, np.full(n, y), f * z + tall / 2 + 0.015], 0.003) for f in (0.12, 0.42, 0.7) if f * z + 0.3 < z]
        return join([*rows, *(box((0.46 * x, 0.12, 0.03), 0.004, (-0.26 * x, y, f * z)) for f in (0.12, 0.42, 0.7))])
    if kind == 1:
        a = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        pot = (0.26 * x, y, 0.34 * z)
        leaves = boards((0.035, 0.01, 0.3 * z), np.c_[pot[0] + 0.07 * np.cos(a), np.full(12, y), pot[2] + 0.17 * z + 0.03 * np.sin(3 * a)], 0.003, None, np.stack([rot_y(0.75 * np.cos(q)) for q in a]))
        return join([box((0.6 * x, 0.12, 0.3 * z), 0.01, (0.2 * x, y, 0.15 * z)), box((0.13, 0.09, 0.12), 0.02, (pot[0], y, pot[2])), leaves])
    if kind == 2:
        return join([sphere((0.1, 0.06, 0.13), 10, (-0.14 * x, y, 0.62 * z)), sphere((0.23, 0.07, 0.34), 12, (-0.14 * x, y, 0.62 * z - 0.42)), box((0.1, 0.07, 0.12), 0.03, (-0.14 * x, y, 0.62 * z - 0.13))])
    cord = 0.78 * z
    return join([box((0.012, 0.012, z - cord), 0.002, (0.18 * x, back - 0.12, (z + cord) / 2)), cylinder(0.13, 0.1, 12, 0.01, (0.18 * x, back - 0.12, cord), top=0.05), box((0.5 * x, 0.1, 0.04), 0.006, (-0.1 * x, y, 0.26 * z)), box((0.05, 0.08, 0.26 * z), 0.004, (0.1 * x, y, 0.13 * z))])


def curtains_of(w: Window, share: float = 0.24) -> Mesh:
    """A pair of drawn-back curtains behind the frame."""
    out = []
    for s in (1, -1):
        u = np.linspace(0, 1, 9)
        z = np.linspace(0.02, w.height - 0.03, 6)
        gather = 1 - 0.45 * np.exp(-(((z / w.height - 0.35) / 0.22) ** 2))
        x = s * (w.width / 2 - w.frame * 0.5 - u[:, None] * share * w.width * gather[None])
        y = w.depth + 0.1 + 0.022 * np.sin(u[:, None] * 17) + 0 * z[None]
        p = np.stack([x, y, np.broadcast_to(z[None], x.shape)], -1)
        out.append(sheet(p if s < 0 else p[::-1]))
    return join(out)


def windows(
    out: Collector,
    w: Window,
    at: Floats,
    kit: Kit,
    lit_share: float,
    frame: Material,
    sill: Material | None = None,
    label: str = "windows",
    curtain: str = "cream",
) -> int:
    """Windows with frame, pane, some curtains and sills at positions (n, 3) of their sill's middle on the wall face. Returns how many are lit."""
    if not len(at):
        return 0
    rng = kit.rng(label)
    lit = rng.random(len(at)) < lit_share
    if 0 < lit_share < 1 and not lit.any():
        lit[int(rng.integers(len(at)))] = True
    out.add("window_frame", frame, copies(frame_of(w), at))
    if lit.any():
        warm = (
            np.stack([np.ones(lit.sum()), rng.uniform(0.8, 1.15, lit.sum()), rng.uniform(0.6, 1.6, lit.sum())], 1)
            * rng.uniform(0.45, 1.1, lit.sum())[:, None]
        )
        far, kinds = max(w.depth + 0.3, 0.5), rng.integers(0, 4, len(at))
        out.add("window_lit", finish.glow((1.0, 0.55, 0.22), 1.0), copies(room_of(w, far), at[lit], None, 1.0, warm))
        dark = finish.wood("dark", 0.2)
        out.add("inside_dark", dark, *(copies(furnishing_of(w, far, k), at[lit & (kinds == k)]) for k in range(4) if (lit & (kinds == k)).any()))
    if (~lit).any():
        out.add(
            "window",
            finish.of("glass", (0.02, 0.026, 0.032), 0.05, 0.1),
            copies(pane_of(w), at[~lit], None, 1.0, tints(rng, int((~lit).sum()), 0.4)),
        )
    hung = lit & (rng.random(len(at)) < 0.75)
    if hung.any():
        out.add("curtain", finish.fabric(curtain), copies(curtains_of(w), at[hung], None, 1.0, tints(rng, int(hung.sum()), 0.3)))
    if sill is not None:
        out.add("sill", sill, copies(box((w.width + 0.16, 0.2, 0.07), 0.012, (0, -0.02, -0.035)), at))
    return int(lit.sum())


def door_of(width: float, height: float, panels: int = 4) -> tuple[Mesh, Mesh, Mesh]:
    """(leaf, frame, knob): a panelled door filling an opening, sill middle at the origin, set 8 cm back."""
    y = 0.09
    leaf = [box((width - 0.12, 0.045, height - 0.07), 0.006, (0, y + 0.04, (height - 0.07) / 2))]
    rows, w = max(1, panels // 2), (width - 0.12) / 2
    for k in range(rows):
        h = (height - 0.3) / rows
        for s in (1, -1):
            leaf.append(box((w - 0.11, 0.03, h - 0.1), 0.014, (s * w * 0.5, y + 0.02, 0.14 + h * (k + 0.5))))
    frame = boards(
        [(0.07, 0.16, height)] * 2 + [(width, 0.16, 0.07), (width, 0.3, 0.05)],
        [(width / 2 - 0.035, y, height / 2), (-width / 2 + 0.035, y, height / 2), (0, y, height - 0.035), (0, 0.02, 0.0)],
        0.008,
    )
    knob = join(
        [
            sphere(0.032, 10, (width / 2 - 0.15, y - 0.03, 1.0)),
            box((0.03, 0.008, 0.16), 0.003, (width / 2 - 0.15, y + 0.012, 1.0)),
        ]
    )
    return join(leaf), frame, knob


def roller_shutter(width: float, height: float) -> Mesh:
    """Horizontal slats of a closed roller shutter, sill middle at the origin, 10 cm back."""
    n = int(height / 0.075)
    z = np.repeat(np.linspace(0, height, n + 1), 2)[1:-1]
    y = 0.1 + np.tile([0.0, 0.022], n)
    x = np.array([-width / 2, width / 2])
    p = np.stack([np.repeat(x[:, None], len(z), 1), np.repeat(y[None], 2, 0), np.repeat(z[None], 2, 0)], -1)
    return join([sheet(p, smooth=False), box((width, 0.05, 0.06), 0.008, (0, 0.09, 0.03))])


def shutters_of(w: Window) -> Mesh:
    """A pair of open louvred shutters beside a window, flat on the wall."""
    sw, out = w.width / 2, []
    for s in (1, -1):
        x = s * (w.width / 2 + sw / 2 + 0.04)
        out.append(
            boards(
                [(0.05, 0.035, w.height)] * 2 + [(sw, 0.035, 0.07)] * 3,
                [
                    (x - sw / 2 + 0.025, -0.025, w.height / 2),
                    (x + sw / 2 - 0.025, -0.025, w.height / 2),
                    *((x, -0.025, z) for z in (0.035, w.height / 2, w.height - 0.035)),
                ],
                0.005,
            )
        )
        n = int(w.height / 0.07)
        z = np.arange(n) / n * (w.height - 0.06) + 0.03
        out.append(laps(np.full(n, x - sw / 2 + 0.03), np.full(n, x + sw / 2 - 0.03), z, 0.06, 0.026).moved((0, -0.008, 0)))
    return join(out)


def cornice(width: float, depth: float, z: float, size: float = 0.35, dentils: bool = True) -> Mesh:
    """A moulded cornice along the front and round both ends of a box (front at y = 0, back at y = depth), its top at z + size."""
    s = size
    prof = np.array(
        [
            (0, 0),
            (0.06, 0.05),
            (0.08, 0.3),
            (0.2, 0.42),
            (0.3, 0.5),
            (0.55, 0.58),
            (0.62, 0.66),
            (0.62, 0.85),
            (0.7, 0.92),
            (0.72, 1.0),
            (0, 1.0),
        ]
    ) * [s * 0.75, s]
    path = [(width / 2, depth, z), (width / 2, 0, z), (-width / 2, 0, z), (-width / 2, depth, z)]
    out = [sweep(prof[::1], np.asarray(path)[::-1])]
    if dentils:
        n = int(width / (0.5 * s))
        x = (np.arange(n) + 0.5) / n * width - width / 2
        out.append(boards((0.24 * s, 0.18 * s, 0.18 * s), np.c_[x, np.full(n, -0.1 * s), np.full(n, z + 0.36 * s)], 0.006))
    return join(out)


def downpipe(x: float, z0: float, z1: float, radius: float = 0.045) -> Mesh:
    """A rain pipe with collars and a shoe, clear of the wall face."""
    collars = copies(cylinder(radius + 0.012, 0.05, 12, 0.004), [(x, -0.09, z) for z in np.arange(z0 + 0.5, z1, 1.8)])
    return join(
        [
            cylinder(radius, z1 - z0 - 0.12, 12, 0.003, (x, -0.09, z0 + 0.12)),
            collars,
            box((radius * 3.4, radius * 3, 0.2), 0.015, (x, -0.09, z1)),
        ]
    )


__all__ = [
    "Rect",
    "panel",
    "wall",
    "Window",
    "frame_of",
    "pane_of",
    "room_of",
    "furnishing_of",
    "curtains_of",
    "windows",
    "door_of",
    "roller_shutter",
    "shutters_of",
    "cornice",
    "downpipe",
]
