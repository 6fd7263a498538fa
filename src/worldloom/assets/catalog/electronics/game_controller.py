"""A game controller with two grips, thumb sticks, a cross, coloured buttons and triggers, in any colour, wireless or on its cable."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, finish, number
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.game_pad import pad_body, pad_buttons, pad_cross, pad_dark, pad_sticks
from worldloom.assets.parts.room_ware import tabletop
from worldloom.geometry import rot_z, spline, tube
CARD = Card("electronics/game_controller", 1, "game_controller", ("gamepad", "game pad", "controller", "video game controller", "joystick", "joypad", "console controller", "game controllers"), ("electronics", "toy"), ("indoor", "games", "bedroom", "living_room"), "table")


class Params(Base):
    """Dials."""

    color: Color = "#c9cacc"
    accent: Color = "#17181a"
    """Of sticks, cross and triggers."""
    size: Annotated[float, number(0.8, 1.3)] = 1.0
    cable: bool = False
    wear: Wear = 0.1


PRESETS = {"black": Params(color="#1a1b1d", accent="#2c2d31"), "red": Params(color="#9a1c1c", cable=True), "blue": Params(color="#20508a", accent="#101114", size=1.1)}


def build(p: Params, kit: Kit) -> Part:
    """Lies on its grips, triggers to the back."""
    out, s = Collector(), p.size
    cell = 0.006 if kit.detail < 0.5 else 0.0042 if kit.detail < 1.5 else 0.003
    shell, dark = finish.plastic(p.color, 0.38, p.wear), finish.plastic(p.accent, 0.45, p.wear)
    out.add("shell", shell, pad_body(cell).scaled(s))
    out.add("control", dark, *(m.scaled(s) for m in (pad_sticks(kit.n(16, 8)), pad_cross(), pad_dark())))
    out.add("button", finish.of("plastic", (1.0, 1.0, 1.0), 0.25, 0.0), pad_buttons(kit.n(12, 6)).scaled(s))
    if p.cable:
        out.add("cable", finish.rubber(), tube(spline([(0, 0.045, 0.02), (0.01, 0.09, 0.004), (0.07, 0.13, 0.003), (0.13, 0.09, 0.003), (0.17, 0.12, 0.003)], 22) * s, 0.0022 * s, 6))
    parts = out.surfaces()
    low = min(float(x.mesh.bounds[0, 2]) for x in parts)
    return tabletop(tuple(replace(x, mesh=x.mesh.moved((0, 0, -low)).turned(rot_z(0.25))) for x in parts), 0.25, False, affordances=("pick up", "play"))
