"""Whether the words say that much is in a room."""

from __future__ import annotations

from worldloom.world import Plan


def crowded(plan: Plan) -> str:
    """"full" or "cluttered" where the words say that much is in the room, else ""."""
    found = plan.setting.density
    return found.level if found is not None and found.level in ("full", "cluttered") else ""


__all__ = ["crowded"]
