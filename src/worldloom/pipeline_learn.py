"""THE PATH OF LEARNING: a dataset -> a training run -> a sealed model with its card; a model -> sealed pictures."""

from __future__ import annotations

import importlib.util
import json
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom import __version__, trust
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.trust.facts import ModelUse
from worldloom.world import InputError, MissingError

if TYPE_CHECKING:
    from worldloom.learn.forecast import Forecast
    from worldloom.learn.learner import Learner
    from worldloom.learn.loop import Outcome, Watch
    from worldloom.learn.pictures import Data, Pictures
    from worldloom.learn.played import Played
    from worldloom.learn.recipe import Recipe, Relief, Tune

Progress = Callable[[str, float], None]
KINDS = ("image", "material", "terrain", "music")
"""What can be trained: pictures, pictures whose edges meet, heights, and pieces of music."""
MODEL, PLAYED, CARD, SAMPLES = "model.safetensors", "model.onnx", "card.json", "samples.png"
MOST = 4096
"""Pictures, or pieces, of one `sample`."""
BLOCK = 16
"""Pictures that are made at once."""
SHEET = 16
"""Pieces of music that a sheet shows."""
MUSIC_RATE = 3e-3
"""The learning rate of music."""
GAP = 1.1
"""By how much the loss of held-out pictures may rise above its least before the card says so."""
FEW = 64
"""Pictures below which the card says that a model will know them by heart."""


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
    scale: Relief | Tune | None = None
    """What heights are divided by, or what pieces of music have in common."""
    findings: tuple[str, ...] = ()


def train(dataset: Path, out: Path, wanted: Wanted, *, progress: Progress | None = None,
          told: Callable[[str], None] | None = None) -> dict[str, Any]:  # fmt: skip
    """Train, or go on with what `out` holds, and seal the model in `out`/model; returns its card. InputError where that cannot be.

    In a group that torchrun or Ray Train started, the first process writes and returns the card, the others nothing.
    """
    _torch()
    from worldloom.learn.loop import train as trained
    from worldloom.learn.together import joined

    found = Dataset.open(dataset)
    taken = _data(found, wanted)
    recipe, run = _recipe(wanted, taken, found), out / "run"

    def watch(step: int, steps: int, losses: dict[str, float]) -> None:
        if progress is not None:
            progress(f"step {step:,} of {steps:,}  loss {next(iter(losses.values())):.4f}", step / steps)

    def show(step: int, pictures: Any) -> None:
        facts = _facts(f"preview of {out.name} at step {step}", recipe.seed)
        sheet = _previewed(pictures.detach().cpu().numpy(), recipe, found.labels)
        trust.write_file(out / "preview.png", sheet, facts, source="trainedAlgorithmicMedia", force=True)

    promise = None if told is None else lambda f: told(f.sentence())
    if wanted.workers > 1 or wanted.ray:
        _by_many(dataset, out, wanted, recipe.batch, watch, promise, told)
        return dict(json.loads((out / "model" / CARD).read_bytes()))
    with joined() as together:
        first = together.rank == 0
        outcome = trained(recipe, taken.data, run, wanted.budget, held=taken.held, steps=wanted.steps, together=together, show=show,
                          watch=watch if first else None, told=promise if first else None)  # fmt: skip
    return _seal(out, recipe, found, outcome, wanted, taken.findings) if first else {}


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


def sample(model: Path, out: Path, count: int = 16, *, label: str | None = None, seed: int = 0,
           seconds: float | None = None, progress: Progress | None = None) -> dict[str, Any]:  # fmt: skip
    """Make the folder `out` of pictures, or of music that lasts `seconds`, by a model (its folder, a run, or the file).

    InputError where that cannot be. An exported model (.onnx) needs no torch and gives the same, but for rounding.
    """
    if not 1 <= count <= MOST:
        raise InputError(f"{count} cannot be made at once: ask for 1 to {MOST}.")
    path = _file(model)
    learner, recipe, labels = _opened(path)
    if label is not None and label not in labels:
        known = f"this model knows {', '.join(labels[:20])}" if labels else "this model has no classes"
        raise InputError(f"{label[:60]!r} is no class of {path}: {known}.")
    which = np.arange(count) % max(len(labels), 1) if label is None else np.full(count, labels.index(label))
    asked = which if recipe.classes else None
    if recipe.tune:
        return _songs(learner, recipe, labels, path, out, count, asked, seed, seconds, progress)
    if seconds is not None:
        raise InputError(f"{path} is a model of pictures, which last no seconds; leave out --seconds.")
    made, files = _drawn(learner, recipe, count, asked, seed, progress)
    use = ModelUse(name=_name(path), role="generator", sha256=sha256(path.read_bytes()).hexdigest())
    names = [f"{k:04d}.png" for k in range(count)]
    facts = _facts(f"{count} of {label or 'all classes'}", seed, (use.model_copy(update={"files": (*names, SAMPLES)}),))
    listed = [{"file": name, "class": labels[k] if recipe.classes and labels else None} for name, k in zip(names, which, strict=True)]
    with trust.publish(out, facts) as folder:
        for name, file in zip(names, files, strict=True):
            folder.write(name, file, source="trainedAlgorithmicMedia")
        folder.write(SAMPLES, _sheet(made), source="trainedAlgorithmicMedia")
        folder.write("samples.json", _json({"model": use.model_dump(mode="json"), "seed": seed, "samples": listed}))
    return {"folder": str(out), "count": count, "size": recipe.size, "classes": sorted({x["class"] for x in listed if x["class"]})}


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
    use, listed, first = ModelUse(name=_name(path), role="generator", sha256=sha256(path.read_bytes()).hexdigest()), [], []
    facts = _facts(f"{count} pieces of {long:g} s", seed, (use.model_copy(update={"files": (*files, SAMPLES)}),))
    with trust.publish(out, facts) as folder:
        for k, one in enumerate(songs(model, recipe, count, which, labels, seed, long)):
            folder.write(names[k] + ".mid", midi_of(one, moods[k] or names[k]), source="trainedAlgorithmicMedia")
            folder.write(names[k] + ".wav", wav_of(one, seed), source="trainedAlgorithmicMedia")
            listed.append({"file": names[k] + ".mid", "sound": names[k] + ".wav", "class": moods[k], **said_of(one)})
            first += [one] if k < SHEET else []
            if progress is not None:
                progress("sampling", (k + 1) / count)
        folder.write(SAMPLES, rolls(first, [moods[k] or names[k] for k in range(len(first))]), source="trainedAlgorithmicMedia")
        folder.write("samples.json", _json({"model": use.model_dump(mode="json"), "seed": seed, "samples": listed}))
    return {"folder": str(out), "count": count, "seconds": long, "classes": sorted({m for m in moods if m})}


def tile(model: Path, label: str, seed: int) -> tuple[bytes, str, str]:
    """The PNG of one picture by a model, of class `label` where it has one of that name; the model's name and SHA-256."""
    path = _file(model)
    learner, recipe, labels = _opened(path)
    if recipe.relief:
        raise InputError(f"{path} is a model of terrain, not of pictures: worldloom create --terrain takes it.")
    if recipe.tune:
        raise InputError(f"{path} is a model of music, not of pictures.")
    which = np.array([labels.index(label) if label in labels else 0]) if recipe.classes else None
    return _png(_made(learner, 1, which, seed, None)[0]), _name(path), sha256(path.read_bytes()).hexdigest()


def _file(model: Path) -> Path:
    """The weights of a model's folder, of a run, or the file itself; exported ones where there are no others, or no torch to read them."""
    found = [p for name in (MODEL, PLAYED) for p in (model / "model" / name, model / name) if p.is_file()]
    if found and found[-1].name == PLAYED and not _has_torch():
        return found[-1]
    return found[0] if found else model


def _opened(path: Path) -> tuple[Learner | Played, Recipe, tuple[str, ...]]:
    """A model ready to sample, its recipe and the names of its classes."""
    if path.suffix.lower() == ".onnx":
        from worldloom.learn import played

        model = played.opened(path)
        return model, model.facts.recipe, model.facts.labels
    _torch()
    from worldloom.learn import model_file

    return model_file.opened(path)


def _name(path: Path) -> str:
    return path.parent.parent.name or "model"


def _torch() -> None:
    if not _has_torch():
        raise MissingError("training and sampling need PyTorch: pip install 'worldloom[train]'")


def _has_torch() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("torch", "safetensors"))


def _data(found: Dataset, wanted: Wanted) -> Material:
    """What to train on and what is held out. InputError where a dataset has nothing for this kind."""
    if wanted.kind == "terrain":
        from worldloom.pipeline_heights import taken

        return Material(*taken(found, wanted.seed))
    if wanted.kind == "music":
        from worldloom.pipeline_music import taken as pieces

        return Material(*pieces(found))
    data, held = _pictures(found, "train"), _pictures(found, "val")
    if not len(data):
        raise DatasetError(f"{found.path} has no pictures to train on; worldloom train --kind {wanted.kind} needs some.")
    return Material(data, held)


def _pictures(found: Dataset, split: str) -> Pictures:
    from worldloom.learn.pictures import Pictures

    values = found.images(split)
    if not isinstance(values, np.ndarray):
        if len(values):
            raise DatasetError(f"{found.path} has pictures of several sizes; make it again with worldloom ingest --size 32 (or another).")
        values = np.zeros((0, 8, 8, 3), np.uint8)
    elif values.shape[1] != values.shape[2]:
        raise DatasetError(f"{found.path} has pictures of {values.shape[2]} x {values.shape[1]}; ingest them with --size, as squares.")
    labels = found.classes(split).astype(np.int64)
    return Pictures(values, labels if len(found.labels) and bool((labels >= 0).all()) else None)


def _recipe(wanted: Wanted, taken: Material, found: Dataset) -> Recipe:
    """What is asked, and for the rest what fits data of this size and number."""
    import torch
    from pydantic import ValidationError

    from worldloom.learn.pictures import Pictures
    from worldloom.learn.recipe import Recipe, Relief, Tune

    if wanted.kind not in KINDS:
        raise InputError(f"{wanted.kind!r} cannot be trained; there are {', '.join(KINDS)}.")
    data, scale, material = taken.data, taken.scale, wanted.kind == "material"
    size = data.values.shape[1] if isinstance(data, Pictures) else 32
    given: dict[str, Any] = {
        "model": wanted.model, "network": "unet" if material and wanted.model == "flow" else wanted.network, "size": size,
        "depth": wanted.depth or (6 if size > 16 and torch.cuda.is_available() else 4),
        "batch": wanted.batch or min(64, max(8, len(data) // 32 * 8)), "rate": wanted.rate,
        "classes": len(found.labels) if data.labels is not None else 0, "wraps": material, "flips": wanted.flips, "seed": wanted.seed,
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
    try:
        return Recipe(**given)
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"{'.'.join(map(str, first['loc']))}: {first['msg']} (got {first.get('input')!r})") from None


def _seal(out: Path, recipe: Recipe, found: Dataset, outcome: Outcome, wanted: Wanted, findings: tuple[str, ...]) -> dict[str, Any]:
    """The model's folder: weights, card, a sheet of samples."""
    from worldloom.learn.curve import read
    from worldloom.learn.model_file import packed

    labels = tuple(found.labels) if recipe.classes else ()
    weights = packed(outcome.learner, recipe, labels)
    which = np.arange(BLOCK) % max(recipe.classes, 1)
    sheet = _shelved(outcome.learner, recipe, which if recipe.classes else None, labels)
    card = _card(recipe, found, outcome, wanted, read(out / "run" / "curve.jsonl"), labels, weights)
    card["findings"] += findings
    use = ModelUse(name=out.name or "model", version=__version__, role="generator", sha256=card["sha256"], files=(SAMPLES,))
    with trust.publish(out / "model", _facts(f"{found.path.name} {recipe.model_dump_json()}", recipe.seed, (use,))) as folder:
        folder.write(MODEL, weights)
        folder.write(CARD, _json(card))
        folder.write(SAMPLES, sheet, source="trainedAlgorithmicMedia")
    return card


def _card(recipe: Recipe, found: Dataset, outcome: Outcome, wanted: Wanted, curve: list[dict[str, float]], labels: tuple[str, ...],
          weights: bytes) -> dict[str, Any]:  # fmt: skip
    """Where a model comes from and how it went, for people and tools."""
    s, last, items = found.summary, curve[-1] if curve else {}, _items(recipe)
    return {
        "kind": wanted.kind, "worldloom": __version__, "sha256": sha256(weights).hexdigest(), "bytes": len(weights),
        "parameters": sum(p.numel() for name in outcome.learner.used for p in outcome.learner.parts[name].average.parameters()),
        "recipe": recipe.model_dump(), "classes": list(labels),
        "data": {"sha256": s.data_sha256, "source": s.source, "items": s.items, "splits": s.splits.get(items, {}), "licences": s.licences,
                 "credentials": s.credentials, "consented": s.consented},
        "training": {"steps": int(last.get("step", 0)), "seconds": round(outcome.seconds, 1), "epochs": round(outcome.forecast.epochs, 2),
                     "forecast": asdict(outcome.forecast), "forecast_seconds": round(outcome.forecast.seconds, 1),
                     "losses": {k: v for k, v in last.items() if k != "step"}},
        "findings": [*outcome.findings, *_alarms(recipe, curve, found)],
    }  # fmt: skip


def _alarms(recipe: Recipe, curve: list[dict[str, float]], found: Dataset) -> list[str]:
    """What a user should know before using the model."""
    out = []
    held = [(row["held"], row["step"]) for row in curve if "held" in row]
    if recipe.model != "gan" and held and held[-1][0] > GAP * min(held)[0]:
        least, step = min(held)
        out.append(f"held-out loss rose from {least:.4f} at step {int(step)} to {held[-1][0]:.4f}: the model learns its data by heart.")
    seen, what = found.summary.splits.get(_items(recipe), {}).get("train", 0), "pieces" if recipe.tune else "pictures"
    if seen < FEW and recipe.relief is None:
        out.append(f"only {seen} {what}: a model of so few repeats them.")
    return out


def _items(recipe: Recipe) -> str:
    """The kind of a dataset's items that a recipe takes."""
    return "height" if recipe.relief else "midi" if recipe.tune else "image"


def _shelved(model: Learner | Played, recipe: Recipe, which: NDArray[np.int64] | None, labels: tuple[str, ...]) -> bytes:
    """A sheet of BLOCK samples."""
    if recipe.tune:
        from worldloom.pipeline_music import rolls, songs

        titles = [f"{k:04d}" for k in range(BLOCK)] if which is None else [labels[int(k)] for k in which]
        return rolls(list(songs(model, recipe, BLOCK, which, labels, recipe.seed, None)), titles)
    return _sheet(_drawn(model, recipe, BLOCK, which, recipe.seed, None)[0])


def _previewed(made: Any, recipe: Recipe, labels: list[str]) -> bytes:
    """A sheet of what the loop made on the way: pictures (n, c, h, w), or words (n, longest)."""
    if recipe.tune:
        from worldloom.pipeline_music import shown

        return shown(made, recipe, labels)
    return _sheet(_shown(made.astype(np.float32), recipe))


def _drawn(model: Learner | Played, recipe: Recipe, count: int, which: NDArray[np.int64] | None, seed: int,
           progress: Progress | None) -> tuple[NDArray[np.uint8], list[bytes]]:  # fmt: skip
    """(count, h, w, 3) pictures by a model, and the file of each: of terrain its heights."""
    if recipe.relief:
        from worldloom.pipeline_heights import drawn

        return drawn(model, recipe, count, which, seed)
    made = _made(model, count, which, seed, progress)
    return made, [_png(picture) for picture in made]


def _shown(made: NDArray[np.float32], recipe: Recipe) -> NDArray[np.uint8]:
    """What a network made (n, c, h, w) as pictures (n, h, w, 3)."""
    if recipe.relief:
        from worldloom.pipeline_heights import shown_detail

        return shown_detail(made, recipe.relief)
    return _bytes(made)


def _made(model: Learner | Played, count: int, which: NDArray[np.int64] | None, seed: int, progress: Progress | None) -> NDArray[np.uint8]:
    """(count, h, w, 3) pictures, in blocks that fit into memory; each follows from seed, place and class alone."""
    from worldloom.learn.chance import Chance
    from worldloom.learn.played import Played

    out = []
    for first in range(0, count, BLOCK):
        label = None if which is None else np.resize(which[first : first + BLOCK], BLOCK).astype(np.int64)
        made = model.sample(label, Chance(seed, first, BLOCK)) if isinstance(model, Played) else _by_torch(model, label, seed, first)
        out.append(_bytes(made))
        if progress is not None:
            progress("sampling", min(first + BLOCK, count) / count)
    return np.concatenate(out)[:count]


def _by_torch(learner: Learner, label: NDArray[np.int64] | None, seed: int, first: int) -> NDArray[np.float32]:
    """One block of pictures (BLOCK, c, h, w)."""
    import torch

    from worldloom.learn.draws import Draws
    from worldloom.learn.models.condition import Condition

    asked = Condition(None if label is None else torch.from_numpy(label))
    made: NDArray[np.float32] = learner.sample(asked, BLOCK, Draws(seed, first, BLOCK)).detach().float().cpu().numpy()
    return made


def _bytes(pictures: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(n, c, h, w) in [-1, 1] as (n, h, w, 3) uint8."""
    values = pictures.transpose(0, 2, 3, 1)
    values = np.repeat(values, 3, -1) if values.shape[-1] == 1 else values[..., :3]
    return np.asarray(np.clip(np.rint((values + 1) * 127.5), 0, 255), np.uint8)


def _sheet(pictures: NDArray[np.uint8], edge: int = 4) -> bytes:
    """One PNG of many pictures side by side, each enlarged to at least 64 pixels."""
    n, h, w, _ = pictures.shape
    pictures = pictures.repeat(max(1, -(-64 // h)), 1).repeat(max(1, -(-64 // w)), 2)
    columns = min(8, -(-n // max(1, int(n**0.5))))
    rows, (h, w) = -(-n // columns), pictures.shape[1:3]
    sheet = np.full((rows * (h + edge) + edge, columns * (w + edge) + edge, 3), 24, np.uint8)
    for k, picture in enumerate(pictures):
        y, x = edge + k // columns * (h + edge), edge + k % columns * (w + edge)
        sheet[y : y + h, x : x + w] = picture
    return _png(sheet)


def _png(picture: NDArray[np.uint8]) -> bytes:
    from worldloom.render.path.encode import png

    return png(picture)


def _facts(prompt: str, seed: int, models: tuple[ModelUse, ...] = ()) -> trust.Facts:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return trust.Facts(prompt=prompt, seed=seed, version=__version__, id=str(uuid.uuid4()), time=now, models=models)


def _json(data: Any) -> bytes:
    return (json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


__all__ = ["KINDS", "Wanted", "sample", "tile", "train"]
