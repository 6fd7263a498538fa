"""Who holds something to drink drinks of it: cup and hands go to the mouth together, are tipped there, and come back.

The person's link `hands` and the thing have the same track, as on an errand; the arms follow by inverse kinematics.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, quat_matrix
from worldloom.synth.layout.inhand import DRUNK
from worldloom.synth.layout.tracks import hands_motion, thing_track
from worldloom.synth.people.acting.frames import player_of
from worldloom.synth.people.acting.gripping import grips
from worldloom.synth.people.acting.rigs import rigged_of
from worldloom.synth.people.catalog.person import Rigged
from worldloom.synth.people.motion.timing import during
from worldloom.synth.people.motion.turns import about_x
from worldloom.synth.people.skeleton import index
from worldloom.world import Entity, Motion

LIPS = (0.0, -0.034, -0.064)
"""Metres from between the eyes to the lips, in the head's axes."""
TIP, NEAR = 0.62, 0.006
"""Radians that a vessel is tipped to drink, and metres that its rim stays off the lips."""
EVERY, LEAST = 7.0, 4.4
"""Seconds from one sip to the next, about, and that a round has at least for one."""
UP, AT, DOWN = 1.2, 1.1, 1.3
"""Seconds up to the mouth, there, and down."""
EACH = 0.05
GRIPPED = ("sitting_drinking", "holding", "sitting_holding")
UPRIGHT = 0.94
"""How far up a vessel's axis points at least for something to be in it."""


def sipped(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with drinkers who drink: those who stay where they are, with a vessel upright in their hands."""
    out = {e.id: e for e in entities}
    for x in entities:
        e = out.get(x.support)
        if e is None or x.support_surface != "hands" or x.category not in DRUNK or not e.acts or any(m.kind in ("path", "track") for m in e.motions):
            continue
        r = rigged_of(e)
        if r is not None and r.posture in GRIPPED and grips(r) and quat_matrix(x.pose.rotation)[2, 2] > UPRIGHT:
            sip = _sip(e, x, r)
            if sip is not None:
                out[e.id] = e.model_copy(update={"motions": (*e.motions, sip)})
                out[x.id] = x.model_copy(update={"motions": (*x.motions, thing_track(sip, x.pose, e.pose))})
    return tuple(out.values())


def mouth_of(r: Rigged) -> Floats:
    """The lips (3,) of somebody in their posture."""
    heads, k = r.pose.heads, index("head")
    eyes = (heads[index("leftEye")] + heads[index("rightEye")]) / 2 - heads[k]
    return np.asarray(r.pose.at[k] + r.pose.turn[k] @ (eyes + np.array(LIPS)))


def _sip(e: Entity, x: Entity, r: Rigged) -> Motion | None:
    """The hands' track over a round of the person's acts."""
    player = player_of(e)
    if player is None or player.seconds < LEAST:
        return None
    count = max(round(player.seconds / EVERY), 1)
    start = float(rng(0, "sip", e.id).uniform(0.3, 0.9)) * (player.seconds / count - UP - AT - DOWN)
    t = np.linspace(0.0, player.seconds, max(round(player.seconds / EACH), 4) + 1)
    u = np.mod(t, player.seconds / count)
    off = start + UP + AT
    lift, tip = during(u, start, start + UP, off, off + DOWN), during(u, start + 0.7 * UP, start + 1.3 * UP, off - 0.2 * AT, off + 0.4 * DOWN)
    back = quat_matrix(e.pose.rotation).T
    home = back @ (np.array(x.pose.position) - e.pose.position)
    wide, high = min(x.extent[:2]) * x.pose.scale / 2, (x.center[2] + x.extent[2] / 2) * x.pose.scale
    turn = about_x(-TIP * tip)
    rim = turn @ np.array([0.0, wide, high])  # the side of it that is to the face
    way = mouth_of(r) - [0.0, NEAR, 0.0] - home - rim
    return hands_motion(t, way * lift[:, None], -TIP * tip, player.seconds, home)


__all__ = ["mouth_of", "sipped"]
