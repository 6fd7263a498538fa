"""A street lamp on a post: tall galvanised harbour mast, cast-iron Victorian lantern or slim modern column; lights the ground."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Material, Params as Base, Part, Wear, cylinder_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, bolts, wires
from worldloom.geometry import box, cylinder, lathe, rot_x, rot_z, sphere, spline, stamp, torus, tube

CARD = Card(
    "street/lamp_post",
    1,
    "lamp_post",
    ("street lamp", "lamppost", "street light", "streetlight", "gas lamp", "lantern post"),
    ("lamp", "light"),
    ("street", "harbour", "park", "victorian", "outdoor"),
)


class Params(Base):
    """Dials. Height 0 takes the style's own: 5.4, 3.9 or 5 m."""

    style: Literal["harbour", "victorian", "modern"] = "victorian"
    height: Annotated[float, metres(0.0, 9.0)] = 0.0
    color: Color = "charcoal"
    lit: bool = True
    wear: Wear = 0.35


PRESETS = {
    "harbour": Params(style="harbour"),
    "green": Params(color="dark_green"),
    "modern": Params(style="modern"),
    "unlit": Params(lit=False),
}


def build(p: Params, kit: Kit) -> Part:
    """Each style draws its column and head; the lamp hangs in front (-Y) or stands on top."""
    out = Collector()
    h = max(p.height, 2.4) if p.height > 0 else {"harbour": 5.4, "victorian": 3.9, "modern": 5.0}[p.style]
    paint = finish.paint(p.color, p.wear)
    lamp = {"harbour": _harbour, "victorian": _victorian, "modern": _modern}[p.style](out, h, p, kit)
    hexed = [(0.15 * np.cos(a), 0.15 * np.sin(a), 0.02) for a in np.arange(4) * np.pi / 2 + 0.4]
    out.add("post", paint, cylinder(0.19, 0.025, kit.n(24), 0.006), bolts(hexed, 0.016, 0.02))
    spot = p.style != "victorian"
    light = Light(
        name="lamp",
        kind="spot" if spot else "point",
        position=lamp,
        color=(1.0, 0.72, 0.42) if p.style != "modern" else (1.0, 0.86, 0.68),
        power=34 if spot else 20,
        radius=0.12,
        angle=1.25,
        on=p.lit,
    )
    return Part(
        out.surfaces(),
        colliders=(cylinder_collider(0.12, h),),
        mass=90.0,
        anchors={"lamp": lamp, "top": (0, 0, h)},
        lights=(light,),
    )


def _glow(p: Params, radiance: float) -> Material:
    return finish.glow((1.0, 0.72, 0.42), radiance) if p.lit else finish.of("glass", (0.6, 0.58, 0.52), 0.2, 0.2)


def _harbour(out: Collector, h: float, p: Params, kit: Kit) -> tuple[float, float, float]:
    paint, n = finish.paint(p.color, p.wear), kit.n(16)
    path = spline([(0, 0, 0), (0, 0, 0.5 * h), (0, 0, h - 0.7), (0, -0.12, h - 0.22), (0, -0.5, h - 0.02), (0, -1.05, h)], 36)
    out.add(
        "post",
        paint,
        tube(path, np.interp(path[:, 2], [0, 1.1, h], [0.075, 0.06, 0.038]), n),
        cylinder(0.1, 0.9, n, 0.02),
        box((0.13, 0.03, 0.32), 0.008, (0, -0.1, 0.55)),
    )
    out.add("post", paint, wires([(0, 0, h - 1.0)], [(0, -0.62, h - 0.06)], 0.014))
    shade = lathe(
        [(0.05, 0.16), (0.07, 0.12), (0.16, 0.06), (0.25, -0.02), (0.26, -0.06), (0.24, -0.05), (0.15, 0.035), (0.0, 0.06)],
        kit.n(32),
    )
    out.add("shade", paint, shade.moved((0, -1.12, h - 0.13)), cylinder(0.045, 0.18, 14, 0.01, (0, -1.12, h - 0.02)))
    out.add("bulb", _glow(p, 22.0), sphere((0.085, 0.085, 0.1), 18, (0, -1.12, h - 0.17)))
    cage = [
        torus(0.11, 0.005, 20, 5).moved((0, -1.12, h - 0.2)),
        torus(0.11, 0.005, 20, 5).turned(rot_x(1.57)).moved((0, -1.12, h - 0.2)),
        torus(0.11, 0.005, 20, 5).turned(rot_x(1.57)).turned(rot_z(1.57)).moved((0, -1.12, h - 0.2)),
    ]
    out.add("cage", finish.metal("galvanised", 0.6), *cage)
    return (0.0, -1.12, h - 0.32)


def _victorian(out: Collector, h: float, p: Params, kit: Kit) -> tuple[float, float, float]:
    n, top = kit.n(24, 10), h - 0.92
    prof = [
        (0, 0),
        (0.2, 0),
        (0.2, 0.1),
        (0.17, 0.14),
        (0.17, 0.22),
        (0.12, 0.3),
        (0.105, 0.62),
        (0.125, 0.66),
        (0.125, 0.7),
        (0.1, 0.74),
        (0.075, 0.95),
        (0.062, 0.99),
        (0.07, 1.02),
        (0.055, 1.06),
        (0.042, 0.86 * top),
        (0.062, 0.875 * top),
        (0.062, 0.89 * top),
        (0.04, 0.9 * top),
        (0.038, top - 0.08),
        (0.07, top - 0.05),
        (0.075, top - 0.01),
        (0.03, top),
        (0, top),
    ]
    flutes = np.array([(0.102 * np.cos(a), 0.102 * np.sin(a), 0) for a in np.arange(10) * np.pi / 5])
    paint = finish.paint(p.color, p.wear)
    out.add(
        "post",
        paint,
        lathe(prof, n),
        wires(flutes + [0, 0, 0.3], flutes * 0.98 + [0, 0, 0.62], 0.012),
        wires([(-0.34, 0, 0.88 * top)], [(0.34, 0, 0.88 * top)], 0.014, 8),
        sphere(0.026, 8, (0.35, 0, 0.88 * top)),
        sphere(0.026, 8, (-0.35, 0, 0.88 * top)),
    )
    lo, hi, z0, z1 = 0.125, 0.215, top + 0.06, top + 0.52
    c = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float)
    foot, head = np.c_[c * lo, np.full(4, z0)], np.c_[c * hi, np.full(4, z1)]
    out.add(
        "lantern",
        paint,
        wires(foot, head, 0.011, 6),
        *(wires(q, np.roll(q, -1, 0), 0.012, 6) for q in (foot, head)),
        *(wires([(s * 0.03, 0, top - 0.02)], [(s * 0.12, 0, z0)], 0.012) for s in (-1, 1)),
    )
    roof = lathe(
        [
            (1.5 * hi, z1),
            (1.52 * hi, z1 + 0.02),
            (1.02 * hi, z1 + 0.16),
            (0.72 * hi, z1 + 0.2),
            (0.72 * hi, z1 + 0.25),
            (0.4 * hi, z1 + 0.31),
            (0.1, z1 + 0.325),
            (0.03, z1 + 0.34),
            (0.035, z1 + 0.37),
            (0, z1 + 0.4),
        ],
        4,
        False,
    )
    out.add(
        "lantern",
        paint,
        roof.turned(rot_z(np.pi / 4)),
        lathe([(0.06, z0 - 0.05), (1.42 * lo, z0), (0, z0 + 0.01)], 4, False).turned(rot_z(np.pi / 4)),
    )
    out.add(
        "glass",
        finish.glass((0.95, 0.92, 0.85)),
        lathe([(1.39 * lo, z0 + 0.01), (1.39 * hi, z1 - 0.01)], 4, False).turned(rot_z(np.pi / 4)),
    )
    out.add(
        "bulb",
        _glow(p, 18.0),
        lathe([(0, z0 + 0.12), (0.035, z0 + 0.14), (0.06, z0 + 0.22), (0.045, z0 + 0.31), (0, z0 + 0.38)], 14, True),
    )
    out.add("cage", finish.metal("brass"), cylinder(0.03, 0.12, 10, 0.005, (0, 0, z0)))
    return (0.0, 0.0, z0 + 0.25)


def _modern(out: Collector, h: float, p: Params, kit: Kit) -> tuple[float, float, float]:
    steel = finish.paint(p.color, p.wear, 0.3)
    out.add(
        "post",
        steel,
        lathe([(0, 0), (0.075, 0), (0.075, 1.0), (0.06, 1.02), (0.045, h - 0.1), (0, h - 0.1)], kit.n(20)),
        box((0.1, 0.012, 0.3), 0.004, (0, -0.072, 0.6)),
    )
    arm = box((0.075, 1.1, 0.045), 0.012, (0, -0.45, h - 0.08)).turned(rot_x(0.0))
    head = box((0.3, 0.62, 0.06), 0.025, (0, -0.82, h - 0.06))
    fins = stamp(box((0.28, 0.012, 0.04), 0.003), [(0, -0.62 - 0.05 * k, h - 0.02) for k in range(8)])
    out.add("head", steel, arm, head, fins)
    out.add("bulb", _glow(p, 24.0), box((0.22, 0.48, 0.012), 0.004, (0, -0.82, h - 0.095)))
    return (0.0, -0.82, h - 0.13)
