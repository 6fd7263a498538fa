"""Which files a format is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from worldloom.world import InputError, World

FORMATS = ("glb", "html", "mjcf", "usdz")


def export_files(world: World, info: Mapping[str, Any], to: str) -> dict[str, bytes]:
    """File name -> bytes of the world in the format `to`; `info` is what the player shows (render.player.info).

    InputError names the formats if `to` is none of them; MissingError where a format needs a package that is not installed.
    """
    if to == "glb":
        from worldloom.render.gltf import to_glb

        return {"world.glb": to_glb(world, textures=512)}
    if to == "html":
        return {"world.html": _player(world, info)}
    if to == "mjcf":
        from worldloom.render.export.mjcf import scene_mjcf

        return {"world.xml": scene_mjcf(world).encode()}
    if to == "usdz":
        from worldloom.render.export.usd import usdz

        return {"world.usdz": usdz(world)}
    raise InputError(f"cannot export to {to!r}; formats are {', '.join(FORMATS)} (glb opens in Blender, Godot, Unity and Unreal)")


def _player(world: World, info: Mapping[str, Any]) -> bytes:
    from worldloom.render.audio import player_sounds
    from worldloom.render.gltf import to_glb
    from worldloom.render.player import pack

    return pack(to_glb(world, textures=512), info, player_sounds(world))


__all__ = ["FORMATS", "export_files"]
