"""Shapes are closed, wound outward, and have the volume that geometry books say."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worldloom.geometry import (
    Mesh, area, box, crease_normals, cylinder, face_normals, join, lathe, prism, rod, rot_x, sd_capsule, solid, sphere,
    stamp, sweep, torus, tube, volume,
)  # fmt: skip

LENGTHS = st.floats(0.05, 4.0, allow_nan=False)


def outward(m: Mesh) -> float:
    """Share of area whose faces agree with their vertices' normals."""
    n = face_normals(m)
    assert m.normals is not None
    w = np.linalg.norm(n, axis=1)
    return float((w * ((n * m.normals[m.faces].mean(1)).sum(1) > 0)).sum() / w.sum())


def open_edges(m: Mesh) -> int:
    """Edges, by position, that do not have as many faces running one way as the other."""
    _, weld = np.unique(np.round(m.vertices, 6), axis=0, return_inverse=True)
    f = weld.ravel()[m.faces]
    e = np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]])
    e = e[e[:, 0] != e[:, 1]]
    sign = np.where(e[:, 0] < e[:, 1], 1, -1)
    _, which = np.unique(np.sort(e, 1), axis=0, return_inverse=True)
    return int((np.bincount(which.ravel(), sign) != 0).sum())


@settings(max_examples=30, deadline=None, derandomize=True)
@given(LENGTHS, LENGTHS, LENGTHS, st.floats(0, 0.02))
def test_a_box_has_its_volume_less_the_bevels(x: float, y: float, z: float, bevel: float) -> None:
    m = box((x, y, z), bevel)
    assert np.allclose(np.ptp(m.bounds, axis=0), (x, y, z))
    assert open_edges(m) == 0 and outward(m) == 1.0
    assert x * y * z * 0.5 < volume(m) <= x * y * z + 1e-9


@settings(max_examples=20, deadline=None, derandomize=True)
@given(LENGTHS, LENGTHS, st.integers(12, 64))
def test_a_cylinder_has_the_volume_of_its_prism(r: float, h: float, n: int) -> None:
    m = cylinder(r, h, n, 0.0)
    assert volume(m) == pytest.approx(n / 2 * r * r * math.sin(2 * math.pi / n) * h, rel=1e-3)
    assert outward(m) > 0.999


def test_a_sphere_comes_near_four_thirds_pi() -> None:
    m = sphere(1.0, 64)
    assert volume(m) == pytest.approx(4 / 3 * math.pi, rel=0.01) and area(m) == pytest.approx(4 * math.pi, rel=0.01)
    assert np.allclose(m.normals, m.vertices, atol=0.06)


def test_a_lathe_keeps_sharp_steps_sharp_and_round_ones_round() -> None:
    cup = lathe([(0, 0), (1, 0), (1, 1), (0.9, 1), (0.9, 0.1), (0, 0.1)], 48, 0.6)
    assert cup.normals is not None
    steep = np.abs(cup.normals[:, 2])
    assert ((steep < 1e-6) | (steep > 1 - 1e-6)).all()
    assert volume(cup) == pytest.approx(math.pi * (1 - 0.81 * 0.9), rel=0.01)
    bowl = lathe([(math.sin(t), 1 - math.cos(t)) for t in np.linspace(0, math.pi / 2, 13)], 48, True)
    assert bowl.normals is not None
    centre = bowl.vertices - [0, 0, 1]
    assert ((bowl.normals * centre).sum(1) > 0.99).all()


@pytest.mark.parametrize(
    "m",
    [
        torus(1.0, 0.2),
        tube([(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)], 0.1),
        rod((0, 0, 0), (1, 2, 3), 0.1),
        prism([(0, 0), (2, 0), (1, 2)], 0.5, 0.02),
    ],
)
def test_solids_are_closed_and_outward(m: Mesh) -> None:
    assert outward(m) > 0.99 and volume(m) > 0


def test_a_tube_of_two_points_is_a_cylinder() -> None:
    m = tube([(0, 0, 0), (0, 0, 2)], 0.5, 64)
    assert volume(m) == pytest.approx(math.pi * 0.25 * 2, rel=0.01) and open_edges(m) == 0


def test_a_helix_keeps_its_section_without_twist() -> None:
    t = np.linspace(0, 6 * np.pi, 200)
    m = tube(np.c_[np.cos(t), np.sin(t), t / 10], 0.05, 12, caps=False)
    rings = m.vertices.reshape(200, 13, 3)
    radius = np.linalg.norm(rings[:, :-1] - rings[:, :-1].mean(1, keepdims=True), axis=-1)
    assert np.allclose(radius, 0.05, atol=1e-6)
    turn = np.linalg.norm(np.diff(rings[:, 0], axis=0), axis=-1)
    assert turn.max() < 0.16


def test_a_soft_solid_lies_on_its_distance_field() -> None:
    f = lambda p: sd_capsule(p, (0, 0, 0), (0, 0, 1), 0.3)  # noqa: E731
    m = solid(f, (-0.5, -0.5, -0.5), (0.5, 0.5, 1.5), 0.06)
    assert np.abs(f(m.vertices)).max() < 1e-3
    assert volume(m) == pytest.approx(math.pi * 0.09 * (1 + 0.4), rel=0.03) and outward(m) > 0.999


def test_copies_add_up() -> None:
    one = box((1, 1, 1), 0.01)
    many = stamp(one, [(3 * k, 0, 0) for k in range(5)], np.arange(5), 0.5)
    assert len(many) == 5 * len(one) and volume(many) == pytest.approx(5 * volume(one) / 8)
    both = join([one, one.moved((3, 0, 0)).tinted((1, 0, 0))])
    assert both.color is not None and both.color[0].tolist() == [1, 1, 1]


def test_turning_and_mirroring_keep_things_outward() -> None:
    m = box((1, 2, 3), 0.05)
    for n in (m.turned(rot_x(1.0)), m.mirrored(0), m.scaled((1, -2, 1))):
        assert outward(n) == 1.0 and volume(n) > 0


def test_a_moulding_follows_its_path() -> None:
    m = sweep([(0, 0), (0.1, 0), (0.1, 0.1), (0, 0.1)], [(0, 0, 0), (2, 0, 0), (2, 2, 0)])
    assert m.bounds[1, 2] == pytest.approx(0.1) and np.isfinite(m.vertices).all()


def test_crease_normals_split_a_cube_and_round_a_ball() -> None:
    cube = crease_normals(Mesh(box((1, 1, 1), 1e-6).vertices, box((1, 1, 1), 1e-6).faces), 0.5)
    ball = crease_normals(Mesh(sphere(1, 32).vertices, sphere(1, 32).faces), 0.8)
    assert cube.normals is not None and ball.normals is not None
    assert np.abs(ball.normals - ball.vertices).max() < 0.12
