"""THE PATH OUT: a trained model -> the same model for other programs, sealed: ONNX beside its weights, or a folder of diffusers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from worldloom import __version__, trust
from worldloom.learn.diffusers_folder import CONFIG, SCHEDULE, WEIGHTS
from worldloom.learn.header import kind_of
from worldloom.pipeline_model import MODEL, PLAYED, SAMPLES, facts_of, need_torch, use_of, weights_of
from worldloom.world import InputError

if TYPE_CHECKING:
    from worldloom.learn.learner import Learner
    from worldloom.learn.recipe import Recipe

DIFFUSERS = "diffusers"
"""The folder beside that of the model."""
README = """# {name}

A generator that worldloom {version} trained, as the library diffusers reads it: the same network at each of its {steps} times.
`card.json` beside the original says what it has seen. Sample it in {steps} steps:

```python
from diffusers import DDPMPipeline, DPMSolverMultistepScheduler, UNet2DModel

unet = UNet2DModel.from_pretrained("{folder}")
scheduler = DPMSolverMultistepScheduler.from_pretrained("{folder}")
{use}
```
"""
PLAIN = """pictures = DDPMPipeline(unet, scheduler)(batch_size=4, num_inference_steps={steps}).images"""
ASKED = """# classes: {labels}; {none} is "of no class in particular"
import torch

x, asked = torch.randn(4, {channels}, {size}, {size}), torch.full((4,), 0)
scheduler.set_timesteps({steps})
for t in scheduler.timesteps:
    with torch.no_grad():
        x = scheduler.step(unet(x, t, class_labels=asked).sample, t, x).prev_sample"""


def export_model(model: Path) -> Path:
    """Write model.onnx into the folder of a model (given as a run, that folder, or its .safetensors); returns its path.

    InputError where there is no such model, FolderError where its folder is not as worldloom sealed it, MissingError without torch or onnx.
    """
    path, learner, recipe, labels = _trained(model)
    from worldloom.learn.onnx_file import exported

    data = exported(learner, recipe, labels, kind_of(recipe))
    shown = (SAMPLES,) if (path.parent / SAMPLES).is_file() else ()
    use = use_of(path, shown, __version__)
    with trust.publish(path.parent, facts_of(f"{PLAYED} of {use.sha256}", recipe.seed, (use,)), keep=True) as folder:
        folder.write(PLAYED, data)
    return path.parent / PLAYED


def export_diffusers(model: Path) -> Path:
    """Write a folder that the library diffusers reads, beside that of a model; returns its path.

    InputError where the library has no such network, FolderError where something else is there, MissingError without torch or diffusers.
    """
    path, learner, recipe, labels = _trained(model)
    from worldloom.learn.diffusers_file import written

    made, out, use = written(learner, recipe), path.parent.parent / DIFFUSERS, use_of(path, (), __version__)
    said = {"steps": made.steps, "labels": ", ".join(labels), "none": len(labels), "size": recipe.size, "channels": recipe.channels}
    text = README.format(name=use.name, version=__version__, folder=out.name, use=(ASKED if labels else PLAIN).format(**said), **said)
    with trust.publish(out, facts_of(f"{DIFFUSERS} of {use.sha256}", recipe.seed, (use,))) as folder:
        folder.write(WEIGHTS, made.weights)
        folder.write(CONFIG, made.config)
        folder.write(SCHEDULE, made.schedule)
        folder.write("README.md", text.encode())
    return out


def _trained(model: Path) -> tuple[Path, Learner, Recipe, tuple[str, ...]]:
    need_torch()
    from worldloom.learn.model_file import opened

    path = weights_of(model)
    if path.name != MODEL:
        raise InputError(f"{path} is no trained model: name a run, its model folder, or the {MODEL} in it.")
    return path, *opened(path)


__all__ = ["export_diffusers", "export_model"]
