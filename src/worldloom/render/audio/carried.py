"""Everything audible that a folder carries, from a World's JSON: what `worldloom.compute.apart` runs beside the rest."""

from __future__ import annotations

from worldloom.render.audio.mix import bed_wav
from worldloom.render.audio.player import player_sounds
from worldloom.world import World

BED = "bed.wav"
PLAYER = "player/"


def sounds(world_json: bytes) -> dict[str, bytes]:
    """`bed.wav` and `player/NAME` (Ogg Opus) for each sound of the player. The player's loops come first: the bed reuses them."""
    world = World.model_validate_json(world_json)
    carried = {PLAYER + name: data for name, data in player_sounds(world).items()}
    return {**carried, BED: bed_wav(world)}


def parted(carried: dict[str, bytes]) -> tuple[dict[str, bytes], bytes]:
    """(sounds of the player, bed) of what `sounds` returned."""
    return {k.removeprefix(PLAYER): v for k, v in carried.items() if k != BED}, carried[BED]


__all__ = ["sounds", "parted"]
