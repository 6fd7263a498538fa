"""Several things in one container: flat ones lie on one another, slender ones stand side by side."""

from __future__ import annotations

import numpy as np

from worldloom.assets.registry import build
from worldloom.synth.layout.entity import entity_from
from worldloom.synth.layout.spots import on_surface
from worldloom.synth.layout.stage import Stage
from worldloom.synth.layout.within import fits
from worldloom.world import Entity, Pose, Support


def _crate() -> Entity:
    part = build("storage/storage_bin", {}, 7)
    host = entity_from("crate.1", "crate", "storage/storage_bin", {}, 7, part, Pose(position=(0.0, 0.0, 0.0)))
    inside = Support(name="inside", center=(0.0, 0.0, 0.01), size=(0.3, 0.2), clearance=0.7)
    return host.model_copy(update={"supports": (inside,)})


def test_flat_things_are_piled_and_slender_ones_are_not() -> None:
    crate = _crate()
    assert fits(crate, np.array([0.14, 0.19, 0.06]), 8) == 1.0, "boxes lie on boxes"
    assert fits(crate, np.array([0.07, 0.07, 0.3]), 8) == 1.0, "eight bottles stand side by side"
    assert fits(crate, np.array([0.07, 0.07, 0.3]), 14) < 1.0, "no bottle stands on a bottle"


def test_a_cushion_wider_than_its_seat_stands_out_over_the_front() -> None:
    part = build("seating/sofa", {}, 7)
    sofa = entity_from("sofa.1", "sofa", "seating/sofa", {}, 7, part, Pose(position=(0.0, 0.0, 0.0), scale=0.8))
    seat, bounds = sofa.supports[0], build("decor/cushion", {}, 7).bounds
    deep = seat.size[1] * 0.8
    for spot in on_surface(Stage.__new__(Stage), sofa, bounds, np.random.default_rng(1)):
        half = (bounds[1, 0] - bounds[0, 0] if round(spot.yaw, 2) == 1.57 else bounds[1, 1] - bounds[0, 1]) / 2
        assert spot.y + half <= seat.center[1] * 0.8 + deep / 2 + 0.01, "it reaches into the back"
