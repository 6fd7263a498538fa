"""A bucket: wooden staves with iron hoops, a galvanised or painted metal pail, empty or full of water, milk or fish."""

from __future__ import annotations

from typing import Literal

from worldloom.assets.kit import Annotated, Card, Color, Joint, Kit, Params as Base, Part, Wear, cylinder_collider, finish, metres, np
from worldloom.assets.parts.built_farm import hoop, staves
from worldloom.assets.parts.built_pieces import Collector, copies
from worldloom.assets.parts.built_wares import one_fish
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import staves as staves_of
from worldloom.geometry import box, cylinder, lathe, rot_x, rot_y, torus, tube

CARD = Card("village/bucket", 1, "bucket", ("pail", "water bucket", "wooden bucket", "metal bucket"), ("container", "vessel"), ("farm", "village", "medieval", "garden", "workshop", "harbour", "indoor", "outdoor"), "floor", (0.1, 0.1, 0.1, 0.1))


class Params(Base):
    """Dials. `color` "" keeps the material's own."""

    material: Literal["wood", "metal", "plastic"] = "wood"
    contents: Literal["empty", "water", "milk", "fish"] = "empty"
    height: Annotated[float, metres(0.16, 0.45)] = 0.29
    color: Color | Literal[""] = ""
    wear: Wear = 0.5
    bail: Literal["down", "up"] = "down"


ROOMIER = ({"height": 0.4},)
"""Its sizes for what must have room in it, one after the other."""
HELD = {"bail": "up"}
"""Dials of one that hangs from a hand."""
PRESETS = {"metal": Params(material="metal"), "water": Params(contents="water"), "milk": Params(material="metal", contents="milk"), "fish": Params(material="plastic", color="blue", contents="fish"), "red": Params(material="plastic", color="red", wear=0.2)}


def build(p: Params, kit: Kit) -> Part:
    """Its bail hangs down at one side; it turns up about the ears."""
    out, h, n = Collector(), p.height, kit.n(32, 14)
    r0, r1 = 0.4 * h, 0.53 * h
    wooden = p.material == "wood"
    steel = finish.metal("galvanised", p.wear)
    skin = {"wood": finish.wood(p.color or "weathered", p.wear), "metal": finish.paint(p.color, p.wear, 0.4) if p.color else steel, "plastic": finish.plastic(p.color or "charcoal", 0.4, p.wear)}[p.material]
    if wooden:
        out.add("body", skin, staves(r0, r1, h, kit), cylinder(0.95 * r0, 0.02, n, 0.003, (0, 0, 0.02)))
        out.add("hoops", finish.iron(p.wear), *(hoop(r0 + (r1 - r0) * k + 0.001, k * h, 0.026, n, 0.13) for k in (0.16, 0.8)))
    else:
        t, q = 0.004, 0.985
        prof = [(0, 0.012), (0.94 * r0, 0.012), (r0, 0), (r0 + 0.004, 0.01), (r0 + 0.3 * (r1 - r0), 0.3 * h), (r0 + 0.3 * (r1 - r0) + 0.006, 0.33 * h), (r0 + 0.36 * (r1 - r0), 0.36 * h), (q * r1, 0.97 * h), (r1 + 0.008, 0.98 * h), (r1 + 0.008, h), (r1 - t, h), (r0 - t, 0.03), (0, 0.028)]
        out.add("body", skin, lathe(prof, n, 0.5))
    ear = [box((0.012, 0.04, 0.05), 0.004, (s * (r1 + 0.008), 0, 0.93 * h)) for s in (-1, 1)]
    out.add("ears", finish.iron(p.wear) if wooden else steel, *ear, *(torus(0.011, 0.004, 12, 6).turned(rot_y(np.pi / 2)).moved((s * (r1 + 0.017), 0, 0.94 * h)) for s in (-1, 1)))
    _handle(out, p, kit, r1, h)
    if p.contents != "empty":
        _fill(out, p, kit, r0, r1, h)
    floor = 0.041 if wooden else 0.029
    mass = (1.6 if wooden else 0.9) * (h / 0.29) ** 2 + (380 * h**3 if p.contents != "empty" else 0)
    return Part(out.surfaces(), colliders=staves_of(r1, h, floor, r1 - r0 + 0.014) if p.contents == "empty" else (cylinder_collider(0.96 * (r0 + r1) / 2, h),), supports=(well(r0 - 0.02, floor, 1.8 * h),) if p.contents == "empty" else (), mass=mass, dynamic=True, affordances=("pick up",), anchors={"top": (0, 0, h), **({"handle": (0, 0, round(0.94 * h + 1.14 * r1, 4))} if p.bail == "up" else {})},
                joints=(Joint(name="handle", origin=(0, 0, 0.94 * h), axis=(1, 0, 0), limits=(-2.3, 0.2)),))


def _handle(out: Collector, p: Params, kit: Kit, r1: float, h: float) -> None:
    """A bail that lies on the rim's front half, or stands up, with a grip."""
    a = np.linspace(0, np.pi, kit.n(18, 8))
    q, reach = r1 + 0.018, 1.14 * r1
    up = p.bail == "up"
    y, z = (0.0 * a, 0.94 * h + reach * np.sin(a)) if up else (-reach * np.sin(a), 0.94 * h - 0.2 * h * np.sin(a))
    out.add("handle", finish.iron(p.wear), tube(np.c_[q * np.cos(a), y, z], 0.004, 6), link="handle")
    grip = cylinder(0.012, 0.09, 10, 0.003).turned(rot_y(np.pi / 2)).moved((-0.045, *((0.0, 0.94 * h + reach) if up else (-reach, 0.74 * h))))
    out.add("grip", finish.wood("oak", p.wear), grip, link="handle")


def _fill(out: Collector, p: Params, kit: Kit, r0: float, r1: float, h: float) -> None:
    k = 0.82
    r = r0 + (r1 - r0) * k - (0.016 if p.material == "wood" else 0.004)
    mat = {"milk": finish.of("plain", (0.8, 0.78, 0.72), 0.25)}.get(p.contents, finish.of("water", (0.05, 0.09, 0.09), 0.05))
    out.add("contents", mat, lathe([(r, k * h - 0.004), (r, k * h), (0, k * h)], kit.n(28, 12), 0.3))
    if p.contents == "fish":
        rng, n = kit.rng("fish"), 7
        at = np.c_[rng.uniform(-0.3, 0.3, (n, 2)) * r, np.linspace(0.8, 0.95, n) * h]
        out.add("fish", finish.of("skin", (0.5, 0.52, 0.53), 0.25), copies(one_fish(1.45 * r).turned(rot_x(0.35)), at, rng.uniform(0, 6, n)))
