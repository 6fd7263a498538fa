"""A tatami mat: woven rush over a firm core, its long edges bound in dark cloth."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, Wear, box_collider, finish, metres, np
from worldloom.assets.parts.built_pieces import Collector, boards, tints
from worldloom.geometry import slab

CARD = Card("decor/tatami", 1, "tatami_mat", ("tatami", "straw mat", "rush mat", "tatami mat"), ("textile", "floor covering"), ("indoor", "tea_room", "japanese"), "floor")


class Params(Base):
    """Dials."""

    length: Annotated[float, metres(0.8, 2.0)] = 1.82
    width: Annotated[float, metres(0.8, 1.0)] = 0.91
    thickness: Annotated[float, metres(0.015, 0.06)] = 0.03
    color: Color = "#b3a468"
    border: Color = "#20261c"
    wear: Wear = 0.25


PRESETS = {"new": Params(color="#9aa45e", border="dark_green", wear=0.05), "half": Params(length=0.91), "old": Params(color="#a8894e", wear=0.8)}


def build(p: Params, kit: Kit) -> Part:
    """Ribs of rush across the mat, two bindings along it."""
    out, w, d, t = Collector(), p.length / 2, p.width / 2, p.thickness
    n = kit.n(60, 20)
    xs = -w + (2 * w) * (0.5 + np.arange(n)) / n
    out.add("core", finish.of("fabric", p.color, 0.85, p.wear), slab((-w, -d, 0), (w, d, t - 0.003), 0.003))
    out.add("rush", finish.of("fabric", p.color, 0.8, p.wear), boards((2 * w / n - 0.0008, 2 * d - 0.05, 0.004), [(float(x), 0, t - 0.002) for x in xs], 0.001, tints(kit.rng("rush"), n, 0.09), lid=True))
    out.add("border", finish.fabric(p.border, p.wear), *(slab((-w - 0.001, s * d - 0.03 if s > 0 else -d - 0.001, 0), (w + 0.001, d + 0.001 if s > 0 else -d + 0.03, t + 0.0012), 0.002) for s in (-1, 1)))
    return Part(out.surfaces(), colliders=(box_collider((-w, -d, 0), (w, d, t)),), mass=28.0 * p.length * p.width * t / 0.05)
