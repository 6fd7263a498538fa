"""THE PATH OF SAMPLING: a model, trained or exported -> sealed pictures, music, or short sounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from worldloom import trust
from worldloom.pipeline_model import SAMPLES, facts_of, json_of, name_of, opened, sha256_of, use_of, weights_of
from worldloom.pipeline_pictures import Progress, blocks, drawn, made, png, sheet
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.played import Played
    from worldloom.learn.recipe import Recipe

MOST = 4096
"""Pictures, or pieces, of one `sample`."""
SHEET = 16
"""Pieces of music that a sheet shows."""


def sample(model: Path, out: Path, count: int = 16, *, label: str | None = None, seed: int = 0,
           seconds: float | None = None, progress: Progress | None = None) -> dict[str, Any]:  # fmt: skip
    """Make the folder `out` of pictures, or of music that lasts `seconds`, by a model (its folder, a run, or the file).

    InputError where that cannot be. An exported model (.onnx) needs no torch and gives the same, but for rounding.
    """
    if not 1 <= count <= MOST:
        raise InputError(f"{count} cannot be made at once: ask for 1 to {MOST}.")
    path = weights_of(model)
    learner, recipe, labels = opened(path)
    if label is not None and label not in labels:
        known = f"this model knows {', '.join(labels[:20])}" if labels else "this model has no classes"
        raise InputError(f"{label[:60]!r} is no class of {path}: {known}.")
    which = np.arange(count) % max(len(labels), 1) if label is None else np.full(count, labels.index(label))
    asked = which if recipe.classes else None
    if recipe.render:
        raise InputError(f"{path} cleans renders; it makes no pictures of its own.")
    if recipe.language:
        raise InputError(f"{path} reads prompts: worldloom create --language takes it.")
    if recipe.layout and seconds is None:
        return _rooms(learner, recipe, labels, path, out, count, asked, seed)
    if recipe.tune:
        return _songs(learner, recipe, labels, path, out, count, asked, seed, seconds, progress)
    if recipe.sound:
        return _sounds(learner, recipe, labels, path, out, count, asked, seed, seconds, progress)
    if seconds is not None:
        raise InputError(f"{path} is no model of music: what it makes lasts no seconds; leave out --seconds.")
    names = [f"{k:04d}.png" for k in range(count)]
    use = use_of(path)
    facts = facts_of(f"{count} of {label or 'all classes'}", seed, (use.model_copy(update={"files": (*names, SAMPLES)}),))
    pictures, files = drawn(learner, recipe, count, asked, seed, progress, facts.marks)
    listed = [{"file": name, "class": labels[k] if recipe.classes and labels else None} for name, k in zip(names, which, strict=True)]
    with trust.publish(out, facts) as folder:
        for name, file in zip(names, files, strict=True):
            folder.write(name, file, source="trainedAlgorithmicMedia")
        folder.write(SAMPLES, sheet(pictures, marks=facts.marks), source="trainedAlgorithmicMedia")
        folder.write("samples.json", json_of({"model": use.model_dump(mode="json"), "seed": seed, "samples": listed}))
    return {"folder": str(out), "count": count, "size": recipe.size, "classes": sorted({x["class"] for x in listed if x["class"]})}


def _rooms(model: Learner | Played, recipe: Recipe, labels: tuple[str, ...], path: Path, out: Path, count: int,
           which: NDArray[np.int64] | None, seed: int) -> dict[str, Any]:  # fmt: skip
    """The folder of rooms: a sheet of them from above, and what stands where in numbers."""
    from worldloom.pipeline_layout import SHEET as SHOWN
    from worldloom.pipeline_layout import plans, rooms_by, said_of

    rooms, use = rooms_by(model, recipe, count, which, seed), use_of(path)
    facts = facts_of(f"{count} rooms", seed, (use.model_copy(update={"files": (SAMPLES, "layouts.json")}),))
    with trust.publish(out, facts) as folder:
        folder.write(SAMPLES, sheet(plans(rooms[:SHOWN]), edge=10, marks=facts.marks), source="trainedAlgorithmicMedia")
        listed = [said_of(one) for one in rooms]
        folder.write("layouts.json", json_of({"model": use.model_dump(mode="json"), "seed": seed, "rooms": listed}))
    return {"folder": str(out), "count": count, "classes": sorted({labels[int(k)] for k in which}) if which is not None and labels else []}


def _songs(model: Learner | Played, recipe: Recipe, labels: tuple[str, ...], path: Path, out: Path, count: int,
           which: NDArray[np.int64] | None, seed: int, seconds: float | None, progress: Progress | None) -> dict[str, Any]:  # fmt: skip
    """The folder of music: of each piece the notes and the sound, and a sheet of the first."""
    from worldloom.pipeline_music import LONGEST, SHORTEST, midi_of, rolls, said_of, songs, wav_of

    if seconds is not None and not SHORTEST <= seconds <= LONGEST:
        raise InputError(f"a piece of {seconds:g} seconds cannot be made: ask for {SHORTEST:g} to {LONGEST:g}.")
    names = [f"{k:04d}" for k in range(count)]
    moods = [None if which is None or not labels else labels[int(which[k])] for k in range(count)]
    long = seconds or (recipe.tune.seconds if recipe.tune else 0.0)
    files = tuple(name + end for name in names for end in (".mid", ".wav"))
    use, listed, first = use_of(path), [], []
    facts = facts_of(f"{count} pieces of {long:g} s", seed, (use.model_copy(update={"files": (*files, SAMPLES)}),))
    with trust.publish(out, facts) as folder:
        for k, one in enumerate(songs(model, recipe, count, which, labels, seed, long)):
            folder.write(names[k] + ".mid", midi_of(one, moods[k] or names[k]), source="trainedAlgorithmicMedia")
            folder.write(names[k] + ".wav", facts.marks.wav(wav_of(one, seed)), source="trainedAlgorithmicMedia")
            listed.append({"file": names[k] + ".mid", "sound": names[k] + ".wav", "class": moods[k], **said_of(one)})
            first += [one] if k < SHEET else []
            if progress is not None:
                progress("sampling", (k + 1) / count)
        folder.write(SAMPLES, rolls(first, [moods[k] or names[k] for k in range(len(first))]), source="trainedAlgorithmicMedia")
        folder.write("samples.json", json_of({"model": use.model_dump(mode="json"), "seed": seed, "samples": listed}))
    return {"folder": str(out), "count": count, "seconds": long, "classes": sorted({m for m in moods if m})}


def _sounds(model: Learner | Played, recipe: Recipe, labels: tuple[str, ...], path: Path, out: Path, count: int,
            which: NDArray[np.int64] | None, seed: int, seconds: float | None, progress: Progress | None) -> dict[str, Any]:  # fmt: skip
    """The folder of short sounds: a WAV file of each, and a sheet of spectrograms of the first."""
    from worldloom.pipeline_sfx import painted, seconds_of, spectra, wav_of, waves

    long = seconds_of(recipe)
    if seconds is not None:
        raise InputError(f"{path} makes sounds of {long:g} s, as long as it has learnt; leave out --seconds.")
    names = [f"{k:04d}.wav" for k in range(count)]
    classes = [None if which is None or not labels else labels[int(which[k])] for k in range(count)]
    use, made, first = use_of(path), 0, list[NDArray[np.uint8]]()
    facts = facts_of(f"{count} sounds of {long:g} s", seed, (use.model_copy(update={"files": (*names, SAMPLES)}),))
    with trust.publish(out, facts) as folder:
        for block in blocks(model, count, which, seed, progress):
            pictures = painted(block, recipe)
            first += list(pictures[: SHEET - len(first)])
            for x in waves(pictures, recipe, seed, made):
                folder.write(names[made], facts.marks.wav(wav_of(x)), source="trainedAlgorithmicMedia")
                made += 1
        titles = [f"{name[:4]}  {label or ''}" for name, label in zip(names, classes)]
        folder.write(SAMPLES, spectra(np.stack(first), titles), source="trainedAlgorithmicMedia")
        listed = [{"file": name, "class": label, "seconds": long} for name, label in zip(names, classes, strict=True)]
        folder.write("samples.json", json_of({"model": use.model_dump(mode="json"), "seed": seed, "samples": listed}))
    return {"folder": str(out), "count": count, "seconds": long, "classes": sorted({c for c in classes if c})}


def tile(model: Path, label: str, seed: int) -> tuple[bytes, str, str]:
    """The PNG of one picture by a model, of class `label` where it has one of that name; the model's name and SHA-256."""
    path = weights_of(model)
    learner, recipe, labels = opened(path)
    if recipe.relief:
        raise InputError(f"{path} is a model of terrain, not of pictures: worldloom create --terrain takes it.")
    if recipe.tune:
        raise InputError(f"{path} is a model of music, not of pictures.")
    if recipe.sound:
        raise InputError(f"{path} is a model of sounds, not of pictures: worldloom create --sound takes it.")
    if recipe.language:
        raise InputError(f"{path} reads prompts: worldloom create --language takes it.")
    if recipe.layout:
        raise InputError(f"{path} furnishes rooms: worldloom create --layout takes it.")
    if recipe.render:
        raise InputError(f"{path} cleans renders; it makes no pictures of its own.")
    which = np.array([labels.index(label) if label in labels else 0]) if recipe.classes else None
    return png(made(learner, 1, which, seed, None)[0]), name_of(path), sha256_of(path)


__all__ = ["MOST", "sample", "tile"]
