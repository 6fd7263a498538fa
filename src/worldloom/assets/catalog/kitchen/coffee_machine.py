"""A coffee machine: a steel espresso machine with two groups, a filter machine with its glass pot, or a capsule machine."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Effect, Joint, Kit, Light, Literal, Params as Base, Part, SoundSource, Support, box_collider, cylinder_collider, finish, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards, wires
from worldloom.assets.parts.room_cabinet import dial_knob
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import cup_of, ear, hollow
from worldloom.geometry import cylinder, lathe, rod, rot_x, rot_y, rot_z, slab, sphere, spline, stamp, tube

CARD = Card(
    "kitchen/coffee_machine", 1, "coffee_machine", ("coffee maker", "espresso machine", "coffeemaker", "filter coffee machine", "capsule machine", "coffee brewer", "drip coffee maker"),
    ("appliance", "kitchen appliance"), ("indoor", "kitchen", "cafe", "office", "bar", "restaurant"), "table",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["espresso", "drip", "capsule"] = "espresso"
    size: Annotated[float, number(0.9, 2.0)] = 1.0
    """Of its width; an espresso machine from 1.4 on has two groups."""
    color: Color = "silver"
    material: Literal["steel", "paint"] = "steel"
    """Of the body; paint takes the colour."""
    state: Literal["off", "brewing"] = "off"


WIDE = {"espresso": 0.36, "drip": 0.22, "capsule": 0.13}
"""Metres by kind."""
PRESETS = {"bar": Params(size=1.95), "drip": Params(kind="drip", color="black", material="paint"), "capsule": Params(kind="capsule", color="red", material="paint"), "brewing": Params(state="brewing", color="cream", material="paint")}


def build(p: Params, kit: Kit) -> Part:
    """Body, what the coffee runs from, what it runs into, a drip tray; steam and sound while it brews."""
    return {"espresso": _espresso, "drip": _drip, "capsule": _capsule}[p.kind](Collector(), p, kit, WIDE[p.kind] / 2 * (p.size if p.kind == "espresso" else min(p.size, 1.25)))


def _common(p: Params, spout: tuple[float, float, float]) -> dict[str, Any]:
    on = p.state == "brewing"
    return {
        "sounds": (SoundSource(sound="hum", position=spout, gain=-14.0),) if on else (),
        "effects": (Effect(kind="steam", position=spout, size=(0.05, 0.05, 0.22), rate=0.5),) if on else (),
        "lights": (Light(name="lamp", kind="point", position=(spout[0], spout[1] - 0.1, spout[2] + 0.05), color=(1.0, 0.4, 0.1), power=0.4, radius=0.005, on=on),),
        "functional_sides": ("front",), "affordances": ("switch",),
    }  # fmt: skip


def _espresso(out: Collector, p: Params, kit: Kit, w: float) -> Part:
    """Groups with their portafilters over a grille, steam wands at both sides, gauges, cups warming on top."""
    h, d, n = 0.4, 0.2, kit.n(28, 12)
    skin = finish.metal("steel", 0.05, 0.2) if p.material == "steel" else finish.paint(p.color, 0.05, 0.15)
    chrome, black = finish.metal("chrome", 0.04), finish.plastic("black", 0.3)
    out.add("body", skin, soft_box((2 * w, 0.18, h - 0.05), 0.02, 0.1, center=(0, d - 0.09, 0.03 + (h - 0.05) / 2), steps=3), soft_box((2 * w, 2 * d, 0.12), 0.022, 0.1, center=(0, 0, h - 0.08), steps=3), soft_box((2 * w, 2 * d, 0.062), 0.014, 0.1, center=(0, 0, 0.054), steps=3))
    out.add("foot", black, *(cylinder(0.018, 0.026, 12, 0.003, (x * (w - 0.04), y * (d - 0.04), 0)) for x in (-1, 1) for y in (-1, 1)))
    xs = np.arange(-w + 0.03, w - 0.02, 0.016)
    out.add("grille", chrome, boards((0.008, 0.2, 0.004), np.c_[xs, 0 * xs - 0.075, 0 * xs + 0.087], 0.001))
    groups = [0.0] if p.size < 1.4 else [-0.5 * w, 0.5 * w]
    for x in groups:
        out.add("group", chrome, lathe([(0, 0.268), (0.033, 0.268), (0.036, 0.272), (0.036, 0.3), (0.03, 0.31), (0.03, 0.335), (0, 0.335)], n, 0.5).moved((x, -0.09, 0)))
        out.add("filter", chrome, lathe([(0, 0.226), (0.022, 0.228), (0.029, 0.24), (0.03, 0.266), (0, 0.266)], n, 0.6).moved((x, -0.09, 0)), *(tube(spline([(x, -0.09, 0.232), (x + q * 0.012, -0.09, 0.222), (x + q * 0.015, -0.09, 0.206)], 8), 0.0045, 8) for q in (-1, 1)), link="")
        out.add("grip", black, rod((x, -0.118, 0.252), (x, -0.245, 0.238), 0.0135, 12, 0.0165), sphere(0.0165, 12, (x, -0.245, 0.238)))
        cup = cup_of(0.031, 0.052, 0.003, n, "mug").turned(rot_z(0.8))
        out.add("cup", finish.ceramic("white"), cup.moved((x, -0.09, 0.09)))
        if p.state == "brewing":
            out.add("coffee", finish.of("food", (0.05, 0.02, 0.008), 0.1), *(rod((x + q * 0.015, -0.09, 0.207), (x + q * 0.012, -0.09, 0.115), 0.0014, 6) for q in (-1, 1)))
    for s in (-1, 1):
        wand = spline([(s * (w - 0.035), -d + 0.03, h - 0.13), (s * (w - 0.03), -d - 0.015, h - 0.16), (s * (w - 0.02), -d - 0.03, 0.2), (s * (w - 0.012), -d - 0.045, 0.12)], 20)
        out.add("wand", chrome, tube(wand, 0.0048, 8), sphere(0.007, 10, wand[-1]))
        out.add("knob", black, dial_knob(0.02, 0.028).moved((s * (w - 0.04), -d, h - 0.08)))
    gauge = lathe([(0, 0), (0.019, 0), (0.023, 0.001), (0.023, 0.009), (0.02, 0.011), (0, 0.008)], n, 0.5).turned(rot_x(np.pi / 2))
    for x in (-0.028, 0.028):
        out.add("gauge", chrome, gauge.moved((x, -d + 0.004, h - 0.075)))
        out.add("face", finish.paint("white", 0.0), cylinder(0.0185, 0.002, n, 0.0004).turned(rot_x(np.pi / 2)).moved((x, -d - 0.0058, h - 0.075)))
        out.add("needle", finish.paint("red", 0.0), slab((-0.0008, -0.001, -0.003), (0.0008, 0.0, 0.014), 0.0003).turned(rot_y(0.8)).moved((x, -d - 0.0078, h - 0.075)))
    out.add("rail", chrome, tube(np.array([(-w + 0.02, d - 0.03, h - 0.02), (-w + 0.02, d - 0.03, h + 0.02), (-w + 0.02, -d + 0.03, h + 0.02), (w - 0.02, -d + 0.03, h + 0.02), (w - 0.02, d - 0.03, h + 0.02), (w - 0.02, d - 0.03, h - 0.02)]), 0.004, 7))
    warm = cup_of(0.033, 0.05, 0.003, n, "teacup")
    spots = [(x, y, h - 0.02) for x in np.arange(-w + 0.09, w - 0.05, 0.095) for y in (0.03, 0.11)]
    out.add("cup", finish.ceramic("white"), stamp(warm, spots, [0.7 * k for k in range(len(spots))]))
    solids = (box_collider((-w, -d, 0), (w, d, 0.09)), box_collider((-w, 0.02, 0), (w, d, h)), box_collider((-w, -d, h - 0.14), (w, d, h)), box_collider((-w + 0.03, -0.27, 0.2), (w - 0.03, -d, 0.27)))
    return Part(out.surfaces(), colliders=solids, mass=14 + 40 * w, dynamic=p.size < 1.4, **_common(p, (groups[0], -0.09, 0.15)))


def _drip(out: Collector, p: Params, kit: Kit, w: float) -> Part:
    """A C-shaped body with a water window, a filter basket and a glass pot on its hot plate."""
    h, d, n = 0.34, 0.13, kit.n(36, 14)
    skin = finish.metal("brushed", 0.05) if p.material == "steel" else finish.paint(p.color, 0.05, 0.2)
    black = finish.plastic("black", 0.3)
    out.add("body", skin, soft_box((2 * w, 0.1, h), 0.02, 0.1, center=(0, d - 0.05, h / 2 + 0.002), steps=3), soft_box((2 * w, 2 * d, 0.11), 0.024, 0.1, center=(0, 0, h - 0.055), steps=3), soft_box((2 * w, 2 * d, 0.04), 0.014, 0.1, center=(0, 0, 0.022), steps=3))
    out.add("plate", black, cylinder(0.075, 0.005, n, 0.001, (0, -0.035, 0.041)))
    r, z = 0.07, 0.046
    out.add("pot", finish.glass(), hollow([(0, z), (0.9 * r, z), (r, z + 0.02), (1.03 * r, z + 0.06), (0.86 * r, z + 0.11), (0.66 * r, z + 0.135), (0.7 * r, z + 0.15)], 0.002, n, 0.9).moved((0, -0.035, 0)))
    out.add("coffee", finish.of("food", (0.03, 0.012, 0.006), 0.08), lathe([(0, z + 0.003), (0.88 * r, z + 0.003), (0.97 * r, z + 0.02), (1.0 * r, z + 0.05), (0, z + 0.05)], n, 0.7).moved((0, -0.035, 0)))
    out.add("lid", black, lathe([(0, z + 0.148), (0.7 * r, z + 0.148), (0.74 * r, z + 0.153), (0.5 * r, z + 0.164), (0, z + 0.166)], n, 0.6).moved((0, -0.035, 0)), lathe([(0.68 * r, z + 0.126), (0.71 * r, z + 0.127), (0.72 * r, z + 0.14), (0.68 * r, z + 0.141)], n, 0.5).moved((0, -0.035, 0)))
    out.add("handle", black, ear(0.68 * r, z + 0.03, z + 0.14, 0.075, 0.009).turned(rot_z(-np.pi / 2 + 0.35)).moved((0, -0.035, 0)))
    out.add("basket", black, lathe([(0, 0.222), (0.02, 0.222), (0.06, 0.245), (0.065, 0.26), (0, 0.26)], n, 0.5).moved((0, -0.035, -0.006)))
    out.add("window", finish.glass((0.75, 0.85, 0.9)), slab((w - 0.003, d - 0.075, 0.07), (w + 0.002, d - 0.05, 0.21), 0.001))
    out.add("switch", finish.glow((1.0, 0.3, 0.1), 3.0) if p.state == "brewing" else finish.plastic("red", 0.3), slab((-0.016, -d - 0.003, 0.014), (0.016, -d + 0.003, 0.03), 0.002))
    out.add("clock", finish.glow((0.4, 0.9, 0.7), 1.5 if p.state == "brewing" else 0.3), slab((-0.03, -d - 0.001, h - 0.05), (0.03, -d + 0.002, h - 0.03), 0.0005))
    solids = (box_collider((-w, 0.02, 0), (w, d, h)), box_collider((-w, -d, 0), (w, d, 0.042)), box_collider((-w, -d, h - 0.11), (w, d, h)), cylinder_collider(0.075, 0.17, (0, -0.035, 0.04)))
    return Part(out.surfaces(), colliders=solids, mass=2.6, dynamic=True, supports=(Support(name="top", center=(0, 0, h), size=(1.6 * w, 1.5 * d)),), **_common(p, (0.0, -0.035, 0.21)))


def _capsule(out: Collector, p: Params, kit: Kit, w: float) -> Part:
    """A slim machine with a lever, a water tank behind and a cup under its spout."""
    h, d, n = 0.25, 0.17, kit.n(28, 12)
    skin = finish.metal("brushed", 0.05) if p.material == "steel" else finish.paint(p.color, 0.03, 0.12)
    black, chrome = finish.plastic("black", 0.25), finish.metal("chrome", 0.04)
    out.add("body", skin, soft_box((1.7 * w, 0.17, h - 0.012), 0.032, 0.05, center=(0, 0.02, h / 2 + 0.006), steps=4), soft_box((1.5 * w, 0.2, 0.075), 0.03, 0.05, center=(0, -0.06, h - 0.046), steps=4))
    out.add("tank", finish.glass((0.8, 0.88, 0.92)), hollow([(0, 0.012), (0.85 * w, 0.012), (0.9 * w, 0.02), (0.9 * w, h - 0.03)], 0.002, n, 0.5).moved((0, d - 0.06, 0)))
    out.add("water", finish.glass((0.7, 0.85, 0.92)), lathe([(0, 0.016), (0.85 * w, 0.016), (0.86 * w, 0.7 * h), (0, 0.7 * h)], n, 0.5).moved((0, d - 0.06, 0)))
    out.add("tray", black, soft_box((1.5 * w, 0.13, 0.03), 0.012, 0.1, center=(0, -0.115, 0.016), steps=3))
    out.add("grille", chrome, wires([(-0.6 * w, y, 0.032) for y in np.arange(-0.165, -0.07, 0.012)], [(0.6 * w, y, 0.032) for y in np.arange(-0.165, -0.07, 0.012)], 0.002, 6))
    out.add("spout", chrome, lathe([(0, h - 0.105), (0.008, h - 0.105), (0.012, h - 0.095), (0.012, h - 0.075), (0, h - 0.075)], n, 0.6).moved((0, -0.125, 0)))
    out.add("lever", chrome, tube(spline([(-0.8 * w, 0.0, h - 0.03), (-0.8 * w, -0.06, h + 0.012), (-0.6 * w, -0.12, h + 0.02), (0.6 * w, -0.12, h + 0.02), (0.8 * w, -0.06, h + 0.012), (0.8 * w, 0.0, h - 0.03)], 26), 0.0055, 8), link="lever")
    out.add("button", finish.glow((0.4, 1.0, 0.4), 3.0) if p.state == "brewing" else chrome, *(cylinder(0.007, 0.004, 14, 0.001, (x, 0.03, h - 0.006)) for x in (-0.014, 0.014)))
    out.add("cup", finish.ceramic("white"), cup_of(0.028, 0.05, 0.003, n, "mug").turned(rot_z(-0.7)).moved((0, -0.12, 0.034)))
    out.add("coffee", finish.of("food", (0.05, 0.02, 0.008), 0.1), lathe([(0, 0.07), (0.0245, 0.07), (0, 0.071)], n).moved((0, -0.12, 0)), *([rod((0, -0.125, h - 0.105), (0, -0.125, 0.07), 0.0016, 6)] if p.state == "brewing" else []))
    lever = Joint(name="lever", origin=(0, 0.0, h - 0.03), axis=(-1, 0, 0), limits=(0, 1.2))
    solids = (box_collider((-0.88 * w, -0.07, 0), (0.88 * w, d, h)), box_collider((-0.75 * w, -d, h - 0.085), (0.75 * w, 0, h)), box_collider((-0.75 * w, -0.18, 0), (0.75 * w, -0.05, 0.034)))
    return Part(out.surfaces(), colliders=solids, mass=2.8, dynamic=True, joints=(lever,), **_common(p, (0.0, -0.125, 0.13)))
