"""Who teaches a class stands beside the board, turned to those who sit there, and speaks; they look at whoever teaches."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from worldloom.compute import rng
from worldloom.geometry import Floats, quat_matrix
from worldloom.synth.layout.posted import BOARDS, TRADES, apart
from worldloom.synth.layout.seating import posed
from worldloom.synth.layout.talks import aside, facing
from worldloom.world import Act, Entity, Plan

LEADERS = tuple(role for role, kinds in TRADES.items() if kinds == BOARDS)
DEEDS = ("", "standing", "teaching", "lecturing", "explaining", "talking", "speaking", "reading", "presenting", "giving", "working")
"""What somebody is told to do who speaks to a class."""
CLASS, NEAR = 2, 2.4
"""People on seats from whom on it is a class, and metres from a board within which somebody is at it."""
STEPS = (0.8, -0.8, 0.5, -0.5, 0.0)
"""Metres aside along the board that are tried: what is written there is to be seen."""
ROOMY = 0.3
"""Metres round a standing body."""


def lecturing(entities: Sequence[Entity], plan: Plan) -> tuple[Entity, ...]:
    """The entities with those who teach turned to their class, and its looks."""
    out, told = {e.id: e for e in entities}, {t.id: t for t in plan.things}
    for e in entities:
        deed = ((told[e.thing].activity or "") if e.thing in told else "").split(" ")[0]
        if e.attributes.get("role") not in LEADERS or deed not in DEEDS or not _stands(e):
            continue
        board = min((x for x in entities if x.category in (*BOARDS, "projector_screen") and x.room == e.room), key=lambda x: apart(x, e), default=None)
        pupils = [x for x in entities if x.room == e.room and str(x.params.get("pose", "")).startswith("sitting") and x.maker.startswith("people/")]
        if board is None or len(pupils) < CLASS or apart(board, e) > NEAR:
            continue
        middle = np.mean([x.pose.position[:2] for x in pupils], 0)
        act = Act(clip="talk", start=round(float(rng(e.seed, "lecture").uniform(0, 6)), 2))
        stood = facing(posed(e, "standing"), _beside(e, board, entities), middle)
        out[e.id] = stood.model_copy(update={"acts": (act,), "attributes": {**e.attributes, "does": deed if deed.endswith("ing") and deed not in DEEDS[:2] else "teaching"}})
        out |= {x.id: _listening(x, out[e.id]) for x in pupils}
    return tuple(out.values())


def _stands(e: Entity) -> bool:
    held = any(a.errand for a in e.acts) or any(m.kind in ("path", "track") for m in e.motions)
    return e.support == "ground" and not held and e.params.get("pose", "auto") in ("", "auto", "standing", "working")


def _beside(e: Entity, board: Entity, entities: Sequence[Entity]) -> tuple[float, float, float]:
    """(3,) Where somebody at a board hides least of it from the class, and stands in nothing."""
    along = quat_matrix(board.pose.rotation)[:2, 0]
    here = np.array(e.pose.position)
    others = [x for x in entities if x.id not in (e.id, board.id) and x.room == e.room and x.kind != "architecture" and x.support in ("ground", "") and x.extent[2] > 0.1]
    for step in STEPS:
        at = here + [*(step * along), 0.0]
        if abs(step) < 0.1 or all(_off(x, at) > ROOMY for x in others):
            return float(at[0]), float(at[1]), float(at[2])
    return e.pose.position


def _off(x: Entity, at: Floats) -> float:
    """Metres from a thing's box to a point, on the floor."""
    turn = quat_matrix(x.pose.rotation)
    q = (turn.T @ (at - x.pose.position) / x.pose.scale - x.center)[:2]
    return float(np.hypot(*np.maximum(np.abs(q) - np.array(x.extent[:2]) / 2, 0.0))) * x.pose.scale


def _listening(x: Entity, leader: Entity) -> Entity:
    """Somebody on a seat who looks up to the leader, unless they look at something else already."""
    look = aside(x, [leader])
    return x.model_copy(update={"acts": tuple(a.model_copy(update={"look": look}) if a.clip == "keep" and not a.look else a for a in x.acts)})


__all__ = ["lecturing"]
