"""Music as a sound in the world: a radio, a band next door, a music box, a piano heard through a wall."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from worldloom.geometry import Floats
from worldloom.synth.sound.dsp import RATE, band, echo
from worldloom.synth.sound.recipe import recipe


def tune(g: Generator, n: int, mood: str) -> Floats:
    """A looping piece (n, 2) from the composer."""
    from worldloom.synth.music import compose_score, play

    seed = int(g.integers(2**31))
    return np.asarray(play(compose_score(mood, n / RATE, seed, loop=True), seed, loop=True), float)


@recipe("music", "music plays")
def music(g: Generator, n: int) -> Floats:
    return band(tune(g, n, "cheerful").sum(1), 160, 6500)


@recipe("music_far", "music drifts over", family="music")
def music_far(g: Generator, n: int) -> Floats:
    x = tune(g, n, "romantic")
    return np.stack([echo(g, band(x[:, c], 180, 2200), 1.4, 2200, 0.5) for c in (0, 1)], 1)


@recipe("piano_far", "somebody plays the piano", family="music")
def piano_far(g: Generator, n: int) -> Floats:
    return band(tune(g, n, "quiet").sum(1), 90, 5000)


@recipe("music_box", "a music box plays", family="music", seconds=12.0)
def music_box(g: Generator, n: int) -> Floats:
    return band(tune(g, n, "festive").sum(1), 500, 9000)


__all__ = ["tune"]
