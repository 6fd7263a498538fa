"""The exported ground follows the ground that things are placed on."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.interpolate import LinearNDInterpolator

from worldloom.synth.layout.sites.nature import beach, island, lake, meadow
from worldloom.synth.language import plan
from worldloom.synth.terrain import cover, ground, height, normal
from worldloom.world import Terrain


def _off(t: Terrain, detail: float, middle: tuple[float, float], half: float) -> float:
    """95th percentile of how far the mesh lies from the ground, metres, in a square."""
    v = np.concatenate([s.mesh.vertices for s in ground(t, detail)])
    near = v[(np.abs(v[:, :2] - middle) < half + 12).all(1)]
    p = np.random.default_rng(2).uniform(-half, half, (1500, 2)) + middle
    z = LinearNDInterpolator(near[:, :2], near[:, 2])(p)
    return float(np.percentile(np.abs(z - height(t, p)), 95))


@pytest.mark.parametrize("site", [meadow, beach, lake])
def test_the_mesh_is_finest_where_things_stand(site) -> None:  # type: ignore[no-untyped-def]
    t = site(plan("a meadow"), 3).terrain
    assert _off(t, 1.0, (0.0, 9.0), 14.0) < 0.03


def test_an_island_is_finest_at_its_near_shore() -> None:
    s = island(plan("an island with a volcano"), 3)
    assert s.terrain is not None
    stage = np.asarray(next(z for z in s.zones if z.kind == "stage").polygon)
    x, y = stage.mean(0)
    assert _off(s.terrain, 1.0, (float(x), float(y)), 15.0) < 0.06


def test_cover_drifts_but_stays_albedo() -> None:
    for biome in ("meadow", "coast", "desert", "mars", "snow"):
        t = Terrain(biome=biome, size=200.0, seed=4)
        p = np.random.default_rng(0).uniform(-60, 60, (3000, 2))
        c = cover(t, p, height(t, p), normal(t, p))
        assert c.color.min() > 0 and c.color.max() <= 0.9
        lum = c.color.mean(1)
        assert lum.std() / lum.mean() > 0.04, f"{biome} is one flat colour"
