"""A tower: a round or square castle tower with battlements and arrow slits, a brick clock tower with a pointed roof, or a wooden watchtower on legs."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Collider, Color, Field, Kit, Light, Material, Params as Base, Part, SoundSource, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_farm import planks
from worldloom.assets.parts.built_masonry import ring_courses
from worldloom.assets.parts.built_pieces import Collector, boards, dirty_low, tints, wires
from worldloom.assets.parts.built_roof import finial, gable, under
from worldloom.assets.parts.built_town import around, crenels, lancet, round_arch, surround, upright
from worldloom.geometry import Floats, box, cylinder, lathe, rot_x, rot_z

CARD = Card("buildings/tower", 1, "tower", ("watchtower", "watch tower", "clock tower", "bell tower", "turret", "belfry", "castle tower", "keep"), ("building", "structure"), ("castle", "medieval", "fantasy", "village", "town", "ruin", "outdoor"), "ground", (1.5, 0.5, 0.5, 0.5))


class Params(Base):
    """Dials. `color` "" keeps each style's own; `roof` puts a cone on a castle tower."""

    style: Literal["castle", "square", "clock", "watch"] = "castle"
    height: Annotated[float, metres(6.0, 40.0)] = 15.0
    width: Annotated[float, metres(2.4, 12.0)] = 6.0
    color: Color | Literal[""] = ""
    roof: bool = False
    roof_color: Color = "navy"
    lit: Annotated[float, Field(ge=0, le=1)] = 0.4
    wear: Wear = 0.55


PRESETS = {"roofed": Params(roof=True, height=18.0), "square": Params(style="square", width=7.0), "clock": Params(style="clock", height=24.0, width=5.5, roof_color="dark_green"), "watch": Params(style="watch", height=9.0, width=3.4)}


def build(p: Params, kit: Kit) -> Part:
    """`height` is the wall's top or the eaves'; the door is at the front."""
    out = Collector()
    return {"castle": _castle, "square": _square, "clock": _clock, "watch": _watch}[p.style](out, p, kit)


def _stone(p: Params) -> Material:
    return finish.of("ashlar", p.color or (0.36, 0.34, 0.3), 0.9, p.wear)


def _glow(p: Params, on: bool) -> Material:
    return finish.glow((1.0, 0.55, 0.22), 1.8) if on and p.lit > 0 else finish.plaster((0.008, 0.008, 0.008))


def _part(out: Collector, p: Params, colliders: tuple[Collider, ...], front: float, top: float, **more: tuple[SoundSource, ...]) -> Part:
    lights = (Light(name="torch", position=(1.1, front - 0.4, 2.4), color=(1.0, 0.55, 0.22), power=9.0, radius=0.08, flicker=0.4),) if p.lit > 0 else ()
    return Part(out.surfaces(), colliders=colliders, mass=2200 * p.width * p.height, lights=lights, affordances=("enter",), functional_sides=("front",), anchors={"door": (0, front - 0.7, 0), "top": (0, 0, top)}, sounds=more.get("sounds", ()))


def _castle(out: Collector, p: Params, kit: Kit) -> Part:
    """A battered round wall of coursed stone, corbels under a wider parapet of merlons."""
    r, h, n, stone = p.width / 2, p.height, kit.n(48, 20), _stone(p)
    prof = [(1.1 * r, 0), (1.06 * r, 0.06 * h), (r, 0.16 * h), (0.97 * r, h - 1.2), (0.97 * r, h - 0.9)]
    out.add("wall", stone, dirty_low(lathe(prof, n, 0.7), 0, 2.0, (0.7, 0.68, 0.6)))
    out.add("courses", finish.stone("granite", p.wear), ring_courses(1.12 * r, 0.3, 0.55, kit, 0.28), *(ring_courses(q * r + 0.05, 0.16, 0.24, kit.child(f"band{z}"), 0.24).moved((0, 0, z)) for q, z in ((0.985, 0.45 * h), (0.978, 0.72 * h))))
    a = np.arange(int(5 * r + 8)) * 2 * np.pi / int(5 * r + 8)
    turn = np.stack([rot_z(q) for q in a])
    out.add("corbels", stone, boards((0.42, 0.28, 0.5), np.c_[1.02 * r * np.cos(a), 1.02 * r * np.sin(a), np.full(len(a), h - 1.05)], 0.04, tints(kit.rng("corbels"), len(a), 0.15), turn))
    out.add("wall", stone, lathe([(1.1 * r, h - 0.8), (1.16 * r, h - 0.75), (1.16 * r, h), (1.16 * r - 0.4, h), (1.16 * r - 0.4, h - 0.5), (0, h - 0.5)], n, 0.3))
    m = max(8, int(1.16 * r * 2 * np.pi / 1.5))
    b = np.arange(m) * 2 * np.pi / m
    out.add("merlons", stone, boards((0.4, 0.8, 0.9), np.c_[(1.16 * r - 0.2) * np.cos(b), (1.16 * r - 0.2) * np.sin(b), np.full(m, h + 0.45)], 0.04, tints(kit.rng("merlons"), m, 0.15), np.stack([rot_z(q) for q in b])))
    rng = kit.rng("slits")
    for angle, f in ((0.4, 0.34), (-0.5, 0.58), (0.15, 0.82), (1.7, 0.5), (2.6, 0.7), (-1.9, 0.42), (-2.8, 0.62)):
        q = np.interp(f * h, [z for _, z in prof], [x for x, _ in prof])
        slit = surround(lancet(0.3, 1.25), 0.14, 0.06)
        out.add("trim", finish.stone("limestone", p.wear), slit.moved((0, -q, f * h)).turned(rot_z(angle)))
        lit = bool(rng.random() < p.lit)
        out.add(f"slit{int(lit)}", _glow(p, lit), upright(lancet(0.3, 1.25), 0.1).moved((0, -q - 0.02, f * h)).turned(rot_z(angle)))
    _gate(out, p, -1.07 * r)
    top = h + 0.9
    if p.roof:
        tiles = finish.of("shingle", finish.paint(p.roof_color).color, 0.75, p.wear)
        out.add("drum", stone, lathe([(0.8 * r, h - 0.5), (0.8 * r, h + 1.5)], n, 0.4))
        cone = [(0.98 * r, h + 1.3), (0.95 * r, h + 1.36), (0.7 * r, h + 1.5 + 0.7 * r), (0.36 * r, h + 1.5 + 1.7 * r), (0, h + 1.5 + 2.9 * r)]
        out.add("roof", tiles, lathe(cone, n, 0.6))
        out.add("finial", finish.metal("gold", p.wear), finial(0.9).moved((0, 0, h + 1.4 + 2.9 * r)))
        top = h + 1.5 + 2.9 * r
    return _part(out, p, (cylinder_collider(1.08 * r, h), cylinder_collider(1.16 * r, 1.7, (0, 0, h - 0.8))), -1.1 * r, top)


def _gate(out: Collector, p: Params, y: float) -> None:
    """An oak door with iron straps in a round arch."""
    shape = round_arch(1.3, 2.4)
    out.add("trim", finish.stone("limestone", p.wear), surround(shape, 0.32, 0.16).moved((0, y, 0)))
    out.add("door", finish.wood("dark", p.wear), upright(shape, 0.3).moved((0, y - 0.05, 0)), boards((0.2, 0.04, 2.0), [(x, y - 0.07, 1.02) for x in (-0.48, -0.24, 0.0, 0.24, 0.48)], 0.008, (0.9, 1.1, 0.95, 1.05, 0.9)))
    out.add("iron", finish.iron(p.wear), boards((1.2, 0.03, 0.08), [(0, y - 0.1, z) for z in (0.5, 1.2, 1.8)], 0.006), lathe([(0.07, 0), (0.09, 0.012), (0.07, 0.024), (0.055, 0.012), (0.07, 0)], 16, True).turned(rot_x(np.pi / 2)).moved((0.35, y - 0.1, 1.1)))
    out.add("steps", finish.stone("granite", p.wear), *(box((2.2 - 0.3 * k, 0.8 - 0.3 * k, 0.16), 0.02, (0, y - 0.2 - 0.1 * (1 - k), 0.06 + 0.12 * k)) for k in range(2)))


def _square(out: Collector, p: Params, kit: Kit) -> Part:
    """Four walls with paired openings, quoins, machicolated battlements."""
    w, h, stone = p.width, p.height, _stone(p)
    trim = finish.stone("limestone", p.wear)
    rng = kit.rng("windows")
    for k in range(4):
        spots = [(x, f * h) for f in (0.3, 0.52, 0.74) for x in ((0.0,) if f < 0.6 else (-0.2 * w, 0.2 * w))]
        holes = [round_arch(0.6, 1.4, x, z) for x, z in spots]
        wall = upright([(-w / 2, 0), (w / 2, 0), (w / 2, h), (-w / 2, h)], 0.5, holes)
        out.add("wall", stone, around(dirty_low(wall, 0, 2.0, (0.7, 0.68, 0.6)), w, w, k))
        out.add("trim", trim, *(around(surround(q, 0.17, 0.06), w, w, k) for q in holes))
        for x, z in spots:
            lit = bool(rng.random() < p.lit)
            out.add(f"slit{int(lit)}", _glow(p, lit), around(box((0.66, 0.02, 1.5), 0.002, (x, 0.36, z + 0.7)), w, w, k))
    rows = int(h / 0.5)
    at = [(sx * (w / 2 - 0.2), sy * (w / 2 - 0.2), (j + 0.5) * h / rows) for j in range(rows) for sx in (-1, 1) for sy in (-1, 1)]
    out.add("quoins", trim, boards([((0.62, 0.46, 0.48) if j % 2 else (0.46, 0.62, 0.48)) for j in range(rows) for _ in range(4)], at, 0.025, tints(kit.rng("quoins"), len(at), 0.15)))
    out.add("wall", stone, box((w + 0.7, w + 0.7, 0.7), 0.04, (0, 0, h + 0.2)), crenels(w + 0.7, w + 0.7, h + 0.55, kit, 0.4, 0.85), box((w + 0.4, w + 0.4, 0.8), 0.05, (0, 0, 0.4)))
    n = max(4, int(w / 0.8))
    row = np.linspace(-w / 2 + 0.2, w / 2 - 0.2, n)
    out.add("corbels", trim, *(around(boards((0.3, 0.4, 0.5), np.c_[row, np.full(n, -0.14), np.full(n, h - 0.35)], 0.05), w, w, k) for k in range(4)))
    out.add("inside", finish.plaster((0.01, 0.01, 0.01)), box((w - 1.1, w - 1.1, h - 0.2), 0.02, (0, 0, h / 2)))
    if p.roof:
        out.add("roof", finish.of("shingle", finish.paint(p.roof_color).color, 0.75, p.wear), lathe([(0.6 * w, h + 0.6), (0.57 * w, h + 0.7), (0, h + 0.7 + 0.9 * w)], 4, False).turned(rot_z(np.pi / 4)))
    _gate(out, p, -w / 2 - 0.2)
    return _part(out, p, (box_collider((-w / 2, -w / 2, 0), (w / 2, w / 2, h)), box_collider((-w / 2 - 0.35, -w / 2 - 0.35, h), (w / 2 + 0.35, w / 2 + 0.35, h + 1.4))), -w / 2 - 0.3, h + 1.4)


def _clock(out: Collector, p: Params, kit: Kit) -> Part:
    """Brick with stone bands, four dials, an open belfry and a pyramid roof."""
    w, h = p.width, p.height
    brick = finish.brick(p.color or (0.28, 0.1, 0.06), p.wear)
    trim = finish.stone("limestone", p.wear)
    dial = h - 0.75 * w
    rng = kit.rng("windows")
    for k in range(4):
        holes = [round_arch(0.8, 1.9, 0.0, z) for z in np.arange(4.0, dial - 0.9 * w, 3.6)]
        wall = upright([(-w / 2, 0), (w / 2, 0), (w / 2, h), (-w / 2, h)], 0.4, holes)
        out.add("wall", brick, around(dirty_low(wall, 0, 2.0, (0.72, 0.68, 0.62)), w, w, k))
        out.add("trim", trim, *(around(surround(q, 0.18, 0.07), w, w, k) for q in holes))
        for q in holes:
            lit = bool(rng.random() < p.lit)
            out.add(f"slit{int(lit)}", _glow(p, lit), around(upright(q, 0.02).moved((0, 0.25, 0)), w, w, k))
        _dial(out, p, kit, k, dial)
    for z in (0.3, 3.2, dial - 0.52 * w, h - 0.1):
        out.add("trim", trim, box((w + 0.36, w + 0.36, 0.34), 0.08, (0, 0, z)))
    corner = [(sx * w / 2, sy * w / 2, h / 2) for sx in (-1, 1) for sy in (-1, 1)]
    out.add("piers", brick, boards((0.7, 0.7, h), corner, 0.03))
    post = [(sx * 0.42 * w, sy * 0.42 * w, h + 1.2) for sx in (-1, 1) for sy in (-1, 1)]
    out.add("belfry", trim, boards((0.5, 0.5, 2.4), post, 0.04), box((w, w, 0.35), 0.06, (0, 0, h + 2.5)), *(around(surround(round_arch(0.6 * w, 2.2), 0.2, 0.1).moved((0, 0.08 * w, h)), w, w, k) for k in range(4)))
    out.add("bell", finish.metal("bronze", p.wear), lathe([(0.62, 0), (0.56, 0.12), (0.4, 0.5), (0.32, 0.8), (0.12, 0.92), (0, 0.94)], kit.n(28, 12), 0.5).moved((0, 0, h + 0.9)))
    out.add("roof", finish.of("shingle", finish.paint(p.roof_color).color, 0.7, p.wear), lathe([(0.82 * w, h + 2.6), (0.78 * w, h + 2.7), (0.42 * w, h + 2.7 + 0.6 * w), (0.0, h + 2.7 + 1.6 * w)], 4, False).turned(rot_z(np.pi / 4)))
    top = h + 2.7 + 1.6 * w
    out.add("finial", finish.metal("gold", p.wear), finial(1.0).moved((0, 0, top - 0.1)))
    _gate(out, p, -w / 2 - 0.05)
    bell = (SoundSource(sound="bell", position=(0, 0, h + 1.2), loop=False, every=50.0, gain=0),)
    return _part(out, p, (box_collider((-w / 2, -w / 2, 0), (w / 2, w / 2, h + 2.6)), cylinder_collider(0.35 * w, 1.2 * w, (0, 0, h + 2.6))), -w / 2, top, sounds=bell)


def _dial(out: Collector, p: Params, kit: Kit, k: int, z: float) -> None:
    """A white face with black hours and hands in a stone ring."""
    r, n, w = 0.36 * p.width, kit.n(48, 20), p.width
    face = finish.glow((1.0, 0.9, 0.68), 1.2) if p.lit > 0 else finish.paint("cream", p.wear, 0.3)
    out.add("trim", finish.stone("limestone", p.wear), around(lathe([(r, 0), (1.16 * r, 0), (1.16 * r, 0.1), (1.06 * r, 0.16), (r, 0.12), (r, 0)], n, 0.4).turned(rot_x(np.pi / 2)).moved((0, 0, z)), w, w, k))
    out.add("face", face, around(cylinder(r, 0.06, n, 0.004).turned(rot_x(np.pi / 2)).moved((0, 0, z)), w, w, k))
    a = np.arange(12) * np.pi / 6
    turn = np.stack([np.array([[np.cos(q), 0, -np.sin(q)], [0, 1, 0], [np.sin(q), 0, np.cos(q)]]) for q in a])
    hours = boards((0.06 * r, 0.02, 0.2 * r), np.c_[-0.84 * r * np.sin(a), np.full(12, -0.065), z + 0.84 * r * np.cos(a)], 0.004, None, turn)
    hands = boards([(0.08 * r, 0.02, 0.6 * r), (0.055 * r, 0.02, 0.85 * r)], [(-0.1 * r, -0.085, z + 0.2 * r), (0.16 * r, -0.105, z + 0.3 * r)], 0.006, None, np.stack([_roll(0.5), _roll(-0.45)]))
    out.add("hands", finish.paint("black", 0.1), around(hours, w, w, k), around(hands, w, w, k))


def _roll(a: float) -> Floats:
    return np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])


def _watch(out: Collector, p: Params, kit: Kit) -> Part:
    """Four braced legs, a railed platform with a roof, a ladder."""
    w, h = p.width, p.height
    wood = finish.paint(p.color, p.wear) if p.color else finish.wood("weathered", p.wear)
    c = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)
    deck = h - 2.2

    def at(z: float) -> Floats:
        return np.asarray(np.c_[c * (w * 0.62 - 0.16 * w * z / deck), np.full(4, z)], float)

    out.add("legs", wood, wires(at(-0.1), at(deck), 0.13, 8), wires(np.c_[c * 0.45 * w, np.full(4, deck)], np.c_[c * 0.45 * w, np.full(4, h)], 0.08, 6))
    levels = np.linspace(0.3, deck, max(3, int(deck / 2.2) + 1))
    for lo, hi in zip(levels[:-1], levels[1:], strict=True):
        a, b = at(lo), at(hi)
        out.add("braces", wood, wires(b, np.roll(b, -1, 0), 0.07, 6), wires(a, np.roll(b, -1, 0), 0.05, 5), wires(np.roll(a, -1, 0), b, 0.05, 5))
    out.add("deck", wood, planks(1.12 * w, 1.12 * w, deck + 0.06, kit, 0.06, 0.18))
    edge = c * 0.53 * w
    for z in (deck + 0.5, deck + 1.0):
        p0 = np.c_[edge, np.full(4, z)]
        out.add("rails", wood, wires(p0, np.roll(p0, -1, 0), 0.035, 6))
    for k in range(4):
        n = max(5, int(w / 0.2))
        x = np.linspace(-0.5 * w, 0.5 * w, n)
        out.add("boards", wood, around(boards((0.9 * w / n, 0.03, 0.9), np.c_[x, np.full(n, -0.03 * w), np.full(n, deck + 0.52)], 0.004, tints(kit.rng(f"b{k}"), n, 0.25)), w, w, k))
    tiles, barge = gable(1.1 * w, 1.1 * w, h, 0.42 * w, kit.rng("roof"), 0.3, 0.3, 0.2)
    tone = finish.paint(p.roof_color).color if p.roof_color != "navy" else (0.17, 0.11, 0.07)
    out.add("roof", finish.of("shingle", tone, 0.85, p.wear), tiles)
    out.add("barge", wood, barge, under(1.1 * w, 1.1 * w, h, 0.42 * w, 0.3, 0.3), *(box((1.0 * w, 0.12, 0.14), 0.01, (0, s * 0.45 * w, h - 0.05)) for s in (-1, 1)))
    y0 = -0.62 * w - 0.5
    rungs = np.linspace(0.3, deck + 0.8, int(deck / 0.3))
    y = y0 + (0.62 * w + 0.4 - 0.6 * w) * rungs / deck
    out.add("ladder", wood, *(wires([(s * 0.26, y0, 0)], [(s * 0.26, float(y[-1]), deck + 1.0)], 0.04, 6) for s in (-1, 1)), wires(np.c_[np.full(len(rungs), -0.26), y, rungs], np.c_[np.full(len(rungs), 0.26), y, rungs], 0.022, 5))
    if p.roof:
        out.add("finial", finish.iron(p.wear), finial(0.8).moved((0, 0, h + 0.42 * w)))
    legs = tuple(box_collider((x * 0.54 * w - 0.2, q * 0.54 * w - 0.2, 0), (x * 0.54 * w + 0.2, q * 0.54 * w + 0.2, deck)) for x, q in c)
    return _part(out, p, (*legs, box_collider((-0.56 * w, -0.56 * w, deck - 0.1), (0.56 * w, 0.56 * w, deck + 1.0)), box_collider((-0.6 * w, -0.6 * w, h), (0.6 * w, 0.6 * w, h + 0.4 * w))), -0.62 * w, h + 0.42 * w)
