"""A grandfather clock: tall carved case with a brass dial, moon arch, swinging pendulum and weights behind glass; it ticks."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Motion, Params as Base, Part, SoundSource, Wear, box_collider, finish,
    metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_cabinet import carcass, door
from worldloom.assets.parts.room_joinery import finial, leg, panelled
from worldloom.assets.parts.room_marks import dial, quad
from worldloom.assets.parts.room_soft import upright
from worldloom.geometry import cylinder, lathe, prism, rod, rot_x, slab, sphere, spline, stamp, torus, tube
CARD = Card("decor/grandfather_clock", 1, "grandfather_clock", ("longcase clock", "tall clock", "pendulum clock"), ("clock", "furniture"), ("indoor", "library", "living_room", "victorian"), "floor", (0.5, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.6, 2.5)] = 2.12
    wood: Literal["walnut", "oak", "mahogany", "dark"] = "mahogany"
    hour: Annotated[float, number(0, 12)] = 4.3
    color: Color = "ivory"
    """Of the dial."""
    wear: Wear = 0.25


PRESETS = {"oak": Params(wood="oak", height=1.95), "night": Params(wood="dark", hour=11.9)}


def build(p: Params, kit: Kit) -> Part:
    """Plinth, trunk with a glazed door, hood with columns and swan-neck pediment, dial with hands, pendulum on its own link."""
    out, h, n = Collector(), p.height, kit.n(20, 10)
    wood, brass = finish.wood(p.wood, p.wear, 0.35), finish.metal("brass", 0.15)
    k = h / 2.12
    bw, tw, hw, d = 0.27, 0.2, 0.265, 0.14
    z1, z2, z3 = 0.46 * k, 1.42 * k, 1.92 * k
    y = -d
    out.add("case", wood, slab((-bw, y - 0.02, 0), (bw, d, 0.09), 0.006), slab((-bw + 0.012, y - 0.01, 0.09), (bw - 0.012, d, z1), 0.004), *(m.moved((0, y - 0.022, 0)) for m in panelled((-bw + 0.03, 0.11), (bw - 0.03, z1 - 0.02), 1, (1,), 0.07, 0.022)))
    out.add("case", wood, slab((-bw, y - 0.014, z1), (bw, d, z1 + 0.03), 0.01), slab((-tw - 0.03, y - 0.006, z1 + 0.03), (tw + 0.03, d, z1 + 0.06), 0.012))
    out.add("case", wood, *(m for m in carcass((-tw, y, z1 + 0.05), (tw, d, z2), 0.022)))
    lo, hi = (-tw + 0.008, z1 + 0.075), (tw - 0.008, z2 - 0.02)
    joint, col = door(out, "door", lo, hi, y - 0.02, "right", wood, brass, "flat", "knob", finish.glass())
    out.add("case", wood, slab((-tw - 0.03, y - 0.008, z2 - 0.015), (tw + 0.03, d, z2 + 0.02), 0.012), slab((-hw, y - 0.03, z2 + 0.02), (hw, d, z2 + 0.045), 0.006))
    out.add("case", wood, slab((-hw + 0.01, y + 0.01, z2 + 0.045), (hw - 0.01, d, z3), 0.004))
    post = leg("column", z3 - z2 - 0.045, 0.02, n)
    out.add("column", wood, stamp(post, [(s * (hw - 0.025), y - 0.005, z2 + 0.045) for s in (-1, 1)]))
    out.add("capital", brass, *(cylinder(0.022, 0.018, n, 0.003, (s * (hw - 0.025), y - 0.005, z)) for s in (-1, 1) for z in (z2 + 0.045, z3 - 0.02)))
    out.add("case", wood, slab((-hw - 0.01, y - 0.035, z3), (hw + 0.01, d, z3 + 0.035), 0.008))
    for s in (-1, 1):
        arch = spline([(s * hw, y - 0.02, z3 + 0.045), (s * 0.75 * hw, y - 0.02, z3 + 0.06), (s * 0.45 * hw, y - 0.02, z3 + 0.13), (s * 0.18 * hw, y - 0.02, z3 + 0.15), (s * 0.14 * hw, y - 0.02, z3 + 0.115)], 18)
        out.add("pediment", wood, tube(arch, np.linspace(0.014, 0.021, 18), 8), sphere((0.028, 0.02, 0.028), 12, (s * 0.15 * hw, y - 0.02, z3 + 0.132)))
        t = np.linspace(0, 1, 9)
        q = np.stack([s * hw * (1 - 0.82 * t), 0.03 + 0.105 * t**1.4], 1)
        web = np.concatenate([q, [[s * 0.18 * hw, 0.0], [s * hw, 0.0]]])
        out.add("pediment", wood, upright(prism(web, 0.02, 0.002)).moved((0, y - 0.022, z3 + 0.03)))
    out.add("finial", brass, *(finial(0.15 if x == 0 else 0.1, 0.026).moved((x, y - 0.015, z3 + (0.06 if x == 0 else 0.035))) for x in (0.0, -hw + 0.02, hw - 0.02)))
    r, zc = hw - 0.075, z2 + 0.05 + (hw - 0.06)
    out.add("face", finish.metal("brass", 0.1), quad(-r - 0.02, r + 0.02, zc - r - 0.02, min(zc + r + 0.06, z3 - 0.012), y + 0.0085))
    face, marks = dial(r, y + 0.006, p.hour)
    out.add("dial", finish.ceramic(p.color), face.moved((0, 0, zc)))
    out.add("mark", finish.paint("black", 0.05), marks.moved((0, 0, zc)))
    out.add("bezel", brass, torus(r, 0.006, kit.n(44, 18), 6).turned(rot_x(np.pi / 2)).moved((0, y + 0.004, zc)))
    bob, top = z1 + 0.28, z2 - 0.08
    out.add("pendulum", brass, rod((0, -0.02, bob), (0, -0.02, top), 0.004, 6), lathe([(0, -0.008), (0.05, -0.006), (0.068, 0), (0.05, 0.006), (0, 0.008)], n, 0.6).turned(rot_x(np.pi / 2)).moved((0, -0.02, bob)), link="pendulum")
    out.add("weight", brass, *(cylinder(0.024, 0.2, n, 0.008, (x, 0.01, z1 + 0.45 + 0.08 * i)) for i, x in enumerate((-0.085, 0.085))), *(wires([(x, 0.01, z1 + 0.5)], [(x, 0.01, z2 - 0.02)], 0.0018) for x in (-0.085, 0.085)))
    at = (0.0, -0.02, round(top, 4))
    return Part(out.surfaces(), colliders=(box_collider((-bw, y - 0.03, 0), (bw, d, z1 + 0.06)), box_collider((-tw - 0.03, y, z1), (tw + 0.03, d, z2)), box_collider((-hw - 0.015, y - 0.045, z2), (hw + 0.015, d, z3 + 0.15)), col), mass=48.0,
                joints=(joint, Joint(name="pendulum", origin=at, axis=(0, 1, 0), limits=(-0.12, 0.12))), motions=(Motion(kind="swing", amplitude=0.07, period=2.0, center=at, axis=(0, 1, 0), link="pendulum"),),
                sounds=(SoundSource(sound="clock_tick", position=(0, y, zc), gain=-16.0),), functional_sides=("front",), affordances=("read", "open"))  # fmt: skip
