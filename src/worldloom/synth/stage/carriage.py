"""How a body is borne along its track: legs by the steps, hips between the feet, down onto a seat and up, arms that swing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from dataclasses import dataclass

import numpy as np

from worldloom.synth.people.body import Floats
from worldloom.synth.people.motion.aims import Aims, Leg, Reach
from worldloom.synth.people.motion.manner import Manner
from worldloom.synth.people.motion.rig import SIDES, Rig
from worldloom.synth.people.motion.seated import lap, lowering
from worldloom.synth.people.motion.standing import breath, row, upright
from worldloom.synth.people.motion.steps import Print, Swing, stepped
from worldloom.synth.people.motion.timing import ease
from worldloom.synth.people.motion.turns import about_x, about_y, about_z, back, carried, mixed, unit
from worldloom.synth.stage.paths import SIT, Track

LEAN, DROP, SWAY, ARM = 0.045, 0.012, 0.022, 0.30
"""Of who goes: radians forward, metres that the hips are lower, metres to the foot that bears, radians that arms swing."""


@dataclass(frozen=True)
class Carriage:
    """A track as bones need it. All is in the frame that goes with the body: between its feet, turned as it is turned."""

    track: Track

    @property
    def rig(self) -> Rig:
        """The body."""
        return self.track.rig

    @cached_property
    def prints(self) -> tuple[list[Print], list[Print]]:
        """Contacts of both feet, on the stage."""
        return self.track.prints()

    @cached_property
    def _lap(self) -> tuple[float, float]:
        return lap(self.rig, self.track.manner)

    def local(self, t: Floats, places: Floats) -> Floats:
        """Places (n, 3) of the stage in the body's frame at times (n,)."""
        r = self.track.root(t)
        return carried(back(about_z(r[:, 2])), places - np.stack([r[:, 0], r[:, 1], np.zeros(len(t))], 1))

    def sits(self, t: Floats) -> Floats:
        """(n,) 0 standing to 1 sitting, eased."""
        return ease(self.track.sitting(t))

    def walks(self, t: Floats) -> Floats:
        """(n,) how far arms hang and swing."""
        return self.track.walking(t)

    def calm(self, t: Floats) -> Floats:
        """(n,) how much of a standing body's swaying is left."""
        return (1 - self.walks(t)) * (1 - 0.8 * self.sits(t))

    def aims(self, t: Floats, seconds: float) -> Aims:
        """What hips, legs and free arms aim at."""
        rig, m = self.rig, self.track.manner
        u = self.track.sitting(t)
        a = upright(rig, m, t, seconds)
        if self.track.seats:
            whole = SIT / m.pace
            sat = lowering(rig, m, u * whole, whole, self._lap)
            air = breath(t, seconds, m) - breath(u * whole, whole, m)
            sat.spine[:, 0] -= 0.016 * air
            sat.shrug = sat.shrug + 0.012 * air[:, None]
            sat.face = a.face
            a = sat
        if self.track.steps:
            self._stepping(a, t, u, m)
        return a

    def _stepping(self, a: Aims, t: Floats, u: Floats, m: Manner) -> None:
        rig, r, going, swing = self.rig, self.track.root(t), self.walks(t), self.track.swing(t)
        turn = back(about_z(r[:, 2]))
        shift = np.stack([r[:, 0], r[:, 1], np.zeros(len(t))], 1)
        for i, (_, s) in enumerate(SIDES):
            step = stepped(rig.feet[i], self.prints[i], Swing(((0.4, 0.25),), 0.035 * rig.scale * m.lift), t, s)
            foot = turn @ step.turn
            ahead = carried(foot, np.array([0.05 * s, -1.0, 0.0])) * [1, 1, 0]
            pole = unit(unit(ahead) * (1 - u)[:, None] + unit(a.legs[i].pole) * u[:, None])
            a.legs[i] = Leg(carried(turn, step.ankle - shift), foot, step.toes, pole, step.down)
            a.arms[i].flex = a.arms[i].flex - s * ARM * m.swing * swing * going
            a.arms[i].bend = a.arms[i].bend + 0.12 * going
        a.at[:, 0] += SWAY * rig.scale * m.sway * self.track.aside(t)
        a.at[:, 2] -= DROP * rig.scale * going
        a.hips = about_z(-0.10 * m.stride * swing * going) @ about_y(0.025 * self.track.aside(t)) @ about_x(0.4 * LEAN * going) @ a.hips
        a.spine[:, 0] += LEAN * going
        a.spine[:, 2] += 0.16 * swing * going

    def lowered(self, a: Aims, t: Floats, thighs: Sequence[Reach | None]) -> None:
        """While somebody goes down or up, hands go to the thighs, whatever they did before."""
        u = self.track.sitting(t)
        share = ease(u / 0.35) * (1 - ease((u - 0.72) / 0.28))
        if not share.any():
            return
        for i, low in enumerate(thighs):
            goal = a.reach[i]
            if low is None or goal is None:
                continue
            w = share[:, None]
            at, pole = goal.at * (1 - w) + low.at * w, goal.pole * (1 - w) + low.pole * w
            a.reach[i] = Reach(at, mixed(goal.hand, low.hand, share), pole, np.maximum(goal.share, row(t, 0.0)))
            a.arms[i].grip = a.arms[i].grip * (1 - share) + 0.06 * share


__all__ = ["Carriage"]
