"""Each room is furnished in a frame of its own: its middle at the origin and the wall with its main door to the south, as one sees a
room on entering. From there everything is turned and moved to where the room lies."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from worldloom.world import Camera, Entity, Pose, Quat, Vec2, Vec3, Zone

SIDES = "senw"
"""In the order in which quarter turns to the left take the south side round."""

PLACES = ("ground", "water", "air", "wall", "ceiling", "hang")
"""What may carry without being an entity."""


@dataclass(frozen=True)
class Frame:
    """Quarter turns to the left, then a move by (x, y) metres."""

    turns: int
    x: float
    y: float

    def point(self, x: float, y: float) -> Vec2:
        """Where a point of the room's frame lies in the house."""
        c, s = ((1, 0), (0, 1), (-1, 0), (0, -1))[self.turns]
        return round(c * x - s * y + self.x, 4), round(s * x + c * y + self.y, 4)

    def local(self, x: float, y: float) -> Vec2:
        """Where a point of the house lies in the room's frame."""
        c, s = ((1, 0), (0, 1), (-1, 0), (0, -1))[self.turns]
        dx, dy = x - self.x, y - self.y
        return c * dx + s * dy, -s * dx + c * dy

    def side(self, letter: str) -> str:
        """What a side of the house's frame is called in the room's."""
        return SIDES[(SIDES.index(letter) - self.turns) % 4]

    def moved(self, v: Vec3) -> Vec3:
        """A place in the house."""
        return (*self.point(v[0], v[1]), v[2])

    def turned(self, q: Quat) -> Quat:
        """A rotation in the house."""
        a = self.turns * math.pi / 4
        c, s = round(math.cos(a), 9), round(math.sin(a), 9)
        w, x, y, z = q
        return (round(c * w - s * z, 7), round(c * x - s * y, 7), round(c * y + s * x, 7), round(c * z + s * w, 7))

    def camera(self, c: Camera) -> Camera:
        """A camera of the room in the house."""
        return c.model_copy(update={"position": self.moved(c.position), "target": self.moved(c.target)})

    def zone(self, room: str, z: Zone) -> Zone:
        """A zone of the room in the house."""
        return z.model_copy(update={"id": f"{room}.{z.id}", "polygon": tuple(self.point(*p) for p in z.polygon)})


def housed(room: str, frame: Frame, entities: Iterable[Entity]) -> list[Entity]:
    """What stands in a room as parts of the house: turned and moved, ids under the room's name, and whatever refers to them too."""
    found = list(entities)
    names = {e.id: _name(room, e) for e in found}
    return [_housed(room, frame, e, names) for e in found]


def _name(room: str, e: Entity) -> str:
    """ "wall.kitchen.n" and "floor.kitchen", but "kitchen.chair.2": what carries begins with what it is."""
    what, _, which = e.id.partition(".")
    return (f"{what}.{room}.{which}" if which else f"{what}.{room}") if e.kind == "architecture" else f"{room}.{e.id}"


def _housed(room: str, frame: Frame, e: Entity, names: Mapping[str, str]) -> Entity:
    pose = Pose(position=frame.moved(e.pose.position), rotation=frame.turned(e.pose.rotation), scale=e.pose.scale)
    more = {"id": names[e.id], "pose": pose, "room": room, "support": e.support if e.support in PLACES else names.get(e.support, e.support)}
    if "joins" in e.attributes:
        more["attributes"] = {**e.attributes, "joins": " ".join(names.get(n, n) for n in e.attributes["joins"].split())}
    if any(m.points for m in e.motions):
        more["motions"] = tuple(m.model_copy(update={"points": tuple(frame.moved(p) for p in m.points)}) for m in e.motions)
    return e.model_copy(update=more)


__all__ = ["SIDES", "Frame", "housed"]
