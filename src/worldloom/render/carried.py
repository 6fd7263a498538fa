"""Everything audible that a folder carries, from a World's JSON: what `worldloom.compute.apart` runs beside the rest.

Imports nothing heavy, so that the process that only reads the answer stays light.
"""

from __future__ import annotations

import json
from typing import Any

PLAYER = "player/"
HEARD = "heard.json"
SOUNDS = "worldloom.render.carried:sounds"


def sounds(world_json: bytes, *own: bytes) -> dict[str, bytes]:
    """`player/NAME` (Ogg Opus) for each sound of the player, `heard.json`. `own` are the files of the world's own sounds."""
    from worldloom.render.audio import player_sounds
    from worldloom.synth.sound.own import adopt_all
    from worldloom.world import World

    world = World.model_validate_json(world_json)
    adopt_all(world, own)
    carried = {PLAYER + name: data for name, data in player_sounds(world).items()}
    return {**carried, HEARD: json.dumps(heard(world)).encode()}


def bed(world_json: bytes, *own: bytes) -> dict[str, bytes]:
    """`sound.wav`; after `sounds` in one process it reuses the loops of the player."""
    from worldloom.render.audio import bed_wav
    from worldloom.synth.sound.own import adopt_all
    from worldloom.world import World

    world = World.model_validate_json(world_json)
    adopt_all(world, own)
    return {"sound.wav": bed_wav(world)}


def heard(world: Any) -> dict[str, Any]:
    """How the player's sounds loop, what they are called, and the level at which the world is heard."""
    from worldloom.render.audio import player_level, sound_captions, sound_loops

    return {"loops": sound_loops(world), "captions": sound_captions(world), "level": player_level(world)}


def parted(carried: dict[str, bytes]) -> tuple[dict[str, bytes], dict[str, Any]]:
    """(sounds of the player, what `heard` said) of what `sounds` returned."""
    return {k.removeprefix(PLAYER): v for k, v in carried.items() if k.startswith(PLAYER)}, json.loads(carried[HEARD])


__all__ = ["SOUNDS", "bed", "heard", "parted", "sounds"]
