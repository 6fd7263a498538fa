"""A ceiling fan: a motor on its rod under the ceiling, three to five wooden or metal blades, with or without a lamp."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Light, Literal, Motion, Params as Base, Part, SoundSource, Wear, cylinder_collider, finish, metres, np, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import light
from worldloom.geometry import box, cylinder, lathe, prism, rot_x, rot_z, rounded_rect, sphere

CARD = Card("appliance/ceiling_fan", 1, "ceiling_fan", ("ceiling fan with light", "overhead fan"), ("appliance", "fan"), ("indoor", "bedroom", "living_room", "porch"), "ceiling")


class Params(Base):
    """Dials."""

    span: Annotated[float, metres(0.9, 1.6)] = 1.3
    blades: Annotated[int, number(3, 6)] = 5
    drop: Annotated[float, metres(0.25, 0.7)] = 0.36
    color: Color | None = None
    """Of painted blades; wooden ones where none is given."""
    wood: Literal["walnut", "oak", "birch"] = "walnut"
    metal: Literal["brass", "brushed", "white"] = "brass"
    lamp: bool = True
    lit: bool = True
    state: Literal["still", "turning"] = "still"
    wear: Wear = 0.15


PRESETS = {"white": Params(color="white", metal="white", blades=4, lamp=False), "turning": Params(state="turning", metal="brushed", blades=3, lit=False)}


def build(p: Params, kit: Kit) -> Part:
    """Hangs from the ceiling at z = 0."""
    out, n, d = Collector(), kit.n(36, 14), p.drop
    metal = finish.paint("white", p.wear) if p.metal == "white" else finish.metal(p.metal, p.wear)
    wood = finish.paint(p.color, p.wear) if p.color else finish.wood(p.wood, p.wear)
    out.add("canopy", metal, lathe([(0.012, -0.075), (0.03, -0.07), (0.066, -0.03), (0.07, 0.0), (0, 0.0)], n, 0.6), cylinder(0.011, d - 0.1, n, 0.001, (0, 0, -d + 0.08)))
    out.add("motor", metal, lathe([(0, -d - 0.075), (0.09, -d - 0.07), (0.115, -d - 0.04), (0.12, -d), (0.11, -d + 0.03), (0.06, -d + 0.055), (0.03, -d + 0.085), (0, -d + 0.085)], n, 0.5))
    link = "blades" if p.state == "turning" else ""
    half = p.span / 2
    for k in range(p.blades):
        turn = rot_z(2 * np.pi * k / p.blades)
        blade = prism(rounded_rect(half - 0.19, 0.14, 0.05, 6) + [0.5 * (half + 0.19), 0], 0.008, 0.002).turned(rot_x(0.22)).moved((0, 0, -d - 0.03))
        arm = box((0.14, 0.05, 0.006), 0.002, (0.16, 0, -d - 0.034))
        out.add("blade", wood, blade.turned(turn), link=link)
        out.add("arm", metal, arm.turned(turn), link=link)
    lamps: tuple[Light, ...] = ()
    if p.lamp:
        out.add("fitter", metal, cylinder(0.06, 0.04, n, 0.006, (0, 0, -d - 0.112)))
        bowl = lathe([(0, -d - 0.215), (0.06, -d - 0.205), (0.1, -d - 0.165), (0.115, -d - 0.115), (0.11, -d - 0.105), (0, -d - 0.105)], n, 0.8)
        out.add("shade", finish.glow((1.0, 0.82, 0.6), 7.0) if p.lit else finish.ceramic("#f0ece2", 0.3), bowl)
        lamps = (light((0, 0, -d - 0.24), 38.0, p.lit, radius=0.1),)
    else:
        out.add("cap", metal, sphere((0.05, 0.05, 0.025), n, (0, 0, -d - 0.08)))
    spin = (Motion(kind="spin", link="blades", center=(0.0, 0.0, round(-d, 4)), axis=(0.0, 0.0, 1.0), speed=6.0),) if p.state == "turning" else ()
    return Part(out.surfaces(), colliders=(cylinder_collider(half, 0.06, (0, 0, -d - 0.06)),), mass=7.0, lights=lamps, motions=spin, sounds=(SoundSource(sound="fan_hum", position=(0, 0, -d), gain=-24.0),) if p.state == "turning" else (), affordances=("switch",))
