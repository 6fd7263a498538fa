"""What a Renderer draws, made once from a World and carried to another process that draws the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from worldloom.compute.packed import packed, unpacked
from worldloom.render.raster.batch import Piece, pieces
from worldloom.render.raster.finishes import Finishes
from worldloom.render.raster.lamps import glowing, light_of
from worldloom.render.raster.light import Lamp, Rig
from worldloom.render.raster.posed_crowd import Hung, acting, hung
from worldloom.synth.realise import Placed, realise
from worldloom.world import World
from worldloom.world.motion import poses_at

LIGHT = "worldloom.render.raster.scene:light_carried"
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
    hung: dict[str, Hung] = field(default_factory=dict)
    """Of people who act: what their vertices hang on."""


def scene_of(world: World, detail: float, light: Callable[[], Rig] | None = None) -> Scene:
    """Takes as long as making the world's meshes. `light` gives the rig where another process makes it, and is asked last."""
    placed = list(realise(world, detail))
    moving, finishes = _moving(world, placed), Finishes()
    made = pieces(placed, finishes, moving)
    glows = glowing(world, placed)
    hangs = hung(world, made, detail)
    return Scene(made, finishes, light_of(world) if light is None else light(), glows, moving, hangs)


def _moving(world: World, placed: Sequence[Placed]) -> dict[str, frozenset[str]]:
    """Entity id -> its links that move by themselves or with it."""
    whole = set(poses_at(world, 0.0)) | acting(world)
    links = {(e.id, m.link) for e in world.entities for m in e.motions if m.link}
    out: dict[str, set[str]] = {}
    for p in placed:
        if p.entity_id in whole or (p.entity_id, p.link) in links:
            out.setdefault(p.entity_id, set()).add(p.link)
    return {k: frozenset(v) for k, v in out.items()}


def carried(scene: Scene) -> bytes:
    """A scene for another process; `arrived` is the inverse."""
    return packed({
        "pieces": [{f.name: getattr(p, f.name) for f in fields(Piece)} for p in scene.pieces],
        "finishes": {k: getattr(scene.finishes, k) for k in KEPT},
        "light": _rig_told(scene.light),
        "glows": [asdict(x) for x in scene.glows],
        "moving": {k: sorted(v) for k, v in scene.moving.items()},
        "hung": {k: {"bones": h.bones, "weights": h.weights, "lips": h.lips} for k, h in scene.hung.items()},
    })  # fmt: skip


def arrived(data: bytes) -> Scene:
    """The scene of `carried`."""
    tree = unpacked(data)
    finishes = Finishes()
    for k in KEPT:
        setattr(finishes, k, tree["finishes"][k])
    made = [Piece(**{k: _tuple(v) for k, v in p.items()}) for p in tree["pieces"]]
    moving = {k: frozenset(v) for k, v in tree["moving"].items()}
    return Scene(made, finishes, _rig(tree["light"]), _lamps(tree["glows"]), moving, {k: Hung(**h) for k, h in tree["hung"].items()})


def light_carried(world_json: bytes) -> dict[str, bytes]:
    """`light`: the rig of a world, made in another process; `light_arrived` is the inverse."""
    return {"light": packed(_rig_told(light_of(World.model_validate_json(world_json))))}


def light_arrived(answer: Mapping[str, bytes]) -> Rig:
    """The rig of `light_carried`."""
    return _rig(unpacked(answer["light"]))


def _rig_told(light: Rig) -> dict[str, Any]:
    return {**{k: getattr(light, k) for k in PLAIN}, "lamps": [asdict(x) for x in light.lamps]}


def _rig(told: dict[str, Any]) -> Rig:
    return Rig(**{k: _tuple(told[k]) for k in PLAIN}, lamps=tuple(_lamps(told["lamps"])))


def _lamps(rows: list[dict[str, Any]]) -> list[Lamp]:
    return [Lamp(**row) for row in rows]


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


__all__ = ["LIGHT", "Scene", "arrived", "carried", "light_arrived", "light_carried", "scene_of"]
