"""What a motion is: frames at any times asked for, and what must be known to play it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.skeleton import BONES, PARENTS


@dataclass(frozen=True)
class Frames:
    """Turns (n, 54, 3, 3) of the bones against their parents in world axes, the head of the hips (n, 3) over the ground, and
    weights (n,) of expressions by name."""

    turn: Floats
    at: Floats
    face: Mapping[str, Floats]

    def __len__(self) -> int:
        return len(self.at)

    def placed(self, heads: Floats) -> tuple[Floats, Floats]:
        """Turns (n, 54, 3, 3) and heads (n, 54, 3) in the world, for a skeleton whose bind heads are (54, 3)."""
        turn, at = self.turn.copy(), np.tile(heads, (len(self), 1, 1))
        at[:, 0] = self.at
        for k, parent in enumerate(PARENTS):
            if parent >= 0:
                turn[:, k] = turn[:, parent] @ self.turn[:, k]
                at[:, k] = at[:, parent] + turn[:, parent] @ (heads[k] - heads[parent])
        return turn, at

    def skinned(self, points: Floats, weights: Floats, heads: Floats) -> Floats:
        """Points (m, 3) of the bind pose in all frames (n, m, 3), by linear blending of weights (m, 54)."""
        turn, at = self.placed(heads)
        shift = at - np.einsum("tbij,bj->tbi", turn, heads)
        n, m = len(self), len(points)
        blended = np.einsum("mb,tbk->tmk", weights, turn.reshape(n, len(BONES), 9), optimize=True).reshape(n, m, 3, 3)
        return np.asarray(np.einsum("tmij,mj->tmi", blended, points) + np.einsum("mb,tbi->tmi", weights, shift, optimize=True))


@dataclass(frozen=True)
class Contact:
    """A foot's time on the ground, in seconds from the clip's start; it may go on past the end of one that loops."""

    side: int
    on: float
    off: float


@dataclass(frozen=True)
class Prop:
    """A plain thing that is shown with the motion: a box of a size, or a ring about Z of a radius, a thickness and nothing;
    its middle (n, 3) and turn (n, 3, 3) at times (n,)."""

    name: str
    size: tuple[float, float, float]
    where: Callable[[Floats], tuple[Floats, Floats]]
    color: tuple[float, float, float] = (0.35, 0.25, 0.15)

    @classmethod
    def still(cls, name: str, size: tuple[float, float, float], at: tuple[float, float, float]) -> Prop:
        """One that stays where it is, unturned."""
        return cls(name, size, lambda t: (np.tile(np.array(at), (len(t), 1)), np.tile(np.eye(3), (len(t), 1, 1))))


@dataclass(frozen=True)
class Hold:
    """A palm (side 0 left, 1 right) that is at a place `where` (n, 3) between two times."""

    side: int
    on: float
    off: float
    where: Callable[[Floats], Floats]


@dataclass(frozen=True)
class Clip:
    """A motion of one body. A clip that loops stays in place while it `travels` (metres a second, with it -Y forward and Z up):
    a player moves the body by that much, and the feet stand still on the ground."""

    name: str
    seconds: float
    loops: bool
    made: Callable[[Floats], Frames]
    travel: tuple[float, float, float] = (0.0, 0.0, 0.0)
    contacts: tuple[Contact, ...] = ()
    holds: tuple[Hold, ...] = ()
    props: tuple[Prop, ...] = ()
    view: str = "quarter"
    """How its picture is best taken."""
    shown: float = 1.0
    """The share of it that pictures show, from its start."""

    def at(self, t: Floats) -> Frames:
        """Frames at seconds (n,): round and round where it loops, held at its ends where it does not."""
        t = np.asarray(t, float)
        return self.made(np.mod(t, self.seconds) if self.loops else np.clip(t, 0, self.seconds))

    def sampled(self, rate: float) -> tuple[Floats, Frames]:
        """Times from 0 to the end, both within, about `rate` a second and evenly spaced, with their frames."""
        t = np.linspace(0, self.seconds, max(int(round(self.seconds * rate)), 1) + 1)
        return t, self.at(t)


__all__ = ["Clip", "Contact", "Frames", "Hold", "Prop"]
