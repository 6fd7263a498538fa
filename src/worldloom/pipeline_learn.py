"""THE PATH OF LEARNING: a dataset -> a training run -> a sealed model with its card; a model -> sealed pictures."""

from __future__ import annotations

import importlib.util
import json
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from worldloom import __version__, trust
from worldloom.ingest import Dataset
from worldloom.ingest.refusal import DatasetError
from worldloom.trust.facts import ModelUse
from worldloom.world import InputError, MissingError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.loop import Outcome
    from worldloom.learn.pictures import Pictures
    from worldloom.learn.played import Played
    from worldloom.learn.recipe import Recipe

Progress = Callable[[str, float], None]
KINDS = ("image", "material")
"""What can be trained: pictures, and pictures whose edges meet."""
MODEL, PLAYED, CARD, SAMPLES = "model.safetensors", "model.onnx", "card.json", "samples.png"
MOST = 4096
"""Pictures of one `sample`."""
BLOCK = 16
"""Pictures that are made at once."""
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


def train(dataset: Path, out: Path, wanted: Wanted, *, progress: Progress | None = None,
          told: Callable[[str], None] | None = None) -> dict[str, Any]:  # fmt: skip
    """Train, or go on with what `out` holds, and seal the model in `out`/model; returns its card. InputError where that cannot be."""
    _torch()
    from worldloom.learn.loop import train as trained

    found = Dataset.open(dataset)
    data, held = _pictures(found, "train"), _pictures(found, "val")
    if not len(data):
        raise DatasetError(f"{dataset} has no pictures to train on; worldloom train {wanted.kind} needs some.")
    recipe, run = _recipe(wanted, data, found), out / "run"

    def watch(step: int, steps: int, losses: dict[str, float]) -> None:
        if progress is not None:
            progress(f"step {step:,} of {steps:,}  loss {next(iter(losses.values())):.4f}", step / steps)

    def show(step: int, pictures: Any) -> None:
        facts = _facts(f"preview of {out.name} at step {step}", recipe.seed)
        sheet = _sheet(_bytes(pictures.detach().float().cpu().numpy()))
        trust.write_file(out / "preview.png", sheet, facts, source="trainedAlgorithmicMedia", force=True)

    outcome = trained(recipe, data, run, wanted.budget, held=held, steps=wanted.steps, watch=watch, show=show,
                      told=None if told is None else lambda f: told(f.sentence()))  # fmt: skip
    return _seal(out, recipe, found, outcome, wanted)


def sample(model: Path, out: Path, count: int = 16, *, label: str | None = None, seed: int = 0,
           progress: Progress | None = None) -> dict[str, Any]:  # fmt: skip
    """Make the folder `out` of pictures by a model (its folder, a run, or the file). InputError where that cannot be.

    An exported model (.onnx) needs no torch and gives the same pictures, but for rounding.
    """
    if not 1 <= count <= MOST:
        raise InputError(f"{count} pictures cannot be made at once: ask for 1 to {MOST}.")
    path = _file(model)
    learner, recipe, labels = _opened(path)
    if label is not None and label not in labels:
        known = f"this model knows {', '.join(labels[:20])}" if labels else "this model has no classes"
        raise InputError(f"{label[:60]!r} is no class of {path}: {known}.")
    which = np.arange(count) % max(len(labels), 1) if label is None else np.full(count, labels.index(label))
    made = _made(learner, count, which if recipe.classes else None, seed, progress)
    use = ModelUse(name=_name(path), role="generator", sha256=sha256(path.read_bytes()).hexdigest())
    names = [f"{k:04d}.png" for k in range(count)]
    facts = _facts(f"{count} of {label or 'all classes'}", seed, (use.model_copy(update={"files": (*names, SAMPLES)}),))
    listed = [{"file": name, "class": labels[k] if recipe.classes and labels else None} for name, k in zip(names, which, strict=True)]
    with trust.publish(out, facts) as folder:
        for name, picture in zip(names, made, strict=True):
            folder.write(name, _png(picture), source="trainedAlgorithmicMedia")
        folder.write(SAMPLES, _sheet(made), source="trainedAlgorithmicMedia")
        folder.write("samples.json", _json({"model": use.model_dump(mode="json"), "seed": seed, "samples": listed}))
    return {"folder": str(out), "count": count, "size": recipe.size, "classes": sorted({x["class"] for x in listed if x["class"]})}


def tile(model: Path, label: str, seed: int) -> tuple[bytes, str, str]:
    """The PNG of one picture by a model, of class `label` where it has one of that name; the model's name and SHA-256."""
    path = _file(model)
    learner, recipe, labels = _opened(path)
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


def _recipe(wanted: Wanted, data: Pictures, found: Dataset) -> Recipe:
    """What is asked, and for the rest what fits pictures of this size and number."""
    import torch
    from pydantic import ValidationError

    from worldloom.learn.recipe import Recipe

    if wanted.kind not in KINDS:
        raise InputError(f"{wanted.kind!r} cannot be trained; there are {', '.join(KINDS)}.")
    size, material = data.values.shape[1], wanted.kind == "material"
    given: dict[str, Any] = {
        "model": wanted.model, "network": "unet" if material and wanted.model == "flow" else wanted.network, "size": size,
        "depth": wanted.depth or (6 if size > 16 and torch.cuda.is_available() else 4),
        "batch": wanted.batch or min(64, max(8, len(data) // 4)), "rate": wanted.rate,
        "classes": len(found.labels) if data.labels is not None else 0, "wraps": material, "flips": wanted.flips, "seed": wanted.seed,
        "data": found.summary.data_sha256,
    }  # fmt: skip
    try:
        return Recipe(**given)
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"{'.'.join(map(str, first['loc']))}: {first['msg']} (got {first.get('input')!r})") from None


def _seal(out: Path, recipe: Recipe, found: Dataset, outcome: Outcome, wanted: Wanted) -> dict[str, Any]:
    """The model's folder: weights, card, a sheet of samples."""
    from worldloom.learn.curve import read
    from worldloom.learn.model_file import packed

    labels = tuple(found.labels) if recipe.classes else ()
    weights = packed(outcome.learner, recipe, labels)
    which = np.arange(BLOCK) % max(recipe.classes, 1)
    sheet = _sheet(_made(outcome.learner, BLOCK, which if recipe.classes else None, recipe.seed, None))
    card = _card(recipe, found, outcome, wanted, read(out / "run" / "curve.jsonl"), labels, weights)
    use = ModelUse(name=out.name or "model", version=__version__, role="generator", sha256=card["sha256"], files=(SAMPLES,))
    with trust.publish(out / "model", _facts(f"{found.path.name} {recipe.model_dump_json()}", recipe.seed, (use,))) as folder:
        folder.write(MODEL, weights)
        folder.write(CARD, _json(card))
        folder.write(SAMPLES, sheet, source="trainedAlgorithmicMedia")
    return card


def _card(recipe: Recipe, found: Dataset, outcome: Outcome, wanted: Wanted, curve: list[dict[str, float]], labels: tuple[str, ...],
          weights: bytes) -> dict[str, Any]:  # fmt: skip
    """Where a model comes from and how it went, for people and tools."""
    s, last = found.summary, curve[-1] if curve else {}
    return {
        "kind": wanted.kind, "worldloom": __version__, "sha256": sha256(weights).hexdigest(), "bytes": len(weights),
        "parameters": sum(p.numel() for name in outcome.learner.used for p in outcome.learner.parts[name].average.parameters()),
        "recipe": recipe.model_dump(), "classes": list(labels),
        "data": {"sha256": s.data_sha256, "source": s.source, "items": s.items, "splits": s.splits.get("image", {}), "licences": s.licences,
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
        out.append(f"held-out loss rose from {least:.4f} at step {int(step)} to {held[-1][0]:.4f}: the model learns its pictures by heart.")
    seen = found.summary.splits.get("image", {}).get("train", 0)
    if seen < FEW:
        out.append(f"only {seen} pictures: a model of so few repeats them.")
    return out


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
