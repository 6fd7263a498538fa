"""Pieces of the kernel against what they must add up to: samples, lobes, tables of lights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from worldloom.render.path.gather import Batch, Finish, float4
from worldloom.render.path.lamps import Lamp
from worldloom.render.path.lights import DRAWS, bulb, chosen, drawn, triangles
from worldloom.render.path.still import prepare


@pytest.fixture(scope="module")
def k() -> Any:
    """The kernel's module where there is LLVM."""
    if not prepare():
        pytest.skip("needs LLVM")
    from worldloom.render.path import kernel

    return kernel


def spot(k: Any, n: int, rough: float, metal: float, through: float = 0.0) -> Any:
    """`n` equal points that look up."""
    mi, up = k.mi, k.mi.Vector3f(0, 0, 1)
    base = k.dr.repeat(mi.Color3f(0.7, 0.7, 0.7), n)
    gloss = 0.0 if through else 1.0
    return k.Spot(mi.Point3f(0), up, up, base, mi.Float(rough), mi.Float(metal), mi.Float(1.4683), mi.Float(gloss), mi.Float(through))


def even(k: Any, n: int) -> tuple[Any, Any, Any]:
    """(n points in the square, the same number of others, of numbers)."""
    r = np.random.default_rng(3).random((5, n)).astype(np.float32)
    return k.mi.Point2f(r[0], r[1]), k.mi.Point2f(r[2], r[3]), k.mi.Float(r[4])


@pytest.mark.parametrize(("rough", "metal", "through"), [(0.6, 0.0, 0.0), (0.3, 1.0, 0.0), (0.9, 0.5, 0.0), (0.55, 0.0, 0.45)])
def test_own_samples_and_even_ones_give_the_same_light(k: Any, rough: float, metal: float, through: float) -> None:
    n = 400_000
    u, v, pick = even(k, n)
    s, wi = spot(k, n, rough, metal, through), k.dr.normalize(k.mi.Vector3f(0.6, 0.1, 0.7))
    wo = k.scatter(s, wi, pick, u)
    value, density = k.scattered(s, wi, wo)
    own = k.dr.mean(k.dr.select(density > 1e-9, value.x / density, 0))[0]
    value, density = k.scattered(s, wi, k.mi.warp.square_to_uniform_sphere(v))
    assert own == pytest.approx(k.dr.mean(value.x)[0] * 4 * np.pi, rel=0.02)
    assert own <= 1.0, "no surface gives back more than it gets"
    total = k.dr.mean(density)[0] * 4 * np.pi
    assert 0.8 < total < 1.03, "the density is one but for what falls under the surface, a fifth at the roughest"


def test_points_of_a_pair_are_stratified(k: Any) -> None:
    p = np.array(k.pair(k.dr.arange(k.mi.UInt32, 64), k.mi.UInt32(77)))
    assert p.min() >= 0 and p.max() < 1
    for x in p:
        assert sorted((x * 64).astype(int)) == list(range(64))
    cells = (p[0] * 8).astype(int) * 8 + (p[1] * 8).astype(int)
    assert sorted(cells) == list(range(64)), "a (0, 2) sequence: one point in each of 8 x 8 cells"


def test_the_sky_is_drawn_as_bright_as_it_is() -> None:
    sky = np.random.default_rng(1).random((16, 32, 1)) * np.ones(3)
    sky[4:6, 8:10] = 40.0
    table, pick = drawn(sky, 0.5)
    sine = np.sin((np.arange(16) + 0.5) / 16 * np.pi)[:, None]
    solid = 2 * np.pi**2 / sky[..., 0].size * sine
    assert (table[..., 3] * solid).sum() == pytest.approx(0.5, rel=0.02)
    share = np.bincount(pick, minlength=128)[2 * 16 + 4] / DRAWS
    small = sky.mean(2).reshape(8, 2, 16, 2).mean((1, 3)) * np.sin((np.arange(8) + 0.5) / 8 * np.pi)[:, None]
    assert share == pytest.approx(small[2, 4] / small.sum(), rel=0.03)


def test_lights_are_chosen_by_weight_and_area() -> None:
    v, up = np.array([[0.0, 0, 0], [2, 0, 0], [0, 2, 0], [2, 2, 0]]), np.tile([0.0, 0, 1], (4, 1))
    quad = Batch(Finish("glow", "a"), *map(float4, (v, up, v[:, :2], np.ones((4, 3)), up)), np.array([[0, 1, 2], [1, 2, 3]], np.uint32))
    p, rows = triangles(quad, 0.25, True)
    assert p == pytest.approx([0.125, 0.125]) and rows[:, 1, 3] == pytest.approx(0.25 / 4)
    assert (np.cross(rows[:, 2, :3], rows[:, 3, :3])[:, 2] > 0).all(), "they shine to the side of their normals"
    lamp = Lamp(np.zeros(3), 0.1, np.ones(3), np.array([0.0, 0, -1]), 9.0, 1.0)
    c = chosen([(p, rows), (np.array([0.25]), bulb(lamp, 0.25))], 0.5)
    assert c.steps[:3] == pytest.approx([0.25, 0.5, 2.0]) and c.spheres.shape == (1, 2, 4)
    assert c.lights[2, 4, :3] == pytest.approx(1 / (4 * np.pi**2 * 0.01))
