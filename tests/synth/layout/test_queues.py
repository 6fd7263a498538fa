"""Who queues stands in a line from what they queue for, each looking at the next; theatre seats are in the stalls."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.geometry import quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan

WAITS = {
    "market": ("a market square with a fishmonger behind his stall and five customers queueing", "market_stall", 5),
    "bus": ("six people queue at a bus stop", "bus_stop", 6),
}


@pytest.mark.parametrize("name", WAITS)
def test_a_queue_is_a_line_from_what_is_queued_for(name: str) -> None:
    words, station, n = WAITS[name]
    world = compose(plan(words, planner="embedded", seed=1), 1, "draft")
    line = [e for e in world.entities if e.attributes.get("does") == "queueing"]
    host = next(e for e in world.entities if e.category == station)
    at = np.array([e.pose.position[:2] for e in line])
    steps = np.diff(at, axis=0)
    assert len(line) == n and np.allclose(np.hypot(*steps.T), 0.78, atol=0.02)
    assert np.hypot(*(at[0] - host.pose.position[:2])) < 0.75 * max(host.extent[:2]) + 0.8
    ahead = np.array([quat_matrix(e.pose.rotation)[:2, :2] @ [0.0, -1.0] for e in line])
    assert ((ahead[1:] * -steps).sum(1) > 0.99 * np.hypot(*steps.T)).all(), "each looks at the back of the next"
    between = np.linalg.norm(at[:, None] - at, axis=2) + 9 * np.eye(n)
    assert between.min() > 0.65


def test_seats_of_a_theatre_are_before_its_stage_side_by_side_and_look_at_it() -> None:
    world = compose(plan("a theater", planner="embedded", seed=1), 1, "draft")
    stage = next(e for e in world.entities if e.category == "stage")
    seats = [e for e in world.entities if e.category == "theater_seat"]
    edge = stage.pose.position[1] - stage.extent[1] / 2
    assert len(seats) >= 12 and all(e.pose.position[2] < 0.1 and e.pose.position[1] < edge for e in seats)
    assert all((quat_matrix(e.pose.rotation) @ [0.0, -1.0, 0.0])[1] > 0.9 for e in seats)
