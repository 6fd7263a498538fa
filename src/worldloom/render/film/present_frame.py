"""Where the camera of a talk stands, by the size of the shot and the shape of the picture."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely import Point, Polygon

from worldloom.geometry import Floats
from worldloom.synth.stage.marks import Mark
from worldloom.synth.stage.shots import HEIGHTS, Cut
from worldloom.world import Camera

AWAY = 2.3
"""Metres from the camera to who is seen."""
NARROWEST = {"medium": 0.84, "chest": 0.56, "close": 0.36, "two": 1.75, "over": 0.62, "wide": 1.7}
"""Metres that the picture is wide at least."""
WIDER, SIDES, MOST = 1.7, 1.3, 1.25
"""Of a wide shot: how much further the camera stands, metres of width round the way of people, and radians of its lens at most."""
NEAREST, GAP = 1.6, 0.12
"""Metres that its camera is away at least, and that must be free beside its way."""
SHOULDERS = 1.0
"""Metres of a picture of all that are wider than from the first face to the last."""
BACK, BESIDE = 1.25, 0.60
"""Metres behind a shoulder, and beside it, from which the other is seen."""
PUSH = 0.05
"""Share by which the picture draws nearer in the course of a shot of TRAVEL seconds."""
TRAVEL = 14.0


@dataclass(frozen=True)
class Standing:
    """Somebody on the set: where (3,), turned to the left by `yaw` against -Y, and how high their eyes are."""

    at: Floats
    yaw: float
    eyes: float
    head: Floats | None = None
    """Where the eyes are (3,), of who sits or leans; None is upright."""

    @property
    def matrix(self) -> Floats:
        """(4, 4) from their own frame into the world."""
        c, s = math.cos(self.yaw), math.sin(self.yaw)
        out = np.eye(4)
        out[:2, :2] = [[c, -s], [s, c]]
        out[:3, 3] = self.at
        return out

    @property
    def face(self) -> Floats:
        """The place of the eyes."""
        return np.asarray(self.at + [0, 0, self.eyes]) if self.head is None else self.head


def view(cut: Cut, people: list[Standing], aspect: float, front: float, away: float = AWAY, way: Sequence[Floats] = (),
         there: Sequence[Mark] = (), outline: Polygon | None = None) -> Camera:  # fmt: skip
    """The camera of a shot; `front` is the yaw that the set faces, `aspect` the picture's width over its height; `way` are places (3,) of
    eyes that a wide shot holds, from before the things that are `there` and within the room's `outline`."""
    if cut.size == "wide":
        eyes, ground = np.array([*way, *(p.face for p in people)]), float(people[0].at[2])
        nearest = eyes[int(np.argmax(eyes @ _unit(front)))]
        return _wide(eyes, ground, aspect, front, clear(nearest, ground, front, away * WIDER, there, outline))
    height = max(HEIGHTS[cut.size], _narrowest(cut, people, front) / aspect)
    eyes = np.mean([p.face for p in people], 0) if cut.size == "two" else people[cut.who].face
    to = _way(cut, people, front)
    far = away * (1.35 if cut.size == "two" else 1.0)
    room = 0.36 if aspect < 0.8 else 0.335  # of the picture's height lie above the eyes
    target = eyes - [0, 0, (0.5 - room) * height]
    side = np.array([-to[1], to[0], 0.0])
    target = target + side * _aside(cut, aspect) * height * aspect
    eye = np.array([*(target + to * far)[:2], eyes[2] + 0.01])
    if cut.size == "over" and len(people) > 1:
        other = people[cut.partner]
        back = other.face - people[cut.who].face
        back = back / np.linalg.norm(back)
        shoulder = np.array([-back[1], back[0], 0.0]) * (1 if np.dot([-back[1], back[0], 0.0], _unit(front)) > 0 else -1)
        eye = other.face + BACK * back + BESIDE * shoulder + [0, 0, 0.04]
        far = float(np.linalg.norm(eye - target))
    fov = 2 * math.atan(height * aspect / 2 / far)
    return Camera(name=cut.size, position=_three(eye), target=_three(target), fov=fov, focus=far)


def _narrowest(cut: Cut, people: list[Standing], front: float) -> float:
    """Metres that the picture is wide at least: one of all holds all."""
    across = np.array([p.face for p in people]) @ [math.cos(front), math.sin(front), 0.0]
    return max(NARROWEST[cut.size], float(np.ptp(across)) + SHOULDERS) if cut.size == "two" and len(people) > 2 else NARROWEST[cut.size]


def clear(eye: Floats, ground: float, front: float, far: float, there: Sequence[Mark], outline: Polygon | None) -> float:
    """How far from somebody a camera may stand: in the room, with nothing tall at or before it; at least NEAREST."""
    tall = [m for m in there if m.at[2] + m.half[2] > ground + 1.1 and m.at[2] - m.half[2] < ground + 1.5]
    for d in np.arange(far, NEAREST, -0.15):
        spots = [eye[:2] + _unit(front)[:2] * x for x in np.arange(0.5, d + 0.01, 0.1)]
        free = not any(abs(x - m.at[0]) < m.half[0] + GAP and abs(y - m.at[1]) < m.half[1] + GAP for x, y in spots for m in tall)
        if free and (outline is None or outline.contains(Point(*spots[-1]))):
            return float(d)
    return NEAREST


def _wide(eyes: Floats, ground: float, aspect: float, front: float, far: float) -> Camera:
    """From the front, everybody from head to foot, wherever they go; the camera stays and the lens is as wide as it must be."""
    toward, right = _unit(front), np.array([math.cos(front), math.sin(front), 0.0])
    across, deep = eyes @ right, eyes @ toward
    middle = (across.max() + across.min()) / 2 * right + deep.max() * toward
    top, span = float(eyes[:, 2].max()) + 0.28, float(across.max() - across.min()) + SIDES
    height = max(top - ground + 0.12, span / aspect)
    fov = min(2 * math.atan(height * aspect / 2 / far), MOST)
    seen = 2 * far * math.tan(fov / 2) / aspect  # of the height: feet are let go before heads
    middle_z = top - seen / 2 if seen < top - ground else ground - 0.06 + seen / 2 if height * aspect > span else ground + 0.42 * seen
    target = np.array([*middle[:2], middle_z])
    eye = np.array([*(target + toward * far)[:2], ground + 1.35])
    return Camera(name="wide", position=_three(eye), target=_three(target), fov=fov, focus=far)


def _unit(yaw: float) -> Floats:
    return np.array([math.sin(yaw), -math.cos(yaw), 0.0])


def _way(cut: Cut, people: list[Standing], front: float) -> Floats:
    """From who is seen to the camera: the set's front; for one of two halfway between it and their partner."""
    if len(people) == 1 or cut.size == "two":
        return _unit(front + (0.04 if cut.size == "close" else -0.03))
    to = people[cut.partner].face - people[cut.who].face
    way = 0.75 * _unit(front) + np.array([*to[:2], 0.0]) / float(np.linalg.norm(to[:2]))
    return np.asarray(way / np.linalg.norm(way))


def _aside(cut: Cut, aspect: float) -> float:
    """Share of the width by which one stands beside the middle in wide pictures: room for a title, a third of it."""
    return 0.0 if aspect < 1.4 or cut.size in ("two", "over", "close") else -0.045


def nearer(camera: Camera, cut: Cut, t: float) -> float:
    """How much larger the picture is drawn at a time of the shot."""
    return 1 + PUSH * min(max(t - cut.start, 0.0), 30.0) / TRAVEL


def _three(v: Floats) -> tuple[float, float, float]:
    x, y, z = (float(c) for c in v)
    return x, y, z


__all__ = ["AWAY", "Standing", "nearer", "view"]
