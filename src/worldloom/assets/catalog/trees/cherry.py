"""A cherry tree, in spring a cloud of pink blossom, otherwise with dark green or autumn leaves."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, metres, number, rgb
from worldloom.assets.parts.flora_broadleaf import Extra, Habit, tree
from worldloom.assets.parts.flora_seasons import Foliage, Season

CARD = Card("trees/cherry", 1, "cherry_tree", ("cherry blossom tree", "cherry blossom", "sakura", "blossom tree", "magnolia", "plum tree"), ("tree", "plant"), ("garden", "park", "temple", "japanese", "outdoor"))


class Params(Base):
    """Dials; `bloom` is the share of flowers in spring, `color` their colour."""

    height: Annotated[float, metres(2.0, 12.0)] = 6.0
    season: Season = "spring"
    bloom: Annotated[float, number(0.1, 1)] = 0.9
    color: Color = "pink"
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"summer": Params(season="summer"), "white": Params(color="white"), "autumn": Params(season="autumn")}
HABIT = Habit(
    trunk=0.5, girth=0.028, bare=0.24, crown=(0.46, 0.36), boughs=22, rise=0.75, lobed=0.3, leaf=(0.1, 0.06), bark=(0.075, 0.05, 0.045), lean=0.06, wobble=0.02,
    foliage=Foliage(summer=(0.045, 0.08, 0.022), autumn=((0.42, 0.12, 0.03), (0.5, 0.24, 0.04))),
)  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Blossom in spring."""
    r, g, b = rgb(p.color)
    pale = (0.5 * r + 0.38, 0.5 * g + 0.34, 0.5 * b + 0.36)
    return tree(HABIT, p.height, p.season, p.snow, kit, Extra("blossom", pale, p.bloom) if p.season == "spring" else None)
