"""A refrigerator with opening doors: a steel fridge-freezer, a wide double-door one, or a rounded retro icebox with a chrome lever."""

from __future__ import annotations

from typing import Any

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Joint, Kit, Literal, Material, Params as Base, Part, SoundSource, Support, Wear, box_collider,
    finish, metres, np, number, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.opened import boarded, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_cabinet import carcass
from worldloom.assets.parts.room_lamp import NEUTRAL, light
from worldloom.assets.parts.room_soft import soft_box
from worldloom.assets.parts.room_ware import cup_of
from worldloom.geometry import box, cylinder, rod, rot_x, rot_y, rot_z, slab, sphere, spline, tube
CARD = Card(
    "kitchen/refrigerator", 1, "refrigerator", ("fridge", "icebox", "fridge freezer", "freezer", "refrigeration unit"),
    ("appliance", "kitchen appliance"), ("indoor", "kitchen", "home", "shop"), "floor", (0.8, 0.0, 0.0, 0.0),
)  # fmt: skip


class Params(Base):
    """Dials."""

    style: Literal["modern", "double", "retro", "mini"] = "modern"
    """Modern and double doors have a freezer below."""
    width: Annotated[float, metres(0.5, 1.1)] = 0.7
    height: Annotated[float, metres(0.8, 2.1)] = 1.82
    color: Color = "silver"
    """Silver is brushed steel; anything else is lacquer."""
    contents: Literal["food", "empty"] = "food"
    """Seen when it is open."""
    open: Annotated[float, number(0, 1)] = 0.0
    notes: bool = True
    """Papers and magnets on the door."""
    wear: Wear = 0.15


PRESETS = {
    "retro": Params(style="retro", color="mint", height=1.5, width=0.62, notes=False),
    "double": Params(style="double", width=0.95),
    "open": Params(color="white", open=0.8),
}


def build(p: Params, kit: Kit) -> Part:
    """Case with an inside of shelves and food, doors hinged at their edges, handles, notes held by magnets."""
    out, w, h, d = Collector(), p.width / 2, p.height, 0.33 if p.style != "mini" else 0.25
    skin = finish.metal("brushed", p.wear, 0.34) if p.color == "silver" else finish.paint(p.color, p.wear, 0.22)
    white, grey = finish.plastic((0.75, 0.76, 0.76), 0.3), finish.plastic((0.06, 0.06, 0.065), 0.5)
    y, split = -d + 0.06, 0.36 * h if p.style in ("modern", "double") else 0.0
    out.add("case", skin if p.style == "retro" else finish.paint("grey", p.wear), *carcass((-w, y, 0.05), (w, d, h), 0.025))
    out.add("inside", white, *carcass((-w + 0.026, y + 0.004, max(split, 0.05) + 0.03), (w - 0.026, d - 0.03, h - 0.026), 0.02))
    out.add("foot", grey, slab((-w + 0.03, y + 0.03, 0), (w - 0.03, d - 0.03, 0.06), 0.003))
    shelves = np.linspace(max(split, 0.05) + 0.32, h - 0.3, 3) if p.style != "mini" else np.linspace(0.36 * h, 0.66 * h, 2)
    out.add("shelf", finish.glass(), *(plate((-w + 0.05, y + 0.05, z), (w - 0.05, d - 0.06, z + 0.006)) for z in shelves))
    low = max(split, 0.05)
    floors = [z + 0.006 for z in shelves]
    joints, solids = [], [box_collider((-w, y, 0), (w, d, low + 0.03)), *shell((-w, y, low), (w, d, h), 0.045, "front", floors)]
    inside = () if p.open > 0.05 and p.contents == "food" else boarded((-w + 0.05, y + 0.045, low + 0.05), (w - 0.05, d - 0.06, h - 0.05), floors, 0.008)
    spans = [("door.top", -w, w, split, h, "left")] if p.style != "double" else [("door.left", -w, 0.0, split, h, "left"), ("door.right", 0.0, w, split, h, "right")]
    spans += [("door.low", -w, w, 0.07, split, "left")] if split else []
    for name, a, b, z0, z1, hinge in spans:
        z0 = max(z0, 0.07)
        angle = 1.5 * p.open if name != "door.low" else 0.0
        j, c = _leaf(out, p, name, a + 0.002, b - 0.002, z0 + 0.003, z1 - 0.003, y, hinge, angle, skin, kit)
        joints.append(j)
        solids.append(c)
    if p.open > 0.05 and p.contents == "food":
        food = [cup_of(0.036, 0.12, 0.002, 12).moved((-0.12, 0, shelves[0] + 0.006)), sphere((0.08, 0.06, 0.04), 12, (0.1, 0, shelves[1] + 0.045)), box((0.1, 0.12, 0.16), 0.005, (0.12, 0.02, shelves[0] + 0.09))]
        out.add("food", finish.paint("mustard"), *food)
    return Part(
        out.surfaces(), colliders=tuple(solids), mass=45 * h, joints=tuple(joints), functional_sides=("front",), affordances=("open",),
        supports=(Support(name="top", center=(0, 0.02, h), size=(2 * w - 0.08, 2 * d - 0.16)), *inside), anchors={"top": (0, 0, h)},
        sounds=(SoundSource(sound="fridge_hum", position=(0, d, 0.3), gain=-24.0),),
        lights=(light((0, -d + 0.12, h - 0.12), 2.5, True, NEUTRAL, 0.05, "inside"),) if p.open > 0.05 else (),
    )  # fmt: skip


def _leaf(out: Collector, p: Params, name: str, a: float, b: float, z0: float, z1: float, y: float, hinge: str, angle: float, skin: Material, kit: Kit) -> tuple[Joint, Collider]:
    """One door with its gasket, handle, logo and notes, standing `angle` radians open."""
    edge, sign = (a, -1.0) if hinge == "left" else (b, 1.0)
    at = np.array([edge, y, 0])
    turn = rot_z(sign * angle)
    go: Any = lambda m: m.moved(-at).turned(turn).moved(at)  # noqa: E731
    t, soft = (0.055, 0.006) if p.style != "retro" else (0.07, 0.035)
    shell = slab((a, y - t, z0), (b, y - 0.006, z1), soft)
    if p.style == "retro":
        shell = soft_box((b - a, t, z1 - z0), 0.034, 0.3, center=((a + b) / 2, y - t / 2 - 0.004, (z0 + z1) / 2))
    out.add("door", skin, go(shell), link=name)
    out.add("seal", finish.rubber((0.12, 0.12, 0.12)), go(slab((a + 0.015, y - 0.008, z0 + 0.015), (b - 0.015, y, z1 - 0.015), 0.002)), link=name)
    free = b - 0.05 if hinge == "left" else a + 0.05
    chrome = finish.metal("chrome")
    if p.style == "retro":
        lever = [tube(spline([(free, y - t, 0.62 * z1 - 0.1), (free, y - t - 0.05, 0.62 * z1 - 0.06), (free, y - t - 0.045, 0.62 * z1 + 0.1), (free, y - t + 0.005, 0.62 * z1 + 0.13)], 16), 0.013, 10), slab((a + 0.09, y - t - 0.004, 0.86 * z1), (a + 0.3, y - t + 0.01, 0.86 * z1 + 0.03), 0.006)]
        out.add("handle", chrome, *(go(m) for m in lever), link=name)
    else:
        m0, m1 = (z0 + 0.06, min(z0 + 0.75, z1 - 0.06)) if z0 > 0.3 else (max(z1 - 0.55, z0 + 0.05), z1 - 0.06)
        bar = [rod((free, y - t - 0.045, m0), (free, y - t - 0.045, m1), 0.009, 10)] + [rod((free, y - t, z), (free, y - t - 0.045, z), 0.007, 8) for z in (m0 + 0.04, m1 - 0.04)]
        out.add("handle", chrome, *(go(m) for m in bar), link=name)
    if p.notes and z1 > 0.7 * p.height and hinge == "left":
        r, c = kit.rng("notes"), ("#d8cf9a", "#c9b7b0", "#e0dcd0", "#a8bccb")
        for k in range(4):
            x, z, s = float(r.uniform(a + 0.08, max(a + 0.1, b - 0.22))), float(r.uniform(0.62, 0.9)) * z1, float(r.uniform(0.06, 0.11))
            tilt = rot_y(float(r.normal() * 0.08))
            sheet_ = slab((-s / 2, -0.0012, -0.7 * s), (s / 2, 0, 0.7 * s), 0.0004).turned(tilt).moved((x, y - t - 0.0004 * (k + 1), z))
            out.add(f"note.{k}", finish.of("paper", rgb(c[k])), go(sheet_), link=name)
            out.add("magnet", finish.plastic("red"), go(cylinder(0.01, 0.006, 10, 0.002).turned(rot_x(np.pi / 2)).moved((x, y - t - 0.002, z + 0.55 * s))), link=name)
    corner = go(slab((a, y - t, z0), (b, y, z1), 0.001)).bounds
    return Joint(name=name, origin=(edge, y, z0), axis=(0, 0, sign), limits=(-angle, 2.0 - angle)), box_collider(corner[0], corner[1], name)
