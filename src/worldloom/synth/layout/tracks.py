"""Tracks of an errand: where its person is, and where what they hold is against them, as keys that every player of a world reads."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from worldloom.geometry import Floats, matrix_quat, quat_matrix, yaw_quat
from worldloom.synth.people.acting.errands import Course, Fetching
from worldloom.synth.people.acting.gripping import HANDS
from worldloom.synth.people.motion.timing import ease
from worldloom.world import Motion, Pose, Quat, Vec3

EACH = 0.06
"""Seconds between samples before keys that nothing needs are left out."""
STRAY = (1e-3, 2.5e-3)
"""Metres and radians that a key may be left out for."""
HIGH = -0.12
"""Metres against where a thing is carried above which it is put onto something: up first, then ahead."""


def root_track(f: Fetching, start: float) -> Motion:
    """The person's track, whose round has gone on for `start` seconds at time 0."""
    t = _times(f.course.seconds)
    r, home = f.root(t + start), f.root(np.array([start]))
    r = r - home
    return _track(t, r[:, :3], np.unwrap(r[:, 3]), f.course.seconds)


def hands_track(course: Course, start: float, downs: tuple[Vec3, Vec3], middle: Vec3) -> Motion:
    """What moves things in the hands: to where they rest at either end, metres `downs` from where they are carried, in the person's frame."""
    t = _times(course.seconds)
    shift = offsets(course, t + start, downs)
    out = _track(t, shift, np.zeros(len(t)), course.seconds)
    return out.model_copy(update={"link": HANDS, "center": middle, "turns": ()})


def hands_motion(t: Floats, shift: Floats, pitch: Floats, seconds: float, middle: Floats) -> Motion:
    """What moves things in the hands by shifts (n, 3), tipped forward by radians (n,), over a round; `middle` (3,) is where the thing is held."""
    rows = np.column_stack([shift, pitch * (STRAY[0] / STRAY[1])])
    keep = kept(t, rows, STRAY[0])[:-1]
    turns: tuple[Quat, ...] = tuple((round(math.cos(a / 2), 6), round(math.sin(a / 2), 6) + 0.0, 0.0, 0.0) for a in (float(pitch[k]) for k in keep))
    times, points = tuple(round(float(t[k]), 4) for k in keep), tuple(_three(shift[k], 5) for k in keep)
    return Motion(kind="track", link=HANDS, period=seconds, center=_three(middle, 5), times=times, points=points, turns=turns)


def offsets(course: Course, t: Floats, downs: tuple[Vec3, Vec3]) -> Floats:
    """(n, 3) of a thing against where it is carried at times of the round."""
    out = np.zeros((len(t), 3))
    for k, down in enumerate(downs):
        u = course.lowered(np.mod(t, course.seconds), k)
        onto = down[2] > HIGH
        flat, up = (ease((u - 0.25) / 0.75), ease(u / 0.75)) if onto else (ease(u / 0.7), u)
        out += np.stack([flat, flat, up], 1) * np.asarray(down)
    return out


def thing_track(hands: Motion, thing: Pose, person: Pose) -> Motion:
    """The same motion for the thing itself, in its own frame."""
    turn = quat_matrix(thing.rotation).T @ quat_matrix(person.rotation) / thing.scale
    points = tuple(_three(turn @ np.asarray(p), 5) for p in hands.points)
    own = quat_matrix(person.rotation).T @ quat_matrix(thing.rotation)
    turns = tuple(_quat(own.T @ quat_matrix(q) @ own) for q in hands.turns)
    return hands.model_copy(update={"link": "", "center": (0.0, 0.0, 0.0), "points": points, "turns": turns})


def _quat(turn: Floats) -> Quat:
    w, x, y, z = matrix_quat(turn)
    return round(w, 6), round(x, 6) + 0.0, round(y, 6) + 0.0, round(z, 6) + 0.0


def _times(seconds: float) -> Floats:
    n = max(round(seconds / EACH), 4)
    return np.linspace(0.0, seconds, n + 1)


def _track(t: Floats, points: Floats, yaw: Floats, seconds: float) -> Motion:
    """Keys of a closed round; the last, which is the first again, is left out."""
    rows = np.column_stack([points, yaw * (STRAY[0] / STRAY[1])])
    keep = kept(t, rows, STRAY[0])[:-1]
    turns: tuple[Quat, ...] = tuple(_four(float(yaw[k])) for k in keep)
    times = tuple(round(float(t[k]), 4) for k in keep)
    return Motion(kind="track", period=seconds, times=times, points=tuple(_three(points[k], 5) for k in keep), turns=turns)


def _four(yaw: float) -> Quat:
    w, x, y, z = yaw_quat(yaw)
    return round(w, 6), round(x, 6), round(y, 6), round(z, 6)


def _three(v: Sequence[float] | Floats, digits: int) -> Vec3:
    return round(float(v[0]), digits) + 0.0, round(float(v[1]), digits) + 0.0, round(float(v[2]), digits) + 0.0


def kept(t: Floats, rows: Floats, stray: float) -> list[int]:
    """Which samples (n, k) of a curve lines need that stay within `stray` of it (Douglas and Peucker, 1973); the first and the last always,
    and both ends of every rest, so that what rests does."""
    rests = np.abs(np.diff(rows, axis=0)).max(1) < 1e-7
    keep = {0, len(t) - 1, *(np.flatnonzero(rests[1:] != rests[:-1]) + 1).tolist()}
    ends = sorted(keep)
    spans = list(zip(ends, ends[1:], strict=False))
    while spans:
        a, b = spans.pop()
        if b - a < 2:
            continue
        u = ((t[a + 1 : b] - t[a]) / (t[b] - t[a]))[:, None]
        off = np.abs(rows[a + 1 : b] - rows[a] - (rows[b] - rows[a]) * u).max(1)
        far = a + 1 + int(off.argmax())
        if off[far - a - 1] > stray:
            keep.add(far)
            spans += [(a, far), (far, b)]
    return sorted(keep)


__all__ = ["hands_motion", "hands_track", "kept", "offsets", "root_track", "thing_track"]
