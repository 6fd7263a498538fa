"""A wine cooler: a lit refrigerator with a glass door and bottles on wooden shelves, under the counter or tall."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Joint, Kit, Light, Params as Base, Part, SoundSource, Support, Wear, box_collider, finish, metres, np, number,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.opened import boarded, opened, shell
from worldloom.assets.parts.room_books import plate
from worldloom.assets.parts.room_bottles import LENGTH, RADIUS, wine_bottles
from worldloom.assets.parts.room_cabinet import sash
from worldloom.geometry import cylinder, rod, slab

CARD = Card("kitchen/wine_cooler", 1, "wine_cooler", ("wine cooler", "wine fridge", "wine refrigerator", "wine chiller", "bottle cooler", "beverage cooler", "drinks fridge", "glass door fridge"), ("appliance", "kitchen appliance"), ("indoor", "kitchen", "bar", "dining_room", "restaurant"), "floor", (0.6, 0.0, 0.0, 0.0))


class Params(Base):
    """Dials."""

    width: Annotated[float, metres(0.3, 0.8)] = 0.56
    height: Annotated[float, metres(0.5, 1.9)] = 0.86
    color: Color = "black"
    """Of the case; the door frame is steel unless it is black."""
    lit: bool = True
    fill: Annotated[float, metres(0, 1)] = 0.8
    """Share of the places with a bottle."""
    open: Annotated[float, number(0, 1)] = 0.0
    wear: Wear = 0.1


HOLDING = {"fill": 0.0}
"""Its dials where something lies in it."""
PRESETS = {"tall": Params(height=1.75, color="silver"), "narrow": Params(width=0.32, height=0.84), "dark": Params(lit=False, color="white", fill=0.4)}


def build(p: Params, kit: Kit) -> Part:
    """Insulated case, kick grille, shelves with a wooden front each, the door on its hinge."""
    out, w, d, h, t = Collector(), p.width / 2, 0.28, p.height, 0.035
    skin = finish.metal("brushed", p.wear) if p.color == "silver" else finish.paint(p.color, p.wear, 0.3)
    steel = finish.metal("gunmetal" if p.color == "black" else "brushed", p.wear)
    y, low = -d + 0.045, 0.085
    out.add("case", skin, *(slab((s * (w - t / 2) - t / 2, y, 0.02), (s * (w - t / 2) + t / 2, d, h), 0.003) for s in (-1, 1)), slab((-w + t, y, h - t - 0.02), (w - t, d, h), 0.003), slab((-w + t, y, low - 0.02), (w - t, d, low), 0.002), plate((-w + t, d - 0.02, low), (w - t, d - 0.01, h - t)))
    out.add("lining", finish.plastic("charcoal", 0.4), plate((-w + t, d - 0.035, low), (w - t, d - 0.022, h - t - 0.02)), *(plate((s * (w - t) - 0.003, y + 0.01, low), (s * (w - t) + 0.003, d - 0.03, h - t - 0.02)) for s in (-1, 1)))
    out.add("grille", finish.plastic("black"), *(slab((-w + 0.012, y - 0.004, z), (w - 0.012, y + 0.02, z + 0.008), 0.002) for z in np.arange(0.022, low - 0.025, 0.014)))
    out.add("foot", finish.plastic("black"), *(cylinder(0.018, 0.022, 12, 0.003, (x, q, 0)) for x in (-w + 0.04, w - 0.04) for q in (y + 0.05, d - 0.05)))
    levels = np.arange(low + 0.035, h - t - 0.1, 0.104)[:: 3 if p.fill < 0.02 else 1]
    g = kit.rng("bottles")
    for z in levels:
        out.add("shelf", finish.wood("oak", 0.1), slab((-w + t + 0.004, y + 0.012, z - 0.012), (w - t - 0.004, y + 0.03, z + 0.014), 0.003))
        xs = np.linspace(-w + t + 0.02, w - t - 0.02, 9)
        out.add("rack", finish.metal("chrome"), wires(np.c_[xs, 0 * xs + y + 0.03, 0 * xs + z], np.c_[xs, 0 * xs + d - 0.04, 0 * xs + z], 0.0022, 5))
    n = max(1, int((2 * w - 2 * t - 0.02) / 0.084))
    x = (np.arange(n) - (n - 1) / 2) * 0.084
    feet = np.array([(a, y + 0.05 + LENGTH, z + 0.003 + RADIUS) for z in levels for a in x])
    wine_bottles(out, feet[g.random(len(feet)) < p.fill], g, kit.n(12, 8))
    front = sash((-w, 0.1), (w, h), 0.036, 0.045)
    out.add("door", steel, *(m.moved((0, -d, 0)) for m in front), link="door")
    out.add("glass", finish.glass((0.8, 0.86, 0.88)), plate((-w + 0.04, -d + 0.014, 0.14), (w - 0.04, -d + 0.02, h - 0.04)), link="door")
    out.add("handle", steel, rod((w - 0.03, -d - 0.035, 0.25 * h), (w - 0.03, -d - 0.035, 0.85 * h), 0.008, 10), *(rod((w - 0.03, -d, z * h), (w - 0.03, -d - 0.035, z * h), 0.006, 8) for z in (0.3, 0.8)), link="door")
    out.add("panel", finish.plastic("black", 0.1), slab((-0.09, y + 0.006, h - t - 0.052), (0.09, y + 0.03, h - t - 0.022), 0.002))
    out.add("display", finish.glow((0.25, 0.6, 1.0), 2.0 if p.lit else 0.0), plate((-0.03, y + 0.004, h - t - 0.044), (0.03, y + 0.007, h - t - 0.03)))
    strip = plate((-w + t + 0.02, y + 0.045, h - t - 0.026), (w - t - 0.02, y + 0.055, h - t - 0.021))
    out.add("lamp", finish.glow((1.0, 0.86, 0.66), 9.0 if p.lit else 0.0), strip)
    lights = (Light(name="inside", kind="point", position=(0, -0.02, h - t - 0.08), color=(1.0, 0.86, 0.66), power=5.0, radius=0.05, on=p.lit),)
    hinge = Joint(name="door", origin=(-w, -d + 0.03, 0.1), axis=(0, 0, -1), limits=(0, 1.9))
    room = p.fill < 0.02
    tops = [float(z) + 0.0025 for z in levels[1:]] if room else []
    solids = (*(shell((-w, y, 0.05), (w, d, h), t, "front", tops) if room else (box_collider((-w, y, 0), (w, d, h)),)), box_collider((-w, y, 0), (w, d, 0.085)), box_collider((-w, -d - 0.04, 0.1), (w, -d + 0.036, h), "door"))
    inside = boarded((-w + t + 0.004, y + 0.035, float(levels[0]) + 0.0025), (w - t - 0.004, d - 0.05, h - t - 0.06), tops, 0.016, "shelf") if room else ()
    part = Part(out.surfaces(), colliders=solids, mass=48 * h, joints=(hinge,), lights=lights, sounds=(SoundSource(sound="hum", position=(0, d, 0.1), gain=-22.0),), supports=(Support(name="top", center=(0, 0.02, h), size=(2 * w - 0.05, 2 * d - 0.1)), *inside), functional_sides=("front",), affordances=("open", "take"), anchors={"top": (0, 0, h)})
    return opened(part, {"door": p.open})
