"""A cup full of pencils, pens, a ruler and scissors."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Params as Base, Part, finish, np, number
from worldloom.assets.parts.built_pieces import Collector, wires
from worldloom.assets.parts.opened import well
from worldloom.assets.parts.room_ware import hollow, staves, tabletop
from worldloom.geometry import align, cylinder, lathe, rod, torus
CARD = Card("school/pen_holder", 1, "pen_holder", ("pencil holder", "pencil cup", "pen cup", "cup of pencils"), ("stationery",), ("indoor", "office", "classroom", "studio"), "table")


class Params(Base):
    """Dials."""

    material: Literal["ceramic", "wood", "mesh"] = "ceramic"
    color: Color = "#3c5f6e"
    count: Annotated[int, number(1, 14)] = 9
    contents: Literal["pencils", "brushes", "empty"] = "pencils"


PRESETS = {"brushes": Params(contents="brushes", color="terracotta"), "wood": Params(material="wood", count=6), "mesh": Params(material="mesh", color="black")}
_TONES = ("mustard", "red", "navy", "dark_green", "orange", "teal", "maroon")


def build(p: Params, kit: Kit) -> Part:
    """Cup with what leans in it."""
    out, g, n = Collector(), kit.rng("pens"), kit.n(28, 12)
    r, h = 0.042, 0.1
    if p.material == "mesh":
        a = np.linspace(0, 2 * np.pi, 36, endpoint=False)
        ring = np.stack([r * np.cos(a), r * np.sin(a)], 1)
        mat = finish.paint(p.color, 0.1)
        out.add("cup", mat, wires(np.c_[ring, np.full(36, 0.002)], np.c_[ring, np.full(36, h)], 0.0007, 4), *(torus(r, 0.0012 if 0 < k < 6 else 0.003, n, 5).moved((0, 0, 0.003 + (h - 0.003) * k / 6)) for k in range(7)), cylinder(r, 0.003, n, 0.001))
    else:
        mat = finish.ceramic(p.color) if p.material == "ceramic" else finish.wood("oak", 0.3)
        out.add("cup", mat, hollow([(0, 0), (0.95 * r, 0), (r, 0.004), (r, h - 0.002), (0.98 * r, h)], 0.004, n))
        out.add("band", finish.paint(p.color, 0.1), torus(r, 0.0018, n, 5).moved((0, 0, 0.75 * h)))
    for k in range(p.count if p.contents != "empty" else 0):
        turn = 2.4 * k
        foot = np.array([0.5 * r * np.cos(turn + 2.5), 0.5 * r * np.sin(turn + 2.5), 0.006])
        lip = np.array([0.78 * r * np.cos(turn), 0.78 * r * np.sin(turn), h])
        d = (lip - foot) / np.linalg.norm(lip - foot)
        long = float(g.uniform(0.15, 0.19))
        tone = _TONES[k % 7]
        if p.contents == "pencils":
            out.add(f"pencil.{tone}", finish.paint(tone, 0.1, 0.3), rod(foot, foot + d * (long - 0.02), 0.0037, 6))
            out.add("wood", finish.wood("birch"), rod(foot + d * (long - 0.02), foot + d * (long - 0.005), 0.0037, 6, 0.0012))
            out.add(f"pencil.{tone}", finish.paint(tone), rod(foot + d * (long - 0.005), foot + d * long, 0.0012, 5, 0.0002))
        else:
            out.add(f"pencil.{tone}", finish.paint(tone, 0.3, 0.3), rod(foot, foot + d * long, 0.003, 7, 0.0042))
            out.add("ferrule", finish.metal("silver"), rod(foot + d * long, foot + d * (long + 0.022), 0.0043, 8, 0.005))
            out.add("bristle", finish.of("fur", (0.2, 0.12, 0.06), 0.8), lathe([(0, 0), (0.005, 0), (0.0065, 0.012), (0.003, 0.026), (0, 0.032)], 8, True).turned(align(d)).moved(foot + d * (long + 0.02)))
    if p.contents == "empty":
        return replace(tabletop(out.surfaces(), 0.3, supports=(well(r - 0.006, 0.005, 3 * h),)), colliders=staves(r, h, 0.005))
    return tabletop(out.surfaces(), 0.35)
