"""Soft play foam shapes for climbing: a set of steps, ramp, arch and blocks, a climbing tower with holds, a triangle frame, a rocker or a tunnel."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Collider, Color, Kit, Literal, Material, Params as Base, Part, Wear, box_collider, finish, hull_collider, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_soft import soft_box, soft_prism
from worldloom.assets.parts.vehicle_solid import rounded, side_prism
from worldloom.geometry import Floats, Mesh, arc, beam, box, rod, rot_z, sheet, sphere, torus
CARD = Card("play/climbing_blocks", 1, "climbing_blocks", ("foam climbing blocks", "climbing block", "foam block", "foam blocks", "soft play", "soft play set", "foam climber", "climbing tower", "foam tower", "foam climbing tower", "climbing triangle", "pikler triangle", "foam rocker",
            "rocker toy", "climbing rocker", "play tunnel", "foam tunnel", "indoor climber", "climbing frame", "jungle gym", "soft play block"), ("toy", "plaything"), ("indoor", "playroom"), "floor", (0.4, 0.1, 0.2, 0.2))  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["blocks", "tower", "triangle", "rocker", "tunnel"] = "blocks"
    size: Annotated[float, number(0.6, 1.5)] = 1.0
    color: Color = "#c94a35"
    second: Color = "#2f78b0"
    third: Color = "#e0b030"
    wear: Wear = 0.2


PRESETS = {"tower": Params(kind="tower"), "triangle": Params(kind="triangle"), "rocker": Params(kind="rocker", second="#e8dcc8"), "tunnel": Params(kind="tunnel", color="#5a9a6a"), "pastel": Params(color="#d0a8a0", second="#9ab4bc", third="#dccfae")}


def build(p: Params, kit: Kit) -> Part:
    """Front to -Y."""
    out = Collector()
    solids = {"blocks": _blocks, "tower": _tower, "triangle": _triangle, "rocker": _rocker, "tunnel": _tunnel}[p.kind](out, p, kit)
    return Part(out.surfaces(), tuple(solids), mass=9.0 * p.size**2, dynamic=p.kind == "tunnel", friction=0.95, functional_sides=("front", "left", "right"), affordances=("climb", "play"))


def _foam(p: Params, color: str) -> Material:
    return finish.of("leather", color, 0.42, p.wear)


def _padded(outline: Floats, x0: float, x1: float) -> Mesh:
    """A (y, z) outline padded to a soft prism along X."""
    q = rounded(outline, 0.012, 3)
    ccw = float((q[:, 0] * np.roll(q[:, 1], -1) - q[:, 1] * np.roll(q[:, 0], -1)).sum()) > 0
    m = soft_prism(q if ccw else q[::-1], x1 - x0, 0.014)
    turn = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])
    return m.turned(turn).moved((x0, 0, 0))


def _blocks(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    """Steps, a cube platform and a ramp in a row, an arch before them and a roll beside."""
    s = p.size
    a, b, c = (_foam(p, x) for x in (p.color, p.second, p.third))
    h = 0.42 * s
    stairs = np.array([(0.0, 0.0), (0.0, h), (-0.2 * s, h), (-0.2 * s, h * 2 / 3), (-0.4 * s, h * 2 / 3), (-0.4 * s, h / 3), (-0.6 * s, h / 3), (-0.6 * s, 0.0)])
    turn, w = rot_z(np.pi / 2), 0.3 * s

    def put(outline: Floats, at: tuple[float, float, float]) -> Mesh:
        return _padded(outline, -w, w).turned(turn).moved(at)

    out.add("stairs", a, put(stairs * [-1, 1], (-0.31 * s, 0.2 * s, 0)))
    out.add("platform", b, soft_box((0.6 * s, 0.6 * s, h), 0.016, 0.2, center=(0, 0.2 * s, h / 2)))
    out.add("ramp", c, put(np.array([(0.0, 0.0), (0.0, h), (-0.75 * s, 0.02), (-0.75 * s, 0.0)]), (0.31 * s, 0.2 * s, 0)))
    hollow = arc(0.17 * s, np.pi, 0.0, 18, (0.0, 0.0))
    bridge = np.concatenate([[(-0.3 * s, 0.0), (-0.3 * s, 0.3 * s), (0.3 * s, 0.3 * s), (0.3 * s, 0.0)], hollow[::-1]])
    out.add("arch", c, _padded(bridge, -0.14 * s, 0.14 * s).turned(rot_z(np.pi / 2 + 0.25)).moved((-0.25 * s, -0.42 * s, 0)))
    roll = np.stack([0.13 * s * np.cos(np.linspace(0, 2 * np.pi, 30, endpoint=False)), 0.13 * s + 0.13 * s * np.sin(np.linspace(0, 2 * np.pi, 30, endpoint=False))], 1)
    out.add("roll", a, _padded(roll, -0.3 * s, 0.3 * s).turned(rot_z(0.35)).moved((0.55 * s, -0.4 * s, 0)))
    seam = finish.fabric("#d8d4c8")
    out.add("strap", seam, *(box((0.006, 0.05, 0.004), 0.001, (x, 0.2 * s + y, h + 0.002)) for x in (-0.31 * s, 0.31 * s) for y in (-0.15 * s, 0.15 * s)))
    return [box_collider((-0.3 * s, -0.1 * s, 0), (0.3 * s, 0.5 * s, h)), *(box_collider((-(0.91 - 0.2 * k) * s, -0.1 * s, 0), (-0.3 * s, 0.5 * s, h * (k + 1) / 3)) for k in range(3)), hull_collider([(x, y, z) for y in (-0.1 * s, 0.5 * s) for x, z in ((0.31 * s, 0), (0.31 * s, h), (1.06 * s, 0.0))]),
            box_collider((-0.45 * s, -0.72 * s, 0), (-0.05 * s, -0.12 * s, 0.3 * s)), box_collider((0.25 * s, -0.55 * s, 0), (0.85 * s, -0.25 * s, 0.25 * s))]  # fmt: skip


def _tower(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    """A tall padded block with a wall of holds, a window to crawl through, a ladder and a mat."""
    s = p.size
    a, b, c = (_foam(p, x) for x in (p.color, p.second, p.third))
    h, w = 1.15 * s, 0.42 * s
    for x in (-1, 1):
        out.add("side", a, soft_box((0.12 * s, 0.84 * s, h), 0.02, 0.2, center=(x * (w - 0.06 * s), 0.05 * s, h / 2)))
    out.add("back", b, soft_box((2 * w - 0.24 * s, 0.12 * s, h), 0.02, 0.2, center=(0, 0.41 * s, h / 2)))
    out.add("deck", c, soft_box((2 * w - 0.24 * s, 0.72 * s, 0.12 * s), 0.02, 0.2, center=(0, 0.0, 0.62 * s)))
    out.add("roof", c, _padded(np.array([(-0.42 * s, h), (0.52 * s, h), (0.05 * s, h + 0.34 * s)]), -w, w))
    wood = finish.wood("birch", p.wear)
    out.add("rung", wood, *(rod((-w + 0.1 * s, -0.36 * s, z), (w - 0.1 * s, -0.36 * s, z), 0.018 * s, 12) for z in np.arange(0.16, 0.6, 0.15) * s))
    rng = kit.rng("holds")
    tones = ("#c9261f", "#2f78b0", "#e0b030", "#3d9a3a")
    for k in range(9):
        z, y = (0.14 + 0.105 * k) * s, float(rng.uniform(-0.26, 0.3)) * s
        out.add(f"hold.{k % 4}", finish.plastic(tones[k % 4], 0.4, p.wear), sphere(np.array((0.03, 0.05 + 0.02 * float(rng.random()), 0.035)) * s, 12, (w, y, z)))
    out.add("mat", b, soft_box((2 * w + 0.1 * s, 0.55 * s, 0.05), 0.015, 0.2, center=(0, -0.72 * s, 0.025)))
    return [*(box_collider((x * w - 0.12 * s * (x > 0), -0.37 * s, 0), (x * w + 0.12 * s * (x < 0), 0.47 * s, h)) for x in (-1, 1)), box_collider((-w, 0.35 * s, 0), (w, 0.47 * s, h)), box_collider((-w, -0.36 * s, 0.56 * s), (w, 0.36 * s, 0.68 * s)), hull_collider([(x, y, z) for x in (-w, w) for y, z in ((-0.42 * s, h), (0.52 * s, h), (0.05 * s, h + 0.34 * s))]), box_collider((-w - 0.05 * s, -1.0 * s, 0), (w + 0.05 * s, -0.45 * s, 0.05))]


def _triangle(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    """An A-frame of rungs with a board hung on one side."""
    s = p.size
    wood = finish.wood("birch", p.wear)
    h, d, w = 0.82 * s, 0.48 * s, 0.42 * s
    tip = np.array([0, 0, h])
    for x in (-1, 1):
        out.add("frame", wood, *(beam((x * w, y * d, 0.0), (x * w, y * 0.02, h), 0.03, 0.065 * s, 0.008) for y in (-1, 1)))
        out.add("hinge", finish.metal("brass"), sphere((0.012, 0.022, 0.022), 14, (x * (w + 0.014), 0, h - 0.02)))
        for k in range(6):
            t = (k + 0.8) / 6.4
            for y in (-1, 1):
                at = np.array([0, y * d, 0.02]) * (1 - t) + tip * t
                role, tone = (("rung.a", p.color), ("rung.b", p.second), ("rung.c", p.third))[k % 3]
                if x > 0:
                    out.add(role, finish.paint(tone, p.wear, 0.3), rod((-w, at[1], at[2]), (w, at[1], at[2]), 0.015, 12))
    ramp = side_prism(rounded(np.array([(-d * 0.52, h * 0.5), (-d * 0.5, h * 0.53), (-1.32 * s, 0.028), (-1.34 * s, 0.0)]), 0.004), -0.28 * s, 0.28 * s, 0.004)
    out.add("ramp", wood, ramp, *(side_prism(np.array([(-d * 0.5, h * 0.48), (-d * 0.5, h * 0.6), (-1.34 * s, 0.08), (-1.34 * s, 0.0)]), x * 0.28 * s - 0.012, x * 0.28 * s + 0.012, 0.004) for x in (-1, 1)))
    return [hull_collider([(x, y, z) for x in (-w, w) for y, z in ((-d, 0), (d, 0), (0, h))]), hull_collider([(x, y, z) for x in (-0.29 * s, 0.29 * s) for y, z in ((-d * 0.5, h * 0.5), (-d * 0.5, h * 0.42), (-1.34 * s, 0.0), (-1.34 * s, 0.06))])]


def _rocker(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    """A half moon of foam to rock on, a dip for a seat in its flat side, and two grips."""
    s = p.size
    r, w = 0.42 * s, 0.2 * s
    bow = arc(r, np.pi, 2 * np.pi, 30, (0, r))
    dip = arc(0.17 * s, 0.0, np.pi, 16, (0.0, 0.0)) * [1, -0.6] + [0, r + 0.06 * s]
    outline = np.concatenate([bow, [(r, r + 0.06 * s)], dip, [(-r, r + 0.06 * s)]])
    out.add("side", _foam(p, p.color), *(_padded(outline, x0, x1) for x0, x1 in ((-w, -w / 3), (w / 3, w))))
    out.add("middle", _foam(p, p.second), _padded(outline * [0.995, 1.0], -w / 3 + 0.001, w / 3 - 0.001))
    out.add("grip", finish.wood("birch", p.wear), *(rod((-w - 0.07 * s, y, r - 0.02 * s), (w + 0.07 * s, y, r - 0.02 * s), 0.016 * s, 12) for y in (-0.29 * s, 0.29 * s)))
    out.add("knob", finish.plastic(p.third, 0.3), *(sphere(0.026 * s, 14, (x * (w + 0.075 * s), y, r - 0.02 * s)) for x in (-1, 1) for y in (-0.29 * s, 0.29 * s)))
    return [box_collider((-w, -0.2 * s, 0), (w, 0.2 * s, r * 0.7)), box_collider((-w, -r, 0.25 * s), (w, r, r))]


def _tunnel(out: Collector, p: Params, kit: Kit) -> list[Collider]:
    """A crawl tunnel of cloth on wire hoops."""
    s = p.size
    r, n, hoops = 0.26 * s, kit.n(36, 16), 9
    a = np.linspace(-np.pi / 2, 1.5 * np.pi, n)
    t = np.linspace(0, 1, (hoops - 1) * 4 + 1)
    fat = r * (1 - 0.035 * np.abs(np.sin(np.pi * t * (hoops - 1))))
    g = np.stack(np.broadcast_arrays((t[:, None] - 0.5) * 1.7 * s, fat[:, None] * np.cos(a), r + fat[:, None] * np.sin(a)), -1)
    for k, tone in enumerate((p.color, p.second)):
        for j in range(k, hoops - 1, 2):
            part = g[4 * j : 4 * j + 5]
            inner = part * [1, 0.985, 1] + [0, 0, 0.004]
            out.add(f"cloth.{k}", finish.fabric(tone, p.wear), sheet(part), sheet(inner[:, ::-1]))
    hoop = torus(r, 0.007, n, 6).turned(np.array([[0, 0, 1.0], [0, 1, 0], [-1, 0, 0]]))
    out.add("hoop", finish.fabric(p.third, p.wear), *(hoop.moved(((q - 0.5) * 1.7 * s, 0, r)) for q in np.linspace(0, 1, hoops)))
    x = 0.85 * s
    return [box_collider((-x, y - 0.02, 0.05), (x, y + 0.02, 2 * r - 0.05)) for y in (-r + 0.02, r - 0.02)] + [box_collider((-x, -0.6 * r, z), (x, 0.6 * r, z + 0.02)) for z in (0.0, 2 * r - 0.02)]
