"""What is trained, how big and for how long: one dial (`depth`), everything else derived from it and overridable."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Model = Literal["flow", "gan", "transformer", "denoiser", "arranger", "tagger"]


class Relief(BaseModel):
    """How heights are scaled for a network that makes terrain: heights in cells, divided by `detail` and `sketch`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    blur: float = Field(gt=0, le=64)
    """Standard deviation in cells of the Gaussian that parts sketch and detail."""
    cell: float = Field(gt=0, le=100_000)
    """Metres of a cell of the maps."""
    detail: float = Field(gt=0, le=1e9)
    sketch: float = Field(gt=0, le=1e9)


class Tune(BaseModel):
    """Of a model of music."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    length: int = Field(ge=96, le=4096)
    """Words of the longest piece (learn/music/tokens.py)."""
    seconds: float = Field(ge=1, le=600)
    """Of a usual piece of its data."""


class Sound(BaseModel):
    """Of a model of short sounds, whose pictures are levels of bands (learn/sounds/clips.py)."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    top: float = Field(ge=-200, le=60)
    """dB of full scale that white stands for."""


class Render(BaseModel):
    """Of a denoiser of renders: what its numbers were divided by and exposed to (learn/shading.py)."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    pale: float = Field(gt=0, le=1)
    key: float = Field(gt=0, le=1)


class Language(BaseModel):
    """Of a tagger of prompts: what it sees of a word, and the relations it tells apart."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    seen: int = Field(ge=1, le=4096)
    """Numbers a word."""
    marks: str = Field(max_length=40)
    """Which numbers those are (synth/language/marks.py)."""
    kinds: tuple[Annotated[str, Field(min_length=1, max_length=40)], ...] = Field(min_length=1, max_length=64)


Metres = tuple[Annotated[float, Field(gt=0, le=1000)], Annotated[float, Field(gt=0, le=1000)], Annotated[float, Field(gt=0, le=1000)]]


class Template(BaseModel):
    """A usual room of a kind. `openings`: number of the name, and the row of each door and window (ingest/layout.py)."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    kind: str = Field(max_length=64)
    size: Metres
    openings: tuple[Annotated[tuple[float, ...], Field(min_length=11, max_length=11)], ...] = Field(default=(), max_length=32)


class Arrangement(BaseModel):
    """Of a model of furnished rooms: the names of its things, their usual sizes, usual rooms, the most things of a room."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    names: tuple[Annotated[str, Field(min_length=1, max_length=64)], ...] = Field(min_length=1, max_length=2048)
    sizes: tuple[Metres, ...] = Field(max_length=2048)
    rooms: tuple[Template, ...] = Field(min_length=1, max_length=512)
    fixed: tuple[Annotated[str, Field(max_length=64)], ...] = Field(default=("door", "window"), max_length=16)
    """Names of what belongs to a room's shell, and is never added."""
    longest: int = Field(ge=1, le=256)

    @model_validator(mode="after")
    def _agrees(self) -> Arrangement:
        openings = [one[0] for room in self.rooms for one in room.openings]
        if len(self.sizes) != len(self.names) or any(not 0 <= k < len(self.names) for k in openings):
            raise ValueError("names, sizes and openings do not agree")
        return self


class Recipe(BaseModel):
    """A training run in numbers. Two runs with the same recipe, data and version give the same losses on one kind of machine."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: Model = "flow"
    network: Literal["jit", "unet"] = "jit"
    """What denoises in a flow: a transformer for pictures of one size, or a U-Net for any size and for tiles."""
    depth: int = Field(default=6, ge=1, le=64)
    size: int = Field(default=32, ge=8, le=512)
    """Side of the pictures, pixels."""
    channels: int = Field(default=3, ge=1, le=16)
    classes: int = Field(default=0, ge=0, le=100_000)
    vector: int = Field(default=0, ge=0, le=8192)
    beside: int = Field(default=0, ge=0, le=64)
    tiles: bool = False
    """Whether what is made can be laid side by side without a seam."""
    wraps: bool = False
    """Whether the edges of the data's pictures meet."""
    relief: Relief | None = None
    """Of a model of heights, which makes the detail beside a sketch."""
    tune: Tune | None = None
    """Of a model of music, whose words are not a codebook's."""
    sound: Sound | None = None
    """Of a model of short sounds."""
    render: Render | None = None
    """Of a denoiser of renders."""
    layout: Arrangement | None = None
    """Of a model of furnished rooms."""
    language: Language | None = None
    """Of a tagger of prompts."""
    patch: int = Field(default=0, ge=0, le=64)
    """Side of a patch, pixels; 0 takes the one that gives about 64 patches."""
    codes: int = Field(default=512, ge=2, le=65_536)
    """Entries of the codebook by which a transformer writes pictures."""
    batch: int = Field(default=64, ge=1, le=65_536)
    rate: float = Field(default=0.0, ge=0, le=1)
    """Learning rate; 0 takes the model's own."""
    warm: int = Field(default=100, ge=0)
    """Steps over which the rate rises."""
    fall: float = Field(default=0.25, ge=0, le=1)
    """Share of the run over which the rate falls to nothing at its end."""
    memory: float = Field(default=0.1, gt=0, lt=0.25)
    """Width of the running average of the weights as a share of the run (Karras et al. 2024, sec. 3)."""
    clip: float = Field(default=0.0, ge=0)
    """Longest gradient; 0 takes the model's own."""
    gamma: float = Field(default=0.0, ge=0)
    """Strength of R1 and R2; 0 takes one for the size."""
    forget: float = Field(default=0.1, ge=0, lt=1)
    flips: bool = False
    """Whether a mirrored picture is as good as the picture."""
    seed: int = 0
    data: str = Field(default="", max_length=64)
    """SHA-256 of the dataset, so that a run does not go on with another's pictures unseen."""

    @property
    def width(self) -> int:
        """Channels of a transformer's tokens."""
        return 32 * self.depth

    @property
    def learning_rate(self) -> float:
        """The rate given, or the model's own."""
        return self.rate or {"flow": 1e-3, "gan": 1e-3, "transformer": 1e-3, "denoiser": 1e-3, "arranger": 1e-3, "tagger": 3e-3}[self.model]

    @property
    def longest(self) -> float:
        """The longest gradient given, or the model's own: a GAN's is longer at the steps that hold its gradients down."""
        return self.clip or (4.0 if self.model == "gan" else 1.0)

    @property
    def patch_side(self) -> int:
        """The side of a patch given, or the divisor of the size that comes nearest to 8 patches a side."""
        if self.patch:
            return self.patch
        return min((p for p in range(1, self.size + 1) if self.size % p == 0), key=lambda p: abs(self.size / p - 8))


__all__ = ["Arrangement", "Language", "Recipe", "Relief", "Render", "Sound", "Tune", "Model", "Template"]
