"""Snow and rain stop at ceilings."""

from __future__ import annotations

import numpy as np

from worldloom.render.shelter import sheltered
from worldloom.synth.compose import compose
from worldloom.synth.language import plan


def test_the_bay_of_a_shop_window_is_dry_and_the_street_is_not() -> None:
    w = compose(plan("a toy shop window with a rocking horse in the snow"), 0)
    points = np.array([[0.0, 0.0, 1.0], [0.0, 0.0, 9.0], [0.0, -4.0, 1.0]])
    assert sheltered(w, points).tolist() == [True, False, False]


def test_open_country_has_no_shelter() -> None:
    w = compose(plan("a snowy field"), 0)
    assert not sheltered(w, np.zeros((3, 3))).any()
