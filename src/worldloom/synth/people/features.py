"""What makes one face unlike another: local shapes of the body data, drawn by the seed. Both sides move alike but for a small
asymmetry.

A shape's spread is set so that what tape and calipers would measure spreads among drawn faces as it does among people (Farkas 1994,
Anthropometry of the Head and Face; ANSUR II), and by eye where nobody measures; measures go together by a few tempers of a face, as
bones and flesh do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from worldloom.compute.seeds import rng
from worldloom.synth.people.person import Sex

FARTHEST = 2.0
"""Spreads from the middle at which a draw ends: nobody is a caricature."""
TEMPERS = ("broad", "bony", "fleshy", "nosy")
"""What several shapes share: breadth against length, how far bones stand out, how full flesh is, how large the nose is."""


class Trait(NamedTuple):
    """A shape with two ends: their names, the spread of its amount, and how much of that goes by tempers (-1 to 1)."""

    less: str
    more: str
    spread: float
    by: Mapping[str, float] = {}


SIZE, TALL, DEEP = ("decr", "incr"), ("down", "up"), ("backward", "forward")
TRAITS: dict[str, Trait] = {
    "head/head-scale-horiz": Trait(*SIZE, 0.14, {"broad": 0.8}), "head/head-scale-vert": Trait(*SIZE, 0.15, {"broad": -0.7}),
    "head/head-scale-depth": Trait(*SIZE, 0.30), "head/head-fat": Trait(*SIZE, 0.30, {"fleshy": 0.7}),
    "forehead/forehead-scale-vert": Trait(*SIZE, 0.13, {"broad": -0.4}), "forehead/forehead-temple": Trait(*SIZE, 0.48, {"broad": 0.4}),
    "forehead/forehead-trans": Trait(*DEEP, 0.26, {"bony": 0.3}),
    "eyebrows/eyebrows-trans": Trait(*TALL, 0.46, {"bony": -0.4}), "eyebrows/eyebrows-angle": Trait(*TALL, 0.16),
    "cheek/S-cheek-bones": Trait(*SIZE, 0.54, {"bony": 0.6}), "cheek/S-cheek-volume": Trait(*SIZE, 0.38, {"fleshy": 0.6, "bony": -0.3}),
    "cheek/S-cheek-inner": Trait(*SIZE, 0.25, {"fleshy": 0.4}), "cheek/S-cheek-trans": Trait(*TALL, 0.34),
    "chin/chin-width": Trait(*SIZE, 0.36, {"bony": 0.4, "broad": 0.4}), "chin/chin-height": Trait(*SIZE, 0.24, {"broad": -0.4}),
    "chin/chin-prominent": Trait(*SIZE, 0.38, {"bony": 0.4}), "chin/chin-prognathism": Trait(*SIZE, 0.30),
    "chin/chin-bones": Trait(*SIZE, 0.32, {"bony": 0.6}), "chin/chin-jaw-drop": Trait(*SIZE, 0.40, {"bony": 0.4}),
    "chin/chin-cleft": Trait(*SIZE, 0.48),
    "nose/nose-scale-horiz": Trait(*SIZE, 0.24, {"nosy": 0.4, "broad": 0.4}), "nose/nose-scale-vert": Trait(*SIZE, 0.65, {"nosy": 0.6}),
    "nose/nose-scale-depth": Trait(*SIZE, 0.34, {"nosy": 0.7}), "nose/nose-hump": Trait(*SIZE, 0.54, {"nosy": 0.4}),
    "nose/nose-curve": Trait("concave", "convex", 0.42, {"nosy": 0.4}), "nose/nose-greek": Trait(*SIZE, 0.48),
    "nose/nose-width1": Trait(*SIZE, 0.66), "nose/nose-width2": Trait(*SIZE, 0.42), "nose/nose-width3": Trait(*SIZE, 0.20, {"broad": 0.4}),
    "nose/nose-volume": Trait(*SIZE, 0.36, {"fleshy": 0.4}), "nose/nose-flaring": Trait(*SIZE, 0.22, {"fleshy": 0.4}),
    "nose/nose-point": Trait(*TALL, 0.29), "nose/nose-point-width": Trait(*SIZE, 0.72, {"fleshy": 0.5}),
    "nose/nose-base": Trait(*TALL, 0.48), "nose/nose-trans": Trait(*TALL, 0.42), "nose/nose-nostrils-width": Trait(*SIZE, 0.18),
    "nose/nose-septumangle": Trait(*SIZE, 0.36),
    "mouth/mouth-scale-horiz": Trait(*SIZE, 0.36, {"broad": 0.4}), "mouth/mouth-scale-vert": Trait(*SIZE, 0.25, {"fleshy": 0.5}),
    "mouth/mouth-scale-depth": Trait(*SIZE, 0.42), "mouth/mouth-trans": Trait(*TALL, 0.38), "mouth/mouth-angles": Trait(*TALL, 0.26),
    "mouth/mouth-upperlip-volume": Trait(*SIZE, 0.32, {"fleshy": 0.6}), "mouth/mouth-lowerlip-volume": Trait(*SIZE, 0.30, {"fleshy": 0.6}),
    "mouth/mouth-upperlip-height": Trait(*SIZE, 0.38, {"fleshy": 0.5}), "mouth/mouth-lowerlip-height": Trait(*SIZE, 0.36, {"fleshy": 0.5}),
    "mouth/mouth-upperlip-width": Trait(*SIZE, 0.30), "mouth/mouth-lowerlip-width": Trait(*SIZE, 0.30),
    "mouth/mouth-cupidsbow": Trait(*SIZE, 0.60), "mouth/mouth-cupidsbow-width": Trait(*SIZE, 0.54),
    "mouth/mouth-philtrum-volume": Trait(*SIZE, 0.48), "mouth/mouth-laugh-lines": Trait("out", "in", 0.25),
    "eyes/S-eye-trans": Trait("in", "out", 0.30, {"broad": 0.5}), "eyes/S-eye-scale": Trait(*SIZE, 0.34),
    "eyes/S-eye-corner1": Trait(*TALL, 0.55), "eyes/S-eye-corner2": Trait(*TALL, 0.60), "eyes/S-eye-height1": Trait(*SIZE, 0.38),
    "eyes/S-eye-height2": Trait(*SIZE, 0.38), "eyes/S-eye-height3": Trait(*SIZE, 0.34), "eyes/S-eye-push1": Trait("in", "out", 0.30),
    "eyes/S-eye-push2": Trait("in", "out", 0.30), "eyes/S-eye-eyefold": Trait(*TALL, 0.48), "eyes/S-eye-eyefold-angle": Trait(*TALL, 0.54),
    "eyes/S-eye-bag": Trait(*SIZE, 0.25), "eyes/S-eye-bag-height": Trait(*SIZE, 0.25),
    "ears/S-ear-scale": Trait(*SIZE, 0.34), "ears/S-ear-lobe": Trait(*SIZE, 0.40), "ears/S-ear-wing": Trait(*SIZE, 0.26),
    "ears/S-ear-rot": Trait(*DEEP, 0.25), "ears/S-ear-trans": Trait(*TALL, 0.14), "ears/S-ear-scale-vert": Trait(*SIZE, 0.26),
    "neck/neck-scale-horiz": Trait(*SIZE, 0.22), "neck/neck-double": Trait(*SIZE, 0.15, {"fleshy": 0.5}),
}  # fmt: skip
"""S stands for either side."""
OUTLINES = ("head-oval", "head-round", "head-rectangular", "head-square", "head-triangular", "head-invertedtriangular", "head-diamond")
OUTLINE = 0.32
"""Spread of the amount of the one outline that a face has most of."""
ASYMMETRIES = (
    "asym-brown-1", "asym-brown-2", "asym-cheek-1", "asym-cheek-2", "asym-ear-1", "asym-ear-2", "asym-eye-1", "asym-eye-3",
        "asym-eye-5", "asym-eye-7",
    "asym-jaw-1", "asym-jaw-2", "asym-jaw-3", "asym-mouth-1", "asym-mouth-2", "asym-nose-1", "asym-nose-2", "asym-nose-3",
        "asym-temple-1",
)  # fmt: skip
WOMAN = {
    "chin/chin-width": -0.35, "chin/chin-bones": -0.35, "chin/chin-height": -0.10, "chin/chin-jaw-drop": -0.35,
    "chin/chin-prominent": -0.12, "eyebrows/eyebrows-trans": 0.45, "eyes/S-eye-scale": 0.30, "eyes/S-eye-height2": 0.15,
    "eyes/S-eye-corner2": 0.35, "eyes/S-eye-eyefold": 0.25, "nose/nose-scale-horiz": -0.30, "nose/nose-scale-depth": -0.08,
    "nose/nose-scale-vert": -0.20, "nose/nose-point": 0.15, "nose/nose-width2": -0.25,
    "mouth/mouth-scale-horiz": 0.22, "mouth/mouth-upperlip-volume": 0.08, "mouth/mouth-lowerlip-volume": 0.05, "mouth/mouth-angles": 0.12,
    "cheek/S-cheek-bones": 0.35, "cheek/S-cheek-trans": 0.20, "head/head-fat": -0.22, "head/head-scale-horiz": -0.15,
    "head/head-scale-vert": -0.10, "neck/neck-scale-horiz": -0.45,
}  # fmt: skip
"""Where the middle of grown women lies: the data's are near the middle of both sexes."""
MAN = {
    "chin/chin-width": 0.10, "chin/chin-bones": 0.12, "chin/chin-jaw-drop": 0.25, "eyebrows/eyebrows-trans": -0.05,
    "head/head-fat": -0.20, "mouth/mouth-scale-horiz": 0.15, "eyes/S-eye-height1": 0.25, "eyes/S-eye-height2": 0.20,
    "head/head-scale-horiz": -0.16, "head/head-scale-vert": -0.12,
}  # fmt: skip
CHILD = {
    "chin/chin-height": -0.20, "chin/chin-width": -0.25, "chin/chin-prominent": -0.20, "chin/chin-bones": -0.25,
    "eyebrows/eyebrows-trans": 0.30, "eyes/S-eye-scale": 0.40, "eyes/S-eye-height2": 0.12, "nose/nose-scale-vert": -0.30,
    "nose/nose-scale-depth": -0.20, "nose/nose-point": 0.35, "nose/nose-scale-horiz": -0.25, "nose/nose-hump": -0.4,
    "cheek/S-cheek-volume": 0.30, "cheek/S-cheek-bones": -0.2, "mouth/mouth-angles": 0.15, "mouth/mouth-scale-horiz": -0.10,
}  # fmt: skip
SLIM, ROUND = ("head/head-invertedtriangular", 0.28), ("head/head-round", 0.15)
"""Outlines that women's and children's faces have more of than others."""
OLD = {"eyes/S-eye-bag-incr": 0.45, "ears/S-ear-scale-incr": 0.3, "head/head-age-incr": 0.3, "cheek/S-cheek-volume-decr": 0.3,
       "mouth/mouth-upperlip-height-decr": 0.2, "neck/neck-double-incr": 0.2}  # fmt: skip
GROWN = (8.0, 16.0)
"""Years between which faces of children become those of men and women."""


def features(seed: int, sex: Sex, age: float) -> dict[str, float]:
    """Amounts by name, for `body.shaped`."""
    draw, out = rng(seed, "person", "face"), dict[str, float]()
    tempers = {name: float(draw.normal()) for name in TEMPERS}
    grown = float(np.interp(age, GROWN, (0, 1)))
    usual = WOMAN if sex == "female" else MAN
    for name, t in TRAITS.items():
        own = float(draw.normal()) * float(np.sqrt(1 - sum(b * b for b in t.by.values())))
        far = float(np.clip(own + sum(b * tempers[k] for k, b in t.by.items()), -FARTHEST, FARTHEST))
        middle = grown * usual.get(name, 0.0) + (1 - grown) * CHILD.get(name, 0.0)
        amount = float(np.clip(middle + far * t.spread * (0.75 + 0.25 * grown), -1, 1))
        for side in _sides(name):
            out[f"{name.replace('S', side, 1)}-{t.more if amount > 0 else t.less}"] = round(abs(amount), 3)
    out |= _outline(draw) | _uneven(draw)
    for (outline, much), share in ((SLIM, grown * (sex == "female")), (ROUND, 1 - grown)):
        out[outline] = round(out.get(outline, 0.0) + share * much, 3)
    late = max(0.0, min(1.0, (age - 45) / 40))
    for name, most in OLD.items() if late > 0 else ():
        for side in _sides(name):
            key = name.replace("S", side, 1)
            out[key] = round(min(out.get(key, 0.0) + late * most, 1.0), 3)
    return {k: v for k, v in sorted(out.items()) if v > 0}


def _sides(name: str) -> tuple[str, ...]:
    return ("l", "r") if "/S" in name else ("",)


def _outline(draw: np.random.Generator) -> dict[str, float]:
    """One outline of the head, and a little of another."""
    first, second = draw.choice(len(OUTLINES), 2, replace=False)
    much = min(abs(float(draw.normal())), FARTHEST) * OUTLINE
    return {f"head/{OUTLINES[first]}": round(much, 3), f"head/{OUTLINES[second]}": round(0.4 * much, 3)}


def _uneven(draw: np.random.Generator) -> dict[str, float]:
    out = dict[str, float]()
    for name in ASYMMETRIES:
        if draw.random() < 0.45:
            out[f"asym/{name}-{'l' if draw.random() < 0.5 else 'r'}"] = round(float(draw.uniform(0, 0.22)), 3)
    return out


__all__ = ["features"]
