"""An arranger, with torch or exported, as what `proposing` asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom.learn.layouts.codes import Ints
from worldloom.learn.layouts.proposing import Answers, Network, Reals, Seen
from worldloom.learn.played import Array, Played
from worldloom.learn.recipe import Arrangement, Recipe
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.models.arranger import Arranger


def network_of(model: Learner | Played, recipe: Recipe) -> tuple[Network, Arrangement]:
    """What proposes things, and what it knows. InputError for a model of anything else."""
    if recipe.layout is None:
        raise InputError("this is no model of furnished rooms: worldloom train DATASET --kind layout makes one.")
    return by_onnx(model) if isinstance(model, Played) else by_torch(model.parts["arranger"].average), recipe.layout


def by_torch(model: Arranger) -> Network:
    """By the network itself, which looks at a room once, however often it is asked about it."""
    import torch

    from worldloom.learn.models.arranger import answers

    device, held = model.asked.device, dict[str, Any]()

    def ask(seen: Seen, name: int, size: Reals, chosen: Ints) -> Answers:
        with torch.no_grad():
            if held.get("room") is not seen:
                given = (seen.things[None], seen.room[None], np.array([seen.label]))
                held["room"], held["memory"] = seen, model.memory(*(torch.from_numpy(one).to(device) for one in given))
            thing = (np.array([name]), size[None], chosen)
            found = answers(model, held["memory"], *(torch.from_numpy(one).to(device) for one in thing))
        return Answers(*(np.asarray(one.cpu().numpy(), np.float32) for one in found))

    return ask


def by_onnx(played: Played) -> Network:
    """By an exported one."""

    def ask(seen: Seen, name: int, size: Reals, chosen: Ints) -> Answers:
        feeds: dict[str, Array] = {
            "things": seen.things, "room": seen.room, "label": np.array([seen.label], np.int64),
            "name": np.array([name], np.int64), "size": size[None], "chosen": chosen,
        }  # fmt: skip
        return Answers(*played.arranged(feeds))

    return ask


__all__ = ["by_onnx", "by_torch", "network_of"]
