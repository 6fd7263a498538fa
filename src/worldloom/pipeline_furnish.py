"""A model of furnished rooms as company for `create`: opened, handed to the layout, and noted in the world that it furnished."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from worldloom.trust.facts import ModelUse
from worldloom.world import Finding, World

if TYPE_CHECKING:
    from worldloom.synth.layout.learnt import Learnt

USED, UNUSED = "layout-model", "layout-unused"
_SAID = re.compile(r"(?s)the rest of the room as (.{1,200}) proposes it, a model of SHA-256 ([0-9a-f]{64})")


def company_of(model: Path, seed: int) -> Learnt:
    """What a model (its run, its folder or its file) proposes for a room of this seed. InputError for a model of anything else."""
    from worldloom.learn.layouts.players import network_of
    from worldloom.pipeline_model import opened, weights_of
    from worldloom.synth.layout.learnt import Learnt

    found, recipe, labels = opened(weights_of(model))
    network, known = network_of(found, recipe)
    return Learnt(network, known, labels, seed)


def noted(world: World, model: Path) -> World:
    """The world, with a finding that says whose proposals it shows, or that it has no room to furnish."""
    from worldloom.pipeline_model import name_of, sha256_of, weights_of

    path = weights_of(model)
    said = Finding(code=UNUSED, message="this world has no room inside that a model could furnish")
    if world.interior:
        name = " ".join(name_of(path).split())[:200]
        said = Finding(code=USED, message=f"the rest of the room as {name} proposes it, a model of SHA-256 {sha256_of(path)}")
    return world.model_copy(update={"findings": (*world.findings, said)})


def models_of(world: World) -> tuple[ModelUse, ...]:
    """The model that furnished a World: like a planner's, nothing that it made is seen itself."""
    said = [_SAID.fullmatch(f.message) for f in world.findings if f.code == USED]
    return tuple(ModelUse(name=found[1], role="arranger", sha256=found[2]) for found in said if found)


__all__ = ["company_of", "models_of", "noted"]
