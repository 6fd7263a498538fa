"""A U-Net in a folder of the library diffusers: what its two JSON files say, read with suspicion. Needs neither torch nor diffusers.

Only what is sampled faithfully here is taken; each other option of the library's is refused by name, so that no model is half understood.
"""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from worldloom.learn.recipe import Recipe
from worldloom.learn.refusal import CheckpointError

WEIGHTS, CONFIG, SCHEDULE, INDEX = "diffusion_pytorch_model.safetensors", "config.json", "scheduler_config.json", "model_index.json"
MOST = 1 << 20
"""Bytes of a JSON file."""
STEPS = 50
"""Steps of sampling, where a schedule has as many."""

Width = Annotated[int, Field(ge=1, le=4096)]
Down = Literal["DownBlock2D", "AttnDownBlock2D", "ResnetDownsampleBlock2D"]
Up = Literal["UpBlock2D", "AttnUpBlock2D", "ResnetUpsampleBlock2D"]
DOWN: tuple[Down, ...] = ("DownBlock2D", "AttnDownBlock2D", "AttnDownBlock2D", "AttnDownBlock2D")
UP: tuple[Up, ...] = ("AttnUpBlock2D", "AttnUpBlock2D", "AttnUpBlock2D", "UpBlock2D")


class Unet(BaseModel):
    """config.json of a UNet2DModel. The names and the defaults are the library's."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    sample_size: Annotated[int, Field(ge=8, le=512)]
    in_channels: Annotated[int, Field(ge=1, le=16)] = 3
    out_channels: Annotated[int, Field(ge=1, le=16)] = 3
    center_input_sample: Literal[False] = False
    time_embedding_type: Literal["positional", "learned"] = "positional"
    time_embedding_dim: Width | None = None
    freq_shift: Annotated[int, Field(ge=0, le=1)] = 0
    flip_sin_to_cos: bool = True
    down_block_types: Annotated[tuple[Down, ...], Field(min_length=1, max_length=8)] = DOWN
    mid_block_type: Literal["UNetMidBlock2D"] | None = "UNetMidBlock2D"
    up_block_types: Annotated[tuple[Up, ...], Field(min_length=1, max_length=8)] = UP
    block_out_channels: Annotated[tuple[Width, ...], Field(min_length=1, max_length=8)] = (224, 448, 672, 896)
    layers_per_block: Annotated[int, Field(ge=1, le=8)] = 2
    mid_block_scale_factor: Annotated[float, Field(gt=0, le=100)] = 1
    downsample_padding: Annotated[int, Field(ge=0, le=1)] = 1
    downsample_type: Literal["conv", "resnet"] = "conv"
    upsample_type: Literal["conv", "resnet"] = "conv"
    dropout: Annotated[float, Field(ge=0, lt=1)] = 0.0
    act_fn: Literal["silu", "swish", "mish", "gelu", "relu"] = "silu"
    attention_head_dim: Width | None = 8
    norm_num_groups: Annotated[int, Field(ge=1, le=256)] = 32
    attn_norm_num_groups: Annotated[int, Field(ge=1, le=256)] | None = None
    norm_eps: Annotated[float, Field(gt=0, le=1)] = 1e-5
    resnet_time_scale_shift: Literal["default", "scale_shift"] = "default"
    add_attention: bool = True
    class_embed_type: None = None
    num_class_embeds: Annotated[int, Field(ge=1, le=100_000)] | None = None
    num_train_timesteps: Annotated[int, Field(ge=1, le=10_000)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _square(cls, said: Any) -> Any:
        size = said.get("sample_size") if isinstance(said, dict) else None
        return {**said, "sample_size": size[0]} if isinstance(size, list) and len(size) == 2 and size[0] == size[1] else said

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if not len(self.block_out_channels) == len(self.down_block_types) == len(self.up_block_types):
            raise ValueError("it does not have as many blocks on the way up as on the way down")
        if self.in_channels != self.out_channels:
            raise ValueError(f"it answers {self.in_channels} channels with {self.out_channels}, which only a learned variance does")
        if self.time_embedding_type == "learned" and self.num_train_timesteps is None:
            raise ValueError("it has learned times and does not say how many")
        return self


class Schedule(BaseModel):
    """scheduler_config.json, as far as it decides what the network is asked and what its answer means."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    num_train_timesteps: Annotated[int, Field(ge=1, le=10_000)] = 1000
    prediction_type: Literal["epsilon", "sample", "v_prediction", "flow_prediction"] = "epsilon"


class Variance(Schedule):
    """Of DDPMScheduler and DDIMScheduler: alpha ** 2 + sigma ** 2 = 1."""

    beta_start: Annotated[float, Field(gt=0, lt=1)] = 0.0001
    beta_end: Annotated[float, Field(gt=0, lt=1)] = 0.02
    beta_schedule: Literal["linear", "scaled_linear", "squaredcos_cap_v2"] = "linear"
    trained_betas: Annotated[tuple[Annotated[float, Field(gt=0, lt=1)], ...], Field(min_length=1, max_length=10_000)] | None = None
    clip_sample: bool = True
    clip_sample_range: Annotated[float, Field(gt=0, le=1e6)] = 1.0
    timestep_spacing: Literal["leading", "trailing", "linspace"] = "leading"
    steps_offset: Annotated[int, Field(ge=0, le=10)] = 0
    rescale_betas_zero_snr: bool = False
    thresholding: Literal[False] = False
    prediction_type: Literal["epsilon", "sample", "v_prediction"] = "epsilon"
    set_alpha_to_one: bool = True
    variance_type: Literal["fixed_small", "fixed_small_log", "fixed_large", "fixed_large_log"] = "fixed_small"
    dynamic_thresholding_ratio: float = 0.995
    sample_max_value: float = 1.0

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        if self.trained_betas is not None and len(self.trained_betas) != self.num_train_timesteps:
            raise ValueError(f"it has {len(self.trained_betas)} betas for {self.num_train_timesteps} times")
        return self


class Straight(Schedule):
    """Of FlowMatchEulerDiscreteScheduler: alpha + sigma = 1, and the network answers with the velocity."""

    shift: Annotated[float, Field(gt=0, le=100)] = 1.0
    use_dynamic_shifting: Literal[False] = False
    invert_sigmas: Literal[False] = False
    shift_terminal: None = None
    use_karras_sigmas: Literal[False] | None = False
    use_exponential_sigmas: Literal[False] | None = False
    use_beta_sigmas: Literal[False] | None = False
    stochastic_sampling: Literal[False] = False
    prediction_type: Literal["flow_prediction"] = "flow_prediction"
    base_shift: float | None = 0.5
    max_shift: float | None = 1.15
    base_image_seq_len: int = 256
    max_image_seq_len: int = 4096
    time_shift_type: Literal["exponential", "linear"] = "exponential"


class Exported(Schedule):
    """Of DPMSolverMultistepScheduler as `worldloom export --to diffusers` writes it: alpha + sigma = 1."""

    use_flow_sigmas: Literal[True]
    flow_shift: Annotated[float, Field(gt=0, le=100)] = 1.0
    prediction_type: Literal["sample", "flow_prediction"]
    algorithm_type: Literal["dpmsolver++"] = "dpmsolver++"
    solver_order: Annotated[int, Field(ge=1, le=3)] = 2
    final_sigmas_type: Literal["zero"] = "zero"
    thresholding: Literal[False] = False
    use_karras_sigmas: Literal[False] | None = False
    use_exponential_sigmas: Literal[False] | None = False
    use_beta_sigmas: Literal[False] | None = False
    use_lu_lambdas: Literal[False] | None = False
    use_dynamic_shifting: Literal[False] = False
    rescale_betas_zero_snr: Literal[False] = False
    variance_type: None = None
    solver_type: Any = None
    lower_order_final: Any = None
    euler_at_final: Any = None
    beta_start: Any = None
    beta_end: Any = None
    beta_schedule: Any = None
    trained_betas: Any = None
    lambda_min_clipped: Any = None
    timestep_spacing: Any = None
    steps_offset: Any = None
    time_shift_type: Any = None
    dynamic_thresholding_ratio: Any = None
    sample_max_value: Any = None


SCHEDULES: dict[str, type[Schedule]] = {"DDPMScheduler": Variance, "DDIMScheduler": Variance, "FlowMatchEulerDiscreteScheduler": Straight,
                                        "DPMSolverMultistepScheduler": Exported}  # fmt: skip


class Found(NamedTuple):
    """A U-Net of diffusers: its files and what they say."""

    weights: Path
    config: Path
    schedule: Path
    unet: Unet
    scheduler: Schedule
    labels: tuple[str, ...]

    @property
    def recipe(self) -> Recipe:
        """What `worldloom sample` needs to know of it."""
        return Recipe(model="flow", network="unet", size=self.unet.sample_size, channels=self.unet.in_channels, classes=len(self.labels))

    @property
    def steps(self) -> int:
        """Steps that it is sampled in."""
        return min(STEPS, self.scheduler.num_train_timesteps)


def weights_in(folder: Path) -> Path | None:
    """The weights in a folder of diffusers, of a whole pipeline or of its network; None where there are none."""
    return next((p for p in (folder / "unet" / WEIGHTS, folder / WEIGHTS) if p.is_file()), None)


def is_diffusers(folder: Path) -> bool:
    """Whether a folder looks like one of diffusers, even one that cannot be used here."""
    return weights_in(folder) is not None or any((folder / name).is_file() for name in (INDEX, f"unet/{CONFIG}", SCHEDULE))


def read(weights: Path) -> Found:
    """What lies beside these weights. CheckpointError, one sentence, where it is not all there or not all understood."""
    config, folder = weights.with_name(CONFIG), weights.parent
    whole = folder.parent if folder.name == "unet" else folder
    if (whole / INDEX).is_file() and (more := sorted({k for k in _json(whole / INDEX) if k[:1] != "_"} - {"unet", "scheduler"})):
        raise CheckpointError(f"{whole} has a {more[0][:60]} too; worldloom takes pipelines of a unet and a scheduler, on pixels.")
    schedule = next((p for p in (folder / SCHEDULE, folder.parent / "scheduler" / SCHEDULE) if p.is_file()), folder / SCHEDULE)
    unet = _read(config, {"UNet2DModel": Unet})
    assert isinstance(unet, Unet)
    scheduler = _read(schedule, SCHEDULES)
    assert isinstance(scheduler, Schedule)
    if unet.time_embedding_type == "learned" and (unet.num_train_timesteps or 0) < scheduler.num_train_timesteps:
        raise CheckpointError(f"{config} has fewer times than {schedule}.")
    return Found(weights, config, schedule, unet, scheduler, tuple(str(k) for k in range(unet.num_class_embeds or 0)))


def _json(path: Path) -> dict[str, Any]:
    """An object of JSON. CheckpointError for anything else."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode) or path.stat().st_size > MOST:
            raise CheckpointError(f"{path} is a link, or larger than {MOST >> 20} MiB.")
        said = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise CheckpointError(f"{path} is missing: without it nobody knows how the network beside it is sampled.") from None
    except (OSError, ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise CheckpointError(f"{path} is no JSON that can be read.")
    return said


def _read(path: Path, known: dict[str, type[Any]]) -> BaseModel:
    """The file as the model that its `_class_name` names."""
    said = _json(path)
    kind = said.get("_class_name")
    if not isinstance(kind, str) or kind not in known:
        raise CheckpointError(f"{path} is of a {str(kind)[:60]!r}; worldloom takes {', '.join(known)}.")
    try:
        made: BaseModel = known[kind].model_validate({k: v for k, v in said.items() if not k.startswith("_")})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))[:60]
        why = "is an option that worldloom does not know" if first["type"] == "extra_forbidden" else first["msg"][:160]
        raise CheckpointError(f"{path} is of a {kind} that worldloom cannot sample: {where + ': ' if where else ''}{why}.") from None
    return made


__all__ = ["CONFIG", "INDEX", "SCHEDULE", "STEPS", "WEIGHTS", "Exported", "Found", "Schedule", "Straight", "Unet", "Variance",
           "is_diffusers", "read", "weights_in"]  # fmt: skip
