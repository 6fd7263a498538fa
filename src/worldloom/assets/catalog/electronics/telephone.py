"""A telephone: rotary dial set with its handset on the cradle and a coiled cord, or a push-button office set."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, SoundSource, finish, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import Mesh, arc, box, cylinder, prism, rot_x, rot_y, slab, spline, tube
CARD = Card("electronics/telephone", 1, "telephone", ("phone", "rotary phone", "desk phone", "smartphone"), ("electronics",), ("indoor", "office", "living_room", "hotel"), "table")


class Params(Base):
    """Dials."""

    style: Literal["rotary", "buttons"] = "rotary"
    color: Color = "black"
    size: Annotated[float, number(0.8, 1.3)] = 1.0


PRESETS = {"red": Params(color="red"), "office": Params(style="buttons", color="charcoal")}
SHOWS: dict[str, dict[str, object]] = {"retro": {"style": "rotary"}}


def build(p: Params, kit: Kit) -> Part:
    """Sloping body, finger wheel on its own link or keys, handset, curled cable."""
    out, s = Collector(), p.size
    shell = finish.plastic(p.color, 0.14)
    S: Any = lambda *m: [q.scaled(s) for q in m]  # noqa: E731
    side = [(-0.1, 0.0), (0.09, 0.0), (0.085, 0.075), (0.02, 0.095), (-0.02, 0.085), (-0.095, 0.03)] if p.style == "rotary" else [(-0.1, 0), (0.1, 0), (0.1, 0.06), (-0.1, 0.022)]
    m = prism(side, 0.2 if p.style == "rotary" else 0.21, 0.012)
    out.add("body", shell, *S(Mesh(m.vertices[:, [2, 0, 1]] - [0.1, 0, 0], m.faces)))
    joints: tuple[Joint, ...] = ()
    if p.style == "rotary":
        turn, at = rot_x(0.63), np.array([0, -0.058, 0.0605])
        out.add("face", finish.paint("ivory"), *S(cylinder(0.04, 0.004, 32, 0.001).turned(turn).moved(at)))
        a = np.linspace(0.2, 5.2, 10)
        holes = [arc(0.0065, 0, 2 * np.pi, 12, (0.03 * np.cos(q), 0.03 * np.sin(q)))[:-1] for q in a]
        wheel = prism(arc(0.041, 0, 2 * np.pi, 40)[:-1], 0.0025, 0.0, holes).moved((0, 0, 0.006))
        out.add("wheel", finish.metal("chrome"), *S(wheel.turned(turn).moved(at), cylinder(0.016, 0.004, 18, 0.001, (0, 0, 0.006)).turned(turn).moved(at)), link="dial")
        n = turn @ np.array([0, 0, 1.0])
        c = (at + n * 0.006) * s
        joints = (Joint(name="dial", origin=(round(float(c[0]), 5), round(float(c[1]), 5), round(float(c[2]), 5)), axis=(0.0, round(float(n[1]), 5), round(float(n[2]), 5)), limits=(-5.4, 0)),)
        out.add("cradle", shell, *S(*(slab((x * 0.055 - 0.012, 0.0, 0.085), (x * 0.055 + 0.012, 0.075, 0.115), 0.005) for x in (-1, 1))))
        hand, y, z, long = finish.plastic(p.color, 0.14), 0.04, 0.13, 0.115
        path = spline([(-long, 0, -0.01), (-0.07, 0, 0.012), (0, 0, 0.018), (0.07, 0, 0.012), (long, 0, -0.01)], 20)
        out.add("handset", hand, *S(tube(path, np.interp(np.linspace(0, 1, 20), [0, 0.15, 0.5, 0.85, 1], [0.016, 0.012, 0.0105, 0.012, 0.016]), 10).moved((0, y, z)), *(cylinder(0.03, 0.022, 22, 0.006).turned(rot_y(x * 0.2)).moved((x * long, y, z - 0.03)) for x in (-1, 1))))
    else:
        slope = np.arctan2(0.038, 0.2)
        keys = [(0.02 + 0.026 * (i - 1) + 0.015, -0.06 + 0.024 * j, 0.0325 + 0.19 * (0.024 * j + 0.0)) for i in range(3) for j in range(4)]
        out.add("key", finish.plastic("grey"), *S(boards((0.019, 0.016, 0.008), keys, 0.002, turns=rot_x(slope))))
        out.add("display", finish.glow((0.2, 0.5, 0.35), 0.7), *S(box((0.085, 0.03, 0.004), 0.001).turned(rot_x(slope)).moved((0.035, 0.065, 0.055))))
        out.add("handset", shell, *S(soft_box((0.045, 0.2, 0.035), 0.015, 0.1).turned(rot_x(slope)).moved((-0.07, 0, 0.062)), *(soft_box((0.05, 0.05, 0.04), 0.016, 0.1).turned(rot_x(slope)).moved((-0.07, q, 0.052 + 0.19 * q)) for q in (-0.08, 0.08))))
    t = np.linspace(0, 1, kit.n(160, 50))
    base = spline([(-0.11, 0.03, 0.1 if p.style == "rotary" else 0.03), (-0.14, 0.02, 0.03), (-0.15, -0.04, 0.012), (-0.13, 0.04, 0.012), (-0.1, 0.07, 0.02)], len(t))
    coil = base + 0.007 * np.stack([np.cos(t * 130), 0 * t, np.sin(t * 130)], 1)
    coil[:, 2] = np.maximum(coil[:, 2], 0.003)
    out.add("cord", finish.plastic(p.color, 0.3), *S(tube(coil, 0.0022, 4)))
    return tabletop(out.surfaces(), 1.4 * s, False, joints=joints, affordances=("use", "pick up"), sounds=(SoundSource(sound="telephone_ring", position=(0, 0, 0.1), gain=-14.0, loop=False, every=140.0),))
