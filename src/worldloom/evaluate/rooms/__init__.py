"""The room metrics of SceneEval (Tam et al. 2025) on an exported room: what the text asks, and whether the room is sound."""

from worldloom.evaluate.rooms.faults import pictures
from worldloom.evaluate.rooms.measure import RoomFigures, room_figures
from worldloom.evaluate.rooms.specs import Specs, parse_specs, read_specs

__all__ = ["RoomFigures", "Specs", "parse_specs", "pictures", "read_specs", "room_figures"]
