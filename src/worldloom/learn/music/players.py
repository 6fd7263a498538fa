"""A model of music, with torch or exported, as what `grammar.written` asks for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from worldloom.learn.chance import Chance, Reals
from worldloom.learn.music.grammar import Next, written
from worldloom.learn.music.tokens import SIZE, Ints
from worldloom.learn.played import Played
from worldloom.learn.recipe import Recipe
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner

BLOCK = 8
"""Pieces that are written side by side, always so many, so that a piece does not hang on how many are asked for."""


def composed(model: Learner | Played, recipe: Recipe, first: int, which: Ints | None, seconds: float, seed: int) -> list[Ints]:
    """The words of the BLOCK pieces from place `first` on, of the classes `which` (BLOCK,); InputError for a model of anything else."""
    if recipe.tune is None or recipe.model != "transformer":
        raise InputError("this is no model of music: worldloom train DATASET --kind music makes one.")
    label = np.full(BLOCK, recipe.classes, np.int64) if which is None else np.asarray(which, np.int64)
    chance = Chance(seed, first, BLOCK)
    follow, nucleus = _by_onnx(model, label) if isinstance(model, Played) else _by_torch(model, label)
    return written(follow, lambda: chance.uniform(SIZE), [seconds] * BLOCK, recipe.tune.length, nucleus)


def _by_torch(learner: Learner, label: Ints) -> tuple[Next, float]:
    import torch

    from worldloom.learn.models.condition import Condition
    from worldloom.learn.music.composer import Composer

    assert isinstance(learner, Composer)
    return learner.following(Condition(torch.from_numpy(label)), len(label)), learner.nucleus


def _by_onnx(played: Played, label: Ints) -> tuple[Next, float]:
    past, at = played.room(len(label)), 0

    def follow(words: Ints | None) -> Reals:
        nonlocal at
        token = np.full(len(label), -1, np.int64) if words is None else words
        logits, past[at : at + 1] = played.run(label, token=token, past=past[:at])
        at += 1
        return logits

    return follow, played.facts.nucleus


__all__ = ["BLOCK", "composed"]
