"""What lies outside the windows differs by what was described, and follows the hour."""

from __future__ import annotations

import numpy as np

from worldloom.geometry import Floats
from worldloom.render.path.garden import OUTSIDE, garden
from worldloom.render.path.panes import Window
from worldloom.render.path.sky import dome
from worldloom.world import Sky, World


def outside(prompt: str, place: str = "bedroom", **sky: object) -> tuple[Floats, Floats]:
    """(picture, mean radiance of the sky) of a room's window."""
    w = World(version="0", prompt=prompt, seed=0, place=place, interior=True, sky=Sky(**sky))  # type: ignore[arg-type]
    d = dome(w.sky)
    return garden(w, d).astype(float), d.ambient


def test_the_same_description_has_the_same_view_and_another_another() -> None:
    a, b, c = (outside(p)[0] for p in ("a bedroom with a bed", "a bedroom with a bed", "a bedroom with a desk"))
    assert (a == b).all() and not np.allclose(a, c)


def test_windows_outshine_the_sky_that_lights_the_room() -> None:
    picture, ambient = outside("a bedroom with a bed")
    assert picture[-30:].mean() > OUTSIDE * ambient.mean() > 0, "sky above"
    assert picture[:20].mean() < 0.7 * picture[-30:].mean(), "lawn below"


def test_nobody_who_looks_out_aslant_sees_past_the_garden() -> None:
    for width in (0.9, 1.15, 2.6):
        m = Window(np.zeros(3), np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), width, 1.4).matrix()
        half, behind = float(np.linalg.norm(m[:3, 0])), -float(m[1, 3])
        assert half > width / 2 + behind * np.tan(np.radians(60)) and behind > 0.2, "through the far edge of the opening, beyond the wall"


def test_offices_look_at_a_town_with_lit_windows_by_night() -> None:
    day = outside("an office with a desk", "office")[0]
    night = outside("an office with a desk", "office", sun_elevation=-0.5, time="night")[0]
    band = night[48:110]
    lit = band[..., 0] > 4 * np.median(band[..., 0])
    assert 0.01 < lit.mean() < 0.3 and (band[lit][:, 0] > 1.5 * band[lit][:, 2]).all(), "warm windows"
    steps = np.abs(np.diff(day[60:100].mean(0).mean(1)))
    assert (steps > 0.1 * day[60:100].mean()).sum() > 4, "edges of houses"
