"""A model of terrain, with torch or exported, as what `tiled` walks by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from worldloom.learn.chance import Reals
from worldloom.learn.played import Played
from worldloom.learn.recipe import Recipe
from worldloom.learn.tiled import Denoise
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner


def denoiser(model: Learner | Played, recipe: Recipe, label: int | NDArray[np.int64] | None = None) -> Denoise:
    """The network of a model of terrain, asked for one class, for a class each (b,), or for none.

    InputError for a model of anything else.
    """
    made_so = (recipe.model, recipe.channels, recipe.beside, recipe.vector) == ("flow", 1, 1, 0)
    if recipe.relief is None or not made_so or recipe.size % 8:
        raise InputError("this is no model of terrain: worldloom train DATASET --kind terrain makes one.")
    which = recipe.classes if label is None else label
    if isinstance(model, Played):
        played = model

        def by_onnx(z: Reals, t: Reals, sketch: Reals) -> Reals:
            return played.run(_each(which, len(z)), x=z, t=t, beside=sketch)[0]

        return by_onnx
    return _by_torch(model, which)


def _each(which: int | NDArray[np.int64], n: int) -> NDArray[np.int64]:
    return np.array(np.broadcast_to(which, n), np.int64)


def _by_torch(learner: Learner, which: int | NDArray[np.int64]) -> Denoise:
    import torch

    from worldloom.learn.models.condition import Condition

    network = learner.parts["denoiser"].average

    def denoise(z: Reals, t: Reals, sketch: Reals) -> Reals:
        label = torch.from_numpy(_each(which, len(z)))
        with torch.no_grad():
            made: Reals = network(torch.from_numpy(z), torch.from_numpy(t), Condition(label, None, torch.from_numpy(sketch))).numpy()
        return made

    return denoise


__all__ = ["denoiser"]
