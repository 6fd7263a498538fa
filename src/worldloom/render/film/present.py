"""A film of people who speak: a lit set behind, bodies that move, shots that change, words in the picture.

What lies behind is out of focus, drawn once a shot, or where things move at half the size in every other frame; people are drawn over it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from shapely import Point, Polygon

from worldloom.geometry import Floats
from worldloom.render.film.mp4 import RATE
from worldloom.render.film.present_backdrop import Backdrop
from worldloom.render.film.present_frame import Standing, nearer, view
from worldloom.render.film.present_light import Lit, lit
from worldloom.render.film.present_things import Thing
from worldloom.render.film.present_words import Words
from worldloom.render.raster.posed import Body
from worldloom.render.raster.posed_stage import Portrait
from worldloom.render.raster.post import Look
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.skeleton import index
from worldloom.synth.stage.marks import marks
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
FARTHEST = 2.25
"""Metres from where people stand at first within which a wide shot holds them: who comes and goes does so over its edge."""


@dataclass(frozen=True)
class Actor:
    """A body with its frames for the whole film, and where it stands at first; `roots` (n, 3) are x, y and heading in each frame of one who
    moves about."""

    body: Body
    frames: Frames
    stands: Standing
    roots: Floats | None = None

    def model(self, k: int) -> Floats:
        """(4, 4) from its own frame onto the set."""
        if self.roots is None:
            return self.stands.matrix
        x, y, yaw = (float(v) for v in self.roots[min(k, len(self.roots) - 1)])
        return Standing(np.array([x, y, self.stands.at[2]]), yaw, 0.0).matrix

    def at(self, k: int) -> Standing:
        """Where it is in a frame."""
        if self.roots is None:
            return self.stands
        x, y, yaw = (float(v) for v in self.roots[min(k, len(self.roots) - 1)])
        here = Standing(np.array([x, y, self.stands.at[2]]), yaw, self.stands.eyes)
        one = Frames(self.frames.turn[k : k + 1], self.frames.at[k : k + 1], {})
        _, heads = one.placed(self.body.heads)
        eye = (heads[0, index("leftEye")] + heads[0, index("rightEye")]) / 2
        return replace(here, head=(here.matrix @ np.append(eye, 1.0))[:3])


class Talk:
    """Draws any frame of a talk. The set is `world`; it faces the yaw `front`; the camera stands `away` metres from people."""

    def __init__(self, world: World, actors: Sequence[Actor], cuts: Sequence[Cut], words: Words, size: tuple[int, int], quality: str,
                 front: float, away: float, things: Sequence[Thing] = ()) -> None:  # fmt: skip
        self.world, self.things = world, list(things)
        self.actors, self.cuts, self.words, self.size = list(actors), list(cuts), words, size
        self.samples, self.front, self.away = SAMPLES[quality], front, away
        self.live = quality != "draft" and _moves(world)
        self.marks, self.outline = marks(world), _outline(world, actors[0].stands.at)
        self.home = np.mean([a.stands.at for a in actors], 0)[:2]
        self.behind = Backdrop(world, *(size if not self.live else (size[0] // 2, size[1] // 2)), DETAIL[quality])
        first = self._camera(0)
        self.look = self._look(self.behind.renderer.meter([first]))
        self.behind.renderer.look = self.look
        light = self._light(0)
        self.lamps = light.lamps
        self.stage = Portrait(light.rig, *size, texels=1024 if quality == "draft" else 1536, fine=quality != "draft")
        self.drawn = [self.stage.join(a.body) for a in actors]
        for d, a in zip(self.drawn, actors, strict=True):
            d.shade(*a.body.at(a.frames, 0, SPEAKING))
            d.model = a.at(0).matrix
        self.small = [self.stage.join(x.body) for x in self.things]
        for d, x in zip(self.small, self.things, strict=True):
            d.move(x.body.points, x.body.normals)
            d.model = x.poses[0]
        self._behind = (-1, -1)
        """The shot and the frame for which what lies behind was drawn last."""

    def _light(self, shot: int) -> Lit:
        """Lamps stand round where people are in a shot."""
        stands = [a.at(self._middle(shot)) for a in self.actors]
        ways = self._ways(shot)
        return lit(self.behind.stage.rig, self.behind.lamps(0.0), stands, self.front, self.look, self.world.interior, ways)

    def _middle(self, shot: int) -> int:
        """The frame in the middle of a shot."""
        return min(round((self.cuts[shot].start + self.cuts[shot].end) / 2 * RATE), len(self.actors[0].frames) - 1)

    def _ways(self, shot: int) -> list[Standing]:
        """Where people are in the course of a shot."""
        cut, last = self.cuts[shot], len(self.actors[0].frames) - 1
        return [a.at(min(round(float(t) * RATE), last)) for t in np.linspace(cut.start, cut.end, 9) for a in self.actors]

    def _first(self, shot: int) -> int:
        """The first frame of a shot."""
        return math.ceil(self.cuts[shot - 1].end * RATE) if shot else 0

    def _look(self, metered: Look) -> Look:
        """The place's, with the softer grade that faces want."""
        return replace(metered, occlusion=False, bloom=0.05, black=0.35 * metered.black, contrast=1.0 + 0.45 * (metered.contrast - 1),
                       saturation=1.0 + 0.6 * (metered.saturation - 1), vignette=max(metered.vignette, 0.14))  # fmt: skip

    def _camera(self, shot: int) -> Camera:
        cut, way = self.cuts[shot], list[Floats]()
        if cut.size == "wide":
            way = [s.face for s in self._ways(shot)]
            way = [w for w in way if np.linalg.norm(w[:2] - self.home) < FARTHEST] or way
        stands = [a.at(self._middle(shot)) for a in self.actors]
        aspect = self.size[0] / self.size[1]
        return view(cut, stands, aspect, self.front, self.away, way, self.marks if cut.size == "wide" else (), self.outline)

    def frame(self, k: int) -> Picture:
        """(h, w, 3) of frame k, whatever was drawn before."""
        t = k / RATE
        shot = seen_at(self.cuts, t)
        camera = self._camera(shot)
        drawn = min(max(self._first(shot), k - k % EACH if self.live else 0), k)
        if (shot, drawn) != self._behind:
            if shot != self._behind[0] and any(a.roots is not None for a in self.actors):
                self.lamps = self._light(shot).lamps
            self._behind = (shot, drawn)
            self.stage.behind(self.behind.at(camera, drawn / RATE))
            if any(a.roots is not None for a in self.actors):
                self.stage.before(self.behind.depth())
        zoom = nearer(camera, self.cuts[shot], t)
        self.stage.window = (0.5 - 0.5 / zoom, 0.5 - 0.5 / zoom, 1 / zoom, 1 / zoom)
        closer = camera.model_copy(update={"fov": 2 * float(np.arctan(np.tan(camera.fov / 2) / zoom))})
        for d, a in zip(self.drawn, self.actors, strict=True):
            d.move(*a.body.at(a.frames, min(k, len(a.frames) - 1)))
            d.model = a.model(k)
        for d, thing in zip(self.small, self.things, strict=True):
            d.model = thing.poses[min(k, len(thing.poses) - 1)]
        return self.words.onto(self.stage.shot(closer, self.look, self.lamps, self.samples), t)

    def frames(self, count: int) -> Iterator[Picture]:
        """All frames in order."""
        for k in range(count):
            yield self.frame(k)


def _outline(world: World, at: Floats) -> Polygon | None:
    """The room round a place, a little smaller."""
    rooms = [Polygon(r.polygon) for r in world.rooms] if world.interior else []
    inside = [r for r in rooms if r.contains(Point(float(at[0]), float(at[1])))]
    return inside[0].buffer(-0.2) if inside else None


def _moves(world: World) -> bool:
    """Whether anything behind would be seen to stand still."""
    return bool(world.waters or world.scatters or any(e.motions or e.acts or e.effects for e in world.entities))


__all__ = ["Actor", "Format", "SAMPLES", "SIZES", "Talk"]
