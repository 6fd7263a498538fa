"""What an exported model says of itself, and which inputs and outputs that means. Needs neither torch nor onnxruntime."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from worldloom.learn import shading
from worldloom.learn.language.labels import RELATIONS, TAGS
from worldloom.learn.layouts.codes import PLACES, SEEN, TURNINGS
from worldloom.learn.music import tokens as music
from worldloom.learn.recipe import Recipe

FORMAT = "worldloom-onnx-1"
FACTS, BOOKS = "worldloom", "worldloom.books"
"""Keys of the file's metadata: the facts as JSON; a transformer's codebooks, base64 of float32 (levels, codes, channels * patch ** 2)."""
HEAD = 32
"""Channels of a head of a transformer's attention (recipe.width / recipe.depth)."""

Shape = tuple[int | None, ...]
"""None stands for the number of items, or of positions seen so far; for pixels where a picture may have any size."""


class Facts(BaseModel):
    """An exported model in numbers: its recipe, and how it is to be sampled."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    format: Literal["worldloom-onnx-1"] = "worldloom-onnx-1"
    kind: str = Field(default="image", max_length=40)
    """What was trained: image, material and so on."""
    recipe: Recipe
    labels: tuple[Annotated[str, Field(max_length=200)], ...] = ()
    inputs: tuple[Annotated[str, Field(max_length=40)], ...] = ()
    steps: int = Field(default=25, ge=1, le=1000)
    """Steps of a flow."""
    guidance: float = Field(default=1.0, ge=0, le=100)
    nucleus: float = Field(default=1.0, ge=0, le=1)
    noise: float = Field(default=1.0, ge=0, le=100)
    """The standard deviation of a flow's noise."""
    latent: int = Field(default=0, ge=0, le=65_536)
    """Numbers that a generator starts from."""
    levels: int = Field(default=0, ge=0, le=16)
    """Codebooks of a transformer."""

    @model_validator(mode="after")
    def _agrees(self) -> Facts:
        if self.inputs != tuple(inputs(self)):
            raise ValueError(f"a {self.recipe.model} has the inputs {', '.join(inputs(self))}")
        if len(self.labels) not in (0, self.recipe.classes):
            raise ValueError(f"{len(self.labels)} labels for {self.recipe.classes} classes")
        if bool(self.recipe.layout) != (self.recipe.model == "arranger"):
            raise ValueError("rooms are furnished by an arranger, and by nothing else")
        if bool(self.recipe.language) != (self.recipe.model == "tagger"):
            raise ValueError("language is read by a tagger, and by nothing else")
        if self.recipe.tune and (self.recipe.model != "transformer" or self.levels):
            raise ValueError("music is written by a transformer without a codebook")
        if self.recipe.model == "transformer" and not self.recipe.tune and (not self.levels or self.recipe.size % self.recipe.patch_side):
            raise ValueError("a transformer needs a codebook of patches that fill the picture")
        return self

    @property
    def length(self) -> int:
        """Tokens of a picture, or of the longest piece of music."""
        if self.recipe.tune:
            return self.recipe.tune.length
        return self.levels * (self.recipe.size // self.recipe.patch_side) ** 2

    @property
    def vocabulary(self) -> int:
        """Tokens that a transformer chooses from."""
        return music.SIZE if self.recipe.tune else self.levels * self.recipe.codes

    @property
    def books(self) -> tuple[int, int, int]:
        """Shape of the codebooks."""
        if self.recipe.tune:
            return 0, 0, 0
        return self.levels, self.recipe.codes, self.recipe.channels * self.recipe.patch_side**2


def inputs(facts: Facts) -> dict[str, tuple[str, Shape]]:
    """The inputs by name, each with its type (`float` or `int64`) and shape.

    `label` holds `recipe.classes` for "no class" and `vector` zeros for "no vector"; `token` holds -1 for the first position, the
    condition; `past` the keys and values of positions seen so far (positions, 2 * blocks, b, heads, channels);
    `seen` what learn/shading.py makes of a render; `things` to `chosen` what layouts/proposing.py asks of a room; `words`,
    `heads` and `named` what language/sentences.py has of a text.
    """
    r = facts.recipe
    if r.layout:
        return {"things": ("float", (None, SEEN)), "room": ("float", (3,)), "label": ("int64", (1,)), "name": ("int64", (1,)),
                "size": ("float", (1, 3)), "chosen": ("int64", (None, 3))}  # fmt: skip
    if r.language:
        return {"words": ("float", (1, None, r.language.seen)), "heads": ("int64", (1, None)), "named": ("int64", (1, None))}
    if r.model == "denoiser":
        return {"seen": ("float", (None, shading.SEEN, None, None))}
    picture, out = (None, r.channels, r.size, r.size), dict[str, tuple[str, Shape]]()
    if r.model == "flow":
        out |= {"x": ("float", picture), "t": ("float", (None,))}
    elif r.model == "gan":
        out["latent"] = ("float", (None, facts.latent))
    else:
        out |= {"token": ("int64", (None,)), "past": ("float", (None, 2 * r.depth, None, r.depth, HEAD))}
    if r.model != "gan" or r.classes or r.vector:
        out["label"] = ("int64", (None,))
    if r.vector:
        out["vector"] = ("float", (None, r.vector))
    if r.beside and r.model == "flow":
        out["beside"] = ("float", (None, r.beside, r.size, r.size))
    return out


def outputs(facts: Facts) -> dict[str, tuple[str, Shape]]:
    """The outputs by name: a picture, or the next token's logits and the keys and values of this position."""
    r = facts.recipe
    if r.layout:
        return {"what": ("float", (len(r.layout.names) + 1,)), "carriers": ("float", (None,)), "u": ("float", (None, PLACES)),
                "v": ("float", (None, PLACES)), "turn": ("float", (None, TURNINGS))}  # fmt: skip
    if r.language:
        return {"tags": ("float", (1, None, TAGS)), "relations": ("float", (1, None, None, RELATIONS))}
    if r.model == "denoiser":
        return {"light": ("float", (None, shading.MADE, None, None))}
    if r.model != "transformer":
        return {"picture": ("float", (None, r.channels, r.size, r.size))}
    return {"logits": ("float", (None, facts.vocabulary)), "now": ("float", (1, 2 * r.depth, None, r.depth, HEAD))}


__all__ = ["FORMAT", "FACTS", "BOOKS", "HEAD", "Facts", "Shape", "inputs", "outputs"]
