"""A wreath of fir or leaves with berries, cones, lights and a bow, for a door or wall."""

from __future__ import annotations

from worldloom.assets.kit import (
    Annotated, Card, Color, Kit, Light, Literal, Params as Base, Part, box_collider, finish, metres, np,
)  # fmt: skip
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_lamp import WARM, lamp_glass, light
from worldloom.assets.parts.room_ware import tuft
from worldloom.geometry import align, box, lathe, rot_x, rot_y, sphere, stamp, torus
CARD = Card("decor/wreath", 1, "wreath", ("garland", "christmas wreath", "door wreath"), ("ornament",), ("indoor", "outdoor", "christmas"), "wall")


class Params(Base):
    """Dials."""

    radius: Annotated[float, metres(0.12, 0.6)] = 0.25
    style: Literal["fir", "leaves", "dried"] = "fir"
    color: Color = "red"
    """Of the bow and berries."""
    lit: bool = False


PRESETS = {"lights": Params(lit=True), "leaves": Params(style="leaves", color="ivory"), "dried": Params(style="dried", color="brown")}


def build(p: Params, kit: Kit) -> Part:
    """Sprigs stamped along a ring, fruit between them, a bow below. Lowest point near z = 0, back at y = 0."""
    from worldloom.assets.catalog.toys.gift_box import bow

    out, r, g = Collector(), p.radius, kit.rng("sprigs")
    c = np.array([0, -0.05, r * 1.25 + 0.09])
    tone = {"fir": (0.03, 0.09, 0.03), "leaves": (0.08, 0.18, 0.05), "dried": (0.3, 0.2, 0.08)}[p.style]
    leaf = finish.of("needle" if p.style == "fir" else "leaf", tone, 0.7, thin=True)
    out.add("ring", finish.of("bark", (0.1, 0.06, 0.03)), torus(r, 0.012, 32, 6).turned(rot_x(np.pi / 2)).moved(c))
    n = kit.n(80, 26)
    kinds = [tuft(16, 0.1, 0.007, g, 0.35, 3) if p.style == "fir" else tuft(5, 0.075, 0.03, g, 0.4, 4) for _ in range(5)]
    for k in range(n):
        a = 2 * np.pi * k / n
        m = kinds[k % 5]
        out_ = np.array([np.cos(a), 0, np.sin(a)])
        d = out_ * float(g.uniform(-0.7, 0.9)) + np.array([-np.sin(a), 0, np.cos(a)]) * 0.8 + np.array([0, -float(g.uniform(0.1, 0.9)), 0])
        out.add("leaf", leaf, m.turned(align(d)).moved(c + out_ * (r + float(g.normal() * 0.012)) + [0, -0.01, 0]))
    b = g.uniform(0, 2 * np.pi, kit.n(34, 10))
    at = c + np.stack([np.cos(b) * (r + g.normal(0, 0.025, len(b))), -0.045 - 0.02 * g.random(len(b)), np.sin(b) * (r + g.normal(0, 0.025, len(b)))], 1)
    out.add("berry", finish.plastic(p.color, 0.2), stamp(sphere(0.011, 8), at))
    cone = lathe([(0, -0.03), (0.014, -0.022), (0.02, -0.005), (0.014, 0.015), (0, 0.03)], 8, 0.2)
    q = np.arange(5) * 1.2566 + 0.4
    out.add("cone", finish.of("bark", (0.13, 0.07, 0.03)), *(cone.turned(rot_x(1.1)).moved(c + [np.cos(t) * r, -0.055, np.sin(t) * r]) for t in q))
    out.add("bow", finish.fabric(p.color, 0.1, "velvet"), *(m.turned(rot_x(np.pi / 2)).moved((0, -0.1, 0.25 * r + 0.09)) for m in bow(0.075, 0.0)), *(box((0.03, 0.003, 0.16), 0.001).turned(rot_y(s * 0.3)).moved((s * 0.025, -0.1, 0.25 * r + 0.02)) for s in (-1, 1)))
    lights: tuple[Light, ...] = ()
    if p.lit:
        t = np.arange(18) * 2 * np.pi / 18
        out.add("bulb", lamp_glass(True, 9.0), *(sphere(0.006, 8, c + [np.cos(x) * (r + 0.02 * (-1) ** i), -0.07, np.sin(x) * (r + 0.02 * (-1) ** i)]) for i, x in enumerate(t)))
        lights = (light(c + [0, -0.15, 0], 1.5, True, WARM, 0.15),)
    return Part(out.surfaces(), colliders=(box_collider((-r - 0.1, -0.14, 0.0), (r + 0.1, 0, 2.25 * r + 0.1)),), mass=0.9, lights=lights)
