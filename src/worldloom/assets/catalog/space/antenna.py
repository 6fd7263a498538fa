"""A radio mast: a triangular lattice on a pad with guy wires, whip and yagi aerials, a small dish and a red warning lamp."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Material, Params as Base, Part, Wear, box_collider, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.geometry import box, cylinder, lathe, rod, rot_x, rot_z, slab, sphere

CARD = Card("space/antenna", 1, "antenna", ("aerial mast", "radio mast", "communication mast", "radio tower", "antenna mast", "aerial", "transmitter"), ("tower",), ("mars", "moon", "space", "airfield", "outdoor"))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(3.0, 30.0)] = 7.0
    style: Literal["lattice", "pole"] = "lattice"
    color: Color = "red"
    guys: bool = True
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {"pole": Params(style="pole", height=5), "tall": Params(height=18), "free": Params(guys=False, color="silver"), "old": Params(wear=0.9, lit=False, color="orange")}


def build(p: Params, kit: Kit) -> Part:
    """Painted in bands of the colour and white."""
    out, h = Collector(), p.height
    r = 0.16 + 0.006 * h
    alu, dark = finish.metal("galvanised", p.wear), finish.metal("gunmetal", p.wear)
    out.add("pad", finish.of("concrete", (0.38, 0.36, 0.33), 0.9, 0.5), slab((-0.55, -0.55, 0), (0.55, 0.55, 0.12), 0.02))
    bands = 6
    for k in range(bands):
        z0, z1 = 0.12 + (h - 0.12) * k / bands, 0.12 + (h - 0.12) * (k + 1) / bands
        mat, role = (finish.paint(p.color, p.wear), "mast") if k % 2 == 0 else (finish.paint("white", p.wear), "mast.white")
        if p.style == "pole":
            a, b = (0.055 - 0.03 * z / h for z in (z0, z1))
            out.add(role, mat, rod((0, 0, z0), (0, 0, z1), a, kit.n(14, 8), top=b))
            continue
        ang = np.arange(3) * 2 * np.pi / 3 + np.pi / 2
        q = np.stack([r * np.cos(ang), r * np.sin(ang)], 1)
        out.add(role, mat, wires(np.c_[q, np.full(3, z0)], np.c_[q, np.full(3, z1)], 0.018, 7))
        steps = np.linspace(z0, z1, max(2, int((z1 - z0) / 0.42)) + 1)
        for a, b in zip(steps[:-1], steps[1:], strict=True):
            nxt = np.roll(q, -1, 0)
            out.add(role, mat, wires(np.c_[q, np.full(3, a)], np.c_[nxt, np.full(3, b)], 0.008, 5), wires(np.c_[q, np.full(3, b)], np.c_[nxt, np.full(3, b)], 0.008, 5))
    spread = 0.42 * h
    if p.guys:
        for k in range(3):
            d = np.array([np.cos(k * 2.0944 + 0.52), np.sin(k * 2.0944 + 0.52), 0])
            out.add("guy", dark, wires([d * r + [0, 0, z] for z in (0.62 * h, 0.95 * h)], [d * spread + [0, 0, 0.12]] * 2, 0.006, 4))
            out.add("pad", finish.of("concrete", (0.38, 0.36, 0.33), 0.9, 0.5), box((0.3, 0.3, 0.16), 0.02, d * spread + [0, 0, 0.08]))
    _aerials(out, p, h, r, alu, dark)
    out.add("cabinet", finish.paint("grey", p.wear), box((0.4, 0.3, 0.75), 0.02, (0.0, 0.42, 0.495)))
    light = (Light(name="warning", position=(0, 0, h + 0.06), color=(1, 0.2, 0.1), power=4, on=p.lit),)
    return Part(out.surfaces(), colliders=(box_collider((-0.55, -0.55, 0), (0.55, 0.62, 0.12)), cylinder_collider(r + 0.03, h), box_collider((-0.2, 0.27, 0.12), (0.2, 0.57, 0.87))), mass=40 * h, anchors={"top": (0, 0, h)}, lights=light)


def _aerials(out: Collector, p: Params, h: float, r: float, alu: Material, dark: Material) -> None:
    out.add("whip", alu, rod((0, 0, h), (0, 0, h + 0.22 * h**0.5 + 0.4), 0.014, 6, top=0.004), *(rod((s * r, 0, 0.9 * h), (s * (r + 0.5), 0, 0.9 * h), 0.014, 6) for s in (-1, 1)), *(rod((s * (r + 0.5), 0, 0.9 * h - 0.1), (s * (r + 0.5), 0, 0.9 * h + 0.9), 0.012, 6, top=0.005) for s in (-1, 1)))
    z = 0.76 * h
    boom = [rod((0, -r, z), (0, -r - 1.1, z), 0.014, 6), *(rod((-0.32 + 0.02 * k, -r - 0.2 - 0.15 * k, z), (0.32 - 0.02 * k, -r - 0.2 - 0.15 * k, z), 0.006, 5) for k in range(6))]
    out.add("yagi", alu, *(m.turned(rot_z(0.5)) for m in boom))
    dish = lathe([(0, 0.0), (0.14, 0.02), (0.26, 0.07), (0.33, 0.13), (0.325, 0.135), (0.25, 0.082), (0, 0.012)], 26, 0.5).turned(rot_x(np.pi / 2 - 0.1)).turned(rot_z(-0.8))
    out.add("dish", finish.paint("white", p.wear), dish.moved((-(r + 0.1) * 0.8, -(r + 0.1) * 0.7, 0.6 * h)))
    out.add("mount", dark, rod((0, 0, 0.6 * h), (-(r + 0.1) * 0.8, -(r + 0.1) * 0.7, 0.6 * h), 0.03, 8), cylinder(0.05, 0.06, 12, 0.01, (0, 0, h)))
    out.add("lamp", finish.glow((1, 0.15, 0.08), 7.0) if p.lit else finish.plastic("red", 0.15), sphere((0.045, 0.045, 0.06), 12, (0.0, -0.09, h + 0.05)), cylinder(0.045, 0.03, 12, 0.004, (0, -0.09, h)))
