"""A user's own heights in place of the ridges of one world: where they lie and what they came from. A feature of the Terrain."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from worldloom.world.base import Frozen, Vec2
from worldloom.world.document import World

Metres = float


class OwnHeights(Frozen):
    """Heights of a raster that stand for a Terrain's ridges, but not near what the place is for."""

    kind: Literal["own"] = "own"
    name: str = Field(pattern=r"^terrain:[0-9a-f]{24}$")
    """The hash of the raster's values and of where they lie."""
    file: Literal["terrain.png"] = "terrain.png"
    """Beside world.json: 16 bits, grey, row 0 is north."""
    center: Vec2
    half: Vec2
    """Half of its width and of its length."""
    low: Metres = Field(ge=-20_000, le=20_000)
    """The height of 0 in the file."""
    high: Metres = Field(ge=-20_000, le=20_000)
    """The height of 65535 in the file."""
    near: tuple[float, float, float, float]
    """West, south, east, north of the ground that keeps its procedural height."""
    blend: Metres = Field(gt=0, le=10_000)
    """How far from `near` the raster holds alone."""
    source: str = Field(default="", max_length=200)
    """The model that made it, or the file's name, for people."""
    model_sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    """Of the model, where there is one."""


def heights_of(world: World) -> OwnHeights | None:
    """The own heights of a World. pydantic's ValidationError where its document is not as worldloom wrote it."""
    features = world.terrain.features if world.terrain else ()
    found = next((f for f in features if f.get("kind") == "own"), None)
    return None if found is None else OwnHeights.model_validate(found)


__all__ = ["OwnHeights", "heights_of"]
