"""Clouds: what each weather hangs in the sky, that they tile, let light through where they are thin, and cost little."""

from __future__ import annotations

import numpy as np
import pytest

from worldloom.render.path.clouds import GRID, Lit, clouded, kinds
from worldloom.render.path.lightning import bolt
from worldloom.render.path.sky import direction, directions, dome, key_light, radiance
from worldloom.render.path.stars import milky_way
from worldloom.world import Sky

CLEAR = Sky(cloud_cover=0.18, sun_elevation=0.5)
GREY = Sky(cloud_cover=0.95, weather="overcast")
STORM = Sky(weather="storm", cloud_cover=0.98, lightning=True)


def _view(h: int = 90, w: int = 160, up: float = 0.25) -> np.ndarray:
    """Directions (h, w, 3) of a wide view along +Y, its horizon near the lower edge."""
    x, z = np.linspace(-0.55, 0.55, w), np.linspace(up + 0.3, up - 0.3, h)
    d = np.stack(np.broadcast_arrays(x[None], 1.0, z[:, None]), -1)
    return np.asarray(d / np.linalg.norm(d, axis=-1, keepdims=True))


def _lit(sky: Sky) -> Lit:
    sun, irradiance = key_light(sky)
    return Lit(sun, irradiance, np.array([0.25, 0.35, 0.55]))


@pytest.mark.parametrize(
    ("sky", "most"),
    [(CLEAR, "heaps"), (Sky(cloud_cover=0.18, sun_elevation=0.08), "flocks"), (STORM, "ceiling"), (GREY, "ceiling")],
)
def test_a_weather_hangs_its_own_clouds(sky: Sky, most: str) -> None:
    k = kinds(sky)
    low = {"heaps": k.heaps, "flocks": k.flocks, "ceiling": k.ceiling}
    assert max(low, key=lambda name: low[name]) == most, low


def test_more_cover_hides_more_sky() -> None:
    base, d = np.zeros((90, 160, 3)), _view()
    skies = [Sky(cloud_cover=c, sun_elevation=0.5) for c in (0.1, 0.4, 0.75)]
    hidden = [(clouded(base, d, s, _lit(s), 3).mean(2) > 0.05).mean() for s in skies]
    assert hidden[0] < hidden[1] < hidden[2] and hidden[2] > 0.4, hidden


def test_a_cloudless_sky_is_left_as_it_is() -> None:
    base, d = np.random.default_rng(0).random((20, 40, 3)), _view(20, 40)
    none = Sky(cloud_cover=0.0)
    assert np.array_equal(clouded(base, d, none, _lit(none), 1), base)


def test_nothing_is_drawn_below_the_horizon() -> None:
    base, d = np.zeros((20, 40, 3)), _view(20, 40, -0.5)
    for sky in (CLEAR, STORM):
        assert np.array_equal(clouded(base, d, sky, _lit(sky), 1), base)


def test_heads_are_brighter_than_bellies() -> None:
    """A heap's foot is shaded: rows of a field of heaps get brighter upward wherever they are opaque."""
    from worldloom.render.path.clouds import _heaps

    color, alpha = _heaps(_view(120, 240, 0.32).astype(np.float32), 0.45, _lit(Sky(sun_elevation=0.7)), 5)
    solid = alpha > 0.6
    assert solid.mean() > 0.02
    lum = color.mean(2)
    first, last = (np.array([lum[:, j][solid[:, j]][k] for j in range(240) if solid[:, j].sum() > 6]) for k in (1, -2))
    assert np.median(first) > 1.1 * np.median(last), "tops against bases"


def test_same_seed_same_sky_and_another_seed_another() -> None:
    a, b, c = dome(CLEAR, 1).radiance, dome(CLEAR, 1).radiance, dome(CLEAR, 2).radiance
    assert np.array_equal(a, b) and not np.array_equal(a, c)


def test_noise_tiles() -> None:
    from worldloom.render.path.clouds import look, noise

    field = noise(7, 4, 64, 0.5, True)
    x = np.random.default_rng(1).uniform(0, GRID, (2, 400)).astype(np.float32)
    assert np.allclose(look(field, x[0], x[1]), look(field, x[0] + GRID, x[1] - 2 * GRID), atol=2e-2)
    seam = np.abs(field[0] - field[-1]).mean() / np.abs(np.diff(field, axis=0)).mean()
    assert 0.5 < seam < 2.0, "the seam is no rougher than the rest"


def test_the_dome_and_the_view_show_the_same_clouds() -> None:
    from worldloom.render.path.sky import looked_up

    d, sky = _view(up=0.34), Sky(cloud_cover=0.5, sun_elevation=0.6, sun_azimuth=2.5)
    dm = dome(sky, 4)
    pictures = (radiance(sky, d, dm, 4), looked_up(dm, d))
    fine, coarse = (a.mean(2).reshape(18, 5, 32, 5).mean((1, 3)).ravel() for a in pictures)
    assert np.corrcoef(fine, coarse)[0, 1] > 0.85


def test_lightning_strikes_before_the_eye_and_reaches_the_ground() -> None:
    d = _view(180, 320, 0.27)
    light = bolt(d, 6)
    struck = light.max(2) > 1.0
    rows = np.flatnonzero(struck.any(1))
    e = np.arcsin(d[..., 2])
    assert 0.0005 < struck.mean() < 0.05 and e[rows[-1]].mean() < 0.03 and e[rows[0]].mean() > 0.3
    assert not bolt(np.array([[direction(3.0, 0.2)]]), 6).max() > 0.01, "nothing strikes behind"


def test_a_clear_night_is_full_of_stars_and_clouds_hide_them() -> None:
    d = _view(180, 320, 0.5)
    night = Sky(time="night", sun_elevation=-0.44, stars=1.0, cloud_cover=0.0)
    shut = night.model_copy(update={"cloud_cover": 0.97, "weather": "overcast"})
    seen, hidden = (radiance(s, d, dome(s, 2), 2).max(2) for s in (night, shut))
    assert 60 < (seen > 4 * np.median(seen)).sum() < 2000
    assert (hidden > 4 * np.median(hidden)).sum() < 5


def test_the_milky_way_is_a_band() -> None:
    h, w = 128, 256
    light = milky_way(directions(h, w), 3).mean(2)[: h // 2]
    assert (light > 0.3 * light.max()).mean() < 0.4 and light.max() > 0.001
    assert light.min() >= 0
