"""Photographs of people by the quick renderer, for sheets and measurements: a grey studio, a key from one side, any face, any camera."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from worldloom.render.film.present_frame import Standing
from worldloom.render.film.present_light import lit
from worldloom.render.raster.posed import Body
from worldloom.render.raster.posed_stage import Portrait
from worldloom.render.raster.post import Look
from worldloom.render.sheet import studio
from worldloom.synth.people.build import CLOSE, figure
from worldloom.synth.people.motion.catalog import MOTIONS
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.manner import manner
from worldloom.synth.people.motion.rig import Rig
from worldloom.synth.people.person import Person
from worldloom.synth.people.skeleton import index
from worldloom.world import Camera

Picture = NDArray[np.uint8]
DARKER = 0.80
"""Of the exposure that a talk has."""
GREY, GLOW = np.array([0.30, 0.315, 0.33]), 0.55
"""Light of the wall behind, and how much of it is left at the picture's edge."""


class Sitter(NamedTuple):
    """Somebody who stands before the camera."""

    person: Person
    body: Body
    rig: Rig

    @property
    def eyes(self) -> float:
        """Metres above the ground."""
        return float(self.rig.at("leftEye")[2])


def seated(person: Person, *, cards: int = 800, texture: int = 512) -> Sitter:
    """The sitter of a person, in the finest detail. 5 to 10 CPU-s."""
    made = figure(person, "sitter", 0, detail=replace(CLOSE, cards=min(CLOSE.cards, cards), segments=5, texture=texture))
    rig = Rig.of(made)
    return Sitter(person, Body.of(made, rig), rig)


class Camerawork:
    """A stage on which one sitter after another is photographed at a size of picture (width, height)."""

    def __init__(self, size: tuple[int, int], samples: int = 4) -> None:
        self.size, self.samples = size, samples
        w, h = size
        y, x = np.mgrid[0:h, 0:w]
        away = np.hypot((x - w / 2) / w, (y - 0.42 * h) / h)
        self.wall = (GREY * (1 - (1 - GLOW) * np.clip(away / 0.7, 0, 1) ** 1.5)[..., None]).astype(np.float32)

    def shot(self, sitter: Sitter, camera: Camera, *, motion: str = "stand", t: float = 0.0, face: Mapping[str, float] | None = None,
             turn: float = 0.0, mood: str = "neutral") -> Picture:  # fmt: skip
        """(h, w, 3) of the sitter in a moment of a motion in a mood, turned to the left by `turn` radians, with a face of weights."""
        clip = MOTIONS[motion].made(sitter.rig, manner(sitter.person, mood, 1.0))
        one = clip.at(np.array([t]))
        one = Frames(one.turn, one.at, {})
        look = Look((1.0, 1.0, 1.0), bloom=0.03, occlusion=False, vignette=0.0)
        light = lit(studio(), [], [Standing(np.zeros(3), turn, sitter.eyes)], 0.0, look, True)
        stage = Portrait(light.rig, *self.size, texels=1536)
        stage.behind(self.wall)
        drawn = stage.join(sitter.body)
        drawn.shade(*sitter.body.at(one, 0, {}))
        drawn.model = Standing(np.zeros(3), turn, sitter.eyes).matrix
        drawn.move(*sitter.body.at(one, 0, dict(face or {})))
        return stage.shot(camera, replace(look, exposure=(DARKER, DARKER, DARKER)), light.lamps, self.samples)


def close(sitter: Sitter, yaw: float = 0.0, pitch: float = 0.0, high: float = 0.34) -> Camera:
    """A camera before the face of a sitter who stands, `yaw` radians to their left of where the head looks and `pitch` above; the picture
    is `high` metres high."""
    clip = MOTIONS["stand"].made(sitter.rig, manner(sitter.person, "neutral", 1.0))
    turn, at = clip.at(np.zeros(1)).placed(sitter.rig.heads)
    head, k = turn[0, index("head")], [index(f"{side}Eye") for side in ("left", "right")]
    middle = at[0, k].mean(0) + head @ [0.0, 0.0, -0.02]
    way = head @ [math.sin(yaw) * math.cos(pitch), -math.cos(yaw) * math.cos(pitch), math.sin(pitch)]
    return Camera(name="close", position=_three(middle + 1.5 * way), target=_three(middle), fov=2 * math.atan(high / 2 / 1.5))


def whole(sitter: Sitter, aspect: float, tall: float = 2.06) -> Camera:
    """A camera at the height of the chest that sees all of somebody; `aspect` is width over height, `tall` metres the picture's height."""
    middle = np.array([0.0, 0.0, tall / 2 - 0.06])
    fov = 2 * math.atan(tall * aspect / 2 / 6.0)
    return Camera(name="whole", position=_three(middle + [0, -6.0, 0.25]), target=_three(middle), fov=fov)


def _three(v: NDArray[np.float64]) -> tuple[float, float, float]:
    return (float(v[0]), float(v[1]), float(v[2]))


__all__ = ["Camerawork", "Picture", "Sitter", "close", "seated", "whole"]
