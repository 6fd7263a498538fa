"""A microwave oven with a door that opens on its side, a dark window and a glowing clock."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Literal, Params as Base, Part, SoundSource, Support, box_collider, finish, metres, np,
    number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, boards
from worldloom.assets.parts.opened import shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass, sash
from worldloom.assets.parts.room_joinery import bar_handles
from worldloom.assets.parts.room_lamp import WARM, light
from worldloom.assets.parts.room_marks import text
from worldloom.geometry import cylinder, rot_z, slab
CARD = Card("kitchen/microwave", 1, "microwave", ("microwave oven", "toaster oven"), ("appliance",), ("indoor", "kitchen", "office"), "table")


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.38, 0.6)] = 0.48
    color: Color = "silver"
    state: Literal["off", "on"] = "off"
    open: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"white": Params(color="white", open=0.6), "on": Params(color="black", state="on")}


def build(p: Params, kit: Kit) -> Part:
    """Case, hinged door with a window, panel of keys and a clock; light inside and a hum when on."""
    out, w, d, h = Collector(), p.width / 2, 0.18, 0.28
    skin = finish.metal("brushed", 0.1) if p.color == "silver" else finish.paint(p.color, 0.1, 0.25)
    black, z0 = finish.plastic((0.012, 0.012, 0.013), 0.12), 0.012
    out.add("case", skin, *carcass((-w, -d + 0.03, z0), (w, d, h), 0.012))
    out.add("foot", finish.rubber(), *(cylinder(0.012, z0 + 0.002, 8, 0.002, (x, y, 0)) for x in (-w + 0.04, w - 0.04) for y in (-0.1, 0.12)))
    x1 = w - 0.11
    out.add("inside", finish.ceramic("white", 0.3), *carcass((-w + 0.02, -d + 0.034, z0 + 0.02), (x1 - 0.01, d - 0.02, h - 0.02), 0.006))
    out.add("tray", finish.glass(), cylinder(0.12, 0.005, kit.n(28, 12), 0.002, ((x1 - w) / 2, 0, z0 + 0.04)))
    out.add("panel", black, slab((x1 + 0.002, -d + 0.004, z0), (w, -d + 0.034, h), 0.003))
    out.add("key", finish.plastic("grey"), boards((0.022, 0.004, 0.014), [(x1 + 0.028 + 0.028 * i, -d + 0.003, 0.05 + 0.022 * j) for i in range(3) for j in range(5)], 0.002))
    out.add("clock", finish.glow((0.1, 0.9, 0.6), 2.5), text("12:30", 0.02, (x1 + 0.056, h - 0.045), -d + 0.003))
    at = np.array([-w, -d + 0.03, 0])
    go: Any = lambda m: m.moved(-at).turned(rot_z(-1.6 * p.open)).moved(at)  # noqa: E731
    out.add("door", skin if p.color != "silver" else black, *(go(m.moved((0, -d + 0.004, 0))) for m in sash((-w, z0), (x1, h), 0.026, 0.05)), link="door")
    out.add("window", black, go(plate((-w + 0.045, -d + 0.01, z0 + 0.045), (x1 - 0.045, -d + 0.018, h - 0.045))), link="door")
    out.add("handle", finish.metal("chrome"), go(bar_handles([(x1 - 0.022, -d + 0.004, h / 2)], 0.18, True, 0.006)), link="door")
    on = p.state == "on"
    low, high = np.minimum(*[go(plate((-w, -d, z0), (x1, -d + 0.03, h))).bounds[i] for i in (0, 1)]), go(plate((-w, -d, z0), (x1, -d + 0.03, h))).bounds[1]
    return Part(out.surfaces(), colliders=(*shell((-w, -d + 0.03, 0), (x1, d, h), 0.027), box_collider((x1, -d, 0), (w, d, h)), box_collider(((x1 - w) / 2 - 0.1, -0.1, 0), ((x1 - w) / 2 + 0.1, 0.1, z0 + 0.045)), box_collider(low, high, "door")), mass=12.0, dynamic=True, functional_sides=("front",), affordances=("open", "cook"),
                joints=(Joint(name="door", origin=(-w, -d + 0.03, 0), axis=(0, 0, -1), limits=(-1.6 * p.open, 1.9 - 1.6 * p.open)),), supports=(Support(name="top", center=(0, 0, h), size=(2 * w - 0.06, 2 * d - 0.08)), Support(name="inside", center=((x1 - w) / 2, 0, z0 + 0.045), size=(0.17, 0.17), clearance=h - z0 - 0.085)),
                lights=(light((-0.05, -0.02, h - 0.07), 1.2, True, WARM, 0.02, "inside"),) if on else (), sounds=(SoundSource(sound="microwave_hum", position=(0, 0, 0.1), gain=-16.0),) if on else ())  # fmt: skip
