"""A place mat for one setting at table: woven reed, coiled seagrass round, bamboo slats, or cloth with a hem."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, Support, box_collider, finish, metres, np, rgb
from worldloom.assets.parts.built_pieces import Collector, boards, tints, wires
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import torus

CARD = Card("kitchen/placemat", 1, "placemat", ("place mat", "table mat", "dinner mat", "place setting mat"), ("textile",), ("indoor", "dining_room", "kitchen", "restaurant"), "table")


class Params(Base):
    """Dials."""

    style: Literal["woven", "round", "bamboo", "cloth"] = "woven"
    width: Annotated[float, metres(0.28, 0.5)] = 0.43
    color: Color = "#a48a5e"
    trim: Color = "#5b4a33"
    """Of the binding, the thread or the hem."""


PRESETS = {"round": Params(style="round", width=0.38), "bamboo": Params(style="bamboo", color="#b08d4e", trim="black"), "linen": Params(style="cloth", color="#8d9a94", trim="white")}


def build(p: Params, kit: Kit) -> Part:
    """Two to five millimetres thick; ribs, coils or slats that are really there."""
    out, w = Collector(), p.width / 2
    d = w if p.style == "round" else 0.36 * p.width
    straw, g = finish.of("straw", rgb(p.color), 0.85, 0.2), kit.rng("mat")
    if p.style == "round":
        rings = np.arange(0.006, w, 0.0088)
        tone = tints(g, len(rings), 0.12)
        out.add("coil", straw, *(torus(float(r), 0.0046, kit.n(56, 18), 6).scaled((1, 1, 0.6)).moved((0, 0, 0.003)).tinted(float(q)) for r, q in zip(rings[:-1], tone, strict=False)))
        out.add("trim", finish.fabric(p.trim, 0.1), torus(float(rings[-1]), 0.0048, kit.n(56, 18), 6).scaled((1, 1, 0.66)).moved((0, 0, 0.0032)))
    elif p.style == "cloth":
        out.add("cloth", finish.fabric(p.color, 0.1), soft_box((2 * w, 2 * d, 0.0032), 0.0015, 0.03, 0, 0.0007, kit.seed % 53, (0, 0, 0.0017)))
        for s in (-1, 1):
            out.add("hem", finish.fabric(p.trim, 0.1), soft_box((2 * w - 0.03, 0.008, 0.0012), 0.0005, 0.05, center=(0, s * (d - 0.022), 0.0036)), soft_box((0.008, 2 * d - 0.044, 0.0012), 0.0005, 0.05, center=(s * (w - 0.019), 0, 0.0036)))
    else:
        slats = p.style == "bamboo"
        pitch = 0.0068 if slats else 0.0052
        y = np.arange(-d + pitch, d, pitch)
        size = np.array([2 * w - 0.004, pitch - 0.0012, 0.0034 if slats else 0.0028])
        mat = finish.wood(p.color, 0.15) if slats else straw
        out.add("slats", mat, boards(size, np.c_[0 * y, y, np.full(len(y), 0.0017)], 0.0012, tints(g, len(y), 0.14)))
        xs = np.linspace(-0.82, 0.82, 5) * w if slats else np.linspace(-0.96, 0.96, 17) * w
        out.add("thread", finish.fabric(p.trim, 0.1), wires(np.c_[xs, 0 * xs - d + 0.003, 0 * xs + 0.0035], np.c_[xs, 0 * xs + d - 0.003, 0 * xs + 0.0035], 0.0008, 4))
        edge = finish.fabric(p.trim, 0.1)
        out.add("trim", edge, *(soft_box((0.014, 2 * d, 0.0048), 0.002, 0.1, center=(s * (w - 0.007), 0, 0.0026)) for s in (-1, 1)))
    top = 0.0045
    carry = (1.35 * w, 1.35 * d) if p.style == "round" else (1.85 * w, 1.85 * d)
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, top)),), mass=0.12, friction=0.9, dynamic=True, affordances=("pick up",), supports=(Support(name="top", center=(0, 0, top), size=carry),))
