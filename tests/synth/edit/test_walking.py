"""Walkers whom an edit moves, or in whose way it puts something, walk elsewhere; others as before."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.synth.compose import compose
from worldloom.synth.edit.apply import edited
from worldloom.synth.edit.walking import rerouted
from worldloom.synth.edit.work import Work
from worldloom.synth.edit import understood
from worldloom.synth.language import plan as planned
from worldloom.world import Entity, Plan, Pose, World
from worldloom.world.motion import pose_at

Base = tuple[Plan, World]


@pytest.fixture(scope="module")
def base() -> Base:
    plan = planned("a large town square with a woman walking, a man walking and a wooden bench")
    return plan, compose(plan, 0, "draft")


def path(e: Entity) -> np.ndarray:
    return np.array(next(m.points for m in e.motions if m.kind == "path"))[:, :2]


def walkers(world: World) -> list[Entity]:
    return [e for e in world.entities if e.acts and any(m.kind == "path" for m in e.motions)]


def test_who_is_moved_walks_there(base: Base) -> None:
    plan, world = base
    work, e = Work(world, plan, 1), walkers(world)[0]
    x, y, z = e.pose.position
    work.put(e.model_copy(update={"pose": Pose(position=(x - 2.0, y, z), rotation=e.pose.rotation)}), "moved")
    rerouted(work)
    new = work.entity(e.id)
    assert np.linalg.norm(path(new) - [x - 2.0, y], axis=1).min() < 1.0 and not np.array_equal(path(new), path(e))
    assert math.dist(pose_at(new, 0.0).position, new.pose.position) < 0.01 and new.acts[0].clip == e.acts[0].clip
    assert all(work.entity(o.id) == o for o in world.entities if o.id != e.id)


def test_who_finds_something_in_the_way_walks_past_it(base: Base) -> None:
    plan, world = base
    work, e = Work(world, plan, 1), walkers(world)[0]
    bench = next(b for b in world.entities if b.category == "bench")
    x, y = path(e)[len(path(e)) // 2]
    work.put(bench.model_copy(update={"pose": Pose(position=(float(x), float(y), bench.pose.position[2]))}), "moved")
    rerouted(work)
    new = work.entity(e.id)
    assert new != e and "walks another way" in work.changed[e.id]
    assert np.abs(path(new) - [x, y]).max(1).min() > 0.4


def test_others_walk_on(base: Base) -> None:
    plan, world = base
    out = edited(understood("make the bench green", world), plan, world)
    assert out.changed and all(out.world.entity(e.id) == e for e in walkers(world))
