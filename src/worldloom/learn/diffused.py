"""A U-Net of the library diffusers as a model that worldloom samples: the library's own network, under its own schedule, by our steps.

With a clean picture x and noise e each of its networks sees z = alpha x + sigma e. In z / (alpha + sigma), at the time t = alpha / (alpha +
sigma), that is the straight line of objectives/flow.py, and DDIM (Song et al. 2021, eq. 12, eta = 0) is Euler's method along it.
"""

from __future__ import annotations

import importlib.util
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from worldloom.learn.diffusers_folder import Exported, Found, Straight, Unet, Variance, read
from worldloom.learn.draws import Draws
from worldloom.learn.header import tensors
from worldloom.learn.learner import Apply, Learner, Part
from worldloom.learn.models.condition import Condition
from worldloom.learn.pictures import Batch
from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError
from worldloom.world import InputError, MissingError

OLD = {"query": "to_q", "key": "to_k", "value": "to_v", "proj_attn": "to_out.0"}
"""Names of an attention's layers before and since version 0.15 of diffusers."""


class Walk(NamedTuple):
    """The steps of sampling: alpha, sigma and the network's name for the time, (k,) each, noise first; `answer` is what it predicts."""

    alpha: Tensor
    sigma: Tensor
    name: Tensor
    answer: str
    clip: float
    """The farthest from 0 that a clean picture is taken for; 0 takes it as it is."""

    @property
    def times(self) -> Tensor:
        """(k + 1,): 1 is the clean picture."""
        return torch.cat([self.alpha / (self.alpha + self.sigma), torch.ones(1)])


class Clean(nn.Module):
    """The library's network as one that answers (noisy z on the straight line, its time, condition) with the clean picture."""

    def __init__(self, inner: nn.Module, walk: Walk) -> None:
        super().__init__()
        self.inner, self.answer, self.clip = inner, walk.answer, walk.clip
        times = walk.times
        self.register_buffer("between", (times[:-2] + times[1:-1]) / 2)
        self.register_buffer("rows", torch.stack([walk.alpha, walk.sigma], 1))
        self.register_buffer("name", walk.name)
        self.between: Tensor
        self.rows: Tensor
        self.name: Tensor

    def forward(self, z: Tensor, t: Tensor, condition: Condition) -> Tensor:
        """(b, c, h, w) at the times `t` (b,), each taken for the nearest at which the model is sampled."""
        passed = (self.between[None] < t[:, None]).sum(1)
        alpha, sigma = self.rows[passed].T[..., None, None, None].unbind(0)
        z = z * (alpha + sigma)
        classes = () if getattr(self.inner, "class_embedding", None) is None else (condition.label,)
        said: Tensor = self.inner(z, self.name[passed], *classes, return_dict=False)[0]
        if self.answer == "epsilon":
            said = (z - sigma * said) / alpha
        elif self.answer == "v_prediction":
            said = alpha * z - sigma * said
        elif self.answer == "flow_prediction":
            said = z - sigma * said
        return said.clamp(-self.clip, self.clip) if self.clip else said


@dataclass
class Diffused(Learner):
    """A model that was trained elsewhere; it is sampled, not trained."""

    recipe: Recipe = field(default_factory=Recipe)
    times: Tensor = field(default_factory=lambda: torch.tensor([0.0, 1.0]))
    start: float = 1.0
    """The standard deviation of the noise on the straight line."""

    def step(self, batch: Batch, draws: Draws, apply: Apply) -> dict[str, Tensor]:
        """InputError."""
        raise InputError("a model of diffusers is sampled by worldloom, not trained.")

    def measure(self, batch: Batch, draws: Draws) -> Tensor:
        """InputError."""
        raise InputError("a model of diffusers is sampled by worldloom, not trained.")

    @torch.no_grad()
    def sample(self, condition: Condition, n: int, draws: Draws) -> Tensor:
        """Euler's method along its schedule."""
        noise = draws.normal(self.recipe.channels, self.recipe.size, self.recipe.size)
        return walked(self.parts["denoiser"].average, noise * self.start, condition, self.times).clamp(-1, 1)


def walked(model: nn.Module, noise: Tensor, condition: Condition, times: Tensor) -> Tensor:
    """Pictures from `noise` (b, c, h, w) on the straight line at times[0], by Euler's method along `times` (k + 1,)."""
    z = noise
    for now, then in zip(times[:-1], times[1:], strict=True):
        clean = model(z, now.expand(len(z)), condition)
        z = clean if then == 1 else z + (then - now) / (1 - now) * (clean - z)
    return z


def opened(weights: Path) -> tuple[Learner, Recipe, tuple[str, ...]]:
    """The model whose weights these are, ready to sample, its recipe and the names of its classes.

    CheckpointError, one sentence, where its files are damaged, missing, or not all understood; MissingError without diffusers.
    """
    found = read(weights)
    network = _filled(found)
    walk = walk_of(found)
    clean = Clean(network, walk).requires_grad_(False).eval()
    part = Part(clean, (), clean)
    start = float(1 / (walk.alpha[0] + walk.sigma[0]))
    return Diffused({"denoiser": part}, recipe=found.recipe, times=walk.times, start=start), found.recipe, found.labels


def walk_of(found: Found) -> Walk:
    """The schedule as the library itself works it out, in `found.steps` steps."""
    said = found.scheduler
    if isinstance(said, Variance):
        scheduler = library().DDIMScheduler(**said.model_dump(exclude={"variance_type"}))
        scheduler.set_timesteps(found.steps)
        kept = scheduler.alphas_cumprod[scheduler.timesteps].double()
        if not 0 < float(kept.min()) <= float(kept.max()) < 1 and said.prediction_type == "epsilon":
            raise CheckpointError(f"{found.schedule} begins with noise alone, in which noise cannot be told from a picture.")
        clip = said.clip_sample_range * said.clip_sample
        walk = Walk(kept.sqrt().float(), (1 - kept).sqrt().float(), scheduler.timesteps, said.prediction_type, clip)
    elif isinstance(said, Straight):
        scheduler = library().FlowMatchEulerDiscreteScheduler(num_train_timesteps=said.num_train_timesteps, shift=said.shift)
        walk = _straight(scheduler, found.steps, said.prediction_type)
    else:
        assert isinstance(said, Exported)
        walk = exported_walk(said, found.steps)
    if not bool((walk.times.diff() > 0).all()):
        raise CheckpointError(f"{found.schedule} does not lead from noise to a picture in {found.steps} steps.")
    return walk


def exported_walk(said: Exported, steps: int) -> Walk:
    """The schedule under which our own models leave."""
    only = {"num_train_timesteps", "prediction_type", "use_flow_sigmas", "flow_shift", "solver_order"}
    return _straight(library().DPMSolverMultistepScheduler(**said.model_dump(include=only)), steps, said.prediction_type)


def _straight(scheduler: Any, steps: int, answer: str) -> Walk:
    scheduler.set_timesteps(steps)
    sigma = scheduler.sigmas[:-1].float()
    return Walk(1 - sigma, sigma, scheduler.timesteps, answer, 0.0)


def _filled(found: Found) -> nn.Module:
    """The network with its weights; shapes are compared before anything of its size is made."""
    shapes, _ = tensors(found.weights)
    with torch.device("meta"):
        expected = {k: tuple(v.shape) for k, v in _network(found.unet, found.config).state_dict().items()}
    wrong = sorted(k for k in {_new_name(s, expected) for s in shapes} ^ expected.keys())
    wrong += sorted(k for k, shape in shapes.items() if not wrong and expected[_new_name(k, expected)] != shape)
    if wrong:
        raise CheckpointError(f"{found.weights}: its tensors are not those of {found.config.name}: {wrong[0][:80]} does not fit.")
    try:
        loaded = load_file(found.weights)
    except (SafetensorError, OSError) as error:
        raise CheckpointError(f"{found.weights} is damaged ({str(error)[:120]}).") from None
    state = {_new_name(k, expected): v.float() for k, v in loaded.items()}
    bad = next((k for k, v in state.items() if not bool(torch.isfinite(v).all())), None)
    if bad is not None:
        raise CheckpointError(f"{found.weights}: the tensor {bad} holds numbers that are not finite; it cannot be used.")
    network = _network(found.unet, found.config)
    network.load_state_dict(state)
    return network


def _network(unet: Unet, where: Path) -> nn.Module:
    try:
        made: nn.Module = library().UNet2DModel(**_arguments(unet))
    except (ValueError, TypeError, RuntimeError, ZeroDivisionError, AttributeError) as error:
        raise CheckpointError(f"{where}: its network cannot be built ({' '.join(str(error).split())[:120]}).") from None
    return made


def _arguments(unet: Unet) -> dict[str, Any]:
    """The arguments of the library's network."""
    return {name: getattr(unet, name) for name in type(unet).model_fields}


def _new_name(name: str, expected: dict[str, Any]) -> str:
    """A tensor's name since version 0.15 of diffusers."""
    layer, _, kind = name.rpartition(".")
    before, _, last = layer.rpartition(".")
    renamed = f"{before}.{OLD.get(last, last)}.{kind}"
    return renamed if name not in expected and renamed in expected else name


def library() -> Any:
    """The package diffusers. MissingError where it is not installed."""
    if importlib.util.find_spec("diffusers") is None:
        raise MissingError("models of diffusers need the library: pip install 'worldloom[diffusers]'")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it says of other libraries that it does not find
        import diffusers
    return diffusers


__all__ = ["Clean", "Diffused", "Walk", "exported_walk", "library", "opened", "walk_of", "walked"]
