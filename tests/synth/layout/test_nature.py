"""Open country: shores stay open to the view, islands are as large as their word, tarmac lies over its ground, cover suits the land."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from worldloom.assets.parts.land_cone import cone_height
from worldloom.synth.compose import compose
from worldloom.synth.language import plan
from worldloom.synth.layout.sites.nature import OPEN, beach, island, lake
from worldloom.synth.layout.sky import sky_for
from worldloom.synth.terrain import height
from worldloom.world import Setting, World


@lru_cache(maxsize=4)
def world(prompt: str) -> World:
    return compose(plan(prompt), 0)


@pytest.mark.parametrize("site", [lake, beach])
def test_a_shore_keeps_its_middle_open(site) -> None:  # type: ignore[no-untyped-def]
    for seed in range(4):
        shores = [np.asarray(z.polygon) for z in site(plan("a lake with pine trees along the shore"), seed).zones if z.kind == "shore"]
        assert len(shores) == 2
        assert all(np.abs(p[:, 0]).min() >= OPEN for p in shores)


def test_no_tree_along_the_shore_stands_before_the_middle_of_the_water() -> None:
    w = world("a lake with ten pine trees along the shore")
    trees = [e.pose.position for e in w.entities if e.origin == "asked" and e.category == "pine_tree"]
    assert len(trees) == 10
    assert not [p for p in trees if abs(p[0]) < 3.5 and p[1] > 7]


def test_an_island_is_as_large_as_its_word() -> None:
    cones = {}
    for word in ("small", "", "large"):
        made = island(plan(f"a {word} island with a volcano"), 3).fixed
        cones[word] = next(e for e in made if e.category == "volcano")
    across = [cones[word].extent[0] for word in ("small", "", "large")]
    assert across[0] < 0.85 * across[1] and across[1] < 0.9 * across[2]
    assert cones["small"].attributes == {"size": "small"} and not cones[""].attributes


def test_what_grows_on_an_island_stands_beside_its_volcano() -> None:
    w = world("a small island with a volcano erupting, lava running to the sea")
    cone = next(e for e in w.entities if e.category == "volcano")
    p = {k: float(cone.params[k]) for k in ("radius", "height", "crater")}
    at = np.array([e.pose.position[:2] for e in w.entities if e.support == "ground" and e.kind == "object"])
    assert len(at) > 10
    over = cone_height(at - np.asarray(cone.pose.position[:2]), p["radius"], p["height"], p["crater"], cone.seed)
    assert (over + cone.pose.position[2] < 3.5).all(), "nothing is buried in its flank"


def test_tarmac_lies_over_its_ground() -> None:
    w = world("a desert airstrip with a small propeller plane")
    assert w.terrain is not None
    strips = [e for e in w.entities if e.category in ("runway", "pavement")]
    assert len(strips) == 2
    for e in strips:
        q = np.random.default_rng(0).uniform(-1, 1, (400, 2)) * np.array(e.extent[:2]) / 2 + e.pose.position[:2]
        q = q[q[:, 1] < 250]
        assert (height(w.terrain, q) < -0.01).all(), e.id


def test_a_snowy_night_shows_the_moon_and_stars() -> None:
    night = sky_for(Setting(place="forest", time="night", weather="snow"), 1, 1.0, False)
    day = sky_for(Setting(place="forest", time="noon", weather="snow"), 1, 1.0, False)
    assert night.cloud_cover < 0.7 and night.moon and night.stars > 0.5
    assert day.cloud_cover > 0.8 and day.stars == 0
