"""THE PATH OF LEARNING: a dataset -> a training run -> a sealed model with its card."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from worldloom import trust
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.pipeline_card import sealed
from worldloom.pipeline_model import CARD, facts_of, need_torch
from worldloom.pipeline_pictures import Progress, previewed, squares
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.forecast import Forecast
    from worldloom.learn.loop import Watch
    from worldloom.learn.pictures import Data, Pictures
    from worldloom.learn.recipe import Arrangement, Language, Recipe, Relief, Render, Sound, Tune

KINDS = ("image", "material", "terrain", "music", "sfx", "render", "layout", "language")
"""What can be trained: pictures, pictures whose edges meet, heights, pieces of music, short sounds, denoisers of renders, furnished rooms,
and taggers of prompts."""
MUSIC_RATE = 3e-3
"""The learning rate of music."""


@dataclass(frozen=True)
class Wanted:
    """What `worldloom train` is asked. 0 or None takes what fits the data."""

    kind: str = "image"
    model: str = "flow"
    network: str = "jit"
    depth: int = 0
    batch: int = 0
    rate: float = 0.0
    seed: int = 0
    flips: bool = False
    budget: float = 1200.0
    steps: int | None = None
    workers: int = 0
    """Processes on this machine, or with `ray` in its cluster, that share each batch; 0 is this one alone, or what the cluster has."""
    ray: str = ""
    """The address of a Ray cluster, or "local"."""


class Material(NamedTuple):
    """What a dataset has for a run."""

    data: Data
    held: Data
    scale: Relief | Tune | Sound | Render | Arrangement | Language | None = None
    """What heights are divided by, what pieces of music or rooms have in common, or how renders are exposed."""
    findings: tuple[str, ...] = ()


def train(dataset: Path, out: Path, wanted: Wanted, *, progress: Progress | None = None,
          told: Callable[[str], None] | None = None) -> dict[str, Any]:  # fmt: skip
    """Train, or go on with what `out` holds, and seal the model in `out`/model; returns its card. InputError where that cannot be.

    In a group that torchrun or Ray Train started, the first process writes and returns the card, the others nothing.
    """
    need_torch()
    from worldloom.learn.loop import train as trained
    from worldloom.learn.together import joined

    found = Dataset.open(dataset)
    taken = _data(found, wanted)
    recipe, run = _recipe(wanted, taken, found), out / "run"

    def watch(step: int, steps: int, losses: dict[str, float]) -> None:
        if progress is not None:
            progress(f"step {step:,} of {steps:,}  loss {next(iter(losses.values())):.4f}", step / steps)

    def show(step: int, pictures: Any) -> None:
        facts = facts_of(f"preview of {out.name} at step {step}", recipe.seed)
        sheet = previewed(pictures.detach().cpu().numpy(), recipe, found.labels)
        trust.write_file(out / "preview.png", sheet, facts, source="trainedAlgorithmicMedia", force=True)

    promise = None if told is None else lambda f: told(f.sentence())
    if wanted.workers > 1 or wanted.ray:
        _by_many(dataset, out, wanted, recipe.batch, watch, promise, told)
        return dict(json.loads((out / "model" / CARD).read_bytes()))
    with joined() as together:
        first = together.rank == 0
        outcome = trained(recipe, taken.data, run, wanted.budget, held=taken.held, steps=wanted.steps, together=together, show=show,
                          watch=watch if first else None, told=promise if first else None)  # fmt: skip
    return sealed(out, recipe, found, outcome, wanted.kind, taken.findings) if first else {}


def _by_many(dataset: Path, out: Path, wanted: Wanted, batch: int, watch: Watch, promise: Callable[[Forecast], None] | None,
             told: Callable[[str], None] | None) -> None:  # fmt: skip
    """`train` in each of several workers, which find the data and the run where this process does."""
    from worldloom.learn import launch, ray_train
    from worldloom.learn.follow import Follower
    from worldloom.learn.together import Together, grouped

    if grouped():
        raise InputError("this process is one of a group already, such as torchrun's; leave out --workers and --ray.")
    Together(0, max(wanted.workers, 1)).rows(batch)
    run, say = out.absolute() / "run", told or (lambda text: None)
    work = partial(train, dataset.absolute(), out.absolute(), replace(wanted, workers=0, ray=""))
    with Follower(run, watch, promise):
        if wanted.ray:
            ray_train.launch(work, wanted.workers, wanted.ray, run, say)
        else:
            launch.launch(work, wanted.workers, run, say)


def _data(found: Dataset, wanted: Wanted) -> Material:
    """What to train on and what is held out. InputError where a dataset has nothing for this kind."""
    if wanted.kind == "terrain":
        from worldloom.pipeline_heights import taken

        return Material(*taken(found, wanted.seed))
    if wanted.kind == "music":
        from worldloom.pipeline_music import taken as pieces

        return Material(*pieces(found))
    if wanted.kind == "sfx":
        from worldloom.pipeline_sfx import taken as sounds

        return Material(*sounds(found))
    if wanted.kind == "render":
        from worldloom.pipeline_render import taken as renders

        return Material(*renders(found))
    if wanted.kind == "language":
        from worldloom.pipeline_language import taken as sentences

        return Material(*sentences(found))
    if wanted.kind == "layout":
        from worldloom.pipeline_layout import taken as rooms

        return Material(*rooms(found))
    from worldloom.learn.pictures import grey

    data, held = _pictures(found, "train"), _pictures(found, "val")
    if not len(data):
        raise DatasetError(f"{found.path} has no pictures to train on; worldloom train --kind {wanted.kind} needs some.")
    if grey(data.values) and grey(held.values):
        data, held = (replace(some, values=some.values[..., :1]) for some in (data, held))
    return Material(data, held)


def _pictures(found: Dataset, split: str) -> Pictures:
    from worldloom.learn.pictures import Pictures

    values = squares(found, split)
    labels = found.classes(split).astype(np.int64)
    return Pictures(values, labels if len(found.labels) and bool((labels >= 0).all()) else None)


def _recipe(wanted: Wanted, taken: Material, found: Dataset) -> Recipe:
    """What is asked, and for the rest what fits data of this size and number."""
    import torch
    from pydantic import ValidationError

    from worldloom.learn.pictures import Pictures, meet
    from worldloom.learn.recipe import Arrangement, Language, Recipe, Relief, Render, Sound, Tune

    if wanted.kind not in KINDS:
        raise InputError(f"{wanted.kind!r} cannot be trained; there are {', '.join(KINDS)}.")
    data, scale, material = taken.data, taken.scale, wanted.kind == "material"
    size = data.values.shape[1] if isinstance(data, Pictures) else 32
    given: dict[str, Any] = {
        "model": wanted.model, "network": wanted.network, "size": size,
        "channels": data.values.shape[3] if isinstance(data, Pictures) else 3,
        "depth": wanted.depth or (6 if size > 16 and torch.cuda.is_available() else 4),
        "batch": wanted.batch or min(64, max(8, len(data) // 32 * 8)), "rate": wanted.rate,
        "classes": len(found.labels) if data.labels is not None else 0, "tiles": material,
        "wraps": material and isinstance(data, Pictures) and meet(data.values), "flips": wanted.flips, "seed": wanted.seed,
        "data": found.summary.data_sha256,
    }  # fmt: skip
    if isinstance(scale, Tune):
        if wanted.model != "transformer":
            raise InputError(f"music is written by a transformer, not by a {wanted.model}; pass --model transformer.")
        given |= {"tune": scale, "flips": True, "rate": wanted.rate or MUSIC_RATE,
                  "batch": wanted.batch or min(16, max(4, len(data) // 32 * 4))}  # fmt: skip
    if isinstance(scale, Relief):
        if wanted.model != "flow":
            raise InputError(f"terrain is learnt by a flow, not by a {wanted.model}; leave out --model.")
        given |= {"network": "unet", "channels": 1, "beside": 1, "flips": True, "relief": scale, "depth": wanted.depth or 2,
                  "rate": wanted.rate or 2e-3, "batch": wanted.batch or min(8, len(data))}  # fmt: skip
    if isinstance(scale, Sound):
        from worldloom.pipeline_sfx import recipe_of as of_sounds

        given |= of_sounds(wanted.model, wanted.depth, wanted.batch, wanted.rate, data, scale)
    if isinstance(scale, Render):
        from worldloom.pipeline_render import recipe_of

        given |= recipe_of(wanted.model, wanted.depth, wanted.batch, wanted.rate, scale)
    if isinstance(scale, Arrangement):
        from worldloom.pipeline_layout import recipe_of as furnishing

        given |= furnishing(wanted.model, wanted.depth, wanted.batch, wanted.rate, scale, len(data))
    if isinstance(scale, Language):
        from worldloom.pipeline_language import recipe_of as reading

        given |= reading(wanted.model, wanted.depth, wanted.batch, wanted.rate, len(data), scale)
    try:
        return Recipe(**given)
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"{'.'.join(map(str, first['loc']))}: {first['msg']} (got {first.get('input')!r})") from None


__all__ = ["KINDS", "Wanted", "train"]
