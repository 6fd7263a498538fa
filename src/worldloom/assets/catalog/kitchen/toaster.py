"""A two-slot toaster with a lever and a dial, toast standing in its slots."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Params as Base, Part, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_cabinet import dial_knob
from worldloom.assets.parts.room_soft import soft_box, upright
from worldloom.geometry import cylinder, prism, rot_z, rounded_rect, slab, spline, tube
CARD = Card("kitchen/toaster", 1, "toaster", (), ("appliance",), ("indoor", "kitchen"), "table")


class Params(Base):
    """Dials."""

    color: Color = "silver"
    width: Annotated[float, metres(0.22, 0.42)] = 0.29
    toast: bool = True


PRESETS = {"retro": Params(color="mint"), "empty": Params(color="red", toast=False)}


def build(p: Params, kit: Kit) -> Part:
    """Rounded shell on feet, dark slots with toast, lever that slides, browning dial, cable."""
    out, w = Collector(), p.width / 2
    skin = finish.metal("steel", 0.1, 0.18) if p.color == "silver" else finish.paint(p.color, 0.1, 0.2)
    black = finish.plastic("black", 0.3)
    out.add("body", skin, soft_box((2 * w, 0.17, 0.17), 0.045, 0.2, center=(0, 0, 0.107), steps=4))
    out.add("base", black, slab((-w + 0.012, -0.075, 0.012), (w - 0.012, 0.075, 0.032), 0.006), *(cylinder(0.012, 0.014, 10, 0.003, (x, y, 0)) for x in (-w + 0.04, w - 0.04) for y in (-0.05, 0.05)))
    out.add("slot", finish.plastic((0.01, 0.01, 0.01)), *(slab((-w + 0.045, y - 0.016, 0.188), (w - 0.045, y + 0.016, 0.1935), 0.001) for y in (-0.034, 0.034)))
    if p.toast:
        outline = np.concatenate([rounded_rect(0.11, 0.1, 0.02, 4)])
        slice_ = upright(prism(outline, 0.013, 0.003)).moved((0, -0.006, 0.19))
        out.add("toast", finish.of("food", (0.36, 0.17, 0.055), 0.9), slice_.moved((-0.01, -0.034, 0)), slice_.moved((0.012, 0.034, 0.004)).tinted(0.8))
    out.add("lever", black, slab((w - 0.004, -0.016, 0.12), (w + 0.028, 0.016, 0.138), 0.006), link="lever")
    out.add("track", black, slab((w - 0.006, -0.004, 0.05), (w + 0.0015, 0.004, 0.15), 0.001))
    out.add("dial", black, dial_knob(0.016, 0.016).turned(rot_z(np.pi / 2)).moved((w - 0.002, -0.045, 0.055)))
    out.add("cable", finish.rubber(), tube(spline([(-w, 0.05, 0.03), (-w - 0.04, 0.07, 0.006), (-w - 0.02, 0.14, 0.005), (-w + 0.05, 0.2, 0.005)], 14), 0.003, 6))
    return Part(out.surfaces(), colliders=(box_collider((-w, -0.085, 0), (w + 0.02, 0.085, 0.195)),), mass=1.6, dynamic=True, affordances=("switch", "pick up"), functional_sides=("front",),
                joints=(Joint(name="lever", kind="slide", origin=(w, 0, 0.13), axis=(0, 0, -1), limits=(0, 0.07)),))  # fmt: skip
