"""A steerable satellite dish: a ribbed parabolic reflector with feed horn on struts, yoke, drive and concrete pad."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Material, Params as Base, Part, SoundSource, Wear, box_collider, cylinder_collider, finish, hull_collider, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, bolts, wires
from worldloom.assets.parts.vehicle_solid import side_prism
from worldloom.geometry import Floats, Mesh, box, cylinder, lathe, rod, rot_x, rot_z, slab, spline, torus, tube

CARD = Card("space/satellite_dish", 1, "satellite_dish", ("dish antenna", "radio dish", "radar dish", "parabolic antenna", "satellite antenna", "dish"), ("antenna",),
            ("mars", "moon", "space", "base", "station", "outdoor"), "ground", (1.5, 0.5, 0.5, 0.5))  # fmt: skip


class Params(Base):
    """Dials; `elevation` is the dish's aim above the horizon."""

    diameter: Annotated[float, metres(1.2, 9.0)] = 3.6
    elevation: Annotated[float, number(10, 85, "deg")] = 42.0
    azimuth: Annotated[float, number(-180, 180, "deg")] = 22.0
    color: Color = "white"
    wear: Wear = 0.3


PRESETS = {"zenith": Params(elevation=80), "large": Params(diameter=6.5, elevation=35, azimuth=-30), "small": Params(diameter=1.6, color="silver"), "old": Params(wear=0.9, color="cream", azimuth=0)}


def build(p: Params, kit: Kit) -> Part:
    """Pad and pedestal are fixed; the dish tips about the yoke (joint `tilt`)."""
    out = Collector()
    r = p.diameter / 2
    hub_z = 0.16 + max(0.85, 0.62 * r) + 0.25 * r
    white, steel, dark = finish.paint(p.color, p.wear, 0.4), finish.metal("galvanised", p.wear), finish.paint((0.08, 0.085, 0.09), p.wear)
    pad = 0.52 * r + 0.25
    out.add("pad", finish.of("concrete", (0.38, 0.36, 0.33), 0.9, 0.5), slab((-pad, -pad, 0), (pad, pad, 0.16), 0.03))
    n = kit.n(28, 12)
    post = hub_z - 0.34 * r
    out.add("pedestal", white, lathe([(0.3 * r, 0.16), (0.29 * r, 0.2), (0.2 * r, 0.26), (0.16 * r, post - 0.1), (0.2 * r, post - 0.06), (0.2 * r, post), (0, post)], n, 0.4))
    out.add("steel", steel, bolts([(0.255 * r * np.cos(k), 0.255 * r * np.sin(k), 0.2) for k in np.arange(10) * np.pi / 5], 0.022, 0.03))
    aim = rot_z(np.radians(p.azimuth))
    c = np.array([0, 0, hub_z])
    arms = [side_prism(np.array([(-0.15, -0.34), (0.15, -0.34), (0.075, 0.08), (-0.075, 0.08)]) * r, s * 0.26 * r - 0.03 * r, s * 0.26 * r + 0.03 * r, 0.008) for s in (-1, 1)]
    yoke = [*arms, box((0.62 * r, 0.32 * r, 0.07 * r), 0.01, (0, 0, -0.33 * r))]
    out.add("yoke", white, *(m.turned(aim).moved(c) for m in yoke))
    motor = [box((0.18 * r, 0.3 * r, 0.22 * r), 0.02, (0.42 * r, 0, -0.12 * r)), cylinder(0.075 * r, 0.22 * r, 14, 0.01, (-0.4 * r, 0, -0.2 * r))]
    out.add("motor", dark, *(m.turned(aim).moved(c) for m in motor))
    out.add("steel", steel, rod((-0.36 * r, 0, 0), (0.36 * r, 0, 0), 0.05 * r, 12).turned(aim).moved(c))
    tip = aim @ rot_x(np.radians(-(p.elevation - 0.0)))
    _dish(out, p, kit, r, lambda m: m.turned(rot_x(np.pi / 2)).turned(tip).moved(c), white, steel, dark)
    cable = spline([(0.2 * r, 0.12 * r, post), (0.32 * r, 0.2 * r, 0.5 * post), (0.3 * r, 0.3 * r, 0.18), (pad * 0.9, pad * 0.7, 0.18), (pad + 0.5, pad * 0.75, 0.02)], 24)
    out.add("cable", finish.rubber(), tube(cable, 0.02, 6))
    out.add("motor", dark, box((0.36, 0.26, 0.5), 0.02, (pad * 0.68, pad * 0.6, 0.41)))
    rim = _rim(r, tip, c)
    a = _v(aim @ [-1.0, 0, 0])
    return Part(
        out.surfaces(), colliders=(box_collider((-pad, -pad, 0), (pad, pad, 0.16)), cylinder_collider(0.3 * r, post, (0, 0, 0.1)), hull_collider(rim, "tilt")), mass=380 * r,
        anchors={"top": (0, 0, hub_z + r), "feed": _v(c + tip @ [0, -0.9 * r, 0])},
        joints=(Joint(name="tilt", kind="hinge", origin=(0, 0, round(hub_z, 4)), axis=a, limits=(round(float(np.radians(10 - p.elevation)), 4), round(float(np.radians(85 - p.elevation)), 4))),),
        sounds=(SoundSource(sound="servo", position=(0, 0, hub_z), gain=-34, loop=False, every=25.0),),
    )  # fmt: skip


def _v(x: Floats) -> tuple[float, float, float]:
    return (round(float(x[0]), 5), round(float(x[1]), 5), round(float(x[2]), 5))


def _bowl(r: float) -> Floats:
    """(k, 2) radius and height over the vertex of a paraboloid of f/D = 0.38."""
    t = np.linspace(0, 1, 15)
    return np.stack([t * r, (t * r) ** 2 / (4 * 0.38 * 2 * r)], 1)


def _rim(r: float, tip: Floats, c: Floats) -> Floats:
    b = _bowl(r)
    a = np.arange(12) * np.pi / 6
    edge = np.stack([r * np.cos(a), np.full(12, -0.3 * r - b[-1, 1]), r * np.sin(a)], 1)
    back = np.stack([0.3 * r * np.cos(a), np.full(12, -0.12 * r), 0.3 * r * np.sin(a)], 1)
    out: Floats = np.concatenate([edge, back, [[0, -0.95 * r, 0]]]) @ tip.T + c
    return out


def _dish(out: Collector, p: Params, kit: Kit, r: float, put: Callable[[Mesh], Mesh], white: Material, steel: Material, dark: Material) -> None:
    """Reflector, ribs and feed, modelled with the axis up and turned to -Y by `put`."""
    base, n = 0.3 * r, kit.n(48, 20)
    b = _bowl(r)
    front = lathe(np.concatenate([[(r, base + b[-1, 1])], b[::-1] + [0, base]])[:, :], n, True)
    back = lathe(np.c_[b[:, 0], b[:, 1] + base - 0.014], n, True)
    a = np.arctan2(front.vertices[:, 1], front.vertices[:, 0])
    panel = 1 + 0.03 * np.sign(np.sin(12 * a)) * np.sign(np.sin(front.vertices[:, 2] * 9 / r))
    seam = 1 - 0.3 * (np.abs(np.sin(12 * a)) < 0.06)
    out.add("reflector", white, put(front.tinted(panel * seam)), put(back), link="tilt")
    out.add("rim", steel, put(torus(r, 0.018 * r, n, 7).moved((0, 0, base + b[-1, 1]))), link="tilt")
    prof = np.array([(0.1, -0.02), (0.25, -0.02), (0.6, 0.12), (0.98, 0.385)])
    k = np.arange(12) * np.pi / 6
    for j in range(3):
        (r0, z0), (r1, z1) = prof[j], prof[j + 1]
        ends = [np.stack([q * r * np.cos(k), q * r * np.sin(k), np.full(12, base - 0.1 * r + z * r * 1.02)], 1) for q, z in ((r0, z0), (r1, z1))]
        out.add("rib", steel, put(wires(ends[0], ends[1], 0.02 * r, 6)), link="tilt")
    web = [np.stack([q * r * np.cos(k), q * r * np.sin(k), np.full(12, z)], 1) for q, z in ((0.6, base + 0.025 * r), (0.6, base + (0.6 * r) ** 2 / (3.04 * r)))]
    out.add("rib", steel, put(wires(web[0], web[1], 0.014 * r, 5)), put(torus(0.6 * r, 0.018 * r, 36, 6).moved((0, 0, base + 0.025 * r))), link="tilt")
    out.add("hub", dark, put(cylinder(0.26 * r, 0.24 * r, 24, 0.012, (0, 0, base - 0.2 * r))), put(box((0.5 * r, 0.16 * r, 0.14 * r), 0.01, (0, 0, base - 0.24 * r))), link="tilt")
    focus = base + 0.76 * r
    legs = [(0.7 * r * np.cos(q), 0.7 * r * np.sin(q), base + (0.7 * r) ** 2 / (3.04 * r)) for q in (0.5, 2.594, 4.712)]
    out.add("strut", steel, *(put(rod(s, (0.06 * r * np.cos(q), 0.06 * r * np.sin(q), focus), 0.016 * r, 7)) for s, q in zip(legs, (0.5, 2.594, 4.712), strict=True)), link="tilt")
    horn = lathe([(0.07 * r, focus - 0.13 * r), (0.1 * r, focus - 0.12 * r), (0.05 * r, focus + 0.02 * r), (0.09 * r, focus + 0.05 * r), (0.09 * r, focus + 0.2 * r), (0.03 * r, focus + 0.24 * r), (0, focus + 0.24 * r)], 20, 0.5)
    out.add("feed", dark, put(horn), put(lathe([(0, focus - 0.11 * r), (0.08 * r, focus - 0.125 * r)][::-1], 20)), link="tilt")
