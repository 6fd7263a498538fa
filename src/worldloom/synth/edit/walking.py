"""Walkers after an edit: who was set down elsewhere walks there, and who finds something in the way walks another way."""

from __future__ import annotations

import math

import numpy as np

from worldloom.geometry import Floats
from worldloom.synth.edit.standing import stage_of
from worldloom.synth.edit.work import Work
from worldloom.synth.layout.acts import anew
from worldloom.synth.layout.strolls import Ground
from worldloom.world import Entity

MOVED = 0.05
"""Metres from the beginning of their path from which on somebody does not stand on it."""


def rerouted(work: Work) -> None:
    """Give new paths to all whom the edit set down elsewhere, or in whose way it put something."""
    touched = {*work.changed, *work.added}
    walkers = [e for e in work.world.entities if len(_path(e))] if touched else []
    for e in walkers:
        ground = _ground(work, e)
        if e.id in touched and _off(e) or _in_way(ground, e, touched):
            new = anew(work.world.seed, work.plan, ground, e)
            work.put(new, "walks another way" if len(_path(new)) else "stands, for there is no room to walk")


def _path(e: Entity) -> Floats:
    """(n, 3) the points of somebody's path; none for who stays and for what flies or drives."""
    return np.array(next((m.points for m in e.motions if m.kind == "path"), ()) if e.acts else ()).reshape(-1, 3)


def _off(e: Entity) -> bool:
    """Whether somebody is no longer where their path begins."""
    return math.dist(e.pose.position[:2], _path(e)[0][:2]) > MOVED


def _ground(work: Work, e: Entity) -> Ground:
    """Where one can walk, past all who stand and the paths of those who walk."""
    walkers = {w.id: _path(w) for w in work.world.entities if w.id != e.id and len(_path(w))}
    stage = stage_of(work.world, work.plan, {e.id, *walkers}, e.room)
    ground = Ground.of(work.world, stage.site, stage, frozenset())
    for points in walkers.values():
        ground.take(points[:, :2])
    return ground


def _in_way(ground: Ground, e: Entity, touched: set[str]) -> bool:
    """Whether something that was touched stands on somebody's path."""
    mine = np.isin(ground.ids, list(touched))
    return bool(mine.any()) and ground.only(mine).meets(_path(e)[:, :2])


__all__ = ["rerouted"]
