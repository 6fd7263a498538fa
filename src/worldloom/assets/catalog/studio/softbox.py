"""A studio light on a tripod stand: a softbox with its glowing front, a reflector umbrella, or a ring light."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import gathered, ring
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import Mesh, box, cylinder, lathe, rod, rot_x, rot_z, sheet, slab, sphere
CARD = Card("studio/softbox", 1, "softbox", ("soft box", "softbox light", "studio light", "photography light", "photo light", "studio lamp", "umbrella light", "reflector umbrella", "ring light", "strobe light", "studio strobe"), ("light", "lamp"), ("indoor", "studio"), "floor")


class Params(Base):
    """Dials."""

    kind: Literal["softbox", "umbrella", "ring"] = "softbox"
    height: Annotated[float, metres(1.2, 2.4)] = 1.8
    color: Color = "#141416"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"umbrella": Params(kind="umbrella"), "ring": Params(kind="ring", height=1.5), "off": Params(lit=False, height=1.5)}


def build(p: Params, kit: Kit) -> Part:
    """It shines to -Y, a little down."""
    out, h = Collector(), p.height - 0.35
    steel, dark = finish.metal("gunmetal", p.wear), finish.fabric(p.color, p.wear, "canvas")
    tilt = rot_x(0.22)
    shine = finish.glow((1.0, 0.93, 0.84), 3.2) if p.lit else finish.fabric("white")

    def put(m: Mesh) -> Mesh:
        return m.turned(tilt).moved((0, 0, h))

    out.add("stand", steel, rod((0, 0, 0.2), (0, 0, 0.55 * h), 0.0145, 12), rod((0, 0, 0.5 * h), (0, 0, h), 0.01, 12), *(cylinder(0.02, 0.05, 16, 0.004, (0, 0, z)) for z in (0.55 * h - 0.03, 0.66)))
    for k in range(3):
        d = rot_z(2.094 * k + 0.52) @ np.array([1.0, 0, 0])
        out.add("stand", steel, rod(0.02 * d + [0, 0, 0.68], 0.46 * d + [0, 0, 0.015], 0.009, 8), rod(0.01 * d + [0, 0, 0.22], 0.29 * d + [0, 0, 0.27], 0.006, 8))
        out.add("foot", finish.rubber(), sphere(0.018, 10, 0.46 * d + [0, 0, 0.016]))
    if p.kind == "ring":
        out.add("lamp", shine, put(ring(0.19, 0.022, segments=kit.n(48, 20), sides=10).turned(rot_x(np.pi / 2)).moved((0, -0.05, 0.2))))
        out.add("case", finish.plastic(p.color, 0.4), put(ring(0.19, 0.026, segments=kit.n(48, 20), sides=10).turned(rot_x(np.pi / 2)).moved((0, -0.034, 0.2))), put(slab((-0.02, -0.06, -0.05), (0.02, -0.02, 0.02), 0.006)), put(slab((-0.035, -0.05, 0.13), (0.035, -0.04, 0.27), 0.004)))
    else:
        out.add("head", finish.plastic("#1a1a1c", 0.4), put(lathe([(0, 0), (0.055, 0), (0.06, 0.01), (0.06, 0.16), (0.05, 0.17), (0, 0.17)], kit.n(28, 14), 0.5).turned(rot_x(np.pi / 2)).moved((0, 0.12, 0.06))), put(slab((-0.015, -0.02, -0.03), (0.015, 0.02, 0.03), 0.004)))
        (_box if p.kind == "softbox" else _umbrella)(out, put, shine, dark)
    lamp = light((0, -0.6, h), 40.0, p.lit, (1.0, 0.93, 0.84), 0.25, kind="area")
    return gathered(out, 4.2, cover="roles", dynamic=False, lights=(lamp,), affordances=("switch",), functional_sides=("front",))


def _box(out: Collector, put: Callable[[Mesh], Mesh], shine: Material, dark: Material) -> None:
    """A tapered tent of black cloth with a lip round its diffuser."""
    w, t, back, front = 0.3, 0.4, 0.07, -0.36
    near = np.array([(-w, front, -t), (w, front, -t), (w, front, t), (-w, front, t), (-w, front, -t)])
    far = near * [0.2, 0, 0.15] + [0, -0.04, 0]
    rows = np.stack([far, 0.45 * far + 0.55 * near * [1.04, 1, 1.04], near, near + [0, -0.03, 0], (near + [0, -0.03, 0]) * [0.965, 1, 0.975], near * [0.965, 1, 0.975] + [0, 0.01, 0]])
    out.add("cloth", dark.model_copy(update={"thin": True}), put(sheet(rows.transpose(1, 0, 2), False).moved((0, 0, back))))
    out.add("diffuser", shine, put(box((2 * w - 0.02, 0.012, 2 * t - 0.02), 0.005, (0, front - 0.012, back))))


def _umbrella(out: Collector, put: Callable[[Mesh], Mesh], shine: Material, dark: Material) -> None:
    """Eight ribs under cloth, its hollow to the front."""
    a = np.linspace(0, 2 * np.pi, 9)
    t = np.linspace(0.02, 1, 9)
    r = 0.5 * t[:, None] * np.ones(9)
    p = np.stack([r * np.cos(a), 0.16 - 0.24 * (t**2)[:, None] * np.ones(9), r * np.sin(a) + 0.1], -1)
    out.add("canopy", shine if shine.recipe == "emissive" else shine.model_copy(update={"thin": True}), put(sheet(p - [0, 0.002, 0], False)))
    out.add("cloth", dark.model_copy(update={"thin": True}), put(sheet(p.transpose(1, 0, 2) + [0, 0.003, 0], False)))
    out.add("rib", finish.metal("chrome"), *(put(wires(p[:-1, k], p[1:, k], 0.0025, 5)) for k in range(8)), put(rod((0, -0.3, 0.1), (0, 0.2, 0.1), 0.004, 8)))
