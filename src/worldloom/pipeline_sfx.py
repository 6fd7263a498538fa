"""What the path of learning does for short sounds alone: recordings of a dataset -> clips; what a model drew -> sounds to hear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.compute.seeds import rng
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.learn.recipe import Recipe, Sound
from worldloom.learn.refusal import CheckpointError
from worldloom.learn.sounds import clips
from worldloom.learn.sounds.clips import HEARD, SIDE, STRIPS, Pictures, Run
from worldloom.learn.sounds.spectrum import BANDS, HOP, RATE, Reals, analysed, sounded
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.pictures import Data
    from worldloom.learn.sounds.heap import Heap

MANY = 4096
"""Clips that are kept in memory; what is over is left out."""
RATE_OF_LEARNING = 2e-3
OVER = 3.0
"""dB of white over the loudest frame: as much as a sine's amplitude is over its mean."""
DEEP = BANDS // SIDE
EDGE = 0.005
"""Seconds over which a clip's ends are faded."""
PEAK = 0.97


class Taken(NamedTuple):
    """A dataset's sounds as a network sees them."""

    data: Heap
    held: Heap
    scale: Sound
    findings: tuple[str, ...]


class Clips(NamedTuple):
    """Of a split."""

    pictures: Pictures
    """(n, BANDS, frames)."""
    labels: NDArray[np.int64]
    """-1 for none."""
    steady: NDArray[np.bool_]
    items: NDArray[np.int64]
    """The place of each one's recording in its split."""


class Heard(NamedTuple):
    """Recordings of a split that are not silent: mono samples of each are made when asked for."""

    places: list[int]
    runs: list[list[Run]]
    loudest: float


def taken(found: Dataset) -> Taken:
    """Clips to train on and held-out ones, and their scale. DatasetError where there is nothing to hear."""
    from worldloom.learn.sounds.heap import Heap, evened

    heard = _heard(found, "train")
    count = len(found.of("audio", "train"))
    if not count:
        raise DatasetError(
            f"{found.path} has no sounds to train on; --kind sfx needs recordings, or sound://rain_ground,gull?items=96."
        )
    if not heard.places:
        raise DatasetError(f"{found.path} has no sound that can be heard: all of its {count} recordings are silent.")
    frames, scale = SIDE * clips.strips(heard.runs), Sound(top=round(heard.loudest + OVER, 1))
    data, held = cut(found, "train", frames, scale, heard), cut(found, "val", frames, scale)
    known = len(found.labels) > 0 and all(bool((part.labels >= 0).all()) for part in (data, held))
    heaps = [
        Heap(part.pictures, part.labels if known else None, part.steady, evened(part.labels if known else 0 * part.labels))
        for part in (data, held)
    ]
    return Taken(heaps[0], heaps[1], scale, _findings(found, count - len(heard.places), len(data.pictures)))


def _findings(found: Dataset, silent: int, count: int) -> tuple[str, ...]:
    long = sum(r.get("seconds", 0) > HEARD for r in found.of("audio", "train"))
    said = {
        f"{silent} silent recordings were left out.": silent,
        f"{long} recordings were heard for {HEARD} s each, not to their end.": long,
        f"what is over {MANY:,} clips was left out.": count >= MANY,
    }
    return tuple(text for text, so in said.items() if so)


def _heard(found: Dataset, split: str) -> Heard:
    span, audio = found.span("audio", split), found.group("audio")
    places, runs, loudest = list[int](), list[list[Run]](), -200.0
    for place in range(span.start, span.stop):
        level = clips.loudness(clips.mono(audio[place]))
        if there := clips.runs(level):
            places.append(place)
            runs.append(there)
            loudest = max(loudest, float(level.max()))
    return Heard(places, runs, loudest)


def cut(found: Dataset, split: str, frames: int, scale: Sound, heard: Heard | None = None) -> Clips:
    """The clips of a split."""
    heard = heard or _heard(found, split)
    first, audio, classes = found.span("audio", split).start, found.group("audio"), found.classes(split, "audio")
    out = list[tuple[Pictures, int, bool, int]]()
    for place, runs in zip(heard.places, heard.runs, strict=True):
        x = clips.mono(audio[place])
        for clip in clips.cut(x, clips.loudness(x), runs, frames):
            out.append((clips.painted(clip.levels, scale.top), int(classes[place - first]), clip.steady, place - first))
        if len(out) >= MANY:
            break
    pictures = np.stack([row[0] for row in out[:MANY]]) if out else np.zeros((0, BANDS, frames), np.uint8)
    labels, items = (np.array([row[k] for row in out[:MANY]], np.int64) for k in (1, 3))
    return Clips(pictures, labels, np.array([row[2] for row in out[:MANY]], bool), items)


def recipe_of(model: str, depth: int, batch: int, rate: float, data: Data, scale: Sound) -> dict[str, Any]:
    """The recipe's fields that only a model of sounds has. InputError for another family."""
    if model not in ("flow", "gan"):
        raise InputError(f"sounds are learnt by a flow or a gan, not by a {model}.")
    usual, channels = batch or min(8, max(4, len(data) // 32 * 4)), len(data.batch(0, 0, 1, slice(0, 1), False, False).x[0])
    return {"network": "unet", "sound": scale, "size": SIDE, "channels": channels, "flips": True, "depth": depth or 4, "batch": usual,
            "rate": rate or (RATE_OF_LEARNING if model == "flow" else 0.0)}  # fmt: skip


def frames_of(recipe: Recipe) -> int:
    """Frames of a model's clips. CheckpointError where its pictures are none of sounds."""
    if recipe.size != SIDE or recipe.channels % DEEP or not 1 <= recipe.channels // DEEP <= STRIPS:
        raise CheckpointError(f"this model draws {recipe.channels} x {recipe.size} x {recipe.size} numbers, which are no sound.")
    return SIDE * recipe.channels // DEEP


def seconds_of(recipe: Recipe) -> float:
    """Of a model's clips."""
    return round(frames_of(recipe) * HOP / RATE, 3)


def painted(values: NDArray[np.float32], recipe: Recipe) -> Pictures:
    """Pictures (n, BANDS, frames) of what a network drew (n, c, h, w). Rounded to 8 bits, in which torch and onnxruntime agree."""
    frames_of(recipe)
    return np.asarray(np.clip(np.rint((clips.unfolded(values.astype(np.float32)) + 1) * 127.5), 0, 255), np.uint8)


def waves(pictures: Pictures, recipe: Recipe, seed: int, first: int = 0) -> Iterator[Reals]:
    """Samples (n,) at 48 kHz of pictures; each follows from seed, place and picture alone."""
    assert recipe.sound is not None
    for k, picture in enumerate(pictures):
        x = sounded(clips.heard(picture, recipe.sound.top), rng(seed, "phase", first + k))
        ramp = np.linspace(0, 1, round(EDGE * RATE), dtype=np.float32)
        x[: len(ramp)] *= ramp
        x[-len(ramp) :] *= ramp[::-1]
        yield x * np.float32(min(1.0, PEAK / max(float(np.abs(x).max()), 1e-9)))


def again(pictures: Pictures, recipe: Recipe, seed: int, first: int = 0) -> Pictures:
    """What is seen of pictures once they have been sounds."""
    assert recipe.sound is not None
    return np.stack([clips.painted(analysed(x), recipe.sound.top) for x in waves(pictures, recipe, seed, first)])


def wav_of(x: Reals) -> bytes:
    """A sound as a WAV file of 16 bits."""
    from worldloom.render.audio.wav import wav16

    return wav16(x)


def spectra(pictures: Pictures, titles: Sequence[str]) -> bytes:
    """A sheet of spectrograms."""
    from worldloom.render.spectra import Panel, sheet

    return sheet([Panel(title, picture) for title, picture in zip(titles, pictures)])


def shown(values: NDArray[np.float32], recipe: Recipe, labels: Sequence[str]) -> bytes:
    """What a network drew on the way (n, c, h, w) as a sheet, a class after the other."""
    titles = [labels[k % recipe.classes] if recipe.classes and labels else f"{k:04d}" for k in range(len(values))]
    return spectra(painted(values, recipe), titles)


__all__ = [
    "Clips",
    "Taken",
    "again",
    "cut",
    "frames_of",
    "painted",
    "recipe_of",
    "seconds_of",
    "shown",
    "spectra",
    "taken",
    "wav_of",
    "waves",
]
