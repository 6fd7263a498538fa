"""A buoy afloat: a round orange mooring float, a tall lateral mark with a lamp and cage, or a small pot marker with a stick and flag."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import (
    Annotated,
    Card,
    Color,
    Kit,
    Light,
    Motion,
    Params as Base,
    Part,
    Wear,
    cylinder_collider,
    finish,
    metres,
    np,
)
from worldloom.assets.parts.built_hull import tide_line
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.built_sea import flag
from worldloom.geometry import cylinder, lathe, rot_x, sphere, torus

CARD = Card(
    "harbour/buoy",
    1,
    "buoy",
    ("float", "mooring buoy", "navigation buoy", "channel marker", "marker buoy"),
    ("marker",),
    ("harbour", "sea", "lake"),
    "water",
)


class Params(Base):
    """Dials."""

    style: Literal["mooring", "lateral", "pot"] = "mooring"
    size: Annotated[float, metres(0.3, 2.5)] = 0.8
    color: Color = "orange"
    lit: bool = True
    wear: Wear = 0.5


PRESETS = {
    "port_hand": Params(style="lateral", color="red", size=1.6),
    "starboard_hand": Params(style="lateral", color="green", size=1.6),
    "pot": Params(style="pot", size=0.35),
}


def build(p: Params, kit: Kit) -> Part:
    """`size` is the float's diameter; about 40 % of it lies under water."""
    out, r = Collector(), p.size / 2
    top = {"mooring": _mooring, "lateral": _lateral, "pot": _pot}[p.style](out, p, r, kit)
    lights = (
        Light(
            name="lamp",
            position=(0, 0, top),
            color=(0.2, 1.0, 0.4) if p.color == "green" else (1.0, 0.2, 0.1),
            power=3,
            radius=0.06,
            flicker=0.6,
            on=p.lit,
        ),
    )
    return Part(
        out.surfaces(),
        colliders=(cylinder_collider(r, 1.4 * r, (0, 0, -0.7 * r)),),
        mass=40 * p.size**2,
        lights=lights if p.style == "lateral" else (),
        motions=(
            Motion(kind="bob", amplitude=0.07, period=3.1, seed=kit.seed % 71),
            Motion(kind="sway", amplitude=0.12, period=3.7, axis=(0.6, 0.8, 0), seed=kit.seed % 67),
        ),
        anchors={"top": (0, 0, top)},
    )


def _mooring(out: Collector, p: Params, r: float, kit: Kit) -> float:
    n = kit.n(32, 12)
    body = sphere((r, r, 0.92 * r), n, (0, 0, 0.2 * r))
    out.add(
        "body",
        finish.plastic(p.color, 0.4, p.wear),
        tide_line(body, 0.08),
        torus(1.0 * r, 0.035 * r, n, 8).moved((0, 0, 0.2 * r)),
    )
    out.add(
        "metal",
        finish.iron(0.8),
        cylinder(0.14 * r, 0.1 * r, 14, 0.01, (0, 0, 1.08 * r)),
        torus(0.16 * r, 0.035 * r, 18, 8).turned(rot_x(1.57)).moved((0, 0, 1.3 * r)),
    )
    out.add("rope", finish.of("rope", (0.3, 0.25, 0.16)), wires([(0, 0, -0.7 * r)], [(0.2, 0.1, -2.5)], 0.02))
    return 1.45 * r


def _lateral(out: Collector, p: Params, r: float, kit: Kit) -> float:
    n, t = kit.n(28, 12), 2.4 * r
    paint = finish.paint(p.color, p.wear)
    prof = [
        (0, -0.6 * r),
        (0.85 * r, -0.55 * r),
        (r, -0.4 * r),
        (r, 0.35 * r),
        (0.92 * r, 0.42 * r),
        (0.3 * r, 0.5 * r),
        (0, 0.5 * r),
    ]
    out.add("body", paint, tide_line(lathe(prof, n), 0.1), torus(r, 0.05 * r, n, 8).moved((0, 0, 0.33 * r)))
    a = np.arange(4) * np.pi / 2 + np.pi / 4
    foot = np.stack([0.75 * r * np.cos(a), 0.75 * r * np.sin(a), 0 * a + 0.42 * r], 1)
    head = np.stack([0.26 * r * np.cos(a), 0.26 * r * np.sin(a), 0 * a + t], 1)
    mids = [foot + (head - foot) * k for k in (0.4, 0.72)]
    out.add(
        "cage",
        paint,
        wires(foot, head, 0.035 * r, 7),
        *(wires(m, np.roll(m, -1, 0), 0.022 * r, 5) for m in mids),
        wires(mids[0], np.roll(mids[1], -1, 0), 0.016 * r, 5),
    )
    mark = (
        lathe([(0.42 * r, 0), (0.42 * r, 0.5 * r), (0, 0.5 * r), (0, 0)], 20, 0.3)
        if p.color != "green"
        else lathe([(0, 0), (0.45 * r, 0), (0, 0.7 * r)], 20, 0.3)
    )
    out.add("mark", paint, mark.moved((0, 0, 0.62 * t)), cylinder(0.3 * r, 0.06 * r, 16, 0.01, (0, 0, t)))
    color = (0.2, 1.0, 0.4) if p.color == "green" else (1.0, 0.2, 0.1)
    out.add(
        "lamp",
        finish.glow(color, 14.0) if p.lit else finish.glass(),
        lathe([(0, 0), (0.13 * r, 0), (0.13 * r, 0.2 * r), (0.06 * r, 0.26 * r), (0, 0.27 * r)], 14).moved((0, 0, t + 0.06 * r)),
    )
    return t + 0.2 * r


def _pot(out: Collector, p: Params, r: float, kit: Kit) -> float:
    n = kit.n(20, 10)
    out.add("body", finish.plastic(p.color, 0.5, p.wear), tide_line(sphere((r, r, 0.85 * r), n, (0, 0, 0.15 * r)), 0.05))
    out.add("stick", finish.wood("bamboo", p.wear), wires([(0, 0, -0.8)], [(0.04, 0, 1.35)], 0.014, 6))
    out.add("flag", finish.of("fabric", "black", thin=True), flag(0.34, 0.24).moved((0.04, 0, 1.34)))
    return 1.35
