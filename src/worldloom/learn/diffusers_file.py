"""Our U-Net as a UNet2DModel of the library diffusers: the same function at the times at which it is sampled, in the library's layers.

The library's layers are more general than ours. Averaging over 2 x 2 pixels is one of its strided convolutions; enlarging is followed by a
convolution that changes nothing; and each level has one block more on the way up, which hands on what it is given. Its network has as many
numbers for a time as channels at full size, fewer than our sinusoids: so many times at most are exact, as rows of a learned table.
"""

from __future__ import annotations

import json
from typing import NamedTuple

import torch
from safetensors.torch import save
from torch import Tensor, nn

from worldloom.learn import diffusers_folder
from worldloom.learn.diffused import Clean, Walk, exported_walk, library
from worldloom.learn.diffusers_folder import Exported
from worldloom.learn.families import Flow
from worldloom.learn.learner import Learner
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.unet import Look, Residual, UNet
from worldloom.learn.recipe import Recipe
from worldloom.world import InputError, InternalError

NEAR = 1e-4
"""By how much the library's answers may differ from ours, of pictures in [-1, 1]."""

State = dict[str, Tensor]


class Written(NamedTuple):
    """The files of a folder of diffusers, and the steps in which it is sampled."""

    weights: bytes
    config: bytes
    schedule: bytes
    steps: int


def written(learner: Learner, recipe: Recipe) -> Written:
    """InputError, one sentence, for a model that is no network of the library's; MissingError without diffusers."""
    network = _ours(learner, recipe)
    groups = {m.num_groups for m in network.modules() if isinstance(m, nn.GroupNorm)}
    if len(groups) != 1:
        raise InputError(f"this model normalises in groups of {sorted(groups)}; the U-Net of diffusers knows one number for all.")
    walk, steps = _walk(network.config.widths[0])
    state = _state(network, walk.name, 1 - walk.sigma)
    config = _config(network, recipe, groups.pop(), steps)
    theirs = library().UNet2DModel(**{k: v for k, v in config.items() if not k.startswith("_")})
    theirs.load_state_dict(state)
    _same(network, Clean(theirs.eval(), walk), recipe, walk.times[:-1])
    schedule = {"_class_name": "DPMSolverMultistepScheduler", "num_train_timesteps": steps, "use_flow_sigmas": True, "flow_shift": 1.0,
                "prediction_type": "sample", "algorithm_type": "dpmsolver++", "solver_order": 2, "final_sigmas_type": "zero"}  # fmt: skip
    weights = save({k: v.contiguous() for k, v in state.items()}, {"format": "pt"})
    return Written(weights, _json(config), _json(schedule), steps)


def _ours(learner: Learner, recipe: Recipe) -> UNet:
    network = learner.parts["denoiser"].average if isinstance(learner, Flow) else None
    if not isinstance(network, UNet):
        what = f"a flow with the network {recipe.network}" if recipe.model == "flow" else f"a {recipe.model}"
        raise InputError(f"diffusers has no such network as this model's, {what}; train one with --model flow --network unet.")
    if recipe.sound:
        raise InputError("this model makes sounds, and is told where a band is, which the U-Net of diffusers is not.")
    if recipe.wraps or recipe.beside or recipe.vector:
        what = "makes tiles whose edges meet" if recipe.wraps else "draws beside a picture" if recipe.beside else "is asked by a vector"
        raise InputError(f"this model {what}, which the U-Net of diffusers does not.")
    return network


def _walk(most: int) -> tuple[Walk, int]:
    """As many steps as there are exact times, each with a row of its own."""
    for steps in range(min(most, diffusers_folder.STEPS), 0, -1):
        walk = exported_walk(Exported(num_train_timesteps=steps, use_flow_sigmas=True, prediction_type="sample"), steps)
        if len(set(walk.name.tolist())) == steps:
            return walk, steps
    raise InternalError("the schedule of diffusers gives no two steps different times.")


def _config(network: UNet, recipe: Recipe, groups: int, steps: int) -> dict[str, object]:
    c = network.config
    levels = len(c.widths)
    return {
        "_class_name": "UNet2DModel", "sample_size": recipe.size, "in_channels": c.channels, "out_channels": c.channels,
        "block_out_channels": list(c.widths), "layers_per_block": c.blocks, "down_block_types": ["DownBlock2D"] * levels,
        "up_block_types": ["UpBlock2D"] * levels, "attention_head_dim": c.widths[-1] // c.heads, "norm_num_groups": groups,
        "attn_norm_num_groups": groups, "norm_eps": 1e-5, "resnet_time_scale_shift": "scale_shift", "time_embedding_type": "learned",
        "num_train_timesteps": steps, "num_class_embeds": c.classes + 1 if c.classes else None,
    }  # fmt: skip


def _state(ours: UNet, name: Tensor, times: Tensor) -> State:
    """The library's tensors by name, in our network's numbers."""
    c, n = ours.config, ours.config.blocks
    out = _time(ours, name, times) | _copied(ours.enter, "conv_in") | _copied(ours.norm, "conv_norm_out") | _copied(ours.leave, "conv_out")
    below = (c.widths[0], *c.widths)
    for level, width in enumerate(c.widths):
        last, down, up = level + 1 == len(c.widths), f"down_blocks.{level}", f"up_blocks.{len(c.widths) - 1 - level}"
        for k in range(n):
            out |= _residual(ours.down[level * n + k], f"{down}.resnets.{k}")
            out |= _residual(ours.up[(len(c.widths) - 1 - level) * n + k], f"{up}.resnets.{k}")
        out |= _handed_on(width, below[level], 4 * c.widths[0], f"{up}.resnets.{n}")
        out |= {} if last else _conv(_averages(width), f"{down}.downsamplers.0.conv")
        out |= {} if level == 0 else _conv(_same_again(width), f"{up}.upsamplers.0.conv")
    for k, block in enumerate(ours.middle):
        out |= _residual(block, f"mid_block.resnets.{k}")
    return out | _look(ours.look, "mid_block.attentions.0")


def _time(ours: UNet, name: Tensor, times: Tensor) -> State:
    """A table of rows that are 1 in one place, and a layer that answers each with what our first layer says of its time."""
    first, second, width = ours.time.layers[0], ours.time.layers[2], ours.config.widths[0]
    assert isinstance(first, nn.Linear) and isinstance(second, nn.Linear)
    angle = times[:, None] * ours.time.rate
    said = first(torch.cat([angle.cos(), angle.sin()], 1))  # (k, 4 width)
    table, answer = torch.zeros(len(name), width), torch.zeros(len(first.bias), width)
    table[name, torch.arange(len(name))] = 1
    answer[:, : len(name)] = said.T
    out = {"time_proj.weight": table, "time_embedding.linear_1.weight": answer}
    out |= {"time_embedding.linear_1.bias": torch.zeros_like(first.bias)} | _copied(second, "time_embedding.linear_2")
    if ours.config.classes:
        return out | {"class_embedding.weight": ours.ask.table.weight}
    return out | {"time_embedding.linear_2.bias": second.bias + ours.ask.table.weight[0]}


def _copied(layer: nn.Module, name: str) -> State:
    return {f"{name}.{k}": v for k, v in layer.state_dict().items()}


def _residual(block: nn.Module, name: str) -> State:
    assert isinstance(block, Residual)
    out = _copied(block.norm1, f"{name}.norm1") | _copied(block.conv1, f"{name}.conv1") | _copied(block.norm2, f"{name}.norm2")
    out |= _copied(block.conv2, f"{name}.conv2") | _copied(block.adapt, f"{name}.time_emb_proj")
    return out | _copied(block.skip, f"{name}.conv_shortcut")


def _look(look: Look, name: str) -> State:
    rows = zip("qkv", look.qkv.weight[..., 0, 0].chunk(3), _bias(look.qkv).chunk(3), strict=True)
    out = {f"{name}.to_{k}.{kind}": v for k, *pair in rows for kind, v in zip(("weight", "bias"), pair, strict=True)}
    out |= {f"{name}.to_out.0.weight": look.leave.weight[..., 0, 0], f"{name}.to_out.0.bias": _bias(look.leave)}
    return out | _copied(look.norm, f"{name}.group_norm")


def _bias(layer: nn.Conv2d) -> Tensor:
    assert layer.bias is not None
    return layer.bias


def _handed_on(width: int, beside: int, asked: int, name: str) -> State:
    """A block that gives the first `width` of its channels and forgets the `beside` others."""
    enter = width + beside
    through = torch.eye(width, enter)[..., None, None]
    zero = {"conv1": (width, enter, 3, 3), "conv2": (width, width, 3, 3), "time_emb_proj": (2 * width, asked)}
    out = {f"{name}.{k}.weight": torch.zeros(shape) for k, shape in zero.items()}
    out |= {f"{name}.{k}.bias": torch.zeros(shape[0]) for k, shape in zero.items()}
    out |= {f"{name}.{k}.{kind}": make(n) for k, n in (("norm1", enter), ("norm2", width))
            for kind, make in (("weight", torch.ones), ("bias", torch.zeros))}  # fmt: skip
    return out | {f"{name}.conv_shortcut.weight": through, f"{name}.conv_shortcut.bias": torch.zeros(width)}


def _averages(width: int) -> Tensor:
    """A convolution of stride 2, padded by 1, that averages pixels 2 x 2."""
    weight = torch.zeros(width, width, 3, 3)
    weight[range(width), range(width), 1:, 1:] = 0.25
    return weight


def _same_again(width: int) -> Tensor:
    """A convolution that changes nothing."""
    weight = torch.zeros(width, width, 3, 3)
    weight[range(width), range(width), 1, 1] = 1
    return weight


def _conv(weight: Tensor, name: str) -> State:
    return {f"{name}.weight": weight, f"{name}.bias": torch.zeros(len(weight))}


def _same(ours: UNet, theirs: Clean, recipe: Recipe, times: Tensor) -> None:
    """InternalError unless the library's network answers as ours does, at every time."""
    z = torch.randn(1, recipe.channels, recipe.size, recipe.size, generator=torch.Generator().manual_seed(0))
    for t in times:
        condition = Condition(torch.tensor([recipe.classes]) if recipe.classes else None)
        with torch.no_grad():
            apart = float((ours(z, t[None], condition) - theirs(z, t[None], condition)).abs().max())
        if not apart <= NEAR:
            raise InternalError(f"the network of diffusers differs from ours by {apart:.2g} at the time {float(t):.3f}.")


def _json(data: dict[str, object]) -> bytes:
    return (json.dumps(data, indent=1) + "\n").encode()


__all__ = ["Written", "written"]
