"""Clothes told to hang on a clothes rail hang there: side by side, by their hooks.

They touch neither the rail's frame nor each other's middle.
"""

from __future__ import annotations

import numpy as np

from worldloom.sim.shape import triangles
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


def test_clothes_hang_on_a_rail_side_by_side() -> None:
    world = compose(plan("A dressing room with a clothes rail against the wall. Five dresses hang on the clothes rail."), 0, "draft")
    rail = next(e for e in world.entities if e.category == "clothes_rack")
    dresses = [e for e in world.entities if e.category == "dress"]
    assert rail.params["clothes"] == 0
    assert len(dresses) == 5 and all((e.support, e.support_surface, e.pose.scale) == (rail.id, "rail", 1.0) for e in dresses)
    top = next(u for u in rail.supports if u.name == "rail").center[2] + rail.pose.position[2]
    for e in dresses:
        high = float(triangles(e)[..., 2].max())
        assert 0 < high - top < 0.01, "its hook lies over the rail"
        assert float(triangles(e)[..., 2].min()) > 0.2, "it hangs clear of the floor"
    at = np.array([e.pose.position[:2] for e in dresses])
    gaps = np.linalg.norm(at[:, None] - at[None], axis=-1)[np.triu_indices(5, 1)]
    assert gaps.min() > 0.08
