"""What people carry, as animations of its own node: for tools that play a file's animations and know nothing of who carries what.

The player moves such things by the World's motions and leaves these animations out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from worldloom.geometry import quat_matrix
from worldloom.render.gltf.buffer import Gltf
from worldloom.render.gltf.keys import needed
from worldloom.render.gltf.people import ANGLE, LENGTH, MOST, RATE, Rows, four, goes, three
from worldloom.synth.people.acting import player_of
from worldloom.world import Entity, World
from worldloom.world.motion import poses_at

DEEP = 4
"""Things on things in hands, at most."""


def animate(g: Gltf, world: World, nodes: Mapping[str, int]) -> None:
    """Adds an animation for each thing in the hands of somebody who goes, or that moves in their hands, and for what lies on it."""
    by_id = {e.id: e for e in world.entities}
    for e in world.entities:
        chain = _chain(e, by_id)
        if chain and e.id in nodes and e.kind != "person":
            g.add("animations", _animation(g, world, chain, nodes[e.id]))


def _chain(e: Entity, by_id: Mapping[str, Entity]) -> list[Entity]:
    """What carries an entity, itself first and a person who acts last; [] where nobody moves it."""
    out = [e]
    while len(out) < DEEP and (under := by_id.get(out[-1].support)) is not None:
        out.append(under)
        if under.acts:
            moved = goes(under) or any(m.kind == "track" and not m.link for x in out[:-1] for m in x.motions)
            return out if moved and player_of(under) is not None else []
    return []


def _animation(g: Gltf, world: World, chain: list[Entity], node: int) -> dict[str, Any]:
    player = player_of(chain[-1])
    assert player is not None
    few = world.model_copy(update={"entities": tuple(chain)})
    count = min(max(round(player.seconds * RATE), 2), MOST)
    t = np.arange(count + 1) * (player.seconds / count)
    poses = [poses_at(few, float(x))[chain[0].id] for x in t[:-1]]
    poses = [*poses, poses[0]]
    turns = np.stack([quat_matrix(p.rotation) for p in poses])
    rows = {"translation": three(np.array([p.position for p in poses])), "rotation": four(turns)}
    channels, samplers = list[dict[str, Any]](), list[dict[str, Any]]()
    for path, times, values in _needed(t, rows):
        channels.append({"sampler": len(samplers), "target": {"node": node, "path": path}})
        samplers.append({"input": _data(g, times[:, None], "SCALAR"), "output": _data(g, values, "VEC4" if path == "rotation" else "VEC3"),
                         "interpolation": "LINEAR"})  # fmt: skip
    extras = {"carried": chain[0].id, "loop": True, "seconds": round(player.seconds, 6)}
    return {"name": f"{chain[0].id} carried", "channels": channels, "samplers": samplers, "extras": extras}


def _needed(t: np.ndarray, rows: Mapping[str, Rows]) -> Iterator[tuple[str, Rows, Rows]]:
    """Keys of each channel; two where nothing of it changes."""
    for path, values in rows.items():
        keys = needed(values, LENGTH if path == "translation" else ANGLE / 2)
        keys = keys if len(keys) else np.array([0, len(t) - 1])
        yield path, np.round(t[keys], 4).astype("<f4"), values[keys]


def _data(g: Gltf, a: Rows, kind: str) -> int:
    view = g.view(np.ascontiguousarray(a, "<f4").tobytes())
    bounds = {"min": [float(a.min())], "max": [float(a.max())]} if kind == "SCALAR" else {}
    return g.add("accessors", {"bufferView": view, "componentType": 5126, "count": len(a), "type": kind, **bounds})


__all__ = ["animate"]
