"""A basketball hoop: a backboard with an orange ring and a net, on a wheeled stand with a weighted base."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.kindred import ring
from worldloom.assets.parts.room_soft import soft_box
from worldloom.geometry import beam, box, cylinder, rod, rot_y, slab
CARD = Card("sport/basketball_hoop", 1, "basketball_hoop", ("basketball net", "basketball stand", "basketball backboard", "basketball ring", "basketball goal"), ("sports equipment",), ("indoor", "outdoor", "gym", "sports", "school", "street"), "floor", (1.0, 0, 0, 0))


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(1.2, 3.05)] = 2.3
    """Of the ring."""
    color: Color = "#e9e8e4"
    """Of the board."""
    pole: Color = "#1b1c1f"
    wear: Wear = 0.2


PRESETS = {"full": Params(height=3.05), "child": Params(height=1.3, color="#2f6fb0", pole="#c8241c")}


def build(p: Params, kit: Kit) -> Part:
    """The ring reaches out to -Y."""
    out, h, n = Collector(), p.height, kit.n(36, 16)
    k = min(1.0, 0.5 + 0.5 * h / 2.6)
    steel = finish.paint(p.pole, p.wear, 0.3)
    out.add("base", finish.plastic(p.pole, 0.45, p.wear), soft_box((0.75 * k, 1.0 * k, 0.16), 0.06, 0.12, center=(0, 0.35, 0.11)))
    out.add("wheel", finish.rubber(), *(cylinder(0.06, 0.04, 20, 0.008).turned(rot_y(np.pi / 2)).moved((s * 0.25 * k - 0.02, 0.35 - 0.48 * k, 0.06)) for s in (-1, 1)))
    out.add("pole", steel, beam((0, 0.45, 0.15), (0, 0.42, h - 0.1), 0.09, 0.09, 0.015), beam((0, 0.75, 0.18), (0, 0.47, 0.6), 0.05, 0.05, 0.008))
    w, t = 0.56 * k, 0.72 * k
    lo = h - 0.08
    out.add("arm", steel, *(beam((s * 0.06, 0.42, z), (s * 0.16, 0.03, z + 0.05), 0.035, 0.05, 0.006) for s in (-1, 1) for z in (lo + 0.05, lo + 0.42)))
    out.add("board", finish.paint(p.color, p.wear, 0.25), slab((-w, -0.02, lo), (w, 0.015, lo + t), 0.008))
    out.add("frame", steel, *(slab(a, b, 0.006) for a, b in (((-w - 0.015, -0.025, lo - 0.015), (w + 0.015, 0.025, lo + 0.02)), ((-w - 0.015, -0.025, lo + t - 0.02), (w + 0.015, 0.025, lo + t + 0.015)), ((-w - 0.015, -0.025, lo), (-w + 0.02, 0.025, lo + t)), ((w - 0.02, -0.025, lo), (w + 0.015, 0.025, lo + t)))))
    mark = finish.paint("#c8341c" if p.color != "#c8341c" else "white", 0.1)
    q, z0 = 0.25 * k, h + 0.06
    out.add("mark", mark, *(box(s, 0.001, c) for s, c in (((2 * q, 0.004, 0.04), (0, -0.0215, z0)), ((2 * q, 0.004, 0.04), (0, -0.0215, z0 + 0.34 * k)), ((0.04, 0.004, 0.34 * k), (-q, -0.0215, z0 + 0.17 * k)), ((0.04, 0.004, 0.34 * k), (q, -0.0215, z0 + 0.17 * k)))))
    r = 0.225 * k
    c = np.array([0, -0.1 - r, h])
    out.add("ring", finish.paint("#e0601a", p.wear, 0.35), ring(r, 0.01, c, n), box((0.16, 0.03, 0.1), 0.006, (0, -0.035, h - 0.02)), *(rod((s * 0.06, -0.03, h), c + [s * 0.1, 0.95 * r, 0], 0.009, 8) for s in (-1, 1)))
    a = np.arange(12) * np.pi / 6
    levels = [(1.0, 0.0), (0.86, 0.1), (0.74, 0.2), (0.66, 0.3), (0.64, 0.38)]
    ropes = finish.fabric("#f1efe8", 0.1, "canvas")
    for i, ((u, d), (v, e)) in enumerate(zip(levels[:-1], levels[1:], strict=True)):
        s0 = (i % 2) * np.pi / 12
        p0 = c + np.stack([u * r * np.cos(a + s0), u * r * np.sin(a + s0), 0 * a - d * k], 1)
        for turn in (-1, 1):
            b = a + s0 + turn * np.pi / 12
            p1 = c + np.stack([v * r * np.cos(b), v * r * np.sin(b), 0 * a - e * k], 1)
            out.add("net", ropes, wires(p0, p1, 0.0032, 5))
    cols = (box_collider((-0.375 * k, 0.35 - 0.5 * k, 0), (0.375 * k, 0.35 + 0.5 * k, 0.2)), box_collider((-0.06, 0.36, 0.2), (0.06, 0.5, h)), box_collider((-w, -0.03, lo), (w, 0.03, lo + t)), box_collider(c - [r, r, 0.02], c + [r, r, 0.02]))
    return Part(out.surfaces(), cols, mass=60.0, functional_sides=("front",), affordances=("play",))
