"""A run's state on disk: whole or not there, and exact. Only safetensors and JSON, nothing that can carry code."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from worldloom.learn.learner import Learner, Part
from worldloom.learn.refusal import CheckpointError as CheckpointError

KEEP = 2
"""Newest checkpoints that stay."""


def tensors(learner: Learner) -> dict[str, Tensor]:
    """Everything that the next step depends on, by name."""
    out = {f"constant/{name}": value for name, value in learner.constants.items()}
    for name, part in learner.parts.items():
        for kind, module in (("weight", part.module), ("average", part.average)):
            out |= {f"{name}/{kind}/{k}": v for k, v in module.state_dict().items()}
        out |= {f"{name}/optimiser/{key}": v for key, v in _moments(part).items()}
    return {k: v.detach().to("cpu", copy=True).contiguous() for k, v in out.items()}


def restore(learner: Learner, found: dict[str, Tensor]) -> None:
    """Put a checkpoint's tensors back. CheckpointError where names or shapes are not this learner's, or a number is not finite."""
    bad = next((k for k, v in found.items() if v.is_floating_point() and not bool(torch.isfinite(v).all())), None)
    if bad is not None:
        raise CheckpointError(f"the checkpoint's tensor {bad} holds numbers that are not finite; it cannot be used.")
    shapes, given = _shapes(tensors(learner)), _shapes(found)
    wrong = sorted(k for k in shapes | given if shapes.get(k) != given.get(k))
    if wrong:
        raise CheckpointError(f"the checkpoint is of another model: {wrong[0]} does not fit, and {len(wrong) - 1} more.")
    for name in learner.constants:
        learner.constants[name] = found[f"constant/{name}"]
    for name, part in learner.parts.items():
        for kind, module in (("weight", part.module), ("average", part.average)):
            module.load_state_dict({k: found[f"{name}/{kind}/{k}"] for k in module.state_dict()})
        _put_moments(part, {k.removeprefix(f"{name}/optimiser/"): v for k, v in found.items() if k.startswith(f"{name}/optimiser/")})


def _shapes(tensors: dict[str, Tensor]) -> dict[str, torch.Size]:
    """What must agree; an optimiser that has not stepped yet has no moments."""
    return {k: v.shape for k, v in tensors.items() if "/optimiser/" not in k}


def _moments(part: Part[Any]) -> dict[str, Tensor]:
    named = {id(p): name for name, p in part.module.named_parameters()}
    states = [item for optimiser in part.optimisers for item in optimiser.state.items()]
    return {f"{named[id(p)]}:{k}": v for p, state in states for k, v in state.items() if isinstance(v, Tensor)}


def _put_moments(part: Part[Any], found: dict[str, Tensor]) -> None:
    named = dict(part.module.named_parameters())
    mine = {id(p): o for o in part.optimisers for group in o.param_groups for p in group["params"]}
    for optimiser in part.optimisers:
        optimiser.state.clear()
    for key, value in found.items():
        name, _, kind = key.rpartition(":")
        if name not in named:
            raise CheckpointError(f"the checkpoint's optimiser has a moment for {name!r}, which this model does not.")
        mine[id(named[name])].state[named[name]][kind] = value.clone() if kind == "step" else value.to(named[name].device)


def keep(folder: Path, learner: Learner, step: int, facts: dict[str, Any]) -> None:
    """Write the checkpoint of `step` beside its place, flush it to the disk, move it in; then forget old ones."""
    folder.mkdir(parents=True, exist_ok=True)
    scratch, final = folder / f".{step:09d}.part", folder / f"{step:09d}.safetensors"
    save_file(tensors(learner), scratch, metadata={"step": str(step), "facts": json.dumps(facts, sort_keys=True)})
    _flush(scratch)
    os.replace(scratch, final)
    _flush(folder)
    for old in steps(folder)[:-KEEP]:
        (folder / f"{old:09d}.safetensors").unlink(missing_ok=True)
    for left in folder.glob(".*.part"):
        left.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def steps(folder: Path) -> list[int]:
    """Steps with a checkpoint, oldest first."""
    return sorted(int(p.stem) for p in folder.glob("*.safetensors") if p.stem.isdigit())


def load(folder: Path, step: int) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """A checkpoint's tensors and facts. CheckpointError where the file is damaged."""
    path = folder / f"{step:09d}.safetensors"
    try:
        with safe_open(path, "pt") as file:
            return {k: file.get_tensor(k) for k in file.keys()}, json.loads((file.metadata() or {}).get("facts", "{}"))  # noqa: SIM118
    except (SafetensorError, OSError, ValueError) as error:
        raise CheckpointError(f"{path} is damaged ({error}); remove it to go on from the one before.") from error


__all__ = ["tensors", "restore", "keep", "steps", "load", "KEEP"]
