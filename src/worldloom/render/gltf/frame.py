"""From our axes to glTF's."""

from __future__ import annotations

from worldloom.geometry import Floats
from worldloom.world import Quat


def y_up(v: Floats) -> tuple[Floats, Floats, Floats]:
    """The columns (3, n) in our Z-up frame as columns in glTF's Y-up frame. The only place where axes change."""
    return v[0], v[2], -v[1]


def y_up_quat(q: Quat) -> list[float]:
    """Our (w, x, y, z) as glTF's [x, y, z, w] in its frame."""
    w, x, y, z = q
    return [round(c, 7) for c in (x, z, -y, w)]


__all__ = ["y_up", "y_up_quat"]
