"""Samples of a model judged against real pictures, every figure beside what real pictures score against real ones."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from worldloom.compute.seeds import rng
from worldloom.learn.metrics.coverage import NEIGHBOURS, precision_recall
from worldloom.learn.metrics.features import Bytes, Floats, Network
from worldloom.learn.metrics.frechet import between, gaussian
from worldloom.learn.metrics.gathered import Side, gather
from worldloom.learn.metrics.kid import kid
from worldloom.learn.metrics.memorisation import Memorisation, memorisation
from worldloom.world import InputError

LEAST = 8
"""Pictures of each side below which nothing is judged."""
REPEATS = (2, 5)
"""Least and most random draws of the real pictures."""
FEATURES = 0.75
"""Share of the time that features may take; what remains is for the figures."""
COPIES = 1e-6
"""Distance of features below which two pictures are copies."""

Name = Literal["frechet", "fid", "kid", "precision", "recall"]
Clock = Callable[[], float]


class Figure(BaseModel):
    """Samples against real pictures (`value`), real against real at the same count (`floor`): means over the draws, standard deviations."""

    model_config = ConfigDict(frozen=True)

    value: float
    spread: float
    floor: float
    floor_spread: float


class Counts(BaseModel):
    """Pictures a side."""

    model_config = ConfigDict(frozen=True)

    train: int
    held: int
    samples: int


class Judgement(BaseModel):
    """What was found, with how many pictures and in which time."""

    model_config = ConfigDict(frozen=True)

    figures: dict[Name, Figure]
    """"frechet" is called "fid" where the network is an Inception of the user's, and not before."""
    memorisation: Memorisation
    count: int
    """Pictures on either side of each figure."""
    given: Counts
    used: Counts
    repeats: int
    cut: tuple[str, ...]
    """What the time did not suffice for."""
    notes: tuple[str, ...]
    network: str
    network_sha256: str
    seed: int
    seconds: float


def judged(train: Bytes, held: Bytes, samples: Bytes, network: Network, *, seed: int = 0, budget: float = 600.0,
           clock: Clock = time.monotonic, progress: Callable[[str, float], None] | None = None) -> Judgement:  # fmt: skip
    """Judge pictures (n, h, w, 3) within about `budget` seconds, and at least with 8 pictures a side.

    For each of up to 5 draws two disjoint sets of n real pictures A and B are taken from `train` and `held` together: the figure is
    samples against A, its floor B against A, and n is the number of samples or half that of the real pictures. `held` may be empty: then
    memorisation compares the training pictures with each other. A budget that cuts nothing gives the same figures for the same seed;
    one that does takes a random part of each side. InputError with fewer than 8 samples, 16 real pictures or 8 to train on.
    """
    begun = clock()
    given = Counts(train=len(train), held=len(held), samples=len(samples))
    enough(given)
    sides = _sides(train, held, samples, seed)
    tell = progress or (lambda what, share: None)
    gather(sides, network, lambda: clock() - begun > FEATURES * budget, lambda share: tell("features", share))
    real, known, made = _features(sides, given)
    figures, repeats, count = compared(np.concatenate([real, known]), made, seed, lambda: clock() - begun > budget,
                                       "fid" if network.name == "inception" else "frechet")  # fmt: skip
    tell("figures", 1.0)
    used = Counts(train=sides[0].count, held=sides[1].count, samples=sides[2].count)
    found = _placed(memorisation(real, known if len(known) >= LEAST else None, made), sides)
    return Judgement(figures=figures, memorisation=found, count=count, given=given, used=used, repeats=repeats, seed=seed,
                     cut=_cut(given, used, repeats), notes=_notes(found, used, count, made.shape[1]), network=network.name,
                     network_sha256=network.sha256, seconds=round(clock() - begun, 3))  # fmt: skip


def enough(given: Counts) -> None:
    """InputError where there are too few."""
    real = given.train + given.held
    if given.train < LEAST or real < 2 * LEAST:
        raise InputError(f"{given.train} training pictures and {given.held} held out are too few to judge by: at least {2 * LEAST} are "
                         f"needed, {LEAST} of them to train on.")  # fmt: skip
    if given.samples < LEAST:
        raise InputError(f"{given.samples} samples are too few to judge: at least {LEAST} are needed.")


def _sides(train: Bytes, held: Bytes, samples: Bytes, seed: int) -> list[Side]:
    """Each in an order of its own, so that what is cut is a random part; two blocks of training pictures to one of the others."""
    named = (("train", train, 2), ("held", held, 1), ("samples", samples, 1))
    return [Side(pictures, rng(seed, "metrics", name).permutation(len(pictures)), share, share * LEAST) for name, pictures, share in named]


def _features(sides: list[Side], given: Counts) -> tuple[Floats, Floats, Floats]:
    real, made = sides[0].features, sides[2].features
    return real, sides[1].features if given.held else real[:0], made


def compared(real: Floats, made: Floats, seed: int, late: Callable[[], bool],
            distance: Name = "frechet") -> tuple[dict[Name, Figure], int, int]:  # fmt: skip
    """The figures of features (n, d), over how many draws, and of how many a side."""
    count = min(len(made), len(real) // 2)
    found: list[list[list[float]]] = []
    while len(found) < REPEATS[0] or (len(found) < REPEATS[1] and not late()):
        chance = rng(seed, "metrics", "draw", len(found))
        one, two = real[chance.permutation(len(real))[: 2 * count]].reshape(2, count, -1)
        found.append(_draw(one, two, made[chance.permutation(len(made))[:count]]))
    names: tuple[Name, ...] = (distance, "kid", "precision", "recall")
    mean, spread = np.mean(found, 0), np.std(found, 0, ddof=1)
    rows = [[float(x) for x in (mean[0, k], spread[0, k], mean[1, k], spread[1, k])] for k in range(len(names))]
    return {name: Figure(value=a, spread=b, floor=c, floor_spread=d) for name, (a, b, c, d) in zip(names, rows)}, len(found), count


def _draw(one: Floats, two: Floats, made: Floats) -> list[list[float]]:
    """Frechet distance, KID, precision and recall of the samples and of other real pictures, against the same real ones."""
    against = gaussian(one)
    return [[between(against, gaussian(x)), kid(one, x), *precision_recall(one, x, NEIGHBOURS)] for x in (made, two)]


def _placed(found: Memorisation, sides: list[Side]) -> Memorisation:
    """With the pairs by their places in what was given."""
    train, _, samples = (side.order for side in sides)
    pairs = (p.model_copy(update={"sample": int(samples[p.sample]), "train": int(train[p.train])}) for p in found.pairs)
    return found.model_copy(update={"pairs": tuple(pairs)})


def _cut(given: Counts, used: Counts, repeats: int) -> tuple[str, ...]:
    words = {"train": "training pictures", "held": "held-out pictures", "samples": "samples"}
    pairs = [(words[name], getattr(used, name), getattr(given, name)) for name in words]
    out = [f"{now:,} of {whole:,} {what} were looked at" for what, now, whole in pairs if now < whole]
    return (*out, *([f"{repeats} of {REPEATS[1]} draws of the real pictures were made"] if repeats < REPEATS[1] else []))


def _notes(found: Memorisation, used: Counts, count: int, width: int) -> tuple[str, ...]:
    """What a reader should know before trusting the figures."""
    out = []
    if count <= width:
        out.append(f"{count:,} pictures a side are few for {width:,} features: the Frechet distance is far above 0 even between real "
                   "pictures, so read it beside its floor only.")  # fmt: skip
    if not found.held_out:
        out.append(f"{used.held} pictures are held out, fewer than {LEAST}: memorisation compares the training pictures with each other.")
    if found.threshold < COPIES:
        out.append("so many real pictures are copies of training pictures that copies among the samples cannot be told.")
    return tuple(out)


__all__ = ["Counts", "Figure", "Judgement", "compared", "enough", "judged"]
