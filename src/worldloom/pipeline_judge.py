"""THE PATH OF JUDGING: a model and the dataset it should look like -> samples -> figures beside their floors, and what looks copied."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from worldloom import trust
from worldloom.compute.seeds import rng
from worldloom.compute.seeds import seed as keyed
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.pipeline_model import facts_of, json_of, opened, weights_of
from worldloom.pipeline_pictures import BLOCK, Progress, blocks, made, sheet, squares
from worldloom.pipeline_sample import MOST
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.metrics.judged import Judgement
    from worldloom.learn.played import Played
    from worldloom.learn.recipe import Recipe

LEAST = 8
"""Samples below which nothing is judged."""
SAMPLING = 0.5
"""Share of the time that making samples may take."""
GAP = 2
"""Pixels between a sample and its training picture."""

Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Part:
    """Pictures (n, h, w, 3) of a split, their places in it, and the model's class of each (none where the model has no classes)."""

    pictures: Bytes
    places: Places
    classes: Places | None


def judge(model: Path, dataset: Path, *, count: int = 256, seed: int = 0, budget: float = 600.0, inception: Path | None = None,
          threads: int = 1, progress: Progress | None = None, clock: Clock = time.monotonic) -> dict[str, Any]:  # fmt: skip
    """Judge `count` samples of a model (its folder, a run, or the file) against a dataset, within about `budget` seconds.

    Returns plain data, and "sheet": PNG bytes of the nearest pairs, a sample on the left, its nearest training picture on the right. The
    Frechet distance is called "fid" where `inception`, an ONNX file, is given. InputError, one sentence, where they cannot be compared.
    """
    from worldloom.learn.metrics import features
    from worldloom.learn.metrics.judged import judged

    begun = clock()
    if not LEAST <= count <= MOST:
        raise InputError(f"{count} samples cannot be judged: ask for {LEAST} to {MOST}.")
    found = Dataset.open(dataset)
    learner, recipe, labels = opened(weights_of(model))
    asked = _asked(found, recipe, labels)
    if recipe.sound:
        made = _sounds(found, learner, recipe, asked, count, seed, budget, progress)
        return {"model": str(model), "dataset": str(dataset), "what": "sounds", "trained_on_it": recipe.data == found.summary.data_sha256,
                "classes": _names(found, asked, known=True), "classes_left_out": _names(found, asked, known=False), **made,
                "seconds": round(clock() - begun, 3)}  # fmt: skip
    train, *held = (_part(found, split, recipe, asked) for split in ("train", "val", "test"))
    network = features.packaged(threads) if inception is None else features.inception(inception, threads)
    samples = _samples(learner, count, train, seed, lambda: clock() - begun > SAMPLING * budget, progress)
    sampled = clock() - begun
    unseen = np.concatenate([part.pictures for part in held if len(part.pictures)] or [train.pictures[:0]])
    verdict = judged(train.pictures, unseen, samples, network, seed=seed, budget=budget - sampled, clock=clock, progress=progress)
    return {
        "model": str(model), "dataset": str(dataset), "trained_on_it": recipe.data == found.summary.data_sha256,
        "classes": _names(found, asked, known=True), "classes_left_out": _names(found, asked, known=False),
        **_said(verdict, found, train.places, count), "sampling_seconds": round(sampled, 3), "seconds": round(clock() - begun, 3),
        "sheet": _pairs(samples, train.pictures, verdict),
    }  # fmt: skip


def _sounds(found: Dataset, learner: Learner | Played, recipe: Recipe, asked: Places | None, count: int, seed: int, budget: float,
            progress: Progress | None) -> dict[str, Any]:  # fmt: skip
    """The judgement of a model of sounds: what it makes is heard as sound first, and seen again."""
    from worldloom.learn.sounds.judged import judged
    from worldloom.pipeline_sfx import again, cut, frames_of, painted, spectra

    assert recipe.sound is not None
    parts = [cut(found, split, frames_of(recipe), recipe.sound) for split in ("train", "val", "test")]
    classes = [part.labels if asked is None else np.where(part.labels >= 0, asked[part.labels], -1) for part in parts]
    chosen = [np.flatnonzero(c >= 0) if asked is not None else np.arange(len(c)) for c in classes]
    train, *held = (part.pictures[k] for part, k in zip(parts, chosen, strict=True))
    if not len(train):
        raise DatasetError(f"{found.path} has no sounds to judge by.")
    which = None if asked is None else np.resize(rng(seed, "judge", "classes").permutation(classes[0][chosen[0]]), count)
    drawn = [painted(block, recipe) for block in blocks(learner, count, which, keyed(seed, "judge"), progress)]
    samples = again(np.concatenate(drawn), recipe, keyed(seed, "judge"))
    verdict = judged(train, np.concatenate(held), samples, seed=seed, budget=budget)
    said, records = verdict.model_dump(mode="json"), found.of("audio", "train")
    for pair in said["memorisation"]["pairs"]:
        pair["name"] = str(records[parts[0].items[chosen[0][pair["train"]]]].get("name", ""))
    pairs = [(samples[p["sample"]], train[p["train"]], p) for p in said["memorisation"]["pairs"]]
    titles = [t for _, _, p in pairs for t in (f"made, {p['distance']:.2f} from", p["name"])]
    return said | {"sheet": spectra(np.stack([x for a, b, _ in pairs for x in (a, b)]), titles)}


def keep(out: Path, found: dict[str, Any], sheet: bytes) -> None:
    """The figures and the sheet of nearest pairs as a sealed folder. Its pictures are the dataset's beside the model's."""
    with trust.publish(out, facts_of(f"{found['model']} judged by {found['dataset']}", found["seed"])) as folder:
        folder.write("figures.json", json_of(found))
        folder.write("nearest.png", sheet, source="compositeWithTrainedAlgorithmicMedia")


def _asked(found: Dataset, recipe: Recipe, labels: tuple[str, ...]) -> Places | None:
    """The model's class of each of the dataset's, -1 for none; None where the model has no classes. InputError where none match."""
    if recipe.tune:
        raise InputError("this model writes music; worldloom eval judges models of pictures.")
    if recipe.beside or recipe.render:
        raise InputError("this model draws beside a given picture; only one that draws from a class or from nothing can be judged.")
    if not recipe.classes:
        return None
    known = labels[: recipe.classes]
    asked = np.array([known.index(name) if name in known else -1 for name in found.labels], np.int64)
    if not (asked >= 0).any():
        theirs = ", ".join(found.labels[:20]) or "no classes"
        raise InputError(f"no classes match: the model knows {', '.join(known[:20])}; {found.path} has {theirs}.")
    return asked


def _part(found: Dataset, split: str, recipe: Recipe, asked: Places | None) -> Part:
    """The pictures of a split whose classes the model knows."""
    values = squares(found, split)
    if len(values) and values.shape[1] != recipe.size:
        raise InputError(f"{found.path} has pictures of {values.shape[1]} pixels, the model makes {recipe.size}: ingest them with "
                         f"--size {recipe.size}.")  # fmt: skip
    if asked is None:
        return Part(values, np.arange(len(values)), None)
    labels = found.classes(split).astype(np.int64)
    if labels.shape != (len(values),) or (len(labels) and not -1 <= labels.min() <= labels.max() < len(asked)):
        raise DatasetError(f"{found.path}: the classes of its pictures do not fit them.")
    classes = np.where(labels >= 0, asked[labels], -1)
    places = np.flatnonzero(classes >= 0)
    return Part(values if len(places) == len(values) else values[places], places, classes[places])


def _samples(learner: Learner | Played, count: int, train: Part, seed: int, late: Callable[[], bool], progress: Progress | None) -> Bytes:
    """(n, h, w, 3) of the classes of `count` training pictures drawn at random, block by block until it is `late`."""
    which = None
    if train.classes is not None:
        which = np.resize(rng(seed, "judge", "classes").permutation(train.classes), count)
    blocks: list[Bytes] = []
    for first in range(0, count, BLOCK):
        if blocks and late():
            break
        rows = slice(first, min(first + BLOCK, count))
        blocks.append(made(learner, rows.stop - first, None if which is None else which[rows], keyed(seed, "judge", first), None))
        if progress is not None:
            progress("sampling", rows.stop / count)
    return np.concatenate(blocks)


def _names(found: Dataset, asked: Places | None, known: bool) -> list[str]:
    return [] if asked is None else [name for name, k in zip(found.labels, asked, strict=True) if (k >= 0) == known]


def _said(verdict: Judgement, found: Dataset, places: Places, count: int) -> dict[str, Any]:
    """The judgement as plain data; training pictures by their place among the dataset's, and by name."""
    said, records = verdict.model_dump(mode="json"), found.of("image", "train")
    for pair in said["memorisation"]["pairs"]:
        pair["train"] = int(places[pair["train"]])
        pair["name"] = str(records[pair["train"]].get("name", ""))
    drawn = verdict.given.samples
    return said | {"cut": [*([f"{drawn:,} of {count:,} samples were made"] if drawn < count else []), *said["cut"]]}


def _pairs(samples: Bytes, train: Bytes, verdict: Judgement) -> bytes:
    """One PNG of the nearest pairs, the nearest first."""
    larger = -(-64 // samples.shape[1])
    sample, known = (
        values.repeat(larger, 1).repeat(larger, 2)
        for values in (samples[[p.sample for p in verdict.memorisation.pairs]], train[[p.train for p in verdict.memorisation.pairs]])
    )
    between = np.full((*sample.shape[:2], GAP, 3), 24, np.uint8)
    return sheet(np.concatenate([sample, between, known], 2))


__all__ = ["judge", "keep"]
