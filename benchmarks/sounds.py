"""What a trained model of sounds makes beside the rules it learnt from: `python benchmarks/sounds.py RUN DATASET [--each 20]`.

RUN is a model `worldloom train DATASET --kind sfx` made of `worldloom ingest "sound://gull,bell,...?items=200"`. The judge of classes is
a linear discriminant on 40 numbers of each clip; it learns from, and is itself tested on, sounds of seeds that the dataset does not have.
Prints Markdown tables, and what their figures are.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.fourier import frequencies, rfft
from worldloom.ingest import Dataset
from worldloom.learn.recipe import Recipe
from worldloom.learn.sounds import clips
from worldloom.learn.sounds.judged import judged
from worldloom.learn.sounds.spectrum import HOP, RATE, Reals, analysed
from worldloom.pipeline_model import opened, weights_of
from worldloom.pipeline_pictures import blocks
from worldloom.pipeline_sfx import cut, frames_of, painted, seconds_of, waves
from worldloom.synth.sound.loudness import momentary
from worldloom.synth.sound.recipe import sound

UNSEEN = 1_000_000
"""Seeds of the rules' sounds that no dataset has."""
LEARNING, TESTING, ROUND = 24, 12, 4
"""Sounds of a class by which the judge learns and is tested, and that go to and fro."""
CEPSTRUM = 13
MEANING = """Class seen: share of the clips that the judge takes for the class that was asked. Level: loudest 400 ms in LUFS. Centroid: mean
frequency weighted by power. Both are medians over a class, made / real. Clipped: share of the samples at full scale. There and back: real
clips through 8 bits and phases anew; the rms difference of their bands within 60 dB of the loudest."""
Sounds = dict[str, list[Reals]]
Judge = Callable[[list[Reals]], list[str]]


class Made(NamedTuple):
    """Sounds by a model, and how long it took."""

    sounds: Sounds
    drawing: float
    sounding: float
    """Processor seconds a second of sound."""


def real(name: str, first: int, count: int, frames: int) -> list[Reals]:
    """Clips of a rule, each of another seed."""
    out = []
    for seed in range(first, first + count):
        x = sound(name, seed, 6.0)
        x = clips.mono(np.rint(x.reshape(len(x), -1) * 32767).astype(np.int16))
        out.append(clip_of(x, frames))
    return out


def clip_of(x: Reals, frames: int) -> Reals:
    """The first of a sound's clips, as samples."""
    start = clips.runs(clips.loudness(x))[0].start
    some = x[start * HOP :][: frames * HOP]
    return np.pad(some, (0, frames * HOP - len(some)))


def numbers(x: Reals) -> NDArray[np.float64]:
    """40 of a clip: mean, deviation and mean change of 13 cepstral coefficients, and the share of its frames that is heard."""
    level = np.maximum(analysed(x), -100).astype(np.float64)
    at = np.cos(np.pi * np.arange(CEPSTRUM)[:, None] * (2 * np.arange(len(level)) + 1) / (2 * len(level)))
    c = at @ level / len(level)
    heard = (level.max(0) > level.max() - 50).mean()
    return np.concatenate([c.mean(1), c.std(1), np.abs(np.diff(c, axis=1)).mean(1), [heard]])


def judge(known: Sounds) -> Judge:
    """Linear discriminant analysis (Fisher 1936), the covariance of the classes shared, a tenth of it made round."""
    names = list(known)
    rows = [np.stack([numbers(x) for x in known[name]]) for name in names]
    scale = np.concatenate(rows).std(0) + 1e-9
    middles = np.stack([r.mean(0) for r in rows]) / scale
    inside = np.concatenate([(r - r.mean(0)) / scale for r in rows])
    shared = 0.9 * inside.T @ inside / len(inside) + 0.1 * np.eye(len(scale)) * np.square(inside).mean()
    lead = np.linalg.solve(shared, middles.T)
    bias = -0.5 * np.einsum("ij,ji->i", middles, lead)
    return lambda sounds: [names[int((numbers(x) / scale @ lead + bias).argmax())] for x in sounds]


def made(run: Path, each: int, seed: int) -> tuple[Made, Recipe]:
    """`each` sounds of every class."""
    model, recipe, labels = opened(weights_of(run))
    which, clock = np.repeat(np.arange(len(labels)), each), time.process_time()
    pictures = painted(np.concatenate(list(blocks(model, len(which), which, seed))), recipe)
    drawn = time.process_time()
    sounds = list(waves(pictures, recipe, seed))
    long = seconds_of(recipe) * len(which)
    by = {name: sounds[k * each : (k + 1) * each] for k, name in enumerate(labels)}
    return Made(by, (drawn - clock) / long, (time.process_time() - drawn) / long), recipe


def centroid(x: Reals) -> float:
    """Hz."""
    power = np.square(np.abs(rfft(x)))
    return float((power * frequencies(len(x), 1 / RATE)).sum() / max(float(power.sum()), 1e-12))


def there_and_back(x: Reals, recipe: Recipe) -> float:
    """dB between a sound and what is made of its picture."""
    assert recipe.sound is not None
    picture = clips.painted(analysed(x), recipe.sound.top)
    before, after = (np.maximum(analysed(y), -120) for y in (x, next(waves(picture[None], recipe, 0))))
    loud = before > before.max() - 60
    return float(np.sqrt(np.square(after - before)[loud].mean()))


def rows(found: Made, theirs: Sounds, see: Judge, recipe: Recipe) -> list[str]:
    """A line a class."""
    out = []
    for name, sounds in found.sounds.items():
        seen = np.mean([s == name for s in see(sounds)])
        level, tone = ([float(np.median([f(x) for x in some])) for some in (sounds, theirs[name])] for f in (_loud, centroid))
        back = np.mean([there_and_back(x, recipe) for x in theirs[name][:ROUND]])
        clipped = np.mean([(np.abs(x) >= 0.999).mean() for x in sounds])
        out.append(
            f"| {name} | {seen:.0%} | {level[0]:.1f} / {level[1]:.1f} | {tone[0]:.0f} / {tone[1]:.0f} | {clipped:.2%} | {back:.2f} |"
        )
    return out


def _loud(x: Reals) -> float:
    return momentary(x.astype(np.float64))


def main() -> None:
    """The tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found, recipe = made(options.run, options.each, options.seed)
    assert recipe.sound is not None
    frames, names = frames_of(recipe), list(found.sounds)
    see = judge({name: real(name, UNSEEN, LEARNING, frames) for name in names})
    theirs = {name: real(name, UNSEEN + LEARNING, TESTING, frames) for name in names}
    right = [s == name for name in names for s in see(theirs[name])]
    hits = [s == name for name in names for s in see(found.sounds[name])]
    print("| class | seen | level, LUFS | centroid, Hz | clipped | there and back, dB |\n|---|---|---|---|---|---|")
    print("\n".join(rows(found, theirs, see, recipe)))
    data = Dataset.open(options.dataset)
    train, *held = (cut(data, split, frames, recipe.sound).pictures for split in ("train", "val", "test"))
    samples = np.stack([clips.painted(analysed(x), recipe.sound.top) for name in names for x in found.sounds[name]])
    verdict = judged(train, np.concatenate(held), samples, seed=options.seed)
    f, m = verdict.figures["frechet"], verdict.memorisation
    print(f"\nAsked class seen {np.mean(hits):.1%} of {len(hits)}; of real ones {np.mean(right):.1%} of {len(right)}.")
    print(
        f"Frechet distance {f.value:.1f}, real against real {f.floor:.1f}: {f.value / f.floor:.2f} times, {verdict.count} a side."
    )
    print(f"Nearer to a training clip than 95 % of held-out ones: {m.share:.1%}, held-out {m.floor:.1%}; nearer {m.nearer:.2f}.")
    print(
        f"A second of sound: {found.drawing:.3f} CPU-s to draw and {found.sounding:.3f} to sound, clips of {seconds_of(recipe):g} s.\n"
    )
    print(MEANING)


if __name__ == "__main__":
    main()
