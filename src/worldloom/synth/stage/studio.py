"""The studio: a room as talks are filmed in. A dark wall, books, plants, lamps that glow warm behind whoever speaks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from worldloom.synth.stage.paths import Place
from worldloom.world import Camera, Entity, Light, Pose, Room, Sky, World

WIDE, DEEP, TALL = 3.6, 2.7, 3.0
"""Half the width, the way from the place to the back wall, and the height, in metres."""
FRONT = -4.6
BLUE = "#22343f"
BOOKS: dict[str, Any] = {"height": 2.35, "style": "modern", "wood": "walnut", "books": "modern"}
EDGE = (1.75, -0.9, 1.3)
"""Half of the width, the near and the far edge of the floor on which people move."""


def studio(seed: int = 0, board: str = "", seats: Sequence[Place] = (), tables: Sequence[tuple[str, dict[str, Any], Place]] = ()) -> World:
    """Whoever speaks stands at the origin and looks along -Y. A script may want a `board` (its maker) in the place of the painting, chairs
    and tables (maker, dials, place)."""
    outline = [[-WIDE, FRONT], [WIDE, FRONT], [WIDE, DEEP], [-WIDE, DEEP]]
    rows = [
        _at("floor", "architecture/floor", 0, 0, polygon=outline, material="planks"),
        _at("ceiling", "architecture/ceiling", 0, 0, TALL, polygon=outline),
        _at("wall.back", "architecture/wall", 0, DEEP + 0.1, length=2 * WIDE, height=TALL, color=BLUE, material="panelling"),
        *(_at(f"wall.{n}", "architecture/wall", x, -0.9, turn=turn, length=7.4, height=TALL, color=BLUE)
          for n, x, turn in (("left", -WIDE - 0.1, math.pi / 2), ("right", WIDE + 0.1, -math.pi / 2))),
        _at("books.left", "storage/bookshelf", -1.85, DEEP - 0.17, width=1.7, fill=0.8, **BOOKS),
        _at("books.right", "storage/bookshelf", 2.55, DEEP - 0.17, width=1.2, fill=0.72, **BOOKS),
        _at("board", board, 0.62, DEEP - 0.02, 1.02) if board else
        _at("painting", "decor/painting", 0.55, DEEP - 0.02, 1.32, width=1.15, height=0.8, subject="landscape", frame="walnut"),
        *(_at(f"chair.{k}", "seating/chair", p.x, p.y, turn=p.yaw) for k, p in enumerate(seats)),
        *(_at(f"table.{k}", maker, p.x, p.y, turn=p.yaw, **dials) for k, (maker, dials, p) in enumerate(tables)),
        _at("console", "storage/cabinet", 0.72, DEEP - 0.25, wood="dark"),
        _at("lamp.table", "lighting/table_lamp", 1.06, DEEP - 0.25, 0.88),
        _at("lamp.floor", "lighting/floor_lamp", -0.66, DEEP - 0.42, style="tripod", height=1.66),
        _at("plant.tall", "plants/potted_plant", 1.62, DEEP - 0.62, species="rubber", height=1.55, pot_radius=0.2),
        _at("plant.near", "plants/potted_plant", -2.62, DEEP - 0.9, species="palm", height=1.7, pot_radius=0.22),
        _at("curtain.left", "decor/curtain", -WIDE + 0.06, -0.2, turn=math.pi / 2, width=2.6, height=2.7, state="closed", color="#4a2a22"),
        _at("lamp.left", "lighting/floor_lamp", -WIDE + 0.5, 1.45, style="victorian"),
        _at("books.side", "storage/bookshelf", WIDE - 0.17, 0.1, turn=-math.pi / 2, width=1.9, fill=0.75, **BOOKS),
        _at("painting.side", "decor/painting", WIDE - 0.02, -1.7, 1.35, turn=-math.pi / 2, width=1.0, height=0.75, subject="seascape"),
        _at("lamp.right", "lighting/floor_lamp", WIDE - 0.5, 1.5, style="tripod", height=1.6),
        _at("plant.side", "plants/potted_plant", -WIDE + 0.5, -1.9, species="monstera", height=1.2, pot_radius=0.2),
        _lamp("glow.curtain", (-WIDE + 0.9, -0.2), 7.0, (1.0, 0.70, 0.42), 0.9, (-0.45, 0.0)),
        _lamp("glow.side", (WIDE - 0.9, -0.3), 8.0, (1.0, 0.78, 0.52), 1.0, (0.45, 0.0)),
        _lamp("glow.books", (-1.62, DEEP - 0.75), 9.0, (1.0, 0.78, 0.52), 0.9),
        _lamp("glow.right", (2.4, DEEP - 0.8), 6.0, (1.0, 0.74, 0.48), 0.9),
        _lamp("glow.wall", (0.2, DEEP - 0.5), 5.0, (0.55, 0.75, 1.0), 1.0),
    ]  # fmt: skip
    sky = Sky(time="dusk", weather="clear", sun_elevation=-0.12, cloud_cover=0.3)
    room = Room(id="studio", kind="studio", polygon=tuple((x, y) for x, y in outline), height=TALL)
    eye = Camera(name="studio", position=(0.1, -2.5, 1.6), target=(0.0, 0.0, 1.5), fov=0.5)
    return World(version="0", prompt="a studio", seed=seed, quality="standard", interior=True, mood="cosy", sky=sky, cameras=(eye,),
                 entities=tuple(rows), rooms=(room,))  # fmt: skip


def _at(id: str, maker: str, x: float, y: float, z: float = 0.0, turn: float = 0.0, **dials: Any) -> Entity:
    from worldloom.assets.registry import build

    lights = build(maker, dials, 0, 0.5).lights
    spin = (math.cos(turn / 2), 0.0, 0.0, math.sin(turn / 2))
    pose = Pose(position=(x, y, z), rotation=spin)
    return Entity(id=id, category=maker.split("/")[1], maker=f"{maker}@1", params=dials, pose=pose, lights=lights)


def _lamp(id: str, at: tuple[float, float], power: float, color: tuple[float, float, float], angle: float,
          aside: tuple[float, float] = (0.0, 0.35)) -> Entity:  # fmt: skip
    """A spot that hangs out of sight and shines down."""
    light = Light(kind="spot", position=(0.0, 0.0, -0.3), color=color, power=power, radius=0.15, angle=angle, direction=(*aside, -1.0))
    dials = {"lit": False, "style": "flush"}
    return Entity(id=id, category="spot", maker="lighting/ceiling_lamp@1", params=dials, pose=Pose(position=(*at, TALL)), lights=(light,))


__all__ = ["EDGE", "studio"]
