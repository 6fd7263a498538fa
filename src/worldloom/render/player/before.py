"""Both states of an edited world in one page: what changed stands in it twice, as it is and as it was, the latter out of sight."""

from __future__ import annotations

from typing import Any

from worldloom.world import Entity, World

MARK = "before/"
"""How ids of what was begin."""


def ghosts(now: World, before: World, instruction: str) -> tuple[World, dict[str, Any]]:
    """The world with what was in it before under other ids, silent and without bodies; and which ids are shown in which state.

    `was` are shown before and hidden after, `now` the other way round; `sky` is that of before where it was another.
    """
    old, new = ({e.id: e for e in w.entities} for w in (before, now))
    was = [e for i, e in old.items() if i not in new or _looks(new[i]) != _looks(e)]
    instead = [i for i, e in new.items() if i not in old or _looks(old[i]) != _looks(e)]
    told: dict[str, Any] = {"instruction": instruction, "was": [MARK + e.id for e in was], "now": instead}
    if before.sky != now.sky:
        told["sky"] = before.sky.model_dump(mode="json")
    return now.model_copy(update={"entities": (*now.entities, *(_ghost(e) for e in was))}), told


def _looks(e: Entity) -> tuple[object, ...]:
    """All of an entity that is seen."""
    return e.maker, e.params, e.seed, e.materials, e.pose, e.lights, e.effects, e.joints


def _ghost(e: Entity) -> Entity:
    bare = {"colliders": (), "dynamic": False, "sounds": (), "motions": (), "affordances": (), "effects": (), "lights": ()}
    return e.model_copy(update={"id": MARK + e.id, "kind": "object", **bare})


__all__ = ["MARK", "ghosts"]
