"""The planner for a process of its own, so that the English model loads while the caller imports what comes next."""

from __future__ import annotations

import json

PLAN = "worldloom.synth.language.apart:planned"


def reader() -> dict[str, bytes]:
    """Load the English model, so that a later `planned` finds it."""
    from worldloom.synth.language import plan

    plan("a world")
    return {}


def planned(request: bytes) -> dict[str, bytes]:
    """plan.json of a request `{"prompt", "planner", "seed"}`; InputError for text that cannot be planned."""
    from worldloom.synth.language import plan

    asked = json.loads(request)
    return {"plan.json": plan(asked["prompt"], planner=asked["planner"], seed=asked["seed"]).model_dump_json().encode()}


__all__ = ["PLAN", "planned", "reader"]
