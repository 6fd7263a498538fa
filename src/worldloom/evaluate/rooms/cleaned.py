"""Extras and materials of a stranger's GLB in the shapes that the metrics rely on; what has another shape is as if it were not there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from worldloom.evaluate.glb import Node

LISTS: dict[str, type] = {"functional_sides": str, "affordances": str, "joints": dict, "lights": dict}


def cleaned(n: Node) -> Node:
    """The node with attributes that map text to text, lists of what belongs in them, and colours that are numbers."""
    extras = dict(n.extras)
    said = extras.get("attributes")
    extras["attributes"] = {str(k): v for k, v in said.items() if isinstance(v, str)} if isinstance(said, dict) else {}
    for key, kind in LISTS.items():
        if key in extras:
            extras[key] = [x for x in extras[key] if isinstance(x, kind)] if isinstance(extras[key], list) else []
    return replace(n, extras=extras, materials=tuple(_material(m) for m in n.materials))


def _material(m: Any) -> dict[str, Any]:
    recipe, base = _in(_in(m, "extras"), "recipe"), _in(_in(m, "pbrMetallicRoughness"), "baseColorFactor")
    sound = (
        isinstance(base, list)
        and len(base) == 4
        and all(isinstance(x, int | float) for x in base)
        and bool(np.isfinite(base).all())
    )
    return {"extras": {"recipe": str(recipe or "")}, "pbrMetallicRoughness": {"baseColorFactor": base if sound else [1, 1, 1, 1]}}


def _in(d: Any, key: str) -> Any:
    return d.get(key) if isinstance(d, dict) else None


__all__ = ["cleaned"]
