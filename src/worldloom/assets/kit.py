"""The one import of a maker: parameters with units, the Kit that is handed to `build`, and the maker's card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import AfterValidator, Field

from worldloom.assets import finish
from worldloom.assets.part import (
    Part, Surface, bounding_colliders, box_collider, cylinder_collider, hull_collider, merged, moved, surface,
)  # fmt: skip
from worldloom.compute import rng as _rng
from worldloom.compute import seed as _seed
from worldloom.world import Collider, Effect, Frozen, Joint, Light, Material, Motion, SoundSource, Support
from worldloom.world.color import known, rgb


class Params(Frozen):
    """Base of every maker's dials. By convention: `color` and other *_color fields are colour names, `material` a choice,
    `size` a unit-free scale, `state` what it is doing, `wear` 0..1; layout sets them from words."""


def metres(lo: float, hi: float) -> Any:
    """Annotation for a length in metres with its allowed range."""
    return Field(ge=lo, le=hi, json_schema_extra={"unit": "m"})


def number(lo: float, hi: float, unit: str = "") -> Any:
    """Annotation for a number with its allowed range."""
    return Field(ge=lo, le=hi, json_schema_extra={"unit": unit})


def _color(name: str) -> str:
    if not known(name):
        raise ValueError(f"{name!r} is no colour name or #rrggbb")
    return name


Color = Annotated[str, AfterValidator(_color)]
Wear = Annotated[float, Field(ge=0, le=1)]
Stands = Literal["ground", "floor", "water", "wall", "ceiling", "air", "table", "roof"]


@dataclass(frozen=True)
class Card:
    """What the catalogue knows of a maker. `id` is family/name; its sentence is the module's docstring."""

    id: str
    version: int
    category: str
    """Canonical category that a plan asks for: "fishing_boat"."""
    synonyms: tuple[str, ...] = ()
    hypernyms: tuple[str, ...] = ()
    """Wider categories it may stand in for: ("boat", "vessel")."""
    tags: tuple[str, ...] = ()
    """Places and styles it suits: "harbour", "victorian", "indoor", "outdoor"."""
    stands: Stands = "ground"
    """What carries it by default; a wall thing has its back (+Y) at the wall plane y = 0 and its origin at its centre or foot."""
    clearance: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """Free metres wanted in front (-Y), behind, left (-X), right."""


@dataclass(frozen=True)
class Kit:
    """Handed to `build`: keyed randomness, the amount of detail, and other registered makers."""

    seed: int
    detail: float = 1.0
    """0.3 far or draft, 1 normal, 2 close-up: scales segments and counts, never the layout or size."""

    def rng(self, label: str) -> np.random.Generator:
        """A generator for one purpose."""
        return _rng(self.seed, label)

    def child(self, label: str) -> Kit:
        """A kit with its own randomness, for a repeated sub-part."""
        return Kit(_seed(self.seed, label), self.detail)

    def n(self, count: float, least: int = 3) -> int:
        """A segment count scaled by detail."""
        return max(least, int(round(count * min(max(self.detail, 0.25), 2.0))))

    def make(self, maker: str, label: str, **params: Any) -> Part:
        """Another registered maker or part ("parts/wheel"), for use within this one."""
        from worldloom.assets.registry import build

        return build(maker, params, _seed(self.seed, label), self.detail)


__all__ = [
    "Annotated", "Card", "Collider", "Color", "Effect", "Field", "Joint", "Kit", "Light", "Literal", "Material", "Motion", "Params", "Part",
    "SoundSource", "Stands", "Support", "Surface", "Wear", "bounding_colliders", "box_collider", "cylinder_collider", "finish",
    "hull_collider", "merged", "metres", "moved", "np", "number", "rgb", "surface",
]  # fmt: skip
