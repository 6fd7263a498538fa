"""A World's poster and film as the bytes of their files, by one dial of quality."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from worldloom.compute.apart import Apart
from worldloom.world import InputError, World

if TYPE_CHECKING:
    from worldloom.render.marking import Marking
    from worldloom.render.path.learnt import Denoiser

SIZES: dict[str, tuple[int, int]] = {"draft": (640, 360), "standard": (960, 540), "film": (1280, 720)}
SOUND = "worldloom.render.pictures:film_sound"
SPP = {"draft": 6, "standard": 10, "film": 24}


def poster(world: World, quality: str, camera: str | None = None, width: int | None = None, marks: Marking | None = None) -> bytes:
    """A path-traced PNG from a camera of the World, its poster's by default; `width` in pixels; `marks` puts a mark into it."""
    from worldloom.render.path import still
    from worldloom.render.path.encode import png

    w, h = SIZES[quality]
    if width:
        w, h = width, round(width * h / w / 2) * 2
    picture = still(world, width=w, height=h, spp=SPP[quality], camera=_camera(world, camera))
    return png(marks.picture(picture) if marks else picture)


def film(world: World, quality: str, seconds: float, told: Callable[[int, int], None] | None = None,
         clean: Denoiser | None = None, marks: Marking | None = None) -> bytes:  # fmt: skip
    """An MP4 of the World's shots with its soundtrack and captions; `told` frames done and in all; `clean` denoises in OIDN's place;
    `marks` puts a mark into its frames and its sound."""
    from worldloom.render.film import film as render

    from worldloom.synth.sound.own import files

    w, h = (640, 360) if quality != "film" else SIZES["film"]
    with Apart() as second:
        data = world.model_dump_json().encode()
        sound = second.ask(SOUND, data, str(seconds).encode(), *files(world))

        def audio() -> Any:
            samples = np.frombuffer(sound.result()["sound"], np.float32).reshape(-1, 2)
            return marks.sound(samples) if marks else samples

        from worldloom.render.audio import captions

        words = captions(world, seconds)
        return render(world, seconds=seconds, width=w, height=h, quality=quality, audio=audio, captions=words, second=second, told=told,
                      clean=clean, mark=marks.picture if marks else None)  # fmt: skip


def film_sound(world_json: bytes, seconds: bytes, *own: bytes) -> dict[str, bytes]:
    """`sound`: the film's soundtrack, (n, 2) float32 at 48 kHz."""
    from worldloom.render.audio import mix_film
    from worldloom.synth.sound.own import adopt_all

    world = World.model_validate_json(world_json)
    adopt_all(world, own)
    return {"sound": np.ascontiguousarray(mix_film(world, float(seconds)), np.float32).tobytes()}


def _camera(world: World, name: str | None) -> Any:
    known = {c.name: c for c in (*world.cameras, *(k for s in world.shots for k in s.keys))}
    if name is not None and name not in known:
        raise InputError(f"no camera is called {name!r}; this world has {', '.join(sorted(known))}")
    return known[name] if name else None


__all__ = ["SIZES", "SPP", "film", "film_sound", "poster"]
