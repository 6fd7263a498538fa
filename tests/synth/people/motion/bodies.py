"""Bodies of several ages and builds, coarse and with little texture."""

from __future__ import annotations

from functools import cache

from worldloom.synth.people.build import figure
from worldloom.synth.people.describe import describe
from worldloom.synth.people.figure import Figure
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.clip import Clip
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig

WORDS = {
    "adult": "a tall man in shirt, trousers and shoes", "child": "a 7-year-old girl in t-shirt and shorts",
    "old": "an 80-year-old woman in cardigan, skirt and shoes", "heavy": "a fat man 130 kg in t-shirt, trousers and shoes",
}  # fmt: skip


@cache
def body(name: str) -> tuple[Figure, Rig]:
    """A figure and what moves it."""
    made = figure(describe(WORDS[name]), name, 1, 64)
    return made, Rig.of(made)


@cache
def clip(name: str, motion: str, mood: str = "neutral") -> Clip:
    """A motion of one of the bodies."""
    return MOTIONS[motion].made(body(name)[1], manner(describe(WORDS[name]), mood, 1.0))
