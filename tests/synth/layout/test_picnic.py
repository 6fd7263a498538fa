"""Several are on one blanket: in two rows that face each other, nobody on a bicycle's saddle, nobody in another."""

from __future__ import annotations

import math

import numpy as np
import pytest

from worldloom.geometry import quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


@pytest.mark.parametrize(("prompt", "many"), [
    ("Four friends sit on a picnic blanket in a park.", 4), ("A family of five on a picnic blanket in a park with a basket.", 5),
])  # fmt: skip
def test_all_sit_on_the_blanket(prompt: str, many: int) -> None:
    w = compose(plan(prompt, planner="embedded", seed=1), 1, "draft")
    blanket = next(e for e in w.entities if e.category == "picnic_blanket")
    people = [e for e in w.entities if e.maker.startswith("people/") and e.origin == "asked"]
    assert len(people) == many and {e.support for e in people} == {blanket.id}
    assert {e.params.get("pose") for e in people} == {"cross_legged"}
    for e in people:
        own = quat_matrix(blanket.pose.rotation)[:2, :2].T
        q, ahead = own @ np.subtract(e.pose.position, blanket.pose.position)[:2], own @ quat_matrix(e.pose.rotation)[:2, :2] @ [0.0, -1.0]
        assert (np.abs(q) < np.array(blanket.extent[:2]) / 2).all(), "on the cloth"
        assert -ahead[0] * np.sign(q[0]) > 0.9, "to the middle"
    apart = [math.dist(a.pose.position[:2], b.pose.position[:2]) for k, a in enumerate(people) for b in people[:k]]
    assert min(apart) > 0.6
