"""A MODEL ON DISK: which of its files it is, opened, named, and what is said of it in credentials. The paths of learning share it."""

from __future__ import annotations

import importlib.util
import json
import uuid
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from worldloom import __version__, trust
from worldloom.learn.diffusers_folder import WEIGHTS, is_diffusers, weights_in
from worldloom.trust.facts import ModelUse
from worldloom.world import InputError, MissingError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.played import Played
    from worldloom.learn.recipe import Recipe

MODEL, PLAYED, CARD, SAMPLES = "model.safetensors", "model.onnx", "card.json", "samples.png"


def beside(folder: Path, file: str, most: int) -> Path:
    """A file of at most `most` bytes that the world in a folder needs. InputError where it is none."""
    path = folder / file
    if path.is_symlink() or not path.is_file() or path.stat().st_size > most:
        how = "take its whole folder, or create it again"
        raise InputError(f"{path} is missing, a link, or too large; the world in {folder} needs it: {how}.")
    return path


def weights_of(model: Path) -> Path:
    """The weights of a model's folder, of a run, or the file itself; exported ones where there are no others, or no torch to read them.

    A folder of the library diffusers is a model too.
    """
    found = [p for name in (MODEL, PLAYED) for p in (model / "model" / name, model / name) if p.is_file()]
    if found and found[-1].name == PLAYED and not _has_torch():
        return found[-1]
    return found[0] if found else weights_in(model / "model") or weights_in(model) or model


def opened(path: Path) -> tuple[Learner | Played, Recipe, tuple[str, ...]]:
    """A model ready to sample, its recipe and the names of its classes."""
    if path.suffix.lower() == ".onnx":
        from worldloom.learn import played

        model = played.opened(path)
        return model, model.facts.recipe, model.facts.labels
    if path.is_dir() and is_diffusers(path):
        raise InputError(f"{path} holds no {WEIGHTS}: of a model of diffusers only safetensors are read, in one file.")
    need_torch()
    if path.name == WEIGHTS:
        from worldloom.learn import diffused

        return diffused.opened(path)
    from worldloom.learn import model_file

    return model_file.opened(path)


def name_of(path: Path) -> str:
    """What a model is called: its run's folder."""
    inside = path.name != WEIGHTS or path.parent.name in ("model", "unet")
    return (path.parent.parent if inside else path.parent).name or "model"


def sha256_of(path: Path) -> str:
    """Of a model's file, as hexadecimal digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def use_of(path: Path, files: tuple[str, ...] = (), version: str = "") -> ModelUse:
    """The model at `path` as the generator of `files`."""
    return ModelUse(name=name_of(path), version=version, role="generator", sha256=sha256_of(path), files=files)


def need_torch() -> None:
    """MissingError where there is no PyTorch, or no safetensors."""
    if not _has_torch():
        raise MissingError("training and sampling need PyTorch: pip install 'worldloom[train]'")


def _has_torch() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("torch", "safetensors"))


def facts_of(prompt: str, seed: int, models: tuple[ModelUse, ...] = ()) -> trust.Facts:
    """What is sealed into files that are made now."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return trust.Facts(prompt=prompt, seed=seed, version=__version__, id=str(uuid.uuid4()), time=now, models=models)


def json_of(data: Any) -> bytes:
    """A document as a file."""
    return (json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


__all__ = ["beside", "CARD", "MODEL", "PLAYED", "SAMPLES", "facts_of", "json_of", "name_of", "need_torch", "opened", "sha256_of", "use_of",
           "weights_of"]  # fmt: skip
