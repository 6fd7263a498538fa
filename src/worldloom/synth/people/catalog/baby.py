"""A baby of about a year, in a sleepsuit: sitting up, crawling, lying on the back or asleep; a large head, short limbs, bare feet."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import numpy as np

from worldloom.assets.kit import Annotated, Card, Color, Kit, Part, metres, number
from worldloom.assets.kit import Params as Base
from worldloom.assets.parts.body_dress import Outfit
from worldloom.assets.parts.body_skeleton import POSTURES, Limb, Posture, eased
from worldloom.synth.people.body import Floats
from worldloom.synth.people.bystander.dress import pieces
from worldloom.synth.people.bystander.part import figure
from worldloom.synth.people.bystander.posing import posed
from worldloom.synth.people.bystander.shape import bind
from worldloom.synth.people.bystander.who import person
from worldloom.synth.people.catalog.person import Rigged, finished
from worldloom.synth.people.skeleton import index

CARD = Card("people/baby", 1, "baby", ("infant", "newborn"), ("child", "person", "human"), ("people",), "ground", (0.3, 0.1, 0.1, 0.1))
COLORS = ("#d8c9a6", "#9fc3cc", "#c9b6d6", "#b9d6b0", "#d6b0b0", "#d8d4ca")
"""Of sleepsuits."""
OWN = {
    "sitting_up": Posture(
        Limb(26, 20, 20, 40), Limb(34, 18, 24, 46), Limb(86, 30, -30, 6), Limb(88, 34, -34, 10), lean=6, nod=4, rest="seat"
    ),
    "crawling": Posture(
        Limb(78, 8, 0, 8), Limb(92, 8, 0, 8), Limb(16, 9, 0, 102, 40), Limb(-10, 9, 0, 84, 40), lean=76, nod=-44, rest="knees", grip_l=0.0,
        grip_r=0.0,
    ),
    "lying": Posture(Limb(20, 48, 30, 70), Limb(16, 40, 24, 82), Limb(38, 24, -30, 56, 20), Limb(46, 26, -34, 70, 20), nod=4, rest="back"),
}  # fmt: skip
"""Postures that nobody else has; that of who crawls leans as far as both hands and knees reach the ground."""


class Params(Base):
    """Dials."""

    height: Annotated[float, metres(0.6, 0.85)] = 0.72
    pose: Literal["auto", "sitting_up", "crawling", "lying", "sleeping", "sitting", "cross_legged"] = "auto"
    """auto: sits up or crawls."""
    clothing: Color | None = None
    sex: Literal["any", "male", "female"] = "any"
    way: Annotated[int, number(0, 5)] = 0
    """Which of the usual colours the sleepsuit has."""
    cover: Color | None = None
    """Of a blanket drawn up to the chest of who lies; None for none."""


PRESETS = {
    "crawling": Params(pose="crawling"), "lying": Params(pose="lying", clothing="#9fc3cc"),
    "asleep": Params(pose="sleeping", cover="#d8d4ca"),
}  # fmt: skip
VARIETY = {"way": tuple(range(len(COLORS)))}
HELD = {"pose": "lying"}
"""How it is in somebody's arms."""


def build(p: Params, kit: Kit) -> Part:
    """The baby's Part."""
    return rigged(p, kit).part


def rigged(p: Params, kit: Kit) -> Rigged:
    """The baby with what moves it."""
    r = kit.rng("person")
    male = p.sex == "male" or (p.sex == "any" and bool(r.random() < 0.5))
    color = p.clothing or COLORS[(int(r.integers(len(COLORS))) + p.way) % len(COLORS)]
    name = ("sitting_up", "crawling")[int(r.integers(2))] if p.pose == "auto" else p.pose
    o = Outfit("sweater", (color,), "trousers", (color,), "bare")
    who = person(kit.seed, "male" if male else "female", "baby", p.height * float(r.normal(1.0, 0.02)), words="buzz cut")
    posture = eased(OWN.get(name) or (OWN["lying"] if name == "sleeping" else POSTURES[name]), r)
    if name == "crawling":
        posture = _levelled(bind(who)[2], posture, who.height)
    level = 0 if kit.detail >= 1.4 else 1 if kit.detail >= 0.55 else 2
    made = figure(who, o, pieces(o, color, color), posture, level, name == "sleeping")
    return finished(made, o, posture, name, p.cover, kit)


def _levelled(heads: Floats, posture: Posture, height: float) -> Posture:
    """Of a body with these bones (54, 3), as far forward that hands are as low as knees."""

    def apart(lean: float) -> float:
        at = posed(heads, replace(posture, lean=lean), height).at[:, 2]
        hands, knees = (min(at[index(f"left{n}")], at[index(f"right{n}")]) for n in ("Hand", "LowerLeg"))
        return abs(float(hands - knees))

    return replace(posture, lean=float(min(np.arange(56.0, 102.0, 2.0), key=apart)))


__all__ = ["CARD", "HELD", "PRESETS", "Params", "VARIETY", "build", "rigged"]
