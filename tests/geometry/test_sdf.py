"""The net of a narrow band is the net of the whole grid, and a field's slope is its value and gradient."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.assets.parts.body_form import Form, ball, blend, bone, chain, cut, skin, wrapped
from worldloom.geometry import Floats, net, sd_capsule, slope, smooth_min

FORMS = {
    "limb": chain([(0, 0, 0), (0.1, 0.3, 0.5), (0.4, 0.2, 0.9)], (0.12, 0.08, 0.05), 0.03),
    "trunk": blend(
        [ball((0, 0, 0), (0.3, 0.2, 0.4)), ball((0.1, 0, 0.5), 0.18), bone((0.2, 0, 0), (0.7, 0.1, -0.3), 0.07, 0.03)], 0.05
    ),
    "cut": cut(
        ball((0, 0, 0), (0.3, 0.2, 0.4), np.linalg.qr(np.arange(9.0).reshape(3, 3) + np.eye(3))[0]), (0, 0, 0.1), (0, 0.2, 1)
    ),
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("step", [0.02, 0.047])
def test_a_narrow_band_finds_the_surface_of_the_whole_grid(name: str, step: float) -> None:
    form = FORMS[name]
    (v, f), (w, g) = (net(form.f, form.lo - 2.137 * step, form.hi + 2 * step, step, narrow) for narrow in (False, True))
    assert len(f) > 200
    assert np.array_equal(f, g)
    assert np.allclose(v, w, rtol=0, atol=1e-12)


@pytest.mark.parametrize("name", FORMS)
def test_a_skin_is_closed_and_lies_on_its_form(name: str) -> None:
    m = skin(FORMS[name], 0.03)
    edges = np.sort(np.concatenate([m.faces[:, [0, 1]], m.faces[:, [1, 2]], m.faces[:, [2, 0]]]), 1)
    assert (np.unique(edges, axis=0, return_counts=True)[1] % 2 == 0).all()
    assert np.quantile(np.abs(FORMS[name].f(m.vertices)), 0.98) < 0.002


def test_the_slope_of_a_capsule() -> None:
    p = np.random.default_rng(3).uniform(-1, 1, (200, 3))
    value, g = slope(lambda q: sd_capsule(q, (0, 0, -0.2), (0, 0, 0.3), 0.1), p)
    exact = sd_capsule(p, (0, 0, -0.2), (0, 0, 0.3), 0.1)
    assert np.allclose(value, exact, atol=1e-4)
    assert np.allclose(np.linalg.norm(g[exact > 0], axis=1), 1, atol=1e-2)


def test_a_blend_is_the_smooth_minimum_near_its_surface() -> None:
    parts = [ball((0, 0, 0), 0.3), bone((0.2, 0, 0), (0.7, 0.1, -0.3), 0.07, 0.03), ball((0.1, 0, 0.5), 0.18)]
    p = np.random.default_rng(5).uniform(-0.6, 0.8, (4000, 3))
    plain: Floats = parts[0].f(p)
    for x in parts[1:]:
        plain = smooth_min(plain, x.f(p), 0.04)
    found = blend(parts, 0.04).f(p)
    near = np.abs(plain) < 0.03
    assert near.sum() > 100
    assert np.allclose(found[near], plain[near], atol=1e-9)
    assert ((found < 0) == (plain < 0)).all()


def test_rays_leave_a_form_where_its_distance_is_nought() -> None:
    d = np.random.default_rng(7).normal(size=(300, 3))
    d /= np.linalg.norm(d, axis=1)[:, None]
    for form in (Form(FORMS["trunk"].f, FORMS["trunk"].lo, FORMS["trunk"].hi), ball((0, 0, 0), (0.3, 0.1, 0.2))):
        at = wrapped(form, np.zeros((300, 3)), d, 1.2)
        miss = np.abs(form.f(at))
        assert np.median(miss) < 1e-9
        assert np.quantile(miss, 0.95) < 1e-4
        assert miss.max() < 5e-4  # where a ray grazes a fillet
