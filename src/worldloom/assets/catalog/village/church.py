"""A small stone village church: nave with pointed stained-glass windows and buttresses, a front tower with spire or battlements, clock and bell louvres."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Field, Kit, Light, Material, Params as Base, Part, SoundSource, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, dirty_low, tints
from worldloom.assets.parts.built_roof import gable, under
from worldloom.assets.parts.built_town import crenels, lancet, surround, upright
from worldloom.geometry import box, cylinder, lathe, place, prism, rot_x, rot_z, slab, sphere
from worldloom.world import RGB

CARD = Card("village/church", 1, "church", ("chapel", "village church", "cathedral", "abbey", "parish church", "country church", "kirk"), ("building", "structure"),
            ("village", "medieval", "graveyard", "gothic", "victorian", "town", "outdoor"), "ground", (3.0, 1.5, 1.5, 1.5))


class Params(Base):
    """Dials. `color` is the stone's, "" a warm grey; `lit` shares out lamplight behind the windows."""

    style: Literal["spire", "battlement", "chapel"] = "spire"
    width: Annotated[float, metres(5.0, 11.0)] = 7.4
    length: Annotated[float, metres(8.0, 22.0)] = 13.0
    color: Color | Literal[""] = ""
    roof_color: Color = "charcoal"
    lit: Annotated[float, Field(ge=0, le=1)] = 0.3
    snow: Annotated[float, Field(ge=0, le=1)] = 0.0
    wear: Wear = 0.5


PRESETS = {"norman": Params(style="battlement", color="tan"), "chapel": Params(style="chapel", width=6.0, length=9.0, color="white"), "night": Params(lit=1.0), "winter": Params(snow=0.8, lit=0.6)}
GLASS: tuple[RGB, ...] = ((0.75, 0.1, 0.06), (0.06, 0.2, 0.7), (0.85, 0.55, 0.1), (0.1, 0.45, 0.16), (0.45, 0.12, 0.5))


def build(p: Params, kit: Kit) -> Part:
    """The nave runs along Y; the tower stands before its front gable with the door."""
    out = Collector()
    tone = finish.paint(p.color).color if p.color else (0.42, 0.385, 0.32)
    stone = finish.plaster(tone, p.wear) if p.style == "chapel" else finish.of("ashlar", tone, 0.88, p.wear)
    trim = finish.stone("limestone", p.wear)
    tower = 0.0 if p.style == "chapel" else 0.5 * p.width
    w, d, eave, rise = p.width / 2, p.length / 2, 0.62 * p.width, 0.62 * p.width
    mid = tower / 2
    _nave(out, p, kit, stone, trim, w, d, eave, rise, mid)
    front = mid - d
    if tower:
        top = _tower(out, p, kit, stone, trim, tower, front, eave + rise)
    else:
        top = _bellcote(out, p, kit, stone, eave + rise, front)
    door_y = front - (tower - 0.4 if tower else 0.0)
    _door(out, p, trim, door_y)
    boxes = [box_collider((-w, front, 0), (w, mid + d, eave)), box_collider((-0.5 * w, front, eave), (0.5 * w, mid + d, eave + 0.6 * rise))]
    if tower:
        boxes.append(box_collider((-tower / 2, front - tower + 0.4, 0), (tower / 2, front + 0.4, top)))
    return Part(out.surfaces(), colliders=tuple(boxes), mass=4e5, anchors={"door": (0, door_y - 0.8, 0), "top": (0, front, top)}, functional_sides=("front",), affordances=("enter",),
                lights=(Light(name="porch", position=(0, door_y - 0.5, 3.0), power=9.0, radius=0.12, on=True),) if p.lit > 0 else (),
                sounds=(SoundSource(sound="bell", position=(0, front, top), loop=False, every=45.0, gain=-2),))


def _nave(out: Collector, p: Params, kit: Kit, stone: Material, trim: Material, w: float, d: float, eave: float, rise: float, mid: float) -> None:
    n = max(2, int(p.length / 3.0))
    y = (np.arange(n) + 0.5) / n * 2 * d - d
    ww, wh, sill = 0.95, 0.58 * eave, 0.24 * eave
    holes = [lancet(ww, wh, float(q), sill) for q in y]
    for s in (-1, 1):
        turn = rot_z(s * np.pi / 2)
        face = upright([(-d, 0), (d, 0), (d, eave), (-d, eave)], 0.5, holes)
        out.add("wall", stone, place(dirty_low(face, 0, 1.2, (0.7, 0.68, 0.6)), (s * w, mid, 0), turn))
        out.add("trim", trim, *(place(surround(q, 0.16, 0.05), (s * w, mid, 0), turn) for q in holes))
        for k, q in enumerate(y):
            _window(out, p, kit, ww, wh, sill, turn, (s * w, mid, 0), float(q), f"{s}{k}")
        edge = np.linspace(-d, d, n + 1)
        edge[[0, -1]] += [0.3, -0.3]
        tall = 0.8 * eave
        prof = prism([(0, 0), (0.75, 0), (0.75, 0.5 * tall), (0.45, 0.62 * tall), (0.45, 0.86 * tall), (0, tall)], 0.55, 0.02).turned(rot_x(np.pi / 2)).moved((0, 0.275, 0))
        out.add("buttress", stone, *(dirty_low(prof.turned(rot_z(0 if s > 0 else np.pi)).moved((s * w, mid + float(q), 0)), 0, 1.2, (0.7, 0.68, 0.6)) for q in edge))
    ends = [(-w, 0), (w, 0), (w, eave), (0, eave + rise), (-w, eave)]
    rose = [(0.62 * float(np.cos(a)), eave + 0.3 * rise + 0.62 * float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 17)[:-1]]
    back = lancet(1.7, 0.95 * eave, 0, 0.32 * eave)
    out.add("wall", stone, upright(ends, 0.5, [rose, lancet(1.5, 2.9, 0, 0.02)] if p.style == "chapel" else []).moved((0, mid - d, 0)), place(upright(ends, 0.5, [back]), (0, mid + d, 0), rot_z(np.pi)))
    _window(out, p, kit, 1.7, 0.95 * eave, 0.32 * eave, rot_z(np.pi), (0, mid + d, 0), 0.0, "east")
    if p.style == "chapel":
        out.add("window_rose", _lamp(p, (0.8, 0.5, 0.2), True), cylinder(0.62, 0.04, 24, 0.004).turned(rot_x(np.pi / 2)).moved((0, mid - d + 0.2, eave + 0.3 * rise)))
        out.add("tracery", trim, *(box((1.24, 0.06, 0.05), 0.01).turned(np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])).moved((0, mid - d + 0.15, eave + 0.3 * rise)) for a in np.arange(4) * np.pi / 4))
    roof = finish.of("shingle", finish.paint(p.roof_color).color if p.snow < 0.5 else (0.75, 0.77, 0.8), 0.75, p.wear)
    tiles, barge = gable(2 * d, 2 * w, eave + 0.06, rise, kit.rng("roof"), 0.32, 0.16, 0.26)
    quarter = rot_z(np.pi / 2)
    out.add("roof", roof, place(tiles, (0, mid, 0), quarter))
    out.add("barge", trim, place(barge, (0, mid, 0), quarter), place(under(2 * d, 2 * w, eave + 0.06, rise, 0.32, 0.16), (0, mid, 0), quarter))
    out.add("plinth", finish.stone("granite", p.wear), slab((-w - 0.1, mid - d - 0.1, 0), (w + 0.1, mid + d + 0.1, 0.35), 0.04))
    out.add("inside", finish.plaster((0.06, 0.05, 0.045)), box((2 * w - 1.5, 2 * d - 1.5, eave - 0.2), 0.01, (0, mid, eave / 2 + 0.1)))
    out.add("cross", trim, box((0.16, 0.16, 1.1), 0.03, (0, mid + d - 0.1, eave + rise + 0.55)), box((0.62, 0.15, 0.16), 0.03, (0, mid + d - 0.1, eave + rise + 0.72)))
    if p.snow > 0.05:
        out.add("snow", finish.of("snow", (0.82, 0.84, 0.87), 0.7), *(place(box((2 * d + 0.2, 0.55 + p.snow, 0.1), 0.04), (s * 0.25, mid, eave + rise - 0.05), quarter @ rot_x(s * 0.88)) for s in (-1, 1)))


def _lamp(p: Params, color: RGB, lit: bool) -> Material:
    r, g, b = color
    return finish.glow(color, 2.4) if lit and p.lit > 0 else finish.of("glass", (0.12 * r + 0.01, 0.12 * g + 0.01, 0.12 * b + 0.012), 0.12, 0.2)


def _window(out: Collector, p: Params, kit: Kit, ww: float, wh: float, sill: float, turn: np.ndarray, at: tuple[float, float, float], x: float, label: str) -> None:
    """Stained panes in lead, a mullion with tracery, a sloped sill."""
    rng = kit.rng("window" + label)
    lit = bool(rng.random() < p.lit)
    pane = upright(lancet(ww, wh, 0, 0), 0.02)
    rows, cols = (5, 2) if kit.detail >= 0.5 else (3, 1)
    cell = [((ww / cols - 0.05, 0.012, wh * 0.7 / rows - 0.04), ((c + 0.5 - cols / 2) * ww / cols, 0.2, (r + 0.5) * wh * 0.7 / rows)) for r in range(rows) for c in range(cols)]
    pick = rng.integers(0, len(GLASS), len(cell))
    out.add("pane_lit" if lit else "pane", _lamp(p, (0.9, 0.6, 0.28), lit), place(pane.moved((x, 0.215, sill)), at, turn))
    for k, color in enumerate(GLASS):
        own = [q for q, i in zip(cell, pick, strict=True) if i == k]
        if own:
            m = boards([q[0] for q in own], [q[1] for q in own], 0.002).moved((x, 0, sill))
            out.add(f"glass{k}" + ("_lit" if lit else ""), _lamp(p, color, lit), place(m, at, turn))
    lead = finish.metal("lead", p.wear)
    bars = [((0.07, 0.09, 0.82 * wh), (x, 0.19, sill + 0.41 * wh))] + [((ww, 0.03, 0.025), (x, 0.195, sill + (r + 1) * wh * 0.7 / rows)) for r in range(rows)]
    out.add("tracery", lead, place(boards([q[0] for q in bars], [q[1] for q in bars], 0.006), at, turn))
    out.add("trim", finish.stone("limestone", p.wear), place(box((ww + 0.4, 0.4, 0.12), 0.02, (x, 0.06, sill - 0.04)), at, turn))


def _tower(out: Collector, p: Params, kit: Kit, stone: Material, trim: Material, t: float, front: float, ridge: float) -> float:
    """Three stages with string courses, quoins, louvres and a clock; returns its height."""
    h, cy, half = ridge + 2.2, front - t / 2 + 0.4, t / 2
    bell = lancet(0.9, 1.6, 0, h - 2.35)
    for k in range(4):
        turn = rot_z(k * np.pi / 2)
        at = np.array([0, cy, 0]) + turn @ np.array([0, -half, 0])
        holes = [bell] + ([lancet(1.5, 2.9, 0, 0.02)] if k == 0 else [])
        face = upright([(-half, 0), (half, 0), (half, h), (-half, h)], 0.4, holes)
        out.add("wall", stone, place(dirty_low(face, 0, 1.3, (0.7, 0.68, 0.6)), at, turn))
        out.add("trim", trim, place(surround(bell, 0.15, 0.05), at, turn))
        slats = boards((0.86, 0.2, 0.03), [(0, 0.18, h - 2.25 + 0.16 * j) for j in range(8)], 0.004, None, rot_x(-0.6))
        out.add("louvres", finish.wood("weathered", p.wear), place(slats, at, turn))
    out.add("inside", finish.plaster((0.03, 0.03, 0.03)), box((t - 0.9, t - 0.9, h - 0.3), 0.01, (0, cy, h / 2)))
    for z in (0.42 * h, h - 2.7, h - 0.05):
        out.add("trim", trim, box((t + 0.2, t + 0.2, 0.16), 0.05, (0, cy, z)))
    rows = int(h / 0.5)
    at = [(sx * (half - 0.16 + 0.03), cy + sy * (half - 0.16 + 0.03), (j + 0.5) * h / rows) for j in range(rows) for sx in (-1, 1) for sy in (-1, 1)]
    size = [((0.5, 0.36, 0.48) if j % 2 else (0.36, 0.5, 0.48)) for j in range(rows) for _ in range(4)]
    out.add("quoins", trim, boards(size, at, 0.02, tints(kit.rng("quoins"), len(at), 0.16)))
    _clock(out, p, (0, cy - half - 0.02, h - 3.5))
    if p.style == "battlement":
        out.add("wall", stone, crenels(t + 0.2, t + 0.2, h, kit, 0.32, 0.7).moved((0, cy, 0)), box((t, t, 0.2), 0.02, (0, cy, h - 0.1)))
        return h + 0.7
    tall = 1.55 * t
    roof = finish.of("shingle", finish.paint(p.roof_color).color, 0.75, p.wear)
    spire = lathe([(0.60 * t, h + 0.02), (0.52 * t, h + 0.35), (0.4 * t, h + 0.7), (0.02, h + tall + 0.7), (0, h + tall + 0.72)], 8, False).turned(rot_z(np.pi / 8)).moved((0, cy, 0))
    out.add("roof", roof, spire)
    top = h + tall + 0.7
    out.add("vane", finish.metal("brass", p.wear), sphere(0.13, 14, (0, cy, top + 0.1)), box((0.05, 0.05, 1.0), 0.008, (0, cy, top + 0.55)), box((0.5, 0.05, 0.05), 0.008, (0, cy, top + 0.72)))
    return top


def _clock(out: Collector, p: Params, at: tuple[float, float, float]) -> None:
    disc = cylinder(0.62, 0.07, 40, 0.012).turned(rot_x(np.pi / 2)).moved(at)
    out.add("clock", finish.paint((0.02, 0.022, 0.035), p.wear), disc)
    gold = finish.metal("gold", p.wear)
    a = np.arange(12) * np.pi / 6
    turn = np.stack([np.array([[np.cos(q), 0, -np.sin(q)], [0, 1, 0], [np.sin(q), 0, np.cos(q)]]) for q in a])
    out.add("hands", gold, boards((0.035, 0.02, 0.14), np.c_[-0.5 * np.sin(a), np.full(12, -0.075), 0.5 * np.cos(a)] + np.array(at), 0.004, None, turn))
    hands = [box((0.05, 0.015, 0.4), 0.004, (0, 0, 0.17)).turned(np.array([[0.5, 0, 0.866], [0, 1, 0], [-0.866, 0, 0.5]])), box((0.035, 0.015, 0.56), 0.004, (0, 0, 0.25)).turned(np.array([[0.98, 0, -0.2], [0, 1, 0], [0.2, 0, 0.98]]))]
    out.add("hands", gold, *(m.moved((at[0], at[1] - 0.085 - 0.01 * k, at[2])) for k, m in enumerate(hands)), lathe([(0.62, 0), (0.66, 0), (0.66, 0.03), (0.6, 0.03)], 40, 0.3).turned(rot_x(np.pi / 2)).moved((at[0], at[1] - 0.05, at[2])))


def _bellcote(out: Collector, p: Params, kit: Kit, stone: Material, ridge: float, front: float) -> float:
    """A gable with one bell above the west front."""
    hole = lancet(0.62, 1.0, 0, ridge + 0.25)
    wall = upright([(-0.7, ridge - 0.6), (0.7, ridge - 0.6), (0.7, ridge + 1.2), (0, ridge + 1.9), (-0.7, ridge + 1.2)], 0.5, [hole])
    out.add("wall", stone, wall.moved((0, front, 0)))
    bell = lathe([(0.22, 0), (0.2, 0.05), (0.15, 0.18), (0.12, 0.3), (0.05, 0.36), (0, 0.37)], kit.n(20, 10), 0.5)
    out.add("bell", finish.metal("bronze", p.wear), bell.moved((0, front + 0.25, ridge + 0.55)))
    return ridge + 1.9


def _door(out: Collector, p: Params, trim: Material, y: float) -> None:
    """A pointed oak door with long strap hinges, shafts at its sides, two steps."""
    shape = lancet(1.5, 2.9, 0, 0.02)
    oak, iron = finish.wood("dark", p.wear), finish.iron(p.wear)
    n = 9
    out.add("door", oak, upright(shape, 0.05).moved((0, y + 0.24, 0)))
    x = (np.arange(n) + 0.5) / n * 1.5 - 0.75
    tall = 2.9 - 1.15 * np.abs(x / 0.75) ** 1.5 * 1.0
    out.add("door", oak, boards(np.c_[np.full(n, 1.5 / n - 0.015), np.full(n, 0.03), tall - 0.2], np.c_[x, np.full(n, y + 0.23), tall / 2 - 0.05], 0.006, 1 + 0.2 * np.sin(np.arange(n) * 5.1)))
    straps = [((0.6, 0.02, 0.06), (s * 0.42, y + 0.205, z)) for s in (-1, 1) for z in (0.5, 1.35)]
    out.add("iron", iron, boards([q[0] for q in straps], [q[1] for q in straps], 0.005), lathe([(0.07, 0), (0.085, 0.01), (0.07, 0.02), (0.055, 0.01), (0.07, 0)], 16, True).turned(rot_x(np.pi / 2)).moved((0.12, y + 0.2, 1.1)))
    for k in range(2):
        out.add("trim", trim, surround(lancet(1.5 + 0.36 * k, 2.9 + 0.26 * k, 0, 0.02), 0.2, 0.03 + 0.07 * k).moved((0, y, 0)))
    out.add("steps", finish.stone("granite", p.wear), *(slab((-1.3 - 0.2 * k, y - 0.45 - 0.35 * (1 - k), 0), (1.3 + 0.2 * k, y + 0.1, 0.17 * (1 - k) + 0.02), 0.02) for k in range(2)))

