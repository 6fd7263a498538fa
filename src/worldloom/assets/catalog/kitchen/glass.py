"""A drinking glass: tumbler, stemmed wine glass or champagne flute, empty or filled."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Kit, Literal, Params as Base, Part, finish, metres
from worldloom.assets.parts.built_pieces import Collector
from worldloom.assets.parts.room_ware import hollow, tabletop
from worldloom.geometry import lathe
CARD = Card("kitchen/glass", 1, "glass", ("tumbler", "water glass", "drinking glass", "wine glass", "wine_glass", "goblet", "champagne glass", "glass_cup"), ("vessel",), ("indoor", "kitchen", "restaurant", "bar", "dining_room"), "table")


class Params(Base):
    """Dials."""

    style: Literal["tumbler", "wine", "flute"] = "tumbler"
    contents: Literal["empty", "water", "wine", "beer", "juice"] = "water"
    height: Annotated[float, metres(0.07, 0.28)] = 0.12


PRESETS = {"wine": Params(style="wine", contents="wine", height=0.2), "champagne": Params(style="flute", contents="beer", height=0.23), "beer": Params(contents="beer", height=0.16), "juice": Params(contents="juice")}
SHOWS: dict[str, dict[str, object]] = {"clear": {}}
_TONE = {"water": (0.85, 0.92, 0.94), "wine": (0.25, 0.01, 0.02), "beer": (0.75, 0.42, 0.06), "juice": (0.85, 0.4, 0.02)}


def build(p: Params, kit: Kit) -> Part:
    """Thin turned walls; the drink is a body of its own inside."""
    out, h, n = Collector(), p.height, kit.n(32, 12)
    if p.style == "tumbler":
        prof = [(0, 0), (0.029, 0), (0.031, 0.002), (0.037, h)]
        lo, hi, r0, r1 = 0.007, 0.72 * h, 0.0285, 0.0335
    else:
        b = 0.04 if p.style == "wine" else 0.026
        stem = 0.45 * h
        prof = [(0, 0), (0.034, 0), (0.034, 0.0015), (0.01, 0.006), (0.004, 0.014), (0.0035, stem - 0.01), (0.3 * b, stem), (0.85 * b, stem + 0.12 * h), (b, stem + 0.25 * h), (0.78 * b, h)]
        lo, hi, r0, r1 = stem + 0.004, stem + 0.26 * h, 0.3 * b, 0.96 * b
    glass = finish.glass()
    if p.style == "tumbler":
        out.add("glass", glass, hollow(prof, 0.0014, n, 0.7, 0.006))
    else:
        k = 6
        inner = [(max(r - 0.0012, 0.0), z) for r, z in prof[k:][::-1]]
        out.add("glass", glass, lathe([*prof, *inner, (0, lo)], n, 0.7))
    if p.contents != "empty":
        mat = finish.glass(_TONE[p.contents]) if p.contents == "water" else finish.of("water", _TONE[p.contents], 0.05, transmission=0.75)
        out.add("drink", mat, lathe([(0, lo), (r0 - 0.0015, lo + 0.001), (r1 - 0.0022, hi), (0, hi)], n, 0.6))
        if p.contents == "beer" and p.style == "tumbler":
            out.add("foam", finish.of("food", (0.7, 0.66, 0.56), 0.9), lathe([(0, hi), (r1 - 0.002, hi), (r1 - 0.001, hi + 0.014), (0.6 * r1, hi + 0.02), (0, hi + 0.02)], n, 0.9))
    return tabletop(out.surfaces(), 0.25, affordances=("pick up", "drink"))
