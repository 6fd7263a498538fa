"""An infusion stand on castors with bags, drip chamber and tube, and a pump that glows."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Kit, Light, Literal, Params as Base, Part, SoundSource, Wear, box_collider, cylinder_collider, finish,
    metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_joinery import castor
from worldloom.assets.parts.room_lamp import light
from worldloom.assets.parts.room_marks import quad
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import Mesh, box, crease_normals, cylinder, rod, rot_z, smoothstep, spline, stamp, tube
CARD = Card("medical/iv_stand", 1, "iv_stand", ("iv pole", "drip stand", "iv drip", "infusion stand", "drip"), ("medical equipment",), ("indoor", "hospital_room", "hospital", "operating_room", "medical", "clinic"), "floor")


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.6, 2.2)] = 1.95
    bags: Annotated[int, number(1, 4)] = 2
    pump: bool = True
    contents: Literal["saline", "blood"] = "saline"
    wear: Wear = 0.1


PRESETS = {"blood": Params(contents="blood", bags=1), "plain": Params(pump=False, bags=1)}


def build(p: Params, kit: Kit) -> Part:
    """Star foot, telescoping pole with hooks, soft bags with labels, hanging lines."""
    out, h, n = Collector(), p.height, kit.n(14, 8)
    steel = finish.metal("steel", p.wear)
    ends = np.array([(0.28 * np.cos(a), 0.28 * np.sin(a), 0) for a in np.arange(5) * 1.2566 + 0.3])
    out.add("foot", steel, *(rod((0, 0, 0.1), q + [0, 0, 0.085], 0.016, n, 0.012) for q in ends), cylinder(0.035, 0.05, 18, 0.006, (0, 0, 0.085)))
    out.add("castor", finish.rubber((0.06, 0.06, 0.062)), *(stamp(m, ends) for m in castor(0.032)))
    out.add("pole", steel, rod((0, 0, 0.1), (0, 0, 1.1), 0.014, n), rod((0, 0, 1.1), (0, 0, h), 0.009, n), cylinder(0.02, 0.05, n, 0.004, (0, 0, 1.08)))
    for k in range(4):
        a = k * np.pi / 2
        hook = spline([(0, 0, h - 0.02), (0.06, 0, h + 0.015), (0.12, 0, h - 0.005), (0.135, 0, h + 0.03)], 14)
        out.add("pole", steel, tube(hook, 0.004, 6).turned(rot_z(a)))
    tone = (0.3, 0.01, 0.015) if p.contents == "blood" else (0.88, 0.93, 0.95)
    fluid = finish.of("plastic", tone, 0.12) if p.contents == "blood" else finish.glass(tone)
    for k in range(p.bags):
        a = k * np.pi / 2
        bag = soft_box((0.12, 0.045, 0.2), 0.02, 0.05, 0.0, 0.0).scaled(1.0)
        v = bag.vertices
        swell = 1 - 0.35 * smoothstep(v[:, 2], -0.02, 0.1)
        bag = crease_normals(Mesh(v * np.stack([np.ones(len(v)), swell, np.ones(len(v))], 1), bag.faces), 1.2)
        c = np.array([0.125, 0, h - 0.14])
        go: Any = lambda m, a=a: m.turned(rot_z(a))  # noqa: E731
        out.add("bag", fluid, go(bag.turned(rot_z(np.pi / 2)).moved(c)))
        out.add("label", finish.of("paper", "white"), go(box((0.001, 0.08, 0.06), 0.0004, (0.1495, 0, h - 0.17))))
        out.add("ink", finish.paint("blue", 0.0), go(boards((0.0006, 0.055, 0.004), [(0.1502, 0, h - 0.155 - 0.012 * i) for i in range(4)], 0.0002)))
        out.add("port", finish.plastic("white"), go(cylinder(0.008, 0.03, 10, 0.002, (0.125, 0, h - 0.27))), go(cylinder(0.011, 0.05, 12, 0.003, (0.125, 0, h - 0.34))))
        end = np.array([0.06, -0.1, 1.22]) if p.pump else np.array([0.1, -0.3, 0.85])
        start = np.array([0.125 * np.cos(a), 0.125 * np.sin(a), h - 0.34])
        out.add("line", finish.glass((0.8, 0.85, 0.87)), tube(spline([start, start - [0, 0, 0.25], (start + end) / 2 + [0.08, -0.08, -0.1], end], 22), 0.0025, 5))
    lights: tuple[Light, ...] = ()
    if p.pump:
        out.add("pump", finish.plastic("#c9ccc8", 0.35), soft_box((0.15, 0.13, 0.2), 0.015, 0.3, center=(0, -0.085, 1.25)))
        out.add("screen", finish.glow((0.2, 0.8, 0.9), 2.0), quad(-0.05, 0.05, 1.27, 1.32, -0.1512))
        out.add("key", finish.plastic("blue"), boards((0.018, 0.004, 0.014), [(-0.045 + 0.03 * i, -0.151, 1.235 - 0.024 * j) for i in range(4) for j in range(2)], 0.001))
        out.add("line", finish.glass((0.8, 0.85, 0.87)), tube(spline([(0, -0.1, 1.16), (0.03, -0.14, 0.95), (0.12, -0.24, 0.8), (0.1, -0.32, 0.92)], 18), 0.0025, 5))
        lights = (light((0, -0.2, 1.3), 0.3, True, (0.3, 0.85, 0.95), 0.03, "screen"),)
    return Part(out.surfaces(), colliders=(cylinder_collider(0.3, 0.12), cylinder_collider(0.025, h), cylinder_collider(0.16, 0.4, (0, 0, h - 0.36)), box_collider((-0.08, -0.16, 1.14), (0.08, 0.02, 1.36)) if p.pump else cylinder_collider(0.03, 0.1, (0, 0, 1.08))), mass=7.0, dynamic=True, friction=0.3, lights=lights, affordances=("push",), sounds=(SoundSource(sound="heart_monitor", position=(0, -0.1, 1.25), gain=-34.0),) if p.pump else ())
