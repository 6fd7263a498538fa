"""Fog in closed form against numerical integration, and its colour towards the light."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from worldloom.render.path.fog import Fog, depth_of, fog_of, glow, transmittance
from worldloom.render.path.sky import dome
from worldloom.world import Sky, World

FOG = Fog(0.008, 11.0, 0.0003, 0.0, np.full(3, 0.3), np.ones(3), np.array([0.0, 0.98, 0.199]))


@given(st.floats(0, 30), st.floats(-0.05, 1.0), st.floats(1, 500))
def test_optical_depth_is_the_integral_of_extinction(z: float, rise: float, length: float) -> None:
    d = np.array([0.0, np.sqrt(1 - min(rise * rise, 1)), rise])
    length = min(length, z / 0.06 + 1) if rise < 0 else length
    t = np.linspace(0, length, 4001)
    extinction = FOG.sigma * np.exp(-(z + rise * t) / FOG.height) + FOG.base
    exact = np.trapezoid(extinction, t)
    assert depth_of(FOG, [0, 0, z], d, length) == pytest.approx(exact, rel=2e-3)
    assert transmittance(FOG, [0, 0, z], d, length) == pytest.approx(np.exp(-exact), rel=2e-2)


def test_fog_is_brightest_towards_the_light() -> None:
    d = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, -1.0, 0.0]])
    toward, aside, away = glow(FOG, d).mean(1)
    assert toward > 2 * aside > 2 * away * 0.99


def test_the_first_metres_are_clear_and_rooms_have_none() -> None:
    sky = Sky(weather="fog", fog_density=0.0085, fog_height=11.0)
    world = World(version="0", prompt="", seed=1, sky=sky)
    f = fog_of(world, dome(sky))
    assert transmittance(f, [0, 0, 1.7], [0, 1.0, 0], f.skip) == 1.0
    assert transmittance(f, [0, 0, 1.7], [0, 1.0, 0], 300.0) < 0.2
