"""Lamps that a talk is drawn with: those of the place that somebody sees, wherever people go."""

from __future__ import annotations

import numpy as np

from worldloom.render.film.present_frame import Standing
from worldloom.render.film.present_light import FAINT, lit
from worldloom.render.raster.light import Lamp, Rig
from worldloom.render.raster.post import Look

RIG = Rig(np.array([0.0, 0.0, 1.0]), np.zeros(3), 0.02 * np.eye(9, 1) * np.ones(3), np.zeros((4, 8, 3), np.float16))
HERE, THERE = (Standing(np.array([x, 0.0, 0.0]), 0.0, 1.6) for x in (0.0, 4.0))


def kept(lamp: Lamp, elsewhere: tuple[Standing, ...] = ()) -> bool:
    lamps = lit(RIG, [lamp], [HERE], 0.0, Look(), True, elsewhere).lamps
    return any(np.allclose(x.position, lamp.position) for x in lamps)


def spot(x: float, y: float, down: bool = True) -> Lamp:
    way = np.array([0.0, 0.0, -1.0 if down else 1.0])
    return Lamp(np.array([x, y, 2.6]), np.full(3, 4.0), 0.03, way, 0.9)


def test_a_lamp_that_reaches_nobody_is_left_out() -> None:
    assert kept(spot(0.3, 0.0)) and not kept(spot(0.3, 0.0, down=False)) and not kept(spot(3.0, 0.0))
    assert kept(Lamp(np.array([2.0, 0.0, 2.0]), np.full(3, 2.0), 0.1)), "it shines all round"


def test_it_is_kept_where_somebody_goes_under_it() -> None:
    assert not kept(spot(4.0, 0.0)) and kept(spot(4.0, 0.0), (THERE,))


def test_faint_lamps_are_left_out() -> None:
    key = float(lit(RIG, [], [HERE], 0.0, Look(), True).rig.sun_light.max())
    far = np.array([6.0, 0.0, 1.0])
    strong, faint = (Lamp(far, np.full(3, s * FAINT * key * 36.0), 0.1) for s in (2.0, 0.5))
    assert kept(strong) and not kept(faint)
