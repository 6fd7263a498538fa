"""THE PATH OUT OF TORCH: a trained model -> the same model as ONNX, beside its weights, sealed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from worldloom import __version__, trust
from worldloom.pipeline_learn import MODEL, PLAYED, SAMPLES, _facts, _file, _name, _torch
from worldloom.trust.facts import ModelUse
from worldloom.world import InputError


def export_model(model: Path) -> Path:
    """Write model.onnx into the folder of a model (given as a run, that folder, or its .safetensors); returns its path.

    InputError where there is no such model, FolderError where its folder is not as worldloom sealed it, MissingError without torch or onnx.
    """
    _torch()
    from worldloom.learn.model_file import opened
    from worldloom.learn.onnx_file import exported

    path = _file(model)
    if path.name != MODEL:
        raise InputError(f"{path} is no trained model: name a run, its model folder, or the {MODEL} in it.")
    learner, recipe, labels = opened(path)
    kind = "terrain" if recipe.relief else "music" if recipe.tune else "material" if recipe.wraps else "image"
    data = exported(learner, recipe, labels, kind)
    shown = (SAMPLES,) if (path.parent / SAMPLES).is_file() else ()
    use = ModelUse(name=_name(path), version=__version__, role="generator", sha256=sha256(path.read_bytes()).hexdigest(), files=shown)
    with trust.publish(path.parent, _facts(f"{PLAYED} of {use.sha256}", recipe.seed, (use,)), keep=True) as folder:
        folder.write(PLAYED, data)
    return path.parent / PLAYED


__all__ = ["export_model"]
