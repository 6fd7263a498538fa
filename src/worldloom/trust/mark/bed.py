"""The sound of a world with its mark in it, as a second process makes it: whoever asked for it seals it as it comes."""

from __future__ import annotations

from worldloom.trust.mark.put import Marks

BED = "worldloom.trust.mark.bed:bed"


def bed(code: bytes, world_json: bytes, *own: bytes) -> dict[str, bytes]:
    """`sound.wav` of a World's JSON, marked with a code (decimal digits); `own` are the files of the world's own sounds."""
    from worldloom.render import carried

    marks = Marks(int(code))
    return {name: marks.wav(data) for name, data in carried.bed(world_json, *own).items()}


__all__ = ["BED", "bed"]
