"""A trained model as one file: the averaged weights, the recipe, the names of the classes. safetensors, nothing that can carry code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

from worldloom.learn.families import blank
from worldloom.learn.header import FORMAT, facts_of, tensors
from worldloom.learn.learner import Learner
from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError


def packed(learner: Learner, recipe: Recipe, labels: tuple[str, ...] = ()) -> bytes:
    """The file: what sampling needs, and no more. The same learner gives the same bytes."""
    tensors = {k: v.detach().cpu().contiguous() for k, v in _weights(learner).items()}
    facts = {"format": FORMAT, "recipe": recipe.model_dump(), "labels": list(labels)}
    return save(tensors, {"facts": json.dumps(facts, sort_keys=True)})


def opened(path: Path, device: torch.device | None = None) -> tuple[Learner, Recipe, tuple[str, ...]]:
    """The learner that `packed` was given, ready to sample, its recipe and the names of its classes.

    CheckpointError, one sentence, where the file is damaged, of another kind, or its tensors are not those of its recipe. Shapes are
    compared before anything of the size that a recipe asks for is made.
    """
    device = device or torch.device("cpu")
    shapes, facts = tensors(path)
    recipe, labels = facts_of(path, facts)
    _fits(path, recipe, shapes)
    try:
        with safe_open(path, "pt") as file:
            found = {k: file.get_tensor(k) for k in shapes}
    except (SafetensorError, OSError) as error:
        raise CheckpointError(f"{path} is damaged ({str(error)[:120]}).") from error
    bad = next((k for k, v in found.items() if v.is_floating_point() and not bool(torch.isfinite(v).all())), None)
    if bad is not None:
        raise CheckpointError(f"{path}: the tensor {bad} holds numbers that are not finite; it cannot be used.")
    return _filled(recipe, found, device), recipe, labels


def _weights(learner: Learner) -> dict[str, torch.Tensor]:
    out = {f"constant/{k}": v for k, v in learner.constants.items()}
    return out | {f"{name}/{k}": v for name in learner.used for k, v in learner.parts[name].average.state_dict().items()}


def _fits(path: Path, recipe: Recipe, shapes: dict[str, tuple[int, ...]]) -> None:
    """Whether the tensors are those of the recipe, found without making them."""
    constants = {k.removeprefix("constant/"): torch.empty(s, device="meta") for k, s in shapes.items() if k.startswith("constant/")}
    try:
        with torch.device("meta"):
            expected = {k: tuple(v.shape) for k, v in _weights(blank(recipe, constants, torch.device("meta"))).items()}
    except (RuntimeError, ValueError, KeyError, IndexError) as error:
        raise CheckpointError(f"{path}: its recipe cannot be built ({str(error)[:100]}).") from None
    wrong = sorted(k for k in shapes | expected if shapes.get(k) != expected.get(k))
    if wrong:
        raise CheckpointError(f"{path}: its tensors are not those of its recipe: {wrong[0]} does not fit, and {len(wrong) - 1} more.")


def _filled(recipe: Recipe, found: dict[str, torch.Tensor], device: torch.device) -> Learner:
    constants: dict[str, Any] = {k.removeprefix("constant/"): v.to(device) for k, v in found.items() if k.startswith("constant/")}
    out = blank(recipe, constants, device)
    for name in out.used:
        part = out.parts[name].average
        part.load_state_dict({k: found[f"{name}/{k}"] for k in part.state_dict()})
    return out


__all__ = ["opened", "packed"]
