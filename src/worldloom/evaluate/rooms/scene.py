"""A room as its glTF says: objects, floors, walls, ceilings, doors, windows. Nothing of it is read from anywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from worldloom.evaluate.glb import Node
from worldloom.evaluate.rooms.cleaned import cleaned
from worldloom.evaluate.rooms.solid import Mask, Solid
from worldloom.geometry import Floats
from worldloom.world import InputError

MAX_NODES = 3_000


@dataclass(frozen=True)
class Room:
    """What stands in a room, and what it is built of."""

    objects: tuple[Solid, ...]
    floors: tuple[Solid, ...] = ()
    walls: tuple[Solid, ...] = ()
    ceilings: tuple[Solid, ...] = ()
    doors: tuple[Solid, ...] = ()
    windows: tuple[Solid, ...] = ()
    others: tuple[Solid, ...] = ()
    """What else of a building or of the ground carries things: a stage, a platform, terrain."""

    @property
    def built(self) -> tuple[Solid, ...]:
        """All of the architecture, and the ground."""
        return (*self.floors, *self.walls, *self.ceilings, *self.doors, *self.windows, *self.others)

    def named(self, place: str) -> tuple[Solid, ...]:
        """Walls, doors, windows or ceilings by name; for the name of a room its floors, or the only floor."""
        kinds = {"wall": self.walls, "door": self.doors, "window": self.windows, "ceiling": self.ceilings, "floor": self.floors}
        if place in kinds:
            return kinds[place]
        told = tuple(f for f in self.floors if place in _names(f.node))
        return told or (self.floors if place == "room" or len(self.floors) == 1 else ())

    @cached_property
    def extent(self) -> Floats:
        """(2, 2): the floors' lowest and highest corner in plan."""
        bounds = np.array([f.node.bounds[:, :2] for f in self.floors])
        return np.array([bounds[:, 0].min(0), bounds[:, 1].max(0)])

    @cached_property
    def shape(self) -> Any:
        """All floors in plan, a shapely geometry."""
        return covered(self.floors)

    def over_floor(self, xy: Floats, floors: tuple[Solid, ...] | None = None) -> Mask:
        """Which points (n, 2) have a floor beneath or above them; of these floors, or of any."""
        import shapely

        whole = self.shape if floors is None else covered(floors)
        shapely.prepare(whole)
        return np.asarray(shapely.intersects_xy(whole, xy[:, 0], xy[:, 1]))


def covered(solids: tuple[Solid, ...]) -> Any:
    """What lies under or over the triangles of solids, as a shapely geometry in plan."""
    import shapely

    t = np.concatenate([s.node.vertices[s.node.faces][:, :, :2] for s in solids]) if solids else np.zeros((0, 3, 2))
    a, b = t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]
    flat = t[np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]) > 1e-9]
    return shapely.union_all(shapely.buffer(shapely.polygons(flat), 1e-5, join_style="mitre"))


def room_of(nodes: list[Node]) -> Room:
    """The room that nodes of a GLB make; InputError for more objects than a room has."""
    solid = [Solid(cleaned(n)) for n in nodes if len(n.faces)]
    if len(solid) > MAX_NODES:
        raise InputError(f"this world has {len(solid)} nodes with geometry; the room metrics take at most {MAX_NODES}")
    by_kind = {c: tuple(s for s in solid if s.node.category == c and s.node.extras.get("kind") == "architecture")
               for c in ("floor", "wall", "ceiling", "door", "window")}  # fmt: skip
    things = tuple(s for s in solid if s.node.extras.get("kind") in ("object", "person"))
    others = tuple(s for s in solid if s.node.extras.get("kind") in ("architecture", "terrain") and s.node.category not in by_kind)
    return Room(things, by_kind["floor"], by_kind["wall"], by_kind["ceiling"], by_kind["door"], by_kind["window"], others)


def _names(node: Node) -> set[str]:
    """What a floor calls the room that it belongs to."""
    said = {str(node.extras.get("room", "")), node.name.partition(".")[2], str(node.extras.get("attributes", {}).get("room", ""))}
    return {s.lower().replace(" ", "_").rstrip(".0123456789") for s in said if s}


__all__ = ["Room", "covered", "room_of"]
