"""How things come to rest: level where that holds, leaned where it would tip, left alone where the carrier is far or steep."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.assets.registry import build
from worldloom.geometry import Floats, apply, box
from worldloom.sim.lie import CLEAR, STEEP, leant, lie
from worldloom.world import Pose

BOOK = (0.3, 0.24, 0.04)


def triangles(size: tuple[float, float, float], at: tuple[float, float, float]) -> Floats:
    """Of a box whose foot is at a place."""
    mesh = box(size)
    v = mesh.vertices - [0, 0, mesh.vertices[:, 2].min()] + np.array(at)
    return np.asarray(v[mesh.faces])


def ramp(slope: float) -> Floats:
    """A metre square that rises along x."""
    c = np.array([[x, y, slope * x] for x, y in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))])
    return np.asarray(c[[[0, 1, 2], [0, 2, 3]]])


@pytest.mark.parametrize("off", [-0.015, 0.0, 0.03])
def test_on_what_is_level_it_is_raised_or_lowered_and_stays_upright(off: float) -> None:
    found = lie(triangles(BOOK, (0, 0, off)), ramp(0.0))
    assert found is not None and not found.leans
    assert found.by == pytest.approx(-off, abs=1e-3)


@pytest.mark.parametrize("off", [-0.1, 0.09])
def test_what_is_far_from_its_carrier_is_left_alone(off: float) -> None:
    assert lie(triangles(BOOK, (0, 0, off)), ramp(0.0)) is None


def test_on_a_slope_it_leans_with_it_and_touches_at_both_ends() -> None:
    own, under = triangles(BOOK, (0, 0, 0)), ramp(0.1)
    found = lie(own, under)
    assert found is not None and found.leans
    assert found.slope == pytest.approx((0.1, 0.0), abs=0.01)
    feet = apply(leant(Pose(), found, 0.0), own.reshape(-1, 3))
    gaps = feet[:, 2] - 0.1 * feet[:, 0]
    low = feet[gaps < 0.006]
    assert gaps.min() > -0.003
    assert low[:, 0].min() < -0.1 and low[:, 0].max() > 0.1


def test_what_is_too_steep_or_only_an_edge_does_not_lean() -> None:
    steep = lie(triangles((0.1, 0.1, 0.4), (0, 0, 0)), ramp(STEEP + 0.1))
    assert steep is not None and not steep.leans
    edge = ramp(0.0) + [0.6, 0, 0]
    over = lie(triangles((0.3, 0.2, 0.4), (0, 0, 0)), edge)
    assert over is not None and not over.leans


def test_a_soft_cover_that_rises_over_the_middle_lifts_a_book_and_a_shelf_does_not() -> None:
    own, cover = triangles(BOOK, (0, 0, 0)), ramp(0.0) + [0, 0, 0.035]
    lifted, beside = lie(own, cover, soft=True), lie(own, cover)
    assert lifted is not None and lifted.by == pytest.approx(0.035, abs=CLEAR)
    assert beside is None


@pytest.mark.parametrize(("edge", "lolls"), [(-1.0, True), (-0.08, False)])
def test_a_skull_lolls_over_but_what_reaches_over_an_edge_does_not(edge: float, lolls: bool) -> None:
    skull = np.concatenate([s.mesh.vertices[s.mesh.faces] for s in build("medical/anatomical_model", {"kind": "skull"}, 1).surfaces])
    top = np.array([[-1, edge, 0], [1, edge, 0], [1, 1, 0], [-1, 1, 0]], float)[[[0, 1, 2], [0, 2, 3]]]
    found = lie(skull + [0, 0, CLEAR], top)
    assert found is not None and found.leans is lolls and found.steady is lolls
