"""Where the joints of a person of a world are, and what that does to the surfaces that hang on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from worldloom.synth.people.body import Floats
from worldloom.synth.people.bystander.lids import JOINTS, LIDS, SHUT, STILL
from worldloom.synth.people.bystander.posing import Posed
from worldloom.synth.people.motion.clip import Frames
from worldloom.synth.people.motion.face import FULL
from worldloom.synth.people.motion.turns import about_x, about_z, back, carried, mixed, unit
from worldloom.synth.people.skeleton import BONES, PARENTS, index

UP, DOWN = 0.42, 0.52
"""Radians of a full look up and down."""


@dataclass(frozen=True)
class Stances:
    """Turns (n, 57, 3, 3) and places (n, 57, 3) of `JOINTS` in the person's frame; in the bind pose all turns are the identity."""

    turn: Floats
    at: Floats

    def __len__(self) -> int:
        return len(self.at)

    def __getitem__(self, k: int | slice | NDArray[np.int64]) -> Stances:
        some = np.atleast_1d(np.arange(len(self))[k])
        return Stances(self.turn[some], self.at[some])

    @cached_property
    def matrices(self) -> Floats:
        """(n, 57, 4, 4)."""
        out = np.zeros((*self.at.shape[:2], 4, 4))
        out[..., :3, :3], out[..., :3, 3], out[..., 3, 3] = self.turn, self.at, 1.0
        return out

    def since(self, home: Stances) -> Floats:
        """(n, 57, 3, 4): what takes points that hang on the joints from where they are in `home` (one stance) to here."""
        turn = self.turn @ np.swapaxes(home.turn, -1, -2)
        return np.concatenate([turn, (self.at - np.einsum("njab,jb->nja", turn, home.at[0]))[..., None]], -1)


def blended(moves: Floats, bones: NDArray[np.uint8], weights: NDArray[np.uint8]) -> Floats:
    """(m, 3, 4): moves (57, 3, 4) blended by four joints a vertex (m, 4) with weights of 255."""
    return np.asarray(np.einsum("mk,mkab->mab", weights / 255.0, moves[bones]))


def moved(points: Floats, blend: Floats) -> Floats:
    """Points (m, 3) by moves (m, 3, 4)."""
    return np.asarray(np.einsum("mab,mb->ma", blend[..., :3], points) + blend[..., 3])


def turned(normals: Floats, blend: Floats) -> Floats:
    """Unit normals (m, 3) by moves (m, 3, 4)."""
    return unit(np.einsum("mab,mb->ma", blend[..., :3], normals))


def stances(turn: Floats, at: Floats, blink: Floats, yaw: Floats, pitch: Floats) -> Stances:
    """Of bones (n, 54, ...), lids that are shut by shares (n,), and eyes that look aside and up by radians (n,) against the head."""
    n = len(at)
    full, places = np.tile(np.eye(3), (n, len(JOINTS), 1, 1)), np.zeros((n, len(JOINTS), 3))
    full[:, : len(BONES)], places[:, : len(BONES)] = turn, at
    head = turn[:, index("head")]
    for lid, eye in zip(LIDS, ("leftEye", "rightEye"), strict=True):
        full[:, index(eye)] = head @ about_z(yaw) @ about_x(-pitch)
        full[:, lid] = head @ about_x(SHUT * blink + 0.35 * np.clip(-pitch, 0, 0.5))
        places[:, lid] = at[:, index(eye)]
    full[:, STILL] = np.eye(3)
    return Stances(full, places)


def of_frames(frames: Frames, heads: Floats) -> Stances:
    """A motion's frames, the face's blinks and looks on lids and eyes; `heads` (54, 3) are those of the rig that they were made for."""
    turn, at = frames.placed(heads)
    none = np.zeros(len(frames))
    f = frames.face
    yaw = FULL * (f.get("eyeLookOutLeft", none) - f.get("eyeLookInLeft", none))
    pitch = UP * f.get("eyeLookUpLeft", none) - DOWN * f.get("eyeLookDownLeft", none)
    return stances(turn, at, f.get("eyeBlinkLeft", none), yaw, pitch)


def home_of(pose: Posed) -> Stances:
    """The stance that a maker's surfaces are in: its posture, eyes open and ahead."""
    none = np.zeros(1)
    return stances(pose.turn[None], pose.at[None], none, none, none)


def between(a: Stances, b: Stances, share: Floats, heads: Floats) -> Stances:
    """A share (n,) of the way from one to the other: hips by themselves, every other bone against the one that it hangs on."""
    turn, at = a.turn.copy(), a.at.copy()
    turn[:, 0], at[:, 0] = mixed(a.turn[:, 0], b.turn[:, 0], share), a.at[:, 0] + (b.at[:, 0] - a.at[:, 0]) * share[:, None]
    child, parent = np.arange(1, len(PARENTS)), np.array(PARENTS[1:])
    local = mixed(back(a.turn[:, parent]) @ a.turn[:, child], back(b.turn[:, parent]) @ b.turn[:, child], share[:, None])
    for k, p in zip(child, parent, strict=True):
        turn[:, k] = turn[:, p] @ local[:, k - 1]
        at[:, k] = at[:, p] + carried(turn[:, p], heads[k] - heads[p])
    head = index("head")
    for lid, eye in zip(LIDS, ("leftEye", "rightEye"), strict=True):
        turn[:, lid] = turn[:, head] @ mixed(back(a.turn[:, head]) @ a.turn[:, lid], back(b.turn[:, head]) @ b.turn[:, lid], share)
        at[:, lid] = at[:, index(eye)]
    return Stances(turn, at)


__all__ = ["JOINTS", "Stances", "between", "blended", "home_of", "moved", "of_frames", "stances", "turned"]
