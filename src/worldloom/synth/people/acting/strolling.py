"""Going along a path: the prints of the feet lie along the curve, so that they stand still in the world however it bends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from worldloom.synth.people.acting.stances import Stances, of_frames
from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.gait import gone
from worldloom.synth.people.motion.gaits import Gait, running, walking
from worldloom.synth.people.motion.aims import Aims, Leg
from worldloom.synth.people.motion.handling import LADEN
from worldloom.synth.people.motion.manner import Manner, mixed
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.solve import solve
from worldloom.synth.people.motion.steps import Print, stepped
from worldloom.synth.people.motion.turns import about_z, back, carried, unit
from worldloom.world import Entity, InputError, Motion
from worldloom.world.motion import pose_at

LONGEST = 1000.0
"""Metres of a path."""
AHEAD = 0.7
"""Seconds by which the head looks before the body into a bend."""


def gait_of(rig: Rig, m: Manner, clip: str) -> Gait:
    """The gait of a walk, a run, or a walk with something in the hands, as straight ground has it."""
    return running(rig, m) if clip == "run" else walking(rig, mixed(m, LADEN, 1.0) if clip == "carry" else m)


def fitted(g: Gait, length: float) -> tuple[Gait, int]:
    """The gait with strides that divide a lap of `length` metres, and how many there are; its pace stays."""
    count = max(round(length / g.stride), 2)
    return replace(g, stride=length / count), count


def lap_of(m: Motion) -> float:
    """Metres along the chords of a path, by which `world.motion` measures it."""
    p = np.asarray(m.points, float)
    return float(np.linalg.norm(np.diff(p, axis=0), axis=1).sum())


def stroll(rig: Rig, m: Manner, clip: str, e: Entity) -> tuple[float, Callable[[Floats], Stances]]:
    """Seconds of a lap along the entity's closed path, and stances at times of it, in the frame that goes along."""
    path = next(x for x in e.motions if x.kind == "path" and not x.link)
    lap = lap_of(path)
    if not 1.0 <= lap <= LONGEST or not 0.1 <= path.speed <= 20.0:
        raise InputError(f"{e.id} cannot go {lap:.4g} m at {path.speed:.4g} m/s; paths of people have 1 to {LONGEST:g} m, at 0.1 to 20 m/s")
    g, count = fitted(gait_of(rig, m, clip), lap)
    seconds = lap / path.speed
    g = replace(g, seconds=seconds / count)
    along = _Along(e)
    aims, _ = gone(rig, m, g)
    prints = [_prints(rig, g, along, i, count) for i in range(2)]

    def at(t: Floats) -> Stances:
        t = np.mod(t, seconds)
        a = aims(t)
        place, turn = along(t)
        _upright(a, turn)
        for i, (_, s) in enumerate(SIDES):
            step = stepped(rig.feet[i], prints[i], g.swing, t, s)
            foot = back(turn) @ step.turn
            pole = unit(carried(foot, np.array([0.0, -1.0, 0.0])) * [1, 1, 0] + carried(a.hips, np.array([0.06 * s, -1.0, 0.0])))
            a.legs[i] = Leg(carried(back(turn), step.ankle - place), foot, step.toes, pole, step.down)
        _into_bends(a, np.arctan2(turn[:, 1, 0], turn[:, 0, 0]), along.yaw(t + AHEAD))
        return of_frames(solve(rig, a), rig.heads)

    return seconds, at


def _upright(a: Aims, turn: Floats) -> None:
    """A path tips who goes along it to the slope; the trunk stays upright."""
    yaw = np.arctan2(turn[:, 1, 0], turn[:, 0, 0])
    up = back(turn) @ about_z(yaw)
    a.at, a.hips, a.head = carried(up, a.at), np.asarray(up @ a.hips), np.asarray(up @ a.head)


class _Along:
    """Places (n, 3) and turns (n, 3, 3) of the entity at times."""

    def __init__(self, e: Entity) -> None:
        self.e = e.model_copy(update={"motions": tuple(m for m in e.motions if m.kind == "path" and not m.link)})

    def __call__(self, t: Floats) -> tuple[Floats, Floats]:
        from worldloom.geometry import quat_matrix

        poses = [pose_at(self.e, float(x)) for x in t]
        return np.array([p.position for p in poses]), np.stack([quat_matrix(p.rotation) for p in poses])

    def yaw(self, t: Floats) -> Floats:
        """Radians to the left, without jumps."""
        turn = self(t)[1]
        return np.asarray(np.arctan2(turn[:, 1, 0], turn[:, 0, 0]))


def _prints(rig: Rig, g: Gait, along: _Along, i: int, count: int) -> list[Print]:
    """A foot's contacts from two strides before the lap to two after it, in the world."""
    s, start = SIDES[i][1], (0.0 if i == 0 else 0.5)
    on = np.array([(k + start) * g.seconds for k in range(-2, count + 3)])
    when = on + g.ahead / g.speed
    place, turn = along(when)
    yaw = np.arctan2(turn[:, 1, 0], turn[:, 0, 0])
    place = place + g.half * s * carried(about_z(yaw), np.array([1.0, 0.0, 0.0]))
    return [
        Print(float(a), float(a + g.duty * g.seconds), (float(p[0]), float(p[1]), float(p[2]) + rig.feet[i].height), float(y), g.roll)
        for a, p, y in zip(on, place, np.unwrap(yaw) + s * 0.06, strict=True)
    ]


def _into_bends(a: Aims, now: Floats, soon: Floats) -> None:
    """The head, and a little the trunk, look where the path goes."""
    gap = soon - now
    gap = np.clip(np.arctan2(np.sin(gap), np.cos(gap)), -0.9, 0.9)
    a.spine[:, 2] += 0.15 * gap
    a.head = np.asarray(about_z(0.55 * gap) @ a.head)


__all__ = ["fitted", "gait_of", "lap_of", "stroll"]
