"""Bodies of cars and vans: lofted shells with real glass, wheel arches, lamps in the skin, doors, mirrors and a cabin within."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.vehicle_skin import Mask, Skin, breaks, cap, seam, skin
from worldloom.assets.parts.vehicle_solid import front_prism, rect, rounded, side_prism, steering_wheel, words
from worldloom.assets.parts.vehicle_wheels import alloy_wheel, road_tyre, set_at, steel_wheel
from worldloom.geometry import Floats, Mesh, box, place, rod, rot_x, sheet, slab, sphere, tube
from worldloom.world import Material

BLACK = finish.plastic((0.014, 0.014, 0.015), 0.5)
CHROME = finish.metal("chrome", 0.1)


@dataclass(frozen=True)
class Body:
    """A car body. `stations` rows: y, half width, bottom, crease z, belt z, belt width, head z, head width, top z."""

    stations: tuple[tuple[float, ...], ...]
    screen: tuple[float, float]
    """Windscreen from base to roof (y)."""
    sides: tuple[tuple[float, float], ...]
    """Side windows (y0, y1), front to back."""
    back: tuple[float, float] | None
    """Rear window in the roof surface, or None where the tail is upright."""
    axles: tuple[float, float]
    wheel: tuple[float, float, float]
    """Tyre radius, width, rim radius."""
    track: float
    doors: tuple[float, ...]
    """Shut lines (y)."""
    head: tuple[float, float, float, float]
    """Head lamp in the skin: y0, y1, k0, k1."""
    tail: tuple[float, float, float, float]
    seats: tuple[float, ...]
    """y of the rows of seats."""
    dash: float
    eye: tuple[float, float, float] = (0.36, 0.1, 1.15)
    solid: tuple[tuple[float, float], ...] = ()
    """Side window spans kept as sheet (panel van)."""


def shell(body: Body, kit: Kit) -> Skin:
    """The lofted skin with arches cut."""
    t = np.array(body.stations)
    y, w, zb, zc, zl, wl, zh, wh, top = t.T
    o = np.zeros_like(y)
    prof = np.stack([np.stack(q, 1) for q in ((o, zb), (0.8 * w, zb), (0.965 * w, zb + 0.09), (w, zc), (wl, zl), (wh, zh), (0.55 * wh, zh + 0.78 * (top - zh)), (o, top))], 1)
    r = body.wheel[0] * 1.13
    marks = [*y, *body.screen, *body.doors, *(q for s in body.sides for q in s), *(body.back or ()), *body.head[:2], *body.tail[:2]]
    for a in body.axles:
        marks += list(a + np.linspace(-r, r, kit.n(14, 8)))
    step = 0.16 / max(kit.detail, 0.4)
    per = [kit.n(2, 2), kit.n(3, 2), kit.n(7, 4), kit.n(5, 3), kit.n(8, 5), kit.n(4, 3), kit.n(4, 2)]
    s = skin(y, prof, breaks(marks, step), per, 0.9)
    for a in body.axles:
        s = s.arch(a, body.wheel[0], r, 0.55 * float(w.max()))
    return s


def masks(s: Skin, b: Body) -> tuple[Mask, Mask, Mask, Mask]:
    """(glass, head lamps, tail lamps, black sill)."""
    glass = s.mask(b.screen[0], b.screen[1], 5.2, 7)
    for a, c in b.sides:
        if (a, c) not in b.solid:
            glass |= s.mask(a, c, 4.12, 4.88)
    if b.back:
        glass |= s.mask(b.back[0], b.back[1], 5.2, 7)
    head, tail = s.mask(*b.head), s.mask(*b.tail)
    return glass, head, tail, s.mask(-9, 9, 0, 2.3)


def paint_body(out: Collector, s: Skin, b: Body, paint: Material, lit: bool, wear: float) -> None:
    """Panels, glass, seals, lamps, lining, shut lines, arch lips and wheel houses."""
    glass, head, tail, sill = masks(s, b)
    whole = np.ones_like(glass)
    m = s.cells(whole & ~glass & ~head & ~tail & ~sill)
    dirt = np.exp(-np.maximum(m.vertices[:, 2] - 0.3, 0) / 0.22) * 0.5 * wear
    dull = m.tinted(1 - dirt[:, None] * [0.55, 0.65, 0.8])
    out.add("paint", paint, dull, cap(s.points[0], 0.03), cap(s.points[-1], 0.03, (0, 1, 0)))
    out.add("black", BLACK, s.cells(sill))
    out.add("glass", finish.glass((0.55, 0.62, 0.6)), s.cells(glass, -0.003))
    out.add("seal", BLACK, s.rim(glass, 0.009, -0.004, 4))
    inside = s.mask(b.screen[0] - 0.06, 9.0, 2.3, 7) & ~glass
    out.add("lining", finish.fabric((0.1, 0.1, 0.105)), s.cells(inside, -0.02, True))
    wall = np.concatenate([s.row(b.screen[0] - 0.05, 3, 7, 1, -0.008), s.row(b.screen[0] - 0.05, 3, 7, -1, -0.008)[::-1][1:]])
    out.add("black", BLACK, cap(wall, 0.0, (0, 1, 0), 1))
    out.add("headlight", finish.glow((1.0, 0.95, 0.86), 5.0) if lit else finish.of("glass", (0.6, 0.62, 0.64), 0.06, 0.1), s.cells(head, 0.002))
    out.add("taillight", finish.glow((1.0, 0.03, 0.02), 2.4) if lit else finish.plastic((0.3, 0.012, 0.012), 0.1), s.cells(tail, 0.002))
    out.add("seal", BLACK, s.rim(head | tail, 0.006, 0.0, 4))
    lines: list[Floats] = []
    for side in (1, -1):
        lines += [s.row(y, 2.3, 4.1, side) for y in b.doors]
        lines += [s.column(2.32, b.doors[0], b.doors[-1], side)]
        handles = [s.row(y - 0.16, 3.66, 3.7, side, 0.014)[0] for y in b.doors[1:]]
        out.add("chrome", CHROME, *(box((0.018, 0.15, 0.026), 0.008, h) for h in handles))
    lines += [s.row(b.screen[0] - 0.05, 4.2, 7, 1), s.row(b.screen[0] - 0.05, 4.2, 7, -1)]
    out.add("seam", BLACK, *(seam(q, 0.0035) for q in lines))
    _arches(out, s, b)


def _arches(out: Collector, s: Skin, b: Body) -> None:
    r = b.wheel[0] * 1.13
    t = np.linspace(0, np.pi, 15)
    w = float(np.abs(s.points[..., 0]).max())
    for a in b.axles:
        i = int(np.abs(s.points[:, 0, 1] - a).argmin())
        edge = float(np.abs(s.points[i, s.knots[2] : s.knots[3], 0]).max()) * 0.985
        y = np.concatenate([[a + r], a + r * np.cos(t), [a - r]])
        low = float(s.points[i, :, 2].min()) + 0.1
        z = np.concatenate([[low], b.wheel[0] + r * np.sin(t), [low]])
        for side in (1, -1):
            grid = np.stack([np.stack([np.full(17, side * x), y, z], 1) for x in (edge, 0.5 * w)])
            out.add("black", BLACK, sheet(grid[::-1] if side > 0 else grid), box((0.01, 2 * r, 1.2 * r), 0.002, (side * 0.5 * w, a, b.wheel[0] + 0.35 * r)))
    low = float(s.points[..., 2].min())
    out.add("black", BLACK, slab((-0.5 * w, float(s.points[0, 0, 1]) + 0.2, low + 0.01), (0.5 * w, float(s.points[-1, 0, 1]) - 0.2, low + 0.06), 0.02))


def wheels(out: Collector, b: Body, kit: Kit, alloy: bool = True, turn: float = 0.0) -> None:
    """Four wheels; the front pair steered by `turn`."""
    r, w, rim = b.wheel
    tyre = road_tyre(r, w, rim, kit.n(36, 14))
    disc, dark = alloy_wheel(rim, w, kit.n(32, 12)) if alloy else steel_wheel(rim, w, kit.n(32, 12))
    for y, k in zip(b.axles, (turn, 0.0), strict=True):
        for x in (b.track, -b.track):
            t, d, k2 = set_at((tyre, disc, dark), x, y, r, k)
            out.add("tyre", finish.rubber(), t)
            out.add("rim", finish.metal("aluminium", 0.2) if alloy else finish.paint((0.5, 0.5, 0.5), 0.4), d)
            out.add("hub", finish.metal("gunmetal", 0.3), k2)
    for y in b.axles:
        out.add("black", BLACK, rod((-b.track, y, r), (b.track, y, r), 0.035, 8))


def cabin(out: Collector, b: Body, width: float, floor: float, seat: float) -> None:
    """Seats, dash, steering wheel and floor; the driver sits on the left (+X)."""
    hide = finish.fabric((0.045, 0.045, 0.05), 0.2)
    h = width / 2
    out.add("floor", finish.fabric((0.03, 0.03, 0.032), recipe="carpet"), slab((-h, b.dash - 0.2, floor - 0.03), (h, max(b.seats) + 0.6, floor), 0.01))
    for row, y in enumerate(b.seats):
        spots = [0.37 * width / 1.5, -0.37 * width / 1.5] if row == 0 else [0.0]
        wide = 0.5 if row == 0 else 0.84 * width
        for x in spots:
            back = box((wide, 0.13, 0.6), 0.05, (0, 0, 0.3)).turned(rot_x(-0.3)).moved((x, y + 0.22, seat))
            out.add("seat", hide, box((wide, 0.5, 0.16), 0.06, (x, y, seat - 0.03)), back)
        for x in spots if row == 0 else (-0.3 * width, 0.3 * width):
            out.add("seat", hide, box((0.25, 0.1, 0.17), 0.04, (x, y + 0.44, seat + 0.68 - 0.1 * row)))
    d = [(b.dash - 0.25, seat + 0.32), (b.dash + 0.12, seat + 0.34), (b.dash + 0.16, seat + 0.25), (b.dash + 0.1, seat + 0.02), (b.dash - 0.25, seat - 0.05)]
    out.add("dash", finish.plastic((0.035, 0.035, 0.038), 0.6), side_prism(rounded(d, 0.03), -h, h, 0.02), box((0.22, 0.5, 0.2), 0.03, (0, b.dash + 0.3, seat - 0.1)))
    x = 0.37 * width / 1.5
    out.add("dash", finish.plastic((0.02, 0.02, 0.022), 0.4), steering_wheel(0.185, -1.1).moved((x, b.dash + 0.3, seat + 0.27)), rod((x, b.dash, seat + 0.2), (x, b.dash + 0.28, seat + 0.26), 0.025, 8))
    out.add("display", finish.glow((0.4, 0.75, 1.0), 0.9), box((0.2, 0.004, 0.1), 0.001, (0, b.dash + 0.165, seat + 0.22)), box((0.2, 0.004, 0.06), 0.001, (x, b.dash + 0.162, seat + 0.28)))


def trimmings(out: Collector, s: Skin, b: Body, plate: str, paint: Material, lit: bool) -> None:
    """Grille, intakes, number plates, mirrors, wipers, aerial, exhaust, indicators."""
    y0, y1 = float(s.points[0, 0, 1]) - 0.03, float(s.points[-1, 0, 1]) + 0.03
    z0, z1 = float(s.points[0, :, 2].min()), float(s.points[0, :, 2].max())
    w = float(np.abs(s.points[0, :, 0]).max())
    zg = z0 + 0.68 * (z1 - z0)
    grille = rounded(rect(-0.62 * w, 0.62 * w, zg - 0.06, zg + 0.06), 0.03)
    out.add("black", BLACK, front_prism(grille, y0 - 0.012, y0 + 0.05, 0.006), front_prism(rounded(rect(-0.8 * w, 0.8 * w, z0 + 0.03, z0 + 0.12), 0.03), y0 - 0.002, y0 + 0.08, 0.006))
    out.add("chrome", CHROME, boards((1.14 * w, 0.008, 0.008), [(0, y0 - 0.016, zg + k) for k in (-0.034, -0.012, 0.012, 0.034)], 0.002), box((0.09, 0.012, 0.05), 0.01, (0, y0 - 0.022, zg)))
    zr = float(s.points[-1, :, 2].min()) + 0.5 * float(np.ptp(s.points[-1, :, 2]))
    for y, z, f, k in ((y0 - 0.012, z0 + 0.16, "front", -1), (y1 + 0.008, zr, "back", 1)):
        out.add("plate", finish.plastic((0.75, 0.74, 0.66), 0.4), box((0.46, 0.012, 0.11), 0.004, (0, y, z)))
        out.add("ink", finish.plastic("black", 0.5), words(plate, 0.07, (0, y + k * 0.0072, z), f, 0.15))
    for side in (1, -1):
        p = s.row(b.screen[0] + 0.32, 4.05, 4.1, side)[0]
        out.add("paint", paint, sphere((0.1, 0.06, 0.065), 12, p + [side * 0.13, -0.0, 0.1]))
        out.add("chrome", CHROME, place(sphere((0.075, 0.006, 0.045), 10), p + [side * 0.135, 0.055, 0.1]))
        out.add("black", BLACK, rod(p + [-side * 0.02, 0, 0.05], p + [side * 0.08, 0, 0.08], 0.018, 7))
    base = s.row(b.screen[0] + 0.02, 5.0, 7, 1)
    mid = s.row(0.45 * b.screen[0] + 0.55 * b.screen[1], 5.0, 7, 1)
    for side in (1, -1):
        q0, q1 = base[len(base) // 3] * [side, 1, 1], mid[len(mid) * 2 // 3] * [side, 1, 1]
        out.add("black", BLACK, tube([q0 + [0, -0.02, 0.012], (q0 + q1) / 2 + [0, -0.014, 0.02], q1 + [0, -0.012, 0.014]], 0.007, 5))
    out.add("exhaust", CHROME, rod((-0.45, y1 - 0.2, float(s.points[-1, :, 2].min()) - 0.03), (-0.45, y1 + 0.03, float(s.points[-1, :, 2].min()) - 0.03), 0.032, 12))
    _ = lit


__all__ = ["Body", "shell", "masks", "paint_body", "wheels", "cabin", "trimmings", "BLACK", "CHROME", "Mesh"]
