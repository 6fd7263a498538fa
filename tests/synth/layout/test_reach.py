"""Nothing stands before what is used from one side only, and what is used from its front does not look at a wall."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.synth.language import plan
from worldloom.synth.layout.arrange import arrange
from worldloom.synth.layout.indoors.reach import BLOCKED, faces_wall, in_the_way
from worldloom.synth.layout.indoors.granted import row
from worldloom.synth.layout.sites import site_for
from worldloom.synth.layout.stage import Stage


@pytest.fixture(scope="module")
def stage() -> Stage:
    """A room with a wardrobe at a wall."""
    made = plan("A bedroom with a wardrobe against the wall.")
    return arrange(made, site_for(made, 0), 0)


def moved(q: np.ndarray, ahead: float, z1: float) -> np.ndarray:
    """A box half as wide as another, so far before it, and so high."""
    out = q.copy()
    out[:, 0] += math.sin(q[0, 4]) * ahead
    out[:, 1] -= math.cos(q[0, 4]) * ahead
    out[:, 3], out[:, 5], out[:, 6] = 0.2, 0.0, z1
    return out


def test_a_place_before_the_doors_of_a_wardrobe_costs_and_one_further_off_or_low_does_not(stage: Stage) -> None:
    q = row(stage, stage.by_thing["wardrobe"][0])
    near, far = q[0, 3] + 0.25, q[0, 3] + 1.6
    assert in_the_way(stage, moved(q, near, 1.0))[0] >= BLOCKED
    assert in_the_way(stage, moved(q, far, 1.0))[0] < BLOCKED
    assert in_the_way(stage, moved(q, near, 0.1))[0] == 0


def test_a_front_that_looks_at_a_wall_costs_where_it_is_used(stage: Stage) -> None:
    q = row(stage, stage.by_thing["wardrobe"][0])
    turned = q + np.array([[0, 0, 0, 0, math.pi, 0, 0]])
    assert faces_wall(stage, q, (0.6, 0.0, 0.0, 0.0))[0] == 0
    assert faces_wall(stage, turned, (0.6, 0.0, 0.0, 0.0))[0] == BLOCKED
    assert faces_wall(stage, turned, (0.0, 0.0, 0.0, 0.0))[0] == 0
