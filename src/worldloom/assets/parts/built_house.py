"""The pieces of a detached house by manner: walls with openings, roof, porch and door, garage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from worldloom.assets import finish
from worldloom.assets.kit import Kit
from worldloom.assets.parts.built_pieces import Collector, boards, copies, dirty_low, laps, tints
from worldloom.assets.parts.built_roof import beams, chimney, gable, gutter, under
from worldloom.assets.parts.built_wall import Rect, Window, door_of, panel, shutters_of, windows
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, place, rot_z, sheet, slab, sphere
from worldloom.world import RGB, Material
from worldloom.world.color import rgb


@dataclass(frozen=True)
class Manner:
    """What sets one kind of house apart."""

    storey: float
    window: Window
    sill: float
    color: RGB
    skin: str
    roof: RGB
    tile: str
    pitch: float
    frame: RGB
    trim: RGB
    shutters: RGB | None = None
    over: float = 0.45


MANNERS: dict[str, Manner] = {
    "suburban": Manner(2.75, Window(1.1, 1.4, 0.07, 2, 4), 0.85, (0.6, 0.6, 0.56), "clapboard", (0.09, 0.085, 0.085), "shingle", 0.72, (0.74, 0.73, 0.7), (0.74, 0.73, 0.7), (0.03, 0.045, 0.06)),
    "cottage": Manner(2.4, Window(0.95, 1.0, 0.16, 2, 2, sash=False), 0.85, (0.66, 0.62, 0.52), "stone", (0.1, 0.105, 0.115), "shingle", 0.95, (0.72, 0.7, 0.66), (0.5, 0.46, 0.4)),
    "medieval": Manner(2.4, Window(0.85, 0.95, 0.08, 3, 4, 0.06, False), 0.85, (0.64, 0.57, 0.43), "timber", (0.28, 0.11, 0.06), "roof_tile", 1.2, (0.06, 0.035, 0.02), (0.07, 0.04, 0.022), None, 0.5),
    "mediterranean": Manner(2.9, Window(1.0, 1.5, 0.2, 2, 3, sash=False), 0.8, (0.66, 0.52, 0.36), "plaster", (0.4, 0.16, 0.08), "roof_tile", 0.42, (0.16, 0.07, 0.035), (0.6, 0.55, 0.45), (0.03, 0.12, 0.13)),
    "modern": Manner(2.95, Window(2.2, 1.9, 0.15, 2, 1, 0.05, False), 0.4, (0.72, 0.71, 0.68), "plaster", (0.05, 0.05, 0.055), "flat", 0.0, (0.03, 0.03, 0.033), (0.25, 0.13, 0.06), None, 0.6),
}


@dataclass(frozen=True)
class House:
    """Measures and colours of one house."""

    width: float
    depth: float
    storeys: int
    manner: Manner
    color: str
    roof_color: str
    wear: float
    lit: float

    @property
    def eaves(self) -> float:
        """Height of the walls, with the plinth."""
        return 0.3 + self.storeys * self.manner.storey

    @property
    def rise(self) -> float:
        """Height of the roof above the eaves."""
        return self.manner.pitch * self.depth / 2 if self.manner.tile != "flat" else 0.35

    @property
    def door_x(self) -> float:
        """Middle of the front door."""
        n = self.bays
        return float((n // 2 + 0.5) / n * self.width - self.width / 2)

    @property
    def bays(self) -> int:
        """Number of window bays of the front."""
        return max(2, int(self.width / max(2.4, self.manner.window.width + 0.9)))

    def bay(self, k: int) -> float:
        """Middle of bay k."""
        return (k + 0.5) / self.bays * self.width - self.width / 2

    @property
    def body(self) -> Material:
        """The walls' finish."""
        tone = rgb(self.color) if self.color else self.manner.color
        made = {"clapboard": finish.paint(tone, self.wear, 0.6), "stone": finish.of("ashlar", tone, 0.85, self.wear)}
        return made.get(self.manner.skin, finish.plaster(tone, self.wear))

    @property
    def trim(self) -> Material:
        """Corner boards, quoins, sills."""
        return finish.wood("dark", self.wear) if self.manner.skin == "timber" else finish.paint(self.manner.trim, self.wear)

    @property
    def tiles(self) -> Material:
        """The roof's finish."""
        tone = rgb(self.roof_color) if self.roof_color else self.manner.roof
        return finish.of("concrete" if self.manner.tile == "flat" else self.manner.tile, tone, 0.75, self.wear)


_TURNS = {"front": 0.0, "right": np.pi / 2, "back": np.pi, "left": -np.pi / 2}


def walls(out: Collector, h: House, kit: Kit) -> None:
    """Four walls with openings, their skin, and the dim interior lining behind the panes."""
    m, w = h.manner, h.manner.window
    for side, yaw in _TURNS.items():
        length = h.width if side in ("front", "back") else h.depth
        half = h.depth / 2 if side in ("front", "back") else h.width / 2
        spots, holes = _openings(h, side, length)
        outline = _outline(h, length, side)
        turn, at = rot_z(yaw), rot_z(yaw) @ np.array([0, -half, 0])
        face = panel(outline, 0.24, holes)
        out.add("wall", h.body, place(dirty_low(face, 0.2, 1.0, (0.75, 0.72, 0.66)), at, turn))
        if m.skin == "clapboard":
            out.add("wall", h.body, place(_clapboards(outline, holes), at, turn))
        if m.skin == "timber":
            out.add("trim", h.trim, place(_timbers(h, length, holes, kit), at, turn))
        local = Collector()
        windows(local, w, spots, kit, h.lit, finish.paint(m.frame, h.wear), h.trim, side, "cream")
        if m.shutters is not None and len(spots) and length / max(1, len({round(float(s[0]), 2) for s in spots})) > 2.1 * w.width:
            local.add("shutters", finish.paint(m.shutters, h.wear), copies(shutters_of(w), spots))
        if m.skin == "clapboard" and len(spots):
            local.add("trim", h.trim, copies(_casing(w), spots))
        for s in local.surfaces():
            out.add(s.role, s.material, place(s.mesh, at, turn))
    hw, hd = h.width / 2, h.depth / 2
    out.add("plinth", finish.stone("granite", h.wear) if m.skin != "plaster" else finish.of("concrete", (0.34, 0.33, 0.31), 0.8), slab((-hw - 0.04, -hd - 0.04, 0), (hw + 0.04, hd + 0.04, 0.3), 0.02))
    out.add("inside", finish.plaster((0.12, 0.1, 0.08)), box((h.width - 1.1, h.depth - 1.1, h.eaves - 0.3), 0.01, (0, 0, h.eaves / 2 + 0.1)))
    if m.skin == "clapboard":
        corners = [(sx * hw, sy * hd, (h.eaves + 0.3) / 2) for sx in (1, -1) for sy in (1, -1)]
        out.add("trim", h.trim, boards((0.16, 0.16, h.eaves - 0.3), corners, 0.008))


def _outline(h: House, length: float, side: str) -> list[tuple[float, float]]:
    top = h.eaves
    base = [(-length / 2, 0.28), (length / 2, 0.28), (length / 2, top)]
    if side in ("left", "right") and h.manner.tile != "flat":
        base.append((0.0, top + h.rise + 0.02))
    return [*base, (-length / 2, top)]


def _openings(h: House, side: str, length: float) -> tuple[Floats, list[Rect]]:
    """Sill positions (n, 3) of the windows and all holes of one wall."""
    m, w = h.manner, h.manner.window
    n = h.bays if side in ("front", "back") else max(1, int(length / 3.2))
    spots, holes = [], []
    for k in range(h.storeys):
        z = 0.3 + k * m.storey + m.sill
        for x in ((np.arange(n) + 0.5) / n * length - length / 2):
            if side == "front" and k == 0 and abs(x - h.door_x) < 0.1:
                continue
            if w.height + m.sill > m.storey - 0.1 or x + w.width / 2 > length / 2 - 0.2:
                continue
            spots.append((float(x), 0.0, z))
            holes.append((float(x) - w.width / 2, z, float(x) + w.width / 2, z + w.height))
    if side == "front":
        holes.append((h.door_x - 0.52, 0.3, h.door_x + 0.52, 2.42))
    return np.array(spots).reshape(-1, 3), holes


def _clapboards(outline: list[tuple[float, float]], holes: list[Rect]) -> Mesh:
    """Lapped boards over a wall, interrupted by openings and cut to the gable."""
    pitch, xs, zs = 0.16, np.array([p[0] for p in outline]), np.array([p[1] for p in outline])
    half, top, eave = xs.max(), zs.max(), sorted(zs)[-2] if zs.max() > sorted(zs)[-2] + 0.1 else zs.max()
    rows = []
    for z in np.arange(zs.min(), top - 0.05, pitch):
        reach = half if z + pitch <= eave or top <= eave else half * max(0.0, (top - z - pitch) / (top - eave))
        cuts = sorted((a, c) for a, b, c, d in holes if b < z + pitch * 0.7 and d > z + pitch * 0.3)
        edges = [-reach, *(v for pair in cuts for v in pair), reach]
        rows += [(a, b, z) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > 0.05]
    x0, x1, low = np.array(rows).T
    return laps(x0, x1, low, pitch, 0.026, 1 + 0.06 * np.sin(np.arange(len(rows)) * 12.9)).moved((0, -0.003, 0))


def _casing(w: Window) -> Mesh:
    """Flat boards round a window of a clad wall."""
    x, z = w.width / 2, w.height
    return boards([(0.11, 0.06, z + 0.2)] * 2 + [(w.width + 0.3, 0.07, 0.13), (w.width + 0.36, 0.12, 0.04)], [(x + 0.05, -0.03, z / 2), (-x - 0.05, -0.03, z / 2), (0, -0.035, z + 0.065), (0, -0.05, z + 0.15)], 0.006)


def _timbers(h: House, length: float, holes: list[Rect], kit: Kit) -> Mesh:
    hl, lines = length / 2, []
    for k in range(h.storeys):
        z0, z1 = 0.36 + k * h.manner.storey, 0.24 + (k + 1) * h.manner.storey
        n = max(2, int(length / 1.7))
        xs = np.linspace(-hl + 0.08, hl - 0.08, n + 1)
        free = [float(x) for x in xs if not any(a - 0.05 < x < c + 0.05 and d > z0 and b < z1 for a, b, c, d in holes)]
        lines += [((-hl, z0), (hl, z0)) if k else ((-hl, z0), (-hl + 0.5, z0)), ((-hl, z1), (hl, z1)), *(((x, z0), (x, z1)) for x in free)]
        lines += [((-hl + 0.1, z0 + 1.15), (-hl + 0.75, z0)), ((hl - 0.1, z0 + 1.15), (hl - 0.75, z0))]
    for a, b, c, d in holes:
        lines += [((a - 0.07, b - 0.05), (a - 0.07, d + 0.05)), ((c + 0.07, b - 0.05), (c + 0.07, d + 0.05)), ((a - 0.1, d + 0.07), (c + 0.1, d + 0.07))]
    if length == h.depth:
        top, e = h.eaves + h.rise - 0.25, h.eaves
        lines += [((-hl, e), (0.0, top)), ((hl, e), (0.0, top)), ((0.0, e), (0.0, top)), ((-hl * 0.5, e + 0.45 * h.rise), (hl * 0.5, e + 0.45 * h.rise)), ((-hl * 0.5, e), (-hl * 0.5, e + 0.42 * h.rise)), ((hl * 0.5, e), (hl * 0.5, e + 0.42 * h.rise))]
    return beams(lines, -0.01, 0.16, 0.045, kit.rng(f"timber{length}"))


def roof(out: Collector, h: House, kit: Kit) -> tuple[float, float, float]:
    """Roof, soffits, gutters and chimney; returns the chimney's mouth."""
    m, rng, hw, hd = h.manner, kit.rng("roof"), h.width / 2, h.depth / 2
    if m.tile == "flat":
        out.add("roof", h.tiles, slab((-hw - m.over, -hd - m.over, h.eaves), (hw + m.over, hd + m.over, h.eaves + 0.3), 0.015))
        out.add("trim", h.trim, slab((-hw - m.over + 0.04, -hd - m.over + 0.04, h.eaves - 0.02), (hw + m.over - 0.04, hd + m.over - 0.04, h.eaves + 0.01), 0.004))
        out.add("chimney", finish.metal("gunmetal"), cylinder(0.14, 1.3, 16, 0.01, (0.25 * h.width, 0.2 * h.depth, h.eaves + 0.2)))
        return (0.25 * h.width, 0.2 * h.depth, h.eaves + 1.5)
    tiles, barge = gable(h.width, h.depth, h.eaves + 0.1, h.rise, rng, m.over, 0.3, 0.2 if m.tile == "shingle" else 0.32)
    out.add("roof", h.tiles, tiles)
    wood = h.trim if m.skin != "stone" else finish.paint(m.frame, h.wear)
    out.add("barge", wood, barge, under(h.width, h.depth, h.eaves + 0.1, h.rise, m.over, 0.3))
    low = h.eaves - m.pitch * m.over
    out.add("gutter", finish.paint((0.05, 0.05, 0.052), h.wear), *(gutter(-hw - 0.3, hw + 0.3, s * (hd + m.over + 0.06), low - 0.02) for s in (1, -1)))
    out.add("gutter", finish.paint((0.05, 0.05, 0.052), h.wear), *(cylinder(0.04, low - 0.1, 10, 0.003, (s * (hw - 0.12), -hd - 0.1, 0.05)) for s in (1, -1)))
    stack, pots = chimney(0.8, 1.5 + 0.25 * h.rise, 2)
    at = (-0.3 * h.width, 0.06 * h.depth, h.eaves + 0.75 * h.rise)
    brick = finish.of("ashlar", (0.4, 0.37, 0.32), 0.85, h.wear) if m.skin == "stone" else finish.brick((0.25, 0.09, 0.055), h.wear)
    out.add("chimney", brick, stack.moved(at))
    out.add("pots", finish.of("ceramic", (0.36, 0.13, 0.07), 0.7), pots.moved(at))
    return (at[0], at[1], at[2] + 2.0 + 0.25 * h.rise)


def doorway(out: Collector, h: House, kit: Kit) -> tuple[float, float, float]:
    """Front door, steps, and a porch by manner; returns the place of its lamp."""
    x, y, m = h.door_x, -h.depth / 2, h.manner
    leaf, frame, knob = door_of(1.04, 2.12, 6)
    colors: tuple[RGB, ...] = ((0.2, 0.02, 0.018), (0.02, 0.07, 0.03), (0.014, 0.04, 0.12), (0.42, 0.27, 0.035), (0.05, 0.024, 0.012))
    paint = finish.wood("oak", h.wear) if m.skin == "timber" else finish.paint(colors[int(kit.rng("door").integers(5))], h.wear, 0.3)
    out.add("door", paint, leaf.moved((x, y, 0.3)))
    out.add("window_frame", finish.paint(m.frame, h.wear), frame.moved((x, y, 0.3)))
    out.add("metal", finish.metal("brass"), knob.moved((x, y, 0.3)))
    steps = [slab((x - 0.9, y - 0.5 - 0.32 * k, 0), (x + 0.9, y, 0.29 - 0.145 * k), 0.02) for k in range(2)]
    out.add("steps", finish.stone("limestone", h.wear), *steps)
    out.add("mat", finish.of("carpet", (0.09, 0.06, 0.035), 0.95), box((0.75, 0.42, 0.02), 0.005, (x, y - 0.26, 0.3)))
    lamp = (x + 0.85, y - 0.14, 2.15)
    out.add("lamp", finish.glow((1.0, 0.7, 0.4), 8.0) if h.lit > 0 else finish.glass(), lathe([(0, -0.1), (0.05, -0.09), (0.065, 0.06), (0, 0.1)], 10).moved(lamp))
    out.add("metal", finish.metal("brass"), box((0.09, 0.04, 0.18), 0.008, (lamp[0], y - 0.03, lamp[2])), lathe([(0.08, 0.07), (0.02, 0.13), (0, 0.15)], 10).moved(lamp))
    if m.skin == "clapboard":
        _porch(out, h, x, y, kit)
    elif m.tile == "flat":
        out.add("trim", h.trim, slab((x - 1.2, y - 1.3, 2.6), (x + 1.2, y + 0.02, 2.74), 0.01), *(box((0.08, 0.08, 2.6), 0.008, (x + s * 1.1, y - 1.2, 1.3)) for s in (1, -1)))
    else:
        out.add("roof", h.tiles, *(box((0.95, 0.9, 0.06), 0.01).turned(np.array([[0.8, 0, s * 0.6], [0, 1, 0], [-s * 0.6, 0, 0.8]])).moved((x + s * 0.4, y - 0.42, 2.85)) for s in (1, -1)))
        out.add("trim", finish.wood("dark", h.wear), *(box((0.09, 0.1, 0.9), 0.01).turned(np.array([[1, 0, 0], [0, 0.7, -0.7], [0, 0.7, 0.7]])).moved((x + s * 0.7, y - 0.3, 2.3)) for s in (1, -1)))
    return lamp


def _porch(out: Collector, h: House, x: float, y: float, kit: Kit) -> None:
    """A deck with square posts, railings and a lean-to roof."""
    w, d, z = min(4.4, h.width * 0.5), 1.7, 0.28
    n = int(w / 0.14)
    out.add("deck", finish.of("planks", (0.3, 0.28, 0.25), 0.6, h.wear), boards((0.132, d, 0.04), [(x - w / 2 + (k + 0.5) * w / n, y - d / 2, z) for k in range(n)], 0.004, tints(kit.rng("deck"), n, 0.15)), slab((x - w / 2, y - d + 0.05, 0), (x + w / 2, y, z - 0.03), 0.01))
    posts = [(x + s * (w / 2 - 0.1), y - d + 0.1, 1.5) for s in (1, -1)] + [(x + s * 0.75, y - d + 0.1, 1.5) for s in (1, -1)]
    out.add("trim", h.trim, boards((0.15, 0.15, 2.4), posts, 0.012), box((w + 0.1, 0.16, 0.22), 0.01, (x, y - d + 0.1, 2.62)), boards((0.22, 0.22, 0.08), np.asarray(posts) + [0, 0, 1.06], 0.01), boards((0.2, 0.2, 0.14), np.asarray(posts) + [0, 0, -1.12], 0.01))
    for s in (1, -1):
        a, b = x + s * 0.82, x + s * (w / 2 - 0.17)
        k = max(3, int(abs(b - a) / 0.12))
        xs = np.linspace(a, b, k)
        out.add("trim", h.trim, boards((0.04, 0.04, 0.72), np.c_[xs, np.full(k, y - d + 0.1), np.full(k, 0.76)], 0.005), boards((abs(b - a) + 0.08, 0.09, 0.06), [((a + b) / 2, y - d + 0.1, zz) for zz in (0.42, 1.14)], 0.01))
    steps = [slab((x - 0.72, y - d - 0.3 * (k + 1), 0), (x + 0.72, y - d, 0.28 - 0.14 * (k + 0.0)), 0.012) for k in range(2)]
    out.add("steps", finish.stone("limestone", h.wear), *steps)
    from worldloom.assets.parts.built_roof import slope

    eave = np.array([[x - w / 2 - 0.2, y - d - 0.22, 2.72], [x + w / 2 + 0.2, y - d - 0.22, 2.72]])
    ridge = np.array([[x - w / 2 - 0.2, y + 0.02, 3.2], [x + w / 2 + 0.2, y + 0.02, 3.2]])
    out.add("roof", h.tiles, slope(eave, ridge, kit.rng("porch"), 0.2))
    down = np.stack([np.stack([eave[1], ridge[1]]), np.stack([eave[0], ridge[0]])]) - [0, 0, 0.05]
    sides = [np.array([eave[k], ridge[k], [ridge[k][0], ridge[k][1], 2.72]]) for k in (0, 1)]
    cheeks = [Mesh(t, np.array([[0, 1, 2], [0, 2, 1]])[k : k + 1]) for k, t in enumerate(sides)]
    out.add("trim", h.trim, sheet(down), *cheeks, box((w + 0.4, 0.04, 0.14), 0.006, (x, y - d - 0.22, 2.66)))


def garage(out: Collector, h: House, kit: Kit) -> float:
    """A lower wing at the right with a panelled door; returns its width."""
    w, d, z, x0 = 3.4, h.depth - 1.2, 2.75, h.width / 2
    y, x = -d / 2, x0 + 1.7
    hole = [(-1.25, 0.05, 1.25, 2.2)]
    out.add("wall", h.body, dirty_low(panel([(-w / 2, 0), (w / 2, 0), (w / 2, z), (-w / 2, z)], 0.2, hole), 0.1, 0.7).moved((x, y, 0)), slab((x0 + w - 0.2, y, 0), (x0 + w, -y, z), 0.01), slab((x0, -y - 0.2, 0), (x0 + w, -y, z), 0.01))
    if h.manner.skin == "clapboard":
        out.add("wall", h.body, _clapboards([(-w / 2, 0.1), (w / 2, 0.1), (w / 2, z), (-w / 2, z)], hole).moved((x, y, 0)))
    leaf = [box((2.5, 0.05, 0.52), 0.008, (x, y + 0.14, 0.3 + k * 0.535)) for k in range(4)]
    tiles = boards((0.52, 0.02, 0.36), [(x - 0.93 + 0.62 * i, y + 0.112, 0.3 + k * 0.535) for i in range(4) for k in range(3)], 0.012)
    out.add("garage_door", finish.paint(h.manner.frame, h.wear), *leaf, tiles)
    out.add("window", finish.of("glass", (0.02, 0.026, 0.032), 0.05, 0.1), boards((0.5, 0.02, 0.28), [(x - 0.93 + 0.62 * i, y + 0.108, 1.905) for i in range(4)], 0.004))
    out.add("trim", h.trim, boards([(0.12, 0.08, 2.3)] * 2 + [(2.75, 0.09, 0.14)], [(x - 1.31, y - 0.03, 1.15), (x + 1.31, y - 0.03, 1.15), (x, y - 0.035, 2.28)], 0.008))
    if h.manner.tile == "flat":
        out.add("roof", h.tiles, slab((x0 - 0.02, y - 0.4, z), (x0 + w + 0.3, -y + 0.3, z + 0.22), 0.012))
        return w
    roof_, barge = gable(d, w, z, 0.5 * h.manner.pitch * w, kit.rng("garage"), 0.3, 0.3)
    quarter = rot_z(np.pi / 2)
    out.add("roof", h.tiles, roof_.turned(quarter).moved((x, 0, 0)))
    out.add("barge", h.trim, barge.turned(quarter).moved((x, 0, 0)), under(d, w, z, 0.5 * h.manner.pitch * w, 0.3, 0.3).turned(quarter).moved((x, 0, 0)))
    tri = panel([(-w / 2, z - 0.01), (w / 2, z - 0.01), (0, z + 0.5 * h.manner.pitch * w - 0.05)], 0.2)
    out.add("wall", h.body, tri.moved((x, y, 0)), tri.turned(rot_z(np.pi)).moved((x, -y, 0)))
    out.add("lamp", finish.glow((1.0, 0.7, 0.4), 6.0) if h.lit > 0 else finish.glass(), sphere(0.07, 10, (x, y - 0.1, 2.5)))
    return w


__all__ = ["Manner", "MANNERS", "House", "walls", "roof", "doorway", "garage"]
