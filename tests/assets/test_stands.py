"""What stands does not tip, what hangs clears the rug, what is small stays small."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from worldloom.assets.registry import build, module_of


STANDING = {
    "lighting/floor_lamp": (), "plants/plant_stand": (), "tools/bench_electronics": ("magnifying_lamp",), "studio/stage_gear": ("c_stand",),
    "appliance/heater": ("panel",), "travel/cabin_seat": ("train_seat",), "industry/trade_fitting": ("copper_still",),
}  # fmt: skip
"""Makers whose things stand, and which of their presets; all where none is named."""


@pytest.mark.parametrize("maker", STANDING)
def test_the_middle_is_over_the_foot(maker: str) -> None:
    presets = module_of(maker).PRESETS
    chosen = {name: presets[name] for name in STANDING[maker]}
    for name, dials in (chosen or {"": None, **presets}).items():
        part = build(maker, dials.model_dump() if dials else {}, 7)
        t = np.concatenate([s.mesh.vertices[s.mesh.faces] for s in part.surfaces])
        area = np.linalg.norm(np.cross(t[:, 1] - t[:, 0], t[:, 2] - t[:, 0]), axis=1)
        middle = (t.mean(1)[:, :2] * area[:, None]).sum(0) / area.sum()
        v = t.reshape(-1, 3)
        foot = shapely.convex_hull(shapely.multipoints(v[v[:, 2] < v[:, 2].min() + 0.01, :2]))
        assert shapely.covers(foot, shapely.points(middle)), f"{maker} {name} tips over"


@pytest.mark.parametrize("state", ["tied", "open", "closed"])
def test_a_rug_has_room_under_a_curtain(state: str) -> None:
    assert 0.015 < build("decor/curtain", {"state": state}, 7).bounds[0, 2] < 0.03


def test_the_loose_end_of_yarn_lies_by_its_ball() -> None:
    v = np.concatenate([s.mesh.vertices for s in build("craft/yarn", {}, 7).surfaces])
    r = v[:, 2].max() / 2
    assert np.hypot(v[:, 0], v[:, 1]).max() < 1.35 * r


def test_a_puck_is_a_flat_disc() -> None:
    lo, hi = build("games/puck", {}, 7).bounds
    assert hi[2] - lo[2] < 0.012 and 0.07 < hi[0] - lo[0] < 0.08
