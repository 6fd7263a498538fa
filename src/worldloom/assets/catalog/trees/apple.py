"""A small apple tree with a low round crown: blossom in spring, red apples in summer and autumn."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Params as Base, Part, metres, number, rgb
from worldloom.assets.parts.flora_broadleaf import Extra, Habit, tree
from worldloom.assets.parts.flora_seasons import Foliage, Season

CARD = Card("trees/apple", 1, "apple_tree", ("fruit tree", "orange_tree", "lemon tree", "citrus tree", "pear tree", "peach tree"), ("tree", "plant"), ("garden", "orchard", "farm", "village", "outdoor"))


class Params(Base):
    """Dials; `color` is the fruit's."""

    height: Annotated[float, metres(2.0, 8.0)] = 4.2
    season: Season = "summer"
    color: Color = "red"
    fruit: Annotated[float, number(0, 1)] = 0.5
    snow: Annotated[float, number(0, 1)] = 0.0


PRESETS = {"blossom": Params(season="spring"), "orange tree": Params(color="orange", fruit=0.8), "autumn": Params(season="autumn")}
HABIT = Habit(
    trunk=0.55, girth=0.026, bare=0.26, crown=(0.44, 0.36), boughs=20, rise=0.6, lobed=0.3, leaf=(0.09, 0.05), bark=(0.11, 0.09, 0.075), lean=0.07, wobble=0.025, knots=0.1,
    foliage=Foliage(summer=(0.06, 0.1, 0.026), autumn=((0.42, 0.3, 0.05), (0.3, 0.22, 0.04), (0.2, 0.19, 0.04))),
)  # fmt: skip


def build(p: Params, kit: Kit) -> Part:
    """Blossom or fruit by season."""
    bloom = Extra("blossom", (0.74, 0.6, 0.6), 0.5)
    apples = Extra("fruit", rgb(p.color), p.fruit, 0.038, ball=True)
    extra = bloom if p.season == "spring" else apples if p.season != "winter" and p.fruit > 0 else None
    return tree(HABIT, p.height, p.season, p.snow, kit, extra)
