"""All room metrics of one exported room."""

from __future__ import annotations

from pydantic import Field

from worldloom.evaluate.glb import Node
from worldloom.evaluate.rooms.access import accessibility
from worldloom.evaluate.rooms.architecture_relations import architecture_relations
from worldloom.evaluate.rooms.attribute import attributes
from worldloom.evaluate.rooms.bounds import out_of_bounds
from worldloom.evaluate.rooms.collision import collisions
from worldloom.evaluate.rooms.count import counts
from worldloom.evaluate.rooms.drift import drifting
from worldloom.evaluate.rooms.matching import matched
from worldloom.evaluate.rooms.navigation import navigable
from worldloom.evaluate.rooms.object_relations import object_relations
from worldloom.evaluate.rooms.openings import clearance
from worldloom.evaluate.rooms.scene import Room, room_of
from worldloom.evaluate.rooms.specs import Specs
from worldloom.evaluate.rooms.support import unsupported
from worldloom.evaluate.rooms.verdict import Verdict
from worldloom.world import Frozen


class RoomFigures(Frozen):
    """The ten metrics and drift. Names are of objects; shares are in [0, 1]."""

    objects: int
    counts: tuple[Verdict, ...] = ()
    attributes: tuple[Verdict, ...] = ()
    object_relations: tuple[Verdict, ...] = ()
    architecture_relations: tuple[Verdict, ...] = ()
    colliding: tuple[tuple[str, str], ...] = ()
    unsupported: tuple[str, ...] = ()
    out_of_bounds: tuple[str, ...] = ()
    navigable: float = 1.0
    accessible: dict[str, float] = Field(default_factory=dict)
    openings: dict[str, float] = Field(default_factory=dict)
    drifting: tuple[str, ...] = ()
    free: int = 0
    """Objects that physics may move."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Of all specifications."""
        return (*self.counts, *self.attributes, *self.object_relations, *self.architecture_relations)


def room_figures(nodes: list[Node], specs: Specs | None = None) -> RoomFigures:
    """The figures of a room, from the nodes of its GLB alone; about a second for forty objects."""
    room = room_of(nodes)
    loose, free = drifting(nodes)
    told = told_by(room, specs) if specs else {}
    return RoomFigures(
        objects=len(room.objects), colliding=collisions(room), unsupported=unsupported(room), out_of_bounds=out_of_bounds(room),
        navigable=round(navigable(room), 4), accessible={k: round(v, 4) for k, v in accessibility(room).items()},
        openings={k: round(v, 4) for k, v in clearance(room).items()}, drifting=loose, free=free, **told,
    )  # fmt: skip


def told_by(room: Room, specs: Specs) -> dict[str, tuple[Verdict, ...]]:
    """Verdicts on what the text asks."""
    objects = matched(room, specs.categories)
    return {
        "counts": counts(specs, objects), "attributes": attributes(specs, objects), "object_relations": object_relations(specs, objects),
        "architecture_relations": architecture_relations(specs, objects, room),
    }  # fmt: skip


__all__ = ["RoomFigures", "room_figures"]
