"""What lies or stands in a vessel is carried by it: physics does not see it, and it is set down anew where the vessel came to rest."""

from __future__ import annotations

from worldloom.assets.parts.opened import HEAP, STEMS
from worldloom.sim.heap import heaped
from worldloom.sim.stems import fanned
from worldloom.world import Entity, World


def taken_out(world: World) -> World:
    """The World in which what is in vessels has no body."""
    now = (e.model_copy(update={"dynamic": False, "colliders": ()}) if _held(e) else e for e in world.entities)
    return world.model_copy(update={"entities": tuple(now)}) if any(map(_held, world.entities)) else world


def put_back(world: World, before: World) -> World:
    """The World with what is in vessels there, held with its vessel, with the body it had `before`."""
    if not any(map(_held, world.entities)):
        return world
    bodies = {e.id: e.colliders for e in before.entities if _held(e)}
    hosts = {e.support for e in world.entities if bodies.get(e.id)}  # what is held in it would push it away
    laid = fanned(heaped(world))
    now = (e.model_copy(update={"colliders": bodies[e.id]}) if e.id in bodies else _still(e, hosts) for e in laid.entities)
    return laid.model_copy(update={"entities": tuple(now)})


def _held(e: Entity) -> bool:
    return e.support_surface in (STEMS, HEAP)


def _still(e: Entity, hosts: set[str]) -> Entity:
    return e.model_copy(update={"dynamic": False}) if e.id in hosts and e.dynamic else e


__all__ = ["put_back", "taken_out"]
