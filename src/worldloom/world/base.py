"""What every document model shares: frozen, strict about unknown keys, plain JSON."""

from __future__ import annotations

from typing import Annotated, Any

from annotated_types import Ge, Le
from pydantic import BaseModel, ConfigDict, Field

Vec2 = tuple[float, float]
Vec3 = tuple[float, float, float]
Quat = tuple[float, float, float, float]
"""Unit quaternion in the order (w, x, y, z)."""
RGB = tuple[float, float, float]
"""Linear red, green, blue. Albedo lies in [0, 1]; radiance may be larger."""
Unit = Annotated[float, Ge(0.0), Le(1.0)]
Json = None | bool | int | float | str | list[Any] | dict[str, Any]


class Frozen(BaseModel):
    """An immutable document node that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


__all__ = ["Frozen", "Vec2", "Vec3", "Quat", "RGB", "Unit", "Json", "Field"]
