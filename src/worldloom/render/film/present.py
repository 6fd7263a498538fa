"""A film of people who speak: a lit set behind, bodies that move, shots that change, words in the picture.

What lies behind is out of focus, drawn once a shot, or where things move at half the size in every other frame; people are drawn over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from worldloom.render.film.mp4 import RATE
from worldloom.render.film.present_backdrop import Backdrop
from worldloom.render.film.present_frame import Standing, nearer, view
from worldloom.render.film.present_light import lit
from worldloom.render.film.present_words import Words
from worldloom.render.raster.posed import Body
from worldloom.render.raster.posed_stage import Portrait
from worldloom.render.raster.post import Look
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.stage.shots import Cut, seen_at
from worldloom.world import Camera, World

Picture = NDArray[np.uint8]
Format = Literal["16:9", "9:16", "1:1"]
SIZES: dict[str, dict[str, tuple[int, int]]] = {
    "draft": {"16:9": (640, 360), "9:16": (360, 640), "1:1": (480, 480)},
    "standard": {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (960, 960)},
}
SPEAKING = {"jawOpen": 0.3, "mouthUpperUpLeft": 0.5, "mouthUpperUpRight": 0.5, "mouthLowerDownLeft": 0.5, "mouthLowerDownRight": 0.5}
"""The face in which it is found out what each point sees of its surroundings: teeth shall not lie in the dark."""
SAMPLES = {"draft": 1, "standard": 2}
EACH = 2
"""Frames for which what lies behind is drawn once, where things move."""
DETAIL = {"draft": 0.4, "standard": 0.7}


@dataclass(frozen=True)
class Actor:
    """A body with its frames for the whole film, and where it stands."""

    body: Body
    frames: Frames
    stands: Standing


class Talk:
    """Draws any frame of a talk. The set is `world`; it faces the yaw `front`; the camera stands `away` metres from people."""

    def __init__(self, world: World, actors: Sequence[Actor], cuts: Sequence[Cut], words: Words, size: tuple[int, int], quality: str,
                 front: float, away: float) -> None:  # fmt: skip
        self.actors, self.cuts, self.words, self.size = list(actors), list(cuts), words, size
        self.samples, self.front, self.away = SAMPLES[quality], front, away
        self.live = quality != "draft" and _moves(world)
        self.behind = Backdrop(world, *(size if not self.live else (size[0] // 2, size[1] // 2)), DETAIL[quality])
        first = self._camera(0)
        self.look = self._look(self.behind.renderer.meter([first]))
        self.behind.renderer.look = self.look
        light = lit(self.behind.stage.rig, self.behind.lamps(0.0), [a.stands for a in actors], front, self.look, world.interior)
        self.lamps = light.lamps
        self.stage = Portrait(light.rig, *size, texels=1024 if quality == "draft" else 1536)
        self.drawn = [self.stage.join(a.body) for a in actors]
        for d, a in zip(self.drawn, actors, strict=True):
            d.shade(*a.body.at(a.frames, 0, SPEAKING))
            d.model = a.stands.matrix
        self._shot = -1

    def _look(self, metered: Look) -> Look:
        """The place's, with the softer grade that faces want."""
        return replace(metered, occlusion=False, bloom=0.05, black=0.35 * metered.black, contrast=1.0 + 0.45 * (metered.contrast - 1),
                       saturation=1.0 + 0.6 * (metered.saturation - 1), vignette=max(metered.vignette, 0.14))  # fmt: skip

    def _camera(self, shot: int) -> Camera:
        return view(self.cuts[shot], [a.stands for a in self.actors], self.size[0] / self.size[1], self.front, self.away)

    def frame(self, k: int) -> Picture:
        """(h, w, 3) of frame k."""
        t = k / RATE
        shot = seen_at(self.cuts, t)
        camera = self._camera(shot)
        if shot != self._shot or (self.live and k % EACH == 0):
            self._shot = shot
            self.stage.behind(self.behind.at(camera, t))
        zoom = nearer(camera, self.cuts[shot], t)
        self.stage.window = (0.5 - 0.5 / zoom, 0.5 - 0.5 / zoom, 1 / zoom, 1 / zoom)
        closer = camera.model_copy(update={"fov": 2 * float(np.arctan(np.tan(camera.fov / 2) / zoom))})
        for d, a in zip(self.drawn, self.actors, strict=True):
            d.move(*a.body.at(a.frames, min(k, len(a.frames) - 1)))
        return self.words.onto(self.stage.shot(closer, self.look, self.lamps, self.samples), t)

    def frames(self, count: int) -> Iterator[Picture]:
        """All frames in order."""
        for k in range(count):
            yield self.frame(k)


def _moves(world: World) -> bool:
    """Whether anything behind would be seen to stand still."""
    return bool(world.waters or world.scatters or any(e.motions or e.acts or e.effects for e in world.entities))


__all__ = ["Actor", "Format", "SAMPLES", "SIZES", "Talk"]
