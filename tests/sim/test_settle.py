"""Settling: what leans comes to rest, what would fall for ever is fixed, what rests stays."""

from __future__ import annotations

import math
import sys

import numpy as np
import pytest
from numpy.typing import NDArray

from worldloom.sim import settle, settling
from worldloom.sim.settle import LIMIT, Settled, _held, drifts
from worldloom.world import Collider, Entity, InputError, Pose, World

FLOOR = Entity(id="floor.1", category="floor", kind="architecture", maker="x/y@1", extent=(10, 10, 0.2), center=(0, 0, -0.1),
               colliders=(Collider(center=(0, 0, -0.1), size=(10, 10, 0.2)),))  # fmt: skip


def cube(id: str, at: tuple[float, float, float], tilt: float = 0.0, **more: object) -> Entity:
    return Entity(id=id, category="box", maker="x/y@1", mass=2, dynamic=True, extent=(0.4, 0.4, 0.4), center=(0, 0, 0.2),
                  pose=Pose(position=at, rotation=(math.cos(tilt / 2), math.sin(tilt / 2), 0, 0)),
                  colliders=(Collider(center=(0, 0, 0.2), size=(0.4, 0.4, 0.4)),), **more)  # type: ignore[arg-type] # fmt: skip


def world(*things: Entity) -> World:
    return World(version="0", prompt="", seed=0, entities=(FLOOR, *things))


def test_what_rests_stays() -> None:
    w = world(cube("box.1", (0, 0, 0)), cube("box.2", (0, 0, 0.4), support="box.1"))
    out, settled = settle(w)
    assert settled.share == 0 and not settled.mended and not settled.fixed
    assert [e.pose for e in out.entities] == [e.pose for e in w.entities]


def test_what_hangs_low_is_set_down_and_rests() -> None:
    out, settled = settle(world(cube("box.1", (0, 0, 0.2)), cube("box.2", (2, 0, 0.0), tilt=0.2)))
    assert settled.share == 0 and max(settled.drift.values()) <= LIMIT
    z = out.entity("box.1").pose.position[2]
    assert abs(z) < 0.01 and out.entity("box.1").dynamic
    again, twice = settle(out)
    assert twice.share == 0 and np.allclose(again.entity("box.1").pose.position, out.entity("box.1").pose.position, atol=LIMIT)


def test_what_hangs_high_lands() -> None:
    out, settled = settle(world(cube("box.1", (0, 0, 1.5))))
    assert settled.mended == ("box.1",) and not settled.fixed and abs(out.entity("box.1").pose.position[2]) < 0.01


def test_what_falls_off_the_world_is_fixed() -> None:
    out, settled = settle(world(cube("box.1", (0, 0, 0)), cube("box.2", (30, 0, 0))))
    assert settled.fixed == ("box.2",) and not out.entity("box.2").dynamic and "box.2" not in settled.drift


def test_what_a_falling_thing_knocks_over_stands_again(monkeypatch: pytest.MonkeyPatch) -> None:
    trials: list[list[str]] = []

    def trial(w: World, free: list[Entity], seconds: float) -> list[NDArray[np.float64]]:
        """As long as the second box is free it falls, and takes the first along."""
        trials.append([e.id for e in free])
        away = {"box.1": (0.2, 0, 0), "box.2": (9, 0, -9)} if len(free) == 2 else {}
        return [np.r_[np.array(e.pose.position) + away.get(e.id, (0, 0, 0)), e.pose.rotation, 0.0] for e in free]

    monkeypatch.setattr(sys.modules["worldloom.sim.settle"], "_run", trial)
    out, settled = settle(world(cube("box.1", (0, 0, 0)), cube("box.2", (1, 0, 0))))
    assert trials == [["box.1", "box.2"], ["box.1"]] and settled.fixed == ("box.2",) and not settled.mended
    assert out.entity("box.1").pose.position == (0, 0, 0) and not out.entity("box.2").dynamic


def test_settling_repeats() -> None:
    w = world(*(cube(f"box.{k}", (0.1 * k, 0, 0.45 * k), tilt=0.1 * k) for k in range(5)))
    a, b = settle(w), settle(w)
    assert a[0] == b[0] and a[1] == b[1] and a[1].share == 0


def test_settling_beside_other_work_comes_to_the_same_rest() -> None:
    w = world(cube("box.1", (0, 0, 0.2)), cube("box.2", (2, 0, 0.0), tilt=0.2))
    result = settling(w)
    assert result() == settle(w) == result()


def test_what_cannot_be_simulated_is_said_when_the_rest_is_asked_for() -> None:
    flat = cube("box.1", (0, 0, 0.2)).model_copy(update={"colliders": (Collider(center=(0, 0, 0.2), size=(0.0, 0.4, 0.4)),)})
    result = settling(world(flat))
    with pytest.raises(InputError, match="cannot be simulated"):
        result()


def test_what_would_move_again_after_it_was_set_on_what_is_seen_is_held() -> None:
    before = world(cube("box.1", (0, 0, 0.03)), cube("box.2", (2, 0, 0)))
    out, found = _held(before, Settled({"box.1": 0.0, "box.2": 0.0}), 2.0)
    assert found.fixed == ("box.1",) and set(found.drift) == {"box.2"}
    assert not out.entity("box.1").dynamic and out.entity("box.2").dynamic
    assert out.entity("box.1").pose == before.entity("box.1").pose and max(drifts(out).values()) <= LIMIT
