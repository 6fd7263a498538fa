"""What a Renderer draws, made once from a World and carried to another process that draws the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from worldloom.compute.packed import packed, unpacked
from worldloom.render.raster.batch import Piece, pieces
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.lamps import glowing, light_of
from worldloom.render.raster.light import Lamp, Rig
from worldloom.synth.realise import Placed, realise
from worldloom.world import World
from worldloom.world.motion import poses_at

PLAIN = [f.name for f in fields(Rig) if f.name != "lamps"]
KEPT = ("rows", "albedo", "normal")
"""Of Finishes: what the graphics card gets."""


@dataclass(frozen=True)
class Scene:
    """Pieces with their finishes, the light, what shines, and the links of each entity that move."""

    pieces: list[Piece]
    finishes: Finishes
    light: Rig
    glows: list[Lamp]
    moving: dict[str, frozenset[str]]


def scene_of(world: World, detail: float) -> Scene:
    """Takes as long as making the world's meshes."""
    placed = list(realise(world, detail))
    moving, finishes = _moving(world, placed), Finishes()
    made = pieces(placed, finishes, moving)
    return Scene(made, finishes, light_of(world), glowing(world, placed), moving)


def _moving(world: World, placed: Sequence[Placed]) -> dict[str, frozenset[str]]:
    """Entity id -> its links that move by themselves or with it."""
    whole = set(poses_at(world, 0.0))
    links = {(e.id, m.link) for e in world.entities for m in e.motions if m.link}
    out: dict[str, set[str]] = {}
    for p in placed:
        if p.entity_id in whole or (p.entity_id, p.link) in links:
            out.setdefault(p.entity_id, set()).add(p.link)
    return {k: frozenset(v) for k, v in out.items()}


def carried(scene: Scene) -> bytes:
    """A scene for another process; `arrived` is the inverse."""
    light = scene.light
    return packed({
        "pieces": [{f.name: getattr(p, f.name) for f in fields(Piece)} for p in scene.pieces],
        "finishes": {k: getattr(scene.finishes, k) for k in KEPT},
        "light": {k: getattr(light, k) for k in PLAIN},
        "lamps": [asdict(x) for x in light.lamps],
        "glows": [asdict(x) for x in scene.glows],
        "moving": {k: sorted(v) for k, v in scene.moving.items()},
    })  # fmt: skip


def arrived(data: bytes) -> Scene:
    """The scene of `carried`."""
    tree = unpacked(data)
    finishes = Finishes()
    for k in KEPT:
        setattr(finishes, k, tree["finishes"][k])
    light = {k: _tuple(v) for k, v in tree["light"].items()}
    made = [Piece(**{k: _tuple(v) for k, v in p.items()}) for p in tree["pieces"]]
    moving = {k: frozenset(v) for k, v in tree["moving"].items()}
    return Scene(made, finishes, Rig(**light, lamps=tuple(_lamps(tree["lamps"]))), _lamps(tree["glows"]), moving)


def _lamps(rows: list[dict[str, Any]]) -> list[Lamp]:
    return [Lamp(**row) for row in rows]


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


__all__ = ["Scene", "arrived", "carried", "scene_of"]
