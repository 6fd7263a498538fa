"""What a run says of itself: its credentials, where each of its files comes from, the user's own files it was made with, its documents."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from worldloom import pipeline_cast_worlds, pipeline_furnish, pipeline_language, pipeline_own_sounds, pipeline_terrain, trust
from worldloom.pipeline_material import known_again, models_of, source_of
from worldloom.trust.facts import ModelUse, Source
from worldloom.trust.gather import facts_for
from worldloom.world import Plan, World


def marks(plan: Plan, world: World) -> trust.Marks:
    """Those that the first run of a folder put into what it made."""
    return trust.Marks.of(plan.prompt, world.seed)


def facts_of(plan: Plan, world: World) -> trust.Facts:
    """What credentials say of this run, now."""
    facts = facts_for(plan, world, datetime.now(UTC), str(uuid.uuid4()))
    return facts.model_copy(update={"models": (*facts.models, *_models(world), *pipeline_language.models_of(plan),
                                                *pipeline_cast_worlds.models_of(world))})  # fmt: skip


def _models(world: World) -> tuple[ModelUse, ...]:
    """The models of the user's whose work is seen."""
    return (*models_of(world), *pipeline_own_sounds.models_of(world),
            *pipeline_terrain.models_of(world), *pipeline_furnish.models_of(world))


def origin_of(world: World, file: str) -> Source | None:
    """The digital source type of a file by what of the user's is in it; None where it follows from the models."""
    said = source_of(world, file) or pipeline_own_sounds.source_of(world, file) or pipeline_terrain.source_of(world, file)
    return None if said == "composite" and any(file in m.files for m in _models(world)) else said


def adopt_own(folder: Path, world: World) -> None:
    """Make a folder's own textures, sounds and terrain known. InputError where a file is not what it was."""
    known_again(folder, world)
    pipeline_own_sounds.known_again(folder, world)
    pipeline_terrain.known_again(folder, world)


def as_json(model: Any) -> bytes:
    """A document as the bytes of its file."""
    return (json.dumps(model.model_dump(mode="json"), indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


__all__ = ["adopt_own", "as_json", "facts_of", "marks", "origin_of"]
