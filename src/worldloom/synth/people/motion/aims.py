"""What a body aims at in every frame: where hips, feet, hands and head shall be; `solve` turns it into bones."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from worldloom.synth.people.body import Floats


@dataclass
class Arm:
    """A free arm against the chest, radians (n,): `flex` forward, `out` sideways, `twist` inward, `bend` of the elbow, `roll` of the palm
    inward and back, `wrist` toward the palm; `grip` 0 flat to 1 a fist, and `point` how far the forefinger stays straight."""

    flex: Floats
    out: Floats
    twist: Floats
    bend: Floats
    roll: Floats
    wrist: Floats
    grip: Floats
    point: Floats
    taps: Floats | None = None
    """(n, 4) radians that the fingers bend more."""
    thumb: Floats | None = None
    """(n,) radians that the thumb stands against the fingers more, as round a cup."""


@dataclass
class Reach:
    """A palm at a place `at` (n, 3) in the world, the hand's frame `hand` (n, 3, 3) with -Z to the fingers and Y to the little finger,
    the elbow toward `pole` (n, 3); `share` (n,) 0 leaves the arm free, 1 is all there."""

    at: Floats
    hand: Floats
    pole: Floats
    share: Floats


@dataclass
class Leg:
    """The ankle (n, 3), the foot's turn (n, 3, 3) against standing flat, the bend of the toes upward (n,), the knee toward `pole` (n, 3);
    `down` (n,) while the foot bears: then hips come down rather than that it is not reached."""

    ankle: Floats
    foot: Floats
    toes: Floats
    pole: Floats
    down: Floats


@dataclass
class Aims:
    """Of a whole body. `spine` are radians (n, 3) by which the trunk bends against the hips: forward, to the left, turning left;
    `shrug` (n, 2) raises the shoulders; `head` (n, 3, 3) stands in the world."""

    at: Floats
    hips: Floats
    spine: Floats
    head: Floats
    legs: list[Leg]
    arms: list[Arm]
    shrug: Floats
    reach: list[Reach | None] = field(default_factory=lambda: [None, None])
    face: dict[str, Floats] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.at)


def hand_frame(palm: Floats, fingers: Floats, side: int) -> Floats:
    """The frame of a hand whose palm looks along `palm` and whose fingers point along `fingers` (n, 3)."""
    z = -fingers / np.maximum(np.linalg.norm(fingers, axis=-1, keepdims=True), 1e-12)
    x = palm if side else -palm
    x = x - z * (x * z).sum(-1, keepdims=True)
    x = x / np.maximum(np.linalg.norm(x, axis=-1, keepdims=True), 1e-12)
    return np.stack([x, np.cross(z, x), z], -1)


__all__ = ["Aims", "Arm", "Leg", "Reach", "hand_frame"]
