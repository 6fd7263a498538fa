"""A pendant lamp hanging from the ceiling: enamel dome, glass globe, drum shade, woven bamboo or a flush disc."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Literal, Params as Base, Part, Wear, cylinder_collider, finish, metres, np, rgb,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.room_lamp import WARM, bulb, cloth, cord, dome, lamp_glass, light, opal, shade
from worldloom.geometry import cylinder, lathe, sphere, torus, tube
CARD = Card("lighting/ceiling_lamp", 1, "ceiling_lamp", ("pendant light", "pendant lamp", "pendant_lamp", "ceiling light", "ceiling_light", "hanging lamp", "hanging light"), ("lamp", "light"), ("indoor", "kitchen", "living_room", "bedroom", "cafe", "restaurant", "bar", "dining_room", "library"), "ceiling")


class Params(Base):
    """Dials. The top (z = 0) is at the ceiling."""

    style: Literal["dome", "globe", "drum", "wicker", "flush"] = "dome"
    drop: Annotated[float, metres(0.08, 2.5)] = 0.85
    width: Annotated[float, metres(0.15, 0.9)] = 0.38
    color: Color = "#2f3b3a"
    lit: bool = True
    wear: Wear = 0.15


PRESETS = {"globe": Params(style="globe", width=0.26, color="brass"), "drum": Params(style="drum", color="cream", width=0.45), "wicker": Params(style="wicker", color="tan", width=0.5), "flush": Params(style="flush", color="white", drop=0.12), "off": Params(lit=False, color="dark_red")}


def build(p: Params, kit: Kit) -> Part:
    """Rose at the ceiling, cord, shade, glowing bulb; the light sits in the shade."""
    out, r, n = Collector(), p.width / 2, kit.n(40, 14)
    tall = {"dome": 0.62 * r + 0.05, "globe": 2 * r, "drum": 0.6 * p.width, "wicker": 1.2 * r, "flush": 0.07}[p.style]
    z = -max(p.drop, tall + 0.02) if p.style != "flush" else -(tall + 0.012)
    metal = finish.metal("brass", p.wear) if p.style in ("globe", "drum") else finish.paint("charcoal", p.wear)
    out.add("rose", metal, lathe([(0, -0.035), (0.025, -0.035), (0.055, -0.012), (0.06, 0), (0, 0)], n, 0.6))
    neck = z + tall
    if p.style != "flush":
        out.add("cord", finish.fabric("black"), cord((0, 0, neck), (0, 0, -0.03)))
        out.add("holder", metal, lathe([(0, 0), (0.024, 0), (0.026, 0.01), (0.02, 0.045), (0.006, 0.055), (0, 0.055)], kit.n(18, 8), 0.6).moved((0, 0, neck - 0.012)))
    at = (0.0, 0.0, z + 0.4 * tall)
    if p.style == "dome":
        skin = finish.paint(p.color, p.wear, 0.3)
        bell = dome(r, tall - 0.02, n, 0.03, 0.003).moved((0, 0, z))
        out.add("shade", skin, bell, torus(r, 0.004, n, 6).moved((0, 0, z)))
        t = np.linspace(0, 1, 9)
        q = (0.03 + (r - 0.03) * np.sqrt(np.maximum(1 - t**1.8, 0))) - 0.005
        out.add("lining", finish.paint("white", 0.05, 0.35), lathe(np.c_[np.maximum(q, 0.002), z + t * (tall - 0.026)][::-1], n, 0.8))
        out.add("bulb", lamp_glass(p.lit), bulb((0, 0, z + 0.32 * tall), 0.036))
    elif p.style == "globe":
        out.add("shade", opal(p.lit, 2.4), sphere(r, n, (0, 0, z + r)))
        out.add("collar", finish.paint(p.color, p.wear) if p.color != "brass" else metal, cylinder(0.35 * r, 0.03, kit.n(24, 10), 0.006, (0, 0, z + 1.9 * r)))
        at = (0.0, 0.0, z - 0.03)
    elif p.style == "drum":
        out.add("shade", cloth(p.color, p.lit), shade(r, 0.94 * r, tall - 0.05, n).moved((0, 0, z)))
        out.add("ring", metal, *(torus(q, 0.0025, n, 5).moved((0, 0, k)) for q, k in ((r, z), (0.94 * r, z + tall - 0.05))), wires([(-0.94 * r, 0, z + tall - 0.05), (0, -0.94 * r, z + tall - 0.05)], [(0.94 * r, 0, z + tall - 0.05), (0, 0.94 * r, z + tall - 0.05)], 0.0025))
        out.add("bulb", lamp_glass(p.lit), bulb((0, 0, z + 0.45 * tall), 0.034))
    elif p.style == "wicker":
        a, k = np.linspace(0, 2 * np.pi, kit.n(34, 12), endpoint=False), 9
        t = np.linspace(0, 1, k)
        rad = r * np.sqrt(np.clip(1 - (1.55 * (t - 0.42)) ** 2, 0.03, 1))
        straw = finish.of("wicker", rgb(p.color), 0.8, p.wear)
        twist = 0.5
        for s in (-1, 1):
            out.add("shade", straw, *(tube(np.stack([rad * np.cos(b + s * twist * t), rad * np.sin(b + s * twist * t), z + t * tall], 1), 0.0026, 4) for b in a))
        out.add("shade", straw, *(torus(float(q), 0.0045, n, 5).moved((0, 0, float(h))) for q, h in zip(rad[[0, 4, 8]], (z + t * tall)[[0, 4, 8]], strict=True)))
        out.add("bulb", lamp_glass(p.lit), bulb((0, 0, z + 0.5 * tall), 0.036))
    else:
        out.add("shade", opal(p.lit, 2.2), lathe([(0, z), (0.6 * r, z + 0.005), (0.95 * r, z + 0.035), (r, z + 0.07), (0, z + 0.07)], n, 0.9))
        out.add("collar", finish.paint(p.color, p.wear, 0.3), lathe([(1.02 * r, z + 0.055), (1.04 * r, z + 0.06), (1.04 * r, -0.002), (0, 0)], n, 0.5))
        at = (0.0, 0.0, z - 0.04)
    part_light = light(at, 11.0, p.lit, WARM, 0.05)
    return Part(out.surfaces(), colliders=(cylinder_collider(r, tall, (0, 0, z)), cylinder_collider(0.05, -z - tall, (0, 0, z + tall))), mass=2.2, affordances=("switch",), lights=(part_light,), anchors={"lamp": at})
