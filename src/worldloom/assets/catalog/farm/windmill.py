"""A windmill whose sails turn: a Dutch tower mill with thatched or boarded cap and lattice sails, or an American wind pump on a lattice mast."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Collider, Color, Field, Kit, Material, Motion, Params as Base, Part, SoundSource, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, dirty_low, tints, wires
from worldloom.assets.parts.built_wall import Window, frame_of, pane_of
from worldloom.geometry import Floats, Mesh, box, cylinder, join, lathe, rod, rot_x, rot_y, rot_z, sheet, slab, sphere

CARD = Card("farm/windmill", 1, "windmill", ("wind mill", "dutch windmill", "mill", "wind pump", "windpump", "flour mill"), ("building", "tower", "structure"), ("farm", "field", "village", "dutch", "western", "tulip", "outdoor"), "ground", (3.0, 1.0, 1.0, 1.0))


class Params(Base):
    """Dials. `speed` 0 stands still."""

    style: Literal["tower", "pump"] = "tower"
    height: Annotated[float, metres(5.0, 18.0)] = 11.0
    color: Color = "white"
    cap_color: Color = "dark_brown"
    cloth: bool = True
    speed: Annotated[float, Field(ge=0, le=2)] = 1.0
    lit: Annotated[float, Field(ge=0, le=1)] = 0.3
    wear: Wear = 0.45


PRESETS = {"pump": Params(style="pump", height=9.0, color="silver"), "bare_sails": Params(cloth=False, color="tan"), "still": Params(speed=0.0), "brick": Params(color="terracotta", cap_color="dark_green")}


def build(p: Params, kit: Kit) -> Part:
    """`height` is the hub's; sails face the front and turn about -Y."""
    out = Collector()
    hub_y, _, solid = (_tower if p.style == "tower" else _pump)(out, p, kit)
    hub = (0.0, hub_y, p.height)
    spin = (Motion(kind="spin", period=7.0 / p.speed if p.style == "tower" else 3.2 / p.speed, center=hub, axis=(0, -1, 0), link="sails", seed=kit.seed % 31),) if p.speed > 0.02 else (Motion(kind="sway", amplitude=0.01, period=5.0, center=hub, axis=(0, -1, 0), link="sails"),)
    return Part(out.surfaces(), colliders=solid, mass=6e4 if p.style == "tower" else 900.0, anchors={"hub": hub, "door": (0, hub_y, 0)}, motions=spin, functional_sides=("front",),
                sounds=(SoundSource(sound="creak", position=hub, gain=-14, loop=False, every=3.5),) if p.speed > 0.02 else (), affordances=("enter",) if p.style == "tower" else ())


def _tower(out: Collector, p: Params, kit: Kit) -> tuple[float, float, tuple[Collider, ...]]:
    h = p.height
    r0, r1, top = 0.3 * h, 0.19 * h, 0.9 * h
    skin = finish.plaster(p.color, p.wear) if p.color != "terracotta" else finish.brick("terracotta", p.wear)
    z = np.linspace(0, top, kit.n(9, 4))
    out.add("wall", skin, dirty_low(lathe(np.c_[r0 + (r1 - r0) * (z / top) ** 0.85, z], kit.n(40, 16), True), 0, 1.5, (0.72, 0.68, 0.6)))
    out.add("plinth", finish.stone("granite", p.wear), lathe([(r0 + 0.1, 0), (r0 + 0.1, 0.5), (r0, 0.55)], kit.n(40, 16), 0.4))
    wood = finish.wood("dark", p.wear)
    out.add("ring", wood, lathe([(r1 - 0.05, top - 0.05), (r1 + 0.16, top - 0.05), (r1 + 0.16, top + 0.14), (r1 - 0.05, top + 0.14)], kit.n(40, 16), 0.3))
    _cap(out, p, kit, r1, top)
    _openings(out, p, kit, r0, r1, top)
    _gallery(out, p, kit, r0 + (r1 - r0) * 0.36, 0.33 * top)
    hub_y = -r1 - 0.75
    reach = 0.66 * h
    out.add("shaft", wood, cylinder(0.22, r1 + 0.8, 12, 0.02).turned(rot_x(np.pi / 2)).moved((0, 0.05, h)))
    out.add("hub", finish.iron(p.wear), cylinder(0.34, 0.5, 16, 0.04).turned(rot_x(np.pi / 2)).moved((0, hub_y + 0.25, h)), sphere(0.26, 14, (0, hub_y - 0.28, h)), link="sails")
    for k in range(4):
        turn = rot_y(k * np.pi / 2 + 0.42)
        for role, mat, m in _sail(p, kit, reach, k):
            out.add(role, mat, m.turned(turn).moved((0, hub_y, h)), link="sails")
    solid = (cylinder_collider(r0, 0.5 * top), cylinder_collider((r0 + r1) / 2, 0.5 * top, (0, 0, 0.5 * top)))
    return hub_y, reach, solid


def _sail(p: Params, kit: Kit, reach: float, k: int) -> list[tuple[str, Material, Mesh]]:
    """A stock with a twisted lattice on one side and a leading board; sailcloth behind it."""
    wood = finish.wood("weathered", p.wear)
    wide, start = 0.2 * reach, 0.2 * reach
    rows = max(6, kit.n(15, 6))
    z = np.linspace(start, reach - 0.05, rows)
    twist = np.interp(z, [start, reach], [0.42, 0.12])
    edge = np.c_[wide * np.cos(twist), -wide * np.sin(twist), z]
    stem = np.c_[0 * z, 0 * z, z]
    hem = [edge * [f, f, 1] for f in (0.5, 1.0)]
    bars = join([wires(stem - edge * [0.16, 0.16, 0], edge, 0.022, 4), *(wires(q[:-1], q[1:], 0.02, 4) for q in hem)])
    stock = rod((0, 0, -0.3), (0, 0, reach), 0.14, 4, 0.08)
    board = sheet(np.stack([stem + [0, -0.03, 0], stem - edge * [0.2, -0.4, 0] + [0, -0.03, 0]]))
    back = sheet(np.stack([stem + [0, -0.03, 0], stem - edge * [0.2, -0.4, 0] + [0, -0.03, 0]])[::-1])
    out = [("lattice", wood, join([bars, stock, board, back]))]
    if p.cloth:
        from worldloom.assets.parts.built_town import cloth_of

        f = np.linspace(0.05, 0.98, 5)
        grid = np.stack([stem + edge * [q, q, 0] + [0, 0.05 + 0.12 * float(np.sin(np.pi * q)), 0] for q in f], 0)
        tone = (0.72, 0.66, 0.54) if k % 2 else (0.66, 0.6, 0.48)
        out.append((f"cloth{k % 2}", finish.fabric(tone, p.wear, "canvas").model_copy(update={"thin": True}), cloth_of(grid)))
    return out


def _cap(out: Collector, p: Params, kit: Kit, r: float, z: float) -> None:
    """A boat-shaped roof of shingles with a boarded front, and the tail beams that turn it."""
    a, t = np.linspace(0, 2 * np.pi, kit.n(40, 16) + 1), np.linspace(0, 1, kit.n(10, 5))
    wide = np.cos(t * np.pi / 2)[:, None] ** 0.75
    pts = np.stack([(r + 0.22) * wide * np.cos(a), (1.12 * r + 0.25) * (wide * 0.82 + 0.18 * (1 - t[:, None])) * np.sin(a), np.broadcast_to((z + 0.05 + 0.24 * p.height * np.sin(t * np.pi / 2) ** 0.9)[:, None], (len(t), len(a)))], -1)
    pts[-1, :, 0] *= 0.0
    out.add("cap", finish.of("shingle", finish.paint(p.cap_color).color, 0.85, p.wear), sheet(pts[:, ::-1]))
    wood = finish.wood("weathered", p.wear)
    for s in (-1, 1):
        out.add("tail", wood, rod((s * r * 0.9, 0.5 * r, z + 0.1), (s * 0.15, 2.2 * r, 0.35 * z), 0.09, 8, 0.07))
    out.add("tail", wood, rod((0, r, z + 0.3), (0, 2.25 * r, 0.2 * z), 0.11, 8, 0.09))


def _openings(out: Collector, p: Params, kit: Kit, r0: float, r1: float, top: float) -> None:
    w, rng = Window(0.8, 1.0, 0.02, 2, 3, 0.06, False), kit.rng("windows")
    for angle, f in ((0.35, 0.16), (-0.55, 0.52), (0.5, 0.72), (2.4, 0.5), (3.6, 0.2)):
        z = f * top
        r = r0 + (r1 - r0) * f**0.85
        lean = float(np.arctan2((r0 - r1), top))
        turn = rot_z(angle) @ rot_x(-lean)
        at = rot_z(angle) @ np.array([0, -r - 0.06, 0]) + [0, 0, z]
        lit = bool(rng.random() < p.lit)
        out.add("frame", finish.paint("dark_green", p.wear), frame_of(w).turned(turn).moved(at), box((1.05, 0.16, 0.08), 0.012, (0, 0.02, -0.03)).turned(turn).moved(at))
        out.add("pane_lit" if lit else "pane", finish.glow((1.0, 0.6, 0.28), 1.6) if lit else finish.of("glass", (0.02, 0.026, 0.03), 0.05, 0.1), pane_of(w, 0.03).turned(turn).moved(at))
    y, n = -r0 + 0.02, 5
    x = (np.arange(n) + 0.5) / n * 1.1 - 0.55
    out.add("door", finish.paint("dark_green", p.wear), boards((0.21, 0.08, 2.0), np.c_[x, np.full(n, y), np.full(n, 1.15)], 0.008, tints(rng, n, 0.12)))
    out.add("frame", finish.paint("white", p.wear), boards([(0.14, 0.3, 2.15), (0.14, 0.3, 2.15), (1.4, 0.3, 0.16)], [(-0.63, y + 0.06, 1.1), (0.63, y + 0.06, 1.1), (0, y + 0.06, 2.22)], 0.012))
    out.add("step", finish.stone("granite", p.wear), slab((-0.8, y - 0.5, 0), (0.8, y + 0.2, 0.16), 0.02))


def _gallery(out: Collector, p: Params, kit: Kit, r: float, z: float) -> None:
    """A balcony round the tower on struts, with rails."""
    wood, n = finish.wood("weathered", p.wear), 24
    a = np.arange(n) * 2 * np.pi / n

    def ring(q: float, h: float) -> Floats:
        return np.stack([q * np.cos(a), q * np.sin(a), np.full(n, h)], 1)

    deck = boards((1.1, 2 * np.pi * (r + 0.5) / n * 0.98, 0.06), ring(r + 0.5, z), 0.008, tints(kit.rng("deck"), n, 0.2), np.stack([rot_z(q) for q in a]))
    out.add("gallery", wood, deck, wires(ring(r - 0.05, z - 0.9), ring(r + 0.95, z - 0.05), 0.05, 6), wires(ring(r + 1.0, z), ring(r + 1.0, z + 1.0), 0.035, 5))
    for h, q in ((z + 1.0, 0.035), (z + 0.5, 0.022)):
        out.add("gallery", wood, wires(ring(r + 1.0, h), np.roll(ring(r + 1.0, h), -1, 0), q, 5))


def _pump(out: Collector, p: Params, kit: Kit) -> tuple[float, float, tuple[Collider, ...]]:
    """Four splayed angle legs with cross bracing, a many-bladed wheel and a tail vane."""
    h, steel = p.height, finish.metal("galvanised", p.wear)
    base, top = 0.13 * h, 0.16
    c = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)

    def corner(z: float) -> Floats:
        return np.concatenate([c * (base + (top - base) * z / h), np.full((4, 1), z)], 1)

    legs = finish.wood("weathered", p.wear) if p.wear > 0.7 else steel
    out.add("mast", legs, wires(corner(0), corner(h - 0.1), 0.05, 4))
    levels = np.linspace(0, h - 0.4, 6)
    for z0, z1 in zip(levels[:-1], levels[1:], strict=True):
        lo, hi = corner(z0), corner(z1)
        out.add("mast", legs, wires(hi, np.roll(hi, -1, 0), 0.026, 4), wires(lo, np.roll(hi, -1, 0), 0.014, 4), wires(np.roll(lo, -1, 0), hi, 0.014, 4))
    out.add("mast", steel, rod((0, 0, 0), (0, 0, h), 0.03, 8), box((0.34, 0.7, 0.3), 0.06, (0, 0.05, h)), cylinder(0.14, 1.0, 14, 0.03))
    rungs = np.arange(0.6, h - 0.6, 0.32)
    x = -(base + (top - base) * rungs / h)
    out.add("mast", steel, wires(np.c_[x, x, rungs], np.c_[x + 0.36, x, rungs], 0.012, 4))
    hub_y, reach, n = -0.55, 0.17 * h, 18
    tin = finish.metal("galvanised", p.wear) if p.color == "silver" else finish.paint(p.color, p.wear)
    for k in range(n):
        r = np.linspace(0.34 * reach, reach, 4)
        w = np.interp(r, [0.34 * reach, reach], [0.06, 0.15]) * reach / 1.5
        grid = np.stack([np.stack([s * w, 0.35 * s * w + 0.03 * reach * s * s, r], 1) for s in (-1.0, 0.0, 1.0)])
        blade = join([sheet(grid), sheet(grid[::-1])]).turned(rot_y(2 * np.pi * k / n))
        out.add("blades", tin, blade.moved((0, hub_y, h)), link="sails")
    a = np.linspace(0, 2 * np.pi, 37)
    for f in (0.45, 0.9):
        q = np.c_[f * reach * np.cos(a), np.zeros(37), f * reach * np.sin(a)] + [0, hub_y + 0.04, h]
        out.add("hub", steel, wires(q[:-1], q[1:], 0.012, 4), link="sails")
    b = np.arange(6) * np.pi / 3
    out.add("hub", steel, cylinder(0.12, 0.4, 14, 0.02).turned(rot_x(np.pi / 2)).moved((0, hub_y + 0.3, h)), wires(np.tile([0, hub_y, h], (6, 1)), np.c_[0.9 * reach * np.cos(b), np.full(6, hub_y + 0.04), h + 0.9 * reach * np.sin(b)], 0.014, 4), link="sails")
    tail = np.array([[(0, 0.4, 0.05), (0, 0.4, -0.05)], [(0, 1.4, 0.08), (0, 1.4, -0.08)], [(0, 1.6, 0.35), (0, 1.6, -0.3)], [(0, 2.3, 0.5), (0, 2.3, -0.45)]]) * (reach / 1.5) + [0, 0, h]
    vane = finish.paint(p.cap_color if p.cap_color != "dark_brown" else "red", p.wear)
    out.add("vane", vane, sheet(tail), sheet(tail[::-1]))
    return hub_y, reach, (cylinder_collider(0.16, h), box_collider((-base, -base, 0), (base, base, 0.4 * h)))
