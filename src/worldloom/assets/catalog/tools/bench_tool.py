"""A tool that is fixed to or stands on a workbench: a vise with its screw and jaws, a bench grinder with two wheels, or a clamp."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.kind_pieces import AHEAD, Piece, drum, gathered, small
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.geometry import box, cylinder, helix, lathe, prism, rod, rot_x, slab, sphere, tube

CARD = Card("tools/bench_tool", 1, "bench_tool", ("vise", "vice", "bench vise", "bench grinder", "grinder", "clamp", "c-clamp", "g-clamp", "bar clamp"), ("tool", "machine"), ("indoor", "workshop", "garage", "factory"), "table")


class Params(Base):
    """Dials."""

    kind: Literal["vise", "grinder", "clamp"] = "vise"
    color: Color | None = None
    size: Annotated[float, number(0.7, 1.4)] = 1.0
    opening: Annotated[float, number(0.0, 1.0)] = 0.3
    """How far its jaws stand apart."""
    wear: Wear = 0.35


TONE = {"vise": "#2a4a7a", "grinder": "#31506a", "clamp": "#b3301c"}
CALLED = {"vice": "vise", "bench vise": "vise", "bench grinder": "grinder", "c clamp": "clamp", "g clamp": "clamp", "bar clamp": "clamp"}
"""Other names of its kinds."""
PRESETS = {"grinder": Params(kind="grinder"), "clamp": Params(kind="clamp"), "red": Params(color="#8a1f1a", opening=0.8, wear=0.7)}


def build(p: Params, kit: Kit) -> Part:
    """Its handle or wheels to -Y."""
    shell = finish.paint(p.color or TONE[p.kind], p.wear, 0.4)
    pieces = {"vise": _vise, "grinder": _grinder, "clamp": _clamp}[p.kind](p, shell, finish.metal("steel", p.wear), kit.n(28, 12))
    return small(gathered(pieces, scale=p.size, middle=p.kind == "clamp"), {"vise": 14.0, "grinder": 11.0, "clamp": 1.2}[p.kind], friction=1.0, functional_sides=("front",))


def _vise(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    gap = 0.012 + 0.075 * p.opening
    base = lathe([(0, 0), (0.085, 0.0), (0.088, 0.008), (0.06, 0.022), (0.05, 0.045), (0, 0.045)], n, 0.6)
    out: list[Piece] = [("base", shell, base), ("lock", steel, rod((0.05, -0.03, 0.03), (0.12, -0.06, 0.04), 0.006, 10)), *(("bolt", steel, cylinder(0.01, 0.012, 6, 0.002, (0.068 * np.cos(a), 0.068 * np.sin(a), 0.01))) for a in np.arange(4) * np.pi / 2 + 0.8)]
    back = side_prism([(0.0, 0.04), (0.07, 0.04), (0.1, 0.09), (0.075, 0.15), (0.03, 0.165), (0.0, 0.165), (0.0, 0.12), (-0.055, 0.115), (-0.055, 0.05)], -0.05, 0.05, 0.006)
    out += [("body", shell, back), ("anvil", steel, slab((-0.035, 0.035, 0.152), (0.035, 0.09, 0.168), 0.004))]
    y = -gap
    front = side_prism([(y, 0.165), (y - 0.03, 0.165), (y - 0.06, 0.135), (y - 0.055, 0.06), (y, 0.06)], -0.05, 0.05, 0.006)
    out += [("jaw", shell, front), ("slide", steel, slab((-0.03, y - 0.04, 0.062), (0.03, 0.06, 0.1), 0.004)), *(("plate", steel, slab((-0.065, a, 0.135), (0.065, b, 0.172), 0.002)) for a, b in ((0.0 - 0.012, 0.004), (y - 0.004, y + 0.008)))]
    out += [("jawblock", shell, slab((-0.065, a, 0.125), (0.065, b, 0.165), 0.006)) for a, b in ((0.0, 0.04), (y - 0.036, y))]
    head = y - 0.075
    return [*out, ("screw", steel, drum(0.014, 0.06, (0, head + 0.01, 0.085), n, 0.002, AHEAD)), ("head", steel, drum(0.02, 0.026, (0, head - 0.015, 0.085), n, 0.003, AHEAD)), ("handle", steel, rod((-0.1, head - 0.015, 0.115), (0.085, head - 0.015, 0.06), 0.0065, 12)), *(("knob", steel, sphere(0.011, 14, q)) for q in ((-0.1, head - 0.015, 0.115), (0.085, head - 0.015, 0.06)))]


def _grinder(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    z, dark = 0.155, finish.plastic("#1b1d20", 0.5)
    out: list[Piece] = [("base", shell, prism([(-0.12, -0.085), (0.12, -0.085), (0.1, 0.085), (-0.1, 0.085)], 0.03, 0.006).moved((0, 0, 0.01))), ("post", shell, soft_box((0.14, 0.1, 0.09), 0.02, 0.04, center=(0, 0, 0.075))), ("motor", shell, drum(0.075, 0.2, (0, 0, z), 2 * n, 0.02)), *(("rib", shell, drum(0.079, 0.006, (x, 0, z), 2 * n, 0.002)) for x in np.linspace(-0.06, 0.06, 6))]
    for s in (-1, 1):
        x = s * 0.165
        out += [("wheel", finish.stone("granite") if s < 0 else finish.of("concrete", "#9a9690", 0.95), drum(0.077, 0.024, (x, 0, z), 2 * n, 0.003)), ("axle", steel, drum(0.012, 0.1, (s * 0.155, 0, z), 14)), ("nut", steel, drum(0.016, 0.012, (x + s * 0.02, 0, z), 6, 0.002))]
        a = np.linspace(-0.5, 3.5, 34)
        arc = np.c_[z + 0.09 * np.sin(a), 0.09 * np.cos(a)]
        ring = np.concatenate([np.c_[arc[:, 1], arc[:, 0]], np.c_[0.05 * np.cos(a[::-1]), z + 0.05 * np.sin(a[::-1])]])
        out += [("guard", shell, side_prism(ring, x - 0.022 if s > 0 else x - 0.026, x + 0.026 if s > 0 else x + 0.022, 0.003)), ("rest", steel, slab((x - 0.03, -0.13, z - 0.03), (x + 0.03, -0.082, z - 0.022), 0.002)), ("arm", steel, slab((x - s * 0.035 - 0.004, -0.1, z - 0.06), (x - s * 0.035 + 0.004, -0.02, z - 0.026), 0.002)), ("shield", finish.glass((0.85, 0.95, 0.9)), slab((x - 0.035, -0.0015, 0), (x + 0.035, 0.0015, 0.07), 0.0006).turned(rot_x(-0.75)).moved((0, -0.105, z + 0.05)))]
    return [*out, ("switch", dark, soft_box((0.05, 0.012, 0.04), 0.004, 0.02, center=(0, -0.086, 0.03))), ("button", finish.plastic("#c2281c", 0.3), box((0.018, 0.01, 0.014), 0.003, (0.01, -0.094, 0.03))), *(("foot", finish.rubber(), cylinder(0.014, 0.012, 14, 0.003, (x, y, 0))) for x in (-0.095, 0.095) for y in (-0.065, 0.065))]


def _clamp(p: Params, shell: Material, steel: Material, n: int) -> list[Piece]:
    gap = 0.03 + 0.075 * p.opening
    frame = prism(np.array([(0, 0), (0.11, 0), (0.125, 0.015), (0.125, 0.185), (0.11, 0.2), (0, 0.2), (0, 0.172), (0.09, 0.17), (0.1, 0.16), (0.1, 0.04), (0.09, 0.03), (0.0, 0.028)]), 0.018, 0.004)
    end = 0.028 + gap
    thread = helix(0.0065, 0.13, 26, 220) @ np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0.0]]) + [0.018, end + 0.008, 0.009]
    out: list[Piece] = [("frame", shell, frame), ("screw", steel, rod((0.018, end + 0.006, 0.009), (0.018, end + 0.17, 0.009), 0.0062, 14)), ("thread", steel, tube(thread, 0.0012, 4)), ("pad", steel, cylinder(0.015, 0.008, n, 0.002).turned(AHEAD).moved((0.018, end + 0.008, 0.009))), ("boss", shell, drum(0.015, 0.034, (0.018, 0.186, 0.009), n, 0.003, AHEAD)), ("anvil", shell, drum(0.0135, 0.012, (0.018, 0.03, 0.009), n, 0.002, AHEAD))]
    top = end + 0.16
    return [*out, ("handle", steel, rod((-0.03, top, 0.009), (0.066, top, 0.009), 0.0042, 10)), *(("knob", steel, sphere(0.0065, 12, (x, top, 0.009))) for x in (-0.03, 0.066))]
