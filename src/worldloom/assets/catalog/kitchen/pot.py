"""A cooking pot with two loop handles and a lid, or a saucepan with one long handle, in steel, copper or enamel."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Effect, Joint, Kit, Literal, Params as Base, Part, SoundSource, Wear, box_collider,
    cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import hollow, staves
from worldloom.geometry import lathe, spline, torus, tube
CARD = Card("kitchen/pot", 1, "pot", ("saucepan", "cooking pot", "stew pot", "stockpot", "casserole"), ("vessel", "kitchenware"), ("indoor", "kitchen", "restaurant", "camp"), "table")


class Params(Base):
    """Dials."""

    style: Literal["pot", "saucepan"] = "pot"
    material: Literal["steel", "copper", "enamel", "iron"] = "steel"
    radius: Annotated[float, metres(0.07, 0.2)] = 0.115
    height: Annotated[float, metres(0.06, 0.3)] = 0.14
    color: Color = "dark_red"
    """Of enamel."""
    lid: bool = True
    contents: Literal["stew", "empty"] = "stew"
    """Seen where it has no lid."""
    state: Literal["cold", "boiling"] = "cold"
    wear: Wear = 0.2


HOLDING = {"lid": False, "contents": "empty"}
"""Its dials where something lies in it."""
ROOMIER = ({"radius": 0.16, "height": 0.2}, {"radius": 0.2, "height": 0.28})
"""Its sizes for what must have room in it, one after the other."""
PRESETS = {"saucepan": Params(style="saucepan", material="copper", radius=0.09, height=0.09, lid=False), "casserole": Params(material="enamel", height=0.11), "iron": Params(material="iron", state="boiling")}


def build(p: Params, kit: Kit) -> Part:
    """Walls with a rolled rim, handles, domed lid that lifts; steam and a bubbling sound when boiling."""
    out, r, h, n = Collector(), p.radius, p.height, kit.n(36, 14)
    skin = {"steel": finish.metal("steel", p.wear, 0.2), "copper": finish.metal("copper", p.wear, 0.22), "enamel": finish.of("ceramic", rgb(p.color), 0.15, p.wear), "iron": finish.iron(p.wear)}[p.material]
    grip = finish.metal("brass", p.wear) if p.material == "copper" else finish.metal("steel") if p.material == "steel" else skin
    prof = [(0, 0), (0.94 * r, 0), (0.985 * r, 0.006), (r, 0.02), (r, h - 0.004), (r + 0.003, h - 0.002), (r + 0.003, h)]
    out.add("body", skin, hollow(prof, 0.0035, n, 0.5))
    if p.style == "pot":
        for s in (-1, 1):
            loop = spline([(s * r, -0.035, 0.72 * h), (s * (r + 0.026), -0.03, 0.75 * h), (s * (r + 0.032), 0, 0.76 * h), (s * (r + 0.026), 0.03, 0.75 * h), (s * r, 0.035, 0.72 * h)], 18)
            out.add("handle", grip, tube(loop, 0.0055, 8))
    else:
        bar = spline([(r - 0.002, 0, 0.75 * h), (r + 0.05, 0, 0.8 * h), (r + 0.12, 0, 0.95 * h), (r + 0.19, 0, h)], 18)
        out.add("handle", grip, tube(bar, np.interp(np.linspace(0, 1, 18), [0, 0.3, 1], [0.006, 0.006, 0.009]), 10), torus(0.007, 0.003, 14, 6).moved((r + 0.2, 0, h)))
    joints: tuple[Joint, ...] = ()
    if p.lid:
        cover = lathe([(0, h - 0.002), (r - 0.004, h - 0.002), (r + 0.002, h), (r + 0.002, h + 0.003), (0.8 * r, h + 0.014), (0.3 * r, h + 0.023), (0, h + 0.025)], n, 0.7)
        out.add("lid", skin, cover, link="lid")
        out.add("knob", grip, lathe([(0, h + 0.023), (0.006, h + 0.024), (0.006, h + 0.034), (0.015, h + 0.04), (0.014, h + 0.049), (0, h + 0.052)], 14, 0.8), link="lid")
        joints = (Joint(name="lid", kind="slide", origin=(0, 0, h), axis=(0, 0, 1), limits=(0, 0.1)),)
    elif p.contents == "stew":
        out.add("inside", finish.of("food", (0.4, 0.2, 0.06), 0.3), lathe([(0, 0.55 * h), (r - 0.004, 0.55 * h), (0, 0.56 * h)], n))
    room = not p.lid and p.contents == "empty"
    solid_ = [*staves(r + 0.003, h, 0.004, 0.008)] if room else [cylinder_collider(r + 0.003, h)]
    if p.style == "saucepan":
        solid_.append(box_collider((r, -0.01, 0.72 * h), (r + 0.21, 0.01, h + 0.01)))
    else:
        solid_.append(box_collider((-r - 0.038, -0.04, 0.7 * h), (r + 0.038, 0.04, 0.8 * h)))
    if p.lid:
        solid_.append(cylinder_collider(r, 0.052, (0, 0, h), "lid"))
    hot = p.state == "boiling"
    return Part(
        out.surfaces(), colliders=tuple(solid_), supports=(well(r - 0.008, 0.004, 2 * h),) if room else (), mass=9 * r, dynamic=True, joints=joints, affordances=("pick up", "cook"), anchors={"top": (0, 0, h)},
        effects=(Effect(kind="steam", position=(0, 0, h), size=(r, r, 0.5), rate=0.8),) if hot else (), sounds=(SoundSource(sound="pot_simmer", position=(0, 0, h), gain=-14.0),) if hot else (),
    )  # fmt: skip
