"""Who is told to be in a circle is: as far from the middle as the others, looking at it, in nothing that stands there."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.geometry import quat_matrix
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


@pytest.mark.parametrize(("prompt", "many", "pose"), [
    ("A kindergarten with a teacher reading to six children who sit in a circle on the floor.", 6, "cross_legged"),
    ("Five people dance in a circle around a campfire in a forest.", 5, None),
])  # fmt: skip
def test_a_circle_is_one(prompt: str, many: int, pose: str | None) -> None:
    w = compose(plan(prompt, planner="embedded", seed=1), 1, "draft")
    thing = next(t.id for t in plan(prompt, planner="embedded", seed=1).things if t.count.n == many and t.category in ("person", "child"))
    group = [e for e in w.entities if e.thing == thing]
    assert len(group) == many and (pose is None or {e.params.get("pose") for e in group} == {pose})
    places = np.array([e.pose.position[:2] for e in group])
    off = places.mean(0) - places
    far = np.hypot(*off.T)
    assert np.ptp(far) < 0.02 and far.min() > 0.6
    for e, to, r in zip(group, off, far, strict=True):
        assert (quat_matrix(e.pose.rotation)[:2, :2] @ [0.0, -1.0]) @ to / r > 0.99
    fire = [e for e in w.entities if e.category == "campfire"]
    assert all(np.linalg.norm(places.mean(0) - e.pose.position[:2]) < 0.1 for e in fire)
