"""A World whose surfaces of some recipes show a user's own textures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from worldloom.synth.materials import known, own
from worldloom.synth.realise import part_of
from worldloom.world import Entity, Finding, Material, OwnTexture, World


def surfaced(world: World, textures: tuple[OwnTexture, ...]) -> World:
    """The world with these textures, which `materials.adopt` knows, on everything that is made of what they stand for.

    A texture that nothing shows is a finding. The ground's own cover keeps its look.
    """
    if not textures:
        return world
    instead = {t.name.partition(":")[0]: t.name for t in textures}
    entities = tuple(_surfaced(e, instead) for e in world.entities)
    shown = {m.recipe for e in entities for m in e.materials.values()}
    idle = [recipe for recipe, name in instead.items() if name not in shown]
    used = ", ".join(_used(world)) if idle else ""
    said = tuple(Finding(code="material-unused", message=f"nothing is made of {r}, which has a texture, but of {used}") for r in idle)
    return world.model_copy(update={"entities": entities, "textures": textures, "findings": (*world.findings, *said)})


def _surfaced(e: Entity, instead: Mapping[str, str]) -> Entity:
    found = {s.role: _own(s.material, instead[s.material.recipe]) for s in part_of(e).surfaces if s.material.recipe in instead}
    return e.model_copy(update={"materials": {**e.materials, **found}}) if found else e


def _used(world: World, most: int = 12) -> list[str]:
    """The recipes that most things show, commonest first."""
    seen = Counter(r for e in world.entities for r in {s.material.recipe for s in part_of(e).surfaces} if known(r))
    return sorted(seen, key=lambda r: (-seen[r], r))[:most]


def _own(m: Material, name: str) -> Material:
    """The finish with the picture's colour; wear says no more which texture is drawn."""
    mine = own(name)
    assert mine is not None
    return m.model_copy(update={"recipe": name, "color": mine.color, "wear": 0.5, "scale": 1.0})


__all__ = ["surfaced"]
